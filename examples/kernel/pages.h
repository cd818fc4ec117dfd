#ifndef PAGES_H
#define PAGES_H
/* SPDX-License-Identifier: MIT */
/*
 * pages: the frames of a page table and of the page that it maps, as a kernel takes them.
 *
 * The contract speaks of live blocks, so its caller knows that nobody else has these frames.  It is
 * proved from the contracts in acslab.h and nothing else.
 */
#include "acslab.h"

struct mapping {
  bool made;    /* whether there is one */
  size_t table; /* frame of the table */
  size_t page;  /* frame of the page */
};

/* Two frames of their own for a mapping.  If there are not two, none is kept. */
/*@
  requires valid:   BuddyValid(frames);

  terminates        \true;
  exits             \false;
  assigns           frames->cells[0 .. frames->summary.size - 1], frames->avail,
                    frames->low[0 .. ACSLAB_ORDERS - 1], frames->high[0 .. ACSLAB_ORDERS - 1],
                    frames->summary.words[0 .. BitsetTotal(&frames->summary) - 1],
                    frames->free_frames, frames->live_frames, frames->reserved_frames;

  ensures  apart:   \result.made ==> \result.table != \result.page;
  ensures  live:    \result.made ==> BuddyLiveAt(frames, \result.table, 0) &&
                      BuddyLiveAt(frames, \result.page, 0);
  ensures  inside:  \result.made ==> BuddyInside(frames, \result.table, 1) &&
                      BuddyInside(frames, \result.page, 1);
  ensures  taken:   \result.made ==> frames->free_frames == \old(frames->free_frames) - 2;
  ensures  undone:  !\result.made ==> frames->free_frames == \old(frames->free_frames);
*/
struct mapping mapping_make(struct acslab_buddy *frames);

#endif
