/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>

#include "base/cw-error.h"
#include "document-fixtures.h"
#include "document/cw-import.h"
#include "document/cw-library-model.h"
#include "document/cw-spill.h"
#include "model/cw-article.h"

/* What must not get lost, whatever happens at the same time. */

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

#define ADD(path, function) g_test_add ("/saving/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
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
