#ifndef ACSLAB_SPEC_NUMBER_LEMMAS_H
#define ACSLAB_SPEC_NUMBER_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part percpu: a number bit by bit, the highest first. */
/*@
  lemma Number_Part: \forall integer w, p; 0 <= w && 1 <= p ==> 0 <= w / p <= w;
  lemma Number_Odd:  \forall integer w; 0 <= w ==> ((w & 1) != 0 <==> w % 2 == 1);
  lemma Number_By:   \forall integer w, k; 0 <= w && 1 <= k ==> w >> k == (w >> (k - 1)) >> 1;
  lemma Number_One:  \forall integer w; 0 <= w ==> w >> 1 == w / 2;
  lemma Number_Next: \forall integer w, k; 0 <= w && 1 <= k && 0 <= w >> (k - 1) ==> w >> k == (w >> (k - 1)) / 2;
  lemma Number_Half: \forall integer w; 0 <= w < 0x100000000 ==> 0 <= w >> 31 < 2;
  lemma Number_Top:  \forall integer w; 0 <= w < 0x100000000 ==> 0 <= w >> (8 * sizeof(size_t) - 1) < 2;
*/
#endif
