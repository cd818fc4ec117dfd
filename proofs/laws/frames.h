/* SPDX-License-Identifier: MIT */
/*
 * Laws of the buddy allocator: where blocks lie, and when a frame is left.
 */

/* address: the first frame of a block is a multiple of the block's size. */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
*/
static void law_aligned(struct acslab_buddy *b, unsigned order)
{
  size_t frame;
  if (acslab_buddy_alloc_frame(b, order, &frame) != ACSLAB_OK) return;
  //@ assert order:  order <= b->top < ACSLAB_ORDERS;
  //@ assert roots:  Multiple(b->origin, Pow2(b->top));
  /*@ ghost
    unsigned k = b->top;
    /@ loop invariant order:   order <= k <= b->top;
       loop invariant aligned: Multiple(b->origin, Pow2(k));
       loop assigns k;
       loop variant k; @/
    while (k > order) {
      /@ assert half: MultipleTwice(Pow2(k), Pow2(k - 1)); @/
      k--;
    }
  */
  //@ assert origin: Multiple(b->origin, Pow2(order));
  //@ assert node:   \exists integer n; BuddyFrame(b, n, order) == frame;
  //@ assert steps:  \exists integer i; MultipleSteps(frame, b->origin, Pow2(order), i);
  //@ assert aligned: Multiple(frame, Pow2(order));
}

/* completeness: a frame is handed out if and only if a free block holds one. */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;
*/
static void law_last_frame(struct acslab_buddy *b)
{
  size_t frame;
  enum acslab_status status;
  //@ assert lows: \forall integer k; 0 <= k <= b->top ==> IndexLow(b, k, -1, \false);
  /*@ assert none: BuddyNone(b, 0) ==> \forall integer n, k; IndexLevel(b, n, k) ==>
                     IndexLow(b, k, -1, \false) && !NodeFree(b->cells, n); */
  /*@ assert some: \forall integer k; 0 <= k <= b->top && IndexLow(b, k, -1, \false) &&
                     b->low[k] < 2 * b->first[k] && 1 <= b->first[k] ==>
                     IndexLevel(b, b->low[k], k) && NodeFree(b->cells, b->low[k]); */
  status = acslab_buddy_alloc_frame(b, 0, &frame);
  /*@ assert refused: status == ACSLAB_E_NO_MEMORY ==>
                        \forall integer n, k, f; BuddyHolds{Pre}(b, n, k, f) ==>
                          !NodeFree{Pre}(\at(b->cells, Pre), n); */
  /*@ assert given:   status == ACSLAB_OK ==>
                        \exists integer n, k; IndexLevel{Pre}(b, n, k) &&
                          NodeFree{Pre}(\at(b->cells, Pre), n); */
  //@ assert either:  status == ACSLAB_OK || status == ACSLAB_E_NO_MEMORY;
}
