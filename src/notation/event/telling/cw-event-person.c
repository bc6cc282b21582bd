/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* The patient of whom a sentence tells in passing, "in a 35-year-old woman with gout", and what is
 * his own: the disease that was there, and what something is given against. */

/* Elements looked back for the patient, and from "in" to the word for him. */
#define REACH 36
#define LEAD 12

/* Whether the element at @at begins with one. */
gboolean
cw_event_reader_is_person (const CwEventReader *self, guint at)
{
  return at < self->elements->len &&
         cw_event_is_person (self->lexicon.scan, cw_event_reader_get (self, at)->first);
}

/* Whether it is one for several. */
gboolean
cw_event_reader_is_many (const CwEventReader *self, guint at)
{
  return at < self->elements->len &&
         cw_event_is_people (self->lexicon.scan, cw_event_reader_get (self, at)->first);
}

static gboolean
ends_person (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_STOP:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_LINK:
    case CW_EVENT_MEANWHILE:
    case CW_EVENT_CUE:
    case CW_EVENT_SHOWED:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_MANAGEMENT:
      return TRUE;
    default:
      return cw_event_reader_starts_with (self, at,
                                          "after during following before with on under who which "
                                          "of to for by from in");
    }
}

/* The word for the patient that belongs to the "in" at @at: "in a previously healthy 35-year-old
 * woman"; %CW_EVENT_NONE where none follows. */
guint
cw_event_reader_find_person (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len), found = CW_EVENT_NONE;

  /* "reported in" is one element. */
  if (at >= self->elements->len ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "in") ||
      !(cw_event_reader_starts_with (self, at + 1, "a an one 1 our this the two three another") ||
        cw_event_reader_is_person (self, at + 1)))
    return CW_EVENT_NONE;
  for (guint i = at + 1; i < end && !ends_person (self, i); i++)
    if (cw_event_reader_is_person (self, i) || cw_event_reader_starts_with (self, i, "case eye"))
      found = i;
    else if (found != CW_EVENT_NONE)
      break;
  return found;
}

/* Whether the sentence is about one patient: it presents a case, ends in "a case report", or has
 * "in a recipient". */
gboolean
cw_event_reader_is_of_one (const CwEventReader *self)
{
  guint person;

  if (cw_event_reader_find_presentation (self) != CW_EVENT_NONE)
    return TRUE;
  for (guint i = 0; i < self->elements->len; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_GENERAL) &&
          cw_event_reader_starts_with (self, i, "case"))
        return TRUE;
      person = cw_event_reader_find_person (self, i);
      if (person != CW_EVENT_NONE)
        return !cw_event_reader_is_many (self, person);
    }
  return FALSE;
}

/* What may stand in what somebody has: "with renal failure, previously diagnosed gout and". */
static gboolean
is_of_condition (const CwEventReader *self, guint at)
{
  if (cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, ':'))
    return FALSE;
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
      return !cw_event_reader_get (self, at)->is_medicine &&
             !cw_event_reader_starts_with (self, at,
                                           "taking receiving given exposed treated using following "
                                           "developed developing secondary associated "
                                           "complicating when while");
    case CW_EVENT_SEVERITY:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_SIGN:
    case CW_EVENT_TERM:
    case CW_EVENT_OTHER_THING:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
    case CW_EVENT_MAYBE:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_GENERAL:
    case CW_EVENT_BASELINE:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_LABEL:
      return TRUE;
    case CW_EVENT_CUE:
      return cw_event_reader_starts_with (self, at, "suffering");
    case CW_EVENT_ANAPHOR:
      return cw_event_reader_starts_with (self, at, "who");
    case CW_EVENT_GLUE:
      return !cw_event_reader_starts_with (self, at,
                                           "after during following since on under by for to that");
    default:
      return FALSE;
    }
}

/* "with", "suffering from", "affected by", "who had": opens what the patient at @at has. */
static guint
skip_has (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is (self, at, CW_EVENT_COMMA))
    at++;
  if (cw_event_reader_starts_with (self, at, "with having") ||
      (cw_event_reader_starts_with (self, at, "of") &&
       cw_event_reader_starts_with (self, at - 1, "case")))
    return at + 1;
  if (cw_event_reader_starts_with (self, at,
                                   "suffering affected diagnosed known hospitalized "
                                   "hospitalised"))
    return at + 1 + cw_event_reader_starts_with (self, at + 1, "from by with for");
  if (cw_event_reader_starts_with (self, at, "who") &&
      cw_event_reader_starts_with (self, at + 1, "had has suffered"))
    return at + 2;
  return CW_EVENT_NONE;
}

/* "in a woman with agranulocytosis induced by": that is what is told. */
static gboolean
is_put_down (const CwEventReader *self, guint at)
{
  guint i = at + 1;

  if ((at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_ATTRIBUTION)) ||
      cw_event_reader_is_called_after_medicine (self, at) || cw_event_reader_has_own_tie (self, at))
    return TRUE;
  i = MAX (cw_event_reader_skip_bracket (self, i), i);
  i += cw_event_reader_is (self, i, CW_EVENT_WORD) &&
       cw_event_is_belief (self->lexicon.scan, cw_event_reader_get (self, i)->first);
  return cw_event_reader_is (self, i, CW_EVENT_LINK) &&
         !cw_event_reader_starts_with (self, i, "following given because in") &&
         cw_event_reader_names_cause (self, i);
}

/* Whether an effect is named before @at, which the person has beside what was there. */
static gboolean
is_event_before (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM) || cw_event_reader_is (self, i, CW_EVENT_HEAD))
      return TRUE;
  return FALSE;
}

/* "to control hypertension", "to prevent seizures": what something is given against. */
static gboolean
is_aimed_at (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_starts_with (self, i - 1, "the his her")))
    {
      i--;
      if (cw_event_reader_starts_with (self, i,
                                       "control treat relieve alleviate suppress "
                                       "convert"))
        return i > 0 && cw_event_reader_starts_with (self, i - 1, "to");
    }
  return FALSE;
}

/* "Refractory hypotension in a man treated with vasopressin": what did not yield is treated. */
static gboolean
is_refractory (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 3 && cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
    {
      i--;
      if (cw_event_reader_starts_with (self, i, "refractory intractable recalcitrant"))
        return !cw_event_reader_is (self, at + 1, CW_EVENT_LINK) &&
               cw_event_reader_find_induced (self, at) == CW_EVENT_NONE &&
               cw_event_reader_has_between (self, at, self->elements->len, CW_EVENT_MANAGEMENT);
    }
  return FALSE;
}

/* "a psoriasis patient", "tumor necrosis factor": the name within that of somebody, or of
 * something.
 */
static gboolean
is_part_of_other (const CwEventReader *self, guint at)
{
  if (cw_event_reader_starts_with (self, at + 1,
                                   "factor factors pattern patterns control threshold score "
                                   "scores frequency"))
    return TRUE;
  return cw_event_reader_is_person (self, at + 1) &&
         cw_event_reader_find_induced (self, at) == CW_EVENT_NONE &&
         !cw_event_reader_is_called_after_medicine (self, at);
}

/* "hepatotoxicity of penicillamine in rheumatoid arthritis", "cyclosporine therapy in severe
 * colitis": in whom it came, told by what he had. */
static gboolean
is_in_disease (const CwEventReader *self, guint at)
{
  const CwEventElement *before;
  guint i = at;

  while (i > 0 && at - i < 4 &&
         ((cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
           !cw_event_reader_starts_with (self, i - 1, "whom which whose")) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME)))
    i--;
  if (i > 3 && cw_event_reader_starts_with (self, i - 1, "of") &&
      cw_event_reader_starts_with (self, i - 2, "setting context presence"))
    i -= 3;
  else if (i < 2 || !cw_event_reader_starts_with (self, i - 1, "in"))
    return FALSE;
  else
    i -= 1;
  while (i > 1 && cw_event_reader_starts_with (self, i, "the in"))
    i--;
  before = cw_event_reader_get (self, i);
  return (before->is_medicine || before->kind == CW_EVENT_TREATMENT ||
          before->kind == CW_EVENT_TERM || before->kind == CW_EVENT_DRUG) &&
         is_event_before (self, i + 1) && !is_put_down (self, at) &&
         /* "falls in blood pressure after", "weakness in both legs". */
         !cw_event_reader_starts_with (self, at + 1, "after during following while occurred");
}

/* "and a review of the literature on hepatic reactions": of other people. */
static gboolean
is_of_review (const CwEventReader *self, guint at)
{
  for (guint i = 1; i < at; i++)
    if (cw_event_reader_starts_with (self, i, "literature") &&
        !cw_event_reader_has_between (self, i, at, CW_EVENT_STOP))
      return cw_event_reader_starts_with (self, i + 1, "on about regarding concerning");
  return FALSE;
}

/* What medicines of a kind are given against: ends of their names, and of the disease. */
static const struct
{
  const char *const medicines[8];
  const char *const diseases[12];
} indications[] = {
  { { "insulin", "metformin", "gliptin", "gliflozin" }, { "diabetes", "mellitus" } },
  { { "olol", "pril", "sartan", "dipine", "thiazide" }, { "hypertension" } },
  { { "statin" }, { "cholesterolemia", "lipidemia" } },
  { { "thyroxine" }, { "hypothyroidism" } },
  { { "mazole", "thiouracil" }, { "hyperthyroidism", "thyrotoxicosis" } },
  { { "oxetine", "pramine", "traline", "opram", "faxine" }, { "depression" } },
  { { "darone", "cainide", "afenone" }, { "fibrillation", "tachycardia", "flutter" } },
  { { "parin", "farin", "xaban", "gatran", "plase" }, { "thrombosis", "embolism", "infarction" } },
  { { "mycin", "micin", "cillin", "oxacin", "penem", "zolid", "azole", "fungin" },
    { "infection", "pneumonia", "sepsis", "meningitis", "abscess", "endocarditis", "bacteremia",
      "osteomyelitis", "septicemia", "cellulitis", "osis", "candidiasis" } },
};

static gboolean
ends_with_any (const char *word, const char *const *endings, guint n)
{
  for (guint i = 0; i < n && endings[i]; i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_given_against (const char *medicine, const char *disease)
{
  for (guint i = 0; i < G_N_ELEMENTS (indications); i++)
    if (ends_with_any (medicine, indications[i].medicines,
                       G_N_ELEMENTS (indications[i].medicines)) &&
        ends_with_any (disease, indications[i].diseases, G_N_ELEMENTS (indications[i].diseases)))
      return TRUE;
  return FALSE;
}

/* "Hypertension in a man treated with lisinopril": what the medicine is for. */
static gboolean
is_indication (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = MIN (at + REACH, self->elements->len);
  const CwEventElement *event = cw_event_reader_get (self, at);
  const char *disease = cw_scan_get (scan, event->last - 1)->word;
  /* "HCL in a man treated with pentostatin": letters may be anything. */
  gboolean is_letters = event->number >= CW_EVENT_GUESSED && strlen (disease) < 6;
  gboolean is_treated = FALSE, has_person = FALSE;

  for (guint i = at + 1; i < end; i++)
    {
      has_person = has_person || cw_event_reader_find_person (self, i) != CW_EVENT_NONE;
      if (cw_event_reader_is (self, i, CW_EVENT_LINK) ||
          cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_starts_with (self, i, "after during while following associated"))
        return FALSE;
      if (is_letters && has_person && cw_event_reader_is (self, i, CW_EVENT_MANAGEMENT))
        return TRUE;
      is_treated = is_treated || cw_event_reader_is (self, i, CW_EVENT_MANAGEMENT) ||
                   cw_event_reader_starts_with (self, i, "treated receiving taking on");
      if (cw_event_reader_is_named_cause (self, i))
        return is_treated && has_person &&
               is_given_against (cw_scan_get (scan, cw_event_reader_get (self, i)->first)->word,
                                 disease);
    }
  return FALSE;
}

/* Whether the event at @at is what the patient has in whom another one came: "fibrosis in a woman
 * with rheumatoid arthritis during", "rash in a renal failure patient". */
gboolean
cw_event_reader_is_own_disease (const CwEventReader *self, guint at)
{
  guint first = at > REACH ? at - REACH : 0, person, next;

  if (is_aimed_at (self, at) || is_refractory (self, at) || is_indication (self, at) ||
      is_part_of_other (self, at) || is_in_disease (self, at) || is_of_review (self, at))
    return TRUE;
  for (guint i = at; i > first; i--)
    {
      person = cw_event_reader_find_person (self, i - 1);
      if (person == CW_EVENT_NONE)
        continue;
      if (!is_event_before (self, i - 1) || is_put_down (self, at))
        return FALSE;
      if (person > at)
        return TRUE;
      next = skip_has (self, person + 1);
      if (next == CW_EVENT_NONE || next > at)
        return FALSE;
      while (next < at && is_of_condition (self, next))
        next++;
      return next == at;
    }
  return FALSE;
}
