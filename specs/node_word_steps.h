#ifndef ACSLAB_SPEC_NODE_WORD_STEPS_H
#define ACSLAB_SPEC_NODE_WORD_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to "a word without a one bit is zero" in part node: a word of twice the width. */
/*@
  lemma Cell_RestOne: \forall integer w, i; 0 <= w && 0 <= i ==> (Bit(w / 0x2, i) <==> Bit(w, i + 1));
  lemma Cell_RestTwo: \forall integer w, i; 0 <= w && 0 <= i ==> (Bit(w / 0x4, i) <==> Bit(w, i + 2));
  lemma Cell_RestFour: \forall integer w, i; 0 <= w && 0 <= i ==> (Bit(w / 0x10, i) <==> Bit(w, i + 4));
  lemma Cell_RestEight: \forall integer w, i; 0 <= w && 0 <= i ==> (Bit(w / 0x100, i) <==> Bit(w, i + 8));
  lemma Cell_RestHalf: \forall integer w, i; 0 <= w && 0 <= i ==> (Bit(w / 0x10000, i) <==> Bit(w, i + 16));
  lemma Cell_HalfTwice: \forall integer w; 0 <= w ==> w / 0x10000 / 0x10000 == w / 0x100000000;
  lemma Cell_RestWord: \forall integer w, i;
    0 <= w && 0 <= i ==> (Bit(w / 0x100000000, i) <==> Bit(w, i + 32));
  lemma Cell_HalvesOne: \forall integer w; 0 <= w && BitsNone(w, 2) ==>
    BitsNone(w, 1) && BitsNone(w / 0x2, 1);
  lemma Cell_HalvesTwo: \forall integer w; 0 <= w && BitsNone(w, 4) ==>
    BitsNone(w, 2) && BitsNone(w / 0x4, 2);
  lemma Cell_HalvesFour: \forall integer w; 0 <= w && BitsNone(w, 8) ==>
    BitsNone(w, 4) && BitsNone(w / 0x10, 4);
  lemma Cell_HalvesEight: \forall integer w; 0 <= w && BitsNone(w, 16) ==>
    BitsNone(w, 8) && BitsNone(w / 0x100, 8);
  lemma Cell_HalvesHalf: \forall integer w; 0 <= w && BitsNone(w, 32) ==>
    BitsNone(w, 16) && BitsNone(w / 0x10000, 16);
  lemma Cell_HalvesWord: \forall integer w; 0 <= w && BitsNone(w, 64) ==>
    BitsNone(w, 32) && BitsNone(w / 0x100000000, 32);
  lemma Cell_NoOne: \forall integer w; 0 <= w < 0x2 && BitsNone(w, 1) ==> w == 0;
  lemma Cell_NoTwo: \forall integer w; 0 <= w < 0x4 && BitsNone(w, 2) ==> w == 0;
  lemma Cell_NoFour: \forall integer w; 0 <= w < 0x10 && BitsNone(w, 4) ==> w == 0;
  lemma Cell_NoEight: \forall integer w; 0 <= w < 0x100 && BitsNone(w, 8) ==> w == 0;
  lemma Cell_NoHalf: \forall integer w; 0 <= w < 0x10000 && BitsNone(w, 16) ==> w == 0;
  lemma Cell_NoWord: \forall integer w; 0 <= w < 0x100000000 && BitsNone(w, 32) ==> w == 0;
  lemma Cell_NoLong: \forall integer w; 0 <= w < 0x10000000000000000 && BitsNone(w, 64) ==> w == 0;
*/
#endif
