/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-dose-pattern.h"

#include "rules/cw-dose.h"

/* On which days of a cycle, or of a period on and off, a drug is given. */

/* Longer than this no cycle is. */
#define MAX_PERIOD 400

static guint
read_days (const CwQuantity *quantity)
{
  CwRange days;

  if (!cw_range_read (quantity, "d", &days) || !cw_range_is_exact (&days) || days.low < 0 ||
      days.low > MAX_PERIOD || days.low != (guint)days.low)
    return 0;
  return (guint)days.low;
}

static void
add_days (CwDosePattern *self, guint n)
{
  for (guint day = 1; day <= n; day++)
    g_array_append_val (self->days, day);
}

/**
 * cw_dose_pattern_read:
 * @self: (out caller-allocates): the pattern
 * @regimen: a regimen
 * @drug: a drug of it
 *
 * Reads the days of a cycle, or else the days on and off.
 */
void
cw_dose_pattern_read (CwDosePattern *self, const CwRegimen *regimen, const CwDrug *drug)
{
  guint on = read_days (drug->on_days), off = read_days (drug->off_days);

  self->days =
    drug->days ? cw_dose_list_numbers (drug->days) : g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->days->len)
    {
      self->period = read_days (regimen->cycle_length);
      if (self->period < g_array_index (self->days, guint, self->days->len - 1))
        self->period = 0;
      return;
    }
  self->period = on && drug->off_days ? on + off : 0;
  if (self->period)
    add_days (self, on);
}

/**
 * cw_dose_pattern_clear:
 * @self: a pattern
 *
 * Frees what it holds.
 */
void
cw_dose_pattern_clear (CwDosePattern *self)
{
  g_clear_pointer (&self->days, g_array_unref);
}

/**
 * cw_dose_pattern_has_day:
 * @self: a pattern
 * @day: a day of a cycle, the first is 1
 *
 * Returns: whether the drug is given then, when the pattern repeats within the cycle
 */
gboolean
cw_dose_pattern_has_day (const CwDosePattern *self, guint day)
{
  guint wanted = self->period ? (day - 1) % self->period + 1 : day;

  for (guint i = 0; i < self->days->len; i++)
    if (g_array_index (self->days, guint, i) == wanted)
      return TRUE;
  return FALSE;
}
