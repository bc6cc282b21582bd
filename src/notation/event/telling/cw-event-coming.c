/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What a patient came with before anything was given. A title or "we report a case of angioedema
 * after metoprolol" sums the story up; what stands behind it, "a woman was admitted with pulmonary
 * edema", is where it begins, and goes on from nothing. */

/* Sentences behind a coming in which the medicine may be named that the patient had been taking. */
#define BEHIND 6

/* Whether no verb says that something happened once. */
static gboolean
is_title (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, self->elements->len - 1)->last;

  if (self->sentence > 0)
    return FALSE;
  for (guint i = cw_event_reader_get (self, 0)->first; i < last; i++)
    if (cw_scan_is (scan, i,
                    "was were had is are has have developed presented experienced occurred "
                    "received suffered he she"))
      return FALSE;
  return TRUE;
}

/* Whether the sentence says in brief what the others tell. */
gboolean
cw_event_reader_is_summary (const CwEventReader *self)
{
  return is_title (self) || cw_event_reader_find_presentation (self) != CW_EVENT_NONE;
}

/* "had been taking", "was on", "two weeks earlier": of what was going on before. */
static gboolean
is_earlier (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  if (cw_scan_is (scan, token, "had has"))
    return cw_scan_is (scan, token + 1, "been taken used received started begun ingested");
  if (cw_scan_is (scan, token, "was"))
    return cw_scan_is (scan, token + 1, "on taking receiving using under");
  return cw_event_reader_is_time_on_medicine (self, at) ||
         cw_scan_is (scan, token,
                     "taking took using ingested prior previously earlier ago recently "
                     "discontinuation cessation withdrawal stopped discontinued withdrawn "
                     "overdose");
}

static gboolean
names_medicine (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_get (self, i)->is_medicine || cw_event_reader_is (self, i, CW_EVENT_DRUG) ||
        cw_event_reader_is (self, i, CW_EVENT_TREATMENT))
      return TRUE;
  return FALSE;
}

/* "He had been taking lithium for years", "lithium was stopped": a medicine was there already. */
gboolean
cw_event_reader_tells_taking (const CwEventReader *self)
{
  if (!names_medicine (self))
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    if (!cw_event_reader_is_denied (self, i) && is_earlier (self, i))
      return TRUE;
  return FALSE;
}

/* "was admitted with", "presented because of": the word behind which the event at @at stands. */
static gboolean
is_coming (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 24; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_starts_with (self, i - 1, "developed experienced suffered"))
        return FALSE;
      if (cw_event_reader_starts_with (self, i - 1,
                                       "admitted readmitted hospitalized hospitalised referred "
                                       "presented transferred brought"))
        return TRUE;
    }
  return FALSE;
}

/* Whether this sentence names a medicine, or one behind it says that one had been taken. */
static gboolean
is_taking (const CwEventReader *self)
{
  guint end = MIN (self->sentence + 1 + BEHIND, self->sentences->len);

  if (names_medicine (self))
    return TRUE;
  for (guint i = self->sentence + 1; i < end; i++)
    if (cw_event_reader_get_sentence (self, i)->is_taking)
      return TRUE;
  return FALSE;
}

/* Whether the event at @at is what the patient came with before a medicine was given. */
gboolean
cw_event_reader_is_of_coming (const CwEventReader *self, guint at)
{
  guint before = self->sentence - MIN (self->sentence, self->age + 1);

  return self->sentence > 0 && self->recent->len > 0 &&
         cw_event_reader_get_sentence (self, before)->is_summary && is_coming (self, at) &&
         !is_taking (self);
}
