/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

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

/* "was continued because of tachycardia": it was given against that. */
static gboolean
is_given_against (const CwEventReader *self, guint at)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, at);

  for (guint i = at + 1; after && i < after->element; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_AND) || cw_event_reader_is (self, i, CW_EVENT_BUT))
      return FALSE;
  return after != NULL;
}

/* "Treatment was continued and the nausea abated", of a nausea that was told before. */
static void
list_known_behind (const CwEventReader *self, guint at, GArray *rows)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, at);

  if (rows->len == 0 && after &&
      cw_event_reader_get_row (self, after->row)->first < cw_event_reader_get (self, 0)->first)
    cw_event_list_breath (self->mentions, after->list, rows);
}

/* "He had nausea; chemotherapy was continued". What more is said of the dose weighs more. */
void
cw_event_reader_take_continued (CwEventReader *self, guint at, GArray *rows)
{
  if (!cw_event_reader_starts_with (self, at, "continued") ||
      cw_event_reader_is_denied (self, at) || !is_of_medicine (self, at) ||
      is_given_against (self, at))
    return;
  list_known_behind (self, at, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;

      if (cw_snapshot_get_text (item, "action") == NULL)
        cw_notation_set (item, "action", "none");
    }
}
