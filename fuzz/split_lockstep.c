/* SPDX-License-Identifier: MIT */
#include "split_lockstep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition) ((condition) ? 1 : -1)

/* The two lists of statuses are two texts about one prose: they must be the same numbers. */
typedef char split_statuses_agree[CHECK(
    (int)ACSLAB_OK == (int)SPLIT_MODEL_OK && (int)ACSLAB_E_NULL == (int)SPLIT_MODEL_NULL &&
    (int)ACSLAB_E_EMPTY == (int)SPLIT_MODEL_EMPTY && (int)ACSLAB_E_ORDER == (int)SPLIT_MODEL_ORDER &&
    (int)ACSLAB_E_ALIGN == (int)SPLIT_MODEL_ALIGN && (int)ACSLAB_E_RANGE == (int)SPLIT_MODEL_RANGE &&
    (int)ACSLAB_E_METADATA == (int)SPLIT_MODEL_METADATA &&
    (int)ACSLAB_E_NO_MEMORY == (int)SPLIT_MODEL_NO_MEMORY && (int)ACSLAB_E_FOREIGN == (int)SPLIT_MODEL_FOREIGN &&
    (int)ACSLAB_E_FREE == (int)SPLIT_MODEL_IS_FREE && (int)ACSLAB_E_LIVE == (int)SPLIT_MODEL_IS_LIVE &&
    (int)ACSLAB_E_RESERVED == (int)SPLIT_MODEL_IS_RESERVED && (int)ACSLAB_E_INTERIOR == (int)SPLIT_MODEL_INTERIOR &&
    (int)ACSLAB_E_WRONG_ORDER == (int)SPLIT_MODEL_WRONG_ORDER && (int)ACSLAB_E_TABLE == (int)SPLIT_MODEL_TABLE &&
    (int)ACSLAB_SPLIT_COUNT == (int)SPLIT_MODEL_COUNT && (int)ACSLAB_SPLIT_NO_UNIT == (int)SPLIT_MODEL_NO_UNIT &&
    (int)ACSLAB_SPLIT_FALLS == (int)SPLIT_MODEL_FALLS && (int)ACSLAB_SPLIT_LARGE == (int)SPLIT_MODEL_LARGE &&
    (int)ACSLAB_SPLIT_ARITY == (int)SPLIT_MODEL_ARITY && (int)ACSLAB_SPLIT_LATER == (int)SPLIT_MODEL_LATER &&
    (int)ACSLAB_SPLIT_UNTILED == (int)SPLIT_MODEL_UNTILED)];

/* What a result holds before a call, so that a refused call is seen to write nothing. */
#define UNTOUCHED ((size_t)0x5a5a5a5au)

static const char *doing = "nothing";
static const char *const op_names[SPLIT_OPS] = {"split alloc",   "split alloc_row", "split free",
                                                "split free_size", "split reserve", "split release",
                                                "split cover",   "split block",     "split kin"};

static void fail(const char *what, size_t want, size_t got)
{
    fprintf(stderr, "%s: %s: the model says %zu, the allocator %zu\n", doing, what, want, got);
    fflush(stderr);
    abort();
}

static void expect(const char *what, size_t want, size_t got)
{
    if (want != got) {
        fail(what, want, got);
    }
}

/* -------------------------------------------------------------------------------------- the systems */

static void add(struct split_model_row *rows, unsigned *count, size_t size, unsigned parts, unsigned a, unsigned b,
                unsigned c)
{
    struct split_model_row *row = &rows[(*count)++];
    row->size = size;
    row->parts = parts;
    row->child[0] = a;
    row->child[1] = b;
    row->child[2] = c;
    row->child[3] = 0;
}

static unsigned find(const struct split_model_row *rows, size_t size)
{
    unsigned r = 0;
    while (rows[r].size != size) {
        r++;
    }
    return r;
}

unsigned split_system_rows(enum split_system system, unsigned k, size_t limit, struct split_model_row *rows)
{
    unsigned count = 0;
    size_t size;
    if (system == SPLIT_BINARY || system == SPLIT_FIBONACCI || system == SPLIT_SEQUENCE) {
        unsigned back = system == SPLIT_BINARY ? 1 : system == SPLIT_FIBONACCI ? 2 : k;
        for (size = 1; size <= limit && count < SPLIT_MODEL_ROWS;) {
            if (count < back) {
                add(rows, &count, size, 0, 0, 0, 0);
            } else {
                add(rows, &count, size, 2, count - 1, count - back, 0);
            }
            size = count < back ? count + 1 : rows[count - 1].size + rows[count - back].size;
        }
        return count;
    }
    for (size = 1; size <= limit && count < SPLIT_MODEL_ROWS; size++) { /* 2^k, and 3 times 2^k, as they come */
        size_t half = size, third = size / 3;
        bool power, thrice;
        while (half % 2 == 0) {
            half /= 2;
        }
        power = half == 1;
        thrice = half == 3;
        if (!power && !thrice) {
            continue;
        }
        if (thrice) { /* T_k: A_k+1, A_k */
            add(rows, &count, size, 2, find(rows, 2 * third), find(rows, third), 0);
        } else if (system == SPLIT_WEIGHTED && size >= 4) { /* A_k+2: T_k, A_k */
            add(rows, &count, size, 2, find(rows, size / 4 * 3), find(rows, size / 4), 0);
        } else if (system == SPLIT_TERTIARY && size >= 8) { /* A_k+3: A_k+2, T_k, A_k */
            add(rows, &count, size, 3, find(rows, size / 2), find(rows, size / 8 * 3), find(rows, size / 8));
        } else {
            add(rows, &count, size, 0, 0, 0, 0);
        }
    }
    return count;
}

/* ------------------------------------------------------------------------------------------- set-up */

static void copy_rows(struct acslab_split_row *to, const struct split_model_row *from, size_t count)
{
    size_t r;
    for (r = 0; r < count; r++) {
        to[r].size = from[r].size;
        to[r].parts = from[r].parts;
        memcpy(to[r].child, from[r].child, sizeof to[r].child);
    }
}

static void set_up(struct split_lockstep *l, size_t first, size_t units)
{
    size_t words = 0;
    doing = "split init";
    expect("status of words", ACSLAB_OK, acslab_split_words(&l->table, units, &words));
    if (words == 0 || words > SPLIT_LOCKSTEP_WORDS) {
        fail("words", SPLIT_LOCKSTEP_WORDS, words);
    }
    l->words = words;
    l->meta = malloc(words * sizeof *l->meta);
    l->cells = malloc(units * sizeof *l->cells);
    if (l->meta == NULL || l->cells == NULL) {
        abort();
    }
    memset(&l->s, 0x5a, sizeof l->s);
    memset(l->meta, 0x5a, words * sizeof *l->meta);
    memset(l->cells, 0x5a, units * sizeof *l->cells);
    expect("status with too little metadata", ACSLAB_E_METADATA,
           acslab_split_init(&l->s, &l->table, first, units, l->cells, l->meta, words - 1));
    expect("status", ACSLAB_OK, acslab_split_init(&l->s, &l->table, first, units, l->cells, l->meta, words));
    split_lockstep_agree(l);
}

static void same_table(const struct acslab_split_table *t, const struct split_model *m)
{
    unsigned c, d, i;
    size_t n;
    expect("classes", m->rows, t->classes);
    for (c = 0; c < m->rows; c++) {
        size_t at = 0;
        expect("size of a row", m->row[c].size, t->size[c]);
        expect("parts of a row", m->row[c].parts, t->parts[c]);
        for (i = 0; i < m->row[c].parts; i++) {
            expect("a part", m->row[c].child[i], t->child[c][i]);
            expect("an offset", at, t->offset[c][i]);
            at += m->row[m->row[c].child[i]].size;
        }
        for (d = 0; d < m->rows; d++) {
            bool reach = (t->reach[c][d / ACSLAB_WORD_BITS] >> d % ACSLAB_WORD_BITS & 1u) != 0;
            bool from = (t->from[d][c / ACSLAB_WORD_BITS] >> c % ACSLAB_WORD_BITS & 1u) != 0;
            expect("reach", split_model_reaches(m, c, d), reach);
            expect("from", reach, from);
        }
    }
    for (n = 0; n <= m->row[m->rows - 1].size + 1 && n < 300; n++) {
        expect("fit", split_model_fit(m, n), acslab_split_fit(t, n));
    }
}

void split_lockstep_open_system(struct split_lockstep *l, enum split_system system, unsigned k, size_t limit,
                                size_t first, size_t units)
{
    struct split_model_row rows[SPLIT_MODEL_ROWS];
    unsigned count = split_system_rows(system, k, limit, rows);
    enum acslab_status status;
    doing = "split table";
    memset(&l->table, 0x5a, sizeof l->table);
    status = system == SPLIT_BINARY      ? acslab_split_binary(&l->table, limit)
             : system == SPLIT_FIBONACCI ? acslab_split_fibonacci(&l->table, limit)
             : system == SPLIT_WEIGHTED  ? acslab_split_weighted(&l->table, limit)
             : system == SPLIT_TERTIARY  ? acslab_split_tertiary(&l->table, limit)
                                         : acslab_split_sequence(&l->table, k, limit);
    expect("status", ACSLAB_OK, status);
    split_model_open(&l->m, rows, count, first, units);
    same_table(&l->table, &l->m);
    set_up(l, first, units);
}

bool split_lockstep_open_rows(struct split_lockstep *l, const struct split_model_row *rows, size_t count,
                              size_t first, size_t units)
{
    static struct acslab_split_row given[SPLIT_MODEL_ROWS + 8];
    static struct acslab_split_table before;
    struct acslab_split_verdict verdict = {UNTOUCHED, ACSLAB_SPLIT_SOUND};
    enum split_model_fault fault;
    enum acslab_status want;
    size_t at;
    copy_rows(given, rows, count);
    fault = split_model_judge(rows, count, &at);
    want = fault == SPLIT_MODEL_SOUND ? ACSLAB_OK : ACSLAB_E_TABLE;
    doing = "split admissible";
    expect("status", want, acslab_split_admissible(given, count, &verdict));
    expect("row", at, verdict.row);
    expect("fault", fault, verdict.fault);
    expect("status without a verdict", want, acslab_split_admissible(given, count, NULL));
    doing = "split build";
    memset(&l->table, 0x5a, sizeof l->table);
    memcpy(&before, &l->table, sizeof before);
    expect("status", want, acslab_split_build(&l->table, given, count, &verdict));
    expect("row", at, verdict.row);
    expect("fault", fault, verdict.fault);
    if (fault != SPLIT_MODEL_SOUND) {
        expect("the table is left alone", 0, memcmp(&before, &l->table, sizeof before) != 0);
        return false;
    }
    split_model_open(&l->m, rows, (unsigned)count, first, units);
    same_table(&l->table, &l->m);
    set_up(l, first, units);
    return true;
}

void split_lockstep_close(struct split_lockstep *l)
{
    free(l->meta);
    free(l->cells);
    l->meta = NULL;
    l->cells = NULL;
}

/* --------------------------------------------------------------------------------------- comparison */

static void agree_kin(const struct split_lockstep *l, const struct split_model_block *block)
{
    struct acslab_split_parent got;
    expect("status of kin", ACSLAB_OK, acslab_split_kin(&l->s, l->m.first + block->unit, block->row, &got));
    expect("role", block->kin.role, got.role);
    expect("row of the parent", block->kin.row, got.row);
    expect("unit of the parent", l->m.first + block->kin.unit, got.unit);
}

void split_lockstep_agree(const struct split_lockstep *l)
{
    struct split_model_block blocks[SPLIT_MODEL_UNITS];
    size_t count = split_model_blocks(&l->m, blocks), i, sum[4] = {0, 0, 0, 0}, largest = 0, cursor = l->s.first;
    size_t of_row[SPLIT_MODEL_ROWS] = {0};
    struct acslab_split_piece block;
    for (i = 0; i < count; i++) {
        size_t size = l->m.row[blocks[i].row].size;
        if (!acslab_split_walk(&l->s, &cursor, &block)) {
            fail("blocks", count, i);
        }
        expect("unit of a block", l->m.first + blocks[i].unit, block.unit);
        expect("row of a block", blocks[i].row, block.row);
        expect("size of a block", size, block.size);
        expect("state of a block", blocks[i].state, block.state);
        expect("cursor", block.unit + size, cursor);
        agree_kin(l, &blocks[i]);
        sum[blocks[i].state] += size;
        if (blocks[i].state == SPLIT_MODEL_FREE) {
            largest = size > largest ? size : largest;
            of_row[blocks[i].row]++;
        }
    }
    if (acslab_split_walk(&l->s, &cursor, &block)) {
        fail("end of the walk", cursor, block.unit);
    }
    expect("free units", sum[SPLIT_MODEL_FREE], l->s.free_units);
    expect("live units", sum[SPLIT_MODEL_LIVE], l->s.live_units);
    expect("reserved units", sum[SPLIT_MODEL_RESERVED], l->s.reserved_units);
    expect("largest", largest, acslab_split_largest(&l->s));
    for (i = 0; i < l->m.rows; i++) {
        expect("free blocks of a row", of_row[i], acslab_split_free_blocks(&l->s, (unsigned)i));
    }
    expect("check", ACSLAB_OK, acslab_split_check(&l->s));
}

/* -------------------------------------------------------------------------------------------- calls */

struct results {
    size_t unit, wide;
    struct acslab_split_piece block;
    struct acslab_split_parent kin;
};

static enum acslab_status on_engine(struct split_lockstep *l, const struct split_call *c, struct results *r)
{
    struct acslab_split *s = &l->s;
    switch (c->op) {
    case SPLIT_ALLOC: return acslab_split_alloc(s, c->size, c->null ? NULL : &r->unit);
    case SPLIT_ALLOC_ROW: return acslab_split_alloc_row(s, c->row, c->null ? NULL : &r->unit);
    case SPLIT_FREE: return acslab_split_free(s, c->unit);
    case SPLIT_FREE_SIZE: return acslab_split_free_size(s, c->unit, c->size);
    case SPLIT_RESERVE: return acslab_split_reserve(s, c->unit, c->size);
    case SPLIT_RELEASE: return acslab_split_release(s, c->unit, c->size);
    case SPLIT_COVER: return acslab_split_cover(s, c->unit, c->size, &r->unit, c->null ? NULL : &r->wide);
    case SPLIT_BLOCK: return acslab_split_block(s, c->unit, c->null ? NULL : &r->block);
    default: return acslab_split_kin(s, c->unit, c->row, c->null ? NULL : &r->kin);
    }
}

static enum split_model_status on_model(struct split_lockstep *l, const struct split_call *c, struct results *r)
{
    struct split_model *m = &l->m;
    struct split_model_block block;
    struct split_model_kin kin;
    enum split_model_status status;
    switch (c->op) {
    case SPLIT_ALLOC: return split_model_alloc(m, c->size, c->null ? NULL : &r->unit);
    case SPLIT_ALLOC_ROW: return split_model_alloc_row(m, c->row, c->null ? NULL : &r->unit);
    case SPLIT_FREE: return split_model_free(m, c->unit);
    case SPLIT_FREE_SIZE: return split_model_free_size(m, c->unit, c->size);
    case SPLIT_RESERVE: return split_model_reserve(m, c->unit, c->size);
    case SPLIT_RELEASE: return split_model_release(m, c->unit, c->size);
    case SPLIT_COVER: return split_model_cover(m, c->unit, c->size, &r->unit, c->null ? NULL : &r->wide);
    case SPLIT_BLOCK:
        status = split_model_block(m, c->unit, c->null ? NULL : &block);
        if (status == SPLIT_MODEL_OK) {
            r->block.unit = m->first + block.unit;
            r->block.size = m->row[block.row].size;
            r->block.row = block.row;
            r->block.state = block.state;
        }
        return status;
    default:
        status = split_model_kin(m, c->unit, c->row, c->null ? NULL : &kin);
        if (status == SPLIT_MODEL_OK) {
            r->kin.unit = kin.unit;
            r->kin.row = kin.row;
            r->kin.role = kin.role;
        }
        return status;
    }
}

/* All that the allocator keeps, as it was before a call. */
static struct acslab_split before_s;
static uint16_t before_cells[SPLIT_MODEL_UNITS];
static acslab_word before_meta[SPLIT_LOCKSTEP_WORDS];

static void remember(const struct split_lockstep *l)
{
    memcpy(&before_s, &l->s, sizeof before_s);
    memcpy(before_cells, l->cells, l->s.units * sizeof *l->cells);
    memcpy(before_meta, l->meta, l->words * sizeof *l->meta);
}

static bool as_remembered(const struct split_lockstep *l)
{
    return memcmp(&before_s, &l->s, sizeof before_s) == 0 &&
           memcmp(before_cells, l->cells, l->s.units * sizeof *l->cells) == 0 &&
           memcmp(before_meta, l->meta, l->words * sizeof *l->meta) == 0;
}

enum split_model_status split_lockstep_call(struct split_lockstep *l, struct split_call *call)
{
    struct results want, got;
    enum split_model_status status;
    unsigned heard = lockstep_heard(NULL);
    memset(&want, 0x5a, sizeof want);
    memset(&got, 0x5a, sizeof got);
    remember(l);
    doing = op_names[call->op];
    status = on_model(l, call, &want);
    expect("status", status, on_engine(l, call, &got));
    expect("result", 0, memcmp(&want, &got, sizeof want) != 0);
    expect("refusals heard", status != SPLIT_MODEL_OK, lockstep_heard(NULL) - heard);
    if (status != SPLIT_MODEL_OK) {
        expect("a refused call changes nothing", 1, as_remembered(l));
    } else if (call->op <= SPLIT_RELEASE) {
        split_lockstep_agree(l);
    }
    if (status == SPLIT_MODEL_OK && call->op <= SPLIT_ALLOC_ROW) {
        call->unit = got.unit;
    }
    return status;
}
