#ifndef ACSLAB_SPEC_CUT_RUN_LEMMAS_H
#define ACSLAB_SPEC_CUT_RUN_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for a run that is cut from a new block: what became live, and what a write elsewhere leaves of it. */
#include "halve.h"
/*@
  lemma CutLevel_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==>
    IndexLevel{L1}(b, n, k) && 0 <= k < ACSLAB_ORDERS && 1 <= n < BuddyNodes{L1}(b) <= IndexNodes{L1}(b) &&
    BuddyNodes{L1}(b) == BuddyNodes{L2}(b);
  lemma CutFrame_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= k < ACSLAB_ORDERS ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma CutHas_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k, lo, hi;
    IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= k < ACSLAB_ORDERS ==>
    (RunHas{L2}(b, n, k, lo, hi) <==> RunHas{L1}(b, n, k, lo, hi));
  lemma CutLive_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyKept{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    IndexLevel{L2}(b, n, k) && (BuddyLive{L2}(b, n) <==> BuddyLive{L1}(b, n));
  lemma CutKept_Fixed{L1, L2}: \forall struct acslab_buddy *b;
    BuddyKept{L1, L2}(b) ==> IndexFixed{L1, L2}(b) && BuddySameArena{L1, L2}(b);
  lemma CutWithin_Kept{L1, L2}: \forall struct acslab_buddy *b, integer f, lo, hi;
    IndexShape{L1}(b) ==> BuddyKept{L1, L2}(b) ==> RunWithin{L1}(b, f, lo, hi) ==> RunWithin{L2}(b, f, lo, hi);
  lemma CutTiled_Kept{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi;
    IndexShape{L1}(b) ==> BuddyKept{L1, L2}(b) ==> RunTiled{L1}(b, lo, hi) ==> RunTiled{L2}(b, lo, hi);
  lemma CutFreed_Kept{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, hi;
    IndexShape{L2}(b) ==> BuddyKept{L2, L3}(b) ==> RunFreed{L2, L1}(b, lo, hi) ==> RunFreed{L3, L1}(b, lo, hi);
  lemma CutFreed_Made{L1, L2, L3}: \forall struct acslab_buddy *b, integer n, lo, hi;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexFixed{L1, L3}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddySameArena{L1, L3}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> !BuddyLive{L1}(b, n) ==>
    RunCut{L2, L3}(b, n, lo, hi) ==> RunFreed{L3, L1}(b, lo, hi);
*/
#endif
