/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"
#include "model/cw-figure.h"

G_BEGIN_DECLS

/* What is known while an article is put together. Numbers are given as things are met. */
typedef struct
{
  CwCase *root;
  CwReview *review;
  const CwJournalProfile *profile;
  CwManuscript *manuscript;
  GHashTable *works; /* id or citation key -> CwEntity, lent */
  GPtrArray *cited; /* CwEntity, in order of their numbers */
  GPtrArray *figures; /* CwEntity, in order of their numbers */
  GHashTable *tables; /* id -> number */
  GHashTable *captions; /* ids of the tables that the text has */
  GHashTable *mentioned; /* ids of the tables that the text points to */
} CwManuscriptDraft;

/* cw-manuscript-run.c */
void cw_manuscript_add_prose (CwManuscriptDraft *draft,
                              GPtrArray *blocks,
                              CwEntity *entity,
                              const char *field);
void cw_manuscript_add_line (GPtrArray *blocks, const char *text);
CwManuscriptBlock *cw_manuscript_block_new (CwProseBlockKind kind);
void cw_manuscript_block_free (CwManuscriptBlock *block);
CwManuscriptRun *
cw_manuscript_block_add (CwManuscriptBlock *block, CwProseRunKind kind, char *text);
GPtrArray *cw_manuscript_blocks_new (void);

/* cw-manuscript-number.c */
char *cw_manuscript_cite (CwManuscriptDraft *draft, const char *keys, char **numbers);
char *cw_manuscript_cite_numbers (CwManuscriptDraft *draft, const char *numbers, char **sorted);
char *cw_manuscript_point (CwManuscriptDraft *draft, const CwProseRun *run);
guint cw_manuscript_get_number (GPtrArray *numbered, CwEntity *entity);

/* cw-manuscript-table.c */
void cw_manuscript_find_tables (CwManuscriptDraft *draft);
guint cw_manuscript_get_table_number (CwManuscriptDraft *draft, const char *id);
char *cw_manuscript_point_to_table (CwManuscriptDraft *draft, const char *id);
CwManuscriptFloat *cw_manuscript_begin_table (CwManuscriptDraft *draft,
                                              CwManuscriptBlock *block,
                                              const CwProseRun *source);
void cw_manuscript_end_caption (CwManuscriptBlock *block);
void cw_manuscript_finish_text_tables (CwManuscriptDraft *draft);

/* cw-manuscript-part.c */
void cw_manuscript_add_parts (CwManuscriptDraft *draft);

/* cw-manuscript-front.c */
void cw_manuscript_add_front (CwManuscriptDraft *draft);

/* cw-manuscript-legend.c */
void cw_manuscript_add_panel_words (CwManuscriptFloat *self, CwFigure *source);

/* cw-manuscript-float.c */
CwManuscriptFloat *cw_manuscript_add_float (CwManuscript *manuscript,
                                            GPtrArray *floats,
                                            const char *id,
                                            guint number,
                                            const char *label);
void cw_manuscript_add_floats (CwManuscriptDraft *draft);

G_END_DECLS
