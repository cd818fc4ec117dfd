/* SPDX-License-Identifier: MIT */
#include "pages.h"

/* What Linux spends on a frame: the model uses half of it, the rest keeps the distance. */
struct page {
  struct page *next, *prev; /* in a list of free blocks or in a per-CPU list */
  uint32_t order;           /* of the free block that starts here */
  uint32_t is_free;         /* a free block starts here */
  char others[64 - 2 * sizeof(struct page *) - 8];
};

static struct page *map;
static size_t map_room;
static struct page heads[ORDERS];
static size_t free_blocks[ORDERS], free_frames; /* Linux keeps these counts, so the model does */

/* The lists in front, for the orders that Linux calls cheap; watermarks of its order. */
#define PERCPU_ORDERS 4u
#define PERCPU_BATCH 64u
#define PERCPU_HIGH (3 * PERCPU_BATCH)

static struct page percpu_heads[PERCPU_ORDERS];
static unsigned percpu_count[PERCPU_ORDERS];

static inline void push(struct page *head, struct page *p)
{
  p->next = head->next;
  p->prev = head;
  head->next->prev = p;
  head->next = p;
}

static inline void unlink_page(struct page *p)
{
  p->prev->next = p->next;
  p->next->prev = p->prev;
}

static inline struct page *take(unsigned order)
{
  unsigned k;
  for (k = order; k < ORDERS; k++) {
    struct page *p = heads[k].next;
    if (p == &heads[k]) continue;
    unlink_page(p);
    p->is_free = 0;
    free_blocks[k]--;
    while (k > order) { /* the upper half goes back, an order down */
      struct page *half;
      k--;
      half = p + ((size_t)1 << k);
      half->order = k;
      half->is_free = 1;
      push(&heads[k], half);
      free_blocks[k]++;
    }
    free_frames -= (size_t)1 << order;
    return p;
  }
  return NULL;
}

static inline void give(struct page *p, unsigned order)
{
  size_t frame = (size_t)(p - map);
  free_frames += (size_t)1 << order;
  while (order < ORDERS - 1) {
    struct page *buddy = map + (frame ^ (size_t)1 << order);
    if (!buddy->is_free || buddy->order != order) break;
    unlink_page(buddy);
    buddy->is_free = 0;
    free_blocks[order]--;
    frame &= ~((size_t)1 << order);
    order++;
  }
  p = map + frame;
  p->order = order;
  p->is_free = 1;
  push(&heads[order], p);
  free_blocks[order]++;
}

void pages_reset(size_t frames)
{
  size_t i;
  unsigned k;
  if (frames > map_room) {
    map = memory(frames * sizeof *map);
    map_room = frames;
  }
  for (k = 0; k < ORDERS; k++) {
    heads[k].next = heads[k].prev = &heads[k];
    free_blocks[k] = 0;
  }
  free_blocks[ORDERS - 1] = frames >> (ORDERS - 1);
  free_frames = frames;
  for (i = 0; i < frames; i++) {
    map[i].order = 0;
    map[i].is_free = 0;
  }
  for (i = frames >> (ORDERS - 1); i > 0; i--) { /* lowest address first, as after boot */
    struct page *p = map + ((i - 1) << (ORDERS - 1));
    p->order = ORDERS - 1;
    p->is_free = 1;
    push(&heads[ORDERS - 1], p);
  }
}

size_t pages_alloc(unsigned order)
{
  struct page *p = take(order);
  return p == NULL ? NONE : (size_t)(p - map);
}

void pages_free(size_t frame, unsigned order)
{
  give(map + frame, order);
}

void pages_alloc_bulk(size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) {
    struct page *p = take(0);
    if (p == NULL) {
      while (i > 0) give(map + frames[--i], 0);
      frames[0] = NONE;
      return;
    }
    frames[i] = (size_t)(p - map);
  }
}

void pages_free_bulk(const size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) give(map + frames[i], 0);
}

/* ----------------------------------------------------------------------------------- lists in front */

void percpu_reset(size_t frames)
{
  unsigned k;
  pages_reset(frames);
  for (k = 0; k < PERCPU_ORDERS; k++) {
    percpu_heads[k].next = percpu_heads[k].prev = &percpu_heads[k];
    percpu_count[k] = 0;
  }
}

/* The oldest blocks of a list, count of them, go back to the buddies. */
static void drain(unsigned order, unsigned count)
{
  while (count > 0) {
    struct page *p = percpu_heads[order].prev;
    unlink_page(p);
    give(p, order);
    percpu_count[order]--;
    count--;
  }
}

static struct page *take_or_drain(unsigned order)
{
  struct page *p = take(order);
  if (p == NULL) {
    unsigned k;
    for (k = 0; k < PERCPU_ORDERS; k++) drain(k, percpu_count[k]);
    p = take(order);
  }
  return p;
}

static inline struct page *percpu_take(unsigned order)
{
  struct page *p;
  if (order >= PERCPU_ORDERS) return take_or_drain(order);
  if (percpu_count[order] == 0) {
    unsigned i, batch = PERCPU_BATCH >> order;
    for (i = 0; i < batch; i++) {
      p = take(order);
      if (p == NULL) break;
      /* at the tail, so that they are handed out in the order of their taking */
      push(percpu_heads[order].prev, p);
      percpu_count[order]++;
    }
    if (i == 0) return take_or_drain(order);
  }
  p = percpu_heads[order].next;
  unlink_page(p);
  percpu_count[order]--;
  return p;
}

static inline void percpu_give(struct page *p, unsigned order)
{
  if (order >= PERCPU_ORDERS) {
    give(p, order);
    return;
  }
  push(&percpu_heads[order], p);
  percpu_count[order]++;
  if (percpu_count[order] >= PERCPU_HIGH >> order) drain(order, PERCPU_BATCH >> order);
}

size_t percpu_alloc(unsigned order)
{
  struct page *p = percpu_take(order);
  return p == NULL ? NONE : (size_t)(p - map);
}

void percpu_free(size_t frame, unsigned order)
{
  percpu_give(map + frame, order);
}

void percpu_alloc_bulk(size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) {
    struct page *p = percpu_take(0);
    if (p == NULL) {
      while (i > 0) percpu_give(map + frames[--i], 0);
      frames[0] = NONE;
      return;
    }
    frames[i] = (size_t)(p - map);
  }
}

void percpu_free_bulk(const size_t *frames)
{
  size_t i;
  for (i = 0; i < BULK; i++) percpu_give(map + frames[i], 0);
}
