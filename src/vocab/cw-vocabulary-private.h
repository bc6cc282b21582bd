/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "vocab/cw-vocabulary.h"

G_BEGIN_DECLS

/* Where in its file a vocabulary keeps what every vocabulary has. Names are column names. */
typedef struct
{
  const char *file;
  const char *term;
  const char *code;
  const char *group;
  const char *detail;
  /* Columns whose cells, split at "|", also find the term. NULL-terminated. */
  const char *synonyms[6];
  /* Codes that find the term only when one row has them and nothing better fits. */
  const char *weak_codes;
  /* A second file: synonym, candidates split at "|", relation. */
  const char *synonym_file;
} CwVocabularyLayout;

/* Lower ranks win over higher ones when several terms answer to the same word. */
typedef enum
{
  CW_VOCABULARY_RANK_NAME,
  CW_VOCABULARY_RANK_CODE,
  CW_VOCABULARY_RANK_SYNONYM,
  CW_VOCABULARY_RANK_WEAK,
} CwVocabularyRank;

#define CW_VOCABULARY_NO_KEY G_MAXUINT

typedef struct
{
  const char *compact;
  const char *shown;
  guint length;
  guint first_start;
  guint n_starts;
  guint term;
  guint next;
  CwVocabularyRank rank;
  CwVocabularyRelation relation;
} CwVocabularyKey;

struct _CwVocabulary
{
  const CwVocabularyLayout *layout;
  GStringChunk *strings;
  GPtrArray *lists;
  GPtrArray *columns;
  GArray *terms;
  GArray *keys;
  GArray *starts;
  GHashTable *first_keys;
  GPtrArray *problems;
};

const CwVocabularyLayout *cw_vocabulary_get_layout (CwVocabularyKind kind);
CwVocabulary *cw_vocabulary_new (const CwVocabularyLayout *layout, GBytes *table, GBytes *synonyms);
void cw_vocabulary_free (CwVocabulary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwVocabulary, cw_vocabulary_free)
GBytes *cw_vocabulary_load_table (const char *file);
GHashTable *cw_vocabulary_load_numbers (const char *file);

G_END_DECLS
