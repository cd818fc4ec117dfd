#ifndef ACSLAB_SPEC_NODE_WRITE_LEMMAS_H
#define ACSLAB_SPEC_NODE_WRITE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: a word after a write at bit s. */
/*@
  lemma Cell_Write: \forall integer w, s, v, i;
    0 <= s && 0 <= v <= 3 && 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit((w & (acslab_word)~(3 << s)) | (v << s), i) <==>
      (s <= i <= s + 1 ? Bit(v, i - s) : Bit(w, i)));
  lemma CellPair_Write: \forall integer w, s, v, i;
    0 <= s && 0 <= v <= 15 && 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit((w & (acslab_word)~(15 << s)) | (v << s), i) <==>
      (s <= i <= s + 3 ? Bit(v, i - s) : Bit(w, i)));
*/
#endif
