/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* Runs of words, and the name that stands at the end or the beginning of one. */

/* No word of a drug's name; what stands before the last of them is prose. */
static const char stop_words[] =
  "the patient patients was were is are be been received receiving receives receive treated "
  "treatment therapy chemotherapy immunotherapy started starting initiated given gave get got "
  "administered administration dose doses dosage for from to at by per after before during since "
  "than he she his her him they we who which that this these those it its or but not no day days "
  "week weeks month months year years cycle cycles course courses regimen regime protocol schedule "
  "reduced reduction increased escalated adjusted changed modified total cumulative daily weekly "
  "consisting comprising including containing using combination combined single agent standard "
  "consisted consists comprised comprises included includes therefore hence thus give gives giving "
  "start dilute diluted undiluted nearest initially biweekly bi-weekly triweekly remains remained "
  "participated participate group groups low-dose high-dose full-dose stress underwent completed "
  "first second third line stopped "
  "discontinued "
  "continued continuing switched resumed interrupted held delayed because due had has have "
  "measured weighed weight tumor tumour mass lesion level levels serum creatinine bilirubin "
  "glucose ldh psa cea "
  "concurrent concomitant sequential systemic every until without up down max maximum twice thrice "
  "mg gy u units unit iu auc fractions administrate administer inhibitor antibody agents "
  "thereafter restarted re-started readministered recommenced maintained tapered tapering high "
  "initial above dosing dose-reduced substitute experimental hypothetical based surgery "
  "afterwards afterward subsequently via through over within although though while whereas "
  "despite when taken took taking takes uses prescribed failed led caused induced resulted "
  "improved relieved controlled refused declined omitted rejected avoided morning evening midday "
  "noon night mane lunch dinner breakfast bedtime am pm sr ir xr january february march april may "
  "june july august september october november december monday tuesday wednesday thursday friday "
  "saturday sunday only target if adding added developed occurred appeared noted experienced "
  "complained rapid rapidly slow slowly parenteral parenterally single-dose escalate escalated "
  "divided either reduce triple double load later had commenced boarded placed deliver delivers "
  "delivered delivering continues continue restart restarts starts commence commences commencing "
  "initiate initiates initiating begin begins began beginning begun resume resumes resuming take "
  "adds add prescribe prescribes introduced instituted infused injected transitioned converted "
  "employed applied used utilized utilised consumed ingested tried trialled trialed attempted "
  "required requires treat treating treats treatments therapies drug drugs medication medications "
  "medicine medicines adjunctive add-on additional simultaneous concurrently concomitantly "
  "prophylactic empiric empirical ongoing usual routine previous prior current previously "
  "currently long-term short-term repeat repeated intermittent intensified perioperative "
  "peri-operative maximal minimal further new increase decrease";

/* Whether @word is one of @words, with blanks between them. */
static gboolean
is_one_of (const char *word, const char *words)
{
  for (const char *found = strstr (words, word); found; found = strstr (found + 1, word))
    if ((found == words || found[-1] == ' ') && strchr (" ", found[strlen (word)]))
      return TRUE;
  return FALSE;
}

gboolean
cw_regimen_draft_element_is (const CwRegimenDraft *self, guint at, const char *words)
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
  return is_one_of (folded, words);
}

/* "5-day", "4-hour". */
static gboolean
is_span (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);

  return element->last > element->first + 1 &&
         cw_scan_get (self->scan, element->first)->kind == CW_TOKEN_NUMBER &&
         cw_scan_is (self->scan, element->last - 1, "day week month hour h d min minute cycle");
}

/* "C1D1": which day of which cycle. */
static gboolean
is_day_of_cycle (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);

  return element->last == element->first + 4 && cw_scan_is (self->scan, element->first, "c") &&
         cw_scan_get (self->scan, element->first + 1)->kind == CW_TOKEN_NUMBER &&
         cw_scan_is (self->scan, element->first + 2, "d") &&
         cw_scan_get (self->scan, element->first + 3)->kind == CW_TOKEN_NUMBER;
}

/* "C5", "C2-6": which cycles; no more than there are. */
static gboolean
is_cycle_mark (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);
  guint number = 0;

  return (element->last == element->first + 2 ||
          (element->last == element->first + 4 &&
           cw_scan_is_hyphen (self->scan, element->first + 2) &&
           cw_scan_get (self->scan, element->first + 3)->kind == CW_TOKEN_NUMBER)) &&
         cw_scan_is (self->scan, element->first, "c") &&
         cw_scan_take_integer (self->scan, element->first + 1, &number) && number < 40;
}

/* "regular TC", but "regular insulin" is a kind of it. */
static gboolean
is_regular (const CwRegimenDraft *self, guint at)
{
  return cw_regimen_draft_element_is (self, at, "regular") &&
         !(cw_regimen_draft_get_kind (self, at + 1) == CW_REGIMEN_WORD &&
           cw_regimen_draft_element_is (self, at + 1, "insulin"));
}

/* "alternating", "giving" but not "long-acting", "drug-eluting": no word of a name ends so. */
static gboolean
is_gerund (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);
  const CwToken *token = cw_scan_get (self->scan, element->last - 1);

  return token->kind == CW_TOKEN_WORD && g_str_has_suffix (token->word, "ing") &&
         !cw_scan_is (self->scan, element->last - 1, "acting releasing eluting ring");
}

/* "reinitiated", "re-introduced": what is never part of a name, once more. */
static gboolean
is_repeated (const CwRegimenDraft *self, guint at)
{
  const CwRegimenElement *element = cw_regimen_draft_get (self, at);
  const char *word = cw_scan_get (self->scan, element->first)->word;

  if (element->last == element->first + 3 && g_str_equal (word, "re") &&
      cw_scan_is_hyphen (self->scan, element->first + 1))
    return cw_scan_is (self->scan, element->first + 2, stop_words) ||
           cw_scan_is (self->scan, element->first + 2, "challenge challenged");
  return element->last == element->first + 1 && g_str_has_prefix (word, "re") &&
         cw_scan_get (self->scan, element->first)->kind == CW_TOKEN_WORD && strlen (word) > 6 &&
         (is_one_of (word + 2, stop_words) || is_one_of (word + 2, "challenge challenged"));
}

/* Whether the word at @at is never part of a name: verbs and adjectives of giving above all. */
gboolean
cw_regimen_draft_is_prose (const CwRegimenDraft *self, guint at)
{
  return cw_regimen_draft_element_is (self, at, stop_words) || is_span (self, at) ||
         is_day_of_cycle (self, at) || is_cycle_mark (self, at) || is_regular (self, at) ||
         is_gerund (self, at) || is_repeated (self, at);
}

/* "prednisolone taper: 40 mg", "teclistamab step-up: 0.06 mg/kg": the doses that come are steps. */
gboolean
cw_regimen_draft_is_taper (const CwRegimenDraft *self, guint at)
{
  return cw_regimen_draft_element_is (self, at, "taper step-up stepup ramp-up");
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
  if (cw_regimen_draft_element_is (self, at, "therapy treatment pulse pulses"))
    return at > first && is_drug_word (self, at - 1);
  return cw_regimen_draft_element_is (
    self, at,
    "regimen regime protocol chemotherapy schedule monotherapy rescue supplement supplements "
    "supplementation drip vial vials ampoule ampoules "
    "tablet tablets capsule "
    "capsules powder granules suspension syrup pill pills");
}

/* The name at the beginning of a run, as far as the first word of prose. */
CwRegimenRun
cw_regimen_run_read_ahead (const CwRegimenDraft *self, guint at)
{
  gboolean is_strength = cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_WORD &&
                         cw_regimen_draft_element_is (self, at, "high-dose low-dose full-dose");
  guint first = is_strength ? at + 1 : at;
  CwRegimenRun run = { at, first, first, first };

  while (cw_regimen_draft_get_kind (self, run.end) == CW_REGIMEN_WORD &&
         !cw_regimen_draft_is_prose (self, run.end))
    run.end++;
  run.name_end = run.end - first <= CW_REGIMEN_NAME_WORDS_MAX ? run.end : first;
  /* "40 mg prednisolone tablets daily" */
  while (run.name_end > first + 1 && is_title (self, first, run.name_end - 1))
    run.name_end--;
  return run;
}

CwRegimenRun
cw_regimen_run_read (const CwRegimenDraft *self, guint at)
{
  CwRegimenRun run = { at, at, at, at };

  while (cw_regimen_draft_get_kind (self, run.end) == CW_REGIMEN_WORD)
    run.end++;
  run.name_end = run.end;
  /* "prednisolone taper: 40 mg" */
  if (run.end > at + 1 && cw_regimen_draft_is_taper (self, run.end - 1))
    run.name_end--;
  while (run.name_end > at && is_title (self, at, run.name_end - 1))
    run.name_end--;
  for (guint i = at; i < run.name_end; i++)
    if (cw_regimen_draft_is_prose (self, i))
      run.name = i + 1;
  if (run.name_end - run.name > CW_REGIMEN_NAME_WORDS_MAX)
    run.name = run.name_end;
  return run;
}

gboolean
cw_regimen_run_has_name (const CwRegimenRun *run)
{
  return run->name < run->name_end;
}

char *
cw_regimen_run_dup_name (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  return cw_scan_dup (self->scan, cw_regimen_draft_get (self, run->name)->first,
                      cw_regimen_draft_get (self, run->name_end - 1)->last);
}

gboolean
cw_regimen_run_is_acronym (const CwRegimenDraft *self, const CwRegimenRun *run)
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

/* "VDC alt. IE", "VDC alternating with IE": the first element of the name of both, or that of the
 * name in @run. */
guint
cw_regimen_run_find_alternate (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint i = run->name;

  if (i > 1 && (cw_regimen_draft_get_kind (self, i - 1) == CW_REGIMEN_AND ||
                cw_regimen_draft_get_kind (self, i - 1) == CW_REGIMEN_SEPARATOR))
    i--;
  if (i < 2 || cw_regimen_draft_get_kind (self, i - 1) != CW_REGIMEN_WORD ||
      cw_regimen_draft_get_kind (self, i - 2) != CW_REGIMEN_WORD ||
      !cw_regimen_draft_element_is (self, i - 1, "alt alternating alternated alternately"))
    return run->name;
  return i - 2;
}

gboolean
cw_regimen_run_is_drug_like (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  g_autofree char *name = cw_regimen_run_dup_name (self, run);

  return cw_regimen_is_drug_like (name);
}

gboolean
cw_regimen_run_is_drug_known (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  g_autofree char *name = cw_regimen_run_dup_name (self, run);

  return cw_regimen_is_drug_known (name);
}

gboolean
cw_regimen_run_is_titled (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  return cw_regimen_run_is_acronym (self, run) || run->end > run->name_end;
}
