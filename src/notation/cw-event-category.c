/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

#include <string.h>

/* Categories of response in words and abbreviations, and what a disease did, told by a verb. */

#define QUALIFIERS_MAX 3
/* Tokens looked back for what a sentence is about. */
#define SENTENCE_MAX 25

static guint
skip_dash (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '-') ? at + 1 : at;
}

static const struct
{
  const char *phrase;
  const char *value;
} categories[] = {
  { "complete response", "cr" },
  { "complete remission", "cr" },
  { "partial response", "pr" },
  { "partial remission", "pr" },
  { "stable disease", "sd" },
  { "not evaluable", "ne" },
  { "progressive disease", "pd" },
  { "disease progression", "pd" },
  { "tumor progression", "pd" },
  { "tumour progression", "pd" },
  { "non - cr / non - pd", "non-cr-non-pd" },
  { "immune unconfirmed progressive disease", "iupd" },
  { "immune confirmed progressive disease", "icpd" },
  { "unconfirmed progressive disease", "iupd" },
  { "tumor stabilization", "sd" },
  { "tumour stabilization", "sd" },
  { "tumor stabilisation", "sd" },
  { "tumour stabilisation", "sd" },
  { "stabilization of the tumor", "sd" },
  { "stabilization of the tumour", "sd" },
  { "stabilisation of the tumour", "sd" },
  { "stabilization of the lesions", "sd" },
  { "stabilization of the metastases", "sd" },
  { "stabilization of her disease", "sd" },
  { "stabilization of his disease", "sd" },
  { "progressive metastatic disease", "pd" },
  { "after which it progressed", "pd" },
  { "stabilization of disease", "sd" },
  { "stabilization of the disease", "sd" },
  { "stabilisation of disease", "sd" },
  { "stabilisation of the disease", "sd" },
  { "disease stabilization", "sd" },
  { "disease stabilisation", "sd" },
  { "stable tumor", "sd" },
  { "responded partially", "pr" },
  { "partially responded", "pr" },
  { "responded completely", "cr" },
  { "complete tumor response", "cr" },
  { "partial tumor response", "pr" },
};

static const struct
{
  const char *word;
  const char *value;
} abbreviations[] = {
  { "cr", "cr" },     { "pr", "pr" },     { "sd", "sd" },   { "pd", "pd" },
  { "iupd", "iupd" }, { "icpd", "icpd" }, { "icr", "cr" },  { "ipr", "pr" },
  { "isd", "sd" },    { "cmr", "cr" },    { "vgpr", "pr" },
};

static int
find_abbreviation (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);
  gsize length = token->end - token->start;

  if (token->kind != CW_TOKEN_WORD || length > 4)
    return -1;
  for (gsize i = token->start + (length > 2); i < token->end; i++)
    if (!g_ascii_isupper (scan->text[i]))
      return -1;
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strcmp (token->word, abbreviations[i].word) == 0)
      return (int)i;
  return -1;
}

/* PD-L1, PR interval, mean ± SD, ER/PR: the same letters, another meaning. */
static gboolean
is_other_meaning (const CwScan *scan, guint at)
{
  const CwToken *next = cw_scan_get (scan, at + 1);
  const CwToken *before = at > 0 ? cw_scan_get (scan, at - 1) : NULL;

  /* "-3SD" is a deviation. */
  if (before && before->kind == CW_TOKEN_NUMBER)
    return TRUE;
  if (next->glued && (next->kind == CW_TOKEN_NUMBER || strcmp (next->word, "-") == 0 ||
                      strcmp (next->word, "+") == 0 || strcmp (next->word, "/") == 0))
    return TRUE;
  if (cw_scan_is (scan, at + 1, "interval positive negative expression status receptor inhibitor"))
    return TRUE;
  if (next->kind == CW_TOKEN_NUMBER || strcmp (next->word, "=") == 0 ||
      strcmp (next->word, ":") == 0)
    return TRUE;
  if (cw_scan_is_sign (scan, at + 1, '(') &&
      (cw_scan_is_sign (scan, at + 2, '+') || cw_scan_is_sign (scan, at + 2, '-')))
    return TRUE;
  if (before == NULL)
    return FALSE;
  return strcmp (before->word, "±") == 0 || strcmp (before->word, "+") == 0 ||
         (strcmp (before->word, "/") == 0 && before->glued) ||
         cw_scan_is (scan, at - 1, "er mean serum anti");
}

/* Of another kind than the response of a tumour on imaging. */
static gboolean
is_other_response (const CwScan *scan, guint at)
{
  if (at > 1 && cw_scan_is_sign (scan, at - 1, '-'))
    at--;
  return at > 0 && cw_scan_is (scan, at - 1,
                               "pathological pathologic hematologic hematological haematological "
                               "molecular cytogenetic virological biochemical serological immune "
                               "histological symptomatic endoscopic renal hormonal proteinuric");
}

/* "complete clinical remission", "partial metabolic response", "near-complete response". What is
 * told by metabolism keeps its words: the criteria for it are others. So does what is nearly
 * complete, which is partial (RECIST 1.1, section 4.3.1). */
static guint
take_qualified (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_near = cw_scan_is (scan, at, "near nearly almost subtotal");
  guint next = is_near ? skip_dash (scan, at + 1) : at;

  if (!cw_scan_is (scan, next, "complete partial") ||
      (at > 1 && cw_scan_is_sign (scan, at - 1, '-') && cw_scan_is (scan, at - 2, "non in")))
    return 0;
  element->value = cw_scan_is (scan, next, "complete") && !is_near ? "cr" : "pr";
  for (guint n = 0; n <= QUALIFIERS_MAX; n++)
    {
      next++;
      if (cw_scan_is (scan, next, "response remission responses remissions"))
        {
          /* The molecular response of leukaemia is another scale. */
          if (cw_scan_is (scan, next - 1, "molecular hematologic hematological cytogenetic") &&
              cw_scan_is (scan, next, "response"))
            return 0;
          element->number = element->number || is_near;
          return is_near || n > 0 ? next + 1 - at : 0;
        }
      if (!cw_scan_is (
            scan, next,
            "metabolic clinical molecular radiologic radiological radiographic imaging tumor "
            "tumour objective overall local sustained durable continuous lasting long term "
            "persistent hematologic hematological haematological cytogenetic morphologic "
            "prolonged initial and"))
        return 0;
      element->number = element->number || cw_scan_is (scan, next, "metabolic molecular");
    }
  return 0;
}

/* "the disease", "her residual disease", not "Crohn's disease". */
static gboolean
is_disease_of_tumor (const CwScan *scan, guint at)
{
  if (!cw_scan_is (scan, at, "disease") || at == 0)
    return TRUE;
  if (cw_scan_is (scan, at - 1, "s"))
    return at > 2 && cw_scan_is (scan, at - 3, "patient");
  return cw_scan_get (scan, at - 1)->kind == CW_TOKEN_SIGN ||
         cw_scan_is (
           scan, at - 1,
           "the her his their this residual metastatic systemic extracranial intracranial "
           "measurable oligometastatic and but however as");
}

/* "interval progression", "further lung progression"; a symptom progresses as well. */
static guint
take_kind_of_progression (const CwScan *scan, guint at)
{
  guint next = at;

  while (
    next < at + 3 &&
    cw_scan_is (scan, next,
                "interval further clinical radiological radiologic radiographic systemic local "
                "locoregional distant intracranial extracranial cerebral nodal hepatic liver "
                "pulmonary lung bone osseous peritoneal pleural metastatic oligometastatic "
                "leptomeningeal meningeal brain cns breast skeletal visceral lymphatic axillary "
                "mediastinal retroperitoneal hilar cutaneous ipsilateral contralateral bilateral "
                "regional nodular parenchymal biochemical"))
    next++;
  if (next == at || !cw_scan_is (scan, next, "progression") ||
      cw_scan_is (scan, next - 1, "biochemical") || cw_scan_is_sign (scan, next + 1, '-') ||
      cw_scan_is (scan, next + 1, "free"))
    return 0;
  return next + 1 - at;
}

/* "in the lungs", "in the lymph nodes", not "in the lung fibrosis". */
static gboolean
is_organ_alone (const CwScan *scan, guint at)
{
  guint next = at + 1;

  if (!cw_scan_is (scan, at, "liver lung lungs bone bones brain lymph mediastinal"))
    return FALSE;
  if (cw_scan_is (scan, next, "nodes node metastases metastasis lesions lesion"))
    return TRUE;
  return cw_scan_get (scan, next)->kind != CW_TOKEN_WORD ||
         cw_scan_is (scan, next,
                     "and or with after on under but despite during while at in as which that "
                     "so since for from by was were when where before until only alone");
}

/* "showed progression after the second cycle", "showed progression in the liver": nothing is said
 * of what else could have progressed. */
static gboolean
is_shown_alone (const CwScan *scan, guint at)
{
  guint before = at;

  if (cw_scan_is (scan, at + 1, "was") &&
      cw_scan_is (scan, at + 2, "documented noted observed seen confirmed detected"))
    return TRUE;
  while (before > 1 && at - before < 3 &&
         cw_scan_is (scan, before - 1, "a an significant marked clear overt rapid slight obvious"))
    before--;
  if (before == 0 ||
      !cw_scan_is (scan, before - 1,
                   "showed revealed demonstrated indicated confirmed documented showing revealing "
                   "demonstrating confirming indicating"))
    return FALSE;
  if (cw_scan_is (scan, at + 1, "in"))
    return is_organ_alone (scan, at + 2 + cw_scan_is (scan, at + 2, "the both"));
  return !cw_scan_is (scan, at + 1, "of to from") && !cw_scan_is_sign (scan, at + 1, '-') &&
         !(cw_scan_is (scan, at + 1, "after following") &&
           cw_scan_is (scan, at + 2, "casting bracing surgery operation the") &&
           !cw_scan_is (scan, at + 3, "first second third fourth fifth sixth last initial"));
}

/* "progression of the brain metastases"; that of an abscess is none of the tumour. */
static guint
take_progression (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_kind_of_progression (scan, at);

  element->value = "pd";
  if (taken)
    return taken;
  if (!cw_scan_is (scan, at, "progression"))
    return 0;
  if (is_shown_alone (scan, at))
    return 1;
  if (!cw_scan_is (scan, at + 1, "of in"))
    return 0;
  for (guint next = at + 2; next < at + 7 && cw_scan_get (scan, next)->kind == CW_TOKEN_WORD;
       next++)
    if (cw_scan_is (scan, next,
                    "metastases metastasis lesions lesion tumor tumour tumors tumours nodes mass "
                    "masses cancer lymphoma carcinomatosis metastatic disease"))
      return next + 1 - at;
  return 0;
}

/* Whether what stands in the sentence before speaks of a person or of a treatment: a weakness that
 * "started in the legs and progressed rapidly" is no tumour. */
static gboolean
is_of_treatment (const CwScan *scan, guint at)
{
  for (guint before = at; before > 0 && at - before < SENTENCE_MAX; before--)
    {
      const CwToken *token = cw_scan_get (scan, before - 1);

      if (cw_scan_is_sign (scan, before - 1, '.') || cw_scan_is_sign (scan, before - 1, ';'))
        return FALSE;
      if (cw_scan_is (scan, before - 1,
                      "treated treatment therapy chemotherapy immunotherapy radiotherapy cycle "
                      "cycles response remission") ||
          (token->kind == CW_TOKEN_WORD && cw_event_is_medicine_name (token->word)))
        return TRUE;
    }
  return FALSE;
}

/* "the patient progressed on nivolumab", "was treated with gemcitabine but progressed after". */
static guint
take_patient_course (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_joined = cw_scan_is (scan, at, "but and");

  element->value = "pd";
  if (is_joined && !is_of_treatment (scan, at))
    return 0;
  return (is_joined || cw_scan_is (scan, at, "patient he she who")) &&
             cw_scan_is (scan, at + 1, "progressed") &&
             (cw_scan_is (scan, at + 2,
                          "after on during under through while again rapidly quickly despite "
                          "radiographically radiologically systemically intracranially") ||
              (cw_scan_get (scan, at + 2)->kind == CW_TOKEN_NUMBER &&
               cw_scan_is (scan, at + 3, "months weeks")))
           ? 2
           : 0;
}

/* "the disease then progressed", "the tumour remained stable": said by a verb. */
static guint
take_course (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at + 1;

  if (!cw_scan_is (scan, at,
                   "disease tumor tumour cancer lymphoma leukemia leukaemia myeloma melanoma "
                   "sarcoma carcinoma malignancy tumors tumours metastases") ||
      !is_disease_of_tumor (scan, at))
    return 0;
  if (cw_scan_is (scan, next, "size burden volume load") && cw_scan_is (scan, at, "tumor tumour"))
    next++;
  element->value = "sd";
  if (cw_scan_is (scan, next, "remained stayed remains was were has had is are") &&
      cw_scan_is (scan, next + 1, "still radiologically clinically again") &&
      cw_scan_is (scan, next + 2, "stable"))
    return next + 3 - at;
  if (cw_scan_is (scan, next, "remained stayed remains was were has had is") &&
      cw_scan_is (scan, next + 1, "stable stabilized stabilised"))
    return next + 2 - at;
  if (cw_scan_is (scan, next, "was were") &&
      cw_scan_is (scan, next + 1, "considered deemed judged found") &&
      (cw_scan_is (scan, next + 2, "stable") ||
       (cw_scan_is (scan, next + 2, "to") && cw_scan_is (scan, next + 4, "stable"))))
    return next + 3 + 2 * cw_scan_is (scan, next + 2, "to") - at;
  if (cw_scan_is (scan, next, "stabilized stabilised"))
    return next + 1 - at;
  element->value = "pd";
  for (guint n = 0; n < 5 && cw_scan_is (scan, next,
                                         "had has then rapidly further again subsequently "
                                         "eventually finally later also clearly quickly slowly "
                                         "was found to have been clinically radiologically "
                                         "radiographically unfortunately");
       n++)
    next++;
  if (cw_scan_is (scan, next, "continued") && cw_scan_is (scan, next + 1, "to") &&
      cw_scan_is (scan, next + 2, "progress"))
    return next + 3 - at;
  return cw_scan_is (scan, next, "progressed") && !cw_scan_is (scan, next + 1, "from into to")
           ? next + 1 - at
           : 0;
}

/* A category of response with its abbreviation; how many tokens it takes. */
guint
cw_event_take_response (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = 0;
  int found = find_abbreviation (scan, at);

  element->kind = CW_EVENT_RESPONSE;
  /* "NE" alone can be too much else. */
  if (found >= 0 && !is_other_meaning (scan, at) && !cw_scan_is (scan, at, "ne"))
    {
      element->value = abbreviations[found].value;
      element->number = cw_scan_is (scan, at, "cmr");
      return is_other_response (scan, at) ? 0 : 1;
    }
  taken = take_qualified (scan, at, element);
  if (taken == 0)
    taken = take_course (scan, at, element);
  if (taken == 0)
    taken = take_progression (scan, at, element);
  if (taken == 0)
    taken = take_patient_course (scan, at, element);
  for (guint i = 0; taken == 0 && i < G_N_ELEMENTS (categories); i++)
    {
      taken = cw_scan_take_phrase (scan, at, categories[i].phrase);
      element->value = categories[i].value;
    }
  if (taken == 0 || is_other_response (scan, at))
    return 0;
  if (cw_scan_is_sign (scan, at + taken, '(') && cw_scan_is_sign (scan, at + taken + 2, ')') &&
      find_abbreviation (scan, at + taken + 1) >= 0)
    taken += 3;
  return taken;
}
