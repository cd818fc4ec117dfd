#ifndef ACSLAB_SPEC_SPLIT_LEMMAS_H
#define ACSLAB_SPEC_SPLIT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part split about tables.  What holds of all rows because it holds of a row above rows of which
 * it holds is an induction; with ACSLAB_SPLIT_CLASSES rows at most it takes as many steps as the logarithm
 * of that, each twice as long as the one before.
 */
#include "split_part_lemmas.h"
/*@
  // A row of a table; its parts are rows below it.
  lemma SplitRows_Row{L}: \forall struct acslab_split_table *t, integer n, c;
    SplitRows(t, n) && 0 <= c < n ==> SplitRowGood(t, c) && SplitRowParts(t, c);
  lemma SplitRows_Size{L}: \forall struct acslab_split_table *t, integer n, c;
    SplitRows(t, n) && 0 <= c < n ==> SplitRowGood(t, c) && 1 <= t->size[c] <= ACSLAB_FRAMES_MAX;
  lemma SplitRows_Above{L}: \forall struct acslab_split_table *t, integer n, c, d;
    SplitRows(t, n) && 0 <= c && d == c + 1 && d < n ==> SplitRowGood(t, d) && t->size[c] < t->size[d];
  lemma SplitRows_Child{L}: \forall struct acslab_split_table *t, integer n, c, i;
    SplitRows(t, n) && 0 <= c < n && 0 <= i < t->parts[c] ==>
    SplitRowGood(t, c) && SplitRowParts(t, c) && 0 <= t->child[c][i] < c;

  // Sizes rise.
  lemma SplitRise_One{L}: \forall struct acslab_split_table *t, integer n; SplitRows(t, n) ==> SplitRise(t, n, 1);
  lemma SplitRise_Over{L}: \forall struct acslab_split_table *t, integer n, k, c, d;
    1 <= k && SplitRise(t, n, k) && 0 <= c && c + k < d <= c + 2 * k && d < n ==>
    t->size[c] < t->size[c + k] < t->size[d];
  lemma SplitRise_Twice{L}: \forall struct acslab_split_table *t, integer n, k;
    1 <= k && SplitRise(t, n, k) ==> SplitRise(t, n, 2 * k);
  lemma SplitRise_Four{L}: \forall struct acslab_split_table *t, integer n; SplitRows(t, n) ==> SplitRise(t, n, 4);
  lemma SplitRise_Sixteen{L}: \forall struct acslab_split_table *t, integer n;
    SplitRows(t, n) ==> SplitRise(t, n, 16);
  lemma SplitRise_All{L}: \forall struct acslab_split_table *t, integer n;
    SplitRows(t, n) ==> SplitRise(t, n, 64);
  lemma SplitRows_Rise{L}: \forall struct acslab_split_table *t, integer n, c, d;
    SplitRows(t, n) && 0 <= c < d < n <= ACSLAB_SPLIT_CLASSES ==> t->size[c] < t->size[d];

  // A row reaches itself and what its parts reach, and so nothing above itself.
  lemma SplitReaches_Unfold{L}: \forall struct acslab_split_table *t, integer c, d;
    SplitReaches(t, c, d) <==>
      c == d || \exists integer i; 0 <= i < t->parts[c] && SplitReaches(t, t->child[c][i], d);
  lemma SplitReachLow_Row{L}: \forall struct acslab_split_table *t, integer n, k, d;
    SplitRowParts(t, k) && 0 <= k && SplitReachLow(t, n, k) && k <= n && SplitReaches(t, k, d) ==> 0 <= d <= k;
  lemma SplitReachLow_Next{L}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows(t, n) && 0 <= k && SplitReachLow(t, n, k) ==> SplitReachLow(t, n, k + 1);
  lemma SplitReachLow_Two{L}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows(t, n) && 0 <= k && SplitReachLow(t, n, k) ==> SplitReachLow(t, n, k + 2);
  lemma SplitReachLow_Four{L}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows(t, n) && 0 <= k && SplitReachLow(t, n, k) ==> SplitReachLow(t, n, k + 4);
  lemma SplitReachLow_Eight{L}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows(t, n) && 0 <= k && SplitReachLow(t, n, k) ==> SplitReachLow(t, n, k + 8);
  lemma SplitReachLow_Sixteen{L}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows(t, n) && 0 <= k && SplitReachLow(t, n, k) ==> SplitReachLow(t, n, k + 16);
  lemma SplitReachLow_Half{L}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows(t, n) && 0 <= k && SplitReachLow(t, n, k) ==> SplitReachLow(t, n, k + 32);
  lemma SplitReachLow_None{L}: \forall struct acslab_split_table *t, integer n; SplitReachLow(t, n, 0);
  lemma SplitReachLow_All{L}: \forall struct acslab_split_table *t, integer n;
    SplitRows(t, n) ==> SplitReachLow(t, n, 0) && SplitReachLow(t, n, 32) && SplitReachLow(t, n, 64);
  lemma SplitReaches_Low{L}: \forall struct acslab_split_table *t, integer n, c, d;
    SplitRows(t, n) && 0 <= c < n <= ACSLAB_SPLIT_CLASSES && SplitReaches(t, c, d) ==> 0 <= d <= c;

  // What is reached is the same where the rows are.
  lemma SplitSameReach_Row{L1, L2}: \forall struct acslab_split_table *t, integer n, k, d;
    SplitRowParts{L1}(t, k) && SplitSameRow{L1, L2}(t, k) && 0 <= k <= n && SplitSameReach{L1, L2}(t, n, k) ==>
    (SplitReaches{L2}(t, k, d) <==> SplitReaches{L1}(t, k, d));
  lemma SplitSameReach_Next{L1, L2}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && 0 <= k && SplitSameReach{L1, L2}(t, n, k) ==>
    SplitSameReach{L1, L2}(t, n, k + 1);
  lemma SplitSameReach_Two{L1, L2}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && 0 <= k && SplitSameReach{L1, L2}(t, n, k) ==>
    SplitSameReach{L1, L2}(t, n, k + 2);
  lemma SplitSameReach_Four{L1, L2}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && 0 <= k && SplitSameReach{L1, L2}(t, n, k) ==>
    SplitSameReach{L1, L2}(t, n, k + 4);
  lemma SplitSameReach_Eight{L1, L2}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && 0 <= k && SplitSameReach{L1, L2}(t, n, k) ==>
    SplitSameReach{L1, L2}(t, n, k + 8);
  lemma SplitSameReach_Sixteen{L1, L2}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && 0 <= k && SplitSameReach{L1, L2}(t, n, k) ==>
    SplitSameReach{L1, L2}(t, n, k + 16);
  lemma SplitSameReach_Half{L1, L2}: \forall struct acslab_split_table *t, integer n, k;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && 0 <= k && SplitSameReach{L1, L2}(t, n, k) ==>
    SplitSameReach{L1, L2}(t, n, k + 32);
  lemma SplitSameReach_None{L1, L2}: \forall struct acslab_split_table *t, integer n;
    SplitSameReach{L1, L2}(t, n, 0);
  lemma SplitSameReach_All{L1, L2}: \forall struct acslab_split_table *t, integer n;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) ==>
    SplitSameReach{L1, L2}(t, n, 0) && SplitSameReach{L1, L2}(t, n, 32) && SplitSameReach{L1, L2}(t, n, 64);
  lemma SplitReaches_Same{L1, L2}: \forall struct acslab_split_table *t, integer n, c, d;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && 0 <= c < n <= ACSLAB_SPLIT_CLASSES ==>
    (SplitReaches{L2}(t, c, d) <==> SplitReaches{L1}(t, c, d));

  // What parts sum to.
  lemma SplitSum_None{L}: \forall struct acslab_split_table *t, integer c; SplitSum(t, c, 0) == 0;
  lemma SplitSum_Next{L}: \forall struct acslab_split_table *t, integer c, i; 0 <= i ==>
    SplitSum(t, c, i + 1) == SplitSum(t, c, i) + t->size[t->child[c][i]];
  lemma SplitSum_Parts{L}: \forall struct acslab_split_table *t, unsigned *child, integer c, i;
    0 <= i <= ACSLAB_SPLIT_PARTS && (\forall integer j; 0 <= j < i ==> t->child[c][j] == child[j]) ==>
    SplitSum(t, c, i) == SplitPartSum(&t->size[0], child, i);
  lemma SplitPartSum_SameNext{L1, L2}: \forall size_t *size, unsigned *child, integer i; 1 <= i &&
    \at(child[i - 1], L2) == \at(child[i - 1], L1) &&
    \at(size[\at(child[i - 1], L1)], L2) == \at(size[child[i - 1]], L1) &&
    SplitPartSum{L2}(size, child, i - 1) == SplitPartSum{L1}(size, child, i - 1) ==>
    SplitPartSum{L2}(size, child, i) == SplitPartSum{L1}(size, child, i);
  lemma SplitPartSum_Same{L1, L2}: \forall size_t *size, unsigned *child, integer i; 0 <= i <= ACSLAB_SPLIT_PARTS &&
    (\forall integer j; 0 <= j < i ==> \at(child[j], L2) == \at(child[j], L1) &&
      \at(size[\at(child[j], L1)], L2) == \at(size[child[j]], L1)) ==>
    SplitPartSum{L2}(size, child, i) == SplitPartSum{L1}(size, child, i);
  lemma SplitSum_SameNext{L1, L2}: \forall struct acslab_split_table *t, integer n, c, i;
    SplitRowParts{L1}(t, c) && SplitSameRows{L1, L2}(t, n) && 0 <= c < n && 1 <= i <= \at(t->parts[c], L1) &&
    SplitSum{L2}(t, c, i - 1) == SplitSum{L1}(t, c, i - 1) ==>
    SplitSameRow{L1, L2}(t, c) && SplitSameRow{L1, L2}(t, \at(t->child[c][i - 1], L1)) &&
    SplitSum{L2}(t, c, i) == SplitSum{L1}(t, c, i);
  lemma SplitSum_Same{L1, L2}: \forall struct acslab_split_table *t, integer n, c, i;
    SplitRowParts{L1}(t, c) && SplitSameRows{L1, L2}(t, n) && 0 <= c < n && 0 <= i <= \at(t->parts[c], L1) ==>
    SplitSum{L2}(t, c, i) == SplitSum{L1}(t, c, i);
  lemma SplitRowParts_Same{L1, L2}: \forall struct acslab_split_table *t, integer n, c;
    SplitRowParts{L1}(t, c) && SplitSameRows{L1, L2}(t, n) && 0 <= c < n ==>
    SplitSameRow{L1, L2}(t, c) && SplitRowParts{L2}(t, c);
  lemma SplitRowGood_Same{L1, L2}: \forall struct acslab_split_table *t, integer n, c;
    SplitRowGood{L1}(t, c) && SplitSameRows{L1, L2}(t, n) && 0 <= c < n ==>
    SplitSameRow{L1, L2}(t, c - 1) && SplitRowGood{L2}(t, c) || c == 0 && SplitRowGood{L2}(t, c);
  lemma SplitRows_Same{L1, L2}: \forall struct acslab_split_table *t, integer n;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) ==> SplitRows{L2}(t, n);

  // Masks.
  lemma SplitReachTrue_Only{L}: \forall struct acslab_split_table *t, integer c, e;
    SplitRowParts(t, c) && 0 <= c && SplitReachTrue(t, c) && SplitRowReach(t, c) && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
    SplitReachBit(t, c, e) ==> SplitReaches(t, c, e);
  lemma SplitReachTrue_All{L}: \forall struct acslab_split_table *t, integer c, e;
    SplitRowParts(t, c) && 0 <= c && SplitReachTrue(t, c) && SplitRowReach(t, c) && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
    SplitReaches(t, c, e) ==> SplitReachBit(t, c, e);
  lemma SplitReachTrue_Next{L}: \forall struct acslab_split_table *t, integer c;
    SplitRowParts(t, c) && 0 <= c && SplitReachTrue(t, c) && SplitRowReach(t, c) ==> SplitReachTrue(t, c + 1);
  lemma SplitMasks_True{L}: \forall struct acslab_split_table *t, integer n;
    n == t->classes <= ACSLAB_SPLIT_CLASSES && SplitRows(t, n) && SplitReachTrue(t, n) && SplitFromTrue(t, n) ==>
    SplitMasks(t);
  lemma SplitMasks_Reach{L}: \forall struct acslab_split_table *t, integer n;
    n == t->classes <= ACSLAB_SPLIT_CLASSES && SplitMasks(t) && SplitRows(t, n) ==> SplitReachTrue(t, n);
  lemma SplitMasks_From{L}: \forall struct acslab_split_table *t, integer n;
    n == t->classes <= ACSLAB_SPLIT_CLASSES && SplitMasks(t) ==> SplitFromTrue(t, n);
  lemma SplitReachTrue_Same{L1, L2}: \forall struct acslab_split_table *t, integer n;
    n <= ACSLAB_SPLIT_CLASSES && SplitReachTrue{L1}(t, n) && SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) &&
    (\forall integer c, e; 0 <= c < n && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit{L2}(t, c, e) <==> SplitReachBit{L1}(t, c, e))) ==> SplitReachTrue{L2}(t, n);
  lemma SplitRows_Next{L}: \forall struct acslab_split_table *t, integer n;
    0 <= n && SplitRows(t, n) && SplitRowGood(t, n) ==> SplitRows(t, n + 1);
  lemma SplitRowOffsets_Same{L1, L2}: \forall struct acslab_split_table *t, integer n, c;
    SplitRowParts{L1}(t, c) && SplitSameRows{L1, L2}(t, n) && 0 <= c < n && SplitRowOffsets{L1}(t, c) &&
    (\forall integer i; 0 <= i < ACSLAB_SPLIT_PARTS ==>
      \at(t->offset[c][i], L2) == \at(t->offset[c][i], L1)) ==>
    SplitSameRow{L1, L2}(t, c) && SplitRowOffsets{L2}(t, c);
  lemma SplitRowReach_Same{L1, L2}: \forall struct acslab_split_table *t, integer c;
    SplitRowParts{L1}(t, c) && SplitSameRow{L1, L2}(t, c) && SplitRowReach{L1}(t, c) && 0 <= c &&
    (\forall integer d, e; 0 <= d <= c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit{L2}(t, d, e) <==> SplitReachBit{L1}(t, d, e))) ==> SplitRowReach{L2}(t, c);
  lemma SplitRowReach_Parts{L1, L2}: \forall struct acslab_split_table *t, unsigned *child, integer c, n;
    n == \at(t->parts[c], L2) &&
    (\forall integer i; 0 <= i < n ==> \at(t->child[c][i], L2) == \at(child[i], L1)) &&
    (\forall integer i, e; 0 <= i < n && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit{L2}(t, \at(child[i], L1), e) <==> SplitReachBit{L1}(t, \at(child[i], L1), e))) &&
    SplitReachOf{L1, L2}(t, child, c, n) ==> SplitRowReach{L2}(t, c);
  lemma SplitTiled_SameRow{L1, L2}: \forall struct acslab_split_table *t, integer n, c;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && SplitTiled{L1}(t, n) && 0 <= c < n &&
    (\forall integer i; 0 <= i < ACSLAB_SPLIT_PARTS ==>
      \at(t->offset[c][i], L2) == \at(t->offset[c][i], L1)) ==>
    SplitRowParts{L1}(t, c) && SplitRowOffsets{L1}(t, c) && SplitRowOffsets{L2}(t, c);
  lemma SplitTiled_Same{L1, L2}: \forall struct acslab_split_table *t, integer n;
    SplitRows{L1}(t, n) && SplitSameRows{L1, L2}(t, n) && SplitTiled{L1}(t, n) &&
    (\forall integer c, i; 0 <= c < n && 0 <= i < ACSLAB_SPLIT_PARTS ==>
      \at(t->offset[c][i], L2) == \at(t->offset[c][i], L1)) ==> SplitTiled{L2}(t, n);
  lemma SplitTiled_Next{L}: \forall struct acslab_split_table *t, integer n;
    SplitTiled(t, n) && SplitRowOffsets(t, n) ==> SplitTiled(t, n + 1);
  lemma SplitFromTrue_Next{L1, L2}: \forall struct acslab_split_table *t, integer c;
    0 <= c < ACSLAB_SPLIT_CLASSES && SplitFromTrue{L1}(t, c) &&
    (\forall integer d, e; 0 <= d < c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit{L2}(t, d, e) <==> SplitReachBit{L1}(t, d, e))) &&
    (\forall integer e; 0 <= e < c ==> !SplitReachBit{L2}(t, e, c)) &&
    (\forall integer d, e; 0 <= d <= c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitFromBit{L2}(t, d, e) <==>
        d < c && SplitFromBit{L1}(t, d, e) || e == c && SplitReachBit{L2}(t, c, d))) ==>
    SplitFromTrue{L2}(t, c + 1);

  // Rows are the same if all that they are is, and masks if their words are.
  lemma SplitSameRows_Of{L1, L2}: \forall struct acslab_split_table *t, integer n;
    (\forall integer c; 0 <= c < n ==> \at(t->size[c], L2) == \at(t->size[c], L1)) &&
    (\forall integer c; 0 <= c < n ==> \at(t->parts[c], L2) == \at(t->parts[c], L1)) &&
    (\forall integer c, i; 0 <= c < n && 0 <= i < ACSLAB_SPLIT_PARTS ==>
      \at(t->child[c][i], L2) == \at(t->child[c][i], L1)) ==> SplitSameRows{L1, L2}(t, n);
  lemma SplitReachBit_Same{L1, L2}: \forall struct acslab_split_table *t, integer c, e;
    0 <= e < ACSLAB_SPLIT_CLASSES && (\forall integer w; 0 <= w < ACSLAB_SPLIT_MASKS ==>
      \at(t->reach[c][w], L2) == \at(t->reach[c][w], L1)) ==>
    (SplitReachBit{L2}(t, c, e) <==> SplitReachBit{L1}(t, c, e));
  lemma SplitFromBit_Same{L1, L2}: \forall struct acslab_split_table *t, integer c, e;
    0 <= e < ACSLAB_SPLIT_CLASSES && (\forall integer w; 0 <= w < ACSLAB_SPLIT_MASKS ==>
      \at(t->from[c][w], L2) == \at(t->from[c][w], L1)) ==>
    (SplitFromBit{L2}(t, c, e) <==> SplitFromBit{L1}(t, c, e));
*/
#endif
