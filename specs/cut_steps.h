#ifndef ACSLAB_SPEC_CUT_STEPS_H
#define ACSLAB_SPEC_CUT_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of cut_lemmas.h. */
#include "cut_frame_steps.h"
/*@
  lemma CutStep_Node{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 1 <= n < BuddyNodes(b) && k < ACSLAB_ORDERS && 1 <= Pow2(k);
  lemma CutStep_Level{L}: \forall struct acslab_buddy *b, integer n, k, j;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> IndexLevel(b, n, j) ==> j == k;
  lemma CutStep_Nodes{L1, L2}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddyNodes{L2}(b) == BuddyNodes{L1}(b);
  lemma CutStep_Has{L1, L2}: \forall struct acslab_buddy *b, integer x, j, lo, hi;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> IndexLevel{L1}(b, x, j) ==>
    (RunHas{L2}(b, x, j, lo, hi) <==> RunHas{L1}(b, x, j, lo, hi));
  lemma CutStep_HasNot{L}: \forall struct acslab_buddy *b, integer n, k, j, lo, at;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> at <= BuddyFrame(b, n, k) ==> IndexLevel(b, n, j) ==>
    RunHas(b, n, j, lo, at) ==> \false;
  lemma CutStep_Stay{L1, L2}: \forall struct acslab_buddy *b, integer n, k, lo, at, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> at <= BuddyFrame{L1}(b, n, k) ==> RunStay{L1, L2}(b, n) ==>
    RunWithin{L1}(b, f, lo, at) ==> RunWithin{L2}(b, f, lo, at);
  lemma CutStep_StayAt{L1, L2}: \forall struct acslab_buddy *b, integer n, k, lo, at, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> at <= BuddyFrame{L1}(b, n, k) ==> RunStay{L1, L2}(b, n) ==>
    RunTiled{L1}(b, lo, at) ==> lo <= f < at ==> RunWithin{L2}(b, f, lo, at) || RunWithin{L1}(b, f, lo, at);
  lemma CutStep_StayOn{L1, L2}: \forall struct acslab_buddy *b, integer n, k, lo, at, f;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> at <= BuddyFrame{L1}(b, n, k) ==> RunStay{L1, L2}(b, n) ==>
    RunTiled{L1}(b, lo, at) ==> lo <= f < at ==> RunWithin{L2}(b, f, lo, at);
  lemma CutStep_Inside{L}: \forall struct acslab_buddy *b, integer n, k, at, x, j, lo, hi;
    IndexShape(b) ==> BuddyNested(b) ==> RunStart(b, n, k, at) ==> IndexLevel(b, x, j) ==>
    BuddyLive(b, x) ==> x != n ==> hi <= at + Pow2(k) ==> RunHas(b, x, j, lo, hi) ==> RunHas(b, x, j, lo, at);
  lemma CutStep_Right{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyFrame(b, n + 1, k) == BuddyFrame(b, n, k) + Pow2(k);
  lemma CutStep_LeftHas{L1, L2}: \forall struct acslab_buddy *b, integer x, i, j, at, lo, to;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexLevel{L1}(b, x, j) ==> IndexLevel{L2}(b, x, i) ==> BuddyFrame{L2}(b, x, i) == at ==> lo <= at ==>
    at + Pow2(i) <= to <= at + Pow2(i) ==> RunHas{L1}(b, x, j, lo, to);
  lemma CutStep_HalveTo{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, lo, at, n, k, to, x, j;
    IndexShape{L1}(b) ==> IndexShape{L2}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddyNested{L2}(b) ==> RunGrown{L1, L2}(b, m, lo, at, n) ==> RunStart{L2}(b, n, k, at) ==>
    to <= at + Pow2(k) ==> BuddyHalvedLive{L2, L3}(b, n) ==>
    !BuddyLive{L2}(b, 2 * n + 1) ==> IndexLevel{L1}(b, x, j) ==> BuddyLive{L1}(b, x) ==> x != m ==>
    BuddyLive{L3}(b, x) && x != 2 * n + 1 && !RunHas{L1}(b, x, j, lo, to);
  lemma CutStep_More{L}: \forall struct acslab_buddy *b, integer x, j, lo, at, to;
    RunHas(b, x, j, lo, at) ==> at <= to ==> RunHas(b, x, j, lo, to);
  lemma CutStep_Was{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, lo, at, n, x, j;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> RunGrown{L1, L2}(b, m, lo, at, n) ==>
    BuddyHalvedLive{L2, L3}(b, n) ==> IndexLevel{L1}(b, x, j) ==> BuddyLive{L3}(b, x) ==>
    x != 2 * n ==> x != 2 * n + 1 ==> !RunHas{L1}(b, x, j, lo, at) ==> BuddyLive{L1}(b, x) && x != m;
  lemma CutStep_HalveOf{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, lo, at, n, i, to, x, j;
    IndexShape{L1}(b) ==> IndexShape{L2}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    RunGrown{L1, L2}(b, m, lo, at, n) ==> lo <= at ==> at + Pow2(i) <= to <= at + Pow2(i) ==>
    0 <= Pow2(i) ==> BuddyHalvedLive{L2, L3}(b, n) ==> IndexLevel{L2}(b, 2 * n, i) ==>
    BuddyFrame{L2}(b, 2 * n, i) == at ==> IndexLevel{L1}(b, x, j) ==>
    BuddyLive{L3}(b, x) ==> x != 2 * n + 1 ==> !RunHas{L1}(b, x, j, lo, to) ==> BuddyLive{L1}(b, x) && x != m;
  lemma CutStep_Halve{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, lo, at, n, k, h, c, i, to;
    IndexShape{L1}(b) ==> IndexShape{L2}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddyNested{L2}(b) ==> RunGrown{L1, L2}(b, m, lo, at, n) ==> RunStart{L2}(b, n, k, at) ==>
    2 * n <= h <= 2 * n ==> h < c <= h + 1 ==> lo <= at ==> at + Pow2(i) <= to <= at + Pow2(i) ==>
    0 <= Pow2(i) ==> BuddyHalvedLive{L2, L3}(b, n) ==> !BuddyLive{L2}(b, c) ==> IndexLevel{L2}(b, h, i) ==>
    BuddyFrame{L2}(b, h, i) == at ==> to <= at + Pow2(k) ==> RunGrown{L1, L3}(b, m, lo, to, c);
*/
#endif
