/* SPDX-License-Identifier: MIT */
/*
 * Laws of the buddy allocator: an alloc fails if and only if no aligned run of its size is free.
 */

/* completeness: while an aligned run of open frames is there, an alloc of that order succeeds. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order <= b->top;
  requires align:    run % Pow2(order) == 0;
  requires inside:   BuddyInside(b, run, Pow2(order));
  requires free:     BuddyRange(b, run, run + Pow2(order), ACSLAB_NODE_FREE);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
*/
static void law_complete(struct acslab_buddy *b, unsigned order, size_t run)
{
  enum acslab_status status;
  size_t frame;
  struct acslabi_place place = acslabi_buddy_holder(b, run);
  //@ ghost acslabi_buddy_nested(b);
  //@ ghost acslabi_buddy_held(b);
  //@ ghost acslabi_buddy_aligned(b, order);
  //@ assert open:   BuddyRangeOpen(b, run, run + Pow2(order));
  //@ assert holds:  BuddyHolds(b, place.node, place.order, run) && IndexLevel(b, place.node, place.order);
  //@ assert holder: NodeFree(b->cells, place.node);
  //@ assert origin: AlignMultiple(b->origin, Pow2(order)) && order < ACSLAB_ORDERS;
  /*@ assert start:  \forall integer x; BuddyCovers(b, x, order, run) ==> BuddyFrame(b, x, order) == run; */
  //@ assert first:  BuddyCovers(b, b->first[order] + (run - b->origin) / Pow2(order), order, run);
  //@ assert all:    HeldOpen(b, b->first[order] + (run - b->origin) / Pow2(order), order);
  //@ assert large:  order <= place.order;
  //@ assert lows:   \forall integer k; 0 <= k <= b->top ==> IndexLow(b, k, -1, \false);
  //@ assert low:    IndexLow(b, place.order, -1, \false) ==> b->low[place.order] <= place.node;
  //@ assert some:   !BuddyNone(b, order);
  status = acslab_buddy_alloc_frame(b, order, &frame);
  //@ assert given:  status == ACSLAB_OK;
}

/* completeness, the other way: each frame that an alloc gives was free. */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
*/
static void law_was_free(struct acslab_buddy *b, unsigned order, size_t at)
{
  size_t frame;
  enum acslab_status status;
  //@ ghost unsigned best = acslabi_buddy_best(b, order);
  //@ ghost size_t low = b->low[best < ACSLAB_ORDERS ? best : 0];
  //@ assert lows: \forall integer k; 0 <= k <= b->top ==> IndexLow(b, k, -1, \false);
  /*@ assert free: BuddySmallest(b, order, best) ==> IndexLow(b, best, -1, \false) ==>
                     IndexLevel(b, low, best) && NodeFree(b->cells, low); */
  /*@ ghost
    unsigned k = order;
    /@ loop invariant order: BuddySmallest(b, order, best) ==> order <= k <= best;
       loop invariant size:  BuddySmallest(b, order, best) ==> Pow2(order) <= Pow2(k);
       loop assigns k;
       loop variant best - k; @/
    while (k < best) k++;
  */
  //@ assert size: BuddySmallest(b, order, best) ==> Pow2(order) <= Pow2(best);
  status = acslab_buddy_alloc_frame(b, order, &frame);
  /*@ assert held: status == ACSLAB_OK && frame <= at < frame + Pow2(order) ==>
                     BuddyCovers{Pre}(b, low, best, at) && NodeFree{Pre}(\at(b->cells, Pre), low); */
  /*@ assert was:  status == ACSLAB_OK && frame <= at < frame + Pow2(order) ==> BuddyFrameFree{Pre}(b, at); */
}

/* completeness above the top order: an arena has no aligned run of such an order at all. */
/*@
  requires read:     meta == \null || \valid(meta + (0 .. words - 1));
  requires fresh:    \valid(b) && (meta == \null || \separated(b, meta + (0 .. words - 1)));

  terminates         \true;
  exits              \false;
  assigns            *b, meta[0 .. words - 1];
*/
static void law_no_larger(struct acslab_buddy *b, size_t first_frame, size_t frames, unsigned max_order,
                          acslab_word *meta, size_t words, unsigned order, size_t i)
{
  if (acslab_buddy_init_frames(b, first_frame, frames, max_order, meta, words) != ACSLAB_OK) return;
  //@ assert top:  LayoutTop(b->first_frame, b->frames, b->limit, b->top);
  //@ assert fits: b->top < order <= b->limit ==> !LayoutFits(b->first_frame, b->frames, order);
  //@ assert next: (i + 1) * Pow2(order) == i * Pow2(order) + Pow2(order);
  //@ assert none: b->top < order <= b->limit ==> !BuddyInside(b, i * Pow2(order), Pow2(order));
}
