/* SPDX-License-Identifier: MIT */
/* A precondition that no state meets proves everything; smoke tests notice. */
/*@
  requires above: x > 10;
  requires below: x < 5;
  terminates      \true;
  exits           \false;
  assigns         \nothing;
  ensures  wrong: \result == 42;
*/
static inline int selftest_never(int x)
{
    return x;
}
