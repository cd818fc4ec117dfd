#ifndef ACSLAB_SPEC_NODE_H
#define ACSLAB_SPEC_NODE_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part node: parent and buddy, and what a cell says.
 *
 * The two bits of a cell are inductive predicates with one case each.  That is a definition, not an
 * axiom, and keeps the provers from taking words of bits apart above this part.
 */
/*@
  logic integer NodeParent(integer n) = n / 2;
  logic integer NodeBuddy(integer n) = n % 2 == 0 ? n + 1 : n - 1;

  // The two bits of the cell of n.
  inductive NodeLow{L}(acslab_word *cells, integer n) {
    case node_low{L}: \forall acslab_word *cells, integer n; 0 <= n ==>
      Bit(cells[n / ACSLAB_NODE_CELLS], 2 * (n % ACSLAB_NODE_CELLS)) ==>
      NodeLow(cells, n);
  }
  inductive NodeHigh{L}(acslab_word *cells, integer n) {
    case node_high{L}: \forall acslab_word *cells, integer n; 0 <= n ==>
      Bit(cells[n / ACSLAB_NODE_CELLS], 2 * (n % ACSLAB_NODE_CELLS) + 1) ==>
      NodeHigh(cells, n);
  }

  predicate NodeUsed{L}(acslab_word *cells, integer n) = NodeLow(cells, n) || NodeHigh(cells, n);
  predicate NodeFree{L}(acslab_word *cells, integer n) = NodeLow(cells, n) && !NodeHigh(cells, n);
  predicate NodeBusy{L}(acslab_word *cells, integer n) = !NodeLow(cells, n) && NodeHigh(cells, n);
  predicate NodeReserved{L}(acslab_word *cells, integer n) = NodeLow(cells, n) && NodeHigh(cells, n);

  // The cell of n says this: ACSLAB_NODE_UNUSED, _FREE, _BUSY or _RESERVED.
  predicate NodeIs{L}(acslab_word *cells, integer n, integer state) =
    (NodeLow(cells, n) <==> (state == 1 || state == 3)) &&
    (NodeHigh(cells, n) <==> (state == 2 || state == 3));

  // The same as a number, for sums.
  logic integer NodeCell{L}(acslab_word *cells, integer n) =
    (cells[n / ACSLAB_NODE_CELLS] >> (2 * (n % ACSLAB_NODE_CELLS))) % 4;

  // The cell of n says the same in both states of memory.
  predicate NodeSame{L1, L2}(acslab_word *cells, integer n) =
    (NodeLow{L2}(cells, n) <==> NodeLow{L1}(cells, n)) &&
    (NodeHigh{L2}(cells, n) <==> NodeHigh{L1}(cells, n));

  // Many cells say the same: NodeSame written out, for then a prover knows each from its bits.
  // All but n (and m), all but lo .. hi-1.
  predicate NodeSameBut{L1, L2}(acslab_word *cells, integer n) =
    \forall integer x; 0 <= x && x != n ==>
      (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
      (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));
  predicate NodeSameButPair{L1, L2}(acslab_word *cells, integer n, integer m) =
    \forall integer x; 0 <= x && x != n && x != m ==>
      (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
      (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));
  predicate NodeSameOutside{L1, L2}(acslab_word *cells, integer lo, integer hi) =
    \forall integer x; 0 <= x && !(lo <= x < hi) ==>
      (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
      (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));

  // The same of the nodes below `nodes` only: what lies behind the cells in memory may change.
  predicate NodeSameBelow{L1, L2}(acslab_word *cells, integer nodes) =
    \forall integer x; 0 <= x < nodes ==>
      (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
      (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));
  predicate NodeSameButBelow{L1, L2}(acslab_word *cells, integer nodes, integer n) =
    \forall integer x; 0 <= x < nodes && x != n ==>
      (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
      (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));
  predicate NodeSameButPairBelow{L1, L2}(acslab_word *cells, integer nodes,
                                         integer n, integer m) =
    \forall integer x; 0 <= x < nodes && x != n && x != m ==>
      (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
      (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));

  // The words that hold the cells of the nodes below `nodes` are the same.
  predicate NodeWordsKept{L1, L2}(acslab_word *cells, integer nodes) =
    \forall integer v; 0 <= v && v * ACSLAB_NODE_CELLS < nodes ==>
      \at(cells[v], L1) == \at(cells[v], L2);

  // The cells of lo .. hi-1 all say this: NodeIs written out.
  predicate NodeAll{L}(acslab_word *cells, integer lo, integer hi, integer state) =
    \forall integer x; lo <= x < hi ==>
      (NodeLow(cells, x) <==> (state == 1 || state == 3)) &&
      (NodeHigh(cells, x) <==> (state == 2 || state == 3));
*/
#endif
