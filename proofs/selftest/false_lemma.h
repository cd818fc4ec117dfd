/* SPDX-License-Identifier: MIT */
/* A lemma that is not so. */
/*@ lemma Product_Grows:
      \forall integer x, y; 0 <= x && 0 <= y ==> y <= x * y; */
