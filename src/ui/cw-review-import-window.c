/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-review-import-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/cw-absence.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-import-mapping.h"
#include "ui/cw-import-memory.h"
#include "ui/cw-import-problems.h"
#include "ui/cw-import-words.h"
#include "ui/cw-job-bar.h"
#include "ui/cw-window-private.h"

/* Before a table comes into a review it says what each column becomes, how many rows that makes,
 * and what it could not read. Tables are read and taken a little at a time, between the frames. */

#define STEP_MICROSECONDS 6000
#define ROWS_AT_ONCE 4

#define CW_TYPE_REVIEW_IMPORT_WINDOW (cw_review_import_window_get_type ())
G_DECLARE_FINAL_TYPE (CwReviewImportWindow,
                      cw_review_import_window,
                      CW,
                      REVIEW_IMPORT_WINDOW,
                      AdwWindow)

struct _CwReviewImportWindow
{
  AdwWindow parent_instance;

  CwRecord *record;
  GPtrArray *imports; /* CwReviewImport, one a table of the file */
  GPtrArray *guesses; /* the mapping of each as it was guessed */
  guint current;

  CwImportReading *reading; /* of the current one, or NULL */
  CwImportPreview *preview; /* when it is read, or NULL */
  CwImportTaking *taking; /* or NULL */
  GCancellable *cancellable; /* of the taking */
  guint step; /* source */

  GtkWidget *body;
  CwImportMapping *mapping;
  GtkWidget *ambiguous; /* box */
  GtkWidget *marks;
  GtkWidget *meaning;
  GtkWidget *summary;
  GtkWidget *problems;
  GtkWidget *import;
  CwJobBar *bar;
};

G_DEFINE_FINAL_TYPE (CwReviewImportWindow, cw_review_import_window, ADW_TYPE_WINDOW)

static CwReviewImport *
get_import (CwReviewImportWindow *self)
{
  return self->imports->pdata[self->current];
}

static guint
count_rows (CwReviewImportWindow *self)
{
  return cw_review_import_get_table (get_import (self))->rows->len;
}

/* Works as long as a frame can wait. Tells how much is left. */
static guint
work (gpointer data, guint (*step) (gpointer data, guint n_rows))
{
  gint64 limit = g_get_monotonic_time () + STEP_MICROSECONDS;
  guint left;

  do
    left = step (data, ROWS_AT_ONCE);
  while (left > 0 && g_get_monotonic_time () < limit);
  return left;
}

/* ---- the preview ---- */

static void
show_preview (CwReviewImportWindow *self)
{
  g_autofree char *summary = cw_import_words_dup_summary (self->preview);
  g_autofree char *marks = cw_import_words_dup_marks (self->preview->ambiguous);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->marks), marks);
  gtk_widget_set_visible (self->ambiguous, self->preview->ambiguous->len > 0);
  gtk_widget_set_visible (self->problems, self->preview->problems->len > 0);
  cw_import_problems_show (self->problems, self->preview->problems);
  gtk_widget_set_sensitive (self->import, self->preview->rows->len > 0);
}

static guint
step_reading (gpointer reading, guint n_rows)
{
  return cw_import_reading_step (reading, n_rows);
}

static gboolean
read_cb (gpointer user_data)
{
  CwReviewImportWindow *self = user_data;

  if (work (self->reading, step_reading) > 0)
    return G_SOURCE_CONTINUE;
  self->step = 0;
  self->preview = cw_import_reading_finish (g_steal_pointer (&self->reading));
  show_preview (self);
  return G_SOURCE_REMOVE;
}

/* What is in sight stays so until there is another: tables of usual size are read at once. */
static void
read_again (CwReviewImportWindow *self)
{
  g_clear_handle_id (&self->step, g_source_remove);
  g_clear_pointer (&self->reading, cw_import_reading_free);
  g_clear_pointer (&self->preview, cw_import_preview_free);
  self->reading = cw_import_reading_new (get_import (self));
  if (read_cb (self) == G_SOURCE_REMOVE)
    return;
  gtk_widget_set_sensitive (self->import, FALSE);
  gtk_label_set_text (GTK_LABEL (self->summary), _ ("Reading the cells…"));
  self->step = g_idle_add (read_cb, self);
}

/* ---- choosing ---- */

static void
meaning_chosen_cb (CwReviewImportWindow *self)
{
  cw_review_import_set_ambiguous (get_import (self), (CwImportAmbiguous)gtk_drop_down_get_selected (
                                                       GTK_DROP_DOWN (self->meaning)));
  read_again (self);
}

static void
show_import (CwReviewImportWindow *self)
{
  cw_import_mapping_set_import (self->mapping, get_import (self));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->meaning),
                              cw_review_import_get_ambiguous (get_import (self)));
  read_again (self);
}

static void
table_chosen_cb (GtkDropDown *tables, GParamSpec *pspec, CwReviewImportWindow *self)
{
  self->current = gtk_drop_down_get_selected (tables);
  show_import (self);
}

/* ---- taking ---- */

static void
tell_taken (CwReviewImportWindow *self, guint n)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u case was imported", "%u cases were imported", n), n);

  if (CW_IS_WINDOW (parent))
    cw_window_show_toast_with (CW_WINDOW (parent), text, _ ("_Undo"), "win.undo", NULL);
}

static void
tell_stopped (CwReviewImportWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (CW_IS_WINDOW (parent))
    cw_window_show_toast (CW_WINDOW (parent),
                          _ ("The import was stopped; nothing of that file came in"));
}

static void
set_busy (CwReviewImportWindow *self, gboolean busy)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *view = CW_IS_WINDOW (parent) ? CW_WINDOW (parent)->case_view : NULL;

  if (CW_IS_CASE_VIEW (view) && cw_case_view_get_record (CW_CASE_VIEW (view)) == self->record)
    cw_case_view_set_busy (CW_CASE_VIEW (view), busy);
}

static void
end_taking (CwReviewImportWindow *self)
{
  CwHistory *history = cw_record_get_history (self->record);

  cw_import_taking_finish (g_steal_pointer (&self->taking));
  if (g_cancellable_is_cancelled (self->cancellable))
    cw_history_undo (history, NULL);
  else
    cw_import_memory_keep (get_import (self), self->guesses->pdata[self->current]);
  set_busy (self, FALSE);
  cw_record_flush (self->record);
}

static guint
step_taking (gpointer taking, guint n_rows)
{
  return cw_import_taking_step (taking, n_rows);
}

static gboolean
take_cb (gpointer user_data)
{
  CwReviewImportWindow *self = user_data;
  guint n = count_rows (self), left = 0;

  if (!g_cancellable_is_cancelled (self->cancellable))
    left = work (self->taking, step_taking);
  cw_job_bar_report (n - left, n, self->bar);
  if (left > 0)
    return G_SOURCE_CONTINUE;
  self->step = 0;
  end_taking (self);
  cw_job_bar_finish (self->bar);
  if (g_cancellable_is_cancelled (self->cancellable))
    tell_stopped (self);
  else
    tell_taken (self, n);
  gtk_window_destroy (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
import_cb (CwReviewImportWindow *self)
{
  CwHistory *history = cw_record_get_history (self->record);

  if (self->preview == NULL || self->taking)
    return;
  gtk_widget_set_sensitive (self->body, FALSE);
  gtk_widget_set_sensitive (self->import, FALSE);
  cw_history_break (history);
  set_busy (self, TRUE);
  self->cancellable = cw_job_bar_start (self->bar, _ ("Importing"));
  self->taking =
    cw_import_taking_new (get_import (self), g_steal_pointer (&self->preview), history);
  self->step = g_idle_add (take_cb, self);
}

/* Nothing is left half done: what comes in is stopped and taken back first. */
static gboolean
cw_review_import_window_close_request (GtkWindow *window)
{
  CwReviewImportWindow *self = CW_REVIEW_IMPORT_WINDOW (window);

  if (self->taking == NULL)
    return GTK_WINDOW_CLASS (cw_review_import_window_parent_class)->close_request (window);
  cw_job_bar_cancel (self->bar);
  return TRUE;
}

/* ---- object ---- */

static void
cw_review_import_window_dispose (GObject *object)
{
  CwReviewImportWindow *self = CW_REVIEW_IMPORT_WINDOW (object);

  g_clear_handle_id (&self->step, g_source_remove);
  if (self->taking)
    {
      g_cancellable_cancel (self->cancellable);
      end_taking (self);
    }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reading, cw_import_reading_free);
  g_clear_pointer (&self->preview, cw_import_preview_free);
  if (self->mapping)
    cw_import_mapping_set_import (self->mapping, NULL);
  g_clear_object (&self->mapping);
  g_clear_object (&self->bar);
  g_clear_pointer (&self->imports, g_ptr_array_unref);
  g_clear_pointer (&self->guesses, g_ptr_array_unref);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_review_import_window_parent_class)->dispose (object);
}

static void
cw_review_import_window_class_init (CwReviewImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_review_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cw_review_import_window_close_request;
}

static void
cw_review_import_window_init (CwReviewImportWindow *self)
{
  self->guesses = g_ptr_array_new_with_free_func (g_free);
}

/* ---- making ---- */

static GtkWidget *
make_header (CwReviewImportWindow *self, const char *name)
{
  GtkWidget *header =
    cw_dialogs_make_header (GTK_WINDOW (self), _ ("_Import"), G_CALLBACK (import_cb));

  self->import = gtk_window_get_default_widget (GTK_WINDOW (self));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_ ("Import a table"), name));
  return header;
}

static GtkWidget *
make_choice_box (GtkWidget *label, GtkWidget *choice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choice);
  return box;
}

static void
name_it (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_tables (CwReviewImportWindow *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  GtkWidget *choice;

  for (guint i = 0; i < self->imports->len; i++)
    g_ptr_array_add (
      names, cw_import_words_dup_table (cw_review_import_get_table (self->imports->pdata[i]), i));
  choice = gtk_drop_down_new_from_strings ((const char *const *)names->pdata);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), self->current);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (table_chosen_cb), self);
  name_it (choice, _ ("Table"));
  return make_choice_box (gtk_label_new (_ ("Table")), choice);
}

static GtkWidget *
make_ambiguous (CwReviewImportWindow *self)
{
  const char *const meanings[] = { _ ("Decide later"), cw_absence_get_label (1),
                                   cw_absence_get_label (2), cw_absence_get_label (3), NULL };

  self->marks = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->marks), PANGO_ELLIPSIZE_END);
  self->meaning = gtk_drop_down_new_from_strings (meanings);
  name_it (self->meaning, _ ("What these marks mean"));
  g_signal_connect_swapped (self->meaning, "notify::selected", G_CALLBACK (meaning_chosen_cb),
                            self);
  return make_choice_box (self->marks, self->meaning);
}

static GtkWidget *
make_top (CwReviewImportWindow *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (top, "cw-import");
  if (self->imports->len > 1)
    gtk_box_append (GTK_BOX (top), make_tables (self));
  self->mapping = g_object_ref_sink (
    CW_IMPORT_MAPPING (cw_import_mapping_new (CW_REVIEW (cw_record_get_root (self->record)))));
  gtk_widget_set_vexpand (GTK_WIDGET (self->mapping), TRUE);
  g_signal_connect_swapped (self->mapping, "changed", G_CALLBACK (read_again), self);
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->mapping));
  self->ambiguous = make_ambiguous (self);
  gtk_box_append (GTK_BOX (top), self->ambiguous);
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_widget_add_css_class (self->summary, "heading");
  gtk_box_append (GTK_BOX (top), self->summary);
  return top;
}

static GtkWidget *
make_body (CwReviewImportWindow *self)
{
  GtkWidget *body = gtk_paned_new (GTK_ORIENTATION_VERTICAL);

  self->problems = cw_import_problems_new ();
  gtk_paned_set_start_child (GTK_PANED (body), make_top (self));
  gtk_paned_set_end_child (GTK_PANED (body), self->problems);
  gtk_paned_set_shrink_start_child (GTK_PANED (body), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (body), FALSE);
  gtk_paned_set_resize_end_child (GTK_PANED (body), FALSE);
  gtk_widget_set_vexpand (body, TRUE);
  return body;
}

static GtkWidget *
make_content (CwReviewImportWindow *self, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), make_header (self, name));
  self->body = make_body (self);
  gtk_box_append (GTK_BOX (box), self->body);
  self->bar = g_object_ref_sink (g_object_new (CW_TYPE_JOB_BAR, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  return box;
}

/* Guesses first: what the author changed last time goes over them. */
static void
recall_all (CwReviewImportWindow *self)
{
  for (guint i = 0; i < self->imports->len; i++)
    {
      g_ptr_array_add (self->guesses, cw_review_import_dup_mapping (self->imports->pdata[i]));
      cw_import_memory_recall (self->imports->pdata[i]);
    }
}

/**
 * cw_review_import_window_show:
 * @parent: the window of the review
 * @record: the open review
 * @name: what the tables come from, such as the name of a file
 * @imports: (transfer full) (element-type CwReviewImport): the tables, of which there is at least
 *   one, with what was guessed of them
 * @chosen: which of them to begin with
 *
 * Asks what the columns become, and brings a table in as one step of undo.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cw_review_import_window_show (GtkWindow *parent,
                              CwRecord *record,
                              const char *name,
                              GPtrArray *imports,
                              guint chosen)
{
  CwReviewImportWindow *self = g_object_new (
    CW_TYPE_REVIEW_IMPORT_WINDOW, "modal", TRUE, "transient-for", parent, "destroy-with-parent",
    TRUE, "title", _ ("Import a table"), "default-width", 900, "default-height", 640, NULL);

  self->record = g_object_ref (record);
  self->imports = imports;
  self->current = chosen;
  recall_all (self);
  adw_window_set_content (ADW_WINDOW (self), make_content (self, name));
  show_import (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->import);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
