/* SPDX-License-Identifier: MIT */
/*
 * threads: two producers and two consumers on four CPUs of one arena, under ThreadSanitizer.
 *
 * Producers allocate objects of a cache, blocks of a heap and blocks of frames, write to them and hand them over; consumers
 * look at what is in them and free them, on CPUs of their own.  Locks are pthread mutexes in the hooks of part slab.  Ten million
 * calls in all.  The cache keeps no empty slab, so slabs come and go all the time.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <sched.h>
#include <string.h>

static pthread_mutex_t lock_frames = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t lock_slabs = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t lock_depot = PTHREAD_MUTEX_INITIALIZER;

#define ACSLAB_LOCK_FRAMES(frames) (void)(frames), pthread_mutex_lock(&lock_frames)
#define ACSLAB_UNLOCK_FRAMES(frames) (void)(frames), pthread_mutex_unlock(&lock_frames)
#define ACSLAB_LOCK_SLABS(slabs) (void)(slabs), pthread_mutex_lock(&lock_slabs)
#define ACSLAB_UNLOCK_SLABS(slabs) (void)(slabs), pthread_mutex_unlock(&lock_slabs)
#define ACSLAB_LOCK_DEPOT(front, cache) (void)(front), (void)(cache), pthread_mutex_lock(&lock_depot)
#define ACSLAB_UNLOCK_DEPOT(front, cache) (void)(front), (void)(cache), pthread_mutex_unlock(&lock_depot)

#define ACSLAB_STATIC
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"
#include "cmocka_all.h"

#define FRAMES 2048
#define FRAME 4096
#define CACHES 48
#define CPUS 4
#define DEPTH 16
#define ROOM 64
#define ORDERS 4
#define EACH 2500000u /* allocations of a producer, each with a free: ten million calls */
#define RING 64u

static _Alignas(FRAME) unsigned char memory[(size_t)FRAMES * FRAME];
static acslab_word meta[4096];
static uint8_t live[FRAMES * FRAME / 16];
static acslab_word avail[FRAMES * FRAME / 16 / 32];
static uint16_t owner[FRAMES];
static struct acslab_run runs[FRAMES];
static struct acslab_cache caches[CACHES];
static struct acslab_magazine magazines[CPUS * 64];
static uint32_t slots[CPUS * 64 * DEPTH];
static struct acslab_depot depots[CACHES];
static uint32_t store[CACHES * ROOM];
static struct acslab_frame_magazine frame_magazines[CPUS * ORDERS];
static size_t frame_slots[CPUS * ORDERS * DEPTH];
static uint8_t marks[FRAMES];

static struct acslab_buddy b;
static struct acslab_slabs s;
static struct acslab_percpu p;
static struct acslab_percpu_frames f;
static struct acslab_sizes z;
static unsigned cache;

/* What is handed over, and what it is. */
struct item {
    void *at;
    size_t size, frame;
    unsigned kind, order;
    uint32_t mark;
};

/* One producer writes, one consumer reads. */
struct ring {
    struct item item[RING];
    _Atomic uint32_t in, out;
};
static struct ring rings[2][2];

static atomic_ulong calls, wrong;
static atomic_long made;

static void construct(void *object, void *data)
{
    (void)data;
    memset(object, 0x77, 48);
    atomic_fetch_add_explicit(&made, 1, memory_order_relaxed);
}

static void destruct(void *object, void *data)
{
    (void)data;
    if (*(unsigned char *)object != 0x77) atomic_fetch_add(&wrong, 1);
    atomic_fetch_sub_explicit(&made, 1, memory_order_relaxed);
}

static void check(bool right)
{
    if (!right) atomic_fetch_add(&wrong, 1);
}

static uint32_t next(uint32_t *x)
{
    *x ^= *x << 13; /* Marsaglia 2003, xorshift */
    *x ^= *x >> 17;
    *x ^= *x << 5;
    return *x;
}

static void mark(const struct item *i)
{
    memcpy(i->at, &i->mark, sizeof i->mark);
    memcpy((char *)i->at + i->size - sizeof i->mark, &i->mark, sizeof i->mark);
}

static bool marked(const struct item *i)
{
    return memcmp(i->at, &i->mark, sizeof i->mark) == 0 &&
           memcmp((char *)i->at + i->size - sizeof i->mark, &i->mark, sizeof i->mark) == 0;
}

static void make(unsigned cpu, uint32_t x, struct item *i)
{
    enum acslab_status status;
    void *moved = NULL;
    i->kind = x % 8 < 4 ? 0 : x % 8 < 7 ? 1 : 2;
    i->mark = x;
    i->at = NULL;
    i->size = 48;
    if (i->kind == 0) {
        status = acslab_percpu_alloc(&p, cpu, cache, &i->at);
        check(status == ACSLAB_OK && *(unsigned char *)i->at == 0x77);
    } else if (i->kind == 1) {
        i->size = x / 8 % 64 == 0 ? 3000 + x / 512 % 9000 : 8 + x / 512 % 1000;
        status = acslab_sizes_alloc(&z, cpu, i->size, &i->at);
        if (status == ACSLAB_OK && x / 8 % 16 == 1) {
            mark(i);
            status = acslab_sizes_realloc(&z, cpu, i->at, i->size * 3, &moved);
            check(status == ACSLAB_OK && memcmp(moved, &i->mark, sizeof i->mark) == 0);
            i->at = moved;
            i->size *= 3;
        }
    } else {
        i->order = x / 8 % 5;
        status = acslab_percpu_alloc_frame(&f, cpu, i->order, &i->frame);
        i->at = (void *)(uintptr_t)(i->frame * FRAME);
        i->size = (size_t)FRAME << i->order;
    }
    check(status == ACSLAB_OK && i->at != NULL);
    if (status == ACSLAB_OK) mark(i);
    else i->at = NULL;
}

static void unmake(unsigned cpu, const struct item *i)
{
    enum acslab_status status;
    if (i->at == NULL) return;
    check(marked(i));
    if (i->kind == 0) {
        memset(i->at, 0x77, 48); /* as it was constructed */
        status = acslab_percpu_free(&p, cpu, cache, i->at);
    } else if (i->kind == 1) {
        status = acslab_sizes_free(&z, cpu, i->at);
    } else {
        status = acslab_percpu_free_frame(&f, cpu, i->order, i->frame);
    }
    check(status == ACSLAB_OK);
}

static void *produce(void *data)
{
    unsigned cpu = *(unsigned *)data, n;
    uint32_t x = 0x9e3779b9u + cpu;
    for (n = 0; n < EACH; n++) {
        uint32_t rest = next(&x);
        struct ring *r = &rings[cpu][rest >> 31];
        uint32_t in = atomic_load_explicit(&r->in, memory_order_relaxed);
        while (in - atomic_load_explicit(&r->out, memory_order_acquire) == RING) sched_yield();
        make(cpu, rest & 0x7fffffffu, &r->item[in % RING]);
        atomic_store_explicit(&r->in, in + 1, memory_order_release);
        if (n % 65536 == 0) check(acslab_percpu_drain_cpu(&p, cpu) == ACSLAB_OK);
    }
    atomic_fetch_add(&calls, EACH);
    return NULL;
}

/* A ring's items in bursts, so that magazines fill and run empty. */
static unsigned consume_some(unsigned cpu, struct ring *r)
{
    uint32_t out = atomic_load_explicit(&r->out, memory_order_relaxed);
    uint32_t some = atomic_load_explicit(&r->in, memory_order_acquire) - out, i;
    for (i = 0; i < some; i++) {
        unmake(cpu, &r->item[(out + i) % RING]);
        atomic_store_explicit(&r->out, out + i + 1, memory_order_release);
    }
    return some;
}

static atomic_uint consumed;

static void *consume(void *data)
{
    unsigned cpu = *(unsigned *)data, mine = 0, some;
    while (atomic_load(&consumed) < 2 * EACH) {
        some = consume_some(cpu, &rings[0][cpu - 2]) + consume_some(cpu, &rings[1][cpu - 2]);
        atomic_fetch_add(&consumed, some);
        if (some == 0) sched_yield();
        if (mine / 65536 != (mine + some) / 65536) check(acslab_percpu_drain_frames(&f, cpu) == ACSLAB_OK);
        mine += some;
    }
    atomic_fetch_add(&calls, mine);
    return NULL;
}

static void open_all(void)
{
    struct acslab_slabs_setup slabs;
    struct acslab_percpu_setup front;
    struct acslab_percpu_frames_setup blocks;
    struct acslab_cache_setup setup;
    assert_int_equal(acslab_buddy_init(&b, (uintptr_t)memory, FRAMES, FRAME, 9, meta, 4096), ACSLAB_OK);
    memset(&slabs, 0, sizeof slabs);
    slabs.buddy = &b;
    slabs.live = live, slabs.live_count = sizeof live;
    slabs.avail = avail, slabs.avail_count = sizeof avail / sizeof *avail;
    slabs.owner = owner, slabs.owner_count = FRAMES;
    slabs.runs = runs, slabs.runs_count = FRAMES;
    slabs.caches = caches, slabs.caches_count = CACHES;
    assert_int_equal(acslab_slab_init(&s, &slabs), ACSLAB_OK);
    memset(&front, 0, sizeof front);
    front.slabs = &s;
    front.cpus = CPUS, front.depth = DEPTH, front.room = ROOM;
    front.magazines = magazines, front.magazines_count = CPUS * 64;
    front.slots = slots, front.slots_count = CPUS * 64 * DEPTH;
    front.depots = depots, front.depots_count = CACHES;
    front.store = store, front.store_count = CACHES * ROOM;
    assert_int_equal(acslab_percpu_init(&p, &front), ACSLAB_OK);
    memset(&blocks, 0, sizeof blocks);
    blocks.buddy = &b;
    blocks.cpus = CPUS, blocks.orders = ORDERS, blocks.depth = DEPTH;
    blocks.magazines = frame_magazines, blocks.magazines_count = CPUS * ORDERS;
    blocks.slots = frame_slots, blocks.slots_count = CPUS * ORDERS * DEPTH;
    blocks.marks = marks, blocks.marks_count = FRAMES;
    assert_int_equal(acslab_percpu_init_frames(&f, &blocks), ACSLAB_OK);
    assert_int_equal(acslab_sizes_init(&z, &p, 0, 8192), ACSLAB_OK);
    memset(&setup, 0, sizeof setup);
    setup.name = "handed over";
    setup.size = 48;
    setup.length = 1;
    setup.construct = construct;
    setup.destruct = destruct;
    assert_int_equal(acslab_slab_create(&s, &setup, &cache), ACSLAB_OK);
    assert_int_equal(acslab_percpu_attach(&p, cache, DEPTH, DEPTH / 2, DEPTH), ACSLAB_OK);
}

static void stress(void **state)
{
    unsigned cpu[CPUS] = {0, 1, 2, 3}, i;
    pthread_t thread[CPUS];
    (void)state;
    open_all();
    for (i = 0; i < CPUS; i++) {
        assert_int_equal(pthread_create(&thread[i], NULL, i < 2 ? produce : consume, &cpu[i]), 0);
    }
    for (i = 0; i < CPUS; i++) assert_int_equal(pthread_join(thread[i], NULL), 0);
    assert_int_equal(atomic_load(&calls), 4 * EACH);
    assert_int_equal(atomic_load(&wrong), 0);
    assert_int_equal(acslab_sizes_check(&z), ACSLAB_OK);
    assert_int_equal(acslab_percpu_check_frames(&f), ACSLAB_OK);
    assert_int_equal(acslab_buddy_check(&b), ACSLAB_OK);
    for (i = 0; i < CPUS; i++) assert_int_equal(acslab_percpu_drain_frames(&f, i), ACSLAB_OK);
    for (i = 0; i < CACHES; i++) {
        if (caches[i].used != 0) assert_int_equal(acslab_percpu_destroy(&p, i, NULL), ACSLAB_OK);
    }
    assert_int_equal(atomic_load(&made), 0);
    assert_int_equal(b.free_frames, FRAMES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stress),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
