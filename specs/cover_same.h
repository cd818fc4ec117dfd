#ifndef ACSLAB_SPEC_COVER_SAME_H
#define ACSLAB_SPEC_COVER_SAME_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas for acslabi_buddy_cover and acslabi_buddy_cut: a node covers the same frames in another state
 * of memory.
 */
#include "buddy.h"
/*@
  lemma BuddyLevel_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) ==> (IndexLevel{L2}(b, n, k) <==> IndexLevel{L1}(b, n, k));
  lemma BuddyFrame_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexFixed{L1, L2}(b) && IndexRest{L1, L2}(b) && 0 <= k < 32 ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma BuddyLevel_Order{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) ==> 0 <= k < 32;
  lemma BuddyCovers_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexRest{L1, L2}(b) ==>
    (BuddyCovers{L2}(b, n, k, frame) <==> BuddyCovers{L1}(b, n, k, frame));

  // The children of a node, whichever comes first.
  lemma NodeKin_Side: \forall integer p, c, s; NodeKin(p, 2 * p, 2 * p + 1) && NodeKin(p, 2 * p + 1, 2 * p) &&
    2 * p <= c <= 2 * p + 1 && 4 * p + 1 <= c + s <= 4 * p + 1 ==> NodeKin(p, c, s);
*/
#endif
