/* SPDX-License-Identifier: MIT */
/*
 * states: every reachable state of small arenas, breadth first, and every call in each of them.
 *
 *   states_test [EVERYTHING [PLAIN]]
 *
 * A state is what the model says of each frame.  Each state found is compared with the model in full,
 * and has one image: the bits of structure and metadata.  A state met again must have the same
 * image, and so must the state built anew, block by block, in a fresh arena.
 *
 * A block of order k has t(k) = t(k-1)^2 + 1 states if nothing can be reserved, and t(0) = 2: 2, 5, 26,
 * 677, 458330.  Where each frame can be reserved as well it is t(k) = t(k-1)^2 + 1 and t(0) = 3: 3, 10,
 * 101, 10202, 104080805.  So arenas up to 16 frames are covered without reserving, all arenas up to
 * EVERYTHING frames (6) at every offset with every call, and some up to 8.
 */
#include "lockstep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FRAMES 16
#define SLOTS ((size_t)1 << 20)

struct state {
    uint8_t frame[FRAMES]; /* 1 free, 3 reserved, 4 inside a live block, 8 + order at a live block's start */
    uint64_t image;
};

static struct state *table;   /* a hash table; no state is all zeros */
static struct state *queue;   /* the states in the order in which they were found */
static size_t found;
static unsigned long calls;

static void describe(const struct lockstep *l, struct state *s)
{
    size_t i;
    memset(s->frame, 0, sizeof s->frame);
    for (i = 0; i < l->m.frames; i++) {
        unsigned state = l->m.state[l->m.first - l->m.origin + i];
        s->frame[i] = (uint8_t)(state == MODEL_LIVE ? 4 : state);
    }
    for (i = 0; i < l->m.lives; i++) {
        s->frame[l->m.live[i].frame - l->m.first] = (uint8_t)(8 + l->m.live[i].order);
    }
}

/* FNV-1a, eight bytes at a time, over all that the allocator keeps but the two pointers. */
static uint64_t hash(uint64_t h, const void *data, size_t size)
{
    const uint8_t *at = data;
    size_t i;
    for (i = 0; i + 8 <= size; i += 8) {
        uint64_t word;
        memcpy(&word, at + i, 8);
        h = (h ^ word) * 1099511628211u;
        h ^= h >> 29;
    }
    for (; i < size; i++) {
        h = (h ^ at[i]) * 1099511628211u;
    }
    return h;
}

static uint64_t image(const struct lockstep *l)
{
    struct acslab_buddy b;
    uint64_t h;
    memcpy(&b, &l->b, sizeof b);
    b.cells = NULL;
    b.summary.words = NULL;
    h = hash(14695981039346656037u, &b, sizeof b);
    return hash(h, l->meta, l->words * sizeof *l->meta);
}

/* The state that l is in: it is new, or it is the same as before. */
static void meet(const struct lockstep *l)
{
    struct state s;
    size_t slot;
    describe(l, &s);
    s.image = image(l);
    slot = (size_t)(hash(0, s.frame, sizeof s.frame) % SLOTS);
    while (table[slot].frame[0] != 0) {
        if (memcmp(table[slot].frame, s.frame, sizeof s.frame) == 0) {
            if (table[slot].image != s.image) {
                lockstep_fail("one state, one image", (size_t)table[slot].image, (size_t)s.image);
            }
            return;
        }
        slot = (slot + 1) % SLOTS;
    }
    lockstep_agree(l);
    table[slot] = s;
    queue[found] = s;
    found++;
    if (found > SLOTS / 4 * 3) {
        lockstep_fail("states that fit the table", SLOTS, found);
    }
}

/* A call on a copy of the state. */
static void try(struct lockstep *l, enum lockstep_op op, size_t frame, size_t count, unsigned order,
                unsigned align, size_t *list)
{
    static struct model m;
    static struct acslab_buddy b;
    static acslab_word meta[LOCKSTEP_WORDS];
    static bool kept;
    struct lockstep_call c = {op, order, align, frame, count, false, false, list};
    if (!kept) {
        memcpy(&m, &l->m, sizeof m);
        memcpy(&b, &l->b, sizeof b);
        memcpy(meta, l->meta, l->words * sizeof *meta);
        kept = true;
    }
    calls++;
    if (op == LOCKSTEP_OPS) { /* the last call of this state */
        kept = false;
    } else if (lockstep_call(l, &c) == MODEL_OK && op != LOCKSTEP_BLOCK) {
        meet(l);
        memcpy(&l->m, &m, sizeof m);
        memcpy(&l->b, &b, sizeof b);
        memcpy(l->meta, meta, l->words * sizeof *meta);
    }
}

/* The state, built block by block from the right. */
static void build(struct lockstep *l, const struct state *s)
{
    size_t i;
    for (i = l->m.frames; i-- > 0;) {
        struct lockstep_call c = {LOCKSTEP_RESERVE, 0, 0, l->m.first + i, 1, false, false, NULL};
        if (s->frame[i] >= 8) {
            c.op = LOCKSTEP_ALLOC_AT;
            c.order = s->frame[i] - 8u;
        } else if (s->frame[i] != 3) {
            continue;
        }
        lockstep_call(l, &c);
    }
    if (image(l) != s->image) {
        lockstep_fail("one state, one image, built anew", (size_t)s->image, (size_t)image(l));
    }
}

/* All calls with a frame and a number of frames, one beyond the arena included. */
static void ranges(struct lockstep *l)
{
    size_t first = l->m.first, end = first + l->m.frames, frame, count;
    for (frame = first - (first > 0); frame <= end; frame++) {
        for (count = 0; count <= end - frame + 1; count++) {
            try(l, LOCKSTEP_FREE_RUN, frame, count, 0, 0, NULL);
            try(l, LOCKSTEP_RESERVE, frame, count, 0, 0, NULL);
            try(l, LOCKSTEP_RELEASE, frame, count, 0, 0, NULL);
        }
    }
}

static void bulks(struct lockstep *l, unsigned order)
{
    size_t first = l->m.first, frames = l->m.frames, list[LOCKSTEP_LIST], count, i, j;
    for (count = 0; count <= frames + 1; count++) {
        try(l, LOCKSTEP_ALLOC_BULK, 0, count, order, 0, list);
    }
    for (i = 0; i < frames; i++) {
        for (j = 0; j < frames; j++) {
            list[0] = first + i;
            list[1] = first + j;
            try(l, LOCKSTEP_FREE_BULK, 0, 2, order, 0, list);
        }
        for (count = 0; first + i + (count << order) <= first + frames; count++) { /* in a row, and backwards */
            for (j = 0; j < count; j++) {
                list[j] = first + i + (j << order);
            }
            try(l, LOCKSTEP_FREE_BULK, 0, count, order, 0, list);
            for (j = 0; j < count; j++) {
                list[j] = first + i + ((count - 1 - j) << order);
            }
            try(l, LOCKSTEP_FREE_BULK, 0, count, order, 0, list);
        }
    }
}

/* How many states there are, by the recurrence, over the largest aligned blocks that tile the arena. */
static size_t expected(const struct model *m, bool everything)
{
    size_t states = 1, at = m->first, end = m->first + m->frames;
    while (at < end) {
        size_t block = everything ? 3 : 2;
        unsigned k = 0;
        while (k < m->top && at % model_power(k + 1) == 0 && model_power(k + 1) <= end - at) {
            block = block * block + 1;
            k++;
        }
        states = states * block;
        at += model_power(k);
    }
    return states;
}

static void explore(size_t first, size_t frames, unsigned max_order, bool everything)
{
    static struct lockstep fresh, l;
    size_t next, frame, count;
    unsigned order, align, most;
    unsigned long calls_before = calls;
    memset(table, 0, SLOTS * sizeof *table);
    found = 0;
    if (lockstep_open_frames(&fresh, first, frames, max_order) != MODEL_OK) {
        lockstep_fail("an arena", 0, 1);
    }
    fresh.brief = true;
    most = fresh.m.top + 1;
    l = fresh;
    l.meta = malloc(l.words * sizeof *l.meta);
    if (l.meta == NULL) {
        abort();
    }
    meet(&fresh);
    for (next = 0; next < found; next++) {
        memcpy(&l.m, &fresh.m, sizeof l.m);
        memcpy(&l.b, &fresh.b, sizeof l.b);
        memcpy(l.meta, fresh.meta, l.words * sizeof *l.meta);
        l.b.cells = l.meta;
        l.b.summary.words = l.meta + (fresh.b.summary.words - fresh.b.cells);
        build(&l, &queue[next]);
        for (order = 0; order <= most; order++) {
            try(&l, LOCKSTEP_ALLOC, 0, 0, order, 0, NULL);
            for (frame = first; frame < first + frames; frame++) {
                try(&l, LOCKSTEP_ALLOC_AT, frame, 0, order, 0, NULL);
                if (everything) {
                    try(&l, LOCKSTEP_FREE_ORDER, frame, 0, order, 0, NULL);
                }
            }
            for (align = 0; everything && align <= most; align++) {
                try(&l, LOCKSTEP_ALLOC_ALIGNED, 0, 0, order, align, NULL);
            }
            if (everything) {
                bulks(&l, order);
            }
        }
        for (frame = first - (first > 0); frame <= first + frames; frame++) {
            try(&l, LOCKSTEP_FREE, frame, 0, 0, 0, NULL);
            if (everything) {
                try(&l, LOCKSTEP_BLOCK, frame, 0, 0, 0, NULL);
            }
        }
        for (count = 0; everything && count <= frames + 1; count++) {
            try(&l, LOCKSTEP_ALLOC_RUN, 0, count, 0, 0, NULL);
        }
        if (everything) {
            ranges(&l);
        }
        try(&l, LOCKSTEP_OPS, 0, 0, 0, 0, NULL);
    }
    if (found != expected(&fresh.m, everything)) {
        lockstep_fail("number of states", expected(&fresh.m, everything), found);
    }
    printf("%6zu+%-2zu order %u: %8zu states, %9lu calls%s\n", first, frames, max_order, found,
           calls - calls_before, everything ? "" : ", nothing reserved");
    lockstep_close(&fresh);
    free(l.meta);
}

int main(int argc, char **argv)
{
    size_t everything = argc > 1 ? strtoul(argv[1], NULL, 10) : 5;
    size_t plain = argc > 2 ? strtoul(argv[2], NULL, 10) : FRAMES, frames, first;
    unsigned order;
    table = malloc(SLOTS * sizeof *table);
    queue = malloc(SLOTS * sizeof *queue);
    if (table == NULL || queue == NULL || plain > FRAMES || everything > FRAMES) {
        return 2;
    }
    for (frames = 1; frames <= everything; frames++) {
        for (order = 0; order <= 3; order++) {
            for (first = 0; first < (size_t)1 << order; first++) {
                explore(first, frames, order, true);
            }
        }
    }
    if (everything >= 5) {
        explore(0, 8, 3, true);
        explore(5, 7, 2, true);
    }
    for (frames = 1; frames <= plain; frames++) {
        explore(0, frames, 4, false);
        explore(frames < 15 ? 13 : 16, frames, 4, false);
        explore(frames < 13 ? 1023 : 16, frames, 2, false);
    }
    return 0;
}
