/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* Whose days they are: of the drug before them, of the drugs behind them, or of all of a list. */

/* No clause is followed further. */
#define CLAUSE_MAX 60

/* No cycle and no taper has more days. */
/* Days are counted from 1; those of a protocol that begins with day 0 stand in the note as they
 * are. */
gboolean
cw_regimen_set_days (CwSnapshot *drug, const char *days)
{
  g_autofree char *note = NULL;

  if (days[0] != '0')
    return cw_notation_set (drug, "days", days);
  note = g_strconcat (days[1] ? "days " : "day ", days, NULL);
  cw_notation_add_note (drug, note);
  return TRUE;
}

static gboolean
ends_clause (const CwRegimenDraft *self, guint at)
{
  guint first;

  if (at >= self->elements->len)
    return TRUE;
  first = cw_regimen_draft_get (self, at)->first;
  return cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_SEPARATOR &&
         !cw_scan_is_sign (self->scan, first, ',') && !cw_scan_is_sign (self->scan, first, '-');
}

/* Whether something can begin at @at: the line, a clause, or what stands behind the name of the
 * regimen. */
static gboolean
begins_clause (const CwRegimenDraft *self, guint at)
{
  if (at == 0 || ends_clause (self, at - 1) ||
      cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_COLON)
    return TRUE;
  return self->drugs->len == 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_WORD &&
         (at == 1 || ends_clause (self, at - 2));
}

/* "D1 cisplatin 75 mg/m2, etoposide 100 mg/m2; D2 …": the days at @at stand at the beginning of a
 * clause, none of its drugs has days of its own, and each has its dose. */
gboolean
cw_regimen_draft_leads_clause (const CwRegimenDraft *self, guint at)
{
  guint next = cw_regimen_draft_skip_fillers (self, at + 1);
  CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, next);
  guint doses = 0;

  if (!begins_clause (self, at) || (kind != CW_REGIMEN_WORD && kind != CW_REGIMEN_ROUTE))
    return FALSE;
  for (guint i = next; !ends_clause (self, i); i++)
    {
      kind = cw_regimen_draft_get_kind (self, i);
      if (kind == CW_REGIMEN_DAYS || kind == CW_REGIMEN_CYCLE_LIST || i > at + CLAUSE_MAX)
        return FALSE;
      doses += kind == CW_REGIMEN_DOSE ? 1 : 0;
    }
  return doses > 0;
}

static gboolean
take_heading (CwRegimenDraft *self, const CwRegimenElement *element, gboolean of_clause)
{
  g_free (self->heading_days);
  self->heading_days = g_strdup (element->value);
  self->heading_of_clause = of_clause;
  return TRUE;
}

/* The drug before the last, where it is the same with another dose. */
static const CwSnapshot *
get_step_before (const CwRegimenDraft *self)
{
  const CwSnapshot *before = self->drugs->len > 1 ? self->drugs->pdata[self->drugs->len - 2] : NULL;

  return before && g_strcmp0 (cw_snapshot_get_text (before, "name"),
                              cw_snapshot_get_text (self->drug, "name")) == 0
           ? before
           : NULL;
}

/* "60 mg x 7 days, 40 mg x 7 days": the days of a step begin behind those of the step before. */
static gboolean
take_span (CwRegimenDraft *self, const CwRegimenElement *element)
{
  const char *dash = strchr (element->value, '-');
  guint count = dash ? (guint)g_ascii_strtoull (dash + 1, NULL, 10) : 1;
  const CwSnapshot *before = self->drug ? get_step_before (self) : NULL;
  guint start = before && before == self->span_drug ? self->span_end : 0;
  g_autofree char *days = count > 1 ? g_strdup_printf ("%u-%u", start + 1, start + count)
                                    : g_strdup_printf ("%u", start + 1);

  if (self->drug == NULL || start + count > CW_REGIMEN_DAY_MAX ||
      (before && start == 0 && cw_snapshot_get_text (before, "frequency")) ||
      !cw_regimen_draft_set_drug (self, "days", days))
    return FALSE;
  self->span_drug = self->drug;
  self->span_end = start + count;
  return TRUE;
}

/* Nothing is told yet of when the drugs from @first on are given. */
static gboolean
are_without_days (const CwRegimenDraft *self, guint first)
{
  for (guint i = first; i < self->drugs->len; i++)
    if (cw_snapshot_get_text (self->drugs->pdata[i], "days") ||
        cw_snapshot_get_text (self->drugs->pdata[i], "frequency") ||
        cw_snapshot_get_text (self->drugs->pdata[i], "cycles") ||
        cw_snapshot_get_text (self->drugs->pdata[i], "dose") == NULL)
      return FALSE;
  for (guint i = 0; i < self->cadences->len; i++)
    if (g_array_index (self->cadences, CwRegimenCadence, i).drug > first)
      return FALSE;
  return TRUE;
}

/* "FOLFOX: oxaliplatin 85 mg/m2, 5-FU 2400 mg/m2, d1 q14d", "(methotrexate 12 mg, cytarabine 40 mg)
 * d1, 8": days that stand apart, behind the last of a list, are those of all of it. */
static gboolean
share_apart (CwRegimenDraft *self, guint at)
{
  CwRegimenElement *element = cw_regimen_draft_get (self, at);
  CwRegimenElementKind before = at ? cw_regimen_draft_get_kind (self, at - 1) : CW_REGIMEN_JUNK;
  CwRegimenElementKind next = cw_regimen_draft_get_kind (self, at + 1);
  guint first = before == CW_REGIMEN_CLOSE ? self->n_before_open : 0;

  if ((before != CW_REGIMEN_CLOSE && before != CW_REGIMEN_SEPARATOR) || self->lost ||
      element->per_day || element->value[0] == '0' || self->drugs->len < first + 2 ||
      (before == CW_REGIMEN_SEPARATOR && (cw_snapshot_get_text (self->regimen, "name") == NULL ||
                                          (next != CW_REGIMEN_CADENCE && next != CW_REGIMEN_CLOSE &&
                                           next != CW_REGIMEN_SEPARATOR))) ||
      !are_without_days (self, first))
    return FALSE;
  for (guint i = first; i < self->drugs->len; i++)
    cw_notation_set (self->drugs->pdata[i], "days", element->value);
  return TRUE;
}

/* "500 mg d1, 15 cycle 1, then d1": the same dose on other days behind the cycles that were told.
 */
static gboolean
take_later_days (CwRegimenDraft *self, guint at)
{
  static const char *const kept[] = { "dose", "route" };
  const CwSnapshot *before = self->drug;
  g_autofree char *name = NULL;

  if (!self->then || before == NULL || self->lost || self->all ||
      self->drugs->len >= CW_REGIMEN_DRUGS_MAX || cw_snapshot_get_text (before, "cycles") == NULL ||
      cw_snapshot_get_text (before, "days") == NULL ||
      cw_snapshot_get_text (before, "dose") == NULL)
    return FALSE;
  name = g_strdup (cw_snapshot_get_text (before, "name"));
  cw_regimen_draft_start_drug (self, name, at);
  before = self->drugs->pdata[self->drugs->len - 2];
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (cw_snapshot_get_text (before, kept[i]))
      cw_notation_set (self->drug, kept[i], cw_snapshot_get_text (before, kept[i]));
  return cw_regimen_set_days (self->drug, cw_regimen_draft_get (self, at)->value);
}

gboolean
cw_regimen_draft_walk_days (CwRegimenDraft *self, guint at)
{
  CwRegimenElement *element = cw_regimen_draft_get (self, at);

  if (cw_regimen_draft_get_kind (self, at + 1) == CW_REGIMEN_COLON)
    return take_heading (self, element, FALSE);
  if (!element->per_day && cw_regimen_draft_leads_clause (self, at))
    return take_heading (self, element, TRUE);
  if (cw_regimen_draft_keep_for_next (self, at, &self->next_days) || share_apart (self, at))
    return TRUE;
  if (!element->per_day && take_later_days (self, at))
    return TRUE;
  if (element->value[0] == '0')
    return self->drug && !self->lost && !self->all &&
           cw_regimen_set_days (self->drug, element->value);
  return element->per_day && !self->all ? take_span (self, element)
                                        : cw_regimen_draft_set_drug (self, "days", element->value);
}

static gboolean
has_cadence (const CwRegimenDraft *self, guint drug)
{
  for (guint i = 0; i < self->cadences->len; i++)
    if (g_array_index (self->cadences, CwRegimenCadence, i).drug == drug + 1 &&
        !g_array_index (self->cadences, CwRegimenCadence, i).own)
      return TRUE;
  return FALSE;
}

/* "and" or "+" joins the drug to the one before it. */
static gboolean
is_joined (const CwRegimenDraft *self, guint drug)
{
  guint first = g_array_index (self->firsts, guint, drug);
  guint sign = first;

  while (sign > 0 && (cw_regimen_draft_get_kind (self, sign - 1) == CW_REGIMEN_FILLER ||
                      cw_regimen_draft_get_kind (self, sign - 1) == CW_REGIMEN_ROUTE))
    sign--;
  if (sign == 0 || cw_regimen_draft_get_kind (self, sign - 1) != CW_REGIMEN_AND)
    return FALSE;
  sign = cw_regimen_draft_get (self, sign - 1)->first;
  return cw_scan_is (self->scan, sign, "and plus") || cw_scan_is_sign (self->scan, sign, '+') ||
         cw_scan_is_sign (self->scan, sign, '&');
}

/* Whether the days of the drug behind it can only be those of this one, too: the first day, on
 * which all is given, single days as in "d1, 8 q21d", or days that are all that is told of both. */
static gboolean
shares_days (const CwRegimenDraft *self, guint drug)
{
  const CwSnapshot *this = self->drugs->pdata[drug];
  const CwSnapshot *next = self->drugs->pdata[drug + 1];
  const char *days = cw_snapshot_get_text (next, "days");

  if (days == NULL || cw_snapshot_get_text (this, "days") ||
      cw_snapshot_get_text (this, "frequency") || cw_snapshot_get_text (this, "cycles") ||
      cw_snapshot_get_text (next, "frequency") || has_cadence (self, drug) ||
      !is_joined (self, drug + 1))
    return FALSE;
  return g_str_equal (days, "1") || strchr (days, '-') == NULL ||
         (cw_snapshot_get_text (this, "dose") == NULL &&
          cw_snapshot_get_text (next, "dose") == NULL);
}

/* "vincristine 1.4 mg/m2 + doxorubicin 50 mg/m2 d1": on that day both are given. */
void
cw_regimen_draft_share_days (CwRegimenDraft *self)
{
  for (guint i = self->drugs->len; i > 1; i--)
    if (shares_days (self, i - 2))
      cw_notation_set (self->drugs->pdata[i - 2], "days",
                       cw_snapshot_get_text (self->drugs->pdata[i - 1], "days"));
}
