#ifndef ACSLAB_SPEC_WORD_LEMMAS_H
#define ACSLAB_SPEC_WORD_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about all addresses: how many there are, and into how many frames of a size they fall. */
#include "address.h"
#include "wide.h"
/*@
  lemma Word_Size: Pow2(8 * sizeof(size_t)) == SIZE_MAX + 1;
  lemma Word_Half: \forall integer x, p, d; 1 <= p ==> WideTwice(d, p) ==> AlignMultiple(x, d) ==>
    AlignMultiple(x, p);
  lemma Word_Frames: \forall integer n, p; 1 <= p ==> AlignMultiple(SIZE_MAX + 1, p) ==>
    n <= SIZE_MAX / p + 1 ==> n * p <= SIZE_MAX + 1;
*/
#endif
