/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What is told over several sentences of a paragraph: who is under treatment, what was done with
 * it next, what became of it. Each sentence is looked at once before any is read, so that one may
 * be understood by what comes behind it. */

/* So many sentences apart a story still goes on. */
#define STORY_SENTENCES 2

/* The sentence @n before this one; %NULL where another paragraph stands. */
static const CwEventSentence *
get_before (const CwEventReader *self, guint n)
{
  if (n > self->sentence)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (cw_event_reader_get_sentence (self, self->sentence - i)->begins_paragraph)
      return NULL;
  return cw_event_reader_get_sentence (self, self->sentence - n);
}

/* The sentence @n behind this one; %NULL where another paragraph begins. */
const CwEventSentence *
cw_event_reader_get_sentence_behind (const CwEventReader *self, guint n)
{
  if (self->sentence + n >= self->sentences->len)
    return NULL;
  for (guint i = 1; i <= n; i++)
    if (cw_event_reader_get_sentence (self, self->sentence + i)->begins_paragraph)
      return NULL;
  return cw_event_reader_get_sentence (self, self->sentence + n);
}

/* Whether the events named @n sentences with words of their own ago are still spoken of. */
gboolean
cw_event_reader_is_open (const CwEventReader *self)
{
  return self->age <= STORY_SENTENCES && get_before (self, self->age + 1) != NULL;
}

/* Whether the sentences before, or this one, say that the patient is under treatment. */
static gboolean
is_under_treatment (const CwEventReader *self)
{
  for (guint n = 0; n <= STORY_SENTENCES; n++)
    {
      const CwEventSentence *sentence = get_before (self, n);

      if (sentence == NULL || sentence->is_progress)
        return FALSE;
      if (sentence->is_treated)
        return TRUE;
    }
  return FALSE;
}

/* So many sentences on a day is still counted from a treatment. */
#define COUNTED_SENTENCES 8

/* Whether some sentence not long before, or this one, tells of a treatment, or nothing is told
 * before this one. */
gboolean
cw_event_reader_is_in_treatment (const CwEventReader *self)
{
  for (guint n = 0; n <= COUNTED_SENTENCES && n <= self->sentence; n++)
    {
      const CwEventSentence *sentence = cw_event_reader_get_sentence (self, self->sentence - n);

      if (sentence->is_treated || (n <= STORY_SENTENCES && sentence->is_medicated))
        return !sentence->is_stay;
      if (sentence->is_stay)
        return FALSE;
    }
  return self->sentence == 0;
}

static gboolean
has_word (const CwScan *scan, const CwEventSentence *sentence, const char *word)
{
  for (guint i = sentence ? sentence->first : 0; sentence && i < sentence->last; i++)
    if (cw_scan_get (scan, i)->kind == CW_TOKEN_WORD &&
        g_str_equal (cw_scan_get (scan, i)->word, word))
      return TRUE;
  return FALSE;
}

/* "She had colitis. She was given infliximab. Infliximab was stopped": the medicine that @answer
 * deals with is first told of in @between, behind the event. */
static gboolean
is_started_between (const CwEventReader *self,
                    const CwEventSentence *between,
                    const CwEventSentence *answer)
{
  const CwScan *scan = self->lexicon.scan;

  /* "Efavirenz levels ranged from": it was being taken. */
  if (between == NULL || has_word (scan, between, "levels") || has_word (scan, between, "level") ||
      has_word (scan, between, "concentration"))
    return FALSE;
  for (guint i = answer->first; i < answer->last; i++)
    {
      const char *word = cw_scan_get (scan, i)->word;
      gboolean is_before = FALSE;

      if (!cw_event_is_medicine (scan, i) || !has_word (scan, between, word))
        continue;
      for (guint n = 0; n <= STORY_SENTENCES; n++)
        is_before = is_before || has_word (scan, get_before (self, n), word);
      if (!is_before)
        return TRUE;
    }
  return FALSE;
}

/* Whether the next sentences say that a medicine was given up, held or reduced, and give no other
 * reason than what this one tells. */
static const CwEventSentence *
find_answer_next (const CwEventReader *self)
{
  const CwEventSentence *between = NULL;

  for (guint n = 1; n <= STORY_SENTENCES; n++)
    {
      const CwEventSentence *sentence = cw_event_reader_get_sentence_behind (self, n);

      if (sentence == NULL || sentence->is_progress || sentence->names_event)
        return NULL;
      if (sentence->answer || sentence->blames)
        return is_started_between (self, between, sentence) ? NULL : sentence;
      between = sentence;
    }
  return NULL;
}

/* Whether the next sentences say that a medicine was dealt with, as far as they were read. */
gboolean
cw_event_reader_is_answered_next (const CwEventReader *self)
{
  const CwEventSentence *next = find_answer_next (self);

  return next && g_strcmp0 (next->answer, "none") != 0;
}

/* "He developed a rash. It was attributed to allopurinol." */
static gboolean
is_blamed_next (const CwEventReader *self)
{
  const CwEventSentence *sentence = cw_event_reader_get_sentence_behind (self, 1);

  return sentence && sentence->blames;
}

/* What was done with a medicine in the sentence before, for which no event was told yet. */
static const char *
get_answer_before (const CwEventReader *self)
{
  const CwEventSentence *sentence = get_before (self, 1);

  return sentence && !sentence->names_event && !sentence->is_progress &&
             g_strcmp0 (sentence->answer, "none") != 0
           ? sentence->answer
           : NULL;
}

/* ---- events ---- */

/* What a tumour or an operation brings as easily as a medicine. */
gboolean
cw_event_reader_is_of_disease (const CwEventReader *self, guint at)
{
  return cw_scan_is (
    self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
    "effusion effusions ascites pain pains dyspnea dyspnoea cough jaundice fracture fractures "
    "obstruction metastasis metastases hemoptysis haemoptysis lymphadenopathy mass cachexia loss "
    "shock arrest death compression hydronephrosis paraplegia hemiparesis hemiplegia aphasia "
    "headache headaches seizure seizures swelling lump bleeding abscess weakness paralysis");
}

/* "Hypothyroidism was noted", "rash and fever occurred", "neutropenia was present". */
static gboolean
is_introduced_behind (const CwEventReader *self, guint at)
{
  guint words = 0;

  for (guint i = at + 1; i < self->elements->len && i < at + 9; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_CUE:
      case CW_EVENT_SHOWED:
        return !cw_event_reader_is_denied (self, i) &&
               !cw_event_reader_starts_with (self, i + 1, "again at") &&
               cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                           "occurred developed appeared emerged ensued arose noted observed "
                           "noticed detected diagnosed documented recorded reported found seen");
      case CW_EVENT_AUXILIARY:
        if (cw_event_reader_starts_with (self, i + 1, "present"))
          return TRUE;
        break;
      case CW_EVENT_WORD:
        if (words++ > 1)
          return FALSE;
        break;
      case CW_EVENT_TERM:
      case CW_EVENT_AND:
      case CW_EVENT_COMMA:
      case CW_EVENT_GLUE:
      case CW_EVENT_GRADE:
      case CW_EVENT_SEVERITY:
      case CW_EVENT_OPEN:
      case CW_EVENT_CLOSE:
      case CW_EVENT_SYSTEM:
        break;
      default:
        return FALSE;
      }
  return FALSE;
}

/* Whether what was told in the sentence before is what the word of a diagnosis at @at is about:
 * nothing in this one speaks of another time. */
static gboolean
is_diagnosis_of_recent (const CwEventReader *self, guint at)
{
  if (self->recent->len == 0 || self->age > 0 || !cw_event_reader_is_open (self) || at > 4)
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_DATE) ||
        cw_event_reader_starts_with (self, i,
                                     "years year ago previously originally had history initially "
                                     "since mother father"))
      return FALSE;
  return TRUE;
}

/* "A diagnosis of septic shock was made", "the final diagnosis was serum sickness". */
static gboolean
is_called_diagnosis (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 7 &&
         (cw_event_reader_is_of_breath (self, i - 1) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY)) &&
         !cw_event_reader_starts_with (self, i - 1, "diagnosis"))
    i--;
  return i > 0 && cw_event_reader_starts_with (self, i - 1, "diagnosis") &&
         !cw_event_reader_is_denied (self, i - 1) &&
         cw_event_reader_starts_with (self, i, "of was") && is_diagnosis_of_recent (self, i - 1);
}

/* "was subsequently diagnosed with", "and he was diagnosed with": found later than what was told
 * before. */
static gboolean
is_later_diagnosis (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint before = element->first;

  if (element->kind != CW_EVENT_BASELINE || element->last < 2 ||
      !cw_scan_is (scan, element->last - 2, "diagnosed"))
    return FALSE;
  while (before > 0 && element->first - before < 3 &&
         cw_scan_is (scan, before - 1, "he she the patient was"))
    before--;
  return (before > 0 && cw_scan_is (scan, before - 1, "subsequently then later finally and")) ||
         cw_event_reader_has_between (self, 0, MIN (at, 3), CW_EVENT_SPAN) ||
         is_diagnosis_of_recent (self, at);
}

/* "increased bilirubin was observed and he was diagnosed with cholangitis". */
gboolean
cw_event_reader_is_diagnosed_later (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 5; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE))
        return is_later_diagnosis (self, i - 1);
      if (!cw_event_reader_is (self, i - 1, CW_EVENT_GLUE) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY))
        return FALSE;
    }
  return FALSE;
}

/* Behind "developed", "was complicated by", "was admitted with", or what somebody showed. */
static gboolean
is_introduced (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 16; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
          cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      if (cw_event_reader_starts_with (
            self, i - 1,
            "developed developing experienced experiencing suffered complicated "
            "encountered manifested presented complained admitted readmitted "
            "hospitalized hospitalised") ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
           (cw_event_reader_starts_with (self, i - 1, "found went began started") ||
            (i > 1 && cw_event_reader_starts_with (self, i - 1, "was were") &&
             cw_event_reader_is (self, i - 2, CW_EVENT_TREATMENT)))) ||
          is_later_diagnosis (self, i - 1) ||
          (cw_event_reader_starts_with (self, i - 1, "showed") && i > 1 &&
           cw_event_reader_starts_with (self, i - 2, "patient he she")))
        return TRUE;
    }
  return FALSE;
}

/* "Sorafenib was stopped. The patient was subsequently diagnosed with RPLS": what had been done
 * before the event had its name. */
static const char *
get_answer_to_unnamed (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_diagnosed_later (self, at) && is_under_treatment (self)
           ? get_answer_before (self)
           : NULL;
}

/* "Bevacizumab was stopped. The ascites resolved": what was done before the event at @at got better
 * without the medicine; NULL when it did not. */
static const char *
get_settling (const CwEventReader *self, guint at)
{
  const char *answer;
  guint first = at;

  /* "Her tremor and rigidity disappeared". */
  while (first > 1 && cw_event_reader_is_list_part (self, first - 1))
    first--;
  answer = first > 0 && cw_event_reader_starts_with (self, first - 1, "the his her this these")
             ? get_answer_before (self)
             : NULL;
  for (guint i = at + 1; answer && i < self->elements->len && i < at + 5; i++)
    {
      const char *value = cw_event_reader_get (self, i)->value;

      if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) && !cw_event_reader_is_denied (self, i))
        return g_strcmp0 (value, "resolved") == 0 || g_strcmp0 (value, "resolving") == 0 ? answer
                                                                                         : NULL;
    }
  return NULL;
}

/* What the sentence before says was done because of the event at @at, of which only this one
 * tells; %NULL when it does not. */
const char *
cw_event_reader_get_answer_before (const CwEventReader *self, guint at)
{
  const char *answer = get_settling (self, at);

  return answer ? answer : get_answer_to_unnamed (self, at);
}

/* "Examination revealed retinal detachment. Trametinib was interrupted": who gives up a medicine
 * against a tumour had it. */
static gboolean
is_finding_of_treated (const CwEventReader *self, guint at)
{
  const CwEventSentence *next = find_answer_next (self);

  if (next == NULL || !(next->names_drug || next->names_culprit) ||
      g_strcmp0 (next->answer, "none") == 0 || cw_event_reader_is_of_disease (self, at) ||
      cw_event_reader_get (self, at)->number >= CW_EVENT_GUESSED)
    return FALSE;
  return is_introduced (self, at) || is_introduced_behind (self, at) ||
         cw_event_reader_has_between (self, 0, at, CW_EVENT_SHOWED);
}

/* "Ataxia and seizures were the presenting signs. They resolved after efavirenz was stopped". */
static gboolean
is_settled_next (const CwEventReader *self, guint at)
{
  const CwEventSentence *next = find_answer_next (self);

  if (next == NULL || !next->settles || cw_event_reader_get (self, at)->number >= CW_EVENT_GUESSED)
    return FALSE;
  /* "Acidosis reversed": that one. */
  if (next->subject)
    return g_str_equal (
      next->subject,
      cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word);
  return TRUE;
}

/* "after 65 days": counted from the treatment that the sentence before told. */
static gboolean
is_days_after (const CwEventReader *self)
{
  const CwEventSentence *before = get_before (self, 1);

  for (guint i = 0; before && before->is_treated && i < self->elements->len; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if ((element->kind == CW_EVENT_SPAN || element->kind == CW_EVENT_ONSET) &&
          cw_scan_is (self->lexicon.scan, element->last - 1, "day days hours hour later") &&
          !cw_scan_is (self->lexicon.scan, element->last - 2, "months month years year weeks week"))
        return TRUE;
    }
  return FALSE;
}

/* "eventually leading to severe hypoxia". */
static gboolean
is_led_to (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_starts_with (self, i - 1, "a an the")))
    i--;
  if (i > 1 && cw_event_reader_starts_with (self, i - 1, "to into"))
    return cw_event_reader_starts_with (self, i - 2, "progressed progressing evolved evolving");
  return i > 0 && cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
         cw_event_reader_starts_with (self, i - 1, "leading led resulting resulted causing");
}

/* "The patient had fever", "laboratory tests showed": said of who has just had an effect. */
static gboolean
is_found_next (const CwEventReader *self, guint at)
{
  if (self->age > 1)
    return FALSE;
  for (guint i = at; i > 0 && at - i < 16; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE) ||
          cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED) ||
          (cw_event_reader_starts_with (self, i - 1, "had exhibited") && i > 1 &&
           cw_event_reader_starts_with (self, i - 2, "patient he she also and")))
        return TRUE;
    }
  return FALSE;
}

/* "Eleven years later he presented with": another story. */
static gboolean
begins_years_later (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = self->elements->len ? cw_event_reader_get (self, 0)->first : 0;

  for (guint i = first; i < first + 4; i++)
    if (cw_scan_is (scan, i, "year years decade decades"))
      return cw_scan_is (scan, i + 1, "later after afterwards") ||
             cw_scan_is (scan, first, "after");
  return FALSE;
}

/* "Diabetes mellitus was found on admission", "angiography showed a stenosis": what was there long
 * before it was looked for. */
static gboolean
is_found_late (const CwEventReader *self, guint at)
{
  if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "atrophy") &&
      cw_event_reader_starts_with (self, at, "cerebral cortical brain"))
    return TRUE;
  return cw_scan_is (
           self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
           "mellitus diabetes hypertension hypercholesterolemia hypercholesterolaemia "
           "hyperlipidemia hyperlipidaemia dyslipidemia stenosis stenoses aneurysm "
           "aneurysms atherosclerosis arteriosclerosis malformation malformations anomaly "
           "anomalies calculi calculus stone stones gallstones hernia") &&
         !cw_event_reader_starts_with (self, at > 0 ? at - 1 : at, "developed developing");
}

/* "dehydration following a head injury", "bleeding after a fall". */
static gboolean
is_of_injury (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at + 1, "after following"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 6; i++)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                    "injury injuries trauma accident fall assault burn burns"))
      return TRUE;
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
             !cw_event_reader_is (self, i, CW_EVENT_SEVERITY) &&
             !cw_event_reader_is (self, i, CW_EVENT_LINK))
      return FALSE;
  return FALSE;
}

/* "Further signs were ataxia and nystagmus". */
static gboolean
is_further_sign (const CwEventReader *self, guint at)
{
  if (self->age > 1 || self->elements->len < 4 ||
      !cw_event_reader_starts_with (self, 0, "further other additional associated accompanying") ||
      cw_event_reader_is_denied (self, at))
    return FALSE;
  for (guint i = at; i > 2; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1, "were was included include comprised"))
        return cw_event_reader_starts_with (self, i - 2,
                                            "signs symptoms findings features complaints "
                                            "manifestations abnormalities effects");
      if (!cw_event_reader_is_of_breath (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "The nephritis was irreversible and he developed uremia", "had fever on amphotericin, and
 * distress ensued": what came next in the same sentence. */
static gboolean
continues_sentence (const CwEventReader *self, guint at)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);
  guint verb = cw_event_reader_find_verb (self, at);

  if (before == NULL || cw_event_reader_has_between (self, before->element, at, CW_EVENT_STOP) ||
      cw_event_reader_has_between (self, before->element, at, CW_EVENT_BASELINE))
    return FALSE;
  if (verb == CW_EVENT_NONE || verb <= before->element)
    return is_introduced_behind (self, at) || is_led_to (self, at);
  return cw_event_reader_starts_with (self, verb, "developed experienced suffered became");
}

/* "In addition, she developed": what came next while an effect of treatment was being told. */
static gboolean
continues_events (const CwEventReader *self, guint at)
{
  return self->recent->len > 0 && cw_event_reader_is_open (self) && !begins_years_later (self) &&
         !is_found_late (self, at) &&
         (is_introduced (self, at) || is_introduced_behind (self, at) || is_led_to (self, at) ||
          is_called_diagnosis (self, at) || is_found_next (self, at) ||
          is_further_sign (self, at)) &&
         cw_event_reader_get (self, at)->number < CW_EVENT_GUESSED;
}

/* "presented with colitis and was treated with mesalazine": what the treatment was for, where none
 * was told before. */
static gboolean
is_what_was_treated (const CwEventReader *self, guint at)
{
  for (guint n = 1; n <= STORY_SENTENCES; n++)
    {
      const CwEventSentence *sentence = get_before (self, n);

      if (sentence && sentence->is_treated)
        return FALSE;
    }
  return cw_event_reader_is_treated_then (self, at) &&
         cw_event_reader_has_between (self, 0, at, CW_EVENT_BASELINE);
}

/* Whether the sentences around say that the event at @at happened, and on treatment. */
gboolean
cw_event_reader_is_story (const CwEventReader *self, guint at)
{
  if (cw_event_reader_was_there_before (self, at) || is_of_injury (self, at) ||
      is_what_was_treated (self, at))
    return FALSE;
  if (cw_event_reader_get_answer_before (self, at) ||
      cw_event_reader_is_told_in_hindsight (self, at))
    return TRUE;
  if (is_blamed_next (self) && is_introduced (self, at))
    return TRUE;
  if (is_finding_of_treated (self, at) || is_settled_next (self, at) ||
      (find_answer_next (self) && cw_event_reader_is_drug_reaction (self, at)))
    return TRUE;
  if (cw_event_reader_is_of_coming (self, at))
    return FALSE;
  if (find_answer_next (self) && is_under_treatment (self) &&
      (is_introduced (self, at) || cw_event_reader_has (self, CW_EVENT_BASELINE) ||
       cw_event_reader_is_finding (self, at) || cw_event_reader_has_cue (self)))
    return TRUE;
  if (cw_event_reader_is_of_disease (self, at) && !is_days_after (self) &&
      !is_called_diagnosis (self, at))
    return FALSE;
  return continues_events (self, at) ||
         (cw_event_reader_get (self, at)->number < CW_EVENT_GUESSED &&
          continues_sentence (self, at)) ||
         ((is_introduced (self, at) || is_introduced_behind (self, at)) &&
          is_under_treatment (self) && cw_event_reader_get (self, at)->number < CW_EVENT_GUESSED);
}
