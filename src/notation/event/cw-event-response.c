/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event-private.h"

#include <string.h>

#include "model/cw-response.h"

/* How the disease answered, as the sentence tells it. */

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
static gboolean
is_told_by_loss (const CwEventReader *self, guint at)
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
  if (is_told_by_loss (self, at) && cw_event_reader_has_between (self, 0, at, CW_EVENT_TERM) &&
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                  "lesion lesions nodule nodules mass masses"))
    return TRUE;
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last, "of") &&
         cw_event_reader_is (self, cw_event_reader_skip_glue (self, at + 1), CW_EVENT_TERM);
}

/* "disease progression (PD, RECIST 1.1)". */
static gboolean
is_short_form (const CwEventReader *self, guint at)
{
  return at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_OPEN) &&
         cw_event_reader_is (self, at - 2, CW_EVENT_RESPONSE);
}

/* "progression of the liver metastases; liver progression was confirmed": at the same time. */
static gboolean
is_same_progression (const CwEventReader *self, guint before, guint at)
{
  static const CwEventKind others[] = { CW_EVENT_DATE,     CW_EVENT_CYCLES, CW_EVENT_SPAN,
                                        CW_EVENT_ONSET,    CW_EVENT_ACTION, CW_EVENT_DRUG,
                                        CW_EVENT_TREATMENT };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (cw_event_reader_has_between (self, before, at, others[i]))
      return FALSE;
  for (guint i = before + 1; i < at; i++)
    if (cw_event_reader_starts_with (self, i, "until continued then later again further finally"))
      return FALSE;
  return g_strcmp0 (cw_event_reader_get (self, at)->value, "pd") == 0;
}

/* "in remission with complete response". */
static gboolean
is_remission_again (const CwEventReader *self, guint before, guint at)
{
  return at - before < 4 && cw_event_reader_starts_with (self, before, "remission") &&
         cw_event_reader_is (self, at - 1, CW_EVENT_GLUE);
}

/* "a complete response with disappearance of all lesions": the same in other words. */
static gboolean
is_said_again (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; i > 0; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (before->kind != CW_EVENT_RESPONSE || !before->used)
        continue;
      return g_strcmp0 (before->value, element->value) == 0 &&
             (is_short_form (self, at) || (is_told_by_loss (self, at) && i > start) ||
              is_same_progression (self, i - 1, at) || is_remission_again (self, i - 1, at));
    }
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

/* What stands behind the response goes before what stands in front of it, and what is next to it
 * before all else. */
static guint
find_near (const CwEventReader *self, guint at, guint first, guint last, CwEventKind kind)
{
  guint found;

  if (cw_event_reader_is (self, at + 1, kind) && !cw_event_reader_get (self, at + 1)->used)
    return at + 1;
  found = find_one (self, at + 1, last, kind);

  return found != CW_EVENT_NONE ? found : find_one (self, first, at, kind);
}

static void
set (CwEventReader *self, CwSnapshot *item, const char *name, const char *value, guint at)
{
  if (value && cw_notation_set (item, name, value))
    cw_event_reader_get (self, at)->used = TRUE;
}

/* "After course 16, a CR of the target lesion and an overall PR were seen": both of them then. The
 * only count of cycles, where it begins the sentence; %CW_EVENT_NONE for none. */
static guint
find_opening_cycles (const CwEventReader *self, guint at)
{
  guint found = CW_EVENT_NONE;

  for (guint i = 0; i < at; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_CYCLES:
        if (found != CW_EVENT_NONE || i > 2)
          return CW_EVENT_NONE;
        found = i;
        break;
      case CW_EVENT_DATE:
      case CW_EVENT_SPAN:
      case CW_EVENT_ONSET:
      case CW_EVENT_STOP:
      case CW_EVENT_ACTION:
        return CW_EVENT_NONE;
      default:
        break;
      }
  return found;
}

static void
set_time (CwEventReader *self, CwSnapshot *item, guint at, guint first, guint last)
{
  guint date = find_near (self, at, first, last, CW_EVENT_DATE);
  guint cycles = find_near (self, at, first, last, CW_EVENT_CYCLES);

  if (cycles == CW_EVENT_NONE && date == CW_EVENT_NONE)
    cycles = find_opening_cycles (self, at);
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
  self->response = element->value;
  cw_event_reader_add_row (self, item, start, end);
}

/* "Outcomes are best after obtaining complete remission": what holds for many. */
static gboolean
is_of_many (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_starts_with (self, i, "are"))
      return cw_event_reader_is_timeless (self);
  return FALSE;
}

/* The responses that the sentence says were found. */
void
cw_event_reader_read_responses (CwEventReader *self)
{
  if (is_of_many (self))
    return;
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_RESPONSE) && !cw_event_reader_is_denied (self, i) &&
        cw_event_reader_is_response_told (self, i) && !is_to_other_medicine (self, i) &&
        !is_of_other_disease (self, i) && !is_of_event (self, i) && !is_said_again (self, i))
      add_response (self, i);
}
