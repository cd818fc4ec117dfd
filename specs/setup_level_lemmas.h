#ifndef ACSLAB_SPEC_SETUP_LEVEL_LEMMAS_H
#define ACSLAB_SPEC_SETUP_LEVEL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemma about the set-up of an arena: a level has twice the nodes of the one above. */
#include "setup.h"
/*@
  lemma SetupValue_Twice{L}: \forall struct acslab_buddy *b, integer r, t, j, k;
    SetupValue(b, r, t, j) ==> SetupValue(b, r, t, k) ==> j == k - 1 ==> k <= t ==>
    b->first[j] == 2 * b->first[k];
*/
#endif
