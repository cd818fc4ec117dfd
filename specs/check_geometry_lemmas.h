#ifndef ACSLAB_SPEC_CHECK_GEOMETRY_LEMMAS_H
#define ACSLAB_SPEC_CHECK_GEOMETRY_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part check: each order has half the nodes of the one before. */
#include "check.h"
/*@
  lemma CheckTwice_Product: \forall integer r, t, i, k;
    Pow2(t - i) == 2 * Pow2(t - k) ==> CheckTwice(r, t, i, k);
  lemma CheckRow_Next{L}: \forall struct acslab_buddy *b, integer roots, i, k;
    i + 1 <= k <= i + 1 ==> k <= b->top ==> CheckTwice(roots, b->top, i, k) ==>
    CheckRow(b, roots, i) ==> CheckRow(b, roots, k) ==> b->first[i] == 2 * b->first[k];
*/
#endif
