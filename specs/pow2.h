#ifndef ACSLAB_SPEC_POW2_H
#define ACSLAB_SPEC_POW2_H
/* SPDX-License-Identifier: MIT */
/* Definition for parts forest and buddy: the frames of a block of order k. */
/*@
  logic integer Pow2(integer k) = k <= 0 ? 1 : 2 * Pow2(k - 1);
*/
#endif
