/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "cw-ui-resources.h"
#include "model/cw-article.h"
#include "model/cw-evidence.h"
#include "model/cw-review-notes.h"
#include "table-fixtures.h"
#include "ui/cw-table-page.h"
#include "widgets/cw-widgets.h"

/* The table of a review in a window. */

static const CwTableColumn *
find_column (GPtrArray *columns, const char *key)
{
  return cw_review_table_find_column (columns, key);
}

static void
assert_cell (Fixture *self, guint position, const char *key, const char *expected)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));
  g_autofree char *text =
    cw_review_table_dup_cell (get_row (self, position), find_column (columns, key));

  g_assert_cmpstr (text, ==, expected);
}

static guint
count_shown (Fixture *self)
{
  return g_list_model_get_n_items (cw_grid_get_rows (get_grid (self)));
}

/* ---- the grid ---- */

/* A spreadsheet's cells, pasted at the first one: what is understood is typed, the rest is kept. */
static void
test_paste (Fixture *self, gconstpointer data)
{
  show_table_page (self);
  g_assert_true (cw_grid_paste_text (get_grid (self),
                                     "Shi 2020\tMale\t32\tMesentery\tNo\tnone\t2nd\tNA\tPR\n"
                                     "Tian 2018\tmale\tnot reported\n",
                                     -1, NULL));
  settle ();
  assert_cell (self, 0, "citation", "Shi 2020");
  assert_cell (self, 0, "age", "32 a");
  assert_cell (self, 0, "surgery", "no");
  assert_cell (self, 0, "targeted-therapy", "?none");
  assert_cell (self, 0, "other-therapy", "!NA");
  assert_cell (self, 0, "best-response", "pr");
  assert_cell (self, 1, "sex", "male");
  assert_cell (self, 1, "age", "?not-mentioned");
  undo (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->cases)), ==, 0);
}

static void
test_fill_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkBitset) rows = gtk_bitset_new_range (0, 3);
  CwGrid *grid;

  fill (self);
  show_table_page (self);
  grid = get_grid (self);
  cw_grid_focus_cell (grid, 0, (guint)cw_grid_find_column (grid, "targeted-therapy"));
  cw_grid_select_rows (grid, rows);
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.fill-down", NULL);
  assert_cell (self, 1, "targeted-therapy", "Apatinib");
  assert_cell (self, 2, "targeted-therapy", "Apatinib");
  undo (self);
  assert_cell (self, 1, "targeted-therapy", "?none");
  assert_cell (self, 2, "targeted-therapy", "Temsirolimus");
}

static void
test_search (Fixture *self, gconstpointer data)
{
  GtkWidget *search;

  fill (self);
  show_table_page (self);
  search = find_type (self->window, GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpuint (count_shown (self), ==, 3);
  gtk_editable_set_text (GTK_EDITABLE (search), "APAT");
  WAIT_FOR (count_shown (self) == 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody");
  WAIT_FOR (count_shown (self) == 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  WAIT_FOR (count_shown (self) == 3);
}

/* Ten thousand rows: found, ordered and gone through without the window standing still for long. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkBitset) selected = NULL;
  GtkWidget *search;
  gint64 start;

  for (guint i = 0; i < 10000; i++)
    {
      CwEntity *row = cw_entity_insert (self->root, find_field (self->root, "cases"), i, NULL);
      g_autofree char *citation = g_strdup_printf ("Author %u", i);

      cw_entity_set_by_name (row, "citation", citation, NULL);
    }
  show_table_page (self);
  search = find_type (self->window, GTK_TYPE_SEARCH_ENTRY);
  start = g_get_monotonic_time ();
  gtk_editable_set_text (GTK_EDITABLE (search), "author 777");
  WAIT_FOR (count_shown (self) == 11);
  g_test_message ("search %.0f ms", (double)(g_get_monotonic_time () - start) / 1000);
  start = g_get_monotonic_time ();
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  WAIT_FOR (count_shown (self) > 11);
  /* Rows that are not in sight are rows all the same. */
  gtk_selection_model_select_all (
    gtk_column_view_get_model (find_type (GTK_WIDGET (get_grid (self)), GTK_TYPE_COLUMN_VIEW)));
  selected = cw_grid_get_selected_rows (get_grid (self));
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 10000);
  WAIT_FOR (count_shown (self) == 10000);
  g_test_message ("all %.0f ms", (double)(g_get_monotonic_time () - start) / 1000);
  gtk_editable_set_text (GTK_EDITABLE (search), "author 1");
  WAIT_FOR (count_shown (self) < 10000);
  cw_grid_focus_cell (get_grid (self), 1000, 1);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (get_grid (self)), ==, 1000);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  WAIT_FOR (count_shown (self) == 10000);
  cw_grid_focus_cell (get_grid (self), 9999, 1);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (get_grid (self)), ==, 9999);
  cw_grid_focus_cell (get_grid (self), 10, 0);
  settle ();
}

static void
scroll_by (Fixture *self, double pixels)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (
    find_type (GTK_WIDGET (get_grid (self)), GTK_TYPE_SCROLLED_WINDOW));

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + pixels);
  settle ();
}

/* What is typed into a row that is scrolled away is one step, in that row. */
static void
test_edit_out_of_sight (Fixture *self, gconstpointer data)
{
  CwCell *cell;

  for (guint i = 0; i < 60; i++)
    cw_entity_insert (self->root, find_field (self->root, "cases"), i, NULL);
  cw_history_break (self->history);
  show_table_page (self);
  cw_grid_focus_cell (get_grid (self), 2, 0);
  settle ();
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (self->window)), "cell.edit", NULL);
  cell = find_editing (self->window);
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (cell)), "Typed 2020");
  scroll_by (self, 1200);
  g_assert_null (find_editing (self->window));
  cw_grid_commit (get_grid (self));
  assert_cell (self, 2, "citation", "Typed 2020");
  undo (self);
  g_assert_null (get_row (self, 2)->citation);
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_cell (self, 2, "citation", "Typed 2020");
}

/* A row that is added is in sight, whatever was searched for. */
static void
test_add_while_searching (Fixture *self, gconstpointer data)
{
  GtkWidget *search;

  fill (self);
  show_table_page (self);
  search = find_type (self->window, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "apat");
  WAIT_FOR (count_shown (self) == 1);
  gtk_widget_activate_action (GTK_WIDGET (get_grid (self)), "grid.append-row", NULL);
  g_assert_cmpuint (count_shown (self), ==, 4);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
}

static CwReportedCase *
get_shown (Fixture *self, guint position)
{
  g_autoptr (CwReportedCase) row =
    g_list_model_get_item (cw_grid_get_rows (get_grid (self)), position);

  return row; /* the review holds it */
}

static GtkColumnView *
find_view_with (GtkWidget *widget, const char *title)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    for (guint i = 0;
         i < g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (widget))); i++)
      {
        g_autoptr (GtkColumnViewColumn) column =
          g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (widget)), i);

        if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
          return GTK_COLUMN_VIEW (widget);
      }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkColumnView *found = find_view_with (child, title);

      if (found)
        return found;
    }
  return NULL;
}

static void
sort_by (Fixture *self, const char *title)
{
  GtkColumnView *view = find_view_with (self->window, title);
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
    }
  settle ();
}

/* Numbers by size, also between the view that stays and the one that is scrolled; the rows
 * themselves stay as they are, and a new one comes before the row that is in sight there. */
static void
test_sort (Fixture *self, gconstpointer data)
{
  fill (self);
  show_table_page (self);
  sort_by (self, "Age");
  g_assert_cmpstr (get_shown (self, 0)->citation, ==, "Thijs 2010");
  g_assert_cmpstr (get_shown (self, 2)->citation, ==, "Ramspott 2019");
  sort_by (self, "Reference");
  g_assert_cmpstr (get_shown (self, 0)->citation, ==, "Ramspott 2019");
  g_assert_cmpstr (get_row (self, 0)->citation, ==, "Shi 2020");
  click (self, "Order as _entered");
  settle ();
  g_assert_cmpstr (get_shown (self, 0)->citation, ==, "Shi 2020");
}

/* A row that is added while something is searched for is a row of its own, wherever it stands. */
static void
test_insert_while_searching (Fixture *self, gconstpointer data)
{
  GtkEditable *search;
  g_autofree char *before = NULL;
  guint row;

  fill (self);
  show_table_page (self);
  search = find_type (self->window, GTK_TYPE_SEARCH_ENTRY);
  before = g_strdup (get_row (self, 0)->citation);
  gtk_editable_set_text (search, "Thijs");
  WAIT_FOR (count_shown (self) == 1);
  cw_grid_focus_cell (get_grid (self), 0, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_grid (self)), "grid.append-row", NULL);
  WAIT_FOR (*gtk_editable_get_text (search) == '\0');
  row = cw_grid_get_current_row (get_grid (self));
  g_assert_null (get_shown (self, row)->citation);
  g_assert_cmpstr (get_row (self, 0)->citation, ==, before);
  gtk_editable_set_text (search, "Thijs");
  WAIT_FOR (count_shown (self) == 1);
  cw_grid_focus_cell (get_grid (self), 0, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_grid (self)), "grid.insert-row", NULL);
  WAIT_FOR (*gtk_editable_get_text (search) == '\0');
  row = cw_grid_get_current_row (get_grid (self));
  g_assert_null (get_shown (self, row)->citation);
  g_assert_cmpstr (get_shown (self, row + 1)->citation, ==, "Thijs 2010");
}

/* ---- columns ---- */

static void
test_columns (Fixture *self, gconstpointer data)
{
  CwTablePage *page;

  fill (self);
  page = show_table_page (self);
  g_assert_cmpint (cw_grid_find_column (get_grid (self), "country"), ==, -1);
  gtk_widget_activate_action (GTK_WIDGET (page), "table.place-column", "s", "country");
  WAIT_FOR (cw_grid_find_column (get_grid (self), "country") == 9);
  gtk_widget_activate_action (GTK_WIDGET (page), "table.toggle-column", "s", "age");
  WAIT_FOR (cw_grid_find_column (get_grid (self), "age") == -1);
  undo (self);
  WAIT_FOR (cw_grid_find_column (get_grid (self), "age") == 2);
  undo (self);
  WAIT_FOR (cw_grid_find_column (get_grid (self), "country") == -1);
}

/* The cell in the table that the focus is in, when all of its width is in sight. */
static gboolean
is_focus_in_sight (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  GtkWidget *cell = focus ? gtk_widget_get_ancestor (focus, CW_TYPE_CELL) : NULL;
  GtkWidget *view = cell ? gtk_widget_get_ancestor (cell, GTK_TYPE_COLUMN_VIEW) : NULL;
  graphene_rect_t bounds;

  return view != NULL && gtk_widget_compute_bounds (cell, view, &bounds) && bounds.origin.x > -1 &&
         bounds.origin.x + bounds.size.width < gtk_widget_get_width (view) + 1;
}

/* Whichever way one goes, no cell hides behind the columns that stay or past the edge. */
static void
test_every_column_in_sight (Fixture *self, gconstpointer data)
{
  int least;

  fill (self);
  gtk_widget_measure (GTK_WIDGET (show_table_page (self)), GTK_ORIENTATION_HORIZONTAL, -1, &least,
                      NULL, NULL, NULL);
  /* Beside the outline there are 800 pixels in a window of 1024. */
  g_assert_cmpint (least, <=, 800);
  settle ();
  for (guint column = 0; column < 9; column++)
    {
      cw_grid_focus_cell (get_grid (self), 1, column);
      WAIT_FOR (cw_grid_get_current_column (get_grid (self)) == column && is_focus_in_sight (self));
    }
  for (guint column = 9; column-- > 0;)
    {
      cw_grid_focus_cell (get_grid (self), 1, column);
      WAIT_FOR (cw_grid_get_current_column (get_grid (self)) == column && is_focus_in_sight (self));
    }
}

/* A column of the author: shown, filled through the grid, taken back. */
static void
test_own_column (Fixture *self, gconstpointer data)
{
  CwReviewColumn *own;
  CwGrid *grid;
  int column;

  fill (self);
  show_table_page (self);
  own = cw_review_table_place_column (get_review (self), NULL);
  cw_entity_set_by_name (CW_ENTITY (own), "label", "Ki-67", NULL);
  cw_history_break (self->history);
  WAIT_FOR (cw_grid_find_column (get_grid (self), cw_entity_get_id (CW_ENTITY (own))) >= 0);
  grid = get_grid (self);
  column = cw_grid_find_column (grid, cw_entity_get_id (CW_ENTITY (own)));
  cw_grid_focus_cell (grid, 1, (guint)column);
  g_assert_true (cw_grid_paste_text (grid, "high\n", -1, NULL));
  assert_cell (self, 1, cw_entity_get_id (CW_ENTITY (own)), "high");
  undo (self);
  assert_cell (self, 1, cw_entity_get_id (CW_ENTITY (own)), NULL);
}

/* ---- behind a cell ---- */

static void
focus (Fixture *self, guint row, const char *key)
{
  CwGrid *grid = get_grid (self);

  cw_grid_focus_cell (grid, row, (guint)cw_grid_find_column (grid, key));
  settle ();
}

static void
test_panel (Fixture *self, gconstpointer data)
{
  const char *id;

  fill (self);
  show_table_page (self);
  id = cw_entity_get_id (CW_ENTITY (get_row (self, 1)));
  focus (self, 1, "age");
  click (self, "Not mentioned");
  assert_cell (self, 1, "age", "?not-mentioned");
  undo (self);
  assert_cell (self, 1, "age", "69 a");
  click (self, "Add a _quote");
  settle ();
  {
    g_autoptr (GPtrArray) quotes = cw_evidence_list_for (self->root, id, "age");

    g_assert_cmpuint (quotes->len, ==, 1);
  }
  click (self, "Add a _second reading");
  settle ();
  g_assert_cmpstr (
    cw_review_find_second_reading (get_review (self), get_row (self, 1), "age")->first, ==,
    "69\u00a0y");
  undo (self);
  undo (self);
  g_assert_null (cw_review_find_second_reading (get_review (self), get_row (self, 1), "age"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->evidence)), ==, 0);
}

static void
test_footnote (Fixture *self, gconstpointer data)
{
  CwFootnote *footnote;
  GtkCheckButton *check;

  fill (self);
  footnote = cw_review_add_footnote (get_review (self), "Including radiotherapy");
  cw_history_break (self->history);
  show_table_page (self);
  focus (self, 0, "targeted-therapy");
  check = find_type (self->window, GTK_TYPE_CHECK_BUTTON);
  g_assert_nonnull (check);
  gtk_check_button_set_active (check, TRUE);
  g_assert_nonnull (
    cw_footnote_find_anchor (footnote, CW_ENTITY (get_row (self, 0)), "targeted-therapy"));
  undo (self);
  g_assert_null (
    cw_footnote_find_anchor (footnote, CW_ENTITY (get_row (self, 0)), "targeted-therapy"));
  check = find_type (self->window, GTK_TYPE_CHECK_BUTTON);
  g_assert_false (gtk_check_button_get_active (check));
}

/* A row goes with what hangs on its cells, and all of it comes back. */
static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkBitset) rows = gtk_bitset_new_range (1, 1);

  fill (self);
  cw_review_add_quote (get_review (self), get_row (self, 1), "age");
  cw_history_break (self->history);
  show_table_page (self);
  focus (self, 1, "age");
  cw_grid_select_rows (get_grid (self), rows);
  gtk_widget_activate_action (GTK_WIDGET (get_grid (self)), "grid.remove-rows", NULL);
  settle ();
  g_assert_cmpuint (count_shown (self), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->evidence)), ==, 0);
  undo (self);
  g_assert_cmpuint (count_shown (self), ==, 3);
  assert_cell (self, 1, "citation", "Ramspott 2019");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->evidence)), ==, 1);
}

/* ---- our case ---- */

static CwReportedCase *
get_first (Fixture *self)
{
  return get_shown (self, 0);
}

/* Chosen it stands above the others, cannot be typed into, and follows the case. */
static void
test_our_case (Fixture *self, gconstpointer data)
{
  g_autoptr (CwRecord) record = cw_document_new_case (self->document, "Ours", NULL);
  CwEntity *patient = CW_ENTITY (CW_CASE (cw_record_get_root (record))->patient);
  CwTablePage *page;
  CwGrid *grid;

  cw_entity_set_by_name (patient, "age", "27", NULL);
  fill (self);
  page = show_table_page (self);
  gtk_widget_activate_action (GTK_WIDGET (page), "table.choose-case", "s",
                              cw_record_get_id (record));
  WAIT_FOR (count_shown (self) == 4);
  g_assert_cmpstr (get_first (self)->age, ==, "27 a");
  grid = get_grid (self);
  cw_grid_focus_cell (grid, 0, (guint)cw_grid_find_column (grid, "age"));
  g_assert_true (cw_grid_paste_text (grid, "99\n", -1, NULL));
  g_assert_cmpstr (get_first (self)->age, ==, "27 a");
  cw_entity_set_by_name (patient, "age", "28", NULL);
  WAIT_FOR (g_strcmp0 (get_first (self)->age, "28 a") == 0);
  undo (self);
  WAIT_FOR (count_shown (self) == 3);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  settle ();
}

/* A library that can only be looked at. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  CwGrid *grid;
  CwTablePage *page;

  fill (self);
  reopen (self, CW_DOCUMENT_READ_ONLY);
  page = show_table_page (self);
  grid = get_grid (self);
  g_assert_cmpuint (count_shown (self), ==, N_FILLED);
  cw_grid_focus_cell (grid, 0, (guint)cw_grid_find_column (grid, "age"));
  cw_grid_paste_text (grid, "99\n", -1, NULL);
  assert_cell (self, 0, "age", "32 a");
  g_assert_false (gtk_widget_get_sensitive (find_type (self->window, ADW_TYPE_SPLIT_BUTTON)));
  gtk_widget_activate_action (GTK_WIDGET (page), "table.place-column", "s", "");
  gtk_widget_activate_action (GTK_WIDGET (page), "table.toggle-column", "s", "age");
  g_assert_cmpint (cw_record_get_save_state (self->record), ==, CW_SAVE_STATE_SAVED);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/table-page/" path, Fixture, NULL, set_up_review, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("paste", test_paste);
  ADD ("fill-down", test_fill_down);
  ADD ("search", test_search);
  ADD ("add-while-searching", test_add_while_searching);
  ADD ("many", test_many);
  ADD ("edit-out-of-sight", test_edit_out_of_sight);
  ADD ("sort", test_sort);
  ADD ("insert-while-searching", test_insert_while_searching);
  ADD ("columns", test_columns);
  ADD ("every-column-in-sight", test_every_column_in_sight);
  ADD ("own-column", test_own_column);
  ADD ("panel", test_panel);
  ADD ("footnote", test_footnote);
  ADD ("remove", test_remove);
  ADD ("our-case", test_our_case);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
