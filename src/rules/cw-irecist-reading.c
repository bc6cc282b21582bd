/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-irecist-reading.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-irecist.h"
#include "rules/cw-lesion-size.h"

/* iRECIST from the lesions and measurements of a case: what changed since progression was seen. */

/* Sums of decimals are compared a little more kindly than bit by bit. */
#define EPSILON 1e-6
/* A further rise of a sum by this much confirms progression. */
#define RISE_MM 5
/* From here a new lesion can be measured: longest diameter, or short axis of a node. */
#define MEASURABLE_MM 10
#define MEASURABLE_NODE_MM 15
/* That many new lesions are measured for a sum, in all and in one organ. */
#define SUM_MAX 5
#define SUM_MAX_PER_ORGAN 2

/* What is carried from one assessment to the next. */
typedef struct
{
  CwCase *root;
  guint phases;
  CwRecistReading *since; /* the first assessment that showed unconfirmed progression */
  CwRecistReading *smallest; /* the one after it, or itself, with the smallest sum of targets */
  CwRecistReading *last; /* the last one */
  CwMoment first; /* when @since was */
} Course;

typedef struct
{
  double before;
  double now;
  guint n;
  const char *organs[SUM_MAX];
} NewSum;

/**
 * cw_irecist_applies:
 * @assessment: an assessment
 *
 * Returns: whether it was made by iRECIST
 */
gboolean
cw_irecist_applies (const CwAssessment *assessment)
{
  return assessment->criteria == CW_RESPONSE_CRITERIA_IRECIST;
}

/**
 * cw_irecist_get_name:
 * @assessment: an assessment
 * @category: a #CwResponseCategory of it, reported or computed
 *
 * Returns: the abbreviation by the criteria of the assessment: “iPR” or “PR”; "" for 0
 */
const char *
cw_irecist_get_name (const CwAssessment *assessment, int category)
{
  return cw_irecist_applies (assessment) ? cw_irecist_get_abbreviation (category)
                                         : cw_recist_get_abbreviation (category);
}

/* The worst category that the criteria of an assessment know; 0 when nothing judges it. */
static int
get_last_category (const CwAssessment *assessment)
{
  if (cw_irecist_applies (assessment))
    return CW_RESPONSE_CATEGORY_ICPD;
  return cw_recist_applies (assessment) ? CW_RESPONSE_CATEGORY_NE : 0;
}

/**
 * cw_irecist_is_contradicted:
 * @reading: what the lesions make of an assessment
 *
 * Returns: whether its reported response is none that the lesions allow, by the criteria it was
 *   made by: iRECIST or RECIST 1.1
 */
gboolean
cw_irecist_is_contradicted (const CwRecistReading *reading)
{
  const CwAssessment *assessment = reading->assessment;

  return !reading->is_baseline && assessment->overall != 0 &&
         assessment->overall != CW_RESPONSE_CATEGORY_BASELINE &&
         assessment->overall <= get_last_category (assessment) && reading->overall != 0 &&
         !(reading->accepted & CW_RECIST_SET (assessment->overall));
}

static CwTristate
from_boolean (gboolean answer)
{
  return answer ? CW_TRISTATE_YES : CW_TRISTATE_NO;
}

/* Whether a set of categories surely holds one, surely not, or may hold it. */
static CwTristate
is_progression (guint set)
{
  if (set == CW_RECIST_SET (CW_RESPONSE_CATEGORY_PD))
    return CW_TRISTATE_YES;
  return set & CW_RECIST_SET (CW_RESPONSE_CATEGORY_PD) ? CW_TRISTATE_NOT_RECORDED : CW_TRISTATE_NO;
}

/* Yes wins; without one, what is not recorded leaves it open. */
static CwTristate
any_of (CwTristate one, CwTristate other)
{
  if (one == CW_TRISTATE_YES || other == CW_TRISTATE_YES)
    return CW_TRISTATE_YES;
  return one == CW_TRISTATE_NO && other == CW_TRISTATE_NO ? CW_TRISTATE_NO
                                                          : CW_TRISTATE_NOT_RECORDED;
}

/* ---- target lesions ---- */

static CwTristate
targets_grew (const CwRecistReading *before, const CwRecistReading *now)
{
  CwTristate was = is_progression (before->target), is = is_progression (now->target);

  if (is == CW_TRISTATE_NO || was == CW_TRISTATE_NO)
    return is; /* progression in a category in which there was none */
  if (before->has_sum && was == CW_TRISTATE_YES && now->sum >= before->sum + RISE_MM - EPSILON)
    return CW_TRISTATE_YES; /* what was not measured can only add to the sum */
  return before->has_sum && now->has_sum && was == CW_TRISTATE_YES ? CW_TRISTATE_NO
                                                                   : CW_TRISTATE_NOT_RECORDED;
}

static CwTristate
targets_shrank (const CwRecistReading *before, const CwRecistReading *now)
{
  int was = cw_recist_set_get_single (before->target);
  int is = cw_recist_set_get_single (now->target);

  if (was == 0 || is == 0)
    return before->target == CW_RECIST_NO_LESIONS ? CW_TRISTATE_NO : CW_TRISTATE_NOT_RECORDED;
  return from_boolean (is < was);
}

/* ---- single lesions ---- */

/* The kind of growth that needs no number of millimetres. */
static CwTristate
lesion_grew (const CwMeasurement *before, const CwMeasurement *now)
{
  double was, is;
  gboolean measured =
    before && now && cw_lesion_size_read (before, &was) > 0 && cw_lesion_size_read (now, &is) > 0;

  if (measured)
    return from_boolean (is > was + EPSILON);
  if (now == NULL || now->state != CW_LESION_STATE_UNEQUIVOCAL_PROGRESSION)
    return CW_TRISTATE_NO;
  /* “Unequivocal progression” twice may mean the same growth or more of it. */
  return before && before->state == CW_LESION_STATE_UNEQUIVOCAL_PROGRESSION
           ? CW_TRISTATE_NOT_RECORDED
           : CW_TRISTATE_YES;
}

/* ---- other lesions ---- */

static CwTristate
any_lesion_grew (CwCase *root, const CwRecistReading *before, const CwRecistReading *now)
{
  GListModel *list = G_LIST_MODEL (root->lesions);
  CwTristate answer = CW_TRISTATE_NOT_RECORDED;
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);
      CwMeasurement *last = cw_lesion_size_find (now->assessment, lesion);
      CwTristate grew;

      if (lesion->role != CW_LESION_ROLE_NON_TARGET || last == NULL)
        continue;
      grew = lesion_grew (cw_lesion_size_find (before->assessment, lesion), last);
      answer = any ? any_of (answer, grew) : grew;
      any = TRUE;
    }
  return answer;
}

static CwTristate
non_targets_grew (CwCase *root, const CwRecistReading *before, const CwRecistReading *now)
{
  CwTristate was = is_progression (before->non_target), is = is_progression (now->non_target);
  CwTristate grew;

  if (was == CW_TRISTATE_NO)
    return is;
  grew = any_lesion_grew (root, before, now);
  return grew == CW_TRISTATE_NOT_RECORDED && is == CW_TRISTATE_NO ? CW_TRISTATE_NO : grew;
}

/* ---- new lesions ---- */

static gboolean
is_in_sum (NewSum *sum, const CwLesion *lesion, double mm)
{
  guint n_same = 0;

  if (sum->n == SUM_MAX ||
      mm < (lesion->lymph_node == CW_TRISTATE_YES ? MEASURABLE_NODE_MM : MEASURABLE_MM))
    return FALSE;
  for (guint i = 0; lesion->organ && i < sum->n; i++)
    n_same += g_strcmp0 (sum->organs[i], lesion->organ) == 0;
  if (n_same == SUM_MAX_PER_ORGAN)
    return FALSE;
  sum->organs[sum->n++] = lesion->organ;
  return TRUE;
}

static CwTristate
new_lesion_grew (NewSum *sum, const CwLesion *lesion, CwMeasurement *before, CwMeasurement *now)
{
  double was = 0, is = 0;

  if (!cw_lesion_size_is_seen (before))
    return from_boolean (cw_lesion_size_is_seen (now)); /* one more */
  if (cw_lesion_size_read (before, &was) <= 0 || !is_in_sum (sum, lesion, was))
    return lesion_grew (before, now);
  /* A measured one that is not measured again can neither add to the rise nor deny it. */
  if (cw_lesion_size_read (now, &is) <= 0)
    return CW_TRISTATE_NOT_RECORDED;
  sum->before += was;
  sum->now += is;
  return CW_TRISTATE_NO;
}

/* Without a list of them: new lesions where there were none say it, others may be more or not. */
static CwTristate
unlisted_grew (const CwRecistReading *before, const CwRecistReading *now)
{
  if (now->new_lesions == CW_TRISTATE_YES && before->new_lesions != CW_TRISTATE_NO)
    return CW_TRISTATE_NOT_RECORDED;
  return now->new_lesions;
}

static CwTristate
new_lesions_grew (CwCase *root, const CwRecistReading *before, const CwRecistReading *now)
{
  GListModel *list = G_LIST_MODEL (root->lesions);
  CwTristate answer = CW_TRISTATE_NO;
  NewSum sum = { .n = 0 };
  gboolean listed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwLesion) lesion = g_list_model_get_item (list, i);
      CwMeasurement *last = cw_lesion_size_find (now->assessment, lesion);

      if (lesion->role != CW_LESION_ROLE_NEW || last == NULL)
        continue;
      listed = TRUE;
      answer =
        any_of (answer, new_lesion_grew (&sum, lesion,
                                         cw_lesion_size_find (before->assessment, lesion), last));
    }
  if (!listed)
    return unlisted_grew (before, now);
  return sum.now >= sum.before + RISE_MM - EPSILON ? CW_TRISTATE_YES : answer;
}

/* ---- assessments ---- */

static CwTristate
is_late_enough (const Course *course, const CwMoment *moment, const CwMoment *start)
{
  CwRange days;

  if (!cw_interval_between (&course->first, moment, start, &days))
    return CW_TRISTATE_NOT_RECORDED;
  if (days.low >= CW_IRECIST_CONFIRMATION_DAYS)
    return CW_TRISTATE_YES;
  return days.high < CW_IRECIST_CONFIRMATION_DAYS ? CW_TRISTATE_NO : CW_TRISTATE_NOT_RECORDED;
}

static CwTristate
grew_since (const Course *course, const CwRecistReading *before, const CwRecistReading *now)
{
  return any_of (any_of (targets_grew (before, now), non_targets_grew (course->root, before, now)),
                 new_lesions_grew (course->root, before, now));
}

/* Small increases add up: what counts is how much more it is than when progression was first seen
 * (recist.eortc.org/irecist, FAQ “How do new lesions define progression?”), or than the least and
 * the last of it. */
static CwTristate
grew_further (const Course *course, const CwRecistReading *reading)
{
  return any_of (
    any_of (grew_since (course, course->since, reading), targets_grew (course->smallest, reading)),
    grew_since (course, course->last, reading));
}

/* What has changed since progression was seen. */
static void
compare (const Course *course,
         CwRecistReading *reading,
         const CwMoment *moment,
         const CwMoment *start)
{
  if (course->since == NULL)
    return;
  reading->since = course->since->assessment;
  reading->grew_further = grew_further (course, reading);
  reading->late_enough = is_late_enough (course, moment, start);
}

static guint
rate (const Course *course, const CwRecistReading *reading)
{
  CwIrecistFacts facts = { .phases = course->phases,
                           .target = reading->target,
                           .non_target = reading->non_target,
                           .new_lesions = reading->new_lesions,
                           .grew_further = reading->grew_further,
                           .late_enough = reading->late_enough };

  if (course->since)
    facts.shrank = targets_shrank (course->last, reading);
  return cw_irecist_rate (&facts);
}

static guint
get_phase (int category)
{
  switch (category)
    {
    case CW_RESPONSE_CATEGORY_PD:
    case CW_RESPONSE_CATEGORY_IUPD:
      return 1u << CW_IRECIST_PHASE_UNCONFIRMED;
    case CW_RESPONSE_CATEGORY_ICPD:
      return 1u << CW_IRECIST_PHASE_CONFIRMED;
    default:
      return 1u << CW_IRECIST_PHASE_NONE;
    }
}

static void
wait_for_confirmation (Course *course, CwRecistReading *reading, const CwMoment *moment)
{
  if (course->since == NULL)
    {
      course->first = *moment;
      course->since = course->smallest = reading;
    }
  else if (reading->has_sum && (!course->smallest->has_sum || reading->sum < course->smallest->sum))
    course->smallest = reading;
  course->last = reading;
}

/* Goes on from what the assessment surely was, else from what it is reported as, else from all
 * that it may have been. */
static void
advance (Course *course, CwRecistReading *reading, const CwMoment *moment, guint set)
{
  int category = cw_recist_set_get_single (set);
  guint phases = 0;

  if (category == 0)
    category = reading->assessment->overall;
  if (category == CW_RESPONSE_CATEGORY_NE)
    return;
  for (int i = 0; category == 0 && i <= CW_RESPONSE_CATEGORY_ICPD; i++)
    if (set & CW_RECIST_SET (i))
      phases |= i == CW_RESPONSE_CATEGORY_NE ? course->phases : get_phase (i);
  if (category)
    phases = get_phase (category);
  if (phases & (1u << CW_IRECIST_PHASE_UNCONFIRMED))
    wait_for_confirmation (course, reading, moment);
  else
    course->since = NULL;
  course->phases = phases;
}

static void
set_overall (CwRecistReading *reading, guint set)
{
  g_autofree char *names = cw_irecist_set_format (set);
  guint kept = 0;

  /* What an author may call it as well is what RECIST 1.1 lets them: a response once reached stands
   * until progression, and one that was called complete may not have been. */
  if (set & CW_RECIST_SET (CW_RESPONSE_CATEGORY_SD))
    kept |= CW_RECIST_SET (CW_RESPONSE_CATEGORY_PR);
  if (reading->seen_again)
    kept |= CW_RECIST_SET (CW_RESPONSE_CATEGORY_PR) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_SD) |
            CW_RECIST_SET (CW_RESPONSE_CATEGORY_NON_CR_NON_PD);
  reading->overall = set;
  reading->accepted = set | (reading->accepted & kept);
  if (cw_recist_set_get_single (set))
    g_clear_pointer (&reading->problem, g_free);
  else if (reading->problem == NULL)
    reading->problem = g_strdup_printf (
      /* Translators: %s lists categories of iRECIST: “iUPD, iCPD”. */
      _ ("whether there is more progression than when it was first seen, at least four weeks "
         "before, is not recorded (%s are possible)"),
      names);
}

/**
 * cw_irecist_rate_readings:
 * @root: a case
 * @readings: (element-type CwRecistReading): its assessments by RECIST 1.1, in order
 * @moments: (array): when each was
 * @start: the start of treatment, for moments that count from it
 *
 * Gives the assessments that were made by iRECIST their response by iRECIST. The others stay as
 * they are, but progression at one of them is what a later one may confirm. An interval that is not
 * known leaves iUPD and iCPD open.
 */
void
cw_irecist_rate_readings (CwCase *root,
                          GPtrArray *readings,
                          const CwMoment *moments,
                          const CwMoment *start)
{
  Course course = { .root = root, .phases = 1u << CW_IRECIST_PHASE_NONE };

  for (guint i = 0; i < readings->len; i++)
    {
      CwRecistReading *reading = readings->pdata[i];
      guint set;

      if (reading->is_baseline)
        continue;
      compare (&course, reading, &moments[i], start);
      set = rate (&course, reading);
      if (cw_irecist_applies (reading->assessment))
        set_overall (reading, set);
      advance (&course, reading, &moments[i], set);
    }
}
