/* SPDX-License-Identifier: MIT */
/*
 * fragmentation: the literature's question, asked of the shipped code: which buddy system wastes least?
 *
 *   fragmentation [--requests N] [--seeds N] [--csv FILE]
 *
 * An arena of 2^16 units under the binary, the Fibonacci, the weighted and the tertiary table.  Requests have
 * sizes from one of three distributions of mean 100:
 *
 *   uniform       1 .. 199
 *   exponential   of mean 100, rounded up
 *   log-normal    of median 48.7 and sigma 1.2, rounded up
 *
 * the last two cut at 4096.  At a load of L the requested units of the live blocks are kept just under L of the
 * arena: before each request random live blocks are freed until it fits under L.  So the sequence of
 * requests and frees does not depend on the system, and is the same for all of them, up to a failure.
 *
 * For each load: the number of requests until the first failure, at most N; and until then the means of
 *
 *   internal   of the units in live blocks, those that nobody asked for
 *   external   units that are free, of the arena
 *   splits     blocks that are split for a request, and merged by a free
 *   time       nanoseconds of CPU for a request and its free
 *
 * and, where a request failed, what was free just before it, and what nobody asked for.
 *
 * "Full" drives the arena into failure, as Shen and Peterson did: the load is not bounded, and each time that a
 * request fails, internal fragmentation, what is free (external, of the arena) and both together (total: what
 * nobody asked for, of the arena) are taken down; then random blocks are freed until the request succeeds.
 * A scan does that for uniform sizes 1 .. n, for n from 128 to 256.
 *
 * Splits and merges are counted on a run of their own, from what can be asked of the allocator: a block that is freed
 * at once is merged again into the block that it was split from, and how deep a place lies below another
 * is a matter of the table.
 */
#define _DEFAULT_SOURCE
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ACSLAB_STATIC
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"

#define UNITS ((size_t)1 << 16)
#define LARGEST ((size_t)4096)
#define MEAN 100.0

typedef enum acslab_status maker(struct acslab_split_table *t, size_t limit);

enum { SYSTEMS = 4, DISTRIBUTIONS = 3, LOADS = 10 };
static const char *const system_names[SYSTEMS] = {"binary", "Fibonacci", "weighted", "tertiary"};
static maker *const makers[SYSTEMS] = {acslab_split_binary, acslab_split_fibonacci, acslab_split_weighted,
                                       acslab_split_tertiary};
static const char *const distribution_names[DISTRIBUTIONS] = {"uniform", "exponential", "log-normal"};

static size_t requests = 100000;
static unsigned seeds = 5;
static FILE *csv;

/* ---------------------------------------------------------------------------------------- randomness */

static uint64_t random_state;

static uint64_t random_u64(void) /* xorshift64* */
{
  random_state ^= random_state >> 12;
  random_state ^= random_state << 25;
  random_state ^= random_state >> 27;
  return random_state * 0x2545f4914f6cdd1du;
}

static double random_unit(void) /* above 0, at most 1 */
{
  return ((double)(random_u64() >> 11) + 1.0) / 9007199254740992.0;
}

static size_t uniform_limit = 199;

static size_t random_size(unsigned distribution)
{
  double x;
  if (distribution == 0) return 1 + (size_t)((random_u64() >> 16) % uniform_limit);
  do {
    if (distribution == 1) {
      x = -MEAN * log(random_unit());
    } else {
      double normal = sqrt(-2.0 * log(random_unit())) * cos(6.283185307179586 * random_unit());
      x = exp(log(48.7) + 1.2 * normal);
    }
    x = ceil(x);
  } while (x < 1.0 || x > (double)LARGEST);
  return (size_t)x;
}

/* --------------------------------------------------------------------------------------------- traces */

/* A request for size units into a slot, or with size 0 the free of it. */
struct op {
  uint32_t slot, size;
};

struct trace {
  struct op *ops;
  size_t count, room;
};

static void add(struct trace *t, uint32_t slot, size_t size)
{
  if (t->count == t->room) {
    t->room = t->room == 0 ? 4096 : 2 * t->room;
    t->ops = realloc(t->ops, t->room * sizeof *t->ops);
    if (t->ops == NULL) abort();
  }
  t->ops[t->count].slot = slot;
  t->ops[t->count].size = (uint32_t)size;
  t->count++;
}

static uint32_t slots[UNITS], sizes[UNITS];

/* Requests and frees at a load, in hundredths of the arena. */
static struct trace make_trace(unsigned distribution, unsigned load, unsigned seed)
{
  struct trace t = {NULL, 0, 0};
  size_t live = 0, sum = 0, i, most = UNITS / 100 * load;
  random_state = 0x9e3779b97f4a7c15u + 1000003u * seed + 7919u * distribution;
  for (i = 0; i < UNITS; i++) slots[i] = (uint32_t)i;
  for (i = 0; i < requests; i++) {
    size_t size = random_size(distribution);
    uint32_t slot;
    while (sum + size > most) {
      size_t at = (size_t)((random_u64() >> 16) % live);
      slot = slots[at];
      add(&t, slot, 0);
      sum -= sizes[slot];
      live--;
      slots[at] = slots[live];
      slots[live] = slot;
    }
    slot = slots[live++];
    sizes[slot] = (uint32_t)size;
    sum += size;
    add(&t, slot, size);
  }
  return t;
}

/* ------------------------------------------------------------------------------------------ the arena */

static struct acslab_split_table table;
static struct acslab_split arena;
static uint16_t cells[UNITS];
static acslab_word *words;
static size_t units_of[UNITS]; /* where the block of a slot is */

static void open_arena(unsigned system)
{
  size_t need;
  if (makers[system](&table, UNITS) != ACSLAB_OK || acslab_split_words(&table, UNITS, &need) != ACSLAB_OK) abort();
  words = realloc(words, need * sizeof *words);
  if (words == NULL || acslab_split_init(&arena, &table, 0, UNITS, cells, words, need) != ACSLAB_OK) abort();
}

static struct acslab_split_piece block_of(size_t unit)
{
  struct acslab_split_piece piece;
  if (acslab_split_block(&arena, unit, &piece) != ACSLAB_OK) abort();
  return piece;
}

static void give_back(size_t unit)
{
  if (acslab_split_free(&arena, unit) != ACSLAB_OK) abort();
}

/* How many splits lead from a block down to one in it. */
static unsigned depth(struct acslab_split_piece from, struct acslab_split_piece to)
{
  unsigned steps = 0;
  while (from.row != to.row) {
    unsigned i = table.parts[from.row] - 1u;
    while (to.unit < from.unit + table.offset[from.row][i]) i--;
    from.unit += table.offset[from.row][i];
    from.row = table.child[from.row][i];
    steps++;
  }
  return steps;
}

/* --------------------------------------------------------------------------------------------- runs */

struct result {
  double until;              /* requests that succeeded before the first that failed */
  unsigned failed;           /* runs that failed at all */
  double internal, external; /* fractions, means over the requests */
  double splits, merges;     /* a request, a free */
  double ns;
  double total;              /* "full" alone */
  double left, unasked;      /* of the arena, before the first request that failed */
  size_t runs;
};

/* How far a trace goes until a request fails, and what it costs in time: ops that were made. */
static size_t run_timed(const struct trace *t, struct result *r)
{
  struct timespec start, end;
  size_t i, made = 0;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  for (i = 0; i < t->count; i++) {
    if (t->ops[i].size == 0) {
      (void)acslab_split_free(&arena, units_of[t->ops[i].slot]);
    } else if (acslab_split_alloc(&arena, t->ops[i].size, &units_of[t->ops[i].slot]) == ACSLAB_OK) {
      made++;
    } else {
      break;
    }
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  if (made > 0) {
    r->ns += ((double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec)) / (double)made;
  }
  r->until += (double)made;
  r->failed += i < t->count;
  return i;
}

/* The same operations again, counted. */
static void run_counted(const struct trace *t, size_t count, struct result *r)
{
  double splits = 0, merges = 0, internal = 0, external = 0;
  size_t i, asked = 0, made = 0, freed = 0;
  for (i = 0; i < count; i++) {
    uint32_t slot = t->ops[i].slot;
    if (t->ops[i].size == 0) {
      struct acslab_split_piece piece = block_of(units_of[slot]);
      give_back(piece.unit);
      merges += depth(block_of(piece.unit), piece);
      asked -= sizes[slot];
      freed++;
    } else {
      struct acslab_split_piece piece, whole;
      size_t unit;
      if (acslab_split_alloc(&arena, t->ops[i].size, &unit) != ACSLAB_OK) abort();
      piece = block_of(unit);
      give_back(unit);
      whole = block_of(unit);
      if (acslab_split_alloc(&arena, t->ops[i].size, &units_of[slot]) != ACSLAB_OK) abort();
      if (units_of[slot] != unit) abort(); /* a free undoes its alloc */
      splits += depth(whole, piece);
      sizes[slot] = t->ops[i].size;
      asked += sizes[slot];
      made++;
      internal += 1.0 - (double)asked / (double)arena.live_units;
      external += (double)arena.free_units / (double)UNITS;
    }
  }
  if (made > 0) {
    r->internal += internal / (double)made;
    r->external += external / (double)made;
    r->splits += splits / (double)made;
  }
  r->merges += freed > 0 ? merges / (double)freed : 0;
  if (count < t->count) {
    r->left += (double)arena.free_units / (double)UNITS;
    r->unasked += 1.0 - (double)asked / (double)UNITS;
  }
  r->runs++;
}

/* Into failure, again and again. */
static void run_full(unsigned system, unsigned distribution, unsigned seed, struct result *r)
{
  size_t i, live = 0, asked = 0, failures = 0;
  double internal = 0, external = 0, total = 0;
  open_arena(system);
  random_state = 0x9e3779b97f4a7c15u + 1000003u * seed + 7919u * distribution;
  for (i = 0; i < UNITS; i++) slots[i] = (uint32_t)i;
  for (i = 0; i < requests; i++) {
    size_t size = random_size(distribution);
    bool first = true;
    uint32_t slot;
    while (acslab_split_alloc(&arena, size, &units_of[slots[live]]) != ACSLAB_OK) {
      size_t at = (size_t)((random_u64() >> 16) % live);
      if (first && i >= requests / 10) {
        failures++;
        internal += 1.0 - (double)asked / (double)arena.live_units;
        external += (double)arena.free_units / (double)UNITS;
        total += 1.0 - (double)asked / (double)UNITS;
      }
      first = false;
      slot = slots[at];
      give_back(units_of[slot]);
      asked -= sizes[slot];
      live--;
      slots[at] = slots[live];
      slots[live] = slot;
    }
    sizes[slots[live]] = (uint32_t)size;
    asked += size;
    live++;
  }
  if (failures > 0) {
    r->internal += internal / (double)failures;
    r->external += external / (double)failures;
    r->total += total / (double)failures;
  }
  r->until += (double)failures;
  r->runs++;
}

/* --------------------------------------------------------------------------------------------- output */

static void line(const char *distribution, const char *load, unsigned system, const struct result *r)
{
  double n = (double)(r->runs == 0 ? 1 : r->runs), failed = r->failed == 0 ? 1 : r->failed;
  printf("%-11s %5s  %-10s %9.2f %8.2f %8.2f %8.2f %8.1f %9.0f %5u/%zu", distribution, load, system_names[system],
         100 * r->internal / n, 100 * r->external / n, r->splits / n, r->merges / n, r->ns / n, r->until / n, r->failed,
         r->runs);
  if (r->failed > 0) printf(" %8.2f %8.2f", 100 * r->left / failed, 100 * r->unasked / failed);
  printf("\n");
  if (csv != NULL) {
    fprintf(csv, "%s,%s,%s,%.4f,%.4f,%.4f,%.4f,%.2f,%.0f,%u,%zu,", distribution, load, system_names[system],
            100 * r->internal / n, 100 * r->external / n, r->splits / n, r->merges / n, r->ns / n, r->until / n,
            r->failed, r->runs);
    if (r->failed > 0) fprintf(csv, "%.4f,%.4f\n", 100 * r->left / failed, 100 * r->unasked / failed);
    else fprintf(csv, "NaN,NaN\n");
  }
  fflush(stdout);
}

static void full_line(const char *distribution, size_t limit, unsigned system, const struct result *r)
{
  double n = (double)r->runs;
  printf("%-11s %5zu  %-10s %9.2f %8.2f %8.2f %9.0f\n", distribution, limit, system_names[system],
         100 * r->internal / n, 100 * r->external / n, 100 * r->total / n, r->until / n);
  if (csv != NULL) {
    fprintf(csv, "full %s,%zu,%s,%.4f,%.4f,0,0,0,%.0f,%zu,%zu,%.4f,%.4f\n", distribution, limit, system_names[system],
            100 * r->internal / n, 100 * r->external / n, r->until / n, r->runs, r->runs, 100 * r->external / n,
            100 * r->total / n);
  }
  fflush(stdout);
}

static void measure(unsigned distribution, unsigned load)
{
  struct result results[SYSTEMS];
  unsigned seed, system;
  char name[8];
  memset(results, 0, sizeof results);
  for (seed = 1; seed <= seeds; seed++) {
    struct trace t = make_trace(distribution, load, seed);
    for (system = 0; system < SYSTEMS; system++) {
      size_t count;
      open_arena(system);
      count = run_timed(&t, &results[system]);
      open_arena(system);
      run_counted(&t, count, &results[system]);
    }
    free(t.ops);
  }
  snprintf(name, sizeof name, "%u", load);
  for (system = 0; system < SYSTEMS; system++) line(distribution_names[distribution], name, system, &results[system]);
}

static void full(unsigned distribution)
{
  unsigned system, seed;
  for (system = 0; system < SYSTEMS; system++) {
    struct result r;
    memset(&r, 0, sizeof r);
    for (seed = 1; seed <= seeds; seed++) run_full(system, distribution, seed, &r);
    full_line(distribution_names[distribution], distribution == 0 ? uniform_limit : LARGEST, system, &r);
  }
}

/* What the classes alone cost: the mean class of a request over the mean request, nothing else. */
static void classes(void)
{
  unsigned system, distribution;
  size_t i;
  printf("the class of a request over the request, by the table alone, a million requests\n");
  for (distribution = 0; distribution < DISTRIBUTIONS; distribution++) {
    printf("%-11s", distribution_names[distribution]);
    for (system = 0; system < SYSTEMS; system++) {
      double asked = 0, taken = 0;
      if (makers[system](&table, UNITS) != ACSLAB_OK) abort();
      random_state = 0x9e3779b97f4a7c15u + 1;
      for (i = 0; i < 1000000; i++) {
        size_t size = random_size(distribution);
        asked += (double)size;
        taken += (double)table.size[acslab_split_fit(&table, size)];
      }
      printf("  %s %.4f", system_names[system], taken / asked);
    }
    printf("\n");
  }
  printf("the same for the sizes 1 .. 1024, each once\n           ");
  for (system = 0; system < SYSTEMS; system++) {
    size_t taken = 0;
    if (makers[system](&table, UNITS) != ACSLAB_OK) abort();
    for (i = 1; i <= 1024; i++) taken += table.size[acslab_split_fit(&table, i)];
    printf("  %s %zu = %.4f", system_names[system], taken, (double)taken / (1024.0 * 1025.0 / 2.0));
  }
  printf("\n\n");
}

/* Uniform requests 1 .. n, for n through three octaves: the least, the mean and the most of the ratios. */
static void russell(void)
{
  size_t n, count = 0, taken = 0, asked = 0;
  double least = 9, most = 0, sum = 0, weight = 0;
  if (acslab_split_binary(&table, UNITS) != ACSLAB_OK) abort();
  for (n = 1; n <= 8192; n++) {
    double ratio;
    taken += table.size[acslab_split_fit(&table, n)];
    asked += n;
    if (n < 1024) continue;
    ratio = (double)taken / (double)asked;
    least = ratio < least ? ratio : least;
    most = ratio > most ? ratio : most;
    sum += ratio / (double)n; /* every octave alike, as the limit on a logarithmic scale */
    weight += 1.0 / (double)n;
    count++;
  }
  printf("binary, uniform requests up to n = 1024 .. 8192: %.4f to %.4f, mean over log n %.4f (%zu values)\n\n", least,
         most, sum / weight, count);
}

int main(int argc, char **argv)
{
  static const unsigned loads[LOADS] = {50, 55, 60, 65, 70, 75, 80, 85, 90, 95};
  unsigned distribution, load;
  int i;
  for (i = 1; i + 1 < argc; i += 2) {
    if (strcmp(argv[i], "--requests") == 0) requests = strtoul(argv[i + 1], NULL, 10);
    else if (strcmp(argv[i], "--seeds") == 0) seeds = (unsigned)strtoul(argv[i + 1], NULL, 10);
    else if (strcmp(argv[i], "--csv") == 0) csv = fopen(argv[i + 1], "w");
    else break;
  }
  if (i < argc || requests == 0 || seeds == 0) {
    fprintf(stderr, "usage: fragmentation [--requests N] [--seeds N] [--csv FILE]\n");
    return 2;
  }
  if (csv != NULL) {
    fprintf(csv, "distribution,load,system,internal,free,splits,merges,ns,until,failed,runs,left,unasked\n");
  }
  russell();
  classes();
  printf("%zu requests at most, %u runs each; per cent, internal of the live blocks and free of the arena\n", requests,
         seeds);
  printf("%-11s %5s  %-10s %9s %8s %8s %8s %8s %9s %7s %8s %8s\n", "requests", "load", "system", "internal", "free",
         "splits", "merges", "ns", "until", "failed", "left", "unasked");
  for (distribution = 0; distribution < DISTRIBUTIONS; distribution++) {
    for (load = 0; load < LOADS; load++) measure(distribution, loads[load]);
  }
  printf("\nfull: at each failure; per cent, and the number of failures\n%-11s %5s  %-10s %9s %8s %8s %9s\n", "requests",
         "most", "system", "internal", "free", "total", "failures");
  for (distribution = 0; distribution < DISTRIBUTIONS; distribution++) full(distribution);
  for (uniform_limit = 128; uniform_limit <= 256; uniform_limit += 16) full(0);
  if (csv != NULL) fclose(csv);
  return 0;
}
