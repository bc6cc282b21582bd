/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Names that no list has and that stand in one breath with a known one: "developed erythema, fever
 * and erosions", "presented with perspiration, flushing and". */

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* Whether the name that ends before @at can be one of a list, so that no verb has it as its
 * subject. */
static gboolean
ends_item (const CwScan *scan, GArray *elements, guint at)
{
  if (at >= elements->len)
    return TRUE;
  switch (get (elements, at)->kind)
    {
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_STOP:
    case CW_EVENT_LINK:
    case CW_EVENT_MEANWHILE:
    case CW_EVENT_ONSET:
    case CW_EVENT_CYCLES:
    case CW_EVENT_SPAN:
    case CW_EVENT_NOT:
    case CW_EVENT_BUT:
    case CW_EVENT_ANAPHOR:
    case CW_EVENT_OPEN:
      return TRUE;
    default:
      return cw_scan_is_sign (scan, get (elements, at)->first, '.') ||
             cw_scan_is (scan, get (elements, at)->first,
                         "after following during on in of with at while within upon when over "
                         "requiring associated");
    }
}

/* "swelling of the face and legs", "SGOT and alkaline phosphatase", "and one child": no further
 * event, although it stands in the list. */
static gboolean
is_no_item (const CwScan *scan, GArray *elements, guint first, guint end)
{
  guint last = get (elements, end - 1)->last - 1;
  const char *word = cw_scan_get (scan, last)->word;

  return cw_event_is_somebody (scan, elements, first, end) || cw_event_is_person (scan, last) ||
         g_str_has_suffix (word, "ase") || g_str_has_suffix (word, "ible") ||
         (end == first + 1 && strlen (word) < 5) ||
         (end == first + 1 && cw_event_is_body (scan, last)) ||
         cw_scan_is (scan, last,
                     "titer titers titre titres generalization reappearance appearance increase "
                     "decrease release development difficulty difficulties "
                     "enzymes protein proteins antigen saturation score scores "
                     "function functions status history data details age sex gender weight "
                     "height hormone hormones extremities fluids steroids antibiotics support "
                     "therapy treatment care analgesics analgesia opioids oxygen hydration "
                     "antihistamines transfusion transfusions cream ointment drops mouthwash "
                     "supplementation prophylaxis");
}

/* Whether the words from @first up to @end can be the name of one of a list: "erosions", not
 * "refused treatment". */
static gboolean
is_item (const CwScan *scan, GArray *elements, guint first, guint end)
{
  const char *word = cw_scan_get (scan, get (elements, first)->first)->word;

  return end > first && end - first < 4 && ends_item (scan, elements, end) &&
         !g_str_has_suffix (word, "ed") && !g_str_has_suffix (word, "ly") &&
         !g_str_has_suffix (word, "ing") && !is_no_item (scan, elements, first, end) &&
         !cw_scan_is (scan, get (elements, first)->first,
                      "then not no had has was were is are became underwent went began sought "
                      "sent took died could did blood laboratory chest skin hospital physical "
                      "family last first second third iv oral topical intravenous im sc po");
}

/* Whether only words of what kind it is stand between @at and a name. */
static gboolean
leads_to_name (GArray *elements, guint at)
{
  for (guint i = at; i < elements->len && i < at + 4; i++)
    if (get (elements, i)->kind == CW_EVENT_TERM)
      return TRUE;
    else if (get (elements, i)->kind != CW_EVENT_WORD || get (elements, i)->is_medicine)
      return FALSE;
  return FALSE;
}

/* "developed erythema, fever and erosions": the further names of a list that begins at @at and has
 * a known one; where it ends. */
guint
cw_event_guess_list (const CwScan *scan, GArray *elements, guint at)
{
  gboolean is_known = FALSE;

  for (; at < elements->len; at++)
    switch (get (elements, at)->kind)
      {
      case CW_EVENT_TERM:
        is_known = TRUE;
        break;
      case CW_EVENT_COMMA:
      case CW_EVENT_AND:
      case CW_EVENT_SEVERITY:
        break;
      case CW_EVENT_WORD:
        {
          guint end = cw_event_find_slot_end (scan, elements, at);

          /* "chemical cellulitis and ulceration": of what kind the first is. */
          if (!is_known && end == at && leads_to_name (elements, at))
            break;
          if (!is_known || get (elements, at - 1)->kind == CW_EVENT_TERM ||
              !is_item (scan, elements, at, end))
            return at;
          at = cw_event_join_name (elements, end - 1, end - 1 - at);
          break;
        }
      default:
        if (!cw_scan_is (scan, get (elements, at)->first, "a an"))
          return at;
        break;
      }
  return at;
}

/* "with a rash, onychomadesis and": whether the list of the name before @at goes on. */
gboolean
cw_event_joins_item (GArray *elements, guint at)
{
  return at + 1 < elements->len &&
         (get (elements, at)->kind == CW_EVENT_COMMA || get (elements, at)->kind == CW_EVENT_AND);
}

/* "presented with perspiration, flushing and": the name at the head of a list, before the known one
 * at @at; where that stands then. */
guint
cw_event_guess_before (const CwScan *scan, GArray *elements, guint at)
{
  guint end = at - 1, first = end;

  if (!cw_event_joins_item (elements, end))
    return at;
  while (first > 1 && end - first < 4 && get (elements, first - 1)->kind == CW_EVENT_WORD)
    first--;
  if (first == end || cw_event_find_slot_end (scan, elements, first) != end ||
      !is_item (scan, elements, first, end) ||
      !(get (elements, first - 1)->kind == CW_EVENT_CUE ||
        get (elements, first - 1)->kind == CW_EVENT_BASELINE ||
        cw_scan_is (scan, get (elements, first - 1)->first, "including experienced had")))
    return at;
  cw_event_join_name (elements, end - 1, end - 1 - first);
  return at - (end - 1 - first);
}
