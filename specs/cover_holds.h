#ifndef ACSLAB_SPEC_COVER_HOLDS_H
#define ACSLAB_SPEC_COVER_HOLDS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for acslabi_buddy_cover: where it starts, and what it finds in another state of memory. */
#include "buddy.h"
/*@
  lemma BuddyCovers_Leaf{L}: \forall struct acslab_buddy *b, integer n, frame;
    IndexShape(b) && b->origin <= frame < b->origin + b->first[0] &&
    b->first[0] + (frame - b->origin) <= n <= b->first[0] + (frame - b->origin) ==>
    BuddyCovers(b, n, 0, frame);

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
  lemma BuddyHolds_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexRest{L1, L2}(b) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) ==>
    BuddyHolds{L1}(b, n, k, frame) ==> BuddyHolds{L2}(b, n, k, frame);
*/
#endif
