/* SPDX-License-Identifier: MIT */
/*
 * The floor: an array of block numbers for each order, popped and pushed.  It splits nothing, merges
 * nothing and can't answer a question; nothing that allocates is faster.
 */
#include "bench.h"

static uint32_t *numbers[ORDERS];
static size_t depth[ORDERS], room;

static void stack_reset(size_t frames)
{
  unsigned k;
  size_t i;
  for (k = 0; k < ORDERS; k++) {
    depth[k] = frames >> k;
    if (frames > room) numbers[k] = memory(depth[k] * sizeof *numbers[k]);
    for (i = 0; i < depth[k]; i++) numbers[k][i] = (uint32_t)((depth[k] - 1 - i) << k);
  }
  if (frames > room) room = frames;
}

/* Not inlined: the others are calls as well. */
__attribute__((noinline)) static size_t stack_alloc(unsigned order)
{
  if (depth[order] == 0) return NONE;
  depth[order]--;
  return numbers[order][depth[order]];
}

__attribute__((noinline)) static void stack_free(size_t frame, unsigned order)
{
  numbers[order][depth[order]] = (uint32_t)frame;
  depth[order]++;
}

__attribute__((noinline)) static void stack_alloc_bulk(size_t *frames)
{
  size_t i;
  if (depth[0] < BULK) {
    frames[0] = NONE;
    return;
  }
  depth[0] -= BULK;
  for (i = 0; i < BULK; i++) frames[i] = numbers[0][depth[0] + i];
}

__attribute__((noinline)) static void stack_free_bulk(const size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) numbers[0][depth[0] + i] = (uint32_t)frames[i];
  depth[0] += BULK;
}

#define RUN run
#define ALLOC(slot, order) *(slot) = stack_alloc(order)
#define FREE(frame, order) stack_free(frame, order)
#define ALLOC_BULK(slots) stack_alloc_bulk(slots)
#define FREE_BULK(slots) stack_free_bulk(slots)
#include "loops.h"

const struct allocator stack_allocator = {"floor: stacks", stack_reset, stack_alloc, stack_free, run};
