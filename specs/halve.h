#ifndef ACSLAB_SPEC_HALVE_H
#define ACSLAB_SPEC_HALVE_H
/* SPDX-License-Identifier: MIT */
/* Definitions for part buddy: a live block becomes two live halves, and a run is cut from a block. */
#include "merge.h"
#include "runs.h"
/*@
  // Instead of node n, exactly its two children are live.
  predicate BuddyHalvedLive{L1, L2}(struct acslab_buddy *b, integer n) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) && x != n || x == 2 * n || x == 2 * n + 1);

  // Among the nodes below m: n counted as live in the first state, its children do in the second.
  predicate BuddyLivesHalved{L1, L2}(struct acslab_buddy *b, integer n, integer m) =
    LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) ==
      LiveSum{L1}(\at(b->cells, L1), BuddyNodes{L1}(b), m) -
      (n < m ? NodeWeight(BuddyNodes{L1}(b), n) : 0) +
      (2 * n < m ? NodeWeight(BuddyNodes{L1}(b), 2 * n) : 0) +
      (2 * n + 1 < m ? NodeWeight(BuddyNodes{L1}(b), 2 * n + 1) : 0);

  // Instead of node m, exactly node n and blocks within lo .. hi-1 are live.
  predicate RunGrown{L1, L2}(struct acslab_buddy *b, integer m, integer lo, integer hi, integer n) =
    \forall integer x, j; IndexLevel{L1}(b, x, j) ==>
      (BuddyLive{L1}(b, x) && x != m <==>
       BuddyLive{L2}(b, x) && x != n && !RunHas{L1}(b, x, j, lo, hi));

  // Instead of node m, exactly blocks within lo .. hi-1 are live.
  predicate RunCut{L1, L2}(struct acslab_buddy *b, integer m, integer lo, integer hi) =
    \forall integer x, j; IndexLevel{L1}(b, x, j) ==>
      (BuddyLive{L1}(b, x) && x != m <==> BuddyLive{L2}(b, x) && !RunHas{L1}(b, x, j, lo, hi));

  // Node n of order k became two live blocks of order i: the one at the frame `at`, and c, at the frame `to`.
  predicate RunPiece{L1, L2}(struct acslab_buddy *b, integer n, integer k, integer c, integer i,
                             integer at, integer to) =
    IndexShape{L1}(b) && BuddyNested{L1}(b) && RunStart{L1}(b, n, k, at) && BuddyHalvedLive{L1, L2}(b, n) &&
    IndexLevel{L1}(b, 2 * n, i) && BuddyFrame{L1}(b, 2 * n, i) == at && 0 <= Pow2(i) &&
    to == at + Pow2(i) && to <= at + Pow2(k) && c == 2 * n + 1 && !BuddyLive{L1}(b, c);

  // Order k is the smallest of which one block has count frames.
  predicate RunOrder(integer count, integer k) =
    0 <= k && count <= Pow2(k) && (\forall integer j; 0 <= j < k ==> Pow2(j) < count);

  // The live blocks but node n stay live.
  predicate RunStay{L1, L2}(struct acslab_buddy *b, integer n) =
    \forall integer x, j; IndexLevel{L1}(b, x, j) ==> BuddyLive{L1}(b, x) && x != n ==> BuddyLive{L2}(b, x);
*/
#endif
