/* SPDX-License-Identifier: MIT */
/*
 * address: the pointer versions over real memory, which the allocator must never touch.
 */
#include "arena.h"
#include "cmocka_all.h"

#include <stdlib.h>

#define FRAME 64
#define FRAMES 45

static struct arena a;
static unsigned char *memory;

static int set_up(void **state)
{
    (void)state;
    memset(&a, 0x5a, sizeof a);
    memory = aligned_alloc(FRAME, FRAME * FRAMES);
    if (memory == NULL) {
        return 1;
    }
    memset(memory, 0xa5, FRAME * FRAMES);
    return acslab_buddy_init(&a.b, (uintptr_t)memory, FRAMES, FRAME, 4, a.meta, ARENA_WORDS) != ACSLAB_OK;
}

/* Also the proof that no call has touched the memory. */
static int tear_down(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < FRAME * FRAMES; i++) {
        assert_int_equal(memory[i], 0xa5);
    }
    free(memory);
    return 0;
}

static bool in_memory(const void *block, size_t frames)
{
    uintptr_t start = (uintptr_t)memory, at = (uintptr_t)block;
    return at >= start && at - start <= FRAME * (FRAMES - frames);
}

static void blocks_are_aligned(void **state)
{
    unsigned order;
    uint64_t fresh = arena_hash(&a);
    (void)state;
    for (order = 0; order <= a.b.top; order++) {
        void *block;
        assert_int_equal(acslab_buddy_alloc(&a.b, order, &block), ACSLAB_OK);
        assert_int_equal((uintptr_t)block % (FRAME << order), 0);
        assert_true(in_memory(block, (size_t)1 << order));
        assert_int_equal(acslab_buddy_free_order(&a.b, block, order), ACSLAB_OK);
        assert_true(arena_hash(&a) == fresh);
        assert_int_equal(acslab_buddy_alloc_aligned(&a.b, 0, order, &block), ACSLAB_OK);
        assert_int_equal((uintptr_t)block % (FRAME << order), 0);
        assert_true(in_memory(block, 1));
        assert_int_equal(acslab_buddy_free(&a.b, block), ACSLAB_OK);
        assert_true(arena_hash(&a) == fresh);
    }
}

static void at_an_address(void **state)
{
    uint64_t fresh = arena_hash(&a);
    size_t i;
    (void)state;
    for (i = 0; i < FRAMES; i++) {
        assert_int_equal(acslab_buddy_alloc_at(&a.b, memory + FRAME * i, 0), ACSLAB_OK);
    }
    for (i = 0; i < FRAMES; i++) {
        assert_int_equal(acslab_buddy_free(&a.b, memory + FRAME * i), ACSLAB_OK);
    }
    assert_true(arena_hash(&a) == fresh);
}

static void runs(void **state)
{
    uint64_t fresh = arena_hash(&a);
    size_t count;
    (void)state;
    for (count = 1; count <= (size_t)1 << a.b.top; count++) {
        void *run;
        assert_int_equal(acslab_buddy_alloc_run(&a.b, count, &run), ACSLAB_OK);
        assert_true(in_memory(run, count));
        assert_int_equal(a.b.live_frames, count);
        assert_int_equal(acslab_buddy_free_run(&a.b, run, count), ACSLAB_OK);
        assert_true(arena_hash(&a) == fresh);
    }
}

static void reserved_is_not_handed_out(void **state)
{
    uint64_t fresh = arena_hash(&a);
    void *block;
    (void)state;
    assert_int_equal(acslab_buddy_reserve(&a.b, memory, FRAMES), ACSLAB_OK);
    assert_int_equal(a.b.reserved_frames, FRAMES);
    assert_int_equal(acslab_buddy_alloc(&a.b, 0, &block), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_release(&a.b, memory + FRAME * 7, 1), ACSLAB_OK);
    assert_int_equal(acslab_buddy_alloc(&a.b, 0, &block), ACSLAB_OK);
    assert_ptr_equal(block, memory + FRAME * 7);
    assert_int_equal(acslab_buddy_free(&a.b, block), ACSLAB_OK);
    assert_int_equal(acslab_buddy_release(&a.b, memory, 7), ACSLAB_OK);
    assert_int_equal(acslab_buddy_release(&a.b, memory + FRAME * 8, FRAMES - 8), ACSLAB_OK);
    assert_true(arena_hash(&a) == fresh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(blocks_are_aligned, set_up, tear_down),
        cmocka_unit_test_setup_teardown(at_an_address, set_up, tear_down),
        cmocka_unit_test_setup_teardown(runs, set_up, tear_down),
        cmocka_unit_test_setup_teardown(reserved_is_not_handed_out, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
