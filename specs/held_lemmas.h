#ifndef ACSLAB_SPEC_HELD_LEMMAS_H
#define ACSLAB_SPEC_HELD_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part buddy: a busy node has a frame that is not free, one level at a time. */
#include "held.h"
/*@
  lemma Held_Start{L}: \forall struct acslab_buddy *b; HeldTo(b, -1);
  lemma Held_Next{L}: \forall struct acslab_buddy *b, integer d;
    BuddyWhole(b) ==> -1 <= d ==> HeldTo(b, d) ==> HeldTo(b, d + 1);
  lemma Held_All{L}: \forall struct acslab_buddy *b; HeldTo(b, b->top) ==> HeldAll(b);

  // So the block that holds a frame of an open run is at least as large as the run.
  lemma Held_Open{L}: \forall struct acslab_buddy *b, integer n, k, lo, hi;
    BuddyFrame(b, n, k) == lo ==> lo + Pow2(k) <= hi ==> BuddyRangeOpen(b, lo, hi) ==> HeldOpen(b, n, k);
  lemma Held_Holder{L}: \forall struct acslab_buddy *b, integer n, k, m, j, f;
    HeldAll(b) ==> BuddyHolds(b, n, k, f) ==> BuddyCovers(b, m, j, f) ==> HeldOpen(b, m, j) ==> j <= k;
*/
#endif
