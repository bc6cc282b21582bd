/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-prose-search.h"

/* Find and replace in the whole article. What a chip shows is found, but never replaced: it is the
 * fact that would have to change. */

/* For so long a search may hold the window; what takes longer goes on while it is idle, and says
 * how far it is. */
#define AT_ONCE_MILLISECONDS 50
#define SLICE_MILLISECONDS 8

static const char *
get_wanted (CwManuscriptPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->find_entry));
}

static const char *
get_instead (CwManuscriptPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->replace_entry));
}

static GtkTextBuffer *
get_buffer (CwSectionEditor *editor)
{
  return GTK_TEXT_BUFFER (cw_section_editor_get_buffer (editor));
}

static CwSectionEditor *
get_neighbour (CwManuscriptPage *self, CwSectionEditor *editor, gboolean forward)
{
  GtkWidget *next = forward ? gtk_widget_get_next_sibling (GTK_WIDGET (editor))
                            : gtk_widget_get_prev_sibling (GTK_WIDGET (editor));

  if (next == NULL)
    next = forward ? gtk_widget_get_first_child (self->editors)
                   : gtk_widget_get_last_child (self->editors);
  return CW_SECTION_EDITOR (next);
}

/* ---- finding ---- */

static void
unselect (GtkTextBuffer *buffer)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

/* The new selection comes before the old one goes: in between, there would be none to lend to other
 * programs, and theirs would take its place. Even so, who selects something else takes this one
 * away; the cursor then still stands before what was found. */
static void
select_match (CwManuscriptPage *self,
              CwSectionEditor *editor,
              const GtkTextIter *start,
              const GtkTextIter *end)
{
  gtk_text_buffer_select_range (get_buffer (editor), start, end);
  if (self->current && self->current != editor)
    unselect (get_buffer (self->current));
  g_set_weak_pointer (&self->current, editor);
  self->match = (CwTextMatch){ gtk_text_iter_get_offset (start), gtk_text_iter_get_offset (end) };
  gtk_widget_set_sensitive (self->tools, TRUE);
  cw_manuscript_page_scroll_to_cursor (self, editor, TRUE);
}

static gboolean
is_on (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

static CwTextSearchFlags
get_flags (CwManuscriptPage *self)
{
  return (is_on (self->find_case) ? CW_TEXT_SEARCH_CASE : 0) |
         (is_on (self->find_words) ? CW_TEXT_SEARCH_WORDS : 0);
}

/* The next match, as the choices of the bar have it. @start and @end may be @from. */
static gboolean
find_match (CwManuscriptPage *self,
            const GtkTextIter *from,
            gboolean forward,
            GtkTextIter *start,
            GtkTextIter *end)
{
  const GtkTextIter at = *from;

  return cw_prose_search_find (&at, forward, get_wanted (self), get_flags (self), start, end);
}

/* Looks in one section, from the selection on or, when @whole, from its edge. */
static gboolean
find_in (CwManuscriptPage *self, CwSectionEditor *editor, gboolean forward, gboolean whole)
{
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkTextIter start, end, from;

  /* Where the selection was taken away, the match before the cursor is not found once more. */
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) && editor == self->current &&
      gtk_text_iter_get_offset (&start) == self->match.start)
    gtk_text_buffer_get_iter_at_offset (buffer, &end, self->match.end);
  from = forward ? end : start;
  if (whole)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      from = forward ? start : end;
    }
  if (!find_match (self, &from, forward, &start, &end))
    return FALSE;
  select_match (self, editor, &start, &end);
  return TRUE;
}

/* Goes to the next match, or the one before, round the whole article. */
gboolean
cw_manuscript_page_go_to_match (CwManuscriptPage *self, gboolean forward)
{
  GtkWidget *first = gtk_widget_get_first_child (self->editors);
  CwSectionEditor *begin = self->current ? self->current : first ? CW_SECTION_EDITOR (first) : NULL;
  CwSectionEditor *editor = begin;

  if (editor == NULL || *get_wanted (self) == '\0')
    return FALSE;
  if (find_in (self, editor, forward, self->current == NULL))
    return TRUE;
  do
    {
      editor = get_neighbour (self, editor, forward);
      if (find_in (self, editor, forward, TRUE))
        return TRUE;
    }
  while (editor != begin);
  return FALSE;
}

/* Goes to the first match from where the cursor is: what was found stays while more is typed. */
void
cw_manuscript_page_go_to_typed (CwManuscriptPage *self)
{
  GtkTextBuffer *buffer = self->current ? get_buffer (self->current) : NULL;
  GtkTextIter start, end;

  if (*get_wanted (self) == '\0')
    return;
  if (buffer && gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &start);
  self->match = (CwTextMatch){ -1, -1 };
  cw_manuscript_page_go_to_match (self, TRUE);
}

/* ---- all of them ---- */

static CwProseSearch *
make_search (CwManuscriptPage *self)
{
  g_autoptr (GPtrArray) buffers = g_ptr_array_new ();

  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor;
       editor = gtk_widget_get_next_sibling (editor))
    g_ptr_array_add (buffers, get_buffer (CW_SECTION_EDITOR (editor)));
  return cw_prose_search_new (buffers, get_wanted (self), get_flags (self));
}

/* Which match is the one that was gone to: it is selected, or was. */
static guint
get_nth (CwManuscriptPage *self)
{
  GtkTextIter start, end;

  if (self->current == NULL)
    return 0;
  gtk_text_buffer_get_selection_bounds (get_buffer (self->current), &start, &end);
  return cw_prose_search_get_nth (self->search, get_buffer (self->current),
                                  gtk_text_iter_get_offset (&start),
                                  gtk_text_iter_get_offset (&end));
}

/* Says how many matches there are, and which of them is selected. */
static void
show_found (CwManuscriptPage *self)
{
  guint n = cw_prose_search_count (self->search), nth = get_nth (self);
  g_autofree char *result = NULL;

  if (n == 0)
    result = g_strdup (_ ("Not found"));
  /* Translators: which match of the search this is, and how many there are. */
  else if (nth)
    result = g_strdup_printf (_ ("%u of %u"), nth, n);
  else
    result = g_strdup_printf (ngettext ("%u match", "%u matches", n), n);
  cw_manuscript_page_show_result (self, result, n > 0);
}

/* The buffers are told of before anything is changed: each change ends a search. */
static void
replace_found (CwManuscriptPage *self)
{
  g_autoptr (CwProseSearch) search = g_steal_pointer (&self->search);
  g_autofree char *result = NULL;
  guint n = 0;

  cw_manuscript_page_begin_step (self, _ ("Replace"));
  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor;
       editor = gtk_widget_get_next_sibling (editor))
    {
      CwProseBuffer *buffer = cw_section_editor_get_buffer (CW_SECTION_EDITOR (editor));
      GArray *found = cw_prose_search_get_found (search, GTK_TEXT_BUFFER (buffer));

      n += found ? cw_prose_buffer_replace (buffer, found, get_instead (self)) : 0;
    }
  cw_manuscript_page_end_step (self);
  result = g_strdup_printf (ngettext ("%u replaced", "%u replaced", n), n);
  cw_manuscript_page_show_result (self, result, n > 0);
}

static void
set_replacing (CwManuscriptPage *self, gboolean is_replacing)
{
  self->is_replacing = is_replacing;
  gtk_button_set_label (GTK_BUTTON (self->replace_all),
                        is_replacing ? _ ("Stop") : _ ("Replace All"));
}

static void
finish_search (CwManuscriptPage *self)
{
  if (self->is_replacing)
    {
      set_replacing (self, FALSE);
      replace_found (self);
    }
  else
    show_found (self);
  g_clear_pointer (&self->search, cw_prose_search_free);
}

static void
show_progress (CwManuscriptPage *self)
{
  g_autofree char *result =
    /* Translators: how much of the article has been searched. */
    g_strdup_printf (_ ("%.0f %%…"), 100 * cw_prose_search_get_progress (self->search));

  gtk_label_set_label (GTK_LABEL (self->find_result), result);
}

/* Gives up what is being counted or is to be replaced. */
void
cw_manuscript_page_stop_search (CwManuscriptPage *self)
{
  g_clear_handle_id (&self->find_source, g_source_remove);
  g_clear_pointer (&self->search, cw_prose_search_free);
  if (self->is_replacing)
    set_replacing (self, FALSE);
}

/* A text that has changed on the way, as facts in it do, is looked at again. */
static gboolean
search_cb (gpointer user_data)
{
  CwManuscriptPage *self = user_data;
  gboolean goes_on = cw_prose_search_work (self->search, SLICE_MILLISECONDS);

  if (cw_prose_search_is_stale (self->search))
    {
      cw_prose_search_free (self->search);
      self->search = make_search (self);
      return G_SOURCE_CONTINUE;
    }
  if (goes_on)
    {
      show_progress (self);
      return G_SOURCE_CONTINUE;
    }
  self->find_source = 0;
  finish_search (self);
  return G_SOURCE_REMOVE;
}

static void
start_search (CwManuscriptPage *self, gboolean is_replacing)
{
  cw_manuscript_page_stop_search (self);
  cw_manuscript_page_show_result (self, "", TRUE);
  if (*get_wanted (self) == '\0')
    return;
  self->search = make_search (self);
  set_replacing (self, is_replacing);
  if (!cw_prose_search_work (self->search, AT_ONCE_MILLISECONDS))
    {
      finish_search (self);
      return;
    }
  show_progress (self);
  self->find_source = g_idle_add (search_cb, self);
}

/* Counts what is found. */
void
cw_manuscript_page_show_count (CwManuscriptPage *self)
{
  start_search (self, FALSE);
}

/* ---- replacing ---- */

static gboolean
can_replace (CwProseBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  for (GtkTextIter at = *start; gtk_text_iter_compare (&at, end) < 0;
       gtk_text_iter_forward_char (&at))
    if (cw_prose_buffer_get_chip (buffer, &at))
      return FALSE;
  return TRUE;
}

static void
replace_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  GtkTextBuffer *buffer = self->current ? get_buffer (self->current) : NULL;
  GtkTextIter start, end, from, past;

  if (buffer == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      cw_manuscript_page_go_to_match (self, TRUE);
      cw_manuscript_page_show_count (self);
      return;
    }
  from = start;
  if (find_match (self, &from, TRUE, &from, &past) && gtk_text_iter_equal (&from, &start) &&
      gtk_text_iter_equal (&past, &end) && can_replace (CW_PROSE_BUFFER (buffer), &start, &end))
    {
      cw_manuscript_page_begin_step (self, _ ("Replace"));
      cw_manuscript_page_put (buffer, &start, &end, get_instead (self));
      gtk_text_buffer_place_cursor (buffer, &end);
      cw_manuscript_page_end_step (self);
    }
  cw_manuscript_page_go_to_match (self, TRUE);
  cw_manuscript_page_show_count (self);
}

/* Replaces them, or stops on the way to it: until all are found, nothing is replaced. */
static void
replace_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (self->is_replacing)
    {
      cw_manuscript_page_stop_search (self);
      cw_manuscript_page_show_result (self, "", TRUE);
    }
  else if (*get_wanted (self))
    start_search (self, TRUE);
}

/* The actions of the search. */
void
cw_manuscript_page_install_find (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.replace", NULL, replace_action);
  gtk_widget_class_install_action (klass, "manuscript.replace-all", NULL, replace_all_action);
}
