/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

#include <string.h>

#include "model/cw-response.h"

/* How the disease answered, as the sentence tells it. */

static gboolean
is_time (CwEventKind kind)
{
  return kind == CW_EVENT_DATE || kind == CW_EVENT_CYCLES;
}

/* Whether the words around say that it was found in this patient. */
static gboolean
is_evidence (CwEventKind kind)
{
  return kind == CW_EVENT_SHOWED || kind == CW_EVENT_CRITERIA || kind == CW_EVENT_MODALITY ||
         kind == CW_EVENT_LABEL || kind == CW_EVENT_CUE || is_time (kind);
}

static gboolean
is_part (CwEventKind kind)
{
  switch (kind)
    {
    case CW_EVENT_RESPONSE:
    case CW_EVENT_CRITERIA:
    case CW_EVENT_MODALITY:
    case CW_EVENT_LABEL:
    case CW_EVENT_CONFIRMED:
    case CW_EVENT_GLUE:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_STOP:
    case CW_EVENT_SIGN:
    case CW_EVENT_AUXILIARY:
      return TRUE;
    default:
      return is_time (kind);
    }
}

/* Nothing but an assessment: "PR in May 2020". */
static gboolean
is_fragment (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (!is_part (cw_event_reader_get (self, i)->kind))
      return FALSE;
  return TRUE;
}

/* Past what praises a response: "had a very good partial response". */
static guint
skip_praise (const CwScan *scan, guint token)
{
  for (guint n = 0; n < 4 && token > 1; n++, token--)
    if (!cw_scan_is (
          scan, token - 1,
          "a an the stable sustained ongoing good very excellent dramatic remarkable "
          "durable substantial marked rapid deep deeper major prolonged initial clear "
          "confirmed lasting persistent second first significant rapidly slowly his her"))
      break;
  return token;
}

/* "the response to treatment was a partial remission". */
static gboolean
is_answer (const CwEventReader *self, guint at)
{
  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                    "response efficacy outcome result effect"))
      return TRUE;
  return FALSE;
}

/* "received 4 cycles of ipilimumab with progressive disease". */
static gboolean
is_after_treatment (const CwEventReader *self, guint at)
{
  gboolean given = FALSE, taken = FALSE;

  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      given = given || cw_scan_is (self->lexicon.scan, element->first,
                                   "received completed underwent given treated administered");
      taken = taken || element->kind == CW_EVENT_DRUG || element->kind == CW_EVENT_TREATMENT;
    }
  return given && taken;
}

/* "had stable disease", "was in complete remission", "leading to a PR", "with a PR". Progression
 * "with" which someone comes was there before. */
static gboolean
is_had (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint token = skip_praise (scan, element->first);

  if (token == 0)
    return FALSE;
  if (cw_scan_is (scan, token - 1,
                  "had has have having achieving obtaining experiencing maintaining"))
    return TRUE;
  if (token < 2)
    return FALSE;
  if (cw_scan_is (scan, token - 1, "report describe present"))
    return cw_scan_is (scan, token - 2, "we");
  if (cw_scan_is (scan, token - 1, "was is were") && cw_scan_is (scan, token - 2, "there"))
    return TRUE;
  if (cw_scan_is (scan, token - 1, "was"))
    return is_answer (self, at);
  if (cw_scan_is (scan, token - 1, "into"))
    return cw_scan_is (scan, token - 2, "went entered came put gone");
  if (cw_scan_is (scan, token - 1, "in"))
    return cw_scan_is (
      scan, token - 2,
      "was is remained remains been resulting resulted still currently discharged");
  if (cw_scan_is (scan, token - 1, "to"))
    return cw_scan_is (scan, token - 2,
                       "leading led converted improved deepened amounting corresponding");
  if (cw_scan_is (scan, token - 1, "by"))
    return cw_scan_is (scan, token - 2, "followed");
  return cw_scan_is (scan, token - 1, "with") &&
         (g_strcmp0 (element->value, "pd") != 0 || is_after_treatment (self, at)) &&
         !cw_scan_is (scan, token - 2, "patient man woman male female presented presenting");
}

/* Said by a verb: "the disease progressed". */
static gboolean
is_course (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return cw_scan_is (self->lexicon.scan, element->last - 1,
                     "progressed stabilized stabilised responded partially completely") ||
         cw_scan_is (self->lexicon.scan, element->last - 1, "stable progress");
}

/* "the tumour decreased by 40% (PR)". */
static gboolean
is_in_brackets (const CwEventReader *self, guint at)
{
  return at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_OPEN) &&
         cw_event_reader_is (self, at + 1, CW_EVENT_CLOSE) &&
         !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 2)->last - 1,
                      "receptor receptors deviation") &&
         cw_event_reader_has_between (self, 0, at, CW_EVENT_OTHER_THING);
}

/* "with a partial response of the primary and stable disease of the liver": what is joined to a
 * response that was told is told too. */
static gboolean
joins_told (const CwEventReader *self, guint at)
{
  gboolean joined = FALSE;

  for (guint i = at; i > 0 && i + 10 > at; i--)
    switch (cw_event_reader_get (self, i - 1)->kind)
      {
      case CW_EVENT_AND:
        joined = TRUE;
        break;
      case CW_EVENT_GLUE:
        joined = joined || cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first,
                                       "with then");
        break;
      case CW_EVENT_RESPONSE:
        return joined && cw_event_reader_get (self, i - 1)->used;
      case CW_EVENT_STOP:
      case CW_EVENT_LINK:
        return FALSE;
      default:
        break;
      }
  return FALSE;
}

/* "Complete remission of the liver metastases seen in the CT scan was also achieved". */
static gboolean
is_said_far_behind (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 16, self->elements->len);

  for (guint i = at + 1; i < end && at < 2; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SHOWED) && !cw_event_reader_is_denied (self, i) &&
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                    "achieved obtained reached attained"))
      return TRUE;
  return FALSE;
}

/* "was stopped because of disease progression": there was progression, then. */
static gboolean
is_why_stopped (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  if (g_strcmp0 (cw_event_reader_get (self, at)->value, "pd") != 0)
    return FALSE;
  for (guint i = at; i > start && at - i < 12; i--)
    if (g_strcmp0 (cw_event_reader_get (self, i - 1)->value, "stopped") == 0)
      return cw_event_reader_has_between (self, i, at, CW_EVENT_LINK) &&
             !cw_event_reader_is_denied (self, i - 1);
  return FALSE;
}

static gboolean
is_told (const CwEventReader *self, guint at)
{
  guint first = at > 12 ? at - 12 : 0, last = MIN (at + 8, self->elements->len);

  if (is_fragment (self) || is_had (self, at) || is_course (self, at) ||
      is_in_brackets (self, at) || joins_told (self, at) || is_why_stopped (self, at))
    return TRUE;
  for (guint i = first; i < last; i++)
    if (is_evidence (cw_event_reader_get (self, i)->kind) && !cw_event_reader_is_denied (self, i))
      return TRUE;
  return is_said_far_behind (self, at);
}

/* "response to nivolumab was evaluated as": what stands here belongs to a verb before it. */
static gboolean
is_object (const CwScan *scan, guint token)
{
  if (token == 0)
    return FALSE;
  if (cw_scan_is (scan, token, "to"))
    return cw_scan_is (scan, token - 1,
                       "leading led converted improved deepened amounting corresponding "
                       "equivalent equal changed evolved");
  if (cw_scan_is (scan, token, "for"))
    return cw_scan_is (scan, token - 1, "criteria");
  return cw_scan_is (scan, token, "of") &&
         cw_scan_is (scan, token - 1,
                     "response achievement result outcome effect efficacy confirmation assessment "
                     "evaluation attainment status category form finding evidence maintenance "
                     "signs picture features");
}

/* Until, upon, due to: the response is when or why something else was done. */
static gboolean
is_condition (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = at; i > 0 && i + 4 > at; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (before->kind == CW_EVENT_LINK)
        return !is_why_stopped (self, at);
      if (is_evidence (before->kind) || before->kind == CW_EVENT_SPAN ||
          before->kind == CW_EVENT_ONSET ||
          cw_scan_get (scan, before->first)->kind != CW_TOKEN_WORD ||
          cw_scan_is (scan, before->first, "was were is had has have having been by with") ||
          is_object (scan, before->first))
        return FALSE;
      if (cw_scan_is (scan, before->first,
                      "until till upon due after to following before because despite since "
                      "against avoid of from when achieve for per toward towards without "
                      "once if unless"))
        return TRUE;
    }
  return FALSE;
}

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
  "granulomatosis hemophagocytic hyperthyroidism graves"

#define TUMORS                                                                                     \
  "tumor tumour tumors tumours cancer carcinoma adenocarcinoma sarcoma lymphoma leukemia "         \
  "leukaemia myeloma melanoma metastases metastatic metastasis malignancy neoplasm blastoma "      \
  "glioma disease lesions lesion chemotherapy chemoradiotherapy radiotherapy transplantation"

/* Those that are hardly ever named beside a tumour as well. */
#define OWN_DISEASES                                                                               \
  "nephrotic nephritis lupus crohn arthritis psoriasis vasculitis myasthenia pemphigus "           \
  "pemphigoid acromegaly cushing sarcoidosis glomerulonephritis glomerulosclerosis minimal "       \
  "purpura scleritis dermatomyositis polymyositis urticaria autoimmune pyoderma granulomatosis "   \
  "graves"

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
    for (guint n = 1; n < 4; n++)
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

/* The stretch between commas and stops in which the response stands. */
static void
find_segment (const CwEventReader *self, guint at, guint *first, guint *last)
{
  guint depth = 0;

  for (*first = at; *first > 0; (*first)--)
    {
      CwEventKind kind = cw_event_reader_get (self, *first - 1)->kind;

      if (kind == CW_EVENT_RESPONSE || kind == CW_EVENT_STOP)
        break;
    }
  for (*last = at + 1; *last < self->elements->len; (*last)++)
    {
      CwEventKind kind = cw_event_reader_get (self, *last)->kind;

      depth += kind == CW_EVENT_OPEN;
      depth -= kind == CW_EVENT_CLOSE && depth > 0;
      if (kind == CW_EVENT_RESPONSE || kind == CW_EVENT_STOP ||
          (kind == CW_EVENT_COMMA && depth == 0))
        break;
    }
}

static guint
find_one (const CwEventReader *self, guint first, guint last, CwEventKind kind)
{
  guint found = CW_EVENT_NONE;

  for (guint i = first; i < last; i++)
    {
      if (!cw_event_reader_is (self, i, kind) || cw_event_reader_get (self, i)->used)
        continue;
      if (found != CW_EVENT_NONE)
        return CW_EVENT_NONE;
      found = i;
    }
  return found;
}

/* What stands behind the response goes before what stands in front of it. */
static guint
find_near (const CwEventReader *self, guint at, guint first, guint last, CwEventKind kind)
{
  guint found = find_one (self, at + 1, last, kind);

  return found != CW_EVENT_NONE ? found : find_one (self, first, at, kind);
}

static void
set (CwEventReader *self, CwSnapshot *item, const char *name, const char *value, guint at)
{
  if (value && cw_notation_set (item, name, value))
    cw_event_reader_get (self, at)->used = TRUE;
}

static void
set_time (CwEventReader *self, CwSnapshot *item, guint at, guint first, guint last)
{
  guint date = find_near (self, at, first, last, CW_EVENT_DATE);
  guint cycles = find_near (self, at, first, last, CW_EVENT_CYCLES);

  if (date != CW_EVENT_NONE)
    set (self, item, "date", cw_event_reader_get (self, date)->text, date);
  if (cycles != CW_EVENT_NONE)
    {
      g_autofree char *number = g_strdup_printf ("%u", cw_event_reader_get (self, cycles)->number);
      g_autofree char *written = cw_event_reader_dup (self, cycles, cycles + 1);
      g_autofree char *words = cw_event_dup_inside (written);

      set (self, item, "after-cycle", number, cycles);
      set (self, item, "label", words, cycles);
    }
}

static void
set_facts (CwEventReader *self, CwSnapshot *item, guint at, guint first, guint last)
{
  static const struct
  {
    CwEventKind kind;
    const char *field;
  } facts[] = {
    { CW_EVENT_CRITERIA, "criteria" },
    { CW_EVENT_MODALITY, "modality" },
    { CW_EVENT_LABEL, "label" },
    { CW_EVENT_CONFIRMED, "confirmed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      guint found = find_near (self, at, first, last, facts[i].kind);

      if (found != CW_EVENT_NONE)
        set (self, item, facts[i].field, cw_event_reader_get (self, found)->value, found);
    }
}

/* One criterion in the sentence is that of all its responses. */
static void
share_criteria (CwEventReader *self, CwSnapshot *item)
{
  const char *value = NULL;

  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_CRITERIA))
      {
        if (value && g_strcmp0 (value, cw_event_reader_get (self, i)->value) != 0)
          return;
        value = cw_event_reader_get (self, i)->value;
      }
  if (value)
    cw_notation_set (item, "criteria", value);
}

/* "a confirmed PR"; in "CT confirmed PR" it is the verb. */
static gboolean
is_called_confirmed (const CwEventReader *self, guint token)
{
  const CwScan *scan = self->lexicon.scan;

  return token > 0 && cw_scan_is (scan, token - 1, "confirmed") &&
         (token == 1 || cw_scan_get (scan, token - 2)->kind == CW_TOKEN_SIGN ||
          cw_scan_is (scan, token - 2, "a an the had has with achieved showed was of best and"));
}

static void
add_response (CwEventReader *self, guint at)
{
  CwEventElement *element = cw_event_reader_get (self, at);
  CwSnapshot *item = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_ASSESSMENT), NULL);
  guint first, last, start = at, end = at + 1;

  find_segment (self, at, &first, &last);
  cw_notation_set (item, "overall", element->value);
  if (element->number)
    {
      g_autofree char *words = cw_event_reader_dup (self, at, at + 1);

      cw_notation_add_note (item, words);
    }
  set_time (self, item, at, first, last);
  cw_event_reader_set_cycles_given (self, item, at);
  set_facts (self, item, at, first, last);
  share_criteria (self, item);
  if (is_called_confirmed (self, element->first))
    cw_notation_set (item, "confirmed", "yes");
  element->used = TRUE;
  for (guint i = first; i < last; i++)
    if (cw_event_reader_get (self, i)->used)
      {
        start = MIN (start, i);
        end = MAX (end, i + 1);
      }
  cw_event_reader_add_row (self, item, start, end);
}

/* The responses that the sentence says were found. */
void
cw_event_reader_read_responses (CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_RESPONSE) && !cw_event_reader_is_denied (self, i) &&
        is_told (self, i) && (!is_condition (self, i) || joins_told (self, i)) &&
        !is_to_other_medicine (self, i) && !is_of_other_disease (self, i))
      add_response (self, i);
}
