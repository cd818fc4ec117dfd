#ifndef ACSLAB_SPEC_COVER_LEVELS_H
#define ACSLAB_SPEC_COVER_LEVELS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of cover_leaves.h: all levels have the same leaves, each from the level before. */
#include "buddy.h"
#include "cover_run.h"
#include "pow2_values.h"
/*@
  lemma Level_0{L}: \forall struct acslab_buddy *b; IndexShape(b) ==> 1 * b->first[0] == b->first[0];
  lemma Level_1{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 1 <= b->top ==> 0x2 * b->first[1] == b->first[0];
  lemma Level_2{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 2 <= b->top ==> 0x4 * b->first[2] == b->first[0];
  lemma Level_3{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 3 <= b->top ==> 0x8 * b->first[3] == b->first[0];
  lemma Level_4{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 4 <= b->top ==> 0x10 * b->first[4] == b->first[0];
  lemma Level_5{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 5 <= b->top ==> 0x20 * b->first[5] == b->first[0];
  lemma Level_6{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 6 <= b->top ==> 0x40 * b->first[6] == b->first[0];
  lemma Level_7{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 7 <= b->top ==> 0x80 * b->first[7] == b->first[0];
  lemma Level_8{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 8 <= b->top ==> 0x100 * b->first[8] == b->first[0];
  lemma Level_9{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 9 <= b->top ==> 0x200 * b->first[9] == b->first[0];
  lemma Level_10{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 10 <= b->top ==> 0x400 * b->first[10] == b->first[0];
  lemma Level_11{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 11 <= b->top ==> 0x800 * b->first[11] == b->first[0];
  lemma Level_12{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 12 <= b->top ==> 0x1000 * b->first[12] == b->first[0];
  lemma Level_13{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 13 <= b->top ==> 0x2000 * b->first[13] == b->first[0];
  lemma Level_14{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 14 <= b->top ==> 0x4000 * b->first[14] == b->first[0];
  lemma Level_15{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 15 <= b->top ==> 0x8000 * b->first[15] == b->first[0];
  lemma Level_16{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 16 <= b->top ==> 0x10000 * b->first[16] == b->first[0];
  lemma Level_17{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 17 <= b->top ==> 0x20000 * b->first[17] == b->first[0];
  lemma Level_18{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 18 <= b->top ==> 0x40000 * b->first[18] == b->first[0];
  lemma Level_19{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 19 <= b->top ==> 0x80000 * b->first[19] == b->first[0];
  lemma Level_20{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 20 <= b->top ==> 0x100000 * b->first[20] == b->first[0];
  lemma Level_21{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 21 <= b->top ==> 0x200000 * b->first[21] == b->first[0];
  lemma Level_22{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 22 <= b->top ==> 0x400000 * b->first[22] == b->first[0];
  lemma Level_23{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 23 <= b->top ==> 0x800000 * b->first[23] == b->first[0];
  lemma Level_24{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 24 <= b->top ==> 0x1000000 * b->first[24] == b->first[0];
  lemma Level_25{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 25 <= b->top ==> 0x2000000 * b->first[25] == b->first[0];
  lemma Level_26{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 26 <= b->top ==> 0x4000000 * b->first[26] == b->first[0];
  lemma Level_27{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 27 <= b->top ==> 0x8000000 * b->first[27] == b->first[0];
  lemma Level_28{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 28 <= b->top ==> 0x10000000 * b->first[28] == b->first[0];
  lemma Level_29{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 29 <= b->top ==> 0x20000000 * b->first[29] == b->first[0];
  lemma Level_30{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 30 <= b->top ==> 0x40000000 * b->first[30] == b->first[0];
  lemma Level_31{L}: \forall struct acslab_buddy *b;
    IndexShape(b) && 31 <= b->top ==> 0x80000000 * b->first[31] == b->first[0];
  lemma Level_All{L}: \forall struct acslab_buddy *b, integer k;
    IndexShape(b) && 0 <= k < 32 && k <= b->top ==> b->first[k] * Pow2(k) == b->first[0];
  lemma Level_Leaves{L}: \forall struct acslab_buddy *b, integer k;
    IndexShape(b) && 0 <= k <= b->top ==> b->first[k] * Pow2(k) == b->first[0];
  lemma Level_Product{L}: \forall struct acslab_buddy *b, integer k;
    IndexShape(b) && 0 <= k <= b->top ==> RunProduct(b->first[k], Pow2(k), b->first[0]);
  lemma Level_InsideOf{L}: \forall struct acslab_buddy *b, integer n, k, d;
    IndexShape(b) && IndexLevel(b, n, k) && RunProduct(b->first[k], Pow2(k), b->first[0]) &&
    NodeRun(n, b->first[k], Pow2(k), d) ==> 0 <= d < b->first[0];
  lemma Level_Inside{L}: \forall struct acslab_buddy *b, integer n, k, d;
    IndexShape(b) && IndexLevel(b, n, k) && NodeRun(n, b->first[k], Pow2(k), d) ==> 0 <= d < b->first[0];
  lemma BuddyCovers_Ends{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexLevel(b, n, k) && 1 <= Pow2(k) ==> BuddyCovers(b, n, k, BuddyFrame(b, n, k)) &&
    BuddyCovers(b, n, k, BuddyFrame(b, n, k) + Pow2(k) - 1);
  lemma Level_Find{L}: \forall struct acslab_buddy *b, integer k, d;
    IndexShape(b) && 0 <= k <= b->top && 0 <= d < b->first[0] ==>
    0 <= d / Pow2(k) < b->first[k] && NodeRun(b->first[k] + d / Pow2(k), b->first[k], Pow2(k), d);
  lemma Level_FindAt{L}: \forall struct acslab_buddy *b, integer n, k, d;
    IndexShape(b) && 0 <= k <= b->top && 0 <= d < b->first[0] &&
    b->first[k] + d / Pow2(k) <= n <= b->first[k] + d / Pow2(k) ==>
    b->first[k] <= n < 2 * b->first[k] && NodeRun(n, b->first[k], Pow2(k), d);
  lemma Level_FindFrame{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && 0 <= k <= b->top && b->origin <= frame < b->origin + b->first[0] &&
    b->first[k] + (frame - b->origin) / Pow2(k) <= n <= b->first[k] + (frame - b->origin) / Pow2(k) ==>
    IndexLevel(b, n, k) && NodeRun(n, b->first[k], Pow2(k), frame - b->origin);
  lemma BuddyCovers_FindRun{L}: \forall struct acslab_buddy *b, integer n, k, frame;
    IndexShape(b) && IndexLevel(b, n, k) && NodeRun(n, b->first[k], Pow2(k), frame - b->origin) ==>
    b->first[k] <= n < 2 * b->first[k] && BuddyCovers(b, n, k, frame);
*/
#endif
