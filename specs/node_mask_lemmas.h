#ifndef ACSLAB_SPEC_NODE_MASK_LEMMAS_H
#define ACSLAB_SPEC_NODE_MASK_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: the low bits of all cells of a word, the high bits, and both. */
/*@
  lemma Cell_LowBits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(ACSLAB_NODE_LOW_BITS, i) <==> i % 2 == 0);
  lemma Cell_HighBits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(2 * ACSLAB_NODE_LOW_BITS, i) <==> i % 2 == 1);
  lemma Cell_AllBits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> Bit(ACSLAB_WORD_ALL, i);
  lemma Cell_NoBits: \forall integer i; ACSLAB_WORD_BITS <= i ==> !Bit(ACSLAB_WORD_ALL, i);
*/
#endif
