/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-diagnosis-private.h"
#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* When and by what a diagnosis was made. */

/* "confirmed by biopsy and immunohistochemistry", "made on the basis of typical signs" */
#define ESTABLISHED_BY                                                                             \
  "\\bdiagnos[^.;]{0,120}?\\b(?:confirmed|established|made|proven) "                               \
  "(?:by|on|using|through|via|with|based on)(?: the (?:basis|grounds|strength) of)? (?:the )?"     \
  "(?:performing |using |means of )?(?<how>[^.;,]{4,140}?)(?=[.;,]|\\Z| (?:after|following) "      \
  "\\w+ing\\b)"
#define NOT_YET                                                                                    \
  "\\b(?:provisional|working|tentative|initial|preliminary|presumptive|wrong|incorrect|no|mis) ?"  \
  "diagnos"

static void
read_method (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  CwReportRange range;
  gsize first, past;

  if (!cw_report_match (self, ESTABLISHED_BY, &match) || cw_report_has (self, NOT_YET) ||
      !cw_report_get_range (match, "how", &first, &past) ||
      cw_report_has_in (self, "\\b(?:we|he|she|was|were|admission)\\b", first, past))
    return;
  range = cw_report_trim (self, first, past);
  words = cw_report_dup_item (self, range);
  cw_report_add_value (self, "diagnosis", "method", words, range.first, range.past);
  if (g_regex_match_simple ("biops|histolog|histopath|patholog|immunohisto", words,
                            G_REGEX_CASELESS, 0))
    cw_report_add_value (self, "diagnosis", "certainty", "confirmed", range.first, range.past);
}

/*
 * cw_report_add_diagnosis_date:
 * @to: where its name begins
 * @from: where it ends
 *
 * Adds when it was made: "was diagnosed with … in 2012", "In 2012 he was".
 */
void
cw_report_add_diagnosis_date (CwReportReader *self, gsize to, gsize from)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;
  gsize first, past;

  if (!cw_report_match_in (
        self,
        "\\G(?: \\([^)]{1,12}\\))?(?: was (?:made|established|confirmed|given))? (?:in|on) "
        "(?:early |late |mid-?)?(?<date>" CW_REPORT_DATE "|" CW_REPORT_YEAR "\\b)",
        from, strlen (self->words), &match))
    {
      g_clear_pointer (&match, g_match_info_unref);
      cw_report_match_in (self,
                          "\\A(?:In|On) (?:early |late |mid-?)?(?<date>" CW_REPORT_DATE
                          "|" CW_REPORT_YEAR "\\b),? (?:an?|the|our|this|he|she) [^.;,]{0,80}\\Z|"
                          "\\bdiagnosed (?:in|on) (?<date>" CW_REPORT_DATE "|" CW_REPORT_YEAR
                          "\\b)[^.;,]{0,24}\\Z",
                          0, to, &match);
    }
  if (!cw_report_get_range (match, "date", &first, &past))
    return;
  words = cw_report_fetch (match, "date");
  date = cw_report_read_date (words);
  cw_report_add_value (self, "diagnosis", "date", date, first, past);
}

/* "a neuroendocrine tumor (grade 2) diagnosed in 2013": a disease, and when it was. */
#define DISEASE_SINCE                                                                              \
  "(?:" CW_REPORT_DISEASE "|" CW_REPORT_ABBREVIATION "|cancer|tumou?r)(?: of the [a-z]+)?"         \
  "(?: \\([^()]{1,80}\\)| with [\\w -]{3,60}?){0,2},? (?:(?:which|that) (?:was|had been) )?"       \
  "(?:first |initially |newly )?(?:was )?diagnosed (?:in|on) (?:early |late |mid-?)?"              \
  "(?<date>" CW_REPORT_DATE "|" CW_REPORT_YEAR "\\b)"

static void
read_year (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;
  gsize first, past;

  if (!cw_report_match (self, DISEASE_SINCE, &match) ||
      !cw_report_get_range (match, "date", &first, &past) || cw_report_is_negated (self, first) ||
      cw_report_is_other (self, first) || cw_report_is_of_relative (self, first))
    return;
  words = cw_report_fetch (match, "date");
  date = cw_report_read_date (words);
  cw_report_add_value (self, "diagnosis", "date", date, first, past);
}

void
cw_report_read_diagnosis_basis (CwReportReader *self)
{
  read_year (self);
  read_method (self);
}
