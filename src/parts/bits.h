#ifndef ACSLAB_PART_BITS_H
#define ACSLAB_PART_BITS_H
/* SPDX-License-Identifier: MIT */
/*
 * bits: the lowest and the highest one bit of a word.
 *
 * The portable scans halve the window at each step (Warren, Hacker's Delight, section 5-4): as many
 * steps as the logarithm of the width, no table and no library call.  Where the compiler has an
 * instruction for it, the builtin does the same in one.
 */
#include "config.h"
#include "../../specs/bits.h"

#ifdef ACSLAB_IMPLEMENTATION

/* The index of the lowest one bit of word, 0 .. ACSLAB_WORD_BITS-1; word is not zero. */
/*@
  requires some:   word != 0;

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  range:  0 <= \result < ACSLAB_WORD_BITS;
  ensures  one:    Bit(word, \result);
  ensures  lowest: \forall integer i; 0 <= i < \result ==> !Bit(word, i);
*/
ACSLAB_INTERNAL unsigned acslabi_bits_lowest(acslab_word word);

/* The index of the highest one bit of word, 0 .. ACSLAB_WORD_BITS-1; word is not zero. */
/*@
  requires some:    word != 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   0 <= \result < ACSLAB_WORD_BITS;
  ensures  one:     Bit(word, \result);
  ensures  highest: \forall integer i; \result < i < ACSLAB_WORD_BITS ==> !Bit(word, i);
*/
ACSLAB_INTERNAL unsigned acslabi_bits_highest(acslab_word word);

/* The same two without the compiler's help. */
/*@
  requires some:   word != 0;

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  range:  0 <= \result < ACSLAB_WORD_BITS;
  ensures  one:    Bit(word, \result);
  ensures  lowest: \forall integer i; 0 <= i < \result ==> !Bit(word, i);
*/
ACSLAB_INTERNAL unsigned acslabi_bits_lowest_portable(acslab_word word);

/*@
  requires some:    word != 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   0 <= \result < ACSLAB_WORD_BITS;
  ensures  one:     Bit(word, \result);
  ensures  highest: \forall integer i; \result < i < ACSLAB_WORD_BITS ==> !Bit(word, i);
*/
ACSLAB_INTERNAL unsigned acslabi_bits_highest_portable(acslab_word word);

ACSLAB_INTERNAL unsigned acslabi_bits_lowest_portable(acslab_word word)
{
  unsigned n = 0;
#if ACSLAB_WORD_BITS == 64
  if (word % 0x100000000u == 0) { n += 32; word >>= 32; }
  //@ assert some_32: word % 0x100000000 != 0 && n <= ACSLAB_WORD_BITS - 32;
  //@ assert rest_32: BitsRest(\at(word, Pre), word, n) && BitsNone(\at(word, Pre), n);
#endif
  if (word % 0x10000u == 0) { n += 16; word >>= 16; }
  //@ assert some_16: word % 0x10000 != 0 && n <= ACSLAB_WORD_BITS - 16;
  //@ assert rest_16: BitsRest(\at(word, Pre), word, n) && BitsNone(\at(word, Pre), n);
  if (word % 0x100u == 0) { n += 8; word >>= 8; }
  //@ assert some_8: word % 0x100 != 0 && n <= ACSLAB_WORD_BITS - 8;
  //@ assert rest_8: BitsRest(\at(word, Pre), word, n) && BitsNone(\at(word, Pre), n);
  if (word % 0x10u == 0) { n += 4; word >>= 4; }
  //@ assert some_4: word % 0x10 != 0 && n <= ACSLAB_WORD_BITS - 4;
  //@ assert rest_4: BitsRest(\at(word, Pre), word, n) && BitsNone(\at(word, Pre), n);
  if (word % 4u == 0) { n += 2; word >>= 2; }
  //@ assert some_2: word % 4 != 0 && n <= ACSLAB_WORD_BITS - 2;
  //@ assert rest_2: BitsRest(\at(word, Pre), word, n) && BitsNone(\at(word, Pre), n);
  if (word % 2u == 0) { n += 1; }
  return n;
}

ACSLAB_INTERNAL unsigned acslabi_bits_highest_portable(acslab_word word)
{
  unsigned n = 0;
#if ACSLAB_WORD_BITS == 64
  if (word >= 0x100000000u) { n += 32; word >>= 32; }
  //@ assert some_32: 0 < word < 0x100000000 && n <= ACSLAB_WORD_BITS - 32;
  //@ assert rest_32: BitsRest(\at(word, Pre), word, n);
#endif
  if (word >= 0x10000u) { n += 16; word >>= 16; }
  //@ assert some_16: 0 < word < 0x10000 && n <= ACSLAB_WORD_BITS - 16;
  //@ assert rest_16: BitsRest(\at(word, Pre), word, n);
  if (word >= 0x100u) { n += 8; word >>= 8; }
  //@ assert some_8: 0 < word < 0x100 && n <= ACSLAB_WORD_BITS - 8;
  //@ assert rest_8: BitsRest(\at(word, Pre), word, n);
  if (word >= 0x10u) { n += 4; word >>= 4; }
  //@ assert some_4: 0 < word < 0x10 && n <= ACSLAB_WORD_BITS - 4;
  //@ assert rest_4: BitsRest(\at(word, Pre), word, n);
  if (word >= 4u) { n += 2; word >>= 2; }
  //@ assert some_2: 0 < word < 4 && n <= ACSLAB_WORD_BITS - 2;
  //@ assert rest_2: BitsRest(\at(word, Pre), word, n);
  if (word >= 2u) { n += 1; }
  return n;
}

/*
 * A builtin is used only where it is known to become instructions: without one the compiler would
 * call its support library, which a kernel may not have.
 */
#if defined(__FRAMAC__) || defined(ACSLAB_CONFIG_PORTABLE)
#define ACSLAB_BITS_BUILTIN 0
#elif defined(__GNUC__) && (defined(__x86_64__) || defined(__i386__) || defined(__aarch64__) || \
                            defined(__s390x__) || defined(__riscv_zbb) ||                       \
                            (defined(__ARM_ARCH) && __ARM_ARCH >= 7))
#define ACSLAB_BITS_BUILTIN 1
#else
#define ACSLAB_BITS_BUILTIN 0
#endif

ACSLAB_INTERNAL unsigned acslabi_bits_lowest(acslab_word word)
{
#if ACSLAB_BITS_BUILTIN && ACSLAB_WORD_BITS == 64
  return (unsigned)__builtin_ctzll(word);
#elif ACSLAB_BITS_BUILTIN
  return (unsigned)__builtin_ctz(word);
#else
  return acslabi_bits_lowest_portable(word);
#endif
}

ACSLAB_INTERNAL unsigned acslabi_bits_highest(acslab_word word)
{
#if ACSLAB_BITS_BUILTIN && ACSLAB_WORD_BITS == 64
  return 63u - (unsigned)__builtin_clzll(word);
#elif ACSLAB_BITS_BUILTIN
  return 31u - (unsigned)__builtin_clz(word);
#else
  return acslabi_bits_highest_portable(word);
#endif
}

#endif
#endif
