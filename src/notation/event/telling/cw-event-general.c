/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Whether a sentence is about this patient at all, or about other people and what is known. */

/* Whether one person is spoken of. */
static gboolean
has_patient (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first,
                    "he she his her patient man woman boy girl"))
      return TRUE;
  return FALSE;
}

/* "2% of the liver allografts". */
static gboolean
is_of_people (const CwScan *scan, guint of)
{
  for (guint at = of + 1; at < of + 5; at++)
    if (cw_scan_is (scan, at,
                    "patients cases recipients children adults women men subjects allografts "
                    "grafts"))
      return TRUE;
  return FALSE;
}

/* "in 34%", "in 14-29%", "a rash (10%)"; any other part of a hundred is one of a dose, of a tumour,
 * of the heart or of the blood. */
static gboolean
is_share_of_people (const CwEventReader *self, guint sign)
{
  const CwScan *scan = self->lexicon.scan;
  guint before = sign >= 2 ? sign - 2 : 0;

  if (before > 1 && cw_scan_is_sign (scan, before, '-') &&
      cw_scan_get (scan, before - 1)->kind == CW_TOKEN_NUMBER)
    before -= 2;
  if (cw_scan_is (scan, before, "in affecting"))
    return !cw_scan_is (scan, sign + 1, "of") || is_of_people (scan, sign + 1);
  return cw_scan_is_sign (scan, before, '(') && cw_scan_is_sign (scan, sign + 1, ')') &&
         !has_patient (self);
}

/* "5 of 12", "n = 3", and shares of people. */
static gboolean
counts_people (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first, number;

  if (cw_scan_is_sign (scan, token, '%'))
    return is_share_of_people (self, token);
  if (cw_scan_is (scan, token, "n") && cw_scan_is_sign (scan, token + 1, '='))
    return TRUE;
  return cw_scan_take_integer (scan, token, &number) && cw_scan_is (scan, token + 1, "of") &&
         cw_scan_take_integer (scan, token + 2, &number);
}

/* "The side effects of", "the toxicity of". */
gboolean
cw_event_reader_is_effects_of (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  return cw_event_reader_is (self, at, CW_EVENT_GENERAL) &&
         cw_scan_is (scan, cw_event_reader_get (self, at)->last - 1, "of") &&
         cw_scan_is (scan, cw_event_reader_get (self, at)->first,
                     "effects toxicities toxicity adverse side");
}

/* "The side effects of treatment were", "was stopped due to side effects of nausea", but not "the
 * side effects of sunitinib include": what is told of the past is told of the patient. */
static gboolean
is_past (const CwEventReader *self, guint at)
{
  gboolean is_told = FALSE;

  for (guint i = 0; cw_event_reader_is_effects_of (self, at) && i < self->elements->len; i++)
    {
      if (cw_event_reader_starts_with (self, i, "are is include includes can"))
        return FALSE;
      is_told = is_told || cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
                cw_event_reader_is (self, i, CW_EVENT_ENDED) ||
                cw_event_reader_starts_with (self, i,
                                             "was were included developed experienced occurred "
                                             "suffered had has");
    }
  return is_told;
}

/* "We report", "is described": the sentence is about one case, however rare. */
static gboolean
is_report (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = 0; i + 1 < self->elements->len; i++)
    {
      guint token = cw_event_reader_get (self, i)->last - 1;

      if ((cw_scan_is (scan, token, "we") &&
           cw_scan_is (scan, token + 1, "report describe present here")) ||
          (cw_scan_is (scan, token, "is") &&
           cw_scan_is (scan, token + 1, "reported described presented")))
        return TRUE;
    }
  return FALSE;
}

/* "We report a rare complication of": rare, but told of one. */
static gboolean
is_rare_case (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, "rare rarely") &&
         is_report (self);
}

/* "Ptosis after vincristine: a case report and review of the literature", "we report a case and
 * review the literature": what an article is, not what other people had. */
static gboolean
is_kind_of_article (const CwEventReader *self, guint at, gboolean is_title)
{
  return is_title && cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                                 "case review reviewed literature report reports mechanism "
                                 "mechanisms possible study studies a");
}

/* "Two patients developed ptosis after vincristine": what happened to so few is told of them. */
static gboolean
begins_case (const CwEventReader *self, guint at)
{
  if (at > 1 || !(cw_event_reader_is (self, at + 1, CW_EVENT_CUE) ||
                  cw_event_reader_starts_with (self, at + 1, "had who experienced suffered")))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len; i++)
    if (cw_event_reader_get (self, i)->is_medicine)
      return TRUE;
  return FALSE;
}

/* "We report two patients": they are those of the report. */
static gboolean
is_counted_case (const CwEventReader *self, guint at, gboolean is_title)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first, number;

  if (cw_event_reader_starts_with (self, at, "one") && cw_scan_is (scan, token + 1, "patient"))
    return begins_case (self, at);
  if (!cw_scan_is (scan, token, "patients cases") || !(is_title || begins_case (self, at)))
    return FALSE;
  for (guint n = 1; n < 5 && n <= token; n++)
    if (cw_scan_take_integer (scan, token - n, &number))
      return number < 6;
  return FALSE;
}

/* "One patient with lupus developed vasculitis after taking hydralazine", where nothing is told
 * before: the one who is told of. Behind a sentence on a study it is one of those. */
static gboolean
is_only_one (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean is_named = FALSE, is_told = FALSE;

  if (self->sentence > 0 || !cw_scan_is (scan, cw_event_reader_get (self, at)->first, "one"))
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    {
      is_named = is_named || cw_event_reader_get (self, i)->is_medicine;
      is_told = is_told || cw_event_reader_is (self, i, CW_EVENT_CUE) ||
                cw_event_reader_starts_with (self, i, "had was suffered received");
    }
  return is_named && is_told;
}

/* "We reported a case of": the one of the report. */
static gboolean
is_own_case (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  /* "This study presents a case". */
  if (cw_scan_is (scan, token, "this present") &&
      cw_scan_is (scan, cw_event_reader_get (self, at)->last,
                  "presents presented describes described reports reported"))
    return TRUE;
  /* "The authors report ptosis resulting from". */
  if (cw_scan_is (scan, token, "authors"))
    return cw_scan_is (scan, token + 1, "report describe present document");
  return token > 0 && cw_scan_is (scan, token, "reported described") &&
         cw_scan_is (scan, token - 1, "we here herein hereby");
}

/* "Laboratory studies", "a nerve conduction study": tests that were made. */
#define TESTS                                                                                      \
  "laboratory imaging conduction coagulation clotting electrophysiologic electrophysiological "    \
  "electrophysiology doppler radiographic radiologic radiological radiology roentgenographic "     \
  "serologic serological serology blood urine urinary csf hematologic hematological "              \
  "haematological microbiologic microbiological histologic histological histopathologic "          \
  "histopathological pathologic pathological immunohistochemical immunofluorescence "              \
  "immunofluorescent immunologic immunological echocardiographic echocardiography ultrasound "     \
  "ultrasonographic sonographic angiographic angiography mri ct mr tomography resonance contrast " \
  "function iron thyroid hormonal endocrine sleep urodynamic swallowing manometric cytogenetic "   \
  "molecular ultrastructural microscopic electron microscopy autopsy postmortem "                  \
  "electrodiagnostic "                                                                             \
  "electromyographic emg eeg neuroimaging diagnostic biochemical metabolic toxicologic "           \
  "toxicological toxicology radionuclide scintigraphic perfusion flow viral bacteriologic "        \
  "bacteriological lab hemodynamic haemodynamic neurophysiological neurophysiologic"

static gboolean
is_test (const CwScan *scan, const CwEventElement *element)
{
  return element->first > 0 && cw_scan_is (scan, element->first, "studies study") &&
         element->last == element->first + 1 && cw_scan_is (scan, element->first - 1, TESTS);
}

/* "with rates of 140-150 beats/minute", "at a rate of 35 per minute": how fast something goes, not
 * how often it is seen. */
static gboolean
is_speed (const CwScan *scan, guint rate)
{
  if (!cw_scan_is (scan, rate, "rate rates"))
    return FALSE;
  if (rate > 0 && cw_scan_is (scan, rate - 1, "ventricular atrial cardiac paced escape"))
    return TRUE;
  for (guint i = rate + 1; i < rate + 10 && cw_scan_get (scan, i)->kind != CW_TOKEN_END; i++)
    if (cw_scan_is (scan, i, "beats bpm min minute minutes ml hour h second seconds"))
      return TRUE;
    else if (cw_scan_get (scan, i)->kind == CW_TOKEN_WORD &&
             !cw_scan_is (scan, i, "of about approximately up to around between and per over"))
      return FALSE;
  return FALSE;
}

/* "rate-dependent block", "the Naranjo et al. scale": words that count nobody. */
static gboolean
is_no_count (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (is_test (scan, element) || is_speed (scan, element->first))
    return TRUE;
  /* "the frequency of irinotecan was reduced": how often it is given. */
  if (cw_scan_is (scan, element->first, "frequency"))
    return cw_scan_is (scan, element->first + 1, "of") && at + 2 < self->elements->len &&
           cw_event_reader_is_cause (self, at + 2);
  if (cw_scan_is (scan, element->first, "rate"))
    return cw_scan_is_sign (scan, element->last, '-') &&
           cw_scan_is (scan, element->last + 1, "dependent limiting controlled related");
  return cw_scan_is (scan, element->first, "et") && element->first > 0 &&
         cw_scan_is (scan, element->first - 1, "naranjo");
}

/* "The record of a patient who developed rash was reviewed". */
static gboolean
is_record (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (!cw_scan_is (scan, cw_event_reader_get (self, at)->first, "reviewed"))
    return FALSE;
  for (guint i = 0; i < at; i++)
    if (cw_scan_is (scan, cw_event_reader_get (self, i)->last - 1, "record records chart charts"))
      return TRUE;
  return FALSE;
}

/* "Within a clinical trial, he was treated", "as defined by the guideline, she": somebody who was
 * in it. */
static gboolean
is_in_trial (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  if (!cw_scan_is (scan, token, "trial guideline guidelines phase") ||
      cw_scan_is (scan, cw_event_reader_get (self, 0)->first, "in") || !has_patient (self))
    return FALSE;
  for (guint n = 1; n < 8 && n <= token; n++)
    if (cw_scan_is (scan, token - n, "in within into enrolled entered by per joined participated"))
      return TRUE;
  return FALSE;
}

/* Behind a colon or "we report". */
static gboolean
begins_kind (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_scan_is_sign (scan, token, ':') ||
         (cw_scan_is_sign (scan, token, '-') && !cw_scan_get (scan, token + 1)->glued) ||
         (cw_scan_is_sign (scan, token, '-') && cw_scan_is_sign (scan, token - 1, '-')) ||
         (cw_scan_is (scan, token, "case") && at < 2) ||
         cw_scan_is (scan, token, "report describe described present");
}

/* "on the basis of these findings", "biopsy of these nodes", but "of these, two developed": only
 * the last counts people. */
static gboolean
is_no_part_of_people (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  return cw_scan_is (scan, element->first, "of") && cw_scan_is (scan, element->last - 1, "these") &&
         cw_scan_get (scan, element->last)->kind == CW_TOKEN_WORD &&
         !cw_scan_is (
           scan, element->last,
           "patients cases subjects individuals two three four five six seven eight nine "
           "ten one only were had developed most many some");
}

/* "Rohr21": an author, with the number of the reference. */
static gboolean
is_numbered_name (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at), *next = cw_scan_get (scan, at + 1);

  return token->kind == CW_TOKEN_WORD && token->capital && token->end - token->start > 3 &&
         next->kind == CW_TOKEN_NUMBER && next->glued;
}

/* "Olowu reported a girl with". */
static gboolean
begins_with_author (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint at = cw_event_reader_get (self, 0)->first;

  /* The number of a reference that closed the sentence before. */
  at += cw_scan_get (scan, at)->kind == CW_TOKEN_NUMBER;
  return cw_scan_get (scan, at)->kind == CW_TOKEN_WORD && cw_scan_get (scan, at)->capital &&
         !cw_scan_is (scan, at,
                      "she he we they it who patient patients others family "
                      "parents mother father authors physicians nurse") &&
         cw_scan_is (scan, at + 1, "reported described");
}

/* "Iwasa and colleagues described a woman", "Kim et al. reported": a report of somebody else. */
static gboolean
cites_report (const CwEventReader *self)
{
  gboolean is_cited = begins_with_author (self);

  for (guint i = 0; i < self->elements->len; i++)
    {
      is_cited = is_cited || cw_event_reader_starts_with (self, i, "et colleagues coworkers") ||
                 is_numbered_name (self->lexicon.scan, cw_event_reader_get (self, i)->first) ||
                 cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                             "colleagues coworkers al");
      if (is_cited &&
          cw_event_reader_starts_with (self, i,
                                       "reported described report presented published "
                                       "observed documented describe describes reports"))
        return TRUE;
    }
  return FALSE;
}

/* "Kim, 2018 <tab> 57/M <tab> fever <tab> died": a row of a table of other patients. Rows that
 * begin with an event are those of the patient. */
static gboolean
is_row_of_table (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  gsize end =
    cw_scan_get (scan, cw_event_reader_get (self, self->elements->len - 1)->last - 1)->end;
  guint tabs = 0;

  for (gsize i = cw_scan_get (scan, cw_event_reader_get (self, 0)->first)->start; i < end; i++)
    tabs += scan->text[i] == '\t';
  return tabs > 2 && !cw_event_reader_is (self, 0, CW_EVENT_TERM) &&
         !cw_event_reader_is (self, 0, CW_EVENT_GRADE);
}

/* Whether the sentence tells of a patient of another report; @was_of_others: the one before did,
 * which holds until the authors speak of their own. */
gboolean
cw_event_reader_is_of_others (const CwEventReader *self, gboolean was_of_others)
{
  if (cites_report (self) || is_row_of_table (self))
    return TRUE;
  for (guint i = 0; was_of_others && i < self->elements->len; i++)
    if (cw_event_reader_starts_with (self, i, "our we present this"))
      return FALSE;
  return was_of_others;
}

/* "and nivolumab is known to", "as it is known to": whether what is known of a medicine, and no
 * more, begins at @joint and leads to the word at @at. */
static gboolean
is_known_of_medicine (const CwEventReader *self, guint joint, guint at)
{
  if (joint == 0 || at == joint + 1 ||
      !(cw_event_reader_starts_with (self, joint, "and as since because") ||
        cw_event_reader_is (self, joint, CW_EVENT_LINK)) ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, "is are has have") ||
      !(cw_event_reader_has_between (self, 0, joint, CW_EVENT_TERM) ||
        cw_event_reader_has_between (self, 0, joint, CW_EVENT_ACTION)))
    return FALSE;
  for (guint i = joint + 1; i < at; i++)
    if (!cw_event_reader_get (self, i)->is_medicine && !cw_event_reader_is_cause (self, i) &&
        !cw_event_reader_starts_with (self, i, "it this the these both which drug"))
      return FALSE;
  return TRUE;
}

/* ", which is a well-known side effect of": where what holds at all times begins behind what
 * happened once, before the word at @at; %CW_EVENT_NONE when it does not. */
static guint
find_aside (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 1 && at - i < 6; i--)
    {
      if (is_known_of_medicine (self, i - 1, at))
        return i - 1;
      if (cw_event_reader_starts_with (self, i - 1, "which"))
        return cw_event_reader_is (self, i - 2, CW_EVENT_COMMA) &&
                   cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last,
                               "is are has have") &&
                   cw_event_reader_has_between (self, 0, i - 1, CW_EVENT_TERM)
                 ? i - 1
                 : CW_EVENT_NONE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* Whether what holds at all times begins at @at. */
gboolean
cw_event_reader_begins_aside (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 6, self->elements->len);

  if (!cw_event_reader_starts_with (self, at, "which and as since because"))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_GENERAL))
      return find_aside (self, i) == at;
  return FALSE;
}

/* "Biopsy is commonly safe, but this patient developed a hematoma": what holds at all times, and
 * then what happened once. */
static gboolean
turns_to_patient (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_BUT) ||
        cw_event_reader_starts_with (self, i, "however"))
      for (guint n = i + 1; n < self->elements->len && n < i + 5; n++)
        if (cw_event_reader_starts_with (self, n, "he she patient case") && n > i + 1 &&
            (cw_event_reader_starts_with (self, n - 1, "this our the") ||
             cw_event_reader_starts_with (self, n, "he she")))
          return cw_event_reader_has_between (self, n, self->elements->len, CW_EVENT_CUE);
  return FALSE;
}

/* "excluding other" in front of the causes at @token. */
static gboolean
is_excluded (const CwEventReader *self, guint token)
{
  for (guint n = 1; n < 7 && n <= token; n++)
    if (cw_scan_is (self->lexicon.scan, token - n,
                    "excluding exclusion ruling elimination eliminating"))
      return TRUE;
  return FALSE;
}

/* Whether a diagnosis stands behind what is excluded at @at, and none of that is a medicine's. */
static gboolean
leads_to_diagnosis (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_ATTRIBUTION))
      return FALSE;
    else if (cw_event_reader_starts_with (self, i, "diagnosis diagnosed revealed attributed"))
      return TRUE;
  return FALSE;
}

/* "after excluding other causes of hepatitis", "a careful review of the history": how somebody came
 * to think what he thought of one patient. */
static gboolean
is_reasoning (const CwEventReader *self, guint at)
{
  guint token = cw_event_reader_get (self, at)->first;

  if (cw_scan_is (self->lexicon.scan, token, "review"))
    return cw_scan_is (self->lexicon.scan, token + 1, "of") && token > 0 &&
           cw_scan_is (self->lexicon.scan, token - 1, "careful thorough");
  return cw_scan_is (self->lexicon.scan, token, "causes") && is_excluded (self, token) &&
         leads_to_diagnosis (self, at);
}

/* Whether the sentence counts people, or is a row of a table of them. */
gboolean
cw_event_reader_counts_people (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (counts_people (self, i))
      return TRUE;
  return self->elements->len > 0 && is_row_of_table (self);
}

/* Whether the sentence tells of other people: studies, rates, what is known of a drug. */
gboolean
cw_event_reader_is_general (const CwEventReader *self)
{
  gboolean is_title = FALSE;
  guint presentation;

  if (self->elements->len == 0)
    return FALSE;
  if (cw_event_reader_counts_people (self))
    return TRUE;
  presentation = cw_event_reader_find_presentation (self);
  for (guint i = 0; i < self->elements->len; i++)
    {
      is_title = is_title || begins_kind (self, i);
      if (cw_event_reader_is (self, i, CW_EVENT_GENERAL) && !is_past (self, i) &&
          find_aside (self, i) == CW_EVENT_NONE && !is_kind_of_article (self, i, is_title) &&
          !is_rare_case (self, i) && !is_counted_case (self, i, is_title) &&
          !is_no_part_of_people (self, i) && !is_reasoning (self, i) &&
          !turns_to_patient (self, i) && !is_record (self, i) && !is_own_case (self, i) &&
          !is_in_trial (self, i) && !is_no_count (self, i) && !is_only_one (self, i) &&
          !cw_event_reader_is_of_presentation (self, i, presentation))
        return TRUE;
    }
  return FALSE;
}
