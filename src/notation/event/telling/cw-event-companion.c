/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Signs that are events because of what they are told with: "These were accompanied by nausea",
 * "drowsiness and tachycardia were interpreted as an anticholinergic syndrome", "the hiccups came
 * back when it was given again". */

#define REACH 24
#define LEAD 8

/* What stands between the first and the last name of a list. */
static gboolean
is_of_list (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_PLACE:
      return TRUE;
    case CW_EVENT_WORD:
      return !cw_event_reader_starts_with (self, at, "who which whose before");
    case CW_EVENT_GLUE:
      return cw_event_reader_starts_with (self, at, "a an of in the also his her");
    default:
      return cw_event_reader_is_list_part (self, at);
    }
}

/* "associated with", "accompanied by", "followed by": what follows came with what was told. */
static gboolean
joins_signs (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_event_reader_starts_with (self, at, "accompanied"))
    return TRUE;
  return element->first > 0 &&
         (cw_event_reader_starts_with (self, at, "with by of in") &&
          cw_scan_is (self->lexicon.scan, element->first - 1,
                      "associated accompanied coupled combined followed manifested manifesting "
                      "consisted included"));
}

/* "These were", "which was", "the reaction was" in front of @at, at the begin of the sentence. */
static gboolean
is_said_of_before (const CwEventReader *self, guint at)
{
  guint verb = at;

  while (verb > 0 && !cw_event_reader_is (self, verb - 1, CW_EVENT_AUXILIARY))
    verb--;
  if (verb == 0 || verb > 4 || at - verb > 3)
    return FALSE;
  for (guint i = 0; i < verb; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) ||
        cw_event_reader_starts_with (self, i, "this these it they which"))
      return TRUE;
  return FALSE;
}

/* "After rituximab she had chills. These were associated with nausea and hypotension". */
static gboolean
comes_with_recent (const CwEventReader *self, guint at)
{
  guint i = at;

  if (self->recent->len == 0 || self->age > 0 || !cw_event_reader_is_open (self))
    return FALSE;
  while (i > 0 && at - i < REACH && !joins_signs (self, i - 1))
    {
      if (!is_of_list (self, i - 1) || cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      i--;
    }
  return i > 0 && joins_signs (self, i - 1) && is_said_of_before (self, i - 1);
}

/* Whether a reaction to a medicine, or a medicine as the cause, is named behind @at. */
static gboolean
leads_to_reaction (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);

  for (guint i = at; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_TERM) && cw_event_reader_is_drug_reaction (self, i))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_HEAD) ||
          (cw_event_reader_is (self, i, CW_EVENT_LINK) && cw_event_reader_names_cause (self, i)))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_STOP))
        return FALSE;
    }
  return FALSE;
}

/* "Drowsiness and tachycardia were interpreted as an anticholinergic syndrome". */
static gboolean
is_interpreted (const CwEventReader *self, guint at)
{
  guint i = at + 1, end = MIN (at + REACH, self->elements->len);

  while (i < end && (is_of_list (self, i) || cw_event_reader_is (self, i, CW_EVENT_OPEN)))
    {
      guint behind = cw_event_reader_skip_bracket (self, i);

      i = behind > i ? behind : i + 1;
    }
  while (i < end && cw_event_reader_is (self, i, CW_EVENT_AUXILIARY))
    i++;
  return i > at + 1 && i < end && cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY) &&
         !cw_event_reader_is_denied (self, i) &&
         cw_event_reader_starts_with (self, i,
                                      "interpreted regarded recognized recognised considered "
                                      "judged diagnosed viewed understood seen") &&
         leads_to_reaction (self, i + 1);
}

/* "on rechallenge", "when it was given again", "after the second infusion". */
static gboolean
is_given_again (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = MIN (at + LEAD, self->elements->len);

  if (cw_event_reader_is (self, at, CW_EVENT_MEANWHILE))
    return TRUE;
  if (!cw_event_reader_starts_with (self, at, "on upon after when with following once within"))
    return FALSE;
  for (guint i = at; i < end && !cw_event_reader_is (self, i, CW_EVENT_STOP); i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (element->kind == CW_EVENT_RECHALLENGE || element->kind == CW_EVENT_RESTART)
        return !cw_event_reader_is_denied (self, i);
      for (guint token = element->first; token < element->last; token++)
        if (cw_scan_is (scan, token,
                        "rechallenge reexposure re reintroduction readministration resumption "
                        "reinstitution reinitiation restarted resumed reintroduced second third "
                        "again") &&
            !cw_event_reader_is_denied (self, i))
          return TRUE;
    }
  return FALSE;
}

/* "The hiccups reappeared when dexamethasone was given again". */
static gboolean
is_back_with_medicine (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);

  for (guint i = at + 1; i + 1 < end; i++)
    {
      if (cw_event_reader_starts_with (self, i,
                                       "recurred reappeared returned relapsed flared worsened") &&
          !cw_event_reader_is_denied (self, i))
        {
          for (guint k = i + 1; k < end + 2 && k < self->elements->len; k++)
            if (is_given_again (self, k))
              return TRUE;
          return FALSE;
        }
      if (!is_of_list (self, i))
        return FALSE;
    }
  return FALSE;
}

/* "When the drug was given again, she had urticaria", "ticlopidine was restarted and the fever
 * returned": behind what was given again. */
static gboolean
is_behind_given_again (const CwEventReader *self, guint at)
{
  guint again = cw_event_reader_find_given_again (self, FALSE);

  if (again == CW_EVENT_NONE || again > at || cw_event_reader_is_denied (self, again) ||
      at - again > REACH)
    return FALSE;
  for (guint i = again; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
        cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
        cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) || cw_event_reader_is_denied (self, i) ||
        cw_event_reader_starts_with (self, i, "for without"))
      return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + LEAD; i++)
    {
      if (cw_event_reader_starts_with (self, i, "recurred reappeared returned relapsed"))
        return !cw_event_reader_is_denied (self, i) &&
               !cw_event_reader_starts_with (self, i + 1, "to");
      if (!is_of_list (self, i))
        break;
    }
  return cw_event_reader_comes_about (self, at, FALSE);
}

/* "developed fibrillation, and there was persistent hyperkalemia". */
static gboolean
is_there_too (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_starts_with (self, i - 1, "a an also persistent")))
    i--;
  return self->mentions->len > 0 && i > 2 && cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY) &&
         cw_event_reader_starts_with (self, i - 2, "there") &&
         cw_event_reader_starts_with (self, i - 3, "and") && !cw_event_reader_is_denied (self, at);
}

/* "fever after vancomycin, together with chills", "nausea on digoxin as well as confusion": the
 * list of what was told goes on behind the medicine. */
static gboolean
comes_together (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint i = at;

  while (i > 0 && at - i < REACH && is_of_list (self, i - 1) &&
         !cw_scan_is (scan, cw_event_reader_get (self, i - 1)->first, "together along as"))
    i--;
  if (i < 2 || !cw_event_reader_is (self, i - 1, CW_EVENT_AND) ||
      !cw_scan_is (scan, cw_event_reader_get (self, i - 1)->last - 1, "with as") ||
      cw_event_reader_is_denied (self, at))
    return FALSE;
  i -= 1 + cw_event_reader_is (self, i - 2, CW_EVENT_COMMA);
  if (i == 0 || !cw_event_reader_is_medicine (self, i - 1))
    return FALSE;
  for (guint end = i > LEAD ? i - LEAD : 0; i > end; i--)
    {
      const CwEventMention *before = cw_event_reader_find_mention_before (self, i);

      if (before && before->element == i - 1)
        return TRUE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_MANAGEMENT) ||
          cw_event_reader_starts_with (self, i - 1, "who for"))
        return FALSE;
    }
  return FALSE;
}

/* "Re-exposure to indomethacin caused recurrence of oliguria", "rechallenge led to a relapse of the
 * rash": brought back by the medicine. */
static gboolean
is_brought_back (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < LEAD && is_of_list (self, i - 1) &&
         !cw_event_reader_starts_with (self, i - 1, "of"))
    i--;
  if (i < 3 || !cw_event_reader_starts_with (self, i - 1, "of") ||
      !cw_event_reader_starts_with (self, i - 2,
                                    "recurrence reappearance relapse return exacerbation flare "
                                    "worsening"))
    return FALSE;
  for (i -= 2; i > 0 && at - i < LEAD; i--)
    if (cw_event_reader_starts_with (self, i - 1, "caused led resulted produced provoked") ||
        cw_event_reader_starts_with (self, i - 1, "induced precipitated triggered followed"))
      break;
    else if (!cw_event_reader_starts_with (self, i - 1, "a an the in to by prompt rapid immediate"))
      return FALSE;
  for (; i > 0 && at - i < REACH; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_RECHALLENGE) ||
        cw_event_reader_is (self, i - 1, CW_EVENT_RESTART) ||
        cw_event_reader_starts_with (self, i - 1,
                                     "rechallenge reexposure re reintroduction "
                                     "readministration resumption reinstitution"))
      return !cw_event_reader_is_denied (self, i - 1);
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
      return FALSE;
  return FALSE;
}

/* Whether the event at @at is one because of what it is told with. */
gboolean
cw_event_reader_is_companion (const CwEventReader *self, guint at)
{
  return !cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1) &&
         (comes_with_recent (self, at) || is_interpreted (self, at) || is_there_too (self, at) ||
          is_back_with_medicine (self, at) || is_behind_given_again (self, at) ||
          comes_together (self, at) || is_brought_back (self, at));
}
