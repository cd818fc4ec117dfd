#ifndef ACSLAB_SPEC_RESERVE_H
#define ACSLAB_SPEC_RESERVE_H
/* SPDX-License-Identifier: MIT */
/* Definitions for reserve and release: frame by frame, in which kind of block it lies. */
#include "buddy.h"
/*@
  predicate AlignMultiple(integer x, integer p) = x % p == 0;

  // A block of 2^k frames can start at the frame and has at most count frames.
  predicate BlockFits(integer frame, integer count, integer k) =
    frame % Pow2(k) == 0 && Pow2(k) <= count;

  // Node n of order k stands for exactly the p frames from lo on.
  predicate BuddyBlockAt{L}(struct acslab_buddy *b, integer n, integer k, integer lo, integer p) =
    \forall integer f; BuddyCovers(b, n, k, f) <==> lo <= f < lo + p;

  // The frame lies in a free block, in a reserved block, in a live block.
  predicate BuddyFrameFree{L}(struct acslab_buddy *b, integer frame) =
    \exists integer n, k; BuddyCovers(b, n, k, frame) && NodeFree(b->cells, n);
  predicate BuddyFrameReserved{L}(struct acslab_buddy *b, integer frame) =
    \exists integer n, k; BuddyCovers(b, n, k, frame) && NodeReserved(b->cells, n);
  predicate BuddyFrameLive{L}(struct acslab_buddy *b, integer frame) =
    \exists integer n, k; BuddyCovers(b, n, k, frame) && BuddyLive(b, n);

  // The reserved frames are those that were and the ones of node n of order k.
  predicate BuddyFramesSealed{L1, L2}(struct acslab_buddy *b, integer n, integer k) =
    \forall integer f; BuddyFrameReserved{L2}(b, f) <==>
      BuddyFrameReserved{L1}(b, f) || BuddyCovers{L1}(b, n, k, f);

  // The same, while node m of order j, still live, stands for what node n of order k has so far become.
  predicate BuddyFramesMoved{L1, L2}(struct acslab_buddy *b, integer n, integer k, integer m, integer j) =
    \forall integer f; BuddyFrameReserved{L2}(b, f) || BuddyCovers{L1}(b, m, j, f) <==>
      BuddyFrameReserved{L1}(b, f) || BuddyCovers{L1}(b, n, k, f);

  // The reserved frames and those of node n of order k are the ones that were reserved.
  predicate BuddyFramesOpened{L1, L2}(struct acslab_buddy *b, integer n, integer k) =
    \forall integer f; BuddyFrameReserved{L2}(b, f) || BuddyCovers{L1}(b, n, k, f) <==>
      BuddyFrameReserved{L1}(b, f);

  // The reserved frames are those that were and lo .. hi-1, or those that were but lo .. hi-1.
  predicate BuddyFramesReserved{L1, L2}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; BuddyFrameReserved{L2}(b, f) <==> BuddyFrameReserved{L1}(b, f) || lo <= f < hi;
  predicate BuddyFramesReleased{L1, L2}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; BuddyFrameReserved{L2}(b, f) <==> BuddyFrameReserved{L1}(b, f) && !(lo <= f < hi);

  // The frame is in this state: ACSLAB_NODE_FREE, _BUSY (live) or _RESERVED.
  predicate BuddyFrameIs{L}(struct acslab_buddy *b, integer frame, integer state) =
    state == 1 && BuddyFrameFree(b, frame) || state == 2 && BuddyFrameLive(b, frame) ||
    state == 3 && BuddyFrameReserved(b, frame);

  // The frames lo .. hi-1 are all in this state: BuddyFrameIs written out, for then a prover knows each.
  predicate BuddyRange{L}(struct acslab_buddy *b, integer lo, integer hi, integer state) =
    \forall integer f; lo <= f < hi ==>
      state == 1 && BuddyFrameFree(b, f) || state == 2 && BuddyFrameLive(b, f) ||
      state == 3 && BuddyFrameReserved(b, f);

  // The status tells of a frame in this state.
  predicate BuddyTells(integer state, integer status) =
    state == 1 && status == ACSLAB_E_FREE || state == 2 && status == ACSLAB_E_LIVE ||
    state == 3 && status == ACSLAB_E_RESERVED;

  // The status tells of the first of the frames lo .. hi-1 that is in another state.
  predicate BuddyFirstOther{L}(struct acslab_buddy *b, integer lo, integer hi, integer state,
    integer status) =
    \exists integer f, s; lo <= f < hi && BuddyRange(b, lo, f, state) &&
      s != state && BuddyFrameIs(b, f, s) && BuddyTells(s, status);

  // No frame of lo .. hi-1 is live or reserved.
  predicate BuddyRangeOpen{L}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; lo <= f < hi ==> !BuddyFrameLive(b, f) && !BuddyFrameReserved(b, f);

  // Over a used node all nodes are busy, for each frame: so one block at most holds a frame.
  predicate BuddyNestedTo{L}(struct acslab_buddy *b, integer d) =
    \forall integer x, j, a, i, f; j < i <= j + d ==> BuddyCovers(b, x, j, f) ==> BuddyCovers(b, a, i, f) ==>
      NodeUsed(b->cells, x) ==> NodeBusy(b->cells, a) && !BuddyLive(b, a);
  predicate BuddyNested{L}(struct acslab_buddy *b) =
    \forall integer x, j, a, i, f; j < i ==> BuddyCovers(b, x, j, f) ==> BuddyCovers(b, a, i, f) ==>
      NodeUsed(b->cells, x) ==> NodeBusy(b->cells, a) && !BuddyLive(b, a);
*/
#endif
