#ifndef ACSLAB_SPEC_BULK_LIST_STEPS_H
#define ACSLAB_SPEC_BULK_LIST_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of bulk_list_lemmas.h: which node a frame of the list names. */
#include "bulk.h"
/*@
  lemma BulkFrame_Covers{L}: \forall struct acslab_buddy *b, integer x, k;
    0 <= k < 32 ==> IndexLevel(b, x, k) ==> BuddyCovers(b, x, k, BuddyFrame(b, x, k));
  lemma BulkFrame_One{L}: \forall struct acslab_buddy *b, integer x, y, k;
    0 <= k < 32 ==> IndexLevel(b, x, k) ==> IndexLevel(b, y, k) ==>
    BuddyFrame(b, x, k) == BuddyFrame(b, y, k) ==> x == y;
  lemma BulkLevel_Order{L}: \forall struct acslab_buddy *b, integer lo, hi, k;
    IndexShape(b) ==> BulkLevel(b, lo, hi, k) ==> 0 <= k < 32 && 1 <= lo && hi <= BuddyNodes(b);
  lemma BulkLevel_At{L}: \forall struct acslab_buddy *b, integer lo, hi, k, x;
    BulkLevel(b, lo, hi, k) ==> lo <= x < hi ==> IndexLevel(b, x, k);
  lemma BulkLevel_Range{L}: \forall struct acslab_buddy *b, integer x, k;
    IndexShape(b) ==> IndexLevel(b, x, k) ==> 0 <= k < 32 && 1 <= x < BuddyNodes(b);
  lemma BulkList_Frame{L1, L2}: \forall struct acslab_buddy *b, integer x, k;
    IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= k < 32 ==>
    BuddyFrame{L2}(b, x, k) == BuddyFrame{L1}(b, x, k);
  lemma BulkList_Level{L1, L2}: \forall struct acslab_buddy *b, integer x, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> (IndexLevel{L2}(b, x, k) <==> IndexLevel{L1}(b, x, k));
  lemma BulkNamed_Old{L1, L2}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n, m;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= n <= m ==>
    BulkListKept{L1, L2}(list, n) ==> BulkNamed{L1}(b, x, k, list, n) ==> BulkNamed{L2}(b, x, k, list, m);
  lemma BulkNamed_New{L}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n, c, lo;
    0 <= n ==> BulkLevel(b, lo, lo + c, k) ==> BulkListed(b, k, list, n, c, lo) ==> lo <= x < lo + c ==>
    list[n + (x - lo)] == BuddyFrame(b, x, k) && BulkNamed(b, x, k, list, n + c);
  lemma BulkNamed_Of{L1, L2}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n, c, lo;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= n ==>
    BulkLevel{L2}(b, lo, lo + c, k) ==> BulkListKept{L1, L2}(list, n) ==> BulkListed{L2}(b, k, list, n, c, lo) ==>
    BulkNamed{L2}(b, x, k, list, n + c) ==> BulkNamed{L1}(b, x, k, list, n) || lo <= x < lo + c;
  lemma BulkMade_LiveAt{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= n ==>
    BulkLiveAt{L1}(b, k, list, n) ==> BulkTraded{L1, L2}(b, 0, 0, lo, lo + c) ==>
    BulkLevel{L1}(b, lo, lo + c, k) ==> BulkListKept{L1, L2}(list, n) ==>
    BulkListed{L2}(b, k, list, n, c, lo) ==> BulkLiveAt{L2}(b, k, list, n + c);
  lemma BulkMade_Distinct{L1, L2}: \forall struct acslab_buddy *b, integer k, size_t *list, integer n, c, lo;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= n ==>
    BulkLiveAt{L1}(b, k, list, n) ==> BulkDistinct{L1}(list, n) ==> BulkNone{L1}(b, lo, lo + c) ==>
    BulkLevel{L1}(b, lo, lo + c, k) ==> BulkListKept{L1, L2}(list, n) ==>
    BulkListed{L2}(b, k, list, n, c, lo) ==> BulkDistinct{L2}(list, n + c);
  lemma BulkNamed_LessOld{L1, L2}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 < n ==>
    BulkListKept{L1, L2}(list, n) ==> BulkNamed{L2}(b, x, k, list, n - 1) ==> BulkNamed{L1}(b, x, k, list, n - 1);
  lemma BulkNamed_LessNew{L1, L2}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 < n ==>
    BulkListKept{L1, L2}(list, n) ==> BulkNamed{L1}(b, x, k, list, n - 1) ==> BulkNamed{L2}(b, x, k, list, n - 1);
  lemma BulkNamed_LessNot{L}: \forall struct acslab_buddy *b, integer x, y, k, size_t *list, integer n;
    0 < n ==> BulkDistinct(list, n) ==> BuddyFrame(b, y, k) == list[n - 1] ==>
    BulkNamed(b, x, k, list, n - 1) ==> x != y && BulkNamed(b, x, k, list, n);
  lemma BulkNamed_LessIs{L}: \forall struct acslab_buddy *b, integer x, y, k, size_t *list, integer n;
    IndexShape(b) ==> 0 < n ==> IndexLevel(b, y, k) ==> BuddyFrame(b, y, k) == list[n - 1] ==>
    BulkNamed(b, x, k, list, n) ==> x != y ==> BulkNamed(b, x, k, list, n - 1);
  lemma BulkNamed_Less{L1, L2}: \forall struct acslab_buddy *b, integer x, y, k, size_t *list, integer n;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 < n ==>
    BulkListKept{L1, L2}(list, n) ==> BulkDistinct{L1}(list, n) ==> IndexLevel{L1}(b, y, k) ==>
    BuddyFrame{L1}(b, y, k) == \at(list[n - 1], L1) ==>
    (BulkNamed{L2}(b, x, k, list, n - 1) <==> BulkNamed{L1}(b, x, k, list, n) && x != y);
  lemma BulkMade_LessLive{L1, L2}: \forall struct acslab_buddy *b, integer y, k, size_t *list, integer n;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 < n ==>
    BulkListKept{L1, L2}(list, n) ==> BulkDistinct{L1}(list, n) ==> IndexLevel{L1}(b, y, k) ==>
    BuddyFrame{L1}(b, y, k) == \at(list[n - 1], L1) ==> BuddyUnmadeLive{L1, L2}(b, y) ==>
    BulkLiveAt{L1}(b, k, list, n) ==> BulkLiveAt{L2}(b, k, list, n - 1);
  lemma BulkMade_Live{L1, L2}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n;
    BulkMade{L1, L2}(b, k, list, n) ==> 1 <= x < BuddyNodes{L1}(b) ==>
    (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) || BulkNamed{L2}(b, x, k, list, n));
  lemma BulkTraded_Live{L1, L2}: \forall struct acslab_buddy *b, integer x, lo, hi;
    BulkTraded{L1, L2}(b, 0, 0, lo, hi) ==> 1 <= x < BuddyNodes{L1}(b) ==>
    (BuddyLive{L2}(b, x) <==> BuddyLive{L1}(b, x) || lo <= x < hi);
  lemma BulkNamed_Both{L1, L2}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n, c, lo;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> BuddySameArena{L1, L2}(b) ==> 0 <= n ==> 0 < c ==>
    BulkLevel{L2}(b, lo, lo + c, k) ==>
    BulkListKept{L1, L2}(list, n) ==> BulkListed{L2}(b, k, list, n, c, lo) ==>
    (BulkNamed{L2}(b, x, k, list, n + c) <==> BulkNamed{L1}(b, x, k, list, n) || lo <= x < lo + c);
  lemma BulkMade_Exact{L1, L2, L3}: \forall struct acslab_buddy *b, integer x, k, size_t *list, integer n, c, lo;
    IndexFixed{L1, L2}(b) ==> IndexShape{L2}(b) ==> IndexFixed{L2, L3}(b) ==> BuddySameArena{L2, L3}(b) ==>
    0 <= n ==> 0 < c ==> 1 <= x < BuddyNodes{L1}(b) ==>
    BulkMade{L1, L2}(b, k, list, n) ==> BulkTraded{L2, L3}(b, 0, 0, lo, lo + c) ==>
    BulkLevel{L2}(b, lo, lo + c, k) ==> BulkLevel{L3}(b, lo, lo + c, k) ==> BulkListKept{L2, L3}(list, n) ==>
    BulkListed{L3}(b, k, list, n, c, lo) ==>
    (BuddyLive{L3}(b, x) <==> BuddyLive{L1}(b, x) || BulkNamed{L3}(b, x, k, list, n + c));
  lemma BulkMade_NoneWas{L1, L2, L3}: \forall struct acslab_buddy *b, integer x, k, size_t *list,
      integer n, c, lo;
    IndexFixed{L1, L2}(b) ==> IndexShape{L2}(b) ==> IndexFixed{L2, L3}(b) ==> BuddySameArena{L2, L3}(b) ==>
    0 <= n ==> 0 < c ==>
    BulkMade{L1, L2}(b, k, list, n) ==> BulkLevel{L2}(b, lo, lo + c, k) ==> BulkNone{L2}(b, lo, lo + c) ==>
    BulkListKept{L2, L3}(list, n) ==> BulkListed{L3}(b, k, list, n, c, lo) ==>
    BulkNamed{L3}(b, x, k, list, n + c) ==> !BuddyLive{L1}(b, x);
  lemma BulkList_Run{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, k;
    IndexFixed{L1, L2}(b) ==> IndexShape{L1}(b) ==> BulkLevel{L1}(b, lo, hi, k) ==> BulkLevel{L2}(b, lo, hi, k);
*/
#endif
