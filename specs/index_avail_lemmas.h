#ifndef ACSLAB_SPEC_INDEX_AVAIL_LEMMAS_H
#define ACSLAB_SPEC_INDEX_AVAIL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: the mask of orders. */
/*@
  lemma IndexAvail_One: \forall integer k, i; 0 <= k && 0 <= i ==> (Bit(1 << k, i) <==> i == k);
  lemma IndexAvail_Set:   \forall integer a, k, i; 0 <= k < ACSLAB_ORDERS && 0 <= i < ACSLAB_ORDERS ==>
    (Bit(a | (1 << k), i) <==> Bit(a, i) || i == k);
  lemma IndexAvail_Fits: \forall integer k; 0 <= k < ACSLAB_ORDERS ==>
    (uint32_t)(1 << k) == (1 << k) && 0 <= (1 << k) <= 0xffffffff;
  lemma IndexAvail_Not: \forall integer x, i; 0 <= i < ACSLAB_ORDERS ==>
    (Bit((uint32_t)~x, i) <==> !Bit(x, i));
*/
#endif
