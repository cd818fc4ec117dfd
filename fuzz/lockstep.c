/* SPDX-License-Identifier: MIT */
#include "lockstep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The two lists of statuses are two texts about one prose: they must be the same numbers. */
typedef char lockstep_statuses_agree
    [(int)ACSLAB_OK == (int)MODEL_OK && (int)ACSLAB_E_NULL == (int)MODEL_NULL &&
             (int)ACSLAB_E_EMPTY == (int)MODEL_EMPTY && (int)ACSLAB_E_FRAME_SIZE == (int)MODEL_FRAME_SIZE &&
             (int)ACSLAB_E_ORDER == (int)MODEL_ORDER_TOO_LARGE && (int)ACSLAB_E_ALIGN == (int)MODEL_ALIGN &&
             (int)ACSLAB_E_RANGE == (int)MODEL_RANGE && (int)ACSLAB_E_METADATA == (int)MODEL_METADATA &&
             (int)ACSLAB_E_NO_MEMORY == (int)MODEL_NO_MEMORY && (int)ACSLAB_E_FOREIGN == (int)MODEL_FOREIGN &&
             (int)ACSLAB_E_FREE == (int)MODEL_IS_FREE && (int)ACSLAB_E_LIVE == (int)MODEL_IS_LIVE &&
             (int)ACSLAB_E_RESERVED == (int)MODEL_IS_RESERVED && (int)ACSLAB_E_INTERIOR == (int)MODEL_INTERIOR &&
             (int)ACSLAB_E_WRONG_ORDER == (int)MODEL_WRONG_ORDER
         ? 1
         : -1];

/* What a result holds before a call, so that a refused call is seen to write nothing. */
#define UNTOUCHED ((size_t)0x5a5a5a5au)

static const char *const op_names[LOCKSTEP_OPS] = {
    "alloc",      "alloc_aligned", "alloc_at", "alloc_run", "alloc_bulk", "free",
    "free_order", "free_run",      "free_bulk", "reserve",  "release",    "block"};

static const char *doing = "nothing";
static unsigned refusals;
static int refused_with;

void lockstep_refused(const void *b, int status)
{
    (void)b;
    refusals++;
    refused_with = status;
}

unsigned lockstep_heard(int *status)
{
    if (status != NULL) *status = refused_with;
    return refusals;
}

void lockstep_hear(unsigned times, int status)
{
    refusals = times;
    refused_with = status;
}

void lockstep_does(const char *what)
{
    doing = what;
}

void lockstep_fail(const char *what, size_t want, size_t got)
{
    fprintf(stderr, "%s: %s: the model says %zu, the allocator %zu\n", doing, what, want, got);
    fflush(stderr);
    abort();
}

static void expect(const char *what, size_t want, size_t got)
{
    if (want != got) {
        lockstep_fail(what, want, got);
    }
}

/* ------------------------------------------------------------------------------------------ set-up */

/* The arena, its metadata in a block of its own so that an access beyond it is seen. */
static enum model_status set_up(struct lockstep *l, size_t base, size_t frames, size_t frame_size,
                                unsigned max_order, bool by_address, enum model_status status)
{
    size_t words = 0, first = by_address && frame_size != 0 ? base / frame_size : base;
    enum acslab_status told = acslab_buddy_words(first, frames, max_order, &words);
    doing = "init";
    if (status != MODEL_OK) {
        lockstep_refused_init(base, frames, frame_size, max_order, by_address);
        return status;
    }
    expect("status of words", MODEL_OK, told);
    if (words == 0 || words > LOCKSTEP_WORDS) {
        lockstep_fail("words", LOCKSTEP_WORDS, words);
    }
    l->words = words;
    l->meta = malloc(words * sizeof *l->meta);
    if (l->meta == NULL) {
        abort();
    }
    memset(&l->b, 0x5a, sizeof l->b);
    memset(l->meta, 0x5a, words * sizeof *l->meta);
    told = by_address ? acslab_buddy_init(&l->b, base, frames, frame_size, max_order, l->meta, words - 1)
                      : acslab_buddy_init_frames(&l->b, base, frames, max_order, l->meta, words - 1);
    expect("status with too little metadata", MODEL_METADATA, told);
    told = by_address ? acslab_buddy_init(&l->b, base, frames, frame_size, max_order, l->meta, words)
                      : acslab_buddy_init_frames(&l->b, base, frames, max_order, l->meta, words);
    expect("status", MODEL_OK, told);
    lockstep_agree(l);
    return MODEL_OK;
}

enum model_status lockstep_open_frames(struct lockstep *l, size_t first, size_t frames, unsigned max_order)
{
    return set_up(l, first, frames, 1, max_order, false, model_init_frames(&l->m, first, frames, max_order));
}

enum model_status lockstep_open(struct lockstep *l, size_t base, size_t frames, size_t frame_size,
                                unsigned max_order)
{
    return set_up(l, base, frames, frame_size, max_order, true,
                  model_init(&l->m, base, frames, frame_size, max_order));
}

void lockstep_close(struct lockstep *l)
{
    free(l->meta);
    l->meta = NULL;
}

void lockstep_refused_init(size_t first, size_t frames, size_t frame_size, unsigned max_order, bool by_address)
{
    struct acslab_buddy b, before;
    acslab_word word = 0;
    size_t words = UNTOUCHED;
    enum model_status want = by_address ? model_init(NULL, first, frames, frame_size, max_order)
                                        : model_init_frames(NULL, first, frames, max_order);
    enum acslab_status got;
    doing = "init";
    memset(&b, 0x5a, sizeof b);
    memcpy(&before, &b, sizeof b);
    if (!by_address) {
        got = acslab_buddy_words(first, frames, max_order, &words);
        expect("status of words", want, got);
        expect("words written", want != MODEL_OK, words == UNTOUCHED);
    }
    /* No metadata at all: whatever is right but for that is refused for that. */
    got = by_address ? acslab_buddy_init(&b, first, frames, frame_size, max_order, &word, 0)
                     : acslab_buddy_init_frames(&b, first, frames, max_order, &word, 0);
    expect("status", want == MODEL_OK ? MODEL_METADATA : want, got);
    expect("refused, and the structure written", 0, memcmp(&b, &before, sizeof b) != 0);
    expect("refused, and the metadata written", 0, word != 0);
}

/* ------------------------------------------------------------------------------------------- agree */

static void agree_on_block(const struct model_block *want, const struct acslab_block *got)
{
    expect("block's frame", want->frame, got->frame);
    expect("block's order", want->order, got->order);
    expect("block's state", want->state, got->state);
}

void lockstep_agree(const struct lockstep *l)
{
    const struct model *m = &l->m;
    size_t at = m->first, cursor = l->b.first_frame;
    struct model_block want;
    struct acslab_block got;
    expect("first frame", m->first, l->b.first_frame);
    expect("frames", m->frames, l->b.frames);
    expect("limit", m->limit, l->b.limit);
    expect("free frames", model_count(m, MODEL_FREE), l->b.free_frames);
    expect("live frames", model_count(m, MODEL_LIVE), l->b.live_frames);
    expect("reserved frames", model_count(m, MODEL_RESERVED), l->b.reserved_frames);
    while (at - m->first < m->frames) {
        if (!acslab_buddy_walk(&l->b, &cursor, &got)) {
            lockstep_fail("walk goes on", 1, 0);
        }
        model_block(m, at, &want);
        agree_on_block(&want, &got);
        at = want.frame + model_power(want.order);
        expect("cursor", at, cursor);
    }
    expect("walk goes on", 0, acslab_buddy_walk(&l->b, &cursor, &got));
    expect("largest", (size_t)(model_largest(m) + 1), (size_t)(acslab_buddy_largest(&l->b) + 1));
    expect("check", ACSLAB_OK, acslab_buddy_check(&l->b));
}

bool lockstep_same_bits(const struct lockstep *a, const struct lockstep *b)
{
    struct acslab_buddy moved; /* all but where its metadata lies */
    memcpy(&moved, &b->b, sizeof moved);
    if (a->words != b->words || memcmp(a->meta, b->meta, a->words * sizeof *a->meta) != 0) {
        return false;
    }
    moved.cells = a->b.cells;
    moved.summary.words = a->b.summary.words;
    return memcmp(&a->b, &moved, sizeof moved) == 0;
}

/* -------------------------------------------------------------------------------------------- call */

static enum model_status on_model(struct model *m, struct lockstep_call *c, size_t *result,
                                  struct model_block *block)
{
    size_t frame = c->frame, *to = c->null ? NULL : result;
    bool names_frame = c->op == LOCKSTEP_ALLOC_AT || c->op == LOCKSTEP_FREE || c->op == LOCKSTEP_FREE_ORDER ||
                       c->op == LOCKSTEP_FREE_RUN || c->op == LOCKSTEP_RESERVE || c->op == LOCKSTEP_RELEASE;
    if (c->by_address && names_frame) {
        if (frame % m->frame_size != 0) {
            return MODEL_ALIGN;
        }
        frame = frame / m->frame_size;
    }
    switch (c->op) {
    case LOCKSTEP_ALLOC:
        return model_alloc(m, c->order, 0, to);
    case LOCKSTEP_ALLOC_ALIGNED:
        return model_alloc(m, c->order, c->align, to);
    case LOCKSTEP_ALLOC_AT:
        return model_alloc_at(m, frame, c->order);
    case LOCKSTEP_ALLOC_RUN:
        return model_alloc_run(m, c->count, to);
    case LOCKSTEP_ALLOC_BULK:
        return model_alloc_bulk(m, c->order, c->count, c->null ? NULL : c->list);
    case LOCKSTEP_FREE:
        return model_free(m, frame);
    case LOCKSTEP_FREE_ORDER:
        return model_free_order(m, frame, c->order);
    case LOCKSTEP_FREE_RUN:
        return model_free_run(m, frame, c->count);
    case LOCKSTEP_FREE_BULK:
        return model_free_bulk(m, c->order, c->count, c->null ? NULL : c->list);
    case LOCKSTEP_RESERVE:
        return model_reserve(m, frame, c->count);
    case LOCKSTEP_RELEASE:
        return model_release(m, frame, c->count);
    default:
        return model_block(m, frame, c->null ? NULL : block);
    }
}

static enum acslab_status by_frame(struct acslab_buddy *b, struct lockstep_call *c, size_t *result,
                                   struct acslab_block *block)
{
    size_t *to = c->null ? NULL : result, *list = c->null ? NULL : c->list;
    switch (c->op) {
    case LOCKSTEP_ALLOC:
        return acslab_buddy_alloc_frame(b, c->order, to);
    case LOCKSTEP_ALLOC_ALIGNED:
        return acslab_buddy_alloc_frame_aligned(b, c->order, c->align, to);
    case LOCKSTEP_ALLOC_AT:
        return acslab_buddy_alloc_frame_at(b, c->frame, c->order);
    case LOCKSTEP_ALLOC_RUN:
        return acslab_buddy_alloc_frames(b, c->count, to);
    case LOCKSTEP_ALLOC_BULK:
        return acslab_buddy_alloc_frame_bulk(b, c->order, c->count, list);
    case LOCKSTEP_FREE:
        return acslab_buddy_free_frame(b, c->frame);
    case LOCKSTEP_FREE_ORDER:
        return acslab_buddy_free_frame_order(b, c->frame, c->order);
    case LOCKSTEP_FREE_RUN:
        return acslab_buddy_free_frames(b, c->frame, c->count);
    case LOCKSTEP_FREE_BULK:
        return acslab_buddy_free_frame_bulk(b, c->order, c->count, list);
    case LOCKSTEP_RESERVE:
        return acslab_buddy_reserve_frames(b, c->frame, c->count);
    case LOCKSTEP_RELEASE:
        return acslab_buddy_release_frames(b, c->frame, c->count);
    default:
        return acslab_buddy_block(b, c->frame, c->null ? NULL : block);
    }
}

static enum acslab_status by_pointer(struct acslab_buddy *b, struct lockstep_call *c, size_t *result,
                                     struct acslab_block *block)
{
    void *p = (void *)(uintptr_t)c->frame, *out = (void *)(uintptr_t)UNTOUCHED;
    enum acslab_status status;
    switch (c->op) {
    case LOCKSTEP_ALLOC:
        status = acslab_buddy_alloc(b, c->order, c->null ? NULL : &out);
        break;
    case LOCKSTEP_ALLOC_ALIGNED:
        status = acslab_buddy_alloc_aligned(b, c->order, c->align, c->null ? NULL : &out);
        break;
    case LOCKSTEP_ALLOC_AT:
        return acslab_buddy_alloc_at(b, p, c->order);
    case LOCKSTEP_ALLOC_RUN:
        status = acslab_buddy_alloc_run(b, c->count, c->null ? NULL : &out);
        break;
    case LOCKSTEP_FREE:
        return acslab_buddy_free(b, p);
    case LOCKSTEP_FREE_ORDER:
        return acslab_buddy_free_order(b, p, c->order);
    case LOCKSTEP_FREE_RUN:
        return acslab_buddy_free_run(b, p, c->count);
    case LOCKSTEP_RESERVE:
        return acslab_buddy_reserve(b, p, c->count);
    case LOCKSTEP_RELEASE:
        return acslab_buddy_release(b, p, c->count);
    default:
        return by_frame(b, c, result, block);
    }
    *result = (size_t)(uintptr_t)out;
    return status;
}

enum model_status lockstep_call(struct lockstep *l, struct lockstep_call *c)
{
    static acslab_word meta[LOCKSTEP_WORDS];
    static size_t list[LOCKSTEP_LIST];
    struct acslab_buddy b;
    size_t want_result = UNTOUCHED, got_result = UNTOUCHED, i;
    struct model_block want_block = {0, 0, 0};
    struct acslab_block got_block = {0, 0, 0};
    enum model_status want;
    enum acslab_status got;
    bool scales = c->by_address && (c->op == LOCKSTEP_ALLOC || c->op == LOCKSTEP_ALLOC_ALIGNED ||
                                    c->op == LOCKSTEP_ALLOC_RUN);
    doing = op_names[c->op];
    memcpy(&b, &l->b, sizeof b);
    memcpy(meta, l->meta, l->words * sizeof *meta);
    refusals = 0;
    got = c->by_address ? by_pointer(&l->b, c, &got_result, &got_block)
                        : by_frame(&l->b, c, &got_result, &got_block);
    if (c->op == LOCKSTEP_ALLOC_BULK && !c->null && got == ACSLAB_OK) {
        memcpy(list, c->list, c->count * sizeof *list);
    }
    want = on_model(&l->m, c, &want_result, &want_block);
    expect("status", want, got);
    if (want != MODEL_OK) {
        expect("calls of the hook", 1, refusals);
        expect("status that the hook hears", want, (size_t)refused_with);
        expect("refused, and the structure changed", 0, memcmp(&b, &l->b, sizeof b) != 0);
        expect("refused, and the metadata changed", 0, memcmp(meta, l->meta, l->words * sizeof *meta) != 0);
        expect("refused, and a result", UNTOUCHED, got_result);
        return want;
    }
    expect("calls of the hook", 0, refusals);
    expect("result", scales ? want_result * l->m.frame_size : want_result, got_result);
    if (c->op == LOCKSTEP_BLOCK) {
        agree_on_block(&want_block, &got_block);
    }
    for (i = 0; c->op == LOCKSTEP_ALLOC_BULK && i < c->count; i++) {
        expect("bulk result", c->list[i], list[i]);
    }
    if (!l->brief) {
        lockstep_agree(l);
    }
    if (want_result != UNTOUCHED) {
        c->frame = got_result;
    }
    return MODEL_OK;
}
