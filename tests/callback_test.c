/* SPDX-License-Identifier: MIT */
/*
 * callback: constructors and destructors that call back, and frames from a source that refuses.
 */
#include "pool.h"
#include "cmocka_all.h"

static struct pool m;
static unsigned self, other;
static void *held[512];
static unsigned holds, calls;

/* L13: for its own cache everything is refused, for another everything is served. */
static void meddle(void *object, void *data)
{
    struct acslab_cache_setup setup;
    struct acslab_cache_stats told;
    void *mine = object, *their = NULL;
    size_t count;
    unsigned c;
    (void)data;
    calls++;
    assert_int_equal(acslab_slab_alloc(&m.s, self, &their), ACSLAB_E_BUSY);
    assert_int_equal(acslab_slab_free(&m.s, self, object), ACSLAB_E_BUSY);
    assert_int_equal(acslab_slab_alloc_bulk(&m.s, self, 1, &their), ACSLAB_E_BUSY);
    assert_int_equal(acslab_slab_free_bulk(&m.s, self, 1, &mine), ACSLAB_E_BUSY);
    assert_int_equal(acslab_slab_preallocate(&m.s, self, 1), ACSLAB_E_BUSY);
    assert_int_equal(acslab_slab_shrink(&m.s, self, &count), ACSLAB_E_BUSY);
    assert_int_equal(acslab_slab_destroy(&m.s, self, &count), ACSLAB_E_BUSY);
    assert_int_equal(acslab_percpu_attach(&m.p, self, 8, 4, 0), ACSLAB_E_BUSY);
    assert_int_equal(acslab_percpu_resize(&m.p, 0, self, 8, 4), ACSLAB_E_BUSY);
    assert_int_equal(acslab_percpu_drain(&m.p, 0, self), ACSLAB_E_BUSY);
    assert_int_equal(acslab_percpu_drain_depot(&m.p, self), ACSLAB_E_BUSY);
    assert_int_equal(acslab_percpu_destroy(&m.p, self, &count), ACSLAB_E_BUSY);
    assert_int_equal(acslab_slab_stats(&m.s, self, &told), ACSLAB_OK);
    assert_int_equal(acslab_percpu_stats(&m.p, 0, self, &(struct acslab_magazine_stats){0}), ACSLAB_OK);
    assert_int_equal(acslab_slab_check(&m.s), ACSLAB_OK); /* the allocator is whole meanwhile */
    assert_int_equal(acslab_buddy_check(&m.b), ACSLAB_OK);
    assert_int_equal(acslab_slab_alloc(&m.s, other, &their), ACSLAB_OK);
    if (holds < 512 && calls % 2 == 0) {
        held[holds++] = their;
    } else {
        assert_int_equal(acslab_slab_free(&m.s, other, their), ACSLAB_OK);
    }
    if (calls % 7 == 0) {
        memset(&setup, 0, sizeof setup);
        setup.size = 10;
        assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
        assert_int_equal(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_OK);
    }
}

static void calling_back(void **state)
{
    struct acslab_cache_setup setup;
    void *objects[30];
    unsigned i, round;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    memset(&setup, 0, sizeof setup);
    setup.size = 300;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &other), ACSLAB_OK);
    setup.size = 500;
    setup.construct = meddle;
    setup.destruct = meddle;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &self), ACSLAB_OK);
    holds = calls = 0;
    for (round = 0; round < 2; round++) {
        for (i = 0; i < 30; i++) assert_int_equal(acslab_slab_alloc(&m.s, self, &objects[i]), ACSLAB_OK);
        for (i = 0; i < 30; i++) assert_int_equal(acslab_slab_free(&m.s, self, objects[i]), ACSLAB_OK);
    }
    assert_int_equal(acslab_slab_destroy(&m.s, self, NULL), ACSLAB_OK);
    assert_true(calls >= 120);
    while (holds > 0) assert_int_equal(acslab_slab_free(&m.s, other, held[--holds]), ACSLAB_OK);
    assert_int_equal(acslab_slab_destroy(&m.s, other, NULL), ACSLAB_OK);
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
    assert_true(pool_whole(&m));
}

/* Through magazines, on one CPU: what the magazine can't serve by itself is refused. */
static void *given;
static unsigned refused, served, busy;

static void use_magazine(void *object, void *data)
{
    void *mine = NULL;
    enum acslab_status status;
    (void)object;
    (void)data;
    status = acslab_percpu_alloc(&m.p, 0, self, &mine);
    if (status == ACSLAB_OK) {
        served++;
        assert_int_equal(acslab_percpu_free(&m.p, 0, self, mine), ACSLAB_OK);
    } else {
        assert_int_equal(status, ACSLAB_E_BUSY);
        refused++;
    }
    if (given != NULL) {
        status = acslab_percpu_free(&m.p, 0, self, given);
        assert_true(status == ACSLAB_OK || status == ACSLAB_E_BUSY);
        if (status == ACSLAB_E_BUSY) busy++;
        if (status == ACSLAB_OK) given = NULL;
    }
}

static void calling_back_to_magazines(void **state)
{
    struct acslab_cache_setup setup;
    void *objects[60];
    unsigned i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    memset(&setup, 0, sizeof setup);
    setup.size = 1024;
    setup.length = 1;
    setup.construct = use_magazine;
    setup.destruct = use_magazine;
    refused = served = busy = 0;
    given = NULL;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &self), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, self, 8, 5, 0), ACSLAB_OK);
    for (i = 0; i < 60; i++) {
        assert_int_equal(acslab_percpu_alloc(&m.p, 0, self, &objects[i]), ACSLAB_OK);
        if (i == 34) given = objects[0]; /* the next allocation makes a slab */
    }
    assert_true(refused > 0);
    assert_true(busy > 0);
    assert_true(pool_whole(&m));
    for (i = given == NULL ? 0 : 1; i < 60; i++) {
        if (acslab_slab_is_live(&m.s, objects[i])) {
            assert_int_equal(acslab_percpu_free(&m.p, 0, self, objects[i]), ACSLAB_OK);
            assert_true(pool_whole(&m));
        }
    }
    assert_true(served > 0);
    assert_int_equal(acslab_percpu_drain(&m.p, 0, self), ACSLAB_OK);
    while (m.p.magazines[self + 1].count > 0) assert_int_equal(acslab_percpu_drain(&m.p, 0, self), ACSLAB_OK);
    assert_true(pool_whole(&m));
}

/* A destructor that frees objects of its own cache finds no room in a magazine that is being made smaller. */
static void *frees[16];
static unsigned frees_left;

static void free_one(void *object, void *data)
{
    enum acslab_status status;
    (void)object;
    (void)data;
    if (frees_left == 0) return;
    status = acslab_percpu_free(&m.p, 0, self, frees[frees_left - 1]);
    assert_true(status == ACSLAB_OK || status == ACSLAB_E_BUSY);
    if (status == ACSLAB_OK) frees_left--;
    else busy++;
}

static void resized_under_a_destructor(void **state)
{
    struct acslab_cache_setup setup;
    void *objects[24];
    unsigned i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    memset(&setup, 0, sizeof setup);
    setup.size = 1024;
    setup.length = 1;
    setup.destruct = free_one;
    busy = frees_left = 0;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &self), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, self, 8, 4, 0), ACSLAB_OK);
    for (i = 0; i < 24; i++) assert_int_equal(acslab_percpu_alloc(&m.p, 0, self, &objects[i]), ACSLAB_OK);
    for (i = 0; i < 8; i++) assert_int_equal(acslab_percpu_free(&m.p, 0, self, objects[i]), ACSLAB_OK);
    for (i = 0; i < 16; i++) frees[i] = objects[8 + i];
    frees_left = 16;
    assert_int_equal(acslab_percpu_resize(&m.p, 0, self, 2, 1), ACSLAB_OK);
    assert_true(busy > 0);
    assert_true(pool_whole(&m));
    while (frees_left > 0) {
        assert_int_equal(acslab_percpu_free(&m.p, 0, self, frees[--frees_left]), ACSLAB_OK);
        assert_true(pool_whole(&m));
    }
    assert_int_equal(acslab_percpu_destroy(&m.p, self, NULL), ACSLAB_OK);
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
}

/* ------------------------------------------------------------------------- frames from another source */

static unsigned requests, refuse_at, lent;

static enum acslab_status source_alloc(struct acslab_frame_source *source, size_t count, size_t *frame)
{
    assert_ptr_equal(source->data, &m);
    if (++requests == refuse_at) return ACSLAB_E_NO_MEMORY;
    if (acslab_buddy_alloc_frames(&m.b, count, frame) != ACSLAB_OK) return ACSLAB_E_NO_MEMORY;
    lent += (unsigned)count;
    return ACSLAB_OK;
}

static enum acslab_status source_free(struct acslab_frame_source *source, size_t frame, size_t count)
{
    assert_ptr_equal(source->data, &m);
    lent -= (unsigned)count;
    return acslab_buddy_free_frames(&m.b, frame, count);
}

static struct acslab_frame_source source = {source_alloc, source_free, &m};

static void open_with_source(size_t granule)
{
    struct acslab_slabs_setup setup;
    struct acslab_percpu_setup front;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    setup = pool_setup(&m);
    front = pool_front(&m);
    setup.buddy = NULL;
    setup.source = &source;
    setup.first_frame = m.b.first_frame;
    setup.frames = POOL_FRAMES;
    setup.frame_size = 4095;
    setup.granule = granule;
    assert_int_equal(acslab_slab_init(&m.s, &setup), ACSLAB_E_FRAME_SIZE);
    setup.frame_size = POOL_FRAME;
    setup.first_frame = SIZE_MAX / POOL_FRAME - 3;
    assert_int_equal(acslab_slab_init(&m.s, &setup), ACSLAB_E_RANGE);
    setup.first_frame = SIZE_MAX / 2;
    assert_int_equal(acslab_slab_init(&m.s, &setup), ACSLAB_E_RANGE);
    setup.first_frame = m.b.first_frame;
    assert_int_equal(acslab_slab_init(&m.s, &setup), ACSLAB_OK);
    assert_int_equal(acslab_percpu_init(&m.p, &front), ACSLAB_OK);
    requests = refuse_at = lent = 0;
}

static unsigned constructed_now;

static void one_more(void *object, void *data)
{
    (void)object;
    (void)data;
    constructed_now++;
}

static void one_less(void *object, void *data)
{
    (void)object;
    (void)data;
    constructed_now--;
}

/*
 * A day in the life of two caches and a heap.  Every call may be refused for want of frames, and for nothing else; at the
 * end nothing is left.  How many requests for frames there were.
 */
static unsigned day(unsigned refuse)
{
    struct acslab_cache_setup setup;
    struct acslab_sizes z;
    void *objects[64], *blocks[24], *block;
    unsigned c = 0, i, n, done;
    open_with_source(16);
    refuse_at = refuse;
    constructed_now = 0;
    memset(&setup, 0, sizeof setup);
    setup.size = 700;
    setup.construct = one_more;
    setup.destruct = one_less;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    assert_int_equal(acslab_sizes_init(&z, &m.p, 1, 4096), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 16), ACSLAB_OK);
    for (n = 0, i = 0; i < 20; i++) {
        enum acslab_status status = acslab_percpu_alloc(&m.p, i % 2, c, &objects[n]);
        assert_true(status == ACSLAB_OK || status == ACSLAB_E_NO_MEMORY);
        if (status == ACSLAB_OK) n++;
    }
    {
        size_t before = m.caches[c].free, had = m.caches[c].slabs;
        enum acslab_status status = acslab_slab_alloc_bulk(&m.s, c, 30, &objects[n]);
        assert_true(status == ACSLAB_OK || status == ACSLAB_E_NO_MEMORY);
        if (status == ACSLAB_OK) {
            n += 30;
        } else {
            assert_int_equal(m.caches[c].free, before);
            assert_int_equal(m.caches[c].slabs, had);
        }
        before = m.caches[c].free;
        status = acslab_slab_preallocate(&m.s, c, before + 12);
        assert_true(status == ACSLAB_OK ? m.caches[c].free >= before + 12 : m.caches[c].free == before);
    }
    for (done = 0, i = 0; i < 24; i++) {
        size_t size = (size_t)40 << (i % 9);
        enum acslab_status status = acslab_sizes_alloc(&z, 0, size, &block);
        assert_true(status == ACSLAB_OK || status == ACSLAB_E_NO_MEMORY);
        if (status != ACSLAB_OK) continue;
        memset(block, (int)i, size);
        status = acslab_sizes_realloc(&z, 1, block, size * 3, &blocks[done]);
        if (status == ACSLAB_E_NO_MEMORY) {
            blocks[done] = block;
        } else {
            assert_int_equal(status, ACSLAB_OK);
        }
        assert_int_equal(((unsigned char *)blocks[done])[size - 1], i);
        done++;
    }
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_OK);
    assert_int_equal(acslab_buddy_check(&m.b), ACSLAB_OK);
    assert_int_equal(lent, m.b.live_frames);
    while (done > 0) assert_int_equal(acslab_sizes_free(&z, 0, blocks[--done]), ACSLAB_OK);
    while (n > 0) assert_int_equal(acslab_percpu_free(&m.p, 0, c, objects[--n]), ACSLAB_OK);
    for (i = 0; i <= z.classes; i++) assert_int_equal(acslab_percpu_destroy(&m.p, i, NULL), ACSLAB_OK);
    assert_int_equal(constructed_now, 0);
    assert_int_equal(lent, 0);
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
    assert_true(pool_whole(&m));
    return requests;
}

/* The n-th request is refused, for every n: nothing leaks, nothing breaks. */
static void every_refusal(void **state)
{
    unsigned all = day(0), n;
    (void)state;
    assert_true(all > 20);
    for (n = 1; n <= all + 1; n++) (void)day(n);
}

/* A large block does not change its place with a source, and is aligned only if the source happens to align it. */
static void large_blocks_of_a_source(void **state)
{
    struct acslab_sizes z;
    void *a = NULL, *b = NULL, *c = NULL;
    (void)state;
    open_with_source(16);
    assert_int_equal(acslab_sizes_init(&z, &m.p, 0, 4096), ACSLAB_OK);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 4097, &a), ACSLAB_OK);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 8000, &b), ACSLAB_OK);
    assert_ptr_equal(a, b); /* the same frames */
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 9000, &b), ACSLAB_OK);
    assert_ptr_not_equal(a, b);
    assert_int_equal(acslab_sizes_aligned_alloc(&z, 0, 8192, 100, &c), ACSLAB_E_ALIGN); /* behind three frames */
    assert_int_equal(lent, 3);
    assert_int_equal(acslab_sizes_aligned_alloc(&z, 0, 4096, 5000, &a), ACSLAB_OK);
    assert_int_equal((uintptr_t)a % 4096, 0);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 65 * 4096, &c), ACSLAB_E_SIZE);
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_OK);
    assert_int_equal(acslab_sizes_free(&z, 0, a), ACSLAB_OK);
    assert_int_equal(acslab_sizes_free(&z, 0, b), ACSLAB_OK);
    assert_int_equal(lent, 0);
}

/* A source that gives what is not of the arena is not believed. */
static enum acslab_status liar(struct acslab_frame_source *s, size_t count, size_t *frame)
{
    (void)count;
    *frame = m.b.first_frame + *(size_t *)s->data;
    return ACSLAB_OK;
}

static void foreign_frames(void **state)
{
    struct acslab_cache_setup cache;
    struct acslab_slabs_setup setup;
    struct acslab_frame_source lying = {liar, source_free, NULL};
    size_t offset = POOL_FRAMES - 2;
    void *object;
    unsigned c;
    (void)state;
    lying.data = &offset;
    open_with_source(16);
    setup = pool_setup(&m);
    setup.source = &lying;
    setup.first_frame = m.b.first_frame;
    setup.frames = POOL_FRAMES;
    setup.frame_size = POOL_FRAME;
    assert_int_equal(acslab_slab_init(&m.s, &setup), ACSLAB_OK);
    memset(&cache, 0, sizeof cache);
    cache.size = 2048;
    cache.length = 3;
    assert_int_equal(acslab_slab_create(&m.s, &cache, &c), ACSLAB_OK);
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_E_NO_MEMORY);
    offset = (size_t)-1;
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_E_NO_MEMORY);
    offset = POOL_FRAMES - 3;
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
}

/* Each granule, with frames that are smaller than a word of the plane too. */
static void granules(void **state)
{
    struct acslab_cache_setup cache;
    void *objects[64];
    size_t granule;
    unsigned c, i, k;
    (void)state;
    for (granule = 8; granule <= 256; granule *= 2) {
        open_with_source(granule);
        for (k = 0; k < 3; k++) {
            memset(&cache, 0, sizeof cache);
            cache.size = 1 + 300 * k;
            cache.length = k + 1;
            assert_int_equal(acslab_slab_create(&m.s, &cache, &c), ACSLAB_OK);
            for (i = 0; i < 64; i++) {
                assert_int_equal(acslab_slab_alloc(&m.s, c, &objects[i]), ACSLAB_OK);
                memset(objects[i], (int)i, cache.size);
            }
            for (i = 0; i < 64; i += 2) assert_int_equal(acslab_slab_free(&m.s, c, objects[i]), ACSLAB_OK);
            for (i = 1; i < 64; i += 2) assert_int_equal(*(unsigned char *)objects[i], i);
            assert_int_equal(acslab_slab_check(&m.s), ACSLAB_OK);
            for (i = 0; i < 64; i += 2) assert_int_equal(acslab_slab_alloc(&m.s, c, &objects[i]), ACSLAB_OK);
            assert_int_equal(acslab_slab_check(&m.s), ACSLAB_OK);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calling_back),
        cmocka_unit_test(calling_back_to_magazines),
        cmocka_unit_test(resized_under_a_destructor),
        cmocka_unit_test(every_refusal),
        cmocka_unit_test(large_blocks_of_a_source),
        cmocka_unit_test(foreign_frames),
        cmocka_unit_test(granules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
