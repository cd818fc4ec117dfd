#ifndef ACSLAB_SPEC_ROOM_LEMMAS_H
#define ACSLAB_SPEC_ROOM_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for release: the frames of the arena below the nodes, one node at a time. */
#include "room.h"
/*@
  lemma RoomNode_Leaf{L}: \forall struct acslab_buddy *b, integer x; 1 <= x ==> BuddyNodes(b) <= 2 * x ==>
    RoomNode(b, x) == (RoomFirst(b) <= x < RoomEnd(b) ? 1 : 0);
  lemma RoomNode_Split{L}: \forall struct acslab_buddy *b, integer x; 1 <= x ==> 2 * x < BuddyNodes(b) ==>
    RoomNode(b, x) == RoomNode(b, 2 * x) + RoomNode(b, 2 * x + 1);
  lemma RoomAll_Next{L}: \forall struct acslab_buddy *b, integer m; 0 <= m ==>
    RoomAll(b, m + 1) == RoomAll(b, m) + RoomNode(b, m);
  lemma RoomAll_Pair{L}: \forall struct acslab_buddy *b, integer m; 1 <= m ==>
    RoomAll(b, 2 * m + 2) == RoomAll(b, 2 * m) + RoomNode(b, 2 * m) + RoomNode(b, 2 * m + 1);
  lemma RoomTaken_Used{L}: \forall struct acslab_buddy *b, integer m; NodeWordsNatural(b->cells) ==>
    0 <= m ==>
    NodeUsed(b->cells, m) ==> RoomTaken(b, m + 1) == RoomTaken(b, m) + RoomNode(b, m);
  lemma RoomTaken_Unused{L}: \forall struct acslab_buddy *b, integer m; NodeWordsNatural(b->cells) ==>
    0 <= m ==>
    !NodeUsed(b->cells, m) ==> RoomTaken(b, m + 1) == RoomTaken(b, m);
  lemma RoomOwned_Free{L}: \forall struct acslab_buddy *b, integer m; NodeWordsNatural(b->cells) ==>
    1 <= m < BuddyNodes(b) ==> NodeFree(b->cells, m) ==>
    RoomOwned(b, m + 1) == RoomOwned(b, m) + NodeWeight(BuddyNodes(b), m);
  lemma RoomOwned_Live{L}: \forall struct acslab_buddy *b, integer m; NodeWordsNatural(b->cells) ==>
    1 <= m < BuddyNodes(b) ==> BuddyLive(b, m) ==>
    RoomOwned(b, m + 1) == RoomOwned(b, m) + NodeWeight(BuddyNodes(b), m);
  lemma RoomOwned_Other{L}: \forall struct acslab_buddy *b, integer m; NodeWordsNatural(b->cells) ==>
    1 <= m < BuddyNodes(b) ==> !NodeFree(b->cells, m) ==> !BuddyLive(b, m) ==>
    RoomOwned(b, m + 1) == RoomOwned(b, m);
  lemma RoomOwned_None{L}: \forall struct acslab_buddy *b; NodeWordsNatural(b->cells) ==>
    !NodeUsed(b->cells, 0) ==> RoomOwned(b, 1) == 0;
  lemma RoomInside_Next{L}: \forall struct acslab_buddy *b, integer n;
    IndexShape(b) ==> 1 <= n ==> RoomInside(b, n + 1) ==> RoomInside(b, n);
  lemma RoomInside_Before{L}: \forall struct acslab_buddy *b, integer n, m;
    IndexShape(b) ==> 1 <= m ==> m + 1 <= n <= m + 1 ==> RoomInside(b, n) ==> RoomInside(b, m);
*/
#endif
