/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-dose-lane.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plot/cw-plot-label.h"
#include "rules/cw-dose-delay.h"
#include "rules/cw-dose.h"

/* Which drug was given in which dose and when: what the bars of a timeline are made of. */

static void
free_segment (CwDoseSegment *segment)
{
  g_ptr_array_unref (segment->others);
  g_array_unref (segment->cycles);
  cw_dose_pattern_clear (&segment->pattern);
  g_free (segment);
}

static void
free_lane (CwDoseLane *lane)
{
  g_free (lane->name);
  g_free (lane->label);
  g_free (lane->unit);
  g_ptr_array_unref (lane->segments);
  g_array_unref (lane->pauses);
  g_free (lane);
}

/* More cycles than this nobody gives. */
#define MAX_CYCLES 9999

/* ---- when ---- */

static gboolean
starts_with_word (const char *text, const char *word)
{
  return text && g_ascii_strncasecmp (text, word, strlen (word)) == 0;
}

static void
read_regimen_start (CwDoseSegment *segment, const CwCourse *course, CwRegimen *regimen)
{
  segment->start = cw_plot_read_date (CW_ENTITY (regimen), "start", &segment->is_approximate);
  if (!segment->start.known && regimen->start == NULL)
    segment->is_computed |=
      cw_course_read_words_of (course, CW_ENTITY (regimen), "start-text", &segment->start);
}

static gboolean
read_end_of_cycle (CwDoseSegment *segment,
                   const CwCourse *course,
                   CwRegimen *regimen,
                   double number)
{
  CwRange range = { number, number };

  segment->end = cw_course_get_end_of_cycle (course, regimen, &range);
  segment->is_computed |= segment->end.known;
  segment->end_is_boundary |= segment->end.known;
  return segment->end.known;
}

static void
read_regimen_end (CwDoseSegment *segment, const CwCourse *course, CwRegimen *regimen)
{
  CwRange given;

  segment->end = cw_plot_read_date (CW_ENTITY (regimen), "end", &segment->is_approximate);
  if (segment->end.known || regimen->end)
    return;
  if (cw_range_read (regimen->cycles_given, NULL, &given) && cw_range_is_exact (&given) &&
      read_end_of_cycle (segment, course, regimen, given.low))
    return;
  if (cw_course_read_words_of (course, CW_ENTITY (regimen), "end-text", &segment->end))
    segment->is_computed = segment->end_is_boundary = TRUE;
  else
    segment->is_ongoing = starts_with_word (regimen->end_text, "ongoing");
}

/* The number of cycles that were given; 0 when it is not exactly known. */
static guint
read_given (const CwRegimen *regimen)
{
  CwRange given;

  return cw_range_read (regimen->cycles_given, NULL, &given) && cw_range_is_exact (&given) &&
             given.low >= 1 && given.low <= MAX_CYCLES
           ? (guint)given.low
           : 0;
}

/* The row says in which cycles it was the dose. Returns whether it does. The last of them ended
 * with the regimen. */
static gboolean
read_cycles (CwDoseSegment *segment, const CwCourse *course, CwRegimen *regimen, CwDrug *drug)
{
  g_autoptr (GArray) cycles = cw_dose_list_numbers (drug->cycles);
  guint last = cycles->len ? g_array_index (cycles, guint, cycles->len - 1) : 0;
  CwRange before;
  CwMoment start;

  if (cycles->len == 0)
    return FALSE;
  if (!segment->end.known &&
      !(cw_moment_from_date (regimen->end).known && last == read_given (regimen)))
    read_end_of_cycle (segment, course, regimen, last);
  before.low = before.high = g_array_index (cycles, guint, 0) - 1.0;
  start = cw_course_get_end_of_cycle (course, regimen, &before);
  if (!segment->start.known && before.low > 0 && start.known)
    {
      segment->start = start;
      segment->is_computed = TRUE;
    }
  return TRUE;
}

/* Returns whether the row itself says when it was. */
static gboolean
read_times (CwDoseSegment *segment, const CwCourse *course, CwRegimen *regimen, CwDrug *drug)
{
  CwDoseSegment whole = { 0 };
  gboolean is_own = FALSE;

  if (drug)
    {
      segment->start = cw_plot_read_date (CW_ENTITY (drug), "start", &segment->is_approximate);
      segment->end = cw_plot_read_date (CW_ENTITY (drug), "end", &segment->is_approximate);
      is_own = segment->start.known || segment->end.known;
      is_own = read_cycles (segment, course, regimen, drug) || is_own;
    }
  read_regimen_start (&whole, course, regimen);
  read_regimen_end (&whole, course, regimen);
  if (!segment->start.known)
    segment->start = whole.start;
  if (!segment->end.known)
    {
      segment->end = whole.end;
      segment->end_is_boundary = whole.end_is_boundary;
      segment->is_ongoing = whole.is_ongoing;
    }
  segment->is_computed |= whole.is_computed;
  segment->is_approximate |= whole.is_approximate;
  segment->is_open = !segment->end.known;
  return is_own;
}

static gboolean
begins_with_regimen (const CwRegimen *regimen, const CwDrug *drug)
{
  CwMoment own = cw_moment_from_date (drug->start), whole = cw_moment_from_date (regimen->start);

  return drug->start == NULL ||
         (own.known && whole.known && own.low == whole.low && own.high == whole.high);
}

/* For how many cycles it was the dose, as far as the record says. A row with a beginning of its own
 * may have begun in any cycle. */
static void
count_cycles (CwDoseSegment *segment, const CwCourse *course, CwRegimen *regimen, CwDrug *drug)
{
  guint given = read_given (regimen), first, last;
  CwRange length, delays;
  CwDoseDelays known;

  g_array_unref (segment->cycles);
  segment->cycles = cw_dose_list_numbers (drug->cycles);
  if (!cw_range_read (regimen->cycle_length, "d", &length) || !cw_range_is_exact (&length))
    return;
  segment->cycle_length = length.low;
  known = cw_dose_read_delays (course->root, regimen, drug, &delays);
  segment->is_delayed =
    known == CW_DOSE_DELAYS_UNKNOWN || (known == CW_DOSE_DELAYS_KNOWN && delays.high > 0);
  if (segment->cycles->len == 0)
    {
      segment->n_cycles = begins_with_regimen (regimen, drug) ? given : 0;
      return;
    }
  first = g_array_index (segment->cycles, guint, 0);
  last = g_array_index (segment->cycles, guint, segment->cycles->len - 1);
  if (given)
    last = MIN (last, given);
  segment->n_cycles = last >= first ? last - first + 1 : 0;
}

/* ---- how much ---- */

static void
read_dose (CwDoseSegment *segment, CwDoseLane *lane, CwDrug *drug)
{
  g_autofree char *words = NULL;
  const char *unit = drug->dose && drug->dose->unit ? drug->dose->unit : "";
  CwRange amount;

  if (drug->dose == NULL || (lane->unit && strcmp (lane->unit, unit) != 0))
    return;
  segment->has_dose = cw_dose_get_per_day (drug, &amount, &words) ||
                      cw_range_read (drug->dose, drug->dose->unit, &amount);
  if (!segment->has_dose || !isfinite (amount.high) || amount.high <= 0)
    {
      segment->has_dose = FALSE;
      return;
    }
  if (lane->unit == NULL)
    lane->unit = g_strdup (unit);
  segment->dose = amount.high;
  lane->highest = fmax (lane->highest, amount.high);
}

/* ---- lanes ---- */

static CwDoseLane *
find_lane (GPtrArray *lanes, const char *name)
{
  CwDoseLane *lane;

  for (guint i = 0; i < lanes->len; i++)
    {
      lane = lanes->pdata[i];
      if (g_ascii_strcasecmp (lane->name, name) == 0)
        return lane;
    }
  lane = g_new0 (CwDoseLane, 1);
  lane->name = g_strdup (name);
  lane->segments = g_ptr_array_new_with_free_func ((GDestroyNotify)free_segment);
  lane->pauses = g_array_new (FALSE, FALSE, sizeof (CwMoment));
  g_ptr_array_add (lanes, lane);
  return lane;
}

static CwDoseSegment *
add_segment (CwDoseLane *lane, gpointer entity)
{
  CwDoseSegment *segment = g_new0 (CwDoseSegment, 1);

  segment->entity = entity;
  segment->others = g_ptr_array_new ();
  segment->pattern.days = g_array_new (FALSE, FALSE, sizeof (guint));
  segment->cycles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (lane->segments, segment);
  return segment;
}

/* Rows of one regimen for which nobody says in which order they followed share one place. */
static gboolean
join_undated (CwDoseLane *lane, CwRegimen *regimen, CwDrug *drug, gboolean is_own)
{
  CwDoseSegment *last = lane->segments->len ? lane->segments->pdata[lane->segments->len - 1] : NULL;

  if (last == NULL || is_own || cw_entity_get_parent (last->entity) != CW_ENTITY (regimen) ||
      CW_DRUG (last->entity)->cycles || CW_DRUG (last->entity)->start ||
      CW_DRUG (last->entity)->end)
    return FALSE;
  g_ptr_array_add (last->others, drug);
  last->has_dose = FALSE;
  last->pattern.period = 0;
  return TRUE;
}

static void
add_drug (GPtrArray *lanes, const CwCourse *course, CwRegimen *regimen, CwDrug *drug)
{
  g_autofree char *title =
    drug->name ? g_strdup (drug->name) : cw_entity_dup_title (CW_ENTITY (drug));
  CwDoseLane *lane = find_lane (lanes, title);
  gboolean is_own = drug->cycles || drug->start || drug->end;
  CwDoseSegment *segment;

  if (join_undated (lane, regimen, drug, is_own))
    return;
  segment = add_segment (lane, drug);
  read_times (segment, course, regimen, drug);
  read_dose (segment, lane, drug);
  cw_dose_pattern_clear (&segment->pattern);
  cw_dose_pattern_read (&segment->pattern, regimen, drug);
  count_cycles (segment, course, regimen, drug);
}

static void
add_regimen (GPtrArray *lanes, const CwCourse *course, CwRegimen *regimen)
{
  GListModel *drugs = G_LIST_MODEL (regimen->drugs);
  guint n = g_list_model_get_n_items (drugs);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);

      add_drug (lanes, course, regimen, drug);
    }
  if (n == 0 && !cw_entity_is_empty (CW_ENTITY (regimen)))
    {
      g_autofree char *title = cw_entity_dup_title (CW_ENTITY (regimen));

      read_times (add_segment (find_lane (lanes, title), regimen), course, regimen, NULL);
    }
}

/* ---- pauses ---- */

/**
 * cw_dose_lane_has_drug:
 * @lane: a lane
 * @id: (nullable): the UUID of a drug
 *
 * Returns: whether it is one of the rows of the lane
 */
gboolean
cw_dose_lane_has_drug (const CwDoseLane *lane, const char *id)
{
  for (guint i = 0; i < lane->segments->len; i++)
    {
      const CwDoseSegment *segment = lane->segments->pdata[i];

      if (g_strcmp0 (cw_entity_get_id (segment->entity), id) == 0)
        return TRUE;
      for (guint j = 0; j < segment->others->len; j++)
        if (g_strcmp0 (cw_entity_get_id (segment->others->pdata[j]), id) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Only a pause whose first day and length are known for sure leaves a gap in the bar. */
static void
add_pause (GPtrArray *lanes, const CwDoseChange *change)
{
  CwMoment pause = cw_moment_from_date (change->date);
  CwRange days;

  if (change->kind != CW_DOSE_CHANGE_KIND_INTERRUPT || !pause.known || pause.low < pause.high ||
      !cw_range_read (change->duration, "d", &days) || days.low <= 0)
    return;
  pause.high = pause.low + days.low;
  for (guint i = 0; i < lanes->len; i++)
    if (cw_dose_lane_has_drug (lanes->pdata[i], change->drug))
      g_array_append_val (((CwDoseLane *)lanes->pdata[i])->pauses, pause);
}

/* ---- labels ---- */

/**
 * cw_dose_describe:
 * @drug: a drug
 *
 * Returns: (transfer full): its dose and its days, "8 mg, 14 d on / 7 d off"
 */
char *
cw_dose_describe (CwDrug *drug)
{
  g_autofree char *dose = cw_plot_describe (CW_ENTITY (drug), "dose");
  g_autofree char *times = cw_plot_describe (CW_ENTITY (drug), "times-per-day");
  g_autofree char *frequency = cw_plot_describe (CW_ENTITY (drug), "frequency");
  g_autofree char *on = cw_plot_describe (CW_ENTITY (drug), "on-days");
  g_autofree char *off = cw_plot_describe (CW_ENTITY (drug), "off-days");
  g_autoptr (GString) text = g_string_new (dose);

  if (text->len == 0)
    g_string_append (text, _ ("dose not recorded"));
  if (*times && strcmp (times, "1") != 0)
    g_string_append_printf (text, " × %s", times);
  else if (*times == '\0' && *frequency)
    g_string_append_printf (text, " %s", frequency);
  if (drug->days)
    g_string_append_printf (text, _ (", day %s"), drug->days);
  else if (*on && *off)
    g_string_append_printf (text, _ (", %s on / %s off"), on, off);
  return g_strdup (text->str);
}

static void
append_dose (GString *text, CwEntity *entity)
{
  g_autofree char *dose =
    CW_IS_DRUG (entity) ? cw_dose_describe (CW_DRUG (entity)) : g_strdup (_ ("drugs not recorded"));

  g_string_append_printf (text, "%s%s", text->len ? " → " : "", dose);
}

static void
label_lane (CwDoseLane *lane)
{
  g_autoptr (GString) doses = g_string_new (NULL);

  for (guint i = 0; i < lane->segments->len; i++)
    {
      const CwDoseSegment *segment = lane->segments->pdata[i];

      append_dose (doses, segment->entity);
      for (guint j = 0; j < segment->others->len; j++)
        append_dose (doses, segment->others->pdata[j]);
    }
  lane->label = g_strdup_printf ("%s: %s", lane->name, doses->str);
}

/**
 * cw_dose_lane_list:
 * @course: the course of a case
 *
 * Puts the doses of each drug in line, through all regimens. Moments that count from the start of
 * treatment are left so.
 *
 * Returns: (transfer full) (element-type CwDoseLane): the drugs in the order they are first named
 */
GPtrArray *
cw_dose_lane_list (const CwCourse *course)
{
  GPtrArray *lanes = g_ptr_array_new_with_free_func ((GDestroyNotify)free_lane);
  GListModel *regimens = G_LIST_MODEL (course->root->regimens);
  GListModel *changes = G_LIST_MODEL (course->root->dose_changes);

  for (guint i = 0; i < g_list_model_get_n_items (regimens); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (regimens, i);

      add_regimen (lanes, course, regimen);
    }
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (changes, i);

      add_pause (lanes, change);
    }
  for (guint i = 0; i < lanes->len; i++)
    {
      cw_dose_lane_bound (lanes->pdata[i], course);
      label_lane (lanes->pdata[i]);
    }
  return lanes;
}
