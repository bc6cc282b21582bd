/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-mention-private.h"
#include "notation/report/diagnosis/cw-report-tumor-words.h"

#include <string.h>

/* "The film was suggestive of tuberculosis. Culture confirmed the diagnosis": what was only thought
 * of becomes what it was, and the sentence that says so has no name. */

/* How many sentences on it is still clear which diagnosis is meant. */
#define NEAR 3

#define THOUGHT_OF                                                                                 \
  "\\b(?:suggest(?:ive of|ed|ing)|suspicious (?:for|of)|suspicion of|suspected(?: to "             \
  "(?:have|be))?|"                                                                                 \
  "suspecting|possibility of|possible|probable|presumed|indicative of|in favou?r of|"              \
  "(?:presumptive|provisional|clinical|working|tentative|preliminary) diagnosis (?:of|was)|"       \
  "concern(?:ing)? (?:for|of)|consistent with|compatible with|considered|thought to (?:be|have)) " \
  "(?:the |an? )?(?:diagnosis of )?" ANY_DISEASE "(?! or\\b|,? versus\\b|/| could\\b)"
/* "A vasculitis was suspected": the name stands in front. */
#define WAS_THOUGHT_OF                                                                             \
  "(?:\\A|[,;] |\\b(?:and|that) )(?:the (?:diagnosis|possibility) of )?(?:an? )?" ANY_DISEASE      \
  " (?:was|were|had been) (?:\\w+ly |then |first |therefore |also )*"                              \
  "(?:suspected|evoked|presumed|assumed|considered(?! (?:un|im|less|as less|excluded|ruled)))\\b"
#define OLD_THOUGHT                                                                                \
  "(?: (?:clinical|suspected|presumptive|initial|provisional|working|pre-?operative|tentative|"    \
  "radiological|final|definitive))*"
#define DIAGNOSIS_WORD "(?:diagnos[ei]s|suspicion|hypothesis|impression)"
#define CONFIRMS                                                                                   \
  "\\b(?:confirm(?:s|ed|ing)|verif(?:ied|ying)|proved|corroborated|substantiated) "                \
  "(?:the|this|our|that)" OLD_THOUGHT " " DIAGNOSIS_WORD "\\b(?! of\\b)|"                          \
  "\\b(?:the|this|our|that)" OLD_THOUGHT " " DIAGNOSIS_WORD                                        \
  "(?: (?:was|has been|could be)(?: \\w+ly| then| later| further| also)*)? "                       \
  "(?:confirmed|verified|proven|corroborated|substantiated)\\b(?! (?:as|to be)\\b)"

static void
take_confirmed (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (self->suspected.past == 0 || self->suspected_sentence + NEAR < self->n_sentence ||
      !cw_report_match (self, CONFIRMS, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_negated (self, first) ||
      cw_report_is_hypothetical (self, first))
    return;
  cw_report_keep_suspected (self, self->suspected);
  self->suspected.past = 0;
}

/* The last disease of the sentence that is only thought of. */
static void
keep_thought (CwReportReader *self, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, pattern, &match); more;
       more = g_match_info_next (match, NULL))
    {
      CwReportRange name;

      if (!cw_report_get_range (match, "name", &name.first, &name.past) ||
          cw_report_is_negated (self, name.first) || cw_report_is_other (self, name.first) ||
          cw_report_is_of_relative (self, name.first))
        continue;
      self->suspected.first = self->sentence->first + name.first;
      self->suspected.past = self->sentence->first + name.past;
      self->suspected_sentence = self->n_sentence;
    }
}

/* "the diagnosis of fracture was doubtful" */
#define DOUBTED                                                                                    \
  "\\bdiagnosis of (?:an? |the )?(?<name>(?:[a-z-]+ ){0,3}?[a-z-]{5,})(?= (?:by|was|were|based|"   \
  "from|in|could|had)\\b)[^.;]{0,120}?\\b(?:was|were|been|be) (?:\\w+ly )?(?:doubtful|"            \
  "questionable|unlikely|ruled out|excluded|rejected|discarded|abandoned|refuted|disproved|"       \
  "not confirmed)\\b"

static void
drop_doubted (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (!cw_report_match (self, DOUBTED, &match))
    return;
  name = cw_report_fetch (match, "name");
  cw_report_drop_doubted (self, name);
}

void
cw_report_read_suspicion (CwReportReader *self)
{
  drop_doubted (self);
  take_confirmed (self);
  keep_thought (self, THOUGHT_OF);
  keep_thought (self, WAS_THOUGHT_OF);
}
