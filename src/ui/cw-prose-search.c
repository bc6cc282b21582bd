/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-search.h"

/* Words sought in the texts of an article, a while at a time. */

/* Characters between two looks at the clock. */
#define CHUNK 4096

struct _CwProseSearch
{
  GPtrArray *buffers;
  GPtrArray *found; /* for each buffer a GArray of CwTextMatch */
  char *wanted;
  CwTextSearchFlags flags;
  CwTextSearch *current; /* of the buffer that is gone through, or NULL before it */
  guint at; /* its index */
  gint64 n_done, n_characters;
  GHashTable *changed; /* the buffers that have changed since, lent */
};

static void
changed_cb (GtkTextBuffer *buffer, CwProseSearch *self)
{
  g_hash_table_add (self->changed, buffer);
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_iter_get_slice (&start, &end);
}

static void
begin_buffer (CwProseSearch *self)
{
  g_autofree char *text = dup_text (self->buffers->pdata[self->at]);

  self->current = cw_text_search_new (text, self->wanted, self->flags);
}

/* Goes on a little; %FALSE at the end of the last text. */
static gboolean
step (CwProseSearch *self)
{
  if (self->at == self->buffers->len)
    return FALSE;
  if (self->current == NULL)
    begin_buffer (self);
  self->n_done += CHUNK;
  if (!cw_text_search_work (self->current, CHUNK, self->found->pdata[self->at]))
    {
      g_clear_pointer (&self->current, cw_text_search_free);
      self->at++;
    }
  return self->at < self->buffers->len;
}

/**
 * cw_prose_search_work:
 * @self: a search
 * @milliseconds: for how long to work
 *
 * Goes on with the search.
 *
 * Returns: %FALSE when all has been looked at
 */
gboolean
cw_prose_search_work (CwProseSearch *self, guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (step (self))
    if (g_get_monotonic_time () >= until)
      return TRUE;
  return FALSE;
}

/**
 * cw_prose_search_is_stale:
 * @self: a search
 *
 * Returns: whether one of its texts has changed since it began, and what was found is nowhere
 */
gboolean
cw_prose_search_is_stale (CwProseSearch *self)
{
  return g_hash_table_size (self->changed) > 0;
}

/**
 * cw_prose_search_get_progress:
 * @self: a search
 *
 * Returns: how much of the texts has been looked at, from 0 to 1
 */
double
cw_prose_search_get_progress (CwProseSearch *self)
{
  return self->n_characters > 0 ? MIN (1.0, (double)self->n_done / (double)self->n_characters)
                                : 1.0;
}

/**
 * cw_prose_search_count:
 * @self: a search
 *
 * Returns: how often it has found what is sought
 */
guint
cw_prose_search_count (CwProseSearch *self)
{
  guint n = 0;

  for (guint i = 0; i < self->found->len; i++)
    n += ((GArray *)self->found->pdata[i])->len;
  return n;
}

static void
search_again (CwProseSearch *self, GtkTextBuffer *buffer, GArray *found)
{
  g_autofree char *text = dup_text (buffer);
  g_autoptr (CwTextSearch) search = cw_text_search_new (text, self->wanted, self->flags);

  g_array_set_size (found, 0);
  cw_text_search_work (search, G_MAXUINT, found);
  g_hash_table_remove (self->changed, buffer);
}

/**
 * cw_prose_search_get_found:
 * @self: a search that has looked at all
 * @buffer: one of its texts
 *
 * A text that has changed since is looked at again: a replacement in one section can renumber what
 * another one says of figures and citations.
 *
 * Returns: (transfer none) (element-type CwTextMatch) (nullable): what is found there, in order;
 *   %NULL when it is no text of the search
 */
GArray *
cw_prose_search_get_found (CwProseSearch *self, GtkTextBuffer *buffer)
{
  guint index;

  if (!g_ptr_array_find (self->buffers, buffer, &index))
    return NULL;
  if (g_hash_table_contains (self->changed, buffer))
    search_again (self, buffer, self->found->pdata[index]);
  return self->found->pdata[index];
}

static guint
find_match (GArray *matches, int start, int end)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const CwTextMatch *match = &g_array_index (matches, CwTextMatch, i);

      if (match->start == start && (match->end == end || start == end))
        return i + 1;
    }
  return 0;
}

/**
 * cw_prose_search_get_nth:
 * @self: a search
 * @buffer: the text with the selection
 * @start: where the selection begins, in characters
 * @end: where it ends; @start when nothing is selected
 *
 * Returns: which of all that was found is selected or begins at the cursor, from 1, or 0
 */
guint
cw_prose_search_get_nth (CwProseSearch *self, GtkTextBuffer *buffer, int start, int end)
{
  guint n = 0, nth;

  for (guint i = 0; i < self->buffers->len; i++)
    {
      if (self->buffers->pdata[i] == buffer)
        {
          nth = find_match (self->found->pdata[i], start, end);
          return nth ? n + nth : 0;
        }
      n += ((GArray *)self->found->pdata[i])->len;
    }
  return 0;
}

/**
 * cw_prose_search_new:
 * @buffers: (element-type GtkTextBuffer): texts, in their order
 * @wanted: what is sought
 * @flags: what counts as found
 *
 * Nothing is looked at until cw_prose_search_work() is called.
 *
 * Returns: (transfer full): a search
 */
CwProseSearch *
cw_prose_search_new (GPtrArray *buffers, const char *wanted, CwTextSearchFlags flags)
{
  CwProseSearch *self = g_new0 (CwProseSearch, 1);

  self->changed = g_hash_table_new (NULL, NULL);
  self->buffers = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  for (guint i = 0; i < buffers->len; i++)
    {
      g_ptr_array_add (self->buffers, g_object_ref (buffers->pdata[i]));
      g_signal_connect (buffers->pdata[i], "changed", G_CALLBACK (changed_cb), self);
      g_ptr_array_add (self->found, g_array_new (FALSE, FALSE, sizeof (CwTextMatch)));
      self->n_characters += gtk_text_buffer_get_char_count (buffers->pdata[i]);
    }
  self->wanted = g_strdup (wanted);
  self->flags = flags;
  return self;
}

/**
 * cw_prose_search_free:
 * @self: a search
 *
 * Frees it, finished or not.
 */
void
cw_prose_search_free (CwProseSearch *self)
{
  for (guint i = 0; i < self->buffers->len; i++)
    g_signal_handlers_disconnect_by_data (self->buffers->pdata[i], self);
  g_clear_pointer (&self->current, cw_text_search_free);
  g_ptr_array_unref (self->buffers);
  g_ptr_array_unref (self->found);
  g_hash_table_unref (self->changed);
  g_free (self->wanted);
  g_free (self);
}

/* ---- from one match to the next ---- */

/* The first match that begins at @place or behind it, or the last that ends there or before. */
static const CwTextMatch *
choose (GArray *matches, int place, gboolean forward)
{
  const CwTextMatch *before = NULL;

  for (guint i = 0; i < matches->len; i++)
    {
      const CwTextMatch *match = &g_array_index (matches, CwTextMatch, i);

      if (forward && match->start >= place)
        return match;
      if (!forward && match->end <= place)
        before = match;
    }
  return before;
}

/* A match never goes beyond its line: what is sought forward is sought from the line on, and no
 * longer than until it is found. */
static const CwTextMatch *
seek (CwTextSearch *search, int place, gboolean forward, GArray *matches)
{
  const CwTextMatch *match = NULL;
  gboolean goes_on = TRUE;

  while (match == NULL && goes_on)
    {
      if (forward)
        g_array_set_size (matches, 0);
      goes_on = cw_text_search_work (search, forward ? CHUNK : G_MAXUINT, matches);
      match = choose (matches, place, forward);
    }
  return match;
}

/**
 * cw_prose_search_find:
 * @from: a place in a text
 * @forward: whether to look behind it, not before
 * @wanted: what is sought, of one line
 * @flags: what counts as found
 * @start: (out): where the match begins
 * @end: (out): where it ends
 *
 * Finds what is nearest to a place. @start and @end may be @from.
 *
 * Returns: %FALSE when there is nothing up to the end or start of the text
 */
gboolean
cw_prose_search_find (const GtkTextIter *from,
                      gboolean forward,
                      const char *wanted,
                      CwTextSearchFlags flags,
                      GtkTextIter *start,
                      GtkTextIter *end)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (CwTextMatch));
  GtkTextIter begin = *from, past = *from;
  g_autoptr (CwTextSearch) search = NULL;
  g_autofree char *text = NULL;
  const CwTextMatch *match;

  if (forward)
    {
      gtk_text_iter_set_line_offset (&begin, 0);
      gtk_text_iter_forward_to_end (&past);
    }
  else
    {
      gtk_text_buffer_get_start_iter (gtk_text_iter_get_buffer (from), &begin);
      if (!gtk_text_iter_ends_line (&past))
        gtk_text_iter_forward_to_line_end (&past);
    }
  text = gtk_text_iter_get_slice (&begin, &past);
  search = cw_text_search_new (text, wanted, flags);
  match = seek (search, gtk_text_iter_get_offset (from) - gtk_text_iter_get_offset (&begin),
                forward, matches);
  if (match == NULL)
    return FALSE;
  *start = *end = begin;
  gtk_text_iter_forward_chars (start, match->start);
  gtk_text_iter_forward_chars (end, match->end);
  return TRUE;
}
