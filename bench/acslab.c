/* SPDX-License-Identifier: MIT */
/* acslab as it ships, in a translation unit of its own. */
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"
