/* SPDX-License-Identifier: MIT */
#include "pages.h"

#define RUN run
#define ALLOC(slot, order) *(slot) = percpu_alloc(order)
#define FREE(frame, order) percpu_free(frame, order)
#define ALLOC_BULK(slots) percpu_alloc_bulk(slots)
#define FREE_BULK(slots) percpu_free_bulk(slots)
#include "loops.h"

const struct allocator percpu_allocator = {"with per-CPU lists", percpu_reset, percpu_alloc,
                                           percpu_free, run};
