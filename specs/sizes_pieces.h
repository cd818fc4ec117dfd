#ifndef ACSLAB_SPEC_SIZES_PIECES_H
#define ACSLAB_SPEC_SIZES_PIECES_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part sizes: how often a piece fits into a number, by that number's size, and a mask by value. */
/*@
  lemma Piece_Some: \forall integer w, p; 0 <= w && 1 <= p && 1 <= w / p ==> p <= w;
  lemma Piece_Zero: \forall integer w, p; 0 <= w && 1 <= p && w / p == 0 ==> w < p;
  lemma Piece_Two:  \forall integer w, p; 0 <= w && 1 <= p && 2 <= w / p ==> 2 * p <= w;
  lemma Piece_Fours: \forall integer w, p; 4 * p <= w < 8 * p && 1 <= p ==> 4 <= w / p < 8 &&
    (w / p == 4 ==> w < 5 * p) && (w / p == 5 ==> 5 * p <= w < 6 * p) &&
    (w / p == 6 ==> 6 * p <= w < 7 * p) && (w / p == 7 ==> 7 * p <= w);
  lemma Mask_Fours: \forall integer v; 4 <= v < 8 ==> (v & 3) == v - 4;
*/
#endif
