/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

#include "vocab/cw-vocabulary.h"

/* Whether what looks like a drug was given, and to the patient: what was refused, held or taken by
 * somebody else is none of the regimen, nor is what only has an amount as drugs have. */

static const char relatives[] =
  "mother father sister brother aunt uncle grandmother grandfather cousin niece nephew wife "
  "husband "
  "spouse partner sibling siblings parents mother's father's sister's brother's";

static const char patients[] =
  "patient pt he she him child infant boy girl proband neonate newborn baby";

/* "mother had tamoxifen": from here on it is told of somebody else, up to the end of the sentence
 * or a word for the patient. */
void
cw_regimen_run_note_person (CwRegimenDraft *self, const CwRegimenRun *run)
{
  for (guint i = run->first; i < run->name; i++)
    if (cw_regimen_draft_element_is (self, i, relatives))
      self->other_person = TRUE;
    else if (cw_regimen_draft_element_is (self, i, patients))
      self->other_person = FALSE;
  for (guint i = run->name; i < run->end; i++)
    if (cw_regimen_draft_element_is (self, i, relatives))
      self->other_person = TRUE;
}

/* "participated", "tolerated": no name ends in a verb, though "pegylated" may begin one. */
static gboolean
is_participle (const CwScan *scan, guint at)
{
  static const char *const endings[] = { "ated", "ized", "ised", "ited", "eted", "ered", NULL };
  const CwToken *token = cw_scan_get (scan, at);

  for (guint i = 0; endings[i]; i++)
    if (token->kind == CW_TOKEN_WORD && !token->capital &&
        g_str_has_suffix (token->word, endings[i]))
      return TRUE;
  return FALSE;
}

/* "plasma exchange (2000 mL)", "urinary excretion (25 ug/day)": an amount, but of no drug. */
static gboolean
is_no_drug (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint last = cw_regimen_draft_get (self, run->name_end - 1)->last - 1;

  if (is_participle (self->scan, last))
    return TRUE;
  return cw_scan_is (
    self->scan, last,
    "exchange exchanges plasmapheresis apheresis dialysis hemodialysis haemodialysis filtration "
    "ultrafiltration drainage lavage excretion output intake concentration concentrations "
    "clearance "
    "protein proteinuria albuminuria urine loss requirement requirements diuresis pulses area "
    "surface "
    "load volume increment increments transplant transplantation asct sct hsct auto-sct allo-sct "
    "bmt pbsct test tests");
}

static const char tests[] = "test tests testing provocation";

/* "stimulation testing with clonidine", "a test using clonidine" */
static gboolean
follows_test (const CwRegimenDraft *self, guint name)
{
  for (guint i = name; i > 0 && i + 3 > name; i--)
    {
      CwRegimenElementKind kind = cw_regimen_draft_get_kind (self, i - 1);

      if (kind == CW_REGIMEN_WORD && cw_regimen_draft_element_is (self, i - 1, tests))
        return TRUE;
      if (kind != CW_REGIMEN_FILLER &&
          !(kind == CW_REGIMEN_WORD &&
            cw_regimen_draft_element_is (self, i - 1, "using after by")) &&
          !(kind == CW_REGIMEN_AND &&
            cw_scan_is (self->scan, cw_regimen_draft_get (self, i - 1)->first, "with")))
        return FALSE;
    }
  return FALSE;
}

/* "dexamethasone 1 mg suppression test", "clonidine (0.15 mg/m2) stimulation test" */
static gboolean
leads_to_test (const CwRegimenDraft *self, guint end)
{
  guint i = end;

  while (i < end + 5 && i < self->elements->len &&
         (cw_regimen_draft_get_kind (self, i) == CW_REGIMEN_DOSE ||
          cw_regimen_draft_get_kind (self, i) == CW_REGIMEN_ROUTE ||
          cw_regimen_draft_get_kind (self, i) == CW_REGIMEN_OPEN ||
          cw_regimen_draft_get_kind (self, i) == CW_REGIMEN_CLOSE))
    i++;
  return i > end && i + 1 < self->elements->len &&
         cw_regimen_draft_get_kind (self, i) == CW_REGIMEN_WORD &&
         cw_regimen_draft_get_kind (self, i + 1) == CW_REGIMEN_WORD &&
         cw_regimen_draft_element_is (self, i, "stimulation suppression provocation tolerance") &&
         cw_regimen_draft_element_is (self, i + 1, tests);
}

/* What is given to find something out is no treatment. */
static gboolean
is_of_test (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  return follows_test (self, run->name) || leads_to_test (self, run->name_end);
}

/* "refused docetaxel", "without bevacizumab", "mother had tamoxifen": it was not given. */
gboolean
cw_regimen_run_is_not_given (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint name = run->name;

  if (self->other_person ||
      (cw_regimen_run_has_name (run) && (is_no_drug (self, run) || is_of_test (self, run))))
    return TRUE;
  return name > 0 && cw_regimen_draft_get_kind (self, name - 1) == CW_REGIMEN_WORD &&
         cw_regimen_draft_element_is (self, name - 1,
                                      "refused declined omitted rejected without no not never "
                                      "avoided instead");
}

/* The word at @at says that nothing of the drug before it is given: "omitted", "not given". */
static gboolean
says_omitted (const CwRegimenDraft *self, guint at, guint end)
{
  if (cw_regimen_draft_element_is (self, at, "omitted skipped cancelled canceled"))
    return TRUE;
  return at + 1 < end && cw_regimen_draft_element_is (self, at, "not") &&
         cw_regimen_draft_element_is (self, at + 1, "given administered");
}

/* "(held)", "— HELD": said by itself, not of what was given before, as in "held after cycle 3". */
static gboolean
says_held (const CwRegimenDraft *self, const CwRegimenRun *run, guint at, gboolean apart)
{
  guint next = cw_regimen_draft_skip_fillers (self, at + 1);
  CwRegimenElementKind behind = cw_regimen_draft_get_kind (self, next);

  return cw_regimen_draft_element_is (self, at, "held withheld") &&
         (apart || behind == CW_REGIMEN_CLOSE || behind == CW_REGIMEN_SEPARATOR ||
          behind == CW_REGIMEN_OPEN) &&
         !(at + 1 < run->end &&
           cw_regimen_draft_element_is (self, at + 1, "after since from until at during"));
}

static gboolean
is_dash (const CwRegimenDraft *self, guint at)
{
  return cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_SEPARATOR &&
         cw_scan_is_sign (self->scan, cw_regimen_draft_get (self, at)->first, '-');
}

/* "day 8", "cycle 3", "C3" */
static gboolean
is_days (const CwRegimenDraft *self, guint at)
{
  if (cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_WORD &&
      cw_scan_is (self->scan, cw_regimen_draft_get (self, at)->first, "c dose doses") &&
      cw_scan_get (self->scan, cw_regimen_draft_get (self, at)->first + 1)->kind == CW_TOKEN_NUMBER)
    return TRUE;
  return cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_DAYS ||
         cw_regimen_draft_get_kind (self, at) == CW_REGIMEN_CYCLE_LIST;
}

/* "(day 8 omitted)", "omitted day 8": but one of its days. */
static gboolean
is_of_days (const CwRegimenDraft *self, guint first)
{
  return is_days (self, cw_regimen_draft_skip_fillers (self, first + 1)) ||
         (first > 1 && is_days (self, first - 1) &&
          cw_regimen_draft_get_kind (self, first - 2) <= CW_REGIMEN_COLON);
}

/* Whether the words at the beginning of @run say that the last drug is not given: "bleomycin
 * (omitted this cycle)", "peg-asparaginase 2500 IU/m2 — HELD". */
static gboolean
is_taken_back (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  guint first = run->first;
  gboolean apart = first > 0 && (cw_regimen_draft_get_kind (self, first - 1) == CW_REGIMEN_OPEN ||
                                 is_dash (self, first - 1));

  if (self->drug == NULL || self->lost || first == 0 || is_of_days (self, first) ||
      (!apart && cw_regimen_draft_get_kind (self, first - 1) <= CW_REGIMEN_COLON))
    return FALSE;
  if (first + 1 < run->end && cw_regimen_draft_element_is (self, first, "was were"))
    return says_omitted (self, first + 1, run->end);
  return says_omitted (self, first, run->end) || says_held (self, run, first, apart);
}

static void
forget_from (GArray *list, guint drug_first, gboolean of_counts)
{
  while (list->len > 0)
    {
      guint element = of_counts ? g_array_index (list, CwRegimenCount, list->len - 1).element
                                : g_array_index (list, CwRegimenCadence, list->len - 1).element;

      if (element < drug_first)
        break;
      g_array_set_size (list, list->len - 1);
    }
}

/* Takes the last drug out again where the words of @run say so. */
gboolean
cw_regimen_run_take_back (CwRegimenDraft *self, const CwRegimenRun *run)
{
  if (!is_taken_back (self, run))
    return FALSE;
  for (guint i = self->drug_first; i < run->first; i++)
    if (cw_regimen_draft_get_kind (self, i) != CW_REGIMEN_END_TEXT)
      cw_regimen_draft_get (self, i)->used = FALSE;
  g_ptr_array_remove (self->per_day, self->drug);
  forget_from (self->cadences, self->drug_first, FALSE);
  forget_from (self->counts, self->drug_first, TRUE);
  self->span_drug = NULL;
  g_array_set_size (self->firsts, self->drugs->len - 1);
  g_ptr_array_set_size (self->drugs, self->drugs->len - 1);
  self->drug = NULL;
  self->lost = TRUE;
  return TRUE;
}

/* "ER and PgR", "K: 2.5": letters that stand for anything but a regimen. */
static gboolean
is_other_abbreviation (const char *name)
{
  static const char others[] =
    " er pr er/pr pgr her2 hr na k n cl ca cr bun hb hgb wbc plt anc crp esr ldh alt ast alp psa "
    "cea afp "
    "ca125 ca19-9 ana anca hbv hcv ebv cmv pcr csf icu ed ivc bp rr bmi od os re le va iop rbc inr "
    "ptt aptt pt tsh acth dm htn cad copd ckd aki hx pmh rx dx tx meds cc hpi ros pe ef echo eeg "
    "emg ps kps dlco spo2 ph hba1c egfr gfr ck tg ldl hdl lft lfts ";
  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_autofree char *word = g_strconcat (" ", folded, " ", NULL);

  return strstr (others, word) != NULL ||
         cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ABBREVIATION), name) != NULL;
}

/* What stands before a colon in a chart and is no regimen. */
static gboolean
is_label (const char *name)
{
  static const char labels[] =
    " plan note notes meds medication medications premeds pre-meds premed premedication "
    "premedications allergies assessment impression indication diagnosis stage history labs "
    "supportive supportive care prophylaxis antiemetics discharge discharge meds home meds current "
    "current meds own meds total day week comment comments response toxicity mother father sister "
    "brother patient pt family ";
  /* Headings of a report, whatever stands beside them. */
  static const char headings[] =
    " report reports case cases presentation background results result methods method conclusion "
    "conclusions objective objectives introduction discussion abstract summary patients findings "
    "outcome follow-up examination investigations ";
  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_autofree char *whole = g_strconcat (" ", folded, " ", NULL);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i], " ", NULL);

      if (strstr (headings, word))
        return TRUE;
    }
  return strstr (labels, whole) != NULL;
}

/* Whether the words can be the name of a regimen at all. */
gboolean
cw_regimen_run_may_be_regimen (const CwRegimenDraft *self, const CwRegimenRun *run)
{
  g_autofree char *name = cw_regimen_run_dup_name (self, run);

  return !is_other_abbreviation (name) && !is_label (name);
}
