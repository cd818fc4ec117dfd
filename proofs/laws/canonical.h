/* SPDX-License-Identifier: MIT */
/*
 * canonical: the state is a function of the live and the reserved blocks.  Two arenas of one shape that
 * agree in these agree in every cell, in the lowest and the highest free block of each order, in the mask of
 * orders and in the summary, however they came to be.
 */
/*@
  predicate LawSameShape{L}(struct acslab_buddy *a, struct acslab_buddy *b) =
    a->top == b->top && a->summary.size == b->summary.size &&
    (\forall integer k; 0 <= k < ACSLAB_ORDERS ==> a->first[k] == b->first[k]);
  predicate LawSameLive{L}(struct acslab_buddy *a, struct acslab_buddy *b) =
    \forall integer n; 1 <= n < BuddyNodes(a) ==> (BuddyLive(a, n) <==> BuddyLive(b, n));
  predicate LawSameReserved{L}(struct acslab_buddy *a, struct acslab_buddy *b) =
    \forall integer n; 1 <= n < BuddyNodes(a) ==> (NodeReserved(a->cells, n) <==> NodeReserved(b->cells, n));
  // The last word may have cells behind the last node: init clears them, and nothing writes them.
  predicate LawSameBehind{L}(struct acslab_buddy *a, struct acslab_buddy *b) =
    \forall integer n; BuddyNodes(a) <= n < IndexNodes(a) ==>
      (NodeFree(a->cells, n) <==> NodeFree(b->cells, n));
  predicate LawSameCells{L}(struct acslab_buddy *a, struct acslab_buddy *b, integer end) =
    \forall integer n; 0 <= n < end ==>
      (NodeLow(a->cells, n) <==> NodeLow(b->cells, n)) && (NodeHigh(a->cells, n) <==> NodeHigh(b->cells, n));
*/

/* The lowest free node of an order is a function of which nodes are free. */
/*@
  requires read:   \valid_read(a) && \valid_read(b) && k < ACSLAB_ORDERS;
  requires one:    IndexLow(a, k, -1, \false);
  requires other:  IndexLow(b, k, -1, \false);
  requires first:  1 <= a->first[k] == b->first[k];
  requires free:   \forall integer x; 0 <= x < 2 * a->first[k] ==>
                     (NodeFree(a->cells, x) <==> NodeFree(b->cells, x));

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  low:    a->low[k] == b->low[k];
*/
static void law_lowest(const struct acslab_buddy *a, const struct acslab_buddy *b, unsigned k)
{
  //@ assert lower:  a->low[k] < b->low[k] ==> NodeFree(b->cells, a->low[k]);
  //@ assert higher: b->low[k] < a->low[k] ==> NodeFree(a->cells, b->low[k]);
}

/* And so is the highest. */
/*@
  requires read:   \valid_read(a) && \valid_read(b) && k < ACSLAB_ORDERS;
  requires one:    IndexHigh(a, k, -1, \false);
  requires other:  IndexHigh(b, k, -1, \false);
  requires first:  1 <= a->first[k] == b->first[k];
  requires free:   \forall integer x; 0 <= x < 2 * a->first[k] ==>
                     (NodeFree(a->cells, x) <==> NodeFree(b->cells, x));

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  high:   a->high[k] == b->high[k];
*/
static void law_highest(const struct acslab_buddy *a, const struct acslab_buddy *b, unsigned k)
{
  //@ assert higher: b->high[k] < a->high[k] ==> NodeFree(b->cells, a->high[k]);
  //@ assert lower:  a->high[k] < b->high[k] ==> NodeFree(a->cells, b->high[k]);
}

/*@
  requires one:      BuddyWhole(a);
  requires other:    BuddyWhole(b);
  requires shape:    LawSameShape(a, b);
  requires live:     LawSameLive(a, b);
  requires reserved: LawSameReserved(a, b);
  requires behind:   LawSameBehind(a, b);

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  cells:    LawSameCells(a, b, BuddyNodes(a));
  ensures  low:      \forall integer k; 0 <= k <= a->top ==> a->low[k] == b->low[k];
  ensures  high:     \forall integer k; 0 <= k <= a->top ==> a->high[k] == b->high[k];
  ensures  avail:    \forall integer k; 0 <= k < ACSLAB_ORDERS ==> (Bit(a->avail, k) <==> Bit(b->avail, k));
  ensures  summary:  \forall integer w; 0 <= w < a->summary.size ==>
                       (BitsetIn(&a->summary, w) <==> BitsetIn(&b->summary, w));
*/
static void law_canonical(const struct acslab_buddy *a, const struct acslab_buddy *b)
{
  size_t nodes = 2 * a->first[0], root = a->first[a->top], n = nodes, m = 0;
  unsigned k = 0;
  //@ assert same:  b->first[b->top] == root && 2 * b->first[0] == nodes && 2 * root <= nodes;
  /*@ loop invariant range: root <= n <= nodes;
      loop invariant busy:  \forall integer x; n <= x < nodes ==>
                              (NodeBusy(a->cells, x) <==> NodeBusy(b->cells, x));
      loop assigns n;
      loop variant n; */
  while (n > root) {
    n--;
    //@ ghost acslabi_buddy_children(n);
    //@ assert live: BuddyLive(a, n) <==> BuddyLive(b, n);
    /*@ assert inner: 2 * n < nodes && NodeBusy(a->cells, n) && !BuddyLive(a, n) ==>
          NodeUsed(a->cells, 2 * n) && NodeUsed(a->cells, 2 * n + 1); */
    /*@ assert inner_b: 2 * n < nodes && NodeBusy(b->cells, n) && !BuddyLive(b, n) ==>
          NodeUsed(b->cells, 2 * n) && NodeUsed(b->cells, 2 * n + 1); */
    /*@ assert leaf: nodes <= 2 * n ==> (NodeBusy(a->cells, n) <==> BuddyLive(a, n)) &&
                                         (NodeBusy(b->cells, n) <==> BuddyLive(b, n)); */
    /*@ assert some: 2 * n < nodes && NodeBusy(a->cells, n) && !BuddyLive(a, n) ==>
          NodeBusy(b->cells, 2 * n) || NodeReserved(b->cells, 2 * n) ||
          NodeBusy(b->cells, 2 * n + 1) || NodeReserved(b->cells, 2 * n + 1); */
    /*@ assert some_b: 2 * n < nodes && NodeBusy(b->cells, n) && !BuddyLive(b, n) ==>
          NodeBusy(a->cells, 2 * n) || NodeReserved(a->cells, 2 * n) ||
          NodeBusy(a->cells, 2 * n + 1) || NodeReserved(a->cells, 2 * n + 1); */
    //@ assert busy: NodeBusy(a->cells, n) <==> NodeBusy(b->cells, n);
  }
  /*@ loop invariant range: 0 <= m <= nodes;
      loop invariant cells: LawSameCells(a, b, m);
      loop assigns m;
      loop variant nodes - m; */
  while (m < nodes) {
    //@ assert parent: 2 * root <= m ==> NodeKin(NodeParent(m), m, NodeBuddy(m)) && root <= NodeParent(m);
    //@ assert outside: m < root ==> !NodeUsed(a->cells, m) && !NodeUsed(b->cells, m);
    //@ assert roots: root <= m < 2 * root ==> NodeUsed(a->cells, m) && NodeUsed(b->cells, m);
    /*@ assert inner: 2 * root <= m ==>
          (NodeUsed(a->cells, m) <==> NodeBusy(a->cells, NodeParent(m)) && !BuddyLive(a, NodeParent(m))); */
    /*@ assert inner_b: 2 * root <= m ==>
          (NodeUsed(b->cells, m) <==> NodeBusy(b->cells, NodeParent(m)) && !BuddyLive(b, NodeParent(m))); */
    //@ assert used: NodeUsed(a->cells, m) <==> NodeUsed(b->cells, m);
    /*@ assert cell: (NodeLow(a->cells, m) <==> NodeLow(b->cells, m)) &&
                      (NodeHigh(a->cells, m) <==> NodeHigh(b->cells, m)); */
    m++;
  }
  /*@ assert free: \forall integer x; 0 <= x < nodes ==> (NodeFree(a->cells, x) <==> NodeFree(b->cells, x)); */
  /*@ assert first: \forall integer j; 0 <= j <= a->top ==>
        IndexLow(a, j, -1, \false) && IndexLow(b, j, -1, \false) &&
        IndexHigh(a, j, -1, \false) && IndexHigh(b, j, -1, \false) && 1 <= a->first[j] &&
        a->first[j] == b->first[j] && 2 * a->first[j] <= nodes; */
  /*@ loop invariant range: 0 <= k <= a->top + 1;
      loop invariant low:   \forall integer j; 0 <= j < k ==> a->low[j] == b->low[j];
      loop invariant high:  \forall integer j; 0 <= j < k ==> a->high[j] == b->high[j];
      loop assigns k;
      loop variant a->top + 1 - k; */
  while (k <= a->top) {
    //@ assert first: a->first[k] == b->first[k] && 1 <= a->first[k] && 2 * a->first[k] <= nodes;
    law_lowest(a, b, k);
    law_highest(a, b, k);
    k++;
  }
  /*@ assert word: \forall integer w; 0 <= w < a->summary.size ==>
        (IndexWord(a, w, -1, \false) <==> IndexWord(b, w, -1, \false)); */
}
