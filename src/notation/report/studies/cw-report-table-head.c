/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-table-private.h"

#include <string.h>

/* The head of a table: what each of its columns holds. */

#define RANGE_HEAD                                                                                 \
  "\\b(?:reference|referential|normal|ref|NR|NV|RR|RV|ranges?|limits|cut-?off|standard "           \
  "values?)\\b"
#define UNIT_HEAD "\\Aunits?\\b"
#define REMARK_HEAD                                                                                \
  "\\A(?:flags?|interpretation|comments?|remarks?|status|methods?|assays?|notes?|trend|"           \
  "abnormal\\w*|elevated\\b.*|high/low|significance|conclusion|p(?:-value)?)\\Z"
#define RESULT_HEAD                                                                                \
  "\\b(?:results?|values?|levels?|findings|patient(?:'s|s)?|observed|measured|measurements?)\\b"
#define COUNTED "(?<counted>days?|weeks?|months?|hours?|years?)"
#define TIME_HEAD                                                                                  \
  "\\b(?:" COUNTED "|hrs?|POD|HOD|HD ?#?\\d+|PID|PPD|D ?[-+]?\\d+|W\\d+|T\\d+|h\\d+|\\d+ ?h|"      \
  "admi\\w+|discharge\\w*|baseline|initial\\w*|presentation|before|after|pre|post|pre-?\\w{4,}|"   \
  "post-?\\w{4,}|follow-?up|onset|peak|nadir|last|final|first|second|third|\\d+(?:st|nd|rd|th)|"   \
  "visits?|arrival|transfer\\w*|ICU|date|hospitali[sz]ation|treatment|surgery|operation|delivery|" \
  "cycle|current|latest|recovery|relapse|birth|Jan\\w*|Feb\\w*|Mar(?:ch)?|Apr\\w*|May|June?|"      \
  "July?|Aug\\w*|Sep\\w*|Oct\\w*|Nov\\w*|Dec\\w*)\\b|\\b\\d{1,4}[/.-]\\d{1,2}(?:[/"                \
  ".-]\\d{2,4})?\\b"
/* Several patients, or a list of the literature. */
#define OTHERS_HEAD                                                                                \
  "\\b(?:cases? ?(?:no\\b|#|\\d)|patients? ?(?:no\\b|#|\\d|(?-i:[A-Z])\\b)|controls?|authors?|"    \
  "stud(?:y|ies)|series|mother|father|donor|recipient|brother|sister|newborn|neonate|twin|"        \
  "publication|journal|reported|literature|incidence|prevalence|dose|dosage|susceptib\\w+|MIC|"    \
  "antibiotics?|sensitiv\\w+|score|points?)\\b|\\A(?:age\\b.*|sex|gender|references|year|no\\.?|"  \
  "#|[nN]|ref\\.? ?no\\.?|\\w+ et al\\b.*)\\Z"

static gboolean
has (CwReportReader *self, const char *pattern, const char *words)
{
  return cw_report_match_words (self, pattern, words);
}

static CwReportColumn
judge_column (CwReportReader *self, const char *cell)
{
  if (has (self, UNIT_HEAD, cell))
    return CW_REPORT_COLUMN_UNITS;
  if (has (self, REMARK_HEAD, cell))
    return CW_REPORT_COLUMN_REMARKS;
  if (has (self, RANGE_HEAD, cell))
    return CW_REPORT_COLUMN_RANGES;
  if (has (self, TIME_HEAD, cell) || has (self, RESULT_HEAD, cell))
    return CW_REPORT_COLUMN_RESULTS;
  return CW_REPORT_COLUMN_UNKNOWN;
}

/* "Patient's value (at presentation)" and "Results on day 2" to the time in them; "2" to "day 2"
 * where the head counts days. NULL where none is told. */
char *
cw_report_dup_table_time (CwReportReader *self, const CwReportTable *table, const char *cell)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *time = NULL;

  if (table->counted && has (self, "\\A[-+]?\\d{1,3} ?[a-d*]?\\Z", cell))
    return g_strdup_printf ("%s %.*s", table->counted, (int)strspn (cell, "+-0123456789"), cell);
  if (!has (self, TIME_HEAD, cell))
    return NULL;
  cw_patterns_match (self->patterns,
                     "\\A(?:(?:the|our|patient(?:'s|s)?|lab\\w*|test|results?|values?|levels?|"
                     "measured|observed) )*[(\\[]?(?<time>[^()\\[\\]]+?)[)\\]]?[ *:,]*\\Z",
                     cell, 0, -1, &match);
  time = cw_report_fetch (match, "time");
  return time ? g_steal_pointer (&time) : g_strdup (cell);
}

static gboolean
is_analyte (CwReportReader *self, const char *cell)
{
  CwReportRowName name = { 0 };
  gboolean is = cw_report_read_row_name (self, cell, &name) && name.term != NULL;

  cw_report_clear_row_name (&name);
  return is;
}

gboolean
cw_report_is_time_head (CwReportReader *self, const char *cell)
{
  return has (self, TIME_HEAD "|\\A[-+]?\\d{1,3} ?[a-d*]?\\Z", cell);
}

/* "Day", "1", "3", "7" */
static gboolean
counts_days (CwReportReader *self, const CwReportRow *row)
{
  if (row->n < 3 ||
      !has (self, "\\A(?:\\w+ )?" COUNTED "(?: (?:of|after|since|from) [^.;]*)?\\Z", row->cells[0]))
    return FALSE;
  for (guint i = 1; i < row->n; i++)
    if (!has (self, "\\A[-+]?\\d{1,3} ?[a-d*]?\\Z", row->cells[i]))
      return FALSE;
  return TRUE;
}

/* Whether the line names columns: none of its cells is a result. */
gboolean
cw_report_is_table_head (CwReportReader *self, const CwReportRow *row)
{
  if (counts_days (self, row))
    return TRUE;
  for (guint i = 1; i < row->n; i++)
    if (*row->cells[i] && cw_report_is_result_cell (self, row->cells[i]) &&
        !has (self, "\\A(?:19|20)\\d\\d\\Z", row->cells[i]))
      return FALSE;
  return row->n > 1 && (*row->cells[0] == '\0' || !is_analyte (self, row->cells[0]) ||
                        has (self, TIME_HEAD "|" RESULT_HEAD, row->cells[1]));
}

/* A line of nothing but the numbers of days. */
gboolean
cw_report_is_number_head (CwReportReader *self, const CwReportRow *row)
{
  for (guint i = 0; i < row->n; i++)
    if (!has (self, "\\A[-+]?\\d{1,3} ?[a-d*]?\\Z", row->cells[i]))
      return FALSE;
  return row->n > 2;
}

/* "Day of hospitalization" above "1", "2", "3": the second line splits the last cell of the first.
 */
gboolean
cw_report_is_second_head (CwReportReader *self,
                          const CwReportRow *first,
                          const CwReportRow *second,
                          guint n_columns)
{
  if (second->n < 2 || first->n < 2 || first->n - 1 + second->n != n_columns)
    return FALSE;
  for (guint i = 0; i < second->n; i++)
    if (strlen (second->cells[i]) > 40 ||
        !has (self, "\\A[-+]?\\d{1,3} ?[a-d*]?\\Z|" TIME_HEAD, second->cells[i]))
      return FALSE;
  return TRUE;
}

/* What numbers in the place of a time count: "Days after admission". */
void
cw_report_set_counted (CwReportReader *self, CwReportTable *table, const char *words)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;

  if (table->counted ||
      !cw_patterns_match (self->patterns, "\\b" COUNTED "\\b", words, 0, -1, &match))
    return;
  word = cw_report_fetch (match, "counted");
  table->counted = g_ascii_strdown (word, -1);
  if (g_str_has_suffix (table->counted, "s"))
    table->counted[strlen (table->counted) - 1] = '\0';
}

/* Analytes with their units stand in the head: each line is a day. */
static gboolean
read_turned (CwReportReader *self, CwReportTable *table, const CwReportRow *first)
{
  guint n = 0;

  if (first->n < 3 || !has (self, TIME_HEAD "|\\A(?:time|date)", first->cells[0]))
    return FALSE;
  for (guint i = 1; i < first->n; i++)
    n += is_analyte (self, first->cells[i]);
  if (n < 2 || n + 2 < first->n)
    return FALSE;
  for (guint i = 1; i < first->n; i++)
    table->names[i] = g_strdup (first->cells[i]);
  cw_report_set_counted (self, table, first->cells[0]);
  table->n = first->n;
  return table->is_turned = TRUE;
}

/* Several columns of results are told apart by their times. */
static gboolean
knows_columns (const CwReportTable *table)
{
  guint results = 0, untimed = 0;

  for (guint i = 1; i < table->n; i++)
    {
      if (table->columns[i] == CW_REPORT_COLUMN_UNKNOWN)
        return FALSE;
      results += table->columns[i] == CW_REPORT_COLUMN_RESULTS;
      untimed += table->columns[i] == CW_REPORT_COLUMN_RESULTS && table->times[i] == NULL;
    }
  return results > 0 && (results == 1 || untimed == 0);
}

#define LABORATORY_ABOVE                                                                           \
  "\\b(?:laborator\\w+|labs?|blood|serum|h(?:a)?ematolog\\w+|biochemi\\w+|tests?|investigations?|" \
  "parameters|values)\\b"
#define OTHERS_ABOVE                                                                               \
  "\\b(?:literature|review\\w*|reported|previous(?:ly)?|cases|studies|series|compar\\w+|"          \
  "differential|criteria|patients|characteristics|classification|recommend\\w+|guidelines?)\\b"

/* What the words above a table, its caption, say of it. */
void
cw_report_judge_table (CwReportReader *self, CwReportTable *table, const char *above)
{
  table->is_of_others |= has (self, OTHERS_ABOVE, above);
  table->is_announced = has (self, LABORATORY_ABOVE, above);
  table->fluid = cw_report_find_fluid_in (self, above);
}

/*
 * cw_report_read_table_head:
 * @first: the first line of the table
 * @second: (nullable): the second, where it is a head as well
 * @n_columns: cells of its longest line
 */
void
cw_report_read_table_head (CwReportReader *self,
                           CwReportTable *table,
                           const CwReportRow *first,
                           const CwReportRow *second,
                           guint n_columns)
{
  guint split = second ? first->n - 1 : n_columns;

  for (guint i = 0; i < first->n; i++)
    table->is_of_others |= has (self, OTHERS_HEAD, first->cells[i]);
  if (table->is_of_others || read_turned (self, table, first))
    return;
  table->n = n_columns;
  table->columns[0] = CW_REPORT_COLUMN_NAMES;
  if (second || has (self, "\\A" COUNTED, first->cells[0]))
    cw_report_set_counted (self, table, first->cells[second ? split : 0]);
  for (guint i = 1; i < n_columns && i < CW_REPORT_MOST_COLUMNS; i++)
    {
      const char *cell = i < split        ? (i < first->n ? first->cells[i] : "")
                         : second != NULL ? second->cells[i - split]
                                          : "";

      table->has_ranges |= i < split && judge_column (self, cell) == CW_REPORT_COLUMN_RANGES;
      table->columns[i] = i < split ? judge_column (self, cell) : CW_REPORT_COLUMN_RESULTS;
      table->times[i] = cw_report_dup_table_time (self, table, cell);
      if (table->times[i] && table->columns[i] == CW_REPORT_COLUMN_UNKNOWN)
        table->columns[i] = CW_REPORT_COLUMN_RESULTS;
    }
  table->is_known = knows_columns (table);
}

void
cw_report_table_free (CwReportTable *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < CW_REPORT_MOST_COLUMNS; i++)
    {
      g_free (self->times[i]);
      g_free (self->names[i]);
    }
  g_free (self->counted);
  g_free (self);
}
