/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* What is told of a marker behind its result: a second score, a test of its gene. */

static gboolean
is_between (const CwIhcReader *self, const CwIhcToken *token)
{
  return token->kind == CW_IHC_COMMA ||
         (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_AND) ||
         (token->kind == CW_IHC_STOP && token->length && self->text[token->offset] == ';');
}

/* The marker that what stands right before @i was told of, though a comma, a semicolon or “and” may
 * be between; NULL when something else was. */
static CwIhcItem *
find_told (CwIhcReader *self, guint i)
{
  GArray *items = self->items->len ? self->items : self->done;
  CwIhcItem *item = items->len ? &g_array_index (items, CwIhcItem, items->len - 1) : NULL;
  const CwIhcToken *before;

  for (guint n = 0; n < 2 && i > 0 && is_between (self, cw_ihc_reader_peek (self, i - 1)); n++)
    i--;
  if (item == NULL || !item->is_bound || i == 0)
    return NULL;
  before = cw_ihc_reader_peek (self, i - 1);
  return before->offset + before->length == item->end ? item : NULL;
}

/**
 * cw_ihc_told_add_score:
 * @self: the reader
 * @facts: a score and nothing else
 * @first: where it begins
 * @past: what stands behind it
 *
 * “TPS 50 %, CPS 60”: two scores of one marker are two rows.
 *
 * Returns: whether it is the second of one
 */
gboolean
cw_ihc_told_add_score (CwIhcReader *self, const CwIhcFacts *facts, guint first, guint past)
{
  const CwIhcItem *last =
    self->items->len ? cw_ihc_reader_get_last (self) : find_told (self, first);
  const CwIhcToken *token = cw_ihc_reader_peek (self, first);
  const CwIhcToken *end = cw_ihc_reader_peek (self, past - 1);
  CwIhcItem item = { 0 };

  if (!last || !last->facts.scoring || !facts->scoring ||
      g_str_equal (last->facts.scoring, facts->scoring))
    return FALSE;
  item.marker = g_strdup (last->marker);
  item.as_written = g_strdup (last->as_written);
  item.offset = token->offset;
  item.end = end->offset + end->length;
  item.first = first;
  item.past = past;
  item.is_bound = TRUE;
  if (last->facts.clone)
    item.facts.clone = g_strdup (last->facts.clone);
  cw_ihc_facts_merge (&item.facts, facts);
  g_array_append_val (self->items, item);
  self->first_open = self->items->len;
  self->last_from = self->items->len - 1;
  return TRUE;
}

/* Past “negative”, “not amplified”, “(+)”; @i when it is anything else. */
static guint
skip_outcome (const CwIhcReader *self, guint i)
{
  static const char *const words[] = { "amplified",     "non-amplified",
                                       "nonamplified",  "unamplified",
                                       "not-amplified", "amplification-positive",
                                       "not-evaluable", NULL };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  if (cw_ihc_lines_is_enclosed (self, i))
    return i + 3;
  if (token->kind == CW_IHC_SIGN)
    return i + 1;
  if (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_NOT)
    token = cw_ihc_reader_peek (self, ++i);
  if (token->kind != CW_IHC_WORD)
    return i;
  return token->meaning == CW_IHC_RESULT || cw_ihc_token_is_one_of (self->text, token, words)
           ? i + 1
           : i;
}

static gboolean
ends_outcome (const CwIhcToken *token)
{
  return token->kind == CW_IHC_COMMA || token->kind == CW_IHC_STOP || token->kind == CW_IHC_CLOSE ||
         (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_AND);
}

/**
 * cw_ihc_told_read_gene:
 * @self: the reader
 * @i: a piece
 *
 * “HER2 2+, FISH negative”: a test of the gene right behind the stain is its note.
 *
 * Returns: what stands behind the test; @i when there is none
 */
guint
cw_ihc_told_read_gene (CwIhcReader *self, guint i)
{
  static const char *const tests[] = {
    "FISH", "ISH", "CISH", "SISH", "DISH", "DDISH", "BRISH", NULL
  };
  const CwIhcToken *test = cw_ihc_reader_peek (self, i);
  const CwIhcToken *last;
  CwIhcItem *item;
  g_autofree char *note = NULL;
  guint first = i + 1, past;

  if (test->kind != CW_IHC_WORD || !cw_ihc_token_is_one_of (self->text, test, tests))
    return i;
  item = find_told (self, i);
  if (cw_ihc_reader_peek (self, first)->kind == CW_IHC_COLON ||
      cw_ihc_reader_peek (self, first)->meaning == CW_IHC_VERB)
    first++;
  past = skip_outcome (self, first);
  if (item == NULL || !g_str_equal (item->marker, "HER2") || past == first ||
      !ends_outcome (cw_ihc_reader_peek (self, past)))
    return i;
  last = cw_ihc_reader_peek (self, past - 1);
  note = g_strndup (self->text + test->offset, last->offset + last->length - test->offset);
  cw_ihc_facts_add_note (&item->facts, g_strdelimit (note, "\r\n\t", ' '));
  cw_ihc_item_stretch (self, item, past);
  cw_ihc_reader_use (self, i, past);
  return past;
}
