#ifndef ACSLAB_SPEC_SCALE_LEMMAS_H
#define ACSLAB_SPEC_SCALE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part buddy's set-up: a node's frame depends on the origin and on its level's first node. */
#include "buddy.h"
/*@
  lemma BuddyFrame_Placed{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    \at(b->origin, L1) == \at(b->origin, L2) ==> \at(b->first[k], L1) == \at(b->first[k], L2) ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
*/
#endif
