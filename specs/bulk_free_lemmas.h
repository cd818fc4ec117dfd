#ifndef ACSLAB_SPEC_BULK_FREE_LEMMAS_H
#define ACSLAB_SPEC_BULK_FREE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bulk free: a list of freed blocks gets a run more, or one less, and what a refusal tells. */
#include "address.h"
#include "bulk.h"
/*@
  lemma BulkFree_Start{L}: \forall struct acslab_buddy *b, integer k, size_t *list;
    BulkMade{L, L}(b, k, list, 0);
  lemma BulkFree_Run{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    IndexFixed{L2, L3}(b) ==> BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) ==> BulkMade{L3, L1}(b, k, list, n + c);
  lemma BulkFree_BackAt{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, y;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexFixed{L1, L3}(b) ==> 0 < n ==>
    BulkMade{L2, L1}(b, k, list, n) ==> IndexLevel{L1}(b, y, k) ==> BuddyFrame{L1}(b, y, k) == \at(list[n - 1], L1) ==>
    BuddyMadeLive{L2, L3}(b, y) ==> BulkMade{L3, L1}(b, k, list, n - 1);
  lemma BulkFree_Claimed{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, frame, y;
    IndexShape{L1}(b) ==> IndexFixed{L1, L3}(b) ==> BuddySameArena{L1, L3}(b) ==> BulkClaimed{L2, L3}(b, k, frame) ==>
    IndexLevel{L1}(b, y, k) ==> BuddyFrame{L1}(b, y, k) == frame ==> BuddyMadeLive{L2, L3}(b, y);
  lemma BulkFree_Last{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, frame;
    0 < n ==> BulkMade{L2, L1}(b, k, list, n) ==> frame == \at(list[n - 1], L1) ==> BuddyLiveAt{L1}(b, frame, k);
  lemma BulkFree_Back{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, frame;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexFixed{L1, L3}(b) ==>
    BuddySameArena{L1, L3}(b) ==> 0 < n ==> BulkMade{L2, L1}(b, k, list, n) ==>
    frame == \at(list[n - 1], L1) ==> BulkClaimed{L2, L3}(b, k, frame) ==> BulkMade{L3, L1}(b, k, list, n - 1);
  lemma BulkFree_Open{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, lo, hi;
    BulkFreed{L1, L2}(b, k, list, n) ==> 0 < n ==> lo <= \at(list[n - 1], L1) <= lo ==>
    lo + Pow2(k) <= hi <= lo + Pow2(k) ==> BuddyRangeOpen{L2}(b, lo, hi);
  lemma BulkFree_Stop{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, frame, status;
    BulkFreed{L1, L2}(b, k, list, n) ==> frame == \at(list[n], L1) ==>
    BulkTells{L2}(b, k, frame, status) ==> BulkStop{L1}(b, k, list, n, status);
  lemma BulkFree_Kept{L1, L2, L3}: \forall size_t *list, integer n, m;
    BulkListKept{L1, L2}(list, n) ==> BulkListKept{L2, L3}(list, m) ==> n <= m ==> BulkListKept{L1, L3}(list, n);
  lemma BulkFree_None{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list;
    BuddyNodes{L1}(b) == BuddyNodes{L2}(b) ==> BulkMade{L2, L1}(b, k, list, 0) ==> BuddySameLive{L1, L2}(b);
  lemma BulkFree_OtherAt{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, frame, y;
    BulkFreed{L1, L2}(b, k, list, n) ==> IndexLevel{L1}(b, y, k) ==> BuddyFrame{L1}(b, y, k) == frame ==>
    BuddyLive{L1}(b, y) ==> BuddyLiveAt{L2}(b, frame, k) || BulkNamed{L1}(b, y, k, list, n);
  lemma BulkFree_OtherTwice{L}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, m, y;
    BulkNamed(b, y, k, list, n) ==> n < m ==> BuddyFrame(b, y, k) == list[n] ==> !BulkDistinct(list, m);
  lemma BulkFree_OtherIs{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, frame;
    BulkFreed{L1, L2}(b, k, list, n) ==> BuddyLiveAt{L1}(b, frame, k) ==> BuddyLiveAt{L2}(b, frame, k) ||
    \exists integer y; BulkNamed{L1}(b, y, k, list, n) && BuddyFrame{L1}(b, y, k) == frame;
  lemma BulkFree_Frame{L}: \forall struct acslab_buddy *b, integer n, k;
    AddressFurther(BuddyFrame(b, n, k), b->origin, n - b->first[k], Pow2(k));
  lemma BulkFree_Align{L}: \forall struct acslab_buddy *b, integer k, frame;
    0 <= k < ACSLAB_ORDERS ==> BuddyLiveAt(b, frame, k) ==> AlignMultiple(b->origin, Pow2(k)) ==>
    AlignMultiple(frame, Pow2(k));
  lemma BulkFree_Other{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, m, frame;
    BulkFreed{L1, L2}(b, k, list, n) ==> 0 <= n < m ==> frame == \at(list[n], L1) ==>
    !BuddyLiveAt{L2}(b, frame, k) ==> !BulkDistinct{L1}(list, m) || !BulkLiveAt{L1}(b, k, list, m);
  lemma BulkFree_Tells{L}: \forall struct acslab_buddy *b, integer k, f;
    BuddyWhole(b) ==> BuddyNested(b) ==> BuddyFrameFree(b, f) ==> BuddyInside(b, f, 1) ==>
    BulkTells(b, k, f, ACSLAB_E_FREE);
  lemma BulkFree_Inside{L}: \forall struct acslab_buddy *b, integer k, frame;
    BuddyEdge(b) ==> BuddyLiveAt(b, frame, k) ==> BuddyInside(b, frame, Pow2(k));
  lemma BulkFree_Freeing{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, m;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkListKept{L1, L2}(list, m) ==> 0 <= n ==> 0 < c ==> n + c <= m ==>
    BulkRun{L2, L3}(b, k, list, n, c, lo) ==> BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo);
  lemma BulkFree_Step{L1, L2, L3}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo, m;
    BulkFreed{L1, L2}(b, k, list, n) ==> BulkListKept{L1, L2}(list, m) ==> 0 <= n ==> 0 < c ==> n + c <= m ==>
    IndexFixed{L2, L3}(b) ==> BulkRun{L2, L3}(b, k, list, n, c, lo) ==>
    BulkFreeing{L1, L2, L3}(b, k, list, n, c, lo) && BulkMade{L3, L1}(b, k, list, n + c);
*/
#endif
