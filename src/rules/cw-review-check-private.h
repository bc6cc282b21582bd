/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-cell-value.h"
#include "rules/cw-check-private.h"

G_BEGIN_DECLS

/* What the rules over a review share while they run. */
typedef struct
{
  CwReview *review;
  GPtrArray *columns; /* CwTableColumn */
  GPtrArray *findings; /* CwFinding */
  GHashTable *patterns; /* of quotes, by their text */
} CwReviewCheck;

CwFinding *cw_review_check_add (CwReviewCheck *self,
                                const char *rule,
                                CwSeverity severity,
                                CwReportedCase *row,
                                const char *column,
                                const char *words);

void cw_review_check_rows (CwReviewCheck *self);
void cw_review_check_quotes (CwReviewCheck *self);
void cw_review_check_flow (CwReviewCheck *self);

/* What a passage says; see cw-quote-reading.c. */
GHashTable *cw_quote_patterns_new (void);
gboolean cw_quote_finds (GHashTable *patterns, const char *quote, const char *pattern);
GArray *cw_quote_list_ages (GHashTable *patterns, const char *quote);
GArray *cw_quote_list_months (GHashTable *patterns, const char *quote);
guint cw_quote_get_lines (GHashTable *patterns, const char *quote);
guint cw_quote_get_responses (GHashTable *patterns, const char *quote);
gboolean cw_quote_says (GHashTable *patterns, const char *quote, const char *pattern);

G_END_DECLS
