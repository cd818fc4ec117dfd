/* SPDX-License-Identifier: MIT */
/*
 * split_table: each inadmissible table refused, with the row that is wrong and the reason; and the bounds of the others.
 */
#include "cmocka_all.h"
#include "split_arena.h"

static struct acslab_split_row rows[ACSLAB_SPLIT_CLASSES + 1];
static struct acslab_split_table t, before;
static struct acslab_split_verdict verdict;

/* 1, 2, 3 and 5 as leaves, 2+3, 3 and 5 in three parts: an admissible table of seven rows. */
static void admissible(void)
{
    static const struct acslab_split_row sound[] = {
        {1, 0, {0, 0, 0, 0}}, {2, 0, {0, 0, 0, 0}}, {3, 2, {1, 0, 0, 0}},  {5, 0, {0, 0, 0, 0}},
        {6, 3, {0, 2, 1, 0}}, {8, 2, {3, 2, 0, 0}}, {20, 4, {3, 3, 3, 3}},
    };
    memset(rows, 0, sizeof rows);
    memcpy(rows, sound, sizeof sound);
}

#define ROWS 7

static void a_users_own(void **state)
{
    (void)state;
    admissible();
    assert_int_equal(acslab_split_admissible(rows, ROWS, &verdict), ACSLAB_OK);
    assert_int_equal(verdict.row, ROWS);
    assert_int_equal(verdict.fault, ACSLAB_SPLIT_SOUND);
    assert_int_equal(acslab_split_admissible(rows, ROWS, NULL), ACSLAB_OK);
    assert_int_equal(acslab_split_build(&t, rows, ROWS, &verdict), ACSLAB_OK);
    assert_int_equal(t.classes, ROWS);
    assert_int_equal(t.size[6], 20);
    assert_int_equal(t.offset[6][3], 15);
    assert_int_equal(t.offset[4][2], 4);
    assert_int_equal(acslab_split_build(&t, rows, 1, NULL), ACSLAB_OK); /* the unit alone is a table */
    assert_int_equal(t.classes, 1);
}

static void refused(size_t count, size_t row, enum acslab_split_fault fault)
{
    memset(&t, 0x5a, sizeof t);
    memcpy(&before, &t, sizeof t);
    memset(&verdict, 0x5a, sizeof verdict);
    assert_int_equal(acslab_split_admissible(rows, count, &verdict), ACSLAB_E_TABLE);
    assert_int_equal(verdict.row, row);
    assert_int_equal(verdict.fault, fault);
    memset(&verdict, 0x5a, sizeof verdict);
    assert_int_equal(acslab_split_build(&t, rows, count, &verdict), ACSLAB_E_TABLE);
    assert_int_equal(verdict.row, row);
    assert_int_equal(verdict.fault, fault);
    assert_int_equal(acslab_split_build(&t, rows, count, NULL), ACSLAB_E_TABLE);
    assert_memory_equal(&t, &before, sizeof t);
}

#define INADMISSIBLE(X)                                                                  \
    X(no_rows, rows[0].size = 1, 0, 0, COUNT)                                            \
    X(too_many_rows, rows[0].size = 1, ACSLAB_SPLIT_CLASSES + 1, ACSLAB_SPLIT_CLASSES + 1, COUNT) \
    X(first_row_is_two, rows[0].size = 2, ROWS, 0, NO_UNIT)                              \
    X(first_row_is_zero, rows[0].size = 0, ROWS, 0, NO_UNIT)                             \
    X(first_row_has_parts, rows[0].parts = 2, ROWS, 0, LATER)                            \
    X(equal_sizes, rows[1].size = 1, ROWS, 1, FALLS)                                     \
    X(falling_sizes, rows[3].size = 2, ROWS, 3, FALLS)                                   \
    X(too_large, rows[6].size = ACSLAB_FRAMES_MAX + 1, ROWS, 6, LARGE)                   \
    X(largest_of_all, rows[6].size = SIZE_MAX, ROWS, 6, LARGE)                           \
    X(one_part, rows[2].parts = 1, ROWS, 2, ARITY)                                       \
    X(five_parts, rows[6].parts = 5, ROWS, 6, ARITY)                                     \
    X(very_many_parts, rows[6].parts = 0xffffffffu, ROWS, 6, ARITY)                      \
    X(part_of_itself, rows[2].child[1] = 2, ROWS, 2, LATER)                              \
    X(part_of_a_larger_row, rows[4].child[2] = 5, ROWS, 4, LATER)                        \
    X(part_that_is_no_row, rows[5].child[0] = 0xffffffffu, ROWS, 5, LATER)               \
    X(parts_too_small, rows[5].child[0] = 2, ROWS, 5, UNTILED)                           \
    X(parts_too_large, rows[5].child[1] = 3, ROWS, 5, UNTILED)                           \
    X(sum_off_by_one, rows[6].size = 21, ROWS, 6, UNTILED)                               \
    X(first_fault_counts, rows[6].size = 0; rows[2].child[0] = 0, ROWS, 2, UNTILED)

#define DEFINE(name, spoil, count, row, why)          \
    static void name(void **state)                    \
    {                                                 \
        (void)state;                                  \
        admissible();                                 \
        spoil;                                        \
        refused(count, row, ACSLAB_SPLIT_##why);      \
    }
INADMISSIBLE(DEFINE)

static void null_tables(void **state)
{
    (void)state;
    admissible();
    memset(&verdict, 0x5a, sizeof verdict);
    assert_int_equal(acslab_split_admissible(NULL, 1, &verdict), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_build(NULL, rows, ROWS, &verdict), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_build(&t, NULL, ROWS, &verdict), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_build(&t, NULL, 0, &verdict), ACSLAB_E_TABLE);
    assert_int_equal(verdict.fault, ACSLAB_SPLIT_COUNT);
    assert_int_equal(acslab_split_binary(NULL, 1), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_fibonacci(NULL, 1), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_weighted(NULL, 1), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_tertiary(NULL, 1), ACSLAB_E_NULL);
    assert_int_equal(acslab_split_sequence(NULL, 1, 1), ACSLAB_E_NULL);
}

static void limits_refused(void **state)
{
    static split_maker *const makers[] = {acslab_split_binary, acslab_split_fibonacci, acslab_split_weighted,
                                          acslab_split_tertiary};
    unsigned m;
    (void)state;
    memset(&t, 0x5a, sizeof t);
    memcpy(&before, &t, sizeof t);
    for (m = 0; m < 4; m++) {
        assert_int_equal(makers[m](&t, 0), ACSLAB_E_SIZE);
        assert_int_equal(makers[m](&t, ACSLAB_FRAMES_MAX + 1), ACSLAB_E_SIZE);
        assert_int_equal(makers[m](&t, SIZE_MAX), ACSLAB_E_SIZE);
    }
    assert_int_equal(acslab_split_sequence(&t, 3, 0), ACSLAB_E_SIZE);
    assert_int_equal(acslab_split_sequence(&t, 0, 8), ACSLAB_E_TABLE);
    assert_int_equal(acslab_split_sequence(&t, ACSLAB_SPLIT_CLASSES + 1, 8), ACSLAB_E_TABLE);
    assert_int_equal(acslab_split_sequence(&t, 0xffffffffu, 8), ACSLAB_E_TABLE);
    assert_memory_equal(&t, &before, sizeof t);
}

/* Every table of the literature, at every small limit, is what its rows are by themselves: admissible. */
static void every_limit(void **state)
{
    size_t limit, words;
    unsigned m, c, i;
    (void)state;
    for (m = 0; m < 9; m++) {
        for (limit = 1; limit <= 260; limit++) {
            assert_int_equal(m == 0   ? acslab_split_binary(&t, limit)
                             : m == 1 ? acslab_split_fibonacci(&t, limit)
                             : m == 2 ? acslab_split_weighted(&t, limit)
                             : m == 3 ? acslab_split_tertiary(&t, limit)
                                      : acslab_split_sequence(&t, m - 1, limit),
                             ACSLAB_OK);
            assert_true(t.size[t.classes - 1] <= limit);
            for (c = 0; c < t.classes; c++) {
                rows[c].size = t.size[c];
                rows[c].parts = t.parts[c];
                for (i = 0; i < ACSLAB_SPLIT_PARTS; i++) {
                    rows[c].child[i] = t.child[c][i];
                }
            }
            assert_int_equal(acslab_split_admissible(rows, t.classes, &verdict), ACSLAB_OK);
            assert_int_equal(acslab_split_words(&t, limit, &words), ACSLAB_OK);
        }
    }
}

/* A table has at most 64 classes, whatever the limit; the leaves of a sequence stop at its limit. */
static void most_classes(void **state)
{
    size_t words;
    (void)state;
    assert_int_equal(acslab_split_weighted(&t, ACSLAB_FRAMES_MAX), ACSLAB_OK);
    assert_int_equal(t.classes, sizeof(size_t) > 4 ? 64 : 52);
    assert_int_equal(acslab_split_words(&t, 1, &words), ACSLAB_OK);
    assert_int_equal(acslab_split_tertiary(&t, ACSLAB_FRAMES_MAX), ACSLAB_OK);
    assert_int_equal(t.classes, sizeof(size_t) > 4 ? 64 : 52);
    assert_int_equal(acslab_split_sequence(&t, 64, ACSLAB_FRAMES_MAX), ACSLAB_OK);
    assert_int_equal(t.classes, 64);
    assert_int_equal(t.size[63], 64);
    assert_int_equal(acslab_split_fit(&t, 64), 63);
    assert_int_equal(acslab_split_fit(&t, 65), 64);
    assert_int_equal(acslab_split_sequence(&t, 64, 63), ACSLAB_OK);
    assert_int_equal(t.classes, 63);
    assert_int_equal(acslab_split_fit(&t, 63), 62);
    assert_int_equal(acslab_split_fit(&t, 64), 63);
    assert_int_equal(acslab_split_sequence(&t, 9, 4), ACSLAB_OK);
    assert_int_equal(t.classes, 4);
    assert_int_equal(acslab_split_fit(&t, 0), 0);
    assert_int_equal(acslab_split_fit(&t, 5), 4);
    assert_int_equal(acslab_split_fit(&t, SIZE_MAX), 4);
}

/* A table that somebody wrote to is seen by words and init: each bit that is wrong. */
static void each_bit_of_a_table(void **state)
{
    unsigned char *bytes = (unsigned char *)&t;
    size_t i, words;
    unsigned c, j;
    (void)state;
    assert_int_equal(acslab_split_tertiary(&t, 100), ACSLAB_OK);
    memcpy(&before, &t, sizeof t);
    for (i = 0; i < 8 * sizeof t; i++) {
        bytes[i / 8] ^= (unsigned char)(1u << i % 8);
        if (acslab_split_words(&t, 64, &words) != ACSLAB_E_TABLE) {
            /* what no row uses: rows beyond, parts beyond, and the room between the arrays */
            bool used = memcmp(&t.classes, &before.classes, sizeof t.classes) != 0;
            for (c = 0; c < before.classes; c++) {
                used = used || t.size[c] != before.size[c] || t.parts[c] != before.parts[c] ||
                       memcmp(t.reach[c], before.reach[c], sizeof t.reach[c]) != 0 ||
                       memcmp(t.from[c], before.from[c], sizeof t.from[c]) != 0;
                for (j = 0; j < before.parts[c]; j++) {
                    used = used || t.child[c][j] != before.child[c][j] || t.offset[c][j] != before.offset[c][j];
                }
            }
            if (used) {
                fail_msg("byte %zu, bit %zu", i / 8, i % 8);
            }
        }
        bytes[i / 8] ^= (unsigned char)(1u << i % 8);
    }
    assert_int_equal(acslab_split_words(&t, 64, &words), ACSLAB_OK);
}

#define ENTRY(name, spoil, count, row, why) cmocka_unit_test(name),

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_users_own),
        INADMISSIBLE(ENTRY) cmocka_unit_test(null_tables),
        cmocka_unit_test(limits_refused),
        cmocka_unit_test(every_limit),
        cmocka_unit_test(most_classes),
        cmocka_unit_test(each_bit_of_a_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
