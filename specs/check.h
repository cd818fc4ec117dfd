#ifndef ACSLAB_SPEC_CHECK_H
#define ACSLAB_SPEC_CHECK_H
/* SPDX-License-Identifier: MIT */
/* Definitions for part check: what it finds out, conjunct by conjunct, and what it may read. */
#include "buddy.h"
#include "layout.h"
/*@
  // The levels of the forest are those of an arena of this shape.
  predicate CheckLevels{L}(struct acslab_buddy *b) =
    b->cells != \null && b->shift < 8 * sizeof(size_t) &&
    LayoutGood(b->first_frame, b->frames, b->limit) &&
    LayoutTop(b->first_frame, b->frames, b->limit, b->top) &&
    b->origin == LayoutOrigin(b->first_frame, b->top) &&
    b->first[0] == LayoutLeaves(b->first_frame, b->frames, b->top) &&
    (\forall integer k; 0 <= k <= b->top ==> 1 <= b->first[k] <= b->first[0]) &&
    (\forall integer j, k; 0 <= j < k <= b->top ==>
      2 * b->first[k] <= b->first[j] && (k < j + 2 ==> b->first[j] == 2 * b->first[k])) &&
    (\forall integer k; b->top < k < ACSLAB_ORDERS ==> b->first[k] == 0);

  // The first node of order i, of so many roots; order i has twice as many as order k.
  predicate CheckRow{L}(struct acslab_buddy *b, integer roots, integer i) =
    b->first[i] == (i <= b->top ? roots * Pow2(b->top - i) : 0) &&
    (i <= b->top ==> 1 <= b->first[i] <= LayoutLeaves(b->first_frame, b->frames, b->top));
  predicate CheckTwice(integer roots, integer top, integer i, integer k) =
    roots * Pow2(top - i) == 2 * (roots * Pow2(top - k));

  // Level i + 1 of a summary has a bit for each word of level i.
  predicate CheckChain{L}(struct acslab_bitset *s, integer i) =
    BitsetBits(s, i + 1) == BitsetCeil(BitsetBits(s, i)) && 1 <= BitsetBits(s, i) <= s->size;

  // And those of the summary are those for its words.
  predicate CheckNumbers{L}(struct acslab_buddy *b) =
    CheckLevels(b) && BitsetShape(&b->summary) &&
    b->summary.size == LayoutCells(b->first_frame, b->frames, b->top);

  // The structure is that of some arena: all that is read has its bounds from it.
  predicate CheckGeometry{L}(struct acslab_buddy *b) =
    CheckNumbers(b) && IndexShape(b) && BuddyArena(b) &&
    b->summary.words == b->cells + b->summary.size;

  // What may be asked of a structure that is damaged: its pointers are pointers, and as many words of
  // metadata as its numbers say can be read, if the numbers are those of some arena.
  predicate CheckPointers{L}(struct acslab_buddy *b) =
    \object_pointer(b->cells) && \object_pointer(b->summary.words);
  predicate CheckWords{L}(struct acslab_buddy *b) =
    \valid_read(b->cells + (0 .. b->summary.size + BitsetTotal(&b->summary) - 1));

  // The words of metadata can be read.
  predicate CheckRead{L}(struct acslab_buddy *b) =
    \valid_read(b) && \valid_read(b->cells + (0 .. b->summary.size - 1)) &&
    \valid_read(b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));

  // The cells of lo .. hi-1 are all used, or all unused.
  predicate CheckUsage{L}(acslab_word *cells, integer lo, integer hi, boolean used) =
    \forall integer n; lo <= n < hi ==> (NodeUsed(cells, n) <==> used == \true);

  // The nodes from lo on and below hi keep the rules with buddy and parent.
  predicate CheckChildren{L}(acslab_word *cells, integer lo, integer hi) =
    \forall integer c; lo <= c < hi ==> ForestChild(cells, NodeParent(c), c, NodeBuddy(c));

  // Low and avail are right for order k.
  predicate CheckOrder{L}(struct acslab_buddy *b, integer k) =
    b->first[k] <= b->low[k] <= 2 * b->first[k] &&
    (b->low[k] < 2 * b->first[k] ==> NodeFree(b->cells, b->low[k])) &&
    (\forall integer x; b->first[k] <= x < b->low[k] ==> !NodeFree(b->cells, x)) &&
    (Bit(b->avail, k) <==> b->low[k] < 2 * b->first[k]);

  // High is right for order k.
  predicate CheckHigh{L}(struct acslab_buddy *b, integer k) =
    b->first[k] <= b->high[k] + 1 <= 2 * b->first[k] + 1 &&
    (b->first[k] <= b->high[k] && 1 <= b->first[k] ==> NodeFree(b->cells, b->high[k])) &&
    (\forall integer x; b->high[k] < x < 2 * b->first[k] ==> !NodeFree(b->cells, x)) &&
    (1 <= b->first[k] ==> b->high[k] < 2 * b->first[k]);

  // Node n of order k is a free or a live block.
  predicate CheckBlock{L}(struct acslab_buddy *b, integer n, integer k) =
    NodeFree(b->cells, n) || NodeBusy(b->cells, n) && (k == 0 || !NodeUsed(b->cells, 2 * n));

  // If it is, it lies in the arena.
  predicate CheckInside{L}(struct acslab_buddy *b, integer k) =
    \forall integer n; IndexLevel(b, n, k) && CheckBlock(b, n, k) ==>
      BuddyInside(b, BuddyFrame(b, n, k), Pow2(k));

  // The frames of the arena that are below a frame.
  logic integer CheckBelow{L}(struct acslab_buddy *b, integer frame) =
    frame <= b->first_frame ? 0 :
    frame >= b->first_frame + b->frames ? b->frames : frame - b->first_frame;
*/
#endif
