#ifndef ACSLAB_SPEC_FOREST_STEPS_H
#define ACSLAB_SPEC_FOREST_STEPS_H
/* SPDX-License-Identifier: MIT */
/*
 * What a proof about the forest uses: each step keeps the forest, and changes the live and the reserved
 * blocks by exactly what it says.  Proved from forest_lemmas.h.
 */
#include "forest.h"
/*@
  lemma ForestTake_Reserved{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeReserved{L2}(cells, x) <==> NodeReserved{L1}(cells, x) && x != n);
  lemma ForestTake_Forest{L1, L2}: \forall acslab_word *cells, integer r, nodes, n;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> Forest{L2}(cells, r, nodes);
  lemma ForestTake_Live{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> 1 <= x < nodes ==>
    (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x) || x == n);
  lemma ForestGive_Reserved{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeReserved{L2}(cells, x) <==> NodeReserved{L1}(cells, x) || x == n && NodeReserved{L2}(cells, n));
  lemma ForestGive_Forest{L1, L2}: \forall acslab_word *cells, integer r, nodes, n;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> Forest{L2}(cells, r, nodes);
  lemma ForestGive_Live{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> 1 <= x < nodes ==>
    (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x) && x != n);
  lemma ForestSplit_Reserved{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> 0 <= x < nodes ==>
    (NodeReserved{L2}(cells, x) <==> NodeReserved{L1}(cells, x) || x == s && NodeReserved{L2}(cells, s));
  lemma ForestSplit_Forest{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> Forest{L2}(cells, r, nodes);
  lemma ForestSplit_Live{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> 1 <= x < nodes ==>
    (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x) && x != n || x == c ||
      x == s && NodeBusy{L2}(cells, s));
  lemma ForestJoin_Reserved{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> 0 <= x < nodes ==>
    (NodeReserved{L2}(cells, x) <==> NodeReserved{L1}(cells, x) && x != s);
  lemma ForestJoin_Forest{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> Forest{L2}(cells, r, nodes);
  lemma ForestJoin_Live{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> 1 <= x < nodes ==>
    (ForestLive{L2}(cells, nodes, x) <==> ForestLive{L1}(cells, nodes, x) && x != n && x != s || x == p);
*/
#endif
