#ifndef ACSLAB_SPEC_INDEX_GAP_LEMMAS_H
#define ACSLAB_SPEC_INDEX_GAP_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: stretches of nodes without a free one. */
/*@
  lemma IndexGap_Join{L}: \forall struct acslab_buddy *b, integer x, y, z;
    IndexGap(b, x, y) && IndexGap(b, y, z) ==> IndexGap(b, x, z);
  lemma IndexBits_Gap{L}: \forall struct acslab_buddy *b, integer w, f, x;
    0 <= w && IndexBits(b, w, f, -1) && w * ACSLAB_NODE_CELLS <= x < (w + 1) * ACSLAB_NODE_CELLS ==>
    NodeFree(b->cells, x) ==> Bit(f, 2 * (x - w * ACSLAB_NODE_CELLS));
  lemma IndexGap_Zero: \forall integer d; BitsNone(0, d);
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
*/
#endif
