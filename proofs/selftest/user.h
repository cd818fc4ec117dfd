/* SPDX-License-Identifier: MIT */
/* A caller, and a lemma in its reach: proved by others, or not at all. */
#ifndef ACSLAB_SELFTEST_USER_H
#define ACSLAB_SELFTEST_USER_H

#include "good.h"
#include "lemma.h"

/*@
  requires small: x < 500;
  terminates      \true;
  exits           \false;
  assigns         \nothing;
  ensures  twice: \result == x + 2;
*/
uint32_t selftest_twice(uint32_t x);

#ifdef ACSLAB_IMPLEMENTATION
uint32_t selftest_twice(uint32_t x)
{
    return selftest_next(selftest_next(x));
}
#endif

#endif
