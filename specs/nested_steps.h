#ifndef ACSLAB_SPEC_NESTED_STEPS_H
#define ACSLAB_SPEC_NESTED_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of nested_lemmas.h: a used node, its parent, and the node over a frame. */
#include "reserve.h"
/*@
  lemma NestedStep_Up{L}: \forall struct acslab_buddy *b, integer x, j;
    BuddyWhole(b) ==> IndexLevel(b, x, j) ==> j < b->top ==> NodeUsed(b->cells, x) ==>
    NodeKin(NodeParent(x), x, NodeBuddy(x)) && b->first[b->top] <= NodeParent(x) && x < BuddyNodes(b);
  lemma NestedStep_Family{L}: \forall struct acslab_buddy *b, integer x, j;
    BuddyWhole(b) ==> IndexLevel(b, x, j) ==> j < b->top ==> NodeUsed(b->cells, x) ==>
    NodeBusy(b->cells, NodeParent(x)) && !BuddyLive(b, NodeParent(x));
  lemma NestedStep_Over{L}: \forall struct acslab_buddy *b, integer x, a, j, f;
    BuddyWhole(b) ==> BuddyCovers(b, x, j, f) ==> BuddyCovers(b, a, j + 1, f) ==> NodeUsed(b->cells, x) ==>
    NodeBusy(b->cells, a) && !BuddyLive(b, a);
  lemma NestedStep_OverAt{L}: \forall struct acslab_buddy *b, integer x, a, j, i, f;
    BuddyWhole(b) ==> BuddyCovers(b, x, j, f) ==> BuddyCovers(b, a, i, f) ==> j + 1 <= i <= j + 1 ==>
    NodeUsed(b->cells, x) ==> NodeBusy(b->cells, a) && !BuddyLive(b, a);
  lemma NestedStep_Below{L}: \forall struct acslab_buddy *b, integer x, j, d, a, i, f;
    BuddyWhole(b) ==> BuddyNestedTo(b, d) ==> 0 <= d ==> j + 1 < i <= j + d + 1 ==>
    BuddyCovers(b, x, j, f) ==> BuddyCovers(b, a, i, f) ==> NodeUsed(b->cells, x) ==>
    NodeBusy(b->cells, a) && !BuddyLive(b, a);
  lemma NestedStep_One{L}: \forall struct acslab_buddy *b, integer x, j, a, i, f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyCovers(b, x, j, f) ==> BuddyCovers(b, a, i, f) ==>
    (NodeFree(b->cells, x) || NodeReserved(b->cells, x) || BuddyLive(b, x)) ==>
    (NodeFree(b->cells, a) || NodeReserved(b->cells, a) || BuddyLive(b, a)) ==> x == a;
  lemma NestedStep_FreeReserved{L}: \forall struct acslab_buddy *b, integer f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyFrameFree(b, f) ==> !BuddyFrameReserved(b, f);
  lemma NestedStep_FreeLive{L}: \forall struct acslab_buddy *b, integer f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyFrameFree(b, f) ==> !BuddyFrameLive(b, f);
  lemma NestedStep_LiveReserved{L}: \forall struct acslab_buddy *b, integer f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyFrameLive(b, f) ==> !BuddyFrameReserved(b, f);
  lemma NestedStep_Other{L}: \forall struct acslab_buddy *b, integer f, s, t;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyFrameIs(b, f, s) ==> BuddyFrameIs(b, f, t) ==> s == t;
  lemma NestedStep_Free{L}: \forall struct acslab_buddy *b, integer lo, hi, f;
    BuddyRange(b, lo, hi, 1) ==> lo <= f < hi ==> BuddyFrameFree(b, f);
  // The same as a predicate: a prover that knows a frame to be reserved asks by it whether it is free.
  predicate NestedFrame{L}(struct acslab_buddy *b, integer f) =
    BuddyFrameReserved(b, f) ==> !BuddyFrameFree(b, f);
  lemma NestedStep_Frame{L}: \forall struct acslab_buddy *b, integer f;
    BuddyWhole(b) ==> BuddyNested(b) ==> NestedFrame(b, f);
  lemma NestedStep_FrameFree{L}: \forall struct acslab_buddy *b, integer f;
    NestedFrame(b, f) ==> BuddyFrameFree(b, f) ==> !BuddyFrameReserved(b, f);
  lemma NestedStep_NotLive{L}: \forall struct acslab_buddy *b, integer lo, hi, f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyRange(b, lo, hi, 1) ==> BuddyFrameLive(b, f) ==>
    !(lo <= f < hi);
  lemma NestedStep_NotReserved{L}: \forall struct acslab_buddy *b, integer lo, hi, f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyRange(b, lo, hi, 1) ==> BuddyFrameReserved(b, f) ==>
    (lo <= f < hi ==> BuddyFrameFree(b, f)) ==> !(lo <= f < hi);
  lemma NestedStep_RangeFree{L}: \forall struct acslab_buddy *b, integer lo, hi, f;
    BuddyRange(b, lo, hi, 1) ==> BuddyFrameReserved(b, f) ==> (lo <= f < hi ==> BuddyFrameFree(b, f));
  lemma NestedStep_Out{L}: \forall struct acslab_buddy *b, integer lo, hi, f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyRange(b, lo, hi, 1) ==> BuddyFrameReserved(b, f) ==>
    !(lo <= f < hi);
*/
#endif
