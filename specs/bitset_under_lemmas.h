#ifndef ACSLAB_SPEC_BITSET_UNDER_LEMMAS_H
#define ACSLAB_SPEC_BITSET_UNDER_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset on which those of bitset_prev_lemmas.h rest, and no function: what is left of a word
 * up to a bit.
 */
/*@
  lemma BitsetUnder_Order: \forall integer p, y; y <= p ==> y / ACSLAB_WORD_BITS <= p / ACSLAB_WORD_BITS;
  lemma BitsetUnder_Other: \forall integer p, y;
    0 <= p && 0 <= y && y / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS ==>
    y % ACSLAB_WORD_BITS - y == p % ACSLAB_WORD_BITS - p;
  lemma BitsetUnder_Bit{L}: \forall struct acslab_bitset *s, integer j, y; BitsetBit(s, j, y) ==>
    0 <= y && Bit(BitsetWord(s, j, y / ACSLAB_WORD_BITS), y % ACSLAB_WORD_BITS);
  lemma BitsetHead_Case{L}: \forall struct acslab_bitset *s, integer j, p, d, rest, c;
    BitsetHead(s, j, p, d, rest) && 0 <= c ==> (Bit(rest, c) <==>
      Bit(BitsetWord(s, j, p / ACSLAB_WORD_BITS), c) && c + d <= p % ACSLAB_WORD_BITS);
  lemma BitsetHead_Near{L}: \forall struct acslab_bitset *s, integer j, p, d, rest, y;
    BitsetHead(s, j, p, d, rest) && 0 <= p && 0 <= d && y + d <= p && BitsetBit(s, j, y) &&
    y / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS ==> Bit(rest, y % ACSLAB_WORD_BITS);
  lemma BitsetHead_Pass{L}: \forall struct acslab_bitset *s, integer j, p, d, y;
    BitsetHead(s, j, p, d, 0) && 0 <= p && 0 <= d && y + d <= p && BitsetBit(s, j, y) ==>
    y / ACSLAB_WORD_BITS < p / ACSLAB_WORD_BITS;
*/
#endif
