/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-survival.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-review-rate.h"

/* Times to events from the cells of a review. The event is read from what the row says, never from
 * the time itself:
 *
 * Overall survival (to death): ">8" is censored, whatever else the row says; then a status of death
 * is the event, alive or lost to follow-up is censored; without a status it is undetermined.
 *
 * Progression-free survival (to progression or death, RECIST 1.1, 4.7): ">8" is censored;
 * "progressed" decides; a row that says "no" ends with the event only when the patient died and
 * lived as long as that, is censored when alive or of unknown fate, and is undetermined when dead
 * with another time. Where "progressed" has no answer, a patient whose best response is progressive
 * disease has progressed, and a time that was given as exact for a patient who died ended with
 * progression or death, either of which is the event. Everything else is undetermined, and is
 * named.
 *
 * A time that is only known to be below something ("<1") stands for an early event: to leave it out
 * would make the others look longer, so the event is put at the bound and called approximate.
 * Without an event it is undetermined. */

static const char *const nicks[CW_REVIEW_N_ENDPOINTS] = { "os", "pfs" };

/**
 * cw_review_endpoint_get_nick:
 * @self: an endpoint
 *
 * Returns: its name on the command line
 */
const char *
cw_review_endpoint_get_nick (CwReviewEndpoint self)
{
  g_return_val_if_fail (self < CW_REVIEW_N_ENDPOINTS, NULL);

  return nicks[self];
}

/**
 * cw_review_endpoint_from_nick:
 * @nick: (nullable): a name
 * @endpoint: (out): the endpoint
 *
 * Returns: whether there is one of that name
 */
gboolean
cw_review_endpoint_from_nick (const char *nick, CwReviewEndpoint *endpoint)
{
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      {
        *endpoint = (CwReviewEndpoint)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cw_review_endpoint_get_label:
 * @self: an endpoint
 *
 * Returns: its translated name
 */
const char *
cw_review_endpoint_get_label (CwReviewEndpoint self)
{
  static const char *const labels[] = { N_ ("Overall survival"), N_ ("Progression-free survival") };

  g_return_val_if_fail (self < G_N_ELEMENTS (labels), NULL);

  return _ (labels[self]);
}

/* ---- one row ---- */

static gboolean
is_dead (const CwReportedCase *row)
{
  return row->status && g_str_has_prefix (row->status, "dead");
}

static gboolean
is_alive (const CwReportedCase *row)
{
  static const char *const keys[] = { "alive", "no-evidence", "with-disease", NULL };

  return row->status && g_strv_contains (keys, row->status);
}

static CwReviewTimeState
decide_survival (const CwReportedCase *row)
{
  if (is_dead (row))
    return CW_REVIEW_TIME_EVENT;
  if (is_alive (row) || g_strcmp0 (row->status, "lost") == 0)
    return CW_REVIEW_TIME_CENSORED;
  return CW_REVIEW_TIME_UNDETERMINED;
}

static void
read_cell (CwCellValue *value, const char *name, const char *canonical)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_REPORTED_CASE);

  cw_cell_value_read_text (value, cw_entity_info_find (info, name), canonical);
}

/* Whether death came at the time at which the progression-free time ends. */
static gboolean
died_then (const CwReportedCase *row, double months)
{
  g_auto (CwCellValue) survival = { 0 };

  read_cell (&survival, "overall-survival", row->overall_survival);
  return survival.is_number && survival.bound == CW_CELL_EXACT &&
         ABS (survival.number - months) < 0.05;
}

static CwReviewTimeState
decide_progression (const CwReportedCase *row, const CwReviewTime *time)
{
  if (g_strcmp0 (row->progressed, "yes") == 0)
    return CW_REVIEW_TIME_EVENT;
  if (g_strcmp0 (row->progressed, "no") == 0)
    return !is_dead (row)                  ? CW_REVIEW_TIME_CENSORED
           : died_then (row, time->months) ? CW_REVIEW_TIME_EVENT
                                           : CW_REVIEW_TIME_UNDETERMINED;
  if (g_strcmp0 (row->best_response, "pd") == 0)
    return CW_REVIEW_TIME_EVENT;
  return is_dead (row) ? CW_REVIEW_TIME_EVENT : CW_REVIEW_TIME_UNDETERMINED;
}

static CwReviewTimeState
decide (const CwReviewTime *time, CwReviewEndpoint endpoint, const CwCellValue *value)
{
  CwReviewTimeState state;

  if (!value->is_number || value->number < 0)
    return CW_REVIEW_TIME_MISSING;
  if (value->bound == CW_CELL_ABOVE)
    return CW_REVIEW_TIME_CENSORED;
  state = endpoint == CW_REVIEW_OVERALL_SURVIVAL ? decide_survival (time->row)
                                                 : decide_progression (time->row, time);
  if (value->bound == CW_CELL_BELOW && state == CW_REVIEW_TIME_CENSORED)
    return CW_REVIEW_TIME_UNDETERMINED;
  return state;
}

/**
 * cw_review_time_read:
 * @row: a row
 * @endpoint: which time
 *
 * Returns: what the row says about it; the rules stand at the head of this file
 */
CwReviewTime
cw_review_time_read (CwReportedCase *row, CwReviewEndpoint endpoint)
{
  gboolean overall = endpoint == CW_REVIEW_OVERALL_SURVIVAL;
  CwReviewTime time = { .row = row };
  g_auto (CwCellValue) value = { 0 };

  read_cell (&value, overall ? "overall-survival" : "progression-free-survival",
             overall ? row->overall_survival : row->progression_free_survival);
  time.cell = value.state;
  time.months = value.is_number ? value.number : 0;
  time.is_about = value.is_number && (value.bound == CW_CELL_ABOUT || value.bound == CW_CELL_BELOW);
  time.state = decide (&time, endpoint, &value);
  return time;
}

/* ---- all rows ---- */

/**
 * cw_review_survival_list_times:
 * @self: times
 *
 * Returns: (transfer full) (element-type CwSurvivalTime): those on which the curve stands
 */
GArray *
cw_review_survival_list_times (const CwReviewSurvival *self)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (CwSurvivalTime));

  for (guint i = 0; i < self->times->len; i++)
    {
      const CwReviewTime *time = &g_array_index (self->times, CwReviewTime, i);
      CwSurvivalTime entry = { time->months, time->state == CW_REVIEW_TIME_EVENT };

      if (time->state <= CW_REVIEW_TIME_CENSORED)
        g_array_append_val (times, entry);
    }
  return times;
}

/**
 * cw_review_survival_new:
 * @rows: (element-type CwReportedCase): rows
 * @endpoint: which time
 *
 * Estimates the time by Kaplan and Meier with the band and the median of cw_survival_new(), at 95
 * %.
 *
 * Returns: (transfer full): the times
 */
CwReviewSurvival *
cw_review_survival_new (GPtrArray *rows, CwReviewEndpoint endpoint)
{
  CwReviewSurvival *self = g_new0 (CwReviewSurvival, 1);
  g_autoptr (GArray) times = NULL;

  self->endpoint = endpoint;
  self->times = g_array_new (FALSE, FALSE, sizeof (CwReviewTime));
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    {
      CwReviewTime time = cw_review_time_read (rows->pdata[i], endpoint);

      g_array_append_val (self->times, time);
      g_ptr_array_add (self->rows[time.state], g_strdup (cw_entity_get_id (CW_ENTITY (time.row))));
    }
  times = cw_review_survival_list_times (self);
  self->curve = cw_survival_new ((const CwSurvivalTime *)times->data, times->len, CW_REVIEW_LEVEL);
  self->median = cw_survival_get_median (self->curve);
  return self;
}

/**
 * cw_review_survival_free:
 * @self: (nullable) (transfer full): times
 *
 * Frees them.
 */
void
cw_review_survival_free (CwReviewSurvival *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->times);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    g_ptr_array_unref (self->rows[i]);
  cw_survival_free (self->curve);
  g_free (self);
}

static char *
format_bound (gboolean has, double time)
{
  /* Translators: NR is "not reached", of an end of a confidence interval */
  return has ? cw_range_format_number (time, 1) : g_strdup (_ ("NR"));
}

static char *
format_interval (const CwSurvivalMedian *median)
{
  g_autofree char *low = format_bound (median->has_low, median->low);
  g_autofree char *high = format_bound (median->has_high, median->high);

  if (!median->has_low && !median->has_high)
    return g_strdup ("");
  /* Translators: CI is the confidence interval */
  return g_strdup_printf (_ (" (95\u00a0%% CI %s to %s)"), low, high);
}

/**
 * cw_review_survival_describe_median:
 * @self: times
 *
 * Returns: (transfer full): “3 events in 5 cases, median 12.0 months (95 % CI 5.0 to NR)”
 */
char *
cw_review_survival_describe_median (const CwReviewSurvival *self)
{
  const CwSurvivalMedian *median = &self->median;
  g_autofree char *interval = format_interval (median);
  g_autofree char *time = cw_range_format_number (median->time, 1);
  g_autofree char *events = g_strdup_printf (
    ngettext ("%u event in", "%u events in", self->curve->n_events), self->curve->n_events);
  g_autofree char *cases = g_strdup_printf (
    ngettext ("%u case", "%u cases", self->curve->n_evaluable), self->curve->n_evaluable);

  if (self->curve->problem)
    return g_strdup_printf (_ ("Not computable, because %s."), self->curve->problem);
  return median->reached
           ? g_strdup_printf (_ ("%s %s, median %s months%s"), events, cases, time, interval)
           : g_strdup_printf (_ ("%s %s, median not reached%s"), events, cases, interval);
}

/**
 * cw_review_survival_describe:
 * @self: times
 *
 * Returns: (transfer full): the same with how many rows are not on the curve: “…; 1 undetermined, 1
 *   without a time”
 */
char *
cw_review_survival_describe (const CwReviewSurvival *self)
{
  g_autofree char *median = cw_review_survival_describe_median (self);
  GString *text = g_string_new (median);
  guint undetermined = self->rows[CW_REVIEW_TIME_UNDETERMINED]->len;
  guint missing = self->rows[CW_REVIEW_TIME_MISSING]->len;

  if (undetermined)
    g_string_append_printf (text, _ ("; %u undetermined"), undetermined);
  if (missing)
    g_string_append_printf (text, _ ("; %u without a time"), missing);
  return g_string_free (text, FALSE);
}
