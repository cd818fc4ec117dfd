#ifndef ACSLAB_PART_AUDIT_H
#define ACSLAB_PART_AUDIT_H
/* SPDX-License-Identifier: MIT */
/*
 * audit: the invariants of parts slab, percpu and sizes, looked at as they run.
 *
 * As acslab_buddy_check, these read all that there is and change nothing: for tests, for fuzzing, and for a kernel that
 * doubts its memory.  They take the time that the arena has granules, and look at no object.  No lock is taken: nobody
 * else may be in the allocator meanwhile.
 */
#include "sizes.h"

/*
 * Whether slabs are whole: the shape of the arena; that each cache fits its slabs; that each frame of a cache lies in one slab of it;
 * that only objects are free or live, and none is both; that the counts of free objects are right, and so are low and the
 * lists of partial and empty slabs.  E_DAMAGED: one of these is not so.  The buddy has its own check.
 */
/*@
  requires mem:     SlabMem(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_DAMAGED };
*/
ACSLAB_API enum acslab_status acslab_slab_check(const struct acslab_slabs *s);

/*
 * Whether magazines and depots are whole, and the slabs behind them: counts within their limits, and all that they hold kept objects of the right
 * cache, none twice and, while no quarantine holds any, none missing.  E_DAMAGED: one of these is not so.
 */
/*@
  requires mem:     PercpuMem(p) && SlabMem(p->slabs);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_DAMAGED };
*/
ACSLAB_API enum acslab_status acslab_percpu_check(const struct acslab_percpu *p);

/*
 * Whether magazines of frames are whole: counts within their limits, all that they hold live blocks of the right order that are not marked, none
 * twice; and what is marked, a live block of that order.  E_DAMAGED: one of these is not so.  The buddy has its own check.
 */
/*@
  requires valid:   PercpuFramesValid(p);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_DAMAGED };
*/
ACSLAB_API enum acslab_status acslab_percpu_check_frames(const struct acslab_percpu_frames *p);

/*
 * Whether a heap is whole, and magazines and slabs behind it: its caches are there with the right sizes, large blocks are as many
 * as are counted, with as many frames.  E_DAMAGED: one of these is not so.
 */
/*@
  requires valid:   \valid(z) && PercpuMem(z->front) && SlabMem(z->slabs);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result \in { ACSLAB_OK, ACSLAB_E_DAMAGED };
*/
ACSLAB_API enum acslab_status acslab_sizes_check(const struct acslab_sizes *z);

#ifdef ACSLAB_IMPLEMENTATION

/* ------------------------------------------------------------------------------------------------- slabs */

/* SlabShape. */
/*@
  requires mem:     SlabMem(s);
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_shape(const struct acslab_slabs *s)
{
  return s->frames > 0 && s->frames < ACSLAB_SLAB_NONE && s->limit > 0 && s->limit <= ACSLAB_CACHES_MAX &&
         s->grain >= 3u && s->grain <= 8u && s->shift >= s->grain && s->shift < 8u * sizeof(size_t) &&
         s->shift - s->grain < 32u &&
         s->frames <= (ACSLAB_SLAB_NONE - 1u) >> (s->shift - s->grain) &&
         s->granules == s->frames << (s->shift - s->grain) &&
         s->words == ((size_t)s->granules - 1) / ACSLAB_WORD_BITS + 1 &&
         s->first_frame <= SIZE_MAX >> s->shift && s->base == s->first_frame << s->shift;
}

/* SlabFits, of a cache in use. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   c < s->limit;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_fits(const struct acslab_slabs *s, unsigned c)
{
  const struct acslab_cache *cache = &s->caches[c];
  uint32_t room;
  if (cache->stride == 0 || cache->objects == 0 || cache->length == 0 || cache->length > s->frames) return false;
  if (cache->size == 0 || (cache->size - 1) >> s->grain >= cache->stride) return false;
  room = acslabi_slab_first(s, cache->length);
  return cache->slack < room && cache->colour <= cache->slack &&
         acslabi_percpu_product(cache->objects, cache->stride, room - cache->slack) != 0;
}

/* SlabRuns, at one frame of a slab or of a large block. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   f < s->frames;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_frame(const struct acslab_slabs *s, uint32_t f)
{
  uint32_t q = s->runs[f].first, i;
  const struct acslab_run *run;
  if (q > f || s->owner[q] != s->owner[f] || s->runs[q].first != q) return false;
  run = &s->runs[q];
  if (run->length > s->frames - q || f - q >= run->length) return false;
  for (i = q; f == q && i < q + run->length; i++) {
    if (s->owner[i] != s->owner[q] || s->runs[i].first != q) return false;
  }
  if (s->owner[f] == ACSLAB_OWNER_LARGE) return true;
  return run->length == s->caches[s->owner[f]].length && run->objects == s->caches[s->owner[f]].objects &&
         run->start >= acslabi_slab_first(s, q) &&
         run->start - acslabi_slab_first(s, q) <= s->caches[s->owner[f]].slack;
}

/* SlabPlanes, over one frame: nothing but objects is free or live, or, in a large block, its first granule. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   f < s->frames;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_planes(const struct acslab_slabs *s, uint32_t f)
{
  uint32_t g, hi = acslabi_slab_first(s, f + 1);
  unsigned c = s->owner[f];
  uint8_t tag;
  bool object;
  for (g = acslabi_slab_first(s, f); g < hi; g++) {
    object = c < s->limit ? acslabi_slab_object(s, g) == g
                          : c == ACSLAB_OWNER_LARGE && g == acslabi_slab_first(s, s->runs[f].first);
    tag = acslabi_slab_tag_at(s, g);
    if (!object && (tag != 0 || acslabi_slab_is_free(s, g))) return false;
    if (object && tag != 0 && (tag != acslabi_slab_tag(c) || acslabi_slab_is_free(s, g))) return false;
    if (object && c == ACSLAB_OWNER_LARGE && tag == 0) return false;
  }
  return true;
}

/* The counts of the slab at frame q, and low. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   q < s->frames && s->owner[q] < s->limit;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_counts(const struct acslab_slabs *s, uint32_t q)
{
  const struct acslab_run *run = &s->runs[q];
  uint32_t g = run->start, i, free = 0;
  for (i = 0; i < run->objects; i++) {
    if (acslabi_slab_is_free(s, g)) {
      if (g < run->low) return false;
      free++;
    }
    g += s->caches[s->owner[q]].stride;
  }
  return free == run->free;
}

/* A list of a cache: count slabs that belong there, linked both ways. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   c < s->limit;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_list(const struct acslab_slabs *s, unsigned c, uint32_t head, uint32_t count,
                                        bool empty)
{
  uint32_t q = head, before = ACSLAB_SLAB_NONE;
  while (q != ACSLAB_SLAB_NONE && count > 0) {
    if (q >= s->frames || s->owner[q] != c || s->runs[q].first != q || s->runs[q].prev != before) return false;
    if (empty ? s->runs[q].free != s->runs[q].objects
              : s->runs[q].free == 0 || s->runs[q].free == s->runs[q].objects) {
      return false;
    }
    before = q;
    q = s->runs[q].next;
    count--;
  }
  return q == ACSLAB_SLAB_NONE && count == 0;
}

/* Lists and sums of a cache in use. */
/*@
  requires mem:     SlabMem(s) && SlabShape(s);
  requires range:   c < s->limit;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_cache(const struct acslab_slabs *s, unsigned c)
{
  const struct acslab_cache *cache = &s->caches[c];
  uint32_t slabs = 0, partials = 0, empties = 0, q;
  size_t free = 0;
  for (q = 0; q < s->frames; q++) {
    if (s->owner[q] != c || s->runs[q].first != q) continue;
    if (!acslabi_audit_counts(s, q)) return false;
    slabs++;
    free += s->runs[q].free;
    if (s->runs[q].free == s->runs[q].objects) {
      empties++;
    } else if (s->runs[q].free > 0) {
      partials++;
    }
  }
  return slabs == cache->slabs && free == cache->free && partials == cache->partials && empties == cache->empties &&
         acslabi_audit_list(s, c, cache->partial, partials, false) &&
         acslabi_audit_list(s, c, cache->empty, empties, true);
}

ACSLAB_API enum acslab_status acslab_slab_check(const struct acslab_slabs *s)
{
  uint32_t f;
  unsigned c;
  if (!acslabi_audit_shape(s)) return ACSLAB_E_DAMAGED;
  for (c = 0; c < s->limit; c++) {
    if (s->caches[c].used > 1 || (s->caches[c].used == 1 && !acslabi_audit_fits(s, c))) return ACSLAB_E_DAMAGED;
  }
  for (f = 0; f < s->frames; f++) {
    if (s->owner[f] == ACSLAB_OWNER_FRESH) continue;
    if (s->owner[f] < s->limit && s->caches[s->owner[f]].used != 1) return ACSLAB_E_DAMAGED;
    if (s->owner[f] >= s->limit && s->owner[f] < ACSLAB_OWNER_LARGE) return ACSLAB_E_DAMAGED;
    if (s->owner[f] != ACSLAB_OWNER_NONE && !acslabi_audit_frame(s, f)) return ACSLAB_E_DAMAGED;
    if (!acslabi_audit_planes(s, f)) return ACSLAB_E_DAMAGED;
  }
  for (c = 0; c < s->limit; c++) {
    if (s->caches[c].used == 1 && !acslabi_audit_cache(s, c)) return ACSLAB_E_DAMAGED;
  }
  return ACSLAB_OK;
}

/* -------------------------------------------------------------------------------------------- magazines */

/* Whether granule g is a kept object of the cache, in slabs that are whole. */
/*@
  requires valid:   SlabValid(s);
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_kept(const struct acslab_slabs *s, unsigned c, uint32_t g)
{
  return g < s->granules && s->owner[acslabi_slab_frame(s, g)] == c && acslabi_slab_object(s, g) == g &&
         acslabi_slab_state(s, g) == ACSLAB_OBJECT_KEPT;
}

/* How often a list has granule g. */
/*@
  requires list:    \valid_read(list + (0 .. count - 1));
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL size_t acslabi_audit_times(const uint32_t *list, uint32_t count, uint32_t g)
{
  size_t times = 0;
  uint32_t i;
  for (i = 0; i < count; i++) times += list[i] == g;
  return times;
}

/* How often magazines and depot of a cache have granule g. */
/*@
  requires mem:     PercpuMem(p);
  requires range:   c < p->caches;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL size_t acslabi_audit_held(const struct acslab_percpu *p, unsigned c, uint32_t g)
{
  size_t times = acslabi_audit_times(p->store + (size_t)c * p->room, p->depots[c].count, g);
  unsigned cpu;
  for (cpu = 0; cpu < p->cpus; cpu++) {
    const struct acslab_magazine *m = acslabi_percpu_at(p, cpu, c);
    times += acslabi_audit_times(p->slots + m->slot, m->count, g);
  }
  return times;
}

/* Whether each granule of a list is a kept object of the cache, and stands in no other place. */
/*@
  requires mem:     PercpuMem(p);
  requires range:   c < p->caches;
  requires list:    \valid_read(list + (0 .. count - 1));
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_slots(const struct acslab_percpu *p, unsigned c, const uint32_t *list,
                                         uint32_t count)
{
  uint32_t i;
  for (i = 0; i < count; i++) {
    if (!acslabi_audit_kept(p->slabs, c, list[i]) || acslabi_audit_held(p, c, list[i]) != 1) return false;
  }
  return true;
}

/* Whether magazines and depot of a cache have the right counts. */
/*@
  requires mem:     PercpuMem(p);
  requires range:   c < p->caches;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_limits(const struct acslab_percpu *p, unsigned c)
{
  unsigned cpu;
  for (cpu = 0; cpu < p->cpus; cpu++) {
    const struct acslab_magazine *m = acslabi_percpu_at(p, cpu, c);
    if (m->limit > p->depth || m->count > m->limit || m->batch > m->limit ||
        m->slot != (cpu * p->row + c + 1u) * p->depth) {
      return false;
    }
  }
  return p->depots[c].limit <= p->room && p->depots[c].count <= p->depots[c].limit;
}

/* Magazines and depot of one cache. */
/*@
  requires mem:     PercpuMem(p) && SlabValid(p->slabs);
  requires range:   c < p->caches;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_magazines(const struct acslab_percpu *p, unsigned c)
{
  const struct acslab_slabs *s = p->slabs;
  size_t kept;
  unsigned cpu;
  if (!acslabi_audit_limits(p, c)) return false;
  kept = acslabi_percpu_kept(p, c);
  if (s->caches[c].used != 1) return kept == 0;
  if (!acslabi_audit_slots(p, c, p->store + (size_t)c * p->room, p->depots[c].count)) return false;
  for (cpu = 0; cpu < p->cpus; cpu++) {
    const struct acslab_magazine *m = acslabi_percpu_at(p, cpu, c);
    if (!acslabi_audit_slots(p, c, p->slots + m->slot, m->count)) return false;
  }
#if ACSLAB_CONFIG_TIER >= 4
  kept += s->caches[c].held;
#endif
  return kept + s->caches[c].free + acslabi_slab_live(s, c) == acslabi_slab_capacity(s, c);
}

/* PercpuLast: the first magazine of a CPU is none, and tells which one it freed to last. */
/*@
  requires mem:     PercpuMem(p);
  requires range:   cpu < p->cpus;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_last(const struct acslab_percpu *p, unsigned cpu)
{
  const struct acslab_magazine *m = &p->magazines[cpu * p->row];
  if (m->count != 0 || m->limit != 0) return false;
  return m->tag == 0 || (m->tag <= p->caches && m->tag < ACSLAB_TAG_OTHER && m->slot == cpu * p->row + m->tag);
}

ACSLAB_API enum acslab_status acslab_percpu_check(const struct acslab_percpu *p)
{
  const struct acslab_slabs *s = p->slabs;
  unsigned c, cpu;
  if (acslab_slab_check(s) != ACSLAB_OK || p->live != s->live || p->owner != s->owner || p->base != s->base ||
      p->plane != s->plane || p->granules != s->granules || p->caches != s->limit || p->caches >= p->row ||
      p->shift != s->shift || p->grain != s->grain || p->granule != (uintptr_t)1 << s->grain) {
    return ACSLAB_E_DAMAGED;
  }
  for (cpu = 0; cpu < p->cpus; cpu++) {
    if (!acslabi_audit_last(p, cpu)) return ACSLAB_E_DAMAGED;
  }
  for (c = 0; c < p->caches; c++) {
    if (!acslabi_audit_magazines(p, c)) return ACSLAB_E_DAMAGED;
  }
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------------ frames */

/* Whether a live block of that order begins at the frame. */
/*@
  requires valid:   BuddyValid(b);
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_block(const struct acslab_buddy *b, size_t frame, unsigned order)
{
  struct acslab_block block;
  return frame >= b->first_frame && frame - b->first_frame < b->frames &&
         acslab_buddy_block(b, frame, &block) == ACSLAB_OK && block.frame == frame && block.order == order &&
         block.state == ACSLAB_NODE_BUSY;
}

/* How many slots of all magazines of one order have the frame. */
/*@
  requires valid:   PercpuFramesValid(p);
  requires range:   order < p->orders;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL size_t acslabi_audit_frames_held(const struct acslab_percpu_frames *p, unsigned order, size_t frame)
{
  size_t times = 0, at;
  unsigned cpu;
  uint32_t i;
  for (cpu = 0; cpu < p->cpus; cpu++) {
    at = acslabi_percpu_frames_at(p, cpu, order);
    for (i = 0; i < p->magazines[at].count; i++) times += p->slots[at * p->depth + i] == frame;
  }
  return times;
}

/* One magazine of frames. */
/*@
  requires valid:   PercpuFramesValid(p);
  requires range:   cpu < p->cpus && order < p->orders;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_frame_magazine(const struct acslab_percpu_frames *p, unsigned cpu, unsigned order)
{
  size_t at = acslabi_percpu_frames_at(p, cpu, order), frame;
  const struct acslab_frame_magazine *m = &p->magazines[at];
  uint32_t i;
  if (m->limit > p->depth || m->count > m->limit || m->batch > m->limit) return false;
  for (i = 0; i < m->count; i++) {
    frame = p->slots[at * p->depth + i];
    if (!acslabi_audit_block(p->buddy, frame, order) || p->marks[frame - p->first_frame] != 0 ||
        acslabi_audit_frames_held(p, order, frame) != 1) {
      return false;
    }
  }
  return true;
}

ACSLAB_API enum acslab_status acslab_percpu_check_frames(const struct acslab_percpu_frames *p)
{
  size_t f;
  unsigned cpu, k;
  for (f = 0; f < p->frames; f++) {
    if (p->marks[f] != 0 && !acslabi_audit_block(p->buddy, p->first_frame + f, p->marks[f] - 1u)) {
      return ACSLAB_E_DAMAGED;
    }
  }
  for (cpu = 0; cpu < p->cpus; cpu++) {
    for (k = 0; k < p->orders; k++) {
      if (!acslabi_audit_frame_magazine(p, cpu, k)) return ACSLAB_E_DAMAGED;
    }
  }
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------------- heaps */

/* Whether the cache of a class is what acslab_sizes_init made. */
/*@
  requires mem:     \valid(z) && SlabMem(z->slabs);
  requires range:   c < z->classes && z->first + c < z->slabs->limit;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_class(const struct acslab_sizes *z, unsigned c)
{
  const struct acslab_cache *cache = &z->slabs->caches[z->first + c];
  return cache->used == 1 && (c == 0 || cache->size == acslabi_sizes_bytes(c) - ACSLAB_SIZES_PAD);
}

/* SizesTag: whether a step of sizes leads to the cache of its class. */
/*@
  requires mem:     \valid_read(z);
  requires range:   step < ACSLAB_SIZES_STEPS;
  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_audit_step(const struct acslab_sizes *z, unsigned step)
{
  unsigned c = acslabi_sizes_class(acslabi_sizes_most(step));
  return z->tag_of[step] == (c < z->tags ? z->first + c + 1u : 0);
}

ACSLAB_API enum acslab_status acslab_sizes_check(const struct acslab_sizes *z)
{
  const struct acslab_slabs *s = z->slabs;
  size_t blocks = 0, frames = 0;
  uint32_t f;
  unsigned c;
  if (s != z->front->slabs || acslab_percpu_check(z->front) != ACSLAB_OK || z->classes == 0 ||
      z->classes > ACSLAB_SIZES_CLASSES || z->first > s->limit || z->classes > s->limit - z->first ||
      z->largest != acslabi_sizes_bytes(z->classes - 1u) - ACSLAB_SIZES_PAD || z->tags > z->classes ||
      (z->tags > 0 && z->first + z->tags >= ACSLAB_TAG_OTHER)) {
    return ACSLAB_E_DAMAGED;
  }
  for (c = 0; c < z->classes; c++) {
    if (!acslabi_audit_class(z, c)) return ACSLAB_E_DAMAGED;
  }
  for (c = 0; c < ACSLAB_SIZES_STEPS; c++) {
    if (!acslabi_audit_step(z, c)) return ACSLAB_E_DAMAGED;
  }
  for (f = 0; f < s->frames; f++) {
    if (s->owner[f] != ACSLAB_OWNER_LARGE) continue;
    frames++;
    if (s->runs[f].first == f) blocks++;
  }
  return blocks == z->large_blocks && frames == z->large_frames ? ACSLAB_OK : ACSLAB_E_DAMAGED;
}

#endif
#endif
