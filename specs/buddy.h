#ifndef ACSLAB_SPEC_BUDDY_H
#define ACSLAB_SPEC_BUDDY_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part buddy: the invariant of an arena between any two steps, and where a block came
 * from.
 */
#include "forest.h"
#include "index.h"
#include "pow2.h"
/*@
  // Cells, index and forest are right.
  predicate BuddyWhole{L}(struct acslab_buddy *b) =
    IndexMem(b) && IndexShape(b) && IndexInv(b) &&
    Forest(b->cells, b->first[b->top], BuddyNodes(b));

  // Node n is a live block.
  predicate BuddyLive{L}(struct acslab_buddy *b, integer n) =
    ForestLive(b->cells, BuddyNodes(b), n);

  // The reserved blocks are the same.
  predicate BuddySameReserved{L1, L2}(struct acslab_buddy *b) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (NodeReserved{L2}(\at(b->cells, L1), x) <==> NodeReserved{L1}(\at(b->cells, L1), x));

  // The live blocks are the same.
  predicate BuddySameLive{L1, L2}(struct acslab_buddy *b) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x));

  // Exactly node n became live.
  predicate BuddyMadeLive{L1, L2}(struct acslab_buddy *b, integer n) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) || x == n);

  // Exactly node n ceased to be live.
  predicate BuddyUnmadeLive{L1, L2}(struct acslab_buddy *b, integer n) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) && x != n);

  // Instead of node m, exactly node n is live.
  predicate BuddyMovedLive{L1, L2}(struct acslab_buddy *b, integer m, integer n) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) && x != m || x == n);

  // The free blocks are the same.
  predicate BuddySameFree{L1, L2}(struct acslab_buddy *b) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (NodeFree{L2}(\at(b->cells, L1), x) <==> NodeFree{L1}(\at(b->cells, L1), x));

  // The free blocks are the same among the nodes from m on.
  predicate BuddySameFreeFrom{L1, L2}(struct acslab_buddy *b, integer m) =
    \forall integer x; m <= x < BuddyNodes{L1}(b) ==>
      (NodeFree{L2}(\at(b->cells, L1), x) <==> NodeFree{L1}(\at(b->cells, L1), x));

  // The leftmost descendant of n, d levels down.
  logic integer NodeLeftmost(integer n, integer d) = d <= 0 ? n : 2 * NodeLeftmost(n, d - 1);

  // The ancestor of n, d levels up.
  logic integer NodeAncestor(integer n, integer d) = d <= 0 ? n : NodeAncestor(n, d - 1) / 2;

  // Order j is the smallest from least on that has a free block.
  predicate BuddySmallest{L}(struct acslab_buddy *b, integer least, integer j) =
    least <= j <= b->top && b->low[j] < 2 * b->first[j] &&
    (\forall integer i; least <= i < j ==> b->low[i] == 2 * b->first[i]);

  // No order from least on has a free block.
  predicate BuddyNone{L}(struct acslab_buddy *b, integer least) =
    \forall integer i; least <= i <= b->top ==> b->low[i] == 2 * b->first[i];

  // First frame of node n of order k.
  logic integer BuddyFrame{L}(struct acslab_buddy *b, integer n, integer k) =
    b->origin + (n - b->first[k]) * Pow2(k);

  // The count frames from frame on are in the arena.
  predicate BuddyInside{L}(struct acslab_buddy *b, integer frame, integer count) =
    b->first_frame <= frame && frame + count <= b->first_frame + b->frames;

  // Node n of order k stands for a run of frames that has this one.
  predicate BuddyCovers{L}(struct acslab_buddy *b, integer n, integer k, integer frame) =
    IndexLevel(b, n, k) && BuddyFrame(b, n, k) <= frame < BuddyFrame(b, n, k) + Pow2(k);

  // Node n of order k is the block that holds the frame: used and not split; the smaller nodes over the
  // frame are unused, the larger ones are split.
  predicate BuddyHolds{L}(struct acslab_buddy *b, integer n, integer k, integer frame) =
    BuddyCovers(b, n, k, frame) &&
    (NodeFree(b->cells, n) || NodeReserved(b->cells, n) || BuddyLive(b, n)) &&
    (\forall integer j, m; j < k && BuddyCovers(b, m, j, frame) ==> !NodeUsed(b->cells, m)) &&
    (\forall integer j, m; k < j && BuddyCovers(b, m, j, frame) ==>
      NodeBusy(b->cells, m) && !BuddyLive(b, m));

  // Frames of all free, all live and all reserved blocks.
  logic integer BuddyFree{L}(struct acslab_buddy *b) =
    FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b));
  logic integer BuddyLives{L}(struct acslab_buddy *b) =
    LiveSum(b->cells, BuddyNodes(b), BuddyNodes(b));
  logic integer BuddyReserved{L}(struct acslab_buddy *b) =
    ReservedSum(b->cells, BuddyNodes(b), BuddyNodes(b));

  // Frames of the free blocks among the nodes below m, and of those of order k and above: blocks of order k
  // have room in these.
  logic integer BuddyFreeBelow{L}(struct acslab_buddy *b, integer m) =
    FreeSum(b->cells, BuddyNodes(b), m);
  logic integer BuddyRoom{L}(struct acslab_buddy *b, integer k) =
    k <= b->top ? BuddyFreeBelow(b, 2 * b->first[k]) : 0;

  // n blocks of order k find room.
  predicate BuddyEnough{L}(struct acslab_buddy *b, integer k, integer n) = n * Pow2(k) <= BuddyRoom(b, k);

  // What a node weighs is the size of its order.
  predicate BuddyWeights{L}(struct acslab_buddy *b) =
    \forall integer n, k; IndexLevel(b, n, k) ==> NodeWeight(BuddyNodes(b), n) == Pow2(k);

  // The numbers of the arena fit together: it lies in the forest, roots are aligned in absolute frame
  // numbers, and none of them wraps.
  predicate BuddyArena{L}(struct acslab_buddy *b) =
    1 <= b->frames <= ACSLAB_FRAMES_MAX && b->top <= b->limit < ACSLAB_ORDERS &&
    b->origin <= b->first_frame &&
    b->first_frame + b->frames <= b->origin + b->first[0] <= SIZE_MAX &&
    b->origin % Pow2(b->top) == 0 && b->shift < ACSLAB_WORD_BITS && BuddyWeights(b);

  // No free and no live block reaches beyond the arena.
  predicate BuddyEdge{L}(struct acslab_buddy *b) =
    \forall integer n, k; IndexLevel(b, n, k) ==> (NodeFree(b->cells, n) || BuddyLive(b, n)) ==>
      BuddyInside(b, BuddyFrame(b, n, k), Pow2(k));

  // The counts are what the blocks sum to; the reserved blocks also fill the forest around the arena.
  predicate BuddyCounts{L}(struct acslab_buddy *b) =
    b->free_frames == BuddyFree(b) && b->live_frames == BuddyLives(b) &&
    b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b) &&
    b->free_frames + b->live_frames + b->reserved_frames == b->frames;

  // The whole invariant of an arena, before and after every public call.
  predicate BuddyValid{L}(struct acslab_buddy *b) =
    BuddyWhole(b) && BuddyArena(b) && BuddyEdge(b) && BuddyCounts(b);

  // Nothing about the arena changed but its blocks and counts.
  predicate BuddySameArena{L1, L2}(struct acslab_buddy *b) =
    \at(b->origin, L1) == \at(b->origin, L2) &&
    \at(b->first_frame, L1) == \at(b->first_frame, L2) && \at(b->frames, L1) == \at(b->frames, L2) &&
    \at(b->shift, L1) == \at(b->shift, L2) && \at(b->limit, L1) == \at(b->limit, L2);

  // Shape, index and cells are the same.
  predicate BuddyKept{L1, L2}(struct acslab_buddy *b) =
    IndexUnchanged{L1, L2}(b) && BuddySameArena{L1, L2}(b) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b));

  // What p points to is no part of the allocator.
  predicate BuddyApart{L}(struct acslab_buddy *b, size_t *p) =
    \separated(p, b) && \separated(p, b->cells + (0 .. b->summary.size - 1)) &&
    \separated(p, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));
  predicate BuddyApartOrder{L}(struct acslab_buddy *b, unsigned *p) =
    \separated(p, b) && \separated(p, b->cells + (0 .. b->summary.size - 1)) &&
    \separated(p, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));

  // A block of order k is live at the frame.
  predicate BuddyLiveAt{L}(struct acslab_buddy *b, integer frame, integer k) =
    \exists integer n; IndexLevel(b, n, k) && BuddyFrame(b, n, k) == frame && BuddyLive(b, n);
*/
#endif
