#ifndef ACSLAB_SPEC_FOREST_LEMMAS_H
#define ACSLAB_SPEC_FOREST_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Each step takes a forest to a forest and changes the set of live blocks by exactly what it says.  One
 * lemma a conjunct: what is used, busy, free and reserved, then the rules, then who is live.
 */
#include "forest.h"
/*@
  lemma NodeKin_Is: \forall integer p, c, s; NodeKin(p, c, s) ==>
    1 <= p && (c == 2 * p && s == 2 * p + 1 || c == 2 * p + 1 && s == 2 * p);
  lemma NodeKin_Other: \forall integer p, c, s; NodeKin(p, c, s) ==> NodeKin(p, s, c);
*/
/*@
  lemma ForestTake_Leaf{L1, L2}: \forall acslab_word *cells, integer r, nodes, n;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> ForestNoChild{L1}(cells, nodes, n);
  lemma ForestTake_Used{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeUsed{L2}(cells, x) <==> NodeUsed{L1}(cells, x));
  lemma ForestTake_Busy{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeBusy{L2}(cells, x) <==> NodeBusy{L1}(cells, x) || x == n);
  lemma ForestTake_Free{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeFree{L2}(cells, x) <==> NodeFree{L1}(cells, x) && x != n);
  lemma ForestTake_Roots{L1, L2}: \forall acslab_word *cells, integer r, nodes, n;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> ForestRoots{L2}(cells, r);
  lemma ForestTake_Child{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, q, d, t;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> NodeKin(q, d, t) ==> r <= q && d < nodes ==>
    ForestChild{L2}(cells, q, d, t);
  lemma ForestTake_NoChild{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestTake{L1, L2}(cells, r, nodes, n) ==> 1 <= x < nodes ==>
    (ForestNoChild{L2}(cells, nodes, x) <==> ForestNoChild{L1}(cells, nodes, x));
  lemma ForestGive_Used{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeUsed{L2}(cells, x) <==> NodeUsed{L1}(cells, x));
  lemma ForestGive_Busy{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeBusy{L2}(cells, x) <==> NodeBusy{L1}(cells, x) && x != n);
  lemma ForestGive_Free{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> 0 <= x < nodes ==>
    (NodeFree{L2}(cells, x) <==> NodeFree{L1}(cells, x) || x == n && NodeFree{L2}(cells, n));
  lemma ForestGive_Roots{L1, L2}: \forall acslab_word *cells, integer r, nodes, n;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> ForestRoots{L2}(cells, r);
  lemma ForestGive_Child{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, q, d, t;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> NodeKin(q, d, t) ==> r <= q && d < nodes ==>
    ForestChild{L2}(cells, q, d, t);
  lemma ForestGive_NoChild{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, x;
    ForestGive{L1, L2}(cells, r, nodes, n) ==> 1 <= x < nodes ==>
    (ForestNoChild{L2}(cells, nodes, x) <==> ForestNoChild{L1}(cells, nodes, x));
  lemma ForestSplit_Was{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==>
      !NodeUsed{L1}(cells, c) && !NodeUsed{L1}(cells, s) && NodeBusy{L1}(cells, n);
  lemma ForestSplit_Leaf{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> x == c || x == s ==> ForestNoChild{L1}(cells, nodes, x);
  lemma ForestSplit_Used{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> 0 <= x < nodes ==>
    (NodeUsed{L2}(cells, x) <==> NodeUsed{L1}(cells, x) || x == c || x == s);
  lemma ForestSplit_Busy{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> 0 <= x < nodes ==>
    (NodeBusy{L2}(cells, x) <==> NodeBusy{L1}(cells, x) || x == c || x == s && NodeBusy{L2}(cells, s));
  lemma ForestSplit_Free{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> 0 <= x < nodes ==>
    (NodeFree{L2}(cells, x) <==> NodeFree{L1}(cells, x) || x == s && NodeFree{L2}(cells, s));
  lemma ForestSplit_Roots{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> ForestRoots{L2}(cells, r);
  lemma ForestSplit_Child{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, q, d, t;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> NodeKin(q, d, t) ==> r <= q && d < nodes ==>
    ForestChild{L2}(cells, q, d, t);
  lemma ForestSplit_NoChild{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> 1 <= x < nodes ==> x != n ==>
    (ForestNoChild{L2}(cells, nodes, x) <==> ForestNoChild{L1}(cells, nodes, x));
  lemma ForestSplit_NoChildMade{L1, L2}: \forall acslab_word *cells, integer r, nodes, n, c, s, x;
    ForestSplit{L1, L2}(cells, r, nodes, n, c, s) ==> 1 <= x < nodes ==>
    !ForestNoChild{L2}(cells, nodes, n);
  lemma ForestJoin_Was{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==>
      NodeUsed{L1}(cells, s) && NodeBusy{L1}(cells, p) && !ForestLive{L1}(cells, nodes, p) &&
      p != n && p != s;
  lemma ForestJoin_Leaf{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> x == n || x == s ==> ForestNoChild{L1}(cells, nodes, x);
  lemma ForestJoin_Used{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> 0 <= x < nodes ==>
    (NodeUsed{L2}(cells, x) <==> NodeUsed{L1}(cells, x) && x != n && x != s);
  lemma ForestJoin_Busy{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> 0 <= x < nodes ==>
    (NodeBusy{L2}(cells, x) <==> NodeBusy{L1}(cells, x) && x != n && x != s);
  lemma ForestJoin_Free{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> 0 <= x < nodes ==>
    (NodeFree{L2}(cells, x) <==> NodeFree{L1}(cells, x) && x != s);
  lemma ForestJoin_Roots{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> ForestRoots{L2}(cells, r);
  lemma ForestJoin_Child{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, q, d, t;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> NodeKin(q, d, t) ==> r <= q && d < nodes ==>
    ForestChild{L2}(cells, q, d, t);
  lemma ForestJoin_NoChild{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> 1 <= x < nodes ==> x != p ==>
    (ForestNoChild{L2}(cells, nodes, x) <==> ForestNoChild{L1}(cells, nodes, x));
  lemma ForestJoin_NoChildMade{L1, L2}: \forall acslab_word *cells, integer r, nodes, p, n, s, x;
    ForestJoin{L1, L2}(cells, r, nodes, p, n, s) ==> 1 <= x < nodes ==>
    ForestNoChild{L2}(cells, nodes, p);
*/
#endif
