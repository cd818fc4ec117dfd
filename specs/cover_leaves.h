#ifndef ACSLAB_SPEC_COVER_LEAVES_H
#define ACSLAB_SPEC_COVER_LEAVES_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for acslabi_buddy_frame and acslabi_buddy_node: the frames of a node are those of leaves. */
#include "buddy.h"
/*@
  lemma BuddyCovers_Inside{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) ==> b->origin <= frame < b->origin + b->first[0];
  lemma BuddyFrame_Inside{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) ==>
    b->origin <= BuddyFrame(b, n, k) && BuddyFrame(b, n, k) + Pow2(k) <= b->origin + b->first[0];
  lemma BuddyCovers_Find{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && 0 <= k <= b->top && b->origin <= frame < b->origin + b->first[0] &&
    b->first[k] + (frame - b->origin) / Pow2(k) <= n <= b->first[k] + (frame - b->origin) / Pow2(k) ==>
    b->first[k] <= n < 2 * b->first[k] && BuddyCovers(b, n, k, frame);
*/
#endif
