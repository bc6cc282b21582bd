/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

/* Doses, and whose they are: of the drug that waits for one, of the one that is named behind it, or
 * of the drug before once more. */

static gboolean
same_unit (const char *a, const char *b)
{
  const char *unit_a = a ? strrchr (a, ' ') : NULL;
  const char *unit_b = b ? strrchr (b, ' ') : NULL;

  return unit_a && unit_b && g_str_equal (unit_a, unit_b);
}

static void
take_manner (CwRegimenDraft *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      CwRegimenElement *element = cw_regimen_draft_get (self, i);

      if (cw_regimen_kind_is_manner (element->kind))
        element->used = cw_notation_set (
          self->drug, element->kind == CW_REGIMEN_ROUTE ? "route" : "frequency", element->value);
    }
}

/* "received intravenous": a word that is never part of a name stands before @at. */
gboolean
cw_regimen_draft_follows_prose (const CwRegimenDraft *self, guint at)
{
  at = cw_regimen_draft_skip_fillers_back (self, at);
  return at > 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_WORD &&
         cw_regimen_draft_is_prose (self, at - 1);
}

/* "200 mg pembrolizumab", "75 mg/m2 of docetaxel". */
static gboolean
take_name_behind (CwRegimenDraft *self, guint at, guint *end)
{
  guint after = cw_regimen_draft_skip_manner (self, cw_regimen_draft_skip_fillers (self, at + 1));
  CwRegimenRun run;
  CwRegimenElementKind kind;

  if (cw_regimen_draft_get_kind (self, after) != CW_REGIMEN_WORD)
    return FALSE;
  run = cw_regimen_run_read_ahead (self, after);
  kind = cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, run.end));
  if (!cw_regimen_run_has_name (&run) || kind == CW_REGIMEN_DOSE || kind == CW_REGIMEN_RADIATION)
    return FALSE;
  if (!cw_regimen_kind_begins_anew (cw_regimen_draft_get_kind_before (self, at)) &&
      !cw_regimen_draft_follows_prose (self, at) && self->next_route == NULL &&
      self->next_frequency == NULL && !cw_regimen_run_is_drug_like (self, &run))
    return FALSE;
  if (!cw_regimen_draft_take_drug_name (self, &run))
    return FALSE;
  take_manner (self, at + 1, after);
  self->drug_first = at;
  *end = run.end;
  return TRUE;
}

/* "mesna, 200 mg": a name that nobody took, and a sign, stand before the dose. */
static gboolean
follows_word (const CwRegimenDraft *self, guint at)
{
  at = cw_regimen_draft_skip_fillers_back (self, at);
  return at > 1 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_SEPARATOR &&
         cw_regimen_draft_get_kind (self, at - 2) == CW_REGIMEN_WORD &&
         !cw_regimen_draft_get (self, at - 2)->used;
}

/* ", restarted at 4.4 mg/kg": of the drug before it. */
static guint
skip_restart_back (const CwRegimenDraft *self, guint at)
{
  return at > 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_WORD &&
             cw_regimen_draft_element_is (self, at - 1, "restarted re-started resumed recommenced")
           ? at - 1
           : at;
}

static gboolean
repeat_drug (CwRegimenDraft *self, guint at, const char *dose)
{
  guint start = skip_restart_back (self, cw_regimen_draft_skip_fillers_back (self, at));
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, start);
  g_autofree char *name = NULL;

  if (self->drug == NULL || self->lost || self->drugs->len >= CW_REGIMEN_DRUGS_MAX ||
      !cw_regimen_kind_parts_drugs (before) || follows_word (self, start) ||
      !same_unit (dose, cw_snapshot_get_text (self->drug, "dose")))
    return FALSE;
  name = g_strdup (cw_snapshot_get_text (self->drug, "name"));
  cw_regimen_draft_start_drug (self, name, at);
  return TRUE;
}

guint
cw_regimen_draft_walk_dose (CwRegimenDraft *self, guint at)
{
  CwRegimenElement *element = cw_regimen_draft_get (self, at);
  guint end = at + 1;
  gboolean waiting = self->drug && cw_snapshot_get_text (self->drug, "dose") == NULL &&
                     self->n_before_separator < self->drugs->len;

  if (!waiting && !take_name_behind (self, at, &end) && !repeat_drug (self, at, element->value))
    {
      self->lost = TRUE;
      return end;
    }
  element->used =
    cw_regimen_dose_fits (self->scan, element, cw_snapshot_get_text (self->drug, "name")) &&
    cw_notation_set (self->drug, "dose", element->value);
  self->awaits = FALSE;
  if (element->used && element->other)
    cw_notation_set (self->drug, "frequency", element->other);
  if (element->used && element->per_day)
    g_ptr_array_add (self->per_day, self->drug);
  return end;
}
