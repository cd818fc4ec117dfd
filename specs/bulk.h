#ifndef ACSLAB_SPEC_BULK_H
#define ACSLAB_SPEC_BULK_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for the bulk operations: blocks side by side in a level.  The nodes lo .. hi-1 of a level
 * have the children 2*lo .. 2*hi-1.
 */
#include "reserve.h"
/*@
  // The cells of the nodes below `nodes` say the same but for lo .. hi-1.
  predicate NodeSameOutsideBelow{L1, L2}(acslab_word *cells, integer nodes, integer lo, integer hi) =
    \forall integer x; 0 <= x < nodes && !(lo <= x < hi) ==>
      (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
      (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));

  // The live nodes lo .. hi-1 were split, and all their children are busy.
  predicate ForestHalve{L1, L2}(acslab_word *cells, integer r, integer nodes, integer lo, integer hi) =
    Forest{L1}(cells, r, nodes) && r <= lo < hi <= 2 * lo && 2 * hi <= nodes &&
    (\forall integer x; lo <= x < hi ==> ForestLive{L1}(cells, nodes, x)) &&
    (\forall integer x; 2 * lo <= x < 2 * hi ==> NodeBusy{L2}(cells, x)) &&
    NodeSameOutsideBelow{L1, L2}(cells, nodes, 2 * lo, 2 * hi);

  // The live children of the nodes lo .. hi-1 are no more.
  predicate ForestDouble{L1, L2}(acslab_word *cells, integer r, integer nodes, integer lo, integer hi) =
    Forest{L1}(cells, r, nodes) && r <= lo < hi <= 2 * lo && 2 * hi <= nodes &&
    (\forall integer x; 2 * lo <= x < 2 * hi ==> ForestLive{L1}(cells, nodes, x)) &&
    (\forall integer x; 2 * lo <= x < 2 * hi ==> !NodeUsed{L2}(cells, x)) &&
    NodeSameOutsideBelow{L1, L2}(cells, nodes, 2 * lo, 2 * hi);

  // The nodes lo .. hi-1 are of order k.
  predicate BulkLevel{L}(struct acslab_buddy *b, integer lo, integer hi, integer k) =
    0 <= k <= b->top && b->first[k] <= lo < hi <= 2 * b->first[k];

  // The nodes lo .. hi-1 are live, or none of them is.
  predicate BulkLive{L}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer x; lo <= x < hi ==> BuddyLive(b, x);
  predicate BulkNone{L}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer x; lo <= x < hi ==> !BuddyLive(b, x);

  // Instead of the nodes lo .. hi-1, exactly the nodes at .. end-1 are live.
  predicate BulkTraded{L1, L2}(struct acslab_buddy *b, integer lo, integer hi, integer at, integer end) =
    \forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) && !(lo <= x < hi) || at <= x < end);

  // Node n is the leftmost of the descendants of some node, d levels down.
  predicate BulkTimes(integer n, integer p, integer q) = n == p * q;
  predicate BulkLeftmost(integer n, integer d) = \exists integer p; BulkTimes(n, p, Pow2(d));

  // The nodes lo .. hi-1 have p frames each.
  predicate BulkWeights(integer nodes, integer lo, integer hi, integer p) =
    \forall integer x; lo <= x < hi ==> NodeWeight(nodes, x) == p;

  // Those of the nodes lo .. hi-1, of p frames each, that are below m have so many frames.
  logic integer BulkPart(integer lo, integer hi, integer p, integer m) =
    m <= lo ? 0 : ((m < hi ? m : hi) - lo) * p;

  // The frames of the live blocks among the nodes below m: nodes of p frames went, nodes of q frames came.
  predicate BulkSum{L1, L2}(struct acslab_buddy *b, integer lo, integer hi, integer p,
                            integer at, integer end, integer q, integer m) =
    LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) ==
      LiveSum{L1}(\at(b->cells, L1), BuddyNodes{L1}(b), m) -
      BulkPart(lo, hi, p, m) + BulkPart(at, end, q, m);

  // From node lo to below m, the free blocks have as many frames in both states.
  predicate BulkTail{L1, L2}(struct acslab_buddy *b, integer lo, integer m) =
    BuddyFreeBelow{L2}(b, m) - BuddyFreeBelow{L2}(b, lo) == BuddyFreeBelow{L1}(b, m) - BuddyFreeBelow{L1}(b, lo);

  // Fewer blocks of p frames have fewer frames.
  predicate BulkFewer(integer c, integer n, integer p) = c * p < n * p;

  // The array p of n numbers is no part of the allocator.
  predicate BulkApart{L}(struct acslab_buddy *b, size_t *p, integer n) =
    \separated(p + (0 .. n - 1), b) && \separated(p + (0 .. n - 1), b->cells + (0 .. b->summary.size - 1)) &&
    \separated(p + (0 .. n - 1), b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));

  // Node x of order k starts at one of the first n frames of the list.
  predicate BulkNamed{L}(struct acslab_buddy *b, integer x, integer k, size_t *list, integer n) =
    IndexLevel(b, x, k) && \exists integer i; 0 <= i < n && list[i] == BuddyFrame(b, x, k);

  // No frame stands twice among the first n of the list.
  predicate BulkDistinct{L}(size_t *list, integer n) =
    \forall integer i, j; 0 <= i < j < n ==> list[i] != list[j];

  // Live blocks of order k start at the first n frames of the list.
  predicate BulkLiveAt{L}(struct acslab_buddy *b, integer k, size_t *list, integer n) =
    \forall integer i; 0 <= i < n ==> BuddyLiveAt(b, list[i], k);

  // Beside what was live, exactly the blocks of order k at the first n frames of the list are, and none of
  // them was.
  predicate BulkMade{L1, L2}(struct acslab_buddy *b, integer k, size_t *list, integer n) =
    BulkDistinct{L2}(list, n) && BulkLiveAt{L2}(b, k, list, n) &&
    (\forall integer x; 1 <= x < BuddyNodes{L1}(b) ==>
      (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) || BulkNamed{L2}(b, x, k, list, n))) &&
    (\forall integer x; BulkNamed{L2}(b, x, k, list, n) ==> !BuddyLive{L1}(b, x));

  // The first n frames of the list are the same in both states.
  predicate BulkListKept{L1, L2}(size_t *list, integer n) =
    \forall integer i; 0 <= i < n ==> \at(list[i], L1) == \at(list[i], L2);

  // The entry i of the list names node x of order k.
  predicate BulkEntry{L}(struct acslab_buddy *b, integer k, size_t *list, integer i, integer x) =
    list[i] == BuddyFrame(b, x, k);

  // From the entry n on, the c nodes of order k from lo on stand in the list.
  predicate BulkListed{L}(struct acslab_buddy *b, integer k, size_t *list, integer n, integer c, integer lo) =
    \forall integer i; n <= i < n + c ==> list[i] == BuddyFrame(b, lo + (i - n), k);

  // The c entries of the list from n on name the live nodes from lo on, which then are live no more.
  predicate BulkRun{L1, L2}(struct acslab_buddy *b, integer k, size_t *list, integer n, integer c, integer lo) =
    BulkLevel{L1}(b, lo, lo + c, k) && BulkLive{L1}(b, lo, lo + c) && BulkListed{L1}(b, k, list, n, c, lo) &&
    BulkTraded{L1, L2}(b, lo, lo + c, 0, 0);

  // First the n blocks that the list names were freed, then the c that it names next.
  predicate BulkFreeing{L1, L2, L3}(struct acslab_buddy *b, integer k, size_t *list, integer n, integer c,
                                    integer lo) =
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && BuddySameArena{L1, L2}(b) && IndexShape{L2}(b) &&
    0 <= n && 0 < c && BulkMade{L2, L1}(b, k, list, n) && BulkListKept{L1, L2}(list, n + c) &&
    BulkRun{L2, L3}(b, k, list, n, c, lo);

  // The n blocks that the list names were freed, and nothing else happened.
  predicate BulkFreed{L1, L2}(struct acslab_buddy *b, integer k, size_t *list, integer n) =
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && BuddySameArena{L1, L2}(b) && IndexShape{L2}(b) &&
    BuddyWhole{L1}(b) && BuddyNested{L1}(b) && BuddySameReserved{L1, L2}(b) &&
    BulkMade{L2, L1}(b, k, list, n);

  // Whichever node of order k starts at the frame, exactly it became live.
  predicate BulkClaimed{L1, L2}(struct acslab_buddy *b, integer k, integer frame) =
    \forall integer n; IndexLevel{L2}(b, n, k) && BuddyFrame{L2}(b, n, k) == frame ==>
      BuddyMadeLive{L1, L2}(b, n);

  // The frame lies in one of the blocks that the first n entries of the list name.
  predicate BulkIn{L}(struct acslab_buddy *b, integer f, integer k, size_t *list, integer n) =
    \exists integer x; BulkNamed(b, x, k, list, n) && BuddyCovers(b, x, k, f);

  // The status tells of a live block that holds the frame f but is not of order k, or starts before f.
  predicate BulkWrong{L}(struct acslab_buddy *b, integer k, integer f, integer status) =
    \exists integer n, j; BuddyCovers(b, n, j, f) && BuddyLive(b, n) &&
      (BuddyFrame(b, n, j) < f && status == ACSLAB_E_INTERIOR ||
       BuddyFrame(b, n, j) == f && j != k && status == ACSLAB_E_WRONG_ORDER);

  // The status tells why no block of order k is live at the frame f.
  predicate BulkTells{L}(struct acslab_buddy *b, integer k, integer f, integer status) =
    !BuddyInside(b, f, 1) && status == ACSLAB_E_FOREIGN ||
    BuddyInside(b, f, 1) &&
      (!BuddyFrameLive(b, f) && !BuddyFrameReserved(b, f) && status == ACSLAB_E_FREE ||
       BuddyFrameReserved(b, f) && status == ACSLAB_E_RESERVED || BulkWrong(b, k, f, status));

  // The status tells why no block of order k is live at the entry i of the list once those before it are
  // freed: the frame may be of one of them.
  predicate BulkStop{L}(struct acslab_buddy *b, integer k, size_t *list, integer i, integer status) =
    !BuddyInside(b, list[i], 1) && status == ACSLAB_E_FOREIGN ||
    BuddyInside(b, list[i], 1) && BulkIn(b, list[i], k, list, i) && status == ACSLAB_E_FREE ||
    BuddyInside(b, list[i], 1) && !BulkIn(b, list[i], k, list, i) && BulkTells(b, k, list[i], status);

  // The status tells of the first of the count entries of the list that can't be freed.
  predicate BulkStops{L}(struct acslab_buddy *b, integer k, size_t *list, integer count, integer status) =
    \exists integer i; 0 <= i < count && BulkDistinct(list, i) && BulkLiveAt(b, k, list, i) &&
      BulkStop(b, k, list, i, status);
*/
#endif
