#ifndef ACSLAB_SPEC_NODE_ALL_LEMMAS_H
#define ACSLAB_SPEC_NODE_ALL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: cells of one word that all say the same. */
/*@
  lemma NodeAll_Word{L}: \forall acslab_word *cells, integer n, m, state;
    0 <= n < m && n % ACSLAB_NODE_CELLS + (m - n) <= ACSLAB_NODE_CELLS && 0 <= state <= 3 &&
    (\forall integer i; 2 * (n % ACSLAB_NODE_CELLS) <= i < 2 * (n % ACSLAB_NODE_CELLS + (m - n)) ==>
      (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2))) ==>
    NodeAll(cells, n, m, state);
  lemma NodeAll_Each{L}: \forall acslab_word *cells, integer n, m, state, i;
    0 <= n < m && n % ACSLAB_NODE_CELLS + (m - n) <= ACSLAB_NODE_CELLS && 0 <= state <= 3 &&
    NodeAll(cells, n, m, state) &&
    2 * (n % ACSLAB_NODE_CELLS) <= i < 2 * (n % ACSLAB_NODE_CELLS + (m - n)) ==>
    (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2));
*/
#endif
