#ifndef ACSLAB_SPEC_ROOM_STEPS_H
#define ACSLAB_SPEC_ROOM_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of room_lemmas.h: a node inside the arena, by its children. */
#include "room.h"
/*@
  lemma RoomStep_One{L}: \forall struct acslab_buddy *b, integer x; 1 <= x ==> BuddyNodes(b) <= 2 * x ==>
    RoomFirst(b) <= x < RoomEnd(b) ==> RoomNode(b, x) == 1;
  lemma RoomStep_Range{L}: \forall struct acslab_buddy *b, integer x;
    IndexLevel(b, x, 0) ==> BuddyInside(b, BuddyFrame(b, x, 0), Pow2(0)) ==> RoomFirst(b) <= x < RoomEnd(b);
  lemma RoomStep_Last{L}: \forall struct acslab_buddy *b, integer x;
    IndexShape(b) ==> IndexLevel(b, x, 0) ==> 1 <= x && BuddyNodes(b) <= 2 * x;
  lemma RoomStep_Leaf{L}: \forall struct acslab_buddy *b, integer x;
    IndexShape(b) ==> IndexLevel(b, x, 0) ==> BuddyInside(b, BuddyFrame(b, x, 0), Pow2(0)) ==>
    RoomNode(b, x) == Pow2(0);
  lemma RoomStep_LeafAt{L}: \forall struct acslab_buddy *b, integer x, k;
    IndexShape(b) ==> k <= 0 ==> IndexLevel(b, x, k) ==> BuddyInside(b, BuddyFrame(b, x, k), Pow2(k)) ==>
    RoomNode(b, x) == Pow2(k);
  lemma RoomStep_Below{L}: \forall struct acslab_buddy *b, integer x, k;
    IndexShape(b) ==> IndexLevel(b, x, k) ==> 0 < k ==> 1 <= x && 2 * x < BuddyNodes(b);
  lemma RoomStep_Inside{L}: \forall struct acslab_buddy *b, integer x, k;
    IndexShape(b) ==> IndexLevel(b, x, k) ==> 0 < k ==> BuddyInside(b, BuddyFrame(b, x, k), Pow2(k)) ==>
    BuddyInside(b, BuddyFrame(b, 2 * x, k - 1), Pow2(k - 1)) &&
    BuddyInside(b, BuddyFrame(b, 2 * x + 1, k - 1), Pow2(k - 1));
  lemma RoomStep_Child{L}: \forall struct acslab_buddy *b, integer n, x, k;
    IndexShape(b) ==> IndexLevel(b, x, k) ==> 0 < k ==> n <= x ==> RoomInside(b, n + 1) ==>
    BuddyInside(b, BuddyFrame(b, x, k), Pow2(k)) ==>
    RoomNode(b, 2 * x) == Pow2(k - 1) && RoomNode(b, 2 * x + 1) == Pow2(k - 1);
  lemma RoomStep_Node{L}: \forall struct acslab_buddy *b, integer n, x, k;
    IndexShape(b) ==> IndexLevel(b, x, k) ==> 1 <= n <= x ==> RoomInside(b, n + 1) ==>
    BuddyInside(b, BuddyFrame(b, x, k), Pow2(k)) ==> RoomNode(b, x) == Pow2(k);
*/
#endif
