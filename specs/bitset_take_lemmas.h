#ifndef ACSLAB_SPEC_BITSET_TAKE_LEMMAS_H
#define ACSLAB_SPEC_BITSET_TAKE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset that the removal with a search uses: a climb through levels of which the one above may
 * still say that the word of the path is not zero.  They rest on bitset_lemmas.h and bitset_drop_lemmas.h.
 */
/*@
  lemma BitsetBut_Less{L}: \forall struct acslab_bitset *s, integer m, x;
    BitsetSummaryBut(s, 0, 0) ==> BitsetSummaryBut(s, m, x);
  lemma BitsetTake_Up{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetShape(s) && BitsetOn(s, j, x) && j + 1 < s->levels ==> BitsetOn(s, j + 1, x / ACSLAB_WORD_BITS);
  lemma BitsetTake_Cell{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetShape(s) && BitsetOn(s, j, x) ==> BitsetCell(s, j, x / ACSLAB_WORD_BITS);
  lemma BitsetTake_Start{L}: \forall struct acslab_bitset *s; BitsetShape(s) ==> BitsetAbove(s, 0);
  lemma BitsetDrop_Above{L1, L2}: \forall struct acslab_bitset *s, integer j, x;
    BitsetDrop{L1, L2}(s, j, x) && 1 <= j && BitsetAbove{L1}(s, j - 1) ==> BitsetAbove{L2}(s, j - 1);
  lemma BitsetBut_Element{L}: \forall struct acslab_bitset *s, integer m, y, j, e;
    BitsetShape(s) && BitsetSummaryBut(s, m, y) && BitsetAbove(s, j - 1) && 1 <= j < s->levels && j != m &&
    0 <= e < s->size && BitsetIn(s, e) ==>
    BitsetPath(e, j) < BitsetBits(s, j) && BitsetBit(s, j, BitsetPath(e, j));
  lemma BitsetBut_Above{L}: \forall struct acslab_bitset *s, integer m, y, j;
    BitsetShape(s) && BitsetSummaryBut(s, m, y) && BitsetAbove(s, j - 1) && 1 <= j < s->levels && j != m ==>
    BitsetAbove(s, j);
*/
#endif
