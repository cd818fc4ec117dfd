#ifndef ACSLAB_SPEC_OPEN_STEPS_H
#define ACSLAB_SPEC_OPEN_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of open_lemmas.h: a frame in a reserved block, before and after. */
#include "reserve.h"
/*@
  lemma OpenStep_Of{L}: \forall struct acslab_buddy *b, integer n, k, f;
    BuddyCovers(b, n, k, f) ==> NodeReserved(b->cells, n) ==> BuddyFrameReserved(b, f);
  lemma OpenStep_Below{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 1 <= n < BuddyNodes(b);
  lemma OpenStep_Self{L}: \forall struct acslab_buddy *b, integer s, k, x, j, f;
    IndexShape(b) ==> IndexLevel(b, s, k) ==> BuddyCovers(b, x, j, f) ==> s <= x <= s ==>
    BuddyCovers(b, s, k, f);
  lemma OpenStep_CoversThen{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyCovers{L1}(b, n, k, f) ==> BuddyCovers{L2}(b, n, k, f);
  lemma OpenStep_CellsThen{L1, L2}: \forall struct acslab_buddy *b, integer n;
    IndexFixed{L1, L2}(b) ==> NodeReserved{L2}(\at(b->cells, L1), n) ==>
    NodeReserved{L2}(\at(b->cells, L2), n);
  lemma OpenStep_OfLater{L1, L2}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyCovers{L1}(b, n, k, f) ==> NodeReserved{L2}(\at(b->cells, L1), n) ==> BuddyFrameReserved{L2}(b, f);
  lemma OpenStep_TakeStays{L1, L2}: \forall struct acslab_buddy *b, integer r, n, x, j;
    IndexShape{L1}(b) ==> IndexLevel{L1}(b, x, j) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    NodeReserved{L1}(\at(b->cells, L1), x) ==> x != n ==> NodeReserved{L2}(\at(b->cells, L1), x);
  lemma OpenStep_TakeNode{L1, L2}: \forall struct acslab_buddy *b, integer r, n, x, j, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyCovers{L1}(b, x, j, f) ==> NodeReserved{L1}(\at(b->cells, L1), x) ==> x != n ==>
    BuddyFrameReserved{L2}(b, f);
  lemma OpenStep_TakeOf{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyFrameReserved{L1}(b, f) ==> BuddyFrameReserved{L2}(b, f) || BuddyCovers{L1}(b, n, k, f);
  lemma OpenStep_TakeTo{L1, L2}: \forall struct acslab_buddy *b, integer r, n, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyFrameReserved{L2}(b, f) ==> BuddyFrameReserved{L1}(b, f);
  lemma OpenStep_Kin{L}: \forall struct acslab_buddy *b, integer n, c, s, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==> NodeKin(n, c, s) ==>
    IndexLevel(b, c, k - 1) && IndexLevel(b, s, k - 1) && NodeParent(c) == n && NodeParent(s) == n;
  lemma OpenStep_Down{L}: \forall struct acslab_buddy *b, integer n, c, s, k, f;
    IndexShape(b) ==> 0 < k ==> NodeKin(n, c, s) ==> BuddyCovers(b, n, k, f) ==>
    BuddyCovers(b, c, k - 1, f) || BuddyCovers(b, s, k - 1, f);
  lemma OpenStep_Up{L}: \forall struct acslab_buddy *b, integer n, c, s, k, f;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==> NodeKin(n, c, s) ==>
    BuddyCovers(b, c, k - 1, f) || BuddyCovers(b, s, k - 1, f) ==> BuddyCovers(b, n, k, f);
  lemma OpenStep_SplitOf{L1, L2}: \forall struct acslab_buddy *b, integer r, n, c, s, k, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> IndexLevel{L1}(b, s, k) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==>
    BuddyFrameReserved{L2}(b, f) ==> BuddyFrameReserved{L1}(b, f) || BuddyCovers{L1}(b, s, k, f);
  lemma OpenStep_SplitStays{L1, L2}: \forall struct acslab_buddy *b, integer r, n, c, s, x, j;
    IndexShape{L1}(b) ==> IndexLevel{L1}(b, x, j) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==>
    NodeReserved{L1}(\at(b->cells, L1), x) ==> NodeReserved{L2}(\at(b->cells, L1), x);
  lemma OpenStep_SplitTo{L1, L2}: \forall struct acslab_buddy *b, integer r, n, c, s, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==>
    BuddyFrameReserved{L1}(b, f) ==> BuddyFrameReserved{L2}(b, f);
*/
#endif
