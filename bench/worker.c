/* SPDX-License-Identifier: MIT */
/*
 * worker: one workload on the malloc that it is linked with.  The driver, heap, starts one for each run:
 *
 *   worker WORKLOAD SIZE OPERATIONS time|memory
 *
 * Traces are made before the clock runs, from a fixed seed, in memory that no malloc knows of.  A sample is a batch
 * of BATCH allocations and as many frees; each object's first word is written, as a program would.  Batches
 * that the scheduler cut into, by its own count, say nothing of an allocator and are dropped.  With memory, each object is
 * filled and nothing is timed.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "heap.h"

#define BATCH ((size_t)128)
#define RING 4096u /* objects between producer and consumer */
#define CUT UINT64_MAX    /* instead of a time */
#define SAMPLES_MAX ((size_t)1 << 18)

static size_t size_asked;
static bool fill;
static double *ns;
static atomic_size_t ns_count;
static struct told told;

/* ------------------------------------------------------------------------------- memory, time and chance */

static void *own_memory(size_t bytes)
{
  void *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
  if (p == MAP_FAILED) _exit(1);
  memset(p, 1, bytes);
  return p;
}

static uint64_t now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* A field of /proc/self/status in bytes; without stdio, which would allocate. */
static uint64_t status(const char *field)
{
  static char text[8192];
  int f = open("/proc/self/status", O_RDONLY);
  ssize_t n = read(f, text, sizeof text - 1);
  const char *at;
  close(f);
  if (n <= 0) _exit(1);
  text[n] = '\0';
  at = strstr(text, field);
  if (at == NULL) _exit(1);
  return strtoull(at + strlen(field), NULL, 10) * 1024u;
}

struct chance {
  uint64_t state; /* xorshift64* */
};

static uint64_t draw(struct chance *c)
{
  c->state ^= c->state >> 12;
  c->state ^= c->state << 25;
  c->state ^= c->state >> 27;
  return c->state * 0x2545f4914f6cdd1du;
}

static size_t below(struct chance *c, size_t n)
{
  return (size_t)((draw(c) >> 16) % n);
}

/* Log-uniform: each doubling alike, and within it, as near as a straight line is, too. */
static uint32_t mixed(struct chance *c)
{
  unsigned k = (unsigned)below(c, 12);
  return (MIXED_LEAST << k) + (uint32_t)below(c, MIXED_LEAST << k) + 1u;
}

/* ---------------------------------------------------------------------------------------------- samples */

struct watch {
  uint64_t start;
  long cuts;
  double total, operations;
};

static long cuts(void)
{
  struct rusage usage;
  getrusage(RUSAGE_THREAD, &usage);
  return usage.ru_nivcsw;
}

/* Whether the scheduler cut into a batch. */
static bool cut(struct watch *w, uint64_t took)
{
  long all;
  if (took <= 20000) return false; /* too short for that */
  all = cuts();
  if (all == w->cuts) return false;
  w->cuts = all;
  return true;
}

static void sample(struct watch *w, uint64_t took, size_t objects)
{
  size_t at = atomic_fetch_add(&ns_count, 1);
  if (at < SAMPLES_MAX) ns[at] = (double)took / (double)objects;
  w->total += (double)took;
  w->operations += (double)objects;
}

static void add_up(const struct watch *w)
{
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&lock);
  told.total_ns += w->total;
  told.operations += w->operations;
  pthread_mutex_unlock(&lock);
}

/* --------------------------------------------------------------------------------------------- workloads */

static inline void *get(size_t size)
{
  uint64_t *p = malloc(size);
  if (p == NULL) _exit(1);
  if (fill) memset(p, 0x55, size);
  else *p = size;
  return p;
}

/* The trace of one thread: objects, their sizes, and the order in which things happen to them. */
struct part {
  void **objects;
  uint32_t *sizes, *order;
  size_t live, operations;
  struct watch watch;
  struct chance chance;
  unsigned workload;
};

static struct part part_new(unsigned workload, size_t live, size_t operations, uint64_t seed)
{
  struct part p;
  size_t count = operations > live ? operations : live, i;
  memset(&p, 0, sizeof p);
  p.chance.state = seed;
  p.workload = workload;
  p.live = live;
  p.operations = operations;
  p.objects = own_memory(live * sizeof *p.objects);
  p.sizes = own_memory((count + live) * sizeof *p.sizes);
  p.order = own_memory(count * sizeof *p.order);
  for (i = 0; i < count + live; i++) {
    p.sizes[i] = size_asked == MIXED ? mixed(&p.chance) : (uint32_t)size_asked;
  }
  for (i = 0; i < count; i++) p.order[i] = (uint32_t)(workload == CHURN ? below(&p.chance, live) : i % live);
  if (workload == LIFO) {
    for (i = 0; i < live; i++) p.order[i] = (uint32_t)(live - 1 - i);
  } else if (workload == RANDOM) {
    for (i = live; i > 1; i--) {
      size_t j = below(&p.chance, i);
      uint32_t swap = p.order[i - 1];
      p.order[i - 1] = p.order[j];
      p.order[j] = swap;
    }
  }
  return p;
}

static void fill_up(struct part *p)
{
  size_t i;
  for (i = 0; i < p->live; i++) p->objects[i] = get(p->sizes[i]);
}

static void clear_out(struct part *p)
{
  size_t i;
  for (i = 0; i < p->live; i++) free(p->objects[i]);
}

static void run_pair(struct part *p)
{
  size_t at, i;
  for (at = 0; at + BATCH <= p->operations; at += BATCH) {
    uint64_t start = now();
    for (i = at; i < at + BATCH; i++) free(get(p->sizes[i]));
    start = now() - start;
    if (!cut(&p->watch, start)) sample(&p->watch, start, BATCH);
  }
}

/*
 * All objects are made and freed; a sample has the making and the freeing of as many, each timed where it is.  The
 * first time all memory is new, and a sample would be the system's page faults: that time is not told.
 */
static void run_order(struct part *p)
{
  size_t round, at, i, end;
  uint64_t *made = own_memory((p->live / BATCH + 1) * sizeof *made), start;
  volatile uintptr_t touched = 0;
  for (round = 0; round <= p->operations / p->live; round++) {
    for (at = 0; at < p->live; at = end) {
      end = at + BATCH < p->live ? at + BATCH : p->live;
      start = now();
      for (i = at; i < end; i++) p->objects[i] = get(p->sizes[i]);
      start = now() - start;
      made[at / BATCH] = cut(&p->watch, start) ? CUT : start;
    }
    for (at = 0; at < p->live; at = end) {
      end = at + BATCH < p->live ? at + BATCH : p->live;
      for (i = at; i < end; i++) touched += (uintptr_t)p->objects[p->order[i]]; /* the trace's misses, not the heap's */
      start = now();
      for (i = at; i < end; i++) free(p->objects[p->order[i]]);
      start = now() - start;
      if (!cut(&p->watch, start) && made[at / BATCH] != CUT && round > 0) {
        sample(&p->watch, start + made[at / BATCH], end - at);
      }
    }
  }
}

static void run_churn(struct part *p)
{
  size_t at, i;
  volatile uintptr_t touched = 0;
  fill_up(p);
  for (at = 0; at + BATCH <= p->operations; at += BATCH) {
    uint64_t start;
    for (i = at; i < at + BATCH; i++) touched += (uintptr_t)p->objects[p->order[i]];
    start = now();
    for (i = at; i < at + BATCH; i++) {
      void **slot = &p->objects[p->order[i]];
      free(*slot);
      *slot = get(p->sizes[p->live + i]);
    }
    start = now() - start;
    if (!cut(&p->watch, start)) sample(&p->watch, start, BATCH);
  }
  clear_out(p);
}

static void *run_part(void *data)
{
  struct part *p = data;
  p->watch.cuts = cuts();
  if (p->workload == PAIR) run_pair(p);
  else if (p->workload == CHURN) run_churn(p);
  else run_order(p);
  add_up(&p->watch);
  return NULL;
}

/* --------------------------------------------------------------------------------- producer and consumer */

/*
 * Batches pass from one thread to another through a ring, and the clock runs on each side while it works, not while it
 * waits.  A sample is what both sides took for the same batch.
 */
static _Alignas(64) uint64_t passed[RING / BATCH];
static _Alignas(64) atomic_size_t head;
static _Alignas(64) atomic_size_t tail;
static _Alignas(64) void *ring[RING];

static void *produce(void *data)
{
  struct part *p = data;
  size_t at, i;
  p->watch.cuts = cuts();
  for (at = 0; at + BATCH <= p->operations; at += BATCH) {
    uint64_t start;
    while (at + BATCH - atomic_load_explicit(&tail, memory_order_acquire) > RING) sched_yield();
    start = now();
    for (i = at; i < at + BATCH; i++) ring[i % RING] = get(p->sizes[i]);
    start = now() - start;
    passed[at % RING / BATCH] = cut(&p->watch, start) ? CUT : start;
    atomic_store_explicit(&head, at + BATCH, memory_order_release);
  }
  return NULL;
}

static void *consume(void *data)
{
  struct part *p = data;
  size_t at, i;
  p->watch.cuts = cuts();
  for (at = 0; at + BATCH <= p->operations; at += BATCH) {
    uint64_t start;
    while (atomic_load_explicit(&head, memory_order_acquire) < at + BATCH) sched_yield();
    start = now();
    for (i = at; i < at + BATCH; i++) free(ring[i % RING]);
    start = now() - start;
    if (!cut(&p->watch, start) && passed[at % RING / BATCH] != CUT) {
      sample(&p->watch, start + passed[at % RING / BATCH], BATCH);
    }
    atomic_store_explicit(&tail, at + BATCH, memory_order_release);
  }
  add_up(&p->watch);
  return NULL;
}

static void two(void *(*first)(void *), struct part *a, void *(*second)(void *), struct part *b)
{
  pthread_t thread;
  if (pthread_create(&thread, NULL, second, b) != 0) _exit(1);
  first(a);
  pthread_join(thread, NULL);
}

/* ------------------------------------------------------------------------------------------------- main */

static uint64_t bytes_live(const struct part *p)
{
  uint64_t sum = 0;
  size_t i;
  for (i = 0; i < p->live; i++) sum += p->sizes[i];
  return sum;
}

static void put(const void *from, size_t bytes)
{
  const char *at = from;
  while (bytes > 0) {
    ssize_t n = write(1, at, bytes);
    if (n <= 0) _exit(1);
    at += n;
    bytes -= (size_t)n;
  }
}

int main(int argc, char **argv)
{
  unsigned workload;
  size_t operations, live;
  struct part a, b;
  uint64_t before;
  if (argc != 5) return 2;
  workload = (unsigned)strtoul(argv[1], NULL, 10);
  size_asked = strtoul(argv[2], NULL, 10);
  operations = strtoul(argv[3], NULL, 10);
  fill = strcmp(argv[4], "memory") == 0;
  if (workload >= WORKLOADS) return 2;
  live = workload == PAIR ? 1 : size_asked == MIXED ? MIXED_LIVE : LIVE;
  if (workload == OWN) live /= 2;
  ns = own_memory(SAMPLES_MAX * sizeof *ns);
  a = part_new(workload == OWN ? CHURN : workload, live, operations, 0x9e3779b97f4a7c15u);
  b = part_new(workload == OWN ? CHURN : workload, live, operations, 0xd1b54a32d192ed03u);
  before = status("VmRSS:");
  told.live = bytes_live(&a);
  if (workload == OWN) {
    told.live += bytes_live(&b);
    two(run_part, &a, run_part, &b);
  } else if (workload == PASS) {
    told.live = 0; /* up to a ring of them: no figure */
    two(produce, &a, consume, &b);
  } else {
    run_part(&a);
  }
  told.peak = status("VmHWM:") - before;
  told.count = ns_count < SAMPLES_MAX ? ns_count : SAMPLES_MAX;
  put(&told, sizeof told);
  put(ns, told.count * sizeof *ns);
  return 0;
}
