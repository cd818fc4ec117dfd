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
 *   index      low is the lowest and high the highest free node of each order, avail has a bit for each order
 *              that has one
 *   counts     free, live and reserved frames are what the blocks sum to, and add up to the arena
 *   edge       no free and no live block reaches beyond the arena
 *
 * Geometry comes first, since the rest takes its bounds from it: whatever else is damaged, only the
 * structure and the arena's metadata are read.  Each conjunct looks at every node or word at most once
 * a level, and nothing is written.  The cost is linear in the arena: this is for tests, audits and
 * debugging kernels.
 */
#include "buddy.h"
#include "../../specs/check.h"

/*
 * Whether the allocator's whole state is as every operation leaves it.
 *
 * E_DAMAGED: it is not, so somebody else wrote to the structure or to the metadata.
 */
/*@
  requires read:    \valid_read(b);
  requires pointers: CheckPointers(b);
  requires memory:  CheckNumbers(b) ==> CheckWords(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result == ACSLAB_OK || \result == ACSLAB_E_DAMAGED;
  ensures  geometry: \result == ACSLAB_OK ==> CheckGeometry(b);
  ensures  forest:  \result == ACSLAB_OK ==> Forest(b->cells, b->first[b->top], BuddyNodes(b));
  ensures  index:   \result == ACSLAB_OK ==> IndexAvail(b) &&
                    (\forall integer k; 0 <= k <= b->top ==>
                      IndexLow(b, k, -1, \false) && IndexHigh(b, k, -1, \false));
  ensures  counts:  \result == ACSLAB_OK ==> b->free_frames + b->live_frames + b->reserved_frames == b->frames;
  ensures  edge:    \result == ACSLAB_OK ==> BuddyEdge(b);
*/
ACSLAB_API enum acslab_status acslab_buddy_check(const struct acslab_buddy *b);

#ifdef ACSLAB_IMPLEMENTATION

/* Whether the arena is one that init accepts. */
/*@
  requires read:    \valid_read(b);
  requires pointers: CheckPointers(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  arena:   \result ==> b->cells != \null && b->shift < 8 * sizeof(size_t) &&
                    LayoutGood(b->first_frame, b->frames, b->limit);
*/
ACSLAB_INTERNAL bool acslabi_check_arena(const struct acslab_buddy *b);

/* Whether the summary lies behind size words of cells and has the levels that they need. */
/*@
  requires read:    \valid_read(b);
  requires pointers: CheckPointers(b);
  requires memory:  BitsetShape(&b->summary) && b->summary.size == size ==> CheckWords(b);
  requires size:    1 <= size <= ACSLAB_FRAMES_MAX;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  shape:   \result ==> BitsetShape(&b->summary);
  ensures  size:    \result ==> b->summary.size == size && b->summary.words == b->cells + size;
*/
ACSLAB_INTERNAL bool acslabi_check_layout(const struct acslab_buddy *b, size_t size);

/* What a node weighs is the size of its order. */
/*@ ghost
  /@ requires read:    \valid_read(b);
     requires shape:   IndexShape(b);

     terminates        \true;
     exits             \false;
     assigns           \nothing;

     ensures  weights: BuddyWeights(b); @/
  static inline void acslabi_check_weights(const struct acslab_buddy *b)
  {
    unsigned k = 0;
    /@ loop invariant range:   0 <= k <= b->top + 1;
       loop invariant weights: \forall integer n, j; j < k && IndexLevel(b, n, j) ==>
                                 NodeWeight(BuddyNodes(b), n) == Pow2(j);
       loop assigns   k;
       loop variant   b->top - k; @/
    while (k <= b->top) {
      /@ assert down: \forall integer n; 1 <= k && IndexLevel(b, n, k) ==>
                        IndexLevel(b, 2 * n, k - 1) && 2 * n < BuddyNodes(b) && 1 <= n; @/
      /@ assert leaf: \forall integer n; IndexLevel(b, n, 0) ==> BuddyNodes(b) <= 2 * n; @/
      /@ assert next: \forall integer n; 1 <= k && IndexLevel(b, n, k) ==>
                        NodeWeight(BuddyNodes(b), n) == 2 * NodeWeight(BuddyNodes(b), 2 * n); @/
      k++;
    }
  }
*/

/* Whether each order has the first node that so many roots make: twice as many a level, none above. */
/*@
  requires read:    \valid_read(b);
  requires top:     b->top < ACSLAB_ORDERS;
  requires leaves:  roots * Pow2(b->top) == LayoutLeaves(b->first_frame, b->frames, b->top);
  requires few:     1 <= LayoutLeaves(b->first_frame, b->frames, b->top) <= SIZE_MAX;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  rows:    \result ==> \forall integer i; 0 <= i < ACSLAB_ORDERS ==> CheckRow(b, roots, i);
  ensures  fall:    \result ==> \forall integer i, j; 0 <= i < j <= b->top ==>
                    2 * b->first[j] <= b->first[i] && (j < i + 2 ==> b->first[i] == 2 * b->first[j]);
*/
ACSLAB_INTERNAL bool acslabi_check_firsts(const struct acslab_buddy *b, size_t roots);

/* Whether the structure fits the arena: origin, top, the levels of the forest, the metadata. */
/*@
  requires read:    \valid_read(b);
  requires pointers: CheckPointers(b);
  requires memory:  CheckNumbers(b) ==> CheckWords(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  geometry: \result ==> CheckGeometry(b);
*/
ACSLAB_INTERNAL bool acslabi_check_geometry(const struct acslab_buddy *b);

/* Whether the cells lo .. hi-1 are all used, or all unused. */
/*@
  requires words:   lo < hi ==>
                    \valid_read(cells + (lo / ACSLAB_NODE_CELLS .. (hi - 1) / ACSLAB_NODE_CELLS));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  usage:   \result <==> CheckUsage(cells, lo, hi, (boolean)used);
*/
ACSLAB_INTERNAL bool acslabi_check_usage(const acslab_word *cells, size_t lo, size_t hi, bool used);

/* Whether node c, no root, keeps the rules with its buddy and its parent. */
/*@
  requires child:   c > 1;
  requires words:   \valid_read(cells + (0 .. c / ACSLAB_NODE_CELLS));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  child:   \result <==> ForestChild(cells, NodeParent(c), c, NodeBuddy(c));
*/
ACSLAB_INTERNAL bool acslabi_check_child(const acslab_word *cells, size_t c);

/* Whether the cells are a forest. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  forest:  \result <==> Forest(b->cells, b->first[b->top], BuddyNodes(b)) &&
                    CheckUsage(b->cells, BuddyNodes(b), IndexNodes(b), \false);
*/
ACSLAB_INTERNAL bool acslabi_check_forest(const struct acslab_buddy *b);

/* What word w of a level must be: a bit for each word below, of count, that is not zero. */
/*@
  requires count:   count <= ACSLAB_FRAMES_MAX && w * ACSLAB_WORD_BITS < count;
  requires words:   \valid_read(below + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  bits:    \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(\result, i) <==>
                    w * ACSLAB_WORD_BITS + i < count && below[w * ACSLAB_WORD_BITS + i] != 0);
*/
ACSLAB_INTERNAL acslab_word acslabi_check_nonzero(const acslab_word *below, size_t count, size_t w);

/* What word w of level 0 must be: a bit for each of count words of cells that has a free node. */
/*@
  requires count:   count <= ACSLAB_FRAMES_MAX && w * ACSLAB_WORD_BITS < count;
  requires words:   \valid_read(cells + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL acslab_word acslabi_check_with_free(const acslab_word *cells, size_t count, size_t w);

/* Whether every level of the summary is right. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_check_summary(const struct acslab_buddy *b);

/* Whether low and avail are right for order k. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);
  requires order:   k < ACSLAB_ORDERS;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  order:   \result ==> CheckOrder(b, k);
*/
ACSLAB_INTERNAL bool acslabi_check_order(const struct acslab_buddy *b, unsigned k);

/* Whether high is right for order k. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);
  requires order:   k < ACSLAB_ORDERS;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  high:    \result ==> CheckHigh(b, k);
*/
ACSLAB_INTERNAL bool acslabi_check_high(const struct acslab_buddy *b, unsigned k);

/* Whether low, high and avail are right for all orders. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  index:   \result ==> \forall integer k; 0 <= k < ACSLAB_ORDERS ==> CheckOrder(b, k);
  ensures  high:    \result ==> \forall integer k; 0 <= k < ACSLAB_ORDERS ==> CheckHigh(b, k);
*/
ACSLAB_INTERNAL bool acslabi_check_index(const struct acslab_buddy *b);

/* What block node n of order k is: free, reserved, busy if it is live; unused if it is no block. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);
  requires level:   IndexLevel(b, n, k);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result <= 3;
  ensures  block:   \result == ACSLAB_NODE_FREE || \result == ACSLAB_NODE_BUSY <==> CheckBlock(b, n, k);
  ensures  free:    \result == ACSLAB_NODE_FREE <==> NodeFree(b->cells, n);
  ensures  reserved: \result == ACSLAB_NODE_RESERVED <==> NodeReserved(b->cells, n);
*/
ACSLAB_INTERNAL unsigned acslabi_check_block(const struct acslab_buddy *b, size_t n, unsigned k);

/* The frames of node n of order k that are of the arena. */
/*@
  requires geometry: CheckGeometry(b);
  requires read:    \valid_read(b);
  requires level:   IndexLevel(b, n, k);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  overlap: \result == CheckBelow(b, BuddyFrame(b, n, k) + Pow2(k)) - CheckBelow(b, BuddyFrame(b, n, k));
  ensures  whole:   \result == Pow2(k) <==> BuddyInside(b, BuddyFrame(b, n, k), Pow2(k));
*/
ACSLAB_INTERNAL size_t acslabi_check_overlap(const struct acslab_buddy *b, size_t n, unsigned k);

/* The frames of the arena in blocks of order k and of this state. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);
  requires order:   k <= b->top;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result <= b->frames;
*/
ACSLAB_INTERNAL size_t acslabi_check_sum(const struct acslab_buddy *b, unsigned k, unsigned state);

/* The frames of the arena in all blocks of this state. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL size_t acslabi_check_total(const struct acslab_buddy *b, unsigned state);

/* Whether the counts are what the blocks sum to, and all frames are counted. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  counts:  \result ==> b->free_frames + b->live_frames + b->reserved_frames == b->frames;
*/
ACSLAB_INTERNAL bool acslabi_check_counts(const struct acslab_buddy *b);

/* Whether all blocks of order k that are not reserved lie inside the arena. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);
  requires order:   k <= b->top;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  inside:  \result <==> CheckInside(b, k);
*/
ACSLAB_INTERNAL bool acslabi_check_inside(const struct acslab_buddy *b, unsigned k);

/* Whether what is outside the arena is reserved. */
/*@
  requires geometry: CheckGeometry(b);
  requires memory:  CheckRead(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  inside:  \result <==> \forall integer k; 0 <= k <= b->top ==> CheckInside(b, k);
  ensures  edge:    \result ==> BuddyEdge(b);
*/
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
  if (b->summary.size != size) return false;
  if (b->summary.levels == 0 || b->summary.levels > ACSLAB_BITSET_LEVELS) return false;
  /*@ loop invariant range: 0 <= j <= b->summary.levels;
      loop invariant zero:  j == 0 ==> at == 0 && count == size;
      loop invariant first: j > 0 ==> b->summary.at[0] == 0;
      loop invariant some:  1 <= count <= size;
      loop invariant room:  (j == 0 || count > 1 ? at + count : at) <= size;
      loop invariant last:  j > 0 ==> at == b->summary.at[j - 1] + count &&
                              count == BitsetCeil(BitsetBits(&b->summary, j - 1)) &&
                              1 <= BitsetBits(&b->summary, j - 1) <= size;
      loop invariant chain: \forall integer i; 0 <= i < j - 1 ==> CheckChain(&b->summary, i);
      loop invariant rise:  \forall integer i, k; 0 <= i <= k < j ==>
                              b->summary.at[i] <= b->summary.at[k] <= size;
      loop assigns   j, at, count;
      loop variant   b->summary.levels - j;
  */
  while (j < b->summary.levels && (j == 0 || count > 1)) {
    if (b->summary.at[j] != at) return false;
    //@ assert bits: BitsetBits(&b->summary, j) == count;
    //@ assert step: j > 0 ==> CheckChain(&b->summary, j - 1);
    //@ assert up:   j > 0 ==> b->summary.at[j - 1] <= b->summary.at[j] <= size;
    //@ assert rise: \forall integer i; 0 <= i <= j ==> b->summary.at[i] <= b->summary.at[j] <= size;
    count = count / ACSLAB_WORD_BITS + (count % ACSLAB_WORD_BITS != 0);
    at += count;
    j++;
  }
  if (j != b->summary.levels || count != 1 || b->summary.at[j] != at) return false;
  //@ assert one:   BitsetBits(&b->summary, b->summary.levels) == 1;
  //@ assert last:  CheckChain(&b->summary, j - 1);
  //@ assert each:  \forall integer i; 0 <= i < j ==> CheckChain(&b->summary, i);
  //@ assert chain: BitsetChain(&b->summary, b->summary.levels);
  //@ assert rise:  BitsetRise(&b->summary, b->summary.levels);
  //@ assert shape: BitsetShape(&b->summary);
  return b->summary.words == b->cells + size;
}

ACSLAB_INTERNAL bool acslabi_check_firsts(const struct acslab_buddy *b, size_t roots)
{
  unsigned k;
  /*@ loop invariant range: 0 <= k <= ACSLAB_ORDERS;
      loop invariant row:   \forall integer i; 0 <= i < k ==> CheckRow(b, roots, i);
      loop invariant fall:  \forall integer i, j; 0 <= i < j < k && j <= b->top ==>
                              2 * b->first[j] <= b->first[i] &&
                              (j < i + 2 ==> b->first[i] == 2 * b->first[j]);
      loop assigns   k;
      loop variant   ACSLAB_ORDERS - k;
  */
  for (k = 0; k < ACSLAB_ORDERS; k++) {
    size_t want = 0;
    //@ assert twice: 1 <= k <= b->top ==> Pow2(b->top - (k - 1)) == 2 * Pow2(b->top - k);
    /*@ assert half:  1 <= k <= b->top ==>
          roots * Pow2(b->top - (k - 1)) == 2 * (roots * Pow2(b->top - k)); */
    //@ assert twofold: 1 <= k <= b->top ==> CheckTwice(roots, b->top, k - 1, k);
    //@ assert prev:  1 <= k <= b->top ==> CheckRow(b, roots, k - 1);
    //@ assert first: k == 0 ==> roots * Pow2(b->top - k) == LayoutLeaves(b->first_frame, b->frames, b->top);
    /*@ assert twin:  1 <= k <= b->top ==> b->first[k - 1] == 2 * (roots * Pow2(b->top - k)) &&
          1 <= b->first[k - 1] <= LayoutLeaves(b->first_frame, b->frames, b->top); */
    /*@ assert fits:  k <= b->top ==> 1 <= roots * Pow2(b->top - k) &&
          roots * Pow2(b->top - k) <= LayoutLeaves(b->first_frame, b->frames, b->top); */
    //@ assert shift: k <= b->top ==> (roots << (b->top - k)) == roots * Pow2(b->top - k);
    //@ assert room:  k <= b->top ==> 0 <= (roots << (b->top - k)) <= SIZE_MAX;
    if (k <= b->top) want = roots << (b->top - k);
    //@ assert want:  want == (k <= b->top ? roots * Pow2(b->top - k) : 0);
    if (b->first[k] != want) return false;
    //@ assert here:  b->first[k] == (k <= b->top ? roots * Pow2(b->top - k) : 0);
    //@ assert row:   CheckRow(b, roots, k);
    //@ assert next:  1 <= k <= b->top ==> b->first[k - 1] == 2 * b->first[k];
    //@ assert last:  \forall integer i; 0 <= i < k - 1 && k <= b->top ==> 2 * b->first[k - 1] <= b->first[i];
    //@ assert far:   \forall integer i; 0 <= i < k - 1 && k <= b->top ==> 2 * b->first[k] <= b->first[i];
    /*@ assert fall:  \forall integer i; 0 <= i < k && k <= b->top ==>
          2 * b->first[k] <= b->first[i] && (k < i + 2 ==> b->first[i] == 2 * b->first[k]); */
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_check_geometry(const struct acslab_buddy *b)
{
  size_t roots, cells;
  if (!acslabi_check_arena(b)) return false;
  if (b->top != acslabi_buddy_top(b->first_frame, b->frames, b->limit)) return false;
  roots = acslabi_buddy_roots(b->first_frame, b->frames, b->top);
  //@ assert right: (b->first_frame >> b->top) == b->first_frame / Pow2(b->top);
  //@ assert left:  (b->first_frame >> b->top << b->top) == LayoutOrigin(b->first_frame, b->top);
  if (b->origin != b->first_frame >> b->top << b->top) return false;
  //@ assert few:    1 <= LayoutLeaves(b->first_frame, b->frames, b->top) <= SIZE_MAX;
  //@ assert leaves: roots * Pow2(b->top) == LayoutLeaves(b->first_frame, b->frames, b->top);
  if (!acslabi_check_firsts(b, roots)) return false;
  //@ assert row:  CheckRow(b, roots, 0);
  //@ assert rows: \forall integer i; 0 <= i < ACSLAB_ORDERS ==> CheckRow(b, roots, i);
  //@ assert zero: b->first[0] == LayoutLeaves(b->first_frame, b->frames, b->top);
  cells = b->first[0] / (ACSLAB_NODE_CELLS / 2u) + 1;
  //@ assert cells: cells == LayoutCells(b->first_frame, b->frames, b->top);
  /*@ assert range: \forall integer k; 0 <= k <= b->top ==>
                      CheckRow(b, roots, k) && 1 <= b->first[k] <= b->first[0]; */
  /*@ assert falls: \forall integer i, j; 0 <= i < j <= b->top ==>
                      2 * b->first[j] <= b->first[i] && (j < i + 2 ==> b->first[i] == 2 * b->first[j]); */
  /*@ assert rest:  \forall integer k; b->top < k < ACSLAB_ORDERS ==>
                      CheckRow(b, roots, k) && b->first[k] == 0; */
  //@ assert firsts: \forall integer k; 0 <= k <= b->top ==> 1 <= b->first[k] <= b->first[0];
  //@ assert zeros: \forall integer k; b->top < k < ACSLAB_ORDERS ==> b->first[k] == 0;
  //@ assert good:  LayoutGood(b->first_frame, b->frames, b->limit) && b->shift < 8 * sizeof(size_t);
  //@ assert top:   LayoutTop(b->first_frame, b->frames, b->limit, b->top);
  //@ assert small: cells <= ACSLAB_FRAMES_MAX;
  //@ assert levels: CheckLevels(b) && cells <= ACSLAB_FRAMES_MAX;
  //@ assert numbers: BitsetShape(&b->summary) && b->summary.size == cells ==> CheckNumbers(b);
  if (!acslabi_check_layout(b, cells)) return false;
  //@ assert shape: IndexShape(b);
  //@ ghost acslabi_check_weights(b);
  //@ assert arena: BuddyArena(b);
  return true;
}

/* ------------------------------------------------------------------------------------------ forest */

ACSLAB_INTERNAL bool acslabi_check_usage(const acslab_word *cells, size_t lo, size_t hi, bool used)
{
  size_t n;
  /*@ loop invariant range: lo <= n && (n <= hi || n == lo);
      loop invariant usage: CheckUsage(cells, lo, n, (boolean)used);
      loop assigns   n;
      loop variant   hi - n;
  */
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
  /*@ loop invariant range: 2 * roots <= c <= nodes;
      loop invariant rules: CheckChildren(b->cells, 2 * roots, c);
      loop assigns   c;
      loop variant   nodes - c;
  */
  for (c = 2 * roots; c < nodes; c++) {
    //@ assert word: c / ACSLAB_NODE_CELLS < b->summary.size;
    //@ assert even: c % 2 == 0 ==> c == 2 * NodeParent(c) && NodeBuddy(c) == 2 * NodeParent(c) + 1;
    //@ assert odd:  c % 2 == 1 ==> c == 2 * NodeParent(c) + 1 && NodeBuddy(c) == 2 * NodeParent(c);
    //@ assert parent: 1 <= roots <= NodeParent(c);
    //@ ghost acslabi_buddy_children(c / 2);
    //@ assert kin:  NodeKin(NodeParent(c), c, NodeBuddy(c)) && roots <= NodeParent(c);
    if (!acslabi_check_child(b->cells, c)) return false;
  }
  //@ assert rules: CheckChildren(b->cells, 2 * roots, nodes);
  //@ assert children: ForestChildren(b->cells, roots, nodes);
  return true;
}

/* ----------------------------------------------------------------------------------------- summary */

ACSLAB_INTERNAL acslab_word acslabi_check_nonzero(const acslab_word *below, size_t count, size_t w)
{
  acslab_word word = 0;
  //@ assert zero: \forall integer x; 0 <= x < ACSLAB_WORD_BITS ==> !Bit(word, x);
  size_t first = w * ACSLAB_WORD_BITS;
  unsigned i;
  /*@ loop invariant range: 0 <= i <= ACSLAB_WORD_BITS;
      loop invariant count: i == 0 || w * ACSLAB_WORD_BITS + i <= count;
      loop invariant bits:  \forall integer x; 0 <= x < ACSLAB_WORD_BITS ==> (Bit(word, x) <==>
                              x < i && below[w * ACSLAB_WORD_BITS + x] != 0);
      loop assigns   i, word;
      loop variant   ACSLAB_WORD_BITS - i;
  */
  for (i = 0; i < ACSLAB_WORD_BITS && first + i < count; i++) {
    /*@ ghost Next: ; */
    //@ assert fits: 0 <= (1 << i) <= ACSLAB_WORD_ALL;
    if (below[first + i] != 0) word |= ACSLAB_WORD_ONE << i;
    /*@ assert bit: \forall integer x; 0 <= x < ACSLAB_WORD_BITS ==> (Bit(word, x) <==>
          Bit(\at(word, Next), x) || x == i && below[first + i] != 0); */
  }
  return word;
}

ACSLAB_INTERNAL acslab_word acslabi_check_with_free(const acslab_word *cells, size_t count, size_t w)
{
  acslab_word word = 0;
  //@ assert zero: \forall integer x; 0 <= x < ACSLAB_WORD_BITS ==> !Bit(word, x);
  size_t first = w * ACSLAB_WORD_BITS;
  unsigned i;
  /*@ loop invariant range: 0 <= i <= ACSLAB_WORD_BITS;
      loop invariant count: i == 0 || w * ACSLAB_WORD_BITS + i <= count;
      loop assigns   i, word;
      loop variant   ACSLAB_WORD_BITS - i;
  */
  for (i = 0; i < ACSLAB_WORD_BITS && first + i < count; i++) {
    if (acslabi_node_free_bits(cells[first + i]) != 0) word |= ACSLAB_WORD_ONE << i;
  }
  return word;
}

ACSLAB_INTERNAL bool acslabi_check_summary(const struct acslab_buddy *b)
{
  const acslab_word *words = b->summary.words;
  size_t below = b->summary.size, count = below / ACSLAB_WORD_BITS + (below % ACSLAB_WORD_BITS != 0), w;
  unsigned j;
  //@ assert bits: count == BitsetBits(&b->summary, 1);
  //@ assert room: count == b->summary.at[1] <= BitsetTotal(&b->summary);
  /*@ loop invariant range: 0 <= w <= count;
      loop assigns   w;
      loop variant   count - w;
  */
  for (w = 0; w < count; w++) {
    if (words[w] != acslabi_check_with_free(b->cells, below, w)) return false;
  }
  /*@ loop invariant range: 1 <= j <= b->summary.levels;
      loop invariant bits:  count == BitsetBits(&b->summary, j);
      loop assigns   j, below, count, w;
      loop variant   b->summary.levels - j;
  */
  for (j = 1; j < b->summary.levels; j++) {
    below = count;
    count = below / ACSLAB_WORD_BITS + (below % ACSLAB_WORD_BITS != 0);
    //@ assert below: below == BitsetBits(&b->summary, j) && below <= ACSLAB_FRAMES_MAX;
    //@ assert ceil:  count == BitsetCeil(below);
    //@ assert chain: BitsetBits(&b->summary, j + 1) == BitsetCeil(BitsetBits(&b->summary, j));
    //@ assert bits:  count == BitsetBits(&b->summary, j + 1);
    /*@ assert room: 0 <= b->summary.at[j - 1] && b->summary.at[j - 1] + below == b->summary.at[j] &&
                     b->summary.at[j] + count == b->summary.at[j + 1] <= BitsetTotal(&b->summary); */
    /*@ loop invariant range: 0 <= w <= count;
        loop assigns   w;
        loop variant   count - w;
    */
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
  /*@ loop invariant range: b->first[k] <= n <= end;
      loop invariant gap:   \forall integer x; b->first[k] <= x < n ==> !NodeFree(b->cells, x);
      loop assigns   n;
      loop variant   end - n;
  */
  while (n < end && acslabi_node_state(b->cells, n) != ACSLAB_NODE_FREE) n++;
  //@ assert found: n < end ==> NodeFree(b->cells, n);
  //@ assert bit: Bit(b->avail, k) <==> (b->avail >> k & 1) == 1;
  return b->low[k] == n && (b->avail >> k & 1u) == (n < end ? 1u : 0u);
}

ACSLAB_INTERNAL bool acslabi_check_high(const struct acslab_buddy *b, unsigned k)
{
  size_t first = b->first[k], n = 2 * first;
  /*@ loop invariant range: first <= n <= 2 * first;
      loop invariant gap:   \forall integer x; n <= x < 2 * first ==> !NodeFree(b->cells, x);
      loop assigns   n;
      loop variant   n;
  */
  while (n > first && acslabi_node_state(b->cells, n - 1) != ACSLAB_NODE_FREE) n--;
  //@ assert found: n > first ==> NodeFree(b->cells, n - 1);
  //@ assert none:  first == 0 && b->high[k] == 0 ==> CheckHigh(b, k);
  //@ assert above: first > 0 && b->high[k] == n - 1 ==> \forall integer x; b->high[k] < x < 2 * first ==> n <= x;
  //@ assert some:  first > 0 && b->high[k] == n - 1 ==> CheckHigh(b, k);
  return b->high[k] == (n == 0 ? 0 : n - 1);
}

ACSLAB_INTERNAL bool acslabi_check_index(const struct acslab_buddy *b)
{
  unsigned k;
  /*@ loop invariant range: 0 <= k <= ACSLAB_ORDERS;
      loop invariant order: \forall integer j; 0 <= j < k ==> CheckOrder(b, j);
      loop invariant high:  \forall integer j; 0 <= j < k ==> CheckHigh(b, j);
      loop assigns   k;
      loop variant   ACSLAB_ORDERS - k;
  */
  for (k = 0; k < ACSLAB_ORDERS; k++) {
    if (!acslabi_check_order(b, k) || !acslabi_check_high(b, k)) return false;
  }
  return true;
}

/* ------------------------------------------------------------------------------------------ counts */

ACSLAB_INTERNAL unsigned acslabi_check_block(const struct acslab_buddy *b, size_t n, unsigned k)
{
  //@ assert node:  1 <= n && n / ACSLAB_NODE_CELLS < b->summary.size;
  unsigned state = acslabi_node_state(b->cells, n);
  if (state != ACSLAB_NODE_BUSY || k == 0) return state;
  //@ assert child: IndexLevel(b, 2 * n, k - 1) && 2 * n / ACSLAB_NODE_CELLS < b->summary.size;
  return acslabi_node_state(b->cells, 2 * n) == ACSLAB_NODE_UNUSED ? ACSLAB_NODE_BUSY
                                                                   : ACSLAB_NODE_UNUSED;
}

ACSLAB_INTERNAL size_t acslabi_check_overlap(const struct acslab_buddy *b, size_t n, unsigned k)
{
  //@ assert order: k < ACSLAB_ORDERS && (1 << k) == Pow2(k) && 1 <= Pow2(k);
  size_t lo = acslabi_buddy_frame(b, n, k), hi = lo + ((size_t)1 << k);
  //@ assert run: lo == BuddyFrame(b, n, k) && hi == BuddyFrame(b, n, k) + Pow2(k);
  if (lo < b->first_frame) lo = b->first_frame;
  if (hi > b->first_frame + b->frames) hi = b->first_frame + b->frames;
  return lo < hi ? hi - lo : 0;
}

ACSLAB_INTERNAL size_t acslabi_check_sum(const struct acslab_buddy *b, unsigned k, unsigned state)
{
  size_t n, end = 2 * b->first[k], sum = 0;
  //@ assert start: BuddyFrame(b, b->first[k], k) == b->origin;
  /*@ loop invariant range: b->first[k] <= n <= end;
      loop invariant sum:   sum <= CheckBelow(b, BuddyFrame(b, n, k)) <= b->frames;
      loop assigns   n, sum;
      loop variant   end - n;
  */
  for (n = b->first[k]; n < end; n++) {
    //@ assert level: IndexLevel(b, n, k);
    //@ assert size:  1 <= Pow2(k);
    //@ assert next:  BuddyFrame(b, n + 1, k) == BuddyFrame(b, n, k) + Pow2(k);
    //@ assert below: CheckBelow(b, BuddyFrame(b, n, k)) <= CheckBelow(b, BuddyFrame(b, n + 1, k)) <= b->frames;
    if (acslabi_check_block(b, n, k) == state) sum += acslabi_check_overlap(b, n, k);
  }
  return sum;
}

ACSLAB_INTERNAL size_t acslabi_check_total(const struct acslab_buddy *b, unsigned state)
{
  size_t total = 0;
  unsigned k;
  /*@ loop invariant range: 0 <= k <= b->top + 1 <= ACSLAB_ORDERS;
      loop invariant total: total <= k * b->frames <= k * ACSLAB_FRAMES_MAX;
      loop assigns   k, total;
      loop variant   b->top - k;
  */
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
  //@ assert order: k < ACSLAB_ORDERS && (1 << k) == Pow2(k);
  /*@ loop invariant range:  b->first[k] <= n <= end;
      loop invariant inside: \forall integer m; b->first[k] <= m < n && CheckBlock(b, m, k) ==>
                               BuddyInside(b, BuddyFrame(b, m, k), Pow2(k));
      loop assigns   n;
      loop variant   end - n;
  */
  for (n = b->first[k]; n < end; n++) {
    //@ assert level: IndexLevel(b, n, k);
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
  /*@ loop invariant range:  0 <= k <= b->top + 1;
      loop invariant inside: \forall integer j; 0 <= j < k ==> CheckInside(b, j);
      loop assigns   k;
      loop variant   b->top - k;
  */
  for (k = 0; k <= b->top; k++) {
    if (!acslabi_check_inside(b, k)) return false;
  }
  /*@ assert live: \forall integer n, k; IndexLevel(b, n, k) ==> BuddyLive(b, n) ==>
        CheckBlock(b, n, k); */
  /*@ assert blocks: \forall integer n, k; IndexLevel(b, n, k) ==> CheckBlock(b, n, k) ==>
        CheckInside(b, k) && BuddyInside(b, BuddyFrame(b, n, k), Pow2(k)); */
  //@ assert edge: BuddyEdge(b);
  return true;
}

ACSLAB_API enum acslab_status acslab_buddy_check(const struct acslab_buddy *b)
{
  if (!acslabi_check_geometry(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_forest(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_summary(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_index(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  //@ assert zero: \forall integer k; b->top < k < ACSLAB_ORDERS ==> b->first[k] == 0;
  //@ assert low: \forall integer k; 0 <= k <= b->top ==> CheckOrder(b, k) && IndexLow(b, k, -1, \false);
  //@ assert high: \forall integer k; 0 <= k <= b->top ==> CheckHigh(b, k) && IndexHigh(b, k, -1, \false);
  /*@ assert bits: \forall integer k; 0 <= k < ACSLAB_ORDERS ==> CheckOrder(b, k) &&
                     (Bit(b->avail, k) <==> k <= b->top && b->low[k] < 2 * b->first[k]); */
  //@ assert avail: IndexAvail(b);
  if (!acslabi_check_counts(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  if (!acslabi_check_edge(b)) return acslabi_buddy_refuse(b, ACSLAB_E_DAMAGED);
  return ACSLAB_OK;
}

#endif
#endif
