#ifndef ACSLAB_SPEC_INDEX_CELL_LEMMAS_H
#define ACSLAB_SPEC_INDEX_CELL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: the same cells, by composition. */
/*@
  lemma NodeSameBut_Below{L1, L2, L3}: \forall acslab_word *cells, integer nodes, n;
    NodeSameBut{L1, L2}(cells, n) && NodeSameBelow{L2, L3}(cells, nodes) ==>
    NodeSameButBelow{L1, L3}(cells, nodes, n);
  lemma NodeSameButPair_Below{L1, L2, L3}: \forall acslab_word *cells, integer nodes, n, m;
    NodeSameButPair{L1, L2}(cells, n, m) && NodeSameBelow{L2, L3}(cells, nodes) ==>
    NodeSameButPairBelow{L1, L3}(cells, nodes, n, m);
  lemma NodeSameBelow_Is{L1, L2}: \forall acslab_word *cells, integer nodes, n, state;
    NodeSameBelow{L1, L2}(cells, nodes) && 0 <= n < nodes && NodeIs{L1}(cells, n, state) ==>
    NodeIs{L2}(cells, n, state);
  lemma IndexFreeSameBut_One{L1, L2}: \forall struct acslab_buddy *b, integer n;
    NodeSameBut{L1, L2}(\at(b->cells, L1), n) ==> IndexFreeSameBut{L1, L2}(b, n);
  lemma IndexFreeSameBut_Pair{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeSameButPair{L1, L2}(\at(b->cells, L1), n, m) &&
    !NodeFree{L1}(\at(b->cells, L1), m) && !NodeFree{L2}(\at(b->cells, L1), m) ==>
    IndexFreeSameBut{L1, L2}(b, n);
*/
#endif
