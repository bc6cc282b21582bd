/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* How an event ended, and of which event a word says so. */

#define SUBJECT_ELEMENTS_MAX 8

static CwEventMention *
get_mention (const GArray *mentions, guint at)
{
  return &g_array_index (mentions, CwEventMention, at);
}

/* "hepatitis due to isoniazid resolved", "seizures 2 days after the second dose of chlorambucil
 * ceased": the words behind "due to", "after" or "of" are no subject. */
static gboolean
is_part_of_cause (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = at; i > 0 && at - i < 5; i--)
    {
      if (cw_event_reader_starts_with (self, i, "under") ||
          (i < at && cw_event_reader_starts_with (self, i, "on while")))
        return TRUE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK))
        return cw_event_reader_names_cause (self, i - 1);
      if (cw_event_reader_is (self, i - 1, CW_EVENT_ONSET) ||
          cw_scan_is (scan, cw_event_reader_get (self, i - 1)->first,
                      "after of with during to on by over") ||
          /* "Sensation in this area returned". */
          (cw_event_reader_starts_with (self, i - 1, "in") &&
           cw_event_reader_starts_with (self, i, "this that these")) ||
          (cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) &&
           cw_scan_is (scan, cw_event_reader_get (self, i - 1)->last - 1, "with to by")))
        return TRUE;
      /* "After one month of therapy the superinfection": a subject begins. */
      if (cw_event_reader_is (self, i - 1, CW_EVENT_AND) ||
          (i > 1 && cw_scan_is (scan, cw_event_reader_get (self, i - 1)->first, "the his her") &&
           !cw_event_reader_is (self, i - 2, CW_EVENT_GLUE)))
        return FALSE;
    }
  return FALSE;
}

gboolean
cw_event_reader_is_mention (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (get_mention (self->mentions, i)->element == at)
      return TRUE;
  return FALSE;
}

/* "lymphoma", "depressive": whether the word at @at is that of an illness that is no event. */
static gboolean
is_of_old_illness (const CwEventReader *self, guint at)
{
  guint last = cw_event_reader_get (self, at)->last - 1;

  return (cw_event_reader_is (self, at, CW_EVENT_TERM) ||
          cw_event_is_tumor (self->lexicon.scan, last) ||
          cw_scan_is (self->lexicon.scan, last,
                      "motor depressive psychotic manic asthma disease schizophrenic parkinsonian "
                      "withdrawal primary baseline")) &&
         !cw_event_reader_is_mention (self, at) && !cw_event_reader_is_aspect (self, at);
}

/* "the AFP level normalized", "the marker value": what was measured has a name of its own; "her
 * condition" is how the patient is. */
static gboolean
is_other_anaphor (const CwEventReader *self, guint at)
{
  if (at > 0 &&
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "condition"))
    return !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                        "the this") &&
           !cw_event_reader_has_action (self) && !cw_event_reader_is_awaited (self);
  /* "her arthritis symptoms", "the motor symptoms": of what she had before. */
  if (at > 0 && cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                            "symptoms complaints"))
    return is_of_old_illness (self, at - 1);
  /* "on warfarin, which was reversed". */
  if (at > 1 && cw_event_reader_starts_with (self, at, "which") &&
      cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) &&
      cw_event_reader_get (self, at - 2)->is_medicine &&
      cw_event_reader_starts_with (self, at + 2, "reversed"))
    return TRUE;
  if (at > 0 &&
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "abnormalities"))
    return cw_event_reader_is (self, at - 1, CW_EVENT_MODALITY) ||
           cw_event_reader_starts_with (self, at - 1,
                                        "imaging radiographic radiologic radiological laboratory "
                                        "mri ct ecg eeg tomography signal");
  return at > 0 &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "value values level levels") &&
         (cw_event_reader_is (self, at - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, at - 1, CW_EVENT_OTHER_THING));
}

/* Whether the noun at @at is what came: "recovery was observed", "improvement followed". */
static gboolean
is_noun_that_came (const CwEventReader *self, guint at)
{
  guint last = cw_event_reader_get (self, at)->last - 1;

  if (cw_scan_is (self->lexicon.scan, last, "followed occurred ensued noted observed seen"))
    return TRUE;
  return cw_scan_is (self->lexicon.scan, last,
                     "recovery resolution improvement normalization normalisation disappearance") &&
         (cw_event_reader_is (self, at + 1, CW_EVENT_SHOWED) ||
          cw_event_reader_starts_with (self, at + 1, "occurred followed ensued"));
}

/* "a rapid and complete recovery was observed", "Spontaneous resolution occurred": where the words
 * about a noun begin. */
static guint
skip_adjectives (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);
  guint first = at > SUBJECT_ELEMENTS_MAX / 2 ? at - SUBJECT_ELEMENTS_MAX / 2 : 0;

  if (!is_noun_that_came (self, at))
    return at;
  for (guint i = at; i > MAX (first, start); i--)
    {
      if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first, "a an"))
        return i - 1;
      if (!cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_GLUE) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_AND) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_BUT))
        return at;
    }
  return first <= start ? start : at;
}

/* "the lesions had healed": those of the skin do, those of a tumour do not. */
static gboolean
is_skin_healing (const CwEventReader *self, guint at, guint verb)
{
  return cw_event_reader_starts_with (self, at, "lesion lesions blisters sores wounds") &&
         cw_event_reader_starts_with (self, verb, "healed faded");
}

/* "dropped to 7 g/dL and recovered". */
gboolean
cw_event_reader_is_amount (const CwEventReader *self, guint at)
{
  return cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->kind ==
           CW_TOKEN_NUMBER ||
         cw_event_reader_starts_with (self, at, "mg g dl l mmol ml kg");
}

/* "Her seizures and cognitive skills improved": the word at @at is joined to an event. */
static gboolean
is_joined_to_event (const CwEventReader *self, guint at, guint start)
{
  while (at > start && (cw_event_reader_is (self, at - 1, CW_EVENT_WORD) ||
                        cw_event_reader_starts_with (self, at - 1, "the his her")))
    at--;
  if (at < start + 2 || !cw_event_reader_starts_with (self, at - 1, "and"))
    return FALSE;
  /* "Symptoms and infiltrates regressed". */
  if (cw_event_reader_is (self, at - 2, CW_EVENT_ANAPHOR))
    return cw_event_reader_starts_with (self, at - 2, "symptoms complaints");
  return cw_event_reader_is_mention (self, at - 2) || cw_event_reader_is_aspect (self, at - 2) ||
         (at > start + 2 && cw_event_reader_is (self, at - 2, CW_EVENT_COMMA) &&
          cw_event_reader_is_mention (self, at - 3));
}

#define VERBS                                                                                      \
  "resolved recovered subsided disappeared vanished abated cleared faded remitted healed "         \
  "improved "                                                                                      \
  "regressed normalized normalised persisted settled dissipated reversed"

/* Whether another subject stands between @first and @last: ", the tumour", ", creatinine was". */
static gboolean
begins_other_subject (const CwEventReader *self, guint first, guint last)
{
  gboolean is_apart = FALSE;

  for (guint i = first; i < last; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      is_apart = is_apart || element->kind == CW_EVENT_COMMA;
      if ((element->kind == CW_EVENT_OTHER_THING && !element->is_medicine) ||
          element->kind == CW_EVENT_RESPONSE || element->kind == CW_EVENT_BASELINE ||
          (element->kind == CW_EVENT_TERM && !cw_event_reader_is_denied (self, i)) ||
          (is_apart && (element->kind == CW_EVENT_AUXILIARY || element->kind == CW_EVENT_SHOWED)))
        return TRUE;
    }
  return FALSE;
}

/* "developed ataxia after cytarabine and recovered", "in a boy that resolved": the verb is joined
 * to what was told, whatever stands between. */
static gboolean
is_joined_predicate (const CwEventReader *self, guint verb)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, verb);
  guint at = verb;

  if (before == NULL || before->element < cw_event_reader_find_clause_start (self, verb) ||
      !cw_event_reader_starts_with (self, verb, VERBS))
    return FALSE;
  while (at > 0 && (cw_event_reader_starts_with (self, at - 1,
                                                 "subsequently then completely fully eventually "
                                                 "spontaneously gradually rapidly promptly slowly "
                                                 "finally also quickly had has") ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_SPAN)))
    at--;
  if (at == 0 || !(cw_event_reader_is (self, at - 1, CW_EVENT_AND) ||
                   cw_event_reader_is (self, at - 1, CW_EVENT_BUT) ||
                   cw_event_reader_starts_with (self, at - 1, "that which who")))
    return FALSE;
  if (cw_event_reader_starts_with (self, at - 1, "who") &&
      !cw_event_reader_starts_with (self, verb, "recovered improved"))
    return FALSE;
  return !begins_other_subject (self, before->element + 1, at - 1);
}

/* "His renal function remained impaired but returned to normal". */
static gboolean
is_second_of_aspect (const CwEventReader *self, guint verb)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  if (verb > 0 && cw_event_reader_is (self, verb - 1, CW_EVENT_BUT))
    cw_event_reader_list_by_aspect (self, verb, rows);
  return rows->len > 0;
}

/* "laboratory tests", "platelet count": the word at @at is what is measured of an event. */
static gboolean
is_measure_of_aspect (const CwEventReader *self, guint at, guint start)
{
  return at > start && cw_event_reader_is_aspect (self, at - 1) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "tests test parameters values value results levels level function functions "
                     "count counts studies profile indices");
}

/* "After discontinuation of levetiracetam the EEG and the neurological findings improved". */
static gboolean
is_finding_without_medicine (const CwEventReader *self, guint at, guint verb)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "findings parameters results tests function functions performance picture "
                     "values eeg ecg status condition deficits") &&
         cw_event_reader_is_without_medicine (self, verb);
}

/* Who or what the verb is about: an event, or nothing that contradicts it. */
static gboolean
has_event_subject (const CwEventReader *self, guint verb)
{
  guint start = cw_event_reader_find_clause_start (self, verb);
  guint at = skip_adjectives (self, verb);

  if (is_joined_predicate (self, verb) || cw_event_reader_is_treated_and (self, verb) ||
      is_second_of_aspect (self, verb))
    return TRUE;
  for (guint i = at; i > start && at - i < SUBJECT_ELEMENTS_MAX; i--)
    switch (cw_event_reader_get (self, i - 1)->kind)
      {
      /* "when his arthritis was improved": of another illness. */
      case CW_EVENT_TERM:
        return !cw_event_reader_is_denied (self, i - 1) &&
               (cw_event_reader_is_mention (self, i - 1) ||
                cw_event_reader_is_aspect (self, i - 1));
      case CW_EVENT_ANAPHOR:
        return !is_other_anaphor (self, i - 1) ||
               (i > start + 1 && (cw_event_reader_is_measure_of_event (self, i - 2) ||
                                  cw_event_reader_is_aspect (self, i - 2)));
      case CW_EVENT_HEAD:
      case CW_EVENT_ALL:
        return TRUE;
      case CW_EVENT_GLUE:
        /* "and the patient improved after withdrawal". */
        if (cw_event_reader_starts_with (self, i - 1, "he she patient"))
          return TRUE;
        break;
      case CW_EVENT_DRUG:
        /* "cabozantinib was ongoing". */
        if (cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) && !is_part_of_cause (self, i - 1))
          return FALSE;
        break;
      case CW_EVENT_OTHER_THING:
      case CW_EVENT_WORD:
      case CW_EVENT_RESPONSE:
        if (is_skin_healing (self, i - 1, verb) || cw_event_reader_is_aspect (self, i - 1) ||
            cw_event_reader_is_lesion_told (self, i - 1) ||
            cw_event_reader_starts_with (self, i - 1, "signs"))
          return TRUE;
        if (cw_event_reader_is_amount (self, i - 1))
          break;
        if (cw_event_reader_is_measure_of_event (self, i - 1) ||
            is_joined_to_event (self, i - 1, start) || is_measure_of_aspect (self, i - 1, start) ||
            is_finding_without_medicine (self, i - 1, verb))
          return TRUE;
        if (!cw_event_reader_get (self, i - 1)->used && !is_part_of_cause (self, i - 1))
          return FALSE;
        break;
      default:
        break;
      }
  return TRUE;
}

/* "fever and worsening arthritis": said of what follows, which is no event. */
static gboolean
is_about_other (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                   "worsening persistent ongoing improving resolving persisting"))
    return FALSE;
  if (cw_event_reader_is (self, next, CW_EVENT_WORD))
    next++;
  if (!cw_event_reader_is (self, next, CW_EVENT_TERM))
    return FALSE;
  /* "was delayed for persistent neutropenia": how it was then, not how it ended. */
  for (guint i = at; i > 0 && at - i < 4; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
        cw_event_reader_starts_with (self, i - 1, "for"))
      return TRUE;
  return !cw_event_reader_is_mention (self, next);
}

/* "improvement of the rash"; in "was ongoing but reduced due to nausea" the event is why, no more.
 */
static gboolean
has_event_object (const CwEventReader *self, guint at)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, at);

  return cw_event_reader_points_ahead (self, at, after) &&
         !(cw_event_reader_has_between (self, at + 1, after->element, CW_EVENT_LINK) &&
           cw_event_reader_has_between (self, at + 1, after->element, CW_EVENT_BUT));
}

/* "prednisone resolved it", "relieved the symptoms": of what was told before. */
static gboolean
has_object_before_told (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (cw_event_reader_starts_with (self, next, "it them this"))
    return cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) ||
           cw_event_reader_is (self, next + 1, CW_EVENT_STOP) || next + 2 >= self->elements->len;
  next += cw_event_reader_starts_with (self, next, "the his her all these");
  return next > at + 1 && cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) &&
         cw_event_reader_starts_with (self, next,
                                      "symptoms symptom reaction complaints these event");
}

/* "normalization of liver function tests", "improvement of the visual acuity". */
static gboolean
has_object_of_event (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 4, self->elements->len);

  if (!cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of in from"))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_is_aspect (self, i))
      return TRUE;
    else if (!cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
             !cw_event_reader_is (self, i, CW_EVENT_WORD))
      return FALSE;
  return FALSE;
}

/* "died of": the cause follows. */
static gboolean
is_death_of_something (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                     "died death succumbed");
}

/* "died of it", "succumbed to this complication": of what was told before. */
static gboolean
is_death_of_it (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (cw_event_reader_starts_with (self, next, "it them this these that") &&
      !cw_event_reader_is (self, next + 1, CW_EVENT_TERM) &&
      !cw_event_reader_is (self, next + 1, CW_EVENT_WORD) &&
      !cw_event_reader_is (self, next + 1, CW_EVENT_OTHER_THING))
    return TRUE;
  if (cw_event_reader_starts_with (self, next, "this these the that"))
    next++;
  return next > at + 1 && (cw_event_reader_is (self, next, CW_EVENT_HEAD) ||
                           cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) ||
                           cw_event_reader_starts_with (self, next, "complication event"));
}

/* "which responded to amlodipine": tumours and patients respond as well. */
static gboolean
is_answer_of_event (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "responded");
}

/* "He responded promptly to biperiden", of what the sentence before told; to what is given against
 * a tumour, tumours respond. */
static gboolean
is_patient_to_medicine (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 5, self->elements->len);

  if (self->age > 0 || at == 0 || self->mentions->len > 0 ||
      !cw_event_reader_starts_with (self, at - 1, "he she patient"))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_DRUG) ||
        cw_event_reader_is (self, i, CW_EVENT_CYCLES) ||
        cw_event_reader_starts_with (self, i, "chemotherapy radiotherapy immunotherapy"))
      return FALSE;
  return TRUE;
}

static gboolean
is_right_behind_event (const CwEventReader *self, guint at)
{
  guint subject = at;

  if (is_patient_to_medicine (self, at))
    return TRUE;

  if (cw_event_reader_follows (self, at, CW_EVENT_TERM) ||
      cw_event_reader_follows (self, at, CW_EVENT_HEAD) ||
      cw_event_reader_follows (self, at, CW_EVENT_ALL))
    return TRUE;
  if (!cw_event_reader_follows (self, at, CW_EVENT_ANAPHOR))
    return FALSE;
  while (!cw_event_reader_is (self, --subject, CW_EVENT_ANAPHOR))
    ;
  if (cw_event_reader_starts_with (self, subject, "which"))
    return subject > 1 && cw_event_reader_is (self, subject - 1, CW_EVENT_COMMA) &&
           cw_event_reader_is (self, subject - 2, CW_EVENT_TERM);
  return !cw_event_reader_starts_with (self, subject, "it they who");
}

/* "with complete resolution of her symptoms". */
static gboolean
is_of_symptoms (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_skip_glue (self, at + 1);

  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of in from") &&
         cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) &&
         cw_event_reader_starts_with (self, next, "symptoms symptom complaints eruption reaction");
}

/* "recovery", "reversal": nouns that are said of anything, unless a verb says that it came. */
static gboolean
is_bare_noun (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->last == element->first + 1 &&
         cw_event_reader_starts_with (self, at,
                                      "recovery reversal clearing disappearance improvement") &&
         !cw_event_reader_is (self, at + 1, CW_EVENT_SHOWED) &&
         !cw_event_reader_starts_with (self, at + 1, "occurred followed ensued was");
}

/* "developed worsening dyspnea", "which worsened when lying flat": how it was, not how it ended. */
static gboolean
is_manner (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (cw_event_reader_starts_with (self, at, "worsened") &&
      cw_event_reader_starts_with (self, next, "when while with on during"))
    return TRUE;
  if (!cw_event_reader_starts_with (self, at, "worsening worsened") ||
      (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_TERM)))
    return FALSE;
  next += cw_event_reader_is (self, next, CW_EVENT_WORD);
  return cw_event_reader_is (self, next, CW_EVENT_TERM);
}

/* "a regimen that had caused resolution of her symptoms": what it was given for. */
static gboolean
is_benefit (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 3 && cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
    i--;
  return i > 0 &&
         cw_event_reader_starts_with (
           self, i - 1,
           "caused produced achieved induced yielded yielding gave giving "
           "provided providing") &&
         !cw_event_reader_has_action (self);
}

/* "the patient recovered cardiac rhythm": of that, and of nothing else. */
static gboolean
recovers_other (const CwEventReader *self, guint at)
{
  guint next = at + 1;
  const CwEventElement *element = cw_event_reader_get (self, at);

  next += cw_event_reader_starts_with (self, next, "his her normal full");
  if (element->last > element->first + 1 || !cw_event_reader_starts_with (self, at, "recovered") ||
      !(cw_event_reader_is (self, next, CW_EVENT_WORD) ||
        cw_event_reader_is (self, next, CW_EVENT_TERM)) ||
      g_str_has_suffix (
        cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, next)->first)->word, "ly") ||
      cw_event_reader_starts_with (self, next,
                                   "uneventful well under over without despite within in "
                                   "after on at from by to during for upon following with"))
    return FALSE;
  return !cw_event_reader_is_aspect (self, next) && !cw_event_reader_is_aspect (self, next + 1);
}

/* "recovered from pneumonia", "resolution of the thrombus": of something that is no event. */
static gboolean
is_end_of_other (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_skip_glue (self, at + 1);

  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of from") &&
         cw_event_reader_is (self, next, CW_EVENT_TERM) &&
         !cw_event_reader_is_mention (self, next) && !cw_event_reader_is_aspect (self, next) &&
         cw_event_reader_find_mention_after (self, at) == NULL;
}

/* Whether the word at @at says how an event that was told ended. */
gboolean
cw_event_reader_is_outcome (const CwEventReader *self, guint at)
{
  if (is_death_of_something (self, at) &&
      !cw_event_reader_points_ahead (self, at, cw_event_reader_find_mention_after (self, at)) &&
      !is_death_of_it (self, at))
    return FALSE;
  if (is_death_of_something (self, at) && is_death_of_it (self, at))
    return TRUE;
  if (cw_event_reader_is_ending_noun (self, at) || cw_event_reader_is_made_recovery (self, at))
    return TRUE;
  if (cw_event_reader_is_result_of_action (self, at))
    return TRUE;
  if (is_bare_noun (self, at) || cw_event_reader_is_troubled_recovery (self, at) ||
      is_benefit (self, at) || is_manner (self, at) || recovers_other (self, at))
    return FALSE;
  if (is_about_other (self, at) || is_end_of_other (self, at) ||
      (is_answer_of_event (self, at) && !is_right_behind_event (self, at)))
    return FALSE;
  return has_event_subject (self, at) || has_event_object (self, at) ||
         has_object_before_told (self, at) || has_object_of_event (self, at) ||
         is_of_symptoms (self, at);
}
