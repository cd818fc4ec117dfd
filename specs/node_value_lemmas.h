#ifndef ACSLAB_SPEC_NODE_VALUE_LEMMAS_H
#define ACSLAB_SPEC_NODE_VALUE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: the bits of a cell's value, and of a pair's. */
/*@
  lemma Cell_Read: \forall integer w; 0 <= w ==>
    (Bit(w, 0) <==> w % 4 == 1 || w % 4 == 3) && (Bit(w, 1) <==> w % 4 == 2 || w % 4 == 3);
  lemma Cell_Value:    \forall integer v, i; 0 <= v <= 3 && 0 <= i ==>
    (Bit(v, i) <==> i == 0 && (v == 1 || v == 3) || i == 1 && (v == 2 || v == 3));
  lemma Cell_Mask:     \forall integer i; 0 <= i ==> (Bit(3, i) <==> i <= 1);
  lemma CellPair_Value: \forall integer v, i; 0 <= v <= 15 && 0 <= i ==>
    (Bit(v, i) <==> i == 0 && (v % 4 == 1 || v % 4 == 3) || i == 1 && (v % 4 == 2 || v % 4 == 3) ||
                    i == 2 && (v / 4 == 1 || v / 4 == 3) || i == 3 && (v / 4 == 2 || v / 4 == 3));
  lemma CellPair_Mask: \forall integer i; 0 <= i ==> (Bit(15, i) <==> i <= 3);
*/
#endif
