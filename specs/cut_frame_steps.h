#ifndef ACSLAB_SPEC_CUT_FRAME_STEPS_H
#define ACSLAB_SPEC_CUT_FRAME_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Step to the lemmas of cut_lemmas.h: the left half starts where the whole does. */
#include "halve.h"
/*@
  lemma CutStep_Left{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 0 < k ==> BuddyFrame(b, 2 * n, k - 1) == BuddyFrame(b, n, k);
*/
#endif
