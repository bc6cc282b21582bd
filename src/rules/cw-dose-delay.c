/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-dose-delay.h"

#include "rules/cw-dose.h"

/* By how much a treatment came later than planned: one answer for the dose intensity, for the end
 * of a cycle and for what is said about either. */

static gboolean
is_delay_of (CwCase *root, const CwDoseChange *change, const CwRegimen *regimen, const CwDrug *drug)
{
  CwEntity *row = change->kind == CW_DOSE_CHANGE_KIND_DELAY && change->drug
                    ? cw_entity_lookup (CW_ENTITY (root), change->drug)
                    : NULL;

  return row && CW_IS_DRUG (row) && cw_entity_get_parent (row) == CW_ENTITY ((gpointer)regimen) &&
         (drug == NULL || cw_dose_is_same_drug (drug, CW_DRUG (row)));
}

/**
 * cw_dose_list_delays:
 * @root: a case
 * @regimen: a regimen of it
 * @drug: (nullable): a drug of the regimen, %NULL for all
 *
 * Returns: (transfer full) (element-type CwDoseChange): the dose changes that say that the drug was
 *   delayed, in whichever of its doses
 */
GPtrArray *
cw_dose_list_delays (CwCase *root, const CwRegimen *regimen, const CwDrug *drug)
{
  GListModel *list = G_LIST_MODEL (root->dose_changes);
  GPtrArray *delays = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (list, i);

      if (is_delay_of (root, change, regimen, drug))
        g_ptr_array_add (delays, g_steal_pointer (&change));
    }
  return delays;
}

/* The delays of one drug come one after the other. */
static CwDoseDelays
sum_delays (CwCase *root, const CwRegimen *regimen, const CwDrug *drug, CwRange *days)
{
  g_autoptr (GPtrArray) delays = cw_dose_list_delays (root, regimen, drug);

  *days = (CwRange){ 0, 0 };
  for (guint i = 0; i < delays->len; i++)
    {
      const CwDoseChange *change = delays->pdata[i];
      CwRange one;

      if (!cw_range_read (change->duration, "d", &one) || one.low < 0)
        return CW_DOSE_DELAYS_UNKNOWN;
      days->low += one.low;
      days->high += one.high;
    }
  return delays->len ? CW_DOSE_DELAYS_KNOWN : CW_DOSE_DELAYS_NONE;
}

/* Those of different drugs may be one and the same, or not. */
static CwDoseDelays
join_delays (CwCase *root, const CwRegimen *regimen, CwRange *days)
{
  GListModel *list = G_LIST_MODEL (regimen->drugs);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  CwDoseDelays all = CW_DOSE_DELAYS_NONE;

  *days = (CwRange){ 0, 0 };
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (list, i);
      CwRange one;

      if (g_ptr_array_find_with_equal_func (seen, drug, (GEqualFunc)cw_dose_is_same_drug, NULL))
        continue;
      g_ptr_array_add (seen, drug);
      all = MAX (all, sum_delays (root, regimen, drug, &one));
      days->low = MAX (days->low, one.low);
      days->high += one.high;
    }
  return all;
}

/**
 * cw_dose_read_delays:
 * @root: a case
 * @regimen: a regimen of it
 * @drug: (nullable): a drug of the regimen, %NULL for the regimen as a whole
 * @days: (out caller-allocates): by how many days in all, when that is known; else undefined
 *
 * The delays that the regimen says, which hold for each of its drugs; or else those that dose
 * changes say. For the regimen as a whole these are at least those of the drug that was delayed
 * most, and at most those of all drugs together.
 *
 * Returns: what is recorded
 */
CwDoseDelays
cw_dose_read_delays (CwCase *root, const CwRegimen *regimen, const CwDrug *drug, CwRange *days)
{
  if (regimen->delays)
    return cw_range_read (regimen->delays, "d", days) && days->low >= 0 ? CW_DOSE_DELAYS_KNOWN
                                                                        : CW_DOSE_DELAYS_UNKNOWN;
  return drug ? sum_delays (root, regimen, drug, days) : join_delays (root, regimen, days);
}
