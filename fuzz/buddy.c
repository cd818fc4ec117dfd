/* Claim: after any calls on any arena the allocator has told and done what the model says, and a refused call nothing. */
/* SPDX-License-Identifier: MIT */
#include "events.h"

#define EVENTS 160

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct events e;
    static struct lockstep l;
    unsigned i;
    e.at = data;
    e.end = data + size;
    if (!events_open(&e, &l)) {
        return 0;
    }
    for (i = 0; i < EVENTS && e.at < e.end; i++) {
        uint8_t kind = events_byte(&e);
        if (kind < 8) {
            events_init(&e);
        } else if (kind < 128) {
            events_change(&e, &l);
        } else {
            struct lockstep_call call;
            events_draw(&e, &l, (enum lockstep_op)(kind % LOCKSTEP_OPS), &call);
            lockstep_call(&l, &call);
        }
    }
    lockstep_close(&l);
    return 0;
}
