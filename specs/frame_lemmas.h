#ifndef ACSLAB_SPEC_FRAME_LEMMAS_H
#define ACSLAB_SPEC_FRAME_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for uniform: a frame is in the state of the block that covers it. */
#include "reserve.h"
/*@
  lemma BuddyFrame_OfFree{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexLevel(b, n, k) ==> BuddyFrame(b, n, k) <= f < BuddyFrame(b, n, k) + Pow2(k) ==>
    NodeFree(b->cells, n) ==> BuddyFrameFree(b, f);
  lemma BuddyFrame_OfLive{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexLevel(b, n, k) ==> BuddyFrame(b, n, k) <= f < BuddyFrame(b, n, k) + Pow2(k) ==>
    BuddyLive(b, n) ==> BuddyFrameLive(b, f);
  lemma BuddyFrame_OfReserved{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexLevel(b, n, k) ==> BuddyFrame(b, n, k) <= f < BuddyFrame(b, n, k) + Pow2(k) ==>
    NodeReserved(b->cells, n) ==> BuddyFrameReserved(b, f);
*/
#endif
