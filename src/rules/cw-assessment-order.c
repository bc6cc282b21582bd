/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-assessment-order.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-interval.h"

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const CwAssessment *first = *(CwAssessment *const *)a, *second = *(CwAssessment *const *)b;
  CwMoment one = cw_moment_from_date (first->date), other = cw_moment_from_date (second->date);

  return one.low < other.low ? -1 : one.low > other.low;
}

/**
 * cw_assessment_order_list:
 * @root: a case
 *
 * Returns: (transfer container) (element-type CwAssessment): its assessments, in the order of time
 *   when every one has its date, else as the author put them; valid as long as @root
 */
GPtrArray *
cw_assessment_order_list (CwCase *root)
{
  GListModel *list = G_LIST_MODEL (root->assessments);
  GPtrArray *sorted = g_ptr_array_new ();
  gboolean all_dated = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (list, i);

      g_ptr_array_add (sorted, assessment); /* its list keeps it */
      all_dated = all_dated && cw_moment_from_date (assessment->date).known;
    }
  if (all_dated)
    g_ptr_array_sort (sorted, compare_dates);
  return sorted;
}

/**
 * cw_assessment_order_is_baseline:
 * @assessments: (element-type CwAssessment): assessments in order
 * @i: which one
 *
 * Returns: whether it is the one before treatment: the one that is called so, or else a first one
 *   that has no response
 */
gboolean
cw_assessment_order_is_baseline (GPtrArray *assessments, guint i)
{
  for (guint j = 0; j < assessments->len; j++)
    if (((CwAssessment *)assessments->pdata[j])->overall == CW_RESPONSE_CATEGORY_BASELINE)
      return ((CwAssessment *)assessments->pdata[i])->overall == CW_RESPONSE_CATEGORY_BASELINE;
  return i == 0 && ((CwAssessment *)assessments->pdata[0])->overall == 0;
}

/**
 * cw_assessment_order_dup_name:
 * @assessment: an assessment of a case
 *
 * Returns: (transfer full): what tells it from the others: its time in words, else its date, else
 *   the cycle it came after, else its place in the list
 */
char *
cw_assessment_order_dup_name (CwAssessment *assessment)
{
  CwEntity *entity = CW_ENTITY (assessment);
  g_autofree char *date = cw_entity_dup_by_name (entity, "date");
  g_autofree char *cycle = NULL;

  if (assessment->label && *assessment->label)
    return g_strdup (assessment->label);
  if (cw_date_is_readable (assessment->date))
    return g_steal_pointer (&date);
  if (cw_quantity_is_readable (assessment->after_cycle))
    {
      cycle = cw_entity_dup_description (
        entity, cw_entity_info_find (cw_entity_get_info (entity), "after-cycle"));
      return g_strdup_printf (_ ("after cycle %s"), cycle);
    }
  /* Translators: %s is “Response assessment”, %u which of them it is. */
  return g_strdup_printf (_ ("%s %u"), _ (cw_entity_get_info (entity)->label),
                          cw_entity_get_position (entity) + 1);
}
