#ifndef ACSLAB_SPEC_BITSET_PUT_LEMMAS_H
#define ACSLAB_SPEC_BITSET_PUT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset that the insertion uses: what one bit more does to the invariant.  They rest on
 * bitset_lemmas.h.
 */
/*@
  lemma BitsetPut_Own{L1, L2}: \forall struct acslab_bitset *s, integer j, x, y;
    BitsetPut{L1, L2}(s, j, x) && 0 <= y && y / ACSLAB_WORD_BITS == x / ACSLAB_WORD_BITS ==>
    (BitsetBit{L2}(s, j, y) <==> BitsetBit{L1}(s, j, y) || y == x);
  lemma BitsetPut_Bit{L1, L2}: \forall struct acslab_bitset *s, integer j, x, k, y;
    BitsetPut{L1, L2}(s, j, x) && 0 <= k < \at(s->levels, L1) && 0 <= y &&
    y / ACSLAB_WORD_BITS < BitsetBits{L1}(s, k + 1) ==>
    (BitsetBit{L2}(s, k, y) <==> BitsetBit{L1}(s, k, y) || (k == j && y == x));
  lemma BitsetPut_In{L1, L2}: \forall struct acslab_bitset *s, integer j, i, x;
    BitsetPut{L1, L2}(s, j, i) && 0 <= x < \at(s->size, L1) ==>
    (BitsetIn{L2}(s, x) <==> BitsetIn{L1}(s, x) || (j == 0 && x == i));
  lemma BitsetPut_Ends{L1, L2}: \forall struct acslab_bitset *s, integer j, x;
    BitsetPut{L1, L2}(s, j, x) && BitsetEnds{L1}(s) ==> BitsetEnds{L2}(s);
  lemma BitsetPut_Below{L1, L2}: \forall struct acslab_bitset *s, integer j, x, k, v;
    BitsetPut{L1, L2}(s, j, x) && 0 <= k < \at(s->levels, L1) && 0 <= v < BitsetBits{L1}(s, k + 1) &&
    !(k == j && v == x / ACSLAB_WORD_BITS) ==> BitsetWord{L2}(s, k, v) == BitsetWord{L1}(s, k, v);
  lemma BitsetPut_Here{L1, L2}: \forall struct acslab_bitset *s, integer j, x;
    BitsetPut{L1, L2}(s, j, x) ==> BitsetBit{L2}(s, j, x);
  lemma BitsetPut_Elsewhere{L1, L2}: \forall struct acslab_bitset *s, integer j, x, k, v;
    BitsetPut{L1, L2}(s, j, x) && BitsetSummaryBut{L1}(s, j, x) &&
    (j > 0 ==> BitsetWord{L1}(s, j - 1, x) != 0) &&
    1 <= k < \at(s->levels, L2) && 0 <= v < BitsetBits{L2}(s, k) &&
    !(k == j + 1 && v == x / ACSLAB_WORD_BITS) ==>
    (BitsetBit{L2}(s, k, v) <==> BitsetWord{L2}(s, k - 1, v) != 0);
  lemma BitsetPut_Climb{L1, L2}: \forall struct acslab_bitset *s, integer j, x;
    BitsetPut{L1, L2}(s, j, x) && BitsetSummaryBut{L1}(s, j, x) &&
    (j > 0 ==> BitsetWord{L1}(s, j - 1, x) != 0) ==> BitsetSummaryBut{L2}(s, j + 1, x / ACSLAB_WORD_BITS);
  lemma BitsetPut_Stop{L1, L2}: \forall struct acslab_bitset *s, integer j, x;
    BitsetPut{L1, L2}(s, j, x) && BitsetSummaryBut{L1}(s, j, x) &&
    (j > 0 ==> BitsetWord{L1}(s, j - 1, x) != 0) &&
    BitsetWord{L1}(s, j, x / ACSLAB_WORD_BITS) != 0 ==> BitsetSummaryBut{L2}(s, 0, 0);
*/
#endif
