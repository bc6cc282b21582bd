/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-window"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "document/cw-references.h"
#include "io/cw-safe-file.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-references-page.h"
#include "ui/cw-window-private.h"

/* The references of the library: shown, brought in, written out. */

/* So many references come in between two frames. */
#define AT_ONCE 50
#define PROBLEMS_SHOWN 12

typedef struct
{
  GPtrArray *files; /* GBytes */
  GPtrArray *names;
  CwJobBar *bar;
  CwRecord *record;
  CwReferencesPage *page; /* weak */
  GPtrArray *items; /* CwSnapshot */
  GString *problems;
  guint n_problems;
  guint n_known;
  guint done;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->items);
  g_object_unref (self->bar);
  g_object_unref (self->record);
  g_clear_weak_pointer (&self->page);
  g_string_free (self->problems, TRUE);
  g_free (self);
}

/* ---- showing ---- */

/**
 * cw_window_get_references_page:
 * @self: a window
 *
 * Returns: (nullable): the page of references, when it is in sight
 */
CwReferencesPage *
cw_window_get_references_page (CwWindow *self)
{
  return CW_IS_REFERENCES_PAGE (self->case_view) ? CW_REFERENCES_PAGE (self->case_view) : NULL;
}

/**
 * cw_window_show_references:
 * @self: a window
 *
 * Shows the references of the library, as soon as they are loaded.
 */
void
cw_window_show_references (CwWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = cw_document_find_bibliography (self->document, &error);
  g_autoptr (CwRecord) made = NULL;

  if (id && *id == '\0')
    made = cw_document_open_bibliography (self->document, &error);
  if (error)
    cw_dialogs_tell (GTK_WINDOW (self), _ ("The references cannot be opened"), error->message);
  else if (made)
    cw_window_restore_record (self, cw_record_get_id (made));
  else
    cw_window_open_record (self, id);
}

/* ---- reading, in a thread ---- */

static void
add_problem (Job *self, const char *name, gsize line, const char *reason)
{
  self->n_problems++;
  if (self->n_problems > PROBLEMS_SHOWN)
    return;
  if (line)
    /* Translators: a file, a line number and a sentence. */
    g_string_append_printf (self->problems, _ ("%s, line %u: %s"), name,
                            (guint)MIN (line, G_MAXUINT), reason);
  else
    g_string_append_printf (self->problems, "%s: %s", name, reason);
  g_string_append_c (self->problems, '\n');
}

static gboolean
read_one (Job *self, guint index, GCancellable *cancellable, GError **error)
{
  const char *name = self->names->pdata[index];
  g_autoptr (GError) failure = NULL;
  g_autoptr (CwReferenceReading) reading = cw_reference_read (
    self->files->pdata[index], CW_REFERENCE_FORMAT_UNKNOWN, cancellable, &failure);

  if (g_error_matches (failure, CW_ERROR, CW_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (failure)
    add_problem (self, name, 0, failure->message);
  for (guint i = 0; reading && i < reading->problems->len; i++)
    {
      const CwReferenceProblem *problem = reading->problems->pdata[i];

      add_problem (self, name, problem->line, problem->reason);
    }
  while (reading && reading->items->len > 0)
    g_ptr_array_add (self->items, g_ptr_array_steal_index (reading->items, 0));
  return TRUE;
}

static void
read_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  for (guint i = 0; i < self->files->len; i++)
    if (!read_one (self, i, cancellable, &error))
      {
        g_task_return_error (task, error);
        return;
      }
  g_task_return_boolean (task, TRUE);
}

/* ---- taking in, between the frames ---- */

static void
tell (CwWindow *self, const Job *job)
{
  guint n = job->done;
  g_autofree char *came =
    g_strdup_printf (ngettext ("%u reference came in", "%u references came in", n), n);
  g_autofree char *known = NULL;

  if (job->n_problems > 0)
    {
      g_autofree char *heading = g_strdup_printf (_ ("%s; something could not be read"), came);
      g_autofree char *more = job->n_problems > PROBLEMS_SHOWN
                                ? g_strdup_printf (_ ("%s… and %u more"), job->problems->str,
                                                   job->n_problems - PROBLEMS_SHOWN)
                                : g_strdup (job->problems->str);

      cw_dialogs_tell (GTK_WINDOW (self), heading, more);
      return;
    }
  known = job->n_known
            ? g_strdup_printf (ngettext ("%s; %u of them seems to be there already",
                                         "%s; %u of them seem to be there already", job->n_known),
                               came, job->n_known)
            : g_strdup (came);
  cw_window_show_toast (self, known);
}

static void
end_import (CwWindow *self, Job *job)
{
  cw_history_end (cw_record_get_history (job->record));
  cw_record_flush (job->record);
  if (job->page)
    cw_references_page_set_busy (job->page, FALSE);
  tell (self, job);
  cw_job_bar_finish (job->bar);
}

static gboolean
take_some_cb (gpointer user_data)
{
  GTask *task = user_data;
  CwWindow *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  guint end = MIN (job->done + AT_ONCE, job->items->len);

  while (job->done < end)
    cw_references_add (job->record, job->items->pdata[job->done++]);
  cw_job_bar_report (job->done, job->items->len, job->bar);
  if (job->done < job->items->len && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return G_SOURCE_CONTINUE;
  end_import (self, job);
  return G_SOURCE_REMOVE;
}

/* Takes the task. */
static void
take_in (GTask *task)
{
  CwWindow *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);

  g_set_weak_pointer (&job->page, cw_window_get_references_page (self));
  if (job->page)
    cw_references_page_set_busy (job->page, TRUE);
  cw_history_begin (cw_record_get_history (job->record), _ ("Import references"));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_some_cb, task, g_object_unref);
}

static void
counted_cb (GObject *record, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);

  if (cw_references_count_known_finish (result, &job->n_known, NULL))
    take_in (g_steal_pointer (&task));
  else
    cw_job_bar_finish (job->bar);
}

static void
read_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  GTask *task = G_TASK (result);
  Job *job = g_task_get_task_data (task);

  if (g_task_propagate_boolean (task, NULL))
    cw_references_count_known_async (job->record, job->items, g_task_get_cancellable (task),
                                     counted_cb, g_object_ref (task));
  else
    cw_job_bar_finish (job->bar);
}

static void
start (CwWindow *self, GPtrArray *files, GPtrArray *names)
{
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (files->len == 0 || self->record == NULL || !cw_window_check_idle (self))
    return;
  job = g_new0 (Job, 1);
  job->files = g_ptr_array_ref (files);
  job->names = g_ptr_array_ref (names);
  job->bar = g_object_ref (self->job_bar);
  job->record = g_object_ref (self->record);
  job->items = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  job->problems = g_string_new (NULL);
  cancellable = cw_job_bar_start (self->job_bar, _ ("Importing"));
  task = g_task_new (self, cancellable, read_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * cw_window_import_references:
 * @self: a window that shows the references
 * @paths: (element-type filename): files of references
 *
 * Brings references in, as one step of undo, while the window goes on.
 */
void
cw_window_import_references (CwWindow *self, GPtrArray *paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GMappedFile) file = NULL;
      g_autoptr (GError) error = NULL;

      if (cw_document_check_foreign (self->document, paths->pdata[i], &error) &&
          g_file_test (paths->pdata[i], G_FILE_TEST_IS_REGULAR))
        file = g_mapped_file_new (paths->pdata[i], FALSE, &error);
      if (error)
        cw_window_show_toast (self, error->message);
      if (file == NULL)
        continue;
      g_ptr_array_add (files, g_mapped_file_get_bytes (file));
      g_ptr_array_add (names, g_filename_display_basename (paths->pdata[i]));
    }
  start (self, files, names);
}

/**
 * cw_window_paste_references:
 * @self: a window that shows the references
 * @text: what was pasted
 *
 * Brings references in from text.
 */
void
cw_window_paste_references (CwWindow *self, const char *text)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (files, g_bytes_new (text, strlen (text)));
  g_ptr_array_add (names, g_strdup (_ ("Clipboard")));
  start (self, files, names);
}

/* ---- writing ---- */

static GPtrArray *
list_for_export (CwWindow *self)
{
  g_autoptr (GPtrArray) chosen =
    cw_references_page_list_chosen (cw_window_get_references_page (self));

  return chosen->len ? cw_references_snapshot_some (chosen) : cw_references_snapshot (self->record);
}

static void
export_chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  CwWindow *self = owner;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GPtrArray) publications = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (path == NULL || cw_window_get_references_page (self) == NULL)
    return;
  publications = list_for_export (self);
  bytes = cw_reference_write (publications, GPOINTER_TO_UINT (user_data), &error);
  if (bytes && cw_document_check_foreign (self->document, path, &error) &&
      cw_safe_file_write (path, bytes, CW_SAFE_FILE_FORCE, &error))
    {
      g_autofree char *text = g_strdup_printf (
        ngettext ("%u reference was written", "%u references were written", publications->len),
        publications->len);

      cw_window_show_toast (self, text);
    }
  else
    cw_dialogs_tell (GTK_WINDOW (self), _ ("The references could not be written"), error->message);
}

/**
 * cw_window_export_references:
 * @self: a window that shows the references
 * @format: nick of a format
 *
 * Asks for a file and writes the chosen references into it, or all when none is chosen.
 */
void
cw_window_export_references (CwWindow *self, const char *format)
{
  CwReferenceFormat which = cw_reference_format_from_nick (format);
  g_autofree char *name = NULL;

  if (cw_window_get_references_page (self) == NULL || !cw_reference_format_can_write (which))
    return;
  name = g_strdup_printf ("%s.%s", _ ("references"), cw_reference_format_get_suffix (which));
  cw_dialogs_choose_file (GTK_WINDOW (self), CW_FILE_COPY, name, NULL, export_chosen_cb, self,
                          GUINT_TO_POINTER (which));
}
