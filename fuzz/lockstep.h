/* SPDX-License-Identifier: MIT */
/*
 * lockstep: the allocator and the model, side by side.
 *
 * Each call is made on both.  They must give the same status and the same result; a refused call must
 * leave every bit of the structure and of the metadata as it was, and must reach the ACSLAB_REFUSED
 * hook exactly once; and after each call the counts, the block map, the largest free order and
 * acslab_buddy_check must agree with the model.  The first difference is told and aborts.
 */
#ifndef ACSLAB_FUZZ_LOCKSTEP_H
#define ACSLAB_FUZZ_LOCKSTEP_H

#include "acslab.h"
#include "model.h"

/* Words of metadata that MODEL_FRAMES frames need at most, with room. */
#define LOCKSTEP_WORDS 1024

/* Entries of a bulk call. */
#define LOCKSTEP_LIST (MODEL_FRAMES + 8)

struct lockstep {
    struct acslab_buddy b;
    acslab_word *meta; /* exactly as long as acslab_buddy_words tells */
    size_t words;
    struct model m;
    bool brief; /* compare statuses, results and refusals only, and leave the state to the caller */
};

enum lockstep_op {
    LOCKSTEP_ALLOC,
    LOCKSTEP_ALLOC_ALIGNED,
    LOCKSTEP_ALLOC_AT,
    LOCKSTEP_ALLOC_RUN,
    LOCKSTEP_ALLOC_BULK,
    LOCKSTEP_FREE,
    LOCKSTEP_FREE_ORDER,
    LOCKSTEP_FREE_RUN,
    LOCKSTEP_FREE_BULK,
    LOCKSTEP_RESERVE,
    LOCKSTEP_RELEASE,
    LOCKSTEP_BLOCK,
    LOCKSTEP_OPS
};

struct lockstep_call {
    enum lockstep_op op;
    unsigned order, align;
    size_t frame, count; /* frame is an address if by_address */
    bool by_address;     /* the pointer version; bulk and block have none */
    bool null;           /* the pointer that the result would go to is null */
    size_t *list;        /* of a bulk call: count entries */
};

/* An arena over frames, set up on both sides; status as told by both.  Close it if it is OK. */
enum model_status lockstep_open_frames(struct lockstep *l, size_t first, size_t frames, unsigned max_order);

/* The same over addresses. */
enum model_status lockstep_open(struct lockstep *l, size_t base, size_t frames, size_t frame_size,
                                unsigned max_order);

void lockstep_close(struct lockstep *l);

/* An init that must be refused, or whose arena is too large for the model: only statuses are compared. */
void lockstep_refused_init(size_t first, size_t frames, size_t frame_size, unsigned max_order, bool by_address);

/* One call on both.  A result goes to call->frame or call->list. */
enum model_status lockstep_call(struct lockstep *l, struct lockstep_call *call);

/* Everything that can be asked of the state, compared. */
void lockstep_agree(const struct lockstep *l);

/* Whether two arenas of one shape are the same, bit for bit. */
bool lockstep_same_bits(const struct lockstep *a, const struct lockstep *b);

/* Tells what failed, and aborts. */
void lockstep_fail(const char *what, size_t want, size_t got);

/* What is being done, for lockstep_fail to tell. */
void lockstep_does(const char *what);

/* How often the hook was called, and the last status, unless null; and as if that had been so. */
unsigned lockstep_heard(int *status);
void lockstep_hear(unsigned times, int status);

/* The hook of fuzz/implementation.c. */
void lockstep_refused(const void *b, int status);

#endif
