/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "finding.h"
#include "widgets/cw-choice-row.h"
#include "widgets/cw-form-section.h"
#include "widgets/cw-prose-row.h"
#include "widgets/cw-tab-stop.h"
#include "widgets/cw-text-row.h"
#include "widgets/cw-tristate-row.h"
#include "widgets/cw-widgets.h"

static const CwChoice sexes[] = { { "female", "Female" }, { "male", "Male" } };

typedef struct
{
  GString *log;
  guint n_notified;
} Watch;

static void
edited_cb (CwFormRow *row, const char *text, Watch *watch)
{
  g_string_append_printf (watch->log, "%s;", text != NULL ? text : "-");
  g_assert_cmpstr (text, ==, cw_form_row_get_value (row));
}

static void
notify_cb (CwFormRow *row, GParamSpec *pspec, Watch *watch)
{
  watch->n_notified++;
}

static void
watch_row (Watch *watch, GtkWidget *row)
{
  watch->log = g_string_new (NULL);
  watch->n_notified = 0;
  g_signal_connect (row, "edited", G_CALLBACK (edited_cb), watch);
  g_signal_connect (row, "notify::value", G_CALLBACK (notify_cb), watch);
}

static void
assert_log (Watch *watch, const char *expected)
{
  g_assert_cmpstr (watch->log->str, ==, expected);
  g_string_free (watch->log, TRUE);
}

static GtkWidget *
show_in_window (GtkWidget *child, int width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 600);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return window;
}

static void
assert_finalizes (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *)&widget);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (widget);
}

static GPtrArray *
suggest_one (const char *typed, gpointer user_data)
{
  GPtrArray *found = cw_suggestions_new ();

  g_ptr_array_add (found, cw_suggestion_new ("Synovial sarcoma", NULL));
  return found;
}

static void
test_finalize (void)
{
  GtkWidget *text = cw_text_row_new ("Diagnosis");
  GtkWidget *section = cw_form_section_new ("Patient", "Who it is about.");

  cw_text_row_set_suggest (CW_TEXT_ROW (text), suggest_one, NULL);
  cw_form_section_append (CW_FORM_SECTION (section), cw_text_row_new ("Initials"));
  assert_finalizes (text);
  assert_finalizes (cw_prose_row_new ("History"));
  assert_finalizes (cw_choice_row_new ("Sex", sexes, G_N_ELEMENTS (sexes)));
  assert_finalizes (cw_tristate_row_new ("Smoker"));
  assert_finalizes (cw_form_grid_new ());
  assert_finalizes (section);
}

static void
test_text (void)
{
  GtkWidget *row = g_object_ref_sink (cw_text_row_new ("Age"));
  GtkEditable *entry = GTK_EDITABLE (cw_text_row_get_entry (CW_TEXT_ROW (row)));
  Watch watch;

  watch_row (&watch, row);
  cw_form_row_set_value (CW_FORM_ROW (row), "27 a");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "27 a");
  g_assert_cmpuint (watch.n_notified, ==, 1);
  g_assert_cmpuint (watch.log->len, ==, 0);
  gtk_editable_set_position (entry, 2);
  cw_form_row_set_value (CW_FORM_ROW (row), "27 a");
  g_assert_cmpuint (watch.n_notified, ==, 1);
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 2);
  gtk_editable_set_text (entry, "28 a");
  gtk_editable_delete_text (entry, 0, -1);
  g_assert_null (cw_form_row_get_value (CW_FORM_ROW (row)));
  cw_form_row_set_value (CW_FORM_ROW (row), "");
  g_assert_null (cw_form_row_get_value (CW_FORM_ROW (row)));
  g_assert_false (gtk_editable_get_enable_undo (entry));
  assert_log (&watch, "-;28 a;-;");
  g_object_unref (row);
}

static void
test_typing_keeps_caret (void)
{
  GtkWidget *row = g_object_ref_sink (cw_text_row_new ("Age"));
  GtkEditable *entry = GTK_EDITABLE (cw_text_row_get_entry (CW_TEXT_ROW (row)));
  int position = 1;

  cw_form_row_set_value (CW_FORM_ROW (row), "27 a");
  gtk_editable_insert_text (entry, "x", 1, &position);
  gtk_editable_set_position (entry, position);
  cw_form_row_set_value (CW_FORM_ROW (row), "2x7 a");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 2);
  cw_form_row_set_value (CW_FORM_ROW (row), "2x77 a");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 2);
  g_object_unref (row);
}

static void
test_prose (void)
{
  GtkWidget *row = g_object_ref_sink (cw_prose_row_new ("History"));
  GtkTextView *view = cw_prose_row_get_view (CW_PROSE_ROW (row));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  Watch watch;

  watch_row (&watch, row);
  cw_form_row_set_value (CW_FORM_ROW (row), "one\ntwo");
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), ==, 2);
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  g_assert_false (gtk_text_view_get_accepts_tab (view));
  gtk_text_buffer_insert_at_cursor (buffer, "x", -1);
  gtk_text_buffer_set_text (buffer, "", -1);
  assert_log (&watch, "xone\ntwo;-;");
  g_object_unref (row);
}

static void
test_choice (void)
{
  GtkWidget *row = g_object_ref_sink (cw_choice_row_new ("Sex", sexes, G_N_ELEMENTS (sexes)));
  GtkDropDown *drop_down = cw_choice_row_get_drop_down (CW_CHOICE_ROW (row));
  Watch watch;

  watch_row (&watch, row);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  cw_form_row_set_value (CW_FORM_ROW (row), "male");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 2);
  cw_form_row_set_value (CW_FORM_ROW (row), "of a later version");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 3);
  g_assert_cmpuint (watch.log->len, ==, 0);
  gtk_drop_down_set_selected (drop_down, 1);
  gtk_drop_down_set_selected (drop_down, 3);
  gtk_drop_down_set_selected (drop_down, 0);
  assert_log (&watch, "female;of a later version;-;");
  g_object_unref (row);
}

static void
test_tristate (void)
{
  GtkWidget *row = g_object_ref_sink (cw_tristate_row_new ("Smoker"));
  CwTristateRow *tristate = CW_TRISTATE_ROW (row);
  Watch watch;

  watch_row (&watch, row);
  g_assert_true (gtk_toggle_button_get_active (cw_tristate_row_get_button (tristate, NULL)));
  cw_form_row_set_value (CW_FORM_ROW (row), CW_TRISTATE_ROW_NO);
  g_assert_true (gtk_toggle_button_get_active (cw_tristate_row_get_button (tristate, "no")));
  gtk_toggle_button_set_active (cw_tristate_row_get_button (tristate, "yes"), TRUE);
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "yes");
  gtk_toggle_button_set_active (cw_tristate_row_get_button (tristate, NULL), TRUE);
  cw_form_row_set_value (CW_FORM_ROW (row), "perhaps");
  g_assert_false (gtk_toggle_button_get_active (cw_tristate_row_get_button (tristate, NULL)));
  g_assert_cmpstr (cw_form_row_get_value (CW_FORM_ROW (row)), ==, "perhaps");
  assert_log (&watch, "yes;-;");
  g_object_unref (row);
}

static void
finished_cb (CwFormRow *row, guint *n_finished)
{
  (*n_finished)++;
}

static void
test_finished (void)
{
  GtkWidget *section = cw_form_section_new ("Patient", NULL);
  GtkWidget *first = cw_text_row_new ("Initials"), *second = cw_text_row_new ("Age");
  GtkWidget *window;
  guint n_finished = 0;

  cw_form_section_append (CW_FORM_SECTION (section), first);
  cw_form_section_append (CW_FORM_SECTION (section), second);
  g_signal_connect (first, "finished", G_CALLBACK (finished_cb), &n_finished);
  window = show_in_window (section, 600);
  gtk_widget_grab_focus (first);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), first));
  g_signal_emit_by_name (cw_text_row_get_entry (CW_TEXT_ROW (first)), "activate");
  g_assert_cmpuint (n_finished, ==, 1);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), second));
  g_assert_cmpuint (n_finished, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The list opens only for somebody who types, and never takes anything by itself. */
static void
test_suggest (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *entry = gtk_entry_new ();
  GtkEditable *editable = GTK_EDITABLE (entry);
  GtkWidget *window;
  CwSuggest *suggest;

  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_box_append (GTK_BOX (box), entry);
  window = show_in_window (box, 600);
  suggest = cw_suggest_new (box, GTK_ENTRY (entry), suggest_one, NULL);
  gtk_editable_set_text (editable, "by program");
  g_assert_false (cw_suggest_is_open (suggest));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (editable, "syn");
  g_assert_true (cw_suggest_is_open (suggest));
  g_assert_cmpuint (cw_suggest_get_n_offered (suggest), ==, 1);
  g_assert_false (cw_suggest_take (suggest));
  g_assert_true (cw_suggest_handle_key (suggest, GDK_KEY_Escape, 0));
  g_assert_false (cw_suggest_is_open (suggest));
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "syn");
  g_assert_true (cw_suggest_handle_key (suggest, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (cw_suggest_handle_key (suggest, GDK_KEY_Down, 0));
  g_assert_true (cw_suggest_take (suggest));
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "Synovial sarcoma");
  g_assert_false (cw_suggest_is_open (suggest));
  g_object_run_dispose (G_OBJECT (suggest));
  g_object_unref (suggest);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GPtrArray *
suggest_long (const char *typed, gpointer user_data)
{
  GPtrArray *found = cw_suggestions_new ();

  g_ptr_array_add (found, cw_suggestion_new ("Lower gastrointestinal hemorrhage",
                                             "“hematochezia”: choose one · Gastrointestinal "
                                             "disorders and whatever else there is to say"));
  return found;
}

/* What is offered is seen in whole; what is said of it gives way. */
static void
test_suggest_room (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *entry = gtk_entry_new ();
  GtkWidget *window;
  CwSuggest *suggest;
  int least, natural;

  gtk_box_append (GTK_BOX (box), entry);
  window = show_in_window (box, 300);
  suggest = cw_suggest_new (box, GTK_ENTRY (entry), suggest_long, NULL);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "hem");
  g_assert_true (cw_suggest_is_open (suggest));
  gtk_widget_measure (find_label (box, "Lower"), GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural,
                      NULL, NULL);
  g_assert_cmpint (least, ==, natural);
  gtk_widget_measure (find_label (box, "“hem"), GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural,
                      NULL, NULL);
  g_assert_cmpint (least, <, natural / 4);
  g_object_run_dispose (G_OBJECT (suggest));
  g_object_unref (suggest);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_problem (void)
{
  GtkWidget *row = g_object_ref_sink (cw_text_row_new ("Age"));

  g_object_set (row, "problem", "This is not an age.", "hint", "In years.", "badge", "CARE 5a",
                "identifying", TRUE, "context", "Patient", NULL);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (cw_form_row_get_problem (CW_FORM_ROW (row)), ==, "This is not an age.");
  cw_form_row_set_problem (CW_FORM_ROW (row), NULL);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_object_unref (row);
}

static guint
count_columns_at (int width)
{
  GtkWidget *section = cw_form_section_new ("Patient", NULL);
  GtkWidget *window;
  guint n_columns;

  for (int i = 0; i < 3; i++)
    cw_form_section_append (CW_FORM_SECTION (section), cw_text_row_new ("Row"));
  cw_form_section_append (CW_FORM_SECTION (section), cw_prose_row_new ("Prose"));
  window = show_in_window (section, width);
  n_columns =
    cw_form_grid_get_n_columns (cw_form_section_get_form_grid (CW_FORM_SECTION (section)));
  gtk_window_destroy (GTK_WINDOW (window));
  return n_columns;
}

static void
test_columns (void)
{
  g_assert_cmpuint (count_columns_at (1000), ==, 2);
  g_assert_cmpuint (count_columns_at (600), ==, 1);
}

static void
test_row_pitch (void)
{
  GtkWidget *section = cw_form_section_new (NULL, NULL);
  GtkWidget *rows[] = { cw_text_row_new ("Text"), cw_choice_row_new ("Choice", sexes, 2),
                        cw_tristate_row_new ("Tristate"), cw_text_row_new ("Last") };
  GtkWidget *window;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    cw_form_section_append (CW_FORM_SECTION (section), rows[i]);
  window = show_in_window (section, 600);
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    {
      double x, y;
      g_assert_true (gtk_widget_translate_coordinates (rows[i], rows[i - 1], 0, 0, &x, &y));
      g_assert_cmpfloat (y, <=, 40);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
measure_prose (GtkWidget *row)
{
  GtkWidget *scrolled =
    gtk_widget_get_parent (GTK_WIDGET (cw_prose_row_get_view (CW_PROSE_ROW (row))));

  /* It is measured before the next frame, once for all that was typed by then. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return gtk_scrolled_window_get_min_content_height (GTK_SCROLLED_WINDOW (scrolled));
}

static void
test_prose_height (void)
{
  GtkWidget *row = cw_prose_row_new ("History");
  GtkWidget *window = show_in_window (row, 600);
  int empty = measure_prose (row), three_lines;

  cw_form_row_set_value (CW_FORM_ROW (row), "one\ntwo\nthree");
  three_lines = measure_prose (row);
  g_assert_cmpint (empty, <=, 36);
  g_assert_cmpint (three_lines, >, empty + 20);
  cw_form_row_set_value (CW_FORM_ROW (row), NULL);
  g_assert_cmpint (measure_prose (row), ==, empty);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tab_stop (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *after = gtk_button_new_with_label ("After");
  GtkWidget *window;

  gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("One"));
  gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("Two"));
  gtk_box_append (GTK_BOX (box), cw_tab_stop_new (list));
  gtk_box_append (GTK_BOX (box), after);
  window = show_in_window (box, 300);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == after);
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), list));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  cw_widgets_init (gdk_display_get_default ());
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/widgets/form/finalize", test_finalize);
  g_test_add_func ("/widgets/form/text", test_text);
  g_test_add_func ("/widgets/form/typing-keeps-caret", test_typing_keeps_caret);
  g_test_add_func ("/widgets/form/prose", test_prose);
  g_test_add_func ("/widgets/form/choice", test_choice);
  g_test_add_func ("/widgets/form/tristate", test_tristate);
  g_test_add_func ("/widgets/form/finished", test_finished);
  g_test_add_func ("/widgets/form/suggest", test_suggest);
  g_test_add_func ("/widgets/form/suggest-room", test_suggest_room);
  g_test_add_func ("/widgets/form/problem", test_problem);
  g_test_add_func ("/widgets/form/columns", test_columns);
  g_test_add_func ("/widgets/form/row-pitch", test_row_pitch);
  g_test_add_func ("/widgets/form/prose-height", test_prose_height);
  g_test_add_func ("/widgets/form/tab-stop", test_tab_stop);
  return g_test_run ();
}
