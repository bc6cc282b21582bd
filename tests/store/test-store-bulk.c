/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include "base/cw-error.h"

/* Many records at a time, work without waiting, and a closed door. */

typedef struct
{
  char *folder;
  char *path;
  CwStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = make_test_folder ();
  self->path = test_path (self->folder, "test.casewright");
  self->store = open_library (self->path, CW_STORE_CREATE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->store);
  g_free (self->path);
  remove_test_folder (self->folder);
}

static void
reopen (Fixture *self)
{
  cw_store_close (self->store);
  g_clear_object (&self->store);
  self->store = open_library (self->path, 0);
}

/* ---- import and export ---- */

typedef struct
{
  guint n;
  guint stop;
  guint seen;
  GCancellable *cancellable;
} Stream;

static CwBatch *
produce_cb (gpointer user_data, GError **error)
{
  Stream *stream = user_data;

  if (stream->n == stream->stop && stream->cancellable)
    g_cancellable_cancel (stream->cancellable);
  else if (stream->n == stream->stop)
    return NULL;
  if (stream->n == 1000)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE, "bad piece");
      return NULL;
    }
  stream->n++;
  return make_record_batch (make_small_case ("Piece"));
}

static void
progress_cb (guint n_batches, gpointer user_data)
{
  ((Stream *)user_data)->seen = n_batches;
}

static gboolean
each_cb (CwSnapshot *root, gpointer user_data, GError **error)
{
  ((Stream *)user_data)->seen++;
  cw_snapshot_free (root);
  return TRUE;
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = NULL;
  Stream stream = { .stop = 50 };
  Stream reading = { 0 };
  guint n = 0;

  g_assert_true (cw_store_import (self->store, produce_cb, progress_cb, &stream, NULL, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 50);
  g_assert_cmpuint (stream.seen, ==, 50);
  numbers = cw_store_query (self->store, &(CwStoreQuery){ 0 }, &error);
  g_assert_cmpuint (numbers->len, ==, 50);
  cw_store_foreach_record (self->store, (const gint64 *)numbers->data, numbers->len, each_cb,
                           &reading, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reading.seen, ==, 50);
  g_assert_cmpuint (count_matches (self->store, "pie"), ==, 50);
  reopen (self);
  g_assert_cmpuint (count_matches (self->store, "pie"), ==, 50);
}

static void
test_import_stopped (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Stream cancelled = { .stop = 30, .cancellable = cancellable };
  Stream failing = { .stop = 2000 };

  write_record (self->store, make_small_case ("Before"));
  g_assert_false (
    cw_store_import (self->store, produce_cb, NULL, &cancelled, cancellable, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (cw_store_import (self->store, produce_cb, NULL, &failing, NULL, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_assert_cmpuint (count_matches (self->store, "piece"), ==, 0);
  g_assert_cmpuint (count_matches (self->store, "before"), ==, 1);
  write_record (self->store, make_small_case ("Afterwards"));
  reopen (self);
  g_assert_cmpuint (count_matches (self->store, ""), ==, 2);
}

/* ---- without waiting ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  guint *n_written = user_data;

  g_assert_true (cw_store_write_finish (CW_STORE (source), result, &error));
  g_assert_no_error (error);
  (*n_written)++;
}

static void
test_async (Fixture *self, gconstpointer data)
{
  guint n_written = 0;

  for (guint i = 0; i < 20; i++)
    cw_store_write_async (self->store, make_record_batch (make_small_case ("Async")), NULL,
                          written_cb, &n_written);
  cw_store_close (self->store);
  while (n_written < 20)
    g_main_context_iteration (NULL, TRUE);
  reopen (self);
  g_assert_cmpuint (count_matches (self->store, "async"), ==, 20);
}

static void
failed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  cw_store_write_finish (CW_STORE (source), result, user_data);
}

static void
test_closed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) later = NULL;

  cw_store_close (self->store);
  cw_store_close (self->store);
  g_assert_null (cw_store_query (self->store, &(CwStoreQuery){ 0 }, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
  cw_store_write_async (self->store, cw_batch_new (), NULL, failed_cb, &later);
  while (later == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (later, CW_ERROR, CW_ERROR_FAILED);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/bulk/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("import", test_import);
  ADD ("import-stopped", test_import_stopped);
  ADD ("async", test_async);
  ADD ("closed", test_closed);
  return g_test_run ();
}
