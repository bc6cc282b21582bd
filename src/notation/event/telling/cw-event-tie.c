/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* An event with the exposure right behind it: "hiccups after beginning azithromycin", "seizures
 * followed intravenous fluorescein", "a woman with infarction after sumatriptan". Nothing but names
 * of the same breath stands between them, so that they belong together whatever stands before. */

/* Elements from an event to the word that ties it, and from there to the name. */
#define REACH 24
#define LEAD 11

/* What is not the event any more: the sentence goes on about something else. */
static gboolean
is_of_list (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_SPAN:
      return TRUE;
    /* "dialysis-dependent kidney injury". */
    case CW_EVENT_OTHER_THING:
      return cw_event_reader_starts_with (self, at + 1, "dependent requiring - related");
    case CW_EVENT_WORD:
      return !cw_event_reader_starts_with (self, at,
                                           "who which started commenced treated given diagnosed");
    case CW_EVENT_GLUE:
      /* "creatinine rose to 3.2 mg/dl". */
      if (cw_event_reader_starts_with (self, at, "to from of"))
        return cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last)->kind ==
                 CW_TOKEN_NUMBER ||
               cw_event_reader_starts_with (self, at, "of");
      return cw_event_reader_starts_with (self, at, "a an the in its patient man woman boy girl");
    default:
      return cw_event_reader_is_list_part (self, at);
    }
}

/* "coincided with", "connected with", "that resulted from". */
static gboolean
is_tied_verb (const CwEventReader *self, guint at)
{
  return (cw_event_reader_starts_with (self, at, "with") &&
          cw_event_reader_starts_with (self, at - 1,
                                       "coincided coincident connected associated concomitant "
                                       "correlated association conjunction connection")) ||
         (cw_event_reader_starts_with (self, at, "to") &&
          cw_event_reader_starts_with (self, at - 1, "correlated")) ||
         (cw_event_reader_starts_with (self, at, "from") &&
          cw_event_reader_starts_with (self, at - 1,
                                       "resulted resulting arising arose develop developed"));
}

/* "within a few days of the addition of". */
static gboolean
is_within_of (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "within"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 6; i++)
    if (cw_event_reader_starts_with (self, i, "of after"))
      return TRUE;
  return FALSE;
}

/* "that persisted throughout efavirenz treatment". */
static gboolean
is_throughout (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_starts_with (self, at, "throughout during") &&
         cw_event_reader_is (self, at - 1, CW_EVENT_OUTCOME) &&
         cw_event_reader_starts_with (self, at - 1, "persisted continued");
}

/* "on carbamazepine", "under isoniazid", not "on day 5". */
static gboolean
is_on_medicine (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "on under") || at + 1 >= self->elements->len ||
      cw_event_reader_is_denied (self, at + 1))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 4; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (element->is_medicine || element->kind == CW_EVENT_DRUG)
        return element->kind != CW_EVENT_OTHER_THING;
      if (element->kind != CW_EVENT_WORD && element->kind != CW_EVENT_GLUE &&
          element->kind != CW_EVENT_TREATMENT)
        return FALSE;
    }
  return FALSE;
}

/* "followed" only of the event itself: "a rash, followed by fever after". */
static gboolean
ties (const CwEventReader *self, guint at, guint event, gboolean is_subject)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  if (kind == CW_EVENT_MEANWHILE || kind == CW_EVENT_ONSET ||
      cw_event_reader_opens_setting (self, at))
    return TRUE;
  /* "after which". */
  if (kind == CW_EVENT_AND)
    return FALSE;
  if (kind == CW_EVENT_LINK)
    return !cw_event_reader_starts_with (self, at, "given");
  /* "hepatitis complicated the course of lithium therapy". */
  if (cw_event_reader_starts_with (self, at, "complicated complicating"))
    return at == event + 1 && !cw_event_reader_starts_with (self, at + 1, "by with");
  /* "with an ischemic hand having injected". */
  if (cw_event_reader_starts_with (self, at, "having"))
    return cw_event_reader_starts_with (self, at + 1,
                                        "injected taken ingested received swallowed used been");
  if (cw_event_reader_starts_with (self, at, "followed"))
    return at == event + 1 && !cw_event_reader_starts_with (self, at + 1, "by");
  if (cw_event_reader_starts_with (self, at, "complicated"))
    return is_subject && cw_event_reader_is_named_cause (self, at + 1);
  if (cw_event_reader_starts_with (self, at, "from"))
    return at == event + 1 || is_tied_verb (self, at);
  return cw_event_reader_starts_with (self, at, "after following during upon while when") ||
         is_tied_verb (self, at) || is_within_of (self, at) || is_throughout (self, at) ||
         (is_subject && is_on_medicine (self, at));
}

/* "occurred after", "that resulted from": the verb of the event, and what points back to it. */
static gboolean
is_verb_of_event (const CwEventReader *self, guint at, gboolean is_subject)
{
  if (cw_event_reader_starts_with (self, at, "that resulted resulting coincided") ||
      (at + 1 < self->elements->len && is_throughout (self, at + 1)))
    return TRUE;
  return is_subject &&
         cw_event_reader_starts_with (self, at,
                                      "occurred occurring appeared appearing developed developing "
                                      "develop concomitant correlated began started "
                                      "arising arose shortly soon "
                                      "immediately");
}

static gboolean
is_cause (const CwEventReader *self, guint at)
{
  return (cw_event_reader_is_named_cause (self, at) ||
          /* "human growth hormone". */
          (cw_event_reader_starts_with (self, at, "hormone") &&
           cw_event_reader_is_given (self, at)) ||
          cw_event_reader_starts_with (self, at,
                                       "injection infusion administration ingestion overdose "
                                       "intake")) &&
         !cw_event_reader_is_denied (self, at);
}

/* "after withdrawal of", "after surgery under". */
static gboolean
leads_elsewhere (const CwEventReader *self, guint at)
{
  /* "after being treated for five years with". */
  if (cw_event_reader_starts_with (self, at, "for") &&
      (cw_event_reader_is (self, at + 1, CW_EVENT_SPAN) ||
       cw_event_reader_starts_with (self, at + 2, "days weeks months years") ||
       cw_event_reader_is (self, at, CW_EVENT_LENGTH)))
    return FALSE;
  return cw_event_reader_starts_with (
    self, at,
    "for before without despite who which withdrawal discontinuation cessation stopping "
    "discontinuing reduction tapering failure surgery resection operation removal missed "
    "omission failed");
}

static gboolean
leads_to_cause (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);

  if (cw_event_reader_is_time_on_medicine (self, at))
    return !cw_event_reader_is_taken_away (self, at, at);
  for (guint i = at + 1; i < end; i++)
    {
      i = cw_event_reader_skip_treated (self, i);
      if (is_cause (self, i))
        return !cw_event_reader_is_taken_away (self, at, i);
      /* "exposure to herbicides--response to steroids". */
      if (cw_event_reader_is (self, i, CW_EVENT_SIGN) &&
          cw_event_reader_is (self, i + 1, CW_EVENT_SIGN))
        return FALSE;
      switch (cw_event_reader_get (self, i)->kind)
        {
        case CW_EVENT_TERM:
        case CW_EVENT_STOP:
        case CW_EVENT_COMMA:
        case CW_EVENT_BUT:
        case CW_EVENT_NOT:
        case CW_EVENT_ACTION:
        case CW_EVENT_ACTION_VERB:
        case CW_EVENT_ENDED:
        case CW_EVENT_RESPONSE:
        case CW_EVENT_CUE:
        case CW_EVENT_MANAGEMENT:
          return FALSE;
        case CW_EVENT_AUXILIARY:
          if (!cw_event_reader_starts_with (self, i, "being having been"))
            return FALSE;
          break;
        default:
          break;
        }
      if (leads_elsewhere (self, i))
        return FALSE;
    }
  return FALSE;
}

/* "history of", "known", "for": what the words before say was there already. */
static gboolean
is_of_before (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 5; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1,
                                       "history previous previously known preexisting underlying "
                                       "for against no not without prior suspected improvement "
                                       "reduction resolution remission relapse recurrence of"))
        return !(cw_event_reader_starts_with (self, i - 1, "of") &&
                 cw_event_reader_starts_with (self, i - 2,
                                              "case cases onset episode episodes features "
                                              "symptoms signs picture manifestations evidence "
                                              "form occurrences "
                                              "development report occurrence"));
      if (cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) &&
          !cw_event_reader_starts_with (self, i - 1, "persistent fatal reversible transient"))
        return TRUE;
      if (cw_event_reader_starts_with (self, i - 1, "with had developed"))
        return FALSE;
    }
  return FALSE;
}

/* "with nodules developed after", "evaluated for sleep attacks that occurred during": the word that
 * ties the event at @at by a verb of its own; %CW_EVENT_NONE where none does. */
static guint
find_own_tie (const CwEventReader *self, guint at)
{
  guint verb = at + 1 + cw_event_reader_starts_with (self, at + 1, "that which");

  if (!cw_event_reader_starts_with (self, verb,
                                    "developed occurred appeared began started occurring appearing "
                                    "developing arising emerged") ||
      !(cw_event_reader_starts_with (self, verb + 1, "after following during while upon") ||
        cw_event_reader_is (self, verb + 1, CW_EVENT_MEANWHILE) ||
        cw_event_reader_is (self, verb + 1, CW_EVENT_ONSET)))
    return CW_EVENT_NONE;
  return verb + 1;
}

/* Whether the event at @at came, by a verb of its own, with or after a medicine. */
gboolean
cw_event_reader_has_own_tie (const CwEventReader *self, guint at)
{
  guint tie = find_own_tie (self, at);

  return tie != CW_EVENT_NONE && !cw_event_reader_is_denied (self, tie) &&
         leads_to_cause (self, tie);
}

static gboolean
is_before_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len), words = 0;

  gboolean is_subject = !cw_event_reader_was_there_before (self, at);

  if (cw_event_reader_has_own_tie (self, at))
    return TRUE;
  if (is_of_before (self, at))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    {
      guint behind = cw_event_reader_skip_bracket (self, i);

      /* "rhabdomyolysis (creatine kinase 367), triggered by clozapine". */
      if (behind > i && behind < self->elements->len)
        {
          end = MIN (end + behind - i, self->elements->len);
          i = behind;
        }
      if (ties (self, i, at, is_subject) && !cw_event_reader_is_denied (self, i))
        return leads_to_cause (self, i) &&
               /* "numbness of the arm six years after radiotherapy". */
               !cw_event_reader_starts_with (self, i - 1, "years decades");
      if (cw_event_reader_is (self, i, CW_EVENT_WORD))
        words++;
      else if (!cw_event_reader_is (self, i, CW_EVENT_SIGN))
        words = 0;
      if (words > 4 || !(is_of_list (self, i) || is_verb_of_event (self, i, is_subject)))
        return FALSE;
    }
  return FALSE;
}

/* "characterized by", "presented with": behind it stands what an effect consisted of. */
static gboolean
opens_parts (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at,
                                      "characterized characterised marked manifested manifesting "
                                      "consisting consisted") ||
         (cw_event_reader_is (self, at, CW_EVENT_BASELINE) &&
          cw_event_reader_starts_with (self, at, "presented presenting"));
}

/* "an anaphylactic reaction during the infusion with urticaria and hypotension": what a reaction
 * that was told consisted of, behind the time of it. */
static gboolean
opens_parts_of_reaction (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "with"))
    return FALSE;
  for (guint i = at; i > 0 && at - i < 12; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
        return at - i > 1 && (cw_event_reader_is_reaction (self, i - 1) ||
                              cw_event_reader_is_drug_reaction (self, i - 1));
      if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AND) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_MANAGEMENT) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_starts_with (self, i - 1, "patient man woman boy girl who treated"))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_mentioned (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (g_array_index (self->mentions, CwEventMention, i).element == at)
      return TRUE;
  return FALSE;
}

/* "a reaction to carbamazepine presented with fever and eosinophilia", "hepatitis marked by
 * pruritus": what an effect that was told consisted of. */
static gboolean
is_part_of_effect (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH && !opens_parts (self, i - 1) &&
         !opens_parts_of_reaction (self, i - 1))
    {
      if (!(is_of_list (self, i - 1) || cw_event_reader_starts_with (self, i - 1, "by as with")))
        return FALSE;
      i--;
    }
  for (guint end = i > 12 ? i - 12 : 0; i > end; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_starts_with (self, i - 1, "who patient man woman boy girl he she"))
        return FALSE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
        return is_mentioned (self, i - 1);
    }
  return FALSE;
}

/* "After 21 days of pazopanib therapy the patient came with seizures": what a sentence that begins
 * with an exposure goes on to tell, unless that went away. */
static gboolean
is_behind_exposure (const CwEventReader *self, guint at)
{
  guint start = 0;

  while (start < 2 && start < at && !ties (self, start, CW_EVENT_NONE, TRUE) &&
         !cw_event_reader_is (self, start, CW_EVENT_CYCLES))
    start++;
  if (start >= at ||
      !(ties (self, start, CW_EVENT_NONE, TRUE) ||
        cw_event_reader_is (self, start, CW_EVENT_CYCLES)) ||
      cw_event_reader_is_denied (self, start) || !leads_to_cause (self, start) ||
      cw_event_reader_was_there_before (self, at))
    return FALSE;
  for (guint i = start; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
        /* "presented with worsening diarrhea". */
        (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
         !(cw_event_reader_starts_with (self, i, "persistent worsening fatal reversible") &&
           !cw_event_reader_starts_with (self, i + 1, "of"))) ||
        cw_event_reader_is (self, i, CW_EVENT_DESPITE) ||
        cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) ||
        cw_event_reader_starts_with (self, i, "relapse recurrence progression which"))
      return FALSE;
  for (guint i = at; i > start && at - i < REACH; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1, "the his her these") &&
          cw_event_reader_is (self, i, CW_EVENT_TERM))
        return FALSE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE) ||
          /* "he was confused". */
          (i == at && cw_event_reader_get (self, at)->number == CW_EVENT_GUESSED &&
           cw_event_reader_starts_with (self, i - 1, "was were felt")) ||
          cw_event_reader_starts_with (self, i - 1, "with exhibited had became showed"))
        return TRUE;
      if (!is_of_list (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "post-chemotherapy depression". */
static gboolean
is_called_post (const CwEventReader *self, guint at)
{
  return at > 2 && is_cause (self, at - 1) && cw_event_reader_is (self, at - 2, CW_EVENT_SIGN) &&
         cw_event_reader_starts_with (self, at - 3, "post");
}

/* "her vincristine neuropathy", which is a name by itself. */
static gboolean
is_named_after (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->is_medicine && element->last > element->first + 1 && !is_of_before (self, at);
}

/* "metformin was considered responsible for the acidosis", "was the likely cause of". */
static gboolean
is_blamed (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 7 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SIGN) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_starts_with (self, i - 1, "the his her this patient s our")))
    i--;
  if (i < 2 || !((cw_event_reader_starts_with (self, i - 1, "for") &&
                  cw_event_reader_starts_with (self, i - 2, "responsible")) ||
                 (cw_event_reader_starts_with (self, i - 1, "of") &&
                  cw_event_reader_starts_with (self, i - 2, "cause culprit"))))
    return FALSE;
  for (; i > 0 && at - i < REACH; i--)
    if (is_cause (self, i - 1))
      return TRUE;
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
      return FALSE;
  return FALSE;
}

/* Whether the event at @at, alone or in a list, has the exposure to a medicine right behind it or
 * before it, or is part of what had. */
gboolean
cw_event_reader_is_tied (const CwEventReader *self, guint at)
{
  return is_before_exposure (self, at) || cw_event_reader_is_noun_frame (self, at) ||
         is_part_of_effect (self, at) || is_behind_exposure (self, at) ||
         is_called_post (self, at) || is_named_after (self, at) || is_blamed (self, at);
}
