#ifndef ACSLAB_SPEC_CHECK_EDGE_LEMMAS_H
#define ACSLAB_SPEC_CHECK_EDGE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas for part check: a live block is a block in the eyes of the check. */
#include "check.h"
/*@
  lemma CheckLive_Kin{L}: \forall acslab_word *cells, integer nodes, n;
    ForestLive(cells, nodes, n) ==> 1 <= n ==> NodeKin(n, 2 * n, 2 * n + 1);
  lemma CheckLive_Child{L}: \forall acslab_word *cells, integer nodes, n, c, s;
    NodeKin(n, c, s) ==> ForestLive(cells, nodes, n) ==> c < nodes ==> !NodeUsed(cells, c);
  lemma CheckLive_Left{L}: \forall acslab_word *cells, integer nodes, n;
    ForestLive(cells, nodes, n) ==> 1 <= n ==> 2 * n < nodes ==> !NodeUsed(cells, 2 * n);
  lemma CheckLevel_Left{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> 1 <= n && (0 < k ==> 2 * n < BuddyNodes(b));
  lemma CheckBlock_Live{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) ==> IndexLevel(b, n, k) ==> BuddyLive(b, n) ==> CheckBlock(b, n, k);
*/
#endif
