/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "cw-ui-resources.h"
#include "model/cw-review-notes.h"
#include "table-fixtures.h"
#include "widgets/cw-widgets.h"

/* The rows of a review's table come, go and are marked as those of a case's tables are. */

static guint
count_cases (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->cases));
}

static void
add_row (Fixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (get_grid (self)), "grid.append-row", NULL);
  settle ();
}

static gboolean
is_marked (GtkWidget *widget, gconstpointer wanted)
{
  return gtk_widget_has_css_class (widget, "cw-current");
}

static gboolean
elapsed_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Longer than the table waits before it takes an empty row back. */
static void
wait_for_leave (void)
{
  gboolean elapsed = FALSE;

  g_timeout_add (600, elapsed_cb, &elapsed);
  WAIT_FOR (elapsed);
}

/* As in the tables of a case: the row that was added goes again when one has gone on, unless
 * something was entered in it or hangs on it. */
static void
test_empty_row_goes (Fixture *self, gconstpointer data)
{
  GtkWidget *search;

  fill (self);
  show_table_page (self);
  search = find_type (self->window, GTK_TYPE_SEARCH_ENTRY);
  add_row (self);
  g_assert_cmpuint (count_cases (self), ==, N_FILLED + 1);
  add_row (self);
  g_assert_cmpuint (count_cases (self), ==, N_FILLED + 1);
  gtk_widget_grab_focus (search);
  WAIT_FOR (count_cases (self) == N_FILLED);

  add_row (self);
  cw_footnote_hang (cw_review_add_footnote (get_review (self), "Not seen in full"),
                    CW_ENTITY (get_row (self, N_FILLED)), "age", TRUE);
  cw_history_break (self->history);
  gtk_widget_grab_focus (search);
  wait_for_leave ();
  g_assert_cmpuint (count_cases (self), ==, N_FILLED + 1);
}

/* The panel beside the table is about the row, which stays marked while one is in it. */
static void
test_current_row_is_marked (Fixture *self, gconstpointer data)
{
  CwTablePage *page;

  fill (self);
  page = show_table_page (self);
  cw_grid_focus_cell (get_grid (self), 1, 0);
  settle ();
  g_assert_nonnull (find_widget (GTK_WIDGET (get_grid (self)), is_marked, NULL));
  gtk_widget_grab_focus (find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY));
  settle ();
  g_assert_nonnull (find_widget (GTK_WIDGET (get_grid (self)), is_marked, NULL));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/table-rows/" path, Fixture, NULL, set_up_review, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("empty-row-goes", test_empty_row_goes);
  ADD ("current-row-is-marked", test_current_row_is_marked);
  return g_test_run ();
}
