#ifndef ACSLAB_PART_SLABINFO_H
#define ACSLAB_PART_SLABINFO_H
/* SPDX-License-Identifier: MIT */
/*
 * slabinfo: the caches told as text, through the sink of part report.
 */
#include "report.h"
#include "audit.h"

/*
 * A line a cache in the spirit of Linux's /proc/slabinfo, in the order of their numbers: live, kept and free objects and what they add up
 * to, the bytes of an object as asked for and with its rounding, objects and frames of a slab, and full, partial and empty
 * slabs.  E_NULL: sink or its put is null.
 *
 *   name                     live     kept     free  objects     size   stride per slab   frames     full  partial    empty
 *   inode                       4        0        2        6     2048     2048        6        3        0        1        0
 */
/*@
  requires valid:   SlabValid(s);
  requires sink:    sink == \null || \valid(sink);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  null:    sink == \null || sink->put == \null ==> \result == ACSLAB_E_NULL;
  ensures  told:    sink != \null && sink->put != \null ==> \result == ACSLAB_OK;
*/
ACSLAB_API enum acslab_status acslab_report_slabinfo(const struct acslab_slabs *s, struct acslab_sink *sink);

#ifdef ACSLAB_IMPLEMENTATION

/* The column of names. */
#define ACSLAB_SLABINFO_NAME 20u

/* A name, blanks behind it up to the column's width, and no more than that. */
/*@
  requires sink:    \valid(sink) && sink->put != \null;
  requires name:    \valid_read(name + (0 .. ACSLAB_SLABINFO_NAME - 1));

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_slabinfo_name(struct acslab_sink *sink, const char *name)
{
  unsigned length = 0;
  while (length < ACSLAB_SLABINFO_NAME && name[length] != '\0') length++;
  acslabi_report_text(sink, name, length, ACSLAB_SLABINFO_NAME);
}

/* The line of a cache. */
/*@
  requires valid:   SlabValid(s);
  requires cache:   c < s->limit && s->caches[c].used == 1;
  requires sink:    \valid(sink) && sink->put != \null;

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL void acslabi_slabinfo_line(const struct acslab_slabs *s, unsigned c, struct acslab_sink *sink)
{
  struct acslab_cache_stats told;
  (void)acslab_slab_stats(s, c, &told);
  acslabi_slabinfo_name(sink, s->caches[c].name);
  acslabi_report_number(sink, told.live, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.kept, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.free, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.capacity, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.size, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.stride, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.objects, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.length, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.full, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.partial, ACSLAB_REPORT_COLUMN);
  acslabi_report_number(sink, told.empty, ACSLAB_REPORT_COLUMN);
  acslabi_report_put(sink, '\n');
}

ACSLAB_API enum acslab_status acslab_report_slabinfo(const struct acslab_slabs *s, struct acslab_sink *sink)
{
  unsigned c;
  if (!acslabi_report_ready(sink)) return acslabi_slab_refuse(s, ACSLAB_E_NULL);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("name"), ACSLAB_SLABINFO_NAME);
  acslabi_report_text(sink, ACSLAB_REPORT_TEXT("     live     kept     free  objects     size   stride per slab   "
                                               "frames     full  partial    empty\n"), 0);
  for (c = 0; c < s->limit; c++) {
    if (s->caches[c].used == 1) acslabi_slabinfo_line(s, c, sink);
  }
  return ACSLAB_OK;
}

#endif
#endif
