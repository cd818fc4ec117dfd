#ifndef ACSLAB_SPEC_BITSET_LEVEL_LEMMAS_H
#define ACSLAB_SPEC_BITSET_LEVEL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part bitset that its init uses: one level more. */
/*@
  lemma BitsetRise_More{L}: \forall struct acslab_bitset *s, integer m;
    BitsetRise(s, m) ==> 0 <= m ==> s->at[m] <= s->at[m + 1] <= s->size ==> BitsetRise(s, m + 1);
  lemma BitsetKept_Bits{L1, L2}: \forall struct acslab_bitset *s, integer n, j;
    BitsetKept{L1, L2}(s, n) && 0 <= j < n ==> BitsetBits{L2}(s, j) == BitsetBits{L1}(s, j);
  lemma BitsetKept_Chain{L1, L2}: \forall struct acslab_bitset *s, integer n;
    BitsetKept{L1, L2}(s, n) && BitsetChain{L1}(s, n - 1) ==> BitsetChain{L2}(s, n - 1);
  lemma BitsetKept_Rise{L1, L2}: \forall struct acslab_bitset *s, integer n;
    BitsetKept{L1, L2}(s, n) && BitsetRise{L1}(s, n - 1) ==> BitsetRise{L2}(s, n - 1);
  lemma BitsetChain_More{L}: \forall struct acslab_bitset *s, integer n;
    BitsetChain(s, n - 1) && BitsetBits(s, n) == BitsetCeil(BitsetBits(s, n - 1)) &&
    1 <= BitsetBits(s, n - 1) <= s->size ==> BitsetChain(s, n);
*/
#endif
