#ifndef ACSLAB_SPEC_ALIGN_STEPS_H
#define ACSLAB_SPEC_ALIGN_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of align_lemmas.h: multiples, and the run of p places that a multiple of p starts. */
#include "reserve.h"
/*@
  predicate AlignHolds(integer p, integer i, integer o, integer x) = i * p <= x - o < i * p + p;
  predicate AlignAt(integer p, integer i, integer o, integer x) = x - o == i * p;
  logic integer AlignProduct(integer i, integer p) = i * p;
  predicate AlignTimes(integer x, integer i, integer p) = x == AlignProduct(i, p);
  predicate AlignDouble(integer q, integer p) = q == 2 * p;

  lemma AlignTimes_Of: \forall integer x, q; 1 <= q ==> AlignMultiple(x, q) ==> AlignTimes(x, x / q, q);
  lemma AlignMultiple_Of: \forall integer x, p; 1 <= p ==> AlignMultiple(x, p) ==> x == x / p * p;
  lemma AlignTimes_Double: \forall integer x, i, p, q; AlignDouble(q, p) ==> AlignTimes(x, i, q) ==>
    AlignTimes(x, 2 * i, p);
  lemma AlignMultiple_Times: \forall integer i, p; 1 <= p ==> AlignMultiple(i * p, p);
  lemma AlignProduct_Multiple: \forall integer i, p; 1 <= p ==> AlignMultiple(AlignProduct(i, p), p);
  lemma AlignMultiple_Counted: \forall integer x, i, p; 1 <= p ==> AlignTimes(x, i, p) ==>
    AlignMultiple(x, p);
  lemma AlignMultiple_Half: \forall integer x, p, q; 1 <= p ==> 1 <= q ==> AlignDouble(q, p) ==>
    AlignMultiple(x, q) ==> AlignMultiple(x, p);
  lemma AlignDouble_Pow2: \forall integer k; 1 <= k < ACSLAB_ORDERS ==>
    AlignDouble(Pow2(k), Pow2(k - 1)) && 1 <= Pow2(k - 1) && 1 <= Pow2(k);
  lemma AlignAt_Start: \forall integer p, o, x; 1 <= p ==> AlignMultiple(o, p) ==> AlignMultiple(x, p) ==>
    AlignAt(p, x / p - o / p, o, x);
  lemma AlignAt_Unique: \forall integer p, i, j, o, x; 1 <= p ==> AlignAt(p, j, o, x) ==>
    AlignHolds(p, i, o, x) ==> AlignAt(p, i, o, x);
  lemma AlignHolds_Exact: \forall integer p, i, o, x; 1 <= p ==> AlignMultiple(o, p) ==>
    AlignMultiple(x, p) ==>
    AlignHolds(p, i, o, x) ==> AlignAt(p, i, o, x);
  lemma AlignFrame_Holds{L}: \forall struct acslab_buddy *b, integer n, k, f;
    BuddyCovers(b, n, k, f) ==> AlignHolds(Pow2(k), n - b->first[k], b->origin, f);
  lemma AlignFrame_Is{L}: \forall struct acslab_buddy *b, integer n, k, f;
    AlignAt(Pow2(k), n - b->first[k], b->origin, f) ==> BuddyFrame(b, n, k) == f;
  lemma AlignFrame_Exact{L}: \forall struct acslab_buddy *b, integer n, k, f; 0 <= k < ACSLAB_ORDERS ==>
    AlignMultiple(b->origin, Pow2(k)) ==> AlignMultiple(f, Pow2(k)) ==>
    BuddyCovers(b, n, k, f) ==> AlignAt(Pow2(k), n - b->first[k], b->origin, f);
*/
#endif
