/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-lesion-size.h"

#include "rules/cw-range.h"

/* Sizes of lesions as RECIST 1.1 counts them (Eisenhauer 2009, section 4.3.2). */

/* A lesion that is there but too small to be measured counts as 5 mm. */
#define TOO_SMALL_MM 5

/**
 * cw_lesion_size_find:
 * @assessment: an assessment
 * @lesion: a lesion of the same case
 *
 * Returns: (nullable) (transfer none): what the assessment says about the lesion
 */
CwMeasurement *
cw_lesion_size_find (CwAssessment *assessment, CwLesion *lesion)
{
  GListModel *list = G_LIST_MODEL (assessment->measurements);
  const char *id = cw_entity_get_id (CW_ENTITY (lesion));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwMeasurement) measurement = g_list_model_get_item (list, i);

      if (g_strcmp0 (measurement->lesion, id) == 0)
        return measurement; /* its list keeps it */
    }
  return NULL;
}

/**
 * cw_lesion_size_read:
 * @measurement: (nullable): a measurement
 * @mm: (out): the size in millimetres: 0 when the lesion is gone, 5 when it is too small to measure
 *
 * Returns: 1 when measured, 0 when not, -1 when something is recorded but not a single number
 */
int
cw_lesion_size_read (const CwMeasurement *measurement, double *mm)
{
  CwRange range;

  *mm = 0;
  if (measurement == NULL || measurement->state == CW_LESION_STATE_NOT_EVALUATED)
    return 0;
  if (measurement->diameter)
    {
      *mm = cw_range_read (measurement->diameter, "mm", &range) ? range.low : 0;
      return cw_range_read (measurement->diameter, "mm", &range) && cw_range_is_exact (&range) &&
                 range.low >= 0
               ? 1
               : -1;
    }
  if (measurement->state == CW_LESION_STATE_TOO_SMALL)
    *mm = TOO_SMALL_MM;
  return measurement->state == CW_LESION_STATE_TOO_SMALL ||
         measurement->state == CW_LESION_STATE_ABSENT;
}

/**
 * cw_lesion_size_is_seen:
 * @measurement: (nullable): a measurement of a lesion
 *
 * Returns: whether it says that the lesion is there
 */
gboolean
cw_lesion_size_is_seen (const CwMeasurement *measurement)
{
  double mm;

  return measurement && (measurement->state == CW_LESION_STATE_PRESENT ||
                         measurement->state == CW_LESION_STATE_UNEQUIVOCAL_PROGRESSION ||
                         (cw_lesion_size_read (measurement, &mm) > 0 && mm > 0));
}
