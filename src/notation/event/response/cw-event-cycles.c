/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/response/cw-event-response-private.h"

/* After how many cycles a response was found, where the sentence does not say "after": "received
 * six cycles of ABVD with a partial response". */

#define BEHIND_MAX 12 /* "a response after three months (six cycles)" */

/* Whether @at begins a count of cycles; the token after it, or 0. */
static guint
take_count (const CwEventReader *self, guint at, guint *number)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwScan *scan = self->lexicon.scan;

  if (element->kind != CW_EVENT_WORD || cw_event_reader_is_denied (self, at) ||
      cw_scan_take_integer (scan, element->first, number) == 0)
    return 0;
  if (element->first > 0 &&
      cw_scan_is (scan, element->first - 1, "every further additional more remaining planned"))
    return 0;
  return cw_event_take_cycle_number (scan, element->first, number);
}

/* Whether time goes by between elements @first and @last: the cycles were over long before. */
static gboolean
is_later (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_SPAN:
      case CW_EVENT_DATE:
      case CW_EVENT_CYCLES:
      case CW_EVENT_ONSET:
      case CW_EVENT_RESPONSE:
        return TRUE;
      default:
        if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first,
                        "later subsequently then until before"))
          return TRUE;
      }
  return FALSE;
}

/* "Partial remission was achieved with six cycles of". */
static gboolean
is_given_with (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at + 1, CW_EVENT_SHOWED) && at + 2 < self->elements->len &&
         cw_event_reader_starts_with (self, at + 2, "with by");
}

/* The only count of cycles before the response at @at, or in brackets behind it. */
static guint
find_count (const CwEventReader *self, guint at, guint *number, guint *last)
{
  guint found = CW_EVENT_NONE, end = MIN (at + BEHIND_MAX, self->elements->len);

  for (guint i = 0; i < end; i++)
    {
      guint count, taken = take_count (self, i, &count);

      if (taken == 0 ||
          (i > at + 1 && !cw_event_reader_is (self, i - 1, CW_EVENT_OPEN) &&
           !(is_given_with (self, at) && cw_event_reader_starts_with (self, i - 1, "with by"))))
        continue;
      if (found != CW_EVENT_NONE)
        return CW_EVENT_NONE;
      found = i;
      *number = count;
      *last = taken;
    }
  return found;
}

/* "with a", "led to": the response is what the cycles came to; one that was "achieved" by somebody
 * who had them may have been found before the last of them. */
static gboolean
is_result (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  for (guint n = 0; n < 3 && token > 2; n++, token--)
    if (!cw_scan_is (scan, token - 1,
                     "a an the good very excellent clinical durable sustained only initial"))
      break;
  if (token < 3)
    return FALSE;
  if (cw_scan_is (scan, token - 1, "to in"))
    token--;
  return cw_scan_is (scan, token - 1,
                     "with led leading resulted resulting induced inducing "
                     "yielding producing") &&
         !(cw_scan_is (scan, token - 2, "treated therapy treatment") &&
           !cw_scan_is (scan, token - 3, "of"));
}

/* "received four cycles, and PET-CT showed": what was seen once they were over. */
static gboolean
is_seen_behind (const CwEventReader *self, guint at)
{
  gboolean is_shown = FALSE, is_seen = FALSE;

  for (guint i = at; i > 0 && i + 10 > at; i--)
    {
      is_shown = is_shown || cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED);
      is_seen = is_seen || cw_event_reader_is (self, i - 1, CW_EVENT_MODALITY) ||
                cw_event_reader_starts_with (self, i - 1, "restaging imaging scan scans");
      if (is_shown && is_seen && cw_event_reader_starts_with (self, i - 1, "but and however"))
        return TRUE;
    }
  return FALSE;
}

/* Sets after how many cycles the response at @at was found. */
void
cw_event_reader_set_cycles_given (const CwEventReader *self, CwSnapshot *item, guint at)
{
  guint number = 0, last = 0, found;
  g_autofree char *text = NULL, *words = NULL, *inside = NULL, *label = NULL;

  if (cw_snapshot_get_text (item, "after-cycle") || cw_snapshot_get_text (item, "label") ||
      (!is_result (self, at) && !is_given_with (self, at) && !is_seen_behind (self, at)))
    return;
  found = find_count (self, at, &number, &last);
  if (found == CW_EVENT_NONE || (found < at && is_later (self, found, at)))
    return;
  text = g_strdup_printf ("%u", number);
  words = cw_scan_dup (self->lexicon.scan, cw_event_reader_get (self, found)->first, last);
  inside = cw_event_dup_inside (words);
  /* As it is told where the sentence says it at once. */
  label = g_strconcat ("after ", inside, NULL);
  cw_notation_set (item, "after-cycle", text);
  cw_notation_set (item, "label", label);
}
