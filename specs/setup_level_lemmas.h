#ifndef ACSLAB_SPEC_SETUP_LEVEL_LEMMAS_H
#define ACSLAB_SPEC_SETUP_LEVEL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about the set-up of an arena: how many nodes a level has. */
#include "setup.h"
/*@
  lemma SetupPow2_Twice: \forall integer r, p, q, x, y;
    x == r * p ==> y == r * q ==> p == 2 * q ==> x == 2 * y;
  lemma SetupPow2_Less: \forall integer t, j, k; j == k - 1 ==> k <= t ==> Pow2(t - j) == 2 * Pow2(t - k);
  lemma SetupValue_Is{L}: \forall struct acslab_buddy *b, integer r, t, j;
    SetupValue(b, r, t, j) ==> b->first[j] == r * Pow2(t - j);
  lemma SetupValue_Sizes{L}: \forall struct acslab_buddy *b, integer r, t, j, k;
    SetupValue(b, r, t, j) ==> SetupValue(b, r, t, k) ==> j == k - 1 ==> k <= t ==>
    Pow2(t - j) == 2 * Pow2(t - k) ==> b->first[j] == 2 * b->first[k];
  lemma SetupValue_Twice{L}: \forall struct acslab_buddy *b, integer r, t, j, k;
    SetupValue(b, r, t, j) ==> SetupValue(b, r, t, k) ==> j == k - 1 ==> k <= t ==>
    b->first[j] == 2 * b->first[k];
*/
#endif
