/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "prose-fixtures.h"

#include "model/cw-article.h"

/* What a buffer of prose shows, and what it would be written as. */

char *
dup_shown (CwProseBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
}

void
assert_shown (CwProseBuffer *buffer, const char *expected)
{
  g_autofree char *shown = dup_shown (buffer);

  g_assert_cmpstr (shown, ==, expected);
}

void
assert_source (CwProseBuffer *buffer, const char *expected)
{
  g_autofree char *source = cw_prose_buffer_dup_source (buffer);

  g_assert_cmpstr (source, ==, expected);
}

void
select_range (CwProseBuffer *buffer, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, from);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, to);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (buffer), &start, &end);
}

/* The cursor is at @cursor, the other end of the selection at @bound. */
void
assert_selected (CwProseBuffer *buffer, int cursor, int bound)
{
  GtkTextBuffer *text = GTK_TEXT_BUFFER (buffer);
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_mark (text, &place, gtk_text_buffer_get_insert (text));
  g_assert_cmpint (gtk_text_iter_get_offset (&place), ==, cursor);
  gtk_text_buffer_get_iter_at_mark (text, &place, gtk_text_buffer_get_selection_bound (text));
  g_assert_cmpint (gtk_text_iter_get_offset (&place), ==, bound);
}

/* Types a letter at a time. */
void
type (CwProseBuffer *buffer, const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), text,
                                      (int)(g_utf8_next_char (text) - text));
}

gboolean
is_marked (CwProseSpelling *spelling, CwProseBuffer *buffer, int offset)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, offset);
  return cw_prose_spelling_find (spelling, &start, &end);
}

/* ---- the page ---- */

CwManuscriptPage *
show_page (Fixture *self)
{
  GtkWidget *page = cw_manuscript_page_new (self->document, self->record);

  show (self, page);
  settle ();
  return CW_MANUSCRIPT_PAGE (page);
}

GListModel *
get_sections (Fixture *self)
{
  return G_LIST_MODEL (CW_CASE (self->root)->sections);
}

CwEntity *
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

CwSectionEditor *
find_editor (CwManuscriptPage *page, CwEntity *section)
{
  return CW_SECTION_EDITOR (find_widget (GTK_WIDGET (page), edits, section));
}

gboolean
press (GtkWidget *view, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys) && !handled)
        g_signal_emit_by_name (keys, "key-pressed", keyval, 0, state, &handled);
    }
  return handled;
}

/* A section with a text, and the cursor in it. */
CwProseBuffer *
enter (Fixture *self, CwManuscriptPage *page, guint position, const char *text)
{
  CwEntity *section = get_section (self, position);
  CwSectionEditor *editor = find_editor (page, section);

  cw_entity_set_by_name (section, "text", text, NULL);
  cw_history_break (self->history);
  gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (editor)));
  settle ();
  return cw_section_editor_get_buffer (editor);
}

/* The last step went from @before to @after, and nothing else. */
void
assert_step (Fixture *self, guint position, const char *before, const char *after)
{
  CwEntity *section = get_section (self, position);

  assert_text (section, "text", after);
  g_assert_true (cw_history_undo (self->history, NULL));
  assert_text (section, "text", before);
  g_assert_true (cw_history_redo (self->history, NULL));
  assert_text (section, "text", after);
}

void
ask_section (CwManuscriptPage *page, CwEntity *section, const char *signal)
{
  g_signal_emit_by_name (cw_section_editor_get_view (find_editor (page, section)), signal);
}
