#ifndef ACSLAB_SPEC_SUMS_LEMMAS_H
#define ACSLAB_SPEC_SUMS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas for part forest: how the frames of the live and the reserved blocks change when one node becomes
 * or ceases to be live, or is live instead of another.  Each sum is followed from node 1 upwards, one node a step.
 */
#include "merge.h"
/*@
  lemma BuddyWeight_Level{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyArena{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==>
    NodeWeight(BuddyNodes{L2}(b), n) == Pow2(k);
  lemma Pow2_Step: \forall integer k; 0 <= k ==> Pow2(k + 1) == 2 * Pow2(k);
  lemma Pow2_Back: \forall integer k; 1 <= k ==> Pow2(k) == 2 * Pow2(k - 1);

  lemma BuddyLivesUnmade_Start{L1, L2}: \forall struct acslab_buddy *b, integer n;
    1 <= n < BuddyNodes{L1}(b) ==> BuddyLivesUnmade{L1, L2}(b, n, 1);
  lemma BuddyLivesMade_Start{L1, L2}: \forall struct acslab_buddy *b, integer n;
    1 <= n < BuddyNodes{L1}(b) ==> BuddyLivesMade{L1, L2}(b, n, 1);
  lemma BuddyReservedKept_Start{L1, L2}: \forall struct acslab_buddy *b;
    BuddyWhole{L1}(b) ==> BuddyWhole{L2}(b) ==> IndexFixed{L1, L2}(b) ==> BuddyReservedKept{L1, L2}(b, 1);
  lemma BuddyLivesUnmade_Next{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    IndexFixed{L1, L2}(b) ==> BuddyUnmadeLive{L1, L2}(b, n) ==> BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesUnmade{L1, L2}(b, n, m) ==> BuddyLivesUnmade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesMade_Next{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> !BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMade{L1, L2}(b, n, m) ==> BuddyLivesMade{L1, L2}(b, n, m + 1);
  lemma BuddyReservedKept_Next{L1, L2}: \forall struct acslab_buddy *b, integer m;
    IndexFixed{L1, L2}(b) ==> BuddySameReserved{L1, L2}(b) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyReservedKept{L1, L2}(b, m) ==> BuddyReservedKept{L1, L2}(b, m + 1);
  lemma BuddyLivesUnmade_All{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyArena{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    BuddyLivesUnmade{L1, L2}(b, n, BuddyNodes{L1}(b)) ==> BuddyLives{L2}(b) == BuddyLives{L1}(b) - Pow2(k);
  lemma BuddyLivesMade_All{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyArena{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    BuddyLivesMade{L1, L2}(b, n, BuddyNodes{L1}(b)) ==> BuddyLives{L2}(b) == BuddyLives{L1}(b) + Pow2(k);
  lemma BuddyReservedKept_All{L1, L2}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddyReservedKept{L1, L2}(b, BuddyNodes{L1}(b)) ==>
    BuddyReserved{L2}(b) == BuddyReserved{L1}(b);
  lemma BuddyLivesMoved_Start{L1, L2}: \forall struct acslab_buddy *b, integer n, c;
    1 <= n < BuddyNodes{L1}(b) ==> 1 <= c ==> BuddyLivesMoved{L1, L2}(b, n, c, 1);
  lemma BuddyLivesMoved_Next{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_All{L1, L2}: \forall struct acslab_buddy *b, integer n, j, c, k;
    IndexShape{L1}(b) ==> BuddyArena{L1}(b) ==> IndexFixed{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, j) ==> IndexLevel{L2}(b, c, k) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, BuddyNodes{L1}(b)) ==>
    BuddyLives{L2}(b) == BuddyLives{L1}(b) - Pow2(j) + Pow2(k);
*/
#endif
