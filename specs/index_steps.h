#ifndef ACSLAB_SPEC_INDEX_STEPS_H
#define ACSLAB_SPEC_INDEX_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of part index: the summary, the words, the lowest and the highest nodes, one at a time. */
/*@
  lemma IndexUnchanged_In{L1, L2}: \forall struct acslab_buddy *b, integer w;
    BitsetShape{L1}(\at(&b->summary, L1)) && IndexUnchanged{L1, L2}(b) &&
    0 <= w < \at(b->summary.size, L1) ==>
    (BitsetIn{L2}(\at(&b->summary, L1), w) <==> BitsetIn{L1}(\at(&b->summary, L1), w));
  lemma IndexUnchanged_Set{L1, L2}: \forall struct acslab_buddy *b;
    BitsetInv{L1}(\at(&b->summary, L1)) && IndexUnchanged{L1, L2}(b) ==> BitsetInv{L2}(\at(&b->summary, L1));
  lemma IndexUnchanged_Avail{L1, L2}: \forall struct acslab_buddy *b;
    IndexAvail{L1}(b) && IndexShape{L1}(b) && IndexUnchanged{L1, L2}(b) ==> IndexAvail{L2}(b);
  lemma IndexWrote_Word{L1, L2}: \forall struct acslab_buddy *b, integer n, w, boolean f;
    IndexWrote{L1, L2}(b, n) && 0 <= w < \at(b->summary.size, L1) &&
    (0 <= n ==> (f == \true <==> NodeFree{L1}(\at(b->cells, L1), n))) ==>
    (IndexWord{L2}(b, w, n, f) <==> IndexWord{L1}(b, w, -1, \false));
  lemma IndexLow_Wrote{L1, L2}: \forall struct acslab_buddy *b, integer n, k, boolean f;
    IndexLow{L1}(b, k, -1, \false) && IndexUnchanged{L1, L2}(b) && IndexFreeSameBut{L1, L2}(b, n) &&
    0 <= k < ACSLAB_ORDERS && 0 <= \at(b->first[k], L1) &&
    2 * \at(b->first[k], L1) <= IndexNodes{L1}(b) &&
    (0 <= n ==> (f == \true <==> NodeFree{L1}(\at(b->cells, L1), n))) ==>
    IndexLow{L2}(b, k, n, f);
  lemma IndexShape_Bounds{L}: \forall struct acslab_buddy *b, integer k;
    IndexShape(b) && 0 <= k <= b->top ==>
    k < ACSLAB_ORDERS && 1 <= b->first[k] && 2 * b->first[k] <= IndexNodes(b);
  lemma IndexWrote_Low{L1, L2}: \forall struct acslab_buddy *b, integer n, k, boolean f;
    IndexWrote{L1, L2}(b, n) && 0 <= k <= \at(b->top, L1) &&
    (0 <= n ==> (f == \true <==> NodeFree{L1}(\at(b->cells, L1), n))) ==>
    IndexLow{L2}(b, k, n, f);
  lemma IndexHigh_Wrote{L1, L2}: \forall struct acslab_buddy *b, integer n, k, boolean f;
    IndexHigh{L1}(b, k, -1, \false) && IndexUnchanged{L1, L2}(b) && IndexFreeSameBut{L1, L2}(b, n) &&
    0 <= k < ACSLAB_ORDERS && 0 <= \at(b->first[k], L1) &&
    2 * \at(b->first[k], L1) <= IndexNodes{L1}(b) &&
    (0 <= n ==> (f == \true <==> NodeFree{L1}(\at(b->cells, L1), n))) ==>
    IndexHigh{L2}(b, k, n, f);
  lemma IndexWrote_High{L1, L2}: \forall struct acslab_buddy *b, integer n, k, boolean f;
    IndexWrote{L1, L2}(b, n) && 0 <= k <= \at(b->top, L1) &&
    (0 <= n ==> (f == \true <==> NodeFree{L1}(\at(b->cells, L1), n))) ==>
    IndexHigh{L2}(b, k, n, f);
  lemma IndexWrote_But{L1, L2}: \forall struct acslab_buddy *b, integer n, boolean f;
    IndexWrote{L1, L2}(b, n) &&
    (0 <= n ==> (f == \true <==> NodeFree{L1}(\at(b->cells, L1), n))) ==>
    IndexBut{L2}(b, n, f);
*/
#endif
