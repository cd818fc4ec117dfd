/* SPDX-License-Identifier: MIT */
/*
 * Laws of the buddy allocator: a bulk alloc is refused only where there are too few.
 */

/* A free block has room for what is not larger. */
/*@ ghost
  /@ requires valid:   BuddyValid(b);
     requires order:   k <= j;
     requires free:    IndexLevel(b, n, j) && NodeFree(b->cells, n);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  room:    Pow2(j) <= BuddyRoom(b, k); @/
  static void bulk_has(const struct acslab_buddy *b, unsigned k, unsigned j, size_t n)
  {
    size_t nodes = 2 * b->first[0], x = nodes, m = 0;
    /@ assert levels: \forall integer i; k <= i <= b->top ==> b->first[i] <= b->first[k]; @/
    /@ assert below:  n < 2 * b->first[k] <= nodes; @/
    /@ assert weight: NodeWeight(nodes, n) == Pow2(j); @/
    /@ loop invariant range:   0 <= x <= nodes;
       loop invariant weights: \forall integer y; x <= y ==> 1 <= NodeWeight(nodes, y);
       loop assigns   x;
       loop variant   x; @/
    while (x > 0) x--;
    /@ loop invariant range:   0 <= m <= 2 * b->first[k];
       loop invariant natural: 0 <= FreeSum(b->cells, nodes, m);
       loop invariant has:     n < m ==> Pow2(j) <= FreeSum(b->cells, nodes, m);
       loop assigns   m;
       loop variant   2 * b->first[k] - m; @/
    while (m < 2 * b->first[k]) {
      /@ assert word: 0 <= b->cells[m / ACSLAB_NODE_CELLS]; @/
      m++;
    }
  }
*/

/* completeness, in bulk: two blocks are given wherever a free block of twice the size is there. */
/*@
  requires valid:    BuddyValid(b);
  requires order:    order < b->top;
  requires list:     \valid(frames + (0 .. 1)) && BulkApart(b, frames, 2);
  requires there:    frames != \null;
  requires some:     b->low[order + 1] < 2 * b->first[order + 1];

  terminates         \true;
  exits              \false;
  assigns            b->cells[0 .. b->summary.size - 1], b->avail, b->low[0 .. ACSLAB_ORDERS - 1],
                     b->high[0 .. ACSLAB_ORDERS - 1],
                     b->summary.words[0 .. BitsetTotal(&b->summary) - 1],
                     b->free_frames, b->live_frames, b->reserved_frames, frames[0 .. 1];
*/
static void law_bulk_two(struct acslab_buddy *b, unsigned order, size_t *frames)
{
  enum acslab_status status;
  //@ assert low:    IndexLow(b, order + 1, -1, \false) && NodeFree(b->cells, b->low[order + 1]);
  //@ ghost bulk_has(b, order, order + 1, b->low[order + 1]);
  //@ assert twice:  Pow2(order + 1) == 2 * Pow2(order);
  //@ assert fits:   BuddyEnough(b, order, 2);
  status = acslab_buddy_alloc_frame_bulk(b, order, 2, frames);
  //@ assert given:  status == ACSLAB_OK;
}
