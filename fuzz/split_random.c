/* Claim: of any rows the verdict is the definition's, and under those that are admissible the engine does what they say. */
/* SPDX-License-Identifier: MIT */
#include "split_events.h"

#include <string.h>

#define EVENTS 60

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A row above count others, admissible unless it is spoilt. */
static void draw_row(struct events *e, struct split_model_row *rows, size_t count)
{
    struct split_model_row *row = &rows[count];
    uint8_t kind = events_byte(e);
    unsigned i;
    memset(row, 0, sizeof *row);
    if (count == 0) {
        row->size = 1;
    } else if (kind % 8u == 0) { /* a leaf */
        row->size = rows[count - 1].size + 1 + events_below(e, 4);
    } else { /* parts, until they pass the row before */
        row->child[0] = (unsigned)(count - 1 - events_below(e, count < 3 ? count : 3));
        row->size = rows[row->child[0]].size;
        row->parts = 1;
        while (row->parts < SPLIT_MODEL_PARTS && (row->size <= rows[count - 1].size || row->parts < 2)) {
            row->child[row->parts] = (unsigned)events_below(e, count);
            row->size += rows[row->child[row->parts]].size;
            row->parts++;
        }
        if (row->size <= rows[count - 1].size) {
            row->size = rows[count - 1].size + 1;
            row->parts = 0;
        } else { /* in any order */
            unsigned turn = kind / 8u % row->parts, child[SPLIT_MODEL_PARTS];
            memcpy(child, row->child, sizeof child);
            for (i = 0; i < row->parts; i++) {
                row->child[i] = child[(i + turn) % row->parts];
            }
        }
    }
}

static void spoil(struct events *e, struct split_model_row *rows, size_t count)
{
    struct split_model_row *row = &rows[events_below(e, count)];
    uint8_t value = events_byte(e);
    switch (events_byte(e) % 5u) {
    case 0: row->size = value; break;
    case 1: row->size = SIZE_MAX / 64 + value % 3u; break;
    case 2: row->parts = value % 7u; break;
    case 3: row->child[value % SPLIT_MODEL_PARTS] = (unsigned)events_below(e, count + 2); break;
    default: row->size += 1; break;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct split_model_row rows[SPLIT_MODEL_ROWS + 2];
    static struct events e;
    static struct split_lockstep l;
    size_t count, r, units;
    e.at = data;
    e.end = data + size;
    units = 1 + events_below(&e, SPLIT_MODEL_UNITS);
    count = events_byte(&e) % 16u != 0 ? 1 + events_below(&e, 12) : events_below(&e, SPLIT_MODEL_ROWS + 2);
    memset(rows, 0, sizeof rows);
    for (r = 0; r < count; r++) {
        draw_row(&e, rows, r);
    }
    if (count > 0 && events_byte(&e) % 3u == 0) {
        spoil(&e, rows, count);
    }
    if (!split_lockstep_open_rows(&l, rows, count, events_below(&e, 8), units)) {
        return 0;
    }
    split_events_run(&e, &l, EVENTS);
    split_lockstep_close(&l);
    return 0;
}
