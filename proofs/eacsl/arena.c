/* SPDX-License-Identifier: MIT */
/*
 * The contracts of the walks of part forest and of alloc and free as run-time checks, with the whole
 * invariant before and after each, in an arena of 13 frames.  Its forest has 32 nodes, and no number
 * that a quantifier of theirs ranges over reaches BOUND.
 */
static int planted;   /* which of the bugs that parts.py plants is there */

#define ACSLAB_IMPLEMENTATION
#define ACSLAB_STATIC
#include "src/parts/buddy.h"

#if BOUND != 64
#error "the words of the cells and of the summary must be below BOUND"
#endif

static acslab_word meta[2 * BOUND];
static struct acslab_buddy buddy;

int main(int argc, char **argv)
{
  struct acslab_buddy *b = &buddy;
  size_t frames[13], f, n;
  (void)argv;
  planted = argc - 1;
  if (acslab_buddy_init_frames(b, 3, 13, 2, meta, 2 * BOUND) != ACSLAB_OK) return 1;
  if (acslab_buddy_alloc_frame(b, 0, NULL) != ACSLAB_E_NULL) return 2;
  if (acslab_buddy_alloc_frame(b, 3, &f) != ACSLAB_E_ORDER) return 3;
  for (n = 0; n < 13; n++) {
    (void)acslab_buddy_largest(b);
    if (acslab_buddy_alloc_frame(b, 0, &frames[n]) != ACSLAB_OK) return 4;
  }
  if (acslab_buddy_alloc_frame(b, 0, &f) != ACSLAB_E_NO_MEMORY) return 5;
  (void)acslab_buddy_largest(b);
  for (n = 0; n < 13; n++) {
    size_t at = frames[n * 5 % 13];
    if (acslab_buddy_free_frame_order(b, at, 1) == ACSLAB_OK) return 6;
    if (n % 2 == 0 ? acslab_buddy_free_frame_order(b, at, 0) != ACSLAB_OK
                   : acslab_buddy_free_frame(b, at) != ACSLAB_OK) return 7;
    if (acslab_buddy_free_frame(b, at) != ACSLAB_E_FREE) return 8;
  }
  if (acslab_buddy_alloc_frame(b, 2, &f) != ACSLAB_OK) return 9;
  if (acslab_buddy_free_frame(b, f + 1) != ACSLAB_E_INTERIOR) return 10;
  if (acslab_buddy_free_frame(b, 2) != ACSLAB_E_FOREIGN) return 11;
  return acslab_buddy_free_frame_order(b, f, 2) != ACSLAB_OK;
}
