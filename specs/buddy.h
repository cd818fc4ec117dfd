#ifndef ACSLAB_SPEC_BUDDY_H
#define ACSLAB_SPEC_BUDDY_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part buddy: the invariant of an arena between any two steps, and where a block came
 * from.
 */
#include "forest.h"
#include "index.h"
/*@
  // All nodes are below this.
  logic integer BuddyNodes{L}(struct acslab_buddy *b) = 2 * b->first[0];

  // Cells, index and forest are right.
  predicate BuddyWhole{L}(struct acslab_buddy *b) =
    IndexMem(b) && IndexShape(b) && IndexInv(b) &&
    Forest(b->cells, b->first[b->top], BuddyNodes(b));

  // The forest has the same shape and place.
  predicate BuddySameShape{L1, L2}(struct acslab_buddy *b) =
    \at(b->cells, L1) == \at(b->cells, L2) && \at(b->top, L1) == \at(b->top, L2) &&
    \at(b->summary.words, L1) == \at(b->summary.words, L2) &&
    \at(b->summary.size, L1) == \at(b->summary.size, L2) &&
    BitsetTotal{L1}(\at(&b->summary, L1)) == BitsetTotal{L2}(\at(&b->summary, L1)) &&
    (\forall integer k; 0 <= k < ACSLAB_ORDERS ==> \at(b->first[k], L1) == \at(b->first[k], L2));

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
*/
#endif
