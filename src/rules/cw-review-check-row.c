/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-review-check-private.h"

/* The cells of a row by themselves and against each other, second readings, and rows that stand
 * twice. */

/* How many rows of one report, age and sex a row is compared with. */
#define COMPARED_MAX 200

/* ---- one cell ---- */

static void
check_cell (CwReviewCheck *self, CwReportedCase *row, const CwTableColumn *column)
{
  g_autofree char *canonical = cw_review_table_dup_cell (row, column);
  g_auto (CwCellValue) value = { 0 };
  g_autofree char *words = NULL;

  cw_cell_value_read_text (&value, column->field, canonical);
  if (value.state != CW_CELL_UNREADABLE)
    return;
  if (cw_absence_is_ambiguous (value.label))
    {
      words =
        g_strdup_printf (_ ("“%s” may be “not mentioned”, “not applicable” or “no”. The legend "
                            "of the source decides."),
                         value.label);
      cw_review_check_add (self, "ambiguous-cell", CW_SEVERITY_WARNING, row, column->key, words);
      return;
    }
  words = g_strdup_printf (_ ("“%s” cannot be understood, so the row is not counted there."),
                           value.label);
  cw_review_check_add (self, "unreadable-cell", CW_SEVERITY_ERROR, row, column->key, words);
}

/* ---- two cells ---- */

static void
read_cell (CwReviewCheck *self, CwReportedCase *row, const char *key, CwCellValue *value)
{
  cw_cell_value_read (value, row, cw_review_table_find_column (self->columns, key));
}

/* Who is dead cannot have been without progression for longer than alive. */
static void
check_survival (CwReviewCheck *self, CwReportedCase *row)
{
  g_auto (CwCellValue) overall = { 0 }, control = { 0 };
  g_autofree char *words = NULL;

  read_cell (self, row, "overall-survival", &overall);
  read_cell (self, row, "progression-free-survival", &control);
  if (!overall.is_number || !control.is_number || overall.bound == CW_CELL_ABOVE ||
      overall.bound == CW_CELL_ABOUT || control.bound == CW_CELL_BELOW ||
      control.bound == CW_CELL_ABOUT || overall.number + 0.05 >= control.number)
    return;
  words = g_strdup_printf (_ ("“%s” is shorter than the progression-free survival “%s”."),
                           overall.label, control.label);
  cw_finding_add_place (cw_review_check_add (self, "survival-before-progression", CW_SEVERITY_ERROR,
                                             row, "overall-survival", words),
                        CW_ENTITY (row), "progression-free-survival");
}

static void
check_progressed (CwReviewCheck *self, CwReportedCase *row)
{
  g_auto (CwCellValue) progressed = { 0 }, response = { 0 };
  g_autofree char *words = NULL;

  read_cell (self, row, "progressed", &progressed);
  read_cell (self, row, "best-response", &response);
  if (!cw_cell_value_is (&progressed, "no") || !cw_cell_value_is (&response, "pd"))
    return;
  words =
    g_strdup_printf (_ ("“%s”, but the best response is “%s”."), progressed.label, response.label);
  cw_finding_add_place (cw_review_check_add (self, "progression-against-response",
                                             CW_SEVERITY_ERROR, row, "progressed", words),
                        CW_ENTITY (row), "best-response");
}

/* The one year that a citation names; 0 when it names none or several. */
guint
cw_citation_find_year (const char *citation)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint year = 0;

  if (citation == NULL || !g_utf8_validate (citation, -1, NULL))
    return 0;
  g_regex_match (regex, citation, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *text = g_match_info_fetch (match, 0);
      guint found = (guint)g_ascii_strtoull (text, NULL, 10);

      if (year && found != year)
        return 0;
      year = found;
    }
  return year;
}

static void
check_year (CwReviewCheck *self, CwReportedCase *row)
{
  guint year = cw_citation_find_year (row->citation);
  g_auto (CwCellValue) value = { 0 };
  g_autofree char *words = NULL;

  read_cell (self, row, "year", &value);
  if (year == 0 || !value.is_number || value.bound != CW_CELL_EXACT || (guint)value.number == year)
    return;
  words =
    g_strdup_printf (_ ("the table says “%s”, the reference “%s”."), value.label, row->citation);
  cw_finding_add_place (
    cw_review_check_add (self, "year-against-citation", CW_SEVERITY_WARNING, row, "year", words),
    CW_ENTITY (row), "citation");
}

/* The row of our case is made of the case; typed as well, it would be counted twice. */
static void
check_our_case (CwReviewCheck *self, CwReportedCase *row)
{
  static const char pattern[] = "^\\W*(?:our|present|this|current|index)\\s+"
                                "(?:case|patient|report|study)\\W*$";

  if (self->review->our_case == NULL || row->citation == NULL ||
      !cw_quote_finds (self->patterns, row->citation, pattern))
    return;
  cw_review_check_add (self, "our-case-twice", CW_SEVERITY_WARNING, row, "citation",
                       _ ("the row of our case is made from the case of the library already, so "
                          "that it is counted twice."));
}

/* ---- second readings ---- */

static gboolean
is_same_answer (const CwTableColumn *column, const char *one, const char *other)
{
  g_autofree char *first = NULL, *second = NULL;

  if (one == NULL || other == NULL)
    return one == other;
  if (!cw_field_parse (column->field, one, &first, NULL))
    first = g_strdup (one);
  if (!cw_field_parse (column->field, other, &second, NULL))
    second = g_strdup (other);
  return g_strcmp0 (first, second) == 0;
}

static void
check_reading (CwReviewCheck *self, CwSecondReading *reading)
{
  CwEntity *subject =
    reading->subject ? cw_entity_lookup (CW_ENTITY (self->review), reading->subject) : NULL;
  const CwTableColumn *column = cw_review_table_find_column (self->columns, reading->field);
  g_autofree char *words = NULL;

  if (!CW_IS_REPORTED_CASE (subject) || column == NULL || reading->agreed == CW_TRISTATE_YES ||
      reading->second == NULL || is_same_answer (column, reading->first, reading->second))
    return;
  words = g_strdup_printf (_ ("one reader found “%s”, the other “%s”, and it is not settled."),
                           reading->first ? reading->first : "", reading->second);
  cw_finding_add_place (cw_review_check_add (self, "reading-not-settled", CW_SEVERITY_WARNING,
                                             CW_REPORTED_CASE (subject), column->key, words),
                        CW_ENTITY (reading), "second");
}

static void
check_readings (CwReviewCheck *self)
{
  GListModel *list = G_LIST_MODEL (self->review->second_readings);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwSecondReading) reading = g_list_model_get_item (list, i);

      check_reading (self, reading);
    }
}

/* ---- rows that stand twice ---- */

static GStrv
read_cells (CwReviewCheck *self, CwReportedCase *row)
{
  GStrv cells = g_new0 (char *, self->columns->len + 1);

  for (guint i = 0; i < self->columns->len; i++)
    {
      cells[i] = cw_review_table_dup_cell (row, self->columns->pdata[i]);
      if (cells[i] == NULL)
        cells[i] = g_strdup ("");
    }
  return cells;
}

static gboolean
is_telling (const CwTableColumn *column)
{
  static const char *const keys[] = { "citation", "age", "sex", NULL };

  return g_strv_contains (keys, column->key);
}

/* Report, age and sex, without which nothing is said of a patient; NULL when one is not known. */
static char *
dup_patient (CwReviewCheck *self, GStrv cells)
{
  g_autoptr (GString) patient = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    if (is_telling (self->columns->pdata[i]))
      {
        if (*cells[i] == '\0' || *cells[i] == '?')
          return NULL;
        g_string_append_printf (patient, "%s\n", cells[i]);
      }
  return g_ascii_strdown (patient->str, -1);
}

/* For each row the next one of the same report, age and sex; 0 for none. Only these are compared:
 * each with each would be too many in a review of thousands of rows. */
static guint *
link_patients (CwReviewCheck *self, const GPtrArray *cells)
{
  g_autoptr (GHashTable) last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint *next = g_new0 (guint, cells->len + 1);

  for (guint i = cells->len; i-- > 0;)
    {
      char *patient = dup_patient (self, cells->pdata[i]);

      if (patient == NULL)
        continue;
      next[i] = GPOINTER_TO_UINT (g_hash_table_lookup (last, patient));
      g_hash_table_insert (last, patient, GUINT_TO_POINTER (i));
    }
  return next;
}

/* No cell tells the patients apart. A series holds several patients under one reference, so that
 * this is no more than a question. */
static gboolean
is_same_patient (CwReviewCheck *self, GStrv one, GStrv other)
{
  guint n_known = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (*one[i] && *other[i] && g_ascii_strcasecmp (one[i], other[i]) != 0)
        return FALSE;
      n_known += *one[i] && *other[i];
    }
  return n_known > 3;
}

static void
compare_rows (CwReviewCheck *self, GPtrArray *rows, GPtrArray *cells, const guint *next, guint i)
{
  guint n = 0;

  for (guint j = next[i]; j && n < COMPARED_MAX; j = next[j], n++)
    if (is_same_patient (self, cells->pdata[i], cells->pdata[j]))
      {
        CwReportedCase *row = rows->pdata[j];
        g_autofree char *words = g_strdup_printf (
          _ ("rows %u and %u may be the same patient: no cell tells them apart."), i + 1, j + 1);

        cw_finding_add_place (
          cw_review_check_add (self, "duplicate-row", CW_SEVERITY_WARNING, row, "citation", words),
          rows->pdata[i], "citation");
        return;
      }
}

void
cw_review_check_rows (CwReviewCheck *self)
{
  GListModel *list = G_LIST_MODEL (self->review->cases);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      CwReportedCase *row = g_list_model_get_item (list, i);

      g_ptr_array_add (rows, row);
      g_ptr_array_add (cells, read_cells (self, row));
      for (guint j = 0; j < self->columns->len; j++)
        check_cell (self, row, self->columns->pdata[j]);
      check_survival (self, row);
      check_progressed (self, row);
      check_year (self, row);
      check_our_case (self, row);
    }
  next = link_patients (self, cells);
  for (guint i = 0; i < rows->len; i++)
    compare_rows (self, rows, cells, next, i);
  check_readings (self);
}
