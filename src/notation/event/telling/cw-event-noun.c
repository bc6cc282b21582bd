/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Events that stand in a noun phrase, with what brought them behind: "Acute pancreatitis in a child
 * with ulcerative colitis on long-term mesalazine", "a case of ptosis related to the introduction
 * of", "described hepatotoxicity of". Between the two stands the patient, whose own disease is no
 * effect. */

/* Elements from the event to the exposure, and before it to where its phrase begins. */
#define REACH 36
#define LEAD 12

#define CASES                                                                                      \
  "case cases episode episodes instance occurrence development onset example appearance "          \
  "emergence report description presentation form exacerbation attack attacks precipitation "      \
  "induction"

#define USE "use administration introduction ingestion addition"

#define PRESENTING                                                                                 \
  "report reports describe describes present presents document documents described reported "      \
  "observed outlines illustrates"

/* "polyneuropathy with high-dose cisplatin". */
static gboolean
is_medicine_next (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < at + 5 && i < self->elements->len; i++)
    if (cw_event_reader_is_named_cause (self, i) ||
        (cw_event_reader_is_given (self, i) && cw_event_reader_is_of_one (self)))
      return !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING);
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
             !cw_event_reader_is (self, i, CW_EVENT_SIGN))
      return FALSE;
  return FALSE;
}

/* "in a girl with an increased concentration of", "with phenytoin toxicity": too much of it. */
static gboolean
is_burden (const CwEventReader *self, guint at)
{
  gboolean is_named = FALSE;

  if (!cw_event_reader_starts_with (self, at, "with"))
    return FALSE;
  for (guint i = at + 1; i < at + 8 && i < self->elements->len; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_COMMA))
        return FALSE;
      is_named = is_named || cw_event_reader_is_named_cause (self, i);
      if (cw_event_reader_starts_with (self, i, "concentration concentrations level levels") &&
          (is_named || cw_event_reader_starts_with (self, i + 1, "of")))
        return TRUE;
      if (is_named && cw_event_reader_starts_with (self, i,
                                                   "overdose intoxication toxicity poisoning "
                                                   "hypersensitivity abuse"))
        return TRUE;
    }
  return FALSE;
}

/* "as the first manifestation of". */
static gboolean
is_manifestation (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "as"))
    return FALSE;
  for (guint i = at + 1; i < at + 6 && i < self->elements->len; i++)
    if (cw_event_reader_starts_with (self, i,
                                     "manifestation complication consequence sign symptom "
                                     "presentation expression result effect"))
      return TRUE;
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
             !cw_event_reader_is (self, i, CW_EVENT_SEVERITY))
      return FALSE;
  return FALSE;
}

/* "associated with", "by the use of", "with the use of", and behind a person "taking". */
static gboolean
begins_exposure (const CwEventReader *self, guint at, guint event, gboolean has_person)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  if (kind == CW_EVENT_LINK)
    return !cw_event_reader_starts_with (self, at, "given because in on to");
  if (kind == CW_EVENT_MEANWHILE || kind == CW_EVENT_ONSET ||
      cw_event_reader_opens_setting (self, at))
    return TRUE;
  /* "due solely to". */
  if (cw_event_reader_starts_with (self, at, "due attributed related attributable correlated"))
    return cw_event_reader_starts_with (self, at + 1, "to") ||
           cw_event_reader_starts_with (self, at + 2, "to");
  if (has_person && is_burden (self, at))
    return TRUE;
  if (has_person && (kind == CW_EVENT_MANAGEMENT ||
                     cw_event_reader_starts_with (self, at,
                                                  "receiving taking treated given on under using "
                                                  "exposed prescribed maintained ingesting "
                                                  "undergoing received whom took taken ingested "
                                                  "used swallowed")))
    return TRUE;
  if (cw_event_reader_starts_with (self, at, "with"))
    return (at == event + 1 && is_medicine_next (self, at)) ||
           cw_event_reader_starts_with (self, at + 2, USE) ||
           cw_event_reader_starts_with (self, at + 1, USE) ||
           cw_event_reader_starts_with (self, at - 1,
                                        "associated association connected connection coincident "
                                        "coinciding concomitant conjunction correlated");
  if (cw_event_reader_starts_with (self, at, "by from"))
    return at == event + 1 || cw_event_reader_is (self, at - 1, CW_EVENT_CUE) ||
           cw_event_reader_starts_with (self, at - 1,
                                        "produced elicited precipitated provoked triggered "
                                        "unmasked exacerbated aggravated resulting arising "
                                        "developing stemming develop");
  /* "an anaphylactic reaction to", "occurring as an allergic response to". */
  if (cw_event_reader_starts_with (self, at, "to"))
    return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                       "reaction reactions response hypersensitivity allergy intolerance") &&
           (at == event + 1 ||
            cw_event_reader_starts_with (self, at - 2, "allergic idiosyncratic adverse"));
  /* "hepatotoxicity of sirolimus". */
  if (cw_event_reader_starts_with (self, at, "of"))
    return at == event + 1 && cw_event_reader_is_of_one (self) &&
           g_str_has_suffix (
             cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, event)->last - 1)->word,
             "toxicity");
  return is_manifestation (self, at) ||
         cw_event_reader_starts_with (self, at,
                                      "after following during upon while complicating involving "
                                      "when");
}

/* "is caused by", "have been related to": what holds at all times; "is described after" does not.
 */
static gboolean
is_general_verb (const CwEventReader *self, guint at)
{
  if (cw_event_reader_starts_with (self, at, "was were"))
    return FALSE;
  return !cw_event_reader_starts_with (self, at + 1,
                                       "described reported presented discussed documented");
}

/* "requiring intubation after": the phrase goes on behind what was done. */
static gboolean
is_requirement (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "requiring mimicking simulating"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 6; i++)
    if (cw_event_reader_starts_with (self, i, "after during following while"))
      return TRUE;
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_TERM) &&
             !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) &&
             !cw_event_reader_is (self, i, CW_EVENT_AND))
      return FALSE;
  return FALSE;
}

/* What ends what is told of the event. */
static gboolean
ends_phrase (const CwEventReader *self, guint at, gboolean has_person)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_STOP:
    case CW_EVENT_BUT:
    case CW_EVENT_DESPITE:
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_ENDED:
    case CW_EVENT_RESTART:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_LINK:
      return TRUE;
    case CW_EVENT_OUTCOME:
    case CW_EVENT_MAYBE:
    case CW_EVENT_MANAGEMENT:
      return !has_person;
    case CW_EVENT_NOT:
      return !cw_event_reader_starts_with (self, at, "without");
    case CW_EVENT_AUXILIARY:
      return !has_person && is_general_verb (self, at);
    case CW_EVENT_CUE:
      /* "in a girl who developed another one after". */
      return at > 0 && cw_event_reader_starts_with (self, at - 1, "who and");
    case CW_EVENT_SIGN:
      return cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, ':') ||
             cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '.');
    default:
      if (has_person)
        return cw_event_reader_starts_with (self, at, "successfully unsuccessfully");
      return !is_requirement (self, at) &&
             cw_event_reader_starts_with (self, at,
                                          "for treated successfully cured managed responding "
                                          "responsive resistant refractory relapsed unresponsive "
                                          "responded who requiring mimicking simulating treatment "
                                          "therapy");
    }
}

/* ", which resolved spontaneously,": the comma that ends it; @at itself where none begins. */
static guint
skip_aside (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);

  if (!cw_event_reader_is (self, at, CW_EVENT_COMMA) ||
      !cw_event_reader_starts_with (self, at + 1, "which presenting characterized characterised"))
    return at;
  for (guint i = at + 2; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_COMMA) &&
        (cw_event_reader_find_person (self, i + 1) != CW_EVENT_NONE ||
         cw_event_reader_starts_with (self, i + 1, "after following during while")))
      return i;
  return at;
}

/* Whether the exposure to a medicine stands behind the event at @at, alone or behind the patient.
 */
static gboolean
is_before_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len), person;
  gboolean has_person = FALSE;

  for (guint i = at + 1; i < end; i++)
    {
      guint behind = cw_event_reader_skip_bracket (self, i);

      if (behind > i)
        i = behind - 1;
      else if (skip_aside (self, i) > i)
        i = skip_aside (self, i);
      else if (begins_exposure (self, i, at, has_person) &&
               cw_event_reader_leads_to_given (self, i, has_person))
        return TRUE;
      else if (ends_phrase (self, i, has_person))
        return FALSE;
      else if ((person = cw_event_reader_find_person (self, i)) != CW_EVENT_NONE)
        {
          if (cw_event_reader_is_many (self, person))
            return FALSE;
          i = person;
          has_person = TRUE;
        }
    }
  return FALSE;
}

/* What stands between the begin of the phrase and the event. */
static gboolean
is_before_name (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
      return (!cw_event_reader_get (self, at)->is_medicine ||
              cw_event_reader_is (self, at + 1, CW_EVENT_SIGN)) &&
             !cw_event_reader_is_person (self, at) &&
             !cw_event_reader_starts_with (self, at, PRESENTING " " CASES) &&
             !cw_event_reader_starts_with (self, at, "developing treated against following");
    case CW_EVENT_TERM:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_GRADE:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
      return TRUE;
    case CW_EVENT_ACTION_VERB:
      return cw_event_reader_starts_with (self, at, "delayed");
    case CW_EVENT_OUTCOME:
      return cw_event_reader_starts_with (self, at, "fatal persistent reversible worsening lethal");
    case CW_EVENT_SIGN:
      return cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '-');
    case CW_EVENT_GLUE:
      return cw_event_reader_starts_with (self, at, "a an the transient") &&
             !cw_event_reader_starts_with (self, at - 1, "of");
    default:
      return FALSE;
    }
}

/* "developed a", "suffered": the event is what came. */
static gboolean
is_verb_of_coming (const CwEventReader *self, guint at)
{
  return (cw_event_reader_is (self, at, CW_EVENT_CUE) &&
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                      "developed experienced suffered developing experiencing develop")) ||
         (cw_event_reader_starts_with (self, at, "develop") &&
          cw_event_reader_starts_with (self, at - 1, "to")) ||
         (cw_event_reader_is (self, at, CW_EVENT_BASELINE) &&
          cw_event_reader_starts_with (self, at, "presented presents presenting")) ||
         (cw_event_reader_starts_with (self, at, "showed exhibited displayed manifested had") &&
          (cw_event_reader_is_person (self, at - 1) ||
           cw_event_reader_starts_with (self, at - 1, "who he she")));
}

/* "occurred in", "was observed in a man": the event before @at is what came. */
static gboolean
is_predicate_of_coming (const CwEventReader *self, guint at)
{
  at = cw_event_reader_skip_bracket (self, at);
  if (cw_event_reader_is (self, at, CW_EVENT_CUE))
    return cw_event_reader_starts_with (self, at,
                                        "developed occurred appeared arose ensued emerged") &&
           /* "a man with gout developed fever" is the other "developed". */
           (cw_event_reader_starts_with (self, at + 1,
                                         "in on after during within while when following shortly "
                                         "soon immediately suddenly upon") ||
            cw_event_reader_is (self, at + 1, CW_EVENT_SPAN) ||
            cw_event_reader_is (self, at + 1, CW_EVENT_ONSET) ||
            cw_event_reader_is (self, at + 1, CW_EVENT_MEANWHILE) ||
            cw_event_reader_is (self, at + 1, CW_EVENT_SIGN));
  return cw_event_reader_starts_with (self, at, "was were") &&
         (cw_event_reader_is (self, at, CW_EVENT_AUXILIARY) ||
          cw_event_reader_is (self, at, CW_EVENT_CUE) ||
          cw_event_reader_is (self, at, CW_EVENT_SHOWED)) &&
         (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                      "observed noted seen found detected documented") ||
          cw_event_reader_starts_with (self, at + 1,
                                       "observed noted seen found detected documented"));
}

/* "a case of", "the development of", or the begin of the sentence: the event at @at is what the
 * phrase is about. */
static gboolean
heads_phrase (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint i = at, token;

  while (i > 0 && at - i < REACH && is_before_name (self, i - 1))
    i--;
  if (i == 0)
    return TRUE;
  i -= cw_event_reader_starts_with (self, i - 1, "the a an") && i > 1;
  i -= cw_event_reader_starts_with (self, i - 1, "symptoms signs features") && i > 1 &&
       !cw_event_reader_is (self, i - 1, CW_EVENT_WORD);
  /* "symptoms of". */
  if (i > 2 && cw_event_reader_starts_with (self, i - 1, "of") &&
      cw_event_reader_starts_with (self, i - 2, "symptoms signs features"))
    i -= 2;
  token = cw_event_reader_get (self, i - 1)->last - 1;
  if (cw_scan_is (scan, token, "of") && token > 0)
    return cw_scan_is (scan, token - 1, CASES " signs symptoms features manifestations picture");
  return cw_scan_is_sign (scan, token, ':') || cw_scan_is (scan, token, PRESENTING) ||
         is_verb_of_coming (self, i - 1);
}

/* "In a man receiving amiodarone a pneumonitis was observed". */
static gboolean
is_behind_person (const CwEventReader *self, guint at)
{
  guint person = cw_event_reader_find_person (self, 0);

  if (person == CW_EVENT_NONE || person > at || !is_predicate_of_coming (self, at + 1))
    return FALSE;
  for (guint i = person + 1; i < at && !ends_phrase (self, i, TRUE); i++)
    if (begins_exposure (self, i, CW_EVENT_NONE, TRUE) &&
        cw_event_reader_leads_to_given (self, i, TRUE))
      return TRUE;
  return FALSE;
}

#define INDUCED_WORDS_MAX 4

/* "imatinib mesylate-related": ends at @at, in words of which none is known. */
static gboolean
is_induced_by_salt (const CwEventReader *self, guint at)
{
  return at > 2 && cw_event_reader_starts_with (self, at, "induced related associated") &&
         cw_event_reader_is (self, at - 1, CW_EVENT_SIGN) &&
         (cw_event_reader_is_given (self, at - 2) || cw_event_reader_is_named_cause (self, at - 3));
}

/* "pregabalin-induced cortical negative myoclonus": the word of cause before the event at @at, with
 * nothing but adjectives between; %CW_EVENT_NONE where none stands. */
guint
cw_event_reader_find_induced (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i <= INDUCED_WORDS_MAX; i--)
    {
      if (cw_event_reader_is_denied (self, i - 1) || cw_event_reader_is_person (self, i - 1))
        return CW_EVENT_NONE;
      if ((cw_event_reader_is (self, i - 1, CW_EVENT_ATTRIBUTION) &&
           cw_event_reader_get (self, i - 1)->is_medicine) ||
          is_induced_by_salt (self, i - 1))
        return i - 1;
      if (!cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_SIGN))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* "a boy with phenobarbital hypersensitivity": nothing but the medicine brings that. */
static gboolean
is_reaction_by_name (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, at)->last - 1;

  return cw_event_reader_is_called_after_medicine (self, at) &&
         !(at > 1 && cw_event_reader_starts_with (self, at - 2, "for against acute severe in")) &&
         (g_str_has_suffix (cw_scan_get (scan, last)->word, "toxicity") ||
          cw_scan_is (scan, last, "hypersensitivity intoxication") ||
          cw_scan_is (scan, cw_event_reader_get (self, at)->first, "hypersensitivity"));
}

/* "hypersensitivity syndrome (DHS) including fever and rash": a part of what was told before. */
static gboolean
is_included (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH && is_before_name (self, i - 1))
    i--;
  if (i < 2 || !cw_event_reader_starts_with (self, i - 1, "including comprising such namely"))
    return FALSE;
  for (i--; i > 0 && at - i < REACH; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
      {
        for (guint n = 0; n < self->mentions->len; n++)
          if (g_array_index (self->mentions, CwEventMention, n).element == i - 1)
            return TRUE;
        return FALSE;
      }
    else if (!cw_event_reader_is (self, i - 1, CW_EVENT_OPEN) &&
             !cw_event_reader_is (self, i - 1, CW_EVENT_CLOSE) &&
             !cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i - 1, CW_EVENT_COMMA))
      return FALSE;
  return FALSE;
}

/* Whether the event at @at stands in a noun phrase that goes on to what brought it. */
gboolean
cw_event_reader_is_noun_frame (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is_denied (self, at) ||
      cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1) ||
      cw_event_reader_starts_with (self, at, "overdose overdosage"))
    return FALSE;
  if (cw_event_reader_find_induced (self, at) != CW_EVENT_NONE || is_reaction_by_name (self, at) ||
      is_behind_person (self, at) || cw_event_reader_is_brought (self, at) ||
      is_included (self, at) || cw_event_reader_is_titled (self, at))
    return TRUE;
  return (heads_phrase (self, at) || (is_predicate_of_coming (self, at + 1) &&
                                      !cw_event_reader_was_there_before (self, at))) &&
         is_before_exposure (self, at);
}
