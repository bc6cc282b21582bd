/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What contradicts what in a review; and what agrees, of which nothing may be said. */
#include "config.h"

#include <string.h>

#include "review-fixtures.h"
#include "rules/cw-finding.h"
#include "rules/cw-review-agreement.h"
#include "rules/cw-review-check.h"

static char *
join_rules (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      g_test_message ("%s", finding->message);
      g_string_append_printf (text, "%s%s", i ? " " : "", finding->rule);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rules (CwReview *review, const char *expected)
{
  g_autoptr (GPtrArray) findings = cw_review_check (review);
  g_autofree char *rules = join_rules (findings);

  g_assert_cmpstr (rules, ==, expected);
}

static void
add_quote (CwReview *review, CwReportedCase *row, const char *column, const char *quote)
{
  build_row (CW_ENTITY (review), "evidence", "subject", cw_entity_get_id (CW_ENTITY (row)), "field",
             column ? column : "", "quote", quote, NULL);
}

/* ---- quotes ---- */

static void
test_quotes (void)
{
  static const struct
  {
    const char *column, *cell, *quote, *rule;
  } rows[] = {
    /* Row [18] of table 1 of Cheng 2022 against the text about it. */
    { "best-response", "SD",
      "Anlotinib was administered and showing promising efficacy as the lymph nodes were "
      "significantly reduced after four cycles.",
      "shrinkage-against-response" },
    { "other-therapy", "No",
      "received laparoscopic tumor resection with anterior abdominal wall nodule resection and 6 "
      "cycles of adjuvant chemotherapy",
      "treatment-against-quote" },
    { "best-response", "PR", "the lymph nodes were significantly reduced", "" },
    { "best-response", "SD", "the masses were not significantly reduced", "" },
    { "best-response", "PR", "with the best response being PR", "" },
    { "best-response", "SD", "with the best response being PR", "response-against-quote" },
    { "best-response", "PR", "no complete response was seen", "" },
    { "best-response", "PR", "stable disease, later a partial response", "" },
    { "best-response", "CR", "A partial remission was achieved.", "response-against-quote" },
    { "best-response", "SD", "The tumor was ER and PR positive.", "" },
    { "other-therapy", "No", "He refused chemotherapy.", "" },
    { "other-therapy", "No", "He was treated without chemotherapy or radiotherapy.", "" },
    { "other-therapy", "No", "Chemotherapy was recommended but declined.", "" },
    { "other-therapy", "Yes", "6 cycles of adjuvant chemotherapy", "" },
    { "other-therapy", "not mentioned", "6 cycles of adjuvant chemotherapy", "" },
    { "targeted-therapy", "No", "Sunitinib was not given.", "" },
    { "targeted-therapy", "No", "He was given sunitinib for 3 months.", "treatment-against-quote" },
    { "targeted-therapy", "Sunitinib", "He was given sunitinib.", "" },
    { "treatment-line", "2nd", "temsirolimus as third-line therapy", "line-against-quote" },
    { "treatment-line", "3rd", "temsirolimus as third-line therapy", "" },
    { "treatment-line", "3rd", "after failure of second-line chemotherapy", "" },
    { "treatment-line", "1st and maintenance", "as first-line treatment", "" },
    { "treatment-line", "maintenance", "as first-line treatment", "" },
    { "age", "38", "a 38-year-old man", "" },
    { "age", "83", "a 38-year-old man", "age-against-quote" },
    { "age", "38", "a man aged 38", "" },
    { "age", "0.5", "a 6-month-old girl", "" },
    { "age", "38", "a 38-year-old man and a 60-year-old woman", "" },
    { "sex", "Female", "a 38-year-old man", "sex-against-quote" },
    { "sex", "Female", "a woman whose husband is a man", "" },
    { "surgery", "No", "The patient underwent complete surgical resection.",
      "surgery-against-quote" },
    { "surgery", "No", "The patient refused surgery.", "" },
    { "surgery", "No", "Surgery was planned. He underwent a biopsy.", "" },
    { "surgery", "Yes", "The patient declined surgery.", "surgery-against-quote" },
    { "overall-survival", "12", "He died 12 months after diagnosis.", "" },
    { "overall-survival", "12", "He died 21 months after diagnosis.", "time-against-quote" },
    { "overall-survival", "9.2", "a response over 40 weeks", "" },
    { "progression-free-survival", ">8", "no progression after 8 months", "" },
    { "progression-free-survival", "8", "after 6 months; 8 months later", "" },
    { "status", "AWD", "The patient died of the disease.", "status-against-quote" },
    { "status", "DOD", "The patient died of the disease.", "" },
    { "status", "Dead", "He is alive with disease at 12 months.", "status-against-quote" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwReview) review = build_review ("");
      CwReportedCase *row =
        add_reported_case (review, "citation", "Chen et al.", rows[i].column, rows[i].cell, NULL);

      add_quote (review, row, rows[i].column, rows[i].quote);
      g_test_message ("%s “%s”: %s", rows[i].column, rows[i].cell, rows[i].quote);
      assert_rules (review, rows[i].rule);
    }
}

/* One passage about the whole row, as a reader marks it. */
static void
test_row_quote (void)
{
  g_autoptr (CwReview) review = build_review ("");
  CwReportedCase *row =
    add_reported_case (review, "citation", "Chen et al.", "sex", "Male", "age", "38", "surgery",
                       "Yes", "targeted-therapy", "Anlotinib", "treatment-line", "1st",
                       "other-therapy", "No", "best-response", "SD", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  const CwFinding *finding;

  add_quote (review, row, NULL,
             "a 38-year-old man received laparoscopic tumor resection and 6 cycles of adjuvant "
             "chemotherapy (ifosfamide + liposomal doxorubicin). Unfortunately, the patient "
             "progressed. Anlotinib was administered and showing promising efficacy as the lymph "
             "nodes were significantly reduced after four cycles.");
  assert_rules (review, "shrinkage-against-response treatment-against-quote");
  findings = cw_review_check (review);
  finding = findings->pdata[1];
  g_assert_nonnull (strstr (finding->message, "Chen et al., Other therapy: the table says “No”"));
  g_assert_nonnull (strstr (finding->message, "adjuvant chemotherapy"));
  g_assert_cmpstr (finding->entity_id, ==, cw_entity_get_id (CW_ENTITY (row)));
  g_assert_cmpstr (finding->field, ==, "other-therapy");
  g_assert_cmpuint (finding->places->len, ==, 2);
}

/* ---- cells ---- */

static void
test_cells (void)
{
  static const struct
  {
    const char *table, *rules;
  } rows[] = {
    { "age\nNA\n", "ambiguous-cell" },
    { "age\nold\n", "unreadable-cell" },
    { "age\nnot mentioned\n", "" },
    { "citation\tyear\nChen et al., 2019\t2018\n", "year-against-citation" },
    { "citation\tyear\nChen et al., 2019\t2019\n", "" },
    { "citation\tyear\nChen et al., 2019, cited 2020\t2018\n", "" },
    { "citation\tyear\nChen et al.\t2018\n", "" },
    { "overall-survival\tprogression-free-survival\n5\t8\n", "survival-before-progression" },
    { "overall-survival\tprogression-free-survival\n5\t>8\n", "survival-before-progression" },
    { "overall-survival\tprogression-free-survival\n>5\t8\n", "" },
    { "overall-survival\tprogression-free-survival\n8\t8\n", "" },
    { "overall-survival\tprogression-free-survival\n~5\t8\n", "" },
    { "overall-survival\tprogression-free-survival\n1 year\t8\n", "" },
    { "progressed\tbest-response\nNo\tPD\n", "progression-against-response" },
    { "status\nDead\n", "" },
    { "citation\tage\tsex\tsurgery\nA\t30\tMale\tYes\nA\t30\tMale\tYes\n", "duplicate-row" },
    { "citation\tage\tsex\tsurgery\nA\t30\tMale\tYes\nA\t30\tMale\tNo\n", "" },
    { "citation\tage\tsex\tsurgery\nA\t30\tMale\tYes\nB\t30\tMale\tYes\n", "" },
    { "citation\tage\tsex\tsurgery\nA\t30\tMale\t\nA\t30\tMale\tNo\n", "" },
    { "citation\tsurgery\nA\tYes\nA\tYes\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwReview) review = build_review (rows[i].table);

      g_test_message ("%s", rows[i].table);
      assert_rules (review, rows[i].rules);
    }
}

/* The published table agrees with itself. */
static void
test_silent (void)
{
  g_autoptr (CwReview) review = load_review ("desmoplastic-tumor.tsv");

  assert_rules (review, "");
}

static void
test_our_case (void)
{
  g_autoptr (CwReview) review = build_review ("citation\nOur case\nChen et al.\n");

  assert_rules (review, "");
  build_set (CW_ENTITY (review), "our-case", "01890000-0000-7000-8000-000000000001");
  assert_rules (review, "our-case-twice");
}

/* ---- second readings ---- */

static CwReview *
build_readings (void)
{
  CwReview *review = build_review ("citation\tsex\tage\nA\tMale\t30\nB\tFemale\t40\n");

  for (guint i = 0; i < 2; i++)
    {
      const char *id = cw_entity_get_id (CW_ENTITY (get_reported_case (review, i)));

      build_row (CW_ENTITY (review), "second-readings", "subject", id, "field", "sex", "first",
                 i ? "Female" : "Male", "second", i ? "f" : "male", NULL);
      build_row (CW_ENTITY (review), "second-readings", "subject", id, "field", "age", "first",
                 i ? "40" : "30", "second", i ? "40 years" : "31", "agreed", "", NULL);
    }
  return review;
}

static void
test_readings (void)
{
  g_autoptr (CwReview) review = build_readings ();
  g_autoptr (GPtrArray) findings = cw_review_check (review);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      g_assert_cmpstr (finding->rule, ==, "reading-not-settled");
      n += strstr (finding->message, "“30”") && strstr (finding->message, "“31”");
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Cohen's example of 1960 has 200 cases; as second readings of one column, with the marginals of
 * his table: observed 0.70, expected 0.41, kappa 0.492. */
static void
test_agreement (void)
{
  static const guint counts[3][3] = { { 88, 14, 18 }, { 10, 40, 10 }, { 2, 6, 12 } };
  static const char *const words[] = { "A", "B", "C" };
  g_autoptr (CwReview) review = build_review ("citation\n");
  const char *id = cw_entity_get_id (CW_ENTITY (add_reported_case (review, NULL)));
  g_autoptr (GPtrArray) list = NULL;
  const CwReviewAgreement *column, *all;

  for (guint i = 0; i < 9; i++)
    for (guint j = 0; j < counts[i / 3][i % 3]; j++)
      build_row (CW_ENTITY (review), "second-readings", "subject", id, "field", "diagnosis",
                 "first", words[i / 3], "second", words[i % 3], NULL);
  list = cw_review_agreement_list (review);
  g_assert_cmpuint (list->len, ==, 2);
  column = list->pdata[0];
  all = list->pdata[1];
  g_assert_cmpuint (column->n, ==, 200);
  g_assert_cmpuint (column->n_equal, ==, 140);
  g_assert_cmpfloat_with_epsilon (column->kappa, 0.492, 0.001);
  g_assert_cmpfloat_with_epsilon (all->kappa, column->kappa, 1e-9);
  g_assert_null (all->key);
}

static void
test_no_agreement (void)
{
  g_autoptr (CwReview) review = build_review ("citation\n");
  g_autoptr (GPtrArray) list = cw_review_agreement_list (review);

  g_assert_cmpuint (list->len, ==, 0);
}

/* ---- study flow ---- */

static void
test_flow (void)
{
  static const struct
  {
    const char *counts, *rules;
  } rows[] = {
    { "", "" },
    { "databases=412 duplicates=57 screened=355", "" },
    { "databases=412 duplicates=57 screened=356", "flow-screened" },
    { "databases=412 duplicates=57 screened=350", "flow-screened" }, /* a note */
    { "databases=412 duplicates=57 automation=5 removed-otherwise=0 registers=0 screened=350", "" },
    { "databases=412 screened=400", "" },
    { "databases=412 registers=0 screened=413", "flow-screened" },
    { "screened=355 screened-out=310 sought=45", "" },
    { "screened=355 screened-out=310 sought=44", "flow-sought" },
    { "screened=355 sought=400", "flow-sought" },
    { "sought=45 not-retrieved=3 assessed=42", "" },
    { "sought=45 not-retrieved=3 assessed=45", "flow-assessed" },
    { "assessed=42 @9 @21 reports-included=12", "" },
    { "assessed=42 @9 @21 reports-included=13", "flow-included" },
    { "assessed=42 @9 @? reports-included=13", "" },
    { "assessed=42 @9 @? reports-included=34", "flow-included" },
    { "assessed=42 @9 @21 other-assessed=5 reports-included=14", "" },
    { "assessed=42 @9 @21 other-assessed=5 +3 reports-included=14", "" },
    { "assessed=42 @9 @21 other-assessed=5 +3 reports-included=15", "flow-included" },
    { "databases=412 hits=400", "flow-hits" },
    { "databases=412 hits=412", "" },
    { "databases=~400 duplicates=57 screened=360", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwReview) review = build_review ("");
      CwEntity *flow = CW_ENTITY (review->flow);
      g_auto (GStrv) counts = g_strsplit (rows[i].counts, " ", -1);

      for (guint j = 0; counts[j] && *counts[j]; j++)
        {
          g_auto (GStrv) pair = g_strsplit (counts[j], "=", 2);

          if (*counts[j] == '@' || *counts[j] == '+')
            build_row (flow, "exclusions", "reason", "r", "reports",
                       counts[j][1] == '?' ? "" : counts[j] + 1, "other-methods",
                       *counts[j] == '+' ? "yes" : "", NULL);
          else if (g_str_equal (pair[0], "hits"))
            build_row (CW_ENTITY (review), "searches", "database", "PubMed", "hits", pair[1], NULL);
          else
            build_set (flow, pair[0], pair[1]);
        }
      g_test_message ("%s", rows[i].counts);
      assert_rules (review, rows[i].rules);
    }
}

/* ---- hostile ---- */

static void
test_hostile (void)
{
  g_autoptr (CwReview) review = build_review ("");
  g_autofree char *endless = g_strnfill (1000000, 'a');
  CwReportedCase *row = add_reported_case (review, "surgery", "No", "best-response", "SD", NULL);

  add_quote (review, row, NULL, endless);
  add_quote (review, row, "surgery", "underwent underwent underwent (((( resection \\ [ $");
  add_quote (review, row, "no-such-column", "text");
  build_row (CW_ENTITY (review), "evidence", "subject", cw_entity_get_id (CW_ENTITY (review)),
             "quote", "a 3-year-old boy", NULL);
  assert_rules (review, "surgery-against-quote");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-check/quotes", test_quotes);
  g_test_add_func ("/review-check/row-quote", test_row_quote);
  g_test_add_func ("/review-check/cells", test_cells);
  g_test_add_func ("/review-check/silent", test_silent);
  g_test_add_func ("/review-check/our-case", test_our_case);
  g_test_add_func ("/review-check/readings", test_readings);
  g_test_add_func ("/review-check/agreement", test_agreement);
  g_test_add_func ("/review-check/no-agreement", test_no_agreement);
  g_test_add_func ("/review-check/flow", test_flow);
  g_test_add_func ("/review-check/hostile", test_hostile);
  return g_test_run ();
}
