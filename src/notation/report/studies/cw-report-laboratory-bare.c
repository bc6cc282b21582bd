/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* Values that have no unit, or that are told without one. */

#define MOST_BARE 24

#define RATIO                                                                                      \
  "\\b(?<name>(?:PT[- /]?)?(?:INR|international normali[sz]ed ratio))\\b[^\\d;.<>]{0,40}?"         \
  "(?<op>[<>])? ?(?<value>\\d{1,2}(?:[.,]\\d{1,2})?)"                                              \
  "(?![\\d%/-]| ?(?:-|to) ?\\d| ?(?:m|g|U|%|x)|[.,]\\d)"
#define PH                                                                                         \
  "\\b(?<name>pH)(?:,| (?:was|of|is|at|level|value))*[:=]? ?(?<op>[<>])? ?"                        \
  "(?<value>[67]\\.\\d{1,3})(?!\\d|-)"
#define BASE_EXCESS                                                                                \
  "\\b(?<name>base excess|(?-i:BE))(?: \\((?-i:BE)\\))?(?:,| (?:was|of|is|at|level|value))*[:=]? " \
  "?"                                                                                              \
  "(?<value>[-+]?\\d{1,2}(?:\\.\\d{1,2})?) ?(?:mmol|mEq)/L\\b"
#define BLOOD_GAS                                                                                  \
  "\\b(?:blood gas\\w*|ABG|BGA|Pa?CO2|Pa?O2|HCO3|bicarbonate|acidosis|alkalosis|acid[- ]base|"     \
  "base excess|acid(?:a?em|o)ic)"

static gboolean
take_bare (CwReportReader *self, const GMatchInfo *match, const char *name, const char *unit)
{
  CwReportLabFinding finding = { .analyte = { 0 } };
  g_autofree char *op = cw_report_fetch (match, "op");
  g_autofree char *value = cw_report_fetch (match, "value");
  gsize first, past;

  if (!cw_report_get_range (match, "name", &finding.first, &finding.analyte.range.past) ||
      !cw_report_get_range (match, "value", &first, &finding.past))
    return FALSE;
  if (op)
    cw_report_get_range (match, "op", &first, &past);
  if (!cw_report_has_in (self, CW_REPORT_LAB_GAP, finding.analyte.range.past, first))
    return FALSE;
  finding.analyte.range.first = finding.first;
  finding.analyte.term = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANALYTE), name);
  finding.values[0] = cw_report_make_lab_value (op, value, unit);
  cw_report_read_lab_reference (self, unit, &finding);
  cw_report_take_lab_finding (self, &finding);
  return TRUE;
}

/* "INR of 2.3", "BE of -2.2 mmol/L" */
static void
read_bare (CwReportReader *self, const char *pattern, const char *name, const char *unit)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, pattern, &match); more;
       more = g_match_info_next (match, NULL))
    take_bare (self, match, name, unit);
}

/* "pH 7.28" where the gases of the blood are told of. */
static void
read_acidity (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportAnalyte lactate = { .term = cw_vocabulary_lookup (
                                cw_vocabulary_get (CW_VOCABULARY_ANALYTE), "Lactate") };
  gsize first, past;

  if (!cw_report_has (self, BLOOD_GAS))
    return;
  for (gboolean more = cw_report_match (self, PH, &match); more;
       more = g_match_info_next (match, NULL))
    if (cw_report_get_range (match, NULL, &first, &past) &&
        (cw_report_has_in (self, BLOOD_GAS "\\W*\\Z", 0, first) ||
         !cw_report_find_fluid (self, &lactate, past)))
      take_bare (self, match, "Arterial pH", "[pH]");
}

/* ---- values whose unit is not told ---- */

/* Nothing behind the number that would make it a time, a share or a count of something else. */
#define BARE                                                                                       \
  "(?<![\\w.,/%-])(?<value>(?:[<>] ?)?(?:\\d{1,3}(?:[ ,]\\d{3})+|\\d+(?:[.,\\x{b7}]\\d+)?))"       \
  "(?=[;)\\]]|,(?!\\d)|\\.?\\Z| (?:and|with|but|while|whereas|was|were)\\b| [(\\[])"
/* The name and the number belong together without a unit to show it: by a verb or a mark. */
#define LINKED                                                                                     \
  "\\G(?: ?[(\\[][\\w+. -]{1,16}[)\\]])?(?: (?:levels?|counts?|concentrations?|values?|titers?))?" \
  "(?: ?[:=] ?| - | of | (?:was|were|is|being|at|reached|to be|was found to be|elevated at|"       \
  "increased to|decreased to|rose to|fell to|dropped to|was elevated at) )(?:only |about |"        \
  "approximately )?\\Z"

/* Whether the number at @first is one of a known analyte; the marks between them are no part of
 * its name. */
static gboolean
find_linked (CwReportReader *self, gsize first, CwReportAnalyte *analyte)
{
  if (!cw_report_find_analyte (self, first > 80 ? first - 80 : 0, first, NULL, analyte) ||
      analyte->flag || cw_report_unit_fits (analyte->term, "{INR}") ||
      cw_report_unit_fits (analyte->term, "[pH]"))
    return FALSE;
  while (strchr (" :=-", self->words[analyte->range.past - 1]))
    analyte->range.past--;
  return cw_report_has_in (self, LINKED, analyte->range.past, first) &&
         !cw_report_begins_row (self, analyte->range.first) &&
         !cw_report_is_aim (self, analyte->range.first);
}

/* "ESR was 94", "CRP: 0.6": the number as it stands, for which unit it has is not known. */
static void
read_without_unit (CwReportReader *self, const GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more = cw_report_match (self, BARE, &match); more && count < MOST_BARE;
       more = g_match_info_next (match, NULL), count++)
    {
      CwReportAnalyte analyte = { 0 };
      g_autofree char *value = cw_report_fetch (match, "value");
      gsize first, past;

      if (cw_report_get_range (match, NULL, &first, &past) &&
          !cw_report_find_overlap (taken, first, past) && find_linked (self, first, &analyte) &&
          !cw_report_find_fluid (self, &analyte, past))
        cw_report_take_lab_words (self, analyte.term->term, value,
                                  cw_report_get_lab_flag (self, &analyte, first),
                                  analyte.range.first, past);
    }
}

void
cw_report_read_bare_values (CwReportReader *self, const GArray *taken)
{
  read_bare (self, RATIO, "International normalised ratio", "{INR}");
  read_bare (self, BASE_EXCESS, "Base excess", "mmol/L");
  read_acidity (self);
  read_without_unit (self, taken);
}
