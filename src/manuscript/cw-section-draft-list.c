/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"
#include "manuscript/cw-prose.h"
#include "manuscript/cw-section-draft-private.h"
#include "manuscript/cw-sentence.h"
#include "model/cw-entity-walk.h"
#include "rules/cw-contributors.h"
#include "rules/cw-course.h"

/* Drafts that are lists: the timeline (CARE 7), who did what, competing interests. */

/* ---- timeline ---- */

typedef struct
{
  const char *entity;
  const char *date; /* its field */
  const char *time; /* (nullable): the same in words */
  const char *event; /* what happened */
} Milestone;

static const Milestone milestones[] = {
  { "presentation", "date", NULL, "Presentation{ with <*complaint|value>}" },
  { "intervention", "date", NULL, "<intervention.intervention|as-recorded>" },
  { "imaging-study", "date", "relative-time",
    "<imaging|value>{: <imaging-study.comparison|value>}" },
  { "specimen", "date", NULL, "<specimen|value>{: <specimen.histology|value>}" },
  { "regimen", "start", "start-text", "Start of <regimen|drugs,name>" },
  { "regimen", "end", NULL, "End of <regimen|drugs,name>" },
  { "procedure", "date", NULL, "<procedure|value>" },
  { "radiotherapy-course", "start", NULL, "Start of radiotherapy{ of <radiotherapy|dose>}" },
  { "dose-change", "date", "cycle", "<dose-change|value>" },
  { "adverse-event", "onset", "onset-text", "<adverse-event|graded,value>" },
  { "assessment", "date", "label", "<response|words>" },
  { "outcome", "vital-status-date", NULL, "<outcome|disease,value>" },
};

typedef struct
{
  double low; /* of its date; what has none stands where it stood */
  guint position;
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

  if (first->low != second->low)
    return first->low < second->low ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* The source of the date as a fact, or of the time in words; %NULL when neither is recorded. */
static char *
dup_time (CwCase *root, CwEntity *entity, const Milestone *milestone)
{
  const char *type = cw_entity_get_info (entity)->name;
  g_autofree char *date = g_strdup_printf ("<%s.%s>", type, milestone->date);
  g_autofree char *time =
    milestone->time ? g_strdup_printf ("<%s.%s|as-recorded>", type, milestone->time) : NULL;
  char *source = cw_sentence_fill (root, entity, date);

  return source || time == NULL ? source : cw_sentence_fill (root, entity, time);
}

static char *
dup_field (CwEntity *entity, const char *name)
{
  return name ? cw_entity_dup_text (entity, cw_entity_info_find (cw_entity_get_info (entity), name))
              : NULL;
}

/* The day it was at the earliest, from its date or else from words such as "after 2 cycles"; -1
 * when nothing tells. */
static double
get_day (const CwCourse *course, CwEntity *entity, const Milestone *milestone)
{
  g_autofree char *text = dup_field (entity, milestone->date);
  g_autofree char *words = dup_field (entity, milestone->time);
  g_autoptr (CwDate) date = text ? cw_date_parse (text, NULL) : NULL;
  CwMoment moment = { 0 };

  if (date)
    moment = cw_moment_from_date (date);
  else if (words == NULL || !cw_course_read_words (course, words, &moment))
    return -1;
  if (moment.from_start)
    moment = cw_moment_to_calendar (&moment, &course->start);
  return moment.known && !moment.from_start ? moment.low : -1;
}

static void
add_milestones (const CwCourse *course, const Milestone *milestone, GArray *rows)
{
  CwCase *root = course->root;
  g_autoptr (GPtrArray) entities = cw_entity_collect (CW_ENTITY (root), milestone->entity);
  double last = 0;

  for (guint i = 0; i < entities->len; i++)
    {
      CwEntity *entity = entities->pdata[i];
      double low = get_day (course, entity, milestone);
      Row row = { low < 0 ? last : low, rows->len, dup_time (root, entity, milestone),
                  cw_sentence_fill (root, entity, milestone->event) };

      if (row.time && row.event)
        g_array_append_val (rows, row);
      else
        row_clear (&row);
      last = row.low;
    }
}

/* A table of time and event. What has no date keeps its place among its like. */
char *
cw_section_draft_timeline (CwCase *root)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GString) out = g_string_new ("| Time | Event |");

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

/* ---- authors ---- */

static char *
dup_initials (const CwAuthor *author)
{
  g_autofree char *given =
    author->given_names ? cw_contributors_dup_initials (author->given_names) : g_strdup ("");
  g_autofree char *family =
    author->family_name ? cw_contributors_dup_initials (author->family_name) : g_strdup ("");

  return g_strconcat (given, family, NULL);
}

/* "conceptualization and writing – original draft" */
static char *
dup_roles (CwAuthor *author)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (author->contributions)); i++)
    {
      g_autoptr (CwEntity) contribution =
        g_list_model_get_item (G_LIST_MODEL (author->contributions), i);
      char *role = cw_english_dup_choice (contribution, "role");

      if (role)
        g_ptr_array_add (roles, role);
    }
  return cw_english_join (roles);
}

static char *
dup_interests (CwAuthor *author)
{
  return g_strdup (author->competing_interests);
}

/* A sentence for each author who has something to say, "KC: investigation." */
static char *
list_authors (CwCase *root, char *(*dup_words) (CwAuthor *))
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (root->authors)); i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (G_LIST_MODEL (root->authors), i);
      g_autofree char *initials = dup_initials (author);
      g_autofree char *words = dup_words (author);
      g_autofree char *source = words ? cw_prose_escape (words) : NULL;

      if (source && *source)
        g_string_append_printf (out, "%s%s: %s%s", out->len ? " " : "", initials, source,
                                g_str_has_suffix (source, ".") ? "" : ".");
    }
  return out->len ? g_strdup (out->str) : NULL;
}

char *
cw_section_draft_contributions (CwCase *root)
{
  return list_authors (root, dup_roles);
}

char *
cw_section_draft_interests (CwCase *root)
{
  return list_authors (root, dup_interests);
}
