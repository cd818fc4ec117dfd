#ifndef ACSLAB_SPEC_WIDE_H
#define ACSLAB_SPEC_WIDE_H
/* SPDX-License-Identifier: MIT */
/* Names for the premises of the lemmas about shifts by one more. */
#include "pow2.h"
/*@
  predicate WideFloor(integer p, integer q, integer x) = q * p <= x < q * p + p;
  predicate WideTwice(integer d, integer p) = d == 2 * p;
  predicate WideTimes(integer x, integer d, integer p) = x * d == 2 * (x * p);
  predicate WideEither(integer q, integer h) = q == 2 * h || q == 2 * h + 1;
*/
#endif
