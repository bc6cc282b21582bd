/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/note/cw-event-note-private.h"

/* What was done, told in one segment with the events: in a bracket behind them, or before them. */

/* "colitis (ipi stopped 3/4, pred 2 mg/kg, resolved)", "AF (amiodarone)": what was done stands in
 * the bracket. */
gboolean
cw_event_note_opens_course (const CwEventReader *self, guint at)
{
  guint past =
    cw_event_reader_is (self, at, CW_EVENT_OPEN) ? cw_event_reader_skip_bracket (self, at) : at;

  for (guint i = at + 1; i + 1 < past; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_GRADE) || cw_event_reader_is (self, i, CW_EVENT_TERM))
      return FALSE;
  return past > at + 2 && !cw_event_note_is_quantity (self, at + 1) &&
         cw_event_note_tells_course (self, at + 1, past - 1) &&
         !cw_event_reader_has_between (self, at + 1, past - 1, CW_EVENT_ATTRIBUTION);
}

/* "nivo held for colitis", "lenvatinib 24 mg -> 14 mg for proteinuria": where the events begin for
 * which a treatment was changed; %CW_EVENT_NONE where none are told so. */
guint
cw_event_note_find_reason (const CwEventReader *self, guint first, guint last)
{
  gboolean is_changed = FALSE, is_given = FALSE;

  for (guint i = first; i < last; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);
      gboolean is_less = FALSE;

      if (cw_event_note_is_word (self, i, "for") || element->kind == CW_EVENT_LINK)
        return is_changed && is_given ? i + 1 : CW_EVENT_NONE;
      if (element->kind == CW_EVENT_TERM || element->kind == CW_EVENT_GRADE ||
          element->kind == CW_EVENT_NOT)
        return CW_EVENT_NONE;
      is_given = is_given || element->is_medicine || element->kind == CW_EVENT_DOSE ||
                 element->kind == CW_EVENT_TREATMENT || cw_event_note_is_word (self, i, "tki");
      is_changed = is_changed || element->kind == CW_EVENT_ACTION ||
                   element->kind == CW_EVENT_ACTION_VERB || element->kind == CW_EVENT_REDUCED ||
                   element->kind == CW_EVENT_ENDED ||
                   (cw_event_note_skip_change (self, i, &is_less) > i && is_less);
    }
  return CW_EVENT_NONE;
}
