/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "editing-fixtures.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "model/cw-evidence.h"
#include "model/cw-review.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-case-view.h"
#include "ui/cw-draft-fact-row.h"
#include "ui/cw-report-page.h"
#include "ui/cw-report-review.h"
#include "ui/cw-row-choice.h"
#include "widgets/cw-grid.h"
#include "widgets/cw-widgets.h"

/* A published report that fills a row of the table, through the pages of the review. */

#define REPORT                                                                                     \
  "Citation: Kim MJ, Park H and Lee S (2020) Pazopanib in a sarcoma. Sarcoma Lett. 12:45.\n\n"     \
  "Case presentation\n\n"                                                                          \
  "A 34-year-old woman presented with a mass of the right thigh.\n\n"                              \
  "She was alive at the last follow-up.\n"

static CwReview *
get_review (Fixture *self)
{
  return CW_REVIEW (self->root);
}

static guint
count_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->cases));
}

static CwReportedCase *
get_row (Fixture *self, guint position)
{
  g_autoptr (CwReportedCase) row =
    g_list_model_get_item (G_LIST_MODEL (get_review (self)->cases), position);

  g_assert_nonnull (row);
  return row; /* the review holds it */
}

static void
add_row (Fixture *self, const char *citation, const char *age)
{
  CwEntity *row = cw_entity_insert (self->root, find_field (self->root, "cases"), G_MAXUINT, NULL);

  g_assert_true (cw_entity_set_by_name (row, "citation", citation, NULL));
  g_assert_true (cw_entity_set_by_name (row, "age", age, NULL));
  cw_history_break (self->history);
}

static CwCaseView *
show_view (Fixture *self)
{
  GtkWidget *view = cw_case_view_new (self->document, self->record);

  show (self, view);
  settle ();
  return CW_CASE_VIEW (view);
}

static void
act (Fixture *self, const char *action)
{
  GtkWidget *grid = find_type (self->window, CW_TYPE_GRID);

  g_assert_true (gtk_widget_activate_action (grid, action, NULL));
  settle ();
}

static void
read_report (Fixture *self)
{
  cw_report_page_read_text (find_type (self->window, CW_TYPE_REPORT_PAGE), REPORT);
  WAIT_FOR (find_type (self->window, CW_TYPE_REPORT_REVIEW) != NULL);
  settle ();
}

static void
click (GtkWidget *within, const char *label)
{
  GtkWidget *button = find_button (within, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static GtkWidget *
find_cell (Fixture *self, const char *start)
{
  GtkWidget *label = find_label (self->window, start);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, CW_TYPE_DRAFT_FACT_ROW);
}

static GtkDropDown *
get_choice (Fixture *self)
{
  return find_type (find_type (self->window, CW_TYPE_ROW_CHOICE), GTK_TYPE_DROP_DOWN);
}

static void
undo (Fixture *self)
{
  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
}

static void
test_a_new_row (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);
  g_autoptr (GPtrArray) quotes = NULL;

  add_row (self, "Shi 2020", "32 a");
  act (self, "table.add-from-report");
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_REPORT);
  read_report (self);
  g_assert_cmpuint (count_rows (self), ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_choice (self)), ==, 0);
  g_assert_nonnull (find_label (find_cell (self, "Age: 34"), "“A 34-year-old woman"));

  click (find_cell (self, "Age: 34"), "Accept");
  g_assert_cmpuint (count_rows (self), ==, 2);
  g_assert_cmpstr (get_row (self, 1)->age, ==, "34 a");
  g_assert_null (get_row (self, 1)->sex);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_choice (self)), ==, 2);
  quotes =
    cw_evidence_list_for (self->root, cw_entity_get_id (CW_ENTITY (get_row (self, 1))), "age");
  g_assert_cmpuint (quotes->len, ==, 1);
  undo (self);
  g_assert_cmpuint (count_rows (self), ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_choice (self)), ==, 0);

  click (self->window, "_Accept All");
  g_assert_cmpuint (count_rows (self), ==, 2);
  g_assert_cmpstr (get_row (self, 1)->citation, ==, "Kim et al., 2020");
  g_assert_cmpstr (get_row (self, 1)->sex, ==, "female");
  click (find_cell (self, "Age: 34"), "Show");
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_TABLE);
  undo (self);
  g_assert_cmpuint (count_rows (self), ==, 1);
}

static void
test_a_row_that_is_there (Fixture *self, gconstpointer data)
{
  add_row (self, "Shi 2020", "32 a");
  show_view (self);
  cw_grid_focus_cell (find_type (self->window, CW_TYPE_GRID), 0, 0);
  act (self, "table.fill-from-report");
  g_assert_nonnull (find_label (self->window, "Drop, paste or choose the text of the report that "
                                              "“Shi 2020” stands for"));
  read_report (self);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_choice (self)), ==, 1);
  g_assert_nonnull (find_label (find_cell (self, "Age: 34"), "The row says: 32"));
  click (self->window, "_Accept All");
  g_assert_cmpuint (count_rows (self), ==, 1);
  g_assert_cmpstr (get_row (self, 0)->age, ==, "32 a");
  g_assert_cmpstr (get_row (self, 0)->citation, ==, "Shi 2020");
  g_assert_cmpstr (get_row (self, 0)->sex, ==, "female");
  click (find_cell (self, "Age: 34"), "Use this");
  g_assert_cmpstr (get_row (self, 0)->age, ==, "34 a");
  undo (self);
  g_assert_cmpstr (get_row (self, 0)->age, ==, "32 a");

  /* The next report is for another row. */
  gtk_drop_down_set_selected (get_choice (self), 0);
  settle ();
  g_assert_null (find_label (find_cell (self, "Age: 34"), "The row says"));
  click (self->window, "_Accept All");
  g_assert_cmpuint (count_rows (self), ==, 2);
  g_assert_cmpstr (get_row (self, 1)->age, ==, "34 a");
  gtk_drop_down_set_selected (get_choice (self), 1);
  settle ();
  g_assert_nonnull (find_label (find_cell (self, "Age: 34"), "The row says: 32"));
  click (self->window, "Another _Report");
  g_assert_nonnull (find_label (self->window, "Drop, paste or choose the text of a published"));
}

/* A file that is dropped on the window is no longer for the row that was asked for before. */
static void
test_a_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->directory, "kim.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CwCaseView *view = show_view (self);

  g_assert_true (g_file_set_contents (path, REPORT, -1, NULL));
  add_row (self, "Shi 2020", "32 a");
  settle ();
  cw_grid_focus_cell (find_type (self->window, CW_TYPE_GRID), 0, 0);
  act (self, "table.fill-from-report");
  cw_case_view_read_report (view, file);
  WAIT_FOR (find_type (self->window, CW_TYPE_REPORT_REVIEW) != NULL);
  settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (get_choice (self)), ==, 0);
  click (self->window, "_Accept All");
  g_assert_cmpstr (get_row (self, 1)->age, ==, "34 a");
  g_remove (path);
}

static void
test_no_row (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);

  act (self, "table.fill-from-report");
  g_assert_nonnull (self->problem);
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_TABLE);
  click (self->window, "Add a row from a _report…");
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_REPORT);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/report-row/" path, Fixture, NULL, set_up_review, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("a-new-row", test_a_new_row);
  ADD ("a-row-that-is-there", test_a_row_that_is_there);
  ADD ("a-file", test_a_file);
  ADD ("no-row", test_no_row);
  return g_test_run ();
}
