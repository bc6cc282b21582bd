/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-group.h"

#include "rules/cw-column-statistics.h"

/* The rows of a review, whole or apart by what stands in one column. */

static void
free_group (CwReviewGroup *group)
{
  g_free (group->label);
  g_ptr_array_unref (group->rows);
  g_free (group);
}

/**
 * cw_review_list_rows:
 * @review: a review
 * @our_case: (nullable): the row of our case; %NULL for the published ones alone
 *
 * Returns: (transfer full) (element-type CwReportedCase): the rows that statistics and figures are
 *   made of, our case last
 */
GPtrArray *
cw_review_list_rows (CwReview *review, CwReportedCase *our_case)
{
  GListModel *cases = G_LIST_MODEL (review->cases);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    g_ptr_array_add (rows, g_list_model_get_item (cases, i));
  if (our_case)
    g_ptr_array_add (rows, g_object_ref (our_case));
  return rows;
}

static GHashTable *
index_rows (GPtrArray *rows)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (by_id, (gpointer)cw_entity_get_id (rows->pdata[i]), rows->pdata[i]);
  return by_id;
}

static void
add_group (GPtrArray *groups,
           GHashTable *by_id,
           const char *label,
           gboolean is_missing,
           GPtrArray *ids)
{
  CwReviewGroup *group;

  if (ids->len == 0)
    return;
  group = g_new0 (CwReviewGroup, 1);
  group->label = g_strdup (label);
  group->is_missing = is_missing;
  group->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (group->rows, g_object_ref (g_hash_table_lookup (by_id, ids->pdata[i])));
  g_ptr_array_add (groups, group);
}

/**
 * cw_review_group_list:
 * @rows: (element-type CwReportedCase): rows
 * @by: the column that sets them apart
 *
 * Returns: (transfer full) (element-type CwReviewGroup): the groups in the order of
 *   #CwColumnStatistics.answers, then those without an answer, apart by reason; each row is in one
 */
GPtrArray *
cw_review_group_list (GPtrArray *rows, const CwTableColumn *by)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)free_group);
  g_autoptr (CwColumnStatistics) column = cw_column_statistics_new (rows, by);
  g_autoptr (GHashTable) by_id = index_rows (rows);

  for (guint i = 0; i < column->answers->len; i++)
    {
      const CwCellAnswer *answer = column->answers->pdata[i];

      add_group (groups, by_id, answer->label, FALSE, answer->rows);
    }
  for (guint state = CW_CELL_NOT_MENTIONED; state < CW_CELL_N_STATES; state++)
    add_group (groups, by_id, cw_cell_state_get_label (state), TRUE, column->rows[state]);
  return groups;
}
