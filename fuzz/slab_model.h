/* SPDX-License-Identifier: MIT */
/*
 * slab_model: what caches, magazines and a heap over a binary buddy answer, written from the prose.
 *
 * Objects are intervals of bytes in one list, each with its owner, its state, the pattern that it is filled with and
 * whether it is constructed.  Slabs are runs of frames in another.  Nothing is indexed by address, every count is counted
 * when it is asked for, and arithmetic is multiplication, division and loops.  No text is shared with the header.
 *
 * The prose leaves one choice to the allocator: which free object it takes out of the slabs.  The model is told what it took,
 * and says whether it could; all else it knows by itself.  Places are bytes from the arena's first; below that they wrap.
 */
#ifndef ACSLAB_FUZZ_SLAB_MODEL_H
#define ACSLAB_FUZZ_SLAB_MODEL_H

#include "model.h"

#define SLAB_MODEL_OBJECTS 9000
#define SLAB_MODEL_SLABS 64
#define SLAB_MODEL_CACHES 266
#define SLAB_MODEL_CPUS 3
#define SLAB_MODEL_DEPTH 8
#define SLAB_MODEL_ROOM 16
#define SLAB_MODEL_CLASSES 30

/* Statuses that the buddy has not. */
#define MODEL_SIZE 16
#define MODEL_CACHE 17
#define MODEL_BUSY 18
#define MODEL_CPU 20
#define MODEL_FULL 21

/* No cache; and the owner of a large block. */
#define MODEL_LARGE 0xffffu

enum model_object_state { MODEL_OBJECT_FREE, MODEL_OBJECT_KEPT, MODEL_OBJECT_LIVE };

struct model_object {
    size_t begin, size; /* bytes; size is what its user has */
    unsigned cache;
    unsigned slab; /* an index of slabs */
    unsigned state;
    bool constructed;
    unsigned pattern; /* of a live one */
};

struct model_slab {
    bool used;
    unsigned cache;
    size_t begin, bytes; /* the run of frames */
};

struct model_cache {
    bool used, busy;
    bool constructs, destructs;
    size_t size, align, stride; /* bytes */
    size_t length, objects;     /* of a slab: frames, and objects */
    size_t slack, colour;       /* bytes */
    size_t keep;
    size_t grown, returned;
};

struct model_stack { /* a magazine or a depot: places, the oldest first */
    size_t count, limit, batch, refills, flushes;
    size_t place[SLAB_MODEL_ROOM];
};

struct slab_model {
    struct model *buddy;
    size_t granule, bytes, frame;
    size_t limit; /* caches */
    bool source;  /* frames do not come from the buddy at once, but from a source before it */
    size_t every; /* which refuses each such request, if this is not 0 */
    size_t requests;
    size_t objects;
    struct model_object object[SLAB_MODEL_OBJECTS];
    struct model_slab slab[SLAB_MODEL_SLABS];
    struct model_cache cache[SLAB_MODEL_CACHES];
    /* magazines */
    size_t cpus, depth, room;
    struct model_stack magazine[SLAB_MODEL_CPUS][SLAB_MODEL_CACHES];
    struct model_stack depot[SLAB_MODEL_CACHES];
    /* the heap */
    bool heap;
    size_t first, classes, largest;
    /* Called for each object whose constructor or destructor runs, when it does. */
    void (*callback)(struct slab_model *m, unsigned cache, bool construct);
};

struct model_cache_setup {
    size_t size, align, length, keep;
    bool constructs, destructs;
};

struct model_counts {
    size_t slabs, full, partial, empty;
    size_t free, kept, live;
};

/* An empty model over a buddy's. */
void slab_model_init(struct slab_model *m, struct model *buddy, size_t frame, size_t granule, size_t caches);

struct model_counts slab_model_count(const struct slab_model *m, unsigned c);
struct model_object *slab_model_at(struct slab_model *m, size_t place);       /* that begins there */
struct model_object *slab_model_around(struct slab_model *m, size_t place, bool gap); /* that has the byte, or the gap behind */

unsigned slab_model_create(struct slab_model *m, unsigned c, const struct model_cache_setup *setup);
unsigned slab_model_lowest(const struct slab_model *m); /* the lowest number not in use, or limit */
unsigned slab_model_destroy(struct slab_model *m, unsigned c, size_t *live);

/* Whether an object can be taken, and a new slab if that is needed. */
unsigned slab_model_ready(struct slab_model *m, unsigned c);
/* It was this one, and goes into this state; why it can't be, or null. */
const char *slab_model_take(struct slab_model *m, unsigned c, size_t place, unsigned state);
unsigned slab_model_why(struct slab_model *m, unsigned c, size_t place);
unsigned slab_model_free(struct slab_model *m, unsigned c, size_t place);
unsigned slab_model_free_bulk(struct slab_model *m, unsigned c, size_t count, const size_t *places);
unsigned slab_model_ensure(struct slab_model *m, unsigned c, size_t count);
unsigned slab_model_shrink(struct slab_model *m, unsigned c, size_t *frames);

/* What an allocation on a CPU does. */
enum slab_model_way { SLAB_MODEL_POPS, SLAB_MODEL_TAKES, SLAB_MODEL_REFILLS };
/* For POPS *place is the object, live already.  For REFILLS *count objects fill the magazine: slab_model_take each, then slab_model_refill. */
unsigned slab_model_front_alloc(struct slab_model *m, unsigned cpu, unsigned c, enum slab_model_way *way,
                                size_t *place, size_t *count);
size_t slab_model_refill(struct slab_model *m, unsigned cpu, unsigned c, size_t count, const size_t *places);
unsigned slab_model_front_free(struct slab_model *m, unsigned cpu, unsigned c, size_t place);
unsigned slab_model_drain(struct slab_model *m, unsigned cpu, unsigned c);
unsigned slab_model_drain_cpu(struct slab_model *m, unsigned cpu);
unsigned slab_model_drain_depot(struct slab_model *m, unsigned c);
unsigned slab_model_resize(struct slab_model *m, unsigned cpu, unsigned c, size_t limit, size_t batch);
unsigned slab_model_attach(struct slab_model *m, unsigned c, size_t limit, size_t batch, size_t depot);
unsigned slab_model_front_destroy(struct slab_model *m, unsigned c, size_t *live);

/* The heap: what class a size has, what its blocks have, and the larger blocks. */
size_t slab_model_class_bytes(size_t class);
size_t slab_model_class(size_t size);
unsigned slab_model_heap_why(struct slab_model *m, size_t place);
size_t slab_model_given(const struct slab_model *m, size_t size);                   /* or 0 */
bool slab_model_aligned_class(const struct slab_model *m, size_t align, size_t size, unsigned *c);
unsigned slab_model_large(struct slab_model *m, size_t size, size_t align, size_t *place);
/* What a CPU and the depots keep goes back; how many frames. */
size_t slab_model_trim(struct slab_model *m, unsigned cpu);
bool slab_model_in_place(struct slab_model *m, struct model_object *block, size_t size);
unsigned slab_model_heap_free(struct slab_model *m, unsigned cpu, size_t place);

#endif
