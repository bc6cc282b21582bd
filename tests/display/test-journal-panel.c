/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "editing-fixtures.h"
#include "finding.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-journal-panel.h"
#include "ui/cw-profile-window.h"
#include "ui/cw-settled.h"
#include "widgets/cw-widgets.h"

/* A journal is changed, added and removed where the article is written for it. */

static CwJournalPanel *
show_panel (Fixture *self)
{
  GtkWidget *panel = cw_journal_panel_new (self->document, self->record);

  show (self, panel);
  settle ();
  return CW_JOURNAL_PANEL (panel);
}

/* The window that opened last, on top of all others. */
static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

/* What stands in the line of a label. */
static GtkWidget *
find_beside (GtkWidget *window, const char *label, int column)
{
  GtkWidget *found = find_label (window, label);
  GtkGrid *grid = GTK_GRID (gtk_widget_get_parent (found));
  int left, row;

  gtk_grid_query_child (grid, found, &left, &row, NULL, NULL);
  return gtk_grid_get_child_at (grid, column, row);
}

static void
type_into (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static CwProfileWindow *
open_window (CwJournalPanel *panel, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (panel), action, NULL);
  WAIT_FOR (find_window (CW_TYPE_PROFILE_WINDOW));
  return CW_PROFILE_WINDOW (find_window (CW_TYPE_PROFILE_WINDOW));
}

static void
press (GtkWidget *window, const char *label)
{
  g_signal_emit_by_name (find_button (window, label), "clicked");
  settle ();
}

static const CwJournalProfile *
look_up (CwProfileShelf **shelf, const char *id)
{
  g_clear_object (shelf);
  *shelf = cw_profile_shelf_new (NULL);
  return cw_profile_shelf_lookup (*shelf, id);
}

static void
count_cb (gpointer n)
{
  (*(guint *)n)++;
}

/* What is changed is kept with the reason, the rest with its page; what cannot be kept is said and
 * cannot be saved. */
static void
test_edit (Fixture *self, gconstpointer data)
{
  CwJournalPanel *panel = show_panel (self);
  GtkWidget *window = GTK_WIDGET (open_window (panel, "journal.edit"));
  GtkWidget *most = find_beside (window, "Words in the abstract", 2);
  GtkWidget *save = gtk_window_get_default_widget (GTK_WINDOW (window));
  g_autoptr (CwProfileShelf) shelf = NULL;
  const CwJournalProfile *profile;
  guint n = 0;

  /* What is computed from the case, such as the size of figures, is computed with the profile. */
  cw_settled_connect (self->record, GTK_WIDGET (panel), count_cb, &n);
  WAIT_FOR (n == 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (most)), ==, "350");
  type_into (most, "35o");
  g_assert_false (gtk_widget_get_sensitive (save));
  settle ();
  g_assert_nonnull (find_label (window, "Words in the abstract: not a number"));
  type_into (find_beside (window, "Words in the abstract", 1), "300");
  type_into (most, "250");
  g_assert_false (gtk_widget_get_sensitive (save));
  type_into (find_beside (window, "Words in the abstract", 1), "");
  g_assert_true (gtk_widget_get_sensitive (save));
  type_into (find_beside (window, "Patient perspective", 1), "What the patient says");
  g_signal_emit_by_name (save, "clicked");
  WAIT_FOR (!find_window (CW_TYPE_PROFILE_WINDOW));
  WAIT_FOR (n == 2);
  profile = look_up (&shelf, "bmc");
  g_assert_true (cw_profile_shelf_is_own (shelf, "bmc"));
  g_assert_cmpfloat (cw_journal_profile_get_limit (profile, "abstract-words")->most, ==, 250);
  g_assert_null (cw_journal_profile_get_limit (profile, "abstract-words")->source);
  g_assert_nonnull (cw_journal_profile_get_limit (profile, "figure-dpi")->source);
  g_assert_nonnull (cw_journal_profile_get_rule (profile, "figure-widths")->source);
  g_assert_cmpstr (cw_journal_profile_get_section (profile, "perspective")->heading, ==,
                   "What the patient says");
  /* And the one of the program comes back. */
  gtk_widget_activate_action (GTK_WIDGET (panel), "journal.remove", NULL);
  WAIT_FOR (find_window (ADW_TYPE_MESSAGE_DIALOG));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG)),
                               "remove");
  WAIT_FOR (n == 3);
  g_assert_false (cw_profile_shelf_is_own ((look_up (&shelf, "bmc"), shelf), "bmc"));
}

/* Another journal begins as a copy, needs a name of its own, and is what the article is for once
 * that is confirmed; that can be undone. */
static void
test_add (Fixture *self, gconstpointer data)
{
  CwJournalPanel *panel = show_panel (self);
  GtkWidget *window = GTK_WIDGET (open_window (panel, "journal.add"));
  GtkWidget *save = gtk_window_get_default_widget (GTK_WINDOW (window));
  GtkWidget *name = find_type (window, GTK_TYPE_ENTRY), *dialog;
  g_autofree char *before = g_strdup (CW_CASE (self->root)->target_journal);

  g_assert_false (gtk_widget_get_sensitive (save));
  type_into (name, "cureus");
  g_assert_false (gtk_widget_get_sensitive (save));
  type_into (name, "Annals of Rare Cases");
  g_assert_true (gtk_widget_get_sensitive (save));
  type_into (find_beside (window, "Words in the abstract", 2), "10");
  g_signal_emit_by_name (save, "clicked");
  WAIT_FOR (find_window (ADW_TYPE_MESSAGE_DIALOG));
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (find_label (dialog, "Words in the abstract: "));
  g_assert_cmpstr (CW_CASE (self->root)->target_journal, ==, before);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "change");
  settle ();
  g_assert_cmpstr (CW_CASE (self->root)->target_journal, ==, "Annals of Rare Cases");
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpstr (CW_CASE (self->root)->target_journal, ==, before);
  g_assert_true (cw_history_redo (self->history, NULL));
  g_assert_cmpstr (CW_CASE (self->root)->target_journal, ==, "Annals of Rare Cases");
}

/* What the program keeps once @typed is the most of a limit, or -1 when it cannot be saved. */
static double
save_most (CwJournalPanel *panel, const char *label, const char *key, const char *typed)
{
  GtkWidget *window = GTK_WIDGET (open_window (panel, "journal.edit"));
  GtkWidget *save = gtk_window_get_default_widget (GTK_WINDOW (window));
  g_autoptr (CwProfileShelf) shelf = NULL;

  type_into (find_beside (window, label, 2), typed);
  if (!gtk_widget_get_sensitive (save))
    {
      settle ();
      g_assert_nonnull (
        find_label (window, "Words in the abstract: not a number up to a million."));
      press (window, "_Cancel");
      return -1;
    }
  g_signal_emit_by_name (save, "clicked");
  WAIT_FOR (!find_window (CW_TYPE_PROFILE_WINDOW));
  return cw_journal_profile_get_limit (look_up (&shelf, "bmc"), key)->most;
}

/* A comma before three digits parts thousands, any other is a decimal one. */
static void
test_numbers (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    double most;
  } rows[] = {
    { "3,000", 3000 }, { "1,000,000", 1e6 }, { "2,5", 2.5 }, { "0,125", 0.125 },
    { "0.5", 0.5 },    { "1,000,00", -1 },   { "0", -1 },    { "2,000,000", -1 },
  };
  CwJournalPanel *panel = show_panel (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat (save_most (panel, "Words in the abstract", "abstract-words", rows[i].typed),
                       ==, rows[i].most);
}

/* Lists are taken as people type them; what no figure can be is said and cannot be saved. */
static void
test_lists (Fixture *self, gconstpointer data)
{
  CwJournalPanel *panel = show_panel (self);
  GtkWidget *window = GTK_WIDGET (open_window (panel, "journal.edit"));
  GtkWidget *formats = find_beside (window, "Files of figures", 1);
  GtkWidget *widths = find_beside (window, "Widths of figures in mm", 1);
  GtkWidget *save = gtk_window_get_default_widget (GTK_WINDOW (window));
  g_autoptr (CwProfileShelf) shelf = NULL;
  const CwJournalProfile *profile;
  g_autofree char *kept = NULL;

  type_into (formats, "TIFF, odd");
  g_assert_false (gtk_widget_get_sensitive (save));
  settle ();
  g_assert_nonnull (find_label (window, "Files of figures: “odd” is no known format of files."));
  type_into (formats, "TIFF, jpg,pdf; eps");
  g_assert_true (gtk_widget_get_sensitive (save));
  type_into (widths, "85; 1001");
  g_assert_false (gtk_widget_get_sensitive (save));
  type_into (widths, "85; wide");
  g_assert_false (gtk_widget_get_sensitive (save));
  type_into (widths, "85;176");
  g_signal_emit_by_name (save, "clicked");
  WAIT_FOR (!find_window (CW_TYPE_PROFILE_WINDOW));
  profile = look_up (&shelf, "bmc");
  kept = g_strjoinv ("|", cw_journal_profile_get_rule (profile, "figure-formats")->values);
  g_assert_cmpstr (kept, ==, "tiff|jpeg|pdf|eps");
  /* The same widths are no change. */
  g_assert_nonnull (cw_journal_profile_get_rule (profile, "figure-widths")->source);
}

/* What a journal wants to be handed in besides, and the form does not show, stays. */
static void
test_unshown_files (Fixture *self, gconstpointer data)
{
  static const char *const files[] = { "figures", "video", NULL };
  g_autoptr (CwProfileShelf) shelf = NULL;
  g_autoptr (CwJournalProfile) profile = cw_journal_profile_copy (look_up (&shelf, "bmc"), "bmc");
  GtkWidget *window, *letter;

  cw_journal_profile_set_rule (profile, "files", files, "From their page.");
  g_assert_true (cw_profile_shelf_save (shelf, profile, NULL));
  window = GTK_WIDGET (open_window (show_panel (self), "journal.edit"));
  letter = gtk_widget_get_ancestor (find_label (window, "A cover letter is handed in"),
                                    GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (letter), TRUE);
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (window)), "clicked");
  WAIT_FOR (!find_window (CW_TYPE_PROFILE_WINDOW));
  look_up (&shelf, "bmc");
  for (guint i = 0; files[i]; i++)
    g_assert_true (
      cw_journal_profile_rules (cw_profile_shelf_lookup (shelf, "bmc"), "files", files[i]));
  g_assert_true (
    cw_journal_profile_rules (cw_profile_shelf_lookup (shelf, "bmc"), "files", "cover-letter"));
}

/* ---- sections ---- */

static gboolean
has_tip (GtkWidget *widget, gconstpointer tip)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0;
}

static GtkWidget *
find_tip (GtkWidget *window, const char *tip)
{
  GtkWidget *found = find_widget (window, has_tip, tip);

  g_assert_nonnull (found);
  return found;
}

static char *
dup_body (const CwJournalProfile *profile)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < profile->body->len; i++)
    g_string_append_printf (text, "%s ", ((const CwProfileSection *)profile->body->pdata[i])->nick);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
save_and_close (GtkWidget *window)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (window)), "clicked");
  WAIT_FOR (!find_window (CW_TYPE_PROFILE_WINDOW));
}

/* Sections are moved, removed and added; a removed one comes back as it was; nothing else of the
 * file changes. */
static void
test_sections (Fixture *self, gconstpointer data)
{
  CwJournalPanel *panel = show_panel (self);
  GtkWidget *window = GTK_WIDGET (open_window (panel, "journal.edit"));
  GtkWidget *up = find_tip (window, "Move “Timeline” up");
  g_autoptr (CwProfileShelf) shelf = NULL;
  const CwJournalProfile *profile;
  g_autofree char *body = NULL;

  gtk_widget_grab_focus (up);
  g_signal_emit_by_name (up, "clicked");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == up);
  g_signal_emit_by_name (up, "clicked");
  g_assert_false (gtk_widget_get_sensitive (up));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  g_signal_emit_by_name (find_tip (window, "Remove “Discussion”"), "clicked");
  g_assert_null (find_widget (window, has_tip, "Remove “Discussion”"));
  g_signal_emit_by_name (find_tip (window, "Remove “Learning points”"), "clicked");
  gtk_widget_activate_action (
    gtk_widget_get_parent (gtk_widget_get_parent (gtk_widget_get_parent (up))), "sections.add", "s",
    "discussion");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_beside (window, "Discussion", 1))), ==,
                   "Discussion and conclusions");
  save_and_close (window);
  profile = look_up (&shelf, "bmc");
  body = dup_body (profile);
  g_assert_cmpstr (body, ==,
                   "timeline introduction case-presentation strengths-limitations literature "
                   "rationale conclusions perspective discussion ");
  g_assert_true (cw_journal_profile_get_section (profile, "discussion")->is_required);
  g_assert_false (cw_journal_profile_get_rule (profile, "sections")->is_verified);
  g_assert_cmpstr (cw_journal_profile_get_rule (profile, "sections")->note, ==,
                   "Set by the author.");
  g_assert_nonnull (cw_journal_profile_get_limit (profile, "figure-dpi")->source);
  g_assert_cmpuint (profile->back->len, >, 5);
}

/* What cannot be kept is said in a sentence and cannot be saved. */
static void
test_section_problems (Fixture *self, gconstpointer data)
{
  CwJournalPanel *panel = show_panel (self);
  GtkWidget *window = GTK_WIDGET (open_window (panel, "journal.edit"));
  GtkWidget *save = gtk_window_get_default_widget (GTK_WINDOW (window));
  GtkWidget *heading = find_beside (window, "Conclusions and take-away lessons", 1);
  g_autofree char *long_heading = g_strnfill (4001, 'a');

  type_into (heading, "Discussion and conclusions");
  g_assert_false (gtk_widget_get_sensitive (save));
  settle ();
  g_assert_nonnull (
    find_label (window, "Headings of the article: two of them are “Discussion and conclusions”."));
  type_into (heading, long_heading);
  g_assert_false (gtk_widget_get_sensitive (save));
  type_into (heading, "");
  g_assert_true (gtk_widget_get_sensitive (save));
  press (window, "_Cancel");
}

/* Saving without a change writes the same file. */
static void
test_faithful (Fixture *self, gconstpointer data)
{
  g_autoptr (CwProfileShelf) shelf = NULL;
  g_autoptr (GBytes) before = cw_journal_profile_store (look_up (&shelf, "bmc"));
  g_autoptr (GBytes) after = NULL;

  save_and_close (GTK_WIDGET (open_window (show_panel (self), "journal.edit")));
  after = cw_journal_profile_store (look_up (&shelf, "bmc"));
  g_assert_true (cw_profile_shelf_is_own (shelf, "bmc"));
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
}

/* A file that is not on this computer is told of, not passed over in silence. */
static void
test_load_remote (Fixture *self, gconstpointer data)
{
  CwJournalPanel *panel = show_panel (self);
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///nowhere/annals.profile");
  GtkWidget *dialog;

  cw_journal_panel_load (panel, file);
  WAIT_FOR (find_window (ADW_TYPE_MESSAGE_DIALOG));
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (find_label (dialog, "The profile was not loaded"));
  g_assert_nonnull (find_label (dialog, "“resource:///nowhere/annals.profile” is not on this"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Nothing is written by looking. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  CwJournalPanel *panel = show_panel (self);
  GtkWidget *window = GTK_WIDGET (open_window (panel, "journal.edit"));
  g_autoptr (CwProfileShelf) shelf = NULL;

  type_into (find_beside (window, "Words in the abstract", 2), "1");
  press (window, "_Cancel");
  look_up (&shelf, "bmc");
  g_assert_false (cw_profile_shelf_is_own (shelf, "bmc"));
}

/* However much another journal changes, the answers stay on a small screen. */
static void
test_long_list (Fixture *self, gconstpointer data)
{
  const CwDialogAnswer answers[] = { { CW_ANSWER_CANCEL, "Stay", FALSE } };
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  GtkWindow *dialog;

  show_panel (self);
  for (guint i = 0; i < 40; i++)
    g_ptr_array_add (sentences,
                     (gpointer) "The journal wants something else, and says so in two lines of "
                                "words that are long enough for them.");
  dialog =
    cw_dialogs_ask (GTK_WINDOW (self->window), "Changes", NULL, answers, 1, NULL, NULL, NULL);
  cw_dialogs_add_list (dialog, sentences);
  WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (dialog)) > 100);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (dialog)), <, 600);
  gtk_window_destroy (dialog);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/journal-panel/" name, Fixture, NULL, set_up_sample, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("edit", test_edit);
  ADD ("add", test_add);
  ADD ("numbers", test_numbers);
  ADD ("lists", test_lists);
  ADD ("unshown-files", test_unshown_files);
  ADD ("sections", test_sections);
  ADD ("section-problems", test_section_problems);
  ADD ("faithful", test_faithful);
  ADD ("load-remote", test_load_remote);
  ADD ("cancel", test_cancel);
  ADD ("long-list", test_long_list);
  return g_test_run ();
}
