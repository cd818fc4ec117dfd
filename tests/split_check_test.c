/* SPDX-License-Identifier: MIT */
/*
 * split_check: acslab_split_check sees each single bit that is wrong in cells, words and structure; and the reports.
 */
#include "cmocka_all.h"
#include "split_arena.h"

static struct split_arena a;
static char text[16384];
static size_t used;

static void put(struct acslab_sink *sink, char c)
{
    assert_ptr_equal(sink->data, text);
    assert_true(used + 1 < sizeof text);
    text[used++] = c;
    text[used] = '\0';
}

static struct acslab_sink sink = {put, text};

/* Free, live and reserved blocks of several rows. */
static void open_mixed(split_maker *make, size_t limit, size_t units)
{
    size_t unit, from, wide;
    assert_int_equal(split_arena_open(&a, make, limit, 3, units), ACSLAB_OK);
    if (units > 20) {
        assert_int_equal(acslab_split_cover(&a.s, 3, 2, &from, &wide), ACSLAB_OK);
        assert_int_equal(acslab_split_reserve(&a.s, from, wide), ACSLAB_OK);
        assert_int_equal(acslab_split_alloc(&a.s, 5, &unit), ACSLAB_OK);
        assert_int_equal(acslab_split_alloc(&a.s, 1, &unit), ACSLAB_OK);
    }
    assert_int_equal(acslab_split_check(&a.s), ACSLAB_OK);
}

static void flip_each_bit_of(void *what, size_t size, const char *name)
{
    unsigned char *bytes = what;
    size_t i;
    for (i = 0; i < 8 * size; i++) {
        bytes[i / 8] ^= (unsigned char)(1u << i % 8);
        if (acslab_split_check(&a.s) != ACSLAB_E_DAMAGED) {
            fail_msg("%s: byte %zu, bit %zu", name, i / 8, i % 8);
        }
        bytes[i / 8] ^= (unsigned char)(1u << i % 8);
    }
    assert_int_equal(acslab_split_check(&a.s), ACSLAB_OK);
}

static void flip_all(split_maker *make, size_t limit, size_t units)
{
    open_mixed(make, limit, units);
    flip_each_bit_of(a.cells, units * sizeof *a.cells, "cells");
    flip_each_bit_of(a.meta, a.s.words * sizeof *a.meta, "words");
}

static void each_bit_of_cells_and_words(void **state)
{
    (void)state;
    flip_all(acslab_split_binary, 1, 1);
    flip_all(acslab_split_binary, 16, 45);
    flip_all(acslab_split_fibonacci, 55, 60);
    flip_all(acslab_split_weighted, 48, 93);
    flip_all(acslab_split_tertiary, 64, 70);
    flip_all(acslab_split_tertiary, 8, 130);
}

static void each_field_of_the_structure(void **state)
{
    unsigned c;
    (void)state;
    open_mixed(acslab_split_weighted, 48, 70);
    flip_each_bit_of(&a.s.units, sizeof a.s.units, "units");
    flip_each_bit_of(&a.s.top, sizeof a.s.top, "top");
    flip_each_bit_of(&a.s.words, sizeof a.s.words, "number of words");
    flip_each_bit_of(a.s.avail, sizeof a.s.avail, "avail");
    flip_each_bit_of(&a.s.free_units, sizeof a.s.free_units, "free");
    flip_each_bit_of(&a.s.live_units, sizeof a.s.live_units, "live");
    flip_each_bit_of(&a.s.reserved_units, sizeof a.s.reserved_units, "reserved");
    flip_each_bit_of(a.s.low, (a.s.top + 1) * sizeof *a.s.low, "low");
    flip_each_bit_of(a.s.root, (a.s.top + 1) * sizeof *a.s.root, "root");
    for (c = 0; c <= a.s.top; c++) {
        flip_each_bit_of(&a.s.set[c].words, sizeof a.s.set[c].words, "words of a set");
        flip_each_bit_of(&a.s.set[c].size, sizeof a.s.set[c].size, "size of a set");
        flip_each_bit_of(&a.s.set[c].levels, sizeof a.s.set[c].levels, "levels of a set");
        flip_each_bit_of(a.s.set[c].at, (a.s.set[c].levels + 1) * sizeof *a.s.set[c].at, "place of a level");
    }
}

#define DAMAGED(change)                                             \
    do {                                                            \
        open_mixed(acslab_split_tertiary, 64, 70);                  \
        change;                                                     \
        assert_int_equal(acslab_split_check(&a.s), ACSLAB_E_DAMAGED); \
    } while (0)

static void each_way_to_be_damaged(void **state)
{
    (void)state;
    DAMAGED(a.s.table = NULL);
    DAMAGED(a.s.cells = NULL);
    DAMAGED(a.s.meta = NULL);
    DAMAGED(a.s.first = SIZE_MAX);
    DAMAGED(a.t.size[3]++);
    /* two siblings free and not merged: the engine never leaves that, whatever the sets say */
    assert_int_equal(split_arena_open(&a, acslab_split_binary, 2, 0, 2), ACSLAB_OK);
    a.cells[0] = 64 * ACSLAB_SPLIT_FREE;
    a.cells[1] = 256 * (64 + 1) + 64 * ACSLAB_SPLIT_FREE;
    assert_int_equal(acslab_split_check(&a.s), ACSLAB_E_DAMAGED);
    a.cells[0] = 64 * ACSLAB_SPLIT_RESERVED;
    a.cells[1] = 256 * (64 + 1) + 64 * ACSLAB_SPLIT_RESERVED;
    assert_int_equal(acslab_split_check(&a.s), ACSLAB_E_DAMAGED);
}

static void text_report(void **state)
{
    size_t unit;
    (void)state;
    assert_int_equal(split_arena_open(&a, acslab_split_weighted, 64, 0, 3), ACSLAB_OK);
    assert_int_equal(acslab_split_alloc(&a.s, 1, &unit), ACSLAB_OK);
    used = 0;
    assert_int_equal(acslab_report_splitinfo(&a.s, &sink), ACSLAB_OK);
    assert_string_equal(text, "        size  free blocks\n"
                              "           1            0\n"
                              "           2            1\n"
                              "           3            0\n"
                              "2 free + 1 live + 0 reserved = 3 units\n");
}

static void json_report(void **state)
{
    size_t unit;
    (void)state;
    assert_int_equal(split_arena_open(&a, acslab_split_weighted, 64, 10, 17), ACSLAB_OK);
    assert_int_equal(acslab_split_alloc(&a.s, 4, &unit), ACSLAB_OK);
    assert_int_equal(acslab_split_reserve(&a.s, 26, 1), ACSLAB_OK);
    used = 0;
    assert_int_equal(acslab_report_split_json(&a.s, &sink), ACSLAB_OK);
    assert_string_equal(text, "{\"first_unit\": 10, \"units\": 17, \"classes\": 8, \"free\": 12, \"live\": 4, "
                              "\"reserved\": 1, \"blocks\": [\n"
                              "{\"unit\": 10, \"size\": 12, \"state\": \"free\"},\n"
                              "{\"unit\": 22, \"size\": 4, \"state\": \"live\"},\n"
                              "{\"unit\": 26, \"size\": 1, \"state\": \"reserved\"}\n"
                              "]}\n");
}

static void nowhere_to_tell(void **state)
{
    struct acslab_sink none = {NULL, NULL};
    (void)state;
    assert_int_equal(split_arena_open(&a, acslab_split_weighted, 64, 0, 3), ACSLAB_OK);
    assert_int_equal(acslab_report_splitinfo(&a.s, NULL), ACSLAB_E_NULL);
    assert_int_equal(acslab_report_splitinfo(&a.s, &none), ACSLAB_E_NULL);
    assert_int_equal(acslab_report_split_json(&a.s, NULL), ACSLAB_E_NULL);
    assert_int_equal(acslab_report_split_json(&a.s, &none), ACSLAB_E_NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_bit_of_cells_and_words), cmocka_unit_test(each_field_of_the_structure),
        cmocka_unit_test(each_way_to_be_damaged),      cmocka_unit_test(text_report),
        cmocka_unit_test(json_report),                 cmocka_unit_test(nowhere_to_tell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
