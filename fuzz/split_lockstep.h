/* SPDX-License-Identifier: MIT */
/*
 * split_lockstep: an arena of part split and its model, side by side.
 *
 * Each call is made on both.  They must give the same status and the same result; a refused call must leave
 * every bit of structure, cells and words as it was, and must reach the ACSLAB_REFUSED hook exactly once;
 * and after each call the counts, the blocks, what each is a part of, the largest free block and
 * acslab_split_check must agree with the model.  The first difference is told and aborts.
 */
#ifndef ACSLAB_FUZZ_SPLIT_LOCKSTEP_H
#define ACSLAB_FUZZ_SPLIT_LOCKSTEP_H

#include "acslab.h"
#include "lockstep.h"
#include "split_model.h"

/* Words that SPLIT_MODEL_UNITS units need at most, with room. */
#define SPLIT_LOCKSTEP_WORDS 1024

struct split_lockstep {
    struct acslab_split_table table;
    struct acslab_split s;
    uint16_t *cells;   /* exactly units of them */
    acslab_word *meta; /* exactly as many as acslab_split_words tells */
    size_t words;
    struct split_model m;
};

enum split_op {
    SPLIT_ALLOC,
    SPLIT_ALLOC_ROW,
    SPLIT_FREE,
    SPLIT_FREE_SIZE,
    SPLIT_RESERVE,
    SPLIT_RELEASE,
    SPLIT_COVER,
    SPLIT_BLOCK,
    SPLIT_KIN,
    SPLIT_OPS
};

struct split_call {
    enum split_op op;
    size_t unit, size;
    unsigned row;
    bool null; /* the pointer that the result would go to is null */
};

/* The systems that ship: what their rows are, written out once more from their definition. */
enum split_system { SPLIT_BINARY, SPLIT_FIBONACCI, SPLIT_WEIGHTED, SPLIT_TERTIARY, SPLIT_SEQUENCE, SPLIT_SYSTEMS };
unsigned split_system_rows(enum split_system system, unsigned k, size_t limit, struct split_model_row *rows);

/* A table that ships, built by the header and compared with its definition; then an arena under it. */
void split_lockstep_open_system(struct split_lockstep *l, enum split_system system, unsigned k, size_t limit,
                                size_t first, size_t units);

/* Rows as they come: the verdicts are compared, and if they are admissible an arena is opened; whether. */
bool split_lockstep_open_rows(struct split_lockstep *l, const struct split_model_row *rows, size_t count,
                              size_t first, size_t units);

void split_lockstep_close(struct split_lockstep *l);

/* One call on both.  A result goes to call->unit. */
enum split_model_status split_lockstep_call(struct split_lockstep *l, struct split_call *call);

/* Everything that can be asked of the state, compared. */
void split_lockstep_agree(const struct split_lockstep *l);

#endif
