/* SPDX-License-Identifier: MIT */
/*
 * report: the text of both reports, to the character.
 */
#include "arena.h"
#include "cmocka_all.h"

#include <stdio.h>

static struct arena a;
static char text[8192];
static size_t used;

static void put(struct acslab_sink *sink, char c)
{
    assert_ptr_equal(sink->data, text);
    assert_true(used + 1 < sizeof text);
    text[used++] = c;
    text[used] = '\0';
}

static struct acslab_sink sink = {put, text};

static void buddyinfo_of_the_header(void **state)
{
    size_t frame;
    (void)state;
    assert_int_equal(arena_open(&a, 0, 8, 3), ACSLAB_OK);
    assert_int_equal(acslab_buddy_alloc_frames(&a.b, 3, &frame), ACSLAB_OK);
    used = 0;
    assert_int_equal(acslab_report_buddyinfo(&a.b, &sink), ACSLAB_OK);
    assert_string_equal(text, "order               0        1        2        3\n"
                              "free blocks         1        0        1        0\n"
                              "5 free + 3 live + 0 reserved = 8 frames\n");
}

static void many_free_blocks(void **state)
{
    size_t i;
    (void)state;
    assert_int_equal(arena_open(&a, 0, 300, 1), ACSLAB_OK);
    for (i = 1; i < 300; i += 4) { /* a live frame in every other pair */
        assert_int_equal(acslab_buddy_alloc_frame_at(&a.b, i, 0), ACSLAB_OK);
    }
    used = 0;
    assert_int_equal(acslab_report_buddyinfo(&a.b, &sink), ACSLAB_OK);
    assert_string_equal(text, "order               0        1\n"
                              "free blocks        75       75\n"
                              "225 free + 75 live + 0 reserved = 300 frames\n");
}

static void json_with_an_edge(void **state)
{
    (void)state;
    memset(&a, 0, sizeof a);
    assert_int_equal(acslab_buddy_init(&a.b, 6 * 4096, 7, 4096, 2, a.meta, ARENA_WORDS), ACSLAB_OK);
    assert_int_equal(acslab_buddy_alloc_frame_at(&a.b, 8, 0), ACSLAB_OK);
    assert_int_equal(acslab_buddy_reserve_frames(&a.b, 12, 1), ACSLAB_OK);
    used = 0;
    assert_int_equal(acslab_report_json(&a.b, &sink), ACSLAB_OK);
    assert_string_equal(
        text,
        "{\"first_frame\": 6, \"frames\": 7, \"frame_size\": 4096, \"limit\": 2, \"top\": 2, \"free\": 5, "
        "\"live\": 1, \"reserved\": 1, \"blocks\": [\n"
        "{\"frame\": 6, \"order\": 1, \"state\": \"free\"},\n"
        "{\"frame\": 8, \"order\": 0, \"state\": \"live\"},\n"
        "{\"frame\": 9, \"order\": 0, \"state\": \"free\"},\n"
        "{\"frame\": 10, \"order\": 1, \"state\": \"free\"},\n"
        "{\"frame\": 12, \"order\": 2, \"state\": \"reserved\"}\n"
        "]}\n");
}

static void largest_numbers(void **state)
{
    size_t first = SIZE_MAX - 4 * ACSLAB_FRAMES_MAX;
    char number[48];
    (void)state;
    assert_int_equal(arena_open(&a, first, 1, 0), ACSLAB_OK);
    used = 0;
    assert_int_equal(acslab_report_json(&a.b, &sink), ACSLAB_OK);
    snprintf(number, sizeof number, "{\"frame\": %zu, ", first);
    assert_non_null(strstr(text, number));
}

static void nowhere_to_tell(void **state)
{
    struct acslab_sink none = {NULL, NULL};
    (void)state;
    assert_int_equal(arena_open(&a, 0, 8, 3), ACSLAB_OK);
    assert_int_equal(acslab_report_buddyinfo(&a.b, NULL), ACSLAB_E_NULL);
    assert_int_equal(acslab_report_buddyinfo(&a.b, &none), ACSLAB_E_NULL);
    assert_int_equal(acslab_report_json(&a.b, NULL), ACSLAB_E_NULL);
    assert_int_equal(acslab_report_json(&a.b, &none), ACSLAB_E_NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(buddyinfo_of_the_header), cmocka_unit_test(many_free_blocks),
        cmocka_unit_test(json_with_an_edge),       cmocka_unit_test(largest_numbers),
        cmocka_unit_test(nowhere_to_tell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
