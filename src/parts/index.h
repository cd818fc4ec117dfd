#ifndef ACSLAB_PART_INDEX_H
#define ACSLAB_PART_INDEX_H
/* SPDX-License-Identifier: MIT */
/*
 * index: the buddy allocator's state, and where its free blocks are.
 *
 * For each order the lowest and the highest free node are known exactly (low, high), one mask says which
 * orders have one (avail), and a bitset says which words of cells hold a free node (summary).  A block that
 * becomes or ceases to be free costs one look at its own word of cells; the summary changes only when a word
 * gets its first free node or loses its last, and is searched only when the lowest block of an order goes,
 * its word has no other to the right, and it was not the highest as well: an order's only block, the half of
 * a split that the next allocation takes, comes and goes without a search.
 */
#include "bitset.h"
#include "node.h"

/* A buddy allocator.  The fields are for reading; acslab_buddy_init sets all of them. */
struct acslab_buddy {
  acslab_word *cells;           /* two bits a node, node 0 first */
  size_t origin;                /* frame number of the forest's first leaf, a multiple of 2^top */
  size_t first_frame;           /* the arena is first_frame .. first_frame+frames-1 */
  size_t frames;
  size_t free_frames;           /* these three always add up to frames */
  size_t reserved_frames;       /* (the other two change together: apart, they are not made a vector) */
  size_t live_frames;
  unsigned shift;               /* log2 of the frame size in bytes */
  unsigned limit;               /* the largest order that may be asked for, below ACSLAB_ORDERS */
  unsigned top;                 /* order of the roots: limit, or less where the arena holds no such block */
  uint32_t avail;               /* bit k: there is a free block of order k */
  size_t first[ACSLAB_ORDERS];  /* the nodes of order k <= top are first[k] .. 2*first[k]-1 */
  size_t low[ACSLAB_ORDERS];    /* the lowest free node of order k, 2*first[k] if there is none */
  size_t high[ACSLAB_ORDERS];   /* the highest, first[k]-1 if there is none */
  struct acslab_bitset summary; /* the words of cells that have a free node */
};

#include "../../specs/index.h"

#ifdef ACSLAB_IMPLEMENTATION

/* Node n of order k has just become free: tell the summary, low, high and avail. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires level: IndexLevel(b, n, k);
  requires free:  NodeFree(b->cells, n);
  requires inv:   IndexBut(b, n, \false);

  terminates      \true;
  exits           \false;
  assigns         b->avail, b->low[k], b->high[k],
                  b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  cells: NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
*/
ACSLAB_HOT void acslabi_buddy_index_add(struct acslab_buddy *b, size_t n, unsigned k);

/* Node n of order k has just ceased to be free: tell the summary, low, high and avail. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires level: IndexLevel(b, n, k);
  requires free:  !NodeFree(b->cells, n);
  requires inv:   IndexBut(b, n, \true);

  terminates      \true;
  exits           \false;
  assigns         b->avail, b->low[k], b->high[k],
                  b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  cells: NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
*/
ACSLAB_HOT void acslabi_buddy_index_drop(struct acslab_buddy *b, size_t n, unsigned k);

/* The same where n was the lowest of its order, and not the only one. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires level: IndexLevel(b, n, k);
  requires free:  !NodeFree(b->cells, n);
  requires inv:   IndexBut(b, n, \true);
  requires low:   n == b->low[k] && n != b->high[k];

  terminates      \true;
  exits           \false;
  assigns         b->low[k], b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  cells: NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
*/
ACSLAB_HOT void acslabi_buddy_index_drop_lowest(struct acslab_buddy *b, size_t n, unsigned k);

/* The same for all others. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires level: IndexLevel(b, n, k);
  requires free:  !NodeFree(b->cells, n);
  requires inv:   IndexBut(b, n, \true);
  requires other: n != b->low[k] || n == b->high[k];

  terminates      \true;
  exits           \false;
  assigns         b->avail, b->low[k], b->high[k],
                  b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  cells: NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
*/
ACSLAB_HOT void acslabi_buddy_index_drop_other(struct acslab_buddy *b, size_t n, unsigned k);

/* The lowest free node of order k that is above n, or 2*first[k]. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires level: IndexLevel(b, n, k);
  requires set:   BitsetInv(&b->summary);
  requires words: IndexSummary(b, -1, \false);

  terminates      \true;
  exits           \false;
  assigns         \nothing;

  ensures  range: n < \result <= 2 * b->first[k];
  ensures  found: \result < 2 * b->first[k] ==> NodeFree(b->cells, \result);
  ensures  least: \forall integer x; n < x < \result ==> !NodeFree(b->cells, x);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_next_free(const struct acslab_buddy *b, size_t n, unsigned k);

/* The highest free node of order k that is below n, or first[k] - 1. */
/*@
  requires mem:      IndexMem(b);
  requires shape:    IndexShape(b);
  requires level:    IndexLevel(b, n, k);
  requires set:      BitsetInv(&b->summary);
  requires words:    IndexSummary(b, -1, \false);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  range:    b->first[k] - 1 <= \result < n;
  ensures  found:    b->first[k] <= \result ==> NodeFree(b->cells, \result);
  ensures  greatest: \forall integer x; \result < x < n && b->first[k] <= x ==> !NodeFree(b->cells, x);
*/
ACSLAB_SELDOM size_t acslabi_buddy_prev_free(const struct acslab_buddy *b, size_t n, unsigned k);

/*
 * The lowest free node of order k above n, and the order's highest is above it.  The caller has looked at n's word: it
 * knows the word's free nodes, and if there are none, the next word that has one.
 */
/*@
  requires mem:    IndexMem(b);
  requires shape:  IndexShape(b);
  requires level:  IndexLevel(b, n, k);
  requires set:    BitsetInv(&b->summary);
  requires words:  IndexSummary(b, -1, \false);
  requires high:   n < b->high[k] < 2 * b->first[k] && NodeFree(b->cells, b->high[k]);
  requires others: IndexBits(b, n / ACSLAB_NODE_CELLS, others, -1);
  requires next:   others == 0 ==> n / ACSLAB_NODE_CELLS < next <= b->summary.size &&
                     (next < b->summary.size ==> BitsetIn(&b->summary, next)) &&
                     IndexGap(b, n + 1, next * ACSLAB_NODE_CELLS);

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  range:  n < \result <= b->high[k];
  ensures  found:  NodeFree(b->cells, \result);
  ensures  least:  \forall integer x; n < x < \result ==> !NodeFree(b->cells, x);
*/
ACSLAB_HOT size_t acslabi_buddy_next_low(const struct acslab_buddy *b, size_t n, unsigned k, acslab_word others,
                                         size_t next);

/* Free node n of order k becomes live. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: IndexLevel(b, n, k);
  requires free:  NodeFree(b->cells, n);

  terminates      \true;
  exits           \false;
  assigns         b->cells[n / ACSLAB_NODE_CELLS], b->avail, b->low[k], b->high[k],
                  b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  is:    NodeIs(b->cells, n, ACSLAB_NODE_BUSY);
  ensures  cells: NodeSameButBelow{Pre, Here}(b->cells, IndexNodes(b), n);
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  sum:   FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b)) ==
                    \old(FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b))) - NodeWeight(BuddyNodes(b), n);
*/
ACSLAB_HOT void acslabi_buddy_take(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k, whose buddy is not free or which is a root, becomes free. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: IndexLevel(b, n, k);
  requires busy:  NodeBusy(b->cells, n);

  terminates      \true;
  exits           \false;
  assigns         b->cells[n / ACSLAB_NODE_CELLS], b->avail, b->low[k], b->high[k],
                  b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  is:    NodeIs(b->cells, n, ACSLAB_NODE_FREE);
  ensures  cells: NodeSameButBelow{Pre, Here}(b->cells, IndexNodes(b), n);
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  sum:   FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b)) ==
                    \old(FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b))) + NodeWeight(BuddyNodes(b), n);
*/
ACSLAB_HOT void acslabi_buddy_give(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k > 0 is split: child n*2+side stays live, the other becomes free. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: IndexLevel(b, n, k) && k > 0;
  requires side:  side <= 1;
  requires left:  NodeIs(b->cells, 2 * n, ACSLAB_NODE_UNUSED);
  requires right: NodeIs(b->cells, 2 * n + 1, ACSLAB_NODE_UNUSED);

  terminates      \true;
  exits           \false;
  assigns         b->cells[2 * n / ACSLAB_NODE_CELLS], b->avail, b->low[k - 1], b->high[k - 1],
                  b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  live:  NodeIs(b->cells, 2 * n + side, ACSLAB_NODE_BUSY);
  ensures  freed: NodeIs(b->cells, 2 * n + 1 - side, ACSLAB_NODE_FREE);
  ensures  cells: NodeSameButPairBelow{Pre, Here}(b->cells, IndexNodes(b), 2 * n, 2 * n + 1);
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  sum:   FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b)) ==
                    \old(FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b))) +
                      NodeWeight(BuddyNodes(b), 2 * n + 1 - side);
*/
ACSLAB_HOT void acslabi_buddy_split(struct acslab_buddy *b, size_t n, unsigned k, unsigned side);

/* Live node n of order k < top and its free buddy become the live parent. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: IndexLevel(b, n, k) && k < b->top;
  requires busy:  NodeBusy(b->cells, n);
  requires buddy: NodeFree(b->cells, NodeBuddy(n));

  terminates      \true;
  exits           \false;
  assigns         b->cells[n / ACSLAB_NODE_CELLS], b->avail, b->low[k], b->high[k],
                  b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  left:  NodeIs(b->cells, n, ACSLAB_NODE_UNUSED);
  ensures  right: NodeIs(b->cells, NodeBuddy(n), ACSLAB_NODE_UNUSED);
  ensures  cells: NodeSameButPairBelow{Pre, Here}(b->cells, IndexNodes(b), n, NodeBuddy(n));
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  sum:   FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b)) ==
                    \old(FreeSum(b->cells, BuddyNodes(b), BuddyNodes(b))) -
                      NodeWeight(BuddyNodes(b), NodeBuddy(n));
*/
ACSLAB_HOT void acslabi_buddy_join(struct acslab_buddy *b, size_t n, unsigned k);

ACSLAB_HOT void acslabi_buddy_index_add(struct acslab_buddy *b, size_t n, unsigned k)
{
  size_t w = n / ACSLAB_NODE_CELLS;
  //@ assert inside: w < b->summary.size;
  acslabi_bitset_insert(&b->summary, w);
  /*@ assert first_set: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Pre); */
  /*@ assert at_set: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Pre); */
  //@ assert fixed:  IndexFixed{Pre, Here}(b);
  //@ assert others: \forall integer j; 0 <= j < ACSLAB_ORDERS ==> b->low[j] == \at(b->low[j], Pre);
  //@ assert tops:   \forall integer j; 0 <= j < ACSLAB_ORDERS ==> b->high[j] == \at(b->high[j], Pre);
  //@ assert kept:   NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:  NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert words:  IndexSummary(b, -1, \false);
  //@ assert rest:   IndexRest{Pre, Here}(b);
  //@ assert apart:  \separated(b, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));
  //@ ghost Words:;
  b->low[k] = n < b->low[k] ? n : b->low[k];
  b->high[k] = n > b->high[k] ? n : b->high[k];
  /*@ assert first_low: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Words); */
  /*@ assert at_low: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Words); */
  //@ assert then_low: IndexFixed{Words, Here}(b);
  //@ assert rest_low: IndexRest{Words, Here}(b);
  /*@ assert plain_low: \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Words); */
  //@ assert avail_kept: b->avail == \at(b->avail, Pre);
  //@ assert set_low: b->low[k] == (n < \at(b->low[k], Pre) ? n : \at(b->low[k], Pre));
  //@ assert set_high: b->high[k] == (n > \at(b->high[k], Pre) ? n : \at(b->high[k], Pre));
  /*@ assert set_others: \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       b->low[j] == \at(b->low[j], Pre) && b->high[j] == \at(b->high[j], Pre); */
  //@ ghost Low:;
  b->avail |= (uint32_t)1 << k;
  /*@ assert low_avail: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->low[j] == \at(b->low[j], Low) && b->high[j] == \at(b->high[j], Low); */
  /*@ assert first_avail: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Low); */
  /*@ assert at_avail: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Low); */
  //@ assert rest_avail: IndexRest{Low, Here}(b);
  //@ assert rest_too: IndexRest{Pre, Here}(b);
  /*@ assert first_then: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Words); */
  /*@ assert at_then: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Words); */
  //@ assert then:   IndexFixed{Words, Here}(b);
  /*@ assert plain_avail: \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Low); */
  /*@ assert plain:  \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Words); */
  //@ assert same:   BitsetSame{Words, Here}(&b->summary);
  //@ assert still:  NodeWordsKept{Words, Here}(b->cells, IndexNodes(b));
  //@ assert listed: IndexListed{Words, Here}(b);
  //@ assert fixed_too: IndexFixed{Pre, Here}(b);
  //@ assert kept_too:  NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert low_k:  IndexLowered{Pre, Here}(b, n, k);
  //@ assert high_k: IndexHeightened{Pre, Here}(b, n, k);
  //@ assert cells_too: NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  /*@ assert step:   \forall integer j; 0 <= j <= b->top ==>
                       IndexLow{Pre}(b, j, n, \false) ==> IndexLow(b, j, -1, \false); */
  //@ assert low:    \forall integer j; 0 <= j <= b->top ==> IndexLow(b, j, -1, \false);
  /*@ assert step_up: \forall integer j; 0 <= j <= b->top ==>
                       IndexHigh{Pre}(b, j, n, \false) ==> IndexHigh(b, j, -1, \false); */
  //@ assert high:   \forall integer j; 0 <= j <= b->top ==> IndexHigh(b, j, -1, \false);
  /*@ assert bit:    \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       (Bit(b->avail, j) <==> Bit(\at(b->avail, Pre), j) || j == k); */
  /*@ assert own:    b->low[k] < 2 * b->first[k]; */
  /*@ assert ends:   \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       (b->low[j] < 2 * b->first[j] <==> \at(b->low[j] < 2 * b->first[j], Pre)); */
  //@ assert was:    IndexAvail{Pre}(b);
  //@ assert avail:  IndexAvail(b);
}

ACSLAB_HOT size_t acslabi_buddy_next_low(const struct acslab_buddy *b, size_t n, unsigned k, acslab_word others,
                                         size_t next)
{
  size_t w = n / ACSLAB_NODE_CELLS, low;
  acslab_word all, rest;
  (void)k;
  //@ assert inside: w < b->summary.size;
  rest = others >> 2u * (n % ACSLAB_NODE_CELLS) >> 2;
  //@ assert shift:  BitsShifted(others, rest, n % ACSLAB_NODE_CELLS + 1);
  if (rest != 0) {
    unsigned far = acslabi_bits_lowest(rest);
    //@ assert bit:  Bit(others, far + 2 * (n % ACSLAB_NODE_CELLS) + 2);
    //@ assert none: IndexGap(b, n + 1, n + 1 + far / 2);
    //@ assert even: far % 2 == 0 && far + 2 * (n % ACSLAB_NODE_CELLS) + 2 < ACSLAB_WORD_BITS;
    /*@ assert place: w * ACSLAB_NODE_CELLS + (far + 2 * (n % ACSLAB_NODE_CELLS) + 2) / 2 ==
                      n + 1 + far / 2; */
    low = n + 1 + far / 2u;
    //@ assert free: NodeFree(b->cells, low);
    //@ assert near: low <= b->high[k];
    return low;
  }
  if (others != 0) {
    //@ assert zero: BitsNone(rest, 2 * (ACSLAB_NODE_CELLS - 1 - n % ACSLAB_NODE_CELLS));
    /*@ assert tail: IndexGap(b, w * ACSLAB_NODE_CELLS + (n % ACSLAB_NODE_CELLS + 1),
                       w * ACSLAB_NODE_CELLS + (n % ACSLAB_NODE_CELLS + 1) +
                       2 * (ACSLAB_NODE_CELLS - 1 - n % ACSLAB_NODE_CELLS) / 2); */
    //@ assert left: IndexGap(b, n + 1, (w + 1) * ACSLAB_NODE_CELLS);
    next = acslabi_bitset_next(&b->summary, w + 1);
    //@ assert full: next < b->summary.size ==> BitsetIn(&b->summary, next);
    //@ assert on:   IndexGap(b, (w + 1) * ACSLAB_NODE_CELLS, next * ACSLAB_NODE_CELLS);
  }
  //@ assert right: w < next <= b->summary.size;
  //@ assert gap:   IndexGap(b, n + 1, next * ACSLAB_NODE_CELLS);
  //@ assert under: next * ACSLAB_NODE_CELLS <= b->high[k] < IndexNodes(b);
  //@ assert word:  next < b->summary.size && BitsetIn(&b->summary, next);
  all = acslabi_node_free_bits(b->cells[next]);
  //@ assert bits:  IndexBits(b, next, all, -1);
  //@ assert some:  all != 0;
  low = next * ACSLAB_NODE_CELLS + acslabi_bits_lowest(all) / 2u;
  //@ assert close: IndexGap(b, next * ACSLAB_NODE_CELLS, low);
  //@ assert found: NodeFree(b->cells, low);
  //@ assert all_gap: IndexGap(b, n + 1, low);
  return low;
}

ACSLAB_INTERNAL size_t acslabi_buddy_next_free(const struct acslab_buddy *b, size_t n, unsigned k)
{
  size_t end = 2 * b->first[k], w = n / ACSLAB_NODE_CELLS, next;
  acslab_word all, rest;
  //@ assert inside: w < b->summary.size;
  all = acslabi_node_free_bits(b->cells[w]);
  //@ assert all:    IndexBits(b, w, all, -1);
  rest = all >> 2u * (n % ACSLAB_NODE_CELLS) >> 2;
  //@ assert shift:  BitsShifted(all, rest, n % ACSLAB_NODE_CELLS + 1);
  if (rest != 0) {
    unsigned far = acslabi_bits_lowest(rest);
    //@ assert bit:  Bit(all, far + 2 * (n % ACSLAB_NODE_CELLS) + 2);
    //@ assert none: IndexGap(b, n + 1, n + 1 + far / 2);
    //@ assert even: far % 2 == 0 && far + 2 * (n % ACSLAB_NODE_CELLS) + 2 < ACSLAB_WORD_BITS;
    /*@ assert place: w * ACSLAB_NODE_CELLS + (far + 2 * (n % ACSLAB_NODE_CELLS) + 2) / 2 ==
                      n + 1 + far / 2; */
    next = n + 1 + far / 2u;
    //@ assert free: NodeFree(b->cells, next);
  } else {
    //@ assert zero: BitsNone(rest, 2 * (ACSLAB_NODE_CELLS - 1 - n % ACSLAB_NODE_CELLS));
    /*@ assert tail: IndexGap(b, w * ACSLAB_NODE_CELLS + (n % ACSLAB_NODE_CELLS + 1),
                       w * ACSLAB_NODE_CELLS + (n % ACSLAB_NODE_CELLS + 1) +
                       2 * (ACSLAB_NODE_CELLS - 1 - n % ACSLAB_NODE_CELLS) / 2); */
    //@ assert none: IndexGap(b, n + 1, (w + 1) * ACSLAB_NODE_CELLS);
    w = acslabi_bitset_next(&b->summary, w + 1);
    next = w * ACSLAB_NODE_CELLS;
    //@ assert gap:  IndexGap(b, n + 1, next);
    if (next >= end) return end;
    all = acslabi_node_free_bits(b->cells[w]);
    //@ assert bits: IndexBits(b, w, all, -1);
    //@ assert some: all != 0;
    next += acslabi_bits_lowest(all) / 2u;
    //@ assert near: IndexGap(b, w * ACSLAB_NODE_CELLS, next);
    //@ assert found: NodeFree(b->cells, next);
  }
  //@ assert all_gap: IndexGap(b, n + 1, next);
  return next < end ? next : end;
}

ACSLAB_SELDOM size_t acslabi_buddy_prev_free(const struct acslab_buddy *b, size_t n, unsigned k)
{
  size_t first = b->first[k], w = n / ACSLAB_NODE_CELLS, prev;
  acslab_word all, rest;
  //@ assert inside: w < b->summary.size;
  all = acslabi_node_free_bits(b->cells[w]);
  //@ assert all:    IndexBits(b, w, all, -1);
  rest = all & ACSLAB_WORD_ALL >> 2u * (ACSLAB_NODE_CELLS - 1u - n % ACSLAB_NODE_CELLS) >> 2;
  /*@ assert cut:    \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
                       (Bit(rest, i) <==> Bit(all, i) && i < 2 * (n % ACSLAB_NODE_CELLS)); */
  //@ assert head:   IndexHead(b, w, rest, n);
  //@ assert over:   IndexGap(b, (w + 1) * ACSLAB_NODE_CELLS, n);
  if (rest == 0) {
    //@ assert zero:   IndexHead(b, w, 0, n);
    //@ assert none:   IndexGap(b, w * ACSLAB_NODE_CELLS, n);
    size_t before = acslabi_bitset_prev(&b->summary, w);
    //@ assert start:  before == b->summary.size ==> IndexGap(b, 0, w * ACSLAB_NODE_CELLS);
    //@ assert all_gap: before == b->summary.size ==> IndexGap(b, 0, n);
    if (before == b->summary.size) return first - 1;
    //@ assert between: IndexGap(b, (before + 1) * ACSLAB_NODE_CELLS, w * ACSLAB_NODE_CELLS);
    //@ assert left:   (before + 1) * ACSLAB_NODE_CELLS <= w * ACSLAB_NODE_CELLS <= n;
    w = before;
    //@ assert gap:    IndexGap(b, (w + 1) * ACSLAB_NODE_CELLS, n);
    rest = acslabi_node_free_bits(b->cells[w]);
    //@ assert bits:   IndexBits(b, w, rest, -1);
    //@ assert whole:  IndexHead(b, w, rest, n);
    //@ assert some:   rest != 0;
  }
  prev = w * ACSLAB_NODE_CELLS + acslabi_bits_highest(rest) / 2u;
  //@ assert found:  NodeFree(b->cells, prev) && prev < n;
  //@ assert near:   IndexGap(b, prev + 1, n);
  return prev < first ? first - 1 : prev;
}

ACSLAB_HOT void acslabi_buddy_index_drop_lowest(struct acslab_buddy *b, size_t n, unsigned k)
{
  size_t w = n / ACSLAB_NODE_CELLS, low, next = 0;
  acslab_word others;
  //@ assert inside: w < b->summary.size;
  others = acslabi_node_free_bits(b->cells[w]);
  //@ assert bits:   IndexBits(b, w, others, -1);
  //@ assert empty:  others == 0 ==> !IndexWord(b, w, -1, \false);
  //@ assert some:   others != 0 ==> !BitsNone(others, ACSLAB_WORD_BITS);
  //@ assert full:   others != 0 ==> IndexWord(b, w, -1, \false);
  //@ assert before: IndexSummary(b, n, \true);
  /*@ assert split:  \forall integer v; 0 <= v < b->summary.size ==>
                       (BitsetIn(&b->summary, v) <==> IndexWord(b, v, -1, \false) || v == w); */
  if (others == 0) next = acslabi_bitset_take(&b->summary, w);
  /*@ assert first_set: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Pre); */
  /*@ assert at_set: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Pre); */
  //@ assert rest:   IndexRest{Pre, Here}(b);
  //@ assert fixed:  IndexFixed{Pre, Here}(b);
  //@ assert others: \forall integer j; 0 <= j < ACSLAB_ORDERS ==> b->low[j] == \at(b->low[j], Pre);
  //@ assert tops:   \forall integer j; 0 <= j < ACSLAB_ORDERS ==> b->high[j] == \at(b->high[j], Pre);
  //@ assert bits_kept: b->avail == \at(b->avail, Pre);
  //@ assert kept:   NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:  NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  /*@ assert same_words: \forall integer v; 0 <= v < b->summary.size ==>
                       (IndexWord(b, v, -1, \false) <==> IndexWord{Pre}(b, v, -1, \false)); */
  /*@ assert change: \forall integer v; 0 <= v < b->summary.size ==>
                       (BitsetIn(&b->summary, v) <==>
                        BitsetIn{Pre}(&b->summary, v) && (v != w || others != 0)); */
  //@ assert words:  IndexSummary(b, -1, \false);
  //@ assert set:    BitsetInv(&b->summary);
  //@ assert shape:  IndexShape(b);
  //@ assert mem:    IndexMem(b);
  //@ assert apart:  \separated(b, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));
  /*@ assert gap:    others == 0 ==>
                       w < next <= b->summary.size &&
                       (next < b->summary.size ==> BitsetIn(&b->summary, next)) &&
                       IndexGap(b, n + 1, next * ACSLAB_NODE_CELLS); */
  //@ assert was_low:  IndexLow{Pre}(b, k, n, \true);
  //@ assert was_high: IndexHigh{Pre}(b, k, n, \true);
  //@ ghost Words:;
  //@ assert others_now: IndexBits(b, w, others, -1);
  //@ assert high_now: n < b->high[k] < 2 * b->first[k] && NodeFree(b->cells, b->high[k]);
  low = acslabi_buddy_next_low(b, n, k, others, next);
  /*@ assert new_low: n < low <= 2 * b->first[k] && (low < 2 * b->first[k] ==> NodeFree(b->cells, low)) &&
                       IndexGap(b, n + 1, low); */
  //@ assert there:  b->high[k] == \at(b->high[k], Pre) && n < b->high[k] < 2 * b->first[k];
  //@ assert top:    NodeFree(b->cells, b->high[k]);
  //@ assert below:  low <= b->high[k];
  b->low[k] = low;
  /*@ assert first_low: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Words); */
  /*@ assert at_low: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Words); */
  //@ assert then_low: IndexFixed{Words, Here}(b);
  //@ assert rest_low: IndexRest{Words, Here}(b);
  /*@ assert plain_low: \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Words); */
  //@ assert bits_low: b->avail == \at(b->avail, Pre);
  /*@ assert others_low: \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       b->low[j] == \at(b->low[j], Pre); */
  /*@ assert tops_low: \forall integer j; 0 <= j < ACSLAB_ORDERS ==> b->high[j] == \at(b->high[j], Pre); */
  //@ assert same_low: NodeWordsKept{Words, Here}(b->cells, IndexNodes(b));
  //@ assert kept_low: NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert then:   IndexFixed{Words, Here}(b);
  //@ assert rest_too: IndexRest{Pre, Here}(b);
  /*@ assert plain:  \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Words); */
  //@ assert same:   BitsetSame{Words, Here}(&b->summary);
  //@ assert still:  NodeWordsKept{Words, Here}(b->cells, IndexNodes(b));
  //@ assert listed: IndexListed{Words, Here}(b);
  //@ assert fixed_too: IndexFixed{Pre, Here}(b);
  //@ assert kept_too:  NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells_too: NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells_then: NodeSameBelow{Words, Here}(b->cells, IndexNodes(b));
  //@ assert range:  low <= 2 * b->first[k] <= IndexNodes(b);
  //@ assert low_free: low < 2 * b->first[k] ==> NodeFree(b->cells, low);
  //@ assert low_gap: \forall integer x; n < x < low ==> !NodeFree(b->cells, x);
  //@ assert raised: IndexRaised{Pre, Here}(b, n, k);
  //@ assert sunk:   IndexSunk{Pre, Here}(b, n, k);
  //@ assert step_own: IndexLow{Pre}(b, k, n, \true) ==> IndexLow(b, k, -1, \false);
  //@ assert high_own: IndexHigh{Pre}(b, k, n, \true) ==> IndexHigh(b, k, -1, \false);
  //@ assert cells_from: NodeSameBelow{Pre, Here}(\at(b->cells, Pre), IndexNodes{Pre}(b));
  /*@ assert low_others: \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       b->low[j] == \at(b->low[j], Pre) && b->high[j] == \at(b->high[j], Pre); */
  /*@ assert step_others: \forall integer j; 0 <= j <= \at(b->top, Pre) && j != k ==>
                       \at(b->low[j], Here) == \at(b->low[j], Pre) ==>
                       IndexLow{Pre}(b, j, n, \true) ==> IndexLow(b, j, -1, \false); */
  /*@ assert step_too: \forall integer j; 0 <= j <= b->top ==>
                       IndexLow{Pre}(b, j, n, \true) ==> IndexLow(b, j, -1, \false); */
  //@ assert low_too: \forall integer j; 0 <= j <= b->top ==> IndexLow(b, j, -1, \false);
  /*@ assert high_others: \forall integer j; 0 <= j <= \at(b->top, Pre) && j != k ==>
                       \at(b->high[j], Here) == \at(b->high[j], Pre) ==>
                       IndexHigh{Pre}(b, j, n, \true) ==> IndexHigh(b, j, -1, \false); */
  /*@ assert high_step: \forall integer j; 0 <= j <= b->top ==>
                       IndexHigh{Pre}(b, j, n, \true) ==> IndexHigh(b, j, -1, \false); */
  //@ assert high_too: \forall integer j; 0 <= j <= b->top ==> IndexHigh(b, j, -1, \false);
  /*@ assert ends:   \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       (b->low[j] < 2 * b->first[j] <==> \at(b->low[j] < 2 * b->first[j], Pre)); */
  //@ assert was:    IndexAvail{Pre}(b);
  //@ assert avail_too: IndexAvail(b);
}

ACSLAB_HOT void acslabi_buddy_index_drop_other(struct acslab_buddy *b, size_t n, unsigned k)
{
  size_t w = n / ACSLAB_NODE_CELLS, low = b->low[k], high = b->high[k];
  acslab_word others;
  //@ assert inside: w < b->summary.size;
  others = acslabi_node_free_bits(b->cells[w]);
  //@ assert bits:   IndexBits(b, w, others, -1);
  //@ assert empty:  others == 0 ==> !IndexWord(b, w, -1, \false);
  //@ assert some:   others != 0 ==> !BitsNone(others, ACSLAB_WORD_BITS);
  //@ assert full:   others != 0 ==> IndexWord(b, w, -1, \false);
  //@ assert before: IndexSummary(b, n, \true);
  /*@ assert split:  \forall integer v; 0 <= v < b->summary.size ==>
                       (BitsetIn(&b->summary, v) <==> IndexWord(b, v, -1, \false) || v == w); */
  if (others == 0) acslabi_bitset_remove(&b->summary, w);
  /*@ assert first_set: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Pre); */
  /*@ assert at_set: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Pre); */
  //@ assert rest:   IndexRest{Pre, Here}(b);
  //@ assert fixed:  IndexFixed{Pre, Here}(b);
  //@ assert others: \forall integer j; 0 <= j < ACSLAB_ORDERS ==> b->low[j] == \at(b->low[j], Pre);
  //@ assert tops:   \forall integer j; 0 <= j < ACSLAB_ORDERS ==> b->high[j] == \at(b->high[j], Pre);
  //@ assert bits_kept: b->avail == \at(b->avail, Pre);
  //@ assert kept:   NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:  NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  /*@ assert same_words: \forall integer v; 0 <= v < b->summary.size ==>
                       (IndexWord(b, v, -1, \false) <==> IndexWord{Pre}(b, v, -1, \false)); */
  /*@ assert change: \forall integer v; 0 <= v < b->summary.size ==>
                       (BitsetIn(&b->summary, v) <==>
                        BitsetIn{Pre}(&b->summary, v) && (v != w || others != 0)); */
  //@ assert words:  IndexSummary(b, -1, \false);
  //@ assert set:    BitsetInv(&b->summary);
  //@ assert shape:  IndexShape(b);
  //@ assert mem:    IndexMem(b);
  //@ assert apart:  \separated(b, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));
  //@ assert was_low:  IndexLow{Pre}(b, k, n, \true);
  //@ assert was_high: IndexHigh{Pre}(b, k, n, \true);
  //@ ghost Words:;
  if (n != low) {
    if (n == high) high = acslabi_buddy_prev_free(b, n, k);
  } else {
    low = 2 * b->first[k];
    high = b->first[k] - 1;
  }
  /*@ assert new_low: (n != \at(b->low[k], Pre) ==> low == \at(b->low[k], Pre)) &&
        (n == \at(b->low[k], Pre) ==> n < low <= 2 * b->first[k] &&
          (low < 2 * b->first[k] ==> NodeFree(b->cells, low)) && IndexGap(b, n + 1, low)); */
  //@ assert lower:  n == \at(b->high[k], Pre) ==> b->first[k] - 1 <= high < n;
  /*@ assert new_high: (n != \at(b->high[k], Pre) ==> high == \at(b->high[k], Pre)) &&
        (n == \at(b->high[k], Pre) ==> b->first[k] - 1 <= high < n &&
          (b->first[k] <= high ==> NodeFree(b->cells, high)) && IndexGap(b, high + 1, n)); */
  /*@ assert last: (low == 2 * b->first[k] <==>
        n == \at(b->low[k], Pre) && n == \at(b->high[k], Pre)); */
  b->low[k] = low;
  b->high[k] = high;
  /*@ assert first_low: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->first[j] == \at(b->first[j], Words); */
  /*@ assert at_low: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                       b->summary.at[j] == \at(b->summary.at[j], Words); */
  //@ assert then_low: IndexFixed{Words, Here}(b);
  //@ assert rest_low: IndexRest{Words, Here}(b);
  /*@ assert plain_low: \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Words); */
  //@ assert bits_low: b->avail == \at(b->avail, Pre);
  /*@ assert others_low: \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       b->low[j] == \at(b->low[j], Pre) && b->high[j] == \at(b->high[j], Pre); */
  //@ assert same_low: NodeWordsKept{Words, Here}(b->cells, IndexNodes(b));
  //@ assert kept_low: NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ ghost Low:;
  if (low == 2 * b->first[k]) {
    b->avail &= ~((uint32_t)1 << k);
    /*@ assert clear:  \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                         (Bit(b->avail, j) <==> Bit(\at(b->avail, Low), j) && j != k); */
    /*@ assert first_avail: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                         b->first[j] == \at(b->first[j], Low); */
    /*@ assert at_avail: \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                         b->summary.at[j] == \at(b->summary.at[j], Low); */
    /*@ assert low_avail: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                         b->low[j] == \at(b->low[j], Low) && b->high[j] == \at(b->high[j], Low); */
    //@ assert then_avail: IndexFixed{Low, Here}(b);
    //@ assert rest_avail: IndexRest{Low, Here}(b);
    /*@ assert plain_avail: \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                         b->summary.words[v] == \at(b->summary.words[v], Low); */
    //@ assert kept_avail: NodeWordsKept{Low, Here}(b->cells, IndexNodes(b));
  }
  //@ assert then_end: IndexFixed{Low, Here}(b);
  //@ assert rest_end: IndexRest{Low, Here}(b);
  /*@ assert plain_end: \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Low); */
  //@ assert kept_end: NodeWordsKept{Low, Here}(b->cells, IndexNodes(b));
  /*@ assert low_end: \forall integer j; 0 <= j < ACSLAB_ORDERS ==>
                       b->low[j] == \at(b->low[j], Low) && b->high[j] == \at(b->high[j], Low); */
  /*@ assert bit:    \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       (Bit(b->avail, j) <==> Bit(\at(b->avail, Pre), j)); */
  //@ assert was_on: Bit(\at(b->avail, Pre), k);
  //@ assert bit_k:  Bit(b->avail, k) <==> low != 2 * b->first[k];
  //@ assert then:   IndexFixed{Words, Here}(b);
  //@ assert rest_too: IndexRest{Pre, Here}(b);
  /*@ assert plain:  \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Words) ==>
                       b->summary.words[v] == \at(b->summary.words[v], Words); */
  //@ assert same:   BitsetSame{Words, Here}(&b->summary);
  //@ assert still:  NodeWordsKept{Words, Here}(b->cells, IndexNodes(b));
  //@ assert listed: IndexListed{Words, Here}(b);
  //@ assert fixed_too: IndexFixed{Pre, Here}(b);
  //@ assert kept_too:  NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells_too: NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells_then: NodeSameBelow{Words, Here}(b->cells, IndexNodes(b));
  //@ assert range:  low <= 2 * b->first[k] <= IndexNodes(b) && -1 <= high < IndexNodes(b);
  //@ assert low_free: n == \at(b->low[k], Pre) && low < 2 * b->first[k] ==> NodeFree(b->cells, low);
  /*@ assert low_gap: n == \at(b->low[k], Pre) ==>
                       \forall integer x; n < x < low ==> !NodeFree(b->cells, x); */
  //@ assert high_free: n == \at(b->high[k], Pre) && b->first[k] <= high ==> NodeFree(b->cells, high);
  /*@ assert high_gap: n == \at(b->high[k], Pre) ==>
                       \forall integer x; high < x < n ==> !NodeFree(b->cells, x); */
  //@ assert raised: IndexRaised{Pre, Here}(b, n, k);
  //@ assert sunk:   IndexSunk{Pre, Here}(b, n, k);
  //@ assert step_own: IndexLow{Pre}(b, k, n, \true) ==> IndexLow(b, k, -1, \false);
  //@ assert high_own: IndexHigh{Pre}(b, k, n, \true) ==> IndexHigh(b, k, -1, \false);
  //@ assert cells_from: NodeSameBelow{Pre, Here}(\at(b->cells, Pre), IndexNodes{Pre}(b));
  /*@ assert low_others: \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       b->low[j] == \at(b->low[j], Pre) && b->high[j] == \at(b->high[j], Pre); */
  /*@ assert step_others: \forall integer j; 0 <= j <= \at(b->top, Pre) && j != k ==>
                       \at(b->low[j], Here) == \at(b->low[j], Pre) ==>
                       IndexLow{Pre}(b, j, n, \true) ==> IndexLow(b, j, -1, \false); */
  /*@ assert step_too: \forall integer j; 0 <= j <= b->top ==>
                       IndexLow{Pre}(b, j, n, \true) ==> IndexLow(b, j, -1, \false); */
  //@ assert low_too: \forall integer j; 0 <= j <= b->top ==> IndexLow(b, j, -1, \false);
  /*@ assert high_others: \forall integer j; 0 <= j <= \at(b->top, Pre) && j != k ==>
                       \at(b->high[j], Here) == \at(b->high[j], Pre) ==>
                       IndexHigh{Pre}(b, j, n, \true) ==> IndexHigh(b, j, -1, \false); */
  /*@ assert high_step: \forall integer j; 0 <= j <= b->top ==>
                       IndexHigh{Pre}(b, j, n, \true) ==> IndexHigh(b, j, -1, \false); */
  //@ assert high_too: \forall integer j; 0 <= j <= b->top ==> IndexHigh(b, j, -1, \false);
  /*@ assert ends:   \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                       (b->low[j] < 2 * b->first[j] <==> \at(b->low[j] < 2 * b->first[j], Pre)); */
  //@ assert was:    IndexAvail{Pre}(b);
  //@ assert avail_too: IndexAvail(b);
  //@ assert set_end: BitsetInv(&b->summary);
  //@ assert words_end: IndexSummary(b, -1, \false);
}

ACSLAB_HOT void acslabi_buddy_index_drop(struct acslab_buddy *b, size_t n, unsigned k)
{
  if (n == b->low[k] && n != b->high[k]) {
    acslabi_buddy_index_drop_lowest(b, n, k);
  } else {
    acslabi_buddy_index_drop_other(b, n, k);
  }
}

ACSLAB_HOT void acslabi_buddy_take(struct acslab_buddy *b, size_t n, unsigned k)
{
  acslabi_node_set(b->cells, n, ACSLAB_NODE_BUSY);
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, n);
  //@ assert wrote: IndexWrote{Pre, Here}(b, n);
  //@ assert but:   IndexBut(b, n, \true);
  //@ assert still: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ ghost Wrote:;
  acslabi_buddy_index_drop(b, n, k);
  //@ assert frees_end: IndexFreeSameBut{Pre, Here}(b, n);
  //@ assert kept_end:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  //@ assert node:      0 <= n < BuddyNodes(b) && BuddyNodes(b) <= IndexNodes{Pre}(b);
  //@ assert was:       NodeFree{Pre}(b->cells, n) && !NodeFree(b->cells, n);
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant sum:   FreeSum(b->cells, BuddyNodes(b), m) ==
                               FreeSum{Pre}(b->cells, BuddyNodes(b), m) -
                               (n < m ? NodeWeight(BuddyNodes(b), n) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: m != n ==> (NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

ACSLAB_HOT void acslabi_buddy_give(struct acslab_buddy *b, size_t n, unsigned k)
{
  acslabi_node_set(b->cells, n, ACSLAB_NODE_FREE);
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, n);
  //@ assert wrote: IndexWrote{Pre, Here}(b, n);
  //@ assert but:   IndexBut(b, n, \false);
  //@ assert still: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ ghost Wrote:;
  acslabi_buddy_index_add(b, n, k);
  //@ assert frees_end: IndexFreeSameBut{Pre, Here}(b, n);
  //@ assert kept_end:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  //@ assert node:      0 <= n < BuddyNodes(b) && BuddyNodes(b) <= IndexNodes{Pre}(b);
  //@ assert was:       !NodeFree{Pre}(b->cells, n) && NodeFree(b->cells, n);
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant sum:   FreeSum(b->cells, BuddyNodes(b), m) ==
                               FreeSum{Pre}(b->cells, BuddyNodes(b), m) +
                               (n < m ? NodeWeight(BuddyNodes(b), n) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: m != n ==> (NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

ACSLAB_HOT void acslabi_buddy_split(struct acslab_buddy *b, size_t n, unsigned k, unsigned side)
{
  //@ assert child: IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  if (side == 0) {
    acslabi_node_set_pair(b->cells, 2 * n, ACSLAB_NODE_BUSY, ACSLAB_NODE_FREE);
    //@ assert same:  IndexUnchanged{Pre, Here}(b);
    //@ assert frees: IndexFreeSameBut{Pre, Here}(b, 2 * n + 1);
    //@ assert wrote: IndexWrote{Pre, Here}(b, 2 * n + 1);
    //@ assert but:   IndexBut(b, 2 * n + 1, \false);
    //@ assert still: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ ghost Wrote:;
    acslabi_buddy_index_add(b, 2 * n + 1, k - 1);
    //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert cells: NodeSameBelow{Wrote, Here}(b->cells, IndexNodes(b));
    //@ assert left:  NodeIs(b->cells, 2 * n, ACSLAB_NODE_BUSY);
    //@ assert right: NodeIs(b->cells, 2 * n + 1, ACSLAB_NODE_FREE);
    //@ assert live:  NodeIs(b->cells, 2 * n + side, ACSLAB_NODE_BUSY);
    //@ assert rest:  NodeIs(b->cells, 2 * n + 1 - side, ACSLAB_NODE_FREE);
    //@ assert was_one:   !NodeFree{Pre}(\at(b->cells, Pre), 2 * n + 1) && NodeFree(b->cells, 2 * n + 1);
    //@ assert frees_one: IndexFreeSameBut{Pre, Here}(b, 2 * n + 1);
    //@ assert side_one:  2 * n + 1 - side == 2 * n + 1;
    /*@ assert was_side:  !NodeFree{Pre}(\at(b->cells, Pre), 2 * n + 1 - side) &&
                          NodeFree(b->cells, 2 * n + 1 - side); */
    //@ assert frees_side: IndexFreeSameBut{Pre, Here}(b, 2 * n + 1 - side);
  } else {
    acslabi_node_set_pair(b->cells, 2 * n, ACSLAB_NODE_FREE, ACSLAB_NODE_BUSY);
    //@ assert same:  IndexUnchanged{Pre, Here}(b);
    //@ assert frees: IndexFreeSameBut{Pre, Here}(b, 2 * n);
    //@ assert wrote: IndexWrote{Pre, Here}(b, 2 * n);
    //@ assert but:   IndexBut(b, 2 * n, \false);
    //@ assert still: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ ghost Right:;
    acslabi_buddy_index_add(b, 2 * n, k - 1);
    //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert cells: NodeSameBelow{Right, Here}(b->cells, IndexNodes(b));
    //@ assert left:  NodeIs(b->cells, 2 * n, ACSLAB_NODE_FREE);
    //@ assert right: NodeIs(b->cells, 2 * n + 1, ACSLAB_NODE_BUSY);
    //@ assert side:  side == 1;
    //@ assert live:  NodeIs(b->cells, 2 * n + side, ACSLAB_NODE_BUSY);
    //@ assert rest:  NodeIs(b->cells, 2 * n + 1 - side, ACSLAB_NODE_FREE);
    //@ assert was_one:   !NodeFree{Pre}(\at(b->cells, Pre), 2 * n) && NodeFree(b->cells, 2 * n);
    //@ assert frees_one: IndexFreeSameBut{Pre, Here}(b, 2 * n);
    //@ assert side_one:  2 * n + 1 - side == 2 * n;
    /*@ assert was_side:  !NodeFree{Pre}(\at(b->cells, Pre), 2 * n + 1 - side) &&
                          NodeFree(b->cells, 2 * n + 1 - side); */
    //@ assert frees_side: IndexFreeSameBut{Pre, Here}(b, 2 * n + 1 - side);
  }
  //@ assert frees_end: IndexFreeSameBut{Pre, Here}(b, 2 * n + 1 - side);
  //@ assert kept_end:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  //@ assert node:      0 <= 2 * n + 1 - side < BuddyNodes(b) && BuddyNodes(b) <= IndexNodes{Pre}(b);
  //@ assert was:       !NodeFree{Pre}(b->cells, 2 * n + 1 - side) && NodeFree(b->cells, 2 * n + 1 - side);
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant sum:   FreeSum(b->cells, BuddyNodes(b), m) ==
                               FreeSum{Pre}(b->cells, BuddyNodes(b), m) +
                               (2 * n + 1 - side < m ? NodeWeight(BuddyNodes(b), 2 * n + 1 - side) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: m != 2 * n + 1 - side ==> (NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

ACSLAB_HOT void acslabi_buddy_join(struct acslab_buddy *b, size_t n, unsigned k)
{
  size_t left = n - n % 2u;
  //@ assert buddy: 1 < n && IndexLevel(b, NodeBuddy(n), k);
  //@ assert sides: n == left && NodeBuddy(n) == left + 1 || NodeBuddy(n) == left && n == left + 1;
  acslabi_node_set_pair(b->cells, left, ACSLAB_NODE_UNUSED, ACSLAB_NODE_UNUSED);
  /*@ assert even:  n % 2 == 0 ==> NodeIs(b->cells, n, ACSLAB_NODE_UNUSED) &&
                                   NodeIs(b->cells, n + 1, ACSLAB_NODE_UNUSED); */
  /*@ assert odd:   n % 2 == 1 ==> NodeIs(b->cells, n - 1, ACSLAB_NODE_UNUSED) &&
                                   NodeIs(b->cells, n, ACSLAB_NODE_UNUSED); */
  //@ assert right: n % 2 == 0 ==> NodeBuddy(n) == n + 1;
  //@ assert left:  n % 2 == 1 ==> NodeBuddy(n) == n - 1;
  //@ assert one:   NodeIs(b->cells, n, ACSLAB_NODE_UNUSED);
  //@ assert other_right: n % 2 == 0 ==> NodeIs(b->cells, NodeBuddy(n), ACSLAB_NODE_UNUSED);
  //@ assert other_left:  n % 2 == 1 ==> NodeIs(b->cells, NodeBuddy(n), ACSLAB_NODE_UNUSED);
  //@ assert other: NodeIs(b->cells, NodeBuddy(n), ACSLAB_NODE_UNUSED);
  //@ assert pair:  NodeSameButPair{Pre, Here}(b->cells, n, NodeBuddy(n));
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, NodeBuddy(n));
  //@ assert wrote: IndexWrote{Pre, Here}(b, NodeBuddy(n));
  //@ assert but:   IndexBut(b, NodeBuddy(n), \true);
  //@ assert still: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ ghost Wrote:;
  acslabi_buddy_index_drop(b, acslabi_node_buddy(n), k);
  //@ assert cells: NodeSameBelow{Wrote, Here}(b->cells, IndexNodes(b));
  //@ assert frees_end: IndexFreeSameBut{Pre, Here}(b, NodeBuddy(n));
  //@ assert kept_end:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  //@ assert node:      0 <= NodeBuddy(n) < BuddyNodes(b) && BuddyNodes(b) <= IndexNodes{Pre}(b);
  //@ assert was:       NodeFree{Pre}(b->cells, NodeBuddy(n)) && !NodeFree(b->cells, NodeBuddy(n));
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant sum:   FreeSum(b->cells, BuddyNodes(b), m) ==
                               FreeSum{Pre}(b->cells, BuddyNodes(b), m) -
                               (NodeBuddy(n) < m ? NodeWeight(BuddyNodes(b), NodeBuddy(n)) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: m != NodeBuddy(n) ==> (NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

#endif
#endif
