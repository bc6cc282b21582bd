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
#define BEFORE "almost history exclude allergy allergic prior previous prev known"

/* Others in the family, who may have had it; a mother tells of her child as well. */
#define OTHERS                                                                                     \
  "sibling siblings brother sister father husband wife son daughter family fh mom mother dad"

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

/* "24 hrs of DTP vax": a time that holds what was given. */
static gboolean
names_given (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint i = element->first; i < element->last; i++)
    if (cw_scan_is (self->lexicon.scan, i, GIVEN))
      return TRUE;
  return cw_event_reader_is_time_on_medicine (self, at);
}

static gboolean
has_exposure (const CwEventReader *self, guint last)
{
  for (guint i = 0; i < last; i++)
    if (is_given (self, i) || is_come (self, i))
      return TRUE;
  return FALSE;
}

/* "fever 3 hrs p/shots", "redness @ site of inj": what was given is told behind what came of it. */
static gboolean
is_given_before (const CwEventReader *self, guint at)
{
  gboolean is_after = FALSE;

  for (guint i = at + 1; i < self->elements->len; i++)
    {
      is_after = (is_after && !cw_event_reader_is (self, i, CW_EVENT_COMMA) &&
                  !cw_event_reader_is (self, i, CW_EVENT_STOP)) ||
                 cw_event_reader_starts_with (self, i, "after post following since at site around");
      if (is_after && is_given (self, i))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_ONSET) && names_given (self, i))
        return TRUE;
    }
  return FALSE;
}

/* Remembers, behind a sentence, that it told of something that was given. */
void
cw_event_reader_note_exposure (CwEventReader *self)
{
  self->is_exposed =
    self->is_exposed || (self->is_chart && has_exposure (self, self->elements->len));
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
          (is_joined && cw_event_reader_starts_with (self, i - 1, "for")))
        return TRUE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_CUE))
        return FALSE;
    }
  return FALSE;
}

/* "nausea d/t SBO", "fever prior to chemo": what came of something else, or before. */
static gboolean
is_of_other_cause (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_find_list_end (self, at);

  for (guint end = next + 1; next <= end; next++)
    if (cw_event_reader_starts_with (self, next, "prior before") ||
        (cw_event_reader_is (self, next, CW_EVENT_LINK) &&
         !cw_event_reader_names_cause (self, next)))
      return TRUE;
  return FALSE;
}

/* "counselled re alopecia, neuropathy": a chart tells what may come; "mom had rash p/ MMR": or what
 * others had. */
gboolean
cw_event_reader_is_thought_of (const CwEventReader *self, guint at)
{
  guint first = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; self->is_chart && i > first; i--)
    if (cw_event_reader_starts_with (self, i - 1, THOUGHTS) ||
        (cw_event_reader_starts_with (self, i - 1, OTHERS) &&
         cw_event_reader_starts_with (self, i, "had has with was is developed")))
      return TRUE;
  return FALSE;
}

/* What a chart has of a patient who comes with a complaint, rather than with a reaction. */
#define ADMISSION                                                                                  \
  "complained presented presents presenting admitted history old yo male female man woman known "  \
  "exclude m f"

/* "crying x 3 hrs; t 103": nothing but what came, so that it is all the author has to tell. */
gboolean
cw_event_is_reaction_alone (const CwScan *scan)
{
  for (guint i = 0; i + 1 < scan->tokens->len; i++)
    if (cw_scan_is (scan, i, "patient") && cw_scan_is (scan, i + 1, "with"))
      return FALSE;
    else if (cw_scan_is (scan, i, ADMISSION) &&
             (!cw_scan_is (scan, i, "m f") ||
              (i > 0 && cw_scan_get (scan, i - 1)->kind == CW_TOKEN_NUMBER)))
      return FALSE;
  return TRUE;
}

/* Whether the event at @at is one that a chart tells of, of somebody to whom something was given.
 */
gboolean
cw_event_reader_is_charted (const CwEventReader *self, guint at)
{
  return self->is_chart &&
         (self->is_exposed || self->is_alone || has_exposure (self, at) ||
          is_given_before (self, at)) &&
         cw_event_reader_get (self, at)->number != CW_EVENT_GUESSED && !is_not_had (self, at) &&
         !is_of_other_cause (self, at);
}
