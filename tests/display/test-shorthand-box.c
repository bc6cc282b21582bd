/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "editing-fixtures.h"
#include "ui/cw-entity-grid.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-shorthand-box.h"
#include "widgets/cw-grid.h"
#include "widgets/cw-widgets.h"

/* The line above a grid: what is typed there becomes rows, and nothing of it is dropped. */

#define LINE "Des (+), gibberish beyond, EMA (−)"

static CwEntity *
add_panel (Fixture *self)
{
  CwEntity *panel = cw_entity_insert (self->root, find_field (self->root, "panels"), 0, NULL);

  cw_history_break (self->history);
  return panel;
}

static GtkTextBuffer *
get_buffer (CwShorthandBox *box)
{
  return gtk_text_view_get_buffer (cw_prose_view_get_view (cw_shorthand_box_get_view (box)));
}

static void
type (CwShorthandBox *box, const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (box));
  gtk_text_buffer_insert_at_cursor (get_buffer (box), text, -1);
}

static void
assert_box (CwShorthandBox *box, const char *expected)
{
  g_autofree char *text = cw_prose_view_dup_text (cw_shorthand_box_get_view (box));

  g_assert_cmpstr (text, ==, expected);
}

static guint
count_rows (CwEntity *parent, const char *list)
{
  return g_list_model_get_n_items (cw_entity_get_list (parent, find_field (parent, list)));
}

static CwShorthandBox *
show_box (Fixture *self, CwEntity *parent, const char *list)
{
  GtkWidget *box = cw_shorthand_box_new (self->record, parent, find_field (parent, list));

  show (self, box);
  return CW_SHORTHAND_BOX (box);
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  CwEntity *panel = add_panel (self);
  CwShorthandBox *box = show_box (self, panel, "stains");
  g_autoptr (CwEntity) first = NULL;

  g_assert_cmpstr (cw_shorthand_box_get_preview (box), ==, "");
  type (box, LINE);
  settle ();
  g_assert_nonnull (strstr (cw_shorthand_box_get_preview (box), "Desmin positive, EMA negative"));
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 0);
  cw_shorthand_box_add_rows (box);
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 2);
  first = g_list_model_get_item (cw_entity_get_list (panel, find_field (panel, "stains")), 0);
  assert_text (first, "marker", "Desmin");
  assert_text (first, "result", "positive");

  /* One step, there and back; the rows come behind those that are there. */
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 0);
  g_assert_true (cw_history_redo (self->history, NULL));
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 2);
}

static void
test_leftover (Fixture *self, gconstpointer data)
{
  CwEntity *panel = add_panel (self);
  CwShorthandBox *box = show_box (self, panel, "stains");
  GtkTextIter start, end;

  type (box, LINE);
  cw_shorthand_box_add_rows (box);
  assert_box (box, "gibberish beyond");
  g_assert_true (gtk_text_buffer_get_selection_bounds (get_buffer (box), &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start), ==, 16);
  settle ();
  g_assert_cmpstr (cw_shorthand_box_get_preview (box), ==, "");

  /* What says nothing makes no row and stays. */
  cw_shorthand_box_add_rows (box);
  assert_box (box, "gibberish beyond");
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 2);
}

/* What came into a list further down is told until something is typed, whatever is left. */
static void
test_told (Fixture *self, gconstpointer data)
{
  CwShorthandBox *box = show_box (self, self->root, "regimens");

  type (box, "cisplatin 40 mg/m2 weekly with radiotherapy 50.4 Gy in 28 fractions; gibberish");
  cw_shorthand_box_add_rows (box);
  g_assert_cmpuint (count_rows (self->root, "radiotherapy"), ==, 1);
  assert_box (box, "gibberish");
  settle ();
  g_assert_true (g_str_has_prefix (cw_shorthand_box_get_preview (box), "Added: Regimens (1)"));
  g_assert_nonnull (strstr (cw_shorthand_box_get_preview (box), "Radiotherapy (1)"));

  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
  g_assert_true (g_str_has_prefix (cw_shorthand_box_get_preview (box), "Regimens (1)"));
  cw_shorthand_box_clear (box);
  type (box, "radiotherapy 30 Gy in 10 fractions");
  cw_shorthand_box_add_rows (box);
  assert_box (box, "");
  g_assert_true (g_str_has_prefix (cw_shorthand_box_get_preview (box), "Added: Radiotherapy (1)"));
  type (box, "gibberish");
  settle ();
  g_assert_cmpstr (cw_shorthand_box_get_preview (box), ==, "");
}

#define KEEP "_Keep as written"
#define ADD_ROWS "Add ro_ws"

/* Words in which nothing was understood are no dead end: there is a button for them, and a key. */
static void
test_keep (Fixture *self, gconstpointer data)
{
  CwShorthandBox *box = show_box (self, self->root, "adverse-events");
  GtkWidget *widget = GTK_WIDGET (box);
  const CwField *events = find_field (self->root, "adverse-events");
  g_autoptr (CwEntity) event = NULL;

  type (box, "felt strange");
  WAIT_FOR (find_button (widget, KEEP) != NULL);
  g_assert_null (find_button (widget, ADD_ROWS));
  g_signal_emit_by_name (find_button (widget, KEEP), "clicked");
  assert_box (box, "");
  g_assert_null (find_button (widget, KEEP));
  g_assert_cmpuint (count_rows (self->root, "adverse-events"), ==, 1);
  event = g_list_model_get_item (cw_entity_get_list (self->root, events), 0);
  assert_text (event, "as-written", "felt strange");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         GTK_WIDGET (cw_shorthand_box_get_view (box))));

  /* One step, with which the line comes back. */
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpuint (count_rows (self->root, "adverse-events"), ==, 0);
  assert_box (box, "felt strange");
  run_xdotool ("key ctrl+Return");
  WAIT_FOR (count_rows (self->root, "adverse-events") == 1);

  /* What was understood is no row of mere words. */
  type (box, "grade 3 hematochezia");
  WAIT_FOR (strstr (cw_shorthand_box_get_preview (box), "hematochezia") != NULL);
  g_assert_null (find_button (widget, KEEP));
  g_assert_nonnull (find_button (widget, ADD_ROWS));
  cw_shorthand_box_keep (box);
  g_assert_cmpuint (count_rows (self->root, "adverse-events"), ==, 1);
  assert_box (box, "grade 3 hematochezia");
}

#define OFFERED "He had ascites and fever. Grade 3 neutropenia after two cycles."

static GtkToggleButton *
find_candidate (CwShorthandBox *box, const char *words)
{
  return GTK_TOGGLE_BUTTON (find_button (GTK_WIDGET (box), words));
}

/* What is only named becomes a row where it is pressed, and stays pressed while the text is edited;
 * undo brings all of it back, and the next text begins anew. */
static void
test_candidates (Fixture *self, gconstpointer data)
{
  CwShorthandBox *box = show_box (self, self->root, "adverse-events");

  type (box, OFFERED);
  WAIT_FOR (find_candidate (box, "fever") != NULL);
  g_assert_nonnull (strstr (cw_shorthand_box_get_preview (box), "Adverse events (1)"));
  gtk_toggle_button_set_active (find_candidate (box, "fever"), TRUE);
  g_assert_nonnull (strstr (cw_shorthand_box_get_preview (box), "Adverse events (2)"));
  type (box, " Right pleural effusion.");
  /* pressed before the text is read again */
  gtk_toggle_button_set_active (find_candidate (box, "ascites"), TRUE);
  WAIT_FOR (find_candidate (box, "Right pleural effusion") != NULL);
  g_assert_true (gtk_toggle_button_get_active (find_candidate (box, "fever")));
  g_assert_nonnull (strstr (cw_shorthand_box_get_preview (box), "Adverse events (3)"));
  gtk_toggle_button_set_active (find_candidate (box, "ascites"), FALSE);
  cw_shorthand_box_add_rows (box);
  g_assert_cmpuint (count_rows (self->root, "adverse-events"), ==, 2);
  assert_box (box, "ascites and … Right pleural effusion");

  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpuint (count_rows (self->root, "adverse-events"), ==, 0);
  assert_box (box, OFFERED " Right pleural effusion.");
  WAIT_FOR (strstr (cw_shorthand_box_get_preview (box), "Adverse events (2)") != NULL);
  g_assert_true (gtk_toggle_button_get_active (find_candidate (box, "fever")));
  cw_shorthand_box_add_rows (box);
  cw_shorthand_box_clear (box);
  settle ();
  g_assert_null (find_candidate (box, "ascites"));
  type (box, "He had fever.");
  WAIT_FOR (find_candidate (box, "fever") != NULL);
  g_assert_false (gtk_toggle_button_get_active (find_candidate (box, "fever")));
}

/* What was not pressed is no row either once it stands alone, until somebody types. */
static void
test_candidates_left (Fixture *self, gconstpointer data)
{
  CwShorthandBox *box = show_box (self, self->root, "adverse-events");

  type (box, OFFERED);
  WAIT_FOR (find_candidate (box, "fever") != NULL);
  cw_shorthand_box_add_rows (box);
  assert_box (box, "ascites and fever");
  settle ();
  WAIT_FOR (find_candidate (box, "fever") != NULL);
  g_assert_cmpstr (cw_shorthand_box_get_preview (box), ==, "");
  cw_shorthand_box_add_rows (box);
  g_assert_cmpuint (count_rows (self->root, "adverse-events"), ==, 1);
  gtk_toggle_button_set_active (find_candidate (box, "fever"), TRUE);
  cw_shorthand_box_add_rows (box);
  g_assert_cmpuint (count_rows (self->root, "adverse-events"), ==, 2);
  cw_shorthand_box_clear (box);
  type (box, "ascites, fever");
  WAIT_FOR (strstr (cw_shorthand_box_get_preview (box), "Adverse events (2)") != NULL);
}

/* Tab goes to them, the arrows from one to the next, and the next Tab leaves. */
static void
test_candidate_keys (Fixture *self, gconstpointer data)
{
  CwShorthandBox *box = show_box (self, self->root, "adverse-events");

  type (box, OFFERED);
  WAIT_FOR (find_candidate (box, "fever") != NULL);
  run_xdotool ("key Tab");
  WAIT_FOR (gtk_widget_has_focus (find_button (GTK_WIDGET (box), ADD_ROWS)));
  run_xdotool ("key Tab");
  WAIT_FOR (gtk_widget_has_focus (GTK_WIDGET (find_candidate (box, "ascites"))));
  run_xdotool ("key Right");
  WAIT_FOR (gtk_widget_has_focus (GTK_WIDGET (find_candidate (box, "fever"))));
  run_xdotool ("key space");
  WAIT_FOR (gtk_toggle_button_get_active (find_candidate (box, "fever")));
  run_xdotool ("key shift+Tab");
  WAIT_FOR (gtk_widget_has_focus (find_button (GTK_WIDGET (box), ADD_ROWS)));
  run_xdotool ("key shift+Tab");
  WAIT_FOR (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                    GTK_WIDGET (cw_shorthand_box_get_view (box))));
  run_xdotool ("key Return");
  WAIT_FOR (count_rows (self->root, "adverse-events") == 2);
}

/* What was typed comes back with an undo, and goes with a redo; what was typed since stays. */
static void
test_line_comes_back (Fixture *self, gconstpointer data)
{
  CwEntity *panel = add_panel (self);
  CwShorthandBox *box = show_box (self, panel, "stains");
  g_autoptr (CwEntity) first = NULL;

  type (box, LINE);
  cw_shorthand_box_add_rows (box);
  assert_box (box, "gibberish beyond");
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_box (box, LINE);
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_box (box, "gibberish beyond");
  g_assert_true (cw_history_undo (self->history, NULL));
  cw_shorthand_box_add_rows (box);
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 2);

  cw_shorthand_box_clear (box);
  type (box, "CD34 (+)");
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_box (box, "CD34 (+)");

  /* Rows that are deleted by hand were not meant to be typed again. */
  cw_shorthand_box_add_rows (box);
  first = g_list_model_get_item (cw_entity_get_list (panel, find_field (panel, "stains")), 0);
  assert_box (box, "");
  cw_entity_remove (first);
  cw_history_break (self->history);
  assert_box (box, "");
}

static void
test_clear (Fixture *self, gconstpointer data)
{
  CwShorthandBox *box = show_box (self, add_panel (self), "stains");

  type (box, LINE);
  settle ();
  cw_shorthand_box_clear (box);
  assert_box (box, "");
  settle ();
  g_assert_cmpstr (cw_shorthand_box_get_preview (box), ==, "");
  g_assert_true (gtk_text_buffer_get_can_undo (get_buffer (box)));
  gtk_text_buffer_undo (get_buffer (box));
  assert_box (box, LINE);
}

/* An empty case has no panel yet: the line makes one. */
static void
test_empty_case (Fixture *self, gconstpointer data)
{
  CwShorthandBox *box = show_box (self, self->root, "panels");
  g_autoptr (CwEntity) panel = NULL;

  type (box, "Des (+),\nEMA (−)");
  cw_shorthand_box_add_rows (box);
  assert_box (box, "");
  panel =
    g_list_model_get_item (cw_entity_get_list (self->root, find_field (self->root, "panels")), 0);
  g_assert_nonnull (panel);
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 2);
}

/* Text that takes long is read in a thread; the rows come when it is read. */
static void
test_long_text (Fixture *self, gconstpointer data)
{
  CwEntity *panel = add_panel (self);
  CwShorthandBox *box = show_box (self, panel, "stains");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "Des (+), %*s", 300, " ");
  type (box, text->str);
  cw_shorthand_box_add_rows (box);
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 0);
  for (guint i = 0; i < 100 && count_rows (panel, "stains") == 0; i++)
    settle ();
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 100);
  assert_box (box, "");

  /* More than a table takes at once is refused as a whole and stays. */
  g_string_truncate (text, 0);
  for (guint i = 0; i < 501; i++)
    g_string_append (text, "Des (+), ");
  type (box, text->str);
  cw_shorthand_box_add_rows (box);
  settle ();
  g_assert_cmpuint (count_rows (panel, "stains"), ==, 100);
  assert_box (box, text->str);
}

/* Another row is looked at, and the box goes; what was typed waits with its panel. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  CwEntity *panel = add_panel (self);
  const CwField *stains = find_field (panel, "stains");
  GtkWidget *box = g_object_ref_sink (cw_shorthand_box_new (self->record, panel, stains));

  type (CW_SHORTHAND_BOX (box), LINE);
  g_assert_finalize_object (box);
  box = g_object_ref_sink (cw_shorthand_box_new (self->record, panel, stains));
  assert_box (CW_SHORTHAND_BOX (box), LINE);
  cw_shorthand_box_clear (CW_SHORTHAND_BOX (box));
  g_assert_finalize_object (box);
  box = g_object_ref_sink (cw_shorthand_box_new (self->record, panel, stains));
  assert_box (CW_SHORTHAND_BOX (box), "");
  g_assert_finalize_object (box);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **)user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_copied (GtkWidget *grid, const char *expected)
{
  g_autofree char *text = NULL;

  gtk_widget_activate_action (grid, "grid.copy-as-text", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (grid), NULL, text_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_copy_as_text (Fixture *self, gconstpointer data)
{
  CwEntity *panel = add_panel (self);
  const CwField *stains = find_field (panel, "stains");
  g_autoptr (GtkBitset) last_two = gtk_bitset_new_range (1, 2);
  CwShorthandBox *box;
  GtkWidget *grid;

  box = CW_SHORTHAND_BOX (g_object_ref_sink (cw_shorthand_box_new (self->record, panel, stains)));
  type (box, "Des (+), EMA (−), Ki-67 (20%)");
  cw_shorthand_box_add_rows (box);
  g_assert_finalize_object (box);
  grid = cw_entity_grid_new (self->record, panel, stains);
  show (self, grid);
  cw_grid_focus_cell (CW_GRID (grid), 0, 0);
  settle ();
  assert_copied (grid, "Des (+), EMA (−), Ki-67 (20%)");
  cw_grid_select_rows (CW_GRID (grid), last_two);
  assert_copied (grid, "EMA (−), Ki-67 (20%)");
}

/* The box stands above every list that has a notation, and above no other. */
static void
test_where (Fixture *self, gconstpointer data)
{
  const char *lists[] = { "panels", "regimens", "decisions" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GtkWidget *view = g_object_ref_sink (
        cw_entity_list_view_new (self->record, self->root, find_field (self->root, lists[i])));
      GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (view));
      gboolean found = FALSE;

      for (; child; child = gtk_widget_get_next_sibling (child))
        found = found || CW_IS_SHORTHAND_BOX (child);
      g_assert_true (found == (i < 2));
      g_object_unref (view);
    }
}

static gboolean
is_stains (GtkWidget *widget, gconstpointer wanted)
{
  return CW_IS_GRID (widget) && cw_grid_get_rows (CW_GRID (widget)) == wanted;
}

static gboolean
is_marked (GtkWidget *widget, gconstpointer wanted)
{
  return gtk_widget_has_css_class (widget, "cw-current");
}

/* What came of the line is the current row, and its stains are seen; the next line can be typed. */
static void
test_new_row_is_shown (Fixture *self, gconstpointer data)
{
  CwEntity *first = add_panel (self);
  GtkWidget *view =
    cw_entity_list_view_new (self->record, self->root, find_field (self->root, "panels"));
  CwShorthandBox *box = find_type (view, CW_TYPE_SHORTHAND_BOX);
  CwGrid *grid = find_type (view, CW_TYPE_GRID);
  g_autoptr (CwEntity) panel = NULL;

  cw_entity_set_by_name (first, "interpretation", "there before", NULL);
  show (self, view);
  gtk_widget_grab_focus (view);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_WIDGET (box)));
  type (box, LINE);
  cw_shorthand_box_add_rows (box);
  settle ();
  g_assert_cmpuint (cw_grid_get_current_row (grid), ==, 1);
  g_assert_nonnull (find_widget (GTK_WIDGET (grid), is_marked, NULL));
  g_assert_true (
    gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_WIDGET (box)));
  panel = g_list_model_get_item (cw_grid_get_rows (grid), 1);
  g_assert_nonnull (
    find_widget (view, is_stains, cw_entity_get_list (panel, find_field (panel, "stains"))));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/shorthand-box/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  /* The folders are our own already: build-aux/headless sees to it. */
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("rows", test_rows);
  ADD ("leftover", test_leftover);
  ADD ("told", test_told);
  ADD ("keep", test_keep);
  ADD ("candidates", test_candidates);
  ADD ("candidates-left", test_candidates_left);
  ADD ("candidate-keys", test_candidate_keys);
  ADD ("line-comes-back", test_line_comes_back);
  ADD ("clear", test_clear);
  ADD ("empty-case", test_empty_case);
  ADD ("long-text", test_long_text);
  ADD ("draft", test_draft);
  ADD ("copy-as-text", test_copy_as_text);
  ADD ("new-row-is-shown", test_new_row_is_shown);
  ADD ("where", test_where);
  return g_test_run ();
}
