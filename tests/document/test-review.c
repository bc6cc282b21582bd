/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document-fixtures.h"
#include "model/cw-review-table.h"

/* A review as a record of a library. */

static CwReportedCase *
add_row (CwRecord *record, const char *citation)
{
  CwEntity *root = cw_record_get_root (record);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "cases");
  CwEntity *row = cw_entity_insert (root, list, G_MAXUINT, NULL);

  g_assert_true (cw_entity_set_by_name (row, "citation", citation, NULL));
  return CW_REPORTED_CASE (row);
}

static char *
dup_cell (CwRecord *record, guint position, const char *key)
{
  CwReview *review = CW_REVIEW (cw_record_get_root (record));
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  g_autoptr (CwReportedCase) row = g_list_model_get_item (G_LIST_MODEL (review->cases), position);

  return cw_review_table_dup_cell (row, cw_review_table_find_column (columns, key));
}

static void
set_cell (CwReportedCase *row, const char *key, const char *text)
{
  CwReview *review = CW_REVIEW (cw_entity_get_root (CW_ENTITY (row)));
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);

  g_assert_true (
    cw_review_table_set_cell (row, cw_review_table_find_column (columns, key), text, NULL));
}

/* Cells of every sort are there again after a restart, and so is the way back. */
static void
test_reopen (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *typed;
    const char *canonical;
  } cells[] = {
    { "age", "69", "69 a" },          { "sex", "?not-mentioned", "?not-mentioned" },
    { "surgery", "No", "no" },        { "targeted-therapy", "No", "?none" },
    { "best-response", "NA", "!NA" }, { "country", NULL, NULL },
  };
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_review (document, "Reported cases", NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  CwReportedCase *row = add_row (record, "Ramspott 2019");

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    set_cell (row, cells[i].key, cells[i].typed);
  g_clear_object (&record);
  close_library (document);

  document = open_library (self);
  record = open_record (document, id);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text = dup_cell (record, 0, cells[i].key);

      g_assert_cmpstr (text, ==, cells[i].canonical);
    }
  while (cw_history_can_undo (cw_record_get_history (record)))
    g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (
    g_list_model_get_n_items (G_LIST_MODEL (CW_REVIEW (cw_record_get_root (record))->cases)), ==,
    0);
  g_clear_object (&record);
  close_library (document);
}

/* Beside the cases in the list, with the number of its rows; found by what stands in a cell. */
static void
test_listed (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) a_case = cw_document_new_case (document, "A case", NULL);
  g_autoptr (CwRecord) record = cw_document_new_review (document, "Reported cases", NULL);
  g_autoptr (GPtrArray) all = NULL, found = NULL;
  const CwSummary *summary;

  set_cell (add_row (record, "Shi 2020"), "targeted-therapy", "Apatinib");
  g_assert_true (cw_record_flush_sync (record, NULL));
  all = cw_document_list_summaries (document, NULL, NULL);
  found = cw_document_list_summaries (document, "apatinib", NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (found->len, ==, 1);
  summary = found->pdata[0];
  g_assert_cmpstr (summary->kind, ==, "review");
  g_assert_cmpstr (summary->title, ==, "Reported cases");
  g_assert_cmpstr (summary->patient, ==, "1 case");
  g_assert_cmpuint (summary->care_total, ==, 0);
  g_clear_object (&a_case);
  g_clear_object (&record);
  close_library (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/review/reopen", Fixture, NULL, set_up, test_reopen, tear_down);
  g_test_add ("/review/listed", Fixture, NULL, set_up, test_listed, tear_down);
  return g_test_run ();
}
