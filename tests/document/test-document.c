/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>

#include "base/cw-error.h"
#include "document-fixtures.h"
#include "document/cw-export.h"
#include "document/cw-import.h"
#include "document/cw-library-model.h"
#include "model/cw-article.h"

static void
test_reopen (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, "A case report", NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  g_autoptr (GError) error = NULL;

  set_age (record, "27");
  g_assert_cmpint (cw_record_get_save_state (record), ==, CW_SAVE_STATE_UNSAVED);
  set_age (record, "28");
  g_clear_object (&record);
  close_library (document);

  document = open_library (self);
  record = open_record (document, id);
  assert_age (record, "28 a");
  g_assert_true (cw_history_undo (cw_record_get_history (record), &error));
  assert_age (record, "27 a");
  g_assert_true (cw_history_undo (cw_record_get_history (record), &error));
  assert_age (record, NULL);
  g_assert_true (cw_history_redo (cw_record_get_history (record), &error));
  g_assert_true (cw_history_redo (cw_record_get_history (record), &error));
  assert_age (record, "28 a");
  g_assert_no_error (error);
  g_clear_object (&record);
  close_library (document);
}

static void
test_autosave (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  gint64 start;

  set_age (record, "5 mo");
  start = g_get_monotonic_time ();
  wait_saved (record);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  g_clear_object (&record);
  close_library (document);
}

static void
test_one_record_for_all_windows (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) first = cw_document_new_case (document, NULL, NULL);
  g_autoptr (CwRecord) second = open_record (document, cw_record_get_id (first));

  g_assert_true (first == second);
  g_clear_object (&first);
  g_clear_object (&second);
  close_library (document);
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  CwEntity *root = cw_record_get_root (record);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "keywords");
  const char *const terms[] = { "one", "two", "three" };
  g_autoptr (CwEntity) last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    cw_entity_set_by_name (cw_entity_insert (root, list, i, NULL), "term", terms[i], NULL);
  g_assert_true (cw_record_flush_sync (record, NULL));
  last = g_list_model_get_item (cw_entity_get_list (root, list), 2);
  cw_entity_move (last, 0);
  g_assert_true (cw_record_flush_sync (record, NULL));
  {
    g_autoptr (CwEntity) middle = g_list_model_get_item (cw_entity_get_list (root, list), 1);

    cw_entity_remove (middle);
  }
  g_clear_object (&last);
  g_clear_object (&record);
  close_library (document);

  document = open_library (self);
  record = open_record (document, id);
  root = cw_record_get_root (record);
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, list)), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (cw_entity_get_list (root, list), i);
      g_autofree char *title = cw_entity_dup_title (item);

      g_assert_cmpstr (title, ==, i == 0 ? "three" : "two");
    }
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (root, list)), ==, 3);
  g_clear_object (&record);
  close_library (document);
}

static void
test_sample_exchange (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwRecord) record = cw_document_new_sample (document, &error);
  g_autoptr (CwSnapshot) snapshot = NULL;
  g_autoptr (GBytes) json = NULL, again = NULL;
  g_autoptr (CwImportResult) result = NULL;
  g_autofree char *other_path = g_build_filename (self->directory, "other.casewright", NULL);
  g_autoptr (CwDocument) other = NULL;
  g_autoptr (CwRecord) copy = NULL;
  g_autoptr (CwSnapshot) copied = NULL;

  g_assert_no_error (error);
  snapshot = cw_record_snapshot (record);
  json = cw_export_record (document, snapshot, CW_EXPORT_JSON, 0, &error);
  g_assert_no_error (error);

  other = cw_document_open (other_path, CW_DOCUMENT_CREATE, &error);
  g_assert_no_error (error);
  result = cw_import_bytes (other, json, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->ids->len, ==, 1);
  g_assert_cmpuint (result->copies, ==, 0);
  copy = open_record (other, result->ids->pdata[0]);
  copied = cw_record_snapshot (copy);
  again = cw_export_record (other, copied, CW_EXPORT_JSON, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (json, again));

  g_clear_pointer (&result, cw_import_result_free);
  result = cw_import_bytes (other, json, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->copies, ==, 1);
  g_assert_cmpstr (result->ids->pdata[0], !=, cw_record_get_id (copy));
  g_clear_object (&copy);
  g_clear_object (&record);
  g_assert_true (cw_document_close (other, NULL));
  close_library (document);
}

static void
test_every_export (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_sample (document, NULL);
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);

  for (guint format = 0; format < CW_EXPORT_N_FORMATS; format++)
    for (guint layout = 0; layout < CW_EXPORT_N_LAYOUTS; layout++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = cw_export_record (document, snapshot, format, layout, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
      }
  g_clear_object (&record);
  close_library (document);
}

static void
test_bad_import (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  const char *text = "{\"format\": \"casewright-library\", \"version\": 1, \"records\": [\n"
                     "{\"id\": \"01890000-0000-7000-8000-0000000000f1\", \"case\": {}},\n"
                     "{\"id\": \"01890000-0000-7000-8000-0000000000f2\", \"case\": "
                     "{\"patient\": {\"sex\": \"mael\"}}}\n]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = NULL;

  g_assert_null (cw_import_bytes (document, bytes, FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_assert_nonnull (strstr (error->message, "sex"));
  summaries = cw_document_list_summaries (document, NULL, NULL);
  g_assert_cmpuint (summaries->len, ==, 0);
  close_library (document);
}

static void
wait_for_rows (CwLibraryModel *model, guint expected)
{
  gint64 limit = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!cw_library_model_is_loaded (model) ||
         g_list_model_get_n_items (G_LIST_MODEL (model)) != expected)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_library_list (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwLibraryModel) model = cw_library_model_new (document);
  g_autoptr (CwRecord) first = cw_document_new_case (document, "Zebra: a case report", NULL);
  g_autoptr (CwRecord) second = cw_document_new_case (document, "Apple: a case report", NULL);
  g_autoptr (CwLibraryRow) row = NULL;

  wait_for_rows (model, 2);
  cw_library_model_set_sort (model, CW_LIBRARY_SORT_TITLE, FALSE);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  while (cw_library_row_get_summary (row) == NULL ||
         g_strcmp0 (cw_library_row_get_summary (row)->title, "Apple: a case report") != 0)
    g_main_context_iteration (NULL, TRUE);
  cw_library_model_set_search (model, "zeb");
  wait_for_rows (model, 1);
  while (g_strcmp0 (cw_library_row_get_summary (row)->title, "Zebra: a case report") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&row);
  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&model);
  close_library (document);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/document/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("reopen", test_reopen);
  ADD ("autosave", test_autosave);
  ADD ("one-record-for-all-windows", test_one_record_for_all_windows);
  ADD ("rows", test_rows);
  ADD ("sample-exchange", test_sample_exchange);
  ADD ("every-export", test_every_export);
  ADD ("bad-import", test_bad_import);
  ADD ("library-list", test_library_list);
  return g_test_run ();
}
