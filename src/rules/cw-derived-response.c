/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rules/cw-assessment-order.h"
#include "rules/cw-challenge.h"
#include "rules/cw-derived-private.h"
#include "rules/cw-irecist-reading.h"
#include "rules/cw-irecist.h"
#include "rules/cw-naranjo.h"
#include "rules/cw-target-choice.h"

/* Responses, causality. */

/* ---- assessments ---- */

/* A change with its sign: “−15.4”, “+20.0”. */
static char *
format_change (double percent)
{
  g_autofree char *number = cw_range_format_number (fabs (percent), 1);

  if (g_str_equal (number, "0.0"))
    return g_steal_pointer (&number);
  return g_strconcat (percent < 0 ? "−" : "+", number, NULL);
}

static char *
describe_sums (const CwRecistReading *reading)
{
  g_autofree char *sum = cw_range_format_number (reading->sum, -1);
  g_autofree char *baseline = cw_range_format_number (reading->baseline, -1);
  g_autofree char *nadir = cw_range_format_number (reading->nadir, -1);
  g_autofree char *change_text = NULL, *rise_text = NULL;

  if (!reading->has_sum || reading->baseline <= 0 || reading->nadir < 0)
    return NULL;
  change_text = format_change (100 * (reading->sum / reading->baseline - 1));
  if (reading->nadir <= 0)
    return g_strdup_printf (_ ("sum %s mm, %s %% from baseline %s mm, nadir 0 mm"), sum,
                            change_text, baseline);
  rise_text = format_change (100 * (reading->sum / reading->nadir - 1));
  return g_strdup_printf (_ ("sum %s mm, %s %% from baseline %s mm, %s %% from nadir %s mm"), sum,
                          change_text, baseline, rise_text, nadir);
}

static const char *
get_abbreviation (int category, gboolean immune)
{
  return immune ? cw_irecist_get_abbreviation (category) : cw_recist_get_abbreviation (category);
}

static const char *
describe_part (guint set)
{
  return set == CW_RECIST_NO_LESIONS ? _ ("none")
                                     : cw_recist_get_abbreviation (cw_recist_set_get_single (set));
}

static const char *
describe_answer (int answer)
{
  return answer == CW_TRISTATE_YES  ? _ ("yes")
         : answer == CW_TRISTATE_NO ? _ ("no")
                                    : _ ("not recorded");
}

/* For iRECIST: what is compared with the progression that waits for confirmation. */
static char *
describe_confirmation (const CwRecistReading *reading)
{
  g_autofree char *title = NULL;

  if (reading->since == NULL || !cw_irecist_applies (reading->assessment))
    return g_strdup ("");
  title = cw_assessment_order_dup_name (reading->since);
  return g_strdup_printf (
    /* Translators: iUPD is unconfirmed progression by iRECIST; %s are “Week 8” and twice an answer.
     */
    _ ("; since iUPD (%s): further progression %s, four weeks or more later %s"), title,
    describe_answer (reading->grew_further), describe_answer (reading->late_enough));
}

static char *
describe_reading (const CwRecistReading *reading)
{
  g_autofree char *sums = describe_sums (reading);
  g_autofree char *confirmation = describe_confirmation (reading);
  const char *target = describe_part (reading->target);
  const char *other = describe_part (reading->non_target);

  return g_strdup_printf (
    _ ("target lesions %s%s%s%s; non-target lesions %s; new lesions %s%s%s"),
    *target ? target : _ ("not recorded"), sums ? " (" : "", sums ? sums : "", sums ? ")" : "",
    *other ? other : _ ("not recorded"), describe_answer (reading->new_lesions),
    reading->seen_again ? _ ("; seen again after a complete response") : "", confirmation);
}

/* What a field of categories calls a category; %NULL when it does not know it. */
static const char *
get_nick (CwEntity *entity, const char *field, int category)
{
  const CwField *own = cw_entity_info_find (cw_entity_get_info (entity), field);

  return category > 0 && category <= (int)own->n_choices ? own->choices[category - 1].nick : NULL;
}

/* How it came about; behind it @doubts about the choice of target lesions, "" for none. */
static char *
describe_response (const CwRecistReading *reading, const char *doubts)
{
  g_autofree char *words = describe_reading (reading);

  return *doubts ? g_strdup_printf ("%s. %s", words, doubts) : g_steal_pointer (&words);
}

static void
set_assessment (CwDerived *self,
                const CwRecistReading *reading,
                gboolean immune,
                const char *doubts)
{
  CwEntity *entity = CW_ENTITY (reading->assessment);
  int category = cw_recist_set_get_single (reading->overall);

  if (!immune && !cw_recist_applies (reading->assessment))
    {
      cw_derived_set_problem (self, _ ("it was assessed by other criteria"));
      cw_derived_set_gap (self, entity, "criteria");
    }
  else if (reading->problem)
    {
      cw_derived_set_problem (self, reading->problem);
      cw_derived_set_gap (self, reading->gap_entity, reading->gap_field);
    }
  else
    {
      cw_derived_set_text (self, get_abbreviation (category, immune));
      cw_derived_set_answer (self, entity, "overall", get_nick (entity, "overall", category));
      self->differs = cw_irecist_is_contradicted (reading);
      self->formula = describe_response (reading, doubts);
    }
}

static void
add_assessment (GPtrArray *list, const CwRecistReading *reading, const char *doubts)
{
  CwEntity *entity = CW_ENTITY (reading->assessment);
  gboolean immune = cw_irecist_applies (reading->assessment);
  g_autofree char *title = cw_assessment_order_dup_name (reading->assessment);
  CwDerived *self = cw_derived_add (
    list, immune ? "irecist-response" : "recist-response", entity,
    g_strdup_printf (immune ? _ ("Response by iRECIST: %s") : _ ("Response by RECIST 1.1: %s"),
                     title));

  cw_derived_add_input (self, entity, "measurements");
  cw_derived_add_input (self, entity, "target-response");
  cw_derived_add_input (self, entity, "non-target-response");
  cw_derived_add_input (self, entity, "new-lesions");
  cw_derived_add_input (self, entity, "overall");
  if (immune && reading->since)
    {
      cw_derived_add_input (self, entity, "date");
      cw_derived_add_input (self, CW_ENTITY (reading->since), "date");
      cw_derived_add_input (self, CW_ENTITY (reading->since), "measurements");
    }
  set_assessment (self, reading, immune, doubts);
}

/* What the course was, one category for each assessment. */
static char *
format_course (const CwCourse *course)
{
  GString *sequence = g_string_new (NULL);

  for (guint i = 0; i < course->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (course->points, CwCoursePoint, i);
      const char *name = cw_irecist_get_name (point->reading->assessment, point->category);

      g_string_append_printf (sequence, "%s%s", sequence->len ? ", " : "", *name ? name : "?");
    }
  return g_string_free (sequence, FALSE);
}

/* Where it was taken from. */
static void
add_course_inputs (CwDerived *self, const CwCourse *course)
{
  for (guint i = 0; i < course->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (course->points, CwCoursePoint, i);
      CwEntity *assessment = CW_ENTITY (point->reading->assessment);

      cw_derived_add_input (self, assessment, "overall");
      cw_derived_add_input (self, assessment, point->moment.from_start ? "after-cycle" : "date");
    }
}

static const char *
get_best_label (gboolean immune, gboolean confirmed)
{
  if (immune)
    return confirmed ? _ ("Best overall response (iRECIST), confirmed")
                     : _ ("Best overall response (iRECIST), without confirmation");
  return confirmed ? _ ("Best overall response, confirmed")
                   : _ ("Best overall response, without confirmation");
}

/* The first assessment that leaves the best response open: its own response is, or its time. */
static const CwCoursePoint *
find_open (const CwCourse *course)
{
  const CwCoursePoint *undated = NULL;

  for (guint i = 0; i < course->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (course->points, CwCoursePoint, i);

      if (point->category == 0)
        return point;
      if (!point->moment.known && undated == NULL)
        undated = point;
    }
  return undated;
}

static void
set_best_problem (CwDerived *self, const CwCourse *course, const char *names)
{
  const CwCoursePoint *open = find_open (course);
  CwEntity *assessment = open ? CW_ENTITY (open->reading->assessment) : NULL;
  g_autofree char *title = open ? cw_assessment_order_dup_name (open->reading->assessment) : NULL;
  g_autofree char *reason = NULL;

  if (open == NULL || open->category == 0)
    reason = g_strdup_printf (_ ("the dates and categories leave several open: %s"), names);
  else if (cw_course_is_unclear_cycle (course, open))
    reason = g_strdup_printf (
      /* Translators: “After 2 cycles” and categories of response: “PR, SD”. */
      _ ("several regimens have cycles, and the date of “%s” is not recorded (%s are possible)"),
      title, names);
  else
    /* Translators: “After 2 cycles” and categories of response: “PR, SD”. */
    reason =
      g_strdup_printf (_ ("the date of “%s” is not recorded (%s are possible)"), title, names);
  cw_derived_set_problem (self, reason);
  cw_derived_set_gap (self, assessment, open && open->category ? "date" : "overall");
}

/* With and without confirmation it may be another one; an author may report either. */
static void
set_best_answer (CwDerived *self, const CwCourse *course, int category)
{
  CwOutcome *outcome = course->root->outcome;
  int with = cw_recist_set_get_single (cw_course_get_best (course, TRUE));
  int without = cw_recist_set_get_single (cw_course_get_best (course, FALSE));
  const char *nick = get_nick (CW_ENTITY (outcome), "best-response", category);

  if (nick == NULL)
    return;
  cw_derived_set_answer (self, CW_ENTITY (outcome), "best-response", nick);
  self->differs = outcome->best_response != 0 && outcome->best_response != with &&
                  outcome->best_response != without;
}

/* What the lesions give where they contradict what is reported, so that both stand side by side. */
static char *
describe_best_by_lesions (const CwCourse *by_lesions, gboolean confirmed)
{
  guint set = cw_course_get_best (by_lesions, confirmed);
  g_autofree char *best =
    by_lesions->is_immune ? cw_irecist_set_format (set) : cw_recist_set_format (set);
  g_autofree char *course = format_course (by_lesions);

  /* Translators: categories of response: “SD, PR, PR, PD, PD” and “PR”. */
  return g_strdup_printf (_ ("the recorded lesions give %s, and by them the best response is %s"),
                          course, best);
}

static void
add_best (GPtrArray *list, const CwCourse *course, const CwCourse *by_lesions, gboolean confirmed)
{
  guint set = cw_course_get_best (course, confirmed);
  int category = cw_recist_set_get_single (set);
  g_autofree char *names =
    course->is_immune ? cw_irecist_set_format (set) : cw_recist_set_format (set);
  CwDerived *self = cw_derived_add (list, confirmed ? "best-response-confirmed" : "best-response",
                                    NULL, g_strdup (get_best_label (course->is_immune, confirmed)));
  g_autofree char *sequence = format_course (course);
  g_autofree char *other = by_lesions ? describe_best_by_lesions (by_lesions, confirmed) : NULL;

  add_course_inputs (self, course);
  if (category)
    {
      cw_derived_set_text (self, get_abbreviation (category, course->is_immune));
      set_best_answer (self, course, category);
      self->formula = other ? g_strdup_printf (_ ("%s as reported; but %s"), sequence, other)
                            : g_steal_pointer (&sequence);
    }
  else if (set)
    set_best_problem (self, course, names);
  else
    cw_derived_set_problem (self, _ ("no response is recorded"));
}

void
cw_derived_add_responses (GPtrArray *list, CwCourse *course, CwCourse *by_lesions)
{
  g_autoptr (GPtrArray) doubts = cw_target_choice_list_doubts (course->root, course->readings);
  g_autofree char *sentences = cw_target_choice_format (doubts);

  for (guint i = 0; i < course->readings->len; i++)
    {
      const CwRecistReading *reading = course->readings->pdata[i];

      if (!reading->is_baseline)
        add_assessment (list, reading, sentences);
    }
  if (course->points->len == 0)
    return;
  add_best (list, course, by_lesions, FALSE);
  add_best (list, course, by_lesions, TRUE);
}

/* ---- causality ---- */

static void
add_change_inputs (CwDerived *self, CwDoseChange *change)
{
  if (change == NULL)
    return;
  cw_derived_add_input (self, CW_ENTITY (change), "kind");
  if (change->date)
    cw_derived_add_input (self, CW_ENTITY (change), "date");
}

static void
add_causality_inputs (CwDerived *self, CwCase *root, CwAdverseEvent *event)
{
  CwChallenge challenge = cw_challenge_find (root, event);
  static const char *const fields[] = { "onset",       "end",          "outcome",
                                        "action",      "dechallenge",  "rechallenge",
                                        "attribution", "confirmation", "suspected" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cw_derived_add_input (self, CW_ENTITY (event), fields[i]);
  add_change_inputs (self, challenge.withdrawal);
  add_change_inputs (self, challenge.reduction);
  add_change_inputs (self, challenge.restart);
  if (challenge.recurrence)
    cw_derived_add_input (self, CW_ENTITY (challenge.recurrence), "onset");
}

static void
add_event (GPtrArray *list, CwCase *root, CwAdverseEvent *event)
{
  g_autofree char *title = cw_entity_dup_title (CW_ENTITY (event));
  g_autofree char *value = NULL;
  CwNaranjoDraft draft;
  gboolean suspected = cw_naranjo_draft (root, event, &draft);
  int score = cw_naranjo_get_score (&draft);
  CwRange range = { score, score };
  const char *problem = NULL;
  CwWhoUmc category = cw_who_umc_draft (&draft, &problem);
  CwDerived *self = cw_derived_add (list, "naranjo", CW_ENTITY (event),
                                    g_strdup_printf (_ ("Naranjo score, draft: %s"), title));
  CwDerived *who = cw_derived_add (list, "who-umc", CW_ENTITY (event),
                                   g_strdup_printf (_ ("WHO-UMC category, draft: %s"), title));

  add_causality_inputs (self, root, event);
  add_causality_inputs (who, root, event);
  if (!suspected)
    {
      cw_derived_set_problem (self, _ ("no drug is suspected"));
      cw_derived_set_problem (who, _ ("no drug is suspected"));
      cw_derived_set_gap (self, CW_ENTITY (event), "suspected");
      cw_derived_set_gap (who, CW_ENTITY (event), "suspected");
      return;
    }
  cw_derived_set_number (self, &range, 0, NULL);
  value =
    g_strdup_printf ("%d (%s)", score, cw_naranjo_get_label (cw_naranjo_get_category (score)));
  g_free (self->value);
  self->value = g_steal_pointer (&value);
  self->formula = cw_naranjo_format (&draft);
  if (category == 0)
    {
      cw_derived_set_problem (who, problem);
      return;
    }
  cw_derived_set_text (who, cw_who_umc_get_label (category));
  who->formula = cw_naranjo_format_answers (&draft);
}

void
cw_derived_add_causality (GPtrArray *list, CwCase *root)
{
  GListModel *events = G_LIST_MODEL (root->adverse_events);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (CwAdverseEvent) event = g_list_model_get_item (events, i);

      add_event (list, root, event);
    }
}
