#ifndef ACSLAB_SPEC_FOREST_H
#define ACSLAB_SPEC_FOREST_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part buddy: the forest's invariant, its live blocks, and its four steps.
 *
 * The forest over `cells` has the roots r .. 2r-1 and the nodes below `nodes`.  Rules are stated for a
 * family: NodeKin(p, c, s) says that c and s are the two children of p.  A rule that is quantified over
 * families is used only for families that somebody names, so the provers never climb the tree alone.
 */
#include "node.h"
/*@
  inductive NodeKin(integer p, integer c, integer s) {
    case left:  \forall integer p; 1 <= p ==> NodeKin(p, 2 * p, 2 * p + 1);
    case right: \forall integer p; 1 <= p ==> NodeKin(p, 2 * p + 1, 2 * p);
  }
  predicate ForestChild{L}(acslab_word *cells, integer p, integer c, integer s) =
    NodeUsed(cells, c) ==>
      NodeUsed(cells, s) && NodeBusy(cells, p) &&
      !(NodeFree(cells, c) && NodeFree(cells, s)) &&
      !(NodeReserved(cells, c) && NodeReserved(cells, s));
  predicate ForestChildren{L}(acslab_word *cells, integer r, integer nodes) =
    \forall integer p, c, s; NodeKin(p, c, s) ==> r <= p && c < nodes ==> ForestChild(cells, p, c, s);
  predicate ForestRoots{L}(acslab_word *cells, integer r) =
    (\forall integer n; 0 <= n < r ==> !NodeUsed(cells, n)) &&
    (\forall integer n; r <= n < 2 * r ==> NodeUsed(cells, n));
  predicate Forest{L}(acslab_word *cells, integer r, integer nodes) =
    1 <= r && 2 * r <= nodes && nodes % 2 == 0 && ForestRoots(cells, r) && ForestChildren(cells, r, nodes);
  predicate ForestNoChild{L}(acslab_word *cells, integer nodes, integer n) =
    \forall integer c, s; NodeKin(n, c, s) ==> c < nodes ==> !NodeUsed(cells, c);
  predicate ForestLive{L}(acslab_word *cells, integer nodes, integer n) =
    NodeBusy(cells, n) && ForestNoChild(cells, nodes, n);

  predicate ForestTake{L1, L2}(acslab_word *cells, integer r, integer nodes, integer n) =
    Forest{L1}(cells, r, nodes) && r <= n < nodes &&
    (NodeFree{L1}(cells, n) || NodeReserved{L1}(cells, n)) &&
    NodeBusy{L2}(cells, n) && NodeSameButBelow{L1, L2}(cells, nodes, n);

  predicate ForestGive{L1, L2}(acslab_word *cells, integer r, integer nodes, integer n) =
    Forest{L1}(cells, r, nodes) && r <= n < nodes && ForestLive{L1}(cells, nodes, n) &&
    (NodeFree{L2}(cells, n) || NodeReserved{L2}(cells, n)) &&
    (\forall integer p, s; NodeKin(p, n, s) ==> r <= p ==>
      !(NodeFree{L2}(cells, n) && NodeFree{L1}(cells, s)) &&
      !(NodeReserved{L2}(cells, n) && NodeReserved{L1}(cells, s))) &&
    NodeSameButBelow{L1, L2}(cells, nodes, n);

  predicate ForestSplit{L1, L2}(acslab_word *cells, integer r, integer nodes, integer n, integer c,
                                integer s) =
    Forest{L1}(cells, r, nodes) && r <= n && c < nodes && s < nodes && NodeKin(n, c, s) &&
    ForestLive{L1}(cells, nodes, n) &&
    NodeBusy{L2}(cells, c) && NodeUsed{L2}(cells, s) &&
    NodeSameButPairBelow{L1, L2}(cells, nodes, c, s);

  predicate ForestJoin{L1, L2}(acslab_word *cells, integer r, integer nodes, integer p, integer n,
                               integer s) =
    Forest{L1}(cells, r, nodes) && 2 * r <= n < nodes && s < nodes && NodeKin(p, n, s) &&
    ForestLive{L1}(cells, nodes, n) &&
    (!NodeBusy{L1}(cells, s) || ForestLive{L1}(cells, nodes, s)) &&
    !NodeUsed{L2}(cells, n) && !NodeUsed{L2}(cells, s) &&
    NodeSameButPairBelow{L1, L2}(cells, nodes, n, s);
*/
#endif
