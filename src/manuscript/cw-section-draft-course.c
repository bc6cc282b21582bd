/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-english.h"
#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"
#include "model/cw-entity-walk.h"
#include "rules/cw-course-place.h"

/* Sentences whose order follows the course, not the lists of the case. */

/* ---- in the order of time ---- */

typedef struct
{
  CwEntity *entity;
  CwCoursePlace place;
  guint position;
} Step;

static void
add_steps (GArray *steps,
           const CwCourse *course,
           const char *type,
           const char *date,
           const char *words)
{
  g_autoptr (GPtrArray) entities = cw_entity_collect (CW_ENTITY (course->root), type);

  for (guint i = 0; i < entities->len; i++)
    {
      Step step = { entities->pdata[i],
                    cw_course_place_find (course, entities->pdata[i], date, words, FALSE),
                    steps->len };

      g_array_append_val (steps, step);
    }
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const Step *first = a, *second = b;
  int order = cw_course_place_compare (&first->place, &second->place);

  return order ? order : first->position < second->position ? -1 : 1;
}

/* ---- laboratory ---- */

/* Results of one day in one sentence, as the AMA Manual of Style lists them. */
static char *
write_day (GPtrArray *results, const char *when)
{
  g_autofree char *list = cw_english_join_with (results, ";", "and");

  return when ? g_strdup_printf ("Laboratory testing %s showed the following: %s.", when, list)
              : g_strdup_printf ("Laboratory testing showed the following: %s.", list);
}

/* The results that share the day of the step at *@i, which is moved behind them. */
static char *
write_next_day (CwCase *root, const GArray *steps, guint *i)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_free);
  const Step *first = &g_array_index (steps, Step, *i);
  g_autofree char *day = cw_sentence_fill (root, first->entity, "<laboratory-result.date|when>");
  g_autofree char *printed = day ? cw_sentence_dup_printed (root, day) : NULL;

  for (; *i < steps->len; (*i)++)
    {
      CwEntity *entity = g_array_index (steps, Step, *i).entity;
      g_autofree char *other = cw_sentence_fill (root, entity, "<laboratory-result.date|when>");
      g_autofree char *shown = other ? cw_sentence_dup_printed (root, other) : NULL;
      char *result = NULL;

      if (g_strcmp0 (shown, printed) != 0)
        break;
      result = cw_sentence_fill (root, entity, "<laboratory|listed,value>");
      if (result)
        g_ptr_array_add (results, result);
    }
  return results->len ? write_day (results, day) : NULL;
}

/**
 * cw_draft_write_laboratory:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): the laboratory values day by day
 */
char *
cw_draft_write_laboratory (CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GString) out = g_string_new (NULL);

  add_steps (steps, course, "laboratory-result", "date", "relative-time");
  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len;)
    {
      g_autofree char *day = write_next_day (root, steps, &i);

      if (day)
        cw_draft_append (out, FALSE, day);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

/* ---- imaging ---- */

/* A study that is compared with another one is no first one. */
static gboolean
is_follow_up (const CwCourse *course, const Step *step)
{
  const CwImagingStudy *study = CW_IMAGING_STUDY (step->entity);

  return study->compared_with || study->comparison ||
         (step->place.is_known && course->start.known && step->place.day > course->start.high);
}

static char *
write_imaging (CwCase *root, gboolean is_later, const char *const *patterns)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GString) out = g_string_new (NULL);

  add_steps (steps, course, "imaging-study", "date", "relative-time");
  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      gboolean is_told = cw_draft_is_told_by_response (root, step->entity);
      const char *const told[CW_DRAFT_N_PATTERNS] = { patterns[0] };
      g_autofree char *text =
        is_follow_up (course, step) == is_later
          ? cw_draft_fill (root, step->entity, FALSE, is_told ? told : patterns)
          : NULL;

      if (text)
        cw_draft_append (out, FALSE, text);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

#define OF "{ of the <imaging-study.region|value>}{ <imaging|when>}"
#define STUDY "<imaging|capital>" OF

/**
 * cw_draft_write_first_imaging:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): what imaging showed before treatment
 */
char *
cw_draft_write_first_imaging (CwCase *root)
{
  static const char *const patterns[CW_DRAFT_N_PATTERNS] = {
    STUDY " showed <imaging-study.findings|value>."
  };

  return write_imaging (root, FALSE, patterns);
}

/**
 * cw_draft_write_later_imaging:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): what imaging showed later, as far as the responses do not
 *   tell it
 */
char *
cw_draft_write_later_imaging (CwCase *root)
{
  static const char *const patterns[CW_DRAFT_N_PATTERNS] = {
    STUDY " showed <imaging-study.findings|value>.",
    "Follow-up <imaging|value>" OF " was reported as follows: <imaging-study.comparison|value>.",
  };

  return write_imaging (root, TRUE, patterns);
}

/* ---- treatment ---- */

typedef struct
{
  const char *entity;
  const char *condition;
  const char *patterns[CW_DRAFT_N_PATTERNS];
} Treatment;

#define DRUGS "{<regimen|timed-cycles,cycles> of }(*drug:<drug|detailed>*)"
#define SPAN " from <regimen.start|value> to <regimen.end|value>"
#define START "{, starting <regimen.start|when>}"

static const Treatment treatments[] = {
  { "regimen",
    NULL,
    { "As <regimen|purpose>, the patient received " DRUGS SPAN ".",
      "As <regimen|purpose>, the patient received " DRUGS START ".", "~ received " DRUGS SPAN ".",
      "~ received " DRUGS START "." } },
  { "procedure",
    "status=done&intent!=diagnostic",
    { "~ underwent <procedure|date,value>{ (resection margins: <procedure.margin|value>)}." } },
  { "radiotherapy-course",
    NULL,
    { "Radiotherapy{ to the <radiotherapy-course.site|value>} was given with a total dose of "
      "<radiotherapy|fractions,dose>{ from <radiotherapy-course.start|value> to "
      "<radiotherapy-course.end|value>}.",
      "Radiotherapy{ to the <radiotherapy-course.site|value>} was given." } },
};

static char *
write_step (CwCase *root, CwEntity *entity, gboolean begins)
{
  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    if (g_str_equal (treatments[i].entity, cw_entity_get_info (entity)->name))
      return cw_sentence_holds (entity, treatments[i].condition)
               ? cw_draft_fill (root, entity, begins, treatments[i].patterns)
               : NULL;
  return NULL;
}

/**
 * cw_draft_write_treatment:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): drugs, operations and radiotherapy in the order of time
 */
char *
cw_draft_write_treatment (CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GString) out = g_string_new (NULL);

  add_steps (steps, course, "regimen", "start", "start-text");
  add_steps (steps, course, "procedure", "date", NULL);
  add_steps (steps, course, "radiotherapy-course", "start", NULL);
  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *text =
        write_step (root, g_array_index (steps, Step, i).entity, out->len == 0);

      if (text)
        cw_draft_append (out, FALSE, text);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

/* The start of all drugs that share it, as a fact; %NULL when they do not. */
static char *
find_common_start (CwCase *root)
{
  g_autoptr (GPtrArray) drugs = cw_entity_collect (CW_ENTITY (root), "supportive-drug");
  g_autofree char *common = NULL;
  g_autofree char *fact = NULL;

  for (guint i = 0; i < drugs->len; i++)
    {
      g_autofree char *start =
        cw_sentence_fill (root, drugs->pdata[i], "<supportive-drug.start|when>");
      g_autofree char *printed = start ? cw_sentence_dup_printed (root, start) : NULL;

      if (printed == NULL || (common && !g_str_equal (printed, common)))
        return NULL;
      if (common)
        continue;
      common = g_steal_pointer (&printed);
      fact = g_steal_pointer (&start);
    }
  return g_steal_pointer (&fact);
}

/* Where there are no regimens these drugs are the treatment. */
static char *
write_supportive (CwCase *root, const char *drugs, const char *start)
{
  gboolean is_all = g_list_model_get_n_items (G_LIST_MODEL (root->regimens)) == 0;
  g_autofree char *pattern =
    g_strconcat (is_all ? "~ was treated with " : "Supportive treatment included ", drugs, NULL);
  const char *const patterns[CW_DRAFT_N_PATTERNS] = { pattern };
  g_autofree char *words = cw_draft_fill (root, NULL, FALSE, patterns);

  if (words == NULL)
    return NULL;
  return g_strconcat (words, start ? ", starting " : "", start ? start : "", ".", NULL);
}

/**
 * cw_draft_write_supportive:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): drugs that are not given because of an adverse event, with
 *   their doses
 */
char *
cw_draft_write_supportive (CwCase *root)
{
  g_autofree char *start = find_common_start (root);
  const char *drugs = start ? "(*supportive-drug?adverse-event=:<supportive|detailed,value>*)"
                            : "(*supportive-drug?adverse-event=:<supportive|detailed,value>{ from "
                              "<supportive-drug.start|value>}*)";

  return write_supportive (root, drugs, start);
}

/**
 * cw_draft_write_supportive_names:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): the names of the same drugs, for an abstract
 */
char *
cw_draft_write_supportive_names (CwCase *root)
{
  return write_supportive (root, "(*supportive-drug?adverse-event=:<supportive|value>*)", NULL);
}

/* ---- dose changes ---- */

static char *
dup_drug (CwCase *root, CwEntity *entity)
{
  const char *id = CW_DOSE_CHANGE (entity)->drug;
  CwEntity *drug = id ? cw_entity_lookup (CW_ENTITY (root), id) : NULL;

  return drug && CW_IS_DRUG (drug) ? g_ascii_strdown (CW_DRUG (drug)->name, -1) : NULL;
}

/* All changes of one drug, from *@i on, in one sentence: the drug is named once, and a reason once
 * where it stays the same. */
static char *
write_changes (CwCase *root, const GArray *steps, guint *i)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *drug = dup_drug (root, g_array_index (steps, Step, *i).entity);
  const char *reason = NULL;
  gboolean has_commas = FALSE;
  g_autofree char *list = NULL;

  for (; *i < steps->len; (*i)++)
    {
      CwEntity *entity = g_array_index (steps, Step, *i).entity;
      const char *event = CW_DOSE_CHANGE (entity)->adverse_event;
      g_autofree char *other = dup_drug (root, entity);
      gboolean is_told = event && g_strcmp0 (event, reason) == 0;
      const char *verb = clauses->len ? "<dose-change|predicate>" : "<dose-change|capital>";
      g_autofree char *pattern =
        g_strconcat (verb, "{ <dose-change|when>}", is_told ? "" : "{ <dose-change|reason>}", NULL);
      g_autofree char *clause = NULL;

      if (g_strcmp0 (other, drug) != 0)
        break;
      clause = cw_sentence_fill (root, entity, pattern);
      if (clause == NULL)
        continue;
      reason = event;
      has_commas |= cw_sentence_has_comma (root, clause);
      g_ptr_array_add (clauses, g_steal_pointer (&clause));
    }
  list = cw_english_join_with (clauses, has_commas ? ";" : ",", "and");
  return list ? g_strconcat (list, ".", NULL) : NULL;
}

/**
 * cw_draft_write_dose_changes:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): the changes of dose in the order of time, drug by drug
 */
char *
cw_draft_write_dose_changes (CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GString) out = g_string_new (NULL);

  add_steps (steps, course, "dose-change", "date", "cycle");
  g_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len;)
    {
      g_autofree char *text = write_changes (root, steps, &i);

      if (text)
        cw_draft_append (out, FALSE, text);
    }
  return out->len ? g_strdup (out->str) : NULL;
}
