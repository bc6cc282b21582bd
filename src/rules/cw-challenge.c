/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-challenge.h"

#include "rules/cw-dose.h"
#include "rules/cw-interval.h"

/* Dechallenge and rechallenge from dose changes and the dates of events: the withdrawal of a drug
 * and what followed, its return and what followed (Edwards IR, Biriell C, Drug Saf 1994;10:93-102).
 */

#define KIND(nick) (1u << CW_DOSE_CHANGE_KIND_##nick)

/* ---- which changes ---- */

static CwDrug *
lookup_drug (CwCase *root, const char *id)
{
  CwEntity *drug = id ? cw_entity_lookup (CW_ENTITY (root), id) : NULL;

  return drug && CW_IS_DRUG (drug) ? CW_DRUG (drug) : NULL;
}

/* A change or an event that names no drug is no reason to doubt. */
static gboolean
may_be_suspected (CwCase *root, CwAdverseEvent *event, const CwDrug *drug)
{
  GListModel *list = G_LIST_MODEL (event->suspected);
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwSuspectedDrug) suspected = g_list_model_get_item (list, i);
      CwDrug *other = lookup_drug (root, suspected->drug);

      if (drug == NULL || other == NULL || cw_dose_is_same_drug (drug, other))
        return TRUE;
    }
  return n == 0;
}

static gboolean
is_linked (const CwDoseChange *change, CwAdverseEvent *event)
{
  return g_strcmp0 (change->adverse_event, cw_entity_get_id (CW_ENTITY (event))) == 0;
}

/* Surely dated within four weeks after the onset, and not surely after the end. */
static gboolean
is_near (const CwDoseChange *change, const CwAdverseEvent *event)
{
  CwMoment day = cw_moment_from_date (change->date);
  CwMoment onset = cw_moment_from_date (event->onset), end = cw_moment_from_date (event->end);

  return day.known && onset.known && day.low >= onset.high &&
         day.high <= onset.low + CW_CHALLENGE_NEAR_DAYS && !(end.known && day.low > end.high);
}

static gboolean
concerns (CwCase *root, CwAdverseEvent *event, const CwDoseChange *change)
{
  return (is_linked (change, event) ||
          (change->adverse_event == NULL && is_near (change, event))) &&
         may_be_suspected (root, event, lookup_drug (root, change->drug));
}

static CwDoseChange *
find_change (CwCase *root, CwAdverseEvent *event, guint kinds)
{
  GListModel *list = G_LIST_MODEL (root->dose_changes);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (list, i);

      if ((kinds & (1u << change->kind)) && concerns (root, event, change))
        return change; /* its list keeps it */
    }
  return NULL;
}

/* ---- what followed ---- */

/* When the dates do not say that the event had ended before, a drug that was changed because of it
 * was changed while it went on. */
static CwTristate
got_better (CwAdverseEvent *event, const CwDoseChange *change)
{
  CwMoment day = cw_moment_from_date (change->date), end = cw_moment_from_date (event->end);

  switch (event->outcome)
    {
    case CW_EVENT_OUTCOME_RESOLVED:
    case CW_EVENT_OUTCOME_RESOLVING:
      if (end.known && day.known ? end.low < day.high : !is_linked (change, event))
        return CW_TRISTATE_NOT_RECORDED;
      return CW_TRISTATE_YES;
    case CW_EVENT_OUTCOME_ONGOING:
    case CW_EVENT_OUTCOME_FATAL:
      return CW_TRISTATE_NO;
    default:
      return CW_TRISTATE_NOT_RECORDED;
    }
}

/* The same drug was given again, at a day that is not surely before its withdrawal. */
static gboolean
is_restart (CwCase *root,
            CwAdverseEvent *event,
            const CwDoseChange *withdrawal,
            const CwDoseChange *change)
{
  CwMoment stopped = cw_moment_from_date (withdrawal->date);
  CwMoment day = cw_moment_from_date (change->date);

  return change->kind == CW_DOSE_CHANGE_KIND_RESTART &&
         !(stopped.known && day.known && day.high < stopped.low) &&
         may_be_suspected (root, event, lookup_drug (root, change->drug));
}

static CwDoseChange *
find_restart (CwCase *root, CwAdverseEvent *event, const CwDoseChange *withdrawal)
{
  GListModel *list = G_LIST_MODEL (root->dose_changes);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (list, i);

      if (is_restart (root, event, withdrawal, change))
        return change; /* its list keeps it */
    }
  return NULL;
}

static gboolean
is_same_text (const char *one, const char *other)
{
  return one && other && g_ascii_strcasecmp (one, other) == 0;
}

/* The same event, which surely began when the drug was being given again. */
static gboolean
is_recurrence (CwCase *root,
               CwAdverseEvent *event,
               const CwDoseChange *restart,
               CwAdverseEvent *other)
{
  CwMoment day = cw_moment_from_date (restart->date), onset = cw_moment_from_date (other->onset);

  return other != event && onset.known && day.known && onset.low >= day.high &&
         (is_same_text (event->term, other->term) ||
          is_same_text (event->as_written, other->as_written)) &&
         may_be_suspected (root, other, lookup_drug (root, restart->drug));
}

static CwAdverseEvent *
find_recurrence (CwCase *root, CwAdverseEvent *event, const CwDoseChange *restart)
{
  GListModel *list = G_LIST_MODEL (root->adverse_events);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAdverseEvent) other = g_list_model_get_item (list, i);

      if (is_recurrence (root, event, restart, other))
        return other; /* its list keeps it */
    }
  return NULL;
}

/* A drug that was paused or given again may have kept the event going. */
static gboolean
is_given_again (const CwChallenge *self)
{
  return self->restart || self->withdrawal->kind != CW_DOSE_CHANGE_KIND_STOP;
}

/**
 * cw_challenge_find:
 * @root: a case
 * @event: an adverse event of it
 *
 * Looks for changes of the suspected drug that were made because of the event, or up to
 * %CW_CHALLENGE_NEAR_DAYS days after its onset. Only a drug that was stopped for good shows that
 * the event went on without it.
 *
 * Returns: what the dose changes and dates say; its members are valid as long as @root
 */
CwChallenge
cw_challenge_find (CwCase *root, CwAdverseEvent *event)
{
  CwChallenge self = { NULL };

  self.withdrawal = find_change (root, event, KIND (INTERRUPT) | KIND (STOP));
  self.reduction = find_change (root, event, KIND (REDUCE));
  if (self.withdrawal == NULL)
    {
      if (self.reduction)
        self.dose_relation = got_better (event, self.reduction);
      return self;
    }
  self.dechallenge = got_better (event, self.withdrawal);
  self.restart = find_restart (root, event, self.withdrawal);
  if (self.dechallenge == CW_TRISTATE_NO && is_given_again (&self))
    self.dechallenge = CW_TRISTATE_NOT_RECORDED;
  if (self.restart)
    self.recurrence = find_recurrence (root, event, self.restart);
  if (self.recurrence)
    self.rechallenge = CW_TRISTATE_YES;
  return self;
}
