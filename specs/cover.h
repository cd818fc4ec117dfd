#ifndef ACSLAB_SPEC_COVER_H
#define ACSLAB_SPEC_COVER_H
/* SPDX-License-Identifier: MIT */
/* Definition for acslabi_buddy_cut: how far the sum of the live blocks has been followed, node by node. */
#include "buddy.h"
/*@
  // Among the nodes below m, node n counted as live in the first state, and in its place node c does in
  // the second.
  predicate BuddyLivesMoved{L1, L2}(struct acslab_buddy *b, integer n, integer c, integer m) =
    LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) ==
      LiveSum{L1}(\at(b->cells, L1), BuddyNodes{L1}(b), m) -
      (n < m ? NodeWeight(BuddyNodes{L1}(b), n) : 0) + (c < m ? NodeWeight(BuddyNodes{L1}(b), c) : 0);
*/
#endif
