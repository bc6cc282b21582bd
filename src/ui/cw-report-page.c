/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-report-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-report-draft.h"
#include "io/cw-source-reader.h"
#include "model/cw-review.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-report-review.h"
#include "ui/cw-window.h"
#include "widgets/cw-clipboard.h"

/* Where the text of a report becomes a draft of the case: a file or pasted text is read in the
 * background, then its facts stand beside it. Nothing enters the case that was not accepted. */

#define EMPTY "empty"
#define READING "reading"
#define REVIEW "review"

struct _CwReportPage
{
  GtkWidget parent_instance;

  CwRecord *record;
  char *row; /* of a review that the next report fills; NULL for the one that fits */
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *reading_label;
  GtkWidget *spinner;
  GtkWidget *review; /* or NULL */
  GCancellable *cancellable; /* of what is being read, or NULL */
};

G_DEFINE_FINAL_TYPE (CwReportPage, cw_report_page, GTK_TYPE_WIDGET)

/* ---- what is shown ---- */

static void
show (CwReportPage *self, const char *name)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), g_str_equal (name, READING));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
}

static CwEntity *
find_row (CwReportPage *self)
{
  return self->row ? cw_entity_lookup (cw_record_get_root (self->record), self->row) : NULL;
}

static char *
describe_row (CwReportedCase *row)
{
  return g_strdup_printf (
    /* Translators: %s is the reference of a row of a table. */
    _ ("Drop, paste or choose the text of the report that “%s” stands for, also as PDF. What is "
       "recognised stands beside the text, and fills the empty cells that you accept, with its "
       "quotes."),
    row->citation && *row->citation ? row->citation : _ ("this row"));
}

static void
show_empty (CwReportPage *self)
{
  CwEntity *row = find_row (self);
  g_autofree char *about_row = row ? describe_row (CW_REPORTED_CASE (row)) : NULL;
  g_autofree char *about =
    g_strdup (about_row ? about_row
              : CW_IS_REVIEW (cw_record_get_root (self->record))
                ? _ ("Drop, paste or choose the text of a published report, also as PDF. What is "
                     "recognised stands beside the text, and becomes a row of the table when you "
                     "accept it, with its quotes.")
                : _ ("Drop, paste or choose the text of a report, also as PDF. What is recognised "
                     "stands beside the text, and enters the case when you accept it, with its "
                     "quote."));
  g_autofree char *escaped = g_markup_escape_text (about, -1);

  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), escaped);
  show (self, EMPTY);
}

static void
drop_review (CwReportPage *self)
{
  if (self->review)
    gtk_stack_remove (GTK_STACK (self->stack), self->review);
  self->review = NULL;
}

static void
show_draft (CwReportPage *self, CwReportDraft *draft)
{
  drop_review (self);
  if (self->row)
    cw_report_draft_set_row (draft, self->row);
  /* The next report is of somebody else. */
  g_clear_pointer (&self->row, g_free);
  self->review = cw_report_review_new (draft);
  gtk_stack_add_named (GTK_STACK (self->stack), self->review, REVIEW);
  show (self, REVIEW);
  gtk_widget_child_focus (self->review, GTK_DIR_TAB_FORWARD);
}

/* Back to what was there before the reading. */
static void
give_up (CwReportPage *self, const GError *error)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  show (self, self->review ? REVIEW : EMPTY);
  if (error && window && !g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cw_dialogs_tell (GTK_WINDOW (window), _ ("The report could not be read"), error->message);
}

/* ---- reading ---- */

/* Either a file or the bytes of a text. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *name;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

static void
read_thread (GTask *task, gpointer page, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;
  CwSourceText *text = reading->file ? cw_source_read (reading->file, cancellable, &error)
                                     : cw_source_read_bytes (reading->bytes, cancellable, &error);

  if (text)
    g_task_return_pointer (task, text, (GDestroyNotify)cw_source_text_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* A reading that another one has taken the place of has nothing more to show, and nor has a page
 * whose window is gone; the reading itself keeps it alive. */
static gboolean
is_over (CwReportPage *self, GAsyncResult *result)
{
  return self->stack == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL ||
         g_task_get_cancellable (G_TASK (result)) != self->cancellable;
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwReportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CwReportDraft) draft = cw_report_draft_new_finish (result, &error);

  if (is_over (self, result))
    return;
  if (draft)
    show_draft (self, draft);
  else
    give_up (self, error);
}

static void
read_cb (GObject *page, GAsyncResult *result, gpointer user_data)
{
  CwReportPage *self = CW_REPORT_PAGE (page);
  const Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  CwSourceText *text = g_task_propagate_pointer (G_TASK (result), &error);

  if (is_over (self, result))
    g_clear_pointer (&text, cw_source_text_free);
  else if (text)
    cw_report_draft_new_async (self->record, text, reading->name, self->cancellable, drafted_cb,
                               g_object_ref (self));
  else
    give_up (self, error);
}

/* Takes the reading. What was being read before is let go of. */
static void
start (CwReportPage *self, Reading *reading)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *sentence = reading->file
                                /* Translators: %s is the name of a file. */
                                ? g_strdup_printf (_ ("Reading “%s”…"), reading->name)
                                : g_strdup (_ ("Reading the pasted text…"));

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (GTK_LABEL (self->reading_label), sentence);
  show (self, READING);
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
}

static gboolean
check_file (CwReportPage *self, GFile *file, GError **error)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  const char *path = g_file_peek_path (file);

  return !CW_IS_WINDOW (window) || path == NULL ||
         cw_document_check_foreign (cw_window_get_document (CW_WINDOW (window)), path, error);
}

/**
 * cw_report_page_read_file:
 * @self: a page
 * @file: a PDF or text file
 *
 * Reads the file in the background, then shows its facts.
 */
void
cw_report_page_read_file (CwReportPage *self, GFile *file)
{
  Reading *reading;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (!check_file (self, file, &error))
    {
      give_up (self, error);
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (file);
  reading->name = path ? g_filename_display_basename (path) : g_file_get_basename (file);
  start (self, reading);
}

/**
 * cw_report_page_read_text:
 * @self: a page
 * @text: text of a report
 *
 * As cw_report_page_read_file(), for text that was pasted or dropped.
 */
void
cw_report_page_read_text (CwReportPage *self, const char *text)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->bytes = g_bytes_new (text, strlen (text));
  reading->name = g_strdup (_ ("Pasted text"));
  start (self, reading);
}

/**
 * cw_report_page_set_row:
 * @self: a page of a review
 * @id: (nullable): id of a row, or %NULL for a new one, or the one that cites the same report
 *
 * Waits for a report that fills the row. What was accepted of an earlier one is in the review.
 */
void
cw_report_page_set_row (CwReportPage *self, const char *id)
{
  g_free (self->row);
  self->row = g_strdup (id);
  gtk_widget_activate_action (GTK_WIDGET (self), "report.stop", NULL);
  show_empty (self);
  drop_review (self);
}

/* ---- what the author does ---- */

static void
chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  cw_report_page_read_file (owner, file);
}

static void
choose_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), CW_FILE_REPORT, NULL, NULL,
                          chosen_cb, widget, NULL);
}

/* What was decided about one report is not put away by a slip with another. */
static gboolean
is_free (CwReportPage *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), REVIEW) != 0)
    return TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s",
                              _ ("Choose “Another Report” first to read another one"));
  return FALSE;
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwReportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cw_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (self->stack == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (text)
    cw_report_page_read_text (self, text);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", error->message);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (is_free (CW_REPORT_PAGE (widget)))
    cw_clipboard_read_text_async (gtk_widget_get_clipboard (widget), pasted_cb,
                                  g_object_ref (widget));
}

static void
stop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwReportPage *self = CW_REPORT_PAGE (widget);

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  give_up (self, NULL);
}

/* What was accepted is in the case; the rest can be read from the report again. */
static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwReportPage *self = CW_REPORT_PAGE (widget);

  show_empty (self);
  drop_review (self);
  gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CwReportPage *self)
{
  GSList *files;

  if (!is_free (self))
    return FALSE;
  if (G_VALUE_HOLDS_STRING (value))
    {
      cw_report_page_read_text (self, g_value_get_string (value));
      return TRUE;
    }
  files = g_value_get_boxed (value);
  if (files == NULL)
    return FALSE;
  cw_report_page_read_file (self, files->data);
  return TRUE;
}

/* ---- object ---- */

static void
cw_report_page_dispose (GObject *object)
{
  CwReportPage *self = CW_REPORT_PAGE (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->review = NULL;
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_pointer (&self->row, g_free);
  G_OBJECT_CLASS (cw_report_page_parent_class)->dispose (object);
}

static void
cw_report_page_class_init (CwReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_report_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reportpage");
  gtk_widget_class_install_action (widget_class, "report.choose-file", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "report.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "report.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "report.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "report.paste",
                                       NULL);
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_empty (CwReportPage *self)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *choose = make_button (_ ("_Choose a File…"), "report.choose-file");

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "document-open-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("Read a Report"));
  gtk_widget_add_css_class (choose, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), choose);
  gtk_box_append (GTK_BOX (buttons), make_button (_ ("_Paste Text"), "report.paste"));
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (status), buttons);
  self->empty = status;
  return status;
}

static GtkWidget *
make_reading (CwReportPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (self->spinner, 32, 32);
  self->reading_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->reading_label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), self->reading_label);
  gtk_box_append (GTK_BOX (box), make_button (_ ("_Stop"), "report.stop"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
add_drop_target (CwReportPage *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
cw_report_page_init (CwReportPage *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_empty (self), EMPTY);
  gtk_stack_add_named (GTK_STACK (self->stack), make_reading (self), READING);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  add_drop_target (self);
}

/**
 * cw_report_page_new:
 * @record: the record that is edited
 *
 * Returns: (transfer floating): the page, before anything is read
 */
GtkWidget *
cw_report_page_new (CwRecord *record)
{
  CwReportPage *self = g_object_new (CW_TYPE_REPORT_PAGE, NULL);

  self->record = g_object_ref (record);
  show_empty (self);
  return GTK_WIDGET (self);
}
