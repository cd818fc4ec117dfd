/* SPDX-License-Identifier: MIT */
/* Every contract of part bits, as run-time checks: all words of one and two bits, and all above a bit. */
#define ACSLAB_IMPLEMENTATION
#define ACSLAB_STATIC
#include "src/parts/bits.h"

int main(void)
{
  unsigned i, j;
  for (i = 0; i < ACSLAB_WORD_BITS; i++) {
    for (j = 0; j <= i; j++) {
      acslab_word word = (ACSLAB_WORD_ONE << i) | (ACSLAB_WORD_ONE << j);
      if (acslabi_bits_lowest(word) != j) return 1;
      if (acslabi_bits_highest(word) != i) return 2;
    }
    if (acslabi_bits_lowest((acslab_word)~(acslab_word)0 << i) != i) return 3;
  }
  return 0;
}
