#ifndef ACSLAB_SPEC_COVER_SUMS_STEPS_H
#define ACSLAB_SPEC_COVER_SUMS_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of cover_sums.h: the next node is one of those that changed, or none of them. */
#include "cover.h"
#include "merge.h"
/*@
  lemma BuddyLivesMoved_OtherLive{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n != m && c != m ==> BuddyLive{L1}(b, m) ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_OtherNot{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n != m && c != m ==> !BuddyLive{L1}(b, m) ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Other{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n != m && c != m ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n <= m <= n ==> c <= m <= c ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_GoneAt{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n <= m <= n ==> c != m ==> BuddyLive{L1}(b, m) ==> !BuddyLive{L2}(b, m) ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Gone{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n <= m <= n ==> c != m ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Come{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> c <= m <= c ==> n != m ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
*/
#endif
