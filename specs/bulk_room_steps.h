#ifndef ACSLAB_SPEC_BULK_ROOM_STEPS_H
#define ACSLAB_SPEC_BULK_ROOM_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of bulk_room_lemmas.h: one node more. */
#include "bulk.h"
/*@
  lemma BuddyFreeBelow_Free{L}: \forall struct acslab_buddy *b, integer m;
    NodeWordsNatural(b->cells) ==> 0 <= m ==> NodeFree(b->cells, m) ==>
    BuddyFreeBelow(b, m + 1) == BuddyFreeBelow(b, m) + NodeWeight(BuddyNodes(b), m);
  lemma BuddyFreeBelow_Other{L}: \forall struct acslab_buddy *b, integer m;
    NodeWordsNatural(b->cells) ==> 0 <= m ==> !NodeFree(b->cells, m) ==>
    BuddyFreeBelow(b, m + 1) == BuddyFreeBelow(b, m);
  lemma BuddyFreeBelow_All{L}: \forall struct acslab_buddy *b; BuddyFree(b) == BuddyFreeBelow(b, BuddyNodes(b));
  lemma BuddyFirst_Fixed{L1, L2}: \forall struct acslab_buddy *b, integer k; IndexFixed{L1, L2}(b) ==>
    0 <= k < ACSLAB_ORDERS ==> \at(b->first[k], L2) == \at(b->first[k], L1);
  lemma BulkTail_Free{L1, L2}: \forall struct acslab_buddy *b, integer lo, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L2)) ==> 0 <= m ==>
    BuddyNodes{L2}(b) == BuddyNodes{L1}(b) ==>
    NodeFree{L1}(\at(b->cells, L1), m) ==> NodeFree{L2}(\at(b->cells, L2), m) ==>
    BulkTail{L1, L2}(b, lo, m) ==> BulkTail{L1, L2}(b, lo, m + 1);
  lemma BulkTail_Other{L1, L2}: \forall struct acslab_buddy *b, integer lo, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L2)) ==> 0 <= m ==>
    !NodeFree{L1}(\at(b->cells, L1), m) ==> !NodeFree{L2}(\at(b->cells, L2), m) ==>
    BulkTail{L1, L2}(b, lo, m) ==> BulkTail{L1, L2}(b, lo, m + 1);
*/
#endif
