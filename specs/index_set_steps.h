#ifndef ACSLAB_SPEC_INDEX_SET_STEPS_H
#define ACSLAB_SPEC_INDEX_SET_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of part index about a summary that nothing touched, between two states of memory. */
/*@
  lemma IndexSet_Bits{L1, L2}: \forall struct acslab_bitset *s, integer j;
    BitsetSame{L1, L2}(s) && 0 <= j <= ACSLAB_BITSET_LEVELS ==> BitsetBits{L2}(s, j) == BitsetBits{L1}(s, j);
  lemma IndexSet_Chain{L1, L2}: \forall struct acslab_bitset *s, integer n;
    BitsetSame{L1, L2}(s) && 0 <= n <= ACSLAB_BITSET_LEVELS && BitsetChain{L1}(s, n) ==>
      BitsetChain{L2}(s, n);
  lemma IndexSet_Rise{L1, L2}: \forall struct acslab_bitset *s, integer n;
    BitsetSame{L1, L2}(s) && 0 <= n <= ACSLAB_BITSET_LEVELS && BitsetRise{L1}(s, n) ==> BitsetRise{L2}(s, n);
  lemma IndexSet_Shape{L1, L2}: \forall struct acslab_bitset *s;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) ==> BitsetShape{L2}(s);
  lemma IndexSet_Cell{L}: \forall struct acslab_bitset *s, integer j, v;
    BitsetShape(s) && 0 <= j < s->levels && 0 <= v < BitsetBits(s, j + 1) ==>
    0 <= s->at[j] && s->at[j] + v < BitsetTotal(s);
  lemma IndexSet_Plain{L1, L2}: \forall struct acslab_bitset *s, integer j, p;
    BitsetSame{L1, L2}(s) && 0 <= j < ACSLAB_BITSET_LEVELS && 0 <= p < BitsetTotal{L1}(s) &&
    \at(s->at[j], L1) <= p ==>
    BitsetWord{L2}(s, j, p - \at(s->at[j], L1)) == BitsetWord{L1}(s, j, p - \at(s->at[j], L1));
  lemma IndexSet_Word{L1, L2}: \forall struct acslab_bitset *s, integer j, v;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) && 0 <= j < \at(s->levels, L1) &&
    0 <= v < BitsetBits{L1}(s, j + 1) ==> BitsetWord{L2}(s, j, v) == BitsetWord{L1}(s, j, v);
  lemma IndexSet_At{L}: \forall struct acslab_bitset *s, integer j, x; 0 <= x ==>
    (BitsetBit(s, j, x) <==> Bit(BitsetWord(s, j, x / ACSLAB_WORD_BITS), x % ACSLAB_WORD_BITS));
  lemma IndexSet_Bit{L1, L2}: \forall struct acslab_bitset *s, integer j, x;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) && 0 <= j < \at(s->levels, L1) &&
    0 <= x && x / ACSLAB_WORD_BITS < BitsetBits{L1}(s, j + 1) ==>
    (BitsetBit{L2}(s, j, x) <==> BitsetBit{L1}(s, j, x));
  lemma IndexSet_Up{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetShape(s) && 0 <= j < s->levels && 0 <= x < BitsetBits(s, j) ==>
    0 <= x / ACSLAB_WORD_BITS < BitsetBits(s, j + 1);
  lemma IndexSet_Ends{L1, L2}: \forall struct acslab_bitset *s;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) && BitsetEnds{L1}(s) ==> BitsetEnds{L2}(s);
  lemma IndexSet_Summary{L1, L2}: \forall struct acslab_bitset *s;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) && BitsetSummaryBut{L1}(s, 0, 0) ==>
    BitsetSummaryBut{L2}(s, 0, 0);
*/
#endif
