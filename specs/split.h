#ifndef ACSLAB_SPEC_SPLIT_H
#define ACSLAB_SPEC_SPLIT_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part split: split tables, the blocks of an arena, and the engine's invariant.
 *
 * A place is a pair (a, c): the block of row c that starts at unit a.  Whole is a place that is free, live
 * or reserved; open is one that is split.  The conjuncts of SplitInv stand in the order of
 * acslab_split_check.
 */
#include "pow2.h"
/*@
  // ---- tables

  // The first unit of part i of row c, from the row's own first unit on: what the parts before it sum to.
  logic integer SplitSum{L}(struct acslab_split_table *t, integer c, integer i) =
    i <= 0 ? 0 : SplitSum(t, c, i - 1) + t->size[t->child[c][i - 1]];

  // Row c: sizes rise, parts are earlier rows and tile it.
  predicate SplitRowParts{L}(struct acslab_split_table *t, integer c) =
    t->parts[c] == 0 ||
    2 <= t->parts[c] <= ACSLAB_SPLIT_PARTS &&
    (\forall integer i; 0 <= i < t->parts[c] ==> 0 <= t->child[c][i] < c) &&
    SplitSum(t, c, t->parts[c]) == t->size[c];
  predicate SplitRowGood{L}(struct acslab_split_table *t, integer c) =
    1 <= t->size[c] <= ACSLAB_FRAMES_MAX &&
    (c == 0 ==> t->size[c] == 1 && t->parts[c] == 0) &&
    (c > 0 ==> t->size[c - 1] < t->size[c]) && SplitRowParts(t, c);
  predicate SplitRows{L}(struct acslab_split_table *t, integer n) =
    \forall integer c; 0 <= c < n ==> SplitRowGood(t, c);
  predicate SplitAdmissible{L}(struct acslab_split_table *t) =
    1 <= t->classes <= ACSLAB_SPLIT_CLASSES && SplitRows(t, t->classes);

  // Bit d of a mask of classes.
  predicate SplitBit{L}(acslab_word *mask, integer d) =
    Bit(mask[d / ACSLAB_WORD_BITS], d % ACSLAB_WORD_BITS);
  predicate SplitReachBit{L}(struct acslab_split_table *t, integer c, integer d) = SplitBit(&t->reach[c][0], d);
  predicate SplitFromBit{L}(struct acslab_split_table *t, integer c, integer d) = SplitBit(&t->from[c][0], d);

  // Row d is row c, or a part of it, or a part of a part, and so on.
  inductive SplitReaches{L}(struct acslab_split_table *t, integer c, integer d) {
    case split_self{L}: \forall struct acslab_split_table *t, integer c; SplitReaches(t, c, c);
    case split_part{L}: \forall struct acslab_split_table *t, integer c, integer i, integer d;
      0 <= i < t->parts[c] ==> SplitReaches(t, t->child[c][i], d) ==> SplitReaches(t, c, d);
  }

  // What is derived from the rows: offsets, and the masks of what a row reaches and of what reaches it.
  predicate SplitRowOffsets{L}(struct acslab_split_table *t, integer c) =
    \forall integer i; 0 <= i < t->parts[c] ==> t->offset[c][i] == SplitSum(t, c, i);
  predicate SplitTiled{L}(struct acslab_split_table *t, integer n) =
    \forall integer c; 0 <= c < n ==> SplitRowOffsets(t, c);
  predicate SplitOffsets{L}(struct acslab_split_table *t) = SplitTiled(t, t->classes);
  predicate SplitMasks{L}(struct acslab_split_table *t) =
    \forall integer c, d; 0 <= c < t->classes && 0 <= d < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit(t, c, d) <==> d < t->classes && SplitReaches(t, c, d)) &&
      (SplitFromBit(t, c, d) <==> d < t->classes && SplitReaches(t, d, c));
  predicate SplitTable{L}(struct acslab_split_table *t) =
    SplitAdmissible(t) && SplitOffsets(t) && SplitMasks(t);

  // What row c reaches follows from the rows below it.
  predicate SplitRowReach{L}(struct acslab_split_table *t, integer c) =
    \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit(t, c, e) <==>
        e == c || \exists integer i; 0 <= i < t->parts[c] && SplitReachBit(t, t->child[c][i], e));

  // The masks reach of the first n rows say what is made from them.
  predicate SplitReachTrue{L}(struct acslab_split_table *t, integer n) =
    \forall integer c, e; 0 <= c < n && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit(t, c, e) <==> SplitReaches(t, c, e));

  // The masks from of the first n rows say the same the other way round.
  predicate SplitFromTrue{L}(struct acslab_split_table *t, integer n) =
    \forall integer c, e; 0 <= c < n && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitFromBit(t, c, e) <==> e < n && SplitReachBit(t, e, c));

  // Of two of the first n rows, at most k apart, the later is larger.
  predicate SplitRise{L}(struct acslab_split_table *t, integer n, integer k) =
    \forall integer c, d; 0 <= c < d <= c + k && d < n ==> t->size[c] < t->size[d];
  // The first k of n rows reach no row above themselves.
  predicate SplitReachLow{L}(struct acslab_split_table *t, integer n, integer k) =
    \forall integer c, d; 0 <= c < k && c < n && SplitReaches(t, c, d) ==> 0 <= d <= c;

  // The first n rows are the same; so then is what the first k of them reach.
  predicate SplitSameRow{L1, L2}(struct acslab_split_table *t, integer c) =
    \at(t->size[c], L2) == \at(t->size[c], L1) && \at(t->parts[c], L2) == \at(t->parts[c], L1) &&
    (\forall integer i; 0 <= i < ACSLAB_SPLIT_PARTS ==>
      \at(t->child[c][i], L2) == \at(t->child[c][i], L1));
  predicate SplitSameRows{L1, L2}(struct acslab_split_table *t, integer n) =
    \forall integer c; 0 <= c < n ==> SplitSameRow{L1, L2}(t, c);

  // Nothing of the first n rows changed, but for the masks of what they are made from; nor did these.
  predicate SplitKeptRows{L1, L2}(struct acslab_split_table *t, integer n) =
    (\forall integer d; 0 <= d < n ==> \at(t->size[d], L2) == \at(t->size[d], L1)) &&
    (\forall integer d; 0 <= d < n ==> \at(t->parts[d], L2) == \at(t->parts[d], L1)) &&
    (\forall integer d, i; 0 <= d < n && 0 <= i < ACSLAB_SPLIT_PARTS ==>
      \at(t->child[d][i], L2) == \at(t->child[d][i], L1)) &&
    (\forall integer d, i; 0 <= d < n && 0 <= i < ACSLAB_SPLIT_PARTS ==>
      \at(t->offset[d][i], L2) == \at(t->offset[d][i], L1)) &&
    (\forall integer d, w; 0 <= d < n && 0 <= w < ACSLAB_SPLIT_MASKS ==>
      \at(t->reach[d][w], L2) == \at(t->reach[d][w], L1));
  predicate SplitKeptFrom{L1, L2}(struct acslab_split_table *t, integer n) =
    \forall integer d, w; 0 <= d < n && 0 <= w < ACSLAB_SPLIT_MASKS ==>
      \at(t->from[d][w], L2) == \at(t->from[d][w], L1);

  // What is reached is the same from the rows below k.
  predicate SplitSameReach{L1, L2}(struct acslab_split_table *t, integer n, integer k) =
    \forall integer c, d; 0 <= c < k && c < n ==> (SplitReaches{L2}(t, c, d) <==> SplitReaches{L1}(t, c, d));

  // The smallest row of at least n units, or classes if there is none.
  predicate SplitFit{L}(struct acslab_split_table *t, integer n, integer c) =
    0 <= c <= t->classes && (\forall integer d; 0 <= d < c ==> t->size[d] < n) &&
    (c < t->classes ==> n <= t->size[c]);

  // ---- the user's rows

  // What the first i parts sum to, above rows of these sizes.
  logic integer SplitPartSum{L}(size_t *size, unsigned *child, integer i) =
    i <= 0 ? 0 : SplitPartSum(size, child, i - 1) + size[child[i - 1]];
  logic integer SplitRowSum{L}(struct acslab_split_row *row, size_t *size, integer i) =
    SplitPartSum(size, &row->child[0], i);
  // One of the first i parts reaches row e.
  predicate SplitPartReaches{L}(struct acslab_split_table *t, unsigned *child, integer i, integer e) =
    \exists integer j; 0 <= j < i && SplitReachBit(t, child[j], e);
  // In L2 the mask of row c has the row itself, and what its n parts reached in L1.
  predicate SplitReachOf{L1, L2}(struct acslab_split_table *t, unsigned *child, integer c, integer n) =
    \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitReachBit{L2}(t, c, e) <==> e == c || SplitPartReaches{L1}(t, child, n, e));

  // A row's size and parts by themselves.
  predicate SplitSizeGood{L}(size_t *size, integer r, struct acslab_split_row *row) =
    (r == 0 ==> row->size == 1) && (r > 0 ==> size[r - 1] < row->size <= ACSLAB_FRAMES_MAX);
  predicate SplitArity{L}(struct acslab_split_row *row) =
    row->parts == 0 || 2 <= row->parts <= ACSLAB_SPLIT_PARTS;
  predicate SplitEarlier{L}(integer r, struct acslab_split_row *row) =
    \forall integer i; 0 <= i < row->parts ==> row->child[i] < r;

  // What is wrong with row r above rows of these sizes; the first reason in this order.
  predicate SplitFaultOf{L}(size_t *size, integer r, struct acslab_split_row *row, integer fault) =
    (r == 0 && row->size != 1 <==> fault == ACSLAB_SPLIT_NO_UNIT) &&
    (r > 0 && row->size <= size[r - 1] <==> fault == ACSLAB_SPLIT_FALLS) &&
    (r > 0 && size[r - 1] < row->size && row->size > ACSLAB_FRAMES_MAX <==> fault == ACSLAB_SPLIT_LARGE) &&
    (SplitSizeGood(size, r, row) && (row->parts == 1 || row->parts > ACSLAB_SPLIT_PARTS) <==>
      fault == ACSLAB_SPLIT_ARITY) &&
    (SplitSizeGood(size, r, row) && SplitArity(row) && !SplitEarlier(r, row) <==>
      fault == ACSLAB_SPLIT_LATER) &&
    (SplitSizeGood(size, r, row) && SplitArity(row) && SplitEarlier(r, row) && row->parts > 0 &&
      SplitRowSum(row, size, row->parts) != row->size <==> fault == ACSLAB_SPLIT_UNTILED) &&
    (fault == ACSLAB_SPLIT_SOUND <==> SplitSizeGood(size, r, row) && SplitArity(row) &&
      SplitEarlier(r, row) && (row->parts > 0 ==> SplitRowSum(row, size, row->parts) == row->size));

  // ---- places

  logic integer SplitState{L}(struct acslab_split *s, integer u) = s->cells[u] % 256 / 64;
  logic integer SplitRow{L}(struct acslab_split *s, integer u) = s->cells[u] % 64;
  logic integer SplitRole{L}(struct acslab_split *s, integer u) = s->cells[u] / 256 / 64;
  logic integer SplitOver{L}(struct acslab_split *s, integer u) = s->cells[u] / 256 % 64;

  predicate SplitWhole{L}(struct acslab_split *s, integer a, integer c, integer state) =
    0 <= a < s->units && SplitState(s, a) == state && SplitRow(s, a) == c;
  predicate SplitUsed{L}(struct acslab_split *s, integer a, integer c) =
    0 <= a < s->units && SplitState(s, a) != 0 && SplitRow(s, a) == c;
  predicate SplitLink{L}(struct acslab_split *s, integer u, integer c, integer i) =
    0 <= u < s->units && SplitRole(s, u) == i && SplitOver(s, u) == c;
  predicate SplitOpen{L}(struct acslab_split *s, integer a, integer c) =
    0 <= a && s->table->parts[c] > 0 && SplitLink(s, a + s->table->offset[c][1], c, 1);
  predicate SplitPlace{L}(struct acslab_split *s, integer a, integer c) =
    0 <= c <= s->top && (SplitUsed(s, a, c) || SplitOpen(s, a, c));

  // The roots of row c lie from its first on, up to the first root of the row below.
  logic integer SplitEnd{L}(struct acslab_split *s, integer c) = c == 0 ? s->units : s->root[c - 1];
  predicate SplitRoot{L}(struct acslab_split *s, integer a, integer c) =
    0 <= c <= s->top && s->root[c] <= a < SplitEnd(s, c) && (a - s->root[c]) % s->table->size[c] == 0;

  // Place (a, c) is part i of place (p, d), or a root if i is ACSLAB_SPLIT_ROOT.
  predicate SplitPart{L}(struct acslab_split *s, integer a, integer c, integer p, integer d, integer i) =
    0 <= i < s->table->parts[d] && s->table->child[d][i] == c && a == p + s->table->offset[d][i];
  predicate SplitKin{L}(struct acslab_split *s, integer a, integer c, integer p, integer d, integer i) =
    (i == ACSLAB_SPLIT_ROOT ? SplitRoot(s, a, c) : SplitOpen(s, p, d) && SplitPart(s, a, c, p, d, i));

  // All parts of place (p, d) but part i are whole and in this state.
  predicate SplitOthers{L}(struct acslab_split *s, integer p, integer d, integer i, integer state) =
    \forall integer j; 0 <= j < s->table->parts[d] && j != i ==>
      SplitWhole(s, p + s->table->offset[d][j], s->table->child[d][j], state);

  // Unit u lies in place (a, c).
  predicate SplitIn{L}(struct acslab_split *s, integer u, integer a, integer c) =
    a <= u < a + s->table->size[c];
  predicate SplitHolds{L}(struct acslab_split *s, integer a, integer c, integer u) =
    SplitUsed(s, a, c) && SplitIn(s, u, a, c);

  // ---- the invariant

  predicate SplitMem{L}(struct acslab_split *s) =
    \valid(s) && \valid_read(s->table) && \valid(s->cells + (0 .. s->units - 1)) &&
    \valid(s->meta + (0 .. s->words - 1)) &&
    \separated(s, s->table, s->cells + (0 .. s->units - 1), s->meta + (0 .. s->words - 1));

  // The numbers are those that init computes.
  predicate SplitGeometry{L}(struct acslab_split *s) =
    SplitTable(s->table) && 1 <= s->units <= ACSLAB_FRAMES_MAX &&
    s->first <= SIZE_MAX - 4 * ACSLAB_FRAMES_MAX &&
    0 <= s->top < s->table->classes && s->table->size[s->top] <= s->units &&
    (s->top + 1 < s->table->classes ==> s->units < s->table->size[s->top + 1]) &&
    s->root[s->top] == 0 &&
    (\forall integer c; 0 <= c <= s->top ==>
      s->root[c] <= SplitEnd(s, c) <= s->units && s->units - SplitEnd(s, c) < s->table->size[c] &&
      (SplitEnd(s, c) - s->root[c]) % s->table->size[c] == 0) &&
    (\forall integer c; 0 <= c <= s->top ==> BitsetShape(&s->set[c]) && s->set[c].size == s->units &&
      s->set[c].words == s->meta + c * BitsetNeed(s->units)) &&
    s->words == (s->top + 1) * BitsetNeed(s->units);

  // Roots are there, and are no parts of anything.
  predicate SplitRoots{L}(struct acslab_split *s) =
    \forall integer a, c; SplitRoot(s, a, c) ==> SplitPlace(s, a, c) && SplitRole(s, a) == 0;

  // An open place has all of its parts, each linked to it.
  predicate SplitFamilies{L}(struct acslab_split *s) =
    \forall integer a, c, i; 0 <= c <= s->top && SplitOpen(s, a, c) && 0 <= i < s->table->parts[c] ==>
      SplitPlace(s, a + s->table->offset[c][i], s->table->child[c][i]) &&
      (i > 0 ==> SplitLink(s, a + s->table->offset[c][i], c, i));

  // A whole place fits and is somebody's part or a root; behind its first unit nothing is written.
  predicate SplitCells{L}(struct acslab_split *s) =
    \forall integer a, c; SplitUsed(s, a, c) ==>
      c <= s->top && a + s->table->size[c] <= s->units &&
      (\forall integer u; a < u < a + s->table->size[c] ==> s->cells[u] == 0) &&
      (\exists integer p, d, i; SplitKin(s, a, c, p, d, i));

  // A link is part of an open place.
  predicate SplitLinks{L}(struct acslab_split *s) =
    \forall integer u; 0 <= u < s->units && SplitRole(s, u) > 0 ==>
      SplitOver(s, u) <= s->top && SplitRole(s, u) < s->table->parts[SplitOver(s, u)] &&
      SplitOpen(s, u - s->table->offset[SplitOver(s, u)][SplitRole(s, u)], SplitOver(s, u));

  // Maximal coalescing: no complete set of siblings is free, and none is reserved.
  predicate SplitMerged{L}(struct acslab_split *s) =
    \forall integer a, c; 0 <= c <= s->top && SplitOpen(s, a, c) ==>
      !SplitOthers(s, a, c, -1, ACSLAB_SPLIT_FREE) && !SplitOthers(s, a, c, -1, ACSLAB_SPLIT_RESERVED);

  predicate SplitForest{L}(struct acslab_split *s) =
    SplitRoots(s) && SplitFamilies(s) && SplitCells(s) && SplitLinks(s) && SplitMerged(s);

  // The sets, the lowest free unit of each row and the mask say where the free places are.
  predicate SplitSets{L}(struct acslab_split *s) =
    \forall integer c; 0 <= c <= s->top ==> BitsetInv(&s->set[c]) &&
      (\forall integer u; 0 <= u < s->units ==>
        (BitsetIn(&s->set[c], u) <==> SplitWhole(s, u, c, ACSLAB_SPLIT_FREE)));
  predicate SplitLow{L}(struct acslab_split *s) =
    \forall integer c; 0 <= c <= s->top ==> s->low[c] <= s->units &&
      (s->low[c] < s->units ==> SplitWhole(s, s->low[c], c, ACSLAB_SPLIT_FREE)) &&
      (\forall integer u; 0 <= u < s->low[c] ==> !SplitWhole(s, u, c, ACSLAB_SPLIT_FREE));
  predicate SplitAvail{L}(struct acslab_split *s) =
    \forall integer c; 0 <= c < ACSLAB_SPLIT_CLASSES ==>
      (SplitBit(&s->avail[0], c) <==> c <= s->top && s->low[c] < s->units);
  predicate SplitIndex{L}(struct acslab_split *s) = SplitSets(s) && SplitLow(s) && SplitAvail(s);

  // What the whole places of a state below unit u sum to.
  logic integer SplitUnits{L}(struct acslab_split *s, integer state, integer u) =
    u <= 0 ? 0 : SplitUnits(s, state, u - 1) +
      (SplitState(s, u - 1) == state ? s->table->size[SplitRow(s, u - 1)] : 0);
  predicate SplitCounts{L}(struct acslab_split *s) =
    s->free_units == SplitUnits(s, ACSLAB_SPLIT_FREE, s->units) &&
    s->live_units == SplitUnits(s, ACSLAB_SPLIT_LIVE, s->units) &&
    s->reserved_units == SplitUnits(s, ACSLAB_SPLIT_RESERVED, s->units) &&
    s->free_units + s->live_units + s->reserved_units == s->units;

  predicate SplitInv{L}(struct acslab_split *s) =
    SplitGeometry(s) && SplitForest(s) && SplitIndex(s) && SplitCounts(s);
  predicate SplitValid{L}(struct acslab_split *s) = SplitMem(s) && SplitInv(s);

  // ---- two states

  // The arena is the same.
  predicate SplitSameArena{L1, L2}(struct acslab_split *s) =
    \at(s->table, L1) == \at(s->table, L2) && \at(s->first, L1) == \at(s->first, L2) &&
    \at(s->units, L1) == \at(s->units, L2) && \at(s->cells, L1) == \at(s->cells, L2) &&
    \at(s->meta, L1) == \at(s->meta, L2) && \at(s->words, L1) == \at(s->words, L2);
  // Not one unit's cell, set or count differs.
  predicate SplitKept{L1, L2}(struct acslab_split *s) =
    SplitSameArena{L1, L2}(s) &&
    \at(s->free_units, L1) == \at(s->free_units, L2) && \at(s->live_units, L1) == \at(s->live_units, L2) &&
    \at(s->reserved_units, L1) == \at(s->reserved_units, L2) &&
    (\forall integer u; 0 <= u < \at(s->units, L1) ==> \at(s->cells[u], L1) == \at(s->cells[u], L2)) &&
    (\forall integer c; 0 <= c <= \at(s->top, L1) ==> BitsetSame{L1, L2}(\at(&s->set[c], L1)));
  predicate SplitSameLive{L1, L2}(struct acslab_split *s) =
    \forall integer a, c; SplitWhole{L1}(s, a, c, ACSLAB_SPLIT_LIVE) <==>
                          SplitWhole{L2}(s, a, c, ACSLAB_SPLIT_LIVE);
  // In L2 place (x, d) is live beside what was live in L1.
  predicate SplitMadeLive{L1, L2}(struct acslab_split *s, integer x, integer d) =
    \forall integer a, c; SplitWhole{L2}(s, a, c, ACSLAB_SPLIT_LIVE) <==>
                          SplitWhole{L1}(s, a, c, ACSLAB_SPLIT_LIVE) || a == x && c == d;
  // Unit u is reserved.
  predicate SplitUnitReserved{L}(struct acslab_split *s, integer u) =
    \exists integer a, c; SplitWhole(s, a, c, ACSLAB_SPLIT_RESERVED) && SplitIn(s, u, a, c);
  predicate SplitSameReserved{L1, L2}(struct acslab_split *s) =
    \forall integer u; 0 <= u < \at(s->units, L1) ==>
      (SplitUnitReserved{L1}(s, u) <==> SplitUnitReserved{L2}(s, u));

  // ---- ranges, by unit number of the user's

  predicate SplitInside{L}(struct acslab_split *s, integer unit, integer count) =
    s->first <= unit && unit - s->first + count <= s->units;
  // Every unit of the range is in a whole place of this state; or the first that is not has this status.
  predicate SplitAll{L}(struct acslab_split *s, integer from, integer to, integer state) =
    \forall integer u; from <= u < to ==>
      \exists integer a, c; SplitHolds(s, a, c, u) && SplitState(s, a) == state;
  predicate SplitFirstOther{L}(struct acslab_split *s, integer from, integer to, integer state,
                               integer status) =
    \exists integer u, a, c; from <= u < to && SplitAll(s, from, u, state) && SplitHolds(s, a, c, u) &&
      SplitState(s, a) != state &&
      (SplitState(s, a) == ACSLAB_SPLIT_FREE <==> status == ACSLAB_E_FREE) &&
      (SplitState(s, a) == ACSLAB_SPLIT_LIVE <==> status == ACSLAB_E_LIVE) &&
      (SplitState(s, a) == ACSLAB_SPLIT_RESERVED <==> status == ACSLAB_E_RESERVED);

  // In the tree that is split as far as its table goes, place (a, c) is a place, and unit u an edge.
  inductive SplitTreePlace{L}(struct acslab_split *s, integer a, integer c) {
    case split_tree_root{L}: \forall struct acslab_split *s, integer a, integer c;
      SplitRoot(s, a, c) ==> SplitTreePlace(s, a, c);
    case split_tree_part{L}: \forall struct acslab_split *s, integer a, integer c, integer p, integer d,
      integer i; SplitTreePlace(s, p, d) ==> SplitPart(s, a, c, p, d, i) ==> SplitTreePlace(s, a, c);
  }
  predicate SplitEdge{L}(struct acslab_split *s, integer u) =
    u == s->units || \exists integer c; 0 <= c <= s->top && SplitTreePlace(s, u, c);

  // No free place of at least n units; no free place that reaches row c.
  predicate SplitNone{L}(struct acslab_split *s, integer n) =
    \forall integer a, c; SplitWhole(s, a, c, ACSLAB_SPLIT_FREE) ==> s->table->size[c] < n;
  predicate SplitNoneReaches{L}(struct acslab_split *s, integer c) =
    \forall integer a, d; SplitWhole(s, a, d, ACSLAB_SPLIT_FREE) ==> !SplitReaches(s->table, d, c);

  // What p points to is no part of the allocator.
  predicate SplitApart{L}(struct acslab_split *s, size_t *p) =
    \separated(p, s) && \separated(p, s->table) && \separated(p, s->cells + (0 .. s->units - 1)) &&
    \separated(p, s->meta + (0 .. s->words - 1));
  predicate SplitApartBlock{L}(struct acslab_split *s, struct acslab_split_piece *p) =
    \separated(p, s) && \separated(p, s->table) && \separated(p, s->cells + (0 .. s->units - 1)) &&
    \separated(p, s->meta + (0 .. s->words - 1));
  predicate SplitApartKin{L}(struct acslab_split *s, struct acslab_split_parent *p) =
    \separated(p, s) && \separated(p, s->table) && \separated(p, s->cells + (0 .. s->units - 1)) &&
    \separated(p, s->meta + (0 .. s->words - 1));

  // The block that holds a unit, as it is told.
  predicate SplitTold{L}(struct acslab_split *s, integer unit, integer start, integer size, integer c,
                         integer state) =
    SplitHolds(s, start - s->first, c, unit - s->first) && size == s->table->size[c] &&
    state == SplitState(s, start - s->first);
*/
#endif
