/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-patterns.h"
#include "model/cw-article.h"

G_BEGIN_DECLS

/**
 * CwPassageKind:
 * @CW_PASSAGE_TITLE: the title of the article.
 * @CW_PASSAGE_ABSTRACT: a part of the abstract.
 * @CW_PASSAGE_CASE: what tells the case.
 * @CW_PASSAGE_AROUND: introduction, discussion and conclusions.
 * @CW_PASSAGE_CAPTION: what a figure or one of its panels shows.
 * @CW_PASSAGE_BACK: declarations.
 *
 * What a text of the article is for.
 */
typedef enum
{
  CW_PASSAGE_TITLE,
  CW_PASSAGE_ABSTRACT,
  CW_PASSAGE_CASE,
  CW_PASSAGE_AROUND,
  CW_PASSAGE_CAPTION,
  CW_PASSAGE_BACK,
} CwPassageKind;

/**
 * CwPassage:
 * @kind: what it is for.
 * @entity_id: the entity it is typed in.
 * @entity_name: its type.
 * @field: its field.
 * @source: the text as typed.
 * @figure: number of the figure it belongs to, or 0.
 * @letter: (nullable): letter of the panel it belongs to.
 * @is_literature: whether it is the section on the literature.
 *
 * One field of prose.
 */
typedef struct
{
  CwPassageKind kind;
  char *entity_id;
  const char *entity_name;
  const char *field;
  char *source;
  guint figure;
  char *letter;
  gboolean is_literature;
} CwPassage;

/**
 * CwStatementPlace:
 * @at: byte in the source of the passage.
 * @is_bound: whether a chip stands there, whose text cannot drift from the facts.
 *
 * Where a byte of a statement comes from.
 */
typedef struct
{
  guint32 at;
  gboolean is_bound;
} CwStatementPlace;

/**
 * CwStatement:
 * @passage: (unowned): where it stands.
 * @words: the sentence in plain typography, every chip in words.
 * @map: (element-type CwStatementPlace): for each byte of @words and one more.
 * @is_patient: whether it is about the patient of the case, not about others.
 * @mentions: (element-type CwMention): the numbers in it, with their meaning.
 *
 * A sentence of the article.
 */
typedef struct
{
  const CwPassage *passage;
  char *words;
  GArray *map;
  gboolean is_patient;
  GPtrArray *mentions;
} CwStatement;

/**
 * CwCaseText:
 * @passages: (element-type CwPassage): all prose of the case, in the order of reading.
 * @statements: (element-type CwStatement): its sentences in order.
 * @patterns: what is looked for in them.
 *
 * The prose of a case, read once for all checks. Holds copies only.
 */
typedef struct
{
  GPtrArray *passages;
  GPtrArray *statements;
  CwPatterns *patterns;
} CwCaseText;

CwCaseText *cw_case_text_new (CwCase *root);
CwCaseText *cw_case_text_new_passages (CwCase *root);
void cw_case_text_free (CwCaseText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCaseText, cw_case_text_free)

char *cw_statement_dup_quote (const CwStatement *self);
gboolean cw_statement_get_source (const CwStatement *self,
                                  gsize first,
                                  gsize past,
                                  gsize *start,
                                  gsize *end);
guint cw_figure_get_number (CwCase *root, CwFigure *figure);

G_END_DECLS
