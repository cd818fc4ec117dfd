#ifndef ACSLAB_SPEC_DIG_LEMMAS_H
#define ACSLAB_SPEC_DIG_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for release: the free blocks stay the same, and the arena's edge, when one more block is live. */
#include "reserve.h"
/*@
  lemma DigFree_Then{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddySameFree{L1, L2}(b) ==> BuddySameFree{L2, L3}(b) ==>
    BuddySameFree{L1, L3}(b);
  lemma DigLive_Was{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    BuddyMadeLive{L1, L2}(b, n) ==> 1 <= m < BuddyNodes{L1}(b) ==> !BuddyLive{L2}(b, m) ==> !BuddyLive{L1}(b, m);
  lemma DigEdge_More{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    BuddySameFree{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> IndexLevel{L2}(b, n, k) ==>
    BuddyInside{L2}(b, BuddyFrame{L2}(b, n, k), Pow2(k)) ==> BuddyEdge{L2}(b);
*/
#endif
