/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* A value of the laboratory becomes a row of the record, with the range it should be in. */

#define UNIT CW_REPORT_LAB_UNIT
/* "(normal range 3.5-5.0 g/dL)", "[reference <5]", and "11.6-14.8" in the next cell. */
#define REFERENCE_WORD                                                                             \
  "(?:normal|reference|ref|NR|RR|N|RI|range)\\.?(?: (?:reference ?)?"                              \
  "(?:range|values?|interval|level|limits?))*(?: is| of|,)? ?[:,=]? ?"
#define REFERENCE                                                                                  \
  "\\G(?: ?(?:[(\\[] ?(?:" REFERENCE_WORD ")?|[,;] ?" REFERENCE_WORD ")"                           \
  "(?:(?<low>\\d+(?:[.,]\\d+)?) ?(?:" UNIT ")? ?(?:-|to|and) ?(?<high>\\d+(?:[.,]\\d+)?)|"         \
  "(?<bound><|>|\\x{2264}|\\x{2265}|up to|less than|below|under|above|over) ?"                     \
  "(?<limit>\\d+(?:[.,]\\d+)?))(?: ?(?<refunit>" UNIT "))?[^)\\];,\\w%]{0,4}(?:[)\\];]|, )|"       \
  " (?<low>\\d+(?:\\.\\d+)?) ?- ?(?<high>\\d+(?:\\.\\d+)?)(?: ?(?<refunit>" UNIT ")(?!\\w))?"      \
  "(?= [A-Z]|\\Z))"

/* "12.400/mm3" counts thousands of cells: nobody counts thousandths of one. */
static char *
read_number (const char *number, const char *unit)
{
  g_autofree char *grouped = g_strdup (number);

  if (*unit == '/' && g_regex_match_simple ("\\A[1-9]\\d{0,2}\\.\\d{3}\\z", number, 0, 0))
    g_strdelimit (grouped, ".", ',');
  return cw_report_read_lab_number (grouped);
}

char *
cw_report_make_lab_value (const char *op, const char *number, const char *unit)
{
  g_autofree char *plain = number ? read_number (number, unit) : NULL;

  return plain ? g_strdup_printf ("%s%s %s", cw_report_read_comparator (op), plain, unit) : NULL;
}

static CwSnapshot *
add_result (CwReportReader *self, CwSnapshot *series, const char *value)
{
  CwSnapshot *result =
    cw_snapshot_add (series, cw_entity_info_find (series->info, "results"), NULL);

  return cw_report_set (result, "value", value) ? result : NULL;
}

/* "protein, 7.0 mg/dL" is little for the blood, and what else it is of is not told; gases of a vein
 * have no name in the vocabulary. */
static gboolean
is_unclear (CwReportReader *self, const CwReportLabFinding *finding, const char *fluid)
{
  if (g_str_has_prefix (finding->analyte.term->term, "Arterial") &&
      cw_report_has_in (self, "\\bvenous\\b[^;]*\\Z", 0, finding->first))
    return TRUE;
  if (fluid == NULL)
    return g_str_equal (finding->analyte.term->term, "Total protein") &&
           !g_str_has_suffix (finding->values[0], " g/dL") &&
           !g_str_has_suffix (finding->values[0], " g/L");
  return *fluid == '\0';
}

/* Frees the texts of the finding. */
void
cw_report_take_lab_finding (CwReportReader *self, CwReportLabFinding *finding)
{
  const CwReportAnalyte *analyte = &finding->analyte;
  const char *fluid = cw_report_find_fluid (self, analyte, finding->past);
  gsize first = MIN (analyte->range.first, finding->first);
  CwSnapshot *series = cw_report_row_new ("laboratory");
  CwSnapshot *result = add_result (self, series, finding->values[0]);

  if (result && !finding->is_column && !is_unclear (self, finding, fluid) &&
      !cw_report_is_aim (self, first) && !g_str_equal (analyte->term->term, "Oxygen saturation"))
    {
      cw_report_set (series, "analyte", analyte->term->term);
      cw_report_set (series, "specimen", fluid);
      cw_report_set (series, "reference-low", finding->low);
      cw_report_set (series, "reference-high", finding->high);
      if (fluid == NULL && finding->values[1] == NULL && !finding->is_cell)
        cw_report_set (result, "flag", cw_report_get_lab_flag (self, analyte, finding->first));
      if (finding->values[1])
        add_result (self, series, finding->values[1]);
      cw_report_take_row (self, "laboratory", g_steal_pointer (&series), first,
                          MAX (finding->past, analyte->range.past));
    }
  g_clear_pointer (&series, cw_snapshot_free);
  g_clear_pointer (&finding->values[0], g_free);
  g_clear_pointer (&finding->values[1], g_free);
  g_clear_pointer (&finding->low, g_free);
  g_clear_pointer (&finding->high, g_free);
}

/* A result that is no number: "negative", "Escherichia coli", "elevated". */
void
cw_report_take_lab_words (CwReportReader *self,
                          const char *analyte,
                          const char *text,
                          const char *flag,
                          gsize first,
                          gsize past)
{
  CwSnapshot *series = cw_report_row_new ("laboratory");
  CwSnapshot *result =
    cw_snapshot_add (series, cw_entity_info_find (series->info, "results"), NULL);

  cw_report_set (series, "analyte", analyte);
  cw_report_set (result, "text", text);
  cw_report_set (result, "flag", flag);
  cw_report_take_row (self, "laboratory", series, first, past);
}

/* "Continuous fecal occult blood tests": how often is no part of the name. */
static const char *
skip_repetition (const char *name)
{
  static const char *const words[] = { "continuous ", "repeated ", "repeat ",
                                       "serial ",     "further ",  "subsequent " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (name, words[i], strlen (words[i])) == 0)
      return name + strlen (words[i]);
  return name;
}

/* The same of a test that is called as the text calls it: "Blood culture", "HIV serology". */
void
cw_report_take_lab_test (CwReportReader *self,
                         const char *name,
                         const char *text,
                         CwReportRange place)
{
  g_autofree char *analyte = g_strdup (skip_repetition (name));

  *analyte = g_ascii_toupper (*analyte);
  cw_report_take_lab_words (self, analyte, text, NULL, place.first, place.past);
}

/* ---- the range of the laboratory ---- */

void
cw_report_set_lab_reference (const GMatchInfo *match,
                             const char *own_unit,
                             CwReportLabFinding *finding)
{
  g_autofree char *low = cw_report_fetch (match, "low");
  g_autofree char *high = cw_report_fetch (match, "high");
  g_autofree char *bound = cw_report_fetch (match, "bound");
  g_autofree char *limit = cw_report_fetch (match, "limit");
  g_autofree char *unit_words = cw_report_fetch (match, "refunit");
  g_autofree char *unit = unit_words ? cw_report_read_lab_unit (unit_words) : g_strdup (own_unit);
  const char *sign = cw_report_read_comparator (bound);

  if (!cw_report_unit_fits (finding->analyte.term, unit))
    return;
  if (high)
    {
      finding->low = cw_report_make_lab_value (NULL, low, unit);
      finding->high = cw_report_make_lab_value (NULL, high, unit);
    }
  else if (*sign == '<') /* "<=" as well */
    finding->high = cw_report_make_lab_value (NULL, limit, unit);
  else
    finding->low = cw_report_make_lab_value (NULL, limit, unit);
}

void
cw_report_read_lab_reference (CwReportReader *self, const char *unit, CwReportLabFinding *finding)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match_in (self, REFERENCE, finding->past, strlen (self->words), &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  cw_report_set_lab_reference (match, unit, finding);
  if (finding->low || finding->high)
    finding->past = past - (strchr (" ;", self->words[past - 1]) != NULL);
}
