#ifndef ACSLAB_SPEC_SHIFT_LEMMAS_H
#define ACSLAB_SPEC_SHIFT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* One bit of a word is no more than its highest bit. */
/*@
  lemma Shift_Highest32: \forall integer k; 0 <= k <= 31 ==> 0 <= 1 << k <= 0x80000000;
  lemma Shift_Highest64: \forall integer k; 0 <= k <= 63 ==> 0 <= 1 << k <= 0x8000000000000000;
*/
#endif
