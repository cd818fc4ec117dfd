/* SPDX-License-Identifier: MIT */
/*
 * A program so small that it must prove: what the self-tests of the proof rule
 * stand on.  Its neighbours here differ from it in one respect each.
 */
#ifndef ACSLAB_SELFTEST_GOOD_H
#define ACSLAB_SELFTEST_GOOD_H

#include <stdint.h>

/*@ predicate Below(integer x, integer bound) = x < bound; */

/*@
  requires small: Below(x, 1000);
  terminates      \true;
  exits           \false;
  assigns         \nothing;
  ensures  next:  \result == x + 1;
  ensures  large: \result > 0;
*/
uint32_t selftest_next(uint32_t x);

#ifdef ACSLAB_IMPLEMENTATION
uint32_t selftest_next(uint32_t x)
{
    return x + 1u;
}
#endif

#endif
