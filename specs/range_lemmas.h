#ifndef ACSLAB_SPEC_RANGE_LEMMAS_H
#define ACSLAB_SPEC_RANGE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for reserve and release: a frame is in one state only. */
#include "reserve.h"
/*@
  lemma BuddyRange_Open{L}: \forall struct acslab_buddy *b, integer lo, hi;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyRange(b, lo, hi, 1) ==> BuddyRangeOpen(b, lo, hi);
  lemma BuddyRange_Other{L}: \forall struct acslab_buddy *b, integer lo, hi, state, status;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyFirstOther(b, lo, hi, state, status) ==>
    !BuddyRange(b, lo, hi, state);
  // A live block has none of the reserved frames.
  lemma BuddyRange_Live{L}: \forall struct acslab_buddy *b, integer n, k, f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyCovers(b, n, k, f) ==> BuddyLive(b, n) ==>
    !BuddyFrameReserved(b, f);
*/
#endif
