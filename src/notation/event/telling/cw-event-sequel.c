/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* What the next sentence tells after one that said that a medicine was begun or taken. */

/* Reactions that come within minutes or days: "was given iron and developed urticaria". */
gboolean
cw_event_reader_is_reaction (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "rash rashes urticaria anaphylaxis reaction reactions eruption exanthema "
                     "exanthem angioedema pustulosis hives hypersensitivity");
}

#define ANTICOAGULANTS                                                                             \
  "warfarin heparin enoxaparin rivaroxaban apixaban dabigatran edoxaban acenocoumarol "            \
  "phenprocoumon fondaparinux bivalirudin argatroban alteplase anticoagulation anticoagulant "     \
  "anticoagulants clopidogrel ticagrelor prasugrel tirofiban"

/* "He was taking warfarin. CT revealed a subdural hematoma". */
static gboolean
is_bleeding_on_anticoagulant (const CwEventReader *self, guint at)
{
  const CwEventSentence *before;
  const CwScan *scan = self->lexicon.scan;

  if (self->sentence == 0 || !self->has_begun ||
      !cw_scan_is (scan, cw_event_reader_get (self, at)->last - 1,
                   "hemorrhage haemorrhage hemorrhages haemorrhages hematoma haematoma hematomas "
                   "bleeding hematemesis haematemesis melena melaena epistaxis hematuria "
                   "haematuria hematochezia hemarthrosis hemothorax hemopericardium"))
    return FALSE;
  before = cw_event_reader_get_sentence (self, self->sentence - 1);
  for (guint i = before->first; i < before->last; i++)
    if (cw_scan_is (scan, i, ANTICOAGULANTS))
      return TRUE;
  return FALSE;
}

/* "She was given an injection of methocarbamol. She experienced pain and redness". */
static gboolean
is_local_reaction (const CwEventReader *self, guint at)
{
  const CwEventSentence *before;
  guint verb = cw_event_reader_find_verb (self, at);

  if (self->sentence == 0 || !self->has_begun || verb == CW_EVENT_NONE ||
      !cw_event_reader_starts_with (self, verb, "developed experienced noticed") ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                   "pain redness swelling erythema induration tenderness warmth ulcer necrosis"))
    return FALSE;
  before = cw_event_reader_get_sentence (self, self->sentence - 1);
  for (guint i = before->first; i < before->last; i++)
    if (cw_scan_is (self->lexicon.scan, i,
                    "injection injections vaccination vaccine injected vaccinated intramuscular"))
      return TRUE;
  return FALSE;
}

/* What a medicine does and hardly anything else. */
static gboolean
is_strong (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_reaction (self, at) || cw_event_reader_is_drug_reaction (self, at) ||
         is_bleeding_on_anticoagulant (self, at) || is_local_reaction (self, at) ||
         cw_event_reader_starts_with (self, at, "tendon achilles") ||
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "agranulocytosis methemoglobinemia methaemoglobinaemia");
}

/* Reactions, and what is seldom that of a disease. */
gboolean
cw_event_reader_is_typical_effect (const CwEventReader *self, guint at)
{
  static const char *const endings[] = {
    "penia",       "toxicity",     "lysis",        "necrolysis", "dystonia",
    "pneumonitis", "hepatitis",    "pancreatitis", "myopathy",   "nephritis",
    "vasculitis",  "parkinsonism", "dyskinesia",   "akathisia",  "hallucinations",
    "priapism",    "mastia",       "galactorrhea", "pointes",    "jaundice"
  };
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, at)->first;
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (last, endings[i]))
      return TRUE;
  /* "became lethargic". */
  return is_strong (self, at) || (first > 0 && cw_scan_is (scan, first - 1, "became"));
}

/* "Within minutes", "immediately thereafter": nothing but what was given has come between. */
static gboolean
is_at_once (const CwEventReader *self)
{
  for (guint i = 0; i < 4 && i < self->elements->len; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (cw_event_reader_is (self, i, CW_EVENT_COMMA))
        break;
      for (guint token = element->first; token < element->last; token++)
        if (cw_scan_is (self->lexicon.scan, token, "minutes minute seconds immediately"))
          return TRUE;
    }
  return FALSE;
}

/* "fever and a bullous rash": what comes with a reaction is of it. */
static gboolean
comes_with (const CwEventReader *self,
            guint at,
            gboolean (*is_kind) (const CwEventReader *self, guint at))
{
  guint start = cw_event_reader_find_clause_start (self, at);
  guint end = cw_event_reader_find_clause_end (self, at);

  for (guint i = start; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM) && !cw_event_reader_is_denied (self, i) &&
        !cw_event_reader_was_there_before (self, i) && is_kind (self, i))
      return TRUE;
  return FALSE;
}

/* "Ten days later", "on the fifth day", "that evening": counted from the sentence before. */
gboolean
cw_event_reader_begins_dated (const CwEventReader *self)
{
  for (guint i = 0; i < 5 && i < self->elements->len; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (element->kind == CW_EVENT_SPAN || element->kind == CW_EVENT_ONSET ||
          (cw_event_reader_starts_with (self, i, "next following same") &&
           cw_event_reader_starts_with (self, i + 1, "day morning evening night afternoon")) ||
          cw_event_reader_starts_with (self, i,
                                       "later afterwards afterward thereafter subsequently soon "
                                       "shortly") ||
          (i > 0 && cw_event_reader_starts_with (self, i, "after following into") &&
           cw_event_reader_starts_with (self, i - 1,
                                        "hours hour days day weeks week months month")))
        return TRUE;
      if (element->kind == CW_EVENT_TERM || element->kind == CW_EVENT_COMMA ||
          element->kind == CW_EVENT_CUE)
        return FALSE;
    }
  return FALSE;
}

/* What hardly any medicine does within weeks, and what an infection does by itself. */
static gboolean
is_slow (const CwEventReader *self, guint at)
{
  guint first = cw_event_reader_get (self, at)->first;

  return cw_scan_is (self->lexicon.scan, first, "respiratory septic") ||
         cw_scan_is (self->lexicon.scan, first + 1, "respiratory") ||
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "fracture fractures mass lump lymphadenopathy effusion effusions ascites "
                     "metastasis metastases obstruction hydronephrosis death compression abscess "
                     "infection pneumonia sepsis pain");
}

/* "She felt well at first": nothing that happened, between the begin of a medicine and what came of
 * it. */
gboolean
cw_event_reader_is_interlude (const CwEventReader *self)
{
  if (self->elements->len > 14)
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_TERM:
      case CW_EVENT_OUTCOME:
      case CW_EVENT_ACTION:
      case CW_EVENT_ACTION_VERB:
      case CW_EVENT_ENDED:
      case CW_EVENT_OTHER_THING:
      case CW_EVENT_RESPONSE:
        return FALSE;
      default:
        break;
      }
  return !cw_event_reader_is_of_relative (self, self->elements->len - 1);
}

/* "Bupropion was started. Two weeks later he had seizures": whatever the sentence that begins with
 * the time tells to have come about. */
static gboolean
is_dated_next (const CwEventReader *self, guint at)
{
  return cw_event_reader_begins_dated (self) && !is_slow (self, at) &&
         cw_event_reader_get (self, at)->number < CW_EVENT_GUESSED &&
         !cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1) &&
         cw_event_reader_comes_about (self, at, FALSE);
}

/* "He presented with jaundice. He had started flucloxacillin three weeks earlier": the sentence
 * behind tells what had been taken. */
static gboolean
is_looked_back_on (const CwEventReader *self, guint at)
{
  guint next = self->sentence + 1;
  const CwEventSentence *behind;

  if (next >= self->sentences->len)
    return FALSE;
  behind = cw_event_reader_get_sentence (self, next);
  return behind->looks_back && !behind->begins_paragraph && !behind->is_of_others &&
         comes_with (self, at, cw_event_reader_is_typical_effect) && !is_slow (self, at) &&
         cw_event_reader_get (self, at)->number < CW_EVENT_GUESSED &&
         !cw_event_reader_was_there_before (self, at) &&
         (cw_event_reader_comes_about (self, at, FALSE) ||
          cw_event_reader_has_between (self, 0, at, CW_EVENT_BASELINE));
}

/* "Gatifloxacin was started. He developed confusion": new by its verb, whenever it came. */
static gboolean
is_new_next (const CwEventReader *self, guint at)
{
  guint verb = cw_event_reader_find_verb (self, at);

  if (cw_event_reader_get_sentence (self, self->sentence)->begins_paragraph)
    return FALSE;
  return verb != CW_EVENT_NONE && verb > 0 &&
         cw_event_reader_starts_with (self, verb,
                                      "developed experienced noticed suffered became") &&
         cw_event_reader_starts_with (self, verb - 1,
                                      "patient he she then subsequently also man woman boy girl") &&
         !is_slow (self, at) && !cw_event_reader_is_of_disease (self, at) &&
         !cw_event_reader_is_chronic (self, at) &&
         cw_event_reader_get (self, at)->number < CW_EVENT_GUESSED &&
         !cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1);
}

/* "Lamotrigine was started. Two weeks later she developed a rash": the event at @at is told next,
 * and is of the kind that medicines bring about. */
gboolean
cw_event_reader_is_sequel (const CwEventReader *self, guint at)
{
  gboolean is_later = FALSE;

  if (is_looked_back_on (self, at))
    return TRUE;
  if (!self->has_begun || cw_event_reader_was_there_before (self, at))
    return FALSE;
  if (is_at_once (self) && cw_event_reader_get (self, at)->number < CW_EVENT_GUESSED)
    return TRUE;
  if (is_dated_next (self, at) || is_new_next (self, at))
    return TRUE;
  if (!(cw_event_reader_has_cue (self) || cw_event_reader_has (self, CW_EVENT_BASELINE) ||
        cw_event_reader_has (self, CW_EVENT_SHOWED)))
    return FALSE;
  for (guint i = 0; i < 3 && i < at; i++)
    is_later = is_later || cw_event_reader_is (self, i, CW_EVENT_SPAN) ||
               cw_event_reader_is (self, i, CW_EVENT_ONSET);
  return comes_with (self, at, is_strong) ||
         (is_later && comes_with (self, at, cw_event_reader_is_typical_effect));
}
