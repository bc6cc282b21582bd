/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "test-widgets-sheet.h"

#include "finding.h"
#include "widgets/cw-cell.h"
#include "widgets/cw-widgets.h"

/* A grid of many rows: the focus, the selection and what is being typed stay with their row. */

#define N_ROWS 500

typedef struct
{
  Sheet *sheet;
  GtkWidget *window;
  CwGrid *grid;
  GtkAdjustment *down;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->sheet = sheet_new ();
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("drug %u", i);

      sheet_add (self->sheet, name, "positive", "75");
    }
  self->grid = CW_GRID (sheet_build_grid (self->sheet));
  cw_grid_set_fills (self->grid, TRUE);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->grid));
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
  self->down = gtk_scrolled_window_get_vadjustment (
    find_type (GTK_WIDGET (self->grid), GTK_TYPE_SCROLLED_WINDOW));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  sheet_free (self->sheet);
}

static void
scroll_to (Fixture *self, double value)
{
  gtk_adjustment_set_value (self->down, value);
  settle ();
}

static void
scroll_to_end (Fixture *self)
{
  scroll_to (self, gtk_adjustment_get_upper (self->down));
}

static gboolean
shows (GtkWidget *widget, gconstpointer text)
{
  return CW_IS_CELL (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (cw_cell_get_text (CW_CELL (widget)), text) == 0;
}

static GtkWidget *
find_shown (Fixture *self, guint row)
{
  g_autofree char *text = g_strdup_printf ("drug %u", row);

  return find_widget (GTK_WIDGET (self->grid), shows, text);
}

/* As a whole, under the header. */
static void
assert_in_sight (Fixture *self, guint row)
{
  GtkWidget *cell = find_shown (self, row);
  GtkWidget *list = find_type (GTK_WIDGET (self->grid), GTK_TYPE_LIST_VIEW);
  graphene_rect_t bounds;

  g_assert_nonnull (cell);
  g_assert_true (gtk_widget_compute_bounds (cell, list, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (list));
}

static CwCell *
get_focused (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL ? CW_CELL (gtk_widget_get_ancestor (focus, CW_TYPE_CELL)) : NULL;
}

static void
assert_focused (Fixture *self, guint row)
{
  g_autofree char *text = g_strdup_printf ("drug %u", row);

  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (self->grid), ==, row);
  g_assert_nonnull (get_focused (self));
  g_assert_cmpstr (cw_cell_get_text (get_focused (self)), ==, text);
  assert_in_sight (self, row);
}

static void
navigate (Fixture *self, CwCellDirection direction)
{
  g_signal_emit_by_name (get_focused (self), "navigate", (guint)direction);
}

static void
type_into (Fixture *self, guint row, const char *text)
{
  cw_grid_focus_cell (self->grid, row, SHEET_DRUG);
  cw_cell_start_editing (get_focused (self));
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (get_focused (self))), text);
}

static void
assert_typing (Fixture *self, const char *text)
{
  g_assert_nonnull (get_focused (self));
  g_assert_true (cw_cell_is_editing (get_focused (self)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cw_cell_get_entry (get_focused (self)))),
                   ==, text);
}

static void
assert_stored (Fixture *self, guint row, const char *expected)
{
  g_autofree char *text = sheet_dup_cell (self->sheet, row, SHEET_DRUG);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_ends (Fixture *self, gconstpointer data)
{
  assert_in_sight (self, 0);
  scroll_to_end (self);
  assert_in_sight (self, N_ROWS - 1);
  g_assert_null (find_shown (self, 0));
  scroll_to (self, gtk_adjustment_get_value (self->down) - 10); /* less than a row */
  assert_in_sight (self, N_ROWS - 2);
  scroll_to (self, 0);
  assert_in_sight (self, 0);
  g_list_store_splice (self->sheet->rows, 3, N_ROWS - 3, NULL, 0);
  settle ();
  assert_in_sight (self, 2);
  g_assert_null (find_shown (self, 3));
}

/* Up and down past the edges of what is in sight, by one and by a page. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  guint page;

  cw_grid_focus_cell (self->grid, 0, SHEET_DRUG);
  for (guint i = 0; i < 40; i++)
    navigate (self, CW_CELL_DOWN);
  assert_focused (self, 40);
  for (guint i = 0; i < 25; i++)
    navigate (self, CW_CELL_UP);
  assert_focused (self, 15);
  navigate (self, CW_CELL_LAST);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (self->grid), ==, N_ROWS - 1);
  assert_in_sight (self, N_ROWS - 1);
  navigate (self, CW_CELL_ROW_START);
  navigate (self, CW_CELL_PAGE_UP);
  page = N_ROWS - 1 - cw_grid_get_current_row (self->grid);
  g_assert_cmpuint (page, >, 5);
  g_assert_cmpuint (page, <, 20);
  assert_focused (self, N_ROWS - 1 - page);
  navigate (self, CW_CELL_FIRST);
  navigate (self, CW_CELL_PAGE_DOWN);
  assert_focused (self, page);
}

static void
assert_selected (Fixture *self, guint row, gboolean expected)
{
  GtkWidget *cell = find_shown (self, row);
  GtkStateFlags flags =
    gtk_widget_get_state_flags (gtk_widget_get_parent (gtk_widget_get_parent (cell)));

  g_assert_true (((flags & GTK_STATE_FLAG_SELECTED) != 0) == expected);
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkBitset) rows = gtk_bitset_new_range (3, 3), selected = NULL;
  double height = (gtk_adjustment_get_upper (self->down) - 2) / N_ROWS;

  cw_grid_select_rows (self->grid, rows);
  assert_selected (self, 5, TRUE);
  scroll_to (self, height * 2);
  assert_selected (self, 5, TRUE);
  assert_selected (self, 6, FALSE);
  scroll_to_end (self);
  assert_selected (self, N_ROWS - 2, FALSE);
  selected = cw_grid_get_selected_rows (self->grid);
  g_assert_true (gtk_bitset_equals (selected, rows));
  scroll_to (self, 0);
  assert_selected (self, 2, FALSE);
  assert_selected (self, 3, TRUE);
}

/* From the row that has the focus on to one at the other end. */
static void
test_extend (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkBitset) selected = NULL;

  cw_grid_focus_cell (self->grid, 10, SHEET_DRUG);
  for (guint i = 0; i < 30; i++)
    navigate (self, CW_CELL_EXTEND_DOWN);
  assert_focused (self, 40);
  selected = cw_grid_get_selected_rows (self->grid);
  g_assert_cmpuint (gtk_bitset_get_minimum (selected), ==, 10);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 31);
  navigate (self, CW_CELL_EXTEND_LAST);
  navigate (self, CW_CELL_EXTEND_PAGE_UP);
  g_clear_pointer (&selected, gtk_bitset_unref);
  selected = cw_grid_get_selected_rows (self->grid);
  g_assert_cmpuint (gtk_bitset_get_minimum (selected), ==, 10);
  g_assert_cmpuint (gtk_bitset_get_maximum (selected), ==, cw_grid_get_current_row (self->grid));
}

/* The entry goes along with its row, waits while that is out of sight, and goes on. */
static void
test_edit_goes_along (Fixture *self, gconstpointer data)
{
  type_into (self, 5, "half a wo");
  gtk_editable_set_position (GTK_EDITABLE (cw_cell_get_entry (get_focused (self))), 4);
  scroll_to (self, 70);
  assert_typing (self, "half a wo");
  g_assert_cmpint (
    gtk_editable_get_position (GTK_EDITABLE (cw_cell_get_entry (get_focused (self)))), ==, 4);
  scroll_to_end (self);
  g_assert_null (get_focused (self));
  g_assert_cmpstr (self->sheet->log->str, ==, "");
  scroll_to (self, 0);
  assert_typing (self, "half a wo");
  cw_grid_commit (self->grid);
  assert_stored (self, 5, "half a wo");
}

static void
test_edit_out_of_sight (Fixture *self, gconstpointer data)
{
  type_into (self, 5, "stored by whoever saves");
  scroll_to_end (self);
  cw_grid_commit (self->grid);
  assert_stored (self, 5, "stored by whoever saves");
  type_into (self, 6, "left for another cell");
  scroll_to_end (self);
  cw_grid_focus_cell (self->grid, 400, SHEET_DRUG);
  settle ();
  assert_stored (self, 6, "left for another cell");
  assert_stored (self, 400, "drug 400");
  type_into (self, 7, "left for another widget");
  scroll_to_end (self);
  gtk_root_set_focus (GTK_ROOT (self->window), NULL);
  settle ();
  assert_stored (self, 7, "left for another widget");
  type_into (self, 8, "closed");
  scroll_to_end (self);
  gtk_widget_set_visible (self->window, FALSE);
  assert_stored (self, 8, "closed");
}

/* Rows come and go above an open entry, in sight and out of it. */
static void
test_edit_moves (Fixture *self, gconstpointer data)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->sheet->rows), 400);

  type_into (self, 5, "moved");
  g_list_store_insert (self->sheet->rows, 2, row);
  assert_typing (self, "moved");
  g_assert_cmpuint (cw_grid_get_current_row (self->grid), ==, 6);
  scroll_to_end (self);
  g_list_store_remove (self->sheet->rows, 0);
  scroll_to (self, 0);
  assert_typing (self, "moved");
  cw_grid_commit (self->grid);
  assert_stored (self, 5, "moved");
  assert_stored (self, 4, "drug 4");
}

/* A row that is put in at the end, or anywhere, is where the cursor is. */
static void
test_new_row (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "grid.append-row", NULL);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (self->grid), ==, N_ROWS);
  g_assert_nonnull (get_focused (self));
  assert_in_sight (self, N_ROWS - 1);
  cw_grid_focus_cell (self->grid, 250, SHEET_DRUG);
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "grid.remove-rows", NULL);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (self->grid), ==, 250);
  g_assert_cmpstr (cw_cell_get_text (get_focused (self)), ==, "drug 251");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/widgets/scrolling/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  cw_widgets_init (gdk_display_get_default ());
  ADD ("ends", test_ends);
  ADD ("keys", test_keys);
  ADD ("selection", test_selection);
  ADD ("extend", test_extend);
  ADD ("edit-goes-along", test_edit_goes_along);
  ADD ("edit-out-of-sight", test_edit_out_of_sight);
  ADD ("edit-moves", test_edit_moves);
  ADD ("new-row", test_new_row);
  return g_test_run ();
}
