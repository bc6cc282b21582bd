/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-dose-intensity.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-dose-delay.h"

/* What a patient got of a drug in all its doses, and how that compares with the plan. */

/**
 * cw_dose_intensity_compute:
 * @given: what was given
 * @planned: what was planned for the same cycles
 * @planned_days: how many days it was planned to take
 * @actual_days: how many days it took
 * @percent: (out): relative dose intensity
 *
 * Dose through time, as given, in percent of dose through time, as planned (Hryniuk WM, Bush H,
 * J Clin Oncol 1984;2:1281-1288; Longo DL et al., J Clin Oncol 1991;9:2042-2051).
 *
 * Returns: %FALSE when the plan or a time is not above 0
 */
gboolean
cw_dose_intensity_compute (double given,
                           double planned,
                           double planned_days,
                           double actual_days,
                           double *percent)
{
  if (!(given >= 0 && planned > 0 && planned_days > 0 && actual_days > 0))
    return FALSE;
  *percent = 100 * (given / actual_days) / (planned / planned_days);
  return TRUE;
}

/**
 * cw_dose_intensity_get_given:
 * @root: the case
 * @regimen: a regimen of it
 * @drug: a drug of the regimen
 * @amount: (out caller-allocates): what was given in all doses that the regimen has of that drug
 * @words: (out): the formula, or the reason
 *
 * Returns: whether everything needed is recorded for every dose
 */
gboolean
cw_dose_intensity_get_given (CwCase *root,
                             CwRegimen *regimen,
                             const CwDrug *drug,
                             CwRange *amount,
                             char **words)
{
  GListModel *list = G_LIST_MODEL (regimen->drugs);
  g_autoptr (GString) sum = g_string_new (NULL);

  *amount = (CwRange){ 0, 0 };
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDrug) row = g_list_model_get_item (list, i);
      g_autofree char *row_words = NULL;
      CwRange part, unit;

      if (!cw_dose_is_same_drug (drug, row))
        continue;
      if (!cw_dose_get_given (root, regimen, row, &part, &row_words))
        {
          *words = g_steal_pointer (&row_words);
          return FALSE;
        }
      if (drug->dose == NULL || !cw_range_read (row->dose, drug->dose->unit, &unit) ||
          g_strcmp0 (row->dose->unit, drug->dose->unit) != 0)
        {
          *words = g_strdup (_ ("its doses have different units"));
          return FALSE;
        }
      amount->low += part.low;
      amount->high += part.high;
      g_string_append_printf (sum, "%s%s", sum->len ? " + " : "", row_words);
    }
  *words = g_strdup (sum->str);
  return TRUE;
}

/* Every cycle given must have had exactly one dose. */
static gboolean
covers_cycles (CwRegimen *regimen, const CwDrug *drug, guint cycles)
{
  GListModel *list = G_LIST_MODEL (regimen->drugs);
  g_autoptr (GString) all = g_string_new (NULL);
  guint n_rows = 0, n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDrug) row = g_list_model_get_item (list, i);

      if (!cw_dose_is_same_drug (drug, row))
        continue;
      n_rows++;
      if (row->cycles == NULL)
        n += cycles;
      else
        {
          g_string_append_printf (all, "%s%s", all->len ? "," : "", row->cycles);
          n += cw_dose_count_numbers (row->cycles, cycles);
        }
    }
  return n == cycles && (n_rows == 1 || cw_dose_count_numbers (all->str, cycles) == cycles);
}

/* The first number of the list of cycles is 1, or there is no list. */
static gboolean
is_first_dose (const CwDrug *drug)
{
  return drug->cycles == NULL || g_ascii_strtoull (drug->cycles, NULL, 10) == 1;
}

static gboolean
check_facts (CwRegimen *regimen, const CwDrug *drug, double *cycles, double *days, char **words)
{
  CwRange n, length;

  if (!cw_range_read (regimen->cycles_given, NULL, &n) || !cw_range_is_exact (&n) || n.low < 1 ||
      n.low > 9999)
    *words = g_strdup (_ ("the number of cycles given is not recorded"));
  else if (!cw_range_read (regimen->cycle_length, "d", &length) || !cw_range_is_exact (&length))
    *words = g_strdup (_ ("the length of a cycle is not recorded"));
  else if (!is_first_dose (drug) || !covers_cycles (regimen, drug, (guint)n.low))
    *words = g_strdup (_ ("not every cycle has one recorded dose"));
  else
    {
      *cycles = n.low;
      *days = n.low * length.low;
      return TRUE;
    }
  return FALSE;
}

/* What a drug was to be given in the cycles that were given. */
typedef struct
{
  const CwDrug *drug;
  double amount;
  double cycles;
  double days;
} Plan;

/* The formula of what was given, with what it is divided by behind it. */
static char *
describe_intensity (const char *given, const CwRange *delays, const Plan *plan)
{
  g_autofree char *delay_text = cw_range_format (delays, -1);
  g_autofree char *days_text = cw_range_format_number (plan->days, -1);
  CwRange amount = { plan->amount, plan->amount };
  g_autofree char *planned = cw_dose_format_amount (&amount, plan->drug->dose->unit);

  return g_strdup_printf (
    /* Translators: “(75 mg/m² × …) ÷ 450 mg/m² planned for 6 cycles × 126 planned days ÷ …” */
    ngettext ("(%s) ÷ %s planned for %u cycle × %s planned days ÷ (%s + %s days of delay)",
              "(%s) ÷ %s planned for %u cycles × %s planned days ÷ (%s + %s days of delay)",
              (gulong)plan->cycles),
    given, planned, (guint)plan->cycles, days_text, days_text, delay_text);
}

/* The share of the dose alone; @delays then stretch the time, if they are known. */
static gboolean
compare_with_plan (const CwRange *given,
                   const CwRange *delays,
                   const Plan *plan,
                   CwRange *percent,
                   char **words)
{
  double planned = plan->amount, days = plan->days;
  g_autofree char *formula = g_steal_pointer (words);
  g_autofree char *hint = NULL;
  CwRange without;

  if (!cw_dose_intensity_compute (given->low, planned, days, days, &without.low) ||
      !cw_dose_intensity_compute (given->high, planned, days, days, &without.high))
    {
      *words = g_strdup (_ ("the planned dose is not above 0"));
      return FALSE;
    }
  hint = cw_range_format (&without, 1);
  if (delays == NULL)
    {
      *words =
        g_strdup_printf (_ ("the days of delay are not recorded (%s %% if there were none)"), hint);
      return FALSE;
    }
  cw_dose_intensity_compute (given->low, planned, days, days + delays->high, &percent->low);
  cw_dose_intensity_compute (given->high, planned, days, days + delays->low, &percent->high);
  *words = describe_intensity (formula, delays, plan);
  return TRUE;
}

/**
 * cw_dose_intensity_get:
 * @root: the case
 * @regimen: a regimen of it
 * @drug: the dose of the drug with which the regimen began
 * @percent: (out caller-allocates): relative dose intensity over the cycles given
 * @words: (out): the formula, or the reason
 *
 * The plan is the first dose in every cycle that was given, without delay. Recorded delays of 0
 * days mean that there were none. Without them the delays are those that dose changes of the drug
 * say; when there are none of these either, they may be any.
 *
 * Returns: whether everything needed is recorded
 */
gboolean
cw_dose_intensity_get (CwCase *root,
                       CwRegimen *regimen,
                       const CwDrug *drug,
                       CwRange *percent,
                       char **words)
{
  g_autofree char *plan_words = NULL;
  CwRange per_cycle, given, delays;
  Plan plan = { drug, 0, 0, 0 };
  gboolean delayed = cw_dose_read_delays (root, regimen, drug, &delays) == CW_DOSE_DELAYS_KNOWN;

  if (!cw_dose_get_per_cycle (regimen, drug, &per_cycle, &plan_words))
    {
      *words = g_steal_pointer (&plan_words);
      return FALSE;
    }
  if (!cw_range_is_exact (&per_cycle))
    {
      *words = g_strdup (_ ("the dose is not a single number"));
      return FALSE;
    }
  if (!check_facts (regimen, drug, &plan.cycles, &plan.days, words) ||
      !cw_dose_intensity_get_given (root, regimen, drug, &given, words))
    return FALSE;
  plan.amount = per_cycle.low * plan.cycles;
  return compare_with_plan (&given, delayed ? &delays : NULL, &plan, percent, words);
}
