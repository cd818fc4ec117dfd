#ifndef ACSLAB_SPEC_RESERVE_SUMS_LEMMAS_H
#define ACSLAB_SPEC_RESERVE_SUMS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the steps of reserve and release: the frames of the reserved blocks, node by node. */
/*@
  lemma ReservedSum_None{L}: \forall acslab_word *cells, integer nodes; ReservedSum(cells, nodes, 0) == 0;
  lemma ReservedSum_Add{L}: \forall acslab_word *cells, integer nodes, m;
    0 <= m ==> 0 <= cells[m / ACSLAB_NODE_CELLS] ==> NodeReserved(cells, m) ==>
    ReservedSum(cells, nodes, m + 1) == ReservedSum(cells, nodes, m) + NodeWeight(nodes, m);
  lemma ReservedSum_Skip{L}: \forall acslab_word *cells, integer nodes, m;
    0 <= m ==> 0 <= cells[m / ACSLAB_NODE_CELLS] ==> !NodeReserved(cells, m) ==>
    ReservedSum(cells, nodes, m + 1) == ReservedSum(cells, nodes, m);
*/
#endif
