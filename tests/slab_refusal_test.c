/* SPDX-License-Identifier: MIT */
/*
 * slab_refusal: each misuse of caches, magazines and heaps by itself.  It is refused with its own status, the hook hears of
 * it once, and not one bit of the whole state changes.
 */
struct acslab_buddy;
static void hear(const struct acslab_buddy *b, int status);
#define ACSLAB_REFUSED(b, status) hear(b, (int)(status))
#define ACSLAB_IMPLEMENTATION
#include "pool.h"
#include "cmocka_all.h"

static struct pool m;
static struct acslab_sizes z;
static unsigned heard;
static int last;

static void hear(const struct acslab_buddy *b, int status)
{
    assert_ptr_equal(b, &m.b);
    heard++;
    last = status;
}

#define REFUSED(call, status)                                                                                \
    do {                                                                                                     \
        uint64_t before_ = pool_hash(&m);                                                                    \
        heard = 0;                                                                                           \
        assert_int_equal((call), (status));                                                                  \
        assert_int_equal(heard, 1);                                                                          \
        assert_int_equal(last, (status));                                                                    \
        assert_true(before_ == pool_hash(&m));                                                               \
    } while (0)

#define WITHOUT_HOOK(call, status)                                                                           \
    do {                                                                                                     \
        heard = 0;                                                                                           \
        assert_int_equal((call), (status));                                                                  \
        assert_int_equal(heard, 0);                                                                          \
    } while (0)

static unsigned plain(size_t size, size_t length, size_t keep)
{
    struct acslab_cache_setup setup;
    unsigned c = 999;
    memset(&setup, 0, sizeof setup);
    setup.size = size;
    setup.length = length;
    setup.keep = keep;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    return c;
}

static unsigned char *take(unsigned c)
{
    void *object = NULL;
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
    return object;
}

static void open_pool(size_t frames)
{
    assert_int_equal(pool_open(&m, frames), ACSLAB_OK);
}

/* L1, L2, L7: the last, the second-last and the first of many are freed twice. */
static void double_free(void **state)
{
    unsigned char *objects[8];
    unsigned c, i;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(512, 1, 9);
    for (i = 0; i < 8; i++) objects[i] = take(c);
    for (i = 0; i < 8; i++) {
        assert_int_equal(acslab_slab_free(&m.s, c, objects[i]), ACSLAB_OK);
        REFUSED(acslab_slab_free(&m.s, c, objects[0]), ACSLAB_E_FREE);
        REFUSED(acslab_slab_free(&m.s, c, objects[i]), ACSLAB_E_FREE);
        if (i > 0) REFUSED(acslab_slab_free(&m.s, c, objects[i - 1]), ACSLAB_E_FREE);
    }
    assert_int_equal(m.caches[c].free, 8);
}

/* Objects that were never allocated are free. */
static void never_allocated(void **state)
{
    unsigned char *object;
    unsigned c;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(512, 1, 9);
    object = take(c);
    REFUSED(acslab_slab_free(&m.s, c, object + 512), ACSLAB_E_FREE);
}

/* L10, L17 */
static void interior(void **state)
{
    unsigned char *object;
    unsigned c, i;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(1000, 1, 9); /* 1008 bytes apart, 64 bytes at the end are nobody's */
    object = take(c);
    for (i = 16; i < 1008; i += 16) REFUSED(acslab_slab_free(&m.s, c, object + i), ACSLAB_E_INTERIOR);
    REFUSED(acslab_slab_free(&m.s, c, object + 4 * 1008), ACSLAB_E_INTERIOR);
    (void)take(c);
    REFUSED(acslab_slab_free(&m.s, c, object + 1008 - 16), ACSLAB_E_INTERIOR);
}

static void misaligned(void **state)
{
    unsigned char *object;
    unsigned c, i;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(64, 1, 9);
    object = take(c);
    for (i = 1; i < 64; i++) {
        REFUSED(acslab_slab_free(&m.s, c, object + i), i % 16 != 0 ? ACSLAB_E_ALIGN : ACSLAB_E_INTERIOR);
    }
}

static void foreign(void **state)
{
    unsigned char *object;
    void *frame;
    unsigned c;
    (void)state;
    open_pool(16);
    c = plain(64, 1, 9);
    object = take(c);
    REFUSED(acslab_slab_free(&m.s, c, pool_memory + sizeof pool_memory), ACSLAB_E_FOREIGN);
    REFUSED(acslab_slab_free(&m.s, c, pool_memory + 16 * 4096), ACSLAB_E_FOREIGN);
    REFUSED(acslab_slab_free(&m.s, c, pool_memory - 16), ACSLAB_E_FOREIGN);
    REFUSED(acslab_slab_free(&m.s, c, &object), ACSLAB_E_FOREIGN);
    REFUSED(acslab_slab_free(&m.s, c, object + 4096), ACSLAB_E_FOREIGN); /* nobody ever had that frame */
    assert_int_equal(acslab_buddy_alloc(&m.b, 0, &frame), ACSLAB_OK);
    REFUSED(acslab_slab_free(&m.s, c, frame), ACSLAB_E_FOREIGN); /* the buddy's user has it */
    REFUSED(acslab_slab_free(&m.s, c, NULL), ACSLAB_E_NULL);
}

/* L8 */
static void wrong_cache(void **state)
{
    unsigned char *object, *other;
    unsigned c, d;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(64, 1, 9);
    d = plain(64, 1, 9);
    object = take(c);
    other = take(d);
    REFUSED(acslab_slab_free(&m.s, d, object), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_free(&m.s, c, other), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_free(&m.s, d + 1, other), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_free(&m.s, POOL_CACHES, other), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_free(&m.s, ~0u, other), ACSLAB_E_CACHE);
}

static void after_destroy(void **state)
{
    unsigned char *object;
    unsigned c, d;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(64, 1, 9);
    d = plain(64, 1, 9);
    object = take(c);
    assert_int_equal(acslab_slab_free(&m.s, c, object), ACSLAB_OK);
    assert_int_equal(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_OK);
    REFUSED(acslab_slab_free(&m.s, c, object), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_free(&m.s, d, object), ACSLAB_E_FOREIGN); /* its frame is the buddy's again */
    REFUSED(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_E_CACHE);
    assert_ptr_equal(take(d), object); /* and then another cache's */
    assert_int_equal(plain(32, 1, 9), c);
    REFUSED(acslab_slab_free(&m.s, c, object), ACSLAB_E_CACHE);
}

/* L12, L5 */
static void destroy_while_live(void **state)
{
    unsigned char *objects[20];
    size_t live = 77;
    unsigned c, i;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(700, 0, 0);
    for (i = 0; i < 20; i++) objects[i] = take(c);
    for (i = 20; i > 0; i--) {
        live = 77;
        REFUSED(acslab_slab_destroy(&m.s, c, &live), ACSLAB_E_BUSY);
        assert_int_equal(live, i);
        REFUSED(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_E_BUSY);
        REFUSED(acslab_percpu_destroy(&m.p, c, NULL), ACSLAB_E_BUSY);
        REFUSED(acslab_percpu_destroy(&m.p, c, &live), ACSLAB_E_BUSY);
        assert_int_equal(live, i);
        assert_int_equal(acslab_slab_free(&m.s, c, objects[i - 1]), ACSLAB_OK);
    }
    assert_int_equal(acslab_slab_destroy(&m.s, c, &live), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 0);
}

/* L9, L20: what lies in a magazine keeps its slab, and the cache. */
static void destroy_while_kept(void **state)
{
    size_t live = 77;
    void *object;
    unsigned c;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(512, 1, 0);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 16), ACSLAB_OK);
    assert_int_equal(acslab_percpu_alloc(&m.p, 0, c, &object), ACSLAB_OK);
    assert_int_equal(acslab_percpu_free(&m.p, 0, c, object), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 1);
    REFUSED(acslab_slab_destroy(&m.s, c, &live), ACSLAB_E_BUSY);
    assert_int_equal(live, 0);
    assert_int_equal(acslab_slab_shrink(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 1);
    REFUSED(acslab_slab_free(&m.s, c, object), ACSLAB_E_FREE);
    assert_int_equal(acslab_percpu_destroy(&m.p, c, &live), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 0);
    REFUSED(acslab_percpu_alloc(&m.p, 0, c, &object), ACSLAB_E_CACHE);
}

static void no_memory(void **state)
{
    void *object;
    unsigned c, i;
    (void)state;
    open_pool(4);
    c = plain(2048, 2, 0);
    for (i = 0; i < 8; i++) (void)take(c);
    REFUSED(acslab_slab_alloc(&m.s, c, &object), ACSLAB_E_NO_MEMORY);
    REFUSED(acslab_slab_preallocate(&m.s, c, 1), ACSLAB_E_NO_MEMORY);
    REFUSED(acslab_slab_alloc_bulk(&m.s, c, 1, &object), ACSLAB_E_NO_MEMORY);
    REFUSED(acslab_percpu_alloc(&m.p, 0, c, &object), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 16), ACSLAB_OK);
    REFUSED(acslab_percpu_alloc(&m.p, 0, c, &object), ACSLAB_E_NO_MEMORY);
}

static void bad_arguments(void **state)
{
    struct acslab_object told;
    struct acslab_cache_stats stats;
    struct acslab_magazine_stats magazine;
    void *object;
    unsigned c;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(64, 1, 0);
    REFUSED(acslab_slab_alloc(&m.s, c, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_slab_alloc(&m.s, c + 1, &object), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_alloc(&m.s, POOL_CACHES, &object), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_alloc_bulk(&m.s, c, 1, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_slab_alloc_bulk(&m.s, c + 1, 1, &object), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_free_bulk(&m.s, c, 1, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_slab_free_bulk(&m.s, c + 1, 1, &object), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_preallocate(&m.s, c + 1, 1), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_shrink(&m.s, c + 1, NULL), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_destroy(&m.s, c + 1, NULL), ACSLAB_E_CACHE);
    REFUSED(acslab_slab_owner(&m.s, pool_memory, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_slab_owner(&m.s, pool_memory, &told), ACSLAB_E_FOREIGN);
    REFUSED(acslab_slab_stats(&m.s, c, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_slab_stats(&m.s, c + 1, &stats), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_alloc(&m.p, 0, c, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_percpu_alloc(&m.p, POOL_CPUS, c, &object), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_alloc(&m.p, 0, POOL_CACHES, &object), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_alloc(&m.p, 0, c + 1, &object), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_free(&m.p, 0, c, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_percpu_free(&m.p, POOL_CPUS, c, pool_memory), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_free(&m.p, 0, POOL_CACHES, pool_memory), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_free(&m.p, 0, c + 1, pool_memory), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_free(&m.p, 0, c, pool_memory), ACSLAB_E_FOREIGN);
    REFUSED(acslab_percpu_free(&m.p, 0, c, pool_memory - 16), ACSLAB_E_FOREIGN);
    REFUSED(acslab_percpu_free(&m.p, 0, c, pool_memory + sizeof pool_memory), ACSLAB_E_FOREIGN);
    REFUSED(acslab_percpu_attach(&m.p, c + 1, 1, 1, 0), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_attach(&m.p, c, POOL_DEPTH + 1, 1, 0), ACSLAB_E_SIZE);
    REFUSED(acslab_percpu_attach(&m.p, c, 4, 5, 0), ACSLAB_E_SIZE);
    REFUSED(acslab_percpu_attach(&m.p, c, 4, 0, 0), ACSLAB_E_SIZE);
    REFUSED(acslab_percpu_attach(&m.p, c, 4, 2, POOL_ROOM + 1), ACSLAB_E_SIZE);
    REFUSED(acslab_percpu_resize(&m.p, POOL_CPUS, c, 1, 1), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_resize(&m.p, 0, c + 1, 1, 1), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_resize(&m.p, 0, c, POOL_DEPTH + 1, 1), ACSLAB_E_SIZE);
    REFUSED(acslab_percpu_drain(&m.p, POOL_CPUS, c), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_drain(&m.p, 0, c + 1), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_drain_cpu(&m.p, POOL_CPUS), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_drain_depot(&m.p, c + 1), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_destroy(&m.p, c + 1, NULL), ACSLAB_E_CACHE);
    REFUSED(acslab_percpu_stats(&m.p, 0, c, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_percpu_stats(&m.p, POOL_CPUS, c, &magazine), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_stats(&m.p, 0, c + 1, &magazine), ACSLAB_E_CACHE);
}

/* L6, L14, A11 */
static void bad_caches(void **state)
{
    struct acslab_cache_setup setup;
    unsigned c = 7, i;
    (void)state;
    open_pool(POOL_FRAMES);
    memset(&setup, 0, sizeof setup);
    REFUSED(acslab_slab_create(&m.s, NULL, &c), ACSLAB_E_NULL);
    REFUSED(acslab_slab_create(&m.s, &setup, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_slab_create_at(&m.s, 0, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    setup.size = SIZE_MAX;
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    setup.size = 64 * 4096 + 1;
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    setup.size = 5000;
    setup.length = 1;
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    setup.length = 65;
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    setup.length = SIZE_MAX;
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    setup.length = 0;
    for (i = 3; i < 100; i += 2) {
        setup.align = i;
        REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_ALIGN);
    }
    setup.align = 8192;
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_ALIGN);
    setup.align = ~(SIZE_MAX >> 1);
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_ALIGN);
    setup.align = 0;
    assert_int_equal(c, 7);
    for (i = 0; i < POOL_CACHES; i++) {
        assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
        assert_int_equal(c, i);
    }
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_FULL);
    REFUSED(acslab_slab_create_at(&m.s, 3, &setup), ACSLAB_E_FULL);
    REFUSED(acslab_slab_create_at(&m.s, POOL_CACHES, &setup), ACSLAB_E_CACHE);
}

/* No slab of one frame holds objects of this size with little waste, and there are no more frames. */
static void too_wasteful(void **state)
{
    struct acslab_cache_setup setup;
    unsigned c;
    (void)state;
    open_pool(1);
    memset(&setup, 0, sizeof setup);
    setup.size = 2500;
    REFUSED(acslab_slab_create(&m.s, &setup, &c), ACSLAB_E_SIZE);
    setup.length = 1;
    setup.keep = SIZE_MAX;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
}

static void whole_arena(void **state)
{
    struct acslab_cache_setup setup;
    void *object;
    unsigned c;
    (void)state;
    open_pool(POOL_FRAMES);
    memset(&setup, 0, sizeof setup);
    setup.size = 64 * 4096;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
    memset(object, 1, 64 * 4096);
    REFUSED(acslab_slab_alloc(&m.s, c, &object), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_slab_free(&m.s, c, object), ACSLAB_OK);
    assert_true(pool_whole(&m));
}

static enum acslab_status some_frames(struct acslab_frame_source *source, size_t count, size_t *frame)
{
    (void)source;
    (void)count;
    (void)frame;
    return ACSLAB_E_NO_MEMORY;
}

/* Inits and needs have no arena to tell of. */
static void bad_setup(void **state)
{
    struct acslab_slabs_need need = {1, 2, 3, 4};
    struct acslab_slabs_setup setup, good;
    struct acslab_frame_source source = {NULL, NULL, NULL};
    size_t i;
    (void)state;
    open_pool(POOL_FRAMES);
    WITHOUT_HOOK(acslab_slab_need(1, 4096, 16, NULL), ACSLAB_E_NULL);
    WITHOUT_HOOK(acslab_slab_need(0, 4096, 16, &need), ACSLAB_E_EMPTY);
    WITHOUT_HOOK(acslab_slab_need(1, 0, 16, &need), ACSLAB_E_FRAME_SIZE);
    WITHOUT_HOOK(acslab_slab_need(1, 4095, 16, &need), ACSLAB_E_FRAME_SIZE);
    WITHOUT_HOOK(acslab_slab_need(1, 4096, 4, &need), ACSLAB_E_ALIGN);
    WITHOUT_HOOK(acslab_slab_need(1, 4096, 512, &need), ACSLAB_E_ALIGN);
    WITHOUT_HOOK(acslab_slab_need(1, 4096, 24, &need), ACSLAB_E_ALIGN);
    WITHOUT_HOOK(acslab_slab_need(1, 8, 16, &need), ACSLAB_E_ALIGN);
    WITHOUT_HOOK(acslab_slab_need(SIZE_MAX, 4096, 16, &need), ACSLAB_E_RANGE);
    WITHOUT_HOOK(acslab_slab_need(1, SIZE_MAX / 2 + 1, 8, &need), ACSLAB_E_RANGE);
    WITHOUT_HOOK(acslab_slab_need(0xffffffffu / 256 + 1, 4096, 16, &need), ACSLAB_E_RANGE);
    assert_int_equal(need.live, 1);
    WITHOUT_HOOK(acslab_slab_need(3, 4096, 0, &need), ACSLAB_OK);
    assert_int_equal(need.live, 768);
    assert_int_equal(need.avail, 768 / ACSLAB_WORD_BITS);
    assert_int_equal(need.owner, 3);
    assert_int_equal(need.runs, 3);
    good = pool_setup(&m);
    WITHOUT_HOOK(acslab_slab_init(NULL, &good), ACSLAB_E_NULL);
    WITHOUT_HOOK(acslab_slab_init(&m.s, NULL), ACSLAB_E_NULL);
    for (i = 0; i < 13; i++) {
        enum acslab_status expected = ACSLAB_E_NULL;
        setup = good;
        switch (i) {
        case 0: setup.buddy = NULL; break;
        case 1: setup.live = NULL; break;
        case 2: setup.avail = NULL; break;
        case 3: setup.owner = NULL; break;
        case 4: setup.runs = NULL; break;
        case 5: setup.caches = NULL; break;
        case 6: setup.live_count = POOL_FRAMES * 256 - 1; expected = ACSLAB_E_METADATA; break;
        case 7: setup.avail_count = POOL_FRAMES * 256 / ACSLAB_WORD_BITS - 1; expected = ACSLAB_E_METADATA; break;
        case 8: setup.owner_count--; expected = ACSLAB_E_METADATA; break;
        case 9: setup.runs_count--; expected = ACSLAB_E_METADATA; break;
        case 10: setup.caches_count = 0; expected = ACSLAB_E_CACHE; break;
        case 11: setup.caches_count = ACSLAB_CACHES_MAX + 1; expected = ACSLAB_E_CACHE; break;
        default: setup.granule = 512; expected = ACSLAB_E_ALIGN; break;
        }
        WITHOUT_HOOK(acslab_slab_init(&m.s, &setup), expected);
    }
    setup = good;
    setup.source = &source;
    WITHOUT_HOOK(acslab_slab_init(&m.s, &setup), ACSLAB_E_NULL);
    source.alloc = some_frames;
    WITHOUT_HOOK(acslab_slab_init(&m.s, &setup), ACSLAB_E_NULL);
}

static void bad_front(void **state)
{
    struct acslab_magazines_need need = {9, 9, 9, 9};
    struct acslab_percpu_setup setup, good;
    struct acslab_percpu_frames_setup frames, fine;
    size_t i;
    (void)state;
    open_pool(POOL_FRAMES);
    WITHOUT_HOOK(acslab_percpu_need(1, 1, 1, 0, NULL), ACSLAB_E_NULL);
    WITHOUT_HOOK(acslab_percpu_need(0, 1, 1, 0, &need), ACSLAB_E_CPU);
    WITHOUT_HOOK(acslab_percpu_need(1, 0, 1, 0, &need), ACSLAB_E_CACHE);
    WITHOUT_HOOK(acslab_percpu_need(1, ACSLAB_CACHES_MAX + 1, 1, 0, &need), ACSLAB_E_CACHE);
    WITHOUT_HOOK(acslab_percpu_need(1, 1, 0, 0, &need), ACSLAB_E_SIZE);
    WITHOUT_HOOK(acslab_percpu_need(65536, 16, 65536, 0, &need), ACSLAB_E_RANGE);
    WITHOUT_HOOK(acslab_percpu_need(SIZE_MAX, 1, 1, 0, &need), ACSLAB_E_RANGE);
    WITHOUT_HOOK(acslab_percpu_need(1, 1, SIZE_MAX, 0, &need), ACSLAB_E_RANGE);
    WITHOUT_HOOK(acslab_percpu_need(1, 2, 1, 0x80000000u, &need), ACSLAB_E_RANGE);
    WITHOUT_HOOK(acslab_percpu_need(1, 3, 1, 0x70000000u, &need), ACSLAB_E_RANGE);
    assert_int_equal(need.slots, 9);
    WITHOUT_HOOK(acslab_percpu_need(3, 5, 7, 2, &need), ACSLAB_OK);
    assert_int_equal(need.magazines, 18); /* rows of six */
    assert_int_equal(need.slots, 126);
    assert_int_equal(need.depots, 5);
    assert_int_equal(need.store, 10);
    good = pool_front(&m);
    WITHOUT_HOOK(acslab_percpu_init(NULL, &good), ACSLAB_E_NULL);
    WITHOUT_HOOK(acslab_percpu_init(&m.p, NULL), ACSLAB_E_NULL);
    for (i = 0; i < 11; i++) {
        enum acslab_status expected = ACSLAB_E_NULL;
        setup = good;
        switch (i) {
        case 0: setup.slabs = NULL; break;
        case 1: setup.magazines = NULL; break;
        case 2: setup.slots = NULL; break;
        case 3: setup.depots = NULL; break;
        case 4: setup.store = NULL; break;
        case 5: setup.magazines_count--; expected = ACSLAB_E_METADATA; break;
        case 6: setup.slots_count--; expected = ACSLAB_E_METADATA; break;
        case 7: setup.depots_count--; expected = ACSLAB_E_METADATA; break;
        case 8: setup.store_count--; expected = ACSLAB_E_METADATA; break;
        case 9: setup.cpus = 0; expected = ACSLAB_E_CPU; break;
        default: setup.depth = 0; expected = ACSLAB_E_SIZE; break;
        }
        WITHOUT_HOOK(acslab_percpu_init(&m.p, &setup), expected);
    }
    setup = good;
    setup.room = 0;
    setup.store = NULL;
    setup.store_count = 0;
    WITHOUT_HOOK(acslab_percpu_init(&m.p, &setup), ACSLAB_OK);
    fine = pool_frames(&m);
    WITHOUT_HOOK(acslab_percpu_init_frames(NULL, &fine), ACSLAB_E_NULL);
    WITHOUT_HOOK(acslab_percpu_init_frames(&m.f, NULL), ACSLAB_E_NULL);
    for (i = 0; i < 12; i++) {
        enum acslab_status expected = ACSLAB_E_NULL;
        frames = fine;
        switch (i) {
        case 0: frames.buddy = NULL; break;
        case 1: frames.magazines = NULL; break;
        case 2: frames.slots = NULL; break;
        case 3: frames.marks = NULL; break;
        case 4: frames.magazines_count--; expected = ACSLAB_E_METADATA; break;
        case 5: frames.slots_count--; expected = ACSLAB_E_METADATA; break;
        case 6: frames.marks_count--; expected = ACSLAB_E_METADATA; break;
        case 7: frames.cpus = 0; expected = ACSLAB_E_CPU; break;
        case 8: frames.orders = 0; expected = ACSLAB_E_ORDER; break;
        case 9: frames.orders = 8; expected = ACSLAB_E_ORDER; break;
        case 10: frames.depth = 0; expected = ACSLAB_E_SIZE; break;
        default: frames.depth = SIZE_MAX; expected = ACSLAB_E_RANGE; break;
        }
        WITHOUT_HOOK(acslab_percpu_init_frames(&m.f, &frames), expected);
    }
}

/* While an object lies in a magazine, on whatever CPU, or in the depot. */
static void double_free_in_magazines(void **state)
{
    void *objects[24];
    unsigned c, i, k;
    (void)state;
    open_pool(POOL_FRAMES);
    c = plain(64, 1, 0);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 16), ACSLAB_OK);
    for (i = 0; i < 24; i++) assert_int_equal(acslab_percpu_alloc(&m.p, i % 2, c, &objects[i]), ACSLAB_OK);
    for (i = 0; i < 24; i++) {
        assert_int_equal(acslab_percpu_free(&m.p, 0, c, objects[i]), ACSLAB_OK);
        for (k = 0; k <= i; k++) {
            REFUSED(acslab_percpu_free(&m.p, k % 2, c, objects[k]), ACSLAB_E_FREE);
            REFUSED(acslab_slab_free(&m.s, c, objects[k]), ACSLAB_E_FREE);
        }
    }
    REFUSED(acslab_percpu_free(&m.p, 1, c, (char *)objects[0] + 16), ACSLAB_E_INTERIOR);
    REFUSED(acslab_percpu_free(&m.p, 1, c, (char *)objects[0] + 1), ACSLAB_E_ALIGN);
    c = plain(64, 1, 0);
    REFUSED(acslab_percpu_free(&m.p, 1, c, objects[0]), ACSLAB_E_CACHE);
    assert_true(pool_whole(&m));
}

static void frames_in_magazines(void **state)
{
    struct acslab_magazine_stats told;
    size_t frames[6], frame, other;
    unsigned i;
    (void)state;
    open_pool(16);
    frame = m.b.first_frame;
    REFUSED(acslab_percpu_alloc_frame(&m.f, 0, 0, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_percpu_alloc_frame(&m.f, POOL_CPUS, 0, &frame), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_alloc_frame(&m.f, 0, 7, &frame), ACSLAB_E_ORDER);
    REFUSED(acslab_percpu_free_frame(&m.f, POOL_CPUS, 0, frame), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 7, frame), ACSLAB_E_ORDER);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, frame), ACSLAB_E_FREE);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, frame - 1), ACSLAB_E_FOREIGN);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, frame + 16), ACSLAB_E_FOREIGN);
    REFUSED(acslab_percpu_drain_frames(&m.f, POOL_CPUS), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_resize_frames(&m.f, POOL_CPUS, 0, 1, 1), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_resize_frames(&m.f, 0, 4, 1, 1), ACSLAB_E_ORDER);
    REFUSED(acslab_percpu_resize_frames(&m.f, 0, 0, POOL_DEPTH + 1, 1), ACSLAB_E_SIZE);
    REFUSED(acslab_percpu_stats_frames(&m.f, 0, 0, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_percpu_stats_frames(&m.f, POOL_CPUS, 0, &told), ACSLAB_E_CPU);
    REFUSED(acslab_percpu_stats_frames(&m.f, 0, 4, &told), ACSLAB_E_ORDER);
    for (i = 0; i < 6; i++) assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &frames[i]), ACSLAB_OK);
    for (i = 0; i < 6; i++) {
        assert_int_equal(acslab_percpu_free_frame(&m.f, 1, 0, frames[i]), ACSLAB_OK);
        REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, frames[i]), ACSLAB_E_FREE);
        REFUSED(acslab_percpu_free_frame(&m.f, 1, 0, frames[0]), ACSLAB_E_FREE);
    }
    assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 1, &other), ACSLAB_OK);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, other), ACSLAB_E_WRONG_ORDER);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, other + 1), ACSLAB_E_INTERIOR);
    assert_int_equal(acslab_percpu_drain_frames(&m.f, 0), ACSLAB_OK);
    assert_int_equal(acslab_percpu_drain_frames(&m.f, 1), ACSLAB_OK);
    assert_int_equal(acslab_buddy_reserve_frames(&m.b, m.b.first_frame + 12, 1), ACSLAB_OK);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, m.b.first_frame + 12), ACSLAB_E_RESERVED);
    assert_int_equal(acslab_buddy_alloc_frame(&m.b, 0, &frame), ACSLAB_OK);
    REFUSED(acslab_percpu_free_frame(&m.f, 0, 0, frame), ACSLAB_E_FREE); /* not handed out there */
    assert_int_equal(acslab_buddy_free_frame(&m.b, frame), ACSLAB_OK);
    REFUSED(acslab_percpu_alloc_frame(&m.f, 0, 4, &frame), ACSLAB_E_NO_MEMORY);
    while (m.b.free_frames > 0) assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &frame), ACSLAB_OK);
    while (m.frame_magazines[0].count > 0) {
        assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &frame), ACSLAB_OK);
    }
    REFUSED(acslab_percpu_alloc_frame(&m.f, 0, 0, &frame), ACSLAB_E_NO_MEMORY);
}

/* ------------------------------------------------------------------------------------------- heaps */

#define HEAP_REFUSED(call, status)                                                                           \
    do {                                                                                                     \
        struct acslab_sizes heap_ = z;                                                                       \
        REFUSED(call, status);                                                                               \
        assert_memory_equal(&heap_, &z, sizeof z);                                                           \
    } while (0)

static void open_heap(size_t frames)
{
    open_pool(frames);
    memset(&z, 0, sizeof z);
    assert_int_equal(acslab_sizes_init(&z, &m.p, 0, 8192), ACSLAB_OK);
}

/* A1, A2, A3, A4, A6, A7, A8, A10 */
static void impossible_sizes(void **state)
{
    void *block = NULL, *old = NULL;
    size_t size;
    (void)state;
    open_heap(POOL_FRAMES);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 100, &old), ACSLAB_OK);
    assert_int_equal(acslab_sizes_trim(&z, 0, NULL), ACSLAB_OK); /* so that a want of memory changes nothing either */
    HEAP_REFUSED(acslab_sizes_alloc(&z, 0, 0, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_alloc(&z, 0, SIZE_MAX, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_alloc(&z, 0, 64 * 4096 + 1, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_alloc(&z, 0, 64 * 4096, &block), ACSLAB_E_NO_MEMORY);
    for (size = SIZE_MAX; size > 64 * 4096; size = size / 2 + size % 2) {
        HEAP_REFUSED(acslab_sizes_alloc(&z, 0, size, &block), ACSLAB_E_SIZE);
        HEAP_REFUSED(acslab_sizes_alloc(&z, 0, size - 1 > 64 * 4096 ? size - 1 : size, &block), ACSLAB_E_SIZE);
        HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, 64, size, &block), ACSLAB_E_SIZE);
        HEAP_REFUSED(acslab_sizes_realloc(&z, 0, old, size, &block), ACSLAB_E_SIZE);
        HEAP_REFUSED(acslab_sizes_calloc(&z, 0, 1, size, &block), ACSLAB_E_SIZE);
        HEAP_REFUSED(acslab_sizes_calloc(&z, 0, size, 1, &block), ACSLAB_E_SIZE);
        HEAP_REFUSED(acslab_sizes_calloc(&z, 0, size, SIZE_MAX / size + 1, &block), ACSLAB_E_SIZE);
    }
    HEAP_REFUSED(acslab_sizes_calloc(&z, 0, 0, 5, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_calloc(&z, 0, 5, 0, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_calloc(&z, 0, SIZE_MAX, SIZE_MAX, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_calloc(&z, 0, (SIZE_MAX >> 4) + 1, 16, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_calloc(&z, 0, 16, (SIZE_MAX >> 4) + 2, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_calloc(&z, 0, ((size_t)1 << 4 * sizeof(size_t)) - 1, ((size_t)1 << 4 * sizeof(size_t)) + 2,
                                     &block), ACSLAB_E_SIZE); /* the halves fit, their sum does not */
    HEAP_REFUSED(acslab_sizes_realloc(&z, 0, old, 0, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_realloc(&z, 0, NULL, 0, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, 64, 0, &block), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, 0, 64, &block), ACSLAB_E_ALIGN);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, 24, 64, &block), ACSLAB_E_ALIGN);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, 128 * 4096, 64, &block), ACSLAB_E_ALIGN);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, ~(SIZE_MAX >> 1), 64, &block), ACSLAB_E_ALIGN);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, 64 * 4096, 64, &block), ACSLAB_E_NO_MEMORY);
    assert_null(block);
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_OK);
}

static void bad_heap_arguments(void **state)
{
    void *block = NULL, *old = NULL;
    size_t size = 0;
    (void)state;
    open_heap(POOL_FRAMES);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 100, &old), ACSLAB_OK);
    HEAP_REFUSED(acslab_sizes_alloc(&z, 0, 1, NULL), ACSLAB_E_NULL);
    HEAP_REFUSED(acslab_sizes_alloc(&z, 0, 0, NULL), ACSLAB_E_NULL);
    HEAP_REFUSED(acslab_sizes_alloc(&z, 2, 1, &block), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_alloc(&z, 2, 0, &block), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_calloc(&z, 0, 1, 1, NULL), ACSLAB_E_NULL);
    HEAP_REFUSED(acslab_sizes_calloc(&z, 2, 1, 1, &block), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 0, 16, 1, NULL), ACSLAB_E_NULL);
    HEAP_REFUSED(acslab_sizes_aligned_alloc(&z, 2, 16, 1, &block), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_realloc(&z, 0, old, 1, NULL), ACSLAB_E_NULL);
    HEAP_REFUSED(acslab_sizes_realloc(&z, 0, NULL, 1, NULL), ACSLAB_E_NULL);
    HEAP_REFUSED(acslab_sizes_realloc(&z, 2, old, 1, &block), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_free(&z, 2, old), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_free(&z, 2, NULL), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 2, old, 100), ACSLAB_E_CPU);
    HEAP_REFUSED(acslab_sizes_usable(&z, NULL, &size), ACSLAB_E_NULL);
    HEAP_REFUSED(acslab_sizes_usable(&z, old, NULL), ACSLAB_E_NULL);
    WITHOUT_HOOK(acslab_sizes_free(&z, 0, NULL), ACSLAB_OK);
    WITHOUT_HOOK(acslab_sizes_free_sized(&z, 0, NULL, 3), ACSLAB_OK);
}

static void heap_refuses_with(unsigned char *block, enum acslab_status status)
{
    void *other = NULL;
    size_t size = 5;
    HEAP_REFUSED(acslab_sizes_free(&z, 1, block), status);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 1, block, 100), status);
    HEAP_REFUSED(acslab_sizes_realloc(&z, 1, block, 50, &other), status);
    HEAP_REFUSED(acslab_sizes_usable(&z, block, &size), status);
    assert_int_equal(size, 5);
}

static void bad_blocks(void **state)
{
    void *small = NULL, *large = NULL, *other = NULL;
    unsigned c;
    (void)state;
    open_heap(POOL_FRAMES);
    c = plain(64, 1, 9);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 100, &small), ACSLAB_OK);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 3 * 4096, &large), ACSLAB_OK);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 0, small, 96), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 0, small, 113), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 0, small, 0), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 0, small, SIZE_MAX), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 0, large, 2 * 4096), ACSLAB_E_SIZE);
    HEAP_REFUSED(acslab_sizes_free_sized(&z, 0, large, 3 * 4096 + 1), ACSLAB_E_SIZE);
    heap_refuses_with(take(c), ACSLAB_E_CACHE);
    heap_refuses_with((unsigned char *)small + 16, ACSLAB_E_INTERIOR);
    heap_refuses_with((unsigned char *)small + 1, ACSLAB_E_ALIGN);
    heap_refuses_with((unsigned char *)large + 16, ACSLAB_E_INTERIOR);
    heap_refuses_with((unsigned char *)large + 4096, ACSLAB_E_INTERIOR);
    heap_refuses_with((unsigned char *)large + 1, ACSLAB_E_ALIGN);
    heap_refuses_with(pool_memory - 16, ACSLAB_E_FOREIGN);
    heap_refuses_with(pool_memory + sizeof pool_memory, ACSLAB_E_FOREIGN);
    heap_refuses_with(pool_memory + sizeof pool_memory - 4096, ACSLAB_E_FOREIGN);
    REFUSED(acslab_slab_free(&m.s, c, large), ACSLAB_E_CACHE);
    assert_int_equal(acslab_sizes_free_sized(&z, 0, small, 100), ACSLAB_OK);
    assert_int_equal(acslab_sizes_free_sized(&z, 0, large, 3 * 4096), ACSLAB_OK);
    heap_refuses_with(small, ACSLAB_E_FREE);
    heap_refuses_with(large, ACSLAB_E_FOREIGN);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 100, &other), ACSLAB_OK);
    assert_ptr_equal(other, small);
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_OK);
}

static void bad_heaps(void **state)
{
    struct acslab_sizes other;
    unsigned c;
    (void)state;
    open_pool(POOL_FRAMES);
    WITHOUT_HOOK(acslab_sizes_init(NULL, &m.p, 0, 4096), ACSLAB_E_NULL);
    WITHOUT_HOOK(acslab_sizes_init(&other, NULL, 0, 4096), ACSLAB_E_NULL);
    REFUSED(acslab_sizes_init(&other, &m.p, 0, 15), ACSLAB_E_SIZE);
    REFUSED(acslab_sizes_init(&other, &m.p, 21, SIZE_MAX), ACSLAB_E_CACHE);
    REFUSED(acslab_sizes_init(&other, &m.p, POOL_CACHES + 1, 16), ACSLAB_E_CACHE);
    c = plain(64, 1, 9);
    REFUSED(acslab_sizes_init(&other, &m.p, c, 16), ACSLAB_E_FULL);
    assert_int_equal(acslab_sizes_init(&other, &m.p, 20, SIZE_MAX), ACSLAB_OK);
    assert_int_equal(other.classes, ACSLAB_SIZES_CLASSES);
    assert_int_equal(other.largest, 65536);
    m.s.grain = 5;
    assert_int_equal(acslab_sizes_init(&other, &m.p, 1, 64), ACSLAB_E_ALIGN);
    m.s.grain = 4;
    /* an arena of one frame has no class above a frame: all that was made goes again */
    open_pool(1);
    heard = 0;
    assert_int_equal(acslab_sizes_init(&other, &m.p, 0, 8192), ACSLAB_E_SIZE);
    assert_int_equal(heard, 1);
    for (c = 0; c < POOL_CACHES; c++) assert_int_equal(m.caches[c].used, 0);
    assert_int_equal(acslab_sizes_init(&other, &m.p, 0, 4096), ACSLAB_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(double_free),
        cmocka_unit_test(never_allocated),
        cmocka_unit_test(interior),
        cmocka_unit_test(misaligned),
        cmocka_unit_test(foreign),
        cmocka_unit_test(wrong_cache),
        cmocka_unit_test(after_destroy),
        cmocka_unit_test(destroy_while_live),
        cmocka_unit_test(destroy_while_kept),
        cmocka_unit_test(no_memory),
        cmocka_unit_test(bad_arguments),
        cmocka_unit_test(bad_caches),
        cmocka_unit_test(too_wasteful),
        cmocka_unit_test(whole_arena),
        cmocka_unit_test(bad_setup),
        cmocka_unit_test(bad_front),
        cmocka_unit_test(double_free_in_magazines),
        cmocka_unit_test(frames_in_magazines),
        cmocka_unit_test(impossible_sizes),
        cmocka_unit_test(bad_heap_arguments),
        cmocka_unit_test(bad_blocks),
        cmocka_unit_test(bad_heaps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
