/* SPDX-License-Identifier: MIT */
/*
 * golden: sequences that others published, from a file: golden_test tests/golden/buddy.txt
 *
 * A block of the file is an arena of root units, in frames of "smallest" units (1 if it is not said).
 * A request is rounded up to frames and then to a power of two.  After "=>" the blocks of the arena
 * from left to right, in frames: a name before the size of a live block.
 */
#include "arena.h"
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>

static const char *golden_path;

struct golden {
    struct arena a;
    char name[64];
    size_t frame;        /* units a frame */
    size_t start[128];   /* first frame of the block of each name */
    unsigned steps;
    bool open;
};

static unsigned order_of(size_t frames)
{
    unsigned order = 0;
    while ((size_t)1 << order < frames) {
        order++;
    }
    return order;
}

static size_t value_of(const char *line, const char *key, size_t otherwise)
{
    const char *at = strstr(line, key);
    return at != NULL ? strtoul(at + strlen(key), NULL, 10) : otherwise;
}

/* The arena as the file writes it. */
static void draw(const struct golden *g, char *text, size_t size)
{
    size_t cursor = g->a.b.first_frame, used = 0;
    struct acslab_block block;
    text[0] = '\0';
    while (acslab_buddy_walk(&g->a.b, &cursor, &block)) {
        char name[2] = "";
        unsigned c;
        for (c = 'A'; block.state == ACSLAB_NODE_BUSY && c <= 'Z'; c++) {
            if (g->start[c] == block.frame) {
                name[0] = (char)c;
                name[1] = '\0';
            }
        }
        used += (size_t)snprintf(text + used, size - used, "%s%s%lu", used != 0 ? " " : "", name,
                                 1ul << block.order);
    }
}

static void step(struct golden *g, char *line)
{
    char *picture = strstr(line, "=>"), *word, text[256];
    if (picture != NULL) {
        *picture = '\0';
        picture += 2 + strspn(picture + 2, " ");
        picture[strcspn(picture, "\r\n")] = '\0';
    }
    for (word = strtok(line, " \n"); word != NULL; word = strtok(NULL, " \n")) {
        unsigned char name = (unsigned char)word[1];
        if (word[0] == '+') {
            size_t units = strtoul(strtok(NULL, " \n"), NULL, 10);
            unsigned order = order_of((units + g->frame - 1) / g->frame);
            assert_int_equal(acslab_buddy_alloc_frame(&g->a.b, order, &g->start[name]), ACSLAB_OK);
        } else {
            assert_int_equal(word[0], '-');
            assert_int_equal(acslab_buddy_free_frame(&g->a.b, g->start[name]), ACSLAB_OK);
            g->start[name] = SIZE_MAX;
        }
        g->steps++;
        assert_int_equal(acslab_buddy_check(&g->a.b), ACSLAB_OK);
    }
    if (picture != NULL) {
        draw(g, text, sizeof text);
        if (strcmp(text, picture) != 0) {
            print_error("%s: step %u\n", g->name, g->steps);
        }
        assert_string_equal(text, picture);
    }
}

static void published_sequences(void **state)
{
    static struct golden g;
    char line[512];
    unsigned sequences = 0, steps = 0;
    FILE *f = fopen(golden_path, "r");
    (void)state;
    assert_non_null(f);
    while (fgets(line, sizeof line, f) != NULL) {
        if (line[0] == '[') {
            size_t root = value_of(line, "root=", 0), i;
            steps += g.steps;
            memset(&g, 0, sizeof g);
            g.open = strstr(line, "system=binary") != NULL;
            snprintf(g.name, sizeof g.name, "%.60s", line);
            g.frame = value_of(line, "smallest=", 1);
            for (i = 0; i < 128; i++) {
                g.start[i] = SIZE_MAX;
            }
            if (g.open) {
                assert_int_equal(arena_open(&g.a, 0, root / g.frame, order_of(root / g.frame)), ACSLAB_OK);
                sequences++;
            }
        } else if (g.open && (line[0] == '+' || line[0] == '-')) {
            step(&g, line);
        }
    }
    steps += g.steps;
    fclose(f);
    print_message("%u sequences, %u steps\n", sequences, steps);
    assert_int_equal(sequences, 5);
    assert_int_equal(steps, 38);
}

/* Linux, mm/page_alloc.c: the order-1 buddy of page 8 is page 10. */
static void buddy_of_page_eight(void **state)
{
    static struct arena a;
    struct acslab_block block;
    (void)state;
    assert_int_equal(arena_open(&a, 0, 16, 4), ACSLAB_OK);
    assert_int_equal(acslab_buddy_alloc_frame_at(&a.b, 8, 1), ACSLAB_OK);
    assert_int_equal(acslab_buddy_block(&a.b, 10, &block), ACSLAB_OK);
    assert_int_equal(block.frame, 10);
    assert_int_equal(block.order, 1);
    assert_int_equal(block.state, ACSLAB_NODE_FREE);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_sequences),
        cmocka_unit_test(buddy_of_page_eight),
    };
    if (argc != 2) {
        fprintf(stderr, "usage: golden_test FILE\n");
        return 2;
    }
    golden_path = argv[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
