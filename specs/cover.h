#ifndef ACSLAB_SPEC_COVER_H
#define ACSLAB_SPEC_COVER_H
/* SPDX-License-Identifier: MIT */
/* Definition for acslabi_buddy_cut: on which side of a split a frame is. */
#include "buddy.h"
/*@
  // Bit k of the frame's distance from the origin is the lowest bit of m.
  predicate BuddySide{L}(struct acslab_buddy *b, integer m, integer k, integer frame) =
    m % 2 == ((frame - b->origin) / Pow2(k)) % 2;

  // An equation that stays a premise, so that no variable is replaced.
  predicate BuddyNextOrder(integer j, integer k) = k == j + 1;
*/
#endif
