#ifndef ACSLAB_SPEC_NESTED_LEMMAS_H
#define ACSLAB_SPEC_NESTED_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for reserve and release: over a used node all nodes are busy, one level at a time. */
#include "reserve.h"
/*@
  lemma BuddyNested_Start{L}: \forall struct acslab_buddy *b; BuddyNestedTo(b, 0);
  lemma BuddyNested_Next{L}: \forall struct acslab_buddy *b, integer d;
    BuddyWhole(b) ==> 0 <= d ==> BuddyNestedTo(b, d) ==> BuddyNestedTo(b, d + 1);
  lemma BuddyNested_All{L}: \forall struct acslab_buddy *b;
    BuddyNestedTo(b, b->top) ==> BuddyNested(b);
*/
#endif
