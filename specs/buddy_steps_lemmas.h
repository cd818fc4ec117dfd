/* SPDX-License-Identifier: MIT */
/* Lemma for part buddy: a block starts some of its sizes behind the forest's start. */
/*@
  lemma BuddyFrame_Steps{L}: \forall struct acslab_buddy *b, integer n, k;
    MultipleSteps(BuddyFrame(b, n, k), b->origin, Pow2(k), n - b->first[k]);
*/
