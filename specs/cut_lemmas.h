#ifndef ACSLAB_SPEC_CUT_LEMMAS_H
#define ACSLAB_SPEC_CUT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the run that is cut from a live block: piece by piece. */
#include "halve.h"
/*@
  lemma CutFrame_Halves{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==>
    BuddyFrame(b, 2 * n, k - 1) == BuddyFrame(b, n, k) &&
    BuddyFrame(b, 2 * n + 1, k - 1) == BuddyFrame(b, n, k) + Pow2(k - 1);
  lemma CutStay_Moved{L1, L2}: \forall struct acslab_buddy *b, integer n, c;
    IndexShape{L1}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> RunStay{L1, L2}(b, n);
  lemma CutStay_Halved{L1, L2}: \forall struct acslab_buddy *b, integer n;
    IndexShape{L1}(b) ==> BuddyHalvedLive{L1, L2}(b, n) ==> RunStay{L1, L2}(b, n);
  lemma CutTiled_None{L}: \forall struct acslab_buddy *b, integer lo; RunTiled(b, lo, lo);
  lemma CutTiled_Stay{L1, L2}: \forall struct acslab_buddy *b, integer n, k, lo, at;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> at <= BuddyFrame{L1}(b, n, k) ==> RunStay{L1, L2}(b, n) ==>
    RunTiled{L1}(b, lo, at) ==> RunTiled{L2}(b, lo, at);
  lemma CutTiled_Next{L}: \forall struct acslab_buddy *b, integer lo, n, k, at, to;
    RunTiled(b, lo, at) ==> lo <= at ==> RunStart(b, n, k, at) ==>
    at + Pow2(k) <= to <= at + Pow2(k) ==> 0 <= Pow2(k) ==>
    RunTiled(b, lo, to);
  lemma CutGrown_None{L}: \forall struct acslab_buddy *b, integer n, lo;
    IndexShape(b) ==> RunGrown{L, L}(b, n, lo, lo, n);
  lemma CutGrown_Split{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, lo, at, n, c;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> RunGrown{L1, L2}(b, m, lo, at, n) ==>
    BuddyMovedLive{L2, L3}(b, n, c) ==> !BuddyLive{L2}(b, c) ==> RunGrown{L1, L3}(b, m, lo, at, c);
  lemma CutGrown_Halve{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, lo, at, n, k, c, i, to;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> lo <= at ==>
    RunGrown{L1, L2}(b, m, lo, at, n) ==> RunPiece{L2, L3}(b, n, k, c, i, at, to) ==>
    RunGrown{L1, L3}(b, m, lo, to, c);
  lemma CutGrown_Last{L1, L2}: \forall struct acslab_buddy *b, integer m, lo, at, n, k, to;
    IndexShape{L1}(b) ==> IndexShape{L2}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddyNested{L2}(b) ==> RunGrown{L1, L2}(b, m, lo, at, n) ==> RunStart{L2}(b, n, k, at) ==>
    lo <= at ==> at + Pow2(k) <= to <= at + Pow2(k) ==> 0 <= Pow2(k) ==> RunCut{L1, L2}(b, m, lo, to);
*/
#endif
