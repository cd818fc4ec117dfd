/* SPDX-License-Identifier: MIT */
/*
 * malloc and its kin for whole programs, out of acslab's heap: LD_PRELOAD this library, or link it.
 *
 * All memory is reserved at the first call, as address space that the system backs page by page as it is touched.
 * Every thread has a CPU number of its own, so its magazines need no lock; CPU 0 belongs to whoever has none, a lock
 * around each of its calls.  What the magazines trade with is under the locks that the header has hooks for.
 *
 * A block that is no block is not freed: the program is told and stopped, as by the C library.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef ARENA_LOG2
#define ARENA_LOG2 33 /* bytes of the arena; halved as often as the system refuses that much */
#endif
#ifndef CPUS
#define CPUS 32u /* at most 64; threads beyond the 31st that are there at once share CPU 0 */
#endif
#define FRAME ((size_t)4096)
#define GRANULE ((size_t)16)
#define CACHES 62u /* the heap has 44 classes */
#define ROW 64u    /* magazines of a CPU: acslab_percpu_need */
#define DEPTH 256u
#define ROOM 1024u

/* ------------------------------------------------------------------------------------------------- locks */

static pthread_mutex_t slabs_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t cpu0_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t depot_locks[CACHES] = {[0 ... CACHES - 1] = PTHREAD_MUTEX_INITIALIZER};

/* Set in a thread that is about to fork: it holds all locks, and what other handlers allocate needs none. */
static __thread bool holds_all;

static inline void lock(pthread_mutex_t *mutex)
{
  if (!holds_all) (void)pthread_mutex_lock(mutex);
}

static inline void unlock(pthread_mutex_t *mutex)
{
  if (!holds_all) (void)pthread_mutex_unlock(mutex);
}

/* Frames have no lock of their own: none but slabs and large blocks have any, and these are under the lock of the slabs. */
#define ACSLAB_LOCK_SLABS(slabs) lock(&slabs_lock)
#define ACSLAB_UNLOCK_SLABS(slabs) unlock(&slabs_lock)
#define ACSLAB_LOCK_DEPOT(front, cache) lock(&depot_locks[cache])
#define ACSLAB_UNLOCK_DEPOT(front, cache) unlock(&depot_locks[cache])
#define ACSLAB_STATIC
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"

#define EXPORT __attribute__((visibility("default")))
#define FLAT __attribute__((flatten)) /* what the header calls on the way is inlined */
#define LIKELY(x) __builtin_expect(!!(x), 1)

/* -------------------------------------------------------------------------------------------- the heap */

static struct acslab_buddy buddy;
static struct acslab_slabs slabs;
static struct acslab_percpu front;
static struct acslab_sizes heap;
static struct acslab_cache caches[CACHES];
static struct acslab_magazine magazines[CPUS * ROW] __attribute__((aligned(64)));
static struct acslab_depot depots[CACHES];
static uint32_t slots[CPUS * ROW * DEPTH];
static uint32_t store[CACHES * ROOM];

static void stop(const char *format, ...)
{
  char text[160];
  va_list list;
  int length;
  va_start(list, format);
  length = vsnprintf(text, sizeof text, format, list);
  va_end(list);
  if (length > 0 && write(2, text, (size_t)length) < 0) abort();
  abort();
}

/* Address space, zero wherever it is read first. */
static void *reserve(size_t bytes)
{
  void *at = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return at == MAP_FAILED ? NULL : at;
}

static void *reserve_or_stop(size_t bytes)
{
  void *at = reserve(bytes);
  if (at == NULL) stop("acslab: no address space for %zu bytes of metadata\n", bytes);
  return at;
}

static void open_heap(void)
{
  struct acslab_slabs_setup setup;
  struct acslab_percpu_setup percpu;
  struct acslab_slabs_need need;
  size_t bytes = (size_t)1 << ARENA_LOG2, words, frames;
  uintptr_t base;
  void *at;
  acslab_word *meta;
  while ((at = reserve(2 * bytes)) == NULL) {
    bytes /= 2;
    if (bytes < (size_t)1 << 24) stop("acslab: no address space for a heap\n");
  }
  /* Aligned to its own size, so that no alignment is impossible in it. */
  base = ((uintptr_t)at + bytes - 1) & ~(uintptr_t)(bytes - 1);
  if (base > (uintptr_t)at) (void)munmap(at, base - (uintptr_t)at);
  if ((uintptr_t)at + bytes > base) (void)munmap((void *)(base + bytes), (uintptr_t)at + bytes - base);
  frames = bytes / FRAME;
  if (acslab_buddy_words(base / FRAME, frames, ACSLAB_ORDERS - 1, &words) != ACSLAB_OK) stop("acslab: buddy\n");
  meta = reserve_or_stop(words * sizeof *meta);
  if (acslab_buddy_init(&buddy, base, frames, FRAME, ACSLAB_ORDERS - 1, meta, words) != ACSLAB_OK) {
    stop("acslab: buddy\n");
  }
  memset(&setup, 0, sizeof setup);
  if (acslab_slab_need(frames, FRAME, GRANULE, &need) != ACSLAB_OK) stop("acslab: slabs\n");
  setup.buddy = &buddy;
  setup.granule = GRANULE;
  setup.live = reserve_or_stop(need.live * sizeof *setup.live);
  setup.live_count = need.live;
  setup.avail = reserve_or_stop(need.avail * sizeof *setup.avail);
  setup.avail_count = need.avail;
  setup.owner = reserve_or_stop(need.owner * sizeof *setup.owner);
  setup.owner_count = need.owner;
  setup.runs = reserve_or_stop(need.runs * sizeof *setup.runs);
  setup.runs_count = need.runs;
  setup.caches = caches;
  setup.caches_count = CACHES;
  setup.seed = (uint32_t)(base >> 12);
  if (acslab_slab_init(&slabs, &setup) != ACSLAB_OK) stop("acslab: slabs\n");
  memset(&percpu, 0, sizeof percpu);
  percpu.slabs = &slabs;
  percpu.cpus = CPUS;
  percpu.depth = DEPTH;
  percpu.room = ROOM;
  percpu.magazines = magazines;
  percpu.magazines_count = CPUS * ROW;
  percpu.slots = slots;
  percpu.slots_count = CPUS * ROW * DEPTH;
  percpu.depots = depots;
  percpu.depots_count = CACHES;
  percpu.store = store;
  percpu.store_count = CACHES * ROOM;
  if (acslab_percpu_init(&front, &percpu) != ACSLAB_OK) stop("acslab: magazines\n");
  if (acslab_sizes_init(&heap, &front, 0, ACSLAB_SIZES_LARGEST) != ACSLAB_OK) stop("acslab: heap\n");
}

/* ------------------------------------------------------------------------------------------ CPU numbers */

static __thread unsigned mine; /* this thread's CPU, 0 while it has none */
static __thread bool leaving;  /* it is ending, and gets none */

static atomic_bool opened;
static atomic_ullong taken = 1; /* a bit a CPU */
static pthread_key_t key;
static atomic_bool have_key;

/* A thread ends: the next one finds its magazines as they are. */
static void release(void *value)
{
  unsigned cpu = mine;
  (void)value;
  leaving = true;
  mine = 0;
  if (cpu != 0) atomic_fetch_and_explicit(&taken, ~(1ull << cpu), memory_order_release);
}

static unsigned claim(void)
{
  const unsigned long long all = CPUS == 64 ? ~0ull : (1ull << (CPUS % 64)) - 1;
  unsigned long long bits = atomic_load_explicit(&taken, memory_order_relaxed);
  unsigned cpu;
  do {
    if ((bits & all) == all) return 0;
    cpu = (unsigned)__builtin_ctzll(~bits);
  } while (!atomic_compare_exchange_weak_explicit(&taken, &bits, bits | 1ull << cpu, memory_order_acquire,
                                                  memory_order_relaxed));
  return cpu;
}

static __attribute__((noinline, cold)) unsigned enter_without(void)
{
  lock(&cpu0_lock);
  if (!atomic_load_explicit(&opened, memory_order_relaxed)) {
    open_heap();
    atomic_store_explicit(&opened, true, memory_order_relaxed);
  }
  if (leaving || (mine = claim()) == 0) return 0; /* and keep the lock */
  unlock(&cpu0_lock);
  /* This may allocate, which by now is as good as any other call. */
  if (atomic_load_explicit(&have_key, memory_order_acquire)) (void)pthread_setspecific(key, &key);
  return mine;
}

/* The number of a CPU that is this thread's until it leaves. */
static inline unsigned enter(void)
{
  unsigned cpu = mine;
  return LIKELY(cpu != 0) ? cpu : enter_without();
}

static inline void leave(unsigned cpu)
{
  if (!LIKELY(cpu != 0)) unlock(&cpu0_lock);
}

/* ------------------------------------------------------------------------------------------------- fork */

static void before_fork(void)
{
  unsigned c;
  lock(&cpu0_lock);
  for (c = 0; c < CACHES; c++) lock(&depot_locks[c]);
  lock(&slabs_lock);
  holds_all = true;
}

/*
 * In the child, too: magazines of threads that are not there any more keep their numbers, and what they held at that
 * moment is lost to it.
 */
static void after_fork(void)
{
  unsigned c;
  holds_all = false;
  unlock(&slabs_lock);
  for (c = CACHES; c > 0; c--) unlock(&depot_locks[c - 1]);
  unlock(&cpu0_lock);
}

static __attribute__((constructor)) void start(void)
{
  leave(enter());
  (void)pthread_atfork(before_fork, after_fork, after_fork);
  if (pthread_key_create(&key, release) == 0) atomic_store_explicit(&have_key, true, memory_order_release);
}

/* --------------------------------------------------------------------------------- what a program calls */

static __attribute__((noinline, cold)) void *none(void)
{
  errno = ENOMEM;
  return NULL;
}

/* A call that finds no CPU number, or is not served at once. */
static __attribute__((noinline)) void *malloc_slow(size_t size)
{
  unsigned cpu = enter();
  void *block = NULL;
  enum acslab_status status = acslab_sizes_alloc(&heap, cpu, size + (size == 0), &block);
  leave(cpu);
  return status == ACSLAB_OK ? block : none();
}

EXPORT FLAT void *malloc(size_t size)
{
  unsigned cpu = mine;
  void *block;
  if (LIKELY(cpu != 0) && LIKELY(acslab_sizes_alloc(&heap, cpu, size, &block) == ACSLAB_OK)) return block;
  return malloc_slow(size);
}

static __attribute__((noinline, cold)) void refused(const char *call, void *block, enum acslab_status status)
{
  stop("acslab: %s of %p: %s\n", call, block,
       status == ACSLAB_E_FREE ? "freed before" :
       status == ACSLAB_E_INTERIOR ? "no block begins there" :
       status == ACSLAB_E_ALIGN ? "no block can begin there" : "not in this heap");
}

static __attribute__((noinline)) void free_slow(void *block)
{
  unsigned cpu = enter();
  enum acslab_status status = acslab_sizes_free(&heap, cpu, block);
  leave(cpu);
  if (status != ACSLAB_OK) refused("free", block, status);
}

EXPORT FLAT void free(void *block)
{
  unsigned cpu = mine;
  if (LIKELY(cpu != 0) && LIKELY(acslab_sizes_free(&heap, cpu, block) == ACSLAB_OK)) return;
  if (block != NULL) free_slow(block); /* a refused call has changed nothing */
}

EXPORT void *calloc(size_t count, size_t size)
{
  unsigned cpu;
  void *block = NULL;
  enum acslab_status status;
  if (count == 0 || size == 0) count = size = 1;
  cpu = enter();
  status = acslab_sizes_calloc(&heap, cpu, count, size, &block);
  leave(cpu);
  return LIKELY(status == ACSLAB_OK) ? block : none();
}

EXPORT void *realloc(void *old, size_t size)
{
  unsigned cpu;
  void *block = NULL;
  enum acslab_status status;
  if (old == NULL) return malloc(size);
  if (size == 0) {
    free(old);
    return NULL;
  }
  cpu = enter();
  status = acslab_sizes_realloc(&heap, cpu, old, size, &block);
  leave(cpu);
  if (LIKELY(status == ACSLAB_OK)) return block;
  if (status != ACSLAB_E_SIZE && status != ACSLAB_E_NO_MEMORY) refused("realloc", old, status);
  return none();
}

EXPORT void *reallocarray(void *old, size_t count, size_t size)
{
  size_t product;
  if (__builtin_mul_overflow(count, size, &product)) return none();
  return realloc(old, product);
}

static void *aligned(size_t align, size_t size)
{
  unsigned cpu = enter();
  void *block = NULL;
  enum acslab_status status = acslab_sizes_aligned_alloc(&heap, cpu, align, size + (size == 0), &block);
  leave(cpu);
  return status == ACSLAB_OK ? block : NULL;
}

EXPORT int posix_memalign(void **out, size_t align, size_t size)
{
  void *block;
  if (align < sizeof(void *) || (align & (align - 1)) != 0) return EINVAL;
  block = aligned(align, size);
  if (block == NULL) return ENOMEM;
  *out = block;
  return 0;
}

EXPORT void *memalign(size_t align, size_t size)
{
  void *block;
  size_t power = GRANULE;
  while (power < align && power <= SIZE_MAX / 2) power *= 2; /* the C library takes any number */
  block = power < align ? NULL : aligned(power, size);
  return block == NULL ? none() : block;
}

EXPORT void *aligned_alloc(size_t align, size_t size)
{
  if (align == 0 || (align & (align - 1)) != 0) {
    errno = EINVAL;
    return NULL;
  }
  return memalign(align, size);
}

EXPORT void *valloc(size_t size)
{
  return memalign(FRAME, size);
}

EXPORT void *pvalloc(size_t size)
{
  if (size > SIZE_MAX - FRAME) return none();
  return memalign(FRAME, size == 0 ? FRAME : (size + FRAME - 1) / FRAME * FRAME);
}

EXPORT size_t malloc_usable_size(void *block)
{
  size_t size = 0;
  enum acslab_status status;
  if (block == NULL) return 0;
  status = acslab_sizes_usable(&heap, block, &size);
  if (status != ACSLAB_OK) refused("malloc_usable_size", block, status);
  return size;
}
