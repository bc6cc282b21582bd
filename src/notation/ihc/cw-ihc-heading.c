/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Lines that begin with a result, and the markers it is told of behind it or below it. */

#define HEADING_WORDS_MAX 5

static gboolean
is_heading_word (const CwIhcReader *self, guint i)
{
  static const char *const others[] = { "marker",   "markers",    "stain", "stains",
                                        "antibody", "antibodies", NULL };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  if (token->kind != CW_IHC_WORD)
    return FALSE;
  return token->meaning == CW_IHC_UNKNOWN ? cw_ihc_token_is_one_of (self->text, token, others)
                                          : cw_ihc_marker_match (self->text, self->tokens, i) == 0;
}

/* Past the words of a result that begin at @i, or the sign there; @i when there are none. */
static guint
read_heading_words (const CwIhcReader *self, guint i, CwIhcFacts *facts)
{
  guint past = i;

  if (cw_ihc_reader_peek (self, i)->kind == CW_IHC_SIGN)
    past = i + 1;
  else if (cw_ihc_lines_is_enclosed (self, i))
    return cw_ihc_phrase_read (self->text, self->tokens, i + 1, i + 2, facts) == i + 2 ? i + 3 : i;
  else
    while (past < i + HEADING_WORDS_MAX && is_heading_word (self, past) &&
           (past == i || !cw_ihc_reader_begins_line (self, past)))
      past++;
  for (guint at = i, next; at < past; at = MAX (at + 1, next))
    {
      g_auto (CwIhcFacts) part = { 0 };

      next = cw_ihc_phrase_read (self->text, self->tokens, at, past, &part);
      if (!cw_ihc_facts_merge (facts, &part))
        return i;
    }
  return facts->result || facts->intensity || facts->is_focal ? past : i;
}

/* “Positive (+):”; another sign than the word says is no heading. */
static guint
skip_same_sign (const CwIhcReader *self, guint i, CwIhcFacts *facts)
{
  g_auto (CwIhcFacts) sign = { 0 };

  if (!cw_ihc_lines_is_enclosed (self, i) ||
      cw_ihc_phrase_read (self->text, self->tokens, i + 1, i + 2, &sign) != i + 2)
    return i;
  return g_strcmp0 (sign.result, facts->result) == 0 ? i + 3 : i;
}

/* A dash that stands apart between the heading and the first of its markers. */
static gboolean
is_apart (const CwIhcReader *self, guint i)
{
  const CwIhcToken *dash = cw_ihc_reader_peek (self, i);
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  return dash->kind == CW_IHC_SIGN && (dash->flags & CW_IHC_SPACE_BEFORE) &&
         (!(dash->flags & CW_IHC_LINE_BEFORE) || self->items->len == 0 || self->is_headed) &&
         self->text[dash->offset] != '+' && (dash->length == 1 || dash->length == 3) &&
         (next->flags & CW_IHC_SPACE_BEFORE) &&
         cw_ihc_marker_match (self->text, self->tokens, i + 1) > 0;
}

/* “Positive: 80%” tells more of what stands above it. */
static gboolean
may_be_listed (const CwIhcToken *token)
{
  switch ((CwIhcTokenKind)token->kind)
    {
    case CW_IHC_WORD:
      return token->meaning != CW_IHC_RESULT && token->meaning != CW_IHC_INTENSITY &&
             token->meaning != CW_IHC_EXTENT && token->meaning != CW_IHC_PATTERN &&
             token->meaning != CW_IHC_SCORING && token->meaning != CW_IHC_COMPARATOR;
    case CW_IHC_STOP:
      return TRUE;
    case CW_IHC_SIGN:
      return token->flags & CW_IHC_LINE_BEFORE;
    default:
      return FALSE;
    }
}

/* “Positive CK7, CK19”, “Negative” and the markers below it: when the clause began so, every such
 * line begins a new one. */
static void
note_bare (CwIhcReader *self, guint i, guint past)
{
  if (cw_ihc_reader_peek (self, i)->kind != CW_IHC_WORD ||
      cw_ihc_marker_match (self->text, self->tokens, past) == 0)
    return;
  if (self->is_headed)
    cw_ihc_reader_end_clause (self);
  self->is_headed = self->items->len == 0 && !self->has_header;
}

/* Whether a line begins at @i with a result that heads what follows: “Negative:”, “-:”, “Negative
 * CK20”. */
gboolean
cw_ihc_heading_begins (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  g_auto (CwIhcFacts) facts = { 0 };
  guint past;

  if (!cw_ihc_reader_begins_line (self, i))
    return FALSE;
  if (token->kind == CW_IHC_SIGN || cw_ihc_lines_is_enclosed (self, i))
    return cw_ihc_reader_peek (self, read_heading_words (self, i, &facts))->kind == CW_IHC_COLON;
  if (token->kind != CW_IHC_WORD || token->meaning != CW_IHC_RESULT)
    return FALSE;
  past = read_heading_words (self, i, &facts);
  if (past == i)
    return FALSE;
  past = skip_same_sign (self, past, &facts);
  return cw_ihc_reader_peek (self, past)->kind == CW_IHC_COLON || is_apart (self, past) ||
         (g_ascii_isupper (self->text[token->offset]) &&
          cw_ihc_marker_match (self->text, self->tokens, past) > 0);
}

/* Reads the heading that begins at @i: returns what is behind its colon, or @i. */
guint
cw_ihc_heading_read (CwIhcReader *self, guint i)
{
  g_auto (CwIhcFacts) facts = { 0 };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  guint past;

  if (!cw_ihc_reader_begins_line (self, i) &&
      !(self->is_listed && token->meaning == CW_IHC_RESULT && token->kind == CW_IHC_WORD &&
        (self->at_item || cw_ihc_reader_peek (self, i - 1)->kind == CW_IHC_COMMA ||
         cw_ihc_reader_peek (self, i - 1)->kind == CW_IHC_STOP)))
    return i;
  past = read_heading_words (self, i, &facts);
  if (past == i)
    return i;
  past = skip_same_sign (self, past, &facts);
  if (cw_ihc_reader_peek (self, past)->kind != CW_IHC_COLON &&
      !(token->kind == CW_IHC_WORD && is_apart (self, past)))
    {
      if (cw_ihc_reader_begins_line (self, i))
        note_bare (self, i, past);
      return i;
    }
  if (!may_be_listed (cw_ihc_reader_peek (self, past + 1)))
    return i;
  cw_ihc_reader_end_clause (self);
  cw_ihc_reader_set_header (self, &facts, i, past + 1);
  self->is_listed = self->is_headed = TRUE;
  return past + 1;
}
