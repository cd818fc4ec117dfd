#ifndef ACSLAB_SPEC_WIDE_LEMMAS_H
#define ACSLAB_SPEC_WIDE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about powers of two, for induction on the order: a shift by one more. */
#include "wide.h"
/*@
  lemma Wide_LeftNext: \forall integer x, k; 0 <= k && 0 <= x ==> x << (k + 1) == (x << k) << 1;
  lemma Wide_RightNext: \forall integer x, k; 0 <= k && 0 <= x ==> x >> (k + 1) == (x >> k) >> 1;
  lemma Wide_Left: \forall integer x; 0 <= x ==> x << 1 == 2 * x;
  lemma Wide_Right: \forall integer x; 0 <= x ==> x >> 1 == x / 2;
  lemma Wide_Half: \forall integer x, p, d; 0 <= x && 1 <= p ==> WideTwice(d, p) ==> x / p / 2 == x / d;
  lemma Wide_Times: \forall integer x, p, d; WideTwice(d, p) ==> WideTimes(x, d, p);
  lemma Wide_Pow2: \forall integer k; 0 <= k ==> Pow2(k + 1) == 2 * Pow2(k);
*/
#endif
