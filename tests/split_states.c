/* SPDX-License-Identifier: MIT */
/*
 * split_states: every state that small arenas of part split can reach, and every call in each, beside the model.
 *
 *   split_states [UNITS]
 *
 * From the fresh arena every alloc of a size, every alloc of a row, every free, reserve and release is made; what is
 * reached anew is explored in its turn.  A state is known by the cells alone: two histories that reach the same
 * cells must have the same bits everywhere, and the model must say of each what the engine says.  Every
 * arena up to UNITS (5) units is explored under each table, and single roots of 8.
 *
 * How many states there are is known beforehand: 3 of a leaf (free, live, reserved); of a row with parts the product
 * of theirs, and 1: its parts are never all free nor all reserved, and it can be free, live or reserved itself.
 */
#include "split_lockstep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNITS 12
#define STATES ((size_t)1 << 18)

/* How a state was reached from an earlier one. */
struct state {
    uint16_t cells[UNITS];
    uint64_t image;
    size_t from;
    struct split_call by;
};

static struct state *states;
static size_t *table; /* a hash table: the number of a state, and one more */
static size_t found;
static unsigned long calls;

static uint64_t hash(uint64_t h, const void *data, size_t size)
{
    const uint8_t *at = data;
    size_t i;
    for (i = 0; i < size; i++) {
        h = (h ^ at[i]) * 1099511628211u;
    }
    return h;
}

static uint64_t image(const struct split_lockstep *l)
{
    uint64_t h = hash(14695981039346656037u, l->s.avail, sizeof l->s.avail);
    h = hash(h, l->s.low, sizeof l->s.low);
    h = hash(h, &l->s.free_units, sizeof l->s.free_units);
    return hash(h, l->meta, l->words * sizeof *l->meta);
}

/* The state that l is in, reached from a state by a call: it is new, or it is the same as before. */
static void meet(const struct split_lockstep *l, size_t from, const struct split_call *by)
{
    size_t slot, size = l->m.units * sizeof *l->cells;
    slot = (size_t)(hash(0, l->cells, size) % (2 * STATES));
    while (table[slot] != 0) {
        struct state *old = &states[table[slot] - 1];
        if (memcmp(old->cells, l->cells, size) == 0) {
            if (old->image != image(l)) {
                lockstep_fail("one state, one image", (size_t)old->image, (size_t)image(l));
            }
            return;
        }
        slot = (slot + 1) % (2 * STATES);
    }
    if (found == STATES) {
        lockstep_fail("states that fit the table", STATES, found + 1);
    }
    memcpy(states[found].cells, l->cells, size);
    states[found].image = image(l);
    states[found].from = from;
    if (by != NULL) {
        states[found].by = *by;
    }
    found++;
    table[slot] = found;
}

/* All that a state is, kept aside while a call is tried. */
struct copy {
    struct acslab_split s;
    struct split_model m;
    uint16_t cells[UNITS];
    acslab_word meta[1024];
};

static void save(struct copy *c, const struct split_lockstep *l)
{
    memcpy(&c->s, &l->s, sizeof c->s);
    memcpy(&c->m, &l->m, sizeof c->m);
    memcpy(c->cells, l->cells, l->m.units * sizeof *c->cells);
    memcpy(c->meta, l->meta, l->words * sizeof *c->meta);
}

static void restore(struct split_lockstep *l, const struct copy *c)
{
    memcpy(&l->s, &c->s, sizeof c->s);
    memcpy(&l->m, &c->m, sizeof c->m);
    memcpy(l->cells, c->cells, l->m.units * sizeof *c->cells);
    memcpy(l->meta, c->meta, l->words * sizeof *c->meta);
}

static void try(struct split_lockstep *l, const struct copy *before, size_t from, enum split_op op, size_t unit,
                size_t size, unsigned row)
{
    struct split_call call;
    call.op = op;
    call.unit = unit;
    call.size = size;
    call.row = row;
    call.null = false;
    calls++;
    if (split_lockstep_call(l, &call) == SPLIT_MODEL_OK && op <= SPLIT_RELEASE) {
        if (op <= SPLIT_ALLOC_ROW) {
            call.unit = 0;
        }
        meet(l, from, &call);
        restore(l, before);
    }
}

/* Make the calls that lead to a state. */
static void reach(struct split_lockstep *l, size_t at)
{
    struct split_call call;
    if (states[at].from == at) {
        return;
    }
    reach(l, states[at].from);
    call = states[at].by;
    split_lockstep_call(l, &call);
}

static size_t states_of(const struct split_model *m, unsigned row)
{
    size_t product = 1;
    unsigned i;
    if (m->row[row].parts == 0) {
        return 3;
    }
    for (i = 0; i < m->row[row].parts; i++) {
        product *= states_of(m, m->row[row].child[i]);
    }
    return product + 1;
}

static void explore(struct split_lockstep *l, const char *name)
{
    static struct copy fresh, before;
    size_t units = l->m.units, first = l->m.first, next, unit, size;
    unsigned long calls_before = calls;
    size_t expected = 1;
    unsigned row;
    memset(table, 0, 2 * STATES * sizeof *table);
    found = 0;
    save(&fresh, l);
    meet(l, 0, NULL);
    for (next = 0; next < found; next++) {
        restore(l, &fresh);
        reach(l, next);
        if (memcmp(l->cells, states[next].cells, units * sizeof *l->cells) != 0) {
            lockstep_fail("the same calls, the same state", 1, 0);
        }
        save(&before, l);
        for (size = 0; size <= units + 1; size++) {
            try(l, &before, next, SPLIT_ALLOC, 0, size, 0);
        }
        for (row = 0; row <= l->m.rows; row++) {
            try(l, &before, next, SPLIT_ALLOC_ROW, 0, 0, row);
        }
        for (unit = first - (first > 0); unit <= first + units; unit++) {
            try(l, &before, next, SPLIT_FREE, unit, 0, 0);
            try(l, &before, next, SPLIT_BLOCK, unit, 0, 0);
            for (size = 0; size <= first + units - unit + 1; size++) {
                try(l, &before, next, SPLIT_FREE_SIZE, unit, size, 0);
                try(l, &before, next, SPLIT_RESERVE, unit, size, 0);
                try(l, &before, next, SPLIT_RELEASE, unit, size, 0);
                try(l, &before, next, SPLIT_COVER, unit, size, 0);
            }
            for (row = 0; row <= l->m.rows; row++) {
                try(l, &before, next, SPLIT_KIN, unit, 0, row);
            }
        }
    }
    for (next = 0; next < l->m.roots; next++) {
        expected *= states_of(&l->m, l->m.root[next].row);
    }
    if (found != expected) {
        lockstep_fail("number of states", expected, found);
    }
    printf("%-12s %2zu units: %6zu states, %8lu calls\n", name, units, found, calls - calls_before);
}

int main(int argc, char **argv)
{
    static const char *const names[SPLIT_SYSTEMS] = {"binary", "Fibonacci", "weighted", "tertiary", "sequence 3"};
    static struct split_lockstep l;
    size_t most = argc > 1 ? strtoul(argv[1], NULL, 10) : 5, units;
    unsigned system;
    states = malloc(STATES * sizeof *states);
    table = malloc(2 * STATES * sizeof *table);
    if (states == NULL || table == NULL || most > UNITS) {
        return 2;
    }
    for (system = 0; system < SPLIT_SYSTEMS; system++) {
        for (units = 1; units <= most; units++) {
            split_lockstep_open_system(&l, (enum split_system)system, 3, 2 * units, units % 3, units);
            explore(&l, names[system]);
            split_lockstep_close(&l);
        }
        if (most < 8 && most >= 5 && system != SPLIT_BINARY) { /* states.c does that of the binary system */
            split_lockstep_open_system(&l, (enum split_system)system, 3, 8, 0, 8);
            explore(&l, names[system]);
            split_lockstep_close(&l);
        }
    }
    free(states);
    free(table);
    return 0;
}
