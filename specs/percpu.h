#ifndef ACSLAB_SPEC_PERCPU_H
#define ACSLAB_SPEC_PERCPU_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part percpu: what magazines, depots and frame magazines hold.
 */
#include "slab.h"
/*@
  // A name for a product of variables.
  predicate PercpuTimes(integer x, integer a, integer b) = x == a * b;

  // The magazine of a CPU and a cache.
  logic integer PercpuAt{L}(struct acslab_percpu *p, integer cpu, integer cache) =
    cpu * p->row + cache + 1;

  // m is the magazine of some CPU for a cache.
  predicate PercpuOwn{L}(struct acslab_percpu *p, struct acslab_magazine *m, integer cache) =
    0 <= cache < p->caches &&
    \exists integer cpu; 0 <= cpu < p->cpus && m == p->magazines + PercpuAt(p, cpu, cache);

  // Arrays are there, and apart from each other and from the slabs'.
  predicate PercpuMem{L}(struct acslab_percpu *p) =
    \valid(p) && \valid(p->magazines + (0 .. p->cpus * p->row - 1)) &&
    \valid(p->slots + (0 .. p->cpus * p->row * p->depth - 1)) &&
    \valid(p->depots + (0 .. p->caches - 1)) && \valid(p->store + (0 .. p->caches * p->room - 1)) &&
    \separated(p, p->magazines + (0 .. p->cpus * p->row - 1),
               p->slots + (0 .. p->cpus * p->row * p->depth - 1), p->depots + (0 .. p->caches - 1),
               p->store + (0 .. p->caches * p->room - 1));

  // The front stands before these slabs.
  predicate PercpuShape{L}(struct acslab_percpu *p) =
    1 <= p->cpus && 1 <= p->depth && p->cpus * p->row < ACSLAB_SLAB_NONE &&
    p->cpus * p->row * p->depth < ACSLAB_SLAB_NONE && p->caches * p->room < ACSLAB_SLAB_NONE &&
    p->caches == p->slabs->limit && p->caches < p->row && p->granule == Pow2(p->grain) &&
    p->live == p->slabs->live && p->owner == p->slabs->owner && p->base == p->slabs->base &&
    p->plane == p->slabs->plane && p->granules == p->slabs->granules && p->shift == p->slabs->shift && p->grain == p->slabs->grain;

  // The first magazine of a CPU is none, and holds nothing: it tells which one it freed to last, by the tag of the cache.
  predicate PercpuLast{L}(struct acslab_percpu *p, integer cpu) =
    p->magazines[cpu * p->row].count == 0 && p->magazines[cpu * p->row].limit == 0 &&
    (p->magazines[cpu * p->row].tag == 0 ||
      p->magazines[cpu * p->row].tag <= p->caches && p->magazines[cpu * p->row].tag < ACSLAB_TAG_OTHER &&
        p->magazines[cpu * p->row].slot == cpu * p->row + p->magazines[cpu * p->row].tag);

  // A magazine holds as many as it may, in slots of its own.
  predicate PercpuMagazine{L}(struct acslab_percpu *p, integer m) =
    p->magazines[m].count <= p->magazines[m].limit <= p->depth && p->magazines[m].batch <= p->magazines[m].limit &&
    p->magazines[m].slot == m * p->depth;

  // Granule g is in the magazine of a CPU and a cache, or in the depot of a cache.
  predicate PercpuHolds{L}(struct acslab_percpu *p, integer cpu, integer cache, integer g) =
    \exists integer i; 0 <= i < p->magazines[PercpuAt(p, cpu, cache)].count &&
      p->slots[p->magazines[PercpuAt(p, cpu, cache)].slot + i] == g;
  predicate PercpuStores{L}(struct acslab_percpu *p, integer cache, integer g) =
    \exists integer i; 0 <= i < p->depots[cache].count && p->store[cache * p->room + i] == g;

  // What magazines and depots hold are kept objects of the right cache, each once in each.
  predicate PercpuKept{L}(struct acslab_percpu *p) =
    (\forall integer cpu, c, g; 0 <= cpu < p->cpus && 0 <= c < p->caches && PercpuHolds(p, cpu, c, g) ==>
      SlabObject(p->slabs, c, g) && !SlabLive(p->slabs, g) && !SlabFree(p->slabs, g)) &&
    (\forall integer c, g; 0 <= c < p->caches && PercpuStores(p, c, g) ==>
      SlabObject(p->slabs, c, g) && !SlabLive(p->slabs, g) && !SlabFree(p->slabs, g));

  // All of it.
  predicate PercpuValid{L}(struct acslab_percpu *p) =
    SlabValid(p->slabs) && PercpuMem(p) && PercpuShape(p) && PercpuKept(p) &&
    (\forall integer cpu; 0 <= cpu < p->cpus ==> PercpuLast(p, cpu)) &&
    (\forall integer cpu, c; 0 <= cpu < p->cpus && 0 <= c < p->caches ==> PercpuMagazine(p, PercpuAt(p, cpu, c))) &&
    (\forall integer c; 0 <= c < p->caches ==> p->depots[c].count <= p->room);

  // Block of 2^k frames at a frame is marked as handed out.
  predicate PercpuMarked{L}(struct acslab_percpu_frames *p, integer frame, integer k) =
    0 <= frame - p->first_frame < p->frames && p->marks[frame - p->first_frame] == k + 1;

  // Frame magazines, and marks: what is marked is a live block of the buddy.
  predicate PercpuFramesValid{L}(struct acslab_percpu_frames *p) =
    BuddyValid(p->buddy) && \valid(p) && p->first_frame == p->buddy->first_frame && p->frames == p->buddy->frames &&
    1 <= p->cpus && 1 <= p->depth && 1 <= p->orders <= ACSLAB_ORDERS &&
    p->cpus * p->orders < ACSLAB_SLAB_NONE && p->cpus * p->orders * p->depth < ACSLAB_SLAB_NONE &&
    \valid(p->magazines + (0 .. p->cpus * p->orders - 1)) &&
    \valid(p->slots + (0 .. p->cpus * p->orders * p->depth - 1)) && \valid(p->marks + (0 .. p->frames - 1)) &&
    (\forall integer m; 0 <= m < p->cpus * p->orders ==>
      p->magazines[m].count <= p->magazines[m].limit <= p->depth && p->magazines[m].batch <= p->magazines[m].limit) &&
    (\forall integer f, k; PercpuMarked(p, f, k) && k >= 0 ==> BuddyLiveAt(p->buddy, f, k)) &&
    (\forall integer cpu, k, i; 0 <= cpu < p->cpus && 0 <= k < p->orders &&
      0 <= i < p->magazines[cpu * p->orders + k].count ==>
        BuddyLiveAt(p->buddy, p->slots[(cpu * p->orders + k) * p->depth + i], k) &&
        p->marks[p->slots[(cpu * p->orders + k) * p->depth + i] - p->first_frame] == 0);
*/
#endif
