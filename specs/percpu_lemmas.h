#ifndef ACSLAB_SPEC_PERCPU_LEMMAS_H
#define ACSLAB_SPEC_PERCPU_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part percpu: where magazines are, from one state to another. */
#include "percpu.h"
/*@
  lemma PercpuAt_Same{L1, L2}: \forall struct acslab_percpu *p, integer cpu, cache;
    \at(p->row, L1) == \at(p->row, L2) ==> PercpuAt{L1}(p, cpu, cache) == PercpuAt{L2}(p, cpu, cache);
*/
#endif
