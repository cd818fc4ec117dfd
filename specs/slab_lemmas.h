#ifndef ACSLAB_SPEC_SLAB_LEMMAS_H
#define ACSLAB_SPEC_SLAB_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part slab: in which piece of an arena cut into equal pieces something lies, and what keeps its shape. */
#include "slab.h"
/*@
  lemma SlabWithin_Piece: \forall integer x, p, n; 1 <= p ==> SlabWithin(x, p, n) ==> 0 <= x / p < n;
  lemma SlabBehind_Piece: \forall integer x, p, n; 1 <= p && 0 <= n ==> SlabBehind(x, p, n) ==> n <= x / p;
  lemma SlabAtMost_Of: \forall integer n, m, p; 0 <= p && n <= m ==> SlabAtMost(n, m, p);

  // Rows of p each do not share a place, so the bytes of two granules are two.
  lemma SlabRow_More: \forall integer x, y, p; 0 <= p && x + 1 <= y ==> (x + 1) * p <= y * p;
  lemma SlabRow_Apart: \forall integer x, y, p, u, v; 0 <= u < p && 0 <= v < p && x * p + u == y * p + v ==> x == y;
  lemma SlabByte_Range: \forall integer p, g; 0 <= g && g / ACSLAB_PLANES < p ==>
    SlabAtMost(0, g % ACSLAB_PLANES, p) && SlabAtMost(g % ACSLAB_PLANES + 1, ACSLAB_PLANES, p) ==>
    0 <= SlabByte(p, g) < ACSLAB_PLANES * p;
  lemma SlabByte_Apart: \forall integer p, a, b; 0 <= a && a / ACSLAB_PLANES < p && 0 <= b && b / ACSLAB_PLANES < p ==>
    SlabByte(p, a) == SlabByte(p, b) ==> a == b;

  lemma SlabShape_Same{L1, L2}: \forall struct acslab_slabs *s;
    SlabShape{L1}(s) ==> SlabSameShape{L1, L2}(s) ==> SlabShape{L2}(s);
  lemma SlabFirst_Same{L1, L2}: \forall struct acslab_slabs *s, integer f;
    SlabSameShape{L1, L2}(s) ==> SlabFirst{L2}(s, f) == SlabFirst{L1}(s, f);
  lemma SlabTimes_Order: \forall integer n, m, shift, grain;
    SlabAtMost(0, n, Pow2(shift - grain)) ==> SlabAtMost(n, m, Pow2(shift - grain)) ==>
    0 <= SlabTimes(n, shift, grain) <= SlabTimes(m, shift, grain);
  lemma SlabFirst_Order{L}: \forall struct acslab_slabs *s, integer y, f;
    SlabShape(s) ==> 0 <= y <= f <= s->frames ==> 0 <= SlabFirst(s, y) <= SlabFirst(s, f) <= s->granules;
  lemma SlabApart_Frames{L}: \forall struct acslab_slabs *s, integer x, f;
    SlabShape(s) ==> 0 <= x < s->frames && 0 <= f < s->frames && x != f ==>
    SlabApart(s, SlabFirst(s, x), SlabFirst(s, x + 1), SlabFirst(s, f), SlabFirst(s, f + 1));
  lemma SlabSame_ButApart{L1, L2}: \forall struct acslab_slabs *s, integer lo, hi, a, b;
    SlabSameBut{L1, L2}(s, lo, hi) ==> SlabApart{L1}(s, a, b, lo, hi) ==> SlabSame{L1, L2}(s, a, b);
  lemma SlabSame_Others{L1, L2}: \forall struct acslab_slabs *s, integer f;
    SlabShape{L1}(s) ==> 0 <= f < \at(s->frames, L1) ==>
    SlabSameBut{L1, L2}(s, SlabFirst{L1}(s, f), SlabFirst{L1}(s, f + 1)) ==> SlabSameOthers{L1, L2}(s, f);
  lemma SlabSame_Trans{L1, L2, L3}: \forall struct acslab_slabs *s, integer lo, hi;
    SlabSame{L1, L2}(s, lo, hi) ==> SlabSame{L2, L3}(s, lo, hi) ==> SlabSame{L1, L3}(s, lo, hi);
  lemma SlabBlank_Same{L1, L2}: \forall struct acslab_slabs *s, integer lo, hi;
    SlabBlank{L1}(s, lo, hi) ==> SlabSame{L1, L2}(s, lo, hi) ==> SlabBlank{L2}(s, lo, hi);
*/
#endif
