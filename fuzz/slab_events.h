/* SPDX-License-Identifier: MIT */
/*
 * slab_events: bytes become slabs over a small arena, and calls on them, as part events does for the buddy.
 *
 * A target says which kinds of calls are drawn, and how likely each is.
 */
#ifndef ACSLAB_FUZZ_SLAB_EVENTS_H
#define ACSLAB_FUZZ_SLAB_EVENTS_H

#include "events.h"
#include "slab_lockstep.h"

enum slab_events_kind {
    SLAB_EVENTS_CACHE,  /* one cache */
    SLAB_EVENTS_CACHES, /* many, and little memory */
    SLAB_EVENTS_SIZES,  /* a heap */
    SLAB_EVENTS_PERCPU  /* magazines of several CPUs */
};

/* Runs one input. */
void slab_events_run(const uint8_t *data, size_t size, enum slab_events_kind kind);

#endif
