#ifndef RING_H
#define RING_H
/* SPDX-License-Identifier: MIT */
/*
 * ring: receive buffers of a network card, as a driver keeps them.
 *
 * The card writes packets into buffers of one size, each a block of page frames.  The driver posts
 * buffers at the head, takes filled ones from the tail, and gives all of them back on shutdown.
 */
#include "acslab.h"

#define RING_SLOTS 64u

struct ring {
  struct acslab_buddy *frames; /* where buffers come from */
  unsigned order;              /* a buffer is 2^order frames */
  unsigned tail;               /* the oldest buffer's slot */
  unsigned count;              /* buffers in the ring */
  size_t buffer[RING_SLOTS];   /* their first frames */
};

/* An empty ring over an allocator. */
void ring_open(struct ring *r, struct acslab_buddy *frames, unsigned order);

/* Post a new buffer; false if the ring is full or there is no memory, and then nothing changed. */
bool ring_post(struct ring *r);

/* Free the oldest buffer; false if there is none. */
bool ring_reap(struct ring *r);

/* Free all buffers; false if one of them could not be freed, which is then somebody's bug. */
bool ring_close(struct ring *r);

#endif
