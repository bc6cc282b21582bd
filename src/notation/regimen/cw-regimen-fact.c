/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* No part of a line behind "then" is followed further back. */
#define PART_MAX 12

/* No farther before a number of courses stands whose they are. */
#define STUDY_TOKENS_MAX 12

/* No farther before a dose of radiation stand fractions that it may be the sum of. */
#define FRACTIONS_REACH 8

/* What is said of a drug, of a course of radiation or of the whole regimen. */

static gboolean
set_for_all (CwRegimenDraft *self, const char *name, const char *value)
{
  gboolean done = FALSE;

  for (guint i = 0; i < self->drugs->len; i++)
    if (cw_snapshot_get_text (self->drugs->pdata[i], name) == NULL)
      done = cw_notation_set (self->drugs->pdata[i], name, value) || done;
  return done;
}

gboolean
cw_regimen_draft_set_drug (CwRegimenDraft *self, const char *name, const char *value)
{
  if (self->all)
    return set_for_all (self, name, value);
  return self->drug && !self->lost && cw_notation_set (self->drug, name, value);
}

/* ", foo q3w": of something in the list that was not understood. */
static gboolean
follows_unknown (const CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind before;
  guint word = at;

  while (word > 0 && cw_regimen_draft_get_kind (self, word - 1) == CW_REGIMEN_WORD &&
         !cw_regimen_draft_get (self, word - 1)->used &&
         !cw_regimen_draft_is_prose (self, word - 1))
    word--;
  before = word > 0 ? cw_regimen_draft_get_kind (self, word - 1) : CW_REGIMEN_WORD;
  return word < at && self->drugs->len > 0 &&
         (before == CW_REGIMEN_SEPARATOR || before == CW_REGIMEN_AND);
}

/* "-> pem/pembro maint until PD": words that nobody took stand between the last "then" and @at. */
static gboolean
follows_unknown_part (const CwRegimenDraft *self, guint at)
{
  gboolean unknown = FALSE;

  for (guint i = at; i > 0 && i + PART_MAX > at; i--)
    {
      const CwRegimenElement *element = cw_regimen_draft_get (self, i - 1);

      if (element->kind == CW_REGIMEN_THEN)
        return unknown;
      if (element->kind == CW_REGIMEN_DOSE || (element->kind == CW_REGIMEN_WORD && element->used))
        return FALSE;
      unknown =
        unknown || (element->kind == CW_REGIMEN_WORD && !cw_regimen_draft_is_prose (self, i - 1));
    }
  return FALSE;
}

static gboolean
walk_cadence (CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, at);
  CwRegimenCadence cadence = { at, self->drugs->len, FALSE };

  if ((self->lost && before != CW_REGIMEN_SEPARATOR) || follows_unknown_part (self, at))
    return FALSE;
  if (follows_unknown (self, at))
    {
      self->lost = TRUE;
      return FALSE;
    }
  cadence.own = before == CW_REGIMEN_SEPARATOR || before == CW_REGIMEN_CLOSE ||
                before == CW_REGIMEN_THEN || self->all ||
                cw_regimen_draft_get (self, at)->per_day || self->drugs->len == 0;
  g_array_append_val (self->cadences, cadence);
  return TRUE;
}

/* "d1-14, 7 days' rest": the days on are those from the first to the last. */
static gboolean
take_rest (CwSnapshot *drug, const char *off)
{
  const char *days = cw_snapshot_get_text (drug, "days");
  g_autofree char *on = NULL;

  if (days == NULL || !g_str_has_prefix (days, "1-") || strchr (days, ','))
    return FALSE;
  on = g_strconcat (days + 2, " d", NULL);
  return cw_notation_set (drug, "on-days", on) && cw_notation_set (drug, "off-days", off);
}

static gboolean
walk_on_off (CwRegimenDraft *self, const CwRegimenElement *element)
{
  if (self->drug == NULL || self->lost || cw_snapshot_get_text (self->drug, "on-days") ||
      cw_snapshot_get_text (self->drug, "off-days"))
    return FALSE;
  if (element->value == NULL)
    return take_rest (self->drug, element->other);
  return cw_notation_set (self->drug, "on-days", element->value) &&
         cw_notation_set (self->drug, "off-days", element->other);
}

/* Whether the technique at @at stands before the dose it belongs to. */
static gboolean
leads_to_radiation (const CwRegimenDraft *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 10; i++)
    {
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, i);

      if (kind == CW_REGIMEN_RADIATION ||
          (kind == CW_REGIMEN_FRACTIONS && cw_regimen_draft_get (self, i)->other))
        return TRUE;
      if (kind != CW_REGIMEN_FILLER && kind != CW_REGIMEN_WORD && kind != CW_REGIMEN_OPEN &&
          kind != CW_REGIMEN_CLOSE && kind != CW_REGIMEN_COLON && kind != CW_REGIMEN_TECHNIQUE &&
          kind != CW_REGIMEN_ROUTE &&
          !(kind == CW_REGIMEN_AND &&
            cw_scan_is (self->scan, cw_regimen_draft_get (self, i)->first, "with")))
        return FALSE;
    }
  return FALSE;
}

/* "60 Gy IMRT", "60 Gy in 30 fractions (IMRT)" */
static gboolean
follows_radiation (const CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind kind = cw_regimen_draft_get_kind_before (self, at);

  if (kind == CW_REGIMEN_OPEN || kind == CW_REGIMEN_AND)
    kind =
      cw_regimen_draft_get_kind_before (self, cw_regimen_draft_skip_fillers_back (self, at) - 1);
  return kind == CW_REGIMEN_RADIATION || kind == CW_REGIMEN_FRACTIONS ||
         kind == CW_REGIMEN_RADIATION_NOTE || kind == CW_REGIMEN_CLOSE || kind == CW_REGIMEN_WORD ||
         kind == CW_REGIMEN_TECHNIQUE;
}

/* "50.4 Gy (28 × 1.8 Gy)" tells more of a course; "28 × 1.8 Gy" behind all of one begins another.
 */
static gboolean
take_fractions_of (CwRegimenDraft *self, CwSnapshot *course, const CwRegimenElement *element)
{
  if (course == NULL || cw_snapshot_get_text (course, "fractions"))
    course = cw_regimen_draft_start_course (self);
  if (!cw_notation_set (course, "fractions", element->value))
    return FALSE;
  cw_notation_add_note (course, element->other);
  return TRUE;
}

static double
get_gray (const char *amount)
{
  return g_ascii_strtod (amount, NULL) * (strstr (amount, "cGy") ? 0.01 : 1);
}

/* "HDR 7 Gy x 4 after 45 Gy": the dose is not that of the fractions before it. */
static gboolean
is_of_other_fractions (const CwRegimenDraft *self, guint at, const CwSnapshot *course)
{
  double dose = get_gray (cw_regimen_draft_get (self, at)->value);

  if (course == NULL || cw_snapshot_get_text (course, "fractions") == NULL)
    return FALSE;
  for (guint i = at; i > 0 && at - i < FRACTIONS_REACH; i--)
    {
      const CwRegimenElement *before = cw_regimen_draft_get (self, i - 1);
      double all;

      if (before->kind != CW_REGIMEN_FRACTIONS || before->other == NULL)
        continue;
      all = g_ascii_strtod (before->value, NULL) * get_gray (before->other);
      return ABS (all - dose) > 0.05 * dose;
    }
  return FALSE;
}

static gboolean
take_radiation (CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);
  CwSnapshot *course = self->courses->len ? self->courses->pdata[self->courses->len - 1] : NULL;

  if (element->kind == CW_REGIMEN_FRACTIONS && element->other)
    return take_fractions_of (self, course, element);
  if (element->kind == CW_REGIMEN_RADIATION && is_of_other_fractions (self, at, course))
    course = cw_regimen_draft_add_course (self);
  else if (element->kind == CW_REGIMEN_RADIATION ||
           (element->kind == CW_REGIMEN_TECHNIQUE && leads_to_radiation (self, at)) ||
           (element->kind == CW_REGIMEN_RADIATION_NOTE && course == NULL))
    course = cw_regimen_draft_start_course (self);
  else if (element->kind == CW_REGIMEN_TECHNIQUE && !follows_radiation (self, at))
    return FALSE;
  if (course == NULL)
    return FALSE;
  if (element->kind == CW_REGIMEN_RADIATION)
    return cw_notation_set (course, "dose", element->value) &&
           (element->other == NULL || cw_notation_set (course, "fractions", element->other));
  if (element->kind == CW_REGIMEN_FRACTIONS)
    return cw_notation_set (course, "fractions", element->value);
  if (element->kind == CW_REGIMEN_TECHNIQUE)
    return cw_notation_set (course, "technique", element->value);
  cw_notation_add_note (course, element->value);
  return TRUE;
}

static gboolean
walk_radiation (CwRegimenDraft *self, guint at)
{
  guint n_courses = self->courses->len;
  gboolean taken = take_radiation (self, at);

  if (taken || self->courses->len > n_courses)
    cw_regimen_draft_cover (self, at, at + 1);
  return taken;
}

static gboolean
is_weekly (const CwSnapshot *drug)
{
  return drug && g_strcmp0 (cw_snapshot_get_text (drug, "frequency"), "once weekly") == 0;
}

static void
add_count (CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, at);
  CwRegimenCount count = { at, self->drugs->len,
                           is_weekly (self->drug) && before != CW_REGIMEN_CADENCE &&
                             before != CW_REGIMEN_SEPARATOR };

  g_array_append_val (self->counts, count);
}

/* "ceftriaxone for 2 weeks": a name of a drug stands before @at that was not taken. */
static gboolean
follows_drug_like (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = at > 0 ? cw_regimen_draft_get (self, at - 1) : NULL;
  g_autofree char *word = NULL;

  if (element == NULL || element->kind != CW_REGIMEN_WORD || element->used)
    return FALSE;
  word = cw_scan_dup (self->scan, element->first, element->last);
  return cw_regimen_is_drug_known (word);
}

/* "until progression". In a later sentence, or behind drugs that were not understood, it is the end
 * of what stands there. */
static gboolean
take_end (CwRegimenDraft *self, guint at)
{
  CwRegimenElement *element = cw_regimen_draft_get (self, at);

  if ((self->n_before_sentence > 0 && self->drugs->len > self->n_before_sentence) ||
      (self->end && self->drugs->len > self->n_before_end) || follows_drug_like (self, at) ||
      follows_unknown_part (self, at) ||
      !cw_notation_set (self->regimen, "end-text", element->value))
    return FALSE;
  self->end = element;
  self->n_before_end = self->drugs->len;
  return TRUE;
}

/* "and subsequent 6 cycles of", "2 additional cycles": of what comes behind the drugs. */
static gboolean
is_of_later (const CwRegimenDraft *self, guint at)
{
  guint first = cw_regimen_draft_get (self, at)->first;
  guint count = 0;

  return self->drugs->len > 0 &&
         ((cw_scan_take_integer (self->scan, first, &count) &&
           cw_scan_is (self->scan, first + 1, "additional further more")) ||
          (first > 0 &&
           cw_scan_is (self->scan, first - 1, "subsequent another additional further")));
}

/* "37 patients received 97 courses": of all of them, where there are more than a report has. */
static gboolean
is_of_study (const CwRegimenDraft *self, guint at)
{
  guint first = cw_regimen_draft_get (self, at)->first;
  guint patients = 0;

  for (guint i = first; i > 1 && i + STUDY_TOKENS_MAX > first; i--)
    {
      if (cw_scan_is_sign (self->scan, i - 1, '.') || cw_scan_is_sign (self->scan, i - 1, ';'))
        return FALSE;
      if (cw_scan_is (self->scan, i - 1, "patients subjects participants women men children") &&
          cw_scan_take_integer (self->scan, i - 2, &patients) && patients > 4)
        return TRUE;
    }
  return FALSE;
}

/* "q4w as consolidation", "q21d x8 adjuvant": the phase stands behind the drugs. */
static gboolean
is_phase_behind (const CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind before = cw_regimen_draft_get_kind (self, at - 1);
  CwRegimenElementKind behind = cw_regimen_draft_get_kind (self, at + 1);

  if (at > 1 && cw_scan_is (self->scan, cw_regimen_draft_get (self, at)->first - 1, "as"))
    return cw_regimen_draft_get (self, at - 2)->used;
  return cw_regimen_draft_get (self, at - 1)->used && before != CW_REGIMEN_WORD &&
         (behind == CW_REGIMEN_SEPARATOR || behind == CW_REGIMEN_CLOSE);
}

/* "was then scheduled for adjuvant" comes behind nothing yet. */
static gboolean
is_behind_then (const CwRegimenDraft *self)
{
  return self->sequential || (self->then && (self->drugs->len > 0 ||
                                             cw_snapshot_get_text (self->regimen, "name") != NULL));
}

static gboolean
walk_regimen_fact (CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);

  switch (element->kind)
    {
    case CW_REGIMEN_PHASE:
      return (self->drugs->len == 0 || is_phase_behind (self, at)) && !is_behind_then (self) &&
             cw_notation_set (self->regimen, "phase", element->value);
    case CW_REGIMEN_LINE:
      return self->drugs->len == 0 && cw_notation_set (self->regimen, "line", element->value);
    case CW_REGIMEN_DENSE:
      return cw_notation_set (self->regimen, "note", element->value);
    case CW_REGIMEN_END_TEXT:
      return take_end (self, at);
    case CW_REGIMEN_COUNT_GIVEN:
      if (is_of_study (self, at))
        return FALSE;
      return cw_notation_set (self->regimen, "cycles-given", element->value);
    case CW_REGIMEN_TIMES:
      if (self->lost)
        return FALSE;
      if (cw_regimen_draft_get_kind_before (self, at) == CW_REGIMEN_DOSE && !is_weekly (self->drug))
        return FALSE;
      G_GNUC_FALLTHROUGH;
    case CW_REGIMEN_COUNT:
      if (is_of_study (self, at) || follows_unknown_part (self, at) || is_of_later (self, at))
        return FALSE;
      add_count (self, at);
      return TRUE;
    default:
      return FALSE;
    }
}

/* "54 Gy/3 fx q48h", "60 Gy in 20 fractions, EOD": how often the fractions are given. */
static gboolean
take_rhythm_of_course (CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind before = at ? cw_regimen_draft_get_kind (self, at - 1) : CW_REGIMEN_WORD;

  if (before == CW_REGIMEN_SEPARATOR && at > 1 &&
      cw_regimen_draft_get_kind (self, at + 1) != CW_REGIMEN_WORD)
    before = cw_regimen_draft_get_kind (self, at - 2);
  if (self->courses->len == 0 ||
      (before != CW_REGIMEN_RADIATION && before != CW_REGIMEN_FRACTIONS &&
       before != CW_REGIMEN_RADIATION_NOTE) ||
      cw_regimen_draft_get_kind (self, at + 1) == CW_REGIMEN_WORD)
    return FALSE;
  cw_notation_add_note (self->courses->pdata[self->courses->len - 1],
                        cw_regimen_draft_get (self, at)->value);
  cw_regimen_draft_get (self, at)->kind = CW_REGIMEN_RADIATION_NOTE;
  return TRUE;
}

/* ", oral amoxicillin": a drug whose manner is told before it. */
static gboolean
leads_to_drug (const CwRegimenDraft *self, guint at)
{
  CwRegimenRun run = cw_regimen_run_read_ahead (self, at);

  return cw_regimen_run_has_name (&run) && cw_regimen_run_is_drug_like (self, &run);
}

/* "and oral hypoglycemics", "and continuous infusion of another": said of what follows. */
static gboolean
leads_on (const CwRegimenDraft *self, guint at)
{
  guint next = cw_regimen_draft_skip_fillers (self, at + 1);
  CwRegimenElementKind before = cw_regimen_draft_get_kind_before (self, at);

  return (before == CW_REGIMEN_AND ||
          (before == CW_REGIMEN_SEPARATOR && leads_to_drug (self, next)) ||
          (at > 0 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_WORD &&
           cw_regimen_draft_element_is (self, at - 1, "before after during prior"))) &&
         cw_regimen_draft_get_kind (self, next) == CW_REGIMEN_WORD &&
         !cw_regimen_draft_is_prose (self, next);
}

/* "24-hour 5-FU": of nothing but what it stands before. */
static gboolean
is_before_name (const CwRegimenDraft *self, guint at)
{
  guint last = cw_regimen_draft_get (self, at)->last - 1;

  return cw_regimen_draft_get_kind (self, at + 1) == CW_REGIMEN_WORD &&
         cw_scan_is (self->scan, last, "h hr hrs hour hours min mins minute minutes") &&
         cw_scan_is_sign (self->scan, last - 1, '-');
}

/* "triple IT (methotrexate 15 mg, …)": the first drug of all stands in the parenthesis behind it.
 */
static gboolean
leads_parenthesis (const CwRegimenDraft *self, guint at)
{
  CwRegimenElementKind kind;
  CwRegimenRun run;

  at++;
  /* "IT triple (methotrexate 15 mg, …)" */
  if (cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_WORD &&
      cw_regimen_draft_element_is (self, at, "triple double therapy chemotherapy"))
    at++;
  if (self->drugs->len > 0 || cw_regimen_draft_get_kind (self, at) != CW_REGIMEN_OPEN ||
      cw_regimen_draft_get_kind (self, at + 1) != CW_REGIMEN_WORD)
    return FALSE;
  run = cw_regimen_run_read (self, at + 1);
  kind = cw_regimen_draft_get_kind (self, run.end);
  return cw_regimen_run_has_name (&run) && (kind == CW_REGIMEN_DOSE || kind == CW_REGIMEN_JUNK);
}

/* Puts what is neither a name nor a dose where it belongs; whether there is such a place. */
gboolean
cw_regimen_draft_take_fact (CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);

  switch (element->kind)
    {
    case CW_REGIMEN_DAYS:
      return cw_regimen_draft_walk_days (self, at);
    case CW_REGIMEN_CYCLE_LIST:
      return cw_regimen_draft_set_drug (self, "cycles", element->value);
    case CW_REGIMEN_CADENCE:
      return walk_cadence (self, at);
    case CW_REGIMEN_FREQUENCY:
      if (take_rhythm_of_course (self, at))
        return TRUE;
      return cw_regimen_draft_keep_for_next (self, at, &self->next_frequency) ||
             (!leads_on (self, at) &&
              cw_regimen_draft_set_drug (self, "frequency", element->value));
    case CW_REGIMEN_ROUTE:
      /* "without intraventricular administration" */
      if (at > 0 && cw_regimen_draft_element_is (self, at - 1, "without no not never instead"))
        return FALSE;
      if (leads_parenthesis (self, at))
        {
          g_free (self->route_inside);
          self->route_inside = g_strdup (element->value);
          return TRUE;
        }
      return cw_regimen_draft_keep_for_next (self, at, &self->next_route) ||
             (!leads_on (self, at) && cw_regimen_draft_set_drug (self, "route", element->value));
    case CW_REGIMEN_INFUSION:
      return cw_regimen_draft_keep_for_next (self, at, &self->next_infusion) ||
             (!is_before_name (self, at) &&
              cw_regimen_draft_set_drug (self, "infusion-time", element->value));
    case CW_REGIMEN_ON_OFF:
      return walk_on_off (self, element);
    case CW_REGIMEN_NOTE:
      /* "(no bolus)" */
      if (self->drug == NULL || self->lost ||
          (at > 0 && cw_regimen_draft_element_is (self, at - 1, "without no not never")))
        return FALSE;
      cw_notation_add_note (self->drug, element->value);
      return TRUE;
    case CW_REGIMEN_RADIATION:
    case CW_REGIMEN_FRACTIONS:
    case CW_REGIMEN_RADIATION_NOTE:
    case CW_REGIMEN_TECHNIQUE:
      return walk_radiation (self, at);
    default:
      return walk_regimen_fact (self, at);
    }
}
