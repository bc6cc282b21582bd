/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What was done with the drug before an event got better: an answer to it. */

#define ANSWER_ELEMENTS_MAX 24

static gboolean
is_end (const CwEventReader *self, guint at)
{
  return (cw_event_reader_is (self, at, CW_EVENT_OUTCOME) &&
          g_str_has_prefix (cw_event_reader_get (self, at)->value, "resol")) ||
         (cw_event_reader_is (self, at, CW_EVENT_ENDED) &&
          !cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY));
}

/* Whether what stands at @at is about something else than what was done before: another event, or a
 * time until which it was done. */
static gboolean
breaks_answer (const CwEventReader *self, guint at, gboolean joined)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_TERM:
      return TRUE;
    /* "after which". */
    case CW_EVENT_AND:
      return FALSE;
    case CW_EVENT_OTHER_THING:
      return !joined;
    case CW_EVENT_CUE:
      return !cw_scan_is (scan, token, "led leading resulted resulting");
    /* "was replaced, followed by a fatal haemorrhage", not "followed by resolution". */
    case CW_EVENT_GLUE:
    case CW_EVENT_SHOWED:
      if (cw_scan_is (scan, token, "followed"))
        return !is_end (self, at + 1) && !is_end (self, at + 2) && !is_end (self, at + 3) &&
               !is_end (self, at + 4);
      return cw_scan_is (scan, token, "when once after as because since");
    default:
      return cw_scan_is (scan, token, "when once after until as because if since");
    }
}

/* "vemurafenib was withheld and the rash resolved": what was done is an answer to the event at
 * @event behind it. What ends when it is not needed any longer is none: "was stopped when fever
 * resolved". */
static gboolean
is_answer (const CwEventReader *self, guint at, guint event)
{
  /* "Two days after discontinuation of metoclopramide her tremor had vanished". */
  gboolean joined = cw_event_reader_is_time_of_action (self, at) ||
                    (at > 0 && cw_event_reader_starts_with (self, at - 1, "despite"));
  gboolean ended = FALSE;

  for (guint i = at + 1; i < event; i++)
    {
      CwEventKind kind = cw_event_reader_get (self, i)->kind;

      joined =
        joined || kind == CW_EVENT_AND || kind == CW_EVENT_COMMA || kind == CW_EVENT_STOP ||
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first,
                    "with led leading resulted resulting brought reversed relieved normalized "
                    "normalised");
      ended = ended || is_end (self, i);
      if (breaks_answer (self, i, joined))
        return FALSE;
    }
  /* "the fever and the rash were alleviated". */
  for (guint i = event + 1; i < self->elements->len && i < event + 7; i++)
    {
      if (i > event + 3 && !cw_event_reader_has_between (self, event + 1, i, CW_EVENT_TERM))
        break;
      ended = ended || is_end (self, i);
    }
  return joined && ended;
}

/* The action that the event at @event came to an end after, or %CW_EVENT_NONE. */
static guint
find_answer (const CwEventReader *self, guint event)
{
  for (guint i = event; i > 0 && i + ANSWER_ELEMENTS_MAX > event; i--)
    if (cw_event_reader_is_action (self, i - 1))
      return is_answer (self, i - 1, event) ? i - 1 : CW_EVENT_NONE;
  return CW_EVENT_NONE;
}

/* Whether the drug was given up or held and then the event at @event got better. */
gboolean
cw_event_reader_is_answered (const CwEventReader *self, guint event)
{
  return find_answer (self, event) != CW_EVENT_NONE;
}

/* Whether what was done at @at is what the event at @event got better by. */
gboolean
cw_event_reader_answers (const CwEventReader *self, guint at, guint event)
{
  return cw_event_reader_is_action (self, at) && find_answer (self, event) == at;
}
