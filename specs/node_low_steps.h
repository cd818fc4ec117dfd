#ifndef ACSLAB_SPEC_NODE_LOW_STEPS_H
#define ACSLAB_SPEC_NODE_LOW_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the bits of a value in part node: the two lowest bits as remainders. */
/*@
  lemma Cell_Twice:    \forall integer h; h << 1 == 2 * h;
  lemma Cell_TwiceLow: \forall integer h; !Bit(h << 1, 0);
  lemma Cell_ShiftOne: \forall integer w; 0 <= w ==> w >> 1 == w / 2;
  lemma Cell_Back:     \forall integer w; 0 <= w && w % 2 == 0 ==> (w >> 1) << 1 == w;
  lemma Cell_Even:     \forall integer w; 0 <= w && w % 2 == 0 ==> !Bit(w, 0);
  lemma Cell_Disjoint: \forall integer x, y; (x & y) == 0 ==> x + y == (x | y);
  lemma Cell_Double:   \forall integer h; 0 <= h ==> !Bit(2 * h, 0);
  lemma Cell_Plus:     \forall integer h; !Bit(2 * h, 0) ==> 2 * h + 1 == (2 * h | 1);
  lemma Cell_OrOne:    \forall integer h; Bit(h | 1, 0);
  lemma Cell_OddSum:   \forall integer w; 0 <= w && w % 2 == 1 ==> w == (2 * (w / 2) | 1);
  lemma Cell_Odd:      \forall integer w; 0 <= w && w % 2 == 1 ==> Bit(w, 0);
  lemma Cell_Low:      \forall integer w; 0 <= w ==> (Bit(w, 0) <==> w % 2 == 1);
  lemma Cell_Half:     \forall integer w; 0 <= w ==> (Bit(w, 1) <==> w / 2 % 2 == 1);
  lemma Cell_ShiftTwo: \forall integer w; 0 <= w ==> w >> 2 == w / 4;
  lemma Cell_Next:     \forall integer w, i; 0 <= w && 2 <= i ==> (Bit(w, i) <==> Bit(w / 4, i - 2));
*/
#endif
