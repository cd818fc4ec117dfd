/* SPDX-License-Identifier: MIT */
/*
 * arena: an allocator over a few frames, and its whole state as something to compare.
 */
#ifndef ACSLAB_TESTS_ARENA_H
#define ACSLAB_TESTS_ARENA_H

#include "acslab.h"

#include <string.h>

#define ARENA_WORDS 512

struct arena {
    struct acslab_buddy b;
    acslab_word meta[ARENA_WORDS];
};

/* An arena, every byte of it defined, so that images can be compared. */
static inline enum acslab_status arena_open(struct arena *a, size_t first, size_t frames, unsigned max_order)
{
    memset(a, 0x5a, sizeof *a);
    return acslab_buddy_init_frames(&a->b, first, frames, max_order, a->meta, ARENA_WORDS);
}

/* FNV-1a over the structure and its metadata. */
static inline uint64_t arena_hash(const struct arena *a)
{
    const unsigned char *at = (const unsigned char *)a;
    uint64_t h = 14695981039346656037u;
    size_t i;
    for (i = 0; i < sizeof *a; i++) {
        h = (h ^ at[i]) * 1099511628211u;
    }
    return h;
}

#endif
