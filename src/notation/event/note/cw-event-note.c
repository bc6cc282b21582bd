/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

#include <string.h>

/* Which sentences are notes, and their segments one after the other. */

/* Words of sentences: whoever notes leaves them out. */
#define SENTENCE_WORDS                                                                             \
  "the an he she his her him they their patient patients who which that this these those it its "  \
  "we our was were is are be been being had has have did do does developed presented experienced " \
  "complained reported noted observed occurred included includes if watch plan planned consider "  \
  "tomorrow respectively"

static gboolean
has_sentence_word (const CwScan *scan, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if ((cw_scan_is (scan, i, SENTENCE_WORDS) ||
         (cw_scan_is (scan, i, "a") && !cw_scan_get (scan, i)->capital &&
          cw_event_get_unit (scan, i + 1) == NULL)) &&
        !cw_scan_get (scan, i)->expanded)
      return TRUE;
  return FALSE;
}

/* A grade, or a word that tells what was done or how it ended: what a line of notes has. */
static gboolean
is_mark (const CwScan *scan, guint at)
{
  CwEventElement element = { 0 };

  if (cw_event_take_grade (scan, at, &element) || cw_scan_is (scan, at, "pod"))
    return TRUE;
  if (cw_event_take_word (scan, at, &element) == 0)
    return FALSE;
  return element.kind == CW_EVENT_ACTION || element.kind == CW_EVENT_ACTION_VERB ||
         element.kind == CW_EVENT_ENDED || element.kind == CW_EVENT_REDUCED ||
         element.kind == CW_EVENT_RESTART || element.kind == CW_EVENT_OUTCOME;
}

/* Whether tokens @first up to before @last, a line of the text, look like a note by themselves. */
gboolean
cw_event_is_note_line (const CwScan *scan, guint first, guint last)
{
  if (last < first + 3 || has_sentence_word (scan, first, last) ||
      cw_scan_is_sign (scan, last - 1, ',') || cw_scan_is (scan, last - 1, "and or with of in"))
    return FALSE;
  for (guint i = first; i < last; i++)
    if (is_mark (scan, i))
      return TRUE;
  return FALSE;
}

/* ---- segments ---- */

/* "rash - doxycycline": a dash with space around it parts like a comma. */
static gboolean
is_dash (const CwEventReader *self, guint at)
{
  guint token = cw_event_reader_get (self, at)->first;

  return cw_scan_is_sign (self->lexicon.scan, token, '-') &&
         !cw_scan_get (self->lexicon.scan, token)->glued &&
         !cw_scan_get (self->lexicon.scan, token + 1)->glued;
}

/* Past what parts two segments at @at; @at itself where nothing does. */
static guint
skip_separator (const CwEventReader *self, guint at)
{
  guint arrow = cw_event_note_skip_arrow (self, at);

  if (arrow > at)
    return cw_event_note_is_number (self, arrow) || arrow >= self->elements->len ? at : arrow;
  if (cw_event_reader_is (self, at, CW_EVENT_COMMA) ||
      cw_event_reader_is (self, at, CW_EVENT_STOP) || is_dash (self, at) ||
      cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '.') ||
      cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, ':'))
    return at + 1;
  return at;
}

/* The end of the segment that begins at @first. Brackets hold together. */
static guint
find_end (const CwEventReader *self, guint first)
{
  guint depth = 0;

  for (guint i = first; i < self->elements->len; i++)
    {
      depth += cw_event_reader_is (self, i, CW_EVENT_OPEN);
      depth -= cw_event_reader_is (self, i, CW_EVENT_CLOSE) && depth > 0;
      if (depth == 0 && skip_separator (self, i) > i)
        return i;
    }
  return self->elements->len;
}

/* ---- notes ---- */

/* "LEF stopped:", "ATT wk 5:": letters for a medicine that is not known, with what was done with it
 * or since when it was given. */
static gboolean
is_unknown_medicine (const CwEventReader *self, guint at, guint last)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return at == 0 && at + 1 < last && element->kind == CW_EVENT_WORD &&
         cw_scan_get (self->lexicon.scan, element->first)->capital &&
         (cw_event_reader_is (self, at + 1, CW_EVENT_ACTION) ||
          cw_event_reader_is (self, at + 1, CW_EVENT_ACTION_VERB) ||
          cw_event_reader_is (self, at + 1, CW_EVENT_ENDED) ||
          cw_event_reader_is (self, at + 1, CW_EVENT_ONSET) ||
          cw_event_note_is_noted_time (self, at + 1, last));
}

/* An operation, or "adverse events". */
static gboolean
is_head (const CwEventReader *self, guint at)
{
  return cw_event_is_operation (self->lexicon.scan, cw_event_reader_get (self, at)->first) ||
         cw_event_reader_is (self, at, CW_EVENT_HEAD);
}

/* "for ca caecum", "since last visit", "log": what is said of an operation, or of the events. */
static gboolean
is_said_of_head (const CwEventReader *self, guint at, gboolean is_known)
{
  return is_known && !cw_event_reader_get (self, at)->is_medicine &&
         !cw_event_note_is_word (self, at,
                                 "discussed explained counselled counseled expected reviewed known "
                                 "common monitored feared none no nil prior previous past old") &&
         (cw_event_reader_is (self, at, CW_EVENT_WORD) ||
          cw_event_reader_is (self, at, CW_EVENT_GLUE) ||
          cw_event_reader_is (self, at, CW_EVENT_OTHER_THING));
}

/* The letter of a side before an operation: "R hemicolectomy". */
static gboolean
is_side (const CwEventReader *self, guint at)
{
  return cw_event_note_is_word (self, at, "r l rt lt right left lap open robotic") &&
         at + 1 < self->elements->len &&
         cw_event_is_operation (self->lexicon.scan, cw_event_reader_get (self, at + 1)->first);
}

/* "Amlodipine 10:", "C2D8:", "Tamoxifen -", "LEF stopped:", "Adverse event:": of what and when the
 * note is, before it begins. */
static gboolean
is_context (const CwEventReader *self, guint first, guint last)
{
  gboolean is_known = FALSE, is_headed = FALSE;

  for (guint i = first; i < last;)
    {
      guint next = cw_event_note_take_time (self, i, last);

      is_headed = is_headed || is_head (self, i);
      if (next > i || is_head (self, i) || cw_event_reader_get (self, i)->is_medicine ||
          is_unknown_medicine (self, i, last))
        is_known = TRUE;
      else if (!cw_event_note_is_number (self, i) && !cw_event_reader_is (self, i, CW_EVENT_SIGN) &&
               !cw_event_reader_is (self, i, CW_EVENT_ACTION) &&
               !cw_event_reader_is (self, i, CW_EVENT_ACTION_VERB) &&
               !cw_event_reader_is (self, i, CW_EVENT_ENDED) &&
               !cw_event_reader_is (self, i, CW_EVENT_AND) &&
               !cw_event_note_is_word (self, i, "mg g lap") && !is_side (self, i) &&
               !is_said_of_head (self, i, is_headed))
        return FALSE;
      i = MAX (next, i + 1);
    }
  return is_known;
}

/* Where the note begins that opens with what it is about; 0 where it begins at once. */
static guint
skip_context (const CwEventReader *self)
{
  guint end = find_end (self, 0);

  return end > 0 && end < self->elements->len && is_context (self, 0, end)
           ? skip_separator (self, end)
           : 0;
}

/* Whether the segment names an event otherwise than as the name of a test. */
static gboolean
names_event (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM) && !cw_event_note_is_test (self, i + 1) &&
        !cw_event_note_is_zero (self, i + 1))
      return !cw_event_reader_is (self, first, CW_EVENT_NOT);
  return FALSE;
}

/* What the segments behind the first are. */
typedef struct
{
  gboolean is_told; /* one tells of what the first names */
  gboolean is_other; /* one names an event otherwise than a note does: "died of sepsis" */
} Segments;

static Segments
look_at_segments (const CwEventReader *self, guint first)
{
  Segments what = { FALSE, FALSE };

  for (guint at = first; at < self->elements->len;)
    {
      guint end = find_end (self, at);

      if (end > at && !cw_event_note_look_at_head (self, at, end).is_head)
        {
          what.is_told = what.is_told || cw_event_note_tells_course (self, at, end);
          what.is_other = what.is_other || names_event (self, at, end);
        }
      at = end < self->elements->len ? skip_separator (self, end) : end;
    }
  return what;
}

/* An event alone is one of a treatment only where it is told as notes do; behind a comma what was
 * done tells it, or a grade. */
static gboolean
is_note (const CwEventReader *self)
{
  guint first = skip_context (self), end = find_end (self, first);
  CwEventNoteLook look = cw_event_note_look_at_head (self, first, end);
  Segments behind;

  if (!look.is_head)
    return FALSE;
  if (end == self->elements->len || skip_separator (self, end) == self->elements->len)
    return ((look.is_noted || first > 0) && (look.is_known || look.has_course)) ||
           (look.is_tied && look.is_known && look.has_bracket);
  behind = look_at_segments (self, skip_separator (self, end));
  return (((look.is_tied || first > 0) && look.is_known) || behind.is_told) && !behind.is_other;
}

/* "Nivolumab stopped." behind a note: it goes on; "Grade 4 neutropenia lasted 10 days" is another
 * event. */
static gboolean
continues_note (const CwEventReader *self)
{
  if (self->note->len == 0 || !cw_event_note_tells_course (self, 0, find_end (self, 0)))
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    {
      g_autofree char *words =
        cw_event_reader_is (self, i, CW_EVENT_TERM) ? cw_event_reader_dup (self, i, i + 1) : NULL;

      if (words && cw_event_reader_find_known (self, i, words, NULL) == CW_EVENT_NONE)
        return FALSE;
    }
  return TRUE;
}

/* "C3D1 nivo:": the time that the note opens with, where it tells but one. */
static void
find_time (CwEventNote *self, guint last)
{
  for (guint i = 0; i < last;)
    {
      guint next = cw_event_note_take_time (self->reader, i, last);

      if (next > i && self->time < self->time_last)
        {
          self->time_last = self->time;
          return;
        }
      if (next > i && (cw_event_reader_is (self->reader, i, CW_EVENT_ONSET) ||
                       cw_event_note_is_noted_time (self->reader, i, next)))
        {
          self->time = i;
          self->time_last = next;
        }
      i = MAX (next, i + 1);
    }
}

/* "irAE log:": the word for the events says that they are of the treatment. */
static void
find_relation (CwEventNote *self, guint last)
{
  for (guint i = 0; i < last && self->relation == NULL; i++)
    if (cw_event_reader_is (self->reader, i, CW_EVENT_HEAD))
      self->relation = cw_event_reader_get (self->reader, i)->value;
}

static void
take_segments (CwEventNote *self, guint first)
{
  CwEventReader *reader = self->reader;

  for (guint at = first; at < reader->elements->len;)
    {
      guint end = find_end (reader, at);

      if (end > at && !cw_event_note_take_head (self, at, end))
        cw_event_note_take_course (self, at, end);
      self->is_apart =
        end < reader->elements->len && !cw_event_reader_is (reader, end, CW_EVENT_COMMA);
      at = end < reader->elements->len ? skip_separator (reader, end) : end;
    }
}

/* Whether the segment at @first tells what was done. */
static gboolean
has_action (const CwEventReader *self, guint first)
{
  guint end = find_end (self, first);

  return cw_event_reader_has_between (self, first, end, CW_EVENT_ACTION) ||
         cw_event_reader_has_between (self, first, end, CW_EVENT_ENDED) ||
         cw_event_reader_has_between (self, first, end, CW_EVENT_ACTION_VERB);
}

/* Reads the sentence where it is a note, or goes on with one; whether it is. */
gboolean
cw_event_reader_read_note (CwEventReader *self)
{
  const CwEventSentence *sentence = cw_event_reader_get_sentence (self, self->sentence);
  gboolean is_plain = !has_sentence_word (self->lexicon.scan, sentence->first, sentence->last);
  gboolean begins = is_plain && is_note (self);

  if (!begins && !(is_plain && continues_note (self)))
    {
      g_array_set_size (self->note, 0);
      return FALSE;
    }
  if (begins)
    g_array_set_size (self->note, 0);

  CwEventNote note = { .reader = self, .rows = self->note, .is_apart = !begins };
  guint first = begins ? skip_context (self) : 0;

  if (begins)
    {
      find_time (&note, first);
      find_relation (&note, first);
    }
  take_segments (&note, first);
  /* "LEF stopped: ALT 4x ULN" */
  if (first > 0 && self->note->len > 0 && has_action (self, 0))
    cw_event_note_take_course (&note, 0, find_end (self, 0));
  self->has_note = TRUE;
  return TRUE;
}

/* ---- what sentences leave ---- */

/* Whether it was told between the two how something ended. */
static gboolean
is_over (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) && cw_event_reader_get (self, i)->used)
      return TRUE;
  return FALSE;
}

static gboolean
has_row (GArray *rows, guint row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, guint, i) == row)
      return TRUE;
  return FALSE;
}

/* The rows of what the sentence names before @last, for what is told behind them, but not of what
 * was over by then. */
static void
list_named (const CwEventReader *self, guint last, GArray *rows)
{
  g_array_set_size (rows, 0);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwEventMention *mention = &g_array_index (self->mentions, CwEventMention, i);

      if (mention->element < last && !has_row (rows, mention->row) &&
          !is_over (self, mention->element, last))
        g_array_append_val (rows, mention->row);
    }
}

/* "hx of asthma on albuterol", "takes metformin", "may need surgery": what was given before, or may
 * be. */
static gboolean
is_before (const CwEventReader *self, guint at)
{
  if (cw_event_reader_starts_with (self, at, "on"))
    return at == 0 || !cw_event_reader_starts_with (self, at - 1, "put placed started kept");
  return cw_event_reader_starts_with (self, at,
                                      "history allergy allergic allergies prior previous takes "
                                      "taking home may might could if plan");
}

/* Whether nothing of the segment was understood yet, and it names no other event. */
static gboolean
is_unread (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_get (self, i)->used || cw_event_reader_is (self, i, CW_EVENT_TERM) ||
        is_before (self, i))
      return FALSE;
  return TRUE;
}

/* "pt devel rash; MTX held; tx w/ DPH", "DRESS wk 3, stopped, resolved": what was done and how it
 * ended is told like in a note also behind an event that stands in a sentence, or in no known head.
 */
void
cw_event_reader_read_rest (CwEventReader *self)
{
  const CwEventSentence *sentence = cw_event_reader_get_sentence (self, self->sentence);
  gboolean is_short =
    self->is_chart || !has_sentence_word (self->lexicon.scan, sentence->first, sentence->last);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  CwEventNote note = { .reader = self, .rows = rows, .is_apart = TRUE };

  for (guint at = 0; is_short && self->mentions->len && at < self->elements->len;)
    {
      guint end = find_end (self, at);

      list_named (self, at, rows);
      if (rows->len && end > at && is_unread (self, at, end) &&
          cw_event_note_tells_course (self, at, end))
        cw_event_note_take_course (&note, at, end);
      at = end < self->elements->len ? skip_separator (self, end) : end;
    }
  /* "Grade 3 diarrhea after 2 cycles. Imatinib stopped.": the next line may go on with it. */
  if (self->mentions->len &&
      !has_sentence_word (self->lexicon.scan, sentence->first, sentence->last))
    list_named (self, self->elements->len, self->note);
}
