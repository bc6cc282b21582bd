/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-mention.h"
#include "model/cw-article.h"

G_BEGIN_DECLS

/* A stretch of words. */
typedef struct
{
  gsize first;
  gsize past;
} CwToldRange;

/* A word, with what spellings differ in taken out of it. */
typedef struct
{
  char *word;
  CwToldRange range;
  gboolean is_capital; /* all of it: "CT" */
} CwToldWord;

/* Whether a sentence says a fact. */
typedef enum
{
  CW_TOLD_UNKNOWN, /* no reader knows this kind of fact: its words have to do */
  CW_TOLD_NO,
  CW_TOLD_YES,
} CwToldAnswer;

/* cw-care-told-words.c */
GArray *cw_told_words_new (const char *text);
double cw_told_words_find (const GArray *wanted, const GArray *words, CwToldRange *range);

/* cw-care-told-value.c */
char *cw_told_dup_wanted (CwCase *root, CwEntity *entity, const CwField *field);
CwToldAnswer cw_told_read (CwPatterns *patterns,
                           const CwStatement *statement,
                           CwEntity *entity,
                           const CwField *field,
                           CwToldRange *range);

G_END_DECLS
