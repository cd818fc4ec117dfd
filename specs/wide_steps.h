#ifndef ACSLAB_SPEC_WIDE_STEPS_H
#define ACSLAB_SPEC_WIDE_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of wide_lemmas.h: half of a quotient is a quotient. */
#include "wide.h"
/*@
  lemma WideFloor_Of: \forall integer x, p; 0 <= x && 1 <= p ==> WideFloor(p, x / p, x);
  lemma WideEither_Of: \forall integer q; 0 <= q ==> WideEither(q, q / 2);
  lemma WideFloor_Half: \forall integer x, p, d, q, h; 1 <= p ==> WideTwice(d, p) ==> WideFloor(p, q, x) ==>
    WideEither(q, h) ==> WideFloor(d, h, x);
  lemma WideFloor_Unique: \forall integer x, p, q, r; 1 <= p ==> WideFloor(p, q, x) ==> WideFloor(p, r, x) ==>
    q == r;
  lemma WideFloor_Natural: \forall integer x, p; 0 <= x && 1 <= p ==> 0 <= x / p;
  lemma WideFloor_Quotient: \forall integer x, p, d; 0 <= x && 1 <= p ==> WideTwice(d, p) ==>
    WideFloor(d, x / p / 2, x);
*/
#endif
