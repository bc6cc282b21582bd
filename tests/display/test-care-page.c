/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "editing-fixtures.h"
#include "model/cw-article.h"
#include "ui/cw-case-outline.h"
#include "ui/cw-case-view.h"
#include "ui/cw-prose-buffer.h"
#include "ui/cw-section-editor.h"
#include "ui/cw-text-place.h"
#include "widgets/cw-form-row.h"
#include "widgets/cw-grid.h"
#include "widgets/cw-widgets.h"

/* From an item of the CARE checklist to the very words that tell it, and back. */

/* The age stands behind a mark, an escaped sign and another chip, in the second paragraph. */
#define TEXT                                                                                       \
  "First *paragraph*.\nA \\*rare\\* tumour of a {sex} of **some** note: he was {age} old, with "   \
  "pain."

static CwEntity *
add_row (CwEntity *parent, const char *list)
{
  return cw_entity_insert (parent, find_field (parent, list), G_MAXUINT, NULL);
}

static void
set (CwEntity *entity, const char *name, const char *text)
{
  g_assert_true (cw_entity_set_typed (entity, find_field (entity, name), text, NULL));
}

static CwEntity *
add_section (Fixture *self, const char *kind, const char *text)
{
  CwEntity *section = add_row (self->root, "sections");

  set (section, "kind", kind);
  set (section, "text", text);
  return section;
}

/* Long enough that the words are out of sight. */
static CwEntity *
build_article (Fixture *self)
{
  g_autoptr (GString) long_text = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (long_text, "Rare tumours teach.\n");
  set (self->root, "title", "A case report");
  set (CW_ENTITY (CW_CASE (self->root)->patient), "age", "27");
  set (CW_ENTITY (CW_CASE (self->root)->patient), "sex", "male");
  add_section (self, "introduction", long_text->str);
  return add_section (self, "case-presentation", TEXT);
}

static CwCaseView *
show_view (Fixture *self)
{
  GtkWidget *view = cw_case_view_new (self->document, self->record);

  show (self, view);
  settle ();
  return CW_CASE_VIEW (view);
}

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

static GtkWidget *
find_row (Fixture *self, const char *title)
{
  GtkWidget *label = find_label (self->shown, title);

  return label ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

/* The button of the first place in the row of an item, or NULL. */
static GtkWidget *
find_place (Fixture *self, const char *title)
{
  GtkWidget *row = find_row (self, title);

  return row ? find_type (row, GTK_TYPE_BUTTON) : NULL;
}

static void
open_checklist (Fixture *self, CwCaseView *view, const char *title)
{
  cw_case_view_show_page (view, CW_PAGE_CARE);
  WAIT_FOR (find_place (self, title));
}

static void
press_place (Fixture *self, CwCaseView *view, const char *title)
{
  open_checklist (self, view, title);
  g_signal_emit_by_name (find_place (self, title), "clicked");
}

/* What is selected in the control that has the focus. */
static char *
dup_selected (Fixture *self)
{
  GtkWidget *focus = get_focus (self);
  GtkTextIter start, end;

  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

      gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
      return gtk_text_iter_get_text (&start, &end);
    }
  g_assert_true (GTK_IS_EDITABLE (focus));
  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL))
    {
      int from, to;

      gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &from, &to);
      return gtk_editable_get_chars (GTK_EDITABLE (focus), from, to);
    }
  return g_strdup ("");
}

static void
assert_selected (Fixture *self, const char *expected)
{
  g_autofree char *selected = dup_selected (self);

  g_assert_cmpstr (selected, ==, expected);
}

/* Where the cursor is drawn, from the top of the window. */
static int
get_cursor_y (Fixture *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (get_focus (self));
  GdkRectangle cursor;
  int x, y;
  double left, top;

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &x, &y);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), self->window, x, y, &left, &top);
  return (int)top;
}

static gboolean
is_cursor_in_sight (Fixture *self)
{
  int y = get_cursor_y (self);

  return y > 0 && y < gtk_widget_get_height (self->window);
}

/* The page is new, and the words stand below its edge. */
static void
test_to_words (Fixture *self, gconstpointer data)
{
  CwCaseView *view;
  GtkTextIter start;
  GtkTextBuffer *buffer;

  build_article (self);
  view = show_view (self);
  press_place (self, view, "5a");
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_MANUSCRIPT);
  g_assert_true (GTK_IS_TEXT_VIEW (get_focus (self)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_focus (self)));
  gtk_text_buffer_get_selection_bounds (buffer, &start, NULL);
  g_assert_nonnull (cw_prose_buffer_get_chip (CW_PROSE_BUFFER (buffer), &start));
  WAIT_FOR (is_cursor_in_sight (self));
  settle ();
  g_assert_true (is_cursor_in_sight (self));
}

/* Words that are not bound, in a legend: the figure is opened at them. */
static void
test_to_legend (Fixture *self, gconstpointer data)
{
  CwEntity *figure = add_row (self->root, "figures");
  CwCaseView *view;

  set (CW_ENTITY (CW_CASE (self->root)->patient), "age", "27");
  add_section (self, "case-presentation", "Nothing is said here.");
  set (figure, "caption", "The scan of the patient. The man was 27 years old.");
  view = show_view (self);
  press_place (self, view, "5a");
  g_assert_cmpstr (cw_case_view_get_page (view), ==, "figures");
  WAIT_FOR (GTK_IS_TEXT_VIEW (get_focus (self)));
  assert_selected (self, "27 years");
  cw_case_view_show_page (view, "patient");
  settle ();
}

/* The title as a whole tells its item. */
static void
test_to_title (Fixture *self, gconstpointer data)
{
  CwCaseView *view;

  build_article (self);
  view = show_view (self);
  press_place (self, view, "1  Title");
  g_assert_cmpstr (cw_case_view_get_page (view), ==, "article");
  assert_selected (self, "A case report");
}

static gboolean
is_on_row (Fixture *self, const char *title)
{
  GtkWidget *row = find_row (self, title);

  return row && get_focus (self) == row;
}

static void
place_cursor (Fixture *self, CwEntity *section, gsize at)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_focus (self)));
  GtkTextIter cursor;

  cw_text_place_get_iter (buffer, CW_SECTION (section)->text, at, &cursor);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

/* From the cursor in the text, though the checklist was never looked at. */
static void
test_back (Fixture *self, gconstpointer data)
{
  CwEntity *section = build_article (self);
  CwCaseView *view = show_view (self);

  cw_case_view_show_field (view, cw_entity_get_id (section), "text");
  place_cursor (self, section, strstr (TEXT, " old,") - TEXT);
  gtk_widget_activate_action (get_focus (self), "case.find-care", NULL);
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_CARE);
  WAIT_FOR (is_on_row (self, "5a"));
  /* And there again, from the keyboard. */
  gtk_widget_activate_action (get_focus (self), "care.show-text", NULL);
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_MANUSCRIPT);
  g_assert_true (GTK_IS_TEXT_VIEW (get_focus (self)));
  /* From a field of a form. */
  cw_case_view_show_field (view, cw_entity_get_id (self->root), "title");
  gtk_widget_activate_action (get_focus (self), "case.find-care", NULL);
  WAIT_FOR (is_on_row (self, "1  Title"));
}

/* The page shows what was typed last, not what was there when it was last in sight. */
static void
test_back_after_typing (Fixture *self, gconstpointer data)
{
  CwEntity *section = build_article (self);
  CwCaseView *view = show_view (self);

  open_checklist (self, view, "5a");
  cw_case_view_show_field (view, cw_entity_get_id (section), "text");
  set (section, "text", "He was a {sex} patient.");
  settle ();
  place_cursor (self, section, 12);
  gtk_widget_activate_action (get_focus (self), "case.find-care", NULL);
  WAIT_FOR (is_on_row (self, "5a"));
}

/* A cell of a grid leads where its fact counts, and one that counts nowhere where its row does. */
static void
test_back_from_grid (Fixture *self, gconstpointer data)
{
  CwCaseView *view = show_view (self);
  CwEntity *row = add_row (self->root, "imaging");

  cw_entity_set_by_name (row, "date", "2021-03", NULL);
  cw_entity_set_by_name (row, "findings", "A mass of the ileum", NULL);
  cw_case_view_show_field (view, cw_entity_get_id (row), "date");
  WAIT_FOR (get_focus (self) && gtk_widget_get_ancestor (get_focus (self), CW_TYPE_GRID));
  gtk_widget_activate_action (get_focus (self), "case.find-care", NULL);
  g_assert_cmpstr (cw_case_view_get_page (view), ==, CW_PAGE_CARE);
  WAIT_FOR (is_on_row (self, "8a") || is_on_row (self, "7"));
  g_assert_null (self->problem);
}

/* Where nothing is told the author hears so. */
static void
test_nothing_told (Fixture *self, gconstpointer data)
{
  CwEntity *section = build_article (self);
  CwCaseView *view = show_view (self);

  cw_case_view_show_care (view, cw_entity_get_id (section), "heading", 0);
  WAIT_FOR (self->problem);
}

/* ---- a byte on the screen ---- */

static char *
tell_chip (const CwProseRun *run, const char *source, gpointer user_data)
{
  return g_strdup (run->kind == CW_PROSE_CITATION ? "[1]" : "chip");
}

/* Each stretch of the source between bars, and how it is shown. */
static void
test_places (void)
{
  static const struct
  {
    const char *source;
    const char *words;
    const char *shown;
  } rows[] = {
    { "Plain words.", "words", "words" },
    { "One *two* three", "two", "two" },
    { "One ***two*** three", "three", "three" },
    { "First\n\nSecond line", "Second", "Second" },
    { "- an item\n- another", "another", "another" },
    { "## Heading\n1. first\n2. second", "second", "second" },
    { "He is {age} old", "{age}", "chip" },
    { "He is {age} old", "old", "old" },
    { "Known [@a; @b] and *seen* {age}.", "seen", "seen" },
    { "A \\*star\\* and \\{brace\\} here", "here", "here" },
    { "10^{9}/l and H_{2}O", "and", "and" },
    { "Größe: ümläüte *sind* da", "sind", "sind" },
    { "| a | {age} |\n| b | two |", "two", "two" },
    { "| a | {age} c |\n| b | two |", "c", "c" },
    { "  blanks around  ", "around", "around" },
  };
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell_chip, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize start = strstr (rows[i].source, rows[i].words) - rows[i].source;
      gsize end = start + strlen (rows[i].words);
      GtkTextIter from, to;
      g_autofree char *shown = NULL;

      cw_prose_buffer_set_source (buffer, rows[i].source);
      cw_text_place_get_iter (GTK_TEXT_BUFFER (buffer), rows[i].source, start, &from);
      cw_text_place_get_iter (GTK_TEXT_BUFFER (buffer), rows[i].source, end, &to);
      shown = gtk_text_iter_get_text (&from, &to);
      g_test_message ("%s", rows[i].source);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpuint (cw_text_place_get_byte (GTK_TEXT_BUFFER (buffer), rows[i].source, &from),
                        ==, start);
    }
}

/* Texts that changed since are selected as far as they go. */
static void
test_places_beyond (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextIter place;

  gtk_text_buffer_set_text (buffer, "two\nlines", -1);
  cw_text_place_get_iter (buffer, "two\nlines and more", 5000, &place);
  g_assert_true (gtk_text_iter_is_end (&place));
  cw_text_place_get_iter (buffer, "two\nlines", 4, &place);
  g_assert_cmpint (gtk_text_iter_get_line (&place), ==, 1);
  gtk_text_buffer_set_text (buffer, "", -1);
  cw_text_place_get_iter (buffer, "two\nlines", 3, &place);
  g_assert_true (gtk_text_iter_is_end (&place));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/care-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  ADD ("to-words", test_to_words);
  ADD ("to-legend", test_to_legend);
  ADD ("to-title", test_to_title);
  ADD ("back", test_back);
  ADD ("back-after-typing", test_back_after_typing);
  ADD ("back-from-grid", test_back_from_grid);
  ADD ("nothing-told", test_nothing_told);
  g_test_add_func ("/care-page/places", test_places);
  g_test_add_func ("/care-page/places-beyond", test_places_beyond);
  return g_test_run ();
}
