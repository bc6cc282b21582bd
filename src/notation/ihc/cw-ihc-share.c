/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* Of which markers a share of the cells is told. */

/* “CD20 and Ki-67 20%”, “CD20 and Ki-67 (+, 20%)”: of markers that “and” joins, only Ki-67 is told
 * by a share as a rule. A slash makes one of the two. */
gboolean
cw_ihc_share_is_of_last (const CwIhcReader *self, const CwIhcFacts *facts)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);

  return facts->percent && last && g_str_equal (last->marker, "Ki-67") && last->first > 0 &&
         cw_ihc_reader_peek (self, last->first - 1)->kind != CW_IHC_SLASH;
}

/* ---- a share for each of several markers ---- */

#define SHARES_MAX 8
#define CELL_WORDS 5

/* “90%, 40% and 10%” */
typedef struct
{
  guint first[SHARES_MAX];
  guint past[SHARES_MAX];
  guint n;
  gboolean is_joined; /* by more than commas */
  gboolean is_unclear; /* whose they are: each is one of other cells, or another name follows */
} Shares;

/* Past “of the tumor cells” behind a share at @i, or @i. */
static guint
skip_cells (const CwIhcReader *self, guint i)
{
  static const char *const cells[] = { "cells", "nuclei", "blasts", NULL };

  if (!cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i), "of"))
    return i;
  for (guint at = i + 1; at <= i + CELL_WORDS; at++)
    if (cw_ihc_reader_peek (self, at)->kind != CW_IHC_WORD)
      break;
    else if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, at), cells))
      return at + 1;
  return i;
}

/* Past the cells behind the last of @shares. Where they are others than behind the one before, each
 * share may be one of all markers. */
static guint
read_cells (const CwIhcReader *self, Shares *shares, char **before)
{
  guint first = shares->past[shares->n - 1];
  guint past = skip_cells (self, first);
  g_autofree char *cells = past > first ? cw_ihc_reader_dup_slice (self, first, past) : NULL;

  shares->is_unclear |= *before && cells && !g_str_equal (*before, cells);
  if (cells)
    {
      g_free (*before);
      *before = g_steal_pointer (&cells);
    }
  return past;
}

/* Past “, and in”, a slash or a comma between two shares, or @i. */
static guint
skip_joint (const CwIhcReader *self, guint i, gboolean *is_joined)
{
  guint past = i + (cw_ihc_reader_peek (self, i)->kind == CW_IHC_COMMA);
  const CwIhcToken *token = cw_ihc_reader_peek (self, past);

  if (token->meaning != CW_IHC_AND && (past > i || token->kind != CW_IHC_SLASH))
    return past;
  *is_joined = TRUE;
  past++;
  return past + (cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, past), "in") ? 1 : 0);
}

static Shares
scan_shares (const CwIhcReader *self, guint i)
{
  Shares shares = { .n = 0 };
  g_autofree char *cells = NULL;

  while (shares.n < SHARES_MAX)
    {
      g_autofree char *percent = NULL;
      gboolean is_joined = FALSE;
      guint past = cw_ihc_percent_read (self->text, self->tokens, i, self->tokens->len, &percent);

      if (past == i)
        break;
      shares.first[shares.n] = i;
      shares.past[shares.n++] = past;
      past = read_cells (self, &shares, &cells);
      i = skip_joint (self, past, &is_joined);
      if (i == past)
        break;
      /* What joins the last of them to something else is none of theirs. */
      shares.is_joined |= is_joined && cw_ihc_reader_peek (self, i)->kind != CW_IHC_WORD;
    }
  return shares;
}

/* The first of the markers that what stands at @i is told of. Behind a word that nobody knows it is
 * told of none that nothing was said of before. */
static guint
find_told (CwIhcReader *self, guint i)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);
  guint n = self->items->len;

  if (last == NULL || self->first_open < n)
    return MIN (self->first_open, n);
  if (!last->is_bound)
    return n;
  if (!last->is_headed || self->said_first >= last->past)
    return MIN (self->last_from, n);
  return self->has_verb ? cw_ihc_statement_find_subject (self, i) : n - MIN (self->header_items, n);
}

static gboolean
is_ki67 (const CwIhcReader *self, guint i, guint n)
{
  g_autofree char *marker = cw_ihc_names_dup_marker (self, i, i + n);

  return g_str_equal (marker, "Ki-67");
}

/* “90% and 40% of the cells expressed A”, “90% and 20% Ki-67”: whether the last of @shares is told
 * of what stands behind it, and not of one of the @n markers before. */
static gboolean
is_of_next (const CwIhcReader *self, const Shares *shares, guint n)
{
  guint past = shares->past[shares->n - 1];
  guint next = skip_cells (self, past);
  guint name = cw_ihc_marker_match (self->text, self->tokens, next);
  guint8 meaning = cw_ihc_reader_peek (self, next)->meaning;

  if (cw_ihc_reader_peek (self, next)->kind != CW_IHC_WORD)
    return FALSE;
  if (meaning == CW_IHC_VERB || meaning == CW_IHC_SCORING || (name && is_ki67 (self, next, name)) ||
      (meaning == CW_IHC_RESULT && next > past))
    return TRUE;
  return (name || meaning == CW_IHC_RESULT) && n + 1 == shares->n;
}

/* “(90%, 40%)”, “90%, 40%, respectively” */
static gboolean
is_at_end (const CwIhcReader *self, const Shares *shares)
{
  const CwIhcToken *next =
    cw_ihc_reader_peek (self, skip_cells (self, shares->past[shares->n - 1]));

  return next->kind == CW_IHC_COMMA || next->kind == CW_IHC_STOP || next->kind == CW_IHC_CLOSE ||
         cw_ihc_token_is (self->text, next, "respectively");
}

/* The shares at @i, if they are more than one share of one marker and what is told of the next. */
static Shares
read_shares (CwIhcReader *self, guint i)
{
  Shares shares = scan_shares (self, i);
  guint n = shares.n > 1 ? self->items->len - find_told (self, i) : 0;

  if (shares.n > 1 && is_of_next (self, &shares, n))
    shares.n--;
  else if (shares.n > 1)
    shares.is_unclear |=
      cw_ihc_marker_match (self->text, self->tokens, shares.past[shares.n - 1]) > 0;
  if (shares.n < 2 || (!shares.is_joined && (n < 2 || !is_at_end (self, &shares))))
    shares.n = 0;
  return shares;
}

/**
 * cw_ihc_share_begins_list:
 * @self: the reader
 * @i: a piece
 *
 * Returns: whether several shares begin there, of which none can be told of all the markers before:
 *   “90% and 40%”
 */
gboolean
cw_ihc_share_begins_list (CwIhcReader *self, guint i)
{
  return read_shares (self, i).n > 0;
}

/* As many markers as shares, none of which has one yet; but “between 10% and 20%” is one share. */
static gboolean
can_allot (const CwIhcReader *self, guint from, const Shares *shares)
{
  guint first = shares->first[0];

  if (shares->is_unclear || self->items->len - from != shares->n ||
      (first > 0 && cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, first - 1), "between")))
    return FALSE;
  for (guint i = from; i < self->items->len; i++)
    if (g_array_index (self->items, CwIhcItem, i).facts.percent)
      return FALSE;
  return TRUE;
}

static void
allot (CwIhcReader *self, guint from, const Shares *shares)
{
  for (guint n = 0; n < shares->n; n++)
    {
      CwIhcItem *item = &g_array_index (self->items, CwIhcItem, from + n);
      g_auto (CwIhcFacts) facts = { 0 };

      cw_ihc_percent_read (self->text, self->tokens, shares->first[n], self->tokens->len,
                           &facts.percent);
      if (self->has_verb)
        cw_ihc_statement_bind (self, from + n, &facts, shares->past[n]);
      else
        cw_ihc_facts_merge (&item->facts, &facts);
      item->is_bound = TRUE;
      cw_ihc_reader_use (self, shares->first[n], shares->past[n]);
    }
  cw_ihc_item_stretch (self, cw_ihc_reader_get_last (self), shares->past[shares->n - 1]);
}

/* “negative for A, B and C were 10% and 20%”: what has a verb of its own has not the result of the
 * list, whatever it has. */
static void
take_result (CwIhcReader *self, guint from)
{
  if (!self->has_verb || !cw_ihc_reader_get_last (self)->is_headed)
    return;
  for (guint i = from; i < self->items->len; i++)
    {
      CwIhcFacts *facts = &g_array_index (self->items, CwIhcItem, i).facts;

      facts->result = facts->intensity = NULL;
    }
}

/**
 * cw_ihc_share_read_list:
 * @self: the reader
 * @i: a piece
 *
 * “A and B were positive in 90% and 40%”: gives each marker the share that is its own. Where there
 * are more or fewer, nobody knows whose they are, and they stay unread.
 *
 * Returns: what stands behind the last share; @i when there are not several
 */
guint
cw_ihc_share_read_list (CwIhcReader *self, guint i)
{
  Shares shares = read_shares (self, i);
  guint n = self->items->len;
  guint from;

  if (shares.n == 0)
    return i;
  from = find_told (self, i);
  self->at_item = can_allot (self, from, &shares);
  if (self->at_item)
    allot (self, from, &shares);
  else if (n > 0)
    take_result (self, from);
  self->last_from = self->at_item ? from : n;
  self->first_open = n;
  self->has_verb = FALSE;
  return shares.past[shares.n - 1];
}

/* ---- shares before a marker ---- */

/* “positive for A with a 30% rate of Ki-67”: the share stands before the only marker that is told
 * so.
 */
gboolean
cw_ihc_share_is_before (CwIhcReader *self, const CwIhcFacts *facts, guint past)
{
  const CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  guint next = cw_ihc_statement_skip_glue (self, past);
  guint n = cw_ihc_marker_match (self->text, self->tokens, next);
  const CwIhcToken *name = cw_ihc_reader_peek (self, next);
  g_autofree char *written = NULL;
  g_autofree char *marker = NULL;

  if (!facts->percent || facts->result || facts->scoring || n == 0 || (last && !last->is_bound))
    return FALSE;
  written = g_strndup (self->text + name->offset, name->length);
  marker = cw_ihc_marker_dup_name (written);
  return g_str_equal (marker, "Ki-67") && !(last && g_str_equal (last->marker, marker));
}

#define SHARE_WORDS 7

static gboolean
is_share_part (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return token->kind == CW_IHC_PERCENT || token->kind == CW_IHC_NUMBER ||
         token->kind == CW_IHC_SIGN || token->kind == CW_IHC_COMPARE ||
         token->meaning == CW_IHC_COMPARATOR || cw_ihc_token_is (self->text, token, "than") ||
         cw_ihc_token_is (self->text, token, "to");
}

/* “15% of”, “cells (15%)” */
static gboolean
is_share_of_cells (const CwIhcReader *self, guint percent)
{
  static const char *const cells[] = { "cells", "nuclei", NULL };

  if (cw_ihc_reader_peek (self, percent + 1)->kind != CW_IHC_CLOSE)
    return cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, percent + 1), "of");
  if (cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, percent + 2), "of"))
    return TRUE;
  return percent > 2 && cw_ihc_reader_peek (self, percent - 2)->kind == CW_IHC_OPEN &&
         cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, percent - 3), cells);
}

/* “90% and 40% of”: whether the share at @i is the last of several that nothing was said of yet. */
static gboolean
ends_list (const CwIhcReader *self, guint i)
{
  const CwIhcToken *joint = cw_ihc_reader_peek (self, i - MIN (i, 1));
  const CwIhcToken *before = cw_ihc_reader_peek (self, i - MIN (i, 2));

  return i > 1 && (joint->meaning == CW_IHC_AND || joint->kind == CW_IHC_COMMA) &&
         before->kind == CW_IHC_PERCENT && !(before->flags & CW_IHC_USED);
}

/* “about 15% of the tumor nuclei were positive for A”: a share that nothing was said of yet. */
void
cw_ihc_share_add_before (const CwIhcReader *self, guint i, CwIhcFacts *facts)
{
  guint end = i - MIN (i, SHARE_WORDS);

  if (facts->percent || g_strcmp0 (facts->result, "positive") != 0)
    return;
  while (i-- > end)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (token->kind == CW_IHC_WORD || token->kind == CW_IHC_CLOSE)
        continue;
      if (token->kind != CW_IHC_PERCENT || i == 0 || (token->flags & CW_IHC_USED) ||
          !is_share_of_cells (self, i))
        return;
      while (i > 0 && is_share_part (self, i - 1))
        i--;
      if (ends_list (self, i))
        return;
      cw_ihc_percent_read (self->text, self->tokens, i, self->tokens->len, &facts->percent);
      return;
    }
}

/* “30% of the cells showed A expression” */
void
cw_ihc_share_add_to_last (CwIhcReader *self)
{
  CwIhcItem *last = cw_ihc_reader_get_last (self);
  g_auto (CwIhcFacts) share = { .result = "positive" };

  cw_ihc_share_add_before (self, last->first, &share);
  if (last->facts.percent == NULL)
    last->facts.percent = g_steal_pointer (&share.percent);
}
