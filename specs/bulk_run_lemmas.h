#ifndef ACSLAB_SPEC_BULK_RUN_LEMMAS_H
#define ACSLAB_SPEC_BULK_RUN_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for the bulk free: the nodes of a level that lie below one node. */
#include "bulk.h"
/*@
  // The nodes of order k that node `over` of some order above has, p of them, start at n: products by name.
  lemma BulkRun_Product: \forall integer over, end, p; 1 <= p ==> over + 2 <= end ==>
    over * p + 2 * p <= end * p;
  lemma BulkRun_Room: \forall integer n, over, end, whole, p; 1 <= p ==> BulkTimes(n, over, p) ==>
    BulkTimes(end, whole, p) ==> over + 2 <= whole ==> n + 2 * p <= end;
  lemma BulkRun_Halves: \forall integer half, q; (2 * half) * q == half * (2 * q);
  lemma BulkRun_Half: \forall integer n, over, half, p, q; 2 * q <= p <= 2 * q ==> 2 * half <= over <= 2 * half ==>
    BulkTimes(n, over, q) ==> BulkTimes(n, half, p);
  lemma BulkRun_Twice: \forall integer n, over, half, p, q; 2 * q <= p <= 2 * q ==> 2 * half <= over <= 2 * half ==>
    BulkTimes(n, half, p) ==> BulkTimes(n, over, q);
  lemma BulkRun_Both: \forall integer n, over, d; Pow2(d) == 2 * Pow2(d - 1) ==> BulkTimes(n, over, Pow2(d)) ==>
    BulkTimes(n, 2 * over, Pow2(d - 1));
  lemma BulkRun_Again: \forall integer n, over, d; BulkTimes(n, over, Pow2(d - 1)) ==> BulkLeftmost(n, d - 1);
  lemma BulkRun_Less: \forall integer n, d; Pow2(d) == 2 * Pow2(d - 1) ==> BulkLeftmost(n, d) ==>
    BulkLeftmost(n, d - 1);
  lemma BulkRun_One: \forall integer n, over, d; BulkTimes(n, over, Pow2(d)) ==> BulkLeftmost(n, d);
*/
#endif
