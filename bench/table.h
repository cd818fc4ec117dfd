/* SPDX-License-Identifier: MIT */
/* What both benchmarks do alike: their options, where their files go, and how figures are judged. */
#ifndef ACSLAB_BENCH_TABLE_H
#define ACSLAB_BENCH_TABLE_H
#include <stddef.h>
#include <stdio.h>

/* A number that an option gives; whatever is none from low to high ends the program. */
unsigned number(const char *text, unsigned low, unsigned high);

/* Make the output folder and go there: the one named, or without a name out/bench.  What it is called. */
const char *enter_output(const char *name);

/* A file of the output folder, to be written. */
FILE *create(const char *name);

/* Sort values, and the one at a share of them: 0.5 the median. */
void sort_values(double *values, size_t count);
double at_share(const double *sorted, size_t count, double share);

/* "met" or "MISSED". */
const char *verdict(double value, double target);
#endif
