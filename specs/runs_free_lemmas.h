#ifndef ACSLAB_SPEC_RUNS_FREE_LEMMAS_H
#define ACSLAB_SPEC_RUNS_FREE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the free of a run: its first tile is freed, and the rest is tiled still. */
#include "runs.h"
/*@
  lemma RunTiled_At{L}: \forall struct acslab_buddy *b, integer f, lo, hi;
    RunTiled(b, lo, hi) ==> lo <= f < hi ==> RunWithin(b, f, lo, hi);
  lemma RunWithin_First{L}: \forall struct acslab_buddy *b, integer at, hi;
    RunWithin(b, at, at, hi) ==> \exists integer n, k; RunStart(b, n, k, at) && at + Pow2(k) <= hi;
  lemma RunStops_Not{L}: \forall struct acslab_buddy *b, integer lo, hi, status;
    BuddyNested(b) ==> BuddyWhole(b) ==> RunStops(b, lo, hi, status) ==> !RunTiled(b, lo, hi);
  lemma RunTiled_Rest{L1, L2}: \forall struct acslab_buddy *b, integer n, k, at, to, hi;
    BuddyNested{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    IndexShape{L1}(b) ==> RunTiled{L1}(b, at, hi) ==> RunStart{L1}(b, n, k, at) ==>
    BuddyUnmadeLive{L1, L2}(b, n) ==> at + Pow2(k) <= to <= at + Pow2(k) ==> 0 <= Pow2(k) ==>
    RunTiled{L2}(b, to, hi);
  lemma RunFreed_Next{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, n, k, at;
    BuddyNested{L2}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> IndexShape{L1}(b) ==>
    RunFreed{L1, L2}(b, lo, at) ==> lo <= at ==> RunStart{L2}(b, n, k, at) ==>
    BuddyUnmadeLive{L2, L3}(b, n) ==> RunFreed{L1, L3}(b, lo, at + Pow2(k));
  lemma RunStart_Fits{L}: \forall struct acslab_buddy *b, integer n, k, at, hi;
    BuddyNested(b) ==> RunWithin(b, at, at, hi) ==> RunStart(b, n, k, at) ==> BuddyCovers(b, n, k, at) ==>
    at + Pow2(k) <= hi;
*/
#endif
