/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-statistics.h"

#include <glib/gi18n-lib.h>

/* All numbers of a review: over all rows, and over the groups that one column sets apart. */

static void
free_stratum (CwReviewStratum *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  cw_review_rate_free (self->objective);
  cw_review_rate_free (self->disease_control);
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    cw_review_survival_free (self->survival[i]);
  g_free (self);
}

/**
 * cw_review_statistics_free:
 * @self: (nullable) (transfer full): statistics
 *
 * Frees them.
 */
void
cw_review_statistics_free (CwReviewStatistics *self)
{
  if (self == NULL)
    return;
  free_stratum (self->all);
  g_ptr_array_unref (self->strata);
  g_free (self->by);
  g_free (self);
}

/* ---- one group ---- */

static gboolean
is_filled (const CwTableColumn *column, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      /* Our case, which stands in no review, fills what it can. */
      g_autofree char *text = cw_entity_get_parent (rows->pdata[i])
                                ? cw_review_table_dup_cell (rows->pdata[i], column)
                                : NULL;

      if (text)
        return TRUE;
    }
  return FALSE;
}

/* What nobody placed and no published case fills is no part of the table. */
static gboolean
is_counted (const CwTableColumn *column, GPtrArray *rows)
{
  if (g_str_equal (column->key, "citation"))
    return FALSE;
  return !column->is_hidden || is_filled (column, rows);
}

static void
add_columns (CwReviewStratum *self, GPtrArray *columns, GPtrArray *rows)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const CwTableColumn *column = columns->pdata[i];
      g_autoptr (CwColumnStatistics) statistics = cw_column_statistics_new (rows, column);

      if (g_str_equal (column->key, "best-response"))
        {
          self->objective = cw_review_rate_new_objective (statistics);
          self->disease_control = cw_review_rate_new_disease_control (statistics);
        }
      if (is_counted (column, rows))
        g_ptr_array_add (self->columns, g_steal_pointer (&statistics));
    }
}

static CwReviewStratum *
make_stratum (GPtrArray *columns, GPtrArray *rows, const char *label, gboolean is_missing)
{
  CwReviewStratum *self = g_new0 (CwReviewStratum, 1);

  self->label = g_strdup (label);
  self->is_missing = is_missing;
  self->rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->rows, g_strdup (cw_entity_get_id (rows->pdata[i])));
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_column_statistics_free);
  add_columns (self, columns, rows);
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    self->survival[i] = cw_review_survival_new (rows, i);
  return self;
}

/**
 * cw_review_stratum_find:
 * @self: a group
 * @key: key of a column
 *
 * Returns: (nullable): the statistics of that column; %NULL when it is not counted
 */
const CwColumnStatistics *
cw_review_stratum_find (const CwReviewStratum *self, const char *key)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CwColumnStatistics *column = self->columns->pdata[i];

      if (g_str_equal (column->key, key))
        return column;
    }
  return NULL;
}

/* ---- two groups ---- */

/* The two groups that can be compared; rows without an answer are no group. */
static gboolean
find_pair (const CwReviewStatistics *self, const CwReviewStratum **pair)
{
  guint n = 0;

  for (guint i = 0; i < self->strata->len; i++)
    {
      const CwReviewStratum *stratum = self->strata->pdata[i];

      if (stratum->is_missing)
        continue;
      if (n < 2)
        pair[n] = stratum;
      n++;
    }
  return n == 2;
}

static CwLogRank
compare_times (const CwReviewSurvival *one, const CwReviewSurvival *other)
{
  g_autoptr (GArray) first = cw_review_survival_list_times (one);
  g_autoptr (GArray) second = cw_review_survival_list_times (other);

  return cw_log_rank_test ((const CwSurvivalTime *)first->data, first->len,
                           (const CwSurvivalTime *)second->data, second->len);
}

static CwFisher
compare_rates (const CwReviewRate *one, const CwReviewRate *other)
{
  return cw_fisher_test (one->rows->len, one->evaluable->len - one->rows->len, other->rows->len,
                         other->evaluable->len - other->rows->len);
}

static void
compare (CwReviewStatistics *self)
{
  const CwReviewStratum *pair[2];

  if (!find_pair (self, pair))
    {
      self->comparison_problem = _ ("the rows are not in two groups");
      return;
    }
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    self->log_rank[i] = compare_times (pair[0]->survival[i], pair[1]->survival[i]);
  self->fisher = compare_rates (pair[0]->objective, pair[1]->objective);
}

/**
 * cw_review_statistics_new:
 * @columns: (element-type CwTableColumn): all columns, see cw_review_table_list_columns()
 * @rows: (element-type CwReportedCase): the rows, all or chosen ones, see cw_review_list_rows()
 * @by: (nullable): the column that sets groups apart
 *
 * Computes all numbers. Two groups are compared by the log-rank test and by Fisher's exact test; of
 * more than two nothing is said, because whoever tests all pairs of so few cases finds something.
 *
 * Returns: (transfer full): the numbers; not valid any more when a row changes
 */
CwReviewStatistics *
cw_review_statistics_new (GPtrArray *columns, GPtrArray *rows, const CwTableColumn *by)
{
  CwReviewStatistics *self = g_new0 (CwReviewStatistics, 1);
  g_autoptr (GPtrArray) groups = by ? cw_review_group_list (rows, by) : NULL;

  self->all = make_stratum (columns, rows, NULL, FALSE);
  self->by = by ? g_strdup (by->label) : NULL;
  self->strata = g_ptr_array_new_with_free_func ((GDestroyNotify)free_stratum);
  for (guint i = 0; groups && i < groups->len; i++)
    {
      const CwReviewGroup *group = groups->pdata[i];

      g_ptr_array_add (self->strata,
                       make_stratum (columns, group->rows, group->label, group->is_missing));
    }
  compare (self);
  return self;
}
