/* SPDX-License-Identifier: MIT */
/*
 * tier: what each hardening tier finds, compiled once for each from 2 on.
 */
#define ACSLAB_IMPLEMENTATION
#include "pool.h"
#include "cmocka_all.h"

#if ACSLAB_CONFIG_TIER < 2
#error "compile with -DACSLAB_CONFIG_TIER=2, 3 or 4"
#endif

static struct pool m;
static struct acslab_sizes z;

static unsigned plain(size_t size, size_t keep)
{
    struct acslab_cache_setup setup;
    unsigned c = 999;
    memset(&setup, 0, sizeof setup);
    setup.size = size;
    setup.keep = keep;
    setup.length = 1;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    return c;
}

static void letters(void *object, void *data)
{
    (void)data;
    memset(object, 'c', 100);
}

/* Everything still works, and what is handed out is as it must be. */
static void works(void **state)
{
    struct acslab_cache_setup setup;
    unsigned char *objects[40];
    void *object;
    unsigned c, d, i, k;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(100, 1);
    memset(&setup, 0, sizeof setup);
    setup.size = 100;
    setup.construct = letters;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &d), ACSLAB_OK);
    for (k = 0; k < 5; k++) {
        for (i = 0; i < 40; i++) {
            assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
            objects[i] = object;
#if ACSLAB_CONFIG_TIER >= 3
            for (unsigned j = 0; j < 100; j++) assert_int_equal(objects[i][j], 0);
#endif
            memset(object, 1, 100);
            assert_int_equal(acslab_slab_alloc(&m.s, d, &object), ACSLAB_OK);
            assert_int_equal(*(unsigned char *)object, 'c'); /* constructed objects stay so */
            assert_int_equal(acslab_slab_free(&m.s, d, object), ACSLAB_OK);
        }
        assert_true(pool_whole(&m));
        for (i = 0; i < 40; i++) {
            assert_int_equal(acslab_slab_free(&m.s, c, objects[i]), ACSLAB_OK);
            assert_int_equal(objects[i][0], ACSLAB_POISON_FREE);
            assert_int_equal(acslab_slab_free(&m.s, c, objects[i]) == ACSLAB_OK, 0);
        }
        assert_true(pool_whole(&m));
    }
    assert_int_equal(acslab_slab_shrink(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(acslab_slab_destroy(&m.s, d, NULL), ACSLAB_OK);
    setup.construct = NULL;
    setup.destruct = letters;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &d), ACSLAB_OK);
    assert_int_equal(acslab_slab_alloc(&m.s, d, &object), ACSLAB_OK);
    assert_int_equal(acslab_slab_free(&m.s, d, object), ACSLAB_OK);
    assert_int_equal(acslab_slab_destroy(&m.s, d, NULL), ACSLAB_OK);
#if ACSLAB_CONFIG_TIER >= 3
    setup.size = POOL_FRAMES * POOL_FRAME - 8; /* with its red zone it is more than the arena */
    assert_int_equal(acslab_slab_create(&m.s, &setup, &d), ACSLAB_E_SIZE);
#endif
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
}

/* A write to a free object is found when it is to be handed out. */
static void use_after_free(void **state)
{
    void *object, *list[64];
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(2000, 9);
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
    assert_int_equal(acslab_slab_free(&m.s, c, object), ACSLAB_OK);
    assert_int_equal(acslab_slab_shrink(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(acslab_slab_preallocate(&m.s, c, 1), ACSLAB_OK);
    for (i = 0; i < m.caches[c].objects; i++) pool_memory[((size_t)m.runs[0].start + i * (size_t)m.caches[c].stride) * 16 + 1999] = 1;
    assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_E_DAMAGED);
    assert_int_equal(acslab_slab_alloc_bulk(&m.s, c, 1, &object), ACSLAB_E_DAMAGED);
    assert_int_equal(acslab_percpu_alloc(&m.p, 0, c, &object), ACSLAB_E_DAMAGED);
    assert_int_equal(m.caches[c].free, m.caches[c].slabs * m.caches[c].objects);
    for (i = 0; i < m.caches[c].objects - 1; i++) { /* all but the last are put right: whatever was taken goes back */
        pool_memory[((size_t)m.runs[0].start + i * (size_t)m.caches[c].stride) * 16 + 1999] = ACSLAB_POISON_FREE;
    }
    assert_int_equal(acslab_slab_alloc_bulk(&m.s, c, m.caches[c].objects, list), ACSLAB_E_DAMAGED);
    assert_int_equal(m.caches[c].free, m.caches[c].slabs * m.caches[c].objects);
    assert_int_equal(acslab_slab_check(&m.s), ACSLAB_OK);
#if ACSLAB_CONFIG_TIER < 4
    c = plain(64, 9);
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 16), ACSLAB_OK);
    assert_int_equal(acslab_percpu_alloc(&m.p, 0, c, &object), ACSLAB_OK);
    assert_int_equal(acslab_percpu_free(&m.p, 0, c, object), ACSLAB_OK);
    *(unsigned char *)object = 0;
    assert_int_equal(acslab_percpu_alloc(&m.p, 0, c, &object), ACSLAB_E_DAMAGED);
    assert_int_equal(acslab_percpu_check(&m.p), ACSLAB_OK);
    assert_int_equal(acslab_sizes_init(&z, &m.p, 5, 4096), ACSLAB_OK);
    assert_int_equal(acslab_sizes_alloc(&z, 0, 50, &object), ACSLAB_OK);
    assert_int_equal(acslab_sizes_free(&z, 0, object), ACSLAB_OK);
    *(unsigned char *)object = 0;
    assert_int_equal(acslab_sizes_alloc(&z, 0, 50, &object), ACSLAB_E_DAMAGED);
#endif
}

#if ACSLAB_CONFIG_TIER >= 3
/* A write beyond an object is found when it is freed; the object stays live. */
static void overflow(void **state)
{
    unsigned char *at;
    void *object, *both[2], *moved = NULL;
    size_t size;
    unsigned c, i;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(100, 9);
    for (i = 0; i < 3; i++) {
        assert_int_equal(acslab_slab_alloc_bulk(&m.s, c, 2, both), ACSLAB_OK);
        at = both[1];
        at[100]++;
        assert_int_equal(i == 0   ? acslab_slab_free(&m.s, c, at)
                         : i == 1 ? acslab_slab_free_bulk(&m.s, c, 2, both)
                                  : acslab_percpu_free(&m.p, 0, c, at), ACSLAB_E_DAMAGED);
        assert_true(acslab_slab_is_live(&m.s, both[0]));
        assert_true(acslab_slab_is_live(&m.s, at));
        at[100]--;
        assert_int_equal(acslab_slab_free_bulk(&m.s, c, 2, both), ACSLAB_OK);
    }
    assert_int_equal(acslab_sizes_init(&z, &m.p, 5, 4096), ACSLAB_OK);
    for (size = 1; size <= 2000; size += 7) {
        assert_int_equal(acslab_sizes_alloc(&z, 0, size, &object), ACSLAB_OK);
        memset(object, 1, size);
        assert_int_equal(acslab_sizes_free(&z, 0, object), ACSLAB_OK);
    }
    assert_int_equal(acslab_sizes_alloc(&z, 0, 100, &object), ACSLAB_OK);
    assert_int_equal(acslab_sizes_usable(&z, object, &size), ACSLAB_OK);
    at = object;
    at[size] = 0;
    assert_int_equal(acslab_sizes_free(&z, 0, object), ACSLAB_E_DAMAGED);
    assert_int_equal(acslab_sizes_realloc(&z, 0, object, 1000, &moved), ACSLAB_E_DAMAGED);
    assert_null(moved);
    assert_true(acslab_slab_is_live(&m.s, object));
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_OK);
    at[size] = ACSLAB_POISON_ZONE;
    assert_int_equal(acslab_sizes_realloc(&z, 0, object, 1000, &moved), ACSLAB_OK);
    assert_int_equal(acslab_sizes_free(&z, 0, moved), ACSLAB_OK);
}
#endif

#if ACSLAB_CONFIG_TIER >= 4
/* What was freed is not handed out again before ACSLAB_CONFIG_QUARANTINE others were freed. */
static void quarantine(void **state)
{
    void *object, *first, *list[8];
    unsigned c, i, places = 0;
    (void)state;
    assert_int_equal(pool_open(&m, POOL_FRAMES), ACSLAB_OK);
    c = plain(600, 0);
    assert_int_equal(acslab_slab_alloc(&m.s, c, &first), ACSLAB_OK);
    assert_int_equal(acslab_slab_free(&m.s, c, first), ACSLAB_OK);
    for (i = 0; i < ACSLAB_CONFIG_QUARANTINE; i++) {
        assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
        assert_ptr_not_equal(object, first);
        assert_int_equal(acslab_slab_free(&m.s, c, first), ACSLAB_E_FREE);
        assert_int_equal(acslab_percpu_free(&m.p, 0, c, object), ACSLAB_OK);
        assert_true(pool_whole(&m));
    }
    assert_int_equal(acslab_percpu_attach(&m.p, c, 8, 4, 0), ACSLAB_OK); /* there are no magazines */
    assert_int_equal(m.magazines[c + 1].limit, 0);
    for (i = 0; i < 200; i++) {
        assert_int_equal(acslab_slab_alloc(&m.s, c, &object), ACSLAB_OK);
        assert_int_equal(acslab_slab_free(&m.s, c, object), ACSLAB_OK);
    }
    assert_true(pool_whole(&m));
    assert_int_equal(acslab_slab_shrink(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
    assert_int_equal(acslab_slab_alloc_bulk(&m.s, c, 6, list), ACSLAB_OK);
    for (i = 1; i < 6; i++) places += list[i] != (char *)list[i - 1] + ((size_t)m.caches[c].stride << 4);
    assert_true(places > 0); /* and not one behind the other */
    assert_int_equal(acslab_slab_free_bulk(&m.s, c, 6, list), ACSLAB_OK);
    assert_int_equal(acslab_slab_destroy(&m.s, c, NULL), ACSLAB_OK);
    assert_int_equal(m.b.free_frames, POOL_FRAMES);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(works),
        cmocka_unit_test(use_after_free),
#if ACSLAB_CONFIG_TIER >= 3
        cmocka_unit_test(overflow),
#endif
#if ACSLAB_CONFIG_TIER >= 4
        cmocka_unit_test(quarantine),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
