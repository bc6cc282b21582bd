/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-rate.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-range.h"

/* Proportions over the rows of a review. */

static GPtrArray *
copy_ids (GPtrArray *ids)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (copy, g_strdup (ids->pdata[i]));
  return copy;
}

/**
 * cw_review_rate_new:
 * @rows: (element-type utf8): ids of the rows that have it
 * @evaluable: (element-type utf8): ids of the rows that can have it, @rows among them
 *
 * Intervals are at 95 %; see cw_proportion_exact() and cw_proportion_wilson() for their sources.
 *
 * Returns: (transfer full): the proportion; its intervals say so when no row is evaluable
 */
CwReviewRate *
cw_review_rate_new (GPtrArray *rows, GPtrArray *evaluable)
{
  CwReviewRate *self = g_new0 (CwReviewRate, 1);

  self->rows = copy_ids (rows);
  self->evaluable = copy_ids (evaluable);
  self->exact = cw_proportion_exact (rows->len, evaluable->len, CW_REVIEW_LEVEL);
  self->wilson = cw_proportion_wilson (rows->len, evaluable->len, CW_REVIEW_LEVEL);
  return self;
}

/**
 * cw_review_rate_free:
 * @self: (nullable) (transfer full): a proportion
 *
 * Frees it.
 */
void
cw_review_rate_free (CwReviewRate *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->evaluable);
  g_free (self);
}

/**
 * cw_review_rate_new_yes:
 * @column: statistics of a column
 *
 * Returns: (transfer full): how many have it, of those about whom the source says yes or no
 */
CwReviewRate *
cw_review_rate_new_yes (const CwColumnStatistics *column)
{
  g_autoptr (GPtrArray) rows = cw_column_statistics_list_yes (column);

  return cw_review_rate_new (rows, column->rows[CW_CELL_EVALUABLE]);
}

static void
append_answers (GPtrArray *ids, const CwColumnStatistics *column, const char *const *keys)
{
  for (guint i = 0; keys[i]; i++)
    {
      const CwCellAnswer *answer = cw_column_statistics_find (column, keys[i]);

      for (guint j = 0; answer && j < answer->rows->len; j++)
        g_ptr_array_add (ids, answer->rows->pdata[j]);
    }
}

static CwReviewRate *
new_of_responses (const CwColumnStatistics *column, const char *const *keys)
{
  static const char *const all[] = { "cr", "pr", "sd", "non-cr-non-pd", "pd", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new (), evaluable = g_ptr_array_new ();

  append_answers (rows, column, keys);
  append_answers (evaluable, column, all);
  return cw_review_rate_new (rows, evaluable);
}

/**
 * cw_review_rate_new_objective:
 * @best_response: statistics of the column of best responses
 *
 * The objective response rate: complete and partial responses (RECIST 1.1, Eisenhauer et al., Eur J
 * Cancer 2009;45:228-247). In a trial all patients who were entered stay in the denominator
 * (section 4.9 there); a review of published cases has no such population, so that it is of those
 * whose response is reported and evaluable: “not evaluable” and what is missing are counted beside
 * it.
 *
 * Returns: (transfer full): the rate
 */
CwReviewRate *
cw_review_rate_new_objective (const CwColumnStatistics *best_response)
{
  static const char *const keys[] = { "cr", "pr", NULL };

  return new_of_responses (best_response, keys);
}

/**
 * cw_review_rate_new_disease_control:
 * @best_response: statistics of the column of best responses
 *
 * The disease control rate: complete and partial responses and stable disease; non-CR/non-PD is
 * what stable disease is called where nothing could be measured (RECIST 1.1, table 2).
 *
 * Returns: (transfer full): the rate
 */
CwReviewRate *
cw_review_rate_new_disease_control (const CwColumnStatistics *best_response)
{
  static const char *const keys[] = { "cr", "pr", "sd", "non-cr-non-pd", NULL };

  return new_of_responses (best_response, keys);
}

/**
 * cw_review_rate_describe:
 * @self: a proportion
 *
 * Returns: (transfer full): “4 of 6 (67 %; 95 % CI 22 to 96 %, Wilson 30 to 90 %)”, or why there is
 *   none
 */
char *
cw_review_rate_describe (const CwReviewRate *self)
{
  const CwProportion *exact = &self->exact, *wilson = &self->wilson;

  if (exact->problem)
    return g_strdup_printf (_ ("Not computable, because %s."), exact->problem);
  return g_strdup_printf (
    /* Translators: CI is the confidence interval, by Clopper and Pearson and then by Wilson */
    _ ("%u of %u (%.0f %%; 95 %% CI %.0f to %.0f %%, Wilson %.0f to %.0f %%)"), self->rows->len,
    self->evaluable->len, cw_range_round (100 * exact->estimate, 0),
    cw_range_round (100 * exact->low, 0), cw_range_round (100 * exact->high, 0),
    cw_range_round (100 * wilson->low, 0), cw_range_round (100 * wilson->high, 0));
}
