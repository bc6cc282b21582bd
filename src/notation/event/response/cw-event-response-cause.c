/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/response/cw-event-response-private.h"

/* Responses that are told as the reason, the time or the circumstance of something that was done.
 */

/* Whether something was done or happened in this clause, which the words tell as past. */
static gboolean
has_past (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_find_clause_end (self, at);

  for (guint i = cw_event_reader_find_clause_start (self, at); i < end; i++)
    {
      guint token = cw_event_reader_get (self, i)->first;

      if (cw_event_reader_is (self, i, CW_EVENT_MAYBE) || cw_scan_is (scan, token, "died death"))
        return FALSE;
      if (cw_scan_is (scan, token, "currently now"))
        return TRUE;
      if (i != at && (cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
                      cw_scan_is (scan, token,
                                  "was were received underwent started stopped switched began "
                                  "presented developed had decided changed")))
        return !cw_event_reader_is_denied (self, i);
    }
  return FALSE;
}

/* The first comma behind the response at @at, or what else ends what is said of it. */
static guint
end_token (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  for (at++; at < end; at++)
    if (cw_event_reader_is (self, at, CW_EVENT_COMMA) ||
        cw_event_reader_is (self, at, CW_EVENT_AUXILIARY))
      return cw_event_reader_get (self, at)->first;
  return 0;
}

/* "progression" alone, which can be that of anything unless the sentence tells of a treatment. */
static gboolean
is_bare (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->last == element->first + 1 &&
         cw_scan_is (self->lexicon.scan, element->first, "progression") &&
         !cw_event_reader_has (self, CW_EVENT_ACTION) &&
         !cw_event_reader_has (self, CW_EVENT_RESTART);
}

/* "was treated with nivolumab after disease progression": what was done was done then. */
static gboolean
is_after_past (const CwEventReader *self, guint first, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  return !cw_event_reader_has_between (self, start, first, CW_EVENT_MAYBE) &&
         !cw_event_reader_starts_with (self, first - 1, "until even") && has_past (self, at);
}

/* Whether something was done before the "for" at @at: "was stopped for", "docetaxel was given for".
 */
static gboolean
is_done_before (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 10; i--)
    switch (cw_event_reader_get (self, i - 1)->kind)
      {
      case CW_EVENT_ACTION:
      case CW_EVENT_ENDED:
      case CW_EVENT_ACTION_VERB:
        return TRUE;
      default:
        if (cw_event_reader_starts_with (self, i - 1, "given administered started treated"))
          return TRUE;
        break;
      }
  return FALSE;
}

/* "was stopped because of disease progression": there was progression, then. */
gboolean
cw_event_reader_is_past_cause (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (g_strcmp0 (cw_event_reader_get (self, at)->value, "pd") != 0 ||
      (!cw_event_reader_is_on_treatment (self, at) && is_bare (self, at) &&
       !cw_event_is_near_tumor (scan, cw_event_reader_get (self, at)->first)))
    return FALSE;
  for (guint i = at; i > 0 && at - i < 12; i--)
    {
      guint token = cw_event_reader_get (self, i - 1)->first;

      /* "After disease progression, a biopsy was performed". */
      if (i <= cw_event_reader_find_clause_start (self, at) + 2 &&
          cw_scan_is (scan, token, "after following upon on at given"))
        return cw_scan_is_sign (scan, end_token (self, at), ',') && has_past (self, at);
      if (cw_scan_is (scan, token, "after following upon"))
        return is_after_past (self, i - 1, at);
      if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SERIOUS))
        return !cw_scan_is (scan, token, "to given following") && has_past (self, at);
      if (cw_scan_is (scan, cw_event_reader_get (self, i - 1)->last - 1, "treat"))
        return has_past (self, at);
      if (cw_scan_is (scan, token, "for") && is_done_before (self, i - 1))
        return has_past (self, at);
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_scan_is (scan, token, "until till before for with if"))
        return FALSE;
    }
  return FALSE;
}

/* "Since partial response was achieved, therapy was continued": the verb says that it was. */
gboolean
cw_event_reader_is_stated (const CwEventReader *self, guint at)
{
  if (at + 1 < self->elements->len &&
      cw_event_reader_starts_with (self, at + 1, "occurred ensued developed"))
    return has_past (self, at);
  return cw_event_reader_is (self, at + 1, CW_EVENT_SHOWED) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at + 1)->first,
                     "was were had has") &&
         !cw_event_reader_is_denied (self, at + 1) && has_past (self, at);
}

/* "was stopped despite a partial response": what something is done in spite of was there. */
static gboolean
is_conceded (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && i + 4 > at; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_DESPITE))
        return has_past (self, at);
      if (!cw_event_reader_is (self, i - 1, CW_EVENT_GLUE) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
        return FALSE;
    }
  return FALSE;
}

/* "After a partial response to irinotecan, the masses grew": it was there before what is told. */
static gboolean
is_told_past (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  if (g_strcmp0 (self->response, cw_event_reader_get (self, at)->value) == 0)
    return FALSE;
  for (guint i = start; i < at && i < start + 4; i++)
    if (cw_event_reader_starts_with (self, i, "after following"))
      return cw_scan_is_sign (self->lexicon.scan, end_token (self, at), ',') && has_past (self, at);
  return FALSE;
}

/* Whether something says when a treatment came to its end: "for another 8 months", "final". */
static gboolean
has_end (const CwEventReader *self, guint first, guint last)
{
  const CwScan *scan = self->lexicon.scan;
  guint number;

  for (guint i = first; i < last; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SPAN) ||
        cw_event_reader_is (self, i, CW_EVENT_DATE) ||
        cw_event_reader_starts_with (self, i, "final finally eventual") ||
        (cw_event_reader_starts_with (self, i, "months weeks years") &&
         cw_scan_take_integer (scan, cw_event_reader_get (self, i)->first - 1, &number)))
      return TRUE;
  return FALSE;
}

/* "was continued for 8 months until disease progression": it went on up to then. In "was continued
 * until progression or unacceptable toxicity" that was the plan. */
static gboolean
is_end_of_treatment (const CwEventReader *self, guint at)
{
  guint first = at > 12 ? at - 12 : 0, last = MIN (at + 4, self->elements->len), until = at;

  while (until > first && at - until < 4 &&
         !cw_event_reader_starts_with (self, until, "until till before"))
    until--;
  if (!cw_event_reader_starts_with (self, until, "until till before") ||
      cw_event_reader_is (self, at + 1, CW_EVENT_AND) || !has_end (self, first, last))
    return FALSE;
  for (guint i = until; i > first + 1; i--)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                    "continued maintained lasted remained received given treated taken") &&
        !cw_event_reader_starts_with (self, i - 2, "be to"))
      return has_past (self, at) && !cw_event_reader_has_between (self, first, at, CW_EVENT_MAYBE);
  return FALSE;
}

/* Whether the response at @at is told beside what was done: in spite of it, until it, after it. */
gboolean
cw_event_reader_is_circumstance (const CwEventReader *self, guint at)
{
  return is_conceded (self, at) || is_end_of_treatment (self, at) || is_told_past (self, at);
}
