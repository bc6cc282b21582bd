/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* What is said of markers: behind them, or before them. */

/* ---- what is said behind a marker ---- */

/* “was seen in 70%” */
static gboolean
is_of_seen (const CwIhcReader *self)
{
  for (guint i = self->said_first; i > 0 && i + 3 > self->said_first; i--)
    if (cw_ihc_word_has_value (cw_ihc_reader_peek (self, i - 1), "seen"))
      return TRUE;
  return FALSE;
}

/* “negative for A and B, with a Ki-67 index of 25%”: a share with a verb or a score of its own is
 * no part of what stands before the list. */
static gboolean
tells_only_share (const CwIhcReader *self, const CwIhcItem *item, const CwIhcFacts *facts)
{
  /* “positive for A, and HER2 was 1+” */
  if (item->is_headed && facts->is_graded && !facts->result && g_str_equal (item->marker, "HER2"))
    return TRUE;
  if (!item->is_headed || facts->result || (!facts->percent && !facts->scoring))
    return FALSE;
  return (self->has_verb && !is_of_seen (self)) || facts->scoring || item->facts.scoring ||
         g_strcmp0 (item->facts.result, "negative") == 0;
}

/* “not with A, B is weak and patchy”: what has a verb of its own is not denied with the others. */
static gboolean
has_own_verb (const CwIhcReader *self, const CwIhcItem *item, const CwIhcFacts *facts)
{
  return item->is_headed && self->has_verb && facts->result == NULL &&
         g_strcmp0 (item->facts.result, "negative") == 0 && !item->facts.is_none &&
         (facts->is_focal || facts->pattern || (facts->intensity && *facts->intensity != '0'));
}

/* Tells the marker @i of the clause; FALSE when it contradicts what was said of it. */
gboolean
cw_ihc_statement_bind (CwIhcReader *self, guint i, const CwIhcFacts *facts, guint past)
{
  CwIhcItem *item = &g_array_index (self->items, CwIhcItem, i);

  if (tells_only_share (self, item, facts))
    item->facts.result = item->facts.intensity = NULL;
  /* “negative for A, B is weak” */
  if (has_own_verb (self, item, facts))
    item->facts.result = NULL;
  /* “aberrant A, B negativity” */
  if (item->is_headed && facts->result && g_strcmp0 (item->facts.result, "mutant") == 0)
    item->facts.result = NULL;
  if (!cw_ihc_facts_merge (&item->facts, facts))
    {
      /* “A reactivity was negative” */
      if (!item->is_headed && !(self->has_verb && facts->result && self->at_item))
        return FALSE;
      /* “no desmin was detected” */
      if (item->facts.is_none && g_strcmp0 (facts->result, "positive") == 0)
        return TRUE;
      cw_ihc_facts_clear (&item->facts);
      cw_ihc_facts_merge (&item->facts, facts);
    }
  item->is_bound = TRUE;
  if (i + 1 == self->items->len)
    cw_ihc_item_stretch (self, item, past);
  return TRUE;
}

/* Tells all markers of the clause from @from on; FALSE when that is not possible of each. */
gboolean
cw_ihc_statement_tell_from (CwIhcReader *self, guint from, const CwIhcFacts *facts, guint past)
{
  gboolean bound = from < self->items->len;

  for (guint i = from; i < self->items->len; i++)
    if (!cw_ihc_facts_fit (facts, g_array_index (self->items, CwIhcItem, i).marker,
                           self->items->len - from))
      {
        self->first_open = self->items->len;
        return FALSE;
      }
  for (guint i = from; i < self->items->len; i++)
    bound &= cw_ihc_statement_bind (self, i, facts, past);
  self->last_from = from;
  self->first_open = self->items->len;
  return bound;
}

/* “were”, “are” right before what is said */
static gboolean
is_of_many (const CwIhcReader *self, guint first)
{
  static const char *const verbs[] = { "were", "are", NULL };

  return first > 0 &&
         cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, first - 1), verbs);
}

/* The last marker and those that a slash or “and” joins to it, as far as nothing was said of them.
 */
static guint
find_joined (CwIhcReader *self, const CwIhcFacts *facts, guint first)
{
  guint from = self->items->len - 1;

  if (cw_ihc_share_is_of_last (self, facts) && !is_of_many (self, first))
    return from;
  while (from > self->first_open && g_array_index (self->items, CwIhcItem, from).is_joined)
    from--;
  return from;
}

static gboolean
is_about_all (CwIhcReader *self, const CwIhcFacts *facts, guint first)
{
  return cw_ihc_reader_peek (self, first)->kind == CW_IHC_WORD && facts->result &&
         (self->has_verb || self->at_item);
}

/* “positive for A, and B and C were negative”: the items that the verb behind them is about. */
guint
cw_ihc_statement_find_subject (const CwIhcReader *self, guint first)
{
  guint from = self->items->len - 1;

  if (!g_array_index (self->items, CwIhcItem, from).is_headed)
    return self->last_from;
  if (!is_of_many (self, first))
    return from;
  while (from > 0 && g_array_index (self->items, CwIhcItem, from).is_joined &&
         g_array_index (self->items, CwIhcItem, from - 1).is_headed)
    from--;
  return from;
}

/* “expression of A and B, and C was weak”: one thing behind a comma has a verb of its own. */
static gboolean
begins_clause (const CwIhcReader *self, guint first)
{
  static const char *const verbs[] = { "was", "is", NULL };
  const CwIhcItem *last = &g_array_index (self->items, CwIhcItem, self->items->len - 1);

  return self->items->len - self->first_open > 1 && last->is_headed && last->first > 1 &&
         first > 0 && self->header.is_seen &&
         cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, first - 1), verbs) &&
         cw_ihc_reader_peek (self, last->first - 1)->meaning == CW_IHC_AND &&
         cw_ihc_reader_peek (self, last->first - 2)->kind == CW_IHC_COMMA;
}

/* “A and B, but not C, were positive” */
static void
say_of_held (CwIhcReader *self, const CwIhcFacts *facts, guint past)
{
  guint end = MIN (self->held_past, self->items->len);

  if (facts->result == NULL || !self->has_verb)
    return;
  for (guint i = self->held_first; i < end; i++)
    if (!g_array_index (self->items, CwIhcItem, i).is_bound)
      cw_ihc_statement_bind (self, i, facts, past);
  self->held_past = 0;
}

/* “(CD99, quux), negative”: without a verb it is told of nothing within the parentheses. */
static gboolean
is_shut_off (CwIhcReader *self, guint first)
{
  return !self->has_verb && first > 1 &&
         cw_ihc_reader_peek (self, first - 1)->kind == CW_IHC_COMMA &&
         cw_ihc_reader_peek (self, first - 2)->kind == CW_IHC_CLOSE &&
         cw_ihc_reader_get_last (self)->past < first - 1;
}

/* “HER2 (2+)-”: a dash, and no minus of what has a grade. */
static gboolean
is_dash (CwIhcReader *self, const CwIhcFacts *facts, guint first)
{
  return cw_ihc_reader_peek (self, first)->kind == CW_IHC_SIGN &&
         cw_ihc_facts_make_dash (&cw_ihc_reader_get_last (self)->facts, facts);
}

#define SITE_WORDS 5

/* “CD34 vascular +”, “S100: stromal cells positive” */
static gboolean
is_of_site (CwIhcReader *self, guint first)
{
  guint past = cw_ihc_reader_get_last (self)->past;

  return self->at_item && !self->has_verb && past < first && first <= past + SITE_WORDS &&
         cw_ihc_names_site (self, past, first);
}

static gboolean
say_of_items (CwIhcReader *self, CwIhcFacts *facts, guint first, guint past)
{
  guint n = self->items->len;
  guint open = n - MIN (self->first_open, n);

  if (n == 0)
    return cw_ihc_told_add_score (self, facts, first, past);
  if (self->at_item && is_dash (self, facts, first))
    return FALSE;
  say_of_held (self, facts, past);
  if (open == 0 && cw_ihc_told_add_score (self, facts, first, past))
    return TRUE;
  if (open > 0 && (is_shut_off (self, first) || is_of_site (self, first)))
    {
      self->first_open = n;
      return FALSE;
    }
  if (open > 0)
    {
      if (begins_clause (self, first))
        return cw_ihc_statement_tell_from (self, n - 1, facts, past);
      if (is_about_all (self, facts, first))
        return cw_ihc_statement_tell_from (self, self->first_open, facts, past);
      if (self->at_item)
        return cw_ihc_statement_tell_from (self, find_joined (self, facts, first), facts, past);
      return (open == 1 || self->has_verb) &&
             cw_ihc_statement_tell_from (self, self->first_open, facts, past);
    }
  /* More about what something was said of already. */
  if (self->at_item)
    return cw_ihc_statement_tell_from (self, cw_ihc_statement_find_subject (self, first), facts,
                                       past);
  return facts->result == NULL && self->last_from == n - 1 &&
         cw_ihc_statement_tell_from (self, n - 1, facts, past);
}

/* ---- what is said before markers ---- */

guint
cw_ihc_statement_skip_glue (const CwIhcReader *self, guint i)
{
  for (guint n = 0; n < 5 && cw_ihc_reader_peek (self, i)->kind == CW_IHC_WORD &&
                    cw_ihc_reader_peek (self, i)->meaning == CW_IHC_GLUE &&
                    cw_ihc_marker_match (self->text, self->tokens, i) == 0;
       n++)
    i++;
  return i;
}

/* A sign that stands right before a name. */
static gboolean
is_prefix (const CwIhcReader *self, guint first, guint past)
{
  const CwIhcToken *sign = cw_ihc_reader_peek (self, first);
  const CwIhcToken *name = cw_ihc_reader_peek (self, past);

  const CwIhcItem *last =
    self->at_item ? &g_array_index (self->items, CwIhcItem, self->items->len - 1) : NULL;

  return sign->kind == CW_IHC_SIGN && past == first + 1 && name->kind == CW_IHC_WORD &&
         !(name->flags & CW_IHC_SPACE_BEFORE) &&
         /* “+CK7 -CK20”: signs that stand before names go on doing so. */
         (last == NULL || ((sign->flags & CW_IHC_SPACE_BEFORE) && last->is_headed));
}

#define LEAD_MAX 7

/* “positive for”, “no staining was seen for”, “negative staining was seen with A” */
static gboolean
leads_to_for (const CwIhcReader *self, guint i)
{
  static const char *const nouns[] = {
    "positivity",       "negativity", "reactivity", "immunopositivity",
    "immunoreactivity", "expression", NULL
  };
  gboolean has_noun =
    i > 0 && cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i - 1), nouns);

  for (guint n = 0; n < LEAD_MAX; n++, i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (token->kind != CW_IHC_WORD)
        return FALSE;
      has_noun |= cw_ihc_word_has_value (token, "noun");
      if (token->meaning == CW_IHC_FOR ||
          (has_noun && cw_ihc_noun_is_preposition (self, i) &&
           cw_ihc_marker_match (self->text, self->tokens, i + 1) > 0))
        return TRUE;
      if (token->meaning != CW_IHC_GLUE && token->meaning != CW_IHC_VERB)
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_noun_between (const CwIhcReader *self, guint first, guint past)
{
  for (guint i = first; i < past; i++)
    if (cw_ihc_word_has_value (cw_ihc_reader_peek (self, i), "noun"))
      return TRUE;
  return FALSE;
}

/* “positive for A with aberrant expression of B” */
static gboolean
begins_another (CwIhcReader *self, const CwIhcFacts *facts, guint past)
{
  const CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  guint next = cw_ihc_statement_skip_glue (self, past);

  if (last == NULL || cw_ihc_marker_match (self->text, self->tokens, next) == 0)
    return FALSE;
  /* “showed A without B” */
  if (last->facts.is_named && facts->is_none)
    return TRUE;
  /* “A negative, with loss of B” */
  if (last->is_bound && facts->result &&
      cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, past), "of"))
    return TRUE;
  return last->is_bound &&
         (cw_ihc_facts_contradict (&last->facts, facts) ||
          (g_strcmp0 (facts->result, "mutant") == 0 && !cw_ihc_reader_begins_line (self, next)));
}

/* “expressing A”, “expressing epithelial markers and A”, “negative markers were A” */
static guint
skip_to_name (const CwIhcReader *self, guint i)
{
  guint next = cw_ihc_statement_skip_glue (self, i);
  guint joint = cw_ihc_reader_peek (self, next)->meaning;

  if (next > i && (joint == CW_IHC_AND || joint == CW_IHC_VERB) &&
      cw_ihc_marker_match (self->text, self->tokens, next + 1) > 0)
    next++;
  return next;
}

/* “CK7, positive”, then another line: what a row of a table says is said of its own marker. */
static gboolean
ends_row (CwIhcReader *self, guint first, guint past)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);

  if (last == NULL || last->is_bound || self->first_open + 1 != self->items->len ||
      !(cw_ihc_reader_peek (self, past)->flags & CW_IHC_LINE_BEFORE))
    return FALSE;
  for (guint i = last->past; i <= first; i++)
    if (cw_ihc_reader_peek (self, i)->flags & CW_IHC_LINE_BEFORE)
      return FALSE;
  return TRUE;
}

/* “CK7 | clone X | positive”: the last cell heads nothing of the line below. */
static gboolean
ends_table_line (const CwIhcReader *self, guint first, guint past)
{
  return first > 0 && cw_ihc_reader_is_bar (self, first - 1) &&
         (cw_ihc_reader_peek (self, past)->flags & CW_IHC_LINE_BEFORE);
}

/* “weak A positivity with strong B positivity” */
static gboolean
begins_modified (const CwIhcReader *self, guint first)
{
  return self->at_item && first > 0 &&
         cw_ihc_modifier_is_of_next (self->text, self->tokens, first - 1, self->tokens->len);
}

static gboolean
is_header (CwIhcReader *self, const CwIhcFacts *facts, guint first, guint past)
{
  guint next = skip_to_name (self, past);
  const CwIhcToken *token = cw_ihc_reader_peek (self, next);
  gboolean awaits = self->first_open < self->items->len && (self->at_item || self->has_verb);

  if (ends_row (self, first, past) || ends_table_line (self, first, past))
    return FALSE;
  /* “A positivity with B negativity” */
  if (awaits && self->at_item && cw_ihc_reader_peek (self, first)->kind == CW_IHC_WORD &&
      cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, past), "with"))
    return FALSE;
  if (leads_to_for (self, past))
    return TRUE;
  /* “positive for A with loss of B”, “weak A positivity with strong B positivity” */
  if (begins_another (self, facts, past) || begins_modified (self, first))
    return TRUE;
  if (awaits || (self->at_item && self->items->len))
    return FALSE;
  if (token->kind == CW_IHC_COLON)
    return TRUE;
  /* “CPS 60” and then a name: a number belongs to what came before it. */
  if (!facts->result && !facts->intensity && !facts->is_focal && !facts->pattern)
    return FALSE;
  return cw_ihc_marker_match (self->text, self->tokens, next) > 0 ||
         (token->kind == CW_IHC_WORD && !facts->percent && self->text[token->offset] != '/' &&
          token->meaning == CW_IHC_UNKNOWN &&
          cw_ihc_reader_peek (self, first)->kind == CW_IHC_WORD);
}

/* “Ki-67 15%” above “Negative: CK20”: what heads the next line is none of this one, nor is any of
 * several shares one of all markers. */
static guint
read_phrase (CwIhcReader *self, guint i, CwIhcFacts *facts)
{
  guint past = cw_ihc_phrase_read (self->text, self->tokens, i, self->tokens->len, facts);

  for (guint at = i + 1; at < past; at++)
    if (cw_ihc_heading_begins (self, at) || cw_ihc_share_begins_list (self, at))
      {
        cw_ihc_facts_clear (facts);
        return cw_ihc_phrase_read (self->text, self->tokens, i, at, facts);
      }
  return past;
}

guint
cw_ihc_statement_read (CwIhcReader *self, guint i)
{
  g_auto (CwIhcFacts) facts = { 0 };
  guint past = cw_ihc_share_read_list (self, i);
  gboolean used;

  if (past > i)
    return past;
  past = read_phrase (self, i, &facts);
  if (past == i)
    return i;
  if (facts.result && cw_ihc_groups_begin_list (self, i, past))
    return cw_ihc_groups_read_list (self, &facts, i, past);
  if (is_prefix (self, i, past))
    {
      cw_ihc_reader_set_header (self, &facts, i, past);
      self->is_once = TRUE;
      return past;
    }
  if (cw_ihc_share_is_before (self, &facts, past))
    {
      cw_ihc_reader_set_header (self, &facts, i, past);
      self->header.result = NULL;
      self->is_once = TRUE;
      self->first_open = self->items->len;
      return past;
    }
  if (is_header (self, &facts, i, past))
    {
      guint next = cw_ihc_statement_skip_glue (self, past);

      /* “negative for A with strong B expression” */
      if (begins_modified (self, i) && g_strcmp0 (self->header.result, "positive") != 0)
        cw_ihc_reader_drop_header (self);
      facts.is_seen = (self->shows || cw_ihc_noun_is_proof (self, i) || self->header.is_seen) &&
                      facts.result == NULL && has_noun_between (self, past, next);
      cw_ihc_share_add_before (self, i, &facts);
      cw_ihc_reader_set_header (self, &facts, i, past);
      self->is_listed = cw_ihc_reader_peek (self, next)->kind == CW_IHC_COLON;
      self->has_verb = FALSE;
      self->first_open = self->items->len;
      return past;
    }
  self->said_first = i;
  /* “A staining was patchy” */
  facts.is_seen |= self->has_noun && self->has_verb && facts.pattern && !facts.result;
  /* “15% of the nuclei were A positive” */
  if (self->at_item && self->first_open + 1 == self->items->len)
    cw_ihc_share_add_before (self, cw_ihc_reader_get_last (self)->first, &facts);
  if (facts.result && self->at_item)
    cw_ihc_modifier_shed (self, i);
  used = say_of_items (self, &facts, i, past);
  if (used)
    cw_ihc_reader_use (self, i, past);
  /* “Nuclear expression of A was lost, and B was positive” */
  if (used && facts.result && self->has_header && !self->header.result && !self->header.is_focal)
    cw_ihc_reader_drop_header (self);
  /* “Positive: CK7, negative (CK20)”: who said something else does not go on with what he said. */
  if (!used && self->has_header && self->is_listed &&
      cw_ihc_facts_contradict (&self->header, &facts))
    cw_ihc_reader_drop_header (self);
  self->at_item = used;
  self->has_verb = FALSE;
  return used && facts.result ? cw_ihc_sites_read (self, past) : past;
}

/* The verb at @i of “A was negative, as were B and C”. */
void
cw_ihc_statement_repeat (CwIhcReader *self, guint i)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);
  CwIhcFacts facts = { 0 };

  if (i == 0 || last == NULL || last->facts.result == NULL ||
      !cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i - 1), "as"))
    return;
  facts.result = last->facts.result;
  cw_ihc_reader_set_header (self, &facts, i, i + 1);
  self->first_open = self->items->len;
}

#define DONE_WORDS 8

/* “stains for A were performed and were positive”, “staining for A, performed on a biopsy, was
 * positive”: returns the verb of the result behind what was done at @i, or @i. */
guint
cw_ihc_statement_skip_done (const CwIhcReader *self, guint i)
{
  guint next = i + 1;

  if (i > 0 && cw_ihc_reader_peek (self, i - 1)->kind == CW_IHC_COMMA)
    {
      while (next < i + DONE_WORDS && cw_ihc_reader_peek (self, next)->kind == CW_IHC_WORD)
        next++;
      if (cw_ihc_reader_peek (self, next)->kind != CW_IHC_COMMA)
        return i;
      next++;
    }
  else
    {
      next += cw_ihc_reader_peek (self, next)->kind == CW_IHC_COMMA;
      if (cw_ihc_reader_peek (self, next)->meaning != CW_IHC_AND &&
          !cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, next), "which"))
        return i;
      next++;
    }
  return cw_ihc_reader_peek (self, next)->meaning == CW_IHC_VERB ? next : i;
}
