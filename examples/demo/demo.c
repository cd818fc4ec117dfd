/* SPDX-License-Identifier: MIT */
/*
 * demo: the textbook's buddy allocator as a tree, then a live one as a map.
 *
 * First the classical example: 25 KiB out of 256 KiB, so a block of 32 KiB, found by halving three times;
 * then what frees and merging do to it.  Then the same requests in the four buddy systems of the
 * literature, one below the other.  After that a random workload runs on a larger arena, and the
 * run-time audit looks at the whole of it after every single step.
 *
 * Only the public API of acslab.h is used.  The memory behind the arena does not exist, and is never
 * missed: an allocator whose metadata lies outside needs none.
 */
#define _DEFAULT_SOURCE
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"

#include <errno.h>
#include <getopt.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* ---------------------------------------------------------------------------------------- terminal */

static bool colours, unicode;
static unsigned pause_ms;
static volatile sig_atomic_t interrupted;

static void on_signal(int number)
{
  (void)number;
  interrupted = 1;
}

#define RESET "\033[0m"
#define LIVE "\033[30;43m"
#define FREE "\033[30;42m"
#define RESERVED "\033[37;41m"
#define SPLIT "\033[2m"
#define BOLD "\033[1m"

static const char *colour(const char *code)
{
  return colours ? code : "";
}

/* Leaves the terminal as it was found, however the program ends. */
static void restore(void)
{
  if (colours) {
    printf(RESET "\033[?25h");
    fflush(stdout);
  }
}

static void rest(unsigned milliseconds)
{
  struct timespec t;
  fflush(stdout);
  t.tv_sec = milliseconds / 1000;
  t.tv_nsec = (long)(milliseconds % 1000) * 1000000;
  if (milliseconds != 0 && !interrupted) nanosleep(&t, NULL); /* a signal ends the rest: that is meant */
}

static void fail(const char *what)
{
  fprintf(stderr, "demo: %s\n", what);
  exit(1);
}

/* -------------------------------------------------------------------------------------------- arena */

/* An arena of frames of 1 KiB from address 0, its metadata from malloc. */
static acslab_word *arena(struct acslab_buddy *b, size_t frames, unsigned max_order)
{
  size_t words;
  acslab_word *meta;
  if (acslab_buddy_words(0, frames, max_order, &words) != ACSLAB_OK) fail("no such arena");
  meta = malloc(words * sizeof *meta);
  if (meta == NULL) fail("no memory for the metadata");
  if (acslab_buddy_init(b, 0, frames, 1024, max_order, meta, words) != ACSLAB_OK) fail("init refused");
  return meta;
}

static const char *status_name(enum acslab_status status)
{
  switch (status) {
  case ACSLAB_OK: return "ok";
  case ACSLAB_E_NO_MEMORY: return "refused: no such block is free";
  case ACSLAB_E_FREE: return "refused: it is free already";
  case ACSLAB_E_INTERIOR: return "refused: that is the inside of a live block";
  case ACSLAB_E_FOREIGN: return "refused: not of this arena";
  case ACSLAB_E_DAMAGED: return "DAMAGED";
  default: return "refused";
  }
}

/* -------------------------------------------------------------------------------------- the textbook */

#define TREE_ORDER 8u /* 256 frames of 1 KiB */
#define TREE_COLUMNS 64u

/* A box of so many columns, a bar at its left edge, its text in the middle: its first letter if short. */
static void box(const char *bar, const char *text, unsigned columns, const char *code)
{
  unsigned length = (unsigned)strlen(text), inner = columns - 1, left, i;
  if (length > inner) length = 1;
  left = (inner - length) / 2;
  fputs(bar, stdout);
  fputs(colour(code), stdout);
  for (i = 0; i < left; i++) putchar(' ');
  printf("%.*s", (int)length, text);
  for (i = left + length; i < inner; i++) putchar(' ');
  fputs(colour(*code != '\0' ? RESET : ""), stdout);
}

/* One level of the tree: its free and live blocks, what is split, and nothing inside larger blocks. */
static void draw_level(const struct acslab_buddy *b, unsigned order)
{
  size_t frame, size = (size_t)1 << order;
  unsigned columns = TREE_COLUMNS >> (TREE_ORDER - order);
  const char *line = unicode ? "│" : "|", *bar = line; /* behind each box, and before it */
  printf("  %3zu KiB ", size);
  for (frame = 0; frame < b->frames; frame += size) {
    struct acslab_block block;
    char text[32];
    if (acslab_buddy_block(b, frame, &block) != ACSLAB_OK) fail("a frame of the arena has no block");
    if (block.order > order) {
      box(frame == 0 ? " " : bar, "", columns, "");
      bar = " ";
      continue;
    }
    bar = line;
    if (block.order < order) {
      box(bar, "split", columns, SPLIT);
    } else if (block.state == ACSLAB_NODE_FREE) {
      box(bar, "free", columns, FREE);
    } else {
      snprintf(text, sizeof text, "live %zu", size);
      box(bar, text, columns, LIVE);
    }
  }
  printf("%s\n", bar);
}

/* The tree from the root to its smallest blocks, a level at a time. */
static void draw_tree(const struct acslab_buddy *b)
{
  struct acslab_block block;
  size_t cursor = b->first_frame;
  unsigned smallest = TREE_ORDER, k;
  while (acslab_buddy_walk(b, &cursor, &block)) {
    if (block.order < smallest) smallest = block.order;
  }
  for (k = TREE_ORDER + 1; k > smallest && !interrupted; k--) {
    draw_level(b, k - 1);
    rest(8 * pause_ms);
  }
  printf("  %zu KiB free, %zu KiB live; audit: %s\n", b->free_frames, b->live_frames,
         acslab_buddy_check(b) == ACSLAB_OK ? "sound" : "DAMAGED");
  rest(20 * pause_ms);
}

static unsigned order_for(size_t kilobytes)
{
  unsigned k = 0;
  while ((size_t)1 << k < kilobytes) k++;
  return k;
}

static size_t textbook_alloc(struct acslab_buddy *b, const char *name, size_t kilobytes)
{
  size_t frame;
  unsigned order = order_for(kilobytes);
  printf("\n%s%s: allocate %zu KiB, a block of %zu KiB%s\n", colour(BOLD), name, kilobytes, (size_t)1 << order,
         colour(RESET));
  if (acslab_buddy_alloc_frame(b, order, &frame) != ACSLAB_OK) fail("the textbook's allocation was refused");
  draw_tree(b);
  return frame;
}

static void textbook_free(struct acslab_buddy *b, const char *what, size_t frame)
{
  enum acslab_status status = acslab_buddy_free_frame(b, frame);
  printf("\n%s%s: %s%s\n", colour(BOLD), what, status_name(status), colour(RESET));
  if (status == ACSLAB_OK) draw_tree(b);
  rest(8 * pause_ms);
}

static void textbook(void)
{
  struct acslab_buddy b;
  acslab_word *meta = arena(&b, (size_t)1 << TREE_ORDER, TREE_ORDER);
  size_t one, two, three;
  printf("%sThe textbook's example: 256 KiB%s\n", colour(BOLD), colour(RESET));
  draw_tree(&b);
  one = textbook_alloc(&b, "A", 25);
  two = textbook_alloc(&b, "B", 60);
  three = textbook_alloc(&b, "C", 14);
  textbook_free(&b, "free A", one);
  textbook_free(&b, "free A once more", one);
  textbook_free(&b, "free the middle of B", two + 7);
  textbook_free(&b, "free C, whose buddies merge", three);
  textbook_free(&b, "free B: one block again", two);
  free(meta);
}

/* ---------------------------------------------------------------------------------- the four systems */

#define SYSTEMS 4u
#define SYSTEM_UNITS 256u
#define SYSTEM_COLUMNS 64u
#define SYSTEM_NAMES 8u

typedef enum acslab_status system_maker(struct acslab_split_table *t, size_t limit);

struct buddy_system {
  const char *name;
  system_maker *make;
  struct acslab_split_table table;
  struct acslab_split s;
  uint16_t cells[SYSTEM_UNITS];
  acslab_word *meta;
  size_t at[SYSTEM_NAMES]; /* where the block of each name is, SIZE_MAX if it has none */
};

/* The blocks from left to right, four KiB a column; a bar where one starts. */
static void draw_system(const struct buddy_system *y)
{
  size_t cursor = 0, column = 0, live_units = 0;
  struct acslab_split_piece piece;
  unsigned i;
  printf(" %-10s", y->name);
  while (acslab_split_walk(&y->s, &cursor, &piece)) {
    bool live = piece.state == ACSLAB_SPLIT_LIVE, first = true;
    char name = '.';
    for (i = 0; i < SYSTEM_NAMES; i++) {
      if (live && y->at[i] == piece.unit) name = (char)('A' + i);
    }
    fputs(colour(live ? LIVE : FREE), stdout);
    for (; column < cursor * SYSTEM_COLUMNS / SYSTEM_UNITS; column++) {
      putchar(first ? '|' : name);
      first = false;
    }
    fputs(colour(RESET), stdout);
    live_units += live ? piece.size : 0;
  }
  printf(" %3zu%s\n", live_units, acslab_split_check(&y->s) == ACSLAB_OK ? "" : " DAMAGED");
}

/* "+A 25" asks for 25 KiB in each system, "-A" gives that back. */
static void systems_step(struct buddy_system *systems, char name, size_t kilobytes)
{
  unsigned i;
  if (kilobytes > 0) printf("\n%s%c: allocate %zu KiB%s\n", colour(BOLD), name, kilobytes, colour(RESET));
  else printf("\n%sfree %c%s\n", colour(BOLD), name, colour(RESET));
  for (i = 0; i < SYSTEMS && !interrupted; i++) {
    size_t *at = &systems[i].at[name - 'A'];
    enum acslab_status status = ACSLAB_OK;
    if (kilobytes > 0) {
      status = acslab_split_alloc(&systems[i].s, kilobytes, at);
    } else if (*at != SIZE_MAX) {
      status = acslab_split_free(&systems[i].s, *at);
      *at = SIZE_MAX;
    }
    if (status != ACSLAB_OK) printf(" %-10s%s\n", systems[i].name, status_name(status));
    else draw_system(&systems[i]);
    rest(4 * pause_ms);
  }
  rest(12 * pause_ms);
}

static void systems(void)
{
  static struct buddy_system y[SYSTEMS] = {
      {"binary", acslab_split_binary, {0}, {0}, {0}, NULL, {0}},
      {"Fibonacci", acslab_split_fibonacci, {0}, {0}, {0}, NULL, {0}},
      {"weighted", acslab_split_weighted, {0}, {0}, {0}, NULL, {0}},
      {"tertiary", acslab_split_tertiary, {0}, {0}, {0}, NULL, {0}},
  };
  static const struct {
    char name;
    size_t kilobytes;
  } steps[] = {{'A', 25}, {'B', 36}, {'C', 60}, {'D', 14}, {'A', 0}, {'E', 45}, {'C', 0}, {'F', 90},
               {'B', 0},  {'E', 0},  {'D', 0},  {'F', 0}};
  unsigned i, k;
  printf("\n%sThe same requests in four buddy systems: 256 KiB, 4 KiB a character%s\n"
         "  and behind each line the KiB in live blocks\n",
         colour(BOLD), colour(RESET));
  for (i = 0; i < SYSTEMS; i++) {
    size_t words;
    for (k = 0; k < SYSTEM_NAMES; k++) y[i].at[k] = SIZE_MAX;
    if (y[i].make(&y[i].table, SYSTEM_UNITS) != ACSLAB_OK ||
        acslab_split_words(&y[i].table, SYSTEM_UNITS, &words) != ACSLAB_OK) {
      fail("no such table");
    }
    y[i].meta = malloc(words * sizeof *y[i].meta);
    if (y[i].meta == NULL) fail("no memory for the metadata");
    if (acslab_split_init(&y[i].s, &y[i].table, 0, SYSTEM_UNITS, y[i].cells, y[i].meta, words) != ACSLAB_OK) {
      fail("init refused");
    }
    draw_system(&y[i]);
  }
  for (k = 0; k < sizeof steps / sizeof *steps && !interrupted; k++) {
    systems_step(y, steps[k].name, steps[k].kilobytes);
  }
  for (i = 0; i < SYSTEMS; i++) free(y[i].meta);
}

/* -------------------------------------------------------------------------------------- the workload */

#define MAP_COLUMNS 64u
#define MAP_ROWS 16u
#define MAP_FRAMES 4096u
#define MAP_CELL (MAP_FRAMES / (MAP_COLUMNS * MAP_ROWS))
#define MAP_ORDER 10u

static uint32_t random_state = 2463534242u;

static uint32_t random_below(uint32_t n)
{
  random_state ^= random_state << 13;
  random_state ^= random_state >> 17;
  random_state ^= random_state << 5;
  return random_state % n;
}

struct workload {
  struct acslab_buddy b;
  size_t live[MAP_FRAMES];
  size_t count;
  unsigned long allocs, frees, refused, audits;
};

static void draw_map(const struct workload *w, unsigned long step, unsigned long steps, bool again)
{
  unsigned live[MAP_COLUMNS * MAP_ROWS] = {0}, reserved[MAP_COLUMNS * MAP_ROWS] = {0}, i, k;
  size_t cursor = w->b.first_frame, f;
  size_t blocks[MAP_ORDER + 1] = {0};
  struct acslab_block block;
  while (acslab_buddy_walk(&w->b, &cursor, &block)) {
    if (block.state == ACSLAB_NODE_FREE) blocks[block.order]++;
    for (f = block.frame; f < cursor; f++) {
      if (block.state == ACSLAB_NODE_BUSY) live[f / MAP_CELL]++;
      if (block.state == ACSLAB_NODE_RESERVED) reserved[f / MAP_CELL]++;
    }
  }
  if (again) printf("\033[%uA", MAP_ROWS + 4);
  for (i = 0; i < MAP_COLUMNS * MAP_ROWS; i++) {
    if (i % MAP_COLUMNS == 0) printf("  ");
    if (reserved[i] != 0) printf("%s%s%s", colour(RESERVED), "R", colour(RESET));
    else if (live[i] == MAP_CELL) printf("%s%s%s", colour("\033[33m"), unicode ? "█" : "#", colour(RESET));
    else if (live[i] != 0) printf("%s%s%s", colour("\033[33m"), unicode ? "▒" : "+", colour(RESET));
    else printf("%s%s%s", colour("\033[32m"), unicode ? "·" : ".", colour(RESET));
    if (i % MAP_COLUMNS == MAP_COLUMNS - 1) putchar('\n');
  }
  printf("  order      ");
  for (k = 0; k <= MAP_ORDER; k++) printf("%5u", k);
  printf("\n  free blocks");
  for (k = 0; k <= MAP_ORDER; k++) printf("%5zu", blocks[k]);
  printf("\n  %4zu free + %4zu live + %3zu reserved = %zu frames    \n", w->b.free_frames, w->b.live_frames,
         w->b.reserved_frames, w->b.frames);
  printf("  step %lu of %lu: %lu allocs, %lu frees, %lu refused; %lu audits, all sound    \n", step, steps,
         w->allocs, w->frees, w->refused, w->audits);
}

/* One step: an allocation of a random order, small ones more often, or a free of a random block. */
static void workload_step(struct workload *w)
{
  bool want = w->b.live_frames < w->b.frames * 7 / 10 ? random_below(3) != 0 : random_below(5) == 0;
  if (w->count == 0 || (want && w->count < MAP_FRAMES)) {
    unsigned order = 0;
    while (order < 8 && random_below(3) != 0) order++;
    if (acslab_buddy_alloc_frame(&w->b, order, &w->live[w->count]) == ACSLAB_OK) {
      w->count++;
      w->allocs++;
    } else {
      w->refused++;
    }
  } else {
    size_t i = random_below((uint32_t)w->count);
    if (acslab_buddy_free_frame(&w->b, w->live[i]) != ACSLAB_OK) fail("a live block could not be freed");
    w->count--;
    w->live[i] = w->live[w->count];
    w->frees++;
  }
}

static void workload(unsigned long steps)
{
  static struct workload w;
  acslab_word *meta = arena(&w.b, MAP_FRAMES, MAP_ORDER);
  unsigned long step, shown = steps / 4 == 0 ? 1 : steps / 4;
  printf("\n%sA random workload: 4 MiB, %u frames a character, audited after every step%s\n", colour(BOLD),
         MAP_CELL, colour(RESET));
  if (acslab_buddy_reserve_frames(&w.b, 1000, 48) != ACSLAB_OK) fail("a range could not be reserved");
  for (step = 1; step <= steps && !interrupted; step++) {
    workload_step(&w);
    if (acslab_buddy_check(&w.b) != ACSLAB_OK) fail("the audit found damage");
    w.audits++;
    if (colours) {
      draw_map(&w, step, steps, step > 1);
      rest(pause_ms);
    } else if (step % shown == 0 || step == steps) {
      draw_map(&w, step, steps, false);
    }
  }
  if (interrupted) return;
  while (w.count > 0) {
    w.count--;
    if (acslab_buddy_free_frame(&w.b, w.live[w.count]) != ACSLAB_OK) fail("a live block could not be freed");
  }
  if (acslab_buddy_release_frames(&w.b, 1000, 48) != ACSLAB_OK) fail("the range could not be released");
  printf("\nEverything freed: the largest free block is %zu of %u frames again\n",
         (size_t)1 << acslab_buddy_largest(&w.b), MAP_FRAMES);
  free(meta);
}

/* --------------------------------------------------------------------------------------------- main */

static void usage(FILE *f)
{
  fprintf(f, "demo [--plain] [--steps N] [--pause MS]\n"
             "\n"
             "  --plain      no colours, no Unicode, no animation; so it is where stdout is no terminal\n"
             "  --steps N    steps of the random workload, 1 .. 1000000 (400)\n"
             "  --pause MS   milliseconds between two pictures, 0 .. 1000 (25; plain: 0)\n");
}

static unsigned long number(const char *text, unsigned long low, unsigned long high)
{
  char *end;
  unsigned long n;
  errno = 0;
  n = strtoul(text, &end, 10);
  if (errno != 0 || *text < '0' || *text > '9' || *end != '\0' || n < low || n > high) {
    fprintf(stderr, "demo: %s is not a number from %lu to %lu\n", text, low, high);
    exit(2);
  }
  return n;
}

int main(int argc, char **argv)
{
  static const struct option options[] = {{"plain", no_argument, NULL, 'p'},
                                          {"steps", required_argument, NULL, 's'},
                                          {"pause", required_argument, NULL, 'm'},
                                          {"help", no_argument, NULL, 'h'},
                                          {NULL, 0, NULL, 0}};
  struct sigaction action;
  const char *term = getenv("TERM");
  unsigned long steps = 400;
  bool plain = false, paused = false;
  int c;
  while ((c = getopt_long(argc, argv, "h", options, NULL)) != -1) {
    switch (c) {
    case 'p': plain = true; break;
    case 's': steps = number(optarg, 1, 1000000); break;
    case 'm': pause_ms = (unsigned)number(optarg, 0, 1000); paused = true; break;
    case 'h': usage(stdout); return 0;
    default: usage(stderr); return 2;
    }
  }
  if (optind < argc) {
    usage(stderr);
    return 2;
  }
  colours = !plain && isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL && term != NULL &&
            strcmp(term, "dumb") != 0;
  setlocale(LC_ALL, "");
  unicode = colours && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  if (!paused) pause_ms = colours ? 25 : 0;

  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  atexit(restore);
  if (colours) printf("\033[?25l");

  textbook();
  if (!interrupted) systems();
  if (!interrupted) workload(steps);
  if (interrupted) {
    printf("\ninterrupted\n");
    return 130;
  }
  return 0;
}
