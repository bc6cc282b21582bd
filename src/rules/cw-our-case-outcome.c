/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "rules/cw-duration.h"
#include "rules/cw-our-case-private.h"

/* How it went: response, times to events, status, adverse events. What was reported comes before
 * what can be computed. */

/* ---- response ---- */

/* The categories of RECIST 1.1 have the same nicks wherever they stand. */
static const char *
get_response_nick (int category)
{
  static const char *const nicks[] = { NULL,
                                       [CW_RESPONSE_CATEGORY_CR] = "cr",
                                       [CW_RESPONSE_CATEGORY_PR] = "pr",
                                       [CW_RESPONSE_CATEGORY_SD] = "sd",
                                       [CW_RESPONSE_CATEGORY_NON_CR_NON_PD] = "non-cr-non-pd",
                                       [CW_RESPONSE_CATEGORY_PD] = "pd",
                                       [CW_RESPONSE_CATEGORY_NE] = "ne" };

  G_STATIC_ASSERT ((int)CW_BEST_RESPONSE_NE == (int)CW_RESPONSE_CATEGORY_NE);
  return category > 0 && category < (int)G_N_ELEMENTS (nicks) ? nicks[category] : NULL;
}

static void
add_best_response (CwOurCase *self, const CwCourse *course)
{
  CwDerived *cell = cw_our_case_add (self, "best-response");
  CwOutcome *outcome = course->root->outcome;
  int best = cw_recist_set_get_single (cw_course_get_best (course, FALSE));

  if (outcome->best_response)
    {
      cw_derived_add_input (cell, CW_ENTITY (outcome), "best-response");
      cw_our_case_set (cell, get_response_nick (outcome->best_response));
      return;
    }
  for (guint i = 0; i < course->points->len; i++)
    {
      CwAssessment *assessment =
        g_array_index (course->points, CwCoursePoint, i).reading->assessment;

      /* The words of a worse response are no evidence for the best one. */
      if (!self->only_told || assessment->overall == best)
        cw_derived_add_input (cell, CW_ENTITY (assessment), "overall");
    }
  if (!course->is_immune)
    cw_our_case_set (cell, get_response_nick (best));
}

/* The smallest sum of diameters after baseline, against baseline (RECIST 1.1, 4.3.1). */
static void
add_size_change (CwOurCase *self, const CwCourse *course)
{
  CwDerived *cell = cw_our_case_add (self, "size-change");
  double best = INFINITY;
  g_autofree char *text = NULL, *number = NULL;

  for (guint i = 0; !self->only_told && i < course->readings->len; i++)
    {
      const CwRecistReading *reading = course->readings->pdata[i];

      if (!reading->has_sum)
        continue;
      cw_derived_add_input (cell, CW_ENTITY (reading->assessment), "measurements");
      if (!reading->is_baseline && reading->baseline > 0)
        best = fmin (best, 100 * (reading->sum / reading->baseline - 1));
    }
  if (!isfinite (best))
    return;
  number = cw_range_format_number (best, 0);
  text = g_strdup_printf ("%s %%", number);
  cw_our_case_set (cell, text);
}

/* ---- times ---- */

/* The canonical text of a computed time, ">" when the event had not come. */
static char *
format_duration (const CwDuration *duration, gboolean is_bound)
{
  g_autofree char *low =
    cw_range_format_number (duration->days.low / CW_INTERVAL_DAYS_PER_MONTH, 1);
  g_autofree char *high =
    cw_range_format_number (duration->days.high / CW_INTERVAL_DAYS_PER_MONTH, 1);

  if (is_bound)
    return g_strdup_printf (">%s mo", low);
  return g_str_equal (low, high) ? g_strdup_printf ("%s mo", low)
                                 : g_strdup_printf ("%s-%s mo", low, high);
}

static void
add_time (CwOurCase *self, const CwCourse *course, const char *column, CwDurationKind kind)
{
  CwDerived *cell = cw_our_case_add (self, column);
  CwEntity *outcome = CW_ENTITY (course->root->outcome);
  g_autofree char *text = cw_entity_dup_by_name (outcome, column);
  CwDuration duration;

  if (text && *text != '!')
    {
      cw_derived_add_input (cell, outcome, column);
      cw_our_case_set (cell, text);
      return;
    }
  if (self->only_told)
    return;
  duration = cw_duration_compute (course, kind);
  cw_derived_add_input (cell, duration.from_entity, duration.from_field);
  cw_derived_add_input (cell, duration.to_entity, duration.to_field);
  if (duration.problem)
    {
      cw_derived_set_problem (cell, duration.problem);
      return;
    }
  g_free (text);
  text = format_duration (&duration, duration.is_censored);
  cw_our_case_set (cell, text);
}

/* ---- events ---- */

static void
add_progressed (CwOurCase *self, const CwCourse *course)
{
  CwDerived *cell = cw_our_case_add (self, "progressed");
  CwOutcome *outcome = course->root->outcome;
  gboolean confirmed;
  const CwCoursePoint *point = cw_course_find_progression (course, &confirmed);
  CwDuration duration = cw_duration_compute (course, CW_DURATION_PROGRESSION_FREE);

  if (point)
    {
      cw_derived_add_input (cell, CW_ENTITY (point->reading->assessment), "overall");
      cw_our_case_set (cell, "yes");
    }
  else if (outcome->disease_status == CW_DISEASE_STATUS_PROGRESSIVE)
    {
      cw_derived_add_input (cell, CW_ENTITY (outcome), "disease-status");
      cw_our_case_set (cell, "yes");
    }
  else if (!self->only_told && duration.problem == NULL && duration.is_censored &&
           !duration.is_open)
    {
      cw_derived_add_input (cell, duration.to_entity, "overall");
      cw_our_case_set (cell, "no");
    }
}

static const char *
get_status (const CwOutcome *outcome)
{
  if (outcome->vital_status == CW_VITAL_STATUS_DEAD)
    return "dead";
  if (outcome->vital_status == CW_VITAL_STATUS_LOST)
    return "lost";
  if (outcome->vital_status != CW_VITAL_STATUS_ALIVE)
    return NULL;
  switch (outcome->disease_status)
    {
    case CW_DISEASE_STATUS_NO_EVIDENCE:
    case CW_DISEASE_STATUS_COMPLETE_RESPONSE:
      return "no-evidence";
    case 0:
      return "alive";
    default:
      return "with-disease";
    }
}

static void
add_status (CwOurCase *self, CwOutcome *outcome)
{
  CwDerived *cell = cw_our_case_add (self, "status");

  cw_derived_add_input (cell, CW_ENTITY (outcome), "vital-status");
  if (outcome->disease_status)
    cw_derived_add_input (cell, CW_ENTITY (outcome), "disease-status");
  cw_our_case_set (cell, get_status (outcome));
}

/* “Hypertension (grade 3)”, or NULL. */
static char *
describe_event (const CwAdverseEvent *event)
{
  const char *name = event->term ? event->term : event->as_written;

  if (name == NULL || event->grade == 0)
    return g_strdup (name);
  return g_strdup_printf ("%s (grade %d)", name, event->grade);
}

/* One after the other, each said once. */
static void
add_adverse_events (CwOurCase *self, CwCase *root)
{
  CwDerived *cell = cw_our_case_add (self, "adverse-events");
  GListModel *list = G_LIST_MODEL (root->adverse_events);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAdverseEvent) event = g_list_model_get_item (list, i);
      g_autofree char *text = describe_event (event);

      cw_derived_add_input (cell, CW_ENTITY (event), event->term ? "term" : "as-written");
      if (event->grade)
        cw_derived_add_input (cell, CW_ENTITY (event), "grade");
      if (text && !g_hash_table_contains (said, text))
        {
          g_string_append_printf (joined, "%s%s", joined->len ? "; " : "", text);
          g_hash_table_add (said, g_steal_pointer (&text));
        }
    }
  if (joined->len)
    cw_our_case_set (cell, joined->str);
  else if (root->outcome->adverse_events_absent == CW_TRISTATE_YES)
    {
      cw_derived_add_input (cell, CW_ENTITY (root->outcome), "adverse-events-absent");
      cw_our_case_set (cell, "?none");
    }
}

void
cw_our_case_add_outcome (CwOurCase *self, CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);

  add_best_response (self, course);
  add_size_change (self, course);
  add_time (self, course, "progression-free-survival", CW_DURATION_PROGRESSION_FREE);
  add_progressed (self, course);
  add_time (self, course, "overall-survival", CW_DURATION_SURVIVAL);
  add_status (self, root->outcome);
  add_adverse_events (self, root);
  add_time (self, course, "follow-up", CW_DURATION_FOLLOW_UP);
}
