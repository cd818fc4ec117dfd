/* SPDX-License-Identifier: MIT */
/*
 * canonical, in time: a free after its alloc restores every cell, and the lowest and the highest free block of each
 * order.
 */
#include "proofs/laws/blocks.h"
/*@
  logic integer LawFirst{L}(struct acslab_buddy *b, integer k) = b->first[k];
  logic integer LawLow{L}(struct acslab_buddy *b, integer k) = b->low[k];
  logic integer LawHigh{L}(struct acslab_buddy *b, integer k) = b->high[k];
*/

/*@
  requires valid:    BuddyValid(b);
  requires out:      \valid(frame) && BuddyApart(b, frame);

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames, *frame;

  ensures  cells:    NodeSameBelow{Pre, Here}(b->cells, BuddyNodes(b));
  ensures  low:      \forall integer k; 0 <= k <= b->top ==> b->low[k] == \old(b->low[k]);
  ensures  high:     \forall integer k; 0 <= k <= b->top ==> b->high[k] == \old(b->high[k]);
*/
static void law_restores(struct acslab_buddy *b, unsigned order, size_t *frame)
{
  size_t nodes = 2 * b->first[0], root = b->first[b->top], n = nodes, m = 0;
  unsigned k = 0;
  acslab_word *cells = b->cells;
  law_free_undoes_alloc(b, order, frame);
  //@ assert place: b->cells == cells;
  /*@ assert live: \forall integer x; 1 <= x < nodes ==>
        (ForestLive{Pre}(cells, nodes, x) <==> ForestLive(cells, nodes, x)); */
  /*@ assert sealed: \forall integer x; 1 <= x < nodes ==>
        (NodeReserved{Pre}(cells, x) <==> NodeReserved(cells, x)); */
  //@ assert fixed: IndexFixed{Pre, Here}(b) && b->first[b->top] == root && 2 * b->first[0] == nodes;
  //@ assert forest: Forest{Pre}(cells, root, nodes) && Forest(cells, root, nodes);
  /*@ loop invariant range: root <= n <= nodes;
      loop invariant busy:  \forall integer x; n <= x < nodes ==>
                              (NodeBusy{Pre}(cells, x) <==> NodeBusy(cells, x));
      loop assigns n;
      loop variant n; */
  while (n > root) {
    n--;
    //@ ghost acslabi_buddy_children(n);
    //@ assert live: ForestLive{Pre}(cells, nodes, n) <==> ForestLive(cells, nodes, n);
    /*@ assert inner: 2 * n < nodes && NodeBusy{Pre}(cells, n) && !ForestLive{Pre}(cells, nodes, n) ==>
          NodeUsed{Pre}(cells, 2 * n) && NodeUsed{Pre}(cells, 2 * n + 1); */
    /*@ assert inner_now: 2 * n < nodes && NodeBusy(cells, n) && !ForestLive(cells, nodes, n) ==>
          NodeUsed(cells, 2 * n) && NodeUsed(cells, 2 * n + 1); */
    /*@ assert leaf: nodes <= 2 * n ==> (NodeBusy{Pre}(cells, n) <==> ForestLive{Pre}(cells, nodes, n)) &&
                                         (NodeBusy(cells, n) <==> ForestLive(cells, nodes, n)); */
    /*@ assert some: 2 * n < nodes && NodeBusy{Pre}(cells, n) && !ForestLive{Pre}(cells, nodes, n) ==>
          NodeBusy(cells, 2 * n) || NodeReserved(cells, 2 * n) ||
          NodeBusy(cells, 2 * n + 1) || NodeReserved(cells, 2 * n + 1); */
    /*@ assert some_now: 2 * n < nodes && NodeBusy(cells, n) && !ForestLive(cells, nodes, n) ==>
          NodeBusy{Pre}(cells, 2 * n) || NodeReserved{Pre}(cells, 2 * n) ||
          NodeBusy{Pre}(cells, 2 * n + 1) || NodeReserved{Pre}(cells, 2 * n + 1); */
    //@ assert busy: NodeBusy{Pre}(cells, n) <==> NodeBusy(cells, n);
  }
  /*@ loop invariant range: 0 <= m <= nodes;
      loop invariant cells: NodeSameBelow{Pre, Here}(cells, m);
      loop assigns m;
      loop variant nodes - m; */
  while (m < nodes) {
    //@ assert parent: 2 * root <= m ==> NodeKin(NodeParent(m), m, NodeBuddy(m)) && root <= NodeParent(m);
    //@ assert rooted: ForestRoots{Pre}(cells, root) && ForestRoots(cells, root);
    //@ assert outside: m < root ==> !NodeUsed{Pre}(cells, m) && !NodeUsed(cells, m);
    //@ assert roots: root <= m < 2 * root ==> NodeUsed{Pre}(cells, m) && NodeUsed(cells, m);
    //@ assert kin: 2 * root <= m ==> NodeKin(NodeParent(m), NodeBuddy(m), m) && NodeBuddy(m) < nodes;
    /*@ assert family: 2 * root <= m ==> ForestChild{Pre}(cells, NodeParent(m), m, NodeBuddy(m)) &&
          ForestChild{Pre}(cells, NodeParent(m), NodeBuddy(m), m); */
    /*@ assert family_now: 2 * root <= m ==> ForestChild(cells, NodeParent(m), m, NodeBuddy(m)) &&
          ForestChild(cells, NodeParent(m), NodeBuddy(m), m); */
    /*@ assert down: 2 * root <= m ==> NodeUsed{Pre}(cells, m) ==>
          NodeBusy{Pre}(cells, NodeParent(m)) && !ForestLive{Pre}(cells, nodes, NodeParent(m)); */
    /*@ assert up: 2 * root <= m ==> NodeBusy{Pre}(cells, NodeParent(m)) ==> !NodeUsed{Pre}(cells, m) ==>
          ForestLive{Pre}(cells, nodes, NodeParent(m)); */
    /*@ assert inner: 2 * root <= m ==> (NodeUsed{Pre}(cells, m) <==>
          NodeBusy{Pre}(cells, NodeParent(m)) && !ForestLive{Pre}(cells, nodes, NodeParent(m))); */
    /*@ assert inner_now: 2 * root <= m ==>
          (NodeUsed(cells, m) <==> NodeBusy(cells, NodeParent(m)) && !ForestLive(cells, nodes, NodeParent(m))); */
    //@ assert used: NodeUsed{Pre}(cells, m) <==> NodeUsed(cells, m);
    /*@ assert cell: (NodeLow{Pre}(cells, m) <==> NodeLow(cells, m)) &&
                     (NodeHigh{Pre}(cells, m) <==> NodeHigh(cells, m)); */
    m++;
  }
  /*@ assert free: \forall integer x; 0 <= x < nodes ==>
        (NodeFree{Pre}(cells, x) <==> NodeFree(cells, x)); */
  /*@ loop invariant range: 0 <= k <= b->top + 1;
      loop invariant low:   \forall integer j; 0 <= j < k ==> b->low[j] == \at(b->low[j], Pre);
      loop invariant high:  \forall integer j; 0 <= j < k ==> b->high[j] == \at(b->high[j], Pre);
      loop assigns k;
      loop variant b->top + 1 - k; */
  while (k <= b->top) {
    //@ assert order: k < ACSLAB_ORDERS && 1 <= b->first[k] && 2 * b->first[k] <= nodes;
    //@ assert level: LawFirst{Pre}(b, k) == b->first[k];
    //@ assert was:   IndexLow{Pre}(b, k, -1, \false);
    //@ assert now:   IndexLow(b, k, -1, \false);
    //@ assert lower: b->low[k] < LawLow{Pre}(b, k) ==> NodeFree{Pre}(cells, b->low[k]);
    //@ assert higher: LawLow{Pre}(b, k) < b->low[k] ==> NodeFree(cells, LawLow{Pre}(b, k));
    //@ assert low:   b->low[k] == LawLow{Pre}(b, k);
    //@ assert top_was: IndexHigh{Pre}(b, k, -1, \false);
    //@ assert top_now: IndexHigh(b, k, -1, \false);
    //@ assert above: LawHigh{Pre}(b, k) < b->high[k] ==> NodeFree{Pre}(cells, b->high[k]);
    //@ assert under: b->high[k] < LawHigh{Pre}(b, k) ==> NodeFree(cells, LawHigh{Pre}(b, k));
    //@ assert high:  b->high[k] == LawHigh{Pre}(b, k);
    k++;
  }
}
