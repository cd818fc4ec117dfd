#ifndef ACSLAB_PART_SPLIT_REPORT_H
#define ACSLAB_PART_SPLIT_REPORT_H
/* SPDX-License-Identifier: MIT */
/*
 * split_report: an arena of part split told as text and as JSON, through the sink of part report.
 */
#include "split.h"
#include "report.h"

/*
 * A line for each row that the arena holds, from the smallest on, with its units and its free blocks;
 * then the counts of units.  E_NULL: sink or its put is null.
 *
 *          size  free blocks
 *             1            0
 *             2            1
 *   2 free + 1 live + 0 reserved = 3 units
 */
/*@
  requires valid:   SplitValid(s);
  requires sink:    sink == \null || \valid(sink);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  null:    sink == \null || sink->put == \null ==> \result == ACSLAB_E_NULL;
  ensures  told:    sink != \null && sink->put != \null ==> \result == ACSLAB_OK;
*/
ACSLAB_API enum acslab_status acslab_report_splitinfo(const struct acslab_split *s, struct acslab_sink *sink);

/*
 * The arena and its blocks in the order of their units as one JSON object, a line a block; state is "free",
 * "live" or "reserved".  E_NULL: sink or its put is null.
 */
/*@
  requires valid:   SplitValid(s);
  requires sink:    sink == \null || \valid(sink);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  null:    sink == \null || sink->put == \null ==> \result == ACSLAB_E_NULL;
  ensures  told:    sink != \null && sink->put != \null ==> \result == ACSLAB_OK;
*/
ACSLAB_API enum acslab_status acslab_report_split_json(const struct acslab_split *s,
                                                       struct acslab_sink *sink);

#ifdef ACSLAB_IMPLEMENTATION

/* A block as a JSON object. */
/*@
  requires sink:    \valid(sink) && sink->put != \null;
  requires block:   \valid_read(block);

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_report_split_block(struct acslab_sink *sink,
                                                const struct acslab_split_piece *block);

ACSLAB_API enum acslab_status acslab_report_splitinfo(const struct acslab_split *s, struct acslab_sink *sink)
{
  unsigned c;
  if (!acslabi_report_ready(sink)) return acslabi_split_refuse(s, ACSLAB_E_NULL);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("        size  free blocks\n"), 0);
  /*@
    loop invariant range: 0 <= c <= s->top + 1;
    loop assigns   c;
    loop variant   s->top - c;
  */
  for (c = 0; c <= s->top; c++) {
    acslabi_report_number(sink, s->table->size[c], ACSLAB_REPORT_HEADING);
    acslabi_report_number(sink, acslab_split_free_blocks(s, c), ACSLAB_REPORT_HEADING + 1u);
    acslabi_report_put(sink, '\n');
  }
  acslabi_report_number(sink, s->free_units, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" free + "), 0);
  acslabi_report_number(sink, s->live_units, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" live + "), 0);
  acslabi_report_number(sink, s->reserved_units, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" reserved = "), 0);
  acslabi_report_number(sink, s->units, 0);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT(" units\n"), 0);
  return ACSLAB_OK;
}

ACSLAB_INTERNAL void acslabi_report_split_block(struct acslab_sink *sink,
                                                const struct acslab_split_piece *block)
{
  acslabi_report_put(sink, '{');
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("unit"), block->unit);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("size"), block->size);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\"state\": \""), 0);
  if (block->state == ACSLAB_SPLIT_FREE) {
    acslabi_report_text(sink, ACSLAB_REPORT_TEXT("free"), 0);
  } else if (block->state == ACSLAB_SPLIT_LIVE) {
    acslabi_report_text(sink, ACSLAB_REPORT_TEXT("live"), 0);
  } else {
    acslabi_report_text(sink, ACSLAB_REPORT_TEXT("reserved"), 0);
  }
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\"}"), 0);
}

ACSLAB_API enum acslab_status acslab_report_split_json(const struct acslab_split *s,
                                                       struct acslab_sink *sink)
{
  struct acslab_split_piece block;
  size_t cursor;
  bool more = false;
  if (!acslabi_report_ready(sink)) return acslabi_split_refuse(s, ACSLAB_E_NULL);
  cursor = s->first;
  acslabi_report_put(sink, '{');
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("first_unit"), s->first);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("units"), s->units);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("classes"), s->top + 1u);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("free"), s->free_units);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("live"), s->live_units);
  acslabi_report_member(sink, ACSLAB_REPORT_TEXT("reserved"), s->reserved_units);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\"blocks\": [\n"), 0);
  /*@
    loop invariant sink:  \valid(sink) && sink->put != \null;
    loop assigns   cursor, block, more;
    loop variant   s->first + s->units - cursor;
  */
  while (acslab_split_walk(s, &cursor, &block)) {
    if (more) acslabi_report_text(sink, ACSLAB_REPORT_TEXT(",\n"), 0);
    acslabi_report_split_block(sink, &block);
    more = true;
  }
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("\n]}\n"), 0);
  return ACSLAB_OK;
}

#endif
#endif
