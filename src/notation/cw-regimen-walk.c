/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-regimen-private.h"

#include <string.h>

#include "model/cw-treatment.h"

/* What belongs to which drug. Elements that find no safe place stay unused and are shown. */

#define NAME_WORDS_MAX 4
#define DRUGS_MAX 100

/* No word of a drug's name; what stands before the last of them is prose. */
static const char stop_words[] =
  "the patient patients was were is are be been received receiving receives receive treated "
  "treatment therapy chemotherapy immunotherapy started starting initiated given gave get got "
  "administered administration dose doses dosage for from to at by per after before during since "
  "than he she his her him they we who which that this these those it its or but not no day days "
  "week weeks month months year years cycle cycles course courses regimen regime protocol schedule "
  "reduced reduction increased escalated adjusted changed modified total cumulative daily weekly "
  "consisting comprising including containing using combination combined single agent standard "
  "low-dose high-dose full-dose underwent completed first second third line stopped discontinued "
  "continued continuing switched resumed interrupted held delayed because due had has have "
  "measured weighed weight tumor tumour mass lesion level levels serum creatinine bilirubin "
  "glucose ldh psa cea albumin "
  "concurrent concomitant sequential systemic every until without up down max maximum twice thrice "
  "mg gy u units unit iu auc fractions administrate administer inhibitor antibody agents "
  "thereafter restarted re-started readministered recommenced maintained tapered tapering high "
  "initial above dosing dose-reduced substitute experimental hypothetical based surgery "
  "afterwards afterward subsequently";

static const char radiation_words[] =
  "radiotherapy radiation rt xrt irradiation ebrt chemoradiation chemoradiotherapy external beam "
  "external-beam boost";

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

static gboolean
element_is (const CwRegimenDraft *self, guint at, const char *words)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (element->last == element->first + 1)
    return cw_scan_is (self->scan, element->first, words);
  if (element->last > element->first + 3)
    return FALSE;
  text = cw_scan_dup (self->scan, element->first, element->last);
  folded = g_utf8_strdown (text, -1);
  for (const char *found = strstr (words, folded); found; found = strstr (found + 1, folded))
    if ((found == words || found[-1] == ' ') && strchr (" ", found[strlen (folded)]))
      return TRUE;
  return FALSE;
}

guint
cw_regimen_draft_skip_fillers (const CwRegimenDraft *self, guint at)
{
  while (at < self->elements->len && cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_FILLER)
    at++;
  return at;
}

/* What stands before @at apart from fillers; the start of the line is a separator. */
CwRegimenElementKind
cw_regimen_draft_get_kind_before (const CwRegimenDraft *self, guint at)
{
  while (at > 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_FILLER)
    at--;
  return at ? cw_regimen_draft_get_kind (self, at - 1) : CW_REGIMEN_SEPARATOR;
}

static gboolean
begins_anew (CwRegimenElementKind before)
{
  return before == CW_REGIMEN_SEPARATOR || before == CW_REGIMEN_AND || before == CW_REGIMEN_THEN ||
         before == CW_REGIMEN_OPEN || before == CW_REGIMEN_COLON || before == CW_REGIMEN_PHASE ||
         before == CW_REGIMEN_LINE || before == CW_REGIMEN_DENSE;
}

static gboolean
tells_drug (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_DAYS || kind == CW_REGIMEN_FREQUENCY || kind == CW_REGIMEN_ROUTE ||
         kind == CW_REGIMEN_ON_OFF || kind == CW_REGIMEN_INFUSION;
}

/* A run of words, and the name at its end. */
typedef struct
{
  guint first;
  guint name;
  guint name_end;
  guint end;
} Run;

/* "5-day", "4-hour". */
static gboolean
is_span (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);

  return element->last > element->first + 1 &&
         cw_scan_get (self->scan, element->first)->kind == CW_TOKEN_NUMBER &&
         cw_scan_is (self->scan, element->last - 1, "day week month hour h d min minute cycle");
}

static gboolean
is_drug_word (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);
  g_autofree char *word = cw_scan_dup (self->scan, element->first, element->last);

  return cw_regimen_is_drug_like (word);
}

/* What may stand behind a name: “FOLFOX regimen”, “crizotinib therapy”. */
static gboolean
is_title (const CwRegimenDraft *self, guint first, guint at)
{
  if (element_is (self, at, "therapy treatment"))
    return at > first && is_drug_word (self, at - 1);
  return element_is (self, at,
                     "regimen regime protocol chemotherapy schedule monotherapy drip tablet "
                     "tablets capsule capsules");
}

/* The name at the beginning of a run, as far as the first word of prose. */
static Run
read_run_ahead (const CwRegimenDraft *self, guint at)
{
  gboolean is_strength = cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_WORD &&
                         element_is (self, at, "high-dose low-dose full-dose");
  guint first = is_strength ? at + 1 : at;
  Run run = { at, first, first, first };

  while (cw_regimen_draft_get_kind (self, run.end) == CW_REGIMEN_WORD &&
         !element_is (self, run.end, stop_words) && !is_span (self, run.end))
    run.end++;
  run.name_end = run.end - first <= NAME_WORDS_MAX ? run.end : first;
  return run;
}

static Run
read_run (const CwRegimenDraft *self, guint at)
{
  Run run = { at, at, at, at };

  while (cw_regimen_draft_get_kind (self, run.end) == CW_REGIMEN_WORD)
    run.end++;
  run.name_end = run.end;
  while (run.name_end > at && is_title (self, at, run.name_end - 1))
    run.name_end--;
  for (guint i = at; i < run.name_end; i++)
    if (element_is (self, i, stop_words) || is_span (self, i))
      run.name = i + 1;
  if (run.name_end - run.name > NAME_WORDS_MAX)
    run.name = run.name_end;
  return run;
}

static gboolean
has_name (const Run *run)
{
  return run->name < run->name_end;
}

static char *
dup_name (const CwRegimenDraft *self, const Run *run)
{
  return cw_scan_dup (self->scan, cw_regimen_draft_get (self, run->name)->first,
                      cw_regimen_draft_get (self, run->name_end - 1)->last);
}

static void
use (CwRegimenDraft *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    cw_regimen_draft_get (self, i)->used = TRUE;
}

static gboolean
is_acronym (const CwRegimenDraft *self, const Run *run)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, run->name);
  guint capitals = 0;

  if (run->name_end != run->name + 1)
    return FALSE;
  for (gsize i = cw_scan_get (self->scan, element->first)->start;
       i < cw_scan_get (self->scan, element->last - 1)->end; i++)
    capitals += g_ascii_isupper (self->scan->text[i]) ? 1 : 0;
  return capitals >= 2;
}

static gboolean
take_regimen_name (CwRegimenDraft *self, const Run *run)
{
  g_autofree char *name = dup_name (self, run);

  if (self->drugs->len || cw_snapshot_get_text (self->regimen, "name") ||
      !cw_notation_set (self->regimen, "name", name))
    return FALSE;
  use (self, run->name, run->end);
  return TRUE;
}

static void
start_drug (CwRegimenDraft *self, const char *name, guint element)
{
  const CwField *list = cw_entity_info_find (self->regimen->info, "drugs");
  const char *before = self->drug ? cw_snapshot_get_text (self->drug, "name") : NULL;

  if (self->then && before && g_strcmp0 (before, name) != 0)
    self->sequential = TRUE;
  cw_regimen_draft_finish_drug (self);
  self->drug = cw_snapshot_add (self->regimen, list, NULL);
  self->drug_first = element;
  self->lost = self->awaits = FALSE;
  cw_notation_set (self->drug, "name", name);
  if (self->then && before)
    cw_notation_add_note (self->drug, "then");
  self->then = FALSE;
  if (self->heading_days)
    cw_notation_set (self->drug, "days", self->heading_days);
  if (self->next_route)
    cw_notation_set (self->drug, "route", self->next_route);
  if (self->next_frequency)
    cw_notation_set (self->drug, "frequency", self->next_frequency);
  g_clear_pointer (&self->next_route, g_free);
  g_clear_pointer (&self->next_frequency, g_free);
}

static gboolean
take_drug_name (CwRegimenDraft *self, const Run *run)
{
  g_autofree char *name = dup_name (self, run);

  if (self->drugs->len >= DRUGS_MAX)
    return FALSE;
  start_drug (self, name, run->name);
  use (self, run->name, run->end);
  return TRUE;
}

static gboolean
is_drug_like (const CwRegimenDraft *self, const Run *run)
{
  g_autofree char *name = dup_name (self, run);

  return cw_regimen_is_drug_like (name);
}

#define PARENTHESIS_MAX 40

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
take_drug_that_waits (CwRegimenDraft *self, const Run *run)
{
  self->awaits = take_drug_name (self, run);
}

static gboolean
is_manner (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_ROUTE || kind == CW_REGIMEN_FREQUENCY;
}

/* "30 mg intravenous pamidronate", "600 mg twice a day indinavir": between dose and name. */
static guint
skip_manner (const CwRegimenDraft *self, guint at)
{
  while (is_manner (cw_regimen_draft_get_kind (self, at)))
    at = cw_regimen_draft_skip_fillers (self, at + 1);
  return at;
}

/* "doxorubicin, 75 mg/m2", "doxorubicin: 75 mg/m2": a sign between a drug and its dose. */
static gboolean
take_parted_drug (CwRegimenDraft *self, const Run *run, guint sign)
{
  guint dose = cw_regimen_draft_skip_fillers (self, sign + 1);
  guint next = cw_regimen_draft_skip_fillers (self, dose + 1);

  if (cw_regimen_draft_get_kind (self, dose) != CW_REGIMEN_DOSE || self->awaits ||
      cw_regimen_draft_get_kind (self, skip_manner (self, next)) == CW_REGIMEN_WORD ||
      !is_drug_like (self, run))
    return FALSE;
  take_drug_that_waits (self, run);
  return TRUE;
}

static gboolean
is_titled (const CwRegimenDraft *self, const Run *run)
{
  return is_acronym (self, run) || run->end > run->name_end;
}

/* Words before a parenthesis: a drug when its dose stands inside or behind a trade name, a regimen
 * when drugs stand inside. */
static void
take_before_parenthesis (CwRegimenDraft *self, const Run *run)
{
  guint inside = cw_regimen_draft_skip_fillers (self, run->end + 1);
  CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, inside);
  CwRegimenElementKind before = CW_REGIMEN_JUNK;
  guint doses, close = survey_parenthesis (self, run->end, &doses, &before);

  if (kind == CW_REGIMEN_DOSE || tells_drug (kind))
    take_drug_name (self, run);
  else if (kind != CW_REGIMEN_WORD)
    return;
  else if (close && doses == 0 && is_dose_behind (self, close))
    take_drug_that_waits (self, run);
  else if (close && doses == 1 && before == CW_REGIMEN_SEPARATOR)
    take_drug_that_waits (self, run);
  else if (is_titled (self, run) &&
           cw_regimen_draft_get_kind (self, read_run (self, inside).end) != CW_REGIMEN_CLOSE)
    take_regimen_name (self, run);
}

/* The course that still waits for its dose, or a new one. */
CwSnapshot *
cw_regimen_draft_start_course (CwRegimenDraft *self)
{
  CwSnapshot *course = self->courses->len ? self->courses->pdata[self->courses->len - 1] : NULL;

  if (course && cw_snapshot_get_text (course, "dose") == NULL)
    return course;
  course = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_RADIOTHERAPY_COURSE), NULL);
  g_ptr_array_add (self->courses, course);
  return course;
}

/* "Whole-brain radiotherapy": what is left of the words is the site. */
static void
take_site (CwRegimenDraft *self, const Run *run)
{
  Run site = { run->first, run->name, run->name, run->end };
  g_autofree char *text = NULL;
  gboolean named = FALSE;

  for (guint i = run->first; i < run->end; i++)
    if (element_is (self, i, radiation_words))
      {
        use (self, i, i + 1);
        named = TRUE;
      }
  while (site.name_end < run->end && !cw_regimen_draft_get (self, site.name_end)->used)
    site.name_end++;
  cw_regimen_draft_start_course (self);
  if (!named || !has_name (&site) || site.name_end - site.name > NAME_WORDS_MAX)
    return;
  text = dup_name (self, &site);
  if (cw_notation_set (self->courses->pdata[self->courses->len - 1], "site", text))
    use (self, site.name, site.name_end);
}

/* A dose that was refused still tells that a drug stands before it. */
static CwRegimenElementKind
kind_behind_refused (const CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, at);

  if (kind == CW_REGIMEN_JUNK && cw_regimen_draft_get (self, at)->reason)
    {
      kind = cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, at + 1));
      return tells_drug (kind) ? kind : CW_REGIMEN_JUNK;
    }
  return kind;
}

/* "an arterial infusion of 20 mg epirubicin": what stands before the dose at @dose is no drug, what
 * stands behind it is one. */
static gboolean
is_named_behind (const CwRegimenDraft *self, const Run *before, guint dose)
{
  guint after = skip_manner (self, cw_regimen_draft_skip_fillers (self, dose + 1));
  Run run;

  if (is_drug_like (self, before) || cw_regimen_draft_get_kind (self, after) != CW_REGIMEN_WORD)
    return FALSE;
  run = read_run_ahead (self, after);
  return has_name (&run) && is_drug_like (self, &run) &&
         cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, run.end)) !=
           CW_REGIMEN_DOSE;
}

static guint
walk_words (CwRegimenDraft *self, guint at)
{
  Run run = read_run (self, at);
  guint next = cw_regimen_draft_skip_fillers (self, run.end);
  CwRegimenElementKind kind = kind_behind_refused (self, next);
  gboolean opens_list = kind == CW_REGIMEN_AND || kind == CW_REGIMEN_CADENCE ||
                        kind == CW_REGIMEN_TIMES || kind == CW_REGIMEN_COUNT ||
                        kind == CW_REGIMEN_THEN;

  if (kind == CW_REGIMEN_RADIATION ||
      (kind == CW_REGIMEN_OPEN &&
       cw_regimen_draft_get_kind (self, next + 1) == CW_REGIMEN_RADIATION))
    take_site (self, &run);
  else if (!has_name (&run))
    return run.end;
  else if (kind == CW_REGIMEN_DOSE && is_named_behind (self, &run, next))
    return run.end;
  else if (kind == CW_REGIMEN_DOSE || kind == CW_REGIMEN_NOTE)
    take_drug_name (self, &run);
  else if ((kind == CW_REGIMEN_COLON || kind == CW_REGIMEN_SEPARATOR) && run.name_end == run.end &&
           take_parted_drug (self, &run, next))
    return run.end;
  else if (kind == CW_REGIMEN_COLON)
    {
      if (!is_drug_like (self, &run))
        take_regimen_name (self, &run);
    }
  else if (kind == CW_REGIMEN_OPEN)
    take_before_parenthesis (self, &run);
  else if (tells_drug (kind) && run.name == run.first &&
           (begins_anew (cw_regimen_draft_get_kind_before (self, at)) || self->next_route))
    take_drug_name (self, &run);
  else if (opens_list && is_acronym (self, &run))
    take_regimen_name (self, &run);
  return run.end;
}

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

      if (is_manner (element->kind))
        element->used = cw_notation_set (
          self->drug, element->kind == CW_REGIMEN_ROUTE ? "route" : "frequency", element->value);
    }
}

/* "received intravenous": a word that is never part of a name stands before @at. */
static gboolean
follows_prose (const CwRegimenDraft *self, guint at)
{
  while (at > 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_FILLER)
    at--;
  return at > 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_WORD &&
         (element_is (self, at - 1, stop_words) || is_span (self, at - 1));
}

/* "200 mg pembrolizumab", "75 mg/m2 of docetaxel". */
static gboolean
take_name_behind (CwRegimenDraft *self, guint at, guint *end)
{
  guint after = skip_manner (self, cw_regimen_draft_skip_fillers (self, at + 1));
  Run run;
  CwRegimenElementKind kind;

  if (cw_regimen_draft_get_kind (self, after) != CW_REGIMEN_WORD)
    return FALSE;
  run = read_run_ahead (self, after);
  kind = cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, run.end));
  if (!has_name (&run) || kind == CW_REGIMEN_DOSE || kind == CW_REGIMEN_RADIATION)
    return FALSE;
  if (!begins_anew (cw_regimen_draft_get_kind_before (self, at)) && !follows_prose (self, at) &&
      !is_drug_like (self, &run))
    return FALSE;
  if (!take_drug_name (self, &run))
    return FALSE;
  take_manner (self, at + 1, after);
  self->drug_first = at;
  *end = run.end;
  return TRUE;
}

static gboolean
repeat_drug (CwRegimenDraft *self, guint at, const char *dose)
{
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, at);
  g_autofree char *name = NULL;

  if (self->drug == NULL || self->drugs->len >= DRUGS_MAX ||
      (before != CW_REGIMEN_SEPARATOR && before != CW_REGIMEN_AND && before != CW_REGIMEN_THEN) ||
      !same_unit (dose, cw_snapshot_get_text (self->drug, "dose")))
    return FALSE;
  name = g_strdup (cw_snapshot_get_text (self->drug, "name"));
  start_drug (self, name, at);
  return TRUE;
}

static guint
walk_dose (CwRegimenDraft *self, guint at)
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
  element->used = cw_notation_set (self->drug, "dose", element->value);
  self->awaits = FALSE;
  if (element->used && element->other)
    cw_notation_set (self->drug, "frequency", element->other);
  if (element->used && element->per_day)
    g_ptr_array_add (self->per_day, self->drug);
  return end;
}

/* "oral etoposide", "weekly paclitaxel": said before the drug it is about. */
gboolean
cw_regimen_draft_keep_for_next (CwRegimenDraft *self, guint at, char **kept)
{
  guint next = cw_regimen_draft_skip_fillers (self, at + 1);
  CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, next);

  if (!begins_anew (cw_regimen_draft_get_kind_before (self, at)) && !follows_prose (self, at) &&
      !(self->next_route || self->next_frequency))
    return FALSE;
  if (*kept || (kind != CW_REGIMEN_WORD && kind != CW_REGIMEN_ROUTE))
    return FALSE;
  if (kind == CW_REGIMEN_WORD)
    {
      Run run = read_run (self, next);

      kind = cw_regimen_draft_get_kind (self, cw_regimen_draft_skip_fillers (self, run.end));
      if (!has_name (&run) || run.name != run.first ||
          (kind != CW_REGIMEN_DOSE && kind != CW_REGIMEN_OPEN && !tells_drug (kind)))
        return FALSE;
    }
  else if (cw_regimen_draft_get_kind (self, next + 1) != CW_REGIMEN_WORD)
    return FALSE;
  *kept = g_strdup (cw_regimen_draft_get (self, at)->value);
  return TRUE;
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
      return walk_dose (self, at);
    case CW_REGIMEN_SEPARATOR:
      if (!self->awaits)
        self->n_before_separator = self->drugs->len;
      self->all = FALSE;
      return at + 1;
    case CW_REGIMEN_THEN:
      self->then = TRUE;
      return at + 1;
    case CW_REGIMEN_CLOSE:
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
