/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-examination-private.h"

#include <string.h>

/* What was examined is told on in sentences that do not say so: "The swelling was hard. There was
 * no bruit." They count as long as each stands directly behind one of which that is known. */

#define PERSON "(?:he|she|it|the (?:patient|child|infant|boy|girl|baby|man|woman))"
/* Words before the verb that have no verb themselves. */
#define SUBJECT                                                                                    \
  "(?:(?:the|his|her|both|all|an?|no|this|these|left|right|other) )?"                              \
  "(?:(?!(?:was|were|is|are|had|has|did|which|that|who|it|he|she)\\b)[\\w,/-]+ ){1,8}?"
#define TOLD_ON                                                                                    \
  "\\A(?:there (?:was|were) (?:also )?(?<found>.+)|"                                               \
  "(?:" PERSON ") (?:was|had|appeared|looked|exhibited|showed)(?: also)? (?<found>.+)|"            \
  "(?<found>" SUBJECT "(?:was|were|appeared|had|revealed|showed|measured)(?: also)? "              \
  "(?!(?:made|due|thought|believed|found to be due|taken|noted by|able|allowed)\\b).+))"
#define LONGEST_TOLD 320

static gboolean
is_told_on (CwReportReader *self)
{
  return strlen (self->words) < LONGEST_TOLD && !cw_report_has (self, CW_REPORT_NO_FINDING) &&
         !cw_report_has (self, "\\b" CW_REPORT_OTHER_STUDY);
}

/*
 * cw_report_read_examined:
 * @taken: CwReportRange: what the sentence was found to tell of an examination
 * @tells_values: whether it tells values of the laboratory or vital signs
 */
void
cw_report_read_examined (CwReportReader *self, GArray *taken, gboolean tells_values)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange found;

  if (taken->len == 0 && !tells_values && self->examined_sentence &&
      self->examined_sentence + 1 == self->n_sentence && is_told_on (self) &&
      cw_report_match (self, TOLD_ON, &match) &&
      cw_report_get_range (match, "found", &found.first, &found.past))
    cw_report_take_examination (self, NULL, cw_report_trim (self, found.first, found.past), 0,
                                taken);
  if (taken->len ||
      cw_report_has (self, "\\bexamination was (?:performed|done|carried out)\\b|"
                           "\\A(?:On|Upon|At) (?:palpation|inspection|percussion)\\b"))
    self->examined_sentence = self->n_sentence;
}
