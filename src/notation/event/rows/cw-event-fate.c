/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* How an event ended where the words tell it of something else: a level that went back to where it
 * was, a patient who went home well or kept something of it, an attack that did not come back. */

#define REACH 8

/* ---- levels ---- */

#define RISES "rose risen increased climbed recovered"
#define FALLS "fell fallen decreased dropped declined shortened"

/* Names of events in which something is too low, and in which it is too high. */
static const char *const lows[] = { "peni",    "ttp",      "hypo",    "anemi",   "anaemi",
                                    "aplasia", "agranulo", "decreas", "declin",  "drop",
                                    "fall",    "low",      "reduc",   "hemolys", "hemolyt",
                                    "haemoly", "bleed",    NULL };
static const char *const highs[] = { "hyper",   "increas", "elevat", "rise",    "raised",
                                     "cytosis", "hepat",   "liver",  "kidney",  "renal",
                                     "nephr",   "lysis",   "pancre", "methemo", "lactic",
                                     "myocard", "jaund",   "qt",     "torsade", NULL };

static gboolean
has_any (const char *name, const char *const *parts)
{
  for (guint i = 0; parts[i]; i++)
    if (strstr (name, parts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_name (const CwEventReader *self, guint row, const char *const *parts)
{
  g_autofree char *name = cw_event_reader_dup_name (self, row);

  return name && has_any (name, parts);
}

/* Whether a level of the event of @row gets better by rising, or by falling. */
static gboolean
is_mended_by (const CwEventReader *self, guint row, gboolean rises)
{
  return has_name (self, row, lows) ? rises : !rises && has_name (self, row, highs);
}

/* "had risen above the normal range", "fell to baseline". */
static gboolean
is_back_to_normal (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end && !cw_event_reader_is (self, i, CW_EVENT_STOP); i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      for (guint token = element->first; token < element->last; token++)
        if (cw_scan_is (self->lexicon.scan, token, "normal baseline"))
          return !cw_event_reader_is_denied (self, i);
    }
  return FALSE;
}

/* "The platelet count had risen to 90", of a thrombocytopenia that was told before. */
static void
take_level (CwEventReader *self, guint at)
{
  gboolean rises = cw_event_reader_starts_with (self, at, RISES);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  cw_event_reader_list_by_aspect (self, at, rows);
  for (guint i = rows->len; i > 0; i--)
    if (!is_mended_by (self, g_array_index (rows, guint, i - 1), rises))
      g_array_remove_index (rows, i - 1);
  cw_event_reader_take_outcome (self, at, rows,
                                is_back_to_normal (self, at) ? "resolved" : "resolving");
}

/* "returned to 70 beats per minute", "returned to its previous level". */
static gboolean
is_to_value (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last + 1;

  return cw_scan_is (scan, next - 1, "to") &&
         (cw_scan_get (scan, next)->kind == CW_TOKEN_NUMBER ||
          cw_scan_is (scan, next, "its their previous pre pretreatment near almost"));
}

/* "Blood pressure stabilized", of a shock; "sinus rhythm was restored", "regained consciousness".
 */
static void
take_restored (CwEventReader *self, guint at)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  if (cw_event_reader_starts_with (self, at, "regained"))
    {
      guint next = at + 1;

      while (next < at + 3 && (cw_event_reader_starts_with (self, next, "full his her normal")))
        next++;
      if (next < self->elements->len)
        cw_event_reader_list_known (self, next, rows);
    }
  /* "returned to the hospital", "returned with fever". */
  else if (!cw_event_reader_starts_with (self, at, "returned") || is_to_value (self, at) ||
           !cw_event_reader_starts_with (self, at + 1, "to with for from home"))
    cw_event_reader_list_by_aspect (self, at, rows);
  cw_event_reader_take_outcome (self, at, rows, "resolved");
}

/* ---- who had it ---- */

/* The rows that are spoken of when the patient is: those of this sentence, or of the one before;
 * @all: whether in several breaths. */
static GArray *
list_of_patient (const CwEventReader *self, guint at, gboolean all)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);
  const CwEventMention *last;

  if (before)
    cw_event_list_breath (self->mentions, before->list, rows);
  if (before || self->mentions->len > 0 || self->age > 1 || !cw_event_reader_is_open (self))
    return rows;
  last = &g_array_index (self->recent, CwEventMention, self->recent->len - 1);
  for (guint i = 0; i < self->recent->len; i++)
    {
      const CwEventMention *mention = &g_array_index (self->recent, CwEventMention, i);

      if (all || mention->list == last->list)
        g_array_append_val (rows, mention->row);
    }
  return rows;
}

/* "in good condition", "without neurological sequelae", "asymptomatic". */
static gboolean
is_well (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) || cw_event_reader_is (self, i, CW_EVENT_BUT))
        return FALSE;
      if (cw_event_reader_starts_with (self, i, "asymptomatic") ||
          (cw_event_reader_starts_with (self, i - 1, "with after having") &&
           cw_event_reader_starts_with (self, i, "complete completely full fully") &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                       "recovery recovered")))
        return TRUE;
      if (cw_event_reader_starts_with (self, i, "good excellent"))
        return cw_event_reader_starts_with (self, i + 1, "condition health general clinical");
      if (cw_event_reader_starts_with (self, i, "without"))
        for (guint k = i; k < i + 5 && k < self->elements->len; k++)
          if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, k)->last - 1,
                          "sequelae sequela sequel deficit deficits symptoms symptom complaints"))
            return TRUE;
    }
  return FALSE;
}

/* "to a rehabilitation center with residual hemiparesis". */
static gboolean
has_residue (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end && !cw_event_reader_is (self, i, CW_EVENT_STOP); i++)
    if (cw_event_reader_starts_with (self, i, "residual") &&
        cw_event_reader_starts_with (self, i - 1, "with a mild"))
      return TRUE;
  return FALSE;
}

/* "He was discharged in good condition", after what he had was told. */
static void
take_discharge (CwEventReader *self, guint at)
{
  const char *outcome =
    is_well (self, at) ? "resolved" : (has_residue (self, at) ? "sequelae" : NULL);
  g_autoptr (GArray) rows = outcome ? list_of_patient (self, at, is_well (self, at)) : NULL;

  if (rows)
    cw_event_reader_set_all (self, rows, "outcome", outcome, at);
}

/* "asymptomatic", "symptom-free", "free of symptoms", "well". */
static gboolean
is_healthy (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, at)->first;

  if (cw_scan_is (scan, first, "free"))
    return (cw_scan_is (scan, first + 1, "of from") &&
            cw_scan_is (scan, first + 2, "symptoms complaints any all")) ||
           cw_scan_is (scan, first - 1, "symptom");
  if (cw_scan_is (scan, first, "symptom"))
    return cw_scan_is (scan, first + 1, "free") || cw_scan_is (scan, first + 2, "free");
  if (cw_scan_is (scan, first, "well"))
    return first > 0 && cw_scan_is (scan, first - 1, "was felt remained remains is");
  return cw_scan_is (scan, first, "asymptomatic");
}

/* Whether the sentence says when: "one month later", "at follow-up". */
static gboolean
is_timed (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SPAN) ||
        cw_event_reader_starts_with (self, i, "within after later"))
      return TRUE;
  return FALSE;
}

/* "One month later the transaminases were normal", of a hepatitis for which something was done. */
static void
take_normal (CwEventReader *self, guint at)
{
  g_autoptr (GArray) rows = NULL;

  if (at == 0 || !is_timed (self) || self->mentions->len > 0 ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "normal"))
    return;
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  cw_event_reader_list_known (self, at - 1, rows);
  for (guint i = rows->len; i > 0; i--)
    if (!cw_snapshot_get_text (
          cw_event_reader_get_row (self, g_array_index (rows, guint, i - 1))->item, "action"))
      g_array_remove_index (rows, i - 1);
  cw_event_reader_take_outcome (self, at, rows, "resolved");
}

/* "Within a week she was asymptomatic", of what the sentence before told; what is said of no time
 * is how it was before. */
static void
take_free_of_symptoms (CwEventReader *self, guint at)
{
  guint verb = at;
  g_autoptr (GArray) rows = NULL;

  while (verb > 1 && cw_event_reader_starts_with (self, verb - 1, "completely entirely again now"))
    verb--;
  if (verb < 2 || self->mentions->len > 0 || !is_healthy (self, at) ||
      !cw_event_reader_starts_with (self, verb - 1, "was became is felt remained remains been") ||
      !cw_event_reader_starts_with (self, verb - 2, "he she patient has had"))
    return;
  rows =
    cw_event_reader_is_awaited (self) || is_timed (self) ? list_of_patient (self, at, TRUE) : NULL;
  if (rows)
    cw_event_reader_set_all (self, rows, "outcome", "resolved", at);
}

/* "was successfully resuscitated", from what stops a heart. */
static void
take_resuscitation (CwEventReader *self, guint at)
{
  static const char *const names[] = { "arrest",  "fibrillation", "tachycardia", "torsade",
                                       "asystol", "collapse",     NULL };
  g_autoptr (GArray) rows = NULL;

  if (!(at > 0 && cw_event_reader_starts_with (self, at - 1, "successfully")) &&
      !cw_event_reader_starts_with (self, at + 1, "successfully"))
    return;
  rows = list_of_patient (self, at, FALSE);
  for (guint i = rows->len; i > 0; i--)
    if (!has_name (self, g_array_index (rows, guint, i - 1), names))
      g_array_remove_index (rows, i - 1);
  cw_event_reader_set_all (self, rows, "outcome", "resolved", at);
}

/* "was left with a residual weakness": it went by, but not all of it. */
static void
take_remains (CwEventReader *self, guint at)
{
  g_autoptr (GArray) rows = NULL;

  if (!cw_event_reader_starts_with (self, at + 1, "with") ||
      !cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY))
    return;
  rows = list_of_patient (self, at, FALSE);
  cw_event_reader_set_all (self, rows, "outcome", "sequelae", at);
}

#define ABNORMAL                                                                                   \
  "raised evident unchanged same elevated high low abnormal prolonged positive present despite "   \
  "impaired reduced "                                                                              \
  "severe"
#define ILL "dependent symptomatic paralyzed paralysed paraplegic quadriplegic blind deaf anuric"

/* The rows of the noun in front of the verb at @at, when it is an event or another word for one. */
static GArray *
list_of_subject (const CwEventReader *self, guint at)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  while (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY))
    at--;
  cw_event_reader_list_by_aspect (self, at, rows);
  if (rows->len > 0 || !(cw_event_reader_follows (self, at, CW_EVENT_TERM) ||
                         cw_event_reader_follows (self, at, CW_EVENT_HEAD) ||
                         cw_event_reader_follows (self, at, CW_EVENT_ANAPHOR)))
    return rows;
  g_array_unref (rows);
  return cw_event_reader_list_subjects (self, at);
}

/* What is taken for good where a gland or an organ does not come back. */
static const struct
{
  const char *words;
  const char *parts; /* of the names of events */
} replacements[] = {
  { "insulin", "diabet" },
  { "levothyroxine thyroxine thyroid", "thyroid" },
  { "hydrocortisone cortisone glucocorticoid", "adren hypophys pituit" },
  { "dialysis hemodialysis haemodialysis", "renal kidney nephr uremic" },
  { "oxygen", "pneumon lung respir pulmon" },
};

/* "He remains on insulin", "she is still on levothyroxine": what it is taken for is still there. */
static void
take_replacement (CwEventReader *self, guint at)
{
  guint end = MIN (at + 5, self->elements->len);
  g_autoptr (GArray) rows = NULL;

  for (guint i = at + 1; i < end && rows == NULL; i++)
    for (guint n = 0; n < G_N_ELEMENTS (replacements); n++)
      if (cw_event_reader_starts_with (self, at + 1, "on dependent in") &&
          cw_event_reader_starts_with (self, i, replacements[n].words))
        {
          rows = list_of_patient (self, at, FALSE);
          for (guint k = rows->len; k > 0; k--)
            {
              g_autofree char *name =
                cw_event_reader_dup_name (self, g_array_index (rows, guint, k - 1));

              if (name == NULL || !cw_event_has_part (name, replacements[n].parts))
                g_array_remove_index (rows, k - 1);
            }
          cw_event_reader_take_outcome (self, at, rows, "ongoing");
          break;
        }
}

/* "The rash remained despite", "he remained dialysis dependent", "she remains asymptomatic". */
static void
take_state (CwEventReader *self, guint at)
{
  guint end = MIN (at + 5, self->elements->len);
  guint subject = at;
  gboolean is_patient;
  g_autoptr (GArray) rows = NULL;

  /* "She however remains blind". */
  while (subject > 0 && cw_event_reader_starts_with (self, subject - 1, "however still , now has"))
    subject--;
  is_patient = subject > 0 && cw_event_reader_starts_with (self, subject - 1, "he she patient");
  /* "developed renal failure and remained dialysis-dependent". */
  is_patient = is_patient || (subject > 0 && cw_event_reader_is (self, subject - 1, CW_EVENT_AND) &&
                              cw_event_reader_find_mention_before (self, at));
  for (guint i = at + 1; i < end && !cw_event_reader_is (self, i, CW_EVENT_STOP); i++)
    {
      if (cw_event_reader_starts_with (self, i, "asymptomatic") && is_patient)
        {
          rows = list_of_patient (self, at, FALSE);
          cw_event_reader_set_all (self, rows, "outcome", "resolved", at);
          return;
        }
      if (!cw_event_reader_starts_with (self, i, is_patient ? ILL : ABNORMAL))
        continue;
      rows = is_patient ? list_of_patient (self, at, FALSE) : list_of_subject (self, at);
      cw_event_reader_take_outcome (self, at, rows, "ongoing");
      return;
    }
}

/* ---- what did not come back ---- */

/* Whether the event at @at was told in a sentence before, in these words or in others. */
static gboolean
is_told (const CwEventReader *self, guint at)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  if (at < self->elements->len)
    cw_event_reader_list_known (self, at, rows);
  for (guint i = rows->len; i > 0; i--)
    if (g_array_index (rows, guint, i - 1) >= self->n_rows_before)
      g_array_remove_index (rows, i - 1);
  return rows->len > 0;
}

/* "He has been seizure-free since", "remained free of hallucinations": of those that were told. */
static void
take_free_of_event (CwEventReader *self, guint at)
{
  gboolean is_behind = at > 1 && cw_event_reader_is (self, at - 1, CW_EVENT_SIGN) &&
                       !cw_event_reader_starts_with (self, at + 1, "of from");
  guint event = is_behind ? at - 2 : at + 1;
  g_autoptr (GArray) rows = NULL;

  if (!is_behind &&
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of from"))
    return;
  event += cw_event_reader_starts_with (self, event, "any further all these his her");
  if (!is_told (self, event))
    return;
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  cw_event_reader_list_known (self, event, rows);
  cw_event_reader_take_outcome (self, at, rows, "resolved");
}

/* "no recurrence of the lymphoma", "no recurrence at the last follow-up": of what, if anything, is
 * not what an event is. */
static gboolean
is_of_other (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_skip_glue (self, at + 1);
  guint end = cw_event_reader_find_clause_end (self, at);
  gboolean is_recurrence = cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                                       "recurrence recurrences");

  for (guint i = cw_event_reader_find_clause_start (self, at); i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_RESPONSE) ||
        cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, i)->first) ||
        cw_event_reader_starts_with (self, i, "local metastasis tumor tumour cancer"))
      return TRUE;
  if (cw_event_reader_starts_with (self, at + 1, "of"))
    return !cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) && !is_told (self, next);
  if (!is_recurrence)
    return FALSE;
  /* Without a medicine in the sentence a tumour may be meant. */
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is_action (self, i) || cw_event_reader_get (self, i)->is_medicine ||
        cw_event_reader_is (self, i, CW_EVENT_RESTART))
      return FALSE;
  return TRUE;
}

/* "The hallucinations did not recur", "there were no further attacks": they were over. What did not
 * come back with the medicine says that of the medicine. */
void
cw_event_reader_take_absence (CwEventReader *self, guint at, GArray *rows)
{
  if (g_strcmp0 (cw_event_reader_get (self, at)->value, "negative") != 0 ||
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                  "rechallenge negative") ||
      cw_event_reader_find_given_again (self, FALSE) != CW_EVENT_NONE || is_of_other (self, at))
    return;
  cw_event_reader_set_all (self, rows, "outcome", "resolved", at);
}

/* "has had no further hallucinations", "without any more fits": of what was told before. */
void
cw_event_reader_read_absences (CwEventReader *self)
{
  for (guint i = 0; i + 2 < self->elements->len; i++)
    {
      guint next = i + 1;
      g_autoptr (GArray) rows = NULL;

      if (cw_event_reader_starts_with (self, i, "free"))
        {
          take_free_of_symptoms (self, i);
          take_free_of_event (self, i);
        }
      if (!cw_event_reader_starts_with (self, i, "no without not any"))
        continue;
      next += cw_event_reader_starts_with (self, next, "any");
      if (!cw_event_reader_starts_with (self, next, "further more additional subsequent new"))
        continue;
      rows = g_array_new (FALSE, FALSE, sizeof (guint));
      cw_event_reader_list_known (self, next + 1, rows);
      cw_event_reader_set_all (self, rows, "outcome", "resolved", next);
    }
}

/* What the word at @at tells of how an event ended. */
void
cw_event_reader_take_fate (CwEventReader *self, guint at)
{
  if (cw_event_reader_starts_with (self, at, RISES) ||
      cw_event_reader_starts_with (self, at, FALLS))
    take_level (self, at);
  else if (cw_event_reader_starts_with (self, at, "discharged"))
    take_discharge (self, at);
  else if (cw_event_reader_starts_with (self, at, "was were"))
    take_normal (self, at);
  else if (cw_event_reader_starts_with (self, at, "asymptomatic symptom well"))
    take_free_of_symptoms (self, at);
  else if (cw_event_reader_starts_with (self, at, "left"))
    take_remains (self, at);
  else if (!cw_event_reader_is (self, at, CW_EVENT_OUTCOME) &&
           cw_event_reader_starts_with (self, at,
                                        "stabilized stabilised restored returned regained"))
    take_restored (self, at);
  else if (cw_event_reader_starts_with (self, at, "resuscitated defibrillated cardioverted"))
    take_resuscitation (self, at);
  else if (cw_event_reader_starts_with (self, at, "remained remains still"))
    {
      take_replacement (self, at);
      take_state (self, at);
    }
}
