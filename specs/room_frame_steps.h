#ifndef ACSLAB_SPEC_ROOM_FRAME_STEPS_H
#define ACSLAB_SPEC_ROOM_FRAME_STEPS_H
/* SPDX-License-Identifier: MIT */
/* Steps to the lemmas of room_lemmas.h: the frame of a leaf. */
#include "room.h"
/*@
  lemma RoomStep_Pow2: Pow2(0) == 1;
  lemma RoomStep_Times: \forall integer x, p; p == 1 ==> x * p == x;
  lemma RoomStep_Frame{L}: \forall struct acslab_buddy *b, integer x;
    BuddyFrame(b, x, 0) == b->origin + (x - b->first[0]);
*/
#endif
