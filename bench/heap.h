/* SPDX-License-Identifier: MIT */
/* What the driver of the heaps' benchmark and its workers share. */
#ifndef ACSLAB_BENCH_HEAP_H
#define ACSLAB_BENCH_HEAP_H
#include <stddef.h>
#include <stdint.h>

#define LIVE ((size_t)100000)      /* objects that live at once */
#define MIXED_LIVE ((size_t)10000) /* the same of mixed sizes: 79 MB */
#define MIXED_LEAST 16u
#define MIXED_MOST 65536u
#define MIXED 0u                   /* stands for the size */

enum { PAIR, FIFO, LIFO, RANDOM, CHURN, OWN, PASS, WORKLOADS };

/* What a worker writes to its standard output, followed by count samples: nanoseconds of an object's alloc and free. */
struct told {
  uint64_t count;
  double total_ns, operations;
  uint64_t peak, live; /* bytes: of memory that came to the process, and of those asked for */
};
#endif
