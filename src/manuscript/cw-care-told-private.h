/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-fact.h"
#include "manuscript/cw-manuscript.h"
#include "manuscript/cw-mention.h"

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

/* A fact that is looked for, with what does not change from sentence to sentence. */
typedef struct
{
  CwEntity *entity;
  const CwField *field;
  char *value; /* NULL when not recorded */
  char *printed; /* as the article prints it; NULL when only its words tell it */
} CwToldFact;

/* Whether a sentence says a fact. */
typedef enum
{
  CW_TOLD_UNKNOWN, /* no reader knows this kind of fact: its words have to do */
  CW_TOLD_NO,
  CW_TOLD_YES,
} CwToldAnswer;

/* A sentence that may tell a fact. */
typedef struct
{
  const CwStatement *statement;
  GArray *words;
  guint rank; /* 0 where the case is told */
} CwToldSentence;

/* A chip and what it says. */
typedef struct
{
  const CwPassage *passage;
  CwFact *fact;
  GArray *words;
  gsize start;
  gsize end;
} CwToldChip;

/* The prose of an article, read once. */
typedef struct
{
  CwCase *root;
  GHashTable *shown; /* "entity field" of what is printed, or NULL for all */
  CwCaseText *text;
  GPtrArray *sentences;
  GPtrArray *chips;
} CwToldText;

/* cw-care-told-text.c */
void cw_told_text_init (CwToldText *self, CwCase *root, const CwManuscript *manuscript);
void cw_told_text_clear (CwToldText *self);
gboolean cw_told_text_shows (const CwToldText *self, const char *entity_id, const char *field);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwToldText, cw_told_text_clear)

/* cw-care-told-words.c */
GArray *cw_told_words_new (const char *text);
double cw_told_words_find (const GArray *wanted, const GArray *words, CwToldRange *range);

/* cw-care-told-value.c */
void cw_told_fact_init (CwToldFact *self, CwEntity *entity, const CwField *field);
void cw_told_fact_clear (CwToldFact *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwToldFact, cw_told_fact_clear)
char *cw_told_dup_wanted (CwCase *root, const CwToldFact *fact);
CwToldAnswer cw_told_read (CwPatterns *patterns,
                           const CwStatement *statement,
                           const CwToldFact *fact,
                           CwToldRange *range);

G_END_DECLS
