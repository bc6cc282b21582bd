/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-window"

#include "ui/cw-window-private.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "document/cw-import.h"
#include "document/cw-spill.h"
#include "ui/cw-application.h"
#include "ui/cw-dialogs.h"

/* Cases that come from files: chosen, dropped, or kept aside by an earlier session. */

typedef struct
{
  CwDocument *document;
  GPtrArray *paths;
  gboolean recovering; /* the files are our own and go once they are in */
  CwJobBar *bar;
  GPtrArray *ids;
  guint copies;
  char *failed; /* name of the file at which it stopped */
} Import;

static void
import_free (gpointer data)
{
  Import *self = data;

  g_object_unref (self->document);
  g_object_unref (self->bar);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->ids);
  g_free (self->failed);
  g_free (self);
}

static void
forget_spill (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (".json"));

  cw_spill_remove (id);
}

static gboolean
import_one (Import *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CwImportResult) result =
    cw_import_file (self->document, path, FALSE, cw_job_bar_report, self->bar, cancellable, error);

  if (result == NULL)
    {
      self->failed = g_filename_display_basename (path);
      return FALSE;
    }
  for (guint i = 0; i < result->ids->len; i++)
    g_ptr_array_add (self->ids, g_strdup (result->ids->pdata[i]));
  self->copies += result->copies;
  if (self->recovering)
    forget_spill (path);
  return TRUE;
}

static void
import_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Import *self = data;
  GError *error = NULL;

  for (guint i = 0; i < self->paths->len; i++)
    if (!import_one (self, self->paths->pdata[i], cancellable, &error))
      {
        g_task_return_error (task, error);
        return;
      }
  g_task_return_boolean (task, TRUE);
}

static void
tell_imported (CwWindow *self, const Import *import)
{
  guint count = import->ids->len;
  g_autofree char *came =
    g_strdup_printf (ngettext ("%u case came in", "%u cases came in", count), count);
  g_autofree char *copies = NULL;
  g_autofree char *text = NULL;

  if (import->copies > 0)
    copies = g_strdup_printf (ngettext ("%u of them as a copy of one that was here already",
                                        "%u of them as copies of cases that were here already",
                                        import->copies),
                              import->copies);
  text = copies ? g_strdup_printf ("%s, %s", came, copies) : g_strdup (came);
  if (count == 1)
    cw_window_show_toast_with (self, text, _ ("_Open"), "win.open-record", import->ids->pdata[0]);
  else
    cw_window_show_toast (self, text);
}

static void
imported_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  CwWindow *self = CW_WINDOW (window);
  Import *import = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  gboolean stopped = g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED) ||
                     g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (self->document)
    cw_document_refresh (self->document);
  if (done || import->ids->len > 0)
    tell_imported (self, import);
  if (stopped && !self->closing)
    cw_window_show_toast (self, _ ("The import was stopped; nothing of that file came in"));
  else if (!done && !self->closing)
    {
      g_autofree char *heading = g_strdup_printf (_ ("“%s” could not be imported"), import->failed);

      cw_dialogs_tell (GTK_WINDOW (self), heading, error->message);
    }
  cw_job_bar_finish (import->bar);
}

static void
start_import (CwWindow *self, GPtrArray *paths, gboolean recovering)
{
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (GTask) task = NULL;
  Import *import;

  if (paths->len == 0 || !cw_window_check_idle (self))
    return;
  import = g_new0 (Import, 1);
  import->document = g_object_ref (self->document);
  import->bar = g_object_ref (self->job_bar);
  import->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (import->paths, g_strdup (paths->pdata[i]));
  import->ids = g_ptr_array_new_with_free_func (g_free);
  import->recovering = recovering;
  cancellable = cw_job_bar_start (self->job_bar, _ ("Importing"));
  task = g_task_new (self, cancellable, imported_cb, NULL);
  /* What came in before the user stopped is in, and is told. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, import, import_free);
  g_task_run_in_thread (task, import_thread);
}

/**
 * cw_window_import_paths:
 * @self: a window
 * @paths: (element-type filename): case files
 *
 * Imports files in the background, one after the other, up to the first that fails.
 */
void
cw_window_import_paths (CwWindow *self, GPtrArray *paths)
{
  start_import (self, paths, FALSE);
}

/* ---- reports ---- */

/* With no case in sight, be it the list or the references, the report becomes a new one. */
static gboolean
ensure_case (CwWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwRecord) record = NULL;

  if (CW_IS_CASE_VIEW (self->case_view))
    return TRUE;
  record = cw_document_new_case (self->document, NULL, &error);
  if (record)
    cw_window_restore_record (self, cw_record_get_id (record));
  else
    cw_dialogs_tell (GTK_WINDOW (self), _ ("The case could not be made"), error->message);
  return CW_IS_CASE_VIEW (self->case_view);
}

/**
 * cw_window_read_report:
 * @self: a window
 * @file: (nullable): a report, or %NULL to let the author choose
 *
 * Reads a report into the open case, or into a new one.
 */
void
cw_window_read_report (CwWindow *self, GFile *file)
{
  if (ensure_case (self))
    cw_case_view_read_report (CW_CASE_VIEW (self->case_view), file);
}

/* ---- dropped files ---- */

/* PubMed saves references as text, so over the references a text is no report. */
static gboolean
is_report (CwWindow *self, const char *path)
{
  static const char *const endings[] = { ".pdf", ".txt", ".docx", ".odt", ".html", ".htm" };
  g_autofree char *name = g_ascii_strdown (path, -1);

  if (cw_window_get_references_page (self))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CwWindow *self)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);

  if (cw_window_take_table (self, files))
    return TRUE;
  for (GSList *l = files; l; l = l->next)
    {
      const char *path = g_file_peek_path (l->data);

      if (path && g_str_has_suffix (path, ".casewright"))
        cw_application_open_library (
          CW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), path, CW_DOCUMENT_NONE,
          GTK_WINDOW (self));
      else if (path && files->next == NULL && is_report (self, path))
        cw_window_read_report (self, l->data);
      else if (path)
        g_ptr_array_add (cases, g_strdup (path));
    }
  if (cw_window_get_references_page (self))
    cw_window_import_references (self, cases);
  else
    cw_window_import_paths (self, cases);
  return TRUE;
}

/**
 * cw_window_add_drop_target:
 * @self: a window
 *
 * Lets files be dropped on the window: cases are imported, libraries opened, a report is read
 * beside its text, and a table goes into the review that is open.
 */
void
cw_window_add_drop_target (CwWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (target));
}

/* ---- what an earlier session could not save ---- */

static void
recovery_answered_cb (gpointer owner, const char *answer, gpointer user_data)
{
  g_autoptr (GPtrArray) paths = cw_spill_list ();

  if (g_str_equal (answer, "import"))
    start_import (owner, paths, TRUE);
}

/**
 * cw_window_offer_recovery:
 * @self: a window
 *
 * Offers the copies that an earlier session kept aside, if there are any. They stay until they are
 * imported.
 */
void
cw_window_offer_recovery (CwWindow *self)
{
  const CwDialogAnswer answers[] = { { CW_ANSWER_CANCEL, _ ("_Later"), FALSE },
                                     { "import", _ ("_Import"), FALSE } };
  g_autoptr (GPtrArray) paths = cw_spill_list ();
  g_autofree char *body = NULL;

  if (paths->len == 0 || cw_document_is_read_only (self->document))
    return;
  body =
    g_strdup_printf (ngettext ("%u case could not be saved then. It can be imported into this "
                               "library beside the older state.",
                               "%u cases could not be saved then. They can be imported into this "
                               "library beside the older states.",
                               paths->len),
                     paths->len);
  cw_dialogs_ask (GTK_WINDOW (self), _ ("Unsaved work from an earlier session was kept"), body,
                  answers, G_N_ELEMENTS (answers), recovery_answered_cb, self, NULL);
}

/* ---- choosing ---- */

static void
import_chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file))
        g_ptr_array_add (paths, g_file_get_path (file));
    }
  if (cw_window_get_references_page (owner))
    cw_window_import_references (owner, paths);
  else if (cw_window_has_review (owner) && paths->len == 1)
    cw_window_import_table (owner, paths->pdata[0]);
  else
    cw_window_import_paths (owner, paths);
}

/* Asks for what is to come in: references, reported cases or cases, by what is in sight. */
void
cw_window_choose_import (CwWindow *self)
{
  CwFileKind kind = cw_window_get_references_page (self) ? CW_FILE_REFERENCES
                    : cw_window_has_review (self)        ? CW_FILE_REPORTED_CASES
                                                         : CW_FILE_IMPORT;

  cw_dialogs_choose_file (GTK_WINDOW (self), kind, NULL, NULL, import_chosen_cb, self, NULL);
}
