/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-derived-private.h"

/* All that follows from the facts of a case. */

/* The first input of which nothing is recorded, or else the first. */
static void
find_gap (CwDerived *self, CwEntity *root)
{
  for (guint i = 0; self->gap == NULL && i < self->inputs->len; i++)
    {
      const CwDerivedInput *input = self->inputs->pdata[i];
      CwEntity *entity = cw_entity_lookup (root, input->entity_id);

      if (entity && !cw_entity_is_recorded (
                      entity, cw_entity_info_find (cw_entity_get_info (entity), input->field)))
        cw_derived_set_gap (self, entity, input->field);
    }
  if (self->gap == NULL && self->inputs->len > 0)
    {
      const CwDerivedInput *input = self->inputs->pdata[0];

      cw_derived_set_gap (self, cw_entity_lookup (root, input->entity_id), input->field);
    }
}

/**
 * cw_derived_list:
 * @root: a case
 *
 * Computes what follows from the facts of a case: body surface, doses, responses, durations,
 * causality of adverse events, H-scores. A value that lacks a fact is listed with the reason.
 *
 * Returns: (transfer full) (element-type CwDerived): the values in a fixed order
 */
GPtrArray *
cw_derived_list (CwEntity *root)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_derived_free);
  g_autoptr (CwCourse) course = NULL, by_lesions = NULL;

  g_return_val_if_fail (CW_IS_CASE (root), list);

  course = cw_course_new (CW_CASE (root));
  by_lesions = cw_course_new_by_lesions (CW_CASE (root));
  cw_derived_add_patient (list, CW_CASE (root));
  cw_derived_add_doses (list, CW_CASE (root));
  cw_derived_add_responses (list, course, by_lesions);
  cw_derived_add_durations (list, course, by_lesions);
  cw_derived_add_causality (list, CW_CASE (root));
  cw_derived_add_stains (list, CW_CASE (root));
  for (guint i = 0; i < list->len; i++)
    if (((CwDerived *)list->pdata[i])->problem)
      find_gap (list->pdata[i], root);
  return list;
}
