/* SPDX-License-Identifier: MIT */
/*
 * bits: the scans against a loop, the portable ones against the compiler's, and the bitset, the nodes'
 * fill and their test against an array of flags.  Compiled for words of 32 and of 64 bits, with and
 * without the builtins.
 */
#define ACSLAB_STATIC
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"

#include "cmocka_all.h"

#include <string.h>

static uint64_t seed = 88172645463325252u;

static uint64_t random_word(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static void scan(acslab_word word)
{
    unsigned lowest = 0, highest = ACSLAB_WORD_BITS - 1;
    while (((word >> lowest) & 1) == 0) {
        lowest++;
    }
    while (((word >> highest) & 1) == 0) {
        highest--;
    }
    assert_int_equal(acslabi_bits_lowest(word), lowest);
    assert_int_equal(acslabi_bits_highest(word), highest);
    assert_int_equal(acslabi_bits_lowest_portable(word), lowest);
    assert_int_equal(acslabi_bits_highest_portable(word), highest);
}

static void scans(void **state)
{
    unsigned i, j;
    (void)state;
    for (i = 0; i < ACSLAB_WORD_BITS; i++) {
        for (j = 0; j < ACSLAB_WORD_BITS; j++) {
            scan(ACSLAB_WORD_ONE << i | ACSLAB_WORD_ONE << j);
            scan(ACSLAB_WORD_ALL >> i << j | ACSLAB_WORD_ONE << j);
        }
    }
    for (i = 0; i < 20000; i++) {
        acslab_word word = (acslab_word)(random_word() >> i % 64);
        scan(word | ACSLAB_WORD_ONE << i % ACSLAB_WORD_BITS);
    }
}

static void bitset_of(size_t size)
{
    static acslab_word words[2048];
    static bool flags[40000];
    struct acslab_bitset s;
    unsigned step;
    size_t i, x;
    assert_true(size < 40000 && acslabi_bitset_words(size) < 2048);
    memset(flags, 0, sizeof flags);
    memset(words, 0xff, sizeof words);
    acslabi_bitset_init(&s, words, size);
    for (step = 0; step < 600; step++) {
        x = (size_t)(random_word() % size);
        if (step % 8 == 0) {
            x = step % 16 == 0 ? 0 : size - 1;
        }
        if (random_word() % 2 != 0 || step < 3) {
            acslabi_bitset_insert(&s, x);
            flags[x] = true;
        } else { /* whatever is the next one, so that words become empty */
            size_t e = acslabi_bitset_next(&s, x);
            x = e < size ? e : x;
            if (step % 2 == 0) {
                acslabi_bitset_remove(&s, x);
            } else {
                e = acslabi_bitset_take(&s, x);
                for (i = x + 1; i < size && !flags[i]; i++) {
                }
                assert_int_equal(e, i);
            }
            flags[x] = false;
        }
        assert_int_equal(acslabi_bitset_test(&s, x), flags[x]);
        x = (size_t)(random_word() % (size + 2));
        for (i = x; i < size && !flags[i]; i++) {
        }
        assert_int_equal(acslabi_bitset_next(&s, x), i < size ? i : size);
        x = x < size ? x : size;
        for (i = x; i > 0 && !flags[i - 1]; i--) {
        }
        assert_int_equal(acslabi_bitset_prev(&s, x), i > 0 ? i - 1 : size);
    }
    assert_int_equal(acslabi_bitset_next(&s, SIZE_MAX), size);
    assert_int_equal(words[acslabi_bitset_words(size)], ACSLAB_WORD_ALL);
}

static void bitsets(void **state)
{
    static const size_t sizes[] = {1, 2, 31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 4095, 4096, 4097, 32767, 32769};
    size_t i;
    (void)state;
    for (i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        bitset_of(sizes[i]);
    }
}

/* The free nodes of a level beside a node, in a level that shares its word with others and in one of many words. */
static void free_neighbours(void **state)
{
    static const size_t frames[] = {8, 4096};
    static acslab_word meta[4096];
    static struct acslab_buddy b;
    size_t i, n, below, above;
    unsigned k;
    (void)state;
    for (i = 0; i < 2; i++) {
        assert_int_equal(acslab_buddy_init_frames(&b, 0, frames[i], 12, meta, 4096), ACSLAB_OK);
        for (n = 0; n < frames[i]; n += 1 + (size_t)(random_word() % (frames[i] / 8))) {
            size_t frame;
            unsigned order = (unsigned)(random_word() % 3);
            if (acslab_buddy_alloc_frame(&b, order, &frame) != ACSLAB_OK) break;
            if (n % 2 != 0) (void)acslab_buddy_alloc_frame_at(&b, n, 0); /* somewhere, or refused */
        }
        for (k = 0; k <= b.top; k++) {
            for (n = b.first[k]; n < 2 * b.first[k]; n++) {
                for (below = n; below > b.first[k]; below--) {
                    if (acslabi_node_state(b.cells, below - 1) == ACSLAB_NODE_FREE) break;
                }
                for (above = n + 1; above < 2 * b.first[k]; above++) {
                    if (acslabi_node_state(b.cells, above) == ACSLAB_NODE_FREE) break;
                }
                assert_int_equal(acslabi_buddy_prev_free(&b, n, k), below - 1);
                assert_int_equal(acslabi_buddy_next_free(&b, n, k), above);
            }
        }
    }
}

/* Fill and "are all" over every range of a few words. */
static void ranges_of_nodes(void **state)
{
    enum { NODES = 5 * ACSLAB_NODE_CELLS };
    acslab_word cells[5];
    size_t lo, hi, n;
    (void)state;
    for (lo = 0; lo <= NODES; lo++) {
        for (hi = lo; hi <= NODES; hi += 1 + hi % 3) {
            unsigned to = (unsigned)(lo + hi) % 4, from = (to + 1) % 4;
            for (n = 0; n < 5; n++) {
                cells[n] = ACSLAB_NODE_LOW_BITS * from;
            }
            acslabi_node_fill(cells, lo, hi, to);
            for (n = 0; n < NODES; n++) {
                assert_int_equal(acslabi_node_state(cells, n), n >= lo && n < hi ? to : from);
            }
            assert_true(acslabi_node_all(cells, lo, hi, to));
            if (lo > 0) {
                assert_false(acslabi_node_all(cells, lo - 1, hi, to));
            }
            if (hi < NODES) {
                assert_false(acslabi_node_all(cells, lo, hi + 1, to));
            }
            if (hi > lo) {
                acslabi_node_set(cells, (lo + hi) / 2, from);
                assert_false(acslabi_node_all(cells, lo, hi, to));
            }
        }
    }
}

/* Free is 1 and nothing else is. */
static void free_cells(void **state)
{
    acslab_word cells[1] = {0};
    size_t n;
    unsigned s;
    (void)state;
    for (n = 0; n < ACSLAB_NODE_CELLS; n++) {
        for (s = 0; s < 4; s++) {
            acslabi_node_set(cells, n, s);
            assert_int_equal(acslabi_node_free_bits(cells[0]), s == ACSLAB_NODE_FREE ? ACSLAB_WORD_ONE << 2 * n : 0);
        }
        acslabi_node_set(cells, n, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scans),
        cmocka_unit_test(bitsets),
        cmocka_unit_test(free_neighbours),
        cmocka_unit_test(ranges_of_nodes),
        cmocka_unit_test(free_cells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
