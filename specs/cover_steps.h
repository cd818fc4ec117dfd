#ifndef ACSLAB_SPEC_COVER_STEPS_H
#define ACSLAB_SPEC_COVER_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of cover_lemmas.h: a node, its parent and its children as runs of frames. */
#include "buddy.h"
#include "cover_run.h"
#include "pow2_range.h"
/*@
  lemma BuddyCovers_Run{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    BuddyCovers(b, n, k, frame) ==> NodeRun(n, b->first[k], Pow2(k), frame - b->origin);
  lemma BuddyCovers_OfRun{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexLevel(b, n, k) && NodeRun(n, b->first[k], Pow2(k), frame - b->origin) ==>
    BuddyCovers(b, n, k, frame);
  lemma Level_Next{L}: \forall struct acslab_buddy *b, integer k;
    IndexShape(b) && 0 <= k < b->top ==> 1 <= b->first[k + 1] && RunTwice(b->first[k], b->first[k + 1]);
  lemma RunTwice_Pow2: \forall integer k; 0 <= k ==> RunTwice(Pow2(k + 1), Pow2(k));
  lemma Level_Before{L}: \forall struct acslab_buddy *b, integer k;
    IndexShape(b) && 0 < k <= b->top ==> RunTwice(b->first[k - 1], b->first[k]) &&
    RunTwice(Pow2(k), Pow2(k - 1));
  lemma NodeRun_Parent{L}: \forall struct acslab_buddy *b, integer n, m, k, d;
    IndexShape(b) && 0 <= k < b->top && 2 * m <= n <= 2 * m + 1 &&
    NodeRun(n, b->first[k], Pow2(k), d) ==> NodeRun(m, b->first[k + 1], Pow2(k + 1), d);
  lemma NodeRun_Child{L}: \forall struct acslab_buddy *b, integer n, k, d;
    IndexShape(b) && 0 < k <= b->top && NodeRun(n, b->first[k], Pow2(k), d) &&
    RunTwice(b->first[k - 1], b->first[k]) && RunTwice(Pow2(k), Pow2(k - 1)) ==>
    NodeRun(2 * n, b->first[k - 1], Pow2(k - 1), d) || NodeRun(2 * n + 1, b->first[k - 1], Pow2(k - 1), d);
  lemma BuddyCovers_Node{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) ==> n == b->first[k] + (frame - b->origin) / Pow2(k);
  lemma Level_Parent{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) && k < b->top ==> IndexLevel(b, NodeParent(n), k + 1);
  lemma Level_Child{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) && 0 < k ==>
    IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  lemma BuddyCovers_ChildOf{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && BuddyCovers(b, n, k, frame) && 0 < k &&
    RunTwice(b->first[k - 1], b->first[k]) && RunTwice(Pow2(k), Pow2(k - 1)) ==>
    BuddyCovers(b, 2 * n, k - 1, frame) || BuddyCovers(b, 2 * n + 1, k - 1, frame);
  lemma Parity_Sum: \forall integer n, x, f, q;
    0 <= q && 0 <= n && RunTwice(x, f) && x + q <= n <= x + q ==> n % 2 == q % 2;
  lemma BuddyCovers_Parity{L}: \forall struct acslab_buddy *b, integer n, m, k, frame;
    IndexShape(b) && BuddyCovers(b, m, k - 1, frame) && 0 < k <= b->top && b->origin <= frame ==>
    m % 2 == ((frame - b->origin) / Pow2(k - 1)) % 2;
*/
#endif
