#ifndef ACSLAB_SPEC_ADDRESS_STEPS_H
#define ACSLAB_SPEC_ADDRESS_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of address_lemmas.h: quotients of multiples. */
#include "address.h"
#include "align_steps.h"
#include "wide_steps.h"
/*@
  lemma Product_Less: \forall integer f, t, p; 1 <= p && f <= t ==> f * p <= t * p;
  lemma Product_Natural: \forall integer f, s; 0 <= f && 1 <= s ==> 0 <= f * s;
  lemma AlignTimes_Scaled: \forall integer x, i, p, s; AlignTimes(x, i, p) ==> AlignTimes(x * s, i, p * s);
  lemma AlignTimes_Further: \forall integer x, o, i, j, p;
    AddressFurther(x, o, i, p) ==> AlignTimes(o, j, p) ==> AlignTimes(x, j + i, p);
  lemma WideFloor_Self: \forall integer q, p; 1 <= p ==> WideFloor(p, q, q * p);
  lemma WideFloor_Product: \forall integer f, s; 0 <= f && 1 <= s ==> WideFloor(s, f * s / s, f * s);
  lemma AddressQuotient: \forall integer f, s; 0 <= f && 1 <= s ==> f * s / s == f;
  lemma AddressCount_Product: \forall integer x, p, s; 1 <= p && 1 <= s ==> AlignMultiple(x, p) ==>
    AddressCount(x * s, x / p, p * s);
*/
#endif
