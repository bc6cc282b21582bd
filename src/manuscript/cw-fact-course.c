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

static char *
dup_event_with_grade (const CwAdverseEvent *self)
{
  char *words = dup_graded_event (self);

  return words ? words : dup_event (self);
}

/* "resolved after 3 days", "did not resolve" */
static char *
dup_resolution (const CwAdverseEvent *self)
{
  static const char *const words[] = {
    NULL, "resolved", "was resolving", "resolved with sequelae", "did not resolve", "was fatal"
  };
  g_autofree char *duration = cw_english_dup_quantity (self->duration, TRUE);

  if (self->outcome == CW_EVENT_OUTCOME_RESOLVED && duration)
    return g_strdup_printf ("%s after %s", words[self->outcome], duration);
  return g_strdup (words[self->outcome]);
}

/* What stopping and giving the drug again showed. */
static char *
dup_challenge (const CwAdverseEvent *self)
{
  static const char *const stopped[] = { NULL, "improved when the drug was withheld",
                                         "did not improve when the drug was withheld" };
  static const char *const again[] = { NULL, "recurred on rechallenge",
                                       "did not recur on rechallenge" };
  const char *first =
    self->dechallenge <= CW_CHALLENGE_RESULT_NEGATIVE ? stopped[self->dechallenge] : NULL;
  const char *second =
    self->rechallenge <= CW_CHALLENGE_RESULT_NEGATIVE ? again[self->rechallenge] : NULL;

  if (first && second)
    return g_strdup_printf ("%s and %s", first, second);
  return g_strdup (first ? first : second);
}

/* The scale by which it was graded, in words that need no abbreviation. */
static char *
dup_scale (const CwAdverseEvent *self)
{
  static const char *const versions[] = { NULL, "5.0", "4.03", "3.0" };

  if (self->grade == 0 || self->grading_system == 0 ||
      self->grading_system > CW_GRADING_SYSTEM_CTCAE_3)
    return NULL;
  return g_strconcat ("Common Terminology Criteria for Adverse Events (version ",
                      versions[self->grading_system], ")", NULL);
}

static void
word_event (CwEntity *entity, GPtrArray *wordings)
{
  const CwAdverseEvent *self = CW_ADVERSE_EVENT (entity);
  char *words = dup_event_with_grade (self);

  cw_fact_add_wording (wordings, "graded", N_ ("With grade"), dup_graded_event (self));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), dup_event (self));
  if (self->grade)
    cw_fact_add_wording (wordings, "grade", N_ ("Grade"),
                         g_strdup_printf ("grade %d", self->grade));
  cw_fact_add_wording (wordings, "outcome", N_ ("Outcome"),
                       cw_english_dup_choice (entity, "outcome"));
  if (words)
    cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                         cw_english_capitalize (words));
  cw_fact_add_wording (wordings, "when", N_ ("Time in a sentence"),
                       cw_english_dup_when (self->onset, self->onset_text));
}

/* ---- all adverse events ---- */

/* Events of which the same is said. */
typedef struct
{
  char *words;
  GPtrArray *names;
} Group;

static void
group_free (Group *group)
{
  g_free (group->words);
  g_ptr_array_unref (group->names);
  g_free (group);
}

/* Takes @words and @name. */
static void
add_to_group (GPtrArray *groups, char *words, char *name)
{
  Group *group = NULL;

  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (g_str_equal (((Group *)groups->pdata[i])->words, words))
      group = groups->pdata[i];
  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->words = g_strdup (words);
      group->names = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (groups, group);
    }
  g_ptr_array_add (group->names, name);
  g_free (words);
}

static GPtrArray *
group_events (CwCase *root,
              char *(*dup_words) (const CwAdverseEvent *),
              char *(*dup_name) (const CwAdverseEvent *))
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)group_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (root->adverse_events)); i++)
    {
      g_autoptr (CwAdverseEvent) event =
        g_list_model_get_item (G_LIST_MODEL (root->adverse_events), i);
      char *name = dup_name (event);
      char *words = name ? dup_words (event) : NULL;

      if (words)
        add_to_group (groups, words, name);
      else
        g_free (name);
    }
  return groups;
}

/* Whole clauses have a comma between two of them, semicolons between more. */
static char *
join_clauses (GPtrArray *clauses)
{
  if (clauses->len == 2)
    return g_strdup_printf ("%s, and %s", (char *)clauses->pdata[0], (char *)clauses->pdata[1]);
  return cw_english_join_with (clauses, ";", "and");
}

/* A sentence of what is said of the events, those together of which the same is said. @verbs are
 * those of one and of several. */
static char *
dup_groups (CwCase *root,
            char *(*dup_words) (const CwAdverseEvent *),
            char *(*dup_name) (const CwAdverseEvent *),
            const char *const verbs[2])
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (root->adverse_events));
  g_autoptr (GPtrArray) groups = group_events (root, dup_words, dup_name);
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  char *all;

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = groups->pdata[i];
      g_autofree char *names = cw_english_join (group->names);
      gboolean is_all = n > 1 && group->names->len == n;

      g_ptr_array_add (clauses, g_strdup_printf ("%s %s%s", is_all ? "all adverse events" : names,
                                                 verbs[group->names->len > 1], group->words));
    }
  all = join_clauses (clauses);
  return all ? cw_english_capitalize (all) : NULL;
}

/* Puts all events into one group. */
static char *
dup_nothing (const CwAdverseEvent *self)
{
  return g_strdup ("");
}

static void
word_events (CwEntity *entity, GPtrArray *wordings)
{
  static const char *const no_verbs[2] = { "", "" };
  static const char *const verbs[2] = { "was graded according to the ",
                                        "were graded according to the " };
  CwCase *root = CW_CASE (entity);
  g_autoptr (GPtrArray) groups = group_events (root, dup_nothing, dup_event_with_grade);

  if (groups->len)
    cw_fact_add_wording (wordings, "list", N_ ("As a list"),
                         cw_english_join (((Group *)groups->pdata[0])->names));
  cw_fact_add_wording (wordings, "resolution", N_ ("How they ended, a sentence"),
                       dup_groups (root, dup_resolution, dup_event_with_grade, no_verbs));
  cw_fact_add_wording (wordings, "challenge", N_ ("Dechallenge and rechallenge, a sentence"),
                       dup_groups (root, dup_challenge, dup_event_with_grade, no_verbs));
  cw_fact_add_wording (wordings, "scale", N_ ("How they were graded, a sentence"),
                       dup_groups (root, dup_scale, dup_event, verbs));
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
  g_autofree char *date = cw_english_dup_when (self->date, NULL);
  g_autofree char *cycles = cw_english_dup_count (self->after_cycle, "cycle");
  g_autofree char *after = cycles ? g_strdup_printf ("after %s", cycles) : NULL;
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
                         g_strdup_printf ("%s %s", words, date));
  if (after)
    cw_fact_add_wording (wordings, "after-capital", N_ ("Cycles, first in a sentence"),
                         cw_english_capitalize (g_strdup (after)));
  cw_fact_add_wording (wordings, "when", N_ ("Time in a sentence"),
                       date    ? g_steal_pointer (&date)
                       : after ? g_steal_pointer (&after)
                               : cw_english_dup_when (NULL, self->label));
  if (self->modality)
    cw_fact_add_wording (wordings, "modality", N_ ("Modality"),
                         cw_english_dup_modality (self->modality));
  cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                       cw_english_capitalize (g_steal_pointer (&words)));
}

static void
word_best_response (CwEntity *entity, GPtrArray *wordings)
{
  int response = CW_OUTCOME (entity)->best_response;
  const char *words;

  add_category (wordings, entity, "best-response");
  if (wordings->len == 0)
    return;
  words = ((CwFactWording *)wordings->pdata[0])->text;
  cw_fact_add_wording (wordings, "article", N_ ("With article"),
                       response <= CW_BEST_RESPONSE_PR ? g_strconcat ("a ", words, NULL)
                                                       : g_strdup (words));
}

/* The criteria by which all responses were assessed that say so; %NULL when they differ. */
static void
word_criteria (CwEntity *entity, GPtrArray *wordings)
{
  static const char *const names[] = {
    NULL,
    "the Response Evaluation Criteria in Solid Tumors (version 1.1)",
    "the immune Response Evaluation Criteria in Solid Tumors",
    "the Response Evaluation Criteria in Solid Tumors (version 1.0)",
    "the criteria of the World Health Organization",
    "the modified Response Evaluation Criteria in Solid Tumors",
    "the Choi criteria",
    "the Response Assessment in Neuro-Oncology criteria",
    "the Lugano classification",
    "the criteria of the Prostate Cancer Working Group 3",
    NULL,
    NULL,
  };
  GListModel *list = G_LIST_MODEL (CW_CASE (entity)->assessments);
  int criteria = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (list, i);

      if (assessment->overall == 0 || assessment->overall == CW_RESPONSE_CATEGORY_BASELINE)
        continue;
      if (assessment->criteria == 0 || (criteria && assessment->criteria != criteria))
        return;
      criteria = assessment->criteria;
    }
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_strdup (names[criteria]));
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
  { "decision", "decision", N_ ("Decision"), "decision", cw_fact_word_decision },
  { "adverse-events", "case", N_ ("Adverse events"), "adverse-events", word_events },
  { "adverse-event", "adverse-event", N_ ("Adverse event"), "grade", word_event },
  { "response", "assessment", N_ ("Response"), "overall", word_assessment },
  { "response-criteria", "case", N_ ("Criteria of response"), "assessments", word_criteria },
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
