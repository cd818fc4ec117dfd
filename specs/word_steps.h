#ifndef ACSLAB_SPEC_WORD_STEPS_H
#define ACSLAB_SPEC_WORD_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of word_lemmas.h: powers of two, each from the one before. */
#include "address.h"
#include "align_steps.h"
#include "wide.h"
/*@
  lemma Word_Four: \forall integer k; 4 <= k ==> Pow2(k) == 16 * Pow2(k - 4);
  lemma Word_Value4: Pow2(4) == 0x10;
  lemma Word_Value8: Pow2(8) == 0x100;
  lemma Word_Value12: Pow2(12) == 0x1000;
  lemma Word_Value16: Pow2(16) == 0x10000;
  lemma Word_Value20: Pow2(20) == 0x100000;
  lemma Word_Value24: Pow2(24) == 0x1000000;
  lemma Word_Value28: Pow2(28) == 0x10000000;
  lemma Word_Value32: Pow2(32) == 0x100000000;
  lemma Word_Value36: Pow2(36) == 0x1000000000;
  lemma Word_Value40: Pow2(40) == 0x10000000000;
  lemma Word_Value44: Pow2(44) == 0x100000000000;
  lemma Word_Value48: Pow2(48) == 0x1000000000000;
  lemma Word_Value52: Pow2(52) == 0x10000000000000;
  lemma Word_Value56: Pow2(56) == 0x100000000000000;
  lemma Word_Value60: Pow2(60) == 0x1000000000000000;
  lemma Word_Value64: Pow2(64) == 0x10000000000000000;
  lemma Word_Double: \forall integer d, p; WideTwice(d, p) ==> AlignDouble(d, p);
  lemma Word_Sum: \forall integer n, q, p; 1 <= p && n <= q ==> n * p <= q * p;
  lemma Word_Whole: \forall integer n, q, p; 1 <= p && n <= q ==> AddressCount(SIZE_MAX + 1, q, p) ==>
    n * p <= SIZE_MAX + 1;
*/
#endif
