#ifndef ACSLAB_SPEC_SETUP_LEVEL_STEPS_H
#define ACSLAB_SPEC_SETUP_LEVEL_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemma of setup_level_lemmas.h: products of powers of two. */
#include "setup.h"
/*@
  lemma SetupPow2_Less: \forall integer t, j, k; j == k - 1 ==> k <= t ==> Pow2(t - j) == 2 * Pow2(t - k);
  lemma SetupPow2_Twice: \forall integer r, q; r * (2 * q) == 2 * (r * q);
  lemma SetupValue_Half{L}: \forall struct acslab_buddy *b, integer r, t, j, k;
    SetupValue(b, r, t, j) ==> Pow2(t - j) == 2 * Pow2(t - k) ==> b->first[j] == r * (2 * Pow2(t - k));
  lemma SetupValue_Sizes{L}: \forall struct acslab_buddy *b, integer r, t, j, k;
    b->first[j] == r * (2 * Pow2(t - k)) ==> b->first[k] == r * Pow2(t - k) ==>
      b->first[j] == 2 * b->first[k];
  lemma SetupValue_Pair{L}: \forall struct acslab_buddy *b, integer r, t, j, k;
    SetupValue(b, r, t, j) ==> SetupValue(b, r, t, k) ==> Pow2(t - j) == 2 * Pow2(t - k) ==>
    b->first[j] == 2 * b->first[k];
*/
#endif
