#ifndef ACSLAB_SPEC_BITSET_CELL_LEMMAS_H
#define ACSLAB_SPEC_BITSET_CELL_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bitset on which those of bitset_next_lemmas.h rest, and no function: the cells of the
 * levels.
 */
/*@
  lemma BitsetShape_Level{L}: \forall struct acslab_bitset *s, integer j, x;
    BitsetShape(s) && 0 <= j < s->levels && 0 <= x < BitsetBits(s, j) ==>
    0 <= x / ACSLAB_WORD_BITS < BitsetBits(s, j + 1);
  lemma BitsetShape_Room{L}: \forall struct acslab_bitset *s, integer j, v;
    BitsetShape(s) && 0 <= j < s->levels && 0 <= v < BitsetBits(s, j + 1) ==>
    0 <= s->at[j] <= s->at[j] + v < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
  lemma BitsetShape_Under{L}: \forall struct acslab_bitset *s, integer j, v;
    BitsetShape(s) && 1 <= j < s->levels && 0 <= v < BitsetBits(s, j) ==>
    0 <= s->at[j - 1] <= s->at[j - 1] + v < BitsetTotal(s) <= ACSLAB_FRAMES_MAX;
*/
#endif
