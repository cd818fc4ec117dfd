#ifndef ACSLAB_SPEC_NODE_ALL_LEMMAS_H
#define ACSLAB_SPEC_NODE_ALL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: a word of cells that all say the same. */
/*@
  lemma NodeAll_Word{L}: \forall acslab_word *cells, integer n, state;
    0 <= n && n % ACSLAB_NODE_CELLS == 0 && 0 <= state <= 3 &&
    (\forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
      (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2))) ==>
    NodeAll(cells, n, n + ACSLAB_NODE_CELLS, state);
  lemma NodeAll_Each{L}: \forall acslab_word *cells, integer n, state, i;
    0 <= n && n % ACSLAB_NODE_CELLS == 0 && 0 <= state <= 3 &&
    NodeAll(cells, n, n + ACSLAB_NODE_CELLS, state) && 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2));
*/
#endif
