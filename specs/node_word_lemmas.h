#ifndef ACSLAB_SPEC_NODE_WORD_LEMMAS_H
#define ACSLAB_SPEC_NODE_WORD_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: a word without a one bit, and a word of cells that all say the same. */
/*@
  lemma Cell_Some: \forall integer w; 0 < w <= ACSLAB_WORD_ALL ==> !BitsNone(w, ACSLAB_WORD_BITS);
  // A word of cells that all say the same.
  lemma NodeAll_Word{L}: \forall acslab_word *cells, integer n, state;
    0 <= n && n % ACSLAB_NODE_CELLS == 0 && 0 <= state <= 3 &&
    (\forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
      (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2))) ==>
    NodeAll(cells, n, n + ACSLAB_NODE_CELLS, state);
*/
#endif
