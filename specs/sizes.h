#ifndef ACSLAB_SPEC_SIZES_H
#define ACSLAB_SPEC_SIZES_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part sizes: the classes, and what a heap is.
 */
#include "percpu.h"
/*@
  // The bytes of class c: sixteen apart up to 128, then four to each doubling.
  logic integer SizesClass(integer c) =
    c < 8 ? 16 * (c + 1) : (5 + (c - 8) % 4) * Pow2(5 + (c - 8) / 4);

  // f fourths more than four of a doubling, a name for a product of variables.
  logic integer SizesPart(integer f, integer h) = (5 + f) * Pow2(5 + h);

  // Class c is the one of f fourths more than four of the h-th doubling.
  predicate SizesFourths(integer c, integer h, integer f) =
    8 <= c && h == (c - 8) / 4 && f == (c - 8) % 4;

  // The step of a size, and the largest size of a step.
  logic integer SizesStep(integer size) = size <= 1024 ? (size - 1) / 16 : 60 + (size - 1) / 256;
  logic integer SizesMost(integer step) = step < 64 ? 16 * (step + 1) : 256 * (step - 59);

  // By step, the tag of its class's cache, if there is such a class and it has a tag of its own.
  predicate SizesTag{L}(struct acslab_sizes *z, integer step) =
    \forall integer c; 0 <= c < ACSLAB_SIZES_CLASSES && SizesMost(step) <= SizesClass(c) &&
      (c > 0 ==> SizesClass(c - 1) < SizesMost(step)) ==> z->tag_of[step] == (c < z->tags ? z->first + c + 1 : 0);

  // The heap's caches are there, and the front stands before their slabs.
  predicate SizesValid{L}(struct acslab_sizes *z) =
    \valid(z) && PercpuValid(z->front) && z->slabs == z->front->slabs &&
    1 <= z->classes <= ACSLAB_SIZES_CLASSES && z->first + z->classes <= z->slabs->limit &&
    z->largest == SizesClass(z->classes - 1) - ACSLAB_SIZES_PAD &&
    z->tags <= z->classes && (z->tags > 0 ==> z->first + z->tags < ACSLAB_TAG_OTHER) &&
    (\forall integer i; 0 <= i < ACSLAB_SIZES_STEPS ==> SizesTag(z, i)) &&
    \forall integer c; 0 <= c < z->classes ==> z->slabs->caches[z->first + c].used == 1;

  // A large block of the heap begins at granule g.
  predicate SizesLarge{L}(struct acslab_sizes *z, integer g) =
    SlabLive(z->slabs, g) && z->slabs->owner[g / Pow2(z->slabs->shift - z->slabs->grain)] == ACSLAB_OWNER_LARGE;

  // A block of the heap begins at granule g, small or large.
  predicate SizesBlock{L}(struct acslab_sizes *z, integer g) =
    SlabLive(z->slabs, g) &&
    (SizesLarge(z, g) ||
     z->first <= z->slabs->owner[g / Pow2(z->slabs->shift - z->slabs->grain)] < z->first + z->classes);

  // How many bytes such a block has.
  logic integer SizesUsable{L}(struct acslab_sizes *z, integer g) =
    z->slabs->owner[g / Pow2(z->slabs->shift - z->slabs->grain)] == ACSLAB_OWNER_LARGE
      ? z->slabs->runs[g / Pow2(z->slabs->shift - z->slabs->grain)].length * Pow2(z->slabs->shift)
      : z->slabs->caches[z->slabs->owner[g / Pow2(z->slabs->shift - z->slabs->grain)]].size;

  // The product of two sizes can be counted.
  predicate SizesProduct(integer a, integer b) = a * b <= SIZE_MAX;
*/
#endif
