/* SPDX-License-Identifier: MIT */
#include "acslab.h"
#include "bench.h"

static struct acslab_buddy buddy;
static acslab_word *meta;
static size_t meta_words;

size_t acslab_metadata_bytes(size_t frames)
{
  size_t words;
  if (acslab_buddy_words(0, frames, ORDERS - 1, &words) != ACSLAB_OK) return NONE;
  return words * sizeof(acslab_word) + sizeof buddy;
}

static void reset(size_t frames)
{
  size_t words;
  if (acslab_buddy_words(0, frames, ORDERS - 1, &words) != ACSLAB_OK) __builtin_abort();
  if (words > meta_words) {
    meta = memory(words * sizeof *meta);
    meta_words = words;
  }
  if (acslab_buddy_init_frames(&buddy, 0, frames, ORDERS - 1, meta, meta_words) != ACSLAB_OK) {
    __builtin_abort();
  }
}

static size_t alloc(unsigned order)
{
  size_t frame;
  return acslab_buddy_alloc_frame(&buddy, order, &frame) == ACSLAB_OK ? frame : NONE;
}

static void free_block(size_t frame, unsigned order)
{
  if (acslab_buddy_free_frame_order(&buddy, frame, order) != ACSLAB_OK) __builtin_abort();
}

#define RUN run
#define ALLOC(slot, order) \
  if (acslab_buddy_alloc_frame(&buddy, order, slot) != ACSLAB_OK) *(slot) = NONE
#define FREE(frame, order) \
  if (acslab_buddy_free_frame_order(&buddy, frame, order) != ACSLAB_OK) __builtin_abort()
#define ALLOC_BULK(slots) \
  if (acslab_buddy_alloc_frame_bulk(&buddy, 0, BULK, slots) != ACSLAB_OK) *(slots) = NONE
#define FREE_BULK(slots) \
  if (acslab_buddy_free_frame_bulk(&buddy, 0, BULK, slots) != ACSLAB_OK) __builtin_abort()
#include "loops.h"

const struct allocator acslab_allocator = {"acslab", reset, alloc, free_block, run};
