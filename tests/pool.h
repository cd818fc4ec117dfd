/* SPDX-License-Identifier: MIT */
/*
 * pool: real memory under a buddy, slabs over it, and magazines before them, all of it static.
 */
#ifndef ACSLAB_TESTS_POOL_H
#define ACSLAB_TESTS_POOL_H

#include "acslab.h"

#include <string.h>

#define POOL_FRAMES 64
#define POOL_FRAME 4096
#define POOL_CACHES 64
#define POOL_CPUS 2
#define POOL_DEPTH 8
#define POOL_ROOM 16
#define POOL_GRANULES (POOL_FRAMES * POOL_FRAME / 8)
#define POOL_ROWS (POOL_CPUS * (POOL_CACHES + 2)) /* as acslab_percpu_need tells */

struct pool {
    struct acslab_buddy b;
    struct acslab_slabs s;
    struct acslab_percpu p;
    struct acslab_percpu_frames f;
    acslab_word meta[512];
    uint8_t live[POOL_GRANULES];
    acslab_word avail[POOL_GRANULES / 32];
    uint16_t owner[POOL_FRAMES];
    struct acslab_run runs[POOL_FRAMES];
    struct acslab_cache caches[POOL_CACHES];
    struct acslab_magazine magazines[POOL_ROWS];
    uint32_t slots[POOL_ROWS * POOL_DEPTH];
    struct acslab_depot depots[POOL_CACHES];
    uint32_t store[POOL_CACHES * POOL_ROOM];
    struct acslab_frame_magazine frame_magazines[POOL_CPUS * 4];
    size_t frame_slots[POOL_CPUS * 4 * POOL_DEPTH];
    uint8_t marks[POOL_FRAMES];
};

/* The frames themselves; aligned to all of them, so that every natural alignment is a real one. */
static _Alignas(POOL_FRAMES * POOL_FRAME) unsigned char pool_memory[POOL_FRAMES * POOL_FRAME];

/* What acslab_slab_init is told of a pool. */
static inline struct acslab_slabs_setup pool_setup(struct pool *m)
{
    struct acslab_slabs_setup setup;
    memset(&setup, 0, sizeof setup);
    setup.buddy = &m->b;
    setup.live = m->live;
    setup.live_count = POOL_GRANULES;
    setup.avail = m->avail;
    setup.avail_count = POOL_GRANULES / 32;
    setup.owner = m->owner;
    setup.owner_count = POOL_FRAMES;
    setup.runs = m->runs;
    setup.runs_count = POOL_FRAMES;
    setup.caches = m->caches;
    setup.caches_count = POOL_CACHES;
    setup.seed = 7;
    return setup;
}

/* What acslab_percpu_init is told of it. */
static inline struct acslab_percpu_setup pool_front(struct pool *m)
{
    struct acslab_percpu_setup setup;
    memset(&setup, 0, sizeof setup);
    setup.slabs = &m->s;
    setup.cpus = POOL_CPUS;
    setup.depth = POOL_DEPTH;
    setup.room = POOL_ROOM;
    setup.magazines = m->magazines;
    setup.magazines_count = POOL_ROWS;
    setup.slots = m->slots;
    setup.slots_count = POOL_ROWS * POOL_DEPTH;
    setup.depots = m->depots;
    setup.depots_count = POOL_CACHES;
    setup.store = m->store;
    setup.store_count = POOL_CACHES * POOL_ROOM;
    return setup;
}

/* What acslab_percpu_init_frames is told of it. */
static inline struct acslab_percpu_frames_setup pool_frames(struct pool *m)
{
    struct acslab_percpu_frames_setup setup;
    memset(&setup, 0, sizeof setup);
    setup.buddy = &m->b;
    setup.cpus = POOL_CPUS;
    setup.orders = 4;
    setup.depth = POOL_DEPTH;
    setup.magazines = m->frame_magazines;
    setup.magazines_count = POOL_CPUS * 4;
    setup.slots = m->frame_slots;
    setup.slots_count = POOL_CPUS * 4 * POOL_DEPTH;
    setup.marks = m->marks;
    setup.marks_count = POOL_FRAMES;
    return setup;
}

/* All of it over the first frames of the memory; every byte defined, so that images can be compared. */
static inline enum acslab_status pool_open(struct pool *m, size_t frames)
{
    struct acslab_slabs_setup slabs = pool_setup(m);
    struct acslab_percpu_setup front = pool_front(m);
    struct acslab_percpu_frames_setup blocks = pool_frames(m);
    enum acslab_status status;
    memset(m, 0x5a, sizeof *m);
    status = acslab_buddy_init(&m->b, (uintptr_t)pool_memory, frames, POOL_FRAME, 6, m->meta, 512);
    if (status == ACSLAB_OK) status = acslab_slab_init(&m->s, &slabs);
    if (status == ACSLAB_OK) status = acslab_percpu_init(&m->p, &front);
    if (status == ACSLAB_OK) status = acslab_percpu_init_frames(&m->f, &blocks);
    return status;
}

/* Whether everything is whole. */
static inline bool pool_whole(const struct pool *m)
{
    return acslab_buddy_check(&m->b) == ACSLAB_OK && acslab_percpu_check(&m->p) == ACSLAB_OK &&
           acslab_percpu_check_frames(&m->f) == ACSLAB_OK;
}

/* FNV-1a over all of the state. */
static inline uint64_t pool_hash(const struct pool *m)
{
    const unsigned char *at = (const unsigned char *)m;
    uint64_t h = 14695981039346656037u;
    size_t i;
    for (i = 0; i < sizeof *m; i++) h = (h ^ at[i]) * 1099511628211u;
    return h;
}

#endif
