/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/response/cw-event-response-private.h"

#include <string.h>

#include "model/cw-response.h"

/* How the disease answered, as the sentence tells it. */

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
             (is_short_form (self, at) ||
              (cw_event_reader_is_told_by_loss (self, at) && i > start) ||
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

/* "PR after 2 cycles, SD after 4": a count without the word that another one has. */
static gboolean
take_bare_count (CwEventReader *self, CwSnapshot *item, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint count = 0, first = at + 1;
  g_autofree char *number = NULL, *words = NULL;

  /* "PD after 6 months": no count of cycles at all. */
  if ((cw_event_reader_is (self, first, CW_EVENT_ONSET) ||
       cw_event_reader_is (self, first, CW_EVENT_SPAN)) &&
      cw_event_reader_starts_with (self, first, "after"))
    return TRUE;
  if (!cw_event_reader_starts_with (self, first, "after") || first + 1 >= self->elements->len ||
      cw_scan_take_integer (scan, cw_event_reader_get (self, first + 1)->first, &count) != 1 ||
      !cw_event_reader_is (self, first + 1, CW_EVENT_WORD) ||
      cw_event_get_unit (scan, cw_event_reader_get (self, first + 1)->last) ||
      !(first + 2 == self->elements->len || cw_event_reader_is (self, first + 2, CW_EVENT_COMMA) ||
        cw_event_reader_is (self, first + 2, CW_EVENT_AND) ||
        cw_event_reader_is (self, first + 2, CW_EVENT_STOP)) ||
      !cw_event_reader_has_between (self, 0, self->elements->len, CW_EVENT_CYCLES))
    return FALSE;
  number = g_strdup_printf ("%u", count);
  words = cw_event_reader_dup (self, first, first + 2);
  set (self, item, "after-cycle", number, first + 1);
  set (self, item, "label", words, first + 1);
  return TRUE;
}

static gboolean
has_between (const CwEventReader *self, guint first, guint past, const char *words)
{
  for (guint i = first + 1; i < past; i++)
    if (cw_event_reader_starts_with (self, i, words))
      return TRUE;
  return FALSE;
}

/* "CR before transplant on 3 June 2019", "stable disease until April 2022": the day of what came
 * then. */
#define OF_OTHER_DATE "before until till prior lasted lasting through"
/* "Mixed response after 3 cycles, then PD": the count was over by then. "4 years later" may be told
 * of the same response. */
#define THEN "then subsequently followed finally"

static void
set_time (CwEventReader *self, CwSnapshot *item, guint at, guint first, guint last)
{
  if (take_bare_count (self, item, at))
    return;

  guint date = find_near (self, at, first, last, CW_EVENT_DATE);
  guint cycles = find_near (self, at, first, last, CW_EVENT_CYCLES);

  if (date != CW_EVENT_NONE && has_between (self, at, date, OF_OTHER_DATE))
    date = CW_EVENT_NONE;
  if (cycles != CW_EVENT_NONE && cycles < at && has_between (self, cycles, at, THEN))
    cycles = CW_EVENT_NONE;
  else if (cycles == CW_EVENT_NONE && date == CW_EVENT_NONE)
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
  if (cw_event_is_immune_response (self->lexicon.scan, element->last - 1) &&
      cw_snapshot_get_text (item, "criteria") == NULL)
    cw_notation_set (item, "criteria", "irecist");
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

/* "As steroids may do harm, CHOP was given and the patient obtained complete response": what may
 * be is said of something else. */
static gboolean
is_had_by_patient (const CwEventReader *self, guint at)
{
  guint verb = at;

  while (verb > 0 &&
         (cw_event_reader_is (self, verb - 1, CW_EVENT_GLUE) ||
          cw_event_reader_is (self, verb - 1, CW_EVENT_LABEL)) &&
         !cw_event_reader_starts_with (self, verb - 1, "to of for with he she patient"))
    verb--;
  return verb > 1 &&
         cw_event_reader_starts_with (self, verb - 1, "obtained achieved attained reached") &&
         cw_event_reader_starts_with (self, verb - 2, "he she patient");
}

/* "The patient never achieved a complete response": what is denied stands behind the verb. */
static gboolean
is_never_had (const CwEventReader *self, guint at)
{
  while (at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_GLUE) ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_WORD)))
    at--;
  return at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_NOT_AFTER) &&
         cw_event_reader_starts_with (self, at - 1, "never not") &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                     "achieved obtained attained reached");
}

/* The responses that the sentence says were found. */
void
cw_event_reader_read_responses (CwEventReader *self)
{
  if (is_of_many (self))
    return;
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_RESPONSE) &&
        (!cw_event_reader_is_denied (self, i) || is_had_by_patient (self, i)) &&
        !is_never_had (self, i) && cw_event_reader_is_response_told (self, i) &&
        !cw_event_reader_is_other_response (self, i) && !cw_event_reader_is_of_relative (self, i) &&
        !is_said_again (self, i))
      add_response (self, i);
}
