/* SPDX-License-Identifier: MIT */
#include "split_events.h"

size_t split_events_size(struct events *e, const struct split_lockstep *l)
{
    uint8_t kind = events_byte(e);
    if (kind < 160) {
        return 1 + kind % 16u;
    }
    if (kind < 232) {
        return events_below(e, l->m.units + 2);
    }
    return kind < 248 ? l->m.row[events_below(e, l->m.rows)].size : SIZE_MAX - kind % 8u;
}

/* A unit: of a live block, inside one, of the arena, just beyond its ends, or any number. */
static size_t unit_of(struct events *e, const struct split_lockstep *l)
{
    uint8_t kind = events_byte(e);
    if (kind < 160 && l->m.lives > 0) {
        const struct split_model_block *b = &l->m.live[events_below(e, l->m.lives)];
        return l->m.first + b->unit + (kind < 128 ? 0 : events_below(e, l->m.row[b->row].size));
    }
    if (kind < 240) {
        return l->m.first + events_below(e, l->m.units);
    }
    return kind < 252 ? l->m.first + l->m.units + kind - 246u : (size_t)kind * (SIZE_MAX / 255u);
}

void split_events_draw(struct events *e, const struct split_lockstep *l, enum split_op op, struct split_call *call)
{
    call->op = op;
    call->null = false;
    call->unit = 0;
    call->size = 0;
    call->row = 0;
    if (op == SPLIT_ALLOC) {
        call->size = split_events_size(e, l);
    } else if (op == SPLIT_ALLOC_ROW) {
        call->row = (unsigned)events_below(e, l->m.rows + 2u);
    } else {
        call->unit = unit_of(e, l);
    }
    if (op == SPLIT_FREE_SIZE) {
        uint8_t kind = events_byte(e);
        call->size = kind < 128 ? l->m.row[kind % l->m.rows].size : kind - 128u;
    } else if (op == SPLIT_RESERVE || op == SPLIT_RELEASE || op == SPLIT_COVER) {
        call->size = split_events_size(e, l);
        if (op != SPLIT_COVER && events_byte(e) % 4u != 0) { /* as a user would: the range that the call will take */
            size_t from, wide;
            if (split_model_cover(&l->m, call->unit, call->size, &from, &wide) == SPLIT_MODEL_OK) {
                call->unit = from;
                call->size = wide;
            }
        }
    } else if (op == SPLIT_KIN) {
        struct split_model_block block;
        call->row = (unsigned)events_below(e, l->m.rows + 2u);
        if (call->row % 3u != 0 && split_model_block(&l->m, call->unit, &block) == SPLIT_MODEL_OK) {
            call->row = block.row;
        }
    }
    if (op <= SPLIT_ALLOC_ROW || op >= SPLIT_COVER) {
        call->null = events_byte(e) == 255;
    }
}

void split_events_run(struct events *e, struct split_lockstep *l, unsigned count)
{
    /* What is drawn how often, of sixteen. */
    static const uint8_t ops[16] = {SPLIT_ALLOC, SPLIT_ALLOC,   SPLIT_ALLOC,     SPLIT_ALLOC,  SPLIT_ALLOC_ROW, SPLIT_FREE,
                                    SPLIT_FREE,  SPLIT_FREE,    SPLIT_FREE,      SPLIT_FREE,   SPLIT_FREE_SIZE, SPLIT_RESERVE,
                                    SPLIT_RESERVE, SPLIT_RELEASE, SPLIT_RELEASE, SPLIT_OPS};
    for (; count > 0 && e->at < e->end; count--) {
        struct split_call call;
        uint8_t kind = events_byte(e);
        unsigned op = ops[kind % 16u];
        if (op == SPLIT_OPS) {
            op = SPLIT_COVER + kind / 16u % 3u;
        }
        split_events_draw(e, l, (enum split_op)op, &call);
        split_lockstep_call(l, &call);
    }
}
