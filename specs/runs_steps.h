#ifndef ACSLAB_SPEC_RUNS_STEPS_H
#define ACSLAB_SPEC_RUNS_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of runs_lemmas.h. */
#include "runs.h"
/*@
  lemma RunLive_Order{L}: \forall struct acslab_buddy *b, integer n, k, m, j, f;
    BuddyNested(b) ==> BuddyCovers(b, n, k, f) ==> BuddyLive(b, n) ==>
    BuddyCovers(b, m, j, f) ==> BuddyLive(b, m) ==> j == k;
  lemma RunLive_One{L}: \forall struct acslab_buddy *b, integer n, k, m, j, f;
    BuddyNested(b) ==> BuddyCovers(b, n, k, f) ==> BuddyLive(b, n) ==>
    BuddyCovers(b, m, j, f) ==> BuddyLive(b, m) ==> m == n && j == k;
  lemma RunLevel_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> (IndexLevel{L2}(b, n, k) <==> IndexLevel{L1}(b, n, k));
  lemma RunFrame_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma RunTiled_AtOr{L}: \forall struct acslab_buddy *b, integer f, lo, hi, to;
    RunTiled(b, lo, hi) ==> lo <= f < hi ==> RunWithin(b, f, lo, to) || RunWithin(b, f, lo, hi);
  lemma RunWithin_More{L}: \forall struct acslab_buddy *b, integer f, lo, hi, to;
    RunWithin(b, f, lo, hi) ==> hi <= to ==> RunWithin(b, f, lo, to);
  lemma RunTiled_More{L}: \forall struct acslab_buddy *b, integer f, lo, hi, to;
    RunTiled(b, lo, hi) ==> lo <= f < hi ==> hi <= to ==> RunWithin(b, f, lo, to);
  lemma RunTile_Has{L}: \forall struct acslab_buddy *b, integer f, lo, hi, n, k, at;
    RunStart(b, n, k, at) ==> lo <= at <= f < at + Pow2(k) <= hi ==>
    RunWithin(b, f, lo, hi) || BuddyCovers(b, n, k, f) && RunHas(b, n, k, lo, hi);
  lemma RunWithin_Made{L}: \forall struct acslab_buddy *b, integer f, lo, hi, n, k;
    BuddyCovers(b, n, k, f) ==> BuddyLive(b, n) ==> RunHas(b, n, k, lo, hi) ==> RunWithin(b, f, lo, hi);
  lemma RunWithin_Tile{L}: \forall struct acslab_buddy *b, integer f, lo, hi, n, k, at;
    RunStart(b, n, k, at) ==> lo <= at <= f < at + Pow2(k) <= hi ==> RunWithin(b, f, lo, hi);
  lemma RunLive_Start{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexLevel(b, n, k) ==> b->top < ACSLAB_ORDERS ==>
    BuddyCovers(b, n, k, BuddyFrame(b, n, k)) && 1 <= Pow2(k);
  lemma RunLive_Last{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexLevel(b, n, k) ==> b->top < ACSLAB_ORDERS ==>
    BuddyCovers(b, n, k, BuddyFrame(b, n, k) + Pow2(k) - 1);
  lemma RunLive_Covers{L}: \forall struct acslab_buddy *b, integer n, k, at, m, j, g;
    RunStart(b, n, k, at) ==> BuddyCovers(b, m, j, g) ==> at <= g < at + Pow2(k) ==> BuddyCovers(b, n, k, g);
  lemma RunLive_Touch{L}: \forall struct acslab_buddy *b, integer n, k, at, m, j, g;
    BuddyNested(b) ==> RunStart(b, n, k, at) ==> BuddyCovers(b, m, j, g) ==> BuddyLive(b, m) ==>
    at <= g < at + Pow2(k) ==> m == n && j == k;
  lemma RunLive_After{L}: \forall struct acslab_buddy *b, integer n, k, at, m, j;
    BuddyNested(b) ==> b->top < ACSLAB_ORDERS ==> RunStart(b, n, k, at) ==> IndexLevel(b, m, j) ==>
    BuddyLive(b, m) ==> m != n ==> at <= BuddyFrame(b, m, j) ==> at + Pow2(k) <= BuddyFrame(b, m, j);
  lemma RunLive_Before{L}: \forall struct acslab_buddy *b, integer n, k, at, m, j;
    BuddyNested(b) ==> b->top < ACSLAB_ORDERS ==> RunStart(b, n, k, at) ==> IndexLevel(b, m, j) ==>
    BuddyLive(b, m) ==> m != n ==> BuddyFrame(b, m, j) + Pow2(j) <= at + Pow2(k) ==>
    BuddyFrame(b, m, j) + Pow2(j) <= at;
  lemma RunStop_Start{L}: \forall struct acslab_buddy *b, integer n, k, g, f, lo;
    BuddyNested(b) ==> BuddyCovers(b, n, k, f) ==> BuddyCovers(b, n, k, g) ==> BuddyLive(b, n) ==>
    RunWithin(b, g, lo, f) ==> \false;
  lemma RunStop_Back{L}: \forall struct acslab_buddy *b, integer n, k, g, f, lo;
    RunTiled(b, lo, f) ==> BuddyCovers(b, n, k, g) ==> lo <= g < f ==> RunWithin(b, g, lo, f);
  lemma RunStop_Interior{L}: \forall struct acslab_buddy *b, integer n, k, f, lo;
    BuddyNested(b) ==> b->top < ACSLAB_ORDERS ==> RunTiled(b, lo, f) ==> BuddyCovers(b, n, k, f) ==>
    BuddyLive(b, n) ==> BuddyFrame(b, n, k) < f ==> BuddyFrame(b, n, k) < lo;
  lemma RunStop_Not{L}: \forall struct acslab_buddy *b, integer n, k, f, lo, hi, status;
    BuddyNested(b) ==> b->top < ACSLAB_ORDERS ==> RunTiled(b, lo, f) ==> BuddyHolds(b, n, k, f) ==>
    RunStop(b, n, k, f, hi, status) ==> !RunWithin(b, f, lo, hi);
  lemma RunWithin_Kept{L1, L2}: \forall struct acslab_buddy *b, integer n, k, at, to, hi, f;
    BuddyNested{L1}(b) ==> IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    RunStart{L1}(b, n, k, at) ==> BuddyUnmadeLive{L1, L2}(b, n) ==>
    at + Pow2(k) <= to <= at + Pow2(k) ==> to <= f ==>
    RunWithin{L1}(b, f, at, hi) ==> RunWithin{L2}(b, f, to, hi);
  lemma RunHas_Start{L}: \forall struct acslab_buddy *b, integer n, k, at, hi;
    BuddyCovers(b, n, k, at) ==> BuddyLive(b, n) ==> RunHas(b, n, k, at, hi) ==> RunStart(b, n, k, at);
*/
#endif
