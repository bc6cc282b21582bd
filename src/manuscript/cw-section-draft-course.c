/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-english.h"
#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"
#include "model/cw-diagnosis.h"
#include "model/cw-entity-walk.h"
#include "model/cw-treatment.h"

/* What was done and what came of it, in the order of the course and not of the lists of the case.
 */

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
#define STOP "{ (reason for stopping: <regimen.stop-reason|value>)}."

#define RADIOTHERAPY "Radiotherapy{ to the <radiotherapy-course.site|value>} was given"

#define DECIDED "<decision|predicate>{ (reason: <decision.reason|value>)}."
#define ANSWER                                                                                     \
  "{ The options considered were <decision.options|value>.}"                                       \
  "{ The patient <decision|answer>{ (reason: <decision.answer-reason|value>)}.}"

static const Treatment treatments[] = {
  { "decision",
    NULL,
    { "<decision|when-capital>, <decision|maker> " DECIDED ANSWER,
      "<decision|maker-capital>{ <decision|when>} " DECIDED ANSWER } },
  { "regimen",
    NULL,
    { "As <regimen|purpose>, _ received " DRUGS SPAN STOP,
      "As <regimen|purpose>, _ received " DRUGS START STOP, "~ received " DRUGS SPAN STOP,
      "~ received " DRUGS START STOP } },
  { "procedure",
    "status=done&intent!=diagnostic",
    { "<procedure|performed>{ <procedure.date|when>}{ (resection margins: "
      "<procedure.margin|value>)}." } },
  { "radiotherapy-course",
    NULL,
    { RADIOTHERAPY " with a total dose of <radiotherapy|fractions,dose> from "
                   "<radiotherapy-course.start|value> to <radiotherapy-course.end|value>.",
      RADIOTHERAPY " with a total dose of <radiotherapy|fractions,dose>{, starting "
                   "<radiotherapy-course.start|when>}.",
      "Radiotherapy to the <radiotherapy-course.site|value> was given{, starting "
      "<radiotherapy-course.start|when>}." } },
};

static char *
write_step (const CwCourse *course, const CwDraftStep *step, gboolean begins)
{
  const char *type = cw_entity_get_info (step->entity)->name;

  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    if (g_str_equal (treatments[i].entity, type))
      return cw_sentence_holds (step->entity, treatments[i].condition)
               ? cw_draft_fill (course->root, step->entity, begins, treatments[i].patterns)
               : NULL;
  return NULL;
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

/* Drugs that are not given because of an adverse event. Where there are no regimens they are the
 * treatment. */
static char *
write_supportive (CwCase *root, gboolean begins)
{
  gboolean is_all = g_list_model_get_n_items (G_LIST_MODEL (root->regimens)) == 0;
  g_autofree char *start = find_common_start (root);
  g_autofree char *pattern =
    g_strconcat (is_all ? "~ was treated with " : "Supportive treatment included ",
                 start ? "(*supportive-drug?adverse-event=:<supportive|detailed,value>*)"
                       : "(*supportive-drug?adverse-event=:<supportive|detailed,value>{ from "
                         "<supportive-drug.start|value>}*)",
                 NULL);
  const char *const patterns[CW_DRAFT_N_PATTERNS] = { pattern };
  g_autofree char *words = cw_draft_fill (root, NULL, begins, patterns);

  if (words == NULL)
    return NULL;
  return g_strconcat (words, start ? ", starting " : "", start ? start : "", ".", NULL);
}

/* "Before diagnosis" and "at presentation" are before treatment, whenever that was, and one behind
 * the other. */
static void
place_early (CwDraftStep *step, const char *words)
{
  static const char *const early[] = { "diagnosis", "presentation", "admission", "before treatment",
                                       "initial" };
  g_autofree char *folded = g_utf8_casefold (words, -1);

  for (guint i = 0; i < G_N_ELEMENTS (early); i++)
    if (strstr (folded, early[i]))
      {
        CwCoursePlaceLevel level = g_str_has_prefix (folded, "before")  ? CW_COURSE_PLACE_BEFORE
                                   : g_str_has_prefix (folded, "after") ? CW_COURSE_PLACE_BEHIND
                                                                        : CW_COURSE_PLACE_DAY;

        step->place = (CwCoursePlace){ .is_known = TRUE, .level = level };
        return;
      }
}

static void
place_early_decisions (GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      CwDraftStep *step = &g_array_index (steps, CwDraftStep, i);
      const CwDecision *decision = CW_DECISION (step->entity);

      if (decision->relative_time && !cw_date_is_readable (decision->date))
        place_early (step, decision->relative_time);
    }
}

/**
 * cw_draft_write_treatment:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): decisions, drugs, operations and radiotherapy in the order
 *   of time
 */
char *
cw_draft_write_treatment (CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = cw_draft_steps_new ();
  g_autofree char *treatment = NULL;
  g_autofree char *supportive = NULL;

  /* What was decided comes before what was done about it. */
  cw_draft_steps_add (steps, course, "decision", "date", "relative-time");
  place_early_decisions (steps);
  cw_draft_steps_add (steps, course, "regimen", "start", "start-text");
  cw_draft_steps_add (steps, course, "procedure", "date", NULL);
  cw_draft_steps_add (steps, course, "radiotherapy-course", "start", NULL);
  cw_draft_steps_sort (steps);
  treatment = cw_draft_steps_write (steps, course, write_step);
  supportive = write_supportive (root, treatment == NULL);
  if (treatment && supportive)
    return g_strdup_printf ("%s %s", treatment, supportive);
  return treatment ? g_steal_pointer (&treatment) : g_steal_pointer (&supportive);
}

/* ---- what the patient did not want ---- */

/* Shorter words tell two operations apart no better than "of" and "with". */
#define LONG_WORD 5

/* Whether at least half of the long words of the operation stand in the decision as well. */
static gboolean
names_operation (const CwDecision *decision, const CwProcedure *procedure)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (procedure->procedure, "en", NULL);
  g_autofree char *text = g_utf8_casefold (decision->decision, -1);
  guint n_words = 0, n_shared = 0;

  for (guint i = 0; words[i]; i++)
    if (strlen (words[i]) >= LONG_WORD)
      {
        n_words++;
        n_shared += strstr (text, words[i]) != NULL;
      }
  return n_words && 2 * n_shared >= n_words;
}

static gboolean
is_told_by_decision (CwCase *root, CwEntity *entity)
{
  GListModel *list = G_LIST_MODEL (root->decisions);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDecision) decision = g_list_model_get_item (list, i);

      if (decision->answer == CW_ANSWER_REFUSED && decision->decision &&
          CW_PROCEDURE (entity)->procedure && names_operation (decision, CW_PROCEDURE (entity)))
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_draft_write_refusals:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): the operations that the patient declined, as far as the
 *   decisions do not tell it
 */
char *
cw_draft_write_refusals (CwCase *root)
{
  g_autoptr (GPtrArray) procedures = cw_entity_collect (CW_ENTITY (root), "procedure");
  g_autoptr (GString) out = g_string_new (NULL);
  const char *const patterns[CW_DRAFT_N_PATTERNS] = { "~ declined <procedure|value>." };

  for (guint i = 0; i < procedures->len; i++)
    {
      CwEntity *entity = procedures->pdata[i];
      g_autofree char *text =
        cw_sentence_holds (entity, "status=refused") && !is_told_by_decision (root, entity)
          ? cw_draft_fill (root, entity, FALSE, patterns)
          : NULL;

      if (text)
        cw_draft_append (out, FALSE, text);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

/* ---- in an abstract ---- */

/**
 * cw_draft_write_course:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): what was done and what came of it, in one sentence for an
 *   abstract
 */
char *
cw_draft_write_course (CwCase *root)
{
  gboolean has_regimens = g_list_model_get_n_items (G_LIST_MODEL (root->regimens)) > 0;
  const char *const clauses[] = {
    "received <+regimen|course,drugs>",
    "underwent (*procedure?status=done&intent!=diagnostic:<procedure|value>*)",
    has_regimens ? NULL : "was treated with (*supportive-drug?adverse-event=:<supportive|value>*)",
    "developed <adverse-events|list>",
  };
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  const char *const subject[CW_DRAFT_N_PATTERNS] = { "~" };
  g_autofree char *who = cw_draft_fill (root, NULL, FALSE, subject);
  g_autofree char *list = NULL;
  gboolean has_commas = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      char *clause = clauses[i] ? cw_sentence_fill (root, NULL, clauses[i]) : NULL;

      if (clause == NULL)
        continue;
      has_commas |= cw_sentence_has_comma (root, clause);
      g_ptr_array_add (said, clause);
    }
  if (said->len == 2 && has_commas)
    return g_strdup_printf ("%s %s, and %s.", who, (char *)said->pdata[0], (char *)said->pdata[1]);
  list = cw_english_join_with (said, has_commas && said->len > 1 ? ";" : ",", "and");
  return list ? g_strdup_printf ("%s %s.", who, list) : NULL;
}

/* ---- dose changes ---- */

static char *
dup_drug (CwCase *root, CwEntity *entity)
{
  const char *id = CW_DOSE_CHANGE (entity)->drug;
  CwEntity *drug = id ? cw_entity_lookup (CW_ENTITY (root), id) : NULL;

  const char *name = drug && CW_IS_DRUG (drug) ? CW_DRUG (drug)->name : NULL;

  return name ? g_utf8_casefold (name, -1) : NULL;
}

/* All changes of one drug, from *@i on, in one sentence: the drug is named once, and a reason once
 * where it stays the same. */
static char *
write_changes (CwCase *root, const GArray *steps, guint *i)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *drug = dup_drug (root, g_array_index (steps, CwDraftStep, *i).entity);
  const char *reason = NULL;
  gboolean has_commas = FALSE;
  g_autofree char *list = NULL;

  for (; *i < steps->len; (*i)++)
    {
      CwEntity *entity = g_array_index (steps, CwDraftStep, *i).entity;
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
  g_autoptr (GArray) steps = cw_draft_steps_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  cw_draft_steps_add (steps, course, "dose-change", "date", "cycle");
  cw_draft_steps_sort (steps);
  for (guint i = 0; i < steps->len;)
    {
      g_autofree char *text = write_changes (root, steps, &i);

      if (text)
        cw_draft_append (out, FALSE, text);
    }
  return out->len ? g_strdup (out->str) : NULL;
}
