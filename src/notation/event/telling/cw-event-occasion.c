/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Why something was done with a medicine, told behind it: "for fatigue", "after an episode of". */

#define OCCASION_WORDS_MAX 6

/* "for", but not "for 7 days". */
static gboolean
is_for (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_get (self, at)->last;

  return (cw_event_reader_starts_with (self, at, "for") &&
          cw_scan_get (self->lexicon.scan, next)->kind != CW_TOKEN_NUMBER) ||
         (cw_event_reader_starts_with (self, at, "based") &&
          cw_scan_is (self->lexicon.scan, next - 1, "on"));
}

/* "after an episode of", "upon diagnosis of", but not "after 7 days" and not "after resolution of".
 */
static gboolean
is_after (const CwEventReader *self, guint at, guint event)
{
  return cw_event_reader_starts_with (self, at, "after upon following") &&
         cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last)->kind !=
           CW_TOKEN_NUMBER &&
         !cw_event_reader_has_between (self, at, event, CW_EVENT_OUTCOME) &&
         (cw_event_reader_starts_with (self, event - 1, "of") || event == at + 1);
}

/* Whether nothing but what an event is called by stands between "for" at @at and the event. */
static gboolean
names_occasion (const CwEventReader *self, guint at, guint event)
{
  guint words = 0;

  for (guint i = at + 1; i < event; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_GRADE:
      case CW_EVENT_SEVERITY:
      case CW_EVENT_ATTRIBUTION:
      case CW_EVENT_HEAD:
        break;
      case CW_EVENT_GLUE:
      case CW_EVENT_WORD:
      case CW_EVENT_OUTCOME:
        if (cw_event_reader_starts_with (self, i, "after to with") || words++ > 2)
          return FALSE;
        break;
      default:
        return FALSE;
      }
  return TRUE;
}

/* "two dose reductions of lenvatinib for fatigue", "was reduced to 8 mg for proteinuria": what is
 * named behind "for" is why. */
gboolean
cw_event_reader_is_occasion (const CwEventReader *self, guint at, guint event)
{
  guint words = 0;

  if (!cw_event_reader_is_kind_of_action (self, at))
    return FALSE;
  for (guint i = at + 1; i < event; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_WORD:
      case CW_EVENT_GLUE:
        if ((is_for (self, i) || is_after (self, i, event)) && names_occasion (self, i, event))
          return TRUE;
        if (words++ > OCCASION_WORDS_MAX)
          return FALSE;
        break;
      case CW_EVENT_DRUG:
      case CW_EVENT_TREATMENT:
      case CW_EVENT_DOSE:
      case CW_EVENT_SIGN:
      case CW_EVENT_ANAPHOR:
      case CW_EVENT_CYCLES:
      case CW_EVENT_SPAN:
      case CW_EVENT_DATE:
        break;
      default:
        return FALSE;
      }
  return FALSE;
}
