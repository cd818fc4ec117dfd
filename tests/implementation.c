/* SPDX-License-Identifier: MIT */
/* The bodies, once, as a user vendors them. */
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"
