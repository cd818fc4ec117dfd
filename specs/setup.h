#ifndef ACSLAB_SPEC_SETUP_H
#define ACSLAB_SPEC_SETUP_H
/* SPDX-License-Identifier: MIT */
/* Definitions for part buddy's set-up: an arena in which all is reserved. */
#include "buddy.h"
#include "layout.h"
/*@
  // The levels below order n: each has twice the nodes of the one above, down from `leaves`.
  predicate SetupLevels{L}(struct acslab_buddy *b, integer n, integer leaves) =
    (\forall integer k; 0 <= k < n ==> 1 <= b->first[k] <= leaves) &&
    (\forall integer j, k; 0 <= j < k < n ==>
      2 * b->first[k] <= b->first[j] && (k < j + 2 ==> b->first[j] == 2 * b->first[k]));

  predicate SetupChain{L}(struct acslab_buddy *b) =
    \forall integer k; 0 < k <= b->top ==> b->first[k - 1] == 2 * b->first[k];

  predicate SetupValue{L}(struct acslab_buddy *b, integer roots, integer top, integer k) =
    b->first[k] == roots * Pow2(top - k);
  predicate SetupValues{L}(struct acslab_buddy *b) =
    \forall integer k; 0 <= k <= b->top ==> SetupValue(b, b->first[b->top], b->top, k);

  // Offset d is in the first r blocks of p frames.
  predicate SetupWithin(integer p, integer d, integer r) = 0 <= d < r * p;

  // Nothing is free in the orders below n, as far as first, low and high tell.
  predicate SetupLow{L}(struct acslab_buddy *b, integer n) =
    \forall integer k; 0 <= k < n ==>
      b->low[k] == 2 * b->first[k] && b->high[k] == (b->first[k] == 0 ? 0 : b->first[k] - 1);

  // The numbers of the arena, and the shape of the forest without its cells.
  predicate SetupNumbers{L}(struct acslab_buddy *b, integer first, integer frames, integer most,
                            integer top) =
    b->first_frame == first && b->frames == frames && b->limit == most && b->top == top &&
    b->free_frames == 0 && b->live_frames == 0 && b->reserved_frames == frames &&
    b->shift == 0 && b->avail == 0 && b->origin == LayoutOrigin(first, top);
  predicate SetupForest{L}(struct acslab_buddy *b, integer first, integer frames, integer top) =
    b->first[0] == LayoutLeaves(first, frames, top) && b->first[top] == LayoutRoots(first, frames, top) &&
    SetupLevels(b, top + 1, b->first[0]) && SetupLow(b, ACSLAB_ORDERS);

  // The numbers are the same, and the cells are where they were.
  predicate SetupStays{L1, L2}(struct acslab_buddy *b) =
    IndexRest{L1, L2}(b) && \at(b->top, L1) == \at(b->top, L2) && \at(b->avail, L1) == \at(b->avail, L2) &&
    \at(b->cells, L1) == \at(b->cells, L2) &&
    (\forall integer k; 0 <= k < ACSLAB_ORDERS ==>
      \at(b->first[k], L1) == \at(b->first[k], L2) && \at(b->low[k], L1) == \at(b->low[k], L2) &&
      \at(b->high[k], L1) == \at(b->high[k], L2));

  // The cells are in the first words, those of the summary behind them.
  predicate SetupPlace{L}(struct acslab_buddy *b, acslab_word *meta, integer cells) =
    b->cells == meta && b->summary.size == cells && b->summary.words == meta + cells &&
    BitsetTotal(&b->summary) == BitsetNeed(cells);

  // Exactly the roots are used, and they are reserved.
  predicate SetupSealed{L}(acslab_word *cells, integer r, integer nodes) =
    1 <= r && (\forall integer x; r <= x < 2 * r ==> NodeReserved(cells, x)) &&
    (\forall integer x; 0 <= x < nodes && !(r <= x < 2 * r) ==> !NodeUsed(cells, x));
*/
#endif
