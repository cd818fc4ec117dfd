#ifndef ACSLAB_SPEC_BITSET_H
#define ACSLAB_SPEC_BITSET_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part bitset: the shape of the levels, the bits of each, and what a summary says.
 */
/*@
  // Words that hold n bits.
  logic integer BitsetCeil(integer n) = (n + ACSLAB_WORD_BITS - 1) / ACSLAB_WORD_BITS;

  // Words of all levels from one of n >= 1 bits upwards.
  logic integer BitsetNeed(integer n) =
    BitsetCeil(n) <= 1 ? BitsetCeil(n) : BitsetCeil(n) + BitsetNeed(BitsetCeil(n));

  // Bits that a tree of j levels holds.
  logic integer BitsetReach(integer j) = j <= 0 ? 1 : ACSLAB_WORD_BITS * BitsetReach(j - 1);

  // The bit of level j that stands for element x.
  logic integer BitsetPath(integer x, integer j) =
    j <= 0 ? x : BitsetPath(x, j - 1) / ACSLAB_WORD_BITS;

  // Words of all levels.
  logic integer BitsetTotal{L}(struct acslab_bitset *s) = s->at[s->levels];

  // Bits of level j <= levels, which are the words of the level below.
  logic integer BitsetBits{L}(struct acslab_bitset *s, integer j) =
    j == 0 ? s->size : s->at[j] - s->at[j - 1];

  // Word v of level j.
  logic integer BitsetWord{L}(struct acslab_bitset *s, integer j, integer v) =
    s->words[s->at[j] + v];

  // Bit x of level j is one.
  inductive BitsetBit{L}(struct acslab_bitset *s, integer j, integer x) {
    case bitset_bit{L}: \forall struct acslab_bitset *s, integer j, integer x; 0 <= x ==>
      Bit(s->words[s->at[j] + x / ACSLAB_WORD_BITS], x % ACSLAB_WORD_BITS) ==>
      BitsetBit(s, j, x);
  }

  // x is an element.
  predicate BitsetIn{L}(struct acslab_bitset *s, integer x) = BitsetBit(s, 0, x);

  // Level j+1 has a bit for each word of level j, and no level is larger than the first.
  predicate BitsetChain{L}(struct acslab_bitset *s, integer n) =
    \forall integer j; 0 <= j < n ==>
      BitsetBits(s, j + 1) == BitsetCeil(BitsetBits(s, j)) && 1 <= BitsetBits(s, j) <= s->size;

  // The levels lie one after the other.
  predicate BitsetRise{L}(struct acslab_bitset *s, integer n) =
    \forall integer j, k; 0 <= j <= k <= n ==> s->at[j] <= s->at[k] <= s->size;

  // The shape of the whole; the last level is one word.
  predicate BitsetShape{L}(struct acslab_bitset *s) =
    1 <= s->size <= ACSLAB_FRAMES_MAX && 1 <= s->levels <= ACSLAB_BITSET_LEVELS &&
    s->at[0] == 0 && BitsetBits(s, s->levels) == 1 &&
    BitsetChain(s, s->levels) && BitsetRise(s, s->levels);

  // No level has a bit at or beyond its end.
  predicate BitsetEnds{L}(struct acslab_bitset *s) =
    \forall integer j, x; 0 <= j < s->levels && BitsetBits(s, j) <= x &&
      x / ACSLAB_WORD_BITS < BitsetBits(s, j + 1) ==> !BitsetBit(s, j, x);

  // Bit v of level j says that word v of the level below is not zero, but for bit x of level m.
  predicate BitsetSummaryBut{L}(struct acslab_bitset *s, integer m, integer x) =
    \forall integer j, v; 1 <= j < s->levels && 0 <= v < BitsetBits(s, j) &&
      !(j == m && v == x) ==> (BitsetBit(s, j, v) <==> BitsetWord(s, j - 1, v) != 0);

  predicate BitsetInvBut{L}(struct acslab_bitset *s, integer m, integer x) =
    BitsetShape(s) && BitsetEnds(s) && BitsetSummaryBut(s, m, x);

  // The set is whole.  Level 0 is no summary, so nothing is left out.
  predicate BitsetInv{L}(struct acslab_bitset *s) = BitsetInvBut(s, 0, 0);

  predicate BitsetMem{L}(struct acslab_bitset *s) =
    \valid(s) && \valid(s->words + (0 .. BitsetTotal(s) - 1)) &&
    \separated(s, s->words + (0 .. BitsetTotal(s) - 1));

  // Nothing of the set differs between the two states of memory.
  predicate BitsetSame{L1, L2}(struct acslab_bitset *s) =
    \at(s->words, L1) == \at(s->words, L2) && \at(s->size, L1) == \at(s->size, L2) &&
    \at(s->levels, L1) == \at(s->levels, L2) &&
    (\forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
      \at(s->at[j], L1) == \at(s->at[j], L2)) &&
    (\forall integer v; 0 <= v < BitsetTotal{L1}(s) ==>
      \at(s->words[v], L1) == \at(s->words[v], L2));

  // The fields of the set are the same in both states.
  predicate BitsetFixed{L1, L2}(struct acslab_bitset *s) =
    \at(s->words, L1) == \at(s->words, L2) && \at(s->size, L1) == \at(s->size, L2) &&
    \at(s->levels, L1) == \at(s->levels, L2) &&
    (\forall integer j; 0 <= j <= ACSLAB_BITSET_LEVELS ==>
      \at(s->at[j], L1) == \at(s->at[j], L2));

  // All words are zero.
  predicate BitsetZero{L}(struct acslab_bitset *s) =
    \forall integer p; 0 <= p < BitsetTotal(s) ==> s->words[p] == 0;

  // The first n levels lie where they lay.
  predicate BitsetKept{L1, L2}(struct acslab_bitset *s, integer n) =
    \at(s->size, L1) == \at(s->size, L2) &&
    (\forall integer k; 0 <= k < n ==> \at(s->at[k], L1) == \at(s->at[k], L2));

  // Of all words at most word v of level j differs.
  predicate BitsetOthers{L1, L2}(struct acslab_bitset *s, integer j, integer v) =
    \forall integer k, u; 0 <= k < \at(s->levels, L1) && 0 <= u < BitsetBits{L1}(s, k + 1) &&
      !(k == j && u == v) ==> BitsetWord{L2}(s, k, u) == BitsetWord{L1}(s, k, u);

  // Bit x of level j has been set, or cleared; nothing else has changed.
  predicate BitsetPut{L1, L2}(struct acslab_bitset *s, integer j, integer x) =
    0 <= j < \at(s->levels, L1) && 0 <= x < BitsetBits{L1}(s, j) && BitsetShape{L1}(s) &&
    BitsetFixed{L1, L2}(s) && BitsetOthers{L1, L2}(s, j, x / ACSLAB_WORD_BITS) &&
    (\forall integer c; 0 <= c < ACSLAB_WORD_BITS ==>
      (Bit(BitsetWord{L2}(s, j, x / ACSLAB_WORD_BITS), c) <==>
       Bit(BitsetWord{L1}(s, j, x / ACSLAB_WORD_BITS), c) || c == x % ACSLAB_WORD_BITS));
  predicate BitsetDrop{L1, L2}(struct acslab_bitset *s, integer j, integer x) =
    0 <= j < \at(s->levels, L1) && 0 <= x < BitsetBits{L1}(s, j) && BitsetShape{L1}(s) &&
    BitsetFixed{L1, L2}(s) && BitsetOthers{L1, L2}(s, j, x / ACSLAB_WORD_BITS) &&
    (\forall integer c; 0 <= c < ACSLAB_WORD_BITS ==>
      (Bit(BitsetWord{L2}(s, j, x / ACSLAB_WORD_BITS), c) <==>
       Bit(BitsetWord{L1}(s, j, x / ACSLAB_WORD_BITS), c) && c != x % ACSLAB_WORD_BITS));

  // Up to level j the bits above every element are set.
  predicate BitsetAbove{L}(struct acslab_bitset *s, integer j) =
    \forall integer k, e; 0 <= k <= j && 0 <= e < s->size && BitsetIn(s, e) ==>
      BitsetPath(e, k) < BitsetBits(s, k) && BitsetBit(s, k, BitsetPath(e, k));

  // Every element from i on is under bit x of level j or to its right.
  predicate BitsetFrom{L}(struct acslab_bitset *s, integer i, integer j, integer x) =
    \forall integer e; i <= e < s->size && BitsetIn(s, e) ==> x <= BitsetPath(e, j);

  // Level j has a bit x.
  predicate BitsetOn{L}(struct acslab_bitset *s, integer j, integer x) =
    0 <= j < s->levels && 0 <= x < BitsetBits(s, j);

  // Word v of level j is among the words.
  predicate BitsetCell{L}(struct acslab_bitset *s, integer j, integer v) =
    0 <= s->at[j] <= s->at[j] + v < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;

  // Rest is the word of bit p of level j from bit p + d on.
  inductive BitsetPart{L}(struct acslab_bitset *s, integer j, integer p, integer d, integer rest) {
    case bitset_part{L}: \forall struct acslab_bitset *s, integer j, p, d, rest;
      (\forall integer c; 0 <= c ==> (Bit(rest, c) <==>
        Bit(s->words[s->at[j] + p / ACSLAB_WORD_BITS], c + p % ACSLAB_WORD_BITS + d))) ==>
      (\forall integer c; Bit(s->words[s->at[j] + p / ACSLAB_WORD_BITS], c) ==> c < ACSLAB_WORD_BITS) ==>
      BitsetPart(s, j, p, d, rest);
  }

  // Every element below i is under a bit of level j to the left of bit x.
  predicate BitsetTill{L}(struct acslab_bitset *s, integer i, integer j, integer x) =
    \forall integer e; 0 <= e < i && BitsetIn(s, e) ==> BitsetPath(e, j) < x;

  // Rest is the word of bit p of level j up to bit p - d.
  inductive BitsetHead{L}(struct acslab_bitset *s, integer j, integer p, integer d, integer rest) {
    case bitset_head{L}: \forall struct acslab_bitset *s, integer j, p, d, rest;
      (\forall integer c; 0 <= c ==> (Bit(rest, c) <==>
        Bit(s->words[s->at[j] + p / ACSLAB_WORD_BITS], c) && c + d <= p % ACSLAB_WORD_BITS)) ==>
      BitsetHead(s, j, p, d, rest);
  }
*/
#endif
