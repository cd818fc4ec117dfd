/* SPDX-License-Identifier: MIT */
/*
 * Laws of the buddy allocator: clients that know nothing but contracts, and what they may rely on.
 */

/* disjoint: two live blocks that share a frame are one block, and no reserved block shares it. */
/*@
  requires whole:  BuddyWhole(b) && BuddyArena(b);
  requires frame:  b->origin <= frame < b->origin + b->first[0];

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  one:    \forall integer n, k, m, j;
                     BuddyCovers(b, n, k, frame) && BuddyLive(b, n) &&
                     BuddyCovers(b, m, j, frame) && BuddyLive(b, m) ==> n == m && k == j;
  ensures  apart:  \forall integer n, k, m, j;
                     BuddyCovers(b, n, k, frame) && BuddyLive(b, n) &&
                     BuddyCovers(b, m, j, frame) ==> !NodeReserved(b->cells, m);
*/
static void law_disjoint(const struct acslab_buddy *b, size_t frame)
{
  unsigned order;
  size_t holder = acslabi_buddy_cover(b, frame, &order);
  /*@ assert live: \forall integer n, k; BuddyCovers(b, n, k, frame) && BuddyLive(b, n) ==>
                     k == order && n == holder; */
  /*@ assert sealed: \forall integer m, j; BuddyCovers(b, m, j, frame) && NodeReserved(b->cells, m) ==>
                     j == order && m == holder; */
}

/* refusal: what was freed cannot be freed again. */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
*/
static void law_free_twice(struct acslab_buddy *b, size_t frame, unsigned order)
{
  enum acslab_status first = acslab_buddy_free_frame_order(b, frame, order), second;
  if (first != ACSLAB_OK) return;
  /*@ assert frames: \forall integer m; IndexLevel(b, m, order) ==>
                       IndexLevel{Pre}(b, m, order) && order < ACSLAB_ORDERS &&
                       BuddyFrame{Pre}(b, m, order) == BuddyFrame(b, m, order); */
  /*@ assert was:    \exists integer n; IndexLevel{Pre}(b, n, order) && BuddyLive{Pre}(b, n) &&
                       BuddyFrame{Pre}(b, n, order) == frame && BuddyUnmadeLive{Pre, Here}(b, n); */
  /*@ assert same:   \forall integer n, m; IndexLevel{Pre}(b, n, order) && IndexLevel{Pre}(b, m, order) &&
                       BuddyFrame{Pre}(b, n, order) == frame && BuddyFrame{Pre}(b, m, order) == frame ==>
                       BuddyCovers{Pre}(b, n, order, frame) && BuddyCovers{Pre}(b, m, order, frame) &&
                       n == m; */
  //@ assert gone: !BuddyLiveAt(b, frame, order);
  second = acslab_buddy_free_frame_order(b, frame, order);
  //@ assert refused: second != ACSLAB_OK;
}

/* effect: a free undoes its alloc: the same blocks are live, the same number of frames is free. */
/*@
  requires valid:    BuddyValid(b);
  requires out:      \valid(frame) && BuddyApart(b, frame);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames, *frame;

  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  free:     b->free_frames == \old(b->free_frames);
  ensures  valid:    BuddyValid(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b);
*/
static void law_free_undoes_alloc(struct acslab_buddy *b, unsigned order, size_t *frame)
{
  enum acslab_status status;
  if (acslab_buddy_alloc_frame(b, order, frame) != ACSLAB_OK) return;
  /*@ ghost Alloc: ; */
  //@ assert fixed: IndexFixed{Pre, Here}(b) && order <= b->top < ACSLAB_ORDERS;
  /*@ assert block: \exists integer n; IndexLevel(b, n, order) && BuddyFrame(b, n, order) == *frame &&
                      BuddyLive(b, n) && !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n); */
  status = acslab_buddy_free_frame_order(b, *frame, order);
  //@ assert done: status == ACSLAB_OK;
  //@ assert fixed_again: IndexFixed{Alloc, Here}(b);
  /*@ assert undone: \exists integer n; !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Alloc}(b, n) &&
                       BuddyUnmadeLive{Alloc, Here}(b, n); */
  //@ assert live: BuddySameLive{Pre, Here}(b);
  //@ assert taken: \at(b->free_frames, Alloc) == \at(b->free_frames, Pre) - Pow2(order);
  //@ assert count: b->free_frames == \at(b->free_frames, Alloc) + Pow2(order);
}

/* completeness, the plain half: no free block of a sufficient order, no block. */
/*@
  requires valid:    BuddyValid(b);
  requires full:     b->avail == 0;
  requires order:    order <= b->limit;

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
*/
static void law_full_refuses(struct acslab_buddy *b, unsigned order)
{
  size_t frame;
  enum acslab_status status;
  //@ assert bits: \forall integer k; 0 <= k <= b->top ==> !Bit(b->avail, k);
  /*@ assert low:  \forall integer k; 0 <= k <= b->top ==> IndexLow(b, k, -1, \false) &&
                     b->low[k] == 2 * b->first[k]; */
  //@ assert none: BuddyNone(b, order);
  status = acslab_buddy_alloc_frame(b, order, &frame);
  //@ assert refused: status == ACSLAB_E_NO_MEMORY;
}
