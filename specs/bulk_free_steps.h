#ifndef ACSLAB_SPEC_BULK_FREE_STEPS_H
#define ACSLAB_SPEC_BULK_FREE_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of bulk_free_lemmas.h: blocks that a list names are freed, and come back. */
#include "bulk.h"
/*@
  lemma BulkRun_At{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==>
    BulkLevel{L1}(b, lo, lo + c, k) && BulkListed{L1}(b, k, list, n, c, lo);
  lemma BulkRun_Live{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, x;
    BulkRun{L1, L2}(b, k, list, n, c, lo) ==> 1 <= x < BuddyNodes{L1}(b) ==>
    (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) && !(lo <= x < lo + c));
  lemma BulkRun_Node{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, x;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> lo <= x < lo + c ==>
    1 <= x < BuddyNodes{L1}(b) && BuddyNodes{L1}(b) == BuddyNodes{L2}(b) && IndexLevel{L1}(b, x, k);
  lemma BulkRun_New{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, x;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> lo <= x < lo + c ==>
    BuddyLive{L2}(b, x) && BuddyLive{L1}(b, x) && !BuddyLive{L3}(b, x) && !BulkNamed{L1}(b, x, k, list, n);
  lemma BulkRun_LiveAt{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> BulkLiveAt{L1}(b, k, list, n + c);
  lemma BulkRun_Named{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, x;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==>
    (BulkNamed{L1}(b, x, k, list, n + c) <==> BulkNamed{L1}(b, x, k, list, n) || lo <= x < lo + c);
  lemma BulkRun_Entry{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list,
      integer n, c, lo, i, j;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> 0 <= i < n ==> n <= j < n + c ==>
    \at(list[i], L1) != \at(list[j], L1);
  lemma BulkRun_Entries{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list,
      integer n, c, lo, i, j;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> n <= i < j < n + c ==>
    \at(list[i], L1) != \at(list[j], L1);
  lemma BulkRun_Distinct{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> BulkDistinct{L1}(list, n + c);
  lemma BulkRun_Exact{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, x;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> 1 <= x < BuddyNodes{L1}(b) ==>
    (BuddyLive{L1}(b, x) <==> BuddyLive{L3}(b, x) || BulkNamed{L1}(b, x, k, list, n + c));
  lemma BulkRun_Gone{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, x;
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> BulkNamed{L1}(b, x, k, list, n + c) ==>
    !BuddyLive{L3}(b, x);

  lemma BulkFreed_Is{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x;
    BulkFreed{L1, L2}(b, k, list, n) ==> 1 <= x < BuddyNodes{L1}(b) ==>
    (BuddyLive{L1}(b, x) <==> BuddyLive{L2}(b, x) || BulkNamed{L1}(b, x, k, list, n));
  lemma BulkFreed_Not{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkNamed{L1}(b, x, k, list, n) ==>
    BuddyLive{L1}(b, x) && !BuddyLive{L2}(b, x);
  lemma BulkFreed_Covers{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, j, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> (BuddyCovers{L2}(b, x, j, f) <==> BuddyCovers{L1}(b, x, j, f));
  lemma BulkFreed_Node{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, j, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> BuddyCovers{L1}(b, x, j, f) ==> 1 <= x < BuddyNodes{L1}(b);
  lemma BulkFreed_OpenLive{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, y, x, j, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkNamed{L1}(b, y, k, list, n) ==> BuddyCovers{L1}(b, y, k, f) ==>
    BuddyCovers{L2}(b, x, j, f) ==> !BuddyLive{L2}(b, x);
  lemma BulkFreed_OpenReserved{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list,
      integer n, y, x, j, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkNamed{L1}(b, y, k, list, n) ==> BuddyCovers{L1}(b, y, k, f) ==>
    BuddyCovers{L2}(b, x, j, f) ==> !NodeReserved{L2}(\at(b->cells, L2), x);
  lemma BulkFreed_OpenFrame{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkIn{L1}(b, f, k, list, n) ==>
    !BuddyFrameLive{L2}(b, f) && !BuddyFrameReserved{L2}(b, f);
  lemma BulkFreed_InLast{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> 0 < n ==>
    \at(list[n - 1], L1) <= f < \at(list[n - 1], L1) + Pow2(k) ==> BulkIn{L1}(b, f, k, list, n);
  lemma BulkFreed_StillLive{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, j, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> BuddyCovers{L2}(b, x, j, f) ==> BuddyLive{L2}(b, x) ==>
    BuddyLive{L1}(b, x) && !BulkIn{L1}(b, f, k, list, n);
  lemma BulkFreed_StillReserved{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> (BuddyFrameReserved{L2}(b, f) <==> BuddyFrameReserved{L1}(b, f));
  lemma BulkNamed_Covers{L}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, j, f;
    IndexShape(b) ==> BulkNamed(b, x, k, list, n) ==> BuddyCovers(b, x, j, f) ==> BuddyCovers(b, x, k, f);
  lemma BulkFreed_Gone{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, j, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> BuddyCovers{L1}(b, x, j, f) ==> BuddyLive{L1}(b, x) ==>
    BuddyLive{L2}(b, x) || BulkIn{L1}(b, f, k, list, n);
  lemma BulkFreed_StillFrame{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, j, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> BuddyCovers{L1}(b, x, j, f) ==> BuddyLive{L1}(b, x) ==>
    BuddyFrameLive{L2}(b, f) || BulkIn{L1}(b, f, k, list, n);
  lemma BulkFreed_StillOpen{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> !BuddyFrameLive{L2}(b, f) ==>
    BulkIn{L1}(b, f, k, list, n) || !BuddyFrameLive{L1}(b, f);
  lemma BulkFreed_StillInside{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f;
    BulkFreed{L1, L2}(b, k, list, n) ==> (BuddyInside{L2}(b, f, 1) <==> BuddyInside{L1}(b, f, 1));
  lemma BulkFreed_WrongStays{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f, status;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkWrong{L2}(b, k, f, status) ==>
    BulkWrong{L1}(b, k, f, status) && !BulkIn{L1}(b, f, k, list, n);
  lemma BulkFreed_TellsIn{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f, status;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkIn{L1}(b, f, k, list, n) ==> BuddyInside{L1}(b, f, 1) ==>
    BulkTells{L2}(b, k, f, status) ==> status == ACSLAB_E_FREE;
  lemma BulkFreed_TellsOut{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, f, status;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkTells{L2}(b, k, f, status) ==>
    BulkIn{L1}(b, f, k, list, n) || BulkTells{L1}(b, k, f, status);

  lemma BulkFree_BackNamed{L}: \forall struct acslab_buddy *b, integer x, y, k, size_t *list, integer n;
    IndexShape(b) ==> 0 < n ==> BulkDistinct(list, n) ==> IndexLevel(b, y, k) ==>
    BuddyFrame(b, y, k) == list[n - 1] ==>
    (BulkNamed(b, x, k, list, n - 1) <==> BulkNamed(b, x, k, list, n) && x != y);
  lemma BulkFree_BackLive{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, y;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexFixed{L1, L3}(b) ==> 0 < n ==>
    BulkMade{L2, L1}(b, k, list, n) ==> IndexLevel{L1}(b, y, k) ==> BuddyFrame{L1}(b, y, k) == \at(list[n - 1], L1) ==>
    BuddyMadeLive{L2, L3}(b, y) ==> 1 <= x < BuddyNodes{L1}(b) ==>
    (BuddyLive{L1}(b, x) <==> BuddyLive{L3}(b, x) || BulkNamed{L1}(b, x, k, list, n - 1));
  lemma BulkFree_BackGone{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, x, y;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexFixed{L1, L3}(b) ==> 0 < n ==>
    BulkMade{L2, L1}(b, k, list, n) ==> IndexLevel{L1}(b, y, k) ==> BuddyFrame{L1}(b, y, k) == \at(list[n - 1], L1) ==>
    BuddyMadeLive{L2, L3}(b, y) ==> BulkNamed{L1}(b, x, k, list, n - 1) ==> !BuddyLive{L3}(b, x);
*/
#endif
