#ifndef ACSLAB_SPEC_BITSET_LEMMAS_H
#define ACSLAB_SPEC_BITSET_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset: words of different levels are different cells, and what stays when the fields
 * or the words do.
 */
/*@
  lemma BitsetShift_Fits: \forall integer n; 0 <= n < ACSLAB_WORD_BITS ==>
    1 << n == (acslab_word)(1 << n);
  lemma BitsetShift_Range: \forall integer n; 0 <= n < ACSLAB_WORD_BITS ==>
    0 <= (1 << n) <= (acslab_word)-1;
  lemma BitsetWord_Some: \forall integer w, i; Bit(w, i) ==> w != 0;

  lemma BitsetBit_Word{L}: \forall struct acslab_bitset *s, integer j, x; 0 <= x ==>
    (BitsetBit(s, j, x) <==>
     Bit(BitsetWord(s, j, x / ACSLAB_WORD_BITS), x % ACSLAB_WORD_BITS));

  lemma BitsetShape_Cell{L}: \forall struct acslab_bitset *s, integer j, v;
    BitsetShape(s) && 0 <= j < s->levels && 0 <= v < BitsetBits(s, j + 1) ==>
    s->at[j] <= s->at[j] + v < s->at[j + 1] && s->at[j + 1] <= BitsetTotal(s);
  lemma BitsetShape_Apart{L}: \forall struct acslab_bitset *s, integer j, k, u, v;
    BitsetShape(s) && 0 <= j < s->levels && 0 <= k < s->levels &&
    0 <= u < BitsetBits(s, j + 1) && 0 <= v < BitsetBits(s, k + 1) && !(j == k && u == v) ==>
    s->at[j] + u != s->at[k] + v;
  lemma BitsetShape_Up{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetShape(s) && 0 <= j < s->levels && 0 <= x < BitsetBits(s, j) ==>
    0 <= x / ACSLAB_WORD_BITS < BitsetBits(s, j + 1);

  lemma BitsetPath_Same: \forall integer x, y; 0 <= x && 0 <= y &&
    y / ACSLAB_WORD_BITS == x / ACSLAB_WORD_BITS ==>
    (y == x <==> y % ACSLAB_WORD_BITS == x % ACSLAB_WORD_BITS);

  lemma BitsetFixed_Bits{L1, L2}: \forall struct acslab_bitset *s, integer j;
    BitsetFixed{L1, L2}(s) && 0 <= j <= ACSLAB_BITSET_LEVELS ==>
    BitsetBits{L2}(s, j) == BitsetBits{L1}(s, j);
  lemma BitsetFixed_Chain{L1, L2}: \forall struct acslab_bitset *s, integer n;
    BitsetFixed{L1, L2}(s) && 0 <= n <= ACSLAB_BITSET_LEVELS && BitsetChain{L1}(s, n) ==>
    BitsetChain{L2}(s, n);
  lemma BitsetFixed_Rise{L1, L2}: \forall struct acslab_bitset *s, integer n;
    BitsetFixed{L1, L2}(s) && 0 <= n <= ACSLAB_BITSET_LEVELS && BitsetRise{L1}(s, n) ==>
    BitsetRise{L2}(s, n);
  lemma BitsetFixed_Shape{L1, L2}: \forall struct acslab_bitset *s;
    BitsetFixed{L1, L2}(s) && BitsetShape{L1}(s) ==> BitsetShape{L2}(s);
  lemma BitsetOthers_Plain{L1, L2}: \forall struct acslab_bitset *s, integer j, v;
    BitsetFixed{L1, L2}(s) && BitsetShape{L1}(s) && 0 <= j < \at(s->levels, L1) &&
    0 <= v < BitsetBits{L1}(s, j + 1) &&
    (\forall integer p; 0 <= p < BitsetTotal{L1}(s) && p != \at(s->at[j], L1) + v ==>
      \at(s->words[p], L2) == \at(s->words[p], L1)) ==> BitsetOthers{L1, L2}(s, j, v);
  lemma BitsetOthers_Bit{L1, L2}: \forall struct acslab_bitset *s, integer j, v, k, y;
    BitsetFixed{L1, L2}(s) && BitsetOthers{L1, L2}(s, j, v) && 0 <= k < \at(s->levels, L1) &&
    0 <= y && y / ACSLAB_WORD_BITS < BitsetBits{L1}(s, k + 1) &&
    !(k == j && y / ACSLAB_WORD_BITS == v) ==> (BitsetBit{L2}(s, k, y) <==> BitsetBit{L1}(s, k, y));

  lemma BitsetSummaryBut_Top{L}: \forall struct acslab_bitset *s, integer v;
    BitsetSummaryBut(s, s->levels, v) ==> BitsetSummaryBut(s, 0, 0);

  // Memory elsewhere may change.
  lemma BitsetSame_Others{L1, L2}: \forall struct acslab_bitset *s;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) ==>
    BitsetFixed{L1, L2}(s) && BitsetOthers{L1, L2}(s, -1, 0);
  lemma BitsetIn_Frame{L1, L2}: \forall struct acslab_bitset *s, integer x;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) && 0 <= x < \at(s->size, L1) ==>
    (BitsetIn{L2}(s, x) <==> BitsetIn{L1}(s, x));
  lemma BitsetInv_Frame{L1, L2}: \forall struct acslab_bitset *s;
    BitsetSame{L1, L2}(s) && BitsetInv{L1}(s) ==> BitsetInv{L2}(s);
*/
#endif
