// SPDX-License-Identifier: MIT
// Vendoring in C++17: with IN_C the bodies are in a C file, without it they are compiled here, as C++.
// The names have C linkage either way.
#ifndef IN_C
#define ACSLAB_IMPLEMENTATION
#endif
#include "acslab.h"

#include <vector>

#include "user.h"

int main() {
  std::size_t words = 0, frame = 0;
  acslab_buddy b;
  if (acslab_buddy_words(3, 50, 5, &words) != ACSLAB_OK) return 1;
  std::vector<acslab_word> meta(words);
  if (acslab_buddy_init_frames(&b, 3, 50, 5, meta.data(), meta.size()) != ACSLAB_OK) return 1;
  if (acslab_buddy_alloc_frame(&b, 4, &frame) != ACSLAB_OK || frame != 16) return 1;
  if (acslab_buddy_free_frame(&b, frame) != ACSLAB_OK) return 1;
#ifdef IN_C
  return vendor_other() == 50 ? 0 : 1;
#else
  return acslab_buddy_check(&b) == ACSLAB_OK ? 0 : 1;
#endif
}
