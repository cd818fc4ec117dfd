#ifndef ACSLAB_SPEC_BITSET_PART_LEMMAS_H
#define ACSLAB_SPEC_BITSET_PART_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset that the search uses: what is left of a word tells which bits of a level are set.
 */
/*@
  // Nothing is left: an element from here on is under a later word.
  lemma BitsetPart_Pass{L}: \forall struct acslab_bitset *s, integer j, p, d, e;
    BitsetPart(s, j, p, d, 0) && 0 <= j && 0 <= p && 0 <= d && p + d <= BitsetPath(e, j) &&
    BitsetBit(s, j, BitsetPath(e, j)) ==> p / ACSLAB_WORD_BITS < BitsetPath(e, j + 1);
  // The lowest bit of what is left.
  lemma BitsetPart_Least{L}: \forall struct acslab_bitset *s, integer j, p, d, b, rest;
    BitsetPart(s, j, p, d, rest) && 0 <= p && 0 <= d <= 1 && Bit(rest, b) &&
    (\forall integer c; 0 <= c < b ==> !Bit(rest, c)) ==>
    BitsetBit(s, j, p + d + b) && (p + d + b) / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS &&
    (\forall integer z; p + d <= z < p + d + b ==> !BitsetBit(s, j, z));
*/
#endif
