#ifndef ACSLAB_SPEC_MERGE_LEMMAS_H
#define ACSLAB_SPEC_MERGE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas for merge and carve: what a step of the forest leaves of the live and the reserved blocks and of
 * the arena's edge.  The forest's roots are those of the state before the step.
 */
#include "buddy.h"
/*@
  lemma BuddyLive_Take{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    NodeFree{L1}(\at(b->cells, L1), n) ==>
    BuddyMadeLive{L1, L2}(b, n) && BuddySameReserved{L1, L2}(b);
  lemma BuddyLive_Give{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    NodeFree{L2}(\at(b->cells, L1), n) ==>
    BuddyUnmadeLive{L1, L2}(b, n) && BuddySameReserved{L1, L2}(b);
  lemma BuddyLive_Join{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s;
    IndexFixed{L1, L2}(b) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    NodeFree{L1}(\at(b->cells, L1), s) ==>
    BuddyMovedLive{L1, L2}(b, n, p) && BuddySameReserved{L1, L2}(b);
  lemma BuddyLive_Split{L1, L2}: \forall struct acslab_buddy *b, integer r, n, c, s;
    IndexFixed{L1, L2}(b) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==>
    NodeFree{L2}(\at(b->cells, L1), s) ==>
    BuddyMovedLive{L1, L2}(b, n, c) && BuddySameReserved{L1, L2}(b);
  lemma BuddyEdge_Join{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    IndexLevel{L1}(b, n, k) ==> k < \at(b->top, L1) ==> NodeFree{L1}(\at(b->cells, L1), NodeBuddy(n)) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), NodeParent(n), n, NodeBuddy(n)) ==>
    BuddyEdge{L2}(b);
  lemma BuddyEdge_Give{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    IndexLevel{L1}(b, n, k) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==> BuddyEdge{L2}(b);
  lemma BuddyEdge_Take{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    IndexLevel{L1}(b, n, k) ==> NodeFree{L1}(\at(b->cells, L1), n) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==> BuddyEdge{L2}(b);
  lemma BuddyEdge_Split{L1, L2}: \forall struct acslab_buddy *b, integer r, n, c, s, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    IndexLevel{L1}(b, n, k) ==> 0 < k ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==> BuddyEdge{L2}(b);
  lemma BuddySameReserved_Then{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddySameReserved{L1, L2}(b) ==> BuddySameReserved{L2, L3}(b) ==>
    BuddySameReserved{L1, L3}(b);
  lemma BuddySmallest_One{L}: \forall struct acslab_buddy *b, integer least, i, j;
    BuddySmallest(b, least, i) ==> BuddySmallest(b, least, j) ==> i == j;
  lemma BuddyFrame_Kept{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> 0 <= k < ACSLAB_ORDERS ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma BuddyFrame_Down{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> 0 < k ==>
    BuddyFrame{L2}(b, 2 * n, k - 1) == BuddyFrame{L1}(b, n, k);
  lemma BuddyLive_Kin{L}: \forall struct acslab_buddy *b, integer n;
    BuddyLive(b, n) ==> 1 <= n ==> NodeKin(n, 2 * n, 2 * n + 1) && NodeKin(n, 2 * n + 1, 2 * n);
  lemma ForestLive_Leaf{L}: \forall acslab_word *cells, integer nodes, n;
    ForestLive(cells, nodes, n) ==> 1 <= n ==> 2 * n + 1 < nodes ==>
    !NodeUsed(cells, 2 * n) && !NodeUsed(cells, 2 * n + 1);
  lemma IndexLevel_Over{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==>
    IndexLevel(b, NodeParent(n), k + 1) && IndexLevel(b, NodeBuddy(n), k);
  lemma IndexLevel_Beside{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==>
    1 < n && 0 <= NodeBuddy(n) && NodeBuddy(n) / ACSLAB_NODE_CELLS < b->summary.size;
  lemma IndexLevel_Kept{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==> IndexLevel{L2}(b, n, k);
  lemma BuddyArena_Rest{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) ==> BuddyArena{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyArena{L2}(b);
*/
#endif
