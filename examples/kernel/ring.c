/* SPDX-License-Identifier: MIT */
#include "ring.h"

void ring_open(struct ring *r, struct acslab_buddy *frames, unsigned order)
{
  r->frames = frames;
  r->order = order;
  r->tail = 0;
  r->count = 0;
}

bool ring_post(struct ring *r)
{
  size_t frame;
  if (r->count == RING_SLOTS) return false;
  if (acslab_buddy_alloc_frame(r->frames, r->order, &frame) != ACSLAB_OK) return false;
  r->buffer[(r->tail + r->count) % RING_SLOTS] = frame;
  r->count++;
  return true;
}

bool ring_reap(struct ring *r)
{
  size_t frame;
  if (r->count == 0) return false;
  frame = r->buffer[r->tail];
  r->tail = (r->tail + 1u) % RING_SLOTS;
  r->count--;
  return acslab_buddy_free_frame_order(r->frames, frame, r->order) == ACSLAB_OK;
}

bool ring_close(struct ring *r)
{
  bool all = true;
  while (r->count > 0) {
    if (!ring_reap(r)) all = false;
  }
  return all;
}
