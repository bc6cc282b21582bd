/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-review-import.h"

G_BEGIN_DECLS

struct _CwReviewImport
{
  CwReview *review;
  CwRawTable *table;
  GPtrArray *columns; /* CwImportColumn */
  GPtrArray *present; /* CwTableColumn: of the review as it is */
  CwImportAmbiguous ambiguous;
  GHashTable *publications; /* "doi 10.1/x" -> id, and "id doi" -> "10.1/x" */
};

/* Whether the column goes into the table at all. */
static inline gboolean
cw_review_import_is_used (const CwImportColumn *column)
{
  return !g_str_equal (column->key, CW_IMPORT_KEY_NONE);
}

/* cw-review-guess.c */
void cw_review_import_guess_type (CwReviewImport *self, guint column);
void cw_review_import_guess_all (CwReviewImport *self);
const char *cw_review_import_get_cell (const CwReviewImport *self, guint row, guint column);

/* cw-review-cells.c */
char *cw_review_import_resolve (const CwReviewImport *self, const char *text, char **marks);
CwReview *cw_review_import_make_scratch (const CwReviewImport *self);
void cw_review_import_fill_column (const CwImportColumn *from, CwEntity *column);

/* cw-review-match.c */
const char *cw_review_import_link (const CwReviewImport *self, const CwImportRow *row);
void cw_review_import_match (const CwReviewImport *self, GPtrArray *rows);

G_END_DECLS
