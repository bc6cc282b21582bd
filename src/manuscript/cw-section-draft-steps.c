/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-section-draft-private.h"
#include "model/cw-entity-walk.h"

/* Entities of several types in the order of the course. */

/**
 * cw_draft_steps_new:
 *
 * Returns: (transfer full) (element-type CwDraftStep): no steps yet
 */
GArray *
cw_draft_steps_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (CwDraftStep));
}

/**
 * cw_draft_steps_add:
 * @steps: (element-type CwDraftStep): steps
 * @course: a course
 * @type: a type of entity
 * @date: the field with its date
 * @words: (nullable): the field that tells the time in words
 *
 * Adds all entities of the type.
 */
void
cw_draft_steps_add (GArray *steps,
                    const CwCourse *course,
                    const char *type,
                    const char *date,
                    const char *words)
{
  g_autoptr (GPtrArray) entities = cw_entity_collect (CW_ENTITY (course->root), type);

  for (guint i = 0; i < entities->len; i++)
    {
      CwDraftStep step = { entities->pdata[i],
                           cw_course_place_find (course, entities->pdata[i], date, words, FALSE),
                           steps->len };

      g_array_append_val (steps, step);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CwDraftStep *first = a, *second = b;
  int order = cw_course_place_compare (&first->place, &second->place);

  return order ? order : first->position < second->position ? -1 : 1;
}

/**
 * cw_draft_steps_sort:
 * @steps: (element-type CwDraftStep): steps
 *
 * Puts them in the order of the course; what has no place in it comes last.
 */
void
cw_draft_steps_sort (GArray *steps)
{
  g_array_sort (steps, compare);
}

/**
 * cw_draft_step_is_later:
 * @step: a step
 * @course: the course
 *
 * Returns: whether it is known to have been after treatment began
 */
gboolean
cw_draft_step_is_later (const CwDraftStep *step, const CwCourse *course)
{
  return step->place.is_known && course->start.known && step->place.day > course->start.high;
}

/**
 * cw_draft_steps_write:
 * @steps: (element-type CwDraftStep): steps
 * @course: the course
 * @write: what is said of one of them, %NULL for nothing; told whether it is the first
 *
 * Returns: (transfer full) (nullable): what is said of them in their order
 */
char *
cw_draft_steps_write (const GArray *steps, const CwCourse *course, CwDraftWriteStep write)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *text = write (course, &g_array_index (steps, CwDraftStep, i), out->len == 0);

      if (text)
        cw_draft_append (out, FALSE, text);
    }
  return out->len ? g_strdup (out->str) : NULL;
}
