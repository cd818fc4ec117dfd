/* SPDX-License-Identifier: MIT */
/*
 * slab_cache: one cache: objects of any size come and go, in all ways that there are.
 */
#include "slab_events.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    slab_events_run(data, size, SLAB_EVENTS_CACHE);
    return 0;
}
