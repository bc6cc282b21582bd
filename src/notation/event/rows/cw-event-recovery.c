/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* That somebody got well, told behind what was done for it: "was treated with furosemide and
 * recovered", "was transferred to a ward, where she made an uneventful recovery". */

#define REACH 16

#define PATIENT "he she patient who child infant boy girl man woman"

/* Behind adverbs and times: the conjunction in front of the verb at @verb. */
static guint
find_joint (const CwEventReader *self, guint verb)
{
  guint at = verb;

  while (at > 0 && (cw_event_reader_starts_with (self, at - 1,
                                                 "subsequently then completely fully eventually "
                                                 "spontaneously gradually rapidly promptly slowly "
                                                 "finally also quickly later") ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_SPAN)))
    at--;
  return at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_AND) ? at - 1 : CW_EVENT_NONE;
}

/* Whether what stands at @at tells more than what was done. */
static gboolean
breaks_treatment (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_STOP:
    case CW_EVENT_TERM:
    case CW_EVENT_NOT:
    case CW_EVENT_NOT_AFTER:
    case CW_EVENT_MAYBE:
    case CW_EVENT_BUT:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_SHOWED:
    case CW_EVENT_OUTCOME:
      return TRUE;
    default:
      /* "for two weeks", not "for pneumonia". */
      return cw_event_reader_starts_with (self, at, "until because if when") ||
             (cw_event_reader_starts_with (self, at, "for") &&
              !cw_event_reader_is (self, at, CW_EVENT_LENGTH) &&
              !cw_event_reader_is (self, at, CW_EVENT_SPAN) &&
              !cw_event_reader_is (self, at + 1, CW_EVENT_SPAN));
    }
}

/* "recovered", "gradually improved": said of patients rather than of events. */
static gboolean
is_of_somebody (const CwEventReader *self, guint verb)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, verb)->last - 1,
                     "recovered improved");
}

/* "It was treated by stenting and resolved", ", which was drained and resolved": the same subject
 * has both verbs. */
gboolean
cw_event_reader_is_treated_and (const CwEventReader *self, guint verb)
{
  guint joint = find_joint (self, verb);

  if (joint == CW_EVENT_NONE || joint < 2 ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, verb)->last - 1,
                   "resolved recovered improved healed subsided disappeared settled"))
    return FALSE;
  for (guint i = joint; i > 1 && joint - i < REACH; i--)
    {
      if (breaks_treatment (self, i - 1))
        return FALSE;
      if (!cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY) &&
          !cw_event_reader_starts_with (self, i - 1, "was were received underwent required"))
        continue;
      if (cw_event_reader_starts_with (self, i - 2, PATIENT))
        return is_of_somebody (self, verb);
      /* "His pneumonia was treated and resolved", of a pneumonia that is no event. */
      return (cw_event_reader_is (self, i - 2, CW_EVENT_TERM) &&
              (cw_event_reader_is_mention (self, i - 2) ||
               cw_event_reader_is_aspect (self, i - 2))) ||
             cw_event_reader_is (self, i - 2, CW_EVENT_ANAPHOR) ||
             (cw_event_reader_starts_with (self, i - 2, "it this which these") &&
              !is_of_somebody (self, verb));
    }
  return FALSE;
}

/* "complete recovery was achieved", "a full recovery was made". */
static gboolean
is_achieved (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint adjective = element->last > 1 ? element->last - 2 : 0;

  return cw_scan_is (scan, adjective, "complete full uneventful") &&
         cw_scan_is (scan, element->last, "was") &&
         cw_scan_is (scan, element->last + 1, "achieved made obtained attained observed");
}

/* "he made a quick and uneventful recovery", the noun standing at @at. */
gboolean
cw_event_reader_is_made_recovery (const CwEventReader *self, guint at)
{
  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "recovery") ||
      cw_event_reader_is_denied (self, at) ||
      cw_event_reader_starts_with (self, at + 1, "of in from"))
    return FALSE;
  if (cw_event_reader_starts_with (self, at, "made") || is_achieved (self, at))
    return TRUE;
  for (guint i = at; i > 1 && at - i < 6; i--)
    if (cw_event_reader_starts_with (self, i - 1, "made achieved attained"))
      return !cw_event_reader_is_denied (self, i - 1);
    else if (!cw_event_reader_is (self, i - 1, CW_EVENT_AND) &&
             !cw_event_reader_starts_with (self, i - 1,
                                           "a an quick rapid full complete good excellent "
                                           "uneventful remarkable slow steady satisfactory "
                                           "uncomplicated very"))
      return FALSE;
  return FALSE;
}

/* "his recovery was complicated by", "recovery was prolonged": nobody was well again yet. */
gboolean
cw_event_reader_is_troubled_recovery (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;

  if (!cw_scan_is (scan, next - 1, "recovery convalescence") &&
      !(next > 1 && cw_scan_is (scan, next - 2, "recovery convalescence")))
    return FALSE;
  for (guint i = next - 1; i < next + 3; i++)
    if (cw_scan_is (scan, i, "complicated marred prolonged delayed hampered interrupted slow"))
      return TRUE;
  return FALSE;
}
