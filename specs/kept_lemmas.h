#ifndef ACSLAB_SPEC_KEPT_LEMMAS_H
#define ACSLAB_SPEC_KEPT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part buddy: a write elsewhere, to a count say, leaves the whole as it is. */
#include "buddy.h"
/*@
  lemma BuddyKept_Shape{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) ==> BuddyKept{L1, L2}(b) ==> IndexShape{L2}(b);
  lemma BuddyKept_Free{L1, L2}: \forall struct acslab_buddy *b;
    BuddyKept{L1, L2}(b) ==> IndexFreeSameBut{L1, L2}(b, -1);
  lemma BuddyKept_Cells{L1, L2}: \forall acslab_word *cells, integer nodes;
    NodeWordsKept{L1, L2}(cells, nodes) ==> NodeSameBelow{L1, L2}(cells, nodes);
  lemma NodeCell_Kept{L1, L2}: \forall acslab_word *cells, integer nodes, n;
    NodeWordsKept{L1, L2}(cells, nodes) ==> 0 <= n < nodes ==>
    NodeCell{L2}(cells, n) == NodeCell{L1}(cells, n);
  lemma BuddyKept_Level{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyKept{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==>
    IndexLevel{L1}(b, n, k) && 0 <= k < ACSLAB_ORDERS && 0 <= n < BuddyNodes{L1}(b) <= IndexNodes{L1}(b) &&
    BuddyNodes{L1}(b) == BuddyNodes{L2}(b);
  lemma BuddyKept_Fixed{L1, L2}: \forall struct acslab_buddy *b;
    BuddyKept{L1, L2}(b) ==> IndexFixed{L1, L2}(b) && BuddySameArena{L1, L2}(b);
  lemma BuddyKept_Frame{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyKept{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==>
    BuddyFrame{L2}(b, n, k) == BuddyFrame{L1}(b, n, k);
  lemma BuddyKept_Block{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> BuddyKept{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==>
    (NodeFree{L2}(\at(b->cells, L2), n) <==> NodeFree{L1}(\at(b->cells, L1), n)) &&
    (BuddyLive{L2}(b, n) <==> BuddyLive{L1}(b, n));
  lemma BuddyKept_Edge{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) ==> BuddyEdge{L1}(b) ==> BuddyKept{L1, L2}(b) ==> BuddyEdge{L2}(b);
  lemma BuddyKept_Forest{L1, L2}: \forall acslab_word *cells, integer r, nodes;
    Forest{L1}(cells, r, nodes) ==> NodeSameBelow{L1, L2}(cells, nodes) ==> Forest{L2}(cells, r, nodes);
  lemma BuddyKept_Live{L1, L2}: \forall acslab_word *cells, integer nodes, x;
    NodeSameBelow{L1, L2}(cells, nodes) ==> 0 <= x < nodes ==>
    (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x));
  lemma BuddyUnmadeLive_Kept{L1, L2, L3}: \forall struct acslab_buddy *b, integer n;
    IndexFixed{L1, L2}(b) ==> BuddyUnmadeLive{L1, L2}(b, n) ==> BuddySameLive{L2, L3}(b) ==>
    BuddyUnmadeLive{L1, L3}(b, n);
  lemma BuddyMadeLive_Kept{L1, L2, L3}: \forall struct acslab_buddy *b, integer n;
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> BuddySameLive{L2, L3}(b) ==>
    BuddyMadeLive{L1, L3}(b, n);
  lemma BuddyMadeLive_Undone{L1, L2, L3}: \forall struct acslab_buddy *b, integer n;
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> BuddyUnmadeLive{L2, L3}(b, n) ==>
    !BuddyLive{L1}(b, n) ==> BuddySameLive{L1, L3}(b);
  lemma BuddySameReserved_Kept{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddySameReserved{L1, L2}(b) ==> BuddySameReserved{L2, L3}(b) ==>
    BuddySameReserved{L1, L3}(b);
  lemma IndexFixed_Kept{L1, L2, L3}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddyKept{L2, L3}(b) ==> IndexFixed{L1, L3}(b);
*/
#endif
