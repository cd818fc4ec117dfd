/* SPDX-License-Identifier: MIT */
/*
 * The contracts of parts bits, bitset, node and index as run-time checks, on small sets and a small
 * forest.  No number that a quantifier of theirs ranges over reaches BOUND, and every address that
 * one below BOUND leads to is inside the arrays here.
 */
static int planted;   /* which of the bugs that parts.py plants is there */

#define ACSLAB_IMPLEMENTATION
#define ACSLAB_STATIC
#include "src/parts/index.h"

#if BOUND < 3 * 64
#error "three words of bits must be below BOUND"
#endif

/* Five roots of order 3: nodes 5 .. 79, in cells of three words. */
#define ROOTS 5u
#define TOP 3u

static acslab_word words[2 * BOUND], cells[2 * BOUND];
static struct acslab_buddy buddy;

static int bits(void)
{
  unsigned i, j;
  for (i = 0; i < ACSLAB_WORD_BITS; i += 7) {
    for (j = 0; j <= i; j += 3) {
      acslab_word word = (ACSLAB_WORD_ONE << i) | (ACSLAB_WORD_ONE << j);
      if (acslabi_bits_lowest(word) != j || acslabi_bits_lowest_portable(word) != j) return 1;
      if (acslabi_bits_highest(word) != i || acslabi_bits_highest_portable(word) != i) return 2;
    }
  }
  return 0;
}

/* Elements come and go in sets of one word, of one word and a bit, and of all that fits. */
static int sets(void)
{
  static const size_t sizes[] = {1, 64, 65, 130};
  static struct acslab_bitset set;
  unsigned n;
  size_t i;
  for (n = 0; n < 4; n++) {
    size_t size = sizes[n];
    if (acslabi_bitset_words(size) > BOUND) return 11;
    acslabi_bitset_init(&set, words, size);
    for (i = 0; i < size; i += 21) acslabi_bitset_insert(&set, i);
    acslabi_bitset_insert(&set, size - 1);
    acslabi_bitset_insert(&set, size - 1);
    if (acslabi_bitset_next(&set, 0) != 0) return 12;
    if (acslabi_bitset_next(&set, size - 1) != size - 1 || acslabi_bitset_next(&set, size) != size) return 13;
    for (i = 0; i < size; i += 21) {
      if (!acslabi_bitset_test(&set, i)) return 14;
      if (acslabi_bitset_prev(&set, i + 1) != i) return 16;
      if (i % 2 != 0) {
        acslabi_bitset_remove(&set, i);
      } else if (acslabi_bitset_take(&set, i) != acslabi_bitset_next(&set, i)) {
        return 17;
      }
      if (acslabi_bitset_next(&set, 0) < i) return 15;
      if (acslabi_bitset_prev(&set, i) != size) return 18;
    }
    acslabi_bitset_remove(&set, 0);
    acslabi_bitset_zero(&set);
  }
  return 0;
}

static int nodes(void)
{
  size_t n, i;
  unsigned state;
  for (n = 2; n < 80; n += 13) {
    if (acslabi_node_parent(acslabi_node_buddy(n)) != acslabi_node_parent(n)) return 21;
    for (state = 0; state < 4; state++) {
      acslabi_node_set(cells, n, state);
      acslabi_node_set_pair(cells, n - n % 2, state, 3 - state);
      if (acslabi_node_state(cells, n) != (n % 2 == 0 ? state : 3 - state)) return 22;
      (void)acslabi_node_free_bits(cells[n / ACSLAB_NODE_CELLS]);
    }
  }
  for (state = 0; state < 4; state++) {
    acslabi_node_fill(cells, 5, 5, state);
    acslabi_node_fill(cells, 5, 6, state);
    acslabi_node_fill(cells, 30, 66, state);
    if (!acslabi_node_all(cells, 30, 66, state)) return 23;
    if (acslabi_node_all(cells, 29, 67, 3 - state)) return 24;
  }
  for (i = 0; i < 2 * BOUND; i++) cells[i] = 0;
  return 0;
}

static int index_of(void)
{
  struct acslab_buddy *b = &buddy;
  unsigned k;
  size_t n;
  b->cells = cells;
  b->top = b->limit = TOP;
  b->avail = 0;
  for (k = 0; k <= TOP; k++) {
    b->first[k] = ROOTS << (TOP - k);
    b->low[k] = 2 * b->first[k];
    b->high[k] = b->first[k] - 1;
  }
  acslabi_bitset_init(&b->summary, words, 2 * b->first[0] / ACSLAB_NODE_CELLS + 1);
  for (n = ROOTS; n < 2 * ROOTS; n++) {
    acslabi_node_set(cells, n, ACSLAB_NODE_BUSY);
    acslabi_buddy_give(b, n, TOP);
  }
  /* The second root down to a leaf at its right, one down to a leaf at its left, and back. */
  for (n = ROOTS + 1; n < 2 * ROOTS; n += 2) {
    size_t m = n;
    acslabi_buddy_take(b, n, TOP);
    for (k = TOP; k > 0; k--) {
      acslabi_buddy_split(b, m, k, n % 4 == 0);
      m = 2 * m + (n % 4 == 0);
    }
    acslabi_buddy_give(b, m, 0);
    acslabi_buddy_take(b, b->low[0], 0);
    m = acslabi_node_state(cells, m) == ACSLAB_NODE_BUSY ? m : acslabi_node_buddy(m);
    for (k = 0; k < TOP; k++) {
      acslabi_buddy_join(b, m, k);
      m = acslabi_node_parent(m);
      acslabi_node_set(cells, m, ACSLAB_NODE_BUSY);
    }
    acslabi_buddy_give(b, m, TOP);
  }
  if (acslabi_buddy_next_free(b, ROOTS, TOP) != ROOTS + 1) return 31;
  n = b->high[TOP];
  acslabi_buddy_take(b, n, TOP);
  if (b->high[TOP] != n - 1) return 32;
  acslabi_buddy_give(b, n, TOP);
  for (n = ROOTS; n < 2 * ROOTS; n++) acslabi_buddy_take(b, n, TOP);
  return b->avail != 0;
}

int main(int argc, char **argv)
{
  int wrong;
  (void)argv;
  planted = argc - 1;
  wrong = bits();
  if (!wrong) wrong = sets();
  if (!wrong) wrong = nodes();
  if (!wrong) wrong = index_of();
  return wrong;
}
