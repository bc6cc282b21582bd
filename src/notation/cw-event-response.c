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

/* "had stable disease", "was in complete remission". */
static gboolean
is_had (const CwEventReader *self, guint at)
{
  guint token = cw_event_reader_get (self, at)->first;

  if (token > 1 && cw_scan_is (self->lexicon.scan, token - 1, "stable sustained a an ongoing"))
    token--;
  return token > 0 &&
         (cw_scan_is (self->lexicon.scan, token - 1, "had has") ||
          (token > 1 && cw_scan_is (self->lexicon.scan, token - 1, "in") &&
           cw_scan_is (self->lexicon.scan, token - 2, "was is remained remains been")));
}

static gboolean
is_told (const CwEventReader *self, guint at)
{
  guint first = at > 12 ? at - 12 : 0, last = MIN (at + 8, self->elements->len);

  if (is_fragment (self) || is_had (self, at))
    return TRUE;
  for (guint i = first; i < last; i++)
    if (is_evidence (cw_event_reader_get (self, i)->kind) && !cw_event_reader_is_denied (self, i))
      return TRUE;
  return FALSE;
}

/* Until, upon, due to: the response is when or why something else was done. */
static gboolean
is_condition (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  for (guint i = 1; i <= 3 && i <= token; i++)
    {
      if (cw_scan_get (scan, token - i)->kind != CW_TOKEN_WORD ||
          cw_scan_is (scan, token - i, "was were is had has been"))
        return FALSE;
      if (cw_scan_is (scan, token - i,
                      "until till upon due after to following before because despite since "
                      "against avoid of from when achieve for per toward towards without"))
        return TRUE;
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
        is_told (self, i) && !is_condition (self, i))
      add_response (self, i);
}
