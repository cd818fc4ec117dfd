#ifndef ACSLAB_SPEC_SPLIT_PART_LEMMAS_H
#define ACSLAB_SPEC_SPLIT_PART_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part split: what one more part adds to a sum and to a mask. */
#include "split.h"
/*@
  lemma SplitPartSum_None{L}: \forall size_t *size, unsigned *child; SplitPartSum(size, child, 0) == 0;
  lemma SplitPartSum_Next{L}: \forall size_t *size, unsigned *child, integer i; 0 <= i ==>
    SplitPartSum(size, child, i + 1) == SplitPartSum(size, child, i) + size[child[i]];

  lemma SplitBit_Or: \forall integer v, w, i; 0 <= i ==> (Bit(v | w, i) <==> Bit(v, i) || Bit(w, i));
  lemma SplitPartReaches_None{L}: \forall struct acslab_split_table *t, unsigned *child, integer e;
    !SplitPartReaches(t, child, 0, e);
  lemma SplitPartReaches_Next{L}: \forall struct acslab_split_table *t, unsigned *child, integer i, e; 0 <= i ==>
    (SplitPartReaches(t, child, i + 1, e) <==>
      SplitPartReaches(t, child, i, e) || SplitReachBit(t, child[i], e));
*/
#endif
