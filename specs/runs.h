#ifndef ACSLAB_SPEC_RUNS_H
#define ACSLAB_SPEC_RUNS_H
/* SPDX-License-Identifier: MIT */
/* Definitions for the runs of part buddy: which live blocks tile a run of frames. */
#include "reserve.h"
/*@
  // The block of node n of order k lies in lo .. hi-1.
  predicate RunHas{L}(struct acslab_buddy *b, integer n, integer k, integer lo, integer hi) =
    lo <= BuddyFrame(b, n, k) && BuddyFrame(b, n, k) + Pow2(k) <= hi;

  // The frame lies in a live block that is within lo .. hi-1.
  predicate RunWithin{L}(struct acslab_buddy *b, integer f, integer lo, integer hi) =
    \exists integer n, k; BuddyCovers(b, n, k, f) && BuddyLive(b, n) && RunHas(b, n, k, lo, hi);

  // Live blocks tile lo .. hi-1.
  predicate RunTiled{L}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer f; lo <= f < hi ==> RunWithin(b, f, lo, hi);

  // Node n of order k is live and starts at the frame.
  predicate RunStart{L}(struct acslab_buddy *b, integer n, integer k, integer frame) =
    IndexLevel(b, n, k) && BuddyLive(b, n) && BuddyFrame(b, n, k) == frame;

  // The status tells why the block that holds the frame f of lo .. hi-1 is no tile.
  predicate RunStop{L}(struct acslab_buddy *b, integer n, integer k, integer f, integer hi, integer status) =
    NodeFree(b->cells, n) && status == ACSLAB_E_FREE ||
    NodeReserved(b->cells, n) && status == ACSLAB_E_RESERVED ||
    BuddyLive(b, n) && BuddyFrame(b, n, k) < f && status == ACSLAB_E_INTERIOR ||
    BuddyLive(b, n) && BuddyFrame(b, n, k) == f && hi < f + Pow2(k) && status == ACSLAB_E_WRONG_ORDER;

  // The status tells of the first frame of lo .. hi-1 behind which no tile goes on.
  predicate RunStops{L}(struct acslab_buddy *b, integer lo, integer hi, integer status) =
    \exists integer f, n, k; lo <= f < hi && RunTiled(b, lo, f) && BuddyHolds(b, n, k, f) &&
      RunStop(b, n, k, f, hi, status);

  // Exactly the live blocks within lo .. hi-1 ceased to be live.
  predicate RunFreed{L1, L2}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer n, k; IndexLevel{L1}(b, n, k) ==>
      (BuddyLive{L2}(b, n) <==> BuddyLive{L1}(b, n) && !RunHas{L1}(b, n, k, lo, hi));
*/
#endif
