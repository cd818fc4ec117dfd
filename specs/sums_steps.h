#ifndef ACSLAB_SPEC_SUMS_STEPS_H
#define ACSLAB_SPEC_SUMS_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of sums_lemmas.h: the bits of a cell as a number, and sums node by node. */
#include "merge.h"
/*@
  lemma NodeWords_AreNatural{L}: \forall acslab_word *cells; NodeWordsNatural(cells);
  lemma SumsShift_Half: \forall integer w; 0 <= w ==> (w >> 1) == w / 2;
  lemma SumsShift_One: \forall integer w, s; 0 <= w && 0 <= s <= 1 ==> 0 <= (w >> s);
  lemma SumsShift_Sum: \forall integer w, s, t; 0 <= s && 0 <= t ==> ((w >> s) >> t) == (w >> (s + t));
  lemma SumsShift_ByTwo: \forall integer w, s; 2 <= s ==> (w >> s) == ((w >> 2) >> (s - 2));
  lemma SumsShift_ByFour: \forall integer w, s; 4 <= s ==> (w >> s) == ((w >> 4) >> (s - 4));
  lemma SumsShift_ByEight: \forall integer w, s; 8 <= s ==> (w >> s) == ((w >> 8) >> (s - 8));
  lemma SumsShift_ByHalf: \forall integer w, s; 16 <= s ==> (w >> s) == ((w >> 16) >> (s - 16));
  lemma SumsShift_ByWord: \forall integer w, s; 32 <= s ==> (w >> s) == ((w >> 32) >> (s - 32));
  lemma SumsShift_Three: \forall integer w, s; 0 <= w && 0 <= s < 4 ==> 0 <= (w >> s);
  lemma SumsShift_Seven: \forall integer w, s; 0 <= w && 0 <= s < 8 ==> 0 <= (w >> s);
  lemma SumsShift_Byte: \forall integer w, s; 0 <= w && 0 <= s < 16 ==> 0 <= (w >> s);
  lemma SumsShift_Word: \forall integer w, s; 0 <= w && 0 <= s < 32 ==> 0 <= (w >> s);
  lemma SumsBit_Natural: \forall integer w, s; 0 <= w && 0 <= s < 64 ==> 0 <= (w >> s);
  lemma SumsBit_Shift: \forall integer w, s, i; 0 <= s && 0 <= i ==> (Bit(w >> s, i) <==> Bit(w, i + s));
  lemma SumsBit_Low: \forall integer w; 0 <= w ==> (Bit(w, 0) <==> w % 4 == 1 || w % 4 == 3);
  lemma SumsBit_Half: \forall integer w; 0 <= w ==> (Bit(w, 1) <==> Bit(w / 2, 0));
  lemma SumsBit_High: \forall integer w; 0 <= w ==> (Bit(w, 1) <==> w % 4 == 2 || w % 4 == 3);
  lemma NodeLow_Bit{L}: \forall acslab_word *cells, integer n; 0 <= n ==>
    (NodeLow(cells, n) <==> Bit(cells[n / ACSLAB_NODE_CELLS], 2 * (n % ACSLAB_NODE_CELLS)));
  lemma NodeHigh_Bit{L}: \forall acslab_word *cells, integer n; 0 <= n ==>
    (NodeHigh(cells, n) <==> Bit(cells[n / ACSLAB_NODE_CELLS], 2 * (n % ACSLAB_NODE_CELLS) + 1));
  lemma NodeCell_Bits: \forall integer w, s; 0 <= w && 0 <= s < 64 ==>
    (Bit(w, s) <==> (w >> s) % 4 == 1 || (w >> s) % 4 == 3) &&
    (Bit(w, s + 1) <==> (w >> s) % 4 == 2 || (w >> s) % 4 == 3) && 0 <= (w >> s) % 4 <= 3;
  lemma NodeCell_Low{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==>
    (NodeLow(cells, n) <==> NodeCell(cells, n) == 1 || NodeCell(cells, n) == 3);
  lemma NodeCell_High{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==>
    (NodeHigh(cells, n) <==> NodeCell(cells, n) == 2 || NodeCell(cells, n) == 3);
  lemma NodeCell_Range{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==> 0 <= NodeCell(cells, n) <= 3;
  lemma NodeCell_Unused{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==> (NodeCell(cells, n) == 0 <==> !NodeUsed(cells, n));
  lemma NodeCell_Busy{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==> (NodeCell(cells, n) == 2 <==> NodeBusy(cells, n));
  lemma NodeCell_Reserved{L}: \forall acslab_word *cells, integer n;
    0 <= n ==> 0 <= cells[n / ACSLAB_NODE_CELLS] ==> (NodeCell(cells, n) == 3 <==> NodeReserved(cells, n));
  lemma NodeKin_Pair: \forall integer p; 1 <= p ==> NodeKin(p, 2 * p, 2 * p + 1) && NodeKin(p, 2 * p + 1, 2 * p);
  lemma NodeKin_Sides: \forall integer p, c, s; NodeKin(p, c, s) ==> 1 <= p && (c == 2 * p || c == 2 * p + 1);
  lemma ForestNoChild_Pair{L}: \forall acslab_word *cells, integer nodes, n;
    ForestNoChild(cells, nodes, n) ==> 1 <= n ==>
    NodeKin(n, 2 * n, 2 * n + 1) && NodeKin(n, 2 * n + 1, 2 * n);
  lemma ForestNoChild_Kin{L}: \forall acslab_word *cells, integer nodes, n, c, s;
    NodeKin(n, c, s) ==> ForestNoChild(cells, nodes, n) ==> c < nodes ==> !NodeUsed(cells, c);
  lemma ForestNoChild_Left{L}: \forall acslab_word *cells, integer nodes, n;
    ForestNoChild(cells, nodes, n) ==> 1 <= n ==> 2 * n < nodes ==> !NodeUsed(cells, 2 * n);
  lemma ForestNoChild_Right{L}: \forall acslab_word *cells, integer nodes, n;
    ForestNoChild(cells, nodes, n) ==> 1 <= n ==> 2 * n + 1 < nodes ==> !NodeUsed(cells, 2 * n + 1);
  lemma ForestNoChild_End{L}: \forall acslab_word *cells, integer nodes, n;
    nodes <= 2 * n ==> ForestNoChild(cells, nodes, n);
  lemma ForestNoChild_Make{L}: \forall acslab_word *cells, integer nodes, n;
    !NodeUsed(cells, 2 * n) ==> !NodeUsed(cells, 2 * n + 1) ==> ForestNoChild(cells, nodes, n);
  lemma ForestNoChild_Both{L}: \forall acslab_word *cells, integer nodes, n;
    1 <= n ==> nodes % 2 == 0 ==>
    (ForestNoChild(cells, nodes, n) <==>
      nodes <= 2 * n || !NodeUsed(cells, 2 * n) && !NodeUsed(cells, 2 * n + 1));
  lemma ForestLive_Cell{L}: \forall acslab_word *cells, integer nodes, n;
    NodeWordsNatural(cells) ==> 1 <= n ==> nodes % 2 == 0 ==>
    (ForestLive(cells, nodes, n) <==>
      NodeCell(cells, n) == 2 &&
      (nodes <= 2 * n || NodeCell(cells, 2 * n) == 0 && NodeCell(cells, 2 * n + 1) == 0));
  lemma LiveSum_One{L}: \forall acslab_word *cells, integer nodes; 1 <= nodes ==> LiveSum(cells, nodes, 1) == 0;
  lemma LiveSum_Live{L}: \forall acslab_word *cells, integer nodes, m;
    NodeWordsNatural(cells) ==> 1 <= m ==> nodes % 2 == 0 ==> ForestLive(cells, nodes, m) ==>
    LiveSum(cells, nodes, m + 1) == LiveSum(cells, nodes, m) + NodeWeight(nodes, m);
  lemma LiveSum_Other{L}: \forall acslab_word *cells, integer nodes, m;
    NodeWordsNatural(cells) ==> 1 <= m ==> nodes % 2 == 0 ==> !ForestLive(cells, nodes, m) ==>
    LiveSum(cells, nodes, m + 1) == LiveSum(cells, nodes, m);
  lemma ReservedSum_One{L}: \forall acslab_word *cells, integer nodes;
    NodeWordsNatural(cells) ==> !NodeUsed(cells, 0) ==> ReservedSum(cells, nodes, 1) == 0;
  lemma ReservedSum_Reserved{L}: \forall acslab_word *cells, integer nodes, m;
    NodeWordsNatural(cells) ==> 1 <= m ==> NodeReserved(cells, m) ==>
    ReservedSum(cells, nodes, m + 1) == ReservedSum(cells, nodes, m) + NodeWeight(nodes, m);
  lemma ReservedSum_Other{L}: \forall acslab_word *cells, integer nodes, m;
    NodeWordsNatural(cells) ==> 1 <= m ==> !NodeReserved(cells, m) ==>
    ReservedSum(cells, nodes, m + 1) == ReservedSum(cells, nodes, m);

  lemma BuddyWeights_Node{L}: \forall struct acslab_buddy *b, integer n, k;
    BuddyArena(b) ==> IndexLevel(b, n, k) ==> NodeWeight(BuddyNodes(b), n) == Pow2(k);
  lemma BuddyNodes_Fixed{L1, L2}: \forall struct acslab_buddy *b;
    IndexFixed{L1, L2}(b) ==> BuddyNodes{L2}(b) == BuddyNodes{L1}(b);
  lemma BuddyLevel_Fixed{L1, L2}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape{L1}(b) ==> IndexFixed{L1, L2}(b) ==> IndexLevel{L2}(b, n, k) ==> IndexLevel{L1}(b, n, k);

  // One more node, in one state and in two.
  lemma BuddyLivesWas_Live{L}: \forall struct acslab_buddy *b, integer m;
    NodeWordsNatural(b->cells) ==> 1 <= m < BuddyNodes(b) ==>
    BuddyLive(b, m) ==> LiveSum(b->cells, BuddyNodes(b), m + 1) == LiveSum(b->cells, BuddyNodes(b), m) + NodeWeight(BuddyNodes(b), m);
  lemma BuddyLivesWas_Not{L}: \forall struct acslab_buddy *b, integer m;
    NodeWordsNatural(b->cells) ==> 1 <= m < BuddyNodes(b) ==>
    !BuddyLive(b, m) ==> LiveSum(b->cells, BuddyNodes(b), m + 1) == LiveSum(b->cells, BuddyNodes(b), m);
  lemma BuddyLivesStep_Live{L1, L2}: \forall struct acslab_buddy *b, integer m;
    NodeWordsNatural{L2}(\at(b->cells, L1)) ==> IndexFixed{L1, L2}(b) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLive{L2}(b, m) ==> LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m + 1) ==
      LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m) + NodeWeight(BuddyNodes{L1}(b), m);
  lemma BuddyLivesStep_Not{L1, L2}: \forall struct acslab_buddy *b, integer m;
    NodeWordsNatural{L2}(\at(b->cells, L1)) ==> IndexFixed{L1, L2}(b) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    !BuddyLive{L2}(b, m) ==> LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m + 1) ==
      LiveSum{L2}(\at(b->cells, L1), BuddyNodes{L1}(b), m);
  lemma BuddyLivesUnmade_OtherLive{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyUnmadeLive{L1, L2}(b, n) ==> BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesUnmade{L1, L2}(b, n, m) ==>
    n != m ==> BuddyLive{L1}(b, m) ==> BuddyLivesUnmade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesUnmade_OtherNot{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyUnmadeLive{L1, L2}(b, n) ==> BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesUnmade{L1, L2}(b, n, m) ==>
    n != m ==> !BuddyLive{L1}(b, m) ==> BuddyLivesUnmade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesUnmade_Other{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyUnmadeLive{L1, L2}(b, n) ==> BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesUnmade{L1, L2}(b, n, m) ==>
    n != m ==> BuddyLivesUnmade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesUnmade_At{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyUnmadeLive{L1, L2}(b, n) ==> BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesUnmade{L1, L2}(b, n, m) ==>
    n <= m <= n ==> BuddyLivesUnmade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesMade_OtherLive{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> !BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesMade{L1, L2}(b, n, m) ==>
    n != m ==> BuddyLive{L1}(b, m) ==> BuddyLivesMade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesMade_OtherNot{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> !BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesMade{L1, L2}(b, n, m) ==>
    n != m ==> !BuddyLive{L1}(b, m) ==> BuddyLivesMade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesMade_Other{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> !BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesMade{L1, L2}(b, n, m) ==>
    n != m ==> BuddyLivesMade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesMade_At{L1, L2}: \forall struct acslab_buddy *b, integer n, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMadeLive{L1, L2}(b, n) ==> !BuddyLive{L1}(b, n) ==>
    1 <= m < BuddyNodes{L1}(b) ==> BuddyLivesMade{L1, L2}(b, n, m) ==>
    n <= m <= n ==> BuddyLivesMade{L1, L2}(b, n, m + 1);
  lemma BuddyLivesMoved_OtherLive{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n != m && c != m ==> BuddyLive{L1}(b, m) ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_OtherNot{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n != m && c != m ==> !BuddyLive{L1}(b, m) ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Other{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n != m && c != m ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Same{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n <= m <= n ==> c <= m <= c ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_GoneAt{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n <= m <= n ==> c != m ==> BuddyLive{L1}(b, m) ==> !BuddyLive{L2}(b, m) ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Gone{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> n <= m <= n ==> c != m ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
  lemma BuddyLivesMoved_Come{L1, L2}: \forall struct acslab_buddy *b, integer n, c, m;
    NodeWordsNatural{L1}(\at(b->cells, L1)) ==> NodeWordsNatural{L2}(\at(b->cells, L1)) ==>
    IndexFixed{L1, L2}(b) ==> BuddyMovedLive{L1, L2}(b, n, c) ==> BuddyLive{L1}(b, n) ==>
    (c == n || !BuddyLive{L1}(b, c)) ==> 1 <= m < BuddyNodes{L1}(b) ==>
    BuddyLivesMoved{L1, L2}(b, n, c, m) ==> c <= m <= c ==> n != m ==> BuddyLivesMoved{L1, L2}(b, n, c, m + 1);
*/
#endif
