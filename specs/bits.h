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
*/
#endif
