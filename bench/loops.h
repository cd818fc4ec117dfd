/* SPDX-License-Identifier: MIT */
/*
 * The timed loop, the same for all allocators: included with
 *
 *   RUN                      the function's name
 *   ALLOC(slot, order)       allocate into *slot, NONE there if there is no block
 *   FREE(frame, order)
 *   ALLOC_BULK(slots)        BULK frames of order 0, slots[0] is NONE if there are not as many
 *   FREE_BULK(slots)
 *
 * Before a batch is timed its slots are read, so that the trace's own cache misses are not the
 * allocator's.
 */
static void RUN(const struct trace *t, size_t *slots, struct samples *s)
{
  size_t at = 0, succeeded = 0;
  volatile size_t touched = 0;
  while (at < t->count) {
    size_t end = at < t->warm ? t->warm : at + (t->bulk ? BATCH / 8 : BATCH), i;
    bool timed = at >= t->warm;
    uint64_t start;
    if (end > t->count) end = t->count;
    if (timed) {
      for (i = at; i < end; i++) touched += slots[t->ops[i].slot];
    }
    start = now_ns();
    if (t->bulk && timed) {
      for (i = at; i < end; i++) {
        size_t *slot = slots + t->ops[i].slot;
        if (!t->ops[i].is_free) {
          ALLOC_BULK(slot);
          succeeded += *slot != NONE;
        } else if (*slot != NONE) {
          FREE_BULK(slot);
        }
      }
    } else {
      for (i = at; i < end; i++) {
        size_t *slot = slots + t->ops[i].slot;
        if (!t->ops[i].is_free) {
          ALLOC(slot, t->ops[i].order);
          succeeded += *slot != NONE;
        } else if (*slot != NONE) {
          FREE(*slot, t->ops[i].order);
        }
      }
    }
    if (timed) add_sample(s, now_ns() - start, (end - at) * (t->bulk ? BULK : 1) / t->per);
    at = end;
  }
  s->succeeded = succeeded;
}
