/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* Of which events something is said: those before it, behind it, or of the sentence before. */

static CwEventMention *
get_mention (const GArray *mentions, guint at)
{
  return &g_array_index (mentions, CwEventMention, at);
}

static guint
count_groups (const GArray *mentions, guint before)
{
  guint groups = 0, last = G_MAXUINT;

  for (guint i = 0; i < mentions->len; i++)
    if (get_mention (mentions, i)->element < before && get_mention (mentions, i)->group != last)
      {
        groups++;
        last = get_mention (mentions, i)->group;
      }
  return groups;
}

/* Adds the rows of a group to @rows. */
void
cw_event_list_group (const GArray *mentions, guint group, GArray *rows)
{
  for (guint i = 0; i < mentions->len; i++)
    if (get_mention (mentions, i)->group == group)
      g_array_append_val (rows, get_mention (mentions, i)->row);
}

/* Adds the rows that were named in one breath to @rows. */
void
cw_event_list_breath (const GArray *mentions, guint list, GArray *rows)
{
  for (guint i = 0; i < mentions->len; i++)
    if (get_mention (mentions, i)->list == list)
      g_array_append_val (rows, get_mention (mentions, i)->row);
}

static void
list_all (const GArray *mentions, guint before, GArray *rows)
{
  for (guint i = 0; i < mentions->len; i++)
    if (get_mention (mentions, i)->element < before)
      g_array_append_val (rows, get_mention (mentions, i)->row);
}

/* "recovered from these adverse events". */
static gboolean
is_from_all (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_skip_glue (self, at + 1);

  return cw_event_reader_is (self, at, CW_EVENT_OUTCOME) &&
         (cw_event_reader_is (self, next, CW_EVENT_HEAD) ||
          cw_event_reader_is (self, next, CW_EVENT_SERIOUS) ||
          cw_event_reader_is (self, next, CW_EVENT_ANAPHOR));
}

static gboolean
is_about_all (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  return is_from_all (self, at) || cw_event_reader_has_between (self, start, at, CW_EVENT_ALL) ||
         (cw_event_reader_has_between (self, start, at, CW_EVENT_ANAPHOR) ||
          cw_event_reader_has_between (self, start, at, CW_EVENT_HEAD));
}

/* "when the ejection fraction dropped": the verb is part of the name. */
static gboolean
is_verb_of_next (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 6; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM))
      return cw_event_is_verb (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1);
  return FALSE;
}

/* "discontinued after the patient developed", "had to stop crizotinib, since she developed": the
 * event came first. */
static gboolean
is_followed_by_event (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 14, self->elements->len), i = at + 1;

  if (!cw_event_reader_is_kind_of_action (self, at))
    return FALSE;
  while (i < end &&
         (cw_event_reader_is (self, i, CW_EVENT_DRUG) ||
          cw_event_reader_is (self, i, CW_EVENT_TREATMENT) ||
          cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
          cw_event_reader_get (self, i)->is_medicine ||
          cw_event_reader_starts_with (
            self, i,
            "the this with of to by mg iv oral every h daily twice once for at immediately "
            "permanently") ||
          cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, i)->first)->kind ==
            CW_TOKEN_NUMBER))
    i++;
  if (!cw_event_reader_starts_with (self, i, "after when as once") &&
      !(cw_event_reader_starts_with (self, i, "since because") &&
        (i > at + 1 || cw_event_reader_is (self, i + 1, CW_EVENT_TERM))))
    return FALSE;
  end = MIN (i + 7, self->elements->len);
  return is_verb_of_next (self, i) || cw_event_reader_has_between (self, i, end, CW_EVENT_CUE) ||
         cw_event_reader_has_between (self, i, end, CW_EVENT_SHOWED);
}

/* "resolution of the bilateral cranial neuropathy": what the event at @event is called, behind the
 * outcome at @at. */
static gboolean
is_adjective_of (const CwEventReader *self, guint at, guint word, guint event)
{
  if (!cw_event_reader_is (self, at, CW_EVENT_OUTCOME) || event - word > 2 ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of in"))
    return FALSE;
  for (guint i = at + 1; i < event; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
        !cw_event_reader_starts_with (self, i, "the his her this a an"))
      return FALSE;
  return TRUE;
}

/* "recovered from grade 3 nausea", "discontinued due to nausea". */
gboolean
cw_event_reader_points_ahead (const CwEventReader *self, guint at, const CwEventMention *after)
{
  if (after == NULL)
    return FALSE;
  /* "resolved following treatment, apart from nausea" is said of what came before. */
  if (!cw_event_reader_is (self, at, CW_EVENT_OUTCOME) &&
      cw_event_reader_has_between (self, at + 1, after->element, CW_EVENT_LINK))
    return TRUE;
  if (cw_event_reader_is (self, at, CW_EVENT_LINK))
    return FALSE;
  if (is_followed_by_event (self, at) || cw_event_reader_is_occasion (self, at, after->element))
    return TRUE;
  for (guint i = at + 1; i < after->element; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_GLUE:
      case CW_EVENT_GRADE:
      case CW_EVENT_SEVERITY:
      case CW_EVENT_ATTRIBUTION:
      case CW_EVENT_HEAD:
        break;
      case CW_EVENT_DRUG:
        /* "elimination of sorafenib side effects such as rash". */
        if (cw_event_reader_is (self, i + 1, CW_EVENT_HEAD))
          break;
        return FALSE;
      case CW_EVENT_WORD:
        if (!is_adjective_of (self, at, i, after->element))
          return FALSE;
        break;
      /* "marked improvement was seen in the stomatitis". */
      case CW_EVENT_SHOWED:
      case CW_EVENT_AUXILIARY:
        if (!cw_event_reader_is (self, at, CW_EVENT_OUTCOME) || i > at + 2 ||
            !cw_event_reader_starts_with (self, after->element - 2, "in of") ||
            !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                         "improvement resolution recovery regression"))
          return FALSE;
        break;
      default:
        return FALSE;
      }
  return TRUE;
}

/* "As fatigue and nausea emerged, the dose was reduced": both of them. */
static gboolean
is_behind_reason (const CwEventReader *self, guint event, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, event);
  guint first = start;

  if (!cw_event_reader_is_action (self, at))
    return FALSE;
  /* "At this time, as". */
  while (first < event && first < start + 6 &&
         !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, first)->first,
                      "because as since due owing"))
    first++;
  return first < event && first < start + 6 &&
         cw_event_reader_has_between (self, event, at, CW_EVENT_COMMA);
}

/* "all of which were", "which led to a dose reduction": what stands at @at is about all events that
 * were named in one breath. */
static gboolean
is_about_breath (const CwEventReader *self, guint event, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (cw_event_reader_has_between (self, event, at, CW_EVENT_ALL) ||
      is_behind_reason (self, event, at))
    return TRUE;
  for (guint i = event + 1; i < at; i++)
    {
      guint token = cw_event_reader_get (self, i)->first;

      if (cw_event_reader_is (self, i, CW_EVENT_STOP))
        return FALSE;
      /* "and these symptoms resolved". */
      if (cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) &&
          cw_scan_is (scan, token, "these they symptoms complaints"))
        return TRUE;
      if (cw_scan_is (scan, token,
                      "led leading resulted resulting necessitated necessitating "
                      "prompted prompting") ||
          (cw_scan_is (scan, token, "were") && cw_event_reader_is (self, at, CW_EVENT_LINK)))
        return TRUE;
    }
  return FALSE;
}

/* "and all symptoms and signs resolved": all that was told before, in one breath or in several. */
static gboolean
is_about_everything (const CwEventReader *self, guint event, guint at)
{
  gboolean is_all = FALSE;

  for (guint i = event + 1; i < at; i++)
    {
      is_all = is_all || (cw_event_reader_is (self, i, CW_EVENT_ALL) &&
                          cw_event_reader_starts_with (self, i, "all"));
      if (is_all && (cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) ||
                     cw_event_reader_starts_with (self, i, "signs findings of")))
        return TRUE;
    }
  return FALSE;
}

/* "was withheld until the proteinuria had fallen". */
static gboolean
is_until (const CwEventReader *self, guint at, guint event)
{
  if (!cw_event_reader_is_action (self, at))
    return FALSE;
  for (guint i = event; i > at && event - i < 4; i--)
    if (cw_event_reader_starts_with (self, i - 1, "until"))
      return TRUE;
  return FALSE;
}

/* "was discontinued, but the rash persisted", of a rash that was told before; "was not restarted
 * after he had recovered from myocarditis". */
static gboolean
is_of_known (const CwEventReader *self, guint at, const CwEventMention *after)
{
  guint begin = cw_event_reader_get (self, 0)->first;

  if (!cw_event_reader_is_action (self, at))
    return FALSE;
  return cw_event_reader_starts_with (self, at, "not never") ||
         (cw_event_reader_get_row (self, after->row)->first < begin &&
          cw_event_reader_starts_with (self, after->element - 1, "the his her this these"));
}

/* "Lithium was stopped, but the tremor did not subside". */
static gboolean
is_in_vain (const CwEventReader *self, guint at, const CwEventMention *after)
{
  guint end = MIN (after->element + 4, self->elements->len);

  if (!cw_event_reader_is_action (self, at) ||
      !cw_event_reader_has_between (self, at + 1, after->element, CW_EVENT_BUT))
    return FALSE;
  for (guint i = after->element + 1; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
      return g_strcmp0 (cw_event_reader_get (self, i)->value, "ongoing") == 0;
  return FALSE;
}

/* The first mention behind @at, in whatever clause. */
static const CwEventMention *
find_mention_behind (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (get_mention (self->mentions, i)->element > at)
      return get_mention (self->mentions, i);
  return NULL;
}

/* "noticed fever and a rash; he stopped taking it": for both. */
static gboolean
is_one_breath (const CwEventReader *self, guint at)
{
  for (guint i = 1; i < self->mentions->len; i++)
    if (get_mention (self->mentions, i)->element < at &&
        get_mention (self->mentions, i)->list != get_mention (self->mentions, 0)->list)
      return FALSE;
  return TRUE;
}

/* "The swelling subsided", of an angioedema. */
static gboolean
lists_by_aspect (const CwEventReader *self, guint at, GArray *rows)
{
  if (cw_event_reader_is (self, at, CW_EVENT_OUTCOME) ||
      cw_event_reader_is (self, at, CW_EVENT_ENDED) ||
      cw_event_reader_is (self, at, CW_EVENT_RECHALLENGE))
    cw_event_reader_list_by_aspect (self, at, rows);
  return rows->len > 0;
}

/* "The tumour progressed and tamoxifen was stopped": because of that. */
static gboolean
is_behind_progress (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_get_sentence (self, self->sentence)->is_progress ||
      !cw_event_reader_is_action (self, at))
    return FALSE;
  for (guint i = cw_event_reader_get (self, 0)->first; i < cw_event_reader_get (self, at)->first;
       i++)
    if (cw_scan_is (self->lexicon.scan, i,
                    "progressed progression progressive progressing relapsed relapse"))
      return TRUE;
  return FALSE;
}

/* The rows that what stands at @at is about; empty when that could be one or the other. */
GArray *
cw_event_reader_list_subjects (const CwEventReader *self, guint at)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at),
                       *after = cw_event_reader_find_mention_after (self, at);
  const CwEventMention *next = after || before ? NULL : find_mention_behind (self, at);
  guint start = cw_event_reader_find_clause_start (self, at);

  if (lists_by_aspect (self, at, rows))
    return rows;
  if (cw_event_reader_points_ahead (self, at, after) ||
      (after && cw_event_reader_answers (self, at, after->element)))
    cw_event_list_breath (self->mentions, after->list, rows);
  else if (after && cw_event_reader_is (self, at, CW_EVENT_RESTART) &&
           cw_event_reader_is_waited_for (self, after->element))
    cw_event_list_breath (self->mentions, after->list, rows);
  else if (before == NULL && after &&
           (is_until (self, at, after->element) || is_of_known (self, at, after) ||
            is_in_vain (self, at, after)))
    cw_event_list_breath (self->mentions, after->list, rows);
  else if (next && cw_event_reader_answers (self, at, next->element))
    cw_event_list_breath (self->mentions, next->list, rows);
  else if (before && is_about_everything (self, before->element, at))
    list_all (self->mentions, at, rows);
  else if (before && cw_event_reader_begins_with_symptoms (self, at))
    cw_event_reader_list_story (self, rows);
  else if (before && is_about_breath (self, before->element, at))
    cw_event_list_breath (self->mentions, before->list, rows);
  else if (before && before->element >= start)
    cw_event_list_group (self->mentions, before->group, rows);
  else if (before && (count_groups (self->mentions, at) == 1 || is_about_all (self, at) ||
                      (cw_event_reader_is_action (self, at) && is_one_breath (self, at))))
    list_all (self->mentions, at, rows);
  else if (before == NULL && after == NULL &&
           (is_behind_progress (self, at) || (cw_event_reader_is_action (self, at) &&
                                              cw_event_reader_is_of_later_medicine (self, at))))
    return rows;
  else if (before == NULL && after == NULL && cw_event_reader_is_all_that_was (self, at))
    cw_event_reader_list_story (self, rows);
  else if (before == NULL && after == NULL && cw_event_reader_is_open (self) &&
           (count_groups (self->recent, G_MAXUINT) == 1 || is_about_all (self, at) ||
            cw_event_reader_is_about_recent (self, at)))
    list_all (self->recent, G_MAXUINT, rows);
  else if (before == NULL && after == NULL)
    cw_event_reader_list_concluded (self, at, rows);
  return rows;
}
