#ifndef ACSLAB_SPEC_INDEX_CLEAR_LEMMAS_H
#define ACSLAB_SPEC_INDEX_CLEAR_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: an order leaves the mask of orders. */
/*@
  lemma IndexAvail_And: \forall integer x, y, i; 0 <= i ==> (Bit(x & y, i) <==> Bit(x, i) && Bit(y, i));
  lemma IndexAvail_Clear: \forall integer a, k, i; 0 <= k < ACSLAB_ORDERS && 0 <= i < ACSLAB_ORDERS ==>
    (Bit(a & (uint32_t)~(1 << k), i) <==> Bit(a, i) && i != k);
*/
#endif
