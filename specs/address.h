#ifndef ACSLAB_SPEC_ADDRESS_H
#define ACSLAB_SPEC_ADDRESS_H
/* SPDX-License-Identifier: MIT */
/* Names for the premises of the lemmas about addresses. */
#include "query.h"
#include "reserve.h"
/*@
  // Frame x is i blocks of p frames behind o; x is i times p.
  predicate AddressFurther(integer x, integer o, integer i, integer p) = x == o + i * p;
  predicate AddressSizes(integer p, integer s) = 1 <= p && 1 <= s && 2 <= p + s;
  predicate AddressCount(integer x, integer i, integer p) = x == i * p;

  predicate SpaceSum(integer first, integer frames, integer p) = (first + frames) * p <= SIZE_MAX + 1 && 1 <= p;
  predicate AddressBelow(integer f, integer g) = 0 <= f <= g;

  // What an address tells of the frame that starts there.
  predicate AddressTells(integer address, integer f, integer s) = address % s == 0 && address / s == f;

  // The c frames from f on have addresses.
  predicate SpaceRoom(integer f, integer c, integer shift) =
    f * Pow2(shift) + c * Pow2(shift) <= SIZE_MAX + 1;
*/
#endif
