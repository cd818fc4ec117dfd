/* SPDX-License-Identifier: MIT */
/* An axiom: it must not even be looked at. */
/*@
  axiomatic Wish {
    predicate Granted(integer x);
    axiom Granted_All: \forall integer x; Granted(x);
  }
*/
