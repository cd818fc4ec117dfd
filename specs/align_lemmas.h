#ifndef ACSLAB_SPEC_ALIGN_LEMMAS_H
#define ACSLAB_SPEC_ALIGN_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for reserve and release: a multiple of 2^k starts its node of order k. */
#include "reserve.h"
/*@
  lemma AlignMultiple_Down: \forall integer x, k; 1 <= k < ACSLAB_ORDERS ==>
    AlignMultiple(x, Pow2(k)) ==> AlignMultiple(x, Pow2(k - 1));
  lemma AlignFrame{L}: \forall struct acslab_buddy *b, integer n, k, f; 0 <= k < ACSLAB_ORDERS ==>
    AlignMultiple(b->origin, Pow2(k)) ==> AlignMultiple(f, Pow2(k)) ==>
    BuddyCovers(b, n, k, f) ==> BuddyFrame(b, n, k) == f;
*/
#endif
