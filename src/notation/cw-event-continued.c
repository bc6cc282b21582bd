/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

/* That nothing was done with the medicine: "treatment was continued". */

/* So many tokens back the medicine may have been named. */
#define NAMED_REACH 120

/* Whether the medicine at @at is one that was named before, so that what is said of it is said of
 * the one that did harm. */
static gboolean
was_named_before (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;
  const char *word = cw_scan_get (scan, token)->word;

  for (guint i = token; i > 0 && token - i < NAMED_REACH; i--)
    if (g_strcmp0 (cw_scan_get (scan, i - 1)->word, word) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the words in front of the verb at @at are a medicine that the events can be those of. */
static gboolean
is_of_medicine (const CwEventReader *self, guint at)
{
  gboolean is_verb = FALSE;

  while (at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY) ||
                    cw_event_reader_starts_with (self, at - 1,
                                                 "therefore thus then nevertheless "
                                                 "however still could")))
    is_verb = cw_event_reader_is (self, --at, CW_EVENT_AUXILIARY) || is_verb;
  if (!is_verb || at == 0 || cw_event_reader_is (self, at - 1, CW_EVENT_OTHER_THING))
    return FALSE;
  if (cw_event_reader_get (self, at - 1)->is_medicine)
    return was_named_before (self, at - 1);
  return cw_event_reader_is (self, at - 1, CW_EVENT_TREATMENT) &&
         !(at > 1 &&
           (cw_event_reader_is (self, at - 2, CW_EVENT_OTHER_THING) ||
            (cw_event_reader_get (self, at - 2)->is_medicine && !was_named_before (self, at - 2)) ||
            cw_event_reader_is (self, at - 2, CW_EVENT_WORD)));
}

/* "He had nausea; chemotherapy was continued". What more is said of the dose weighs more. */
void
cw_event_reader_take_continued (CwEventReader *self, guint at, GArray *rows)
{
  if (!cw_event_reader_starts_with (self, at, "continued") ||
      cw_event_reader_is_denied (self, at) || !is_of_medicine (self, at) ||
      /* "was continued because of tachycardia": it was given against that. */
      cw_event_reader_find_mention_after (self, at))
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;

      if (cw_snapshot_get_text (item, "action") == NULL)
        cw_notation_set (item, "action", "none");
    }
}
