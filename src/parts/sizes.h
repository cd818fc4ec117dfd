#ifndef ACSLAB_PART_SIZES_H
#define ACSLAB_PART_SIZES_H
/* SPDX-License-Identifier: MIT */
/*
 * sizes: a general-purpose heap.  Sizes up to a largest class are served from caches, one a class, through the
 * magazines; larger ones are runs of frames of exactly the length that they need.
 *
 * Classes: 16, 32, 48, 64, 80, 96, 112, 128, then four to each doubling: 160, 192, 224, 256, 320, 384, ...  A request above
 * 48 bytes wastes at most a quarter of its block, one above 64 at most a fifth.  The class of a size is one scan
 * for its highest bit; nothing is divided.
 *
 * One answer each:
 *   size 0                               ACSLAB_E_SIZE, no block; so has a realloc to 0, which frees nothing
 *   a size or product that can't be      ACSLAB_E_SIZE
 *   an alignment that is no power of     ACSLAB_E_ALIGN
 *     two or that no block can have
 *   free of null                         ACSLAB_OK, nothing done
 *   realloc of null                      alloc
 *   a refused realloc                    the old block stays live, with what is in it
 *
 * A block of a class is aligned to the largest power of two that divides the class, up to a frame; a large block to a frame.
 * From tier 3 on a block has ACSLAB_ZONE bytes less than its class, which are its red zone; large blocks have none.
 */
#include "percpu.h"

/* Classes up to 64 KiB, and the bytes that a red zone takes of one. */
#define ACSLAB_SIZES_CLASSES 44u
#define ACSLAB_SIZES_LARGEST 65536u

/* Half of the bits of a size can count below this. */
#define ACSLAB_SIZES_HALF ((size_t)1 << 4u * sizeof(size_t))

/* Steps of sizes: 16 bytes each up to 1024, then 256. */
#define ACSLAB_SIZES_STEPS 316u
#if ACSLAB_CONFIG_TIER >= 3
#define ACSLAB_SIZES_PAD ACSLAB_ZONE
#else
#define ACSLAB_SIZES_PAD 0u
#endif

/* A heap. */
struct acslab_sizes {
  struct acslab_percpu *front;
  struct acslab_slabs *slabs;
  uint32_t first;      /* the cache of class 0 */
  uint32_t classes;
  uint32_t tags;       /* how many classes have caches with a tag of their own */
  uint8_t tag_of[ACSLAB_SIZES_STEPS]; /* by step of a size, the tag of the cache of its class; 0 if that has none of its own */
  size_t largest;      /* bytes: above are large blocks */
  size_t large_blocks; /* how many there are, and their frames */
  size_t large_frames;
};

#include "../../specs/sizes.h"

/* ------------------------------------------------------------------------------------------ set-up */

/*
 * Set up a heap: a cache for each class up to the largest that is at most largest bytes, numbered from first on, with
 * magazines as deep as the front allows, fewer objects the larger they are.
 *
 * E_NULL: z or front is null.  E_SIZE: largest is less than 16, or a class is larger than the arena or its largest run of frames.  E_CACHE:
 * the table of caches ends before.  E_FULL: one of the numbers is in use.  E_ALIGN: the granule is more than 16 bytes.
 */
/*@
  requires self:    z == \null || \valid(z);
  requires front:   front == \null || PercpuValid(front);

  terminates        \true;
  exits             \false;
  assigns           *z, front->magazines[0 .. front->cpus * front->row - 1],
                    front->depots[0 .. front->caches - 1], front->slabs->caches[0 .. front->slabs->limit - 1];

  ensures  valid:   \result == ACSLAB_OK ==> SizesValid(z);
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_NULL, ACSLAB_E_SIZE, ACSLAB_E_CACHE, ACSLAB_E_FULL,
                                  ACSLAB_E_ALIGN };
*/
ACSLAB_API enum acslab_status acslab_sizes_init(struct acslab_sizes *z, struct acslab_percpu *front, unsigned first,
                                                size_t largest);

/* ------------------------------------------------------------------------------------- alloc and free */

/*
 * Allocate at least size bytes on a CPU, their address into *block.
 *
 * E_NULL: block is null.  E_CPU: there is no such CPU.  E_SIZE: size is 0, or more than the arena or its largest run of frames.
 * E_NO_MEMORY: there are no frames for it, not even after acslab_sizes_trim, which stays done.  E_DAMAGED, from tier 2 on: as
 * acslab_percpu_alloc.
 */
/*@
  requires valid:   SizesValid(z);
  requires out:     block == \null || \valid(block);

  terminates        \true;
  exits             \false;
  assigns           *block, z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->seed, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  null:    block == \null ==> \result == ACSLAB_E_NULL;
  ensures  zero:    block != \null && cpu < z->front->cpus && size == 0 ==> \result == ACSLAB_E_SIZE;
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(z->slabs, (uintptr_t)*block, g) &&
                      SizesBlock(z, g) && SizesUsable(z, g) >= size && !SlabLive{Pre}(z->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_API enum acslab_status acslab_sizes_alloc(struct acslab_sizes *z, unsigned cpu, size_t size, void **block);

/*
 * The same for count elements of size bytes each, all of them zero.  E_SIZE also if the product is 0 or can't be counted.
 */
/*@
  requires valid:   SizesValid(z);
  requires out:     block == \null || \valid(block);

  terminates        \true;
  exits             \false;
  assigns           *block, z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->seed, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  wraps:   block != \null && cpu < z->front->cpus && !SizesProduct(count, size) ==> \result == ACSLAB_E_SIZE;
  ensures  done:    \result == ACSLAB_OK ==> SizesProduct(count, size) && \exists integer g;
                      SlabAddress(z->slabs, (uintptr_t)*block, g) && SizesBlock(z, g) &&
                      SizesUsable(z, g) >= count * size && !SlabLive{Pre}(z->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_API enum acslab_status acslab_sizes_calloc(struct acslab_sizes *z, unsigned cpu, size_t count, size_t size,
                                                  void **block);

/*
 * Allocate at least size bytes whose address is a multiple of align, a power of two.  E_ALIGN: align is no power of two, or more than the
 * largest run of frames; or frames come from a source that does not align them so.  Else as acslab_sizes_alloc.
 */
/*@
  requires valid:   SizesValid(z);
  requires out:     block == \null || \valid(block);

  terminates        \true;
  exits             \false;
  assigns           *block, z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->seed, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  done:    \result == ACSLAB_OK ==> (uintptr_t)*block % align == 0 && \exists integer g;
                      SlabAddress(z->slabs, (uintptr_t)*block, g) && SizesBlock(z, g) &&
                      SizesUsable(z, g) >= size && !SlabLive{Pre}(z->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_API enum acslab_status acslab_sizes_aligned_alloc(struct acslab_sizes *z, unsigned cpu, size_t align, size_t size,
                                                         void **block);

/*
 * Give a block size bytes, at its place if that can be, else at another with its contents moved, as far as both reach.  Where the
 * block is then goes into *block.  A block stays where it is if its class holds the new size and is not more than twice as
 * large, if it is large and the frames behind it are free or fewer are needed, and if it shrinks and there is no other place.
 *
 * E_NULL: block is null.  E_CPU, E_SIZE, E_NO_MEMORY, E_DAMAGED: as acslab_sizes_alloc.  E_FOREIGN, E_CACHE, E_ALIGN, E_INTERIOR,
 * E_FREE: old is no block, as acslab_sizes_free.
 */
/*@
  requires valid:   SizesValid(z);
  requires out:     block == \null || \valid(block);

  terminates        \true;
  exits             \false;
  assigns           *block, z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->store[0 .. z->front->caches * z->front->room - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->seed, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(z->slabs, (uintptr_t)*block, g) &&
                      SizesBlock(z, g) && SizesUsable(z, g) >= size;
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_API enum acslab_status acslab_sizes_realloc(struct acslab_sizes *z, unsigned cpu, void *old, size_t size,
                                                   void **block);

/*
 * Free a block, on any CPU; of null, nothing.
 *
 * E_CPU: there is no such CPU.  E_FOREIGN: the address is in no slab and no large block.  E_CACHE: it is in a cache that is not the
 * heap's.  E_ALIGN: it is no multiple of the granule.  E_INTERIOR: no block begins there.  E_FREE: the block was freed before, or never
 * allocated.  E_DAMAGED, from tier 3 on: its red zone was written to; it stays live.
 */
/*@
  requires valid:   SizesValid(z);

  terminates        \true;
  exits             \false;
  assigns           z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->store[0 .. z->front->caches * z->front->room - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  null:    cpu < z->front->cpus && block == \null ==> \result == ACSLAB_OK &&
                      SlabSameLive{Pre, Here}(z->slabs);
  ensures  done:    \result == ACSLAB_OK && block != \null ==> \exists integer g;
                      SlabAddress{Pre}(z->slabs, (uintptr_t)block, g) && SizesBlock{Pre}(z, g) &&
                      !SlabLive(z->slabs, g) && SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_API enum acslab_status acslab_sizes_free(struct acslab_sizes *z, unsigned cpu, void *block);

/*
 * The same for a block of which the caller knows what size it was asked for.  E_SIZE: a block of that size would be of another class, or have
 * another number of frames.  Blocks that were aligned or moved have a size of their own: acslab_sizes_usable.
 */
/*@
  requires valid:   SizesValid(z);

  terminates        \true;
  exits             \false;
  assigns           z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->store[0 .. z->front->caches * z->front->room - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  done:    \result == ACSLAB_OK && block != \null ==> \exists integer g;
                      SlabAddress{Pre}(z->slabs, (uintptr_t)block, g) && SizesBlock{Pre}(z, g) &&
                      SizesUsable{Pre}(z, g) >= size && !SlabLive(z->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_API enum acslab_status acslab_sizes_free_sized(struct acslab_sizes *z, unsigned cpu, void *block, size_t size);

/*
 * How many bytes a block has, into *size: at least what was asked for.  E_NULL: block or size is null.  Other statuses as
 * acslab_sizes_free.
 */
/*@
  requires valid:   SizesValid(z);
  requires out:     size == \null || \valid(size);

  terminates        \true;
  exits             \false;
  assigns           *size;

  ensures  null:    block == \null || size == \null ==> \result == ACSLAB_E_NULL;
  ensures  told:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(z->slabs, (uintptr_t)block, g) &&
                      SizesBlock(z, g) && *size == SizesUsable(z, g);
*/
ACSLAB_API enum acslab_status acslab_sizes_usable(const struct acslab_sizes *z, const void *block, size_t *size);

/*
 * Give back what the heap keeps for later: the objects in a CPU's magazines and in the depots of all classes go to
 * their slabs, and empty slabs go back.  Into *frames (which may be null) how many frames went.  An allocation that finds no
 * memory does this for its own CPU before it gives up; other CPUs' magazines are theirs to give back.
 *
 * E_CPU: there is no such CPU.
 */
/*@
  requires valid:   SizesValid(z);
  requires out:     frames == \null || \valid(frames);

  terminates        \true;
  exits             \false;
  assigns           *frames, z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  kept:    SlabSameLive{Pre, Here}(z->slabs) && SlabKept{Pre, Here}(z->slabs);
  ensures  status:  \result == (cpu < z->front->cpus ? ACSLAB_OK : ACSLAB_E_CPU);
*/
ACSLAB_API enum acslab_status acslab_sizes_trim(struct acslab_sizes *z, unsigned cpu, size_t *frames);

#ifdef ACSLAB_IMPLEMENTATION

/* -------------------------------------------------------------------------------------------- arithmetic */

/* Move size bytes; the two places are apart.  Outside of the proof's memory model, and trusted, as acslabi_slab_fill. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_sizes_copy(uintptr_t to, uintptr_t from, size_t size)
{
  unsigned char *out = (unsigned char *)to;
  const unsigned char *in = (const unsigned char *)from;
  size_t i;
  for (i = 0; i < size; i++) out[i] = in[i];
}

/* The index of the highest one bit of size, which is at least 1 and at most that of the largest class. */
/*@
  requires range:   1 <= size <= ACSLAB_SIZES_LARGEST;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result <= 16;
  ensures  highest: Pow2(\result) <= size < Pow2(\result + 1);
*/
ACSLAB_INTERNAL unsigned acslabi_sizes_log(size_t size)
{
  unsigned high = acslabi_bits_highest((acslab_word)size);
  //@ assert high: high <= 16;
  /*@ ghost
    unsigned i = 17;
    /@ loop invariant range: high < i <= 17;
       loop invariant below: size < Pow2(i);
       loop assigns i;
       loop variant i; @/
    while (i > high + 1) {
      /@ assert zero: !Bit(size, i - 1); @/
      i--;
    }
  */
  return high;
}

/* The class of a size. */
/*@
  requires range:   1 <= size <= ACSLAB_SIZES_LARGEST;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result < ACSLAB_SIZES_CLASSES;
  ensures  holds:   size <= SizesClass(\result);
  ensures  least:   \result > 0 ==> SizesClass(\result - 1) < size;
*/
ACSLAB_INTERNAL unsigned acslabi_sizes_class(size_t size)
{
  size_t below = size - 1;
  unsigned high, fourth;
  if (below < 128u) return (unsigned)(below >> 4);
  high = acslabi_sizes_log(below);
  fourth = (unsigned)(below >> (high - 2u) & 3u);
  //@ assert high:   7 <= high <= 15;
  //@ assert range:  4 * Pow2(high - 2) <= below < 8 * Pow2(high - 2);
  //@ assert shift:  below >> (high - 2) == below / Pow2(high - 2);
  //@ assert piece:  4 <= below / Pow2(high - 2) < 8;
  //@ assert fourth: fourth == below / Pow2(high - 2) - 4;
  //@ assert lower:  (4 + fourth) * Pow2(high - 2) <= below < (5 + fourth) * Pow2(high - 2);
  //@ assert this:   SizesFourths(8 + (high - 7) * 4 + fourth, high - 7, fourth);
  //@ assert class:  SizesClass(8 + (high - 7) * 4 + fourth) == (5 + fourth) * Pow2(high - 2);
  //@ assert less:   fourth > 0 ==> SizesFourths(7 + (high - 7) * 4 + fourth, high - 7, fourth - 1);
  //@ assert three:  fourth == 0 && high > 7 ==> SizesFourths(7 + (high - 7) * 4 + fourth, high - 8, 3);
  //@ assert more:   fourth > 0 ==> SizesClass(7 + (high - 7) * 4 + fourth) == (4 + fourth) * Pow2(high - 2);
  //@ assert none:   fourth == 0 && high > 7 ==> SizesClass(7 + (high - 7) * 4) == 8 * Pow2(high - 3) == 4 * Pow2(high - 2);
  //@ assert first:  fourth == 0 && high == 7 ==> SizesClass(7 + (high - 7) * 4) == 4 * Pow2(high - 2);
  //@ assert before: SizesClass(7 + (high - 7) * 4 + fourth) == (4 + fourth) * Pow2(high - 2);
  return 8u + (high - 7u) * 4u + fourth;
}

/* The step of a size: sizes of one step are of one class. */
/*@
  requires range:   1 <= size <= ACSLAB_SIZES_LARGEST;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result == SizesStep(size) < ACSLAB_SIZES_STEPS;
*/
ACSLAB_INTERNAL size_t acslabi_sizes_step(size_t size)
{
  size_t below = size - 1, step = below / 16u;
  if (below >= 1024u) step = 60u + below / 256u;
  return step;
}

/* The largest size of a step. */
/*@
  requires range:   step < ACSLAB_SIZES_STEPS;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  most:    \result == SizesMost(step);
  ensures  range:   16 <= \result <= ACSLAB_SIZES_LARGEST;
*/
ACSLAB_INTERNAL size_t acslabi_sizes_most(unsigned step)
{
  return step < 64u ? 16u * ((size_t)step + 1u) : 256u * ((size_t)step - 59u);
}

/* The bytes of a class. */
/*@
  requires range:   c < ACSLAB_SIZES_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  bytes:   \result == SizesClass(c);
*/
ACSLAB_INTERNAL size_t acslabi_sizes_bytes(unsigned c)
{
  unsigned k;
  size_t fourths;
  if (c < 8u) return 16u * ((size_t)c + 1u);
  k = 5u + (c - 8u) / 4u;
  fourths = 5u + (c - 8u) % 4u;
  //@ assert k: 5 <= k <= 13 && 5 <= fourths <= 8;
  //@ assert power: Pow2(k) <= 8192;
  //@ assert shift: (fourths << k) == fourths * Pow2(k) <= 65536;
  return fourths << k;
}

/* The product of two sizes into *product; false if that can't be counted.  By halves of a word, without a division. */
/*@
  requires out:     \valid(product);

  terminates        \true;
  exits             \false;
  assigns           *product;

  ensures  fits:    \result <==> SizesProduct(a, b);
  ensures  product: \result ==> *product == a * b;
*/
ACSLAB_INTERNAL bool acslabi_sizes_product(size_t a, size_t b, size_t *product)
{
  size_t low = a < b ? a : b, other = a < b ? b : a, high, rest;
  //@ assert both: low <= other && a * b == low * other;
  //@ assert large: ACSLAB_SIZES_HALF <= low ==> ACSLAB_SIZES_HALF * ACSLAB_SIZES_HALF <= ACSLAB_SIZES_HALF * other <= low * other;
  if (low >= ACSLAB_SIZES_HALF) return false; /* both have a high half */
  //@ assert high: 0 <= (other / ACSLAB_SIZES_HALF) * low <= (ACSLAB_SIZES_HALF - 1) * low <= (ACSLAB_SIZES_HALF - 1) * (ACSLAB_SIZES_HALF - 1);
  //@ assert rest: 0 <= (other % ACSLAB_SIZES_HALF) * low <= (ACSLAB_SIZES_HALF - 1) * low <= (ACSLAB_SIZES_HALF - 1) * (ACSLAB_SIZES_HALF - 1);
  //@ assert parts: low * other == low * (other / ACSLAB_SIZES_HALF * ACSLAB_SIZES_HALF + other % ACSLAB_SIZES_HALF);
  //@ assert sum: low * other == (other / ACSLAB_SIZES_HALF) * low * ACSLAB_SIZES_HALF + (other % ACSLAB_SIZES_HALF) * low;
  high = other / ACSLAB_SIZES_HALF * low;
  if (high >= ACSLAB_SIZES_HALF) return false;
  rest = other % ACSLAB_SIZES_HALF * low;
  if (rest > SIZE_MAX - high * ACSLAB_SIZES_HALF) return false;
  *product = high * ACSLAB_SIZES_HALF + rest;
  return true;
}

/* The frames that size bytes take; size is not 0. */
/*@
  requires valid:   SizesValid(z);
  requires some:    size > 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  holds:   (\result - 1) * Pow2(z->slabs->shift) < size <= \result * Pow2(z->slabs->shift);
*/
ACSLAB_INTERNAL size_t acslabi_sizes_frames(const struct acslab_sizes *z, size_t size)
{
  //@ ghost acslabi_buddy_shifts((size_t)(size - 1), z->slabs->shift);
  //@ assert less: 0 <= (size - 1) >> z->slabs->shift <= size - 1;
  return ((size - 1) >> z->slabs->shift) + 1;
}

/* Whether a run of so many frames can be had at all. */
/*@
  requires valid:   SizesValid(z);
  requires some:    count > 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result ==> count <= z->slabs->frames;
*/
ACSLAB_INTERNAL bool acslabi_sizes_servable(const struct acslab_sizes *z, size_t count)
{
  const struct acslab_slabs *s = z->slabs;
  return count <= s->frames && (s->source != NULL || (count - 1) >> s->buddy->top == 0);
}

/* ------------------------------------------------------------------------------------------- large blocks */

/* Whether the count frames from frame f on, counted from the arena's first, are all free in the buddy. */
/*@
  requires valid:   SlabValid(s);
  requires buddy:   s->source == \null && f <= s->frames;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  free:    \result ==> f + count <= s->frames;
*/
ACSLAB_INTERNAL bool acslabi_sizes_open(const struct acslab_slabs *s, uint32_t f, uint32_t count)
{
  struct acslab_block block;
  size_t frame = s->first_frame + f, end;
  if (count > s->frames - f) return false;
  end = frame + count;
  while (frame < end) {
    if (acslab_buddy_block(s->buddy, frame, &block) != ACSLAB_OK || block.state != ACSLAB_NODE_FREE) return false;
    frame = block.frame + ((size_t)1 << block.order);
  }
  return true;
}

/* Make the count free frames from frame f on live blocks, the largest that fit. */
/*@
  requires valid:   SlabValid(s);
  requires buddy:   s->source == \null && f + count <= s->frames;

  terminates        \true;
  exits             \false;
  assigns           s->buddy->cells[0 .. s->buddy->summary.size - 1], s->buddy->avail,
                    s->buddy->low[0 .. ACSLAB_ORDERS - 1], s->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    s->buddy->summary.words[0 .. BitsetTotal(&s->buddy->summary) - 1],
                    s->buddy->free_frames, s->buddy->live_frames, s->buddy->reserved_frames;

  ensures  valid:   SlabValid(s);
*/
ACSLAB_INTERNAL void acslabi_sizes_claim(struct acslab_slabs *s, uint32_t f, uint32_t count)
{
  size_t frame = s->first_frame + f, left = count;
  unsigned k;
  while (left > 0) {
    k = acslabi_buddy_fit(frame, left, s->buddy->top);
    (void)acslab_buddy_alloc_frame_at(s->buddy, frame, k);
    frame += (size_t)1 << k;
    left -= (size_t)1 << k;
  }
}

/* Give a large block another number of frames where it is; false, with nothing changed, if that can't be. */
/*@
  requires valid:   SizesValid(z);
  requires block:   q < z->slabs->frames && z->slabs->owner[q] == ACSLAB_OWNER_LARGE && z->slabs->runs[q].first == q;
  requires count:   1 <= count <= z->slabs->frames;

  terminates        \true;
  exits             \false;
  assigns           z->large_frames, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  live:    SlabSameLive{Pre, Here}(z->slabs);
  ensures  length:  \result ==> z->slabs->runs[q].length == count;
  ensures  refused: !\result ==> SlabUntouched{Pre, Here}(z->slabs);
*/
ACSLAB_INTERNAL bool acslabi_sizes_resize(struct acslab_sizes *z, uint32_t q, uint32_t count)
{
  struct acslab_slabs *s = z->slabs;
  uint32_t had = s->runs[q].length;
  bool done = true;
  if (count == had) return true;
  if (s->source != NULL) return false;
  ACSLAB_LOCK_FRAMES(s->buddy);
  if (count < had) {
    (void)acslab_buddy_free_frames(s->buddy, s->first_frame + q, had);
    acslabi_sizes_claim(s, q, count);
  } else if (acslabi_sizes_open(s, q + had, count - had)) {
    acslabi_sizes_claim(s, q + had, count - had);
  } else {
    done = false;
  }
  ACSLAB_UNLOCK_FRAMES(s->buddy);
  if (!done) return false;
  z->large_frames = z->large_frames - had + count;
  if (count < had) {
    acslabi_slab_disown(s, q + count, had - count);
    s->runs[q].length = count;
  } else {
    acslabi_slab_own(s, q, count, ACSLAB_OWNER_LARGE);
  }
  return true;
}

/*
 * Allocate a large block of count frames at a multiple of align frames, a power of two; the lock of the slabs is taken for that.  A
 * run is aligned as its next power of two, so one of align frames is taken where count does not reach that, and cut.
 */
/*@
  requires valid:   SizesValid(z);
  requires count:   1 <= count && 1 <= align;
  requires out:     \valid(block);

  terminates        \true;
  exits             \false;
  assigns           *block, z->large_blocks, z->large_frames, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_SIZE, ACSLAB_E_ALIGN, ACSLAB_E_NO_MEMORY };
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(z->slabs, (uintptr_t)*block, g) &&
                      SizesLarge(z, g) && SizesUsable(z, g) == count * Pow2(z->slabs->shift) &&
                      !SlabLive{Pre}(z->slabs, g) && SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_SELDOM enum acslab_status acslabi_sizes_alloc_large(struct acslab_sizes *z, size_t count, size_t align,
                                                             void **block)
{
  struct acslab_slabs *s = z->slabs;
  enum acslab_status status;
  uint32_t q = 0, g, length;
  if (!acslabi_sizes_servable(z, count)) return ACSLAB_E_SIZE;
  if (!acslabi_sizes_servable(z, align)) return ACSLAB_E_ALIGN;
  length = (uint32_t)(s->source == NULL && count < align ? align : count);
  ACSLAB_LOCK_SLABS(s);
  status = acslabi_slab_get(s, length, &q);
  if (status == ACSLAB_OK && ((s->first_frame + q) & (align - 1)) != 0) {
    acslabi_slab_put_back(s, q, length);
    status = ACSLAB_E_ALIGN;
  }
  if (status == ACSLAB_OK) {
    acslabi_slab_own(s, q, length, ACSLAB_OWNER_LARGE);
    z->large_blocks++;
    z->large_frames += length;
    (void)acslabi_sizes_resize(z, q, (uint32_t)count);
    g = acslabi_slab_first(s, q);
    acslabi_slab_mark(s, g, ACSLAB_TAG_OTHER);
    *block = acslabi_buddy_pointer(acslabi_slab_address(s, g));
  }
  ACSLAB_UNLOCK_SLABS(s);
  return status;
}

/*
 * Why the address is not that of a block, or ACSLAB_OK if it is.  In this order: E_FOREIGN, E_CACHE (of a cache that is not the
 * heap's), E_ALIGN, E_INTERIOR, E_FREE.
 */
/*@
  requires valid:   SizesValid(z);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  block:   \result == ACSLAB_OK <==> \exists integer g; SlabAddress(z->slabs, address, g) && SizesBlock(z, g);
  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_FOREIGN, ACSLAB_E_CACHE, ACSLAB_E_ALIGN, ACSLAB_E_INTERIOR,
                                  ACSLAB_E_FREE };
*/
ACSLAB_SELDOM enum acslab_status acslabi_sizes_why(const struct acslab_sizes *z, uintptr_t address)
{
  const struct acslab_slabs *s = z->slabs;
  uint32_t g = acslabi_slab_granule(s, address), f;
  unsigned c;
  if (g == ACSLAB_SLAB_NONE) return ACSLAB_E_FOREIGN;
  f = acslabi_slab_frame(s, g);
  c = s->owner[f];
  if (c == ACSLAB_OWNER_LARGE) {
    if (acslabi_slab_address(s, g) != address) return ACSLAB_E_ALIGN;
    return acslabi_slab_tag_at(s, g) != 0 ? ACSLAB_OK : ACSLAB_E_INTERIOR;
  }
  if (c < s->limit && (c < z->first || c - z->first >= z->classes)) return ACSLAB_E_CACHE;
  return acslabi_slab_why(s, c, address);
}

/* Free the large block at granule g, which is not live any more; the lock of the slabs is taken for that. */
/*@
  requires valid:   SizesValid(z);
  requires block:   g < z->slabs->granules && SizesLarge(z, g);

  terminates        \true;
  exits             \false;
  assigns           z->large_blocks, z->large_frames, z->slabs->live[SlabByte(z->slabs->plane, g)],
                    z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  freed:   !SlabLive(z->slabs, g) && SlabSameLiveBut{Pre, Here}(z->slabs, g);
*/
ACSLAB_SELDOM void acslabi_sizes_free_large(struct acslab_sizes *z, uint32_t g)
{
  struct acslab_slabs *s = z->slabs;
  uint32_t q = acslabi_slab_frame(s, g), length;
  acslabi_slab_mark(s, g, 0);
  ACSLAB_LOCK_SLABS(s);
  length = s->runs[q].length;
  z->large_blocks--;
  z->large_frames -= length;
  acslabi_slab_disown(s, q, length);
  acslabi_slab_put_back(s, q, length);
  ACSLAB_UNLOCK_SLABS(s);
}

/* --------------------------------------------------------------------------------------- alloc and free */

/* Give back what a CPU and the depots keep for later; how many frames went. */
/*@
  requires valid:   SizesValid(z);
  requires range:   cpu < z->front->cpus;

  terminates        \true;
  exits             \false;
  assigns           z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  kept:    SlabSameLive{Pre, Here}(z->slabs) && SlabKept{Pre, Here}(z->slabs);
*/
ACSLAB_INTERNAL size_t acslabi_sizes_reclaim(struct acslab_sizes *z, unsigned cpu)
{
  struct acslab_percpu *p = z->front;
  size_t frames = 0, before;
  unsigned c;
  for (c = z->first; c < z->first + z->classes; c++) {
    ACSLAB_LOCK_SLABS(z->slabs);
    before = z->slabs->caches[c].returned;
    ACSLAB_UNLOCK_SLABS(z->slabs);
    acslabi_percpu_to_slabs(p, cpu, c, acslabi_percpu_at(p, cpu, c)->count);
    acslabi_percpu_empty_depot(p, c);
    ACSLAB_LOCK_SLABS(z->slabs);
    acslabi_slab_flush(z->slabs, c);
    (void)acslabi_slab_trim(z->slabs, c);
    frames += (z->slabs->caches[c].returned - before) * z->slabs->caches[c].length;
    ACSLAB_UNLOCK_SLABS(z->slabs);
  }
  return frames;
}

ACSLAB_API enum acslab_status acslab_sizes_trim(struct acslab_sizes *z, unsigned cpu, size_t *frames)
{
  size_t count;
  if (cpu >= z->front->cpus) return acslabi_slab_refuse(z->slabs, ACSLAB_E_CPU);
  count = acslabi_sizes_reclaim(z, cpu);
  if (frames != NULL) *frames = count;
  return ACSLAB_OK;
}

/*
 * A block from class c, or, if c is no class, of count frames at a multiple of align; what is kept for later is given back if there is no
 * memory, and the hook told if there is none then.
 */
/*@
  requires valid:   SizesValid(z);
  requires out:     \valid(block);
  requires range:   cpu < z->front->cpus;
  requires large:   c >= z->classes ==> 1 <= count && 1 <= align;

  terminates        \true;
  exits             \false;
  assigns           *block, z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->seed, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(z->slabs, (uintptr_t)*block, g) &&
                      SizesBlock(z, g) && !SlabLive{Pre}(z->slabs, g) && SlabSameLiveBut{Pre, Here}(z->slabs, g) &&
                      SizesUsable(z, g) == (c < z->classes ? z->slabs->caches[z->first + c].size
                                                          : count * Pow2(z->slabs->shift));
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_SELDOM enum acslab_status acslabi_sizes_hand(struct acslab_sizes *z, unsigned cpu, unsigned c, size_t count,
                                                    size_t align, void **block)
{
  enum acslab_status status;
  bool again = false;
  do {
    status = c < z->classes ? acslabi_percpu_hand(z->front, cpu, z->first + c, block)
                            : acslabi_sizes_alloc_large(z, count, align, block);
    if (status == ACSLAB_OK) return status;
    again = !again && status == ACSLAB_E_NO_MEMORY && acslabi_sizes_reclaim(z, cpu) > 0;
  } while (again);
  return acslabi_slab_refuse(z->slabs, status);
}

/* An allocation that no magazine can serve. */
/*@
  requires valid:   SizesValid(z);
  requires out:     block == \null || \valid(block);

  terminates        \true;
  exits             \false;
  assigns           *block, z->large_blocks, z->large_frames,
                    z->front->magazines[0 .. z->front->cpus * z->front->row - 1],
                    z->front->depots[0 .. z->front->caches - 1],
                    z->front->slots[0 .. z->front->cpus * z->front->row * z->front->depth - 1],
                    z->slabs->seed, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1], z->slabs->caches[0 .. z->slabs->limit - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  null:    block == \null ==> \result == ACSLAB_E_NULL;
  ensures  zero:    block != \null && cpu < z->front->cpus && size == 0 ==> \result == ACSLAB_E_SIZE;
  ensures  done:    \result == ACSLAB_OK ==> \exists integer g; SlabAddress(z->slabs, (uintptr_t)*block, g) &&
                      SizesBlock(z, g) && SizesUsable(z, g) >= size && !SlabLive{Pre}(z->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  refused: \result != ACSLAB_OK ==> SlabSameLive{Pre, Here}(z->slabs);
*/
ACSLAB_SELDOM enum acslab_status acslabi_sizes_alloc_slow(struct acslab_sizes *z, unsigned cpu, size_t size, void **block)
{
  if (block == NULL) return acslabi_slab_refuse(z->slabs, ACSLAB_E_NULL);
  if (cpu >= z->front->cpus) return acslabi_slab_refuse(z->slabs, ACSLAB_E_CPU);
  if (size == 0) return acslabi_slab_refuse(z->slabs, ACSLAB_E_SIZE);
  if (size > z->largest) return acslabi_sizes_hand(z, cpu, z->classes, acslabi_sizes_frames(z, size), 1, block);
  return acslabi_sizes_hand(z, cpu, acslabi_sizes_class(size + ACSLAB_SIZES_PAD), 0, 0, block);
}

ACSLAB_API enum acslab_status acslab_sizes_alloc(struct acslab_sizes *z, unsigned cpu, size_t size, void **block)
{
  struct acslab_percpu *p = z->front;
  struct acslab_magazine *m;
  unsigned tag;
  if (block != NULL && ACSLAB_MOSTLY(cpu < p->cpus) && ACSLAB_MOSTLY(size - 1 < z->largest)) {
    tag = z->tag_of[acslabi_sizes_step(size + ACSLAB_SIZES_PAD)];
    m = &p->magazines[cpu * p->row + tag];
    if (ACSLAB_MOSTLY(m->count > 0)) {
      return acslabi_percpu_pop(p, m, tag - 1u, (uint8_t)tag, block) == ACSLAB_OK
                 ? ACSLAB_OK : acslabi_slab_refuse(z->slabs, ACSLAB_E_DAMAGED);
    }
  }
  return acslabi_sizes_alloc_slow(z, cpu, size, block);
}

ACSLAB_API enum acslab_status acslab_sizes_calloc(struct acslab_sizes *z, unsigned cpu, size_t count, size_t size,
                                                  void **block)
{
  enum acslab_status status;
  size_t product = 0;
  void *found = NULL;
  if (block == NULL) return acslabi_slab_refuse(z->slabs, ACSLAB_E_NULL);
  if (cpu >= z->front->cpus) return acslabi_slab_refuse(z->slabs, ACSLAB_E_CPU);
  if (!acslabi_sizes_product(count, size, &product)) return acslabi_slab_refuse(z->slabs, ACSLAB_E_SIZE);
  status = acslab_sizes_alloc(z, cpu, product, &found);
  if (status != ACSLAB_OK) return status;
  acslabi_slab_fill((uintptr_t)found, 0, product);
  *block = found;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_sizes_aligned_alloc(struct acslab_sizes *z, unsigned cpu, size_t align, size_t size,
                                                         void **block)
{
  unsigned c;
  if (block == NULL) return acslabi_slab_refuse(z->slabs, ACSLAB_E_NULL);
  if (cpu >= z->front->cpus) return acslabi_slab_refuse(z->slabs, ACSLAB_E_CPU);
  if (!acslabi_slab_power(align)) return acslabi_slab_refuse(z->slabs, ACSLAB_E_ALIGN);
  if (size == 0) return acslabi_slab_refuse(z->slabs, ACSLAB_E_SIZE);
  c = z->classes;
  if (size <= z->largest) {
    c = acslabi_sizes_class(size + ACSLAB_SIZES_PAD);
    while (c < z->classes && (z->slabs->caches[z->first + c].align & (align - 1)) != 0) c++;
  }
  align >>= z->slabs->shift;
  return acslabi_sizes_hand(z, cpu, c, acslabi_sizes_frames(z, size), align > 0 ? align : 1, block);
}

/* A free of what is no live block of a class: of a large one, of null, or refused. */
/*@
  requires valid:   SizesValid(z);
  requires other:   cpu < z->front->cpus ==> \forall integer g; SlabAddress(z->slabs, (uintptr_t)block, g) ==>
                      SizesBlock(z, g) ==> SizesLarge(z, g);

  terminates        \true;
  exits             \false;
  assigns           z->large_blocks, z->large_frames, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  freed:   \result == ACSLAB_OK ==> block == \null || \exists integer g;
                      SlabAddress(z->slabs, (uintptr_t)block, g) && !SlabLive(z->slabs, g) &&
                      SlabSameLiveBut{Pre, Here}(z->slabs, g);
  ensures  same:    \result != ACSLAB_OK ==> SlabUntouched{Pre, Here}(z->slabs);
*/
ACSLAB_SELDOM enum acslab_status acslabi_sizes_free_slow(struct acslab_sizes *z, unsigned cpu, void *block)
{
  struct acslab_slabs *s = z->slabs;
  enum acslab_status status;
  uint32_t g;
  unsigned c;
  if (cpu >= z->front->cpus) return acslabi_slab_refuse(s, ACSLAB_E_CPU);
  if (block == NULL) return ACSLAB_OK;
  status = acslabi_sizes_why(z, (uintptr_t)block);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(s, status);
  g = acslabi_slab_granule(s, (uintptr_t)block);
  c = s->owner[acslabi_slab_frame(s, g)];
  if (c != ACSLAB_OWNER_LARGE) return acslabi_percpu_free_at(z->front, acslabi_percpu_at(z->front, cpu, c), cpu, c, g);
  acslabi_sizes_free_large(z, g);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_sizes_free(struct acslab_sizes *z, unsigned cpu, void *block)
{
  struct acslab_percpu *p = z->front;
  struct acslab_magazine *m;
  uintptr_t g = acslabi_percpu_place(p, (uintptr_t)block);
  uint32_t tag;
  if (ACSLAB_MOSTLY(g < p->granules) && ACSLAB_MOSTLY(cpu < p->cpus)) {
    tag = p->live[acslabi_slab_byte(p->plane, g)];
    if (ACSLAB_MOSTLY(tag - 1u - z->first < z->tags)) {
      m = acslabi_percpu_guess(p, cpu, tag);
      if (ACSLAB_MOSTLY(m->count < m->limit) && acslabi_slab_sound(p->slabs, tag - 1u, (uint32_t)g)) {
        ACSLAB_SOON(block); /* mostly it is the next to be handed out, and its memory far away by now */
        acslabi_percpu_push(p, m, tag - 1u, g);
        return ACSLAB_OK;
      }
    }
  }
  return acslabi_sizes_free_slow(z, cpu, block);
}

/* How many bytes the block at an address has, where there is one. */
/*@
  requires valid:   SizesValid(z);
  requires block:   \exists integer g; SlabAddress(z->slabs, address, g) && SizesBlock(z, g);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  bytes:   \forall integer g; SlabAddress(z->slabs, address, g) ==> \result == SizesUsable(z, g);
*/
ACSLAB_INTERNAL size_t acslabi_sizes_room(const struct acslab_sizes *z, uintptr_t address)
{
  const struct acslab_slabs *s = z->slabs;
  uint32_t f = acslabi_slab_frame(s, acslabi_slab_granule(s, address));
  if (s->owner[f] == ACSLAB_OWNER_LARGE) return (size_t)s->runs[f].length << s->shift;
  return s->caches[s->owner[f]].size;
}

/* The bytes that a block has which is asked for with size bytes, or 0 if there can be none. */
/*@
  requires valid:   SizesValid(z);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  holds:   \result != 0 ==> \result >= size > 0;
*/
ACSLAB_INTERNAL size_t acslabi_sizes_given(const struct acslab_sizes *z, size_t size)
{
  size_t frames;
  if (size == 0) return 0;
  if (size <= z->largest) return z->slabs->caches[z->first + acslabi_sizes_class(size + ACSLAB_SIZES_PAD)].size;
  frames = acslabi_sizes_frames(z, size);
  return acslabi_sizes_servable(z, frames) ? frames << z->slabs->shift : 0;
}

ACSLAB_API enum acslab_status acslab_sizes_free_sized(struct acslab_sizes *z, unsigned cpu, void *block, size_t size)
{
  enum acslab_status status;
  if (cpu >= z->front->cpus) return acslabi_slab_refuse(z->slabs, ACSLAB_E_CPU);
  if (block == NULL) return ACSLAB_OK;
  status = acslabi_sizes_why(z, (uintptr_t)block);
  if (status == ACSLAB_OK && acslabi_sizes_given(z, size) != acslabi_sizes_room(z, (uintptr_t)block)) {
    status = ACSLAB_E_SIZE;
  }
  if (status != ACSLAB_OK) return acslabi_slab_refuse(z->slabs, status);
  return acslab_sizes_free(z, cpu, block);
}

ACSLAB_API enum acslab_status acslab_sizes_usable(const struct acslab_sizes *z, const void *block, size_t *size)
{
  enum acslab_status status;
  if (block == NULL || size == NULL) return acslabi_slab_refuse(z->slabs, ACSLAB_E_NULL);
  status = acslabi_sizes_why(z, (uintptr_t)block);
  if (status != ACSLAB_OK) return acslabi_slab_refuse(z->slabs, status);
  *size = acslabi_sizes_room(z, (uintptr_t)block);
  return ACSLAB_OK;
}

/* Whether a block can have size bytes at its place, and it does then. */
/*@
  requires valid:   SizesValid(z);
  requires block:   \exists integer g; SlabAddress(z->slabs, address, g) && SizesBlock(z, g);
  requires size:    1 <= size <= given;

  terminates        \true;
  exits             \false;
  assigns           z->large_frames, z->slabs->live[0 .. ACSLAB_PLANES * z->slabs->plane - 1],
                    z->slabs->avail[0 .. z->slabs->words - 1], z->slabs->owner[0 .. z->slabs->frames - 1],
                    z->slabs->runs[0 .. z->slabs->frames - 1],
                    z->slabs->buddy->cells[0 .. z->slabs->buddy->summary.size - 1], z->slabs->buddy->avail,
                    z->slabs->buddy->low[0 .. ACSLAB_ORDERS - 1], z->slabs->buddy->high[0 .. ACSLAB_ORDERS - 1],
                    z->slabs->buddy->summary.words[0 .. BitsetTotal(&z->slabs->buddy->summary) - 1],
                    z->slabs->buddy->free_frames, z->slabs->buddy->live_frames, z->slabs->buddy->reserved_frames;

  ensures  valid:   SizesValid(z);
  ensures  live:    SlabSameLive{Pre, Here}(z->slabs);
  ensures  room:    \result ==> \forall integer g; SlabAddress(z->slabs, address, g) ==> SizesUsable(z, g) >= size;
*/
ACSLAB_INTERNAL bool acslabi_sizes_in_place(struct acslab_sizes *z, uintptr_t address, size_t size, size_t given)
{
  struct acslab_slabs *s = z->slabs;
  size_t has = acslabi_sizes_room(z, address);
  uint32_t q = acslabi_slab_frame(s, acslabi_slab_granule(s, address));
  bool done;
  if (s->owner[q] != ACSLAB_OWNER_LARGE) return has == given || (size <= has && has - size <= size);
  if (size <= z->largest) return false;
  ACSLAB_LOCK_SLABS(s);
  done = acslabi_sizes_resize(z, q, (uint32_t)(given >> s->shift));
  ACSLAB_UNLOCK_SLABS(s);
  return done;
}

ACSLAB_API enum acslab_status acslab_sizes_realloc(struct acslab_sizes *z, unsigned cpu, void *old, size_t size,
                                                   void **block)
{
  enum acslab_status status;
  size_t has, given;
  void *found = NULL;
  if (old == NULL) return acslab_sizes_alloc(z, cpu, size, block);
  if (block == NULL) return acslabi_slab_refuse(z->slabs, ACSLAB_E_NULL);
  if (cpu >= z->front->cpus) return acslabi_slab_refuse(z->slabs, ACSLAB_E_CPU);
  status = acslabi_sizes_why(z, (uintptr_t)old);
  given = acslabi_sizes_given(z, size);
  if (status == ACSLAB_OK && given == 0) status = ACSLAB_E_SIZE;
  if (status != ACSLAB_OK) return acslabi_slab_refuse(z->slabs, status);
  if (acslabi_sizes_in_place(z, (uintptr_t)old, size, given)) {
    *block = old;
    return ACSLAB_OK;
  }
  has = acslabi_sizes_room(z, (uintptr_t)old);
  status = acslab_sizes_alloc(z, cpu, size, &found);
  if (status != ACSLAB_OK) {
    if (size > has) return status;
    *block = old; /* it need not move, though the hook has heard of the place that was not there */
    return ACSLAB_OK;
  }
  acslabi_sizes_copy((uintptr_t)found, (uintptr_t)old, has < size ? has : size);
  status = acslab_sizes_free(z, cpu, old);
  if (status != ACSLAB_OK) { /* its red zone was written to */
    (void)acslab_sizes_free(z, cpu, found);
    return status;
  }
  *block = found;
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------------ set-up */

/*
 * The frames of a class's slabs: for 32 objects, fewer of large ones; or, if that is more, 32 KiB, but at most a 512th of the arena, so
 * that what slabs of all classes are not filled with stays small against it.
 */
/*@
  requires bytes:   16 <= bytes <= ACSLAB_SIZES_LARGEST;
  requires shift:   3 <= shift < 8 * sizeof(size_t);
  requires most:    1 <= most;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   1 <= \result <= most;
*/
ACSLAB_INTERNAL size_t acslabi_sizes_length(size_t bytes, unsigned shift, uint32_t frames, uint32_t most)
{
  size_t objects = bytes <= 1024u ? 32u : bytes <= 8192u ? 8u : 4u, length, more = (size_t)32768u >> shift;
  //@ ghost acslabi_buddy_shifts((size_t)(objects * bytes - 1), shift);
  length = ((objects * bytes - 1) >> shift) + 1;
  if (more > frames / 512u) more = frames / 512u;
  if (length < more) length = more;
  return length <= most ? length : most; /* in a tiny arena, all of it */
}

/* The empty slabs of so many frames that a class keeps: a power of two of them, a mebibyte and a 256th of the arena at most, but at least one. */
/*@
  requires shift:   3 <= shift < 8 * sizeof(size_t);
  requires length:  1 <= length <= frames;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result == 1 || 1 < \result && \result * length <= frames / 256;
*/
ACSLAB_INTERNAL size_t acslabi_sizes_keep(size_t length, unsigned shift, uint32_t frames)
{
  size_t most = frames / 256u, keep = 1, all = length;
  if (most > (size_t)1048576u >> shift) most = (size_t)1048576u >> shift;
  /*@ loop invariant all:   all == keep * length && 1 <= keep <= all;
      loop invariant range: keep == 1 || all <= most;
      loop assigns keep, all;
      loop variant most - all;
  */
  while (all <= most / 2u) {
    all *= 2u;
    keep *= 2u;
  }
  return keep;
}

/* The objects of a class that a magazine has: fewer the larger they are. */
/*@
  requires bytes:   16 <= bytes <= ACSLAB_SIZES_LARGEST;
  requires depth:   1 <= depth;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   1 <= \result <= depth;
*/
ACSLAB_INTERNAL uint32_t acslabi_sizes_depth(size_t bytes, uint32_t depth)
{
  size_t most = (size_t)1 << 17;
  uint32_t limit = depth;
  /*@ loop invariant range: 1 <= limit <= depth;
      loop assigns limit;
      loop variant limit;
  */
  while (limit > 2u && (size_t)limit > most >> acslabi_sizes_log(bytes)) limit /= 2u;
  return limit;
}

/* Make the cache of a class, and its magazines. */
/*@
  requires valid:   PercpuValid(p);
  requires class:   c < ACSLAB_SIZES_CLASSES && cache < p->caches;

  terminates        \true;
  exits             \false;
  assigns           p->magazines[0 .. p->cpus * p->row - 1], p->depots[0 .. p->caches - 1],
                    p->slabs->caches[0 .. p->slabs->limit - 1];

  ensures  valid:   PercpuValid(p);
  ensures  made:    \result == ACSLAB_OK ==> p->slabs->caches[cache].used == 1 &&
                      p->slabs->caches[cache].size <= SizesClass(c);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_sizes_make(struct acslab_percpu *p, unsigned cache, unsigned c)
{
  struct acslab_cache_setup setup;
  enum acslab_status status;
  size_t bytes = acslabi_sizes_bytes(c), align = (size_t)1 << p->shift;
  uint32_t limit = acslabi_sizes_depth(bytes, p->depth), depot;
  while ((bytes & (align - 1)) != 0) align /= 2u;
  setup.name = "sizes";
  setup.size = c > 0 ? bytes - ACSLAB_SIZES_PAD : 1;
  if (ACSLAB_SIZES_PAD == 0) setup.size = bytes;
  setup.align = align;
  setup.length = acslabi_sizes_length(bytes, p->shift, p->slabs->frames, acslabi_slab_most(p->slabs));
  setup.keep = acslabi_sizes_keep(setup.length, p->shift, p->slabs->frames);
  setup.construct = NULL;
  setup.destruct = NULL;
  setup.data = NULL;
  status = acslab_slab_create_at(p->slabs, cache, &setup);
  if (status != ACSLAB_OK) return status;
  depot = acslabi_sizes_depth(bytes, p->room);
  return acslab_percpu_attach(p, cache, limit, limit / 2u + limit % 2u, depot);
}

ACSLAB_API enum acslab_status acslab_sizes_init(struct acslab_sizes *z, struct acslab_percpu *front, unsigned first,
                                                size_t largest)
{
  struct acslab_slabs *s;
  enum acslab_status status = ACSLAB_OK;
  unsigned classes, c = 0, i;
  if (z == NULL || front == NULL) return ACSLAB_E_NULL;
  s = front->slabs;
  if (largest < 16u + ACSLAB_SIZES_PAD) return acslabi_slab_refuse(s, ACSLAB_E_SIZE);
  if (s->grain > 4u) return acslabi_slab_refuse(s, ACSLAB_E_ALIGN);
  if (largest > ACSLAB_SIZES_LARGEST) largest = ACSLAB_SIZES_LARGEST;
  classes = acslabi_sizes_class(largest);
  if (acslabi_sizes_bytes(classes) <= largest) classes++;
  if (first > s->limit || classes > s->limit - first) return acslabi_slab_refuse(s, ACSLAB_E_CACHE);
  while (c < classes && s->caches[first + c].used == 0) c++;
  if (c < classes) return acslabi_slab_refuse(s, ACSLAB_E_FULL);
  for (c = 0; c < classes && status == ACSLAB_OK; c++) status = acslabi_sizes_make(front, first + c, c);
  if (status != ACSLAB_OK) {
    while (c > 0) { /* no object is live, so nothing is in the way */
      c--;
      if (s->caches[first + c].used != 0) (void)acslab_percpu_destroy(front, first + c, NULL);
    }
    return status;
  }
  z->front = front;
  z->slabs = s;
  z->first = first;
  z->classes = classes;
  z->tags = first < ACSLAB_TAG_OTHER - 1u ? ACSLAB_TAG_OTHER - 1u - first : 0;
  if (z->tags > classes) z->tags = classes;
  for (i = 0; i < ACSLAB_SIZES_STEPS; i++) {
    c = acslabi_sizes_class(acslabi_sizes_most(i));
    z->tag_of[i] = (uint8_t)(c < z->tags ? first + c + 1u : 0);
  }
  z->largest = acslabi_sizes_bytes(classes - 1u) - ACSLAB_SIZES_PAD;
  z->large_blocks = 0;
  z->large_frames = 0;
  return ACSLAB_OK;
}

#endif
#endif
