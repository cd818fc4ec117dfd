/* SPDX-License-Identifier: MIT */
/* acslab's buddy with magazines in front, as many blocks in them as the per-CPU lists of the model have. */
#include "acslab.h"
#include "bench.h"

#define MAGAZINE_ORDERS 4u
#define DEPTH 192u
#define BATCH_OF(order) (64u >> (order))

static struct acslab_buddy buddy;
static struct acslab_percpu_frames front;
static struct acslab_frame_magazine magazines[MAGAZINE_ORDERS];
static size_t stacks[MAGAZINE_ORDERS * DEPTH];
static acslab_word *meta;
static uint8_t *marks;
static size_t meta_words, marks_count;

static void reset(size_t frames)
{
  struct acslab_percpu_frames_setup setup;
  size_t words;
  unsigned order;
  if (acslab_buddy_words(0, frames, ORDERS - 1, &words) != ACSLAB_OK) __builtin_abort();
  if (words > meta_words) {
    meta = memory(words * sizeof *meta);
    meta_words = words;
  }
  if (frames > marks_count) {
    marks = memory(frames);
    marks_count = frames;
  }
  if (acslab_buddy_init_frames(&buddy, 0, frames, ORDERS - 1, meta, meta_words) != ACSLAB_OK) __builtin_abort();
  setup.buddy = &buddy;
  setup.cpus = 1;
  setup.orders = MAGAZINE_ORDERS;
  setup.depth = DEPTH;
  setup.magazines = magazines;
  setup.magazines_count = MAGAZINE_ORDERS;
  setup.slots = stacks;
  setup.slots_count = MAGAZINE_ORDERS * DEPTH;
  setup.marks = marks;
  setup.marks_count = marks_count;
  if (acslab_percpu_init_frames(&front, &setup) != ACSLAB_OK) __builtin_abort();
  for (order = 0; order < MAGAZINE_ORDERS; order++) {
    if (acslab_percpu_resize_frames(&front, 0, order, 3 * BATCH_OF(order), BATCH_OF(order)) != ACSLAB_OK) {
      __builtin_abort();
    }
  }
}

/* As the model does: when nothing is left, what the magazines hold goes back first. */
static size_t drain_and_alloc(unsigned order)
{
  size_t frame;
  if (acslab_percpu_drain_frames(&front, 0) != ACSLAB_OK) __builtin_abort();
  return acslab_percpu_alloc_frame(&front, 0, order, &frame) == ACSLAB_OK ? frame : NONE;
}

static size_t alloc(unsigned order)
{
  size_t frame;
  return acslab_percpu_alloc_frame(&front, 0, order, &frame) == ACSLAB_OK ? frame : drain_and_alloc(order);
}

static void free_block(size_t frame, unsigned order)
{
  if (acslab_percpu_free_frame(&front, 0, order, frame) != ACSLAB_OK) __builtin_abort();
}

static void alloc_bulk(size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) {
    frames[i] = alloc(0);
    if (frames[i] == NONE) {
      while (i > 0) free_block(frames[--i], 0);
      frames[0] = NONE;
      return;
    }
  }
}

static void free_bulk(const size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) free_block(frames[i], 0);
}

#define RUN run
#define ALLOC(slot, order) \
  if (acslab_percpu_alloc_frame(&front, 0, order, slot) != ACSLAB_OK) *(slot) = drain_and_alloc(order)
#define FREE(frame, order) free_block(frame, order)
#define ALLOC_BULK(slots) alloc_bulk(slots)
#define FREE_BULK(slots) free_bulk(slots)
#include "loops.h"

const struct allocator magazines_allocator = {"acslab, magazines", reset, alloc, free_block, run};
