/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "document/cw-review-import.h"
#include "fuzz.h"
#include "io/cw-review-reader.h"
#include "io/cw-review-writer.h"

/* Reads bytes as a table of reported cases and takes it into a review. Every cell must be kept, and
 * the table that goes out must be readable. */

static CwReview *
make_review (void)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));

  cw_review_table_add_default_columns (review);
  return review;
}

static void
check_table (const CwRawTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CwRawRow *row = table->rows->pdata[i];

      fuzz_require (row->cells->len == table->header->len, "every row has all columns");
      for (guint j = 0; j < row->cells->len; j++)
        fuzz_require (g_utf8_validate (((CwRawCell *)row->cells->pdata[j])->text, -1, NULL),
                      "a cell is text");
    }
}

static void
check_review (CwReview *review, guint n_rows)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2024, 2, 29, 0, 0, 0);

  fuzz_require (g_list_model_get_n_items (G_LIST_MODEL (review->cases)) == n_rows,
                "every row comes in");
  for (CwReviewFormat format = CW_REVIEW_FORMAT_CSV; format <= CW_REVIEW_FORMAT_LATEX; format++)
    {
      g_autoptr (GBytes) bytes = cw_review_write (review, NULL, NULL, format, "en", date, NULL);
      g_autoptr (GPtrArray) again = NULL;

      fuzz_require (bytes != NULL, "a table can be written");
      /* A heading that begins like a page makes one of the file. */
      if (format == CW_REVIEW_FORMAT_CSV && n_rows > 0 &&
          memchr (g_bytes_get_data (bytes, NULL), '<', MIN (g_bytes_get_size (bytes), 64)) == NULL)
        {
          again = cw_review_reader_read (bytes, NULL, NULL);
          fuzz_require (again != NULL, "what is written can be read");
        }
    }
}

static void
check_import (CwRawTable *table)
{
  g_autoptr (CwReview) review = make_review ();
  guint n_rows = table->rows->len;
  g_autoptr (CwReviewImport) import = cw_review_import_new (review, table);
  g_autoptr (CwImportPreview) preview = cw_review_import_preview (import);
  g_autofree char *mapping = cw_review_import_dup_mapping (import);

  fuzz_require (preview->rows->len == n_rows, "every row is shown");
  cw_review_import_load_mapping (import, mapping);
  cw_review_import_apply (import, NULL);
  check_review (review, n_rows);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) tables = cw_review_reader_read (bytes, NULL, NULL);

  while (tables && tables->len > 0)
    {
      CwRawTable *table = g_ptr_array_steal_index (tables, 0);

      check_table (table);
      check_import (table);
    }
  return 0;
}
