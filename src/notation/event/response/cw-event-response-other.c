/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/response/cw-event-response-private.h"

#include <string.h>

/* Responses of something else than a tumour: of an infection, of a colitis, of a symptom. */

/* "partial response to prednisone": not of the tumour. */
static gboolean
is_to_other_medicine (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;

  return cw_scan_is (scan, next, "to") &&
         cw_scan_is (scan, next + 1,
                     "steroids steroid corticosteroids prednisone prednisolone glucocorticoids "
                     "methylprednisolone antibiotics opioids ivig levothyroxine antihypertensives "
                     "analgesics diuretics antidepressants hydrocortisone loperamide insulin");
}

#define OTHER_DISEASES                                                                             \
  "nephrotic nephritis nephropathy lupus crohn colitis arthritis psoriasis depression depressive " \
  "schizophrenia epilepsy seizures seizure asthma vasculitis myasthenia pemphigus pemphigoid "     \
  "uveitis headache pain symptoms eczema dermatitis thrombocytopenia itp hepatitis diabetes "      \
  "acromegaly cushing hypertension proteinuria mania bipolar aplastic sarcoidosis "                \
  "glomerulonephritis glomerulosclerosis minimal purpura encephalitis myocarditis scleritis "      \
  "dermatomyositis polymyositis urticaria neuropathy autoimmune pyoderma hemophilia alopecia "     \
  "granulomatosis hemophagocytic hyperthyroidism graves infection anemia"

#define TUMORS                                                                                     \
  "tumor tumour tumors tumours cancer carcinoma adenocarcinoma sarcoma lymphoma leukemia "         \
  "leukaemia myeloma melanoma metastases metastatic metastasis malignancy neoplasm blastoma "      \
  "glioma disease lesions lesion chemotherapy chemoradiotherapy radiotherapy transplantation"

/* Those that are hardly ever named beside a tumour as well. */
#define OWN_DISEASES                                                                               \
  "nephrotic nephritis lupus crohn arthritis psoriasis vasculitis myasthenia pemphigus "           \
  "pemphigoid acromegaly cushing sarcoidosis glomerulonephritis glomerulosclerosis minimal "       \
  "purpura scleritis dermatomyositis polymyositis urticaria autoimmune pyoderma granulomatosis "   \
  "graves depression depressive mania radiculopathy nsaid nsaids migraine neuralgia"

/* Whether the sentence names another disease that answers to treatment, and no tumour. */
static gboolean
is_about_other_disease (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean found = FALSE;
  guint end = cw_event_reader_get (self, self->elements->len - 1)->last;

  for (guint i = cw_event_reader_get (self, 0)->first; i < end; i++)
    {
      if (cw_scan_is (scan, i, TUMORS) && !cw_scan_is (scan, i - 1, "change"))
        return FALSE;
      found = found || cw_scan_is (scan, i, OWN_DISEASES);
    }
  return found;
}

/* "complete remission of nephrotic syndrome", "her Crohn's disease was in complete remission". */
static gboolean
is_of_other_disease (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;

  if (is_about_other_disease (self))
    return TRUE;
  if (cw_scan_is (scan, next, "of"))
    for (guint n = 1; n < 7 && cw_scan_get (scan, next + n)->kind == CW_TOKEN_WORD; n++)
      if (cw_scan_is (scan, next + n, OTHER_DISEASES))
        return TRUE;
  next = cw_event_reader_get (self, at)->first;
  if (next < 3 || !cw_scan_is (scan, next - 1, "in") || !cw_scan_is (scan, next - 2, "was is were"))
    return FALSE;
  for (guint n = 3; n < 8 && n <= next; n++)
    if (cw_scan_is (scan, next - n, OTHER_DISEASES))
      return TRUE;
  return FALSE;
}

/* "complete resolution of all lesions": told by what is there no longer. */
gboolean
cw_event_reader_is_told_by_loss (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->last - element->first > 2 &&
         cw_scan_is (self->lexicon.scan, element->first,
                     "complete total disappearance resolution regression stability");
}

/* "complete remission of the eruption", "the rash showed complete resolution of all lesions": what
 * got better is an event. */
static gboolean
is_of_event (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is_told_by_loss (self, at) &&
      cw_event_reader_has_between (self, 0, at, CW_EVENT_TERM) &&
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                  "lesion lesions nodule nodules mass masses"))
    return TRUE;
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last, "of") &&
         cw_event_reader_is (self, cw_event_reader_skip_glue (self, at + 1), CW_EVENT_TERM);
}

/* Medicines that no tumour is treated with, by how their names end. */
static gboolean
is_other_medicine (const CwScan *scan, guint at)
{
  static const char *const endings[] = {
    "ciclovir", "cyclovir", "cillin",  "floxacin", "cycline", "conazole", "nidazole", "fungin",
    "sartan",   "dipine",   "azepine", "triptan",  "prazole", "penem",    "gliptin",  "oxetine",
  };
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind != CW_TOKEN_WORD)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (token->word, endings[i]))
      return TRUE;
  return cw_scan_is (scan, at,
                     "vancomycin gentamicin amikacin clindamycin azithromycin erythromycin "
                     "clarithromycin linezolid colistin meropenem antibiotic antibiotics "
                     "antimicrobial antimicrobials antifungal antifungals antivirals amphotericin "
                     "acyclovir foscarnet cidofovir lithium valproate levetiracetam phenytoin "
                     "lamotrigine gabapentin pregabalin clozapine olanzapine risperidone "
                     "haloperidol quetiapine aripiprazole amlodipine metoprolol propranolol "
                     "enalapril lisinopril ramipril captopril amiodarone digoxin furosemide "
                     "insulin metformin levothyroxine warfarin heparin defibrotide colchicine "
                     "isotretinoin mesalazine mesalamine sulfasalazine hydroxychloroquine topical "
                     "emollients antihistamines antihistamine isoniazid rifampicin ethambutol");
}

/* "The infection responded completely": what is named before it, unless tumours make it as well. */
static gboolean
is_behind_other_illness (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = start; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM) &&
        !cw_scan_is (scan, cw_event_reader_get (self, i)->last - 1,
                     "lymphadenopathy adenopathy splenomegaly hepatosplenomegaly hepatomegaly "
                     "ascites effusion effusions"))
      return TRUE;
  for (guint i = cw_event_reader_get (self, start)->first;
       i < cw_event_reader_get (self, at)->first; i++)
    if (cw_scan_is (scan, i, OTHER_DISEASES " acne rosacea"))
      return TRUE;
  return FALSE;
}

/* Tokens in which another illness or a medicine against one is looked for. */
#define BEFORE_MAX 60
#define BEHIND_MAX 20

/* Whether the words around name another illness or a medicine against one, and nothing that is
 * given against tumours more than against anything else. */
static gboolean
is_among_other_illness (const CwScan *scan, const CwEventElement *element)
{
  guint first = element->first > BEFORE_MAX ? element->first - BEFORE_MAX : 0;
  gboolean found = FALSE;

  for (guint i = first; i < element->last + BEHIND_MAX; i++)
    {
      if (cw_scan_is (scan, i, "rituximab bmt transplantation transplant"))
        return FALSE;
      found = found || is_other_medicine (scan, i) || cw_scan_is (scan, i, OWN_DISEASES);
    }
  return found;
}

/* "He was treated with ganciclovir with partial response", "the infection responded completely":
 * the text names no tumour. "CR" is not written of anything else. */
static gboolean
is_without_tumor (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_event_is_near_tumor (scan, element->first) || element->last == element->first + 1 ||
      cw_event_reader_has (self, CW_EVENT_CRITERIA) || cw_event_reader_has (self, CW_EVENT_CYCLES))
    return FALSE;
  if (is_among_other_illness (scan, element))
    return TRUE;
  return (g_strcmp0 (element->value, "cr") == 0 || g_strcmp0 (element->value, "pr") == 0) &&
         is_behind_other_illness (self, at);
}

/* Words that may stand between "of" and what a response was of, where it is not the tumour itself.
 */
#define OWNERS                                                                                     \
  "patient patients her his their disease condition illness malignancy primary metastatic lung "   \
  "liver brain bone nodal cns target it both all this"

/* "complete remission of the radiologic abnormalities", in a text without a tumour. */
static gboolean
is_of_other_thing (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint next = element->last + 1;

  if (!cw_scan_is (scan, element->last, "of") || cw_event_is_near_tumor (scan, element->first))
    return FALSE;
  next += cw_scan_is (scan, next, "the a an");
  return cw_scan_get (scan, next)->kind == CW_TOKEN_WORD && !cw_scan_is (scan, next, OWNERS) &&
         cw_event_take_tumor_behind (scan, next, next) == 0;
}

/* Whether what responded is something else than a tumour. */
gboolean
cw_event_reader_is_other_response (const CwEventReader *self, guint at)
{
  return is_to_other_medicine (self, at) || is_of_other_disease (self, at) ||
         is_of_event (self, at) || is_without_tumor (self, at) || is_of_other_thing (self, at);
}
