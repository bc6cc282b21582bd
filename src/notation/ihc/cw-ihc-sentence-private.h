/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/ihc/cw-ihc-private.h"

G_BEGIN_DECLS

/* The sentence that is looked at. */
typedef struct
{
  CwIhcReader *reader;
  guint start; /* what is not shut off yet */
  guint end;
  gboolean is_kind; /* the sentence before is about a kind of tumor */
} CwIhcSentence;

const CwIhcToken *cw_ihc_sentence_peek (const CwIhcSentence *self, guint i);
gboolean cw_ihc_sentence_is_one_of (const CwIhcSentence *self, guint i, const char *const *words);
gboolean cw_ihc_sentence_is_word (const CwIhcSentence *self, guint i, const char *word);
gboolean cw_ihc_sentence_is_kinds (const CwIhcSentence *self, guint i);
gboolean cw_ihc_sentence_is_kind (const CwIhcSentence *self, guint i);
gboolean cw_ihc_sentence_is_counted (const CwIhcSentence *self, guint i);

G_END_DECLS
