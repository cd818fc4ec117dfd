/* SPDX-License-Identifier: MIT */
#include "events.h"

#include <string.h>

uint8_t events_byte(struct events *e)
{
    return e->at < e->end ? *e->at++ : 0;
}

static size_t events_word(struct events *e)
{
    size_t value = 0;
    unsigned i;
    for (i = 0; i < sizeof value; i++) {
        value = value * 256 + events_byte(e);
    }
    return value;
}

size_t events_below(struct events *e, size_t limit)
{
    size_t value = events_byte(e);
    if (limit > 256) {
        value = value * 256 + events_byte(e);
    }
    return value % limit;
}

/* Values at which arithmetic goes wrong. */
static size_t events_wild(struct events *e)
{
    uint8_t kind = events_byte(e);
    size_t near = kind / 16, power = (size_t)1 << events_byte(e) % (8 * sizeof power);
    switch (kind % 8) {
    case 0:
        return near;
    case 1:
        return SIZE_MAX - near;
    case 2:
        return SIZE_MAX / 2 + near;
    case 3:
        return power + near;
    case 4:
        return power - 1 - near;
    case 5:
        return SIZE_MAX / 64 - 8 + near;
    case 6:
        return SIZE_MAX - 4 * (SIZE_MAX / 64) - 8 + near;
    default:
        return events_word(e);
    }
}

static unsigned events_order(struct events *e, const struct lockstep *l)
{
    static const unsigned edges[] = {31, 32, 33, 63, 64, 65, 127, 255, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff};
    uint8_t kind = events_byte(e);
    if (kind < 200) {
        return kind % 4 < 2 ? kind / 4 % 2 : kind / 4 % (l->m.top + 1);
    }
    if (kind < 232) {
        return l->m.limit + kind % 3 - 1; /* below 0 it is huge */
    }
    return edges[kind % (sizeof edges / sizeof *edges)];
}

static size_t events_frame(struct events *e, const struct lockstep *l)
{
    const struct model *m = &l->m;
    uint8_t kind = events_byte(e);
    const struct model_block *live = m->lives != 0 ? &m->live[events_below(e, m->lives)] : NULL;
    if (kind < 96 && live != NULL) {
        return live->frame;
    }
    if (kind < 144 && live != NULL) {
        return live->frame + events_below(e, model_power(live->order) + 1);
    }
    if (kind < 216) {
        return m->first + events_below(e, m->frames);
    }
    if (kind < 228) {
        return m->first - 1 - kind % 4;
    }
    if (kind < 244) {
        return m->first + m->frames + kind % 4;
    }
    return events_wild(e);
}

/* The frames of some live blocks in a row, from a frame on. */
static size_t events_row(const struct lockstep *l, size_t frame, unsigned blocks)
{
    size_t count = 0;
    while (blocks > 0) {
        size_t i = 0;
        while (i < l->m.lives && l->m.live[i].frame != frame + count) {
            i++;
        }
        if (i == l->m.lives) {
            break;
        }
        count += model_power(l->m.live[i].order);
        blocks--;
    }
    return count;
}

/* How many frames from a frame on. */
static size_t events_count(struct events *e, const struct lockstep *l, size_t frame)
{
    uint8_t kind = events_byte(e);
    size_t rest = l->m.first + l->m.frames - frame;
    if (kind < 64) {
        return kind % 9;
    }
    if (kind < 144) {
        return 1 + events_below(e, l->m.frames + 1);
    }
    if (kind < 192) { /* the rest of the arena, and a little less or more */
        return rest - 1 + kind % 3;
    }
    if (kind < 244) { /* as far as live blocks from here on reach, and now and then a little more */
        return events_row(l, frame, 1 + kind % 4) + (kind % 8 == 7);
    }
    return events_wild(e);
}

/* Live blocks of one order, in some order, and now and then one that has no business there. */
static void events_bulk(struct events *e, const struct lockstep *l, struct lockstep_call *c)
{
    const struct model *m = &l->m;
    uint8_t kind = events_byte(e);
    size_t i, j, swap;
    if (m->lives != 0 && kind % 16 != 15) {
        c->order = m->live[events_below(e, m->lives)].order;
    }
    c->count = 0;
    for (i = 0; i < m->lives; i++) { /* in address order, which is insertion sort */
        if (m->live[i].order == c->order) {
            for (j = c->count; j > 0 && e->list[j - 1] > m->live[i].frame; j--) {
                e->list[j] = e->list[j - 1];
            }
            e->list[j] = m->live[i].frame;
            c->count++;
        }
    }
    if (kind % 2 != 0 && c->count != 0) { /* some of them */
        size_t skip = events_below(e, c->count), many = 1 + events_below(e, c->count - skip);
        memmove(e->list, e->list + skip, many * sizeof *e->list);
        c->count = many;
    }
    if (kind % 8 >= 4 && c->count != 0) { /* in another order */
        unsigned seed = events_byte(e);
        for (i = c->count - 1; i > 0; i--) {
            seed = seed * 1103515245u + 12345u;
            j = seed == 12345u ? c->count - 1 - i : seed / 65536u % (i + 1);
            swap = e->list[i];
            e->list[i] = e->list[j];
            e->list[j] = swap;
        }
    }
    if (kind >= 160) {
        size_t place = events_below(e, c->count + 1);
        e->list[place] = kind % 4 == 0 && c->count != 0 ? e->list[events_below(e, c->count)] : events_frame(e, l);
        if (place == c->count) {
            c->count++;
        }
    }
}

void events_draw(struct events *e, const struct lockstep *l, enum lockstep_op op, struct lockstep_call *c)
{
    uint8_t how = events_byte(e);
    bool bulk = op == LOCKSTEP_ALLOC_BULK || op == LOCKSTEP_FREE_BULK;
    memset(c, 0, sizeof *c);
    c->op = op;
    c->by_address = how % 2 != 0 && !bulk && op != LOCKSTEP_BLOCK;
    c->null = how >= 252;
    c->list = e->list;
    switch (op) {
    case LOCKSTEP_ALLOC:
    case LOCKSTEP_ALLOC_ALIGNED:
        c->order = events_order(e, l);
        c->align = op == LOCKSTEP_ALLOC_ALIGNED ? events_order(e, l) : 0;
        return;
    case LOCKSTEP_ALLOC_RUN:
        c->count = events_count(e, l, l->m.first);
        return;
    case LOCKSTEP_ALLOC_BULK:
        c->order = events_order(e, l);
        c->count = events_below(e, events_byte(e) < 200 ? 20 : l->m.frames + 2);
        return;
    case LOCKSTEP_FREE_BULK:
        c->order = events_order(e, l);
        events_bulk(e, l, c);
        return;
    default:
        c->frame = events_frame(e, l);
        c->order = events_order(e, l);
        c->count = op == LOCKSTEP_BLOCK ? 0 : events_count(e, l, c->frame);
        if (op == LOCKSTEP_ALLOC_AT && how % 32 < 24 && c->order <= l->m.top) {
            c->frame = c->frame / model_power(c->order) * model_power(c->order);
        }
        if (op == LOCKSTEP_FREE_ORDER && how % 32 < 16) { /* the right order */
            size_t i;
            for (i = 0; i < l->m.lives; i++) {
                c->order = l->m.live[i].frame == c->frame ? l->m.live[i].order : c->order;
            }
        }
        if (c->by_address) { /* the product may wrap, and the sum: that is an address too */
            c->frame = c->frame * l->m.frame_size + (how % 16 == 1 ? how / 16 : 0);
        }
    }
}

bool events_open(struct events *e, struct lockstep *l)
{
    uint8_t kind = events_byte(e), size = events_byte(e), place = events_byte(e);
    unsigned max_order = kind % 4 == 0 ? kind / 4 % ACSLAB_ORDERS : kind / 4 % 11;
    size_t frames = 1 + size % 40, first = place, shift = 0;
    if (size >= 160) {
        frames = 1 + events_below(e, size < 208 ? 130 : MODEL_FRAMES);
    }
    switch (place % 8) {
    case 0:
        first = 0;
        break;
    case 1: /* just before a round frame number */
        first = ((size_t)1 << place / 8 % 16) * 64 - events_below(e, 64);
        break;
    case 2: /* the highest first frame that there is, or a little less */
        first = SIZE_MAX - 4 * ACSLAB_FRAMES_MAX - events_below(e, 64);
        break;
    default:
        break;
    }
    if (kind >= 128) {
        return lockstep_open_frames(l, first, frames, max_order) == MODEL_OK;
    }
    shift = events_byte(e) % 24;
    if (place % 8 == 3) { /* up to the end of the address space */
        first = (SIZE_MAX >> shift) - (frames - 1) - events_below(e, 4);
    }
    first = first & SIZE_MAX >> shift;
    return lockstep_open(l, first << shift, frames, (size_t)1 << shift, max_order) == MODEL_OK;
}

void events_init(struct events *e)
{
    uint8_t kind = events_byte(e);
    size_t first = kind % 2 != 0 ? events_wild(e) : events_byte(e);
    size_t frames = kind / 2 % 2 != 0 ? events_wild(e) : events_byte(e);
    size_t frame_size = kind / 4 % 2 != 0 ? events_wild(e) : (size_t)1 << kind / 8 % 13;
    unsigned max_order = kind / 8 % 4 == 3 ? (unsigned)events_wild(e) : events_byte(e) % (ACSLAB_ORDERS + 1);
    if (kind >= 160) { /* over addresses, and mostly at a legal one */
        if (kind < 240 && frame_size != 0) {
            first = first - first % frame_size;
        }
        lockstep_refused_init(first, frames, frame_size, max_order, true);
    } else {
        lockstep_refused_init(first, frames, 1, max_order, false);
    }
}

void events_change(struct events *e, struct lockstep *l)
{
    static const enum lockstep_op ops[] = {
        LOCKSTEP_ALLOC,     LOCKSTEP_ALLOC,      LOCKSTEP_FREE,      LOCKSTEP_ALLOC_AT,
        LOCKSTEP_ALLOC_RUN, LOCKSTEP_ALLOC_BULK, LOCKSTEP_FREE,      LOCKSTEP_FREE_ORDER,
        LOCKSTEP_FREE_RUN,  LOCKSTEP_FREE_BULK,  LOCKSTEP_RESERVE,   LOCKSTEP_RELEASE,
        LOCKSTEP_RESERVE,   LOCKSTEP_ALLOC,      LOCKSTEP_FREE_BULK, LOCKSTEP_ALLOC_ALIGNED};
    struct lockstep_call call;
    events_draw(e, l, ops[events_byte(e) % (sizeof ops / sizeof *ops)], &call);
    lockstep_call(l, &call);
}
