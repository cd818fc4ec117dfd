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

/*
 * Where a report goes.  put takes one character at a time; data is the user's own.  put returns, and
 * leaves the sink and the allocator alone.
 */
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
/*@
  requires valid:   BuddyValid(b);
  requires sink:    sink == \null || \valid(sink);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  null:    sink == \null || sink->put == \null ==> \result == ACSLAB_E_NULL;
  ensures  told:    sink != \null && sink->put != \null ==> \result == ACSLAB_OK;
*/
ACSLAB_API enum acslab_status acslab_report_buddyinfo(const struct acslab_buddy *b,
                                                      struct acslab_sink *sink);

/*
 * The arena and its blocks in address order as one JSON object, a line a block.  Frames are frame
 * numbers, frame_size is in bytes, state is "free", "live" or "reserved".  A reserved block at the
 * arena's edge is told as it is, reaching beyond.  E_NULL: sink or its put is null.
 */
/*@
  requires valid:   BuddyValid(b);
  requires sink:    sink == \null || \valid(sink);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  null:    sink == \null || sink->put == \null ==> \result == ACSLAB_E_NULL;
  ensures  told:    sink != \null && sink->put != \null ==> \result == ACSLAB_OK;
*/
ACSLAB_API enum acslab_status acslab_report_json(const struct acslab_buddy *b, struct acslab_sink *sink);

#ifdef ACSLAB_IMPLEMENTATION

/* A string literal and its length, as two arguments. */
#define ACSLAB_REPORT_TEXT(literal) (literal), (unsigned)(sizeof(literal) - 1u)

/* Decimal digits of the largest size_t: 20 for 64 bits. */
#define ACSLAB_REPORT_DIGITS 20u

/* A heading's and a number's columns in the text. */
#define ACSLAB_REPORT_HEADING 12u
#define ACSLAB_REPORT_COLUMN 9u

/* Whether there is somewhere to report to. */
/*@
  requires sink:    sink == \null || \valid(sink);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  ready:   \result <==> sink != \null && sink->put != \null;
*/
ACSLAB_INTERNAL bool acslabi_report_ready(const struct acslab_sink *sink);

/* All output goes through here. */
/*@
  requires sink:    \valid(sink) && sink->put != \null;

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_report_put(struct acslab_sink *sink, char c);

/* A string of that length, then blanks up to width columns. */
/*@
  requires sink:    \valid(sink) && sink->put != \null;
  requires text:    \valid_read(text + (0 .. length - 1));

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_report_text(struct acslab_sink *sink, const char *text, unsigned length,
                                         unsigned width);

/* A number in decimal, blanks before it up to width columns. */
/*@
  requires sink:    \valid(sink) && sink->put != \null;

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_report_number(struct acslab_sink *sink, size_t value, unsigned width);

/* A name of that length and a number as a member of a JSON object, a comma behind. */
/*@
  requires sink:    \valid(sink) && sink->put != \null;
  requires text:    \valid_read(name + (0 .. length - 1));

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_report_member(struct acslab_sink *sink, const char *name, unsigned length,
                                           size_t value);

/* How many free blocks of order k there are. */
/*@
  requires whole:   BuddyWhole(b);
  requires order:   k <= b->top;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  some:    \result <= b->first[k];
  ensures  none:    \result == 0 <==> b->low[k] == 2 * b->first[k];
*/
ACSLAB_INTERNAL size_t acslabi_report_free_blocks(const struct acslab_buddy *b, unsigned k);

/* A block as a JSON object. */
/*@
  requires sink:    \valid(sink) && sink->put != \null;
  requires block:   \valid_read(block);

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_report_block(struct acslab_sink *sink, const struct acslab_block *block);

ACSLAB_INTERNAL bool acslabi_report_ready(const struct acslab_sink *sink)
{
  return sink != NULL && sink->put != NULL;
}

ACSLAB_INTERNAL void acslabi_report_put(struct acslab_sink *sink, char c)
{
  sink->put(sink, c);
}

ACSLAB_INTERNAL void acslabi_report_text(struct acslab_sink *sink, const char *text, unsigned length,
                                         unsigned width)
{
  unsigned i;
  /*@ loop invariant range: 0 <= i <= length;
      loop assigns   i;
      loop variant   length - i;
  */
  for (i = 0; i < length; i++) acslabi_report_put(sink, text[i]);
  /*@ loop assigns   i;
      loop variant   width - i;
  */
  while (i < width) {
    acslabi_report_put(sink, ' ');
    i++;
  }
}

ACSLAB_INTERNAL void acslabi_report_number(struct acslab_sink *sink, size_t value, unsigned width)
{
  size_t tens[ACSLAB_REPORT_DIGITS], rest = value;
  unsigned n = 1, i;
  tens[0] = 1;
  /*@ loop invariant range: 1 <= n <= ACSLAB_REPORT_DIGITS;
      loop assigns   n, tens[1 .. ACSLAB_REPORT_DIGITS - 1];
      loop variant   ACSLAB_REPORT_DIGITS - n;
  */
  while (n < ACSLAB_REPORT_DIGITS && tens[n - 1] <= SIZE_MAX / 10u && 10u * tens[n - 1] <= value) {
    tens[n] = 10u * tens[n - 1];
    n++;
  }
  /*@ loop assigns   i;
      loop variant   width - i;
  */
  for (i = n; i < width; i++) acslabi_report_put(sink, ' ');
  /*@ loop invariant range: 0 <= n <= ACSLAB_REPORT_DIGITS;
      loop assigns   n, i, rest;
      loop variant   n;
  */
  while (n > 0) { /* a digit is how often its power of ten can be taken away: no division */
    n--;
    /*@ loop invariant range: 0 <= i <= 9;
        loop assigns   i, rest;
        loop variant   9 - i;
    */
    for (i = 0; i < 9 && rest >= tens[n]; i++) rest -= tens[n];
    acslabi_report_put(sink, (char)('0' + (int)i));
  }
}

ACSLAB_INTERNAL void acslabi_report_member(struct acslab_sink *sink, const char *name, unsigned length,
                                           size_t value)
{
  acslabi_report_put(sink, '"');
  acslabi_report_text(sink, name, length, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\": "), 0);
  acslabi_report_number(sink, value, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(", "), 0);
}

ACSLAB_INTERNAL size_t acslabi_report_free_blocks(const struct acslab_buddy *b, unsigned k)
{
  size_t end = 2 * b->first[k], n = b->low[k], count = 0;
  //@ assert low: IndexLow(b, k, -1, \false);
  /*@ loop invariant range: b->first[k] + count <= n <= end;
      loop invariant some:  count == 0 <==> n == b->low[k];
      loop invariant from:  b->low[k] <= n;
      loop assigns   n, count;
      loop variant   end - n;
  */
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
  if (!acslabi_report_ready(sink)) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("order"), ACSLAB_REPORT_HEADING);
  /*@ loop invariant range: 0 <= k <= b->top + 1;
      loop assigns   k;
      loop variant   b->top - k;
  */
  for (k = 0; k <= b->top; k++) acslabi_report_number(sink, k, ACSLAB_REPORT_COLUMN);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\nfree blocks"), 1 + ACSLAB_REPORT_HEADING);
  /*@ loop invariant range: 0 <= k <= b->top + 1;
      loop assigns   k;
      loop variant   b->top - k;
  */
  for (k = 0; k <= b->top; k++) {
    acslabi_report_number(sink, acslabi_report_free_blocks(b, k), ACSLAB_REPORT_COLUMN);
  }
  acslabi_report_put(sink, '\n');
  acslabi_report_number(sink, b->free_frames, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" free + "), 0);
  acslabi_report_number(sink, b->live_frames, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" live + "), 0);
  acslabi_report_number(sink, b->reserved_frames, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" reserved = "), 0);
  acslabi_report_number(sink, b->frames, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" frames\n"), 0);
  return ACSLAB_OK;
}

ACSLAB_INTERNAL void acslabi_report_block(struct acslab_sink *sink, const struct acslab_block *block)
{
  acslabi_report_put(sink, '{');
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("frame"), block->frame);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("order"), block->order);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\"state\": \""), 0);
  if (block->state == ACSLAB_NODE_FREE) {
    acslabi_report_text(sink, ACSLAB_REPORT_TEXT("free"), 0);
  } else if (block->state == ACSLAB_NODE_BUSY) {
    acslabi_report_text(sink, ACSLAB_REPORT_TEXT("live"), 0);
  } else {
    acslabi_report_text(sink, ACSLAB_REPORT_TEXT("reserved"), 0);
  }
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\"}"), 0);
}

ACSLAB_API enum acslab_status acslab_report_json(const struct acslab_buddy *b, struct acslab_sink *sink)
{
  struct acslab_block block;
  size_t cursor;
  bool more = false;
  if (!acslabi_report_ready(sink)) return acslabi_buddy_refuse(b, ACSLAB_E_NULL);
  acslabi_buddy_store(b, &cursor, b->first_frame);
  //@ assert size: 0 <= (1 << b->shift) <= SIZE_MAX;
  acslabi_report_put(sink, '{');
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("first_frame"), b->first_frame);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("frames"), b->frames);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("frame_size"), (size_t)1 << b->shift);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("limit"), b->limit);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("top"), b->top);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("free"), b->free_frames);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("live"), b->live_frames);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("reserved"), b->reserved_frames);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\"blocks\": [\n"), 0);
  /*@ loop invariant valid: BuddyValid(b);
      loop invariant same:  BuddySameArena{Pre, Here}(b);
      loop invariant sink:  \valid(sink) && sink->put != \null;
      loop assigns   cursor, block, more;
      loop variant   b->first_frame + b->frames - cursor;
  */
  while (acslab_buddy_walk(b, &cursor, &block)) {
    if (more) acslabi_report_text(sink, ACSLAB_REPORT_TEXT(",\n"), 0);
    acslabi_report_block(sink, &block);
    more = true;
  }
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\n]}\n"), 0);
  return ACSLAB_OK;
}

#endif
#endif
