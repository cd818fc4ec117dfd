#ifndef ACSLAB_SPEC_SUMS_CELL_STEPS_H
#define ACSLAB_SPEC_SUMS_CELL_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of sums_free_lemmas.h: the bits of a cell as a number. */
/*@
  // A shift keeps a word from being negative, by halves.
  lemma SumsCell_Half:    \forall integer w; 0 <= w ==> (w >> 1) == w / 2;
  lemma SumsCell_One:     \forall integer w, s; 0 <= w && 0 <= s <= 1 ==> 0 <= (w >> s);
  lemma SumsCell_ByTwo:   \forall integer w, s; 2 <= s ==> (w >> s) == ((w >> 2) >> (s - 2));
  lemma SumsCell_ByFour:  \forall integer w, s; 4 <= s ==> (w >> s) == ((w >> 4) >> (s - 4));
  lemma SumsCell_ByEight: \forall integer w, s; 8 <= s ==> (w >> s) == ((w >> 8) >> (s - 8));
  lemma SumsCell_ByHalf:  \forall integer w, s; 16 <= s ==> (w >> s) == ((w >> 16) >> (s - 16));
  lemma SumsCell_ByWord:  \forall integer w, s; 32 <= s ==> (w >> s) == ((w >> 32) >> (s - 32));
  lemma SumsCell_Three:   \forall integer w, s; 0 <= w && 0 <= s < 4 ==> 0 <= (w >> s);
  lemma SumsCell_Seven:   \forall integer w, s; 0 <= w && 0 <= s < 8 ==> 0 <= (w >> s);
  lemma SumsCell_Byte:    \forall integer w, s; 0 <= w && 0 <= s < 16 ==> 0 <= (w >> s);
  lemma SumsCell_Word:    \forall integer w, s; 0 <= w && 0 <= s < 32 ==> 0 <= (w >> s);
  lemma SumsCell_Natural: \forall integer w, s; 0 <= w && 0 <= s < 64 ==> 0 <= (w >> s);
  lemma SumsCell_Bits: \forall integer w, s; 0 <= w && 0 <= s < 64 ==>
    (Bit(w, s) <==> (w >> s) % 4 == 1 || (w >> s) % 4 == 3) &&
    (Bit(w, s + 1) <==> (w >> s) % 4 == 2 || (w >> s) % 4 == 3) && 0 <= (w >> s) % 4 <= 3;
  lemma SumsCell_LowBit{L}: \forall acslab_word *cells, integer n; 0 <= n ==>
    (NodeLow(cells, n) <==> Bit(cells[n / ACSLAB_NODE_CELLS], 2 * (n % ACSLAB_NODE_CELLS)));
  lemma SumsCell_HighBit{L}: \forall acslab_word *cells, integer n; 0 <= n ==>
    (NodeHigh(cells, n) <==> Bit(cells[n / ACSLAB_NODE_CELLS], 2 * (n % ACSLAB_NODE_CELLS) + 1));
  lemma SumsCell_Low{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==>
    (NodeLow(cells, n) <==> NodeCell(cells, n) == 1 || NodeCell(cells, n) == 3);
  lemma SumsCell_High{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==>
    (NodeHigh(cells, n) <==> NodeCell(cells, n) == 2 || NodeCell(cells, n) == 3);
  lemma SumsCell_Free{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==> (NodeCell(cells, n) == 1 <==> NodeFree(cells, n));
*/
#endif
