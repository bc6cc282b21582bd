/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "document/cw-references.h"
#include "editing-fixtures.h"
#include "finding.h"
#include "model/cw-article.h"
#include "ui/cw-insert-popover.h"
#include "ui/cw-manuscript-page.h"
#include "ui/cw-prose-buffer.h"
#include "ui/cw-section-editor.h"
#include "widgets/cw-widgets.h"

/* Prose with chips, and the page on which the article is written. */

/* ---- the buffer ---- */

static char *
tell (const CwProseRun *run, const char *source, gpointer user_data)
{
  const char *age = user_data;

  return g_str_equal (run->text, "age") ? g_strdup (age) : NULL;
}

static char *
dup_shown (CwProseBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
}

static void
assert_shown (CwProseBuffer *buffer, const char *expected)
{
  g_autofree char *shown = dup_shown (buffer);

  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_source (CwProseBuffer *buffer, const char *expected)
{
  g_autofree char *source = cw_prose_buffer_dup_source (buffer);

  g_assert_cmpstr (source, ==, expected);
}

/* What is shown is written back as it was. */
static void
test_round_trip (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { "Plain words.", "Plain words." },
    { "One.\n\nTwo.\n", "One.\n\nTwo.\n" },
    { "A *new* and **strong** and ***both*** word", "A new and strong and both word" },
    { "10^{9}/L and CO_{2}", "109/L and CO2" },
    { "A {age|adjective} man", "A 27 man" },
    { "A *{age}* man", "A 27 man" },
    { "{age}{age} {gone}", "2727 {gone}" },
    { "HLA-B*57:01 and 2 * 3", "HLA-B*57:01 and 2 * 3" },
    { "\\*kept\\*", "*kept*" },
    { "## Heading\n- item {age}\n1. *first*", "## Heading\n- item 27\n1. first" },
    { "| a | {age} |\n|---|---|\n| *c* | d |", "| a | 27 |\n|---|---|\n| *c* | d |" },
    { "in [@x; @y].", "in [@x; @y]." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");

      cw_prose_buffer_set_source (buffer, rows[i][0]);
      assert_shown (buffer, rows[i][1]);
      assert_source (buffer, rows[i][0]);
    }
}

/* What is typed means itself, even when it looks like a mark. */
static void
test_typed (void)
{
  static const char *const rows[][2] = {
    { "*a*", "\\*a\\*" },     { "HLA-B*57:01", "HLA-B*57:01" }, { "x^{2}", "x\\^\\{2}" },
    { "{age}", "\\{age}" },   { "- an item", "- an item" },     { "[@x]", "\\[@x]" },
    { "- *a*", "- \\*a\\*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
      g_autofree char *source = NULL;

      gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), rows[i][0], -1);
      assert_source (buffer, rows[i][1]);
      source = cw_prose_buffer_dup_source (buffer);
      cw_prose_buffer_set_source (buffer, source);
      assert_shown (buffer, rows[i][0]);
    }
}

/* A chip goes as a whole, and nothing is typed into it. */
static void
test_chips_are_whole (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27 years");
  GtkTextIter start, end;

  cw_prose_buffer_set_source (buffer, "A {age} man");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 5);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (buffer), &start, "x", 1);
  assert_source (buffer, "A {age}x man");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 4);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (buffer), &start, &end);
  assert_source (buffer, "A x man");
}

static void
test_style (void)
{
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, (gpointer) "27");
  GtkTextIter start, end;

  cw_prose_buffer_set_source (buffer, "one two three");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 5);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &start);
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_EMPHASIS);
  assert_source (buffer, "one *two* three");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 0);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, 7);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (buffer), &start, &end);
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
  assert_source (buffer, "**one** ***two*** three");
  cw_prose_buffer_toggle_style (buffer, CW_PROSE_STRONG);
  assert_source (buffer, "one *two* three");
}

/* The text of a chip follows; the source stays. */
static void
test_refresh (void)
{
  char age[8] = "27";
  g_autoptr (CwProseBuffer) buffer = cw_prose_buffer_new (tell, age);

  cw_prose_buffer_set_source (buffer, "A *{age}* man of {age}.");
  strcpy (age, "103");
  cw_prose_buffer_refresh (buffer);
  assert_shown (buffer, "A 103 man of 103.");
  assert_source (buffer, "A *{age}* man of {age}.");
}

/* ---- the page ---- */

static CwManuscriptPage *
show_page (Fixture *self)
{
  GtkWidget *page = cw_manuscript_page_new (self->document, self->record);

  show (self, page);
  settle ();
  return CW_MANUSCRIPT_PAGE (page);
}

static GListModel *
get_sections (Fixture *self)
{
  return G_LIST_MODEL (CW_CASE (self->root)->sections);
}

static CwEntity *
get_section (Fixture *self, guint position)
{
  g_autoptr (CwEntity) section = g_list_model_get_item (get_sections (self), position);

  return section;
}

static gboolean
edits (GtkWidget *widget, gconstpointer section)
{
  return CW_IS_SECTION_EDITOR (widget) &&
         cw_section_editor_get_section (CW_SECTION_EDITOR (widget)) == section;
}

static CwSectionEditor *
find_editor (CwManuscriptPage *page, CwEntity *section)
{
  return CW_SECTION_EDITOR (find_widget (GTK_WIDGET (page), edits, section));
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
  g_autofree char *before = g_strdup (CW_SECTION (section)->text);

  g_signal_emit_by_name (find_button (GTK_WIDGET (find_editor (page, section)), "Draft"),
                         "clicked");
  g_assert_true (g_str_has_prefix (CW_SECTION (section)->text, before));
  g_assert_nonnull (strstr (CW_SECTION (section)->text, "{patient|article-capital}"));
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

/* Everything that can be inserted is found by its words. */
static void
test_items (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) items = cw_insert_items_of_case (CW_CASE (self->root));
  g_autoptr (GListModel) works = cw_insert_items_of_works (NULL);

  g_assert_cmpuint (g_list_model_get_n_items (items), >, 200);
  g_assert_cmpuint (g_list_model_get_n_items (works), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  cw_widgets_init (gdk_display_get_default ());
  g_test_add_func ("/prose-buffer/round-trip", test_round_trip);
  g_test_add_func ("/prose-buffer/typed", test_typed);
  g_test_add_func ("/prose-buffer/chips-are-whole", test_chips_are_whole);
  g_test_add_func ("/prose-buffer/style", test_style);
  g_test_add_func ("/prose-buffer/refresh", test_refresh);
  g_test_add ("/manuscript-page/start", Fixture, NULL, set_up, test_start, tear_down);
  g_test_add ("/manuscript-page/draft-keeps", Fixture, NULL, set_up_sample, test_draft_keeps,
              tear_down);
  g_test_add ("/manuscript-page/typing", Fixture, NULL, set_up_sample, test_typing, tear_down);
  g_test_add ("/manuscript-page/fact-follows", Fixture, NULL, set_up_sample, test_fact_follows,
              tear_down);
  g_test_add ("/manuscript-page/order", Fixture, NULL, set_up_sample, test_order, tear_down);
  g_test_add ("/manuscript-page/replace", Fixture, NULL, set_up_sample, test_replace, tear_down);
  g_test_add ("/manuscript-page/items", Fixture, NULL, set_up_sample, test_items, tear_down);
  return g_test_run ();
}
