/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* That a tumour grew on: "progression of the liver metastases", "evidence of progression", "was
 * treated with gemcitabine but progressed". */

/* Tokens looked back for what a sentence is about, and looked to behind. */
#define SENTENCE_MAX 25
#define BEHIND_MAX 12

/* Names of tumours that are too short to be told from others elsewhere. */
#define SHORT_NAMES "lm ks mets mf ptcl alcl net nets pnet pnets acc npc escc gtn mm"

/* A name of a tumour soon behind @from; the tokens from @at to its end, or 0. */
guint
cw_event_take_tumor_behind (const CwScan *scan, guint from, guint at)
{
  for (guint next = from, words = 0; words < 8 && next < from + 12; next++)
    {
      if (cw_event_is_tumor (scan, next) || cw_scan_is (scan, next, SHORT_NAMES))
        return next + 1 - at;
      if (cw_scan_is (scan, next,
                      "but which that while with to after by during who occurred was were is had "
                      "has under on for "
                      "from"))
        return 0;
      words += cw_scan_get (scan, next)->kind == CW_TOKEN_WORD;
      /* "epidermal growth factor receptor (EGFR)-mutant lung cancer", "Kaposi's sarcoma". */
      if (cw_scan_get (scan, next)->kind != CW_TOKEN_WORD && !cw_scan_is_sign (scan, next, '-') &&
          !(cw_scan_is_sign (scan, next, '\'') && cw_scan_is (scan, next + 1, "s")) &&
          !cw_scan_is_sign (scan, next, '(') && !cw_scan_is_sign (scan, next, ')'))
        return 0;
    }
  return 0;
}

/* "interval progression", "further lung progression"; a symptom progresses as well. */
static guint
take_kind_of_progression (const CwScan *scan, guint at)
{
  guint next = at;

  while (next < at + 6 &&
         cw_scan_is (
           scan, next,
           "interval further clinical radiological radiologic radiographic systemic local disease "
           "locoregional distant intracranial extracranial cerebral nodal hepatic liver "
           "pulmonary lung bone osseous peritoneal pleural metastatic oligometastatic "
           "leptomeningeal meningeal brain cns breast skeletal visceral lymphatic axillary "
           "mediastinal retroperitoneal hilar cutaneous ipsilateral contralateral bilateral "
           "regional nodular parenchymal biochemical and central nervous system generalised "
           "generalized widespread multifocal oligo biological tumoral thoracic extrathoracic "
           "abdominal pelvic spinal lm leukemic lymphoma melanoma myeloma cancer carcinoma"))
    next++;
  if (next == at || !cw_scan_is (scan, next, "progression") ||
      cw_scan_is (scan, next - 1, "biochemical and") || cw_scan_is_sign (scan, next + 1, '-') ||
      cw_scan_is (scan, next + 1, "free"))
    return 0;
  return next + 1 - at;
}

/* "in the lungs", "in the lymph nodes", not "in the lung fibrosis". */
static gboolean
is_organ_alone (const CwScan *scan, guint at)
{
  guint next = at + 1;

  if (!cw_scan_is (scan, at,
                   "liver lung lungs bone bones brain lymph mediastinal peritoneum pelvis spine "
                   "skeleton abdomen chest neck mediastinum adrenal cns"))
    return FALSE;
  if (cw_scan_is (scan, next, "nodes node metastases metastasis lesions lesion"))
    return TRUE;
  return cw_scan_get (scan, next)->kind != CW_TOKEN_WORD ||
         cw_scan_is (scan, next,
                     "and or with after on under but despite during while at in as which that "
                     "so since for from by was were when where before until only alone");
}

/* Past how a progression is said to have been: "rapid", "the first". */
static guint
skip_manner (const CwScan *scan, guint at)
{
  for (guint n = 0; n < 4 && at > 0; n++, at--)
    if (!cw_scan_is (scan, at - 1,
                     "a an the first second third fourth last final this further rapid slow early "
                     "late continued continuous steady gradual slight marked significant clear "
                     "dramatic massive subsequent new overt obvious fast fulminant inexorable"))
      break;
  return at;
}

/* "showed progression after the second cycle", "showed progression in the liver": nothing is said
 * of what else could have progressed. */
static gboolean
is_shown_alone (const CwScan *scan, guint at)
{
  guint before = skip_manner (scan, at);

  if (cw_scan_is (scan, at + 1, "was") &&
      cw_scan_is (scan, at + 2, "documented noted observed seen confirmed detected shown found"))
    return TRUE;
  if (before > 0 && cw_scan_is (scan, before - 1, "presented experienced had underwent") &&
      cw_scan_is (scan, at + 1, "despite under on after"))
    return cw_event_is_near_tumor (scan, at);
  if (before == 0 ||
      !cw_scan_is (scan, before - 1,
                   "showed revealed demonstrated indicated confirmed documented showing revealing "
                   "demonstrating confirming indicating"))
    return FALSE;
  if (cw_scan_is (scan, at + 1, "in"))
    return is_organ_alone (scan, at + 2 + cw_scan_is (scan, at + 2, "the both"));
  return !cw_scan_is (scan, at + 1, "of to from into toward towards") &&
         !cw_scan_is_sign (scan, at + 1, '-') &&
         !(cw_scan_is (scan, at + 1, "after following") &&
           cw_scan_is (scan, at + 2, "casting bracing surgery operation the") &&
           !cw_scan_is (scan, at + 3, "first second third fourth fifth sixth last initial"));
}

/* "Progression in liver on FOLFIRI", "progression in the bones under 2nd line": what is given is
 * given against a tumour. */
static gboolean
is_on_line (const CwScan *scan, guint at)
{
  CwEventElement drug = { 0 };

  if (!cw_scan_is (scan, at, "on under during after despite through"))
    return FALSE;
  for (guint i = at + 1; i < at + 5; i++)
    if (cw_event_take_drug (scan, i, &drug) ||
        cw_scan_is (
          scan, i,
          "chemo chemotherapy immunotherapy folfox folfiri folfirinox xelox capox flot line "
          "lines l cycles"))
      return TRUE;
  return FALSE;
}

/* "was discontinued after 3 months for". */
static gboolean
is_stopped_for (const CwScan *scan, guint at)
{
  for (guint n = 1; cw_scan_is (scan, at, "for") && n < 8 && n <= at; n++)
    if (cw_scan_is (scan, at - n, "discontinued stopped interrupted suspended withdrawn ceased"))
      return TRUE;
  return FALSE;
}

/* "was stopped because of progression": nothing is said of what else could have progressed. */
static gboolean
is_reason_alone (const CwScan *scan, guint at)
{
  guint before = skip_manner (scan, at);

  if (cw_scan_is (scan, at + 1, "of to from in into free") || cw_scan_is_sign (scan, at + 1, '-'))
    return FALSE;
  return before > 1 &&
         ((cw_scan_is (scan, before - 1, "of") && cw_scan_is (scan, before - 2, "because")) ||
          is_stopped_for (scan, before - 1) ||
          (cw_scan_is (scan, before - 1, "to") && cw_scan_is (scan, before - 2, "due owing")));
}

/* "evidence of progression", "with progression through sorafenib", where a tumour is spoken of:
 * nothing is said of what else could have progressed. */
static gboolean
is_alone (const CwScan *scan, guint at)
{
  guint before = skip_manner (scan, at);

  if (before > 0 && cw_scan_get (scan, before - 1)->kind == CW_TOKEN_WORD && before == at &&
      !cw_scan_is (
        scan, before - 1,
        "of at after upon following on with by to had has have showed showing revealed "
        "demonstrated documented noted found confirmed suggested indicated indicating "
        "in suggesting experienced experiencing developed developing despite and but then "
        "was is there until before for under"))
    return FALSE;
  if (cw_scan_get (scan, at + 1)->kind == CW_TOKEN_WORD &&
      !cw_scan_is (scan, at + 1,
                   "on under during after through despite with within at following upon was were "
                   "is occurred ensued led leading requiring resulting and or but while as when "
                   "who before again"))
    return FALSE;
  return !cw_scan_is_sign (scan, at + 1, '-') && !cw_scan_is_sign (scan, at + 1, '/') &&
         cw_event_is_near_tumor (scan, at);
}

/* "progressive brain disease", "progressing disease". */
static guint
take_progressive (const CwScan *scan, guint at)
{
  guint next = at + 1;

  if (!cw_scan_is (scan, at, "progressive progressing") || cw_scan_is (scan, next, "disease"))
    return cw_scan_is (scan, at, "progressing") ? 2 : 0;
  while (next < at + 4 &&
         cw_scan_is (scan, next,
                     "metastatic systemic local locoregional regional distant intracranial "
                     "extracranial cns nodal hepatic peritoneal visceral oligometastatic and "
                     "multifocal widespread leptomeningeal"))
    next++;
  return next > at + 1 && cw_scan_is (scan, next, "disease") ? next + 1 - at : 0;
}

/* "progression of the brain metastases"; that of an abscess is none of the tumour. */
static guint
take_progression (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_kind_of_progression (scan, at);

  element->value = "pd";
  if (taken == 0)
    taken = take_progressive (scan, at);
  if (taken && cw_scan_is (scan, at + taken, "of"))
    return MAX (taken, cw_event_take_tumor_behind (scan, at + taken + 1, at));
  if (taken)
    return taken;
  if (cw_scan_is (scan, at, "progress") && cw_scan_is (scan, at + 1, "of"))
    return cw_event_take_tumor_behind (scan, at + 2, at);
  if (!cw_scan_is (scan, at, "progression"))
    return 0;
  if (is_shown_alone (scan, at) || is_reason_alone (scan, at) || is_alone (scan, at))
    return 1;
  if (cw_scan_is (scan, at + 1, "in"))
    {
      guint organ = at + 2 + cw_scan_is (scan, at + 2, "the both her his");

      if (is_organ_alone (scan, organ))
        return cw_event_is_near_tumor (scan, at) || is_on_line (scan, organ + 1) ? 1 : 0;
    }
  if (!cw_scan_is (scan, at + 1, "of in"))
    return 0;
  taken = cw_event_take_tumor_behind (scan, at + 2, at);
  /* The lesions of a rash or of multiple sclerosis progress as well. */
  return taken &&
             cw_scan_is (scan, at + taken - 1,
                         "lesion lesions nodule nodules mass masses deposits") &&
             !cw_scan_is (scan, at + taken - 2, "target") && !cw_event_is_near_tumor (scan, at)
           ? 0
           : taken;
}

static gboolean
is_end_of_sentence (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '.') || cw_scan_is_sign (scan, at, ';') ||
         cw_scan_get (scan, at)->kind == CW_TOKEN_END;
}

/* Whether what stands in the sentence before speaks of a person or of a treatment: a weakness that
 * "started in the legs and progressed rapidly" is no tumour. */
static gboolean
is_after_treatment (const CwScan *scan, guint at)
{
  for (guint before = at; before > 0 && at - before < SENTENCE_MAX; before--)
    {
      const CwToken *token = cw_scan_get (scan, before - 1);

      if (is_end_of_sentence (scan, before - 1))
        return FALSE;
      if (cw_scan_is (scan, before - 1,
                      "treated treatment therapy chemotherapy immunotherapy radiotherapy cycle "
                      "cycles response remission") ||
          (token->kind == CW_TOKEN_WORD && cw_event_is_medicine_name (token->word)))
        return TRUE;
    }
  return FALSE;
}

/* "and progressed further after three lines of chemotherapy". */
static gboolean
is_before_treatment (const CwScan *scan, guint at)
{
  for (guint next = at; next < at + BEHIND_MAX && !is_end_of_sentence (scan, next); next++)
    if (cw_scan_is (scan, next,
                    "chemotherapy chemoradiotherapy chemoradiation immunochemotherapy cycles line "
                    "lines platinum radiotherapy immunotherapy sorafenib"))
      return cw_event_is_near_tumor (scan, at);
  return FALSE;
}

/* "The glioblastoma recurred and": the first verb is that of a tumour. */
static gboolean
is_behind_tumor (const CwScan *scan, guint at)
{
  return at > 1 &&
         (cw_event_is_tumor (scan, at - 2) || (at > 2 && cw_event_is_tumor (scan, at - 3))) &&
         cw_scan_is (scan, at - 1, "recurred relapsed grew enlarged metastasized metastasised");
}

/* What follows "progressed" where it is said of a disease. */
static gboolean
is_progress_of_disease (const CwScan *scan, guint verb)
{
  return cw_scan_is (scan, verb + 1,
                     "after on during under through while again once rapidly quickly despite over "
                     "within further "
                     "radiographically radiologically systemically intracranially") ||
         (cw_scan_get (scan, verb + 1)->kind == CW_TOKEN_NUMBER &&
          cw_scan_is (scan, verb + 2, "months weeks"));
}

/* Whether nothing follows "progressed" that could say what else did. */
static gboolean
is_progress_alone (const CwScan *scan, guint verb)
{
  if (cw_scan_is (scan, verb + 1, "with") && cw_event_take_tumor_behind (scan, verb + 2, verb))
    return TRUE;
  return (is_end_of_sentence (scan, verb + 1) || cw_scan_is_sign (scan, verb + 1, ',') ||
          cw_scan_is (scan, verb + 1, "and locally following upon at")) &&
         cw_event_is_near_tumor (scan, verb);
}

/* "The HL progressed": short for a tumour, where no other illness is. */
static gboolean
is_short_name (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  if (at == 0 || token->kind != CW_TOKEN_WORD || token->end - token->start > 6 ||
      !cw_scan_is (scan, at - 1, "the her his this metastatic") ||
      cw_scan_is (scan, at,
                  "gvhd ards aki ckd copd ild hlh tma dic sjs ten ms nec ra sle pml hf chf als ad"))
    return FALSE;
  for (gsize i = token->start; i < token->end; i++)
    if (!g_ascii_isupper (scan->text[i]))
      return FALSE;
  return token->end - token->start > 1 && cw_event_is_near_tumor (scan, at);
}

/* "continued to respond until it progressed", where "it" is the tumour named before. */
static gboolean
is_pronoun_of_tumor (const CwScan *scan, guint at)
{
  if (!cw_scan_is (scan, at, "it they"))
    return FALSE;
  for (guint before = at; before > 0 && at - before < SENTENCE_MAX; before--)
    {
      if (is_end_of_sentence (scan, before - 1))
        return FALSE;
      if (cw_event_is_tumor (scan, before - 1))
        return cw_event_is_near_tumor (scan, at);
    }
  return FALSE;
}

/* "Progressed on FOLFOX": a note that begins with the verb. */
static guint
take_bare_progress (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "progressed") && (at == 0 || is_end_of_sentence (scan, at - 1)) &&
             is_on_line (scan, at + 1)
           ? 1
           : 0;
}

/* "the patient progressed on nivolumab", "was treated with gemcitabine but progressed after". */
static guint
take_patient_course (const CwScan *scan, guint at)
{
  gboolean is_joined = cw_scan_is (scan, at, "but and");
  guint verb = at + 1;

  while (verb < at + 4 && cw_scan_is (scan, verb,
                                      "initially then rapidly subsequently again eventually soon "
                                      "had has unfortunately further also quickly finally later "
                                      "clinically slowly ultimately however"))
    verb++;
  if (!cw_scan_is (scan, verb, "progressed"))
    return 0;
  if (is_short_name (scan, at) || is_pronoun_of_tumor (scan, at))
    return cw_scan_is (scan, verb + 1, "to into from") ? 0 : verb + 1 - at;
  if (!is_joined && !cw_scan_is (scan, at, "patient he she who"))
    return 0;
  if (is_joined && !is_after_treatment (scan, at) && !is_before_treatment (scan, verb) &&
      !is_behind_tumor (scan, at))
    return 0;
  return is_progress_of_disease (scan, verb) ||
             (cw_scan_is (scan, verb + 1, "and") &&
              cw_scan_is (scan, verb + 2, "received underwent switched started")) ||
             (is_progress_alone (scan, verb) &&
              (cw_scan_is (scan, verb + 1, "with") || is_after_treatment (scan, verb) ||
               is_before_treatment (scan, verb)))
           ? verb + 1 - at
           : 0;
}

/* What the text says of a progression; how many tokens it takes. */
guint
cw_event_take_progression (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_progression (scan, at, element);

  if (taken == 0)
    taken = take_bare_progress (scan, at);
  return taken ? taken : take_patient_course (scan, at);
}
