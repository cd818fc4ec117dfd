#ifndef ACSLAB_SPEC_NODE_MASK_STEPS_H
#define ACSLAB_SPEC_NODE_MASK_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the bits of the constants in part node: a nibble, a byte, and a byte more. */
/*@
  lemma Cell_Third:    \forall integer w; 0 <= w ==> (Bit(w, 2) <==> w / 4 % 2 == 1);
  lemma Cell_NextTwo:  \forall integer w; 0 <= w ==> (Bit(w, 3) <==> Bit(w / 4, 1));
  lemma Cell_Fourth:   \forall integer w; 0 <= w ==> (Bit(w, 3) <==> w / 8 % 2 == 1);
  lemma Cell_TwoTwice: \forall integer w; 0 <= w ==> (w >> 2) >> 2 == w / 0x10;
  lemma Cell_ShiftFour: \forall integer w; 0 <= w ==> w >> 4 == w / 0x10;
  lemma Cell_NextFour: \forall integer w, i; 0 <= w && 4 <= i ==> (Bit(w, i) <==> Bit(w / 0x10, i - 4));
  lemma Cell_Nibble: \forall integer w, i; 0 <= w && w % 0x10 == 5 && 0 <= i ==>
    (Bit(w, i) <==> i == 0 || i == 2 || i >= 4 && Bit(w / 0x10, i - 4));
  lemma Cell_HighNibble: \forall integer w, i; 0 <= w && w % 0x10 == 10 && 0 <= i ==>
    (Bit(w, i) <==> i == 1 || i == 3 || i >= 4 && Bit(w / 0x10, i - 4));
  lemma Cell_FullNibble: \forall integer w, i; 0 <= w && w % 0x10 == 15 && 0 <= i ==>
    (Bit(w, i) <==> i < 4 || Bit(w / 0x10, i - 4));
  lemma Cell_FourTwice: \forall integer w; 0 <= w ==> (w >> 4) >> 4 == w / 0x100;
  lemma Cell_ShiftByte: \forall integer w; 0 <= w ==> w >> 8 == w / 0x100;
  lemma Cell_Byte:   \forall integer w, i; 0 <= w && w % 0x100 == 0x55 && 0 <= i ==>
    (Bit(w, i) <==> i < 8 && i % 2 == 0 || i >= 8 && Bit(w / 0x100, i - 8));
  lemma Cell_HighByte: \forall integer w, i; 0 <= w && w % 0x100 == 0xaa && 0 <= i ==>
    (Bit(w, i) <==> i < 8 && i % 2 == 1 || i >= 8 && Bit(w / 0x100, i - 8));
  lemma Cell_FullByte:   \forall integer w, i; 0 <= w && w % 0x100 == 0xff && 0 <= i ==>
    (Bit(w, i) <==> i < 8 || Bit(w / 0x100, i - 8));
  lemma Cell_OneBytes: \forall integer i; 0 <= i ==> (Bit(0x55, i) <==> i < 8 && i % 2 == 0);
  lemma Cell_TwoBytes: \forall integer i; 0 <= i ==> (Bit(0x5555, i) <==> i < 16 && i % 2 == 0);
  lemma Cell_ThreeBytes: \forall integer i; 0 <= i ==> (Bit(0x555555, i) <==> i < 24 && i % 2 == 0);
  lemma Cell_FourBytes: \forall integer i; 0 <= i ==> (Bit(0x55555555, i) <==> i < 32 && i % 2 == 0);
  lemma Cell_FiveBytes: \forall integer i; 0 <= i ==> (Bit(0x5555555555, i) <==> i < 40 && i % 2 == 0);
  lemma Cell_SixBytes: \forall integer i; 0 <= i ==> (Bit(0x555555555555, i) <==> i < 48 && i % 2 == 0);
  lemma Cell_SevenBytes: \forall integer i; 0 <= i ==> (Bit(0x55555555555555, i) <==> i < 56 && i % 2 == 0);
  lemma Cell_EightBytes: \forall integer i; 0 <= i ==> (Bit(0x5555555555555555, i) <==> i < 64 && i % 2 == 0);
  lemma Cell_OneHigh: \forall integer i; 0 <= i ==> (Bit(0xaa, i) <==> i < 8 && i % 2 == 1);
  lemma Cell_TwoHigh: \forall integer i; 0 <= i ==> (Bit(0xaaaa, i) <==> i < 16 && i % 2 == 1);
  lemma Cell_ThreeHigh: \forall integer i; 0 <= i ==> (Bit(0xaaaaaa, i) <==> i < 24 && i % 2 == 1);
  lemma Cell_FourHigh: \forall integer i; 0 <= i ==> (Bit(0xaaaaaaaa, i) <==> i < 32 && i % 2 == 1);
  lemma Cell_FiveHigh: \forall integer i; 0 <= i ==> (Bit(0xaaaaaaaaaa, i) <==> i < 40 && i % 2 == 1);
  lemma Cell_SixHigh: \forall integer i; 0 <= i ==> (Bit(0xaaaaaaaaaaaa, i) <==> i < 48 && i % 2 == 1);
  lemma Cell_SevenHigh: \forall integer i; 0 <= i ==> (Bit(0xaaaaaaaaaaaaaa, i) <==> i < 56 && i % 2 == 1);
  lemma Cell_EightHigh: \forall integer i; 0 <= i ==> (Bit(0xaaaaaaaaaaaaaaaa, i) <==> i < 64 && i % 2 == 1);
  lemma Cell_OneFull: \forall integer i; 0 <= i ==> (Bit(0xff, i) <==> i < 8);
  lemma Cell_TwoFull: \forall integer i; 0 <= i ==> (Bit(0xffff, i) <==> i < 16);
  lemma Cell_ThreeFull: \forall integer i; 0 <= i ==> (Bit(0xffffff, i) <==> i < 24);
  lemma Cell_FourFull: \forall integer i; 0 <= i ==> (Bit(0xffffffff, i) <==> i < 32);
  lemma Cell_FiveFull: \forall integer i; 0 <= i ==> (Bit(0xffffffffff, i) <==> i < 40);
  lemma Cell_SixFull: \forall integer i; 0 <= i ==> (Bit(0xffffffffffff, i) <==> i < 48);
  lemma Cell_SevenFull: \forall integer i; 0 <= i ==> (Bit(0xffffffffffffff, i) <==> i < 56);
  lemma Cell_EightFull: \forall integer i; 0 <= i ==> (Bit(0xffffffffffffffff, i) <==> i < 64);
*/
#endif
