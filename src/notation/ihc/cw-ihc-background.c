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
is_edge (const CwIhcToken *token)
{
  return token->kind == CW_IHC_STOP || (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_BUT);
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
         is_edge (cw_ihc_reader_peek (self, i - 1)) || is_joint (cw_ihc_reader_peek (self, i - 1));
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

      if (is_edge (token) || (is_joint (token) && turns_to_tumor (self, i)))
        return i;
    }
  return i;
}

/* “CD3+ background T cells”, “CD20 positive in reactive B cells”: where the marker they are told of
 * begins; @i when nothing is. */
static guint
find_start (const CwIhcReader *self, guint i)
{
  static const char *const places[] = { "in", "within", "the", "many", "numerous", "some", NULL };
  guint at = i, first;

  while (at > 0 && is_one_of (self, at - 1, places))
    at--;
  if (at == 0 || (cw_ihc_reader_peek (self, at - 1)->kind != CW_IHC_SIGN &&
                  cw_ihc_reader_peek (self, at - 1)->meaning != CW_IHC_RESULT))
    return i;
  first = at - 1;
  while (first > 0 && at - first < NOUN_WORDS * 2 &&
         !is_edge (cw_ihc_reader_peek (self, first - 1)) &&
         !is_joint (cw_ihc_reader_peek (self, first - 1)))
    first--;
  return first;
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

      if (past == i)
        continue;
      if (begins_clause (self, i))
        past = MAX (past, find_end (self, past));
      else if (find_start (self, i) == i)
        continue;
      cw_ihc_reader_shut (self, begins_clause (self, i) ? i : find_start (self, i), past);
      i = past - 1;
    }
}
