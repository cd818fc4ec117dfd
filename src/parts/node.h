#ifndef ACSLAB_PART_NODE_H
#define ACSLAB_PART_NODE_H
/* SPDX-License-Identifier: MIT */
/*
 * node: the arithmetic of a heap-numbered forest, and its two-bit cells.
 *
 * The forest has r roots, r any number: they are the nodes r .. 2r-1.  Node n has the children 2n and
 * 2n+1, so its parent is n/2 and its buddy n^1, and a whole level is the interval between its first
 * node and twice that (Knuth, The Art of Computer Programming, volume 1, section 2.3.4.5).
 *
 *   r = 3:     3          4          5        order 2
 *             / \        / \        / \
 *            6   7      8   9     10   11     order 1
 *           12 13 14 15 ...              23   order 0: one frame each
 *
 * A cell says what its node is:
 *
 *   0  unused    inside a larger block
 *   1  free      a free block
 *   2  busy      a live block if its children are unused, else split
 *   3  reserved  a block that is the allocator's own
 */
#include "bits.h"

#define ACSLAB_NODE_UNUSED 0u
#define ACSLAB_NODE_FREE 1u
#define ACSLAB_NODE_BUSY 2u
#define ACSLAB_NODE_RESERVED 3u

/*
 * Cells in a word: cell n is the bits 2*(n % ACSLAB_NODE_CELLS) and the next of word
 * n / ACSLAB_NODE_CELLS.
 */
#define ACSLAB_NODE_CELLS (ACSLAB_WORD_BITS / 2u)

/* The low bits of all cells of a word. */
#define ACSLAB_NODE_LOW_BITS (ACSLAB_WORD_ALL / 3u)

#include "../../specs/node.h"

#ifdef ACSLAB_IMPLEMENTATION

/* The parent of node n > 0. */
/*@
  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  parent: \result == NodeParent(n);
*/
ACSLAB_INTERNAL size_t acslabi_node_parent(size_t n);

/* The other child of the parent of n > 1. */
/*@
  requires child: n > 1;

  terminates      \true;
  exits           \false;
  assigns         \nothing;

  ensures  buddy: \result == NodeBuddy(n);
*/
ACSLAB_INTERNAL size_t acslabi_node_buddy(size_t n);

/* The cell of node n. */
/*@
  requires word:  \valid_read(cells + n / ACSLAB_NODE_CELLS);

  terminates      \true;
  exits           \false;
  assigns         \nothing;

  ensures  range: 0 <= \result <= 3;
  ensures  is:    NodeIs(cells, n, \result);
*/
ACSLAB_INTERNAL unsigned acslabi_node_state(const acslab_word *cells, size_t n);

/* Write the cell of node n. */
/*@
  requires word:  \valid(cells + n / ACSLAB_NODE_CELLS);
  requires state: state <= 3;

  terminates      \true;
  exits           \false;
  assigns         cells[n / ACSLAB_NODE_CELLS];

  ensures  is:    NodeIs(cells, n, state);
  ensures  frame: NodeSameBut{Pre, Here}(cells, n);
*/
ACSLAB_INTERNAL void acslabi_node_set(acslab_word *cells, size_t n, unsigned state);

/* Write the cells of the buddies n and n+1, n even, at once. */
/*@
  requires word:   \valid(cells + n / ACSLAB_NODE_CELLS);
  requires even:   n % 2 == 0;
  requires states: left <= 3 && right <= 3;

  terminates       \true;
  exits            \false;
  assigns          cells[n / ACSLAB_NODE_CELLS];

  ensures  left:   NodeIs(cells, n, left);
  ensures  right:  NodeIs(cells, n + 1, right);
  ensures  frame:  NodeSameButPair{Pre, Here}(cells, n, n + 1);
*/
ACSLAB_INTERNAL void acslabi_node_set_pair(acslab_word *cells, size_t n, unsigned left, unsigned right);

/* The bits of count cells of a word, from cell `from` on. */
/*@
  requires range: 0 < count && from + count <= ACSLAB_NODE_CELLS;

  terminates      \true;
  exits           \false;
  assigns         \nothing;

  ensures  bits:  \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(\result, i) <==> 2 * from <= i < 2 * (from + count));
*/
ACSLAB_INTERNAL acslab_word acslabi_node_mask(size_t from, size_t count);

/* Write the cells of the nodes lo .. hi-1. */
/*@
  requires range: lo <= hi;
  requires words: lo < hi ==>
    \valid(cells + (lo / ACSLAB_NODE_CELLS .. (hi - 1) / ACSLAB_NODE_CELLS));
  requires state: state <= 3;

  terminates      \true;
  exits           \false;
  assigns         cells[lo / ACSLAB_NODE_CELLS .. (hi - 1) / ACSLAB_NODE_CELLS];

  ensures  all:   NodeAll(cells, lo, hi, state);
  ensures  frame: NodeSameOutside{Pre, Here}(cells, lo, hi);
*/
ACSLAB_INTERNAL void acslabi_node_fill(acslab_word *cells, size_t lo, size_t hi, unsigned state);

/* Whether the cells of the nodes lo .. hi-1 all say this. */
/*@
  requires range: lo <= hi;
  requires words: lo < hi ==>
    \valid_read(cells + (lo / ACSLAB_NODE_CELLS .. (hi - 1) / ACSLAB_NODE_CELLS));
  requires state: state <= 3;

  terminates      \true;
  exits           \false;
  assigns         \nothing;

  ensures  all:   \result <==> NodeAll(cells, lo, hi, state);
*/
ACSLAB_INTERNAL bool acslabi_node_all(const acslab_word *cells, size_t lo, size_t hi, unsigned state);

/* The low bits of the cells of this word that say "free". */
/*@
  terminates     \true;
  exits          \false;
  assigns        \nothing;

  ensures  free: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(\result, i) <==> i % 2 == 0 && Bit(word, i) && !Bit(word, i + 1));
*/
ACSLAB_INTERNAL acslab_word acslabi_node_free_bits(acslab_word word);

ACSLAB_INTERNAL size_t acslabi_node_parent(size_t n)
{
  return n >> 1;
}

ACSLAB_INTERNAL size_t acslabi_node_buddy(size_t n)
{
  return n - n % 2u + (1u - n % 2u); /* n ^ 1, and compiled to it */
}

ACSLAB_INTERNAL unsigned acslabi_node_state(const acslab_word *cells, size_t n)
{
  acslab_word rest = cells[n / ACSLAB_NODE_CELLS] >> 2u * (n % ACSLAB_NODE_CELLS);
  return (unsigned)(rest % 4u);
}

ACSLAB_INTERNAL void acslabi_node_set(acslab_word *cells, size_t n, unsigned state)
{
  size_t w = n / ACSLAB_NODE_CELLS;
  unsigned s = 2u * (unsigned)(n % ACSLAB_NODE_CELLS);
  //@ ghost Old:;
  cells[w] = (cells[w] & ~((acslab_word)3 << s)) | (acslab_word)state << s;
  /*@ assert bits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(cells[w], i) <==>
        (s <= i <= s + 1 ? Bit(state, i - s) : Bit(\at(cells[w], Old), i))); */
  //@ assert low:  Bit(cells[w], s) <==> (state == 1 || state == 3);
  //@ assert high: Bit(cells[w], s + 1) <==> (state == 2 || state == 3);
  //@ assert is:   NodeIs(cells, n, state);
  /*@ assert near: \forall integer x; 0 <= x && x != n && x / ACSLAB_NODE_CELLS == w ==>
        (Bit(cells[w], 2 * (x % ACSLAB_NODE_CELLS)) <==>
         Bit(\at(cells[w], Old), 2 * (x % ACSLAB_NODE_CELLS))) &&
        (Bit(cells[w], 2 * (x % ACSLAB_NODE_CELLS) + 1) <==>
         Bit(\at(cells[w], Old), 2 * (x % ACSLAB_NODE_CELLS) + 1)); */
  /*@ assert far:  \forall integer v; 0 <= v && v != w ==> cells[v] == \at(cells[v], Old); */
}

ACSLAB_INTERNAL void acslabi_node_set_pair(acslab_word *cells, size_t n, unsigned left, unsigned right)
{
  size_t w = n / ACSLAB_NODE_CELLS;
  unsigned s = 2u * (unsigned)(n % ACSLAB_NODE_CELLS);
  //@ assert room:  s <= ACSLAB_WORD_BITS - 4;
  //@ assert value: 0 <= left + 4 * right <= 15;
  //@ assert fits:  0 <= (left + 4 * right << s) <= ACSLAB_WORD_ALL;
  //@ assert mask:  0 <= (15 << s) <= ACSLAB_WORD_ALL;
  //@ ghost Old:;
  cells[w] = (cells[w] & ~((acslab_word)15 << s)) | (acslab_word)(left + 4u * right) << s;
  /*@ assert bits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(cells[w], i) <==>
        (s <= i <= s + 3 ? Bit(left + 4 * right, i - s) : Bit(\at(cells[w], Old), i))); */
  //@ assert left_low:   Bit(cells[w], s) <==> (left == 1 || left == 3);
  //@ assert left_high:  Bit(cells[w], s + 1) <==> (left == 2 || left == 3);
  //@ assert right_low:  Bit(cells[w], s + 2) <==> (right == 1 || right == 3);
  //@ assert right_high: Bit(cells[w], s + 3) <==> (right == 2 || right == 3);
  //@ assert left:  NodeIs(cells, n, left);
  //@ assert right: NodeIs(cells, n + 1, right);
  /*@ assert near: \forall integer x; 0 <= x && x != n && x != n + 1 && x / ACSLAB_NODE_CELLS == w ==>
        (Bit(cells[w], 2 * (x % ACSLAB_NODE_CELLS)) <==>
         Bit(\at(cells[w], Old), 2 * (x % ACSLAB_NODE_CELLS))) &&
        (Bit(cells[w], 2 * (x % ACSLAB_NODE_CELLS) + 1) <==>
         Bit(\at(cells[w], Old), 2 * (x % ACSLAB_NODE_CELLS) + 1)); */
  /*@ assert far:  \forall integer v; 0 <= v && v != w ==> cells[v] == \at(cells[v], Old); */
}

ACSLAB_INTERNAL acslab_word acslabi_node_mask(size_t from, size_t count)
{
  /* the cells before from+count, without those before from; no shift by a whole word */
  acslab_word below = ACSLAB_WORD_ALL >> 2u * (ACSLAB_NODE_CELLS - from - count);
  acslab_word before = ACSLAB_WORD_ALL >> (ACSLAB_WORD_BITS - 1u - 2u * from) >> 1;
  /*@ assert below:  \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
                       (Bit(below, i) <==> i < 2 * (from + count)); */
  /*@ assert before: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(before, i) <==> i < 2 * from); */
  return below & ~before;
}

ACSLAB_INTERNAL void acslabi_node_fill(acslab_word *cells, size_t lo, size_t hi, unsigned state)
{
  acslab_word full = ACSLAB_NODE_LOW_BITS * (acslab_word)state;
  size_t n = lo;
  /*@ assert cases: state == 0 && full == 0 || state == 1 && full == ACSLAB_NODE_LOW_BITS ||
                    state == 2 && full == 2 * ACSLAB_NODE_LOW_BITS ||
                    state == 3 && full == ACSLAB_WORD_ALL; */
  /*@ assert full:  \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(full, i) <==> Bit(state, i % 2)); */
  /*@
    loop invariant range: lo <= n <= hi;
    loop invariant all:   NodeAll(cells, lo, n, state);
    loop invariant frame: NodeSameOutside{Pre, Here}(cells, lo, n);
    loop assigns          n, cells[lo / ACSLAB_NODE_CELLS .. (hi - 1) / ACSLAB_NODE_CELLS];
    loop variant          hi - n;
  */
  while (n < hi) {
    size_t w = n / ACSLAB_NODE_CELLS, from = n % ACSLAB_NODE_CELLS, room = ACSLAB_NODE_CELLS - from;
    size_t count = hi - n < room ? hi - n : room;
    acslab_word mask = acslabi_node_mask(from, count);
    //@ ghost Word:;
    cells[w] = (cells[w] & ~mask) | (full & mask);
    /*@ assert bits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(cells[w], i) <==>
          (2 * from <= i < 2 * (from + count) ? Bit(state, i % 2) : Bit(\at(cells[w], Word), i))); */
    //@ assert word: NodeAll(cells, n, n + count, state);
    /*@ assert near: \forall integer x; 0 <= x && !(n <= x < n + count) && x / ACSLAB_NODE_CELLS == w ==>
          (Bit(cells[w], 2 * (x % ACSLAB_NODE_CELLS)) <==>
           Bit(\at(cells[w], Word), 2 * (x % ACSLAB_NODE_CELLS))) &&
          (Bit(cells[w], 2 * (x % ACSLAB_NODE_CELLS) + 1) <==>
           Bit(\at(cells[w], Word), 2 * (x % ACSLAB_NODE_CELLS) + 1)); */
    /*@ assert far:  \forall integer v; 0 <= v && v != w ==> cells[v] == \at(cells[v], Word); */
    //@ assert other: NodeSameOutside{Word, Here}(cells, n, n + count);
    n += count;
  }
}

ACSLAB_INTERNAL bool acslabi_node_all(const acslab_word *cells, size_t lo, size_t hi, unsigned state)
{
  acslab_word full = ACSLAB_NODE_LOW_BITS * (acslab_word)state;
  size_t n = lo;
  /*@ assert cases: state == 0 && full == 0 || state == 1 && full == ACSLAB_NODE_LOW_BITS ||
                    state == 2 && full == 2 * ACSLAB_NODE_LOW_BITS ||
                    state == 3 && full == ACSLAB_WORD_ALL; */
  /*@ assert full:  \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(full, i) <==> Bit(state, i % 2)); */
  /*@
    loop invariant range: lo <= n <= hi;
    loop invariant all:   NodeAll(cells, lo, n, state);
    loop assigns          n;
    loop variant          hi - n;
  */
  while (n < hi) {
    size_t from = n % ACSLAB_NODE_CELLS, room = ACSLAB_NODE_CELLS - from;
    size_t count = hi - n < room ? hi - n : room;
    acslab_word mask = acslabi_node_mask(from, count);
    acslab_word differ = (cells[n / ACSLAB_NODE_CELLS] ^ full) & mask;
    /*@ assert differ: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
          (Bit(differ, i) <==> 2 * from <= i < 2 * (from + count) &&
                              (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> !Bit(full, i))); */
    //@ assert some:  differ != 0 ==> !BitsNone(differ, ACSLAB_WORD_BITS);
    //@ assert not:   differ != 0 ==> !NodeAll(cells, n, n + count, state);
    if (differ != 0) return false;
    //@ assert word: NodeAll(cells, n, n + count, state);
    n += count;
  }
  return true;
}

ACSLAB_INTERNAL acslab_word acslabi_node_free_bits(acslab_word word)
{
  return word & ~(word >> 1) & ACSLAB_NODE_LOW_BITS;
}

#endif
#endif
