/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "document/cw-shorthand-private.h"

/* What a text names without saying that it belongs in the list: rows only if the author wants them.
 */

static gboolean *
get_wanted (const CwShorthand *self, guint at)
{
  return &g_array_index (self->wanted, gboolean, at);
}

static CwNotationSpan
get_span (const CwShorthand *self, guint at)
{
  return g_array_index (self->notation->candidate_spans, CwNotationSpan, at);
}

/**
 * cw_shorthand_get_n_candidates:
 * @self: a reading
 *
 * Returns: how many rows it could make beside those that the text tells for certain
 */
guint
cw_shorthand_get_n_candidates (const CwShorthand *self)
{
  return self->notation->candidates->len;
}

/**
 * cw_shorthand_get_candidate:
 * @self: a reading
 * @index: from 0
 *
 * Returns: (transfer none): the words of a candidate, which no other one has
 */
const char *
cw_shorthand_get_candidate (const CwShorthand *self, guint index)
{
  g_return_val_if_fail (index < self->notation->candidates->len, NULL);

  return cw_snapshot_get_text (self->notation->candidates->pdata[index], "as-written");
}

/**
 * cw_shorthand_is_wanted:
 * @self: a reading
 * @index: of a candidate, from 0
 *
 * Returns: whether it becomes a row; at first none does
 */
gboolean
cw_shorthand_is_wanted (const CwShorthand *self, guint index)
{
  g_return_val_if_fail (index < self->wanted->len, FALSE);

  return *get_wanted (self, index);
}

/**
 * cw_shorthand_set_wanted:
 * @self: a reading
 * @index: of a candidate, from 0
 * @wanted: whether the author wants it
 *
 * Makes a candidate a row like the others, or no longer.
 */
void
cw_shorthand_set_wanted (CwShorthand *self, guint index, gboolean wanted)
{
  g_return_if_fail (index < self->wanted->len);

  *get_wanted (self, index) = wanted;
}

/* The candidates from @next on that stand before @offset go from @self to @notation. */
static guint
move_candidates (CwShorthand *self, CwNotation *notation, guint next, gsize offset)
{
  for (; next < self->wanted->len && get_span (self, next).offset < offset; next++)
    cw_notation_take_candidate (notation,
                                g_steal_pointer (&self->notation->candidates->pdata[next]),
                                get_span (self, next).offset, get_span (self, next).length);
  return next;
}

/**
 * cw_shorthand_doubt_rows:
 * @self: a reading of adverse events, of what another reading had left
 *
 * Makes candidates of its rows: what was not told as an event where it stood is not told as one
 * because the words around it are gone.
 */
void
cw_shorthand_doubt_rows (CwShorthand *self)
{
  g_autoptr (CwNotation) notation = cw_notation_new ();
  GPtrArray *items = self->notation->items;
  guint next = 0;

  if (self->kind == NULL || !g_str_equal (self->kind->entity, "adverse-event") || items->len == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      CwNotationSpan span = g_array_index (self->notation->spans, CwNotationSpan, i);

      next = move_candidates (self, notation, next, span.offset);
      cw_notation_take_candidate (notation, g_steal_pointer (&items->pdata[i]), span.offset,
                                  span.length);
    }
  move_candidates (self, notation, next, G_MAXSIZE);
  cw_notation_add_rest (notation, self->text, 0, strlen (self->text));
  cw_notation_free (self->notation);
  self->notation = g_steal_pointer (&notation);
  g_array_set_size (self->wanted, 0);
  g_array_set_size (self->wanted, self->notation->candidates->len);
}

/**
 * cw_shorthand_get_doubt:
 * @self: a reading
 *
 * Returns: (transfer none): what the author is asked about its candidates
 */
const CwDraftDoubt *
cw_shorthand_get_doubt (const CwShorthand *self)
{
  return cw_draft_doubt_get (cw_entity_type_get_info (self->list->entity_type ()));
}

/* The wanted candidates from @next on that stand before @offset. */
static guint
add_wanted (const CwShorthand *self, GPtrArray *rows, guint next, gsize offset)
{
  for (; next < self->wanted->len && get_span (self, next).offset < offset; next++)
    if (*get_wanted (self, next))
      g_ptr_array_add (rows, self->notation->candidates->pdata[next]);
  return next;
}

/* What becomes rows, in the order of the text; it stays with the reading. */
GPtrArray *
cw_shorthand_list_rows (const CwShorthand *self)
{
  const CwNotation *notation = self->notation;
  GPtrArray *rows = g_ptr_array_new ();
  guint next = 0;

  for (guint i = 0; i < notation->items->len; i++)
    {
      next =
        add_wanted (self, rows, next, g_array_index (notation->spans, CwNotationSpan, i).offset);
      g_ptr_array_add (rows, notation->items->pdata[i]);
    }
  add_wanted (self, rows, next, G_MAXSIZE);
  return rows;
}

/* What only parts words: nobody misses it at the ends of what is left. */
static gboolean
is_between (gunichar character)
{
  return g_unichar_isspace (character) || (character < 0x80 && strchr (",;.:", (int)character));
}

static void
add_part (GPtrArray *parts, const char *text, gsize first, gsize past)
{
  const char *start = text + first, *end = text + past;

  while (start < end && is_between (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_between (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (end > start)
    g_ptr_array_add (parts, g_strndup (start, end - start));
}

/* What is left of words that were not understood where the wanted candidates are taken out; NULL
 * when nothing is. @next is the first candidate that may stand in them. */
char *
cw_shorthand_cut_wanted (const CwShorthand *self, const CwNotationRest *rest, guint *next)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gsize past = rest->offset + rest->length, first = rest->offset;

  for (; *next < self->wanted->len && get_span (self, *next).offset < past; (*next)++)
    {
      CwNotationSpan span = get_span (self, *next);

      if (!*get_wanted (self, *next) || span.offset + span.length <= first)
        continue;
      add_part (parts, self->text, first, MAX (first, span.offset));
      first = MIN (span.offset + span.length, past);
    }
  if (first == rest->offset)
    return g_strdup (rest->text);
  add_part (parts, self->text, first, past);
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" … ", (char **)parts->pdata) : NULL;
}
