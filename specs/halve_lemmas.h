#ifndef ACSLAB_SPEC_HALVE_LEMMAS_H
#define ACSLAB_SPEC_HALVE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for a block that becomes two live halves. */
#include "halve.h"
/*@
  lemma HalveLive_Split{L1, L2}: \forall struct acslab_buddy *b, integer r, n;
    IndexFixed{L1, L2}(b) ==>
    ForestSplit{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), n, 2 * n, 2 * n + 1) ==>
    NodeBusy{L2}(\at(b->cells, L1), 2 * n + 1) ==>
    BuddyHalvedLive{L1, L2}(b, n) && BuddySameReserved{L1, L2}(b);
  lemma HalveLives_Next{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyHalvedLive{L1, L2}(b, n) ==> BuddyLive{L1}(b, n) ==>
    !BuddyLive{L1}(b, 2 * n) ==> !BuddyLive{L1}(b, 2 * n + 1) ==> 1 <= n ==>
    1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesHalved{L1, L2}(b, n, m) ==> BuddyLivesHalved{L1, L2}(b, n, m + 1);
*/
#endif
