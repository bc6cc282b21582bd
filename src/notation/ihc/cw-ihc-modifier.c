/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* How far a word such as “strong” or “focal” before a marker reaches: not as far as to the next one
 * that has a result or such a word of its own. */

/**
 * cw_ihc_modifier_is_of_next:
 * @text: the text
 * @tokens: its pieces
 * @i: one of them
 * @end: where what may be read ends
 *
 * Returns: whether “with strong nuclear” and a marker begin there: of that marker it is told
 */
gboolean
cw_ihc_modifier_is_of_next (const char *text, const GArray *tokens, guint i, guint end)
{
  guint first = i + 1;

  if (first >= end || !cw_ihc_token_is (text, &g_array_index (tokens, CwIhcToken, i), "with"))
    return FALSE;
  for (i = first;
       i < end && (cw_ihc_token_is_modifier (&g_array_index (tokens, CwIhcToken, i)) ||
                   (i > first && g_array_index (tokens, CwIhcToken, i).meaning == CW_IHC_AND));
       i++)
    ;
  return i > first && i < end && cw_ihc_marker_match (text, tokens, i) > 0;
}

#define HEADER_WORDS_MAX 20

/* “staining for A”, “positivity was seen with A”; but “strong A” is of the list to its end. */
static gboolean
has_preposition (const CwIhcReader *self)
{
  guint n = self->items->len;
  const CwIhcItem *item = &g_array_index (self->items, CwIhcItem, n - MIN (self->header_items, n));

  for (guint i = self->header_first; i < item->first && i < self->header_first + HEADER_WORDS_MAX;
       i++)
    if (cw_ihc_reader_peek (self, i)->meaning == CW_IHC_FOR || cw_ihc_noun_is_preposition (self, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_modifier (const CwIhcFacts *facts)
{
  return facts->intensity || facts->is_focal || facts->pattern;
}

/* The first of the markers that “and” or a slash joins to @i. */
static guint
find_group (const CwIhcReader *self, guint i)
{
  while (i > 0 && g_array_index (self->items, CwIhcItem, i).is_joined &&
         cw_ihc_reader_peek (self, g_array_index (self->items, CwIhcItem, i).first - 2)->kind !=
           CW_IHC_COMMA)
    i--;
  return i;
}

/* “positive”, “(+)”; but “was detected” may be told of the staining of all. */
static gboolean
is_own_result (const CwIhcReader *self, guint said)
{
  static const char *const words[] = {
    "positive",       "pos",         "pos.",         "negative",   "neg",      "neg.",
    "reactive",       "nonreactive", "non-reactive", "unreactive", "retained", "immunoreactive",
    "immunopositive", "intact",      "lost",         NULL,
  };
  const CwIhcToken *token = cw_ihc_reader_peek (self, said);

  return token->kind == CW_IHC_SIGN || cw_ihc_token_is_one_of (self->text, token, words);
}

/* “for A, B”, “for A with B”; but in “for A (+), B (+)” each of a list has its sign. */
static gboolean
is_apart (const CwIhcReader *self, const CwIhcItem *before, const CwIhcItem *item, guint said)
{
  if (cw_ihc_reader_peek (self, said - 1)->kind == CW_IHC_OPEN &&
      (cw_ihc_reader_peek (self, before->past)->kind == CW_IHC_OPEN ||
       cw_ihc_reader_peek (self, before->past - 1)->kind == CW_IHC_CLOSE))
    return FALSE;
  for (guint i = before->past; i < item->first; i++)
    if (cw_ihc_reader_peek (self, i)->kind == CW_IHC_COMMA ||
        cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i), "with"))
      return TRUE;
  return FALSE;
}

/**
 * cw_ihc_modifier_shed:
 * @self: the reader, behind a marker
 * @said: a result of that marker
 *
 * “weak staining for A, B positive”, “focal positivity for A with B positive”: what stands before
 * the list is none of a marker that has a result of its own.
 */
void
cw_ihc_modifier_shed (CwIhcReader *self, guint said)
{
  guint n = self->items->len;
  guint from;

  if (!self->has_header || self->is_listed || self->header_items < 2 || n < 2 || said == 0 ||
      !has_modifier (&self->header) || !is_own_result (self, said) || !has_preposition (self))
    return;
  from = find_group (self, n - 1);
  if (from == 0 || !g_array_index (self->items, CwIhcItem, from).is_headed ||
      !g_array_index (self->items, CwIhcItem, from - 1).is_headed ||
      !is_apart (self, &g_array_index (self->items, CwIhcItem, from - 1),
                 &g_array_index (self->items, CwIhcItem, from), said))
    return;
  for (guint i = from; i < n; i++)
    {
      CwIhcItem *item = &g_array_index (self->items, CwIhcItem, i);

      cw_ihc_facts_clear (&item->facts);
      item->is_bound = item->is_headed = FALSE;
    }
  self->first_open = self->last_from = from;
  cw_ihc_reader_drop_header (self);
}

/**
 * cw_ihc_modifier_end:
 * @self: the reader
 * @noun: “expression” or the like
 *
 * “strong A expression, B positive”, “diffuse A staining with focal B staining”: what stands before
 * one marker ends with the noun behind it.
 */
void
cw_ihc_modifier_end (CwIhcReader *self, guint noun)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, noun + 1);

  if (self->has_header && !self->is_listed && self->header_items == 1 && self->at_item &&
      self->items->len && has_modifier (&self->header) &&
      (!self->header.result || g_str_equal (self->header.result, "positive")) &&
      (next->kind == CW_IHC_COMMA || cw_ihc_token_is (self->text, next, "with")) &&
      !has_preposition (self))
    cw_ihc_reader_drop_header (self);
}
