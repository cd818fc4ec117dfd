/* SPDX-License-Identifier: MIT */
/*
 * The comparators: a model of the page allocator of Linux, bare, and with per-CPU lists in front.
 *
 * A page structure of 64 bytes for each frame, a doubly linked list of free blocks for each order, the
 * buddy by XOR.  The model trusts its caller in everything: no check of any kind, no locks, no zones.
 */
#ifndef ACSLAB_BENCH_PAGES_H
#define ACSLAB_BENCH_PAGES_H
#include "bench.h"

/* Both return NONE for "no block". */
size_t pages_alloc(unsigned order);
void pages_free(size_t frame, unsigned order);
void pages_alloc_bulk(size_t *frames);
void pages_free_bulk(const size_t *frames);

size_t percpu_alloc(unsigned order);
void percpu_free(size_t frame, unsigned order);
void percpu_alloc_bulk(size_t *frames);
void percpu_free_bulk(const size_t *frames);

void pages_reset(size_t frames);
void percpu_reset(size_t frames);
#endif
