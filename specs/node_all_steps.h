#ifndef ACSLAB_SPEC_NODE_ALL_STEPS_H
#define ACSLAB_SPEC_NODE_ALL_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to "cells of one word that all say the same" in part node: where the cells of a word are. */
/*@
  lemma NodeAll_Low{L}: \forall acslab_word *cells, integer x; 0 <= x ==>
    (NodeLow(cells, x) <==> Bit(cells[x / ACSLAB_NODE_CELLS], 2 * (x % ACSLAB_NODE_CELLS)));
  lemma NodeAll_High{L}: \forall acslab_word *cells, integer x; 0 <= x ==>
    (NodeHigh(cells, x) <==> Bit(cells[x / ACSLAB_NODE_CELLS], 2 * (x % ACSLAB_NODE_CELLS) + 1));
  lemma NodeAll_Cell: \forall integer n, x;
    0 <= n <= x && n % ACSLAB_NODE_CELLS + (x - n) < ACSLAB_NODE_CELLS ==>
    x / ACSLAB_NODE_CELLS == n / ACSLAB_NODE_CELLS &&
    x % ACSLAB_NODE_CELLS == n % ACSLAB_NODE_CELLS + (x - n);
  lemma NodeAll_Even: \forall integer i; 0 <= i ==> (2 * i) % 2 == 0 && (2 * i + 1) % 2 == 1;
  lemma NodeAll_LowBit{L}: \forall acslab_word *cells, integer n, m, state, x;
    0 <= n <= x < m && n % ACSLAB_NODE_CELLS + (m - n) <= ACSLAB_NODE_CELLS &&
    (\forall integer i; 2 * (n % ACSLAB_NODE_CELLS) <= i < 2 * (n % ACSLAB_NODE_CELLS + (m - n)) ==>
      (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2))) ==>
    (NodeLow(cells, x) <==> Bit(state, 0));
  lemma NodeAll_HighBit{L}: \forall acslab_word *cells, integer n, m, state, x;
    0 <= n <= x < m && n % ACSLAB_NODE_CELLS + (m - n) <= ACSLAB_NODE_CELLS &&
    (\forall integer i; 2 * (n % ACSLAB_NODE_CELLS) <= i < 2 * (n % ACSLAB_NODE_CELLS + (m - n)) ==>
      (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2))) ==>
    (NodeHigh(cells, x) <==> Bit(state, 1));
  lemma NodeAll_Place: \forall integer n, i;
    0 <= n && 0 <= i < ACSLAB_WORD_BITS ==>
    (n - n % ACSLAB_NODE_CELLS + i / 2) / ACSLAB_NODE_CELLS == n / ACSLAB_NODE_CELLS &&
    2 * ((n - n % ACSLAB_NODE_CELLS + i / 2) % ACSLAB_NODE_CELLS) + i % 2 == i;
  lemma NodeAll_PlaceEven: \forall integer n, i;
    0 <= n && 0 <= i < ACSLAB_WORD_BITS && i % 2 == 0 ==>
    (n - n % ACSLAB_NODE_CELLS + i / 2) / ACSLAB_NODE_CELLS == n / ACSLAB_NODE_CELLS &&
    2 * ((n - n % ACSLAB_NODE_CELLS + i / 2) % ACSLAB_NODE_CELLS) == i;
  lemma NodeAll_Within: \forall integer n, m, i;
    0 <= n && 2 * (n % ACSLAB_NODE_CELLS) <= i < 2 * (n % ACSLAB_NODE_CELLS + (m - n)) ==>
    n <= n - n % ACSLAB_NODE_CELLS + i / 2 < m;
  lemma NodeAll_EvenBit{L}: \forall acslab_word *cells, integer n, i;
    0 <= n && 0 <= i < ACSLAB_WORD_BITS && i % 2 == 0 ==>
    (NodeLow(cells, n - n % ACSLAB_NODE_CELLS + i / 2) <==> Bit(cells[n / ACSLAB_NODE_CELLS], i));
  lemma NodeAll_OddBit{L}: \forall acslab_word *cells, integer n, i;
    0 <= n && 0 <= i < ACSLAB_WORD_BITS && i % 2 == 1 ==>
    (NodeHigh(cells, n - n % ACSLAB_NODE_CELLS + i / 2) <==> Bit(cells[n / ACSLAB_NODE_CELLS], i));
  lemma NodeAll_Says{L}: \forall acslab_word *cells, integer n, m, state, x;
    NodeAll(cells, n, m, state) && n <= x < m && 0 <= state <= 3 ==>
    (NodeLow(cells, x) <==> Bit(state, 0)) && (NodeHigh(cells, x) <==> Bit(state, 1));
*/
#endif
