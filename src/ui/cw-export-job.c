/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-export-job.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "io/cw-safe-file.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-window-private.h"

/* Writes the files of an export in a thread. Each file is whole or not there; the user can stop
 * between two of them. */

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
  char *folder;
  CwExportFile *files;
  guint n_files;
  guint n_written;
  guint n_unresolved; /* in the article */
  guint n_lost_pictures; /* of the article */
  CwJobBar *bar;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->document);
  g_object_unref (self->bar);
  cw_snapshot_free (self->record);
  g_free (self->files);
  g_free (self->folder);
  g_free (self);
}

/**
 * cw_export_file_dup_name:
 * @self: a file of an export
 * @record: the case
 *
 * Returns: (transfer full) (type filename): its name, without a folder
 */
char *
cw_export_file_dup_name (const CwExportFile *self, const CwSnapshot *record)
{
  return self->is_manuscript ? cw_export_dup_manuscript_name (record, &self->manuscript)
                             : cw_export_dup_file_name (record, self->format, self->layout);
}

static GBytes *
make_manuscript (Job *self, const CwExportFile *file, GError **error)
{
  g_auto (CwManuscriptReport) report = { 0 };
  GBytes *content =
    cw_export_manuscript (self->document, self->record, &file->manuscript, &report, error);

  self->n_unresolved = report.unresolved ? report.unresolved->len : 0;
  self->n_lost_pictures = report.n_lost_pictures;
  return content;
}

static GBytes *
make_content (Job *self, const CwExportFile *file, GError **error)
{
  return file->is_manuscript
           ? make_manuscript (self, file, error)
           : cw_export_record (self->document, self->record, file->format, file->layout, error);
}

static gboolean
write_one (Job *self, const CwExportFile *file, GError **error)
{
  g_autofree char *name = cw_export_file_dup_name (file, self->record);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GBytes) content = make_content (self, file, error);

  return content && cw_document_check_foreign (self->document, path, error) &&
         cw_safe_file_write (path, content, CW_SAFE_FILE_FORCE, error);
}

static void
job_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  for (guint i = 0; i < self->n_files; i++)
    {
      cw_job_bar_report (i, self->n_files, self->bar);
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_task_return_new_error (task, CW_ERROR, CW_ERROR_CANCELLED, "cancelled");
          return;
        }
      if (!write_one (self, &self->files[i], &error))
        {
          g_task_return_error (task, error);
          return;
        }
      self->n_written++;
    }
  g_task_return_boolean (task, TRUE);
}

/* Takes @more. */
static char *
tell_lost_pictures (const Job *job, char *more)
{
  g_autofree char *text = more;

  if (job->n_lost_pictures == 0)
    return g_steal_pointer (&text);
  return g_strdup_printf (ngettext ("%s; %u picture of the manuscript was left out",
                                    "%s; %u pictures of the manuscript were left out",
                                    job->n_lost_pictures),
                          text, job->n_lost_pictures);
}

static void
tell_written (CwWindow *window, const Job *job, gboolean stopped)
{
  g_autofree char *text = g_strdup_printf (
    ngettext ("%u file was written", "%u files were written", job->n_written), job->n_written);
  g_autofree char *more = stopped ? g_strdup_printf (_ ("Stopped: %s"), text) : g_strdup (text);

  if (job->n_unresolved > 0)
    {
      g_autofree char *gaps = g_strdup_printf (
        ngettext ("%s; %u fact or reference of the manuscript is not there",
                  "%s; %u facts or references of the manuscript are not there", job->n_unresolved),
        more, job->n_unresolved);

      g_free (more);
      more = g_steal_pointer (&gaps);
    }
  more = tell_lost_pictures (job, g_steal_pointer (&more));
  cw_window_show_toast_with_folder (window, more, job->folder);
}

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwWindow *window = CW_WINDOW (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  gboolean stopped = g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED);

  if (done || stopped)
    tell_written (window, job, stopped);
  else
    cw_dialogs_tell (GTK_WINDOW (window), _ ("The export failed"), error->message);
  cw_job_bar_finish (job->bar);
}

/**
 * cw_export_job_start:
 * @window: (type CwWindow): the window of the library
 * @bar: its bar, which is idle
 * @document: the library
 * @record: (transfer full): the case as it is now
 * @folder: (type filename): where to write
 * @files: (array length=n_files): what to write
 * @n_files: how many
 *
 * Writes an export in the background; existing files are replaced.
 */
void
cw_export_job_start (GtkWindow *window,
                     CwJobBar *bar,
                     CwDocument *document,
                     CwSnapshot *record,
                     const char *folder,
                     const CwExportFile *files,
                     guint n_files)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr (GCancellable) cancellable = cw_job_bar_start (bar, _ ("Exporting"));
  g_autoptr (GTask) task = g_task_new (window, cancellable, done_cb, NULL);

  job->document = g_object_ref (document);
  job->bar = g_object_ref (bar);
  job->record = record;
  job->folder = g_strdup (folder);
  job->n_files = n_files;
  job->files = g_memdup2 (files, n_files * sizeof *files);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, job_thread);
}
