/* SPDX-License-Identifier: MIT */
/*
 * sizes: the heap, as it is used.
 */
#include "pool.h"
#include "cmocka_all.h"
#include <stdlib.h>

static struct pool m;
static struct acslab_sizes z;

static void open_heap(size_t frames, size_t largest)
{
    assert_int_equal(pool_open(&m, frames), ACSLAB_OK);
    assert_int_equal(acslab_sizes_init(&z, &m.p, 3, largest), ACSLAB_OK);
}

static unsigned char *take(size_t size)
{
    void *block = NULL;
    assert_int_equal(acslab_sizes_alloc(&z, 0, size, &block), ACSLAB_OK);
    return block;
}

static size_t usable(const void *block)
{
    size_t size = 0;
    assert_int_equal(acslab_sizes_usable(&z, block, &size), ACSLAB_OK);
    return size;
}

static void give(void *block)
{
    assert_int_equal(acslab_sizes_free(&z, 0, block), ACSLAB_OK);
}

static void whole(void)
{
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_OK);
    assert_int_equal(acslab_buddy_check(&m.b), ACSLAB_OK);
}

/* A9: each size, and the boundaries of all classes. */
static void classes(void **state)
{
    static const size_t some[] = {16, 32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512};
    size_t size, i, before = 0;
    unsigned char *block;
    (void)state;
    open_heap(POOL_FRAMES, 8192);
    assert_int_equal(z.classes, 32);
    for (i = 0; i < 16; i++) {
        block = take(some[i]);
        assert_int_equal(usable(block), some[i]);
        give(block);
        block = take(some[i] - 1);
        assert_int_equal(usable(block), some[i]);
        give(block);
    }
    for (size = 1; size <= 8192; size++) {
        size_t has;
        block = take(size);
        has = usable(block);
        assert_true(has >= size && has >= before);
        if (size > 48) assert_true((has - size) * 4 <= has);
        if (size > 64) assert_true((has - size) * 5 <= has);
        assert_int_equal((uintptr_t)block % 16, 0);
        block[0] = block[size - 1] = 1;
        assert_int_equal(acslab_sizes_free_sized(&z, 0, block, size), ACSLAB_OK);
        before = has;
    }
    whole();
}

static void large(void **state)
{
    unsigned char *a, *b;
    (void)state;
    open_heap(POOL_FRAMES, 4096);
    a = take(4097);
    assert_int_equal(usable(a), 8192);
    b = take(5 * 4096);
    assert_int_equal(usable(b), 5 * 4096);
    assert_int_equal(z.large_blocks, 2);
    assert_int_equal(z.large_frames, 7);
    assert_int_equal(m.b.live_frames, 7);
    whole();
    give(a);
    assert_int_equal(acslab_sizes_free_sized(&z, 0, b, 4 * 4096 + 1), ACSLAB_OK);
    assert_int_equal(z.large_blocks, 0);
    assert_int_equal(m.b.live_frames, 0);
    assert_int_equal(acslab_sizes_free(&z, 0, NULL), ACSLAB_OK);
    whole();
}

static void zeroed(void **state)
{
    void *block;
    size_t i, size;
    (void)state;
    open_heap(POOL_FRAMES, 4096);
    for (size = 1; size < 20000; size = size * 2 + 1) {
        block = take(size);
        memset(block, 0xff, size);
        give(block);
        assert_int_equal(acslab_sizes_calloc(&z, 0, size, 1, &block), ACSLAB_OK);
        for (i = 0; i < size; i++) assert_int_equal(((unsigned char *)block)[i], 0);
        give(block);
        assert_int_equal(acslab_sizes_calloc(&z, 0, 3, size, &block), ACSLAB_OK);
        assert_true(usable(block) >= 3 * size);
        give(block);
    }
}

static void aligned(void **state)
{
    size_t align, size;
    void *block;
    (void)state;
    open_heap(POOL_FRAMES, 8192);
    for (align = 1; align <= 32 * 4096; align *= 2) {
        for (size = 1; size <= 20000; size = size * 3 / 2 + 1) {
            assert_int_equal(acslab_sizes_aligned_alloc(&z, 0, align, size, &block), ACSLAB_OK);
            assert_int_equal((uintptr_t)block % align, 0);
            assert_true(usable(block) >= size);
            if (size > 8192) assert_true(usable(block) < size + 4096);
            memset(block, 1, size);
            give(block);
        }
    }
    whole();
    assert_int_equal(z.large_frames, 0);
}

/* A5: in place where that can be, with what is in it. */
static void realloc_in_place(void **state)
{
    unsigned char *a, *b;
    void *at = NULL;
    size_t i;
    (void)state;
    open_heap(POOL_FRAMES, 4096);
    a = take(100);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 112, &at), ACSLAB_OK); /* the same class */
    assert_ptr_equal(at, a);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 60, &at), ACSLAB_OK); /* more than half of it */
    assert_ptr_equal(at, a);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 20, &at), ACSLAB_OK);
    assert_ptr_not_equal(at, a);
    assert_int_equal(acslab_sizes_realloc(&z, 0, NULL, 20, &at), ACSLAB_OK);
    a = take(3 * 4096);
    for (i = 0; i < 3 * 4096; i++) a[i] = (unsigned char)(i * 7);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 3 * 4096 - 100, &at), ACSLAB_OK);
    assert_ptr_equal(at, a);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 6 * 4096, &at), ACSLAB_OK); /* the frames behind it are free */
    assert_ptr_equal(at, a);
    assert_int_equal(usable(a), 6 * 4096);
    whole();
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 5 * 4096, &at), ACSLAB_OK); /* a tail goes back */
    assert_ptr_equal(at, a);
    assert_int_equal(z.large_frames, 5);
    whole();
    b = a + 5 * 4096;
    assert_int_equal(acslab_buddy_alloc_at(&m.b, b, 0), ACSLAB_OK); /* now they are not */
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 7 * 4096, &at), ACSLAB_OK);
    assert_ptr_not_equal(at, a);
    for (i = 0; i < 3 * 4096; i++) assert_int_equal(((unsigned char *)at)[i], (unsigned char)(i * 7));
    assert_int_equal(acslab_sizes_free(&z, 0, a), ACSLAB_E_FOREIGN);
    assert_int_equal(acslab_sizes_realloc(&z, 0, at, 100, &at), ACSLAB_OK); /* small now */
    for (i = 0; i < 100; i++) assert_int_equal(((unsigned char *)at)[i], (unsigned char)(i * 7));
    assert_int_equal(z.large_blocks, 0);
    whole();
}

/* A block that shrinks need not move if there is no other place, and a refused realloc leaves it as it was. */
static void realloc_without_memory(void **state)
{
    unsigned char *a, *b;
    void *at = NULL;
    (void)state;
    open_heap(4, 4096);
    a = take(2 * 4096);
    b = take(2 * 4096);
    a[0] = 7;
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 3 * 4096, &at), ACSLAB_E_NO_MEMORY);
    assert_null(at);
    assert_int_equal(usable(a), 2 * 4096);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 100, &at), ACSLAB_OK);
    assert_ptr_equal(at, a);
    assert_int_equal(a[0], 7);
    give(b);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 4 * 4096, &at), ACSLAB_OK); /* up to the arena's end */
    assert_ptr_equal(at, a);
    assert_int_equal(acslab_sizes_realloc(&z, 0, a, 5 * 4096, &at), ACSLAB_E_SIZE);
    give(a);
    whole();
}

/* A11: arenas of few frames. */
static void tiny(void **state)
{
    size_t frames, largest;
    (void)state;
    for (frames = 1; frames <= 4; frames++) {
        for (largest = 16; largest <= frames * 4096 && largest <= 8192; largest += 16) {
            unsigned char *block;
            if (largest > 4096 && frames == 3) continue;
            open_heap(frames, largest);
            block = take(z.largest);
            memset(block, 1, z.largest);
            give(block);
        }
        whole();
    }
}

/* A run can't be longer than the largest block that the arena may have; a cache of a lower number is not the heap's. */
static void beyond(void **state)
{
    struct acslab_cache_setup setup;
    void *block = NULL;
    (void)state;
    open_heap(48, 4096);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 33 * 4096, &block), ACSLAB_E_SIZE);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 32 * 4096, &block), ACSLAB_OK);
    give(block);
    memset(&setup, 0, sizeof setup);
    setup.size = 64;
    assert_int_equal(acslab_slab_create_at(&m.s, 1, &setup), ACSLAB_OK);
    assert_int_equal(acslab_slab_alloc(&m.s, 1, &block), ACSLAB_OK);
    assert_int_equal(acslab_sizes_free(&z, 0, block), ACSLAB_E_CACHE);
}

/* What the heap keeps for later goes back when memory is short, and by trim. */
static void trim(void **state)
{
    void *blocks[24], *whole_arena = NULL;
    size_t frames = 0;
    unsigned i;
    (void)state;
    open_heap(POOL_FRAMES, 2048);
    for (i = 0; i < 24; i++) blocks[i] = take(24 * (i + 1));
    for (i = 0; i < 24; i++) give(blocks[i]);
    assert_true(m.b.live_frames > 0);
    assert_int_equal(acslab_sizes_trim(&z, 0, &frames), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 0);
    assert_true(frames > 0);
    assert_int_equal(acslab_sizes_trim(&z, 1, NULL), ACSLAB_OK);
    assert_int_equal(acslab_sizes_trim(&z, POOL_CPUS, NULL), ACSLAB_E_CPU);
    for (i = 0; i < 24; i++) blocks[i] = take(24 * (i + 1));
    for (i = 0; i < 24; i++) give(blocks[i]);
    assert_int_equal(acslab_sizes_alloc(&z, 0, POOL_FRAMES * POOL_FRAME, &whole_arena), ACSLAB_OK);
    give(whole_arena);
    whole();
}

/* Everything at random, with contents that show any overlap. */
static void churn(void **state)
{
    static struct { unsigned char *at; size_t size; unsigned char fill; } blocks[100];
    uint32_t x = 1, i, k, cpu;
    size_t j;
    (void)state;
    memset(blocks, 0, sizeof blocks);
    open_heap(POOL_FRAMES, 8192);
    for (k = 0; k < 20000; k++) {
        void *p = NULL;
        size_t size, both;
        x = x * 1664525u + 1013904223u;
        i = (x >> 8) % 100;
        cpu = x >> 31;
        size = 1 + (((x >> 3) & 0xffff) >> ((x >> 20) % 15));
        if (blocks[i].at == NULL) {
            if (acslab_sizes_alloc(&z, cpu, size, &p) != ACSLAB_OK) continue;
        } else {
            for (j = 0; j < blocks[i].size; j++) {
                if (blocks[i].at[j] != blocks[i].fill) fail();
            }
            if ((x & 0x300) == 0) {
                both = size < blocks[i].size ? size : blocks[i].size;
                if (acslab_sizes_realloc(&z, cpu, blocks[i].at, size, &p) != ACSLAB_OK) continue;
                for (j = 0; j < both; j++) {
                    if (((unsigned char *)p)[j] != blocks[i].fill) fail();
                }
            } else {
                assert_int_equal(acslab_sizes_free(&z, cpu, blocks[i].at), ACSLAB_OK);
                assert_int_not_equal(acslab_sizes_free(&z, cpu, blocks[i].at), ACSLAB_OK);
                blocks[i].at = NULL;
                continue;
            }
        }
        assert_true(usable(p) >= size);
        blocks[i].size = size;
        blocks[i].at = p;
        blocks[i].fill = (unsigned char)(x >> 12);
        memset(p, blocks[i].fill, size);
        if (k % 4000 == 0) whole();
    }
    for (i = 0; i < 100; i++) {
        if (blocks[i].at != NULL) give(blocks[i].at);
    }
    for (i = 3; i < 3 + z.classes; i++) assert_int_equal(acslab_percpu_destroy(&m.p, i, NULL), ACSLAB_OK);
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
    assert_true(pool_whole(&m));
}

/*
 * A byte tells 254 caches apart.  Of a heap from cache 240 on with 17 classes the first 14 have tags of their own; the rest, and caches
 * behind it, are told apart by the owner of their frames, and every misuse is refused all the same.
 */
static void many_caches(void **state)
{
    enum { MANY = 300, ROW = 302 };
    static struct acslab_cache caches[MANY];
    static struct acslab_magazine magazines[POOL_CPUS * ROW];
    static struct acslab_depot depots[MANY];
    static uint32_t slots[POOL_CPUS * ROW * POOL_DEPTH], store[MANY * POOL_ROOM];
    static struct acslab_sizes beyond_tags;
    struct acslab_slabs_setup slabs;
    struct acslab_percpu_setup front;
    struct acslab_cache_setup setup;
    unsigned char *blocks[24];
    void *other = NULL;
    unsigned i, cpu;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    slabs = pool_setup(&m);
    slabs.caches = caches;
    slabs.caches_count = MANY;
    assert_int_equal(acslab_slab_init(&m.s, &slabs), ACSLAB_OK);
    front = pool_front(&m);
    front.magazines = magazines;
    front.magazines_count = POOL_CPUS * ROW;
    front.slots = slots;
    front.slots_count = POOL_CPUS * ROW * POOL_DEPTH;
    front.depots = depots;
    front.depots_count = MANY;
    front.store = store;
    front.store_count = MANY * POOL_ROOM;
    assert_int_equal(acslab_percpu_init(&m.p, &front), ACSLAB_OK);
    assert_int_equal(acslab_sizes_init(&z, &m.p, 240, 640), ACSLAB_OK);
    assert_int_equal(z.classes, 17);
    assert_int_equal(z.tags, 14);
    memset(&setup, 0, sizeof setup);
    setup.size = 100;
    setup.length = 1;
    assert_int_equal(acslab_slab_create_at(&m.s, 290, &setup), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, 290, 4, 2, 0), ACSLAB_OK);
    assert_int_equal(acslab_slab_create_at(&m.s, 3, &setup), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, 3, 4, 2, 0), ACSLAB_OK);
    for (cpu = 0; cpu < POOL_CPUS; cpu++) {
        for (i = 0; i < 24; i++) {
            void *block = NULL;
            size_t size = 26 * (i + 1);
            assert_int_equal(acslab_sizes_alloc(&z, cpu, size, &block), ACSLAB_OK);
            blocks[i] = block;
            assert_true(usable(block) >= size);
            memset(block, (int)i, size);
            whole();
        }
        for (i = 0; i < 24; i++) {
            assert_int_equal(blocks[i][26 * i], i);
            assert_int_equal(acslab_sizes_free(&z, cpu, blocks[i] + 1), ACSLAB_E_ALIGN);
            assert_int_equal(acslab_sizes_free(&z, cpu, blocks[i] + 16), ACSLAB_E_INTERIOR);
            assert_int_equal(acslab_percpu_free(&m.p, cpu, 290, blocks[i]), ACSLAB_E_CACHE);
            assert_int_equal(acslab_sizes_free(&z, cpu, blocks[i]), ACSLAB_OK);
            assert_int_equal(acslab_sizes_free(&z, cpu, blocks[i]), ACSLAB_E_FREE);
            whole();
        }
        for (i = 3; i < 300; i += 287) { /* a cache of either kind that is not the heap's */
            assert_int_equal(acslab_percpu_alloc(&m.p, cpu, i, &other), ACSLAB_OK);
            assert_int_equal(acslab_sizes_free(&z, cpu, other), ACSLAB_E_CACHE);
            assert_int_equal(acslab_percpu_free(&m.p, cpu, 293 - i, other), ACSLAB_E_CACHE);
            assert_int_equal(acslab_percpu_free(&m.p, cpu, i, other), ACSLAB_OK);
            assert_int_equal(acslab_percpu_free(&m.p, cpu, i, other), ACSLAB_E_FREE);
            whole();
        }
    }
    z.tags = 15;
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_E_DAMAGED);
    z.tags = 18;
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_E_DAMAGED);
    z.tags = 14;
    z.tag_of[3]++;
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_E_DAMAGED);
    z.tag_of[3]--;
    i = magazines[0].tag;
    magazines[0].tag = 255;
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_E_DAMAGED);
    magazines[0].tag = i;
    whole();
    assert_int_equal(acslab_sizes_init(&beyond_tags, &m.p, 260, 640), ACSLAB_OK);
    assert_int_equal(beyond_tags.tags, 0);
    assert_int_equal(acslab_sizes_alloc(&beyond_tags, 0, 40, &other), ACSLAB_OK);
    assert_int_equal(acslab_sizes_check(&beyond_tags), ACSLAB_OK);
    assert_int_equal(acslab_sizes_free(&z, 0, other), ACSLAB_E_CACHE);
    assert_int_equal(acslab_sizes_free(&beyond_tags, 0, other), ACSLAB_OK);
}

/* In a large arena slabs are longer, and some empty ones are kept. */
static void large_arena(void **state)
{
    enum { LARGE = 131072 };
    static struct acslab_buddy b;
    struct acslab_slabs_setup slabs = pool_setup(&m);
    struct acslab_percpu_setup front = pool_front(&m);
    size_t words = 0;
    acslab_word *meta;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    assert_int_equal(acslab_buddy_words(65536, LARGE, 10, &words), ACSLAB_OK);
    meta = malloc(words * sizeof *meta);
    slabs.live_count = (size_t)LARGE * 256;
    slabs.live = malloc(slabs.live_count); /* of which little is touched, and of the arena nothing */
    slabs.avail_count = (size_t)LARGE * 256 / ACSLAB_WORD_BITS;
    slabs.avail = malloc(slabs.avail_count * sizeof *slabs.avail);
    slabs.owner_count = LARGE;
    slabs.owner = malloc(LARGE * sizeof *slabs.owner);
    slabs.runs_count = LARGE;
    slabs.runs = malloc(LARGE * sizeof *slabs.runs);
    assert_true(meta != NULL && slabs.live != NULL && slabs.avail != NULL && slabs.owner != NULL && slabs.runs != NULL);
    assert_int_equal(acslab_buddy_init(&b, (uintptr_t)65536 * 4096, LARGE, 4096, 10, meta, words), ACSLAB_OK);
    slabs.buddy = &b;
    assert_int_equal(acslab_slab_init(&m.s, &slabs), ACSLAB_OK);
    assert_int_equal(acslab_percpu_init(&m.p, &front), ACSLAB_OK);
    assert_int_equal(acslab_sizes_init(&z, &m.p, 0, 4096), ACSLAB_OK);
    assert_int_equal(m.caches[0].length, 8); /* 32 KiB */
    assert_int_equal(m.caches[0].keep, 32);  /* a mebibyte */
    assert_int_equal(m.caches[z.classes - 1].length, 8);
    free(meta);
    free(slabs.live);
    free(slabs.avail);
    free(slabs.owner);
    free(slabs.runs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes),
        cmocka_unit_test(large),
        cmocka_unit_test(zeroed),
        cmocka_unit_test(aligned),
        cmocka_unit_test(realloc_in_place),
        cmocka_unit_test(realloc_without_memory),
        cmocka_unit_test(tiny),
        cmocka_unit_test(beyond),
        cmocka_unit_test(trim),
        cmocka_unit_test(churn),
        cmocka_unit_test(many_caches),
        cmocka_unit_test(large_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
