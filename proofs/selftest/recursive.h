/* SPDX-License-Identifier: MIT */
/* A definition that goes round for ever is an axiom in disguise. */
/*@ logic integer Rank(integer x) = Rank(x - 1) + 1; */

/*@
  terminates      \true;
  exits           \false;
  assigns         \nothing;
  ensures  rank:  Rank(\result) == Rank(\result - 1) + 1;
*/
static inline int selftest_rank(void)
{
    return 7;
}
