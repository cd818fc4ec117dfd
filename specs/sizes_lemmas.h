#ifndef ACSLAB_SPEC_SIZES_LEMMAS_H
#define ACSLAB_SPEC_SIZES_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part sizes: between which powers of two a number is, by its bits, and what classes have. */
#include "pow2.h"
#include "bits.h"
#include "sizes.h"
/*@
  lemma Bit_Beyond: \forall integer w, k; 0 <= w < 0x20000 && 17 <= k ==> !Bit(w, k);
  lemma Bit_Least:  \forall integer w, k; 0 <= w && 0 <= k < 32 && Bit(w, k) ==> Pow2(k) <= w;
  lemma Bit_Less:   \forall integer w, k; 0 <= w < Pow2(k + 1) && 0 <= k < 32 && !Bit(w, k) ==> w < Pow2(k);
  lemma SizesFourths_Parts: \forall integer c, h, f; 0 <= h && 0 <= f < 4 && c == 8 + 4 * h + f ==> SizesFourths(c, h, f);
  lemma SizesClass_Part: \forall integer c; 8 <= c ==> SizesClass(c) == SizesPart((c - 8) % 4, (c - 8) / 4);
  lemma SizesFourths_Part: \forall integer c, h, f; SizesFourths(c, h, f) ==> SizesClass(c) == SizesPart(f, h);
  lemma SizesFourths_Class: \forall integer c, h, f; SizesFourths(c, h, f) ==> SizesClass(c) == (5 + f) * Pow2(5 + h);
*/
#endif
