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
*/
#endif
