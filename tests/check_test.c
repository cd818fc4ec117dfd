/* SPDX-License-Identifier: MIT */
/*
 * check: acslab_buddy_check sees each single bit that is wrong in the metadata, and each field of the
 * structure that is wrong, whatever it is set to.
 */
#include "arena.h"
#include "cmocka_all.h"

#include <stdlib.h>

static struct arena a;
static size_t words;

/* Free, live and reserved blocks of several orders, an odd head and an odd tail. */
static void open_mixed(size_t first, size_t frames, unsigned max_order)
{
    size_t frame;
    assert_int_equal(arena_open(&a, first, frames, max_order), ACSLAB_OK);
    assert_int_equal(acslab_buddy_words(first, frames, max_order, &words), ACSLAB_OK);
    if (frames > 20) {
        assert_int_equal(acslab_buddy_alloc_frames(&a.b, 5, &frame), ACSLAB_OK);
        assert_int_equal(acslab_buddy_reserve_frames(&a.b, first + frames - 3, 2), ACSLAB_OK);
        assert_int_equal(acslab_buddy_alloc_frame_aligned(&a.b, 0, 2, &frame), ACSLAB_OK);
    }
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_OK);
}

static void flip_each_bit(size_t first, size_t frames, unsigned max_order)
{
    size_t i;
    unsigned bit;
    open_mixed(first, frames, max_order);
    for (i = 0; i < words; i++) {
        for (bit = 0; bit < ACSLAB_WORD_BITS; bit++) {
            a.meta[i] ^= ACSLAB_WORD_ONE << bit;
            if (acslab_buddy_check(&a.b) != ACSLAB_E_DAMAGED) {
                fail_msg("word %zu of %zu, bit %u", i, words, bit);
            }
            a.meta[i] ^= ACSLAB_WORD_ONE << bit;
        }
    }
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_OK);
}

static void each_bit_of_the_metadata(void **state)
{
    (void)state;
    flip_each_bit(0, 1, 0);
    flip_each_bit(0, 64, 6);
    flip_each_bit(7, 45, 4);
    flip_each_bit(13, 700, 5);  /* several roots */
    flip_each_bit(3, 2500, 10); /* two levels of summary */
}

/* One byte after the other; a field that has no other right value must not pass with a wrong one. */
static void flip_each_bit_of(void *field, size_t size)
{
    unsigned char *bytes = field;
    size_t i;
    for (i = 0; i < 8 * size; i++) {
        bytes[i / 8] ^= (unsigned char)(1u << i % 8);
        if (acslab_buddy_check(&a.b) != ACSLAB_E_DAMAGED) {
            fail_msg("byte %zu of the structure, bit %zu", (size_t)(bytes - (unsigned char *)&a.b) + i / 8, i % 8);
        }
        bytes[i / 8] ^= (unsigned char)(1u << i % 8);
    }
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_OK);
}

static void each_field_of_the_structure(void **state)
{
    (void)state;
    open_mixed(7, 2500, 6);
    flip_each_bit_of(&a.b.origin, sizeof a.b.origin);
    flip_each_bit_of(&a.b.first_frame, sizeof a.b.first_frame);
    flip_each_bit_of(&a.b.frames, sizeof a.b.frames);
    flip_each_bit_of(&a.b.free_frames, sizeof a.b.free_frames);
    flip_each_bit_of(&a.b.live_frames, sizeof a.b.live_frames);
    flip_each_bit_of(&a.b.reserved_frames, sizeof a.b.reserved_frames);
    flip_each_bit_of(&a.b.top, sizeof a.b.top);
    flip_each_bit_of(&a.b.limit, sizeof a.b.limit); /* 6 is the top here: another limit is another top */
    flip_each_bit_of(&a.b.avail, sizeof a.b.avail);
    flip_each_bit_of(a.b.first, sizeof a.b.first);
    flip_each_bit_of(a.b.low, sizeof a.b.low);
    flip_each_bit_of(a.b.high, sizeof a.b.high);
    flip_each_bit_of(&a.b.cells, sizeof a.b.cells);
    flip_each_bit_of(&a.b.summary.words, sizeof a.b.summary.words);
    flip_each_bit_of(&a.b.summary.size, sizeof a.b.summary.size);
    flip_each_bit_of(&a.b.summary.levels, sizeof a.b.summary.levels);
    flip_each_bit_of(a.b.summary.at, a.b.summary.levels * sizeof *a.b.summary.at);
}

static void damaged(void)
{
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_E_DAMAGED);
    open_mixed(7, 45, 4);
}

/* Values that no single flipped bit makes. */
static void values_that_make_no_sense(void **state)
{
    (void)state;
    open_mixed(7, 45, 4);
    a.b.cells = NULL;
    damaged();
    a.b.frames = 0;
    damaged();
    a.b.limit = ACSLAB_ORDERS;
    damaged();
    a.b.shift = 8 * sizeof(size_t);
    damaged();
    a.b.shift = 8 * sizeof(size_t) - 2; /* the arena's addresses pass the end */
    damaged();
    a.b.shift = 8 * sizeof(size_t) - 3; /* the arena starts below the end and passes it */
    damaged();
    a.b.summary.levels = 0;
    damaged();
    a.b.summary.levels = ACSLAB_BITSET_LEVELS + 1;
    damaged();
    open_mixed(3, 2500, 10);
    assert_int_equal(a.b.summary.levels, 2);
    a.b.summary.levels = 1; /* it needs two */
    damaged();
}

static unsigned cell(size_t n)
{
    return (unsigned)(a.meta[n / ACSLAB_NODE_CELLS] >> 2 * (n % ACSLAB_NODE_CELLS) & 3);
}

static void set_cell(size_t n, unsigned state)
{
    a.meta[n / ACSLAB_NODE_CELLS] ^= (acslab_word)(cell(n) ^ state) << 2 * (n % ACSLAB_NODE_CELLS);
}

/* Whole states that are wrong in one respect only, so that only one conjunct can see it. */
static void one_conjunct_each(void **state)
{
    (void)state;
    /* Two free buddies, everything else consistent: 8 frames as two blocks of 4. */
    assert_int_equal(arena_open(&a, 0, 8, 3), ACSLAB_OK);
    set_cell(1, ACSLAB_NODE_BUSY);
    set_cell(2, ACSLAB_NODE_FREE);
    set_cell(3, ACSLAB_NODE_FREE);
    a.b.low[3] = 2;
    a.b.low[2] = 2;
    a.b.high[3] = 0;
    a.b.high[2] = 3;
    a.b.avail = 4;
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_E_DAMAGED);
    /* Two reserved buddies. */
    assert_int_equal(arena_open(&a, 0, 8, 3), ACSLAB_OK);
    set_cell(1, ACSLAB_NODE_BUSY);
    set_cell(2, ACSLAB_NODE_RESERVED);
    set_cell(3, ACSLAB_NODE_RESERVED);
    a.b.low[3] = 2;
    a.b.high[3] = 0;
    a.b.avail = 0;
    a.meta[a.b.summary.size] = 0;
    a.b.free_frames = 0;
    a.b.reserved_frames = 8;
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_E_DAMAGED);
    /* A free block that reaches beyond the arena, counted as far as it is inside. */
    assert_int_equal(arena_open(&a, 0, 6, 2), ACSLAB_OK);
    assert_int_equal(a.b.first[2], 2); /* two roots of order 2; the frames 6 and 7 are not of the arena */
    set_cell(3, ACSLAB_NODE_FREE);
    set_cell(6, ACSLAB_NODE_UNUSED);
    set_cell(7, ACSLAB_NODE_UNUSED);
    a.b.low[1] = 2 * a.b.first[1];
    a.b.high[1] = a.b.first[1] - 1;
    a.b.high[2] = 3;
    a.b.avail = 4;
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_E_DAMAGED);
    /* The same, live. */
    set_cell(3, ACSLAB_NODE_BUSY);
    a.b.high[2] = 2;
    a.b.free_frames = 4;
    a.b.live_frames = 2;
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_E_DAMAGED);
    /* And before its start: the frames 2 and 3 are of the arena, 0 and 1 are not. */
    assert_int_equal(arena_open(&a, 2, 6, 2), ACSLAB_OK);
    set_cell(2, ACSLAB_NODE_BUSY);
    set_cell(4, ACSLAB_NODE_UNUSED);
    set_cell(5, ACSLAB_NODE_UNUSED);
    a.b.low[1] = 2 * a.b.first[1];
    a.b.high[1] = a.b.first[1] - 1;
    a.b.high[2] = 3;
    a.b.avail = 4;
    a.b.free_frames = 4;
    a.b.live_frames = 2;
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_E_DAMAGED);
}

/* Three levels of summary, and damage in the last. */
static void a_large_arena(void **state)
{
    struct acslab_buddy b;
    acslab_word *meta;
    size_t need, frame;
    (void)state;
    assert_int_equal(acslab_buddy_words(5, 100000, 3, &need), ACSLAB_OK);
    meta = test_malloc(need * sizeof *meta);
    assert_int_equal(acslab_buddy_init_frames(&b, 5, 100000, 3, meta, need), ACSLAB_OK);
    assert_int_equal(b.summary.levels, 3);
    assert_int_equal(acslab_buddy_alloc_frame_aligned(&b, 0, 3, &frame), ACSLAB_OK);
    assert_int_equal(acslab_buddy_reserve_frames(&b, 77777, 5000), ACSLAB_OK);
    assert_int_equal(acslab_buddy_check(&b), ACSLAB_OK);
    meta[need - 1] ^= 1;
    assert_int_equal(acslab_buddy_check(&b), ACSLAB_E_DAMAGED);
    test_free(meta);
}

/* Any garbage is refused without a wrong access: run it under a sanitizer. */
static void garbage(void **state)
{
    uint32_t x = 1;
    unsigned round;
    (void)state;
    for (round = 0; round < 2000; round++) {
        size_t i, at;
        open_mixed(7, 45, 4);
        for (i = 0; i <= round % 5; i++) {
            x = x * 1103515245u + 12345u;
            at = x / 256 % sizeof a.b;
            ((unsigned char *)&a.b)[at] = (unsigned char)(x / 65536);
        }
        (void)acslab_buddy_check(&a.b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_bit_of_the_metadata), cmocka_unit_test(each_field_of_the_structure),
        cmocka_unit_test(values_that_make_no_sense), cmocka_unit_test(one_conjunct_each),
        cmocka_unit_test(a_large_arena),            cmocka_unit_test(garbage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
