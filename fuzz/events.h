/* SPDX-License-Identifier: MIT */
/*
 * events: bytes become an arena and calls on it.
 *
 * Every input means something, and when the bytes end they go on as zeros.  Legal and hostile arguments
 * are drawn alike: frames of the arena, of live blocks, inside live blocks, beyond the edges, and any
 * value at all; orders that exist, that are too large, and that are wider than a word.
 */
#ifndef ACSLAB_FUZZ_EVENTS_H
#define ACSLAB_FUZZ_EVENTS_H

#include "lockstep.h"

struct events {
    const uint8_t *at, *end;
    size_t list[LOCKSTEP_LIST];
};

uint8_t events_byte(struct events *e);

/* A number below limit, limit not 0; one byte for small limits and two for others. */
size_t events_below(struct events *e, size_t limit);

/* Draws an arena and opens it; false if what was drawn is refused. */
bool events_open(struct events *e, struct lockstep *l);

/* Draws a call of this kind. */
void events_draw(struct events *e, const struct lockstep *l, enum lockstep_op op, struct lockstep_call *call);

/* Draws an init that is likely to be refused, and makes it. */
void events_init(struct events *e);

/* Makes a call that is likely to succeed in changing the live or the reserved frames. */
void events_change(struct events *e, struct lockstep *l);

#endif
