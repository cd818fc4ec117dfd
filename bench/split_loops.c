/* SPDX-License-Identifier: MIT */
/* The binary system by its table, under the same traces as the binary buddy by its bits. */
#include "acslab.h"
#include "bench.h"

static struct acslab_split_table table;
static struct acslab_split split;
static uint16_t *cells;
static acslab_word *meta;
static size_t meta_words, cell_count;

static void reset(size_t frames)
{
  size_t words;
  if (acslab_split_binary(&table, (size_t)1 << (ORDERS - 1)) != ACSLAB_OK ||
      acslab_split_words(&table, frames, &words) != ACSLAB_OK) {
    __builtin_abort();
  }
  if (words > meta_words) {
    meta = memory(words * sizeof *meta);
    meta_words = words;
  }
  if (frames > cell_count) {
    cells = memory(frames * sizeof *cells);
    cell_count = frames;
  }
  if (acslab_split_init(&split, &table, 0, frames, cells, meta, meta_words) != ACSLAB_OK) __builtin_abort();
}

static size_t alloc(unsigned order)
{
  size_t unit;
  return acslab_split_alloc(&split, (size_t)1 << order, &unit) == ACSLAB_OK ? unit : NONE;
}

static void free_block(size_t frame, unsigned order)
{
  if (acslab_split_free_size(&split, frame, (size_t)1 << order) != ACSLAB_OK) __builtin_abort();
}

static void alloc_bulk(size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) {
    if (acslab_split_alloc(&split, 1, &frames[i]) != ACSLAB_OK) {
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
  if (acslab_split_alloc(&split, (size_t)1 << (order), slot) != ACSLAB_OK) *(slot) = NONE
#define FREE(frame, order) \
  if (acslab_split_free_size(&split, frame, (size_t)1 << (order)) != ACSLAB_OK) __builtin_abort()
#define ALLOC_BULK(slots) alloc_bulk(slots)
#define FREE_BULK(slots) free_bulk(slots)
#include "loops.h"

const struct allocator split_allocator = {"acslab by a table", reset, alloc, free_block, run};
