#ifndef ACSLAB_SPEC_BUDDY_LEMMAS_H
#define ACSLAB_SPEC_BUDDY_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part forest: families by parent and buddy, and the levels of a shape. */
#include "buddy.h"
/*@
  lemma NodeParent_Halves: \forall integer n; 2 <= n ==> 1 <= NodeParent(n) &&
    (n == 2 * NodeParent(n) && NodeBuddy(n) == 2 * NodeParent(n) + 1 ||
     n == 2 * NodeParent(n) + 1 && NodeBuddy(n) == 2 * NodeParent(n));
  lemma NodeKin_Left: \forall integer p, n, s; 1 <= p && n == 2 * p && s == 2 * p + 1 ==> NodeKin(p, n, s);
  lemma NodeKin_Right: \forall integer p, n, s; 1 <= p && n == 2 * p + 1 && s == 2 * p ==> NodeKin(p, n, s);
  lemma NodeKin_Parent: \forall integer n; 2 <= n ==> NodeKin(NodeParent(n), n, NodeBuddy(n));
  lemma NodeKin_Buddy: \forall integer p, c, s; NodeKin(p, c, s) ==>
    p == NodeParent(c) && s == NodeBuddy(c) && 2 <= c && 2 <= s;

  lemma IndexFixed_Transitive{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> IndexFixed{L2, L3}(b) ==> IndexFixed{L1, L3}(b);
  lemma BuddyMovedLive_Transitive{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, n, p;
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, m, n) ==> BuddyMovedLive{L2, L3}(b, n, p) ==>
    (n == m || !BuddyLive{L1}(b, n)) ==> BuddyMovedLive{L1, L3}(b, m, p);
  lemma BuddyMovedLive_Unmade{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, n;
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, m, n) ==> BuddyUnmadeLive{L2, L3}(b, n) ==>
    (n == m || !BuddyLive{L1}(b, n)) ==> BuddyUnmadeLive{L1, L3}(b, m);
  lemma BuddyMadeLive_Moved{L1, L2, L3}: \forall struct acslab_buddy *b, integer m, n;
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, m) ==> BuddyMovedLive{L2, L3}(b, m, n) ==>
    !BuddyLive{L1}(b, m) ==> BuddyMadeLive{L1, L3}(b, n);
*/
#endif
