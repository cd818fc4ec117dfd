/* SPDX-License-Identifier: MIT */
/*
 * heap: acslab's heap beside four others, the C library's, mimalloc, jemalloc and tcmalloc, on the same traces in
 * one run.
 *
 * Each is the malloc of a worker program of its own, linked the way its documentation says; all workers are the same source.
 * For every workload each of them is started several times in turn, so that a busy machine is busy for all.  The
 * table tells nanoseconds of an object's alloc and free together: median, 99th and 99.9th percentile over batches, and the mean;
 * the ratio of medians to the fastest of the four others; and the memory that came to the process against the bytes
 * asked for, from a run of its own that fills its objects.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "heap.h"
#include "table.h"

extern char **environ;

enum { GLIBC, MIMALLOC, JEMALLOC, TCMALLOC, OURS, HEAPS };
static const char *const names[HEAPS] = {"glibc", "mimalloc", "jemalloc", "tcmalloc", "acslab"};

static unsigned rounds = 5;
static size_t length = (size_t)1 << 19;
static char here[PATH_MAX];

struct result {
  double median, p99, p999, mean, space;
};

struct row {
  const char *name;
  unsigned workload;
  size_t size;
  double target; /* of the ratio of medians to the fastest of the others; 0: none is set */
  struct result of[HEAPS];
};

/* ------------------------------------------------------------------------------------------------- runs */

struct pool {
  double *ns;
  size_t count;
  double total, operations;
};

static void fail(const char *what)
{
  fprintf(stderr, "heap: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void take(int from, void *to, size_t bytes)
{
  char *at = to;
  while (bytes > 0) {
    ssize_t n = read(from, at, bytes);
    if (n == 0) errno = EPIPE;
    if (n <= 0) fail("a worker ended early");
    at += n;
    bytes -= (size_t)n;
  }
}

/* Run one worker; its samples join the pool, if there is one. */
static struct told run(unsigned heap, const struct row *row, const char *mode, struct pool *pool)
{
  char path[PATH_MAX + 32], workload[16], size[32], operations[32];
  char *arguments[6];
  posix_spawn_file_actions_t actions;
  struct told told;
  double *ns;
  int ends[2], status;
  pid_t child;
  snprintf(path, sizeof path, "%s/worker_%s", here, names[heap]);
  snprintf(workload, sizeof workload, "%u", row->workload);
  snprintf(size, sizeof size, "%zu", row->size);
  snprintf(operations, sizeof operations, "%zu", length);
  arguments[0] = path;
  arguments[1] = workload;
  arguments[2] = size;
  arguments[3] = operations;
  arguments[4] = (char *)(uintptr_t)mode;
  arguments[5] = NULL;
  if (pipe(ends) != 0) fail("pipe");
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  errno = posix_spawn(&child, path, &actions, NULL, arguments, environ);
  if (errno != 0) fail(path);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  take(ends[0], &told, sizeof told);
  ns = realloc(pool->ns, (pool->count + told.count + 1) * sizeof *ns);
  if (ns == NULL) fail("samples");
  take(ends[0], ns + pool->count, told.count * sizeof *ns);
  pool->ns = ns;
  pool->count += told.count;
  pool->total += told.total_ns;
  pool->operations += told.operations;
  close(ends[0]);
  if (waitpid(child, &status, 0) != child || status != 0) fail("a worker failed");
  return told;
}

static void measure(struct row *row)
{
  struct pool pools[HEAPS], other;
  unsigned round, h;
  memset(pools, 0, sizeof pools);
  for (round = 0; round < rounds; round++) {
    for (h = 0; h < HEAPS; h++) (void)run((h + round) % HEAPS, row, "time", &pools[(h + round) % HEAPS]);
  }
  for (h = 0; h < HEAPS; h++) {
    struct result *r = &row->of[h];
    struct pool *p = &pools[h];
    struct told told;
    if (p->count == 0) fail("no batch was left whole");
    sort_values(p->ns, p->count);
    r->median = at_share(p->ns, p->count, 0.5);
    r->p99 = at_share(p->ns, p->count, 0.99);
    r->p999 = at_share(p->ns, p->count, 0.999);
    r->mean = p->total / p->operations;
    free(p->ns);
    memset(&other, 0, sizeof other);
    told = run(h, row, "memory", &other);
    r->space = told.live > 100000u ? (double)told.peak / (double)told.live : 0;
    free(other.ns);
  }
}

/* ---------------------------------------------------------------------------------------------- figures */

enum { MEDIAN, P999, SPACE };

static double figure(const struct result *r, unsigned which)
{
  return which == MEDIAN ? r->median : which == P999 ? r->p999 : r->space;
}

/* The least of the others. */
static double best(const struct row *row, unsigned which)
{
  double least = figure(&row->of[0], which);
  unsigned h;
  for (h = 1; h < OURS; h++) {
    if (figure(&row->of[h], which) < least) least = figure(&row->of[h], which);
  }
  return least;
}

static double ours(const struct row *row, unsigned which)
{
  return figure(&row->of[OURS], which) / best(row, which);
}

static unsigned judged, met;

static void judge(const char *what, double value, double target)
{
  judged++;
  met += value <= target;
  printf("  %s %.2f, at most %.2f: %s", what, value, target, verdict(value, target));
}

static void print_row(const struct row *row)
{
  unsigned h;
  char size[32] = "16 bytes .. 64 KiB";
  if (row->size != MIXED) snprintf(size, sizeof size, "%zu bytes", row->size);
  printf("\n%s, %s\n", row->name, size);
  for (h = 0; h < HEAPS; h++) {
    const struct result *r = &row->of[h];
    printf("  %-10s%9.2f%9.2f%9.2f%9.2f%9.2f", names[h], r->median, r->p99, r->p999, r->mean,
           r->median / best(row, MEDIAN));
    if (r->space > 0) printf("%9.3f", r->space);
    printf("\n");
  }
  if (row->target > 0) judge("median", ours(row, MEDIAN), row->target);
  judge(" p99.9", ours(row, P999), 1.0);
  if (row->of[OURS].space > 0) judge(" memory", ours(row, SPACE), 1.15);
  if (row->size == MIXED) {
    for (h = 0; h < OURS; h++) {
      if (h != TCMALLOC) judge(names[h], row->of[OURS].median / row->of[h].median, 1.0);
    }
  }
  printf("\n");
  fflush(stdout);
}

static void write_json(const struct row *rows, unsigned count)
{
  FILE *f = create("heap.json");
  unsigned i, h;
  fprintf(f, "{\"unit\": \"ns\", \"rounds\": %u, \"operations\": %zu, \"targets\": %u, \"met\": %u,\n\"rows\": [\n",
          rounds, length, judged, met);
  for (i = 0; i < count; i++) {
    fprintf(f, "{\"workload\": \"%s\", \"size\": %zu, \"target\": %.2f, \"ratio\": %.3f, \"heaps\": [",
            rows[i].name, rows[i].size, rows[i].target, ours(&rows[i], MEDIAN));
    for (h = 0; h < HEAPS; h++) {
      const struct result *r = &rows[i].of[h];
      fprintf(f, "%s\n  {\"name\": \"%s\", \"median\": %.3f, \"p99\": %.3f, \"p99.9\": %.3f, \"mean\": %.3f, "
                 "\"peak_to_live\": %.3f}",
              h == 0 ? "" : ",", names[h], r->median, r->p99, r->p999, r->mean, r->space);
    }
    fprintf(f, "]}%s\n", i + 1 < count ? "," : "");
  }
  fprintf(f, "]}\n");
  fclose(f);
}

/* ------------------------------------------------------------------------------------------------- main */

static void usage(FILE *f)
{
  fprintf(f, "heap [--output FOLDER] [--rounds N] [--only TEXT] [--quick]\n"
             "\n"
             "  --output FOLDER   where heap.json goes; by default out/bench in the workspace, or here\n"
             "                    without Bazel\n"
             "  --rounds N        start each worker N times, 1 .. 100 (5)\n"
             "  --only TEXT       only workloads whose name has this text\n"
             "  --quick           one round of short traces: to see that it works, not to measure\n");
}

int main(int argc, char **argv)
{
  static const struct option options[] = {
      {"output", required_argument, NULL, 'o'}, {"rounds", required_argument, NULL, 'r'},
      {"only", required_argument, NULL, 'y'}, {"quick", no_argument, NULL, 'q'},
      {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
  static const struct { const char *name; double target, mixed; } workloads[WORKLOADS] = {
      {"alloc/free pairs", 1.0, 0},
      {"100,000 objects, freed first in first out", 1.3, 0},
      {"100,000 objects, freed last in first out", 0, 0},
      {"100,000 objects, freed in random order", 1.0, 0},
      {"random churn, 100,000 live", 1.0, 1.2},
      {"two threads, each with its own", 1.0, 1.0},
      {"producer and consumer", 1.0, 1.0}};
  static const size_t sizes[] = {32, 64, 256, 1024, 2048, MIXED};
  static struct row rows[WORKLOADS * 6];
  const char *output = NULL, *only = "";
  unsigned count = 0, w, i;
  ssize_t n;
  int c;
  while ((c = getopt_long(argc, argv, "o:h", options, NULL)) != -1) {
    switch (c) {
    case 'o': output = optarg; break;
    case 'r': rounds = number(optarg, 1, 100); break;
    case 'y': only = optarg; break;
    case 'q': rounds = 1; length = (size_t)1 << 17; break;
    case 'h': usage(stdout); return 0;
    default: usage(stderr); return 2;
    }
  }
  if (optind < argc) {
    usage(stderr);
    return 2;
  }
  n = readlink("/proc/self/exe", here, sizeof here - 1);
  if (n < 0) fail("/proc/self/exe");
  here[n] = '\0';
  *strrchr(here, '/') = '\0';
  output = enter_output(output);
  printf("ns an object, alloc and free; ratios are of medians, to the fastest of the others in the same run;\n"
         "memory is what came to the process against the bytes asked for\n"
         "\n%-12s%9s%9s%9s%9s%9s%9s\n", "", "median", "p99", "p99.9", "mean", "ratio", "memory");
  for (w = 0; w < WORKLOADS; w++) {
    for (i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
      struct row *row = &rows[count];
      row->name = sizes[i] == MIXED && w == CHURN ? "random churn, 10,000 live" : workloads[w].name;
      row->workload = w;
      row->size = sizes[i];
      row->target = sizes[i] == MIXED ? workloads[w].mixed : workloads[w].target;
      if (sizes[i] == MIXED && workloads[w].mixed <= 0) continue;
      if (strstr(row->name, only) == NULL) continue;
      measure(row);
      print_row(row);
      count++;
    }
  }
  printf("\n%u of %u targets met\n", met, judged);
  write_json(rows, count);
  printf("%s: heap.json\n", output);
  return 0;
}
