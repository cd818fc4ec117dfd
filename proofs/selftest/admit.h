/* SPDX-License-Identifier: MIT */
/* A step that is taken on trust. */
static inline int selftest_trust(int x)
{
    //@ admit positive: x > 0;
    return x;
}
