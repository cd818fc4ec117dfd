#ifndef ACSLAB_SPEC_SETUP_KEPT_LEMMAS_H
#define ACSLAB_SPEC_SETUP_KEPT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas about the set-up of an arena: what stays where the words stay. */
#include "setup.h"
/*@
  lemma SetupCell_Kept{L1, L2}: \forall acslab_word *cells, integer nodes, x;
    NodeWordsKept{L1, L2}(cells, nodes) ==> 0 <= x < nodes ==>
    (NodeLow{L2}(cells, x) <==> NodeLow{L1}(cells, x)) &&
    (NodeHigh{L2}(cells, x) <==> NodeHigh{L1}(cells, x));
  lemma SetupSealed_Kept{L1, L2}: \forall acslab_word *cells, integer r, nodes;
    SetupSealed{L1}(cells, r, nodes) ==> 2 * r <= nodes ==> NodeWordsKept{L1, L2}(cells, nodes) ==>
    SetupSealed{L2}(cells, r, nodes);
  lemma SetupForest_Stays{L1, L2}: \forall struct acslab_buddy *b, integer first, frames, top;
    SetupForest{L1}(b, first, frames, top) ==> SetupStays{L1, L2}(b) ==> 0 <= top < ACSLAB_ORDERS ==>
    SetupForest{L2}(b, first, frames, top);
*/
#endif
