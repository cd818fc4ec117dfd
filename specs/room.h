#ifndef ACSLAB_SPEC_ROOM_H
#define ACSLAB_SPEC_ROOM_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for release: the free and the live blocks lie in the arena, so they have at most its frames.
 * The leaves a .. z-1 are the frames of the arena.
 */
#include "reserve.h"
/*@
  // Frames of the arena below node x.
  logic integer RoomLeaves(integer nodes, integer a, integer z, integer x) =
    x <= 0 || nodes <= 2 * x ? (a <= x < z ? 1 : 0) :
      RoomLeaves(nodes, a, z, 2 * x) + RoomLeaves(nodes, a, z, 2 * x + 1);

  // The same for all nodes below m, and for those that are used.
  logic integer RoomSum(integer nodes, integer a, integer z, integer m) =
    m <= 0 ? 0 : RoomSum(nodes, a, z, m - 1) + RoomLeaves(nodes, a, z, m - 1);
  logic integer RoomUsed{L}(acslab_word *cells, integer nodes, integer a, integer z, integer m) =
    m <= 0 ? 0 : RoomUsed(cells, nodes, a, z, m - 1) +
                 (NodeCell(cells, m - 1) == 0 ? 0 : RoomLeaves(nodes, a, z, m - 1));

  logic integer RoomFirst{L}(struct acslab_buddy *b) = b->first[0] + (b->first_frame - b->origin);
  logic integer RoomEnd{L}(struct acslab_buddy *b) = RoomFirst(b) + b->frames;
  logic integer RoomNode{L}(struct acslab_buddy *b, integer x) =
    RoomLeaves(BuddyNodes(b), RoomFirst(b), RoomEnd(b), x);
  logic integer RoomAll{L}(struct acslab_buddy *b, integer m) =
    RoomSum(BuddyNodes(b), RoomFirst(b), RoomEnd(b), m);
  logic integer RoomTaken{L}(struct acslab_buddy *b, integer m) =
    RoomUsed(b->cells, BuddyNodes(b), RoomFirst(b), RoomEnd(b), m);
  logic integer RoomOwned{L}(struct acslab_buddy *b, integer m) =
    FreeSum(b->cells, BuddyNodes(b), m) + LiveSum(b->cells, BuddyNodes(b), m);
  logic integer RoomTop(integer m, integer nodes) = m < nodes ? m : nodes;

  // A node from n on whose frames are all of the arena has them all.
  predicate RoomInside{L}(struct acslab_buddy *b, integer n) =
    \forall integer x, k; n <= x ==> IndexLevel(b, x, k) ==> BuddyInside(b, BuddyFrame(b, x, k), Pow2(k)) ==>
      RoomNode(b, x) == Pow2(k);
*/
#endif
