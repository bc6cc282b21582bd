/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-submission-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "document/cw-profile-shelf.h"
#include "document/cw-submission.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-finding-row.h"
#include "ui/cw-settings.h"
#include "ui/cw-submission-job.h"
#include "widgets/cw-tab-stop.h"

/* A case on its way to a journal: which one, as what, which files there will be, and what the
 * journal or the case itself still objects to, each a click away from its field. The case stays
 * open beside; everything is made anew when the user comes back from it. */

#define CW_TYPE_SUBMISSION_WINDOW (cw_submission_window_get_type ())
G_DECLARE_FINAL_TYPE (CwSubmissionWindow, cw_submission_window, CW, SUBMISSION_WINDOW, AdwWindow)

struct _CwSubmissionWindow
{
  AdwWindow parent_instance;

  CwDocument *document;
  CwRecord *record;
  CwCaseView *view; /* weak */
  CwJobBar *bar;
  CwProfileShelf *shelf;
  char *folder;

  GCancellable *making; /* while the files are made */
  CwSubmission *submission; /* as it would be written, or NULL */

  GtkWidget *journal;
  GtkWidget *zip;
  GtkWidget *deidentify;
  GtkWidget *blind;
  GtkWidget *folder_label;
  GtkWidget *state_label;
  GtkWidget *spinner;
  GtkWidget *findings;
  GtkWidget *files_label;
  GtkWidget *write;
};

G_DEFINE_FINAL_TYPE (CwSubmissionWindow, cw_submission_window, ADW_TYPE_WINDOW)

static gboolean
is_chosen (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static const CwJournalProfile *
get_profile (CwSubmissionWindow *self)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->journal));

  return position < profiles->len ? profiles->pdata[position] : NULL;
}

/* ---- what would be written ---- */

static void
show_files (CwSubmissionWindow *self)
{
  GPtrArray *files = cw_package_get_files (self->submission->package);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const CwPackageFile *file = files->pdata[i];
      g_autofree char *size = g_format_size (g_bytes_get_size (file->content));

      g_string_append_printf (text, "%s%s  %s", i ? "\n" : "", file->name, size);
    }
  gtk_label_set_text (GTK_LABEL (self->files_label), text->str);
}

static void
show_findings (CwSubmissionWindow *self)
{
  const GPtrArray *checks = self->submission->checks;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->findings)))
    gtk_list_box_remove (GTK_LIST_BOX (self->findings), child);
  for (guint i = 0; i < checks->len; i++)
    {
      const CwSubmissionCheck *check = checks->pdata[i];

      if (check->finding)
        gtk_list_box_append (GTK_LIST_BOX (self->findings),
                             cw_finding_row_new_for (check->finding));
    }
  gtk_widget_set_visible (self->findings, gtk_widget_get_first_child (self->findings) != NULL);
}

static void
show_state (CwSubmissionWindow *self)
{
  guint failed = cw_submission_count (self->submission, CW_SUBMISSION_FAILED);
  guint passed = cw_submission_count (self->submission, CW_SUBMISSION_PASSED);
  g_autofree char *first =
    g_strdup_printf (ngettext ("%u check failed", "%u checks failed", failed), failed);
  g_autofree char *second = g_strdup_printf (ngettext ("%u passed", "%u passed", passed), passed);
  g_autofree char *text = g_strdup_printf ("%s · %s", first, second);

  gtk_label_set_text (GTK_LABEL (self->state_label), text);
}

static void
show_submission (CwSubmissionWindow *self)
{
  show_files (self);
  show_findings (self);
  show_state (self);
}

static void
set_busy (CwSubmissionWindow *self, gboolean busy)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
  gtk_widget_set_sensitive (self->write, !busy && self->submission);
  if (busy)
    gtk_label_set_text (GTK_LABEL (self->state_label), _ ("Checking…"));
}

/* ---- making it, in a thread ---- */

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
  CwJournalProfile *profile;
  CwSubmissionOptions options;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_object_unref (making->document);
  cw_snapshot_free (making->record);
  cw_journal_profile_free (making->profile);
  g_date_time_unref (making->options.date);
  g_free (making);
}

static void
making_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;
  CwSubmission *submission = cw_submission_new (making->document, making->record, &making->options,
                                                NULL, NULL, cancellable, &error);

  if (submission)
    g_task_return_pointer (task, submission, (GDestroyNotify)cw_submission_free);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwSubmissionWindow *self = CW_SUBMISSION_WINDOW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSubmission) submission = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another one is being made already, or the window is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->making)
    return;
  g_clear_object (&self->making);
  g_clear_pointer (&self->submission, cw_submission_free);
  self->submission = g_steal_pointer (&submission);
  set_busy (self, FALSE);
  if (self->submission)
    show_submission (self);
  else
    gtk_label_set_text (GTK_LABEL (self->state_label), error->message);
}

static GDateTime *
get_day (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_new_utc (g_date_time_get_year (now), g_date_time_get_month (now),
                              g_date_time_get_day_of_month (now), 0, 0, 0);
}

static void
refresh (CwSubmissionWindow *self)
{
  const CwJournalProfile *profile = get_profile (self);
  g_autoptr (GTask) task = NULL;
  Making *making;

  if (profile == NULL)
    return;
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  self->making = g_cancellable_new ();
  making = g_new0 (Making, 1);
  making->document = g_object_ref (self->document);
  making->record = cw_record_snapshot (self->record);
  making->profile = cw_journal_profile_copy (profile, profile->id);
  making->options = (CwSubmissionOptions){ making->profile, is_chosen (self->blind),
                                           is_chosen (self->deidentify), get_day () };
  task = g_task_new (self, self->making, made_cb, NULL);
  g_task_set_task_data (task, making, making_free);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, making_thread);
}

/* Back from mending the case. */
static void
active_cb (CwSubmissionWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    refresh (self);
}

/* ---- folder ---- */

static void
show_folder (CwSubmissionWindow *self)
{
  g_autofree char *shown = g_filename_display_name (self->folder);

  gtk_label_set_text (GTK_LABEL (self->folder_label), shown);
}

static void
folder_chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  CwSubmissionWindow *self = owner;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  if (g_file_peek_path (file) == NULL)
    return;
  g_free (self->folder);
  self->folder = g_file_get_path (file);
  show_folder (self);
}

static void
choose_folder (CwSubmissionWindow *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  cw_dialogs_choose_file (GTK_WINDOW (self), CW_FILE_FOLDER, NULL, folder, folder_chosen_cb, self,
                          NULL);
}

/* ---- writing ---- */

static char *
dup_path (CwSubmissionWindow *self)
{
  g_autoptr (CwSnapshot) record = cw_record_snapshot (self->record);
  g_autofree char *stem = cw_submission_dup_name (record, get_profile (self));
  g_autofree char *name = g_strconcat (stem, is_chosen (self->zip) ? ".zip" : "", NULL);

  return g_build_filename (self->folder, name, NULL);
}

static void
start (CwSubmissionWindow *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *path = dup_path (self);
  g_autoptr (GError) error = NULL;

  if (window == NULL || self->submission == NULL || cw_job_bar_is_running (self->bar))
    return;
  if (!cw_document_check_foreign (self->document, path, &error))
    {
      cw_dialogs_tell (GTK_WINDOW (self), _ ("The submission was not written"), error->message);
      return;
    }
  if (g_utf8_validate (self->folder, -1, NULL))
    g_settings_set_string (cw_settings_get (), "export-folder", self->folder);
  cw_submission_job_start (window, self->bar, g_steal_pointer (&self->submission), path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
replace_answered_cb (gpointer owner, const char *answer, gpointer user_data)
{
  if (g_str_equal (answer, "replace"))
    start (owner);
}

static void
write_cb (CwSubmissionWindow *self)
{
  const CwDialogAnswer answers[] = { { CW_ANSWER_CANCEL, _ ("_Cancel"), FALSE },
                                     { "replace", _ ("_Replace"), TRUE } };
  g_autofree char *path = dup_path (self);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    cw_dialogs_ask (GTK_WINDOW (self), _ ("Replace the earlier submission?"),
                    _ ("A folder with files that were changed since, or with other files, is left "
                       "as it is."),
                    answers, G_N_ELEMENTS (answers), replace_answered_cb, self, NULL);
  else
    start (self);
}

/* ---- from a finding to its field ---- */

/* The rows name the action of the case, which lives in the window beside. */
static void
show_field_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CwSubmissionWindow *self = user_data;
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *entity_id, *field;

  if (self->view == NULL || window == NULL)
    return;
  g_variant_get (parameter, "(&s&s)", &entity_id, &field);
  cw_case_view_show_field (self->view, entity_id, field);
  gtk_window_present (window);
}

static void
add_actions (CwSubmissionWindow *self)
{
  static const GActionEntry entries[] = { { "show-field", show_field_cb, "(ss)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "case", G_ACTION_GROUP (group));
}

/* ---- making the window ---- */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* Takes the journal of the case first, then the plain order of CARE. */
static guint
find_start (CwSubmissionWindow *self)
{
  g_autoptr (CwSnapshot) record = cw_record_snapshot (self->record);
  const char *target = cw_snapshot_get_text (record, "target-journal");
  const CwJournalProfile *profile =
    target ? cw_profile_shelf_find (self->shelf, target)
           : cw_profile_shelf_lookup (self->shelf, CW_JOURNAL_PROFILE_DEFAULT);
  guint position = 0;

  g_ptr_array_find (cw_profile_shelf_get_profiles (self->shelf), profile, &position);
  return profile ? position : 0;
}

static GtkWidget *
make_journal_row (CwSubmissionWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Journal"));
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray *profiles = cw_profile_shelf_get_profiles (self->shelf);

  for (guint i = 0; i < profiles->len; i++)
    gtk_string_list_append (names, ((const CwJournalProfile *)profiles->pdata[i])->name);
  self->journal = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->journal), find_start (self));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->journal);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->journal),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_swapped (self->journal, "notify::selected", G_CALLBACK (refresh), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->journal);
  return box;
}

static GtkWidget *
make_check (CwSubmissionWindow *self, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (label);

  g_signal_connect_swapped (check, "toggled", G_CALLBACK (refresh), self);
  return check;
}

static GtkWidget *
make_choices (CwSubmissionWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->deidentify = make_check (
    self, _ ("_De-identify: intervals for dates, bands for ages, nothing that identifies"));
  self->blind = make_check (self, _ ("Manuscript _without authors too, for blind review"));
  self->zip = gtk_check_button_new_with_mnemonic (_ ("One _ZIP file instead of a folder"));
  gtk_box_append (GTK_BOX (box), self->deidentify);
  gtk_box_append (GTK_BOX (box), self->blind);
  gtk_box_append (GTK_BOX (box), self->zip);
  return box;
}

static GtkWidget *
make_folder_row (CwSubmissionWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Choose _folder…"));

  self->folder_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->folder_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->folder_label), PANGO_ELLIPSIZE_START);
  gtk_widget_set_hexpand (self->folder_label, TRUE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_folder), self);
  gtk_box_append (GTK_BOX (box), self->folder_label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
make_state_row (CwSubmissionWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->state_label = make_label (NULL, "heading");
  self->spinner = gtk_spinner_new ();
  gtk_box_append (GTK_BOX (box), self->state_label);
  gtk_box_append (GTK_BOX (box), self->spinner);
  return box;
}

static GtkWidget *
make_findings (CwSubmissionWindow *self)
{
  self->findings = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->findings), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->findings, "cw-findings");
  gtk_widget_add_css_class (self->findings, "frame");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What wants a look"), -1);
  return cw_tab_stop_new (self->findings);
}

static GtkWidget *
make_body (CwSubmissionWindow *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (body, "cw-export");
  self->files_label = make_label (NULL, "cw-export-files");
  gtk_label_set_selectable (GTK_LABEL (self->files_label), TRUE);
  gtk_widget_set_focusable (self->files_label, FALSE);
  gtk_box_append (GTK_BOX (body), make_journal_row (self));
  gtk_box_append (GTK_BOX (body), make_choices (self));
  gtk_box_append (GTK_BOX (body), make_label (_ ("Folder"), "heading"));
  gtk_box_append (GTK_BOX (body), make_folder_row (self));
  gtk_box_append (GTK_BOX (body), make_state_row (self));
  gtk_box_append (GTK_BOX (body), make_findings (self));
  gtk_box_append (GTK_BOX (body), make_label (_ ("Files that will be written"), "heading"));
  gtk_box_append (GTK_BOX (body), self->files_label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), body);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

/* Nobody waits for the submission of a window that is closed. */
static void
closed_cb (CwSubmissionWindow *self)
{
  g_cancellable_cancel (self->making);
}

static void
cw_submission_window_dispose (GObject *object)
{
  CwSubmissionWindow *self = CW_SUBMISSION_WINDOW (object);

  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_weak_pointer (&self->view);
  G_OBJECT_CLASS (cw_submission_window_parent_class)->dispose (object);
}

static void
cw_submission_window_finalize (GObject *object)
{
  CwSubmissionWindow *self = CW_SUBMISSION_WINDOW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->record);
  g_clear_object (&self->bar);
  g_clear_object (&self->shelf);
  g_clear_pointer (&self->submission, cw_submission_free);
  g_free (self->folder);
  G_OBJECT_CLASS (cw_submission_window_parent_class)->finalize (object);
}

static void
cw_submission_window_class_init (CwSubmissionWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_submission_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_submission_window_finalize;
}

static void
cw_submission_window_init (CwSubmissionWindow *self)
{
}

/**
 * cw_submission_window_show:
 * @parent: the window of the library
 * @document: the library
 * @view: the open case
 * @bar: where the work shows itself
 *
 * Shows what a journal would be handed and what it would object to, and writes it.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cw_submission_window_show (GtkWindow *parent, CwDocument *document, CwCaseView *view, CwJobBar *bar)
{
  CwSubmissionWindow *self = g_object_new (
    CW_TYPE_SUBMISSION_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, "title",
    _ ("Prepare submission"), "default-width", 620, "default-height", 640, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  cw_dialogs_leave_parent_when_closed (GTK_WINDOW (self));
  g_signal_connect (self, "unrealize", G_CALLBACK (closed_cb), NULL);
  self->document = g_object_ref (document);
  self->record = g_object_ref (cw_case_view_get_record (view));
  g_set_weak_pointer (&self->view, view);
  self->bar = g_object_ref (bar);
  self->shelf = cw_profile_shelf_new (NULL);
  self->folder = cw_settings_dup_export_folder ();
  gtk_box_append (GTK_BOX (box),
                  cw_dialogs_make_header (GTK_WINDOW (self), _ ("_Write"), G_CALLBACK (write_cb)));
  self->write = gtk_window_get_default_widget (GTK_WINDOW (self));
  gtk_box_append (GTK_BOX (box), make_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  add_actions (self);
  show_folder (self);
  refresh (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
