/* SPDX-License-Identifier: MIT */
/*
 * afl: a fuzz target in AFL++'s persistent mode, inputs through shared memory.
 *
 *   afl-fuzz -i fuzz/corpus/buddy -o out/afl -- BINARY
 */
#include <stdint.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

__AFL_FUZZ_INIT();

int main(void)
{
    const uint8_t *data;
    __AFL_INIT();
    data = __AFL_FUZZ_TESTCASE_BUF;
    while (__AFL_LOOP(10000)) {
        LLVMFuzzerTestOneInput(data, (size_t)__AFL_FUZZ_TESTCASE_LEN);
    }
    return 0;
}
