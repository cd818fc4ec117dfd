#ifndef ACSLAB_SPEC_BULK_STEPS_H
#define ACSLAB_SPEC_BULK_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of bulk_lemmas.h: the nodes of a level, split or united all at once. */
#include "bulk.h"
/*@
  predicate BulkTwice(integer n, integer m) = n == 2 * m;
  predicate BulkPair(integer p, integer c, integer s) = NodeKin(p, c, s) && c < s;
  lemma BulkTimes_Double: \forall integer n, p, q, r; r == 2 * q ==> BulkTimes(n, p, r) ==> BulkTwice(n, p * q);
  lemma BulkTimes_Half: \forall integer n, m; BulkTwice(n, m) ==> n / 2 == m && n == 2 * (n / 2);
  lemma BulkTimes_Up: \forall integer n, p, q, r; r == 2 * q ==> BulkTimes(n, p, r) ==>
    n == 2 * (n / 2) && BulkTimes(n / 2, p, q);
  lemma BulkTimes_Leftmost: \forall integer n, p, d; BulkTimes(n, p, Pow2(d)) ==> BulkLeftmost(n, d);
  lemma BulkTimes_Next: \forall integer n, p, d; 0 < d ==> BulkTimes(n, p, Pow2(d)) ==>
    n == 2 * (n / 2) && BulkTimes(n / 2, p, Pow2(d - 1));
  lemma BulkKin_Is: \forall integer p, c, s; NodeKin(p, c, s) ==>
    1 <= p && (c == 2 * p && s == 2 * p + 1 || c == 2 * p + 1 && s == 2 * p);
  lemma BulkKin_Both: \forall integer p; 1 <= p ==>
    NodeKin(p, 2 * p, 2 * p + 1) && NodeKin(p, 2 * p + 1, 2 * p);
  lemma BulkKin_Over: \forall integer x; 2 <= x ==> NodeKin(NodeParent(x), x, NodeBuddy(x)) &&
    2 * NodeParent(x) <= x <= 2 * NodeParent(x) + 1;
  lemma BulkKin_Child{L}: \forall acslab_word *cells, integer nodes, p, c, s;
    NodeKin(p, c, s) ==> ForestLive(cells, nodes, p) ==> c < nodes ==> !NodeUsed(cells, c);
  lemma BulkKin_Parent{L}: \forall acslab_word *cells, integer r, nodes, p, c, s;
    NodeKin(p, c, s) ==> Forest(cells, r, nodes) ==> r <= p ==> c < nodes ==> NodeUsed(cells, c) ==>
    NodeBusy(cells, p) && NodeUsed(cells, s) && !ForestLive(cells, nodes, p);

  lemma BulkWeight_Level{L}: \forall struct acslab_buddy *b, integer lo, hi, k, x;
    BulkLevel(b, lo, hi, k) ==> lo <= x < hi ==> IndexLevel(b, x, k) || NodeWeight(BuddyNodes(b), x) == Pow2(k);
  lemma BulkWeight_Node{L}: \forall struct acslab_buddy *b, integer lo, hi, k, x;
    BuddyWeights(b) ==> BulkLevel(b, lo, hi, k) ==> lo <= x < hi ==> NodeWeight(BuddyNodes(b), x) == Pow2(k);
  lemma BulkUnder_Live{L}: \forall struct acslab_buddy *b, integer lo, hi, p;
    BulkLive(b, lo, hi) ==> lo <= p < hi ==> ForestLive(b->cells, BuddyNodes(b), p);
  lemma BulkUnder_Child{L}: \forall struct acslab_buddy *b, integer lo, hi, p, c, s;
    BulkLive(b, lo, hi) ==> 2 * hi <= BuddyNodes(b) ==> NodeKin(p, c, s) ==> lo <= p < hi ==>
    !NodeUsed(b->cells, c) || !ForestLive(b->cells, BuddyNodes(b), p);
  lemma BulkUnder_Kin{L}: \forall struct acslab_buddy *b, integer lo, hi, p, c, s;
    BulkLive(b, lo, hi) ==> 1 <= lo ==> 2 * hi <= BuddyNodes(b) ==> NodeKin(p, c, s) ==> lo <= p < hi ==>
    !NodeUsed(b->cells, c);
  lemma BulkUnder_Over{L}: \forall struct acslab_buddy *b, integer lo, hi, x;
    BulkLive(b, lo, hi) ==> 1 <= lo ==> 2 * hi <= BuddyNodes(b) ==> 2 * lo <= x < 2 * hi ==>
    !NodeUsed(b->cells, x) || !NodeKin(NodeParent(x), x, NodeBuddy(x));

  lemma ForestHalve_WasKin{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, p, c, s;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> NodeKin(p, c, s) ==> 2 * lo <= c < 2 * hi ==>
    !NodeUsed{L1}(cells, c);
  lemma ForestHalve_WasOver{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> 2 * lo <= x < 2 * hi ==>
    !NodeUsed{L1}(cells, x) || !NodeKin(NodeParent(x), x, NodeBuddy(x));
  lemma ForestHalve_Was{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> 2 * lo <= x < 2 * hi ==> !NodeUsed{L1}(cells, x);
  lemma ForestHalve_Leaf{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, p, c, s;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> 2 * lo <= p < 2 * hi ==> NodeKin(p, c, s) ==>
    c < nodes ==> !NodeUsed{L1}(cells, c) && !NodeUsed{L2}(cells, c);
  lemma ForestHalve_Other{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> 0 <= x < nodes ==> !(2 * lo <= x < 2 * hi) ==>
    (NodeUsed{L2}(cells, x) <==> NodeUsed{L1}(cells, x)) && (NodeBusy{L2}(cells, x) <==> NodeBusy{L1}(cells, x)) &&
    (NodeFree{L2}(cells, x) <==> NodeFree{L1}(cells, x)) &&
    (NodeReserved{L2}(cells, x) <==> NodeReserved{L1}(cells, x));
  lemma ForestHalve_Roots{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> ForestRoots{L2}(cells, r);
  lemma ForestHalve_Child{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, q, d, t;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> NodeKin(q, d, t) ==> r <= q ==> d < nodes ==>
    ForestChild{L2}(cells, q, d, t);

  lemma ForestDouble_WasKin{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, p, c, s;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> lo <= p < hi ==> NodeKin(p, c, s) ==>
    NodeBusy{L1}(cells, p) && !ForestLive{L1}(cells, nodes, p) || !NodeUsed{L1}(cells, c);
  lemma ForestDouble_WasUsed{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, c;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> 2 * lo <= c < 2 * hi ==> NodeUsed{L1}(cells, c);
  lemma ForestDouble_First{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> 1 <= lo;
  lemma BulkKin_Pair: \forall integer p, c, s; 1 <= p ==> 2 * p <= c <= 2 * p ==> 2 * p + 1 <= s <= 2 * p + 1 ==>
    NodeKin(p, c, s);
  lemma ForestDouble_Kin{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> lo <= x < hi ==> BulkPair(x, 2 * x, 2 * x + 1);
  lemma ForestDouble_WasHalf{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x, c, s;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> lo <= x < hi ==> BulkPair(x, c, s) ==> NodeUsed{L1}(cells, c);
  lemma ForestDouble_WasBusy{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x, c, s;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> lo <= x < hi ==> BulkPair(x, c, s) ==>
    NodeBusy{L1}(cells, x) && !ForestLive{L1}(cells, nodes, x);
  lemma ForestDouble_Was{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> lo <= x < hi ==>
    BulkPair(x, 2 * x, 2 * x + 1) && NodeBusy{L1}(cells, x) && !ForestLive{L1}(cells, nodes, x);
  lemma ForestDouble_Leaf{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, p, c, s;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> 2 * lo <= p < 2 * hi ==> NodeKin(p, c, s) ==>
    c < nodes ==> !NodeUsed{L1}(cells, c) && !NodeUsed{L2}(cells, c);
  lemma ForestDouble_Other{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> 0 <= x < nodes ==> !(2 * lo <= x < 2 * hi) ==>
    (NodeUsed{L2}(cells, x) <==> NodeUsed{L1}(cells, x)) && (NodeBusy{L2}(cells, x) <==> NodeBusy{L1}(cells, x)) &&
    (NodeFree{L2}(cells, x) <==> NodeFree{L1}(cells, x)) &&
    (NodeReserved{L2}(cells, x) <==> NodeReserved{L1}(cells, x));
  lemma ForestDouble_Roots{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> ForestRoots{L2}(cells, r);
  lemma ForestDouble_Child{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, q, d, t;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> NodeKin(q, d, t) ==> r <= q ==> d < nodes ==>
    ForestChild{L2}(cells, q, d, t);
  lemma ForestDouble_Now{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> lo <= x < hi ==> ForestLive{L2}(cells, nodes, x);
  lemma ForestDouble_LiveOther{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> 1 <= x < nodes ==> !(lo <= x < hi) ==>
    !(2 * lo <= x < 2 * hi) ==> (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x));
  lemma ForestHalve_Now{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> 2 * lo <= x < 2 * hi ==> ForestLive{L2}(cells, nodes, x);
  lemma ForestHalve_Gone{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> lo <= x < hi ==>
    NodeKin(x, 2 * x, 2 * x + 1) && !ForestLive{L2}(cells, nodes, x);
  lemma ForestHalve_LiveOther{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> 1 <= x < nodes ==> !(lo <= x < hi) ==>
    !(2 * lo <= x < 2 * hi) ==> (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x));
  // What the frames of a live block, of its halves and of its parent tell of the arena.
  lemma BulkLevel_Node{L}: \forall struct acslab_buddy *b, integer lo, hi, k, x;
    BulkLevel(b, lo, hi, k) ==> lo <= x < hi ==> IndexLevel(b, x, k);
  lemma BulkLevel_Child{L}: \forall struct acslab_buddy *b, integer lo, hi, k, x;
    IndexShape(b) ==> BulkLevel(b, lo, hi, k) ==> 0 < k ==> 2 * lo <= x < 2 * hi ==> IndexLevel(b, x, k - 1);
  lemma BulkEdge_Inside{L1, L2}: \forall struct acslab_buddy *b, integer x, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> IndexLevel{L2}(b, x, k) ==>
    BuddyNodeInside{L1}(b, x, k) ==> BuddyInside{L2}(b, BuddyFrame{L2}(b, x, k), Pow2(k));
  lemma BulkEdge_Owned{L1, L2}: \forall struct acslab_buddy *b, integer x, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    IndexLevel{L2}(b, x, k) ==> (NodeFree{L1}(\at(b->cells, L1), x) || BuddyLive{L1}(b, x)) ==>
    BuddyInside{L2}(b, BuddyFrame{L2}(b, x, k), Pow2(k));
  lemma BulkEdge_Half{L}: \forall struct acslab_buddy *b, integer p, k;
    IndexShape(b) ==> BuddyEdge(b) ==> IndexLevel(b, p, k) ==> 0 < k ==> BuddyLive(b, p) ==>
    BuddyNodeInside(b, 2 * p, k - 1) && BuddyNodeInside(b, 2 * p + 1, k - 1);
  predicate BulkHalves{L}(struct acslab_buddy *b, integer p, integer k) =
    BuddyNodeInside(b, 2 * p, k - 1) && BuddyNodeInside(b, 2 * p + 1, k - 1);
  lemma BulkEdge_Halves{L}: \forall struct acslab_buddy *b, integer lo, hi, p, k;
    IndexShape(b) ==> BuddyEdge(b) ==> BulkLevel(b, lo, hi, k) ==> BulkLive(b, lo, hi) ==> 0 < k ==>
    lo <= p < hi ==> BulkHalves(b, p, k);
  lemma BulkEdge_At{L}: \forall struct acslab_buddy *b, integer m, x, k;
    BuddyNodeInside(b, m, k) ==> m <= x <= m ==> BuddyNodeInside(b, x, k);
  lemma BulkEdge_Of{L}: \forall struct acslab_buddy *b, integer x, k; 0 <= x ==>
    BuddyNodeInside(b, x, k - 1) || !BulkHalves(b, NodeParent(x), k);
  lemma BulkEdge_Child{L}: \forall struct acslab_buddy *b, integer lo, hi, x, k;
    IndexShape(b) ==> BuddyEdge(b) ==> BulkLevel(b, lo, hi, k) ==> BulkLive(b, lo, hi) ==> 0 < k ==>
    2 * lo <= x < 2 * hi ==> BuddyNodeInside(b, x, k - 1);
  lemma BulkLevel_ChildOne{L}: \forall struct acslab_buddy *b, integer lo, hi, k, x, j;
    IndexShape(b) ==> BulkLevel(b, lo, hi, k) ==> 0 < k ==> 2 * lo <= x < 2 * hi ==> IndexLevel(b, x, j) ==>
    j == k - 1;
  lemma BulkEdge_Same{L}: \forall struct acslab_buddy *b, integer x, k, j;
    BuddyNodeInside(b, x, k) ==> j == k ==> BuddyNodeInside(b, x, j);
  lemma BulkEdge_ChildAt{L}: \forall struct acslab_buddy *b, integer lo, hi, x, k, j;
    IndexShape(b) ==> BuddyEdge(b) ==> BulkLevel(b, lo, hi, k) ==> BulkLive(b, lo, hi) ==> 0 < k ==>
    2 * lo <= x < 2 * hi ==> IndexLevel(b, x, j) ==> BuddyNodeInside(b, x, j);
  lemma BulkEdge_Over{L}: \forall struct acslab_buddy *b, integer lo, hi, x, k;
    IndexShape(b) ==> BuddyEdge(b) ==> BulkLevel(b, lo, hi, k) ==> BulkLive(b, 2 * lo, 2 * hi) ==> 0 < k ==>
    lo <= x < hi ==> BuddyNodeInside(b, 2 * x, k - 1) && BuddyNodeInside(b, 2 * x + 1, k - 1);
  lemma BulkEdge_Parent{L}: \forall struct acslab_buddy *b, integer lo, hi, x, k, j;
    IndexShape(b) ==> BuddyEdge(b) ==> BulkLevel(b, lo, hi, k) ==> BulkLive(b, 2 * lo, 2 * hi) ==> 0 < k ==>
    lo <= x < hi ==> IndexLevel(b, x, j) ==> BuddyNodeInside(b, x, j);
*/
#endif
