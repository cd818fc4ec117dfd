#ifndef ACSLAB_SPEC_BULK_ROOM_LEMMAS_H
#define ACSLAB_SPEC_BULK_ROOM_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bulk operations: what smaller blocks have is as before, so room for larger ones is what went. */
#include "bulk.h"
/*@
  lemma BuddyRoom_Is{L}: \forall struct acslab_buddy *b, integer k; k <= b->top ==>
    BuddyRoom(b, k) == BuddyFreeBelow(b, 2 * b->first[k]);
  lemma BulkFewer_Than: \forall integer c, n, p; c < n ==> 1 <= p ==> BulkFewer(c, n, p);
  lemma BulkTail_Start{L1, L2}: \forall struct acslab_buddy *b, integer lo; BulkTail{L1, L2}(b, lo, lo);
  lemma BulkTail_Next{L1, L2}: \forall struct acslab_buddy *b, integer lo, m;
    IndexFixed{L1, L2}(b) ==> BuddySameFreeFrom{L1, L2}(b, lo) ==> 0 <= lo <= m < BuddyNodes{L1}(b) ==>
    BulkTail{L1, L2}(b, lo, m) ==> BulkTail{L1, L2}(b, lo, m + 1);
  lemma BulkTail_All{L1, L2}: \forall struct acslab_buddy *b, integer lo, p; IndexFixed{L1, L2}(b) ==>
    BulkTail{L1, L2}(b, lo, BuddyNodes{L1}(b)) ==> BuddyFree{L2}(b) == BuddyFree{L1}(b) - p ==>
    BuddyFreeBelow{L2}(b, lo) == BuddyFreeBelow{L1}(b, lo) - p;
*/
#endif
