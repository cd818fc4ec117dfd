/* SPDX-License-Identifier: MIT */
/*
 * slab: caches of objects, as they are used.
 */
#include "pool.h"
#include "cmocka_all.h"

#include <stdio.h>

static struct pool m;

static struct acslab_cache_setup setup_of(const char *name, size_t size, size_t align, size_t length, size_t keep)
{
    struct acslab_cache_setup setup;
    memset(&setup, 0, sizeof setup);
    setup.name = name;
    setup.size = size;
    setup.align = align;
    setup.length = length;
    setup.keep = keep;
    return setup;
}

/* A cache with nothing special about it. */
static unsigned plain(size_t size, size_t align, size_t length, size_t keep)
{
    struct acslab_cache_setup setup = setup_of("plain", size, align, length, keep);
    unsigned c = 999;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    return c;
}

static void *take(unsigned c)
{
    void *object = NULL;
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
    assert_non_null(object);
    assert_true(acslab_slab_is_live(&m.s, object));
    return object;
}

static void give(unsigned c, void *object)
{
    assert_int_equal(acslab_slab_free(&m.s, c, object), ACSLAB_OK);
    assert_false(acslab_slab_is_live(&m.s, object));
}

static struct acslab_cache_stats stats(unsigned c)
{
    struct acslab_cache_stats told;
    assert_int_equal(acslab_slab_stats(&m.s, c, &told), ACSLAB_OK);
    assert_int_equal(told.free + told.kept + told.live, told.capacity);
    assert_int_equal(told.full + told.partial + told.empty, told.slabs);
    assert_int_equal(told.slabs * told.objects, told.capacity);
    return told;
}

static void expect_slabs(unsigned c, size_t full, size_t partial, size_t empty)
{
    struct acslab_cache_stats told = stats(c);
    assert_int_equal(told.full, full);
    assert_int_equal(told.partial, partial);
    assert_int_equal(told.empty, empty);
    assert_true(pool_whole(&m));
}

/* Three frames of 4 KiB hold six objects of 2 KiB. */
static void textbook(void **state)
{
    unsigned char *objects[7];
    struct acslab_slab_told slab;
    size_t i, cursor = 0;
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(2048, 0, 3, 0);
    assert_int_equal(stats(c).length, 3);
    assert_int_equal(stats(c).objects, 6);
    expect_slabs(c, 0, 0, 0);
    objects[0] = take(c);
    assert_int_equal(m.b.live_frames, 3);
    expect_slabs(c, 0, 1, 0);
    for (i = 1; i < 6; i++) objects[i] = take(c);
    for (i = 0; i < 6; i++) assert_ptr_equal(objects[i], pool_memory + 2048 * i);
    expect_slabs(c, 1, 0, 0);
    assert_int_equal(m.b.live_frames, 3);
    objects[6] = take(c); /* a second slab: runs of three are aligned as four */
    assert_ptr_equal(objects[6], pool_memory + 4 * 4096);
    assert_int_equal(m.b.live_frames, 6);
    expect_slabs(c, 1, 1, 0);
    assert_true(acslab_slab_walk_slabs(&m.s, c, &cursor, &slab));
    assert_ptr_equal(slab.start, pool_memory);
    assert_int_equal(slab.length, 3);
    assert_int_equal(slab.objects, 6);
    assert_int_equal(slab.live, 6);
    assert_int_equal(slab.free, 0);
    assert_true(acslab_slab_walk_slabs(&m.s, c, &cursor, &slab));
    assert_int_equal(slab.live, 1);
    assert_int_equal(slab.free, 5);
    assert_false(acslab_slab_walk_slabs(&m.s, c, &cursor, &slab));
    assert_false(acslab_slab_walk_slabs(&m.s, c, &cursor, &slab));
    give(c, objects[6]); /* empty now, and none is kept */
    assert_int_equal(m.b.live_frames, 3);
    give(c, objects[2]);
    assert_ptr_equal(take(c), objects[2]);
    for (i = 0; i < 6; i++) give(c, objects[i]);
    expect_slabs(c, 0, 0, 0);
    assert_int_equal(m.b.live_frames, 0);
}

/* Partial slabs first, then empty ones, then a new one. */
static void preference(void **state)
{
    void *a[4], *b[4], *c4[4];
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(1024, 0, 1, 9);
    for (i = 0; i < 4; i++) a[i] = take(c);
    for (i = 0; i < 4; i++) b[i] = take(c);
    for (i = 0; i < 4; i++) c4[i] = take(c);
    for (i = 0; i < 4; i++) give(c, b[i]);
    expect_slabs(c, 2, 0, 1);
    give(c, c4[3]);
    expect_slabs(c, 1, 1, 1);
    assert_ptr_equal(take(c), c4[3]); /* the partial one */
    assert_ptr_equal(take(c), b[0]);  /* the empty one, its lowest object */
    for (i = 1; i < 4; i++) assert_ptr_equal(take(c), b[i]);
    expect_slabs(c, 3, 0, 0);
    (void)take(c); /* a new one */
    expect_slabs(c, 3, 1, 0);
    for (i = 0; i < 4; i++) give(c, a[i]);
    expect_slabs(c, 2, 1, 1);
}

static void keep_and_shrink(void **state)
{
    void *objects[12];
    size_t frames = 99;
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(2048, 0, 2, 1);
    for (i = 0; i < 12; i++) objects[i] = take(c);
    assert_int_equal(m.b.live_frames, 6);
    for (i = 0; i < 12; i++) give(c, objects[i]);
    expect_slabs(c, 0, 0, 1); /* one is kept, two went at once */
    assert_int_equal(m.b.live_frames, 2);
    assert_int_equal(stats(c).grown, 3);
    assert_int_equal(stats(c).returned, 2);
    assert_int_equal(acslab_slab_shrink(&m.s, c, &frames), ACSLAB_OK);
    assert_int_equal(frames, 2);
    assert_int_equal(acslab_slab_shrink(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 0);
    assert_int_equal(acslab_slab_preallocate(&m.s, c, 9), ACSLAB_OK);
    expect_slabs(c, 0, 0, 3);
    assert_int_equal(acslab_slab_preallocate(&m.s, c, 12), ACSLAB_OK);
    expect_slabs(c, 0, 0, 3);
    objects[0] = take(c);
    give(c, objects[0]); /* three are empty, one is to be kept: one goes */
    expect_slabs(c, 0, 0, 2);
}

/* Objects stay constructed while the cache keeps them. */
static unsigned made, unmade;

static void construct(void *object, void *data)
{
    assert_ptr_equal(data, &made);
    made++;
    memcpy(object, "constructed", 12);
}

static void destruct(void *object, void *data)
{
    assert_ptr_equal(data, &made);
    unmade++;
    assert_memory_equal(object, "constructed", 12);
}

static void constructed(void **state)
{
    struct acslab_cache_setup setup = setup_of("constructed", 100, 0, 1, 1);
    void *objects[80];
    unsigned c, i, n;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    made = unmade = 0;
    setup.construct = construct;
    setup.destruct = destruct;
    setup.data = &made;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    n = (unsigned)stats(c).objects;
    assert_int_equal(n, 4096 / 112);
    for (i = 0; i < 80; i++) {
        objects[i] = take(c);
        assert_memory_equal(objects[i], "constructed", 12);
        assert_int_equal(made, (i / n + 1) * n);
    }
    for (i = 0; i < 80; i++) give(c, objects[i]);
    assert_int_equal(made, 3 * n);
    assert_int_equal(unmade, 2 * n); /* one slab is kept, and not destructed */
    for (i = 0; i < 80; i++) {
        objects[i] = take(c);
        assert_memory_equal(objects[i], "constructed", 12);
    }
    assert_int_equal(made, 5 * n);
    for (i = 0; i < 80; i++) give(c, objects[i]);
    assert_int_equal(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(made, unmade);
    assert_int_equal(m.b.live_frames, 0);
}

/* Slabs in a row begin their objects an alignment apart, as far as the slack goes. */
static void colours(void **state)
{
    size_t i;
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(1344, 64, 1, 0); /* three objects, 64 bytes left: two colours */
    for (i = 0; i < 12; i++) {
        unsigned char *object = take(c);
        assert_int_equal((size_t)(object - pool_memory) % 4096, i % 3 * 1344 + i / 3 % 2 * 64);
        memset(object, 1, 1344);
    }
    assert_true(pool_whole(&m));
}

static void every_size(void **state)
{
    void *objects[200];
    size_t size, i;
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    for (size = 1; size <= 20000; size = size < 64 ? size + 1 : size + size / 3) {
        struct acslab_cache_stats told;
        c = plain(size, 0, 0, 0);
        told = stats(c);
        assert_true(told.stride >= size && told.stride < size + 16 && told.stride % 16 == 0);
        assert_true((told.length * 4096 - told.objects * told.stride) * 8 <= told.length * 4096);
        for (i = 0; i < 200 && acslab_slab_alloc(&m.s, c, &objects[i]) == ACSLAB_OK; i++) {
            memset(objects[i], (int)i, size);
        }
        assert_true(i >= 6);
        while (i > 0) {
            i--;
            assert_int_equal(*(unsigned char *)objects[i], (unsigned char)i);
            assert_int_equal(((unsigned char *)objects[i])[size - 1], (unsigned char)i);
            give(c, objects[i]);
        }
        assert_int_equal(stats(c).slabs, 0);
        assert_int_equal(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_OK);
    }
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
    assert_true(pool_whole(&m));
}

static void every_alignment(void **state)
{
    size_t align;
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    for (align = 1; align <= 4096; align *= 2) {
        c = plain(24, align, 0, 0);
        for (i = 0; i < 5; i++) assert_int_equal((uintptr_t)take(c) % align, 0);
    }
    assert_true(pool_whole(&m));
}

static void bulk(void **state)
{
    void *objects[100], *other;
    uint64_t before;
    size_t i, j;
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, 8), ACSLAB_OK);
    c = plain(512, 0, 1, 0);
    assert_int_equal(acslab_slab_alloc_bulk(&m.s, c, 0, NULL), ACSLAB_OK);
    assert_int_equal(acslab_slab_free_bulk(&m.s, c, 0, NULL), ACSLAB_OK);
    assert_int_equal(acslab_slab_alloc_bulk(&m.s, c, 65, objects), ACSLAB_E_NO_MEMORY); /* 64 is all there is */
    assert_int_equal(m.b.live_frames, 0);
    assert_int_equal(stats(c).slabs, 0);
    assert_int_equal(acslab_slab_alloc_bulk(&m.s, c, 20, objects), ACSLAB_OK);
    for (i = 0; i < 20; i++) {
        for (j = 0; j < i; j++) assert_ptr_not_equal(objects[i], objects[j]);
        assert_true(acslab_slab_is_live(&m.s, objects[i]));
    }
    expect_slabs(c, 2, 1, 0);
    before = pool_hash(&m);
    objects[20] = objects[3];
    assert_int_equal(acslab_slab_free_bulk(&m.s, c, 21, objects), ACSLAB_E_FREE); /* one of them twice */
    objects[20] = NULL;
    assert_int_equal(acslab_slab_free_bulk(&m.s, c, 21, objects), ACSLAB_E_NULL);
    objects[20] = (char *)objects[3] + 16;
    assert_int_equal(acslab_slab_free_bulk(&m.s, c, 21, objects), ACSLAB_E_INTERIOR);
    assert_true(before == pool_hash(&m));
    other = take(c);
    assert_int_equal(acslab_slab_free_bulk(&m.s, c, 20, objects), ACSLAB_OK);
    assert_int_equal(stats(c).live, 1);
    expect_slabs(c, 0, 1, 0);
    give(c, other);
    assert_int_equal(m.b.live_frames, 0);
}

static void owner(void **state)
{
    struct acslab_object told;
    unsigned char *object;
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(1000, 0, 1, 9); /* four of 1008 bytes, 64 left */
    object = take(c);
    assert_int_equal(acslab_slab_owner(&m.s, object + 1007, &told), ACSLAB_OK);
    assert_ptr_equal(told.object, object);
    assert_int_equal(told.size, 1000);
    assert_int_equal(told.cache, c);
    assert_int_equal(told.state, ACSLAB_OBJECT_LIVE);
    assert_int_equal(acslab_slab_owner(&m.s, object + 1008, &told), ACSLAB_OK);
    assert_ptr_equal(told.object, object + 1008);
    assert_int_equal(told.state, ACSLAB_OBJECT_FREE);
    assert_int_equal(acslab_slab_owner(&m.s, object + 4 * 1008, &told), ACSLAB_E_FOREIGN);
    assert_int_equal(acslab_slab_owner(&m.s, object + 4096, &told), ACSLAB_E_FOREIGN);
    assert_int_equal(acslab_slab_owner(&m.s, pool_memory - 1, &told), ACSLAB_E_FOREIGN);
    assert_int_equal(acslab_slab_owner(&m.s, pool_memory + sizeof pool_memory, &told), ACSLAB_E_FOREIGN);
    assert_false(acslab_slab_is_live(&m.s, object + 1));
    assert_false(acslab_slab_is_live(&m.s, object + 1008));
    assert_false(acslab_slab_is_live(&m.s, object + 4096));
    assert_false(acslab_slab_is_live(&m.s, NULL));
    assert_false(acslab_slab_is_live(&m.s, pool_memory + sizeof pool_memory));
}

static void walk(void **state)
{
    void *objects[30], *seen;
    size_t cursor = 0, i, found = 0;
    unsigned c, other;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(700, 0, 2, 0);
    other = plain(700, 0, 2, 0);
    for (i = 0; i < 30; i++) {
        objects[i] = take(c);
        (void)take(other);
    }
    for (i = 0; i < 30; i += 3) give(c, objects[i]);
    for (i = 0; acslab_slab_walk(&m.s, c, &cursor, &seen); i++) {
        size_t k = 0;
        while (k < 30 && objects[k] != seen) k++;
        assert_true(k < 30 && k % 3 != 0);
        found++;
    }
    assert_int_equal(found, 20);
    cursor = 0;
    for (found = 0; acslab_slab_walk(&m.s, other, &cursor, &seen); found++) assert_true(acslab_slab_is_live(&m.s, seen));
    assert_int_equal(found, 30);
    assert_false(acslab_slab_walk(&m.s, c, &cursor, &seen));
    assert_false(acslab_slab_walk(&m.s, c, NULL, &seen));
    assert_false(acslab_slab_walk(&m.s, c, &cursor, NULL));
    cursor = 0;
    assert_false(acslab_slab_walk(&m.s, 77, &cursor, &seen));
    assert_false(acslab_slab_walk_slabs(&m.s, 77, &cursor, &(struct acslab_slab_told){0}));
    assert_false(acslab_slab_walk_slabs(&m.s, c, NULL, &(struct acslab_slab_told){0}));
    assert_false(acslab_slab_walk_slabs(&m.s, c, &cursor, NULL));
}

/* Counts of events stop where they can't go on. */
static void counts_stop(void **state)
{
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(64, 0, 1, 0);
    m.caches[c].grown = SIZE_MAX;
    m.caches[c].returned = SIZE_MAX - 1;
    give(c, take(c));
    give(c, take(c));
    assert_true(stats(c).grown == SIZE_MAX);
    assert_true(stats(c).returned == SIZE_MAX);
}

/* An arena of more frames than a slab may have; without callbacks nobody touches its memory, which is not there. */
static void large_arena(void **state)
{
    enum { FRAMES = 4096 };
    static acslab_word meta[FRAMES];
    static uint8_t live[FRAMES * 256];
    static acslab_word avail[FRAMES * 256 / 32];
    static uint16_t owners[FRAMES];
    static struct acslab_run runs[FRAMES];
    struct acslab_cache_setup setup = setup_of("large", 300 * 4096, 0, 0, 0);
    struct acslab_slabs_setup slabs = pool_setup(&m);
    void *object;
    unsigned c;
    (void)state;
    assert_int_equal(acslab_buddy_init(&m.b, (uintptr_t)1 << 24, FRAMES, 4096, 12, meta, FRAMES), ACSLAB_OK);
    slabs.live = live;
    slabs.live_count = FRAMES * 256;
    slabs.avail = avail;
    slabs.avail_count = FRAMES * 256 / 32;
    slabs.owner = owners;
    slabs.owner_count = FRAMES;
    slabs.runs = runs;
    slabs.runs_count = FRAMES;
    assert_int_equal(acslab_slab_init(&m.s, &slabs), ACSLAB_OK);
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    assert_int_equal(stats(c).length, 300);
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
    assert_int_equal(acslab_slab_check(&m.s), ACSLAB_OK);
    setup.size = (ACSLAB_SLAB_FRAMES_MAX + 1) * 4096;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    assert_int_equal(acslab_slab_free(&m.s, c, object), ACSLAB_OK);
}

enum { INODE, DENTRY, FILES };

/* Caches whose numbers are constants, before anything was allocated. */
static void named_by_constants(void **state)
{
    struct acslab_cache_setup inode = setup_of("inode", 600, 0, 0, 0), dentry = setup_of("dentry", 192, 0, 0, 0);
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    assert_int_equal(acslab_slab_create_at(&m.s, DENTRY, &dentry), ACSLAB_OK);
    assert_int_equal(acslab_slab_create_at(&m.s, INODE, &inode), ACSLAB_OK);
    assert_int_equal(acslab_slab_create_at(&m.s, DENTRY, &dentry), ACSLAB_E_FULL);
    assert_int_equal(acslab_slab_create_at(&m.s, POOL_CACHES, &dentry), ACSLAB_E_CACHE);
    assert_int_equal(acslab_slab_create(&m.s, &dentry, &c), ACSLAB_OK);
    assert_int_equal(c, FILES);
    give(INODE, take(INODE));
    give(DENTRY, take(DENTRY));
}

static char text[4096];
static size_t used;

static void put(struct acslab_sink *sink, char c)
{
    (void)sink;
    assert_true(used + 1 < sizeof text);
    text[used++] = c;
    text[used] = '\0';
}

static void slabinfo(void **state)
{
    struct acslab_cache_setup nameless = setup_of(NULL, 1, 0, 0, 0), longer = setup_of("a name that is far too long", 96, 0, 0, 0);
    struct acslab_cache_setup inode = setup_of("inode", 2048, 0, 3, 0);
    struct acslab_sink sink = {put, NULL}, none = {NULL, NULL};
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    assert_int_equal(acslab_slab_create(&m.s, &inode, &c), ACSLAB_OK);
    for (int i = 0; i < 4; i++) (void)take(c);
    assert_int_equal(acslab_slab_create_at(&m.s, 5, &nameless), ACSLAB_OK);
    assert_int_equal(acslab_slab_create_at(&m.s, 7, &longer), ACSLAB_OK);
    used = 0;
    assert_int_equal(acslab_report_slabinfo(&m.s, &sink), ACSLAB_OK);
    assert_string_equal(text,
        "name                     live     kept     free  objects     size   stride per slab   frames     full  partial    empty\n"
        "inode                       4        0        2        6     2048     2048        6        3        0        1        0\n"
        "-                           0        0        0        0        1       16      256        1        0        0        0\n"
        "a name that is far t        0        0        0        0       96       96       42        1        0        0        0\n");
    assert_int_equal(acslab_report_slabinfo(&m.s, NULL), ACSLAB_E_NULL);
    assert_int_equal(acslab_report_slabinfo(&m.s, &none), ACSLAB_E_NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(textbook),
        cmocka_unit_test(preference),
        cmocka_unit_test(keep_and_shrink),
        cmocka_unit_test(constructed),
        cmocka_unit_test(colours),
        cmocka_unit_test(every_size),
        cmocka_unit_test(every_alignment),
        cmocka_unit_test(bulk),
        cmocka_unit_test(owner),
        cmocka_unit_test(walk),
        cmocka_unit_test(counts_stop),
        cmocka_unit_test(large_arena),
        cmocka_unit_test(named_by_constants),
        cmocka_unit_test(slabinfo),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
