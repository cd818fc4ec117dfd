/* SPDX-License-Identifier: MIT */
/*
 * split_events: bytes become calls on an arena of part split, legal and hostile alike.
 */
#ifndef ACSLAB_FUZZ_SPLIT_EVENTS_H
#define ACSLAB_FUZZ_SPLIT_EVENTS_H

#include "events.h"
#include "split_lockstep.h"

/* A size as requests have it: mostly small, sometimes any, sometimes absurd. */
size_t split_events_size(struct events *e, const struct split_lockstep *l);

/* Draws a call of this kind. */
void split_events_draw(struct events *e, const struct split_lockstep *l, enum split_op op, struct split_call *call);

/* Draws calls until the bytes end, count of them at most, and makes them. */
void split_events_run(struct events *e, struct split_lockstep *l, unsigned count);

#endif
