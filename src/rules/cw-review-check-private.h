/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-patterns.h"
#include "rules/cw-cell-value.h"
#include "rules/cw-check-private.h"

G_BEGIN_DECLS

/* What the rules over a review share while they run. */
typedef struct
{
  CwReview *review;
  GPtrArray *columns; /* CwTableColumn */
  GPtrArray *findings; /* CwFinding */
  CwPatterns *patterns; /* of quotes, by their text */
} CwReviewCheck;

CwFinding *cw_review_check_add (CwReviewCheck *self,
                                const char *rule,
                                CwSeverity severity,
                                CwReportedCase *row,
                                const char *column,
                                const char *words);

guint cw_citation_find_year (const char *citation);

void cw_review_check_rows (CwReviewCheck *self);
void cw_review_check_quotes (CwReviewCheck *self);
void cw_review_check_flow (CwReviewCheck *self);

/* What a passage says; see cw-quote-reading.c. */
gboolean cw_quote_finds (CwPatterns *patterns, const char *quote, const char *pattern);
GArray *cw_quote_list_ages (CwPatterns *patterns, const char *quote);
GArray *cw_quote_list_months (CwPatterns *patterns, const char *quote);
guint cw_quote_get_lines (CwPatterns *patterns, const char *quote);
guint cw_quote_get_responses (CwPatterns *patterns, const char *quote);
gboolean cw_quote_says (CwPatterns *patterns, const char *quote, const char *pattern);

G_END_DECLS
