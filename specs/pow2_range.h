#ifndef ACSLAB_SPEC_POW2_RANGE_H
#define ACSLAB_SPEC_POW2_RANGE_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about powers of two, without shifts. */
#include "pow2.h"
/*@
  lemma Pow2_Zero: Pow2(0) == 1;
  lemma Pow2_Next: \forall integer k; 1 <= k ==> Pow2(k) == 2 * Pow2(k - 1);
  lemma Pow2_Range: \forall integer k; 0 <= k < 32 ==> 1 <= Pow2(k) <= 0x80000000;
  lemma Pow2_Up: \forall integer k; 0 <= k ==> Pow2(k + 1) == 2 * Pow2(k);
*/
#endif
