#ifndef ACSLAB_SPEC_SETUP_CELL_LEMMAS_H
#define ACSLAB_SPEC_SETUP_CELL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about the set-up of an arena: unused and reserved cells as numbers. */
/*@
  lemma SetupCell_Unused{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==> !NodeUsed(cells, n) ==> NodeCell(cells, n) == 0;
  lemma SetupCell_Reserved{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==> NodeReserved(cells, n) ==> NodeCell(cells, n) == 3;
*/
#endif
