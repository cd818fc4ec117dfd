/* SPDX-License-Identifier: MIT */
/* Vendoring: this file has the bodies (or its own static ones), other.c uses the same header. */
#define ACSLAB_IMPLEMENTATION
#include "acslab.h"
/* A second inclusion, as happens through other headers, adds nothing. */
#include "acslab.h"

#include "user.h"

int main(void)
{
    static struct acslab_buddy b;
    static acslab_word meta[64];
    void *block;
    return !(vendor_other() == 50 && acslab_buddy_init(&b, 8192, 9, 4096, 3, meta, 64) == ACSLAB_OK &&
             acslab_buddy_alloc(&b, 1, &block) == ACSLAB_OK && block == (void *)8192 &&
             acslab_buddy_free(&b, block) == ACSLAB_OK && acslab_buddy_check(&b) == ACSLAB_OK);
}
