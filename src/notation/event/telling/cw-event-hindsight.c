/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* The exposure told behind the event, in a sentence that looks back: "He presented with purpura.
 * The lesions had appeared a month after starting sofosbuvir", "One month before the onset of the
 * rash, allopurinol had been prescribed", "Two weeks earlier she had been started on". */

/* Elements from a word of time to the medicine, and to the verb of it. */
#define LEAD 9
#define REACH 16

/* What somebody came with, called by the sentence behind. */
#define CALLED                                                                                     \
  "lesions rash eruption eruptions symptoms complaints dermatoses dermatosis appearance onset "    \
  "episode episodes manifestations problem problems reaction findings abnormalities event"

#define APPEARED                                                                                   \
  "appeared begun began started occurred developed arisen arose emerged noticed noted commenced "  \
  "presented was were been"

#define TAKEN                                                                                      \
  "prescribed started commenced initiated introduced given administered received begun added "     \
  "taken took increased instituted switched"

static gboolean
is_culprit (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_named_cause (self, at) &&
         !cw_event_reader_is (self, at, CW_EVENT_OTHER_THING) &&
         !cw_event_reader_is_denied (self, at);
}

/* "after starting sofosbuvir", "about one month after initiation of therapy with": whether the word
 * of time at @at leads to a medicine that was taken. */
static gboolean
leads_to_culprit (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);

  if (cw_event_reader_is_time_on_medicine (self, at))
    return !cw_event_reader_is_taken_away (self, at, at);
  if (!cw_event_reader_is (self, at, CW_EVENT_ONSET) &&
      !cw_event_reader_is (self, at, CW_EVENT_MEANWHILE) &&
      !cw_event_reader_starts_with (self, at, "after following since upon during while"))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    {
      if (is_culprit (self, i))
        return !cw_event_reader_is_taken_away (self, at, i);
      if (cw_event_reader_is (self, i, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
          cw_event_reader_starts_with (self, i, "for"))
        return FALSE;
    }
  return FALSE;
}

/* "The first lesions", "the rash": the subject of the sentence is what was told before. */
static gboolean
is_called_again (const CwEventReader *self, guint at)
{
  if (cw_event_reader_starts_with (self, at, CALLED) ||
      cw_event_reader_is (self, at, CW_EVENT_ANAPHOR))
    return !cw_event_reader_is_denied (self, at);
  return cw_event_reader_is (self, at, CW_EVENT_TERM) && at > 0 &&
         cw_event_reader_starts_with (self, at - 1, "the these this his her");
}

/* "The lesions had appeared one month after starting sofosbuvir". */
static gboolean
tells_when_it_came (const CwEventReader *self)
{
  gboolean is_called = FALSE, has_appeared = FALSE;

  for (guint i = 0; i < self->elements->len && i < REACH; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (element->kind == CW_EVENT_STOP || element->kind == CW_EVENT_OUTCOME ||
          element->kind == CW_EVENT_ACTION || element->kind == CW_EVENT_BUT)
        return FALSE;
      is_called = is_called || (i < 8 && is_called_again (self, i));
      if (is_called && has_appeared && leads_to_culprit (self, i))
        return TRUE;
      has_appeared = has_appeared ||
                     (is_called && cw_scan_is (self->lexicon.scan, element->last - 1, APPEARED)) ||
                     (is_called && cw_event_reader_starts_with (self, i, APPEARED));
    }
  return FALSE;
}

/* "had been prescribed allopurinol", "ramipril was started": in either order. */
static gboolean
tells_taking (const CwEventReader *self)
{
  gboolean is_named = FALSE, is_taken = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
          cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i, CW_EVENT_ENDED) ||
          cw_event_reader_is (self, i, CW_EVENT_BUT))
        return FALSE;
      is_named = is_named || is_culprit (self, i);
      is_taken = is_taken || (cw_event_reader_starts_with (self, i, TAKEN) &&
                              !cw_event_reader_is_denied (self, i));
    }
  return is_named && is_taken;
}

/* "One month prior to the onset of the rash", "three days before the symptoms". */
static gboolean
is_before_it_came (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "prior before preceding"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + LEAD; i++)
    {
      if (is_called_again (self, i) ||
          (cw_event_reader_is (self, i, CW_EVENT_CUE) &&
           cw_event_reader_starts_with (self, i, "onset appearance occurrence")))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_COMMA))
        return FALSE;
    }
  return FALSE;
}

/* "Two weeks earlier", "ten days before admission"; years ago is another story. */
static gboolean
is_shortly_before (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;
  guint last = cw_event_reader_get (self, at)->last;

  for (guint i = token; i < last; i++)
    if (cw_scan_is (scan, i, "earlier before previously ago prior") && i > 0 &&
        cw_scan_is (scan, i - 1, "day days week weeks month months hours"))
      return !cw_scan_is (scan, i + 1, "than");
  return FALSE;
}

/* How the sentence says that what was told before it came with a medicine. */
CwEventHindsight
cw_event_reader_get_hindsight (const CwEventReader *self)
{
  gboolean is_taking = tells_taking (self);

  if (tells_when_it_came (self))
    return CW_EVENT_HINDSIGHT_TIED;
  for (guint i = 0; is_taking && i < self->elements->len; i++)
    if (is_before_it_came (self, i))
      return CW_EVENT_HINDSIGHT_TIED;
  for (guint i = 0; is_taking && i < self->elements->len; i++)
    if (is_shortly_before (self, i) &&
        (cw_event_reader_has_between (self, 0, self->elements->len, CW_EVENT_AUXILIARY) ||
         cw_event_reader_starts_with (self, i > 3 ? 0 : i + 1, "he she the patient")))
      return CW_EVENT_HINDSIGHT_BEGUN;
  return CW_EVENT_HINDSIGHT_NONE;
}

/* ---- the event ---- */

/* "presented with", "was seen for", "developed": what brought somebody. */
static gboolean
is_brought_by (const CwEventReader *self, guint at)
{
  if (cw_event_reader_comes_about (self, at, FALSE))
    return TRUE;
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE) ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
           cw_event_reader_starts_with (self, i - 1, "onset occurrence appearance development")))
        return !cw_event_reader_is_denied (self, i - 1);
      if (!cw_event_reader_is_of_breath (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* What was begun before may have been given for the first signs of a disease, unless it did what
 * diseases seldom do. */
static gboolean
is_seldom_of_disease (const CwEventReader *self, guint at)
{
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  return cw_event_reader_is_typical_effect (self, at) || g_str_has_suffix (last, "natremia") ||
         g_str_has_suffix (last, "kalemia") || g_str_has_suffix (last, "glycemia");
}

/* Whether one of the next sentences says with which medicine the event at @at came. */
gboolean
cw_event_reader_is_told_in_hindsight (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (element->number >= CW_EVENT_GUESSED || !is_brought_by (self, at) ||
      cw_event_reader_is_chronic (self, at) || cw_event_reader_was_there_before (self, at) ||
      cw_event_is_tumor (self->lexicon.scan, element->last - 1))
    return FALSE;
  for (guint n = 1; n < 3; n++)
    {
      const CwEventSentence *next = cw_event_reader_get_sentence_behind (self, n);

      if (next == NULL || next->is_progress)
        return FALSE;
      if (next->hindsight == CW_EVENT_HINDSIGHT_TIED ||
          (next->hindsight == CW_EVENT_HINDSIGHT_BEGUN && is_seldom_of_disease (self, at)))
        return TRUE;
      if (next->names_event)
        return FALSE;
    }
  return FALSE;
}
