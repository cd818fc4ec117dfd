#ifndef ACSLAB_SPEC_SEAL_LEMMAS_H
#define ACSLAB_SPEC_SEAL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas for seal: what uniting reserved buddies, and turning a live node reserved, leaves of the free and
 * the live blocks, of the arena's edge, and of the reserved frames.
 */
#include "reserve.h"
/*@
  lemma SealLive_Unite{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s;
    IndexFixed{L1, L2}(b) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    NodeReserved{L1}(\at(b->cells, L1), s) ==> BuddyMovedLive{L1, L2}(b, n, p);
  lemma SealFree_Unite{L1, L2}: \forall struct acslab_buddy *b, integer r, p, n, s;
    IndexFixed{L1, L2}(b) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), p, n, s) ==>
    NodeReserved{L1}(\at(b->cells, L1), s) ==> BuddySameFree{L1, L2}(b);
  lemma SealLive_Keep{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==> BuddyUnmadeLive{L1, L2}(b, n);
  lemma SealFree_Keep{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    NodeReserved{L2}(\at(b->cells, L1), n) ==> BuddySameFree{L1, L2}(b);
  lemma SealFree_Then{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddySameFree{L1, L2}(b) ==> BuddySameFree{L2, L3}(b) ==>
    BuddySameFree{L1, L3}(b);
  lemma SealFrames_Unite{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> k < \at(b->top, L1) ==> NodeReserved{L1}(\at(b->cells, L1), NodeBuddy(n)) ==>
    ForestJoin{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), NodeParent(n), n, NodeBuddy(n)) ==>
    BuddyFramesMoved{L1, L2}(b, n, k, NodeParent(n), k + 1);
  lemma SealFrames_Keep{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> IndexLevel{L1}(b, n, k) ==>
    NodeReserved{L2}(\at(b->cells, L1), n) ==>
    ForestGive{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyFramesSealed{L1, L2}(b, n, k);
  lemma SealFrames_Then{L1, L2, L3}: \forall struct acslab_buddy *b, integer n, k, m, j, p, i;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyFramesMoved{L1, L2}(b, n, k, m, j) ==> BuddyFramesMoved{L2, L3}(b, m, j, p, i) ==>
    BuddyFramesMoved{L1, L3}(b, n, k, p, i);
  lemma SealFrames_Last{L1, L2, L3}: \forall struct acslab_buddy *b, integer n, k, m, j;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyFramesMoved{L1, L2}(b, n, k, m, j) ==> BuddyFramesSealed{L2, L3}(b, m, j) ==>
    BuddyFramesSealed{L1, L3}(b, n, k);
  lemma SealEdge_Less{L1, L2}: \forall struct acslab_buddy *b, integer n;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    BuddySameFree{L1, L2}(b) ==> BuddyUnmadeLive{L1, L2}(b, n) ==> BuddyEdge{L2}(b);
*/
#endif
