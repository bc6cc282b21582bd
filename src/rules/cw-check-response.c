/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-check-private.h"

/* The outcome against the assessments it sums up. */

/* ---- the last assessment ---- */

static gboolean
is_follow_up (const CwAssessment *assessment)
{
  return assessment->overall != 0 && assessment->overall != CW_RESPONSE_CATEGORY_BASELINE;
}

static CwAssessment *
find_latest (GListModel *assessments, guint *position)
{
  CwAssessment *latest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (assessments, i);

      if (!is_follow_up (assessment) || !cw_date_is_readable (assessment->date) ||
          (latest && !cw_check_is_before (latest->date, assessment->date)))
        continue;
      latest = assessment; /* its list keeps it */
      *position = i;
    }
  return latest;
}

/* The dated assessment that is surely the last: all dated ones come before it, and no undated
 * one stands behind it. */
static CwAssessment *
find_last (GListModel *assessments)
{
  guint position = 0;
  CwAssessment *latest = find_latest (assessments, &position);

  for (guint i = 0; latest && i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (assessments, i);

      if (i == position || !is_follow_up (assessment))
        continue;
      if (cw_date_is_readable (assessment->date)
            ? !cw_check_is_before (assessment->date, latest->date)
            : i > position)
        return NULL;
    }
  return latest;
}

/* The statuses that nobody could give a disease so assessed; one bit each. */
static guint
get_impossible_statuses (int category)
{
  const guint grown = 1u << CW_DISEASE_STATUS_PROGRESSIVE | 1u << CW_DISEASE_STATUS_RECURRENCE;
  const guint gone = 1u << CW_DISEASE_STATUS_NO_EVIDENCE | 1u
                                                             << CW_DISEASE_STATUS_COMPLETE_RESPONSE;
  const guint kept = 1u << CW_DISEASE_STATUS_PARTIAL_RESPONSE | 1u << CW_DISEASE_STATUS_STABLE;

  switch (category)
    {
    case CW_RESPONSE_CATEGORY_PD:
    case CW_RESPONSE_CATEGORY_ICPD:
      return gone | kept;
    case CW_RESPONSE_CATEGORY_CR:
      return grown | kept;
    case CW_RESPONSE_CATEGORY_PR:
    case CW_RESPONSE_CATEGORY_SD:
    case CW_RESPONSE_CATEGORY_NON_CR_NON_PD:
      return grown | gone;
    default:
      return 0;
    }
}

static void
check_status (GPtrArray *findings, CwCase *root)
{
  CwOutcome *outcome = root->outcome;
  CwAssessment *last = find_last (G_LIST_MODEL (root->assessments));
  g_autofree char *status = NULL, *category = NULL, *date = NULL;

  if (last == NULL || outcome->disease_status == 0 ||
      !(get_impossible_statuses (last->overall) & (1u << outcome->disease_status)) ||
      cw_check_is_before (last->date, outcome->disease_status_date))
    return;
  status = cw_check_dup_value (CW_ENTITY (outcome), "disease-status");
  category = cw_check_dup_value (CW_ENTITY (last), "overall");
  date = cw_check_dup_value (CW_ENTITY (last), "date");
  cw_finding_add_place (
    cw_finding_add_to (
      findings, "status-against-assessment", CW_SEVERITY_ERROR, CW_ENTITY (outcome),
      "disease-status",
      g_strdup_printf (_ ("The outcome says “%s”, the last dated assessment (%s) “%s”."), status,
                       date, category)),
    CW_ENTITY (last), "overall");
}

/* ---- the best response ---- */

/* The worse the higher; 0 for what is no response. */
static int
rank_category (int category)
{
  switch (category)
    {
    case CW_RESPONSE_CATEGORY_CR:
      return 1;
    case CW_RESPONSE_CATEGORY_PR:
      return 2;
    case CW_RESPONSE_CATEGORY_SD:
    case CW_RESPONSE_CATEGORY_NON_CR_NON_PD:
      return 3;
    case CW_RESPONSE_CATEGORY_PD:
    case CW_RESPONSE_CATEGORY_IUPD:
    case CW_RESPONSE_CATEGORY_ICPD:
      return 4;
    case CW_RESPONSE_CATEGORY_NE:
      return 5;
    default:
      return 0;
    }
}

static int
rank_best (int best)
{
  static const int ranks[] = { 0, 1, 2, 3, 3, 4, 5 };

  G_STATIC_ASSERT (G_N_ELEMENTS (ranks) == CW_BEST_RESPONSE_NE + 1);
  return best > 0 && best <= CW_BEST_RESPONSE_NE ? ranks[best] : 0;
}

/* The best assessment, and how many were that good. One alone may have been left unconfirmed. */
static CwAssessment *
find_best (GListModel *assessments, guint *n_best)
{
  CwAssessment *best = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (assessments, i);
      int rank = rank_category (assessment->overall);
      int best_rank = best ? rank_category (best->overall) : G_MAXINT;

      if (rank == 0 || rank > best_rank)
        continue;
      *n_best = rank < best_rank ? 1 : *n_best + 1;
      if (rank < best_rank)
        best = assessment;
    }
  return best;
}

static void
check_best_response (GPtrArray *findings, CwCase *root)
{
  CwOutcome *outcome = root->outcome;
  guint n_best = 0;
  CwAssessment *best = find_best (G_LIST_MODEL (root->assessments), &n_best);
  int reported = rank_best (outcome->best_response);
  g_autofree char *said = NULL, *shown = NULL;

  if (best == NULL || reported == 0 || reported == rank_category (best->overall) ||
      (reported > rank_category (best->overall) && n_best < 2))
    return;
  said = cw_check_dup_value (CW_ENTITY (outcome), "best-response");
  shown = cw_check_dup_value (CW_ENTITY (best), "overall");
  cw_finding_add_place (
    cw_finding_add_to (
      findings, "best-response-against-assessments", CW_SEVERITY_WARNING, CW_ENTITY (outcome),
      "best-response",
      g_strdup_printf (_ ("The best response is given as “%s”, the best assessment is “%s”."), said,
                       shown)),
    CW_ENTITY (best), "overall");
}

/* ---- death ---- */

static void
check_death (GPtrArray *findings, CwOutcome *outcome)
{
  gboolean dated = cw_date_is_readable (outcome->vital_status_date) || outcome->vital_status_text;

  if (outcome->vital_status != CW_VITAL_STATUS_DEAD)
    return;
  if (!dated)
    cw_finding_add_to (findings, "death-without-date", CW_SEVERITY_NOTE, CW_ENTITY (outcome),
                       "vital-status-date",
                       g_strdup (_ ("The patient is recorded as dead, but not when.")));
  if (outcome->cause_of_death == NULL)
    cw_finding_add_to (findings, "death-without-cause", CW_SEVERITY_NOTE, CW_ENTITY (outcome),
                       "cause-of-death",
                       g_strdup (_ ("The patient is recorded as dead, but not of what.")));
}

void
cw_check_response (GPtrArray *findings, CwCase *root)
{
  check_status (findings, root);
  check_best_response (findings, root);
  check_death (findings, root->outcome);
}
