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
#include "../../specs/setup.h"
#include "../../specs/runs.h"
#include "../../specs/held.h"
#include "../../specs/room.h"
#include "../../specs/halve.h"
#include "../../specs/bulk.h"

/* What acslab_buddy_block tells of a block. */
struct acslab_block {
  size_t frame;   /* its first frame */
  unsigned order; /* it has 2^order frames */
  unsigned state; /* ACSLAB_NODE_FREE, ACSLAB_NODE_BUSY (live) or ACSLAB_NODE_RESERVED */
};

#include "../../specs/query.h"
#include "../../specs/address.h"
#include "../../specs/wide.h"

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
/*@
  requires self:     b == \null || \valid(b);
  requires meta:     meta == \null || \valid(meta + (0 .. words - 1));
  requires apart:    b == \null || meta == \null || \separated(b, meta + (0 .. words - 1));

  terminates         \true;
  exits              \false;
  assigns            *b, meta[0 .. words - 1];

  behavior null:
    assumes  null:    b == \null || meta == \null;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_NULL;

  behavior empty:
    assumes  out:     b != \null && meta != \null;
    assumes  empty:   frames == 0;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_EMPTY;

  behavior order:
    assumes  out:     b != \null && meta != \null;
    assumes  some:    frames != 0;
    assumes  order:   max_order >= ACSLAB_ORDERS;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ORDER;

  behavior range:
    assumes  out:     b != \null && meta != \null;
    assumes  some:    frames != 0;
    assumes  order:   max_order < ACSLAB_ORDERS;
    assumes  range:   LayoutLarge(first_frame, frames);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_RANGE;

  behavior short:
    assumes  out:     b != \null && meta != \null;
    assumes  some:    frames != 0;
    assumes  order:   max_order < ACSLAB_ORDERS;
    assumes  range:   !LayoutLarge(first_frame, frames);
    assumes  words:   \exists integer top; LayoutTop(first_frame, frames, max_order, top) &&
                        words < LayoutWords(first_frame, frames, top);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_METADATA;

  behavior done:
    assumes  out:     b != \null && meta != \null;
    assumes  some:    frames != 0;
    assumes  order:   max_order < ACSLAB_ORDERS;
    assumes  range:   !LayoutLarge(first_frame, frames);
    assumes  words:   \forall integer top; LayoutTop(first_frame, frames, max_order, top) ==>
                        LayoutWords(first_frame, frames, top) <= words;
    ensures  status:  \result == ACSLAB_OK;
    ensures  valid:   BuddyValid(b);
    ensures  arena:   b->first_frame == first_frame && b->frames == frames && b->limit == max_order &&
                      b->shift == 0 && b->cells == meta && b->origin == LayoutOrigin(first_frame, b->top);
    ensures  top:     LayoutTop(first_frame, frames, max_order, b->top);
    ensures  counts:  b->free_frames == frames && b->live_frames == 0 && b->reserved_frames == 0;
    ensures  live:    \forall integer x; 1 <= x < BuddyNodes(b) ==> !BuddyLive(b, x);
    ensures  free:    \forall integer f; BuddyInside(b, f, 1) ==> !BuddyFrameReserved(b, f);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_init_frames(struct acslab_buddy *b, size_t first_frame,
                                                       size_t frames, unsigned max_order,
                                                       acslab_word *meta, size_t words);

/*
 * The same over addresses: base is a multiple of frame_size, and frame_size is a power of two, both in
 * bytes.  E_FRAME_SIZE: it is no power of two.  E_ALIGN: base is no multiple of it.  E_RANGE also where
 * the arena passes the end of the address space.
 */
/*@
  requires self:     b == \null || \valid(b);
  requires meta:     meta == \null || \valid(meta + (0 .. words - 1));
  requires apart:    b == \null || meta == \null || \separated(b, meta + (0 .. words - 1));

  terminates         \true;
  exits              \false;
  assigns            *b, meta[0 .. words - 1];

  behavior null:
    assumes  null:    b == \null || meta == \null;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_NULL;

  behavior size:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \forall integer k; !SpaceSize(frame_size, k);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_FRAME_SIZE;

  behavior align:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \exists integer k; SpaceSize(frame_size, k);
    assumes  align:   base % frame_size != 0;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;

  behavior space:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \exists integer k; SpaceSize(frame_size, k);
    assumes  align:   base % frame_size == 0;
    assumes  space:   frames != 0 && base / frame_size + frames - 1 > SIZE_MAX / frame_size;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_RANGE;

  behavior empty:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \exists integer k; SpaceSize(frame_size, k);
    assumes  align:   base % frame_size == 0;
    assumes  empty:   frames == 0;
    ensures  status:  \result == ACSLAB_E_EMPTY;

  behavior order:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \exists integer k; SpaceSize(frame_size, k);
    assumes  align:   base % frame_size == 0;
    assumes  space:   frames == 0 || base / frame_size + frames - 1 <= SIZE_MAX / frame_size;
    assumes  some:    frames != 0;
    assumes  order:   max_order >= ACSLAB_ORDERS;
    ensures  status:  \result == ACSLAB_E_ORDER;

  behavior range:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \exists integer k; SpaceSize(frame_size, k);
    assumes  align:   base % frame_size == 0;
    assumes  space:   frames == 0 || base / frame_size + frames - 1 <= SIZE_MAX / frame_size;
    assumes  some:    frames != 0;
    assumes  order:   max_order < ACSLAB_ORDERS;
    assumes  range:   LayoutLarge(base / frame_size, frames);
    ensures  status:  \result == ACSLAB_E_RANGE;

  behavior short:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \exists integer k; SpaceSize(frame_size, k);
    assumes  align:   base % frame_size == 0;
    assumes  space:   frames == 0 || base / frame_size + frames - 1 <= SIZE_MAX / frame_size;
    assumes  some:    frames != 0;
    assumes  order:   max_order < ACSLAB_ORDERS;
    assumes  range:   !LayoutLarge(base / frame_size, frames);
    assumes  words:   \exists integer top; LayoutTop(base / frame_size, frames, max_order, top) &&
                        words < LayoutWords(base / frame_size, frames, top);
    ensures  status:  \result == ACSLAB_E_METADATA;

  behavior done:
    assumes  out:     b != \null && meta != \null;
    assumes  size:    \exists integer k; SpaceSize(frame_size, k);
    assumes  align:   base % frame_size == 0;
    assumes  space:   frames == 0 || base / frame_size + frames - 1 <= SIZE_MAX / frame_size;
    assumes  some:    frames != 0;
    assumes  order:   max_order < ACSLAB_ORDERS;
    assumes  range:   !LayoutLarge(base / frame_size, frames);
    assumes  words:   \forall integer top; LayoutTop(base / frame_size, frames, max_order, top) ==>
                        LayoutWords(base / frame_size, frames, top) <= words;
    ensures  status:  \result == ACSLAB_OK;
    ensures  valid:   BuddyValid(b);
    ensures  space:   BuddySpace(b);
    ensures  arena:   b->first_frame == base / frame_size && b->frames == frames && b->limit == max_order &&
                      Pow2(b->shift) == frame_size && b->cells == meta &&
                      b->origin == LayoutOrigin(base / frame_size, b->top);
    ensures  top:     LayoutTop(base / frame_size, frames, max_order, b->top);
    ensures  counts:  b->free_frames == frames && b->live_frames == 0 && b->reserved_frames == 0;
    ensures  live:    \forall integer x; 1 <= x < BuddyNodes(b) ==> !BuddyLive(b, x);
    ensures  free:    \forall integer f; BuddyInside(b, f, 1) ==> !BuddyFrameReserved(b, f);

  complete behaviors;
  disjoint behaviors;
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
                     b->high[0 .. ACSLAB_ORDERS - 1],
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
                     b->high[0 .. ACSLAB_ORDERS - 1],
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
 * E_ALIGN: frame is no multiple of 2^order.  E_FOREIGN: the block is not inside the arena, as none of an
 * order above b->top is.  E_LIVE, E_RESERVED: the first frame of it that is not free is live, or reserved.
 */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior order:
    assumes  order:   order > b->limit;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ORDER;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior align:
    assumes  order:   order <= b->limit;
    assumes  align:   frame % Pow2(order) != 0;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior foreign:
    assumes  order:   order <= b->limit;
    assumes  align:   frame % Pow2(order) == 0;
    assumes  foreign: order > b->top || !BuddyInside(b, frame, Pow2(order));
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior taken:
    assumes  order:   order <= b->limit;
    assumes  align:   frame % Pow2(order) == 0;
    assumes  inside:  order <= b->top && BuddyInside(b, frame, Pow2(order));
    assumes  taken:   !BuddyRange(b, frame, frame + Pow2(order), ACSLAB_NODE_FREE);
    assigns           \nothing;
    ensures  status:  BuddyFirstOther{Pre}(b, frame, frame + Pow2(order), ACSLAB_NODE_FREE, \result);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior free:
    assumes  order:   order <= b->limit;
    assumes  align:   frame % Pow2(order) == 0;
    assumes  inside:  order <= b->top && BuddyInside(b, frame, Pow2(order));
    assumes  free:    BuddyRange(b, frame, frame + Pow2(order), ACSLAB_NODE_FREE);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  \forall integer n; IndexLevel(b, n, order) && BuddyFrame(b, n, order) == frame ==>
                        !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n);
    ensures  live:    BuddyLiveAt(b, frame, order);
    ensures  count:   b->free_frames == \old(b->free_frames) - Pow2(order);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_at(struct acslab_buddy *b, size_t frame,
                                                          unsigned order);

/*
 * Allocate exactly count frames in a row, aligned like a block of the next power of two.  The run is
 * made of one live block for each one bit of count, the largest first; the rest of the power of two
 * stays free.  E_NULL: frame is null.  E_EMPTY: count is 0.  E_ORDER: count is more than
 * 2^b->limit.  E_NO_MEMORY: if and only if no aligned run of the next power of two is free.
 */
/*@
  requires valid:    BuddyValid(b);
  requires out:      frame == \null || \valid(frame) && BuddyApart(b, frame);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
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

  behavior empty:
    assumes  out:    frame != \null;
    assumes  empty:  count == 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_EMPTY;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  out:    frame != \null;
    assumes  count:  count > Pow2(b->limit);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior none:
    assumes  out:    frame != \null;
    assumes  count:  0 < count <= Pow2(b->limit);
    assumes  none:   \forall integer k; RunOrder(count, k) ==> BuddyNone(b, k);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NO_MEMORY;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior some:
    assumes  out:    frame != \null;
    assumes  count:  0 < count <= Pow2(b->limit);
    assumes  some:   \exists integer k; RunOrder(count, k) && !BuddyNone(b, k);
    ensures  status: \result == ACSLAB_OK;
    ensures  inside: BuddyInside(b, *frame, count);
    ensures  tiled:  RunTiled(b, *frame, *frame + count);
    ensures  effect: RunFreed{Here, Pre}(b, *frame, *frame + count);
    ensures  policy: \forall integer k, j; RunOrder(count, k) && BuddySmallest{Pre}(b, k, j) ==>
                       *frame == BuddyFrame{Pre}(b, \old(b->low[j]), j);
    ensures  count:  b->free_frames == \old(b->free_frames) - count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc_frames(struct acslab_buddy *b, size_t count,
                                                        size_t *frame);

/*
 * Allocate count blocks of 2^order frames, their first frames into frames[0 .. count-1]: the blocks that
 * count single allocations would give, in that order, at a fraction of the cost.  All or nothing.
 * E_NULL: frames is null and count is not 0.  E_ORDER: order is above b->limit.  E_NO_MEMORY: there
 * are fewer than count; nothing was allocated, and frames[] holds no promise.
 */
/*@
  requires valid:    BuddyValid(b);
  requires list:     frames == \null || \valid(frames + (0 .. count - 1)) && BulkApart(b, frames, count);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames,
                     frames[0 .. count - 1];

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior null:
    assumes  null:   frames == \null && count > 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  list:   frames != \null || count == 0;
    assumes  order:  order > b->limit;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior taken:
    assumes  list:   frames != \null || count == 0;
    assumes  order:  order <= b->limit;
    ensures  status: \result == ACSLAB_OK || \result == ACSLAB_E_NO_MEMORY;
    ensures  done:   \result == ACSLAB_OK ==> BulkMade{Pre, Here}(b, order, frames, count) &&
                       b->free_frames == \old(b->free_frames) - count * Pow2(order);
    ensures  none:   \result == ACSLAB_E_NO_MEMORY ==> BuddySameLive{Pre, Here}(b) &&
                       b->free_frames == \old(b->free_frames);
    ensures  enough: \result == ACSLAB_OK <==> BuddyEnough{Pre}(b, order, count);
    ensures  empty:  count == 0 ==> \result == ACSLAB_OK;
    ensures  first:  count > 0 ==> BuddyNone{Pre}(b, order) ==> \result == ACSLAB_E_NO_MEMORY;
    ensures  one:    count == 1 ==> !BuddyNone{Pre}(b, order) ==> \result == ACSLAB_OK;

  complete behaviors;
  disjoint behaviors;
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
                     b->high[0 .. ACSLAB_ORDERS - 1],
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
                     b->high[0 .. ACSLAB_ORDERS - 1],
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
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior empty:
    assumes  empty:   count == 0;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_EMPTY;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior foreign:
    assumes  some:    count > 0;
    assumes  foreign: !BuddyInside(b, frame, count);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior refused:
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, frame, count);
    assumes  untiled: !RunTiled(b, frame, frame + count);
    assigns           \nothing;
    ensures  status:  RunStops{Pre}(b, frame, frame + count, \result);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior freed:
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, frame, count);
    assumes  tiled:   RunTiled(b, frame, frame + count);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  RunFreed{Pre, Here}(b, frame, frame + count);
    ensures  count:   b->free_frames == \old(b->free_frames) + count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_free_frames(struct acslab_buddy *b, size_t frame,
                                                       size_t count);

/*
 * Free the count live blocks of 2^order frames that start at frames[0 .. count-1], in any order.  All or
 * nothing: statuses as acslab_buddy_free_frame_order, of the first element that is refused; an
 * element that stands twice is refused with E_FREE.  E_NULL: frames is null and count is not 0.
 */
/*@
  requires valid:    BuddyValid(b);
  requires list:     frames == \null ||
                       \valid_read(frames + (0 .. count - 1)) && BulkApart(b, frames, count);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior null:
    assumes  null:   frames == \null && count > 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  list:   frames != \null || count == 0;
    assumes  order:  order > b->limit;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior freed:
    assumes  list:   frames != \null || count == 0;
    assumes  order:  order <= b->limit;
    assumes  live:   BulkDistinct(frames, count) && BulkLiveAt(b, order, frames, count);
    ensures  status: \result == ACSLAB_OK;
    ensures  effect: BulkMade{Here, Pre}(b, order, frames, count);
    ensures  count:  b->free_frames == \old(b->free_frames) + count * Pow2(order);

  behavior refused:
    assumes  list:   frames != \null || count == 0;
    assumes  order:  order <= b->limit;
    assumes  other:  !(BulkDistinct(frames, count) && BulkLiveAt(b, order, frames, count));
    ensures  status: BulkStops{Pre}(b, order, frames, count, \result);
    ensures  same:   BuddySameLive{Pre, Here}(b);
    ensures  count:  b->free_frames == \old(b->free_frames);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_free_frame_bulk(struct acslab_buddy *b, unsigned order,
                                                           size_t count, const size_t *frames);

/* ---------------------------------------------------------------------------- reserve and release */

/*
 * Reserve the count frames from frame on, all of them free: they are never handed out until released.
 * E_EMPTY: count is 0.  E_FOREIGN: the range is not inside the arena.  E_LIVE, E_RESERVED: the first
 * frame that is not free is live, or reserved already.
 */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);

  behavior empty:
    assumes  empty:  count == 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_EMPTY;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior foreign:
    assumes  some:   count > 0;
    assumes  out:    !BuddyInside(b, frame, count);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_FOREIGN;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior refused:
    assumes  some:   count > 0;
    assumes  inside: BuddyInside(b, frame, count);
    assumes  other:  !BuddyRange(b, frame, frame + count, ACSLAB_NODE_FREE);
    assigns          \nothing;
    ensures  status: BuddyFirstOther{Pre}(b, frame, frame + count, ACSLAB_NODE_FREE, \result);
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior done:
    assumes  some:   count > 0;
    assumes  inside: BuddyInside(b, frame, count);
    assumes  all:    BuddyRange(b, frame, frame + count, ACSLAB_NODE_FREE);
    ensures  status: \result == ACSLAB_OK;
    ensures  frames: BuddyFramesReserved{Pre, Here}(b, frame, frame + count);
    ensures  counts: b->free_frames == \old(b->free_frames) - count &&
                     b->live_frames == \old(b->live_frames) &&
                     b->reserved_frames == \old(b->reserved_frames) + count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_reserve_frames(struct acslab_buddy *b, size_t frame,
                                                          size_t count);

/*
 * Release the count frames from frame on, all of them reserved: they become free.  E_EMPTY, E_FOREIGN:
 * as above.  E_LIVE, E_FREE: the first frame that is not reserved is live, or free.
 */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);

  behavior empty:
    assumes  empty:  count == 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_EMPTY;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior foreign:
    assumes  some:   count > 0;
    assumes  out:    !BuddyInside(b, frame, count);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_FOREIGN;
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior refused:
    assumes  some:   count > 0;
    assumes  inside: BuddyInside(b, frame, count);
    assumes  other:  !BuddyRange(b, frame, frame + count, ACSLAB_NODE_RESERVED);
    assigns          \nothing;
    ensures  status: BuddyFirstOther{Pre}(b, frame, frame + count, ACSLAB_NODE_RESERVED, \result);
    ensures  same:   BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior done:
    assumes  some:   count > 0;
    assumes  inside: BuddyInside(b, frame, count);
    assumes  all:    BuddyRange(b, frame, frame + count, ACSLAB_NODE_RESERVED);
    ensures  status: \result == ACSLAB_OK;
    ensures  frames: BuddyFramesReleased{Pre, Here}(b, frame, frame + count);
    ensures  counts: b->free_frames == \old(b->free_frames) + count &&
                     b->live_frames == \old(b->live_frames) &&
                     b->reserved_frames == \old(b->reserved_frames) - count;

  complete behaviors;
  disjoint behaviors;
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

/*
 * As the versions by frame number, in addresses.  A block of order k starts at a multiple of its 2^k frames
 * in bytes, whatever the arena's base is.  E_ALIGN: an address is no multiple of the frame size; that is
 * looked at first.  A refused call leaves *block as it is.
 */
/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);
  requires out:      block == \null || \valid(block) && BuddyApartAddress(b, block);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames,
                     *block \from *b, order;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior null:
    assumes  null:    block == \null;
    ensures  status:  \result == ACSLAB_E_NULL;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  out:     block != \null;
    assumes  order:   order > b->limit;
    ensures  status:  \result == ACSLAB_E_ORDER;
    ensures  block:   *block == \old(*block);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior none:
    assumes  out:     block != \null;
    assumes  order:   order <= b->limit;
    assumes  none:    BuddyNone(b, order);
    ensures  status:  \result == ACSLAB_E_NO_MEMORY;
    ensures  block:   *block == \old(*block);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior some:
    assumes  out:     block != \null;
    assumes  order:   order <= b->limit;
    assumes  some:    !BuddyNone(b, order);
    ensures  status:  \result == ACSLAB_OK;
    ensures  aligned: AddressAligned(b, (uintptr_t)*block);
    ensures  address: AddressMultiple(b, (uintptr_t)*block, order);
    ensures  room:    AddressRoom(b, (uintptr_t)*block, Pow2(order));
    ensures  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)*block), Pow2(order));
    ensures  effect:  \forall integer n; IndexLevel(b, n, order) &&
                        BuddyFrame(b, n, order) == AddressFrame(b, (uintptr_t)*block) ==>
                        !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n);
    ensures  live:    BuddyLiveAt(b, AddressFrame(b, (uintptr_t)*block), order);
    ensures  policy:  \forall integer j; BuddySmallest{Pre}(b, order, j) ==>
                        AddressFrame(b, (uintptr_t)*block) == BuddyFrame{Pre}(b, \old(b->low[j]), j);
    ensures  count:   b->free_frames == \old(b->free_frames) - Pow2(order);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc(struct acslab_buddy *b, unsigned order, void **block);

/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);
  requires out:      block == \null || \valid(block) && BuddyApartAddress(b, block);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames,
                     *block \from *b, order, align;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior null:
    assumes  null:    block == \null;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_NULL;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  out:     block != \null;
    assumes  order:   order > b->limit || align > b->limit;
    ensures  status:  \result == ACSLAB_E_ORDER;
    ensures  block:   *block == \old(*block);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior none:
    assumes  out:     block != \null;
    assumes  order:   order <= b->limit && align <= b->limit;
    assumes  none:    BuddyNone(b, \max(order, align));
    ensures  status:  \result == ACSLAB_E_NO_MEMORY;
    ensures  block:   *block == \old(*block);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior some:
    assumes  out:     block != \null;
    assumes  order:   order <= b->limit && align <= b->limit;
    assumes  some:    !BuddyNone(b, \max(order, align));
    ensures  status:  \result == ACSLAB_OK;
    ensures  aligned: AddressAligned(b, (uintptr_t)*block);
    ensures  address: AddressMultiple(b, (uintptr_t)*block, \max(order, align));
    ensures  room:    AddressRoom(b, (uintptr_t)*block, Pow2(order));
    ensures  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)*block), Pow2(order));
    ensures  effect:  \forall integer n; IndexLevel(b, n, order) &&
                        BuddyFrame(b, n, order) == AddressFrame(b, (uintptr_t)*block) ==>
                        !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n);
    ensures  live:    BuddyLiveAt(b, AddressFrame(b, (uintptr_t)*block), order);
    ensures  policy:  \forall integer j; BuddySmallest{Pre}(b, \max(order, align), j) ==>
                        AddressFrame(b, (uintptr_t)*block) == BuddyFrame{Pre}(b, \old(b->low[j]), j);
    ensures  count:   b->free_frames == \old(b->free_frames) - Pow2(order);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc_aligned(struct acslab_buddy *b, unsigned order,
                                                         unsigned align, void **block);
/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior start:
    assumes  start:   !AddressAligned(b, (uintptr_t)block);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  start:   AddressAligned(b, (uintptr_t)block);
    assumes  order:   order > b->limit;
    ensures  status:  \result == ACSLAB_E_ORDER;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior align:
    assumes  start:   AddressAligned(b, (uintptr_t)block);
    assumes  order:   order <= b->limit;
    assumes  align:   AddressFrame(b, (uintptr_t)block) % Pow2(order) != 0;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior foreign:
    assumes  start:   AddressAligned(b, (uintptr_t)block);
    assumes  order:   order <= b->limit;
    assumes  align:   AddressFrame(b, (uintptr_t)block) % Pow2(order) == 0;
    assumes  foreign: order > b->top || !BuddyInside(b, AddressFrame(b, (uintptr_t)block), Pow2(order));
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior taken:
    assumes  start:   AddressAligned(b, (uintptr_t)block);
    assumes  order:   order <= b->limit;
    assumes  align:   AddressFrame(b, (uintptr_t)block) % Pow2(order) == 0;
    assumes  inside:  order <= b->top && BuddyInside(b, AddressFrame(b, (uintptr_t)block), Pow2(order));
    assumes  taken:   !BuddyRange(b, AddressFrame(b, (uintptr_t)block),
                                  AddressFrame(b, (uintptr_t)block) + Pow2(order), ACSLAB_NODE_FREE);
    ensures  status:  BuddyFirstOther{Pre}(b, AddressFrame(b, (uintptr_t)block),
                                           AddressFrame(b, (uintptr_t)block) + Pow2(order), ACSLAB_NODE_FREE,
                                           \result);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior free:
    assumes  start:   AddressAligned(b, (uintptr_t)block);
    assumes  order:   order <= b->limit;
    assumes  align:   AddressFrame(b, (uintptr_t)block) % Pow2(order) == 0;
    assumes  inside:  order <= b->top && BuddyInside(b, AddressFrame(b, (uintptr_t)block), Pow2(order));
    assumes  free:    BuddyRange(b, AddressFrame(b, (uintptr_t)block),
                                 AddressFrame(b, (uintptr_t)block) + Pow2(order), ACSLAB_NODE_FREE);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  \forall integer n; IndexLevel(b, n, order) &&
                        BuddyFrame(b, n, order) == AddressFrame(b, (uintptr_t)block) ==>
                        !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n);
    ensures  live:    BuddyLiveAt(b, AddressFrame(b, (uintptr_t)block), order);
    ensures  count:   b->free_frames == \old(b->free_frames) - Pow2(order);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc_at(struct acslab_buddy *b, const void *block,
                                                    unsigned order);

/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);
  requires out:      run == \null || \valid(run) && BuddyApartAddress(b, run);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames,
                     *run \from *b, count;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior null:
    assumes  null:    run == \null;
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_NULL;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior empty:
    assumes  out:     run != \null;
    assumes  empty:   count == 0;
    ensures  status:  \result == ACSLAB_E_EMPTY;
    ensures  run:     *run == \old(*run);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior order:
    assumes  out:     run != \null;
    assumes  count:   count > Pow2(b->limit);
    ensures  status:  \result == ACSLAB_E_ORDER;
    ensures  run:     *run == \old(*run);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior none:
    assumes  out:     run != \null;
    assumes  count:   0 < count <= Pow2(b->limit);
    assumes  none:    \forall integer k; RunOrder(count, k) ==> BuddyNone(b, k);
    ensures  status:  \result == ACSLAB_E_NO_MEMORY;
    ensures  run:     *run == \old(*run);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior some:
    assumes  out:     run != \null;
    assumes  count:   0 < count <= Pow2(b->limit);
    assumes  some:    \exists integer k; RunOrder(count, k) && !BuddyNone(b, k);
    ensures  status:  \result == ACSLAB_OK;
    ensures  aligned: AddressAligned(b, (uintptr_t)*run);
    ensures  address: \forall integer k; RunOrder(count, k) ==> AddressMultiple(b, (uintptr_t)*run, k);
    ensures  room:    AddressRoom(b, (uintptr_t)*run, count);
    ensures  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)*run), count);
    ensures  tiled:   RunTiled(b, AddressFrame(b, (uintptr_t)*run), AddressFrame(b, (uintptr_t)*run) + count);
    ensures  effect:  RunFreed{Here, Pre}(b, AddressFrame(b, (uintptr_t)*run),
                                           AddressFrame(b, (uintptr_t)*run) + count);
    ensures  policy:  \forall integer k, j; RunOrder(count, k) && BuddySmallest{Pre}(b, k, j) ==>
                        AddressFrame(b, (uintptr_t)*run) == BuddyFrame{Pre}(b, \old(b->low[j]), j);
    ensures  count:   b->free_frames == \old(b->free_frames) - count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_alloc_run(struct acslab_buddy *b, size_t count, void **run);

/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior align:
    assumes  align:   !AddressAligned(b, (uintptr_t)block);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior freed:
    assumes  align:   AddressAligned(b, (uintptr_t)block);
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1);
    assumes  live:    \exists integer k; BuddyLiveAt(b, AddressFrame(b, (uintptr_t)block), k);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  \forall integer n, k; IndexLevel{Pre}(b, n, k) && BuddyLive{Pre}(b, n) &&
                        BuddyFrame{Pre}(b, n, k) == AddressFrame(b, (uintptr_t)block) ==>
                        BuddyUnmadeLive{Pre, Here}(b, n) &&
                        b->free_frames == \old(b->free_frames) + Pow2(k);

  behavior refused:
    assumes  align:   AddressAligned(b, (uintptr_t)block);
    assumes  refused: !(BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1) &&
                        \exists integer k; BuddyLiveAt(b, AddressFrame(b, (uintptr_t)block), k));
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);
    ensures  foreign: !BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1) <==> \result == ACSLAB_E_FOREIGN;
    ensures  held:    BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1) ==>
      \exists integer n, k; BuddyHolds(b, n, k, AddressFrame(b, (uintptr_t)block)) &&
      (NodeFree(b->cells, n) <==> \result == ACSLAB_E_FREE) &&
      (NodeReserved(b->cells, n) <==> \result == ACSLAB_E_RESERVED) &&
      (BuddyLive(b, n) && BuddyFrame(b, n, k) < AddressFrame(b, (uintptr_t)block) <==>
        \result == ACSLAB_E_INTERIOR);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_free(struct acslab_buddy *b, const void *block);

/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior align:
    assumes  align:   !AddressAligned(b, (uintptr_t)block);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior freed:
    assumes  align:   AddressAligned(b, (uintptr_t)block);
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1);
    assumes  live:    BuddyLiveAt(b, AddressFrame(b, (uintptr_t)block), order);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  \forall integer n; IndexLevel{Pre}(b, n, order) && BuddyLive{Pre}(b, n) &&
                        BuddyFrame{Pre}(b, n, order) == AddressFrame(b, (uintptr_t)block) ==>
                        BuddyUnmadeLive{Pre, Here}(b, n);
    ensures  count:   b->free_frames == \old(b->free_frames) + Pow2(order);

  behavior refused:
    assumes  align:   AddressAligned(b, (uintptr_t)block);
    assumes  refused: !(BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1) &&
                        BuddyLiveAt(b, AddressFrame(b, (uintptr_t)block), order));
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);
    ensures  foreign: !BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1) <==> \result == ACSLAB_E_FOREIGN;
    ensures  held:    BuddyInside(b, AddressFrame(b, (uintptr_t)block), 1) ==>
      \exists integer n, k; BuddyHolds(b, n, k, AddressFrame(b, (uintptr_t)block)) &&
      (NodeFree(b->cells, n) <==> \result == ACSLAB_E_FREE) &&
      (NodeReserved(b->cells, n) <==> \result == ACSLAB_E_RESERVED) &&
      (BuddyLive(b, n) && BuddyFrame(b, n, k) < AddressFrame(b, (uintptr_t)block) <==>
        \result == ACSLAB_E_INTERIOR) &&
      (BuddyLive(b, n) && BuddyFrame(b, n, k) == AddressFrame(b, (uintptr_t)block) && k != order <==>
        \result == ACSLAB_E_WRONG_ORDER);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_free_order(struct acslab_buddy *b, const void *block,
                                                      unsigned order);

/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);

  behavior align:
    assumes  align:   !AddressAligned(b, (uintptr_t)run);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior empty:
    assumes  align:   AddressAligned(b, (uintptr_t)run);
    assumes  empty:   count == 0;
    ensures  status:  \result == ACSLAB_E_EMPTY;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior foreign:
    assumes  align:   AddressAligned(b, (uintptr_t)run);
    assumes  some:    count > 0;
    assumes  foreign: !BuddyInside(b, AddressFrame(b, (uintptr_t)run), count);
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior refused:
    assumes  align:   AddressAligned(b, (uintptr_t)run);
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)run), count);
    assumes  untiled: !RunTiled(b, AddressFrame(b, (uintptr_t)run),
                        AddressFrame(b, (uintptr_t)run) + count);
    ensures  status:  RunStops{Pre}(b, AddressFrame(b, (uintptr_t)run),
                        AddressFrame(b, (uintptr_t)run) + count, \result);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameLive{Pre, Here}(b);

  behavior freed:
    assumes  align:   AddressAligned(b, (uintptr_t)run);
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)run), count);
    assumes  tiled:   RunTiled(b, AddressFrame(b, (uintptr_t)run),
                        AddressFrame(b, (uintptr_t)run) + count);
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  RunFreed{Pre, Here}(b, AddressFrame(b, (uintptr_t)run),
                        AddressFrame(b, (uintptr_t)run) + count);
    ensures  count:   b->free_frames == \old(b->free_frames) + count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_free_run(struct acslab_buddy *b, const void *run,
                                                    size_t count);

/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);

  behavior align:
    assumes  align:   !AddressAligned(b, (uintptr_t)range);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior empty:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  empty:   count == 0;
    ensures  status:  \result == ACSLAB_E_EMPTY;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior foreign:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  some:    count > 0;
    assumes  out:     !BuddyInside(b, AddressFrame(b, (uintptr_t)range), count);
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior refused:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)range), count);
    assumes  other:   !BuddyRange(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count, ACSLAB_NODE_FREE);
    ensures  status:  BuddyFirstOther{Pre}(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count, ACSLAB_NODE_FREE, \result);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior done:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)range), count);
    assumes  all:     BuddyRange(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count, ACSLAB_NODE_FREE);
    ensures  status:  \result == ACSLAB_OK;
    ensures  frames:  BuddyFramesReserved{Pre, Here}(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count);
    ensures  counts:  b->free_frames == \old(b->free_frames) - count &&
                      b->live_frames == \old(b->live_frames) &&
                      b->reserved_frames == \old(b->reserved_frames) + count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_reserve(struct acslab_buddy *b, const void *range,
                                                   size_t count);

/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);

  behavior align:
    assumes  align:   !AddressAligned(b, (uintptr_t)range);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_ALIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior empty:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  empty:   count == 0;
    ensures  status:  \result == ACSLAB_E_EMPTY;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior foreign:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  some:    count > 0;
    assumes  out:     !BuddyInside(b, AddressFrame(b, (uintptr_t)range), count);
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior refused:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)range), count);
    assumes  other:   !BuddyRange(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count, ACSLAB_NODE_RESERVED);
    ensures  status:  BuddyFirstOther{Pre}(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count, ACSLAB_NODE_RESERVED, \result);
    ensures  same:    BuddyKept{Pre, Here}(b) && IndexRest{Pre, Here}(b);

  behavior done:
    assumes  align:   AddressAligned(b, (uintptr_t)range);
    assumes  some:    count > 0;
    assumes  inside:  BuddyInside(b, AddressFrame(b, (uintptr_t)range), count);
    assumes  all:     BuddyRange(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count, ACSLAB_NODE_RESERVED);
    ensures  status:  \result == ACSLAB_OK;
    ensures  frames:  BuddyFramesReleased{Pre, Here}(b, AddressFrame(b, (uintptr_t)range),
                        AddressFrame(b, (uintptr_t)range) + count);
    ensures  counts:  b->free_frames == \old(b->free_frames) + count &&
                      b->live_frames == \old(b->live_frames) &&
                      b->reserved_frames == \old(b->reserved_frames) - count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_buddy_release(struct acslab_buddy *b, const void *range,
                                                   size_t count);

#ifdef ACSLAB_IMPLEMENTATION

/* ----------------------------------------------------------------------------------------- internal */

/* Live node n becomes reserved. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: 1 <= n < BuddyNodes(b);
  requires busy:  NodeBusy(b->cells, n);

  terminates      \true;
  exits           \false;
  assigns         b->cells[n / ACSLAB_NODE_CELLS];

  ensures  is:    NodeIs(b->cells, n, ACSLAB_NODE_RESERVED);
  ensures  cells: NodeSameButBelow{Pre, Here}(b->cells, IndexNodes(b), n);
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  free:  BuddyFree(b) == \old(BuddyFree(b));
  ensures  sum:   BuddyReserved(b) == \old(BuddyReserved(b)) + NodeWeight(BuddyNodes(b), n);
*/
ACSLAB_INTERNAL void acslabi_buddy_keep(struct acslab_buddy *b, size_t n);

/* Reserved node n becomes live. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: 1 <= n < BuddyNodes(b);
  requires is:    NodeReserved(b->cells, n);

  terminates      \true;
  exits           \false;
  assigns         b->cells[n / ACSLAB_NODE_CELLS];

  ensures  busy:  NodeIs(b->cells, n, ACSLAB_NODE_BUSY);
  ensures  cells: NodeSameButBelow{Pre, Here}(b->cells, IndexNodes(b), n);
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  free:  BuddyFree(b) == \old(BuddyFree(b));
  ensures  sum:   BuddyReserved(b) == \old(BuddyReserved(b)) - NodeWeight(BuddyNodes(b), n);
*/
ACSLAB_INTERNAL void acslabi_buddy_open(struct acslab_buddy *b, size_t n);

/* Live node n of order k < top and its reserved buddy become the live parent. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: 2 <= n < BuddyNodes(b) && NodeBuddy(n) < BuddyNodes(b);
  requires busy:  NodeBusy(b->cells, n);
  requires buddy: NodeReserved(b->cells, NodeBuddy(n));

  terminates      \true;
  exits           \false;
  assigns         b->cells[n / ACSLAB_NODE_CELLS];

  ensures  left:  NodeIs(b->cells, n, ACSLAB_NODE_UNUSED);
  ensures  right: NodeIs(b->cells, NodeBuddy(n), ACSLAB_NODE_UNUSED);
  ensures  cells: NodeSameButPairBelow{Pre, Here}(b->cells, IndexNodes(b), n, NodeBuddy(n));
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  free:  BuddyFree(b) == \old(BuddyFree(b));
  ensures  sum:   BuddyReserved(b) == \old(BuddyReserved(b)) -
                    NodeWeight(BuddyNodes(b), NodeBuddy(n));
*/
ACSLAB_INTERNAL void acslabi_buddy_unite(struct acslab_buddy *b, size_t n);

/* Live node n of order k > 0 is split: child n*2+side stays live, the other becomes reserved. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: 1 <= n && 2 * n + 1 < BuddyNodes(b);
  requires side:  side <= 1;
  requires left:  NodeIs(b->cells, 2 * n, ACSLAB_NODE_UNUSED);
  requires right: NodeIs(b->cells, 2 * n + 1, ACSLAB_NODE_UNUSED);

  terminates      \true;
  exits           \false;
  assigns         b->cells[2 * n / ACSLAB_NODE_CELLS];

  ensures  live:  NodeIs(b->cells, 2 * n + side, ACSLAB_NODE_BUSY);
  ensures  kept:  NodeIs(b->cells, 2 * n + 1 - side, ACSLAB_NODE_RESERVED);
  ensures  cells: NodeSameButPairBelow{Pre, Here}(b->cells, IndexNodes(b), 2 * n, 2 * n + 1);
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  free:  BuddyFree(b) == \old(BuddyFree(b));
  ensures  sum:   BuddyReserved(b) == \old(BuddyReserved(b)) +
                    NodeWeight(BuddyNodes(b), 2 * n + 1 - side);
*/
ACSLAB_INTERNAL void acslabi_buddy_part(struct acslab_buddy *b, size_t n, unsigned side);

/* The same four steps, as steps of the forest: what they leave of the blocks and of the reserved frames. */

/* Live node n of order k, whose buddy is not reserved or which is a root, becomes reserved. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires level:    IndexLevel(b, n, k);
  requires live:     BuddyLive(b, n);
  requires buddy:    k < b->top ==> !NodeReserved(b->cells, NodeBuddy(n));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  live:     BuddyUnmadeLive{Pre, Here}(b, n);
  ensures  reserved: BuddyFramesSealed{Pre, Here}(b, n, k);
  ensures  free:     BuddySameFree{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  arena:    BuddyArena(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b)) + Pow2(k);
*/
ACSLAB_INTERNAL void acslabi_forest_keep(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k < top and its reserved buddy become the live parent. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires level:    IndexLevel(b, n, k) && k < b->top;
  requires live:     BuddyLive(b, n);
  requires buddy:    NodeReserved(b->cells, NodeBuddy(n));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  level:    IndexLevel(b, NodeParent(n), k + 1);
  ensures  was:      !BuddyLive{Pre}(b, NodeParent(n));
  ensures  live:     BuddyMovedLive{Pre, Here}(b, n, NodeParent(n));
  ensures  reserved: BuddyFramesMoved{Pre, Here}(b, n, k, NodeParent(n), k + 1);
  ensures  free:     BuddySameFree{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  arena:    BuddyArena(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b)) - Pow2(k);
*/
ACSLAB_INTERNAL void acslabi_forest_unite(struct acslab_buddy *b, size_t n, unsigned k);

/* Reserved node n of order k becomes live. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires level:    IndexLevel(b, n, k);
  requires is:       NodeReserved(b->cells, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  was:      !BuddyLive{Pre}(b, n);
  ensures  live:     BuddyMadeLive{Pre, Here}(b, n);
  ensures  reserved: BuddyFramesOpened{Pre, Here}(b, n, k);
  ensures  free:     BuddySameFree{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  arena:    BuddyArena(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b)) - Pow2(k);
*/
ACSLAB_INTERNAL void acslabi_forest_open(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k > 0 is split: child n*2+side is live instead, the other becomes reserved. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires level:    IndexLevel(b, n, k) && k > 0;
  requires side:     side <= 1;
  requires live:     BuddyLive(b, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  was:      !BuddyLive{Pre}(b, 2 * n + side);
  ensures  live:     BuddyMovedLive{Pre, Here}(b, n, 2 * n + side);
  ensures  reserved: BuddyFramesMoved{Pre, Here}(b, n, k, 2 * n + side, k - 1);
  ensures  free:     BuddySameFree{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  arena:    BuddyArena(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b)) + Pow2(k - 1);
*/
ACSLAB_INTERNAL void acslabi_forest_part(struct acslab_buddy *b, size_t n, unsigned k, unsigned side);

/* Live node n of order k > 0 becomes two: both its children are live. */
/*@
  requires mem:   IndexMem(b);
  requires shape: IndexShape(b);
  requires inv:   IndexInv(b);
  requires level: 1 <= n && 2 * n + 1 < BuddyNodes(b);
  requires left:  NodeIs(b->cells, 2 * n, ACSLAB_NODE_UNUSED);
  requires right: NodeIs(b->cells, 2 * n + 1, ACSLAB_NODE_UNUSED);

  terminates      \true;
  exits           \false;
  assigns         b->cells[2 * n / ACSLAB_NODE_CELLS];

  ensures  first: NodeIs(b->cells, 2 * n, ACSLAB_NODE_BUSY);
  ensures  last:  NodeIs(b->cells, 2 * n + 1, ACSLAB_NODE_BUSY);
  ensures  cells: NodeSameButPairBelow{Pre, Here}(b->cells, IndexNodes(b), 2 * n, 2 * n + 1);
  ensures  mem:   IndexMem(b);
  ensures  shape: IndexShape(b);
  ensures  inv:   IndexInv(b);
  ensures  fixed: IndexFixed{Pre, Here}(b);
  ensures  rest:  IndexRest{Pre, Here}(b);
  ensures  free:  BuddyFree(b) == \old(BuddyFree(b));
  ensures  sum:   BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL void acslabi_buddy_halve(struct acslab_buddy *b, size_t n);

/* The same, as a step of the forest. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k) && k > 0;
  requires live:     BuddyLive(b, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  levels:   IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  ensures  was:      !BuddyLive{Pre}(b, 2 * n) && !BuddyLive{Pre}(b, 2 * n + 1);
  ensures  live:     BuddyHalvedLive{Pre, Here}(b, n);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) && BuddyLives(b) == \old(BuddyLives(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL void acslabi_forest_halve(struct acslab_buddy *b, size_t n, unsigned k);

/* Live node n of order k becomes reserved, and merges with reserved buddies as far as it can. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k);
  requires live:     BuddyLive(b, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  live:     BuddyUnmadeLive{Pre, Here}(b, \old(n));
  ensures  reserved: BuddyFramesSealed{Pre, Here}(b, \old(n), \old(k));
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) &&
                     BuddyLives(b) == \old(BuddyLives(b)) - Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b)) + Pow2(k);
*/
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

/* The same for a refusal: the path that finds nothing wrong does not carry it. */
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
ACSLAB_SELDOM struct acslabi_found acslabi_buddy_look(const struct acslab_buddy *b, size_t frame);

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

/* The children of a node are a family. */
/*@ ghost
  /@ requires node:   1 <= n;
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  family: NodeKin(n, 2 * n, 2 * n + 1) && NodeKin(n, 2 * n + 1, 2 * n); @/
  static inline void acslabi_buddy_children(size_t n)
  {
  }
*/

/* The first frame of the block of node n of order k. */
/*@ ghost
  /@ requires whole:  BuddyWhole(b);
     requires arena:  BuddyArena(b);
     requires edge:   BuddyEdge(b);
     requires level:  IndexLevel(b, n, k) && BuddyLive(b, n);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  frame:  \result == BuddyFrame(b, n, k);
     ensures  inside: BuddyInside(b, \result, Pow2(k)); @/
  static inline size_t acslabi_buddy_first(const struct acslab_buddy *b, size_t n, unsigned k)
  {
    size_t step, first;
    /@ assert order:  k < ACSLAB_ORDERS && b->first[k] <= n; @/
    /@ assert inside: BuddyInside(b, BuddyFrame(b, n, k), Pow2(k)); @/
    step = n - b->first[k];
    /@ assert frame:  b->origin + step * Pow2(k) == BuddyFrame(b, n, k) <= SIZE_MAX; @/
    /@ assert fits:   0 <= step * Pow2(k) <= SIZE_MAX; @/
    /@ assert shift:  (step << k) == step * Pow2(k); @/
    first = step << k;
    /@ assert first:  first == step * Pow2(k); @/
    /@ assert end:    b->origin + first <= SIZE_MAX; @/
    return b->origin + first;
  }
*/

/* Over a used node all nodes are busy: no two blocks hold the same frame. */
/*@ ghost
  /@ requires whole:  BuddyWhole(b);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  nested: BuddyNested(b); @/
  static inline void acslabi_buddy_nested(const struct acslab_buddy *b)
  {
    unsigned d = 0;
    /@ loop invariant range:  0 <= d <= b->top;
       loop invariant nested: BuddyNestedTo(b, d);
       loop assigns   d;
       loop variant   b->top - d; @/
    while (d < b->top) d++;
  }
*/

/* Each busy node has a frame that is live or reserved. */
/*@ ghost
  /@ requires whole:  BuddyWhole(b);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  held:   HeldAll(b); @/
  static inline void acslabi_buddy_held(const struct acslab_buddy *b)
  {
    unsigned d = 0;
    /@ assert none: HeldTo(b, -1); @/
    /@ loop invariant range: 0 <= d <= b->top;
       loop invariant held:  HeldTo(b, d);
       loop assigns   d;
       loop variant   b->top - d; @/
    while (d < b->top) d++;
  }
*/

/* A multiple of a power of two is one of each smaller power. */
/*@ ghost
  /@ requires arena: \valid_read(b) && BuddyArena(b) && k <= b->top;
     terminates      \true;
     exits           \false;
     assigns         \nothing;
     ensures  start: AlignMultiple(b->origin, Pow2(k)); @/
  static inline void acslabi_buddy_aligned(const struct acslab_buddy *b, unsigned k)
  {
    unsigned i = b->top;
    /@ assert top: AlignMultiple(b->origin, Pow2(i)); @/
    /@ loop invariant range: k <= i <= b->top;
       loop invariant start: AlignMultiple(b->origin, Pow2(i));
       loop assigns   i;
       loop variant   i; @/
    while (i > k) i--;
  }
*/

/* The free and the live blocks have at most the frames of the arena. */
/*@ ghost
  /@ requires whole:  BuddyWhole(b);
     requires arena:  BuddyArena(b);
     requires edge:   BuddyEdge(b);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  room:   BuddyFree(b) + BuddyLives(b) <= b->frames; @/
  static inline void acslabi_buddy_room(const struct acslab_buddy *b)
  {
    size_t leaves = b->first[0], nodes = 2 * leaves, roots = b->first[b->top], n = nodes, m = leaves;
    unsigned k = b->top;
    /@ assert natural: NodeWordsNatural(b->cells); @/
    /@ assert roots: 1 <= roots <= leaves; @/
    /@ loop invariant range:  1 <= n <= nodes;
       loop invariant leaf:   \forall integer x; n <= x ==> 0 <= RoomNode(b, x);
       loop invariant inside: RoomInside(b, n);
       loop assigns   n;
       loop variant   n; @/
    while (n > 1) {
      n--;
      /@ assert split: 2 * n < nodes ==> RoomNode(b, n) == RoomNode(b, 2 * n) + RoomNode(b, 2 * n + 1); @/
      /@ assert leaf:  0 <= RoomNode(b, n); @/
    }
    /@ loop invariant range: leaves <= m <= nodes;
       loop invariant none:  m <= RoomFirst(b) ==> RoomAll(b, m) == RoomAll(b, leaves);
       loop invariant some:  RoomFirst(b) <= m <= RoomEnd(b) ==>
                               RoomAll(b, m) == RoomAll(b, leaves) + (m - RoomFirst(b));
       loop invariant all:   RoomEnd(b) <= m ==> RoomAll(b, m) == RoomAll(b, leaves) + b->frames;
       loop assigns   m;
       loop variant   nodes - m; @/
    while (m < nodes) m++;
    /@ assert leaves: RoomAll(b, nodes) - RoomAll(b, leaves) == b->frames; @/
    n = leaves;
    /@ loop invariant range: roots <= n <= leaves;
       loop invariant level: RoomAll(b, 2 * n) - RoomAll(b, n) == b->frames;
       loop assigns   n;
       loop variant   n; @/
    while (n > roots) {
      n--;
      /@ assert split: RoomNode(b, n) == RoomNode(b, 2 * n) + RoomNode(b, 2 * n + 1); @/
      /@ assert next:  RoomAll(b, n + 1) == RoomAll(b, n) + RoomNode(b, n); @/
      /@ assert pair:  RoomAll(b, 2 * n + 2) ==
                         RoomAll(b, 2 * n) + RoomNode(b, 2 * n) + RoomNode(b, 2 * n + 1); @/
    }
    /@ assert level: RoomAll(b, 2 * roots) - RoomAll(b, roots) == b->frames; @/
    m = roots;
    /@ loop invariant range: roots <= m <= 2 * roots;
       loop invariant used:  RoomTaken(b, m) - RoomTaken(b, roots) == RoomAll(b, m) - RoomAll(b, roots);
       loop assigns   m;
       loop variant   2 * roots - m; @/
    while (m < 2 * roots) m++;
    m = 1;
    /@ loop invariant range: 1 <= m <= roots;
       loop invariant none:  RoomOwned(b, m) == 0;
       loop assigns   m;
       loop variant   roots - m; @/
    while (m < roots) m++;
    /@ loop invariant range: roots <= m <= nodes;
       loop invariant level: 0 <= k <= b->top && (m < nodes ==> IndexLevel(b, m, k));
       loop invariant room:  RoomOwned(b, m) + RoomTaken(b, RoomTop(2 * m, nodes)) -
                               RoomTaken(b, m) <= b->frames;
       loop assigns   m, k;
       loop variant   nodes - m; @/
    while (m < nodes) {
      /@ assert leaf:   0 <= RoomNode(b, m); @/
      /@ assert owned:  NodeFree(b->cells, m) || BuddyLive(b, m) ==>
                          RoomNode(b, m) == NodeWeight(nodes, m); @/
      /@ assert last:   nodes <= 2 * m ==> RoomTop(2 * m, nodes) == nodes &&
                          RoomTop(2 * m + 2, nodes) == nodes; @/
      /@ assert inner:  2 * m < nodes ==> RoomTop(2 * m, nodes) == 2 * m &&
                          RoomTop(2 * m + 2, nodes) == 2 * m + 2; @/
      /@ assert one:    1 <= m; @/
      /@ assert left:   NodeKin(m, 2 * m, 2 * m + 1); @/
      /@ assert right:  NodeKin(m, 2 * m + 1, 2 * m); @/
      /@ assert child:  2 * m < nodes ==> ForestChild(b->cells, m, 2 * m, 2 * m + 1) &&
                          ForestChild(b->cells, m, 2 * m + 1, 2 * m); @/
      /@ assert unlive: 2 * m < nodes ==> NodeUsed(b->cells, 2 * m) ==> !BuddyLive(b, m); @/
      /@ assert family: 2 * m < nodes ==> (NodeUsed(b->cells, 2 * m) <==> NodeUsed(b->cells, 2 * m + 1)) &&
           (NodeUsed(b->cells, 2 * m) ==> NodeBusy(b->cells, m) && !BuddyLive(b, m)); @/
      /@ assert split:  2 * m < nodes ==> RoomNode(b, m) == RoomNode(b, 2 * m) + RoomNode(b, 2 * m + 1); @/
      /@ assert below:  2 * m < nodes ==> NodeUsed(b->cells, 2 * m) ==>
           RoomTaken(b, 2 * m + 2) == RoomTaken(b, 2 * m) + RoomNode(b, m); @/
      /@ assert none:   2 * m < nodes ==> !NodeUsed(b->cells, 2 * m) ==>
           RoomTaken(b, 2 * m + 2) == RoomTaken(b, 2 * m); @/
      m++;
      if (k > 0 && m == 2 * b->first[k]) k--;
    }
    /@ assert end: RoomOwned(b, nodes) <= b->frames; @/
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

/* Its three fields: what lies elsewhere is unchanged, said once. */
/*@
  requires out:      \valid(out);

  terminates         \true;
  exits              \false;
  assigns            *out;

  ensures  out:      out->frame == block.frame && out->order == block.order && out->state == block.state;
*/
ACSLAB_INTERNAL void acslabi_buddy_write(struct acslab_block *out, struct acslab_block block);

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
ACSLAB_INTERNAL struct acslab_block acslabi_buddy_block_at(const struct acslab_buddy *b, size_t frame);

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

/* The words of metadata for roots of order top. */
/*@
  requires good:   LayoutGood(first_frame, frames, top);
  requires fits:   LayoutFits(first_frame, frames, top);

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  need:   \result == LayoutWords(first_frame, frames, top);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_need(size_t first_frame, size_t frames, unsigned top);

/* Where each level has twice the nodes of the one above, no two overlap. */
/*@ ghost
  /@ requires read:   \valid_read(b) && b->top < ACSLAB_ORDERS;
     requires values: SetupValues(b);
     requires roots:  1 <= b->first[b->top];
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  levels: SetupLevels(b, b->top + 1, b->first[0]); @/
  static inline void acslabi_buddy_levels(const struct acslab_buddy *b)
  {
    unsigned i = b->top, k = 0;
    /@ loop invariant range: 0 <= i <= b->top;
       loop invariant some:  \forall integer j; i <= j <= b->top ==> 1 <= b->first[j];
       loop invariant chain: \forall integer j; i < j <= b->top ==> b->first[j - 1] == 2 * b->first[j];
       loop assigns i;
       loop variant i; @/
    while (i > 0) {
      /@ assert both:  SetupValue(b, b->first[b->top], b->top, i) &&
                       SetupValue(b, b->first[b->top], b->top, i - 1); @/
      /@ assert twice: b->first[i - 1] == 2 * b->first[i] && 1 <= b->first[i - 1]; @/
      i--;
    }
    /@ assert chain: SetupChain(b); @/
    /@ loop invariant range: 0 <= k <= b->top;
       loop invariant below: \forall integer j; 0 <= j <= k ==> 1 <= b->first[j] <= b->first[0];
       loop invariant pairs: \forall integer j, i; 0 <= j < i <= k ==> 2 * b->first[i] <= b->first[j];
       loop assigns k;
       loop variant b->top - k; @/
    while (k < b->top) {
      /@ assert twice: b->first[k] == 2 * b->first[k + 1]; @/
      /@ assert least: \forall integer j; 0 <= j <= k ==> b->first[k] <= b->first[j]; @/
      k++;
    }
  }
*/

/* Write all numbers of an arena in which all is reserved: all fields but cells and summary. */
/*@
  requires good:    LayoutGood(first_frame, frames, max_order);
  requires top:     LayoutTop(first_frame, frames, max_order, top);
  requires roots:   roots == LayoutRoots(first_frame, frames, top);
  requires covers:  LayoutCovers(first_frame, frames, top);
  requires self:    \valid(b);

  terminates        \true;
  exits             \false;
  assigns           b->origin, b->first_frame, b->frames, b->free_frames, b->live_frames, b->reserved_frames,
                    b->shift, b->limit, b->top, b->avail,
                    b->first[0 .. ACSLAB_ORDERS - 1], b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1];

  ensures  numbers: SetupNumbers(b, first_frame, frames, max_order, top);
  ensures  forest:  SetupForest(b, first_frame, frames, top);
*/
ACSLAB_INTERNAL void acslabi_buddy_lay(struct acslab_buddy *b, size_t first_frame, size_t frames,
                                       unsigned max_order, unsigned top, size_t roots);

/* Of all nodes that have cells in count words, reserve the roots. */
/*@
  requires count:  1 <= count <= ACSLAB_FRAMES_MAX;
  requires words:  \valid(cells + (0 .. count - 1));
  requires roots:  1 <= roots && 2 * roots <= count * ACSLAB_NODE_CELLS;

  terminates       \true;
  exits            \false;
  assigns          cells[0 .. count - 1];

  ensures  sealed: SetupSealed(cells, roots, count * ACSLAB_NODE_CELLS);
*/
ACSLAB_INTERNAL void acslabi_buddy_blank(acslab_word *cells, size_t count, size_t roots);

/* Each node weighs what a block of its order has frames. */
/*@ ghost
  /@ requires shape:   \valid_read(b) && IndexShape(b);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  weights: BuddyWeights(b); @/
  static inline void acslabi_buddy_weigh(const struct acslab_buddy *b)
  {
    unsigned k = 0;
    /@ loop invariant range:   0 <= k <= b->top + 1;
       loop invariant weights: \forall integer n, j; j < k && IndexLevel(b, n, j) ==>
                                 NodeWeight(BuddyNodes(b), n) == Pow2(j);
       loop assigns k;
       loop variant b->top + 1 - k; @/
    while (k <= b->top) {
      /@ assert leaves: \forall integer n; k == 0 && IndexLevel(b, n, k) ==>
           NodeWeight(BuddyNodes(b), n) == 1; @/
      /@ assert below:  \forall integer n; k > 0 && IndexLevel(b, n, k) ==> IndexLevel(b, 2 * n, k - 1); @/
      /@ assert double: \forall integer n; k > 0 && IndexLevel(b, n, k) ==>
           NodeWeight(BuddyNodes(b), n) == 2 * NodeWeight(BuddyNodes(b), 2 * n); @/
      /@ assert size:   Pow2(k) == (k == 0 ? 1 : 2 * Pow2(k - 1)); @/
      /@ assert level:  \forall integer n; IndexLevel(b, n, k) ==> NodeWeight(BuddyNodes(b), n) == Pow2(k); @/
      k++;
    }
  }
*/

/* Where exactly the roots are used, and reserved, nothing is free or live. */
/*@ ghost
  /@ requires shape:    \valid_read(b) && IndexShape(b) && BuddyWeights(b);
     requires sealed:   SetupSealed(b->cells, b->first[b->top], BuddyNodes(b));
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  free:     BuddyFree(b) == 0;
     ensures  live:     BuddyLives(b) == 0;
     ensures  reserved: BuddyReserved(b) == b->first[b->top] * Pow2(b->top); @/
  static inline void acslabi_buddy_sealed_sums(const struct acslab_buddy *b)
  {
    size_t r = b->first[b->top], nodes = 2 * b->first[0], m = 0;
    /@ assert natural: \forall integer v; 0 <= v ==> 0 <= b->cells[v]; @/
    /@ assert outside: \forall integer x; 0 <= x < nodes && !(r <= x < 2 * r) ==>
                       NodeCell(b->cells, x) == 0; @/
    /@ assert inside:  \forall integer x; r <= x < 2 * r ==> NodeCell(b->cells, x) == 3; @/
    /@ assert weight:  \forall integer x; r <= x < 2 * r ==> IndexLevel(b, x, b->top) &&
                         NodeWeight(nodes, x) == Pow2(b->top); @/
    /@ loop invariant range:    0 <= m <= r;
       loop invariant free:     FreeSum(b->cells, nodes, m) == 0;
       loop invariant live:     LiveSum(b->cells, nodes, m) == 0;
       loop invariant reserved: ReservedSum(b->cells, nodes, m) == 0;
       loop assigns m;
       loop variant r - m; @/
    while (m < r) m++;
    /@ loop invariant range:    r <= m <= 2 * r;
       loop invariant free:     FreeSum(b->cells, nodes, m) == 0;
       loop invariant live:     LiveSum(b->cells, nodes, m) == 0;
       loop invariant reserved: ReservedSum(b->cells, nodes, m) == (m - r) * Pow2(b->top);
       loop assigns m;
       loop variant 2 * r - m; @/
    while (m < 2 * r) m++;
    /@ loop invariant range:    2 * r <= m <= nodes;
       loop invariant free:     FreeSum(b->cells, nodes, m) == 0;
       loop invariant live:     LiveSum(b->cells, nodes, m) == 0;
       loop invariant reserved: ReservedSum(b->cells, nodes, m) == r * Pow2(b->top);
       loop assigns m;
       loop variant nodes - m; @/
    while (m < nodes) m++;
    /@ assert end:  m == BuddyNodes(b) && nodes == BuddyNodes(b); @/
    /@ assert sums: FreeSum(b->cells, BuddyNodes(b), m) == 0 && LiveSum(b->cells, BuddyNodes(b), m) == 0; @/
  }
*/

/* Write count words of cells, in which the roots are reserved, and behind them the empty summary. */
/*@
  requires count:  1 <= count <= ACSLAB_FRAMES_MAX && 1 <= BitsetNeed(count);
  requires roots:  1 <= roots && 2 * roots <= count * ACSLAB_NODE_CELLS;
  requires self:   \valid(b);
  requires words:  \valid(b->cells + (0 .. count + BitsetNeed(count) - 1));
  requires apart:  \separated(b, b->cells + (0 .. count + BitsetNeed(count) - 1));

  terminates       \true;
  exits            \false;
  assigns          b->summary, b->cells[0 .. count + BitsetNeed(count) - 1];

  ensures  stays:  SetupStays{Pre, Here}(b);
  ensures  place:  SetupPlace(b, \old(b->cells), count);
  ensures  sealed: SetupSealed(b->cells, roots, count * ACSLAB_NODE_CELLS);
  ensures  mem:    IndexMem(b);
  ensures  set:    BitsetInv(&b->summary);
  ensures  empty:  \forall integer x; 0 <= x < count ==> !BitsetIn(&b->summary, x);
*/
ACSLAB_INTERNAL void acslabi_buddy_clear(struct acslab_buddy *b, size_t count, size_t roots);

/* Lay an arena in which all is reserved over *b and the words at meta. */
/*@
  requires good:     LayoutGood(first_frame, frames, max_order);
  requires top:      LayoutTop(first_frame, frames, max_order, top);
  requires self:     \valid(b);
  requires words:    \valid(meta + (0 .. LayoutWords(first_frame, frames, top) - 1));
  requires apart:    \separated(b, meta + (0 .. LayoutWords(first_frame, frames, top) - 1));

  terminates         \true;
  exits              \false;
  assigns            *b, meta[0 .. LayoutWords(first_frame, frames, top) - 1];

  ensures  valid:    BuddyValid(b);
  ensures  numbers:  SetupNumbers(b, first_frame, frames, max_order, top);
  ensures  place:    SetupPlace(b, meta, LayoutCells(first_frame, frames, top));
  ensures  reserved: \forall integer f; BuddyInside(b, f, 1) ==>
                       \exists integer n, k; BuddyCovers(b, n, k, f) && NodeReserved(b->cells, n);
  ensures  none:     \forall integer x; 1 <= x < BuddyNodes(b) ==> !BuddyLive(b, x);
*/
ACSLAB_INTERNAL void acslabi_buddy_establish(struct acslab_buddy *b, size_t first_frame, size_t frames,
                                             unsigned max_order, unsigned top, acslab_word *meta);

/* The summary has words. */
/*@ ghost
  /@ requires size:  1 <= size <= ACSLAB_FRAMES_MAX;
     terminates      \true;
     exits           \false;
     assigns         \nothing;
     ensures  need:  1 <= BitsetNeed(size); @/
  static inline void acslabi_buddy_summary_some(size_t size)
  {
    size_t words = size;
    /@ loop invariant range: 1 <= words <= size;
       loop invariant need:  BitsetNeed(words) <= BitsetNeed(size);
       loop assigns words;
       loop variant words; @/
    while (words > ACSLAB_WORD_BITS) {
      /@ assert rest: BitsetNeed(words) == (BitsetCeil(words) <= 1 ? BitsetCeil(words) :
           BitsetCeil(words) + BitsetNeed(BitsetCeil(words))); @/
      words = words / ACSLAB_WORD_BITS + (words % ACSLAB_WORD_BITS != 0);
      /@ assert ceil: words == BitsetCeil(\at(words, LoopCurrent)) && 1 < words; @/
    }
    /@ assert end: BitsetCeil(words) == 1 &&
                   BitsetNeed(words) == (BitsetCeil(words) <= 1 ? BitsetCeil(words) :
         BitsetCeil(words) + BitsetNeed(BitsetCeil(words))); @/
  }
*/

/* What has been laid out is an arena whose frames are all reserved. */
/*@ ghost
  /@ requires good:     LayoutGood(first, frames, most);
     requires top:      LayoutTop(first, frames, most, b->top);
     requires covers:   LayoutCovers(first, frames, b->top);
     requires origin:   LayoutOrigin(first, b->top) % Pow2(b->top) == 0;
     requires mem:      IndexMem(b);
     requires numbers:  SetupNumbers(b, first, frames, most, b->top);
     requires forest:   SetupForest(b, first, frames, b->top);
     requires size:     b->summary.size == LayoutCells(first, frames, b->top);
     requires set:      BitsetInv(&b->summary);
     requires empty:    \forall integer x; 0 <= x < b->summary.size ==> !BitsetIn(&b->summary, x);
     requires sealed:   SetupSealed(b->cells, b->first[b->top], IndexNodes(b));
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  valid:    BuddyValid(b);
     ensures  reserved: \forall integer f; BuddyInside(b, f, 1) ==>
                          \exists integer n, k; BuddyCovers(b, n, k, f) && NodeReserved(b->cells, n);
     ensures  none:     \forall integer x; 1 <= x < BuddyNodes(b) ==> !BuddyLive(b, x); @/
  static inline void acslabi_buddy_laid(const struct acslab_buddy *b, size_t first, size_t frames,
                                        unsigned most)
  {
    /@ assert room:    2 * b->first[0] <= IndexNodes(b); @/
    /@ assert shape:   IndexShape(b); @/
    /@ assert below:   SetupSealed(b->cells, b->first[b->top], BuddyNodes(b)); @/
    /@ assert others:  \forall integer x; 0 <= x < IndexNodes(b) ==>
                         !NodeFree(b->cells, x) && !NodeBusy(b->cells, x); @/
    /@ assert summary: IndexSummary(b, -1, \false); @/
    /@ assert bits:    \forall integer k; 0 <= k ==> !Bit(0, k); @/
    /@ assert zero:    b->avail == 0; @/
    /@ assert avail:   IndexAvail(b); @/
    /@ assert low:     \forall integer k; 0 <= k <= b->top ==> IndexLow(b, k, -1, \false); @/
    /@ assert high:    \forall integer k; 0 <= k <= b->top ==> IndexHigh(b, k, -1, \false); @/
    /@ assert index:   IndexInv(b); @/
    /@ assert whole:   Forest(b->cells, b->first[b->top], BuddyNodes(b)); @/
    acslabi_buddy_weigh(b);
    /@ assert arena:   BuddyArena(b); @/
    /@ assert edge:    BuddyEdge(b); @/
    acslabi_buddy_sealed_sums(b);
    /@ assert product: LayoutLeaves(first, frames, b->top) ==
                       LayoutRoots(first, frames, b->top) * Pow2(b->top); @/
    /@ assert roots:   b->first[b->top] == LayoutRoots(first, frames, b->top); @/
    /@ assert leaves:  b->first[b->top] * Pow2(b->top) == b->first[0]; @/
    /@ assert counts:  BuddyCounts(b); @/
    /@ assert size:    1 <= Pow2(b->top); @/
    /@ assert offset:  \forall integer f; BuddyInside(b, f, 1) ==>
         SetupWithin(Pow2(b->top), f - b->origin, b->first[b->top]); @/
    /@ assert floor:   \forall integer f; BuddyInside(b, f, 1) ==>
         LayoutFloor(Pow2(b->top), (f - b->origin) / Pow2(b->top), f - b->origin) &&
         0 <= (f - b->origin) / Pow2(b->top) < b->first[b->top]; @/
    /@ assert node:    \forall integer f; BuddyInside(b, f, 1) ==>
         BuddyCovers(b, b->first[b->top] + (f - b->origin) / Pow2(b->top), b->top, f); @/
  }
*/

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
       loop invariant free:     FreeSum(b->cells, BuddyNodes(b), m) ==
                                FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant live:     LiveSum(b->cells, BuddyNodes(b), m) ==
                                LiveSum{Pre}(b->cells, BuddyNodes(b), m);
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
       loop invariant free:     FreeSum(b->cells, BuddyNodes(b), m) ==
                                FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant live:     LiveSum(b->cells, BuddyNodes(b), m) ==
                                LiveSum{Pre}(b->cells, BuddyNodes(b), m);
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

ACSLAB_INTERNAL void acslabi_buddy_write(struct acslab_block *out, struct acslab_block block)
{
  out->frame = block.frame;
  out->order = block.order;
  out->state = block.state;
}

ACSLAB_INTERNAL void acslabi_buddy_tell(const struct acslab_buddy *b, struct acslab_block *out,
                                        struct acslab_block block)
{
  (void)b;
  acslabi_buddy_write(out, block);
  //@ assert same:      BuddySameArena{Pre, Here}(b);
  /*@ assert places:    b->cells == \at(b->cells, Pre) && b->summary.words == \at(b->summary.words, Pre) &&
                          b->summary.size == \at(b->summary.size, Pre) &&
                          b->summary.levels == \at(b->summary.levels, Pre); */
  //@ assert firsts:    \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->first[k] == \at(b->first[k], Pre);
  //@ assert lows:      \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->low[k] == \at(b->low[k], Pre);
  //@ assert highs:     \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->high[k] == \at(b->high[k], Pre);
  /*@ assert at:        \forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
                          b->summary.at[j] == \at(b->summary.at[j], Pre); */
  //@ assert total:     BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
  //@ assert mem:       IndexMem(b);
  /*@ assert words:     \forall integer v; 0 <= v < \at(BitsetTotal(&b->summary), Pre) ==>
                          b->summary.words[v] == \at(b->summary.words[v], Pre); */
  //@ assert avail:     b->avail == \at(b->avail, Pre) && b->top == \at(b->top, Pre);
  //@ assert free:      b->free_frames == \at(b->free_frames, Pre);
  //@ assert live:      b->live_frames == \at(b->live_frames, Pre);
  //@ assert reserved:  b->reserved_frames == \at(b->reserved_frames, Pre);
  //@ assert set:       BitsetSame{Pre, Here}(\at(&b->summary, Pre));
  //@ assert unchanged: IndexUnchanged{Pre, Here}(b);
  //@ assert fixed:     IndexFixed{Pre, Here}(b);
  //@ assert counts:    IndexRest{Pre, Here}(b);
  //@ assert words:     NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:     NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert below:     NodeSameBelow{Pre, Here}(b->cells, BuddyNodes(b));
  //@ assert kept:      BuddyKept{Pre, Here}(b);
  //@ assert shape:     IndexShape(b);
  /*@ assert nodes:     BuddyNodes(b) == \at(BuddyNodes(b), Pre) && BuddyNodes(b) <= IndexNodes(b) &&
                          b->first[b->top] == \at(b->first[b->top], Pre); */
  //@ assert index:     IndexInv(b);
  //@ assert forest:    Forest(b->cells, b->first[b->top], BuddyNodes(b));
  /*@ assert each:      \forall integer x; 0 <= x < BuddyNodes(b) ==>
                          (BuddyLive(b, x) <==> BuddyLive{Pre}(b, x)); */
  //@ assert lives:     BuddySameLive{Pre, Here}(b);
  //@ assert sealed:    BuddySameReserved{Pre, Here}(b);
  //@ assert arena:     BuddyArena(b);
  //@ assert edge:      BuddyEdge(b);
  //@ assert whole:     BuddyWhole(b);
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range:    0 <= m <= BuddyNodes(b);
       loop invariant free:     FreeSum(b->cells, BuddyNodes(b), m) ==
                                FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant live:     LiveSum(b->cells, BuddyNodes(b), m) ==
                                LiveSum{Pre}(b->cells, BuddyNodes(b), m);
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
    /@ assert end:  m == BuddyNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre); @/
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

ACSLAB_SELDOM struct acslabi_found acslabi_buddy_look(const struct acslab_buddy *b, size_t frame)
{
  return acslabi_buddy_find(b, frame);
}

ACSLAB_INTERNAL bool acslabi_buddy_is_live(const struct acslab_buddy *b, size_t frame, unsigned order)
{
  size_t n;
  if (order > b->top || frame < b->first_frame || frame - b->first_frame >= b->frames) return false;
  //@ assert inside: BuddyInside(b, frame, 1);
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
  //@ ghost acslabi_buddy_children(n);
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

ACSLAB_INTERNAL void acslabi_buddy_keep(struct acslab_buddy *b, size_t n)
{
  //@ assert word:  n / ACSLAB_NODE_CELLS < b->summary.size;
  acslabi_node_set(b->cells, n, ACSLAB_NODE_RESERVED);
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, -1);
  //@ assert inv:   IndexInv(b);
  //@ assert kept:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  /*@ assert others: \forall integer x; 0 <= x < BuddyNodes(b) && x != n ==>
                       (NodeReserved(b->cells, x) <==> NodeReserved{Pre}(b->cells, x)); */
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant free:  FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant sum:   ReservedSum(b->cells, BuddyNodes(b), m) ==
                               ReservedSum{Pre}(b->cells, BuddyNodes(b), m) +
                               (n < m ? NodeWeight(BuddyNodes(b), n) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m); @/
      /@ assert sealed: m != n ==> (NodeReserved(b->cells, m) <==> NodeReserved{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

ACSLAB_INTERNAL void acslabi_buddy_open(struct acslab_buddy *b, size_t n)
{
  //@ assert word:  n / ACSLAB_NODE_CELLS < b->summary.size;
  acslabi_node_set(b->cells, n, ACSLAB_NODE_BUSY);
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, -1);
  //@ assert inv:   IndexInv(b);
  //@ assert kept:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  /*@ assert others: \forall integer x; 0 <= x < BuddyNodes(b) && x != n ==>
                       (NodeReserved(b->cells, x) <==> NodeReserved{Pre}(b->cells, x)); */
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant free:  FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant sum:   ReservedSum(b->cells, BuddyNodes(b), m) ==
                               ReservedSum{Pre}(b->cells, BuddyNodes(b), m) -
                               (n < m ? NodeWeight(BuddyNodes(b), n) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m); @/
      /@ assert sealed: m != n ==> (NodeReserved(b->cells, m) <==> NodeReserved{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

ACSLAB_INTERNAL void acslabi_buddy_unite(struct acslab_buddy *b, size_t n)
{
  size_t left = n - n % 2u;
  /*@ assert word:  left / ACSLAB_NODE_CELLS < b->summary.size &&
        left / ACSLAB_NODE_CELLS == n / ACSLAB_NODE_CELLS; */
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
  //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, -1);
  //@ assert inv:   IndexInv(b);
  //@ assert kept:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  /*@ assert others: \forall integer x; 0 <= x < BuddyNodes(b) && x != NodeBuddy(n) ==>
                       (NodeReserved(b->cells, x) <==> NodeReserved{Pre}(b->cells, x)); */
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant free:  FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant sum:   ReservedSum(b->cells, BuddyNodes(b), m) ==
                               ReservedSum{Pre}(b->cells, BuddyNodes(b), m) -
                               (NodeBuddy(n) < m ? NodeWeight(BuddyNodes(b), NodeBuddy(n)) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m); @/
      /@ assert sealed: m != NodeBuddy(n) ==>
           (NodeReserved(b->cells, m) <==> NodeReserved{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

ACSLAB_INTERNAL void acslabi_buddy_part(struct acslab_buddy *b, size_t n, unsigned side)
{
  //@ assert word:  2 * n / ACSLAB_NODE_CELLS < b->summary.size;
  if (side == 0) {
    acslabi_node_set_pair(b->cells, 2 * n, ACSLAB_NODE_BUSY, ACSLAB_NODE_RESERVED);
  } else {
    acslabi_node_set_pair(b->cells, 2 * n, ACSLAB_NODE_RESERVED, ACSLAB_NODE_BUSY);
    //@ assert right: side == 1;
  }
  //@ assert live:  NodeIs(b->cells, 2 * n + side, ACSLAB_NODE_BUSY);
  //@ assert kept:  NodeIs(b->cells, 2 * n + 1 - side, ACSLAB_NODE_RESERVED);
  //@ assert pair:  NodeSameButPair{Pre, Here}(b->cells, 2 * n, 2 * n + 1);
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, -1);
  //@ assert inv:   IndexInv(b);
  //@ assert kept:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  /*@ assert others: \forall integer x; 0 <= x < BuddyNodes(b) && x != 2 * n + 1 - side ==>
                       (NodeReserved(b->cells, x) <==> NodeReserved{Pre}(b->cells, x)); */
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant free:  FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant sum:   ReservedSum(b->cells, BuddyNodes(b), m) ==
                               ReservedSum{Pre}(b->cells, BuddyNodes(b), m) +
                               (2 * n + 1 - side < m ? NodeWeight(BuddyNodes(b), 2 * n + 1 - side) : 0);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m); @/
      /@ assert sealed: m != 2 * n + 1 - side ==>
           (NodeReserved(b->cells, m) <==> NodeReserved{Pre}(b->cells, m)); @/
      m++;
    }
  */
}

ACSLAB_INTERNAL void acslabi_forest_keep(struct acslab_buddy *b, size_t n, unsigned k)
{
  (void)k;
  //@ assert range:  b->first[b->top] <= n < BuddyNodes(b) && 1 <= n;
  //@ assert family: k < b->top ==> NodeKin(NodeParent(n), n, NodeBuddy(n));
  /*@ assert kin:    \forall integer p, s; NodeKin(p, n, s) ==> b->first[b->top] <= p ==>
                       !NodeReserved(b->cells, s); */
  //@ assert weight: NodeWeight(BuddyNodes(b), n) == Pow2(k);
  acslabi_buddy_keep(b, n);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert others: NodeSameButBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), n);
  //@ assert states: NodeReserved(\at(b->cells, Pre), n) && NodeReserved(b->cells, n);
  /*@ assert give:   ForestGive{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre),
        BuddyNodes{Pre}(b), n); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
}

ACSLAB_INTERNAL void acslabi_forest_unite(struct acslab_buddy *b, size_t n, unsigned k)
{
  (void)k;
  //@ assert range:  2 * b->first[b->top] <= n < BuddyNodes(b) && 2 <= n;
  //@ assert kin:    NodeKin(NodeParent(n), n, NodeBuddy(n));
  //@ assert split:  !BuddyLive(b, NodeParent(n));
  //@ assert up:     IndexLevel(b, NodeParent(n), k + 1);
  //@ assert beside: IndexLevel(b, NodeBuddy(n), k);
  //@ assert beside_range: NodeBuddy(n) < BuddyNodes(b);
  //@ assert weight: NodeWeight(BuddyNodes(b), NodeBuddy(n)) == Pow2(k);
  acslabi_buddy_unite(b, n);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert level:  IndexLevel(b, NodeParent(n), k + 1);
  //@ assert unused: !NodeUsed(b->cells, n) && !NodeUsed(b->cells, NodeBuddy(n));
  //@ assert others: NodeSameButPairBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), n, NodeBuddy(n));
  /*@ assert join:   ForestJoin{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre), BuddyNodes{Pre}(b),
                       NodeParent(n), n, NodeBuddy(n)); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
}

ACSLAB_INTERNAL void acslabi_forest_open(struct acslab_buddy *b, size_t n, unsigned k)
{
  (void)k;
  //@ assert range:  b->first[b->top] <= n < BuddyNodes(b) && 1 <= n;
  //@ assert weight: NodeWeight(BuddyNodes(b), n) == Pow2(k);
  acslabi_buddy_open(b, n);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert others: NodeSameButBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), n);
  /*@ assert take:   ForestTake{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre),
        BuddyNodes{Pre}(b), n); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
}

ACSLAB_INTERNAL void acslabi_forest_part(struct acslab_buddy *b, size_t n, unsigned k, unsigned side)
{
  (void)k;
  //@ assert range: b->first[b->top] <= n < BuddyNodes(b) && 1 <= n;
  //@ assert kin: NodeKin(n, 2 * n, 2 * n + 1) && NodeKin(n, 2 * n + 1, 2 * n);
  //@ assert side: side == 0 || side == 1;
  //@ assert kin_left: side == 0 ==> NodeKin(n, 2 * n + side, 2 * n + 1 - side);
  //@ assert kin_right: side == 1 ==> NodeKin(n, 2 * n + side, 2 * n + 1 - side);
  //@ assert kin_side: NodeKin(n, 2 * n + side, 2 * n + 1 - side);
  //@ assert index: 0 <= k - 1 < ACSLAB_ORDERS;
  //@ assert down: IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  //@ assert down_side: IndexLevel(b, 2 * n + side, k - 1) && IndexLevel(b, 2 * n + 1 - side, k - 1);
  //@ assert below: 2 * n + 1 < BuddyNodes(b);
  //@ assert unused: !NodeUsed(b->cells, 2 * n) && !NodeUsed(b->cells, 2 * n + 1);
  //@ assert unlive: !BuddyLive(b, 2 * n + side);
  //@ assert weight: NodeWeight(BuddyNodes(b), 2 * n + 1 - side) == Pow2(k - 1);
  acslabi_buddy_part(b, n, side);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert others: NodeSameButPairBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), 2 * n, 2 * n + 1);
  //@ assert states: NodeBusy(b->cells, 2 * n + side) && NodeReserved(b->cells, 2 * n + 1 - side);
  //@ assert still: BuddyNodes{Pre}(b) == BuddyNodes(b);
  /*@ assert pair: NodeSameButPairBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b),
                     2 * n + side, 2 * n + 1 - side); */
  /*@ assert split: ForestSplit{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre),
                      BuddyNodes{Pre}(b), n,
                      2 * n + side, 2 * n + 1 - side); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
}

ACSLAB_INTERNAL void acslabi_buddy_halve(struct acslab_buddy *b, size_t n)
{
  //@ assert word:  2 * n / ACSLAB_NODE_CELLS < b->summary.size;
  acslabi_node_set_pair(b->cells, 2 * n, ACSLAB_NODE_BUSY, ACSLAB_NODE_BUSY);
  //@ assert pair:  NodeSameButPair{Pre, Here}(b->cells, 2 * n, 2 * n + 1);
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, -1);
  //@ assert inv:   IndexInv(b);
  //@ assert kept:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  /*@ assert others: \forall integer x; 0 <= x < BuddyNodes(b) ==>
                       (NodeReserved(b->cells, x) <==> NodeReserved{Pre}(b->cells, x)); */
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant free:  FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant sum:   ReservedSum(b->cells, BuddyNodes(b), m) ==
                               ReservedSum{Pre}(b->cells, BuddyNodes(b), m);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m); @/
      /@ assert sealed: NodeReserved(b->cells, m) <==> NodeReserved{Pre}(b->cells, m); @/
      m++;
    }
  */
}

ACSLAB_INTERNAL void acslabi_forest_halve(struct acslab_buddy *b, size_t n, unsigned k)
{
  (void)k;
  //@ assert range: b->first[b->top] <= n < BuddyNodes(b) && 1 <= n;
  //@ assert kin: NodeKin(n, 2 * n, 2 * n + 1) && NodeKin(n, 2 * n + 1, 2 * n);
  //@ assert index: 0 <= k - 1 < ACSLAB_ORDERS;
  //@ assert down: IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  //@ assert below: 2 * n + 1 < BuddyNodes(b);
  //@ assert unused: !NodeUsed(b->cells, 2 * n) && !NodeUsed(b->cells, 2 * n + 1);
  //@ assert unlive: !BuddyLive(b, 2 * n) && !BuddyLive(b, 2 * n + 1);
  /*@ assert weights: NodeWeight(BuddyNodes(b), 2 * n) == Pow2(k - 1) &&
                      NodeWeight(BuddyNodes(b), 2 * n + 1) == Pow2(k - 1) &&
                      NodeWeight(BuddyNodes(b), n) == Pow2(k); */
  //@ assert twice: Pow2(k) == 2 * Pow2(k - 1);
  acslabi_buddy_halve(b, n);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert others: NodeSameButPairBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), 2 * n, 2 * n + 1);
  //@ assert states: NodeBusy(b->cells, 2 * n) && NodeBusy(b->cells, 2 * n + 1);
  /*@ assert split: ForestSplit{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre), BuddyNodes{Pre}(b), n,
                      2 * n, 2 * n + 1); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert stepped: BuddyHalvedLive{Pre, Here}(b, n) && BuddySameReserved{Pre, Here}(b);
  //@ assert edge: BuddyEdge(b);
  //@ assert natural: NodeWordsNatural{Pre}(\at(b->cells, Pre)) && NodeWordsNatural(\at(b->cells, Pre));
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant live:  BuddyLivesHalved{Pre, Here}(b, n, m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert all: m == \at(BuddyNodes(b), Pre);
}

ACSLAB_INTERNAL void acslabi_buddy_seal(struct acslab_buddy *b, size_t n, unsigned k)
{
  /*@ loop invariant level:    IndexLevel(b, n, k);
      loop invariant child:    k < b->top ==> n > 1;
      loop invariant live:     BuddyLive(b, n);
      loop invariant was:      n == \at(n, Pre) || !BuddyLive{Pre}(b, n);
      loop invariant moved:    BuddyMovedLive{Pre, Here}(b, \at(n, Pre), n);
      loop invariant same:     BuddySameFree{Pre, Here}(b);
      loop invariant reserved: BuddyFramesMoved{Pre, Here}(b, \at(n, Pre), \at(k, Pre), n, k);
      loop invariant whole:    BuddyWhole(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant free:     BuddyFree(b) == \at(BuddyFree(b), Pre);
      loop invariant sum:      BuddyReserved(b) + Pow2(k) == \at(BuddyReserved(b) + Pow2(k), Pre);
      loop invariant bound:    b->top - k < ACSLAB_ORDERS;
      loop assigns   n, k, b->cells[0 .. \at(b->summary.size, Pre) - 1];
      loop variant   b->top - k;
  */
  while (k < b->top &&
         acslabi_node_state(b->cells, acslabi_node_buddy(n)) == ACSLAB_NODE_RESERVED) {
    /*@ ghost Unite: ; */
    acslabi_forest_unite(b, n, k);
    //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert top:   b->top == \at(b->top, Pre);
    //@ assert moved: BuddyMovedLive{Pre, Here}(b, \at(n, Pre), NodeParent(n));
    //@ assert same:  BuddySameFree{Pre, Here}(b);
    //@ assert reserved: BuddyFramesMoved{Pre, Here}(b, \at(n, Pre), \at(k, Pre), NodeParent(n), k + 1);
    //@ assert twice: Pow2(k + 1) == 2 * Pow2(k);
    //@ assert above: k + 1 < b->top ==> 1 <= b->first[k + 2] && 2 * b->first[k + 2] <= b->first[k + 1];
    //@ assert child: k + 1 < b->top ==> NodeParent(n) > 1;
    n = acslabi_node_parent(n);
    k++;
  }
  /*@ ghost Keep: ; */
  acslabi_forest_keep(b, n, k);
  //@ assert shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert unmade:   BuddyUnmadeLive{Pre, Here}(b, \at(n, Pre));
  //@ assert same:     BuddySameFree{Pre, Here}(b);
  //@ assert reserved: BuddyFramesSealed{Pre, Here}(b, \at(n, Pre), \at(k, Pre));
  //@ assert edge:     BuddyEdge(b);
  //@ assert was_live: BuddyLive{Pre}(b, \at(n, Pre));
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant live:  BuddyLivesUnmade{Pre, Here}(b, \at(n, Pre), m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert all: m == \at(BuddyNodes(b), Pre);
}

/* -------------------------------------------------------------------------------------------- alloc */

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_aligned(struct acslab_buddy *b, unsigned order,
                                                               unsigned align, size_t *frame)
{
  unsigned at_least = align > order ? align : order;
  size_t n, start, size;
  if (frame == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (at_least > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  //@ assert limit: order <= \at(b->limit, Pre) && align <= \at(b->limit, Pre);
  /*@ assert low: \forall integer i; 0 <= i <= b->top ==> IndexLow(b, i, -1, \false) &&
                    b->low[i] <= 2 * b->first[i]; */
  if (acslabi_buddy_smallest(b, at_least) == ACSLAB_ORDERS)
    return acslabi_buddy_refuse(b, ACSLAB_E_NO_MEMORY);
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
  //@ assert count: BuddyMadeLive{Pre, Here}(b, n) && IndexFixed{Pre, Here}(b) && BuddyLive(b, n);
  /*@ ghost Count: ; */
  acslabi_buddy_store(b, frame, start);
  //@ assert kept:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert moved: BuddySameLive{Count, Here}(b) && BuddyMadeLive{Pre, Count}(b, n);
  //@ assert node:  1 <= n < BuddyNodes{Count}(b) && BuddyLive{Count}(b, n);
  //@ assert alive: BuddyLive(b, n);
  //@ assert live:  BuddyMadeLive{Pre, Here}(b, n);
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
  //@ assert given: frame != \null && !BuddyNone{Pre}(b, \max(order, align));
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame(struct acslab_buddy *b, unsigned order,
                                                       size_t *frame)
{
  size_t n, start, size;
  if (frame == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  /*@ assert low: \forall integer i; 0 <= i <= b->top ==> IndexLow(b, i, -1, \false) &&
                    b->low[i] <= 2 * b->first[i]; */
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

/* A node and its order. */
struct acslabi_place {
  size_t node;
  unsigned order;
};

/* The block that holds the frame, which is one of the arena. */
/*@
  requires whole:  BuddyWhole(b);
  requires arena:  BuddyArena(b);
  requires inside: BuddyInside(b, frame, 1);

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  holds:  BuddyHolds(b, \result.node, \result.order, frame);
*/
ACSLAB_INTERNAL struct acslabi_place acslabi_buddy_holder(const struct acslab_buddy *b, size_t frame)
{
  struct acslabi_place place;
  place.node = acslabi_buddy_cover(b, frame, &place.order);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  return place;
}

/*
 * Whether all frames of a range that is inside the arena are in this state; if not, the status of the
 * first that is not.
 */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires some:     count > 0;
  requires inside:   BuddyInside(b, frame, count);
  requires state:    1 <= state <= 3;

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  all:      \result == ACSLAB_OK ==> BuddyRange(b, frame, frame + count, state);
  ensures  other:    \result != ACSLAB_OK ==> BuddyFirstOther(b, frame, frame + count, state, \result);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_buddy_uniform(const struct acslab_buddy *b, size_t frame,
                                                         size_t count, unsigned state)
{
  size_t at = frame, end = frame + count;
  /*@ loop invariant range: frame <= at <= b->origin + b->first[0];
      loop invariant all:   BuddyRange(b, frame, at, state);
      loop assigns   at;
      loop variant   b->origin + b->first[0] - at;
  */
  while (at < end) {
    struct acslabi_place place = acslabi_buddy_holder(b, at);
    size_t n = place.node, start;
    unsigned k = place.order, found;
    //@ assert level: IndexLevel(b, n, k) && k < ACSLAB_ORDERS;
    //@ assert word:  0 <= n / ACSLAB_NODE_CELLS < b->summary.size;
    found = acslabi_node_state(b->cells, n);
    /*@ assert kind:  found == 1 && NodeFree(b->cells, n) || found == 2 && BuddyLive(b, n) ||
                      found == 3 && NodeReserved(b->cells, n); */
    if (found != state) {
      enum acslab_status status = acslabi_buddy_state_status(found);
      //@ assert is:    BuddyFrameIs(b, at, found);
      //@ assert tells: BuddyTells(found, status);
      //@ assert other: BuddyFirstOther(b, frame, frame + count, state, status);
      return status;
    }
    start = acslabi_buddy_frame(b, n, k);
    //@ assert size:  ((size_t)1 << k) == Pow2(k) && 1 <= Pow2(k);
    //@ assert start: start <= at < start + Pow2(k) && start + Pow2(k) <= b->origin + b->first[0];
    //@ assert block: \forall integer f; start <= f < start + Pow2(k) ==> BuddyCovers(b, n, k, f);
    //@ assert free:  state == 1 ==> \forall integer f; start <= f < start + Pow2(k) ==> BuddyFrameFree(b, f);
    //@ assert live:  state == 2 ==> \forall integer f; start <= f < start + Pow2(k) ==> BuddyFrameLive(b, f);
    /*@ assert sealed: state == 3 ==> \forall integer f; start <= f < start + Pow2(k) ==>
                         BuddyFrameReserved(b, f); */
    //@ assert rest:  BuddyRange(b, at, start + Pow2(k), state);
    at = start + ((size_t)1 << k);
  }
  return ACSLAB_OK;
}

/* The block of 2^order frames that starts at the frame, all of them open, becomes live. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order <= b->top;
  requires align:    AlignMultiple(frame, Pow2(order));
  requires inside:   BuddyInside(b, frame, Pow2(order));
  requires open:     BuddyRangeOpen(b, frame, frame + Pow2(order));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  effect:   \forall integer n; IndexLevel(b, n, order) && BuddyFrame(b, n, order) == frame ==>
                       !BuddyLive{Pre}(b, n) && BuddyMadeLive{Pre, Here}(b, n);
  ensures  live:     BuddyLiveAt(b, frame, order);
  ensures  count:    b->free_frames == \old(b->free_frames) - Pow2(order) &&
                     b->reserved_frames == \old(b->reserved_frames);
*/
ACSLAB_INTERNAL void acslabi_buddy_claim(struct acslab_buddy *b, size_t frame, unsigned order)
{
  struct acslabi_place place = acslabi_buddy_holder(b, frame);
  unsigned found = place.order;
  size_t n = place.node, size = (size_t)1 << order, m;
  //@ assert size:   size == Pow2(order) && 1 <= size;
  //@ ghost acslabi_buddy_held(b);
  //@ assert holds:  BuddyHolds(b, n, found, frame) && IndexLevel(b, n, found);
  //@ assert free:   NodeFree(b->cells, n);
  //@ ghost acslabi_buddy_aligned(b, order);
  //@ assert origin: AlignMultiple(b->origin, Pow2(order)) && order < ACSLAB_ORDERS;
  /*@ assert start:  \forall integer x; BuddyCovers(b, x, order, frame) ==> BuddyFrame(b, x, order) == frame; */
  //@ assert run:    BuddyCovers(b, b->first[order] + (frame - b->origin) / Pow2(order), order, frame);
  //@ assert all:    HeldOpen(b, b->first[order] + (frame - b->origin) / Pow2(order), order);
  //@ assert large:  order <= found;
  acslabi_forest_take(b, n, found);
  /*@ ghost Take: ; */
  //@ assert covers: BuddyCovers(b, n, found, frame);
  //@ assert taken:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  m = acslabi_buddy_cut(b, n, found, order, frame);
  (void)m; /* the proof alone speaks of it */
  /*@ ghost Cut: ; */
  //@ assert cut:    IndexFixed{Take, Here}(b) && IndexRest{Take, Here}(b);
  //@ assert shape:  IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert arena:  BuddyArena(b);
  //@ assert same:   BuddySameReserved{Pre, Here}(b);
  //@ assert made:   BuddyMadeLive{Pre, Here}(b, m);
  //@ assert place:  BuddyCovers{Pre}(b, m, order, frame) && BuddyFrame{Pre}(b, m, order) == frame;
  //@ assert was:    !BuddyLive{Pre}(b, m);
  /*@ assert sums:   BuddyFree(b) == \at(BuddyFree(b), Pre) - size &&
                     BuddyLives(b) == \at(BuddyLives(b), Pre) + size &&
                     BuddyReserved(b) == \at(BuddyReserved(b), Pre); */
  //@ assert before: b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames - size, b->live_frames + size, b->reserved_frames);
  //@ assert kept:   IndexFixed{Cut, Here}(b) && BuddySameArena{Cut, Here}(b);
  //@ assert fixed:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert live:   BuddyMadeLive{Pre, Here}(b, m);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert free_sum: BuddyFree(b) == b->free_frames;
  //@ assert live_sum: BuddyLives(b) == b->live_frames;
  //@ assert leaves: b->first[0] == \at(b->first[0], Cut) && b->frames == \at(b->frames, Cut);
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert total:  b->free_frames + b->live_frames + b->reserved_frames == b->frames;
  //@ assert counts: BuddyCounts(b);
  //@ assert here:   IndexLevel(b, m, order) && BuddyFrame(b, m, order) == frame && BuddyLive(b, m);
  /*@ assert covers_all: \forall integer x; IndexLevel(b, x, order) && BuddyFrame(b, x, order) == frame ==>
                      BuddyCovers(b, x, order, frame); */
  /*@ assert only:   \forall integer x; IndexLevel(b, x, order) && BuddyFrame(b, x, order) == frame ==>
                      x == m; */
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_at(struct acslab_buddy *b, size_t frame,
                                                          unsigned order)
{
  enum acslab_status status;
  size_t size;
  //@ assert sealed_same: BuddySameReserved{Pre, Here}(b);
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  size = (size_t)1 << order;
  //@ assert size:   size == Pow2(order) && 1 <= size;
  //@ assert shift:  frame >> order == frame / Pow2(order);
  //@ assert floor:  frame / Pow2(order) << order == frame / Pow2(order) * Pow2(order) <= frame;
  if (frame >> order << order != frame) {
    //@ assert odd:  frame % Pow2(order) != 0;
    return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  }
  //@ assert even:   frame % Pow2(order) == 0;
  if (order > b->top || !acslabi_buddy_inside(b, frame, size)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  status = acslabi_buddy_uniform(b, frame, size, ACSLAB_NODE_FREE);
  //@ ghost acslabi_buddy_nested(b);
  if (status != ACSLAB_OK) {
    //@ assert first: BuddyFirstOther(b, frame, frame + Pow2(order), ACSLAB_NODE_FREE, status);
    //@ assert other: !BuddyRange(b, frame, frame + Pow2(order), ACSLAB_NODE_FREE);
    return acslabi_buddy_refuse(b, status);
  }
  //@ assert open:   BuddyRangeOpen(b, frame, frame + size);
  acslabi_buddy_claim(b, frame, order);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  return ACSLAB_OK;
}

/* Live node n of order k is cut: live blocks tile the first count of its frames, the rest becomes free. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k);
  requires live:     BuddyLive(b, n);
  requires count:    0 < count <= Pow2(k);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1];

  ensures  tiled:    RunTiled(b, BuddyFrame{Pre}(b, n, k), BuddyFrame{Pre}(b, n, k) + count);
  ensures  live:     RunCut{Pre, Here}(b, n, BuddyFrame{Pre}(b, n, k), BuddyFrame{Pre}(b, n, k) + count);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) + Pow2(k) - count &&
                     BuddyLives(b) == \old(BuddyLives(b)) - Pow2(k) + count &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL void acslabi_buddy_trim(struct acslab_buddy *b, size_t n, unsigned k, size_t count)
{
  size_t rest = count;
  //@ assert top: k <= b->top < ACSLAB_ORDERS;
  //@ ghost size_t lo = acslabi_buddy_first(b, n, k), at = lo;
  /*@ loop invariant order:    0 <= k <= \at(k, Pre);
      loop invariant rest:     1 <= rest <= count && rest <= Pow2(k);
      loop invariant start:    RunStart(b, n, k, at);
      loop invariant at:       lo <= at && at + rest == lo + count;
      loop invariant tiled:    RunTiled(b, lo, at);
      loop invariant grown:    RunGrown{Pre, Here}(b, \at(n, Pre), lo, at, n);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant whole:    BuddyWhole(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant edge:     BuddyEdge(b);
      loop invariant free:     BuddyFree(b) + Pow2(k) + (count - rest) == \at(BuddyFree(b) + Pow2(k), Pre);
      loop invariant lives:    BuddyLives(b) - Pow2(k) - (count - rest) == \at(BuddyLives(b) - Pow2(k), Pre);
      loop invariant kept:     BuddyReserved(b) == \at(BuddyReserved(b), Pre);
      loop assigns   n, k, rest, at, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1];
      loop variant   k;
  */
  while (rest < (size_t)1 << k) { /* live node n of this order holds the last rest frames */
    size_t half;
    /*@ ghost Step: ; */
    //@ assert total: BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
    //@ assert cells: b->summary.size == \at(b->summary.size, Pre);
    //@ assert place: b->cells == \at(b->cells, Pre) && b->summary.words == \at(b->summary.words, Pre);
    //@ assert size: 1 << k == Pow2(k);
    //@ assert zero: Pow2(0) == 1;
    //@ assert some: 0 < k;
    half = (size_t)1 << (k - 1);
    //@ assert half: half == Pow2(k - 1) && Pow2(k) == 2 * Pow2(k - 1) && 1 <= half;
    //@ assert halves: BuddyFrame(b, 2 * n, k - 1) == BuddyFrame(b, n, k);
    //@ assert right: BuddyFrame(b, 2 * n + 1, k - 1) == BuddyFrame(b, n, k) + Pow2(k - 1);
    if (rest <= half) {
      acslabi_forest_split(b, n, k, 0);
      //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      //@ assert stay: RunStay{Step, Here}(b, n);
      //@ assert frame: BuddyFrame(b, 2 * n, k - 1) == BuddyFrame{Step}(b, n, k);
      //@ assert start: RunStart(b, 2 * n, k - 1, at);
      //@ assert tiled: RunTiled(b, lo, at);
      //@ assert moved: BuddyMovedLive{Step, Here}(b, n, 2 * n) && !BuddyLive{Step}(b, 2 * n);
      //@ assert grown: RunGrown{Pre, Here}(b, \at(n, Pre), lo, at, 2 * n);
      //@ assert reserved: BuddySameReserved{Pre, Here}(b);
      //@ assert free: BuddyFree(b) == \at(BuddyFree(b), Step) + Pow2(k) - Pow2(k - 1);
      n = 2 * n;
    } else {
      //@ ghost acslabi_buddy_nested(b);
      //@ assert level: IndexLevel(b, n, k) && BuddyFrame(b, n, k) == at;
      acslabi_forest_halve(b, n, k);
      //@ ghost size_t to = at + half;
      //@ assert to: at + Pow2(k - 1) <= to <= at + Pow2(k - 1) && to <= at + Pow2(k) && 0 <= Pow2(k - 1);
      //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      //@ assert arena: BuddySameArena{Pre, Step}(b) && BuddySameArena{Step, Here}(b);
      //@ assert was_fixed: IndexFixed{Pre, Step}(b) && IndexShape{Pre}(b) && IndexShape{Step}(b);
      //@ assert stay: RunStay{Step, Here}(b, n);
      //@ assert live: BuddyLive(b, 2 * n) && BuddyLive(b, 2 * n + 1);
      //@ assert first: BuddyFrame(b, 2 * n, k - 1) == at;
      //@ assert second: BuddyFrame(b, 2 * n + 1, k - 1) == to;
      //@ assert left: RunStart(b, 2 * n, k - 1, at);
      //@ assert start: RunStart(b, 2 * n + 1, k - 1, to);
      //@ assert before: RunTiled(b, lo, at);
      //@ assert tiled: RunTiled(b, lo, to);
      //@ assert was: RunStart{Step}(b, n, k, at) && !BuddyLive{Step}(b, 2 * n + 1);
      //@ assert child: IndexLevel{Step}(b, 2 * n, k - 1) && BuddyFrame{Step}(b, 2 * n, k - 1) == at;
      //@ assert nested: BuddyNested{Step}(b) && RunGrown{Pre, Step}(b, \at(n, Pre), lo, at, n);
      //@ assert piece: RunPiece{Step, Here}(b, n, k, 2 * n + 1, k - 1, at, to);
      //@ assert grown: RunGrown{Pre, Here}(b, \at(n, Pre), lo, to, 2 * n + 1);
      //@ assert reserved: BuddySameReserved{Pre, Here}(b);
      //@ assert free: BuddyFree(b) == \at(BuddyFree(b), Step);
      n = 2 * n + 1;
      rest -= half;
      //@ ghost at = to;
    }
    k--;
  }
  //@ assert size: rest == Pow2(k);
  //@ ghost acslabi_buddy_nested(b);
  //@ ghost size_t end = lo + count;
  //@ assert end: at + Pow2(k) <= end <= at + Pow2(k) && 0 <= Pow2(k);
  //@ assert tiled: RunTiled(b, lo, end);
  //@ assert cut: RunCut{Pre, Here}(b, \at(n, Pre), lo, end);
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frames(struct acslab_buddy *b, size_t count,
                                                        size_t *frame)
{
  unsigned order = 0;
  size_t n, start;
  if (frame == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  //@ assert limit: b->limit < ACSLAB_ORDERS;
  /*@ loop invariant range: 0 <= order <= b->limit;
      loop invariant less:  \forall integer j; 0 <= j < order ==> Pow2(j) < count;
      loop assigns   order;
      loop variant   b->limit - order; */
  while (order < b->limit && (size_t)1 << order < count) {
    //@ assert size: 1 << order == Pow2(order);
    order++;
  }
  //@ assert size: 1 << order == Pow2(order) && order < ACSLAB_ORDERS;
  if ((size_t)1 << order < count) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  //@ assert order: RunOrder(count, order);
  //@ assert one:   \forall integer j; RunOrder(count, j) ==> j == order;
  /*@ ghost
    unsigned up = order;
    /@ loop invariant range: order <= up <= b->limit;
       loop invariant more:  count <= Pow2(up);
       loop assigns   up;
       loop variant   b->limit - up; @/
    while (up < b->limit) up++;
  */
  //@ assert large: count <= Pow2(b->limit);
  //@ assert lows: \forall integer i; 0 <= i <= b->top ==> IndexLow(b, i, -1, \false);
  /*@ assert low:  \forall integer i; 0 <= i <= b->top ==>
                     IndexLow(b, i, -1, \false) ==> b->low[i] <= 2 * b->first[i]; */
  if (acslabi_buddy_smallest(b, order) == ACSLAB_ORDERS) {
    return acslabi_buddy_refuse(b, ACSLAB_E_NO_MEMORY);
  }
  //@ assert some:  !BuddyNone{Pre}(b, order);
  n = acslabi_buddy_carve(b, order, order);
  /*@ ghost Carve: ; */
  //@ assert same:  BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  start = acslabi_buddy_frame(b, n, order);
  //@ assert start: start == BuddyFrame(b, n, order) && start == BuddyFrame{Pre}(b, n, order);
  //@ assert block: BuddyLive(b, n) && BuddyInside(b, start, Pow2(order));
  acslabi_buddy_trim(b, n, order, count);
  /*@ ghost Trim: ; */
  //@ assert still: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  //@ assert shape: IndexShape{Pre}(b) && IndexFixed{Pre, Carve}(b) && BuddySameArena{Pre, Carve}(b);
  //@ assert made:  BuddyMadeLive{Pre, Carve}(b, n) && !BuddyLive{Pre}(b, n);
  //@ assert piece: RunCut{Carve, Here}(b, n, start, start + count);
  //@ assert cut:   RunFreed{Here, Pre}(b, start, start + count);
  //@ assert tiled: RunTiled(b, start, start + count);
  //@ assert kept:  BuddySameReserved{Pre, Here}(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames - count, b->live_frames + count, b->reserved_frames);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert kept_run: BuddyKept{Trim, Here}(b) && IndexShape{Trim}(b);
  //@ assert counted_cut:   RunFreed{Here, Pre}(b, start, start + count);
  //@ assert counted_tiled: RunTiled(b, start, start + count);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
  //@ assert valid: BuddyValid(b);
  /*@ ghost Count: ; */
  acslabi_buddy_store(b, frame, start);
  //@ assert kept_rest: BuddyKept{Count, Here}(b) && IndexShape{Count}(b) && *frame == start;
  //@ assert stored: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert stored_cut:   RunFreed{Here, Pre}(b, *frame, *frame + count);
  //@ assert stored_tiled: RunTiled(b, *frame, *frame + count);
  //@ assert reserved: BuddySameReserved{Pre, Here}(b);
  //@ assert fits: 0 < count <= \at(Pow2(b->limit), Pre) && frame != \null;
  //@ assert found: RunOrder(count, order) && !BuddyNone{Pre}(b, order);
  //@ assert not_none: !(\forall integer k; RunOrder(count, k) ==> BuddyNone{Pre}(b, k));
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
    enum acslab_status status = acslabi_buddy_look(b, frame).status;
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

/* The live block that starts at the frame becomes free; its frames. */
/*@
  requires valid:    BuddyValid(b);
  requires inside:   BuddyInside(b, frame, 1);
  requires start:    \exists integer n, k; RunStart(b, n, k, frame);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  effect:   \exists integer n, k; RunStart{Pre}(b, n, k, frame) && 0 <= k < ACSLAB_ORDERS &&
                       BuddyUnmadeLive{Pre, Here}(b, n) && \result == Pow2(k);
  ensures  count:    b->free_frames == \old(b->free_frames) + \result &&
                     b->reserved_frames == \old(b->reserved_frames);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_free_start(struct acslab_buddy *b, size_t frame)
{
  struct acslabi_place place = acslabi_buddy_holder(b, frame);
  size_t size = (size_t)1 << place.order;
  //@ assert size:  size == Pow2(place.order);
  //@ assert holds: BuddyHolds(b, place.node, place.order, frame) && place.order < ACSLAB_ORDERS;
  /*@ assert one:   \forall integer n, k; RunStart(b, n, k, frame) ==>
                      BuddyCovers(b, n, k, frame) && k == place.order && n == place.node; */
  //@ assert live:  RunStart(b, place.node, place.order, frame);
  acslabi_buddy_merge(b, place.node, place.order);
  /*@ ghost Merge: ; */
  //@ assert same:  BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames + size, b->live_frames - size, b->reserved_frames);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert freed: BuddyUnmadeLive{Pre, Here}(b, place.node);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
  return size;
}

/* ACSLAB_OK if live blocks tile the run, which is one of the arena, or why they do not. */
/*@
  requires whole:  BuddyWhole(b);
  requires arena:  BuddyArena(b);
  requires some:   count > 0;
  requires inside: BuddyInside(b, frame, count);

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  tiled:  \result == ACSLAB_OK ==> RunTiled(b, frame, frame + count);
  ensures  stops:  \result != ACSLAB_OK ==> RunStops(b, frame, frame + count, \result);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_buddy_tiled(const struct acslab_buddy *b, size_t frame,
                                                       size_t count)
{
  size_t at = frame, end = frame + count;
  /*@ loop invariant range: frame <= at < end;
      loop invariant tiled: RunTiled(b, frame, at);
      loop assigns   at;
      loop variant   end - at; */
  for (;;) {
    struct acslabi_found found = acslabi_buddy_find(b, at);
    size_t size = (size_t)1 << found.order;
    //@ assert inside: BuddyInside(b, at, 1);
    //@ assert size:   size == Pow2(found.order);
    /*@ assert held:   \exists integer n; BuddyHolds(b, n, found.order, at) &&
                         (found.status == ACSLAB_OK ==> RunStart(b, n, found.order, at)) &&
                         (found.status != ACSLAB_OK ==> RunStop(b, n, found.order, at, end, found.status)) &&
                         (found.status == ACSLAB_OK && size > end - at ==>
                           RunStop(b, n, found.order, at, end, ACSLAB_E_WRONG_ORDER)); */
    if (found.status != ACSLAB_OK) return found.status;
    if (size > end - at) return ACSLAB_E_WRONG_ORDER;
    //@ assert next:   RunTiled(b, frame, at + size);
    if (size == end - at) return ACSLAB_OK;
    at += size;
  }
}

ACSLAB_API enum acslab_status acslab_buddy_free_frames(struct acslab_buddy *b, size_t frame, size_t count)
{
  enum acslab_status status;
  size_t at = frame, end;
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  if (!acslabi_buddy_inside(b, frame, count)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  status = acslabi_buddy_tiled(b, frame, count);
  //@ ghost acslabi_buddy_nested(b);
  if (status != ACSLAB_OK) {
    //@ assert untiled: !RunTiled(b, frame, frame + count);
    return acslabi_buddy_refuse(b, status);
  }
  end = frame + count;
  //@ assert end: end == frame + count;
  /*@ loop invariant range:    frame <= at <= end;
      loop invariant valid:    BuddyValid(b);
      loop invariant arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant tiled:    RunTiled(b, at, end);
      loop invariant freed:    RunFreed{Pre, Here}(b, frame, at);
      loop invariant count:    b->free_frames == \at(b->free_frames, Pre) + (at - frame) &&
                               b->reserved_frames == \at(b->reserved_frames, Pre);
      loop assigns   at, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
      loop variant   end - at; */
  while (at < end) {
    size_t size;
    //@ ghost acslabi_buddy_nested(b);
    /*@ ghost Tile: ; */
    //@ assert total:  BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
    //@ assert cells:  b->summary.size == \at(b->summary.size, Pre);
    //@ assert within: RunWithin(b, at, at, end);
    //@ assert start:  \exists integer n, k; RunStart(b, n, k, at) && at + Pow2(k) <= end;
    /*@ assert bounds: \forall integer n, k; RunStart(b, n, k, at) ==> BuddyCovers(b, n, k, at) ==>
                         at + Pow2(k) <= end; */
    //@ assert covers: \forall integer n, k; RunStart(b, n, k, at) ==> BuddyCovers(b, n, k, at);
    //@ assert inside: BuddyInside(b, at, 1);
    size = acslabi_buddy_free_start(b, at);
    //@ assert fixed:  IndexFixed{Tile, Here}(b) && BuddySameArena{Tile, Here}(b);
    //@ assert shape:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
    /*@ assert step:   \exists integer n, k; RunStart{Tile}(b, n, k, at) && 0 <= k < ACSLAB_ORDERS &&
                         BuddyUnmadeLive{Tile, Here}(b, n) && size == Pow2(k); */
    //@ assert bound:  at + size <= end;
    //@ assert before: BuddyNested{Tile}(b) && IndexShape{Tile}(b) && RunTiled{Tile}(b, at, end);
    /*@ assert tiles:  \forall integer n, k; RunStart{Tile}(b, n, k, at) ==> 0 <= Pow2(k) ==>
                         size == Pow2(k) ==> BuddyUnmadeLive{Tile, Here}(b, n) ==>
                         RunTiled(b, at + size, end); */
    //@ assert rest:   RunTiled(b, at + size, end);
    //@ assert freed:  RunFreed{Pre, Here}(b, frame, at + size);
    at += size;
  }
  return ACSLAB_OK;
}

/* --------------------------------------------------------------------------------------------- bulk */

/*
 * The loops over lists do so little an entry that the loop's own cost is most of it; gcc unrolls none at -O2
 * unless it is told to, clang does.
 */
#if defined(__GNUC__) && !defined(__clang__) && !defined(__FRAMAC__)
#define ACSLAB_BUDDY_UNROLL _Pragma("GCC unroll 8")
#else
#define ACSLAB_BUDDY_UNROLL
#endif

/* The frame where node n+1 of this order starts, from the frame where node n does. */
/*@
  requires read:     \valid_read(b);
  requires shape:    IndexShape(b);
  requires arena:    BuddyArena(b);
  requires level:    IndexLevel(b, n, order);
  requires frame:    frame == BuddyFrame(b, n, order);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  next:     \result == BuddyFrame(b, n + 1, order);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_next_frame(const struct acslab_buddy *b, size_t frame, size_t n,
                                                unsigned order)
{
  (void)b; /* the proof alone speaks of these two */
  (void)n;
  //@ assert order:  order < ACSLAB_ORDERS && b->first[order] <= n;
  /*@ assert inside: b->origin <= BuddyFrame(b, n, order) &&
                     BuddyFrame(b, n, order) + Pow2(order) <= b->origin + b->first[0]; */
  //@ assert shift:  (1 << order) == Pow2(order);
  //@ assert next:   BuddyFrame(b, n + 1, order) == BuddyFrame(b, n, order) + Pow2(order);
  return frame + ((size_t)1 << order);
}

/* The cells of the nodes lo .. hi-1, none of them free or reserved, become all unused or all busy. */
/*@
  requires mem:     IndexMem(b);
  requires shape:   IndexShape(b);
  requires inv:     IndexInv(b);
  requires range:   lo < hi <= BuddyNodes(b);
  requires none:    \forall integer x; lo <= x < hi ==> !NodeLow(b->cells, x);
  requires state:   state == ACSLAB_NODE_UNUSED || state == ACSLAB_NODE_BUSY;

  terminates        \true;
  exits             \false;
  assigns           b->cells[0 .. b->summary.size - 1];

  ensures  all:     NodeAll(b->cells, lo, hi, state);
  ensures  others:  NodeSameOutsideBelow{Pre, Here}(b->cells, IndexNodes(b), lo, hi);
  ensures  mem:     IndexMem(b);
  ensures  shape:   IndexShape(b);
  ensures  inv:     IndexInv(b);
  ensures  fixed:   IndexFixed{Pre, Here}(b);
  ensures  rest:    IndexRest{Pre, Here}(b);
  ensures  frees:   BuddySameFreeFrom{Pre, Here}(b, 0);
  ensures  sums:    BuddyFree(b) == \old(BuddyFree(b)) && BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL void acslabi_buddy_fill(struct acslab_buddy *b, size_t lo, size_t hi, unsigned state)
{
  //@ assert words: hi <= IndexNodes(b) && (hi - 1) / ACSLAB_NODE_CELLS < b->summary.size;
  acslabi_node_fill(b->cells, lo, hi, state);
  //@ assert same:  IndexUnchanged{Pre, Here}(b);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert kept:  b->cells == \at(b->cells, Pre) && BuddyNodes(b) == BuddyNodes{Pre}(b);
  //@ assert low:   \forall integer x; lo <= x < hi ==> !NodeLow(b->cells, x);
  //@ assert lows:  \forall integer x; 0 <= x ==> (NodeLow(b->cells, x) <==> NodeLow{Pre}(b->cells, x));
  //@ assert frees: IndexFreeSameBut{Pre, Here}(b, -1);
  //@ assert inv:   IndexInv(b);
  /*@ assert others: \forall integer x; 0 <= x < BuddyNodes(b) ==>
                       (NodeReserved(b->cells, x) <==> NodeReserved{Pre}(b->cells, x)); */
  /*@ ghost
    size_t m = 0;
    /@ loop invariant range: 0 <= m <= BuddyNodes(b);
       loop invariant free:  FreeSum(b->cells, BuddyNodes(b), m) == FreeSum{Pre}(b->cells, BuddyNodes(b), m);
       loop invariant sum:   ReservedSum(b->cells, BuddyNodes(b), m) ==
                               ReservedSum{Pre}(b->cells, BuddyNodes(b), m);
       loop assigns m;
       loop variant BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) {
      /@ assert word:  0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      /@ assert word_pre: 0 <= \at(b->cells[\at(m, Here) / ACSLAB_NODE_CELLS], Pre); @/
      /@ assert alike: NodeFree(b->cells, m) <==> NodeFree{Pre}(b->cells, m); @/
      /@ assert sealed: NodeReserved(b->cells, m) <==> NodeReserved{Pre}(b->cells, m); @/
      m++;
    }
  */
}

/* The live nodes lo .. hi-1 of order k > 0 become their children, live instead. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    BulkLevel(b, lo, hi, k) && k > 0;
  requires live:     BulkLive(b, lo, hi);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  level:    BulkLevel(b, 2 * lo, 2 * hi, k - 1);
  ensures  now:      BulkLive(b, 2 * lo, 2 * hi);
  ensures  was:      BulkNone{Pre}(b, 2 * lo, 2 * hi);
  ensures  live:     BulkTraded{Pre, Here}(b, lo, hi, 2 * lo, 2 * hi);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  frees:    BuddySameFreeFrom{Pre, Here}(b, 0);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) && BuddyLives(b) == \old(BuddyLives(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL void acslabi_bulk_halve(struct acslab_buddy *b, size_t lo, size_t hi, unsigned k)
{
  (void)k;
  //@ assert below: BulkLevel(b, 2 * lo, 2 * hi, k - 1);
  /*@ assert weights: BulkWeights(BuddyNodes(b), lo, hi, Pow2(k)) &&
                        BulkWeights(BuddyNodes(b), 2 * lo, 2 * hi, Pow2(k - 1)); */
  //@ assert range: b->first[b->top] <= lo < hi <= 2 * lo && 2 * hi <= BuddyNodes(b) && 1 <= lo;
  //@ assert none:  \forall integer x; 2 * lo <= x < 2 * hi ==> !NodeUsed(b->cells, x);
  //@ assert unused: \forall integer x; 2 * lo <= x < 2 * hi ==> !NodeLow(b->cells, x);
  acslabi_buddy_fill(b, 2 * lo, 2 * hi, ACSLAB_NODE_BUSY);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert others: NodeSameOutsideBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), 2 * lo, 2 * hi);
  //@ assert busy: \forall integer x; 2 * lo <= x < 2 * hi ==> NodeBusy(\at(b->cells, Pre), x);
  /*@ assert halve: ForestHalve{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre), BuddyNodes{Pre}(b),
                      lo, hi); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert stepped: BulkTraded{Pre, Here}(b, lo, hi, 2 * lo, 2 * hi) && BuddySameReserved{Pre, Here}(b);
  //@ assert edge: BuddyEdge(b);
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant sum:   BulkSum{Pre, Here}(b, lo, hi, Pow2(k), 2 * lo, 2 * hi, Pow2(k - 1), m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert twice: Pow2(k) == 2 * Pow2(k - 1);
  /*@ assert parts: BulkPart(lo, hi, Pow2(k), BuddyNodes{Pre}(b)) ==
                      BulkPart(2 * lo, 2 * hi, Pow2(k - 1), BuddyNodes{Pre}(b)); */
  //@ assert lives: BuddyLives(b) == \at(BuddyLives(b), Pre);
}

/* The live children of the nodes lo .. hi-1 of order k > 0 become those nodes, live instead. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    BulkLevel(b, lo, hi, k) && k > 0;
  requires live:     BulkLive(b, 2 * lo, 2 * hi);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  now:      BulkLive(b, lo, hi);
  ensures  was:      BulkNone{Pre}(b, lo, hi);
  ensures  live:     BulkTraded{Pre, Here}(b, 2 * lo, 2 * hi, lo, hi);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) && BuddyLives(b) == \old(BuddyLives(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL void acslabi_bulk_double(struct acslab_buddy *b, size_t lo, size_t hi, unsigned k)
{
  (void)k;
  //@ assert below: BulkLevel(b, 2 * lo, 2 * hi, k - 1);
  /*@ assert weights: BulkWeights(BuddyNodes(b), lo, hi, Pow2(k)) &&
                        BulkWeights(BuddyNodes(b), 2 * lo, 2 * hi, Pow2(k - 1)); */
  //@ assert range: b->first[b->top] <= lo < hi <= 2 * lo && 2 * hi <= BuddyNodes(b) && 1 <= lo;
  //@ assert busy: \forall integer x; 2 * lo <= x < 2 * hi ==> !NodeLow(b->cells, x);
  acslabi_buddy_fill(b, 2 * lo, 2 * hi, ACSLAB_NODE_UNUSED);
  //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  //@ assert arena: BuddyArena(b);
  //@ assert nodes: BuddyNodes(b) <= IndexNodes(b) && BuddyNodes(b) == \at(BuddyNodes(b), Pre);
  //@ assert place: b->cells == \at(b->cells, Pre) && b->first[b->top] == \at(b->first[b->top], Pre);
  //@ assert others: NodeSameOutsideBelow{Pre, Here}(\at(b->cells, Pre), BuddyNodes(b), 2 * lo, 2 * hi);
  //@ assert unused: \forall integer x; 2 * lo <= x < 2 * hi ==> !NodeUsed(\at(b->cells, Pre), x);
  /*@ assert double: ForestDouble{Pre, Here}(\at(b->cells, Pre), \at(b->first[b->top], Pre),
                       BuddyNodes{Pre}(b), lo, hi); */
  //@ assert forest: Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert stepped: BulkTraded{Pre, Here}(b, 2 * lo, 2 * hi, lo, hi) && BuddySameReserved{Pre, Here}(b);
  //@ assert edge: BuddyEdge(b);
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant sum:   BulkSum{Pre, Here}(b, 2 * lo, 2 * hi, Pow2(k - 1), lo, hi, Pow2(k), m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert twice: Pow2(k) == 2 * Pow2(k - 1);
  /*@ assert parts: BulkPart(lo, hi, Pow2(k), BuddyNodes{Pre}(b)) ==
                      BulkPart(2 * lo, 2 * hi, Pow2(k - 1), BuddyNodes{Pre}(b)); */
  //@ assert lives: BuddyLives(b) == \at(BuddyLives(b), Pre);
}

/* Live node n of order k becomes its 2^depth live descendants, depth levels down; the first of them. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    IndexLevel(b, n, k) && depth <= k;
  requires live:     BuddyLive(b, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  level:    BulkLevel(b, \result, \result + Pow2(depth), k - depth);
  ensures  frame:    BuddyFrame(b, \result, k - depth) == BuddyFrame{Pre}(b, n, k);
  ensures  now:      BulkLive(b, \result, \result + Pow2(depth));
  ensures  was:      depth > 0 ==> BulkNone{Pre}(b, \result, \result + Pow2(depth));
  ensures  self:     depth == 0 ==> \result == n;
  ensures  live:     BulkTraded{Pre, Here}(b, n, n + 1, \result, \result + Pow2(depth));
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  frees:    BuddySameFreeFrom{Pre, Here}(b, 0);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) && BuddyLives(b) == \old(BuddyLives(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL size_t acslabi_buddy_shatter(struct acslab_buddy *b, size_t n, unsigned k, unsigned depth)
{
  size_t lo = n, hi = n + 1;
  unsigned i = 0;
  /*@ loop invariant depth:    0 <= i <= depth;
      loop invariant level:    BulkLevel(b, lo, hi, k - i);
      loop invariant size:     hi == lo + Pow2(i);
      loop invariant frame:    BuddyFrame(b, lo, k - i) == BuddyFrame{Pre}(b, n, k);
      loop invariant now:      BulkLive(b, lo, hi);
      loop invariant self:     i == 0 ==> lo == n && hi == n + 1;
      loop invariant was:      i > 0 ==> n < lo && BulkNone{Pre}(b, lo, hi);
      loop invariant live:     BulkTraded{Pre, Here}(b, n, n + 1, lo, hi);
      loop invariant frees:    BuddySameFreeFrom{Pre, Here}(b, 0);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant whole:    BuddyWhole(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant edge:     BuddyEdge(b);
      loop invariant sums:     BuddyFree(b) == \at(BuddyFree(b), Pre) &&
                               BuddyLives(b) == \at(BuddyLives(b), Pre) &&
                               BuddyReserved(b) == \at(BuddyReserved(b), Pre);
      loop assigns   lo, hi, i, b->cells[0 .. \at(b->summary.size, Pre) - 1];
      loop variant   depth - i;
  */
  while (i < depth) {
    /*@ ghost Halve: ; */
    //@ assert nodes: 1 <= n < BuddyNodes(b) && 1 <= lo && 2 * hi <= BuddyNodes(b);
    //@ assert frame: BuddyFrame(b, 2 * lo, k - i - 1) == BuddyFrame(b, lo, k - i);
    acslabi_bulk_halve(b, lo, hi, k - i);
    //@ assert shape:  IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert level:  BulkLevel(b, 2 * lo, 2 * hi, k - i - 1);
    //@ assert first:  BuddyFrame(b, 2 * lo, k - i - 1) == BuddyFrame{Pre}(b, n, k);
    //@ assert was:    BulkNone{Pre}(b, 2 * lo, 2 * hi);
    //@ assert traded: BulkTraded{Pre, Here}(b, n, n + 1, 2 * lo, 2 * hi);
    //@ assert reserved: BuddySameReserved{Pre, Here}(b);
    //@ assert twice:  Pow2(i + 1) == 2 * Pow2(i);
    lo = 2 * lo;
    hi = 2 * hi;
    i++;
  }
  return lo;
}

/* The 2^depth live nodes of order k from n on, all descendants of one node, become it; it is told. */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires edge:     BuddyEdge(b);
  requires level:    BulkLevel(b, n, n + Pow2(depth), k) && k + depth <= b->top;
  requires one:      BulkLeftmost(n, depth);
  requires live:     BulkLive(b, n, n + Pow2(depth));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  level:    IndexLevel(b, \result, k + depth);
  ensures  now:      BuddyLive(b, \result);
  ensures  was:      depth > 0 ==> !BuddyLive{Pre}(b, \result);
  ensures  self:     depth == 0 ==> \result == n;
  ensures  live:     BulkTraded{Pre, Here}(b, n, n + Pow2(depth), \result, \result + 1);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  whole:    BuddyWhole(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  arena:    BuddyArena(b);
  ensures  edge:     BuddyEdge(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) && BuddyLives(b) == \old(BuddyLives(b)) &&
                     BuddyReserved(b) == \old(BuddyReserved(b));
*/
ACSLAB_INTERNAL size_t acslabi_buddy_gather(struct acslab_buddy *b, size_t n, unsigned k, unsigned depth)
{
  size_t lo = n, size = (size_t)1 << depth;
  //@ assert size: size == Pow2(depth);
  /*@ ghost Loop: ; */
  /*@ loop invariant depth:    0 <= depth <= \at(depth, Pre) && k + depth == \at(k + depth, Pre);
      loop invariant size:     size == Pow2(depth);
      loop invariant level:    BulkLevel(b, lo, lo + size, k);
      loop invariant one:      BulkLeftmost(lo, depth);
      loop invariant now:      BulkLive(b, lo, lo + size);
      loop invariant self:     depth == \at(depth, Pre) ==> lo == n;
      loop invariant was:      depth < \at(depth, Pre) ==> lo + size <= n && BulkNone{Pre}(b, lo, lo + size);
      loop invariant live:     BulkTraded{Pre, Here}(b, n, n + Pow2(\at(depth, Pre)), lo, lo + size);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant whole:    BuddyWhole(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant edge:     BuddyEdge(b);
      loop invariant sums:     BuddyFree(b) == \at(BuddyFree(b), Pre) &&
                               BuddyLives(b) == \at(BuddyLives(b), Pre) &&
                               BuddyReserved(b) == \at(BuddyReserved(b), Pre);
      loop assigns   lo, size, k, depth, b->cells[0 .. \at(b->summary.size, Pre) - 1];
      loop variant   depth;
  */
  while (depth > 0) {
    /*@ ghost Double: ; */
    //@ assert back:   Pow2(depth) == 2 * Pow2(depth - 1) && 1 <= Pow2(depth - 1);
    //@ assert even:   lo == 2 * (lo / 2) && BulkLeftmost(lo / 2, depth - 1);
    //@ assert over:   BulkLevel(b, lo / 2, lo / 2 + size / 2, k + 1);
    //@ assert nodes:  1 <= lo / 2 && lo + size <= BuddyNodes(b);
    //@ assert live:   BulkLive(b, 2 * (lo / 2), 2 * (lo / 2 + size / 2));
    acslabi_bulk_double(b, lo / 2, lo / 2 + size / 2, k + 1);
    //@ assert shape:  IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert before: lo / 2 + size / 2 <= lo && lo <= n;
    //@ assert traded: BulkTraded{Double, Here}(b, lo, lo + size, lo / 2, lo / 2 + size / 2);
    //@ assert was:    BulkNone{Pre}(b, lo / 2, lo / 2 + size / 2);
    /*@ assert begun:  depth == \at(depth, Pre) ==> lo == n && lo + size == n + Pow2(\at(depth, Pre)); */
    //@ assert later:  depth < \at(depth, Pre) ==> BulkNone{Pre}(b, lo, lo + size);
    //@ assert all:    BulkTraded{Pre, Here}(b, n, n + Pow2(\at(depth, Pre)), lo / 2, lo / 2 + size / 2);
    //@ assert reserved: BuddySameReserved{Pre, Here}(b);
    //@ assert up:     BulkLevel(b, lo / 2, lo / 2 + size / 2, k + 1);
    lo = lo / 2;
    size = size / 2;
    depth--;
    k++;
  }
  //@ assert one: size == 1;
  return lo;
}

/* Allocate 2^depth blocks of this order side by side, which are there; the first node. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order + depth < ACSLAB_ORDERS;
  requires some:     !BuddyNone(b, order + depth);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);
  ensures  level:    BulkLevel(b, \result, \result + Pow2(depth), order);
  ensures  was:      BulkNone{Pre}(b, \result, \result + Pow2(depth));
  ensures  now:      BulkLive(b, \result, \result + Pow2(depth));
  ensures  live:     BulkTraded{Pre, Here}(b, 0, 0, \result, \result + Pow2(depth));
  ensures  below:    BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[order]);
  ensures  count:    b->free_frames == \old(b->free_frames) - Pow2(order + depth);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_take_run(struct acslab_buddy *b, unsigned order, unsigned depth)
{
  size_t n, first, size = (size_t)1 << (order + depth);
  //@ assert size:   size == Pow2(order + depth);
  n = acslabi_buddy_carve(b, order + depth, order + depth);
  /*@ ghost Carve: ; */
  //@ assert same:   BuddySameArena{Pre, Here}(b) && BuddyArena(b) && IndexFixed{Pre, Here}(b);
  //@ assert level:  IndexLevel(b, n, order + depth) && 1 <= n < BuddyNodes(b);
  //@ assert live:   BuddyLive(b, n);
  //@ assert taken:  BulkTraded{Pre, Here}(b, 0, 0, n, n + 1);
  //@ assert shape:  IndexShape(b) && order + depth <= b->top;
  //@ assert lower:  \forall integer j; order < j <= b->top ==> b->first[j] <= b->first[order];
  //@ assert levels: \forall integer j; order <= j <= b->top ==> b->first[j] <= b->first[order];
  //@ assert widest: b->first[order + depth] <= b->first[order];
  //@ assert small:  BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[order]);
  first = acslabi_buddy_shatter(b, n, order + depth, depth);
  //@ assert still:  BuddySameArena{Pre, Here}(b) && BuddyArena(b) && IndexFixed{Pre, Here}(b);
  //@ assert frees:  BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[order]);
  //@ assert run:    BulkTraded{Pre, Here}(b, 0, 0, first, first + Pow2(depth));
  //@ assert self:   depth == 0 ==> first == n && first + Pow2(depth) == n + 1;
  //@ assert other:  depth > 0 ==> BulkNone{Carve}(b, first, first + Pow2(depth));
  //@ assert none:   BulkNone{Pre}(b, first, first + Pow2(depth));
  //@ assert kept:   BuddySameReserved{Pre, Here}(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames - size, b->live_frames + size, b->reserved_frames);
  //@ assert fixed:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert made:   BulkTraded{Pre, Here}(b, 0, 0, first, first + Pow2(depth));
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
  //@ assert below:  BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[order]);
  //@ assert here:   BulkLevel(b, first, first + Pow2(depth), order);
  return first;
}

/* Write an entry of a list. */
/*@
  requires valid:    BuddyValid(b);
  requires list:     \valid(frames + (0 .. at)) && BuddyApart(b, frames + at);

  terminates         \true;
  exits              \false;
  assigns            frames[at];

  ensures  entry:    frames[at] == value;
  ensures  before:   BulkListKept{Pre, Here}(frames, at);
  ensures  valid:    BuddyValid(b);
  ensures  kept:     BuddyKept{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  sealed:   BuddySameReserved{Pre, Here}(b);
*/
ACSLAB_INTERNAL void acslabi_buddy_enter(const struct acslab_buddy *b, size_t *frames, size_t at, size_t value)
{
  acslabi_buddy_store(b, frames + at, value);
}

/* Write where the count > 0 nodes of this order from n on start, from entry done of the list on. */
/*@
  requires valid:    BuddyValid(b);
  requires level:    BulkLevel(b, n, n + count, order);
  requires list:     \valid(frames + (0 .. done + count - 1)) && BulkApart(b, frames, done + count);
  requires room:     done + count <= SIZE_MAX;

  terminates         \true;
  exits              \false;
  assigns            frames[done .. done + count - 1];

  ensures  list:     BulkListed(b, order, frames, done, count, n);
  ensures  before:   BulkListKept{Pre, Here}(frames, done);
  ensures  valid:    BuddyValid(b);
  ensures  kept:     BuddyKept{Pre, Here}(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  sealed:   BuddySameReserved{Pre, Here}(b);
  ensures  counts:   b->free_frames == \old(b->free_frames) && b->reserved_frames == \old(b->reserved_frames);
*/
ACSLAB_INTERNAL void acslabi_buddy_list(const struct acslab_buddy *b, size_t *frames, size_t done, size_t n,
                                        unsigned order, size_t count)
{
  size_t i = 0, frame;
  //@ assert first: IndexLevel(b, n, order) && order < ACSLAB_ORDERS;
  frame = acslabi_buddy_frame(b, n, order);
  /*@ loop invariant range:    0 <= i <= count;
      loop invariant frame:    frame == BuddyFrame(b, n + i, order);
      loop invariant list:     BulkListed(b, order, frames, done, i, n);
      loop invariant before:   BulkListKept{Pre, Here}(frames, done);
      loop invariant valid:    BuddyValid(b);
      loop invariant kept:     BuddyKept{Pre, Here}(b);
      loop invariant live:     BuddySameLive{Pre, Here}(b);
      loop invariant sealed:   BuddySameReserved{Pre, Here}(b);
      loop invariant counts:   b->free_frames == \at(b->free_frames, Pre) &&
                               b->reserved_frames == \at(b->reserved_frames, Pre);
      loop assigns   i, frame, frames[done .. done + count - 1];
      loop variant   count - i; */
  ACSLAB_BUDDY_UNROLL
  while (i < count) {
    /*@ ghost Store: ; */
    //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
    //@ assert level: IndexLevel(b, n + i, order) && order < ACSLAB_ORDERS;
    //@ assert off:   \separated(frames + (done + i), b);
    //@ assert apart: BuddyApart(b, frames + (done + i));
    acslabi_buddy_enter(b, frames, done + i, frame);
    //@ assert still: IndexFixed{Store, Here}(b) && BuddySameArena{Store, Here}(b);
    //@ assert place: \forall integer x; BuddyFrame(b, x, order) == BuddyFrame{Store}(b, x, order);
    //@ assert kept:  BuddyKept{Pre, Here}(b);
    //@ assert alive: BuddySameLive{Pre, Here}(b) && BuddySameReserved{Pre, Here}(b);
    //@ assert earlier: BulkListKept{Store, Here}(frames, done + i);
    //@ assert listed: BulkListed{Store}(b, order, frames, done, i, n);
    //@ assert now:   BulkEntry(b, order, frames, done + i, n + i);
    //@ assert list:  BulkListed(b, order, frames, done, i, n);
    //@ assert next:  BulkListed(b, order, frames, done, i + 1, n);
    //@ assert here:  IndexLevel(b, n + i, order) && frame == BuddyFrame(b, n + i, order);
    frame = acslabi_buddy_next_frame(b, frame, n + i, order);
    i++;
  }
}

/* Allocate 2^depth blocks of this order side by side, which are there, and list them from entry done on. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order + depth < ACSLAB_ORDERS;
  requires some:     !BuddyNone(b, order + depth);
  requires list:     \valid(frames + (0 .. done + Pow2(depth) - 1)) &&
                     BulkApart(b, frames, done + Pow2(depth));
  requires room:     done + Pow2(depth) <= SIZE_MAX;

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames,
                     frames[done .. done + Pow2(depth) - 1];

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);
  ensures  level:    BulkLevel{Pre}(b, \result, \result + Pow2(depth), order);
  ensures  was:      BulkNone{Pre}(b, \result, \result + Pow2(depth));
  ensures  live:     BulkTraded{Pre, Here}(b, 0, 0, \result, \result + Pow2(depth));
  ensures  count:    b->free_frames == \old(b->free_frames) - Pow2(order + depth);
  ensures  room:     BuddyRoom(b, order) == \old(BuddyRoom(b, order)) - Pow2(order + depth);
  ensures  list:     BulkListed(b, order, frames, done, Pow2(depth), \result);
  ensures  before:   BulkListKept{Pre, Here}(frames, done);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_add_run(struct acslab_buddy *b, unsigned order, unsigned depth,
                                             size_t *frames, size_t done)
{
  size_t n, size = (size_t)1 << depth;
  //@ assert size:   size == Pow2(depth) && 1 <= size;
  /*@ assert off_cells: \forall integer i; 0 <= i < done + size ==>
                          \separated(frames + i, b->cells + (0 .. b->summary.size - 1)); */
  /*@ assert off_words: \forall integer i; 0 <= i < done + size ==>
                          \separated(frames + i, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1)); */
  /*@ assert off_low:   \forall integer i; 0 <= i < done + size ==>
                          \separated(frames + i, b->low + (0 .. ACSLAB_ORDERS - 1)); */
  /*@ assert off_counts: \forall integer i; 0 <= i < done + size ==> \separated(frames + i, &b->free_frames) &&
                           \separated(frames + i, &b->live_frames) &&
                           \separated(frames + i, &b->reserved_frames) && \separated(frames + i, &b->avail); */
  n = acslabi_buddy_take_run(b, order, depth);
  /*@ ghost Taken: ; */
  //@ assert before: BulkListKept{Pre, Here}(frames, done);
  //@ assert fixed:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert apart:  BulkApart(b, frames, done + size);
  acslabi_buddy_list(b, frames, done, n, order, size);
  //@ assert still:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert kept:   BuddySameReserved{Pre, Here}(b);
  //@ assert level:  BulkLevel{Pre}(b, n, n + size, order);
  //@ assert traded: BulkTraded{Pre, Here}(b, 0, 0, n, n + size);
  //@ assert list:   BulkListKept{Pre, Here}(frames, done);
  //@ assert level_of: 0 <= order <= b->top < ACSLAB_ORDERS && 1 <= b->first[order] <= b->first[0];
  //@ assert frees:  BuddySameFreeFrom{Pre, Here}(b, 2 * b->first[order]);
  //@ assert total:  BuddyFree(b) == BuddyFree{Pre}(b) - Pow2(order + depth);
  /*@ ghost
    size_t least = 2 * b->first[order], m = least;
    /@ loop invariant range: least <= m <= BuddyNodes{Pre}(b);
       loop invariant tail:  BulkTail{Pre, Here}(b, least, m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert tail:   BulkTail{Pre, Here}(b, least, BuddyNodes{Pre}(b));
  //@ assert least:  least == 2 * b->first[order] && least == 2 * \at(b->first[order], Pre);
  //@ assert lower:  BuddyFreeBelow(b, least) == BuddyFreeBelow{Pre}(b, least) - Pow2(order + depth);
  //@ assert top:    order <= b->top && order <= \at(b->top, Pre);
  //@ assert is:     BuddyRoom(b, order) == BuddyFreeBelow(b, 2 * b->first[order]);
  //@ assert now:    BuddyRoom(b, order) == BuddyFreeBelow(b, least);
  //@ assert was:    BuddyRoom{Pre}(b, order) == BuddyFreeBelow{Pre}(b, least);
  //@ assert room:   BuddyRoom(b, order) == BuddyRoom{Pre}(b, order) - Pow2(order + depth);
  return n;
}

/* Pow2 of a sum. */
/*@ ghost
  /@ requires order:   order < ACSLAB_ORDERS && depth < ACSLAB_ORDERS;
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  product: Pow2(order + depth) == Pow2(depth) * Pow2(order); @/
  static inline void acslabi_buddy_powers(unsigned order, unsigned depth)
  {
    unsigned i = 0;
    /@ loop invariant range:   0 <= i <= depth;
       loop invariant product: Pow2(order + i) == Pow2(i) * Pow2(order);
       loop assigns   i;
       loop variant   depth - i; @/
    while (i < depth) {
      /@ assert sum: Pow2(order + (i + 1)) == 2 * Pow2(order + i); @/
      /@ assert one: Pow2(i + 1) == 2 * Pow2(i); @/
      i++;
    }
    /@ assert end: i == depth; @/
  }
*/

/* Room is never negative, and none where no free block suffices. */
/*@ ghost
  /@ requires whole:   \valid_read(b) && BuddyWhole(b);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  natural: 0 <= BuddyRoom(b, k);
     ensures  none:    BuddyNone(b, k) ==> BuddyRoom(b, k) == 0; @/
  static inline void acslabi_bulk_room(const struct acslab_buddy *b, unsigned k)
  {
    if (k <= b->top) {
      size_t nodes = 2 * b->first[0], n = nodes, m = 0;
      unsigned j = b->top;
      /@ assert roots: BuddyNone(b, k) ==> IndexLow(b, j, -1, \false) && IndexGap(b, 0, 2 * b->first[j]); @/
      /@ loop invariant range:   k <= j <= b->top;
         loop invariant gap:     BuddyNone(b, k) ==> IndexGap(b, 0, 2 * b->first[j]);
         loop assigns   j;
         loop variant   j; @/
      while (j > k) {
        /@ assert next:  b->first[j - 1] == 2 * b->first[j]; @/
        /@ assert level: BuddyNone(b, k) ==> IndexLow(b, j - 1, -1, \false) &&
                           IndexGap(b, b->first[j - 1], 2 * b->first[j - 1]); @/
        j--;
      }
      /@ loop invariant range:   0 <= n <= nodes;
         loop invariant weights: \forall integer x; n <= x ==> 1 <= NodeWeight(nodes, x);
         loop assigns   n;
         loop variant   n; @/
      while (n > 0) n--;
      /@ loop invariant range:   0 <= m <= 2 * b->first[k];
         loop invariant natural: 0 <= FreeSum(b->cells, nodes, m);
         loop invariant none:    BuddyNone(b, k) ==> FreeSum(b->cells, nodes, m) == 0;
         loop assigns   m;
         loop variant   2 * b->first[k] - m; @/
      while (m < 2 * b->first[k]) {
        /@ assert word: 0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
        /@ assert free: BuddyNone(b, k) ==> !NodeFree(b->cells, m); @/
        m++;
      }
    }
  }
*/

/* Free the block of this order that starts at entry done of the list. */
/*@
  requires valid:    BuddyValid(b);
  requires list:     \valid_read(frames + (0 .. done)) && BulkApart(b, frames, done + 1);
  requires live:     BuddyLiveAt(b, frames[done], order);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);
  ensures  effect:   \exists integer n; IndexLevel{Pre}(b, n, order) &&
                       BuddyFrame{Pre}(b, n, order) == \old(frames[done]) && BuddyUnmadeLive{Pre, Here}(b, n);
  ensures  count:    b->free_frames == \old(b->free_frames) + Pow2(order);
  ensures  list:     BulkListKept{Pre, Here}(frames, done + 1);
*/
ACSLAB_INTERNAL void acslabi_buddy_take_back(struct acslab_buddy *b, const size_t *frames, size_t done,
                                             unsigned order)
{
  size_t n, size, frame = frames[done];
  //@ assert within: BuddyInside(b, frame, Pow2(order)) && 1 <= Pow2(order) && order <= b->top;
  n = acslabi_buddy_node(b, frame, order);
  /*@ assert only:  \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == frame ==>
                      BuddyCovers(b, m, order, frame) && m == n; */
  //@ assert live:  IndexLevel(b, n, order) && BuddyLive(b, n) && BuddyFrame(b, n, order) == frame;
  size = (size_t)1 << order;
  //@ assert size:  size == Pow2(order);
  /*@ assert off_cells: \forall integer i; 0 <= i < done + 1 ==>
                          \separated(frames + i, b->cells + (0 .. b->summary.size - 1)); */
  /*@ assert off_words: \forall integer i; 0 <= i < done + 1 ==>
                          \separated(frames + i, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1)); */
  /*@ assert off_low:   \forall integer i; 0 <= i < done + 1 ==>
                          \separated(frames + i, b->low + (0 .. ACSLAB_ORDERS - 1)); */
  /*@ assert off_counts: \forall integer i; 0 <= i < done + 1 ==> \separated(frames + i, &b->free_frames) &&
                           \separated(frames + i, &b->live_frames) &&
                           \separated(frames + i, &b->reserved_frames) && \separated(frames + i, &b->avail); */
  acslabi_buddy_merge(b, n, order);
  /*@ ghost Merge: ; */
  //@ assert list_merge: BulkListKept{Pre, Here}(frames, done + 1);
  //@ assert same:  BuddySameArena{Pre, Here}(b) && BuddyArena(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames + size, b->live_frames - size, b->reserved_frames);
  //@ assert list_count: BulkListKept{Merge, Here}(frames, done + 1);
  //@ assert list:  BulkListKept{Pre, Here}(frames, done + 1);
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert freed: BuddyUnmadeLive{Pre, Here}(b, n);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_frame_bulk(struct acslab_buddy *b, unsigned order,
                                                            size_t count, size_t *frames)
{
  size_t done = 0;
  if (frames == NULL && count != 0) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  //@ assert begun: BulkMade{Pre, Here}(b, order, frames, done);
  //@ assert power: 1 <= Pow2(order);
  /*@ loop invariant range:    0 <= done <= count;
      loop invariant valid:    BuddyValid(b);
      loop invariant arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant sealed:   b->reserved_frames == \at(b->reserved_frames, Pre);
      loop invariant made:     BulkMade{Pre, Here}(b, order, frames, done);
      loop invariant count:    b->free_frames == \at(b->free_frames, Pre) - done * Pow2(order);
      loop invariant first:    done == 0 ==> BuddyKept{Pre, Here}(b);
      loop invariant room:     BuddyRoom(b, order) == BuddyRoom{Pre}(b, order) - done * Pow2(order);
      loop invariant some:     done > 0 ==> !BuddyNone{Pre}(b, order);
      loop assigns   done, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                               b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                               b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1],
                               b->free_frames, b->live_frames, b->reserved_frames,
                               frames[0 .. count - 1];
      loop variant   count - done; */
  while (done < count) {
    unsigned depth;
    size_t n, size;
    /*@ assert low: \forall integer i; 0 <= i <= b->top ==> IndexLow(b, i, -1, \false) &&
                      b->low[i] <= 2 * b->first[i]; */
    depth = acslabi_buddy_smallest(b, order);
    if (depth == ACSLAB_ORDERS) { /* give back what was taken: the state is what it was */
      //@ assert few: done == 0 || 1 < count;
      //@ for taken: assert first: done == 0 ==> BuddyNone{Pre}(b, order);
      //@ ghost acslabi_bulk_room(b, order);
      //@ assert full:  BuddyRoom{Pre}(b, order) == done * Pow2(order);
      //@ assert fewer: BulkFewer(done, count, Pow2(order));
      //@ assert less:  done * Pow2(order) < count * Pow2(order);
      //@ assert short: !BuddyEnough{Pre}(b, order, count);
      /*@ loop invariant range:    0 <= done < count;
          loop invariant valid:    BuddyValid(b);
          loop invariant arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
          loop invariant reserved: BuddySameReserved{Pre, Here}(b);
          loop invariant sealed:   b->reserved_frames == \at(b->reserved_frames, Pre);
          loop invariant made:     BulkMade{Pre, Here}(b, order, frames, done);
          loop invariant count:    b->free_frames == \at(b->free_frames, Pre) - done * Pow2(order);
          loop assigns   done, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                               b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                               b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1],
                               b->free_frames, b->live_frames, b->reserved_frames;
          loop variant   done; */
      while (done > 0) {
        /*@ ghost Back: ; */
        //@ assert total: BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
        //@ assert cells: b->summary.size == \at(b->summary.size, Pre) && b->cells == \at(b->cells, Pre);
        //@ assert words: b->summary.words == \at(b->summary.words, Pre);
        //@ assert apart: BulkApart(b, frames, count);
        //@ assert live:  BuddyLiveAt(b, frames[done - 1], order);
        acslabi_buddy_take_back(b, frames, done - 1, order);
        //@ assert list:  BulkListKept{Back, Here}(frames, done);
        //@ assert back:  IndexFixed{Back, Here}(b) && BuddySameArena{Back, Here}(b);
        //@ assert shape: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
        //@ assert kept:  BuddySameReserved{Pre, Here}(b);
        /*@ assert less:  \exists integer y; IndexLevel{Back}(b, y, order) &&
                            BuddyFrame{Back}(b, y, order) == \at(frames[\at(done, Here) - 1], Back) &&
                            BuddyUnmadeLive{Back, Here}(b, y); */
        //@ assert made:  BulkMade{Pre, Here}(b, order, frames, done - 1);
        done--;
      }
      //@ assert short: !BuddyEnough{Pre}(b, order, count);
      return acslabi_buddy_refuse(b, ACSLAB_E_NO_MEMORY);
    }
    //@ assert found: BuddySmallest(b, order, depth) && depth < ACSLAB_ORDERS;
    //@ assert some:  done == 0 ==> !BuddyNone{Pre}(b, order);
    depth -= order;
    /*@ ghost Found: ; */
    //@ assert none: order + depth <= b->top && b->low[order + depth] < 2 * b->first[order + depth];
    /*@ loop invariant range: 0 <= depth <= \at(depth, Found);
        loop assigns   depth;
        loop variant   depth; */
    while ((size_t)1 << depth > count - done) depth--;
    size = (size_t)1 << depth;
    //@ assert size:  size == Pow2(depth) && 0 < size <= count - done;
    //@ assert enough: !BuddyNone(b, order + depth);
    /*@ ghost Run: ; */
    //@ assert total: BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
    //@ assert cells: b->summary.size == \at(b->summary.size, Pre) && b->cells == \at(b->cells, Pre);
    //@ assert words: b->summary.words == \at(b->summary.words, Pre);
    //@ ghost acslabi_buddy_powers(order, depth);
    //@ assert before: BulkApart(b, frames, count);
    n = acslabi_buddy_add_run(b, order, depth, frames, done);
    //@ assert shape: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
    //@ assert kept:  BuddySameReserved{Pre, Here}(b);
    //@ assert traded: BulkTraded{Run, Here}(b, 0, 0, n, n + size);
    //@ assert listed: BulkListed(b, order, frames, done, size, n);
    //@ assert made:  BulkMade{Pre, Here}(b, order, frames, done + size);
    (void)n;
    //@ assert count: b->free_frames == \at(b->free_frames, Run) - size * Pow2(order);
    //@ assert sum:   (done + size) * Pow2(order) == done * Pow2(order) + size * Pow2(order);
    done += size;
  }
  //@ assert all:   done == count;
  //@ ghost acslabi_bulk_room(b, order);
  //@ assert room:  count * Pow2(order) <= BuddyRoom{Pre}(b, order);
  //@ assert fits:  BuddyEnough{Pre}(b, order, count);
  //@ assert made:  BulkMade{Pre, Here}(b, order, frames, count);
  //@ assert count: b->free_frames == \at(b->free_frames, Pre) - count * Pow2(order);
  return ACSLAB_OK;
}

/* Whether the entries done+size .. done+2*size-1 of the list name the nodes n+size .. n+2*size-1. */
/*@
  requires valid:    BuddyValid(b);
  requires level:    BulkLevel(b, n, n + 2 * size, order) && 0 < size;
  requires list:     \valid_read(frames + (0 .. done + 2 * size - 1));
  requires room:     done + 2 * size <= SIZE_MAX;
  requires listed:   BulkListed(b, order, frames, done, size, n);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  listed:   \result ==> BulkListed(b, order, frames, done, 2 * size, n);
*/
ACSLAB_INTERNAL bool acslabi_buddy_follows(const struct acslab_buddy *b, unsigned order, const size_t *frames,
                                           size_t done, size_t size, size_t n)
{
  size_t i = size, end = 2 * size, frame;
  //@ assert nodes: order < ACSLAB_ORDERS && IndexLevel(b, n + size, order);
  frame = acslabi_buddy_frame(b, n + size, order);
  /*@ loop invariant range:  size <= i <= end;
      loop invariant frame:  frame == BuddyFrame(b, n + i, order);
      loop invariant listed: BulkListed(b, order, frames, done, i, n);
      loop assigns   i, frame;
      loop variant   end - i; */
  ACSLAB_BUDDY_UNROLL
  while (i < end) {
    //@ assert level: IndexLevel(b, n + i, order);
    if (frames[done + i] != frame) return false;
    //@ assert entry: BulkEntry(b, order, frames, done + i, n + i);
    //@ assert next:  BulkListed(b, order, frames, done, i + 1, n);
    frame = acslabi_buddy_next_frame(b, frame, n + i, order);
    i++;
  }
  return true;
}

/* Whether the nodes n .. n+size-1 of this order are all live. */
/*@
  requires valid:    BuddyValid(b);
  requires level:    BulkLevel(b, n, n + size, order);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  live:     \result ==> BulkLive(b, n, n + size);
*/
ACSLAB_INTERNAL bool acslabi_buddy_all_live(const struct acslab_buddy *b, size_t n, unsigned order,
                                            size_t size)
{
  size_t end = n + size;
  //@ assert nodes: order < ACSLAB_ORDERS && 1 <= n < end <= BuddyNodes(b) <= IndexNodes(b);
  //@ assert words: (end - 1) / ACSLAB_NODE_CELLS < b->summary.size;
  if (!acslabi_node_all(b->cells, n, end, ACSLAB_NODE_BUSY)) return false;
  //@ assert busy:  \forall integer x; n <= x < end ==> NodeBusy(b->cells, x);
  if (order > 0) {
    //@ assert below: BulkLevel(b, 2 * n, 2 * end, order - 1);
    //@ assert under: 2 * end <= BuddyNodes(b) <= IndexNodes(b);
    //@ assert words: (2 * end - 1) / ACSLAB_NODE_CELLS < b->summary.size;
    if (!acslabi_node_all(b->cells, 2 * n, 2 * end, ACSLAB_NODE_UNUSED)) return false;
    //@ assert unused: \forall integer x; 2 * n <= x < 2 * end ==> !NodeUsed(b->cells, x);
  }
  //@ assert leaf:  order == 0 ==> \forall integer x; n <= x ==> BuddyNodes(b) <= 2 * x;
  //@ assert live:  \forall integer x; n <= x < end ==> BuddyLive(b, x);
  return true;
}

/*
 * How far up the aligned run goes that starts with entry done of the list, live node n of this order: its
 * 2^depth nodes are live, and are the next 2^depth entries.
 *
 * The list is read first and the cells then, a word at a time.  The entries name blocks of this order, so the
 * cells refuse only a list that can't be freed as a whole.
 */
/*@
  requires valid:    BuddyValid(b);
  requires level:    IndexLevel(b, n, order);
  requires range:    done < count;
  requires list:     \valid_read(frames + (0 .. count - 1));
  requires live:     BuddyLive(b, n);
  requires listed:   frames[done] == BuddyFrame(b, n, order);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  range:    order + \result <= b->top && done + Pow2(\result) <= count;
  ensures  level:    BulkLevel(b, n, n + Pow2(\result), order);
  ensures  one:      BulkLeftmost(n, \result);
  ensures  live:     BulkLive(b, n, n + Pow2(\result));
  ensures  listed:   BulkListed(b, order, frames, done, Pow2(\result), n);
*/
ACSLAB_INTERNAL unsigned acslabi_buddy_run(const struct acslab_buddy *b, unsigned order, const size_t *frames,
                                           size_t done, size_t count, size_t n)
{
  unsigned depth = 0;
  size_t size = 1, over = n, rest = count - done;
  //@ assert order: order <= b->top < ACSLAB_ORDERS;
  //@ assert single: BulkListed(b, order, frames, done, 1, n);
  /* in a list of single blocks the next entry alone tells */
  if (rest > 1 && frames[done + 1] != acslabi_buddy_next_frame(b, frames[done], n, order)) rest = 1;
  //@ assert start: BulkTimes(n, over, Pow2(depth));
  //@ assert all:   BulkTimes(2 * b->first[order], 2 * b->first[order + depth], Pow2(depth));
  /*@ loop invariant range:  order + depth <= b->top && 0 <= depth;
      loop invariant size:   size == Pow2(depth) && 1 <= size <= rest;
      loop invariant over:   IndexLevel(b, over, order + depth);
      loop invariant node:   BulkTimes(n, over, Pow2(depth));
      loop invariant end:    BulkTimes(2 * b->first[order], 2 * b->first[order + depth], Pow2(depth));
      loop invariant level:  BulkLevel(b, n, n + size, order);
      loop invariant listed: BulkListed(b, order, frames, done, size, n);
      loop assigns   depth, size, over;
      loop variant   b->top - depth; */
  while (size <= rest / 2 && order + depth < b->top && over % 2 == 0) {
    //@ assert up:    b->first[order + depth] == 2 * b->first[order + (depth + 1)];
    //@ assert twice: Pow2(depth + 1) == 2 * Pow2(depth);
    //@ assert half:  over == 2 * (over / 2) && IndexLevel(b, over / 2, order + (depth + 1));
    //@ assert two:   over + 2 <= 2 * b->first[order + depth] && 1 <= Pow2(depth);
    //@ assert room:  n + 2 * Pow2(depth) <= 2 * b->first[order];
    //@ assert level: BulkLevel(b, n, n + 2 * size, order);
    if (!acslabi_buddy_follows(b, order, frames, done, size, n)) break;
    //@ assert node:  BulkTimes(n, over / 2, Pow2(depth + 1));
    /*@ assert end:   BulkTimes(2 * b->first[order], 2 * b->first[order + (depth + 1)], Pow2(depth + 1)); */
    over = over / 2;
    size = 2 * size;
    depth++;
  }
  //@ assert one: BulkLeftmost(n, depth);
  /*@ loop invariant range:  order + depth <= b->top && 0 <= depth;
      loop invariant size:   size == Pow2(depth) && 1 <= size <= rest;
      loop invariant one:    BulkLeftmost(n, depth);
      loop invariant level:  BulkLevel(b, n, n + size, order);
      loop invariant listed: BulkListed(b, order, frames, done, size, n);
      loop assigns   depth, size;
      loop variant   depth; */
  while (depth > 0) {
    if (acslabi_buddy_all_live(b, n, order, size)) return depth;
    //@ assert halved: Pow2(depth) == 2 * Pow2(depth - 1) && 1 <= Pow2(depth - 1);
    //@ assert less: BulkLeftmost(n, depth - 1);
    size = size / 2;
    depth--;
  }
  return depth;
}

/* Free the 2^depth live blocks of this order from node n on, all descendants of one node. */
/*@
  requires valid:    BuddyValid(b);
  requires level:    BulkLevel(b, n, n + Pow2(depth), order) && order + depth <= b->top;
  requires one:      BulkLeftmost(n, depth);
  requires live:     BulkLive(b, n, n + Pow2(depth));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);
  ensures  live:     BulkTraded{Pre, Here}(b, n, n + Pow2(depth), 0, 0);
  ensures  count:    b->free_frames == \old(b->free_frames) + Pow2(order + depth);
*/
ACSLAB_INTERNAL void acslabi_buddy_give_run(struct acslab_buddy *b, size_t n, unsigned order, unsigned depth)
{
  size_t over, size = (size_t)1 << (order + depth);
  //@ assert size:   size == Pow2(order + depth) && 1 <= Pow2(depth);
  over = acslabi_buddy_gather(b, n, order, depth);
  /*@ ghost Gather: ; */
  //@ assert same:   BuddySameArena{Pre, Here}(b) && BuddyArena(b) && IndexFixed{Pre, Here}(b);
  //@ assert level:  IndexLevel(b, over, order + depth) && 1 <= over < BuddyNodes(b);
  //@ assert self:   depth == 0 ==> over == n && n + Pow2(depth) == over + 1;
  //@ assert other:  depth > 0 ==> BulkNone{Pre}(b, over, over + 1);
  acslabi_buddy_merge(b, over, order + depth);
  /*@ ghost Merge: ; */
  //@ assert still:  BuddySameArena{Pre, Here}(b) && BuddyArena(b) && IndexFixed{Pre, Here}(b);
  //@ assert gone:   BulkTraded{Gather, Here}(b, over, over + 1, 0, 0);
  //@ assert run:    BulkTraded{Pre, Here}(b, n, n + Pow2(depth), 0, 0);
  //@ assert kept:   BuddySameReserved{Pre, Here}(b);
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames + size, b->live_frames - size, b->reserved_frames);
  //@ assert fixed:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert freed:  BulkTraded{Pre, Here}(b, n, n + Pow2(depth), 0, 0);
  //@ assert sealed: BuddySameReserved{Pre, Here}(b);
  //@ assert sums:   BuddyLives(b) == b->live_frames && BuddyFree(b) == b->free_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert counts: BuddyCounts(b);
}

/* Free the live block of this order at entry done of the list, and the run that it starts; its blocks. */
/*@
  requires valid:    BuddyValid(b);
  requires range:    done < count;
  requires list:     \valid_read(frames + (0 .. count - 1)) && BulkApart(b, frames, count);
  requires live:     BuddyLiveAt(b, frames[done], order);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);
  ensures  range:    0 < \result <= count - done;
  ensures  run:      \exists integer lo; BulkRun{Pre, Here}(b, order, frames, done, \result, lo);
  ensures  count:    b->free_frames == \old(b->free_frames) + \result * Pow2(order);
  ensures  list:     BulkListKept{Pre, Here}(frames, count);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_free_run(struct acslab_buddy *b, const size_t *frames, size_t done,
                                              size_t count, unsigned order)
{
  unsigned depth;
  size_t n, frame = frames[done], size;
  //@ assert within: BuddyInside(b, frame, Pow2(order)) && 1 <= Pow2(order) && order <= b->top;
  n = acslabi_buddy_node(b, frame, order);
  /*@ assert only:  \forall integer m; IndexLevel(b, m, order) && BuddyFrame(b, m, order) == frame ==>
                      BuddyCovers(b, m, order, frame) && m == n; */
  //@ assert live:  IndexLevel(b, n, order) && BuddyLive(b, n) && BuddyFrame(b, n, order) == frame;
  depth = acslabi_buddy_run(b, order, frames, done, count, n);
  //@ assert order: order + depth < ACSLAB_ORDERS;
  size = (size_t)1 << depth;
  //@ assert size:  size == Pow2(depth) && 1 <= size;
  //@ ghost acslabi_buddy_powers(order, depth);
  /*@ assert off_cells: \forall integer i; 0 <= i < count ==>
                          \separated(frames + i, b->cells + (0 .. b->summary.size - 1)); */
  /*@ assert off_words: \forall integer i; 0 <= i < count ==>
                          \separated(frames + i, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1)); */
  /*@ assert off_low:   \forall integer i; 0 <= i < count ==>
                          \separated(frames + i, b->low + (0 .. ACSLAB_ORDERS - 1)); */
  /*@ assert off_counts: \forall integer i; 0 <= i < count ==> \separated(frames + i, &b->free_frames) &&
                           \separated(frames + i, &b->live_frames) &&
                           \separated(frames + i, &b->reserved_frames); */
  acslabi_buddy_give_run(b, n, order, depth);
  //@ assert kept:  BulkListKept{Pre, Here}(frames, count);
  //@ assert run:   BulkRun{Pre, Here}(b, order, frames, done, size, n);
  //@ assert count: b->free_frames == \at(b->free_frames, Pre) + size * Pow2(order);
  return size;
}

/* Why no block of this order is live at the frame. */
/*@
  requires valid:    BuddyValid(b);
  requires dead:     !BuddyLiveAt(b, frame, order);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  why:      BulkTells(b, order, frame, \result);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_buddy_why(const struct acslab_buddy *b, size_t frame,
                                                     unsigned order)
{
  struct acslabi_found found = acslabi_buddy_find(b, frame);
  (void)order; /* the proof alone speaks of it */
  //@ ghost acslabi_buddy_nested(b);
  //@ assert held: BuddyInside(b, frame, 1) ==> \exists integer n; BuddyHolds(b, n, found.order, frame);
  //@ assert free: BuddyInside(b, frame, 1) && found.status == ACSLAB_E_FREE ==> BuddyFrameFree(b, frame);
  /*@ assert reserved: BuddyInside(b, frame, 1) && found.status == ACSLAB_E_RESERVED ==>
                         BuddyFrameReserved(b, frame); */
  /*@ assert interior: BuddyInside(b, frame, 1) && found.status == ACSLAB_E_INTERIOR ==>
                         BulkWrong(b, order, frame, ACSLAB_E_INTERIOR); */
  /*@ assert other: BuddyInside(b, frame, 1) && found.status == ACSLAB_OK ==>
                      BulkWrong(b, order, frame, ACSLAB_E_WRONG_ORDER); */
  /*@ assert all: found.status == ACSLAB_E_FOREIGN || BuddyInside(b, frame, 1) &&
                    (found.status == ACSLAB_E_FREE || found.status == ACSLAB_E_RESERVED ||
                     found.status == ACSLAB_E_INTERIOR || found.status == ACSLAB_OK); */
  return found.status != ACSLAB_OK ? found.status : ACSLAB_E_WRONG_ORDER;
}

/* Make the open run of 2^order frames at entry done of the list live. */
/*@
  requires valid:    BuddyValid(b);
  requires list:     \valid_read(frames + (0 .. done)) && BulkApart(b, frames, done + 1);
  requires room:     done < SIZE_MAX;
  requires order:    order <= b->top;
  requires align:    AlignMultiple(frames[done], Pow2(order));
  requires inside:   BuddyInside(b, frames[done], Pow2(order));
  requires open:     BuddyRangeOpen(b, frames[done], frames[done] + Pow2(order));

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  valid:    BuddyValid(b);
  ensures  arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  reserved: BuddySameReserved{Pre, Here}(b);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);
  ensures  effect:   BulkClaimed{Pre, Here}(b, order, \old(frames[done]));
  ensures  count:    b->free_frames == \old(b->free_frames) - Pow2(order);
  ensures  list:     BulkListKept{Pre, Here}(frames, done + 1);
*/
ACSLAB_INTERNAL void acslabi_buddy_reclaim(struct acslab_buddy *b, const size_t *frames, size_t done,
                                           unsigned order)
{
  /*@ assert off_cells: \forall integer i; 0 <= i < done + 1 ==>
                          \separated(frames + i, b->cells + (0 .. b->summary.size - 1)); */
  /*@ assert off_words: \forall integer i; 0 <= i < done + 1 ==>
                          \separated(frames + i, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1)); */
  /*@ assert off_low:   \forall integer i; 0 <= i < done + 1 ==>
                          \separated(frames + i, b->low + (0 .. ACSLAB_ORDERS - 1)); */
  /*@ assert off_counts: \forall integer i; 0 <= i < done + 1 ==> \separated(frames + i, &b->free_frames) &&
                           \separated(frames + i, &b->live_frames) &&
                           \separated(frames + i, &b->reserved_frames) && \separated(frames + i, &b->avail); */
  acslabi_buddy_claim(b, frames[done], order);
  //@ assert list: BulkListKept{Pre, Here}(frames, done + 1);
}

ACSLAB_API enum acslab_status acslab_buddy_free_frame_bulk(struct acslab_buddy *b, unsigned order,
                                                           size_t count, const size_t *frames)
{
  size_t done = 0;
  if (frames == NULL && count != 0) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  if (order > b->limit) return acslabi_buddy_refuse(b, ACSLAB_E_ORDER);
  //@ ghost acslabi_buddy_nested(b);
  /*@ assert begun: BulkMade{Here, Pre}(b, order, frames, done) && BuddyNested{Pre}(b) && BuddyWhole{Pre}(b) &&
                      BuddyEdge{Pre}(b); */
  /*@ loop invariant range:    0 <= done <= count;
      loop invariant valid:    BuddyValid(b);
      loop invariant arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
      loop invariant reserved: BuddySameReserved{Pre, Here}(b);
      loop invariant sealed:   b->reserved_frames == \at(b->reserved_frames, Pre);
      loop invariant freed:    BulkMade{Here, Pre}(b, order, frames, done);
      loop invariant list:     BulkListKept{Pre, Here}(frames, count);
      loop invariant count:    b->free_frames == \at(b->free_frames, Pre) + done * Pow2(order);
      loop assigns   done, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
      loop variant   count - done; */
  while (done < count) {
    size_t size;
    /*@ ghost Run: ; */
    //@ assert total: BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
    //@ assert cells: b->summary.size == \at(b->summary.size, Pre) && b->cells == \at(b->cells, Pre);
    //@ assert words: b->summary.words == \at(b->summary.words, Pre);
    //@ assert apart: BulkApart(b, frames, count);
    //@ assert entry: frames[done] == \at(frames[\at(done, Here)], Pre);
    //@ assert so_far: BulkFreed{Pre, Here}(b, order, frames, done);
    if (!acslabi_buddy_is_live(b, frames[done], order)) {
      enum acslab_status status;
      //@ assert dead:  !BuddyLiveAt(b, frames[done], order);
      //@ assert other: !BulkDistinct{Pre}(frames, count) || !BulkLiveAt{Pre}(b, order, frames, count);
      status = acslabi_buddy_why(b, frames[done], order);
      //@ assert stop: BulkStop{Pre}(b, order, frames, done, status);
      //@ assert prefix: BulkDistinct{Pre}(frames, done) && BulkLiveAt{Pre}(b, order, frames, done);
      //@ assert stops: BulkStops{Pre}(b, order, frames, count, status);
      /* take back what was freed: the state is what it was */
      /*@ loop invariant range:    0 <= done < count;
          loop invariant valid:    BuddyValid(b);
          loop invariant arena:    IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
          loop invariant reserved: BuddySameReserved{Pre, Here}(b);
          loop invariant sealed:   b->reserved_frames == \at(b->reserved_frames, Pre);
          loop invariant freed:    BulkMade{Here, Pre}(b, order, frames, done);
          loop invariant list:     BulkListKept{Pre, Here}(frames, done);
          loop invariant count:    b->free_frames == \at(b->free_frames, Pre) + done * Pow2(order);
          loop assigns   done, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                         b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                         b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1],
                         b->free_frames, b->live_frames, b->reserved_frames;
          loop variant   done; */
      while (done > 0) {
        /*@ ghost Back: ; */
        //@ assert total: BitsetTotal(&b->summary) == \at(BitsetTotal(&b->summary), Pre);
        //@ assert cells: b->summary.size == \at(b->summary.size, Pre) && b->cells == \at(b->cells, Pre);
        //@ assert words: b->summary.words == \at(b->summary.words, Pre);
        //@ assert apart: BulkApart(b, frames, count);
        //@ assert so_far: BulkFreed{Pre, Here}(b, order, frames, done);
        done--;
        //@ assert last:  frames[done] == \at(frames[\at(done, Here)], Pre);
        //@ assert named: BulkFreed{Pre, Here}(b, order, frames, done + 1);
        //@ assert open:  BuddyRangeOpen(b, frames[done], frames[done] + Pow2(order));
        //@ assert before: BulkListKept{Pre, Back}(frames, done);
        //@ assert live:  BuddyLiveAt{Pre}(b, frames[done], order);
        //@ assert level: order <= b->top < ACSLAB_ORDERS && \at(b->origin, Pre) == b->origin;
        //@ ghost acslabi_buddy_aligned(b, order);
        //@ assert align: AlignMultiple(frames[done], Pow2(order));
        //@ assert inside: BuddyInside{Pre}(b, frames[done], Pow2(order));
        acslabi_buddy_reclaim(b, frames, done, order);
        //@ assert fixed: IndexFixed{Back, Here}(b) && BuddySameArena{Back, Here}(b);
        //@ assert shape: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
        //@ assert kept:  BuddySameReserved{Pre, Here}(b);
        //@ assert claimed: BulkClaimed{Back, Here}(b, order, frames[done]);
        //@ assert list:  BulkListKept{Back, Here}(frames, done + 1);
        //@ assert all:   BulkListKept{Pre, Here}(frames, done);
        //@ assert freed: BulkMade{Here, Pre}(b, order, frames, done);
      }
      return acslabi_buddy_refuse(b, status);
    }
    size = acslabi_buddy_free_run(b, frames, done, count, order);
    //@ assert fixed: IndexFixed{Run, Here}(b) && BuddySameArena{Run, Here}(b);
    //@ assert shape: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
    //@ assert kept:  BuddySameReserved{Pre, Here}(b);
    //@ assert list:  BulkListKept{Pre, Here}(frames, count);
    //@ assert listed: BulkListKept{Pre, Run}(frames, count) && IndexFixed{Run, Here}(b);
    //@ assert run:   \exists integer lo; BulkRun{Run, Here}(b, order, frames, done, size, lo);
    //@ assert freed: BulkMade{Here, Pre}(b, order, frames, done + size);
    //@ assert sum:   (done + size) * Pow2(order) == done * Pow2(order) + size * Pow2(order);
    done += size;
  }
  //@ assert all: done == count;
  //@ assert count: b->free_frames == \at(b->free_frames, Pre) + count * Pow2(order);
  //@ assert whole: BulkDistinct{Pre}(frames, count) && BulkLiveAt{Pre}(b, order, frames, count);
  return ACSLAB_OK;
}

/* -------------------------------------------------------------------------------- reserve and release */

/*
 * The largest order <= most of a block that starts at the frame and has at most count > 0 frames.
 */
/*@
  requires most:     most < ACSLAB_ORDERS;
  requires some:     count > 0;

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  fits:     \result <= most && BlockFits(frame, count, \result);
  ensures  largest:  \forall integer k; \result < k <= most ==> !BlockFits(frame, count, k);
*/
ACSLAB_INTERNAL unsigned acslabi_buddy_fit(size_t frame, size_t count, unsigned most)
{
  unsigned k = most;
  //@ assert size: ((size_t)1 << k) == Pow2(k);
  /*@ loop invariant range: k <= most;
      loop invariant size:  ((size_t)1 << k) == Pow2(k);
      loop invariant none:  \forall integer j; k < j <= most ==> !BlockFits(frame, count, j);
      loop invariant bound: k < ACSLAB_ORDERS;
      loop assigns   k;
      loop variant   k; */
  while (k > 0 && (frame % ((size_t)1 << k) != 0 || (size_t)1 << k > count)) {
    //@ assert not: !BlockFits(frame, count, k);
    k--;
    //@ assert size: ((size_t)1 << k) == Pow2(k);
  }
  //@ assert fits: BlockFits(frame, count, k);
  return k;
}

/* The largest block from the frame on, in a range of count open frames, becomes reserved; its frames. */
/*@
  requires valid:  BuddyValid(b);
  requires some:   count > 0;
  requires inside: BuddyInside(b, frame, count);
  requires open:   BuddyRangeOpen(b, frame, frame + count);

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;

  ensures  size:   1 <= \result <= count;
  ensures  valid:  BuddyValid(b);
  ensures  arena:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  live:   BuddySameLive{Pre, Here}(b);
  ensures  frames: BuddyFramesReserved{Pre, Here}(b, frame, frame + \result);
  ensures  counts: b->free_frames == \old(b->free_frames) - \result &&
                   b->live_frames == \old(b->live_frames) &&
                   b->reserved_frames == \old(b->reserved_frames) + \result;
*/
ACSLAB_INTERNAL size_t acslabi_buddy_reserve_block(struct acslab_buddy *b, size_t frame, size_t count)
{
  struct acslabi_place place = acslabi_buddy_holder(b, frame);
  unsigned order = place.order, k = acslabi_buddy_fit(frame, count, order);
  size_t n = place.node, size = (size_t)1 << k, m;
  //@ assert level:  IndexLevel(b, n, order) && k <= order <= b->top;
  //@ assert size:   size == Pow2(k) && 1 <= size <= count;
  //@ assert free:   NodeFree(b->cells, n);
  //@ assert fits:   AlignMultiple(frame, Pow2(k));
  //@ ghost acslabi_buddy_aligned(b, k);
  //@ assert origin: AlignMultiple(b->origin, Pow2(k)) && k < ACSLAB_ORDERS;
  /*@ assert start:  \forall integer x; BuddyCovers(b, x, k, frame) ==> BuddyFrame(b, x, k) == frame; */
  acslabi_forest_take(b, n, order);
  /*@ ghost Take: ; */
  //@ assert covers: BuddyCovers(b, n, order, frame);
  //@ assert taken:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  m = acslabi_buddy_cut(b, n, order, k, frame);
  /*@ ghost Cut: ; */
  //@ assert cut:    IndexFixed{Take, Here}(b) && IndexRest{Take, Here}(b);
  //@ assert shape:  IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert arena:  BuddyArena(b);
  //@ assert same:   BuddySameReserved{Pre, Here}(b);
  //@ assert node:   BuddyCovers(b, m, k, frame) && IndexLevel(b, m, k) && BuddyLive(b, m);
  //@ assert place:  BuddyCovers{Pre}(b, m, k, frame) && BuddyFrame{Pre}(b, m, k) == frame;
  //@ assert block:  BuddyFrame(b, m, k) == frame;
  //@ assert at:     BuddyBlockAt(b, m, k, frame, size);
  //@ assert was:    BuddyCovers{Pre}(b, m, k, frame) && !BuddyLive{Pre}(b, m);
  acslabi_buddy_seal(b, m, k);
  /*@ ghost Seal: ; */
  //@ assert sealed: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert arena:  BuddyArena(b);
  //@ assert lives:  BuddySameLive{Pre, Here}(b);
  //@ assert frames: BuddyFramesReserved{Pre, Here}(b, frame, frame + size);
  /*@ assert sums:   BuddyFree(b) == \at(BuddyFree(b), Pre) - size &&
                     BuddyLives(b) == \at(BuddyLives(b), Pre) &&
                     BuddyReserved(b) == \at(BuddyReserved(b), Pre) + size; */
  //@ ghost acslabi_buddy_sums(b);
  acslabi_buddy_count(b, b->free_frames - size, b->live_frames, b->reserved_frames + size);
  //@ assert fixed:  IndexFixed{Seal, Here}(b) && BuddySameArena{Seal, Here}(b);
  //@ assert fixed_all: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert live:   BuddySameLive{Pre, Here}(b);
  //@ assert reserved: BuddyFramesReserved{Pre, Here}(b, frame, frame + size);
  //@ assert free_sum: BuddyFree(b) == b->free_frames;
  //@ assert live_sum: BuddyLives(b) == b->live_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert total:  b->free_frames + b->live_frames + b->reserved_frames == b->frames;
  //@ assert counts: BuddyCounts(b);
  return size;
}

ACSLAB_API enum acslab_status acslab_buddy_reserve_frames(struct acslab_buddy *b, size_t frame,
                                                          size_t count)
{
  enum acslab_status status;
  size_t at = frame, end;
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  if (!acslabi_buddy_inside(b, frame, count)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  status = acslabi_buddy_uniform(b, frame, count, ACSLAB_NODE_FREE);
  //@ ghost acslabi_buddy_nested(b);
  if (status != ACSLAB_OK) {
    //@ assert first: BuddyFirstOther(b, frame, frame + count, ACSLAB_NODE_FREE, status);
    //@ assert other: !BuddyRange(b, frame, frame + count, ACSLAB_NODE_FREE);
    return acslabi_buddy_refuse(b, status);
  }
  end = frame + count;
  //@ assert open:   BuddyRangeOpen(b, frame, end);
  /*@ loop invariant range:  frame <= at <= end;
      loop invariant valid:  BuddyValid(b);
      loop invariant arena:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
      loop invariant live:   BuddySameLive{Pre, Here}(b);
      loop invariant frames: BuddyFramesReserved{Pre, Here}(b, frame, at);
      loop invariant counts: b->free_frames == \at(b->free_frames, Pre) - (at - frame) &&
                             b->live_frames == \at(b->live_frames, Pre) &&
                             b->reserved_frames == \at(b->reserved_frames, Pre) + (at - frame);
      loop assigns   at, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
      loop variant   end - at;
  */
  while (at < end) {
    /*@ ghost Block: ; */
    size_t size;
    //@ assert open:   BuddyRangeOpen(b, at, end);
    //@ assert inside: BuddyInside(b, at, end - at);
    size = acslabi_buddy_reserve_block(b, at, end - at);
    //@ assert fixed:  IndexFixed{Block, Here}(b) && BuddySameArena{Block, Here}(b);
    //@ assert arena:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
    //@ assert live:   BuddySameLive{Pre, Here}(b);
    //@ assert frames: BuddyFramesReserved{Pre, Here}(b, frame, at + size);
    at += size;
  }
  return ACSLAB_OK;
}

/*
 * Reserved block n is cut down to a live block of order k <= order that holds the frame: each split keeps
 * the half with the frame, and the other half stays reserved.
 */
/*@
  requires whole:    BuddyWhole(b);
  requires arena:    BuddyArena(b);
  requires order:    k <= order;
  requires covers:   BuddyCovers(b, n, order, frame);
  requires is:       NodeReserved(b->cells, n);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1];

  ensures  covers:   BuddyCovers(b, \result, k, frame);
  ensures  was:      !BuddyLive{Pre}(b, \result);
  ensures  live:     BuddyMadeLive{Pre, Here}(b, \result);
  ensures  free:     BuddySameFree{Pre, Here}(b);
  ensures  reserved: BuddyFramesOpened{Pre, Here}(b, \result, k);
  ensures  whole:    BuddyWhole(b);
  ensures  arena:    BuddyArena(b);
  ensures  fixed:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
  ensures  sums:     BuddyFree(b) == \old(BuddyFree(b)) &&
                     BuddyLives(b) == \old(BuddyLives(b)) + Pow2(k) &&
                     BuddyReserved(b) == \old(BuddyReserved(b)) - Pow2(k);
*/
ACSLAB_INTERNAL size_t acslabi_buddy_dig(struct acslab_buddy *b, size_t n, unsigned order, unsigned k,
                                         size_t frame)
{
  //@ assert inside: b->origin <= frame;
  size_t leaf = frame - b->origin;
  //@ assert level: IndexLevel(b, n, order);
  acslabi_forest_open(b, n, order);
  //@ assert covers: BuddyCovers(b, n, order, frame);
  /*@ loop invariant order:    k <= order <= \at(order, Pre);
      loop invariant leaf:     b->origin <= frame && leaf == frame - b->origin;
      loop invariant covers:   BuddyCovers(b, n, order, frame);
      loop invariant was:      !BuddyLive{Pre}(b, n);
      loop invariant live:     BuddyLive(b, n);
      loop invariant made:     BuddyMadeLive{Pre, Here}(b, n);
      loop invariant free:     BuddySameFree{Pre, Here}(b);
      loop invariant reserved: BuddyFramesOpened{Pre, Here}(b, n, order);
      loop invariant whole:    BuddyWhole(b);
      loop invariant arena:    BuddyArena(b);
      loop invariant shape:    IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
      loop invariant same:     BuddyFree(b) == \at(BuddyFree(b), Pre);
      loop invariant sum:      BuddyReserved(b) == \at(BuddyReserved(b), Pre) - Pow2(order);
      loop invariant bound:    order < ACSLAB_ORDERS;
      loop assigns   n, order, b->cells[0 .. \at(b->summary.size, Pre) - 1];
      loop variant   order;
  */
  while (order > k) {
    unsigned side = (unsigned)((leaf >> (order - 1)) % 2u);
    /*@ ghost Part: ; */
    //@ assert index: 0 <= order - 1 < ACSLAB_ORDERS;
    //@ assert half:  (leaf >> (order - 1)) == (frame - b->origin) / Pow2(order - 1);
    //@ assert side:  side == 0 || side == 1;
    //@ assert bit:   BuddySide(b, 2 * n + side, order - 1, frame);
    //@ assert child: BuddyCovers(b, 2 * n + side, order - 1, frame);
    //@ assert level: IndexLevel(b, n, order) && IndexLevel(b, 2 * n + side, order - 1) && 1 <= n;
    acslabi_forest_part(b, n, order, side);
    //@ assert shape: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b);
    //@ assert made:  BuddyMadeLive{Pre, Here}(b, 2 * n + side);
    //@ assert was:   !BuddyLive{Pre}(b, 2 * n + side);
    //@ assert free:  BuddySameFree{Pre, Here}(b);
    //@ assert reserved: BuddyFramesOpened{Pre, Here}(b, 2 * n + side, order - 1);
    //@ assert covers: BuddyCovers(b, 2 * n + side, order - 1, frame);
    //@ assert twice: Pow2(order) == 2 * Pow2(order - 1);
    n = 2 * n + side;
    order--;
  }
  //@ assert end:      IndexLevel{Pre}(b, n, k) && 1 <= n < BuddyNodes{Pre}(b);
  //@ assert made: BuddyMadeLive{Pre, Here}(b, n) && IndexFixed{Pre, Here}(b) && !BuddyLive{Pre}(b, n);
  /*@ assert next: \forall integer x; 1 <= x < \at(BuddyNodes(b), Pre) ==>
        BuddyLivesMade{Pre, Here}(b, n, x) ==> BuddyLivesMade{Pre, Here}(b, n, x + 1); */
  /*@ ghost
    size_t m = 1;
    /@ loop invariant range: 1 <= m <= BuddyNodes(b);
       loop invariant live:  BuddyLivesMade{Pre, Here}(b, n, m);
       loop assigns   m;
       loop variant   BuddyNodes(b) - m; @/
    while (m < 2 * b->first[0]) m++;
  */
  //@ assert all: m == \at(BuddyNodes(b), Pre);
  return n;
}

/* The largest block from the frame on, reserved and in a range of count frames, becomes free; its frames. */
/*@
  requires valid:  BuddyValid(b);
  requires some:   count > 0;
  requires inside: BuddyInside(b, frame, count);
  requires sealed: BuddyRange(b, frame, frame + count, ACSLAB_NODE_RESERVED);

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;

  ensures  size:   1 <= \result <= count;
  ensures  valid:  BuddyValid(b);
  ensures  arena:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  ensures  live:   BuddySameLive{Pre, Here}(b);
  ensures  frames: BuddyFramesReleased{Pre, Here}(b, frame, frame + \result);
  ensures  counts: b->free_frames == \old(b->free_frames) + \result &&
                   b->live_frames == \old(b->live_frames) &&
                   b->reserved_frames == \old(b->reserved_frames) - \result;
*/
ACSLAB_INTERNAL size_t acslabi_buddy_release_block(struct acslab_buddy *b, size_t frame, size_t count)
{
  struct acslabi_place place = acslabi_buddy_holder(b, frame);
  unsigned order = place.order, k = acslabi_buddy_fit(frame, count, order);
  size_t n = place.node, size = (size_t)1 << k, m;
  //@ assert level:  IndexLevel(b, n, order) && k <= order <= b->top;
  //@ assert size:   size == Pow2(k) && 1 <= size <= count;
  //@ assert sealed: NodeReserved(b->cells, n);
  //@ assert fits:   AlignMultiple(frame, Pow2(k));
  //@ ghost acslabi_buddy_aligned(b, k);
  //@ assert origin: AlignMultiple(b->origin, Pow2(k)) && k < ACSLAB_ORDERS;
  /*@ assert start:  \forall integer x; BuddyCovers(b, x, k, frame) ==> BuddyFrame(b, x, k) == frame; */
  m = acslabi_buddy_dig(b, n, order, k, frame);
  /*@ ghost Dig: ; */
  //@ ghost acslabi_buddy_nested(b);
  //@ assert shape:  IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert node:   BuddyCovers(b, m, k, frame) && IndexLevel(b, m, k) && BuddyLive(b, m);
  //@ assert place:  BuddyCovers{Pre}(b, m, k, frame) && BuddyFrame{Pre}(b, m, k) == frame;
  //@ assert at:     BuddyBlockAt{Pre}(b, m, k, frame, size);
  //@ assert at_here: BuddyBlockAt(b, m, k, frame, size);
  //@ assert within: BuddyInside(b, frame, size) && BuddyFrame(b, m, k) == frame;
  //@ assert edge:   BuddyEdge(b);
  //@ assert apart:  \forall integer f; frame <= f < frame + size ==> !BuddyFrameReserved(b, f);
  //@ assert opened: BuddyFramesReleased{Pre, Here}(b, frame, frame + size);
  acslabi_buddy_merge(b, m, k);
  /*@ ghost Merge: ; */
  //@ assert merged: IndexFixed{Dig, Here}(b) && IndexRest{Dig, Here}(b) && BuddySameArena{Dig, Here}(b);
  //@ assert fixed_pre: IndexFixed{Pre, Here}(b) && IndexRest{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert arena:  BuddyArena(b);
  //@ assert lives:  BuddySameLive{Pre, Here}(b);
  //@ assert frames: BuddyFramesReleased{Pre, Here}(b, frame, frame + size);
  /*@ assert sums:   BuddyFree(b) == \at(BuddyFree(b), Pre) + size &&
                     BuddyLives(b) == \at(BuddyLives(b), Pre) &&
                     BuddyReserved(b) == \at(BuddyReserved(b), Pre) - size; */
  //@ ghost acslabi_buddy_room(b);
  //@ assert room:   size <= b->reserved_frames;
  acslabi_buddy_count(b, b->free_frames + size, b->live_frames, b->reserved_frames - size);
  //@ assert fixed:  IndexFixed{Merge, Here}(b) && BuddySameArena{Merge, Here}(b);
  //@ assert fixed_all: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert live:   BuddySameLive{Pre, Here}(b);
  //@ assert reserved: BuddyFramesReleased{Pre, Here}(b, frame, frame + size);
  //@ assert free_sum: BuddyFree(b) == b->free_frames;
  //@ assert live_sum: BuddyLives(b) == b->live_frames;
  //@ assert rest:   b->reserved_frames + (b->first[0] - b->frames) == BuddyReserved(b);
  //@ assert total:  b->free_frames + b->live_frames + b->reserved_frames == b->frames;
  //@ assert counts: BuddyCounts(b);
  return size;
}

ACSLAB_API enum acslab_status acslab_buddy_release_frames(struct acslab_buddy *b, size_t frame,
                                                          size_t count)
{
  enum acslab_status status;
  size_t at = frame, end;
  if (count == 0) return acslabi_buddy_refuse(b, ACSLAB_E_EMPTY);
  if (!acslabi_buddy_inside(b, frame, count)) return acslabi_buddy_refuse(b, ACSLAB_E_FOREIGN);
  status = acslabi_buddy_uniform(b, frame, count, ACSLAB_NODE_RESERVED);
  //@ ghost acslabi_buddy_nested(b);
  if (status != ACSLAB_OK) {
    //@ assert first: BuddyFirstOther(b, frame, frame + count, ACSLAB_NODE_RESERVED, status);
    //@ assert other: !BuddyRange(b, frame, frame + count, ACSLAB_NODE_RESERVED);
    return acslabi_buddy_refuse(b, status);
  }
  end = frame + count;
  /*@ loop invariant range:  frame <= at <= end;
      loop invariant valid:  BuddyValid(b);
      loop invariant arena:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
      loop invariant live:   BuddySameLive{Pre, Here}(b);
      loop invariant frames: BuddyFramesReleased{Pre, Here}(b, frame, at);
      loop invariant counts: b->free_frames == \at(b->free_frames, Pre) + (at - frame) &&
                             b->live_frames == \at(b->live_frames, Pre) &&
                             b->reserved_frames == \at(b->reserved_frames, Pre) - (at - frame);
      loop assigns   at, b->cells[0 .. \at(b->summary.size, Pre) - 1], b->avail,
                     b->low[0 .. ACSLAB_ORDERS - 1], b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. \at(BitsetTotal(&b->summary), Pre) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
      loop variant   end - at;
  */
  while (at < end) {
    /*@ ghost Block: ; */
    size_t size;
    //@ assert sealed: BuddyRange(b, at, end, ACSLAB_NODE_RESERVED);
    //@ assert inside: BuddyInside(b, at, end - at);
    size = acslabi_buddy_release_block(b, at, end - at);
    //@ assert fixed:  IndexFixed{Block, Here}(b) && BuddySameArena{Block, Here}(b);
    //@ assert arena:  IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
    //@ assert live:   BuddySameLive{Pre, Here}(b);
    //@ assert frames: BuddyFramesReleased{Pre, Here}(b, frame, at + size);
    at += size;
  }
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------- set-up */

ACSLAB_INTERNAL unsigned acslabi_buddy_top(size_t first_frame, size_t frames, unsigned max_order)
{
  unsigned k = max_order;
  /*@
    loop invariant range: 0 <= k <= max_order;
    loop invariant none:  \forall integer j; k < j <= max_order ==> !LayoutFits(first_frame, frames, j);
    loop invariant bound: k < ACSLAB_ORDERS;
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
                    LayoutFloor(Pow2(top), (first_frame + frames - 1) / Pow2(top),
                                first_frame + frames - 1); */
  /*@ assert span:  LayoutSpan(Pow2(top),
                               (first_frame + frames - 1) / Pow2(top) - first_frame / Pow2(top) + 1,
                               first_frame / Pow2(top) * Pow2(top), first_frame, frames); */
  /*@ assert named: LayoutSpan(Pow2(top), LayoutRoots(first_frame, frames, top),
                               LayoutOrigin(first_frame, top),
                               first_frame, frames); */
  return ((first_frame + frames - 1) >> top) - (first_frame >> top) + 1;
}

/* Order k has this many nodes, none of them free. */
/*@
  requires self:   \valid(b);
  requires order:  k < ACSLAB_ORDERS;
  requires nodes:  nodes <= SIZE_MAX / 2;

  terminates       \true;
  exits            \false;
  assigns          b->first[k], b->low[k], b->high[k];

  ensures  level:  b->first[k] == nodes && b->low[k] == 2 * nodes && b->high[k] == (nodes == 0 ? 0 : nodes - 1);
  ensures  others: \forall integer j; 0 <= j < ACSLAB_ORDERS && j != k ==>
                     b->first[j] == \old(b->first[j]) && b->low[j] == \old(b->low[j]) &&
                     b->high[j] == \old(b->high[j]);
  ensures  rest:   IndexRest{Pre, Here}(b) && b->top == \old(b->top) && b->avail == \old(b->avail);
*/
ACSLAB_INTERNAL void acslabi_buddy_level(struct acslab_buddy *b, unsigned k, size_t nodes)
{
  b->first[k] = nodes;
  b->low[k] = 2 * nodes;
  b->high[k] = nodes == 0 ? 0 : nodes - 1;
}

ACSLAB_INTERNAL void acslabi_buddy_lay(struct acslab_buddy *b, size_t first_frame, size_t frames,
                                       unsigned max_order, unsigned top, size_t roots)
{
  size_t nodes;
  unsigned k;
  //@ assert leaves: roots << top == roots * Pow2(top) == LayoutLeaves(first_frame, frames, top) <= SIZE_MAX;
  //@ assert down:   first_frame >> top == first_frame / Pow2(top);
  //@ assert back:   first_frame / Pow2(top) << top == first_frame / Pow2(top) * Pow2(top) <= first_frame;
  //@ assert origin: first_frame >> top << top == LayoutOrigin(first_frame, top) <= first_frame;
  nodes = roots << top;
  b->origin = first_frame >> top << top;
  b->first_frame = first_frame;
  b->frames = frames;
  b->free_frames = 0;
  b->live_frames = 0;
  b->reserved_frames = frames;
  b->shift = 0;
  b->limit = max_order;
  b->top = top;
  b->avail = 0;
  //@ assert numbers: SetupNumbers(b, first_frame, frames, max_order, top);
  /*@
    loop invariant range:   0 <= k <= ACSLAB_ORDERS;
    loop invariant nodes:   k <= top ==> nodes == roots * Pow2(top - k) && 1 <= nodes <= roots * Pow2(top);
    loop invariant none:    k > top ==> nodes == 0;
    loop invariant zero:    k > 0 ==> b->first[0] == roots * Pow2(top);
    loop invariant last:    k > top ==> b->first[top] == roots;
    loop invariant values:  \forall integer j; 0 <= j <= top && j < k ==> SetupValue(b, roots, top, j);
    loop invariant low:     SetupLow(b, k);
    loop invariant numbers: SetupNumbers(b, first_frame, frames, max_order, top);
    loop assigns k, nodes, b->first[0 .. ACSLAB_ORDERS - 1], b->low[0 .. ACSLAB_ORDERS - 1],
                 b->high[0 .. ACSLAB_ORDERS - 1];
    loop variant ACSLAB_ORDERS - k;
  */
  for (k = 0; k < ACSLAB_ORDERS; k++) {
    //@ assert half: k < top ==> Pow2(top - k) == 2 * Pow2(top - (k + 1)) && 1 <= Pow2(top - (k + 1));
    //@ assert next: k < top ==> nodes == 2 * (roots * Pow2(top - (k + 1)));
    //@ assert one:  k == top ==> nodes == roots;
    //@ assert this: k <= top ==> nodes == roots * Pow2(top - k);
    //@ ghost Step: ;
    acslabi_buddy_level(b, k, nodes);
    //@ assert numbers: SetupNumbers(b, first_frame, frames, max_order, top);
    //@ assert new:  k <= top ==> SetupValue(b, roots, top, k);
    //@ assert zero: k == 0 ==> b->first[0] == nodes == roots * Pow2(top);
    /*@ assert kept: \forall integer j; 0 <= j <= top ==> SetupValue{Step}(b, roots, top, j) ==> j < k ==>
                       SetupValue(b, roots, top, j); */
    //@ assert more: \forall integer j; 0 <= j <= top && j < k + 1 ==> SetupValue(b, roots, top, j);
    nodes = k < top ? nodes / 2 : 0;
  }
  //@ assert first:  b->first[0] == LayoutLeaves(first_frame, frames, top);
  //@ assert value:  \forall integer j; 0 <= j <= top ==> SetupValue(b, roots, top, j);
  //@ assert top:    b->top == top && b->first[top] == roots;
  //@ assert values: SetupValues(b);
  //@ ghost acslabi_buddy_levels(b);
}

ACSLAB_INTERNAL void acslabi_buddy_blank(acslab_word *cells, size_t count, size_t roots)
{
  size_t i;
  /*@
    loop invariant range: 0 <= i <= count;
    loop invariant zero:  \forall integer v; 0 <= v < i ==> cells[v] == 0;
    loop assigns i, cells[0 .. count - 1];
    loop variant count - i;
  */
  for (i = 0; i < count; i++) cells[i] = 0;
  //@ assert bits:  \forall integer i; 0 <= i ==> !Bit(0, i);
  /*@ assert blank: \forall integer x; 0 <= x < count * ACSLAB_NODE_CELLS ==>
        x / ACSLAB_NODE_CELLS < count && !NodeUsed(cells, x); */
  acslabi_node_fill(cells, roots, 2 * roots, ACSLAB_NODE_RESERVED);
}

ACSLAB_INTERNAL void acslabi_buddy_clear(struct acslab_buddy *b, size_t count, size_t roots)
{
  acslab_word *cells = b->cells;
  acslabi_buddy_blank(cells, count, roots);
  //@ assert fields:  IndexRest{Pre, Here}(b);
  //@ assert top:     b->top == \at(b->top, Pre) && b->avail == \at(b->avail, Pre) && b->cells == cells;
  //@ assert nodes:   \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->first[k] == \at(b->first[k], Pre);
  //@ assert lows:    \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->low[k] == \at(b->low[k], Pre);
  //@ assert highs:   \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->high[k] == \at(b->high[k], Pre);
  //@ ghost Blank: ;
  acslabi_bitset_init(&b->summary, cells + count, count);
  //@ assert origin:  b->origin == \at(b->origin, Blank) && b->first_frame == \at(b->first_frame, Blank);
  //@ assert frames:  b->frames == \at(b->frames, Blank) && b->free_frames == \at(b->free_frames, Blank);
  //@ assert counts:  b->live_frames == \at(b->live_frames, Blank);
  //@ assert rest:    b->reserved_frames == \at(b->reserved_frames, Blank);
  //@ assert shift:   b->shift == \at(b->shift, Blank) && b->limit == \at(b->limit, Blank);
  //@ assert scalars: IndexRest{Blank, Here}(b);
  //@ assert others:  b->top == \at(b->top, Pre) && b->avail == \at(b->avail, Pre) && b->cells == cells;
  //@ assert first:   \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->first[k] == \at(b->first[k], Blank);
  //@ assert low:     \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->low[k] == \at(b->low[k], Blank);
  //@ assert high:    \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->high[k] == \at(b->high[k], Blank);
  //@ assert words:   \forall integer v; 0 <= v < count ==> cells[v] == \at(cells[v], Blank);
  //@ assert kept:    NodeWordsKept{Blank, Here}(cells, count * ACSLAB_NODE_CELLS);
}

ACSLAB_INTERNAL void acslabi_buddy_establish(struct acslab_buddy *b, size_t first_frame, size_t frames,
                                             unsigned max_order, unsigned top, acslab_word *meta)
{
  size_t roots = acslabi_buddy_roots(first_frame, frames, top), cells;
  //@ assert leaves: roots << top == roots * Pow2(top) == LayoutLeaves(first_frame, frames, top) <= SIZE_MAX;
  cells = (roots << top) / (ACSLAB_NODE_CELLS / 2u) + 1;
  //@ assert cells:  cells == LayoutCells(first_frame, frames, top);
  //@ assert room:   2 * roots <= cells * ACSLAB_NODE_CELLS;
  //@ ghost acslabi_buddy_summary_some(cells);
  //@ assert all:     LayoutWords(first_frame, frames, top) == cells + BitsetNeed(cells);
  //@ assert first:   \valid(meta + (0 .. cells - 1)) && \separated(b, meta + (0 .. cells - 1));
  //@ assert behind:  \valid(meta + (cells .. cells + BitsetNeed(cells) - 1));
  acslabi_buddy_lay(b, first_frame, frames, max_order, top, roots);
  b->cells = meta;
  /*@ assert laid:    SetupNumbers(b, first_frame, frames, max_order, top) &&
                      SetupForest(b, first_frame, frames, top); */
  acslabi_buddy_clear(b, cells, roots);
  /*@ assert still:   SetupNumbers(b, first_frame, frames, max_order, top) &&
                      SetupForest(b, first_frame, frames, top); */
  //@ assert place:  SetupPlace(b, meta, cells);
  //@ assert mem:    IndexMem(b);
  //@ assert roots:  b->first[b->top] == roots && IndexNodes(b) == cells * ACSLAB_NODE_CELLS;
  //@ ghost acslabi_buddy_laid(b, first_frame, frames, max_order);
}

ACSLAB_INTERNAL size_t acslabi_buddy_need(size_t first_frame, size_t frames, unsigned top)
{
  size_t roots = acslabi_buddy_roots(first_frame, frames, top), cells;
  //@ assert leaves: roots << top == roots * Pow2(top) == LayoutLeaves(first_frame, frames, top);
  //@ assert range:  LayoutLeaves(first_frame, frames, top) <= SIZE_MAX;
  cells = (roots << top) / (ACSLAB_NODE_CELLS / 2u) + 1;
  //@ assert cells:  cells == LayoutCells(first_frame, frames, top);
  return cells + acslabi_bitset_words(cells);
}

ACSLAB_API enum acslab_status acslab_buddy_words(size_t first_frame, size_t frames, unsigned max_order,
                                                 size_t *words)
{
  enum acslab_status status = acslabi_buddy_shape(first_frame, frames, max_order);
  if (words == NULL) return ACSLAB_E_NULL;
  if (status != ACSLAB_OK) return status;
  *words = acslabi_buddy_need(first_frame, frames, acslabi_buddy_top(first_frame, frames, max_order));
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_buddy_init_frames(struct acslab_buddy *b, size_t first_frame,
                                                       size_t frames, unsigned max_order,
                                                       acslab_word *meta, size_t words)
{
  enum acslab_status status;
  unsigned top;
  if (b == NULL || meta == NULL) return ACSLAB_E_NULL;
  status = acslabi_buddy_shape(first_frame, frames, max_order);
  if (status != ACSLAB_OK) return status;
  top = acslabi_buddy_top(first_frame, frames, max_order);
  //@ assert only:   \forall integer t; LayoutTop(first_frame, frames, max_order, t) ==> t == top;
  if (words < acslabi_buddy_need(first_frame, frames, top)) return ACSLAB_E_METADATA;
  //@ assert enough: LayoutWords(first_frame, frames, top) <= words;
  acslabi_buddy_establish(b, first_frame, frames, max_order, top, meta);
  //@ assert frames: b->frames == frames && b->first_frame == first_frame && b->top == top;
  //@ assert inside: BuddyInside(b, first_frame, frames);
  //@ assert place:  b->cells == meta && b->summary.words == meta + b->summary.size;
  //@ assert fits:   b->summary.size + BitsetTotal(&b->summary) <= words;
  //@ assert each:   \forall integer f; BuddyInside(b, f, 1) ==> BuddyFrameReserved(b, f);
  //@ assert is:     \forall integer f; BuddyInside(b, f, 1) ==> BuddyFrameIs(b, f, ACSLAB_NODE_RESERVED);
  //@ assert range:  BuddyRange(b, first_frame, first_frame + frames, ACSLAB_NODE_RESERVED);
  status = acslab_buddy_release_frames(b, first_frame, frames);
  //@ assert done:   status == ACSLAB_OK && BuddyValid(b);
  return status;
}

/* The powers of two that one shift stands for, also beyond ACSLAB_ORDERS. */
/*@ ghost
  /@ requires range:  shift < 8 * sizeof(size_t);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  some:   1 <= Pow2(shift);
     ensures  one:    1 << shift == Pow2(shift);
     ensures  left:   x << shift == x * Pow2(shift);
     ensures  right:  x >> shift == x / Pow2(shift); @/
  static inline void acslabi_buddy_shifts(size_t x, unsigned shift)
  {
    unsigned i = 0;
    /@ loop invariant range: 0 <= i <= shift;
       loop invariant some:  1 <= Pow2(i);
       loop invariant one:   1 << i == Pow2(i);
       loop invariant left:  x << i == x * Pow2(i);
       loop invariant sign:  0 <= x << i;
       loop invariant right: x >> i == x / Pow2(i);
       loop assigns   i;
       loop variant   shift - i; @/
    while (i < shift) {
      /@ assert twice: x << (i + 1) == 2 * (x << i); @/
      /@ assert size:  WideTwice(Pow2(i + 1), Pow2(i)); @/
      /@ assert next:  WideTimes(x, Pow2(i + 1), Pow2(i)); @/
      i++;
    }
  }
*/

/* The order of a power of two; of any other number, some order. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result < 8 * sizeof(size_t);
  ensures  only:    \forall integer k; SpaceSize(size, k) ==> size == Pow2(\result);
*/
ACSLAB_INTERNAL unsigned acslabi_buddy_order_of(size_t size)
{
  unsigned k = 0;
  //@ ghost acslabi_buddy_shifts(size, 0);
  /*@ loop invariant range:  0 <= k < 8 * sizeof(size_t);
      loop invariant above:  \forall integer j; 0 <= j < k ==> Pow2(j) < size;
      loop assigns   k;
      loop variant   8 * sizeof(size_t) - k; */
  while (k < 8 * sizeof(size_t) - 1 && size >> k > 1) {
    //@ ghost acslabi_buddy_shifts(size, k);
    //@ assert less: Pow2(k) < size;
    k++;
  }
  //@ ghost acslabi_buddy_shifts(size, k);
  /*@ ghost
    unsigned i = k;
    /@ loop invariant range: k <= i < 8 * sizeof(size_t);
       loop invariant above: 1 <= Pow2(k) <= Pow2(i);
       loop invariant each:  \forall integer j; k < j <= i ==> 2 * Pow2(k) <= Pow2(j);
       loop assigns   i;
       loop variant   8 * sizeof(size_t) - i; @/
    while (i < 8 * sizeof(size_t) - 1) i++; */
  return k;
}

/* Frames of a power of two, as the number of all addresses is one. */
/*@ ghost
  /@ requires range:  shift < 8 * sizeof(size_t);
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  whole:  AddressCount(SIZE_MAX + 1, SIZE_MAX / Pow2(shift) + 1, Pow2(shift)); @/
  static inline void acslabi_buddy_whole(unsigned shift)
  {
    unsigned i = 8 * sizeof(size_t);
    /@ assert all: AlignMultiple(SIZE_MAX + 1, Pow2(i)); @/
    /@ loop invariant range: shift <= i <= 8 * sizeof(size_t);
       loop invariant whole: AlignMultiple(SIZE_MAX + 1, Pow2(i));
       loop assigns   i;
       loop variant   i; @/
    while (i > shift) {
      acslabi_buddy_shifts(0, i - 1);
      /@ assert twice: WideTwice(Pow2(i), Pow2(i - 1)); @/
      i--;
    }
    acslabi_buddy_shifts(0, shift);
  }
*/

/* Frames get a size of 2^shift bytes. */
/*@
  requires valid:    BuddyValid(b);
  requires shift:    SpaceFits(b->first_frame, b->frames, shift);

  terminates         \true;
  exits              \false;
  assigns            b->shift;

  ensures  shift:    b->shift == shift;
  ensures  valid:    BuddyValid(b);
  ensures  space:    BuddySpace(b);
  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  reserved: \forall integer f; BuddyFrameReserved(b, f) ==> BuddyFrameReserved{Pre}(b, f);
  ensures  fixed:    IndexFixed{Pre, Here}(b);
  ensures  numbers:  b->origin == \old(b->origin) && b->first_frame == \old(b->first_frame) &&
                     b->frames == \old(b->frames) && b->limit == \old(b->limit);
  ensures  counts:   b->free_frames == \old(b->free_frames) && b->live_frames == \old(b->live_frames) &&
                     b->reserved_frames == \old(b->reserved_frames);
*/
ACSLAB_INTERNAL void acslabi_buddy_scale(struct acslab_buddy *b, unsigned shift)
{
  b->shift = shift;
  //@ assert unchanged: IndexUnchanged{Pre, Here}(b);
  //@ assert fixed:     IndexFixed{Pre, Here}(b);
  //@ assert words:     NodeWordsKept{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert cells:     NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert below:     NodeSameBelow{Pre, Here}(b->cells, BuddyNodes(b));
  //@ assert shape:     IndexShape(b);
  //@ assert index:     IndexInv(b);
  //@ assert forest:    Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert lives:     BuddySameLive{Pre, Here}(b);
  //@ assert weights:   BuddyWeights(b);
  //@ assert arena:     BuddyArena(b);
  /*@ assert levels:    \forall integer n, k; IndexLevel(b, n, k) ==> IndexLevel{Pre}(b, n, k) &&
                          0 <= n < BuddyNodes(b) <= IndexNodes(b); */
  //@ assert origin:    b->origin == \at(b->origin, Pre) && b->frames == \at(b->frames, Pre);
  /*@ assert firsts:    \forall integer k; 0 <= k < ACSLAB_ORDERS ==> b->first[k] == \at(b->first[k], Pre); */
  /*@ assert frames:    \forall integer n, k; 0 <= k < ACSLAB_ORDERS ==>
                          BuddyFrame(b, n, k) == BuddyFrame{Pre}(b, n, k); */
  /*@ assert blocks:    \forall integer n, k; IndexLevel(b, n, k) ==>
                          (NodeFree(b->cells, n) ==> NodeFree{Pre}(\at(b->cells, Pre), n)) &&
                          (BuddyLive(b, n) ==> BuddyLive{Pre}(b, n)); */
  //@ assert edge:      BuddyEdge(b);
  /*@ assert covers:    \forall integer n, k, f; BuddyCovers(b, n, k, f) ==> BuddyCovers{Pre}(b, n, k, f) &&
                          0 <= n < BuddyNodes(b) <= IndexNodes(b); */
  /*@ assert sealed:    \forall integer n; 0 <= n < IndexNodes(b) && NodeReserved(b->cells, n) ==>
                          NodeReserved{Pre}(\at(b->cells, Pre), n); */
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

ACSLAB_API enum acslab_status acslab_buddy_init(struct acslab_buddy *b, uintptr_t base, size_t frames,
                                                size_t frame_size, unsigned max_order,
                                                acslab_word *meta, size_t words)
{
  enum acslab_status status;
  unsigned shift;
  size_t first_frame;
  if (b == NULL || meta == NULL) return ACSLAB_E_NULL;
  shift = acslabi_buddy_order_of(frame_size);
  //@ ghost acslabi_buddy_shifts(frame_size, shift);
  //@ ghost acslabi_buddy_shifts(frame_size >> shift, shift);
  if (frame_size >> shift != 1 || frame_size >> shift << shift != frame_size) return ACSLAB_E_FRAME_SIZE;
  //@ assert size: frame_size == Pow2(shift);
  first_frame = base >> shift;
  //@ ghost acslabi_buddy_shifts(base, shift);
  //@ ghost acslabi_buddy_shifts(first_frame, shift);
  //@ ghost acslabi_buddy_shifts(SIZE_MAX, shift);
  //@ assert first: first_frame == base / frame_size && first_frame * frame_size <= base;
  if (first_frame << shift != base) return ACSLAB_E_ALIGN;
  //@ assert exact: base == first_frame * frame_size;
  //@ assert count: AddressCount(base, first_frame, frame_size);
  //@ assert times: AlignMultiple(base, frame_size);
  //@ assert align: base % frame_size == 0;
  //@ assert bound: first_frame * Pow2(shift) <= SIZE_MAX;
  //@ assert below: AddressBelow(first_frame, SIZE_MAX / Pow2(shift));
  if (frames != 0 && frames - 1 > (SIZE_MAX >> shift) - first_frame) return ACSLAB_E_RANGE;
  //@ ghost acslabi_buddy_whole(shift);
  //@ assert last: frames != 0 ==> first_frame + frames <= SIZE_MAX / Pow2(shift) + 1;
  //@ assert sum:  frames != 0 ==> SpaceSum(first_frame, frames, Pow2(shift));
  //@ assert fits: frames != 0 ==> SpaceFits(first_frame, frames, shift);
  status = acslab_buddy_init_frames(b, first_frame, frames, max_order, meta, words);
  if (status != ACSLAB_OK) return status;
  //@ assert laid: LayoutTop(first_frame, frames, max_order, b->top) && b->cells == meta;
  //@ assert from: b->origin == LayoutOrigin(first_frame, b->top);
  acslabi_buddy_scale(b, shift);
  //@ assert stays: LayoutTop(first_frame, frames, max_order, b->top) && b->cells == meta;
  //@ assert still: b->origin == LayoutOrigin(first_frame, b->top);
  //@ assert where: LayoutTop(base / frame_size, frames, max_order, b->top);
  //@ assert begin: b->origin == LayoutOrigin(base / frame_size, b->top);
  //@ assert scale: Pow2(b->shift) == frame_size;
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------ queries */

ACSLAB_INTERNAL struct acslab_block acslabi_buddy_block_at(const struct acslab_buddy *b, size_t frame)
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
  found = acslabi_buddy_block_at(b, frame);
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
  found = acslabi_buddy_block_at(b, *cursor);
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

/* The frame of an address, and whether it is the address where that frame begins. */
struct acslabi_spot {
  size_t frame;
  bool starts;
};

/*@
  requires read:    \valid_read(b);
  requires space:   BuddySpace(b);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  frame:   \result.frame == AddressFrame(b, address);
  ensures  starts:  \result.starts <==> AddressAligned(b, address);
*/
ACSLAB_INTERNAL struct acslabi_spot acslabi_buddy_frame_of(const struct acslab_buddy *b, uintptr_t address)
{
  struct acslabi_spot spot;
  spot.frame = address >> b->shift;
  //@ ghost acslabi_buddy_shifts(address, b->shift);
  //@ ghost acslabi_buddy_shifts(spot.frame, b->shift);
  //@ assert frame: spot.frame == address / Pow2(b->shift) && spot.frame * Pow2(b->shift) <= address;
  spot.starts = spot.frame << b->shift == address;
  return spot;
}

/*
 * The pointer to an address.  What this cast gives is the implementation's to define: that the pointer
 * has the address is trusted, and this is the one place that needs it.
 */
/*@
  terminates        \true;
  exits             \false;
  assigns           \result \from address;

  ensures  address: (uintptr_t)\result == address;
*/
ACSLAB_INTERNAL void *acslabi_buddy_pointer(uintptr_t address)
{
  return (void *)address;
}

/* Frame numbers that are multiples of 2^k have addresses that are multiples of 2^k frames. */
/*@ ghost
  /@ requires range:  shift < 8 * sizeof(size_t) && k < ACSLAB_ORDERS;
     requires frame:  AlignMultiple(frame, Pow2(k));
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  scaled: AddressEven(frame * Pow2(shift), k, shift); @/
  static inline void acslabi_buddy_scaled(size_t frame, unsigned k, unsigned shift)
  {
    acslabi_buddy_shifts(frame, shift);
    acslabi_buddy_shifts(frame, k);
    /@ assert size:   1 <= Pow2(k) * Pow2(shift); @/
    /@ assert sizes:  AddressSizes(Pow2(k), Pow2(shift)); @/
    /@ assert count:  AddressCount(frame * Pow2(shift), frame / Pow2(k), Pow2(k) * Pow2(shift)); @/
    /@ assert even:   AlignMultiple(frame * Pow2(shift), Pow2(k) * Pow2(shift)); @/
  }
*/

/* Write the address of a frame into an out-parameter. */
/*@
  requires valid:    BuddyValid(b);
  requires space:    BuddySpace(b);
  requires inside:   BuddyInside(b, frame, 1);
  requires out:      \valid(out) && BuddyApartAddress(b, out);

  terminates         \true;
  exits              \false;
  assigns            *out \from *b, frame;

  ensures  address:  (uintptr_t)*out == frame * Pow2(b->shift);
  ensures  valid:    BuddyValid(b);
  ensures  same:     BuddyUntouched{Pre, Here}(b);
*/
ACSLAB_INTERNAL void acslabi_buddy_hand(const struct acslab_buddy *b, void **out, size_t frame)
{
  //@ ghost acslabi_buddy_shifts(frame, b->shift);
  //@ assert room:      SpaceRoom(frame, 1, b->shift);
  *out = acslabi_buddy_pointer(frame << b->shift);
  //@ assert place:     b->cells == \at(b->cells, Pre) && b->summary.words == \at(b->summary.words, Pre);
  //@ assert set:       BitsetSame{Pre, Here}(\at(&b->summary, Pre));
  //@ assert unchanged: IndexUnchanged{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert fixed:     IndexFixed{Pre, Here}(b);
  //@ assert counts:    IndexRest{Pre, Here}(b);
  //@ assert cells:     NodeSameBelow{Pre, Here}(b->cells, IndexNodes(b));
  //@ assert kept:      BuddyKept{Pre, Here}(b);
  //@ assert mem:       IndexMem(b);
  //@ assert shape:     IndexShape(b);
  //@ assert index:     IndexInv(b);
  //@ assert forest:    Forest(b->cells, b->first[b->top], BuddyNodes(b));
  //@ assert lives:     BuddySameLive{Pre, Here}(b);
  //@ assert sealed:    BuddySameReserved{Pre, Here}(b);
  //@ assert arena:     BuddyArena(b);
  //@ assert edge:      BuddyEdge(b);
  //@ assert sums:      BuddyCounts(b);
}

/* The smallest order from least on that has a free block, if one has. */
/*@ ghost
  /@ requires valid:    BuddyValid(b);
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  smallest: !BuddyNone(b, least) ==> BuddySmallest(b, least, \result) &&
                          b->first[\result] <= b->low[\result]; @/
  static inline unsigned acslabi_buddy_best(const struct acslab_buddy *b, unsigned least)
  {
    unsigned j = least;
    /@ assert low: \forall integer i; 0 <= i <= b->top ==> IndexLow(b, i, -1, \false) &&
         b->low[i] <= 2 * b->first[i]; @/
    /@ loop invariant range: least <= j && (j <= b->top + 1 || j == least);
       loop invariant none:  \forall integer i; least <= i < j ==> b->low[i] == 2 * b->first[i];
       loop assigns   j;
       loop variant   b->top + 1 - j; @/
    while (j <= b->top && b->low[j] == 2 * b->first[j]) j++;
    return j;
  }
*/

/* Where a free block of order j >= k starts, a multiple of 2^k frames is. */
/*@ ghost
  /@ requires valid:    BuddyValid(b);
     requires space:    BuddySpace(b);
     requires order:    k <= j <= b->top;
     requires frame:    frame == BuddyFrame(b, n, j) && b->first[j] <= n;
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  multiple: AlignMultiple(frame, Pow2(k)); @/
  static inline void acslabi_buddy_starts(const struct acslab_buddy *b, size_t n, unsigned j, unsigned k,
                                          size_t frame)
  {
    unsigned i = j;
    acslabi_buddy_aligned(b, j);
    /@ assert further: AddressFurther(frame, b->origin, n - b->first[j], Pow2(j)); @/
    /@ assert size:    1 <= Pow2(j); @/
    /@ assert first:   AlignMultiple(frame, Pow2(j)); @/
    /@ loop invariant range: k <= i <= j;
       loop invariant start: AlignMultiple(frame, Pow2(i));
       loop assigns   i;
       loop variant   i; @/
    while (i > k) i--;
  }
*/

ACSLAB_API enum acslab_status acslab_buddy_alloc_aligned(struct acslab_buddy *b, unsigned order,
                                                         unsigned align, void **block)
{
  enum acslab_status status;
  size_t frame;
  /*@ ghost
    unsigned least = order < align ? align : order;
    unsigned best = acslabi_buddy_best(b, least);
    size_t low = b->low[best < ACSLAB_ORDERS ? best : 0]; */
  if (block == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  status = acslab_buddy_alloc_frame_aligned(b, order, align, &frame);
  //@ assert space: BuddySpace(b);
  if (status == ACSLAB_OK) {
    //@ assert some:   !BuddyNone{Pre}(b, least) && least == \max(order, align);
    //@ assert best:   BuddySmallest{Pre}(b, least, best) && low == \at(b->low[\at(best, Here)], Pre);
    //@ assert start:  frame == BuddyFrame{Pre}(b, low, best) && best < ACSLAB_ORDERS;
    //@ assert fixed:  b->origin == \at(b->origin, Pre) && b->first[best] == \at(b->first[\at(best, Here)], Pre);
    //@ assert same:   BuddyFrame(b, low, best) == BuddyFrame{Pre}(b, low, best) && b->first[best] <= low;
    //@ ghost acslabi_buddy_starts(b, low, best, least, frame);
    //@ ghost acslabi_buddy_scaled(frame, least, b->shift);
    //@ ghost acslabi_buddy_shifts(frame, b->shift);
    //@ ghost acslabi_buddy_shifts(frame, order);
    //@ assert inside: BuddyInside(b, frame, Pow2(order)) && BuddyInside(b, frame, 1);
    //@ assert fits:   SpaceFits(b->first_frame, b->frames, b->shift);
    //@ assert room:   SpaceRoom(frame, Pow2(order), b->shift);
    //@ assert tells:  AddressTells(frame * Pow2(b->shift), frame, Pow2(b->shift));
    //@ assert end:    AddressFits(frame * Pow2(b->shift), Pow2(order), b->shift);
    /*@ ghost Hand: ; */
    acslabi_buddy_hand(b, block, frame);
    //@ assert shift:  b->shift == \at(b->shift, Hand);
    //@ assert told:   AddressTells((uintptr_t)*block, frame, Pow2(b->shift));
    //@ assert frame:  AddressFrame(b, (uintptr_t)*block) == frame;
    //@ assert times:  AddressEven((uintptr_t)*block, least, b->shift);
    //@ assert address: AddressMultiple(b, (uintptr_t)*block, least);
    //@ assert block:  AddressRoom(b, (uintptr_t)*block, Pow2(order));
  }
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_alloc(struct acslab_buddy *b, unsigned order, void **block)
{
  return acslab_buddy_alloc_aligned(b, order, order, block);
}

ACSLAB_API enum acslab_status acslab_buddy_alloc_at(struct acslab_buddy *b, const void *block,
                                                    unsigned order)
{
  struct acslabi_spot spot = acslabi_buddy_frame_of(b, (uintptr_t)block);
  enum acslab_status status;
  if (!spot.starts) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  status = acslab_buddy_alloc_frame_at(b, spot.frame, order);
  //@ assert space: BuddySpace(b);
  return status;
}

/* The order of the smallest block that holds count frames. */
/*@ ghost
  /@ requires limit: b->limit < ACSLAB_ORDERS && \valid_read(b);
     terminates      \true;
     exits           \false;
     assigns         \nothing;
     ensures  order: 0 < count <= Pow2(b->limit) ==> \result <= b->limit && RunOrder(count, \result);
     ensures  only:  0 < count <= Pow2(b->limit) ==> \forall integer k; RunOrder(count, k) ==> k == \result; @/
  static inline unsigned acslabi_buddy_enough(const struct acslab_buddy *b, size_t count)
  {
    unsigned k = 0;
    if (count == 0) return k;
    acslabi_buddy_shifts(count - 1, k);
    /@ loop invariant range: 0 <= k <= b->limit;
       loop invariant less:  \forall integer j; 0 <= j < k ==> Pow2(j) < count;
       loop invariant some:  1 <= Pow2(k) && (count - 1) >> k == (count - 1) / Pow2(k);
       loop assigns   k;
       loop variant   b->limit - k; @/
    while (k < b->limit && (count - 1) >> k > 0) {
      /@ assert less: Pow2(k) <= count - 1; @/
      k++;
      acslabi_buddy_shifts(count - 1, k);
    }
    return k;
  }
*/

ACSLAB_API enum acslab_status acslab_buddy_alloc_run(struct acslab_buddy *b, size_t count, void **run)
{
  enum acslab_status status;
  size_t frame;
  /*@ ghost
    unsigned least = acslabi_buddy_enough(b, count);
    unsigned best = acslabi_buddy_best(b, least);
    size_t low = b->low[best < ACSLAB_ORDERS ? best : 0]; */
  if (run == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  status = acslab_buddy_alloc_frames(b, count, &frame);
  //@ assert space: BuddySpace(b);
  //@ assert apart: \valid(run) && BuddyApartAddress(b, run);
  if (status == ACSLAB_OK) {
    //@ assert count:  0 < count <= Pow2(b->limit) && RunOrder(count, least);
    //@ assert only:   \forall integer k; RunOrder(count, k) ==> k == least;
    //@ assert some:   !BuddyNone{Pre}(b, least);
    //@ assert best:   BuddySmallest{Pre}(b, least, best) && low == \at(b->low[\at(best, Here)], Pre);
    //@ assert start:  frame == BuddyFrame{Pre}(b, low, best) && best < ACSLAB_ORDERS;
    //@ assert fixed:  b->origin == \at(b->origin, Pre) && b->first[best] == \at(b->first[\at(best, Here)], Pre);
    //@ assert same:   BuddyFrame(b, low, best) == BuddyFrame{Pre}(b, low, best) && b->first[best] <= low;
    //@ ghost acslabi_buddy_starts(b, low, best, least, frame);
    //@ ghost acslabi_buddy_scaled(frame, least, b->shift);
    //@ ghost acslabi_buddy_shifts(frame, b->shift);
    //@ assert inside: BuddyInside(b, frame, count) && BuddyInside(b, frame, 1);
    //@ assert fits:   SpaceFits(b->first_frame, b->frames, b->shift);
    //@ assert room:   SpaceRoom(frame, count, b->shift);
    //@ assert tells:  AddressTells(frame * Pow2(b->shift), frame, Pow2(b->shift));
    //@ assert end:    AddressFits(frame * Pow2(b->shift), count, b->shift);
    /*@ ghost Hand: ; */
    acslabi_buddy_hand(b, run, frame);
    //@ assert shift:  b->shift == \at(b->shift, Hand);
    //@ assert told:   AddressTells((uintptr_t)*run, frame, Pow2(b->shift));
    //@ assert frame:  AddressFrame(b, (uintptr_t)*run) == frame;
    //@ assert times:  AddressEven((uintptr_t)*run, least, b->shift);
    //@ assert address: AddressMultiple(b, (uintptr_t)*run, least);
    //@ assert run:    AddressRoom(b, (uintptr_t)*run, count);
    //@ assert shape:  IndexShape{Hand}(b) && BuddyKept{Hand, Here}(b);
    //@ assert tiled:  RunTiled(b, frame, frame + count);
    //@ assert freed:  RunFreed{Here, Pre}(b, frame, frame + count);
  }
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_free(struct acslab_buddy *b, const void *block)
{
  struct acslabi_spot spot = acslabi_buddy_frame_of(b, (uintptr_t)block);
  enum acslab_status status;
  if (!spot.starts) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  status = acslab_buddy_free_frame(b, spot.frame);
  //@ assert space: BuddySpace(b);
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_free_order(struct acslab_buddy *b, const void *block,
                                                      unsigned order)
{
  struct acslabi_spot spot = acslabi_buddy_frame_of(b, (uintptr_t)block);
  enum acslab_status status;
  if (!spot.starts) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  status = acslab_buddy_free_frame_order(b, spot.frame, order);
  //@ assert space: BuddySpace(b);
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_free_run(struct acslab_buddy *b, const void *run, size_t count)
{
  struct acslabi_spot spot = acslabi_buddy_frame_of(b, (uintptr_t)run);
  enum acslab_status status;
  if (!spot.starts) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  status = acslab_buddy_free_frames(b, spot.frame, count);
  //@ assert space: BuddySpace(b);
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_reserve(struct acslab_buddy *b, const void *range, size_t count)
{
  struct acslabi_spot spot = acslabi_buddy_frame_of(b, (uintptr_t)range);
  enum acslab_status status;
  if (!spot.starts) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  status = acslab_buddy_reserve_frames(b, spot.frame, count);
  //@ assert space: BuddySpace(b);
  return status;
}

ACSLAB_API enum acslab_status acslab_buddy_release(struct acslab_buddy *b, const void *range, size_t count)
{
  struct acslabi_spot spot = acslabi_buddy_frame_of(b, (uintptr_t)range);
  enum acslab_status status;
  if (!spot.starts) return acslabi_buddy_refuse(b, ACSLAB_E_ALIGN);
  status = acslab_buddy_release_frames(b, spot.frame, count);
  //@ assert space: BuddySpace(b);
  return status;
}

#endif
#endif
