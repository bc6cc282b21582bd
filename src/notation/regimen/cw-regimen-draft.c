/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

#include "vocab/cw-dose-frequency.h"

CwRegimenElement *
cw_regimen_draft_get (const CwRegimenDraft *self, guint at)
{
  return &g_array_index (self->elements, CwRegimenElement, at);
}

CwRegimenElementKind
cw_regimen_draft_get_kind (const CwRegimenDraft *self, guint at)
{
  return at < self->elements->len ? cw_regimen_draft_get (self, at)->kind : CW_REGIMEN_SEPARATOR;
}

guint
cw_regimen_draft_skip_fillers (const CwRegimenDraft *self, guint at)
{
  while (at < self->elements->len && cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_FILLER)
    at++;
  return at;
}

/* The place behind the last element before @at that is no filler. */
guint
cw_regimen_draft_skip_fillers_back (const CwRegimenDraft *self, guint at)
{
  while (at > 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_FILLER)
    at--;
  return at;
}

/* What stands before @at apart from fillers; the start of the line is a separator. */
CwRegimenElementKind
cw_regimen_draft_get_kind_before (const CwRegimenDraft *self, guint at)
{
  at = cw_regimen_draft_skip_fillers_back (self, at);
  return at ? cw_regimen_draft_get_kind (self, at - 1) : CW_REGIMEN_SEPARATOR;
}

/* What follows once all is seen: basis, times a day, the length and number of cycles. */

static void
set_basis (CwSnapshot *drug)
{
  const char *dose = cw_snapshot_get_text (drug, "dose");
  const char *unit = dose ? strrchr (dose, ' ') : NULL;

  if (unit == NULL)
    return;
  if (g_str_equal (unit, " {AUC}"))
    cw_notation_set (drug, "basis", "auc");
  else if (g_str_has_suffix (unit, "/m2"))
    cw_notation_set (drug, "basis", "body-surface");
  else if (g_str_has_suffix (unit, "/kg"))
    cw_notation_set (drug, "basis", "body-weight");
  else
    cw_notation_set (drug, "basis", "flat");
}

static void
set_times_per_day (CwSnapshot *drug)
{
  CwDoseFrequency frequency;
  guint times = 0;
  char text[16];

  if (!cw_dose_frequency_lookup (cw_snapshot_get_text (drug, "frequency"), &frequency) ||
      frequency.period == 0)
    return;
  if (g_strcmp0 (frequency.unit, "d") == 0 && frequency.period == 1)
    times = frequency.times;
  else if (g_strcmp0 (frequency.unit, "h") == 0 && 24 % frequency.period == 0)
    times = frequency.times * (24 / frequency.period);
  g_snprintf (text, sizeof text, "%u", times);
  if (times)
    cw_notation_set (drug, "times-per-day", text);
}

/* From the drug's name to the last thing that was understood of it. */
static void
set_as_written (CwRegimenDraft *self, guint end)
{
  g_autofree char *text = NULL;

  while (end > self->drug_first + 1 && !cw_regimen_draft_get (self, end - 1)->used)
    end--;
  text = cw_scan_dup (self->scan, cw_regimen_draft_get (self, self->drug_first)->first,
                      cw_regimen_draft_get (self, end - 1)->last);
  cw_notation_set (self->drug, "as-written", text);
}

/* "9 mcg/day CIV d1-7 then 28 mcg/day d8-28": the infusion goes on. */
static gboolean
goes_on (const CwRegimenDraft *self, const CwSnapshot *drug)
{
  const CwSnapshot *before = NULL;

  for (guint i = 1; i < self->drugs->len && before == NULL; i++)
    if (self->drugs->pdata[i] == drug)
      before = self->drugs->pdata[i - 1];
  return before &&
         g_strcmp0 (cw_snapshot_get_text (before, "name"), cw_snapshot_get_text (drug, "name")) ==
           0 &&
         g_strcmp0 (cw_snapshot_get_text (before, "frequency"), "continuous infusion") == 0;
}

/* "1500 mg/day" given once is a frequency; in parts the dose is that of the day. */
static void
settle_per_day (CwRegimenDraft *self, CwSnapshot *drug)
{
  const char *frequency = cw_snapshot_get_text (drug, "frequency");

  if (frequency == NULL && goes_on (self, drug))
    cw_notation_add_note (drug, "dose per day");
  else if (frequency == NULL)
    cw_notation_set (drug, "frequency", "once daily");
  else if (!g_str_equal (frequency, "once daily"))
    cw_notation_add_note (drug, "dose per day");
}

static guint
find_end (const CwRegimenDraft *self)
{
  guint end = self->drug_first + 1;

  while (end < self->elements->len && cw_regimen_draft_get (self, end)->used)
    end++;
  return end;
}

/* Called when the next drug begins, and at the end of the line. */
void
cw_regimen_draft_finish_drug (CwRegimenDraft *self)
{
  if (self->drug == NULL)
    return;
  set_as_written (self, find_end (self));
}

static CwRegimenCadence *
get_cadence (const CwRegimenDraft *self, guint i)
{
  return &g_array_index (self->cadences, CwRegimenCadence, i);
}

static const char *
get_cadence_text (const CwRegimenDraft *self, guint i)
{
  return cw_regimen_draft_get (self, get_cadence (self, i)->element)->value;
}

/* Weeks go into a cycle that is told at the end: "weekly paclitaxel, carboplatin q3w". */
static gboolean
has_own_rhythm (const CwSnapshot *drug, gboolean last)
{
  const char *frequency = cw_snapshot_get_text (drug, "frequency");

  return frequency && !(last && g_str_equal (frequency, "once weekly")) &&
         cw_snapshot_get_text (drug, "days") == NULL &&
         cw_snapshot_get_text (drug, "on-days") == NULL;
}

/* "gemcitabine (1000 mg/m2) every other week and cetuximab (250 mg/m2) weekly": the only cadence is
 * that of the drug before it, for another drug has its own rhythm. */
static gboolean
is_of_one_drug (const CwRegimenDraft *self, const CwRegimenCadence *cadence)
{
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, cadence->element);

  if (cadence->drug == 0 || self->drugs->len < 2 ||
      (cadence->own && (before != CW_REGIMEN_CLOSE || cadence->drug == self->drugs->len)) ||
      cw_snapshot_get_text (self->drugs->pdata[cadence->drug - 1], "frequency"))
    return FALSE;
  for (guint i = 0; i < self->drugs->len; i++)
    if (i != cadence->drug - 1 &&
        has_own_rhythm (self->drugs->pdata[i], cadence->drug == self->drugs->len))
      return TRUE;
  return FALSE;
}

/* The length of the regimen's cycle: the one that stands by itself, or the one that all share. */
static const char *
find_cycle (const CwRegimenDraft *self)
{
  const char *cycle = NULL;
  guint n = self->cadences->len;

  /* "monthly" fractions are no cycle of drugs. */
  if (self->drugs->len == 0 && self->courses->len > 0)
    return NULL;
  if (n == 1 && is_of_one_drug (self, get_cadence (self, 0)))
    {
      get_cadence (self, 0)->own = FALSE;
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    if (get_cadence (self, i)->own)
      {
        if (cycle && !g_str_equal (cycle, get_cadence_text (self, i)))
          return NULL;
        cycle = get_cadence_text (self, i);
      }
  if (cycle || n == 0)
    return cycle;
  for (guint i = 1; i < n; i++)
    if (!g_str_equal (get_cadence_text (self, 0), get_cadence_text (self, i)))
      return NULL;
  return get_cadence (self, n - 1)->drug == self->drugs->len ? get_cadence_text (self, 0) : NULL;
}

static char *
dup_frequency (const char *cycle)
{
  guint count = (guint)g_ascii_strtoull (cycle, NULL, 10);

  if (g_str_has_suffix (cycle, " mo"))
    return count == 1 ? g_strdup ("once monthly") : g_strdup_printf ("every %u months", count);
  if (count == 7)
    return g_strdup ("once weekly");
  return count % 7 ? g_strdup_printf ("every %u days", count)
                   : g_strdup_printf ("every %u weeks", count / 7);
}

static void
settle_cadences (CwRegimenDraft *self)
{
  const char *cycle = find_cycle (self);

  if (cycle && !cw_notation_set (self->regimen, "cycle-length", cycle))
    cycle = NULL;
  for (guint i = 0; i < self->cadences->len; i++)
    {
      CwRegimenCadence *cadence = get_cadence (self, i);
      g_autofree char *frequency = dup_frequency (get_cadence_text (self, i));

      if (cycle && g_str_equal (cycle, get_cadence_text (self, i)))
        continue;
      if (cadence->own || cadence->drug == 0 ||
          !cw_notation_set (self->drugs->pdata[cadence->drug - 1], "frequency", frequency))
        cw_regimen_draft_get (self, cadence->element)->used = FALSE;
    }
}

static CwRegimenCount *
get_count (const CwRegimenDraft *self, guint i)
{
  return &g_array_index (self->counts, CwRegimenCount, i);
}

static gboolean
has_another_rhythm (const CwRegimenDraft *self)
{
  const char *cycle = cw_snapshot_get_text (self->regimen, "cycle-length");

  for (guint i = 0; i < self->drugs->len; i++)
    {
      const char *frequency = cw_snapshot_get_text (self->drugs->pdata[i], "frequency");

      if (frequency ? !g_str_equal (frequency, "once weekly")
                    : cw_snapshot_get_text (self->drugs->pdata[i], "days") != NULL)
        return TRUE;
    }
  return self->drugs->len > 1 && cycle && !g_str_equal (cycle, "7 d");
}

/* Whether the number is told of a part of the drugs: "weekly paclitaxel x12, carboplatin q3w",
 * "carboplatin q3w, weekly paclitaxel x12". */
static gboolean
is_of_part (const CwRegimenDraft *self, const CwRegimenCount *count)
{
  return (count->drugs && count->drugs < self->drugs->len) ||
         (count->weekly && has_another_rhythm (self));
}

/* Several numbers of cycles, or one beside two parts in sequence, say nothing about the whole. */
static void
settle_counts (CwRegimenDraft *self)
{
  gboolean clear = !self->sequential;

  for (guint i = 1; i < self->counts->len; i++)
    clear = clear && g_str_equal (cw_regimen_draft_get (self, get_count (self, 0)->element)->value,
                                  cw_regimen_draft_get (self, get_count (self, i)->element)->value);
  if (self->counts->len)
    clear = clear && !is_of_part (self, get_count (self, self->counts->len - 1));
  /* "AC x4, paclitaxel x4": one after the other. */
  if (self->counts->len > 1 && get_count (self, 0)->drugs == 0)
    clear = clear && get_count (self, self->counts->len - 1)->drugs == 0;
  /* "qw x8, q2w x8": each is of another rhythm. */
  if (self->counts->len > 1 && self->cadences->len > 1)
    clear = clear && cw_snapshot_get_text (self->regimen, "cycle-length");
  for (guint i = 0; i < self->counts->len; i++)
    {
      CwRegimenElement *element = cw_regimen_draft_get (self, get_count (self, i)->element);

      /* "lumpectomy x2" */
      if (element->kind == CW_REGIMEN_TIMES && self->drugs->len == 0 &&
          cw_snapshot_get_text (self->regimen, "name") == NULL)
        clear = FALSE;
      element->used = clear && cw_notation_set (self->regimen, "cycles-planned", element->value);
    }
}

/* What was written as a rhythm of the one drug is also the cycle. */
static void
derive_cycle (CwRegimenDraft *self)
{
  const CwSnapshot *drug;
  const char *on, *off;

  if (self->drugs->len != 1 || self->cadences->len)
    return;
  drug = self->drugs->pdata[0];
  on = cw_snapshot_get_text (drug, "on-days");
  off = cw_snapshot_get_text (drug, "off-days");
  if (on && off)
    {
      g_autofree char *cycle = g_strdup_printf (
        "%u d", (guint)(g_ascii_strtoull (on, NULL, 10) + g_ascii_strtoull (off, NULL, 10)));

      cw_notation_set (self->regimen, "cycle-length", cycle);
    }
  else if (cw_snapshot_get_text (self->regimen, "cycles-planned") &&
           g_strcmp0 (cw_snapshot_get_text (drug, "frequency"), "once weekly") == 0)
    cw_notation_set (self->regimen, "cycle-length", "7 d");
}

/* "R-CHOP-21": the days of the cycle are part of the name. */
static void
derive_cycle_of_name (CwRegimenDraft *self)
{
  const char *name = cw_snapshot_get_text (self->regimen, "name");
  const char *dash = name ? strrchr (name, '-') : NULL;
  g_autofree char *cycle = NULL;

  if (dash == NULL || dash < name + 3 || !g_ascii_isupper (dash[-1]) || self->cadences->len > 0 ||
      !(g_str_equal (dash, "-14") || g_str_equal (dash, "-21") || g_str_equal (dash, "-28")))
    return;
  cycle = g_strdup_printf ("%s d", dash + 1);
  cw_notation_set (self->regimen, "cycle-length", cycle);
}

/* ", letrozole 2.5 mg daily for 5 years" behind drugs of another rhythm: told of the last drug. */
static gboolean
ends_last_drug (const CwRegimenDraft *self)
{
  const CwSnapshot *last = self->drugs->pdata[self->drugs->len - 1];
  const char *frequency = cw_snapshot_get_text (last, "frequency");
  guint at = (guint)(self->end - cw_regimen_draft_get (self, 0));

  if (frequency == NULL || !g_str_has_prefix (self->end->value, "for ") ||
      cw_regimen_draft_get_kind_before (self, at) != CW_REGIMEN_FREQUENCY)
    return FALSE;
  for (guint i = 0; i + 1 < self->drugs->len; i++)
    if (g_strcmp0 (cw_snapshot_get_text (self->drugs->pdata[i], "frequency"), frequency) != 0)
      return TRUE;
  return FALSE;
}

/* "60 mg for 2 weeks, 40 mg for 2 weeks": what ends before the next drug is told is not the whole.
 */
static void
settle_end (CwRegimenDraft *self)
{
  const CwField *field = cw_entity_info_find (self->regimen->info, "end-text");

  if (self->end == NULL || self->n_before_end == 0 ||
      (self->n_before_end == self->drugs->len && !ends_last_drug (self)))
    return;
  /* What ends the last drug is kept with it. */
  self->end->used = self->n_before_end == self->drugs->len;
  if (self->end->used)
    cw_notation_add_note (self->drugs->pdata[self->drugs->len - 1], self->end->value);
  g_clear_pointer (&self->regimen->texts[field->index], g_free);
}

/* "400 mg/m2 bolus d1 then 2400 mg/m2 over 46 h": the infusion begins on the day of the bolus. */
static void
derive_days (CwRegimenDraft *self, guint i)
{
  const CwSnapshot *before = self->drugs->pdata[i - 1];
  CwSnapshot *drug = self->drugs->pdata[i];
  const char *days = cw_snapshot_get_text (before, "days");
  const char *note = cw_snapshot_get_text (drug, "note");

  if (days && note && g_str_has_prefix (note, "then") &&
      cw_snapshot_get_text (drug, "infusion-time") && cw_snapshot_get_text (drug, "days") == NULL &&
      cw_snapshot_get_text (drug, "cycles") == NULL &&
      g_strcmp0 (cw_snapshot_get_text (before, "name"), cw_snapshot_get_text (drug, "name")) == 0)
    cw_notation_set (drug, "days", days);
}

void
cw_regimen_draft_finish (CwRegimenDraft *self)
{
  settle_cadences (self);
  for (guint i = 0; i < self->per_day->len; i++)
    settle_per_day (self, self->per_day->pdata[i]);
  settle_counts (self);
  derive_cycle (self);
  derive_cycle_of_name (self);
  settle_end (self);
  cw_regimen_draft_share_days (self);
  for (guint i = 1; i < self->drugs->len; i++)
    derive_days (self, i);
  for (guint i = 0; i < self->drugs->len; i++)
    {
      CwSnapshot *drug = self->drugs->pdata[i];
      const char *note = cw_snapshot_get_text (drug, "note");

      set_basis (drug);
      if (note == NULL || strstr (note, "dose per day") == NULL)
        set_times_per_day (drug);
    }
}
