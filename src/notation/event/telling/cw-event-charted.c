/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Reactions as a chart tells them, "pt recvd vax; same day h/a, chills": one after the other, with
 * no word that ties what came to what was given. */

/* What is given, beside medicines by their names. */
#define GIVEN                                                                                      \
  "injection injections shot shots vaccine vaccines vaccination immunization immunisation dose "   \
  "doses infusion infusions vaccinated immunized immunised injected dtp dpt dtap tdap mmr opv "    \
  "ipv hib hepb engerix recombivax prevnar varivax pneumovax gardasil fluzone shingrix"

/* What is thought of, not what was seen: all behind it. */
#define THOUGHTS                                                                                   \
  "plan planned counseled counselled discussed warned advised re watch monitor risk prevent"

/* What was there before. */
#define BEFORE "history exclude allergy allergic prior previous prev known"

/* Others in the family, who may have had it. */
#define OTHERS "sibling siblings brother sister father husband wife son daughter family fh"

/* "devel hives": told as what came, even where nothing is told to have been given. */
static gboolean
is_come (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_scan_get (scan, token)->expanded && cw_scan_is (scan, token, "developed experienced");
}

static gboolean
is_given (const CwEventReader *self, guint at)
{
  return !cw_event_reader_is_denied (self, at) &&
         (cw_event_reader_get (self, at)->is_medicine ||
          cw_event_reader_is (self, at, CW_EVENT_TREATMENT) ||
          cw_event_reader_starts_with (self, at, GIVEN));
}

/* Remembers that the sentence tells of something that was given. */
void
cw_event_reader_note_exposure (CwEventReader *self)
{
  for (guint i = 0; self->is_chart && !self->is_exposed && i < self->elements->len; i++)
    self->is_exposed = is_given (self, i) || is_come (self, i);
}

/* "Lortab for pain", "hx of asthma", "? parotitis", "prevent fever": not what came. */
static gboolean
is_not_had (const CwEventReader *self, guint at)
{
  guint first = cw_event_reader_find_clause_start (self, at);
  gboolean is_joined = TRUE;

  for (guint i = at; i > first; i--)
    {
      is_joined = is_joined && !cw_event_reader_is (self, i - 1, CW_EVENT_COMMA);
      if (cw_event_reader_starts_with (self, i - 1, BEFORE) ||
          (is_joined && cw_event_reader_starts_with (self, i - 1, "for")) ||
          cw_event_reader_starts_with (self, i - 1, OTHERS))
        return TRUE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_CUE))
        return FALSE;
    }
  return FALSE;
}

/* "counselled re alopecia, neuropathy": a chart tells what may come. */
gboolean
cw_event_reader_is_thought_of (const CwEventReader *self, guint at)
{
  guint first = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; self->is_chart && i > first; i--)
    if (cw_event_reader_starts_with (self, i - 1, THOUGHTS))
      return TRUE;
  return FALSE;
}

/* Whether the event at @at is one that a chart tells of, of somebody to whom something was given.
 */
gboolean
cw_event_reader_is_charted (const CwEventReader *self, guint at)
{
  return self->is_chart && self->is_exposed &&
         cw_event_reader_get (self, at)->number != CW_EVENT_GUESSED && !is_not_had (self, at);
}
