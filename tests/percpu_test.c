/* SPDX-License-Identifier: MIT */
/*
 * percpu: magazines of objects and of frames, as they are used.
 */
#include "pool.h"
#include "cmocka_all.h"

static struct pool m;

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

static void *take(unsigned cpu, unsigned c)
{
    void *object = NULL;
    assert_int_equal(acslab_percpu_alloc(&m.p, cpu, c, &object), ACSLAB_OK);
    assert_true(acslab_slab_is_live(&m.s, object));
    return object;
}

static void give(unsigned cpu, unsigned c, void *object)
{
    assert_int_equal(acslab_percpu_free(&m.p, cpu, c, object), ACSLAB_OK);
    assert_false(acslab_slab_is_live(&m.s, object));
}

static struct acslab_cache_stats stats_of(unsigned c)
{
    struct acslab_cache_stats told;
    assert_int_equal(acslab_slab_stats(&m.s, c, &told), ACSLAB_OK);
    return told;
}

static void expect(unsigned cpu, unsigned c, size_t count, size_t depot, size_t refills, size_t flushes)
{
    struct acslab_magazine_stats told;
    assert_int_equal(acslab_percpu_stats(&m.p, cpu, c, &told), ACSLAB_OK);
    assert_int_equal(told.count, count);
    assert_int_equal(told.depot, depot);
    assert_int_equal(told.refills, refills);
    assert_int_equal(told.flushes, flushes);
    assert_true(pool_whole(&m));
}

static void trade(void **state)
{
    void *objects[64];
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(64, 1, 0);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 8), ACSLAB_OK);
    for (i = 0; i < 40; i++) {
        objects[i] = take(0, c);
        expect(0, c, 3 - i % 4, 0, i / 4 + 1, 0);
    }
    for (i = 0; i < 8; i++) give(1, c, objects[i]);
    expect(1, c, 8, 0, 0, 0);
    give(1, c, objects[8]); /* the oldest four go to the depot */
    expect(1, c, 5, 4, 0, 1);
    for (i = 9; i < 12; i++) give(1, c, objects[i]);
    give(1, c, objects[12]);
    expect(1, c, 5, 8, 0, 2);
    for (i = 13; i < 16; i++) give(1, c, objects[i]);
    give(1, c, objects[16]); /* the depot is full: four go to their slabs */
    expect(1, c, 5, 8, 0, 3);
    assert_int_equal(m.caches[c].free, 64 - 40 + 4);
    assert_ptr_equal(take(1, c), objects[16]); /* the youngest comes first */
    for (i = 0; i < 4; i++) (void)take(1, c);
    expect(1, c, 0, 8, 0, 3);
    (void)take(1, c); /* from the depot */
    expect(1, c, 3, 4, 1, 3);
}

static void drain(void **state)
{
    void *objects[20];
    unsigned c, d, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(1024, 1, 0);
    d = plain(64, 1, 0);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 16), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, d, 8, 4, 16), ACSLAB_OK);
    for (i = 0; i < 20; i++) objects[i] = take(i % 2, c);
    for (i = 0; i < 20; i++) give(i % 2, c, objects[i]);
    give(0, d, take(0, d));
    assert_int_equal(acslab_percpu_drain(&m.p, 0, c), ACSLAB_OK);
    expect(0, c, 0, 8, 3, 1);
    assert_int_equal(acslab_percpu_drain_depot(&m.p, c), ACSLAB_OK);
    expect(0, c, 0, 0, 3, 1);
    assert_int_equal(acslab_percpu_drain_cpu(&m.p, 1), ACSLAB_OK);
    assert_int_equal(m.caches[c].slabs, 0);
    assert_int_equal(m.b.live_frames, 1); /* of the other cache */
    assert_int_equal(acslab_percpu_drain_cpu(&m.p, 0), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 0);
    assert_true(pool_whole(&m));
}

static void resize(void **state)
{
    void *objects[40];
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(64, 1, 0);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 8, 16), ACSLAB_OK);
    for (i = 0; i < 40; i++) objects[i] = take(0, c);
    for (i = 0; i < 24; i++) give(0, c, objects[i]);
    expect(0, c, 8, 16, 5, 2);
    assert_int_equal(acslab_percpu_resize(&m.p, 0, c, 3, 2), ACSLAB_OK);
    expect(0, c, 3, 16, 5, 2);
    assert_int_equal(acslab_percpu_resize(&m.p, 0, c, 0, 0), ACSLAB_OK);
    expect(0, c, 0, 16, 5, 2);
    give(0, c, objects[30]); /* no magazine: to the slab */
    expect(0, c, 0, 16, 5, 2);
    assert_ptr_not_equal(take(0, c), NULL);
    assert_int_equal(acslab_percpu_resize(&m.p, 0, c, 8, 1), ACSLAB_OK);
    (void)take(0, c);
    expect(0, c, 0, 15, 6, 2);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 10), ACSLAB_OK); /* the depot has too many now */
    expect(0, c, 0, 0, 6, 2);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 0, 0, 0), ACSLAB_OK);
    (void)take(0, c);
}

/* An object is freed on another CPU than it was allocated on, a long time. */
static void producer_and_consumer(void **state)
{
    void *ring[32];
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(96, 1, 1);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 16), ACSLAB_OK);
    for (i = 0; i < 5000; i++) {
        if (i >= 32) {
            assert_int_equal(*(unsigned *)ring[i % 32], i - 32);
            give(1, c, ring[i % 32]);
        }
        ring[i % 32] = take(0, c);
        *(unsigned *)ring[i % 32] = i;
    }
    assert_true(pool_whole(&m));
    for (i = 0; i < 32; i++) give(1, c, ring[i]);
    assert_int_equal(acslab_percpu_destroy(&m.p, c, NULL), ACSLAB_OK);
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
}

/* Magazines and depots that are relieved in several steps, and a destructor that takes out of one meanwhile. */
static unsigned deep;
static bool greedy;

static void grab(void *object, void *data)
{
    void *other;
    (void)object;
    (void)data;
    if (greedy) (void)acslab_percpu_alloc(&m.p, 0, deep, &other);
}

static void deep_magazines(void **state)
{
    static struct acslab_magazine magazines[POOL_ROWS];
    static uint32_t slots[POOL_ROWS * 40], store[POOL_CACHES * 80];
    struct acslab_percpu_setup front;
    struct acslab_cache_setup setup;
    void *objects[160];
    unsigned i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    front = pool_front(&m);
    front.depth = 40;
    front.room = 80;
    front.magazines = magazines;
    front.slots = slots;
    front.slots_count = POOL_ROWS * 40;
    front.store = store;
    front.store_count = POOL_CACHES * 80;
    assert_int_equal(acslab_percpu_init(&m.p, &front), ACSLAB_OK);
    memset(&setup, 0, sizeof setup);
    setup.size = 1024;
    setup.length = 1;
    setup.destruct = grab;
    greedy = false;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &deep), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, deep, 40, 40, 80), ACSLAB_OK);
    for (i = 0; i < 160; i++) objects[i] = take(0, deep);
    for (i = 0; i < 120; i++) give(0, deep, objects[i]);
    expect(0, deep, 40, 80, 40, 2);
    assert_int_equal(acslab_percpu_drain_depot(&m.p, deep), ACSLAB_OK);
    expect(0, deep, 40, 0, 40, 2);
    greedy = true;
    assert_int_equal(acslab_percpu_drain(&m.p, 0, deep), ACSLAB_OK);
    greedy = false;
    expect(0, deep, 0, 0, 40, 2);
    assert_int_equal(stats_of(deep).live, 40 + 20); /* each that was destructed took one out */
}

/* Counts of trades stop at the largest number. */
static void counts_that_stop(void **state)
{
    struct acslab_magazine_stats told;
    struct acslab_cache_setup setup;
    unsigned c;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    memset(&setup, 0, sizeof setup);
    setup.size = 64;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 0), ACSLAB_OK);
    m.magazines[c + 1].refills = UINT32_MAX;
    (void)take(0, c);
    assert_int_equal(acslab_percpu_stats(&m.p, 0, c, &told), ACSLAB_OK);
    assert_int_equal(told.refills, UINT32_MAX);
}

static void frames(void **state)
{
    struct acslab_magazine_stats told;
    size_t blocks[POOL_FRAMES];
    unsigned i, k;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    for (i = 0; i < 6; i++) assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &blocks[i]), ACSLAB_OK);
    assert_int_equal(acslab_percpu_stats_frames(&m.f, 0, 0, &told), ACSLAB_OK);
    assert_int_equal(told.count, 2);
    assert_int_equal(told.limit, 8);
    assert_int_equal(told.batch, 4);
    assert_int_equal(told.refills, 2);
    for (i = 0; i < 6; i++) assert_int_equal(acslab_percpu_free_frame(&m.f, 0, 0, blocks[i]), ACSLAB_OK);
    for (k = 0; k < 7; k++) { /* orders above 3 have no magazines */
        assert_int_equal(acslab_percpu_drain_frames(&m.f, 0), ACSLAB_OK);
        for (i = 0; i < (unsigned)POOL_FRAMES >> k; i++) {
            assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, k, &blocks[i]), ACSLAB_OK);
            assert_int_equal(blocks[i] % (1u << k), 0);
        }
        assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, k, &(size_t){0}), ACSLAB_E_NO_MEMORY);
        assert_true(pool_whole(&m));
        for (i = 0; i < (unsigned)POOL_FRAMES >> k; i++) {
            assert_int_equal(acslab_percpu_free_frame(&m.f, 1, k, blocks[i]), ACSLAB_OK);
        }
        assert_true(pool_whole(&m));
        assert_int_equal(acslab_percpu_drain_frames(&m.f, 1), ACSLAB_OK);
        assert_int_equal(m.b.free_frames, POOL_FRAMES);
    }
    assert_int_equal(acslab_percpu_resize_frames(&m.f, 0, 0, 2, 1), ACSLAB_OK);
    for (i = 0; i < 4; i++) assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &blocks[i]), ACSLAB_OK);
    for (i = 0; i < 4; i++) assert_int_equal(acslab_percpu_free_frame(&m.f, 0, 0, blocks[i]), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 2);
    assert_int_equal(acslab_percpu_resize_frames(&m.f, 0, 0, 0, 0), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 0);
    assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &blocks[0]), ACSLAB_OK);
    assert_int_equal(acslab_percpu_free_frame(&m.f, 0, 0, blocks[0]), ACSLAB_OK);
    assert_int_equal(m.b.live_frames, 0);
}

/* Where no block has a whole batch, the magazine takes what there is. */
static void scattered_frames(void **state)
{
    size_t frame, first;
    unsigned i;
    (void)state;
    assert_int_equal(pool_open(&m, 16), ACSLAB_OK);
    first = m.b.first_frame;
    for (i = 1; i < 16; i += 2) {
        if (i != 9) assert_int_equal(acslab_buddy_reserve_frames(&m.b, first + i, 1), ACSLAB_OK);
    }
    for (i = 0; i < 9; i++) assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &frame), ACSLAB_OK);
    assert_int_equal(acslab_percpu_alloc_frame(&m.f, 0, 0, &frame), ACSLAB_E_NO_MEMORY);
    assert_true(pool_whole(&m));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trade),
        cmocka_unit_test(drain),
        cmocka_unit_test(resize),
        cmocka_unit_test(producer_and_consumer),
        cmocka_unit_test(deep_magazines),
        cmocka_unit_test(counts_that_stop),
        cmocka_unit_test(frames),
        cmocka_unit_test(scattered_frames),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
