#ifndef ACSLAB_SPEC_BULK_ENTRY_LEMMAS_H
#define ACSLAB_SPEC_BULK_ENTRY_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bulk operations: an entry of a list more.  No step makes another, so a prover stops. */
#include "bulk.h"
/*@
  // A list of blocks side by side: of one, and of one more.
  lemma BulkListed_Single{L}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    1 <= c <= 1 ==> list[n] == BuddyFrame(b, lo, k) ==> BulkListed(b, k, list, n, c, lo);
  lemma BulkListed_Step{L}: \forall struct acslab_buddy *b, integer k, size_t *list,
    integer n, c, d, lo, i, x;
    0 <= n ==> 0 <= c ==> c + 1 <= d <= c + 1 ==> n + c <= i <= n + c ==> lo + c <= x <= lo + c ==>
    BulkListed(b, k, list, n, c, lo) ==> BulkEntry(b, k, list, i, x) ==> BulkListed(b, k, list, n, d, lo);
*/
#endif
