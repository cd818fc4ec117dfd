#ifndef ACSLAB_SPEC_ARENA_LEMMAS_H
#define ACSLAB_SPEC_ARENA_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part buddy: which node stands for a frame, and which of them is the block. */
#include "buddy.h"
/*@
  predicate FrameWithin(integer p, integer i, integer d) = i * p <= d < i * p + p;
  lemma FrameWithin_Unique: \forall integer p, i, j, d;
    1 <= p && FrameWithin(p, i, d) && FrameWithin(p, j, d) ==> i == j;
  lemma BuddyCovers_Within{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    BuddyCovers(b, n, k, frame) ==> FrameWithin(Pow2(k), n - b->first[k], frame - b->origin);
  lemma BuddyCovers_Unique{L}: \forall struct acslab_buddy *b, integer n, m, k, frame;
    BuddyCovers(b, n, k, frame) && BuddyCovers(b, m, k, frame) && 1 <= Pow2(k) ==> n == m;
  lemma BuddyHolds_Order{L}: \forall struct acslab_buddy *b, integer n, m, k, j, frame;
    BuddyHolds(b, n, k, frame) ==> BuddyHolds(b, m, j, frame) ==> j == k;
  lemma BuddyHolds_Node{L}: \forall struct acslab_buddy *b, integer n, m, k, frame;
    BuddyHolds(b, n, k, frame) ==> BuddyHolds(b, m, k, frame) ==> 1 <= Pow2(k) ==> n == m;
  lemma BuddyHolds_Live{L}: \forall struct acslab_buddy *b, integer n, m, k, j, frame;
    BuddyHolds(b, n, k, frame) ==> BuddyCovers(b, m, j, frame) ==> BuddyLive(b, m) ==> j == k;
  lemma BuddyHolds_LiveNode{L}: \forall struct acslab_buddy *b, integer n, m, k, frame;
    BuddyHolds(b, n, k, frame) ==> BuddyCovers(b, m, k, frame) ==> 1 <= Pow2(k) ==> m == n;
  lemma IndexLevel_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==> IndexLevel{L1}(b, n, k);
  lemma BuddyFrame_Fixed{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= k < ACSLAB_ORDERS ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma BuddyWeights_Same{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) ==> BuddyWeights{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddyWeights{L2}(b);
  lemma BuddyArena_Same{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) ==> BuddyArena{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==>
    BuddyArena{L2}(b);
*/
#endif
