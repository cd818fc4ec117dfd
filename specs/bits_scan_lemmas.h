#ifndef ACSLAB_SPEC_BITS_SCAN_LEMMAS_H
#define ACSLAB_SPEC_BITS_SCAN_LEMMAS_H
/* SPDX-License-Identifier: MIT */
/*
 * Lemmas of part bits that its scans use: the end of a scan and one step of it.
 */
/*@
  // The lowest bit, and the only bit of one.
  lemma BitsRest_Odd: \forall integer w, rest, n;
    BitsRest(w, rest, n) && 0 <= rest && rest % 2 == 1 ==> Bit(w, n);
  lemma Bit_One: \forall integer i; Bit(1, i) <==> i == 0;

  // One step of a scan.
  lemma BitsRest_Start: \forall integer w; BitsRest(w, w, 0) && BitsNone(w, 0);
  lemma BitsRest_Right: \forall integer w, rest, n, k;
    0 <= k && BitsRest(w, rest, n) ==> BitsRest(w, rest >> k, n + k);
  lemma BitsRest_None: \forall integer w, rest, n, k;
    0 <= k && BitsRest(w, rest, n) && BitsNone(w, n) && BitsNone(rest, k) ==> BitsNone(w, n + k);
  lemma BitsNone_Two:   \forall integer w; 0 <= w && w % 4 == 0 ==> BitsNone(w, 2);
  lemma BitsNone_Four:  \forall integer w; 0 <= w && w % 0x10 == 0 ==> BitsNone(w, 4);
  lemma BitsNone_Eight: \forall integer w; 0 <= w && w % 0x100 == 0 ==> BitsNone(w, 8);
  lemma BitsNone_Half:  \forall integer w; 0 <= w && w % 0x10000 == 0 ==> BitsNone(w, 16);
  lemma BitsNone_Word:  \forall integer w; 0 <= w && w % 0x100000000 == 0 ==> BitsNone(w, 32);

  // The last step.
  lemma BitsNone_One: \forall integer w; 0 <= w && w % 2 == 0 ==> BitsNone(w, 1);
  lemma BitsRest_OneRight: \forall integer w, rest, n; 0 <= rest && BitsRest(w, rest, n) ==>
    BitsRest(w, rest / 2, n + 1);
  lemma BitsRest_Even: \forall integer w, rest, n; BitsRest(w, rest, n) && BitsNone(w, n) &&
    0 <= rest && rest % 2 == 0 && rest % 4 != 0 ==> Bit(w, n + 1) && BitsNone(w, n + 1);
  lemma BitsRest_High: \forall integer w, rest, n, i; BitsRest(w, rest, n) && rest == 1 ==>
    Bit(w, n) && (n < i ==> !Bit(w, i));
  lemma BitsRest_Higher: \forall integer w, rest, n, i; BitsRest(w, rest, n) && 2 <= rest < 4 ==>
    Bit(w, n + 1) && (n + 1 < i ==> !Bit(w, i));

  // Shifts to the right as divisions.
  lemma BitsShift_One: \forall integer w; 0 <= w ==> w >> 1 == w / 2;
  lemma BitsShift_Two: \forall integer w; 0 <= w ==> w >> 2 == w / 4;
  lemma BitsShift_Four: \forall integer w; 0 <= w ==> w >> 4 == w / 0x10;
  lemma BitsShift_Eight: \forall integer w; 0 <= w ==> w >> 8 == w / 0x100;
  lemma BitsShift_Half: \forall integer w; 0 <= w ==> w >> 16 == w / 0x10000;
  lemma BitsShift_Word: \forall integer w; 0 <= w ==> w >> 32 == w / 0x100000000;
*/
#endif
