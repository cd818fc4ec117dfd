#ifndef ACSLAB_SPEC_NODE_SHIFT_STEPS_H
#define ACSLAB_SPEC_NODE_SHIFT_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the bounds of shifts in part node: a shift as a product. */
/*@
  lemma CellShift_Sum:  \forall integer v, s, t; 0 <= s <= t ==> ((v << s) << (t - s)) == (v << t);
  lemma CellShift_Next: \forall integer v, s, t; 0 <= s < t < s + 2 ==> (v << t) == 2 * (v << s);
  lemma CellShift_ByOne:     \forall integer v, s; 1 <= s ==> (v << s) == 2 * (v << (s - 1));
  lemma CellShift_ByTwo:     \forall integer v, s; 2 <= s ==> (v << s) == 4 * (v << (s - 2));
  lemma CellShift_ByFour:    \forall integer v, s; 4 <= s ==> (v << s) == 0x10 * (v << (s - 4));
  lemma CellShift_ByEight:   \forall integer v, s; 8 <= s ==> (v << s) == 0x100 * (v << (s - 8));
  lemma CellShift_BySixteen: \forall integer v, s; 16 <= s ==> (v << s) == 0x10000 * (v << (s - 16));
  lemma CellShift_ByWord:    \forall integer v, s; 32 <= s ==> (v << s) == 0x100000000 * (v << (s - 32));
  lemma CellShift_ToOne:     \forall integer v, s; 0 <= v && 0 <= s <= 1 ==> 0 <= (v << s) <= 2 * v;
  lemma CellShift_ToTwo:     \forall integer v, s; 0 <= v && 0 <= s <= 2 ==> 0 <= (v << s) <= 4 * v;
  lemma CellShift_ToFour:    \forall integer v, s; 0 <= v && 0 <= s <= 4 ==> 0 <= (v << s) <= 0x10 * v;
  lemma CellShift_ToEight:   \forall integer v, s; 0 <= v && 0 <= s <= 12 ==> 0 <= (v << s) <= 0x1000 * v;
  lemma CellShift_ToHalf:    \forall integer v, s; 0 <= v && 0 <= s <= 28 ==> 0 <= (v << s) <= 0x10000000 * v;
  lemma CellShift_ToThirty:  \forall integer v, s; 0 <= v && 0 <= s <= 30 ==> 0 <= (v << s) <= 0x40000000 * v;
  lemma CellShift_ToSixty:   \forall integer v, s;
    0 <= v && 0 <= s <= 60 ==> 0 <= (v << s) <= 0x1000000000000000 * v;
  lemma CellShift_ToTop:     \forall integer v, s;
    0 <= v && 0 <= s <= 62 ==> 0 <= (v << s) <= 0x4000000000000000 * v;
*/
#endif
