/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-plot-event.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/cw-entity-walk.h"
#include "plot/cw-plot-label.h"

/* What happened in a case and when. Which entities are events, and which of their fields say when,
 * stands in one table. */

typedef struct
{
  const char *entity;
  CwTrack track;
  CwGlyph glyph;
  const char *from;
  const char *to;
  const char *words; /* the beginning in words */
  const char *duration; /* how long it was; of an adverse event, when it was over */
  gboolean is_listed; /* also when nobody says when it was */
} Source;

static const Source sources[] = {
  { "complaint", CW_TRACK_COURSE, CW_GLYPH_DIAMOND, "onset", NULL, NULL, NULL, FALSE },
  { "presentation", CW_TRACK_COURSE, CW_GLYPH_DIAMOND, "date", NULL, NULL, NULL, FALSE },
  { "diagnosis", CW_TRACK_COURSE, CW_GLYPH_DIAMOND, "date", NULL, NULL, NULL, TRUE },
  { "metastatic-site", CW_TRACK_COURSE, CW_GLYPH_DIAMOND, "date", NULL, NULL, NULL, FALSE },
  { "history-item", CW_TRACK_COURSE, CW_GLYPH_DIAMOND, "date", NULL, NULL, NULL, FALSE },
  { "intervention", CW_TRACK_COURSE, CW_GLYPH_DIAMOND, "date", NULL, NULL, NULL, FALSE },
  { "outcome", CW_TRACK_COURSE, CW_GLYPH_ARROW, "vital-status-date", NULL, "vital-status-text",
    NULL, TRUE },
  { "outcome", CW_TRACK_COURSE, CW_GLYPH_DIAMOND, "disease-status-date", NULL, NULL, NULL, TRUE },
  { "dose-change", CW_TRACK_DOSE_CHANGES, CW_GLYPH_DOWN, "date", NULL, "cycle", "duration", TRUE },
  { "supportive-drug", CW_TRACK_SUPPORT, CW_GLYPH_SQUARE, "start", "end", NULL, "duration", TRUE },
  { "procedure", CW_TRACK_PROCEDURES, CW_GLYPH_SQUARE, "date", NULL, NULL, NULL, TRUE },
  { "radiotherapy-course", CW_TRACK_PROCEDURES, CW_GLYPH_SQUARE, "start", "end", NULL, NULL, TRUE },
  { "adverse-event", CW_TRACK_ADVERSE_EVENTS, CW_GLYPH_GRADE, "onset", "end", "onset-text",
    "duration", TRUE },
  { "assessment", CW_TRACK_RESPONSE, CW_GLYPH_DISC, "date", NULL, "label", NULL, TRUE },
  { "imaging-study", CW_TRACK_RESPONSE, CW_GLYPH_DISC, "date", NULL, "relative-time", NULL, TRUE },
  { "decision", CW_TRACK_DECISIONS, CW_GLYPH_TRIANGLE, "date", NULL, "relative-time", NULL, TRUE },
  { "examination", CW_TRACK_TESTS, CW_GLYPH_DISC, "date", NULL, NULL, NULL, FALSE },
  { "laboratory-result", CW_TRACK_TESTS, CW_GLYPH_DISC, "date", NULL, "relative-time", NULL,
    FALSE },
  { "specimen", CW_TRACK_TESTS, CW_GLYPH_DISC, "date", NULL, NULL, NULL, FALSE },
  { "panel", CW_TRACK_TESTS, CW_GLYPH_DISC, "date", NULL, NULL, NULL, FALSE },
  { "molecular-result", CW_TRACK_TESTS, CW_GLYPH_DISC, "date", NULL, NULL, NULL, FALSE },
  { "score", CW_TRACK_TESTS, CW_GLYPH_DISC, "date", NULL, "relative-time", NULL, FALSE },
  { "perspective", CW_TRACK_TESTS, CW_GLYPH_DISC, "date", NULL, NULL, NULL, FALSE },
};

/**
 * cw_track_get_label:
 * @self: a track
 *
 * Returns: its translated heading
 */
const char *
cw_track_get_label (CwTrack self)
{
  static const char *const labels[CW_TRACK_N_TRACKS] = {
    [CW_TRACK_COURSE] = N_ ("Course"),
    [CW_TRACK_TREATMENT] = N_ ("Treatment"),
    [CW_TRACK_DOSE_CHANGES] = N_ ("Dose changes"),
    [CW_TRACK_SUPPORT] = N_ ("Supportive treatment"),
    [CW_TRACK_PROCEDURES] = N_ ("Procedures and radiotherapy"),
    [CW_TRACK_ADVERSE_EVENTS] = N_ ("Adverse events"),
    [CW_TRACK_RESPONSE] = N_ ("Imaging and response"),
    [CW_TRACK_DECISIONS] = N_ ("Decisions"),
    [CW_TRACK_TESTS] = N_ ("Findings and tests"),
  };

  g_return_val_if_fail (self < CW_TRACK_N_TRACKS, NULL);

  return _ (labels[self]);
}

/**
 * cw_plot_event_free:
 * @self: (nullable) (transfer full): an event
 *
 * Frees the event.
 */
void
cw_plot_event_free (CwPlotEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->date);
  g_free (self->label);
  g_free (self->detail);
  g_free (self);
}

/**
 * cw_plot_event_is_placed:
 * @self: an event
 *
 * Returns: whether it is known when it was, began or ended
 */
gboolean
cw_plot_event_is_placed (const CwPlotEvent *self)
{
  return self->start.known || self->end.known;
}

/* ---- when ---- */

static gpointer
get_member (CwEntity *entity, const char *name)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (entity), name);

  return field ? G_STRUCT_MEMBER (gpointer, entity, field->offset) : NULL;
}

/**
 * cw_plot_read_date:
 * @entity: an entity
 * @field: (nullable): one of its date fields
 * @is_approximate: (out): whether the source says “about”; it is left alone when it does not
 *
 * A date that is only approximate is placed like one that is not, for the figure shows that the
 * place is not sure.
 *
 * Returns: every day the date may mean; unknown when it is not recorded or not readable
 */
CwMoment
cw_plot_read_date (CwEntity *entity, const char *field, gboolean *is_approximate)
{
  const CwDate *date = field ? get_member (entity, field) : NULL;
  CwDate plain;

  if (date == NULL || !date->approximate)
    return cw_moment_from_date (date);
  *is_approximate = TRUE;
  plain = *date;
  plain.approximate = FALSE;
  return cw_moment_from_date (&plain);
}

static void
read_start (CwPlotEvent *event, const CwCourse *course, const Source *source)
{
  event->field = source->from;
  event->start = cw_plot_read_date (event->entity, source->from, &event->is_approximate);
  if (event->start.known || get_member (event->entity, source->from) || source->words == NULL)
    return;
  event->is_computed =
    cw_course_read_words_of (course, event->entity, source->words, &event->start);
  if (get_member (event->entity, source->words))
    event->field = source->words;
}

/* What lasts three days from 1 May is over when 3 May is, and what resolved after three days was
 * seen to be over on the 4th. Counted in cycles a beginning is no day but the moment before one. */
static double
get_uncounted_day (const CwPlotEvent *event)
{
  return CW_IS_ADVERSE_EVENT (event->entity) || event->is_computed ? 0 : 1;
}

static void
read_end (CwPlotEvent *event, const Source *source)
{
  double day = get_uncounted_day (event);
  const CwQuantity *duration =
    source->duration ? get_member (event->entity, source->duration) : NULL;
  CwRange days;

  event->end = cw_plot_read_date (event->entity, source->to, &event->is_approximate);
  if (event->end.known || !event->start.known || !cw_range_read (duration, "d", &days) ||
      days.low < 0)
    return;
  event->end = event->start;
  event->end.low += MAX (0, days.low - day);
  event->end.high += MAX (0, days.high - day);
}

/* ---- what is special about some of them ---- */

/* The study it was read from is told of by the same mark, unless it has a date of its own. */
static CwEntity *
find_study (CwAssessment *assessment)
{
  CwEntity *root = cw_entity_get_root (CW_ENTITY (assessment));
  CwEntity *study = assessment->imaging ? cw_entity_lookup (root, assessment->imaging) : NULL;
  g_autofree char *own = cw_plot_describe (CW_ENTITY (assessment), "date");
  g_autofree char *date = NULL;

  if (study == NULL || !CW_IS_IMAGING_STUDY (study))
    return NULL;
  date = cw_plot_describe (study, "date");
  return *date == '\0' || g_str_equal (date, own) ? study : NULL;
}

static void
refine_assessment (CwPlotEvent *event, const CwCourse *course)
{
  CwAssessment *assessment = CW_ASSESSMENT (event->entity);
  const CwCoursePoint *point = cw_course_find_point (course, assessment);

  event->related = find_study (assessment);
  if (point && !event->start.known && assessment->date == NULL && point->moment.known)
    {
      event->start = point->moment;
      event->is_computed = point->moment.from_start;
    }
  if (assessment->after_cycle && assessment->date == NULL)
    event->field = "after-cycle";
  if (point && cw_course_is_progression (point->category))
    event->glyph = CW_GLYPH_DOWN;
  event->is_response = point && (point->category == CW_RESPONSE_CATEGORY_CR ||
                                 point->category == CW_RESPONSE_CATEGORY_PR);
  event->is_open =
    point == NULL || point->category == 0 || point->category == CW_RESPONSE_CATEGORY_NE;
}

static void
refine_outcome (CwPlotEvent *event)
{
  CwOutcome *outcome = CW_OUTCOME (event->entity);

  if (event->glyph == CW_GLYPH_ARROW && outcome->vital_status == CW_VITAL_STATUS_DEAD)
    event->glyph = CW_GLYPH_CROSS;
  if (event->glyph == CW_GLYPH_ARROW && outcome->vital_status == CW_VITAL_STATUS_LOST)
    event->is_open = TRUE;
}

static void
refine (CwPlotEvent *event, const CwCourse *course)
{
  if (CW_IS_ASSESSMENT (event->entity))
    refine_assessment (event, course);
  else if (CW_IS_OUTCOME (event->entity))
    refine_outcome (event);
  else if (CW_IS_ADVERSE_EVENT (event->entity))
    {
      event->grade = CW_ADVERSE_EVENT (event->entity)->grade;
      event->is_ongoing =
        !event->end.known && CW_ADVERSE_EVENT (event->entity)->outcome == CW_EVENT_OUTCOME_ONGOING;
    }
  else if (CW_IS_PROCEDURE (event->entity))
    event->is_open = CW_PROCEDURE (event->entity)->status > CW_PROCEDURE_STATUS_DONE;
  else if (CW_IS_DECISION (event->entity))
    event->is_open = CW_DECISION (event->entity)->answer == CW_ANSWER_REFUSED;
  else if (CW_IS_DOSE_CHANGE (event->entity) &&
           (CW_DOSE_CHANGE (event->entity)->kind == CW_DOSE_CHANGE_KIND_INCREASE ||
            CW_DOSE_CHANGE (event->entity)->kind == CW_DOSE_CHANGE_KIND_RESTART))
    event->glyph = CW_GLYPH_TRIANGLE;
}

/* ---- all of them ---- */

/* A part of the outcome is an event of its own only when it is recorded. */
static gboolean
is_wanted (const CwPlotEvent *event, const Source *source)
{
  g_autofree char *from = cw_plot_describe (event->entity, source->from);

  if (CW_IS_OUTCOME (event->entity))
    return event->glyph != CW_GLYPH_DIAMOND ? CW_OUTCOME (event->entity)->vital_status || *from
                                            : CW_OUTCOME (event->entity)->disease_status || *from;
  return event->start.known || event->end.known || *from ||
         (source->is_listed && !cw_entity_is_empty (event->entity));
}

static CwPlotEvent *
read_event (CwEntity *entity, const CwCourse *course, const Source *source)
{
  g_autoptr (CwPlotEvent) event = g_new0 (CwPlotEvent, 1);

  event->entity = entity;
  event->track = source->track;
  event->glyph = source->glyph;
  read_start (event, course, source);
  read_end (event, source);
  refine (event, course);
  if (!is_wanted (event, source))
    return NULL;
  event->date = cw_plot_label_date (event, source->to, source->words);
  event->label = cw_plot_label_event (event, course);
  event->detail = cw_plot_dup_detail (entity);
  return g_steal_pointer (&event);
}

static gboolean
is_told (GPtrArray *events, CwEntity *entity)
{
  for (guint i = 0; i < events->len; i++)
    if (((CwPlotEvent *)events->pdata[i])->related == entity)
      return TRUE;
  return FALSE;
}

static void
add_source (GPtrArray *events, const CwCourse *course, const Source *source)
{
  g_autoptr (GPtrArray) list = cw_entity_collect (CW_ENTITY (course->root), source->entity);

  for (guint i = 0; i < list->len; i++)
    {
      CwPlotEvent *event = read_event (list->pdata[i], course, source);

      if (event && CW_IS_IMAGING_STUDY (event->entity) && is_told (events, event->entity))
        g_clear_pointer (&event, cw_plot_event_free);
      if (event)
        g_ptr_array_add (events, event);
    }
}

/**
 * cw_plot_event_list:
 * @course: the course of a case
 *
 * Everything that happened, drugs of regimens apart: with a time, or worth being listed without
 * one. Moments that count from the start of treatment are left so.
 *
 * Returns: (transfer full) (element-type CwPlotEvent): the events, track by track
 */
GPtrArray *
cw_plot_event_list (const CwCourse *course)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_plot_event_free);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    add_source (events, course, &sources[i]);
  return events;
}
