/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review-stats-private.h"
#include "io/cw-json-writer.h"
#include "rules/cw-review-agreement.h"
#include "rules/cw-review-paragraph.h"

/* The numbers of a review for machines. What cannot be computed is null, with the reason in
 * "problem"; every count comes with the ids of the rows it stands on. */

static void
write_ids (CwJsonWriter *writer, const char *key, GPtrArray *ids)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < ids->len; i++)
    cw_json_writer_string (writer, ids->pdata[i]);
  cw_json_writer_end_array (writer);
}

/* ---- columns ---- */

static void
write_answers (CwJsonWriter *writer, const CwColumnStatistics *column)
{
  cw_json_writer_key (writer, "answers");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < column->answers->len; i++)
    {
      const CwCellAnswer *answer = column->answers->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "key", answer->key);
      cw_cli_write_text (writer, "label", answer->label);
      cw_cli_write_double (writer, "n", TRUE, answer->rows->len);
      write_ids (writer, "rows", answer->rows);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
write_quantiles (CwJsonWriter *writer, const CwColumnStatistics *column)
{
  const CwQuantiles *quantiles = &column->quantiles;
  gboolean is_known = quantiles->problem == NULL;

  cw_cli_write_text (writer, "unit", column->unit);
  cw_cli_write_double (writer, "median", is_known, quantiles->median);
  cw_cli_write_double (writer, "minimum", is_known, quantiles->minimum);
  cw_cli_write_double (writer, "maximum", is_known, quantiles->maximum);
  cw_cli_write_double (writer, "lower-quartile", is_known, quantiles->lower_quartile);
  cw_cli_write_double (writer, "upper-quartile", is_known, quantiles->upper_quartile);
  write_ids (writer, "about", column->about);
  write_ids (writer, "bounded", column->bounded);
}

static void
write_column (CwJsonWriter *writer, const CwColumnStatistics *column)
{
  static const char *const keys[CW_CELL_N_STATES] = { "evaluable", "not-mentioned",
                                                      "not-applicable", "empty", "unreadable" };

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "key", column->key);
  cw_cli_write_text (writer, "label", column->label);
  cw_cli_write_double (writer, "n", TRUE, column->n);
  for (guint i = 0; i < CW_CELL_N_STATES; i++)
    write_ids (writer, keys[i], column->rows[i]);
  write_answers (writer, column);
  if (column->is_numeric)
    write_quantiles (writer, column);
  cw_json_writer_end_object (writer);
}

/* ---- rates and times ---- */

static void
write_interval (CwJsonWriter *writer, const char *key, const CwProportion *proportion)
{
  gboolean is_known = proportion->problem == NULL;

  cw_json_writer_key (writer, key);
  cw_json_writer_begin_object (writer);
  cw_cli_write_double (writer, "low", is_known, proportion->low);
  cw_cli_write_double (writer, "high", is_known, proportion->high);
  cw_json_writer_end_object (writer);
}

static void
write_rate (CwJsonWriter *writer, const char *key, const CwReviewRate *rate)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_object (writer);
  cw_cli_write_double (writer, "events", TRUE, rate->rows->len);
  cw_cli_write_double (writer, "n", TRUE, rate->evaluable->len);
  cw_cli_write_double (writer, "estimate", rate->exact.problem == NULL, rate->exact.estimate);
  write_interval (writer, "clopper-pearson", &rate->exact);
  write_interval (writer, "wilson", &rate->wilson);
  cw_cli_write_text (writer, "problem", rate->exact.problem);
  write_ids (writer, "rows", rate->rows);
  write_ids (writer, "evaluable", rate->evaluable);
  cw_json_writer_end_object (writer);
}

static void
write_step (CwJsonWriter *writer, const CwSurvivalStep *step)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_double (writer, "time", TRUE, step->time);
  cw_cli_write_double (writer, "at-risk", TRUE, step->n_at_risk);
  cw_cli_write_double (writer, "events", TRUE, step->n_events);
  cw_cli_write_double (writer, "censored", TRUE, step->n_censored);
  cw_cli_write_double (writer, "survival", TRUE, step->survival);
  cw_cli_write_double (writer, "low", step->has_band, step->low);
  cw_cli_write_double (writer, "high", step->has_band, step->high);
  cw_json_writer_end_object (writer);
}

static void
write_survival (CwJsonWriter *writer, const char *key, const CwReviewSurvival *survival)
{
  static const char *const keys[] = { "events", "censored", "undetermined", "missing" };
  const CwSurvivalMedian *median = &survival->median;

  cw_json_writer_key (writer, key);
  cw_json_writer_begin_object (writer);
  cw_cli_write_double (writer, "median", median->reached, median->time);
  cw_cli_write_double (writer, "low", median->has_low, median->low);
  cw_cli_write_double (writer, "high", median->has_high, median->high);
  cw_cli_write_text (writer, "problem", survival->curve->problem);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    write_ids (writer, keys[i], survival->rows[i]);
  cw_json_writer_key (writer, "steps");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < survival->curve->steps->len; i++)
    write_step (writer, &g_array_index (survival->curve->steps, CwSurvivalStep, i));
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
}

/* ---- groups ---- */

/* Into an object that is open. */
static void
write_stratum (CwJsonWriter *writer, const CwReviewStratum *stratum)
{
  cw_cli_write_double (writer, "n", TRUE, stratum->rows->len);
  write_ids (writer, "rows", stratum->rows);
  cw_json_writer_key (writer, "columns");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < stratum->columns->len; i++)
    write_column (writer, stratum->columns->pdata[i]);
  cw_json_writer_end_array (writer);
  write_rate (writer, "objective-response", stratum->objective);
  write_rate (writer, "disease-control", stratum->disease_control);
  write_survival (writer, "overall-survival", stratum->survival[CW_REVIEW_OVERALL_SURVIVAL]);
  write_survival (writer, "progression-free-survival",
                  stratum->survival[CW_REVIEW_PROGRESSION_FREE]);
}

static void
write_test (CwJsonWriter *writer,
            const char *key,
            const char *problem,
            double p,
            const double *chi_square)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_object (writer);
  if (chi_square)
    cw_cli_write_double (writer, "chi-square", problem == NULL, *chi_square);
  cw_cli_write_double (writer, "p", problem == NULL, p);
  cw_cli_write_text (writer, "problem", problem);
  cw_json_writer_end_object (writer);
}

static void
write_comparison (CwJsonWriter *writer, const CwReviewStatistics *self)
{
  static const char *const keys[] = { "log-rank-overall-survival",
                                      "log-rank-progression-free-survival" };
  const char *problem = self->comparison_problem;

  cw_json_writer_key (writer, "comparison");
  cw_json_writer_begin_object (writer);
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    write_test (writer, keys[i], problem ? problem : self->log_rank[i].problem, self->log_rank[i].p,
                &self->log_rank[i].chi_square);
  write_test (writer, "fisher-objective-response", problem ? problem : self->fisher.problem,
              self->fisher.p, NULL);
  cw_json_writer_end_object (writer);
}

static void
write_groups (CwJsonWriter *writer, const CwReviewStatistics *self)
{
  cw_cli_write_text (writer, "by", self->by);
  cw_json_writer_key (writer, "groups");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < self->strata->len; i++)
    {
      const CwReviewStratum *stratum = self->strata->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "label", stratum->label);
      cw_json_writer_key (writer, "missing");
      cw_json_writer_boolean (writer, stratum->is_missing);
      write_stratum (writer, stratum);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
  if (self->by)
    write_comparison (writer, self);
}

static void
write_agreement (CwJsonWriter *writer, CwReview *review)
{
  g_autoptr (GPtrArray) list = cw_review_agreement_list (review);

  cw_json_writer_key (writer, "agreement");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < list->len; i++)
    {
      const CwReviewAgreement *agreement = list->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "key", agreement->key);
      cw_cli_write_text (writer, "label", agreement->label);
      cw_cli_write_double (writer, "n", TRUE, agreement->n);
      cw_cli_write_double (writer, "equal", TRUE, agreement->n_equal);
      cw_cli_write_double (writer, "kappa", agreement->problem == NULL, agreement->kappa);
      cw_cli_write_text (writer, "problem", agreement->problem);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

gboolean
cw_cli_review_stats_print_json (const CwCliReview *review,
                                const CwReviewStatistics *statistics,
                                GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autofree char *draft =
    cw_review_paragraph_draft (review->review, statistics, review->ours != NULL);
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "review", cw_entity_get_id (CW_ENTITY (review->review)));
  cw_json_writer_key (writer, "our-case");
  cw_json_writer_boolean (writer, review->ours != NULL);
  write_stratum (writer, statistics->all);
  write_groups (writer, statistics);
  write_agreement (writer, review->review);
  cw_cli_write_text (writer, "draft", draft);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}
