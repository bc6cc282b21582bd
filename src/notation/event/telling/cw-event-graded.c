/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* The grade that stands behind an event. */

/* Whether what stands at @at may stand between an event and its grade. */
gboolean
cw_event_reader_is_before_grade (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->kind == CW_EVENT_OPEN || element->kind == CW_EVENT_COMMA ||
         element->kind == CW_EVENT_SYSTEM || element->kind == CW_EVENT_ALL ||
         element->kind == CW_EVENT_AUXILIARY || element->kind == CW_EVENT_GLUE ||
         element->kind == CW_EVENT_SHOWED || element->kind == CW_EVENT_ANAPHOR ||
         element->kind == CW_EVENT_SIGN;
}

static gboolean
begins_event (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_TERM) ||
         cw_event_reader_is (self, at, CW_EVENT_HEAD) ||
         cw_event_reader_is (self, at, CW_EVENT_SEVERITY) ||
         cw_event_reader_is (self, at, CW_EVENT_ATTRIBUTION);
}

/* "neutropenia and anemia grade 4": both of them. */
static gboolean
is_pair_with_grade (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at + 1, CW_EVENT_AND) &&
         cw_event_reader_is (self, at + 2, CW_EVENT_TERM) &&
         cw_event_reader_is (self, at + 3, CW_EVENT_GRADE) && !begins_event (self, at + 4);
}

/* "rash gradually appeared (CTCAE grade 2)": the verb between an event and its grade in brackets.
 */
static gboolean
leads_to_bracket (const CwEventReader *self, guint at, guint next)
{
  guint words = 0;

  for (guint i = at + 1; i < self->elements->len && i <= at + CW_EVENT_GRADE_REACH; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_OPEN))
        return i > next;
      words += cw_event_reader_is (self, i, CW_EVENT_WORD);
      if (words > 2 || !(cw_event_reader_is (self, i, CW_EVENT_CUE) ||
                         cw_event_reader_is (self, i, CW_EVENT_GLUE) ||
                         cw_event_reader_is (self, i, CW_EVENT_WORD)))
        return FALSE;
    }
  return FALSE;
}

/* "nausea (CTCAE grade 2)", "nausea, grade 2": the grade behind the event at @at, or
 * %CW_EVENT_NONE; @is_graded: one stood before it. */
guint
cw_event_reader_find_grade_after (const CwEventReader *self, guint at, gboolean is_graded)
{
  guint next = at + 1;

  if (!is_graded && is_pair_with_grade (self, at))
    return at + 3;
  while (next < self->elements->len && next <= at + CW_EVENT_GRADE_REACH &&
         (cw_event_reader_is_before_grade (self, next) || leads_to_bracket (self, at, next)))
    next++;
  /* "improved to grade 1" is no grade of the event. */
  if (!cw_event_reader_is (self, next, CW_EVENT_GRADE) ||
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, next)->first - 1, "to"))
    return CW_EVENT_NONE;
  /* "nausea, grade 2 fatigue": the grade is that of the next one. */
  if (begins_event (self, next + 1) && !cw_event_reader_is (self, at + 1, CW_EVENT_OPEN) &&
      (is_graded || next > at + 1))
    return CW_EVENT_NONE;
  return next;
}
