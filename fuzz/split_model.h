/* SPDX-License-Identifier: MIT */
/*
 * split_model: a buddy allocator as its split table's definition says it, and nothing of the header.
 *
 * A state is the list of live blocks and one flag a unit for what is reserved.  What is free is not kept: it
 * is found by walking the tree of each root from the top.  A place without a live block and without a
 * reserved unit is free, one that is reserved in every unit is reserved, a live one is in the list, and
 * any other is split.  Everything is recursive and slow.
 */
#ifndef ACSLAB_FUZZ_SPLIT_MODEL_H
#define ACSLAB_FUZZ_SPLIT_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SPLIT_MODEL_UNITS 160
#define SPLIT_MODEL_ROWS 64
#define SPLIT_MODEL_PARTS 4

/* Statuses by number, as the prose of the header lists them. */
enum split_model_status {
    SPLIT_MODEL_OK = 0,
    SPLIT_MODEL_NULL = 1,
    SPLIT_MODEL_EMPTY = 2,
    SPLIT_MODEL_ORDER = 4,
    SPLIT_MODEL_ALIGN = 5,
    SPLIT_MODEL_RANGE = 6,
    SPLIT_MODEL_METADATA = 7,
    SPLIT_MODEL_NO_MEMORY = 8,
    SPLIT_MODEL_FOREIGN = 9,
    SPLIT_MODEL_IS_FREE = 10,
    SPLIT_MODEL_IS_LIVE = 11,
    SPLIT_MODEL_IS_RESERVED = 12,
    SPLIT_MODEL_INTERIOR = 13,
    SPLIT_MODEL_WRONG_ORDER = 14,
    SPLIT_MODEL_TABLE = 19
};

/* What is wrong with a row, by number as well. */
enum split_model_fault {
    SPLIT_MODEL_SOUND = 0,
    SPLIT_MODEL_COUNT = 1,
    SPLIT_MODEL_NO_UNIT = 2,
    SPLIT_MODEL_FALLS = 3,
    SPLIT_MODEL_LARGE = 4,
    SPLIT_MODEL_ARITY = 5,
    SPLIT_MODEL_LATER = 6,
    SPLIT_MODEL_UNTILED = 7
};

enum { SPLIT_MODEL_FREE = 1, SPLIT_MODEL_LIVE = 2, SPLIT_MODEL_RESERVED = 3, SPLIT_MODEL_SPLIT = 4 };

struct split_model_row {
    size_t size;
    unsigned parts;
    unsigned child[SPLIT_MODEL_PARTS];
};

struct split_model_kin {
    size_t unit;
    unsigned row;
    unsigned role; /* or SPLIT_MODEL_PARTS: a root */
};

struct split_model_block {
    size_t unit; /* from 0 */
    unsigned row;
    unsigned state;
    struct split_model_kin kin; /* what it is a part of, its unit from 0 as well */
};

struct split_model {
    struct split_model_row row[SPLIT_MODEL_ROWS];
    unsigned rows;
    size_t first, units;
    struct split_model_block root[SPLIT_MODEL_UNITS];
    size_t roots;
    struct split_model_block live[SPLIT_MODEL_UNITS];
    size_t lives;
    uint8_t start[SPLIT_MODEL_UNITS]; /* 1 + the row of the live block that starts there */
    bool reserved[SPLIT_MODEL_UNITS];
};

/* What is wrong with which row; *at is the number of rows if nothing is, or if their number is wrong. */
enum split_model_fault split_model_judge(const struct split_model_row *rows, size_t count, size_t *at);

/* An arena of at most SPLIT_MODEL_UNITS units under rows that are admissible. */
void split_model_open(struct split_model *m, const struct split_model_row *rows, unsigned count, size_t first,
                      size_t units);

/* All blocks from left to right; their number. */
size_t split_model_blocks(const struct split_model *m, struct split_model_block *blocks);

/* Whether a row is made from another, or is it. */
bool split_model_reaches(const struct split_model *m, unsigned row, unsigned wanted);

/* The smallest row of at least size units, or rows. */
unsigned split_model_fit(const struct split_model *m, size_t size);

enum split_model_status split_model_alloc(struct split_model *m, size_t size, size_t *unit);
enum split_model_status split_model_alloc_row(struct split_model *m, unsigned row, size_t *unit);
enum split_model_status split_model_free(struct split_model *m, size_t unit);
enum split_model_status split_model_free_size(struct split_model *m, size_t unit, size_t size);
enum split_model_status split_model_reserve(struct split_model *m, size_t unit, size_t count);
enum split_model_status split_model_release(struct split_model *m, size_t unit, size_t count);
enum split_model_status split_model_cover(const struct split_model *m, size_t unit, size_t count, size_t *from,
                                          size_t *wide);
enum split_model_status split_model_block(const struct split_model *m, size_t unit,
                                          struct split_model_block *block);

/* What a place is a part of, if it is in the arena as it is now. */
enum split_model_status split_model_kin(const struct split_model *m, size_t unit, unsigned row,
                                        struct split_model_kin *kin);

#endif
