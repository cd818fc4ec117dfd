#ifndef ACSLAB_SPEC_BITS_H
#define ACSLAB_SPEC_BITS_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part bits: one bit of a word.
 *
 * An inductive predicate with one case is a definition, not an axiom, and is opaque: the parts above
 * reason about which bits are set and never take a word apart.
 */
/*@
  // Bit i of w is one.
  inductive Bit(integer w, integer i) {
    case bit_one: \forall integer w, integer i; 0 <= i ==> (w & (1 << i)) != 0 ==> Bit(w, i);
  }

  // rest is w without its n lowest bits.
  predicate BitsRest(integer w, integer rest, integer n) =
    0 <= n && (\forall integer i; n <= i ==> (Bit(w, i) <==> Bit(rest, i - n)));

  // The n lowest bits of w are zero.
  predicate BitsNone(integer w, integer n) = \forall integer i; 0 <= i < n ==> !Bit(w, i);
*/
#endif
