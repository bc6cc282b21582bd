/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-english.h"
#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"

/* What was found, day by day: before treatment, and later. */

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
  const CwDraftStep *first = &g_array_index (steps, CwDraftStep, *i);
  g_autofree char *day = cw_sentence_fill (root, first->entity, "<laboratory|when>");
  g_autofree char *printed = day ? cw_sentence_dup_printed (root, day) : NULL;

  for (; *i < steps->len; (*i)++)
    {
      CwEntity *entity = g_array_index (steps, CwDraftStep, *i).entity;
      g_autofree char *other = cw_sentence_fill (root, entity, "<laboratory|when>");
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

static char *
write_laboratory (CwCase *root, gboolean is_later)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = cw_draft_steps_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  cw_draft_steps_add (steps, course, "laboratory-result", "date", "relative-time");
  for (guint i = steps->len; i > 0; i--)
    if (cw_draft_step_is_later (&g_array_index (steps, CwDraftStep, i - 1), course) != is_later)
      g_array_remove_index (steps, i - 1);
  cw_draft_steps_sort (steps);
  for (guint i = 0; i < steps->len;)
    {
      g_autofree char *day = write_next_day (root, steps, &i);

      if (day)
        cw_draft_append (out, FALSE, day);
    }
  return out->len ? g_strdup (out->str) : NULL;
}

/**
 * cw_draft_write_laboratory:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): the laboratory values before treatment, day by day
 */
char *
cw_draft_write_laboratory (CwCase *root)
{
  return write_laboratory (root, FALSE);
}

/**
 * cw_draft_write_later_laboratory:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): the laboratory values after treatment began, day by day
 */
char *
cw_draft_write_later_laboratory (CwCase *root)
{
  return write_laboratory (root, TRUE);
}

/* ---- imaging, punctures, tissue ---- */

#define OF_REGION "{ of the <imaging-study.region|value>}{ <imaging|when>}"
#define OF_SITE "{ of the <specimen.site|value>}{ <specimen.date|when>}"

static const char *const imaging_patterns[CW_DRAFT_N_PATTERNS] = {
  "<imaging|capital>" OF_REGION " showed <imaging-study.findings|value>{ (<figure>)}.",
};

/* Its figure stands beside the response. */
static const char *const told_patterns[CW_DRAFT_N_PATTERNS] = {
  "<imaging|capital>" OF_REGION " showed <imaging-study.findings|value>.",
};

static const char *const follow_up_patterns[CW_DRAFT_N_PATTERNS] = {
  "<imaging|capital>" OF_REGION " showed <imaging-study.findings|value>{ (<figure>)}.",
  "Follow-up <imaging|full>" OF_REGION
  " was reported as follows: <imaging-study.comparison|value>{ (<figure>)}.",
};

static const char *const puncture_patterns[CW_DRAFT_N_PATTERNS] = {
  "<procedure|capital>{ <procedure.date|when>} showed <procedure.findings|value>.",
  "<procedure|performed>{ <procedure.date|when>}.",
};

static const char *const tissue_patterns[CW_DRAFT_N_PATTERNS] = {
  "<specimen|capital>" OF_SITE " showed <specimen.histology|value>{ (<figure>)}.",
  "Histologic examination" OF_SITE " showed <specimen.histology|value>{ (<figure>)}.",
};

/* A study that is compared with another one is no first one. */
static gboolean
is_follow_up (const CwCourse *course, const CwDraftStep *step)
{
  const CwImagingStudy *study =
    CW_IS_IMAGING_STUDY (step->entity) ? CW_IMAGING_STUDY (step->entity) : NULL;

  return study &&
         (study->compared_with || study->comparison || cw_draft_step_is_later (step, course));
}

static char *
write_investigation (const CwCourse *course, const CwDraftStep *step, gboolean begins)
{
  CwEntity *entity = step->entity;
  const char *const *patterns = CW_IS_IMAGING_STUDY (entity) ? imaging_patterns
                                : CW_IS_PROCEDURE (entity)   ? puncture_patterns
                                                             : tissue_patterns;

  if (is_follow_up (course, step) ||
      (CW_IS_PROCEDURE (entity) && !cw_sentence_holds (entity, "status=done&intent=diagnostic")))
    return NULL;
  return cw_draft_fill (course->root, entity, FALSE, patterns);
}

static char *
write_later_study (const CwCourse *course, const CwDraftStep *step, gboolean begins)
{
  gboolean is_told = cw_draft_is_told_by_response (course->root, step->entity);

  if (!is_follow_up (course, step))
    return NULL;
  return cw_draft_fill (course->root, step->entity, FALSE,
                        is_told ? told_patterns : follow_up_patterns);
}

static gboolean
are_placed (const GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    if (!g_array_index (steps, CwDraftStep, i).place.is_known)
      return FALSE;
  return TRUE;
}

/**
 * cw_draft_write_investigations:
 * @root: a case
 *
 * Returns: (transfer full) (nullable): what imaging, diagnostic procedures and tissue showed, in
 *   the order of time where all of it is known, else in the order in which a case is usually told
 */
char *
cw_draft_write_investigations (CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = cw_draft_steps_new ();

  cw_draft_steps_add (steps, course, "imaging-study", "date", "relative-time");
  cw_draft_steps_add (steps, course, "procedure", "date", NULL);
  cw_draft_steps_add (steps, course, "specimen", "date", NULL);
  if (are_placed (steps))
    cw_draft_steps_sort (steps);
  return cw_draft_steps_write (steps, course, write_investigation);
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
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) steps = cw_draft_steps_new ();

  cw_draft_steps_add (steps, course, "imaging-study", "date", "relative-time");
  cw_draft_steps_sort (steps);
  return cw_draft_steps_write (steps, course, write_later_study);
}
