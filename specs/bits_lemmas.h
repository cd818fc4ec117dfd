#ifndef ACSLAB_SPEC_BITS_LEMMAS_H
#define ACSLAB_SPEC_BITS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bits: shifts as divisions and products, and which bits a word has after them.
 */
/*@
  // Right shifts as divisions, each from the one before.
  lemma Shift_HalfTwice:      \forall integer w; 0 <= w ==> (w >> 1) >> 1 == w / 4;
  lemma Shift_HalfTwo:        \forall integer w; 0 <= w ==> w >> 2 == w / 4;
  lemma Shift_HalfTwoTwice:   \forall integer w; 0 <= w ==> (w >> 2) >> 2 == w / 0x10;
  lemma Shift_HalfFour:       \forall integer w; 0 <= w ==> w >> 4 == w / 0x10;
  lemma Shift_HalfFourTwice:  \forall integer w; 0 <= w ==> (w >> 4) >> 4 == w / 0x100;
  lemma Shift_HalfEight:      \forall integer w; 0 <= w ==> w >> 8 == w / 0x100;
  lemma Shift_HalfEightTwice: \forall integer w; 0 <= w ==> (w >> 8) >> 8 == w / 0x10000;
  lemma Shift_HalfHalf:       \forall integer w; 0 <= w ==> w >> 16 == w / 0x10000;
  lemma Shift_HalfHalfTwice:  \forall integer w; 0 <= w ==> (w >> 16) >> 16 == w / 0x100000000;
  lemma Shift_HalfWord:       \forall integer w; 0 <= w ==> w >> 32 == w / 0x100000000;

  // A multiple of a power of two comes back from a shift to the right.
  lemma Shift_Twice:         \forall integer w; w << 1 == 2 * w;
  lemma Shift_BackPair: \forall integer w; 0 <= w && w % 2 == 0 ==> (w >> 1) << 1 == w;
  lemma Shift_OverTwo: \forall integer w; 0 <= w && w % 4 == 0 ==>
    (w >> 1) % 2 == 0 && ((((w >> 1) >> 1) << 1) << 1) == w;
  lemma Shift_BackTwo: \forall integer w; 0 <= w && w % 4 == 0 ==> (w >> 2) << 2 == w;
  lemma Shift_OverFour: \forall integer w; 0 <= w && w % 0x10 == 0 ==>
    (w >> 2) % 4 == 0 && ((((w >> 2) >> 2) << 2) << 2) == w;
  lemma Shift_BackFour: \forall integer w; 0 <= w && w % 0x10 == 0 ==> (w >> 4) << 4 == w;
  lemma Shift_OverEight: \forall integer w; 0 <= w && w % 0x100 == 0 ==>
    (w >> 4) % 0x10 == 0 && ((((w >> 4) >> 4) << 4) << 4) == w;
  lemma Shift_BackEight: \forall integer w; 0 <= w && w % 0x100 == 0 ==> (w >> 8) << 8 == w;
  lemma Shift_OverHalf: \forall integer w; 0 <= w && w % 0x10000 == 0 ==>
    (w >> 8) % 0x100 == 0 && ((((w >> 8) >> 8) << 8) << 8) == w;
  lemma Shift_BackHalf: \forall integer w; 0 <= w && w % 0x10000 == 0 ==> (w >> 16) << 16 == w;
  lemma Shift_OverWord: \forall integer w; 0 <= w && w % 0x100000000 == 0 ==>
    (w >> 16) % 0x10000 == 0 && ((((w >> 16) >> 16) << 16) << 16) == w;
  lemma Shift_BackWord: \forall integer w; 0 <= w && w % 0x100000000 == 0 ==> (w >> 32) << 32 == w;

  lemma Bit_Index: \forall integer w, i; Bit(w, i) ==> 0 <= i;
  lemma Bit_Zero:  \forall integer i; !Bit(0, i);
  lemma Bit_Right: \forall integer w, s, i; 0 <= s && 0 <= i ==> (Bit(w >> s, i) <==> Bit(w, i + s));
  lemma Bit_Left:  \forall integer w, s, i; 0 <= s && 0 <= i < s ==> !Bit(w << s, i);
  lemma Bit_Or:    \forall integer w, k, i; 0 <= k && 0 <= i ==>
    (Bit(w | (1 << k), i) <==> Bit(w, i) || i == k);

  // A multiple of a power of two has no bit below it.
  lemma Bit_BelowPair: \forall integer w, i; 0 <= w && w % 2 == 0 && 0 <= i < 1 ==> !Bit(w, i);
  lemma Bit_BelowTwo: \forall integer w, i; 0 <= w && w % 4 == 0 && 0 <= i < 2 ==> !Bit(w, i);
  lemma Bit_BelowFour: \forall integer w, i; 0 <= w && w % 0x10 == 0 && 0 <= i < 4 ==> !Bit(w, i);
  lemma Bit_BelowEight: \forall integer w, i; 0 <= w && w % 0x100 == 0 && 0 <= i < 8 ==> !Bit(w, i);
  lemma Bit_BelowHalf: \forall integer w, i; 0 <= w && w % 0x10000 == 0 && 0 <= i < 16 ==> !Bit(w, i);
  lemma Bit_BelowWord: \forall integer w, i; 0 <= w && w % 0x100000000 == 0 && 0 <= i < 32 ==> !Bit(w, i);

  // The lowest bit tells odd from even.
  lemma Bit_Disjoint:  \forall integer x, y; (x & y) == 0 ==> x + y == (x | y);
  lemma Bit_Double:    \forall integer h; 0 <= h ==> !Bit(2 * h, 0);
  lemma Bit_Plus:      \forall integer h; !Bit(2 * h, 0) ==> 2 * h + 1 == (2 * h | 1);
  lemma Bit_Odd:       \forall integer w; 0 <= w && w % 2 == 1 ==> w == (2 * (w / 2) | 1);
  lemma Bit_Low:       \forall integer w; Bit(w | 1, 0);
  lemma Bit_Remainder: \forall integer w; 0 <= w ==> (Bit(w, 0) <==> w % 2 == 1);
*/
#endif
