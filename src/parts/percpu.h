#ifndef ACSLAB_PART_PERCPU_H
#define ACSLAB_PART_PERCPU_H
/* SPDX-License-Identifier: MIT */
/*
 * percpu: magazines of objects and of frames for each processor (Bonwick and Adams 2001).
 *
 * A magazine is a small stack of one CPU for one cache (or one order of frames).  An allocation pops, a free
 * pushes.  An empty magazine is filled, and a full one relieved of its youngest, by a batch, from and to the depot of the cache, a
 * larger stack that all CPUs share, or else the slabs.  What lies in magazines and depots is
 * kept: neither live nor free in its slab.  The live plane is read and written by every call, so that a double free is
 * refused exactly while the object lies in a magazine, whoever frees it.
 *
 *   CPU 0   [ o o o ]  \                   batch
 *   CPU 1   [ o ]        <-- depot [ o o o o o o ] <-- slabs <-- frames
 *   CPU 2   [ o o o o ] /
 *
 * The caller names the CPU.  There are no atomics here: what a CPU's magazine has is touched by calls that name this
 * CPU, and by no others, so on one CPU calls must exclude each other (preemption off, and interrupts too if handlers
 * make such calls).  What is shared is under the lock hooks of part slab.
 *
 *   call                                    touches                  takes the locks       from an interrupt
 *   acslab_percpu_alloc, _free              magazine; then shared    depot; slabs, frames  if the locks allow it
 *   acslab_percpu_drain, _drain_cpu,        the magazine that it     slabs, frames         as above; on its own CPU, or
 *   _resize, _stats                         names                                          while that one is stopped
 *   acslab_percpu_drain_depot               depot                    depot; slabs, frames  if the locks allow it
 *   acslab_percpu_attach, _destroy          all CPUs' magazines      depot; slabs, frames  no: all CPUs stopped
 *   acslab_percpu_alloc_frame, _free_frame  magazine; then shared    frames                if the lock allows it
 *   acslab_percpu_drain_frames,             the magazines that it    frames                as above; on its own CPU, or
 *   _resize_frames, _stats_frames           names                                          while that one is stopped
 *   acslab_slab_...                         shared                   none: the caller      if the caller's lock does
 *                                                                    holds slabs
 *   acslab_buddy_...                        shared                   none: the caller      if the caller's lock does
 *                                                                    holds frames
 *   all of part sizes                       as acslab_percpu_alloc, and as attach for init
 *   constructors and destructors            called with slabs held, and no other
 *   the functions of a frame source         called with slabs held, and no other
 *
 * A callback may therefore call acslab_slab_... for another cache, at any depth; for its own it is refused with
 * E_BUSY.  Calls of this part from a callback need locks that may be taken twice by their holder; then they serve what
 * magazine and depot can serve, and are refused with E_BUSY where a cache whose callback is running would have to trade with its slabs.
 */
#include "slab.h"

/* A magazine of objects. */
struct acslab_magazine {
  uint32_t count;    /* objects in it */
  uint32_t limit;    /* how many it may have; 0: there is none, and every call goes to the slabs */
  uint32_t batch;    /* how many are traded at once */
  uint32_t slot;     /* its first slot */
  uint32_t tag;      /* of a CPU's first, which is none: the tag of the cache last freed to, and slot is its magazine; else 0 */
  uint32_t refills;  /* batches that came and went so far; stop at UINT32_MAX */
  uint32_t flushes;
  uint32_t spare;    /* none: two magazines to a cache line */
};

/* What all CPUs share of a cache. */
struct acslab_depot {
  uint32_t count;    /* objects in it */
  uint32_t limit;    /* how many it may have */
};

/* The magazines before slabs. */
struct acslab_percpu {
  struct acslab_magazine *magazines; /* CPU by CPU, row of them each */
  uint32_t *slots;                   /* depth of them a magazine: granules */
  uint8_t *live;                     /* these are the slabs' own */
  const uint16_t *owner;
  size_t plane;
  uintptr_t base;
  size_t granules;
  uint32_t cpus;
  uint32_t caches;
  size_t row;                        /* magazines from a CPU's first to the next one's */
  unsigned shift;
  unsigned grain;
  uintptr_t granule;                 /* bytes */
  struct acslab_slabs *slabs;
  struct acslab_depot *depots;       /* one a cache */
  uint32_t *store;                   /* room of them a depot: granules */
  uint32_t depth;
  uint32_t room;
};

/* What acslab_percpu_init needs to know. */
struct acslab_percpu_setup {
  struct acslab_slabs *slabs;
  size_t cpus;
  size_t depth;                      /* the most objects of a magazine, at least 1 */
  size_t room;                       /* the most objects of a depot; 0: there are none */
  struct acslab_magazine *magazines; /* acslab_percpu_need tells how many elements each has to have */
  size_t magazines_count;
  uint32_t *slots;
  size_t slots_count;
  struct acslab_depot *depots;
  size_t depots_count;
  uint32_t *store;                   /* may be null if room is 0 */
  size_t store_count;
};

/* Elements of the arrays. */
struct acslab_magazines_need {
  size_t magazines;
  size_t slots;
  size_t depots;
  size_t store;
};

/* What acslab_percpu_stats tells of a magazine and its depot. */
struct acslab_magazine_stats {
  size_t count, limit, batch;
  size_t refills, flushes;
  size_t depot; /* objects in the depot of the cache */
};

/* A magazine of blocks of one order. */
struct acslab_frame_magazine {
  uint32_t count;
  uint32_t limit;    /* 0: there is none */
  uint32_t batch;
  uint32_t refills;  /* batches that came and went so far; stop at UINT32_MAX */
  uint32_t flushes;
};

/* The magazines before a buddy. */
struct acslab_percpu_frames {
  struct acslab_frame_magazine *magazines; /* CPU by CPU, orders each */
  size_t *slots;                           /* depth of them a magazine: frames */
  uint8_t *marks;                          /* a byte a frame: order + 1 where a block that was handed out begins */
  size_t first_frame;
  size_t frames;
  uint32_t cpus;
  uint32_t orders;                         /* orders below this one have magazines */
  uint32_t depth;
  struct acslab_buddy *buddy;
};

/* What acslab_percpu_init_frames needs to know. */
struct acslab_percpu_frames_setup {
  struct acslab_buddy *buddy;
  size_t cpus;
  size_t orders;
  size_t depth;
  struct acslab_frame_magazine *magazines; /* cpus * orders */
  size_t magazines_count;
  size_t *slots;                           /* cpus * orders * depth */
  size_t slots_count;
  uint8_t *marks;                          /* as many as the arena has frames */
  size_t marks_count;
};

#include "../../specs/percpu.h"

/* -------------------------------------------------------------------------------------- objects: set-up */

/*
 * How many elements the arrays of acslab_percpu_init need for that many CPUs and caches, into *need.  caches is the
 * number of entries in the table of caches.
 *
 * E_NULL: need is null.  E_CPU: no CPU.  E_CACHE: no cache, or more than ACSLAB_CACHES_MAX.  E_SIZE: depth is 0.  E_RANGE: so many
 * slots can't be counted in 32 bits.
 */
/*@
  requires out:     need == \null || \valid(need);

  terminates        \true;
  exits             \false;
  assigns           *need;

  ensures  null:    need == \null ==> \result == ACSLAB_E_NULL;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_CPU, ACSLAB_E_CACHE, ACSLAB_E_SIZE,
                                  ACSLAB_E_RANGE };
  ensures  told:    \result == ACSLAB_OK ==> need->magazines >= cpus * caches && need->depots == caches &&
                      need->slots == need->magazines * depth && need->store == caches * room;
*/
ACSLAB_API enum acslab_status acslab_percpu_need(size_t cpus, size_t caches, size_t depth, size_t room,
                                                 struct acslab_magazines_need *need);

/*
 * Set up magazines before slabs.  No cache has any yet: acslab_percpu_attach.
 *
 * E_NULL: p, setup or an array is null.  E_CPU, E_SIZE, E_RANGE: as acslab_percpu_need.  E_METADATA: an
 * array is too short.
 */
/*@
  requires self:    p == \null || \valid(p);
  requires setup:   setup == \null || \valid_read(setup);
  requires slabs:   setup != \null && setup->slabs != \null ==> SlabValid(setup->slabs);

  terminates        \true;
  exits             \false;
  assigns           *p, setup->magazines[0 .. setup->magazines_count - 1],
                    setup->depots[0 .. setup->depots_count - 1];

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_CPU, ACSLAB_E_CACHE, ACSLAB_E_SIZE,
                                  ACSLAB_E_RANGE, ACSLAB_E_METADATA };
  ensures  shape:   \result == ACSLAB_OK ==> PercpuShape(p) && p->slabs == setup->slabs;
  ensures  none:    \result == ACSLAB_OK ==> \forall integer cpu, c; 0 <= cpu < p->cpus && 0 <= c < p->caches ==>
                      PercpuMagazine(p, PercpuAt(p, cpu, c)) && p->magazines[PercpuAt(p, cpu, c)].limit == 0;
*/
ACSLAB_API enum acslab_status acslab_percpu_init(struct acslab_percpu *p, const struct acslab_percpu_setup *setup);

/*
 * Give every CPU a magazine for a cache, of limit objects that are traded batch at a time, and the cache a depot of
 * depot objects.  Objects that no longer have a place go to the slabs.  From tier 4 on a cache never has magazines: this checks its
 * arguments and leaves it at that.
 *
 * E_CACHE: there is no such cache.  E_BUSY: a callback of it is running.  E_SIZE: limit is more than depth, depot is more than
 * room, or batch is more than limit, or 0 while limit is not.
 */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[0 .. p->cpus * p->row - 1], p->depots[0 .. p->caches - 1],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  live:    SlabSameLive{Pre, Here}(p->slabs);
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_CACHE, ACSLAB_E_BUSY, ACSLAB_E_SIZE };
  ensures  set:     \result == ACSLAB_OK && ACSLAB_CONFIG_TIER < 4 ==> \forall integer cpu; 0 <= cpu < p->cpus ==>
                      p->magazines[PercpuAt(p, cpu, cache)].limit == limit;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(p->slabs);
*/
ACSLAB_API enum acslab_status acslab_percpu_attach(struct acslab_percpu *p, unsigned cache, size_t limit,
                                                   size_t batch, size_t depot);

/*
 * Destroy a cache, as acslab_slab_destroy, its magazines and its depot emptied first; refused with nothing changed while objects are live.
 * Magazines of a cache that has been destroyed have limit 0 again.
 */
/*@
  requires valid:   PercpuValid(p);
  requires out:     live == \null || \valid(live);

  terminates        \true;
  exits             \false;
  assigns           *live, p->magazines[0 .. p->cpus * p->row - 1], p->depots[0 .. p->caches - 1],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  done:    \result == ACSLAB_OK ==> cache < p->caches && p->slabs->caches[cache].used == 0;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(p->slabs);
*/
ACSLAB_API enum acslab_status acslab_percpu_destroy(struct acslab_percpu *p, unsigned cache, size_t *live);

/* ------------------------------------------------------------------------------ objects: alloc and free */

/*
 * Allocate an object of a cache on a CPU, its address into *object.
 *
 * E_NULL: object is null.  E_CPU: there is no such CPU.  E_CACHE: there is no such cache.  E_BUSY: magazine and depot are empty and a
 * callback of the cache is running.  E_NO_MEMORY: magazine and depot are empty, no object is free in a slab, and there are no frames
 * for another; other CPUs' magazines may still have some.  E_DAMAGED, from tier 2 on: somebody wrote to the object while it was
 * free; it stays there.
 */
/*@
  requires valid:   PercpuValid(p);
  requires out:     object == \null || \valid(object);

  terminates        \true;
  exits             \false;
  assigns           *object, p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1], p->slabs->seed,
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabKept{Pre, Here}(p->slabs);
  ensures  null:    object == \null ==> \result == ACSLAB_E_NULL;
  ensures  cpu:     object != \null && cpu >= p->cpus ==> \result == ACSLAB_E_CPU;
  ensures  cache:   object != \null && cpu < p->cpus &&
                      (cache >= p->caches || \old(p->slabs->caches[cache].used) == 0) ==> \result == ACSLAB_E_CACHE;
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(p->slabs, (uintptr_t)*object, g) &&
                      SlabObject(p->slabs, cache, g) && !SlabLive{Pre}(p->slabs, g) && SlabLive(p->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(p->slabs);
*/
ACSLAB_API enum acslab_status acslab_percpu_alloc(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                  void **object);

/*
 * Free a live object of a cache on a CPU, any CPU.
 *
 * E_NULL: object is null.  E_CPU: there is no such CPU.  E_CACHE, E_FOREIGN, E_ALIGN, E_INTERIOR, E_FREE, E_DAMAGED: as acslab_slab_free.
 * E_BUSY: the magazine is full and a callback of the cache is running.
 */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->store[0 .. p->caches * p->room - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  null:    object == \null ==> \result == ACSLAB_E_NULL;
  ensures  cpu:     object != \null && cpu >= p->cpus ==> \result == ACSLAB_E_CPU;
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress{Pre}(p->slabs, (uintptr_t)object, g) &&
                      SlabObject{Pre}(p->slabs, cache, g) && SlabLive{Pre}(p->slabs, g) && !SlabLive(p->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  twice:   (\forall integer g; SlabAddress{Pre}(p->slabs, (uintptr_t)object, g) ==>
                      !SlabLive{Pre}(p->slabs, g)) ==> \result != ACSLAB_OK;
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(p->slabs);
*/
ACSLAB_API enum acslab_status acslab_percpu_free(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                 const void *object);

/*
 * All objects of a CPU's magazine for a cache go to the slabs.  E_CPU, E_CACHE: there is no such CPU or cache.
 * E_BUSY: a callback of the cache is running.
 */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  empty:   \result == ACSLAB_OK ==> p->magazines[PercpuAt(p, cpu, cache)].count == 0;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_CPU, ACSLAB_E_CACHE, ACSLAB_E_BUSY };
*/
ACSLAB_API enum acslab_status acslab_percpu_drain(struct acslab_percpu *p, unsigned cpu, unsigned cache);

/* The same for all caches that there are and that no callback keeps busy.  E_CPU: there is no such CPU. */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[0 .. p->cpus * p->row - 1],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  status:  \result == (cpu < p->cpus ? ACSLAB_OK : ACSLAB_E_CPU);
*/
ACSLAB_API enum acslab_status acslab_percpu_drain_cpu(struct acslab_percpu *p, unsigned cpu);

/* All objects of a cache's depot go to the slabs.  E_CACHE: there is no such cache.  E_BUSY: a callback of it is running. */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->depots[cache],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  empty:   \result == ACSLAB_OK ==> p->depots[cache].count == 0;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_CACHE, ACSLAB_E_BUSY };
*/
ACSLAB_API enum acslab_status acslab_percpu_drain_depot(struct acslab_percpu *p, unsigned cache);

/*
 * Change limit and batch of one CPU's magazine; what is too much for it goes to the slabs.  Statuses as acslab_percpu_attach, and
 * E_CPU: there is no such CPU.
 */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  set:     \result == ACSLAB_OK && ACSLAB_CONFIG_TIER < 4 ==>
                      p->magazines[PercpuAt(p, cpu, cache)].limit == limit;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_CPU, ACSLAB_E_CACHE, ACSLAB_E_BUSY, ACSLAB_E_SIZE };
*/
ACSLAB_API enum acslab_status acslab_percpu_resize(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                   size_t limit, size_t batch);

/* What there is to tell of a magazine, into *told.  E_NULL: told is null.  E_CPU, E_CACHE: there is no such CPU or cache. */
/*@
  requires valid:   PercpuValid(p);
  requires out:     told == \null || \valid(told);

  terminates        \true;
  exits             \false;
  assigns           *told;

  ensures  told:    \result == ACSLAB_OK ==> told->count == p->magazines[PercpuAt(p, cpu, cache)].count;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_CPU, ACSLAB_E_CACHE };
*/
ACSLAB_API enum acslab_status acslab_percpu_stats(const struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                  struct acslab_magazine_stats *told);

/* --------------------------------------------------------------------------------------------- frames */

/*
 * Set up magazines of frames before a buddy: for orders below orders, of depth blocks each, half of that in a batch.  Blocks of higher
 * orders are served by the buddy at once.  Nothing that the buddy handed out before may be freed here.
 *
 * E_NULL: p, setup or an array is null.  E_CPU: no CPU.  E_ORDER: orders is 0, or more than the buddy's limit + 1.
 * E_SIZE: depth is 0.  E_RANGE: so many slots can't be counted in 32 bits.  E_METADATA: an array is too short.
 */
/*@
  requires self:    p == \null || \valid(p);
  requires setup:   setup == \null || \valid_read(setup);
  requires buddy:   setup != \null && setup->buddy != \null ==> BuddyValid(setup->buddy);

  terminates        \true;
  exits             \false;
  assigns           *p, setup->magazines[0 .. setup->magazines_count - 1], setup->marks[0 .. setup->marks_count - 1];

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_CPU, ACSLAB_E_ORDER, ACSLAB_E_SIZE,
                                  ACSLAB_E_RANGE, ACSLAB_E_METADATA };
  ensures  none:    \result == ACSLAB_OK ==> \forall integer f; 0 <= f < p->frames ==> p->marks[f] == 0;
*/
ACSLAB_API enum acslab_status acslab_percpu_init_frames(struct acslab_percpu_frames *p,
                                                        const struct acslab_percpu_frames_setup *setup);

/*
 * Allocate a block of 2^order frames on a CPU, its first frame into *frame.
 *
 * E_NULL: frame is null.  E_CPU: there is no such CPU.  E_ORDER: order is above the buddy's limit.  E_NO_MEMORY: the magazine is empty
 * and no aligned run of 2^order frames is free; other magazines may still have some.
 */
/*@
  requires valid:   PercpuFramesValid(p);
  requires out:     frame == \null || \valid(frame) && BuddyApart(p->buddy, frame);

  terminates        \true;
  exits             \false;
  assigns           *frame, p->magazines[cpu * p->orders + order], p->marks[0 .. p->frames - 1],
                    p->slots[0 .. p->cpus * p->orders * p->depth - 1],
                    p->buddy->cells[0 .. p->buddy->summary.size - 1], p->buddy->avail,
                    p->buddy->low[0 .. ACSLAB_ORDERS - 1], p->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->buddy->summary.words[0 .. BitsetTotal(&p->buddy->summary) - 1],
                    p->buddy->free_frames, p->buddy->live_frames, p->buddy->reserved_frames;

  ensures  valid:   PercpuFramesValid(p);
  ensures  null:    frame == \null ==> \result == ACSLAB_E_NULL;
  ensures  cpu:     frame != \null && cpu >= p->cpus ==> \result == ACSLAB_E_CPU;
  ensures  done:    \result == ACSLAB_OK ==> PercpuMarked(p, *frame, order) && !PercpuMarked{Pre}(p, *frame, order) &&
                      BuddyLiveAt(p->buddy, *frame, order) &&
                      \forall integer f, k; k >= 0 && f != *frame ==>
                        (PercpuMarked(p, f, k) <==> PercpuMarked{Pre}(p, f, k));
  ensures  refused: \result != ACSLAB_OK ==> \forall integer f, k; k >= 0 ==>
                      (PercpuMarked(p, f, k) <==> PercpuMarked{Pre}(p, f, k));
*/
ACSLAB_API enum acslab_status acslab_percpu_alloc_frame(struct acslab_percpu_frames *p, unsigned cpu, unsigned order,
                                                        size_t *frame);

/*
 * Free a block that acslab_percpu_alloc_frame gave, on any CPU.
 *
 * E_CPU: there is no such CPU.  E_ORDER: order is above the buddy's limit.  E_FOREIGN: not a frame of the arena.  E_RESERVED: it is
 * reserved.  E_FREE: it is free, or in a magazine, or of a block that was not handed out here.  E_INTERIOR: it lies inside of a block that
 * was handed out.  E_WRONG_ORDER: the block has another order.
 */
/*@
  requires valid:   PercpuFramesValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[cpu * p->orders + order], p->marks[0 .. p->frames - 1],
                    p->slots[0 .. p->cpus * p->orders * p->depth - 1],
                    p->buddy->cells[0 .. p->buddy->summary.size - 1], p->buddy->avail,
                    p->buddy->low[0 .. ACSLAB_ORDERS - 1], p->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->buddy->summary.words[0 .. BitsetTotal(&p->buddy->summary) - 1],
                    p->buddy->free_frames, p->buddy->live_frames, p->buddy->reserved_frames;

  ensures  valid:   PercpuFramesValid(p);
  ensures  done:    \result == ACSLAB_OK <==> cpu < p->cpus && order <= p->buddy->limit &&
                      PercpuMarked{Pre}(p, frame, order);
  ensures  effect:  \result == ACSLAB_OK ==> !PercpuMarked(p, frame, order) &&
                      \forall integer f, k; k >= 0 && f != frame ==>
                        (PercpuMarked(p, f, k) <==> PercpuMarked{Pre}(p, f, k));
  ensures  refused: \result != ACSLAB_OK ==> \forall integer f, k; k >= 0 ==>
                      (PercpuMarked(p, f, k) <==> PercpuMarked{Pre}(p, f, k));
*/
ACSLAB_API enum acslab_status acslab_percpu_free_frame(struct acslab_percpu_frames *p, unsigned cpu, unsigned order,
                                                       size_t frame);

/* All blocks of a CPU's magazines go to the buddy.  E_CPU: there is no such CPU. */
/*@
  requires valid:   PercpuFramesValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[0 .. p->cpus * p->orders - 1],
                    p->slots[0 .. p->cpus * p->orders * p->depth - 1],
                    p->buddy->cells[0 .. p->buddy->summary.size - 1], p->buddy->avail,
                    p->buddy->low[0 .. ACSLAB_ORDERS - 1], p->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->buddy->summary.words[0 .. BitsetTotal(&p->buddy->summary) - 1],
                    p->buddy->free_frames, p->buddy->live_frames, p->buddy->reserved_frames;

  ensures  valid:   PercpuFramesValid(p);
  ensures  status:  \result == (cpu < p->cpus ? ACSLAB_OK : ACSLAB_E_CPU);
  ensures  empty:   cpu < p->cpus ==> \forall integer k; 0 <= k < p->orders ==>
                      p->magazines[cpu * p->orders + k].count == 0;
*/
ACSLAB_API enum acslab_status acslab_percpu_drain_frames(struct acslab_percpu_frames *p, unsigned cpu);

/*
 * Change limit and batch of a CPU's magazine of one order; what is too much for it goes to the buddy.
 * E_CPU: there is no such CPU.  E_ORDER: the order has no magazines.  E_SIZE: limit is more than depth, or batch more than limit, or 0
 * while limit is not.
 */
/*@
  requires valid:   PercpuFramesValid(p);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[cpu * p->orders + order],
                    p->slots[0 .. p->cpus * p->orders * p->depth - 1],
                    p->buddy->cells[0 .. p->buddy->summary.size - 1], p->buddy->avail,
                    p->buddy->low[0 .. ACSLAB_ORDERS - 1], p->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->buddy->summary.words[0 .. BitsetTotal(&p->buddy->summary) - 1],
                    p->buddy->free_frames, p->buddy->live_frames, p->buddy->reserved_frames;

  ensures  valid:   PercpuFramesValid(p);
  ensures  set:     \result == ACSLAB_OK ==> p->magazines[cpu * p->orders + order].limit == limit;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_CPU, ACSLAB_E_ORDER, ACSLAB_E_SIZE };
*/
ACSLAB_API enum acslab_status acslab_percpu_resize_frames(struct acslab_percpu_frames *p, unsigned cpu, unsigned order,
                                                          size_t limit, size_t batch);

/*
 * What there is to tell of a CPU's magazine of one order, into *told; depot is 0.  E_NULL: told is null.  E_CPU: there is no such CPU.
 * E_ORDER: the order has no magazines.
 */
/*@
  requires valid:   PercpuFramesValid(p);
  requires out:     told == \null || \valid(told);

  terminates        \true;
  exits             \false;
  assigns           *told;

  ensures  told:    \result == ACSLAB_OK ==> told->count == p->magazines[cpu * p->orders + order].count;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_CPU, ACSLAB_E_ORDER };
*/
ACSLAB_API enum acslab_status acslab_percpu_stats_frames(const struct acslab_percpu_frames *p, unsigned cpu,
                                                         unsigned order, struct acslab_magazine_stats *told);

#ifdef ACSLAB_IMPLEMENTATION

/* Objects that go to the slabs at once, by way of the stack: no callback meets a magazine half changed. */
#define ACSLAB_PERCPU_CHUNK 32u

/* -------------------------------------------------------------------------------------- objects: trade */

/* One more, but for the largest number. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  more:    \result == (n < UINT32_MAX ? n + 1 : n);
*/
ACSLAB_INTERNAL uint32_t acslabi_percpu_count(uint32_t n)
{
  return n < UINT32_MAX ? n + 1u : n;
}

/* The magazine of a CPU and a cache. */
/*@
  requires valid:   PercpuMem(p) && PercpuShape(p);
  requires range:   cpu < p->cpus && cache < p->caches;

  terminates        \true;
  exits             \false;
  assigns           \result \from p->magazines, p->row, cpu, cache;

  ensures  at:      \result == p->magazines + PercpuAt(p, cpu, cache);
  ensures  valid:   \valid(\result);
*/
ACSLAB_INTERNAL struct acslab_magazine *acslabi_percpu_at(const struct acslab_percpu *p, unsigned cpu, unsigned cache)
{
  //@ assert rows: SlabAtMost(cpu + 1, p->cpus, p->row) && SlabAtMost(0, cpu, p->row);
  //@ assert row:  0 <= cpu * p->row <= p->cpus * p->row - p->row;
  return &p->magazines[cpu * p->row + cache + 1u];
}

/*
 * The magazine of a CPU and of the cache with a tag of its own.  A free knows its cache by what is read where the object begins, and so
 * could not look at the magazine before that has come from memory; but mostly it is the one of the free before.
 */
/*@
  requires mem:     PercpuMem(p) && PercpuShape(p) && PercpuLast(p, cpu);
  requires range:   cpu < p->cpus && 1 <= tag <= p->caches && tag < ACSLAB_TAG_OTHER;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[cpu * p->row].tag, p->magazines[cpu * p->row].slot,
                    \result \from p->magazines, p->row, cpu, tag;

  ensures  at:      \result == p->magazines + PercpuAt(p, cpu, tag - 1);
  ensures  last:    PercpuLast(p, cpu);
*/
ACSLAB_INTERNAL struct acslab_magazine *acslabi_percpu_guess(const struct acslab_percpu *p, unsigned cpu, uint32_t tag)
{
  //@ assert rows: SlabAtMost(cpu + 1, p->cpus, p->row) && SlabAtMost(0, cpu, p->row);
  //@ assert row:  0 <= cpu * p->row <= p->cpus * p->row - p->row;
  struct acslab_magazine *last = &p->magazines[cpu * p->row];
  //@ assert apart: \separated(p, last);
  //@ assert known: last->tag == tag ==> last->slot == PercpuAt(p, cpu, tag - 1);
  if (!ACSLAB_MOSTLY(last->tag == tag)) {
    last->tag = tag;
    //@ assert same: p->row == \at(p->row, Pre) && p->cpus == \at(p->cpus, Pre) && p->caches == \at(p->caches, Pre);
    last->slot = (uint32_t)(cpu * p->row) + tag;
    //@ assert still: p->row == \at(p->row, Pre) && p->magazines == \at(p->magazines, Pre);
    //@ assert now:   last->slot == PercpuAt{Pre}(p, cpu, tag - 1);
  }
  //@ assert rest: p->row == \at(p->row, Pre);
  //@ assert slot: last->slot == PercpuAt{Pre}(p, cpu, tag - 1);
  //@ assert at:   last->slot == PercpuAt(p, cpu, tag - 1);
  return &p->magazines[last->slot];
}

/*
 * Whether there are such a CPU and cache, and no callback of the cache is running.  It is asked under the lock of the slabs:
 * callbacks of another CPU are waited for, and only one that this call was made from keeps the cache busy.
 */
/*@
  requires valid:   PercpuMem(p) && SlabMem(p->slabs);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_CPU, ACSLAB_E_CACHE, ACSLAB_E_BUSY };
  ensures  open:    \result == ACSLAB_OK <==> cpu < p->cpus && SlabOpen(p->slabs, cache);
  ensures  cpu:     \result == ACSLAB_E_CPU <==> cpu >= p->cpus;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_percpu_open(const struct acslab_percpu *p, unsigned cpu, unsigned cache)
{
  enum acslab_status status;
  if (cpu >= p->cpus) return ACSLAB_E_CPU;
  ACSLAB_LOCK_SLABS(p->slabs);
  status = acslabi_slab_open(p->slabs, cache);
  ACSLAB_UNLOCK_SLABS(p->slabs);
  return status;
}

/* Copy count slots. */
/*@
  requires to:      \valid(to + (0 .. count - 1));
  requires from:    \valid_read(from + (0 .. count - 1));
  requires apart:   \separated(to + (0 .. count - 1), from + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           to[0 .. count - 1];

  ensures  copied:  \forall integer i; 0 <= i < count ==> to[i] == \old(from[i]);
*/
ACSLAB_INTERNAL void acslabi_percpu_copy(uint32_t *to, const uint32_t *from, uint32_t count)
{
  uint32_t i;
  /*@ loop invariant range:  0 <= i <= count;
      loop invariant copied: \forall integer k; 0 <= k < i ==> to[k] == \at(from[k], Pre);
      loop assigns i, to[0 .. count - 1];
      loop variant count - i;
  */
  for (i = 0; i < count; i++) to[i] = from[i];
}

/* Turn the order of count slots round. */
/*@
  requires slots:   \valid(slots + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           slots[0 .. count - 1];

  ensures  turned:  \forall integer i; 0 <= i < count ==> slots[i] == \old(slots[count - 1 - i]);
*/
ACSLAB_INTERNAL void acslabi_percpu_reverse(uint32_t *slots, uint32_t count)
{
  uint32_t i, other;
  /*@ loop invariant range: 0 <= i <= count / 2;
      loop invariant ends:  \forall integer k; 0 <= k < count && !(i <= k < count - i) ==>
                              slots[k] == \at(slots[count - 1 - k], Pre);
      loop invariant rest:  \forall integer k; i <= k < count - i ==> slots[k] == \at(slots[k], Pre);
      loop assigns i, other, slots[0 .. count - 1];
      loop variant count / 2 - i;
  */
  for (i = 0; i < count / 2u; i++) {
    other = slots[count - 1u - i];
    slots[count - 1u - i] = slots[i];
    slots[i] = other;
  }
}

/* The count objects of a list go to the slabs. */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, cache);
  requires list:    \valid_read(list + (0 .. count - 1));
  requires kept:    \forall integer i; 0 <= i < count ==> SlabObject(s, cache, list[i]) &&
                      !SlabLive(s, list[i]) && !SlabFree(s, list[i]);

  terminates        \true;
  exits             \false;
  assigns           s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1], s->owner[0 .. s->frames - 1],
                    s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s) && SlabSameLive{Pre, Here}(s) && SlabKept{Pre, Here}(s);
  ensures  open:    SlabOpen(s, cache);
*/
ACSLAB_INTERNAL void acslabi_percpu_settle(struct acslab_slabs *s, unsigned cache, const uint32_t *list,
                                           uint32_t count)
{
  uint32_t i;
  for (i = 0; i < count; i++) acslabi_slab_settle(s, cache, list[i]);
}

/* The youngest count objects of a magazine go to the slabs, whose lock is held. */
/*@
  requires valid:   PercpuValid(p);
  requires open:    SlabOpen(p->slabs, cache);
  requires at:      PercpuOwn(p, m, cache);
  requires count:   count <= m->count;

  terminates        \true;
  exits             \false;
  assigns           *m, p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  count:   m->count == \old(m->count) - count;
*/
ACSLAB_INTERNAL void acslabi_percpu_spill(struct acslab_percpu *p, struct acslab_magazine *m, unsigned cache,
                                          uint32_t count)
{
  while (count > 0 && m->count > 0) { /* a destructor may have taken one out */
    m->count--;
    acslabi_slab_settle(p->slabs, cache, p->slots[m->slot + m->count]);
    count--;
  }
}

/* The youngest count objects of a magazine go to the slabs; the lock of the slabs is taken for that. */
/*@
  requires valid:   PercpuValid(p);
  requires open:    cpu < p->cpus && SlabOpen(p->slabs, cache);
  requires count:   count <= p->magazines[PercpuAt(p, cpu, cache)].count;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  count:   p->magazines[PercpuAt(p, cpu, cache)].count ==
                      \old(p->magazines[PercpuAt(p, cpu, cache)].count) - count;
*/
ACSLAB_INTERNAL void acslabi_percpu_to_slabs(struct acslab_percpu *p, unsigned cpu, unsigned cache, uint32_t count)
{
  ACSLAB_LOCK_SLABS(p->slabs);
  acslabi_percpu_spill(p, acslabi_percpu_at(p, cpu, cache), cache, count);
  ACSLAB_UNLOCK_SLABS(p->slabs);
}

/* All objects of a depot go to the slabs. */
/*@
  requires valid:   PercpuValid(p);
  requires open:    SlabOpen(p->slabs, cache);

  terminates        \true;
  exits             \false;
  assigns           p->depots[cache],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  empty:   p->depots[cache].count == 0;
*/
ACSLAB_INTERNAL void acslabi_percpu_empty_depot(struct acslab_percpu *p, unsigned cache)
{
  struct acslab_depot *d = &p->depots[cache];
  uint32_t list[ACSLAB_PERCPU_CHUNK], some;
  do {
    ACSLAB_LOCK_DEPOT(p, cache);
    some = d->count < ACSLAB_PERCPU_CHUNK ? d->count : ACSLAB_PERCPU_CHUNK;
    d->count -= some;
    acslabi_percpu_copy(list, &p->store[(size_t)cache * p->room + d->count], some);
    ACSLAB_UNLOCK_DEPOT(p, cache);
    ACSLAB_LOCK_SLABS(p->slabs);
    acslabi_percpu_settle(p->slabs, cache, list, some);
    ACSLAB_UNLOCK_SLABS(p->slabs);
  } while (some > 0);
}

/* An empty magazine takes a batch from the depot; false if that is empty. */
/*@
  requires valid:   PercpuValid(p);
  requires range:   cpu < p->cpus && cache < p->caches && p->magazines[PercpuAt(p, cpu, cache)].count == 0;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1];

  ensures  valid:   PercpuValid(p);
  ensures  some:    \result <==> p->magazines[PercpuAt(p, cpu, cache)].count > 0;
*/
ACSLAB_INTERNAL bool acslabi_percpu_from_depot(struct acslab_percpu *p, unsigned cpu, unsigned cache)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
  struct acslab_depot *d = &p->depots[cache];
  uint32_t some;
  ACSLAB_LOCK_DEPOT(p, cache);
  some = d->count < m->batch ? d->count : m->batch;
  d->count -= some;
  acslabi_percpu_copy(&p->slots[m->slot], &p->store[(size_t)cache * p->room + d->count], some);
  ACSLAB_UNLOCK_DEPOT(p, cache);
  m->count = some;
  return some > 0;
}

/* A batch of the youngest objects of a magazine goes to the depot; false if that has no room for it. */
/*@
  requires valid:   PercpuValid(p);
  requires range:   cpu < p->cpus && cache < p->caches;
  requires full:    p->magazines[PercpuAt(p, cpu, cache)].batch <= p->magazines[PercpuAt(p, cpu, cache)].count;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache], p->store[0 .. p->caches * p->room - 1],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1];

  ensures  valid:   PercpuValid(p);
  ensures  done:    \result ==> p->magazines[PercpuAt(p, cpu, cache)].count ==
                      \old(p->magazines[PercpuAt(p, cpu, cache)].count - p->magazines[PercpuAt(p, cpu, cache)].batch);
*/
ACSLAB_INTERNAL bool acslabi_percpu_to_depot(struct acslab_percpu *p, unsigned cpu, unsigned cache)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
  struct acslab_depot *d = &p->depots[cache];
  bool room;
  ACSLAB_LOCK_DEPOT(p, cache);
  room = d->limit >= m->batch && d->count <= d->limit - m->batch;
  if (room) {
    m->count -= m->batch;
    acslabi_percpu_copy(&p->store[(size_t)cache * p->room + d->count], &p->slots[m->slot + m->count], m->batch);
    d->count += m->batch;
  }
  ACSLAB_UNLOCK_DEPOT(p, cache);
  return room;
}

/* An empty magazine takes a batch from the depot or the slabs. */
/*@
  requires valid:   PercpuValid(p);
  requires range:   cpu < p->cpus && cache < p->caches && p->magazines[PercpuAt(p, cpu, cache)].count == 0;
  requires some:    p->magazines[PercpuAt(p, cpu, cache)].limit > 0;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1], p->slabs->seed,
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  some:    \result == ACSLAB_OK <==> p->magazines[PercpuAt(p, cpu, cache)].count > 0;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_percpu_refill(struct acslab_percpu *p, unsigned cpu, unsigned cache)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
  struct acslabi_taken taken;
  uint32_t limit = m->limit, i;
  if (acslabi_percpu_from_depot(p, cpu, cache)) {
    m->refills = acslabi_percpu_count(m->refills);
    return ACSLAB_OK;
  }
  ACSLAB_LOCK_SLABS(p->slabs);
  taken.count = 0;
  taken.status = acslabi_slab_open(p->slabs, cache);
  if (taken.status == ACSLAB_OK) {
    m->limit = 0; /* should a constructor come back here: no place in this magazine */
    taken = acslabi_slab_take(p->slabs, cache, m->batch, &p->slots[m->slot]);
    m->limit = limit;
  }
  ACSLAB_UNLOCK_SLABS(p->slabs);
  acslabi_percpu_reverse(&p->slots[m->slot], taken.count); /* the lowest first, as memory is read ahead */
  for (i = 0; i < taken.count; i++) ACSLAB_SOON(p->base + p->slots[m->slot + i] * p->granule);
  m->count = taken.count;
  if (taken.count > 0) m->refills = acslabi_percpu_count(m->refills);
  return taken.status;
}

/* A full magazine gives a batch to the depot, or to the slabs if no callback of the cache is running. */
/*@
  requires valid:   PercpuValid(p);
  requires range:   cpu < p->cpus && cache < p->caches;
  requires full:    p->magazines[PercpuAt(p, cpu, cache)].count == p->magazines[PercpuAt(p, cpu, cache)].limit > 0;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache], p->store[0 .. p->caches * p->room - 1],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
  ensures  status:  \result == ACSLAB_OK || \result == ACSLAB_E_BUSY;
  ensures  room:    \result == ACSLAB_OK ==>
                      p->magazines[PercpuAt(p, cpu, cache)].count < p->magazines[PercpuAt(p, cpu, cache)].limit;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_percpu_flush(struct acslab_percpu *p, unsigned cpu, unsigned cache)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
  enum acslab_status status = ACSLAB_OK;
  if (!acslabi_percpu_to_depot(p, cpu, cache)) {
    ACSLAB_LOCK_SLABS(p->slabs);
    status = acslabi_slab_open(p->slabs, cache);
    if (status == ACSLAB_OK) acslabi_percpu_spill(p, m, cache, m->batch);
    ACSLAB_UNLOCK_SLABS(p->slabs);
  }
  if (status == ACSLAB_OK) m->flushes = acslabi_percpu_count(m->flushes);
  return status;
}

/* -------------------------------------------------------------------------- objects: alloc and free */

/* The youngest object of a magazine that is not empty is handed out. */
/*@
  requires valid:   PercpuValid(p);
  requires own:     PercpuOwn(p, m, cache);
  requires some:    m->count > 0 && tag == SlabTag(cache);
  requires out:     \valid(object);

  terminates        \true;
  exits             \false;
  assigns           *object, m->count, p->live[0 .. ACSLAB_PLANES * p->plane - 1];

  ensures  valid:   PercpuValid(p);
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(p->slabs, (uintptr_t)*object, g) &&
                      SlabObject(p->slabs, cache, g) && !SlabLive{Pre}(p->slabs, g) && SlabLive(p->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  plain:   ACSLAB_CONFIG_TIER < 2 ==> \result == ACSLAB_OK;
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(p->slabs);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_percpu_pop(struct acslab_percpu *p, struct acslab_magazine *m,
                                                      unsigned cache, uint8_t tag, void **object)
{
  uint32_t count = m->count - 1, g = p->slots[m->slot + count];
  if (!acslabi_slab_prepare(p->slabs, cache, g)) return ACSLAB_E_DAMAGED;
  m->count = count;
  p->live[acslabi_slab_byte(p->plane, g)] = tag;
  *object = acslabi_buddy_pointer(p->base + g * p->granule);
  return ACSLAB_OK;
}

/* An allocation that its magazine can't serve. */
/*@
  requires valid:   PercpuValid(p);
  requires out:     \valid(object);
  requires empty:   cpu < p->cpus && cache < p->caches && p->magazines[PercpuAt(p, cpu, cache)].count == 0;

  terminates        \true;
  exits             \false;
  assigns           *object, p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1], p->slabs->seed,
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabKept{Pre, Here}(p->slabs);
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(p->slabs, (uintptr_t)*object, g) &&
                      SlabObject(p->slabs, cache, g) && !SlabLive{Pre}(p->slabs, g) && SlabLive(p->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(p->slabs);
*/
ACSLAB_SELDOM enum acslab_status acslabi_percpu_alloc_slow(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                             void **object)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
  enum acslab_status status;
  if (m->limit == 0) {
    ACSLAB_LOCK_SLABS(p->slabs);
    status = acslabi_slab_hand(p->slabs, cache, object);
    ACSLAB_UNLOCK_SLABS(p->slabs);
    return status;
  }
  status = acslabi_percpu_refill(p, cpu, cache);
  return status == ACSLAB_OK ? acslabi_percpu_pop(p, m, cache, acslabi_slab_tag(cache), object) : status;
}

/* acslab_percpu_alloc where CPU, cache number and out-parameter are there, without the hook. */
/*@
  requires valid:   PercpuValid(p);
  requires out:     \valid(object);
  requires range:   cpu < p->cpus && cache < p->caches;

  terminates        \true;
  exits             \false;
  assigns           *object, p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1], p->slabs->seed,
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabKept{Pre, Here}(p->slabs);
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(p->slabs, (uintptr_t)*object, g) &&
                      SlabObject(p->slabs, cache, g) && !SlabLive{Pre}(p->slabs, g) && SlabLive(p->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(p->slabs);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_percpu_hand(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                       void **object)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
  if (m->count == 0) return acslabi_percpu_alloc_slow(p, cpu, cache, object);
  return acslabi_percpu_pop(p, m, cache, acslabi_slab_tag(cache), object);
}

ACSLAB_API enum acslab_status acslab_percpu_alloc(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                  void **object)
{
  enum acslab_status status;
  if (object == NULL) return acslabi_slab_refuse(p->slabs, ACSLAB_E_NULL);
  if (cpu >= p->cpus) return acslabi_slab_refuse(p->slabs, ACSLAB_E_CPU);
  if (cache >= p->caches) return acslabi_slab_refuse(p->slabs, ACSLAB_E_CACHE);
  status = acslabi_percpu_hand(p, cpu, cache, object);
  return status == ACSLAB_OK ? status : acslabi_slab_refuse(p->slabs, status);
}

/*
 * A number that is below the number of granules if and only if a granule begins at the address, and then it is that granule's.
 * The offset is rotated: its bits below a granule come to the top, as do those of an address below the base.
 */
/*@
  requires shape:   PercpuShape(p) && SlabShape(p->slabs);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  at:      \result < p->granules ==> SlabAddress(p->slabs, address, \result);
  ensures  none:    \result >= p->granules ==> \forall integer g; !SlabAddress(p->slabs, address, g);
*/
ACSLAB_INTERNAL uintptr_t acslabi_percpu_place(const struct acslab_percpu *p, uintptr_t address)
{
  uintptr_t offset = address - p->base;
  return offset >> p->grain | offset << (8u * sizeof offset - p->grain);
}

/* The granule that begins at the address, or ACSLAB_SLAB_NONE if none of the arena's does. */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  at:      \result != ACSLAB_SLAB_NONE ==> SlabAddress(p->slabs, address, \result);
  ensures  none:    \result == ACSLAB_SLAB_NONE ==> \forall integer g; !SlabAddress(p->slabs, address, g);
*/
ACSLAB_INTERNAL uint32_t acslabi_percpu_locate(const struct acslab_percpu *p, uintptr_t address)
{
  uintptr_t g = acslabi_percpu_place(p, address);
  return g < p->granules ? (uint32_t)g : ACSLAB_SLAB_NONE;
}

/* The granule of a live object of cache c that begins at the address, or ACSLAB_SLAB_NONE: no lock, no search. */
/*@
  requires valid:   PercpuValid(p);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  live:    c < p->caches && \result != ACSLAB_SLAB_NONE ==> SlabAddress(p->slabs, address, \result) &&
                      SlabLive(p->slabs, \result) && SlabObject(p->slabs, c, \result);
  ensures  none:    \result == ACSLAB_SLAB_NONE ==> \forall integer g; SlabAddress(p->slabs, address, g) ==>
                      p->owner[g / Pow2(p->shift - p->grain)] != c || !SlabLive(p->slabs, g);
*/
ACSLAB_INTERNAL uint32_t acslabi_percpu_find(const struct acslab_percpu *p, unsigned c, uintptr_t address)
{
  uint32_t g = acslabi_percpu_locate(p, address);
  if (g == ACSLAB_SLAB_NONE || p->live[acslabi_slab_byte(p->plane, g)] != acslabi_slab_tag(c)) return ACSLAB_SLAB_NONE;
  return c < ACSLAB_TAG_OTHER - 1u || p->owner[g >> (p->shift - p->grain)] == c ? g : ACSLAB_SLAB_NONE;
}

/* A live object is freed into a magazine that has room. */
/*@
  requires valid:   PercpuValid(p);
  requires own:     PercpuOwn(p, m, cache);
  requires object:  SlabLive(p->slabs, g) && SlabObject(p->slabs, cache, g);
  requires room:    m->count < m->limit;

  terminates        \true;
  exits             \false;
  assigns           m->count, p->live[SlabByte(p->plane, g)],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1];

  ensures  valid:   PercpuValid(p);
  ensures  freed:   !SlabLive(p->slabs, g) && SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  held:    \forall integer cpu; 0 <= cpu < p->cpus && m == p->magazines + PercpuAt(p, cpu, cache) ==>
                      PercpuHolds(p, cpu, cache, g);
*/
ACSLAB_INTERNAL void acslabi_percpu_push(struct acslab_percpu *p, struct acslab_magazine *m, unsigned cache, size_t g)
{
  uint32_t count = m->count;
  p->live[acslabi_slab_byte(p->plane, g)] = 0;
  acslabi_slab_spoil(p->slabs, cache, (uint32_t)g);
  p->slots[m->slot + count] = (uint32_t)g;
  m->count = count + 1;
}

/* A free that its magazine can't take. */
/*@
  requires valid:   PercpuValid(p);
  requires full:    cpu < p->cpus && cache < p->caches &&
                      p->magazines[PercpuAt(p, cpu, cache)].count >= p->magazines[PercpuAt(p, cpu, cache)].limit;
  requires object:  SlabLive(p->slabs, g) && SlabObject(p->slabs, cache, g);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache], p->store[0 .. p->caches * p->room - 1],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  done:    \result == ACSLAB_OK ==> !SlabLive(p->slabs, g) && SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> \result == ACSLAB_E_BUSY && SlabSameLive{Pre, Here}(p->slabs);
*/
ACSLAB_SELDOM enum acslab_status acslabi_percpu_free_slow(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                            uint32_t g)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
  enum acslab_status status = m->limit == 0 ? ACSLAB_OK : acslabi_percpu_flush(p, cpu, cache);
  if (status == ACSLAB_OK && m->count < m->limit) {
    acslabi_percpu_push(p, m, cache, g);
    return ACSLAB_OK;
  }
  if (status == ACSLAB_OK) { /* there is no magazine, or destructors filled it again */
    ACSLAB_LOCK_SLABS(p->slabs);
    status = acslabi_slab_open(p->slabs, cache);
    if (status == ACSLAB_OK) {
      p->live[acslabi_slab_byte(p->plane, g)] = 0;
      acslabi_slab_spoil(p->slabs, cache, g);
      acslabi_slab_give(p->slabs, cache, g);
    }
    ACSLAB_UNLOCK_SLABS(p->slabs);
  }
  return status == ACSLAB_OK ? ACSLAB_OK : acslabi_slab_refuse(p->slabs, status);
}

/* Free a live object into the magazine of a CPU, whatever has to be done for that. */
/*@
  requires valid:   PercpuValid(p);
  requires range:   cpu < p->cpus && cache < p->caches && m == p->magazines + PercpuAt(p, cpu, cache);
  requires object:  SlabLive(p->slabs, g) && SlabObject(p->slabs, cache, g);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->depots[cache], p->store[0 .. p->caches * p->room - 1],
                    p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_BUSY, ACSLAB_E_DAMAGED };
  ensures  done:    \result == ACSLAB_OK ==> !SlabLive(p->slabs, g) && SlabSameLiveBut{Pre, Here}(p->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(p->slabs);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_percpu_free_at(struct acslab_percpu *p, struct acslab_magazine *m,
                                                          unsigned cpu, unsigned cache, uint32_t g)
{
  if (!acslabi_slab_sound(p->slabs, cache, g)) return acslabi_slab_refuse(p->slabs, ACSLAB_E_DAMAGED);
  if (m->count >= m->limit) return acslabi_percpu_free_slow(p, cpu, cache, g);
  acslabi_percpu_push(p, m, cache, g);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_free(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                 const void *object)
{
  uint32_t g;
  if (object == NULL) return acslabi_slab_refuse(p->slabs, ACSLAB_E_NULL);
  if (cpu >= p->cpus) return acslabi_slab_refuse(p->slabs, ACSLAB_E_CPU);
  if (cache >= p->caches) return acslabi_slab_refuse(p->slabs, ACSLAB_E_CACHE);
  g = acslabi_percpu_find(p, cache, (uintptr_t)object);
  if (g != ACSLAB_SLAB_NONE) return acslabi_percpu_free_at(p, acslabi_percpu_at(p, cpu, cache), cpu, cache, g);
  if (acslabi_slab_open(p->slabs, cache) == ACSLAB_E_CACHE) return acslabi_slab_refuse(p->slabs, ACSLAB_E_CACHE);
  return acslabi_slab_refuse(p->slabs, acslabi_slab_why(p->slabs, cache, (uintptr_t)object));
}

/* ---------------------------------------------------------------------------- objects: the rest */

ACSLAB_API enum acslab_status acslab_percpu_drain(struct acslab_percpu *p, unsigned cpu, unsigned cache)
{
  enum acslab_status status = acslabi_percpu_open(p, cpu, cache);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(p->slabs, status);
  acslabi_percpu_to_slabs(p, cpu, cache, acslabi_percpu_at(p, cpu, cache)->count);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_drain_cpu(struct acslab_percpu *p, unsigned cpu)
{
  unsigned c;
  if (cpu >= p->cpus) return acslabi_slab_refuse(p->slabs, ACSLAB_E_CPU);
  for (c = 0; c < p->caches; c++) {
    if (acslabi_percpu_open(p, cpu, c) == ACSLAB_OK) {
      acslabi_percpu_to_slabs(p, cpu, c, acslabi_percpu_at(p, cpu, c)->count);
    }
  }
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_drain_depot(struct acslab_percpu *p, unsigned cache)
{
  enum acslab_status status = acslabi_percpu_open(p, 0, cache);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(p->slabs, status);
  acslabi_percpu_empty_depot(p, cache);
  return ACSLAB_OK;
}

/* Whether a magazine may have this limit and this batch. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  fits:    \result <==> limit <= depth && batch <= limit && (batch > 0 || limit == 0);
*/
ACSLAB_INTERNAL bool acslabi_percpu_fits(size_t depth, size_t limit, size_t batch)
{
  return limit <= depth && batch <= limit && (batch > 0 || limit == 0);
}

/* Set limit and batch of a magazine, which may have that. */
/*@
  requires valid:   PercpuValid(p);
  requires open:    cpu < p->cpus && SlabOpen(p->slabs, cache);
  requires fits:    limit <= p->depth && batch <= limit && (batch > 0 || limit == 0);

  terminates        \true;
  exits             \false;
  assigns           p->magazines[PercpuAt(p, cpu, cache)], p->slots[0 .. p->cpus * p->row * p->depth - 1],
                    p->slabs->live[0 .. ACSLAB_PLANES * p->slabs->plane - 1], p->slabs->avail[0 .. p->slabs->words - 1],
                    p->slabs->owner[0 .. p->slabs->frames - 1], p->slabs->runs[0 .. p->slabs->frames - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1],
                    p->slabs->buddy->cells[0 .. p->slabs->buddy->summary.size - 1], p->slabs->buddy->avail,
                    p->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], p->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->slabs->buddy->summary.words[0 .. BitsetTotal(&p->slabs->buddy->summary) - 1],
                    p->slabs->buddy->free_frames, p->slabs->buddy->live_frames, p->slabs->buddy->reserved_frames;

  ensures  valid:   PercpuValid(p);
  ensures  kept:    SlabSameLive{Pre, Here}(p->slabs) && SlabKept{Pre, Here}(p->slabs);
*/
ACSLAB_INTERNAL void acslabi_percpu_set(struct acslab_percpu *p, unsigned cpu, unsigned cache, uint32_t limit,
                                        uint32_t batch)
{
  struct acslab_magazine *m = acslabi_percpu_at(p, cpu, cache);
#if ACSLAB_CONFIG_TIER >= 4
  limit = 0;
  batch = 0;
#endif
  m->limit = limit; /* first: what destructors free must find no more room than this */
  m->batch = batch;
  if (m->count > limit) acslabi_percpu_to_slabs(p, cpu, cache, m->count - limit);
}

ACSLAB_API enum acslab_status acslab_percpu_resize(struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                   size_t limit, size_t batch)
{
  enum acslab_status status = acslabi_percpu_open(p, cpu, cache);
  if (status == ACSLAB_OK && !acslabi_percpu_fits(p->depth, limit, batch)) status = ACSLAB_E_SIZE;
  if (status != ACSLAB_OK) return acslabi_slab_refuse(p->slabs, status);
  acslabi_percpu_set(p, cpu, cache, (uint32_t)limit, (uint32_t)batch);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_attach(struct acslab_percpu *p, unsigned cache, size_t limit,
                                                   size_t batch, size_t depot)
{
  enum acslab_status status = acslabi_slab_open(p->slabs, cache);
  unsigned cpu;
  if (status == ACSLAB_OK && (!acslabi_percpu_fits(p->depth, limit, batch) || depot > p->room)) {
    status = ACSLAB_E_SIZE;
  }
  if (status != ACSLAB_OK) return acslabi_slab_refuse(p->slabs, status);
  for (cpu = 0; cpu < p->cpus; cpu++) acslabi_percpu_set(p, cpu, cache, (uint32_t)limit, (uint32_t)batch);
  if (p->depots[cache].count > depot) acslabi_percpu_empty_depot(p, cache);
  p->depots[cache].limit = (uint32_t)depot;
  return ACSLAB_OK;
}

/* How many objects of a cache are in magazines and in the depot. */
/*@
  requires valid:   PercpuValid(p);
  requires range:   cache < p->caches;

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL size_t acslabi_percpu_kept(const struct acslab_percpu *p, unsigned cache)
{
  size_t kept = p->depots[cache].count;
  unsigned cpu;
  for (cpu = 0; cpu < p->cpus; cpu++) kept += acslabi_percpu_at(p, cpu, cache)->count;
  return kept;
}

ACSLAB_API enum acslab_status acslab_percpu_destroy(struct acslab_percpu *p, unsigned cache, size_t *live)
{
  struct acslab_slabs *s = p->slabs;
  enum acslab_status status;
  size_t out;
  unsigned cpu;
  ACSLAB_LOCK_SLABS(s);
  status = acslabi_slab_open(s, cache);
  if (status == ACSLAB_OK) {
    out = acslabi_slab_live(s, cache);
    if (out > 0) {
      if (live != NULL) *live = out;
      status = ACSLAB_E_BUSY;
    }
  }
  ACSLAB_UNLOCK_SLABS(s);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  for (cpu = 0; cpu < p->cpus; cpu++) acslabi_percpu_set(p, cpu, cache, 0, 0);
  acslabi_percpu_empty_depot(p, cache);
  p->depots[cache].limit = 0;
  ACSLAB_LOCK_SLABS(s);
  status = acslab_slab_destroy(s, cache, live);
  ACSLAB_UNLOCK_SLABS(s);
  return status;
}

ACSLAB_API enum acslab_status acslab_percpu_stats(const struct acslab_percpu *p, unsigned cpu, unsigned cache,
                                                  struct acslab_magazine_stats *told)
{
  enum acslab_status status = acslabi_percpu_open(p, cpu, cache);
  const struct acslab_magazine *m;
  if (told == NULL) return acslabi_slab_refuse(p->slabs, ACSLAB_E_NULL);
  if (status != ACSLAB_OK && status != ACSLAB_E_BUSY) return acslabi_slab_refuse(p->slabs, status);
  m = acslabi_percpu_at(p, cpu, cache);
  told->count = m->count;
  told->limit = m->limit;
  told->batch = m->batch;
  told->refills = m->refills;
  told->flushes = m->flushes;
  told->depot = p->depots[cache].count;
  return ACSLAB_OK;
}

/* The product of two numbers, or 0 if it or one of them is 0 or it is above a limit below 2^32. */
/*@
  requires limit:   limit < ACSLAB_SLAB_NONE;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  product: \result == (a * b <= limit ? a * b : 0);
*/
ACSLAB_INTERNAL size_t acslabi_percpu_product(size_t a, size_t b, size_t limit)
{
  size_t product = 0;
  unsigned k = 8 * sizeof(size_t);
  //@ ghost size_t high = 0;
  //@ assert least:  (b >= 1 ==> SlabAtMost(1, b, a)) && (a >= 1 ==> SlabAtMost(1, a, b));
  //@ assert factor: (b >= 1 ==> a <= a * b) && (a >= 1 ==> b <= a * b);
  if (a > limit || b > limit) return 0;
  /*@ loop invariant range: 0 <= k <= 8 * sizeof(size_t);
      loop invariant high:  high == (k < 8 * sizeof(size_t) ? a >> k : 0);
      loop invariant most:  high <= a;
      loop invariant times: PercpuTimes(product, high, b);
      loop invariant limit: product <= limit;
      loop assigns k, product, high;
      loop variant k;
  */
  while (k > 0) { /* bit by bit, the highest first: no step passes twice the limit */
    k--;
    //@ ghost acslabi_buddy_shifts(a, k);
    //@ assert less:  0 <= a >> k <= a;
    //@ assert half:  k + 1 < 8 * sizeof(size_t) ==> high == (a >> k) / 2;
    //@ assert top:   k + 1 == 8 * sizeof(size_t) ==> 0 <= a >> k < 2;
    //@ assert next:  2 * high <= a >> k <= 2 * high + 1;
    //@ assert odd:   (a >> k & 1) != 0 <==> a >> k == 2 * high + 1;
    //@ assert twice: PercpuTimes(2 * product, 2 * high, b) && SlabAtMost(2 * high, a, b);
    //@ assert more:  2 * product <= a * b;
    if (product > limit / 2u) return 0;
    product *= 2u;
    if ((a >> k & 1u) != 0) {
      //@ assert one:  PercpuTimes(product + b, 2 * high + 1, b) && SlabAtMost(2 * high + 1, a, b);
      //@ assert over: product + b <= a * b;
      if (product > limit - b) return 0;
      product += b;
    }
    //@ ghost high = a >> k;
  }
  //@ assert all:  high == a;
  //@ assert done: product == a * b;
  return product;
}

/* The magazines that a CPU's row has: one for each cache, and one before; an even number, as two of them are a cache line. */
/*@
  requires caches:  1 <= caches <= ACSLAB_CACHES_MAX;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  row:     caches + 1 <= \result <= caches + 2 && \result % 2 == 0;
*/
ACSLAB_INTERNAL size_t acslabi_percpu_row(size_t caches)
{
  return caches + 2u - caches % 2u;
}

ACSLAB_API enum acslab_status acslab_percpu_need(size_t cpus, size_t caches, size_t depth, size_t room,
                                                 struct acslab_magazines_need *need)
{
  size_t magazines, slots, store;
  if (need == NULL) return ACSLAB_E_NULL;
  if (cpus == 0) return ACSLAB_E_CPU;
  if (caches == 0 || caches > ACSLAB_CACHES_MAX) return ACSLAB_E_CACHE;
  if (depth == 0) return ACSLAB_E_SIZE;
  magazines = acslabi_percpu_product(cpus, acslabi_percpu_row(caches), ACSLAB_SLAB_NONE - 1u);
  slots = acslabi_percpu_product(magazines, depth, ACSLAB_SLAB_NONE - 1u);
  store = acslabi_percpu_product(caches, room, ACSLAB_SLAB_NONE - 1u);
  if (slots == 0 || (store == 0 && room > 0)) return ACSLAB_E_RANGE;
  need->magazines = magazines;
  need->slots = slots;
  need->depots = caches;
  need->store = store;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_init(struct acslab_percpu *p, const struct acslab_percpu_setup *setup)
{
  struct acslab_magazines_need need;
  enum acslab_status status;
  size_t i;
  need.store = 0;
  if (p == NULL || setup == NULL || setup->slabs == NULL || setup->magazines == NULL || setup->slots == NULL ||
      setup->depots == NULL || (setup->store == NULL && setup->room > 0)) {
    return ACSLAB_E_NULL;
  }
  status = acslab_percpu_need(setup->cpus, setup->slabs->limit, setup->depth, setup->room, &need);
  if (status != ACSLAB_OK) return status;
  if (setup->magazines_count < need.magazines || setup->slots_count < need.slots ||
      setup->depots_count < need.depots || setup->store_count < need.store) {
    return ACSLAB_E_METADATA;
  }
  p->magazines = setup->magazines;
  p->slots = setup->slots;
  p->live = setup->slabs->live;
  p->owner = setup->slabs->owner;
  p->plane = setup->slabs->plane;
  p->base = setup->slabs->base;
  p->granules = setup->slabs->granules;
  p->cpus = (uint32_t)setup->cpus;
  p->caches = setup->slabs->limit;
  p->row = acslabi_percpu_row(p->caches);
  p->shift = setup->slabs->shift;
  p->grain = setup->slabs->grain;
  p->granule = (uintptr_t)1 << p->grain;
  p->slabs = setup->slabs;
  p->depots = setup->depots;
  p->store = setup->store;
  p->depth = (uint32_t)setup->depth;
  p->room = (uint32_t)setup->room;
  for (i = 0; i < need.magazines; i++) {
    p->magazines[i].count = 0;
    p->magazines[i].limit = 0;
    p->magazines[i].batch = 0;
    p->magazines[i].slot = (uint32_t)i * p->depth;
    p->magazines[i].tag = 0;
    p->magazines[i].spare = 0;
    p->magazines[i].refills = 0;
    p->magazines[i].flushes = 0;
  }
  for (i = 0; i < need.depots; i++) {
    p->depots[i].count = 0;
    p->depots[i].limit = 0;
  }
  return ACSLAB_OK;
}

/* --------------------------------------------------------------------------------------------- frames */

/* Where the magazine of a CPU and an order is. */
/*@
  requires valid:   PercpuFramesValid(p);
  requires range:   cpu < p->cpus && order < p->orders;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  at:      \result == cpu * p->orders + order;
*/
ACSLAB_INTERNAL size_t acslabi_percpu_frames_at(const struct acslab_percpu_frames *p, unsigned cpu, unsigned order)
{
  //@ assert rows: SlabAtMost(cpu + 1, p->cpus, p->orders) && SlabAtMost(0, cpu, p->orders);
  //@ assert row:  0 <= cpu * p->orders <= p->cpus * p->orders - p->orders;
  return (size_t)cpu * p->orders + order;
}

/* Tell the hook of a refusal, from tier 1 on, and return its status. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result == status;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_percpu_refuse(const struct acslab_percpu_frames *p,
                                                         enum acslab_status status)
{
#if ACSLAB_CONFIG_TIER >= 1
  ACSLAB_REFUSED(p->buddy, status);
#endif
  (void)p;
  return status;
}

/*
 * An empty magazine takes up to a batch of blocks from the buddy: at once where a single free block has them all, else one by
 * one.  The buddy refuses nothing on the way.
 */
/*@
  requires valid:   PercpuFramesValid(p);
  requires range:   cpu < p->cpus && order < p->orders && p->magazines[cpu * p->orders + order].count == 0;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[cpu * p->orders + order], p->slots[0 .. p->cpus * p->orders * p->depth - 1],
                    p->buddy->cells[0 .. p->buddy->summary.size - 1], p->buddy->avail,
                    p->buddy->low[0 .. ACSLAB_ORDERS - 1], p->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->buddy->summary.words[0 .. BitsetTotal(&p->buddy->summary) - 1],
                    p->buddy->free_frames, p->buddy->live_frames, p->buddy->reserved_frames;

  ensures  valid:   PercpuFramesValid(p);
  ensures  none:    p->magazines[cpu * p->orders + order].count == 0 ==> BuddyNone(p->buddy, order);
*/
ACSLAB_SELDOM void acslabi_percpu_refill_frames(struct acslab_percpu_frames *p, unsigned cpu, unsigned order)
{
  struct acslab_frame_magazine *m = &p->magazines[acslabi_percpu_frames_at(p, cpu, order)];
  size_t *slots = &p->slots[acslabi_percpu_frames_at(p, cpu, order) * p->depth];
  struct acslab_buddy *b = p->buddy;
  int largest;
  ACSLAB_LOCK_FRAMES(b);
  largest = acslab_buddy_largest(b);
  if (largest >= (int)order && m->batch <= (uint32_t)1 << ((unsigned)largest - order)) {
    (void)acslab_buddy_alloc_frame_bulk(b, order, m->batch, slots);
    m->count = m->batch;
  } else {
    while (m->count < m->batch && acslab_buddy_largest(b) >= (int)order) {
      (void)acslab_buddy_alloc_frame(b, order, &slots[m->count]);
      m->count++;
    }
  }
  ACSLAB_UNLOCK_FRAMES(b);
  if (m->count > 0) m->refills = acslabi_percpu_count(m->refills);
}

/* The oldest count blocks of a magazine go to the buddy. */
/*@
  requires valid:   PercpuFramesValid(p);
  requires range:   cpu < p->cpus && order < p->orders && count <= p->magazines[cpu * p->orders + order].count;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[cpu * p->orders + order], p->slots[0 .. p->cpus * p->orders * p->depth - 1],
                    p->buddy->cells[0 .. p->buddy->summary.size - 1], p->buddy->avail,
                    p->buddy->low[0 .. ACSLAB_ORDERS - 1], p->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    p->buddy->summary.words[0 .. BitsetTotal(&p->buddy->summary) - 1],
                    p->buddy->free_frames, p->buddy->live_frames, p->buddy->reserved_frames;

  ensures  valid:   PercpuFramesValid(p);
  ensures  count:   p->magazines[cpu * p->orders + order].count ==
                      \old(p->magazines[cpu * p->orders + order].count) - count;
*/
ACSLAB_SELDOM void acslabi_percpu_flush_frames(struct acslab_percpu_frames *p, unsigned cpu, unsigned order,
                                               uint32_t count)
{
  struct acslab_frame_magazine *m = &p->magazines[acslabi_percpu_frames_at(p, cpu, order)];
  size_t *slots = &p->slots[acslabi_percpu_frames_at(p, cpu, order) * p->depth];
  uint32_t i;
  ACSLAB_LOCK_FRAMES(p->buddy);
  (void)acslab_buddy_free_frame_bulk(p->buddy, order, count, slots);
  ACSLAB_UNLOCK_FRAMES(p->buddy);
  m->count -= count;
  for (i = 0; i < m->count; i++) slots[i] = slots[i + count];
}

ACSLAB_API enum acslab_status acslab_percpu_alloc_frame(struct acslab_percpu_frames *p, unsigned cpu, unsigned order,
                                                        size_t *frame)
{
  struct acslab_frame_magazine *m;
  enum acslab_status status;
  size_t at;
  if (frame == NULL) return acslabi_percpu_refuse(p, ACSLAB_E_NULL);
  if (cpu >= p->cpus) return acslabi_percpu_refuse(p, ACSLAB_E_CPU);
  if (order >= p->orders || p->magazines[acslabi_percpu_frames_at(p, cpu, order)].limit == 0) {
    ACSLAB_LOCK_FRAMES(p->buddy);
    status = acslab_buddy_alloc_frame(p->buddy, order, frame);
    ACSLAB_UNLOCK_FRAMES(p->buddy);
    if (status == ACSLAB_OK) p->marks[*frame - p->first_frame] = (uint8_t)(order + 1u);
    return status;
  }
  at = acslabi_percpu_frames_at(p, cpu, order);
  m = &p->magazines[at];
  if (m->count == 0) {
    acslabi_percpu_refill_frames(p, cpu, order);
    if (m->count == 0) return acslabi_percpu_refuse(p, ACSLAB_E_NO_MEMORY);
  }
  m->count--;
  *frame = p->slots[at * p->depth + m->count];
  p->marks[*frame - p->first_frame] = (uint8_t)(order + 1u);
  return ACSLAB_OK;
}

/* Why a frame can't be freed as a block of that order. */
/*@
  requires valid:   PercpuFramesValid(p);
  requires none:    !PercpuMarked(p, frame, order);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result \in { ACSLAB_E_FOREIGN, ACSLAB_E_RESERVED, ACSLAB_E_FREE, ACSLAB_E_INTERIOR,
                                  ACSLAB_E_WRONG_ORDER };
*/
ACSLAB_SELDOM enum acslab_status acslabi_percpu_why(const struct acslab_percpu_frames *p, unsigned order,
                                                      size_t frame)
{
  struct acslab_block block;
  enum acslab_status status;
  (void)order;
  if (frame < p->first_frame || frame - p->first_frame >= p->frames) return ACSLAB_E_FOREIGN;
  if (p->marks[frame - p->first_frame] != 0) return ACSLAB_E_WRONG_ORDER;
  ACSLAB_LOCK_FRAMES(p->buddy);
  status = acslab_buddy_block(p->buddy, frame, &block);
  ACSLAB_UNLOCK_FRAMES(p->buddy);
  if (status != ACSLAB_OK || block.state == ACSLAB_NODE_FREE) return ACSLAB_E_FREE;
  if (block.state == ACSLAB_NODE_RESERVED) return ACSLAB_E_RESERVED;
  return p->marks[block.frame - p->first_frame] != 0 ? ACSLAB_E_INTERIOR : ACSLAB_E_FREE;
}

ACSLAB_API enum acslab_status acslab_percpu_free_frame(struct acslab_percpu_frames *p, unsigned cpu, unsigned order,
                                                       size_t frame)
{
  struct acslab_frame_magazine *m;
  enum acslab_status status;
  size_t at;
  if (cpu >= p->cpus) return acslabi_percpu_refuse(p, ACSLAB_E_CPU);
  if (order > p->buddy->limit) return acslabi_percpu_refuse(p, ACSLAB_E_ORDER);
  if (frame < p->first_frame || frame - p->first_frame >= p->frames ||
      p->marks[frame - p->first_frame] != order + 1u) {
    return acslabi_percpu_refuse(p, acslabi_percpu_why(p, order, frame));
  }
  p->marks[frame - p->first_frame] = 0;
  if (order >= p->orders || p->magazines[acslabi_percpu_frames_at(p, cpu, order)].limit == 0) {
    ACSLAB_LOCK_FRAMES(p->buddy);
    status = acslab_buddy_free_frame_order(p->buddy, frame, order);
    ACSLAB_UNLOCK_FRAMES(p->buddy);
    return status;
  }
  at = acslabi_percpu_frames_at(p, cpu, order);
  m = &p->magazines[at];
  if (m->count == m->limit) {
    m->flushes = acslabi_percpu_count(m->flushes);
    acslabi_percpu_flush_frames(p, cpu, order, m->batch);
  }
  p->slots[at * p->depth + m->count] = frame;
  m->count++;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_drain_frames(struct acslab_percpu_frames *p, unsigned cpu)
{
  unsigned k;
  if (cpu >= p->cpus) return acslabi_percpu_refuse(p, ACSLAB_E_CPU);
  for (k = 0; k < p->orders; k++) {
    acslabi_percpu_flush_frames(p, cpu, k, p->magazines[acslabi_percpu_frames_at(p, cpu, k)].count);
  }
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_resize_frames(struct acslab_percpu_frames *p, unsigned cpu, unsigned order,
                                                          size_t limit, size_t batch)
{
  struct acslab_frame_magazine *m;
  if (cpu >= p->cpus) return acslabi_percpu_refuse(p, ACSLAB_E_CPU);
  if (order >= p->orders) return acslabi_percpu_refuse(p, ACSLAB_E_ORDER);
  if (!acslabi_percpu_fits(p->depth, limit, batch)) return acslabi_percpu_refuse(p, ACSLAB_E_SIZE);
  m = &p->magazines[acslabi_percpu_frames_at(p, cpu, order)];
  if (m->count > limit) acslabi_percpu_flush_frames(p, cpu, order, m->count - (uint32_t)limit);
  m->limit = (uint32_t)limit;
  m->batch = (uint32_t)batch;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_stats_frames(const struct acslab_percpu_frames *p, unsigned cpu,
                                                         unsigned order, struct acslab_magazine_stats *told)
{
  const struct acslab_frame_magazine *m;
  if (told == NULL) return acslabi_percpu_refuse(p, ACSLAB_E_NULL);
  if (cpu >= p->cpus) return acslabi_percpu_refuse(p, ACSLAB_E_CPU);
  if (order >= p->orders) return acslabi_percpu_refuse(p, ACSLAB_E_ORDER);
  m = &p->magazines[acslabi_percpu_frames_at(p, cpu, order)];
  told->count = m->count;
  told->limit = m->limit;
  told->batch = m->batch;
  told->refills = m->refills;
  told->flushes = m->flushes;
  told->depot = 0;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_percpu_init_frames(struct acslab_percpu_frames *p,
                                                        const struct acslab_percpu_frames_setup *setup)
{
  size_t magazines, slots, i;
  if (p == NULL || setup == NULL || setup->buddy == NULL || setup->magazines == NULL || setup->slots == NULL ||
      setup->marks == NULL) {
    return ACSLAB_E_NULL;
  }
  if (setup->cpus == 0) return ACSLAB_E_CPU;
  if (setup->orders == 0 || setup->orders > (size_t)setup->buddy->limit + 1u) return ACSLAB_E_ORDER;
  if (setup->depth == 0) return ACSLAB_E_SIZE;
  magazines = acslabi_percpu_product(setup->cpus, setup->orders, ACSLAB_SLAB_NONE - 1u);
  slots = acslabi_percpu_product(magazines, setup->depth, ACSLAB_SLAB_NONE - 1u);
  if (slots == 0) return ACSLAB_E_RANGE;
  if (setup->magazines_count < magazines || setup->slots_count < slots || setup->marks_count < setup->buddy->frames) {
    return ACSLAB_E_METADATA;
  }
  p->magazines = setup->magazines;
  p->slots = setup->slots;
  p->marks = setup->marks;
  p->first_frame = setup->buddy->first_frame;
  p->frames = setup->buddy->frames;
  p->cpus = (uint32_t)setup->cpus;
  p->orders = (uint32_t)setup->orders;
  p->depth = (uint32_t)setup->depth;
  p->buddy = setup->buddy;
  for (i = 0; i < magazines; i++) {
    p->magazines[i].count = 0;
    p->magazines[i].limit = p->depth;
    p->magazines[i].batch = p->depth / 2u + p->depth % 2u;
    p->magazines[i].refills = 0;
    p->magazines[i].flushes = 0;
  }
  for (i = 0; i < p->frames; i++) p->marks[i] = 0;
  return ACSLAB_OK;
}

#endif
#endif
