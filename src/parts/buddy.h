#ifndef ACSLAB_PART_BUDDY_H
#define ACSLAB_PART_BUDDY_H
/* SPDX-License-Identifier: MIT */
/*
 * buddy: the binary buddy allocator over page frames (Knowlton 1965; Knuth, volume 1, section 2.5).
 *
 * A block of order k is 2^k frames, and its first frame number is a multiple of 2^k.  All state is two
 * bits a node of the forest of part node, beside the memory and never in it.  Three rules, each about
 * one node and its neighbours, are the whole invariant:
 *
 *   1. every root is used;
 *   2. a node that is used has a used buddy and a busy parent;
 *   3. no two buddies are both free, and no two are both reserved.
 *
 * Rule 3 is maximal coalescing.  It makes the state a function of the live and the reserved frames
 * alone, so a free undoes its alloc bit for bit.  Allocation takes the lowest address of the smallest
 * order that suffices (address-ordered best fit).  For each order the lowest free block is known
 * exactly, and one mask has a bit for each order that has a free block, so an allocation finds its
 * block in two steps; a bitset over the words of cells finds the next one.
 *
 *   take       free -> live            split      live n -> one child live, the other free
 *   give       live -> free            join       live n, free buddy -> live parent
 *
 * Every operation is a sequence of these steps, and the forest is whole after each of them.
 * Metadata: half a byte a frame and a sixty-fourth of that.  Every loop is bounded by the number of
 * orders, of summary levels, or of the blocks that the call names.
 */
#include "forest.h"
#include "../../specs/layout.h"

/* What acslab_buddy_block tells of a block. */
struct acslab_block {
  size_t frame;   /* its first frame */
  unsigned order; /* it has 2^order frames */
  unsigned state; /* ACSLAB_NODE_FREE, ACSLAB_NODE_BUSY (live) or ACSLAB_NODE_RESERVED */
};

#include "../../specs/query.h"

/* ------------------------------------------------------------------------------------------ set-up */

/*
 * How many words of metadata an arena needs, into *words.
 *
 * E_NULL: words is null.  E_EMPTY: no frames.  E_ORDER: max_order >= ACSLAB_ORDERS.  E_RANGE: more than
 * ACSLAB_FRAMES_MAX frames, or a first frame above SIZE_MAX - 4 * ACSLAB_FRAMES_MAX.
 */
/*@
  requires out:    words == \null || \valid(words);

  terminates       \true;
  exits            \false;
  assigns          *words;

  behavior null:
    assumes  null:   words == \null;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;

  behavior empty:
    assumes  out:    words != \null;
    assumes  empty:  frames == 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_EMPTY;
    ensures  same:   *words == \old(*words);

  behavior order:
    assumes  out:    words != \null;
    assumes  some:   frames != 0;
    assumes  order:  max_order >= ACSLAB_ORDERS;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   *words == \old(*words);

  behavior range:
    assumes  out:    words != \null;
    assumes  some:   frames != 0;
    assumes  order:  max_order < ACSLAB_ORDERS;
    assumes  range:  LayoutLarge(first_frame, frames);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_RANGE;
    ensures  same:   *words == \old(*words);

  behavior told:
    assumes  out:    words != \null;
    assumes  some:   frames != 0;
    assumes  order:  max_order < ACSLAB_ORDERS;
    assumes  range:  !LayoutLarge(first_frame, frames);
    ensures  status: \result == ACSLAB_OK;
    ensures  words:  \exists integer top; LayoutTop(first_frame, frames, max_order, top) &&
                       *words == LayoutWords(first_frame, frames, top);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_words(size_t first_frame, size_t frames, unsigned max_order,
                                                 size_t *words);

/*
 * Set up an arena over the frames first_frame .. first_frame+frames-1, all of them free.
 *
 * max_order is the largest order to merge to; where the arena holds no aligned block of that order,
 * merging stops at the largest that it does hold.  meta is words words that belong to the allocator
 * until the arena is given up.  The memory itself is never touched.
 *
 * E_NULL: b or meta is null.  E_EMPTY, E_ORDER, E_RANGE: as acslab_buddy_words.  E_METADATA: words is
 * less than acslab_buddy_words tells.
 */
ACSLAB_API enum acslab_status acslab_buddy_init_frames(struct acslab_buddy *b, size_t first_frame,
                                                       size_t frames, unsigned max_order,
                                                       acslab_word *meta, size_t words);

/*
 * The same over addresses: base is a multiple of frame_size, and frame_size is a power of two, both in
 * bytes.  E_FRAME_SIZE: it is no power of two.  E_ALIGN: base is no multiple of it.  E_RANGE also where
 * the arena passes the end of the address space.
 */
ACSLAB_API enum acslab_status acslab_buddy_init(struct acslab_buddy *b, uintptr_t base, size_t frames,
                                                size_t frame_size, unsigned max_order,
                                                acslab_word *meta, size_t words);

/* --------------------------------------------------------------------------- by frame number: alloc */

/*
 * Allocate a block of 2^order frames, its first frame into *frame: the lowest address of the smallest
 * order that suffices.  E_NULL: frame is null.  E_ORDER: order is above b->limit.
 * E_NO_MEMORY: if and only if no aligned run of 2^order frames is free.
 */
/*@
  requires valid:    BuddyValid(b);
  requires out:      frame == \null || \valid(frame) && BuddyApart(b, frame);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames,
                     *frame;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior null:
    assumes  null:   frame == \null;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  out:    frame != \null;
    assumes  order:  order > b->limit;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior none:
    assumes  out:    frame != \null;
    assumes  order:  order <= b->limit;
    assumes  none:   BuddyNone(b, order);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NO_MEMORY;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior some:
    assumes  out:    frame != \null;
    assumes  order:  order <= b->limit;
    assumes  some:   !BuddyNone(b, order);
    ensures  status: \result == ACSLAB_OK;
    ensures  inside: BuddyInside(b, *frame, Pow2(order));
    ensures  effect: \forall integer n; IndexLevel(b, n, order) && BuddyFrame(b, n, order) == *frame ==>
                       !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n);
    ensures  live:   BuddyLiveAt(b, *frame, order);
    ensures  policy: \forall integer j; BuddySmallest{Pre}(b, order, j) ==>
                       *frame == BuddyFrame{Pre}(b, \old(b->low[j]), j);
    ensures  count:  b->free_frames == \old(b->free_frames) - Pow2(order);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc_frame(struct acslab_buddy *b, unsigned order,
                                                       size_t *frame);

/*
 * Allocate a block of 2^order frames whose first frame is a multiple of 2^align, at the start of a free
 * block of the larger of both orders.  E_NULL, E_ORDER: as above, also for align.  E_NO_MEMORY: if and
 * only if no aligned run of that larger order is free.
 */
/*@
  requires valid:    BuddyValid(b);
  requires out:      frame == \null || \valid(frame) && BuddyApart(b, frame);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames,
                     *frame;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior null:
    assumes  null:   frame == \null;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  out:    frame != \null;
    assumes  order:  order > b->limit || align > b->limit;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior none:
    assumes  out:    frame != \null;
    assumes  order:  order <= b->limit && align <= b->limit;
    assumes  none:   BuddyNone(b, \max(order, align));
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NO_MEMORY;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior some:
    assumes  out:    frame != \null;
    assumes  order:  order <= b->limit && align <= b->limit;
    assumes  some:   !BuddyNone(b, \max(order, align));
    ensures  status: \result == ACSLAB_OK;
    ensures  inside: BuddyInside(b, *frame, Pow2(order));
    ensures  effect: \forall integer n; IndexLevel(b, n, order) && BuddyFrame(b, n, order) == *frame ==>
                       !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n);
    ensures  live:   BuddyLiveAt(b, *frame, order);
    ensures  policy: \forall integer j; BuddySmallest{Pre}(b, \max(order, align), j) ==>
                       *frame == BuddyFrame{Pre}(b, \old(b->low[j]), j);
    ensures  count:  b->free_frames == \old(b->free_frames) - Pow2(order);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_aligned(struct acslab_buddy *b, unsigned order,
                                                               unsigned align, size_t *frame);

/*
 * Allocate the block of 2^order frames that starts at frame.  E_ORDER: order is above b->limit.
 * E_ALIGN: frame is no multiple of 2^order.  E_FOREIGN: the block is not inside the arena.  E_LIVE,
 * E_RESERVED: the first frame of it that is not free is live, or reserved.
 */
ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_at(struct acslab_buddy *b, size_t frame,
                                                          unsigned order);

/*
 * Allocate exactly count frames in a row, aligned like a block of the next power of two.  The run is
 * made of one live block for each one bit of count, the largest first; the rest of the power of two
 * stays free.  E_NULL: frame is null.  E_EMPTY: count is 0.  E_ORDER: count is more than
 * 2^b->limit.  E_NO_MEMORY: if and only if no aligned run of the next power of two is free.
 */
ACSLAB_API enum acslab_status acslab_buddy_alloc_frames(struct acslab_buddy *b, size_t count,
                                                        size_t *frame);

/*
 * Allocate count blocks of 2^order frames, their first frames into frames[0 .. count-1]: the blocks that
 * count single allocations would give, in that order, at a fraction of the cost.  All or nothing.
 * E_NULL: frames is null and count is not 0.  E_ORDER: order is above b->limit.  E_NO_MEMORY: there
 * are fewer than count; nothing was allocated, and frames[] holds no promise.
 */
ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_bulk(struct acslab_buddy *b, unsigned order,
                                                            size_t count, size_t *frames);

/* ---------------------------------------------------------------------------- by frame number: free */

/*
 * Free the live block that starts at frame.  E_FOREIGN: not a frame of the arena.  E_FREE: it is free
 * already.  E_RESERVED: it is reserved.  E_INTERIOR: it lies inside a live block and does not start it.
 */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior freed:
    assumes  inside:  BuddyInside(b, frame, 1);
    assumes  live:    \exists integer k; BuddyLiveAt(b, frame, k);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  \forall integer n, k; IndexLevel{Pre}(b, n, k) && BuddyLive{Pre}(b, n) &&
                        BuddyFrame{Pre}(b, n, k) == frame ==>
                        BuddyUnmadeLive{Pre, Here}(b, n) &&
                        b->free_frames == \old(b->free_frames) + Pow2(k);

  behavior refused:
    assumes  refused: !(BuddyInside(b, frame, 1) && \exists integer k; BuddyLiveAt(b, frame, k));
    assigns           \nothing;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);
    ensures  foreign: !BuddyInside(b, frame, 1) <==> \result == ACSLAB_E_FOREIGN;
    ensures  held:    BuddyInside(b, frame, 1) ==> \exists integer n, k; BuddyHolds(b, n, k, frame) &&
      (NodeFree(b->cells, n) <==> \result == ACSLAB_E_FREE) &&
      (NodeReserved(b->cells, n) <==> \result == ACSLAB_E_RESERVED) &&
      (BuddyLive(b, n) && BuddyFrame(b, n, k) < frame <==> \result == ACSLAB_E_INTERIOR);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_free_frame(struct acslab_buddy *b, size_t frame);

/* The same, and E_WRONG_ORDER if the live block that starts there has another order. */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior freed:
    assumes  inside:  BuddyInside(b, frame, 1);
    assumes  live:    BuddyLiveAt(b, frame, order);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  \forall integer n; IndexLevel{Pre}(b, n, order) && BuddyLive{Pre}(b, n) &&
                        BuddyFrame{Pre}(b, n, order) == frame ==> BuddyUnmadeLive{Pre, Here}(b, n);
    ensures  count:   b->free_frames == \old(b->free_frames) + Pow2(order);

  behavior refused:
    assumes  refused: !(BuddyInside(b, frame, 1) && BuddyLiveAt(b, frame, order));
    assigns           \nothing;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);
    ensures  foreign: !BuddyInside(b, frame, 1) <==> \result == ACSLAB_E_FOREIGN;
    ensures  held:    BuddyInside(b, frame, 1) ==> \exists integer n, k; BuddyHolds(b, n, k, frame) &&
      (NodeFree(b->cells, n) <==> \result == ACSLAB_E_FREE) &&
      (NodeReserved(b->cells, n) <==> \result == ACSLAB_E_RESERVED) &&
      (BuddyLive(b, n) && BuddyFrame(b, n, k) < frame <==> \result == ACSLAB_E_INTERIOR) &&
      (BuddyLive(b, n) && BuddyFrame(b, n, k) == frame && k != order <==>
        \result == ACSLAB_E_WRONG_ORDER);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_free_frame_order(struct acslab_buddy *b, size_t frame,
                                                            unsigned order);

/*
 * Free the count frames from frame on, which live blocks tile exactly.  E_EMPTY: count is 0.
 * E_FOREIGN: the run is not inside the arena.  Otherwise the first frame that is in the way decides:
 * E_FREE, E_RESERVED, E_INTERIOR at the run's start, E_WRONG_ORDER for a block that passes its end.
 */
ACSLAB_API enum acslab_status acslab_buddy_free_frames(struct acslab_buddy *b, size_t frame,
                                                       size_t count);

/*
 * Free the count live blocks of 2^order frames that start at frames[0 .. count-1], in any order.  All or
 * nothing: statuses as acslab_buddy_free_frame_order, of the first element that is refused; an
 * element that stands twice is refused with E_FREE.  E_NULL: frames is null and count is not 0.
 */
ACSLAB_API enum acslab_status acslab_buddy_free_frame_bulk(struct acslab_buddy *b, unsigned order,
                                                           size_t count, const size_t *frames);

/* ---------------------------------------------------------------------------- reserve and release */

/*
 * Reserve the count frames from frame on, all of them free: they are never handed out until released.
 * E_EMPTY: count is 0.  E_FOREIGN: the range is not inside the arena.  E_LIVE, E_RESERVED: the first
 * frame that is not free is live, or reserved already.
 */
ACSLAB_API enum acslab_status acslab_buddy_reserve_frames(struct acslab_buddy *b, size_t frame,
                                                          size_t count);

/*
 * Release the count frames from frame on, all of them reserved: they become free.  E_EMPTY, E_FOREIGN:
 * as above.  E_LIVE, E_FREE: the first frame that is not reserved is live, or free.
 */
ACSLAB_API enum acslab_status acslab_buddy_release_frames(struct acslab_buddy *b, size_t frame,
                                                          size_t count);

/* ------------------------------------------------------------------------------------------ queries */

/* The block that holds frame, into *block.  E_NULL: block is null.  E_FOREIGN: not of the arena. */
/*@
  requires valid:    BuddyValid(b);
  requires out:      block == \null || \valid(block) && BuddyApartBlock(b, block);

  terminates         \true;
  exits              \false;
  assigns            *block;

  ensures  valid:    BuddyValid(b);
  ensures  same:     BuddyUntouched{Pre, Here}(b);

  behavior null:
    assumes  null:   block == \null;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;

  behavior foreign:
    assumes  out:     block != \null;
    assumes  foreign: !BuddyInside(b, frame, 1);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  block:   *block == \old(*block);

  behavior told:
    assumes  out:    block != \null;
    assumes  inside: BuddyInside(b, frame, 1);
    ensures  status: \result == ACSLAB_OK;
    ensures  told:   BuddyTold(b, frame, block->frame, block->order, block->state);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_block(const struct acslab_buddy *b, size_t frame,
                                                 struct acslab_block *block);

/* The largest order that has a free block, or -1 if nothing is free. */
/*@
  requires valid:   BuddyValid(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   -1 <= \result <= b->top;
  ensures  some:    \result >= 0 ==> b->low[\result] < 2 * b->first[\result];
  ensures  largest: \forall integer k; \result < k <= b->top ==> b->low[k] == 2 * b->first[k];
*/
ACSLAB_API int acslab_buddy_largest(const struct acslab_buddy *b);

/*
 * Walk over all blocks of the arena in address order: start with *cursor = b->first_frame; each call
 * that returns true has told the block at *cursor and moved *cursor behind it.  A block that the walk
 * finds part of at the arena's edge is told as it is: reserved, and reaching beyond the edge.
 */
/*@
  requires valid:    BuddyValid(b);
  requires at:       cursor == \null || \valid(cursor) && BuddyApart(b, cursor);
  requires out:      block == \null || \valid(block) && BuddyApartBlock(b, block);
  requires apart:    cursor == \null || block == \null || \separated(cursor, block);

  terminates         \true;
  exits              \false;
  assigns            *cursor, *block;

  ensures  valid:    BuddyValid(b);
  ensures  same:     BuddyUntouched{Pre, Here}(b);

  behavior null:
    assumes  null:   cursor == \null || block == \null;
    assigns          \nothing;
    ensures  end:    !\result;

  behavior end:
    assumes  out:    cursor != \null && block != \null;
    assumes  end:    !BuddyInside(b, *cursor, 1);
    assigns          \nothing;
    ensures  end:    !\result;
    ensures  cursor: *cursor == \old(*cursor);
    ensures  block:  *block == \old(*block);

  behavior more:
    assumes  out:    cursor != \null && block != \null;
    assumes  inside: BuddyInside(b, *cursor, 1);
    ensures  more:   \result;
    ensures  told:   BuddyTold(b, \old(*cursor), block->frame, block->order, block->state);
    ensures  next:   *cursor == block->frame + Pow2(block->order);
    ensures  ahead:  \old(*cursor) < *cursor;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API bool acslab_buddy_walk(const struct acslab_buddy *b, size_t *cursor,
                                  struct acslab_block *block);

/* -------------------------------------------------------------------------------- by address, on top */

/* As the frame versions, in addresses; E_ALIGN where an address is no multiple of the frame size. */
ACSLAB_API enum acslab_status acslab_buddy_alloc(struct acslab_buddy *b, unsigned order, void **block);
ACSLAB_API enum acslab_status acslab_buddy_alloc_aligned(struct acslab_buddy *b, unsigned order,
                                                         unsigned align, void **block);
ACSLAB_API enum acslab_status acslab_buddy_alloc_at(struct acslab_buddy *b, const void *block,
                                                    unsigned order);
ACSLAB_API enum acslab_status acslab_buddy_alloc_run(struct acslab_buddy *b, size_t count, void **run);
ACSLAB_API enum acslab_status acslab_buddy_free(struct acslab_buddy *b, const void *block);
ACSLAB_API enum acslab_status acslab_buddy_free_order(struct acslab_buddy *b, const void *block,
                                                      unsigned order);
ACSLAB_API enum acslab_status acslab_buddy_free_run(struct acslab_buddy *b, const void *run,
                                                    size_t count);
ACSLAB_API enum acslab_status acslab_buddy_reserve(struct acslab_buddy *b, const void *range,
                                                   size_t count);
ACSLAB_API enum acslab_status acslab_buddy_release(struct acslab_buddy *b, const void *range,
                                                   size_t count);

#ifdef ACSLAB_IMPLEMENTATION

/* ----------------------------------------------------------------------------------------- internal */

/* The same for reserved blocks: they merge among themselves. */
ACSLAB_INTERNAL void acslabi_buddy_seal(struct acslab_buddy *b, size_t n, unsigned k);

/* Tell the hook of a refusal, and return its status. */
/*@
  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  status: \result == status;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_buddy_refuse(const struct acslab_buddy *b,
                                                        enum acslab_status status);

/* Whether the count > 0 frames from frame on are all of the arena; any frame, any count. */
/*@
  requires read:   \valid_read(b);
  requires arena:  BuddyArena(b);
  requires some:   count > 0;

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  inside: \result <==> BuddyInside(b, frame, count);
*/
ACSLAB_INTERNAL bool acslabi_buddy_inside(const struct acslab_buddy *b, size_t frame, size_t count);

/* The status that tells of a block in this state where another was needed. */
/*@
  requires state:    1 <= state <= 3;

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  free:     state == ACSLAB_NODE_FREE ==> \result == ACSLAB_E_FREE;
  ensures  live:     state == ACSLAB_NODE_BUSY ==> \result == ACSLAB_E_LIVE;
  ensures  reserved: state == ACSLAB_NODE_RESERVED ==> \result == ACSLAB_E_RESERVED;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_buddy_state_status(unsigned state);

/* What acslabi_buddy_find tells. */
struct acslabi_found {
  enum acslab_status status;
  unsigned order;
};

/*
 * The order of the block that holds the frame, and whether it is a live block that starts there:
 * ACSLAB_OK, or the status of the refusal.  A frame that is not of the arena has no order.
 */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  foreign:  !BuddyInside(b, frame, 1) <==> \result.status == ACSLAB_E_FOREIGN;
  ensures  held:     BuddyInside(b, frame, 1) ==>
                       \exists integer n; BuddyHolds(b, n, \result.order, frame);
  ensures  free:     \forall integer n; BuddyInside(b, frame, 1) ==>
                       BuddyHolds(b, n, \result.order, frame) ==>
                       (NodeFree(b->cells, n) <==> \result.status == ACSLAB_E_FREE);
  ensures  reserved: \forall integer n; BuddyInside(b, frame, 1) ==>
                       BuddyHolds(b, n, \result.order, frame) ==>
                       (NodeReserved(b->cells, n) <==> \result.status == ACSLAB_E_RESERVED);
  ensures  interior: \forall integer n; BuddyInside(b, frame, 1) ==>
                       BuddyHolds(b, n, \result.order, frame) ==>
                       (BuddyLive(b, n) && BuddyFrame(b, n, \result.order) < frame <==>
                         \result.status == ACSLAB_E_INTERIOR);
  ensures  ok:       \forall integer n; BuddyInside(b, frame, 1) ==>
                       BuddyHolds(b, n, \result.order, frame) ==>
                       (BuddyLive(b, n) && BuddyFrame(b, n, \result.order) == frame <==>
                         \result.status == ACSLAB_OK);
*/
ACSLAB_INTERNAL struct acslabi_found acslabi_buddy_find(const struct acslab_buddy *b, size_t frame);

/* Whether a live block of this order starts at the frame: three looks, no walk. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  live:     \result <==> BuddyInside(b, frame, 1) && BuddyLiveAt(b, frame, order);
*/
ACSLAB_INTERNAL bool acslabi_buddy_is_live(const struct acslab_buddy *b, size_t frame, unsigned order);

/* No sum is negative. */
/*@ ghost
  /@ requires shape: \valid_read(b) && IndexShape(b);
     terminates      \true;
     exits           \false;
     assigns         \nothing;
     ensures  sums:  0 <= BuddyFree(b) && 0 <= BuddyLives(b) && 0 <= BuddyReserved(b); @/
  static inline void acslabi_buddy_sums(const struct acslab_buddy *b)
  {
    size_t nodes = 2 * b->first[0], n = nodes, m = 0;
    /@ loop invariant range:   0 <= n <= nodes;
       loop invariant weights: \forall integer x; n <= x ==> 1 <= NodeWeight(nodes, x);
       loop assigns n;
       loop variant n; @/
    while (n > 0) n--;
    /@ loop invariant range:    0 <= m <= nodes;
       loop invariant free:     0 <= FreeSum(b->cells, nodes, m);
       loop invariant live:     0 <= LiveSum(b->cells, nodes, m);
       loop invariant reserved: 0 <= ReservedSum(b->cells, nodes, m);
       loop assigns m;
       loop variant nodes - m; @/
    while (m < nodes) m++;
  }
*/

/* Write the three counts. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);

  terminates         \true;
  exits              \false;
  assigns            b->free_frames, b->live_frames, b->reserved_frames;

  ensures  counts:   b->free_frames == free && b->live_frames == live &&
                     b->reserved_frames == reserved;
  ensures  whole:    BuddyWhole(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  kept:     BuddyKept{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  sealed:   BuddySameReserved{Pre, Here}(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) && BuddyLives(b) == \old(BuddyLives(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL void acslabi_buddy_count(struct acslab_buddy *b, size_t free, size_t live,
                                         size_t reserved);

/* Write an out-parameter. */
/*@
  requires valid:    BuddyValid(b);
  requires out:      \valid(out) && BuddyApart(b, out);

  terminates         \true;
  exits              \false;
  assigns            *out;

  ensures  out:      *out == value;
  ensures  valid:    BuddyValid(b);
  ensures  kept:     BuddyKept{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  sealed:   BuddySameReserved{Pre, Here}(b);
*/
ACSLAB_INTERNAL void acslabi_buddy_store(const struct acslab_buddy *b, size_t *out, size_t value);

/* Write a block that is told. */
/*@
  requires valid:    BuddyValid(b);
  requires out:      \valid(out) && BuddyApartBlock(b, out);

  terminates         \true;
  exits              \false;
  assigns            *out;

  ensures  out:      out->frame == block.frame && out->order == block.order && out->state == block.state;
  ensures  valid:    BuddyValid(b);
  ensures  same:     BuddyUntouched{Pre, Here}(b);
*/
ACSLAB_INTERNAL void acslabi_buddy_tell(const struct acslab_buddy *b, struct acslab_block *out,
                                        struct acslab_block block);

/* The block that holds a frame of the arena. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires inside:   BuddyInside(b, frame, 1);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  told:     BuddyTold(b, frame, \result.frame, \result.order, \result.state);
  ensures  order:    \result.order <= b->top;
  ensures  covers:   \result.frame <= frame < \result.frame + Pow2(\result.order);
  ensures  forest:   \result.frame + Pow2(\result.order) <= b->origin + b->first[0];
*/
ACSLAB_INTERNAL struct acslab_block acslabi_buddy_holder(const struct acslab_buddy *b, size_t frame);

/*
 * The order of the roots: the largest order <= max_order of which the arena holds an aligned block.
 */
/*@
  requires good:   LayoutGood(first_frame, frames, max_order);

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  top:    LayoutTop(first_frame, frames, max_order, \result);
*/
ACSLAB_INTERNAL unsigned acslabi_buddy_top(size_t first_frame, size_t frames, unsigned max_order);

/* Why an arena of this shape cannot be, or ACSLAB_OK. */
/*@
  terminates       \true;
  exits            \false;
  assigns          \nothing;

  behavior empty:
    assumes  empty:  frames == 0;
    ensures  status: \result == ACSLAB_E_EMPTY;

  behavior order:
    assumes  some:   frames != 0;
    assumes  order:  max_order >= ACSLAB_ORDERS;
    ensures  status: \result == ACSLAB_E_ORDER;

  behavior range:
    assumes  some:   frames != 0;
    assumes  order:  max_order < ACSLAB_ORDERS;
    assumes  range:  LayoutLarge(first_frame, frames);
    ensures  status: \result == ACSLAB_E_RANGE;

  behavior good:
    assumes  some:   frames != 0;
    assumes  order:  max_order < ACSLAB_ORDERS;
    assumes  range:  !LayoutLarge(first_frame, frames);
    ensures  status: \result == ACSLAB_OK;
    ensures  good:   LayoutGood(first_frame, frames, max_order);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_buddy_shape(size_t first_frame, size_t frames,
                                                       unsigned max_order);

/* The number of roots of order top that cover the arena. */
/*@
  requires good:   LayoutGood(first_frame, frames, top);
  requires fits:   LayoutFits(first_frame, frames, top);

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  roots:  \result == LayoutRoots(first_frame, frames, top);
  ensures  covers: LayoutCovers(first_frame, frames, top);
  ensures  origin: LayoutOrigin(first_frame, top) % Pow2(top) == 0;
*/
ACSLAB_INTERNAL size_t acslabi_buddy_roots(size_t first_frame, size_t frames, unsigned top);

ACSLAB_INTERNAL void acslabi_buddy_count(struct acslab_buddy *b, size_t free, size_t live,
                                         size_t reserved)
{
  b->free_frames = free;
  b->live_frames = live;
  b->reserved_frames = reserved;
  //@ assert unchanged: IndexUnchanged{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert fixed:     IndexFixed{Pre, Here}(b);
  //@ assert words:     NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:     NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert below:     NodeSameBelow{Pre, Here}(b->cells, BuddyNodes(b));
  //@ assert kept:      BuddyKept{Pre, Here}(b);
  //@ assert shape:     IndexShape(b);
  //@ assert index:     IndexInv(b);
  //@ assert forest:    Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert lives:     BuddySameLive{Pre, Here}(b);
  //@ assert arena:     BuddyArena(b);
  //@ assert edge:      BuddyEdge(b);
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range:    0 <= m <= BuddyNodes(b);
       loop invariant free:     FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant live:     LiveSum(b->cells, BuddyNodes(b), m) == LiveSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant reserved: ReservedSum(b->cells, BuddyNodes(b), m) ==
                                  ReservedSum{Pre}(b->cells, BuddyNodes(b), m);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert cell:     NodeCell(b->cells, m) == NodeCell{Pre}(b->cells, m); @/
      /@ assert children: 2 * m < BuddyNodes(b) ==>
           NodeCell(b->cells, 2 * m) == NodeCell{Pre}(b->cells, 2 * m) &&
           NodeCell(b->cells, 2 * m + 1) == NodeCell{Pre}(b->cells, 2 * m + 1); @/
      m++;
    }
    /@ assert sums: BuddyFree(b) == \at(BuddyFree(b), Pre) && BuddyLives(b) == \at(BuddyLives(b), Pre) &&
                    BuddyReserved(b) == \at(BuddyReserved(b), Pre); @/
  */
}

ACSLAB_INTERNAL void acslabi_buddy_store(const struct acslab_buddy *b, size_t *out, size_t value)
{
  (void)b;
  *out = value;
  //@ assert unchanged: IndexUnchanged{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert fixed:     IndexFixed{Pre, Here}(b);
  //@ assert counts:    IndexRest{Pre, Here}(b);
  //@ assert words:     NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:     NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert below:     NodeSameBelow{Pre, Here}(b->cells, BuddyNodes(b));
  //@ assert kept:      BuddyKept{Pre, Here}(b);
  //@ assert shape:     IndexShape(b);
  //@ assert index:     IndexInv(b);
  //@ assert forest:    Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert lives:     BuddySameLive{Pre, Here}(b);
  //@ assert arena:     BuddyArena(b);
  //@ assert edge:      BuddyEdge(b);
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range:    0 <= m <= BuddyNodes(b);
       loop invariant free:     FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant live:     LiveSum(b->cells, BuddyNodes(b), m) == LiveSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant reserved: ReservedSum(b->cells, BuddyNodes(b), m) ==
                                  ReservedSum{Pre}(b->cells, BuddyNodes(b), m);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert cell:     NodeCell(b->cells, m) == NodeCell{Pre}(b->cells, m); @/
      /@ assert children: 2 * m < BuddyNodes(b) ==>
           NodeCell(b->cells, 2 * m) == NodeCell{Pre}(b->cells, 2 * m) &&
           NodeCell(b->cells, 2 * m + 1) == NodeCell{Pre}(b->cells, 2 * m + 1); @/
      m++;
    }
    /@ assert sums: BuddyFree(b) == \at(BuddyFree(b), Pre) && BuddyLives(b) == \at(BuddyLives(b), Pre) &&
                    BuddyReserved(b) == \at(BuddyReserved(b), Pre); @/
  */
}

ACSLAB_INTERNAL void acslabi_buddy_tell(const struct acslab_buddy *b, struct acslab_block *out,
                                        struct acslab_block block)
{
  (void)b;
  out->frame = block.frame;
  out->order = block.order;
  out->state = block.state;
  //@ assert same:      BuddySameArena{Pre, Here}(b);
  /*@ assert levels:    \forall integer k; 0 <= k < ACSLAB_ORDERS ==>
                          b->first[k] == \at(b->first[k], Pre) && b->low[k] == \at(b->low[k], Pre); */
  /*@ assert words:     \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Pre) ==>
                          b->summary.words[v] == \at(b->summary.words[v], Pre); */
  //@ assert set:       BitsetSame{Pre, Here}(\at(&b->summary, Pre));
  //@ assert unchanged: IndexUnchanged{Pre, Here}(b);
  //@ assert fixed:     IndexFixed{Pre, Here}(b);
  //@ assert counts:    IndexRest{Pre, Here}(b);
  //@ assert words:     NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:     NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert below:     NodeSameBelow{Pre, Here}(b->cells, BuddyNodes(b));
  //@ assert kept:      BuddyKept{Pre, Here}(b);
  //@ assert shape:     IndexShape(b);
  //@ assert index:     IndexInv(b);
  //@ assert forest:    Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert lives:     BuddySameLive{Pre, Here}(b);
  //@ assert sealed:    BuddySameReserved{Pre, Here}(b);
  //@ assert arena:     BuddyArena(b);
  //@ assert edge:      BuddyEdge(b);
  //@ assert mem:       IndexMem(b);
  //@ assert whole:     BuddyWhole(b);
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range:    0 <= m <= BuddyNodes(b);
       loop invariant free:     FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant live:     LiveSum(b->cells, BuddyNodes(b), m) == LiveSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant reserved: ReservedSum(b->cells, BuddyNodes(b), m) ==
                                  ReservedSum{Pre}(b->cells, BuddyNodes(b), m);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert cell:     NodeCell(b->cells, m) == NodeCell{Pre}(b->cells, m); @/
      /@ assert children: 2 * m < BuddyNodes(b) ==>
           NodeCell(b->cells, 2 * m) == NodeCell{Pre}(b->cells, 2 * m) &&
           NodeCell(b->cells, 2 * m + 1) == NodeCell{Pre}(b->cells, 2 * m + 1); @/
      m++;
    }
    /@ assert sums: BuddyFree(b) == \at(BuddyFree(b), Pre) && BuddyLives(b) == \at(BuddyLives(b), Pre) &&
                    BuddyReserved(b) == \at(BuddyReserved(b), Pre); @/
  */
  //@ assert counts:    BuddyCounts(b);
}

ACSLAB_INTERNAL enum acslab_status acslabi_buddy_refuse(const struct acslab_buddy *b,
                                                        enum acslab_status status)
{
  (void)b;
  ACSLAB_REFUSED(b, status);
  return status;
}

ACSLAB_INTERNAL bool acslabi_buddy_inside(const struct acslab_buddy *b, size_t frame, size_t count)
{
  return frame >= b->first_frame && frame - b->first_frame < b->frames &&
         count <= b->frames - (frame - b->first_frame);
}

ACSLAB_INTERNAL enum acslab_status acslabi_buddy_state_status(unsigned state)
{
  return state == ACSLAB_NODE_FREE   ? ACSLAB_E_FREE
         : state == ACSLAB_NODE_BUSY ? ACSLAB_E_LIVE
                                     : ACSLAB_E_RESERVED;
}

ACSLAB_INTERNAL struct acslabi_found acslabi_buddy_find(const struct acslab_buddy *b, size_t frame)
{
  struct acslabi_found found;
  unsigned state;
  size_t n;
  found.status = ACSLAB_E_FOREIGN;
  found.order = 0;
  if (!acslabi_buddy_inside(b, frame, 1)) return found;
  n = acslabi_buddy_cover(b, frame, &found.order);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert level: IndexLevel(b, n, found.order);
  //@ assert word:  n / ACSLAB_NODE_CELLS < b->summary.size;
  //@ assert only:  \forall integer m; BuddyHolds(b, m, found.order, frame) ==> m == n;
  state = acslabi_node_state(b->cells, n);
  //@ assert state: 1 <= state <= 3;
  if (state != ACSLAB_NODE_BUSY) {
    found.status = acslabi_buddy_state_status(state);
    return found;
  }
  //@ assert live:  BuddyLive(b, n);
  found.status = acslabi_buddy_frame(b, n, found.order) == frame ? ACSLAB_OK : ACSLAB_E_INTERIOR;
  return found;
}

ACSLAB_INTERNAL bool acslabi_buddy_is_live(const struct acslab_buddy *b, size_t frame, unsigned order)
{
  size_t n;
  if (order > b->top || !acslabi_buddy_inside(b, frame, 1)) return false;
  n = acslabi_buddy_node(b, frame, order);
  /*@ assert only:  \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == frame ==>
                      BuddyCovers(b, m, order, frame) && m == n; */
  //@ assert it:    BuddyLiveAt(b, frame, order) ==> BuddyFrame(b, n, order) == frame && BuddyLive(b, n);
  //@ assert roots: b->first[b->top] <= n < 2 * b->first[0];
  //@ assert word:  n / ACSLAB_NODE_CELLS < b->summary.size;
  if (acslabi_buddy_frame(b, n, order) != frame) return false;
  //@ assert here:  BuddyLive(b, n) ==> BuddyLiveAt(b, frame, order);
  if (acslabi_node_state(b->cells, n) != ACSLAB_NODE_BUSY) {
    //@ assert other: !BuddyLive(b, n);
    return false;
  }
  //@ assert busy:  NodeBusy(b->cells, n);
  //@ assert positive: 1 <= n;
  //@ assert left:  NodeKin(n, 2 * n, 2 * n + 1);
  //@ assert right: NodeKin(n, 2 * n + 1, 2 * n);
  if (order == 0) {
    //@ assert leaf: BuddyLive(b, n);
    return true;
  }
  //@ assert child: IndexLevel(b, 2 * n, order - 1);
  //@ assert child_word: 2 * n / ACSLAB_NODE_CELLS < b->summary.size;
  if (acslabi_node_state(b->cells, 2 * n) != ACSLAB_NODE_UNUSED) {
    //@ assert split: !BuddyLive(b, n);
    return false;
  }
  //@ assert whole: BuddyLive(b, n);
  return true;
}

/* ------------------------------------------------------------------------------------------- steps */

ACSLAB_INTERNAL void acslabi_buddy_seal(struct acslab_buddy *b, size_t n, unsigned k)
{
  while (k < b->top &&
         acslabi_node_state(b->cells, acslabi_node_buddy(n)) == ACSLAB_NODE_RESERVED) {
    acslabi_node_set_pair(b->cells, n & ~(size_t)1, ACSLAB_NODE_UNUSED, ACSLAB_NODE_UNUSED);
    n = acslabi_node_parent(n);
    k++;
  }
  acslabi_node_set(b->cells, n, ACSLAB_NODE_RESERVED);
}

/* -------------------------------------------------------------------------------------------- alloc */

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_aligned(struct acslab_buddy *b, unsigned order,
                                                               unsigned align, size_t *frame)
{
  unsigned at_least = align > order ? align : order;
  size_t n, start, size;
  if (frame == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (at_least > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  if (acslabi_buddy_smallest(b, at_least) == ACSLAB_ORDERS) return acslabi_buddy_refuse(b, ACSLAB_E_NO_MEMORY);
  //@ assert some:  !BuddyNone{Pre}(b, at_least);
  n = acslabi_buddy_carve(b, order, at_least);
  /*@ ghost Carve: ; */
  //@ assert same:  BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  start = acslabi_buddy_frame(b, n, order);
  //@ assert start: start == BuddyFrame(b, n, order) && start == BuddyFrame{Pre}(b, n, order);
  //@ assert level: IndexLevel{Pre}(b, n, order);
  //@ assert block: BuddyLive(b, n) && BuddyInside(b, start, Pow2(order));
  size = (size_t)1 << order;
  //@ assert size:  size == Pow2(order);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames - size, b->live_frames + size, b->reserved_frames);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert made:  BuddyMadeLive{Pre, Here}(b, n);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
  //@ assert valid: BuddyValid(b);
  acslabi_buddy_store(b, frame, start);
  //@ assert kept:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert live:  BuddyMadeLive{Pre, Here}(b, n) && BuddyLive(b, n);
  //@ assert order: order <= b->top < ACSLAB_ORDERS;
  //@ assert frame: BuddyFrame(b, n, order) == *frame && BuddyFrame{Pre}(b, n, order) == *frame;
  //@ assert size_here: 1 <= Pow2(order);
  //@ assert reserved: BuddySameReserved{Pre, Here}(b);
  //@ assert here:  IndexLevel(b, n, order);
  //@ assert it:    BuddyCovers(b, n, order, *frame);
  /*@ assert covers: \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == *frame ==>
                      BuddyCovers(b, m, order, *frame); */
  /*@ assert only:  \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == *frame ==>
                      m == n; */
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame(struct acslab_buddy *b, unsigned order,
                                                       size_t *frame)
{
  size_t n, start, size;
  if (frame == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  if (acslabi_buddy_smallest(b, order) == ACSLAB_ORDERS) return acslabi_buddy_refuse(b, ACSLAB_E_NO_MEMORY);
  //@ assert some:  !BuddyNone{Pre}(b, order);
  n = acslabi_buddy_carve(b, order, order);
  /*@ ghost Carve: ; */
  //@ assert same:  BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  start = acslabi_buddy_frame(b, n, order);
  //@ assert start: start == BuddyFrame(b, n, order) && start == BuddyFrame{Pre}(b, n, order);
  //@ assert level: IndexLevel{Pre}(b, n, order);
  //@ assert block: BuddyLive(b, n) && BuddyInside(b, start, Pow2(order));
  size = (size_t)1 << order;
  //@ assert size:  size == Pow2(order);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames - size, b->live_frames + size, b->reserved_frames);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert made:  BuddyMadeLive{Pre, Here}(b, n);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
  //@ assert valid: BuddyValid(b);
  acslabi_buddy_store(b, frame, start);
  //@ assert kept:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert live:  BuddyMadeLive{Pre, Here}(b, n) && BuddyLive(b, n);
  //@ assert order: order <= b->top < ACSLAB_ORDERS;
  //@ assert frame: BuddyFrame(b, n, order) == *frame && BuddyFrame{Pre}(b, n, order) == *frame;
  //@ assert size_here: 1 <= Pow2(order);
  //@ assert reserved: BuddySameReserved{Pre, Here}(b);
  //@ assert here:  IndexLevel(b, n, order);
  //@ assert it:    BuddyCovers(b, n, order, *frame);
  /*@ assert covers: \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == *frame ==>
                      BuddyCovers(b, m, order, *frame); */
  /*@ assert only:  \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == *frame ==>
                      m == n; */
  return ACSLAB_OK;
}

/*
 * Whether all frames of a range that is inside the arena are in this state; if not, the status of the
 * first that is not.
 */
ACSLAB_INTERNAL enum acslab_status acslabi_buddy_uniform(const struct acslab_buddy *b, size_t frame,
                                                         size_t count, unsigned state)
{
  size_t at = frame, end = frame + count;
  do {
    unsigned order;
    size_t n = acslabi_buddy_cover(b, at, &order);
    unsigned found = acslabi_node_state(b->cells, n);
    if (found != state) return acslabi_buddy_state_status(found);
    at = acslabi_buddy_frame(b, n, order) + ((size_t)1 << order);
  } while (at < end);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_at(struct acslab_buddy *b, size_t frame,
                                                          unsigned order)
{
  enum acslab_status status;
  unsigned found;
  size_t n;
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  if ((frame & (((size_t)1 << order) - 1)) != 0) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  if (!acslabi_buddy_inside(b, frame, (size_t)1 << order)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  status = acslabi_buddy_uniform(b, frame, (size_t)1 << order, ACSLAB_NODE_FREE);
  if (status != ACSLAB_OK) return acslabi_buddy_refuse(b, status);
  n = acslabi_buddy_cover(b, frame, &found);
  acslabi_buddy_take(b, n, found);
  acslabi_buddy_cut(b, n, found, order, frame);
  b->free_frames -= (size_t)1 << order;
  b->live_frames += (size_t)1 << order;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frames(struct acslab_buddy *b, size_t count,
                                                        size_t *frame)
{
  unsigned order = 0;
  size_t n, rest = count;
  if (frame == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  while (order < b->limit && (size_t)1 << order < count) order++;
  if ((size_t)1 << order < count) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  n = acslabi_buddy_carve(b, order, order);
  if (n == 0) return acslabi_buddy_refuse(b, ACSLAB_E_NO_MEMORY);
  *frame = acslabi_buddy_frame(b, n, order);
  while (rest < (size_t)1 << order) { /* live node n of this order holds the last rest frames */
    size_t half = (size_t)1 << (order - 1);
    if (rest <= half) {
      acslabi_buddy_split(b, n, order, 0);
      n = 2 * n;
    } else {
      acslabi_node_set_pair(b->cells, 2 * n, ACSLAB_NODE_BUSY, ACSLAB_NODE_BUSY);
      n = 2 * n + 1;
      rest -= half;
    }
    order--;
  }
  b->free_frames -= count;
  b->live_frames += count;
  return ACSLAB_OK;
}

/* --------------------------------------------------------------------------------------------- free */

ACSLAB_API enum acslab_status acslab_buddy_free_frame(struct acslab_buddy *b, size_t frame)
{
  struct acslabi_found found = acslabi_buddy_find(b, frame);
  unsigned k = found.order;
  size_t n, size;
  /*@ assert covers: \forall integer m, j; IndexLevel(b, m, j) && BuddyFrame(b, m, j) == frame ==>
                       1 <= Pow2(j) && BuddyCovers(b, m, j, frame); */
  /*@ assert only:   \forall integer h, m, j; BuddyHolds(b, h, k, frame) && IndexLevel(b, m, j) &&
                       BuddyLive(b, m) && BuddyFrame(b, m, j) == frame ==> j == k && m == h; */
  /*@ assert some:   BuddyInside(b, frame, 1) && (\exists integer j; BuddyLiveAt(b, frame, j)) ==>
                       found.status == ACSLAB_OK; */
  /*@ assert live:   found.status == ACSLAB_OK ==>
                       BuddyInside(b, frame, 1) && BuddyLiveAt(b, frame, k); */
  if (found.status != ACSLAB_OK) {
    //@ assert untouched: BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);
    //@ assert sealed_same: BuddySameReserved{Pre, Here}(b);
    return acslabi_buddy_refuse(b, found.status);
  }
  n = acslabi_buddy_node(b, frame, k);
  //@ assert holds: BuddyHolds(b, n, k, frame) && BuddyLive(b, n) && BuddyFrame(b, n, k) == frame;
  /*@ assert it:    \forall integer m, j; IndexLevel(b, m, j) && BuddyLive(b, m) &&
                      BuddyFrame(b, m, j) == frame ==> j == k && m == n; */
  size = (size_t)1 << k;
  //@ assert size:  size == Pow2(k);
  acslabi_buddy_merge(b, n, k);
  /*@ ghost Merge: ; */
  //@ assert same:  BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames + size, b->live_frames - size, b->reserved_frames);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert live:  BuddyUnmadeLive{Pre, Here}(b, n);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_free_frame_order(struct acslab_buddy *b, size_t frame,
                                                            unsigned order)
{
  size_t n, size;
  if (!acslabi_buddy_is_live(b, frame, order)) {
    enum acslab_status status = acslabi_buddy_find(b, frame).status;
    //@ assert untouched: BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);
    //@ assert sealed_same: BuddySameReserved{Pre, Here}(b);
    return acslabi_buddy_refuse(b, status != ACSLAB_OK ? status : ACSLAB_E_WRONG_ORDER);
  }
  n = acslabi_buddy_node(b, frame, order);
  /*@ assert only:  \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == frame ==>
                      BuddyCovers(b, m, order, frame) && m == n; */
  //@ assert live:  IndexLevel(b, n, order) && BuddyLive(b, n) && BuddyFrame(b, n, order) == frame;
  size = (size_t)1 << order;
  //@ assert size:  size == Pow2(order);
  /*@ assert only:  \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == frame ==>
                      BuddyCovers(b, m, order, frame) && m == n; */
  acslabi_buddy_merge(b, n, order);
  /*@ ghost Merge: ; */
  //@ assert same:  BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames + size, b->live_frames - size, b->reserved_frames);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert freed: BuddyUnmadeLive{Pre, Here}(b, n);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_free_frames(struct acslab_buddy *b, size_t frame, size_t count)
{
  size_t at = frame, end;
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  if (!acslabi_buddy_inside(b, frame, count)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  end = frame + count;
  do {
    struct acslabi_found found = acslabi_buddy_find(b, at);
    if (found.status != ACSLAB_OK) return acslabi_buddy_refuse(b, found.status);
    if ((size_t)1 << found.order > end - at) return acslabi_buddy_refuse(b, ACSLAB_E_WRONG_ORDER);
    at += (size_t)1 << found.order;
  } while (at < end);
  at = frame;
  do {
    unsigned k;
    size_t n = acslabi_buddy_cover(b, at, &k);
    acslabi_buddy_merge(b, n, k);
    at += (size_t)1 << k;
  } while (at < end);
  b->free_frames += count;
  b->live_frames -= count;
  return ACSLAB_OK;
}

/* --------------------------------------------------------------------------------------------- bulk */

/* Live node n becomes its 2^depth live descendants, depth levels down, a level at a time. */
ACSLAB_INTERNAL void acslabi_buddy_shatter(struct acslab_buddy *b, size_t n, unsigned depth)
{
  size_t lo = n, hi = n + 1;
  while (depth > 0) {
    lo = 2 * lo;
    hi = 2 * hi;
    acslabi_node_fill(b->cells, lo, hi, ACSLAB_NODE_BUSY);
    depth--;
  }
}

/* The 2^depth live descendants of node n, depth levels down, become live node n. */
ACSLAB_INTERNAL void acslabi_buddy_gather(struct acslab_buddy *b, size_t n, unsigned depth)
{
  while (depth > 0) {
    acslabi_node_fill(b->cells, n << depth, (n + 1) << depth, ACSLAB_NODE_UNUSED);
    depth--;
  }
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_bulk(struct acslab_buddy *b, unsigned order,
                                                            size_t count, size_t *frames)
{
  size_t done = 0;
  if (frames == NULL && count != 0) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  while (done < count) {
    uint32_t sufficient = b->avail >> order;
    unsigned depth;
    size_t n, i, size;
    if (sufficient == 0) { /* give back what was taken: the state is what it was */
      while (done > 0) {
        done--;
        acslabi_buddy_merge(b, acslabi_buddy_node(b, frames[done], order), order);
        b->free_frames += (size_t)1 << order;
        b->live_frames -= (size_t)1 << order;
      }
      return acslabi_buddy_refuse(b, ACSLAB_E_NO_MEMORY);
    }
    depth = acslabi_bits_lowest(sufficient);
    while ((size_t)1 << depth > count - done) depth--;
    n = acslabi_buddy_carve(b, order + depth, order + depth);
    acslabi_buddy_shatter(b, n, depth);
    size = (size_t)1 << depth;
    for (i = 0; i < size; i++) frames[done + i] = acslabi_buddy_frame(b, (n << depth) + i, order);
    done += size;
    b->free_frames -= size << order;
    b->live_frames += size << order;
  }
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_free_frame_bulk(struct acslab_buddy *b, unsigned order,
                                                           size_t count, const size_t *frames)
{
  size_t done = 0;
  if (frames == NULL && count != 0) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  while (done < count) {
    unsigned depth = 0;
    size_t n, i, size;
    if (!acslabi_buddy_is_live(b, frames[done], order)) {
      enum acslab_status status;
      unsigned k;
      status = acslabi_buddy_find(b, frames[done]).status;
      while (done > 0) { /* take back what was freed: the state is what it was */
        done--;
        n = acslabi_buddy_cover(b, frames[done], &k);
        acslabi_buddy_take(b, n, k);
        acslabi_buddy_cut(b, n, k, order, frames[done]);
        b->free_frames -= (size_t)1 << order;
        b->live_frames += (size_t)1 << order;
      }
      return acslabi_buddy_refuse(b, status != ACSLAB_OK ? status : ACSLAB_E_WRONG_ORDER);
    }
    n = acslabi_buddy_node(b, frames[done], order);
    /* An aligned ascending run of live blocks goes back as one block. */
    size = 1;
    for (i = 1; i < count - done && frames[done + i] == frames[done] + (i << order); i++) {
      if (i + 1 == 2 * size && order + depth < b->top && (n & (2 * size - 1)) == 0) {
        size = 2 * size;
        depth++;
      } else if (i + 1 == 2 * size) {
        break;
      }
    }
    while (depth > 0 &&
           !(acslabi_node_all(b->cells, n, n + size, ACSLAB_NODE_BUSY) &&
             (order == 0 ||
              acslabi_node_all(b->cells, 2 * n, 2 * (n + size), ACSLAB_NODE_UNUSED)))) {
      depth--;
      size = size / 2;
    }
    acslabi_buddy_gather(b, n >> depth, depth);
    acslabi_buddy_merge(b, n >> depth, order + depth);
    done += size;
    b->free_frames += size << order;
    b->live_frames -= size << order;
  }
  return ACSLAB_OK;
}

/* -------------------------------------------------------------------------------- reserve and release */

/*
 * The largest order <= most of a block that starts at the frame and has at most count frames.
 */
ACSLAB_INTERNAL unsigned acslabi_buddy_fit(size_t frame, size_t count, unsigned most)
{
  unsigned k = most;
  while (k > 0 && ((frame & (((size_t)1 << k) - 1)) != 0 || (size_t)1 << k > count)) k--;
  return k;
}

ACSLAB_API enum acslab_status acslab_buddy_reserve_frames(struct acslab_buddy *b, size_t frame,
                                                          size_t count)
{
  enum acslab_status status;
  size_t at = frame, end;
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  if (!acslabi_buddy_inside(b, frame, count)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  status = acslabi_buddy_uniform(b, frame, count, ACSLAB_NODE_FREE);
  if (status != ACSLAB_OK) return acslabi_buddy_refuse(b, status);
  end = frame + count;
  do {
    unsigned order, k;
    size_t n = acslabi_buddy_cover(b, at, &order);
    k = acslabi_buddy_fit(at, end - at, order);
    acslabi_buddy_take(b, n, order);
    acslabi_buddy_seal(b, acslabi_buddy_cut(b, n, order, k, at), k);
    at += (size_t)1 << k;
  } while (at < end);
  b->free_frames -= count;
  b->reserved_frames += count;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_release_frames(struct acslab_buddy *b, size_t frame,
                                                          size_t count)
{
  enum acslab_status status;
  size_t at = frame, end;
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  if (!acslabi_buddy_inside(b, frame, count)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  status = acslabi_buddy_uniform(b, frame, count, ACSLAB_NODE_RESERVED);
  if (status != ACSLAB_OK) return acslabi_buddy_refuse(b, status);
  end = frame + count;
  do { /* the largest block from here on that is inside the range: cut it out of what is reserved */
    unsigned order, k;
    size_t leaf = b->first[0] + (at - b->origin);
    size_t n = acslabi_buddy_cover(b, at, &order);
    k = acslabi_buddy_fit(at, end - at, order);
    while (order > k) {
      unsigned side;
      order--;
      side = (unsigned)(leaf >> order & 1u);
      acslabi_node_set(b->cells, n, ACSLAB_NODE_BUSY);
      acslabi_node_set_pair(b->cells, 2 * n, ACSLAB_NODE_RESERVED, ACSLAB_NODE_RESERVED);
      n = 2 * n + side;
    }
    acslabi_node_set(b->cells, n, ACSLAB_NODE_BUSY);
    acslabi_buddy_merge(b, n, k);
    at += (size_t)1 << k;
  } while (at < end);
  b->free_frames += count;
  b->reserved_frames -= count;
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------- set-up */

ACSLAB_INTERNAL unsigned acslabi_buddy_top(size_t first_frame, size_t frames, unsigned max_order)
{
  unsigned k = max_order;
  /*@
    loop invariant range: 0 <= k <= max_order;
    loop invariant none:  \forall integer j; k < j <= max_order ==> !LayoutFits(first_frame, frames, j);
    loop assigns k;
    loop variant k;
  */
  while (k > 0) {
    //@ assert size:   1 << k == Pow2(k) && 1 <= Pow2(k) <= 0x80000000;
    //@ assert blocks: first_frame >> k == first_frame / Pow2(k);
    //@ assert floor:  LayoutFloor(Pow2(k), first_frame / Pow2(k), first_frame);
    //@ assert back:   first_frame / Pow2(k) << k == first_frame / Pow2(k) * Pow2(k) <= first_frame;
    size_t size = (size_t)1 << k, before = first_frame >> k << k, lead;
    //@ assert before: before == first_frame / Pow2(k) * Pow2(k) && size == Pow2(k);
    lead = before == first_frame ? 0 : size - (first_frame - before);
    //@ assert at:     before == first_frame ==> LayoutCeil(Pow2(k), first_frame / Pow2(k), first_frame);
    //@ assert behind: before != first_frame ==> LayoutCeil(Pow2(k), first_frame / Pow2(k) + 1, first_frame);
    //@ assert some:   lead + size <= frames ==> LayoutFits(first_frame, frames, k);
    //@ assert other:  LayoutFits(first_frame, frames, k) ==> lead + size <= frames;
    if (lead <= frames && frames - lead >= size) break;
    k--;
  }
  //@ assert frame:  k == 0 ==> Pow2(k) == 1;
  //@ assert single: k == 0 ==> LayoutCeil(Pow2(k), first_frame, first_frame);
  //@ assert order:  k == 0 ==> LayoutFits(first_frame, frames, k);
  return k;
}

ACSLAB_INTERNAL enum acslab_status acslabi_buddy_shape(size_t first_frame, size_t frames,
                                                       unsigned max_order)
{
  if (frames == 0) return ACSLAB_E_EMPTY;
  if (max_order >= ACSLAB_ORDERS) return ACSLAB_E_ORDER;
  if (frames > ACSLAB_FRAMES_MAX) return ACSLAB_E_RANGE;
  if (first_frame > SIZE_MAX - 4 * ACSLAB_FRAMES_MAX) return ACSLAB_E_RANGE;
  return ACSLAB_OK;
}

ACSLAB_INTERNAL size_t acslabi_buddy_roots(size_t first_frame, size_t frames, unsigned top)
{
  /*@ assert size:  1 <= Pow2(top); */
  /*@ assert first: first_frame >> top == first_frame / Pow2(top) &&
                    LayoutFloor(Pow2(top), first_frame / Pow2(top), first_frame); */
  /*@ assert last:  (first_frame + frames - 1) >> top == (first_frame + frames - 1) / Pow2(top) &&
                    LayoutFloor(Pow2(top), (first_frame + frames - 1) / Pow2(top), first_frame + frames - 1); */
  /*@ assert span:  LayoutSpan(Pow2(top), (first_frame + frames - 1) / Pow2(top) - first_frame / Pow2(top) + 1,
                               first_frame / Pow2(top) * Pow2(top), first_frame, frames); */
  /*@ assert named: LayoutSpan(Pow2(top), LayoutRoots(first_frame, frames, top), LayoutOrigin(first_frame, top),
                               first_frame, frames); */
  return ((first_frame + frames - 1) >> top) - (first_frame >> top) + 1;
}

ACSLAB_API enum acslab_status acslab_buddy_words(size_t first_frame, size_t frames, unsigned max_order,
                                                 size_t *words)
{
  enum acslab_status status = acslabi_buddy_shape(first_frame, frames, max_order);
  unsigned top;
  size_t roots, cells;
  if (words == NULL) return ACSLAB_E_NULL;
  if (status != ACSLAB_OK) return status;
  top = acslabi_buddy_top(first_frame, frames, max_order);
  roots = acslabi_buddy_roots(first_frame, frames, top);
  //@ assert leaves: roots << top == roots * Pow2(top) == LayoutLeaves(first_frame, frames, top);
  //@ assert range:  LayoutLeaves(first_frame, frames, top) <= SIZE_MAX;
  cells = (roots << top) / (ACSLAB_NODE_CELLS / 2u) + 1;
  //@ assert cells:  cells == LayoutCells(first_frame, frames, top);
  *words = cells + acslabi_bitset_words(cells);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_init_frames(struct acslab_buddy *b, size_t first_frame,
                                                       size_t frames, unsigned max_order,
                                                       acslab_word *meta, size_t words)
{
  enum acslab_status status;
  size_t needed, cells, roots, i;
  unsigned k;
  if (b == NULL || meta == NULL) return ACSLAB_E_NULL;
  status = acslab_buddy_words(first_frame, frames, max_order, &needed);
  if (status != ACSLAB_OK) return status;
  if (words < needed) return ACSLAB_E_METADATA;
  b->top = acslabi_buddy_top(first_frame, frames, max_order);
  roots = acslabi_buddy_roots(first_frame, frames, b->top);
  cells = (roots << b->top) / (ACSLAB_NODE_CELLS / 2u) + 1;
  b->cells = meta;
  b->origin = first_frame >> b->top << b->top;
  b->first_frame = first_frame;
  b->frames = frames;
  b->free_frames = 0;
  b->live_frames = 0;
  b->reserved_frames = frames;
  b->shift = 0;
  b->limit = max_order;
  b->avail = 0;
  for (k = 0; k < ACSLAB_ORDERS; k++) {
    b->first[k] = k <= b->top ? roots << (b->top - k) : 0;
    b->low[k] = 2 * b->first[k];
  }
  for (i = 0; i < cells; i++) meta[i] = 0;
  acslabi_node_fill(meta, roots, 2 * roots, ACSLAB_NODE_RESERVED);
  acslabi_bitset_init(&b->summary, meta + cells, cells);
  return acslab_buddy_release_frames(b, first_frame, frames);
}

ACSLAB_API enum acslab_status acslab_buddy_init(struct acslab_buddy *b, uintptr_t base, size_t frames,
                                                size_t frame_size, unsigned max_order,
                                                acslab_word *meta, size_t words)
{
  enum acslab_status status;
  unsigned shift = 0;
  size_t first_frame;
  if (b == NULL || meta == NULL) return ACSLAB_E_NULL;
  if (frame_size == 0 || (frame_size & (frame_size - 1)) != 0) return ACSLAB_E_FRAME_SIZE;
  if ((base & (frame_size - 1)) != 0) return ACSLAB_E_ALIGN;
  while ((size_t)1 << shift < frame_size) shift++;
  first_frame = base >> shift;
  if (frames != 0 && frames - 1 > (SIZE_MAX >> shift) - first_frame) return ACSLAB_E_RANGE;
  status = acslab_buddy_init_frames(b, first_frame, frames, max_order, meta, words);
  if (status == ACSLAB_OK) b->shift = shift;
  return status;
}

/* ------------------------------------------------------------------------------------------ queries */

ACSLAB_INTERNAL struct acslab_block acslabi_buddy_holder(const struct acslab_buddy *b, size_t frame)
{
  struct acslab_block block;
  unsigned k;
  size_t n = acslabi_buddy_cover(b, frame, &k);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert level: IndexLevel(b, n, k);
  //@ assert word:  n / ACSLAB_NODE_CELLS < b->summary.size;
  block.frame = acslabi_buddy_frame(b, n, k);
  block.order = k;
  block.state = acslabi_node_state(b->cells, n);
  //@ assert state: 1 <= block.state <= 3;
  //@ assert told:  BuddyTold(b, frame, block.frame, block.order, block.state);
  return block;
}

ACSLAB_API enum acslab_status acslab_buddy_block(const struct acslab_buddy *b, size_t frame,
                                                 struct acslab_block *block)
{
  struct acslab_block found;
  if (block == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (!acslabi_buddy_inside(b, frame, 1)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  found = acslabi_buddy_holder(b, frame);
  acslabi_buddy_tell(b, block, found);
  //@ assert told: BuddyTold(b, frame, found.frame, found.order, found.state);
  return ACSLAB_OK;
}

ACSLAB_API int acslab_buddy_largest(const struct acslab_buddy *b)
{
  unsigned high;
  /*@ assert low: \forall integer i; 0 <= i <= b->top ==> IndexLow(b, i, -1, \false) &&
                    b->low[i] <= 2 * b->first[i]; */
  if (b->avail == 0) {
    //@ assert zero: \forall integer i; 0 <= i ==> !Bit(b->avail, i);
    return -1;
  }
  high = acslabi_bits_highest(b->avail);
  //@ assert none: \forall integer i; high < i <= b->top ==> !Bit(b->avail, i);
  return (int)high;
}

ACSLAB_API bool acslab_buddy_walk(const struct acslab_buddy *b, size_t *cursor,
                                  struct acslab_block *block)
{
  struct acslab_block found;
  size_t size;
  if (cursor == NULL || block == NULL || !acslabi_buddy_inside(b, *cursor, 1)) {
    //@ assert untouched: BuddyUntouched{Pre, Here}(b);
    return false;
  }
  found = acslabi_buddy_holder(b, *cursor);
  size = (size_t)1 << found.order;
  //@ assert size: size == Pow2(found.order);
  acslabi_buddy_tell(b, block, found);
  //@ assert told: BuddyTold(b, \at(*cursor, Pre), found.frame, found.order, found.state);
  /*@ ghost Tell: ; */
  acslabi_buddy_store(b, cursor, found.frame + size);
  //@ assert rest:  IndexRest{Tell, Here}(b);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert set:   BitsetSame{Pre, Here}(\at(&b->summary, Pre));
  //@ assert cells: NodeSameBelow{Pre, Here}(\at(b->cells, Pre), \at(IndexNodes(b), Pre));
  //@ assert kept:  BuddyKept{Pre, Here}(b);
  //@ assert live:  BuddySameLive{Pre, Here}(b);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert same:  BuddyUntouched{Pre, Here}(b);
  //@ assert still: BuddyTold(b, \at(*cursor, Pre), found.frame, found.order, found.state);
  return true;
}

/* -------------------------------------------------------------------------------- by address, on top */

/* The frame of an address; false if the address is no multiple of the frame size. */
ACSLAB_INTERNAL bool acslabi_buddy_frame_of(const struct acslab_buddy *b, const void *address,
                                            size_t *frame)
{
  uintptr_t a = (uintptr_t)address;
  *frame = a >> b->shift;
  return (*frame << b->shift) == a;
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_aligned(struct acslab_buddy *b, unsigned order,
                                                         unsigned align, void **block)
{
  enum acslab_status status;
  size_t frame;
  if (block == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  status = acslab_buddy_alloc_frame_aligned(b, order, align, &frame);
  if (status == ACSLAB_OK) *block = (void *)(uintptr_t)(frame << b->shift);
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_alloc(struct acslab_buddy *b, unsigned order, void **block)
{
  return acslab_buddy_alloc_aligned(b, order, order, block);
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_at(struct acslab_buddy *b, const void *block,
                                                    unsigned order)
{
  size_t frame;
  if (!acslabi_buddy_frame_of(b, block, &frame)) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  return acslab_buddy_alloc_frame_at(b, frame, order);
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_run(struct acslab_buddy *b, size_t count, void **run)
{
  enum acslab_status status;
  size_t frame;
  if (run == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  status = acslab_buddy_alloc_frames(b, count, &frame);
  if (status == ACSLAB_OK) *run = (void *)(uintptr_t)(frame << b->shift);
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_free(struct acslab_buddy *b, const void *block)
{
  size_t frame;
  if (!acslabi_buddy_frame_of(b, block, &frame)) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  return acslab_buddy_free_frame(b, frame);
}

ACSLAB_API enum acslab_status acslab_buddy_free_order(struct acslab_buddy *b, const void *block,
                                                      unsigned order)
{
  size_t frame;
  if (!acslabi_buddy_frame_of(b, block, &frame)) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  return acslab_buddy_free_frame_order(b, frame, order);
}

ACSLAB_API enum acslab_status acslab_buddy_free_run(struct acslab_buddy *b, const void *run, size_t count)
{
  size_t frame;
  if (!acslabi_buddy_frame_of(b, run, &frame)) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  return acslab_buddy_free_frames(b, frame, count);
}

ACSLAB_API enum acslab_status acslab_buddy_reserve(struct acslab_buddy *b, const void *range, size_t count)
{
  size_t frame;
  if (!acslabi_buddy_frame_of(b, range, &frame)) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  return acslab_buddy_reserve_frames(b, frame, count);
}

ACSLAB_API enum acslab_status acslab_buddy_release(struct acslab_buddy *b, const void *range, size_t count)
{
  size_t frame;
  if (!acslabi_buddy_frame_of(b, range, &frame)) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  return acslab_buddy_release_frames(b, frame, count);
}

#endif
#endif
