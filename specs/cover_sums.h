#ifndef ACSLAB_SPEC_COVER_SUMS_H
#define ACSLAB_SPEC_COVER_SUMS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas for acslabi_buddy_cut: how the frames of the live blocks change when one node is live instead of
 * another.  The sum is followed from node 1 upwards, one node a step.
 */
#include "cover.h"
#include "merge.h"
/*@
  lemma BuddyLivesMoved_Start{L1, L2}: \forall struct acslab_buddy *b, integer n, c;
    1 <= n < BuddyNodes{L1}(b) ==> 1 <= c ==> BuddyLivesMoved{L1, L2}(b, n, c, 1);
  lemma BuddyLivesMoved_Next{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
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
