/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Doses without a unit: "aciclovir 400 bd". The unit is not guessed; but the drug is one, and what
 * is said behind it is said of no other. Where a list has one unit at its end, it is that of all:
 * "MTX 15 / Ara-C 40 / HC 20 mg". */

/* No list with one unit has more drugs. */
#define SHARED_MAX 8

static const char no_unit[] = N_ ("The dose has no unit and was not taken.");

static gboolean
is_number (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element;

  if (cw_regimen_draft_get_kind (self, at) != CW_REGIMEN_JUNK || at >= self->elements->len)
    return FALSE;
  element = cw_regimen_draft_get (self, at);
  return element->last == element->first + 1 && element->reason == NULL &&
         cw_scan_get (self->scan, element->first)->kind == CW_TOKEN_NUMBER;
}

static gboolean
is_sign (const CwRegimenDraft *self, guint at, char sign)
{
  return at < self->elements->len &&
         cw_scan_is_sign (self->scan, cw_regimen_draft_get (self, at)->first, sign);
}

/* Behind the number at @at: "400", "75-100". */
static guint
skip_number (const CwRegimenDraft *self, guint at)
{
  if (!is_number (self, at))
    return at;
  return is_sign (self, at + 1, '-') && is_number (self, at + 2) ? at + 3 : at + 1;
}

static gboolean
is_given_drug (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  return cw_regimen_run_has_name (run) && !cw_regimen_run_is_not_given (self, run) &&
         cw_regimen_run_is_drug_known (self, run);
}

static gboolean
is_behind_dose (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_DAYS || kind == CW_REGIMEN_ROUTE || kind == CW_REGIMEN_INFUSION ||
         kind == CW_REGIMEN_FREQUENCY;
}

/* "; all mg/m2", "(mg/m2)": the unit that stands by itself behind the number before @at, and is
 * said to be of all. */
static const char *
take_unit_of_all (CwRegimenDraft *self, guint at)
{
  const char *code = NULL, *frequency = NULL;
  gboolean per_day = FALSE, led = FALSE;
  CwRegimenElement *element;

  while (is_behind_dose (cw_regimen_draft_get_kind (self, at)))
    at++;
  if (is_sign (self, at, ',') || is_sign (self, at, ';'))
    at++;
  for (; cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_ALL ||
         cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_OPEN;
       at++)
    led = TRUE;
  if (!led || at >= self->elements->len)
    return NULL;
  at += cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_FILLER ? 1 : 0;
  if (cw_regimen_draft_get_kind (self, at) != CW_REGIMEN_WORD)
    return NULL;
  element = cw_regimen_draft_get (self, at);
  if (cw_regimen_take_unit (self->scan, element->first, &code, &per_day, &frequency) !=
        element->last - element->first ||
      per_day || frequency)
    return NULL;
  element->used = code != NULL;
  return code;
}

/* The unit at the end of the list of which the number before @at is one: "oxali 85, irino 150
 * mg/m2". */
static const char *
find_shared_unit (CwRegimenDraft *self, guint at)
{
  if (at <= self->unshared)
    return NULL;
  for (guint i = 0; i < SHARED_MAX; i++)
    {
      CwRegimenRun run;
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, at);
      const char *unit = take_unit_of_all (self, at);

      if (unit)
        self->unshared = 0;
      if (unit)
        return unit;
      self->unshared = at;
      if (at + 1 >= self->elements->len ||
          (kind != CW_REGIMEN_AND && !is_sign (self, at, ',') && !is_sign (self, at, '/')))
        return NULL;
      at++;
      at += cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_AND ? 1 : 0;
      if (cw_regimen_draft_get_kind (self, at) != CW_REGIMEN_WORD)
        return NULL;
      run = cw_regimen_run_read (self, at);
      if (!is_given_drug (self, &run) || run.name != run.first)
        return NULL;
      if (cw_regimen_draft_get_kind (self, run.end) == CW_REGIMEN_DOSE)
        {
          const char *value = cw_regimen_draft_get (self, run.end)->value;

          self->unshared = 0;
          return strchr (value, ' ') == strrchr (value, ' ') ? strrchr (value, ' ') + 1 : NULL;
        }
      if (!is_number (self, run.end))
        return NULL;
      at = run.end + 1;
    }
  return NULL;
}

static void
take_shared_dose (CwRegimenDraft *self, guint number, const char *unit)
{
  CwRegimenElement *element = cw_regimen_draft_get (self, number);
  g_autofree char *dose =
    g_strconcat (cw_scan_get (self->scan, element->first)->word, " ", unit, NULL);

  element->used = cw_notation_set (self->drug, "dose", dose);
}

static gboolean
tells_rhythm (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_DAYS || kind == CW_REGIMEN_FREQUENCY || kind == CW_REGIMEN_ROUTE ||
         kind == CW_REGIMEN_CADENCE;
}

/* "isoniazid 300 mg, rifampicin 600, pyrazinamide 1500": one of a list of drugs, with a number that
 * is no level in the blood. */
static gboolean
goes_on_list (const CwRegimenDraft *self, const CwRegimenRun *run, guint number, guint end)
{
  CwRegimenElementKind before =
    run->first > 0 ? cw_regimen_draft_get_kind (self, run->first - 1) : CW_REGIMEN_JUNK;
  CwRegimenElementKind next = cw_regimen_draft_get_kind (self, end);
  guint value = 0;

  return run->name == run->first && self->drug && !self->lost && end == number + 1 &&
         (before == CW_REGIMEN_AND ||
          (before == CW_REGIMEN_SEPARATOR && !is_sign (self, run->first - 1, '.'))) &&
         (next == CW_REGIMEN_SEPARATOR || next == CW_REGIMEN_AND || next == CW_REGIMEN_CLOSE) &&
         cw_scan_take_integer (self->scan, cw_regimen_draft_get (self, number)->first, &value) &&
         value >= 20;
}

/* Takes the words of @run as a drug where a number without a unit stands behind them at @number.
 * What is no drug that is known takes what is said behind it to itself all the same. */
gboolean
cw_regimen_run_take_unitless (CwRegimenDraft *self, const CwRegimenRun *run, guint number)
{
  guint end = skip_number (self, number);
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, run->first);
  gboolean is_drug;
  const char *unit;

  if (end == number)
    return FALSE;
  is_drug = is_given_drug (self, run);
  unit = is_drug ? find_shared_unit (self, end) : NULL;
  if (unit && end == number + 1)
    {
      if (cw_regimen_draft_take_drug_name (self, run))
        take_shared_dose (self, number, unit);
      return TRUE;
    }
  if (is_drug &&
      (tells_rhythm (cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, end))) ||
       goes_on_list (self, run, number, end)) &&
      cw_regimen_draft_take_drug_name (self, run))
    {
      cw_regimen_draft_get (self, number)->reason = no_unit;
      return TRUE;
    }
  if (self->drugs->len > 0 && cw_regimen_kind_parts_drugs (before))
    self->lost = TRUE;
  return FALSE;
}
