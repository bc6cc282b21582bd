/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/response/cw-event-response-private.h"

/* Responses as notes have them, without a verb. */

/* No head of a note is longer. */
#define HEAD_TOKENS 12

#define EXAMINATIONS                                                                               \
  "restaging staging reassessment response evaluation assessment imaging scan board tumorboard "   \
  "mdt mtb result status outcome ct mri pet bm marrow biopsy mass lesion lesions markers "         \
  "ultrasound us endoscopy"

/* "marrow 2% blasts, CRi." */
static gboolean
ends_part (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->last == element->first + 1 &&
         (at + 1 == self->elements->len || cw_event_reader_is (self, at + 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, at + 1, CW_EVENT_STOP) ||
          cw_scan_is_sign (self->lexicon.scan, element->last, '.'));
}

/* "= SD", ": PD" behind a word for the examination or for those who judged it. */
static gboolean
is_result_of (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint sign = at;

  /* "CT 6/12: RECIST PR" */
  while (sign > 0 && (cw_event_reader_is (self, sign - 1, CW_EVENT_CRITERIA) ||
                      cw_event_reader_is (self, sign - 1, CW_EVENT_LABEL)))
    sign--;
  sign = cw_event_reader_get (self, sign)->first;
  if (sign == 0 ||
      !(cw_scan_is_sign (scan, sign - 1, '=') || cw_scan_is_sign (scan, sign - 1, ':') ||
        (cw_scan_is_sign (scan, sign - 1, ',') && ends_part (self, at))))
    return FALSE;
  for (guint n = sign - 1; n > 0 && sign - n < HEAD_TOKENS && !cw_scan_is_sign (scan, n - 1, '.') &&
                           !cw_scan_is_sign (scan, n - 1, ';');
       n--)
    if (cw_scan_is (scan, n - 1, EXAMINATIONS))
      return TRUE;
  return FALSE;
}

/* "on nivolumab", "after 4 cycles", "under 2nd line FOLFIRI" at @at. */
static gboolean
is_on_treatment (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "on under after post during despite"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 5; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_DRUG) ||
        cw_event_reader_is (self, i, CW_EVENT_TREATMENT) ||
        cw_event_reader_is (self, i, CW_EVENT_CYCLES) || cw_event_reader_get (self, i)->is_medicine)
      return TRUE;
  return FALSE;
}

/* "Progression in liver on FOLFIRI": a note that begins with it. */
static gboolean
is_progress_noted (const CwEventReader *self, guint at)
{
  guint end = MIN (5, self->elements->len);

  if (at > 0 || g_strcmp0 (cw_event_reader_get (self, at)->value, "pd") != 0)
    return FALSE;
  for (guint i = 1; i < end; i++)
    if (is_on_treatment (self, i))
      return TRUE;
    else if (!cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
             !cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_PLACE))
      return FALSE;
  return FALSE;
}

/* "PD (new bone mets) on nivolumab", "5/12 post autoSCT sCR", "Restaging after C8 = SD": letters as
 * only notes have them, with what was given, or what was looked at. */
static gboolean
is_category_noted (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint next = cw_event_reader_skip_bracket (self, at + 1);

  /* Nobody means anything else by them. */
  if (cw_event_is_immune_response (scan, element->last - 1) ||
      cw_scan_is (scan, element->first, "scr"))
    return TRUE;
  /* In words it may be a goal, unless the note begins with it. */
  if (is_result_of (self, at) || (at == 0 && is_on_treatment (self, next)))
    return TRUE;
  if (element->last != element->first + 1 ||
      !g_ascii_isupper (scan->text[cw_scan_get (scan, element->first)->end - 1]))
    return FALSE;
  if (is_on_treatment (self, next))
    return TRUE;
  for (guint i = at; i > 0 && at - i < 3; i--)
    if (cw_event_reader_starts_with (self, i - 1, "post after"))
      return cw_event_reader_has_between (self, i, at, CW_EVENT_TREATMENT) ||
             cw_event_reader_has_between (self, i, at, CW_EVENT_DRUG);
  return FALSE;
}

/* Whether the response at @at is told as notes do. */
gboolean
cw_event_reader_is_response_noted (const CwEventReader *self, guint at)
{
  return is_category_noted (self, at) || is_progress_noted (self, at);
}
