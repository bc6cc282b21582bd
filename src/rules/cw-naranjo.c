/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-naranjo.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-challenge.h"
#include "rules/cw-interval.h"

/* Causality of adverse events: a draft of what can be decided from recorded facts. What cannot
 * stays “do not know”; the clinician has the last word. */

/* Naranjo CA et al., Clin Pharmacol Ther 1981;30:239-245. “Do not know” gives 0 everywhere. */
static const struct
{
  const char *label;
  int yes;
  int no;
} items[CW_NARANJO_N_ITEMS] = {
  { N_ ("earlier reports"), 1, 0 },     { N_ ("after the drug"), 2, -1 },
  { N_ ("dechallenge"), 1, 0 },         { N_ ("rechallenge"), 2, -1 },
  { N_ ("other causes"), -1, 2 },       { N_ ("placebo"), -1, 1 },
  { N_ ("toxic concentration"), 1, 0 }, { N_ ("dose relation"), 1, 0 },
  { N_ ("similar before"), 1, 0 },      { N_ ("objective evidence"), 1, 0 },
};

/**
 * cw_naranjo_get_points:
 * @item: a question
 * @answer: the answer
 *
 * Returns: what the answer adds to the score
 */
int
cw_naranjo_get_points (CwNaranjoItem item, CwTristate answer)
{
  g_return_val_if_fail ((guint)item < CW_NARANJO_N_ITEMS, 0);

  if (answer == CW_TRISTATE_NOT_RECORDED)
    return 0;
  return answer == CW_TRISTATE_YES ? items[item].yes : items[item].no;
}

/**
 * cw_naranjo_get_score:
 * @self: the answers
 *
 * Returns: the score, -4 to 13
 */
int
cw_naranjo_get_score (const CwNaranjoDraft *self)
{
  int score = 0;

  for (guint i = 0; i < CW_NARANJO_N_ITEMS; i++)
    score += cw_naranjo_get_points (i, self->answers[i]);
  return score;
}

/**
 * cw_naranjo_get_category:
 * @score: a score
 *
 * Returns: definite from 9, probable from 5, possible from 1, doubtful below
 */
CwNaranjo
cw_naranjo_get_category (int score)
{
  if (score >= 9)
    return CW_NARANJO_DEFINITE;
  if (score >= 5)
    return CW_NARANJO_PROBABLE;
  return score >= 1 ? CW_NARANJO_POSSIBLE : CW_NARANJO_DOUBTFUL;
}

/**
 * cw_naranjo_get_label:
 * @category: a category
 *
 * Returns: its translated name; "" for not recorded
 */
const char *
cw_naranjo_get_label (CwNaranjo category)
{
  static const char *const labels[] = { "", N_ ("definite"), N_ ("probable"), N_ ("possible"),
                                        N_ ("doubtful") };

  return category > 0 && category < G_N_ELEMENTS (labels) ? _ (labels[category]) : "";
}

/* ---- facts ---- */

/* The suspected drug that an event names first. */
static CwSuspectedDrug *
get_suspected (CwAdverseEvent *event)
{
  g_autoptr (CwSuspectedDrug) first = g_list_model_get_item (G_LIST_MODEL (event->suspected), 0);

  return first; /* its list keeps it */
}

static CwDrug *
get_drug (CwCase *root, CwSuspectedDrug *suspected)
{
  CwEntity *drug =
    suspected && suspected->drug ? cw_entity_lookup (CW_ENTITY (root), suspected->drug) : NULL;

  return drug && CW_IS_DRUG (drug) ? CW_DRUG (drug) : NULL;
}

/* Whether a change of such a kind was made because of the event. */
static gboolean
has_change (CwCase *root, CwAdverseEvent *event, guint kinds)
{
  GListModel *list = G_LIST_MODEL (root->dose_changes);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (list, i);

      if (g_strcmp0 (change->adverse_event, cw_entity_get_id (CW_ENTITY (event))) == 0 &&
          (kinds & (1u << change->kind)))
        return TRUE;
    }
  return FALSE;
}

/* When a drug was first given; without days or cycles of its own, when its regimen began. */
static CwMoment
get_first_dose (CwDrug *drug)
{
  CwEntity *regimen = cw_entity_get_parent (CW_ENTITY (drug));

  return drug->start || drug->cycles || !CW_IS_REGIMEN (regimen)
           ? cw_moment_from_date (drug->start)
           : cw_moment_from_date (CW_REGIMEN (regimen)->start);
}

/* A drug that was paused or reduced because of an event was given before it. */
static CwTristate
decide_temporal (CwCase *root, CwAdverseEvent *event)
{
  const guint kinds = 1u << CW_DOSE_CHANGE_KIND_INTERRUPT | 1u << CW_DOSE_CHANGE_KIND_REDUCE |
                      1u << CW_DOSE_CHANGE_KIND_RESCHEDULE | 1u << CW_DOSE_CHANGE_KIND_STOP |
                      1u << CW_DOSE_CHANGE_KIND_DELAY;
  CwDrug *drug = get_drug (root, get_suspected (event));
  CwMoment start = drug ? get_first_dose (drug) : cw_moment_from_date (NULL);
  CwMoment onset = cw_moment_from_date (event->onset);

  if (start.known && onset.known && onset.low >= start.high)
    return CW_TRISTATE_YES;
  if (start.known && onset.known && onset.high < start.low)
    return CW_TRISTATE_NO;
  return has_change (root, event, kinds) || (event->action >= CW_EVENT_ACTION_INTERRUPTED &&
                                             event->action <= CW_EVENT_ACTION_STOPPED)
           ? CW_TRISTATE_YES
           : CW_TRISTATE_NOT_RECORDED;
}

/* What the clinician recorded, else what the dose changes say. */
static CwTristate
decide_challenge (int result, CwTristate found)
{
  if (result == 0)
    return found;
  if (result == CW_CHALLENGE_RESULT_POSITIVE)
    return CW_TRISTATE_YES;
  return result == CW_CHALLENGE_RESULT_NEGATIVE ? CW_TRISTATE_NO : CW_TRISTATE_NOT_RECORDED;
}

/* Who suspects several drugs, or holds one for no more than possible, sees other causes. */
static CwTristate
decide_alternative (CwAdverseEvent *event)
{
  CwSuspectedDrug *suspected = get_suspected (event);
  int attribution = suspected ? suspected->attribution : 0;

  if (g_list_model_get_n_items (G_LIST_MODEL (event->suspected)) > 1)
    return CW_TRISTATE_YES;
  if (attribution == 0)
    attribution = event->attribution;
  if (attribution == CW_ATTRIBUTION_DEFINITE)
    return CW_TRISTATE_NO;
  return attribution > 0 && attribution <= CW_ATTRIBUTION_POSSIBLE ? CW_TRISTATE_YES
                                                                   : CW_TRISTATE_NOT_RECORDED;
}

/* Better in a lower dose; or given again in one, and the event did not come back. */
static CwTristate
decide_dose (CwCase *root, CwAdverseEvent *event, const CwChallenge *challenge)
{
  gboolean reduced = event->action == CW_EVENT_ACTION_REDUCED ||
                     has_change (root, event, 1u << CW_DOSE_CHANGE_KIND_REDUCE);

  if (challenge->dose_relation == CW_TRISTATE_YES)
    return CW_TRISTATE_YES;
  return reduced && event->rechallenge == CW_CHALLENGE_RESULT_NEGATIVE ? CW_TRISTATE_YES
                                                                       : CW_TRISTATE_NOT_RECORDED;
}

/**
 * cw_naranjo_draft:
 * @root: a case
 * @event: an adverse event of it
 * @draft: (out caller-allocates): the answers that recorded facts give
 *
 * Dechallenge and rechallenge are what the event says, else what the dose changes say. Earlier
 * reports, placebo, concentrations and reactions before are not recorded anywhere: they
 * stay “do not know”.
 *
 * Returns: %FALSE when no drug is suspected
 */
gboolean
cw_naranjo_draft (CwCase *root, CwAdverseEvent *event, CwNaranjoDraft *draft)
{
  CwChallenge challenge = cw_challenge_find (root, event);

  *draft = (CwNaranjoDraft){ { CW_TRISTATE_NOT_RECORDED } };
  if (get_suspected (event) == NULL)
    return FALSE;
  draft->answers[CW_NARANJO_ITEM_TEMPORAL] = decide_temporal (root, event);
  draft->answers[CW_NARANJO_ITEM_DECHALLENGE] =
    decide_challenge (event->dechallenge, challenge.dechallenge);
  draft->answers[CW_NARANJO_ITEM_RECHALLENGE] =
    decide_challenge (event->rechallenge, challenge.rechallenge);
  draft->answers[CW_NARANJO_ITEM_ALTERNATIVE] = decide_alternative (event);
  draft->answers[CW_NARANJO_ITEM_DOSE] = decide_dose (root, event, &challenge);
  if (event->confirmation)
    draft->answers[CW_NARANJO_ITEM_OBJECTIVE] = CW_TRISTATE_YES;
  return TRUE;
}

/**
 * cw_naranjo_format:
 * @self: the answers
 *
 * Returns: (transfer full): the answered questions with their points: “dechallenge yes +1; …”
 */
char *
cw_naranjo_format (const CwNaranjoDraft *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CW_NARANJO_N_ITEMS; i++)
    if (self->answers[i] != CW_TRISTATE_NOT_RECORDED)
      g_string_append_printf (text, "%s%s %s %+d", text->len ? "; " : "", _ (items[i].label),
                              self->answers[i] == CW_TRISTATE_YES ? _ ("yes") : _ ("no"),
                              cw_naranjo_get_points (i, self->answers[i]));
  g_string_append_printf (text, "%s%s", text->len ? "; " : "", _ ("the rest not known 0"));
  return g_string_free (text, FALSE);
}

/**
 * cw_naranjo_format_answers:
 * @self: the answers
 *
 * Returns: (transfer full): the answered questions without points: “dechallenge yes; …”
 */
char *
cw_naranjo_format_answers (const CwNaranjoDraft *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CW_NARANJO_N_ITEMS; i++)
    if (self->answers[i] != CW_TRISTATE_NOT_RECORDED)
      g_string_append_printf (text, "%s%s %s", text->len ? "; " : "", _ (items[i].label),
                              self->answers[i] == CW_TRISTATE_YES ? _ ("yes") : _ ("no"));
  return g_string_free (text, FALSE);
}

/* ---- WHO-UMC ---- */

/**
 * cw_who_umc_draft:
 * @draft: the answers that recorded facts give
 * @problem: (out) (nullable): why no category can be told, a translated half sentence
 *
 * The categories of the WHO-UMC system (Uppsala Monitoring Centre, “The use of the WHO-UMC system
 * for standardised case causality assessment”): time, other causes, withdrawal and rechallenge.
 *
 * Returns: a category, or 0
 */
CwWhoUmc
cw_who_umc_draft (const CwNaranjoDraft *draft, const char **problem)
{
  const CwTristate *answers = draft->answers;

  *problem = NULL;
  if (answers[CW_NARANJO_ITEM_TEMPORAL] == CW_TRISTATE_NO)
    return CW_WHO_UMC_UNLIKELY;
  if (answers[CW_NARANJO_ITEM_TEMPORAL] == CW_TRISTATE_NOT_RECORDED)
    *problem = _ ("whether the drug was given before the event is not recorded");
  else if (answers[CW_NARANJO_ITEM_ALTERNATIVE] == CW_TRISTATE_YES ||
           answers[CW_NARANJO_ITEM_DECHALLENGE] != CW_TRISTATE_YES)
    return CW_WHO_UMC_POSSIBLE;
  else if (answers[CW_NARANJO_ITEM_ALTERNATIVE] == CW_TRISTATE_NOT_RECORDED)
    *problem = _ ("whether other causes could explain the event is not recorded (“possible” if so, "
                  "at least “probable” if not)");
  else
    return answers[CW_NARANJO_ITEM_RECHALLENGE] == CW_TRISTATE_YES &&
               answers[CW_NARANJO_ITEM_OBJECTIVE] == CW_TRISTATE_YES
             ? CW_WHO_UMC_CERTAIN
             : CW_WHO_UMC_PROBABLE;
  return 0;
}

/**
 * cw_who_umc_get_label:
 * @category: a category
 *
 * Returns: its translated name; "" for not recorded
 */
const char *
cw_who_umc_get_label (CwWhoUmc category)
{
  static const char *const labels[] = { "",
                                        N_ ("certain"),
                                        N_ ("probable"),
                                        N_ ("possible"),
                                        N_ ("unlikely"),
                                        N_ ("conditional"),
                                        N_ ("unassessable") };

  return category > 0 && category < G_N_ELEMENTS (labels) ? _ (labels[category]) : "";
}
