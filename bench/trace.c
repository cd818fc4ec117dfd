/* SPDX-License-Identifier: MIT */
/*
 * The traces, made before any clock runs.
 *
 * An allocation enters a random trace only if all allocators that can fail succeed at it, driven side
 * by side; so all of them do the same work, whatever their fragmentation.
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"

static const struct allocator *const judges[] = {&pages_allocator, &percpu_allocator, &acslab_allocator,
                                          &magazines_allocator};
#define JUDGES (sizeof judges / sizeof judges[0])

/* xorshift64*, seeded the same in every run. */
static uint64_t random_state = 0x9e3779b97f4a7c15u;

uint64_t random_u64(void)
{
  random_state ^= random_state >> 12;
  random_state ^= random_state << 25;
  random_state ^= random_state >> 27;
  return random_state * 0x2545f4914f6cdd1du;
}

static size_t below(size_t n)
{
  return (size_t)((random_u64() >> 16) % n);
}

static void *room(size_t bytes)
{
  void *p = malloc(bytes);
  if (p == NULL) {
    fprintf(stderr, "bench: no memory for a trace\n");
    exit(1);
  }
  return p;
}

static void add(struct trace *t, size_t *capacity, size_t slot, unsigned order, bool is_free)
{
  if (t->count == *capacity) {
    *capacity = *capacity == 0 ? 4096 : 2 * *capacity;
    t->ops = realloc(t->ops, *capacity * sizeof *t->ops);
    if (t->ops == NULL) abort();
  }
  t->ops[t->count].slot = (uint32_t)slot;
  t->ops[t->count].order = (uint16_t)order;
  t->ops[t->count].is_free = is_free;
  t->count++;
}

/* The live blocks of a trace in the making, and where each judge has them. */
struct live {
  size_t *frames[JUDGES];
  unsigned char *order;
  uint32_t *slots; /* slots in use, then free ones */
  size_t count, sum;
};

static bool judge(struct live *l, size_t slot, unsigned order)
{
  size_t j, i;
  for (j = 0; j < JUDGES; j++) {
    l->frames[j][slot] = judges[j]->alloc(order);
    if (l->frames[j][slot] == NONE) {
      for (i = 0; i < j; i++) judges[i]->free(l->frames[i][slot], order);
      return false;
    }
  }
  return true;
}

static unsigned random_order(bool geometric)
{
  unsigned k = 0;
  if (!geometric) return (unsigned)below(ORDERS);
  while (k < ORDERS - 1 && (random_u64() >> 40 & 1) != 0) k++;
  return k;
}

/* Until there are count operations, or with count 0 until the arena is full for the first time. */
static void churn(struct trace *t, size_t *capacity, struct live *l, bool geometric, size_t count)
{
  size_t full = t->frames / 5 * 4, j;
  while (count == 0 || t->count < count) {
    unsigned order = random_order(geometric);
    while (l->sum + ((size_t)1 << order) > full || !judge(l, l->slots[l->count], order)) {
      size_t at;
      uint32_t slot;
      if (count == 0 || l->count == 0) return;
      at = below(l->count);
      slot = l->slots[at];
      for (j = 0; j < JUDGES; j++) judges[j]->free(l->frames[j][slot], l->order[slot]);
      add(t, capacity, slot, l->order[slot], true);
      l->sum -= (size_t)1 << l->order[slot];
      l->count--;
      l->slots[at] = l->slots[l->count];
      l->slots[l->count] = slot;
    }
    l->order[l->slots[l->count]] = (unsigned char)order;
    add(t, capacity, l->slots[l->count], order, false);
    l->sum += (size_t)1 << order;
    l->count++;
  }
}

static void live_start(struct live *l, size_t slots, size_t frames)
{
  size_t i, j;
  for (j = 0; j < JUDGES; j++) {
    l->frames[j] = room(slots * sizeof(size_t));
    judges[j]->reset(frames);
  }
  l->order = room(slots);
  l->slots = room(slots * sizeof *l->slots);
  for (i = 0; i < slots; i++) l->slots[i] = (uint32_t)i;
  l->count = 0;
  l->sum = 0;
}

static void live_end(struct live *l)
{
  size_t j;
  for (j = 0; j < JUDGES; j++) free(l->frames[j]);
  free(l->order);
  free(l->slots);
}

/*
 * Fill to 80 %; then draw an order, free random blocks until it fits below 80 %, allocate, and so on.
 * Uniform: each of 0 .. 10 alike, 186 frames a block on average.  Geometric: order k with probability
 * 2^-(k+1), the rest at 10, 6 frames a block on average.  Half of a long fill's length of churn goes
 * before the clock starts, so that fragmentation is that of a lived-in arena.
 */
struct trace trace_random(const char *name, size_t frames, bool geometric, size_t count)
{
  struct trace t = {name, frames, NULL, 0, 0, frames, false, 1};
  struct live l;
  size_t capacity = 0;
  live_start(&l, t.slots, frames);
  churn(&t, &capacity, &l, geometric, 0);
  churn(&t, &capacity, &l, geometric, t.count + t.count / 2 + 10000);
  t.warm = t.count;
  churn(&t, &capacity, &l, geometric, t.warm + count);
  live_end(&l);
  return t;
}

struct trace trace_free_random(const char *name, size_t frames)
{
  struct trace t = {name, frames, NULL, 0, 0, frames, false, 1};
  size_t capacity = 0, i;
  uint32_t *order = room(frames * sizeof *order);
  for (i = 0; i < frames; i++) {
    size_t j = below(i + 1);
    add(&t, &capacity, i, 0, false);
    order[i] = order[j];
    order[j] = (uint32_t)i;
  }
  t.warm = t.count;
  for (i = 0; i < frames; i++) add(&t, &capacity, order[i], 0, true);
  free(order);
  return t;
}

struct trace trace_alloc_row(const char *name, size_t frames)
{
  struct trace t = {name, frames, NULL, 0, 0, frames, false, 1};
  size_t capacity = 0, i;
  for (i = 0; i < frames; i++) add(&t, &capacity, i, 0, false);
  return t;
}

struct trace trace_split_merge(const char *name, size_t frames, size_t pairs)
{
  struct trace t = {name, frames, NULL, 0, 0, 1, false, 2};
  size_t capacity = 0, i;
  for (i = 0; i < pairs; i++) {
    add(&t, &capacity, 0, 0, false);
    add(&t, &capacity, 0, 0, true);
  }
  return t;
}

/*
 * Allocate BULK frames and free those that have been held longest; held 0 frees them at once.  In a
 * fragmented arena geometric random blocks have filled 80 % before.
 */
struct trace trace_bulk(const char *name, size_t frames, size_t held, bool fragmented, size_t pairs)
{
  struct trace t = {name, frames, NULL, 0, 0, 0, true, 1};
  size_t capacity = 0, base = 0, i;
  if (fragmented) {
    struct live l;
    live_start(&l, frames, frames);
    churn(&t, &capacity, &l, true, 0);
    churn(&t, &capacity, &l, true, t.count + t.count / 2 + 10000);
    live_end(&l);
    base = frames;
  }
  t.warm = t.count;
  t.slots = base + (held + 1) * BULK;
  for (i = 0; i < pairs; i++) {
    add(&t, &capacity, base + i % (held + 1) * BULK, 0, false);
    if (i >= held) add(&t, &capacity, base + (i - held) % (held + 1) * BULK, 0, true);
  }
  return t;
}
