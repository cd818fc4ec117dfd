/* SPDX-License-Identifier: MIT */
#include "slab_lockstep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct slab_lockstep slab_lockstep;

static struct slab_lockstep *const t = &slab_lockstep;

/* The memory, what should be in it, whose byte it is, and where objects are constructed. */
static _Alignas(SLAB_LOCKSTEP_BYTES) unsigned char arena[2 * SLAB_LOCKSTEP_BYTES];
static unsigned char shadow[SLAB_LOCKSTEP_BYTES];
static unsigned char held[SLAB_LOCKSTEP_BYTES];
static unsigned char constructed[SLAB_LOCKSTEP_BYTES];
static unsigned tags[SLAB_MODEL_CACHES];
static unsigned patterns;

typedef char slab_lockstep_statuses_agree[(int)ACSLAB_E_SIZE == MODEL_SIZE && (int)ACSLAB_E_CACHE == MODEL_CACHE &&
                                                  (int)ACSLAB_E_BUSY == MODEL_BUSY &&
                                                  (int)ACSLAB_E_CPU == MODEL_CPU && (int)ACSLAB_E_FULL == MODEL_FULL
                                              ? 1
                                              : -1];

/* What results hold before a call. */
#define UNTOUCHED ((size_t)0x5a5a5a5au)

static void expect(const char *what, size_t want, size_t got)
{
    if (want != got) {
        lockstep_fail(what, want, got);
    }
}

/* ---------------------------------------------------------------------------- metadata, and its image */

enum { LIVE, AVAIL, OWNER, RUNS, CACHES, MAGAZINES, SLOTS, DEPOTS, STORE, REGIONS };
static void *region[REGIONS];
static size_t region_size[REGIONS];
static unsigned char image[1 << 20];

static void *keep(unsigned r, size_t count, size_t size)
{
    region_size[r] = count * size;
    region[r] = malloc(count * size + (count == 0));
    if (region[r] == NULL) {
        abort();
    }
    memset(region[r], 0x5a, count * size);
    return region[r];
}

/* Copies all state into the image, or tells whether it is the same. */
static bool state(bool compare)
{
    const void *from[REGIONS + 4];
    size_t size[REGIONS + 4], at = 0;
    unsigned r;
    for (r = 0; r < REGIONS; r++) {
        from[r] = region[r];
        size[r] = region_size[r];
    }
    from[r] = &t->s, size[r++] = sizeof t->s;
    from[r] = &t->z, size[r++] = sizeof t->z;
    from[r] = &t->l.b, size[r++] = sizeof t->l.b;
    from[r] = t->l.meta, size[r++] = t->l.words * sizeof *t->l.meta;
    while (r > 0) {
        r--;
        if (at + size[r] > sizeof image) {
            lockstep_fail("room for the image", sizeof image, at + size[r]);
        }
        if (size[r] == 0) {
            continue;
        }
        if (!compare) {
            memcpy(image + at, from[r], size[r]);
        } else if (memcmp(image + at, from[r], size[r]) != 0) {
            return false;
        }
        at += size[r];
    }
    return true;
}

/* ------------------------------------------------------------------------------------------ contents */

static unsigned char pattern_byte(unsigned pattern, size_t k)
{
    return (unsigned char)(pattern * 37 + k * 11 + k / 256);
}

/* The pattern of a constructed object. */
static unsigned made_of(size_t place)
{
    return (unsigned)(place / 8 * 3 + 101);
}

static void fill(size_t place, size_t size, unsigned pattern)
{
    size_t k;
    for (k = 0; k < size; k++) {
        shadow[place + k] = pattern_byte(pattern, k);
    }
    memcpy(t->memory + place, shadow + place, size);
}

static void look(const char *what, size_t place, size_t size, unsigned pattern)
{
    size_t k;
    for (k = 0; k < size; k++) {
        expect(what, pattern_byte(pattern, k), t->memory[place + k]);
    }
}

static size_t place_of(const void *p)
{
    return (size_t)((uintptr_t)p - (uintptr_t)t->memory);
}

static void *address_of(size_t place)
{
    return (void *)((uintptr_t)t->memory + place);
}

/* An object was handed out. */
static void took(size_t place)
{
    struct model_object *o = slab_model_at(&t->m, place);
    size_t k;
    if (o == NULL || o->state != MODEL_OBJECT_LIVE) {
        lockstep_fail("a live object there", 1, 0);
    }
    for (k = 0; k < o->size; k++) {
        expect("owners of a byte that is handed out", 0, held[place + k]);
        held[place + k] = 1;
    }
    if (o->constructed) {
        expect("a constructed object is handed out", 1, constructed[place] != 0);
        look("contents of a constructed object", place, o->size, made_of(place));
    }
    o->pattern = ++patterns;
    fill(place, o->size, o->pattern);
}

/* A live object is about to be freed: its contents are what its user wrote. */
static bool giving(size_t place)
{
    struct model_object *o = slab_model_at(&t->m, place);
    if (o == NULL || o->state != MODEL_OBJECT_LIVE) {
        return false;
    }
    look("contents of a live object", place, o->size, o->pattern);
    if (o->constructed) {
        fill(place, o->size, made_of(place));
    }
    memset(held + place, 0, o->size);
    return true;
}

/* It was not. */
static void kept_it(size_t place)
{
    struct model_object *o = slab_model_at(&t->m, place);
    fill(place, o->size, o->pattern);
    memset(held + place, 1, o->size);
}

static void gone(size_t place)
{
    t->freed[t->freeds++ % 16] = place;
}

/* ----------------------------------------------------------------------------------------- callbacks */

/* What callbacks did, told to the model in the same order. */
struct note {
    unsigned cache;
    bool construct;
    unsigned did; /* 1: allocated of the side cache, 2: freed */
    unsigned side;
    size_t place;
    unsigned status;
};
static struct note notes[4 * SLAB_MODEL_OBJECTS];
static size_t noted, told;
static size_t side_places[16];
static unsigned sides;

/* Each of these calls must be refused: the cache's own callback is running. */
static void call_back(unsigned c, void *object)
{
    void *out = address_of(UNTOUCHED);
    size_t number = UNTOUCHED;
    int status;
    unsigned times = lockstep_heard(&status);
    expect("alloc in a callback", MODEL_BUSY, acslab_slab_alloc(&t->s, c, &out));
    expect("its result", UNTOUCHED, place_of(out));
    expect("bulk alloc in a callback", MODEL_BUSY, acslab_slab_alloc_bulk(&t->s, c, 1, &out));
    expect("free in a callback", MODEL_BUSY, acslab_slab_free(&t->s, c, object));
    expect("preallocate in a callback", MODEL_BUSY, acslab_slab_preallocate(&t->s, c, 1));
    expect("shrink in a callback", MODEL_BUSY, acslab_slab_shrink(&t->s, c, &number));
    expect("destroy in a callback", MODEL_BUSY, acslab_slab_destroy(&t->s, c, &number));
    expect("its result", UNTOUCHED, number);
    lockstep_hear(times, status);
}

static struct note *note(unsigned c, bool construct)
{
    struct note *n = &notes[noted++];
    memset(n, 0, sizeof *n);
    n->cache = c;
    n->construct = construct;
    return n;
}

static bool side_is_other(unsigned c)
{
    return t->side != c && t->side < t->m.limit && t->m.cache[t->side].used && !t->m.cache[t->side].constructs &&
           !t->m.cache[t->side].destructs;
}

static void construct(void *object, void *data)
{
    unsigned c = *(unsigned *)data;
    size_t place = place_of(object);
    struct note *n = note(c, true);
    expect("constructed within the arena", 1, place + t->m.cache[c].size <= t->m.bytes);
    expect("alignment of what is constructed", 0, (uintptr_t)object % t->m.cache[c].align);
    expect("constructed already", 0, constructed[place] == 2);
    constructed[place] = t->m.cache[c].destructs ? 2 : 1; /* without a destructor nobody hears when it goes */
    fill(place, t->m.cache[c].size, made_of(place));
    if (noted % 4 == 1) {
        call_back(c, object);
    }
    if (side_is_other(c) && noted % 3 == 0) {
        void *out = address_of(UNTOUCHED);
        int status;
        unsigned times = lockstep_heard(&status);
        n->did = 1;
        n->side = t->side;
        n->status = acslab_slab_alloc(&t->s, t->side, &out);
        n->place = place_of(out);
        lockstep_hear(times, status);
        if (n->status == MODEL_OK) {
            side_places[sides++ % 16] = n->place;
        }
    }
}

static void destruct(void *object, void *data)
{
    unsigned c = *(unsigned *)data;
    size_t place = place_of(object);
    struct note *n = note(c, false);
    if (t->m.cache[c].constructs) {
        expect("destructed, and constructed before", 2, constructed[place]);
        look("contents of what is destructed", place, t->m.cache[c].size, made_of(place));
    }
    constructed[place] = 0;
    if (noted % 4 == 1) {
        call_back(c, object);
    }
    if (side_is_other(c) && sides > 0) {
        int status;
        unsigned times = lockstep_heard(&status);
        n->did = 2;
        n->side = t->side;
        n->place = side_places[--sides % 16];
        n->status = acslab_slab_free(&t->s, t->side, address_of(n->place));
        lockstep_hear(times, status);
    }
}

/* The same on the model. */
static void replay(struct slab_model *m, unsigned c, bool is_construct)
{
    struct note *n = &notes[told];
    if (told++ >= noted) {
        lockstep_fail("calls of callbacks", told, noted);
    }
    expect("callback's cache", c, n->cache);
    expect("constructor", is_construct, n->construct);
    if (n->did == 1) {
        unsigned status = slab_model_ready(m, n->side);
        const char *why;
        expect("status of an alloc in a callback", status, n->status);
        if (status != MODEL_OK) {
            return;
        }
        why = slab_model_take(m, n->side, n->place, MODEL_OBJECT_LIVE);
        if (why != NULL) {
            lockstep_fail(why, 0, n->place);
        }
        took(n->place);
    } else if (n->did == 2) {
        struct model_object *o = slab_model_at(m, n->place);
        if (o != NULL && o->state == MODEL_OBJECT_LIVE && o->cache == n->side) {
            giving(n->place);
        }
        expect("status of a free in a callback", slab_model_free(m, n->side, n->place), n->status);
    }
}

/* --------------------------------------------------------------------------------------------- frames */

static enum acslab_status source_alloc(struct acslab_frame_source *source, size_t count, size_t *frame)
{
    enum acslab_status status = ACSLAB_E_NO_MEMORY;
    int heard;
    unsigned times = lockstep_heard(&heard);
    t->requests++;
    if (t->m.every == 0 || t->requests % t->m.every != 0) {
        status = acslab_buddy_alloc_frames(source->data, count, frame);
    }
    lockstep_hear(times, heard);
    return status;
}

static enum acslab_status source_free(struct acslab_frame_source *source, size_t frame, size_t count)
{
    enum acslab_status status = acslab_buddy_free_frames(source->data, frame, count);
    expect("status of a run that goes back to the source", MODEL_OK, status);
    return status;
}

/* ---------------------------------------------------------------------------------------------- agree */

static void agree_on_object(const struct model_object *o)
{
    struct acslab_object got;
    if (o->cache == MODEL_LARGE) {
        return;
    }
    memset(&got, 0, sizeof got);
    expect("status of owner", MODEL_OK, acslab_slab_owner(&t->s, address_of(o->begin + o->size - 1), &got));
    expect("owner's object", o->begin, place_of(got.object));
    expect("owner's size", o->size, got.size);
    expect("owner's cache", o->cache, got.cache);
    expect("owner's state", o->state, got.state);
    expect("is live", o->state == MODEL_OBJECT_LIVE, acslab_slab_is_live(&t->s, address_of(o->begin)));
    if (o->constructed) {
        expect("a constructed object", 1, constructed[o->begin] != 0);
        if (o->state != MODEL_OBJECT_LIVE) {
            look("contents of a constructed object", o->begin, o->size, made_of(o->begin));
        }
    }
}

static void agree_on_cache(unsigned c)
{
    const struct model_cache *cache = &t->m.cache[c];
    struct acslab_cache_stats got;
    struct model_counts n;
    expect("cache in use", cache->used, t->s.caches[c].used);
    if (!cache->used) {
        return;
    }
    n = slab_model_count(&t->m, c);
    expect("status of stats", MODEL_OK, acslab_slab_stats(&t->s, c, &got));
    expect("size", cache->size, got.size);
    expect("stride", cache->stride, got.stride);
    expect("length", cache->length, got.length);
    expect("objects of a slab", cache->objects, got.objects);
    expect("slabs", n.slabs, got.slabs);
    expect("full slabs", n.full, got.full);
    expect("partial slabs", n.partial, got.partial);
    expect("empty slabs", n.empty, got.empty);
    expect("capacity", n.slabs * cache->objects, got.capacity);
    expect("free objects", n.free, got.free);
    expect("kept objects", n.kept, got.kept);
    expect("live objects", n.live, got.live);
    expect("slabs grown", cache->grown, got.grown);
    expect("slabs returned", cache->returned, got.returned);
}

static void agree_on_stack(const struct model_stack *want, size_t count, const uint32_t *slots)
{
    size_t i;
    expect("objects in a magazine or depot", want->count, count);
    for (i = 0; i < count; i++) {
        expect("object in a magazine or depot", want->place[i], (size_t)slots[i] * t->m.granule);
    }
}

static void agree_on_magazines(unsigned c)
{
    unsigned cpu;
    for (cpu = 0; cpu < t->m.cpus; cpu++) {
        const struct model_stack *want = &t->m.magazine[cpu][c];
        const struct acslab_magazine *at = &t->p.magazines[cpu * t->p.row + c + 1];
        struct acslab_magazine_stats got;
        expect("limit as set", want->limit, at->limit); /* a new cache of that number has it too */
        if (!t->m.cache[c].used) {
            continue;
        }
        expect("status of stats", MODEL_OK, acslab_percpu_stats(&t->p, cpu, c, &got));
        expect("limit", want->limit, got.limit);
        expect("batch", want->batch, got.batch);
        expect("refills", want->refills, got.refills);
        expect("flushes", want->flushes, got.flushes);
        expect("objects in the depot", t->m.depot[c].count, got.depot);
        agree_on_stack(want, got.count, &t->p.slots[at->slot]);
    }
    agree_on_stack(&t->m.depot[c], t->p.depots[c].count, &t->p.store[(size_t)c * t->m.room]);
}

static void agree(bool whole)
{
    static size_t turn;
    size_t i, many = whole || t->m.objects < 96 ? t->m.objects : 96;
    unsigned c;
    expect("notes of callbacks", noted, told);
    lockstep_agree(&t->l);
    for (c = 0; c < t->m.limit; c++) { /* of many caches a few each time: the checks look at all */
        if (whole || t->m.limit <= 8 || (c + turn) % 8 == 0) {
            agree_on_cache(c);
            if (t->m.cpus != 0) {
                agree_on_magazines(c);
            }
        }
    }
    for (i = 0; i < many; i++) {
        agree_on_object(&t->m.object[whole ? i : (turn + i * 7) % t->m.objects]);
    }
    turn += 1 + many;
    if (t->m.cpus == 0) {
        expect("check of slabs", MODEL_OK, acslab_slab_check(&t->s));
    } else if (!t->m.heap) { /* each check does those before it */
        expect("check of magazines", MODEL_OK, acslab_percpu_check(&t->p));
    }
    if (t->m.heap) {
        size_t blocks = 0, frames = 0;
        for (i = 0; i < t->m.objects; i++) {
            if (t->m.object[i].cache == MODEL_LARGE) {
                blocks++;
                frames += t->m.object[i].size / t->m.frame;
            }
        }
        expect("large blocks", blocks, t->z.large_blocks);
        expect("their frames", frames, t->z.large_frames);
        expect("check of the heap", MODEL_OK, acslab_sizes_check(&t->z));
    }
    expect("every byte of the arena", 0, memcmp(t->memory, shadow, t->m.bytes) != 0);
}

/* Walks tell each live object once, in address order, and each slab. */
static void agree_on_walks(void)
{
    unsigned c;
    for (c = 0; c < t->m.limit; c++) {
        struct model_counts n = slab_model_count(&t->m, c);
        struct acslab_slab_told slab;
        size_t cursor = 0, seen = 0, last = 0, free = 0, kept = 0;
        void *object = NULL;
        while (acslab_slab_walk(&t->s, c, &cursor, &object)) {
            struct model_object *o = slab_model_at(&t->m, place_of(object));
            expect("walk meets a live object of the cache", 1,
                   o != NULL && o->cache == c && o->state == MODEL_OBJECT_LIVE);
            expect("walk goes up", 1, seen == 0 || place_of(object) > last);
            last = place_of(object);
            seen++;
        }
        expect("live objects that the walk meets", n.live, seen);
        cursor = seen = 0;
        while (acslab_slab_walk_slabs(&t->s, c, &cursor, &slab)) {
            seen++;
            free += slab.free;
            kept += slab.kept;
        }
        expect("slabs that the walk meets", n.slabs, seen);
        expect("free objects that the walk meets", n.free, free);
        expect("kept objects that the walk meets", n.kept, kept);
    }
}

/* ----------------------------------------------------------------------------------------------- calls */

static void begin(const char *what)
{
    lockstep_does(what);
    lockstep_hear(0, 0);
    noted = told = 0;
    state(false);
}

/* heard: the calls of the hook for a call that is not refused. */
static void end(unsigned want, unsigned got, unsigned heard)
{
    int status = 0;
    unsigned times = lockstep_heard(&status);
    expect("status", want, got);
    expect("calls of the hook", want != MODEL_OK ? 1 : heard, times);
    if (want != MODEL_OK) {
        expect("status that the hook hears", want, (size_t)status);
        if (want != MODEL_NO_MEMORY && want != MODEL_ALIGN) {
            expect("refused, and something changed", 1, state(true));
        }
    }
}

static void take(unsigned c, size_t place, unsigned into)
{
    const char *why = slab_model_take(&t->m, c, place, into);
    if (why != NULL) {
        lockstep_fail(why, 0, place);
    }
}

void slab_lockstep_create(unsigned c, bool pick, bool null, const struct model_cache_setup *setup)
{
    struct acslab_cache_setup real;
    unsigned want, got, out = (unsigned)UNTOUCHED;
    memset(&real, 0, sizeof real);
    begin("create");
    if (!pick) {
        c = slab_model_lowest(&t->m);
    }
    real.name = c % 2 != 0 ? "fuzzed" : NULL;
    real.size = setup->size;
    real.align = setup->align;
    real.length = setup->length;
    real.keep = setup->keep;
    real.construct = setup->constructs ? construct : NULL;
    real.destruct = setup->destructs ? destruct : NULL;
    real.data = c < SLAB_MODEL_CACHES ? &tags[c] : NULL;
    got = pick ? acslab_slab_create_at(&t->s, c, null ? NULL : &real)
               : acslab_slab_create(&t->s, null && setup->size % 2 != 0 ? NULL : &real,
                                    null && setup->size % 2 == 0 ? NULL : &out);
    want = null ? MODEL_NULL : !pick && c == t->m.limit ? MODEL_FULL : slab_model_create(&t->m, c, setup);
    end(want, got, 0);
    if (!pick) {
        expect("number", want == MODEL_OK ? c : (unsigned)UNTOUCHED, out);
    }
    agree(false);
}

void slab_lockstep_alloc(unsigned c, bool null)
{
    void *out = address_of(UNTOUCHED);
    unsigned want, got;
    begin("slab alloc");
    got = acslab_slab_alloc(&t->s, c, null ? NULL : &out);
    want = null ? MODEL_NULL : slab_model_ready(&t->m, c);
    end(want, got, 0);
    if (want == MODEL_OK) {
        take(c, place_of(out), MODEL_OBJECT_LIVE);
        took(place_of(out));
    } else {
        expect("refused, and a result", UNTOUCHED, place_of(out));
    }
    agree(false);
}

void slab_lockstep_free(unsigned c, size_t place, bool null)
{
    unsigned want, got;
    bool live;
    begin("slab free");
    live = !null && giving(place);
    got = acslab_slab_free(&t->s, c, null ? NULL : address_of(place));
    want = null ? MODEL_NULL : slab_model_free(&t->m, c, place);
    end(want, got, 0);
    if (live && want != MODEL_OK) {
        kept_it(place);
    } else if (live) {
        gone(place);
    }
    agree(false);
}

void slab_lockstep_alloc_bulk(unsigned c, size_t count, bool null)
{
    static void *list[SLAB_MODEL_OBJECTS];
    unsigned want, got;
    size_t i;
    begin("slab alloc bulk");
    got = acslab_slab_alloc_bulk(&t->s, c, count, null ? NULL : list);
    want = null && count != 0 ? MODEL_NULL : slab_model_ensure(&t->m, c, count);
    end(want, got, 0);
    for (i = 0; want == MODEL_OK && i < count; i++) {
        take(c, place_of(list[i]), MODEL_OBJECT_LIVE);
        took(place_of(list[i]));
    }
    agree(false);
}

void slab_lockstep_free_bulk(unsigned c, size_t count, const size_t *places, bool null)
{
    static void *list[SLAB_MODEL_OBJECTS];
    static bool live[SLAB_MODEL_OBJECTS];
    unsigned want, got;
    size_t i, j;
    begin("slab free bulk");
    for (i = 0; i < count; i++) {
        list[i] = places[i] == SIZE_MAX ? NULL : address_of(places[i]);
        live[i] = true;
        for (j = 0; j < i; j++) {
            live[i] = live[i] && places[j] != places[i];
        }
        live[i] = live[i] && giving(places[i]);
    }
    got = acslab_slab_free_bulk(&t->s, c, count, null ? NULL : list);
    want = null && count != 0 ? MODEL_NULL : slab_model_free_bulk(&t->m, c, count, places);
    end(want, got, 0);
    for (i = 0; i < count; i++) {
        if (live[i] && want != MODEL_OK) {
            kept_it(places[i]);
        } else if (live[i]) {
            gone(places[i]);
        }
    }
    agree(false);
}

void slab_lockstep_preallocate(unsigned c, size_t count)
{
    unsigned got;
    begin("preallocate");
    got = acslab_slab_preallocate(&t->s, c, count);
    end(slab_model_ensure(&t->m, c, count), got, 0);
    agree(false);
}

void slab_lockstep_shrink(unsigned c, bool null)
{
    size_t want_frames = UNTOUCHED, frames = UNTOUCHED;
    unsigned got;
    begin("shrink");
    got = acslab_slab_shrink(&t->s, c, null ? NULL : &frames);
    end(slab_model_shrink(&t->m, c, &want_frames), got, 0);
    expect("frames", null ? UNTOUCHED : want_frames, frames);
    agree(false);
}

void slab_lockstep_destroy(unsigned c, bool front, bool null)
{
    size_t want_live = UNTOUCHED, live = UNTOUCHED;
    unsigned want, got;
    begin("destroy");
    got = front ? acslab_percpu_destroy(&t->p, c, null ? NULL : &live)
                : acslab_slab_destroy(&t->s, c, null ? NULL : &live);
    want = front ? slab_model_front_destroy(&t->m, c, &want_live) : slab_model_destroy(&t->m, c, &want_live);
    end(want, got, 0);
    expect("live objects", null ? UNTOUCHED : want_live, live);
    agree(false);
}

void slab_lockstep_owner(size_t place, bool null)
{
    struct acslab_object told_object;
    struct model_object *o = slab_model_around(&t->m, place, true);
    unsigned want = MODEL_OK, got;
    if (null) {
        want = MODEL_NULL;
    } else if (o == NULL || o->cache == MODEL_LARGE) {
        want = MODEL_FOREIGN;
    }
    begin("owner");
    got = acslab_slab_owner(&t->s, address_of(place), null ? NULL : &told_object);
    end(want, got, 0);
    if (want == MODEL_OK) {
        expect("object", o->begin, place_of(told_object.object));
        expect("state", o->state, told_object.state);
        expect("cache", o->cache, told_object.cache);
    }
    expect("is live", o != NULL && o->cache != MODEL_LARGE && o->begin == place && o->state == MODEL_OBJECT_LIVE,
           acslab_slab_is_live(&t->s, address_of(place)));
}

/* Frames that somebody else takes out of the arena, and gives back. */
void slab_lockstep_reserve(size_t frame, size_t count, bool release)
{
    struct lockstep_call call;
    memset(&call, 0, sizeof call);
    call.op = release ? LOCKSTEP_RELEASE : LOCKSTEP_RESERVE;
    call.frame = t->l.m.first + frame;
    call.count = count;
    lockstep_call(&t->l, &call);
    noted = told = 0;
    agree(false);
}

/* ------------------------------------------------------------------------------------------- magazines */

/* The model does what the allocator did for this CPU and cache; where the object is. */
static unsigned front_alloc(unsigned cpu, unsigned c, size_t got, size_t *place)
{
    enum slab_model_way way = SLAB_MODEL_POPS;
    size_t list[SLAB_MODEL_ROOM], count = 0, i;
    unsigned status = slab_model_front_alloc(&t->m, cpu, c, &way, place, &count);
    if (status != MODEL_OK) {
        return status;
    }
    if (way == SLAB_MODEL_TAKES) {
        take(c, got, MODEL_OBJECT_LIVE);
        *place = got;
    } else if (way == SLAB_MODEL_REFILLS) {
        const struct acslab_magazine *at = &t->p.magazines[cpu * t->p.row + c + 1];
        expect("objects that a magazine is filled with", count, (size_t)at->count + 1);
        for (i = count; i > 0; i--) { /* the first that left its slab is the first to be handed out */
            list[i - 1] = (size_t)t->p.slots[at->slot + i - 1] * t->m.granule;
            take(c, list[i - 1], MODEL_OBJECT_KEPT);
        }
        *place = slab_model_refill(&t->m, cpu, c, count, list);
    }
    return MODEL_OK;
}

void slab_lockstep_front_alloc(unsigned cpu, unsigned c, bool null)
{
    void *out = address_of(UNTOUCHED);
    size_t place = UNTOUCHED;
    unsigned want, got;
    begin("percpu alloc");
    got = acslab_percpu_alloc(&t->p, cpu, c, null ? NULL : &out);
    if (!null && got != MODEL_OK) {
        enum slab_model_way way;
        size_t count;
        want = slab_model_front_alloc(&t->m, cpu, c, &way, &place, &count);
        end(want, got, 0);
        expect("refused, and a result", UNTOUCHED, place_of(out));
    } else {
        want = null ? MODEL_NULL : front_alloc(cpu, c, place_of(out), &place);
        end(want, got, 0);
        expect("object", place, place_of(out));
    }
    if (want == MODEL_OK) {
        took(place);
    }
    agree(false);
}

void slab_lockstep_front_free(unsigned cpu, unsigned c, size_t place, bool null)
{
    unsigned want, got;
    bool live;
    begin("percpu free");
    live = !null && giving(place);
    got = acslab_percpu_free(&t->p, cpu, c, null ? NULL : address_of(place));
    want = null ? MODEL_NULL : slab_model_front_free(&t->m, cpu, c, place);
    end(want, got, 0);
    if (live && want != MODEL_OK) {
        kept_it(place);
    } else if (live) {
        gone(place);
    }
    agree(false);
}

void slab_lockstep_drain(unsigned cpu, unsigned c)
{
    unsigned got;
    begin("drain");
    got = acslab_percpu_drain(&t->p, cpu, c);
    end(slab_model_drain(&t->m, cpu, c), got, 0);
    agree(false);
}

void slab_lockstep_drain_cpu(unsigned cpu)
{
    unsigned got;
    begin("drain CPU");
    got = acslab_percpu_drain_cpu(&t->p, cpu);
    end(slab_model_drain_cpu(&t->m, cpu), got, 0);
    agree(false);
}

void slab_lockstep_drain_depot(unsigned c)
{
    unsigned got;
    begin("drain depot");
    got = acslab_percpu_drain_depot(&t->p, c);
    end(slab_model_drain_depot(&t->m, c), got, 0);
    agree(false);
}

void slab_lockstep_resize(unsigned cpu, unsigned c, size_t limit, size_t batch)
{
    unsigned got;
    begin("resize");
    got = acslab_percpu_resize(&t->p, cpu, c, limit, batch);
    end(slab_model_resize(&t->m, cpu, c, limit, batch), got, 0);
    agree(false);
}

void slab_lockstep_attach(unsigned c, size_t limit, size_t batch, size_t depot)
{
    unsigned got;
    begin("attach");
    got = acslab_percpu_attach(&t->p, c, limit, batch, depot);
    end(slab_model_attach(&t->m, c, limit, batch, depot), got, 0);
    agree(false);
}

/* ------------------------------------------------------------------------------------------------ heap */

static unsigned heap_try(unsigned cpu, size_t size, size_t align, size_t got, bool refused, size_t *place)
{
    unsigned c = (unsigned)(t->m.first + slab_model_class(size <= t->m.largest ? size : 1));
    if (align != 0 ? slab_model_aligned_class(&t->m, align, size, &c) : size <= t->m.largest) {
        if (refused) {
            enum slab_model_way way;
            size_t count;
            return slab_model_front_alloc(&t->m, cpu, c, &way, place, &count);
        }
        return front_alloc(cpu, c, got, place);
    }
    return slab_model_large(&t->m, size, align, place);
}

/* The model allocates size bytes; align is 0 if it is not asked for.  If there is no memory, what is kept for later goes back. */
static unsigned heap_alloc(unsigned cpu, size_t size, size_t align, size_t got, bool refused, size_t *place)
{
    unsigned status = heap_try(cpu, size, align, got, refused, place);
    if (status == MODEL_NO_MEMORY && slab_model_trim(&t->m, cpu) != 0) {
        status = heap_try(cpu, size, align, got, refused, place);
    }
    return status;
}

void slab_lockstep_trim(unsigned cpu, bool null)
{
    size_t want_frames = UNTOUCHED, frames = UNTOUCHED;
    unsigned got;
    begin("trim");
    got = acslab_sizes_trim(&t->z, cpu, null ? NULL : &frames);
    if (cpu < t->m.cpus) {
        want_frames = slab_model_trim(&t->m, cpu);
    }
    end(cpu < t->m.cpus ? MODEL_OK : MODEL_CPU, got, 0);
    expect("frames", null ? UNTOUCHED : want_frames, frames);
    agree(false);
}

void slab_lockstep_malloc(enum slab_lockstep_kind kind, unsigned cpu, size_t size, size_t other, bool null)
{
    static const char *const names[] = {"malloc", "calloc", "aligned alloc"};
    void *out = address_of(UNTOUCHED), **to = null ? NULL : &out;
    size_t place = UNTOUCHED, bytes = size, power = 1, k;
    unsigned want, got;
    begin(names[kind]);
    switch (kind) {
    case SLAB_LOCKSTEP_ZERO:
        got = acslab_sizes_calloc(&t->z, cpu, other, size, to);
        bytes = other != 0 && size > SIZE_MAX / other ? 0 : size * other; /* 0 is refused in the same way */
        break;
    case SLAB_LOCKSTEP_ALIGNED:
        got = acslab_sizes_aligned_alloc(&t->z, cpu, other, size, to);
        break;
    default:
        got = acslab_sizes_alloc(&t->z, cpu, size, to);
    }
    while (power != other && power <= SIZE_MAX / 2) {
        power *= 2;
    }
    if (null) {
        want = MODEL_NULL;
    } else if (cpu >= t->m.cpus) {
        want = MODEL_CPU;
    } else if (kind == SLAB_LOCKSTEP_ALIGNED && power != other) {
        want = MODEL_ALIGN;
    } else if (bytes == 0) {
        want = MODEL_SIZE;
    } else {
        want = heap_alloc(cpu, bytes, kind == SLAB_LOCKSTEP_ALIGNED ? other : 0, place_of(out), got != MODEL_OK, &place);
    }
    end(want, got, 0);
    if (want == MODEL_OK) {
        expect("block", place, place_of(out));
        expect("alignment of a block", 0, kind == SLAB_LOCKSTEP_ALIGNED ? (uintptr_t)out % other : 0);
        expect("a block as large as was asked for", 1, slab_model_at(&t->m, place)->size >= bytes);
        for (k = 0; kind == SLAB_LOCKSTEP_ZERO && k < bytes; k++) {
            expect("a byte of a zeroed block", 0, t->memory[place + k]);
        }
        took(place);
    } else {
        expect("refused, and a result", UNTOUCHED, place_of(out));
    }
    agree(false);
}

void slab_lockstep_realloc(unsigned cpu, size_t place, bool none, size_t size, bool null)
{
    void *out = address_of(UNTOUCHED);
    size_t to = UNTOUCHED, had = 0, k;
    unsigned want, got, pattern = 0, heard = 0;
    struct model_object *o = none ? NULL : slab_model_at(&t->m, place);
    bool live = o != NULL && o->state == MODEL_OBJECT_LIVE, moved = false;
    begin("realloc");
    if (live) {
        had = o->size;
        pattern = o->pattern;
        look("contents of a live object", place, had, pattern);
    }
    got = acslab_sizes_realloc(&t->z, cpu, none ? NULL : address_of(place), size, null ? NULL : &out);
    if (null) {
        want = MODEL_NULL;
    } else if (cpu >= t->m.cpus) {
        want = MODEL_CPU;
    } else {
        want = none ? MODEL_OK : slab_model_heap_why(&t->m, place);
        if (want == MODEL_OK && slab_model_given(&t->m, size) == 0) {
            want = MODEL_SIZE;
        }
        if (want == MODEL_OK && !none && slab_model_in_place(&t->m, o, size)) {
            to = place;
        } else if (want == MODEL_OK) {
            want = heap_alloc(cpu, size, 0, place_of(out), got != MODEL_OK || (!none && place_of(out) == place), &to);
            if (want == MODEL_OK && !none) {
                moved = true;
                expect("status of a free in a realloc", MODEL_OK, slab_model_heap_free(&t->m, cpu, place));
            } else if (want == MODEL_NO_MEMORY && !none && size <= had) {
                want = MODEL_OK;
                heard = 1;
                to = place;
            }
        }
    }
    end(want, got, heard);
    if (want == MODEL_OK) {
        expect("block", to, place_of(out));
        for (k = 0; live && k < had && k < size; k++) {
            expect("a byte that a realloc keeps", pattern_byte(pattern, k), t->memory[to + k]);
        }
        if (live) {
            memset(held + place, 0, had);
            if (moved) {
                gone(place);
            }
        }
        took(to);
    } else {
        expect("refused, and a result", UNTOUCHED, place_of(out));
        if (live) {
            look("contents of a block that a realloc leaves", place, had, pattern);
        }
    }
    agree(false);
}

void slab_lockstep_mfree(unsigned cpu, size_t place, bool null, bool sized, size_t size)
{
    void *block = null ? NULL : address_of(place);
    unsigned want = MODEL_OK, got;
    bool live;
    begin(sized ? "free with size" : "heap free");
    live = !null && giving(place);
    got = sized ? acslab_sizes_free_sized(&t->z, cpu, block, size) : acslab_sizes_free(&t->z, cpu, block);
    if (cpu >= t->m.cpus) {
        want = MODEL_CPU;
    } else if (!null) {
        want = slab_model_heap_why(&t->m, place);
        if (want == MODEL_OK && sized && slab_model_given(&t->m, size) != slab_model_at(&t->m, place)->size) {
            want = MODEL_SIZE;
        }
        if (want == MODEL_OK) {
            want = slab_model_heap_free(&t->m, cpu, place);
        }
    }
    end(want, got, 0);
    if (live && want != MODEL_OK) {
        kept_it(place);
    } else if (live) {
        gone(place);
    }
    agree(false);
}

void slab_lockstep_usable(size_t place, bool null)
{
    size_t size = UNTOUCHED;
    unsigned want = null ? MODEL_NULL : slab_model_heap_why(&t->m, place), got;
    begin("usable");
    got = acslab_sizes_usable(&t->z, null && place % 2 != 0 ? NULL : address_of(place), null && place % 2 == 0 ? NULL : &size);
    end(want, got, 0);
    expect("bytes", want == MODEL_OK ? slab_model_at(&t->m, place)->size : UNTOUCHED, size);
}

/* ------------------------------------------------------------------------------------------- set-up */

static void free_all(void)
{
    unsigned r;
    for (r = 0; r < REGIONS; r++) {
        free(region[r]);
        region[r] = NULL;
        region_size[r] = 0;
    }
    lockstep_close(&t->l);
}

/* Each array one element too short is refused; then all are as long as they must be. */
static void open_slabs(const struct slab_lockstep_setup *setup)
{
    struct acslab_slabs_setup real;
    struct acslab_slabs_need need = {0, 0, 0, 0};
    size_t granule = setup->granule == 0 ? 16 : setup->granule;
    unsigned i;
    memset(&real, 0, sizeof real);
    expect("status of need", MODEL_OK, acslab_slab_need(setup->frames, setup->frame, setup->granule, &need));
    expect("bytes", (setup->frames * setup->frame / granule + 15) / 16 * 16, need.live);
    expect("words", (setup->frames * setup->frame / granule + ACSLAB_WORD_BITS - 1) / ACSLAB_WORD_BITS, need.avail);
    expect("owners", setup->frames, need.owner);
    expect("runs", setup->frames, need.runs);
    t->source.alloc = source_alloc;
    t->source.free = source_free;
    t->source.data = &t->l.b;
    real.buddy = &t->l.b;
    real.source = setup->source ? &t->source : NULL;
    real.first_frame = t->l.m.first;
    real.frames = setup->frames;
    real.frame_size = setup->frame;
    real.granule = setup->granule;
    real.live = keep(LIVE, need.live, sizeof *real.live);
    real.avail = keep(AVAIL, need.avail, sizeof *real.avail);
    real.owner = keep(OWNER, need.owner, sizeof *real.owner);
    real.runs = keep(RUNS, need.runs, sizeof *real.runs);
    real.caches = keep(CACHES, setup->caches, sizeof *real.caches);
    real.caches_count = setup->caches;
    real.seed = 1;
    for (i = 0; i < 5; i++) {
        real.live_count = need.live - (i == 0);
        real.avail_count = need.avail - (i == 1);
        real.owner_count = need.owner - (i == 2);
        real.runs_count = need.runs - (i == 3);
        expect("status of init", i < 4 ? MODEL_METADATA : MODEL_OK, acslab_slab_init(&t->s, &real));
    }
    slab_model_init(&t->m, &t->l.m, setup->frame, granule, setup->caches);
    t->m.source = setup->source;
    t->m.every = setup->every;
    t->m.callback = replay;
}

static void open_front(const struct slab_lockstep_setup *setup)
{
    struct acslab_percpu_setup real;
    struct acslab_magazines_need need = {0, 0, 0, 0};
    unsigned i;
    memset(&real, 0, sizeof real);
    expect("status of need", MODEL_OK,
           acslab_percpu_need(setup->cpus, setup->caches, setup->depth, setup->room, &need));
    real.slabs = &t->s;
    real.cpus = setup->cpus;
    real.depth = setup->depth;
    real.room = setup->room;
    real.magazines = keep(MAGAZINES, need.magazines, sizeof *real.magazines);
    real.slots = keep(SLOTS, need.slots, sizeof *real.slots);
    real.depots = keep(DEPOTS, need.depots, sizeof *real.depots);
    real.store = keep(STORE, need.store, sizeof *real.store);
    for (i = setup->room == 0; i < 5; i++) {
        real.store_count = need.store - (i == 0);
        real.magazines_count = need.magazines - (i == 1);
        real.slots_count = need.slots - (i == 2);
        real.depots_count = need.depots - (i == 3);
        expect("status of init", i < 4 ? MODEL_METADATA : MODEL_OK, acslab_percpu_init(&t->p, &real));
    }
    t->m.cpus = setup->cpus;
    t->m.depth = setup->depth;
    t->m.room = setup->room;
}

/* The heap; how long its slabs, how many it keeps and how deep its magazines are is the allocator's to choose, within limits. */
static bool open_heap(const struct slab_lockstep_setup *setup)
{
    size_t largest = setup->largest, c;
    unsigned got = acslab_sizes_init(&t->z, &t->p, (unsigned)setup->first, largest), cpu;
    size_t block = model_power(t->l.m.top), longest = setup->source || setup->frames < block ? setup->frames : block;
    t->m.first = setup->first;
    while (slab_model_class_bytes(t->m.classes) <= largest) {
        t->m.largest = slab_model_class_bytes(t->m.classes);
        t->m.classes++;
    }
    expect("status of init", t->m.largest <= longest * setup->frame ? MODEL_OK : MODEL_SIZE, got);
    if (got != MODEL_OK) {
        return false;
    }
    t->m.heap = true;
    expect("classes", t->m.classes, t->z.classes);
    expect("largest class", t->m.largest, t->z.largest);
    for (c = 0; c < t->m.classes; c++) {
        unsigned cache = (unsigned)(setup->first + c);
        struct acslab_cache_stats told_cache;
        struct model_cache_setup made = {slab_model_class_bytes(c), 1, 0, 1, false, false};
        expect("status of stats", MODEL_OK, acslab_slab_stats(&t->s, cache, &told_cache));
        while (made.size % (2 * made.align) == 0 && 2 * made.align <= setup->frame) {
            made.align *= 2;
        }
        made.length = told_cache.length;
        made.keep = t->s.caches[cache].keep;
        expect("empty slabs kept: 1, or at most a mebibyte and a 256th of the arena", 1,
               made.keep == 1 || (made.keep > 1 && made.keep * made.length * setup->frame <= (size_t)1 << 20 &&
                                  made.keep * made.length <= setup->frames / 256));
        expect("create", MODEL_OK, slab_model_create(&t->m, cache, &made));
        for (cpu = 0; cpu < t->m.cpus; cpu++) {
            struct acslab_magazine_stats magazine;
            expect("status of stats", MODEL_OK, acslab_percpu_stats(&t->p, cpu, cache, &magazine));
            expect("magazine that fits", 1, magazine.limit >= 1 && magazine.limit <= t->m.depth &&
                                                magazine.batch >= 1 && magazine.batch <= magazine.limit);
            t->m.magazine[cpu][cache].limit = magazine.limit;
            t->m.magazine[cpu][cache].batch = magazine.batch;
        }
        expect("depot that fits", 1, t->p.depots[cache].limit <= t->m.room);
        t->m.depot[cache].limit = t->p.depots[cache].limit;
    }
    return true;
}

bool slab_lockstep_open(const struct slab_lockstep_setup *setup)
{
    unsigned c;
    lockstep_does("set-up");
    memset(&t->s, 0, sizeof t->s);
    memset(&t->p, 0, sizeof t->p);
    memset(&t->z, 0, sizeof t->z);
    t->requests = 0;
    t->side = SLAB_MODEL_CACHES;
    t->freeds = 0;
    noted = told = 0;
    sides = 0;
    patterns = 0;
    for (c = 0; c < SLAB_MODEL_CACHES; c++) {
        tags[c] = c;
    }
    for (c = 0; c < 16; c++) {
        t->freed[c] = 0;
    }
    t->memory = arena + setup->skip * setup->frame;
    memset(t->memory, 0xa5, setup->frames * setup->frame);
    memset(shadow, 0xa5, setup->frames * setup->frame);
    memset(held, 0, sizeof held);
    memset(constructed, 0, sizeof constructed);
    if (lockstep_open(&t->l, (uintptr_t)t->memory, setup->frames, setup->frame, (unsigned)setup->max_order) !=
        MODEL_OK) {
        return false;
    }
    open_slabs(setup);
    if (setup->cpus != 0) {
        open_front(setup);
        if (setup->largest != 0 && !open_heap(setup)) {
            free_all();
            return false;
        }
    }
    lockstep_does("set-up");
    agree(true);
    return true;
}

void slab_lockstep_close(void)
{
    size_t i;
    lockstep_does("the end");
    agree(true);
    agree_on_walks();
    for (i = 0; i < t->m.objects; i++) {
        const struct model_object *o = &t->m.object[i];
        if (o->state == MODEL_OBJECT_LIVE) {
            look("contents of a live object", o->begin, o->size, o->pattern);
        }
    }
    free_all();
}
