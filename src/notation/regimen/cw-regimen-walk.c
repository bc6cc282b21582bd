/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

#include "model/cw-treatment.h"

/* What belongs to which drug. Elements that find no safe place stay unused and are shown. */

/* Whether it stands between one drug and the next. */
gboolean
cw_regimen_kind_parts_drugs (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_SEPARATOR || kind == CW_REGIMEN_AND || kind == CW_REGIMEN_THEN;
}

gboolean
cw_regimen_kind_begins_anew (CwRegimenElementKind before)
{
  return cw_regimen_kind_parts_drugs (before) || before == CW_REGIMEN_OPEN ||
         before == CW_REGIMEN_COLON || before == CW_REGIMEN_PHASE || before == CW_REGIMEN_LINE ||
         before == CW_REGIMEN_DENSE;
}

static gboolean
tells_drug (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_DAYS || kind == CW_REGIMEN_FREQUENCY || kind == CW_REGIMEN_ROUTE ||
         kind == CW_REGIMEN_ON_OFF || kind == CW_REGIMEN_INFUSION;
}

static void
use (CwRegimenDraft *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    cw_regimen_draft_get (self, i)->used = TRUE;
}

static gboolean
take_regimen_name (CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint first = cw_regimen_run_find_alternate (self, run);
  CwRegimenRun whole = { first, first, run->name_end, run->end };
  g_autofree char *name = cw_regimen_run_dup_name (self, &whole);

  if (self->drugs->len || cw_snapshot_get_text (self->regimen, "name") ||
      g_utf8_strlen (name, -1) < 2 || !cw_regimen_run_may_be_regimen (self, run) ||
      !cw_notation_set (self->regimen, "name", name))
    return FALSE;
  use (self, first, run->end);
  return TRUE;
}

/* What was said before a name that is no drug's is said of none that comes later. */
static void
forget_kept (CwRegimenDraft *self)
{
  g_clear_pointer (&self->next_route, g_free);
  g_clear_pointer (&self->next_frequency, g_free);
  g_clear_pointer (&self->next_infusion, g_free);
  g_clear_pointer (&self->next_days, g_free);
}

void
cw_regimen_draft_start_drug (CwRegimenDraft *self, const char *name, guint element)
{
  const CwField *list = cw_entity_info_find (self->regimen->info, "drugs");
  const char *before = self->drug ? cw_snapshot_get_text (self->drug, "name") : NULL;

  if (self->then && before && g_strcmp0 (before, name) != 0)
    self->sequential = TRUE;
  cw_regimen_draft_finish_drug (self);
  self->drug = cw_snapshot_add (self->regimen, list, NULL);
  g_array_append_val (self->firsts, element);
  self->drug_first = element;
  self->lost = self->awaits = FALSE;
  cw_notation_set (self->drug, "name", name);
  if (self->then && before)
    cw_notation_add_note (self->drug, "then");
  self->then = FALSE;
  if (self->next_days)
    cw_regimen_set_days (self->drug, self->next_days);
  else if (self->heading_days)
    cw_regimen_set_days (self->drug, self->heading_days);
  if (self->next_route)
    cw_notation_set (self->drug, "route", self->next_route);
  else if (self->route_inside)
    cw_notation_set (self->drug, "route", self->route_inside);
  if (self->next_frequency)
    cw_notation_set (self->drug, "frequency", self->next_frequency);
  if (self->next_infusion)
    cw_notation_set (self->drug, "infusion-time", self->next_infusion);
  forget_kept (self);
}

gboolean
cw_regimen_draft_take_drug_name (CwRegimenDraft *self, const CwRegimenRun *run)
{
  g_autofree char *name = cw_regimen_run_dup_name (self, run);

  if (cw_regimen_run_is_not_given (self, run))
    {
      self->lost = TRUE;
      return FALSE;
    }
  if (self->drugs->len >= CW_REGIMEN_DRUGS_MAX)
    return FALSE;
  cw_regimen_draft_start_drug (self, name, run->name);
  use (self, run->name, run->end);
  if (cw_regimen_draft_is_taper (self, run->end - 1))
    cw_regimen_draft_get (self, run->end - 1)->used = FALSE;
  return TRUE;
}

#define PARENTHESIS_MAX 40

/* No head of a regimen is longer behind a "then". */
#define HEAD_MAX 10

/* The parenthesis that closes the one at @open, how many doses stand inside and what stands before
 * the first of them; 0 when it does not close. */
static guint
survey_parenthesis (const CwRegimenDraft *self,
                    guint open,
                    guint *doses,
                    CwRegimenElementKind *before)
{
  *doses = 0;
  for (guint i = open + 1; i < self->elements->len && i < open + PARENTHESIS_MAX; i++)
    {
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, i);

      if (kind == CW_REGIMEN_CLOSE)
        return i;
      if (kind == CW_REGIMEN_OPEN)
        return 0;
      if (kind == CW_REGIMEN_DOSE && (*doses)++ == 0)
        *before = cw_regimen_draft_get_kind_before (self, i);
    }
  return 0;
}

/* "(CDDP) 75 mg/m2", "(CDDP) (75 mg/m2)" */
static gboolean
is_dose_behind (const CwRegimenDraft *self, guint close)
{
  guint next = cw_regimen_draft_skip_fillers (self, close + 1);

  if (cw_regimen_draft_get_kind (self, next) == CW_REGIMEN_OPEN)
    next = cw_regimen_draft_skip_fillers (self, next + 1);
  return cw_regimen_draft_get_kind (self, next) == CW_REGIMEN_DOSE;
}

static void
take_drug_that_waits (CwRegimenDraft *self, const CwRegimenRun *run)
{
  self->awaits = cw_regimen_draft_take_drug_name (self, run);
}

gboolean
cw_regimen_kind_is_manner (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_ROUTE || kind == CW_REGIMEN_FREQUENCY;
}

/* "30 mg intravenous pamidronate", "600 mg twice a day indinavir": between dose and name. */
guint
cw_regimen_draft_skip_manner (const CwRegimenDraft *self, guint at)
{
  while (cw_regimen_kind_is_manner (cw_regimen_draft_get_kind (self, at)))
    at = cw_regimen_draft_skip_fillers (self, at + 1);
  return at;
}

static gboolean
is_name_next (const CwRegimenDraft *self, guint at)
{
  CwRegimenRun run;

  if (cw_regimen_draft_get_kind (self, at) != CW_REGIMEN_WORD)
    return FALSE;
  run = cw_regimen_run_read_ahead (self, at);
  return cw_regimen_run_has_name (&run);
}

/* "doxorubicin, 75 mg/m2", "doxorubicin: 75 mg/m2": a sign between a drug and its dose. */
static gboolean
take_parted_drug (CwRegimenDraft *self, const CwRegimenRun *run, guint sign)
{
  guint dose = cw_regimen_draft_skip_fillers (self, sign + 1);
  guint next = cw_regimen_draft_skip_fillers (self, dose + 1);

  if (cw_regimen_draft_get_kind (self, dose) != CW_REGIMEN_DOSE || self->awaits ||
      is_name_next (self, cw_regimen_draft_skip_manner (self, next)) ||
      !(cw_regimen_run_is_drug_like (self, run) ||
        (cw_regimen_draft_get_kind (self, sign) == CW_REGIMEN_SEPARATOR &&
         cw_regimen_run_is_drug_known (self, run))))
    return FALSE;
  take_drug_that_waits (self, run);
  return TRUE;
}

/* "an arterial infusion of 20 mg epirubicin": what stands before the dose at @dose is no drug, what
 * stands behind it is one. */
static gboolean
is_named_behind (const CwRegimenDraft *self, const CwRegimenRun *before, guint dose)
{
  guint after = cw_regimen_draft_skip_manner (self, cw_regimen_draft_skip_fillers (self, dose + 1));
  CwRegimenRun run;

  if (cw_regimen_run_is_drug_like (self, before) ||
      cw_regimen_draft_get_kind (self, after) != CW_REGIMEN_WORD)
    return FALSE;
  run = cw_regimen_run_read_ahead (self, after);
  return cw_regimen_run_has_name (&run) && cw_regimen_run_is_drug_like (self, &run) &&
         cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, run.end)) !=
           CW_REGIMEN_DOSE;
}

/* Words before a parenthesis: a drug when its dose stands inside or behind a trade name, a regimen
 * when drugs stand inside. */
static void
take_before_parenthesis (CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint open = cw_regimen_draft_skip_fillers (self, run->end);
  guint inside = cw_regimen_draft_skip_fillers (self, open + 1);
  CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, inside);
  CwRegimenElementKind before = CW_REGIMEN_JUNK;
  guint doses, close = survey_parenthesis (self, open, &doses, &before);

  /* "steroids (300 mg of prednisone daily)" */
  if (kind == CW_REGIMEN_DOSE && doses == 1 && is_named_behind (self, run, inside))
    return;
  if (tells_drug (kind) && doses == 1)
    take_drug_that_waits (self, run);
  else if (kind == CW_REGIMEN_DOSE || tells_drug (kind))
    cw_regimen_draft_take_drug_name (self, run);
  /* "etoposide (300, 400, 500 mg/m2)": whichever it was, it is not that of the drug before. */
  else if (kind == CW_REGIMEN_JUNK && doses > 0 && cw_regimen_run_is_drug_like (self, run))
    self->lost = TRUE;
  else if (kind != CW_REGIMEN_WORD)
    return;
  else if (close && doses == 0 && is_dose_behind (self, close))
    take_drug_that_waits (self, run);
  else if (close && doses == 1 && before == CW_REGIMEN_SEPARATOR)
    take_drug_that_waits (self, run);
  else if (cw_regimen_run_is_titled (self, run) &&
           cw_regimen_draft_get_kind (self, cw_regimen_run_read (self, inside).end) !=
             CW_REGIMEN_CLOSE)
    take_regimen_name (self, run);
}

/* A dose that was refused still tells that a drug stands before it. */
static CwRegimenElementKind
kind_behind_refused (const CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, at);

  if (kind == CW_REGIMEN_JUNK && cw_regimen_draft_get (self, at)->reason)
    {
      kind = cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, at + 1));
      return tells_drug (kind) || kind == CW_REGIMEN_NOTE ? kind : CW_REGIMEN_JUNK;
    }
  return kind;
}

/* "FOLFOX", "Stupp", "7+3", not "quad shot". */
static gboolean
is_written_as_name (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  const CwToken *token = cw_scan_get (self->scan, cw_regimen_draft_get (self, run->name)->first);

  return token->capital || token->kind == CW_TOKEN_NUMBER || cw_regimen_run_is_titled (self, run);
}

/* "FOLFOX: …" names a regimen; before a dose, "clobazam: 5 mg bid", stands no name but of a drug.
 */
static void
walk_name_before_colon (CwRegimenDraft *self, const CwRegimenRun *run, guint colon)
{
  guint dose = cw_regimen_draft_skip_fillers (self, colon + 1);
  guint next = cw_regimen_draft_skip_fillers (self, dose + 1);

  if (cw_regimen_run_is_drug_like (self, run))
    self->lost = TRUE;
  /* "Partial breast: 26 Gy" */
  else if (cw_regimen_draft_get_kind (self, dose) == CW_REGIMEN_RADIATION)
    cw_regimen_run_take_site (self, run);
  else if (cw_regimen_draft_get_kind (self, dose) != CW_REGIMEN_DOSE ||
           is_name_next (self, cw_regimen_draft_skip_manner (self, next)))
    {
      if (is_written_as_name (self, run))
        take_regimen_name (self, run);
    }
  else if (tells_drug (cw_regimen_draft_get_kind (self, next)) && run->name == run->first &&
           cw_regimen_run_may_be_regimen (self, run) && !self->awaits)
    take_drug_that_waits (self, run);
  else
    self->lost = TRUE;
}

/* "rash on day 3", "speech deterioration IV": words that no dose tells to be a drug must look like
 * one. */
static gboolean
may_be_drug_alone (const CwRegimenDraft *self, const CwRegimenRun *run, guint next)
{
  const CwRegimenElement *fact = cw_regimen_draft_get (self, next);

  if (cw_regimen_run_is_drug_known (self, run) || self->next_route)
    return TRUE;
  return run->name_end - run->name < 3 && cw_regimen_run_may_be_regimen (self, run) &&
         !(fact->kind == CW_REGIMEN_DAYS && strpbrk (fact->value, ",-") == NULL &&
           !cw_regimen_run_is_acronym (self, run) && !cw_scan_is (self->scan, fact->first, "d"));
}

/* ", and rash on day 3": of something that is no drug, and not of the drug before it. */
static gboolean
leads_off (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, run->first);

  /* "Sinemet (carbidopa 10 mg and levodopa 100 mg) half tablet 6-hourly": of the tablet. */
  if (self->drug && before == CW_REGIMEN_CLOSE)
    return cw_regimen_draft_element_is (self, run->first, "half quarter one two three four") &&
           cw_regimen_draft_element_is (self, run->end - 1,
                                        "tablet tablets tab tabs capsule "
                                        "capsules");
  if (self->drug == NULL || !cw_regimen_kind_parts_drugs (before))
    return FALSE;
  for (guint i = run->first; i < run->end; i++)
    if (!cw_regimen_draft_is_prose (self, i))
      return TRUE;
  return FALSE;
}

/* "FOLFIRI and bevacizumab", "CHOP and rituximab" but not "RHUC and impaired secretion" */
static gboolean
leads_to_list (const CwRegimenDraft *self, guint at)
{
  guint next = cw_regimen_draft_skip_fillers (self, at);
  CwRegimenRun run;

  if (cw_regimen_draft_get_kind (self, next) != CW_REGIMEN_WORD)
    return TRUE;
  run = cw_regimen_run_read_ahead (self, next);
  if (!cw_regimen_run_has_name (&run))
    return FALSE;
  return cw_regimen_run_is_acronym (self, &run) || cw_regimen_run_is_drug_known (self, &run) ||
         cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, run.end)) ==
           CW_REGIMEN_DOSE;
}

/* "4 cycles of mFOLFOX6 were given": a name with words behind it. */
static guint
take_counted_name (CwRegimenDraft *self, const CwRegimenRun *run)
{
  CwRegimenRun ahead = cw_regimen_run_read_ahead (self, run->first);

  return !cw_regimen_run_has_name (run) && ahead.name == run->first &&
             cw_regimen_draft_is_counted_before (self, run->first) &&
             cw_regimen_run_is_bare_name (self, &ahead, FALSE) &&
             !cw_regimen_draft_says_not_given (self, ahead.end) && take_regimen_name (self, &ahead)
           ? ahead.end
           : 0;
}

/* "POMP maintenance: …", "FLOT pre-op x4": the phase stands between a name and what tells that it
 * is one. */
static CwRegimenElementKind
kind_behind_phase (const CwRegimenDraft *self, const CwRegimenRun *run, guint *next)
{
  CwRegimenElementKind kind = kind_behind_refused (self, *next);
  guint behind = cw_regimen_draft_skip_fillers (self, *next + 1);

  if (kind != CW_REGIMEN_PHASE || !cw_regimen_run_has_name (run) ||
      !cw_regimen_run_is_acronym (self, run))
    return kind;
  kind = cw_regimen_draft_get_kind (self, behind);
  if (kind != CW_REGIMEN_COLON && kind != CW_REGIMEN_TIMES && kind != CW_REGIMEN_COUNT)
    return CW_REGIMEN_PHASE;
  *next = behind;
  return kind;
}

/* "VTD consisted of bortezomib …": the drugs come behind. */
static guint
take_consisting (CwRegimenDraft *self, guint at)
{
  CwRegimenRun run = { at, at, at + 1, at + 1 };

  if (cw_regimen_draft_get_kind (self, at + 1) != CW_REGIMEN_WORD ||
      !cw_regimen_draft_element_is (self, at + 1,
                                    "consisted consists consisting comprised comprises "
                                    "comprising") ||
      !cw_regimen_run_is_acronym (self, &run) || !take_regimen_name (self, &run))
    return 0;
  use (self, at + 1, at + 2);
  return at + 2;
}

static guint
walk_words (CwRegimenDraft *self, guint at)
{
  CwRegimenRun run = cw_regimen_run_read (self, at);
  guint next = cw_regimen_draft_skip_fillers (self, run.end);
  CwRegimenElementKind kind = kind_behind_phase (self, &run, &next);
  guint counted;
  gboolean opens_list = (kind == CW_REGIMEN_AND && leads_to_list (self, next + 1)) ||
                        kind == CW_REGIMEN_CADENCE || kind == CW_REGIMEN_TIMES ||
                        kind == CW_REGIMEN_COUNT || kind == CW_REGIMEN_THEN;

  cw_regimen_run_note_person (self, &run);
  if (cw_regimen_run_take_back (self, &run))
    return run.end;
  counted = cw_regimen_draft_take_counted (self, at);
  counted = counted ? counted : take_counted_name (self, &run);
  counted = counted ? counted : take_consisting (self, at);
  if (counted)
    return counted;
  cw_regimen_run_follow_course (self, &run);
  if (kind == CW_REGIMEN_RADIATION ||
      (kind == CW_REGIMEN_OPEN &&
       cw_regimen_draft_get_kind (self, next + 1) == CW_REGIMEN_RADIATION))
    cw_regimen_run_take_site (self, &run);
  else if (cw_regimen_run_lead_to_course (self, &run))
    return run.end;
  else if (!cw_regimen_run_has_name (&run))
    {
      cw_regimen_run_take_unitless (self, &run, next);
      self->lost = self->lost || (tells_drug (kind) && leads_off (self, &run));
    }
  else if (kind == CW_REGIMEN_DOSE && is_named_behind (self, &run, next))
    return run.end;
  else if (kind == CW_REGIMEN_DOSE || kind == CW_REGIMEN_NOTE)
    cw_regimen_draft_take_drug_name (self, &run);
  else if ((kind == CW_REGIMEN_COLON || kind == CW_REGIMEN_SEPARATOR) &&
           (run.name_end == run.end || cw_regimen_draft_is_taper (self, run.end - 1)) &&
           take_parted_drug (self, &run, next))
    return run.end;
  else if (kind == CW_REGIMEN_JUNK && cw_regimen_run_take_unitless (self, &run, next))
    return run.end;
  else if (kind == CW_REGIMEN_COLON)
    walk_name_before_colon (self, &run, next);
  else if (kind == CW_REGIMEN_OPEN)
    {
      const CwSnapshot *before = self->drug;

      take_before_parenthesis (self, &run);
      if (self->drug == before)
        forget_kept (self);
    }
  else if (cw_regimen_run_is_bare_drug (self, &run))
    cw_regimen_draft_take_drug_name (self, &run);
  else if (kind == CW_REGIMEN_DAYS && self->drugs->len == 0 && run.name_end == run.name + 1 &&
           cw_regimen_run_is_acronym (self, &run) && cw_regimen_draft_leads_clause (self, next))
    take_regimen_name (self, &run);
  else if (tells_drug (kind) && run.name == run.first && may_be_drug_alone (self, &run, next) &&
           (cw_regimen_kind_begins_anew (cw_regimen_draft_get_kind_before (self, at)) ||
            self->next_route))
    cw_regimen_draft_take_drug_name (self, &run);
  else if (cw_regimen_run_is_bare_name (self, &run, opens_list))
    take_regimen_name (self, &run);
  else if (tells_drug (kind) && leads_off (self, &run))
    self->lost = TRUE;
  return run.end;
}

/* "oral etoposide", "weekly paclitaxel", "d1-5 etoposide": said before the drug it is about. */
gboolean
cw_regimen_draft_keep_for_next (CwRegimenDraft *self, guint at, char **kept)
{
  guint next = cw_regimen_draft_skip_fillers (self, at + 1);
  CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, next);

  if (!cw_regimen_kind_begins_anew (cw_regimen_draft_get_kind_before (self, at)) &&
      !cw_regimen_draft_follows_prose (self, at) &&
      !(self->next_route || self->next_frequency || self->next_infusion))
    return FALSE;
  if (*kept || (kind != CW_REGIMEN_WORD && kind != CW_REGIMEN_ROUTE &&
                kind != CW_REGIMEN_INFUSION && kind != CW_REGIMEN_DOSE))
    return FALSE;
  if (kind == CW_REGIMEN_WORD)
    {
      CwRegimenRun run = cw_regimen_run_read (self, next);

      kind = cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, run.end));
      if (!cw_regimen_run_has_name (&run) || run.name != run.first ||
          (kind != CW_REGIMEN_DOSE && kind != CW_REGIMEN_OPEN && !tells_drug (kind) &&
           !cw_regimen_run_is_bare_drug (self, &run)))
        return FALSE;
    }
  else if (cw_regimen_draft_get_kind (
             self, cw_regimen_draft_skip_manner (
                     self, cw_regimen_draft_skip_fillers (self, next + 1))) != CW_REGIMEN_WORD)
    return FALSE;
  *kept = g_strdup (cw_regimen_draft_get (self, at)->value);
  return TRUE;
}

/* A sign that ends more than a comma does: what was awaited has not come. */
static void
end_clause (CwRegimenDraft *self, guint at)
{
  self->other_person = FALSE;
  if (self->heading_of_clause)
    g_clear_pointer (&self->heading_days, g_free);
  if (cw_scan_is_sign (self->scan, cw_regimen_draft_get (self, at)->first, '.') ||
      cw_scan_is_sign (self->scan, cw_regimen_draft_get (self, at)->first, '\n'))
    self->n_before_sentence = self->drugs->len;
  if (at > 0 && cw_regimen_draft_get_kind (self, at - 1) != CW_REGIMEN_THEN)
    self->then = FALSE;
}

/* "R-CHOP q21d x6, then R x2: rituximab 375 mg/m2, …": the colon that ends what is told of the
 * whole before its drugs, 0 for none. What stands between the "then" and it is not taken. */
static guint
find_head_end (const CwRegimenDraft *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + HEAD_MAX; i++)
    {
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, i);

      if (kind == CW_REGIMEN_COLON)
        return i;
      if (kind == CW_REGIMEN_DOSE || kind == CW_REGIMEN_THEN || kind == CW_REGIMEN_SEPARATOR)
        return 0;
    }
  return 0;
}

static guint
walk_one (CwRegimenDraft *self, guint at)
{
  CwRegimenElement *element = cw_regimen_draft_get (self, at);

  switch (element->kind)
    {
    case CW_REGIMEN_WORD:
      return walk_words (self, at);
    case CW_REGIMEN_DOSE:
      return cw_regimen_draft_walk_dose (self, at);
    case CW_REGIMEN_SEPARATOR:
      if (!self->awaits)
        self->n_before_separator = self->drugs->len;
      self->all = FALSE;
      if (!cw_scan_is_sign (self->scan, element->first, ',') &&
          !cw_scan_is_sign (self->scan, element->first, '-'))
        end_clause (self, at);
      return at + 1;
    case CW_REGIMEN_THEN:
      /* "R-CHOP x6, then rituximab x12": neither number is that of both. */
      if (self->drugs->len == 0 && cw_snapshot_get_text (self->regimen, "name"))
        {
          guint colon = find_head_end (self, at);

          if (colon)
            return colon;
          self->sequential = TRUE;
        }
      self->then = TRUE;
      return at + 1;
    case CW_REGIMEN_OPEN:
      self->n_before_open = self->drugs->len;
      return at + 1;
    case CW_REGIMEN_CLOSE:
      g_clear_pointer (&self->route_inside, g_free);
      self->lost = FALSE;
      return at + 1;
    case CW_REGIMEN_JUNK:
      self->lost = self->lost || (self->drug && element->last > element->first + 1 &&
                                  cw_snapshot_get_text (self->drug, "dose"));
      return at + 1;
    case CW_REGIMEN_ALL:
      self->all = self->drugs->len > 0;
      return at + 1;
    default:
      element->used = cw_regimen_draft_take_fact (self, at);
      return at + 1;
    }
}

/* Gives every element its place, from left to right. */
void
cw_regimen_draft_walk (CwRegimenDraft *self)
{
  for (guint at = 0; at < self->elements->len;)
    at = walk_one (self, at);
  cw_regimen_draft_finish_drug (self);
  cw_regimen_draft_finish (self);
}
