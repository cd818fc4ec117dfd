#ifndef ACSLAB_SPEC_INDEX_BITS_LEMMAS_H
#define ACSLAB_SPEC_INDEX_BITS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: the free nodes of a word of cells, by its bits. */
/*@
  lemma NodeFree_Bit{L}: \forall acslab_word *cells, integer x; 0 <= x ==>
    (NodeFree(cells, x) <==>
      Bit(cells[x / ACSLAB_NODE_CELLS], 2 * (x % ACSLAB_NODE_CELLS)) &&
      !Bit(cells[x / ACSLAB_NODE_CELLS], 2 * (x % ACSLAB_NODE_CELLS) + 1));
  lemma IndexBits_Cell{L}: \forall struct acslab_buddy *b, integer w, i;
    0 <= w && 0 <= i < ACSLAB_WORD_BITS && i % 2 == 0 ==>
    (NodeFree(b->cells, w * ACSLAB_NODE_CELLS + i / 2) <==>
      Bit(b->cells[w], i) && !Bit(b->cells[w], i + 1));
  lemma IndexBits_At{L}: \forall struct acslab_buddy *b, integer w, f, n, x;
    0 <= w && IndexBits(b, w, f, n) &&
    w * ACSLAB_NODE_CELLS <= x < (w + 1) * ACSLAB_NODE_CELLS ==>
    (Bit(f, 2 * (x % ACSLAB_NODE_CELLS)) <==> NodeFree(b->cells, x) && x != n);
  lemma IndexBits_NoWord{L}: \forall struct acslab_buddy *b, integer w, f, n;
    0 <= w && IndexBits(b, w, f, n) && !IndexWord(b, w, n, \false) ==> BitsNone(f, ACSLAB_WORD_BITS);
  lemma IndexBits_Some{L}: \forall struct acslab_buddy *b, integer w, f, n;
    0 <= w && IndexBits(b, w, f, n) && !BitsNone(f, ACSLAB_WORD_BITS) ==> IndexWord(b, w, n, \false);
  lemma IndexBits_None{L}: \forall struct acslab_buddy *b, integer w, n;
    0 <= w && IndexBits(b, w, 0, n) ==> !IndexWord(b, w, n, \false);
*/
#endif
