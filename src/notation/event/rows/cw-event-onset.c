/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* When the events began that a sentence names. */

static gboolean
is_between_events_and_facts (const CwEventReader *self, guint first, guint last)
{
  return cw_event_reader_has_between (self, first, last, CW_EVENT_ACTION) ||
         cw_event_reader_has_between (self, first, last, CW_EVENT_OUTCOME) ||
         cw_event_reader_has_between (self, first, last, CW_EVENT_ENDED) ||
         cw_event_reader_has_between (self, first, last, CW_EVENT_ACTION_VERB) ||
         cw_event_reader_has_between (self, first, last, CW_EVENT_RESPONSE) ||
         cw_event_reader_has_between (self, first, last, CW_EVENT_RESTART) ||
         cw_event_reader_has_between (self, first, last, CW_EVENT_MANAGEMENT) ||
         cw_event_reader_has_between (self, first, last, CW_EVENT_STOP);
}

/* Whether a line that begins with a capital letter, or "Subject:", stands between the elements. */
static gboolean
is_line_between (const CwEventReader *self, guint first, guint last)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_get (self, last)->first;

  for (guint i = cw_event_reader_get (self, first)->last; i <= end; i++)
    {
      const CwToken *token = cw_scan_get (scan, i);
      gsize from = cw_scan_get (scan, i - 1)->end;

      if (token->capital && token->start > from &&
          memchr (scan->text + from, '\n', token->start - from))
        return TRUE;
      if (token->capital && cw_scan_is_sign (scan, i + 1, ':'))
        return TRUE;
    }
  return FALSE;
}

/* What is done to the patient, or with a drug. */
static gboolean
is_deed (CwEventKind kind)
{
  return kind == CW_EVENT_ACTION || kind == CW_EVENT_ACTION_VERB || kind == CW_EVENT_REDUCED ||
         kind == CW_EVENT_RESTART || kind == CW_EVENT_ENDED || kind == CW_EVENT_DRUG ||
         kind == CW_EVENT_TREATMENT || kind == CW_EVENT_AUXILIARY || kind == CW_EVENT_WORD;
}

/* ", and on 10 June grade 4 neutropenia": a clause begins with the date and goes on to the event.
 */
static gboolean
begins_clause (const CwEventReader *self, guint at, guint event)
{
  guint start = at;

  while (start > 0 && cw_event_reader_is (self, start - 1, CW_EVENT_GLUE))
    start--;
  return start > 0 && cw_event_reader_is (self, start - 1, CW_EVENT_AND) &&
         !cw_event_reader_has_between (self, at, event, CW_EVENT_COMMA) &&
         !cw_event_reader_has_between (self, at, event, CW_EVENT_AND) &&
         !cw_event_reader_has_between (self, at, event, CW_EVENT_LINK);
}

/* "Cisplatin was given on 3 March, and", "stopped on 5 May because of", "born on 3 May, he": the
 * date in front of an event is that of something else. */
static gboolean
is_other_date (const CwEventReader *self, guint at, guint event)
{
  gboolean told = FALSE, joined = FALSE;

  if (is_line_between (self, at, event))
    return TRUE;
  if (begins_clause (self, at, event))
    return FALSE;
  for (guint i = cw_event_reader_find_clause_start (self, at); i < event; i++)
    {
      CwEventKind kind = cw_event_reader_get (self, i)->kind;

      joined =
        told && i > at && (kind == CW_EVENT_COMMA || kind == CW_EVENT_AND || kind == CW_EVENT_LINK);
      if (joined || (i < at && (kind == CW_EVENT_ACTION || kind == CW_EVENT_DRUG)))
        return TRUE;
      told = told || (i < at ? is_deed (kind) : kind == CW_EVENT_AUXILIARY);
    }
  return FALSE;
}

/* "neutropenia was seen and cisplatin was given on 3 March". */
static gboolean
is_deed_between (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if ((cw_event_reader_is (self, i, CW_EVENT_AND) ||
         cw_event_reader_is (self, i, CW_EVENT_COMMA)) &&
        (cw_event_reader_is (self, i + 1, CW_EVENT_DRUG) ||
         cw_event_reader_is (self, i + 1, CW_EVENT_TREATMENT)) &&
        cw_event_reader_has_between (self, i + 1, last, CW_EVENT_AUXILIARY))
      return TRUE;
  return FALSE;
}

static void
set_time (CwEventReader *self, guint at, guint group)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *written = cw_event_reader_dup (self, at, at + 1);
  g_autofree char *words = cw_event_dup_inside (written);

  cw_event_list_group (self->mentions, group, rows);
  if (element->kind == CW_EVENT_DATE)
    cw_event_reader_set_all (self, rows, "onset", element->text, at);
  else
    cw_event_reader_set_all (self, rows, "onset-text", words, at);
}

/* "nausea within 5 days", "nausea (grade 2, CTCAE v5.0) within 5 days". */
static gboolean
stands_behind (const CwEventReader *self, guint at, guint event)
{
  for (guint i = event + 1; i < at; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_OPEN:
      case CW_EVENT_CLOSE:
      case CW_EVENT_SYSTEM:
      case CW_EVENT_GRADE:
        break;
      default:
        return FALSE;
      }
  return TRUE;
}

/* "diarrhea, which increased after the third cycle", "culminating in July": the time of what it did
 * then. */
static gboolean
is_of_later_course (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first + 1; i < last; i++)
    if (cw_event_reader_starts_with (self, i, "culminating peaking worsening") ||
        (cw_event_reader_starts_with (self, i, "which that") &&
         cw_event_reader_is (self, i + 1, CW_EVENT_WORD)))
      return TRUE;
  return FALSE;
}

#define DEATH "died dead expired succumbed death"

/* "discontinued on day 19 owing to", "died on day 22 from": the time at @at is that of a deed. */
static gboolean
is_of_deed (const CwEventReader *self, guint at)
{
  if (at == 0 || !cw_event_reader_starts_with (self, at, "on"))
    return FALSE;
  return cw_event_reader_is (self, at - 1, CW_EVENT_ACTION) ||
         cw_event_reader_is (self, at - 1, CW_EVENT_ACTION_VERB) ||
         cw_event_reader_is (self, at - 1, CW_EVENT_ENDED) ||
         cw_event_reader_is (self, at - 1, CW_EVENT_RESTART) ||
         cw_event_reader_starts_with (self, at - 1, DEATH);
}

/* "died of respiratory failure after 8 days": the death came then. */
static gboolean
is_of_death (const CwEventReader *self, guint event)
{
  for (guint i = event; i > 0 && event - i < 5; i--)
    if (cw_event_reader_starts_with (self, i - 1, DEATH))
      return TRUE;
  return FALSE;
}

/* A time is that of the event before it, when nothing else happens in between. */
static void
take_time_behind (CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);
  const CwEventMention *after = cw_event_reader_find_mention_after (self, at);

  if (before && after && begins_clause (self, at, after->element))
    set_time (self, at, after->group);
  else if (before && !is_between_events_and_facts (self, before->element, at) &&
           !is_deed_between (self, before->element, at) &&
           !is_of_later_course (self, before->element, at) &&
           !(is_of_death (self, before->element) && element->kind != CW_EVENT_CYCLES &&
             cw_event_reader_starts_with (self, at, "after within on")) &&
           (element->kind != CW_EVENT_SPAN || stands_behind (self, at, before->element)))
    set_time (self, at, before->group);
}

/* Or that of the first event, when that has no time of its own. */
static void
take_time_before (CwEventReader *self, guint at)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at),
                       *after = cw_event_reader_find_mention_after (self, at);

  if (before == NULL && after && !is_of_deed (self, at) &&
      !is_between_events_and_facts (self, at + 1, after->element) &&
      !(cw_event_reader_is (self, at, CW_EVENT_DATE) && is_other_date (self, at, after->element)))
    set_time (self, at, after->group);
}

static gboolean
is_time (const CwEventElement *element)
{
  return element->kind == CW_EVENT_DATE || element->kind == CW_EVENT_CYCLES ||
         element->kind == CW_EVENT_ONSET || element->kind == CW_EVENT_SPAN;
}

/* "delayed by one week", "postponed for two weeks": how much later something else was done. */
static gboolean
is_delay (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_starts_with (self, at, "by for one two three") &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                     "delayed postponed deferred prolonged extended");
}

static void
read_times (CwEventReader *self, void (*take) (CwEventReader *reader, guint at))
{
  for (guint i = 0; i < self->elements->len && self->mentions->len; i++)
    if (is_time (cw_event_reader_get (self, i)) && !cw_event_reader_get (self, i)->used &&
        !cw_event_reader_is_denied (self, i) && !is_delay (self, i))
      take (self, i);
}

/* The times of the sentence that nothing else has taken. */
void
cw_event_reader_read_onsets (CwEventReader *self)
{
  read_times (self, take_time_behind);
  read_times (self, take_time_before);
}
