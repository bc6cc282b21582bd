/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "test-widgets-sheet.h"

#include "widgets/cw-widgets.h"

#include <gio/gio.h>

#define WINDOW_TITLE "Casewright keys test"

/* Real keys, sent through the X server as a keyboard would. */
typedef struct
{
  Sheet *sheet;
  GtkWidget *window;
} Fixture;

static gboolean
has_xdotool (void)
{
  g_autofree char *path = g_find_program_in_path ("xdotool");

  return path != NULL;
}

static gboolean
run_xdotool (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GSubprocess) process = NULL;

  g_strv_builder_add (builder, "xdotool");
  g_strv_builder_addv (builder, (const char **)arguments);
  command = g_strv_builder_end (builder);
  process =
    g_subprocess_newv ((const char *const *)command, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL);
  return process != NULL && g_subprocess_wait_check (process, NULL, NULL);
}

static gboolean
wait_for_sheet (Fixture *fixture, const char *expected)
{
  gint64 limit = g_get_monotonic_time () + 8 * G_TIME_SPAN_SECOND;

  for (;;)
    {
      g_autofree char *all = sheet_dup_all (fixture->sheet);
      if (g_strcmp0 (all, expected) == 0)
        return TRUE;
      if (g_get_monotonic_time () > limit)
        {
          g_test_message ("have: %s", all);
          return FALSE;
        }
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

static void
press (const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;

  g_strv_builder_add_many (builder, "key", "--delay", "12", NULL);
  g_strv_builder_addv (builder, (const char **)names);
  arguments = g_strv_builder_end (builder);
  g_assert_true (run_xdotool ((const char *const *)arguments));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const focus[] = { "search",      "--sync", "--onlyvisible", "--name", WINDOW_TITLE,
                                "windowfocus", NULL };
  GtkWidget *grid;

  fixture->sheet = sheet_new ();
  sheet_add (fixture->sheet, "doxorubicin", "positive", "75");
  grid = sheet_build_grid (fixture->sheet);
  fixture->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (fixture->window), WINDOW_TITLE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), grid);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  cw_grid_focus_cell (CW_GRID (grid), 0, 0);
  if (!has_xdotool ())
    g_test_skip ("xdotool is not installed");
  else
    run_xdotool (focus);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  sheet_free (fixture->sheet);
}

/* Types a new row from the keyboard alone: Tab past the end leads to the button that adds it, a
 * choice is found by its first letters, a suggestion is taken and its row gone on with, Escape
 * gives up, Enter goes on. Tab takes the only suggestion. */
static void
test_type_rows (Fixture *fixture, gconstpointer data)
{
  if (!has_xdotool ())
    return;
  press ("x y Tab n e g Tab 8 Tab");
  g_assert_true (wait_for_sheet (fixture, "xy|negative|8|-"));
  press ("space");
  g_assert_true (wait_for_sheet (fixture, "xy|negative|8|-/-|-|-|-"));
  press ("p a z Down Return Left F2 End s Escape Right Right 5 Return");
  g_assert_true (wait_for_sheet (fixture, "xy|negative|8|-/pazopanib|-|5|-/-|-|-|-"));
  press ("Up Delete alt+Up ctrl+Delete");
  g_assert_true (wait_for_sheet (fixture, "xy|negative|8|-/-|-|-|-"));
  press ("Up shift+space ctrl+c Escape Down Home ctrl+v");
  g_assert_true (wait_for_sheet (fixture, "xy|negative|8|-/xy|negative|8|-"));
  press ("d o x Tab p o s Return 9 Return");
  g_assert_true (wait_for_sheet (fixture, "xy|negative|8|-/doxorubicin|positive|9|-/-|-|-|-"));
}

static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SCROLLED_WINDOW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_scrolled (child);
  return found;
}

static void
scroll_to (Fixture *fixture, double value)
{
  GtkAdjustment *down =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_scrolled (fixture->window)));

  gtk_adjustment_set_value (down, value);
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* The row that is typed into has been scrolled away: the next key brings it back and goes on. */
static void
test_type_out_of_sight (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new ("doxorubicin|positive|75|-");

  if (!has_xdotool ())
    return;
  for (guint i = 0; i < 200; i++)
    {
      sheet_add (fixture->sheet, "a", NULL, NULL);
      g_string_append (expected, "/a|-|-|-");
    }
  gtk_test_widget_wait_for_draw (fixture->window);
  press ("Down Home");
  g_assert_true (wait_for_sheet (fixture, expected->str));
  scroll_to (fixture, 5000);
  press ("x y");
  g_assert_true (wait_for_sheet (fixture, expected->str));
  scroll_to (fixture, 5000);
  press ("z Return");
  g_string_replace (expected, "/a|", "/xyz|", 1);
  g_assert_true (wait_for_sheet (fixture, expected->str));
}

/* Shift+Tab from the first cell leads to what stands before the grid. */
static void
test_back_out (void)
{
  g_autoptr (Sheet) sheet = sheet_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before"), *window = gtk_window_new ();
  GtkWidget *grid = sheet_build_grid (sheet);

  sheet_add (sheet, "a", NULL, NULL);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (gtk_widget_grab_focus (grid));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), grid));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == before);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  cw_widgets_init (gdk_display_get_default ());
  g_test_add ("/widgets/keys/type-rows", Fixture, NULL, set_up, test_type_rows, tear_down);
  g_test_add ("/widgets/keys/type-out-of-sight", Fixture, NULL, set_up, test_type_out_of_sight,
              tear_down);
  g_test_add_func ("/widgets/keys/back-out", test_back_out);
  return g_test_run ();
}
