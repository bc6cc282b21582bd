/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* The clause around an element, and the events that were named before and behind it. */

static CwEventMention *
get_mention (const GArray *mentions, guint at)
{
  return &g_array_index (mentions, CwEventMention, at);
}

guint
cw_event_reader_find_clause_start (const CwEventReader *self, guint at)
{
  while (at > 0 && !cw_event_reader_is (self, at - 1, CW_EVENT_STOP))
    at--;
  return at;
}

guint
cw_event_reader_find_clause_end (const CwEventReader *self, guint at)
{
  while (at < self->elements->len && !cw_event_reader_is (self, at, CW_EVENT_STOP))
    at++;
  return at;
}

/* The last mention before @at. */
const CwEventMention *
cw_event_reader_find_mention_before (const CwEventReader *self, guint at)
{
  const CwEventMention *found = NULL;

  for (guint i = 0; i < self->mentions->len; i++)
    if (get_mention (self->mentions, i)->element < at)
      found = get_mention (self->mentions, i);
  return found;
}

/* The first mention behind @at, within the clause. */
const CwEventMention *
cw_event_reader_find_mention_after (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  for (guint i = 0; i < self->mentions->len; i++)
    if (get_mention (self->mentions, i)->element > at &&
        get_mention (self->mentions, i)->element < end)
      return get_mention (self->mentions, i);
  return NULL;
}

gboolean
cw_event_reader_has_between (const CwEventReader *self, guint first, guint last, CwEventKind kind)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is (self, i, kind))
      return TRUE;
  return FALSE;
}

gboolean
cw_event_reader_is_kind_of_action (const CwEventReader *self, guint at)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  return kind == CW_EVENT_ACTION || kind == CW_EVENT_ACTION_VERB || kind == CW_EVENT_ENDED ||
         kind == CW_EVENT_REDUCED;
}
