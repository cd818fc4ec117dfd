/* SPDX-License-Identifier: MIT */
/*
 * bench: acslab, bare, with magazines and by a split table, beside a free-list model of Linux's page allocator,
 * bare and with per-CPU lists, and beside the floor, on the same traces in one run.
 *
 * Every figure is the time of a batch of operations by the wall clock, divided by their number; the
 * table tells the median and the 99th percentile over batches, and the ratio of medians to the bare
 * model.  The rounds of all allocators alternate, so that a busy machine is busy for all of them.
 */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#include "bench.h"
#include "table.h"

static const struct allocator *const allocators[ALLOCATORS] = {&pages_allocator, &percpu_allocator,
                                                               &stack_allocator, &acslab_allocator,
                                                               &magazines_allocator, &split_allocator};

static bool large_pages = true;
static unsigned rounds = 5;
static size_t length = (size_t)1 << 19;
static unsigned largest = 24; /* log2 of the largest arena's frames */

/* ----------------------------------------------------------------------------- memory, time, samples */

/*
 * Metadata lies in large pages, as in a kernel's direct map, unless --small-pages; each page is written
 * once before anything is measured.
 */
void *memory(size_t bytes)
{
  size_t large = (size_t)2 << 20, size = (bytes + 2 * large - 1) / large * large;
  char *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) {
    fprintf(stderr, "bench: no memory for %zu bytes: %s\n", size, strerror(errno));
    exit(1);
  }
  p += (large - (uintptr_t)p % large) % large;
  if (large_pages && bytes >= large) (void)madvise(p, (bytes + large - 1) / large * large, MADV_HUGEPAGE);
  memset(p, 0, bytes);
  return p;
}

uint64_t now_ns(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

void add_sample(struct samples *s, uint64_t ns, size_t operations)
{
  if (operations == 0) return;
  if (s->count == s->room) {
    s->room = s->room == 0 ? 1024 : 2 * s->room;
    s->ns = realloc(s->ns, s->room * sizeof *s->ns);
    if (s->ns == NULL) abort();
  }
  s->ns[s->count] = (double)ns / (double)operations;
  s->count++;
  s->total_ns += (double)ns;
  s->operations += operations;
}

/* ---------------------------------------------------------------------------------------- workloads */

struct result {
  double median, p99, mean;
  size_t succeeded;
};

struct row {
  const char *name;
  size_t frames;
  double target; /* of acslab's ratio to the bare model; 0: none is set */
  double split_target; /* of the ratio of the buddy by a table to that by bits; 0 in bulk, which tables have not */
  struct result of[ALLOCATORS];
  bool equal_work;
};

#define ROWS_MAX 64
static struct row rows[ROWS_MAX];
static unsigned row_count;

static struct row *measure(struct trace t, double target)
{
  struct row *row = &rows[row_count];
  struct samples samples[ALLOCATORS];
  size_t *slots = memory(t.slots * sizeof *slots);
  unsigned round, a;
  if (row_count == ROWS_MAX) abort();
  row_count++;
  memset(samples, 0, sizeof samples);
  for (round = 0; round < rounds; round++) {
    for (a = 0; a < ALLOCATORS; a++) {
      unsigned turn = (a + round) % ALLOCATORS;
      allocators[turn]->reset(t.frames);
      allocators[turn]->run(&t, slots, &samples[turn]);
    }
  }
  row->name = t.name;
  row->frames = t.frames;
  row->target = target;
  row->split_target = t.bulk ? 0 : 3.0;
  row->equal_work = true;
  for (a = 0; a < ALLOCATORS; a++) {
    struct samples *s = &samples[a];
    sort_values(s->ns, s->count);
    row->of[a].median = at_share(s->ns, s->count, 0.5);
    row->of[a].p99 = at_share(s->ns, s->count, 0.99);
    row->of[a].mean = s->total_ns / (double)s->operations;
    row->of[a].succeeded = s->succeeded;
    if (s->succeeded != samples[0].succeeded) row->equal_work = false;
    free(s->ns);
  }
  munmap(slots, t.slots * sizeof *slots);
  free(t.ops);
  return row;
}

static double ratio(const struct row *row, unsigned a)
{
  return row->of[a].median / row->of[PAGES].median;
}

static void print_row(const struct row *row)
{
  unsigned a;
  printf("\n%s (2^%.0f frames)\n", row->name, (double)(63 - __builtin_clzll(row->frames)));
  for (a = 0; a < ALLOCATORS; a++) {
    const struct result *r = &row->of[a];
    printf("  %-19s%9.2f%9.2f%9.2f%9.2f", allocators[a]->name, r->median, r->p99, r->mean, ratio(row, a));
    if (a == ACSLAB && row->target > 0) {
      printf("   at most %.1f: %s", row->target, verdict(ratio(row, a), row->target));
    }
    if (a == MAGAZINES) {
      printf("   at most 0.8 of the per-CPU lists: %.2f, %s", row->of[a].median / row->of[PERCPU].median,
             verdict(row->of[a].median / row->of[PERCPU].median, 0.8));
    }
    if (a == SPLIT) {
      double times = r->median / row->of[ACSLAB].median;
      printf("   %.2f times acslab%s", times, row->split_target > 0 ? ", at most " : "");
      if (row->split_target > 0) printf("%.1f: %s", row->split_target, verdict(times, row->split_target));
    }
    printf("\n");
  }
  if (!row->equal_work) printf("  NOT EQUAL: the allocators differ in how many allocations succeeded\n");
  fflush(stdout);
}

/* ---------------------------------------------------------------------------------------- the report */

static void write_json(const struct row *sizes, unsigned size_count, double growth)
{
  unsigned i, a;
  FILE *f = create("bench.json");
  fprintf(f, "{\"unit\": \"ns\", \"rounds\": %u, \"large_pages\": %s,\n\"metadata_bytes_per_frame\": %.4f,\n",
          rounds, large_pages ? "true" : "false",
          (double)acslab_metadata_bytes((size_t)1 << 18) / (double)((size_t)1 << 18));
  fprintf(f, "\"growth\": {\"sizes\": %u, \"ratio\": %.3f, \"target\": 4.0},\n\"rows\": [\n", size_count,
          growth);
  for (i = 0; i < row_count; i++) {
    const struct row *row = &rows[i];
    fprintf(f, "{\"workload\": \"%s\", \"frames\": %zu, \"against_size\": %s, \"target\": %.1f, ", row->name,
            row->frames, row >= sizes ? "true" : "false", row->target);
    fprintf(f, "\"equal_work\": %s, \"allocators\": [", row->equal_work ? "true" : "false");
    for (a = 0; a < ALLOCATORS; a++) {
      fprintf(f, "%s\n  {\"name\": \"%s\", \"median\": %.3f, \"p99\": %.3f, \"mean\": %.3f, \"ratio\": %.3f}",
              a == 0 ? "" : ",", allocators[a]->name, row->of[a].median, row->of[a].p99, row->of[a].mean,
              ratio(row, a));
    }
    fprintf(f, "]}%s\n", i + 1 < row_count ? "," : "");
  }
  fprintf(f, "]}\n");
  fclose(f);
}

static bool draw(const struct row *sizes, unsigned size_count)
{
  static const char *const colours[ALLOCATORS] = {"#999999", "#4477aa", "#ccbb44",
                                                    "#aa3377", "#228833", "#66ccee"};
  unsigned i, a;
  FILE *p;
  if (system("command -v gnuplot >/dev/null 2>&1") != 0) return false;
  p = popen("gnuplot", "w");
  if (p == NULL) return false;
  fprintf(p, "set terminal svg size 800,480 background '#ffffff'\nset output 'cost-against-size.svg'\n"
             "set title 'Random geometric orders at 80 %% of the arena'\n"
             "set xlabel 'frames of the arena, log2'\nset ylabel 'ns an operation, median'\n"
             "set key top left\nset grid\nset yrange [0:*]\nset xtics 2\nplot ");
  for (a = 0; a < ALLOCATORS; a++) {
    fprintf(p, "%s'-' with linespoints pt 7 ps 0.5 lw 2 lc rgb '%s' title '%s'", a == 0 ? "" : ", ",
            colours[a], allocators[a]->name);
  }
  fprintf(p, "\n");
  for (a = 0; a < ALLOCATORS; a++) {
    for (i = 0; i < size_count; i++) {
      fprintf(p, "%d %.3f\n", 63 - __builtin_clzll(sizes[i].frames), sizes[i].of[a].median);
    }
    fprintf(p, "e\n");
  }
  return pclose(p) == 0;
}

static void usage(FILE *f)
{
  fprintf(f, "bench [--output FOLDER] [--rounds N] [--largest LOG2] [--small-pages] [--quick]\n"
             "\n"
             "  --output FOLDER   where bench.json and cost-against-size.svg go;\n"
             "                    by default out/bench in the workspace, or here without Bazel\n"
             "  --rounds N        repeat each workload N times, 1 .. 100 (5)\n"
             "  --largest LOG2    frames of the largest arena, 18 .. 24 (24, needs 2 GiB of memory)\n"
             "  --small-pages     metadata in 4 KiB pages, all of it\n"
             "  --quick           one round of short traces: to see that it works, not to measure\n");
}

int main(int argc, char **argv)
{
  static const struct option options[] = {
      {"output", required_argument, NULL, 'o'}, {"rounds", required_argument, NULL, 'r'},
      {"largest", required_argument, NULL, 'l'}, {"small-pages", no_argument, NULL, 's'},
      {"quick", no_argument, NULL, 'q'}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
  const char *output = NULL;
  unsigned size_count = 0, k, missed = 0, i;
  struct row *sizes;
  double growth, bytes;
  int c;
  while ((c = getopt_long(argc, argv, "o:h", options, NULL)) != -1) {
    switch (c) {
    case 'o': output = optarg; break;
    case 'r': rounds = number(optarg, 1, 100); break;
    case 'l': largest = number(optarg, 18, 24); break;
    case 's': large_pages = false; break;
    case 'q': rounds = 1; length = (size_t)1 << 15; break;
    case 'h': usage(stdout); return 0;
    default: usage(stderr); return 2;
    }
  }
  if (optind < argc) {
    usage(stderr);
    return 2;
  }
  output = enter_output(output);

  printf("ns an operation, orders 0 to 10; ratios are of medians, to the free lists of the same run\n");
  printf("\n%-21s%9s%9s%9s%9s\n", "", "median", "p99", "mean", "ratio");
  print_row(measure(trace_random("random uniform orders at 80 %", (size_t)1 << 18, false, length), 1.8));
  print_row(measure(trace_random("random geometric orders at 80 %", (size_t)1 << 18, true, length), 1.8));
  print_row(measure(trace_free_random("frees of order 0 in random order", (size_t)1 << 18), 0.7));
  print_row(measure(trace_alloc_row("order-0 allocations in a row", (size_t)1 << 18), 1.5));
  print_row(measure(trace_split_merge("split 10 levels and merge again, a pair", (size_t)1 << 18, length / 4),
                    0));
  print_row(measure(trace_bulk("bulk: 64 of order 0, freed at once, a frame", (size_t)1 << 18, 0, false,
                               length / 16), 0.3));
  print_row(measure(trace_bulk("bulk: 64 of order 0, 256 batches held, a frame", (size_t)1 << 18, 256, false,
                               length / 16), 0.3));
  print_row(measure(trace_bulk("bulk: 64 of order 0, fragmented arena, a frame", (size_t)1 << 18, 16, true,
                               length / 16), 0));
  if (largest == 24) {
    print_row(measure(trace_random("random uniform orders at 80 %", (size_t)1 << 24, false, length), 1.3));
    print_row(measure(trace_random("random geometric orders at 80 %", (size_t)1 << 24, true, length), 1.3));
  }

  printf("\nCost against the arena's size: random geometric orders at 80 %%, median ns\n\n  %-10s", "frames");
  for (i = 0; i < ALLOCATORS; i++) printf("%20s", allocators[i]->name);
  printf("\n");
  sizes = &rows[row_count];
  for (k = 12; k <= largest; k++) {
    const struct row *row = measure(trace_random("against size", (size_t)1 << k, true, length), 0);
    printf("  2^%-8u", k);
    for (i = 0; i < ALLOCATORS; i++) printf("%20.2f", row->of[i].median);
    printf("%s\n", row->equal_work ? "" : "  NOT EQUAL");
    fflush(stdout);
    size_count++;
  }
  growth = sizes[size_count - 1].of[ACSLAB].median / sizes[0].of[ACSLAB].median;
  bytes = (double)acslab_metadata_bytes((size_t)1 << 18) / (double)((size_t)1 << 18);
  printf("\nacslab, 2^%u against 2^12 frames: %.2f times   at most 4.0: %s\n", largest, growth,
         verdict(growth, 4.0));
  printf("acslab, metadata: %.3f bytes a frame   at most 0.6: %s\n", bytes, verdict(bytes, 0.6));
  for (i = 0; i < row_count; i++) {
    if (!rows[i].equal_work) missed++;
  }
  write_json(sizes, size_count, growth);
  if (draw(sizes, size_count)) {
    printf("\n%s: bench.json, cost-against-size.svg\n", output);
  } else {
    printf("\n%s: bench.json; no drawing, since gnuplot (Debian: gnuplot-nox) is not there or failed\n", output);
  }
  if (missed != 0) {
    fprintf(stderr, "bench: %u workloads were not equal work for all allocators\n", missed);
    return 1;
  }
  return 0;
}
