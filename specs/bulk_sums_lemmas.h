#ifndef ACSLAB_SPEC_BULK_SUMS_LEMMAS_H
#define ACSLAB_SPEC_BULK_SUMS_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bulk operations: the frames of the live blocks, one node at a time. */
#include "bulk.h"
/*@
  lemma BulkPart_None: \forall integer lo, hi, p, m; m <= lo ==> BulkPart(lo, hi, p, m) == 0;
  lemma BulkPart_In: \forall integer lo, hi, p, m; lo <= m < hi ==>
    BulkPart(lo, hi, p, m + 1) == BulkPart(lo, hi, p, m) + p;
  lemma BulkPart_Out: \forall integer lo, hi, p, m; lo <= hi ==> !(lo <= m < hi) ==>
    BulkPart(lo, hi, p, m + 1) == BulkPart(lo, hi, p, m);
  lemma BulkPart_All: \forall integer lo, hi, p, m; lo < hi ==> hi <= m ==>
    BulkPart(lo, hi, p, m) == (hi - lo) * p;
  lemma BulkPart_Product: \forall integer lo, hi, p, q; p == 2 * q ==> (hi - lo) * p == (2 * hi - 2 * lo) * q;
  lemma BulkPart_Twice: \forall integer lo, hi, p, q, m; lo < hi ==> 2 * hi <= m ==> 0 <= lo ==> p == 2 * q ==>
    BulkPart(lo, hi, p, m) == BulkPart(2 * lo, 2 * hi, q, m);
  lemma BulkSum_Start{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, p, at, end, q;
    1 <= BuddyNodes{L1}(b) ==> 1 <= lo ==> 1 <= at ==> BulkSum{L1, L2}(b, lo, hi, p, at, end, q, 1);
  lemma BulkSum_Gone{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, p, at, end, q, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> 1 <= m < BuddyNodes{L1}(b) ==> lo <= m < hi ==> at <= end ==>
    BuddyLive{L1}(b, m) ==> !BuddyLive{L2}(b, m) ==> !(at <= m < end) ==>
    NodeWeight(BuddyNodes{L1}(b), m) == p ==>
    BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m) ==> BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m + 1);
  lemma BulkSum_Come{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, p, at, end, q, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> 1 <= m < BuddyNodes{L1}(b) ==> at <= m < end ==> lo <= hi ==>
    !BuddyLive{L1}(b, m) ==> BuddyLive{L2}(b, m) ==> !(lo <= m < hi) ==>
    NodeWeight(BuddyNodes{L1}(b), m) == q ==>
    BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m) ==> BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m + 1);
  lemma BulkSum_Same{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, p, at, end, q, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> 1 <= m < BuddyNodes{L1}(b) ==> !(lo <= m < hi) ==> !(at <= m < end) ==> lo <= hi ==> at <= end ==>
    (BuddyLive{L1}(b, m) <==> BuddyLive{L2}(b, m)) ==>
    BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m) ==> BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m + 1);
  lemma BulkSum_Next{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, p, at, end, q, m;
    IndexFixed{L1, L2}(b) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BulkTraded{L1, L2}(b, lo, hi, at, end) ==> BulkLive{L1}(b, lo, hi) ==> BulkNone{L1}(b, at, end) ==>
    lo <= hi ==> at <= end ==> hi <= at || end <= lo ==>
    BulkWeights(BuddyNodes{L1}(b), lo, hi, p) ==> BulkWeights(BuddyNodes{L1}(b), at, end, q) ==>
    BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m) ==> BulkSum{L1, L2}(b, lo, hi, p, at, end, q, m + 1);
  lemma BulkSum_All{L1, L2}: \forall struct acslab_buddy *b, integer lo, hi, p, at, end, q;
    IndexFixed{L1, L2}(b) ==>
    BulkPart(lo, hi, p, BuddyNodes{L1}(b)) == BulkPart(at, end, q, BuddyNodes{L1}(b)) ==>
    BulkSum{L1, L2}(b, lo, hi, p, at, end, q, BuddyNodes{L1}(b)) ==> BuddyLives{L2}(b) == BuddyLives{L1}(b);
*/
#endif
