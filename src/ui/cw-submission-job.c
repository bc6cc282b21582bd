/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-submission-job.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-window-private.h"

/* Writes a submission in a thread: whole, or not at all when the user stops it. */

typedef struct
{
  CwSubmission *submission;
  char *path;
  CwJobBar *bar;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  cw_submission_free (self->submission);
  g_object_unref (self->bar);
  g_free (self->path);
  g_free (self);
}

static void
job_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  if (cw_submission_write (self->submission, self->path, CW_SAFE_FILE_FORCE, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwWindow *window = CW_WINDOW (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *parent = g_path_get_dirname (job->path);
  const char *folder = cw_submission_is_zip (job->path) ? parent : job->path;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cw_window_show_toast_with_folder (window, _ ("The submission was written"), folder);
  else if (g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED))
    cw_window_show_toast (window, error->message);
  else
    cw_dialogs_tell (GTK_WINDOW (window), _ ("The submission was not written"), error->message);
  cw_job_bar_finish (job->bar);
}

/**
 * cw_submission_job_start:
 * @window: (type CwWindow): the window of the library
 * @bar: its bar, which is idle
 * @submission: (transfer full): what to write
 * @path: (type filename): the folder, or a file whose name ends in ".zip"
 *
 * Writes a submission in the background; an earlier one is replaced.
 */
void
cw_submission_job_start (GtkWindow *window,
                         CwJobBar *bar,
                         CwSubmission *submission,
                         const char *path)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr (GCancellable) cancellable = cw_job_bar_start (bar, _ ("Writing the submission"));
  g_autoptr (GTask) task = g_task_new (window, cancellable, done_cb, NULL);

  job->submission = submission;
  job->path = g_strdup (path);
  job->bar = g_object_ref (bar);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, job_thread);
}
