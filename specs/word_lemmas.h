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
  lemma Word_Quotient: \forall integer p; 1 <= p ==> AlignMultiple(SIZE_MAX + 1, p) ==>
    AddressCount(SIZE_MAX + 1, SIZE_MAX / p + 1, p);
  lemma Word_Sums: \forall integer first, frames, q, p; 1 <= p && first + frames <= q ==>
    AddressCount(SIZE_MAX + 1, q, p) ==> SpaceSum(first, frames, p);
  lemma Word_Fits: \forall integer first, frames, shift; 0 <= shift < 8 * sizeof(size_t) ==>
    SpaceSum(first, frames, Pow2(shift)) ==> SpaceFits(first, frames, shift);
  lemma Word_Below: \forall integer f, p; 1 <= p ==> 0 <= f ==> f * p <= SIZE_MAX ==>
    AddressBelow(f, SIZE_MAX / p);
*/
#endif
