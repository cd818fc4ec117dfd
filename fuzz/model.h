/* SPDX-License-Identifier: MIT */
/*
 * model: what a binary buddy allocator answers, written from the prose and as naively as possible.
 *
 * One entry a frame says whether it is free, live or reserved, and a list names the live blocks.
 * Nothing else is stored: the free blocks and the reserved ones are the largest aligned blocks, up to
 * the largest order, whose frames are all free or all reserved.  Arithmetic is multiplication, division
 * and loops.  No text is shared with the header, not even its list of statuses.
 */
#ifndef ACSLAB_FUZZ_MODEL_H
#define ACSLAB_FUZZ_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Frames of an arena, and of the aligned span of largest blocks around it. */
#ifndef MODEL_FRAMES
#define MODEL_FRAMES 1040
#endif
#define MODEL_SPAN (3 * MODEL_FRAMES)

/* No block is larger, and no arena has more frames, whatever the target. */
#define MODEL_ORDER 31
#define MODEL_ARENA (SIZE_MAX / 64)

enum model_status {
    MODEL_OK = 0,
    MODEL_NULL = 1,
    MODEL_EMPTY = 2,
    MODEL_FRAME_SIZE = 3,
    MODEL_ORDER_TOO_LARGE = 4,
    MODEL_ALIGN = 5,
    MODEL_RANGE = 6,
    MODEL_METADATA = 7,
    MODEL_NO_MEMORY = 8,
    MODEL_FOREIGN = 9,
    MODEL_IS_FREE = 10,
    MODEL_IS_LIVE = 11,
    MODEL_IS_RESERVED = 12,
    MODEL_INTERIOR = 13,
    MODEL_WRONG_ORDER = 14
};

enum model_state { MODEL_FREE = 1, MODEL_LIVE = 2, MODEL_RESERVED = 3 };

struct model_block {
    size_t frame;
    unsigned order;
    unsigned state;
};

struct model {
    size_t first, frames; /* the arena */
    size_t origin, span;  /* the blocks of the largest order that cover it */
    unsigned limit;       /* the largest order that may be asked for */
    unsigned top;         /* the largest order of which the arena holds a block, at most limit */
    size_t frame_size;
    unsigned char state[MODEL_SPAN]; /* of frame origin + i */
    size_t lives;
    struct model_block live[MODEL_FRAMES]; /* in no order */
};

/* 2^order, or 0 where that is more than SIZE_MAX. */
size_t model_power(unsigned order);

/* Statuses of an init; only for MODEL_OK, and only up to MODEL_FRAMES frames, set the model up. */
enum model_status model_init_frames(struct model *m, size_t first, size_t frames, unsigned max_order);
enum model_status model_init(struct model *m, size_t base, size_t frames, size_t frame_size,
                             unsigned max_order);

enum model_status model_alloc(struct model *m, unsigned order, unsigned align, size_t *frame);
enum model_status model_alloc_at(struct model *m, size_t frame, unsigned order);
enum model_status model_alloc_run(struct model *m, size_t count, size_t *frame);
enum model_status model_alloc_bulk(struct model *m, unsigned order, size_t count, size_t *frames);

enum model_status model_free(struct model *m, size_t frame);
enum model_status model_free_order(struct model *m, size_t frame, unsigned order);
enum model_status model_free_run(struct model *m, size_t frame, size_t count);
enum model_status model_free_bulk(struct model *m, unsigned order, size_t count, const size_t *frames);

enum model_status model_reserve(struct model *m, size_t frame, size_t count);
enum model_status model_release(struct model *m, size_t frame, size_t count);

/* The block that holds a frame of the arena. */
enum model_status model_block(const struct model *m, size_t frame, struct model_block *block);

/* The frames of the arena in this state. */
size_t model_count(const struct model *m, unsigned state);

/* The largest order of a free block, or -1. */
int model_largest(const struct model *m);

#endif
