/* SPDX-License-Identifier: MIT */
/* The one translation unit with the bodies; its refusals are counted by lockstep. */
void lockstep_refused(const void *b, int status);
#define ACSLAB_REFUSED(b, status) lockstep_refused(b, (int)(status))
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"
