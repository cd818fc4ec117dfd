#ifndef ACSLAB_PART_SLAB_H
#define ACSLAB_PART_SLAB_H
/* SPDX-License-Identifier: MIT */
/*
 * slab: caches of objects on runs of frames (Bonwick 1994), all of it beside the memory.
 *
 * A cache serves objects of one size.  It gets runs of frames, of any length, from the buddy (or another
 * source of frames), and cuts each into objects: such a run is a slab.  An object is free in its slab, live,
 * or kept: neither of the two, in a magazine or in quarantine.  Two planes over the granules of the arena
 * (16 bytes, say) tell which: a bit in avail where a free object begins, a byte in live where a live object
 * begins, which is a tag that names its cache.  Each frame knows the cache that it serves and where its slab begins.
 *
 *   frames    | owner: cache 2, first: 4            | 2, 4            | none
 *   objects   | object | object | object | object | object | object |
 *   live      | 3      | 0      | 0      | 3      | 3      | 0
 *   avail     | 0      | 1      | 0      | 0      | 0      | 1          the third object is kept
 *
 * So a free needs no search and no division, an address inside an object is refused because nothing is
 * live there, and a double free is refused exactly, wherever the object went.  The live plane has bytes, not
 * bits, so that two processors which free neighbours write to two places: no atomics are needed.  The bytes of granules
 * 16 apart lie side by side, so that those of large objects share cache lines, too.
 *
 * A slab is full, partial or empty by its count of free objects; partial and empty slabs are on two lists
 * of their cache.  An allocation takes a partial slab first, then an empty one, then a new one.  Objects are
 * constructed when their slab is made and destructed when it goes, not in between.
 *
 * Memory beside: nine bits a granule, 34 bytes a frame, and the table of caches; acslab_slab_need tells.
 * The caller serialises all calls on one struct acslab_slabs, but see part percpu.
 */
#include "buddy.h"

#ifndef ACSLAB_CONFIG_TIER
/*
 * Hardening of parts slab, percpu and sizes, each tier with those below it:
 *   0  statuses only            3  a red zone behind each object, and objects are zero when handed out
 *   1  ACSLAB_REFUSED is told   4  freed objects wait in a queue, and free ones are taken at random; no magazines
 *   2  poison on free, checked on alloc
 * Constructed objects are neither poisoned nor made zero.
 */
#define ACSLAB_CONFIG_TIER 1
#endif
#if ACSLAB_CONFIG_TIER < 0 || ACSLAB_CONFIG_TIER > 4
#error "ACSLAB_CONFIG_TIER must be 0 to 4"
#endif

#ifndef ACSLAB_CONFIG_QUARANTINE
#define ACSLAB_CONFIG_QUARANTINE 32 /* freed objects of a cache that wait, from tier 4 on */
#endif
#if ACSLAB_CONFIG_QUARANTINE < 1 || ACSLAB_CONFIG_QUARANTINE > 65536
#error "ACSLAB_CONFIG_QUARANTINE must be 1 to 65536"
#endif

/*
 * Locks, for more than one processor: hooks around what is shared.  Slabs are locked first, then frames; a depot alone.
 * By default there are none.  slabs: struct acslab_slabs *, frames: struct acslab_buddy *, front: struct acslab_percpu *.
 */
#ifndef ACSLAB_LOCK_FRAMES
#define ACSLAB_LOCK_FRAMES(frames) ((void)0)
#define ACSLAB_UNLOCK_FRAMES(frames) ((void)0)
#endif
#ifndef ACSLAB_LOCK_SLABS
#define ACSLAB_LOCK_SLABS(slabs) ((void)0)
#define ACSLAB_UNLOCK_SLABS(slabs) ((void)0)
#endif
#ifndef ACSLAB_LOCK_DEPOT
#define ACSLAB_LOCK_DEPOT(front, cache) ((void)0)
#define ACSLAB_UNLOCK_DEPOT(front, cache) ((void)0)
#endif

/* No frame, granule or slab. */
#define ACSLAB_SLAB_NONE 0xffffffffu

/* Owners of a frame that are no caches.  Caches are numbered below ACSLAB_CACHES_MAX. */
#define ACSLAB_CACHES_MAX 0xff00u
#define ACSLAB_OWNER_LARGE 0xfffdu /* a block of part sizes that is larger than any class */
#define ACSLAB_OWNER_NONE 0xfffeu  /* nobody; its part of the planes is zero */
#define ACSLAB_OWNER_FRESH 0xffffu /* nobody ever; its part of the planes holds anything */

/* The granule: the unit of the planes, a power of two of bytes. */
#define ACSLAB_GRANULE_MIN 8u
#define ACSLAB_GRANULE_MAX 256u
#define ACSLAB_GRANULE_DEFAULT 16u

/* A slab has at most this many frames. */
#define ACSLAB_SLAB_FRAMES_MAX 1024u

/* What poison, red zones and fresh objects are filled with. */
#define ACSLAB_POISON_FREE 0x6bu
#define ACSLAB_POISON_ZONE 0xbbu
#define ACSLAB_ZONE 16u /* the least bytes of a red zone */

/*
 * The bytes of live lie in so many planes, those of granules that far apart in one: so that the bytes of large objects, which are far apart,
 * are near each other.
 */
#define ACSLAB_PLANES 16u

/* What is written where a live object begins, of cache c: c + 1, and of a cache that has no such byte, or a large block, this. */
#define ACSLAB_TAG_OTHER 255u

/* States of an object. */
#define ACSLAB_OBJECT_FREE 0u /* in its slab */
#define ACSLAB_OBJECT_KEPT 1u /* in a magazine, a depot or in quarantine */
#define ACSLAB_OBJECT_LIVE 2u

/*
 * Where frames come from, if not from a buddy.  alloc gives count frames in a row, alignment as the source
 * sees fit, or a status; free takes back exactly such a run.  Both leave the slabs alone.
 */
struct acslab_frame_source {
  enum acslab_status (*alloc)(struct acslab_frame_source *source, size_t count, size_t *frame);
  enum acslab_status (*free)(struct acslab_frame_source *source, size_t frame, size_t count);
  void *data;
};

/* What is kept of a frame.  All but first holds for a run's first frame only.  Frames count from the arena's first. */
struct acslab_run {
  uint32_t first;   /* the frame where the run begins */
  uint32_t length;  /* frames */
  uint32_t start;   /* the granule where its first object begins */
  uint32_t objects;
  uint32_t free;    /* how many of them are free: 0 full, objects empty, else partial */
  uint32_t low;     /* a granule: no free object begins below it.  Where objects are as long as a word, one may begin at it */
  uint32_t next;    /* in the list of its cache, ACSLAB_SLAB_NONE at the end */
  uint32_t prev;
};

/* A cache.  Its fields may be read. */
struct acslab_cache {
  const char *name;
  void (*construct)(void *object, void *data);
  void (*destruct)(void *object, void *data);
  void *data;
  size_t size;        /* bytes of an object that its user has */
  size_t align;       /* a power of two, at least the granule */
  uint32_t stride;    /* granules from an object to the next */
  uint32_t length;    /* frames of a slab */
  uint32_t objects;   /* of a slab */
  uint32_t slack;     /* granules that no object of a slab needs, for colours; a multiple of colour_step */
  uint32_t colour_step;
  uint32_t colour;    /* where the next slab's first object begins */
  uint32_t keep;      /* empty slabs that a free leaves */
  uint32_t partial;   /* the first slab of either list, or ACSLAB_SLAB_NONE */
  uint32_t empty;
  uint32_t partials;  /* how many slabs are on either list */
  uint32_t empties;
  uint32_t slabs;     /* all of them */
  size_t free;        /* free objects in all slabs */
  size_t grown;       /* slabs made and slabs given back so far; stop at SIZE_MAX */
  size_t returned;
  uint8_t used;       /* there is such a cache */
  uint8_t busy;       /* a callback of it is running */
#if ACSLAB_CONFIG_TIER >= 4
  uint32_t held;      /* objects in quarantine, and the oldest of them */
  uint32_t oldest;
  uint32_t queue[ACSLAB_CONFIG_QUARANTINE];
#endif
};

/* The slabs of an arena. */
struct acslab_slabs {
  uint8_t *live;         /* a byte a granule: the tag of its cache where a live object begins, else 0 */
  acslab_word *avail;    /* a bit a granule: where a free object begins */
  uint16_t *owner;       /* a frame's cache */
  struct acslab_run *runs;
  struct acslab_cache *caches;
  size_t plane;          /* bytes of live for every ACSLAB_PLANESth granule */
  uintptr_t base;        /* the address of the first frame */
  uint32_t granules;
  uint32_t frames;
  uint32_t limit;        /* entries of caches */
  uint32_t seed;         /* of the random choice, from tier 4 on */
  unsigned shift;        /* log2 of the frame size */
  unsigned grain;        /* log2 of the granule */
  size_t first_frame;
  size_t words;          /* of avail */
  struct acslab_buddy *buddy;
  struct acslab_frame_source *source; /* null: the buddy */
};

/* What acslab_slab_init needs to know. */
struct acslab_slabs_setup {
  struct acslab_buddy *buddy;         /* over addresses; frames come from it if source is null */
  struct acslab_frame_source *source; /* or null */
  size_t first_frame, frames, frame_size; /* with a source; else the buddy's hold */
  size_t granule;                     /* bytes; 0: ACSLAB_GRANULE_DEFAULT */
  uint8_t *live;                      /* acslab_slab_need tells how many elements each has to have */
  size_t live_count;
  acslab_word *avail;
  size_t avail_count;
  uint16_t *owner;
  size_t owner_count;
  struct acslab_run *runs;
  size_t runs_count;
  struct acslab_cache *caches;        /* as many caches as may be needed at once */
  size_t caches_count;
  uint32_t seed;                      /* of the random choice from tier 4 on: any number */
};

/* Elements of the arrays. */
struct acslab_slabs_need {
  size_t live;
  size_t avail;
  size_t owner;
  size_t runs;
};

/* What acslab_slab_create needs to know.  All that is 0 or null has a default, but size. */
struct acslab_cache_setup {
  const char *name;  /* at most 20 characters are told; null: "-" */
  size_t size;       /* bytes, at least 1 */
  size_t align;      /* a power of two; 0: the granule.  At most a frame */
  size_t length;     /* frames of a slab; 0: the least that wastes at most an eighth */
  size_t keep;       /* empty slabs to keep */
  void (*construct)(void *object, void *data);
  void (*destruct)(void *object, void *data);
  void *data;        /* for both */
};

/* What acslab_slab_owner tells. */
struct acslab_object {
  void *object;     /* where it begins */
  size_t size;
  unsigned cache;
  unsigned state;   /* ACSLAB_OBJECT_... */
};

/* What acslab_slab_stats tells of a cache. */
struct acslab_cache_stats {
  size_t size, stride;  /* bytes */
  size_t length;        /* frames of a slab */
  size_t objects;       /* of a slab */
  size_t slabs, full, partial, empty;
  size_t capacity;      /* objects of all slabs: free, kept and live ones */
  size_t free, kept, live;
  size_t grown, returned;
};

/* What acslab_slab_walk_slabs tells of a slab. */
struct acslab_slab_told {
  void *start;          /* its first frame */
  size_t length;        /* frames */
  size_t objects;
  size_t free, kept, live;
  unsigned cache;
};

#include "../../specs/slab.h"

/* ------------------------------------------------------------------------------------------ set-up */

/*
 * How many elements the arrays of acslab_slab_init need, into *need.
 *
 * E_NULL: need is null.  E_EMPTY: no frames.  E_FRAME_SIZE: the frame size is no power of two.  E_ALIGN: the
 * granule is no power of two from 8 to 256, or larger than a frame; 0 is the default.  E_RANGE: more than
 * 2^32 - 2 granules or than an address can count.
 */
/*@
  requires out:     need == \null || \valid(need);

  terminates        \true;
  exits             \false;
  assigns           *need;

  ensures  null:    need == \null ==> \result == ACSLAB_E_NULL;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_EMPTY, ACSLAB_E_FRAME_SIZE,
                                  ACSLAB_E_ALIGN, ACSLAB_E_RANGE };
  ensures  told:    \result == ACSLAB_OK ==> need->owner == frames && need->runs == frames &&
                      need->live % ACSLAB_PLANES == 0 && \let size = granule == 0 ? ACSLAB_GRANULE_DEFAULT : granule;
                        need->live * size <= frames * frame_size + (ACSLAB_PLANES - 1) * size &&
                        frames * frame_size <= need->live * size &&
                        need->avail * ACSLAB_WORD_BITS * size <= frames * frame_size + (ACSLAB_WORD_BITS - 1) * size &&
                        frames * frame_size <= need->avail * ACSLAB_WORD_BITS * size;
  ensures  refused: \result != ACSLAB_OK && need != \null ==>
                      need->live == \old(need->live) && need->avail == \old(need->avail) &&
                      need->owner == \old(need->owner) && need->runs == \old(need->runs);
*/
ACSLAB_API enum acslab_status acslab_slab_need(size_t frames, size_t frame_size, size_t granule,
                                               struct acslab_slabs_need *need);

/*
 * Set up slabs over an arena, without any cache.  The arrays belong to the allocator until it is given up; nothing of
 * them but owner and caches is written now.  The buddy must have been set up over addresses.  Memory at address 0
 * must stay reserved in the buddy, or unknown to the source: an object there would be null.
 *
 * E_NULL: s, setup or an array is null, or both source and buddy are.  E_EMPTY, E_FRAME_SIZE, E_ALIGN, E_RANGE: as
 * acslab_slab_need; E_RANGE too if the arena ends beyond the last address.  E_METADATA: an array is too
 * short.  E_CACHE: no room for a cache, or for more than ACSLAB_CACHES_MAX.
 */
/*@
  requires self:    s == \null || \valid(s);
  requires setup:   setup == \null || \valid_read(setup);
  requires buddy:   setup != \null && setup->buddy != \null && setup->source == \null ==> BuddyValid(setup->buddy);

  terminates        \true;
  exits             \false;
  assigns           *s, setup->owner[0 .. setup->owner_count - 1], setup->caches[0 .. setup->caches_count - 1];

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_EMPTY, ACSLAB_E_FRAME_SIZE,
                                  ACSLAB_E_ALIGN, ACSLAB_E_RANGE, ACSLAB_E_METADATA, ACSLAB_E_CACHE };
  ensures  valid:   \result == ACSLAB_OK ==> SlabShape(s) && SlabRuns(s) && SlabPlanes(s) && SlabLinks(s);
  ensures  none:    \result == ACSLAB_OK ==> (\forall integer c; 0 <= c < s->limit ==> s->caches[c].used == 0) &&
                      (\forall integer f; 0 <= f < s->frames ==> s->owner[f] == ACSLAB_OWNER_FRESH);
*/
ACSLAB_API enum acslab_status acslab_slab_init(struct acslab_slabs *s, const struct acslab_slabs_setup *setup);

/*
 * Make a cache, its number into *cache: the lowest that is not in use.  No slab is made yet, and no memory is
 * needed: the table of caches is the caller's, static or not.
 *
 * The length of a slab, if not given, is the least that leaves at most an eighth of it to waste and at most
 * ACSLAB_SLAB_FRAMES_MAX frames.  Slack is used for colours: slabs in a row begin their objects an alignment apart.
 *
 * E_NULL: cache or setup is null.  E_SIZE: the size is 0, no object fits a slab, or a slab is longer than the
 * arena, ACSLAB_SLAB_FRAMES_MAX or the largest block that the buddy can ever have.  E_ALIGN: the alignment is no power of two, or more than a frame.
 * E_FULL: all numbers are in use.
 */
/*@
  requires valid:   SlabValid(s);
  requires setup:   setup == \null || \valid_read(setup);
  requires out:     cache == \null || \valid(cache);

  terminates        \true;
  exits             \false;
  assigns           s->caches[0 .. s->limit - 1], *cache;

  ensures  valid:   SlabValid(s);
  ensures  live:    SlabSameLive{Pre, Here}(s);
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_SIZE, ACSLAB_E_ALIGN, ACSLAB_E_FULL };
  ensures  made:    \result == ACSLAB_OK ==> *cache < s->limit && \old(s->caches)[*cache].used == 1 &&
                      SlabFits(s, *cache) && s->caches[*cache].slabs == 0 &&
                      s->caches[*cache].size == setup->size;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_create(struct acslab_slabs *s, const struct acslab_cache_setup *setup,
                                                 unsigned *cache);

/*
 * The same with a number that the caller picks, as for a cache that the program names by a constant.
 * E_CACHE: there is no such number.  E_FULL: it is in use.  Else as acslab_slab_create.
 */
/*@
  requires valid:   SlabValid(s);
  requires setup:   setup == \null || \valid_read(setup);

  terminates        \true;
  exits             \false;
  assigns           s->caches[0 .. s->limit - 1];

  ensures  valid:   SlabValid(s);
  ensures  live:    SlabSameLive{Pre, Here}(s);
  ensures  range:   cache >= s->limit && setup != \null ==> \result == ACSLAB_E_CACHE;
  ensures  taken:   setup != \null && cache < s->limit && \old(s->caches[cache].used) == 1 ==>
                      \result == ACSLAB_E_FULL;
  ensures  made:    \result == ACSLAB_OK ==> cache < s->limit && s->caches[cache].used == 1 && SlabFits(s, cache) &&
                      s->caches[cache].slabs == 0 && s->caches[cache].size == setup->size;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_create_at(struct acslab_slabs *s, unsigned cache,
                                                    const struct acslab_cache_setup *setup);

/*
 * Give back all slabs of a cache, and the cache.  Objects in quarantine count as free.
 *
 * E_CACHE: there is no such cache.  E_BUSY: a callback of it is running, or objects are live or kept: into *live (which may
 * be null) how many are live.  If that is 0, magazines hold the rest: drain them.
 */
/*@
  requires valid:   SlabValid(s);
  requires out:     live == \null || \valid(live);

  terminates        \true;
  exits             \false;
  assigns           *live, s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1], s->owner[0 .. s->frames - 1],
                    s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s) && SlabSameLive{Pre, Here}(s) && SlabKept{Pre, Here}(s);
  ensures  cache:   cache >= s->limit || \old(s->caches[cache].used) == 0 ==> \result == ACSLAB_E_CACHE;
  ensures  done:    \result == ACSLAB_OK ==> cache < s->limit && s->caches[cache].used == 0 &&
                      \forall integer f; 0 <= f < s->frames ==> s->owner[f] != cache;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_destroy(struct acslab_slabs *s, unsigned cache, size_t *live);

/* -------------------------------------------------------------------------------- alloc and free */

/*
 * Allocate an object of a cache, its address into *object.
 *
 * E_NULL: object is null.  E_CACHE: there is no such cache.  E_BUSY: a callback of it is running.  E_NO_MEMORY: no
 * object of it is free, and there are no frames for another slab.  E_DAMAGED, from tier 2 on: somebody wrote to the object while it
 * was free; it stays there.
 */
/*@
  requires valid:   SlabValid(s);
  requires out:     object == \null || \valid(object);

  terminates        \true;
  exits             \false;
  assigns           *object, s->seed, s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1],
                    s->owner[0 .. s->frames - 1], s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s) && SlabKept{Pre, Here}(s);
  ensures  null:    object == \null ==> \result == ACSLAB_E_NULL;
  ensures  cache:   object != \null && (cache >= s->limit || \old(s->caches[cache].used) == 0) ==>
                      \result == ACSLAB_E_CACHE;
  ensures  done:    \result == ACSLAB_OK ==> SlabOpen{Pre}(s, cache) &&
                      \exists integer g; SlabAddress(s, (uintptr_t)*object, g) && SlabObject(s, cache, g) &&
                        !SlabLive{Pre}(s, g) && SlabLive(s, g) && SlabSameLiveBut{Pre, Here}(s, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_alloc(struct acslab_slabs *s, unsigned cache, void **object);

/*
 * Free a live object of a cache.  Its slab goes back at once, if it is empty now and more than keep are.
 *
 * E_NULL: object is null.  E_CACHE: there is no such cache, or the address is in a slab of another or in a large block.
 * E_BUSY: a callback of the cache is running.  E_FOREIGN: the address is in no slab.  E_ALIGN: it is no multiple of
 * the granule.  E_INTERIOR: no object begins there.  E_FREE: the object is not live: it was freed before, or never allocated.
 * E_DAMAGED, from tier 3 on: its red zone was written to; it stays live.
 */
/*@
  requires valid:   SlabValid(s);

  terminates        \true;
  exits             \false;
  assigns           s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1], s->owner[0 .. s->frames - 1],
                    s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s);
  ensures  cache:   cache >= s->limit || \old(s->caches[cache].used) == 0 ==>
                      \result == (object == \null ? ACSLAB_E_NULL : ACSLAB_E_CACHE);
  ensures  done:    \result == ACSLAB_OK ==> SlabOpen{Pre}(s, cache) &&
                      \exists integer g; SlabAddress{Pre}(s, (uintptr_t)object, g) && SlabObject{Pre}(s, cache, g) &&
                        SlabLive{Pre}(s, g) && !SlabLive(s, g) && SlabSameLiveBut{Pre, Here}(s, g);
  ensures  twice:   (\forall integer g; SlabAddress{Pre}(s, (uintptr_t)object, g) ==> !SlabLive{Pre}(s, g)) ==>
                      \result != ACSLAB_OK;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_free(struct acslab_slabs *s, unsigned cache, const void *object);

/*
 * Allocate count objects into objects[0 .. count-1], all or none.  Statuses as acslab_slab_alloc; E_NULL if objects is
 * null and count is not 0.  When refused, objects[] holds no promise, and slabs that were made on the way have gone
 * again: that shows in grown, returned and the colour of the next slab alone.
 */
/*@
  requires valid:   SlabValid(s);
  requires list:    objects == \null || \valid(objects + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           objects[0 .. count - 1], s->seed, s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1],
                    s->owner[0 .. s->frames - 1], s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s) && SlabKept{Pre, Here}(s);
  ensures  done:    \result == ACSLAB_OK ==> SlabOpen{Pre}(s, cache) &&
                      (\forall integer i; 0 <= i < count ==> \exists integer g;
                        SlabAddress(s, (uintptr_t)objects[i], g) && SlabObject(s, cache, g) &&
                        !SlabLive{Pre}(s, g) && SlabLive(s, g)) &&
                      (\forall integer i, j; 0 <= i < j < count ==>
                        (uintptr_t)objects[i] != (uintptr_t)objects[j]);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(s) && SlabSameFree{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_alloc_bulk(struct acslab_slabs *s, unsigned cache, size_t count,
                                                     void **objects);

/*
 * Free the count objects in objects[0 .. count-1], all or none.  Statuses as acslab_slab_free, of the first entry that
 * is in the way; E_FREE for an entry that stands there twice.
 */
/*@
  requires valid:   SlabValid(s);
  requires list:    objects == \null || \valid_read(objects + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1], s->owner[0 .. s->frames - 1],
                    s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s);
  ensures  done:    \result == ACSLAB_OK ==> SlabOpen{Pre}(s, cache) &&
                      (\forall integer i; 0 <= i < count ==> \exists integer g;
                        SlabAddress{Pre}(s, (uintptr_t)objects[i], g) && SlabObject{Pre}(s, cache, g) &&
                        SlabLive{Pre}(s, g) && !SlabLive(s, g));
  ensures  others:  \forall integer g; 0 <= g < s->granules &&
                      (\forall integer i; 0 <= i < count ==> !SlabAddress{Pre}(s, (uintptr_t)objects[i], g)) ==>
                      (SlabLive{Pre}(s, g) <==> SlabLive(s, g));
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(s) && SlabSameFree{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_free_bulk(struct acslab_slabs *s, unsigned cache, size_t count,
                                                    void *const *objects);

/*
 * See to it that at least count objects of a cache are free: the next count allocations can't fail.  All
 * or nothing, as acslab_slab_alloc_bulk.  Slabs made so stay until acslab_slab_shrink, or until a free leaves more than keep of them empty.  E_CACHE,
 * E_BUSY, E_NO_MEMORY: as acslab_slab_alloc.
 */
/*@
  requires valid:   SlabValid(s);

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
  ensures  done:    \result == ACSLAB_OK ==> SlabOpen{Pre}(s, cache) && s->caches[cache].free >= count;
  ensures  refused: \result != ACSLAB_OK ==> SlabSameFree{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_preallocate(struct acslab_slabs *s, unsigned cache, size_t count);

/*
 * Give back all empty slabs of a cache; into *frames (which may be null) how many frames that were.  Objects in
 * quarantine are let go first.  E_CACHE: there is no such cache.  E_BUSY: a callback of it is running.
 */
/*@
  requires valid:   SlabValid(s);
  requires out:     frames == \null || \valid(frames);

  terminates        \true;
  exits             \false;
  assigns           *frames, s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1], s->owner[0 .. s->frames - 1],
                    s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s) && SlabSameLive{Pre, Here}(s) && SlabKept{Pre, Here}(s);
  ensures  done:    \result == ACSLAB_OK ==> SlabOpen{Pre}(s, cache) && s->caches[cache].empties == 0;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_API enum acslab_status acslab_slab_shrink(struct acslab_slabs *s, unsigned cache, size_t *frames);

/* ------------------------------------------------------------------------------------------ queries */

/* Whether a live object of any cache begins at the address.  Large blocks of part sizes are none. */
/*@
  requires valid:   SlabValid(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  live:    \result <==> \exists integer g; SlabAddress(s, (uintptr_t)object, g) && SlabLive(s, g) &&
                      s->owner[g / Pow2(s->shift - s->grain)] < s->limit;
*/
ACSLAB_API bool acslab_slab_is_live(const struct acslab_slabs *s, const void *object);

/*
 * The object that holds an address, and its cache and state, into *told.  E_NULL: told is null.  E_FOREIGN: the
 * address is in no slab, or in a part of one that no object has.
 */
/*@
  requires valid:   SlabValid(s);
  requires out:     told == \null || \valid(told);

  terminates        \true;
  exits             \false;
  assigns           *told;

  ensures  null:    told == \null ==> \result == ACSLAB_E_NULL;
  ensures  told:    \result == ACSLAB_OK ==> (uintptr_t)told->object <= (uintptr_t)address &&
                      \exists integer g; SlabAddress(s, (uintptr_t)told->object, g) && SlabObject(s, told->cache, g) &&
                        (told->state == ACSLAB_OBJECT_LIVE <==> SlabLive(s, g)) &&
                        (told->state == ACSLAB_OBJECT_FREE <==> SlabFree(s, g));
*/
ACSLAB_API enum acslab_status acslab_slab_owner(const struct acslab_slabs *s, const void *address,
                                                struct acslab_object *told);

/*
 * Visit the live objects of a cache in address order.  Begin with *cursor = 0; each call that returns true has put
 * an object into *object and moved the cursor on; false: there are no more, or the cache or a pointer is none.  Between
 * calls objects may come and go: those that live all the time are visited once.
 */
/*@
  requires valid:   SlabValid(s);
  requires cursor:  cursor == \null || \valid(cursor);
  requires out:     object == \null || \valid(object);
  requires apart:   \separated(cursor, object);

  terminates        \true;
  exits             \false;
  assigns           *cursor, *object;

  ensures  told:    \result ==> \exists integer g; SlabAddress(s, (uintptr_t)*object, g) &&
                      SlabObject(s, cache, g) && SlabLive(s, g) && \old(*cursor) <= g < *cursor;
*/
ACSLAB_API bool acslab_slab_walk(const struct acslab_slabs *s, unsigned cache, size_t *cursor, void **object);

/*
 * Visit the slabs of a cache in address order, in the same way.  Counting what is live and kept looks at each object.
 */
/*@
  requires valid:   SlabValid(s);
  requires cursor:  cursor == \null || \valid(cursor);
  requires out:     told == \null || \valid(told);
  requires apart:   \separated(cursor, told);

  terminates        \true;
  exits             \false;
  assigns           *cursor, *told;

  ensures  told:    \result ==> told->cache == cache && told->free + told->kept + told->live == told->objects;
*/
ACSLAB_API bool acslab_slab_walk_slabs(const struct acslab_slabs *s, unsigned cache, size_t *cursor,
                                       struct acslab_slab_told *told);

/*
 * The statistics of a cache into *told.  E_NULL: told is null.  E_CACHE: there is no such cache.  Counting what is
 * live looks at each frame of the arena and each object of the cache.
 */
/*@
  requires valid:   SlabValid(s);
  requires out:     told == \null || \valid(told);

  terminates        \true;
  exits             \false;
  assigns           *told;

  ensures  null:    told == \null ==> \result == ACSLAB_E_NULL;
  ensures  cache:   told != \null ==> (\result == ACSLAB_OK <==> cache < s->limit && s->caches[cache].used == 1);
  ensures  sum:     \result == ACSLAB_OK ==> told->free + told->kept + told->live == told->capacity &&
                      told->full + told->partial + told->empty == told->slabs;
*/
ACSLAB_API enum acslab_status acslab_slab_stats(const struct acslab_slabs *s, unsigned cache,
                                                struct acslab_cache_stats *told);

#ifdef ACSLAB_IMPLEMENTATION

/* A hint that memory at an address will be written to soon; no access. */
#if defined(__GNUC__) && !defined(__FRAMAC__)
#define ACSLAB_SOON(address) __builtin_prefetch((const void *)(address), 1)
#else
#define ACSLAB_SOON(address) ((void)(address))
#endif

/* -------------------------------------------------------------------- what touches memory and callbacks */

/*
 * The next functions are the only ones of this part that touch objects or call the user.  They are outside of what
 * the proof's memory model has: their contracts, that they leave the allocator's own state alone, are trusted.
 */

/* Fill size bytes from an address on. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_slab_fill(uintptr_t address, unsigned byte, size_t size)
{
  unsigned char *at = (unsigned char *)address;
  size_t i;
  for (i = 0; i < size; i++) at[i] = (unsigned char)byte;
}

/* Whether size bytes from an address on all have that value. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \result \from address, byte, size;
*/
ACSLAB_INTERNAL bool acslabi_slab_filled(uintptr_t address, unsigned byte, size_t size)
{
  const unsigned char *at = (const unsigned char *)address;
  size_t i;
  for (i = 0; i < size; i++) {
    if (at[i] != byte) return false;
  }
  return true;
}

/* Run the constructor on an object, if there is one. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_slab_construct(const struct acslab_cache *cache, uintptr_t address)
{
  if (cache->construct != NULL) cache->construct(acslabi_buddy_pointer(address), cache->data);
}

/* Run the destructor on an object, if there is one. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_slab_destruct(const struct acslab_cache *cache, uintptr_t address)
{
  if (cache->destruct != NULL) cache->destruct(acslabi_buddy_pointer(address), cache->data);
}

/* Whether objects of the cache must keep what the callbacks made of them. */
/*@
  requires cache:   \valid_read(cache);

  terminates        \true;
  exits             \false;
  assigns           \result \from *cache;

  ensures  kept:    \result <==> cache->construct != \null || cache->destruct != \null;
*/
ACSLAB_INTERNAL bool acslabi_slab_callbacks(const struct acslab_cache *cache)
{
  return cache->construct != NULL || cache->destruct != NULL;
}

/* Enter what a set-up says of callbacks, or nothing. */
/*@
  requires cache:   \valid(cache);
  requires setup:   \valid_read(setup) && \separated(cache, setup);

  terminates        \true;
  exits             \false;
  assigns           cache->construct, cache->destruct;

  ensures  entered: cache->construct == setup->construct && cache->destruct == setup->destruct;
*/
ACSLAB_INTERNAL void acslabi_slab_enter_callbacks(struct acslab_cache *cache, const struct acslab_cache_setup *setup)
{
  cache->construct = setup->construct;
  cache->destruct = setup->destruct;
}

/* A run of frames from the user's source. */
/*@
  requires out:     \valid(frame);
  terminates        \true;
  exits             \false;
  assigns           *frame, \result;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_source_alloc(struct acslab_frame_source *source, size_t count,
                                                             size_t *frame)
{
  return source->alloc(source, count, frame);
}

/* A run of frames back to the user's source. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_slab_source_free(struct acslab_frame_source *source, size_t frame, size_t count)
{
  (void)source->free(source, frame, count);
}

/* Whether the user's source has both operations. */
/*@
  requires source:  \valid_read(source);

  terminates        \true;
  exits             \false;
  assigns           \result \from *source;

  ensures  ready:   \result <==> source->alloc != \null && source->free != \null;
*/
ACSLAB_INTERNAL bool acslabi_slab_source_ready(const struct acslab_frame_source *source)
{
  return source->alloc != NULL && source->free != NULL;
}

/* ---------------------------------------------------------------------------- small things, and numbers */

/* Tell the hook of a refusal, from tier 1 on, and return its status. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result == status;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_refuse(const struct acslab_slabs *s, enum acslab_status status)
{
#if ACSLAB_CONFIG_TIER >= 1
  ACSLAB_REFUSED(s->buddy, status);
#endif
  (void)s;
  return status;
}

/* One more, as far as that goes. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  next:    \result == (n < SIZE_MAX ? n + 1 : n);
*/
ACSLAB_INTERNAL size_t acslabi_slab_count(size_t n)
{
  return n < SIZE_MAX ? n + 1 : n;
}

/* Whether x is a power of two. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  power:   \result <==> \exists integer k; 0 <= k < 8 * sizeof(size_t) && x == Pow2(k);
*/
ACSLAB_INTERNAL bool acslabi_slab_power(size_t x)
{
  return x != 0 && (x & (x - 1)) == 0;
}

/* The largest multiple of step up to n, without a division: by doubling. */
/*@
  requires step:    step >= 1;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  below:   \result <= n && n - \result < step;
  ensures  even:    \result % step == 0;
*/
ACSLAB_INTERNAL size_t acslabi_slab_floor(size_t n, size_t step)
{
  size_t rest = n;
  unsigned k = 0;
  while (k < 8 * sizeof(size_t) - 1 && step <= rest >> (k + 1)) k++; /* step * 2^k <= rest, if step is */
  while (step <= rest) {
    if (step <= rest >> k) rest -= step << k;
    if (k > 0) k--;
  }
  return n - rest;
}

/* The frame of a granule. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  frame:   \result == g / Pow2(s->shift - s->grain) && \result < s->frames;
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_frame(const struct acslab_slabs *s, uint32_t g)
{
  unsigned k = s->shift - s->grain;
  //@ assert within: SlabWithin(g, Pow2(k), s->frames) && 1 <= Pow2(k) && k < 32;
  //@ assert frame: g >> k == g / Pow2(k);
  return g >> k;
}

/* The first granule of a frame; for the number of frames, the number of granules. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   f <= s->frames;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  first:   \result == f * Pow2(s->shift - s->grain) && \result <= s->granules;
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_first(const struct acslab_slabs *s, uint32_t f)
{
  unsigned k = s->shift - s->grain;
  //@ assert most: SlabAtMost(f, s->frames, Pow2(k)) && k < 32;
  //@ assert fits: f * Pow2(k) <= s->granules;
  //@ assert first: (f << k) == f * Pow2(k);
  return f << k;
}

/* The address of a granule. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  address: \result == s->base + g * Pow2(s->grain);
*/
ACSLAB_INTERNAL uintptr_t acslabi_slab_address(const struct acslab_slabs *s, uint32_t g)
{
  uintptr_t at = g;
  //@ assert most: SlabAtMost(g + 1, s->granules, Pow2(s->grain)) && 1 <= Pow2(s->grain);
  //@ assert next: (g + 1) * Pow2(s->grain) == g * Pow2(s->grain) + Pow2(s->grain);
  //@ assert fits: s->base + g * Pow2(s->grain) <= SIZE_MAX;
  //@ assert shift: (at << s->grain) == g * Pow2(s->grain);
  at <<= s->grain;
  //@ assert at: at == g * Pow2(s->grain);
  return s->base + at;
}

/* The granule that holds an address, or ACSLAB_SLAB_NONE outside of the arena. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  inside:  s->base <= address < s->base + s->granules * Pow2(s->grain) ==>
                      \result == SlabGranule(s, address) && \result < s->granules;
  ensures  outside: address < s->base || address >= s->base + s->granules * Pow2(s->grain) ==>
                      \result == ACSLAB_SLAB_NONE;
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_granule(const struct acslab_slabs *s, uintptr_t address)
{
  uintptr_t g;
  if (address < s->base) return ACSLAB_SLAB_NONE;
  g = (address - s->base) >> s->grain;
  //@ assert granule: g == (address - s->base) / Pow2(s->grain) && 1 <= Pow2(s->grain);
  /*@ assert either: SlabWithin(address - s->base, Pow2(s->grain), s->granules) ||
        SlabBehind(address - s->base, Pow2(s->grain), s->granules); */
  return g < s->granules ? (uint32_t)g : ACSLAB_SLAB_NONE;
}

/* Whether there is such a cache, and no callback of it is running. */
/*@
  requires mem:     SlabMem(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  open:    \result == ACSLAB_OK <==> SlabOpen(s, c);
  ensures  none:    \result == ACSLAB_E_CACHE <==> c >= s->limit || s->caches[c].used != 1;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_CACHE, ACSLAB_E_BUSY };
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_open(const struct acslab_slabs *s, unsigned c)
{
  if (c >= s->limit || s->caches[c].used != 1) return ACSLAB_E_CACHE;
  return s->caches[c].busy != 0 ? ACSLAB_E_BUSY : ACSLAB_OK;
}

/* -------------------------------------------------------------------------------- the plane of free objects */

/* What is written where a live object of owner c begins. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  tag:     \result == SlabTag(c);
*/
ACSLAB_INTERNAL uint8_t acslabi_slab_tag(unsigned c)
{
  return c < ACSLAB_TAG_OTHER - 1u ? (uint8_t)(c + 1u) : (uint8_t)ACSLAB_TAG_OTHER;
}

/* Where in live the byte of a granule is. */
/*@
  requires range:   g / ACSLAB_PLANES < plane <= SIZE_MAX / ACSLAB_PLANES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  byte:    \result == SlabByte(plane, g) < ACSLAB_PLANES * plane;
*/
ACSLAB_INTERNAL size_t acslabi_slab_byte(size_t plane, size_t g)
{
  return g % ACSLAB_PLANES * plane + g / ACSLAB_PLANES;
}

/* The tag at a granule: 0 if no live object begins there. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  tag:     \result == s->live[SlabByte(s->plane, g)];
  ensures  live:    \result != 0 <==> SlabLive(s, g);
*/
ACSLAB_INTERNAL uint8_t acslabi_slab_tag_at(const struct acslab_slabs *s, uint32_t g)
{
  return s->live[acslabi_slab_byte(s->plane, g)];
}

/* Write the tag at a granule. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           s->live[SlabByte(s->plane, g)];

  ensures  tag:     s->live[SlabByte(s->plane, g)] == tag;
  ensures  live:    SlabLive(s, g) <==> tag != 0;
  ensures  others:  SlabSameLiveBut{Pre, Here}(s, g);
  ensures  free:    SlabSameFree{Pre, Here}(s);
  ensures  shape:   SlabSameShape{Pre, Here}(s);
*/
ACSLAB_INTERNAL void acslabi_slab_mark(struct acslab_slabs *s, uint32_t g, uint8_t tag)
{
  s->live[acslabi_slab_byte(s->plane, g)] = tag;
}

/* Whether a free object begins at granule g. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  free:    \result <==> SlabFree(s, g);
*/
ACSLAB_INTERNAL bool acslabi_slab_is_free(const struct acslab_slabs *s, uint32_t g)
{
  return (s->avail[g / ACSLAB_WORD_BITS] >> (g % ACSLAB_WORD_BITS) & 1u) != 0;
}

/* Object g becomes free in the plane. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           s->avail[g / ACSLAB_WORD_BITS];

  ensures  free:    SlabFree(s, g);
  ensures  others:  \forall integer x; 0 <= x < s->granules && x != g ==> (SlabFree(s, x) <==> SlabFree{Pre}(s, x));
*/
ACSLAB_INTERNAL void acslabi_slab_set(struct acslab_slabs *s, uint32_t g)
{
  s->avail[g / ACSLAB_WORD_BITS] |= ACSLAB_WORD_ONE << (g % ACSLAB_WORD_BITS);
}

/* No free object begins at granule g any more. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           s->avail[g / ACSLAB_WORD_BITS];

  ensures  free:    !SlabFree(s, g);
  ensures  others:  \forall integer x; 0 <= x < s->granules && x != g ==> (SlabFree(s, x) <==> SlabFree{Pre}(s, x));
*/
ACSLAB_INTERNAL void acslabi_slab_clear(struct acslab_slabs *s, uint32_t g)
{
  s->avail[g / ACSLAB_WORD_BITS] &= (acslab_word)~(ACSLAB_WORD_ONE << (g % ACSLAB_WORD_BITS));
}

/* The bits of word w of the plane that are of granules lo .. hi-1. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   lo < hi <= s->granules;
  requires word:    lo / ACSLAB_WORD_BITS <= w <= (hi - 1) / ACSLAB_WORD_BITS;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  bits:    \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> (Bit(\result, i) <==>
                      Bit(s->avail[w], i) && lo <= w * ACSLAB_WORD_BITS + i < hi);
*/
ACSLAB_INTERNAL acslab_word acslabi_slab_part(const struct acslab_slabs *s, uint32_t w, uint32_t lo, uint32_t hi)
{
  acslab_word word = s->avail[w], out = 0;
  if (w == lo / ACSLAB_WORD_BITS) out = ACSLAB_WORD_ALL >> (ACSLAB_WORD_BITS - 1u - lo % ACSLAB_WORD_BITS) >> 1;
  /*@ assert low: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
        (Bit(out, i) <==> w * ACSLAB_WORD_BITS + i < lo); */
  out = (acslab_word)~out;
  /*@ assert from: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
        (Bit(out, i) <==> lo <= w * ACSLAB_WORD_BITS + i); */
  word &= out;
  /*@ assert rest: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
        (Bit(word, i) <==> Bit(s->avail[w], i) && lo <= w * ACSLAB_WORD_BITS + i); */
  out = ACSLAB_WORD_ALL;
  if (w == (hi - 1) / ACSLAB_WORD_BITS) out = ACSLAB_WORD_ALL >> (ACSLAB_WORD_BITS - 1u - (hi - 1) % ACSLAB_WORD_BITS);
  /*@ assert high: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
        (Bit(out, i) <==> w * ACSLAB_WORD_BITS + i < hi); */
  word &= out;
  return word;
}

#if ACSLAB_CONFIG_TIER >= 4
/* The lowest free object of granules lo .. hi-1, or ACSLAB_SLAB_NONE. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   lo < hi <= s->granules;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  found:   \result != ACSLAB_SLAB_NONE ==> lo <= \result < hi && SlabFree(s, \result) &&
                      \forall integer g; lo <= g < \result ==> !SlabFree(s, g);
  ensures  none:    \result == ACSLAB_SLAB_NONE ==> \forall integer g; lo <= g < hi ==> !SlabFree(s, g);
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_next(const struct acslab_slabs *s, uint32_t lo, uint32_t hi)
{
  uint32_t w, last = (hi - 1) / ACSLAB_WORD_BITS;
  acslab_word word;
  for (w = lo / ACSLAB_WORD_BITS; w <= last; w++) {
    word = acslabi_slab_part(s, w, lo, hi);
    if (word != 0) return (uint32_t)(w * ACSLAB_WORD_BITS + acslabi_bits_lowest(word));
  }
  return ACSLAB_SLAB_NONE;
}
#endif

/* ------------------------------------------------------------------------------------ lists of a cache */

/* The granules that the slab at frame q may have objects in end here. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires run:     q < s->frames && q + s->runs[q].length <= s->frames;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  end:     \result == (q + s->runs[q].length) * Pow2(s->shift - s->grain);
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_end(const struct acslab_slabs *s, uint32_t q)
{
  return acslabi_slab_first(s, q + s->runs[q].length);
}

/* Put the slab at frame q at the head of the list that begins at head; the new head. */
/*@
  requires mem:     SlabMem(s);
  requires range:   q < s->frames && (head == ACSLAB_SLAB_NONE || head < s->frames && head != q);

  terminates        \true;
  exits             \false;
  assigns           s->runs[q].next, s->runs[q].prev, s->runs[SlabOr(head, q)].prev;

  ensures  head:    \result == q && s->runs[q].next == head && s->runs[q].prev == ACSLAB_SLAB_NONE;
  ensures  back:    head != ACSLAB_SLAB_NONE ==> s->runs[head].prev == q;
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_link(struct acslab_slabs *s, uint32_t head, uint32_t q)
{
  s->runs[q].next = head;
  s->runs[q].prev = ACSLAB_SLAB_NONE;
  if (head != ACSLAB_SLAB_NONE) s->runs[head].prev = q;
  return q;
}

/* Take the slab at frame q out of the list that begins at head; the new head. */
/*@
  requires mem:     SlabMem(s);
  requires range:   q < s->frames;
  requires listed:  SlabListed(s, head, q);

  terminates        \true;
  exits             \false;
  assigns           s->runs[SlabOr(s->runs[q].next, q)].prev, s->runs[SlabOr(s->runs[q].prev, q)].next;

  ensures  own:     s->runs[q].next == \old(s->runs[q].next) && s->runs[q].prev == \old(s->runs[q].prev);

  ensures  head:    \result == \old(s->runs[q].prev == ACSLAB_SLAB_NONE ? s->runs[q].next : head);
  ensures  next:    \old(s->runs[q].next) != ACSLAB_SLAB_NONE ==>
                      s->runs[\old(s->runs[q].next)].prev == \old(s->runs[q].prev);
  ensures  prev:    \old(s->runs[q].prev) != ACSLAB_SLAB_NONE ==>
                      s->runs[\old(s->runs[q].prev)].next == \old(s->runs[q].next);
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_unlink(struct acslab_slabs *s, uint32_t head, uint32_t q)
{
  uint32_t next = s->runs[q].next, prev = s->runs[q].prev;
  if (next != ACSLAB_SLAB_NONE) s->runs[next].prev = prev;
  if (prev == ACSLAB_SLAB_NONE) return next;
  s->runs[prev].next = next;
  return head;
}

/* Put the slab at frame q on the list that its count of free objects asks for; a full slab is on none. */
/*@
  requires mem:     SlabMem(s);
  requires cache:   c < s->limit && q < s->frames && s->runs[q].free <= s->runs[q].objects;
  requires partial: s->caches[c].partial == ACSLAB_SLAB_NONE ||
                      s->caches[c].partial < s->frames && s->caches[c].partial != q;
  requires empty:   s->caches[c].empty == ACSLAB_SLAB_NONE ||
                      s->caches[c].empty < s->frames && s->caches[c].empty != q;
  requires counts:  s->caches[c].partials < UINT32_MAX && s->caches[c].empties < UINT32_MAX;

  terminates        \true;
  exits             \false;
  assigns           s->runs[q].next, s->runs[q].prev, s->runs[SlabOr(s->caches[c].partial, q)].prev,
                    s->runs[SlabOr(s->caches[c].empty, q)].prev, s->caches[c].partial, s->caches[c].partials,
                    s->caches[c].empty, s->caches[c].empties;

  behavior empty:
    assumes  empty:   s->runs[q].free == s->runs[q].objects;
    assigns           s->runs[q].next, s->runs[q].prev, s->runs[SlabOr(s->caches[c].empty, q)].prev,
                      s->caches[c].empty, s->caches[c].empties;
    ensures  head:    s->caches[c].empty == q && s->caches[c].empties == \old(s->caches[c].empties) + 1;
    ensures  next:    s->runs[q].next == \old(s->caches[c].empty) && s->runs[q].prev == ACSLAB_SLAB_NONE;
    ensures  back:    \old(s->caches[c].empty) != ACSLAB_SLAB_NONE ==>
                        s->runs[\old(s->caches[c].empty)].prev == q;

  behavior partial:
    assumes  partial: 0 < s->runs[q].free < s->runs[q].objects;
    assigns           s->runs[q].next, s->runs[q].prev, s->runs[SlabOr(s->caches[c].partial, q)].prev,
                      s->caches[c].partial, s->caches[c].partials;
    ensures  head:    s->caches[c].partial == q && s->caches[c].partials == \old(s->caches[c].partials) + 1;
    ensures  next:    s->runs[q].next == \old(s->caches[c].partial) && s->runs[q].prev == ACSLAB_SLAB_NONE;
    ensures  back:    \old(s->caches[c].partial) != ACSLAB_SLAB_NONE ==>
                        s->runs[\old(s->caches[c].partial)].prev == q;

  behavior full:
    assumes  full:    s->runs[q].free == 0 < s->runs[q].objects;
    assigns           \nothing;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_INTERNAL void acslabi_slab_list(struct acslab_slabs *s, unsigned c, uint32_t q)
{
  struct acslab_cache *cache = &s->caches[c];
  if (s->runs[q].free == s->runs[q].objects) {
    cache->empty = acslabi_slab_link(s, cache->empty, q);
    cache->empties++;
  } else if (s->runs[q].free > 0) {
    cache->partial = acslabi_slab_link(s, cache->partial, q);
    cache->partials++;
  }
}

/* Take the slab at frame q off the list that it is on. */
/*@
  requires mem:     SlabMem(s);
  requires cache:   c < s->limit && q < s->frames && s->runs[q].free <= s->runs[q].objects;
  requires empty:   s->runs[q].free == s->runs[q].objects ==>
                      SlabListed(s, s->caches[c].empty, q) && s->caches[c].empties > 0;
  requires partial: 0 < s->runs[q].free < s->runs[q].objects ==>
                      SlabListed(s, s->caches[c].partial, q) && s->caches[c].partials > 0;

  terminates        \true;
  exits             \false;
  assigns           s->runs[SlabOr(s->runs[q].next, q)].prev, s->runs[SlabOr(s->runs[q].prev, q)].next,
                    s->caches[c].partial, s->caches[c].partials, s->caches[c].empty, s->caches[c].empties;

  ensures  own:     s->runs[q].next == \old(s->runs[q].next) && s->runs[q].prev == \old(s->runs[q].prev);
  ensures  next:    s->runs[q].free > 0 && \old(s->runs[q].next) != ACSLAB_SLAB_NONE ==>
                      s->runs[\old(s->runs[q].next)].prev == \old(s->runs[q].prev);
  ensures  prev:    s->runs[q].free > 0 && \old(s->runs[q].prev) != ACSLAB_SLAB_NONE ==>
                      s->runs[\old(s->runs[q].prev)].next == \old(s->runs[q].next);

  behavior empty:
    assumes  empty:   s->runs[q].free == s->runs[q].objects;
    assigns           s->runs[SlabOr(s->runs[q].next, q)].prev, s->runs[SlabOr(s->runs[q].prev, q)].next,
                      s->caches[c].empty, s->caches[c].empties;
    ensures  head:    s->caches[c].empty == (s->runs[q].prev == ACSLAB_SLAB_NONE ? s->runs[q].next :
                        \old(s->caches[c].empty));
    ensures  count:   s->caches[c].empties == \old(s->caches[c].empties) - 1;

  behavior partial:
    assumes  partial: 0 < s->runs[q].free < s->runs[q].objects;
    assigns           s->runs[SlabOr(s->runs[q].next, q)].prev, s->runs[SlabOr(s->runs[q].prev, q)].next,
                      s->caches[c].partial, s->caches[c].partials;
    ensures  head:    s->caches[c].partial == (s->runs[q].prev == ACSLAB_SLAB_NONE ? s->runs[q].next :
                        \old(s->caches[c].partial));
    ensures  count:   s->caches[c].partials == \old(s->caches[c].partials) - 1;

  behavior full:
    assumes  full:    s->runs[q].free == 0 < s->runs[q].objects;
    assigns           \nothing;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_INTERNAL void acslabi_slab_unlist(struct acslab_slabs *s, unsigned c, uint32_t q)
{
  struct acslab_cache *cache = &s->caches[c];
  if (s->runs[q].free == s->runs[q].objects) {
    cache->empty = acslabi_slab_unlink(s, cache->empty, q);
    cache->empties--;
  } else if (s->runs[q].free > 0) {
    cache->partial = acslabi_slab_unlink(s, cache->partial, q);
    cache->partials--;
  }
}

/* ------------------------------------------------------------------------------------- frames come and go */

/* A run of frames for a slab or a large block, its first frame counted from the arena's into *q. */
/*@
  requires valid:   SlabValid(s);
  requires out:     \valid(q);
  requires count:   count > 0;

  terminates        \true;
  exits             \false;
  assigns           *q, s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  run:     \result == ACSLAB_OK ==> *q + count <= s->frames;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NO_MEMORY };
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_get(struct acslab_slabs *s, uint32_t count, uint32_t *q)
{
  enum acslab_status status = ACSLAB_E_NO_MEMORY;
  size_t frame = 0;
  int largest;
  if (s->source == NULL) {
    ACSLAB_LOCK_FRAMES(s->buddy);
    largest = acslab_buddy_largest(s->buddy); /* asked first, so that the buddy refuses nothing, and tells nothing */
    if (largest >= 0 && (count - 1) >> largest == 0) status = acslab_buddy_alloc_frames(s->buddy, count, &frame);
    ACSLAB_UNLOCK_FRAMES(s->buddy);
  } else {
    status = acslabi_slab_source_alloc(s->source, count, &frame);
    if (frame < s->first_frame || frame - s->first_frame > s->frames - count) status = ACSLAB_E_NO_MEMORY;
  }
  if (status != ACSLAB_OK) return ACSLAB_E_NO_MEMORY;
  *q = (uint32_t)(frame - s->first_frame);
  return ACSLAB_OK;
}

/* The run goes back to where it came from. */
/*@
  requires valid:   SlabValid(s);
  requires run:     0 < count && q + count <= s->frames;

  terminates        \true;
  exits             \false;
  assigns           s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
*/
ACSLAB_INTERNAL void acslabi_slab_put_back(struct acslab_slabs *s, uint32_t q, uint32_t count)
{
  if (s->source == NULL) {
    ACSLAB_LOCK_FRAMES(s->buddy);
    (void)acslab_buddy_free_frames(s->buddy, s->first_frame + q, count);
    ACSLAB_UNLOCK_FRAMES(s->buddy);
  } else {
    acslabi_slab_source_free(s->source, s->first_frame + q, count);
  }
}

/* Make the planes zero over a frame that no slab ever had. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires frame:   f < s->frames;

  terminates        \true;
  exits             \false;
  assigns           s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1];

  ensures  shape:   SlabSameShape{Pre, Here}(s);
  ensures  zero:    SlabBlank(s, SlabFirst(s, f), SlabFirst(s, f + 1));
  ensures  others:  SlabSameBut{Pre, Here}(s, SlabFirst(s, f), SlabFirst(s, f + 1));
*/
ACSLAB_INTERNAL void acslabi_slab_wipe(struct acslab_slabs *s, uint32_t f)
{
  uint32_t lo = acslabi_slab_first(s, f), hi = acslabi_slab_first(s, f + 1), g = lo;
  //@ assert run: lo == SlabFirst(s, f) && hi == SlabFirst(s, f + 1) <= s->granules;
  /*@ loop invariant mem:    SlabMem(s);
      loop invariant shape:  SlabShape(s);
      loop invariant same:   SlabSameShape{Pre, Here}(s);
      loop invariant range:  lo <= g && (g <= hi || g == lo);
      loop invariant zero:   \forall integer x; lo <= x < g ==> !SlabFree(s, x);
      loop invariant others: \forall integer x; 0 <= x < s->granules && !(lo <= x < g) ==>
                               (SlabFree(s, x) <==> SlabFree{Pre}(s, x));
      loop assigns g, s->avail[0 .. \at(s->words, Pre) - 1];
      loop variant hi - g;
  */
  while (g < hi) {
    //@ assert word: 0 <= g / ACSLAB_WORD_BITS < s->words;
    if (g % ACSLAB_WORD_BITS == 0 && hi - g >= ACSLAB_WORD_BITS) {
      /*@ ghost Word: ; */
      s->avail[g / ACSLAB_WORD_BITS] = 0;
      //@ assert same: SlabSameShape{Word, Here}(s);
      //@ assert zero: \forall integer x; g <= x < g + ACSLAB_WORD_BITS ==> !SlabFree(s, x);
      /*@ assert others: \forall integer x; 0 <= x < s->granules && !(g <= x < g + ACSLAB_WORD_BITS) ==>
            (SlabFree(s, x) <==> SlabFree{Word}(s, x)); */
      g += ACSLAB_WORD_BITS;
    } else {
      /*@ ghost Bit: ; */
      acslabi_slab_clear(s, g);
      //@ assert same: SlabSameShape{Bit, Here}(s);
      g++;
    }
  }
  /*@ ghost Cleared: ; */
  /*@ loop invariant mem:    SlabMem(s);
      loop invariant shape:  SlabShape(s);
      loop invariant same:   SlabSameShape{Pre, Here}(s);
      loop invariant range:  lo <= g && (g <= hi || g == lo);
      loop invariant free:   SlabSameFree{Cleared, Here}(s);
      loop invariant zero:   \forall integer x; lo <= x < g ==> !SlabLive(s, x);
      loop invariant others: \forall integer x; 0 <= x < s->granules && !(lo <= x < g) ==>
                               (SlabLive(s, x) <==> SlabLive{Pre}(s, x));
      loop assigns g, s->live[0 .. ACSLAB_PLANES * \at(s->plane, Pre) - 1];
      loop variant hi - g;
  */
  for (g = lo; g < hi; g++) acslabi_slab_mark(s, g, 0);
}

/* Frames q .. q+count-1 serve an owner from now on, as one run. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires run:     0 < count && q + count <= s->frames;
  requires owner:   owner <= UINT16_MAX;

  terminates        \true;
  exits             \false;
  assigns           s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1], s->owner[q .. q + count - 1],
                    s->runs[q .. q + count - 1].first, s->runs[q].length;

  ensures  owner:   \forall integer f; q <= f < q + count ==> s->owner[f] == owner && s->runs[f].first == q;
  ensures  length:  s->runs[q].length == count;
  ensures  fresh:   \forall integer f; q <= f < q + count && \old(s->owner[f]) == ACSLAB_OWNER_FRESH ==>
                      SlabBlank(s, SlabFirst(s, f), SlabFirst(s, f + 1));
  ensures  kept:    \forall integer f; 0 <= f < s->frames &&
                      !(q <= f < q + count && \old(s->owner[f]) == ACSLAB_OWNER_FRESH) ==>
                        SlabSame{Pre, Here}(s, SlabFirst(s, f), SlabFirst(s, f + 1));
*/
ACSLAB_INTERNAL void acslabi_slab_own(struct acslab_slabs *s, uint32_t q, uint32_t count, unsigned owner)
{
  uint32_t f;
  /*@ loop invariant mem:    SlabMem(s);
      loop invariant shape:  SlabShape(s);
      loop invariant same:   SlabSameShape{Pre, Here}(s);
      loop invariant range:  q <= f <= q + count;
      loop invariant owner:  \forall integer x; q <= x < f ==> s->owner[x] == owner && s->runs[x].first == q;
      loop invariant rest:   \forall integer x; f <= x < s->frames ==> s->owner[x] == \at(s->owner[x], Pre);
      loop invariant fresh:  \forall integer x; q <= x < f && \at(s->owner[x], Pre) == ACSLAB_OWNER_FRESH ==>
                               SlabBlank(s, SlabFirst(s, x), SlabFirst(s, x + 1));
      loop invariant kept:   \forall integer x; 0 <= x < s->frames &&
                               !(q <= x < f && \at(s->owner[x], Pre) == ACSLAB_OWNER_FRESH) ==>
                                 SlabSame{Pre, Here}(s, SlabFirst(s, x), SlabFirst(s, x + 1));
      loop assigns f, s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. \at(s->words, Pre) - 1], s->owner[q .. q + count - 1],
                   s->runs[q .. q + count - 1].first;
      loop variant q + count - f;
  */
  for (f = q; f < q + count; f++) {
    /*@ ghost Step: ; */
    if (s->owner[f] == ACSLAB_OWNER_FRESH) acslabi_slab_wipe(s, f);
    /*@ ghost Wiped: ; */
    //@ assert kept: SlabSameShape{Step, Here}(s);
    //@ assert but: SlabSameBut{Step, Here}(s, SlabFirst{Step}(s, f), SlabFirst{Step}(s, f + 1));
    //@ assert others: SlabSameOthers{Step, Here}(s, f);
    /*@ assert self: \at(s->owner[f], Step) == ACSLAB_OWNER_FRESH ?
          SlabBlank(s, SlabFirst{Step}(s, f), SlabFirst{Step}(s, f + 1)) :
          SlabSame{Step, Here}(s, SlabFirst{Step}(s, f), SlabFirst{Step}(s, f + 1)); */
    s->owner[f] = (uint16_t)owner;
    s->runs[f].first = q;
    //@ assert same: SlabSameShape{Step, Here}(s) && SlabSameShape{Wiped, Here}(s);
    //@ assert planes: \forall integer lo, hi; SlabSame{Wiped, Here}(s, lo, hi);
    /*@ assert frames: \forall integer x; 0 <= x < s->frames ==>
          SlabSame{Wiped, Here}(s, SlabFirst{Step}(s, x), SlabFirst{Step}(s, x + 1)); */
    /*@ assert still: \forall integer x; 0 <= x < s->frames && x != f ==>
          SlabSame{Step, Here}(s, SlabFirst{Step}(s, x), SlabFirst{Step}(s, x + 1)); */
    /*@ assert mine: \at(s->owner[f], Step) == ACSLAB_OWNER_FRESH ?
          SlabBlank(s, SlabFirst{Step}(s, f), SlabFirst{Step}(s, f + 1)) :
          SlabSame{Step, Here}(s, SlabFirst{Step}(s, f), SlabFirst{Step}(s, f + 1)); */
    //@ assert mark: \at(s->owner[f], Step) == \at(s->owner[\at(f, Here)], Pre);
    /*@ assert unwiped: \forall integer x; 0 <= x < s->frames &&
          !(q <= x <= f && \at(s->owner[x], Pre) == ACSLAB_OWNER_FRESH) ==>
            SlabSame{Step, Here}(s, SlabFirst{Step}(s, x), SlabFirst{Step}(s, x + 1)); */
    /*@ assert blank: \forall integer x; q <= x < f && \at(s->owner[x], Pre) == ACSLAB_OWNER_FRESH ==>
          SlabBlank(s, SlabFirst{Step}(s, x), SlabFirst{Step}(s, x + 1)); */
    /*@ assert fresh: \forall integer x; q <= x <= f && \at(s->owner[x], Pre) == ACSLAB_OWNER_FRESH ==>
          SlabBlank(s, SlabFirst{Step}(s, x), SlabFirst{Step}(s, x + 1)); */
    /*@ assert place: \forall integer x; SlabFirst{Step}(s, x) == SlabFirst(s, x); */
  }
  /*@ ghost Owned: ; */
  s->runs[q].length = count;
  //@ assert same: SlabSameShape{Owned, Here}(s);
  //@ assert planes: \forall integer lo, hi; SlabSame{Owned, Here}(s, lo, hi);
  /*@ assert frames: \forall integer x; 0 <= x < s->frames ==>
        SlabSame{Owned, Here}(s, SlabFirst{Owned}(s, x), SlabFirst{Owned}(s, x + 1)); */
}

/* Frames q .. q+count-1 serve nobody from now on. */
/*@
  requires mem:     SlabMem(s);
  requires run:     q + count <= s->frames;

  terminates        \true;
  exits             \false;
  assigns           s->owner[q .. q + count - 1];

  ensures  owner:   \forall integer f; q <= f < q + count ==> s->owner[f] == ACSLAB_OWNER_NONE;
*/
ACSLAB_INTERNAL void acslabi_slab_disown(struct acslab_slabs *s, uint32_t q, uint32_t count)
{
  uint32_t f;
  /*@ loop invariant range:  q <= f <= q + count;
      loop invariant owner:  \forall integer x; q <= x < f ==> s->owner[x] == ACSLAB_OWNER_NONE;
      loop assigns f, s->owner[q .. q + count - 1];
      loop variant q + count - f;
  */
  for (f = q; f < q + count; f++) s->owner[f] = ACSLAB_OWNER_NONE;
}

#if ACSLAB_CONFIG_TIER >= 2
/* Whether objects of the cache are poisoned while they are free. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_slab_poisoned(const struct acslab_cache *cache)
{
  return !acslabi_slab_callbacks(cache);
}
#endif

/* An object is about to be handed out: false if somebody wrote to it while it was free. */
/*@
  requires valid:   SlabValid(s);
  requires object:  SlabObject(s, c, g);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  plain:   ACSLAB_CONFIG_TIER < 2 ==> \result;
*/
ACSLAB_INTERNAL bool acslabi_slab_prepare(const struct acslab_slabs *s, unsigned c, uint32_t g)
{
#if ACSLAB_CONFIG_TIER >= 2
  const struct acslab_cache *cache = &s->caches[c];
  uintptr_t address = acslabi_slab_address(s, g);
  if (acslabi_slab_poisoned(cache)) {
    if (!acslabi_slab_filled(address, ACSLAB_POISON_FREE, cache->size)) return false;
#if ACSLAB_CONFIG_TIER >= 3
    acslabi_slab_fill(address, 0, cache->size);
#endif
  }
#endif
  (void)s, (void)c, (void)g;
  return true;
}

/* Whether the red zone behind a live object is whole. */
/*@
  requires valid:   SlabValid(s);
  requires object:  SlabObject(s, c, g);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  plain:   ACSLAB_CONFIG_TIER < 3 ==> \result;
*/
ACSLAB_INTERNAL bool acslabi_slab_sound(const struct acslab_slabs *s, unsigned c, uint32_t g)
{
#if ACSLAB_CONFIG_TIER >= 3
  const struct acslab_cache *cache = &s->caches[c];
  return acslabi_slab_filled(acslabi_slab_address(s, g) + cache->size, ACSLAB_POISON_ZONE,
                             ((size_t)cache->stride << s->grain) - cache->size);
#else
  (void)s, (void)c, (void)g;
  return true;
#endif
}

/* An object has just been freed, or made. */
/*@
  requires valid:   SlabValid(s);
  requires object:  SlabObject(s, c, g);

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_slab_spoil(const struct acslab_slabs *s, unsigned c, uint32_t g)
{
#if ACSLAB_CONFIG_TIER >= 2
  const struct acslab_cache *cache = &s->caches[c];
  if (acslabi_slab_poisoned(cache)) {
    acslabi_slab_fill(acslabi_slab_address(s, g), ACSLAB_POISON_FREE, cache->size);
  }
#endif
  (void)s, (void)c, (void)g;
}

/* The count objects from granule g on, stride granules apart, become free. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   0 < stride && (count > 0 ==> g + (count - 1) * stride < s->granules);
  requires end:     g + count * stride <= UINT32_MAX;

  terminates        \true;
  exits             \false;
  assigns           s->avail[0 .. s->words - 1];

  ensures  offered: \forall integer i; 0 <= i < count ==> SlabFree(s, \old(g) + i * stride);
  ensures  others:  \forall integer x; SlabFree(s, x) ==>
                      SlabFree{Pre}(s, x) || \exists integer i; 0 <= i < \old(count) && x == \old(g) + i * stride;
  ensures  kept:    \forall integer x; SlabFree{Pre}(s, x) ==> SlabFree(s, x);
  ensures  shape:   SlabSameShape{Pre, Here}(s);
*/
ACSLAB_INTERNAL void acslabi_slab_offer(struct acslab_slabs *s, uint32_t g, uint32_t stride, uint32_t count)
{
  uint32_t w;
  acslab_word word;
  while (count > 0) {
    w = g / ACSLAB_WORD_BITS;
    word = s->avail[w];
    do {
      word |= (acslab_word)1 << g % ACSLAB_WORD_BITS;
      g += stride;
      count--;
    } while (count > 0 && g / ACSLAB_WORD_BITS == w);
    s->avail[w] = word;
  }
}

/*
 * Make a new slab of a cache, empty.  Until its objects are constructed none of them is free, so a constructor
 * that calls back for another cache meets a whole allocator.
 */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);

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
  ensures  open:    SlabOpen(s, c);
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NO_MEMORY };
  ensures  made:    \result == ACSLAB_OK ==> s->caches[c].free == \old(s->caches[c].free) + s->caches[c].objects;
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_grow(struct acslab_slabs *s, unsigned c)
{
  struct acslab_cache *cache = &s->caches[c];
  struct acslab_run *run;
  enum acslab_status status;
  uint32_t q = 0, g, i;
  status = acslabi_slab_get(s, cache->length, &q);
  if (status != ACSLAB_OK) return status;
  acslabi_slab_own(s, q, cache->length, c);
  run = &s->runs[q];
  run->start = acslabi_slab_first(s, q) + cache->colour;
  run->objects = cache->objects;
  run->free = 0;
  run->next = ACSLAB_SLAB_NONE;
  run->prev = ACSLAB_SLAB_NONE;
  cache->colour = cache->colour < cache->slack ? cache->colour + cache->colour_step : 0;
  cache->slabs++;
  cache->grown = acslabi_slab_count(cache->grown);
  if (ACSLAB_CONFIG_TIER >= 2 || cache->construct != NULL) {
    cache->busy = 1;
    g = run->start;
    for (i = 0; i < run->objects; i++) {
      acslabi_slab_construct(cache, acslabi_slab_address(s, g));
      acslabi_slab_spoil(s, c, g);
#if ACSLAB_CONFIG_TIER >= 3
      acslabi_slab_fill(acslabi_slab_address(s, g) + cache->size, ACSLAB_POISON_ZONE,
                        ((size_t)cache->stride << s->grain) - cache->size);
#endif
      g += cache->stride;
    }
    cache->busy = 0;
  }
  acslabi_slab_offer(s, run->start, cache->stride, run->objects);
  run->low = run->start;
  run->free = run->objects;
  cache->free += run->objects;
  acslabi_slab_list(s, c, q);
  return ACSLAB_OK;
}

/* An empty slab goes back, its objects destructed.  None of them is free while that is done. */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);
  requires slab:    SlabOf(s, q, c) && s->runs[q].first == q && s->runs[q].free == s->runs[q].objects;

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
  ensures  open:    SlabOpen(s, c);
  ensures  gone:    \forall integer f; q <= f < q + \old(s->runs[q].length) ==> s->owner[f] == ACSLAB_OWNER_NONE;
  ensures  empties: s->caches[c].empties == \old(s->caches[c].empties) - 1;
*/
ACSLAB_INTERNAL void acslabi_slab_release(struct acslab_slabs *s, unsigned c, uint32_t q)
{
  struct acslab_cache *cache = &s->caches[c];
  struct acslab_run *run = &s->runs[q];
  uint32_t lo = acslabi_slab_first(s, q), hi = acslabi_slab_end(s, q), g, w, i;
  acslabi_slab_unlist(s, c, q);
  cache->free -= run->objects;
  run->free = 0;
  for (w = lo / ACSLAB_WORD_BITS; w <= (hi - 1) / ACSLAB_WORD_BITS; w++) s->avail[w] ^= acslabi_slab_part(s, w, lo, hi);
  if (cache->destruct != NULL) {
    cache->busy = 1;
    g = run->start;
    for (i = 0; i < run->objects; i++) {
      acslabi_slab_destruct(cache, acslabi_slab_address(s, g));
      g += cache->stride;
    }
    cache->busy = 0;
  }
  cache->slabs--;
  cache->returned = acslabi_slab_count(cache->returned);
  acslabi_slab_disown(s, q, cache->length);
  acslabi_slab_put_back(s, q, cache->length);
}

/* --------------------------------------------------------------------------- objects come and go in slabs */

/* What a take gives: how many objects, and why not one. */
struct acslabi_taken {
  uint32_t count;
  enum acslab_status status; /* when count is 0 */
};

/* Take up to want objects out of the slab at frame q, the lowest first, into list; how many. */
/*@
  requires valid:   SlabValid(s);
  requires slab:    SlabOf(s, q, c) && s->runs[q].first == q && s->runs[q].free > 0;
  requires list:    want >= 1 && \valid(list + (0 .. want - 1));

  terminates        \true;
  exits             \false;
  assigns           list[0 .. want - 1], s->seed, s->avail[0 .. s->words - 1], s->runs[0 .. s->frames - 1],
                    s->caches[c];

  ensures  valid:   SlabValid(s);
  ensures  count:   1 <= \result <= want;
  ensures  taken:   \forall integer i; 0 <= i < \result ==> SlabFree{Pre}(s, list[i]) && !SlabFree(s, list[i]) &&
                      SlabObject(s, c, list[i]) && !SlabLive(s, list[i]);
  ensures  apart:   \forall integer i, j; 0 <= i < j < \result ==> list[i] != list[j];
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_draw(struct acslab_slabs *s, unsigned c, uint32_t q, uint32_t want,
                                           uint32_t *list)
{
  struct acslab_run *run = &s->runs[q];
  uint32_t hi = acslabi_slab_end(s, q), got = 0;
  uint32_t lo = acslabi_slab_first(s, q);
#if ACSLAB_CONFIG_TIER >= 4
  uint32_t g;
  acslabi_slab_unlist(s, c, q);
  s->seed ^= (s->seed << 13) & 0xffffffffu; /* Marsaglia 2003, xorshift */
  s->seed ^= s->seed >> 17;
  s->seed ^= (s->seed << 5) & 0xffffffffu;
  g = s->seed & 0x7fffffffu;
  g = acslabi_slab_next(s, lo + (g - (uint32_t)acslabi_slab_floor(g, hi - lo)), hi);
  if (g == ACSLAB_SLAB_NONE) g = acslabi_slab_next(s, lo, hi);
  acslabi_slab_clear(s, g);
  list[got++] = g;
  (void)want;
#else
  uint32_t g = run->low, stride = s->caches[c].stride, w, last;
  acslab_word word, bit;
  acslabi_slab_unlist(s, c, q);
  if (want > run->free) want = run->free;
  if (stride >= ACSLAB_WORD_BITS) { /* at most one in a word: object by object */
    while (got < want && g < hi) {
      if (acslabi_slab_is_free(s, g)) {
        acslabi_slab_clear(s, g);
        list[got++] = g;
      }
      g = hi - g > stride ? g + stride : hi;
    }
  } else {
    w = g / ACSLAB_WORD_BITS;
    last = (hi - 1) / ACSLAB_WORD_BITS;
    while (got < want && w <= last) {
      word = acslabi_slab_part(s, w, lo, hi);
      while (word != 0 && got < want) {
        bit = word & (acslab_word)~(word - 1);
        list[got++] = (uint32_t)(w * ACSLAB_WORD_BITS + acslabi_bits_lowest(word));
        word ^= bit;
        s->avail[w] ^= bit;
      }
      if (word == 0) w++;
    }
    g = w <= last ? w * (uint32_t)ACSLAB_WORD_BITS : hi;
  }
  run->low = g;
#endif
  run->free -= got;
  s->caches[c].free -= got;
  acslabi_slab_list(s, c, q);
  return got;
}

/*
 * Take up to want objects of a cache out of its slabs, into list: of partial slabs first, then of empty ones, then
 * of one new slab, if there is nothing else.
 */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);
  requires list:    want >= 1 && \valid(list + (0 .. want - 1));

  terminates        \true;
  exits             \false;
  assigns           list[0 .. want - 1], s->seed, s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1],
                    s->owner[0 .. s->frames - 1], s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s) && SlabSameLive{Pre, Here}(s) && SlabKept{Pre, Here}(s);
  ensures  open:    SlabOpen(s, c);
  ensures  count:   0 <= \result.count <= want;
  ensures  status:  \result.status == ACSLAB_OK <==> \result.count > 0;
  ensures  taken:   \forall integer i; 0 <= i < \result.count ==> !SlabFree(s, list[i]) && !SlabLive(s, list[i]) &&
                      SlabObject(s, c, list[i]);
  ensures  apart:   \forall integer i, j; 0 <= i < j < \result.count ==> list[i] != list[j];
  ensures  refused: \result.count == 0 ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_INTERNAL struct acslabi_taken acslabi_slab_take(struct acslab_slabs *s, unsigned c, uint32_t want,
                                                       uint32_t *list)
{
  struct acslab_cache *cache = &s->caches[c];
  struct acslabi_taken taken;
  uint32_t q;
  taken.count = 0;
  taken.status = ACSLAB_OK;
  while (taken.count < want) {
    if (cache->partial != ACSLAB_SLAB_NONE) {
      q = cache->partial;
    } else {
      if (cache->empty == ACSLAB_SLAB_NONE) {
        if (taken.count > 0) break;
        taken.status = acslabi_slab_grow(s, c);
        if (taken.status != ACSLAB_OK) break;
      }
      q = cache->empty;
    }
    taken.count += acslabi_slab_draw(s, c, q, want - taken.count, list + taken.count);
  }
  return taken;
}

/* Object g, which is neither free nor live, becomes free in its slab, which goes back if that makes it one too many. */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);
  requires object:  SlabObject(s, c, g) && !SlabFree(s, g) && !SlabLive(s, g);

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
  ensures  open:    SlabOpen(s, c);
*/
ACSLAB_INTERNAL void acslabi_slab_settle(struct acslab_slabs *s, unsigned c, uint32_t g)
{
  struct acslab_cache *cache = &s->caches[c];
  uint32_t q = s->runs[acslabi_slab_frame(s, g)].first;
  struct acslab_run *run = &s->runs[q];
  acslabi_slab_set(s, g);
  if (g < run->low) run->low = g;
  cache->free++;
  if (run->free > 0 && run->free + 1 < run->objects) {
    run->free++;
    return; /* partial before and after: it stays where it is on its list */
  }
  acslabi_slab_unlist(s, c, q);
  run->free++;
  acslabi_slab_list(s, c, q);
  if (run->free == run->objects && cache->empties > cache->keep) acslabi_slab_release(s, c, q);
}

/* The same from tier 4 on by way of the quarantine: the object waits, and the one that waited longest settles. */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);
  requires object:  SlabObject(s, c, g) && !SlabFree(s, g) && !SlabLive(s, g);

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
  ensures  open:    SlabOpen(s, c);
*/
ACSLAB_INTERNAL void acslabi_slab_give(struct acslab_slabs *s, unsigned c, uint32_t g)
{
#if ACSLAB_CONFIG_TIER >= 4
  struct acslab_cache *cache = &s->caches[c];
  uint32_t other;
  if (cache->held < ACSLAB_CONFIG_QUARANTINE) {
    cache->queue[cache->held++] = g; /* while it fills, the oldest is entry 0 */
    return;
  }
  other = cache->queue[cache->oldest];
  cache->queue[cache->oldest] = g;
  cache->oldest = cache->oldest + 1 < ACSLAB_CONFIG_QUARANTINE ? cache->oldest + 1 : 0;
  g = other;
#endif
  acslabi_slab_settle(s, c, g);
}

/* Let all objects in quarantine settle. */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);

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
  ensures  open:    SlabOpen(s, c);
*/
ACSLAB_INTERNAL void acslabi_slab_flush(struct acslab_slabs *s, unsigned c)
{
#if ACSLAB_CONFIG_TIER >= 4
  struct acslab_cache *cache = &s->caches[c];
  while (cache->held > 0) {
    cache->held--;
    acslabi_slab_settle(s, c, cache->queue[cache->held]);
  }
  cache->oldest = 0;
#endif
  (void)s, (void)c;
}

/* Where the object begins whose bytes, or whose unused ones behind it, have granule g; ACSLAB_SLAB_NONE for none. */
/*@
  requires valid:   SlabValid(s);
  requires range:   g < s->granules && s->owner[g / Pow2(s->shift - s->grain)] < s->limit;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  object:  \result != ACSLAB_SLAB_NONE ==> \result <= g &&
                      SlabObject(s, s->owner[g / Pow2(s->shift - s->grain)], \result) &&
                      g < \result + s->caches[s->owner[g / Pow2(s->shift - s->grain)]].stride;
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_object(const struct acslab_slabs *s, uint32_t g)
{
  uint32_t f = acslabi_slab_frame(s, g);
  const struct acslab_cache *cache = &s->caches[s->owner[f]];
  const struct acslab_run *run = &s->runs[s->runs[f].first];
  if (g < run->start || g - run->start >= run->objects * cache->stride) return ACSLAB_SLAB_NONE;
  return run->start + (uint32_t)acslabi_slab_floor(g - run->start, cache->stride);
}

/*
 * Why the address is not that of a live object of cache c, or ACSLAB_OK if it is.  In this order: E_FOREIGN (in no
 * slab), E_CACHE (in a slab of another, or in a large block), E_ALIGN, E_INTERIOR, E_FREE.
 */
/*@
  requires valid:   SlabValid(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  live:    \result == ACSLAB_OK <==> c < s->limit && \exists integer g; SlabAddress(s, address, g) &&
                      SlabLive(s, g) && s->owner[g / Pow2(s->shift - s->grain)] == c;
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_FOREIGN, ACSLAB_E_CACHE, ACSLAB_E_ALIGN, ACSLAB_E_INTERIOR,
                                  ACSLAB_E_FREE };
*/
ACSLAB_SELDOM enum acslab_status acslabi_slab_why(const struct acslab_slabs *s, unsigned c, uintptr_t address)
{
  uint32_t g = acslabi_slab_granule(s, address), f;
  if (g == ACSLAB_SLAB_NONE) return ACSLAB_E_FOREIGN;
  f = acslabi_slab_frame(s, g);
  if (s->owner[f] >= ACSLAB_OWNER_NONE) return ACSLAB_E_FOREIGN;
  if (s->owner[f] != c) return ACSLAB_E_CACHE;
  if (acslabi_slab_address(s, g) != address) return ACSLAB_E_ALIGN;
  if (acslabi_slab_tag_at(s, g) != 0) return ACSLAB_OK;
  return acslabi_slab_object(s, g) == g ? ACSLAB_E_FREE : ACSLAB_E_INTERIOR;
}

/* ------------------------------------------------------------------------------------------ alloc and free */

/* acslab_slab_alloc of an object that is there to be written to, without the hook. */
/*@
  requires valid:   SlabValid(s);
  requires out:     \valid(object);

  terminates        \true;
  exits             \false;
  assigns           *object, s->seed, s->live[0 .. ACSLAB_PLANES * s->plane - 1], s->avail[0 .. s->words - 1],
                    s->owner[0 .. s->frames - 1], s->runs[0 .. s->frames - 1], s->caches[0 .. s->limit - 1],
                    s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
  ensures  kept:    SlabSameShape{Pre, Here}(s) && SlabKept{Pre, Here}(s);
  ensures  done:    \result == ACSLAB_OK ==> SlabOpen{Pre}(s, c) &&
                      \exists integer g; SlabAddress(s, (uintptr_t)*object, g) && SlabObject(s, c, g) &&
                        !SlabLive{Pre}(s, g) && SlabLive(s, g) && SlabSameLiveBut{Pre, Here}(s, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(s);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_hand(struct acslab_slabs *s, unsigned c, void **object)
{
  enum acslab_status status = acslabi_slab_open(s, c);
  struct acslabi_taken taken;
  uint32_t g = 0;
  if (status != ACSLAB_OK) return status;
  taken = acslabi_slab_take(s, c, 1, &g);
  if (taken.count == 0) return taken.status;
  if (!acslabi_slab_prepare(s, c, g)) {
    acslabi_slab_settle(s, c, g);
    return ACSLAB_E_DAMAGED;
  }
  acslabi_slab_mark(s, g, acslabi_slab_tag(c));
  *object = acslabi_buddy_pointer(acslabi_slab_address(s, g));
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_slab_alloc(struct acslab_slabs *s, unsigned cache, void **object)
{
  enum acslab_status status = object == NULL ? ACSLAB_E_NULL : acslabi_slab_hand(s, cache, object);
  return status == ACSLAB_OK ? status : acslabi_slab_refuse(s, status);
}

ACSLAB_API enum acslab_status acslab_slab_free(struct acslab_slabs *s, unsigned cache, const void *object)
{
  enum acslab_status status;
  uint32_t g;
  if (object == NULL) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  status = acslabi_slab_open(s, cache);
  if (status == ACSLAB_OK) status = acslabi_slab_why(s, cache, (uintptr_t)object);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  g = acslabi_slab_granule(s, (uintptr_t)object);
  if (!acslabi_slab_sound(s, cache, g)) return acslabi_slab_refuse(s, ACSLAB_E_DAMAGED);
  acslabi_slab_mark(s, g, 0);
  acslabi_slab_spoil(s, cache, g);
  acslabi_slab_give(s, cache, g);
  return ACSLAB_OK;
}

/* Grow a cache until count of its objects are free, or put all back as it was. */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);

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
  ensures  open:    SlabOpen(s, c);
  ensures  done:    \result == ACSLAB_OK ==> s->caches[c].free >= count;
  ensures  refused: \result != ACSLAB_OK ==> SlabSameFree{Pre, Here}(s);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_ensure(struct acslab_slabs *s, unsigned c, size_t count)
{
  struct acslab_cache *cache = &s->caches[c];
  enum acslab_status status = ACSLAB_OK;
  uint32_t made = 0;
  while (cache->free < count && status == ACSLAB_OK) {
    status = acslabi_slab_grow(s, c);
    if (status == ACSLAB_OK) made++;
  }
  if (status != ACSLAB_OK) {
    while (made > 0) { /* the new slabs are at the head of the list */
      acslabi_slab_release(s, c, cache->empty);
      made--;
    }
  }
  return status;
}

ACSLAB_API enum acslab_status acslab_slab_alloc_bulk(struct acslab_slabs *s, unsigned cache, size_t count,
                                                     void **objects)
{
  enum acslab_status status;
  size_t done = 0;
  uint32_t g = 0;
  if (objects == NULL && count > 0) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  status = acslabi_slab_open(s, cache);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  status = acslabi_slab_ensure(s, cache, count);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  while (done < count) {
    (void)acslabi_slab_take(s, cache, 1, &g);
    if (!acslabi_slab_prepare(s, cache, g)) {
      acslabi_slab_settle(s, cache, g);
      status = ACSLAB_E_DAMAGED;
      break;
    }
    acslabi_slab_mark(s, g, acslabi_slab_tag(cache));
    objects[done] = acslabi_buddy_pointer(acslabi_slab_address(s, g));
    done++;
  }
  if (status == ACSLAB_OK) return ACSLAB_OK;
  while (done > 0) { /* from tier 2 on: as if each had been freed */
    done--;
    g = acslabi_slab_granule(s, (uintptr_t)objects[done]);
    acslabi_slab_mark(s, g, 0);
    acslabi_slab_spoil(s, cache, g);
    acslabi_slab_settle(s, cache, g);
  }
  return acslabi_slab_refuse(s, status);
}

ACSLAB_API enum acslab_status acslab_slab_free_bulk(struct acslab_slabs *s, unsigned cache, size_t count,
                                                    void *const *objects)
{
  enum acslab_status status;
  size_t done = 0;
  uint32_t g;
  if (objects == NULL && count > 0) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  status = acslabi_slab_open(s, cache);
  while (status == ACSLAB_OK && done < count) {
    status = objects[done] == NULL ? ACSLAB_E_NULL : acslabi_slab_why(s, cache, (uintptr_t)objects[done]);
    if (status != ACSLAB_OK) break;
    g = acslabi_slab_granule(s, (uintptr_t)objects[done]);
    if (!acslabi_slab_sound(s, cache, g)) {
      status = ACSLAB_E_DAMAGED;
      break;
    }
    acslabi_slab_mark(s, g, 0); /* so an entry that stands there twice is found */
    done++;
  }
  if (status != ACSLAB_OK) {
    while (done > 0) {
      done--;
      acslabi_slab_mark(s, acslabi_slab_granule(s, (uintptr_t)objects[done]), acslabi_slab_tag(cache));
    }
    return acslabi_slab_refuse(s, status);
  }
  for (done = 0; done < count; done++) {
    g = acslabi_slab_granule(s, (uintptr_t)objects[done]);
    acslabi_slab_spoil(s, cache, g);
    acslabi_slab_give(s, cache, g);
  }
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_slab_preallocate(struct acslab_slabs *s, unsigned cache, size_t count)
{
  enum acslab_status status = acslabi_slab_open(s, cache);
  if (status == ACSLAB_OK) status = acslabi_slab_ensure(s, cache, count);
  return status == ACSLAB_OK ? status : acslabi_slab_refuse(s, status);
}

/* Give back all empty slabs of a cache; how many frames that were. */
/*@
  requires valid:   SlabValid(s);
  requires open:    SlabOpen(s, c);

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
  ensures  open:    SlabOpen(s, c);
  ensures  none:    s->caches[c].empties == 0;
*/
ACSLAB_INTERNAL size_t acslabi_slab_trim(struct acslab_slabs *s, unsigned c)
{
  struct acslab_cache *cache = &s->caches[c];
  size_t frames = 0;
  while (cache->empty != ACSLAB_SLAB_NONE) {
    acslabi_slab_release(s, c, cache->empty);
    frames += cache->length;
  }
  return frames;
}

ACSLAB_API enum acslab_status acslab_slab_shrink(struct acslab_slabs *s, unsigned cache, size_t *frames)
{
  enum acslab_status status = acslabi_slab_open(s, cache);
  size_t count;
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  acslabi_slab_flush(s, cache);
  count = acslabi_slab_trim(s, cache);
  if (frames != NULL) *frames = count;
  return ACSLAB_OK;
}

/* ----------------------------------------------------------------------------------------------- queries */

ACSLAB_API bool acslab_slab_is_live(const struct acslab_slabs *s, const void *object)
{
  uint32_t g = acslabi_slab_granule(s, (uintptr_t)object);
  return g != ACSLAB_SLAB_NONE && s->owner[acslabi_slab_frame(s, g)] < s->limit && acslabi_slab_tag_at(s, g) != 0 &&
         acslabi_slab_address(s, g) == (uintptr_t)object;
}

/* The state of the object that begins at granule g. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   g < s->granules;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  live:    \result == ACSLAB_OBJECT_LIVE <==> SlabLive(s, g);
  ensures  free:    \result == ACSLAB_OBJECT_FREE <==> !SlabLive(s, g) && SlabFree(s, g);
  ensures  kept:    \result == ACSLAB_OBJECT_KEPT <==> !SlabLive(s, g) && !SlabFree(s, g);
*/
ACSLAB_INTERNAL unsigned acslabi_slab_state(const struct acslab_slabs *s, uint32_t g)
{
  if (acslabi_slab_tag_at(s, g) != 0) return ACSLAB_OBJECT_LIVE;
  return acslabi_slab_is_free(s, g) ? ACSLAB_OBJECT_FREE : ACSLAB_OBJECT_KEPT;
}

ACSLAB_API enum acslab_status acslab_slab_owner(const struct acslab_slabs *s, const void *address,
                                                struct acslab_object *told)
{
  uint32_t g = acslabi_slab_granule(s, (uintptr_t)address);
  unsigned c;
  if (told == NULL) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  if (g == ACSLAB_SLAB_NONE) return acslabi_slab_refuse(s, ACSLAB_E_FOREIGN);
  c = s->owner[acslabi_slab_frame(s, g)];
  if (c >= s->limit) return acslabi_slab_refuse(s, ACSLAB_E_FOREIGN);
  g = acslabi_slab_object(s, g);
  if (g == ACSLAB_SLAB_NONE) return acslabi_slab_refuse(s, ACSLAB_E_FOREIGN);
  told->object = acslabi_buddy_pointer(acslabi_slab_address(s, g));
  told->size = s->caches[c].size;
  told->cache = c;
  told->state = acslabi_slab_state(s, g);
  return ACSLAB_OK;
}

/* The first frame from f on where a slab of the cache begins, or ACSLAB_SLAB_NONE. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires cache:   c < s->limit;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  slab:    \result != ACSLAB_SLAB_NONE ==> f <= \result && SlabBegins(s, \result, c);
  ensures  first:   \forall integer x; f <= x < \result ==> !SlabBegins(s, x, c);
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_next_slab(const struct acslab_slabs *s, unsigned c, uint32_t f)
{
  /*@ loop invariant range:  f >= \at(f, Pre);
      loop invariant none:   \forall integer x; \at(f, Pre) <= x < f ==> !SlabBegins(s, x, c);
      loop assigns f;
      loop variant s->frames - f;
  */
  for (; f < s->frames; f++) {
    if (s->owner[f] == c && s->runs[f].first == f) return f;
  }
  return ACSLAB_SLAB_NONE;
}

ACSLAB_API bool acslab_slab_walk(const struct acslab_slabs *s, unsigned cache, size_t *cursor, void **object)
{
  uint32_t q, g, end;
  if (cursor == NULL || object == NULL || *cursor >= s->granules || acslabi_slab_open(s, cache) == ACSLAB_E_CACHE) {
    return false;
  }
  q = acslabi_slab_frame(s, (uint32_t)*cursor);
  q = s->owner[q] == cache ? s->runs[q].first : acslabi_slab_next_slab(s, cache, q);
  while (q != ACSLAB_SLAB_NONE) {
    end = s->runs[q].start + s->runs[q].objects * s->caches[cache].stride;
    for (g = s->runs[q].start; g < end; g += s->caches[cache].stride) {
      if (g >= *cursor && acslabi_slab_tag_at(s, g) != 0) {
        *cursor = (size_t)g + 1;
        *object = acslabi_buddy_pointer(acslabi_slab_address(s, g));
        return true;
      }
    }
    q = acslabi_slab_next_slab(s, cache, q + 1);
  }
  *cursor = s->granules;
  return false;
}

/* How many objects of the slab at frame q are live. */
/*@
  requires valid:   SlabValid(s);
  requires slab:    SlabOf(s, q, c) && s->runs[q].first == q;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  count:   \result <= s->runs[q].objects - s->runs[q].free;
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_count_live(const struct acslab_slabs *s, unsigned c, uint32_t q)
{
  uint32_t g = s->runs[q].start, i, live = 0;
  for (i = 0; i < s->runs[q].objects; i++) {
    if (acslabi_slab_tag_at(s, g) != 0) live++;
    g += s->caches[c].stride;
  }
  return live;
}

ACSLAB_API bool acslab_slab_walk_slabs(const struct acslab_slabs *s, unsigned cache, size_t *cursor,
                                       struct acslab_slab_told *told)
{
  uint32_t q;
  if (cursor == NULL || told == NULL || *cursor >= s->frames || acslabi_slab_open(s, cache) == ACSLAB_E_CACHE) {
    return false;
  }
  q = acslabi_slab_next_slab(s, cache, (uint32_t)*cursor);
  if (q == ACSLAB_SLAB_NONE) {
    *cursor = s->frames;
    return false;
  }
  *cursor = (size_t)q + s->runs[q].length;
  told->start = acslabi_buddy_pointer(acslabi_slab_address(s, acslabi_slab_first(s, q)));
  told->length = s->runs[q].length;
  told->objects = s->runs[q].objects;
  told->free = s->runs[q].free;
  told->live = acslabi_slab_count_live(s, cache, q);
  told->kept = told->objects - told->free - told->live;
  told->cache = cache;
  return true;
}

/* How many objects of a cache are live. */
/*@
  requires valid:   SlabValid(s);
  requires cache:   c < s->limit && s->caches[c].used == 1;

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL size_t acslabi_slab_live(const struct acslab_slabs *s, unsigned c)
{
  size_t live = 0;
  uint32_t left = s->caches[c].slabs, q;
  for (q = 0; left > 0 && q < s->frames; q++) {
    if (s->owner[q] == c && s->runs[q].first == q) {
      live += acslabi_slab_count_live(s, c, q);
      left--;
    }
  }
  return live;
}

/* How many objects all slabs of a cache have. */
/*@
  requires valid:   SlabValid(s);
  requires cache:   c < s->limit && s->caches[c].used == 1;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  count:   \result == s->caches[c].slabs * s->caches[c].objects;
*/
ACSLAB_INTERNAL size_t acslabi_slab_capacity(const struct acslab_slabs *s, unsigned c)
{
  return (size_t)s->caches[c].slabs * s->caches[c].objects;
}

ACSLAB_API enum acslab_status acslab_slab_stats(const struct acslab_slabs *s, unsigned cache,
                                                struct acslab_cache_stats *told)
{
  const struct acslab_cache *c;
  if (told == NULL) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  if (acslabi_slab_open(s, cache) == ACSLAB_E_CACHE) return acslabi_slab_refuse(s, ACSLAB_E_CACHE);
  c = &s->caches[cache];
  told->size = c->size;
  told->stride = (size_t)c->stride << s->grain;
  told->length = c->length;
  told->objects = c->objects;
  told->slabs = c->slabs;
  told->partial = c->partials;
  told->empty = c->empties;
  told->full = (size_t)c->slabs - c->partials - c->empties;
  told->capacity = acslabi_slab_capacity(s, cache);
  told->free = c->free;
  told->live = acslabi_slab_live(s, cache);
  told->kept = told->capacity - told->free - told->live;
  told->grown = c->grown;
  told->returned = c->returned;
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------------ set-up */

/* What granule a set-up means. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  granule: \result == (granule == 0 ? ACSLAB_GRANULE_DEFAULT : granule);
*/
ACSLAB_INTERNAL size_t acslabi_slab_granule_size(size_t granule)
{
  return granule == 0 ? ACSLAB_GRANULE_DEFAULT : granule;
}

/* Whether frames, frame size and granule can be served. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_EMPTY, ACSLAB_E_FRAME_SIZE, ACSLAB_E_ALIGN, ACSLAB_E_RANGE };
  ensures  empty:   \result == ACSLAB_E_EMPTY <==> frames == 0;
  ensures  good:    \result == ACSLAB_OK ==> 8 <= granule <= 256 && granule <= frame_size &&
                      frames * frame_size < granule * ACSLAB_SLAB_NONE && frames * frame_size <= SIZE_MAX;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_shape(size_t frames, size_t frame_size, size_t granule)
{
  unsigned shift, grain;
  if (frames == 0) return ACSLAB_E_EMPTY;
  if (!acslabi_slab_power(frame_size)) return ACSLAB_E_FRAME_SIZE;
  if (granule < ACSLAB_GRANULE_MIN || granule > ACSLAB_GRANULE_MAX || granule > frame_size ||
      !acslabi_slab_power(granule)) {
    return ACSLAB_E_ALIGN;
  }
  shift = acslabi_buddy_order_of(frame_size);
  grain = acslabi_buddy_order_of(granule);
  if (shift - grain >= 32u || frames > SIZE_MAX >> shift || frames > (ACSLAB_SLAB_NONE - 1u) >> (shift - grain)) {
    return ACSLAB_E_RANGE;
  }
  return ACSLAB_OK;
}

/* The granules of so many frames, whose sizes are powers of two. */
/*@
  requires range:   grain <= shift && shift - grain < 32 && 0 < frames && SlabTimes(frames, shift, grain) < ACSLAB_SLAB_NONE;
  requires size:    SlabTimes(frames, shift, grain) <= SIZE_MAX;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  count:   \result == SlabTimes(frames, shift, grain);
*/
ACSLAB_INTERNAL size_t acslabi_slab_granules(size_t frames, unsigned shift, unsigned grain)
{
  //@ ghost acslabi_buddy_shifts(frames, (unsigned)(shift - grain));
  return frames << (shift - grain);
}

ACSLAB_API enum acslab_status acslab_slab_need(size_t frames, size_t frame_size, size_t granule,
                                               struct acslab_slabs_need *need)
{
  enum acslab_status status;
  size_t granules;
  if (need == NULL) return ACSLAB_E_NULL;
  granule = acslabi_slab_granule_size(granule);
  status = acslabi_slab_shape(frames, frame_size, granule);
  if (status != ACSLAB_OK) return status;
  granules = acslabi_slab_granules(frames, acslabi_buddy_order_of(frame_size), acslabi_buddy_order_of(granule));
  need->live = ((granules - 1) / ACSLAB_PLANES + 1) * ACSLAB_PLANES;
  need->avail = (granules - 1) / ACSLAB_WORD_BITS + 1;
  need->owner = frames;
  need->runs = frames;
  return ACSLAB_OK;
}

/* A cache number that is not in use. */
/*@
  requires cache:   \valid(cache);

  terminates        \true;
  exits             \false;
  assigns           cache->used, cache->busy, cache->slabs;

  ensures  unused:  cache->used == 0 && cache->busy == 0 && cache->slabs == 0;
*/
ACSLAB_INTERNAL void acslabi_slab_vacate(struct acslab_cache *cache)
{
  cache->used = 0;
  cache->busy = 0;
  cache->slabs = 0;
}

/* Whether the set-up has all pointers that it needs. */
/*@
  requires setup:   \valid_read(setup) && (setup->source != \null ==> \valid_read(setup->source));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  all:     \result <==> setup->live != \null && setup->avail != \null && setup->owner != \null &&
                      setup->runs != \null && setup->caches != \null && (setup->source == \null ?
                        setup->buddy != \null :
                        setup->source->alloc != \null && setup->source->free != \null);
*/
ACSLAB_INTERNAL bool acslabi_slab_complete(const struct acslab_slabs_setup *setup)
{
  if (setup->source == NULL) {
    if (setup->buddy == NULL) return false;
  } else if (!acslabi_slab_source_ready(setup->source)) {
    return false;
  }
  return setup->live != NULL && setup->avail != NULL && setup->owner != NULL && setup->runs != NULL &&
         setup->caches != NULL;
}

ACSLAB_API enum acslab_status acslab_slab_init(struct acslab_slabs *s, const struct acslab_slabs_setup *setup)
{
  struct acslab_slabs_need need;
  enum acslab_status status;
  size_t first_frame, frames, granule, i;
  unsigned shift;
  if (s == NULL || setup == NULL || !acslabi_slab_complete(setup)) return ACSLAB_E_NULL;
  if (setup->source == NULL) {
    first_frame = setup->buddy->first_frame;
    frames = setup->buddy->frames;
    shift = setup->buddy->shift;
  } else {
    if (!acslabi_slab_power(setup->frame_size)) return ACSLAB_E_FRAME_SIZE;
    first_frame = setup->first_frame;
    frames = setup->frames;
    shift = acslabi_buddy_order_of(setup->frame_size);
  }
  granule = acslabi_slab_granule_size(setup->granule);
  need.live = 0;
  status = acslab_slab_need(frames, (size_t)1 << shift, granule, &need);
  if (status != ACSLAB_OK) return status;
  if (first_frame > SIZE_MAX >> shift || frames - 1 > (SIZE_MAX >> shift) - first_frame) return ACSLAB_E_RANGE;
  if (setup->live_count < need.live || setup->avail_count < need.avail || setup->owner_count < need.owner ||
      setup->runs_count < need.runs) {
    return ACSLAB_E_METADATA;
  }
  if (setup->caches_count == 0 || setup->caches_count > ACSLAB_CACHES_MAX) return ACSLAB_E_CACHE;
  s->live = setup->live;
  s->avail = setup->avail;
  s->owner = setup->owner;
  s->runs = setup->runs;
  s->caches = setup->caches;
  s->base = first_frame << shift;
  s->grain = acslabi_buddy_order_of(granule);
  s->granules = (uint32_t)acslabi_slab_granules(frames, shift, s->grain);
  s->plane = need.live / ACSLAB_PLANES;
  s->frames = (uint32_t)frames;
  s->limit = (uint32_t)setup->caches_count;
  s->seed = setup->seed | 1u;
  s->shift = shift;
  s->first_frame = first_frame;
  s->words = need.avail;
  s->buddy = setup->buddy;
  s->source = setup->source;
  for (i = 0; i < frames; i++) s->owner[i] = ACSLAB_OWNER_FRESH;
  for (i = 0; i < s->limit; i++) acslabi_slab_vacate(&s->caches[i]);
  return ACSLAB_OK;
}

/* How a cache cuts its slabs; objects is 0 if none fits. */
struct acslabi_cut {
  uint32_t stride;  /* granules */
  uint32_t length;  /* frames */
  uint32_t objects;
  uint32_t waste;   /* granules that no object has */
};

/*
 * Cut slabs of most frames at most into objects of stride granules.  length is the number of frames, or 0: the
 * least with at most an eighth of waste.
 */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires stride:  1 <= stride < s->granules + 1;
  requires most:    1 <= most <= s->frames && length <= most;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  fits:    \result.objects * \result.stride + \result.waste == \result.length * Pow2(s->shift - s->grain);
  ensures  rest:    \result.objects > 0 ==> \result.stride == stride && \result.waste < stride;
  ensures  given:   \result.objects > 0 && length != 0 ==> \result.length == length;
  ensures  eighth:  \result.objects > 0 && length == 0 ==> 8 * \result.waste <= \result.length * Pow2(s->shift - s->grain);
*/
ACSLAB_INTERNAL struct acslabi_cut acslabi_slab_cut(const struct acslab_slabs *s, uint32_t stride, uint32_t length,
                                                    uint32_t most)
{
  struct acslabi_cut cut;
  uint32_t granules = acslabi_slab_first(s, 1), used;
  cut.stride = stride;
  cut.length = length != 0 ? length - 1 : 0;
  cut.objects = 0;
  used = 0;
  cut.waste = 0;
  while (cut.length < most) {
    cut.length++;
    cut.waste = acslabi_slab_first(s, cut.length) - used;
    while (cut.waste >= stride) {
      cut.waste -= stride;
      used += stride;
      cut.objects++;
    }
    if (cut.objects > 0 && (length != 0 || cut.waste <= (cut.length * granules) / 8u)) return cut;
    if (length != 0) break;
  }
  cut.objects = 0;
  return cut;
}

/* The most frames that a slab may have. */
/*@
  requires valid:   SlabValid(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   1 <= \result <= s->frames && \result <= ACSLAB_SLAB_FRAMES_MAX;
*/
ACSLAB_INTERNAL uint32_t acslabi_slab_most(const struct acslab_slabs *s)
{
  uint32_t most = s->frames < ACSLAB_SLAB_FRAMES_MAX ? s->frames : ACSLAB_SLAB_FRAMES_MAX;
  if (s->source == NULL && s->buddy->top < 10u && most > (uint32_t)1 << s->buddy->top) {
    most = (uint32_t)1 << s->buddy->top;
  }
  return most;
}

/* Work out how a cache of such a set-up cuts its slabs; no objects and the reason if it can't. */
/*@
  requires valid:   SlabValid(s);
  requires setup:   \valid_read(setup);
  requires out:     \valid(cut);

  terminates        \true;
  exits             \false;
  assigns           *cut;

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_SIZE, ACSLAB_E_ALIGN };
  ensures  good:    \result == ACSLAB_OK ==> cut->objects > 0 && 1 <= cut->length <= s->frames &&
                      cut->objects * cut->stride + cut->waste == cut->length * Pow2(s->shift - s->grain) &&
                      setup->size <= cut->stride * Pow2(s->grain);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_slab_plan(const struct acslab_slabs *s,
                                                     const struct acslab_cache_setup *setup, size_t align,
                                                     struct acslabi_cut *cut)
{
  uint32_t most = acslabi_slab_most(s);
  size_t room = (size_t)most << s->shift, size = setup->size;
  if (!acslabi_slab_power(align) || align > (size_t)1 << s->shift) return ACSLAB_E_ALIGN;
  if (size == 0 || size > room || setup->length > most) return ACSLAB_E_SIZE;
#if ACSLAB_CONFIG_TIER >= 3
  if (size > room - ACSLAB_ZONE) return ACSLAB_E_SIZE;
  size += ACSLAB_ZONE;
#endif
  size = ((size - 1) | (align - 1)) + 1; /* up to a multiple of the alignment, at most room, which is one */
  *cut = acslabi_slab_cut(s, (uint32_t)(size >> s->grain), (uint32_t)setup->length, most);
  return cut->objects == 0 ? ACSLAB_E_SIZE : ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_slab_create_at(struct acslab_slabs *s, unsigned cache,
                                                    const struct acslab_cache_setup *setup)
{
  struct acslab_cache *c;
  struct acslabi_cut cut;
  enum acslab_status status;
  size_t align;
  cut.objects = 0;
  if (setup == NULL) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  if (cache >= s->limit) return acslabi_slab_refuse(s, ACSLAB_E_CACHE);
  c = &s->caches[cache];
  if (c->used != 0) return acslabi_slab_refuse(s, ACSLAB_E_FULL);
  align = setup->align <= (size_t)1 << s->grain && (setup->align == 0 || acslabi_slab_power(setup->align))
              ? (size_t)1 << s->grain : setup->align;
  status = acslabi_slab_plan(s, setup, align, &cut);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  c->name = setup->name != NULL ? setup->name : "-";
  acslabi_slab_enter_callbacks(c, setup);
  c->data = setup->data;
  c->size = setup->size;
  c->align = align;
  c->stride = cut.stride;
  c->length = cut.length;
  c->objects = cut.objects;
  c->colour_step = (uint32_t)(align >> s->grain);
  c->slack = (uint32_t)acslabi_slab_floor(cut.waste, c->colour_step);
  c->colour = 0;
  c->keep = setup->keep < ACSLAB_SLAB_NONE ? (uint32_t)setup->keep : ACSLAB_SLAB_NONE;
  c->partial = ACSLAB_SLAB_NONE;
  c->empty = ACSLAB_SLAB_NONE;
  c->partials = 0;
  c->empties = 0;
  c->slabs = 0;
  c->free = 0;
  c->grown = 0;
  c->returned = 0;
  c->busy = 0;
#if ACSLAB_CONFIG_TIER >= 4
  c->held = 0;
  c->oldest = 0;
#endif
  c->used = 1;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_slab_create(struct acslab_slabs *s, const struct acslab_cache_setup *setup,
                                                 unsigned *cache)
{
  enum acslab_status status;
  unsigned c = 0;
  if (cache == NULL || setup == NULL) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  while (c < s->limit && s->caches[c].used != 0) c++;
  if (c == s->limit) return acslabi_slab_refuse(s, ACSLAB_E_FULL);
  status = acslab_slab_create_at(s, c, setup);
  if (status == ACSLAB_OK) *cache = c;
  return status;
}

ACSLAB_API enum acslab_status acslab_slab_destroy(struct acslab_slabs *s, unsigned cache, size_t *live)
{
  enum acslab_status status = acslabi_slab_open(s, cache);
  struct acslab_cache *c;
  size_t out;
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  c = &s->caches[cache];
  out = acslabi_slab_capacity(s, cache) - c->free;
#if ACSLAB_CONFIG_TIER >= 4
  out -= c->held;
#endif
  if (out > 0) {
    if (live != NULL) *live = acslabi_slab_live(s, cache);
    return acslabi_slab_refuse(s, ACSLAB_E_BUSY);
  }
  acslabi_slab_flush(s, cache);
  (void)acslabi_slab_trim(s, cache);
  acslabi_slab_vacate(c);
  return ACSLAB_OK;
}

#endif
#endif
