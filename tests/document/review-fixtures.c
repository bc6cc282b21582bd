/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "review-fixtures.h"

#include <string.h>

#include "io/cw-review-reader.h"
#include "rules/cw-footnotes.h"

CwReview *
new_review (void)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));

  cw_review_table_add_default_columns (review);
  return review;
}

CwReviewImport *
begin_import (CwReview *review, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = cw_review_reader_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return cw_review_import_new (review,
                               g_ptr_array_steal_index (tables, cw_review_import_choose (tables)));
}

CwReviewImport *
begin_import_text (CwReview *review, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return begin_import (review, bytes);
}

CwReviewImport *
begin_import_file (CwReview *review, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "review", name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new_take (content, length);
  return begin_import (review, bytes);
}

static void
append_header (GString *out, const CwTableColumn *column, CwFootnotes *footnotes)
{
  g_autofree char *marks = cw_footnotes_dup_header_marks (footnotes, column);

  g_string_append_printf (out, "|%s%s%s%s%s", column->label, column->own ? ":" : "",
                          column->own ? cw_field_get_value_kind (column->field)->name : "",
                          *marks ? "^" : "", marks);
}

static void
append_cell (GString *out, CwReportedCase *row, const CwTableColumn *column, CwFootnotes *footnotes)
{
  const char *id = cw_entity_get_id (CW_ENTITY (row));
  g_autofree char *marks = cw_footnotes_dup_cell_marks (footnotes, id, column->key);
  g_autofree char *text = cw_review_table_dup_cell (row, column);

  g_string_append_printf (out, "|%s%s%s", text ? text : "", *marks ? "^" : "", marks);
}

/* The shown table in canonical text, with marks and footnotes. */
char *
describe_review (CwReview *review)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  g_autoptr (CwFootnotes) footnotes = cw_footnotes_new (review);
  GListModel *rows = G_LIST_MODEL (review->cases);
  GString *out = g_string_new (NULL);

  for (guint j = 0; j < columns->len; j++)
    if (!((CwTableColumn *)columns->pdata[j])->is_hidden)
      append_header (out, columns->pdata[j], footnotes);
  g_string_append (out, "|\n");
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwReportedCase) row = g_list_model_get_item (rows, i);

      for (guint j = 0; j < columns->len; j++)
        if (!((CwTableColumn *)columns->pdata[j])->is_hidden)
          append_cell (out, row, columns->pdata[j], footnotes);
      g_string_append_printf (out, "|%s\n", row->source_key ? row->source_key : "");
    }
  for (guint i = 0; i < cw_footnotes_get_n (footnotes); i++)
    {
      const char *mark = cw_footnotes_get_mark (footnotes, i);

      g_string_append_printf (out, "%s: %s\n", mark ? mark : "-",
                              cw_footnotes_get (footnotes, i)->text);
    }
  return g_string_free (out, FALSE);
}

void
assert_review (CwReview *review, const char *expected)
{
  g_autofree char *found = describe_review (review);

  g_assert_cmpstr (found, ==, expected);
}
