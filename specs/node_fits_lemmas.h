#ifndef ACSLAB_SPEC_NODE_FITS_LEMMAS_H
#define ACSLAB_SPEC_NODE_FITS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: no write loses bits at the left. */
/*@
  lemma Cell_Fits: \forall integer s, v; 0 <= s <= ACSLAB_WORD_BITS - 2 && 0 <= v <= 3 ==>
    0 <= (v << s) <= ACSLAB_WORD_ALL;
  lemma CellPair_Fits: \forall integer s, v; 0 <= s <= ACSLAB_WORD_BITS - 4 && 0 <= v <= 15 ==>
    0 <= (v << s) <= ACSLAB_WORD_ALL;
*/
#endif
