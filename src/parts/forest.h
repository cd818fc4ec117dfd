#ifndef ACSLAB_PART_FOREST_H
#define ACSLAB_PART_FOREST_H
/* SPDX-License-Identifier: MIT */
/*
 * forest: what the operations of part buddy are made of.
 *
 *   merge   live n           ->  free, merged upwards as far as buddies are free
 *   seal    live n           ->  reserved, merged likewise
 *   carve   best free block  ->  live leftmost descendant of the order asked
 *   cut     live n           ->  live descendant that holds a frame, the rest free
 *   cover   frame            ->  the block that holds it
 *
 * Each walks one path of the forest, so it takes at most as many steps as there are orders.
 * A step is one of acslabi_forest_take, _give, _split and _join: those of part index of the same names, with
 * what they mean for the forest and its sums.
 */
#include "index.h"
#include "../../specs/buddy.h"
#include "../../specs/merge.h"
#include "../../specs/cover.h"

#ifdef ACSLAB_IMPLEMENTATION

/* The smallest order from least on that has a free block, or ACSLAB_ORDERS if none has. */
/*@
  requires shape:    IndexShape(b);
  requires avail:    IndexAvail(b);
  requires low:      \forall integer i; 0 <= i <= b->top ==> b->low[i] <= 2 * b->first[i];
  requires mem:      \valid_read(b);
  requires order:    least < ACSLAB_ORDERS;

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  smallest: \result < ACSLAB_ORDERS && BuddySmallest(b, least, \result) ||
                     \result == ACSLAB_ORDERS && BuddyNone(b, least);
*/
ACSLAB_INTERNAL unsigned acslabi_buddy_smallest(const struct acslab_buddy *b, unsigned least);

/* Free node n of order k becomes live. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k);
  requires free:     NodeFree(b->cells, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  now:      BuddyLive(b, n);
  ensures  was:      !BuddyLive{Pre}(b, n);
  ensures  live:     BuddyMadeLive{Pre, Here}(b, n);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  frees:    BuddySameFreeFrom{Pre, Here}(b, n + 1);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) - Pow2(k) &&
                     BuddyLives(b) == \old(BuddyLives(b)) + Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_HOT void acslabi_forest_take(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k, whose buddy is not free or which is a root, becomes free. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k);
  requires live:     BuddyLive(b, n);
  requires buddy:    k < b->top ==> !NodeFree(b->cells, NodeBuddy(n));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  live:     BuddyUnmadeLive{Pre, Here}(b, n);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) + Pow2(k) &&
                     BuddyLives(b) == \old(BuddyLives(b)) - Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_HOT void acslabi_forest_give(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k > 0 is split: child n*2+side is live instead, the other becomes free. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k) && k > 0;
  requires side:     side <= 1;
  requires live:     BuddyLive(b, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  now:      IndexLevel(b, 2 * n + side, k - 1) && BuddyLive(b, 2 * n + side);
  ensures  was:      !BuddyLive{Pre}(b, 2 * n + side);
  ensures  live:     BuddyMovedLive{Pre, Here}(b, n, 2 * n + side);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  frees:    BuddySameFreeFrom{Pre, Here}(b, 2 * n + 2);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) + Pow2(k) - Pow2(k - 1) &&
                     BuddyLives(b) == \old(BuddyLives(b)) - Pow2(k) + Pow2(k - 1) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_HOT void acslabi_forest_split(struct acslab_buddy *b, size_t n, unsigned k,
                                        unsigned side);

/* Live node n of order k < top and its free buddy become their parent, live instead. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k) && k < b->top;
  requires live:     BuddyLive(b, n);
  requires buddy:    NodeFree(b->cells, NodeBuddy(n));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  now:      IndexLevel(b, NodeParent(n), k + 1) && BuddyLive(b, NodeParent(n));
  ensures  was:      !BuddyLive{Pre}(b, NodeParent(n));
  ensures  live:     BuddyMovedLive{Pre, Here}(b, n, NodeParent(n));
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) - Pow2(k + 1) + Pow2(k) &&
                     BuddyLives(b) == \old(BuddyLives(b)) + Pow2(k + 1) - Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_SELDOM void acslabi_forest_join(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k becomes free and merges as far as it can. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k);
  requires live:     BuddyLive(b, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  live:     BuddyUnmadeLive{Pre, Here}(b, \old(n));
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) + Pow2(k) &&
                     BuddyLives(b) == \old(BuddyLives(b)) - Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_HOT void acslabi_buddy_merge(struct acslab_buddy *b, size_t n, unsigned k);

/*
 * A live block of order k, the leftmost in the lowest free block of the smallest order that is at least
 * least >= k; there is such a free block.
 */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires order:    k <= least < ACSLAB_ORDERS;
  requires some:     !BuddyNone(b, least);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  whole:    BuddyWhole(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  edge:     BuddyEdge(b);
  ensures  level:    IndexLevel(b, \result, k);
  ensures  live:     BuddyMadeLive{Pre, Here}(b, \result);
  ensures  best:     \forall integer j; BuddySmallest{Pre}(b, least, j) ==>
                       \result == NodeLeftmost(\old(b->low[j]), j - k) &&
                       BuddyFrame(b, \result, k) == BuddyFrame{Pre}(b, \old(b->low[j]), j);
  ensures  was:      !BuddyLive{Pre}(b, \result);
  ensures  below:    BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[k]);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) - Pow2(k) &&
                     BuddyLives(b) == \old(BuddyLives(b)) + Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_HOT size_t acslabi_buddy_carve(struct acslab_buddy *b, unsigned k, unsigned least);

/*
 * Live block n is cut down to the live block of order k <= order that holds the frame: each split keeps
 * the half with the frame, and the other half becomes free.
 */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires order:    k <= order;
  requires covers:   BuddyCovers(b, n, order, frame);
  requires live:     BuddyLive(b, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  covers:   BuddyCovers(b, \result, k, frame);
  ensures  live:     BuddyMovedLive{Pre, Here}(b, n, \result);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) + Pow2(order) - Pow2(k) &&
                     BuddyLives(b) == \old(BuddyLives(b)) - Pow2(order) + Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL size_t acslabi_buddy_cut(struct acslab_buddy *b, size_t n, unsigned order, unsigned k,
                                         size_t frame);

/* First frame of node n of order k. */
/*@
  requires read:   \valid_read(b);
  requires shape:  IndexShape(b);
  requires arena:  BuddyArena(b);
  requires level:  IndexLevel(b, n, k);

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  frame:  \result == BuddyFrame(b, n, k);
  ensures  forest: b->origin <= \result && \result + Pow2(k) <= b->origin + b->first[0];
*/
ACSLAB_INTERNAL size_t acslabi_buddy_frame(const struct acslab_buddy *b, size_t n, unsigned k);

/* The node of order k that covers the frame. */
/*@
  requires read:   \valid_read(b);
  requires shape:  IndexShape(b);
  requires arena:  BuddyArena(b);
  requires order:  k <= b->top;
  requires frame:  b->origin <= frame < b->origin + b->first[0];

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  covers: BuddyCovers(b, \result, k, frame);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_node(const struct acslab_buddy *b, size_t frame, unsigned k);

/* The block that holds the frame, its order into *order. */
/*@
  requires whole:  BuddyWhole(b);
  requires arena:  BuddyArena(b);
  requires frame:  b->origin <= frame < b->origin + b->first[0];
  requires out:    \valid(order) && \separated(order, b, b->cells + (0 .. b->summary.size - 1),
                     b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));

  terminates       \true;
  exits            \false;
  assigns          *order;

  ensures  holds:  BuddyHolds(b, \result, *order, frame);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_cover(const struct acslab_buddy *b, size_t frame, unsigned *order);

ACSLAB_HOT void acslabi_forest_take(struct acslab_buddy *b, size_t n, unsigned k)
{
  //@ assert range: b->first[b->top] <= n < BuddyNodes(b) && 1 <= n;
  //@ assert word: n / ACSLAB_NODE_CELLS < b->summary.size;
  //@ assert levels: b->summary.levels <= ACSLAB_BITSET_LEVELS;
  //@ assert weight: NodeWeight(BuddyNodes(b), n) == Pow2(k);
  acslabi_buddy_take(b, n, k);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert free: BuddyFree(b) == \at(BuddyFree(b), Pre) - Pow2(k);
  //@ assert others: NodeSameButBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), n);
  //@ assert unlive: !BuddyLive{Pre}(b, n);
  //@ assert take: ForestTake{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre), BuddyNodes(b), n);
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert taken: BuddyMadeLive{Pre, Here}(b, n) && BuddySameReserved{Pre, Here}(b);
  //@ assert now: BuddyLive(b, n);
  //@ assert edge: BuddyEdge(b);
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant live:  BuddyLivesMade{Pre, Here}(b, n, m);
       loop invariant kept:  BuddyReservedKept{Pre, Here}(b, m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert all: m == \at(BuddyNodes(b), Pre);
}

ACSLAB_HOT void acslabi_forest_give(struct acslab_buddy *b, size_t n, unsigned k)
{
  //@ assert range: b->first[b->top] <= n < BuddyNodes(b) && 1 <= n;
  //@ assert family: k < b->top ==> NodeKin(NodeParent(n), n, NodeBuddy(n));
  /*@ assert kin: \forall integer p, s; NodeKin(p, n, s) ==> b->first[b->top] <= p ==>
                    !NodeFree(b->cells, s); */
  //@ assert word: n / ACSLAB_NODE_CELLS < b->summary.size;
  //@ assert levels: b->summary.levels <= ACSLAB_BITSET_LEVELS;
  //@ assert weight: NodeWeight(BuddyNodes(b), n) == Pow2(k);
  acslabi_buddy_give(b, n, k);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert free: BuddyFree(b) == \at(BuddyFree(b), Pre) + Pow2(k);
  //@ assert others: NodeSameButBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), n);
  //@ assert give: ForestGive{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre), BuddyNodes(b), n);
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert given: BuddyUnmadeLive{Pre, Here}(b, n) && BuddySameReserved{Pre, Here}(b);
  //@ assert edge: BuddyEdge(b);
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant live:  BuddyLivesUnmade{Pre, Here}(b, n, m);
       loop invariant kept:  BuddyReservedKept{Pre, Here}(b, m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert all: m == \at(BuddyNodes(b), Pre);
}

ACSLAB_HOT void acslabi_forest_split(struct acslab_buddy *b, size_t n, unsigned k,
                                        unsigned side)
{
  //@ assert range: b->first[b->top] <= n < BuddyNodes(b) && 1 <= n;
  //@ assert kin: NodeKin(n, 2 * n, 2 * n + 1) && NodeKin(n, 2 * n + 1, 2 * n);
  //@ assert side: side == 0 || side == 1;
  //@ assert kin_left: side == 0 ==> NodeKin(n, 2 * n + side, 2 * n + 1 - side);
  //@ assert kin_right: side == 1 ==> NodeKin(n, 2 * n + side, 2 * n + 1 - side);
  //@ assert kin_side: NodeKin(n, 2 * n + side, 2 * n + 1 - side);
  //@ assert index: 0 <= k - 1 < ACSLAB_ORDERS;
  //@ assert down: IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  //@ assert down_side: IndexLevel(b, 2 * n + side, k - 1) && IndexLevel(b, 2 * n + 1 - side, k - 1);
  //@ assert below: 2 * n + 1 < BuddyNodes(b);
  //@ assert unused: !NodeUsed(b->cells, 2 * n) && !NodeUsed(b->cells, 2 * n + 1);
  //@ assert unlive: !BuddyLive(b, 2 * n + side);
  //@ assert word: 0 <= 2 * n / ACSLAB_NODE_CELLS < b->summary.size;
  //@ assert levels: b->summary.levels <= ACSLAB_BITSET_LEVELS;
  //@ assert weight: NodeWeight(BuddyNodes(b), 2 * n + 1 - side) == Pow2(k - 1);
  //@ assert twice: Pow2(k) == 2 * Pow2(k - 1);
  acslabi_buddy_split(b, n, k, side);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert free: BuddyFree(b) == \at(BuddyFree(b), Pre) + Pow2(k - 1);
  //@ assert others: NodeSameButPairBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), 2 * n, 2 * n + 1);
  //@ assert states: NodeBusy(b->cells, 2 * n + side) && NodeFree(b->cells, 2 * n + 1 - side);
  //@ assert still: BuddyNodes{Pre}(b) == BuddyNodes(b);
  /*@ assert pair: NodeSameButPairBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b),
                     2 * n + side, 2 * n + 1 - side); */
  /*@ assert split: ForestSplit{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre), BuddyNodes(b), n,
                      2 * n + side, 2 * n + 1 - side); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert stepped: BuddyMovedLive{Pre, Here}(b, n, 2 * n + side) && BuddySameReserved{Pre, Here}(b);
  //@ assert now: BuddyLive(b, 2 * n + side);
  //@ assert edge: BuddyEdge(b);
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant live:  BuddyLivesMoved{Pre, Here}(b, n, 2 * n + side, m);
       loop invariant kept:  BuddyReservedKept{Pre, Here}(b, m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert all: m == \at(BuddyNodes(b), Pre);
}

ACSLAB_SELDOM void acslabi_forest_join(struct acslab_buddy *b, size_t n, unsigned k)
{
  //@ assert range: 2 * b->first[b->top] <= n < BuddyNodes(b) && 2 <= n;
  //@ assert kin: NodeKin(NodeParent(n), n, NodeBuddy(n));
  //@ assert split: !BuddyLive(b, NodeParent(n));
  //@ assert up: IndexLevel(b, NodeParent(n), k + 1);
  //@ assert beside: IndexLevel(b, NodeBuddy(n), k);
  //@ assert beside_range: NodeBuddy(n) < BuddyNodes(b);
  //@ assert word: n / ACSLAB_NODE_CELLS < b->summary.size;
  //@ assert levels: b->summary.levels <= ACSLAB_BITSET_LEVELS;
  //@ assert weight: NodeWeight(BuddyNodes(b), NodeBuddy(n)) == Pow2(k);
  //@ assert twice: Pow2(k + 1) == 2 * Pow2(k);
  acslabi_buddy_join(b, n, k);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert level: IndexLevel(b, NodeParent(n), k + 1);
  //@ assert free: BuddyFree(b) == \at(BuddyFree(b), Pre) - Pow2(k);
  //@ assert unused: !NodeUsed(b->cells, n) && !NodeUsed(b->cells, NodeBuddy(n));
  //@ assert others: NodeSameButPairBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), n, NodeBuddy(n));
  /*@ assert join: ForestJoin{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre), BuddyNodes(b),
                     NodeParent(n), n, NodeBuddy(n)); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert stepped: BuddyMovedLive{Pre, Here}(b, n, NodeParent(n)) && BuddySameReserved{Pre, Here}(b);
  //@ assert now: BuddyLive(b, NodeParent(n));
  //@ assert edge: BuddyEdge(b);
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant live:  BuddyLivesMoved{Pre, Here}(b, n, NodeParent(n), m);
       loop invariant kept:  BuddyReservedKept{Pre, Here}(b, m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert all: m == \at(BuddyNodes(b), Pre);
}

ACSLAB_HOT void acslabi_buddy_merge(struct acslab_buddy *b, size_t n, unsigned k)
{
  /*@ loop invariant level:    IndexLevel(b, n, k);
      loop invariant beside:   k < b->top ==>
                                 1 < n && 0 <= NodeBuddy(n) &&
                                 NodeBuddy(n) / ACSLAB_NODE_CELLS < b->summary.size;
      loop invariant live:     BuddyLive(b, n);
      loop invariant was:      n == \at(n, Pre) || !BuddyLive{Pre}(b, n);
      loop invariant moved:    BuddyMovedLive{Pre, Here}(b, \at(n, Pre), n);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant whole:    BuddyWhole(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant edge:     BuddyEdge(b);
      loop invariant free:     BuddyFree(b) + Pow2(k) == \at(BuddyFree(b) + Pow2(k), Pre);
      loop invariant lives:    BuddyLives(b) - Pow2(k) == \at(BuddyLives(b) - Pow2(k), Pre);
      loop invariant kept:     BuddyReserved(b) == \at(BuddyReserved(b), Pre);
      loop invariant bound:  b->top - k < ACSLAB_ORDERS;
      loop assigns   n, k, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1];
      loop variant   b->top - k;
  */
  while (k < b->top &&
         acslabi_node_state(b->cells, acslabi_node_buddy(n)) == ACSLAB_NODE_FREE) {
    acslabi_forest_join(b, n, k);
    //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert top: b->top == \at(b->top, Pre);
    //@ assert moved: BuddyMovedLive{Pre, Here}(b, \at(n, Pre), NodeParent(n));
    //@ assert reserved: BuddySameReserved{Pre, Here}(b);
    n = acslabi_node_parent(n);
    k++;
  }
  acslabi_forest_give(b, n, k);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert unmade: BuddyUnmadeLive{Pre, Here}(b, \at(n, Pre)) && BuddySameReserved{Pre, Here}(b);
}

ACSLAB_INTERNAL unsigned acslabi_buddy_smallest(const struct acslab_buddy *b, unsigned least)
{
  uint32_t sufficient = b->avail >> least;
  unsigned lowest;
  //@ assert shifted: \forall integer i; 0 <= i ==> (Bit(sufficient, i) <==> Bit(b->avail, i + least));
  if (sufficient == 0) {
    //@ assert zero: \forall integer i; 0 <= i ==> !Bit(sufficient, i);
    //@ assert none: \forall integer i; least <= i ==> !Bit(sufficient, i - least) && !Bit(b->avail, i);
    return ACSLAB_ORDERS;
  }
  lowest = acslabi_bits_lowest(sufficient);
  //@ assert bit: Bit(b->avail, lowest + least);
  /*@ assert below: \forall integer i; least <= i < lowest + least ==>
        !Bit(sufficient, i - least) && !Bit(b->avail, i); */
  return least + lowest;
}

ACSLAB_HOT size_t acslabi_buddy_carve(struct acslab_buddy *b, unsigned k, unsigned least)
{
  unsigned order;
  size_t n;
  //@ assert lows: \forall integer i; 0 <= i <= b->top ==> IndexLow(b, i, -1, \false);
  /*@ assert low:  \forall integer i; 0 <= i <= b->top ==>
                     IndexLow(b, i, -1, \false) ==> b->low[i] <= 2 * b->first[i]; */
  order = acslabi_buddy_smallest(b, least);
  n = b->low[order];
  /*@ ghost Take: ; */
  //@ assert smallest: BuddySmallest{Pre}(b, least, order) && order < ACSLAB_ORDERS;
  //@ assert lowest: IndexLow(b, order, -1, \false) && 1 <= b->first[order];
  //@ assert free: NodeFree(b->cells, n);
  //@ assert level: IndexLevel(b, n, order) && 1 <= n;
  acslabi_forest_take(b, n, order);
  //@ assert still: IndexLevel(b, n, order);
  //@ assert above: b->first[order] <= b->first[k] && n + 1 <= 2 * b->first[k];
  //@ assert below: BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[k]);
  //@ assert frame: BuddyFrame(b, n, order) == BuddyFrame{Pre}(b, n, order);
  /*@ loop invariant order:    k <= order <= \at(order, Take);
      loop invariant level:    IndexLevel(b, n, order);
      loop invariant left:     n == NodeLeftmost(\at(n, Take), \at(order, Take) - order);
      loop invariant was:      !BuddyLive{Pre}(b, n);
      loop invariant live:     BuddyLive(b, n);
      loop invariant made:     BuddyMadeLive{Pre, Here}(b, n);
      loop invariant below:    BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[k]);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant whole:    BuddyWhole(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant edge:     BuddyEdge(b);
      loop invariant frame:    BuddyFrame(b, n, order) == BuddyFrame{Pre}(b, \at(n, Take), \at(order, Take));
      loop invariant free:     BuddyFree(b) == \at(BuddyFree(b), Pre) - Pow2(order);
      loop invariant lives:    BuddyLives(b) == \at(BuddyLives(b), Pre) + Pow2(order);
      loop invariant kept:     BuddyReserved(b) == \at(BuddyReserved(b), Pre);
      loop invariant bound:    order < ACSLAB_ORDERS;
      loop assigns   n, order, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1];
      loop variant   order;
  */
  while (order > k) {
    /*@ ghost Split: ; */
    //@ assert left: NodeLeftmost(\at(n, Take), \at(order, Take) - (order - 1)) == 2 * n;
    acslabi_forest_split(b, n, order, 0);
    //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert level: IndexLevel(b, 2 * n, order - 1);
    //@ assert made: BuddyMadeLive{Pre, Here}(b, 2 * n);
    //@ assert above: b->first[order - 1] <= b->first[k] && 2 * n + 2 <= 2 * b->first[k];
    //@ assert place: b->cells == \at(b->cells, Split) && BuddyNodes(b) == BuddyNodes{Split}(b);
    //@ assert start: b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
    //@ assert lower: 2 * b->first[k] == 2 * \at(b->first[k], Split);
    //@ assert step: BuddySameFreeFrom{Split, Here}(b, 2 * b->first[k]);
    //@ assert below: BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[k]);
    //@ assert was: !BuddyLive{Pre}(b, 2 * n);
    //@ assert reserved: BuddySameReserved{Pre, Here}(b);
    //@ assert frame: BuddyFrame(b, 2 * n, order - 1) == BuddyFrame{Split}(b, n, order);
    n = 2 * n;
    order--;
  }
  //@ assert end: order == k;
  //@ assert one: \forall integer j; BuddySmallest{Pre}(b, least, j) ==> j == \at(order, Take);
  return n;
}

ACSLAB_INTERNAL size_t acslabi_buddy_cut(struct acslab_buddy *b, size_t n, unsigned order, unsigned k,
                                         size_t frame)
{
  //@ assert inside: b->origin <= frame;
  size_t leaf = frame - b->origin;
  /*@ loop invariant order:    k <= order <= \at(order, Pre);
      loop invariant leaf:     b->origin <= frame && leaf == frame - b->origin;
      loop invariant covers:   BuddyCovers(b, n, order, frame);
      loop invariant was:      n == \at(n, Pre) || !BuddyLive{Pre}(b, n);
      loop invariant live:     BuddyLive(b, n);
      loop invariant moved:    BuddyMovedLive{Pre, Here}(b, \at(n, Pre), n);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant whole:    BuddyWhole(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant edge:     BuddyEdge(b);
      loop invariant free:     BuddyFree(b) + Pow2(order) == \at(BuddyFree(b) + Pow2(order), Pre);
      loop invariant lives:    BuddyLives(b) - Pow2(order) == \at(BuddyLives(b) - Pow2(order), Pre);
      loop invariant kept:     BuddyReserved(b) == \at(BuddyReserved(b), Pre);
      loop invariant bound:    order < ACSLAB_ORDERS;
      loop assigns   n, order, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1];
      loop variant   order;
  */
  while (order > k) {
    unsigned side = (unsigned)((leaf >> (order - 1)) % 2u);
    /*@ ghost Split: ; */
    //@ assert half: (leaf >> (order - 1)) == (frame - b->origin) / Pow2(order - 1);
    //@ assert side: side == 0 || side == 1;
    //@ assert bit: BuddySide(b, 2 * n + side, order - 1, frame);
    //@ assert next: BuddyNextOrder(order - 1, order);
    //@ assert child: BuddyCovers(b, 2 * n + side, order - 1, frame);
    //@ assert levels: b->summary.levels <= ACSLAB_BITSET_LEVELS;
    //@ assert place: b->cells == \at(b->cells, Pre) && b->summary.words == \at(b->summary.words, Pre);
    //@ assert size: b->summary.size == \at(b->summary.size, Pre);
    //@ assert total: BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
    /*@ assert was: 2 * n + side == \at(n, Pre) || BuddyLive(b, 2 * n + side) ||
                      !BuddyLive{Pre}(b, 2 * n + side); */
    acslabi_forest_split(b, n, order, side);
    //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert covers: BuddyCovers(b, 2 * n + side, order - 1, frame);
    //@ assert moved: BuddyMovedLive{Pre, Here}(b, \at(n, Pre), 2 * n + side);
    //@ assert reserved: BuddySameReserved{Pre, Here}(b);
    n = 2 * n + side;
    order--;
  }
  return n;
}

ACSLAB_INTERNAL size_t acslabi_buddy_frame(const struct acslab_buddy *b, size_t n, unsigned k)
{
  //@ assert order:  k < ACSLAB_ORDERS && b->first[k] <= n;
  /*@ assert inside: b->origin <= BuddyFrame(b, n, k) &&
                     BuddyFrame(b, n, k) + Pow2(k) <= b->origin + b->first[0]; */
  //@ assert shift:  ((n - b->first[k]) << k) == (n - b->first[k]) * Pow2(k);
  return b->origin + ((n - b->first[k]) << k);
}

ACSLAB_INTERNAL size_t acslabi_buddy_node(const struct acslab_buddy *b, size_t frame, unsigned k)
{
  //@ assert order:  k < ACSLAB_ORDERS;
  //@ assert shift:  ((frame - b->origin) >> k) == (frame - b->origin) / Pow2(k);
  //@ assert covers: BuddyCovers(b, b->first[k] + (frame - b->origin) / Pow2(k), k, frame);
  return b->first[k] + ((frame - b->origin) >> k);
}

ACSLAB_INTERNAL size_t acslabi_buddy_cover(const struct acslab_buddy *b, size_t frame, unsigned *order)
{
  size_t n = b->first[0] + (frame - b->origin);
  unsigned k = 0;
  /*@ loop invariant order:  0 <= k <= b->top;
      loop invariant covers: BuddyCovers(b, n, k, frame);
      loop invariant below:  \forall integer j, m; j < k && BuddyCovers(b, m, j, frame) ==>
                             !NodeUsed(b->cells, m);
      loop invariant bound:  b->top - k < ACSLAB_ORDERS;
      loop assigns   n, k;
      loop variant   b->top - k;
  */
  while (acslabi_node_state(b->cells, n) == ACSLAB_NODE_UNUSED) {
    //@ assert unused: !NodeUsed(b->cells, n);
    //@ assert root:   k < b->top;
    //@ assert same:   \forall integer m; BuddyCovers(b, m, k, frame) ==> m == n;
    n = acslabi_node_parent(n);
    k++;
  }
  //@ assert used:   NodeUsed(b->cells, n);
  //@ assert level:  IndexLevel(b, n, k) && b->first[b->top] <= n < BuddyNodes(b);
  //@ assert child:  0 < k ==> !NodeUsed(b->cells, 2 * n) || !NodeUsed(b->cells, 2 * n + 1);
  //@ assert leaf:   k == 0 ==> BuddyNodes(b) <= 2 * n;
  //@ assert none:   NodeBusy(b->cells, n) ==> ForestNoChild(b->cells, BuddyNodes(b), n);
  //@ assert holder: NodeFree(b->cells, n) || NodeReserved(b->cells, n) || BuddyLive(b, n);
  /*@ ghost
    size_t a = n;
    unsigned i = k;
    /@ loop invariant order:  k <= i <= b->top;
       loop invariant covers: BuddyCovers(b, a, i, frame);
       loop invariant used:   NodeUsed(b->cells, a);
       loop invariant above:  \forall integer j, m; k < j <= i && BuddyCovers(b, m, j, frame) ==>
                                NodeBusy(b->cells, m) && !BuddyLive(b, m);
       loop assigns   a, i;
       loop variant   b->top - i;
    @/
    while (i < b->top) {
      /@ assert kin:    NodeKin(NodeParent(a), a, NodeBuddy(a)); @/
      /@ assert up:     BuddyCovers(b, NodeParent(a), i + 1, frame); @/
      /@ assert range:  b->first[b->top] <= NodeParent(a) && a < BuddyNodes(b); @/
      /@ assert family: ForestChild(b->cells, NodeParent(a), a, NodeBuddy(a)); @/
      /@ assert split:  NodeBusy(b->cells, NodeParent(a)) && !BuddyLive(b, NodeParent(a)); @/
      /@ assert same:   \forall integer j, m; i < j <= i + 1 && BuddyCovers(b, m, j, frame) ==>
                          m == NodeParent(a); @/
      a = a / 2;
      i++;
    }
  */
  //@ assert holds:  BuddyHolds(b, n, k, frame);
  /*@ ghost Done: ; */
  *order = k;
  //@ assert fixed:  IndexFixed{Done, Here}(b) && IndexRest{Done, Here}(b);
  //@ assert words:  NodeWordsKept{Done, Here}(b->cells, IndexNodes(b));
  //@ assert cells:  NodeSameBelow{Done, Here}(b->cells, IndexNodes(b));
  //@ assert still:  BuddyHolds(b, n, k, frame);
  return n;
}

#endif
#endif
