/* SPDX-License-Identifier: MIT */
/*
 * slab_sizes: the heap of size classes beside a model of malloc.
 */
#include "slab_events.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    slab_events_run(data, size, SLAB_EVENTS_SIZES);
    return 0;
}
