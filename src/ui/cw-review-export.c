/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-review-export.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-text.h"
#include "document/cw-export.h"
#include "document/cw-our-row.h"
#include "io/cw-safe-file.h"
#include "rules/cw-our-case.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-window-private.h"

/* The table of a review as a file: the format in a window, the file in the system's own dialog, the
 * work in a thread. */

#define CW_TYPE_REVIEW_EXPORT (cw_review_export_get_type ())
G_DECLARE_FINAL_TYPE (CwReviewExport, cw_review_export, CW, REVIEW_EXPORT, AdwWindow)

struct _CwReviewExport
{
  AdwWindow parent_instance;

  CwDocument *document;
  CwSnapshot *snapshot; /* the review when the window opened */
  CwJobBar *bar;
  GtkWidget *checks[CW_REVIEW_EXPORT_N];
};

G_DEFINE_FINAL_TYPE (CwReviewExport, cw_review_export, ADW_TYPE_WINDOW)

/* ---- writing ---- */

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
  CwOurCase *ours; /* or NULL */
  guint format;
  char *path;
  CwJobBar *bar;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->document);
  g_object_unref (self->bar);
  cw_snapshot_free (self->record);
  g_clear_pointer (&self->ours, cw_our_case_free);
  g_free (self->path);
  g_free (self);
}

static GBytes *
make_content (const Job *self, GError **error)
{
  g_autofree char *language = cw_text_dup_language ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (CwEntity) root = NULL;

  if (self->format == CW_REVIEW_EXPORT_WHOLE)
    return cw_export_record (self->document, self->record, CW_EXPORT_JSON, CW_EXPORT_LAYOUT_FORM,
                             error);
  root = cw_snapshot_to_entity (self->record);
  return cw_review_write (CW_REVIEW (root), self->ours ? self->ours->row : NULL, NULL,
                          (CwReviewFormat)self->format, language, now, error);
}

static void
job_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;
  g_autoptr (GBytes) content = cw_document_check_foreign (self->document, self->path, &error)
                                 ? make_content (self, &error)
                                 : NULL;

  if (content && (g_cancellable_is_cancelled (cancellable) ||
                  cw_safe_file_write (self->path, content, CW_SAFE_FILE_FORCE, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwWindow *window = CW_WINDOW (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *text = g_strdup_printf (_ ("“%s” was written"), name);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cw_window_show_toast_with_folder (window, text, folder);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cw_dialogs_tell (GTK_WINDOW (window), _ ("The export failed"), error->message);
  cw_job_bar_finish (job->bar);
}

/* The thread gets the row: the case itself is no snapshot. A case that is gone leaves no row. */
static void
opened_cb (GObject *document, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (CwRecord) record = cw_our_row_open_case_finish (CW_DOCUMENT (document), result, NULL);

  if (record)
    job->ours = cw_our_case_new (CW_CASE (cw_record_get_root (record)));
  g_task_run_in_thread (task, job_thread);
}

/**
 * cw_review_export_start:
 * @window: (type CwWindow): the window of the library
 * @bar: its bar, which is idle
 * @document: the library
 * @record: (transfer full): the review as it is now
 * @format: a #CwReviewFormat, or %CW_REVIEW_EXPORT_WHOLE
 * @path: (type filename): where to write; an existing file is replaced
 *
 * Writes a review in the background.
 */
void
cw_review_export_start (GtkWindow *window,
                        CwJobBar *bar,
                        CwDocument *document,
                        CwSnapshot *record,
                        guint format,
                        const char *path)
{
  g_autoptr (GCancellable) cancellable = cw_job_bar_start (bar, _ ("Exporting"));
  g_autoptr (GTask) task = g_task_new (window, cancellable, done_cb, NULL);
  const char *id = cw_snapshot_get_text (record, "our-case");
  Job *job = g_new0 (Job, 1);

  job->document = g_object_ref (document);
  job->record = record;
  job->format = format;
  job->path = g_strdup (path);
  job->bar = g_object_ref (bar);
  g_task_set_task_data (task, job, job_free);
  if (id && *id)
    cw_our_row_open_case_async (document, id, cancellable, opened_cb, g_steal_pointer (&task));
  else
    g_task_run_in_thread (task, job_thread);
}

/* ---- choosing ---- */

static guint
get_format (CwReviewExport *self)
{
  for (guint i = 0; i < CW_REVIEW_EXPORT_N; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      return i;
  return CW_REVIEW_FORMAT_CSV;
}

static void
chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  CwReviewExport *self = owner;
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  const char *path = g_file_peek_path (file);

  if (path == NULL || window == NULL || cw_job_bar_is_running (self->bar))
    return;
  cw_review_export_start (window, self->bar, self->document, g_steal_pointer (&self->snapshot),
                          get_format (self), path);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Never from typed text, which may name a patient. */
static char *
dup_name (guint format)
{
  if (format == CW_REVIEW_EXPORT_WHOLE)
    return g_strdup_printf ("%s.json", _ ("review"));
  return g_strdup_printf ("%s.%s", _ ("reported-cases"),
                          cw_review_format_get_suffix ((CwReviewFormat)format));
}

static void
export_cb (CwReviewExport *self)
{
  g_autofree char *name = dup_name (get_format (self));

  cw_dialogs_choose_file (GTK_WINDOW (self), CW_FILE_EXPORT, name, NULL, chosen_cb, self, NULL);
}

/* ---- making ---- */

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
make_check (CwReviewExport *self, guint format)
{
  const char *label = format == CW_REVIEW_EXPORT_WHOLE
                        ? _ ("Casewright JSON, with searches, footnotes and quotes")
                        : cw_review_format_get_label ((CwReviewFormat)format);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check),
                              format ? GTK_CHECK_BUTTON (self->checks[0]) : NULL);
  self->checks[format] = check;
  return check;
}

static GtkWidget *
make_body (CwReviewExport *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *whole;

  gtk_widget_add_css_class (body, "cw-export");
  gtk_box_append (GTK_BOX (body), make_heading (_ ("The table as it is shown")));
  for (guint i = 0; i < CW_REVIEW_N_FORMATS; i++)
    gtk_box_append (GTK_BOX (body), make_check (self, i));
  whole = make_heading (_ ("Everything, to be imported again"));
  gtk_widget_set_margin_top (whole, 12);
  gtk_box_append (GTK_BOX (body), whole);
  gtk_box_append (GTK_BOX (body), make_check (self, CW_REVIEW_EXPORT_WHOLE));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[0]), TRUE);
  return body;
}

static void
cw_review_export_finalize (GObject *object)
{
  CwReviewExport *self = CW_REVIEW_EXPORT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->bar);
  g_clear_pointer (&self->snapshot, cw_snapshot_free);
  G_OBJECT_CLASS (cw_review_export_parent_class)->finalize (object);
}

static void
cw_review_export_class_init (CwReviewExportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_review_export_finalize;
}

static void
cw_review_export_init (CwReviewExport *self)
{
}

/**
 * cw_review_export_show:
 * @parent: the window of the library
 * @document: the library
 * @record: the review to export
 * @bar: where the work shows itself
 *
 * Asks for a format and a file, and starts the export.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cw_review_export_show (GtkWindow *parent, CwDocument *document, CwRecord *record, CwJobBar *bar)
{
  CwReviewExport *self =
    g_object_new (CW_TYPE_REVIEW_EXPORT, "modal", TRUE, "transient-for", parent,
                  "destroy-with-parent", TRUE, "title", _ ("Export"), "default-width", 460, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->document = g_object_ref (document);
  self->snapshot = cw_record_snapshot (record);
  self->bar = g_object_ref (bar);
  gtk_box_append (GTK_BOX (box), cw_dialogs_make_header (GTK_WINDOW (self), _ ("_Export…"),
                                                         G_CALLBACK (export_cb)));
  gtk_box_append (GTK_BOX (box), make_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_focus (GTK_WINDOW (self), gtk_window_get_default_widget (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
