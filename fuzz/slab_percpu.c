/* SPDX-License-Identifier: MIT */
/*
 * slab_percpu: magazines of several CPUs, interleaved, with calls on the slabs behind them.
 */
#include "slab_events.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    slab_events_run(data, size, SLAB_EVENTS_PERCPU);
    return 0;
}
