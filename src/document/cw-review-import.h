/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-raw-table.h"
#include "model/cw-history.h"
#include "model/cw-review-table.h"

G_BEGIN_DECLS

/* Keys of a mapping beside those of the columns of a review. */
#define CW_IMPORT_KEY_NEW "new" /* a column of the author */
#define CW_IMPORT_KEY_NONE "none" /* left out */
#define CW_IMPORT_KEY_SOURCE "source-key" /* what the file calls its rows */

/**
 * CwImportAmbiguous:
 * @CW_IMPORT_AMBIGUOUS_KEEP: nobody can say: the cell keeps it as it is typed, as a problem.
 * @CW_IMPORT_AMBIGUOUS_NOT_MENTIONED: the source does not say.
 * @CW_IMPORT_AMBIGUOUS_NOT_APPLICABLE: the question does not arise.
 * @CW_IMPORT_AMBIGUOUS_NONE: there was none.
 *
 * What "NA", "NR", "-" and the like mean where neither legend nor footnote of the table says it.
 */
typedef enum
{
  CW_IMPORT_AMBIGUOUS_KEEP,
  CW_IMPORT_AMBIGUOUS_NOT_MENTIONED,
  CW_IMPORT_AMBIGUOUS_NOT_APPLICABLE,
  CW_IMPORT_AMBIGUOUS_NONE,
} CwImportAmbiguous;

#define CW_IMPORT_N_AMBIGUOUS (CW_IMPORT_AMBIGUOUS_NONE + 1)

/**
 * CwImportColumn:
 * @heading: what the file calls it, without marks of footnotes.
 * @marks: (nullable): marks of footnotes at its heading.
 * @key: key of a column of the review, or one of the keys above.
 * @unit: (nullable): UCUM code of the unit that the heading names.
 * @type: for a column of the author: #CwColumnType, as guessed from its cells.
 * @own_unit: (nullable): for numbers of the author: the unit of all of them.
 * @choices: (nullable): for choices of the author: one on each line.
 *
 * What a column of the file becomes.
 */
typedef struct
{
  char *heading;
  char **marks;
  char *key;
  const char *unit;
  int type;
  char *own_unit;
  char *choices;
} CwImportColumn;

/**
 * CwImportRow:
 * @line: number of the row in the file.
 * @existing: (nullable): the row of the review that it brings up to date; %NULL for a new one.
 * @texts: (array): canonical text of each column of the file, with "!" before what cannot be read;
 *   %NULL for an empty cell and for columns that are left out.
 * @marks: (array): marks of footnotes at each cell, or %NULL.
 */
typedef struct
{
  guint line;
  CwReportedCase *existing;
  char **texts;
  char ***marks;
  guint n_columns;
} CwImportRow;

/**
 * CwImportProblem:
 * @line: number of the row in the file.
 * @heading: which column; "" for the row as a whole.
 * @text: what stands there, and is kept.
 * @reason: a translated sentence.
 */
typedef struct
{
  guint line;
  char *heading;
  char *text;
  char *reason;
} CwImportProblem;

/**
 * CwImportPreview:
 * @rows: (element-type CwImportRow): the rows as they would come in.
 * @problems: (element-type CwImportProblem): everything that could not be read, in the order of the
 *   file.
 * @ambiguous: (element-type utf8): the marks among the cells of which the table does not say what
 *   they mean, each once.
 * @n_new: how many rows are new.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *problems;
  GPtrArray *ambiguous;
  guint n_new;
} CwImportPreview;

void cw_import_preview_free (CwImportPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwImportPreview, cw_import_preview_free)

const char *cw_import_ambiguous_get_nick (CwImportAmbiguous self);

typedef struct _CwReviewImport CwReviewImport;

CwReviewImport *cw_review_import_prepare (CwReview *review, CwRawTable *table);
void cw_review_import_guess (CwReviewImport *self);
CwReviewImport *cw_review_import_new (CwReview *review, CwRawTable *table);
void cw_review_import_free (CwReviewImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReviewImport, cw_review_import_free)

void cw_review_import_set_publications (CwReviewImport *self, GPtrArray *publications);
guint cw_review_import_choose (GPtrArray *tables);
const CwRawTable *cw_review_import_get_table (const CwReviewImport *self);
guint cw_review_import_get_n_columns (const CwReviewImport *self);
const CwImportColumn *cw_review_import_get_column (const CwReviewImport *self, guint index);
gboolean cw_review_import_map (CwReviewImport *self, guint column, const char *key, GError **error);
gboolean cw_review_import_map_heading (CwReviewImport *self,
                                       const char *heading,
                                       const char *key,
                                       GError **error);
char *cw_review_import_dup_mapping (const CwReviewImport *self);
void cw_review_import_load_mapping (CwReviewImport *self, const char *lines);

GPtrArray *cw_review_import_list_ambiguous (const CwReviewImport *self);
void cw_review_import_set_ambiguous (CwReviewImport *self, CwImportAmbiguous meaning);
CwImportAmbiguous cw_review_import_get_ambiguous (const CwReviewImport *self);

CwImportPreview *cw_review_import_preview (CwReviewImport *self);
void cw_review_import_apply (CwReviewImport *self, CwHistory *history);

/* The same two in parts, for windows that go on meanwhile. */
typedef struct _CwImportReading CwImportReading;

CwImportReading *cw_import_reading_new (CwReviewImport *import);
void cw_import_reading_free (CwImportReading *self);
guint cw_import_reading_step (CwImportReading *self, guint n_rows);
CwImportPreview *cw_import_reading_finish (CwImportReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwImportReading, cw_import_reading_free)

typedef struct _CwImportTaking CwImportTaking;

CwImportTaking *
cw_import_taking_new (CwReviewImport *import, CwImportPreview *preview, CwHistory *history);
guint cw_import_taking_step (CwImportTaking *self, guint n_rows);
void cw_import_taking_finish (CwImportTaking *self);

G_END_DECLS
