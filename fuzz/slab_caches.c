/* SPDX-License-Identifier: MIT */
/*
 * slab_caches: many caches on one small buddy: most requests meet memory that is short, and slabs come and go.
 */
#include "slab_events.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    slab_events_run(data, size, SLAB_EVENTS_CACHES);
    return 0;
}
