#ifndef ACSLAB_SPEC_INDEX_WORD_LEMMAS_H
#define ACSLAB_SPEC_INDEX_WORD_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: which words hold a free node, and what two states share. */
/*@
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
*/
#endif
