/* SPDX-License-Identifier: MIT */
/* What the two files of each vendoring test say to one another. */
#ifndef ACSLAB_TESTS_VENDOR_USER_H
#define ACSLAB_TESTS_VENDOR_USER_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Sets an arena up, takes all of it, gives all of it back; the frames that it had free at last. */
size_t vendor_other(void);

#ifdef __cplusplus
}
#endif

#endif
