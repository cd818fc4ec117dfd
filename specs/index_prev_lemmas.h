#ifndef ACSLAB_SPEC_INDEX_PREV_LEMMAS_H
#define ACSLAB_SPEC_INDEX_PREV_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: the free nodes of a word of cells below a node, and the highest of them. */
/*@
  lemma IndexHead_Cut{L}: \forall struct acslab_buddy *b, integer f, g, n;
    0 <= n && IndexBits(b, n / ACSLAB_NODE_CELLS, f, -1) &&
    (\forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
      (Bit(g, i) <==> Bit(f, i) && i < 2 * (n % ACSLAB_NODE_CELLS))) ==>
    IndexHead(b, n / ACSLAB_NODE_CELLS, g, n);
  lemma IndexHead_Whole{L}: \forall struct acslab_buddy *b, integer w, f, n;
    0 <= w && IndexBits(b, w, f, -1) && (w + 1) * ACSLAB_NODE_CELLS <= n ==> IndexHead(b, w, f, n);
  lemma IndexHead_At{L}: \forall struct acslab_buddy *b, integer w, f, n, x;
    0 <= w && IndexHead(b, w, f, n) && NodeFree(b->cells, x) &&
    w * ACSLAB_NODE_CELLS <= x < (w + 1) * ACSLAB_NODE_CELLS && x < n ==>
    Bit(f, 2 * (x - w * ACSLAB_NODE_CELLS));
  lemma IndexHead_Found{L}: \forall struct acslab_buddy *b, integer w, f, n, i;
    0 <= w && IndexHead(b, w, f, n) && Bit(f, i) && 0 <= i < ACSLAB_WORD_BITS ==>
    NodeFree(b->cells, w * ACSLAB_NODE_CELLS + i / 2) && w * ACSLAB_NODE_CELLS + i / 2 < n;
  lemma IndexHead_Gap{L}: \forall struct acslab_buddy *b, integer w, f, n, i;
    0 <= w && IndexHead(b, w, f, n) && IndexGap(b, (w + 1) * ACSLAB_NODE_CELLS, n) &&
    Bit(f, i) && 0 <= i < ACSLAB_WORD_BITS &&
    (\forall integer c; i < c < ACSLAB_WORD_BITS ==> !Bit(f, c)) ==>
    IndexGap(b, w * ACSLAB_NODE_CELLS + i / 2 + 1, n);
  lemma IndexHead_None{L}: \forall struct acslab_buddy *b, integer w, n;
    0 <= w && IndexHead(b, w, 0, n) && IndexGap(b, (w + 1) * ACSLAB_NODE_CELLS, n) ==>
    IndexGap(b, w * ACSLAB_NODE_CELLS, n);
*/
#endif
