/* SPDX-License-Identifier: MIT */
/* good.h with a postcondition that is one too strong. */
#ifndef ACSLAB_SELFTEST_FALSE_CLAIM_H
#define ACSLAB_SELFTEST_FALSE_CLAIM_H

#include <stdint.h>

/*@
  requires small: x < 1000;
  terminates      \true;
  exits           \false;
  assigns         \nothing;
  ensures  next:  \result == x + 1;
  ensures  below: \result < 1000;
*/
uint32_t selftest_next(uint32_t x);

#ifdef ACSLAB_IMPLEMENTATION
uint32_t selftest_next(uint32_t x)
{
    return x + 1u;
}
#endif

#endif
