/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>

#include "model/cw-article.h"
#include "prose-fixtures.h"
#include "ui/cw-insert-popover.h"
#include "ui/cw-prose-search.h"
#include "widgets/cw-widgets.h"

/* What is put into the article with a search, and what is sought and replaced in it. */

/* ---- what is put in ---- */

/* Opens the search by typing @keyval at the end of the first section. */
static CwInsertPopover *
type_opener (Fixture *self, CwManuscriptPage *page, guint keyval)
{
  CwSectionEditor *editor = find_editor (page, get_section (self, 0));
  GtkTextView *view = cw_section_editor_get_view (editor);
  GtkTextIter end;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  settle ();
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &end);
  g_assert_true (press (GTK_WIDGET (view), keyval, 0));
  return find_type (GTK_WIDGET (page), CW_TYPE_INSERT_POPOVER);
}

static void
search (CwInsertPopover *popover, const char *words)
{
  GtkWidget *entry = find_type (GTK_WIDGET (popover), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

/* What was typed into a search that chose nothing stands in the text, as text. */
static void
test_search_left (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  CwInsertPopover *popover;

  cw_entity_set_by_name (section, "text", "Set [", NULL);
  popover = type_opener (self, page, GDK_KEY_at);
  search (popover, "Shi");
  gtk_popover_popdown (GTK_POPOVER (popover));
  WAIT_FOR (g_strcmp0 (CW_SECTION (section)->text, "Set [@Shi") == 0);
  popover = type_opener (self, page, GDK_KEY_braceleft);
  gtk_popover_popdown (GTK_POPOVER (popover));
  WAIT_FOR (g_strcmp0 (CW_SECTION (section)->text, "Set [@Shi{") == 0);
  popover = type_opener (self, page, GDK_KEY_braceleft);
  search (popover, "no such fact");
  WAIT_FOR (!gtk_widget_get_visible (GTK_WIDGET (popover)));
  WAIT_FOR (g_strcmp0 (CW_SECTION (section)->text, "Set [@Shi{{no such fact") == 0);
}

/* A choice leaves nothing of the search behind. */
static void
test_search_chosen (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  CwInsertPopover *popover;

  cw_entity_set_by_name (section, "text", "See ", NULL);
  popover = type_opener (self, page, GDK_KEY_braceleft);
  g_signal_emit_by_name (popover, "chosen", "{table}");
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle ();
  assert_text (section, "text", "See {table}");
}

/* ---- find and replace ---- */

static gboolean
has_placeholder (GtkWidget *widget, gconstpointer wanted)
{
  return GTK_IS_ENTRY (widget) &&
         g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), wanted) == 0;
}

/* Replaced everywhere in one step, but never inside a fact. */
static void
test_replace (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *first = get_section (self, 0), *second = get_section (self, 1);
  GtkWidget *wanted, *instead;

  cw_entity_set_by_name (first, "text", "A man of {age|value}, 27 YEARS old", NULL);
  cw_entity_set_by_name (second, "text", "27 years later", NULL);
  cw_manuscript_page_find (page);
  settle ();
  wanted = find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  instead = find_widget (GTK_WIDGET (page), has_placeholder, "Replace with");
  gtk_editable_set_text (GTK_EDITABLE (wanted), "27 years");
  gtk_editable_set_text (GTK_EDITABLE (instead), "long");
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.replace-all", NULL);
  assert_text (first, "text", "A man of {age|value}, long old");
  assert_text (second, "text", "long later");
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (first, "text", "A man of {age|value}, 27 YEARS old");
  assert_text (second, "text", "27 years later");
}

/* The label of the search that begins so. */
static gboolean
says (CwManuscriptPage *page, const char *result)
{
  return find_label (GTK_WIDGET (page), result) != NULL;
}

/* The selection takes its time to go from one text to another. */
static void
search_on (GtkWidget *entry, const char *signal)
{
  g_signal_emit_by_name (entry, signal);
  settle ();
}

/* Matches are counted across sections, round and round, and as the text changes. */
static void
test_find_count (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  GtkWidget *entry;

  cw_entity_set_by_name (get_section (self, 0), "text", "Qzx and qzx", NULL);
  cw_entity_set_by_name (get_section (self, 1), "text", "One more qzx", NULL);
  cw_manuscript_page_find (page);
  settle ();
  entry = find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpint (gtk_widget_get_width (entry), >, gtk_widget_get_width (self->window) / 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), "qz");
  WAIT_FOR (says (page, "1 of 3"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "qzx");
  WAIT_FOR (says (page, "1 of 3"));
  search_on (entry, "activate");
  WAIT_FOR (says (page, "2 of 3"));
  search_on (entry, "next-match");
  search_on (entry, "next-match");
  WAIT_FOR (says (page, "1 of 3"));
  search_on (entry, "previous-match");
  WAIT_FOR (says (page, "3 of 3"));
  cw_entity_set_by_name (get_section (self, 0), "text", "None", NULL);
  WAIT_FOR (says (page, "1 of 1"));
  g_assert_true (cw_history_undo (self->history, NULL));
  WAIT_FOR (says (page, "3 of 3"));
}

/* Nothing found is said, by the entry too. */
static void
test_find_nothing (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  GtkWidget *entry;

  cw_manuscript_page_find (page);
  settle ();
  entry = find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "<b>%s&");
  WAIT_FOR (says (page, "Not found"));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  WAIT_FOR (!says (page, "Not found"));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
}

/* The word that is selected is sought, a passage is not. */
static void
test_find_selected (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  CwSectionEditor *editor = find_editor (page, section);
  GtkWidget *entry;

  cw_entity_set_by_name (section, "text", "word qzx\nnext", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (editor)));
  settle ();
  select_range (cw_section_editor_get_buffer (editor), 5, 8);
  cw_manuscript_page_find (page);
  entry = find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "qzx");
  WAIT_FOR (says (page, "1 of 1"));
  select_range (cw_section_editor_get_buffer (editor), 5, 11);
  cw_manuscript_page_find (page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "qzx");
}

static GtkToggleButton *
find_toggle (CwManuscriptPage *page, const char *label)
{
  return GTK_TOGGLE_BUTTON (find_button (GTK_WIDGET (page), label));
}

/* Case and whole words count when they are asked for; what was counted goes with undo. */
static void
test_replace_choices (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);

  cw_entity_set_by_name (section, "text", "Qzx, qzx, qzxs, aqzx", NULL);
  cw_manuscript_page_find (page);
  settle ();
  gtk_editable_set_text (find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY), "qzx");
  gtk_editable_set_text (
    GTK_EDITABLE (find_widget (GTK_WIDGET (page), has_placeholder, "Replace with")), "X");
  gtk_toggle_button_set_active (find_toggle (page, "|ab|"), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.replace-all", NULL);
  assert_text (section, "text", "X, X, qzxs, aqzx");
  g_assert_nonnull (find_label (GTK_WIDGET (page), "2 replaced"));
  g_assert_true (cw_history_undo (self->history, NULL));
  g_assert_null (find_label (GTK_WIDGET (page), "2 replaced"));
  gtk_toggle_button_set_active (find_toggle (page, "Aa"), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.replace-all", NULL);
  assert_text (section, "text", "Qzx, X, qzxs, aqzx");
}

/* From what is sought Tab leads to what takes its place. */
static void
test_find_tab (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  GtkWidget *instead;

  cw_manuscript_page_find (page);
  settle ();
  instead = find_widget (GTK_WIDGET (page), has_placeholder, "Replace with");
  run_xdotool ("key Tab");
  WAIT_FOR (gtk_widget_get_state_flags (instead) & GTK_STATE_FLAG_FOCUS_WITHIN);
}

/* Letters that take long to compare, between two words that are sought. */
static char *
dup_long_text (void)
{
  GString *text = g_string_new ("qzx ");

  for (guint i = 0; i < 4000; i++)
    g_string_append (text, "ééééééééééééééééééééééééé ééééééééééééééééééééééééé "
                           "ééééééééééééééééééééééééé ééééééééééééééééééééééééé\n");
  g_string_append (text, "qzx");
  return g_string_free (text, FALSE);
}

/* A search that takes long goes on in idle moments and can be stopped; until all is found, nothing
 * is replaced, and then all in one step. */
static void
test_replace_slowly (Fixture *self, gconstpointer data)
{
  CwManuscriptPage *page = show_page (self);
  CwEntity *section = get_section (self, 0);
  g_autofree char *text = dup_long_text ();
  GtkButton *button;

  cw_manuscript_page_find (page);
  settle ();
  gtk_editable_set_text (find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY), "qzx");
  gtk_editable_set_text (
    GTK_EDITABLE (find_widget (GTK_WIDGET (page), has_placeholder, "Replace with")), "X");
  WAIT_FOR (says (page, "Not found"));
  button = GTK_BUTTON (find_button (GTK_WIDGET (page), "Replace All"));
  /* What is not in sight is not laid out. */
  gtk_widget_set_visible (self->window, FALSE);
  cw_entity_set_by_name (section, "text", text, NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.replace-all", NULL);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "Stop");
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.replace-all", NULL);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "Replace All");
  assert_text (section, "text", text);
  gtk_widget_activate_action (GTK_WIDGET (page), "manuscript.replace-all", NULL);
  assert_text (section, "text", text);
  for (guint i = 0; i < 100000 && *CW_SECTION (section)->text != 'X'; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (CW_SECTION (section)->text, "X é"));
  g_assert_true (g_str_has_suffix (CW_SECTION (section)->text, "é\nX"));
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (section, "text", text);
}

/* A text that has changed since is looked at again before anything is replaced in it. */
static void
test_found_again (void)
{
  g_autoptr (GPtrArray) buffers = g_ptr_array_new_with_free_func (g_object_unref);
  CwProseSearch *search;
  GArray *found;

  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_add (buffers, gtk_text_buffer_new (NULL));
      gtk_text_buffer_set_text (buffers->pdata[i], "one two one", -1);
    }
  search = cw_prose_search_new (buffers, "one", 0);
  while (cw_prose_search_work (search, 10))
    ;
  g_assert_false (cw_prose_search_is_stale (search));
  gtk_text_buffer_set_text (buffers->pdata[1], "a one b", -1);
  g_assert_true (cw_prose_search_is_stale (search));
  found = cw_prose_search_get_found (search, buffers->pdata[0]);
  g_assert_cmpuint (found->len, ==, 2);
  found = cw_prose_search_get_found (search, buffers->pdata[1]);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, CwTextMatch, 0).start, ==, 2);
  g_assert_cmpint (g_array_index (found, CwTextMatch, 0).end, ==, 5);
  g_assert_false (cw_prose_search_is_stale (search));
  cw_prose_search_free (search);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add ("/manuscript-search/replace", Fixture, NULL, set_up_sample, test_replace, tear_down);
  g_test_add ("/manuscript-search/replace-choices", Fixture, NULL, set_up_sample,
              test_replace_choices, tear_down);
  g_test_add ("/manuscript-search/replace-slowly", Fixture, NULL, set_up_sample,
              test_replace_slowly, tear_down);
  g_test_add_func ("/manuscript-search/found-again", test_found_again);
  g_test_add ("/manuscript-search/find-count", Fixture, NULL, set_up_sample, test_find_count,
              tear_down);
  g_test_add ("/manuscript-search/find-tab", Fixture, NULL, set_up_sample, test_find_tab,
              tear_down);
  g_test_add ("/manuscript-search/find-nothing", Fixture, NULL, set_up_sample, test_find_nothing,
              tear_down);
  g_test_add ("/manuscript-search/find-selected", Fixture, NULL, set_up_sample, test_find_selected,
              tear_down);
  g_test_add ("/manuscript-search/search-chosen", Fixture, NULL, set_up_sample, test_search_chosen,
              tear_down);
  g_test_add ("/manuscript-search/search-left", Fixture, NULL, set_up_sample, test_search_left,
              tear_down);
  return g_test_run ();
}
