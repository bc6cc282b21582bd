/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Medicines that were given once more. */

/* What says by itself that it was done to see what happens, or what happened. */
#define CHALLENGES                                                                                 \
  "rechallenge rechallenged rechallenging reexposure reexposed reexposing readministration "       \
  "readministered"

#define REPEATS                                                                                    \
  "reintroduction reintroduced reintroducing reinstitution reinstituted reinstituting restart "    \
  "restarting restarted resumption resumed resuming reinitiation reinitiated reinitiating "        \
  "retreatment"

/* "re-exposure", "a second challenge". */
static gboolean
is_in_parts (const CwScan *scan, guint token, gboolean strict)
{
  guint next = token + 1;

  if (cw_scan_is (scan, token, "second repeat repeated another"))
    return cw_scan_is (scan, next, "challenge exposure");
  if (!cw_scan_is (scan, token, "re"))
    return FALSE;
  next += cw_scan_is_sign (scan, next, '-');
  return cw_scan_is (scan, next,
                     "challenge challenged exposure exposed administration administered") ||
         (!strict && cw_scan_is (scan, next,
                                 "introduction introduced institution instituted initiation "
                                 "initiated start started starting treatment"));
}

/* Whether the element at @at says that a medicine was given again; @strict: and leaves no doubt
 * that this was to be seen as a test. */
static gboolean
is_given_again (const CwEventReader *self, guint at, gboolean strict)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_event_reader_is_denied (self, at))
    return FALSE;
  /* "given again". */
  if (!strict && at > 0 && cw_event_reader_starts_with (self, at, "again") &&
      cw_event_reader_starts_with (self, at - 1,
                                   "given administered taken tried used started begun prescribed"))
    return TRUE;
  for (guint token = element->first; token < element->last; token++)
    if (cw_scan_is (scan, token, CHALLENGES) || is_in_parts (scan, token, strict) ||
        (!strict && cw_scan_is (scan, token, REPEATS)))
      return TRUE;
  return FALSE;
}

/* Where the sentence says that a medicine was given again, @strict as a test; or %CW_EVENT_NONE. */
guint
cw_event_reader_find_given_again (const CwEventReader *self, gboolean strict)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (is_given_again (self, i, strict))
      return i;
  return CW_EVENT_NONE;
}
