/* SPDX-License-Identifier: MIT */
/*
 * Laws of the buddy allocator: what is refused, and that a refusal changes nothing.
 */

/* refusal: an order above the limit is refused, wherever the result would go, and nothing changes. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order > b->limit;

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  counts:   b->free_frames == \old(b->free_frames) && b->live_frames == \old(b->live_frames) &&
                     b->reserved_frames == \old(b->reserved_frames);
*/
static void law_order_above_limit(struct acslab_buddy *b, unsigned order)
{
  size_t frame;
  enum acslab_status plain, aligned;
  plain = acslab_buddy_alloc_frame(b, order, &frame);
  //@ assert plain: plain == ACSLAB_E_ORDER;
  //@ assert limit: IndexFixed{Pre, Here}(b) && order > b->limit;
  //@ assert same:  BuddySameLive{Pre, Here}(b);
  aligned = acslab_buddy_alloc_frame_aligned(b, 0, order, &frame);
  //@ assert aligned: aligned == ACSLAB_E_ORDER;
}

/* refusal: a live block that is freed with another order than its own stays, and so does all else. */
/*@
  requires valid:    BuddyValid(b);
  requires live:     BuddyLiveAt(b, frame, order) && frame <= SIZE_MAX;
  requires other:    other != order;

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  live:     BuddySameLive{Pre, Here}(b);
  ensures  counts:   b->free_frames == \old(b->free_frames) && b->live_frames == \old(b->live_frames) &&
                     b->reserved_frames == \old(b->reserved_frames);
*/
static void law_wrong_order(struct acslab_buddy *b, size_t frame, unsigned order, unsigned other)
{
  unsigned held;
  enum acslab_status status;
  /*@ assert node:   \exists integer n; IndexLevel(b, n, order) && BuddyFrame(b, n, order) == frame &&
                       BuddyLive(b, n) && BuddyCovers(b, n, order, frame); */
  //@ assert inside: BuddyInside(b, frame, 1);
  /*@ assert holds:  \forall integer m, k; BuddyHolds(b, m, k, frame) ==>
                       k == order && BuddyLive(b, m) && BuddyFrame(b, m, k) == frame; */
  /*@ assert covers: \forall integer m; IndexLevel(b, m, other) && BuddyFrame(b, m, other) == frame ==>
                       BuddyCovers(b, m, other, frame); */
  acslabi_buddy_cover(b, frame, &held);
  //@ assert not:    !BuddyLiveAt(b, frame, other);
  status = acslab_buddy_free_frame_order(b, frame, other);
  //@ assert refused: status == ACSLAB_E_WRONG_ORDER;
}
