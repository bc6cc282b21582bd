/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The numbers of a review: cells as values, counts that hide nothing, rates, times, groups. */
#include "config.h"

#include <math.h>

#include "review-fixtures.h"

/* ---- cells ---- */

static void
test_cells (void)
{
  static const struct
  {
    const char *field;
    const char *typed;
    CwCellState state;
    const char *key;
    double number; /* NaN for none */
    CwCellBound bound;
  } rows[] = {
    { "age", "27", CW_CELL_EVALUABLE, "27 a", 27, CW_CELL_EXACT },
    { "age", "6 mo", CW_CELL_EVALUABLE, "6 mo", 0.5, CW_CELL_EXACT },
    { "age", "30-40", CW_CELL_EVALUABLE, "30-40 a", 35, CW_CELL_ABOUT },
    { "age", "~60", CW_CELL_EVALUABLE, "~60 a", 60, CW_CELL_ABOUT },
    { "age", "NA", CW_CELL_UNREADABLE, NULL, NAN, CW_CELL_EXACT },
    { "age", "not reported", CW_CELL_NOT_MENTIONED, NULL, NAN, CW_CELL_EXACT },
    { "age", "not applicable", CW_CELL_NOT_APPLICABLE, NULL, NAN, CW_CELL_EXACT },
    { "age", "", CW_CELL_EMPTY, NULL, NAN, CW_CELL_EXACT },
    { "age", "elderly", CW_CELL_UNREADABLE, NULL, NAN, CW_CELL_EXACT },
    { "overall-survival", "> 8 months", CW_CELL_EVALUABLE, ">8 mo", 8, CW_CELL_ABOVE },
    { "overall-survival", "<1", CW_CELL_EVALUABLE, "<1 mo", 1, CW_CELL_BELOW },
    { "overall-survival", "2 years", CW_CELL_EVALUABLE, "2 a", 24, CW_CELL_EXACT },
    { "overall-survival", "52 wk", CW_CELL_EVALUABLE, "52 wk", 52 * 7 / 30.4375, CW_CELL_EXACT },
    { "surgery", "Yes", CW_CELL_EVALUABLE, "yes", NAN, CW_CELL_EXACT },
    { "surgery", "No", CW_CELL_EVALUABLE, "no", NAN, CW_CELL_EXACT },
    { "targeted-therapy", "none", CW_CELL_EVALUABLE, "no", NAN, CW_CELL_EXACT },
    { "targeted-therapy", "Apatinib  Plus X", CW_CELL_EVALUABLE, "apatinib plus x", NAN,
      CW_CELL_EXACT },
    { "targeted-therapy", "?", CW_CELL_UNREADABLE, NULL, NAN, CW_CELL_EXACT },
    { "best-response", "PR", CW_CELL_EVALUABLE, "pr", NAN, CW_CELL_EXACT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwReview) review = build_review ("");
      g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
      CwReportedCase *row = add_reported_case (review, rows[i].field, rows[i].typed, NULL);
      g_auto (CwCellValue) value = { 0 };

      g_test_message ("%s “%s”", rows[i].field, rows[i].typed);
      cw_cell_value_read (&value, row, cw_review_table_find_column (columns, rows[i].field));
      g_assert_cmpint (value.state, ==, rows[i].state);
      g_assert_cmpstr (value.key, ==, rows[i].key);
      g_assert_cmpint (value.is_number, ==, !isnan (rows[i].number));
      if (value.is_number)
        g_assert_cmpfloat_with_epsilon (value.number, rows[i].number, 1e-9);
      g_assert_cmpint (value.bound, ==, rows[i].bound);
      g_assert_nonnull (value.label);
    }
}

/* ---- the published table ---- */

static void
assert_rate (const CwReviewRate *rate, guint events, guint n, double low, double high)
{
  g_assert_cmpuint (rate->rows->len, ==, events);
  g_assert_cmpuint (rate->evaluable->len, ==, n);
  g_assert_cmpfloat_with_epsilon (rate->exact.low, low, 0.0005);
  g_assert_cmpfloat_with_epsilon (rate->exact.high, high, 0.0005);
}

static void
assert_answer (const CwReviewStratum *stratum, const char *column, const char *key, guint n)
{
  const CwColumnStatistics *statistics = cw_review_stratum_find (stratum, column);
  const CwCellAnswer *answer = cw_column_statistics_find (statistics, key);

  g_assert_cmpuint (answer ? answer->rows->len : 0, ==, n);
}

/* Table 1 of Cheng 2022: n 7, all men, age 32 (21-69), 5 of 7 with surgery, 6 of 7 with targeted
 * therapy; PR 4 of 6, of which the intervals are those of R 4.2.2, binom.test () and
 * prop.test (correct = FALSE). */
static void
test_published (void)
{
  g_autoptr (CwReview) review = load_review ("desmoplastic-tumor.tsv");
  g_autoptr (CwReviewStatistics) statistics = compute_review (review, NULL);
  const CwReviewStratum *all = statistics->all;
  const CwColumnStatistics *age = cw_review_stratum_find (all, "age");
  const CwColumnStatistics *response = cw_review_stratum_find (all, "best-response");
  g_autoptr (CwReviewRate) targeted =
    cw_review_rate_new_yes (cw_review_stratum_find (all, "targeted-therapy"));
  g_autofree char *said = cw_column_statistics_describe (response);
  g_autofree char *rate = cw_review_rate_describe (all->objective);

  g_assert_cmpuint (all->rows->len, ==, 7);
  assert_answer (all, "sex", "male", 7);
  g_assert_cmpfloat (age->quantiles.median, ==, 32);
  g_assert_cmpfloat (age->quantiles.minimum, ==, 21);
  g_assert_cmpfloat (age->quantiles.maximum, ==, 69);
  assert_answer (all, "surgery", "yes", 5);
  g_assert_cmpuint (targeted->rows->len, ==, 6);
  g_assert_cmpuint (targeted->evaluable->len, ==, 7);
  assert_answer (all, "best-response", "pr", 4);
  assert_answer (all, "best-response", "sd", 2);
  assert_rate (all->objective, 4, 6, 0.2228, 0.9567);
  g_assert_cmpfloat_with_epsilon (all->objective->wilson.low, 0.3000, 0.0005);
  g_assert_cmpfloat_with_epsilon (all->objective->wilson.high, 0.9032, 0.0005);
  assert_rate (all->disease_control, 6, 6, 0.5407, 1);
  g_assert_cmpuint (cw_column_statistics_get_n (response, CW_CELL_NOT_MENTIONED), ==, 1);
  g_assert_cmpstr (said, ==, "PR 4/6, SD 2/6; n = 6 of 7, 1 not mentioned");
  g_assert_cmpstr (rate, ==, "4 of 6 (67 %; 95 % CI 22 to 96 %, Wilson 30 to 90 %)");
}

/* Our case is a row that stands in no review. */
static void
test_without_our_case (void)
{
  g_autoptr (CwReview) review = load_review ("desmoplastic-tumor.tsv");
  g_autoptr (CwEntity) ours = cw_entity_new (CW_TYPE_REPORTED_CASE, NULL);
  g_autoptr (CwReviewStatistics) without = NULL, with = NULL;
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review), rows = NULL;

  cw_entity_remove (CW_ENTITY (get_reported_case (review, 6)));
  without = compute_review (review, NULL);
  assert_rate (without->all->objective, 3, 5, 0.1466, 0.9473);
  build_set (ours, "best-response", "PR");
  rows = cw_review_list_rows (review, CW_REPORTED_CASE (ours));
  with = cw_review_statistics_new (columns, rows, NULL);
  assert_rate (with->all->objective, 4, 6, 0.2228, 0.9567);
  g_assert_cmpstr (g_ptr_array_index (with->all->objective->rows, 3), ==, cw_entity_get_id (ours));
}

/* Counts that reviews and series print, with the percentages and medians they print for them. */
static void
test_printed (void)
{
  static const struct
  {
    const char *source;
    guint cr, pr, sd, pd;
    double objective, control; /* per cent, one decimal */
  } rows[] = {
    { "Apatinib in synovial sarcoma, Cancer Manag Res 2020;12:5255-5264", 0, 9, 8, 4, 42.9, 81.0 },
    { "Table 1 of Cheng 2022, all evaluable cases", 0, 4, 2, 0, 66.7, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const guint counts[] = { rows[i].cr, rows[i].pr, rows[i].sd, rows[i].pd };
      static const char *const nicks[] = { "cr", "pr", "sd", "pd" };
      g_autoptr (CwReview) review = build_review ("");
      g_autoptr (CwReviewStatistics) statistics = NULL;

      for (guint j = 0; j < 4; j++)
        for (guint k = 0; k < counts[j]; k++)
          add_reported_case (review, "best-response", nicks[j], NULL);
      g_test_message ("%s", rows[i].source);
      statistics = compute_review (review, NULL);
      g_assert_cmpfloat_with_epsilon (100 * statistics->all->objective->exact.estimate,
                                      rows[i].objective, 0.05);
      g_assert_cmpfloat_with_epsilon (100 * statistics->all->disease_control->exact.estimate,
                                      rows[i].control, 0.05);
    }
}

/* What is missing is never part of a denominator, and never hidden. */
static void
test_missing (void)
{
  g_autoptr (CwReview) review = build_review (
    "best-response\tage\nPR\t30\nNE\tNA\nnot mentioned\t>60\nnot applicable\t~50\n\t40-50\n?\t\n");
  g_autoptr (CwReviewStatistics) statistics = NULL;
  g_autofree char *response = NULL, *age = NULL;

  add_reported_case (review, NULL);
  statistics = compute_review (review, NULL);
  response =
    cw_column_statistics_describe (cw_review_stratum_find (statistics->all, "best-response"));
  age = cw_column_statistics_describe (cw_review_stratum_find (statistics->all, "age"));
  g_assert_cmpstr (response, ==,
                   "PR 1/2, NE 1/2; n = 2 of 7, 1 not mentioned, 1 not applicable, 2 empty, "
                   "1 unreadable");
  g_assert_cmpuint (statistics->all->objective->evaluable->len, ==, 1);
  g_assert_cmpstr (age, ==,
                   "median 45 y (range 30 to 50, IQR 37.5 to 47.5), 2 approximate, 1 known only as "
                   "a bound, left out; n = 4 of 7, 2 empty, 1 unreadable");
}

static void
test_no_rows (void)
{
  g_autoptr (CwReview) review = build_review ("best-response\tage\tsex\n");
  g_autoptr (CwReviewStatistics) statistics = compute_review (review, "sex");

  g_assert_cmpuint (statistics->all->rows->len, ==, 0);
  g_assert_nonnull (statistics->all->objective->exact.problem);
  g_assert_nonnull (statistics->all->survival[0]->curve->problem);
  g_assert_cmpuint (statistics->strata->len, ==, 0);
  g_assert_nonnull (statistics->comparison_problem);
}

/* ---- times ---- */

static void
test_events (void)
{
  static const struct
  {
    CwReviewEndpoint endpoint;
    const char *time, *status, *progressed, *response, *survival;
    CwReviewTimeState state;
  } rows[] = {
    { CW_REVIEW_OVERALL_SURVIVAL, "8", "DOD", "", "", "", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_OVERALL_SURVIVAL, "8", "Dead", "", "", "", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_OVERALL_SURVIVAL, "8", "DOC", "", "", "", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_OVERALL_SURVIVAL, "8", "AWD", "", "", "", CW_REVIEW_TIME_CENSORED },
    { CW_REVIEW_OVERALL_SURVIVAL, "8", "NED", "", "", "", CW_REVIEW_TIME_CENSORED },
    { CW_REVIEW_OVERALL_SURVIVAL, "8", "Lost to follow-up", "", "", "", CW_REVIEW_TIME_CENSORED },
    { CW_REVIEW_OVERALL_SURVIVAL, ">8", "", "", "", "", CW_REVIEW_TIME_CENSORED },
    { CW_REVIEW_OVERALL_SURVIVAL, "8", "", "", "", "", CW_REVIEW_TIME_UNDETERMINED },
    { CW_REVIEW_OVERALL_SURVIVAL, "<8", "DOD", "", "", "", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_OVERALL_SURVIVAL, "<8", "AWD", "", "", "", CW_REVIEW_TIME_UNDETERMINED },
    { CW_REVIEW_OVERALL_SURVIVAL, "not mentioned", "DOD", "", "", "", CW_REVIEW_TIME_MISSING },
    { CW_REVIEW_OVERALL_SURVIVAL, "soon", "DOD", "", "", "", CW_REVIEW_TIME_MISSING },
    { CW_REVIEW_PROGRESSION_FREE, "5", "", "yes", "", "", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_PROGRESSION_FREE, "5", "", "no", "", "", CW_REVIEW_TIME_CENSORED },
    { CW_REVIEW_PROGRESSION_FREE, ">5", "", "yes", "", "", CW_REVIEW_TIME_CENSORED },
    { CW_REVIEW_PROGRESSION_FREE, "5", "Dead", "no", "", "5", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_PROGRESSION_FREE, "5", "Dead", "no", "", "9", CW_REVIEW_TIME_UNDETERMINED },
    { CW_REVIEW_PROGRESSION_FREE, "5", "Dead", "", "", "9", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_PROGRESSION_FREE, "5", "", "", "PD", "", CW_REVIEW_TIME_EVENT },
    { CW_REVIEW_PROGRESSION_FREE, "5", "Alive", "", "PR", "", CW_REVIEW_TIME_UNDETERMINED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean overall = rows[i].endpoint == CW_REVIEW_OVERALL_SURVIVAL;
      g_autoptr (CwReview) review = build_review ("");
      CwReportedCase *row = add_reported_case (
        review, "status", rows[i].status, "progressed", rows[i].progressed, "best-response",
        rows[i].response, "overall-survival", overall ? rows[i].time : rows[i].survival,
        "progression-free-survival", overall ? "" : rows[i].time, NULL);

      g_test_message ("row %u", i);
      g_assert_cmpint (cw_review_time_read (row, rows[i].endpoint).state, ==, rows[i].state);
    }
}

/* Remission of acute leukaemia with 6-mercaptopurine and placebo (Freireich EJ et al., Blood
 * 1963;21:699-716), weeks taken as months; see test-survival.c for the numbers. */
static void
test_survival (void)
{
  static const char *const treated[] = { "6",   "6",   "6",   ">6",  "7",   ">9",  "10",
                                         ">10", ">11", "13",  "16",  ">17", ">19", ">20",
                                         "22",  "23",  ">25", ">32", ">32", ">34", ">35" };
  static const char *const placebo[] = { "1",  "1",  "2",  "2",  "3",  "4",  "4",
                                         "5",  "5",  "8",  "8",  "8",  "8",  "11",
                                         "11", "12", "12", "15", "17", "22", "23" };
  g_autoptr (CwReview) review = build_review ("");
  g_autoptr (CwReviewStatistics) statistics = NULL;
  const CwReviewStratum *one, *other;

  for (guint i = 0; i < 21; i++)
    {
      add_reported_case (review, "targeted-therapy", "6-MP", "overall-survival", treated[i],
                         "status", "Dead", NULL);
      add_reported_case (review, "targeted-therapy", "none", "overall-survival", placebo[i],
                         "status", "Dead", NULL);
    }
  statistics = compute_review (review, "targeted-therapy");
  g_assert_cmpuint (statistics->strata->len, ==, 2);
  one = statistics->strata->pdata[0];
  other = statistics->strata->pdata[1];
  g_assert_cmpfloat (one->survival[0]->median.time, ==, 23);
  g_assert_cmpfloat (other->survival[0]->median.time, ==, 8);
  g_assert_cmpuint (one->survival[0]->rows[CW_REVIEW_TIME_EVENT]->len, ==, 9);
  g_assert_cmpuint (cw_survival_get_at_risk (one->survival[0]->curve, 10), ==, 15);
  g_assert_null (statistics->comparison_problem);
  g_assert_cmpfloat_with_epsilon (statistics->log_rank[0].chi_square, 16.79, 0.005);
}

/* ---- groups ---- */

static void
test_groups (void)
{
  g_autoptr (CwReview) review = load_review ("desmoplastic-tumor.tsv");
  g_autoptr (CwReviewStatistics) by_line = compute_review (review, "treatment-line");
  g_autoptr (CwReviewStatistics) by_surgery = compute_review (review, "surgery");
  const CwReviewStratum *second = by_line->strata->pdata[0];
  const CwReviewStratum *last = by_line->strata->pdata[by_line->strata->len - 1];
  guint n = 0;

  for (guint i = 0; i < by_line->strata->len; i++)
    n += ((CwReviewStratum *)by_line->strata->pdata[i])->rows->len;
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpstr (second->label, ==, "2nd");
  assert_rate (second->objective, 3, 3, 0.2924, 1);
  g_assert_true (last->is_missing);
  g_assert_cmpstr (last->label, ==, "Not mentioned");
  g_assert_nonnull (by_line->comparison_problem);
  /* R 4.2.2: fisher.test (matrix (c (3, 1, 1, 1), 2)) */
  g_assert_cmpuint (by_surgery->strata->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (by_surgery->fisher.p, 1, 1e-9);
  g_assert_nonnull (by_surgery->log_rank[0].problem);
}

static void
test_many_rows (void)
{
  g_autoptr (CwReview) review = build_review ("");
  g_autoptr (CwReviewStatistics) statistics = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *age = g_strdup_printf ("%u", i % 100);

      build_row (CW_ENTITY (review), "cases", "age", age, "overall-survival",
                 i % 3 ? "1e300" : ">9", "status", "dead", "best-response", i % 2 ? "pr" : "sd",
                 NULL);
    }
  statistics = compute_review (review, "age");
  g_assert_cmpuint (statistics->strata->len, ==, 100);
  g_assert_cmpuint (statistics->all->objective->rows->len, ==, 250);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-statistics/cells", test_cells);
  g_test_add_func ("/review-statistics/published", test_published);
  g_test_add_func ("/review-statistics/without-our-case", test_without_our_case);
  g_test_add_func ("/review-statistics/printed", test_printed);
  g_test_add_func ("/review-statistics/missing", test_missing);
  g_test_add_func ("/review-statistics/no-rows", test_no_rows);
  g_test_add_func ("/review-statistics/events", test_events);
  g_test_add_func ("/review-statistics/survival", test_survival);
  g_test_add_func ("/review-statistics/groups", test_groups);
  g_test_add_func ("/review-statistics/many-rows", test_many_rows);
  return g_test_run ();
}
