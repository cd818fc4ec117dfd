#ifndef ACSLAB_SPEC_POW2_STEPS_H
#define ACSLAB_SPEC_POW2_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of pow2_lemmas.h: each order from the one before. */
#include "pow2_values.h"
/*@
  lemma Shift_LeftAdd: \forall integer x, k; 1 <= k && 0 <= x ==> x << k == (x << (k - 1)) << 1;
  lemma Shift_RightAdd: \forall integer x, k; 1 <= k && 0 <= x ==> x >> k == (x >> (k - 1)) >> 1;
  lemma Shift_Left1: \forall integer x; 0 <= x ==> x << 1 == 0x2 * x;
  lemma Shift_Right1: \forall integer x; 0 <= x ==> x >> 1 == x / 0x2;
  lemma Shift_Left2: \forall integer x; 0 <= x ==> x << 2 == 0x4 * x;
  lemma Shift_Right2: \forall integer x; 0 <= x ==> x >> 2 == x / 0x4;
  lemma Shift_Left3: \forall integer x; 0 <= x ==> x << 3 == 0x8 * x;
  lemma Shift_Right3: \forall integer x; 0 <= x ==> x >> 3 == x / 0x8;
  lemma Shift_Left4: \forall integer x; 0 <= x ==> x << 4 == 0x10 * x;
  lemma Shift_Right4: \forall integer x; 0 <= x ==> x >> 4 == x / 0x10;
  lemma Shift_Left5: \forall integer x; 0 <= x ==> x << 5 == 0x20 * x;
  lemma Shift_Right5: \forall integer x; 0 <= x ==> x >> 5 == x / 0x20;
  lemma Shift_Left6: \forall integer x; 0 <= x ==> x << 6 == 0x40 * x;
  lemma Shift_Right6: \forall integer x; 0 <= x ==> x >> 6 == x / 0x40;
  lemma Shift_Left7: \forall integer x; 0 <= x ==> x << 7 == 0x80 * x;
  lemma Shift_Right7: \forall integer x; 0 <= x ==> x >> 7 == x / 0x80;
  lemma Shift_Left8: \forall integer x; 0 <= x ==> x << 8 == 0x100 * x;
  lemma Shift_Right8: \forall integer x; 0 <= x ==> x >> 8 == x / 0x100;
  lemma Shift_Left9: \forall integer x; 0 <= x ==> x << 9 == 0x200 * x;
  lemma Shift_Right9: \forall integer x; 0 <= x ==> x >> 9 == x / 0x200;
  lemma Shift_Left10: \forall integer x; 0 <= x ==> x << 10 == 0x400 * x;
  lemma Shift_Right10: \forall integer x; 0 <= x ==> x >> 10 == x / 0x400;
  lemma Shift_Left11: \forall integer x; 0 <= x ==> x << 11 == 0x800 * x;
  lemma Shift_Right11: \forall integer x; 0 <= x ==> x >> 11 == x / 0x800;
  lemma Shift_Left12: \forall integer x; 0 <= x ==> x << 12 == 0x1000 * x;
  lemma Shift_Right12: \forall integer x; 0 <= x ==> x >> 12 == x / 0x1000;
  lemma Shift_Left13: \forall integer x; 0 <= x ==> x << 13 == 0x2000 * x;
  lemma Shift_Right13: \forall integer x; 0 <= x ==> x >> 13 == x / 0x2000;
  lemma Shift_Left14: \forall integer x; 0 <= x ==> x << 14 == 0x4000 * x;
  lemma Shift_Right14: \forall integer x; 0 <= x ==> x >> 14 == x / 0x4000;
  lemma Shift_Left15: \forall integer x; 0 <= x ==> x << 15 == 0x8000 * x;
  lemma Shift_Right15: \forall integer x; 0 <= x ==> x >> 15 == x / 0x8000;
  lemma Shift_Left16: \forall integer x; 0 <= x ==> x << 16 == 0x10000 * x;
  lemma Shift_Right16: \forall integer x; 0 <= x ==> x >> 16 == x / 0x10000;
  lemma Shift_Left17: \forall integer x; 0 <= x ==> x << 17 == 0x20000 * x;
  lemma Shift_Right17: \forall integer x; 0 <= x ==> x >> 17 == x / 0x20000;
  lemma Shift_Left18: \forall integer x; 0 <= x ==> x << 18 == 0x40000 * x;
  lemma Shift_Right18: \forall integer x; 0 <= x ==> x >> 18 == x / 0x40000;
  lemma Shift_Left19: \forall integer x; 0 <= x ==> x << 19 == 0x80000 * x;
  lemma Shift_Right19: \forall integer x; 0 <= x ==> x >> 19 == x / 0x80000;
  lemma Shift_Left20: \forall integer x; 0 <= x ==> x << 20 == 0x100000 * x;
  lemma Shift_Right20: \forall integer x; 0 <= x ==> x >> 20 == x / 0x100000;
  lemma Shift_Left21: \forall integer x; 0 <= x ==> x << 21 == 0x200000 * x;
  lemma Shift_Right21: \forall integer x; 0 <= x ==> x >> 21 == x / 0x200000;
  lemma Shift_Left22: \forall integer x; 0 <= x ==> x << 22 == 0x400000 * x;
  lemma Shift_Right22: \forall integer x; 0 <= x ==> x >> 22 == x / 0x400000;
  lemma Shift_Left23: \forall integer x; 0 <= x ==> x << 23 == 0x800000 * x;
  lemma Shift_Right23: \forall integer x; 0 <= x ==> x >> 23 == x / 0x800000;
  lemma Shift_Left24: \forall integer x; 0 <= x ==> x << 24 == 0x1000000 * x;
  lemma Shift_Right24: \forall integer x; 0 <= x ==> x >> 24 == x / 0x1000000;
  lemma Shift_Left25: \forall integer x; 0 <= x ==> x << 25 == 0x2000000 * x;
  lemma Shift_Right25: \forall integer x; 0 <= x ==> x >> 25 == x / 0x2000000;
  lemma Shift_Left26: \forall integer x; 0 <= x ==> x << 26 == 0x4000000 * x;
  lemma Shift_Right26: \forall integer x; 0 <= x ==> x >> 26 == x / 0x4000000;
  lemma Shift_Left27: \forall integer x; 0 <= x ==> x << 27 == 0x8000000 * x;
  lemma Shift_Right27: \forall integer x; 0 <= x ==> x >> 27 == x / 0x8000000;
  lemma Shift_Left28: \forall integer x; 0 <= x ==> x << 28 == 0x10000000 * x;
  lemma Shift_Right28: \forall integer x; 0 <= x ==> x >> 28 == x / 0x10000000;
  lemma Shift_Left29: \forall integer x; 0 <= x ==> x << 29 == 0x20000000 * x;
  lemma Shift_Right29: \forall integer x; 0 <= x ==> x >> 29 == x / 0x20000000;
  lemma Shift_Left30: \forall integer x; 0 <= x ==> x << 30 == 0x40000000 * x;
  lemma Shift_Right30: \forall integer x; 0 <= x ==> x >> 30 == x / 0x40000000;
  lemma Shift_Left31: \forall integer x; 0 <= x ==> x << 31 == 0x80000000 * x;
  lemma Shift_Right31: \forall integer x; 0 <= x ==> x >> 31 == x / 0x80000000;
*/
#endif
