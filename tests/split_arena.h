/* SPDX-License-Identifier: MIT */
/*
 * split_arena: an arena of part split, its table, and its whole state as something to compare.
 */
#ifndef ACSLAB_TESTS_SPLIT_ARENA_H
#define ACSLAB_TESTS_SPLIT_ARENA_H

#include "acslab.h"

#include <stdio.h>
#include <string.h>

#define SPLIT_ARENA_UNITS 4096
#define SPLIT_ARENA_WORDS 8192

struct split_arena {
    struct acslab_split_table t;
    struct acslab_split s;
    uint16_t cells[SPLIT_ARENA_UNITS];
    acslab_word meta[SPLIT_ARENA_WORDS];
};

typedef enum acslab_status split_maker(struct acslab_split_table *t, size_t limit);

/* An arena, every byte of it defined, so that images can be compared. */
static inline enum acslab_status split_arena_open(struct split_arena *a, split_maker *make, size_t limit,
                                                  size_t first, size_t units)
{
    enum acslab_status status;
    memset(a, 0x5a, sizeof *a);
    status = make(&a->t, limit);
    return status != ACSLAB_OK ? status : acslab_split_init(&a->s, &a->t, first, units, a->cells, a->meta,
                                                             SPLIT_ARENA_WORDS);
}

/* FNV-1a over table, structure, cells and words. */
static inline uint64_t split_arena_hash(const struct split_arena *a)
{
    const unsigned char *at = (const unsigned char *)a;
    uint64_t h = 14695981039346656037u;
    size_t i;
    for (i = 0; i < sizeof *a; i++) {
        h = (h ^ at[i]) * 1099511628211u;
    }
    return h;
}

/* The blocks from left to right: SIZE@UNIT, with L before a live one and R before a reserved one. */
static inline void split_arena_draw(const struct split_arena *a, char *text, size_t size)
{
    size_t cursor = a->s.first, used = 0;
    struct acslab_split_piece block;
    text[0] = '\0';
    while (acslab_split_walk(&a->s, &cursor, &block) && used < size) {
        used += (size_t)snprintf(text + used, size - used, "%s%s%zu@%zu", used != 0 ? " " : "",
                                 block.state == ACSLAB_SPLIT_LIVE       ? "L"
                                 : block.state == ACSLAB_SPLIT_RESERVED ? "R"
                                                                        : "",
                                 block.size, block.unit);
    }
}

#endif
