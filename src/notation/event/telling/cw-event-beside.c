/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Names that stand beside what happened: the word for a list that follows, "neurologic symptoms of
 * confusion and ataxia"; what only threatened; what is discussed; an example; what somebody must
 * not have had to be studied. */

#define REACH 14

static const CwScan *
get_scan (const CwEventReader *self)
{
  return self->lexicon.scan;
}

static guint
get_first (const CwEventReader *self, guint at)
{
  return cw_event_reader_get (self, at)->first;
}

/* The first element behind words that say how what follows was. */
static guint
skip_manner (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 4, self->elements->len);

  while (at < end && (cw_event_reader_is (self, at, CW_EVENT_SEVERITY) ||
                      cw_event_reader_is (self, at, CW_EVENT_GRADE) ||
                      cw_event_reader_is (self, at, CW_EVENT_WORD) ||
                      cw_event_reader_starts_with (self, at, "a an the")))
    at++;
  return at;
}

/* "neurologic symptoms of confusion and ataxia", "cutaneous manifestations including a rash", "the
 * neurologic complications (seizures, coma)": what it was is named behind. */
static gboolean
is_head_of_list (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  if (!cw_scan_is (get_scan (self), cw_event_reader_get (self, at)->last - 1,
                   "symptoms signs manifestations complaints complications sequelae problems "
                   "effects"))
    return FALSE;
  next += cw_event_reader_is (self, next, CW_EVENT_COMMA);
  if (cw_event_reader_starts_with (self, next, "such consisting namely comprising"))
    next += 1 + cw_event_reader_starts_with (self, next + 1, "as of");
  else if (cw_event_reader_is (self, next, CW_EVENT_OPEN) ||
           cw_event_reader_starts_with (self, next, "of including like namely"))
    next++;
  else
    return FALSE;
  return cw_event_reader_is (self, skip_manner (self, next), CW_EVENT_TERM);
}

/* "threatened gangrene", "impending respiratory arrest": it did not come to that. */
static gboolean
is_threat (const CwEventReader *self, guint at)
{
  guint token = get_first (self, at);

  return token > 0 &&
         cw_scan_is (get_scan (self), token - 1, "threatened threatening impending imminent") &&
         !(token > 1 && cw_scan_is (get_scan (self), token - 2, "life limb sight vision")) &&
         !(token > 1 && cw_scan_is_sign (get_scan (self), token - 2, '-')) &&
         !cw_scan_is (get_scan (self), token, "abortion miscarriage preterm");
}

/* "depression of the activity of the sinus node": something is lowered, nobody is sad. */
static gboolean
is_lowering (const CwEventReader *self, guint at)
{
  const CwScan *scan = get_scan (self);
  guint last = cw_event_reader_get (self, at)->last, end = last + 6;

  if (!cw_scan_is (scan, last - 1, "depression") || !cw_scan_is (scan, last, "of in"))
    return FALSE;
  for (guint i = last + 1; i < end && cw_scan_get (scan, i)->kind == CW_TOKEN_WORD; i++)
    if (cw_scan_is (scan, i,
                    "activity function functions conduction contractility excitability "
                    "automaticity segment segments level levels consciousness respiration "
                    "ventilation node nodes pacemaker pacemakers reflex reflexes"))
      return TRUE;
  return FALSE;
}

/* "we discuss the role of coronary spasm", "the pathogenesis of the nephritis is discussed": of
 * what is behind the verb nothing is told. "We describe and discuss a case of" tells. */
static gboolean
is_discussed (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);
  gboolean is_topic = FALSE;

  for (guint i = at; i > start && at - i < 2 * REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return FALSE;
      is_topic =
        is_topic || cw_event_reader_starts_with (self, i - 1,
                                                 "role roles mechanism mechanisms pathogenesis "
                                                 "pathophysiology etiology aetiology importance "
                                                 "possibility implications management prevention "
                                                 "treatment approach approaches relationship");
      if (cw_scan_is (get_scan (self), cw_event_reader_get (self, i - 1)->last - 1,
                      "discuss discusses discussing review reviews reviewing"))
        return is_topic;
    }
  return FALSE;
}

/* "as in a patient taking it who experiences vomiting": somebody that there may be. */
static gboolean
is_example (const CwEventReader *self, guint at)
{
  gboolean is_present = FALSE;

  for (guint i = at; i > 1 && at - i < REACH; i--)
    {
      is_present = is_present || cw_event_reader_starts_with (self, i - 1,
                                                              "experiences develops suffers has "
                                                              "receives takes presents");
      if (is_present && cw_event_reader_starts_with (self, i - 1, "patient person individual") &&
          cw_event_reader_starts_with (self, i - 2, "a any every"))
        {
          guint token = get_first (self, i - 2);

          return cw_event_reader_starts_with (self, i - 2, "any every") ||
                 (token > 1 && cw_scan_is (get_scan (self), token - 1, "in if when") &&
                  cw_scan_is (get_scan (self), token - 2, "as e g"));
        }
    }
  return FALSE;
}

/* "hypothyroidism was diagnosed as a predisposing factor", "the risk factors were obesity and
 * hypertension": it helped the event along, and was there before. */
static gboolean
is_factor (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH / 2, cw_event_reader_find_clause_end (self, at));

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_scan_is (get_scan (self), get_first (self, i),
                      "predisposing contributing precipitating aggravating contributory") &&
          cw_scan_is (get_scan (self), get_first (self, i) + 1,
                      "factor factors condition conditions cause causes"))
        return !cw_event_reader_has_between (self, at, i, CW_EVENT_LINK);
      /* "his heart failure had predisposed him to it". */
      if (cw_event_reader_starts_with (self, i, "predisposed predisposes"))
        return !cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY);
      if (cw_event_reader_is (self, i, CW_EVENT_BUT) ||
          (cw_event_reader_is (self, i, CW_EVENT_AND) &&
           !cw_event_reader_is (self, i + 1, CW_EVENT_TERM)))
        return FALSE;
    }
  return FALSE;
}

/* "Exclusion criteria were asphyxia and bleeding". */
static gboolean
is_criterion (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < at && i < REACH; i++)
    if (cw_scan_is (get_scan (self), get_first (self, i), "exclusion inclusion") &&
        cw_scan_is (get_scan (self), get_first (self, i) + 1, "criteria criterion"))
      return TRUE;
  return FALSE;
}

/* "eradication of a refractory infiltration": a treatment did away with it. */
static gboolean
is_removed (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 5 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_starts_with (self, i - 1, "the his her a an")))
    {
      i--;
      if (cw_event_reader_starts_with (self, i, "eradication eradicated eradicating"))
        return TRUE;
    }
  return i > 1 && cw_event_reader_starts_with (self, i - 1, "of") &&
         cw_event_reader_starts_with (self, i - 2, "eradication");
}

/* "cardiac arrest after diltiazem overdose", "an overdose of lithium led to coma": what brought the
 * event, which is told itself. */
static gboolean
is_dose_of_cause (const CwEventReader *self, guint at)
{
  if (!cw_scan_is (get_scan (self), cw_event_reader_get (self, at)->last - 1,
                   "overdose overdoses overdosage overdosing"))
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    if (i != at && cw_event_reader_is (self, i, CW_EVENT_TERM) &&
        !cw_event_reader_is_denied (self, i))
      return TRUE;
  return FALSE;
}

/* Whether the event at @at is only named beside what happened. */
gboolean
cw_event_reader_is_beside (const CwEventReader *self, guint at)
{
  return is_head_of_list (self, at) || is_threat (self, at) || is_lowering (self, at) ||
         is_discussed (self, at) || is_example (self, at) || is_criterion (self, at) ||
         is_factor (self, at) || is_dose_of_cause (self, at) || is_removed (self, at);
}
