/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What a treatment is given for, and what was there when it was: "infliximab for colitis", "in the
 * setting of renal failure", "to convert a fibrillation", "a previous infarction". */

#define REACH 16

static guint
get_first (const CwEventReader *self, guint at)
{
  return cw_event_reader_get (self, at)->first;
}

static gboolean
is_treatment (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_event_reader_is_medicine (self, at) || element->kind == CW_EVENT_TREATMENT)
    return TRUE;
  for (guint token = element->first; token < element->last; token++)
    if (cw_event_is_operation (self->lexicon.scan, token) ||
        cw_scan_is (self->lexicon.scan, token, "therapy treatment use management"))
      return TRUE;
  return FALSE;
}

/* Whether a treatment is named right before @at: "infliximab infusions for". */
static gboolean
is_behind_treatment (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    switch (cw_event_reader_get (self, i - 1)->kind)
      {
      case CW_EVENT_TERM:
      case CW_EVENT_STOP:
      case CW_EVENT_CUE:
      case CW_EVENT_SHOWED:
      case CW_EVENT_OUTCOME:
      case CW_EVENT_BUT:
      case CW_EVENT_BASELINE:
      case CW_EVENT_LINK:
        return FALSE;
      default:
        if (is_treatment (self, i - 1))
          return TRUE;
        if (cw_event_reader_starts_with (self, i - 1,
                                         "treated managed required requiring intubated operated "
                                         "transfused consulted called who which he she responsible "
                                         "accounted account factor "
                                         "trigger culprit cause blamed explanation suspect "
                                         "accountable reason admitted readmitted hospitalized "
                                         "hospitalised seen evaluated referred admission "
                                         "hospitalization hospitalisation returned visited"))
          return FALSE;
        break;
      }
  return FALSE;
}

/* "was stopped for", "dose reductions of lenvatinib for". */
static gboolean
is_behind_action (const CwEventReader *self, guint at)
{
  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_ACTION:
      case CW_EVENT_ACTION_VERB:
      case CW_EVENT_ENDED:
      case CW_EVENT_REDUCED:
      case CW_EVENT_SERIOUS:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

/* "for exacerbations of infection", "under the diagnosis of meningitis": the word that leads to
 * what is treated. */
static guint
skip_noun (const CwEventReader *self, guint opener)
{
  guint i = opener;

  if (i < 2 || !cw_event_reader_starts_with (self, opener, "of"))
    return opener;
  i--;
  if (!cw_event_reader_starts_with (self, i,
                                    "exacerbation exacerbations relapse relapses recurrence "
                                    "attack attacks episode episodes flare symptoms signs "
                                    "diagnosis treatment therapy management control relief") &&
      !cw_event_reader_is (self, i, CW_EVENT_MAYBE))
    return opener;
  while (i > 0 && (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
                   cw_event_reader_starts_with (self, i - 1, "the a an")))
    i--;
  return i > 0 ? i - 1 : opener;
}

/* The word before the list in which the event at @at stands; in "for granulomatosis with
 * hemorrhage" that before all of it. */
static guint
find_opener (const CwEventReader *self, guint at)
{
  guint with = cw_event_reader_find_opener (self, at), opener;

  if (with == at || with < 2 || !cw_event_reader_starts_with (self, with, "with") ||
      !cw_event_reader_is (self, with - 1, CW_EVENT_TERM))
    return with;
  opener = cw_event_reader_find_opener (self, with);
  return opener < with && cw_event_reader_starts_with (self, opener, "for") ? opener : with;
}

/* "infliximab therapy for severe psoriasis", "treated with voriconazole under the diagnosis of". */
static gboolean
is_indication (const CwEventReader *self, guint at)
{
  guint list = find_opener (self, at), opener = list < at ? skip_noun (self, list) : list;

  if (list == at || is_behind_action (self, opener) ||
      cw_event_reader_is_put_down (self, cw_event_reader_find_list_end (self, at)))
    return FALSE;
  if (cw_event_reader_starts_with (self, list, "of") && list > 0 &&
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, list - 1)->last - 1,
                  "therapy treatment management"))
    return TRUE;
  /* "had been on it for a year when gynecomastia was noted". */
  if (cw_event_reader_comes_about (self, at, FALSE) && !cw_event_reader_was_there_before (self, at))
    return FALSE;
  return (cw_event_reader_starts_with (self, opener, "for") ||
          (opener < list && cw_event_reader_starts_with (self, opener, "under"))) &&
         is_behind_treatment (self, opener);
}

#define GIVEN                                                                                      \
  "given started initiated introduced continued prescribed administered received underwent "       \
  "undergone undergo added treated taken used commenced begun placed put assumed took receiving "  \
  "taking"

/* Whether somebody is said to have been given something before @at, in the same clause. */
static gboolean
is_behind_giving (const CwEventReader *self, guint at)
{
  gboolean is_given = FALSE, is_named = FALSE;

  for (guint i = cw_event_reader_find_clause_start (self, at); i < at; i++)
    {
      is_given = is_given || cw_event_reader_is (self, i, CW_EVENT_MANAGEMENT) ||
                 cw_event_reader_starts_with (self, i, GIVEN);
      /* "Filgrastim was given because of neutropenia": a treatment had brought that. */
      if (cw_event_reader_is_growth_factor (self, i))
        return FALSE;
      is_named = is_named || cw_event_reader_is_medicine (self, i) ||
                 cw_event_reader_is_antibiotic (self, i) ||
                 cw_event_reader_starts_with (self, i, "transplantation transplant");
    }
  return is_given && is_named && !is_behind_action (self, at);
}

/* What hardly any effect of a treatment is that is treated at once. */
static gboolean
is_treated_for_years (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_chronic (self, at) ||
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "hypercholesterolemia hypercholesterolaemia hyperlipidemia hyperlipidaemia "
                     "dyslipidemia");
}

/* "was continued because of tachycardia", "started after suffering from thrombosis", "given two
 * days after the onset of weakness". */
static gboolean
is_why_given (const CwEventReader *self, guint at)
{
  guint opener = cw_event_reader_find_opener (self, at), i;

  if (opener == at || opener < 2 ||
      cw_event_reader_is_put_down (self, cw_event_reader_find_list_end (self, at)))
    return FALSE;
  i = opener;
  if (cw_event_reader_starts_with (self, i, "of") &&
      cw_event_reader_starts_with (self, i - 1, "symptoms signs episodes attacks"))
    i -= 2;
  /* "Dopamine was started because of hypotension": of which something was just told. */
  if (self->recent->len > 0 && self->age < 2 && !is_treated_for_years (self, at))
    return FALSE;
  if (cw_event_reader_is (self, i, CW_EVENT_LINK))
    return !cw_event_reader_is_timed_behind (self, cw_event_reader_find_list_end (self, at)) &&
           cw_event_reader_starts_with (self, i, "because due owing as on") &&
           is_behind_giving (self, i);
  if (cw_event_reader_starts_with (self, i, "suffering onset appearance developing") && i > 0)
    {
      i -= i > 1 && cw_event_reader_starts_with (self, i - 1, "the");
      return cw_event_reader_starts_with (self, i - 1, "after from since following") &&
             is_behind_giving (self, i - 1);
    }
  return FALSE;
}

/* "given the presence of a glomerulopathy with proteinuria": what was there when something was
 * chosen. */
static gboolean
is_given_fact (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return FALSE;
      if (cw_event_reader_starts_with (self, i - 1, "presence coexistence history existence") &&
          i > 3)
        for (guint n = i - 1; n > 0 && i - n < 5; n--)
          if (cw_event_reader_starts_with (self, n - 1, "given because considering"))
            return TRUE;
    }
  return FALSE;
}

/* "who had been followed for ten years after surgery": what comes then is of another time. */
static gboolean
is_long_after (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean is_followed = FALSE, is_long = FALSE;

  for (guint i = get_first (self, 0); i < get_first (self, at); i++)
    {
      is_followed = is_followed || cw_scan_is (scan, i, "followed remission");
      is_long = is_long || (is_followed && cw_scan_is (scan, i, "years decades"));
      if (is_long && cw_scan_is (scan, i, "developed presented noticed complained"))
        return !cw_event_reader_is_tied (self, at) && !cw_event_reader_is_effect (self, at);
    }
  return FALSE;
}

/* "hepatitis recurred after transplantation", "recurrent hypertension after". */
static gboolean
is_back_in_graft (const CwEventReader *self, guint at)
{
  guint token = get_first (self, at);
  gboolean is_back = (token > 0 && cw_scan_is (self->lexicon.scan, token - 1, "recurrent")) ||
                     (token > 1 && cw_scan_is (self->lexicon.scan, token - 2, "recurrent")) ||
                     cw_event_reader_starts_with (self, at + 1, "recurred relapsed");

  for (guint i = at + 1; is_back && i < self->elements->len && i < at + 8; i++)
    {
      if (cw_event_reader_is_medicine (self, i))
        return FALSE;
      if (cw_event_reader_starts_with (self, i, "transplantation transplant transplanted graft"))
        return TRUE;
    }
  return FALSE;
}

/* "in the setting of renal insufficiency", "during a viral infection". */
static gboolean
is_circumstance (const CwEventReader *self, guint at)
{
  guint opener = cw_event_reader_find_opener (self, at),
        end = cw_event_reader_find_list_end (self, at);

  if (opener == at || opener == 0 || cw_event_reader_is_put_down (self, end) ||
      cw_event_reader_is_timed_behind (self, end) ||
      !cw_event_reader_has_between (self, 0, opener, CW_EVENT_TERM) ||
      cw_event_reader_starts_with (self, opener + 1, "progressive new worsening"))
    return FALSE;
  if (cw_event_reader_starts_with (self, opener, "of"))
    return cw_event_reader_starts_with (self, opener - 1,
                                        "setting context presence background face");
  return cw_event_reader_starts_with (self, opener, "during");
}

/* "chlorambucil therapy in nephrotic syndrome", "salicylate hepatotoxicity in rheumatic fever". */
static gboolean
is_field_of_use (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 5 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SIGN) ||
          cw_event_reader_starts_with (self, i - 1, "s")))
    i--;
  return i > 1 && cw_event_reader_starts_with (self, i - 1, "in") &&
         cw_event_reader_get (self, i - 1)->last == get_first (self, i - 1) + 1 &&
         !cw_event_reader_starts_with (self, i, "whom which") &&
         (cw_event_reader_is (self, i - 2, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i - 2, CW_EVENT_HEAD) || is_treatment (self, i - 2) ||
          (cw_event_reader_is_chronic (self, at) &&
           cw_event_reader_is (self, i - 2, CW_EVENT_WORD) &&
           !cw_event_reader_starts_with (self, i - 2, "resulted resulting ended culminated"))) &&
         !cw_event_reader_is_put_down (self, at + 1) &&
         (cw_event_reader_is_chronic (self, at) || !cw_event_reader_is_timed_behind (self, at + 1));
}

/* "to convert paroxysmal fibrillation", "in an attempt to relieve". */
static gboolean
is_purpose (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 5 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_starts_with (self, i - 1, "the his her")))
    {
      guint token = get_first (self, i - 1);

      if (cw_scan_is (self->lexicon.scan, token,
                      "convert control manage relieve alleviate abolish suppress combat reverse "
                      "correct terminate ameliorate improve abort eradicate diminish resolve treat "
                      "reduce") &&
          token > 0 && cw_scan_is (self->lexicon.scan, token - 1, "to"))
        return TRUE;
      /* "its efficacy in treating refractory seizures". */
      if (cw_scan_is (self->lexicon.scan, token,
                      "treating controlling managing relieving alleviating combating"))
        return TRUE;
      i--;
    }
  return FALSE;
}

/* "previous infarction", "long-standing arthritis". */
static gboolean
is_called_previous (const CwEventReader *self, guint at)
{
  guint token = get_first (self, at), end = cw_event_reader_find_list_end (self, at);

  if (cw_event_reader_is_put_down (self, end) || cw_event_reader_is_timed_behind (self, end))
    return FALSE;
  for (guint n = 1; n < 3 && n <= token; n++)
    if (cw_scan_is (self->lexicon.scan, token - n,
                    "previous prior longstanding standing preexisting concomitant coexisting "
                    "coexistent comorbid congenital"))
      return TRUE;
    else if (cw_scan_get (self->lexicon.scan, token - n)->kind != CW_TOKEN_WORD ||
             cw_scan_is (self->lexicon.scan, token - n, "of and with"))
      return FALSE;
  return FALSE;
}

/* Whether the event at @at is what a treatment was given for, or what was there when it was. */
gboolean
cw_event_reader_is_indication (const CwEventReader *self, guint at)
{
  return is_indication (self, at) || is_why_given (self, at) || is_back_in_graft (self, at) ||
         is_given_fact (self, at) || is_long_after (self, at) || is_circumstance (self, at) ||
         is_field_of_use (self, at) || is_purpose (self, at) || is_called_previous (self, at);
}
