#ifndef ACSLAB_SPEC_HELD_H
#define ACSLAB_SPEC_HELD_H
/* SPDX-License-Identifier: MIT */
/* Definitions for part buddy: a busy node has a frame that is not free, and what that says of free runs. */
#include "reserve.h"
/*@
  // Some frame of node n of order k lies in a live or in a reserved block.
  predicate HeldSome{L}(struct acslab_buddy *b, integer n, integer k) =
    \exists integer f; BuddyCovers(b, n, k, f) && (BuddyFrameLive(b, f) || BuddyFrameReserved(b, f));

  // Each busy node of order d, of any order up to d, of any order has such a frame.
  predicate HeldAt{L}(struct acslab_buddy *b, integer d) =
    \forall integer n; IndexLevel(b, n, d) ==> NodeBusy(b->cells, n) ==> HeldSome(b, n, d);
  predicate HeldTo{L}(struct acslab_buddy *b, integer d) =
    \forall integer n, k; k <= d ==> IndexLevel(b, n, k) ==> NodeBusy(b->cells, n) ==> HeldSome(b, n, k);
  predicate HeldAll{L}(struct acslab_buddy *b) =
    \forall integer n, k; IndexLevel(b, n, k) ==> NodeBusy(b->cells, n) ==> HeldSome(b, n, k);

  // The frames of node n of order k are all open.
  predicate HeldOpen{L}(struct acslab_buddy *b, integer n, integer k) =
    \forall integer f; BuddyCovers(b, n, k, f) ==> !BuddyFrameLive(b, f) && !BuddyFrameReserved(b, f);
*/
#endif
