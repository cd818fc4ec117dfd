#ifndef ACSLAB_SPEC_COVER_LEMMAS_H
#define ACSLAB_SPEC_COVER_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about which node covers a frame: one of each order, half of it above, one of its halves below. */
#include "buddy.h"
/*@
  lemma Level_Halves{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) && 0 < k ==>
    IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  lemma BuddyCovers_One{L}: \forall struct acslab_buddy *b, integer n, m, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) && BuddyCovers(b, m, k, frame) ==> n == m;
  lemma BuddyCovers_OneAt{L}: \forall struct acslab_buddy *b, integer n, m, j, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) && BuddyCovers(b, m, j, frame) && j <= k <= j ==> n == m;
  lemma BuddyCovers_Parent{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) && k < b->top ==>
    BuddyCovers(b, NodeParent(n), k + 1, frame);
  lemma BuddyCovers_Child{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) && 0 < k ==>
    BuddyCovers(b, 2 * n, k - 1, frame) || BuddyCovers(b, 2 * n + 1, k - 1, frame);
  // Which half: bit k - 1 of the distance tells.
  lemma BuddyCovers_Side{L}: \forall struct acslab_buddy *b, integer n, m, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) && 0 < k && b->origin <= frame && 2 * n <= m <= 2 * n + 1 &&
    m % 2 == ((frame - b->origin) / Pow2(k - 1)) % 2 ==> BuddyCovers(b, m, k - 1, frame);
*/
#endif
