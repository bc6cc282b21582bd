/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* Values with a unit of the laboratory whose analyte is known. */

#define UNIT CW_REPORT_LAB_UNIT
#define NUMBER CW_REPORT_LAB_NUMBER
#define GAP CW_REPORT_LAB_GAP
#define MOST_VALUES 80

#define OP                                                                                         \
  "(?:(?<op>[<>~]|\\x{2264}|\\x{2265}|less than|lower than|below|more than|greater than|"          \
  "higher than|over|above|approximately|about|around) ?)?"
#define VALUE OP "(?<value>" NUMBER ") ?(?<unit>" UNIT ")"
/* Whether the value that ends at @past is one of several in its row: of which day each is, or which
 * of them is the range of the laboratory, is not told. */
static gboolean
is_column (CwReportReader *self, const CwReportLabFinding *finding)
{
  gsize length = strlen (self->words);

  if (cw_report_begins_row (self, finding->analyte.range.first) &&
      cw_report_has_in (self, "\\G (?:(?:Not \\w+|N/?[ADRM]|nil|-) )*[<>]?\\d", finding->past,
                        length))
    return TRUE;
  return cw_report_has_in (self, "\\G [<>]?\\d+(?:\\.\\d+)?(?: [<>]?\\d| [A-Z][\\w-]* \\d|\\Z)",
                           finding->past, length);
}

/* ---- single values ---- */

static gsize
get_start (gsize from, gsize first)
{
  return first > from + 110 ? first - 110 : from;
}

/* "hemoglobin was 9.8 g/dL" */
static gboolean
find_name (CwReportReader *self, gsize from, gsize first, const char *unit, CwReportAnalyte *found)
{
  return cw_report_find_analyte (self, get_start (from, first), first, unit, found) &&
         cw_report_has_in (self, GAP, found->range.past, first);
}

/* "136,000 platelets/mm3": the name inside the unit. */
static gboolean
find_counted (CwReportReader *self, const GMatchInfo *match, CwReportAnalyte *found)
{
  g_autoptr (GMatchInfo) inner = NULL;
  gsize first, past;

  if (!cw_report_get_range (match, "unit", &first, &past) ||
      !cw_report_match_in (self, "(?<counted>(?!cells)" CW_REPORT_COUNTED ")(?=" CW_REPORT_PER ")",
                           first, past, &inner) ||
      !cw_report_get_range (inner, "counted", &first, &past))
    return FALSE;
  return cw_report_find_analyte (self, first, past, "/uL", found);
}

/* "lymphocytes, 30 % monocytes": after a comma the name behind the value is nearer. */
static gboolean
find_any_name (CwReportReader *self, CwReportLabFinding *finding, gsize from, const char *unit)
{
  CwReportAnalyte behind;

  if (!find_name (self, from, finding->first, unit, &finding->analyte))
    return cw_report_find_analyte_behind (self, finding->past, unit, &finding->analyte);
  if (cw_report_has_in (self, "\\G,(?: and)? \\Z", finding->analyte.range.past, finding->first) &&
      cw_report_find_analyte_behind (self, finding->past, unit, &behind))
    finding->analyte = behind;
  return TRUE;
}

/* Where the words that belong to the value end, which have begun at @from at the earliest. */
static gsize
read_value (CwReportReader *self, const GMatchInfo *match, gsize from)
{
  g_autofree char *op = cw_report_fetch (match, "op");
  g_autofree char *number = cw_report_fetch (match, "value");
  g_autofree char *unit_words = cw_report_fetch (match, "unit");
  g_autofree char *unit = cw_report_read_lab_unit (unit_words);
  CwReportLabFinding finding = { .analyte = { 0 } };

  cw_report_get_range (match, NULL, &finding.first, &finding.past);
  if (!find_counted (self, match, &finding.analyte) && !find_any_name (self, &finding, from, unit))
    return finding.past;
  finding.values[0] = cw_report_make_lab_value (op, number, unit);
  cw_report_read_lab_reference (self, unit, &finding);
  finding.is_column = finding.high == NULL && is_column (self, &finding);
  from = MAX (finding.past, finding.analyte.range.past);
  cw_report_take_lab_finding (self, &finding);
  return from;
}

/* ---- several values ---- */

#define AND "(?:, and |,? and |, | ?/ ?| & |; )"
/* The range of the laboratory behind a value: "7.1 mg/dL (normal 10-40) and 5.0 mg/dL". */
#define RANGE "(?: ?[(\\[](?=[^()\\[\\]]*\\d)[^()\\[\\]]{2,50}[)\\]])?"
#define LIST                                                                                       \
  "(?<![\\w.,/-])(?:" NUMBER "(?: ?" UNIT "(?!\\w))?" RANGE AND "){1,7}" NUMBER " ?(?<unit>" UNIT  \
  ")(?!\\w)" RANGE
/* Between the names of a list. */
#define NEXT_NAME                                                                                  \
  "\\G(?: ?[(\\[][\\w. -]{1,16}[)\\]])?(?: (?:levels?|counts?))?" AND                              \
  "(?:(?:the|serum|an?|total|his|her) )*\\Z"

/* The names before @first, from the last to the first of @n. */
static gboolean
find_names (CwReportReader *self, gsize from, gsize first, CwReportAnalyte *names, guint n)
{
  CwReportAnalyte further;

  for (guint i = n; i > 0; i--)
    {
      if (!cw_report_find_analyte (self, get_start (from, first), first, NULL, &names[i - 1]) ||
          !cw_report_has_in (self, i == n ? GAP : NEXT_NAME, names[i - 1].range.past, first))
        return FALSE;
      first = names[i - 1].range.first;
    }
  return !cw_report_find_analyte (self, get_start (from, first), first, NULL, &further) ||
         !cw_report_has_in (self, NEXT_NAME, further.range.past, first);
}

#define MOST_LISTED 9

/* The values of the list, each with its own unit or the last one; returns how many. */
static guint
read_listed (CwReportReader *self,
             CwReportRange list,
             const char *last_unit,
             CwReportLabFinding *findings)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (gboolean more = cw_report_match_in (
         self, "(?<![\\d.])(?<value>" NUMBER ")(?: ?(?<unit>" UNIT ")(?!\\w))?" RANGE, list.first,
         list.past, &match);
       more && n < MOST_LISTED; more = g_match_info_next (match, NULL), n++)
    {
      g_autofree char *number = cw_report_fetch (match, "value");
      g_autofree char *words = cw_report_fetch (match, "unit");
      g_autofree char *unit = cw_report_read_lab_unit (words ? words : last_unit);
      gsize first;

      cw_report_get_range (match, "value", &findings[n].first, &findings[n].past);
      if (words)
        cw_report_get_range (match, "unit", &first, &findings[n].past);
      findings[n].values[0] = cw_report_make_lab_value (NULL, number, unit);
    }
  return n;
}

/* "urea and creatinine were 72 and 3.1 mg/dL": as many names as values. */
static gboolean
read_list (CwReportReader *self, CwReportRange list, const char *last_unit)
{
  CwReportAnalyte names[MOST_LISTED];
  CwReportLabFinding findings[MOST_LISTED] = { 0 };
  guint n = read_listed (self, list, last_unit, findings);
  gboolean fit =
    n > 1 && find_names (self, list.first > 160 ? list.first - 160 : 0, list.first, names, n);

  for (guint i = 0; i < n && fit; i++)
    fit = cw_report_unit_fits (names[i].term, strchr (findings[i].values[0], ' ') + 1);
  for (guint i = 0; i < n; i++)
    if (fit)
      {
        findings[i].analyte = names[i];
        cw_report_read_lab_reference (self, strchr (findings[i].values[0], ' ') + 1, &findings[i]);
        cw_report_take_lab_finding (self, &findings[i]);
      }
    else
      g_free (findings[i].values[0]);
  return fit;
}

/* A list is one where its values share a unit, or are told of "respectively". */
static gboolean
is_list (CwReportReader *self, CwReportRange list)
{
  return cw_report_has_in (self, "\\G[^;.]{0,60}\\brespectively\\b", list.past,
                           strlen (self->words)) ||
         !cw_report_has_in (self, "\\d ?" UNIT RANGE AND, list.first, list.past);
}

/* Where there are as many names as values it is a list, too. */
static void
read_lists (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, LIST, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *unit = cw_report_fetch (match, "unit");
      CwReportRange list;

      if (cw_report_get_range (match, NULL, &list.first, &list.past) &&
          (read_list (self, list, unit) || is_list (self, list)))
        g_array_append_val (taken, list);
    }
}

#define CHANGE                                                                                     \
  "\\bfrom (?:an? |the )?(?:(?:initial|baseline|peak|admission|preoperative) (?:level |value )?"   \
  "(?:of )?)?(?<value>" NUMBER ")(?: ?(?<unit>" UNIT "))?(?: [\\w ]{1,24}?)? to (?:an? |the )?"    \
  "(?:(?:peak|maximum|nadir|level|value|low|high) (?:of )?)*(?<then>" NUMBER ") ?(?<unit2>" UNIT   \
  ")(?!\\w)"

/* "fell from 150 to 20 mg/L": two results of one analyte. */
static void
read_changes (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, CHANGE, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *then = cw_report_fetch (match, "then");
      g_autofree char *value = cw_report_fetch (match, "value");
      g_autofree char *last_words = cw_report_fetch (match, "unit2");
      g_autofree char *first_words = cw_report_fetch (match, "unit");
      g_autofree char *unit = cw_report_read_lab_unit (last_words);
      g_autofree char *own = cw_report_read_lab_unit (first_words ? first_words : last_words);
      CwReportLabFinding finding = { .analyte = { 0 } };
      CwReportRange place;

      if (!cw_report_get_range (match, NULL, &finding.first, &finding.past))
        continue;
      place = (CwReportRange){ finding.first, finding.past };
      g_array_append_val (taken, place);
      if (!find_name (self, 0, finding.first, unit, &finding.analyte) ||
          !cw_report_unit_fits (finding.analyte.term, own))
        continue;
      finding.values[0] = cw_report_make_lab_value (NULL, value, own);
      finding.values[1] = cw_report_make_lab_value (NULL, then, unit);
      cw_report_take_lab_finding (self, &finding);
    }
}

/* ---- tables ---- */

#define NO_COLUMN "(?! ?[<>]?\\d)(?! ?-)(?! ?(?:x|\\x{d7}))"
/* "Hb (g/dL) 10.4 11.6-14.8", "Platelets, K/uL 28". */
#define UNIT_FIRST                                                                                 \
  "(?:,? ?[(\\[]|, | )(?<unit>" UNIT ")[)\\]]?(?::| was| of)* (?<op>[<>])? ?"                      \
  "(?<value>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?![\\d.,]*\\d)"                                          \
  "(?: [(\\[]?(?:(?<low>\\d+(?:\\.\\d+)?) ?(?:-|to) ?(?<high>\\d+(?:\\.\\d+)?)|"                   \
  "(?<bound>[<>]) ?(?<limit>\\d+(?:\\.\\d+)?))[)\\]]?)?" NO_COLUMN "(?! ?" UNIT "(?!\\w))"
/* "Haemoglobin 75 110-150 g/L", "Procalcitonin 8.89 <0.5 ng/mL". */
#define UNIT_LAST                                                                                  \
  "(?<![\\w.,/-])(?<op>[<>])? ?(?<value>\\d+(?:,\\d{3})*(?:\\.\\d+)?)"                             \
  "(?: ?[x\\x{d7}] ?10(?:\\^|\\*)?" CW_REPORT_EXPONENT ")? [(\\[]?"                                \
  "(?:(?<low>\\d+(?:\\.\\d+)?) ?(?:-|to) ?(?<high>\\d+(?:\\.\\d+)?)|"                              \
  "(?<bound>[<>]) ?(?<limit>\\d+(?:\\.\\d+)?)) ?(?<refunit>(?<unit>" UNIT "))(?!\\w)"

#define TABLE_NAME "\\G(?: (?:levels?|counts?|concentrations?))*(?: \\([\\w -]{1,16}\\))?\\Z"

static void
read_cells (CwReportReader *self, const char *pattern, const char *gap, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = 0;

  for (gboolean more = cw_report_match (self, pattern, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *words = cw_report_fetch (match, "unit");
      g_autofree char *value = cw_report_fetch (match, "value");
      g_autofree char *op = cw_report_fetch (match, "op");
      g_autofree char *unit = NULL;
      CwReportLabFinding finding = { .is_cell = TRUE };
      CwReportRange place;

      if (!cw_report_get_range (match, NULL, &finding.first, &finding.past) ||
          cw_report_find_overlap (taken, finding.first, finding.past))
        continue;
      unit = cw_report_read_lab_unit (words);
      if (!cw_report_find_analyte (self, get_start (from, finding.first), finding.first, unit,
                                   &finding.analyte) ||
          !cw_report_has_in (self, gap, finding.analyte.range.past, finding.first))
        continue;
      finding.values[0] = cw_report_make_lab_value (op, value, unit);
      cw_report_set_lab_reference (match, unit, &finding);
      finding.is_column = is_column (self, &finding);
      from = finding.past;
      place = (CwReportRange){ finding.first, finding.past };
      g_array_append_val (taken, place);
      cw_report_take_lab_finding (self, &finding);
    }
}

/* ---- all of them ---- */

static void
read_values (CwReportReader *self, const GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = 0;
  guint count = 0;

  for (gboolean more = cw_report_match (self, "(?<![\\w.,/-])" VALUE "(?!\\w)", &match);
       more && count < MOST_VALUES; more = g_match_info_next (match, NULL), count++)
    {
      const CwReportRange *known;
      gsize first, past;

      if (!cw_report_get_range (match, NULL, &first, &past) || first < from)
        continue;
      known = cw_report_find_overlap (taken, first, past);
      from = known ? MAX (known->past, past) : read_value (self, match, from);
    }
}

void
cw_report_read_laboratory (CwReportReader *self)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
  guint before = self->n_found;

  cw_report_read_tables (self, taken);
  if (cw_report_has (self, "\\d"))
    {
      read_cells (self, UNIT_FIRST, TABLE_NAME, taken);
      read_cells (self, UNIT_LAST, GAP, taken);
      read_changes (self, taken);
      read_lists (self, taken);
      read_values (self, taken);
      cw_report_read_bare_values (self, taken);
    }
  cw_report_read_laboratory_words (self);
  cw_report_read_cultures (self);
  cw_report_read_serology (self);
  cw_report_read_antibodies (self);
  cw_report_read_signs (self);
  cw_report_read_examination (self, self->n_found != before);
}
