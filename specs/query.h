#ifndef ACSLAB_SPEC_QUERY_H
#define ACSLAB_SPEC_QUERY_H
/* SPDX-License-Identifier: MIT */
/* Definitions for part buddy's queries and its addresses: what is told of a block, and where frames are. */
#include "reserve.h"
/*@
  // The block that holds the frame starts at this frame and has this order and state.
  predicate BuddyTold{L}(struct acslab_buddy *b, integer frame, integer start, integer order, integer state) =
    \exists integer n; BuddyHolds(b, n, order, frame) && BuddyFrame(b, n, order) == start &&
      1 <= state <= 3 && NodeIs(b->cells, n, state);

  // What p points to is no part of the allocator.
  predicate BuddyApartBlock{L}(struct acslab_buddy *b, struct acslab_block *p) =
    \separated(p, b) && \separated(p, b->cells + (0 .. b->summary.size - 1)) &&
    \separated(p, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));
  predicate BuddyApartAddress{L}(struct acslab_buddy *b, void **p) =
    \separated(p, b) && \separated(p, b->cells + (0 .. b->summary.size - 1)) &&
    \separated(p, b->summary.words + (0 .. BitsetTotal(&b->summary) - 1));

  // Every frame of the arena has an address, of 2^shift bytes each.
  predicate SpaceFits(integer first, integer frames, integer shift) =
    0 <= shift < 8 * sizeof(size_t) && (first + frames) * Pow2(shift) <= SIZE_MAX + 1;
  predicate SpaceSize(integer size, integer k) = 0 <= k < 8 * sizeof(size_t) && size == Pow2(k);
  predicate BuddySpace{L}(struct acslab_buddy *b) = SpaceFits(b->first_frame, b->frames, b->shift);

  // The address is that of a frame, and of which.
  predicate AddressAligned{L}(struct acslab_buddy *b, integer address) =
    address % Pow2(b->shift) == 0;
  logic integer AddressFrame{L}(struct acslab_buddy *b, integer address) =
    address / Pow2(b->shift);

  // The address is a multiple of 2^k frames, in bytes; count frames from it on do not pass the last address.
  predicate AddressFits(integer address, integer count, integer shift) =
    address + count * Pow2(shift) <= SIZE_MAX + 1;
  predicate AddressEven(integer address, integer k, integer shift) =
    AlignMultiple(address, Pow2(k) * Pow2(shift));
  predicate AddressMultiple{L}(struct acslab_buddy *b, integer address, integer k) =
    AddressEven(address, k, b->shift);
  predicate AddressRoom{L}(struct acslab_buddy *b, integer address, integer count) =
    AddressFits(address, count, b->shift);

  // Allocator, blocks and counts are what they were.
  predicate BuddyUntouched{L1, L2}(struct acslab_buddy *b) =
    BuddyKept{L1, L2}(b) && IndexRest{L1, L2}(b) && BuddySameLive{L1, L2}(b) && BuddySameReserved{L1, L2}(b);
*/
#endif
