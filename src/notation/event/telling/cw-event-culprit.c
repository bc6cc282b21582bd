/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* What a whole text is about: a medicine that its first sentence calls the cause of something, or
 * an overdose or a poison that somebody took. Once the text has told that the patient took it, what
 * came about or was found is put down to it, sentences later and without a word of the medicine:
 * "Chorea due to lithium. A man had taken lithium for years. He presented with ataxia". */

/* So many sentences on the story still is that of who took it. */
#define STORY_SENTENCES 6

/* Elements from a word of cause to the name, and from an event to the word that tells it. */
#define LEAD 8
#define REACH 16

#define TAKEN                                                                                      \
  "taking taken took takes received receiving given started starting commenced initiated "         \
  "administered administration treated treatment therapy ingested ingestion ingesting swallowed "  \
  "swallowing administer injected injection infusion infused prescribed dose doses use using "     \
  "used abuse "                                                                                    \
  "abusing overdose intake exposure exposed"

/* Words for an exposure that was over, or went on, when the patient came. */
#define EARLIER                                                                                    \
  "previously earlier ago before prior recent recently history had since preceding last"

/* Words that say so by themselves, and those that say so of a medicine. */
#define POISONED "overdose overdosage overdosed poisoning intoxication intoxicated"
#define SWALLOWED                                                                                  \
  "ingested ingesting ingestion swallowed swallowing suicide abused abusing snorted snorting"

/* ---- the title ---- */

/* "induced by", "after", "associated with" soon before the name at @at. */
static gboolean
is_behind_cause (const CwEventReader *self, guint at)
{
  gboolean is_named = FALSE;

  for (guint i = at; i > 0 && at - i < LEAD; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_HEAD))
        return is_named;
      if (cw_event_reader_starts_with (self, i - 1, "for against before without"))
        return FALSE;
      is_named = is_named || cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
                 cw_event_reader_is (self, i - 1, CW_EVENT_MEANWHILE) ||
                 cw_event_reader_is (self, i - 1, CW_EVENT_ONSET) ||
                 cw_event_reader_starts_with (self, i - 1,
                                              "after following during associated from with caused "
                                              "complicating of upon");
    }
  return is_named && at > 2 && cw_event_reader_has_between (self, 0, at, CW_EVENT_TERM);
}

/* "cyclosporine toxicity", "lithium-induced". */
static gboolean
is_called_cause (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_ATTRIBUTION) ||
         cw_event_reader_is (self, at + 1, CW_EVENT_ATTRIBUTION) ||
         cw_event_reader_starts_with (self, at + 1,
                                      "toxicity neurotoxicity nephrotoxicity "
                                      "hepatotoxicity cardiotoxicity") ||
         (cw_event_reader_is (self, at + 1, CW_EVENT_TERM) &&
          cw_event_reader_is_called_after_medicine (self, at + 1));
}

/* The name of the medicine that the sentence calls the cause of an event; %NULL for none. */
static const char *
find_culprit (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (!element->is_medicine || element->kind == CW_EVENT_OTHER_THING)
        continue;
      if ((i + 1 < self->elements->len && is_called_cause (self, i)) ||
          (!cw_event_reader_is_denied (self, i) && is_behind_cause (self, i)))
        return cw_scan_get (self->lexicon.scan, element->first)->word;
    }
  return NULL;
}

/* ---- each sentence ---- */

/* "lithium intoxication", but not "alcohol intoxication", with which many come who fell. */
static gboolean
is_poisoning (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token, POISONED) &&
         !(token > 0 && cw_scan_is (scan, token - 1, "alcohol ethanol alcoholic food blood")) &&
         !cw_scan_is (scan, token + 1, "center centre centers control information unit specialist");
}

/* "took an overdose", "after ingesting 20 tablets of", "lithium intoxication". */
static gboolean
tells_poisoning (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean is_swallowed = FALSE, is_named = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      is_named = is_named || element->is_medicine;
      for (guint token = element->first;
           token < element->last && !cw_event_reader_is_denied (self, i); token++)
        {
          if (is_poisoning (scan, token))
            return TRUE;
          is_named = is_named || cw_event_is_poison (scan, token) ||
                     cw_scan_is (scan, token, "tablets pills capsules");
          is_swallowed = is_swallowed || cw_scan_is (scan, token, SWALLOWED);
        }
    }
  return is_swallowed && is_named;
}

/* Whether the sentence names the medicine of the title, and that it was taken. */
static gboolean
tells_taking (const CwEventReader *self, const char *culprit)
{
  gboolean is_named = FALSE, is_taken = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (cw_event_reader_is_denied (self, i))
        continue;
      for (guint token = element->first; token < element->last; token++)
        if (strcmp (cw_scan_get (self->lexicon.scan, token)->word, culprit) == 0)
          {
            is_named = TRUE;
            is_taken = is_taken || (i > 0 && cw_event_reader_starts_with (self, i - 1, "on after"));
          }
      is_taken = is_taken || cw_event_reader_starts_with (self, i, TAKEN) ||
                 element->kind == CW_EVENT_MANAGEMENT || element->kind == CW_EVENT_MEANWHILE ||
                 element->kind == CW_EVENT_ONSET;
    }
  return is_named && is_taken;
}

/* "A 50-year-old man presented": the case begins here, and what was told before is its title. */
static gboolean
introduces_person (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean has_article = FALSE;

  for (guint i = 0; i < self->elements->len && i < LEAD; i++)
    {
      has_article = has_article || cw_event_reader_starts_with (self, i, "a an");
      if (cw_event_is_person (scan, cw_event_reader_get (self, i)->first))
        return has_article;
    }
  return FALSE;
}

/* "A man on carbamazepine was found to have", "we report a woman who": no title alone. */
static gboolean
tells_story (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_starts_with (self, i, "developed experienced suffered had"))
      return TRUE;
  return cw_event_reader_find_presentation (self) != CW_EVENT_NONE ||
         cw_event_reader_has (self, CW_EVENT_AUXILIARY) ||
         cw_event_reader_has (self, CW_EVENT_ANAPHOR);
}

/* Notes what the first sentence calls the cause, and whether this one says that it was taken. */
void
cw_event_reader_note_culprit (const CwEventReader *self, CwEventSentence *sentence)
{
  const char *culprit;

  if (self->sentence == 0)
    sentence->culprit = find_culprit (self);
  culprit = cw_event_reader_get_sentence (self, 0)->culprit;
  sentence->is_poisoned =
    (self->sentence == 0 || !cw_event_reader_is_general (self)) && tells_poisoning (self);
  sentence->is_exposed =
    sentence->is_poisoned || (culprit && (self->sentence > 0 || tells_story (self)) &&
                              !cw_event_reader_is_general (self) && tells_taking (self, culprit));
  sentence->introduces = introduces_person (self);
}

/* ---- the story ---- */

/* Whether the sentence at @at tells of an exposure that was there before its own events. */
static gboolean
is_looking_back (const CwEventReader *self, guint at)
{
  const CwEventSentence *sentence = cw_event_reader_get_sentence (self, at);

  for (guint i = sentence->first; i < sentence->last; i++)
    if (cw_scan_is (self->lexicon.scan, i, EARLIER) ||
        (cw_scan_is (self->lexicon.scan, i, "was") &&
         cw_scan_is (self->lexicon.scan, i + 1, "on taking receiving")))
      return TRUE;
  return FALSE;
}

/* Whether the sentences before this one, or the one behind it that looks back, say that the patient
 * took what did harm, and none between that he took it no more. */
static gboolean
is_story_of_exposed (const CwEventReader *self)
{
  guint next = self->sentence + 1;
  gboolean is_begun = cw_event_reader_get_sentence (self, self->sentence)->introduces;

  for (guint n = 1; n <= STORY_SENTENCES && n <= self->sentence; n++)
    {
      const CwEventSentence *before = cw_event_reader_get_sentence (self, self->sentence - n);

      if (before->is_poisoned || (before->is_exposed && !is_begun))
        return TRUE;
      is_begun = is_begun || before->introduces;
      if (before->is_progress || g_strcmp0 (before->answer, "stopped") == 0)
        return FALSE;
    }
  return self->sentence > 0 && next < self->sentences->len &&
         cw_event_reader_get_sentence (self, next)->is_exposed && is_looking_back (self, next);
}

/* "Examination showed", "the patient had", "remained drowsy with": found in who took it. */
static gboolean
is_found (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED))
        return !cw_event_reader_starts_with (self, i - 1, "maintained obtained achieved reached");
      if (cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE) ||
          cw_event_reader_starts_with (self, i - 1, "had was were remained") ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY))
        return TRUE;
      if (!cw_event_reader_is_of_breath (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "Seizures were treated with diazepam". */
static gboolean
is_managed (const CwEventReader *self, guint at)
{
  guint i = at + 1;

  while (i < self->elements->len && i < at + 4 &&
         (cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) ||
          cw_event_reader_is (self, i, CW_EVENT_WORD)))
    i++;
  return i > at + 1 && cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY) &&
         cw_event_reader_is (self, i, CW_EVENT_MANAGEMENT);
}

/* "was treated with digoxin for tachycardia" stood before: what that was given against. */
static gboolean
is_given_against (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const char *name = cw_scan_get (scan, cw_event_reader_get (self, at)->last - 1)->word;
  guint first = cw_event_reader_get_sentence (
                  self, self->sentence > STORY_SENTENCES ? self->sentence - STORY_SENTENCES : 0)
                  ->first;
  guint end = cw_event_reader_get (self, 0)->first, since = 0;

  for (guint i = first; i < end; i++)
    if (cw_scan_is (scan, i, "for against suffering"))
      since = 6;
    else if (since > 0 && since-- && strcmp (cw_scan_get (scan, i)->word, name) == 0)
      return TRUE;
  return FALSE;
}

/* "had hypertension for years". */
static gboolean
is_old (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + LEAD; i++)
    {
      if (cw_event_reader_starts_with (self, i, "since") ||
          (cw_event_reader_starts_with (self, i, "for") &&
           (cw_event_reader_starts_with (self, i + 1, "years decades") ||
            cw_event_reader_starts_with (self, i + 2, "years decades"))))
        return TRUE;
      if (!cw_event_reader_is_of_breath (self, i))
        return FALSE;
    }
  return FALSE;
}

/* "suffering from epilepsy with seizures", "in spite of", "after amiodarone was stopped". */
static gboolean
is_of_other_time (const CwEventReader *self, guint at)
{
  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    if (cw_event_reader_starts_with (self, i, "suffering despite before until") ||
        cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
        cw_event_reader_is (self, i, CW_EVENT_ENDED) ||
        cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
        cw_event_reader_starts_with (self, i, "discontinuation cessation withdrawal stopping"))
      return TRUE;
  return FALSE;
}

/* "died, probably as a result of heart failure". */
static gboolean
is_cause_of_death (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < LEAD; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1, "died death succumbed"))
        return TRUE;
      if (!cw_event_reader_is_of_breath (self, i - 1) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_LINK) &&
          !cw_event_reader_starts_with (self, i - 1, "to the"))
        return FALSE;
    }
  return FALSE;
}

/* Whether the event at @at came about in who took what the text is about. */
gboolean
cw_event_reader_is_of_culprit (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (!is_story_of_exposed (self) || cw_event_is_tumor (self->lexicon.scan, element->last - 1) ||
      cw_event_reader_is_chronic (self, at) || cw_event_reader_was_there_before (self, at) ||
      is_old (self, at) || is_of_other_time (self, at) || is_given_against (self, at))
    return FALSE;
  return cw_event_reader_comes_about (self, at, FALSE) || is_cause_of_death (self, at) ||
         (element->number != CW_EVENT_GUESSED && (is_found (self, at) || is_managed (self, at)));
}
