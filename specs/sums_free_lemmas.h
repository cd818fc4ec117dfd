#ifndef ACSLAB_SPEC_SUMS_FREE_LEMMAS_H
#define ACSLAB_SPEC_SUMS_FREE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: the frames of the free blocks, node by node. */
/*@
  lemma FreeSum_None{L}: \forall acslab_word *cells, integer nodes; FreeSum(cells, nodes, 0) == 0;
  lemma FreeSum_Free{L}: \forall acslab_word *cells, integer nodes, m;
    0 <= m ==> 0 <= cells[m / ACSLAB_NODE_CELLS] ==> NodeFree(cells, m) ==>
    FreeSum(cells, nodes, m + 1) == FreeSum(cells, nodes, m) + NodeWeight(nodes, m);
  lemma FreeSum_Other{L}: \forall acslab_word *cells, integer nodes, m;
    0 <= m ==> 0 <= cells[m / ACSLAB_NODE_CELLS] ==> !NodeFree(cells, m) ==>
    FreeSum(cells, nodes, m + 1) == FreeSum(cells, nodes, m);
*/
#endif
