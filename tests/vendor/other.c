/* SPDX-License-Identifier: MIT */
/* A user of the header in a file that has no bodies, unless it is compiled for static mode. */
#ifdef ACSLAB_STATIC
#define ACSLAB_IMPLEMENTATION
#endif
#include "acslab.h"

#include "user.h"

size_t vendor_other(void)
{
    static struct acslab_buddy b;
    static acslab_word meta[64];
    size_t frame, words;
    if (acslab_buddy_words(3, 50, 5, &words) != ACSLAB_OK || words > 64 ||
        acslab_buddy_init_frames(&b, 3, 50, 5, meta, 64) != ACSLAB_OK) {
        return 0;
    }
    while (acslab_buddy_alloc_frame(&b, 0, &frame) == ACSLAB_OK) {
    }
    return acslab_buddy_free_frames(&b, 3, 50) == ACSLAB_OK ? b.free_frames : 0;
}
