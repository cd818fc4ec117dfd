#ifndef ACSLAB_SPEC_INDEX_LEMMAS_H
#define ACSLAB_SPEC_INDEX_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part index: what a write to the cells leaves of the index. */
/*@
  // A node that was free was written ...
  lemma IndexBut_WroteFree{L1, L2}: \forall struct acslab_buddy *b, integer n;
    IndexWrote{L1, L2}(b, n) && 0 <= n && NodeFree{L1}(\at(b->cells, L1), n) ==>
    IndexBut{L2}(b, n, \true);
  // ... or one that was not ...
  lemma IndexBut_WroteOther{L1, L2}: \forall struct acslab_buddy *b, integer n;
    IndexWrote{L1, L2}(b, n) && 0 <= n && !NodeFree{L1}(\at(b->cells, L1), n) ==>
    IndexBut{L2}(b, n, \false);
  // ... or no node became or ceased to be free: then the index is right as it is.
  lemma IndexInv_Same{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) && IndexInv{L1}(b) && IndexUnchanged{L1, L2}(b) &&
    IndexFreeSameBut{L1, L2}(b, -1) ==> IndexInv{L2}(b);

  // Shape and levels.
  lemma IndexUnchanged_Shape{L1, L2}: \forall struct acslab_buddy *b;
    IndexShape{L1}(b) && IndexUnchanged{L1, L2}(b) ==> IndexShape{L2}(b);
  lemma IndexLevel_Child{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) && 0 < k ==>
    IndexLevel(b, 2 * n, k - 1) && IndexLevel(b, 2 * n + 1, k - 1);
  lemma IndexLevel_Parent{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) && k < b->top ==> IndexLevel(b, NodeParent(n), k + 1);
  lemma IndexLevel_Buddy{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) && k < b->top ==> 1 < n && IndexLevel(b, NodeBuddy(n), k);
  lemma IndexLevel_Cell{L}: \forall struct acslab_buddy *b, integer n, k;
    IndexShape(b) && IndexLevel(b, n, k) ==>
    1 <= n < IndexNodes(b) && n / ACSLAB_NODE_CELLS < b->summary.size;
*/
#endif
