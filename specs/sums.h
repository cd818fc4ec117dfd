#ifndef ACSLAB_SPEC_SUMS_H
#define ACSLAB_SPEC_SUMS_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for parts index, forest and buddy: how many frames the blocks of each kind have together.
 * A sum over nodes is linear: a step that writes one node changes it by that node's weight.
 */
#include "forest.h"
/*@
  // Frames of node n, by what is below it.
  logic integer NodeWeight(integer nodes, integer n) =
    n <= 0 || nodes <= 2 * n ? 1 : 2 * NodeWeight(nodes, 2 * n);

  // Frames of the free, the live and the reserved blocks among the nodes below m.
  logic integer FreeSum{L}(acslab_word *cells, integer nodes, integer m) =
    m <= 0 ? 0 : FreeSum(cells, nodes, m - 1) +
                 (NodeCell(cells, m - 1) == 1 ? NodeWeight(nodes, m - 1) : 0);
  logic integer LiveSum{L}(acslab_word *cells, integer nodes, integer m) =
    m <= 0 ? 0 : LiveSum(cells, nodes, m - 1) +
                 (NodeCell(cells, m - 1) == 2 &&
                  (nodes <= 2 * (m - 1) ||
                   NodeCell(cells, 2 * (m - 1)) == 0 && NodeCell(cells, 2 * (m - 1) + 1) == 0) ?
                    NodeWeight(nodes, m - 1) : 0);
  logic integer ReservedSum{L}(acslab_word *cells, integer nodes, integer m) =
    m <= 0 ? 0 : ReservedSum(cells, nodes, m - 1) +
                 (NodeCell(cells, m - 1) == 3 ? NodeWeight(nodes, m - 1) : 0);
*/
#endif
