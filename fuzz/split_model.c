/* SPDX-License-Identifier: MIT */
#include "split_model.h"

#include <string.h>

/* ------------------------------------------------------------------------------------------- tables */

static enum split_model_fault judge_row(const struct split_model_row *rows, size_t r)
{
    const struct split_model_row *row = &rows[r];
    size_t left = row->size;
    unsigned i;
    if (r == 0 ? row->size != 1 : row->size <= rows[r - 1].size) {
        return r == 0 ? SPLIT_MODEL_NO_UNIT : SPLIT_MODEL_FALLS;
    }
    if (row->size > SIZE_MAX / 64) {
        return SPLIT_MODEL_LARGE;
    }
    if (row->parts == 1 || row->parts > SPLIT_MODEL_PARTS) {
        return SPLIT_MODEL_ARITY;
    }
    for (i = 0; i < row->parts; i++) {
        if (row->child[i] >= r) {
            return SPLIT_MODEL_LATER;
        }
    }
    for (i = 0; i < row->parts; i++) { /* take the parts away until nothing is left */
        if (rows[row->child[i]].size > left) {
            return SPLIT_MODEL_UNTILED;
        }
        left -= rows[row->child[i]].size;
    }
    return row->parts > 0 && left > 0 ? SPLIT_MODEL_UNTILED : SPLIT_MODEL_SOUND;
}

enum split_model_fault split_model_judge(const struct split_model_row *rows, size_t count, size_t *at)
{
    *at = count;
    if (count == 0 || count > SPLIT_MODEL_ROWS) {
        return SPLIT_MODEL_COUNT;
    }
    for (*at = 0; *at < count; (*at)++) {
        enum split_model_fault fault = judge_row(rows, *at);
        if (fault != SPLIT_MODEL_SOUND) {
            return fault;
        }
    }
    return SPLIT_MODEL_SOUND;
}

bool split_model_reaches(const struct split_model *m, unsigned row, unsigned wanted)
{
    unsigned i;
    if (row == wanted) {
        return true;
    }
    for (i = 0; i < m->row[row].parts; i++) {
        if (m->row[m->row[row].child[i]].size >= m->row[wanted].size &&
            split_model_reaches(m, m->row[row].child[i], wanted)) {
            return true;
        }
    }
    return false;
}

unsigned split_model_fit(const struct split_model *m, size_t size)
{
    unsigned row = 0;
    while (row < m->rows && m->row[row].size < size) {
        row++;
    }
    return row;
}

/* -------------------------------------------------------------------------------------------- arena */

void split_model_open(struct split_model *m, const struct split_model_row *rows, unsigned count, size_t first,
                      size_t units)
{
    size_t at = 0;
    memset(m, 0, sizeof *m);
    memcpy(m->row, rows, count * sizeof *rows);
    m->rows = count;
    m->first = first;
    m->units = units;
    while (at < units) { /* the largest class that is left room for */
        unsigned row = count - 1;
        while (m->row[row].size > units - at) {
            row--;
        }
        m->root[m->roots].unit = at;
        m->root[m->roots].row = row;
        m->roots++;
        at += m->row[row].size;
    }
}

/* The state of a place: SPLIT_MODEL_SPLIT if it is neither whole nor free. */
static unsigned state_of(const struct split_model *m, size_t unit, unsigned row)
{
    size_t size = m->row[row].size, reserved = 0, i;
    if (m->start[unit] == row + 1) {
        return SPLIT_MODEL_LIVE;
    }
    for (i = 0; i < size; i++) {
        if (m->start[unit + i] != 0) {
            return SPLIT_MODEL_SPLIT;
        }
        reserved += m->reserved[unit + i];
    }
    return reserved == 0 ? SPLIT_MODEL_FREE : reserved == size ? SPLIT_MODEL_RESERVED : SPLIT_MODEL_SPLIT;
}

static void walk(const struct split_model *m, size_t unit, unsigned row, struct split_model_kin kin,
                 struct split_model_block *blocks, size_t *count)
{
    unsigned state = state_of(m, unit, row), i;
    struct split_model_kin part = {unit, row, 0};
    if (state != SPLIT_MODEL_SPLIT) {
        struct split_model_block *block = &blocks[(*count)++];
        block->unit = unit;
        block->row = row;
        block->state = state;
        block->kin = kin;
        return;
    }
    for (i = 0; i < m->row[row].parts; i++) {
        part.role = i;
        walk(m, unit, m->row[row].child[i], part, blocks, count);
        unit += m->row[m->row[row].child[i]].size;
    }
}

size_t split_model_blocks(const struct split_model *m, struct split_model_block *blocks)
{
    size_t count = 0, i;
    for (i = 0; i < m->roots; i++) {
        struct split_model_kin none = {m->root[i].unit, m->root[i].row, SPLIT_MODEL_PARTS};
        walk(m, m->root[i].unit, m->root[i].row, none, blocks, &count);
    }
    return count;
}

static bool inside(const struct split_model *m, size_t unit, size_t count)
{
    return unit >= m->first && unit - m->first < m->units && count <= m->units - (unit - m->first);
}

/* The leaf that holds a unit. */
static struct split_model_block leaf_of(const struct split_model *m, size_t unit)
{
    struct split_model_block at;
    size_t i = 0;
    unsigned p;
    while (unit >= m->root[i].unit + m->row[m->root[i].row].size) {
        i++;
    }
    at = m->root[i];
    while (m->row[at.row].parts > 0) {
        for (p = 0; unit >= at.unit + m->row[m->row[at.row].child[p]].size; p++) {
            at.unit += m->row[m->row[at.row].child[p]].size;
        }
        at.row = m->row[at.row].child[p];
    }
    return at;
}

/* -------------------------------------------------------------------------------------------- calls */

/* Take the wanted row out of a free block: the smallest part that it is made from, the left one of two alike. */
static void take(struct split_model *m, struct split_model_block from, unsigned wanted, size_t *unit)
{
    while (from.row != wanted) {
        const struct split_model_row *row = &m->row[from.row];
        size_t at = from.unit, best_at = 0;
        unsigned best = from.row, i;
        for (i = 0; i < row->parts; i++) {
            if (split_model_reaches(m, row->child[i], wanted) && m->row[row->child[i]].size < m->row[best].size) {
                best = row->child[i];
                best_at = at;
            }
            at += m->row[row->child[i]].size;
        }
        from.unit = best_at;
        from.row = best;
    }
    m->live[m->lives].unit = from.unit;
    m->live[m->lives].row = wanted;
    m->live[m->lives].state = SPLIT_MODEL_LIVE;
    m->start[from.unit] = (uint8_t)(wanted + 1);
    m->lives++;
    *unit = m->first + from.unit;
}

enum split_model_status split_model_alloc_row(struct split_model *m, unsigned row, size_t *unit)
{
    struct split_model_block blocks[SPLIT_MODEL_UNITS], *best = NULL;
    size_t count, i;
    if (unit == NULL) {
        return SPLIT_MODEL_NULL;
    }
    if (row >= m->rows) {
        return SPLIT_MODEL_ORDER;
    }
    count = split_model_blocks(m, blocks);
    for (i = 0; i < count; i++) {
        if (blocks[i].state == SPLIT_MODEL_FREE && split_model_reaches(m, blocks[i].row, row) &&
            (best == NULL || m->row[blocks[i].row].size < m->row[best->row].size)) {
            best = &blocks[i];
        }
    }
    if (best == NULL) {
        return SPLIT_MODEL_NO_MEMORY;
    }
    take(m, *best, row, unit);
    return SPLIT_MODEL_OK;
}

enum split_model_status split_model_alloc(struct split_model *m, size_t size, size_t *unit)
{
    unsigned row;
    if (unit == NULL) {
        return SPLIT_MODEL_NULL;
    }
    if (size == 0) {
        return SPLIT_MODEL_EMPTY;
    }
    row = split_model_fit(m, size);
    if (row == m->rows) {
        return SPLIT_MODEL_ORDER;
    }
    for (; row < m->rows; row++) {
        if (split_model_alloc_row(m, row, unit) == SPLIT_MODEL_OK) {
            return SPLIT_MODEL_OK;
        }
    }
    return SPLIT_MODEL_NO_MEMORY;
}

enum split_model_status split_model_block(const struct split_model *m, size_t unit,
                                          struct split_model_block *block)
{
    struct split_model_block blocks[SPLIT_MODEL_UNITS];
    size_t i = 0;
    if (block == NULL) {
        return SPLIT_MODEL_NULL;
    }
    if (!inside(m, unit, 1)) {
        return SPLIT_MODEL_FOREIGN;
    }
    unit -= m->first;
    (void)split_model_blocks(m, blocks);
    while (unit >= blocks[i].unit + m->row[blocks[i].row].size) {
        i++;
    }
    *block = blocks[i];
    return SPLIT_MODEL_OK;
}

/* The index in live of the block that a free would free. */
static enum split_model_status to_free(const struct split_model *m, size_t unit, size_t *index)
{
    struct split_model_block block;
    enum split_model_status status = split_model_block(m, unit, &block);
    if (status != SPLIT_MODEL_OK) {
        return status;
    }
    if (block.state != SPLIT_MODEL_LIVE) {
        return block.state == SPLIT_MODEL_FREE ? SPLIT_MODEL_IS_FREE : SPLIT_MODEL_IS_RESERVED;
    }
    if (block.unit != unit - m->first) {
        return SPLIT_MODEL_INTERIOR;
    }
    for (*index = 0; m->live[*index].unit != block.unit; (*index)++) {
    }
    return SPLIT_MODEL_OK;
}

enum split_model_status split_model_free(struct split_model *m, size_t unit)
{
    size_t i;
    enum split_model_status status = to_free(m, unit, &i);
    if (status == SPLIT_MODEL_OK) {
        m->start[m->live[i].unit] = 0;
        m->lives--;
        m->live[i] = m->live[m->lives];
    }
    return status;
}

enum split_model_status split_model_free_size(struct split_model *m, size_t unit, size_t size)
{
    size_t i;
    enum split_model_status status = to_free(m, unit, &i);
    if (status == SPLIT_MODEL_OK && m->row[m->live[i].row].size != size) {
        return SPLIT_MODEL_WRONG_ORDER;
    }
    return status == SPLIT_MODEL_OK ? split_model_free(m, unit) : status;
}

static enum split_model_status flag(struct split_model *m, size_t unit, size_t count, unsigned wanted)
{
    static const enum split_model_status why[] = {SPLIT_MODEL_OK, SPLIT_MODEL_IS_FREE, SPLIT_MODEL_IS_LIVE,
                                                  SPLIT_MODEL_IS_RESERVED};
    struct split_model_block block;
    size_t i, u = unit - m->first;
    if (count == 0) {
        return SPLIT_MODEL_EMPTY;
    }
    if (!inside(m, unit, count)) {
        return SPLIT_MODEL_FOREIGN;
    }
    if (leaf_of(m, u).unit != u || (u + count < m->units && leaf_of(m, u + count).unit != u + count)) {
        return SPLIT_MODEL_ALIGN;
    }
    for (i = 0; i < count; i++) {
        (void)split_model_block(m, unit + i, &block);
        if (block.state != wanted) {
            return why[block.state];
        }
    }
    for (i = 0; i < count; i++) {
        m->reserved[u + i] = wanted == SPLIT_MODEL_FREE;
    }
    return SPLIT_MODEL_OK;
}

enum split_model_status split_model_reserve(struct split_model *m, size_t unit, size_t count)
{
    return flag(m, unit, count, SPLIT_MODEL_FREE);
}

enum split_model_status split_model_release(struct split_model *m, size_t unit, size_t count)
{
    return flag(m, unit, count, SPLIT_MODEL_RESERVED);
}

enum split_model_status split_model_cover(const struct split_model *m, size_t unit, size_t count, size_t *from,
                                          size_t *wide)
{
    struct split_model_block left, right;
    if (from == NULL || wide == NULL) {
        return SPLIT_MODEL_NULL;
    }
    if (count == 0) {
        return SPLIT_MODEL_EMPTY;
    }
    if (!inside(m, unit, count)) {
        return SPLIT_MODEL_FOREIGN;
    }
    left = leaf_of(m, unit - m->first);
    right = leaf_of(m, unit - m->first + count - 1);
    *from = m->first + left.unit;
    *wide = right.unit + m->row[right.row].size - left.unit;
    return SPLIT_MODEL_OK;
}

/* Whether (unit, row) is the place at hand or one below it; what it is a part of into *kin. */
static bool below(const struct split_model *m, size_t at, unsigned here, size_t unit, unsigned row,
                  struct split_model_kin *kin)
{
    unsigned i;
    if (at == unit && here == row) {
        return true;
    }
    if (state_of(m, at, here) != SPLIT_MODEL_SPLIT) {
        return false;
    }
    for (i = 0; i < m->row[here].parts; i++) {
        size_t part = at;
        unsigned j;
        for (j = 0; j < i; j++) {
            part += m->row[m->row[here].child[j]].size;
        }
        kin->unit = at;
        kin->row = here;
        kin->role = i;
        if (below(m, part, m->row[here].child[i], unit, row, kin)) {
            return true;
        }
    }
    return false;
}

enum split_model_status split_model_kin(const struct split_model *m, size_t unit, unsigned row,
                                        struct split_model_kin *kin)
{
    size_t i;
    if (kin == NULL) {
        return SPLIT_MODEL_NULL;
    }
    if (!inside(m, unit, 1)) {
        return SPLIT_MODEL_FOREIGN;
    }
    for (i = 0; i < m->roots; i++) {
        struct split_model_kin found = {m->root[i].unit, m->root[i].row, SPLIT_MODEL_PARTS};
        if (below(m, m->root[i].unit, m->root[i].row, unit - m->first, row, &found)) {
            found.unit += m->first;
            *kin = found;
            return SPLIT_MODEL_OK;
        }
    }
    return SPLIT_MODEL_WRONG_ORDER;
}
