/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "model/cw-article.h"
#include "prose-fixtures.h"
#include "ui/cw-prose-drag.h"
#include "ui/cw-prose-table.h"
#include "widgets/cw-widgets.h"

/* What is done to the text of the article by tools, menu and pointer, each as one step. */

/* ---- tools ---- */

static void
test_lists (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "one\ntwo {age|value}");

  select_range (buffer, 0, 5);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.list", "i", CW_PROSE_BULLET);
  assert_step (self, 0, "one\ntwo {age|value}", "- one\n- two {age|value}");
  select_range (buffer, 0, 12);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.list", "i", CW_PROSE_NUMBER);
  assert_step (self, 0, "- one\n- two {age|value}", "1. one\n2. two {age|value}");
}

/* A list begun right behind what was typed is a step of its own; Return and what follows it count
 * as typing. */
static void
test_list_after_typing (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "1. a\n2. c");

  select_range (buffer, 4, 4);
  type (buffer, "\nb");
  assert_step (self, 0, "1. a\n2. c", "1. a\n2. b\n3. c");
  select_range (buffer, 6, 6);
  type (buffer, "x");
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.list", "i", CW_PROSE_NUMBER);
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_nonnull (strstr (CW_SECTION (get_section (self, 0))->text, "x"));
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "one");

  select_range (buffer, 0, 0);
  run_xdotool ("key F12");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, "1. one") == 0);
  select_range (buffer, 3, 3);
  run_xdotool ("key BackSpace");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, "one") == 0);
  assert_step (self, 0, "1. one", "one");
  run_xdotool ("key shift+F12");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, "- one") == 0);
}

static void
test_table (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "one");

  select_range (buffer, 3, 3);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.insert-table", "(uu)", 1u, 2u);
  assert_step (self, 0, "one", "one\n|   |   |");
  select_range (buffer, 6, 6);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.change-table", "i",
                              CW_PROSE_TABLE_ROW_BELOW);
  assert_step (self, 0, "one\n|   |   |", "one\n|   |   |\n|   |   |");
  select_range (buffer, 6, 6);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.change-table", "i",
                              CW_PROSE_TABLE_REMOVE_COLUMN);
  assert_step (self, 0, "one\n|   |   |\n|   |   |", "one\n|   |\n|   |");
  select_range (buffer, 3, 3);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.insert-table", "(uu)", 2u, 2u);
  g_assert_nonnull (self->problem);
  assert_text (get_section (self, 0), "text", "one\n|   |\n|   |");
}

/* Every style has its key, and the same key takes it away. */
static void
test_style_keys (Fixture *self, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "key ctrl+b", "a **b** c" },
    { "key ctrl+i", "a *b* c" },
    { "key ctrl+shift+p", "a ^{b} c" },
    { "key ctrl+shift+b", "a _{b} c" },
  };
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "a b c");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      select_range (buffer, 2, 3);
      run_xdotool (rows[i][0]);
      WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, rows[i][1]) == 0);
      select_range (buffer, 2, 3);
      run_xdotool (rows[i][0]);
      WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, "a b c") == 0);
    }
}

/* The popover asks for the size, and Return in it inserts. */
static void
test_table_keys (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "");

  select_range (buffer, 0, 0);
  run_xdotool ("key ctrl+F12");
  WAIT_FOR (find_button (GTK_WIDGET (page), "Insert Table"));
  run_xdotool ("key 2");
  run_xdotool ("key Return");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, "|   |   |   |\n|   |   |   |") ==
            0);
  WAIT_FOR (gtk_widget_has_focus (
    GTK_WIDGET (cw_section_editor_get_view (find_editor (page, get_section (self, 0))))));
  run_xdotool ("type ab");
  run_xdotool ("key Tab");
  run_xdotool ("type cd");
  run_xdotool ("key Return");
  run_xdotool ("type ef");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text,
                       "| ab  | cd  |   |\n|   | ef  |   |") == 0);
}

/* ---- clipboard ---- */

/* Neither is taken for typing. */
static void
test_cut_and_paste (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "A {age|value} man");

  select_range (buffer, 0, 0);
  type (buffer, "x");
  select_range (buffer, 2, 5);
  ask_section (page, get_section (self, 0), "cut-clipboard");
  assert_step (self, 0, "xA {age|value} man", "xA man");
  select_range (buffer, 0, 0);
  type (buffer, "y");
  ask_section (page, get_section (self, 0), "paste-clipboard");
  assert_step (self, 0, "yxA man", "y {age|value}xA man");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), "*z*");
  select_range (buffer, 0, 0);
  type (buffer, "w");
  ask_section (page, get_section (self, 0), "paste-clipboard");
  WAIT_FOR (strstr (CW_SECTION (get_section (self, 0))->text, "z"));
  assert_step (self, 0, "wy {age|value}xA man", "w*z*y {age|value}xA man");
}

/* ---- dragging ---- */

static gboolean
drop (CwManuscriptPage *page, CwProseBuffer *from, CwEntity *to, int at, GdkDragAction action)
{
  GtkTextView *view = cw_section_editor_get_view (find_editor (page, to));
  g_autoptr (GdkContentProvider) content =
    gtk_text_buffer_get_selection_content (GTK_TEXT_BUFFER (from));
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &place, at);
  return cw_prose_drag_drop (view, content, &place, action);
}

static void
test_drag_inside (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  CwProseBuffer *buffer = enter (self, page, 0, "A {age|value} *man* here");

  select_range (buffer, 3, 14);
  g_assert_false (drop (page, buffer, section, 2, GDK_ACTION_MOVE));
  g_assert_false (drop (page, buffer, section, 14, GDK_ACTION_MOVE));
  g_assert_true (drop (page, buffer, section, 19, GDK_ACTION_MOVE));
  assert_step (self, 0, "A {age|value} *man* here", "A  here{age|value} *man*");
  select_range (buffer, 7, 15);
  g_assert_true (drop (page, buffer, section, 0, GDK_ACTION_COPY));
  assert_step (self, 0, "A  here{age|value} *man*", "{age|value}A  here{age|value} *man*");
}

/* Out of one section and into another is one step. */
static void
test_drag_between (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *from = enter (self, page, 0, "1. a\n2. {age|value}\n3. c");

  enter (self, page, 1, "Here\n1. x");
  select_range (from, 5, 17);
  g_assert_true (drop (page, from, get_section (self, 1), 5, GDK_ACTION_MOVE));
  assert_text (get_section (self, 0), "text", "1. a\n2. c");
  assert_text (get_section (self, 1), "text", "Here\n1. {age|value}\n2. x");
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (get_section (self, 0), "text", "1. a\n2. {age|value}\n3. c");
  assert_text (get_section (self, 1), "text", "Here\n1. x");
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_text (get_section (self, 0), "text", "1. a\n2. c");
  assert_text (get_section (self, 1), "text", "Here\n1. {age|value}\n2. x");
}

/* Where a character of a section stands in the window. */
static void
find_character (Fixture *self, CwManuscriptPage *page, guint position, int at, double *x, double *y)
{
  GtkTextView *view = cw_section_editor_get_view (find_editor (page, get_section (self, position)));
  GdkRectangle place;
  GtkTextIter iter;
  int left, top;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, at);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &left,
                                         &top);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), self->window, left + 1,
                                    top + place.height / 2, x, y);
}

static void
point (Fixture *self, CwManuscriptPage *page, guint position, int at, const char *then)
{
  g_autofree char *words = NULL;
  double x, y;

  find_character (self, page, position, at, &x, &y);
  words = g_strdup_printf ("mousemove %d %d %s", (int)x, (int)y, then);
  run_xdotool (words);
  settle ();
}

/* The pointer drags what is selected, and the middle button puts it in again. */
static void
test_pointer (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *from = enter (self, page, 0, "A {age|value} man");

  enter (self, page, 1, "Here and there");
  select_range (from, 2, 10);
  point (self, page, 0, 5, "mousedown 1");
  point (self, page, 0, 9, "sleep 0.1");
  point (self, page, 1, 2, "sleep 0.1");
  point (self, page, 1, 5, "sleep 0.1");
  point (self, page, 1, 5, "mouseup 1");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, "A  man") == 0);
  assert_step (self, 1, "Here and there", "Here {age|value}and there");
  assert_text (get_section (self, 0), "text", "A  man");
  select_range (cw_section_editor_get_buffer (find_editor (page, get_section (self, 1))), 4, 13);
  point (self, page, 0, 0, "click 2");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 0))->text, "A  man") != 0);
  assert_step (self, 0, "A  man", " {age|value}A  man");
  assert_text (get_section (self, 1), "text", "Here {age|value}and there");
}

/* What the middle button brings from another program is text, whatever it looks like, and comes
 * where it is pressed. */
static void
test_middle_text (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "1. a\n2. b");

  select_range (buffer, 0, 0);
  gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (self->window), "\n{age|value} [@x]");
  point (self, page, 0, 4, "click 2");
  WAIT_FOR (strstr (CW_SECTION (get_section (self, 0))->text, "age"));
  assert_step (self, 0, "1. a\n2. b", "1. a\n\\{age\\|value} \\[@x]\n2. b");
}

/* A fact that is dropped on itself stays, whichever part of it was taken. */
static void
test_pointer_on_itself (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwProseBuffer *buffer = enter (self, page, 0, "A {age|value} man");
  g_autofree char *before = g_strdup (cw_history_get_undo_label (self->history));

  select_range (buffer, 3, 5);
  point (self, page, 0, 4, "mousedown 1");
  point (self, page, 0, 7, "sleep 0.1");
  point (self, page, 0, 9, "sleep 0.1");
  point (self, page, 0, 8, "sleep 0.1");
  point (self, page, 0, 8, "mouseup 1");
  assert_text (get_section (self, 0), "text", "A {age|value} man");
  assert_shown (buffer, "A 27 years man");
  g_assert_cmpstr (cw_history_get_undo_label (self->history), ==, before);
}

/* ---- menu ---- */

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer history)
{
  g_assert_true (cw_history_undo (history, NULL));
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer history)
{
  g_assert_true (cw_history_redo (history, NULL));
}

/* A window that undoes, as that of the application. */
static CwManuscriptPage *
show_in_window (Fixture *self)
{
  const GActionEntry entries[] = { { "undo", undo }, { "redo", redo } };
  GtkWidget *page = cw_manuscript_page_new (self->document, self->record);
  GActionMap *map;

  self->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  map = G_ACTION_MAP (self->window);
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self->history);
  g_object_bind_property (self->history, "can-undo", g_action_map_lookup_action (map, "undo"),
                          "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->history, "can-redo", g_action_map_lookup_action (map, "redo"),
                          "enabled", G_BINDING_SYNC_CREATE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), page);
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
  return CW_MANUSCRIPT_PAGE (page);
}

static gboolean
is_entry (GtkWidget *widget, gconstpointer wanted)
{
  g_autofree char *text = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return FALSE;
  g_object_get (widget, "text", &text, NULL);
  return g_strcmp0 (text, wanted) == 0;
}

/* Opens the menu of a text and finds an entry of it. */
static GtkWidget *
open_menu (CwManuscriptPage *page, CwEntity *section, const char *entry)
{
  GtkWidget *view = GTK_WIDGET (cw_section_editor_get_view (find_editor (page, section)));
  GtkWidget *found;

  gtk_widget_activate_action (view, "menu.popup", NULL);
  settle ();
  found = find_widget (view, is_entry, entry);
  g_assert_nonnull (found);
  return found;
}

static void
choose (GtkWidget *entry)
{
  g_assert_true (gtk_widget_get_sensitive (entry));
  g_signal_emit_by_name (entry, "clicked");
  settle ();
}

static void
close_menu (GtkWidget *entry)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER)));
  settle ();
}

/* Undo and Redo are those of the case, and can be chosen when it has something to undo. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_in_window (self);
  CwEntity *section = get_section (self, 0);
  CwProseBuffer *buffer = cw_section_editor_get_buffer (find_editor (page, section));
  g_autofree char *before = g_strdup (CW_SECTION (section)->text);
  g_autofree char *after = g_strconcat ("New. ", before, NULL);
  GtkWidget *entry;

  g_assert_false (cw_history_can_undo (self->history));
  entry = open_menu (page, section, "Undo");
  g_assert_false (gtk_widget_get_sensitive (entry));
  close_menu (entry);
  select_range (buffer, 0, 0);
  type (buffer, "New. ");
  assert_text (section, "text", after);
  choose (open_menu (page, section, "Undo"));
  assert_text (section, "text", before);
  entry = open_menu (page, section, "Undo");
  g_assert_false (gtk_widget_get_sensitive (entry));
  close_menu (entry);
  choose (open_menu (page, section, "Redo"));
  assert_text (section, "text", after);
}

/* Cut, copy and paste of the menu keep facts. */
static void
test_menu_clipboard (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_in_window (self);
  CwEntity *section = get_section (self, 0);
  CwProseBuffer *buffer = enter (self, page, 0, "A {age|value} man");
  GtkWidget *entry;

  select_range (buffer, 0, 0);
  entry = open_menu (page, section, "Cut");
  g_assert_false (gtk_widget_get_sensitive (entry));
  close_menu (entry);
  select_range (buffer, 2, 10);
  choose (open_menu (page, section, "Cut"));
  assert_step (self, 0, "A {age|value} man", "A  man");
  select_range (buffer, 0, 0);
  choose (open_menu (page, section, "Paste"));
  assert_step (self, 0, "A  man", "{age|value}A  man");
}

/* ---- in sight ---- */

static gboolean
is_in_sight (Fixture *self, CwManuscriptPage *page, guint position, int at)
{
  double x, y;

  find_character (self, page, position, at, &x, &y);
  return y > 0 && y < gtk_widget_get_height (self->window);
}

static int
get_cursor (CwProseBuffer *buffer)
{
  int cursor;

  g_object_get (buffer, "cursor-position", &cursor, NULL);
  return cursor;
}

/* What is typed below the window is seen, and the cursor goes on in the next section. */
static void
test_follow (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  g_autoptr (GString) text = g_string_new ("1");
  CwProseBuffer *buffer;
  int last;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "\n1");
  last = (int)text->len;
  buffer = enter (self, page, 0, text->str);
  enter (self, page, 1, "next");
  gtk_widget_grab_focus (
    GTK_WIDGET (cw_section_editor_get_view (find_editor (page, get_section (self, 0)))));
  select_range (buffer, 0, 0);
  WAIT_FOR (is_in_sight (self, page, 0, 0));
  g_assert_false (is_in_sight (self, page, 0, last));
  run_xdotool ("key Next");
  g_assert_cmpint (get_cursor (buffer), >, 20);
  g_assert_cmpint (get_cursor (buffer), <, last);
  run_xdotool ("key Prior");
  g_assert_cmpint (get_cursor (buffer), ==, 0);
  select_range (buffer, last, last);
  WAIT_FOR (is_in_sight (self, page, 0, last));
  run_xdotool ("key --repeat 30 Return");
  WAIT_FOR (is_in_sight (self, page, 0, last + 30));
  select_range (buffer, last + 30, last + 29);
  run_xdotool ("key shift+Down");
  assert_selected (buffer, last + 30, last + 29);
  select_range (buffer, last + 30, last + 30);
  run_xdotool ("key Down");
  run_xdotool ("type x");
  WAIT_FOR (g_strcmp0 (CW_SECTION (get_section (self, 1))->text, "xnext") == 0);
  run_xdotool ("key Home Up");
  run_xdotool ("key y");
  WAIT_FOR (g_str_has_suffix (CW_SECTION (get_section (self, 0))->text, "\ny"));
}

/* The menu of a table is about the cell it was asked for in. */
static void
test_menu_table (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_in_window (self);
  CwEntity *section = get_section (self, 0);
  CwProseBuffer *buffer = enter (self, page, 0, "one\n| a | b |\n| c | d |");
  GtkWidget *view = GTK_WIDGET (cw_section_editor_get_view (find_editor (page, section)));

  select_range (buffer, 0, 0);
  point (self, page, 0, 2, "click 3");
  WAIT_FOR (find_widget (view, is_entry, "Undo"));
  g_assert_null (find_widget (view, is_entry, "Delete Column"));
  close_menu (find_widget (view, is_entry, "Undo"));
  point (self, page, 0, 20, "click 3");
  WAIT_FOR (find_widget (view, is_entry, "Delete Column"));
  choose (find_widget (view, is_entry, "Delete Column"));
  assert_step (self, 0, "one\n| a | b |\n| c | d |", "one\n| a |\n| c |");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
#define ADD(path, test)                                                                            \
  g_test_add ("/manuscript-editing/" path, Fixture, NULL, set_up_sample, test, tear_down)
  ADD ("lists", test_lists);
  ADD ("list-after-typing", test_list_after_typing);
  ADD ("keys", test_keys);
  ADD ("table", test_table);
  ADD ("style-keys", test_style_keys);
  ADD ("table-keys", test_table_keys);
  ADD ("cut-and-paste", test_cut_and_paste);
  ADD ("drag-inside", test_drag_inside);
  ADD ("drag-between", test_drag_between);
  ADD ("pointer", test_pointer);
  ADD ("pointer-on-itself", test_pointer_on_itself);
  ADD ("middle-text", test_middle_text);
  ADD ("follow", test_follow);
  ADD ("menu", test_menu);
  ADD ("menu-clipboard", test_menu_clipboard);
  ADD ("menu-table", test_menu_table);
  return g_test_run ();
}
