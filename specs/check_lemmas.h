#ifndef ACSLAB_SPEC_CHECK_LEMMAS_H
#define ACSLAB_SPEC_CHECK_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part check: a node's family, its frames, and what a check of one says of all. */
#include "check.h"
/*@
  lemma CheckKin_Parent: \forall integer p, c, s; NodeKin(p, c, s) ==>
    1 <= p && 2 * p <= c && NodeParent(c) == p && NodeBuddy(c) == s;
  lemma NodeKin_Children: \forall integer p; 1 <= p ==>
    NodeKin(p, 2 * p, 2 * p + 1) && NodeKin(p, 2 * p + 1, 2 * p);
  lemma CheckFrame_Next{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyFrame(b, n + 1, k) == BuddyFrame(b, n, k) + Pow2(k);
  lemma CheckOrder_Low{L}: \forall struct acslab_buddy *b, integer k;
    1 <= b->first[k] ==> CheckOrder(b, k) ==> IndexLow(b, k, -1, \false);
  lemma CheckHigh_High{L}: \forall struct acslab_buddy *b, integer k;
    1 <= b->first[k] ==> CheckHigh(b, k) ==> IndexHigh(b, k, -1, \false);
*/
#endif
