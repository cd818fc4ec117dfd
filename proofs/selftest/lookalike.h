/* SPDX-License-Identifier: MIT */
/* A comment that reads like an assertion; Frama-C passes over it. */
static inline int selftest_look(int x)
{
    /* assert positive: x > 0; */
    return x;
}
