/* SPDX-License-Identifier: MIT */
#include "model.h"

#include <string.h>

/* ------------------------------------------------------------------------------------- arithmetic */

size_t model_power(unsigned order)
{
    size_t power = 1;
    unsigned i;
    for (i = 0; i < order; i++) {
        if (power > SIZE_MAX / 2) {
            return 0;
        }
        power = power * 2;
    }
    return power;
}

static bool inside(const struct model *m, size_t frame, size_t count)
{
    return frame >= m->first && frame - m->first < m->frames && count <= m->frames - (frame - m->first);
}

static unsigned state_at(const struct model *m, size_t frame)
{
    return m->state[frame - m->origin];
}

static void paint(struct model *m, size_t frame, size_t count, unsigned state)
{
    size_t i;
    for (i = 0; i < count; i++) {
        m->state[frame - m->origin + i] = (unsigned char)state;
    }
}

/* Whether the arena holds a whole aligned block of this order. */
static bool holds_block(size_t first, size_t frames, unsigned order)
{
    size_t size = model_power(order), start = first;
    if (size == 0 || size > frames) {
        return false;
    }
    if (first % size != 0) {
        start = first / size * size + size;
    }
    return start - first <= frames && frames - (start - first) >= size;
}

/* ------------------------------------------------------------------------------------------ set-up */

enum model_status model_init_frames(struct model *m, size_t first, size_t frames, unsigned max_order)
{
    size_t size, last;
    if (frames == 0) {
        return MODEL_EMPTY;
    }
    if (max_order > MODEL_ORDER) {
        return MODEL_ORDER_TOO_LARGE;
    }
    if (frames > MODEL_ARENA || first > SIZE_MAX - 4 * MODEL_ARENA) {
        return MODEL_RANGE;
    }
    if (m == NULL || frames > MODEL_FRAMES) {
        return MODEL_OK;
    }
    memset(m, 0, sizeof *m);
    m->first = first;
    m->frames = frames;
    m->limit = max_order;
    m->frame_size = 1;
    m->top = max_order;
    while (m->top > 0 && !holds_block(first, frames, m->top)) {
        m->top--;
    }
    size = model_power(m->top);
    m->origin = first / size * size;
    last = first + frames - 1;
    m->span = last / size * size + size - m->origin;
    paint(m, m->origin, m->span, MODEL_RESERVED);
    paint(m, first, frames, MODEL_FREE);
    return MODEL_OK;
}

enum model_status model_init(struct model *m, size_t base, size_t frames, size_t frame_size,
                             unsigned max_order)
{
    enum model_status status;
    size_t size = 1;
    while (size < frame_size && size <= SIZE_MAX / 2) {
        size = size * 2;
    }
    if (size != frame_size) {
        return MODEL_FRAME_SIZE;
    }
    if (base % frame_size != 0) {
        return MODEL_ALIGN;
    }
    if (frames != 0 && frames - 1 > (SIZE_MAX - base) / frame_size) {
        return MODEL_RANGE;
    }
    status = model_init_frames(m, base / frame_size, frames, max_order);
    if (status == MODEL_OK && m != NULL && frames <= MODEL_FRAMES) {
        m->frame_size = frame_size;
    }
    return status;
}

/* ---------------------------------------------------------------------------------------- the map */

/* The index in the list of the live block that holds this live frame. */
static size_t find_live(const struct model *m, size_t frame)
{
    size_t i;
    for (i = 0; i < m->lives; i++) {
        size_t start = m->live[i].frame;
        if (frame >= start && frame - start < model_power(m->live[i].order)) {
            break;
        }
    }
    return i;
}

static bool all_are(const struct model *m, size_t frame, size_t count, unsigned state)
{
    size_t i;
    for (i = 0; i < count; i++) {
        if (state_at(m, frame + i) != state) {
            return false;
        }
    }
    return true;
}

/* The block that holds a frame of the span. */
static struct model_block block_of(const struct model *m, size_t frame)
{
    struct model_block block;
    if (state_at(m, frame) == MODEL_LIVE) {
        return m->live[find_live(m, frame)];
    }
    block.frame = frame;
    block.order = 0;
    block.state = state_at(m, frame);
    while (block.order < m->top) {
        size_t size = model_power(block.order + 1), start = frame / size * size;
        if (!all_are(m, start, size, block.state)) {
            break;
        }
        block.frame = start;
        block.order++;
    }
    return block;
}

enum model_status model_block(const struct model *m, size_t frame, struct model_block *block)
{
    if (block == NULL) {
        return MODEL_NULL;
    }
    if (!inside(m, frame, 1)) {
        return MODEL_FOREIGN;
    }
    *block = block_of(m, frame);
    return MODEL_OK;
}

size_t model_count(const struct model *m, unsigned state)
{
    size_t i, count = 0;
    for (i = 0; i < m->frames; i++) {
        count += state_at(m, m->first + i) == state;
    }
    return count;
}

int model_largest(const struct model *m)
{
    int largest = -1;
    size_t at = m->origin;
    while (at - m->origin < m->span) {
        struct model_block block = block_of(m, at);
        if (block.state == MODEL_FREE && (int)block.order > largest) {
            largest = (int)block.order;
        }
        at += model_power(block.order);
    }
    return largest;
}

/* ------------------------------------------------------------------------------------------- alloc */

/* The free block of the smallest order >= least, the lowest of these; false if there is none. */
static bool best_fit(const struct model *m, unsigned least, struct model_block *best)
{
    bool found = false;
    size_t at = m->origin;
    while (at - m->origin < m->span) {
        struct model_block block = block_of(m, at);
        if (block.state == MODEL_FREE && block.order >= least && (!found || block.order < best->order)) {
            *best = block;
            found = true;
        }
        at += model_power(block.order);
    }
    return found;
}

static void make_live(struct model *m, size_t frame, unsigned order)
{
    paint(m, frame, model_power(order), MODEL_LIVE);
    m->live[m->lives].frame = frame;
    m->live[m->lives].order = order;
    m->live[m->lives].state = MODEL_LIVE;
    m->lives++;
}

enum model_status model_alloc(struct model *m, unsigned order, unsigned align, size_t *frame)
{
    struct model_block best;
    if (frame == NULL) {
        return MODEL_NULL;
    }
    if (order > m->limit || align > m->limit) {
        return MODEL_ORDER_TOO_LARGE;
    }
    if (!best_fit(m, order > align ? order : align, &best)) {
        return MODEL_NO_MEMORY;
    }
    make_live(m, best.frame, order);
    *frame = best.frame;
    return MODEL_OK;
}

/* The status of the first frame of the range that is not in this state. */
static enum model_status uniform(const struct model *m, size_t frame, size_t count, unsigned state)
{
    size_t i;
    for (i = 0; i < count; i++) {
        unsigned found = state_at(m, frame + i);
        if (found != state) {
            return found == MODEL_FREE   ? MODEL_IS_FREE
                   : found == MODEL_LIVE ? MODEL_IS_LIVE
                                         : MODEL_IS_RESERVED;
        }
    }
    return MODEL_OK;
}

enum model_status model_alloc_at(struct model *m, size_t frame, unsigned order)
{
    enum model_status status;
    size_t size = model_power(order);
    if (order > m->limit) {
        return MODEL_ORDER_TOO_LARGE;
    }
    if (frame % size != 0) {
        return MODEL_ALIGN;
    }
    if (!inside(m, frame, size)) {
        return MODEL_FOREIGN;
    }
    status = uniform(m, frame, size, MODEL_FREE);
    if (status != MODEL_OK) {
        return status;
    }
    make_live(m, frame, order);
    return MODEL_OK;
}

enum model_status model_alloc_run(struct model *m, size_t count, size_t *frame)
{
    struct model_block best;
    size_t at, rest = count;
    unsigned order = 0;
    if (frame == NULL) {
        return MODEL_NULL;
    }
    if (count == 0) {
        return MODEL_EMPTY;
    }
    if (count > model_power(m->limit)) {
        return MODEL_ORDER_TOO_LARGE;
    }
    while (model_power(order) < count) {
        order++;
    }
    if (!best_fit(m, order, &best)) {
        return MODEL_NO_MEMORY;
    }
    *frame = best.frame;
    at = best.frame;
    while (rest > 0) { /* the largest block that is not larger than what is left */
        unsigned part = 0;
        while (model_power(part + 1) <= rest) {
            part++;
        }
        make_live(m, at, part);
        at += model_power(part);
        rest -= model_power(part);
    }
    return MODEL_OK;
}

enum model_status model_alloc_bulk(struct model *m, unsigned order, size_t count, size_t *frames)
{
    static struct model before;
    size_t i;
    if (frames == NULL && count != 0) {
        return MODEL_NULL;
    }
    if (order > m->limit) {
        return MODEL_ORDER_TOO_LARGE;
    }
    before = *m;
    for (i = 0; i < count; i++) {
        enum model_status status = model_alloc(m, order, 0, &frames[i]);
        if (status != MODEL_OK) {
            *m = before;
            return status;
        }
    }
    return MODEL_OK;
}

/* -------------------------------------------------------------------------------------------- free */

static void make_free(struct model *m, size_t i)
{
    paint(m, m->live[i].frame, model_power(m->live[i].order), MODEL_FREE);
    m->lives--;
    m->live[i] = m->live[m->lives];
}

/* The index in the list of the live block that starts at the frame. */
static enum model_status starts_live(const struct model *m, size_t frame, size_t *i)
{
    enum model_status status;
    if (!inside(m, frame, 1)) {
        return MODEL_FOREIGN;
    }
    status = uniform(m, frame, 1, MODEL_LIVE);
    if (status != MODEL_OK) {
        return status;
    }
    *i = find_live(m, frame);
    return m->live[*i].frame == frame ? MODEL_OK : MODEL_INTERIOR;
}

enum model_status model_free(struct model *m, size_t frame)
{
    size_t i;
    enum model_status status = starts_live(m, frame, &i);
    if (status == MODEL_OK) {
        make_free(m, i);
    }
    return status;
}

enum model_status model_free_order(struct model *m, size_t frame, unsigned order)
{
    size_t i;
    enum model_status status = starts_live(m, frame, &i);
    if (status != MODEL_OK) {
        return status;
    }
    if (m->live[i].order != order) {
        return MODEL_WRONG_ORDER;
    }
    make_free(m, i);
    return MODEL_OK;
}

enum model_status model_free_run(struct model *m, size_t frame, size_t count)
{
    static struct model before;
    size_t done = 0;
    if (count == 0) {
        return MODEL_EMPTY;
    }
    if (!inside(m, frame, count)) {
        return MODEL_FOREIGN;
    }
    before = *m;
    while (done < count) {
        size_t i, size;
        enum model_status status = starts_live(m, frame + done, &i);
        if (status == MODEL_OK && model_power(m->live[i].order) > count - done) {
            status = MODEL_WRONG_ORDER;
        }
        if (status != MODEL_OK) {
            *m = before;
            return status;
        }
        size = model_power(m->live[i].order);
        make_free(m, i);
        done += size;
    }
    return MODEL_OK;
}

enum model_status model_free_bulk(struct model *m, unsigned order, size_t count, const size_t *frames)
{
    static struct model before;
    size_t i;
    if (frames == NULL && count != 0) {
        return MODEL_NULL;
    }
    if (order > m->limit) {
        return MODEL_ORDER_TOO_LARGE;
    }
    before = *m;
    for (i = 0; i < count; i++) {
        enum model_status status = model_free_order(m, frames[i], order);
        if (status != MODEL_OK) {
            *m = before;
            return status;
        }
    }
    return MODEL_OK;
}

/* ---------------------------------------------------------------------------- reserve and release */

static enum model_status repaint(struct model *m, size_t frame, size_t count, unsigned from, unsigned to)
{
    enum model_status status;
    if (count == 0) {
        return MODEL_EMPTY;
    }
    if (!inside(m, frame, count)) {
        return MODEL_FOREIGN;
    }
    status = uniform(m, frame, count, from);
    if (status == MODEL_OK) {
        paint(m, frame, count, to);
    }
    return status;
}

enum model_status model_reserve(struct model *m, size_t frame, size_t count)
{
    return repaint(m, frame, count, MODEL_FREE, MODEL_RESERVED);
}

enum model_status model_release(struct model *m, size_t frame, size_t count)
{
    return repaint(m, frame, count, MODEL_RESERVED, MODEL_FREE);
}
