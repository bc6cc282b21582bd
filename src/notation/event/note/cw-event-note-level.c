/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

/* Grades as they are noted: "gr 1 → 2", and bare numbers. */

/* "gr 1 → 2": it rose while it lasted, and the highest is its grade. */
guint
cw_event_note_take_worse (const CwEventReader *self, guint at, guint *worse)
{
  guint to = cw_event_note_skip_arrow (self, at + 1);
  guint level = 0;

  /* "G1 → G3" */
  if (to > at + 1 && cw_event_reader_is (self, to, CW_EVENT_GRADE) &&
      cw_event_reader_get (self, to)->high == 0 &&
      cw_event_reader_get (self, to)->number > cw_event_reader_get (self, at)->number)
    {
      *worse = cw_event_reader_get (self, to)->number;
      return to + 1;
    }
  if (to == at + 1 || !cw_event_note_is_number (self, to) ||
      !cw_scan_take_integer (self->lexicon.scan, cw_event_reader_get (self, to)->first, &level) ||
      level > 5 || level <= cw_event_reader_get (self, at)->number)
    return at + 1;
  *worse = level;
  return to + 1;
}

/* "fatigue 1", "mucositis 0" at @at behind the name. */
static gboolean
is_bare (const CwEventReader *self, guint at)
{
  guint level = 0;

  return at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_TERM) &&
         cw_event_note_is_number (self, at) &&
         cw_scan_take_integer (self->lexicon.scan, cw_event_reader_get (self, at)->first, &level) &&
         level < 6 &&
         (at + 1 == self->elements->len || cw_event_reader_is (self, at + 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, at + 1, CW_EVENT_STOP) ||
          cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at + 1)->first, '.'));
}

/* "fatigue 1, nausea 1, mucositis 0": several of them can be nothing else. */
static gboolean
are_several (const CwEventReader *self)
{
  guint n = 0;

  for (guint i = 1; i < self->elements->len && n < 2; i++)
    n += is_bare (self, i);
  return n > 1;
}

/* Whether the number at @at is the grade of the name before it, without saying so. */
gboolean
cw_event_note_is_bare_grade (const CwEventReader *self, guint at)
{
  return is_bare (self, at) && are_several (self);
}

/* Whether the number at @at says that the event named before it did not come. */
gboolean
cw_event_note_is_zero (const CwEventReader *self, guint at)
{
  return cw_event_note_is_bare_grade (self, at) &&
         g_str_equal (cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word,
                      "0");
}
