/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "editing-fixtures.h"
#include "finding.h"
#include "prose-fixtures.h"
#include "model/cw-article.h"
#include "ui/cw-case-page.h"
#include "ui/cw-case-view.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-insert-item-private.h"
#include "ui/cw-insert-popover.h"
#include "ui/cw-manuscript-page.h"
#include "ui/cw-prose-buffer.h"
#include "ui/cw-outline.h"
#include "ui/cw-section-editor.h"
#include "ui/cw-speller.h"
#include "widgets/cw-widgets.h"

/* The page on which the article is written. */

/* A wheel over long prose that is all in sight moves the page, whatever the prose thinks of its own
 * height. */
static void
test_wheel (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page;
  GtkWidget *inner;
  GtkAdjustment *down;
  double x, y;
  g_autofree char *words = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 80; i++)
    g_string_append (text, "She was seen again, and *nothing* had changed since.\n");
  page = show_page (self);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.add-all", NULL);
  settle ();
  cw_entity_set_by_name (get_section (self, 0), "text", text->str, NULL);
  settle ();
  inner = gtk_widget_get_ancestor (find_type (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW),
                                   GTK_TYPE_SCROLLED_WINDOW);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
    gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_upper (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (inner)),
                            gtk_widget_get_height (inner) + 7);
  gtk_widget_translate_coordinates (inner, self->window, 100, 100, &x, &y);
  words = g_strdup_printf ("mousemove %d %d click 5 click 5 click 5", (int)x, (int)y);
  run_xdotool (words);
  WAIT_FOR (gtk_adjustment_get_value (down) > 50);
  g_string_free (text, TRUE);
}

/* From nothing to a drafted article and back, each in one step. */
static void
test_start (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section;
  GtkWidget *draft;

  g_assert_cmpuint (g_list_model_get_n_items (get_sections (self)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.add-all", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (get_sections (self)), ==, 8);
  settle ();
  section = get_section (self, 3);
  draft = find_button (GTK_WIDGET (find_editor (page, section)), "Draft");
  g_signal_emit_by_name (draft, "clicked");
  g_assert_nonnull (strstr (CW_SECTION (section)->text, "[What is known about the disease"));
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (section, "text", NULL);
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_sections (self)), ==, 0);
  g_assert_true (cw_history_redo (self->history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_sections (self)), ==, 8);
  settle ();
}

/* A draft stands behind what the author wrote. */
static void
test_draft_keeps (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 4);
  g_autofree char *before = g_strdup (CW_SECTION (section)->text), *drafted = NULL;

  g_signal_emit_by_name (find_button (GTK_WIDGET (find_editor (page, section)), "Draft"),
                         "clicked");
  g_assert_true (g_str_has_prefix (CW_SECTION (section)->text, before));
  g_assert_nonnull (strstr (CW_SECTION (section)->text, "{patient|article-capital}"));
  drafted = g_strdup (CW_SECTION (section)->text);
  g_signal_emit_by_name (find_button (GTK_WIDGET (find_editor (page, section)), "Draft"),
                         "clicked");
  assert_text (section, "text", drafted);
  g_assert_nonnull (self->problem);
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (section, "text", before);
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_text (section, "text", drafted);
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (section, "text", before);
}

/* Typing reaches the case; undo reaches the text. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 2);
  g_autofree char *before = g_strdup (CW_SECTION (section)->text);
  g_autofree char *expected = g_strconcat ("New. ", before, NULL);
  CwSectionEditor *editor = find_editor (page, section);
  CwProseBuffer *buffer = cw_section_editor_get_buffer (editor);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (buffer), &start, "New. ", -1);
  assert_text (section, "text", expected);
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (section, "text", before);
  assert_source (buffer, before);
}

/* A fact in prose follows the data, and the length is told. */
static void
test_fact_follows (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 2);
  CwProseBuffer *buffer = cw_section_editor_get_buffer (find_editor (page, section));
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &start);
  cw_prose_buffer_insert (buffer, "{age|value}");
  g_assert_true (g_str_has_prefix (CW_SECTION (section)->text, "{age|value}Chemotherapy"));
  cw_entity_set_by_name (CW_ENTITY (CW_CASE (self->root)->patient), "age", "28 a", NULL);
#define SHOWN()                                                                                    \
  ({                                                                                               \
    g_autofree char *shown = dup_shown (buffer);                                                   \
    g_str_has_prefix (shown, "28 years");                                                          \
  })
  WAIT_FOR (SHOWN ());
  WAIT_FOR (find_label (GTK_WIDGET (page), "Abstract: "));
}

/* Sections are moved and deleted, and come back. */
static void
test_order (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *first = get_section (self, 0);
  GtkWidget *editor = GTK_WIDGET (find_editor (page, first));

  gtk_widget_activate_action (editor, "section.move-down", NULL);
  g_assert_true (get_section (self, 1) == first);
  settle ();
  g_assert_true (gtk_widget_get_prev_sibling (editor) ==
                 GTK_WIDGET (find_editor (page, get_section (self, 0))));
  gtk_widget_activate_action (editor, "section.remove", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (get_sections (self)), ==, 7);
  settle ();
  g_assert_null (find_editor (page, first));
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_sections (self)), ==, 8);
  settle ();
  g_assert_nonnull (find_editor (page, get_section (self, 1)));
}

/* ---- spelling on the page ---- */

static void
put_dictionary (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

/* Enchant looks here first, whatever is installed. */
static char *
make_dictionaries (void)
{
  char *base = g_dir_make_tmp ("casewright-enchant-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (base, "hunspell", NULL);

  g_mkdir (folder, 0700);
  for (guint i = 0; i < 2; i++)
    {
      put_dictionary (folder, i ? "en_GB.aff" : "en_US.aff", "SET UTF-8\nTRY aeiou\n");
      put_dictionary (folder, i ? "en_GB.dic" : "en_US.dic", "3\nthe\ntumor\ngrew\n");
    }
  g_setenv ("ENCHANT_CONFIG_DIR", base, TRUE);
  return base;
}

static gboolean
has_dictionary (void)
{
  WAIT_FOR (cw_speller_get_spelling (cw_speller_get ()) ||
            cw_speller_get_problem (cw_speller_get ()));
  if (cw_speller_get_spelling (cw_speller_get ()))
    return TRUE;
  g_test_skip ("enchant has no engine for Hunspell dictionaries");
  return FALSE;
}

/* Puts the cursor into the second word and asks for its menu with the keyboard. */
static GtkTextView *
ask (CwSectionEditor *editor)
{
  CwProseBuffer *buffer = cw_section_editor_get_buffer (editor);
  GtkTextView *view = cw_section_editor_get_view (editor);
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &place, 5);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &place);
  press (GTK_WIDGET (view), GDK_KEY_F10, GDK_SHIFT_MASK);
  return view;
}

/* A suggestion takes the place of the word, in its style, in one step. */
static void
test_suggestion (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  CwSectionEditor *editor = find_editor (page, section);
  CwProseSpelling *spelling = cw_section_editor_get_spelling (editor);
  CwProseBuffer *buffer = cw_section_editor_get_buffer (editor);
  g_autoptr (GMenuModel) suggestions = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!has_dictionary ())
    return;
  cw_entity_set_by_name (section, "text", "the **tumro** grew {age|value}", NULL);
  WAIT_FOR (is_marked (spelling, buffer, 5));
  suggestions = g_menu_model_get_item_link (gtk_text_view_get_extra_menu (ask (editor)), 0,
                                            G_MENU_LINK_SECTION);
  target = g_menu_model_get_item_attribute_value (suggestions, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "tumor");
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.replace-word", "s", "tumor");
  assert_text (section, "text", "the **tumor** grew {age|value}");
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (section, "text", "the **tumro** grew {age|value}");
  WAIT_FOR (is_marked (spelling, buffer, 5));
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_text (section, "text", "the **tumor** grew {age|value}");
  WAIT_FOR (!is_marked (spelling, buffer, 5));
}

/* Ignored in this case only, or right from now on; undo has nothing to do with it. */
static void
test_ignore_and_add (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  CwSectionEditor *editor = find_editor (page, section);
  CwProseSpelling *spelling = cw_section_editor_get_spelling (editor);
  CwProseBuffer *buffer = cw_section_editor_get_buffer (editor);

  if (!has_dictionary ())
    return;
  cw_entity_set_by_name (section, "text", "the qwzx grew", NULL);
  WAIT_FOR (is_marked (spelling, buffer, 5));
  ask (editor);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.ignore-word", NULL);
  WAIT_FOR (!is_marked (spelling, buffer, 5));
  g_assert_false (cw_spelling_knows (cw_speller_get_spelling (cw_speller_get ()), "qwzx"));
  cw_entity_set_by_name (section, "text", "the qwzy grew", NULL);
  WAIT_FOR (is_marked (spelling, buffer, 5));
  ask (editor);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.add-word", NULL);
  WAIT_FOR (!is_marked (spelling, buffer, 5));
  g_assert_true (cw_spelling_knows (cw_speller_get_spelling (cw_speller_get ()), "qwzy"));
  assert_text (section, "text", "the qwzy grew");
}

/* ---- what stands beside the text ---- */

/* The article stands alone, other pages do not. */
static void
test_focus_mode (Fixture *self, gconstpointer data)
{
  GtkWidget *view = cw_case_view_new (self->document, self->record);
  GtkWidget *outline;

  show (self, view);
  /* In a window of this width there is none beside the article. */
  cw_case_view_set_inspector_visible (CW_CASE_VIEW (view), FALSE);
  outline = find_type (view, CW_TYPE_OUTLINE);
  g_assert_true (gtk_widget_get_visible (outline));
  cw_case_view_set_focus_mode (CW_CASE_VIEW (view), TRUE);
  settle ();
  g_assert_cmpstr (cw_case_view_get_page (CW_CASE_VIEW (view)), ==, "manuscript");
  g_assert_false (gtk_widget_get_visible (outline));
  cw_case_view_show_page (CW_CASE_VIEW (view), "patient");
  g_assert_true (gtk_widget_get_visible (outline));
  cw_case_view_show_page (CW_CASE_VIEW (view), "manuscript");
  g_assert_false (gtk_widget_get_visible (outline));
  cw_case_view_set_focus_mode (CW_CASE_VIEW (view), FALSE);
  g_assert_true (gtk_widget_get_visible (outline));
}

/* The form of the chip at the cursor opens beside it, the chip follows, and the form goes. */
static void
test_form_beside (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  CwSectionEditor *editor = find_editor (page, section);
  CwProseBuffer *buffer = cw_section_editor_get_buffer (editor);
  GtkTextIter start;
  GtkWidget *form;

  cw_entity_set_by_name (section, "text", "{age|value} old", NULL);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &start);
  gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (editor)));
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.show-form", NULL);
  settle ();
  form = find_type (GTK_WIDGET (page), CW_TYPE_CASE_PAGE);
  g_assert_nonnull (find_label (form, "Age at presentation"));
  cw_entity_set_by_name (CW_ENTITY (CW_CASE (self->root)->patient), "age", "31 a", NULL);
#define FOLLOWS()                                                                                  \
  ({                                                                                               \
    g_autofree char *shown = dup_shown (buffer);                                                   \
    g_str_has_prefix (shown, "31 years");                                                          \
  })
  WAIT_FOR (FOLLOWS ());
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *)&form);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.close-form", NULL);
  settle ();
  g_assert_null (form);
  g_assert_null (find_type (GTK_WIDGET (page), CW_TYPE_CASE_PAGE));
}

static guint
count_stops (Fixture *self, CwSectionEditor *editor)
{
  GtkWidget *last = NULL;
  guint n = 0;

  for (guint i = 0; i < 60; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      g_test_message ("%s", focus ? G_OBJECT_TYPE_NAME (focus) : "nothing");
      if (focus && focus != last && gtk_widget_is_ancestor (focus, GTK_WIDGET (editor)))
        n++;
      last = focus;
    }
  return n;
}

/* Tab reaches heading, kind, draft, menu and text of a section. */
static void
test_tab_stops (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwSectionEditor *editor = find_editor (page, get_section (self, 1));

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_assert_cmpuint (count_stops (self, editor), >=, 5);
}

/* ---- where findings lead ---- */

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

/* Sections are missing: the button that makes them, then the first of them. */
static void
test_focus_sections (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);

  cw_manuscript_page_focus (page, self->root, "sections");
  g_assert_true (get_focus (self) == find_button (GTK_WIDGET (page), "Start the Article"));
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.add-all", NULL);
  cw_manuscript_page_focus (page, self->root, "sections");
  g_assert_true (get_focus (self) == GTK_WIDGET (cw_section_editor_get_view (
                                       find_editor (page, get_section (self, 0)))));
  cw_manuscript_page_focus (page, get_section (self, 2), "text");
  g_assert_true (get_focus (self) == GTK_WIDGET (cw_section_editor_get_view (
                                       find_editor (page, get_section (self, 2)))));
}

/* What is kept against the journal is edited in its list. */
static void
test_focus_note (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *note = cw_entity_insert (self->root, find_field (self->root, "profile-notes"), 0, NULL);

  settle ();
  cw_manuscript_page_focus (page, note, "note");
  g_assert_nonnull (get_focus (self));
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (self), CW_TYPE_ENTITY_LIST_VIEW));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  cw_manuscript_page_focus (page, self->root, "profile-notes");
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (self), CW_TYPE_ENTITY_LIST_VIEW));
}

/* Everything that can be inserted is found by its words. */
static void
test_items (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) items = cw_insert_items_of_case (CW_CASE (self->root));
  g_autoptr (GListModel) works = cw_insert_items_of_works (NULL);

  g_assert_cmpuint (g_list_model_get_n_items (items), >, 200);
  g_assert_cmpuint (g_list_model_get_n_items (works), ==, 0);
}

/* The details of the first items that the search finds for some words. */
static char *
dup_found (GtkWidget *popover, const char *words, guint n)
{
  GtkWidget *search = find_type (popover, GTK_TYPE_SEARCH_ENTRY);
  GtkListView *list = find_type (popover, GTK_TYPE_LIST_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  GString *found = g_string_new (NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), words);
  g_signal_emit_by_name (search, "search-changed");
  for (guint i = 0; i < MIN (n, g_list_model_get_n_items (model)); i++)
    {
      g_autoptr (CwInsertItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (found, "%s%s", i ? "\n" : "", item->detail);
    }
  return g_string_free (found, FALSE);
}

/* A whole word stands before the beginning of one, and that before letters inside: "age" finds the
 * age before the management. */
static void
test_search (Fixture *self, gconstpointer data)
{
  GtkWidget *popover = cw_insert_popover_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *age = NULL;
  g_autofree char *beginning = NULL;

  show (self, label);
  gtk_widget_set_parent (popover, label);
  cw_insert_popover_show (CW_INSERT_POPOVER (popover),
                          cw_insert_items_of_case (CW_CASE (self->root)), "Fact",
                          &(GdkRectangle){ 0, 0, 1, 1 });
  age = dup_found (popover, "age", 1);
  g_assert_true (g_str_has_prefix (age, "Age"));
  beginning = dup_found (popover, "ag", 1);
  g_assert_true (g_str_has_prefix (beginning, "Age"));
  gtk_widget_unparent (popover);
}

int
main (int argc, char **argv)
{
  g_autofree char *dictionaries = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  dictionaries = make_dictionaries ();
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add ("/manuscript-page/start", Fixture, NULL, set_up, test_start, tear_down);
  g_test_add ("/manuscript-page/wheel", Fixture, NULL, set_up, test_wheel, tear_down);
  g_test_add ("/manuscript-page/draft-keeps", Fixture, NULL, set_up_sample, test_draft_keeps,
              tear_down);
  g_test_add ("/manuscript-page/typing", Fixture, NULL, set_up_sample, test_typing, tear_down);
  g_test_add ("/manuscript-page/fact-follows", Fixture, NULL, set_up_sample, test_fact_follows,
              tear_down);
  g_test_add ("/manuscript-page/order", Fixture, NULL, set_up_sample, test_order, tear_down);
  g_test_add ("/manuscript-page/tab-stops", Fixture, NULL, set_up_sample, test_tab_stops,
              tear_down);
  g_test_add ("/manuscript-page/focus-sections", Fixture, NULL, set_up, test_focus_sections,
              tear_down);
  g_test_add ("/manuscript-page/focus-note", Fixture, NULL, set_up_sample, test_focus_note,
              tear_down);
  g_test_add ("/manuscript-page/items", Fixture, NULL, set_up_sample, test_items, tear_down);
  g_test_add ("/manuscript-page/search", Fixture, NULL, set_up_sample, test_search, tear_down);
  g_test_add ("/manuscript-page/suggestion", Fixture, NULL, set_up_sample, test_suggestion,
              tear_down);
  g_test_add ("/manuscript-page/ignore-and-add", Fixture, NULL, set_up_sample, test_ignore_and_add,
              tear_down);
  g_test_add ("/manuscript-page/focus-mode", Fixture, NULL, set_up_sample, test_focus_mode,
              tear_down);
  g_test_add ("/manuscript-page/form-beside", Fixture, NULL, set_up_sample, test_form_beside,
              tear_down);
  result = g_test_run ();
  remove_tree (dictionaries);
  return result;
}
