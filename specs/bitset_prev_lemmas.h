#ifndef ACSLAB_SPEC_BITSET_PREV_LEMMAS_H
#define ACSLAB_SPEC_BITSET_PREV_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset that the search to the left uses: the low bits of a word, and what an empty stretch
 * rules out.
 */
/*@
  lemma BitsetHead_And: \forall integer w, m, i; 0 <= i ==> (Bit(w & m, i) <==> Bit(w, i) && Bit(m, i));
  lemma BitsetHead_Mask: \forall integer p, i; 0 <= p && 0 <= i ==>
    (Bit(ACSLAB_WORD_ALL >> p, i) <==> i + p < ACSLAB_WORD_BITS);

  lemma BitsetOn_Top{L}: \forall struct acslab_bitset *s, integer x;
    BitsetInv(s) && BitsetOn(s, s->levels - 1, x) ==> x / ACSLAB_WORD_BITS == 0;

  // The highest bit of what is left.
  lemma BitsetHead_Greatest{L}: \forall struct acslab_bitset *s, integer j, p, d, b, rest;
    BitsetHead(s, j, p, d, rest) && 0 <= p && 0 <= d && Bit(rest, b) &&
    (\forall integer c; b < c ==> !Bit(rest, c)) ==>
    BitsetBit(s, j, p / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + b) &&
    p / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + b + d <= p &&
    (\forall integer z; p / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + b < z && z + d <= p ==>
      !BitsetBit(s, j, z));

  // Nothing up to bit p - d in its word of level j: the elements are left of that word.
  lemma BitsetTill_Up{L}: \forall struct acslab_bitset *s, integer i, j, p, d, x;
    BitsetAbove(s, j) && BitsetTill(s, i, j, x) && BitsetHead(s, j, p, d, 0) && x + d <= p + 1 &&
    i <= s->size && 0 <= j && 0 <= p && 0 <= d ==> BitsetTill(s, i, j + 1, p / ACSLAB_WORD_BITS);
  // Nothing between bits y and x.
  lemma BitsetTill_Left{L}: \forall struct acslab_bitset *s, integer i, j, x, y;
    BitsetAbove(s, j) && BitsetTill(s, i, j, x) && i <= s->size && 0 <= j &&
    (\forall integer z; y < z < x ==> !BitsetBit(s, j, z)) ==> BitsetTill(s, i, j, y + 1);
  // The highest bit of word x of level j.
  lemma BitsetTill_Down{L}: \forall struct acslab_bitset *s, integer i, j, x, b;
    BitsetAbove(s, j) && BitsetTill(s, i, j + 1, x + 1) && i <= s->size && 0 <= j && 0 <= x && 0 <= b &&
    (\forall integer y; y / ACSLAB_WORD_BITS == x && x * ACSLAB_WORD_BITS + b < y ==>
      !BitsetBit(s, j, y)) ==>
    BitsetTill(s, i, j, x * ACSLAB_WORD_BITS + b + 1);
  // Left of the last level there is nothing.
  lemma BitsetTill_End{L}: \forall struct acslab_bitset *s, integer i, e;
    BitsetInv(s) && BitsetAbove(s, s->levels - 1) && BitsetTill(s, i, s->levels, 0) &&
    0 <= e < i && i <= s->size ==> !BitsetIn(s, e);

  lemma BitsetWord_Greatest{L}: \forall struct acslab_bitset *s, integer j, v, b;
    0 <= v && 0 <= b < ACSLAB_WORD_BITS && Bit(BitsetWord(s, j, v), b) &&
    (\forall integer c; b < c < ACSLAB_WORD_BITS ==> !Bit(BitsetWord(s, j, v), c)) ==>
    BitsetBit(s, j, v * ACSLAB_WORD_BITS + b) &&
    (\forall integer y; y / ACSLAB_WORD_BITS == v && v * ACSLAB_WORD_BITS + b < y ==>
      !BitsetBit(s, j, y));
*/
#endif
