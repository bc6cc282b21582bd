/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-check.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-review-check-private.h"

/* What cannot be right in a review, or is worth a second look. As in a case, a rule that is not
 * sure stays silent. */

/* The finding names the row and the column before what is wrong with the cell. */
CwFinding *
cw_review_check_add (CwReviewCheck *self,
                     const char *rule,
                     CwSeverity severity,
                     CwReportedCase *row,
                     const char *key,
                     const char *words)
{
  const CwTableColumn *column = cw_review_table_find_column (self->columns, key);
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (row));

  return cw_finding_add_to (self->findings, rule, severity, CW_ENTITY (row), key,
                            /* Translators: the reference of a reported case, a column of the table,
                             * and what is wrong with the cell. */
                            g_strdup_printf (_ ("%s, %s: %s"), title, column->label, words));
}

/**
 * cw_review_check:
 * @review: a review
 *
 * Looks for cells that cannot be understood or contradict each other, their quotes or their
 * citation, for second readings that nobody settled, for rows that stand twice, and for numbers of
 * the study flow that do not add up (PRISMA 2020). Each message holds both texts.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found, the worst first
 */
GPtrArray *
cw_review_check (CwReview *review)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  CwReviewCheck self = { review, columns, findings, patterns };

  cw_review_check_rows (&self);
  cw_review_check_quotes (&self);
  cw_review_check_flow (&self);
  g_ptr_array_sort (findings, cw_finding_compare);
  return findings;
}
