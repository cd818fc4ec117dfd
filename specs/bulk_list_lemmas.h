#ifndef ACSLAB_SPEC_BULK_LIST_LEMMAS_H
#define ACSLAB_SPEC_BULK_LIST_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bulk operations: a list of blocks gets a run of blocks more, or one less. */
#include "bulk.h"
/*@
  lemma BulkMade_Start{L}: \forall struct acslab_buddy *b, integer k, size_t *list;
    BulkMade{L, L}(b, k, list, 0);
  lemma BulkMade_Run{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> IndexShape{L2}(b) ==>
    IndexFixed{L2, L3}(b) ==> BuddySameArena{L2, L3}(b) ==> 0 <= n ==> 0 < c ==>
    BulkMade{L1, L2}(b, k, list, n) ==> BulkTraded{L2, L3}(b, 0, 0, lo, lo + c) ==>
    BulkLevel{L2}(b, lo, lo + c, k) ==> BulkNone{L2}(b, lo, lo + c) ==> BulkListKept{L2, L3}(list, n) ==>
    BulkListed{L3}(b, k, list, n, c, lo) ==> BulkMade{L1, L3}(b, k, list, n + c);
  lemma BulkListKept_Then{L1, L2, L3}: \forall size_t *list, integer n;
    BulkListKept{L1, L2}(list, n) ==> BulkListKept{L2, L3}(list, n) ==> BulkListKept{L1, L3}(list, n);
  lemma BulkMade_Back{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, y;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> IndexShape{L2}(b) ==>
    IndexFixed{L2, L3}(b) ==> BuddySameArena{L2, L3}(b) ==> 0 < n ==>
    BulkMade{L1, L2}(b, k, list, n) ==> IndexLevel{L2}(b, y, k) ==>
    BuddyFrame{L2}(b, y, k) == \at(list[n - 1], L2) ==> BuddyUnmadeLive{L2, L3}(b, y) ==>
    BulkListKept{L2, L3}(list, n) ==> BulkMade{L1, L3}(b, k, list, n - 1);
  lemma BulkTraded_Kept{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, hi, at, end;
    IndexFixed{L1, L2}(b) ==> BulkTraded{L1, L2}(b, lo, hi, at, end) ==> BuddySameLive{L2, L3}(b) ==>
    BulkTraded{L1, L3}(b, lo, hi, at, end);
  lemma BulkListed_Next{L}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    0 <= n ==> 0 <= c ==> BulkListed(b, k, list, n, c, lo) ==> list[n + c] == BuddyFrame(b, lo + c, k) ==>
    BulkListed(b, k, list, n, c + 1, lo);
  lemma BulkMade_None{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list;
    BulkMade{L1, L2}(b, k, list, 0) ==> BuddySameLive{L1, L2}(b);
*/
#endif
