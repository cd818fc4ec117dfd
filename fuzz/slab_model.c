/* SPDX-License-Identifier: MIT */
#include "slab_model.h"

#include <string.h>

#define NOWHERE SIZE_MAX

static bool is_power(size_t x)
{
    size_t p = 1;
    while (p < x && p <= SIZE_MAX / 2) {
        p *= 2;
    }
    return p == x;
}

static size_t frames_of(const struct slab_model *m)
{
    return m->bytes / m->frame;
}

/* The most frames that come in a row. */
static size_t longest(const struct slab_model *m)
{
    size_t most = frames_of(m), block = model_power(m->buddy->top);
    return m->source || most < block ? most : block;
}

void slab_model_init(struct slab_model *m, struct model *buddy, size_t frame, size_t granule, size_t caches)
{
    memset(m, 0, sizeof *m);
    m->buddy = buddy;
    m->frame = frame;
    m->granule = granule;
    m->bytes = buddy->frames * frame;
    m->limit = caches;
}

/* ----------------------------------------------------------------------------------------- frames */

static unsigned get_frames(struct slab_model *m, size_t count, size_t *begin)
{
    size_t frame = 0;
    if (m->source) {
        m->requests++;
        if (m->every != 0 && m->requests % m->every == 0) {
            return MODEL_NO_MEMORY;
        }
    }
    if (model_alloc_run(m->buddy, count, &frame) != MODEL_OK) {
        return MODEL_NO_MEMORY;
    }
    *begin = (frame - m->buddy->first) * m->frame;
    return MODEL_OK;
}

static void put_frames(struct slab_model *m, size_t begin, size_t count)
{
    model_free_run(m->buddy, m->buddy->first + begin / m->frame, count);
}

/* ------------------------------------------------------------------------------------------ looking */

struct model_object *slab_model_at(struct slab_model *m, size_t place)
{
    size_t i;
    for (i = 0; i < m->objects; i++) {
        if (m->object[i].begin == place) {
            return &m->object[i];
        }
    }
    return NULL;
}

struct model_object *slab_model_around(struct slab_model *m, size_t place, bool gap)
{
    size_t i;
    for (i = 0; i < m->objects; i++) {
        struct model_object *o = &m->object[i];
        size_t size = gap && o->cache != MODEL_LARGE ? m->cache[o->cache].stride : o->size;
        if (o->begin <= place && place - o->begin < size) {
            return o;
        }
    }
    return NULL;
}

/* The slab that has the byte. */
static struct model_slab *slab_around(struct slab_model *m, size_t place)
{
    unsigned s;
    for (s = 0; s < SLAB_MODEL_SLABS; s++) {
        if (m->slab[s].used && m->slab[s].begin <= place && place - m->slab[s].begin < m->slab[s].bytes) {
            return &m->slab[s];
        }
    }
    return NULL;
}

static size_t slab_objects(const struct slab_model *m, unsigned slab, unsigned state)
{
    size_t i, count = 0;
    for (i = 0; i < m->objects; i++) {
        count += m->object[i].cache != MODEL_LARGE && m->object[i].slab == slab && m->object[i].state == state;
    }
    return count;
}

struct model_counts slab_model_count(const struct slab_model *m, unsigned c)
{
    size_t of[SLAB_MODEL_SLABS][3], i;
    struct model_counts n = {0, 0, 0, 0, 0, 0, 0};
    unsigned s;
    memset(of, 0, sizeof of);
    for (i = 0; i < m->objects; i++) {
        if (m->object[i].cache == c) {
            of[m->object[i].slab][m->object[i].state]++;
        }
    }
    for (s = 0; s < SLAB_MODEL_SLABS; s++) {
        if (m->slab[s].used && m->slab[s].cache == c) {
            size_t free = of[s][MODEL_OBJECT_FREE];
            n.slabs++;
            n.free += free;
            n.kept += of[s][MODEL_OBJECT_KEPT];
            n.live += of[s][MODEL_OBJECT_LIVE];
            n.full += free == 0;
            n.empty += free == m->cache[c].objects;
            n.partial += free != 0 && free != m->cache[c].objects;
        }
    }
    return n;
}

static unsigned open_cache(const struct slab_model *m, unsigned c)
{
    if (c >= m->limit || !m->cache[c].used) {
        return MODEL_CACHE;
    }
    return m->cache[c].busy ? MODEL_BUSY : MODEL_OK;
}

/* ------------------------------------------------------------------------------------------- slabs */

static unsigned grow(struct slab_model *m, unsigned c)
{
    struct model_cache *cache = &m->cache[c];
    size_t begin = 0, i;
    unsigned s = 0, status = get_frames(m, cache->length, &begin);
    if (status != MODEL_OK) {
        return status;
    }
    while (m->slab[s].used) {
        s++;
    }
    m->slab[s].used = true;
    m->slab[s].cache = c;
    m->slab[s].begin = begin;
    m->slab[s].bytes = cache->length * m->frame;
    begin += cache->colour;
    cache->colour = cache->colour + cache->align <= cache->slack ? cache->colour + cache->align : 0;
    cache->grown++;
    cache->busy = true;
    for (i = 0; i < cache->objects; i++) {
        struct model_object *o = &m->object[m->objects++];
        o->begin = begin + i * cache->stride;
        o->size = cache->size;
        o->cache = c;
        o->slab = s;
        o->state = MODEL_OBJECT_KEPT; /* nobody can have it before the slab is whole */
        o->constructed = cache->constructs;
        o->pattern = 0;
    }
    for (i = 0; cache->constructs && i < cache->objects; i++) {
        m->callback(m, c, true);
    }
    cache->busy = false;
    for (i = 0; i < m->objects; i++) {
        if (m->object[i].cache != MODEL_LARGE && m->object[i].slab == s) {
            m->object[i].state = MODEL_OBJECT_FREE;
        }
    }
    return MODEL_OK;
}

static void release(struct slab_model *m, unsigned s)
{
    unsigned c = m->slab[s].cache;
    size_t i, left = 0;
    for (i = 0; i < m->objects; i++) { /* nobody can have them any more */
        if (m->object[i].cache != MODEL_LARGE && m->object[i].slab == s) {
            m->object[i].state = MODEL_OBJECT_KEPT;
        }
    }
    m->cache[c].busy = true;
    for (i = 0; m->cache[c].destructs && i < m->cache[c].objects; i++) {
        m->callback(m, c, false);
    }
    m->cache[c].busy = false;
    for (i = 0; i < m->objects; i++) {
        if (m->object[i].cache == MODEL_LARGE || m->object[i].slab != s) {
            m->object[left++] = m->object[i];
        }
    }
    m->objects = left;
    m->cache[c].returned++;
    m->slab[s].used = false;
    put_frames(m, m->slab[s].begin, m->slab[s].bytes / m->frame);
}

/* A kept object becomes free in its slab. */
static void settle(struct slab_model *m, size_t place)
{
    struct model_object *o = slab_model_at(m, place);
    struct model_cache *cache = &m->cache[o->cache];
    o->state = MODEL_OBJECT_FREE;
    if (slab_objects(m, o->slab, MODEL_OBJECT_FREE) == cache->objects &&
        slab_model_count(m, o->cache).empty > cache->keep) {
        release(m, o->slab);
    }
}

static size_t trim(struct slab_model *m, unsigned c)
{
    unsigned s;
    size_t frames = 0;
    for (s = 0; s < SLAB_MODEL_SLABS; s++) {
        if (m->slab[s].used && m->slab[s].cache == c &&
            slab_objects(m, s, MODEL_OBJECT_FREE) == m->cache[c].objects) {
            release(m, s);
            frames += m->cache[c].length;
        }
    }
    return frames;
}

/* ------------------------------------------------------------------------------------------- caches */

unsigned slab_model_lowest(const struct slab_model *m)
{
    unsigned c = 0;
    while (c < m->limit && m->cache[c].used) {
        c++;
    }
    return c;
}

unsigned slab_model_create(struct slab_model *m, unsigned c, const struct model_cache_setup *setup)
{
    struct model_cache cache;
    size_t most = longest(m), align = setup->align == 0 ? 1 : setup->align, waste;
    if (c >= m->limit) {
        return MODEL_CACHE;
    }
    if (m->cache[c].used) {
        return MODEL_FULL;
    }
    if (!is_power(align) || align > m->frame) {
        return MODEL_ALIGN;
    }
    if (align < m->granule) {
        align = m->granule;
    }
    if (setup->size == 0 || setup->size > most * m->frame || setup->length > most) {
        return MODEL_SIZE;
    }
    memset(&cache, 0, sizeof cache);
    cache.size = setup->size;
    cache.align = align;
    cache.stride = (setup->size + align - 1) / align * align;
    for (cache.length = setup->length != 0 ? setup->length : 1; cache.length <= most; cache.length++) {
        cache.objects = cache.length * m->frame / cache.stride;
        waste = cache.length * m->frame - cache.objects * cache.stride;
        if (setup->length != 0 || (cache.objects != 0 && 8 * waste <= cache.length * m->frame)) {
            break;
        }
    }
    if (cache.length > most || cache.objects == 0) {
        return MODEL_SIZE;
    }
    cache.slack = waste / align * align;
    cache.keep = setup->keep;
    cache.constructs = setup->constructs;
    cache.destructs = setup->destructs;
    cache.used = true;
    m->cache[c] = cache;
    return MODEL_OK;
}

unsigned slab_model_destroy(struct slab_model *m, unsigned c, size_t *live)
{
    struct model_counts n;
    unsigned status = open_cache(m, c);
    if (status != MODEL_OK) {
        return status;
    }
    n = slab_model_count(m, c);
    if (n.live + n.kept != 0) {
        *live = n.live;
        return MODEL_BUSY;
    }
    trim(m, c);
    m->cache[c].used = false;
    return MODEL_OK;
}

/* ----------------------------------------------------------------------------------- alloc and free */

unsigned slab_model_ready(struct slab_model *m, unsigned c)
{
    unsigned status = open_cache(m, c);
    if (status == MODEL_OK && slab_model_count(m, c).free == 0) {
        status = grow(m, c);
    }
    return status;
}

const char *slab_model_take(struct slab_model *m, unsigned c, size_t place, unsigned state)
{
    struct model_object *o = slab_model_at(m, place);
    if (o == NULL) {
        return "no object begins there";
    }
    if (o->cache != c) {
        return "it is of another cache";
    }
    if (o->state != MODEL_OBJECT_FREE) {
        return "it is not free";
    }
    if (slab_objects(m, o->slab, MODEL_OBJECT_FREE) == m->cache[c].objects && slab_model_count(m, c).partial != 0) {
        return "it is of an empty slab, and there is a partial one";
    }
    o->state = state;
    return NULL;
}

unsigned slab_model_why(struct slab_model *m, unsigned c, size_t place)
{
    struct model_object *o = slab_model_at(m, place);
    struct model_object *large = slab_model_around(m, place, false);
    struct model_slab *slab = slab_around(m, place);
    if (large != NULL && large->cache == MODEL_LARGE) {
        return MODEL_CACHE;
    }
    if (slab == NULL) {
        return MODEL_FOREIGN;
    }
    if (slab->cache != c) {
        return MODEL_CACHE;
    }
    if (place % m->granule != 0) {
        return MODEL_ALIGN;
    }
    if (o == NULL) {
        return MODEL_INTERIOR;
    }
    return o->state == MODEL_OBJECT_LIVE ? MODEL_OK : MODEL_IS_FREE;
}

unsigned slab_model_free(struct slab_model *m, unsigned c, size_t place)
{
    unsigned status = open_cache(m, c);
    if (status == MODEL_OK) {
        status = slab_model_why(m, c, place);
    }
    if (status == MODEL_OK) {
        slab_model_at(m, place)->state = MODEL_OBJECT_KEPT;
        settle(m, place);
    }
    return status;
}

unsigned slab_model_free_bulk(struct slab_model *m, unsigned c, size_t count, const size_t *places)
{
    size_t i, j;
    unsigned status = open_cache(m, c);
    for (i = 0; status == MODEL_OK && i < count; i++) {
        status = places[i] == NOWHERE ? MODEL_NULL : slab_model_why(m, c, places[i]);
        for (j = 0; status == MODEL_OK && j < i; j++) {
            status = places[j] == places[i] ? MODEL_IS_FREE : MODEL_OK;
        }
    }
    for (i = 0; status == MODEL_OK && i < count; i++) {
        slab_model_at(m, places[i])->state = MODEL_OBJECT_KEPT;
    }
    for (i = 0; status == MODEL_OK && i < count; i++) {
        settle(m, places[i]);
    }
    return status;
}

unsigned slab_model_ensure(struct slab_model *m, unsigned c, size_t count)
{
    unsigned made[SLAB_MODEL_SLABS], status = open_cache(m, c), s;
    bool before[SLAB_MODEL_SLABS];
    size_t many = 0;
    while (status == MODEL_OK && slab_model_count(m, c).free < count) {
        for (s = 0; s < SLAB_MODEL_SLABS; s++) {
            before[s] = m->slab[s].used && m->slab[s].cache == c;
        }
        status = grow(m, c);
        for (s = 0; status == MODEL_OK && s < SLAB_MODEL_SLABS; s++) {
            if (!before[s] && m->slab[s].used && m->slab[s].cache == c) {
                made[many++] = s;
            }
        }
    }
    while (status != MODEL_OK && many > 0) {
        release(m, made[--many]);
    }
    return status;
}

unsigned slab_model_shrink(struct slab_model *m, unsigned c, size_t *frames)
{
    unsigned status = open_cache(m, c);
    if (status == MODEL_OK) {
        *frames = trim(m, c);
    }
    return status;
}

/* ---------------------------------------------------------------------------------------- magazines */

/* The oldest count of a stack leave it for the slabs. */
/* The youngest first. */
static void to_slabs(struct slab_model *m, struct model_stack *from, size_t count)
{
    while (count > 0) {
        from->count--;
        count--;
        settle(m, from->place[from->count]);
    }
}

unsigned slab_model_front_alloc(struct slab_model *m, unsigned cpu, unsigned c, enum slab_model_way *way,
                                size_t *place, size_t *count)
{
    struct model_stack *top, *depot;
    unsigned status;
    if (cpu >= m->cpus) {
        return MODEL_CPU;
    }
    if (c >= m->limit) {
        return MODEL_CACHE;
    }
    top = &m->magazine[cpu][c];
    depot = &m->depot[c];
    *way = SLAB_MODEL_POPS;
    if (top->count == 0) {
        status = open_cache(m, c);
        if ((top->limit == 0 || depot->count == 0) && status != MODEL_OK) {
            return status;
        }
        if (top->limit == 0) {
            *way = SLAB_MODEL_TAKES;
            return slab_model_ready(m, c);
        }
        if (depot->count == 0) {
            status = slab_model_ready(m, c);
            top->refills += status == MODEL_OK;
            *way = SLAB_MODEL_REFILLS;
            *count = slab_model_count(m, c).free < top->batch ? slab_model_count(m, c).free : top->batch;
            return status;
        }
        top->refills++;
        while (top->count < top->batch && top->count < depot->count) {
            top->count++;
        }
        depot->count -= top->count;
        memcpy(top->place, depot->place + depot->count, top->count * sizeof *top->place);
    }
    *place = top->place[--top->count];
    slab_model_at(m, *place)->state = MODEL_OBJECT_LIVE;
    return MODEL_OK;
}

size_t slab_model_refill(struct slab_model *m, unsigned cpu, unsigned c, size_t count, const size_t *places)
{
    struct model_stack *top = &m->magazine[cpu][c];
    memcpy(top->place, places, count * sizeof *places);
    top->count = count - 1;
    slab_model_at(m, places[count - 1])->state = MODEL_OBJECT_LIVE;
    return places[count - 1];
}

unsigned slab_model_front_free(struct slab_model *m, unsigned cpu, unsigned c, size_t place)
{
    struct model_stack *top, *depot;
    unsigned status;
    if (cpu >= m->cpus) {
        return MODEL_CPU;
    }
    if (c >= m->limit || !m->cache[c].used) {
        return MODEL_CACHE;
    }
    status = slab_model_why(m, c, place);
    if (status != MODEL_OK) {
        return status;
    }
    top = &m->magazine[cpu][c];
    depot = &m->depot[c];
    if (top->count == top->limit) {
        bool room = depot->count + top->batch <= depot->limit;
        if (m->cache[c].busy && (top->limit == 0 || !room)) {
            return MODEL_BUSY;
        }
        if (top->limit == 0) {
            slab_model_at(m, place)->state = MODEL_OBJECT_KEPT;
            settle(m, place);
            return MODEL_OK;
        }
        top->flushes++;
        if (room) {
            top->count -= top->batch;
            memcpy(depot->place + depot->count, top->place + top->count, top->batch * sizeof *top->place);
            depot->count += top->batch;
        } else {
            to_slabs(m, top, top->batch);
        }
    }
    slab_model_at(m, place)->state = MODEL_OBJECT_KEPT;
    top->place[top->count++] = place;
    return MODEL_OK;
}

unsigned slab_model_drain(struct slab_model *m, unsigned cpu, unsigned c)
{
    unsigned status = cpu >= m->cpus ? MODEL_CPU : open_cache(m, c);
    if (status == MODEL_OK) {
        to_slabs(m, &m->magazine[cpu][c], m->magazine[cpu][c].count);
    }
    return status;
}

unsigned slab_model_drain_cpu(struct slab_model *m, unsigned cpu)
{
    unsigned c;
    for (c = 0; cpu < m->cpus && c < m->limit; c++) {
        slab_model_drain(m, cpu, c);
    }
    return cpu < m->cpus ? MODEL_OK : MODEL_CPU;
}

unsigned slab_model_drain_depot(struct slab_model *m, unsigned c)
{
    unsigned status = open_cache(m, c);
    if (status == MODEL_OK) {
        to_slabs(m, &m->depot[c], m->depot[c].count);
    }
    return status;
}

static bool magazine_fits(const struct slab_model *m, size_t limit, size_t batch)
{
    return limit <= m->depth && batch <= limit && (batch != 0 || limit == 0);
}

unsigned slab_model_resize(struct slab_model *m, unsigned cpu, unsigned c, size_t limit, size_t batch)
{
    unsigned status = cpu >= m->cpus ? MODEL_CPU : open_cache(m, c);
    struct model_stack *top;
    if (status == MODEL_OK && !magazine_fits(m, limit, batch)) {
        status = MODEL_SIZE;
    }
    if (status == MODEL_OK) {
        top = &m->magazine[cpu][c];
        if (top->count > limit) {
            to_slabs(m, top, top->count - limit);
        }
        top->limit = limit;
        top->batch = batch;
    }
    return status;
}

unsigned slab_model_attach(struct slab_model *m, unsigned c, size_t limit, size_t batch, size_t depot)
{
    unsigned status = open_cache(m, c), cpu;
    if (status == MODEL_OK && (!magazine_fits(m, limit, batch) || depot > m->room)) {
        status = MODEL_SIZE;
    }
    for (cpu = 0; status == MODEL_OK && cpu < m->cpus; cpu++) {
        slab_model_resize(m, cpu, c, limit, batch);
    }
    if (status == MODEL_OK) {
        if (m->depot[c].count > depot) {
            slab_model_drain_depot(m, c);
        }
        m->depot[c].limit = depot;
    }
    return status;
}

unsigned slab_model_front_destroy(struct slab_model *m, unsigned c, size_t *live)
{
    unsigned status = open_cache(m, c), cpu;
    if (status == MODEL_OK && slab_model_count(m, c).live != 0) {
        *live = slab_model_count(m, c).live;
        status = MODEL_BUSY;
    }
    if (status != MODEL_OK) {
        return status;
    }
    for (cpu = 0; cpu < m->cpus; cpu++) {
        slab_model_resize(m, cpu, c, 0, 0);
    }
    slab_model_drain_depot(m, c);
    m->depot[c].limit = 0;
    return slab_model_destroy(m, c, live);
}

/* ---------------------------------------------------------------------------------------------- heap */

/* 16 to 128 in steps of 16, then four to each doubling. */
size_t slab_model_class_bytes(size_t class)
{
    size_t bytes = 16, step = 16, i;
    for (i = 0; i < class; i++) {
        if (bytes >= 128 && is_power(bytes)) {
            step = bytes / 4;
        }
        bytes += step;
    }
    return bytes;
}

size_t slab_model_class(size_t size)
{
    size_t class = 0;
    while (slab_model_class_bytes(class) < size) {
        class++;
    }
    return class;
}

static bool heaps(const struct slab_model *m, unsigned c)
{
    return c >= m->first && c < m->first + m->classes;
}

unsigned slab_model_heap_why(struct slab_model *m, size_t place)
{
    struct model_object *o = slab_model_around(m, place, false);
    struct model_slab *slab = slab_around(m, place);
    if (o != NULL && o->cache == MODEL_LARGE) {
        return place % m->granule != 0 ? MODEL_ALIGN : place != o->begin ? MODEL_INTERIOR : MODEL_OK;
    }
    if (slab == NULL) {
        return MODEL_FOREIGN;
    }
    return heaps(m, slab->cache) ? slab_model_why(m, slab->cache, place) : MODEL_CACHE;
}

static size_t frames_for(const struct slab_model *m, size_t size)
{
    return size / m->frame + (size % m->frame != 0);
}

size_t slab_model_given(const struct slab_model *m, size_t size)
{
    if (size == 0) {
        return 0;
    }
    if (size <= m->largest) {
        return slab_model_class_bytes(slab_model_class(size));
    }
    return frames_for(m, size) <= longest(m) ? frames_for(m, size) * m->frame : 0;
}

bool slab_model_aligned_class(const struct slab_model *m, size_t align, size_t size, unsigned *c)
{
    size_t class;
    if (size > m->largest || align > m->frame) {
        return false;
    }
    for (class = slab_model_class(size); class < m->classes; class++) {
        if (slab_model_class_bytes(class) % align == 0) {
            *c = (unsigned)(m->first + class);
            return true;
        }
    }
    return false;
}

/* The frames of a run from a place on become live blocks, the largest that fit. */
static void claim(struct slab_model *m, size_t begin, size_t count)
{
    size_t frame = m->buddy->first + begin / m->frame;
    while (count > 0) {
        unsigned order = 0;
        while (order < m->buddy->top && model_power(order + 1) <= count && frame % model_power(order + 1) == 0) {
            order++;
        }
        model_alloc_at(m->buddy, frame, order);
        frame += model_power(order);
        count -= model_power(order);
    }
}

unsigned slab_model_large(struct slab_model *m, size_t size, size_t align, size_t *place)
{
    size_t count = frames_for(m, size), units = align > m->frame ? align / m->frame : 1, length, begin = 0;
    struct model_object *o;
    unsigned status;
    if (count > longest(m)) {
        return MODEL_SIZE;
    }
    if (units > longest(m)) {
        return MODEL_ALIGN;
    }
    length = !m->source && units > count ? units : count;
    status = get_frames(m, length, &begin);
    if (status != MODEL_OK) {
        return status;
    }
    if ((m->buddy->first + begin / m->frame) % units != 0) {
        put_frames(m, begin, length);
        return MODEL_ALIGN;
    }
    if (length != count) {
        put_frames(m, begin, length);
        claim(m, begin, count);
    }
    o = &m->object[m->objects++];
    o->begin = begin;
    o->size = count * m->frame;
    o->cache = MODEL_LARGE;
    o->slab = SLAB_MODEL_SLABS;
    o->state = MODEL_OBJECT_LIVE;
    o->constructed = false;
    *place = begin;
    return MODEL_OK;
}

size_t slab_model_trim(struct slab_model *m, unsigned cpu)
{
    size_t c, frames = 0;
    for (c = m->first; c < m->first + m->classes; c++) {
        size_t before = m->cache[c].returned;
        to_slabs(m, &m->magazine[cpu][c], m->magazine[cpu][c].count);
        to_slabs(m, &m->depot[c], m->depot[c].count);
        trim(m, (unsigned)c);
        frames += (m->cache[c].returned - before) * m->cache[c].length;
    }
    return frames;
}

bool slab_model_in_place(struct slab_model *m, struct model_object *block, size_t size)
{
    size_t given = slab_model_given(m, size), had = block->size / m->frame, want = given / m->frame, f;
    size_t frame = m->buddy->first + block->begin / m->frame;
    if (block->cache != MODEL_LARGE) {
        return given == block->size || (size <= block->size && block->size <= 2 * size);
    }
    if (size <= m->largest) {
        return false;
    }
    if (want == had) {
        return true;
    }
    if (m->source) {
        return false;
    }
    if (want < had) {
        put_frames(m, block->begin, had);
        claim(m, block->begin, want);
    } else {
        for (f = frame + had; f < frame + want; f++) {
            struct model_block at;
            if (model_block(m->buddy, f, &at) != MODEL_OK || at.state != MODEL_FREE) {
                return false;
            }
        }
        claim(m, block->begin + block->size, want - had);
    }
    block->size = given;
    return true;
}

unsigned slab_model_heap_free(struct slab_model *m, unsigned cpu, size_t place)
{
    struct model_object *o;
    unsigned status = cpu >= m->cpus ? MODEL_CPU : slab_model_heap_why(m, place);
    if (status != MODEL_OK) {
        return status;
    }
    o = slab_model_at(m, place);
    if (o->cache != MODEL_LARGE) {
        return slab_model_front_free(m, cpu, o->cache, place);
    }
    put_frames(m, o->begin, o->size / m->frame);
    *o = m->object[--m->objects];
    return MODEL_OK;
}
