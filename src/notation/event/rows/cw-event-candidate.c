/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include "model/cw-adverse-event.h"

/* What a sentence names, and does not tell as an adverse event: the author knows whether it was
 * one. */

/* Whether the patient had it before, was treated for it, or does not have it at all. */
static gboolean
is_other (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_denied (self, at) || cw_event_reader_is_no_harm (self, at) ||
         cw_event_reader_is_of_relative (self, at) || cw_event_reader_is_own (self, at) ||
         cw_event_reader_is_own_disease (self, at) || cw_event_reader_is_indication (self, at);
}

static gboolean
is_candidate (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  g_autofree char *words = NULL;

  if (element->kind != CW_EVENT_TERM || element->used || is_other (self, at))
    return FALSE;
  words = cw_event_reader_dup (self, at, at + 1);
  return cw_event_reader_find_known (self, at, words, NULL) == CW_EVENT_NONE;
}

/* The tokens of @words stay unread: the author may not want them. */
static void
add_candidate (CwEventReader *self, CwEventStretch words, const char *term)
{
  CwSnapshot *item = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_ADVERSE_EVENT), NULL);
  g_autofree char *text = cw_event_reader_dup_tokens (self, words.first, words.last);
  CwEventRow row = { .item = item, .first = words.first, .last = words.last };

  cw_notation_set (item, "as-written", text);
  if (term)
    cw_notation_set (item, "term", term);
  g_array_append_val (self->candidates, row);
}

/* Notes what of this sentence may be an event, although nothing says so. */
void
cw_event_reader_read_candidates (CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (is_candidate (self, i))
      add_candidate (self, cw_event_reader_get_written (self, i),
                     cw_event_reader_get (self, i)->value);
}

/* Whether nothing before had its words. */
static gboolean
meet_item (CwEventReader *self, const CwSnapshot *item)
{
  const char *words =
    item->info->type == CW_TYPE_ADVERSE_EVENT ? cw_snapshot_get_text (item, "as-written") : NULL;

  return words && cw_event_reader_meet (self, words);
}

/* Gives @result the candidates, each once, that are no events elsewhere in the text. */
void
cw_event_reader_take_candidates (CwEventReader *self, CwNotation *result)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = 0; i < result->items->len; i++)
    meet_item (self, result->items->pdata[i]);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      CwEventRow *row = &g_array_index (self->candidates, CwEventRow, i);
      gsize start = cw_scan_get (scan, row->first)->start;

      if (meet_item (self, row->item))
        cw_notation_take_candidate (result, row->item, start,
                                    cw_scan_get (scan, row->last - 1)->end - start);
      else
        cw_snapshot_free (row->item);
    }
  g_array_set_size (self->candidates, 0);
}
