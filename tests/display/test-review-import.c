/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>

#include "finding.h"
#include "model/cw-review-table.h"
#include "ui/cw-application.h"
#include "ui/cw-import-mapping.h"
#include "ui/cw-review-export.h"
#include "ui/cw-settings.h"
#include "ui/cw-table-page.h"
#include "ui/cw-window-private.h"

/* Tables into a review and out of it, in the window of the program. */

typedef struct
{
  char *directory;
  char *path; /* of the library */
  CwWindow *window;
} Fixture;

static CwApplication *application;

/* ---- fixture ---- */

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_settings_reset (cw_settings_get (), "review-import-mapping");
  self->directory = g_dir_make_tmp ("casewright-review-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->directory, "test.casewright", NULL);
  self->window =
    CW_WINDOW (cw_application_open_library (application, self->path, CW_DOCUMENT_CREATE, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new-review", NULL);
  WAIT_FOR (cw_window_has_review (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  WAIT_FOR (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL);
  remove_tree (self->directory);
  g_free (self->directory);
  g_free (self->path);
}

/* ---- the review ---- */

static CwReview *
get_review (Fixture *self)
{
  return CW_REVIEW (cw_record_get_root (cw_window_get_record (self->window)));
}

static CwHistory *
get_history (Fixture *self)
{
  return cw_record_get_history (cw_window_get_record (self->window));
}

static guint
count_cases (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->cases));
}

static void
assert_cell (Fixture *self, guint position, const char *key, const char *expected)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));
  g_autoptr (CwReportedCase) row =
    g_list_model_get_item (G_LIST_MODEL (get_review (self)->cases), position);
  g_autofree char *text =
    cw_review_table_dup_cell (row, cw_review_table_find_column (columns, key));

  g_assert_cmpstr (text, ==, expected);
}

/* ---- windows ---- */

static GtkWidget *
find_window (const char *type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), type))
        return window; /* it holds itself */
    }
  return NULL;
}

#define IMPORT "CwReviewImportWindow"

static GtkWidget *
wait_for_import (void)
{
  WAIT_FOR (find_window (IMPORT));
  settle ();
  return find_window (IMPORT);
}

static GtkWidget *
begin_file (Fixture *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "review", name, NULL);

  cw_window_import_table (self->window, path);
  return wait_for_import ();
}

static GtkWidget *
begin_text (Fixture *self, const char *text)
{
  cw_window_paste_table (self->window, text);
  return wait_for_import ();
}

static void
click (GtkWidget *window, const char *label)
{
  g_assert_nonnull (find_button (window, label));
  g_signal_emit_by_name (find_button (window, label), "clicked");
}

static void
finish_import (GtkWidget *window)
{
  click (window, "_Import");
  WAIT_FOR (find_window (IMPORT) == NULL);
}

static void
close_dialog (const char *heading)
{
  GtkWidget *dialog;

  WAIT_FOR (find_window ("AdwMessageDialog"));
  settle ();
  dialog = find_window ("AdwMessageDialog");
  g_assert_nonnull (find_label (dialog, heading));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* ---- the mapping ---- */

static gboolean
is_choice (GtkWidget *widget, gconstpointer index)
{
  return GTK_IS_DROP_DOWN (widget) &&
         gtk_widget_get_ancestor (widget, CW_TYPE_IMPORT_MAPPING) != NULL &&
         g_object_get_data (G_OBJECT (widget), "cw-column") == index;
}

static GtkDropDown *
get_choice (GtkWidget *window, guint column)
{
  return GTK_DROP_DOWN (find_widget (window, is_choice, GUINT_TO_POINTER (column)));
}

static const char *
get_chosen (GtkWidget *window, guint column)
{
  return gtk_string_object_get_string (
    gtk_drop_down_get_selected_item (get_choice (window, column)));
}

static void
choose (GtkDropDown *choice, const char *name)
{
  GListModel *names = gtk_drop_down_get_model (choice);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (item), name))
        {
          gtk_drop_down_set_selected (choice, i);
          settle ();
          return;
        }
    }
  g_error ("there is no choice “%s”", name);
}

/* ---- importing ---- */

static void
test_import (Fixture *self, gconstpointer name)
{
  GtkWidget *window = begin_file (self, name);

  g_assert_nonnull (find_label (window, "7 rows, all of them new"));
  g_assert_cmpstr (get_chosen (window, 1), ==, "Sex");
  g_assert_null (find_label (window, "The table does not say"));
  finish_import (window);
  g_assert_cmpuint (count_cases (self), ==, 7);
  assert_cell (self, 0, "age", "69 a");
  WAIT_FOR (find_label (GTK_WIDGET (self->window), "7 cases were imported"));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpuint (count_cases (self), ==, 0);
  g_assert_false (cw_history_can_undo (get_history (self)));
}

/* Headings and all, as a spreadsheet or a text document copies them. */
static void
test_clipboard (Fixture *self, gconstpointer data)
{
  GtkWidget *button =
    find_type (find_type (GTK_WIDGET (self->window), CW_TYPE_TABLE_PAGE), ADW_TYPE_SPLIT_BUTTON);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), "Age\tStudy\n31\tA\n32\tB\n");
  gtk_widget_activate_action (button, "import.clipboard", NULL);
  finish_import (wait_for_import ());
  assert_cell (self, 1, "age", "32 a");
  assert_cell (self, 1, "citation", "B");
}

/* What one column takes another gives up, and what was chosen is offered the next time. */
static void
test_mapping (Fixture *self, gconstpointer data)
{
  GtkWidget *window = begin_file (self, "table1.csv");

  choose (get_choice (window, 6), "Other therapy");
  g_assert_cmpstr (get_chosen (window, 7), ==, "A new column");
  choose (get_choice (window, 3), "Leave out");
  finish_import (window);
  assert_cell (self, 1, "other-therapy", "2nd");
  assert_cell (self, 1, "primary-site", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  window = begin_file (self, "table1.csv");
  g_assert_cmpstr (get_chosen (window, 3), ==, "Leave out");
  g_assert_cmpstr (get_chosen (window, 6), ==, "Other therapy");
  choose (get_choice (window, 3), "Primary site");
  g_assert_cmpstr (get_chosen (window, 3), ==, "Primary site");
  finish_import (window);
  assert_cell (self, 1, "primary-site", "Mesentery");
  window = begin_file (self, "table1.csv");
  g_assert_cmpstr (get_chosen (window, 3), ==, "Site of primary tumor");
  gtk_window_close (GTK_WINDOW (window));
}

static gboolean
is_meaning (GtkWidget *widget, gconstpointer unused)
{
  return GTK_IS_DROP_DOWN (widget) && gtk_widget_get_mapped (widget) &&
         gtk_widget_get_ancestor (widget, CW_TYPE_IMPORT_MAPPING) == NULL;
}

static void
test_ambiguous (Fixture *self, gconstpointer data)
{
  GtkWidget *window = begin_text (self, "Study,Age\nA,NA\nB,32\nC,–\nD,old\n");

  g_assert_nonnull (find_label (window, "The table does not say what these mean: NA, –"));
  g_assert_nonnull (find_label (window, "4 rows, all of them new; 3 cells could not be read"));
  choose (GTK_DROP_DOWN (find_widget (window, is_meaning, NULL)), "Not mentioned");
  g_assert_nonnull (find_label (window, "4 rows, all of them new; 1 cell could not be read"));
  finish_import (window);
  assert_cell (self, 0, "age", "?not-mentioned");
  assert_cell (self, 1, "age", "32 a");
  assert_cell (self, 3, "age", "!old");
}

static void
test_again (Fixture *self, gconstpointer data)
{
  GtkWidget *window = begin_text (self, "Study,Age\nA,31\nB,32\n");

  finish_import (window);
  window = begin_text (self, "Study,Age\nB,40\nC,50\n");
  g_assert_nonnull (find_label (window, "2 rows: 1 new, 1 brought up to date"));
  finish_import (window);
  g_assert_cmpuint (count_cases (self), ==, 3);
  assert_cell (self, 0, "age", "31 a");
  assert_cell (self, 1, "age", "40 a");
  assert_cell (self, 2, "age", "50 a");
  window = begin_text (self, "Study,Age\nB,41\n");
  g_assert_nonnull (find_label (window, "1 row, which is brought up to date"));
  gtk_window_close (GTK_WINDOW (window));
  WAIT_FOR (find_window (IMPORT) == NULL);
  assert_cell (self, 1, "age", "40 a");
}

/* A file may hold several tables; the one that looks most like reported cases comes first. */
static void
test_tables (Fixture *self, gconstpointer data)
{
  GtkWidget *window = begin_text (
    self, "<html><table><tr><th>Drug</th><th>Dose</th></tr><tr><td>X</td><td>1</td></tr></table>"
          "<p>and</p><table><tr><th>Study</th><th>Age</th><th>Sex</th></tr>"
          "<tr><td>A</td><td>31</td><td>M</td></tr></table></html>");
  GtkDropDown *tables = GTK_DROP_DOWN (find_widget (window, is_meaning, NULL));

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (tables)), ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (tables), ==, 1);
  g_assert_nonnull (get_choice (window, 2));
  gtk_drop_down_set_selected (tables, 0);
  settle ();
  g_assert_null (get_choice (window, 2));
  finish_import (window);
  g_assert_cmpuint (count_cases (self), ==, 1);
}

/* ---- stopping ---- */

static char *
make_long_table (guint n)
{
  GString *text = g_string_new ("Study,Age,Sex,Response,Surgery\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Author %u,%u,M,PR,yes\n", i, i % 90 + 1);
  return g_string_free (text, FALSE);
}

static GtkWidget *
begin_long (Fixture *self)
{
  g_autofree char *text = make_long_table (3000);
  GtkWidget *window = begin_text (self, text);

  WAIT_FOR (find_label (window, "3000 rows"));
  click (window, "_Import");
  WAIT_FOR (count_cases (self) > 0);
  g_assert_cmpuint (count_cases (self), <, 3000);
  return window;
}

static void
test_stopped (Fixture *self, gconstpointer data)
{
  GtkWidget *window = begin_long (self);

  gtk_window_close (GTK_WINDOW (window));
  WAIT_FOR (find_window (IMPORT) == NULL);
  g_assert_cmpuint (count_cases (self), ==, 0);
  g_assert_false (cw_history_can_undo (get_history (self)));
}

static void
test_destroyed (Fixture *self, gconstpointer data)
{
  GtkWidget *window = begin_long (self);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpuint (count_cases (self), ==, 0);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  GtkWidget *window = begin_file (self, "table1.csv");

  click (window, "_Cancel");
  WAIT_FOR (find_window (IMPORT) == NULL);
  g_assert_cmpuint (count_cases (self), ==, 0);
  g_assert_false (cw_history_can_undo (get_history (self)));
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  cw_window_paste_table (self->window, "");
  close_dialog ("“Clipboard” could not be read");
  g_assert_null (find_window (IMPORT));
  cw_window_import_table (self->window, self->path);
  settle ();
  g_assert_null (find_window (IMPORT));
}

/* A file that is dropped goes into the review; cases and libraries do not. */
static void
test_dropped (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "review", "table1.ods", NULL);
  g_autoptr (GFile) table = g_file_new_for_path (path);
  g_autoptr (GFile) library = g_file_new_for_path (self->path);
  GSList one = { table, NULL }, other = { library, NULL }, several = { table, &one };
  GtkWidget *window;

  g_assert_false (cw_window_take_table (self->window, &other));
  g_assert_true (cw_window_take_table (self->window, &several));
  g_assert_null (find_window (IMPORT));
  g_assert_true (cw_window_take_table (self->window, &one));
  window = wait_for_import ();
  g_assert_nonnull (find_label (window, "7 rows"));
  gtk_window_close (GTK_WINDOW (window));
}

/* ---- exporting ---- */

static void
export_to (Fixture *self, guint format, const char *path)
{
  cw_review_export_start (GTK_WINDOW (self->window), self->window->job_bar, self->window->document,
                          cw_record_snapshot (cw_window_get_record (self->window)), format, path);
  WAIT_FOR (!cw_job_bar_is_running (self->window->job_bar));
}

static void
test_export (Fixture *self, gconstpointer data)
{
  finish_import (begin_file (self, "table1.csv"));
  for (guint i = 0; i < CW_REVIEW_EXPORT_N; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/table-%u", self->directory, i);
      g_autofree char *content = NULL;
      gsize length = 0;

      export_to (self, i, path);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpuint (length, >, 200);
    }
  WAIT_FOR (find_label (GTK_WIDGET (self->window), "“table-"));
}

static char *
export_text (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->directory, "table.csv", NULL);
  char *text = NULL;

  export_to (self, CW_REVIEW_FORMAT_CSV, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static char *
make_case (Fixture *self)
{
  g_autoptr (CwRecord) record = cw_document_new_case (self->window->document, "Ours", NULL);

  g_assert_true (cw_record_flush_sync (record, NULL));
  return g_strdup (cw_record_get_id (record));
}

/* Our case is opened for the export; one that is gone is no reason to write nothing. */
static void
test_export_our_case (Fixture *self, gconstpointer data)
{
  CwEntity *review = cw_record_get_root (cw_window_get_record (self->window));
  g_autofree char *id = make_case (self);
  g_autofree char *with = NULL, *without = NULL;

  g_assert_true (cw_entity_set_by_name (review, "our-case", id, NULL));
  with = export_text (self);
  g_assert_nonnull (strstr (with, "Our case"));
  g_assert_true (
    cw_entity_set_by_name (review, "our-case", "01890000-0000-7000-8000-000000000000", NULL));
  without = export_text (self);
  g_assert_null (strstr (without, "Our case"));
}

static void
test_export_over_library (Fixture *self, gconstpointer data)
{
  export_to (self, CW_REVIEW_FORMAT_CSV, self->path);
  close_dialog ("The export failed");
  g_assert_true (cw_window_flush (self->window));
}

/* Of the formats and the checklist of a case a review has none. */
static void
test_export_window (Fixture *self, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "export", NULL);
  WAIT_FOR (find_window ("CwReviewExport"));
  g_assert_null (find_window ("CwExportDialog"));
  gtk_window_close (GTK_WINDOW (find_window ("CwReviewExport")));
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/review-import/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = cw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  ADD ("csv", "table1.csv", test_import);
  ADD ("xlsx", "table1.xlsx", test_import);
  ADD ("docx", "table1.docx", test_import);
  ADD ("clipboard", NULL, test_clipboard);
  ADD ("mapping", NULL, test_mapping);
  ADD ("ambiguous", NULL, test_ambiguous);
  ADD ("again", NULL, test_again);
  ADD ("tables", NULL, test_tables);
  ADD ("stopped", NULL, test_stopped);
  ADD ("destroyed", NULL, test_destroyed);
  ADD ("cancelled", NULL, test_cancelled);
  ADD ("unreadable", NULL, test_unreadable);
  ADD ("dropped", NULL, test_dropped);
  ADD ("export", NULL, test_export);
  ADD ("export-our-case", NULL, test_export_our_case);
  ADD ("export-over-library", NULL, test_export_over_library);
  ADD ("export-window", NULL, test_export_window);
  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  return status;
}
