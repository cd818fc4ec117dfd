/* SPDX-License-Identifier: MIT */
/*
 * hook: ACSLAB_REFUSED hears of each refusal of an arena, once, with the arena and the status.
 */
#include "cmocka_all.h"

static const void *heard_of;
static int heard;
static unsigned times;

static void hear(const void *b, int status)
{
    heard_of = b;
    heard = status;
    times++;
}

#define ACSLAB_REFUSED(b, status) hear(b, status)
#define ACSLAB_STATIC
#define ACSLAB_IMPLEMENTATION
#include "arena.h"

static struct arena a;

#define REFUSED(call, status)                                                                               \
    do {                                                                                                    \
        times = 0;                                                                                          \
        assert_int_equal(call, status);                                                                     \
        assert_int_equal(times, 1);                                                                         \
        assert_int_equal(heard, status);                                                                    \
        assert_ptr_equal(heard_of, &a.b);                                                                   \
    } while (0)

static void every_refusal_is_heard(void **state)
{
    size_t frame, list[2] = {0, 0};
    void *address;
    struct acslab_block block;
    (void)state;
    assert_int_equal(arena_open(&a, 0, 16, 4), ACSLAB_OK);
    assert_int_equal(acslab_buddy_alloc_frame(&a.b, 2, &frame), ACSLAB_OK);
    assert_int_equal(acslab_buddy_reserve_frames(&a.b, 8, 8), ACSLAB_OK);
    assert_int_equal(times, 0);
    REFUSED(acslab_buddy_alloc_frame(&a.b, 0, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_buddy_alloc_frame(&a.b, 5, &frame), ACSLAB_E_ORDER);
    REFUSED(acslab_buddy_alloc_frame(&a.b, 3, &frame), ACSLAB_E_NO_MEMORY);
    REFUSED(acslab_buddy_alloc_frame_aligned(&a.b, 0, 5, &frame), ACSLAB_E_ORDER);
    REFUSED(acslab_buddy_alloc_frame_at(&a.b, 1, 1), ACSLAB_E_ALIGN);
    REFUSED(acslab_buddy_alloc_frames(&a.b, 0, &frame), ACSLAB_E_EMPTY);
    REFUSED(acslab_buddy_alloc_frame_bulk(&a.b, 2, 2, list), ACSLAB_E_NO_MEMORY);
    REFUSED(acslab_buddy_free_frame(&a.b, 16), ACSLAB_E_FOREIGN);
    REFUSED(acslab_buddy_free_frame(&a.b, 4), ACSLAB_E_FREE);
    REFUSED(acslab_buddy_free_frame(&a.b, 8), ACSLAB_E_RESERVED);
    REFUSED(acslab_buddy_free_frame(&a.b, 1), ACSLAB_E_INTERIOR);
    REFUSED(acslab_buddy_free_frame_order(&a.b, 0, 1), ACSLAB_E_WRONG_ORDER);
    REFUSED(acslab_buddy_free_frames(&a.b, 0, 5), ACSLAB_E_FREE);
    REFUSED(acslab_buddy_free_frame_bulk(&a.b, 2, 2, list), ACSLAB_E_FREE);
    REFUSED(acslab_buddy_reserve_frames(&a.b, 0, 1), ACSLAB_E_LIVE);
    REFUSED(acslab_buddy_release_frames(&a.b, 4, 1), ACSLAB_E_FREE);
    REFUSED(acslab_buddy_block(&a.b, 16, &block), ACSLAB_E_FOREIGN);
    REFUSED(acslab_buddy_alloc(&a.b, 3, &address), ACSLAB_E_NO_MEMORY);
    REFUSED(acslab_buddy_alloc_run(&a.b, 5, &address), ACSLAB_E_NO_MEMORY);
    REFUSED(acslab_buddy_free(&a.b, (void *)1), ACSLAB_E_INTERIOR);
    REFUSED(acslab_report_json(&a.b, NULL), ACSLAB_E_NULL);
    REFUSED(acslab_report_buddyinfo(&a.b, NULL), ACSLAB_E_NULL);
    a.b.free_frames++;
    REFUSED(acslab_buddy_check(&a.b), ACSLAB_E_DAMAGED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_refusal_is_heard)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
