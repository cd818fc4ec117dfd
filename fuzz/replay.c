/* SPDX-License-Identifier: MIT */
/*
 * replay: a fuzz target without a fuzzer.  Runs it on each file named, and on as many
 * pseudo-random inputs as --random COUNT says.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint8_t buffer[1 << 16];

static void random_inputs(unsigned long count)
{
    uint32_t x = 1;
    unsigned long i;
    for (i = 0; i < count; i++) {
        size_t size = 16 + i % 240, j;
        for (j = 0; j < size; j++) { /* Marsaglia's xorshift */
            x ^= x << 13;
            x ^= x >> 17;
            x ^= x << 5;
            buffer[j] = (uint8_t)(x >> 8);
        }
        LLVMFuzzerTestOneInput(buffer, size);
    }
    printf("%lu random inputs held\n", count);
}

int main(int argc, char **argv)
{
    int i, files = 0;
    for (i = 1; i < argc; i++) {
        FILE *f;
        size_t size;
        if (strcmp(argv[i], "--random") == 0 && i + 1 < argc) {
            random_inputs(strtoul(argv[++i], NULL, 10));
            continue;
        }
        f = fopen(argv[i], "rb");
        if (f == NULL) {
            perror(argv[i]);
            return 2;
        }
        size = fread(buffer, 1, sizeof buffer, f);
        fclose(f);
        LLVMFuzzerTestOneInput(buffer, size);
        files++;
    }
    printf("%d files held\n", files);
    return argc > 1 ? 0 : 2;
}
