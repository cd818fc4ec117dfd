#ifndef ACSLAB_SPEC_ADDRESS_LEMMAS_H
#define ACSLAB_SPEC_ADDRESS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part buddy's versions by address: frames of the arena have addresses, multiples of their size. */
#include "address.h"
/*@
  lemma SpaceFits_Room: \forall integer first, frames, shift, f, c; SpaceFits(first, frames, shift) ==>
    1 <= Pow2(shift) ==> f + c <= first + frames ==> SpaceRoom(f, c, shift);
  lemma AddressTells_Of: \forall integer f, c, shift; 0 <= f && 1 <= Pow2(shift) ==> SpaceRoom(f, c, shift) ==>
    AddressTells(f * Pow2(shift), f, Pow2(shift));
  lemma Product_Positive: \forall integer p, s; 1 <= p && 1 <= s ==> 1 <= p * s;
  lemma AlignMultiple_Further: \forall integer x, o, i, p; 1 <= p ==> AddressFurther(x, o, i, p) ==>
    AlignMultiple(o, p) ==> AlignMultiple(x, p);
  lemma AddressCount_Scaled: \forall integer x, p, s; AddressSizes(p, s) ==> AlignMultiple(x, p) ==>
    AddressCount(x * s, x / p, p * s);
  lemma AddressCount_Multiple: \forall integer x, i, p; 1 <= p ==> AddressCount(x, i, p) ==>
    AlignMultiple(x, p);
*/
#endif
