#ifndef ACSLAB_SPEC_INDEX_WORD_LEMMAS_H
#define ACSLAB_SPEC_INDEX_WORD_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bodies of part index: a word of cells, the lowest nodes, and the mask of orders. */
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
    0 <= w && 0 < f <= ACSLAB_WORD_ALL && IndexBits(b, w, f, n) ==> IndexWord(b, w, n, \false);
  lemma IndexBits_None{L}: \forall struct acslab_buddy *b, integer w, n;
    0 <= w && IndexBits(b, w, 0, n) ==> !IndexWord(b, w, n, \false);
  lemma IndexGap_Join{L}: \forall struct acslab_buddy *b, integer x, y, z;
    IndexGap(b, x, y) && IndexGap(b, y, z) ==> IndexGap(b, x, z);
  lemma IndexBits_Gap{L}: \forall struct acslab_buddy *b, integer w, f, x;
    0 <= w && IndexBits(b, w, f, -1) && w * ACSLAB_NODE_CELLS <= x < (w + 1) * ACSLAB_NODE_CELLS ==>
    NodeFree(b->cells, x) ==> Bit(f, 2 * (x - w * ACSLAB_NODE_CELLS));
  lemma IndexGap_Right{L}: \forall struct acslab_buddy *b, integer w, f, g, s, d;
    0 <= w && IndexBits(b, w, f, -1) && 0 <= s && 0 <= d && s + d / 2 <= ACSLAB_NODE_CELLS &&
    BitsNone(g, d) && BitsShifted(f, g, s) ==>
    IndexGap(b, w * ACSLAB_NODE_CELLS + s, w * ACSLAB_NODE_CELLS + s + d / 2);
  lemma IndexSummary_Node{L}: \forall struct acslab_buddy *b, integer x;
    0 <= x < IndexNodes(b) && IndexSummary(b, -1, \false) && NodeFree(b->cells, x) ==>
    BitsetIn(&b->summary, x / ACSLAB_NODE_CELLS);
  lemma IndexGap_Words{L}: \forall struct acslab_buddy *b, integer v, w;
    0 <= v && w <= b->summary.size && IndexSummary(b, -1, \false) &&
    (\forall integer j; v <= j < w ==> !BitsetIn(&b->summary, j)) ==>
    IndexGap(b, v * ACSLAB_NODE_CELLS, w * ACSLAB_NODE_CELLS);
  lemma IndexWord_Add{L}: \forall struct acslab_buddy *b, integer n, v;
    0 <= n && 0 <= v && NodeFree(b->cells, n) ==>
    (IndexWord(b, v, -1, \false) <==> IndexWord(b, v, n, \false) || v == n / ACSLAB_NODE_CELLS);
  lemma IndexWord_Drop{L}: \forall struct acslab_buddy *b, integer n, v;
    0 <= n && 0 <= v && !NodeFree(b->cells, n) ==>
    (IndexWord(b, v, n, \true) <==> IndexWord(b, v, -1, \false) || v == n / ACSLAB_NODE_CELLS);
  lemma NodeFree_Same{L1, L2}: \forall acslab_word *cells, integer nodes, x;
    NodeSameBelow{L1, L2}(cells, nodes) && 0 <= x < nodes ==>
    (NodeFree{L2}(cells, x) <==> NodeFree{L1}(cells, x));
  lemma IndexWord_SameTo{L1, L2}: \forall struct acslab_buddy *b, integer n, v, boolean f;
    \at(b->cells, L1) == \at(b->cells, L2) && 0 <= v < \at(b->summary.size, L1) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) ==>
    IndexWord{L1}(b, v, n, f) ==> IndexWord{L2}(b, v, n, f);
  lemma IndexWord_SameFrom{L1, L2}: \forall struct acslab_buddy *b, integer n, v, boolean f;
    \at(b->cells, L1) == \at(b->cells, L2) && 0 <= v < \at(b->summary.size, L1) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) ==>
    IndexWord{L2}(b, v, n, f) ==> IndexWord{L1}(b, v, n, f);
  lemma IndexWord_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, v, boolean f;
    \at(b->cells, L1) == \at(b->cells, L2) && 0 <= v < \at(b->summary.size, L1) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) ==>
    (IndexWord{L2}(b, v, n, f) <==> IndexWord{L1}(b, v, n, f));
  lemma NodeWordsKept_Same{L1, L2}: \forall acslab_word *cells, integer nodes;
    NodeWordsKept{L1, L2}(cells, nodes) ==> NodeSameBelow{L1, L2}(cells, nodes);
  lemma IndexFixed_Then{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) && IndexFixed{L2, L3}(b) ==> IndexFixed{L1, L3}(b);
  lemma NodeGap_Same{L1, L2}: \forall acslab_word *cells, integer nodes, lo, hi;
    NodeSameBelow{L1, L2}(cells, nodes) && 0 <= lo && hi <= nodes &&
    (\forall integer x; lo <= x < hi ==> !NodeFree{L1}(cells, x)) ==>
    (\forall integer x; lo <= x < hi ==> !NodeFree{L2}(cells, x));
  lemma IndexFixed_Shape{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) ==> IndexShape{L2}(b);
  lemma IndexBits_Own: \forall integer f, s, i; 0 <= s < ACSLAB_WORD_BITS && 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(f & (acslab_word)~(1 << s), i) <==> Bit(f, i) && i != s);
  lemma IndexAvail_Set:   \forall integer a, k, i; 0 <= k < ACSLAB_ORDERS && 0 <= i < ACSLAB_ORDERS ==>
    (Bit(a | (1 << k), i) <==> Bit(a, i) || i == k);
  lemma IndexAvail_Fits: \forall integer k; 0 <= k < ACSLAB_ORDERS ==>
    (uint32_t)(1 << k) == (1 << k) && 0 <= (1 << k) <= 0xffffffff;
  lemma IndexAvail_Not: \forall integer x, i; 0 <= i < ACSLAB_ORDERS ==>
    (Bit((uint32_t)~x, i) <==> !Bit(x, i));
  lemma IndexAvail_One: \forall integer k, i; 0 <= k && 0 <= i ==> (Bit(1 << k, i) <==> i == k);
  lemma IndexIn_Frame{L1, L2}: \forall struct acslab_buddy *b, integer w;
    IndexListed{L1, L2}(b) && BitsetInv{L1}(\at(&b->summary, L1)) && 0 <= w < \at(b->summary.size, L1) ==>
    (BitsetIn{L2}(\at(&b->summary, L1), w) <==> BitsetIn{L1}(\at(&b->summary, L1), w));
  lemma IndexListed_Set{L1, L2}: \forall struct acslab_buddy *b;
    IndexListed{L1, L2}(b) && BitsetInv{L1}(\at(&b->summary, L1)) ==> BitsetInv{L2}(\at(&b->summary, L1));
  lemma IndexListed_Summary{L1, L2}: \forall struct acslab_buddy *b;
    IndexListed{L1, L2}(b) && BitsetInv{L1}(\at(&b->summary, L1)) && IndexSummary{L1}(b, -1, \false) ==>
    IndexSummary{L2}(b, -1, \false);
  lemma IndexLevel_Apart{L}: \forall struct acslab_buddy *b, integer n, k, j;
    IndexShape(b) && IndexLevel(b, n, k) && 0 <= j <= b->top && j != k ==> !IndexLevel(b, n, j);
  lemma IndexLow_Other{L1, L2}: \forall struct acslab_buddy *b, integer n, k, j, boolean f;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    0 <= j <= \at(b->top, L1) && j != k && \at(b->low[j], L2) == \at(b->low[j], L1) &&
    IndexLow{L1}(b, j, n, f) ==> IndexLow{L2}(b, j, -1, \false);
  lemma IndexLowered_Own{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    IndexLow{L1}(b, k, n, \false) && NodeFree{L1}(\at(b->cells, L1), n) &&
    IndexLowered{L1, L2}(b, n, k) ==> IndexLow{L2}(b, k, -1, \false);
  lemma IndexRaised_Own{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    IndexLow{L1}(b, k, n, \true) && !NodeFree{L1}(\at(b->cells, L1), n) &&
    IndexRaised{L1, L2}(b, n, k) ==> IndexLow{L2}(b, k, -1, \false);
  lemma IndexLowered_Low{L1, L2}: \forall struct acslab_buddy *b, integer n, k, j;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    NodeFree{L1}(\at(b->cells, L1), n) && IndexLowered{L1, L2}(b, n, k) && 0 <= j <= \at(b->top, L1) ==>
    IndexLow{L1}(b, j, n, \false) ==> IndexLow{L2}(b, j, -1, \false);
  lemma IndexRaised_Low{L1, L2}: \forall struct acslab_buddy *b, integer n, k, j;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    !NodeFree{L1}(\at(b->cells, L1), n) && IndexRaised{L1, L2}(b, n, k) && 0 <= j <= \at(b->top, L1) ==>
    IndexLow{L1}(b, j, n, \true) ==> IndexLow{L2}(b, j, -1, \false);
*/
#endif
