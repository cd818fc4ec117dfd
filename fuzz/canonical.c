/* Claim: two histories that reach the same live blocks and reserved frames leave the same bits, all of them. */
/* SPDX-License-Identifier: MIT */
#include "events.h"

#define EVENTS 80

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What an arena is made of: its live blocks, and its reserved frames one by one. */
static size_t pieces_of(const struct model *m, struct model_block *pieces)
{
    size_t count = 0, i;
    for (i = 0; i < m->lives; i++) {
        pieces[count++] = m->live[i];
    }
    for (i = 0; i < m->frames; i++) {
        if (m->state[m->first - m->origin + i] == MODEL_RESERVED) {
            pieces[count].frame = m->first + i;
            pieces[count].order = 0;
            pieces[count].state = MODEL_RESERVED;
            count++;
        }
    }
    return count;
}

static void shuffle(struct events *e, struct model_block *pieces, size_t count)
{
    uint32_t seed = events_byte(e);
    size_t i;
    for (i = count; i > 1; i--) {
        struct model_block swap = pieces[i - 1];
        size_t j;
        seed = seed * 1103515245u + 12345u;
        j = seed / 65536u % i;
        pieces[i - 1] = pieces[j];
        pieces[j] = swap;
    }
}

static void call(struct lockstep *l, enum lockstep_op op, const struct model_block *piece)
{
    struct lockstep_call c = {op, piece->order, 0, piece->frame, 1, false, false, NULL};
    enum model_status status = lockstep_call(l, &c);
    if (status != MODEL_OK) {
        lockstep_fail("a step that must succeed", MODEL_OK, status);
    }
}

/* A block that comes and goes leaves no trace either. */
static void passing(struct events *e, struct lockstep *l)
{
    struct lockstep_call c;
    events_draw(e, l, LOCKSTEP_ALLOC, &c);
    c.by_address = false;
    if (lockstep_call(l, &c) == MODEL_OK) {
        c.op = LOCKSTEP_FREE;
        lockstep_call(l, &c);
    }
}

static void open_like(struct lockstep *l, const struct model *m)
{
    if (lockstep_open(l, m->first * m->frame_size, m->frames, m->frame_size, m->limit) != MODEL_OK) {
        lockstep_fail("the same arena again", 0, 1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct model_block pieces[MODEL_FRAMES];
    static struct events e;
    static struct lockstep one, two, fresh;
    unsigned events, i;
    size_t count, p;
    e.at = data;
    e.end = data + size;
    if (!events_open(&e, &one)) {
        return 0;
    }
    events = events_byte(&e) % EVENTS;
    for (i = 0; i < events && e.at < e.end; i++) {
        events_change(&e, &one);
    }
    open_like(&fresh, &one.m);
    open_like(&two, &one.m);
    count = pieces_of(&one.m, pieces);
    shuffle(&e, pieces, count);
    for (p = 0; p < count; p++) {
        if (p % 8 == 0 && e.at < e.end) {
            passing(&e, &two);
        }
        call(&two, pieces[p].state == MODEL_LIVE ? LOCKSTEP_ALLOC_AT : LOCKSTEP_RESERVE, &pieces[p]);
    }
    if (!lockstep_same_bits(&one, &two)) {
        lockstep_fail("same bits, built in another order", 1, 0);
    }
    shuffle(&e, pieces, count);
    for (p = 0; p < count; p++) {
        call(&one, pieces[p].state == MODEL_LIVE ? LOCKSTEP_FREE : LOCKSTEP_RELEASE, &pieces[p]);
    }
    if (!lockstep_same_bits(&one, &fresh)) {
        lockstep_fail("same bits as fresh, everything undone", 1, 0);
    }
    lockstep_close(&one);
    lockstep_close(&two);
    lockstep_close(&fresh);
    return 0;
}
