#ifndef ACSLAB_SPEC_POW2_LEMMAS_H
#define ACSLAB_SPEC_POW2_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about powers of two: shifts as products and quotients, for every order that there is. */
#include "pow2_range.h"
/*@
  lemma Shift_One: \forall integer k; 0 <= k < 32 ==> 1 << k == Pow2(k);
  lemma Shift_Left: \forall integer x, k; 0 <= x && 0 <= k < 32 ==> x << k == x * Pow2(k);
  lemma Shift_Right: \forall integer x, k; 0 <= x && 0 <= k < 32 ==> x >> k == x / Pow2(k);
*/
#endif
