/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rules/cw-assessment-order.h"
#include "rules/cw-challenge.h"
#include "rules/cw-check-private.h"
#include "rules/cw-duration.h"
#include "rules/cw-irecist-reading.h"
#include "rules/cw-irecist.h"
#include "rules/cw-naranjo.h"
#include "rules/cw-target-choice.h"

/* What is reported against what follows from the other facts. */

/* ---- responses ---- */

static char *
describe_contradiction (const CwRecistReading *reading)
{
  gboolean immune = cw_irecist_applies (reading->assessment);
  g_autofree char *title = cw_assessment_order_dup_name (reading->assessment);
  g_autofree char *said = cw_check_dup_value (CW_ENTITY (reading->assessment), "overall");
  g_autofree char *possible =
    immune ? cw_irecist_set_format (reading->overall) : cw_recist_set_format (reading->overall);

  return g_strdup_printf (immune
                            ? _ ("%s: reported as “%s”, but by iRECIST the recorded lesions "
                                 "give %s.")
                            : _ ("%s: reported as “%s”, but by RECIST 1.1 the recorded lesions "
                                 "give %s."),
                          title, said, possible);
}

static void
check_reading (GPtrArray *findings, const CwRecistReading *reading)
{
  CwAssessment *assessment = reading->assessment;

  if (!cw_irecist_is_contradicted (reading))
    return;
  cw_finding_add_place (cw_finding_add_to (findings, "response-against-lesions",
                                           CW_SEVERITY_WARNING, CW_ENTITY (assessment), "overall",
                                           describe_contradiction (reading)),
                        CW_ENTITY (assessment), "measurements");
}

static void
check_targets (GPtrArray *findings, const CwCourse *course)
{
  g_autoptr (GPtrArray) doubts = cw_target_choice_list_doubts (course->root, course->readings);

  for (guint i = 0; i < doubts->len; i++)
    {
      const CwTargetDoubt *doubt = doubts->pdata[i];

      cw_finding_add_to (findings, "targets-against-criteria", CW_SEVERITY_WARNING, doubt->entity,
                         doubt->field, g_strdup (doubt->text));
    }
}

/* ---- durations ---- */

/* Half of the last place that was written: “22 mo” stands for 21.5 to 22.5. */
static double
get_rounding (const char *number)
{
  const char *point = strchr (number, '.');

  return 0.5 * pow (10, point ? -(double)strlen (point + 1) : 0);
}

/* What a reported time may mean, in days. */
static gboolean
read_reported (const CwQuantity *reported, CwRange *days)
{
  CwQuantity plain, half;
  g_autofree char *rounding = NULL;
  CwRange slack;

  if (!cw_quantity_is_readable (reported) || reported->comparator == CW_COMPARATOR_ABOUT)
    return FALSE;
  plain = *reported;
  plain.comparator = CW_COMPARATOR_NONE;
  rounding = cw_range_format_number (get_rounding (reported->number), 3);
  half = (CwQuantity){ CW_COMPARATOR_NONE, rounding, NULL, reported->unit, NULL };
  if (!cw_range_read (&plain, "d", days) || !cw_range_read (&half, "d", &slack))
    return FALSE;
  days->low -= slack.low;
  days->high += slack.low;
  if (reported->comparator == CW_COMPARATOR_LESS || reported->comparator == CW_COMPARATOR_AT_MOST)
    days->low = 0;
  if (reported->comparator == CW_COMPARATOR_MORE || reported->comparator == CW_COMPARATOR_AT_LEAST)
    days->high = G_MAXDOUBLE;
  return TRUE;
}

static const CwQuantity *
get_reported (const CwOutcome *outcome, CwDurationKind kind)
{
  const CwQuantity *const reported[] = { outcome->duration_of_response,
                                         outcome->progression_free_survival,
                                         outcome->overall_survival, outcome->follow_up };

  G_STATIC_ASSERT (G_N_ELEMENTS (reported) == CW_DURATION_N_KINDS);
  return reported[kind];
}

/* Whether the reported time is none that the dates allow. Follow-up and censored times may go on
 * after the last date that is recorded. */
gboolean
cw_check_contradicts_duration (const CwCase *root, CwDurationKind kind, const CwDuration *duration)
{
  gboolean open_ended = duration->is_censored || kind == CW_DURATION_FOLLOW_UP;
  CwRange days;

  return duration->problem == NULL && read_reported (get_reported (root->outcome, kind), &days) &&
         (days.high < duration->days.low || (!open_ended && days.low > duration->days.high));
}

static void
check_duration (GPtrArray *findings, const CwCourse *course, CwDurationKind kind)
{
  CwOutcome *outcome = course->root->outcome;
  CwDuration duration = cw_duration_compute (course, kind);
  g_autofree char *said = NULL, *months = NULL;
  const char *field = cw_duration_get_nick (kind);
  CwFinding *finding;

  if (!cw_check_contradicts_duration (course->root, kind, &duration))
    return;
  said = cw_check_dup_value (CW_ENTITY (outcome), field);
  months = cw_duration_format_months (&duration.days);
  finding = cw_finding_add_to (
    findings, "duration-against-dates", CW_SEVERITY_WARNING, CW_ENTITY (outcome), field,
    g_strdup_printf (_ ("%s is given as %s; from %s to %s the dates allow %s months."),
                     cw_duration_get_label (kind), said, duration.from_name, duration.to_name,
                     months));
  cw_finding_add_place (finding, duration.from_entity, duration.from_field);
  cw_finding_add_place (finding, duration.to_entity, duration.to_field);
}

/* ---- causality ---- */

static void
check_naranjo (GPtrArray *findings, CwAdverseEvent *event)
{
  g_autofree char *title = NULL, *said = NULL;
  CwRange score;
  CwNaranjo category;

  if (event->naranjo == 0 || !cw_range_read (event->naranjo_score, NULL, &score) ||
      !cw_range_is_exact (&score))
    return;
  category = cw_naranjo_get_category ((int)CLAMP (score.low, -100, 100));
  if ((int)category == event->naranjo)
    return;
  title = cw_entity_dup_title (CW_ENTITY (event));
  said = cw_check_dup_value (CW_ENTITY (event), "naranjo");
  cw_finding_add_place (
    cw_finding_add_to (
      findings, "naranjo-against-score", CW_SEVERITY_WARNING, CW_ENTITY (event), "naranjo",
      g_strdup_printf (_ ("%s: the Naranjo category is given as “%s”, but a score of %s "
                          "means “%s”."),
                       title, said, event->naranjo_score->number, cw_naranjo_get_label (category))),
    CW_ENTITY (event), "naranjo-score");
}

/* What is recorded about a challenge against what dose changes and dates say. */
static void
check_challenge (GPtrArray *findings,
                 CwAdverseEvent *event,
                 const char *field,
                 int recorded,
                 CwTristate found,
                 CwDoseChange *change)
{
  gboolean denies =
    recorded == CW_CHALLENGE_RESULT_NEGATIVE || recorded == CW_CHALLENGE_RESULT_NOT_DONE;
  g_autofree char *title = NULL, *said = NULL;

  if (!(found == CW_TRISTATE_YES && denies) &&
      !(found == CW_TRISTATE_NO && recorded == CW_CHALLENGE_RESULT_POSITIVE))
    return;
  title = cw_entity_dup_title (CW_ENTITY (event));
  said = cw_check_dup_value (CW_ENTITY (event), field);
  cw_finding_add_place (
    cw_finding_add_to (
      findings, "challenge-against-dose-changes", CW_SEVERITY_WARNING, CW_ENTITY (event), field,
      g_strdup_printf (found == CW_TRISTATE_YES
                         ? _ ("%s: recorded as “%s”, but the dose changes and dates "
                              "say that it was positive.")
                         : _ ("%s: recorded as “%s”, but the drug was stopped and the "
                              "event went on."),
                       title, said)),
    CW_ENTITY (change), "kind");
}

static void
check_challenges (GPtrArray *findings, CwCase *root, CwAdverseEvent *event)
{
  CwChallenge challenge = cw_challenge_find (root, event);

  check_challenge (findings, event, "dechallenge", event->dechallenge, challenge.dechallenge,
                   challenge.withdrawal);
  check_challenge (findings, event, "rechallenge", event->rechallenge, challenge.rechallenge,
                   challenge.restart);
}

/* What a category of WHO-UMC does not go with; %NULL when nothing recorded speaks against it. */
static const char *
get_objection (int category, const CwNaranjoDraft *draft)
{
  gboolean claims = category == CW_WHO_UMC_CERTAIN || category == CW_WHO_UMC_PROBABLE;

  if ((claims || category == CW_WHO_UMC_POSSIBLE) &&
      draft->answers[CW_NARANJO_ITEM_TEMPORAL] == CW_TRISTATE_NO)
    return _ ("the event began before the drug was given");
  if (claims && draft->answers[CW_NARANJO_ITEM_DECHALLENGE] == CW_TRISTATE_NO)
    return _ ("the event did not get better without the drug");
  return NULL;
}

static void
check_who_umc (GPtrArray *findings, CwCase *root, CwAdverseEvent *event)
{
  g_autofree char *title = NULL, *said = NULL;
  CwNaranjoDraft draft;
  const char *objection;

  if (!cw_naranjo_draft (root, event, &draft))
    return;
  objection = get_objection (event->who_umc, &draft);
  if (objection == NULL)
    return;
  title = cw_entity_dup_title (CW_ENTITY (event));
  said = cw_check_dup_value (CW_ENTITY (event), "who-umc");
  cw_finding_add_to (
    findings, "who-umc-against-facts", CW_SEVERITY_WARNING, CW_ENTITY (event), "who-umc",
    /* Translators: WHO-UMC is a scale of causality; the last %s is half a sentence. */
    g_strdup_printf (_ ("%s: the WHO-UMC category is given as “%s”, but %s."), title, said,
                     objection));
}

/* ---- delays ---- */

/* The regimen whose drug a change delayed. */
static CwRegimen *
lookup_delayed (CwCase *root, const CwDoseChange *change)
{
  CwEntity *drug = change->drug && change->kind == CW_DOSE_CHANGE_KIND_DELAY
                     ? cw_entity_lookup (CW_ENTITY (root), change->drug)
                     : NULL;
  CwEntity *regimen = drug ? cw_entity_get_parent (drug) : NULL;

  return regimen && CW_IS_REGIMEN (regimen) ? CW_REGIMEN (regimen) : NULL;
}

/* One delay cannot be longer than all those of the regimen, from which its dose intensity is
 * computed. */
static void
check_delay (GPtrArray *findings, CwCase *root, CwDoseChange *change)
{
  CwRegimen *regimen = lookup_delayed (root, change);
  g_autofree char *title = NULL, *said = NULL, *duration = NULL;
  CwRange all, one;

  if (regimen == NULL || !cw_range_read (regimen->delays, "d", &all) ||
      !cw_range_read (change->duration, "d", &one) || one.low <= all.high)
    return;
  title = cw_entity_dup_title (CW_ENTITY (regimen));
  said = cw_check_dup_value (CW_ENTITY (regimen), "delays");
  duration = cw_check_dup_value (CW_ENTITY (change), "duration");
  cw_finding_add_place (
    cw_finding_add_to (
      findings, "delays-against-dose-changes", CW_SEVERITY_WARNING, CW_ENTITY (regimen), "delays",
      g_strdup_printf (_ ("%s: the delays are given as %s in all, but a dose change "
                          "says that it was delayed by %s."),
                       title, said, duration)),
    CW_ENTITY (change), "duration");
}

void
cw_check_computed (GPtrArray *findings, CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  GListModel *events = G_LIST_MODEL (root->adverse_events);
  GListModel *changes = G_LIST_MODEL (root->dose_changes);

  for (guint i = 0; i < course->readings->len; i++)
    check_reading (findings, course->readings->pdata[i]);
  check_targets (findings, course);
  for (guint kind = 0; kind < CW_DURATION_N_KINDS; kind++)
    check_duration (findings, course, kind);
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (CwAdverseEvent) event = g_list_model_get_item (events, i);

      check_naranjo (findings, event);
      check_who_umc (findings, root, event);
      check_challenges (findings, root, event);
    }
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (changes, i);

      check_delay (findings, root, change);
    }
}
