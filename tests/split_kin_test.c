/* SPDX-License-Identifier: MIT */
/*
 * split_kin: where a block stands, three ways, for every block of every tree up to 2^16 units: the engine's
 * lookup, the closed formulas and the tag bits agree with the walk from the root, and with each other.
 */
#include "cmocka_all.h"
#include "split_arena.h"

#include <stdlib.h>

#define UNITS ((size_t)1 << 16)

enum system { BINARY, FIBONACCI, WEIGHTED, TERTIARY, FOURTH };

static struct acslab_split_table t;
static struct acslab_split s;
static uint16_t cells[UNITS];
static acslab_word *meta;
static size_t places;

static void same(struct acslab_split_parent want, struct acslab_split_parent got, const char *how, size_t unit, unsigned row)
{
    if (want.unit != got.unit || want.row != got.row || want.role != got.role) {
        fail_msg("%s: %zu@%zu: part %u of row %u at %zu, and not part %u of row %u at %zu", how, t.size[row], unit,
                 got.role, got.row, got.unit, want.role, want.row, want.unit);
    }
}

/* A place of the tree below root, what it is a part of, and the tags that it has from there. */
static void visit(enum system system, size_t unit, unsigned row, unsigned root, struct acslab_split_parent want,
                  struct acslab_split_tags tags, unsigned count)
{
    static struct acslab_split_parent got;
    unsigned i;
    places++;
    assert_int_equal(acslab_split_kin(&s, unit, row, &got), ACSLAB_OK);
    same(want, got, "the engine", unit, row);
    if (system == BINARY) {
        same(want, acslab_split_binary_kin(unit, row, root), "the formula", unit, row);
        same(want, acslab_split_count_kin(&t, 1, unit, row, root, count), "the count", unit, row);
    } else if (system == FIBONACCI) {
        same(want, acslab_split_fibonacci_kin(unit, row, root), "the formula", unit, row);
        same(want, acslab_split_tags_kin(&t, unit, row, root, tags), "the tags", unit, row);
        same(want, acslab_split_count_kin(&t, 2, unit, row, root, count), "the count", unit, row);
    } else if (system == WEIGHTED) {
        same(want, acslab_split_weighted_kin(unit, row, root), "the formula", unit, row);
    } else if (system == TERTIARY) {
        same(want, acslab_split_tertiary_kin(unit, row, root), "the formula", unit, row);
    } else {
        same(want, acslab_split_count_kin(&t, 4, unit, row, root, count), "the count", unit, row);
    }
    for (i = 0; i < t.parts[row]; i++) {
        struct acslab_split_parent part;
        part.unit = unit;
        part.row = row;
        part.role = i;
        visit(system, unit + t.offset[row][i], t.child[row][i], root, part,
              acslab_split_tags_part(tags, i != 0), acslab_split_count_part(count, i != 0));
    }
    if (t.parts[row] == 2) { /* splitting and joining undo each other */
        struct acslab_split_tags joined = acslab_split_tags_join(acslab_split_tags_part(tags, 0),
                                                                 acslab_split_tags_part(tags, 1));
        assert_int_equal(joined.b, tags.b);
        assert_int_equal(joined.m, tags.m);
        assert_int_equal(acslab_split_count_join(acslab_split_count_part(count, 0)), count);
    }
}

static void every_tree(enum system system)
{
    unsigned root, c, trees = 0;
    size_t words, unit;
    places = 0;
    assert_int_equal(system == BINARY      ? acslab_split_binary(&t, UNITS)
                     : system == FIBONACCI ? acslab_split_fibonacci(&t, UNITS)
                     : system == WEIGHTED  ? acslab_split_weighted(&t, UNITS)
                     : system == TERTIARY  ? acslab_split_tertiary(&t, UNITS)
                                           : acslab_split_sequence(&t, 4, UNITS),
                     ACSLAB_OK);
    for (root = 0; root < t.classes; root++) {
        struct acslab_split_parent none;
        struct acslab_split_tags tags = {0, 0};
        assert_int_equal(acslab_split_words(&t, t.size[root], &words), ACSLAB_OK);
        meta = malloc(words * sizeof *meta);
        assert_non_null(meta);
        assert_int_equal(acslab_split_init(&s, &t, 0, t.size[root], cells, meta, words), ACSLAB_OK);
        for (c = 0; c <= root; c++) { /* split everything */
            while (t.parts[c] == 0 && acslab_split_alloc_row(&s, c, &unit) == ACSLAB_OK) {
            }
        }
        assert_int_equal(s.free_units, 0);
        none.unit = 0;
        none.row = root;
        none.role = ACSLAB_SPLIT_ROOT;
        visit(system, 0, root, root, none, tags, 0);
        free(meta);
        trees++;
    }
    print_message("%u trees, %zu places\n", trees, places);
}

static void binary(void **state)
{
    (void)state;
    every_tree(BINARY);
}

static void fibonacci(void **state)
{
    (void)state;
    every_tree(FIBONACCI);
}

static void weighted(void **state)
{
    (void)state;
    every_tree(WEIGHTED);
}

static void tertiary(void **state)
{
    (void)state;
    every_tree(TERTIARY);
}

static void fourth(void **state)
{
    (void)state;
    every_tree(FOURTH);
}

/* By hand, from the root of 13 with tags (0,0): size@address(B,M). */
static void tags_by_hand(void **state)
{
    struct acslab_split_tags root = {0, 0}, eight, five, three, two, one, back;
    (void)state;
    eight = acslab_split_tags_part(root, 0);
    five = acslab_split_tags_part(root, 1);
    assert_true(eight.b == 0 && eight.m == 0 && five.b == 1 && five.m == 0);
    back = acslab_split_tags_part(eight, 0);
    assert_true(back.b == 0 && back.m == 0);
    back = acslab_split_tags_part(eight, 1);
    assert_true(back.b == 1 && back.m == 0);
    three = acslab_split_tags_part(five, 0);
    two = acslab_split_tags_part(five, 1);
    assert_true(three.b == 0 && three.m == 1 && two.b == 1 && two.m == 0);
    two = acslab_split_tags_part(three, 0);
    one = acslab_split_tags_part(three, 1);
    assert_true(two.b == 0 && two.m == 0 && one.b == 1 && one.m == 1);
    back = acslab_split_tags_join(two, one);
    assert_true(back.b == 0 && back.m == 1);
}

/* A unit where no such block can be has no parent before unit 0. */
static void places_that_are_none(void **state)
{
    struct acslab_split_parent kin;
    (void)state;
    kin = acslab_split_weighted_kin(2, 1, 7);
    assert_int_equal(kin.unit, 0);
    kin = acslab_split_tertiary_kin(1, 0, 2);
    assert_int_equal(kin.unit, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(binary),   cmocka_unit_test(fibonacci), cmocka_unit_test(weighted),
        cmocka_unit_test(tertiary), cmocka_unit_test(fourth),    cmocka_unit_test(tags_by_hand),
        cmocka_unit_test(places_that_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
