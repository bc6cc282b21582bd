/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* Names that stand without a dose: "weekly paclitaxel x12", "6 cycles of R-CHOP". Where no dose
 * tells what a word is, it is a name only beside a number of cycles or a rhythm, and only as a drug
 * or a regimen that the word itself shows to be one. */

/* No list of drugs without doses is longer. */
#define LIST_MAX 8

/* What is counted in cycles and courses, too, and is no regimen. */
static const char other_courses[] =
  "rt crt ccrt cht ct hd ivf ivig pe pex tpe ect ecp tms stem icsi iui pt ot";

static gboolean
tells_course (CwRegimenElementKind kind)
{
  return kind == CW_REGIMEN_COUNT || kind == CW_REGIMEN_COUNT_GIVEN || kind == CW_REGIMEN_TIMES ||
         kind == CW_REGIMEN_CADENCE;
}

/* "weekly", "monthly", "maintenance" and "x12" may stand in any order. */
static gboolean
ends_in_course (const CwRegimenDraft *self, guint at)
{
  guint next = cw_regimen_draft_skip_fillers (self, at);

  while (cw_regimen_draft_get_kind (self, next) == CW_REGIMEN_PHASE ||
         cw_regimen_draft_get_kind (self, next) == CW_REGIMEN_FREQUENCY ||
         cw_regimen_draft_get_kind (self, next) == CW_REGIMEN_ROUTE)
    next = cw_regimen_draft_skip_fillers (self, next + 1);
  /* "trastuzumab, every 3 weeks" */
  if (next < self->elements->len && cw_regimen_draft_get_kind (self, next) == CW_REGIMEN_SEPARATOR)
    next = cw_regimen_draft_skip_fillers (self, next + 1);
  return tells_course (cw_regimen_draft_get_kind (self, next));
}

/* "6 cycles of", "three cycles of induction": counted before it is named. */
gboolean
cw_regimen_draft_is_counted_before (const CwRegimenDraft *self, guint at)
{
  for (; at > 0; at--)
    {
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, at - 1);

      if (kind == CW_REGIMEN_COUNT || kind == CW_REGIMEN_COUNT_GIVEN)
        return TRUE;
      if (kind != CW_REGIMEN_FILLER && kind != CW_REGIMEN_PHASE && kind != CW_REGIMEN_DENSE &&
          kind != CW_REGIMEN_LINE && kind != CW_REGIMEN_FREQUENCY && kind != CW_REGIMEN_ROUTE)
        return FALSE;
    }
  return FALSE;
}

/* "leucovorin (LV)": behind the short name in a parenthesis at @at. */
static guint
skip_short (const CwRegimenDraft *self, guint at)
{
  return cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_OPEN &&
             cw_regimen_draft_get_kind (self, at + 1) == CW_REGIMEN_WORD &&
             cw_regimen_draft_get_kind (self, at + 2) == CW_REGIMEN_CLOSE &&
             at + 2 < self->elements->len
           ? at + 3
           : at;
}

/* The place before the short name in a parenthesis that ends before @at. */
static guint
skip_short_back (const CwRegimenDraft *self, guint at)
{
  return at > 3 && skip_short (self, at - 3) == at ? at - 3 : at;
}

/* The first word of the list of which the one at @at is the next: "4 cycles of docetaxel and". */
static guint
skip_list_back (const CwRegimenDraft *self, guint at)
{
  for (guint i = 0; i < LIST_MAX && at > 1; i++)
    {
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, at - 1);
      guint first = at - 1;

      if (kind != CW_REGIMEN_AND && kind != CW_REGIMEN_SEPARATOR)
        break;
      /* ", and" */
      if (kind == CW_REGIMEN_AND && first > 0 &&
          cw_regimen_draft_get_kind (self, first - 1) == CW_REGIMEN_SEPARATOR)
        first--;
      first = skip_short_back (self, first);
      at = first + 1;
      while (first > 0 && cw_regimen_draft_get_kind (self, first - 1) == CW_REGIMEN_WORD &&
             cw_regimen_draft_get (self, first - 1)->used)
        first--;
      if (first == at - 1)
        break;
      at = first;
    }
  return at;
}

static gboolean
is_bare_drug (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  const CwRegimenElement *last;

  if (!cw_regimen_run_has_name (run) || run->name != run->first || run->name_end > run->name + 3 ||
      !cw_regimen_run_is_drug_like (self, run))
    return FALSE;
  last = cw_regimen_draft_get (self, run->name_end - 1);
  for (guint i = last->first; i < last->last; i++)
    if (cw_scan_is_sign (self->scan, i, '/'))
      return FALSE;
  return TRUE;
}

/* Behind the names of a list that begins at @at: "trastuzumab + pertuzumab q3w". */
static guint
skip_list (const CwRegimenDraft *self, guint at)
{
  for (guint i = 0; i < LIST_MAX; i++)
    {
      CwRegimenElementKind kind;
      CwRegimenRun run;
      guint next = cw_regimen_draft_skip_fillers (self, skip_short (self, at));

      kind = cw_regimen_draft_get_kind (self, next);
      if (kind == CW_REGIMEN_SEPARATOR &&
          cw_regimen_draft_get_kind (self, next + 1) == CW_REGIMEN_AND)
        next++;
      if (next >= self->elements->len || (kind != CW_REGIMEN_AND && kind != CW_REGIMEN_SEPARATOR) ||
          cw_regimen_draft_get_kind (self, next + 1) != CW_REGIMEN_WORD)
        break;
      run = cw_regimen_run_read (self, next + 1);
      if (!is_bare_drug (self, &run))
        break;
      at = run.end;
    }
  return at;
}

/* "AC: paclitaxel", "4 cycles of docetaxel and cyclophosphamide" */
static gboolean
is_led_in (const CwRegimenDraft *self, guint at)
{
  guint first = skip_list_back (self, at);

  return cw_regimen_draft_is_counted_before (self, first) ||
         (cw_regimen_draft_get_kind_before (self, first) == CW_REGIMEN_COLON &&
          cw_snapshot_get_text (self->regimen, "name"));
}

/**
 * cw_regimen_run_is_bare_drug:
 *
 * Whether the words are a drug without a dose that a number of cycles or a rhythm stands beside,
 * by itself or with the others of its list.
 */
gboolean
cw_regimen_run_is_bare_drug (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint end;

  if (!is_bare_drug (self, run))
    return FALSE;
  if (self->next_frequency || ends_in_course (self, run->end))
    return TRUE;
  end = skip_list (self, run->end);
  if (is_led_in (self, run->first))
    return cw_regimen_draft_get_kind (self, end) != CW_REGIMEN_DOSE;
  return end > run->end && ends_in_course (self, end);
}

/* "gem/cis", "carboplatin/pemetrexed": letters on both sides, enough to be no "s/p". */
static gboolean
is_pair (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, run->name);
  guint parts = 0;
  gboolean slash = FALSE;

  if (run->name_end != run->name + 1)
    return FALSE;
  for (guint i = element->first; i < element->last; i++)
    {
      const CwToken *token = cw_scan_get (self->scan, i);

      if (token->kind == CW_TOKEN_WORD && strlen (token->word) < 3)
        return FALSE;
      parts += token->kind == CW_TOKEN_WORD ? 1 : 0;
      slash = slash || cw_scan_is_sign (self->scan, i, '/');
      /* "cisplatin/5-fluorouracil" */
      if (token->kind == CW_TOKEN_NUMBER && !cw_regimen_run_is_drug_like (self, run))
        return FALSE;
    }
  return slash && parts >= 2;
}

/* "6 cycles of FOLFIRI plus": before @at stands the name of a regimen, which the drug adds to. */
static gboolean
adds_to_name (const CwRegimenDraft *self, guint at)
{
  return at > 1 && cw_regimen_draft_get_kind (self, at - 1) == CW_REGIMEN_AND &&
         !cw_scan_is (self->scan, cw_regimen_draft_get (self, at - 1)->first, "and with w") &&
         cw_regimen_draft_get_kind (self, at - 2) == CW_REGIMEN_WORD &&
         cw_regimen_draft_get (self, at - 2)->used && self->drugs->len == 0 &&
         cw_snapshot_get_text (self->regimen, "name");
}

/* "endocrine therapy with tamoxifen for 5 years": how long it was given. */
static gboolean
is_lasting (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  return run->first > 1 && cw_regimen_draft_get_kind (self, run->end) == CW_REGIMEN_END_TEXT &&
         run->end < self->elements->len &&
         g_str_has_prefix (cw_regimen_draft_get (self, run->end)->value, "for ") &&
         cw_scan_is (self->scan, cw_regimen_draft_get (self, run->first - 1)->first, "with") &&
         cw_regimen_draft_get_kind (self, run->first - 2) == CW_REGIMEN_WORD &&
         cw_regimen_draft_element_is (self, run->first - 2, "therapy treatment treated");
}

/* "warfarin was stopped": what stands behind a name at @at says the contrary of given. */
gboolean
cw_regimen_draft_says_not_given (const CwRegimenDraft *self, guint at)
{
  for (guint i = at; i < at + 3 && cw_regimen_draft_get_kind (self, i) == CW_REGIMEN_WORD; i++)
    if (cw_regimen_draft_element_is (self, i,
                                     "refused declined omitted rejected avoided stopped held "
                                     "discontinued withheld ceased replaced not never"))
      return TRUE;
  return FALSE;
}

/**
 * cw_regimen_draft_take_counted:
 *
 * Takes the drug at @at where a number of cycles, or the name of a regimen that it adds to, stands
 * before it and words behind it: "6 cycles of liposomal doxorubicin were given".
 *
 * Returns: the element behind the name, 0 for none
 */
guint
cw_regimen_draft_take_counted (CwRegimenDraft *self, guint at)
{
  CwRegimenRun run = cw_regimen_run_read_ahead (self, at);
  guint end = skip_short (self, run.end);

  if (!is_bare_drug (self, &run) ||
      !(is_led_in (self, at) || adds_to_name (self, at) || is_lasting (self, &run)) ||
      cw_regimen_draft_get_kind (self, end) == CW_REGIMEN_DOSE ||
      (end == run.end && cw_regimen_draft_get_kind (self, end) == CW_REGIMEN_OPEN) ||
      cw_regimen_draft_says_not_given (self, run.end))
    return 0;
  return cw_regimen_draft_take_drug_name (self, &run) ? run.end : 0;
}

/**
 * cw_regimen_run_is_bare_name:
 * @leads: whether the words lead to a number, a rhythm or more of a list
 *
 * Whether the words are the name of a regimen: "R-CHOP x6", "6 cycles of R-CHOP", "gem/cis x6".
 */
gboolean
cw_regimen_run_is_bare_name (const CwRegimenDraft *self, const CwRegimenRun *run, gboolean leads)
{
  gboolean counted = cw_regimen_draft_is_counted_before (self, run->name);

  if (!cw_regimen_run_has_name (run) ||
      cw_regimen_draft_element_is (self, run->name, other_courses))
    return FALSE;
  if (cw_regimen_run_is_acronym (self, run))
    return counted || leads;
  return is_pair (self, run) && run->name == run->first &&
         (counted || ends_in_course (self, run->end));
}
