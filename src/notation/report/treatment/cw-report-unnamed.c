/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

/* Regimens whose drugs are not told: "six cycles of chemotherapy", "adjuvant chemotherapy". */

/* Treatment that ended told how many there had been. */
#define ENDED                                                                                      \
  "(?:(?<!be )|(?<=had to be ))(?:stopped|discontinued|terminated|interrupted|ceased|ended)"
#define SOME_CYCLES CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses|rounds)\\b"
#define AFTER_CYCLES                                                                               \
  "(?:after (?:completing|completion of|receiving|having received) (?:a total of )?|" ENDED        \
  " after (?:only )?)" SOME_CYCLES "|after (?:only )?" SOME_CYCLES                                 \
  "(?: of chemotherapy)?,? (?:the |his |her )?(?:\\w*chemo\\w*|treatment|therapy|it|regimen) "     \
  "(?:was|were|had "                                                                               \
  "to be) (?:\\w+ly )?" ENDED "\\b"
#define CHEMOTHERAPY                                                                               \
  "\\b(?:cycles?|courses?|rounds?) (?:of )?(?:[\\w-]+ "                                            \
  "){0,3}(?:chemo|immuno|chemoimmuno)therapy\\b|"                                                  \
  "\\b(?:chemo|immuno|chemoimmuno)therapy\\b[^.;,]{0,40}?(?: for|,| \\(|:| x| \\x{d7}) ?(?:a "     \
  "total of "                                                                                      \
  ")?" CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses|rounds)\\b|"                              \
  "\\b(?:chemo|immuno|chemoimmuno)therapy\\b[^.;,]{0,60}? (?:" AFTER_CYCLES                        \
  ")|\\b(?:" AFTER_CYCLES ")"

/* "was stopped after four cycles" */
gboolean
cw_report_ends_after_cycles (CwReportReader *self, CwReportRange part)
{
  return cw_report_has_in (self, "\\b(?:" AFTER_CYCLES ")", part.first, part.past);
}

/* "received six cycles of adjuvant chemotherapy": a regimen whose drugs are not told. */
static gboolean
read_counted (CwReportReader *self, CwReportRange part)
{
  g_autoptr (CwSnapshot) regimen = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange range, place;

  if (!cw_report_match_in (self, CHEMOTHERAPY, part.first, part.past, &match) ||
      !cw_report_get_range (match, NULL, &range.first, &range.past) ||
      !(cw_report_tells_giving (self, part) || cw_report_ends_after_cycles (self, part)) ||
      !cw_report_is_given (self, part.first, range.first))
    return FALSE;
  regimen = cw_report_row_new ("regimens");
  if (!cw_report_set_cycles (self, regimen, part, &place))
    return FALSE;
  range.first = MIN (range.first, place.first);
  words = cw_report_dup_words (self, range.first, range.past);
  cw_report_set (regimen, "as-written", words);
  cw_report_finish_regimen (self, g_steal_pointer (&regimen), part, range);
  return TRUE;
}

#define PHASED                                                                                     \
  "\\b(?:(?:neo-?)?adjuvant|induction|consolidation|palliative|salvage)"                           \
  "(?: (?:and|systemic|cytotoxic|intensive|combination|combined|post-?operative|pre-?operative|"   \
  "[\\w/-]+-based|(?:first|second|third)-line|weekly))* "                                          \
  "(?:(?:poly)?-?chemo|immuno|chemoimmuno|hormon(?:e |al |o)|endocrine |targeted )therapy\\b"
#define HAD_ENDED                                                                                  \
  "\\b(?:after|following|complet(?:ed|ing|ion of)|finish(?:ed|ing)|despite) (?:[\\w-]+ ){0,2}\\Z"

/* How far back the same is looked for. */
#define MOST_COMPARED 200

/* Whether a regimen told before can be the one of this phase. */
static gboolean
knows_phase (const CwReportReader *self, const char *phase)
{
  guint back = MIN (self->facts->len, MOST_COMPARED);

  if (self->regimen && self->regimen_sentence + 2 > self->n_sentence &&
      cw_snapshot_get_text (self->regimen->item, "phase") == NULL)
    return TRUE;
  for (guint i = self->facts->len - back; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];

      if (g_str_equal (fact->target, "regimens") &&
          g_strcmp0 (cw_snapshot_get_text (fact->item, "phase"), phase) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "received adjuvant chemotherapy" */
static gboolean
read_phased (CwReportReader *self, CwReportRange part)
{
  g_autoptr (CwSnapshot) regimen = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  CwReportRange range;

  if (!cw_report_match_in (self, PHASED, part.first, part.past, &match) ||
      !cw_report_get_range (match, NULL, &range.first, &range.past) ||
      !(cw_report_tells_giving (self, part) ||
        cw_report_has_in (self, HAD_ENDED, part.first, range.first)) ||
      !cw_report_is_given (self, part.first, range.first) ||
      cw_report_is_hypothetical (self, range.first))
    return FALSE;
  regimen = cw_report_row_new ("regimens");
  cw_report_set_phase (self, regimen, range);
  if (knows_phase (self, cw_snapshot_get_text (regimen, "phase")))
    return FALSE;
  words = cw_report_dup_words (self, range.first, range.past);
  cw_report_set (regimen, "as-written", words);
  cw_report_finish_regimen (self, g_steal_pointer (&regimen), part, range);
  return TRUE;
}

/* Whether the part told of treatment without its drugs, and a row was made of it. */
gboolean
cw_report_read_unnamed (CwReportReader *self, CwReportRange part)
{
  return (self->regimen == NULL && read_counted (self, part)) || read_phased (self, part);
}
