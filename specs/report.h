#ifndef ACSLAB_SPEC_REPORT_H
#define ACSLAB_SPEC_REPORT_H
/* SPDX-License-Identifier: MIT */
/* Definitions for part report: a string of the report's own. */
/*@
  // The string's end is its character n.
  predicate ReportEnd{L}(char *text, integer n) =
    0 <= n <= ACSLAB_REPORT_LONGEST && \valid_read(text + (0 .. n)) && text[n] == 0;
  predicate ReportText{L}(char *text) = \exists integer n; ReportEnd(text, n);
*/
#endif
