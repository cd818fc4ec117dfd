/* SPDX-License-Identifier: MIT */
/*
 * audit: the run-time checks find each single thing that is wrong.
 */
#include "pool.h"
#include "cmocka_all.h"

static struct pool m;
static struct acslab_sizes z;
static unsigned a, b; /* two caches */
static size_t large, marked;

#define CHECKS() (acslab_sizes_check(&z) == ACSLAB_OK && acslab_percpu_check_frames(&m.f) == ACSLAB_OK)

/* With the value in the place something is wrong, and without it nothing. */
#define FOUND(place, value)                                                                                  \
    do {                                                                                                     \
        __typeof__(place) had_ = (place);                                                                    \
        (place) = (value);                                                                                   \
        assert_false(CHECKS());                                                                              \
        (place) = had_;                                                                                      \
        assert_true(CHECKS());                                                                               \
    } while (0)

static unsigned plain(size_t size, size_t length)
{
    struct acslab_cache_setup setup;
    unsigned c = 999;
    memset(&setup, 0, sizeof setup);
    setup.size = size;
    setup.length = length;
    setup.keep = 2;
    assert_int_equal(acslab_slab_create(&m.s, &setup, &c), ACSLAB_OK);
    return c;
}

/* Two caches with slabs of each kind, full magazines and a depot, a large block, frames in and out of magazines. */
static int build(void **state)
{
    void *objects[40], *block;
    size_t frames[8];
    unsigned i;
    (void)state;
    if (pool_open(&m, POOL_FRAMES) != ACSLAB_OK || acslab_sizes_init(&z, &m.p, 0, 256) != ACSLAB_OK) return 1;
    a = plain(1200, 2);
    b = plain(512, 1);
    (void)acslab_percpu_attach(&m.p, a, 4, 2, 4);
    for (i = 0; i < 40; i++) (void)acslab_percpu_alloc(&m.p, i % 2, a, &objects[i]);
    for (i = 0; i < 26; i++) (void)acslab_percpu_free(&m.p, i % 2, a, objects[i]);
    for (i = 0; i < 32; i++) (void)acslab_slab_alloc(&m.s, b, &objects[i]);
    for (i = 0; i < 20; i++) (void)acslab_slab_free(&m.s, b, objects[i]);
    (void)acslab_sizes_alloc(&z, 0, 3 * POOL_FRAME, &block);
    large = (size_t)((unsigned char *)block - pool_memory) / POOL_FRAME;
    for (i = 0; i < 8; i++) (void)acslab_percpu_alloc_frame(&m.f, 0, 0, &frames[i]);
    for (i = 0; i < 7; i++) (void)acslab_percpu_free_frame(&m.f, i % 2, 0, frames[i]);
    (void)acslab_buddy_reserve_frames(&m.b, m.f.first_frame + POOL_FRAMES - 1, 1);
    marked = frames[7] - m.f.first_frame;
    return CHECKS() ? 0 : 1;
}

static void shapes(void **state)
{
    (void)state;
    FOUND(m.s.frames, 0);
    FOUND(m.s.frames, ACSLAB_SLAB_NONE);
    FOUND(m.s.frames, POOL_FRAMES - 1);
    FOUND(m.s.frames, 0x01000000);
    FOUND(m.s.limit, 0);
    FOUND(m.s.limit, ACSLAB_CACHES_MAX + 1);
    FOUND(m.s.grain, 2);
    FOUND(m.s.grain, 9);
    FOUND(m.s.shift, 3);
    FOUND(m.s.shift, 64);
    FOUND(m.s.shift, 40);
    FOUND(m.s.granules, m.s.granules - 1);
    FOUND(m.s.words, m.s.words + 1);
    FOUND(m.s.base, m.s.base + 1);
    FOUND(m.s.first_frame, SIZE_MAX);
    FOUND(m.p.live, NULL);
    FOUND(m.p.owner, NULL);
    FOUND(m.p.base, 0);
    FOUND(m.p.granules, 0);
    FOUND(m.p.caches, 1);
    FOUND(m.p.shift, 0);
    FOUND(m.p.grain, 0);
    FOUND(z.slabs, NULL);
    FOUND(z.classes, 0);
    FOUND(z.classes, ACSLAB_SIZES_CLASSES + 1);
    FOUND(z.first, POOL_CACHES + 1);
    FOUND(z.first, POOL_CACHES - 1);
    FOUND(z.first, 1);
    FOUND(z.largest, 17);
    FOUND(z.large_blocks, 2);
    FOUND(z.large_frames, 2);
    FOUND(m.caches[3].used, 0);
}

static void caches(void **state)
{
    (void)state;
    FOUND(m.caches[a].used, 2);
    FOUND(m.caches[a].used, 0);
    FOUND(m.caches[a].stride, 0);
    FOUND(m.caches[a].stride, 1);
    FOUND(m.caches[a].objects, 0);
    FOUND(m.caches[a].objects, 99);
    FOUND(m.caches[a].length, 0);
    FOUND(m.caches[a].length, POOL_FRAMES + 1);
    FOUND(m.caches[a].length, 3);
    FOUND(m.caches[a].size, 0);
    FOUND(m.caches[a].size, 4000);
    FOUND(m.caches[a].slack, 512);
    FOUND(m.caches[a].slack, 511);
    FOUND(m.caches[a].colour, 511);
    FOUND(m.caches[a].partial, ACSLAB_SLAB_NONE);
    FOUND(m.caches[a].partial, POOL_FRAMES);
    FOUND(m.caches[a].partial, m.caches[a].partial + 1);
    for (uint32_t f = 0; f < POOL_FRAMES; f++) {
        if (m.owner[f] != b || m.runs[f].free > 0) continue;
        m.runs[f].prev = ACSLAB_SLAB_NONE; /* a full slab is on no list, whatever its links say */
        FOUND(m.caches[b].partial, f);
    }
    FOUND(m.caches[a].partials, 99);
    FOUND(m.caches[a].slabs, 99);
    FOUND(m.caches[a].free, 99);
    FOUND(m.caches[b].empty, ACSLAB_SLAB_NONE);
    FOUND(m.caches[b].empty, m.caches[b].partial);
    FOUND(m.caches[b].partial, m.caches[b].empty);
    FOUND(m.caches[b].partial, m.caches[a].partial);
    FOUND(m.caches[b].empties, 99);
}

/* Each field of each frame's record, each owner, each bit and each byte of the planes. */
static void frames(void **state)
{
    uint32_t f, g;
    (void)state;
    for (f = 0; f < POOL_FRAMES; f++) {
        unsigned owner = m.owner[f];
        bool slab = owner < POOL_CACHES, first = (slab || owner == ACSLAB_OWNER_LARGE) && m.runs[f].first == f;
        if (slab || owner == ACSLAB_OWNER_LARGE) {
            FOUND(m.runs[f].first, f + 1);
            if (f > 0) FOUND(m.runs[f].first, m.runs[f].first == f ? f - 1 : f);
            FOUND(m.owner[f], POOL_CACHES);
            FOUND(m.owner[f], POOL_CACHES - 1);
        }
        if (first) {
            FOUND(m.runs[f].length, m.runs[f].length + 1);
            FOUND(m.runs[f].length, POOL_FRAMES + 1);
        }
        if (first && slab) {
            FOUND(m.runs[f].objects, m.runs[f].objects + 1);
            FOUND(m.runs[f].free, m.runs[f].free + 1);
            FOUND(m.runs[f].start, m.runs[f].start - 511);
            FOUND(m.runs[f].start, m.runs[f].start + 511);
            if (m.runs[f].free > 0) {
                FOUND(m.runs[f].low, ACSLAB_SLAB_NONE);
                FOUND(m.runs[f].next, f);
                FOUND(m.runs[f].prev, f);
            }
        }
        if (owner == ACSLAB_OWNER_FRESH) continue;
        for (g = f * 256; g < (f + 1) * 256; g++) {
            acslab_word bit = ACSLAB_WORD_ONE << g % ACSLAB_WORD_BITS;
            FOUND(m.avail[g / ACSLAB_WORD_BITS], m.avail[g / ACSLAB_WORD_BITS] ^ bit);
            uint8_t *tag = &m.live[g % 16 * m.s.plane + g / 16];
            FOUND(*tag, *tag == 0);
            if (*tag != 0) FOUND(*tag, (uint8_t)(*tag + 1));
        }
    }
    FOUND(m.owner[large], ACSLAB_OWNER_NONE);
}

static void magazines(void **state)
{
    struct acslab_magazine *p = &m.magazines[a + 1], *q = &m.magazines[m.p.row + a + 1];
    uint32_t g;
    (void)state;
    assert_true(p->count > 1 && q->count > 1 && m.depots[a].count > 1);
    FOUND(p->count, p->count - 1);
    FOUND(p->count, POOL_DEPTH + 1);
    FOUND(p->limit, POOL_DEPTH + 1);
    FOUND(p->limit, 0);
    FOUND(p->batch, POOL_DEPTH);
    FOUND(p->slot, p->slot + 1);
    FOUND(p[-1 - (int)a].limit, 1);
    FOUND(p[-1 - (int)a].count, 1);
    FOUND(p[-1 - (int)a].tag, POOL_CACHES + 1);
    FOUND(p[-1 - (int)a].tag, 1);
    FOUND(m.p.row, POOL_CACHES);
    FOUND(m.p.granule, 32);
    FOUND(m.p.plane, m.p.plane + 1);
    for (g = 0; g < m.s.granules; g++) { /* a free object */
        if (m.owner[g / 256] == a && (m.avail[g / ACSLAB_WORD_BITS] >> g % ACSLAB_WORD_BITS & 1u) != 0) {
            FOUND(m.slots[p->slot], g);
            break;
        }
    }
    FOUND(m.slots[p->slot], m.slots[p->slot + 1]);
    FOUND(m.slots[p->slot], m.slots[q->slot]);
    FOUND(m.slots[p->slot], m.store[a * POOL_ROOM]);
    FOUND(m.slots[p->slot], ACSLAB_SLAB_NONE);
    FOUND(m.slots[p->slot], m.slots[p->slot] + 1);
    FOUND(m.slots[p->slot], m.runs[m.caches[b].partial].start);
    FOUND(m.store[a * POOL_ROOM], 0);
    FOUND(m.depots[a].count, 1);
    FOUND(m.depots[a].count, POOL_ROOM);
    FOUND(m.depots[a].limit, POOL_ROOM + 1);
    FOUND(m.depots[POOL_CACHES - 1].count, 1);
}

static void frame_magazines(void **state)
{
    struct acslab_frame_magazine *p = &m.frame_magazines[0], *q = &m.frame_magazines[4];
    size_t f;
    (void)state;
    assert_true(p->count > 1 && q->count > 1);
    FOUND(p->limit, POOL_DEPTH + 1);
    FOUND(p->limit, 0);
    FOUND(p->count, POOL_DEPTH + 1);
    FOUND(p->batch, POOL_DEPTH + 1);
    FOUND(m.frame_slots[0], m.frame_slots[1]);
    FOUND(m.frame_slots[0], m.frame_slots[4 * POOL_DEPTH]);
    FOUND(m.frame_slots[0], 0);
    FOUND(m.frame_slots[0], m.f.first_frame + POOL_FRAMES);
    FOUND(m.frame_slots[0], m.f.first_frame + marked);
    FOUND(m.frame_slots[0], m.f.first_frame + POOL_FRAMES - 1);
    FOUND(m.marks[m.frame_slots[0] - m.f.first_frame], 1);
    for (f = 0; f < POOL_FRAMES; f++) FOUND(m.marks[f], 9);
    FOUND(m.marks[marked], 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes),
        cmocka_unit_test(caches),
        cmocka_unit_test(frames),
        cmocka_unit_test(magazines),
        cmocka_unit_test(frame_magazines),
    };
    return cmocka_run_group_tests(tests, build, NULL);
}
