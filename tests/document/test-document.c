/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>

#include "base/cw-error.h"
#include "document/cw-document.h"
#include "document/cw-export.h"
#include "document/cw-import.h"
#include "document/cw-library-model.h"
#include "document/cw-spill.h"
#include "model/cw-article.h"

typedef struct
{
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->directory = g_dir_make_tmp ("casewright-document-XXXXXX", NULL);
  self->path = g_build_filename (self->directory, "library.casewright", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->directory);
  g_free (self->path);
  g_free (self->directory);
}

static CwDocument *
open_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  CwDocument *document = cw_document_open (self->path, CW_DOCUMENT_CREATE, &error);

  g_assert_no_error (error);
  return document;
}

static void
close_library (CwDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_document_close (document, &error));
  g_assert_no_error (error);
  g_object_unref (document);
}

static CwRecord *
open_record (CwDocument *document, const char *id)
{
  g_autoptr (GError) error = NULL;
  CwRecord *record = cw_document_open_record (document, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
set_age (CwRecord *record, const char *text)
{
  CwCase *root = CW_CASE (cw_record_get_root (record));
  g_autoptr (GError) error = NULL;

  cw_entity_set_by_name (CW_ENTITY (root->patient), "age", text, &error);
  g_assert_no_error (error);
  cw_history_break (cw_record_get_history (record));
}

static void
assert_age (CwRecord *record, const char *expected)
{
  CwEntity *patient = CW_ENTITY (CW_CASE (cw_record_get_root (record))->patient);
  const CwField *age = cw_entity_info_find (cw_entity_get_info (patient), "age");
  g_autofree char *text = cw_entity_dup_text (patient, age);

  g_assert_cmpstr (text, ==, expected);
}

static void
wait_saved (CwRecord *record)
{
  gint64 limit = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (cw_record_get_save_state (record) != CW_SAVE_STATE_SAVED)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
}

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

/* ---- what must not get lost ---- */

static guint
count_spilled (void)
{
  g_autoptr (GPtrArray) paths = cw_spill_list ();

  return paths->len;
}

/* The copy of an earlier session holds what the library never got. */
static void
test_failure_then_success (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  g_autoptr (CwSnapshot) earlier = cw_record_snapshot (record);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  g_autofree char *away = g_strconcat (self->path, ".away", NULL);
  g_autofree char *state =
    g_build_filename (g_get_user_state_dir (), "casewright", "unsaved", NULL);
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *left = g_build_filename (state, name, NULL);
  g_autofree char *content = NULL;

  g_assert_cmpint (g_mkdir_with_parents (state, 0700), ==, 0);
  g_assert_true (g_file_set_contents (left, "from an earlier session", -1, NULL));
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL);
  set_age (record, "31");
  g_assert_cmpint (g_rename (self->path, away), ==, 0);
  g_assert_false (cw_record_flush_sync (record, NULL));
  g_assert_cmpint (cw_record_get_save_state (record), ==, CW_SAVE_STATE_FAILED);
  g_assert_nonnull (cw_record_get_save_error (record));
  g_assert_cmpuint (count_spilled (), ==, 2);
  g_assert_cmpint (g_rename (away, self->path), ==, 0);
  set_age (record, "32");
  g_assert_true (cw_record_flush_sync (record, NULL));
  g_assert_cmpint (cw_record_get_save_state (record), ==, CW_SAVE_STATE_SAVED);
  g_assert_cmpuint (count_spilled (), ==, 1);
  g_assert_true (g_file_get_contents (left, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "from an earlier session");
  g_assert_cmpint (g_unlink (left), ==, 0);
  g_clear_object (&record);
  close_library (document);

  document = open_library (self);
  record = open_record (document, id);
  assert_age (record, "32 a");
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  assert_age (record, "31 a");
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  assert_age (record, NULL);
  g_clear_object (&record);
  close_library (document);
}

/* Text that is no number yet is in the copy as it was typed, and comes back from it. */
static void
test_spilled_copy (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *patient = CW_ENTITY (CW_CASE (cw_record_get_root (record))->patient);
  const CwField *age = cw_entity_info_find (cw_entity_get_info (patient), "age");
  g_autofree char *away = g_strconcat (self->path, ".away", NULL);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (CwImportResult) result = NULL;
  g_autoptr (CwRecord) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL);
  g_assert_true (cw_entity_set_typed (patient, age, "about thirty", NULL));
  g_assert_cmpint (g_rename (self->path, away), ==, 0);
  g_assert_false (cw_record_flush_sync (record, NULL));
  g_assert_cmpint (g_rename (away, self->path), ==, 0);
  paths = cw_spill_list ();
  g_assert_cmpuint (paths->len, ==, 1);
  result = cw_import_file (document, paths->pdata[0], FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  copy = open_record (document, result->ids->pdata[0]);
  assert_age (copy, "!about thirty");
  g_assert_true (cw_record_flush_sync (record, NULL));
  g_assert_cmpuint (count_spilled (), ==, 0);
  g_clear_object (&copy);
  g_clear_object (&record);
  close_library (document);
}

static void
type_title (CwRecord *record, const char *text)
{
  CwEntity *root = cw_record_get_root (record);
  const CwField *title = cw_entity_info_find (cw_entity_get_info (root), "title");

  g_assert_true (cw_entity_set_typed (root, title, text, NULL));
}

/* A run of typing that is written in the middle is one step all the same. */
static void
test_typing_grows_on_disk (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, "Old", NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  g_autofree char *text = NULL;

  type_title (record, "Old\303\251");
  g_assert_true (cw_record_flush_sync (record, NULL));
  type_title (record, "Old\303\250s");
  g_assert_true (cw_record_flush_sync (record, NULL));
  type_title (record, "Os");
  g_clear_object (&record);
  close_library (document);

  document = open_library (self);
  record = open_record (document, id);
  g_object_get (cw_record_get_root (record), "title", &text, NULL);
  g_assert_cmpstr (text, ==, "Os");
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  g_clear_pointer (&text, g_free);
  g_object_get (cw_record_get_root (record), "title", &text, NULL);
  g_assert_cmpstr (text, ==, "Old");
  g_assert_false (cw_history_can_undo (cw_record_get_history (record)));
  g_assert_true (cw_history_redo (cw_record_get_history (record), NULL));
  g_clear_pointer (&text, g_free);
  g_object_get (cw_record_get_root (record), "title", &text, NULL);
  g_assert_cmpstr (text, ==, "Os");
  g_clear_object (&record);
  close_library (document);
}

static void
edit_again_cb (CwRecord *record, guint *times)
{
  if ((*times)++ > 0)
    return;
  set_age (record, "41");
  cw_record_flush (record);
}

/* An edit from inside the signal is not on the disk when that signal has been heard. */
static void
test_edit_while_saved_is_said (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  guint times = 0;

  g_signal_connect (record, "saved", G_CALLBACK (edit_again_cb), &times);
  set_age (record, "40");
  g_assert_true (cw_record_flush_sync (record, NULL));
  g_assert_cmpuint (times, ==, 1);
  g_assert_cmpint (cw_record_get_save_state (record), ==, CW_SAVE_STATE_SAVING);
  wait_saved (record);
  g_assert_cmpuint (times, ==, 2);
  g_clear_object (&record);
  close_library (document);
  document = open_library (self);
  record = open_record (document, id);
  assert_age (record, "41 a");
  g_clear_object (&record);
  close_library (document);
}

static void
test_reason_is_saved (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  GPtrArray *groups;

  set_age (record, "40");
  g_assert_true (cw_record_flush_sync (record, NULL));
  cw_history_set_reason (cw_record_get_history (record), "hematochezia");
  g_assert_cmpint (cw_record_get_save_state (record), ==, CW_SAVE_STATE_UNSAVED);
  g_clear_object (&record);
  close_library (document);
  document = open_library (self);
  record = open_record (document, id);
  groups = cw_history_get_groups (cw_record_get_history (record));
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpstr (((CwHistoryGroup *)groups->pdata[0])->reason, ==, "hematochezia");
  g_clear_object (&record);
  close_library (document);
}

/* Focus can leave a field in the middle of a step: the step is written whole. */
static void
test_step_is_written_whole (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);

  cw_history_begin (cw_record_get_history (record), "Both");
  set_age (record, "40");
  cw_record_flush (record);
  g_assert_cmpint (cw_record_get_save_state (record), ==, CW_SAVE_STATE_UNSAVED);
  type_title (record, "With a title");
  cw_history_end (cw_record_get_history (record));
  wait_saved (record);
  g_clear_object (&record);
  close_library (document);
}

typedef struct
{
  CwRecord *record;
  GError *error;
  gboolean done;
} Opened;

static void
opened_cb (GObject *document, GAsyncResult *result, gpointer user_data)
{
  Opened *self = user_data;

  self->record = cw_document_open_record_finish (CW_DOCUMENT (document), result, &self->error);
  self->done = TRUE;
}

/* A record of a closed library could never be saved. */
static void
test_close_while_loading (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  CwRecord *record = cw_document_new_case (document, NULL, NULL);
  CwRecord *other = cw_document_new_case (document, NULL, NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  Opened opened = { 0 };

  g_object_unref (record);
  set_age (other, "50");
  cw_document_open_record_async (document, id, NULL, opened_cb, &opened);
  cw_record_flush (other);
  g_assert_true (cw_document_close (document, NULL));
  while (!opened.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (opened.record);
  g_assert_error (opened.error, CW_ERROR, CW_ERROR_CANCELLED);
  g_clear_error (&opened.error);
  g_object_unref (other);
  g_object_unref (document);
}

/* What was read before somebody else opened, edited and closed the record is out of date. */
static void
test_load_overtaken (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  g_autofree char *id = g_strdup (cw_record_get_id (record));
  Opened opened = { 0 };

  g_clear_object (&record);
  cw_document_open_record_async (document, id, NULL, opened_cb, &opened);
  record = open_record (document, id);
  set_age (record, "50");
  g_assert_true (cw_record_flush_sync (record, NULL));
  g_clear_object (&record);
  while (!opened.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (opened.error);
  assert_age (opened.record, "50 a");
  g_object_unref (opened.record);
  close_library (document);
}

/* A thread that reads a picture or a file can be late: the library has gone, and says so. */
static void
test_late_thread (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwLibraryModel) model = cw_library_model_new (document);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"case\": {}}", 12);
  g_autoptr (GError) error = NULL;
  g_autofree char *checksum = g_strnfill (64, 'a');

  g_assert_true (cw_document_close (document, NULL));
  g_assert_null (cw_document_load_image (document, checksum, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (cw_document_put_image (document, bytes, "image/png", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (cw_import_bytes (document, bytes, FALSE, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_null (cw_document_list_summaries (document, NULL, NULL));
  g_assert_nonnull (cw_document_get_path (document));
  cw_library_model_set_search (model, "late");
  g_clear_object (&model);
  g_object_unref (document);
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
  ADD ("failure-then-success", test_failure_then_success);
  ADD ("spilled-copy", test_spilled_copy);
  ADD ("typing-grows-on-disk", test_typing_grows_on_disk);
  ADD ("edit-while-saved-is-said", test_edit_while_saved_is_said);
  ADD ("reason-is-saved", test_reason_is_saved);
  ADD ("step-is-written-whole", test_step_is_written_whole);
  ADD ("close-while-loading", test_close_while_loading);
  ADD ("load-overtaken", test_load_overtaken);
  ADD ("late-thread", test_late_thread);
  return g_test_run ();
}
