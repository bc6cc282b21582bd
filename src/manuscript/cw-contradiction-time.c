/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "manuscript/cw-contradiction-private.h"
#include "notation/report/text/cw-report-phrases.h"
#include "rules/cw-duration.h"

/* How long things lasted, and when they began. */

/* ---- lengths of time ---- */

/* Rounding and "nearly" explain so much. */
#define TOLERANCE 0.12

static const struct
{
  const char *subject;
  CwDurationKind kind;
  const char *field;
} lengths[] = {
  { "response", CW_DURATION_RESPONSE, "duration-of-response" },
  { "progression-free", CW_DURATION_PROGRESSION_FREE, "progression-free-survival" },
  { "survival", CW_DURATION_SURVIVAL, "overall-survival" },
};

/* What follows from the facts is said beside what was written: a note where rounding explains the
 * difference, a warning where it does not. */
static void
check_computed (CwProseCheck *self, const CwMention *mention, const CwDuration *computed)
{
  g_autofree char *months = cw_duration_format_months (&computed->days);
  g_autofree char *words = cw_mention_dup_words (mention);
  gboolean is_near = mention->number.low <= computed->days.high * (1 + TOLERANCE) &&
                     mention->number.high >= computed->days.low * (1 - TOLERANCE);
  g_autofree char *replacement = g_strdup_printf ("%s months", months);
  CwFinding *finding;

  finding = cw_prose_check_add (
    self, "duration-in-text", is_near ? CW_SEVERITY_NOTE : CW_SEVERITY_WARNING, mention,
    g_strdup_printf (_ ("The text says “%s”; from the dates recorded follow %s months."), words,
                     months));
  if (computed->from_entity)
    cw_finding_add_place (finding, computed->from_entity, computed->from_field);
  if (computed->to_entity)
    cw_finding_add_place (finding, computed->to_entity, computed->to_field);
  cw_prose_finding_use_fact (finding, mention, replacement);
}

/* A number of the facts' own precision needs no note. */
static gboolean
is_said_so (const CwMention *mention, const CwDuration *computed)
{
  return mention->quantity->comparator == CW_COMPARATOR_NONE &&
         mention->number.low >= computed->days.low - 16 &&
         mention->number.high <= computed->days.high + 16 &&
         g_strcmp0 (mention->quantity->unit, "a") != 0;
}

static void
check_length (CwProseCheck *self, const CwMention *mention, const CwCourse *course)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      CwDuration computed;

      if (g_strcmp0 (mention->subject, lengths[i].subject) != 0 || !mention->is_number)
        continue;
      computed = cw_duration_compute (course, lengths[i].kind);
      if (computed.problem == NULL && !computed.is_open && !is_said_so (mention, &computed))
        check_computed (self, mention, &computed);
    }
}

void
cw_prose_check_durations (CwProseCheck *self)
{
  g_autoptr (CwCourse) course = cw_course_new (self->root);

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind != CW_MENTION_DURATION || !mention->is_number)
        continue;
      if (g_strcmp0 (mention->subject, "complaint") == 0)
        cw_prose_check_complaint (self, mention);
      else if (!cw_prose_check_length (self, mention))
        check_length (self, mention, course);
    }
}

/* ---- dates ---- */

static gboolean
date_agrees (const CwMention *mention, const CwDate *date)
{
  CwTimePoint said = { .is_known = TRUE, .date = mention->date };
  CwTimePoint fact = { .is_known = TRUE, .date = (CwDate *)date };

  return date->approximate || !cw_time_point_differs (&said, &fact);
}

static void
check_presentation (CwProseCheck *self, const CwMention *mention, CwSeverity severity)
{
  CwPresentation *presentation = self->root->presentation;
  g_autofree char *canonical = cw_date_to_string (mention->date);
  CwFinding *finding;

  if (!cw_date_is_readable (presentation->date) || date_agrees (mention, presentation->date))
    return;
  finding = cw_prose_check_against_fact (self, "date-in-text", severity, mention,
                                         CW_ENTITY (presentation), "date");
  cw_prose_finding_fix_fact (finding, CW_ENTITY (presentation), "date", canonical);
}

/* The start of any treatment may be meant. */
static void
check_start (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);
  CwRegimen *against = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);

      if (!cw_date_is_readable (regimen->start))
        return;
      if (date_agrees (mention, regimen->start))
        return;
      against = against ? against : regimen; /* the list holds it */
    }
  if (against)
    cw_prose_check_against_fact (self, "date-in-text", CW_SEVERITY_WARNING, mention,
                                 CW_ENTITY (against), "start");
}

/* Whether nothing was dated before in the same passage: somebody may come more than once. */
static gboolean
is_first_date (CwProseCheck *self, const CwMention *mention)
{
  const GPtrArray *statements = self->text->statements;

  for (guint i = 0; i < statements->len; i++)
    {
      const CwStatement *statement = statements->pdata[i];

      if (statement == mention->statement)
        return TRUE;
      if (statement->passage == mention->statement->passage &&
          cw_patterns_has (self->text->patterns, CW_REPORT_DATE, statement->words))
        return FALSE;
    }
  return FALSE;
}

void
cw_prose_check_dates (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind != CW_MENTION_DATE || mention->date == NULL)
        continue;
      if (g_strcmp0 (mention->subject, "presentation") == 0)
        check_presentation (self, mention, CW_SEVERITY_ERROR);
      else if (g_strcmp0 (mention->subject, "event") == 0)
        cw_prose_check_dated (self, mention);
      else if (g_strcmp0 (mention->subject, "visit") != 0)
        check_start (self, mention);
      else if (is_first_date (self, mention))
        check_presentation (self, mention, CW_SEVERITY_WARNING);
    }
}
