/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

/* What a segment is worth as the name of an event: how well it is known, and tied to a treatment.
 */

/* Whether the time is one of a treatment: "C2D8", "POD 7", "after amoxicillin", not "since 2010".
 */
static gboolean
is_timed_on_treatment (const CwEventReader *self, const CwEventNoteHead *head)
{
  for (guint i = head->time; head->time != CW_EVENT_NONE && i < head->time_last; i++)
    if (cw_event_reader_get (self, i)->is_medicine ||
        cw_event_reader_is (self, i, CW_EVENT_ONSET) ||
        cw_event_reader_is (self, i, CW_EVENT_CYCLES) ||
        cw_event_reader_is (self, i, CW_EVENT_TREATMENT) ||
        cw_event_is_operation (self->lexicon.scan, cw_event_reader_get (self, i)->first) ||
        cw_event_note_is_word (self, i, "pod c"))
      return TRUE;
  return FALSE;
}

/* "G2 N/V", "ALT 5x ULN", "gr 1 → 2", "wk 12", "POD 7": nobody writes a sentence like this. */
static gboolean
is_noted (const CwEventReader *self, const CwEventNoteHead *head)
{
  for (guint i = 0; i < head->names->len; i++)
    if (cw_event_note_get_name (head, i)->worse ||
        cw_event_note_get_name (head, i)->bare != CW_EVENT_NONE ||
        cw_event_note_get_name (head, i)->is_noted)
      return TRUE;
  return head->time != CW_EVENT_NONE &&
         cw_event_note_is_noted_time (self, head->time, head->time_last);
}

static gboolean
are_known (const CwEventReader *self, const CwEventNoteHead *head)
{
  for (guint i = 0; i < head->names->len; i++)
    if (cw_event_note_get_name (head, i)->term == NULL &&
        !cw_event_reader_has_between (self, cw_event_note_get_name (head, i)->first,
                                      cw_event_note_get_name (head, i)->last, CW_EVENT_TERM))
      return FALSE;
  return TRUE;
}

/* What the segment is as the name of an event. */
CwEventNoteLook
cw_event_note_look_at_head (const CwEventReader *self, guint first, guint last)
{
  CwEventNoteLook look = { 0 };
  CwEventNoteHead head;

  look.is_head = cw_event_note_read_head (self, first, last, &head);
  if (look.is_head)
    {
      look.is_known = are_known (self, &head);
      look.is_noted = is_noted (self, &head) || head.reason != CW_EVENT_NONE;
      look.is_tied = cw_event_reader_has_between (self, first, last, CW_EVENT_GRADE) ||
                     cw_event_note_get_name (&head, 0)->bare != CW_EVENT_NONE ||
                     head.reason != CW_EVENT_NONE || head.cause != CW_EVENT_NONE ||
                     head.drug != CW_EVENT_NONE || is_timed_on_treatment (self, &head);
      look.has_course = head.end < last;
      look.has_bracket = look.has_course && cw_event_reader_is (self, head.end, CW_EVENT_OPEN);
    }
  cw_event_note_clear_head (&head);
  return look;
}
