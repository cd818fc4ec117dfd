#ifndef ACSLAB_SPEC_HELD_STEPS_H
#define ACSLAB_SPEC_HELD_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of held_lemmas.h: a frame of a live or reserved block, and of a child's. */
#include "held.h"
/*@
  lemma HeldStep_First{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> BuddyCovers(b, n, k, BuddyFrame(b, n, k));
  lemma HeldStep_Live{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> BuddyLive(b, n) ==> HeldSome(b, n, k);
  lemma HeldStep_Reserved{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> NodeReserved(b->cells, n) ==> HeldSome(b, n, k);
  lemma HeldStep_Up{L}: \forall struct acslab_buddy *b, integer n, k, f;
    IndexShape(b) ==> k < b->top ==> BuddyCovers(b, n, k, f) ==>
    (BuddyFrameLive(b, f) || BuddyFrameReserved(b, f)) ==> HeldSome(b, NodeParent(n), k + 1);
  lemma HeldStep_Parent{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> k < b->top ==> HeldSome(b, n, k) ==> HeldSome(b, NodeParent(n), k + 1);
  lemma HeldStep_Child{L}: \forall struct acslab_buddy *b, integer n, c, k, j;
    IndexShape(b) ==> j < k <= j + 1 ==> k <= b->top ==> 2 * n <= c <= 2 * n + 1 ==> HeldSome(b, c, j) ==>
    HeldSome(b, n, k);
  lemma HeldStep_Family{L}: \forall struct acslab_buddy *b, integer n, c, s;
    BuddyWhole(b) ==> b->first[b->top] <= n ==> c < BuddyNodes(b) ==> NodeKin(n, c, s) ==>
    NodeUsed(b->cells, c) ==> !NodeFree(b->cells, c) || !NodeFree(b->cells, s);
  lemma HeldStep_Both{L}: \forall struct acslab_buddy *b, integer n, c, s;
    BuddyWhole(b) ==> b->first[b->top] <= n ==> c < BuddyNodes(b) ==> NodeKin(n, c, s) ==>
    NodeUsed(b->cells, c) ==> NodeUsed(b->cells, s);
  lemma HeldStep_Sides: \forall integer n, c, s; NodeKin(n, c, s) ==>
    2 * n <= c <= 2 * n + 1 && 2 * n <= s <= 2 * n + 1;
  lemma HeldStep_Leaf{L}: \forall struct acslab_buddy *b, integer n, k, c;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 2 * n <= c ==> c < BuddyNodes(b) ==> 0 < k;
  lemma HeldStep_Order{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyWhole(b) ==> IndexLevel(b, n, k) ==> b->first[b->top] <= n;
  // A split node has a child that is busy or reserved.
  predicate HeldKept{L}(struct acslab_buddy *b, integer c) =
    NodeBusy(b->cells, c) || NodeReserved(b->cells, c);
  predicate HeldChild{L}(struct acslab_buddy *b, integer n) =
    \exists integer c; 2 * n <= c <= 2 * n + 1 && HeldKept(b, c);
  lemma HeldStep_Kept{L}: \forall struct acslab_buddy *b, integer c;
    NodeUsed(b->cells, c) ==> !NodeFree(b->cells, c) ==> HeldKept(b, c);
  lemma HeldStep_Has{L}: \forall struct acslab_buddy *b, integer n, c, s;
    BuddyWhole(b) ==> b->first[b->top] <= n ==> c < BuddyNodes(b) ==> NodeKin(n, c, s) ==>
    NodeUsed(b->cells, c) ==> HeldChild(b, n);
  lemma HeldStep_Split{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyWhole(b) ==> IndexLevel(b, n, k) ==> NodeBusy(b->cells, n) ==> !BuddyLive(b, n) ==>
    0 < k && HeldChild(b, n);
  lemma HeldStep_Below{L}: \forall struct acslab_buddy *b, integer n, c, j, k;
    BuddyWhole(b) ==> HeldTo(b, j) ==> 0 <= j < k <= j + 1 ==> IndexLevel(b, n, k) ==>
    2 * n <= c <= 2 * n + 1 ==> HeldKept(b, c) ==> HeldSome(b, c, j);
  lemma HeldStep_Node{L}: \forall struct acslab_buddy *b, integer n, j, k;
    BuddyWhole(b) ==> HeldTo(b, j) ==> j < k <= j + 1 ==> IndexLevel(b, n, k) ==> NodeBusy(b->cells, n) ==>
    HeldSome(b, n, k);
*/
#endif
