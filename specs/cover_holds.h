#ifndef ACSLAB_SPEC_COVER_HOLDS_H
#define ACSLAB_SPEC_COVER_HOLDS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for acslabi_buddy_cover: the block that holds a frame is the same in another state of memory. */
#include "buddy.h"
/*@
  lemma BuddyWords_Same{L1, L2}: \forall acslab_word *cells, integer nodes;
    NodeWordsKept{L1, L2}(cells, nodes) ==> NodeSameBelow{L1, L2}(cells, nodes);
  lemma BuddyCell_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) && IndexLevel{L1}(b, n, k) ==>
    (NodeLow{L2}(\at(b->cells, L2), n) <==> NodeLow{L1}(\at(b->cells, L1), n)) &&
    (NodeHigh{L2}(\at(b->cells, L2), n) <==> NodeHigh{L1}(\at(b->cells, L1), n));
  lemma BuddyLive_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) && IndexLevel{L1}(b, n, k) ==>
    (BuddyLive{L2}(b, n) <==> BuddyLive{L1}(b, n));
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
  lemma BuddyHolds_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexRest{L1, L2}(b) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) ==>
    BuddyHolds{L1}(b, n, k, frame) ==> BuddyHolds{L2}(b, n, k, frame);
*/
#endif
