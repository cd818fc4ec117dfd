#ifndef ACSLAB_PART_CONFIG_H
#define ACSLAB_PART_CONFIG_H
/* SPDX-License-Identifier: MIT */
/*
 * config: what the user may set before including, the types, and the one list of statuses.
 *
 *   ACSLAB_IMPLEMENTATION     define it in exactly one file: that file gets the bodies
 *   ACSLAB_STATIC             every function is static: no symbol leaves the translation unit
 *   ACSLAB_CONFIG_WORD_BITS   32 or 64, the width of a metadata word; by default the width of size_t
 *   ACSLAB_CONFIG_PORTABLE    use the proved portable bit scans instead of the compiler's builtins
 *   ACSLAB_REFUSED(b, status) called when an operation on an arena is refused, for example to log or to
 *                             panic; it must not call back into the allocator that refused.  Words and
 *                             the inits only return their status: there is no arena yet
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
  ACSLAB_E_DAMAGED = 15    /* acslab_buddy_check only: the metadata breaks an invariant */
};

#ifndef ACSLAB_REFUSED
#define ACSLAB_REFUSED(b, status) ((void)0)
#endif

#endif
