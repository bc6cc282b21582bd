/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-adverse-event.h"
#include "model/cw-outcome.h"
#include "model/cw-response.h"
#include "rules/cw-course.h"
#include "rules/cw-duration.h"

/* How it went: adverse events, responses, times to events, the outcome. */

/* ---- adverse events ---- */

static char *
dup_event (const CwAdverseEvent *self)
{
  const char *term = self->as_written ? self->as_written : self->term;

  return term ? cw_english_lower (term) : NULL;
}

static char *
dup_graded_event (const CwAdverseEvent *self)
{
  g_autofree char *event = dup_event (self);

  return event && self->grade ? g_strdup_printf ("grade %d %s", self->grade, event) : NULL;
}

static void
word_event (CwEntity *entity, GPtrArray *wordings)
{
  const CwAdverseEvent *self = CW_ADVERSE_EVENT (entity);

  cw_fact_add_wording (wordings, "graded", N_ ("With grade"), dup_graded_event (self));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), dup_event (self));
  if (self->grade)
    cw_fact_add_wording (wordings, "grade", N_ ("Grade"),
                         g_strdup_printf ("grade %d", self->grade));
  cw_fact_add_wording (wordings, "outcome", N_ ("Outcome"),
                       cw_english_dup_choice (entity, "outcome"));
}

static void
word_events (CwEntity *entity, GPtrArray *wordings)
{
  CwCase *root = CW_CASE (entity);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (root->adverse_events)); i++)
    {
      g_autoptr (CwAdverseEvent) event =
        g_list_model_get_item (G_LIST_MODEL (root->adverse_events), i);
      char *words = dup_graded_event (event);

      if (words == NULL)
        words = dup_event (event);
      if (words)
        g_ptr_array_add (events, words);
    }
  cw_fact_add_wording (wordings, "list", N_ ("As a list"), cw_english_join (events));
}

/* ---- responses ---- */

/* "Partial response (PR)" as a reader of an article has it: the words, and the letters. */
static void
add_category (GPtrArray *wordings, CwEntity *entity, const char *field)
{
  g_autofree char *label = cw_english_dup_choice (entity, field);
  char *bracket = label ? strstr (label, " (") : NULL;

  if (label == NULL)
    return;
  cw_fact_add_wording (wordings, "words", N_ ("In words"),
                       g_strndup (label, bracket ? bracket - label : (gssize)strlen (label)));
  if (bracket)
    {
      cw_fact_add_wording (wordings, "defined", N_ ("With abbreviation"), g_strdup (label));
      cw_fact_add_wording (wordings, "abbreviation", N_ ("Abbreviation"),
                           g_strndup (bracket + 2, strcspn (bracket + 2, ")")));
    }
}

static void
word_assessment (CwEntity *entity, GPtrArray *wordings)
{
  const CwAssessment *self = CW_ASSESSMENT (entity);
  g_autofree char *date = cw_english_dup_date (self->date);
  g_autofree char *cycles = cw_english_dup_count (self->after_cycle, "cycle");
  g_autofree char *words = NULL;

  if (self->overall == 0 || self->overall == CW_RESPONSE_CATEGORY_BASELINE)
    return;
  add_category (wordings, entity, "overall");
  words = g_strdup (((CwFactWording *)wordings->pdata[0])->text);
  if (cycles)
    cw_fact_add_wording (wordings, "cycle", N_ ("With cycle"),
                         g_strdup_printf ("%s after %s", words, cycles));
  if (date)
    cw_fact_add_wording (wordings, "date", N_ ("With date"),
                         g_strdup_printf ("%s in %s", words, date));
}

static void
word_best_response (CwEntity *entity, GPtrArray *wordings)
{
  add_category (wordings, entity, "best-response");
}

/* ---- times ---- */

/* "at least" where the event had not come when the patient was last seen. */
static void
add_duration (GPtrArray *wordings, CwEntity *entity, CwDurationKind kind)
{
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (entity));
  CwDuration duration = cw_duration_compute (course, kind);
  g_autofree char *words = NULL;

  if (duration.problem)
    return;
  words = cw_english_dup_days (duration.days.low,
                               duration.is_censored ? duration.days.low : duration.days.high);
  if (duration.is_censored)
    {
      char *least = g_strconcat ("at least ", words, NULL);

      g_free (words);
      words = least;
    }
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&words));
}

static void
word_response_duration (CwEntity *entity, GPtrArray *wordings)
{
  add_duration (wordings, entity, CW_DURATION_RESPONSE);
}

static void
word_progression_free (CwEntity *entity, GPtrArray *wordings)
{
  add_duration (wordings, entity, CW_DURATION_PROGRESSION_FREE);
}

static void
word_survival (CwEntity *entity, GPtrArray *wordings)
{
  add_duration (wordings, entity, CW_DURATION_SURVIVAL);
}

static void
word_follow_up (CwEntity *entity, GPtrArray *wordings)
{
  add_duration (wordings, entity, CW_DURATION_FOLLOW_UP);
}

/* ---- outcome ---- */

/* "alive with progressive disease" */
static void
word_outcome (CwEntity *entity, GPtrArray *wordings)
{
  g_autofree char *vital = cw_english_dup_choice (entity, "vital-status");
  g_autofree char *disease = cw_english_dup_choice (entity, "disease-status");

  if (vital == NULL)
    return;
  if (disease && CW_OUTCOME (entity)->vital_status == CW_VITAL_STATUS_ALIVE)
    cw_fact_add_wording (wordings, "disease", N_ ("With state of the disease"),
                         g_strdup_printf ("%s with %s", vital, disease));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&vital));
}

const CwFactSource cw_fact_course_sources[] = {
  { "adverse-events", "case", N_ ("Adverse events"), "adverse-events", word_events },
  { "adverse-event", "adverse-event", N_ ("Adverse event"), "grade", word_event },
  { "response", "assessment", N_ ("Response"), "overall", word_assessment },
  { "best-response", "outcome", N_ ("Best overall response"), "best-response", word_best_response },
  { "duration-of-response", "case", N_ ("Duration of response"), "assessments",
    word_response_duration },
  { "progression-free-survival", "case", N_ ("Progression-free survival"), "assessments",
    word_progression_free },
  { "overall-survival", "case", N_ ("Overall survival"), "outcome", word_survival },
  { "outcome", "outcome", N_ ("Outcome"), "vital-status", word_outcome },
  { "follow-up", "case", N_ ("Follow-up"), "outcome", word_follow_up },
  { NULL },
};
