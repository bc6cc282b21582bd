/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "review-fixtures.h"

static void
set_cell (CwReview *review, CwReportedCase *row, const char *key, const char *text)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  const CwTableColumn *column = cw_review_table_find_column (columns, key);
  g_autoptr (GError) error = NULL;

  if (column == NULL)
    g_error ("no column %s", key);
  cw_review_table_set_cell (row, column, text, &error);
  g_assert_no_error (error);
}

CwReportedCase *
add_reported_case (CwReview *review, ...)
{
  CwReportedCase *row = CW_REPORTED_CASE (build_row (CW_ENTITY (review), "cases", NULL));
  va_list arguments;

  va_start (arguments, review);
  for (const char *key; (key = va_arg (arguments, const char *));)
    set_cell (review, row, key, va_arg (arguments, const char *));
  va_end (arguments);
  return row;
}

static void
add_line (CwReview *review, const char *const *keys, const char *line)
{
  CwReportedCase *row = add_reported_case (review, NULL);
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i] && keys[i]; i++)
    set_cell (review, row, keys[i], cells[i]);
}

CwReview *
build_review (const char *table)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; lines[i]; i++)
    {
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (keys)
        {
          add_line (review, (const char *const *)keys, lines[i]);
          continue;
        }
      keys = g_strsplit (lines[i], "\t", -1);
      for (guint j = 0; keys[j]; j++)
        build_row (CW_ENTITY (review), "columns", "field", keys[j], NULL);
    }
  return review;
}

CwReview *
load_review (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "review", name, NULL);
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  return build_review (table);
}

/* The review holds it. */
CwReportedCase *
get_reported_case (CwReview *review, guint index)
{
  g_autoptr (CwReportedCase) row = g_list_model_get_item (G_LIST_MODEL (review->cases), index);

  g_assert_nonnull (row);
  return row;
}

CwReviewStatistics *
compute_review (CwReview *review, const char *by)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  g_autoptr (GPtrArray) rows = cw_review_list_rows (review, NULL);

  return cw_review_statistics_new (columns, rows, cw_review_table_find_column (columns, by));
}
