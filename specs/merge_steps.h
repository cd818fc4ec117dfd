#ifndef ACSLAB_SPEC_MERGE_STEPS_H
#define ACSLAB_SPEC_MERGE_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of merge_lemmas.h: the frames of a node and of its children, one node at a time. */
#include "buddy.h"
/*@
  // The frames of node n of order k are in the arena.
  predicate BuddyNodeInside{L}(struct acslab_buddy *b, integer n, integer k) =
    BuddyInside(b, BuddyFrame(b, n, k), Pow2(k));

  // Frames between the first node f of a level and node n, at p frames a node.
  logic integer NodeOffset(integer n, integer f, integer p) = (n - f) * p;

  predicate NodeTwice(integer m, integer n) = m == 2 * n;

  // Node n is a free or a live block.
  predicate BuddyOwned{L}(struct acslab_buddy *b, integer n) =
    NodeFree(b->cells, n) || BuddyLive(b, n);

  // No node but c and s became a free or a live block.
  predicate BuddyOwnedBut{L1, L2}(struct acslab_buddy *b, integer c, integer s) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) && x != c && x != s ==>
      BuddyOwned{L2}(b, x) ==> BuddyOwned{L1}(b, x);

  lemma NodeKin_Both: \forall integer p; 1 <= p ==> NodeKin(p, 2 * p, 2 * p + 1) && NodeKin(p, 2 * p + 1, 2 * p);
  lemma NodeKin_Made: \forall integer p, c, s; 1 <= p ==> c == 2 * p ==> s == c + 1 ==>
    NodeKin(p, c, s) && NodeKin(p, s, c);
  lemma ForestLive_Pair{L}: \forall acslab_word *cells, integer nodes, n;
    ForestLive(cells, nodes, n) ==> 1 <= n ==>
    NodeKin(n, 2 * n, 2 * n + 1) && NodeKin(n, 2 * n + 1, 2 * n);
  lemma ForestLive_Kin{L}: \forall acslab_word *cells, integer nodes, n, c, s;
    NodeKin(n, c, s) ==> ForestLive(cells, nodes, n) ==> c < nodes ==> !NodeUsed(cells, c);
  lemma Pow2_Twice: \forall integer k; 1 <= k ==> Pow2(k) == 2 * Pow2(k - 1);
  lemma IndexLevel_Half{L}: \forall struct acslab_buddy *b, integer k;
    IndexShape(b) ==> 0 < k <= b->top ==> b->first[k - 1] == 2 * b->first[k];
  lemma IndexLevel_Below{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 1 <= n < BuddyNodes(b) && k < ACSLAB_ORDERS;
  lemma IndexLevel_One{L}: \forall struct acslab_buddy *b, integer n, j, k;
    IndexShape(b) ==> IndexLevel(b, n, j) ==> IndexLevel(b, n, k) ==> j == k;
  lemma IndexLevel_Children{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==>
    IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  lemma IndexLevel_Up{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==>
    IndexLevel(b, NodeParent(n), k + 1) && IndexLevel(b, NodeBuddy(n), k);
  lemma IndexLevel_Fixed{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==> IndexLevel{L1}(b, n, k);
  lemma MergeNodes_Fixed{L1, L2}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddyNodes{L2}(b) == BuddyNodes{L1}(b);
  lemma MergeWeights_Node{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyWeights(b) ==> IndexLevel(b, n, k) ==> NodeWeight(BuddyNodes(b), n) == Pow2(k);
  lemma MergeWeights_Kept{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyWeights{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==>
    NodeWeight(BuddyNodes{L2}(b), n) == Pow2(k);
  lemma MergeWeights_Fixed{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) ==> BuddyWeights{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddyWeights{L2}(b);
  lemma NodeOffset_Twice: \forall integer m, n, f, g, p, q;
    NodeTwice(m, n) ==> NodeTwice(g, f) ==> NodeTwice(q, p) ==> NodeOffset(m, g, p) == NodeOffset(n, f, q);
  lemma BuddyFrame_Offset{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyFrame(b, n, k) == b->origin + NodeOffset(n, b->first[k], Pow2(k));
  lemma MergeFirst_Fixed{L1, L2}: \forall struct acslab_buddy *b, integer k;
    IndexFixed{L1, L2}(b) ==> 0 <= k < ACSLAB_ORDERS ==> \at(b->first[k], L2) == \at(b->first[k], L1);
  lemma MergeOrigin_Fixed{L1, L2}: \forall struct acslab_buddy *b;
    IndexRest{L1, L2}(b) ==> \at(b->origin, L2) == \at(b->origin, L1);
  lemma MergeFrame_Fixed{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> 0 <= k < ACSLAB_ORDERS ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma BuddyInside_Fixed{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> 0 <= k < ACSLAB_ORDERS ==>
    BuddyNodeInside{L1}(b, n, k) ==> BuddyNodeInside{L2}(b, n, k);
  lemma BuddyFrame_Scale{L}: \forall struct acslab_buddy *b, integer m, j, n, k;
    NodeTwice(m, n) ==> NodeTwice(b->first[j], b->first[k]) ==> NodeTwice(Pow2(k), Pow2(j)) ==>
    BuddyFrame(b, m, j) == BuddyFrame(b, n, k);
  lemma BuddyFrame_Left{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==>
    BuddyFrame(b, 2 * n, k - 1) == BuddyFrame(b, n, k);
  lemma BuddyFrame_Next{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyFrame(b, n + 1, k) == BuddyFrame(b, n, k) + Pow2(k);
  lemma BuddyFrame_Right{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==>
    BuddyFrame(b, 2 * n + 1, k - 1) == BuddyFrame(b, n, k) + Pow2(k - 1);
  lemma Pow2_Positive: \forall integer k; 0 <= k < ACSLAB_ORDERS ==> 1 <= Pow2(k);
  lemma BuddyInside_Join{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==>
    BuddyNodeInside(b, 2 * n, k - 1) ==> BuddyNodeInside(b, 2 * n + 1, k - 1) ==> BuddyNodeInside(b, n, k);
  lemma BuddyInside_Split{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==> BuddyNodeInside(b, n, k) ==>
    BuddyNodeInside(b, 2 * n, k - 1) && BuddyNodeInside(b, 2 * n + 1, k - 1);
  lemma NodeParent_Sides: \forall integer n; 2 <= n ==>
    (n == 2 * NodeParent(n) && NodeBuddy(n) == 2 * NodeParent(n) + 1 ||
     n == 2 * NodeParent(n) + 1 && NodeBuddy(n) == 2 * NodeParent(n));
  lemma BuddyInside_Pair{L}: \forall struct acslab_buddy *b, integer p, n, s, k;
    IndexShape(b) ==> IndexLevel(b, p, k + 1) ==> 0 <= k ==>
    n == 2 * p && s == 2 * p + 1 || n == 2 * p + 1 && s == 2 * p ==>
    BuddyNodeInside(b, n, k) ==> BuddyNodeInside(b, s, k) ==> BuddyNodeInside(b, p, k + 1);
  lemma MergeLevel_Child{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> IndexLevel(b, NodeParent(n), k + 1) ==> 2 <= n && 0 <= k;
  lemma BuddyInside_Parent{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==>
    BuddyNodeInside(b, n, k) ==> BuddyNodeInside(b, NodeBuddy(n), k) ==>
    BuddyNodeInside(b, NodeParent(n), k + 1);
  lemma BuddyEdge_Node{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyEdge(b) ==> IndexLevel(b, n, k) ==> BuddyOwned(b, n) ==> BuddyNodeInside(b, n, k);
  lemma BuddyEdge_Kept{L1, L2}: \forall struct acslab_buddy *b, integer x, j;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    IndexLevel{L2}(b, x, j) ==> BuddyOwned{L1}(b, x) ==> BuddyNodeInside{L2}(b, x, j);
  lemma BuddyEdge_Made{L1, L2}: \forall struct acslab_buddy *b, integer c, j, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    IndexLevel{L1}(b, c, k) ==> BuddyNodeInside{L1}(b, c, k) ==>
    IndexLevel{L2}(b, c, j) ==> BuddyNodeInside{L2}(b, c, j);
  lemma BuddyEdge_But{L1, L2}: \forall struct acslab_buddy *b, integer c, s, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    BuddyOwnedBut{L1, L2}(b, c, s) ==> IndexLevel{L1}(b, c, k) ==> IndexLevel{L1}(b, s, k) ==>
    BuddyNodeInside{L1}(b, c, k) ==> BuddyNodeInside{L1}(b, s, k) ==> BuddyEdge{L2}(b);
  lemma BuddyOwned_Join{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s;
    IndexFixed{L1, L2}(b) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    BuddyOwnedBut{L1, L2}(b, p, p);
  lemma BuddyOwned_Give{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyOwnedBut{L1, L2}(b, n, n);
  lemma BuddyOwned_Take{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyOwnedBut{L1, L2}(b, n, n);
  lemma BuddyOwned_Split{L1, L2}: \forall struct acslab_buddy *b, integer r, n, c, s;
    IndexFixed{L1, L2}(b) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==>
    BuddyOwnedBut{L1, L2}(b, c, s);
*/
#endif
