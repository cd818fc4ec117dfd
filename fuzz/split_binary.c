/* Claim: the binary system by its table and the binary buddy by its bits tell the same, block for block. */
/* SPDX-License-Identifier: MIT */
#include "split_events.h"

#include <stdlib.h>
#include <string.h>

#define EVENTS 200
#define UNITS 512

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct acslab_split_table table;
static struct acslab_split s;
static struct acslab_buddy b;
static uint16_t cells[UNITS];
static acslab_word words_of_split[4096], words_of_buddy[4096];
static size_t units;
static unsigned limit;

static void expect(const char *what, size_t want, size_t got)
{
    if (want != got) {
        lockstep_fail(what, want, got);
    }
}

/*
 * The next block of either; reserved ones that follow each other are one, for at the arena's edge the buddy by
 * bits merges them with what is beyond it.
 */
struct piece {
    size_t from, size;
    unsigned state;
};

static bool next_by_table(size_t *cursor, struct piece *p)
{
    struct acslab_split_piece block;
    if (!acslab_split_walk(&s, cursor, &block)) {
        return false;
    }
    p->from = block.unit;
    p->state = block.state;
    while (block.state == ACSLAB_SPLIT_RESERVED) {
        size_t ahead = *cursor;
        if (!acslab_split_walk(&s, &ahead, &block) || block.state != ACSLAB_SPLIT_RESERVED) {
            break;
        }
        *cursor = ahead;
    }
    p->size = *cursor - p->from;
    return true;
}

static bool next_by_bits(size_t *cursor, struct piece *p)
{
    struct acslab_block block;
    if (!acslab_buddy_walk(&b, cursor, &block)) {
        return false;
    }
    p->from = block.frame;
    p->state = block.state;
    while (block.state == ACSLAB_NODE_RESERVED) {
        size_t ahead = *cursor;
        if (!acslab_buddy_walk(&b, &ahead, &block) || block.state != ACSLAB_NODE_RESERVED) {
            break;
        }
        *cursor = ahead;
    }
    p->size = (*cursor < units ? *cursor : units) - p->from;
    return true;
}

static void agree(void)
{
    size_t x = 0, y = 0;
    struct piece one, other = {0};
    expect("free", b.free_frames, s.free_units);
    expect("live", b.live_frames, s.live_units);
    expect("reserved", b.reserved_frames, s.reserved_units);
    while (next_by_table(&x, &one)) {
        expect("another block", 1, next_by_bits(&y, &other));
        expect("unit", other.from, one.from);
        expect("size", other.size, one.size);
        expect("state", other.state, one.state);
    }
    expect("largest", acslab_buddy_largest(&b) < 0 ? 0 : (size_t)1 << acslab_buddy_largest(&b),
           acslab_split_largest(&s));
}

static void one_call(struct events *e)
{
    uint8_t kind = events_byte(e);
    size_t x = 0x5a5a, y = 0x5a5a, unit = events_below(e, units + 1), count = events_below(e, 20);
    unsigned order = kind / 16u < 12 ? kind / 16u % (limit + 2) : 0;
    enum acslab_status want, got;
    if (kind % 4u == 0 && unit < units) { /* a start of a block, rather than any unit */
        struct acslab_block block;
        if (acslab_buddy_block(&b, unit, &block) == ACSLAB_OK) {
            unit = block.frame;
            count = (size_t)1 << block.order;
        }
    }
    switch (kind % 16u) {
    case 0: case 1: case 2: case 3:
    case 4: case 5:
        want = acslab_buddy_alloc_frame(&b, order, &x);
        got = acslab_split_alloc(&s, ((size_t)1 << order) - (order > 1 ? unit % ((size_t)1 << (order - 1)) : 0), &y);
        break;
    case 6: case 7: case 8: case 9:
        want = acslab_buddy_free_frame(&b, unit);
        got = acslab_split_free(&s, unit);
        break;
    case 10:
        want = acslab_buddy_free_frame_order(&b, unit, order);
        got = acslab_split_free_size(&s, unit, (size_t)1 << order);
        break;
    case 11: case 12:
        want = acslab_buddy_reserve_frames(&b, unit, count);
        got = acslab_split_reserve(&s, unit, count);
        break;
    default:
        want = acslab_buddy_release_frames(&b, unit, count);
        got = acslab_split_release(&s, unit, count);
        break;
    }
    expect("status", want, got);
    expect("where", x, y);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct events e;
    unsigned i;
    e.at = data;
    e.end = data + size;
    units = 1 + events_below(&e, UNITS);
    limit = (unsigned)events_below(&e, 11);
    expect("table", ACSLAB_OK, acslab_split_binary(&table, (size_t)1 << limit));
    expect("init by table", ACSLAB_OK, acslab_split_init(&s, &table, 0, units, cells, words_of_split, 4096));
    expect("init by bits", ACSLAB_OK, acslab_buddy_init_frames(&b, 0, units, limit, words_of_buddy, 4096));
    for (i = 0; i < EVENTS && e.at < e.end; i++) {
        one_call(&e);
        agree();
    }
    expect("check by table", ACSLAB_OK, acslab_split_check(&s));
    expect("check by bits", ACSLAB_OK, acslab_buddy_check(&b));
    return 0;
}
