#ifndef ACSLAB_SPEC_INDEX_SET_LEMMAS_H
#define ACSLAB_SPEC_INDEX_SET_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: a summary that nothing touched, between two states of memory. */
/*@
  lemma IndexSet_In{L1, L2}: \forall struct acslab_bitset *s, integer x;
    BitsetSame{L1, L2}(s) && BitsetShape{L1}(s) && 0 <= x < \at(s->size, L1) ==>
    (BitsetIn{L2}(s, x) <==> BitsetIn{L1}(s, x));
  lemma IndexSet_Inv{L1, L2}: \forall struct acslab_bitset *s;
    BitsetSame{L1, L2}(s) && BitsetInv{L1}(s) ==> BitsetInv{L2}(s);
*/
#endif
