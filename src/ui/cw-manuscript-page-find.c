/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-manuscript-page-private.h"

/* Find and replace in the whole article. What a chip shows is found, but never replaced: it is the
 * fact that would have to change. */

/* Characters that are looked through to count what is found, at most: each match costs its line. */
#define LONGEST_COUNT 5000000

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
  gtk_widget_set_sensitive (self->tools, TRUE);
  cw_manuscript_page_scroll_to_cursor (self, editor, TRUE);
}

static gboolean
is_on (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

/* Whether a letter or digit on one side of @place goes on at the other. */
static gboolean
splits_word (const GtkTextIter *place)
{
  GtkTextIter before = *place;

  return gtk_text_iter_backward_char (&before) &&
         g_unichar_isalnum (gtk_text_iter_get_char (&before)) &&
         g_unichar_isalnum (gtk_text_iter_get_char (place));
}

static gboolean
is_wanted (CwManuscriptPage *self, const GtkTextIter *start, const GtkTextIter *end)
{
  return !is_on (self->find_words) || (!splits_word (start) && !splits_word (end));
}

/* The next match, as the choices of the bar have it. @start and @end may be @from. */
static gboolean
find_match (CwManuscriptPage *self,
            const GtkTextIter *from,
            gboolean forward,
            GtkTextIter *start,
            GtkTextIter *end)
{
  GtkTextSearchFlags flags = GTK_TEXT_SEARCH_TEXT_ONLY;
  const char *wanted = get_wanted (self);
  GtkTextIter at = *from;

  if (!is_on (self->find_case))
    flags |= GTK_TEXT_SEARCH_CASE_INSENSITIVE;
  while (forward ? gtk_text_iter_forward_search (&at, wanted, flags, start, end, NULL)
                 : gtk_text_iter_backward_search (&at, wanted, flags, start, end, NULL))
    {
      if (is_wanted (self, start, end))
        return TRUE;
      at = forward ? *end : *start;
    }
  return FALSE;
}

/* Looks in one section, from the selection on or, when @whole, from its edge. */
static gboolean
find_in (CwManuscriptPage *self, CwSectionEditor *editor, gboolean forward, gboolean whole)
{
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkTextIter start, end, from;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
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
  cw_manuscript_page_go_to_match (self, TRUE);
}

/* ---- counting ---- */

typedef struct
{
  guint n;
  guint nth; /* which of them is selected, from 1, or 0 */
  gint64 looked_through;
} Count;

/* Whether a match is the one that was gone to: it is selected, or was. */
static gboolean
is_selected (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter from, to;

  return gtk_text_buffer_get_selection_bounds (buffer, &from, &to)
           ? gtk_text_iter_equal (&from, start) && gtk_text_iter_equal (&to, end)
           : gtk_text_iter_equal (&from, start);
}

static gboolean
count_in (CwManuscriptPage *self, CwSectionEditor *editor, Count *count)
{
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &end);
  while (find_match (self, &end, TRUE, &start, &end))
    {
      count->n++;
      if (editor == self->current && is_selected (buffer, &start, &end))
        count->nth = count->n;
      count->looked_through += gtk_text_iter_get_chars_in_line (&start);
      if (count->looked_through > LONGEST_COUNT)
        return FALSE;
    }
  return TRUE;
}

/* What the bar says of the matches: how many there are, and which of them is selected. A count that
 * would take long is given up, and says so. */
char *
cw_manuscript_page_count_matches (CwManuscriptPage *self, guint *n)
{
  Count count = { 0, 0, 0 };
  gboolean is_whole = TRUE;

  *n = 0;
  if (*get_wanted (self) == '\0')
    return g_strdup ("");
  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor && is_whole;
       editor = gtk_widget_get_next_sibling (editor))
    is_whole = count_in (self, CW_SECTION_EDITOR (editor), &count);
  *n = count.n;
  if (!is_whole)
    return g_strdup_printf (_ ("More than %u"), count.n);
  if (count.n == 0)
    return g_strdup (_ ("Not found"));
  /* Translators: which match of the search this is, and how many there are. */
  return count.nth ? g_strdup_printf (_ ("%u of %u"), count.nth, count.n)
                   : g_strdup_printf (ngettext ("%u match", "%u matches", count.n), count.n);
}

/* ---- replacing ---- */

static gboolean
touches_chip (CwProseBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  for (GtkTextIter at = *start; gtk_text_iter_compare (&at, end) < 0;
       gtk_text_iter_forward_char (&at))
    if (cw_prose_buffer_get_chip (buffer, &at))
      return TRUE;
  return FALSE;
}

static guint
replace_in (CwManuscriptPage *self, CwSectionEditor *editor)
{
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkTextIter start, end;
  guint n = 0;

  gtk_text_buffer_get_start_iter (buffer, &end);
  while (find_match (self, &end, TRUE, &start, &end))
    if (!touches_chip (CW_PROSE_BUFFER (buffer), &start, &end))
      {
        if (n++ == 0)
          cw_prose_buffer_begin_edit (CW_PROSE_BUFFER (buffer), _ ("Replace"));
        cw_manuscript_page_put (buffer, &start, &end, get_instead (self));
      }
  if (n > 0)
    cw_prose_buffer_end_edit (CW_PROSE_BUFFER (buffer));
  return n;
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
      gtk_text_iter_equal (&past, &end) && !touches_chip (CW_PROSE_BUFFER (buffer), &start, &end))
    {
      cw_manuscript_page_begin_step (self, _ ("Replace"));
      cw_manuscript_page_put (buffer, &start, &end, get_instead (self));
      gtk_text_buffer_place_cursor (buffer, &end);
      cw_manuscript_page_end_step (self);
    }
  cw_manuscript_page_go_to_match (self, TRUE);
  cw_manuscript_page_show_count (self);
}

static void
replace_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  g_autofree char *result = NULL;
  guint n = 0;

  if (*get_wanted (self) == '\0')
    return;
  cw_manuscript_page_begin_step (self, _ ("Replace"));
  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor;
       editor = gtk_widget_get_next_sibling (editor))
    n += replace_in (self, CW_SECTION_EDITOR (editor));
  cw_manuscript_page_end_step (self);
  result = g_strdup_printf (ngettext ("%u replaced", "%u replaced", n), n);
  cw_manuscript_page_show_result (self, result, n > 0);
}

/* The actions of the search. */
void
cw_manuscript_page_install_find (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.replace", NULL, replace_action);
  gtk_widget_class_install_action (klass, "manuscript.replace-all", NULL, replace_all_action);
}
