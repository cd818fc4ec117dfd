/* SPDX-License-Identifier: MIT */
#include "slab_events.h"

#include <string.h>

static struct slab_lockstep *const t = &slab_lockstep;

/* Values at which arithmetic goes wrong. */
static size_t wild(struct events *e)
{
    uint8_t kind = events_byte(e);
    size_t near = kind / 16;
    switch (kind % 4) {
    case 0:
        return SIZE_MAX - near;
    case 1:
        return SIZE_MAX / 2 + near;
    case 2:
        return ((size_t)1 << events_byte(e) % 64) - near;
    default:
        return ((size_t)1 << events_byte(e) % 64) + near;
    }
}

/* Which object; of a cache if there is any. */
static const struct model_object *some_object(struct events *e, unsigned c, unsigned state)
{
    size_t i, seen = 0, many = 0;
    for (i = 0; i < t->m.objects; i++) {
        many += t->m.object[i].state == state && t->m.object[i].cache == c;
    }
    if (many == 0) {
        return NULL;
    }
    many = events_below(e, many);
    for (i = 0; i < t->m.objects; i++) {
        if (t->m.object[i].state == state && t->m.object[i].cache == c && seen++ == many) {
            return &t->m.object[i];
        }
    }
    return NULL;
}

/* An address: mostly that of a live object of the cache, else one that has no business there. */
static size_t draw_place(struct events *e, unsigned c)
{
    uint8_t kind = events_byte(e);
    const struct model_object *o;
    if (kind < 150) {
        o = some_object(e, c, MODEL_OBJECT_LIVE);
        if (o != NULL) {
            return o->begin;
        }
    }
    if (kind < 180 && t->freeds != 0) { /* what was freed before */
        return t->freed[events_below(e, t->freeds < 16 ? t->freeds : 16)];
    }
    if (kind < 192) {
        o = some_object(e, c, kind % 2 != 0 ? MODEL_OBJECT_KEPT : MODEL_OBJECT_FREE);
        if (o != NULL) {
            return o->begin;
        }
    }
    if (kind < 216) { /* inside */
        o = some_object(e, c, MODEL_OBJECT_LIVE);
        if (o != NULL) {
            size_t inside = events_below(e, o->size + 2 * t->m.granule);
            if (kind % 6 == 0) { /* of its first granule */
                return o->begin + inside % t->m.granule;
            }
            return o->begin + (kind % 3 != 0 ? inside / t->m.granule * t->m.granule : inside);
        }
    }
    if (kind < 240) {
        return (size_t)events_below(e, t->m.bytes / t->m.granule) * t->m.granule;
    }
    switch (kind % 4) {
    case 0:
        return (size_t)0 - 1 - events_below(e, 64);
    case 1:
        return t->m.bytes + events_below(e, 64);
    case 2:
        return wild(e);
    default:
        return events_below(e, t->m.bytes);
    }
}

/* Where the table is so long, caches are about the last that has a tag of its own. */
#define HIGH 252u

static unsigned draw_cache(struct events *e)
{
    uint8_t kind = events_byte(e);
    unsigned c, i;
    if (kind >= 248) {
        return kind % 2 != 0 ? (unsigned)t->m.limit + kind % 3 : (unsigned)wild(e);
    }
    c = t->m.limit > HIGH ? HIGH + kind % 8 : kind % (unsigned)t->m.limit;
    for (i = 0; kind < 216 && i < t->m.limit && !t->m.cache[c].used; i++) { /* one that there is */
        c = (c + 1) % (unsigned)t->m.limit;
    }
    return c;
}

/* Another cache, which has live objects if one has. */
static unsigned draw_other(struct events *e, unsigned c)
{
    unsigned other = draw_cache(e);
    size_t i;
    for (i = 0; i < t->m.limit && (other >= t->m.limit || other == c || slab_model_count(&t->m, other).live == 0); i++) {
        other = other < t->m.limit ? (other + 1) % (unsigned)t->m.limit : 0;
    }
    return other;
}

static unsigned draw_cpu(struct events *e)
{
    uint8_t kind = events_byte(e);
    if (kind >= 250) {
        return kind % 2 != 0 ? (unsigned)t->m.cpus : (unsigned)wild(e);
    }
    return t->m.cpus != 0 ? kind % (unsigned)t->m.cpus : 0;
}

static void create(struct events *e)
{
    static const size_t round[] = {1, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512};
    struct model_cache_setup setup;
    uint8_t kind = events_byte(e), how = events_byte(e);
    bool many = (kind >= 224 && kind < 240) || (kind % 4 == 0 && t->m.bytes / t->m.frame > 24); /* objects in a slab */
    memset(&setup, 0, sizeof setup);
    if (many) {
        setup.size = 1 + kind % t->m.granule;
    } else if (kind < 110) {
        setup.size = round[kind % 12];
    } else if (kind < 200) {
        setup.size = 1 + events_below(e, 2 * t->m.frame);
    } else if (kind < 240) {
        setup.size = events_below(e, t->m.bytes + 64);
    } else {
        setup.size = wild(e);
    }
    if (how >= 128) {
        setup.align = how < 240 ? (size_t)1 << how % 11 : how % 2 != 0 ? how : wild(e);
    }
    how = events_byte(e);
    setup.length = how < 128 ? 0 : how < 250 ? (size_t)1 + how % 6 : wild(e);
    if (many) {
        setup.length = t->m.bytes / t->m.frame * (1 + how % 8) / 8;
    }
    how = events_byte(e);
    setup.keep = how < 240 ? how % 4 : SIZE_MAX - how % 2;
    setup.constructs = how / 4 % 4 == 1 || how / 4 % 4 == 2;
    setup.destructs = how / 4 % 4 == 1 || how / 4 % 8 == 3;
    if (setup.destructs && !setup.constructs && how / 32 % 2 != 0) {
        setup.destructs = false;
    }
    how = events_byte(e);
    if (how % 4 != 0 && t->m.limit > HIGH) {
        slab_lockstep_create(HIGH + how % 8, true, how >= 252, &setup);
        return;
    }
    slab_lockstep_create(how % 4 == 0 ? draw_cache(e) : 0, how % 4 == 0, how >= 252, &setup);
}

static void bulk_free(struct events *e, unsigned c)
{
    static size_t places[SLAB_MODEL_OBJECTS];
    uint8_t kind = events_byte(e);
    size_t count = 0, i, from = 0, many;
    for (i = 0; i < t->m.objects; i++) {
        if (t->m.object[i].cache == c && t->m.object[i].state == MODEL_OBJECT_LIVE) {
            places[count++] = t->m.object[i].begin;
        }
    }
    many = kind % 2 == 0 ? count : count == 0 ? 0 : 1 + events_below(e, count);
    if (kind % 8 >= 4 && count != 0) {
        from = events_below(e, count);
    }
    if (from + many > count) {
        many = count - from;
    }
    memmove(places, places + from, many * sizeof *places);
    for (i = 0; kind % 16 >= 8 && i < many / 2; i++) { /* the other way round */
        size_t swap = places[i];
        places[i] = places[many - 1 - i];
        places[many - 1 - i] = swap;
    }
    if (kind >= 192) {
        i = events_below(e, many + 1);
        places[i] = kind >= 240 ? SIZE_MAX : kind % 3 == 0 && many != 0 ? places[events_below(e, many)] : draw_place(e, c);
        if (i == many) {
            many++;
        }
    }
    slab_lockstep_free_bulk(c, many, places, kind == 255);
}

/* All but so many live objects of a cache are freed, where that is not too much. */
static void leave(unsigned c, size_t left)
{
    size_t i, many, count = c < t->m.limit ? slab_model_count(&t->m, c).live : 0;
    for (many = 16; count > left && many > 0; many--, count--) {
        i = 0;
        while (t->m.object[i].cache != c || t->m.object[i].state != MODEL_OBJECT_LIVE) {
            i++;
        }
        if (t->m.cpus != 0) {
            slab_lockstep_front_free(0, c, t->m.object[i].begin, false);
        } else {
            slab_lockstep_free(c, t->m.object[i].begin, false);
        }
    }
}

static size_t draw_count(struct events *e)
{
    uint8_t kind = events_byte(e);
    return kind < 160 ? kind % 24 : kind < 240 ? events_below(e, 600) : t->m.bytes + kind;
}

/* Calls on slabs themselves. */
static void slab_call(struct events *e, uint8_t kind)
{
    unsigned c = draw_cache(e);
    uint8_t null = kind % 16 == 15 ? events_byte(e) : 0;
    switch (kind / 4 % 16) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
        slab_lockstep_alloc(c, null >= 240);
        return;
    case 5:
    case 6:
    case 7:
    case 8:
        slab_lockstep_free(c, draw_place(e, kind % 16 == 3 ? draw_other(e, c) : c), null >= 240);
        return;
    case 9:
        slab_lockstep_alloc_bulk(c, draw_count(e), null >= 240);
        return;
    case 10:
        bulk_free(e, c);
        return;
    case 11:
        slab_lockstep_preallocate(c, draw_count(e));
        return;
    case 12:
        slab_lockstep_shrink(c, null >= 128);
        return;
    case 13:
        if (kind % 4 >= 2) {
            leave(c, kind % 4 - 2u);
        }
        if (t->m.heap && c - t->m.first < t->m.classes) {
            return; /* the heap's are its own */
        }
        slab_lockstep_destroy(c, false, null >= 128);
        return;
    case 14:
        slab_lockstep_owner(draw_place(e, c), null >= 240);
        t->side = c;
        return;
    default: { /* of another cache */
        unsigned other = draw_other(e, c);
        slab_lockstep_free(c, draw_place(e, other), false);
    }
    }
}

static void front_call(struct events *e, uint8_t kind)
{
    unsigned cpu = draw_cpu(e), c = draw_cache(e);
    size_t limit;
    uint8_t null = kind % 16 == 15 ? events_byte(e) : 0;
    switch (kind / 4 % 16) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
        slab_lockstep_front_alloc(cpu, c, null >= 240);
        return;
    case 5:
    case 6:
    case 7:
    case 8:
        slab_lockstep_front_free(cpu, c, draw_place(e, kind % 4 == 3 ? draw_other(e, c) : c), null >= 240);
        return;
    case 9:
        slab_lockstep_front_free(cpu, c, draw_place(e, t->m.limit > HIGH ? draw_other(e, c) : c), null >= 240);
        return;
    case 10:
        slab_lockstep_drain(cpu, c);
        return;
    case 11:
        if (null < 128) {
            slab_lockstep_drain_cpu(cpu);
        } else {
            slab_lockstep_drain_depot(c);
        }
        return;
    case 12:
        limit = events_below(e, t->m.depth + 2);
        slab_lockstep_resize(cpu, c, limit, events_below(e, limit + 2));
        return;
    case 13:
        limit = events_below(e, t->m.depth + 2);
        slab_lockstep_attach(c, limit, events_below(e, limit + 2), events_below(e, t->m.room + 2));
        return;
    case 14:
        if (kind % 4 != 0) {
            leave(c, kind % 4 == 3);
        }
        slab_lockstep_destroy(c, kind % 4 != 1, null >= 128); /* by the slabs, too, while magazines have objects */
        return;
    default: {
        unsigned other = draw_other(e, c);
        slab_lockstep_front_free(cpu, c, draw_place(e, other), false);
    }
    }
}

static size_t draw_size(struct events *e)
{
    uint8_t kind = events_byte(e);
    size_t bytes;
    if (kind < 80) {
        return events_below(e, 256);
    }
    if (kind < 160) { /* about a class */
        bytes = slab_model_class_bytes(kind % (t->m.classes + 1));
        return bytes - 1 + kind / 2 % 3;
    }
    if (kind < 208) {
        return events_below(e, 4 * t->m.frame + 2);
    }
    if (kind < 236) {
        return events_below(e, t->m.bytes + 2);
    }
    return wild(e);
}

static unsigned heap_cache(struct events *e)
{
    uint8_t kind = events_byte(e);
    unsigned c, i;
    if (kind % 4 == 0) {
        return MODEL_LARGE;
    }
    c = kind / 4 % (unsigned)t->m.classes;
    for (i = 0; i < t->m.classes; i++) { /* one that has live objects */
        if (slab_model_count(&t->m, (unsigned)t->m.first + c).live != 0) {
            break;
        }
        c = (c + 1) % (unsigned)t->m.classes;
    }
    return (unsigned)t->m.first + c;
}

static void heap_call(struct events *e, uint8_t kind)
{
    unsigned cpu = draw_cpu(e);
    uint8_t null = kind % 16 == 15 ? events_byte(e) : 0;
    size_t place, size, align;
    const struct model_object *o;
    switch (kind / 4 % 16) {
    case 0:
    case 1:
    case 2:
    case 3:
        slab_lockstep_malloc(SLAB_LOCKSTEP_PLAIN, cpu, draw_size(e), 0, null >= 240);
        return;
    case 4:
        size = draw_size(e);
        align = events_byte(e);
        if (align < 224) {
            align %= 8;
        } else if (align < 240 && size != 0) { /* about the first product that can't be counted */
            align = SIZE_MAX / size + align % 4 - 1;
        } else {
            align = wild(e);
        }
        slab_lockstep_malloc(SLAB_LOCKSTEP_ZERO, cpu, size, align, null >= 240);
        return;
    case 5:
        size = draw_size(e);
        align = events_byte(e);
        align = align < 208 ? (size_t)1 << align % 14 : align < 232 ? align % 32 : wild(e);
        slab_lockstep_malloc(SLAB_LOCKSTEP_ALIGNED, cpu, size, align, null >= 240);
        return;
    case 6:
    case 7:
    case 8:
    case 9:
        place = draw_place(e, heap_cache(e));
        slab_lockstep_mfree(cpu, place, null >= 240, false, 0);
        return;
    case 10:
        place = draw_place(e, heap_cache(e));
        o = slab_model_at(&t->m, place);
        size = o != NULL && null < 128 && kind % 4 != 0 ? o->size - events_below(e, 4) : draw_size(e);
        slab_lockstep_mfree(cpu, place, null >= 240, true, size);
        return;
    case 11:
    case 12:
    case 13:
        o = kind / 4 % 16 == 13 ? some_object(e, MODEL_LARGE, MODEL_OBJECT_LIVE) : NULL;
        if (o != NULL) { /* a large block grows or shrinks a little */
            size = o->size + events_below(e, 4 * t->m.frame) - t->m.frame + 1;
            slab_lockstep_realloc(cpu, o->begin, false, size, null >= 240);
            return;
        }
        place = draw_place(e, heap_cache(e));
        slab_lockstep_realloc(cpu, place, null >= 224, draw_size(e), null < 16 && null > 0);
        return;
    case 14:
        slab_lockstep_usable(draw_place(e, heap_cache(e)), null >= 240);
        return;
    default:
        if (null < 64) {
            slab_lockstep_trim(cpu, kind % 3 == 0);
        } else if (null < 128) {
            slab_lockstep_drain_cpu(cpu);
        } else {
            slab_lockstep_shrink(draw_cache(e), false);
        }
    }
}

static bool open(struct events *e, enum slab_events_kind kind)
{
    static const size_t granules[] = {0, 8, 16, 32, 64, 128};
    struct slab_lockstep_setup setup;
    uint8_t shape = events_byte(e), size = events_byte(e), more = events_byte(e), from = events_byte(e);
    bool high = shape >= 208 && kind != SLAB_EVENTS_CACHE;
    memset(&setup, 0, sizeof setup);
    setup.frame = (size_t)256 << shape % 3;
    setup.granule = granules[shape / 4 % 6];
    setup.frames = 1 + size % 24;
    if (size >= 208) {
        setup.frames = 1 + size % 60;
    }
    setup.max_order = more % 8 == 7 ? 10 : more % 8;
    setup.skip = more / 8 % 16;
    setup.caches = high ? SLAB_MODEL_CACHES : kind == SLAB_EVENTS_CACHE ? 2 : kind == SLAB_EVENTS_SIZES ? 40 : 8;
    setup.source = from >= 160;
    setup.every = from >= 208 ? 1 + from % 9 : 0;
    if (kind == SLAB_EVENTS_SIZES || kind == SLAB_EVENTS_PERCPU) {
        setup.cpus = 1 + from % SLAB_MODEL_CPUS;
        setup.depth = 1 + from / 3 % SLAB_MODEL_DEPTH;
        setup.room = from / 8 % 4 == 0 ? 0 : from / 8 % 4 * 5;
    }
    if (kind == SLAB_EVENTS_SIZES) {
        setup.granule = granules[shape / 4 % 3];
        setup.first = more / 128 + (high ? 240u : 0);
        setup.largest = setup.frame / 4 << shape / 16 % 4;
    }
    return slab_lockstep_open(&setup);
}

void slab_events_run(const uint8_t *data, size_t size, enum slab_events_kind kind)
{
    struct events e = {data, data + size, {0}};
    unsigned count = 0;
    if (!open(&e, kind)) {
        return;
    }
    if (kind != SLAB_EVENTS_SIZES) {
        create(&e);
    }
    if (kind == SLAB_EVENTS_CACHES || (kind == SLAB_EVENTS_PERCPU && t->m.limit > HIGH)) {
        create(&e);
    }
    if (kind == SLAB_EVENTS_PERCPU) { /* else it takes long until there is a magazine */
        size_t limit = 1 + events_below(&e, t->m.depth);
        slab_lockstep_attach(draw_cache(&e), limit, 1 + events_below(&e, limit), events_below(&e, t->m.room + 1));
    }
    while (e.at < e.end && count < 200) {
        uint8_t byte = events_byte(&e);
        count++;
        if (byte >= 248) {
            size_t frame = events_below(&e, t->m.bytes / t->m.frame);
            slab_lockstep_reserve(frame, 1 + byte % 3, byte % 2 != 0);
        } else if (byte >= (kind == SLAB_EVENTS_CACHE || kind == SLAB_EVENTS_SIZES ? 240 : 208)) {
            create(&e);
        } else if (kind == SLAB_EVENTS_SIZES && byte < 216) {
            heap_call(&e, byte);
        } else if (kind == SLAB_EVENTS_PERCPU && byte < 172) {
            front_call(&e, byte);
        } else { /* where few bytes mean slabs, the next says which call */
            slab_call(&e, kind == SLAB_EVENTS_SIZES || kind == SLAB_EVENTS_PERCPU ? events_byte(&e) : byte);
        }
    }
    slab_lockstep_close();
}
