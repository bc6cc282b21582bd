/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>

#include "document/cw-record.h"
#include "document/cw-references.h"
#include "finding.h"
#include "ui/cw-application.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-job-bar.h"
#include "ui/cw-library-page.h"
#include "ui/cw-references-page.h"
#include "ui/cw-report-text-view.h"
#include "ui/cw-settings.h"
#include "ui/cw-shorthand-box.h"
#include "ui/cw-window.h"

/* The window from inside: the same application as the program's, on a library of its own. */

typedef struct
{
  char *directory;
  CwWindow *window;
} Fixture;

static CwApplication *application;

/* ---- waiting ---- */

typedef gboolean (*Condition) (gpointer data);

static gboolean
wait_until (Condition condition, gpointer data)
{
  gint64 limit = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > limit)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  return TRUE;
}

/* ---- finding ---- */

static CwLibraryPage *
get_library (CwWindow *window)
{
  return find_type (GTK_WIDGET (window), CW_TYPE_LIBRARY_PAGE);
}

static GListModel *
get_list (CwWindow *window)
{
  GtkColumnView *view = find_type (GTK_WIDGET (get_library (window)), GTK_TYPE_COLUMN_VIEW);

  return G_LIST_MODEL (gtk_column_view_get_model (view));
}

static const char *
get_library_state (CwWindow *window)
{
  return gtk_stack_get_visible_child_name (
    find_named (GTK_WIDGET (get_library (window)), GTK_TYPE_STACK, "stack"));
}

static void
activate (CwWindow *window, const char *action, GVariant *parameter)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, parameter);
}

/* ---- conditions ---- */

static gboolean
is_empty (gpointer window)
{
  return g_str_equal (get_library_state (window), "empty");
}

static gboolean
has_nothing (gpointer window)
{
  return g_str_equal (get_library_state (window), "nothing");
}

static gboolean
lists_one (gpointer window)
{
  return g_list_model_get_n_items (get_list (window)) == 1;
}

static gboolean
lists_two (gpointer window)
{
  return g_list_model_get_n_items (get_list (window)) == 2;
}

static gboolean
has_case (gpointer window)
{
  return cw_window_get_record (window) != NULL;
}

static gboolean
is_selected (gpointer window)
{
  return cw_library_page_get_selected (get_library (window)) != NULL;
}

static gboolean
is_saved (gpointer window)
{
  return cw_record_get_save_state (cw_window_get_record (window)) == CW_SAVE_STATE_SAVED;
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

static gboolean
has_no_windows (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (application)) == NULL;
}

/* ---- fixture ---- */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("casewright-window-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->directory, "test.casewright", NULL);
  fixture->window =
    CW_WINDOW (cw_application_open_library (application, path, CW_DOCUMENT_CREATE, NULL));
  g_assert_true (CW_IS_WINDOW (fixture->window));
  g_assert_true (wait_until (is_empty, fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  g_assert_true (wait_until (has_no_windows, NULL));
  remove_tree (fixture->directory);
  g_free (fixture->directory);
}

static void
set_title (CwWindow *window, const char *title)
{
  g_autoptr (GError) error = NULL;

  cw_entity_set_by_name (cw_record_get_root (cw_window_get_record (window)), "title", title,
                         &error);
  g_assert_no_error (error);
}

static void
make_case (CwWindow *window, const char *title)
{
  activate (window, "new-case", NULL);
  g_assert_true (wait_until (has_case, window));
  set_title (window, title);
  cw_record_flush (cw_window_get_record (window));
  g_assert_true (wait_until (is_saved, window));
}

/* ---- tests ---- */

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);

  g_assert_true (g_action_group_get_action_enabled (actions, "new-case"));
  g_assert_false (g_action_group_get_action_enabled (actions, "undo"));
  g_assert_false (g_action_group_get_action_enabled (actions, "export"));
  g_assert_false (g_action_group_get_action_enabled (actions, "delete-record"));
  g_assert_false (g_action_group_get_action_enabled (actions, "back-to-library"));
}

static void
test_new_case (Fixture *fixture, gconstpointer data)
{
  CwWindow *window = fixture->window;

  make_case (window, "A tumour of the heart");
  g_assert_true (
    g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "A tumour of the heart"));
  activate (window, "show-page", g_variant_new_string ("treatment"));
  activate (window, "next-page", NULL);
  activate (window, "back-to-library", NULL);
  g_assert_null (cw_window_get_record (window));
  g_assert_true (wait_until (lists_one, window));
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  CwWindow *window = fixture->window;
  CwEntity *root;
  g_autofree char *title = NULL;

  make_case (window, "Once");
  root = cw_record_get_root (cw_window_get_record (window));
  activate (window, "undo", NULL);
  g_assert_false (
    cw_entity_is_recorded (root, cw_entity_info_find (cw_entity_get_info (root), "title")));
  activate (window, "redo", NULL);
  title = cw_entity_dup_text (root, cw_entity_info_find (cw_entity_get_info (root), "title"));
  g_assert_cmpstr (title, ==, "Once");
  activate (window, "show-history", NULL);
  activate (window, "back-to-library", NULL);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
}

static gboolean
is_inspector_enabled (CwWindow *window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "toggle-inspector");
}

/* It can be asked for only where it shows. */
static void
test_inspector (Fixture *fixture, gconstpointer data)
{
  CwWindow *window = fixture->window;
  g_autoptr (GVariant) before = NULL, after = NULL;

  g_assert_false (is_inspector_enabled (window));
  make_case (window, "Beside it what is missing");
  g_assert_true (is_inspector_enabled (window));
  before = g_action_group_get_action_state (G_ACTION_GROUP (window), "toggle-inspector");
  activate (window, "toggle-inspector", NULL);
  after = g_action_group_get_action_state (G_ACTION_GROUP (window), "toggle-inspector");
  g_assert_cmpint (g_variant_get_boolean (before), !=, g_variant_get_boolean (after));
  activate (window, "toggle-inspector", NULL);
  activate (window, "show-page", g_variant_new_string ("report"));
  g_assert_false (is_inspector_enabled (window));
  activate (window, "show-page", g_variant_new_string ("patient"));
  g_assert_true (is_inspector_enabled (window));
  activate (window, "back-to-library", NULL);
  g_assert_false (is_inspector_enabled (window));
}

static gboolean
has_box (gpointer window)
{
  GtkWidget *box = find_type (window, CW_TYPE_SHORTHAND_BOX);

  return box && gtk_widget_get_mapped (box);
}

static void
assert_text (CwShorthandBox *box, const char *expected)
{
  g_autofree char *text = cw_prose_view_dup_text (cw_shorthand_box_get_view (box));

  g_assert_cmpstr (text, ==, expected);
}

/* What is typed in a box is no part of the case yet: its steps come first, and the case keeps its
 * own. */
static void
test_undo_in_a_box (Fixture *fixture, gconstpointer data)
{
  CwWindow *window = fixture->window;
  CwEntity *root;
  CwShorthandBox *box;

  make_case (window, "Once");
  root = cw_record_get_root (cw_window_get_record (window));
  activate (window, "show-page", g_variant_new_string ("immunohistochemistry"));
  g_assert_true (wait_until (has_box, window));
  box = find_type (GTK_WIDGET (window), CW_TYPE_SHORTHAND_BOX);
  gtk_widget_grab_focus (GTK_WIDGET (box));
  gtk_text_buffer_insert_at_cursor (
    gtk_text_view_get_buffer (cw_prose_view_get_view (cw_shorthand_box_get_view (box))), "Des (+)",
    -1);
  cw_shorthand_box_clear (box);
  activate (window, "undo", NULL);
  assert_text (box, "Des (+)");
  /* The case itself has nothing to do again, but the text has: its own key still works. */
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "redo"));
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (window)), "text.redo", NULL);
  assert_text (box, "");
  activate (window, "undo", NULL);
  cw_shorthand_box_add_rows (box);
  assert_text (box, "");
  /* The rows are the last step now, and the title is the one before. */
  activate (window, "undo", NULL);
  g_assert_true (
    cw_entity_is_recorded (root, cw_entity_info_find (cw_entity_get_info (root), "title")));
  activate (window, "undo", NULL);
  g_assert_false (
    cw_entity_is_recorded (root, cw_entity_info_find (cw_entity_get_info (root), "title")));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  CwWindow *window = fixture->window;
  GtkEditable *search;

  make_case (window, "Rhabdomyoma");
  activate (window, "back-to-library", NULL);
  make_case (window, "Myxoma");
  activate (window, "search", NULL);
  g_assert_null (cw_window_get_record (window));
  g_assert_true (wait_until (lists_two, window));
  search = find_type (GTK_WIDGET (get_library (window)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (search, "myx");
  g_assert_true (wait_until (lists_one, window));
  gtk_editable_set_text (search, "sarcoma");
  g_assert_true (wait_until (has_nothing, window));
  g_signal_emit_by_name (search, "stop-search");
  g_assert_true (wait_until (lists_two, window));
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  CwWindow *window = fixture->window;
  g_autofree char *id = NULL;

  make_case (window, "To be thrown away");
  id = g_strdup (cw_record_get_id (cw_window_get_record (window)));
  activate (window, "back-to-library", NULL);
  g_assert_true (wait_until (lists_one, window));
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_list (window)), 0);
  g_assert_true (wait_until (is_selected, window));
  activate (window, "delete-record", NULL);
  g_assert_true (wait_until (is_empty, window));
  activate (window, "restore-record", g_variant_new_string (id));
  g_assert_true (wait_until (lists_one, window));
  activate (window, "open-record", g_variant_new_string (id));
  g_assert_true (wait_until (has_case, window));
}

static GtkWindow *
get_other_window (CwWindow *window)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (CW_IS_WINDOW (l->data) && l->data != (gpointer)window)
      return l->data;
  return NULL;
}

static void
test_two_windows (Fixture *fixture, gconstpointer data)
{
  CwWindow *window = fixture->window;
  CwWindow *other;
  g_autofree char *id = NULL;

  make_case (window, "Seen twice");
  id = g_strdup (cw_record_get_id (cw_window_get_record (window)));
  gtk_window_present (GTK_WINDOW (window));
  cw_application_open_library (application, cw_document_get_path (cw_window_get_document (window)),
                               CW_DOCUMENT_NONE, NULL);
  g_assert_null (get_other_window (window));
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  other = CW_WINDOW (get_other_window (window));
  g_assert_nonnull (other);
  g_assert_true (cw_window_get_document (other) == cw_window_get_document (window));
  g_assert_true (wait_until (lists_one, other));
  activate (other, "open-record", g_variant_new_string (id));
  g_assert_true (wait_until (has_case, other));
  g_assert_true (cw_window_get_record (other) == cw_window_get_record (window));
  set_title (window, "Seen in both");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (other)), "Seen in both"));
  gtk_window_close (GTK_WINDOW (other));
  g_assert_null (get_other_window (window));
  g_assert_true (wait_until (is_saved, window));
}

typedef GtkWindow *(*Show) (GtkWindow *parent);

static void
test_dialogs (Fixture *fixture, gconstpointer data)
{
  static const Show shows[] = { cw_dialogs_show_about, cw_dialogs_show_preferences,
                                cw_dialogs_show_shortcuts };

  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    {
      GtkWindow *dialog = shows[i](GTK_WINDOW (fixture->window));
      gpointer weak = dialog;

      g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
      gtk_window_destroy (dialog);
      g_assert_true (wait_until (is_gone, &weak));
    }
}

static GtkWindow *
get_dialog (gpointer parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent)
        return window;
    }
  return NULL;
}

static gboolean
is_idle (gpointer window)
{
  return !cw_job_bar_is_running (find_type (window, CW_TYPE_JOB_BAR));
}

static guint
count_files (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir))
    n_files++;
  return n_files;
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->directory, "out", NULL);
  GtkWindow *dialog;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_settings_set_string (cw_settings_get (), "export-folder", folder);
  make_case (fixture->window, "To be exported");
  activate (fixture->window, "export", NULL);
  dialog = get_dialog (fixture->window);
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  g_assert_true (wait_until (is_idle, fixture->window));
  g_assert_cmpuint (count_files (folder), ==, 2);
  /* The second time it asks before it replaces them. */
  activate (fixture->window, "export", NULL);
  dialog = get_dialog (fixture->window);
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  g_assert_nonnull (get_dialog (dialog));
  gtk_window_close (get_dialog (dialog));
  gtk_window_close (dialog);
  remove_tree (folder);
}

static void
test_appearance (Fixture *fixture, gconstpointer data)
{
  GSettings *settings = cw_settings_get ();
  GtkSettings *desktop = gtk_widget_get_settings (GTK_WIDGET (fixture->window));
  int normal, larger, again;

  g_object_get (desktop, "gtk-xft-dpi", &normal, NULL);
  g_settings_set_string (settings, "text-size", "larger");
  g_object_get (desktop, "gtk-xft-dpi", &larger, NULL);
  g_settings_set_string (settings, "text-size", "normal");
  g_object_get (desktop, "gtk-xft-dpi", &again, NULL);
  g_assert_cmpint (larger, >, normal);
  g_assert_cmpint (again, ==, normal);
  g_settings_set_string (settings, "color-scheme", "dark");
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  g_settings_set_string (settings, "color-scheme", "light");
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

/* ---- import ---- */

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_build_filename (fixture->directory, "case.json", NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  guint before = g_list_model_get_n_items (windows);
  gint64 limit = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  g_assert_true (g_file_set_contents (path, "{ \"no\": case", -1, NULL));
  g_ptr_array_add (paths, g_steal_pointer (&path));
  cw_window_import_paths (fixture->window, paths);
  while (g_list_model_get_n_items (windows) == before && g_get_monotonic_time () < limit)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
  g_assert_true (is_empty (fixture->window));
}

static gboolean
shows_references (gpointer window)
{
  return find_type (window, CW_TYPE_REFERENCES_PAGE) != NULL;
}

static gboolean
shows_report (gpointer window)
{
  return find_type (window, CW_TYPE_REPORT_TEXT_VIEW) != NULL;
}

/* What stands beside the references is no case: the report makes one. */
static void
test_report_over_references (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "report.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CwRecord *references;

  g_assert_true (g_file_set_contents (path, "A 34-year-old man had pain.\n", -1, NULL));
  activate (fixture->window, "show-references", NULL);
  g_assert_true (wait_until (shows_references, fixture->window));
  references = cw_window_get_record (fixture->window);
  cw_window_read_report (fixture->window, file);
  g_assert_true (wait_until (shows_report, fixture->window));
  g_assert_false (shows_references (fixture->window));
  g_assert_true (cw_window_get_record (fixture->window) != references);
}

static gboolean
says_to_wait (gpointer window)
{
  return find_label (window, "Wait until the work") != NULL;
}

static gboolean
has_references (gpointer window)
{
  return is_idle (window) &&
         g_list_model_get_n_items (cw_references_get_list (cw_window_get_record (window))) == 100;
}

/* What is pasted while something else comes in is not taken, and that is told. */
static void
test_paste_while_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "@article{k%u, title={Work %u}}\n", i, i);
  activate (fixture->window, "show-references", NULL);
  g_assert_true (wait_until (shows_references, fixture->window));
  activate (fixture->window, "paste-references", g_variant_new_string (text->str));
  g_assert_false (says_to_wait (fixture->window));
  activate (fixture->window, "paste-references", g_variant_new_string (text->str));
  g_assert_true (wait_until (says_to_wait, fixture->window));
  g_assert_true (wait_until (has_references, fixture->window));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = cw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  add ("/window/empty", test_empty);
  add ("/window/new-case", test_new_case);
  add ("/window/undo", test_undo);
  add ("/window/inspector", test_inspector);
  add ("/window/undo-in-a-box", test_undo_in_a_box);
  add ("/window/search", test_search);
  add ("/window/delete", test_delete);
  add ("/window/two-windows", test_two_windows);
  add ("/window/dialogs", test_dialogs);
  add ("/window/export", test_export);
  add ("/window/appearance", test_appearance);
  add ("/window/import", test_import);
  add ("/window/paste-while-busy", test_paste_while_busy);
  add ("/window/report-over-references", test_report_over_references);
  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  return status;
}
