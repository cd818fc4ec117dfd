#ifndef ACSLAB_SPEC_BULK_LEMMAS_H
#define ACSLAB_SPEC_BULK_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bulk operations: what splitting and uniting the nodes of a level leaves of the blocks. */
#include "bulk.h"
/*@
  lemma ForestHalve_Forest{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> Forest{L2}(cells, r, nodes);
  lemma ForestHalve_Live{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestHalve{L1, L2}(cells, r, nodes, lo, hi) ==> 1 <= x < nodes ==>
    (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x) && !(lo <= x < hi) ||
      2 * lo <= x < 2 * hi);
  lemma ForestDouble_Forest{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> Forest{L2}(cells, r, nodes);
  lemma ForestDouble_Live{L1, L2}: \forall acslab_word *cells, integer r, nodes, lo, hi, x;
    ForestDouble{L1, L2}(cells, r, nodes, lo, hi) ==> 1 <= x < nodes ==>
    (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x) && !(2 * lo <= x < 2 * hi) ||
      lo <= x < hi);
  lemma BulkUnder_None{L}: \forall struct acslab_buddy *b, integer lo, hi, x;
    BulkLive(b, lo, hi) ==> 1 <= lo ==> 2 * hi <= BuddyNodes(b) ==> 2 * lo <= x < 2 * hi ==>
    !NodeUsed(b->cells, x);
  lemma BulkWeights_Level{L}: \forall struct acslab_buddy *b, integer lo, hi, k;
    BuddyArena(b) ==> BulkLevel(b, lo, hi, k) ==> BulkWeights(BuddyNodes(b), lo, hi, Pow2(k));
  lemma BulkLive_Low{L}: \forall struct acslab_buddy *b, integer lo, hi, x;
    BulkLive(b, lo, hi) ==> lo <= x < hi ==> !NodeLow(b->cells, x);
  lemma BulkLeftmost_Up: \forall integer n, d; 0 < d ==> BulkLeftmost(n, d) ==>
    n == 2 * (n / 2) && BulkLeftmost(n / 2, d - 1);
  lemma BulkTraded_Halve{L1, L2}: \forall struct acslab_buddy *b, integer r, lo, hi;
    IndexFixed{L1, L2}(b) ==> ForestHalve{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), lo, hi) ==>
    BulkTraded{L1, L2}(b, lo, hi, 2 * lo, 2 * hi) && BulkNone{L1}(b, 2 * lo, 2 * hi) &&
    BuddySameReserved{L1, L2}(b) && BuddySameFree{L1, L2}(b);
  lemma BulkTraded_Double{L1, L2}: \forall struct acslab_buddy *b, integer r, lo, hi;
    IndexFixed{L1, L2}(b) ==> ForestDouble{L1, L2}(\at(b->cells, L1), r, BuddyNodes{L1}(b), lo, hi) ==>
    BulkTraded{L1, L2}(b, 2 * lo, 2 * hi, lo, hi) && BulkNone{L1}(b, lo, hi) &&
    BuddySameReserved{L1, L2}(b) && BuddySameFree{L1, L2}(b);
  lemma BulkEdge_Halve{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    BulkLevel{L1}(b, lo, hi, k) ==> 0 < k ==> BulkLive{L1}(b, lo, hi) ==> BuddySameFree{L1, L2}(b) ==>
    BulkTraded{L1, L2}(b, lo, hi, 2 * lo, 2 * hi) ==> BuddyEdge{L2}(b);
  lemma BulkEdge_Double{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexRest{L1, L2}(b) ==> BuddyEdge{L1}(b) ==>
    BulkLevel{L1}(b, lo, hi, k) ==> 0 < k ==> BulkLive{L1}(b, 2 * lo, 2 * hi) ==>
    BuddySameFree{L1, L2}(b) ==>
    BulkTraded{L1, L2}(b, 2 * lo, 2 * hi, lo, hi) ==> BuddyEdge{L2}(b);
  // Transitivity, from a run of nodes over another to a third.
  lemma BulkTraded_Then{L1, L2, L3}: \forall struct acslab_buddy *b, integer lo, hi, at, end, to, last;
    IndexFixed{L1, L2}(b) ==> BulkTraded{L1, L2}(b, lo, hi, at, end) ==>
    BulkTraded{L2, L3}(b, at, end, to, last) ==>
    (at == lo && end == hi || BulkNone{L1}(b, at, end)) ==> BulkTraded{L1, L3}(b, lo, hi, to, last);
  lemma BulkTraded_None{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, at, end, to, last;
    BulkTraded{L1, L2}(b, lo, hi, at, end) ==> BulkNone{L2}(b, to, last) ==> 1 <= to ==>
    last <= BuddyNodes{L1}(b) ==> (last <= lo || hi <= to) ==> BulkNone{L1}(b, to, last);
  lemma BulkTraded_Now{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, at, end;
    BulkTraded{L1, L2}(b, lo, hi, at, end) ==> 1 <= at ==> end <= BuddyNodes{L1}(b) ==>
    BulkLive{L2}(b, at, end);
*/
#endif
