/* SPDX-License-Identifier: MIT */
#include "pages.h"

#define RUN run
#define ALLOC(slot, order) *(slot) = pages_alloc(order)
#define FREE(frame, order) pages_free(frame, order)
#define ALLOC_BULK(slots) pages_alloc_bulk(slots)
#define FREE_BULK(slots) pages_free_bulk(slots)
#include "loops.h"

const struct allocator pages_allocator = {"free lists", pages_reset, pages_alloc, pages_free, run};
