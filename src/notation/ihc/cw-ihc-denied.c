/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* “Not” alone behind a marker, which denies what was said of the one before. */

/* Whether nothing behind the “not” at @i is told by it. */
static gboolean
ends_denial (const CwIhcReader *self, guint i)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  return next->kind == CW_IHC_STOP || next->kind == CW_IHC_COMMA || next->meaning == CW_IHC_BUT ||
         next->meaning == CW_IHC_AND;
}

/* “A was negative, B was not, C was not”: whether “not” was all that was said of @item. */
static gboolean
was_denied (const CwIhcReader *self, const CwIhcItem *item)
{
  const CwIhcToken *said = cw_ihc_reader_peek (self, self->said_first);

  return self->said_first >= item->past && said->kind == CW_IHC_WORD &&
         said->meaning == CW_IHC_NOT && ends_denial (self, self->said_first);
}

static gboolean
has_graded (const CwIhcReader *self)
{
  for (guint i = self->first_open; i < self->items->len; i++)
    if (cw_ihc_marker_is_graded (g_array_index (self->items, CwIhcItem, i).marker))
      return TRUE;
  return FALSE;
}

/* What “was not” behind a marker says: the opposite of what was said right before it. NULL where
 * that has none that is certain. */
static const char *
find_opposite (const CwIhcReader *self)
{
  const GArray *items = self->first_open > 0 ? self->items : self->done;
  guint n = self->first_open > 0 ? self->first_open : self->done->len;
  const CwIhcItem *last = n ? &g_array_index (items, CwIhcItem, n - 1) : NULL;

  if (last == NULL)
    return "negative";
  if (last->facts.is_focal || (last->facts.intensity && !last->facts.result))
    return NULL;
  if (was_denied (self, last))
    return last->facts.result;
  if (last->facts.result == NULL || g_str_equal (last->facts.result, "positive"))
    return "negative";
  return g_str_equal (last->facts.result, "negative") && !has_graded (self) ? "positive" : NULL;
}

/* The “not” at @i that is all that is said of a marker: “CD20 was not”, “CD20 did not”. */
gboolean
cw_ihc_statement_deny (CwIhcReader *self, guint i)
{
  static const char *const stained[] = { "did", "does", "do", NULL };
  static const char *const verbs[] = { "was", "were", "is", "are", NULL };
  const CwIhcToken *verb = cw_ihc_reader_peek (self, MAX (i, 1) - 1);
  gboolean is_stained = cw_ihc_token_is_one_of (self->text, verb, stained);
  CwIhcFacts facts = { 0 };

  if (i == 0 || self->first_open >= self->items->len ||
      (!is_stained && !cw_ihc_token_is_one_of (self->text, verb, verbs)) || !ends_denial (self, i))
    return FALSE;
  facts.result = find_opposite (self);
  /* “A was negative, but B did not” is of who knows which verb. */
  if (facts.result == NULL || (is_stained && g_str_equal (facts.result, "positive")))
    return FALSE;
  cw_ihc_statement_tell_from (self, self->first_open, &facts, i + 1);
  self->said_first = i;
  cw_ihc_reader_use (self, i, i + 1);
  return TRUE;
}
