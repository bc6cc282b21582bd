/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

#include <string.h>

#include "model/cw-adverse-event.h"

/* The rows that the names of a note become, with what stands beside them. */

/* Notes that the elements were understood. */
void
cw_event_note_use (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    cw_event_reader_get (self, i)->used = TRUE;
}

static void
add_note (const CwEventReader *self, CwSnapshot *item, guint first, guint last)
{
  g_autofree char *words = cw_event_reader_dup (self, first, last);

  cw_notation_add_note (item, words);
  cw_event_note_use (self, first, last);
}

/* The grade at @at, @worse where it rose. */
static void
set_level (const CwEventReader *self, CwSnapshot *item, guint at, guint worse)
{
  const CwEventElement *grade = cw_event_reader_get (self, at);
  char level[2] = { (char)('0' + (worse ? worse : grade->number)), '\0' };

  cw_event_reader_get (self, at)->used = TRUE;
  if (grade->value)
    cw_notation_set (item, "grading-system", grade->value);
  if (worse)
    add_note (self, item, at, cw_event_note_skip_arrow (self, at + 1) + 1);
  else if (grade->high)
    add_note (self, item, at, at + 1);
  if (worse || !grade->high)
    cw_notation_set (item, "grade", level);
}

/* "fatigue 1" */
static void
set_bare_level (const CwEventReader *self, CwSnapshot *item, guint at)
{
  cw_notation_set (item, "grade",
                   cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word);
  cw_event_note_use (self, at, at + 1);
}

/* The grade at @at, told behind the event, where it has none yet. */
void
cw_event_note_set_grade (const CwEventReader *self, CwSnapshot *item, guint at)
{
  guint worse = 0;

  if (cw_snapshot_get_text (item, "grade") || cw_event_reader_get (self, at)->used)
    return;
  cw_event_note_take_worse (self, at, &worse);
  set_level (self, item, at, worse);
}

static void
set_onset (const CwEventReader *self, CwSnapshot *item, guint first, guint last)
{
  g_autofree char *words = cw_event_reader_dup (self, first, last);

  cw_notation_set (item, "onset-text", words);
  cw_event_note_use (self, first, last);
}

/* Whether the remark is of the name at @at, not of one beside it. */
static gboolean
is_of_name (const CwEventNoteHead *head, guint at, const CwEventStretch *remark)
{
  return remark->first >= cw_event_note_get_name (head, at)->first &&
         (at + 1 == head->names->len ||
          remark->first >= cw_event_note_get_name (head, head->names->len - 1)->last ||
          remark->first < cw_event_note_get_name (head, at + 1)->first);
}

static void
fill_item (const CwEventReader *self, CwSnapshot *item, guint at, const CwEventNoteHead *head)
{
  const CwEventNoteName *name = cw_event_note_get_name (head, at);
  g_autofree char *words = cw_event_reader_dup (self, name->first, name->last);

  cw_notation_set (item, "as-written", words);
  if (name->term)
    cw_notation_set (item, "term", name->term);
  if (name->grade != CW_EVENT_NONE)
    set_level (self, item, name->grade, name->worse);
  else if (name->bare != CW_EVENT_NONE)
    set_bare_level (self, item, name->bare);
  if (head->time != CW_EVENT_NONE)
    set_onset (self, item, head->time, head->time_last);
  if (head->system != CW_EVENT_NONE && name->grade != CW_EVENT_NONE &&
      cw_event_reader_get (self, head->system)->value)
    {
      cw_notation_set (item, "grading-system", cw_event_reader_get (self, head->system)->value);
      cw_event_reader_get (self, head->system)->used = TRUE;
    }
  if (name->severity != CW_EVENT_NONE)
    add_note (self, item, name->severity, name->severity + 1);
  if (head->attribution != CW_EVENT_NONE)
    {
      cw_notation_set (item, "attribution", cw_event_reader_get (self, head->attribution)->value);
      cw_event_reader_get (self, head->attribution)->used = TRUE;
    }
  else if (head->cause != CW_EVENT_NONE)
    cw_notation_set (item, "attribution", "related");
  for (guint i = 0; i < head->remarks->len; i++)
    {
      const CwEventStretch *remark = &g_array_index (head->remarks, CwEventStretch, i);

      if (is_of_name (head, at, remark))
        add_note (self, item, remark->first, remark->last);
    }
  cw_event_note_use (self, name->first, name->last);
}

/* What the sentences behind may call the row: its words, and of "N/V" vomiting, too. */
static void
know_names (CwEventReader *self, const CwEventNoteName *name, guint row)
{
  g_autofree char *words = cw_event_reader_dup (self, name->first, name->last);

  cw_event_reader_know (self, name->first, words, row);
  if (name->term)
    cw_event_reader_know (self, name->first, name->term, row);
}

static void
add_event (CwEventNote *self, guint at, guint last, const CwEventNoteHead *head, guint list)
{
  const CwEventNoteName *name = cw_event_note_get_name (head, at);
  CwSnapshot *item = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_ADVERSE_EVENT), NULL);
  guint first = MIN (name->first, name->grade);
  CwEventMention mention = { name->first, CW_EVENT_NONE, list, list };

  fill_item (self->reader, item, at, head);
  if (head->time == CW_EVENT_NONE && self->time < self->time_last)
    set_onset (self->reader, item, self->time, self->time_last);
  if (self->relation && cw_snapshot_get_text (item, "attribution") == NULL)
    cw_notation_set (item, "attribution", self->relation);
  if (at + 1 < head->names->len)
    last = MAX (name->last, name->grade == CW_EVENT_NONE ? 0 : name->grade + 1);
  mention.row = cw_event_reader_add_row (self->reader, item, first, last);
  if (mention.row == CW_EVENT_NONE)
    return;
  g_array_append_val (self->reader->mentions, mention);
  g_array_append_val (self->rows, mention.row);
  know_names (self->reader, name, mention.row);
}

/* "rash" is the "maculopapular rash" told before. */
static gboolean
is_called (const char *name, const char *words)
{
  gsize length = strlen (name), tail = strlen (words);

  return tail <= length && g_ascii_strcasecmp (name + length - tail, words) == 0 &&
         (tail == length || name[length - tail - 1] == ' ');
}

/* Whether nothing but its name is told of the one event, so that it may be one told before. */
static gboolean
is_bare (const CwEventNoteName *name, const CwEventNoteHead *head)
{
  return name->grade == CW_EVENT_NONE && name->bare == CW_EVENT_NONE &&
         name->severity == CW_EVENT_NONE && head->time == CW_EVENT_NONE;
}

/* The row that has the one name of the segment already, of this note or told before it: "cough gone
 * 3/52". */
static guint
find_row (const CwEventNote *self, const CwEventNoteHead *head)
{
  const CwEventNoteName *name = cw_event_note_get_name (head, 0);
  g_autofree char *words = cw_event_reader_dup (self->reader, name->first, name->last);

  for (guint i = 0; head->names->len == 1 && i < self->reader->mentions->len; i++)
    {
      guint row = g_array_index (self->reader->mentions, CwEventMention, i).row;
      CwSnapshot *item = cw_event_reader_get_row (self->reader, row)->item;

      /* "Plt 8 °IV, plt 31 next d": the same, measured again. */
      if (is_called (cw_snapshot_get_text (item, "as-written"), words) ||
          (name->term && cw_event_note_is_quantity (self->reader, name->first) &&
           g_strcmp0 (name->term, cw_snapshot_get_text (item, "term")) == 0))
        return row;
    }
  return head->names->len == 1 && is_bare (name, head)
           ? cw_event_reader_find_known (self->reader, name->first, words, NULL)
           : CW_EVENT_NONE;
}

/* What the segment says of an event that was named before. */
static void
tell_again (CwEventNote *self, guint row, const CwEventNoteHead *head, guint first, guint last)
{
  const CwEventNoteName *name = cw_event_note_get_name (head, 0);

  g_array_set_size (self->rows, 0);
  g_array_append_val (self->rows, row);
  cw_event_note_use (self->reader, name->first, name->last);
  cw_event_note_take_course (self, first, last);
}

/* What is told behind the names: part by part where a bracket holds it. */
static void
take_courses (CwEventNote *self, guint first, guint last)
{
  guint past = cw_event_reader_is (self->reader, first, CW_EVENT_OPEN)
                 ? cw_event_reader_skip_bracket (self->reader, first)
                 : first;

  for (guint at = first + 1; at < past;)
    {
      guint end = at;

      while (end + 1 < past && !cw_event_reader_is (self->reader, end, CW_EVENT_COMMA))
        end++;
      if (end > at)
        cw_event_note_take_course (self, at, end);
      at = end + 1;
    }
  if (past < last)
    cw_event_note_take_course (self, past, last);
}

static void
add_events (CwEventNote *self, const CwEventNoteHead *head, guint first, guint last)
{
  if (self->is_told)
    g_array_set_size (self->rows, 0);
  for (guint i = 0; i < head->names->len; i++)
    add_event (self, i, head->end, head, self->reader->mentions->len + 1);
  self->is_told = FALSE;
  self->is_list = head->names->len > 1;
  if (head->reason != CW_EVENT_NONE)
    cw_event_note_take_course (self, first, head->reason - 1);
  if (head->end < last)
    take_courses (self, head->end, last);
}

/* Makes rows of the events that the segment names, and reads what it says of them; whether it names
 * any. */
gboolean
cw_event_note_take_head (CwEventNote *self, guint first, guint last)
{
  CwEventNoteHead head;
  gboolean is_head = cw_event_note_read_head (self->reader, first, last, &head);
  guint row = is_head ? find_row (self, &head) : CW_EVENT_NONE;

  if (row != CW_EVENT_NONE)
    tell_again (self, row, &head, first, last);
  else if (is_head)
    add_events (self, &head, first, last);
  cw_event_note_clear_head (&head);
  return is_head;
}
