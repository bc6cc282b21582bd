/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-sentence-private.h"

#include <string.h>

/* The words of a sentence, and the kinds of tumors in it. */

const CwIhcToken *
cw_ihc_sentence_peek (const CwIhcSentence *self, guint i)
{
  static const CwIhcToken none = { .kind = CW_IHC_STOP };

  return i >= self->start && i < self->end ? cw_ihc_reader_peek (self->reader, i) : &none;
}

gboolean
cw_ihc_sentence_is_one_of (const CwIhcSentence *self, guint i, const char *const *words)
{
  const CwIhcToken *token = cw_ihc_sentence_peek (self, i);

  return token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (self->reader->text, token, words);
}

gboolean
cw_ihc_sentence_is_word (const CwIhcSentence *self, guint i, const char *word)
{
  return cw_ihc_sentence_peek (self, i)->kind == CW_IHC_WORD &&
         cw_ihc_token_is (self->reader->text, cw_ihc_sentence_peek (self, i), word);
}

static gboolean
ends_with (const CwIhcSentence *self, guint i, const char *tail)
{
  const CwIhcToken *token = cw_ihc_sentence_peek (self, i);
  gsize length = strlen (tail);

  return token->kind == CW_IHC_WORD && token->length > length + 2 &&
         g_ascii_strncasecmp (self->reader->text + token->offset + token->length - length, tail,
                              length) == 0;
}

/* “tumors cells” */
static gboolean
is_of_cells (const CwIhcSentence *self, guint i)
{
  static const char *const words[] = { "cell",      "cells",      "cellularity",
                                       "component", "components", NULL };

  return cw_ihc_sentence_is_one_of (self, i + 1, words);
}

/* “97% of HCCs”, “81% of OSC”: a kind of tumor by its letters, behind a share; but “of TILs” is one
 * of cells. */
static gboolean
is_acronym (const CwIhcSentence *self, guint i)
{
  static const char *const others[] = { "TC",   "IC",  "TILs", "TIL", "HPF", "HPFs", "RBCs",
                                        "WBCs", "LNs", "FDCs", "DNA", "TPS", "CPS",  NULL };
  const CwIhcToken *token = cw_ihc_sentence_peek (self, i);
  guint upper = 0;

  if (token->kind != CW_IHC_WORD || token->meaning != CW_IHC_UNKNOWN || token->length > 6 ||
      cw_ihc_sentence_is_one_of (self, i, others) || i < self->start + 2 ||
      !cw_ihc_sentence_is_word (self, i - 1, "of") ||
      cw_ihc_sentence_peek (self, i - 2)->kind != CW_IHC_PERCENT)
    return FALSE;
  while (upper < token->length && g_ascii_isupper (self->reader->text[token->offset + upper]))
    upper++;
  return upper > 1 &&
         (upper == token->length ||
          (upper + 1 == token->length && self->reader->text[token->offset + upper] == 's')) &&
         cw_ihc_marker_match (self->reader->text, self->reader->tokens, i) == 0;
}

/* “meningiomas”, “tumors”; but not “tumors cells”. */
gboolean
cw_ihc_sentence_is_kinds (const CwIhcSentence *self, guint i)
{
  static const char *const words[] = { "tumors",     "tumours", "neoplasms", "leukemias",
                                       "leukaemias", "GISTs",   NULL };

  return (cw_ihc_sentence_is_one_of (self, i, words) || ends_with (self, i, "omas") ||
          is_acronym (self, i)) &&
         !is_of_cells (self, i);
}

gboolean
cw_ihc_sentence_is_kind (const CwIhcSentence *self, guint i)
{
  static const char *const others[] = { "stroma", "soma", "coma", "glaucoma", "hematoma", NULL };

  return ends_with (self, i, "oma") && !cw_ihc_sentence_is_one_of (self, i, others) &&
         !is_of_cells (self, i);
}
