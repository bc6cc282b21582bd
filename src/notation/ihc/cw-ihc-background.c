/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* “Background T cells CD3+”, “CD20+ reactive B cells”: what is told of cells that are called none
 * of the tumor's stays unread. */

#define NOUN_WORDS 4
#define TUMOR_WORDS 3
#define CLAUSE_WORDS 60

static gboolean
is_one_of (const CwIhcReader *self, guint i, const char *const *words)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (self->text, token, words);
}

/* Past “background T cells”, “reactive lymphocytes” at @i; @i when no such cells are named. */
static guint
skip_cells (const CwIhcReader *self, guint i)
{
  static const char *const kinds[] = { "background",     "reactive",      "admixed", "intermixed",
                                       "non-neoplastic", "nonneoplastic", NULL };
  static const char *const cells[] = { "lymphocytes", "lymphocyte",    "T-cells",
                                       "B-cells",     "histiocytes",   "macrophages",
                                       "T-cell",      "B-cell",        "T",
                                       "B",           "lymphoid",      "plasma",
                                       "plasmacytes", "T-lymphocytes", "B-lymphocytes",
                                       NULL };
  static const char *const joints[] = { "of", "in", "with", "for", "to", "by", NULL };
  static const char *const others[] = { "cells", "cell", "lymphocytes", NULL };
  gboolean found = FALSE;

  if (!is_one_of (self, i, kinds))
    return i;
  for (guint at = i + 1; at <= i + NOUN_WORDS; at++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, at);

      if (found && !is_one_of (self, at, others))
        return at;
      if (token->kind != CW_IHC_WORD || is_one_of (self, at, joints) ||
          token->meaning == CW_IHC_VERB)
        return i;
      found |= is_one_of (self, at, cells);
    }
  return found ? i + NOUN_WORDS + 1 : i;
}

static gboolean
is_joint (const CwIhcToken *token)
{
  return token->kind == CW_IHC_COMMA || token->kind == CW_IHC_COLON ||
         (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_AND);
}

/* Whether the cells at @i begin their clause: “, and the admixed T cells” */
static gboolean
begins_clause (const CwIhcReader *self, guint i)
{
  static const char *const articles[] = { "the", "some", "many", "these", "small", NULL };

  while (i > 0 && is_one_of (self, i - 1, articles))
    i--;
  /* “pos. Background T cells” */
  if (i > 0 && cw_ihc_reader_peek (self, i - 1)->length > 1 &&
      self->text[cw_ihc_reader_peek (self, i)->offset - 2] == '.')
    return TRUE;
  return i == 0 || cw_ihc_reader_begins_line (self, i) ||
         cw_ihc_token_ends_clause (cw_ihc_reader_peek (self, i - 1)) ||
         is_joint (cw_ihc_reader_peek (self, i - 1));
}

/* “, tumor cells CD20+” behind what is told of the others */
static gboolean
turns_to_tumor (const CwIhcReader *self, guint i)
{
  static const char *const tumors[] = { "tumor",     "tumour",   "neoplastic", "lesional",
                                        "malignant", "atypical", "large",      NULL };

  for (guint at = i + 1; at <= i + TUMOR_WORDS; at++)
    if (is_one_of (self, at, tumors))
      return TRUE;
  return FALSE;
}

/* Where what is told of the cells before @i ends. */
static guint
find_end (const CwIhcReader *self, guint i)
{
  guint end = i + CLAUSE_WORDS;

  for (; i < end; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (cw_ihc_token_ends_clause (token) || (is_joint (token) && turns_to_tumor (self, i)))
        return i;
    }
  return i;
}

/* Where the result begins that stands right before @at, “(+)” too; @at when none does. */
static guint
find_result (const CwIhcReader *self, guint at)
{
  if (at >= 3 && cw_ihc_lines_is_enclosed (self, at - 3))
    return at - 3;
  return at > 0 && (cw_ihc_reader_peek (self, at - 1)->kind == CW_IHC_SIGN ||
                    cw_ihc_reader_peek (self, at - 1)->meaning == CW_IHC_RESULT)
           ? at - 1
           : at;
}

static gboolean
is_place (const CwIhcReader *self, guint i)
{
  static const char *const places[] = { "in", "within", "the", "many", "numerous", "some", NULL };

  return is_one_of (self, i, places);
}

/* “CD20 positive (CD3”: what stands in parentheses behind a result is no more of that. */
static gboolean
opens_behind_result (const CwIhcReader *self, guint i)
{
  return cw_ihc_reader_peek (self, i)->kind == CW_IHC_OPEN && find_result (self, i) < i;
}

/* Where what is told before @at begins, of which the result or the name ends there. */
static guint
find_first (const CwIhcReader *self, guint at, guint first)
{
  while (first > 0 && at - first < NOUN_WORDS * 2 &&
         !cw_ihc_token_ends_clause (cw_ihc_reader_peek (self, first - 1)) &&
         !is_joint (cw_ihc_reader_peek (self, first - 1)) && !opens_behind_result (self, first - 1))
    first--;
  return first;
}

/* “CD3+ background T cells”, “CD3 (+) background T cells”, “CD20 positive in reactive B cells”:
 * where the marker they are told of begins; @i when nothing is. */
static guint
find_start (const CwIhcReader *self, guint i)
{
  guint at = i, first;

  while (at > 0 && is_place (self, at - 1))
    at--;
  first = find_result (self, at);
  return first < at ? find_first (self, at, first) : i;
}

/* ---- within parentheses ---- */

/* The parenthesis that opens before the cells at @i, with no more than a result between; @i when
 * none does. */
static guint
find_open (const CwIhcReader *self, guint i)
{
  for (guint at = i; at > 0 && i - at < NOUN_WORDS * 2; at--)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, at - 1);

      if (token->kind == CW_IHC_OPEN)
        return at - 1;
      if (token->kind != CW_IHC_COMMA && token->kind != CW_IHC_SIGN &&
          token->kind != CW_IHC_NUMBER && token->kind != CW_IHC_PERCENT &&
          token->kind != CW_IHC_COMPARE && !is_place (self, at - 1) &&
          !(token->kind == CW_IHC_WORD && token->meaning >= CW_IHC_RESULT &&
            token->meaning <= CW_IHC_PATTERN))
        break;
    }
  return i;
}

static guint
find_close (const CwIhcReader *self, guint i)
{
  guint end = i + CLAUSE_WORDS;

  while (i < end && cw_ihc_reader_peek (self, i)->kind != CW_IHC_STOP &&
         cw_ihc_reader_peek (self, i)->kind != CW_IHC_CLOSE)
    i += cw_ihc_lines_is_enclosed (self, i) ? 3 : 1;
  return i;
}

static gboolean
has_result (const CwIhcReader *self, guint first, guint past)
{
  for (guint i = first; i < past; i++)
    if (find_result (self, i + 1) <= i)
      return TRUE;
  return FALSE;
}

/* Where the name begins that ends right before @past; @past when none does. */
static guint
find_name (const CwIhcReader *self, guint past)
{
  for (guint first = past; first > 0 && past - first < NOUN_WORDS; first--)
    if (first - 1 + cw_ihc_marker_match (self->text, self->tokens, first - 1) == past)
      return first - 1;
  return past;
}

static gboolean
has_name (const CwIhcReader *self, guint first, guint past)
{
  for (guint i = first; i < past; i++)
    if (cw_ihc_marker_match (self->text, self->tokens, i) > 0)
      return TRUE;
  return FALSE;
}

/* “CD3 positive (background T cells)”, “CD3 (+, background T cells)”: where the marker they are
 * told of begins; @open when there is none. */
static guint
find_start_before (const CwIhcReader *self, guint open)
{
  guint first = find_result (self, open);

  if (first == open)
    first = find_name (self, open);
  return first < open ? find_first (self, open, first) : open;
}

/* “CD3 negative (background T cells positive)”, “CD3 (-, background T cells +)”, “positive for CD3
 * (background T cells positive)”: cells that have a result of their own leave the marker that it
 * had before them. */
static gboolean
keeps_result (const CwIhcReader *self, guint open, guint i)
{
  guint name = find_name (self, open);

  return find_result (self, open) < open || has_result (self, open + 1, i) ||
         (name > 0 && !cw_ihc_token_ends_clause (cw_ihc_reader_peek (self, name - 1)) &&
          !is_joint (cw_ihc_reader_peek (self, name - 1)));
}

/* Shuts off the cells at @i in parentheses, and what is told of them, but for what can only be a
 * note of the marker; FALSE when they are in none. */
static gboolean
shut_enclosed (CwIhcReader *self, guint i, guint past)
{
  guint open = find_open (self, i);
  guint close = find_close (self, past);
  guint first = open < i ? find_start_before (self, open) : open;

  if (first == open)
    return FALSE;
  if (!has_result (self, past, close) || !keeps_result (self, open, i))
    cw_ihc_reader_shut (self, first, close);
  else if (find_result (self, open) == open || has_name (self, past, close))
    cw_ihc_reader_shut (self, i, close);
  return TRUE;
}

/**
 * cw_ihc_background_shut:
 * @self: the reader, before it reads
 *
 * Shuts off what is told of cells that are called background, so that nothing of it is read.
 */
void
cw_ihc_background_shut (CwIhcReader *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      guint past = skip_cells (self, i);
      gboolean begins;
      guint first;

      if (past == i || shut_enclosed (self, i, past))
        continue;
      begins = begins_clause (self, i);
      first = begins ? i : find_start (self, i);
      if (first == i && !begins)
        continue;
      if (begins)
        past = MAX (past, find_end (self, past));
      cw_ihc_reader_shut (self, first, past);
      i = past - 1;
    }
}
