#ifndef ACSLAB_SPEC_POW2_VALUES_H
#define ACSLAB_SPEC_POW2_VALUES_H
/* SPDX-License-Identifier: MIT */
/*
 * Steps to the lemmas of pow2_lemmas.h and cover_lemmas.h: the powers of two one by one, each from the
 * one before.
 */
#include "pow2.h"
/*@
  lemma Pow2_0: Pow2(0) == 1;
  lemma Pow2_1: Pow2(1) == 0x2;
  lemma Pow2_2: Pow2(2) == 0x4;
  lemma Pow2_3: Pow2(3) == 0x8;
  lemma Pow2_4: Pow2(4) == 0x10;
  lemma Pow2_5: Pow2(5) == 0x20;
  lemma Pow2_6: Pow2(6) == 0x40;
  lemma Pow2_7: Pow2(7) == 0x80;
  lemma Pow2_8: Pow2(8) == 0x100;
  lemma Pow2_9: Pow2(9) == 0x200;
  lemma Pow2_10: Pow2(10) == 0x400;
  lemma Pow2_11: Pow2(11) == 0x800;
  lemma Pow2_12: Pow2(12) == 0x1000;
  lemma Pow2_13: Pow2(13) == 0x2000;
  lemma Pow2_14: Pow2(14) == 0x4000;
  lemma Pow2_15: Pow2(15) == 0x8000;
  lemma Pow2_16: Pow2(16) == 0x10000;
  lemma Pow2_17: Pow2(17) == 0x20000;
  lemma Pow2_18: Pow2(18) == 0x40000;
  lemma Pow2_19: Pow2(19) == 0x80000;
  lemma Pow2_20: Pow2(20) == 0x100000;
  lemma Pow2_21: Pow2(21) == 0x200000;
  lemma Pow2_22: Pow2(22) == 0x400000;
  lemma Pow2_23: Pow2(23) == 0x800000;
  lemma Pow2_24: Pow2(24) == 0x1000000;
  lemma Pow2_25: Pow2(25) == 0x2000000;
  lemma Pow2_26: Pow2(26) == 0x4000000;
  lemma Pow2_27: Pow2(27) == 0x8000000;
  lemma Pow2_28: Pow2(28) == 0x10000000;
  lemma Pow2_29: Pow2(29) == 0x20000000;
  lemma Pow2_30: Pow2(30) == 0x40000000;
  lemma Pow2_31: Pow2(31) == 0x80000000;
*/
#endif
