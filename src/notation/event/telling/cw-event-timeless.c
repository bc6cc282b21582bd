/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What holds at all times, and what happened once. */

/* "He", "our patient": a person of whom something is told, in whichever tense. */
#define PERSONS                                                                                    \
  "patient he she his her him man woman boy girl male female infant child neonate we our i case "  \
  "cat dog"

/* Verbs of what happened once. */
#define PAST                                                                                       \
  "was were had did became developed experienced occurred presented received suffered showed "     \
  "revealed appeared persisted improved progressed resolved led resulted began started underwent " \
  "worsened reversed normalized normalised "                                                       \
  "recurred"

/* Verbs of what holds at all times. */
#define PRESENT                                                                                    \
  "is are can may include includes comprise comprises consist consists occur occurs cause causes " \
  "carries seems seem remain remains require requires should must tends represent represents "     \
  "affects affect reverses ameliorates attenuates prevents broadens inhibits increases leads "     \
  "results suggests presents manifests develops progresses ranges "                                \
  "involves arises appears"

/* "Nausea is grade 2", "the rash is resolving": what is seen now, not what holds at all times. */
static gboolean
is_seen_now (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_GRADE:
    case CW_EVENT_CYCLES:
    case CW_EVENT_DATE:
    case CW_EVENT_ONSET:
      return TRUE;
    case CW_EVENT_OUTCOME:
      return !cw_event_reader_is_denied (self, at) &&
             cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY);
    default:
      return FALSE;
    }
}

/* "Ptosis complicating vincristine therapy is described": it is what the report is about. */
static gboolean
ends_reported (const CwEventReader *self)
{
  guint at = self->elements->len;

  while (at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_SIGN) ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_STOP)))
    at--;
  return at > 0 &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                     "reported described presented") &&
         (cw_event_reader_starts_with (self, at - 1, "is") ||
          (at > 1 && cw_event_reader_starts_with (self, at - 2, "is")));
}

/* "Drug-induced pancreatitis is rare", "its effects include nausea": whether the sentence tells
 * what holds at all times, in the present and of nobody. */
gboolean
cw_event_reader_is_timeless (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_get (self, self->elements->len - 1)->last;
  gboolean is_present = FALSE;

  if (cw_event_reader_find_presentation (self) != CW_EVENT_NONE || ends_reported (self))
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    if (is_seen_now (self, i))
      return FALSE;
  for (guint i = cw_event_reader_get (self, 0)->first; i < end; i++)
    {
      if (cw_scan_is (scan, i, PERSONS) ||
          (cw_scan_is (scan, i, PAST) && !(i > 0 && cw_scan_is (scan, i - 1, "be been is are"))))
        return FALSE;
      /* "laboratory results indicated". */
      is_present = is_present || (cw_scan_is (scan, i, PRESENT) &&
                                  !(i > 0 && cw_scan_is (scan, i, "results") &&
                                    cw_scan_is (scan, i - 1, "laboratory test tests blood the")));
    }
  return is_present;
}
