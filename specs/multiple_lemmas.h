/* SPDX-License-Identifier: MIT */
/* Lemmas about multiples: of half a number, and some steps further.  Premises have names, for triggers. */
/*@
  predicate MultipleBy(integer x, integer p, integer q) = x == q * p;
  predicate MultipleTwice(integer d, integer p) = d == 2 * p;
  predicate MultipleSteps(integer y, integer x, integer p, integer i) = y == x + i * p;
  predicate Multiple(integer x, integer p) = \exists integer q; MultipleBy(x, p, q);
  lemma MultipleBy_Half: \forall integer x, d, p, q;
    MultipleTwice(d, p) ==> MultipleBy(x, d, q) ==> MultipleBy(x, p, 2 * q);
  lemma MultipleBy_Further: \forall integer x, y, i, p, q;
    MultipleSteps(y, x, p, i) ==> MultipleBy(x, p, q) ==> MultipleBy(y, p, q + i);
  lemma Multiple_Rest: \forall integer x, p; 1 <= p && x % p == 0 ==> Multiple(x, p);
  lemma Multiple_Half: \forall integer x, d, p; MultipleTwice(d, p) ==> Multiple(x, d) ==> Multiple(x, p);
  lemma Multiple_Further: \forall integer x, y, i, p;
    MultipleSteps(y, x, p, i) ==> Multiple(x, p) ==> Multiple(y, p);
*/
