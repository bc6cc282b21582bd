/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* Nouns of staining: “expression”, “reaction”, and what is said by naming them. */

gboolean
cw_ihc_noun_is_preposition (const CwIhcReader *self, guint i)
{
  static const char *const words[] = { "of", "for", "with", "to", "against", "by", NULL };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (self->text, token, words);
}

/* Whether what was found is told behind the preposition at @i: “confirmed by”, “because of”. */
static gboolean
is_reason (const CwIhcReader *self, guint i)
{
  static const char *const verbs[] = {
    "confirmed",  "confirming", "supported", "supporting",  "established", "demonstrated",
    "indicated",  "evidenced",  "shown",     "suggested",   "proven",      "verified",
    "identified", "defined",    "made",      "highlighted", "detected",    NULL
  };
  static const char *const pairs[][2] = { { "because", "of" }, { "basis", "of" },
                                          { "view", "of" },    { "based", "on" },
                                          { "due", "to" },     { "owing", "to" },
                                          { "there", "was" },  { "there", "were" },
                                          { "thanks", "to" } };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  const CwIhcToken *before = i > 0 ? cw_ihc_reader_peek (self, i - 1) : NULL;

  static const char *const alone[] = {
    "with", "given", "confirmed", "confirms", "had", "has", NULL
  };

  if (cw_ihc_token_is_one_of (self->text, token, alone))
    return TRUE;
  if (before == NULL)
    return FALSE;
  for (guint n = 0; n < G_N_ELEMENTS (pairs); n++)
    if (cw_ihc_token_is (self->text, before, pairs[n][0]) &&
        cw_ihc_token_is (self->text, token, pairs[n][1]))
      return TRUE;
  return cw_ihc_token_is (self->text, token, "by") &&
         cw_ihc_token_is_one_of (self->text, before, verbs);
}

/* “confirmed by strong expression of A”, “confirmed the expression of A”, “with expression of A” */
gboolean
cw_ihc_noun_is_proof (const CwIhcReader *self, guint i)
{
  static const char *const articles[] = { "the", "an", "a", "their", "its", NULL };

  for (guint n = 0; n < 3 && i > 0; n++, i--)
    {
      if (is_reason (self, i - 1))
        return TRUE;
      if (!cw_ihc_word_has_value (cw_ihc_reader_peek (self, i - 1), "much") &&
          !cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i - 1), articles))
        return FALSE;
    }
  return FALSE;
}

static void
mark_seen (CwIhcReader *self, guint first)
{
  for (guint i = first; i < self->items->len; i++)
    g_array_index (self->items, CwIhcItem, i).facts.is_seen = TRUE;
}

/* “expression of A and B was noted”: something was seen of all that nothing else was said of. */
void
cw_ihc_noun_confirm (CwIhcReader *self)
{
  if (self->has_noun)
    mark_seen (self, self->first_open);
}

/* “with A and B expression”, “with diffuse A staining” */
static gboolean
is_proof_by_item (const CwIhcReader *self)
{
  const CwIhcItem *item = &g_array_index (self->items, CwIhcItem, self->first_open);

  return cw_ihc_noun_is_proof (self, item->is_headed ? self->header_first : item->first);
}

/* The “expression” at @i: behind “showed” it says that there is one, of the marker before it or of
 * those that follow. Returns the token behind it. */
guint
cw_ihc_noun_read (CwIhcReader *self, guint i)
{
  CwIhcFacts facts = { .is_seen = TRUE };
  gboolean is_open = self->at_item && self->first_open < self->items->len;

  self->has_noun = TRUE;
  cw_ihc_modifier_end (self, i);
  if (!self->shows && !cw_ihc_noun_is_proof (self, i) && !(is_open && is_proof_by_item (self)))
    return i + 1;
  if (is_open)
    {
      mark_seen (self, self->first_open);
      cw_ihc_share_add_to_last (self);
      return i + 1;
    }
  /* “A showed patchy staining” */
  if (self->at_item && self->items->len)
    mark_seen (self, self->last_from);
  if (self->has_header && self->header_items == 0)
    return i + 1;
  for (guint n = 1; n <= 4; n++)
    if (cw_ihc_noun_is_preposition (self, i + n))
      {
        cw_ihc_reader_set_header (self, &facts, i, i + 1);
        self->first_open = self->items->len;
        self->has_verb = FALSE;
        break;
      }
    else if (cw_ihc_reader_peek (self, i + n)->meaning != CW_IHC_GLUE)
      break;
  return i + 1;
}

#define ACTIVITY_WORDS 4

/* “strong staining of A and low proliferative activity with Ki-67”: the strength goes on no more.
 */
gboolean
cw_ihc_noun_begins_activity (const CwIhcReader *self, guint i)
{
  static const char *const amounts[] = { "low", "lower", "reduced", "a", "an", NULL };
  static const char *const nouns[] = { "activity", "index", "rate", "fraction", "count", NULL };
  const CwIhcToken *first = cw_ihc_reader_peek (self, i);

  if (!self->has_header || !(cw_ihc_word_has_value (first, "much") ||
                             cw_ihc_token_is_one_of (self->text, first, amounts)))
    return FALSE;
  for (guint n = 1; n <= ACTIVITY_WORDS; n++)
    if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i + n), nouns))
      return TRUE;
    else if (cw_ihc_reader_peek (self, i + n)->kind != CW_IHC_WORD ||
             cw_ihc_marker_match (self->text, self->tokens, i + n) > 0)
      return FALSE;
  return FALSE;
}
