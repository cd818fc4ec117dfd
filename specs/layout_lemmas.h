#ifndef ACSLAB_SPEC_LAYOUT_LEMMAS_H
#define ACSLAB_SPEC_LAYOUT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about the set-up of an arena: multiples of a block's size around a frame. */
#include "layout.h"
/*@
  lemma LayoutCeil_Next: \forall integer p, c, f, i;
    1 <= p ==> LayoutCeil(p, c, f) ==> f <= i * p ==> c * p <= i * p;
  lemma LayoutCeil_Floor: \forall integer p, q, f;
    1 <= p ==> LayoutFloor(p, q, f) ==> LayoutCeil(p, (q * p == f ? q : q + 1), f);
  lemma LayoutFloor_Div: \forall integer p, f;
    1 <= p ==> 0 <= f ==> LayoutFloor(p, f / p, f) && 0 <= f / p;
  lemma LayoutFits_From: \forall integer k, c, first, frames;
    LayoutCeil(Pow2(k), c, first) ==> c * Pow2(k) + Pow2(k) <= first + frames ==>
      LayoutFits(first, frames, k);
  lemma LayoutFits_Ceil: \forall integer k, c, first, frames;
    1 <= Pow2(k) ==> LayoutCeil(Pow2(k), c, first) ==> LayoutFits(first, frames, k) ==>
    c * Pow2(k) + Pow2(k) <= first + frames;
  lemma LayoutCeil_Single: \forall integer p, f; p == 1 ==> LayoutCeil(p, f, f) && f * p == f;
  lemma LayoutFits_Size: \forall integer k, first, frames;
    LayoutFits(first, frames, k) ==> Pow2(k) <= frames;

  lemma LayoutFloor_Less: \forall integer p, q, e, f, g;
    1 <= p ==> LayoutFloor(p, q, f) ==> LayoutFloor(p, e, g) ==> f <= g ==> q <= e;
  lemma LayoutFloor_Product: \forall integer p, r; 1 <= p ==> 1 <= r ==> r <= r * p;
  lemma LayoutFloor_Sum: \forall integer p, q, e; q * p + (e - q + 1) * p == (e + 1) * p;
  lemma LayoutFloor_Multiple: \forall integer p, q; 1 <= p ==> 0 <= q ==> q * p % p == 0;
  lemma LayoutFloor_Span: \forall integer p, q, e, first, last;
    1 <= p ==> first <= last ==> 0 <= q ==> LayoutFloor(p, q, first) ==> LayoutFloor(p, e, last) ==>
    LayoutSpan(p, e - q + 1, q * p, first, last - first + 1);
  lemma LayoutCovers_Is: \forall integer first, frames, most, top;
    LayoutGood(first, frames, most) ==> LayoutFits(first, frames, top) ==> 1 <= Pow2(top) ==>
    LayoutSpan(Pow2(top), LayoutRoots(first, frames, top), LayoutOrigin(first, top), first, frames) ==>
    LayoutCovers(first, frames, top);
*/
#endif
