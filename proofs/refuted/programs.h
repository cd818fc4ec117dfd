/* SPDX-License-Identifier: MIT */
/*
 * Programs that must not prove: each claims what no allocator promises.  If one of them proves, then
 * the contracts contradict themselves, or promise too much.
 */

/* An alloc may fail. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order <= b->limit;

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;
*/
static void claim_alloc_succeeds(struct acslab_buddy *b, unsigned order)
{
  size_t frame;
  enum acslab_status status = acslab_buddy_alloc_frame(b, order, &frame);
  //@ assert claim: status == ACSLAB_OK;
}

/* It does not always fail either. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order <= b->limit;

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;
*/
static void claim_alloc_fails(struct acslab_buddy *b, unsigned order)
{
  size_t frame;
  enum acslab_status status = acslab_buddy_alloc_frame(b, order, &frame);
  //@ assert claim: status != ACSLAB_OK;
}

/* Two blocks that follow each other in time need not do so in memory. */
/*@
  requires valid:    BuddyValid(b);

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;
*/
static void claim_adjacent(struct acslab_buddy *b)
{
  size_t frame, second;
  if (acslab_buddy_alloc_frame(b, 0, &frame) != ACSLAB_OK) return;
  if (acslab_buddy_alloc_frame(b, 0, &second) != ACSLAB_OK) return;
  //@ assert claim: second == frame + 1;
}

/* A block that was freed is not there to be freed again. */
/*@
  requires valid:    BuddyValid(b);

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;
*/
static void claim_free_twice(struct acslab_buddy *b, size_t frame, unsigned order)
{
  enum acslab_status status;
  if (acslab_buddy_free_frame_order(b, frame, order) != ACSLAB_OK) return;
  status = acslab_buddy_free_frame_order(b, frame, order);
  //@ assert claim: status == ACSLAB_OK;
}

/* A free that succeeds changes the counts. */
/*@
  requires valid:    BuddyValid(b);

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;
*/
static void claim_free_counts_nothing(struct acslab_buddy *b, size_t frame)
{
  enum acslab_status status = acslab_buddy_free_frame(b, frame);
  //@ assert claim: b->free_frames == \at(b->free_frames, Pre);
}

/* Whoever frees a frame need not own it: any live block may be meant. */
/*@
  requires valid:    BuddyValid(b);

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;
*/
static void claim_others_stay(struct acslab_buddy *b, size_t frame, size_t other)
{
  //@ assert live: BuddyLiveAt(b, other, 0) || !BuddyLiveAt(b, other, 0);
  acslab_buddy_free_frame(b, frame);
  //@ assert claim: BuddyLiveAt{Pre}(b, other, 0) ==> BuddyLiveAt(b, other, 0);
}

/* Nothing is known to be free. */
/*@
  requires valid:    BuddyValid(b);

  terminates       \true;
  exits            \false;
  assigns          b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                   b->high[0 .. ACSLAB_ORDERS - 1],
                   b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                   b->free_frames, b->live_frames, b->reserved_frames;
*/
static void claim_something_is_free(struct acslab_buddy *b)
{
  int largest = acslab_buddy_largest(b);
  //@ assert claim: largest >= 0;
}
