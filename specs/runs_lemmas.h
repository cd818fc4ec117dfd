#ifndef ACSLAB_SPEC_RUNS_LEMMAS_H
#define ACSLAB_SPEC_RUNS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the runs of part buddy: tile by tile. */
#include "runs_steps.h"
/*@
  lemma RunTiled_NextAt{L}: \forall struct acslab_buddy *b, integer lo, n, k, at, to, f;
    RunTiled(b, lo, at) ==> lo <= at ==> RunStart(b, n, k, at) ==>
    at + Pow2(k) <= to <= at + Pow2(k) ==> 0 <= Pow2(k) ==>
    lo <= f < to ==> RunWithin(b, f, lo, to);
  lemma RunTiled_Next{L}: \forall struct acslab_buddy *b, integer lo, n, k, at, to;
    RunTiled(b, lo, at) ==> lo <= at ==> RunStart(b, n, k, at) ==>
    at + Pow2(k) <= to <= at + Pow2(k) ==> 0 <= Pow2(k) ==>
    RunTiled(b, lo, to);
  lemma RunTiled_RestBoth{L1, L2}: \forall struct acslab_buddy *b, integer n, k, at, to, hi, f;
    BuddyNested{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexShape{L1}(b) ==> RunTiled{L1}(b, at, hi) ==> RunStart{L1}(b, n, k, at) ==>
    BuddyUnmadeLive{L1, L2}(b, n) ==> at + Pow2(k) <= to <= at + Pow2(k) ==> 0 <= Pow2(k) ==> to <= f < hi ==>
    RunWithin{L2}(b, f, to, hi) || RunWithin{L1}(b, f, at, hi);
  lemma RunTiled_RestAt{L1, L2}: \forall struct acslab_buddy *b, integer n, k, at, to, hi, f;
    BuddyNested{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexShape{L1}(b) ==> RunTiled{L1}(b, at, hi) ==> RunStart{L1}(b, n, k, at) ==>
    BuddyUnmadeLive{L1, L2}(b, n) ==> at + Pow2(k) <= to <= at + Pow2(k) ==> 0 <= Pow2(k) ==> to <= f < hi ==>
    RunWithin{L2}(b, f, to, hi);
*/
#endif
