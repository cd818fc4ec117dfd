#ifndef ACSLAB_SPEC_OPEN_LEMMAS_H
#define ACSLAB_SPEC_OPEN_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas for release: what turning a reserved node live, and splitting off a reserved half, leaves of the
 * free and the live blocks and of the reserved frames.
 */
#include "reserve.h"
/*@
  lemma OpenLive_Open{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    NodeReserved{L1}(\at(b->cells, L1), n) ==> BuddyMadeLive{L1, L2}(b, n) && BuddySameFree{L1, L2}(b);
  lemma OpenLive_Part{L1, L2}: \forall struct acslab_buddy *b, integer r, n, c, s;
    IndexFixed{L1, L2}(b) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==>
    NodeReserved{L2}(\at(b->cells, L1), s) ==> BuddyMovedLive{L1, L2}(b, n, c) && BuddySameFree{L1, L2}(b);
  lemma OpenFrames_Open{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> NodeReserved{L1}(\at(b->cells, L1), n) ==>
    ForestTake{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n) ==>
    BuddyFramesOpened{L1, L2}(b, n, k);
  lemma OpenFrames_Part{L1, L2}: \forall struct acslab_buddy *b, integer r, n, k, c, s;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    IndexLevel{L1}(b, n, k) ==> 0 < k ==> NodeReserved{L2}(\at(b->cells, L1), s) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, c, s) ==>
    BuddyFramesMoved{L1, L2}(b, n, k, c, k - 1);
  lemma OpenFrames_Then{L1, L2, L3}: \forall struct acslab_buddy *b, integer n, k, c, j;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==>
    BuddyFramesOpened{L1, L2}(b, n, k) ==> BuddyFramesMoved{L2, L3}(b, n, k, c, j) ==>
    BuddyFramesOpened{L1, L3}(b, c, j);
*/
#endif
