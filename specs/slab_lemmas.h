#ifndef ACSLAB_SPEC_SLAB_LEMMAS_H
#define ACSLAB_SPEC_SLAB_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part slab: in which piece of an arena cut into equal pieces something lies. */
#include "slab.h"
/*@
  lemma SlabWithin_Piece: \forall integer x, p, n; 1 <= p ==> SlabWithin(x, p, n) ==> 0 <= x / p < n;
  lemma SlabBehind_Piece: \forall integer x, p, n; 1 <= p && 0 <= n ==> SlabBehind(x, p, n) ==> n <= x / p;
  lemma SlabAtMost_Of: \forall integer n, m, p; 0 <= p && n <= m ==> SlabAtMost(n, m, p);
*/
#endif
