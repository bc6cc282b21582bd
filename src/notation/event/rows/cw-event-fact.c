/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* What a sentence says of the events it names, or of those named just before. */

#define SUBJECT_ELEMENTS_MAX 8

static CwEventMention *
get_mention (const GArray *mentions, guint at)
{
  return &g_array_index (mentions, CwEventMention, at);
}

/* Notes that the clause around @at says something of @row; the same clause is noted once. */
static void
add_further (CwEventReader *self, guint row, guint at)
{
  CwEventRow *what = cw_event_reader_get_row (self, row);
  guint start = cw_event_reader_find_clause_start (self, at);
  guint end = MAX (at + 1, cw_event_reader_find_clause_end (self, at));
  CwEventStretch further = { cw_event_reader_get (self, start)->first,
                             cw_event_reader_get (self, end - 1)->last };

  if (what->further == NULL)
    what->further = g_array_new (FALSE, FALSE, sizeof (CwEventStretch));
  else if (g_array_index (what->further, CwEventStretch, what->further->len - 1).last >=
           further.last)
    return;
  g_array_append_val (what->further, further);
}

/* The span of a row grows over what is said of it, up to the next one; what is said further on is
 * a place of its own. */
void
cw_event_reader_extend (CwEventReader *self, guint row, guint at)
{
  CwEventRow *what = cw_event_reader_get_row (self, row);
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint begin = cw_event_reader_get (self, 0)->first;
  const CwEventMention *last = cw_event_reader_find_mention_before (self, at);

  if (what->first < begin)
    add_further (self, row, at);
  else if (element->first >= what->first && last && last->row == row)
    what->last = MAX (what->last, element->last);
}

/* Gives a field of all @rows the value that stands at @at; whether one took it. */
gboolean
cw_event_reader_set_all (CwEventReader *self,
                         GArray *rows,
                         const char *name,
                         const char *value,
                         guint at)
{
  gboolean set = FALSE;

  for (guint i = 0; value && i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      if (!cw_notation_set (cw_event_reader_get_row (self, row)->item, name, value))
        continue;
      cw_event_reader_extend (self, row, at);
      set = TRUE;
    }
  if (set)
    cw_event_reader_get (self, at)->used = TRUE;
  return set;
}

/* ---- management ---- */

static gboolean
ends_management (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
    case CW_EVENT_DRUG:
    case CW_EVENT_GLUE:
    case CW_EVENT_AND:
    case CW_EVENT_OTHER_THING:
    case CW_EVENT_TREATMENT:
      return FALSE;
    case CW_EVENT_SIGN:
      /* "G-CSF" is one word. */
      return !cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->glued ||
             !cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last)->glued;
    default:
      return TRUE;
    }
}

static void
take_management (CwEventReader *self, guint at)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *words = NULL;
  guint last = at + 1;

  /* "gynecomastia was seen in a boy treated with isoniazid". */
  if (before == NULL ||
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first - 1,
                  "patient man woman boy girl child male female") ||
      cw_event_reader_has_between (self, before->element + 1, at, CW_EVENT_STOP) ||
      cw_event_reader_has_between (self, before->element + 1, at, CW_EVENT_WORD) ||
      cw_event_reader_has_between (self, before->element + 1, at, CW_EVENT_OTHER_THING))
    return;
  /* No treatment begins with a sign. */
  while (last < self->elements->len && last < at + 12 && !ends_management (self, last) &&
         !cw_event_reader_is (self, at + 1, CW_EVENT_SIGN))
    last++;
  while (last > at + 1 && (cw_event_reader_is (self, last - 1, CW_EVENT_AND) ||
                           cw_event_reader_is (self, last - 1, CW_EVENT_GLUE) ||
                           cw_event_reader_is (self, last - 1, CW_EVENT_SIGN)))
    last--;
  if (last == at + 1)
    return;
  words = cw_event_reader_dup (self, at + 1, last);
  /* "nausea and rash, treated with": the last one, unless the verb says that it is both. */
  if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first - 1, "were both all"))
    cw_event_list_breath (self->mentions, before->list, rows);
  else
    g_array_append_val (rows, before->row);
  if (cw_event_reader_starts_with (self, at, "relieved alleviated"))
    cw_event_reader_take_outcome (self, at, rows, "resolving");
  if (cw_event_reader_set_all (self, rows, "management", words, last - 1))
    for (guint i = at; i < last; i++)
      cw_event_reader_get (self, i)->used = TRUE;
}

/* ---- all of them ---- */

/* "related to the tumour" is said of no drug. */
static gboolean
is_attribution (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < at + 4 && i < self->elements->len; i++)
    {
      CwEventKind kind = cw_event_reader_get (self, i)->kind;

      if (kind == CW_EVENT_OTHER_THING)
        return FALSE;
      if (kind == CW_EVENT_COMMA || kind == CW_EVENT_STOP)
        break;
    }
  return TRUE;
}

/* "enteritis and colitis associated with cyclophosphamide": both of the two. */
static void
add_pair (const CwEventReader *self, guint at, GArray *rows)
{
  const CwEventMention *last = cw_event_reader_find_mention_before (self, at);

  if (last == NULL || rows->len != 1 || last->element < 2 || self->mentions->len != 2 ||
      !cw_event_reader_is (self, last->element - 1, CW_EVENT_AND))
    return;
  g_array_set_size (rows, 0);
  cw_event_list_breath (self->mentions, last->list, rows);
}

/* "died during induction due to pancytopenia and sepsis". */
static void
take_death_of (CwEventReader *self, guint link)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, link);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  if (after == NULL || !cw_event_reader_points_ahead (self, link - 1, after))
    return;
  for (guint i = link; i > 0 && link - i < SUBJECT_ELEMENTS_MAX; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is_denied (self, i - 1))
        return;
      if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first,
                      "died death expired"))
        {
          cw_event_list_breath (self->mentions, after->list, rows);
          cw_event_reader_set_all (self, rows, "outcome", "fatal", i - 1);
          return;
        }
    }
}

/* "a rash, possibly related to the toxicity of": what stands before, whatever follows. */
static void
list_before (const CwEventReader *self, guint at, GArray *rows)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);

  if (before == NULL || !cw_event_reader_starts_with (self, at + 1, "to") ||
      before->element < cw_event_reader_find_clause_start (self, at))
    return;
  g_array_set_size (rows, 0);
  cw_event_list_breath (self->mentions, before->list, rows);
}

/* How probable it is says more than that it is. */
static void
take_attribution (CwEventReader *self, guint at, GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;

      if (g_strcmp0 (cw_snapshot_get_text (item, "attribution"), "related") == 0)
        cw_event_replace (item, "attribution", cw_event_reader_get (self, at)->value);
    }
  cw_event_reader_set_all (self, rows, "attribution", cw_event_reader_get (self, at)->value, at);
}

/* "the drug was deemed to be the cause and was discontinued". */
static void
take_culprit (CwEventReader *self, guint at, GArray *rows)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean is_thought = FALSE;

  if (!cw_scan_is (scan, cw_event_reader_get (self, at)->first, "cause culprit") ||
      !cw_scan_is (scan, cw_event_reader_get (self, at)->first - 1, "the likely probable") ||
      cw_scan_is (scan, cw_event_reader_get (self, at)->last, "of"))
    return;
  for (guint i = at; i > 0 && at - i < SUBJECT_ELEMENTS_MAX; i--)
    {
      is_thought = is_thought || cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY);
      if (is_thought && cw_event_reader_is_cause (self, i - 1))
        {
          cw_event_reader_set_all (self, rows, "attribution", "related", at);
          return;
        }
    }
}

static gboolean
has_cause_before (const CwEventReader *self, guint at)
{
  /* "Amphotericin B had caused". */
  while (at > 0 && cw_event_reader_starts_with (self, at - 1, "had has have then b c"))
    at--;
  return at > 0 && cw_event_reader_is_cause (self, at - 1);
}

/* "nivolumab caused colitis", "levetiracetam led to fatigue". */
static void
take_effect (CwEventReader *self, guint at, GArray *rows)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, at);

  if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                  "caused causing induced led lead resulted provoked triggered precipitated "
                  "produced") &&
      has_cause_before (self, at) && cw_event_reader_points_ahead (self, at, after))
    cw_event_reader_set_all (self, rows, "attribution", "related", at);
}

/* "worsening to grade 3": the event got the higher grade. */
static void
take_worse (CwEventReader *self, guint at, GArray *rows)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (at < 2 || element->high || !cw_event_reader_starts_with (self, at - 1, "to") ||
      !cw_event_reader_starts_with (self, at - 2,
                                    "worsening worsened worsens progressing progressed increasing "
                                    "increased rising rose escalated deteriorated"))
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;
      const char *grade = cw_snapshot_get_text (item, "grade");
      char worse[] = { (char)('0' + element->number), '\0' };
      g_autofree char *words = cw_event_reader_dup (self, at - 2, at + 1);

      if (grade && *grade >= *worse)
        continue;
      cw_event_replace (item, "grade", worse);
      cw_notation_add_note (item, words);
      cw_event_reader_get (self, at)->used = cw_event_reader_get (self, at - 2)->used = TRUE;
    }
}

/* "both were grade 2". */
static void
take_grade (CwEventReader *self, guint at, GArray *rows)
{
  static const char *const grades[] = { "1", "2", "3", "4", "5" };
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint start = cw_event_reader_find_clause_start (self, at);

  if (element->high == 0 && cw_event_reader_has_between (self, start, at, CW_EVENT_ALL))
    {
      cw_event_reader_set_all (self, rows, "grade", grades[element->number - 1], at);
      cw_event_reader_set_all (self, rows, "grading-system", element->value, at);
    }
}

static void
take_system (CwEventReader *self, guint at)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->mentions->len; i++)
    {
      guint row = get_mention (self->mentions, i)->row;
      const CwSnapshot *item = cw_event_reader_get_row (self, row)->item;

      /* A range of grades stands in the note. */
      if (cw_snapshot_get_text (item, "grade") || cw_snapshot_get_text (item, "note"))
        g_array_append_val (rows, row);
    }
  cw_event_reader_set_all (self, rows, "grading-system", cw_event_reader_get (self, at)->value, at);
  cw_event_reader_get (self, at)->used = cw_event_reader_get (self, at)->used || rows->len > 0;
}

static void
set_system (CwEventReader *self, const GArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, get_mention (mentions, i)->row)->item;

      if (cw_snapshot_get_text (item, "grade"))
        cw_notation_set (item, "grading-system", self->system);
    }
}

/* "Toxicity was graded by CTCAE v5.0.": a sentence that names no event is about those of the
 * sentence before and of all that follow. */
void
cw_event_reader_read_system (CwEventReader *self)
{
  for (guint i = 0; self->mentions->len == 0 && i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SYSTEM) && cw_event_reader_get (self, i)->value)
      {
        self->system = cw_event_reader_get (self, i)->value;
        if (self->age == 0)
          set_system (self, self->recent);
      }
  if (self->system)
    set_system (self, self->mentions);
}

/* "When he discontinued the drug, panic attacks appeared": what came then is not why. */
static gboolean
comes_next (const CwEventReader *self, guint at, const GArray *rows)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, at);
  guint end = after ? MIN (after->element + 3, self->elements->len) : 0;

  if (after == NULL || rows->len == 0 || g_array_index (rows, guint, 0) != after->row ||
      !cw_event_reader_is_time_of_action (self, at))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_LINK) ||
          cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
          cw_event_reader_starts_with (self, i, "because since after when for"))
        return FALSE;
      if (i > after->element &&
          cw_event_reader_starts_with (self, i, "appeared developed occurred emerged began ensued"))
        return TRUE;
    }
  return FALSE;
}

/* "The cough that she had developed on enalapril ceased a few days after": what begins the sentence
 * did. */
static gboolean
ceases (const CwEventReader *self, guint at)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);

  if (before == NULL || before->element > 2 || cw_event_reader_is (self, at + 1, CW_EVENT_TERM) ||
      !cw_event_reader_starts_with (self, at, "ceased stopped"))
    return FALSE;
  /* "The pain worsened, ceased with cessation of treatment, and came back": the second of its
   * verbs.
   */
  if (before->element + 1 < at && cw_event_reader_is (self, before->element + 1, CW_EVENT_OUTCOME))
    return cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) &&
           cw_event_reader_is_without_medicine (self, at);
  for (guint i = before->element + 1; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
        cw_event_reader_is (self, i, CW_EVENT_AND) ||
        cw_event_reader_is (self, i, CW_EVENT_AUXILIARY))
      return FALSE;
  return TRUE;
}

/* What was done with a medicine; what "ceased" or "stopped" may be the event as well. */
static void
take_done (CwEventReader *self, guint at, GArray *rows)
{
  if (cw_event_reader_is_action (self, at))
    {
      if (!cw_event_reader_is_done_before (self, at) && !comes_next (self, at, rows))
        cw_event_reader_take_action (self, at, rows);
    }
  else if (cw_event_reader_is (self, at, CW_EVENT_ENDED) &&
           (ceases (self, at) || cw_event_reader_follows (self, at, CW_EVENT_TERM) ||
            cw_event_reader_follows (self, at, CW_EVENT_ALL) ||
            cw_event_reader_follows (self, at, CW_EVENT_ANAPHOR) ||
            (at > 0 && cw_event_reader_is_aspect (self, at - 1))))
    cw_event_reader_take_outcome (self, at, rows, "resolved");
}

/* "The operation had lasted five hours". */
static gboolean
is_of_operation (const CwEventReader *self, guint at)
{
  at -= at > 1 && cw_event_reader_starts_with (self, at - 1, "had");
  return at > 0 && cw_event_reader_names_operation (self, at - 1);
}

static void
take_outcome (CwEventReader *self, guint at, GArray *rows)
{
  if (cw_event_reader_is_shown (self, at))
    cw_event_reader_take_awaited (self, at);
  if (!cw_event_reader_is_outcome (self, at))
    return;
  cw_event_reader_take_outcome (self, at, rows, cw_event_reader_get (self, at)->value);
  cw_event_reader_take_awaited (self, at);
}

/* "rash; crying x 3 hrs": what lasted so long in a chart stands at once before it. */
static gboolean
is_of_other_thing (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (!cw_scan_get (scan, cw_event_reader_get (self, at)->first)->expanded || at == 0)
    return FALSE;
  for (guint i = at; i > 0 && !cw_event_reader_is (self, i - 1, CW_EVENT_STOP); i--)
    if (cw_event_reader_is_mention (self, i - 1))
      return FALSE;
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA))
      return i < at;
  return !cw_event_reader_is (self, at - 1, CW_EVENT_STOP);
}

/* "fever 102, persistent hard crying": of what follows. */
static gboolean
is_of_next (const CwEventReader *self, guint at)
{
  return self->is_chart && cw_event_reader_starts_with (self, at, "persistent transient") &&
         cw_event_reader_get (self, at)->last == cw_event_reader_get (self, at)->first + 1 &&
         cw_event_reader_is (self, at + 1, CW_EVENT_WORD);
}

static void
take_fact (CwEventReader *self, guint at)
{
  CwEventElement *element = cw_event_reader_get (self, at);
  g_autoptr (GArray) rows = cw_event_reader_list_subjects (self, at);

  cw_event_reader_take_fate (self, at);
  switch (element->kind)
    {
    case CW_EVENT_ENDED:
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_REDUCED:
      take_done (self, at, rows);
      return;
    case CW_EVENT_RESTART:
      cw_event_reader_take_restart (self, at, rows);
      return;
    case CW_EVENT_OUTCOME:
      if (!is_of_next (self, at))
        take_outcome (self, at, rows);
      return;
    case CW_EVENT_LENGTH:
      if (!is_of_operation (self, at) && !is_of_other_thing (self, at))
        cw_event_reader_set_all (self, rows, "duration", element->text, at);
      return;
    case CW_EVENT_SERIOUS:
      cw_event_reader_set_all (self, rows, "serious", element->value, at);
      return;
    case CW_EVENT_DECHALLENGE:
      cw_event_reader_set_all (self, rows, "dechallenge", element->value, at);
      return;
    case CW_EVENT_RECHALLENGE:
      cw_event_reader_take_rechallenge (self, at, rows);
      cw_event_reader_take_absence (self, at, rows);
      return;
    case CW_EVENT_ATTRIBUTION:
      if (is_attribution (self, at))
        {
          list_before (self, at, rows);
          take_attribution (self, at, rows);
        }
      return;
    case CW_EVENT_LINK:
      add_pair (self, at, rows);
      cw_event_reader_take_cause (self, at, rows);
      if (at > 0)
        take_death_of (self, at);
      return;
    case CW_EVENT_WORD:
      if (at > 0)
        take_culprit (self, at, rows);
      cw_event_reader_take_death (self, at);
      return;
    case CW_EVENT_REASON:
      cw_event_reader_take_death (self, at);
      return;
    case CW_EVENT_LABEL:
      cw_event_reader_take_continued (self, at, rows);
      return;
    case CW_EVENT_GLUE:
      add_pair (self, at, rows);
      cw_event_reader_take_origin (self, at, rows);
      return;
    case CW_EVENT_CUE:
      take_effect (self, at, rows);
      return;
    case CW_EVENT_MANAGEMENT:
      take_management (self, at);
      return;
    case CW_EVENT_GRADE:
      take_worse (self, at, rows);
      take_grade (self, at, rows);
      return;
    case CW_EVENT_SYSTEM:
      take_system (self, at);
      return;
    default:
      return;
    }
}

/* What the sentence says of events. Outcomes take the times that belong to them first. */
void
cw_event_reader_read_facts (CwEventReader *self)
{
  if (self->mentions->len == 0 && self->recent->len == 0)
    return;
  for (guint i = 0; i < self->elements->len; i++)
    if (!cw_event_reader_get (self, i)->used && !cw_event_reader_is_denied (self, i))
      take_fact (self, i);
  cw_event_reader_read_absences (self);
  cw_event_reader_read_rechallenge (self);
  cw_event_reader_read_scored (self);
  cw_event_reader_read_onsets (self);
}
