/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/event/rows/cw-event-rows-private.h"

G_BEGIN_DECLS

/* Lines of a clinician's notes: "G3 diarrhoea C2D8, capecitabine held, resolved d15". They have no
 * verbs of their own; commas, dashes and arrows part what happened, what was done and how it ended.
 */

/* The note on its way: elements of one segment after the other. */
typedef struct
{
  CwEventReader *reader;
  GArray *rows; /* guint: the events that were named last, side by side */
  gboolean is_told; /* what was done or became of them was told: another name begins others */
  gboolean is_list; /* the segment before named several side by side */
  guint time; /* first element of when it is, as the note opens: "C2D8:" */
  guint time_last; /* the element after it; no more than @time where no time is told */
  const char *relation; /* attribution of all, as the note opens: "irAE log:"; or NULL */
  gboolean is_apart; /* a semicolon or a dash stands before this segment: it is of all of them */
} CwEventNote;

/* An event as a segment names it. */
typedef struct
{
  guint first; /* element */
  guint last; /* element after it */
  const char *term; /* of CTCAE, static; or NULL */
  guint grade; /* element, or CW_EVENT_NONE */
  guint bare; /* the element of a number that is its grade without saying so, or CW_EVENT_NONE */
  guint worse; /* the grade that it rose to, or 0 */
  guint severity; /* element, or CW_EVENT_NONE */
  gboolean is_noted; /* written as only notes do: "N/V", "ALT 5x ULN" */
} CwEventNoteName;

/* A segment that names events, while it is read. */
typedef struct
{
  GArray *names; /* CwEventNoteName */
  GArray *remarks; /* CwEventStretch of elements, for the note */
  guint grade; /* that no name has yet */
  guint words; /* where words began that may be a name; or CW_EVENT_NONE */
  guint time; /* first element, or CW_EVENT_NONE */
  guint time_last;
  guint severity; /* that no name has yet */
  guint attribution;
  guint system; /* by which it is graded, or CW_EVENT_NONE */
  guint cause; /* "from", or CW_EVENT_NONE */
  guint drug; /* before the name, or CW_EVENT_NONE */
  guint reason; /* behind "nivolumab held for", or CW_EVENT_NONE */
  guint n_unknown;
  guint end; /* from here on something is told of the events */
  gboolean is_none; /* the words are no note */
} CwEventNoteHead;

/* What a segment is as the name of an event. */
typedef struct
{
  gboolean is_head; /* it is one */
  gboolean is_known; /* by names that the vocabularies know */
  gboolean is_noted; /* in a form that only notes have */
  gboolean is_tied; /* graded, or tied to a treatment */
  gboolean has_course; /* and goes on to what was done */
  gboolean has_bracket; /* which stands in a bracket */
} CwEventNoteLook;

gboolean cw_event_reader_read_note (CwEventReader *self);
void cw_event_reader_read_rest (CwEventReader *self);
gboolean cw_event_is_note_line (const CwScan *scan, guint first, guint last);

gboolean cw_event_note_is_word (const CwEventReader *self, guint at, const char *words);
gboolean cw_event_note_is_number (const CwEventReader *self, guint at);
guint cw_event_note_skip_arrow (const CwEventReader *self, guint at);
guint cw_event_note_skip_change (const CwEventReader *self, guint at, gboolean *is_less);

gboolean cw_event_note_is_relation (const CwEventReader *self, guint at);
gboolean cw_event_note_is_noted_time (const CwEventReader *self, guint first, guint last);
guint cw_event_note_take_time (const CwEventReader *self, guint at, guint last);
char *cw_event_note_dup_length (const CwEventReader *self, guint first, guint last, guint *at);

gboolean cw_event_note_is_quantity (const CwEventReader *self, guint at);
guint cw_event_note_take_normal (const CwEventReader *self, guint at, const char *term);
guint
cw_event_note_take_quantity (const CwEventReader *self, guint at, guint last, const char **term);

gboolean cw_event_note_is_test (const CwEventReader *self, guint at);
gboolean
cw_event_note_read_head (const CwEventReader *self, guint first, guint last, CwEventNoteHead *head);
void cw_event_note_clear_head (CwEventNoteHead *head);
CwEventNoteName *cw_event_note_get_name (const CwEventNoteHead *head, guint at);
gboolean cw_event_note_is_bare_grade (const CwEventReader *self, guint at);
gboolean cw_event_note_is_zero (const CwEventReader *self, guint at);
guint cw_event_note_take_worse (const CwEventReader *self, guint at, guint *worse);
void cw_event_note_set_grade (const CwEventReader *self, CwSnapshot *item, guint at);
gboolean cw_event_note_opens_course (const CwEventReader *self, guint at);
guint cw_event_note_find_reason (const CwEventReader *self, guint first, guint last);
CwEventNoteLook cw_event_note_look_at_head (const CwEventReader *self, guint first, guint last);
void cw_event_note_use (const CwEventReader *self, guint first, guint last);
gboolean cw_event_note_take_head (CwEventNote *self, guint first, guint last);

guint cw_event_note_take_sureness (const CwEventReader *self,
                                   guint first,
                                   guint last,
                                   const char **attribution);

gboolean cw_event_note_tells_course (const CwEventReader *self, guint first, guint last);
void cw_event_note_take_course (CwEventNote *self, guint first, guint last);

G_END_DECLS
