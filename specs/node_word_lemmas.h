#ifndef ACSLAB_SPEC_NODE_WORD_LEMMAS_H
#define ACSLAB_SPEC_NODE_WORD_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: a word without a one bit. */
/*@
  lemma Cell_Some: \forall integer w; 0 < w <= ACSLAB_WORD_ALL ==> !BitsNone(w, ACSLAB_WORD_BITS);
*/
#endif
