/* SPDX-License-Identifier: MIT */
/*
 * boundary: arenas at the edges of what there can be, and the inits that are refused.
 */
#include "arena.h"
#include "cmocka_all.h"

#include <stdlib.h>

static struct arena a;
static size_t words;

/* Take all of it frame by frame, give all of it back: one state before and after. */
static void fill_and_empty(size_t first, size_t frames, unsigned max_order)
{
    size_t need, i, frame, *taken = malloc(frames * sizeof *taken);
    struct acslab_buddy b, before;
    acslab_word *meta, *meta_before;
    assert_non_null(taken);
    assert_int_equal(acslab_buddy_words(first, frames, max_order, &need), ACSLAB_OK);
    meta = test_malloc(need * sizeof *meta); /* cmocka guards both ends of it */
    meta_before = malloc(need * sizeof *meta);
    assert_non_null(meta_before);
    assert_int_equal(acslab_buddy_init_frames(&b, first, frames, max_order, meta, need), ACSLAB_OK);
    before = b;
    memcpy(meta_before, meta, need * sizeof *meta);
    assert_int_equal(b.free_frames, frames);
    assert_int_equal(acslab_buddy_check(&b), ACSLAB_OK);
    for (i = 0; i < frames; i++) {
        assert_int_equal(acslab_buddy_alloc_frame(&b, 0, &taken[i]), ACSLAB_OK);
        assert_true(taken[i] >= first && taken[i] - first < frames);
    }
    assert_int_equal(acslab_buddy_alloc_frame(&b, 0, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_largest(&b), -1);
    assert_int_equal(b.live_frames, frames);
    assert_int_equal(acslab_buddy_check(&b), ACSLAB_OK);
    for (i = 0; i < frames; i++) { /* each frame was handed out once, or this refuses */
        size_t step = frames % 7 != 0 ? 7 : 1;
        assert_int_equal(acslab_buddy_free_frame(&b, first + i * step % frames), ACSLAB_OK);
    }
    assert_int_equal(b.free_frames, frames);
    assert_memory_equal(meta, meta_before, need * sizeof *meta);
    assert_memory_equal(b.low, before.low, sizeof b.low);
    assert_memory_equal(b.high, before.high, sizeof b.high);
    assert_int_equal(b.avail, before.avail);
    test_free(meta);
    free(meta_before);
    free(taken);
}

static void around_powers_of_two(void **state)
{
    static const size_t firsts[] = {0, 1, 3, 5, 8, 63, 64, 4095};
    size_t size, i;
    unsigned max_order;
    (void)state;
    for (size = 1; size <= 1024; size *= 2) {
        for (i = 0; i < sizeof firsts / sizeof *firsts; i++) {
            for (max_order = 0; max_order <= 12; max_order += 3) {
                if (size > 1) {
                    fill_and_empty(firsts[i], size - 1, max_order);
                }
                fill_and_empty(firsts[i], size, max_order);
                fill_and_empty(firsts[i], size + 1, max_order);
            }
        }
    }
}

static void one_frame(void **state)
{
    struct acslab_block block;
    size_t frame;
    (void)state;
    assert_int_equal(arena_open(&a, 5, 1, 31), ACSLAB_OK);
    assert_int_equal(a.b.top, 0);
    assert_int_equal(acslab_buddy_largest(&a.b), 0);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 1, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 31, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 0, &frame), ACSLAB_OK);
    assert_int_equal(frame, 5);
    assert_int_equal(acslab_buddy_largest(&a.b), -1);
    assert_int_equal(acslab_buddy_block(&a.b, 5, &block), ACSLAB_OK);
    assert_int_equal(block.frame, 5);
    assert_int_equal(block.order, 0);
    assert_int_equal(block.state, ACSLAB_NODE_BUSY);
    assert_int_equal(acslab_buddy_free_frame(&a.b, 5), ACSLAB_OK);
}

/* A whole power of two, asked for as one block. */
static void one_block(void **state)
{
    size_t frame;
    (void)state;
    assert_int_equal(arena_open(&a, 64, 64, 10), ACSLAB_OK);
    assert_int_equal(a.b.top, 6);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 7, &frame), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 6, &frame), ACSLAB_OK);
    assert_int_equal(frame, 64);
    assert_int_equal(acslab_buddy_free_frame_order(&a.b, 64, 6), ACSLAB_OK);
    assert_int_equal(acslab_buddy_alloc_frames(&a.b, 64, &frame), ACSLAB_OK);
    assert_int_equal(acslab_buddy_free_frame_order(&a.b, 64, 6), ACSLAB_OK);
}

/* Blocks are aligned in absolute frame numbers, so an arena may hold no block of its own size. */
static void absolute_alignment(void **state)
{
    size_t frame;
    (void)state;
    assert_int_equal(arena_open(&a, 33, 62, 6), ACSLAB_OK);
    assert_int_equal(a.b.top, 4);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 4, &frame), ACSLAB_OK);
    assert_int_equal(frame, 48);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 5, &frame), ACSLAB_E_NO_MEMORY);
}

static void words_refused(void **state)
{
    (void)state;
    words = 77;
    assert_int_equal(acslab_buddy_words(0, 1, 0, NULL), ACSLAB_E_NULL);
    assert_int_equal(acslab_buddy_words(0, 0, 0, &words), ACSLAB_E_EMPTY);
    assert_int_equal(acslab_buddy_words(0, 1, ACSLAB_ORDERS, &words), ACSLAB_E_ORDER);
    assert_int_equal(acslab_buddy_words(0, 1, 0xffffffffu, &words), ACSLAB_E_ORDER);
    assert_int_equal(acslab_buddy_words(0, ACSLAB_FRAMES_MAX + 1, 10, &words), ACSLAB_E_RANGE);
    assert_int_equal(acslab_buddy_words(0, SIZE_MAX, 10, &words), ACSLAB_E_RANGE);
    assert_int_equal(acslab_buddy_words(SIZE_MAX, 1, 0, &words), ACSLAB_E_RANGE);
    assert_int_equal(acslab_buddy_words(SIZE_MAX - 4 * ACSLAB_FRAMES_MAX + 1, 1, 0, &words), ACSLAB_E_RANGE);
    assert_int_equal(words, 77);
}

/* The largest arenas that there can be, as far as numbers go: half a byte a frame and a little. */
static void largest_arenas(void **state)
{
    static const size_t firsts[] = {0, 1, 12345, SIZE_MAX - 4 * ACSLAB_FRAMES_MAX};
    size_t i;
    unsigned max_order;
    (void)state;
    for (i = 0; i < 4; i++) {
        for (max_order = 0; max_order < ACSLAB_ORDERS; max_order++) {
            size_t bytes, limit = ACSLAB_FRAMES_MAX / 2 + ((size_t)2 << max_order) / 8 * 5 + 64;
            assert_int_equal(acslab_buddy_words(firsts[i], ACSLAB_FRAMES_MAX, max_order, &words), ACSLAB_OK);
            bytes = words * sizeof(acslab_word);
            assert_true(bytes > ACSLAB_FRAMES_MAX / 2);
            assert_true(bytes < limit + limit / 32);
        }
    }
}

/* At most 0.6 bytes a frame where an arena is as large as its largest block. */
static void metadata_is_small(void **state)
{
    size_t frames;
    (void)state;
    for (frames = 1024; frames <= ((size_t)1 << 24); frames *= 2) {
        assert_int_equal(acslab_buddy_words(0, frames, 10, &words), ACSLAB_OK);
        assert_true(words * sizeof(acslab_word) * 10 <= frames * 6);
    }
}

static void init_refused(void **state)
{
    static acslab_word meta[64];
    struct acslab_buddy b, before;
    (void)state;
    memset(&b, 0x5a, sizeof b);
    before = b;
    assert_int_equal(acslab_buddy_words(7, 30, 4, &words), ACSLAB_OK);
    assert_int_equal(acslab_buddy_init_frames(NULL, 7, 30, 4, meta, 64), ACSLAB_E_NULL);
    assert_int_equal(acslab_buddy_init_frames(&b, 7, 30, 4, NULL, 64), ACSLAB_E_NULL);
    assert_int_equal(acslab_buddy_init_frames(&b, 7, 0, 4, meta, 64), ACSLAB_E_EMPTY);
    assert_int_equal(acslab_buddy_init_frames(&b, 7, 30, 32, meta, 64), ACSLAB_E_ORDER);
    assert_int_equal(acslab_buddy_init_frames(&b, SIZE_MAX, 30, 4, meta, 64), ACSLAB_E_RANGE);
    assert_int_equal(acslab_buddy_init_frames(&b, 7, 30, 4, meta, words - 1), ACSLAB_E_METADATA);
    assert_int_equal(acslab_buddy_init_frames(&b, 7, 30, 4, meta, 0), ACSLAB_E_METADATA);
    assert_int_equal(acslab_buddy_init(NULL, 0, 30, 4096, 4, meta, 64), ACSLAB_E_NULL);
    assert_int_equal(acslab_buddy_init(&b, 0, 30, 4096, 4, NULL, 64), ACSLAB_E_NULL);
    assert_int_equal(acslab_buddy_init(&b, 0, 0, 4096, 4, meta, 64), ACSLAB_E_EMPTY);
    assert_int_equal(acslab_buddy_init(&b, 0, 30, 0, 4, meta, 64), ACSLAB_E_FRAME_SIZE);
    assert_int_equal(acslab_buddy_init(&b, 0, 30, 4095, 4, meta, 64), ACSLAB_E_FRAME_SIZE);
    assert_int_equal(acslab_buddy_init(&b, 0, 30, 4097, 4, meta, 64), ACSLAB_E_FRAME_SIZE);
    assert_int_equal(acslab_buddy_init(&b, 0, 30, SIZE_MAX, 4, meta, 64), ACSLAB_E_FRAME_SIZE);
    assert_int_equal(acslab_buddy_init(&b, 2048, 30, 4096, 4, meta, 64), ACSLAB_E_ALIGN);
    assert_int_equal(acslab_buddy_init(&b, 1, 30, 4096, 4, meta, 64), ACSLAB_E_ALIGN);
    assert_int_equal(acslab_buddy_init(&b, 0, 30, 4096, 32, meta, 64), ACSLAB_E_ORDER);
    assert_int_equal(acslab_buddy_init(&b, 0, SIZE_MAX / 4096 + 2, 4096, 4, meta, 64), ACSLAB_E_RANGE);
    assert_int_equal(acslab_buddy_init(&b, 0, SIZE_MAX, 4096, 4, meta, 64), ACSLAB_E_RANGE);
    assert_memory_equal(&b, &before, sizeof b);
}

/* The last frames below the end of the address space, and one more. */
static void end_of_the_address_space(void **state)
{
    uintptr_t base = UINTPTR_MAX - 20 * 4096 + 1;
    void *block;
    unsigned i;
    (void)state;
    memset(&a, 0x5a, sizeof a);
    assert_int_equal(acslab_buddy_init(&a.b, base, 21, 4096, 4, a.meta, ARENA_WORDS), ACSLAB_E_RANGE);
    assert_int_equal(acslab_buddy_init(&a.b, base, 20, 4096, 4, a.meta, ARENA_WORDS), ACSLAB_OK);
    for (i = 0; i < 20; i++) {
        assert_int_equal(acslab_buddy_alloc(&a.b, 0, &block), ACSLAB_OK);
        assert_true((uintptr_t)block >= base);
    }
    assert_int_equal(acslab_buddy_alloc(&a.b, 0, &block), ACSLAB_E_NO_MEMORY);
    assert_int_equal(acslab_buddy_free(&a.b, (void *)(UINTPTR_MAX - 4095)), ACSLAB_OK);
    assert_int_equal(acslab_buddy_check(&a.b), ACSLAB_OK);
    /* One frame that is half of all addresses. */
    assert_int_equal(acslab_buddy_init(&a.b, UINTPTR_MAX / 2 + 1, 1, SIZE_MAX / 2 + 1, 4, a.meta, ARENA_WORDS),
                     ACSLAB_OK);
    assert_int_equal(acslab_buddy_alloc(&a.b, 0, &block), ACSLAB_OK);
    assert_true((uintptr_t)block == UINTPTR_MAX / 2 + 1);
    assert_int_equal(acslab_buddy_init(&a.b, UINTPTR_MAX / 2 + 1, 2, SIZE_MAX / 2 + 1, 4, a.meta, ARENA_WORDS),
                     ACSLAB_E_RANGE);
}

/* Every run length: the run is there, the rest is free, and its parts go back one by one or at once. */
static void exact_runs(void **state)
{
    size_t count, frame, at;
    struct acslab_block block;
    (void)state;
    for (count = 1; count <= 64; count++) {
        uint64_t fresh;
        assert_int_equal(arena_open(&a, 64, 64, 6), ACSLAB_OK);
        fresh = arena_hash(&a);
        assert_int_equal(acslab_buddy_alloc_frames(&a.b, count, &frame), ACSLAB_OK);
        assert_int_equal(frame, 64);
        assert_int_equal(a.b.live_frames, count);
        assert_int_equal(a.b.free_frames, 64 - count);
        for (at = frame; at < frame + count; at += (size_t)1 << block.order) {
            assert_int_equal(acslab_buddy_block(&a.b, at, &block), ACSLAB_OK);
            assert_int_equal(block.frame, at);
            assert_int_equal(block.state, ACSLAB_NODE_BUSY);
            assert_true((size_t)1 << block.order & count); /* one block for each one bit */
        }
        assert_int_equal(acslab_buddy_free_frames(&a.b, frame, count), ACSLAB_OK);
        assert_true(arena_hash(&a) == fresh);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(around_powers_of_two), cmocka_unit_test(one_frame),
        cmocka_unit_test(one_block),            cmocka_unit_test(absolute_alignment),
        cmocka_unit_test(words_refused),        cmocka_unit_test(largest_arenas),
        cmocka_unit_test(metadata_is_small),    cmocka_unit_test(init_refused),
        cmocka_unit_test(end_of_the_address_space), cmocka_unit_test(exact_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
