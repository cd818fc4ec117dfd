#ifndef ACSLAB_SPEC_BITSET_REST_LEMMAS_H
#define ACSLAB_SPEC_BITSET_REST_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset on which those of bitset_part_lemmas.h rest, and no function: the bits of a level
 * as bits of its words, and of what is left of a word.
 */
/*@
  lemma BitsetRest_Index: \forall integer w, i; Bit(w, i) ==> 0 <= i && w != 0;
  lemma BitsetRest_Place: \forall integer v, n;
    v * ACSLAB_WORD_BITS <= n < (v + 1) * ACSLAB_WORD_BITS && 0 <= v ==> n / ACSLAB_WORD_BITS == v;
  lemma BitsetRest_Inside: \forall integer p, n;
    0 <= p && 0 <= p % ACSLAB_WORD_BITS + n < ACSLAB_WORD_BITS ==>
    (p + n) / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS &&
    (p + n) % ACSLAB_WORD_BITS == p % ACSLAB_WORD_BITS + n;
  lemma BitsetRest_Other: \forall integer p, y;
    0 <= p && 0 <= y && y / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS ==>
    y % ACSLAB_WORD_BITS == (y - p) + p % ACSLAB_WORD_BITS;
  lemma BitsetRest_Bit{L}: \forall struct acslab_bitset *s, integer j, p, y;
    0 <= p && 0 <= y && y / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS ==>
    (BitsetBit(s, j, y) <==>
     Bit(BitsetWord(s, j, p / ACSLAB_WORD_BITS), (y - p) + p % ACSLAB_WORD_BITS));
  lemma BitsetPart_Case{L}: \forall struct acslab_bitset *s, integer j, p, d, rest, c;
    BitsetPart(s, j, p, d, rest) && 0 <= c ==> (Bit(rest, c) <==>
      Bit(BitsetWord(s, j, p / ACSLAB_WORD_BITS), c + p % ACSLAB_WORD_BITS + d));
  lemma BitsetPart_Width{L}: \forall struct acslab_bitset *s, integer j, p, d, rest, c;
    BitsetPart(s, j, p, d, rest) && Bit(rest, c) ==> c + p % ACSLAB_WORD_BITS + d < ACSLAB_WORD_BITS;
  lemma BitsetPart_Inside{L}: \forall struct acslab_bitset *s, integer j, p, d, rest, c;
    BitsetPart(s, j, p, d, rest) && 0 <= p && 0 <= d && Bit(rest, c) ==>
    (p + (d + c)) / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS;
  lemma BitsetPart_Bit{L}: \forall struct acslab_bitset *s, integer j, p, d, rest, y;
    BitsetPart(s, j, p, d, rest) && 0 <= p && 0 <= d && p + d <= y &&
    y / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS ==> (BitsetBit(s, j, y) <==> Bit(rest, y - p - d));
  lemma BitsetPart_Between: \forall integer p, y, z;
    0 <= p <= z <= y && y / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS ==>
    z / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS;
*/
#endif
