#ifndef ACSLAB_SPEC_CHECK_LEMMAS_H
#define ACSLAB_SPEC_CHECK_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part check: a node's family. */
#include "forest.h"
/*@
  lemma NodeKin_Parent: \forall integer p, c, s; NodeKin(p, c, s) ==>
    1 <= p && 2 * p <= c && NodeParent(c) == p && NodeBuddy(c) == s;
*/
#endif
