/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

#include <string.h>

/* What a tumour did, told by a noun or a verb: "progression of the liver metastases", "the disease
 * then progressed", "complete disappearance of all lesions", "radiological stability". */

/* Tokens looked back for what a sentence is about. */
#define SENTENCE_MAX 25

/* What can be something else than a tumour, unless told with an organ or all of it. */
#define LESIONS                                                                                    \
  "lesion lesions mass masses node nodes nodule nodules deposits disease carcinomatosis"

/* Organs in which a lesion is one of the tumour; those of the skin are rashes as well. */
#define SITES                                                                                      \
  "target liver hepatic lung pulmonary brain cerebral intracranial bone osseous nodal cervical "   \
  "mediastinal retroperitoneal peritoneal pleural adrenal pancreatic renal splenic pelvic "        \
  "abdominal breast hilar axillary inguinal primary metastatic malignant tumor tumour neoplastic"

/* Whether the word at @at names a tumour, or a part of one. */
gboolean
cw_event_is_tumor (const CwScan *scan, guint at)
{
  const char *word = cw_scan_get (scan, at)->word;

  if (cw_scan_get (scan, at)->kind != CW_TOKEN_WORD)
    return FALSE;
  return cw_scan_is (scan, at,
                     LESIONS " tumor tumour tumors tumours cancer malignancy neoplasm metastasis "
                             "metastases metastatic leukemia leukaemia dlbcl nsclc sclc hcc gist "
                             "aml cll cml nhl gbm rcc mcc") ||
         ((g_str_has_suffix (word, "oma") || g_str_has_suffix (word, "omas")) &&
          !cw_scan_is (scan, at,
                       "hematoma haematoma hematomas haematomas coma edema glaucoma scotoma "
                       "trachoma granuloma granulomas seroma stroma aroma diploma trauma xanthoma "
                       "lymphocoma"));
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

/* A name of a tumour soon behind @from; the tokens from @at to its end, or 0. */
static guint
take_tumor_behind (const CwScan *scan, guint from, guint at)
{
  for (guint next = from; next < from + 5 && cw_scan_get (scan, next)->kind == CW_TOKEN_WORD;
       next++)
    if (cw_event_is_tumor (scan, next))
      return next + 1 - at;
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
           "regional nodular parenchymal biochemical and central nervous system"))
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
         cw_scan_is (scan, before - 1,
                     "a an significant marked clear overt rapid slight obvious "
                     "dramatic massive"))
    before--;
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
  return !cw_scan_is (scan, at + 1, "of to from") && !cw_scan_is_sign (scan, at + 1, '-') &&
         !(cw_scan_is (scan, at + 1, "after following") &&
           cw_scan_is (scan, at + 2, "casting bracing surgery operation the") &&
           !cw_scan_is (scan, at + 3, "first second third fourth fifth sixth last initial"));
}

/* "was stopped because of progression": nothing is said of what else could have progressed. */
static gboolean
is_reason_alone (const CwScan *scan, guint at)
{
  guint before = at;

  if (cw_scan_is (scan, at + 1, "of to from in into free") || cw_scan_is_sign (scan, at + 1, '-'))
    return FALSE;
  while (before > 2 && at - before < 2 &&
         cw_scan_is (scan, before - 1, "further rapid early final subsequent new"))
    before--;
  return before > 1 &&
         ((cw_scan_is (scan, before - 1, "of") && cw_scan_is (scan, before - 2, "because")) ||
          (cw_scan_is (scan, before - 1, "to") && cw_scan_is (scan, before - 2, "due owing")));
}

/* "progression of the brain metastases"; that of an abscess is none of the tumour. */
static guint
take_progression (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = take_kind_of_progression (scan, at);

  element->value = "pd";
  if (taken)
    return taken;
  if (cw_scan_is (scan, at, "progress") && cw_scan_is (scan, at + 1, "of"))
    return take_tumor_behind (scan, at + 2, at);
  if (!cw_scan_is (scan, at, "progression"))
    return 0;
  if (is_shown_alone (scan, at) || is_reason_alone (scan, at))
    return 1;
  if (!cw_scan_is (scan, at + 1, "of in"))
    return 0;
  return take_tumor_behind (scan, at + 2, at);
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

/* Whether "progressed" at @verb, said of a patient, is said of the disease. */
static gboolean
is_progress_of_patient (const CwScan *scan, guint verb)
{
  return cw_scan_is (scan, verb, "progressed") &&
         (cw_scan_is (
            scan, verb + 1,
            "after on during under through while again rapidly quickly despite over within "
            "radiographically radiologically systemically intracranially") ||
          (cw_scan_get (scan, verb + 1)->kind == CW_TOKEN_NUMBER &&
           cw_scan_is (scan, verb + 2, "months weeks")));
}

/* "the patient progressed on nivolumab", "was treated with gemcitabine but progressed after". */
static guint
take_patient_course (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_joined = cw_scan_is (scan, at, "but and");
  guint verb = at + 1;

  element->value = "pd";
  if ((is_joined && !is_of_treatment (scan, at)) ||
      (!is_joined && !cw_scan_is (scan, at, "patient he she who")))
    return 0;
  verb += cw_scan_is (scan, verb,
                      "initially then rapidly subsequently again eventually soon had has "
                      "unfortunately further also quickly");
  return is_progress_of_patient (scan, verb) ? verb + 1 - at : 0;
}

/* "the disease then progressed", "the tumour remained stable": said by a verb. */
static guint
take_course (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at + 1;

  if (!cw_event_is_tumor (scan, at) || !is_disease_of_tumor (scan, at) ||
      (cw_scan_is (scan, at, LESIONS) && !cw_scan_is (scan, at, "disease")))
    return 0;
  if ((cw_scan_is (scan, next, "size burden volume load") &&
       cw_scan_is (scan, at, "tumor tumour")) ||
      cw_scan_is (scan, next, "status"))
    next++;
  element->value = "sd";
  if (cw_scan_is (scan, next, "remained stayed remains was were has had is are") &&
      cw_scan_is (scan, next + 1, "still radiologically clinically again") &&
      cw_scan_is (scan, next + 2, "stable"))
    return next + 3 - at;
  if (cw_scan_is (scan, next, "has have had") && cw_scan_is (scan, next + 1, "been remained"))
    next++;
  if (cw_scan_is (scan, next, "remained stayed remains was were has had is been") &&
      cw_scan_is (scan, next + 1, "stable stabilized stabilised"))
    return next + 2 - at;
  next -= cw_scan_is (scan, next, "been remained") && next > at + 1;
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

/* Whether the name at @at is one of the tumour without doubt: "the target lesions", not "the
 * lesions", which may be those of a rash. */
static gboolean
is_surely_tumor (const CwScan *scan, guint at)
{
  return cw_event_is_tumor (scan, at) &&
         (!cw_scan_is (scan, at, LESIONS) || (at > 0 && cw_scan_is (scan, at - 1, SITES)));
}

/* "complete disappearance of the tumor", "resolution of all lesions": all of it went. */
static guint
take_total_loss (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at + cw_scan_is (scan, at, "complete total full"), taken;
  gboolean is_all = next > at;

  next += is_all && cw_scan_is (scan, next,
                                "radiological radiologic radiographic metabolic clinical tumor "
                                "tumour and");

  if (!cw_scan_is (scan, next, "disappearance resolution regression") ||
      !cw_scan_is (scan, next + 1, "of"))
    return 0;
  is_all = is_all || (cw_scan_is (scan, next + 2, "all") &&
                      cw_scan_is (scan, next, "disappearance resolution"));
  taken = is_all ? take_tumor_behind (scan, next + 2, at) : 0;
  element->value = "cr";
  return taken && (cw_scan_is (scan, next + 2, "all") || is_surely_tumor (scan, at + taken - 1))
           ? taken
           : 0;
}

/* "all metastases", "all the lung metastases". */
static gboolean
is_all_of_it (const CwScan *scan, guint at)
{
  for (guint n = 1; n < 4 && n <= at; n++)
    if (cw_scan_is (scan, at - n, "all"))
      return TRUE;
  return FALSE;
}

/* "the cervical lesion has completely responded", "the tumour had completely disappeared". */
static guint
take_total_course (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = at + 1;

  if (!is_surely_tumor (scan, at))
    return 0;
  while (next < at + 3 && cw_scan_is (scan, next, "has have had also"))
    next++;
  element->value = "cr";
  if (is_all_of_it (scan, at) && cw_scan_is (scan, next, "disappeared resolved vanished"))
    return next + 1 - at;
  if (cw_scan_is (scan, next, "completely totally entirely") &&
      cw_scan_is (scan, next + 1, "disappeared responded regressed resolved vanished"))
    return next + 2 - at;
  return cw_scan_is (scan, next, "disappeared regressed resolved vanished") &&
             cw_scan_is (scan, next + 1, "completely totally entirely")
           ? next + 2 - at
           : 0;
}

/* "radiologic stability", "stability of the disease". */
static guint
take_stability (const CwScan *scan, guint at, CwEventElement *element)
{
  element->value = "sd";
  if (cw_scan_is (scan, at, "stability"))
    return cw_scan_is (scan, at + 1, "of") ? take_tumor_behind (scan, at + 2, at) : 0;
  return cw_scan_is (scan, at,
                     "radiologic radiological radiographic disease tumor tumour tumoral "
                     "metastatic") &&
             cw_scan_is (scan, at + 1, "stability")
           ? 2
           : 0;
}

/* What the tumour, or the patient with it, is said to have done; how many tokens it takes. */
guint
cw_event_take_tumor (const CwScan *scan, guint at, CwEventElement *element)
{
  static guint (*const takers[]) (const CwScan *scan, guint at, CwEventElement *element) = {
    take_total_course, take_course,         take_progression,
    take_total_loss,   take_patient_course, take_stability,
  };
  guint taken = 0;

  for (guint i = 0; taken == 0 && i < G_N_ELEMENTS (takers); i++)
    taken = takers[i](scan, at, element);
  return taken;
}
