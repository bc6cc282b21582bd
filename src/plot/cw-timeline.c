/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-plot-draft-private.h"

/* The timeline that CARE item 7 asks for: the course of a case from left to right, one track below
 * the other. */

#define TRACK_GAP 5.0
#define DENSE_TRACK_GAP 3.0
/* With more facts than this the axis at the bottom is far from those at the top. */
#define MANY_FACTS 60

/* ---- time ---- */

static void
fix (CwPlotDraft *self, CwMoment *moment, const CwMoment *start)
{
  *moment = cw_moment_to_calendar (moment, start);
  cw_time_axis_include (&self->axis, moment);
}

/* Everything into the calendar. What cannot be there is not dated. */
static void
fix_all (CwPlotDraft *self, const CwMoment *start)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      CwPlotEvent *event = self->events->pdata[i];

      fix (self, &event->start, start);
      fix (self, &event->end, start);
    }
  for (guint i = 0; i < self->lanes->len; i++)
    for (guint j = 0; j < ((CwDoseLane *)self->lanes->pdata[i])->segments->len; j++)
      {
        CwDoseSegment *segment = ((CwDoseLane *)self->lanes->pdata[i])->segments->pdata[j];

        fix (self, &segment->start, start);
        fix (self, &segment->end, start);
      }
}

/* ---- without a date ---- */

static void
add_lane_moments (GPtrArray *moments, const CwDoseLane *lane)
{
  for (guint i = 0; i < lane->segments->len; i++)
    {
      CwDoseSegment *segment = lane->segments->pdata[i];

      g_ptr_array_add (moments, &segment->start);
      g_ptr_array_add (moments, &segment->end);
      g_ptr_array_add (moments, &segment->limit);
      g_ptr_array_add (moments, &segment->known_until);
    }
}

/* (element-type CwMoment): everything that is drawn along the axis. */
static GPtrArray *
list_moments (const CwPlotDraft *self)
{
  GPtrArray *moments = g_ptr_array_new ();

  for (guint i = 0; i < self->events->len; i++)
    {
      CwPlotEvent *event = self->events->pdata[i];

      g_ptr_array_add (moments, &event->start);
      g_ptr_array_add (moments, &event->end);
    }
  for (guint i = 0; i < self->lanes->len; i++)
    add_lane_moments (moments, self->lanes->pdata[i]);
  return moments;
}

/* ---- facts ---- */

/* An event, or a dose with its drug, in the order of time. */
typedef struct
{
  double day;
  CwPlotEvent *event;
  CwDoseLane *lane;
  CwDoseSegment *segment;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

static char *
format_moment (const CwPlotDraft *self, const CwMoment *moment)
{
  return self->elapsed ? g_strdup (g_hash_table_lookup (self->elapsed, moment))
                       : cw_plot_format_moment (moment);
}

/* When it was, in words that were typed; a date is no word. */
static char *
dup_words (const CwPlotEvent *event)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (event->entity), event->field);

  return field && field->kind == &cw_kind_date ? g_strdup ("")
                                               : cw_plot_label_date (event, NULL, NULL);
}

/* From one date to another; a time may be a span itself: "month 0 until months 12 to 24". */
static char *
join_span (const CwPlotDraft *self, const char *from, const char *to)
{
  return self->axis.is_elapsed
           /* Translators: how long it lasted, as in “month 0 until months 12 to 24”. */
           ? g_strdup_printf (_ ("%s until %s"), from, to)
           : g_strdup_printf ("%s – %s", from, to);
}

static char *
dup_elapsed (const CwPlotDraft *self, const CwPlotEvent *event)
{
  g_autofree char *words = dup_words (event);
  g_autofree char *from = event->start.known ? format_moment (self, &event->start) : NULL;
  g_autofree char *to = event->end.known ? format_moment (self, &event->end) : NULL;

  if (from == NULL && to == NULL)
    return g_steal_pointer (&words);
  if (event->is_computed && from && *words)
    return g_strdup_printf (_ ("%s (computed: %s)"), words, from);
  if (to && g_strcmp0 (from, to) != 0)
    return join_span (self, from ? from : "…", to);
  return g_steal_pointer (&from);
}

static char *
dup_date (const CwPlotDraft *self, const CwPlotEvent *event)
{
  return self->axis.is_elapsed
           ? dup_elapsed (self, event)
           : cw_plot_label_computed (event->date, event->is_computed, &event->start);
}

/* A mark holds its grade; what has none says it in words. */
static char *
dup_event_name (const CwPlotEvent *event)
{
  if (event->glyph != CW_GLYPH_GRADE || event->grade == 0 || cw_plot_event_is_placed (event))
    return g_strdup (event->label);
  /* Translators: an adverse event and its grade: “proteinuria, grade 3”. */
  return g_strdup_printf (_ ("%s, grade %d"), event->label, event->grade);
}

static void
tell_event (CwPlotDraft *self, CwPlotEvent *event)
{
  CwSceneFact *fact = cw_scene_add_fact (self->scene);

  event->fact = (int)cw_scene_get_n_facts (self->scene) - 1;
  fact->entity_id = g_strdup (cw_entity_get_id (event->entity));
  fact->related_id = event->related ? g_strdup (cw_entity_get_id (event->related)) : NULL;
  fact->field = g_strdup (event->field);
  fact->date = dup_date (self, event);
  fact->category = g_strdup (cw_track_get_label (event->track));
  fact->event = dup_event_name (event);
  fact->detail = g_strdup (event->detail);
  fact->is_placed = cw_plot_event_is_placed (event);
}

static char *
describe_span (const CwPlotDraft *self, const CwDoseSegment *segment)
{
  g_autofree char *from = segment->start.known ? format_moment (self, &segment->start) : NULL;
  g_autofree char *to = segment->end.known ? format_moment (self, &segment->end) : NULL;

  if (from == NULL && to == NULL)
    return g_strdup ("");
  if (to == NULL && segment->is_ongoing)
    return g_strdup_printf ("%s – %s", from ? from : "?", _ ("ongoing"));
  return join_span (self, from ? from : "?", to ? to : "?");
}

static void
tell_dose (CwPlotDraft *self,
           const CwDoseLane *lane,
           const CwDoseSegment *segment,
           CwEntity *entity)
{
  CwSceneFact *fact = cw_scene_add_fact (self->scene);
  g_autofree char *dose =
    CW_IS_DRUG (entity) ? cw_dose_describe (CW_DRUG (entity)) : g_strdup (_ ("drugs not recorded"));

  fact->entity_id = g_strdup (cw_entity_get_id (entity));
  if (CW_IS_DRUG (entity))
    fact->related_id = g_strdup (cw_entity_get_id (cw_entity_get_parent (entity)));
  fact->field = g_strdup (CW_IS_DRUG (entity) ? "dose" : "start");
  fact->date = describe_span (self, segment);
  fact->category = g_strdup (cw_track_get_label (CW_TRACK_TREATMENT));
  fact->event = g_strdup_printf ("%s: %s", lane->name, dose);
  fact->detail =
    CW_IS_DRUG (entity) ? cw_entity_dup_title (cw_entity_get_parent (entity)) : g_strdup ("");
  fact->is_placed = segment->start.known;
}

static void
tell_segment (CwPlotDraft *self, const CwDoseLane *lane, CwDoseSegment *segment)
{
  segment->fact = (int)cw_scene_get_n_facts (self->scene);
  tell_dose (self, lane, segment, segment->entity);
  for (guint i = 0; i < segment->others->len; i++)
    tell_dose (self, lane, segment, segment->others->pdata[i]);
}

static double
get_day (const CwMoment *moment)
{
  return moment->known ? moment->low : INFINITY;
}

static void
tell_all (CwPlotDraft *self)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < self->events->len; i++)
    {
      CwPlotEvent *event = self->events->pdata[i];
      double day = get_day (event->start.known ? &event->start : &event->end);
      Entry entry = { day, event, NULL, NULL };

      g_array_append_val (entries, entry);
    }
  for (guint i = 0; i < self->lanes->len; i++)
    for (guint j = 0; j < ((CwDoseLane *)self->lanes->pdata[i])->segments->len; j++)
      {
        CwDoseLane *lane = self->lanes->pdata[i];
        CwDoseSegment *segment = lane->segments->pdata[j];
        Entry entry = { get_day (&segment->start), NULL, lane, segment };

        g_array_append_val (entries, entry);
      }
  g_array_sort (entries, compare_entries); /* it is stable */
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->event)
        tell_event (self, entry->event);
      else
        tell_segment (self, entry->lane, entry->segment);
    }
}

/* ---- putting it together ---- */

static gboolean
has_track (const CwPlotDraft *self, CwTrack track)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const CwPlotEvent *event = self->events->pdata[i];

      if (event->track == track && cw_plot_event_is_placed (event))
        return TRUE;
    }
  for (guint i = 0; track == CW_TRACK_TREATMENT && i < self->lanes->len; i++)
    for (guint j = 0; j < ((CwDoseLane *)self->lanes->pdata[i])->segments->len; j++)
      if (((CwDoseSegment *)((CwDoseLane *)self->lanes->pdata[i])->segments->pdata[j])->start.known)
        return TRUE;
  return FALSE;
}

static double
get_track_gap (const CwPlotDraft *self)
{
  return self->is_dense ? DENSE_TRACK_GAP : TRACK_GAP;
}

static void
add_track (CwPlotDraft *self, CwTrack track)
{
  CwPlotWords heading = { cw_track_get_label (track), TRUE, CW_INK_PAPER, CW_INK_TEXT, -1, 1 };
  guint first;

  if (!has_track (self, track))
    return;
  if (self->y > 0)
    {
      self->y += get_track_gap (self);
      cw_scene_add_line (self->scene, 0, self->y, self->width, self->y, CW_INK_DIM, 0.5);
    }
  self->y += 2;
  first = cw_scene_get_n_items (self->scene);
  self->y += cw_plot_write (self->scene, self->types, &heading, 0, self->y, self->width) + 1;
  cw_scene_pin (self->scene, first, 0);
  if (track == CW_TRACK_TREATMENT)
    cw_timeline_add_doses (self);
  else
    cw_timeline_add_marks (self, track);
}

static void
add_tracks (CwPlotDraft *self)
{
  if (self->scene->facts->len > MANY_FACTS)
    self->y += cw_time_axis_repeat (&self->axis, self->scene, self->types, 0);
  cw_time_axis_begin (&self->axis, self->scene, self->types, self->y);
  for (CwTrack track = 0; track < CW_TRACK_N_TRACKS; track++)
    add_track (self, track);
  self->y += get_track_gap (self);
  self->y += cw_time_axis_finish (&self->axis, self->scene, self->types, self->y);
}

static char *
make_description (const CwPlotDraft *self)
{
  guint n = 0;

  for (guint i = 0; i < self->scene->facts->len; i++)
    n += ((CwSceneFact *)self->scene->facts->pdata[i])->is_placed;
  return g_strdup_printf (
    ngettext ("Timeline of the case with %u dated event. The table holds the same facts as text.",
              "Timeline of the case with %u dated events. The table holds the same facts as text.",
              n),
    n);
}

/* (element-type CwMoment): every pause of a drug. */
static GPtrArray *
list_pauses (const CwPlotDraft *self)
{
  GPtrArray *pauses = g_ptr_array_new ();

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const CwDoseLane *lane = self->lanes->pdata[i];

      for (guint j = 0; j < lane->pauses->len; j++)
        g_ptr_array_add (pauses, &g_array_index (lane->pauses, CwMoment, j));
    }
  return pauses;
}

/* Beginning and end of every pause, each a day of its own. */
static CwMoment *
split_pauses (const GPtrArray *pauses, GPtrArray *moments)
{
  CwMoment *edges = g_new (CwMoment, 2 * pauses->len + 1);

  for (guint i = 0; i < 2 * pauses->len; i++)
    {
      edges[i] = *(CwMoment *)pauses->pdata[i / 2];
      edges[i].low = edges[i].high = i % 2 ? edges[i].high : edges[i].low;
      g_ptr_array_add (moments, &edges[i]);
    }
  return edges;
}

static void
join_pauses (const GPtrArray *pauses, const CwMoment *edges)
{
  for (guint i = 0; i < pauses->len; i++)
    {
      ((CwMoment *)pauses->pdata[i])->low = edges[2 * i].low;
      ((CwMoment *)pauses->pdata[i])->high = edges[2 * i + 1].high;
    }
}

/* What is told of a moment is all that its place on the axis tells. */
static void
settle_elapsed (CwPlotDraft *self, const CwMoment *presentation)
{
  g_autoptr (GPtrArray) moments = list_moments (self);
  g_autoptr (GPtrArray) pauses = list_pauses (self);
  g_autofree CwMoment *edges = split_pauses (pauses, moments);
  g_autoptr (GPtrArray) words = NULL;

  cw_time_axis_count_from (&self->axis, presentation);
  for (guint i = 0; i < moments->len; i++)
    cw_time_axis_blur (&self->axis, moments->pdata[i]);
  words = cw_time_axis_settle_elapsed (&self->axis, self->types, moments, 0.5, self->width - 0.5);
  join_pauses (pauses, edges);
  self->elapsed = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < moments->len; i++)
    g_hash_table_insert (self->elapsed, moments->pdata[i], g_steal_pointer (&words->pdata[i]));
}

static void
settle (CwPlotDraft *self, CwCase *root, gboolean is_elapsed)
{
  const CwDate *date = root->presentation ? root->presentation->date : NULL;
  CwMoment presentation = cw_moment_from_date (date);

  self->axis.is_elapsed = is_elapsed;
  if (self->axis.is_empty)
    return;
  if (is_elapsed)
    settle_elapsed (self, &presentation);
  else
    cw_time_axis_settle (&self->axis, 0.5, self->width - 0.5);
}

static CwScene *
draw (CwCase *root, double width, double in_sight, gboolean is_elapsed)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_auto (CwPlotDraft) self = { 0 };

  cw_plot_draft_init (&self, width);
  cw_plot_draft_set_in_sight (&self, in_sight);
  self.events = cw_plot_event_list (course);
  self.lanes = cw_dose_lane_list (course);
  fix_all (&self, &course->start);
  settle (&self, root, is_elapsed);
  tell_all (&self);
  if (self.axis.is_empty)
    cw_plot_draft_add_sentence (
      &self, self.scene->facts->len
               ? _ ("No event of this case has a date that can be placed on an axis.")
               : _ ("Nothing is recorded yet that has a date: dates of presentation, treatment, "
                    "events and assessments make the timeline."));
  else
    add_tracks (&self);
  cw_plot_draft_add_undated (&self);
  cw_plot_draft_add_notes (&self);
  return cw_plot_draft_finish (&self, g_strdup (_ ("Timeline")), make_description (&self));
}

/**
 * cw_timeline_new:
 * @root: a case
 * @width: how wide it is to be, in points
 *
 * Lays out the timeline of a case (CARE 2013 item 7). Partial dates are as wide as they are unsure;
 * times in cycles are counted from the start of treatment and marked as computed; what has no time
 * is listed below the axis.
 *
 * Returns: (transfer full): the figure
 */
CwScene *
cw_timeline_new (CwCase *root, double width)
{
  return draw (root, width, width, FALSE);
}

/**
 * cw_timeline_new_stretched:
 * @root: a case
 * @width: how wide it is to be, in points
 * @in_sight: how much of that is seen at a time
 *
 * As cw_timeline_new(), for a window that scrolls: what is written below the axis is not wider than
 * what is in sight.
 *
 * Returns: (transfer full): the figure
 */
CwScene *
cw_timeline_new_stretched (CwCase *root, double width, double in_sight)
{
  return draw (root, width, in_sight, FALSE);
}

/**
 * cw_timeline_new_elapsed:
 * @root: a case whose typed words tell no date
 * @width: how wide it is to be, in points
 *
 * As cw_timeline_new(), for a case that is to point to nobody: neither the axis nor the words of
 * the figure and its table tell a date, but days, weeks or months since presentation, or since the
 * first event where the day of presentation is not recorded.
 *
 * Returns: (transfer full): the figure
 */
CwScene *
cw_timeline_new_elapsed (CwCase *root, double width)
{
  return draw (root, width, width, TRUE);
}
