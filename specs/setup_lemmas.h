#ifndef ACSLAB_SPEC_SETUP_LEMMAS_H
#define ACSLAB_SPEC_SETUP_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about the set-up of an arena: a forest in which exactly the roots are used. */
#include "setup.h"
/*@
  lemma SetupSealed_Kin: \forall integer p, c, s; NodeKin(p, c, s) ==> 1 <= p && 2 * p <= c;
  lemma SetupSealed_Forest{L}: \forall acslab_word *cells, integer r, nodes;
    SetupSealed(cells, r, nodes) ==> 2 * r <= nodes ==> nodes % 2 == 0 ==> Forest(cells, r, nodes);
  lemma SetupSealed_Others{L}: \forall acslab_word *cells, integer r, nodes, x;
    SetupSealed(cells, r, nodes) ==> 0 <= x < nodes ==> !NodeFree(cells, x) && !NodeBusy(cells, x);
  lemma SetupSealed_Fewer{L}: \forall acslab_word *cells, integer r, nodes, fewer;
    SetupSealed(cells, r, nodes) ==> fewer <= nodes ==> SetupSealed(cells, r, fewer);
  lemma SetupWithin_Div: \forall integer p, d, r; 1 <= p ==> SetupWithin(p, d, r) ==>
    LayoutFloor(p, d / p, d) && 0 <= d / p < r;
  lemma SetupBits_None: \forall integer i; 0 <= i ==> !Bit(0, i);
*/
#endif
