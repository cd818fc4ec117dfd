#ifndef ACSLAB_SPEC_COVER_RUN_H
#define ACSLAB_SPEC_COVER_RUN_H
/* SPDX-License-Identifier: MIT */
/*
 * Places in runs of p, the run of n the (n - f)-th of them.  A run is opaque, so that above this file no
 * prover multiplies; equations between variables are predicates, so that no variable is replaced.
 */
/*@
  // Place d is one of the p places of n.
  inductive NodeRun(integer n, integer f, integer p, integer d) {
    case run: \forall integer n, f, p, d; (n - f) * p <= d < (n - f) * p + p ==> NodeRun(n, f, p, d);
  }
  predicate RunTwice(integer x, integer y) = x == 2 * y;
  predicate RunProduct(integer x, integer y, integer z) = x * y == z;

  lemma NodeRun_Of: \forall integer n, f, p, d; 0 <= f <= n && 1 <= p ==>
    NodeRun(n, f, p, d) ==> n == f + d / p;
  lemma NodeRun_Up: \forall integer n, m, f, g, p, q, d;
    RunTwice(f, g) && RunTwice(q, p) && 1 <= p && 1 <= g && (n == 2 * m || n == 2 * m + 1) ==>
    NodeRun(n, f, p, d) ==> NodeRun(m, g, q, d);
  lemma NodeRun_Down: \forall integer m, f, g, p, q, d;
    RunTwice(f, g) && RunTwice(q, p) && 1 <= p && 1 <= g ==>
    NodeRun(m, g, q, d) ==> NodeRun(2 * m, f, p, d) || NodeRun(2 * m + 1, f, p, d);

  // The runs of f .. 2f-1 are f * p places.
  lemma NodeRun_Inside: \forall integer n, f, p, l, d; 1 <= f <= n < 2 * f && 1 <= p ==>
    RunProduct(f, p, l) ==> NodeRun(n, f, p, d) ==> 0 <= d < l;
  lemma NodeRun_Find: \forall integer f, p, l, d; 1 <= p ==>
    RunProduct(f, p, l) ==> 0 <= d < l ==> 0 <= d / p < f && NodeRun(f + d / p, f, p, d);
*/
#endif
