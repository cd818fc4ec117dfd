#ifndef ACSLAB_SPEC_SLAB_H
#define ACSLAB_SPEC_SLAB_H
/* SPDX-License-Identifier: MIT */
/*
 * Definitions for part slab: where the objects of a slab begin, what live, free and kept objects are, and
 * the invariant between any two calls.
 */
#include "buddy.h"
#include "bits.h"
#include "pow2.h"
/*@
  // Object g is free in its slab: its bit in the plane is set.
  predicate SlabFree{L}(struct acslab_slabs *s, integer g) =
    0 <= g < s->granules && Bit(s->avail[g / ACSLAB_WORD_BITS], g % ACSLAB_WORD_BITS);

  // What stands where a live object of owner c begins: its cache, where a byte can tell.
  logic integer SlabTag(integer c) = c < ACSLAB_TAG_OTHER - 1 ? c + 1 : ACSLAB_TAG_OTHER;

  // Where in live the byte of granule g is, of ACSLAB_PLANES planes of so many bytes each.
  logic integer SlabByte(integer plane, integer g) = g % ACSLAB_PLANES * plane + g / ACSLAB_PLANES;

  // Object g is live: its byte is set.
  predicate SlabLive{L}(struct acslab_slabs *s, integer g) =
    0 <= g < s->granules && s->live[SlabByte(s->plane, g)] != 0;

  // Frame f is of a slab of cache c.
  predicate SlabOf{L}(struct acslab_slabs *s, integer f, integer c) =
    0 <= f < s->frames && s->owner[f] == c && c < s->limit;

  // A slab of cache c begins at frame f.
  predicate SlabBegins{L}(struct acslab_slabs *s, integer f, integer c) =
    SlabOf(s, f, c) && s->runs[f].first == f;

  // The i-th object of the slab that begins at frame q begins at granule g.
  predicate SlabPlace{L}(struct acslab_slabs *s, integer q, integer i, integer g) =
    0 <= i < s->runs[q].objects && g == s->runs[q].start + i * s->caches[s->owner[q]].stride;

  // An object of cache c begins at granule g.
  predicate SlabObject{L}(struct acslab_slabs *s, integer c, integer g) =
    \exists integer q, i; SlabOf(s, q, c) && s->runs[q].first == q && SlabPlace(s, q, i, g);

  // There is a cache c, and none of its callbacks is running.
  predicate SlabOpen{L}(struct acslab_slabs *s, integer c) =
    0 <= c < s->limit && s->caches[c].used == 1 && s->caches[c].busy == 0;

  // n pieces of 2^(shift - grain) each, a name for a product of variables.
  logic integer SlabTimes(integer n, integer shift, integer grain) = n * Pow2(shift - grain);

  // The arrays are there and apart.
  predicate SlabMem{L}(struct acslab_slabs *s) =
    \valid(s) && \valid(s->live + (0 .. ACSLAB_PLANES * s->plane - 1)) &&
    \valid(s->avail + (0 .. s->words - 1)) && \valid(s->owner + (0 .. s->frames - 1)) &&
    \valid(s->runs + (0 .. s->frames - 1)) && \valid(s->caches + (0 .. s->limit - 1)) &&
    \separated(s, s->live + (0 .. ACSLAB_PLANES * s->plane - 1), s->avail + (0 .. s->words - 1),
               s->owner + (0 .. s->frames - 1), s->runs + (0 .. s->frames - 1),
               s->caches + (0 .. s->limit - 1));

  // Frames, granules and words fit each other, and every granule has an address.
  predicate SlabShape{L}(struct acslab_slabs *s) =
    1 <= s->frames < ACSLAB_SLAB_NONE && 1 <= s->limit <= ACSLAB_CACHES_MAX &&
    3 <= s->grain <= 8 && s->grain <= s->shift < 8 * sizeof(size_t) && s->shift - s->grain < 32 &&
    s->granules == SlabTimes(s->frames, s->shift, s->grain) && s->granules < ACSLAB_SLAB_NONE &&
    s->granules <= s->words * ACSLAB_WORD_BITS < s->granules + ACSLAB_WORD_BITS &&
    s->granules <= s->plane * ACSLAB_PLANES < s->granules + ACSLAB_PLANES && s->plane <= SIZE_MAX / ACSLAB_PLANES &&
    s->base == SlabTimes(s->first_frame, s->shift, 0) &&
    s->base + SlabTimes(s->granules, s->grain, 0) <= SIZE_MAX + 1;

  // The buddy that frames come from by default.
  predicate SlabSource{L}(struct acslab_slabs *s) =
    s->source == \null ==> \valid(s->buddy) && BuddyValid(s->buddy) &&
      s->first_frame == s->buddy->first_frame && s->frames == s->buddy->frames && s->shift == s->buddy->shift;

  // A cache's objects fit its slabs.
  predicate SlabFits{L}(struct acslab_slabs *s, integer c) =
    1 <= s->caches[c].size <= s->caches[c].stride * Pow2(s->grain) && 1 <= s->caches[c].stride &&
    1 <= s->caches[c].length <= s->frames && 1 <= s->caches[c].objects &&
    s->caches[c].slack + s->caches[c].objects * s->caches[c].stride <=
      s->caches[c].length * Pow2(s->shift - s->grain);

  // The run that begins at frame q is a slab of its cache and lies in the arena; its frames know it.
  predicate SlabRun{L}(struct acslab_slabs *s, integer q) =
    s->caches[s->owner[q]].used == 1 && s->runs[q].length == s->caches[s->owner[q]].length &&
    s->runs[q].objects == s->caches[s->owner[q]].objects && q + s->runs[q].length <= s->frames &&
    q * Pow2(s->shift - s->grain) <= s->runs[q].start &&
    s->runs[q].start <= q * Pow2(s->shift - s->grain) + s->caches[s->owner[q]].slack &&
    0 <= s->runs[q].free <= s->runs[q].objects &&
    (\forall integer f; q <= f < q + s->runs[q].length ==>
      s->owner[f] == s->owner[q] && s->runs[f].first == q);

  // Every frame of a cache lies in a slab.
  predicate SlabRuns{L}(struct acslab_slabs *s) =
    (\forall integer f; 0 <= f < s->frames && s->owner[f] < s->limit ==>
      s->runs[f].first <= f < s->runs[f].first + s->runs[s->runs[f].first].length &&
      s->runs[s->runs[f].first].first == s->runs[f].first && s->owner[s->runs[f].first] == s->owner[f]) &&
    (\forall integer q; 0 <= q < s->frames && s->owner[q] < s->limit && s->runs[q].first == q ==>
      SlabRun(s, q));

  // Only objects are free or live, and none is both.  Frames that no slab ever had hold anything.
  predicate SlabPlanes{L}(struct acslab_slabs *s) =
    \forall integer g; 0 <= g < s->granules &&
      s->owner[g / Pow2(s->shift - s->grain)] < s->limit ==>
        (SlabFree(s, g) ==> !SlabLive(s, g) && SlabObject(s, s->owner[g / Pow2(s->shift - s->grain)], g)) &&
        (SlabLive(s, g) ==> SlabObject(s, s->owner[g / Pow2(s->shift - s->grain)], g) &&
          s->live[SlabByte(s->plane, g)] == SlabTag(s->owner[g / Pow2(s->shift - s->grain)]));

  // Links of the lists of partial and of empty slabs lead to slabs of the same cache, and back.
  predicate SlabLinks{L}(struct acslab_slabs *s) =
    \forall integer q; 0 <= q < s->frames && s->owner[q] < s->limit && s->runs[q].first == q &&
      s->runs[q].free > 0 ==>
        (s->runs[q].next != ACSLAB_SLAB_NONE ==> SlabOf(s, s->runs[q].next, s->owner[q]) &&
          s->runs[s->runs[q].next].first == s->runs[q].next && s->runs[s->runs[q].next].prev == q) &&
        (s->runs[q].prev != ACSLAB_SLAB_NONE ==> SlabOf(s, s->runs[q].prev, s->owner[q]) &&
          s->runs[s->runs[q].prev].first == s->runs[q].prev && s->runs[s->runs[q].prev].next == q);

  // Of the places x and q the one that is there.
  logic integer SlabOr(integer x, integer q) = x == ACSLAB_SLAB_NONE ? q : x;

  // The slab at frame q is on the list that begins at head: its neighbours know it.
  predicate SlabListed{L}(struct acslab_slabs *s, integer head, integer q) =
    0 <= head < s->frames && s->runs[q].next != q && s->runs[q].prev != q &&
    (s->runs[q].next == ACSLAB_SLAB_NONE ||
      s->runs[q].next < s->frames && s->runs[s->runs[q].next].prev == q) &&
    (s->runs[q].prev == ACSLAB_SLAB_NONE && head == q ||
      s->runs[q].prev < s->frames && s->runs[s->runs[q].prev].next == q);

  // The first granule of frame f.
  logic integer SlabFirst{L}(struct acslab_slabs *s, integer f) = SlabTimes(f, s->shift, s->grain);

  // No object of granules lo .. hi-1 is live or free.
  predicate SlabBlank{L}(struct acslab_slabs *s, integer lo, integer hi) =
    \forall integer g; lo <= g < hi ==> !SlabLive(s, g) && !SlabFree(s, g);

  // The planes are the same at granules lo .. hi-1, or everywhere else.
  predicate SlabSame{L1, L2}(struct acslab_slabs *s, integer lo, integer hi) =
    \forall integer g; lo <= g < hi ==>
      (SlabLive{L1}(s, g) <==> SlabLive{L2}(s, g)) && (SlabFree{L1}(s, g) <==> SlabFree{L2}(s, g));
  predicate SlabSameBut{L1, L2}(struct acslab_slabs *s, integer lo, integer hi) =
    \forall integer g; 0 <= g < \at(s->granules, L1) && !(lo <= g < hi) ==>
      (SlabLive{L1}(s, g) <==> SlabLive{L2}(s, g)) && (SlabFree{L1}(s, g) <==> SlabFree{L2}(s, g));

  // The planes are the same at all frames but f.
  predicate SlabSameOthers{L1, L2}(struct acslab_slabs *s, integer f) =
    \forall integer x; 0 <= x < \at(s->frames, L1) && x != f ==>
      SlabSame{L1, L2}(s, SlabFirst{L1}(s, x), SlabFirst{L1}(s, x + 1));

  // Granules a .. b-1 of the arena are none of lo .. hi-1.
  predicate SlabApart{L}(struct acslab_slabs *s, integer a, integer b, integer lo, integer hi) =
    0 <= a && b <= s->granules && (b <= lo || hi <= a);

  // x lies in the first n pieces of p, or behind them; n pieces are no more than m.
  predicate SlabWithin(integer x, integer p, integer n) = 0 <= x < n * p;
  predicate SlabBehind(integer x, integer p, integer n) = n * p <= x;
  predicate SlabAtMost(integer n, integer m, integer p) = n * p <= m * p;

  // All of it.
  predicate SlabValid{L}(struct acslab_slabs *s) =
    SlabMem(s) && SlabShape(s) && SlabSource(s) && SlabRuns(s) && SlabPlanes(s) && SlabLinks(s) &&
    (\forall integer c; 0 <= c < s->limit && s->caches[c].used == 1 ==> SlabFits(s, c));

  // The same objects are live.
  predicate SlabSameLive{L1, L2}(struct acslab_slabs *s) =
    \forall integer g; 0 <= g < \at(s->granules, L1) ==> (SlabLive{L1}(s, g) <==> SlabLive{L2}(s, g));

  // The same objects but g are live.
  predicate SlabSameLiveBut{L1, L2}(struct acslab_slabs *s, integer g) =
    \forall integer x; 0 <= x < \at(s->granules, L1) && x != g ==> (SlabLive{L1}(s, x) <==> SlabLive{L2}(s, x));

  // The same objects are free.
  predicate SlabSameFree{L1, L2}(struct acslab_slabs *s) =
    \forall integer g; 0 <= g < \at(s->granules, L1) ==> (SlabFree{L1}(s, g) <==> SlabFree{L2}(s, g));

  // Live objects stay where they are, of the cache that they are of.
  predicate SlabKept{L1, L2}(struct acslab_slabs *s) =
    \forall integer c, g; SlabLive{L1}(s, g) && SlabObject{L1}(s, c, g) ==> SlabObject{L2}(s, c, g);

  // Nothing about the arena and its arrays changed.
  predicate SlabSameShape{L1, L2}(struct acslab_slabs *s) =
    \at(s->live, L1) == \at(s->live, L2) && \at(s->avail, L1) == \at(s->avail, L2) &&
    \at(s->owner, L1) == \at(s->owner, L2) && \at(s->runs, L1) == \at(s->runs, L2) &&
    \at(s->caches, L1) == \at(s->caches, L2) && \at(s->base, L1) == \at(s->base, L2) &&
    \at(s->frames, L1) == \at(s->frames, L2) && \at(s->granules, L1) == \at(s->granules, L2) &&
    \at(s->words, L1) == \at(s->words, L2) && \at(s->plane, L1) == \at(s->plane, L2) &&
    \at(s->limit, L1) == \at(s->limit, L2) &&
    \at(s->shift, L1) == \at(s->shift, L2) && \at(s->grain, L1) == \at(s->grain, L2) &&
    \at(s->first_frame, L1) == \at(s->first_frame, L2) && \at(s->buddy, L1) == \at(s->buddy, L2) &&
    \at(s->source, L1) == \at(s->source, L2);

  // No plane, run, owner or count changed.
  predicate SlabUntouched{L1, L2}(struct acslab_slabs *s) =
    SlabSameShape{L1, L2}(s) && SlabSameLive{L1, L2}(s) && SlabSameFree{L1, L2}(s) &&
    (\forall integer f; 0 <= f < \at(s->frames, L1) ==> \at(s->owner[f], L1) == \at(s->owner[f], L2) &&
      \at(s->runs[f].first, L1) == \at(s->runs[f].first, L2) &&
      \at(s->runs[f].free, L1) == \at(s->runs[f].free, L2)) &&
    (\forall integer c; 0 <= c < \at(s->limit, L1) ==>
      \at(s->caches[c].used, L1) == \at(s->caches[c].used, L2) &&
      \at(s->caches[c].busy, L1) == \at(s->caches[c].busy, L2) &&
      \at(s->caches[c].slabs, L1) == \at(s->caches[c].slabs, L2) &&
      \at(s->caches[c].free, L1) == \at(s->caches[c].free, L2));

  // The granule of an address of the arena.
  logic integer SlabGranule{L}(struct acslab_slabs *s, integer address) =
    (address - s->base) / Pow2(s->grain);

  // An address of the arena where a granule begins.
  predicate SlabAddress{L}(struct acslab_slabs *s, integer address, integer g) =
    0 <= g < s->granules && address == s->base + g * Pow2(s->grain);
*/
#endif
