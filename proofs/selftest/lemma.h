/* SPDX-License-Identifier: MIT */
/* A lemma for the lemma job. */
/*@ lemma Product_Monotone:
      \forall integer x, y; 1 <= x && 0 <= y ==> y <= x * y; */
