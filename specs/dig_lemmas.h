#ifndef ACSLAB_SPEC_DIG_LEMMAS_H
#define ACSLAB_SPEC_DIG_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for release: the free blocks stay the same, and the arena's edge, when one more block is live. */
#include "reserve.h"
/*@
  lemma DigFree_Then{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddySameFree{L1, L2}(b) ==> BuddySameFree{L2, L3}(b) ==>
    BuddySameFree{L1, L3}(b);
  lemma DigLive_Was{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    BuddyMadeLive{L1, L2}(b, n) ==> 1 <= m < BuddyNodes{L1}(b) ==> !BuddyLive{L2}(b, m) ==>
    !BuddyLive{L1}(b, m);
  lemma DigLevel_Below{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 1 <= n < BuddyNodes(b) && 0 <= k < ACSLAB_ORDERS;
  lemma DigLevel_One{L}: \forall struct acslab_buddy *b, integer n, j, k;
    IndexShape(b) ==> IndexLevel(b, n, j) ==> IndexLevel(b, n, k) ==> j == k;
  lemma DigLevel_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==> IndexLevel{L1}(b, n, k);
  lemma DigInside_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    BuddyInside{L1}(b, BuddyFrame{L1}(b, n, k), Pow2(k)) ==>
    BuddyInside{L2}(b, BuddyFrame{L2}(b, n, k), Pow2(k));
  lemma DigInside_One{L}: \forall struct acslab_buddy *b, integer n, j, k;
    IndexShape(b) ==> IndexLevel(b, n, j) ==> IndexLevel(b, n, k) ==>
    BuddyInside(b, BuddyFrame(b, n, k), Pow2(k)) ==> BuddyInside(b, BuddyFrame(b, n, j), Pow2(j));
  lemma DigInside_At{L}: \forall struct acslab_buddy *b, integer n, m, j, k;
    IndexShape(b) ==> IndexLevel(b, m, j) ==> IndexLevel(b, n, k) ==> m <= n <= m ==>
    BuddyInside(b, BuddyFrame(b, n, k), Pow2(k)) ==> BuddyInside(b, BuddyFrame(b, m, j), Pow2(j));
  lemma DigInside_Owned{L1, L2}: \forall struct acslab_buddy *b, integer m, j;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    IndexLevel{L1}(b, m, j) ==> (NodeFree{L1}(\at(b->cells, L1), m) || BuddyLive{L1}(b, m)) ==>
    BuddyInside{L2}(b, BuddyFrame{L2}(b, m, j), Pow2(j));
  lemma DigEdge_More{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    BuddySameFree{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> IndexLevel{L2}(b, n, k) ==>
    BuddyInside{L2}(b, BuddyFrame{L2}(b, n, k), Pow2(k)) ==> BuddyEdge{L2}(b);
*/
#endif
