/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-window"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-review-import.h"
#include "io/cw-review-reader.h"
#include "io/cw-safe-file.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-review-import-window.h"
#include "ui/cw-window-private.h"

/* Tables on their way into the open review: read in a thread, up to the window that asks what their
 * columns are. */

typedef struct
{
  CwRecord *record;
  char *path; /* or NULL for text */
  char *name;
  GBytes *bytes; /* or NULL until they are read */
  GPtrArray *tables; /* CwRawTable */
  GPtrArray *imports; /* CwReviewImport */
  guint chosen;
  CwJobBar *bar;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->imports, g_ptr_array_unref);
  g_object_unref (self->record);
  g_object_unref (self->bar);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/**
 * cw_window_has_review:
 * @self: a window
 *
 * Returns: whether a review is open
 */
gboolean
cw_window_has_review (CwWindow *self)
{
  return self->record && CW_IS_REVIEW (cw_record_get_root (self->record));
}

/* ---- reading ---- */

static void
read_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  if (self->bytes == NULL)
    self->bytes = cw_safe_file_read (self->path, CW_REVIEW_READER_MAX_BYTES, &error);
  if (self->bytes)
    self->tables = cw_review_reader_read (self->bytes, cancellable, &error);
  if (self->tables == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self->chosen = cw_review_import_choose (self->tables);
  g_task_return_boolean (task, TRUE);
}

static void
guess_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Job *self = data;

  for (guint i = 0; i < self->imports->len && !g_cancellable_is_cancelled (cancellable); i++)
    cw_review_import_guess (self->imports->pdata[i]);
  g_task_return_boolean (task, TRUE);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
tell_unreadable (CwWindow *self, const Job *job, const GError *error)
{
  g_autofree char *heading = g_strdup_printf (_ ("“%s” could not be read"), job->name);

  if (!is_cancelled (error) && !self->closing)
    cw_dialogs_tell (GTK_WINDOW (self), heading, error->message);
}

/* The author may have gone elsewhere meanwhile. */
static void
guessed_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  CwWindow *self = CW_WINDOW (window);
  Job *job = g_task_get_task_data (G_TASK (result));

  if (g_task_propagate_boolean (G_TASK (result), NULL) && !self->closing &&
      self->record == job->record)
    cw_review_import_window_show (GTK_WINDOW (self), job->record, job->name,
                                  g_steal_pointer (&job->imports), job->chosen);
  cw_job_bar_finish (job->bar);
}

static void
guess (CwWindow *self, Job *job, GCancellable *cancellable)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, guessed_cb, NULL);
  CwReview *review = CW_REVIEW (cw_record_get_root (job->record));

  job->imports = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_review_import_free);
  while (job->tables->len > 0)
    g_ptr_array_add (job->imports,
                     cw_review_import_prepare (review, g_ptr_array_steal_index (job->tables, 0)));
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, guess_thread);
}

static void
read_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  GTask *task = G_TASK (result);
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (task, &error))
    {
      guess (CW_WINDOW (window), job, g_task_get_cancellable (task));
      return;
    }
  tell_unreadable (CW_WINDOW (window), job, error);
  cw_job_bar_finish (job->bar);
  job_free (job);
}

/* Takes the job. */
static void
start (CwWindow *self, Job *job)
{
  g_autoptr (GCancellable) cancellable = cw_job_bar_start (self->job_bar, _ ("Reading the table"));
  g_autoptr (GTask) task = g_task_new (self, cancellable, read_cb, job);

  job->record = g_object_ref (self->record);
  job->bar = g_object_ref (self->job_bar);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, read_thread);
}

/**
 * cw_window_import_table:
 * @self: a window that shows a review
 * @path: (type filename): a file with one table or several
 *
 * Reads a file and asks what its columns become in the review.
 */
void
cw_window_import_table (CwWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  Job *job;

  if (!cw_window_has_review (self) || !cw_window_check_idle (self))
    return;
  if (!cw_document_check_foreign (self->document, path, &error))
    {
      cw_window_show_toast (self, error->message);
      return;
    }
  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->name = g_filename_display_basename (path);
  start (self, job);
}

/**
 * cw_window_paste_table:
 * @self: a window that shows a review
 * @text: what was pasted
 *
 * Does the same with text.
 */
void
cw_window_paste_table (CwWindow *self, const char *text)
{
  Job *job;

  if (!cw_window_has_review (self) || !cw_window_check_idle (self))
    return;
  job = g_new0 (Job, 1);
  job->bytes = g_bytes_new (text, strlen (text));
  job->name = g_strdup (_ ("Clipboard"));
  start (self, job);
}

/* ---- dropped files ---- */

static gboolean
is_table (const char *path)
{
  static const char *const endings[] = { ".csv",  ".tsv", ".txt",  ".xlsx", ".ods",
                                         ".docx", ".odt", ".html", ".htm" };
  g_autofree char *name = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

/**
 * cw_window_take_table:
 * @self: a window
 * @files: (element-type GFile): files that were dropped
 *
 * Reads a table into the open review. Several are told to come one after the other: each has
 * columns of its own.
 *
 * Returns: %FALSE when no review is open, or when the files are no tables
 */
gboolean
cw_window_take_table (CwWindow *self, GSList *files)
{
  const char *path = files ? g_file_peek_path (files->data) : NULL;

  if (!cw_window_has_review (self) || path == NULL || !is_table (path))
    return FALSE;
  if (files->next)
    cw_window_show_toast (self, _ ("Tables come in one after the other: drop them singly"));
  else
    cw_window_import_table (self, path);
  return TRUE;
}
