#ifndef ACSLAB_SPEC_SEAL_STEPS_H
#define ACSLAB_SPEC_SEAL_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of seal_lemmas.h: a frame in a reserved block, before and after. */
#include "reserve.h"
/*@
  lemma SealStep_Of{L}: \forall struct acslab_buddy *b, integer n, k, f;
    BuddyCovers(b, n, k, f) ==> NodeReserved(b->cells, n) ==> BuddyFrameReserved(b, f);
  lemma SealStep_Halves{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==>
    2 <= n && IndexLevel(b, 2 * NodeParent(n), k) && IndexLevel(b, 2 * NodeParent(n) + 1, k);
  lemma SealStep_Sides: \forall integer n; 2 <= n ==>
    NodeBuddy(n) == 2 * NodeParent(n) || NodeBuddy(n) == 2 * NodeParent(n) + 1;
  lemma SealStep_LevelSide{L}: \forall struct acslab_buddy *b, integer n, m, k;
    IndexLevel(b, m, k) ==> m <= n <= m ==> IndexLevel(b, n, k);
  lemma SealStep_Buddy{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==> IndexLevel(b, NodeBuddy(n), k);
  lemma SealStep_Level{L}: \forall struct acslab_buddy *b, integer n, j, k;
    IndexShape(b) ==> IndexLevel(b, n, j) ==> IndexLevel(b, n, k) ==> j == k;
  lemma SealStep_Below{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 1 <= n < BuddyNodes(b);
  lemma SealStep_Kin{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==> BuddyCovers(b, NodeParent(n), k + 1, f) ==>
    BuddyCovers(b, n, k, f) || BuddyCovers(b, NodeBuddy(n), k, f);
  lemma SealStep_Up{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> k < b->top ==>
    (BuddyCovers(b, n, k, f) || BuddyCovers(b, NodeBuddy(n), k, f)) ==>
    BuddyCovers(b, NodeParent(n), k + 1, f);
  lemma SealStep_UniteTo{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    BuddyFrameReserved{L2}(b, f) ==> BuddyFrameReserved{L1}(b, f);
  lemma SealStep_CoversThen{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyCovers{L1}(b, n, k, f) ==> BuddyCovers{L2}(b, n, k, f);
  lemma SealStep_CellsThen{L1, L2}: \forall struct acslab_buddy *b, integer n;
    IndexFixed{L1, L2}(b) ==> NodeReserved{L2}(\at(b->cells, L1), n) ==>
    NodeReserved{L2}(\at(b->cells, L2), n);
  lemma SealStep_OfLater{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyCovers{L1}(b, n, k, f) ==> NodeReserved{L2}(\at(b->cells, L1), n) ==> BuddyFrameReserved{L2}(b, f);
  lemma SealStep_UniteStays{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s, x, j;
    IndexShape{L1}(b) ==> IndexLevel{L1}(b, x, j) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    NodeReserved{L1}(\at(b->cells, L1), x) ==> x != s ==> NodeReserved{L2}(\at(b->cells, L1), x);
  lemma SealStep_UniteNode{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s, x, j, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    BuddyCovers{L1}(b, x, j, f) ==> NodeReserved{L1}(\at(b->cells, L1), x) ==> x != s ==>
    BuddyFrameReserved{L2}(b, f);
  lemma SealStep_Self{L}: \forall struct acslab_buddy *b, integer s, k, x, j, f;
    IndexShape(b) ==> IndexLevel(b, s, k) ==> BuddyCovers(b, x, j, f) ==> s <= x <= s ==>
    BuddyCovers(b, s, k, f);
  lemma SealStep_UniteOf{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> IndexLevel{L1}(b, s, k) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    BuddyFrameReserved{L1}(b, f) ==> BuddyFrameReserved{L2}(b, f) || BuddyCovers{L1}(b, s, k, f);
  lemma SealStep_KeepTo{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyFrameReserved{L2}(b, f) ==> BuddyFrameReserved{L1}(b, f) || BuddyCovers{L1}(b, n, k, f);
  lemma SealStep_KeepOf{L1, L2}: \forall struct acslab_buddy *b, integer r, n, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyFrameReserved{L1}(b, f) ==> BuddyFrameReserved{L2}(b, f);
  lemma SealStep_UniteAll{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> k < \at(b->top, L1) ==> IndexLevel{L1}(b, NodeBuddy(n), k) ==>
    NodeReserved{L1}(\at(b->cells, L1), NodeBuddy(n)) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), NodeParent(n), n, NodeBuddy(n)) ==>
    (BuddyFrameReserved{L2}(b, f) || BuddyCovers{L1}(b, NodeParent(n), k + 1, f) <==>
     BuddyFrameReserved{L1}(b, f) || BuddyCovers{L1}(b, n, k, f));
*/
#endif
