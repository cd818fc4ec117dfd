#ifndef ACSLAB_SPEC_COVER_SIDE_H
#define ACSLAB_SPEC_COVER_SIDE_H
/* SPDX-License-Identifier: MIT */
/* Lemma for acslabi_buddy_cut: the child on the side that a bit of the frame tells covers the frame. */
#include "cover.h"
/*@
  lemma BuddySide_Below{L}: \forall struct acslab_buddy *b, integer n, m, j, frame;
    IndexShape(b) && BuddyCovers(b, n, j + 1, frame) && 0 <= j && b->origin <= frame &&
    2 * n <= m <= 2 * n + 1 && BuddySide(b, m, j, frame) ==> BuddyCovers(b, m, j, frame);
  lemma BuddySide_Covers{L}: \forall struct acslab_buddy *b, integer n, m, j, k, frame;
    IndexShape(b) ==> BuddyCovers(b, n, k, frame) ==> b->origin <= frame ==> 2 * n <= m <= 2 * n + 1 ==>
    BuddyNextOrder(j, k) ==> 0 <= j ==> BuddySide(b, m, j, frame) ==> BuddyCovers(b, m, j, frame);
*/
#endif
