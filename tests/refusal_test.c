/* SPDX-License-Identifier: MIT */
/*
 * refusal: one misuse a test, its exact status, and not a bit changed by it.
 *
 * By frame number the arena is the frames 10 .. 41, up to order 3:
 *
 *   10 11   12..15   16..23   24 25   26    27   28..31   32..39     40 41
 *   free    live 2   free 3   live 1  free  live reserved free 3     free
 *
 * By address it is the same, frame f at 4096 * f.
 */
#include "arena.h"
#include "cmocka_all.h"

#define AT(frame) ((void *)(uintptr_t)((frame) * (uintptr_t)4096))
#define BYTE(frame) ((void *)((uintptr_t)AT(frame) + 1))

static struct arena a;
static struct acslab_buddy *const b = &a.b;
static size_t frame, frames[8];
static void *address;
static struct acslab_block block;

static int set_up(void **state)
{
    (void)state;
    memset(&a, 0x5a, sizeof a);
    return acslab_buddy_init(b, 10 * 4096, 32, 4096, 3, a.meta, ARENA_WORDS) != ACSLAB_OK ||
           acslab_buddy_alloc_frame_at(b, 12, 2) != ACSLAB_OK ||
           acslab_buddy_alloc_frame_at(b, 24, 1) != ACSLAB_OK ||
           acslab_buddy_alloc_frame_at(b, 27, 0) != ACSLAB_OK ||
           acslab_buddy_reserve_frames(b, 28, 4) != ACSLAB_OK;
}

static size_t *list(size_t first, size_t second, size_t third)
{
    frames[0] = first;
    frames[1] = second;
    frames[2] = third;
    return frames;
}

#define MISUSES(X)                                                                                          \
    X(alloc_null, NULL, acslab_buddy_alloc_frame(b, 0, NULL))                                               \
    X(alloc_order_above_limit, ORDER, acslab_buddy_alloc_frame(b, 4, &frame))                               \
    X(alloc_order_of_a_word, ORDER, acslab_buddy_alloc_frame(b, 64, &frame))                                \
    X(alloc_order_huge, ORDER, acslab_buddy_alloc_frame(b, 0xffffffffu, &frame))                            \
    X(aligned_null, NULL, acslab_buddy_alloc_frame_aligned(b, 0, 1, NULL))                                  \
    X(aligned_order_above_limit, ORDER, acslab_buddy_alloc_frame_aligned(b, 4, 0, &frame))                  \
    X(aligned_alignment_above_limit, ORDER, acslab_buddy_alloc_frame_aligned(b, 0, 4, &frame))              \
    X(at_order_above_limit, ORDER, acslab_buddy_alloc_frame_at(b, 16, 4))                                   \
    X(at_order_32, ORDER, acslab_buddy_alloc_frame_at(b, 0, 32))                                            \
    X(at_misaligned, ALIGN, acslab_buddy_alloc_frame_at(b, 17, 1))                                          \
    X(at_before_the_arena, FOREIGN, acslab_buddy_alloc_frame_at(b, 9, 0))                                   \
    X(at_behind_the_arena, FOREIGN, acslab_buddy_alloc_frame_at(b, 42, 0))                                  \
    X(at_half_before_the_arena, FOREIGN, acslab_buddy_alloc_frame_at(b, 8, 2))                              \
    X(at_half_behind_the_arena, FOREIGN, acslab_buddy_alloc_frame_at(b, 40, 2))                             \
    X(at_last_frame_number, FOREIGN, acslab_buddy_alloc_frame_at(b, SIZE_MAX, 0))                           \
    X(at_live, LIVE, acslab_buddy_alloc_frame_at(b, 12, 2))                                                 \
    X(at_inside_live, LIVE, acslab_buddy_alloc_frame_at(b, 13, 0))                                          \
    X(at_over_live, LIVE, acslab_buddy_alloc_frame_at(b, 24, 3))                                            \
    X(at_free_then_live, LIVE, acslab_buddy_alloc_frame_at(b, 26, 1))                                       \
    X(at_reserved, RESERVED, acslab_buddy_alloc_frame_at(b, 28, 0))                                         \
    X(run_null, NULL, acslab_buddy_alloc_frames(b, 1, NULL))                                                \
    X(run_of_none, EMPTY, acslab_buddy_alloc_frames(b, 0, &frame))                                          \
    X(run_of_more_than_the_largest_order, ORDER, acslab_buddy_alloc_frames(b, 9, &frame))                   \
    X(run_huge, ORDER, acslab_buddy_alloc_frames(b, SIZE_MAX, &frame))                                      \
    X(run_of_half_the_numbers, ORDER, acslab_buddy_alloc_frames(b, SIZE_MAX / 2 + 1, &frame))               \
    X(bulk_null, NULL, acslab_buddy_alloc_frame_bulk(b, 0, 1, NULL))                                        \
    X(bulk_order_above_limit, ORDER, acslab_buddy_alloc_frame_bulk(b, 4, 1, frames))                        \
    X(bulk_more_than_there_are, NO_MEMORY, acslab_buddy_alloc_frame_bulk(b, 3, 3, frames))                  \
    X(bulk_more_of_a_smaller_order, NO_MEMORY, acslab_buddy_alloc_frame_bulk(b, 2, 5, frames))              \
    X(free_of_free, FREE, acslab_buddy_free_frame(b, 10))                                                   \
    X(free_inside_free, FREE, acslab_buddy_free_frame(b, 17))                                               \
    X(free_of_reserved, RESERVED, acslab_buddy_free_frame(b, 28))                                           \
    X(free_inside_live, INTERIOR, acslab_buddy_free_frame(b, 14))                                           \
    X(free_before_the_arena, FOREIGN, acslab_buddy_free_frame(b, 9))                                        \
    X(free_in_the_forest_before_the_arena, FOREIGN, acslab_buddy_free_frame(b, 8))                          \
    X(free_behind_the_arena, FOREIGN, acslab_buddy_free_frame(b, 42))                                       \
    X(free_of_frame_zero, FOREIGN, acslab_buddy_free_frame(b, 0))                                           \
    X(free_of_last_frame_number, FOREIGN, acslab_buddy_free_frame(b, SIZE_MAX))                             \
    X(free_order_too_small, WRONG_ORDER, acslab_buddy_free_frame_order(b, 12, 1))                           \
    X(free_order_too_large, WRONG_ORDER, acslab_buddy_free_frame_order(b, 12, 3))                           \
    X(free_order_of_its_split_parent, WRONG_ORDER, acslab_buddy_free_frame_order(b, 24, 3))                 \
    X(free_order_above_limit, WRONG_ORDER, acslab_buddy_free_frame_order(b, 12, 4))                         \
    X(free_order_huge, WRONG_ORDER, acslab_buddy_free_frame_order(b, 12, 0xffffffffu))                      \
    X(free_order_of_free, FREE, acslab_buddy_free_frame_order(b, 16, 3))                                    \
    X(free_order_of_reserved, RESERVED, acslab_buddy_free_frame_order(b, 28, 2))                            \
    X(free_order_inside_live, INTERIOR, acslab_buddy_free_frame_order(b, 14, 1))                            \
    X(free_order_foreign, FOREIGN, acslab_buddy_free_frame_order(b, 42, 0))                                 \
    X(free_run_of_none, EMPTY, acslab_buddy_free_frames(b, 12, 0))                                          \
    X(free_run_foreign, FOREIGN, acslab_buddy_free_frames(b, 8, 4))                                         \
    X(free_run_passes_the_arena, FOREIGN, acslab_buddy_free_frames(b, 27, SIZE_MAX))                        \
    X(free_run_ends_inside_a_block, WRONG_ORDER, acslab_buddy_free_frames(b, 12, 3))                        \
    X(free_run_starts_inside_a_block, INTERIOR, acslab_buddy_free_frames(b, 25, 1))                         \
    X(free_run_goes_on_to_free, FREE, acslab_buddy_free_frames(b, 12, 5))                                   \
    X(free_run_goes_on_to_reserved, RESERVED, acslab_buddy_free_frames(b, 27, 2))                           \
    X(free_run_of_free, FREE, acslab_buddy_free_frames(b, 10, 2))                                           \
    X(free_bulk_null, NULL, acslab_buddy_free_frame_bulk(b, 0, 1, NULL))                                    \
    X(free_bulk_order_above_limit, ORDER, acslab_buddy_free_frame_bulk(b, 4, 1, list(12, 0, 0)))            \
    X(free_bulk_twice_the_same, FREE, acslab_buddy_free_frame_bulk(b, 2, 2, list(12, 12, 0)))               \
    X(free_bulk_one_of_another_order, WRONG_ORDER, acslab_buddy_free_frame_bulk(b, 2, 2, list(12, 24, 0)))  \
    X(free_bulk_second_reserved, RESERVED, acslab_buddy_free_frame_bulk(b, 2, 2, list(12, 28, 0)))          \
    X(free_bulk_second_split, FREE, acslab_buddy_free_frame_bulk(b, 1, 2, list(24, 26, 0)))                 \
    X(free_bulk_interior, INTERIOR, acslab_buddy_free_frame_bulk(b, 0, 2, list(27, 13, 0)))                 \
    X(free_bulk_foreign, FOREIGN, acslab_buddy_free_frame_bulk(b, 0, 2, list(27, 42, 0)))                   \
    X(reserve_none, EMPTY, acslab_buddy_reserve_frames(b, 16, 0))                                           \
    X(reserve_foreign, FOREIGN, acslab_buddy_reserve_frames(b, 9, 1))                                       \
    X(reserve_passes_the_arena, FOREIGN, acslab_buddy_reserve_frames(b, 40, 3))                             \
    X(reserve_wraps, FOREIGN, acslab_buddy_reserve_frames(b, 16, SIZE_MAX))                                 \
    X(reserve_live, LIVE, acslab_buddy_reserve_frames(b, 12, 1))                                            \
    X(reserve_free_then_live, LIVE, acslab_buddy_reserve_frames(b, 10, 4))                                  \
    X(reserve_reserved, RESERVED, acslab_buddy_reserve_frames(b, 31, 2))                                    \
    X(release_none, EMPTY, acslab_buddy_release_frames(b, 28, 0))                                           \
    X(release_foreign, FOREIGN, acslab_buddy_release_frames(b, 8, 2))                                       \
    X(release_free, FREE, acslab_buddy_release_frames(b, 16, 1))                                            \
    X(release_live, LIVE, acslab_buddy_release_frames(b, 27, 2))                                            \
    X(release_reserved_then_free, FREE, acslab_buddy_release_frames(b, 28, 5))                              \
    X(block_null, NULL, acslab_buddy_block(b, 12, NULL))                                                    \
    X(block_foreign, FOREIGN, acslab_buddy_block(b, 9, &block))                                             \
    X(address_alloc_null, NULL, acslab_buddy_alloc(b, 0, NULL))                                             \
    X(address_alloc_order, ORDER, acslab_buddy_alloc(b, 4, &address))                                       \
    X(address_aligned_null, NULL, acslab_buddy_alloc_aligned(b, 0, 1, NULL))                                \
    X(address_aligned_alignment, ORDER, acslab_buddy_alloc_aligned(b, 0, 4, &address))                      \
    X(address_at_inside_a_frame, ALIGN, acslab_buddy_alloc_at(b, BYTE(16), 0))                              \
    X(address_at_misaligned, ALIGN, acslab_buddy_alloc_at(b, AT(17), 1))                                    \
    X(address_at_live, LIVE, acslab_buddy_alloc_at(b, AT(12), 0))                                           \
    X(address_run_null, NULL, acslab_buddy_alloc_run(b, 1, NULL))                                           \
    X(address_run_of_none, EMPTY, acslab_buddy_alloc_run(b, 0, &address))                                   \
    X(address_free_null, FOREIGN, acslab_buddy_free(b, NULL))                                               \
    X(address_free_inside_a_frame, ALIGN, acslab_buddy_free(b, BYTE(12)))                                   \
    X(address_free_interior, INTERIOR, acslab_buddy_free(b, AT(13)))                                        \
    X(address_free_twice, FREE, acslab_buddy_free(b, AT(10)))                                               \
    X(address_free_foreign, FOREIGN, acslab_buddy_free(b, AT(42)))                                          \
    X(address_free_last_byte, ALIGN, acslab_buddy_free(b, (void *)UINTPTR_MAX))                             \
    X(address_free_order_inside_a_frame, ALIGN, acslab_buddy_free_order(b, BYTE(12), 2))                    \
    X(address_free_order_wrong, WRONG_ORDER, acslab_buddy_free_order(b, AT(12), 1))                         \
    X(address_free_run_inside_a_frame, ALIGN, acslab_buddy_free_run(b, BYTE(12), 4))                        \
    X(address_free_run_of_none, EMPTY, acslab_buddy_free_run(b, AT(12), 0))                                 \
    X(address_reserve_inside_a_frame, ALIGN, acslab_buddy_reserve(b, BYTE(16), 1))                          \
    X(address_reserve_live, LIVE, acslab_buddy_reserve(b, AT(12), 1))                                       \
    X(address_release_inside_a_frame, ALIGN, acslab_buddy_release(b, BYTE(28), 1))                          \
    X(address_release_free, FREE, acslab_buddy_release(b, AT(16), 1))

#define DEFINE(name, why, call)                                                                             \
    static void name(void **state)                                                                          \
    {                                                                                                       \
        uint64_t before = arena_hash(&a);                                                                   \
        (void)state;                                                                                        \
        frame = 77;                                                                                         \
        address = &frame;                                                                                   \
        assert_int_equal(call, ACSLAB_E_##why);                                                             \
        assert_true(arena_hash(&a) == before);                                                              \
        assert_int_equal(frame, 77);                                                                        \
        assert_ptr_equal(address, &frame);                                                                  \
        assert_int_equal(acslab_buddy_check(b), ACSLAB_OK);                                                 \
    }
MISUSES(DEFINE)

/* An arena with nothing free has no memory, and says nothing else of any order. */
static void full(void **state)
{
    uint64_t before;
    (void)state;
    while (acslab_buddy_largest(b) >= 0) {
        assert_int_equal(acslab_buddy_alloc_frame(b, 0, &frame), ACSLAB_OK);
    }
    before = arena_hash(&a);
    assert_int_equal(acslab_buddy_alloc_frame(b, 0, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_frame(b, 3, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_frame_aligned(b, 0, 3, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_frames(b, 1, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_frame_bulk(b, 0, 1, frames), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc(b, 0, &address), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_run(b, 8, &address), ACSLAB_E_NO_MEMORY);
    assert_true(arena_hash(&a) == before);
    assert_int_equal(acslab_buddy_alloc_frame(b, 4, &frame), ACSLAB_E_ORDER);
}

/* A double free after the block has merged, and after half of it was handed out again. */
static void double_free_after_merging(void **state)
{
    (void)state;
    assert_int_equal(acslab_buddy_free_frame(b, 12), ACSLAB_OK);
    assert_int_equal(acslab_buddy_free_frame(b, 12), ACSLAB_E_FREE);
    assert_int_equal(acslab_buddy_alloc_frame_at(b, 12, 0), ACSLAB_OK);
    assert_int_equal(acslab_buddy_free_frame_order(b, 12, 2), ACSLAB_E_WRONG_ORDER);
    assert_int_equal(acslab_buddy_free_frame(b, 14), ACSLAB_E_FREE);
    assert_int_equal(acslab_buddy_free_frame(b, 12), ACSLAB_OK);
    assert_int_equal(acslab_buddy_check(b), ACSLAB_OK);
}

/* Nothing asked for is nothing done, with or without a list. */
static void bulk_of_none(void **state)
{
    uint64_t before = arena_hash(&a);
    (void)state;
    assert_int_equal(acslab_buddy_alloc_frame_bulk(b, 3, 0, NULL), ACSLAB_OK);
    assert_int_equal(acslab_buddy_free_frame_bulk(b, 3, 0, NULL), ACSLAB_OK);
    assert_int_equal(acslab_buddy_free_frame_bulk(b, 3, 0, frames), ACSLAB_OK);
    assert_true(arena_hash(&a) == before);
}

/* The end of a walk, and a walk with nowhere to tell. */
static void walk_that_does_not_go(void **state)
{
    size_t cursor = 42;
    (void)state;
    assert_false(acslab_buddy_walk(b, &cursor, &block));
    assert_int_equal(cursor, 42);
    cursor = 9;
    assert_false(acslab_buddy_walk(b, &cursor, &block));
    cursor = 10;
    assert_false(acslab_buddy_walk(b, &cursor, NULL));
    assert_false(acslab_buddy_walk(b, NULL, &block));
}

#define ENTRY(name, why, call) cmocka_unit_test_setup(name, set_up),

int main(void)
{
    const struct CMUnitTest tests[] = {
        MISUSES(ENTRY) cmocka_unit_test_setup(full, set_up),
        cmocka_unit_test_setup(double_free_after_merging, set_up),
        cmocka_unit_test_setup(bulk_of_none, set_up),
        cmocka_unit_test_setup(walk_that_does_not_go, set_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
