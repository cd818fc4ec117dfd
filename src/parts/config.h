#ifndef ACSLAB_PART_CONFIG_H
#define ACSLAB_PART_CONFIG_H
/* SPDX-License-Identifier: MIT */
/*
 * acslab: memory allocators for kernels in one file.  This is the manual; each part opens with a page of
 * its own.
 *
 *   buddy      the binary buddy allocator over page frames       this page
 *   slab       caches of objects, on runs of frames              Use: acslab_slab_need, _init, _create, _alloc, _free
 *   percpu     magazines for each CPU in front of both           acslab_percpu_need, _init, _attach, _alloc, _free
 *   sizes      a heap of size classes on top of these            acslab_sizes_init, _alloc, _realloc, _free
 *   split      Fibonacci, weighted, tertiary and other buddies   acslab_split_words, _init, _alloc, _free
 *
 * What is proved of which part stands in specs/SOUNDNESS.md of the project: the buddy allocator is, and of
 * the others what is listed there.  What follows is about the binary buddy allocator.
 *
 * Use.  Copy this file.  Include it where it is needed, and in exactly one file define
 * ACSLAB_IMPLEMENTATION before the include.  It needs stdbool.h, stddef.h and stdint.h, which every
 * freestanding compiler has, and calls nothing.
 *
 *   1. acslab_buddy_words      how many words of metadata the arena needs: about half a byte a frame
 *   2. acslab_buddy_init       over the address and the size of the frames, or acslab_buddy_init_frames
 *                              over frame numbers; all frames are free then
 *   3. acslab_buddy_reserve    what nobody may have: holes, firmware, the kernel itself, the metadata
 *   4. acslab_buddy_alloc      and the others below
 *
 *                     by address                    by frame number (the memory need not be mapped)
 *   a block           acslab_buddy_alloc            acslab_buddy_alloc_frame
 *   aligned further   acslab_buddy_alloc_aligned    acslab_buddy_alloc_frame_aligned
 *   at a place        acslab_buddy_alloc_at         acslab_buddy_alloc_frame_at
 *   an exact run      acslab_buddy_alloc_run        acslab_buddy_alloc_frames
 *   many blocks                                     acslab_buddy_alloc_frame_bulk
 *   give back         acslab_buddy_free             acslab_buddy_free_frame
 *   order checked     acslab_buddy_free_order       acslab_buddy_free_frame_order
 *   a run             acslab_buddy_free_run         acslab_buddy_free_frames
 *   many blocks                                     acslab_buddy_free_frame_bulk
 *   set aside         acslab_buddy_reserve          acslab_buddy_reserve_frames
 *   give back         acslab_buddy_release          acslab_buddy_release_frames
 *   ask                                             acslab_buddy_block, _largest, _walk
 *   audit                                           acslab_buddy_check
 *   tell              acslab_report_buddyinfo, acslab_report_json
 *
 * Blocks.  A block of order k is 2^k frames, aligned to its own size in absolute addresses whatever
 * the arena's base is.  An allocation takes the lowest address of the smallest free block that
 * suffices.  A free merges at once, as far as it can: what is free depends on what is live and
 * reserved alone, not on the way there.  The fields free_frames, live_frames and reserved_frames of
 * struct acslab_buddy count frames, and always add up to frames.
 *
 * Refusals.  Each call returns a status (enum acslab_status, below); a call that is refused changes nothing
 * of the allocator.  Double, interior, misaligned, foreign and wrong-order frees are told apart and
 * refused.  Which status a function returns when stands above its declaration, and in the ACSL contract
 * there: that is what the proofs are about.  Which functions are proved, and what that rests on, is in
 * specs/SOUNDNESS.md of the project.
 *
 * What the caller owes.  An initialised structure, pointers that are valid or null, and a lock: nothing
 * here is atomic, and all calls on one allocator, queries too, must exclude each other (with
 * interrupts off, if a handler allocates).  Two allocators are independent.  No call sleeps, calls
 * back or recurses, except into ACSLAB_REFUSED and the sink of a report.  The work of each is bounded
 * by the number of orders and of the blocks that it names or meets; init, walks, checks and reports see
 * the whole arena.  The memory that is handed out is never read or written.  The metadata must stay
 * where it is, and must not lie in memory that the arena hands out, unless that is reserved first.
 *
 * Define before the include, the same in every file:
 *
 *   ACSLAB_IMPLEMENTATION     in exactly one file: that file gets the bodies
 *   ACSLAB_STATIC             every function is static: no symbol leaves the translation unit
 *   ACSLAB_CONFIG_WORD_BITS   32 or 64, the width of a metadata word; by default the width of size_t
 *   ACSLAB_CONFIG_PORTABLE    use the proved portable bit scans instead of the compiler's builtins
 *   ACSLAB_CONFIG_TIER        hardening of slab, percpu and sizes, 0 to 4: see part slab
 *   ACSLAB_LOCK_FRAMES, ...   lock hooks of part percpu: see part slab
 *   ACSLAB_REFUSED(b, status) called when an operation on an arena is refused, for example to log or to
 *                             panic; it must not call back into the allocator that refused.  Words and
 *                             the inits only return their status: there is no arena yet
 *
 * config: what the user may set, the types, and the one list of statuses.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef ACSLAB_API
#if defined(ACSLAB_STATIC)
#if defined(__GNUC__)
#define ACSLAB_API static __attribute__((unused))
#else
#define ACSLAB_API static
#endif
#elif defined(__cplusplus)
#define ACSLAB_API extern "C"
#else
#define ACSLAB_API extern
#endif
#endif

#if defined(__GNUC__) && !defined(__FRAMAC__)
#define ACSLAB_INTERNAL static inline __attribute__((unused))
#else
#define ACSLAB_INTERNAL static inline
#endif

/* Internal, and a step of every operation: compiled into its callers, whatever their size. */
#if defined(__GNUC__) && !defined(__FRAMAC__)
#define ACSLAB_HOT static inline __attribute__((unused, always_inline))
#else
#define ACSLAB_HOT static inline
#endif

/* Internal, and seldom called: kept out of the callers, who would save registers for it. */
#if defined(__GNUC__) && !defined(__FRAMAC__)
#define ACSLAB_SELDOM static __attribute__((unused, noinline))
#else
#define ACSLAB_SELDOM static
#endif

/* What mostly holds, for the compiler to lay out its code by. */
#if defined(__GNUC__) && !defined(__FRAMAC__)
#define ACSLAB_MOSTLY(condition) (__builtin_expect(!!(condition), 1))
#else
#define ACSLAB_MOSTLY(condition) (condition)
#endif

#ifndef ACSLAB_CONFIG_WORD_BITS
#if SIZE_MAX > 0xffffffffu
#define ACSLAB_CONFIG_WORD_BITS 64
#else
#define ACSLAB_CONFIG_WORD_BITS 32
#endif
#endif

#if ACSLAB_CONFIG_WORD_BITS == 64
typedef uint64_t acslab_word;
#define ACSLAB_WORD_ALL UINT64_MAX
#elif ACSLAB_CONFIG_WORD_BITS == 32
typedef uint32_t acslab_word;
#define ACSLAB_WORD_ALL UINT32_MAX
#else
#error "ACSLAB_CONFIG_WORD_BITS must be 32 or 64"
#endif

/* Bits of a metadata word, and the lowest of them. */
#define ACSLAB_WORD_BITS ACSLAB_CONFIG_WORD_BITS
#define ACSLAB_WORD_ONE ((acslab_word)1)

/* Orders are 0 .. ACSLAB_ORDERS-1: one bit each in a 32-bit mask, on every target. */
#define ACSLAB_ORDERS 32u

/* No arena has more frames than this: twice the tree's leaves must stay below SIZE_MAX. */
#define ACSLAB_FRAMES_MAX (SIZE_MAX / 64u)

/* Why a call was refused.  A refused call changes nothing. */
enum acslab_status {
  ACSLAB_OK = 0,           /* done */
  ACSLAB_E_NULL = 1,       /* a pointer that the call needs is null */
  ACSLAB_E_EMPTY = 2,      /* no frames asked for, or an arena of none */
  ACSLAB_E_FRAME_SIZE = 3, /* the frame size is no power of two */
  ACSLAB_E_ORDER = 4,      /* the order is above the arena's largest */
  ACSLAB_E_ALIGN = 5,      /* the address or frame is not aligned as the call needs it */
  ACSLAB_E_RANGE = 6,      /* the arena is too large, or runs past the last frame number */
  ACSLAB_E_METADATA = 7,   /* the metadata is too small: acslab_buddy_words tells how much is needed */
  ACSLAB_E_NO_MEMORY = 8,  /* no free run of that shape */
  ACSLAB_E_FOREIGN = 9,    /* the frame or range is not of this arena */
  ACSLAB_E_FREE = 10,      /* the frame is free: a double free, or a release of what is free */
  ACSLAB_E_LIVE = 11,      /* the frame belongs to a live block */
  ACSLAB_E_RESERVED = 12,  /* the frame is reserved */
  ACSLAB_E_INTERIOR = 13,  /* the frame lies inside a live block and does not start it */
  ACSLAB_E_WRONG_ORDER = 14, /* the block there has another order, or the run ends inside a block */
  ACSLAB_E_DAMAGED = 15,   /* checks only: the metadata breaks an invariant */
  ACSLAB_E_SIZE = 16,      /* the size is 0, or larger than can be served, or its arithmetic would wrap */
  ACSLAB_E_CACHE = 17,     /* the object is of another cache, or there is no such cache */
  ACSLAB_E_BUSY = 18,      /* objects are live, or the call comes from a callback that must not make it */
  ACSLAB_E_TABLE = 19,     /* the split table is not admissible */
  ACSLAB_E_CPU = 20,       /* there is no such CPU */
  ACSLAB_E_FULL = 21       /* the caller's table of descriptors has no room left */
};

#ifndef ACSLAB_REFUSED
#define ACSLAB_REFUSED(b, status) ((void)0)
#endif

#endif
