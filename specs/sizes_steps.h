#ifndef ACSLAB_SPEC_SIZES_STEPS_H
#define ACSLAB_SPEC_SIZES_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of sizes_lemmas.h: a number without its k lowest bits. */
#include "pow2.h"
#include "bits.h"
#include "sizes_pieces.h"
/*@
  lemma Bit_From:      \forall integer w, k; 17 <= k ==> (Bit(w >> 17, k - 17) <==> Bit(w, k));
  lemma Bit_First:     \forall integer w, k; 0 <= k ==> (Bit(w >> k, 0) <==> Bit(w, k));
  lemma Shift_Rest:    \forall integer w, k; 0 <= w && 0 <= k < 32 ==> 0 <= w >> k && (w >> k) == w / Pow2(k);
  lemma Shift_None:    \forall integer w, k; 0 <= k < 32 && 0 <= w < Pow2(k) ==> 0 <= w >> k < 1;
  lemma Shift_Two:     \forall integer w, k; 0 <= k < 32 && 0 <= w < Pow2(k + 1) ==> 0 <= w >> k < 2;
  lemma Bit_Even:      \forall integer w, k; 0 <= w && 0 <= k < 32 && !Bit(w, k) ==> (w >> k) % 2 == 0;
*/
#endif
