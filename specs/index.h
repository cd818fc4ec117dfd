#ifndef ACSLAB_SPEC_INDEX_H
#define ACSLAB_SPEC_INDEX_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part index: the shape of the forest in memory, and "the index is right".
 */
#include "sums.h"
/*@
  // All nodes of the forest are below this.
  logic integer BuddyNodes{L}(struct acslab_buddy *b) = 2 * b->first[0];

  // All nodes that have cells are below this: at least BuddyNodes, and whole words.
  logic integer IndexNodes{L}(struct acslab_buddy *b) = b->summary.size * ACSLAB_NODE_CELLS;

  // Node n is one of the nodes of order k.
  predicate IndexLevel{L}(struct acslab_buddy *b, integer n, integer k) =
    0 <= k <= b->top && b->first[k] <= n < 2 * b->first[k];

  // Each level has twice the nodes of the one above, and all of them have cells.  (That no two
  // levels overlap follows by induction; it is said here all the same.)
  predicate IndexShape{L}(struct acslab_buddy *b) =
    b->top < ACSLAB_ORDERS &&
    (\forall integer k; 0 <= k <= b->top ==> 1 <= b->first[k] <= b->first[0]) &&
    (\forall integer j, k; 0 <= j < k <= b->top ==>
      2 * b->first[k] <= b->first[j] && (k < j + 2 ==> b->first[j] == 2 * b->first[k])) &&
    b->first[0] <= 4 * ACSLAB_FRAMES_MAX &&
    2 * b->first[0] <= IndexNodes(b);

  predicate IndexMem{L}(struct acslab_buddy *b) =
    \valid(b) && \valid(b->cells + (0 .. b->summary.size - 1)) && BitsetMem(&b->summary) &&
    \separated(b, b->cells + (0 .. b->summary.size - 1)) &&
    \separated(b, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1)) &&
    \separated(b->cells + (0 .. b->summary.size - 1),
               b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));

  // In the next five, node n counts as free iff asfree.
  // Word w of the cells holds a free node.
  predicate IndexWord{L}(struct acslab_buddy *b, integer w, integer n, boolean asfree) =
    \exists integer x; w * ACSLAB_NODE_CELLS <= x < (w + 1) * ACSLAB_NODE_CELLS &&
      (x == n ? asfree == \true : NodeFree(b->cells, x));

  // Summary: exactly the words that hold a free node.
  predicate IndexSummary{L}(struct acslab_buddy *b, integer n, boolean asfree) =
    \forall integer w; 0 <= w < b->summary.size ==>
      (BitsetIn(&b->summary, w) <==> IndexWord(b, w, n, asfree));

  // Low: the lowest free node of order k, or the end of the level.
  predicate IndexLow{L}(struct acslab_buddy *b, integer k, integer n, boolean asfree) =
    b->first[k] <= b->low[k] <= 2 * b->first[k] &&
    (b->low[k] < 2 * b->first[k] ==>
      (b->low[k] == n ? asfree == \true : NodeFree(b->cells, b->low[k]))) &&
    (\forall integer x; b->first[k] <= x < b->low[k] ==>
      !(x == n ? asfree == \true : NodeFree(b->cells, x)));

  // Avail: bit k says that order k has a free node.
  predicate IndexAvail{L}(struct acslab_buddy *b) =
    \forall integer k; 0 <= k < ACSLAB_ORDERS ==>
      (Bit(b->avail, k) <==> k <= b->top && b->low[k] < 2 * b->first[k]);

  // High: the highest free node of order k, or what is before the level.
  predicate IndexHigh{L}(struct acslab_buddy *b, integer k, integer n, boolean asfree) =
    b->first[k] - 1 <= b->high[k] < 2 * b->first[k] &&
    (b->first[k] <= b->high[k] ==>
      (b->high[k] == n ? asfree == \true : NodeFree(b->cells, b->high[k]))) &&
    (\forall integer x; b->high[k] < x < 2 * b->first[k] ==>
      !(x == n ? asfree == \true : NodeFree(b->cells, x)));

  // The index is right but for node n.
  predicate IndexBut{L}(struct acslab_buddy *b, integer n, boolean asfree) =
    BitsetInv(&b->summary) && IndexSummary(b, n, asfree) && IndexAvail(b) &&
    (\forall integer k; 0 <= k <= b->top ==> IndexLow(b, k, n, asfree)) &&
    (\forall integer k; 0 <= k <= b->top ==> IndexHigh(b, k, n, asfree));

  // The index is right: -1 is no node.
  predicate IndexInv{L}(struct acslab_buddy *b) = IndexBut(b, -1, \false);

  // Nothing that the index reads differs between the two states of memory, but for the cells.
  predicate IndexUnchanged{L1, L2}(struct acslab_buddy *b) =
    \at(b->cells, L1) == \at(b->cells, L2) &&
    \at(b->avail, L1) == \at(b->avail, L2) && \at(b->top, L1) == \at(b->top, L2) &&
    (\forall integer k; 0 <= k < ACSLAB_ORDERS ==>
      \at(b->first[k], L1) == \at(b->first[k], L2) && \at(b->low[k], L1) == \at(b->low[k], L2) &&
      \at(b->high[k], L1) == \at(b->high[k], L2)) &&
    BitsetSame{L1, L2}(\at(&b->summary, L1));

  // Where everything is and how the forest is cut has not changed.
  predicate IndexFixed{L1, L2}(struct acslab_buddy *b) =
    \at(b->cells, L1) == \at(b->cells, L2) && \at(b->top, L1) == \at(b->top, L2) &&
    (\forall integer k; 0 <= k < ACSLAB_ORDERS ==> \at(b->first[k], L1) == \at(b->first[k], L2)) &&
    \at(b->summary.words, L1) == \at(b->summary.words, L2) &&
    \at(b->summary.size, L1) == \at(b->summary.size, L2) &&
    \at(b->summary.levels, L1) == \at(b->summary.levels, L2) &&
    (\forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
      \at(b->summary.at[j], L1) == \at(b->summary.at[j], L2));

  // Nor has the arena or any count.
  predicate IndexRest{L1, L2}(struct acslab_buddy *b) =
    \at(b->origin, L1) == \at(b->origin, L2) &&
    \at(b->first_frame, L1) == \at(b->first_frame, L2) && \at(b->frames, L1) == \at(b->frames, L2) &&
    \at(b->free_frames, L1) == \at(b->free_frames, L2) &&
    \at(b->live_frames, L1) == \at(b->live_frames, L2) &&
    \at(b->reserved_frames, L1) == \at(b->reserved_frames, L2) &&
    \at(b->shift, L1) == \at(b->shift, L2) && \at(b->limit, L1) == \at(b->limit, L2);

  // The even bits of f tell the free nodes of word w, but for n; the odd bits are clear.
  predicate IndexBits{L}(struct acslab_buddy *b, integer w, integer f, integer n) =
    \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
      (Bit(f, i) <==> i % 2 == 0 && NodeFree(b->cells, w * ACSLAB_NODE_CELLS + i / 2) &&
                     w * ACSLAB_NODE_CELLS + i / 2 != n);

  // Between the two states nothing changed but low, high and avail.
  predicate IndexListed{L1, L2}(struct acslab_buddy *b) =
    IndexFixed{L1, L2}(b) && BitsetSame{L1, L2}(\at(&b->summary, L1)) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b));

  // Free node n of order k was told to low: it is now at most n.
  predicate IndexLowered{L1, L2}(struct acslab_buddy *b, integer n, integer k) =
    \at(b->low[k], L2) == (n < \at(b->low[k], L1) ? n : \at(b->low[k], L1)) &&
    (\forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==> \at(b->low[j], L2) == \at(b->low[j], L1));

  // Node n of order k, no longer free, was told to low: if it stood there, the next one does.
  predicate IndexRaised{L1, L2}(struct acslab_buddy *b, integer n, integer k) =
    (n != \at(b->low[k], L1) ==> \at(b->low[k], L2) == \at(b->low[k], L1)) &&
    (n == \at(b->low[k], L1) ==>
      n < \at(b->low[k], L2) <= 2 * \at(b->first[k], L2) &&
      (\at(b->low[k], L2) < 2 * \at(b->first[k], L2) ==>
        NodeFree{L2}(\at(b->cells, L2), \at(b->low[k], L2))) &&
      (\forall integer x; n < x < \at(b->low[k], L2) ==> !NodeFree{L2}(\at(b->cells, L2), x))) &&
    (\forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==> \at(b->low[j], L2) == \at(b->low[j], L1));

  // Free node n of order k was told to high: it is now at least n.
  predicate IndexHeightened{L1, L2}(struct acslab_buddy *b, integer n, integer k) =
    \at(b->high[k], L2) == (n > \at(b->high[k], L1) ? n : \at(b->high[k], L1)) &&
    (\forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==> \at(b->high[j], L2) == \at(b->high[j], L1));

  // Node n of order k, no longer free, was told to high: if it stood there, the one before does.
  predicate IndexSunk{L1, L2}(struct acslab_buddy *b, integer n, integer k) =
    (n != \at(b->high[k], L1) ==> \at(b->high[k], L2) == \at(b->high[k], L1)) &&
    (n == \at(b->high[k], L1) ==>
      \at(b->first[k], L2) - 1 <= \at(b->high[k], L2) < n &&
      (\at(b->first[k], L2) <= \at(b->high[k], L2) ==>
        NodeFree{L2}(\at(b->cells, L2), \at(b->high[k], L2))) &&
      (\forall integer x; \at(b->high[k], L2) < x < n ==> !NodeFree{L2}(\at(b->cells, L2), x))) &&
    (\forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==> \at(b->high[j], L2) == \at(b->high[j], L1));

  // g has the bits of f that are not among its 2 * s lowest, shifted.
  predicate BitsShifted(integer f, integer g, integer s) =
    \forall integer i; 2 * s <= i < ACSLAB_WORD_BITS && Bit(f, i) ==> Bit(g, i - 2 * s);

  // No node of lo .. hi-1 is free.
  predicate IndexGap{L}(struct acslab_buddy *b, integer lo, integer hi) =
    \forall integer x; lo <= x < hi ==> !NodeFree(b->cells, x);

  // No node but n (none but -1: no node at all) became or ceased to be free.
  predicate IndexFreeSameBut{L1, L2}(struct acslab_buddy *b, integer n) =
    \forall integer x; 0 <= x < IndexNodes{L1}(b) && x != n ==>
      (NodeFree{L2}(\at(b->cells, L1), x) <==> NodeFree{L1}(\at(b->cells, L1), x));

  // Exactly node n may have become or ceased to be free, and the index was right before.
  predicate IndexWrote{L1, L2}(struct acslab_buddy *b, integer n) =
    IndexShape{L1}(b) && IndexInv{L1}(b) && IndexUnchanged{L1, L2}(b) &&
    IndexFreeSameBut{L1, L2}(b, n) && -1 <= n;

  // The even bits of f tell the free nodes of word w that are below n; the odd bits are clear.
  predicate IndexHead{L}(struct acslab_buddy *b, integer w, integer f, integer n) =
    \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
      (Bit(f, i) <==> i % 2 == 0 && NodeFree(b->cells, w * ACSLAB_NODE_CELLS + i / 2) &&
                     w * ACSLAB_NODE_CELLS + i / 2 < n);
*/
#endif
