#ifndef ACSLAB_SPEC_RESERVE_LEMMAS_H
#define ACSLAB_SPEC_RESERVE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for reserve and release: from block to block, and from the blocks to the frames. */
#include "reserve.h"
/*@
  // Which node covers a frame does not change.
  lemma ReserveLevel_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> (IndexLevel{L2}(b, n, k) <==> IndexLevel{L1}(b, n, k));
  lemma ReserveFirst_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    \at(b->first[k], L2) == \at(b->first[k], L1);
  lemma ReserveOrigin_Same{L1, L2}: \forall struct acslab_buddy *b;
    BuddySameArena{L1, L2}(b) ==> \at(b->origin, L2) == \at(b->origin, L1);
  lemma ReserveFrame_Alike{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    \at(b->first[k], L2) == \at(b->first[k], L1) ==> \at(b->origin, L2) == \at(b->origin, L1) ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma ReserveFrame_First{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma ReserveNode_Covers{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddyCovers{L2}(b, n, k, f) ==> BuddyCovers{L1}(b, n, k, f);
  lemma ReserveNode_Then{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddyCovers{L1}(b, n, k, f) ==> BuddyCovers{L2}(b, n, k, f);
  lemma ReserveNode_Of{L}: \forall struct acslab_buddy *b, integer n, k, f;
    BuddyCovers(b, n, k, f) ==> NodeReserved(b->cells, n) ==> BuddyFrameReserved(b, f);
  lemma ReserveCovers_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    (BuddyCovers{L2}(b, n, k, f) <==> BuddyCovers{L1}(b, n, k, f));

  // What holds a frame, by what the frame is.
  lemma ReserveHeld_Free{L}: \forall struct acslab_buddy *b, integer n, k, f;
    BuddyHolds(b, n, k, f) ==> !BuddyFrameLive(b, f) ==> !BuddyFrameReserved(b, f) ==>
    NodeFree(b->cells, n);
  lemma ReserveHeld_Reserved{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape(b) ==> BuddyHolds(b, n, k, f) ==> BuddyFrameReserved(b, f) ==> NodeReserved(b->cells, n);
  lemma ReserveHeld_Live{L}: \forall struct acslab_buddy *b, integer n, k, f;
    BuddyCovers(b, n, k, f) ==> BuddyLive(b, n) ==> BuddyFrameLive(b, f);

  // Live and reserved frames, from sets of blocks.
  lemma ReserveNode_Below{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape(b) ==> BuddyCovers(b, n, k, f) ==> 1 <= n < BuddyNodes(b);
  lemma ReserveNode_Same{L1, L2}: \forall struct acslab_buddy *b, integer n;
    IndexFixed{L1, L2}(b) ==> BuddySameReserved{L1, L2}(b) ==> 1 <= n < BuddyNodes{L1}(b) ==>
    (NodeReserved{L2}(\at(b->cells, L2), n) <==> NodeReserved{L1}(\at(b->cells, L1), n));
  lemma ReserveNode_Moved{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameReserved{L1, L2}(b) ==>
    BuddyCovers{L1}(b, n, k, f) ==> NodeReserved{L1}(\at(b->cells, L1), n) ==> BuddyFrameReserved{L2}(b, f);
  lemma ReserveNode_MovedLive{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> BuddySameLive{L1, L2}(b) ==>
    BuddyCovers{L1}(b, n, k, f) ==> BuddyLive{L1}(b, n) ==> BuddyFrameLive{L2}(b, f);
  lemma ReserveFrame_SameTo{L1, L2}: \forall struct acslab_buddy *b, integer f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameReserved{L1, L2}(b) ==> BuddyFrameReserved{L1}(b, f) ==> BuddyFrameReserved{L2}(b, f);
  lemma ReserveFrame_SameOf{L1, L2}: \forall struct acslab_buddy *b, integer f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameReserved{L1, L2}(b) ==> BuddyFrameReserved{L2}(b, f) ==> BuddyFrameReserved{L1}(b, f);
  lemma ReserveFrame_Same{L1, L2}: \forall struct acslab_buddy *b, integer f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameReserved{L1, L2}(b) ==> (BuddyFrameReserved{L2}(b, f) <==> BuddyFrameReserved{L1}(b, f));
  lemma ReserveFrame_LiveTo{L1, L2}: \forall struct acslab_buddy *b, integer f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameLive{L1, L2}(b) ==> BuddyFrameLive{L1}(b, f) ==> BuddyFrameLive{L2}(b, f);
  lemma ReserveFrame_LiveOf{L1, L2}: \forall struct acslab_buddy *b, integer f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameLive{L1, L2}(b) ==> BuddyFrameLive{L2}(b, f) ==> BuddyFrameLive{L1}(b, f);
  lemma ReserveFrame_Live{L1, L2}: \forall struct acslab_buddy *b, integer f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameLive{L1, L2}(b) ==> (BuddyFrameLive{L2}(b, f) <==> BuddyFrameLive{L1}(b, f));
  lemma ReserveOpen_Rest{L1, L2}: \forall struct acslab_buddy *b, integer lo, mid, hi;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> lo <= mid ==>
    BuddyRangeOpen{L1}(b, lo, hi) ==> BuddySameLive{L1, L2}(b) ==> BuddyFramesReserved{L1, L2}(b, lo, mid) ==>
    BuddyRangeOpen{L2}(b, mid, hi);
  lemma ReserveFrames_Sealed{L1, L2, L3}: \forall struct acslab_buddy *b, integer n, k, lo, p;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameReserved{L1, L2}(b) ==> BuddyFramesSealed{L2, L3}(b, n, k) ==>
    BuddyBlockAt{L2}(b, n, k, lo, p) ==>
    BuddyFramesReserved{L1, L3}(b, lo, lo + p);
  lemma ReserveFrames_Kept{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, hi;
    IndexShape{L2}(b) ==> IndexFixed{L2, L3}(b) ==> BuddySameArena{L2, L3}(b) ==>
    BuddySameReserved{L2, L3}(b) ==> BuddyFramesReserved{L1, L2}(b, lo, hi) ==>
    BuddyFramesReserved{L1, L3}(b, lo, hi);
  lemma ReserveFrames_Then{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, mid, hi;
    lo <= mid <= hi ==> BuddyFramesReserved{L1, L2}(b, lo, mid) ==>
    BuddyFramesReserved{L2, L3}(b, mid, hi) ==>
    BuddyFramesReserved{L1, L3}(b, lo, hi);
  lemma ReleaseFrames_Kept{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, hi;
    IndexShape{L2}(b) ==> IndexFixed{L2, L3}(b) ==> BuddySameArena{L2, L3}(b) ==>
    BuddySameReserved{L2, L3}(b) ==> BuddyFramesReleased{L1, L2}(b, lo, hi) ==>
    BuddyFramesReleased{L1, L3}(b, lo, hi);
  lemma ReleaseFrames_Then{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, mid, hi;
    lo <= mid <= hi ==> BuddyFramesReleased{L1, L2}(b, lo, mid) ==>
    BuddyFramesReleased{L2, L3}(b, mid, hi) ==>
    BuddyFramesReleased{L1, L3}(b, lo, hi);

  // The live blocks, from step to step.
  lemma ReserveLive_Round{L1, L2, L3, L4}: \forall struct acslab_buddy *b, integer n, m;
    IndexFixed{L1, L2}(b) ==> IndexFixed{L2, L3}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==>
    BuddyMovedLive{L2, L3}(b, n, m) ==> BuddyUnmadeLive{L3, L4}(b, m) ==>
    !BuddyLive{L1}(b, n) ==> !BuddyLive{L1}(b, m) ==> BuddySameLive{L1, L4}(b);
  lemma ReserveLive_Then{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddySameLive{L1, L2}(b) ==> BuddySameLive{L2, L3}(b) ==>
    BuddySameLive{L1, L3}(b);
*/
#endif
