/* SPDX-License-Identifier: MIT */
/*
 * slab_lockstep: slabs, magazines and a heap beside their model, over real memory.
 *
 * Each call goes to both; then statuses, results, calls of the hook, all counts, the state of each object, the contents of
 * each magazine, the buddy's blocks and every byte of the arena are compared, and the run-time checks must pass.  Objects
 * are filled when they are handed out, and looked at before they are freed; the arena is compared with a copy
 * that has what the objects' users wrote and nothing else.
 */
#ifndef ACSLAB_FUZZ_SLAB_LOCKSTEP_H
#define ACSLAB_FUZZ_SLAB_LOCKSTEP_H

#include "lockstep.h"
#include "slab_model.h"

#define SLAB_LOCKSTEP_BYTES 65536

struct slab_lockstep {
    struct lockstep l;
    struct slab_model m;
    struct acslab_slabs s;
    struct acslab_percpu p;
    struct acslab_sizes z;
    struct acslab_frame_source source;
    size_t requests; /* of the source */
    unsigned char *memory;
    unsigned side;       /* the cache of which callbacks allocate, or a number that is none */
    size_t freed[16];    /* the places that were freed last */
    unsigned freeds;
};

struct slab_lockstep_setup {
    size_t frames, frame, granule, max_order;
    size_t skip;   /* the arena begins so many frames behind the memory's first */
    size_t caches; /* entries of the table */
    bool source;   /* frames come through a source that refuses each every-th request, if that is not 0 */
    size_t every;
    size_t cpus, depth, room;
    size_t first, largest; /* of the heap, if largest is not 0 */
};

extern struct slab_lockstep slab_lockstep;

/* False if there is nothing to do: closed already. */
bool slab_lockstep_open(const struct slab_lockstep_setup *setup);
/* Everything is looked at once more. */
void slab_lockstep_close(void);

/* The calls.  A place is a number of bytes from the arena's first; null: the pointer is null. */
void slab_lockstep_create(unsigned c, bool pick, bool null, const struct model_cache_setup *setup);
void slab_lockstep_alloc(unsigned c, bool null);
void slab_lockstep_free(unsigned c, size_t place, bool null);
void slab_lockstep_alloc_bulk(unsigned c, size_t count, bool null);
void slab_lockstep_free_bulk(unsigned c, size_t count, const size_t *places, bool null);
void slab_lockstep_preallocate(unsigned c, size_t count);
void slab_lockstep_shrink(unsigned c, bool null);
void slab_lockstep_destroy(unsigned c, bool front, bool null);
void slab_lockstep_owner(size_t place, bool null);
void slab_lockstep_reserve(size_t frame, size_t count, bool release);

void slab_lockstep_front_alloc(unsigned cpu, unsigned c, bool null);
void slab_lockstep_front_free(unsigned cpu, unsigned c, size_t place, bool null);
void slab_lockstep_drain(unsigned cpu, unsigned c);
void slab_lockstep_drain_cpu(unsigned cpu);
void slab_lockstep_drain_depot(unsigned c);
void slab_lockstep_resize(unsigned cpu, unsigned c, size_t limit, size_t batch);
void slab_lockstep_attach(unsigned c, size_t limit, size_t batch, size_t depot);

enum slab_lockstep_kind { SLAB_LOCKSTEP_PLAIN, SLAB_LOCKSTEP_ZERO, SLAB_LOCKSTEP_ALIGNED };
/* size times count for ZERO; at a multiple of align for ALIGNED. */
void slab_lockstep_malloc(enum slab_lockstep_kind kind, unsigned cpu, size_t size, size_t other, bool null);
void slab_lockstep_realloc(unsigned cpu, size_t place, bool none, size_t size, bool null);
/* Freed with its size checked if sized. */
void slab_lockstep_mfree(unsigned cpu, size_t place, bool null, bool sized, size_t size);
void slab_lockstep_trim(unsigned cpu, bool null);
void slab_lockstep_usable(size_t place, bool null);

#endif
