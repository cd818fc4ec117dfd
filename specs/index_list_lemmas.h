#ifndef ACSLAB_SPEC_INDEX_LIST_LEMMAS_H
#define ACSLAB_SPEC_INDEX_LIST_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: the lowest and the highest nodes, and what a change to them leaves. */
/*@
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
  lemma IndexHigh_Other{L1, L2}: \forall struct acslab_buddy *b, integer n, k, j, boolean f;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    0 <= j <= \at(b->top, L1) && j != k && \at(b->high[j], L2) == \at(b->high[j], L1) &&
    IndexHigh{L1}(b, j, n, f) ==> IndexHigh{L2}(b, j, -1, \false);
  lemma IndexHeightened_Own{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    IndexHigh{L1}(b, k, n, \false) && NodeFree{L1}(\at(b->cells, L1), n) &&
    IndexHeightened{L1, L2}(b, n, k) ==> IndexHigh{L2}(b, k, -1, \false);
  lemma IndexSunk_Own{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    IndexHigh{L1}(b, k, n, \true) && !NodeFree{L1}(\at(b->cells, L1), n) &&
    IndexSunk{L1, L2}(b, n, k) ==> IndexHigh{L2}(b, k, -1, \false);
  lemma IndexHeightened_High{L1, L2}: \forall struct acslab_buddy *b, integer n, k, j;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    NodeFree{L1}(\at(b->cells, L1), n) && IndexHeightened{L1, L2}(b, n, k) && 0 <= j <= \at(b->top, L1) ==>
    IndexHigh{L1}(b, j, n, \false) ==> IndexHigh{L2}(b, j, -1, \false);
  lemma IndexSunk_High{L1, L2}: \forall struct acslab_buddy *b, integer n, k, j;
    IndexShape{L1}(b) && IndexFixed{L1, L2}(b) && IndexLevel{L1}(b, n, k) &&
    NodeSameBelow{L1, L2}(\at(b->cells, L1), IndexNodes{L1}(b)) &&
    !NodeFree{L1}(\at(b->cells, L1), n) && IndexSunk{L1, L2}(b, n, k) && 0 <= j <= \at(b->top, L1) ==>
    IndexHigh{L1}(b, j, n, \true) ==> IndexHigh{L2}(b, j, -1, \false);
*/
#endif
