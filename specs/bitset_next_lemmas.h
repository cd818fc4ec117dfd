#ifndef ACSLAB_SPEC_BITSET_NEXT_LEMMAS_H
#define ACSLAB_SPEC_BITSET_NEXT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset that the search uses: how a path climbs, and what an empty stretch rules out.
 */
/*@
  lemma BitsetWord_Bits: \forall integer w, i; Bit(w, i) ==> 0 <= i && w != 0;
  lemma BitsetShift_Bit: \forall integer w, p, i; 0 <= p && 0 <= i ==> (Bit(w >> p, i) <==> Bit(w, i + p));

  lemma BitsetPath_Start: \forall integer x; BitsetPath(x, 0) == x;
  lemma BitsetPath_Up: \forall integer x, j; 0 <= j ==>
    BitsetPath(x, j + 1) == BitsetPath(x, j) / ACSLAB_WORD_BITS;

  lemma BitsetOn_Up{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetInv(s) && BitsetOn(s, j, x) && j + 1 < s->levels ==> BitsetOn(s, j + 1, x / ACSLAB_WORD_BITS);
  lemma BitsetOn_Cell{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetInv(s) && BitsetOn(s, j, x) ==> BitsetCell(s, j, x / ACSLAB_WORD_BITS);
  lemma BitsetOn_Below{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetInv(s) && BitsetOn(s, j, x) && 1 <= j ==> BitsetCell(s, j - 1, x);

  lemma BitsetSummary_Up{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetInv(s) && 0 <= j && j + 1 < s->levels && 0 <= x < BitsetBits(s, j) &&
    BitsetBit(s, j, x) ==> BitsetBit(s, j + 1, x / ACSLAB_WORD_BITS);
  lemma BitsetSummary_Down{L}: \forall struct acslab_bitset *s, integer j, v;
    BitsetInv(s) && 1 <= j < s->levels && 0 <= v < BitsetBits(s, j) && BitsetBit(s, j, v) ==>
    BitsetWord(s, j - 1, v) != 0;
  lemma BitsetEnds_Inside{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetInv(s) && 0 <= j < s->levels && 0 <= x && x / ACSLAB_WORD_BITS < BitsetBits(s, j + 1) &&
    BitsetBit(s, j, x) ==> x < BitsetBits(s, j);

  lemma BitsetOn_Inside{L}: \forall struct acslab_bitset *s, integer j, p, y;
    BitsetInv(s) && BitsetOn(s, j, p) && 0 <= y && y / ACSLAB_WORD_BITS == p / ACSLAB_WORD_BITS &&
    BitsetBit(s, j, y) ==> y < BitsetBits(s, j);

  lemma BitsetAbove_Start{L}: \forall struct acslab_bitset *s; BitsetInv(s) ==> BitsetAbove(s, 0);
  lemma BitsetAbove_Element{L}: \forall struct acslab_bitset *s, integer j, e;
    BitsetInv(s) && BitsetAbove(s, j) && 0 <= j && j + 1 < s->levels && 0 <= e < s->size &&
    BitsetIn(s, e) ==> BitsetPath(e, j + 1) < BitsetBits(s, j + 1) &&
      BitsetBit(s, j + 1, BitsetPath(e, j + 1));
  lemma BitsetAbove_Up{L}: \forall struct acslab_bitset *s, integer j;
    BitsetInv(s) && BitsetAbove(s, j) && 0 <= j && j + 1 < s->levels ==> BitsetAbove(s, j + 1);
  lemma BitsetAbove_Down{L}: \forall struct acslab_bitset *s, integer j;
    BitsetAbove(s, j) ==> BitsetAbove(s, j - 1);

  // Nothing from bit x on in its word of level j: the elements are right of that word.
  lemma BitsetFrom_Up{L}: \forall struct acslab_bitset *s, integer i, j, x, v;
    BitsetAbove(s, j) && BitsetFrom(s, i, j, x) && 0 <= i && 0 <= j && 0 <= v &&
    v * ACSLAB_WORD_BITS <= x && x <= (v + 1) * ACSLAB_WORD_BITS &&
    (\forall integer y; x <= y && y / ACSLAB_WORD_BITS == v ==> !BitsetBit(s, j, y)) ==>
    BitsetFrom(s, i, j + 1, v + 1);
  // Nothing from bit x on until y.
  lemma BitsetFrom_Right{L}: \forall struct acslab_bitset *s, integer i, j, x, y;
    BitsetAbove(s, j) && BitsetFrom(s, i, j, x) && 0 <= i && 0 <= j &&
    (\forall integer z; x <= z < y ==> !BitsetBit(s, j, z)) ==> BitsetFrom(s, i, j, y);
  // The lowest bit of word x of level j.
  lemma BitsetFrom_Down{L}: \forall struct acslab_bitset *s, integer i, j, x, b;
    BitsetAbove(s, j) && BitsetFrom(s, i, j + 1, x) && 0 <= i && 0 <= j && 0 <= x &&
    0 <= b < ACSLAB_WORD_BITS &&
    (\forall integer y; y / ACSLAB_WORD_BITS == x && y < x * ACSLAB_WORD_BITS + b ==>
      !BitsetBit(s, j, y)) ==>
    BitsetFrom(s, i, j, x * ACSLAB_WORD_BITS + b);
  // Right of the last level there is nothing.
  lemma BitsetFrom_End{L}: \forall struct acslab_bitset *s, integer i, e;
    BitsetInv(s) && BitsetAbove(s, s->levels - 1) && BitsetFrom(s, i, s->levels, 1) &&
    0 <= i <= e < s->size ==> !BitsetIn(s, e);

  lemma BitsetWord_Least{L}: \forall struct acslab_bitset *s, integer j, v, b;
    0 <= v && 0 <= b < ACSLAB_WORD_BITS && Bit(BitsetWord(s, j, v), b) &&
    (\forall integer c; 0 <= c < b ==> !Bit(BitsetWord(s, j, v), c)) ==>
    BitsetBit(s, j, v * ACSLAB_WORD_BITS + b) &&
    (\forall integer y; y / ACSLAB_WORD_BITS == v && y < v * ACSLAB_WORD_BITS + b ==>
      !BitsetBit(s, j, y));
*/
#endif
