#ifndef ACSLAB_SPEC_NODE_LEMMAS_H
#define ACSLAB_SPEC_NODE_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part node: the bits of a cell's value, of the masks, and of a word after a write.
 */
/*@
  lemma Cell_Mask:     \forall integer i; 0 <= i ==> (Bit(3, i) <==> i <= 1);
  lemma CellPair_Mask: \forall integer i; 0 <= i ==> (Bit(15, i) <==> i <= 3);
  lemma Cell_Value:    \forall integer v, i; 0 <= v <= 3 && 0 <= i ==>
    (Bit(v, i) <==> i == 0 && (v == 1 || v == 3) || i == 1 && (v == 2 || v == 3));
  lemma CellPair_Value: \forall integer v, i; 0 <= v <= 15 && 0 <= i ==>
    (Bit(v, i) <==> i == 0 && (v % 4 == 1 || v % 4 == 3) || i == 1 && (v % 4 == 2 || v % 4 == 3) ||
                    i == 2 && (v / 4 == 1 || v / 4 == 3) || i == 3 && (v / 4 == 2 || v / 4 == 3));
  lemma Cell_Read: \forall integer w; 0 <= w ==>
    (Bit(w, 0) <==> w % 4 == 1 || w % 4 == 3) && (Bit(w, 1) <==> w % 4 == 2 || w % 4 == 3);
  lemma Cell_LowBits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(ACSLAB_NODE_LOW_BITS, i) <==> i % 2 == 0);
  lemma Cell_HighBits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit(2 * ACSLAB_NODE_LOW_BITS, i) <==> i % 2 == 1);
  lemma Cell_AllBits: \forall integer i; 0 <= i < ACSLAB_WORD_BITS ==> Bit(ACSLAB_WORD_ALL, i);

  // No write loses bits at the left.
  lemma Cell_Fits: \forall integer s, v; 0 <= s <= ACSLAB_WORD_BITS - 2 && 0 <= v <= 3 ==>
    0 <= (v << s) <= ACSLAB_WORD_ALL;
  lemma CellPair_Fits: \forall integer s, v; 0 <= s <= ACSLAB_WORD_BITS - 4 && 0 <= v <= 15 ==>
    0 <= (v << s) <= ACSLAB_WORD_ALL;

  // Bit by bit.
  lemma Cell_And:  \forall integer x, y, i; 0 <= i ==> (Bit(x & y, i) <==> Bit(x, i) && Bit(y, i));
  lemma Cell_Or:   \forall integer x, y, i; 0 <= i ==> (Bit(x | y, i) <==> Bit(x, i) || Bit(y, i));
  lemma Cell_Not:  \forall integer x, i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit((acslab_word)~x, i) <==> !Bit(x, i));
  lemma Cell_Left: \forall integer x, s, i; 0 <= s && 0 <= i ==>
    (Bit(x << s, i) <==> s <= i && Bit(x, i - s));
  lemma Cell_Next: \forall integer x, i; 0 <= x && 0 <= i ==> (Bit(x / 2, i) <==> Bit(x, i + 1));
  lemma Cell_Xor:  \forall integer x, y, i; 0 <= i ==>
    (Bit(x ^ y, i) <==> (Bit(x, i) <==> !Bit(y, i)));
  lemma Cell_Zero: \forall integer i; !Bit(0, i);
  lemma Cell_Some: \forall integer w; 0 < w <= ACSLAB_WORD_ALL ==> !BitsNone(w, ACSLAB_WORD_BITS);
  lemma Cell_Right: \forall integer x, s, i; 0 <= s && 0 <= i ==>
    (Bit(x >> s, i) <==> Bit(x, i + s));

  // A word after a write at bit s.
  lemma Cell_Write: \forall integer w, s, v, i;
    0 <= s && 0 <= v <= 3 && 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit((w & (acslab_word)~(3 << s)) | (v << s), i) <==>
      (s <= i <= s + 1 ? Bit(v, i - s) : Bit(w, i)));
  lemma CellPair_Write: \forall integer w, s, v, i;
    0 <= s && 0 <= v <= 15 && 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit((w & (acslab_word)~(15 << s)) | (v << s), i) <==>
      (s <= i <= s + 3 ? Bit(v, i - s) : Bit(w, i)));

  // A word of cells that all say the same.
  lemma NodeAll_Word{L}: \forall acslab_word *cells, integer n, state;
    0 <= n && n % ACSLAB_NODE_CELLS == 0 && 0 <= state <= 3 &&
    (\forall integer i; 0 <= i < ACSLAB_WORD_BITS ==>
      (Bit(cells[n / ACSLAB_NODE_CELLS], i) <==> Bit(state, i % 2))) ==>
    NodeAll(cells, n, n + ACSLAB_NODE_CELLS, state);
*/
#endif
