/* SPDX-License-Identifier: MIT */
/* What the files of the benchmark share: traces, the five allocators, and their timed loops. */
#ifndef ACSLAB_BENCH_H
#define ACSLAB_BENCH_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ORDERS 11u            /* orders 0 .. 10 everywhere, as Linux has */
#define NONE SIZE_MAX         /* a slot without a block */
#define BATCH ((size_t)512)   /* operations between two looks at the clock */
#define BULK ((size_t)64)     /* frames of a bulk operation */

/* One operation: allocate a block into a slot, or free the slot's block. */
struct op {
  uint32_t slot;
  uint16_t order;
  uint16_t is_free;
};

/*
 * A precomputed list of operations.  The first warm of them fill the arena and are not timed.  With bulk
 * set, an operation is BULK frames of order 0, in the slots from slot on.
 */
struct trace {
  const char *name;
  size_t frames; /* the arena: frames 0 .. frames-1 */
  struct op *ops;
  size_t count, warm;
  size_t slots;
  bool bulk;
  unsigned per; /* operations that are told as one: 2 for an alloc and free told as a pair */
};

/* What a run of a trace gave: nanoseconds an operation, one sample a batch. */
struct samples {
  double *ns;
  size_t count, room;
  double total_ns;
  size_t operations;
  size_t succeeded; /* allocations, timed or not, in the last run */
};

/* Memory for metadata, written once so that no page fault is measured. */
void *memory(size_t bytes);

uint64_t now_ns(void);
void add_sample(struct samples *s, uint64_t ns, size_t operations);

enum { PAGES, PERCPU, STACK, ACSLAB, MAGAZINES, SPLIT, ALLOCATORS };

/* Each: an empty arena, one operation at a time, and a whole trace. */
struct allocator {
  const char *name;
  void (*reset)(size_t frames);
  size_t (*alloc)(unsigned order);
  void (*free)(size_t frame, unsigned order);
  void (*run)(const struct trace *t, size_t *slots, struct samples *s);
};

extern const struct allocator pages_allocator, percpu_allocator, stack_allocator, acslab_allocator,
    magazines_allocator, split_allocator;

size_t acslab_metadata_bytes(size_t frames);

/* The traces.  Each operation of them succeeds in all allocators alike. */
struct trace trace_random(const char *name, size_t frames, bool geometric, size_t count);
struct trace trace_free_random(const char *name, size_t frames);
struct trace trace_alloc_row(const char *name, size_t frames);
struct trace trace_split_merge(const char *name, size_t frames, size_t pairs);
struct trace trace_bulk(const char *name, size_t frames, size_t held, bool fragmented, size_t pairs);

uint64_t random_u64(void);
#endif
