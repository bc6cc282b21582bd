/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"
#include "model/cw-entity-walk.h"
#include "rules/cw-course-place.h"

/* The timeline (CARE 7): a table of time and event in the order of the course. */

typedef struct
{
  const char *entity;
  const char *date; /* its field */
  const char *words; /* (nullable): the same in words */
  const char *condition; /* (nullable) */
  const char *patterns[2]; /* what happened: the first that can be filled */
  gboolean is_end;
} Milestone;

/* Of one day the cause comes before what followed from it. */
static const Milestone milestones[] = {
  { "complaint", "onset", NULL, NULL, { "Onset of <complaint|article>" } },
  { "intervention",
    "date",
    NULL,
    NULL,
    { "<intervention|capital>{ (<intervention.outcome|value>)}" } },
  { "presentation",
    "date",
    NULL,
    NULL,
    { "Presentation with <*complaint|article>", "Presentation" } },
  { "imaging-study",
    "date",
    "relative-time",
    NULL,
    { "<imaging|capital>{ of the <imaging-study.region|value>}"
      "{: <imaging-study.comparison|value>}" } },
  { "specimen",
    "date",
    NULL,
    NULL,
    { "<specimen|capital>{ of the <specimen.site|value>}{: <specimen.histology|value>}" } },
  { "diagnosis", "date", NULL, NULL, { "Diagnosis of <diagnosis|value>" } },
  { "procedure", "date", NULL, "status=done", { "<procedure|capital>" } },
  { "assessment", "date", "label", NULL, { "<response|capital>{ on <response|modality>}" } },
  { "regimen",
    "start",
    "start-text",
    NULL,
    { "Start of <regimen|drugs>", "Start of <regimen|name>" } },
  { "radiotherapy-course",
    "start",
    NULL,
    NULL,
    { "Start of radiotherapy{ to the <radiotherapy-course.site|value>}{ (<radiotherapy|dose>)}" } },
  { "adverse-event", "onset", "onset-text", NULL, { "<adverse-event|capital>" } },
  { "dose-change", "date", "cycle", NULL, { "<dose-change|capital>" } },
  { "supportive-drug", "start", NULL, NULL, { "Start of <supportive|value>" } },
  { "radiotherapy-course", "end", NULL, NULL, { "End of radiotherapy" }, TRUE },
  { "regimen", "end", NULL, NULL, { "End of <regimen|drugs>", "End of <regimen|name>" }, TRUE },
  { "outcome",
    "vital-status-date",
    NULL,
    "vital-status=alive",
    { "Last follow-up: <outcome|disease,value>" },
    TRUE },
  { "outcome",
    "vital-status-date",
    NULL,
    "vital-status=dead",
    { "Death{ from <outcome.cause-of-death|value>}" },
    TRUE },
  { "outcome", "vital-status-date", NULL, "vital-status=lost", { "Loss to follow-up" }, TRUE },
};

typedef struct
{
  CwCoursePlace place;
  guint position; /* among the milestones, then in the case */
  char *time;
  char *event;
} Row;

static void
row_clear (Row *row)
{
  g_free (row->time);
  g_free (row->event);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *first = a, *second = b;
  int order = cw_course_place_compare (&first->place, &second->place);

  if (order)
    return order;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* ---- one row ---- */

/* The time as a fact: the date, else the words of the author, else after which cycle it was. */
static char *
dup_time (CwCase *root, CwEntity *entity, const Milestone *milestone)
{
  const char *type = cw_entity_get_info (entity)->name;
  g_autofree char *date = g_strdup_printf ("<%s.%s|value,as-typed>", type, milestone->date);
  g_autofree char *words =
    milestone->words ? g_strdup_printf ("<%s.%s|as-recorded>", type, milestone->words) : NULL;
  char *source = cw_sentence_fill (root, entity, date);

  if (source == NULL && words)
    source = cw_sentence_fill (root, entity, words);
  if (source == NULL && CW_IS_ASSESSMENT (entity))
    source = cw_sentence_fill (root, entity, "<response|after-capital>");
  return source;
}

static char *
dup_event (CwCase *root, CwEntity *entity, const Milestone *milestone)
{
  char *event = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (milestone->patterns) && milestone->patterns[i] && !event; i++)
    event = cw_sentence_fill (root, entity, milestone->patterns[i]);
  return event;
}

/* The date as it was typed, readable or not. */
static char *
dup_date (CwEntity *entity)
{
  return cw_entity_dup_by_name (entity, "date");
}

static gboolean
is_same_time (CwImagingStudy *study, CwAssessment *assessment)
{
  g_autofree char *first = dup_date (CW_ENTITY (study));
  g_autofree char *second = dup_date (CW_ENTITY (assessment));

  if (first || second)
    return g_strcmp0 (first, second) == 0;
  return study->relative_time && g_strcmp0 (study->relative_time, assessment->label) == 0;
}

/**
 * cw_draft_is_told_by_response:
 * @root: a case
 * @entity: an entity of it
 *
 * Returns: whether it is an imaging study whose result is told as the response to treatment, so
 *   that nothing is told twice
 */
gboolean
cw_draft_is_told_by_response (CwCase *root, CwEntity *entity)
{
  GListModel *list = G_LIST_MODEL (root->assessments);

  for (guint i = 0; CW_IS_IMAGING_STUDY (entity) && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAssessment) assessment = g_list_model_get_item (list, i);

      if (assessment->overall == 0 || assessment->overall == CW_RESPONSE_CATEGORY_BASELINE)
        continue;
      if (g_strcmp0 (assessment->imaging, cw_entity_get_id (entity)) == 0 ||
          is_same_time (CW_IMAGING_STUDY (entity), assessment))
        return TRUE;
    }
  return FALSE;
}

/* ---- the table ---- */

static void
add_milestones (const CwCourse *course, const Milestone *milestone, GArray *rows)
{
  CwCase *root = course->root;
  g_autoptr (GPtrArray) entities = cw_entity_collect (CW_ENTITY (root), milestone->entity);

  for (guint i = 0; i < entities->len; i++)
    {
      CwEntity *entity = entities->pdata[i];
      Row row = { .position = rows->len };

      if (!cw_sentence_holds (entity, milestone->condition) ||
          cw_draft_is_told_by_response (root, entity))
        continue;
      row.place =
        cw_course_place_find (course, entity, milestone->date, milestone->words, milestone->is_end);
      row.time = dup_time (root, entity, milestone);
      row.event = dup_event (root, entity, milestone);
      if (row.time && row.event)
        g_array_append_val (rows, row);
      else
        row_clear (&row);
    }
}

/* The table has a number, and the text points to it. */
#define HEAD                                                                                       \
  "{table:timeline} shows the course.\n{table:timeline|caption} Timeline\n| Time | Event |"

/* What has no time at all, not even in words, has no place in a table of times. Of what has words
 * only, the place is where the record tells that it belongs, else the end of the table. */
char *
cw_section_draft_timeline (CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GString) out = g_string_new (HEAD);

  g_array_set_clear_func (rows, (GDestroyNotify)row_clear);
  for (guint i = 0; i < G_N_ELEMENTS (milestones); i++)
    add_milestones (course, &milestones[i], rows);
  g_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      g_string_append_printf (out, "\n| %s | %s |", row->time, row->event);
    }
  return rows->len ? g_strdup (out->str) : NULL;
}
