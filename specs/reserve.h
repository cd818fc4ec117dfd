#ifndef ACSLAB_SPEC_RESERVE_H
#define ACSLAB_SPEC_RESERVE_H
/* SPDX-License-Identifier: MIT */
/* Definitions for reserve and release: frame by frame, in which kind of block it lies. */
#include "buddy.h"
/*@
  // A block of 2^k frames can start at the frame and has at most count frames.
  predicate BlockFits(integer frame, integer count, integer k) =
    frame % Pow2(k) == 0 && Pow2(k) <= count;

  // The frame lies in a reserved block, in a live block.
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

  // The reserved frames are those that were and lo .. hi-1, or those that were but lo .. hi-1.
  predicate BuddyFramesReserved{L1, L2}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; BuddyFrameReserved{L2}(b, f) <==> BuddyFrameReserved{L1}(b, f) || lo <= f < hi;
  predicate BuddyFramesReleased{L1, L2}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; BuddyFrameReserved{L2}(b, f) <==> BuddyFrameReserved{L1}(b, f) && !(lo <= f < hi);

  // The frames lo .. hi-1 are all free, all reserved.
  predicate BuddyRangeFree{L}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; lo <= f < hi ==> !BuddyFrameReserved(b, f) && !BuddyFrameLive(b, f);
  predicate BuddyRangeReserved{L}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; lo <= f < hi ==> BuddyFrameReserved(b, f);
*/
#endif
