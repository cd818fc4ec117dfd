/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

unsigned number(const char *text, unsigned low, unsigned high)
{
  char *end;
  unsigned long n;
  errno = 0;
  n = strtoul(text, &end, 10);
  if (errno != 0 || *text < '0' || *text > '9' || *end != '\0' || n < low || n > high) {
    fprintf(stderr, "bench: %s is not a number from %u to %u\n", text, low, high);
    exit(2);
  }
  return (unsigned)n;
}

static void enter_folder(const char *name)
{
  char path[4096];
  size_t i, n = strlen(name);
  if (n == 0 || n >= sizeof path) {
    fprintf(stderr, "bench: the name of the output folder is too long or empty\n");
    exit(2);
  }
  memcpy(path, name, n + 1);
  for (i = 1; i <= n; i++) {
    char c = path[i];
    if (c != '/' && c != '\0') continue;
    path[i] = '\0';
    if (mkdir(path, 0777) != 0 && errno != EEXIST) {
      fprintf(stderr, "bench: %s: %s\n", path, strerror(errno));
      exit(1);
    }
    path[i] = c;
  }
  if (chdir(name) != 0) {
    fprintf(stderr, "bench: %s: %s\n", name, strerror(errno));
    exit(1);
  }
}

const char *enter_output(const char *name)
{
  static char fallback[4096];
  const char *workspace = getenv("BUILD_WORKSPACE_DIRECTORY");
  if (name == NULL) {
    snprintf(fallback, sizeof fallback, "%s%sout/bench", workspace == NULL ? "" : workspace,
             workspace == NULL ? "" : "/");
    name = fallback;
  }
  enter_folder(name);
  return name;
}

FILE *create(const char *name)
{
  FILE *f = fopen(name, "w");
  if (f == NULL) {
    fprintf(stderr, "bench: %s: %s\n", name, strerror(errno));
    exit(1);
  }
  return f;
}

static int by_value(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

void sort_values(double *values, size_t count)
{
  qsort(values, count, sizeof *values, by_value);
}

double at_share(const double *sorted, size_t count, double share)
{
  return sorted[(size_t)((double)count * share)];
}

const char *verdict(double value, double target)
{
  return value <= target ? "met" : "MISSED";
}
