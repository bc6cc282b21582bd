/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* What the lines of a list say by standing where they do: headings, “Negative: A, B”, and signs
 * that stand above or below their markers. */

/* No line of signs and no heading is longer. */
#define LINE_TOKENS_MAX 60
#define HEADING_WORDS_MAX 4

static gboolean
begins_line (const CwIhcReader *self, guint i)
{
  return i == 0 || (cw_ihc_reader_peek (self, i)->flags & CW_IHC_LINE_BEFORE);
}

static gboolean
is_result (const CwIhcToken *token)
{
  return token->kind == CW_IHC_SIGN ||
         (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_RESULT);
}

/* Whether the dash at @i parts a heading from its list: “Positive - CK7, CK19”. */
gboolean
cw_ihc_lines_is_rule (const CwIhcReader *self, guint i)
{
  const CwIhcToken *sign = cw_ihc_reader_peek (self, i);

  return i > 0 && sign->kind == CW_IHC_SIGN && sign->length <= 3 &&
         self->text[sign->offset] != '+' && (sign->flags & CW_IHC_SPACE_BEFORE) &&
         (cw_ihc_reader_peek (self, i + 1)->flags & CW_IHC_SPACE_BEFORE) &&
         !begins_line (self, i + 1) && begins_line (self, i - 1) &&
         cw_ihc_reader_peek (self, i - 1)->kind == CW_IHC_WORD &&
         is_result (cw_ihc_reader_peek (self, i - 1)) &&
         cw_ihc_marker_match (self->text, self->tokens, i + 1) > 0;
}

/* Whether a line begins at @i that heads a list: “Positive: CK7”, “Negative markers: CK20”. */
gboolean
cw_ihc_lines_is_heading (const CwIhcReader *self, guint i)
{
  if (i == 0 || !begins_line (self, i) || !is_result (cw_ihc_reader_peek (self, i)))
    return FALSE;
  if (cw_ihc_lines_is_rule (self, i + 1))
    return TRUE;
  for (guint n = 1; n <= HEADING_WORDS_MAX && !begins_line (self, i + n); n++)
    if (cw_ihc_reader_peek (self, i + n)->kind == CW_IHC_COLON)
      return TRUE;
    else if (cw_ihc_reader_peek (self, i + n)->kind != CW_IHC_WORD ||
             cw_ihc_marker_match (self->text, self->tokens, i + n) > 0)
      return FALSE;
  return FALSE;
}

/* “(+)CK7, (-)CK20”, “(+) CK7, CK19; (-) CK20”: a sign in brackets before the name, or before a list
 * where nothing stands before it that it could be said of. Returns what stands behind it, or @i. */
guint
cw_ihc_lines_read_sign (CwIhcReader *self, guint i)
{
  CwIhcFacts facts = { 0 };
  gboolean is_glued = !(cw_ihc_reader_peek (self, i + 3)->flags & CW_IHC_SPACE_BEFORE);

  if (cw_ihc_reader_peek (self, i)->kind != CW_IHC_OPEN ||
      cw_ihc_reader_peek (self, i + 1)->kind != CW_IHC_SIGN ||
      cw_ihc_reader_peek (self, i + 2)->kind != CW_IHC_CLOSE || self->at_item ||
      begins_line (self, i + 3) || cw_ihc_marker_match (self->text, self->tokens, i + 3) == 0 ||
      (!is_glued && (self->items->len > 0 || self->has_header)) ||
      self->first_open < self->items->len)
    return i;
  cw_ihc_phrase_read (self->text, self->tokens, i + 1, i + 2, &facts);
  cw_ihc_reader_set_header (self, &facts, i, i + 3);
  self->is_once = is_glued;
  return i + 3;
}

/* The end of the line that begins at @i. */
static guint
find_end (const CwIhcReader *self, guint i)
{
  guint end = i + 1;

  while (end < self->tokens->len && end < i + LINE_TOKENS_MAX && !begins_line (self, end))
    end++;
  return end;
}

/* How many signs the line has that is nothing else; 0 for another line. */
static guint
count_signs (const CwIhcReader *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (cw_ihc_reader_peek (self, i)->kind != CW_IHC_SIGN)
      return 0;
  return end - first;
}

/* How many markers the line has that is nothing else, no comma between them; 0 for another line. */
static guint
count_markers (const CwIhcReader *self, guint first, guint end)
{
  guint n = 0;

  while (first < end)
    {
      guint taken = cw_ihc_marker_match (self->text, self->tokens, first);

      if (taken == 0)
        return 0;
      first += taken;
      n++;
    }
  return first == end ? n : 0;
}

static void
pair (CwIhcReader *self, guint marker, guint sign, guint n)
{
  for (guint i = 0; i < n; i++, sign++)
    {
      const CwIhcToken *first = cw_ihc_reader_peek (self, marker);
      guint past = marker + cw_ihc_marker_match (self->text, self->tokens, marker);
      const CwIhcToken *last = cw_ihc_reader_peek (self, past - 1);
      gsize length = last->offset + last->length - first->offset;
      g_autofree char *written = g_strndup (self->text + first->offset, length);
      g_autofree char *name = cw_ihc_marker_dup_name (written);
      g_auto (CwIhcFacts) facts = { 0 };
      CwIhcItem *item;

      cw_ihc_phrase_read (self->text, self->tokens, sign, sign + 1, &facts);
      if (cw_ihc_reader_add (self, name, first->offset, length, marker, past))
        {
          item = cw_ihc_reader_get_last (self);
          cw_ihc_facts_merge (&item->facts, &facts);
          item->is_bound = TRUE;
          cw_ihc_reader_use (self, sign, sign + 1);
        }
      marker = past;
    }
}

/* Reads a line of signs and the line of markers below or above it; returns what stands behind both.
 * Where they are not as many, nobody knows which belongs to which, and both stay unread. @i where
 * no such lines begin. */
guint
cw_ihc_lines_read (CwIhcReader *self, guint i)
{
  guint end, past, n_signs, n_markers;
  gboolean is_above;

  if (!begins_line (self, i))
    return i;
  end = find_end (self, i);
  if (end >= self->tokens->len || !begins_line (self, end))
    return i;
  past = find_end (self, end);
  is_above = count_signs (self, i, end) > 0;
  n_signs = is_above ? count_signs (self, i, end) : count_signs (self, end, past);
  n_markers = is_above ? count_markers (self, end, past) : count_markers (self, i, end);
  if (n_signs < 2 || n_markers < 2)
    return i;
  cw_ihc_reader_end_clause (self);
  if (n_signs == n_markers)
    pair (self, is_above ? end : i, is_above ? i : end, n_signs);
  cw_ihc_reader_end_clause (self);
  return past;
}
