#ifndef ACSLAB_SPEC_NODE_BIT_LEMMAS_H
#define ACSLAB_SPEC_NODE_BIT_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/* Lemmas of part node: the bits of a word after an operation, bit by bit. */
/*@
  lemma Cell_Zero: \forall integer i; !Bit(0, i);
  lemma Cell_And:  \forall integer x, y, i; 0 <= i ==> (Bit(x & y, i) <==> Bit(x, i) && Bit(y, i));
  lemma Cell_Or:   \forall integer x, y, i; 0 <= i ==> (Bit(x | y, i) <==> Bit(x, i) || Bit(y, i));
  lemma Cell_Xor:  \forall integer x, y, i; 0 <= i ==>
    (Bit(x ^ y, i) <==> (Bit(x, i) <==> !Bit(y, i)));
  lemma Cell_Not:  \forall integer x, i; 0 <= i < ACSLAB_WORD_BITS ==>
    (Bit((acslab_word)~x, i) <==> !Bit(x, i));
  lemma Cell_Left: \forall integer x, s, i; 0 <= s && 0 <= i ==>
    (Bit(x << s, i) <==> s <= i && Bit(x, i - s));
  lemma Cell_Right: \forall integer x, s, i; 0 <= s && 0 <= i ==>
    (Bit(x >> s, i) <==> Bit(x, i + s));
*/
#endif
