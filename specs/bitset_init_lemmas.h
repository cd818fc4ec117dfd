#ifndef ACSLAB_SPEC_BITSET_INIT_LEMMAS_H
#define ACSLAB_SPEC_BITSET_INIT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset that its init uses: there are enough levels, and words of zeros are the empty set.
 * They rest on bitset_lemmas.h.
 */
/*@
  lemma BitsetReach_Three: BitsetReach(3) == ACSLAB_WORD_BITS * ACSLAB_WORD_BITS * ACSLAB_WORD_BITS;
  lemma BitsetReach_Six:   BitsetReach(6) ==
    ACSLAB_WORD_BITS * ACSLAB_WORD_BITS * ACSLAB_WORD_BITS * BitsetReach(3);
  lemma BitsetReach_Ten:   BitsetReach(10) ==
    ACSLAB_WORD_BITS * ACSLAB_WORD_BITS * ACSLAB_WORD_BITS * ACSLAB_WORD_BITS * BitsetReach(6);
  lemma BitsetReach_All:   ACSLAB_FRAMES_MAX <= BitsetReach(ACSLAB_BITSET_LEVELS);

  lemma BitsetZero_Word{L}: \forall struct acslab_bitset *s, integer j, v;
    BitsetShape(s) && BitsetZero(s) && 0 <= j < s->levels && 0 <= v < BitsetBits(s, j + 1) ==>
    BitsetWord(s, j, v) == 0;
  lemma BitsetZero_Bit{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetShape(s) && BitsetZero(s) && 0 <= j < s->levels && 0 <= x &&
    x / ACSLAB_WORD_BITS < BitsetBits(s, j + 1) ==> !BitsetBit(s, j, x);
  lemma BitsetZero_Inv{L}: \forall struct acslab_bitset *s;
    BitsetShape(s) && BitsetZero(s) ==> BitsetInv(s);
  lemma BitsetZero_In{L}: \forall struct acslab_bitset *s, integer x;
    BitsetShape(s) && BitsetZero(s) && 0 <= x < s->size ==> !BitsetIn(s, x);
*/
#endif
