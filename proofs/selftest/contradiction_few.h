/* SPDX-License-Identifier: MIT */
/* Preconditions that contradict each other by their definitions and a lemma: a smoke test with the listed facts notices. */
/*@ predicate Above(integer x) = x > 10; */
/*@ predicate Below(integer x) = x * x < 5; */
/*@ lemma Below_Least: \forall integer x; Below(x) ==> x < 3; */
/*@ lemma Spare: \forall integer x; Above(x) ==> Above(x + 1); */
/*@
  requires above: Above(x);
  requires below: Below(x);
  terminates      \true;
  exits           \false;
  assigns         \nothing;
  ensures  wrong: \result == 42;
*/
static inline int selftest_never(int x)
{
    return x;
}
