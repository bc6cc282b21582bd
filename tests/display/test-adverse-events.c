/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "editing-fixtures.h"
#include "model/cw-adverse-event.h"
#include "ui/cw-criteria.h"
#include "ui/cw-entity-grid.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-field-row.h"
#include "ui/cw-field-suggest.h"
#include "ui/cw-grade-list.h"
#include "widgets/cw-choice-row.h"
#include "widgets/cw-grid.h"
#include "widgets/cw-text-row.h"
#include "widgets/cw-widgets.h"

/* CTCAE in the window: terms by synonym, grades that exist, and what they mean. */

static CwEntity *
add_event (Fixture *self, const char *term)
{
  CwEntity *event =
    cw_entity_insert (self->root, find_field (self->root, "adverse-events"), 0, NULL);

  cw_entity_set_by_name (event, "term", term, NULL);
  cw_history_break (self->history);
  return event;
}

static GtkWidget *
show_grid (Fixture *self)
{
  GtkWidget *grid =
    cw_entity_grid_new (self->record, self->root, find_field (self->root, "adverse-events"));

  show (self, grid);
  return grid;
}

static CwCell *
edit_cell (Fixture *self, GtkWidget *grid, const char *column)
{
  CwCell *cell;

  cw_grid_focus_cell (CW_GRID (grid), 0, (guint)cw_grid_find_column (CW_GRID (grid), column));
  settle ();
  gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (self->window)), "cell.edit", NULL);
  cell = find_editing (grid);
  g_assert_nonnull (cell);
  return cell;
}

static GtkListBox *
find_list (GtkWidget *widget)
{
  return find_type (widget, GTK_TYPE_LIST_BOX);
}

static guint
count_lines (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int)n))
    n++;
  return n;
}

/* ---- terms ---- */

static void
assert_detail (const char *typed, const char *term, const char *part)
{
  const CwField *field =
    cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_ADVERSE_EVENT), "term");
  g_autoptr (GPtrArray) suggestions = cw_field_suggest (NULL, field, typed);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const CwSuggestion *suggestion = suggestions->pdata[i];

      if (g_strcmp0 (suggestion->text, term) == 0 && strstr (suggestion->detail, part))
        return;
    }
  g_error ("“%s” does not offer “%s” with “%s”", typed, term, part);
}

static void
test_candidates (void)
{
  assert_detail ("hematochezia", "Rectal hemorrhage", "“hematochezia”: choose one");
  assert_detail ("haematochezia", "Colonic hemorrhage", "choose one");
  assert_detail ("hematochezia", "Lower gastrointestinal hemorrhage", "Gastrointestinal disorders");
  assert_detail ("hemoptysis", "Bronchopulmonary hemorrhage", "broader than “hemoptysis”");
  assert_detail ("nosebleed", "Epistaxis", "nosebleed");
}

static void
assert_word (const char *term, const char *typed, const char *expected)
{
  const CwField *field =
    cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_ADVERSE_EVENT), "term");
  g_autofree char *word = cw_field_dup_word (field, term, typed);

  g_assert_cmpstr (word, ==, expected);
}

static void
test_word (void)
{
  assert_word ("Rectal hemorrhage", " Haematochezia ", "Haematochezia");
  assert_word ("Rectal hemorrhage", "hematoch", "hematochezia");
  assert_word ("Rectal hemorrhage", "rect", NULL);
  assert_word ("Rectal hemorrhage", "Rectal hemorrhage", NULL);
  assert_word ("Rectal hemorrhage", "nosebleed", NULL);
  assert_word ("no such term", "hematochezia", NULL);
}

/* Chosen in the list with the arrow keys, in place of what was typed. */
static void
choose (CwCell *cell, const char *typed, guint line)
{
  GtkEntry *entry = cw_cell_get_entry (cell);
  GtkListBox *list;

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  list = find_list (GTK_WIDGET (cell));
  g_assert_nonnull (list);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, (int)line));
  settle ();
}

static void
test_word_is_kept (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, NULL);
  GtkWidget *grid = show_grid (self);
  g_autofree char *term = NULL;

  choose (edit_cell (self, grid, "term"), "hematochezia", 1);
  assert_text (event, "as-written", "hematochezia");
  term = cw_entity_dup_text (event, find_field (event, "term"));
  g_assert_true (g_str_has_suffix (term, "hemorrhage"));
  /* One step, there and back. */
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (event, "term", NULL);
  assert_text (event, "as-written", NULL);
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_text (event, "term", term);
  assert_text (event, "as-written", "hematochezia");

  /* What the author wrote is not written over. */
  choose (edit_cell (self, grid, "term"), "nosebleed", 0);
  assert_text (event, "term", "Epistaxis");
  assert_text (event, "as-written", "hematochezia");
}

/* A list that was left open in one row says nothing of a paste into another; own words stay. */
static void
test_free_text (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, NULL);
  GtkWidget *grid = show_grid (self);
  CwCell *cell = edit_cell (self, grid, "term");

  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (cell)), "hematochezia");
  cw_cell_stop_editing (cell, FALSE);
  settle ();
  g_assert_true (cw_grid_paste_text (CW_GRID (grid), "Rectal hemorrhage", -1, NULL));
  assert_text (event, "term", "Rectal hemorrhage");
  assert_text (event, "as-written", NULL);

  cell = edit_cell (self, grid, "term");
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (cell)), "a word of my own");
  cw_grid_commit (CW_GRID (grid));
  assert_text (event, "term", "a word of my own");
}

/* Words that are no term are kept and marked, by the colour and to who hears the cell; an earlier
 * version has other terms. */
static void
test_unknown_term (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, "Proteinuria");
  GtkWidget *grid = show_grid (self);
  CwCell *cell = edit_cell (self, grid, "term");

  g_assert_null (cw_cell_get_problem (cell));
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (cell)), "milky urine");
  cw_grid_commit (CW_GRID (grid));
  assert_text (event, "term", "milky urine");
  assert_text (event, "as-written", NULL);
  g_assert_cmpstr (cw_cell_get_problem (cell), ==, "“milky urine” is not a term of CTCAE v5.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "error"));
  cw_entity_set_by_name (event, "grading-system", "not-stated", NULL);
  g_assert_nonnull (cw_cell_get_problem (cell));
  cw_entity_set_by_name (event, "grading-system", "ctcae-4", NULL);
  g_assert_null (cw_cell_get_problem (cell));
  cw_entity_set_by_name (event, "grading-system", "ctcae-5", NULL);
  g_assert_nonnull (cw_cell_get_problem (cell));
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (event, "term", "Proteinuria");
  g_assert_null (cw_cell_get_problem (cell));
}

static void
test_unknown_term_in_a_form (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, "protein in urine");
  GtkWidget *row = cw_field_row_new (self->record, event, find_field (event, "term"));

  show (self, row);
  g_assert_cmpstr (cw_form_row_get_problem (CW_FORM_ROW (row)), ==,
                   "“protein in urine” is not a term of CTCAE v5, which calls it “Proteinuria”.");
  cw_entity_set_by_name (event, "grading-system", "ctcae-4", NULL);
  g_assert_null (cw_form_row_get_problem (CW_FORM_ROW (row)));
  cw_entity_set_by_name (event, "grading-system", NULL, NULL);
  g_assert_nonnull (cw_form_row_get_problem (CW_FORM_ROW (row)));
  cw_entity_set_by_name (event, "term", "Proteinuria", NULL);
  g_assert_null (cw_form_row_get_problem (CW_FORM_ROW (row)));
}

/* The same in a form. */
static void
test_word_in_a_form (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, NULL);
  GtkWidget *row = cw_field_row_new (self->record, event, find_field (event, "term"));
  GtkListBox *list;

  show (self, row);
  gtk_widget_grab_focus (GTK_WIDGET (cw_text_row_get_entry (CW_TEXT_ROW (row))));
  gtk_editable_set_text (GTK_EDITABLE (cw_text_row_get_entry (CW_TEXT_ROW (row))), "hemoptysis");
  list = find_list (row);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  assert_text (event, "term", "Bronchopulmonary hemorrhage");
  assert_text (event, "as-written", "hemoptysis");
}

/* Pixels that a window of 1024 leaves for a table. */
#define PAGE 750

static gboolean
is_frozen (GtkWidget *widget, gconstpointer wanted)
{
  return GTK_IS_COLUMN_VIEW (widget) && gtk_widget_has_css_class (widget, "frozen");
}

static gboolean
is_cut_short (GtkWidget *label)
{
  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static gboolean
is_cut_title (GtkWidget *widget, gconstpointer wanted)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) && is_cut_short (widget);
}

/* The table is wider than a page: the term and the words of the event stay in sight, with the
 * handle before them, and leave most of a small window to the other columns. */
static void
test_words_stay (Fixture *self, gconstpointer data)
{
  GtkWidget *frozen, *grid;

  add_event (self, "Proteinuria");
  grid = show_grid (self);
  frozen = find_widget (grid, is_frozen, NULL);
  g_assert_nonnull (frozen);
  g_assert_cmpuint (
    g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (frozen))), ==, 3);
  g_assert_cmpint (gtk_widget_get_width (frozen), <=, PAGE * 2 / 5);
  /* In text of the usual size every title has its room. */
  g_assert_null (find_widget (grid, is_cut_title, NULL));
  cw_grid_focus_cell (CW_GRID (grid), 0, (guint)cw_grid_find_column (CW_GRID (grid), "action"));
  settle ();
  g_assert_nonnull (find_label (frozen, "Event as written"));
  g_assert_true (gtk_widget_get_mapped (find_label (frozen, "Event as written")));
}

/* Pixels that large text leaves of it. */
#define NARROW 640

static void
set_dpi (Fixture *self, int dpi)
{
  g_object_set (gtk_widget_get_settings (self->window), "gtk-xft-dpi", dpi * 1024, NULL);
  settle ();
}

static gboolean
is_title (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

/* With large text the columns that stay in sight give way; the titles say that they did. */
static void
test_words_give_way (Fixture *self, gconstpointer data)
{
  GtkWidget *frozen, *grid, *title;

  add_event (self, "Proteinuria");
  grid = show_grid (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), NARROW, 500);
  settle ();
  frozen = find_widget (grid, is_frozen, NULL);
  title = find_widget (frozen, is_title, "Event as written");
  WAIT_FOR (gtk_widget_get_width (grid) <= NARROW);
  g_assert_false (is_cut_short (title));
  set_dpi (self, 144);
  WAIT_FOR (gtk_widget_get_width (frozen) * 2 <= gtk_widget_get_width (grid));
  g_assert_true (gtk_widget_get_mapped (title));
  WAIT_FOR (is_cut_short (title));
  g_assert_cmpint (gtk_widget_get_width (frozen), >, NARROW / 3);
  set_dpi (self, 96);
  WAIT_FOR (!is_cut_short (title));
}

static gboolean
is_cell_of (GtkWidget *widget, gconstpointer text)
{
  return CW_IS_CELL (widget) && g_strcmp0 (cw_cell_get_text (CW_CELL (widget)), text) == 0;
}

/* Where the date of an assessment and its words stay in sight, the words give way: half of a date
 * says nothing. */
static void
test_dates_stay_whole (Fixture *self, gconstpointer data)
{
  const CwField *list = find_field (self->root, "assessments");
  CwEntity *assessment = cw_entity_insert (self->root, list, 0, NULL);
  GtkWidget *frozen, *grid, *date;
  int frozen_width, date_width;

  cw_entity_set_by_name (assessment, "date", "2020-03-01", NULL);
  grid = cw_entity_grid_new (self->record, self->root, list);
  show (self, grid);
  frozen = find_widget (grid, is_frozen, NULL);
  WAIT_FOR ((date = find_widget (frozen, is_cell_of, "2020-03-01")) != NULL);
  WAIT_FOR (gtk_widget_get_width (date) > 0);
  frozen_width = gtk_widget_get_width (frozen);
  date_width = gtk_widget_get_width (date);
  gtk_window_set_default_size (GTK_WINDOW (self->window), NARROW * 3 / 4, 500);
  WAIT_FOR (gtk_widget_get_width (grid) <= NARROW * 3 / 4);
  WAIT_FOR (gtk_widget_get_width (frozen) < frozen_width);
  g_assert_cmpint (gtk_widget_get_width (date), ==, date_width);
}

/* ---- grades ---- */

static void
test_grade_cell (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *term;
    const char *system;
    guint n_grades;
  } cases[] = {
    { "Proteinuria", NULL, 3 },  { "Febrile neutropenia", NULL, 3 }, { "Syncope", "ctcae-5", 1 },
    { "Syncope", "ctcae-4", 5 }, { "a word of my own", NULL, 5 },    { NULL, NULL, 5 },
  };
  CwEntity *event = add_event (self, NULL);
  GtkWidget *grid = show_grid (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CwCell *cell;

      cw_entity_set_by_name (event, "term", cases[i].term, NULL);
      cw_entity_set_by_name (event, "grading-system", cases[i].system, NULL);
      cell = edit_cell (self, grid, "grade");
      g_assert_cmpuint (count_lines (find_list (GTK_WIDGET (cell))), ==, cases[i].n_grades);
      cw_cell_stop_editing (cell, FALSE);
    }
}

/* A grade that does not exist is kept, shown, and marked. */
static void
test_impossible_grade (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, "Proteinuria");
  GtkWidget *grid = show_grid (self);
  const CwField *grade = find_field (event, "grade");
  g_autofree char *problem = NULL;
  CwCell *cell;

  cell = edit_cell (self, grid, "grade");
  gtk_editable_set_text (GTK_EDITABLE (cw_cell_get_entry (cell)), "4");
  cw_grid_commit (CW_GRID (grid));
  assert_text (event, "grade", "4");
  g_assert_cmpstr (cw_cell_get_text (cell), ==, "4");
  g_assert_nonnull (cw_cell_get_problem (cell));
  problem = cw_entity_dup_problem (event, grade);
  g_assert_cmpstr (problem, ==, "Grade: “4” does not go with this row. Possible: 1, 2, 3.");
  cw_entity_set_by_name (event, "term", "Hypertension", NULL);
  g_assert_null (cw_cell_get_problem (cell));
}

static void
test_grade_row (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, "Proteinuria");
  GtkWidget *row = cw_field_row_new (self->record, event, find_field (event, "grade"));
  GListModel *lines;

  show (self, row);
  lines = gtk_drop_down_get_model (cw_choice_row_get_drop_down (CW_CHOICE_ROW (row)));
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 4);
  cw_entity_set_by_name (event, "grade", "4", NULL);
  lines = gtk_drop_down_get_model (cw_choice_row_get_drop_down (CW_CHOICE_ROW (row)));
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 5);
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "4");
  g_assert_nonnull (cw_form_row_get_problem (CW_FORM_ROW (row)));
  cw_entity_set_by_name (event, "term", NULL, NULL);
  lines = gtk_drop_down_get_model (cw_choice_row_get_drop_down (CW_CHOICE_ROW (row)));
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 6);
  g_assert_null (cw_form_row_get_problem (CW_FORM_ROW (row)));
}

static void
test_grade_list (Fixture *self, gconstpointer data)
{
  CwEntity *event = add_event (self, "Proteinuria");
  GtkWidget *list = cw_grade_list_new (self->record, CW_ADVERSE_EVENT (event));
  GtkListBox *rows;

  show (self, list);
  rows = find_list (list);
  g_assert_cmpuint (count_lines (rows), ==, 5);
  g_assert_true (g_str_has_prefix (cw_grade_list_get_text (CW_GRADE_LIST (list), 3), "Severe"));
  g_signal_emit_by_name (rows, "row-activated", gtk_list_box_get_row_at_index (rows, 2));
  assert_text (event, "grade", "3");
  g_assert_true (
    gtk_widget_has_css_class (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 2)), "cw-current"));
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (event, "grade", NULL);
  assert_text (event, "term", "Proteinuria");
  g_assert_false (
    gtk_widget_has_css_class (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 2)), "cw-current"));
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_text (event, "grade", "3");

  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 3))));
  cw_grade_list_choose (CW_GRADE_LIST (list), 4);
  assert_text (event, "grade", "3");
  cw_entity_set_by_name (event, "term", "Hypertension", NULL);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 3))));
}

/* With the publisher's file the list has its words, and without it again our own. */
static void
test_loaded_criteria (Fixture *self, gconstpointer data)
{
  static const char *const table =
    "CTCAE Term,Grade 1,Grade 2,Grade 3,Grade 4,Grade 5,Definition\n"
    "Proteinuria,A little,\"Adult: More; Pediatric: More for the age\",Much,-,-,Protein where none "
    "belongs\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  CwCriteriaShelf *shelf = cw_criteria_get_shelf ();
  CwEntity *event = add_event (self, "proteinuria");
  CwGradeList *list = CW_GRADE_LIST (cw_grade_list_new (self->record, CW_ADVERSE_EVENT (event)));

  show (self, GTK_WIDGET (list));
  g_assert_true (cw_criteria_shelf_import (shelf, bytes, "a.csv", NULL, NULL));
  g_assert_cmpstr (cw_grade_list_get_text (list, 1), ==, "A little");
  g_assert_cmpstr (cw_grade_list_get_text (list, 2), ==,
                   "Adult: More\nPediatric: More for the age");
  g_assert_true (cw_criteria_shelf_remove (shelf, NULL));
  g_assert_true (g_str_has_prefix (cw_grade_list_get_text (list, 1), "Mild"));
}

static void
test_in_the_page (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  add_event (self, "Syncope");
  view =
    cw_entity_list_view_new (self->record, self->root, find_field (self->root, "adverse-events"));
  show (self, view);
  /* The detail follows in an idle moment. */
  for (guint i = 0; i < 100 && find_list (view) == NULL; i++)
    settle ();
  g_assert_nonnull (find_list (view));
  g_assert_true (
    CW_IS_GRADE_LIST (gtk_widget_get_ancestor (GTK_WIDGET (find_list (view)), CW_TYPE_GRADE_LIST)));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/adverse-events/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  /* The folders are our own already: build-aux/headless sees to it. */
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/adverse-events/candidates", test_candidates);
  g_test_add_func ("/adverse-events/word", test_word);
  ADD ("word-is-kept", test_word_is_kept);
  ADD ("free-text", test_free_text);
  ADD ("unknown-term", test_unknown_term);
  ADD ("unknown-term-in-a-form", test_unknown_term_in_a_form);
  ADD ("word-in-a-form", test_word_in_a_form);
  ADD ("words-stay", test_words_stay);
  ADD ("words-give-way", test_words_give_way);
  ADD ("dates-stay-whole", test_dates_stay_whole);
  ADD ("grade-cell", test_grade_cell);
  ADD ("impossible-grade", test_impossible_grade);
  ADD ("grade-row", test_grade_row);
  ADD ("grade-list", test_grade_list);
  ADD ("loaded-criteria", test_loaded_criteria);
  ADD ("in-the-page", test_in_the_page);
  return g_test_run ();
}
