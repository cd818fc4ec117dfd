#ifndef ACSLAB_PART_REPORT_H
#define ACSLAB_PART_REPORT_H
/* SPDX-License-Identifier: MIT */
/*
 * report: an arena told as text and as JSON, a character at a time, through the user's hook.
 *
 * Nothing is buffered and nothing is allocated, so a report works on a serial line, in a panic and in
 * an arena that is full.  The hook must not call back into the allocator that it is told about.
 */
#include "buddy.h"

/* Where a report goes.  put takes one character at a time; data is the user's own. */
struct acslab_sink {
  void (*put)(struct acslab_sink *sink, char c);
  void *data;
};

/*
 * Three lines in the spirit of Linux's /proc/buddyinfo: the orders, how many free blocks each has, and
 * the counts of frames.  E_NULL: sink or its put is null.
 *
 *   order             0        1        2        3
 *   free blocks       1        0        1        0
 *   5 free + 3 live + 0 reserved = 8 frames
 */
ACSLAB_API enum acslab_status acslab_report_buddyinfo(const struct acslab_buddy *b,
                                                      struct acslab_sink *sink);

/*
 * The arena and its blocks in address order as one JSON object, a line a block.  Frames are frame
 * numbers, frame_size is in bytes, state is "free", "live" or "reserved".  A reserved block at the
 * arena's edge is told as it is, reaching beyond.  E_NULL: sink or its put is null.
 */
ACSLAB_API enum acslab_status acslab_report_json(const struct acslab_buddy *b, struct acslab_sink *sink);

#ifdef ACSLAB_IMPLEMENTATION

/* Decimal digits of the largest size_t: 20 for 64 bits. */
#define ACSLAB_REPORT_DIGITS 20u

/* A heading's and a number's columns in the text. */
#define ACSLAB_REPORT_HEADING 12u
#define ACSLAB_REPORT_COLUMN 9u

/* All output goes through here. */
ACSLAB_INTERNAL void acslabi_report_put(struct acslab_sink *sink, char c);

/* A string, then blanks up to width columns. */
ACSLAB_INTERNAL void acslabi_report_text(struct acslab_sink *sink, const char *text, unsigned width);

/* A number in decimal, blanks before it up to width columns. */
ACSLAB_INTERNAL void acslabi_report_number(struct acslab_sink *sink, size_t value, unsigned width);

/* A name and a number as a member of a JSON object, a comma behind. */
ACSLAB_INTERNAL void acslabi_report_member(struct acslab_sink *sink, const char *name, size_t value);

/* How many free blocks of order k there are. */
ACSLAB_INTERNAL size_t acslabi_report_free_blocks(const struct acslab_buddy *b, unsigned k);

/* A block as a JSON object. */
ACSLAB_INTERNAL void acslabi_report_block(struct acslab_sink *sink, const struct acslab_block *block);

ACSLAB_INTERNAL void acslabi_report_put(struct acslab_sink *sink, char c)
{
  sink->put(sink, c);
}

ACSLAB_INTERNAL void acslabi_report_text(struct acslab_sink *sink, const char *text, unsigned width)
{
  unsigned i;
  for (i = 0; text[i] != '\0'; i++) acslabi_report_put(sink, text[i]);
  while (i < width) {
    acslabi_report_put(sink, ' ');
    i++;
  }
}

ACSLAB_INTERNAL void acslabi_report_number(struct acslab_sink *sink, size_t value, unsigned width)
{
  char digits[ACSLAB_REPORT_DIGITS];
  unsigned n = 0, i;
  do {
    digits[n] = (char)('0' + (int)(value % 10u));
    value /= 10u;
    n++;
  } while (value != 0 && n < ACSLAB_REPORT_DIGITS);
  for (i = n; i < width; i++) acslabi_report_put(sink, ' ');
  while (n > 0) {
    n--;
    acslabi_report_put(sink, digits[n]);
  }
}

ACSLAB_INTERNAL void acslabi_report_member(struct acslab_sink *sink, const char *name, size_t value)
{
  acslabi_report_put(sink, '"');
  acslabi_report_text(sink, name, 0);
  acslabi_report_text(sink, "\": ", 0);
  acslabi_report_number(sink, value, 0);
  acslabi_report_text(sink, ", ", 0);
}

ACSLAB_INTERNAL size_t acslabi_report_free_blocks(const struct acslab_buddy *b, unsigned k)
{
  size_t end = 2 * b->first[k], n = b->low[k], count = 0;
  while (n < end) {
    count++;
    n = acslabi_buddy_next_free(b, n, k);
  }
  return count;
}

ACSLAB_API enum acslab_status acslab_report_buddyinfo(const struct acslab_buddy *b,
                                                      struct acslab_sink *sink)
{
  unsigned k;
  if (sink == NULL || sink->put == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  acslabi_report_text(sink, "order", ACSLAB_REPORT_HEADING);
  for (k = 0; k <= b->top; k++) acslabi_report_number(sink, k, ACSLAB_REPORT_COLUMN);
  acslabi_report_text(sink, "\nfree blocks", 1 + ACSLAB_REPORT_HEADING);
  for (k = 0; k <= b->top; k++) {
    acslabi_report_number(sink, acslabi_report_free_blocks(b, k), ACSLAB_REPORT_COLUMN);
  }
  acslabi_report_put(sink, '\n');
  acslabi_report_number(sink, b->free_frames, 0);
  acslabi_report_text(sink, " free + ", 0);
  acslabi_report_number(sink, b->live_frames, 0);
  acslabi_report_text(sink, " live + ", 0);
  acslabi_report_number(sink, b->reserved_frames, 0);
  acslabi_report_text(sink, " reserved = ", 0);
  acslabi_report_number(sink, b->frames, 0);
  acslabi_report_text(sink, " frames\n", 0);
  return ACSLAB_OK;
}

ACSLAB_INTERNAL void acslabi_report_block(struct acslab_sink *sink, const struct acslab_block *block)
{
  acslabi_report_put(sink, '{');
  acslabi_report_member(sink, "frame", block->frame);
  acslabi_report_member(sink, "order", block->order);
  acslabi_report_text(sink, "\"state\": \"", 0);
  acslabi_report_text(sink,
                      block->state == ACSLAB_NODE_FREE   ? "free"
                      : block->state == ACSLAB_NODE_BUSY ? "live"
                                                         : "reserved",
                      0);
  acslabi_report_text(sink, "\"}", 0);
}

ACSLAB_API enum acslab_status acslab_report_json(const struct acslab_buddy *b, struct acslab_sink *sink)
{
  struct acslab_block block;
  size_t cursor;
  bool more = false;
  if (sink == NULL || sink->put == NULL) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  cursor = b->first_frame;
  acslabi_report_put(sink, '{');
  acslabi_report_member(sink, "first_frame", b->first_frame);
  acslabi_report_member(sink, "frames", b->frames);
  acslabi_report_member(sink, "frame_size", (size_t)1 << b->shift);
  acslabi_report_member(sink, "limit", b->limit);
  acslabi_report_member(sink, "top", b->top);
  acslabi_report_member(sink, "free", b->free_frames);
  acslabi_report_member(sink, "live", b->live_frames);
  acslabi_report_member(sink, "reserved", b->reserved_frames);
  acslabi_report_text(sink, "\"blocks\": [\n", 0);
  while (acslab_buddy_walk(b, &cursor, &block)) {
    if (more) acslabi_report_text(sink, ",\n", 0);
    acslabi_report_block(sink, &block);
    more = true;
  }
  acslabi_report_text(sink, "\n]}\n", 0);
  return ACSLAB_OK;
}

#endif
#endif
