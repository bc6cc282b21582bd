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

/* The most that a score can be. */
guint
cw_ihc_told_get_most (const char *scoring)
{
  return g_str_equal (scoring, "allred") ? 8 : 300;
}

/* Neither Allred's score nor an H-score is one of Ki-67 or HER2. */
static gboolean
can_have_score (const char *marker, const char *scoring, const char *score)
{
  static const char *const others[] = { "Ki-67", "HER2", NULL };

  return !g_strv_contains (others, marker) &&
         g_ascii_strtod (score, NULL) <= cw_ihc_told_get_most (scoring);
}

#define SCORED_MAX 20

/* Past “ER 210” and its comma, of which the number is the score; @i when there is none. */
static guint
read_scored (CwIhcReader *self, guint i, const char *scoring)
{
  guint n = cw_ihc_marker_match (self->text, self->tokens, i);
  guint at = i + n + (cw_ihc_reader_peek (self, i + n)->kind == CW_IHC_COLON);
  const CwIhcToken *number = cw_ihc_reader_peek (self, at);
  const CwIhcToken *next = cw_ihc_reader_peek (self, at + 1);
  g_autofree char *marker = NULL;
  g_autofree char *score = NULL;
  CwIhcItem *item;

  if (n == 0 || number->kind != CW_IHC_NUMBER || number->length > 3 ||
      !(next->kind == CW_IHC_COMMA || next->kind == CW_IHC_STOP || next->kind == CW_IHC_CLOSE ||
        next->meaning == CW_IHC_AND))
    return i;
  marker = cw_ihc_names_dup_marker (self, i, i + n);
  score = g_strndup (self->text + number->offset, number->length);
  if (!can_have_score (marker, scoring, score))
    return i;
  cw_ihc_names_add (self, marker, i, i + n);
  item = cw_ihc_reader_get_last (self);
  item->facts.scoring = scoring;
  item->facts.score = g_steal_pointer (&score);
  item->is_bound = TRUE;
  cw_ihc_item_stretch (self, item, at + 1);
  cw_ihc_reader_use (self, at, at + 1);
  self->first_open = self->items->len;
  self->last_from = self->items->len - 1;
  return at + 1;
}

/**
 * cw_ihc_told_read_scores:
 * @self: the reader
 * @i: a piece
 *
 * “H-score ER 210, PR 15”: the name of a score before the markers that have it.
 *
 * Returns: what stands behind the last of them; @i when there are none
 */
guint
cw_ihc_told_read_scores (CwIhcReader *self, guint i)
{
  static const char *const names[] = { "h-score", "hscore", "histoscore", "h", "allred", NULL };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  guint at = i + 1;

  if (token->kind != CW_IHC_WORD || !cw_ihc_token_is_one_of (self->text, token, names) ||
      self->at_item || self->has_header)
    return i;
  if (cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, at), "score"))
    at++;
  else if (cw_ihc_token_is (self->text, token, "h"))
    return i;
  if (cw_ihc_reader_peek (self, at)->kind == CW_IHC_COLON)
    at++;
  for (guint n = 0, first = at; n < SCORED_MAX; n++)
    {
      guint past = read_scored (self, at, cw_ihc_word_get_value (token));
      guint next = past + (is_between (self, cw_ihc_reader_peek (self, past)) ? 1 : 0);

      if (past == at)
        return at > first ? at : i;
      if (n == 0)
        cw_ihc_reader_use (self, i, at);
      at = past;
      if (next == past || cw_ihc_reader_peek (self, past)->kind == CW_IHC_STOP ||
          cw_ihc_marker_match (self->text, self->tokens, next) == 0)
        return at;
      at = next;
    }
  return at;
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

#define RATIO_WORDS 20

/* Past “(ratio 1.2)” behind an outcome; @i when there is none. */
static guint
skip_ratio (const CwIhcReader *self, guint i)
{
  guint past = i + 1;

  if (cw_ihc_reader_peek (self, i)->kind != CW_IHC_OPEN)
    return i;
  for (; past < i + RATIO_WORDS; past++)
    if (cw_ihc_reader_peek (self, past)->kind == CW_IHC_CLOSE)
      return past + 1;
    else if (cw_ihc_reader_peek (self, past)->kind == CW_IHC_STOP)
      break;
  return i;
}

/* The stain of HER2 that a “HER2 FISH” at @i comes behind, and not that name itself. */
static CwIhcItem *
find_stain (CwIhcReader *self, guint i)
{
  const CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_marker, "HER2"));
  CwIhcItem *before =
    self->items->len > 1 ? &g_array_index (self->items, CwIhcItem, self->items->len - 2) : NULL;

  if (last == NULL || last->is_bound || last->past != i || !g_str_equal (last->marker, "HER2") ||
      (position == 0 && before == NULL))
    return NULL;
  if (before)
    return before->is_bound && g_str_equal (before->marker, "HER2") ? before : NULL;
  return &g_array_index (self->done, CwIhcItem, position - 1);
}

static void
drop_last (CwIhcReader *self)
{
  CwIhcItem *last = cw_ihc_reader_get_last (self);

  cw_ihc_reader_use (self, last->first, last->past);
  g_array_set_size (self->items, self->items->len - 1);
  self->first_open = MIN (self->first_open, self->items->len);
  self->last_from = MIN (self->last_from, self->items->len);
  self->at_item = FALSE;
}

/* “reflex DISH” */
static guint
find_reflex (const CwIhcReader *self, guint i)
{
  return i > 0 && cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i - 1), "reflex") ? i - 1
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
  CwIhcItem *item;
  g_autofree char *note = NULL;
  guint first = i + 1, past;
  gboolean is_again;

  if (test->kind != CW_IHC_WORD || !cw_ihc_token_is_one_of (self->text, test, tests))
    return i;
  item = find_stain (self, i);
  is_again = item != NULL;
  if (item == NULL)
    item = find_told (self, find_reflex (self, i));
  if (cw_ihc_reader_peek (self, first)->kind == CW_IHC_COLON ||
      cw_ihc_reader_peek (self, first)->meaning == CW_IHC_VERB)
    first++;
  past = skip_outcome (self, first);
  past = past > first ? skip_ratio (self, past) : past;
  if (item == NULL || !g_str_equal (item->marker, "HER2") || past == first ||
      !ends_outcome (cw_ihc_reader_peek (self, past)))
    return i;
  note = cw_ihc_reader_dup_slice (self, i, past);
  cw_ihc_facts_add_note (&item->facts, note);
  if (is_again)
    drop_last (self);
  else
    cw_ihc_item_stretch (self, item, past);
  cw_ihc_reader_use (self, find_reflex (self, i), past);
  return past;
}
