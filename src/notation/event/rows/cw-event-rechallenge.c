/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* What became of an event when the medicine was given again. */

#define LEADS "after following upon on with once when within since by"

#define BACK                                                                                       \
  "recurred recurrence recurrences recurring reappeared reappearance returned relapsed relapse "   \
  "redeveloped reproduced reproduction flared repeated"

/* "recurred", not "the cancer recurred", "recurrence of the lymphoma", "returned to normal". */
static gboolean
is_back (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_skip_glue (self, at + 1);

  /* "and again had seizures". */
  if (cw_event_reader_starts_with (self, at, "again") && !cw_event_reader_is_denied (self, at) &&
      (cw_event_reader_is (self, at + 1, CW_EVENT_CUE) ||
       cw_event_reader_starts_with (self, at + 1, "had experienced was")))
    return TRUE;
  if (!cw_event_reader_starts_with (self, at, BACK) || cw_event_reader_is_denied (self, at) ||
      cw_event_reader_is (self, at, CW_EVENT_OUTCOME) ||
      (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_OTHER_THING)) ||
      (cw_event_reader_starts_with (self, at, "returned") &&
       cw_event_reader_starts_with (self, at + 1, "to home")))
    return FALSE;
  return !cw_event_reader_starts_with (self, at + 1, "of") ||
         cw_event_reader_is (self, next, CW_EVENT_TERM) ||
         cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) ||
         cw_event_reader_is (self, next, CW_EVENT_HEAD);
}

/* "when D was given again, the rash recurred", or in the other order with a word that joins them.
 */
static gboolean
is_joined (const CwEventReader *self, guint back, guint again)
{
  if (again <= back)
    return TRUE;
  for (guint i = back; i < again; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_STOP) || cw_event_reader_is (self, i, CW_EVENT_BUT))
      return FALSE;
    else if (cw_event_reader_starts_with (self, i + 1, LEADS) ||
             cw_event_reader_is (self, i + 1, CW_EVENT_MEANWHILE))
      return TRUE;
  return cw_event_reader_is (self, back, CW_EVENT_RECHALLENGE);
}

static guint
find_back (const CwEventReader *self, guint again)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (is_back (self, i) && is_joined (self, i, again))
      return i;
  return CW_EVENT_NONE;
}

/* The rows of what came back: "recurrence of fever", or what was told before. */
static GArray *
list_back (const CwEventReader *self, guint back)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, back);
  GArray *rows;

  if (after == NULL || !cw_event_reader_points_ahead (self, back, after))
    {
      rows = cw_event_reader_list_subjects (self, back);
      if (rows->len > 0 || after == NULL || cw_event_reader_find_mention_before (self, back))
        return rows;
      /* "caused a recurrence, which proved that the rash was caused by it". */
      g_array_append_val (rows, after->row);
      return rows;
    }
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  cw_event_list_breath (self->mentions, after->list, rows);
  return rows;
}

/* "developed a rash upon rechallenge". */
static const CwEventMention *
find_reproduced_before (const CwEventReader *self, guint again)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, again);
  guint from = again > 3 ? again - 3 : 0;
  gboolean is_led = cw_event_reader_is (self, again, CW_EVENT_MEANWHILE);

  for (guint i = from; i < again; i++)
    is_led = is_led || cw_event_reader_starts_with (self, i, "after following upon on with");
  if (!is_led || before == NULL)
    return NULL;
  for (guint i = again; i > 0 && !cw_event_reader_is (self, i, CW_EVENT_STOP); i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_ACTION) ||
          cw_event_reader_is_denied (self, i - 1))
        return NULL;
      /* "leukopenia following rechallenge". */
      if (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
          (i - 1 == before->element && again - i < 3))
        return before;
    }
  return NULL;
}

/* "rechallenge produced fever", "rechallenge confirmed the diagnosis of". */
static const CwEventMention *
find_reproduced_behind (const CwEventReader *self, guint again)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, again);

  for (guint i = again + 1; after && i < after->element; i++)
    {
      if (cw_event_reader_is_denied (self, i) || cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
        return NULL;
      if (cw_event_reader_starts_with (self, i,
                                       "caused produced resulted led induced provoked triggered "
                                       "precipitated elicited confirmed reproduced"))
        return after;
    }
  return NULL;
}

/* "rechallenge was well tolerated", "without incident": nothing came back. */
static gboolean
is_tolerated (const CwEventReader *self, guint again)
{
  guint from = again > 4 ? again - 4 : 0, end = MIN (again + 12, self->elements->len);

  for (guint i = from; i < end; i++)
    {
      guint last = cw_event_reader_get (self, i)->last - 1;

      if (cw_scan_is (self->lexicon.scan, last, "tolerated") &&
          !cw_event_reader_is_denied (self, i) &&
          !cw_event_reader_starts_with (self, i, "poorly not"))
        return TRUE;
      if (i > again && cw_event_reader_starts_with (self, i, "without") &&
          (cw_scan_is (self->lexicon.scan, last, "incident problems difficulty") ||
           cw_event_reader_starts_with (self, i + 1,
                                        "incident problems problem difficulty adverse side "
                                        "further any symptoms reaction toxicity ill recurrence")))
        return TRUE;
    }
  return FALSE;
}

/* Whether the sentence says that the event came back with the medicine. */
gboolean
cw_event_reader_is_reproduced (const CwEventReader *self)
{
  guint again = cw_event_reader_find_given_again (self, FALSE);

  return again != CW_EVENT_NONE && find_back (self, again) != CW_EVENT_NONE;
}

static void
set_rechallenge (CwEventReader *self, GArray *rows, const char *value, guint at)
{
  gboolean was_used = cw_event_reader_get (self, at)->used;

  cw_event_reader_set_all (self, rows, "rechallenge", value, at);
  cw_event_reader_get (self, at)->used = was_used || rows->len > 0;
}

/* "fever recurred on re-exposure", "was given again without incident". */
void
cw_event_reader_read_rechallenge (CwEventReader *self)
{
  guint again = cw_event_reader_find_given_again (self, FALSE),
        strict = cw_event_reader_find_given_again (self, TRUE);
  guint back = again == CW_EVENT_NONE ? CW_EVENT_NONE : find_back (self, again);
  const CwEventMention *reproduced = NULL;
  g_autoptr (GArray) rows = NULL;

  if (back != CW_EVENT_NONE)
    {
      rows = list_back (self, back);
      set_rechallenge (self, rows, "positive", back);
      return;
    }
  if (strict == CW_EVENT_NONE)
    return;
  reproduced = find_reproduced_behind (self, strict);
  if (reproduced == NULL)
    reproduced = find_reproduced_before (self, strict);
  rows = reproduced ? g_array_new (FALSE, FALSE, sizeof (guint))
                    : cw_event_reader_list_subjects (self, strict);
  if (reproduced)
    cw_event_list_breath (self->mentions, reproduced->list, rows);
  if (reproduced || is_tolerated (self, strict))
    set_rechallenge (self, rows, reproduced ? "positive" : "negative", strict);
}

/* "did not recur": says so of a medicine only where it was given again. */
void
cw_event_reader_take_rechallenge (CwEventReader *self, guint at, GArray *rows)
{
  const char *value = cw_event_reader_get (self, at)->value;
  gboolean is_repeated = cw_event_reader_find_given_again (self, FALSE) != CW_EVENT_NONE;

  for (guint i = 0; i < rows->len && !is_repeated; i++)
    is_repeated =
      g_strcmp0 (cw_snapshot_get_text (
                   cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item, "action"),
                 "interrupted") == 0;
  if (is_repeated || !g_str_equal (value, "negative") ||
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "rechallenge"))
    cw_event_reader_set_all (self, rows, "rechallenge", value, at);
}
