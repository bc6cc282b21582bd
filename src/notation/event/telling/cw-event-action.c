/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What was done with the drug because of an event. */

#define SUBJECT_ELEMENTS_MAX 8

/* "initially", "permanently": says how something was done. */
static gboolean
is_adverb (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->kind == CW_EVENT_GLUE ||
         (element->kind == CW_EVENT_WORD &&
          g_str_has_suffix (cw_scan_get (self->lexicon.scan, element->first)->word, "ly"));
}

gboolean
cw_event_reader_follows (const CwEventReader *self, guint at, CwEventKind kind)
{
  while (at > 0 && is_adverb (self, at - 1))
    at--;
  return at > 0 && cw_event_reader_is (self, at - 1, kind);
}

/* "a 20% reduction in the vincristine dose", "reduced by one dose level". */
static gboolean
has_dose_behind (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 6; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_DOSE:
        return TRUE;
      case CW_EVENT_GLUE:
      case CW_EVENT_DRUG:
      case CW_EVENT_WORD:
      case CW_EVENT_TREATMENT:
      case CW_EVENT_SIGN:
        break;
      default:
        return FALSE;
      }
  return FALSE;
}

/* "gabapentin was weaned". */
static gboolean
is_medicine_verb (const CwEventReader *self, guint at)
{
  while (at > 0 &&
         (is_adverb (self, at - 1) || cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY)))
    at--;
  /* Insulin is given by what it does. */
  return at > 0 && cw_event_reader_get (self, at - 1)->is_medicine &&
         !cw_event_reader_is (self, at - 1, CW_EVENT_OTHER_THING) &&
         !cw_event_reader_starts_with (self, at - 1, "insulin");
}

static gboolean
is_about_dose (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;
  guint start = MAX (cw_event_reader_find_clause_start (self, at),
                     at > SUBJECT_ELEMENTS_MAX ? at - SUBJECT_ELEMENTS_MAX : 0);

  if (cw_event_reader_has_between (self, start, at, CW_EVENT_DOSE) || has_dose_behind (self, at))
    return TRUE;
  /* "sunitinib was reduced", "was reduced from 12 mg to 8 mg". */
  if (cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY) &&
      (cw_event_reader_has_between (self, start, at, CW_EVENT_DRUG) || is_medicine_verb (self, at)))
    return TRUE;
  if (cw_scan_is (scan, next, "from") && cw_scan_get (scan, next + 1)->kind == CW_TOKEN_NUMBER)
    return cw_scan_is (scan, next + 2, "mg mcg g ug iu") || cw_scan_is_sign (scan, next + 2, '%');
  return cw_scan_is (scan, next, "to by") &&
         cw_scan_get (scan, next + 1)->kind == CW_TOKEN_NUMBER &&
         (cw_scan_is (scan, next + 2, "mg mcg g ug iu") || cw_scan_is_sign (scan, next + 2, '%'));
}

static gboolean
is_wish (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, "request wish");
}

/* "owing to fatigue, therapy was discontinued on the patient's request": the event is why. */
static gboolean
has_told_reason (const CwEventReader *self, guint start, guint end)
{
  gboolean linked = FALSE;

  for (guint i = start; i < end; i++)
    {
      if (linked && cw_event_reader_is (self, i, CW_EVENT_TERM))
        return TRUE;
      linked = linked || cw_event_reader_is (self, i, CW_EVENT_LINK);
    }
  return FALSE;
}

/* "He decided to stop": the patient did, not those who treat. */
static gboolean
is_decided_by_others (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "decided decision") &&
         !(at > 0 && cw_event_reader_starts_with (self, at - 1, "he she they who patient family"));
}

/* "was interrupted and completed at a slower rate", "after cessation of the drug and completion of
 * a course of steroids": what was done next, not why. */
static gboolean
is_brought_to_end (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "completed completion"))
    return FALSE;
  while (at > 0 && is_adverb (self, at - 1))
    at--;
  return at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_AND) ||
                    (at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_COMMA)));
}

/* "progressed to liver failure": the event did, not the disease. */
static gboolean
is_of_event (const CwEventReader *self, guint at)
{
  guint next = at + 2;

  next += cw_event_reader_is (self, next, CW_EVENT_WORD) ||
          cw_event_reader_is (self, next, CW_EVENT_SEVERITY);
  return cw_event_reader_starts_with (self, at, "progressed progression") &&
         cw_event_reader_starts_with (self, at + 1, "to into") &&
         cw_event_reader_is (self, next, CW_EVENT_TERM);
}

/* What was decided because of an event is an answer to it; a wish of the patient is none. */
static gboolean
has_other_reason (const CwEventReader *self, guint start, guint end)
{
  gboolean linked = cw_event_reader_has_between (self, start, end, CW_EVENT_LINK);

  for (guint i = start; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_REASON) && !is_brought_to_end (self, i) &&
        !is_of_event (self, i) && !cw_event_reader_is_denied (self, i) &&
        !(linked && cw_event_reader_starts_with (self, i, "decided decision")) &&
        !is_decided_by_others (self, i) && !(is_wish (self, i) && has_told_reason (self, start, i)))
      return TRUE;
  return FALSE;
}

/* "improved on steroids, and ipilimumab was discontinued": the name next to the verb is its own. */
static gboolean
has_own_subject (const CwEventReader *self, guint at)
{
  gboolean is_verb = FALSE;

  while (at > 0 &&
         (is_adverb (self, at - 1) || cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY)))
    is_verb = cw_event_reader_is (self, --at, CW_EVENT_AUXILIARY) || is_verb;
  return is_verb && at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_DRUG) &&
         !cw_event_reader_follows (self, at - 1, CW_EVENT_OTHER_THING);
}

/* "everolimus was held and prednisone was started". */
static gboolean
begins_other_clause (const CwEventReader *self, guint at)
{
  guint next = at + 2;

  if (!cw_event_reader_is (self, at, CW_EVENT_AND) &&
      !cw_event_reader_is (self, at, CW_EVENT_COMMA))
    return FALSE;
  if (cw_event_reader_starts_with (self, next,
                                   "given started initiated added begun continued increased"))
    return TRUE;
  /* "and prednisolone 1 mg/kg was given". */
  while (next < self->elements->len && next < at + 10 &&
         (cw_event_reader_is (self, next, CW_EVENT_WORD) ||
          cw_event_reader_is (self, next, CW_EVENT_SIGN) ||
          cw_event_reader_is (self, next, CW_EVENT_AND) ||
          cw_event_reader_is (self, next, CW_EVENT_TREATMENT) ||
          cw_event_reader_is (self, next, CW_EVENT_OTHER_THING)))
    next++;
  /* "and prednisone resolved it". */
  return cw_event_reader_is (self, next, CW_EVENT_AUXILIARY) ||
         (cw_event_reader_is (self, next, CW_EVENT_OUTCOME) &&
          cw_event_reader_starts_with (self, next, "resolved relieved reversed improved cured"));
}

/* Where what stands at @at is told apart from the rest of its clause: "was interrupted because of
 * chills, but could be completed". */
static void
find_side (const CwEventReader *self, guint at, guint *start, guint *end)
{
  guint last = cw_event_reader_find_clause_end (self, at);

  *start = at;
  while (*start > 0 && !cw_event_reader_is (self, *start - 1, CW_EVENT_STOP) &&
         !cw_event_reader_is (self, *start - 1, CW_EVENT_BUT))
    (*start)--;
  *end = at;
  while (*end < last && !cw_event_reader_is (self, *end, CW_EVENT_BUT))
    (*end)++;
}

/* "was stopped given the lack of evidence for infection": why, and that is no event. */
static gboolean
has_other_cause (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at), i = at + 1;

  if (!cw_event_reader_starts_with (self, i, "given due because owing in as secondary") ||
      !cw_event_reader_is (self, i, CW_EVENT_LINK) || i + 2 >= end)
    return FALSE;
  for (; i < end; i++)
    if ((cw_event_reader_is (self, i, CW_EVENT_TERM) && !cw_event_reader_is_denied (self, i)) ||
        cw_event_reader_is (self, i, CW_EVENT_HEAD) ||
        cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) ||
        cw_event_reader_is (self, i, CW_EVENT_GRADE))
      return FALSE;
  return TRUE;
}

#define AGENTS "offending causative suspected suspect responsible culprit implicated"

/* "treatment with corticosteroids and withdrawal of pazopanib", "mizoribine withdrawal": the
 * medicine stands beside the noun. */
static gboolean
has_own_object (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (!cw_event_reader_is (self, at, CW_EVENT_ACTION) ||
      cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY))
    return FALSE;
  /* "drug discontinuation" is one word. */
  if (cw_event_reader_starts_with (self, at, "drug treatment therapy chemotherapy"))
    return TRUE;
  while (next < at + 4 && (cw_event_reader_starts_with (self, next, "of the this his her both") ||
                           cw_event_reader_starts_with (self, next, AGENTS)))
    next++;
  if (cw_event_reader_is_cause (self, next) &&
      !cw_event_reader_is (self, next, CW_EVENT_OTHER_THING) && next > at + 1)
    return TRUE;
  return at > 0 && cw_event_reader_is_cause (self, at - 1) &&
         !cw_event_reader_is (self, at - 1, CW_EVENT_OTHER_THING);
}

/* Steroids are tapered, surgery is postponed, and patients refuse: no answer to an event. */
gboolean
cw_event_reader_has_other_subject (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at), side, end;
  guint first = MAX (start, at > SUBJECT_ELEMENTS_MAX ? at - SUBJECT_ELEMENTS_MAX : 0);

  /* "Prednisone was given against the rash, with the dosage gradually reduced". */
  if (cw_event_reader_is (self, at, CW_EVENT_REDUCED) &&
      !cw_event_reader_has_between (self, start, at, CW_EVENT_DRUG))
    first = start;
  find_side (self, at, &side, &end);
  /* "was managed with loperamide and did not require a dose reduction". */
  if (g_strcmp0 (cw_event_reader_get (self, at)->value, "none") == 0 ||
      cw_event_reader_is_answer_to_bleeding (self, at) ||
      (at > 1 && cw_event_reader_starts_with (self, at - 2, "transfusion transfusions")))
    return FALSE;
  return (cw_event_reader_has_between (self, first, at, CW_EVENT_OTHER_THING) &&
          !has_own_subject (self, at) && !has_own_object (self, at) &&
          !cw_event_reader_is_given_up_for_event (self, first, at)) ||
         has_other_reason (self, side, end) || has_other_cause (self, at) ||
         cw_event_reader_is (self, at + 1, CW_EVENT_OTHER_THING) ||
         (cw_event_reader_is (self, at + 2, CW_EVENT_OTHER_THING) &&
          !begins_other_clause (self, at + 1) && !cw_event_reader_starts_with (self, at + 1, "to"));
}

/* "stopped chemotherapy", "interrupted the infusion": the patient or the doctor did it. */
static gboolean
has_drug_behind (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  /* "which ceased after risperidone was withdrawn": the event did. */
  if (cw_event_reader_is (self, at, CW_EVENT_ENDED) &&
      cw_event_reader_starts_with (self, next, "after when upon on with once following"))
    return FALSE;
  while (next < self->elements->len && next < at + 4 &&
         (cw_event_reader_is (self, next, CW_EVENT_GLUE) ||
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, next)->first,
                      "subsequent further next remaining antimicrobial antibiotic systemic first "
                      "second third fourth fifth last another alternative different other oral "
                      "ace "
                      "calcium channel proton pump")))
    next++;
  return cw_event_reader_is_cause (self, next) || cw_event_reader_is (self, next, CW_EVENT_DOSE);
}

/* "was taking sorafenib but stopped in July due to": the reason says that a drug was meant. */
static gboolean
is_ended_because (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);
  guint end = MIN (at + 6, self->elements->len);
  gboolean joined;
  guint join = at;

  /* "was given for four cycles and then stopped". */
  while (join > 0 && is_adverb (self, join - 1))
    join--;
  joined = join > 0 && (cw_event_reader_is (self, join - 1, CW_EVENT_BUT) ||
                        cw_event_reader_is (self, join - 1, CW_EVENT_AND));
  for (guint i = at; joined && i > start; i--)
    if (cw_event_reader_is_cause (self, i - 1))
      return cw_event_reader_has_between (self, at, end, CW_EVENT_LINK);
  return FALSE;
}

/* "levofloxacin", "cefepime". */
gboolean
cw_event_reader_is_antibiotic (const CwEventReader *self, guint at)
{
  static const char *const stems[] = { "oxacin", "cillin", "penem", "conazole",
                                       "fungin", "bactam", "mycin", NULL };
  const char *word = cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word;

  for (guint n = 0; stems[n]; n++)
    if (g_str_has_suffix (word, stems[n]))
      return TRUE;
  return g_str_has_prefix (word, "cef") ||
         cw_event_reader_starts_with (self, at,
                                      "vancomycin linezolid metronidazole acyclovir meropenem");
}

/* Whether the action at @at puts something in the place of an antibiotic named from @from on:
 * because it did not help, more often than because it did harm. */
gboolean
cw_event_reader_exchanges_antibiotic (const CwEventReader *self, guint from, guint at)
{
  if (!cw_event_reader_is (self, at, CW_EVENT_ACTION_VERB) ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                   "switched changed replaced substituted exchanged"))
    return FALSE;
  for (guint i = from; i < self->elements->len && i < at + 4; i++)
    if (cw_event_reader_is_antibiotic (self, i))
      return TRUE;
  return FALSE;
}

/* "we switched levofloxacin to cefozopran". */
static gboolean
exchanges_antibiotic (const CwEventReader *self, guint at)
{
  return !cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY) &&
         cw_event_reader_exchanges_antibiotic (self, at + 1, at);
}

/* "the pigtail was replaced", "potassium was replaced", "the arrhythmia converted to sinus rhythm",
 * "heparin was switched to warfarin": no medicine that did harm is given up. */
static gboolean
is_exchange_of_other (const CwEventReader *self, guint subject, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, subject)->last - 1;
  guint next = cw_event_reader_get (self, at)->last;

  if (cw_scan_is (scan, last,
                  "tube tubes pigtail dressing dressings bandage compressions stent stents suture "
                  "sutures cannula line valve graft pacemaker device electrode lead pump splint") ||
      (cw_event_reader_starts_with (self, at, "converted conversion") &&
       cw_scan_is (scan, next, "sinus normal open laparotomy thoracotomy general")))
    return TRUE;
  /* "which were replaced by an iliac autograft". */
  for (guint i = next; i < next + 5; i++)
    if (cw_scan_is (scan, i,
                    "graft autograft allograft prosthesis tube catheter stent dressing cast "
                    "plate screw drain"))
      return TRUE;
  if (cw_event_reader_is (self, subject, CW_EVENT_TREATMENT) && last > 0 &&
      cw_scan_is (scan, last - 1, "glucose dextrose saline"))
    return TRUE;
  return cw_event_reader_starts_with (self, at, "replaced substituted") &&
         cw_scan_is (scan, last,
                     "potassium magnesium calcium sodium phosphate electrolytes electrolyte fluid "
                     "fluids volume iron vitamins blood platelets factors albumin");
}

/* "whose diagnosis was delayed", "closing of the wound was abandoned", "the seizure was
 * terminated": verbs of anything, whose subject is no medicine. */
static gboolean
is_done_with_other (const CwEventReader *self, guint at)
{
  guint start = MAX (cw_event_reader_find_clause_start (self, at),
                     at > SUBJECT_ELEMENTS_MAX ? at - SUBJECT_ELEMENTS_MAX : 0);
  guint i = at;

  while (i > start &&
         (is_adverb (self, i - 1) || cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY)))
    i--;
  if (i > start &&
      ((cw_event_reader_starts_with (self, at, "terminated aborted interrupted halted") &&
        cw_event_reader_is (self, i - 1, CW_EVENT_TERM)) ||
       is_exchange_of_other (self, i - 1, at)))
    return TRUE;
  /* "resulting in cessation of bleeding", "termination of pregnancy". */
  if (cw_event_reader_starts_with (self, at, "cessation") &&
      cw_event_reader_is (self, cw_event_reader_skip_glue (self, at + 1), CW_EVENT_TERM))
    return TRUE;
  if (cw_event_reader_starts_with (self, at, "termination"))
    return !cw_event_reader_is_cause (self, cw_event_reader_skip_glue (self, at + 1));
  if (!cw_event_reader_starts_with (self, at,
                                    "delayed deferred postponed abandoned aborted dropped "
                                    "terminated") ||
      has_drug_behind (self, at))
    return FALSE;
  for (; i > start; i--)
    if (cw_event_reader_is_cause (self, i - 1) || cw_event_reader_is (self, i - 1, CW_EVENT_DOSE) ||
        cw_event_reader_is (self, i - 1, CW_EVENT_CYCLES) ||
        cw_event_reader_is (self, i - 1, CW_EVENT_ANAPHOR))
      return FALSE;
  return TRUE;
}

/* "had received a lower dose before": another time. */
static gboolean
is_of_before (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "lower reduced half"))
    return FALSE;
  for (guint i = at; i > 1 && at - i < 4; i--)
    if (cw_event_reader_starts_with (self, i - 1, "received taken tolerated"))
      return cw_event_reader_starts_with (self, i - 2, "had previously");
  return FALSE;
}

static gboolean
is_kind_of_action (CwEventKind kind)
{
  return kind == CW_EVENT_ACTION || kind == CW_EVENT_ACTION_VERB || kind == CW_EVENT_ENDED ||
         kind == CW_EVENT_REDUCED;
}

/* "was gradually tapered and then stopped": the second of two verbs. */
static gboolean
is_second_verb (const CwEventReader *self, guint at)
{
  while (at > 0 && is_adverb (self, at - 1))
    at--;
  return at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_AND) &&
         is_kind_of_action (cw_event_reader_get (self, at - 2)->kind) &&
         cw_event_reader_is_action (self, at - 2);
}

/* "to stop the bleeding": nothing that was done with a medicine. */
static gboolean
is_done_to_event (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (!cw_event_reader_starts_with (self, at, "to stopping"))
    return FALSE;
  next += cw_event_reader_starts_with (self, next, "the his her this");
  return cw_event_reader_is (self, next, CW_EVENT_TERM);
}

gboolean
cw_event_reader_is_action (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  /* Most are none; whose it is takes a look at the whole clause. */
  if (!is_kind_of_action (element->kind) || cw_event_reader_is_denied (self, at) ||
      cw_event_reader_has_other_subject (self, at) || exchanges_antibiotic (self, at) ||
      is_done_with_other (self, at) || is_of_before (self, at) || is_done_to_event (self, at))
    return FALSE;
  switch (element->kind)
    {
    case CW_EVENT_ACTION:
      return TRUE;
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_ENDED:
      return cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY) || has_drug_behind (self, at) ||
             is_ended_because (self, at) || is_second_verb (self, at);
    case CW_EVENT_REDUCED:
      return is_about_dose (self, at);
    default:
      return FALSE;
    }
}
