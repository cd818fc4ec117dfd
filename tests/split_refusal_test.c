/* SPDX-License-Identifier: MIT */
/*
 * split_refusal: one misuse a test, its exact status, and not a bit changed by it.
 *
 * The arena is a Fibonacci root of the units 100 .. 133:
 *
 *   100..104   105..107   108..112   113..120   121..128   129..131   132 133
 *   reserved   free 3     free 5     free 8     free 8     live 3     free 2
 */
#include "cmocka_all.h"
#include "split_arena.h"

static struct split_arena a;
static struct acslab_split *const s = &a.s;
static size_t unit, wide;
static struct acslab_split_piece block;
static struct acslab_split_parent kin;

static int set_up(void **state)
{
    char text[256];
    (void)state;
    if (split_arena_open(&a, acslab_split_fibonacci, 34, 100, 34) != ACSLAB_OK ||
        acslab_split_alloc(s, 3, &unit) != ACSLAB_OK || acslab_split_reserve(s, 100, 5) != ACSLAB_OK) {
        return 1;
    }
    split_arena_draw(&a, text, sizeof text);
    return strcmp(text, "R5@100 3@105 5@108 8@113 8@121 L3@129 2@132");
}

#define MISUSES(X)                                                                    \
    X(alloc_null, NULL, acslab_split_alloc(s, 1, NULL))                               \
    X(alloc_nothing, EMPTY, acslab_split_alloc(s, 0, &unit))                          \
    X(alloc_more_than_the_largest_row, ORDER, acslab_split_alloc(s, 35, &unit))       \
    X(alloc_huge, ORDER, acslab_split_alloc(s, SIZE_MAX, &unit))                      \
    X(alloc_more_than_is_free_in_one_block, NO_MEMORY, acslab_split_alloc(s, 9, &unit)) \
    X(alloc_the_whole_arena, NO_MEMORY, acslab_split_alloc(s, 34, &unit))             \
    X(row_null, NULL, acslab_split_alloc_row(s, 0, NULL))                             \
    X(row_that_the_table_lacks, ORDER, acslab_split_alloc_row(s, 8, &unit))           \
    X(row_huge, ORDER, acslab_split_alloc_row(s, 0xffffffffu, &unit))                 \
    X(row_that_no_free_block_reaches, NO_MEMORY, acslab_split_alloc_row(s, 5, &unit)) \
    X(free_of_free, FREE, acslab_split_free(s, 105))                                  \
    X(free_inside_free, FREE, acslab_split_free(s, 107))                              \
    X(free_inside_a_free_leaf, FREE, acslab_split_free(s, 133))                       \
    X(free_of_reserved, RESERVED, acslab_split_free(s, 100))                          \
    X(free_inside_reserved, RESERVED, acslab_split_free(s, 104))                      \
    X(free_inside_live, INTERIOR, acslab_split_free(s, 130))                          \
    X(free_before_the_arena, FOREIGN, acslab_split_free(s, 99))                       \
    X(free_behind_the_arena, FOREIGN, acslab_split_free(s, 134))                      \
    X(free_of_unit_zero, FOREIGN, acslab_split_free(s, 0))                            \
    X(free_of_the_last_unit_number, FOREIGN, acslab_split_free(s, SIZE_MAX))          \
    X(free_size_too_small, WRONG_ORDER, acslab_split_free_size(s, 129, 2))            \
    X(free_size_too_large, WRONG_ORDER, acslab_split_free_size(s, 129, 5))            \
    X(free_size_zero, WRONG_ORDER, acslab_split_free_size(s, 129, 0))                 \
    X(free_size_huge, WRONG_ORDER, acslab_split_free_size(s, 129, SIZE_MAX))          \
    X(free_size_of_free, FREE, acslab_split_free_size(s, 121, 8))                     \
    X(free_size_of_reserved, RESERVED, acslab_split_free_size(s, 100, 5))             \
    X(free_size_inside_live, INTERIOR, acslab_split_free_size(s, 131, 1))             \
    X(free_size_foreign, FOREIGN, acslab_split_free_size(s, 134, 1))                  \
    X(free_size_before_the_arena, FOREIGN, acslab_split_free_size(s, 99, 1))          \
    X(reserve_none, EMPTY, acslab_split_reserve(s, 113, 0))                           \
    X(reserve_before_the_arena, FOREIGN, acslab_split_reserve(s, 99, 1))              \
    X(reserve_passes_the_arena, FOREIGN, acslab_split_reserve(s, 132, 3))             \
    X(reserve_wraps, FOREIGN, acslab_split_reserve(s, 113, SIZE_MAX))                 \
    X(reserve_half_a_leaf, ALIGN, acslab_split_reserve(s, 132, 1))                    \
    X(reserve_the_other_half, ALIGN, acslab_split_reserve(s, 133, 1))                 \
    X(reserve_live, LIVE, acslab_split_reserve(s, 129, 3))                            \
    X(reserve_free_then_live, LIVE, acslab_split_reserve(s, 121, 11))                 \
    X(reserve_reserved, RESERVED, acslab_split_reserve(s, 102, 1))                    \
    X(release_none, EMPTY, acslab_split_release(s, 100, 0))                           \
    X(release_foreign, FOREIGN, acslab_split_release(s, 98, 2))                       \
    X(release_half_a_leaf, ALIGN, acslab_split_release(s, 100, 4))                    \
    X(release_free, FREE, acslab_split_release(s, 105, 3))                            \
    X(release_live, LIVE, acslab_split_release(s, 129, 3))                            \
    X(release_reserved_then_free, FREE, acslab_split_release(s, 100, 8))              \
    X(cover_null, NULL, acslab_split_cover(s, 100, 1, NULL, &wide))                   \
    X(cover_null_width, NULL, acslab_split_cover(s, 100, 1, &unit, NULL))             \
    X(cover_none, EMPTY, acslab_split_cover(s, 100, 0, &unit, &wide))                 \
    X(cover_foreign, FOREIGN, acslab_split_cover(s, 133, 2, &unit, &wide))            \
    X(block_null, NULL, acslab_split_block(s, 129, NULL))                             \
    X(block_foreign, FOREIGN, acslab_split_block(s, 134, &block))                     \
    X(kin_null, NULL, acslab_split_kin(s, 129, 2, NULL))                              \
    X(kin_foreign, FOREIGN, acslab_split_kin(s, 134, 0, &kin))                        \
    X(kin_of_another_row, WRONG_ORDER, acslab_split_kin(s, 129, 1, &kin))             \
    X(kin_inside_a_block, WRONG_ORDER, acslab_split_kin(s, 130, 0, &kin))             \
    X(kin_of_a_row_that_the_arena_lacks, WRONG_ORDER, acslab_split_kin(s, 100, 8, &kin)) \
    X(kin_of_a_huge_row, WRONG_ORDER, acslab_split_kin(s, 100, 0xffffffffu, &kin))

#define DEFINE(name, why, call)                                         \
    static void name(void **state)                                      \
    {                                                                   \
        uint64_t before = split_arena_hash(&a);                         \
        (void)state;                                                    \
        unit = 77;                                                      \
        wide = 78;                                                      \
        assert_int_equal(call, ACSLAB_E_##why);                         \
        assert_true(split_arena_hash(&a) == before);                    \
        assert_int_equal(unit, 77);                                     \
        assert_int_equal(wide, 78);                                     \
        assert_int_equal(acslab_split_check(s), ACSLAB_OK);             \
    }
MISUSES(DEFINE)

/* Split blocks have kin too, and a range is widened to whole leaves. */
static void what_is_told(void **state)
{
    (void)state;
    assert_int_equal(acslab_split_kin(s, 100, 7, &kin), ACSLAB_OK);
    assert_int_equal(kin.role, ACSLAB_SPLIT_ROOT);
    assert_int_equal(acslab_split_kin(s, 121, 5, &kin), ACSLAB_OK); /* 13 of 121 */
    assert_true(kin.unit == 100 && kin.row == 7 && kin.role == 1);
    assert_int_equal(acslab_split_kin(s, 132, 1, &kin), ACSLAB_OK);
    assert_true(kin.unit == 129 && kin.row == 3 && kin.role == 1);
    assert_int_equal(acslab_split_cover(s, 133, 1, &unit, &wide), ACSLAB_OK);
    assert_true(unit == 132 && wide == 2);
    assert_int_equal(acslab_split_cover(s, 100, 34, &unit, &wide), ACSLAB_OK);
    assert_true(unit == 100 && wide == 34);
    assert_int_equal(acslab_split_free_blocks(s, 4), 2);
    assert_int_equal(acslab_split_free_blocks(s, 7), 0);
    assert_int_equal(acslab_split_free_blocks(s, 8), 0);
    assert_int_equal(acslab_split_largest(s), 8);
}

/* A double free after the block has merged, and after part of it was handed out again. */
static void double_free_after_merging(void **state)
{
    (void)state;
    assert_int_equal(acslab_split_free_size(s, 129, 3), ACSLAB_OK);
    assert_int_equal(acslab_split_free(s, 129), ACSLAB_E_FREE);
    assert_int_equal(acslab_split_free(s, 131), ACSLAB_E_FREE);
    assert_int_equal(acslab_split_alloc(s, 13, &unit), ACSLAB_OK);
    assert_int_equal(unit, 121);
    assert_int_equal(acslab_split_free(s, 129), ACSLAB_E_INTERIOR);
    assert_int_equal(acslab_split_check(s), ACSLAB_OK);
}

/* With nothing free there is no memory for any size, and still no row beyond the table. */
static void full(void **state)
{
    (void)state;
    while (acslab_split_largest(s) > 0) {
        assert_int_equal(acslab_split_alloc(s, 1, &unit), ACSLAB_OK);
    }
    assert_int_equal(acslab_split_alloc(s, 1, &unit), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_split_alloc(s, 34, &unit), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_split_alloc(s, 35, &unit), ACSLAB_E_ORDER);
    assert_int_equal(acslab_split_alloc_row(s, 0, &unit), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_split_check(s), ACSLAB_OK);
}

static void inits_refused(void **state)
{
    static struct acslab_split_table t;
    size_t words = 77, most = SIZE_MAX - 4 * ACSLAB_FRAMES_MAX;
    uint64_t before;
    (void)state;
    assert_int_equal(acslab_split_weighted(&t, 64), ACSLAB_OK);
    before = split_arena_hash(&a);
    assert_int_equal(acslab_split_words(NULL, 64, &words), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_words(&t, 64, NULL), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_words(&t, 0, &words), ACSLAB_E_EMPTY);
    assert_int_equal(acslab_split_words(&t, ACSLAB_FRAMES_MAX + 1, &words), ACSLAB_E_RANGE);
    assert_int_equal(words, 77);
    assert_int_equal(acslab_split_init(NULL, &t, 0, 64, a.cells, a.meta, SPLIT_ARENA_WORDS), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_init(s, NULL, 0, 64, a.cells, a.meta, SPLIT_ARENA_WORDS), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_init(s, &t, 0, 64, NULL, a.meta, SPLIT_ARENA_WORDS), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_init(s, &t, 0, 64, a.cells, NULL, SPLIT_ARENA_WORDS), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_init(s, &t, 0, 0, a.cells, a.meta, SPLIT_ARENA_WORDS), ACSLAB_E_EMPTY);
    assert_int_equal(acslab_split_init(s, &t, 0, SIZE_MAX, a.cells, a.meta, SPLIT_ARENA_WORDS), ACSLAB_E_RANGE);
    assert_int_equal(acslab_split_init(s, &t, most + 1, 64, a.cells, a.meta, SPLIT_ARENA_WORDS), ACSLAB_E_RANGE);
    assert_int_equal(acslab_split_words(&t, 64, &words), ACSLAB_OK);
    assert_int_equal(acslab_split_init(s, &t, 0, 64, a.cells, a.meta, words - 1), ACSLAB_E_METADATA);
    t.classes = 0;
    assert_int_equal(acslab_split_words(&t, 64, &words), ACSLAB_E_TABLE);
    t.classes = ACSLAB_SPLIT_CLASSES + 1;
    assert_int_equal(acslab_split_init(s, &t, 0, 64, a.cells, a.meta, SPLIT_ARENA_WORDS), ACSLAB_E_TABLE);
    assert_true(split_arena_hash(&a) == before);
    assert_int_equal(acslab_split_weighted(&t, 64), ACSLAB_OK);
    assert_int_equal(acslab_split_init(s, &t, most, 64, a.cells, a.meta, SPLIT_ARENA_WORDS), ACSLAB_OK);
    assert_int_equal(acslab_split_alloc(s, 64, &unit), ACSLAB_OK);
    assert_int_equal(unit, most);
    assert_int_equal(acslab_split_check(s), ACSLAB_OK);
}

/* The end of a walk, a walk that starts inside a block, and one with nowhere to tell. */
static void walks(void **state)
{
    size_t cursor = 134;
    (void)state;
    assert_false(acslab_split_walk(s, &cursor, &block));
    assert_int_equal(cursor, 134);
    cursor = 99;
    assert_false(acslab_split_walk(s, &cursor, &block));
    cursor = 100;
    assert_false(acslab_split_walk(s, &cursor, NULL));
    assert_false(acslab_split_walk(s, NULL, &block));
    cursor = 131;
    assert_true(acslab_split_walk(s, &cursor, &block));
    assert_true(block.unit == 129 && block.size == 3 && cursor == 132);
}

#define ENTRY(name, why, call) cmocka_unit_test_setup(name, set_up),

int main(void)
{
    const struct CMUnitTest tests[] = {
        MISUSES(ENTRY) cmocka_unit_test_setup(what_is_told, set_up),
        cmocka_unit_test_setup(double_free_after_merging, set_up),
        cmocka_unit_test_setup(full, set_up),
        cmocka_unit_test_setup(inits_refused, set_up),
        cmocka_unit_test_setup(walks, set_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
