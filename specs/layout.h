#ifndef ACSLAB_SPEC_LAYOUT_H
#define ACSLAB_SPEC_LAYOUT_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part buddy's set-up: which order the roots get, how many there are, and how many words
 * of metadata that makes.  An arena is given by its first frame, its number of frames and the largest
 * order that is wanted.
 */
#include "bitset.h"
#include "pow2.h"
/*@
  // Some aligned block of order k lies inside the arena.
  predicate LayoutFits(integer first, integer frames, integer k) =
    \exists integer i; first <= i * Pow2(k) && (i + 1) * Pow2(k) <= first + frames;

  // The largest such order is top; order 0 always fits.
  predicate LayoutTop(integer first, integer frames, integer most, integer top) =
    0 <= top <= most && LayoutFits(first, frames, top) &&
    (\forall integer k; top < k <= most ==> !LayoutFits(first, frames, k));

  // Why an arena cannot be, but for null pointers and too little metadata.
  predicate LayoutLarge(integer first, integer frames) =
    frames > ACSLAB_FRAMES_MAX || first > SIZE_MAX - 4 * ACSLAB_FRAMES_MAX;
  predicate LayoutGood(integer first, integer frames, integer most) =
    1 <= frames <= ACSLAB_FRAMES_MAX && 0 <= most < ACSLAB_ORDERS &&
    0 <= first <= SIZE_MAX - 4 * ACSLAB_FRAMES_MAX;

  // The blocks of order top that share a frame with the arena, and the frame of the first of them.
  logic integer LayoutRoots(integer first, integer frames, integer top) =
    (first + frames - 1) / Pow2(top) - first / Pow2(top) + 1;
  logic integer LayoutOrigin(integer first, integer top) = first / Pow2(top) * Pow2(top);

  // Their frames; the words with their cells; these and the words of the summary.
  logic integer LayoutLeaves(integer first, integer frames, integer top) =
    LayoutRoots(first, frames, top) * Pow2(top);
  logic integer LayoutCells(integer first, integer frames, integer top) =
    LayoutLeaves(first, frames, top) / (ACSLAB_NODE_CELLS / 2) + 1;
  logic integer LayoutWords(integer first, integer frames, integer top) =
    LayoutCells(first, frames, top) + BitsetNeed(LayoutCells(first, frames, top));

  // The roots cover the arena, and nothing wraps.
  predicate LayoutCovers(integer first, integer frames, integer top) =
    1 <= LayoutRoots(first, frames, top) <= LayoutLeaves(first, frames, top) &&
    0 <= LayoutOrigin(first, top) <= first &&
    first + frames <= LayoutOrigin(first, top) + LayoutLeaves(first, frames, top) <= SIZE_MAX &&
    LayoutLeaves(first, frames, top) < 3 * ACSLAB_FRAMES_MAX &&
    1 <= LayoutCells(first, frames, top) <= ACSLAB_FRAMES_MAX;

  // c * p is the first multiple of p from f on; q * p is the last up to f.
  predicate LayoutCeil(integer p, integer c, integer f) = (c - 1) * p < f <= c * p;
  predicate LayoutFloor(integer p, integer q, integer f) = q * p <= f < (q + 1) * p;

  // r blocks of p frames from frame o on, a multiple of p, are those that share a frame with the arena.
  predicate LayoutSpan(integer p, integer r, integer o, integer first, integer frames) =
    1 <= r <= r * p && 0 <= o <= first && first + frames <= o + r * p < first + frames + p &&
    first < o + p && o % p == 0;
*/
#endif
