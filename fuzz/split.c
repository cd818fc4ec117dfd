/* Claim: under every table that ships, after any calls the engine has told and done what the table's tree says. */
/* SPDX-License-Identifier: MIT */
#include "split_events.h"

#define EVENTS 100

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct events e;
    static struct split_lockstep l;
    enum split_system system;
    unsigned k;
    size_t limit, units, first;
    e.at = data;
    e.end = data + size;
    system = (enum split_system)events_below(&e, SPLIT_SYSTEMS);
    k = 1 + (unsigned)events_below(&e, 6);
    units = 1 + events_below(&e, SPLIT_MODEL_UNITS);
    limit = events_byte(&e) % 4u == 0 ? 1 + events_below(&e, SPLIT_MODEL_UNITS) : 2 * units;
    first = events_byte(&e) % 2u == 0 ? 0 : events_below(&e, 1000);
    split_lockstep_open_system(&l, system, k, limit, first, units);
    split_events_run(&e, &l, EVENTS);
    split_lockstep_close(&l);
    return 0;
}
