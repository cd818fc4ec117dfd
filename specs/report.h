#ifndef ACSLAB_SPEC_REPORT_H
#define ACSLAB_SPEC_REPORT_H
/* SPDX-License-Identifier: MIT */
/* Definitions for part report: a string of the report's own. */
/*@
  // The string has an end, and not too far.
  predicate ReportText{L}(char *text) =
    \exists integer n; 0 <= n <= ACSLAB_REPORT_LONGEST && \valid_read(text + (0 .. n)) && text[n] == 0;
*/
#endif
