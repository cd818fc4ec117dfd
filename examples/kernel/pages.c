/* SPDX-License-Identifier: MIT */
#include "pages.h"

struct mapping mapping_make(struct acslab_buddy *frames)
{
  struct mapping made = {false, 0, 0};
  size_t frame;
  if (acslab_buddy_alloc_frame(frames, 0, &frame) != ACSLAB_OK) return made;
  made.table = frame;
  /*@ ghost Table: ; */
  //@ assert fixed:  IndexFixed{Pre, Here}(frames) && BuddySameArena{Pre, Here}(frames);
  //@ assert levels: frames->summary.levels <= ACSLAB_BITSET_LEVELS;
  //@ assert total:  BitsetTotal(&frames->summary) == \at(BitsetTotal(&frames->summary), Pre);
  //@ assert one:    Pow2(0) == 1 && BuddyInside(frames, made.table, 1) && BuddyLiveAt(frames, made.table, 0);
  if (acslab_buddy_alloc_frame(frames, 0, &frame) != ACSLAB_OK) {
    //@ assert same:  IndexFixed{Table, Here}(frames) && BuddySameArena{Table, Here}(frames);
    //@ assert fixed: IndexFixed{Pre, Here}(frames);
    //@ assert levels: frames->summary.levels <= ACSLAB_BITSET_LEVELS;
    //@ assert total: BitsetTotal(&frames->summary) == \at(BitsetTotal(&frames->summary), Pre);
    //@ assert lives: BuddySameLive{Table, Here}(frames);
    /*@ assert kept:  \forall integer n; IndexLevel{Table}(frames, n, 0) && BuddyLive{Table}(frames, n) ==>
                        1 <= n < BuddyNodes{Table}(frames) && BuddyLive(frames, n); */
    /*@ assert level: \forall integer n; IndexLevel{Table}(frames, n, 0) ==> IndexLevel(frames, n, 0) &&
                        BuddyFrame(frames, n, 0) == BuddyFrame{Table}(frames, n, 0); */
    /*@ assert was:   \exists integer n; IndexLevel{Table}(frames, n, 0) && BuddyLive{Table}(frames, n) &&
                        BuddyFrame{Table}(frames, n, 0) == made.table; */
    //@ assert still: BuddyLiveAt(frames, made.table, 0);
    acslab_buddy_free_frame_order(frames, made.table, 0);
    return made;
  }
  //@ assert same:   IndexFixed{Table, Here}(frames) && BuddySameArena{Table, Here}(frames);
  //@ assert fixed:  IndexFixed{Pre, Here}(frames);
  /*@ assert new:    \exists integer m; IndexLevel(frames, m, 0) && BuddyFrame(frames, m, 0) == frame &&
                       !BuddyLive{Table}(frames, m) && BuddyMadeLive{Table, Here}(frames, m); */
  /*@ assert kept:   \forall integer n; IndexLevel{Table}(frames, n, 0) && BuddyLive{Table}(frames, n) ==>
                       1 <= n < BuddyNodes{Table}(frames) && BuddyLive(frames, n); */
  /*@ assert level:  \forall integer n; IndexLevel{Table}(frames, n, 0) ==> IndexLevel(frames, n, 0) &&
                       BuddyFrame(frames, n, 0) == BuddyFrame{Table}(frames, n, 0); */
  /*@ assert was:    \exists integer n; IndexLevel{Table}(frames, n, 0) && BuddyLive{Table}(frames, n) &&
                       BuddyFrame{Table}(frames, n, 0) == made.table; */
  //@ assert still:  BuddyLiveAt(frames, made.table, 0);
  //@ assert apart:  made.table != frame;
  made.made = true;
  made.page = frame;
  return made;
}
