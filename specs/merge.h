#ifndef ACSLAB_SPEC_MERGE_H
#define ACSLAB_SPEC_MERGE_H
/* SPDX-License-Identifier: MIT */
/* Definitions for the sums in part forest: how far they have been followed, node by node. */
#include "buddy.h"
/*@
  // A word of the cells, read as a number, is not negative.
  predicate NodeWordsNatural{L}(acslab_word *cells) = \forall integer v; 0 <= v ==> 0 <= cells[v];

  // Among the nodes below m, node n counted as live in the first state, and does not in the second.
  predicate BuddyLivesUnmade{L1, L2}(struct acslab_buddy *b, integer n, integer m) =
    LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) ==
      LiveSum{L1}(\at(b->cells, L1), BuddyNodes{L1}(b), m) -
      (n < m ? NodeWeight(BuddyNodes{L1}(b), n) : 0);
  // The other way about.
  predicate BuddyLivesMade{L1, L2}(struct acslab_buddy *b, integer n, integer m) =
    LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) ==
      LiveSum{L1}(\at(b->cells, L1), BuddyNodes{L1}(b), m) +
      (n < m ? NodeWeight(BuddyNodes{L1}(b), n) : 0);
  // Node n counted as live in the first state, and in its place node c does in the second.
  predicate BuddyLivesMoved{L1, L2}(struct acslab_buddy *b, integer n, integer c, integer m) =
    LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) ==
      LiveSum{L1}(\at(b->cells, L1), BuddyNodes{L1}(b), m) -
      (n < m ? NodeWeight(BuddyNodes{L1}(b), n) : 0) + (c < m ? NodeWeight(BuddyNodes{L1}(b), c) : 0);
  // The reserved nodes below m have the same frames.
  predicate BuddyReservedKept{L1, L2}(struct acslab_buddy *b, integer m) =
    ReservedSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) ==
      ReservedSum{L1}(\at(b->cells, L1), BuddyNodes{L1}(b), m);
*/
#endif
