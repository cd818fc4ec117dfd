/* SPDX-License-Identifier: MIT */
/*
 * Laws of the buddy allocator: no frame is lost, however the calls go.
 */

/* conservation: frames move between free and live, and the three counts stay what the arena has. */
/*@
  requires valid:    BuddyValid(b);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames;

  ensures  sum:      b->free_frames + b->live_frames + b->reserved_frames == \old(b->frames);
  ensures  sealed:   b->reserved_frames == \old(b->reserved_frames);
*/
static void law_conservation(struct acslab_buddy *b, unsigned order, size_t some)
{
  size_t frame;
  enum acslab_status status = acslab_buddy_alloc_frame(b, order, &frame);
  /*@ assert moved: status == ACSLAB_OK ==> b->free_frames == \at(b->free_frames, Pre) - Pow2(order) &&
                      b->live_frames == \at(b->live_frames, Pre) + Pow2(order); */
  /*@ assert stays: status != ACSLAB_OK ==> b->free_frames == \at(b->free_frames, Pre) &&
                      b->live_frames == \at(b->live_frames, Pre); */
  //@ assert fixed: IndexFixed{Pre, Here}(b) && BuddySameArena{Pre, Here}(b);
  //@ assert sealed: b->reserved_frames == \at(b->reserved_frames, Pre);
  /*@ ghost Alloc: ; */
  //@ assert frames: b->frames == \at(b->frames, Pre);
  acslab_buddy_free_frame(b, some);
  //@ assert arena:  BuddySameArena{Alloc, Here}(b);
  //@ assert counts: BuddyCounts(b);
  //@ assert after:  b->frames == \at(b->frames, Alloc);
}
