#ifndef ACSLAB_PART_BITSET_H
#define ACSLAB_PART_BITSET_H
/* SPDX-License-Identifier: MIT */
/*
 * bitset: a set of the integers 0 .. size-1 as a tree of words.
 *
 * Bit i of level 0 is set when i is an element; bit w of level j+1 is set when word w of level j is
 * not zero.  The last level is one word.  Insert climbs until a word above level 0 was not zero, remove
 * while a word turns to zero; "the least element from i on" climbs until a word has something to the right
 * of the path, then descends along lowest one bits, "the greatest below i" likewise to the left, and take
 * is a remove and a search to the right in one climb.  Every walk is at most ACSLAB_BITSET_LEVELS long.
 *
 *   level 1    [ 1 0 1 ]               word 1 of level 0 is zero
 *                |   \__________
 *   level 0    [ 0110 ] [ 0000 ] [ 1000 ]
 */
#include "bits.h"

/* Levels that the largest universe needs: 64^9 and 32^6 elements are more than an arena has. */
#if ACSLAB_WORD_BITS == 64
#define ACSLAB_BITSET_LEVELS 10u
#else
#define ACSLAB_BITSET_LEVELS 13u
#endif

struct acslab_bitset {
  acslab_word *words;              /* all levels, level 0 first */
  size_t size;                     /* the elements are below this; at least 1 */
  unsigned levels;                 /* 1 .. ACSLAB_BITSET_LEVELS */
  size_t at[ACSLAB_BITSET_LEVELS + 1u]; /* first word of each level, then the words of all */
};

#include "../../specs/bitset.h"

#ifdef ACSLAB_IMPLEMENTATION

/* Words of all levels that a set over 0 .. size-1 needs: at most size. */
/*@
  requires size:  1 <= size <= ACSLAB_FRAMES_MAX;

  terminates      \true;
  exits           \false;
  assigns         \nothing;

  ensures  need:  \result == BitsetNeed(size);
  ensures  range: 1 <= \result <= size;
*/
ACSLAB_INTERNAL size_t acslabi_bitset_words(size_t size);

/* Make all words of all levels zero. */
/*@
  requires mem:   BitsetMem(s);
  requires shape: BitsetShape(s);

  terminates      \true;
  exits           \false;
  assigns         s->words[0 .. BitsetTotal(s) - 1];

  ensures  zero:  BitsetZero(s);
  ensures  fixed: BitsetFixed{Pre, Here}(s);
*/
ACSLAB_INTERNAL void acslabi_bitset_zero(struct acslab_bitset *s);

/* Lay the empty set over words[0 .. acslabi_bitset_words(size)-1]. */
/*@
  requires size:  1 <= size <= ACSLAB_FRAMES_MAX;
  requires self:  \valid(s);
  requires words: \valid(words + (0 .. BitsetNeed(size) - 1));
  requires apart: \separated(s, words + (0 .. BitsetNeed(size) - 1));

  terminates      \true;
  exits           \false;
  assigns         *s, words[0 .. BitsetNeed(size) - 1];

  ensures  words: s->words == words;
  ensures  size:  s->size == size;
  ensures  total: BitsetTotal(s) == BitsetNeed(size);
  ensures  empty: \forall integer x; 0 <= x < size ==> !BitsetIn(s, x);
  ensures  mem:   BitsetMem(s);
  ensures  inv:   BitsetInv(s);
*/
ACSLAB_INTERNAL void acslabi_bitset_init(struct acslab_bitset *s, acslab_word *words, size_t size);

/* Whether i < size is an element. */
/*@
  requires mem:    BitsetMem(s);
  requires inv:    BitsetInv(s);
  requires range:  i < s->size;

  terminates       \true;
  exits            \false;
  assigns          \nothing;

  ensures  member: \result <==> BitsetIn(s, i);
*/
ACSLAB_INTERNAL bool acslabi_bitset_test(const struct acslab_bitset *s, size_t i);

/* Set bit i of level j; what its word was. */
/*@
  requires mem:   BitsetMem(s);
  requires shape: BitsetShape(s);
  requires level: j < s->levels && i < BitsetBits(s, j);

  terminates      \true;
  exits           \false;
  assigns         s->words[0 .. BitsetTotal(s) - 1];

  ensures  put:   BitsetPut{Pre, Here}(s, j, i);
  ensures  was:   \result == BitsetWord{Pre}(s, j, i / ACSLAB_WORD_BITS);
  ensures  full:  BitsetWord(s, j, i / ACSLAB_WORD_BITS) != 0;
  ensures  mem:   BitsetMem(s);
*/
ACSLAB_HOT acslab_word acslabi_bitset_put(struct acslab_bitset *s, unsigned j, size_t i);

/* Clear bit i of level j; what is left of its word. */
/*@
  requires mem:   BitsetMem(s);
  requires shape: BitsetShape(s);
  requires level: j < s->levels && i < BitsetBits(s, j);

  terminates      \true;
  exits           \false;
  assigns         s->words[0 .. BitsetTotal(s) - 1];

  ensures  drop:  BitsetDrop{Pre, Here}(s, j, i);
  ensures  left:  \result == BitsetWord(s, j, i / ACSLAB_WORD_BITS);
  ensures  full:  \result != 0 ==> BitsetWord{Pre}(s, j, i / ACSLAB_WORD_BITS) != 0;
  ensures  mem:   BitsetMem(s);
*/
ACSLAB_HOT acslab_word acslabi_bitset_cut(struct acslab_bitset *s, unsigned j, size_t i);

/* Make i < size an element. */
/*@
  requires mem:    BitsetMem(s);
  requires inv:    BitsetInv(s);
  requires range:  i < s->size;

  terminates       \true;
  exits            \false;
  assigns          s->words[0 .. BitsetTotal(s) - 1];

  ensures  effect: \forall integer x; 0 <= x < s->size ==>
                     (BitsetIn(s, x) <==> BitsetIn{Pre}(s, x) || x == i);
  ensures  mem:    BitsetMem(s);
  ensures  inv:    BitsetInv(s);
*/
ACSLAB_INTERNAL void acslabi_bitset_insert(struct acslab_bitset *s, size_t i);

/* Make i < size no element. */
/*@
  requires mem:    BitsetMem(s);
  requires inv:    BitsetInv(s);
  requires range:  i < s->size;

  terminates       \true;
  exits            \false;
  assigns          s->words[0 .. BitsetTotal(s) - 1];

  ensures  effect: \forall integer x; 0 <= x < s->size ==>
                     (BitsetIn(s, x) <==> BitsetIn{Pre}(s, x) && x != i);
  ensures  mem:    BitsetMem(s);
  ensures  inv:    BitsetInv(s);
*/
ACSLAB_INTERNAL void acslabi_bitset_remove(struct acslab_bitset *s, size_t i);

/* Make i < size no element; the least element above it, or size if there is none. */
/*@
  requires mem:    BitsetMem(s);
  requires inv:    BitsetInv(s);
  requires range:  i < s->size;

  terminates       \true;
  exits            \false;
  assigns          s->words[0 .. BitsetTotal(s) - 1];

  ensures  effect: \forall integer x; 0 <= x < s->size ==>
                     (BitsetIn(s, x) <==> BitsetIn{Pre}(s, x) && x != i);
  ensures  mem:    BitsetMem(s);
  ensures  inv:    BitsetInv(s);
  ensures  above:  \result == s->size || i < \result < s->size;
  ensures  found:  \result < s->size ==> BitsetIn(s, \result);
  ensures  least:  \forall integer x; i <= x < \result ==> !BitsetIn(s, x);
*/
ACSLAB_INTERNAL size_t acslabi_bitset_take(struct acslab_bitset *s, size_t i);

/* The least element that is at least i, or size if there is none; any i. */
/*@
  requires mem:   BitsetMem(s);
  requires inv:   BitsetInv(s);

  terminates      \true;
  exits           \false;
  assigns         \nothing;

  ensures  range: \result == s->size || i <= \result < s->size;
  ensures  found: \result < s->size ==> BitsetIn(s, \result);
  ensures  least: \forall integer x; i <= x < \result ==> !BitsetIn(s, x);
*/
ACSLAB_INTERNAL size_t acslabi_bitset_next(const struct acslab_bitset *s, size_t i);

/* The greatest element that is below i, or size if there is none; i is at most size. */
/*@
  requires mem:      BitsetMem(s);
  requires inv:      BitsetInv(s);
  requires range:    i <= s->size;

  terminates         \true;
  exits              \false;
  assigns            \nothing;

  ensures  range:    \result == s->size || \result < i;
  ensures  found:    \result < s->size ==> BitsetIn(s, \result);
  ensures  greatest: \forall integer x; 0 <= x < i && (\result == s->size || \result < x) ==>
                       !BitsetIn(s, x);
*/
ACSLAB_INTERNAL size_t acslabi_bitset_prev(const struct acslab_bitset *s, size_t i);

ACSLAB_INTERNAL size_t acslabi_bitset_words(size_t size)
{
  size_t total = 0, words = size;
  /*@
    loop invariant bound: 1 <= words <= size && total + words <= size + 1;
    loop invariant more:  words > 1 || total == 0;
    loop invariant start: total == 0 ==> words == size;
    loop invariant need:  total + BitsetNeed(words) == BitsetNeed(size);
    loop assigns total, words;
    loop variant words + (total == 0 ? 1 : 0);
  */
  do {
    words = words / ACSLAB_WORD_BITS + (words % ACSLAB_WORD_BITS != 0);
    total += words;
  } while (words > 1);
  return total;
}

ACSLAB_INTERNAL void acslabi_bitset_zero(struct acslab_bitset *s)
{
  acslab_word *words = s->words;
  size_t i, total = s->at[s->levels];
  /*@
    loop invariant bound: 0 <= i <= total;
    loop invariant zero:  \forall integer v; 0 <= v < i ==> words[v] == 0;
    loop invariant fixed: BitsetFixed{Pre, Here}(s);
    loop assigns i, words[0 .. total - 1];
    loop variant total - i;
  */
  for (i = 0; i < total; i++) words[i] = 0;
}

ACSLAB_INTERNAL void acslabi_bitset_init(struct acslab_bitset *s, acslab_word *words, size_t size)
{
  size_t total = 0, level = size;
  unsigned n = 0;
  s->words = words;
  s->size = size;
  /*@
    loop invariant fields: s->words == words && s->size == size;
    loop invariant levels: 0 <= n <= ACSLAB_BITSET_LEVELS;
    loop invariant reach:  level <= BitsetReach(ACSLAB_BITSET_LEVELS - n);
    loop invariant bound:  1 <= level <= size && total + level <= size + 1;
    loop invariant more:   level > 1 || n == 0;
    loop invariant start:  n == 0 ==> level == size && total == 0;
    loop invariant need:   total + BitsetNeed(level) == BitsetNeed(size);
    loop invariant first:  n > 0 ==> s->at[0] == 0;
    loop invariant last:   n > 0 ==> total == s->at[n - 1] + level &&
      level == BitsetCeil(BitsetBits(s, n - 1)) && 1 <= BitsetBits(s, n - 1) <= size;
    loop invariant chain:  BitsetChain(s, n - 1);
    loop invariant rise:   BitsetRise(s, n - 1);
    loop assigns level, total, n, s->at[0 .. ACSLAB_BITSET_LEVELS - 1];
    loop variant ACSLAB_BITSET_LEVELS - n;
  */
  do {
    /*@ assert rest: BitsetNeed(level) == (BitsetCeil(level) <= 1 ? BitsetCeil(level) :
          BitsetCeil(level) + BitsetNeed(BitsetCeil(level))); */
    //@ assert room: n < ACSLAB_BITSET_LEVELS;
    /*@ assert down: BitsetReach(ACSLAB_BITSET_LEVELS - n) ==
                     ACSLAB_WORD_BITS * BitsetReach(ACSLAB_BITSET_LEVELS - n - 1); */
    level = level / ACSLAB_WORD_BITS + (level % ACSLAB_WORD_BITS != 0);
    //@ assert ceil: level == BitsetCeil(\at(level, LoopCurrent));
    //@ ghost Step: ;
    s->at[n] = total;
    //@ assert kept: \forall integer k; 0 <= k < n ==> s->at[k] == \at(s->at[k], Step);
    //@ assert added: s->at[n] == total && s->size == size && s->words == words;
    //@ assert stay: BitsetKept{Step, Here}(s, n);
    //@ assert below: n > 0 ==> BitsetBits(s, n - 1) == \at(BitsetBits(s, n - 1), Step);
    /*@ assert link: n > 0 ==> BitsetBits(s, n) == BitsetCeil(BitsetBits(s, n - 1)) &&
          1 <= BitsetBits(s, n - 1) <= s->size; */
    //@ assert under: BitsetChain(s, n - 1) && BitsetRise(s, n - 1);
    //@ assert chain: BitsetChain(s, n);
    //@ assert order: n > 0 ==> s->at[n - 1] <= s->at[n] <= s->size;
    //@ assert rise: BitsetRise(s, n);
    //@ assert bits: BitsetBits(s, n) == \at(level, LoopCurrent);
    //@ assert last: level == BitsetCeil(BitsetBits(s, n)) && 1 <= BitsetBits(s, n) <= size;
    n++;
    total += level;
  } while (level > 1);
  //@ assert last: 1 <= n && 1 == BitsetCeil(BitsetBits(s, n - 1)) && 1 <= BitsetBits(s, n - 1) <= size;
  //@ ghost Last: ;
  s->at[n] = total;
  //@ assert kept: \forall integer k; 0 <= k < n ==> s->at[k] == \at(s->at[k], Last);
  //@ assert first: s->at[0] == \at(s->at[0], Last) == 0;
  //@ assert fields: s->words == words && s->size == size;
  //@ assert one: BitsetBits(s, n) == 1;
  //@ assert stay: BitsetKept{Last, Here}(s, n);
  //@ assert below: BitsetBits(s, n - 1) == \at(BitsetBits(s, n - 1), Last);
  /*@ assert link: BitsetBits(s, n) == BitsetCeil(BitsetBits(s, n - 1)) &&
        1 <= BitsetBits(s, n - 1) <= s->size; */
  //@ assert under: BitsetChain(s, n - 1) && BitsetRise(s, n - 1);
  //@ assert chain: BitsetChain(s, n);
  //@ assert order: s->at[n - 1] <= s->at[n] <= s->size;
  //@ assert rise: BitsetRise(s, n);
  //@ ghost Levels: ;
  s->levels = n;
  /*@ assert at: \forall integer k; 0 <= k <= ACSLAB_BITSET_LEVELS ==> s->at[k] == \at(s->at[k], Levels); */
  //@ assert set: s->words == words && s->size == size && s->levels == n;
  //@ assert stay: BitsetKept{Levels, Here}(s, n + 1);
  //@ assert under: BitsetChain(s, n) && BitsetRise(s, n);
  //@ assert one: BitsetBits(s, n) == 1 && s->at[0] == 0;
  //@ assert shape: BitsetShape(s);
  //@ assert total: total == BitsetTotal(s) == BitsetNeed(size);
  //@ ghost Zero: ;
  acslabi_bitset_zero(s);
  //@ assert fixed: BitsetFixed{Zero, Here}(s);
  //@ assert shape: BitsetShape(s);
  //@ assert zero: BitsetZero(s);
  //@ assert inv: BitsetInv(s);
  //@ assert empty: \forall integer x; 0 <= x < s->size ==> !BitsetIn(s, x);
}

ACSLAB_INTERNAL bool acslabi_bitset_test(const struct acslab_bitset *s, size_t i)
{
  return (s->words[i / ACSLAB_WORD_BITS] >> (i % ACSLAB_WORD_BITS) & 1u) != 0;
}

ACSLAB_HOT acslab_word acslabi_bitset_put(struct acslab_bitset *s, unsigned j, size_t i)
{
  //@ assert room: s->at[j] + i / ACSLAB_WORD_BITS < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
  size_t w = s->at[j] + i / ACSLAB_WORD_BITS;
  //@ assert cell: s->at[j] <= w < BitsetTotal(s);
  acslab_word old = s->words[w];
  s->words[w] = old | ACSLAB_WORD_ONE << i % ACSLAB_WORD_BITS;
  //@ assert same: BitsetFixed{Pre, Here}(s);
  /*@ assert plain: \forall integer p; 0 <= p < \at(BitsetTotal(s), Pre) && p != w ==>
        s->words[p] == \at(s->words[p], Pre); */
  //@ assert others: BitsetOthers{Pre, Here}(s, j, i / ACSLAB_WORD_BITS);
  /*@ assert word: \forall integer c; 0 <= c < ACSLAB_WORD_BITS ==>
    (Bit(s->words[w], c) <==> Bit(old, c) || c == i % ACSLAB_WORD_BITS); */
  //@ assert full: s->words[w] != 0;
  return old;
}

ACSLAB_HOT acslab_word acslabi_bitset_cut(struct acslab_bitset *s, unsigned j, size_t i)
{
  //@ assert room: s->at[j] + i / ACSLAB_WORD_BITS < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
  size_t w = s->at[j] + i / ACSLAB_WORD_BITS;
  //@ assert cell: s->at[j] <= w < BitsetTotal(s);
  acslab_word old = s->words[w];
  acslab_word left = old & ~(ACSLAB_WORD_ONE << i % ACSLAB_WORD_BITS);
  /*@ assert left: \forall integer c; 0 <= c < ACSLAB_WORD_BITS ==>
        (Bit(left, c) <==> Bit(old, c) && c != i % ACSLAB_WORD_BITS); */
  /*@ assert full: left != 0 ==> old != 0; */
  s->words[w] = left;
  //@ assert same: BitsetFixed{Pre, Here}(s);
  /*@ assert plain: \forall integer p; 0 <= p < \at(BitsetTotal(s), Pre) && p != w ==>
        s->words[p] == \at(s->words[p], Pre); */
  //@ assert others: BitsetOthers{Pre, Here}(s, j, i / ACSLAB_WORD_BITS);
  /*@ assert word: \forall integer c; 0 <= c < ACSLAB_WORD_BITS ==>
    (Bit(s->words[w], c) <==> Bit(old, c) && c != i % ACSLAB_WORD_BITS); */
  return left;
}

ACSLAB_INTERNAL void acslabi_bitset_insert(struct acslab_bitset *s, size_t i)
{
  unsigned j;
  (void)acslabi_bitset_put(s, 0, i);
  //@ assert first: \forall integer x; 0 <= x < s->size ==> (BitsetIn(s, x) <==> BitsetIn{Pre}(s, x) || x == i);
  //@ assert first_ends: BitsetEnds(s);
  //@ assert first_climb: BitsetSummaryBut(s, 1, i / ACSLAB_WORD_BITS);
  i /= ACSLAB_WORD_BITS;
  /* A word of level 0 has had an element already as often as not, a word above it nearly always. */
  /*@
    loop invariant level:  1 <= j <= s->levels;
    loop invariant path:   j < s->levels ==> i < BitsetBits(s, j);
    loop invariant fixed:  BitsetFixed{Pre, Here}(s);
    loop invariant total:  BitsetTotal(s) == \at(BitsetTotal(s), Pre);
    loop invariant ends:   BitsetEnds(s);
    loop invariant but:    BitsetSummaryBut(s, j, i);
    loop invariant below:  BitsetWord(s, j - 1, i) != 0;
    loop invariant effect: \forall integer x; 0 <= x < s->size ==>
      (BitsetIn(s, x) <==> BitsetIn{Pre}(s, x) || x == \at(i, Pre));
    loop invariant bound:  s->levels - j <= ACSLAB_BITSET_LEVELS;
    loop assigns i, j, s->words[0 .. \at(BitsetTotal(s), Pre) - 1];
    loop variant s->levels - j;
  */
  for (j = 1; j < s->levels; j++) {
    acslab_word old;
    //@ assert shape: BitsetShape(s);
    //@ ghost Step: ;
    old = acslabi_bitset_put(s, j, i);
    //@ assert one: BitsetPut{Step, Here}(s, j, i);
    //@ assert effect: \forall integer x; 0 <= x < s->size ==> (BitsetIn(s, x) <==> BitsetIn{Step}(s, x));
    //@ assert ends: BitsetEnds(s);
    //@ assert stop: old != 0 ==> BitsetSummaryBut(s, 0, 0);
    //@ assert climb: BitsetSummaryBut(s, j + 1, i / ACSLAB_WORD_BITS);
    if (old != 0) return;
    i /= ACSLAB_WORD_BITS;
  }
  //@ assert top: BitsetSummaryBut(s, 0, 0);
}

ACSLAB_INTERNAL void acslabi_bitset_remove(struct acslab_bitset *s, size_t i)
{
  unsigned j;
  /*@
    loop invariant level:  j <= s->levels;
    loop invariant start:  j == 0 ==> i == \at(i, Pre);
    loop invariant path:   j < s->levels ==> i < BitsetBits(s, j);
    loop invariant fixed:  BitsetFixed{Pre, Here}(s);
    loop invariant total:  BitsetTotal(s) == \at(BitsetTotal(s), Pre);
    loop invariant ends:   BitsetEnds(s);
    loop invariant but:    BitsetSummaryBut(s, j, i);
    loop invariant below:  j > 0 ==> BitsetWord(s, j - 1, i) == 0;
    loop invariant effect: \forall integer x; 0 <= x < s->size ==>
      (BitsetIn(s, x) <==> BitsetIn{Pre}(s, x) && !(j > 0 && x == \at(i, Pre)));
    loop invariant bound:  s->levels - j <= ACSLAB_BITSET_LEVELS;
    loop assigns i, j, s->words[0 .. \at(BitsetTotal(s), Pre) - 1];
    loop variant s->levels - j;
  */
  for (j = 0; j < s->levels; j++) {
    acslab_word rest;
    //@ assert shape: BitsetShape(s);
    //@ ghost Step: ;
    rest = acslabi_bitset_cut(s, j, i);
    //@ assert one: BitsetDrop{Step, Here}(s, j, i);
    /*@ assert effect: \forall integer x; 0 <= x < s->size ==>
          (BitsetIn(s, x) <==> BitsetIn{Step}(s, x) && !(j == 0 && x == i)); */
    //@ assert ends: BitsetEnds(s);
    //@ assert stop: rest != 0 ==> BitsetSummaryBut(s, 0, 0);
    //@ assert climb: BitsetSummaryBut(s, j + 1, i / ACSLAB_WORD_BITS);
    if (rest != 0) return;
    i /= ACSLAB_WORD_BITS;
  }
  //@ assert top: BitsetSummaryBut(s, 0, 0);
}

ACSLAB_INTERNAL size_t acslabi_bitset_take(struct acslab_bitset *s, size_t i)
{
  unsigned j = 0, low;
  size_t x = i;
  acslab_word word, rest;
  word = acslabi_bitset_cut(s, 0, i);
  //@ assert first: \forall integer e; 0 <= e < s->size ==> (BitsetIn(s, e) <==> BitsetIn{Pre}(s, e) && e != i);
  //@ assert first_ends: BitsetEnds(s);
  //@ assert first_path: x == BitsetPath(i, 0) && x < BitsetBits(s, 0);
  //@ assert first_up: BitsetPath(i, 1) == i / ACSLAB_WORD_BITS;
  //@ assert first_climb: BitsetSummaryBut(s, 1, BitsetPath(i, 1));
  //@ assert first_stop: word != 0 ==> BitsetSummaryBut(s, 0, 0);
  rest = word >> i % ACSLAB_WORD_BITS;
  /*@ assert first_shift: \forall integer c; 0 <= c ==> (Bit(rest, c) <==>
        Bit(BitsetWord(s, 0, i / ACSLAB_WORD_BITS), c + i % ACSLAB_WORD_BITS)); */
  /*@ assert first_width: \forall integer c;
        Bit(BitsetWord(s, 0, i / ACSLAB_WORD_BITS), c) ==> c < ACSLAB_WORD_BITS; */
  //@ assert first_part: BitsetPart(s, 0, i, 0, rest);
  //@ assert first_above: BitsetAbove(s, 0);
  //@ assert first_from: BitsetFrom(s, i, 0, i);
  /*@
    loop invariant level:  0 <= j < s->levels;
    loop invariant fixed:  BitsetFixed{Pre, Here}(s);
    loop invariant total:  BitsetTotal(s) == \at(BitsetTotal(s), Pre);
    loop invariant path:   x == BitsetPath(i, j) + (j > 0 && rest != 0 ? 1 : 0);
    loop invariant range:  0 <= BitsetPath(i, j) < BitsetBits(s, j);
    loop invariant ends:   BitsetEnds(s);
    loop invariant but:    BitsetSummaryBut(s, j + 1, BitsetPath(i, j + 1));
    loop invariant whole:  word != 0 ==> BitsetSummaryBut(s, 0, 0);
    loop invariant word:   word == BitsetWord(s, j, BitsetPath(i, j) / ACSLAB_WORD_BITS);
    loop invariant effect: \forall integer e; 0 <= e < s->size ==>
      (BitsetIn(s, e) <==> BitsetIn{Pre}(s, e) && e != i);
    loop invariant above:  BitsetAbove(s, j);
    loop invariant from:   BitsetFrom(s, i, j, BitsetPath(i, j) + (j > 0 ? 1 : 0));
    loop invariant part:   BitsetPart(s, j, BitsetPath(i, j), (j > 0 ? 1 : 0), rest);
    loop invariant bound:  s->levels - j <= ACSLAB_BITSET_LEVELS;
    loop assigns j, x, word, rest, s->words[0 .. \at(BitsetTotal(s), Pre) - 1];
    loop variant s->levels - j;
  */
  while (rest == 0) { /* nothing above i in its word: go to what follows that word, a level up */
    //@ assert shape: BitsetShape(s);
    //@ assert on: x == BitsetPath(i, j) && BitsetOn(s, j, x);
    //@ assert none: BitsetPart(s, j, x, (j > 0 ? 1 : 0), 0);
    //@ assert right: BitsetFrom(s, i, j + 1, x / ACSLAB_WORD_BITS + 1);
    //@ assert next: BitsetPath(i, j + 1) == x / ACSLAB_WORD_BITS;
    //@ assert higher: j + 1 < s->levels ==> BitsetOn(s, j + 1, x / ACSLAB_WORD_BITS);
    j++;
    //@ assert end: j == s->levels ==> BitsetFrom(s, i, s->levels, 1) && BitsetSummaryBut(s, 0, 0);
    if (j == s->levels) return s->size;
    x = x / ACSLAB_WORD_BITS;
    //@ assert path: x == BitsetPath(i, j) && BitsetOn(s, j, x);
    //@ assert path_up: BitsetPath(i, j + 1) == x / ACSLAB_WORD_BITS;
    //@ assert place: BitsetCell(s, j, x / ACSLAB_WORD_BITS);
    //@ assert cell: s->at[j] + x / ACSLAB_WORD_BITS < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
    //@ assert under: word == BitsetWord(s, j - 1, x);
    //@ assert below: BitsetAbove(s, j - 1);
    //@ assert but: BitsetSummaryBut(s, j, x);
    //@ ghost Step: ;
    if (word == 0) {
      word = acslabi_bitset_cut(s, j, x);
      //@ assert one: BitsetDrop{Step, Here}(s, j, x);
      //@ assert climb: BitsetSummaryBut(s, j + 1, x / ACSLAB_WORD_BITS);
      //@ assert stop: word != 0 ==> BitsetSummaryBut(s, 0, 0);
      //@ assert kept: BitsetAbove(s, j - 1);
      //@ assert cut_ends: BitsetEnds(s);
      //@ assert same: \forall integer e; 0 <= e < s->size ==> (BitsetIn(s, e) <==> BitsetIn{Step}(s, e));
      //@ assert cut_from: BitsetFrom(s, i, j, x + 1);
    } else {
      word = s->words[s->at[j] + x / ACSLAB_WORD_BITS];
      //@ assert weak: BitsetSummaryBut(s, j + 1, x / ACSLAB_WORD_BITS);
    }
    //@ assert now: BitsetFixed{Pre, Here}(s) && BitsetShape(s) && BitsetEnds(s);
    //@ assert now_but: BitsetSummaryBut(s, j + 1, x / ACSLAB_WORD_BITS);
    //@ assert now_whole: word != 0 ==> BitsetSummaryBut(s, 0, 0);
    //@ assert now_from: BitsetFrom(s, i, j, x + 1);
    /*@ assert now_in: \forall integer e; 0 <= e < s->size ==>
          (BitsetIn(s, e) <==> BitsetIn{Pre}(s, e) && e != i); */
    //@ assert own: word == BitsetWord(s, j, x / ACSLAB_WORD_BITS);
    rest = word >> x % ACSLAB_WORD_BITS >> 1;
    /*@ assert shifted: \forall integer c; 0 <= c ==> (Bit(rest, c) <==>
          Bit(BitsetWord(s, j, x / ACSLAB_WORD_BITS), c + x % ACSLAB_WORD_BITS + 1)); */
    /*@ assert width: \forall integer c;
          Bit(BitsetWord(s, j, x / ACSLAB_WORD_BITS), c) ==> c < ACSLAB_WORD_BITS; */
    //@ assert part: BitsetPart(s, j, x, 1, rest);
    //@ assert above: BitsetAbove(s, j);
    if (rest != 0) x++;
  }
  low = acslabi_bits_lowest(rest);
  //@ assert start: x == BitsetPath(i, j) + (j > 0 ? 1 : 0);
  //@ assert bit: BitsetBit(s, j, x + low);
  //@ assert word: (x + low) / ACSLAB_WORD_BITS == BitsetPath(i, j) / ACSLAB_WORD_BITS;
  //@ assert full: word != 0;
  //@ assert inv: BitsetInv(s);
  //@ assert on: BitsetOn(s, j, BitsetPath(i, j));
  //@ assert inside: x + low < BitsetBits(s, j);
  //@ assert none: \forall integer z; x <= z < x + low ==> !BitsetBit(s, j, z);
  //@ assert from: BitsetFrom(s, i, j, x + low);
  x += low;
  /*@
    loop invariant level: 0 <= j < s->levels;
    loop invariant range: x < BitsetBits(s, j);
    loop invariant bit:   BitsetBit(s, j, x);
    loop invariant right: (j > 0 ==> BitsetPath(i, j) < x) && (j == 0 ==> i <= x);
    loop invariant from:  BitsetFrom(s, i, j, x);
    loop invariant above: BitsetAbove(s, j);
    loop invariant bound:  j < ACSLAB_BITSET_LEVELS;
    loop assigns j, x, low;
    loop variant j;
  */
  while (j > 0) {
    //@ assert some: BitsetWord(s, j - 1, x) != 0;
    //@ assert on: BitsetOn(s, j, x);
    //@ assert place: BitsetCell(s, j - 1, x);
    //@ assert cell: 0 <= s->at[j - 1] + x < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
    j--;
    low = acslabi_bits_lowest(s->words[s->at[j] + x]);
    //@ assert above: BitsetAbove(s, j);
    //@ assert bit: BitsetBit(s, j, x * ACSLAB_WORD_BITS + low);
    //@ assert upper: (x * ACSLAB_WORD_BITS + low) / ACSLAB_WORD_BITS == x && BitsetOn(s, j + 1, x);
    //@ assert words: x < BitsetBits(s, j + 1) && BitsetInv(s);
    //@ assert inside: x * ACSLAB_WORD_BITS + low < BitsetBits(s, j);
    //@ assert room: BitsetBits(s, j) <= ACSLAB_FRAMES_MAX;
    /*@ assert none: \forall integer y; y / ACSLAB_WORD_BITS == x &&
          y < x * ACSLAB_WORD_BITS + low ==> !BitsetBit(s, j, y); */
    //@ assert from: BitsetFrom(s, i, j, x * ACSLAB_WORD_BITS + low);
    x = x * ACSLAB_WORD_BITS + low;
  }
  //@ assert in: BitsetIn(s, x) && i <= x;
  return x;
}

ACSLAB_INTERNAL size_t acslabi_bitset_next(const struct acslab_bitset *s, size_t i)
{
  unsigned j = 0, low;
  size_t x = i;
  acslab_word rest;
  if (i >= s->size) return s->size;
  //@ assert path: x == BitsetPath(i, 0) && x < BitsetBits(s, 0);
  //@ assert cell: 0 <= x / ACSLAB_WORD_BITS < BitsetTotal(s) && s->at[0] == 0;
  rest = s->words[x / ACSLAB_WORD_BITS] >> x % ACSLAB_WORD_BITS;
  //@ assert own: s->words[x / ACSLAB_WORD_BITS] == BitsetWord(s, 0, x / ACSLAB_WORD_BITS);
  /*@ assert moved: \forall integer c; 0 <= c ==> (Bit(rest, c) <==>
        Bit(s->words[x / ACSLAB_WORD_BITS], c + x % ACSLAB_WORD_BITS)); */
  /*@ assert shifted: \forall integer c; 0 <= c ==> (Bit(rest, c) <==>
        Bit(BitsetWord(s, 0, x / ACSLAB_WORD_BITS), c + x % ACSLAB_WORD_BITS)); */
  /*@ assert width: \forall integer c;
        Bit(BitsetWord(s, 0, x / ACSLAB_WORD_BITS), c) ==> c < ACSLAB_WORD_BITS; */
  //@ assert part: BitsetPart(s, 0, x, 0, rest);
  //@ assert above: BitsetAbove(s, 0);
  //@ assert from: BitsetFrom(s, i, 0, i);
  /*@
    loop invariant level: 0 <= j < s->levels;
    loop invariant path:  x == BitsetPath(i, j) + (j > 0 && rest != 0 ? 1 : 0);
    loop invariant range: 0 <= BitsetPath(i, j) < BitsetBits(s, j);
    loop invariant above: BitsetAbove(s, j);
    loop invariant from:  BitsetFrom(s, i, j, BitsetPath(i, j) + (j > 0 ? 1 : 0));
    loop invariant part:  BitsetPart(s, j, BitsetPath(i, j), (j > 0 ? 1 : 0), rest);
    loop invariant bound:  s->levels - j <= ACSLAB_BITSET_LEVELS;
    loop assigns j, x, rest;
    loop variant s->levels - j;
  */
  while (rest == 0) { /* nothing from x on in its word: go to what follows that word, a level up */
    //@ assert on: x == BitsetPath(i, j) && BitsetOn(s, j, x);
    //@ assert none: BitsetPart(s, j, x, (j > 0 ? 1 : 0), 0);
    //@ assert right: BitsetFrom(s, i, j + 1, x / ACSLAB_WORD_BITS + 1);
    //@ assert next: BitsetPath(i, j + 1) == x / ACSLAB_WORD_BITS;
    //@ assert higher: j + 1 < s->levels ==> BitsetOn(s, j + 1, x / ACSLAB_WORD_BITS);
    j++;
    //@ assert end: j == s->levels ==> BitsetFrom(s, i, s->levels, 1);
    if (j == s->levels) return s->size;
    x = x / ACSLAB_WORD_BITS;
    //@ assert path: x == BitsetPath(i, j) && BitsetOn(s, j, x);
    //@ assert place: BitsetCell(s, j, x / ACSLAB_WORD_BITS);
    //@ assert cell: s->at[j] + x / ACSLAB_WORD_BITS < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
    rest = s->words[s->at[j] + x / ACSLAB_WORD_BITS] >> x % ACSLAB_WORD_BITS >> 1;
    //@ assert own: s->words[s->at[j] + x / ACSLAB_WORD_BITS] == BitsetWord(s, j, x / ACSLAB_WORD_BITS);
    /*@ assert shifted: \forall integer c; 0 <= c ==> (Bit(rest, c) <==>
          Bit(BitsetWord(s, j, x / ACSLAB_WORD_BITS), c + x % ACSLAB_WORD_BITS + 1)); */
    /*@ assert width: \forall integer c;
          Bit(BitsetWord(s, j, x / ACSLAB_WORD_BITS), c) ==> c < ACSLAB_WORD_BITS; */
    //@ assert part: BitsetPart(s, j, x, 1, rest);
    //@ assert above: BitsetAbove(s, j);
    if (rest != 0) x++;
  }
  low = acslabi_bits_lowest(rest);
  //@ assert first: x == BitsetPath(i, j) + (j > 0 ? 1 : 0);
  //@ assert bit: BitsetBit(s, j, x + low);
  //@ assert word: (x + low) / ACSLAB_WORD_BITS == BitsetPath(i, j) / ACSLAB_WORD_BITS;
  //@ assert on: BitsetOn(s, j, BitsetPath(i, j));
  //@ assert inside: x + low < BitsetBits(s, j);
  //@ assert none: \forall integer z; x <= z < x + low ==> !BitsetBit(s, j, z);
  //@ assert from: BitsetFrom(s, i, j, x + low);
  x += low;
  /*@
    loop invariant level: 0 <= j < s->levels;
    loop invariant range: x < BitsetBits(s, j);
    loop invariant bit:   BitsetBit(s, j, x);
    loop invariant right: (j > 0 ==> BitsetPath(i, j) < x) && (j == 0 ==> i <= x);
    loop invariant from:  BitsetFrom(s, i, j, x);
    loop invariant above: BitsetAbove(s, j);
    loop invariant bound:  j < ACSLAB_BITSET_LEVELS;
    loop assigns j, x, low;
    loop variant j;
  */
  while (j > 0) {
    //@ assert some: BitsetWord(s, j - 1, x) != 0;
    //@ assert on: BitsetOn(s, j, x);
    //@ assert place: BitsetCell(s, j - 1, x);
    //@ assert cell: 0 <= s->at[j - 1] + x < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
    j--;
    low = acslabi_bits_lowest(s->words[s->at[j] + x]);
    //@ assert above: BitsetAbove(s, j);
    //@ assert bit: BitsetBit(s, j, x * ACSLAB_WORD_BITS + low);
    //@ assert inside: x * ACSLAB_WORD_BITS + low < BitsetBits(s, j) <= ACSLAB_FRAMES_MAX;
    /*@ assert none: \forall integer y; y / ACSLAB_WORD_BITS == x &&
          y < x * ACSLAB_WORD_BITS + low ==> !BitsetBit(s, j, y); */
    //@ assert from: BitsetFrom(s, i, j, x * ACSLAB_WORD_BITS + low);
    x = x * ACSLAB_WORD_BITS + low;
  }
  return x;
}

ACSLAB_INTERNAL size_t acslabi_bitset_prev(const struct acslab_bitset *s, size_t i)
{
  unsigned j = 0, high;
  size_t x;
  acslab_word rest;
  if (i == 0) return s->size;
  x = i - 1;
  //@ assert path: x == BitsetPath(i - 1, 0) && x < BitsetBits(s, 0);
  //@ assert cell: 0 <= x / ACSLAB_WORD_BITS < BitsetTotal(s) && s->at[0] == 0;
  rest = s->words[x / ACSLAB_WORD_BITS] & ACSLAB_WORD_ALL >> (ACSLAB_WORD_BITS - 1u - x % ACSLAB_WORD_BITS);
  //@ assert own: s->words[x / ACSLAB_WORD_BITS] == BitsetWord(s, 0, x / ACSLAB_WORD_BITS);
  /*@ assert cut: \forall integer c; 0 <= c ==> (Bit(rest, c) <==>
        Bit(s->words[x / ACSLAB_WORD_BITS], c) && c <= x % ACSLAB_WORD_BITS); */
  //@ assert head: BitsetHead(s, 0, x, 0, rest);
  //@ assert above: BitsetAbove(s, 0);
  //@ assert till: BitsetTill(s, i, 0, i);
  /*@
    loop invariant level: 0 <= j < s->levels;
    loop invariant path:  x == BitsetPath(i - 1, j);
    loop invariant range: 0 <= x < BitsetBits(s, j);
    loop invariant above: BitsetAbove(s, j);
    loop invariant till:  BitsetTill(s, i, j, x + 1 - (j > 0 ? 1 : 0));
    loop invariant head:  BitsetHead(s, j, x, (j > 0 ? 1 : 0), rest);
    loop invariant bound: s->levels - j <= ACSLAB_BITSET_LEVELS;
    loop assigns j, x, rest;
    loop variant s->levels - j;
  */
  while (rest == 0) { /* nothing up to x in its word: go to what precedes that word, a level up */
    //@ assert on: x == BitsetPath(i - 1, j) && BitsetOn(s, j, x);
    //@ assert none: BitsetHead(s, j, x, (j > 0 ? 1 : 0), 0);
    //@ assert left: BitsetTill(s, i, j + 1, x / ACSLAB_WORD_BITS);
    //@ assert next: BitsetPath(i - 1, j + 1) == x / ACSLAB_WORD_BITS;
    //@ assert higher: j + 1 < s->levels ==> BitsetOn(s, j + 1, x / ACSLAB_WORD_BITS);
    j++;
    //@ assert end: j == s->levels ==> BitsetTill(s, i, s->levels, 0);
    if (j == s->levels) return s->size;
    x = x / ACSLAB_WORD_BITS;
    //@ assert path: x == BitsetPath(i - 1, j) && BitsetOn(s, j, x);
    //@ assert place: BitsetCell(s, j, x / ACSLAB_WORD_BITS);
    //@ assert cell: s->at[j] + x / ACSLAB_WORD_BITS < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
    rest = s->words[s->at[j] + x / ACSLAB_WORD_BITS] &
           ACSLAB_WORD_ALL >> (ACSLAB_WORD_BITS - 1u - x % ACSLAB_WORD_BITS) >> 1;
    /*@ assert cut: \forall integer c; 0 <= c ==> (Bit(rest, c) <==>
          Bit(s->words[s->at[j] + x / ACSLAB_WORD_BITS], c) && c + 1 <= x % ACSLAB_WORD_BITS); */
    //@ assert head: BitsetHead(s, j, x, 1, rest);
    //@ assert above: BitsetAbove(s, j);
  }
  high = acslabi_bits_highest(rest);
  //@ assert place: 0 <= x / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS <= x;
  //@ assert highest: \forall integer c; high < c ==> !Bit(rest, c);
  //@ assert bit: BitsetBit(s, j, x / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + high);
  //@ assert under: x / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + high + (j > 0 ? 1 : 0) <= x;
  /*@ assert none: \forall integer z; x / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + high < z &&
        z + (j > 0 ? 1 : 0) <= x ==> !BitsetBit(s, j, z); */
  //@ assert till: BitsetTill(s, i, j, x / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + high + 1);
  x = x / ACSLAB_WORD_BITS * ACSLAB_WORD_BITS + high;
  /*@
    loop invariant level: 0 <= j < s->levels;
    loop invariant range: x < BitsetBits(s, j);
    loop invariant bit:   BitsetBit(s, j, x);
    loop invariant left:  x + (j > 0 ? 1 : 0) <= BitsetPath(i - 1, j);
    loop invariant till:  BitsetTill(s, i, j, x + 1);
    loop invariant above: BitsetAbove(s, j);
    loop invariant bound: j < ACSLAB_BITSET_LEVELS;
    loop assigns j, x, high;
    loop variant j;
  */
  while (j > 0) {
    //@ assert some: BitsetWord(s, j - 1, x) != 0;
    //@ assert on: BitsetOn(s, j, x);
    //@ assert place: BitsetCell(s, j - 1, x);
    //@ assert cell: 0 <= s->at[j - 1] + x < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
    j--;
    high = acslabi_bits_highest(s->words[s->at[j] + x]);
    //@ assert above: BitsetAbove(s, j);
    //@ assert bit: BitsetBit(s, j, x * ACSLAB_WORD_BITS + high);
    //@ assert inside: x * ACSLAB_WORD_BITS + high < BitsetBits(s, j) <= ACSLAB_FRAMES_MAX;
    /*@ assert none: \forall integer y; y / ACSLAB_WORD_BITS == x &&
          x * ACSLAB_WORD_BITS + high < y ==> !BitsetBit(s, j, y); */
    //@ assert till: BitsetTill(s, i, j, x * ACSLAB_WORD_BITS + high + 1);
    //@ assert left: x * ACSLAB_WORD_BITS + high + 1 <= BitsetPath(i - 1, j);
    x = x * ACSLAB_WORD_BITS + high;
  }
  return x;
}

#endif
#endif
