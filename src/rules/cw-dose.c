/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-dose.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "vocab/cw-dose-frequency.h"
#include "vocab/cw-unit.h"

/* How much of a drug: a day, a cycle, and in all. Every function answers with a formula in words,
 * or with the reason why there is no answer; both are half sentences. */

/* Lists of days and cycles go up to four digits. */
#define NUMBER_MAX 9999

/**
 * cw_dose_is_same_drug:
 * @drug: a drug
 * @other: a drug, perhaps in another dose
 *
 * Returns: whether they are one row, or have the same name in whatever case
 */
gboolean
cw_dose_is_same_drug (const CwDrug *drug, const CwDrug *other)
{
  return other == drug ||
         (drug->name && other->name && g_ascii_strcasecmp (drug->name, other->name) == 0);
}

/**
 * cw_dose_list_numbers:
 * @list: (nullable): days or cycles, "1-5, 8"
 *
 * Returns: (transfer full) (element-type guint): each number that the list names once, the lowest
 *   first; none for a list that cannot be read
 */
GArray *
cw_dose_list_numbers (const char *list)
{
  g_auto (GStrv) parts = g_strsplit (list ? list : "", ",", -1);
  g_autofree guint8 *seen = g_malloc0 (NUMBER_MAX + 1);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; parts[i]; i++)
    {
      g_auto (GStrv) ends = g_strsplit (parts[i], "-", 2);
      guint64 first = 0, last = 0;

      if (ends[0] == NULL ||
          !g_ascii_string_to_unsigned (g_strstrip (ends[0]), 10, 1, NUMBER_MAX, &first, NULL))
        return numbers;
      last = first;
      if (ends[1] &&
          !g_ascii_string_to_unsigned (g_strstrip (ends[1]), 10, first, NUMBER_MAX, &last, NULL))
        return numbers;
      memset (seen + first, 1, last - first + 1);
    }
  for (guint number = 1; number <= NUMBER_MAX; number++)
    if (seen[number])
      g_array_append_val (numbers, number);
  return numbers;
}

/**
 * cw_dose_count_numbers:
 * @list: (nullable): days or cycles, "1-5, 8"
 * @highest: the highest one to count, 0 for all
 *
 * Returns: how many different numbers the list names; 0 for a list that cannot be read
 */
guint
cw_dose_count_numbers (const char *list, guint highest)
{
  g_autoptr (GArray) numbers = cw_dose_list_numbers (list);
  guint n = 0;

  while (n < numbers->len && (highest == 0 || g_array_index (numbers, guint, n) <= highest))
    n++;
  return n;
}

/**
 * cw_dose_scale:
 * @amount: (inout): an amount
 * @unit: (nullable): its UCUM unit
 *
 * Turns thousands of milligrams into grams.
 *
 * Returns: (nullable): the unit that the amount now has
 */
const char *
cw_dose_scale (CwRange *amount, const char *unit)
{
  gboolean is_milligrams = unit && (strcmp (unit, "mg") == 0 || strcmp (unit, "mg/m2") == 0);

  if (!is_milligrams || amount->low < 1000)
    return unit;
  amount->low /= 1000;
  amount->high /= 1000;
  return strcmp (unit, "mg") == 0 ? "g" : "g/m2";
}

static const char *
get_print (const char *unit)
{
  const char *print = cw_unit_get_print (unit);

  return print ? print : (unit ? unit : "");
}

/**
 * cw_dose_format_amount:
 * @amount: an amount
 * @unit: (nullable): its UCUM unit
 *
 * Returns: (transfer full): “450 mg/m²”
 */
char *
cw_dose_format_amount (const CwRange *amount, const char *unit)
{
  g_autofree char *number = cw_range_format (amount, -1);

  return g_strdup_printf ("%s %s", number, get_print (unit));
}

static gboolean
fail (char **words, const char *reason)
{
  *words = g_strdup (reason);
  return FALSE;
}

/* ---- a day ---- */

static gboolean
read_times_per_day (const CwDrug *drug, CwRange *times)
{
  CwDoseFrequency frequency;

  if (cw_range_read (drug->times_per_day, NULL, times))
    return TRUE;
  if (drug->times_per_day || !cw_dose_frequency_lookup (drug->frequency, &frequency) ||
      frequency.times == 0 || frequency.period == 0 || frequency.unit == NULL)
    return FALSE;
  if (strcmp (frequency.unit, "d") == 0 && frequency.period == 1)
    times->low = times->high = frequency.times;
  else if (strcmp (frequency.unit, "h") == 0 && 24 % frequency.period == 0)
    times->low = times->high = frequency.times * 24.0 / frequency.period;
  else
    return FALSE;
  return TRUE;
}

/* Protocols write "75 mg/m² d1" and mean the dose of that day; only where nothing at all is
 * recorded of how often. */
static gboolean
is_dose_of_day (const CwDrug *drug)
{
  return drug->times_per_day == NULL && drug->frequency == NULL &&
         cw_dose_count_numbers (drug->days, 0) > 0;
}

/**
 * cw_dose_get_per_day:
 * @drug: a drug
 * @amount: (out caller-allocates): the dose of a day on which it is given, in the unit of its dose
 * @words: (out): the formula, or the reason
 *
 * Where the days of the cycle are recorded and nothing of how often, the dose is that of each of
 * these days, and the formula says that it was taken so.
 *
 * Returns: whether dose and times a day, or the days, are recorded
 */
gboolean
cw_dose_get_per_day (const CwDrug *drug, CwRange *amount, char **words)
{
  g_autofree char *dose = NULL, *number = NULL;
  CwRange times;

  if (drug->dose == NULL)
    return fail (words, _ ("the dose is not recorded"));
  if (!cw_range_read (drug->dose, drug->dose->unit, amount))
    return fail (words, _ ("the dose is not a plain number"));
  if (is_dose_of_day (drug))
    {
      dose = cw_dose_format_amount (amount, drug->dose->unit);
      /* Translators: %s is a dose, such as 75 mg/m². Behind it stands "× 2 days". */
      *words = g_strdup_printf (
        _ ("%s (taken as the dose of the day, for no frequency is recorded)"), dose);
      return TRUE;
    }
  if (!read_times_per_day (drug, &times))
    return fail (words, _ ("how often a day it is given is not recorded"));
  dose = cw_dose_format_amount (amount, drug->dose->unit);
  number = cw_range_format (&times, -1);
  *words = g_strdup_printf (_ ("%s × %s a day"), dose, number);
  amount->low *= times.low;
  amount->high *= times.high;
  return TRUE;
}

static gboolean
read_on_off (const CwDrug *drug, double *on, double *off, char **words)
{
  CwRange on_days, off_days;

  if (!cw_range_read (drug->on_days, "d", &on_days) || !cw_range_is_exact (&on_days) ||
      !cw_range_read (drug->off_days, "d", &off_days) || !cw_range_is_exact (&off_days) ||
      on_days.low + off_days.low <= 0 || on_days.low < 0 || off_days.low < 0)
    return fail (words, _ ("the days on and off are not recorded"));
  *on = on_days.low;
  *off = off_days.low;
  return TRUE;
}

/**
 * cw_dose_get_mean_daily:
 * @drug: a drug that is given on some days and not on others
 * @amount: (out caller-allocates): the dose a day, days off included
 * @words: (out): the formula, or the reason
 *
 * The dose of a day on which it is given, times the days on, through all days of the period.
 *
 * Returns: whether everything needed is recorded
 */
gboolean
cw_dose_get_mean_daily (const CwDrug *drug, CwRange *amount, char **words)
{
  g_autofree char *daily = NULL, *on_text = NULL, *all_text = NULL;
  double on, off;

  if (!read_on_off (drug, &on, &off, words))
    return FALSE;
  if (!cw_dose_get_per_day (drug, amount, &daily))
    {
      *words = g_steal_pointer (&daily);
      return FALSE;
    }
  on_text = cw_range_format_number (on, -1);
  all_text = cw_range_format_number (on + off, -1);
  *words = g_strdup_printf (_ ("%s × %s days on ÷ %s days"), daily, on_text, all_text);
  amount->low *= on / (on + off);
  amount->high *= on / (on + off);
  return TRUE;
}

/* ---- a cycle ---- */

/* On how many days of a cycle the drug is given. */
static gboolean
count_days (const CwRegimen *regimen, const CwDrug *drug, double *days, char **words)
{
  CwRange length;
  double on, off, periods;

  *days = cw_dose_count_numbers (drug->days, 0);
  if (*days > 0)
    return TRUE;
  if (drug->days)
    return fail (words, _ ("the days of the cycle cannot be read"));
  if (drug->on_days == NULL && drug->off_days == NULL)
    return fail (words, _ ("the days of the cycle are not recorded"));
  if (!read_on_off (drug, &on, &off, words))
    return FALSE;
  if (!cw_range_read (regimen->cycle_length, "d", &length) || !cw_range_is_exact (&length))
    return fail (words, _ ("the length of a cycle is not recorded"));
  periods = length.low / (on + off);
  if (periods < 1 || fabs (periods - round (periods)) > 1e-9)
    return fail (words, _ ("the cycle is not a whole number of periods on and off"));
  *days = on * round (periods);
  return TRUE;
}

/**
 * cw_dose_get_per_cycle:
 * @regimen: a regimen
 * @drug: a drug of it
 * @amount: (out caller-allocates): the planned dose of one cycle, in the unit of the drug's dose
 * @words: (out): the formula, or the reason
 *
 * The dose of a day on which it is given, times the number of such days in a cycle.
 *
 * Returns: whether everything needed is recorded
 */
gboolean
cw_dose_get_per_cycle (const CwRegimen *regimen, const CwDrug *drug, CwRange *amount, char **words)
{
  g_autofree char *daily = NULL, *number = NULL;
  double days;

  if (!cw_dose_get_per_day (drug, amount, &daily))
    {
      *words = g_steal_pointer (&daily);
      return FALSE;
    }
  if (!count_days (regimen, drug, &days, words))
    return FALSE;
  number = cw_range_format_number (days, -1);
  *words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%s × %s day", "%s × %s days", (gulong)days), daily, number);
  amount->low *= days;
  amount->high *= days;
  return TRUE;
}

/* ---- in all ---- */

static gboolean
has_other_rows (const CwRegimen *regimen, const CwDrug *drug)
{
  GListModel *list = G_LIST_MODEL (regimen->drugs);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDrug) other = g_list_model_get_item (list, i);

      if (other != drug && cw_dose_is_same_drug (drug, other))
        return TRUE;
    }
  return FALSE;
}

/* In how many of the regimen's @all cycles this row was the dose. */
static gboolean
count_cycles (const CwRegimen *regimen,
              const CwDrug *drug,
              const CwQuantity *all,
              CwRange *cycles,
              char **words)
{
  if (!cw_range_read (all, NULL, cycles) || cycles->low < 0)
    return fail (words, all == regimen->cycles_given
                          ? _ ("the number of cycles given is not recorded")
                          : _ ("the number of cycles planned is not recorded"));
  if (drug->cycles)
    {
      guint highest = (guint)CLAMP (cycles->high, 1, NUMBER_MAX);

      cycles->low = cycles->high = cw_dose_count_numbers (drug->cycles, highest);
      return cycles->low > 0 ||
             fail (words, _ ("the cycles in which it had this dose cannot be read"));
    }
  return !has_other_rows (regimen, drug) ||
         fail (words, _ ("it had several doses, and the cycles of this one are not recorded"));
}

static gboolean
multiply_cycles (const CwRegimen *regimen,
                 const CwDrug *drug,
                 const CwQuantity *all,
                 CwRange *amount,
                 char **words)
{
  g_autofree char *cycle_words = NULL, *number = NULL;
  CwRange cycles;

  if (!cw_dose_get_per_cycle (regimen, drug, amount, &cycle_words))
    {
      *words = g_steal_pointer (&cycle_words);
      return FALSE;
    }
  if (!count_cycles (regimen, drug, all, &cycles, words))
    return FALSE;
  number = cw_range_format (&cycles, -1);
  *words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%s × %s cycle", "%s × %s cycles", (gulong)cycles.high),
    cycle_words, number);
  amount->low *= cycles.low;
  amount->high *= cycles.high;
  return TRUE;
}

/**
 * cw_dose_get_planned:
 * @regimen: a regimen
 * @drug: a drug of it
 * @amount: (out caller-allocates): what was planned in all, in the unit of the drug's dose
 * @words: (out): the formula, or the reason
 *
 * Returns: whether everything needed is recorded
 */
gboolean
cw_dose_get_planned (const CwRegimen *regimen, const CwDrug *drug, CwRange *amount, char **words)
{
  return multiply_cycles (regimen, drug, regimen->cycles_planned, amount, words);
}

/* What a change leaves unknown about the amount given; %NULL when nothing. */
static const char *
find_gap (const CwDoseChange *change, const CwDrug *drug)
{
  switch (change->kind)
    {
    case CW_DOSE_CHANGE_KIND_INTERRUPT:
      return change->duration ? NULL : _ ("for how long it was interrupted is not recorded");
    case CW_DOSE_CHANGE_KIND_REDUCE:
    case CW_DOSE_CHANGE_KIND_INCREASE:
    case CW_DOSE_CHANGE_KIND_RESCHEDULE:
      return drug->cycles
               ? NULL
               : _ ("its dose was changed, and the cycles of each dose are not recorded");
    case CW_DOSE_CHANGE_KIND_STOP:
      return drug->cycles ? NULL : _ ("it was stopped, and the cycles before are not recorded");
    default:
      return NULL;
    }
}

/* Takes an interruption off: at most every day of it was one on which the drug was due. */
static gboolean
apply_change (const CwDoseChange *change, const CwDrug *drug, CwRange *amount, char **words)
{
  g_autofree char *daily_words = NULL, *number = NULL;
  g_autofree char *before = g_steal_pointer (words);
  const char *gap = find_gap (change, drug);
  CwRange daily, duration;

  if (gap)
    return fail (words, gap);
  if (change->kind != CW_DOSE_CHANGE_KIND_INTERRUPT)
    {
      *words = g_steal_pointer (&before);
      return TRUE;
    }
  if (!cw_range_read (change->duration, "d", &duration) ||
      !cw_dose_get_per_day (drug, &daily, &daily_words))
    return fail (words, _ ("the duration of an interruption is not a plain number"));
  amount->low = fmax (0, amount->low - daily.high * duration.high);
  number = cw_range_format (&duration, -1);
  *words = g_strdup_printf (_ ("%s, less up to %s days of interruption"), before, number);
  return TRUE;
}

/**
 * cw_dose_get_given:
 * @root: the case
 * @regimen: a regimen of it
 * @drug: a drug of the regimen
 * @amount: (out caller-allocates): what was given in this dose, in the unit of the drug's dose
 * @words: (out): the formula, or the reason
 *
 * The dose of a cycle times the cycles given in it, less what recorded interruptions may have cost.
 *
 * Returns: whether everything needed is recorded
 */
gboolean
cw_dose_get_given (CwCase *root,
                   const CwRegimen *regimen,
                   const CwDrug *drug,
                   CwRange *amount,
                   char **words)
{
  GListModel *changes = G_LIST_MODEL (root->dose_changes);
  const char *id = cw_entity_get_id (CW_ENTITY ((gpointer)drug));

  if (!multiply_cycles (regimen, drug, regimen->cycles_given, amount, words))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (changes, i);

      if (g_strcmp0 (change->drug, id) == 0 && !apply_change (change, drug, amount, words))
        return FALSE;
    }
  return TRUE;
}
