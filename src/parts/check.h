#ifndef ACSLAB_PART_CHECK_H
#define ACSLAB_PART_CHECK_H
/* SPDX-License-Identifier: MIT */
/*
 * check: the buddy allocator's invariant at run time, conjunct by conjunct.
 *
 *   geometry   the numbers in the structure are those that init computes for this arena
 *   forest     roots are used, nothing is used above them or behind the leaves; a used node has a used
 *              buddy and a busy parent; no two buddies are both free, nor both reserved
 *   summary    bit w of level 0 says whether word w of cells has a free node; each level above says
 *              which words of the one below are not zero
 *   index      low is the lowest free node of each order, avail has a bit for each order that has one
 *   counts     free, live and reserved frames are what the blocks sum to, and add up to the arena
 *   edge       no free and no live block reaches beyond the arena
 *
 * Geometry comes first, since the rest takes its bounds from it: whatever else is damaged, only the
 * structure and the arena's metadata are read.  Each conjunct looks at every node or word at most once
 * a level, and nothing is written.  The cost is linear in the arena: this is for tests, audits and
 * debugging kernels.
 */
#include "buddy.h"

/*
 * Whether the allocator's whole state is as every operation leaves it.
 *
 * E_DAMAGED: it is not, so somebody else wrote to the structure or to the metadata.
 */
ACSLAB_API enum acslab_status acslab_buddy_check(const struct acslab_buddy *b);

#ifdef ACSLAB_IMPLEMENTATION

/* Whether the arena is one that init accepts. */
ACSLAB_INTERNAL bool acslabi_check_arena(const struct acslab_buddy *b);

/* Whether the summary lies behind size words of cells and has the levels that they need. */
ACSLAB_INTERNAL bool acslabi_check_layout(const struct acslab_buddy *b, size_t size);

/* Whether the structure fits the arena: origin, top, the levels of the forest, the metadata. */
ACSLAB_INTERNAL bool acslabi_check_geometry(const struct acslab_buddy *b);

/* Whether the cells lo .. hi-1 are all used, or all unused. */
ACSLAB_INTERNAL bool acslabi_check_usage(const acslab_word *cells, size_t lo, size_t hi, bool used);

/* Whether node c, no root, keeps the rules with its buddy and its parent. */
ACSLAB_INTERNAL bool acslabi_check_child(const acslab_word *cells, size_t c);

/* Whether the cells are a forest. */
ACSLAB_INTERNAL bool acslabi_check_forest(const struct acslab_buddy *b);

/* What word w of a level must be: a bit for each word below, of count, that is not zero. */
ACSLAB_INTERNAL acslab_word acslabi_check_nonzero(const acslab_word *below, size_t count, size_t w);

/* What word w of level 0 must be: a bit for each of count words of cells that has a free node. */
ACSLAB_INTERNAL acslab_word acslabi_check_with_free(const acslab_word *cells, size_t count, size_t w);

/* Whether every level of the summary is right. */
ACSLAB_INTERNAL bool acslabi_check_summary(const struct acslab_buddy *b);

/* Whether low and avail are right for order k. */
ACSLAB_INTERNAL bool acslabi_check_order(const struct acslab_buddy *b, unsigned k);

/* Whether low and avail are right for all orders. */
ACSLAB_INTERNAL bool acslabi_check_index(const struct acslab_buddy *b);

/* What block node n of order k is: free, reserved, busy if it is live; unused if it is no block. */
ACSLAB_INTERNAL unsigned acslabi_check_block(const struct acslab_buddy *b, size_t n, unsigned k);

/* The frames of node n of order k that are of the arena. */
ACSLAB_INTERNAL size_t acslabi_check_overlap(const struct acslab_buddy *b, size_t n, unsigned k);

/* The frames of the arena in blocks of order k and of this state. */
ACSLAB_INTERNAL size_t acslabi_check_sum(const struct acslab_buddy *b, unsigned k, unsigned state);

/* The frames of the arena in all blocks of this state. */
ACSLAB_INTERNAL size_t acslabi_check_total(const struct acslab_buddy *b, unsigned state);

/* Whether the counts are what the blocks sum to, and all frames are counted. */
ACSLAB_INTERNAL bool acslabi_check_counts(const struct acslab_buddy *b);

/* Whether all blocks of order k that are not reserved lie inside the arena. */
ACSLAB_INTERNAL bool acslabi_check_inside(const struct acslab_buddy *b, unsigned k);

/* Whether what is outside the arena is reserved. */
ACSLAB_INTERNAL bool acslabi_check_edge(const struct acslab_buddy *b);

/* ---------------------------------------------------------------------------------------- geometry */

ACSLAB_INTERNAL bool acslabi_check_arena(const struct acslab_buddy *b)
{
  if (b->cells == NULL) return false;
  if (acslabi_buddy_shape(b->first_frame, b->frames, b->limit) != ACSLAB_OK) return false;
  if (b->shift >= 8u * sizeof(size_t)) return false;
  return b->first_frame <= SIZE_MAX >> b->shift &&
         b->frames - 1 <= (SIZE_MAX >> b->shift) - b->first_frame;
}

ACSLAB_INTERNAL bool acslabi_check_layout(const struct acslab_buddy *b, size_t size)
{
  size_t at = 0, count = size;
  unsigned j = 0;
  if (b->summary.size != size || b->summary.words != b->cells + size) return false;
  if (b->summary.levels == 0 || b->summary.levels > ACSLAB_BITSET_LEVELS) return false;
  while (j < b->summary.levels && (j == 0 || count > 1)) {
    if (b->summary.at[j] != at) return false;
    count = count / ACSLAB_WORD_BITS + (count % ACSLAB_WORD_BITS != 0);
    at += count;
    j++;
  }
  return j == b->summary.levels && count == 1 && b->summary.at[j] == at;
}

ACSLAB_INTERNAL bool acslabi_check_geometry(const struct acslab_buddy *b)
{
  size_t roots;
  unsigned k;
  if (!acslabi_check_arena(b)) return false;
  if (b->top != acslabi_buddy_top(b->first_frame, b->frames, b->limit)) return false;
  if (b->origin != b->first_frame >> b->top << b->top) return false;
  roots = acslabi_buddy_roots(b->first_frame, b->frames, b->top);
  for (k = 0; k < ACSLAB_ORDERS; k++) {
    if (b->first[k] != (k <= b->top ? roots << (b->top - k) : 0)) return false;
  }
  return acslabi_check_layout(b, b->first[0] / (ACSLAB_NODE_CELLS / 2u) + 1);
}

/* ------------------------------------------------------------------------------------------ forest */

ACSLAB_INTERNAL bool acslabi_check_usage(const acslab_word *cells, size_t lo, size_t hi, bool used)
{
  size_t n;
  for (n = lo; n < hi; n++) {
    if ((acslabi_node_state(cells, n) != ACSLAB_NODE_UNUSED) != used) return false;
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_check_child(const acslab_word *cells, size_t c)
{
  unsigned own = acslabi_node_state(cells, c);
  unsigned buddy = acslabi_node_state(cells, acslabi_node_buddy(c));
  if (own == ACSLAB_NODE_UNUSED) return true;
  if (buddy == ACSLAB_NODE_UNUSED) return false;
  if (acslabi_node_state(cells, acslabi_node_parent(c)) != ACSLAB_NODE_BUSY) return false;
  if (own == ACSLAB_NODE_FREE && buddy == ACSLAB_NODE_FREE) return false;
  return !(own == ACSLAB_NODE_RESERVED && buddy == ACSLAB_NODE_RESERVED);
}

ACSLAB_INTERNAL bool acslabi_check_forest(const struct acslab_buddy *b)
{
  size_t roots = b->first[b->top], nodes = 2 * b->first[0], c;
  if (!acslabi_check_usage(b->cells, 0, roots, false)) return false;
  if (!acslabi_check_usage(b->cells, roots, 2 * roots, true)) return false;
  if (!acslabi_check_usage(b->cells, nodes, b->summary.size * ACSLAB_NODE_CELLS, false)) return false;
  for (c = 2 * roots; c < nodes; c++) {
    if (!acslabi_check_child(b->cells, c)) return false;
  }
  return true;
}

/* ----------------------------------------------------------------------------------------- summary */

ACSLAB_INTERNAL acslab_word acslabi_check_nonzero(const acslab_word *below, size_t count, size_t w)
{
  acslab_word word = 0;
  unsigned i;
  for (i = 0; i < ACSLAB_WORD_BITS && w * ACSLAB_WORD_BITS + i < count; i++) {
    if (below[w * ACSLAB_WORD_BITS + i] != 0) word |= ACSLAB_WORD_ONE << i;
  }
  return word;
}

ACSLAB_INTERNAL acslab_word acslabi_check_with_free(const acslab_word *cells, size_t count, size_t w)
{
  acslab_word word = 0;
  unsigned i;
  for (i = 0; i < ACSLAB_WORD_BITS && w * ACSLAB_WORD_BITS + i < count; i++) {
    if (acslabi_node_free_bits(cells[w * ACSLAB_WORD_BITS + i]) != 0) word |= ACSLAB_WORD_ONE << i;
  }
  return word;
}

ACSLAB_INTERNAL bool acslabi_check_summary(const struct acslab_buddy *b)
{
  const acslab_word *words = b->summary.words;
  size_t below = b->summary.size, count = below / ACSLAB_WORD_BITS + (below % ACSLAB_WORD_BITS != 0), w;
  unsigned j;
  for (w = 0; w < count; w++) {
    if (words[w] != acslabi_check_with_free(b->cells, below, w)) return false;
  }
  for (j = 1; j < b->summary.levels; j++) {
    below = count;
    count = below / ACSLAB_WORD_BITS + (below % ACSLAB_WORD_BITS != 0);
    for (w = 0; w < count; w++) {
      if (words[b->summary.at[j] + w] !=
          acslabi_check_nonzero(words + b->summary.at[j - 1], below, w)) {
        return false;
      }
    }
  }
  return true;
}

/* ------------------------------------------------------------------------------------------- index */

ACSLAB_INTERNAL bool acslabi_check_order(const struct acslab_buddy *b, unsigned k)
{
  size_t end = 2 * b->first[k], n = b->first[k];
  while (n < end && acslabi_node_state(b->cells, n) != ACSLAB_NODE_FREE) n++;
  return b->low[k] == n && (b->avail >> k & 1u) == (n < end ? 1u : 0u);
}

ACSLAB_INTERNAL bool acslabi_check_index(const struct acslab_buddy *b)
{
  unsigned k;
  for (k = 0; k < ACSLAB_ORDERS; k++) {
    if (!acslabi_check_order(b, k)) return false;
  }
  return true;
}

/* ------------------------------------------------------------------------------------------ counts */

ACSLAB_INTERNAL unsigned acslabi_check_block(const struct acslab_buddy *b, size_t n, unsigned k)
{
  unsigned state = acslabi_node_state(b->cells, n);
  if (state != ACSLAB_NODE_BUSY || k == 0) return state;
  return acslabi_node_state(b->cells, 2 * n) == ACSLAB_NODE_UNUSED ? ACSLAB_NODE_BUSY
                                                                   : ACSLAB_NODE_UNUSED;
}

ACSLAB_INTERNAL size_t acslabi_check_overlap(const struct acslab_buddy *b, size_t n, unsigned k)
{
  size_t lo = acslabi_buddy_frame(b, n, k), hi = lo + ((size_t)1 << k);
  if (lo < b->first_frame) lo = b->first_frame;
  if (hi > b->first_frame + b->frames) hi = b->first_frame + b->frames;
  return lo < hi ? hi - lo : 0;
}

ACSLAB_INTERNAL size_t acslabi_check_sum(const struct acslab_buddy *b, unsigned k, unsigned state)
{
  size_t n, end = 2 * b->first[k], sum = 0;
  for (n = b->first[k]; n < end; n++) {
    if (acslabi_check_block(b, n, k) == state) sum += acslabi_check_overlap(b, n, k);
  }
  return sum;
}

ACSLAB_INTERNAL size_t acslabi_check_total(const struct acslab_buddy *b, unsigned state)
{
  size_t total = 0;
  unsigned k;
  for (k = 0; k <= b->top; k++) total += acslabi_check_sum(b, k, state);
  return total;
}

ACSLAB_INTERNAL bool acslabi_check_counts(const struct acslab_buddy *b)
{
  if (b->free_frames != acslabi_check_total(b, ACSLAB_NODE_FREE)) return false;
  if (b->live_frames != acslabi_check_total(b, ACSLAB_NODE_BUSY)) return false;
  if (b->reserved_frames != acslabi_check_total(b, ACSLAB_NODE_RESERVED)) return false;
  return b->free_frames <= b->frames && b->live_frames <= b->frames - b->free_frames &&
         b->reserved_frames == b->frames - b->free_frames - b->live_frames;
}

/* -------------------------------------------------------------------------------------------- edge */

ACSLAB_INTERNAL bool acslabi_check_inside(const struct acslab_buddy *b, unsigned k)
{
  size_t n, end = 2 * b->first[k];
  for (n = b->first[k]; n < end; n++) {
    unsigned state = acslabi_check_block(b, n, k);
    if ((state == ACSLAB_NODE_FREE || state == ACSLAB_NODE_BUSY) &&
        acslabi_check_overlap(b, n, k) != (size_t)1 << k) {
      return false;
    }
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_check_edge(const struct acslab_buddy *b)
{
  unsigned k;
  for (k = 0; k <= b->top; k++) {
    if (!acslabi_check_inside(b, k)) return false;
  }
  return true;
}

ACSLAB_API enum acslab_status acslab_buddy_check(const struct acslab_buddy *b)
{
  if (!acslabi_check_geometry(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_forest(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_summary(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_index(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_counts(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_edge(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  return ACSLAB_OK;
}

#endif
#endif
