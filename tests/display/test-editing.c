/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "editing-fixtures.h"
#include "model/cw-article.h"
#include "ui/cw-entity-grid.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-field-row.h"
#include "widgets/cw-cell.h"
#include "widgets/cw-form-row.h"
#include "widgets/cw-cell-private.h"
#include "widgets/cw-grid.h"
#include "widgets/cw-text-row.h"
#include "widgets/cw-widgets.h"

/* Controls over a real record: what is typed stays, what is undone stays undone. */

/* ---- form rows ---- */

static void
test_undo_in_the_row (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (
    cw_field_row_new (self->record, self->root, find_field (self->root, "title")));

  cw_form_row_take_edit (CW_FORM_ROW (row), "First");
  cw_form_row_finish (CW_FORM_ROW (row));
  cw_form_row_take_edit (CW_FORM_ROW (row), "First and more");
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (self->root, "title", "First");
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "First");
  cw_form_row_finish (CW_FORM_ROW (row));
  assert_text (self->root, "title", "First");
  g_assert_true (cw_history_can_redo (self->history));
}

/* A code with a wrong digit is not thrown away because the cursor moves on. */
static void
test_malformed_code_is_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkWidget) row =
    g_object_ref_sink (cw_field_row_new (self->record, self->root, find_field (self->root, "doi")));

  cw_form_row_take_edit (CW_FORM_ROW (row), "doi.org/10.1000/182");
  cw_form_row_finish (CW_FORM_ROW (row));
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "doi.org/10.1000/182");
  g_assert_nonnull (cw_form_row_get_problem (CW_FORM_ROW (row)));
  assert_text (self->root, "doi", "doi.org/10.1000/182");
  cw_form_row_take_edit (CW_FORM_ROW (row), "10.1000/182");
  cw_form_row_finish (CW_FORM_ROW (row));
  g_assert_null (cw_form_row_get_problem (CW_FORM_ROW (row)));
  assert_text (self->root, "doi", "10.1000/182");
}

/* Pixels that an entry has for its text where two rows stand side by side in a small window. */
#define ROOM 165

static void
assert_placeholder (Fixture *self, CwEntity *entity, const char *name, const char *expected)
{
  g_autoptr (GtkWidget) row =
    g_object_ref_sink (cw_field_row_new (self->record, entity, find_field (entity, name)));
  GtkWidget *entry = GTK_WIDGET (cw_text_row_get_entry (CW_TEXT_ROW (row)));
  const char *text = gtk_entry_get_placeholder_text (GTK_ENTRY (entry));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (entry, text);
  int width = 0;

  g_assert_cmpstr (text, ==, expected);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (width, <=, ROOM);
}

/* What an empty row asks for can be read in whole, and what it leaves out stands in the hint. */
static void
test_placeholders (Fixture *self, gconstpointer data)
{
  CwEntity *outcome = CW_ENTITY (CW_CASE (self->root)->outcome);
  g_autoptr (GtkWidget) row = g_object_ref_sink (
    cw_field_row_new (self->record, outcome, find_field (outcome, "overall-survival")));
  g_autofree char *hint = NULL;

  assert_placeholder (self, outcome, "vital-status-date", "2019-07-14 or 2019");
  assert_placeholder (self, outcome, "overall-survival", "in months, weeks…");
  g_object_get (row, "hint", &hint, NULL);
  g_assert_cmpstr (hint, ==, "Units: months, weeks, days, years. A number alone is in months.");
}

/* ---- grids ---- */

static const CwField *
add_keywords (Fixture *self)
{
  const CwField *list = find_field (self->root, "keywords");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *term = g_strdup_printf ("term %u", i);

      cw_entity_set_by_name (cw_entity_insert (self->root, list, i, NULL), "term", term, NULL);
      cw_history_break (self->history);
    }
  return list;
}

static CwEntity *
get_keyword (Fixture *self, guint position)
{
  GListModel *list = cw_entity_get_list (self->root, find_field (self->root, "keywords"));
  g_autoptr (CwEntity) item = g_list_model_get_item (list, position);

  return item;
}

static void
test_remove_is_one_step (Fixture *self, gconstpointer data)
{
  const CwField *list = add_keywords (self);
  GtkWidget *grid = cw_entity_grid_new (self->record, self->root, list);
  g_autoptr (GtkBitset) rows = gtk_bitset_new_range (0, 2);

  show (self, grid);
  cw_grid_focus_cell (CW_GRID (grid), 0, 0);
  cw_grid_select_rows (CW_GRID (grid), rows);
  gtk_widget_activate_action (grid, "grid.remove-rows", NULL);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (self->root, list)), ==, 1);
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (self->root, list)), ==, 3);
  assert_text (get_keyword (self, 0), "term", "term 0");
  assert_text (get_keyword (self, 1), "term", "term 1");
  settle ();
}

static CwCell *
start_editing (Fixture *self, GtkWidget *grid, guint row)
{
  CwCell *cell;

  cw_grid_focus_cell (CW_GRID (grid), row, 0);
  settle ();
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (self->window)), "cell.edit", NULL);
  cell = find_editing (grid);
  g_assert_nonnull (cell);
  return cell;
}

/* The first cell of the only row. */
static CwCell *
find_name_cell (GtkWidget *grid)
{
  GtkWidget *cell = find_type (grid, CW_TYPE_CELL);

  g_assert_nonnull (cell);
  return CW_CELL (cell);
}

/* A regimen that was pasted has no name; its drugs stand in the place of one, and are none. */
static void
test_named_by_rows (Fixture *self, gconstpointer data)
{
  const CwField *list = find_field (self->root, "regimens");
  CwEntity *regimen = cw_entity_insert (self->root, list, 0, NULL);
  GtkWidget *grid = cw_entity_grid_new (self->record, self->root, list);
  CwEntity *drug;
  g_autofree char *empty = NULL, *named = NULL;

  show (self, grid);
  g_assert_cmpstr (cw_cell_get_drawn (find_name_cell (grid)), ==, "");
  empty = cw_cell_dup_spoken (find_name_cell (grid));
  g_assert_cmpstr (empty, ==, "Not recorded");
  drug = cw_entity_insert (regimen, find_field (regimen, "drugs"), 0, NULL);
  cw_entity_set_by_name (drug, "name", "oxaliplatin", NULL);
  settle ();
  g_assert_cmpstr (cw_cell_get_drawn (find_name_cell (grid)), ==, "oxaliplatin");
  named = cw_cell_dup_spoken (find_name_cell (grid));
  g_assert_cmpstr (named, ==, "Not recorded; called by what it holds: oxaliplatin");
  g_assert_null (cw_cell_get_text (find_name_cell (grid)));
  cw_grid_focus_cell (CW_GRID (grid), 0, 0);
  g_assert_cmpstr (cw_cell_get_text (find_name_cell (grid)), ==, NULL);
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (start_editing (self, grid, 0))), "XELOX");
  cw_grid_commit (CW_GRID (grid));
  settle ();
  g_assert_cmpstr (cw_cell_get_drawn (find_name_cell (grid)), ==, "XELOX");
  assert_text (regimen, "name", "XELOX");
}

/* The entry still shows what was undone; leaving it must not write that again. */
static void
test_undo_under_an_open_cell (Fixture *self, gconstpointer data)
{
  GtkWidget *grid = cw_entity_grid_new (self->record, self->root, add_keywords (self));

  show (self, grid);
  cw_entity_set_by_name (get_keyword (self, 1), "term", "changed", NULL);
  cw_history_break (self->history);
  start_editing (self, grid, 1);
  g_assert_true (cw_history_undo (self->history, NULL));
  cw_grid_commit (CW_GRID (grid));
  settle ();
  assert_text (get_keyword (self, 1), "term", "term 1");
  g_assert_true (cw_history_can_redo (self->history));

  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (start_editing (self, grid, 1))), "typed");
  g_assert_true (cw_history_redo (self->history, NULL));
  cw_grid_commit (CW_GRID (grid));
  settle ();
  assert_text (get_keyword (self, 1), "term", "typed");
}

/* A row that is moved takes along what could not be stored in it. */
static void
test_refused_text_moves_along (Fixture *self, gconstpointer data)
{
  const CwField *list = find_field (self->root, "authors");
  GtkWidget *grid = cw_entity_grid_new (self->record, self->root, list);
  int orcid = cw_grid_find_column (CW_GRID (grid), "orcid");

  g_assert_cmpint (orcid, >=, 0);
  cw_entity_insert (self->root, list, 0, NULL);
  cw_entity_insert (self->root, list, 1, NULL);
  show (self, grid);
  cw_grid_focus_cell (CW_GRID (grid), 0, orcid);
  settle ();
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (self->window)), "cell.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (find_editing (grid))),
                         "0000-0002-1825-0098");
  cw_grid_commit (CW_GRID (grid));
  gtk_widget_activate_action (grid, "grid.move-down", NULL);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (CW_GRID (grid)), ==, 1);
  g_assert_cmpstr (cw_cell_get_text (CW_CELL (gtk_root_get_focus (GTK_ROOT (self->window)))), ==,
                   "0000-0002-1825-0098");
}

/* Undo takes the row away in which the cursor stands. */
static void
test_row_goes_under_an_open_cell (Fixture *self, gconstpointer data)
{
  const CwField *list = add_keywords (self);
  GtkWidget *grid = cw_entity_grid_new (self->record, self->root, list);
  g_autofree char *id = NULL;

  show (self, grid);
  id = g_strdup (cw_entity_get_id (cw_entity_insert (self->root, list, 0, NULL)));
  cw_history_break (self->history);
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (start_editing (self, grid, 0))), "half");
  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  g_assert_null (cw_entity_lookup (self->root, id));
  g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (self->root, list)), ==, 3);
  assert_text (get_keyword (self, 0), "term", "term 0");
}

/* The window closes while rows come and a cell is open: nothing typed is lost. */
static void
test_close_with_an_open_cell (Fixture *self, gconstpointer data)
{
  const CwField *list = add_keywords (self);
  GtkWidget *view = cw_entity_list_view_new (self->record, self->root, list);

  show (self, view);
  cw_entity_list_view_focus (CW_ENTITY_LIST_VIEW (view), get_keyword (self, 2), "term");
  settle ();
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (self->window)), "cell.edit", NULL);
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (find_editing (view))), "kept");
  cw_entity_insert (self->root, list, 0, NULL);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
  settle ();
  assert_text (get_keyword (self, 3), "term", "kept");
}

/* ---- rows in which nothing was entered ---- */

static guint
count_keywords (Fixture *self)
{
  return g_list_model_get_n_items (
    cw_entity_get_list (self->root, find_field (self->root, "keywords")));
}

static void
add_row (GtkWidget *view)
{
  gtk_widget_activate_action (find_type (view, CW_TYPE_GRID), "grid.append-row", NULL);
  settle ();
}

static void
close_window (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->window)));
  settle ();
}

/* A row that was added and not filled in goes with its page, and no step of undo speaks of it. */
static void
test_empty_row_goes (Fixture *self, gconstpointer data)
{
  const CwField *list = add_keywords (self);
  GtkWidget *view = cw_entity_list_view_new (self->record, self->root, list);
  g_autofree char *label = g_strdup (cw_history_get_undo_label (self->history));

  show (self, view);
  add_row (view);
  g_assert_cmpuint (count_keywords (self), ==, 4);
  add_row (view);
  g_assert_cmpuint (count_keywords (self), ==, 4);
  close_window (self);
  g_assert_cmpuint (count_keywords (self), ==, 3);
  g_assert_cmpstr (cw_history_get_undo_label (self->history), ==, label);
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpuint (count_keywords (self), ==, 3);
  assert_text (get_keyword (self, 2), "term", NULL);
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_text (get_keyword (self, 2), "term", "term 2");
  g_assert_false (cw_history_can_redo (self->history));
}

/* What was typed and taken out again comes back with one undo. */
static void
test_emptied_row_goes (Fixture *self, gconstpointer data)
{
  GtkWidget *view = cw_entity_list_view_new (self->record, self->root, add_keywords (self));

  show (self, view);
  add_row (view);
  cw_entity_set_by_name (get_keyword (self, 3), "term", "typed", NULL);
  cw_history_break (self->history);
  cw_entity_set_by_name (get_keyword (self, 3), "term", NULL, NULL);
  cw_history_break (self->history);
  close_window (self);
  g_assert_cmpuint (count_keywords (self), ==, 3);
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (get_keyword (self, 3), "term", "typed");
}

static void
test_filled_row_stays (Fixture *self, gconstpointer data)
{
  GtkWidget *view = cw_entity_list_view_new (self->record, self->root, add_keywords (self));

  show (self, view);
  add_row (view);
  cw_entity_set_by_name (get_keyword (self, 3), "term", "typed", NULL);
  close_window (self);
  assert_text (get_keyword (self, 3), "term", "typed");
}

/* It goes as well when one has gone on to something else of the page. */
static void
test_empty_row_is_left (Fixture *self, gconstpointer data)
{
  GtkWidget *view = cw_entity_list_view_new (self->record, self->root, add_keywords (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *entry = gtk_entry_new ();

  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  show (self, scrolled);
  add_row (view);
  g_assert_cmpuint (count_keywords (self), ==, 4);
  gtk_widget_grab_focus (entry);
  WAIT_FOR (count_keywords (self) == 3);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/editing/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  /* The folders are our own already: build-aux/headless sees to it. */
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("undo-in-the-row", test_undo_in_the_row);
  ADD ("malformed-code-is-kept", test_malformed_code_is_kept);
  ADD ("placeholders", test_placeholders);
  ADD ("remove-is-one-step", test_remove_is_one_step);
  ADD ("named-by-rows", test_named_by_rows);
  ADD ("undo-under-an-open-cell", test_undo_under_an_open_cell);
  ADD ("refused-text-moves-along", test_refused_text_moves_along);
  ADD ("row-goes-under-an-open-cell", test_row_goes_under_an_open_cell);
  ADD ("close-with-an-open-cell", test_close_with_an_open_cell);
  ADD ("empty-row-goes", test_empty_row_goes);
  ADD ("emptied-row-goes", test_emptied_row_goes);
  ADD ("filled-row-stays", test_filled_row_stays);
  ADD ("empty-row-is-left", test_empty_row_is_left);
  return g_test_run ();
}
