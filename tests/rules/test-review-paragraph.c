/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Methods and results of a review, word for word. */
#include "config.h"

#include <string.h>

#include "review-fixtures.h"
#include "rules/cw-review-paragraph.h"

static char *
draft (CwReview *review, const char *by, gboolean with_our_case)
{
  g_autoptr (CwReviewStatistics) statistics = compute_review (review, by);

  return cw_review_paragraph_draft (review, statistics, with_our_case);
}

static void
test_published (void)
{
  g_autoptr (CwReview) review = load_review ("desmoplastic-tumor.tsv");
  CwEntity *flow = CW_ENTITY (review->flow);
  g_autofree char *text = NULL;

  build_row (CW_ENTITY (review), "searches", "database", "PubMed", "date", "2021-08-31", "strategy",
             "desmoplastic AND targeted", "hits", "34", NULL);
  build_row (CW_ENTITY (review), "searches", "database", "Embase", "platform", "Ovid", NULL);
  build_set (flow, "screened", "40");
  build_set (flow, "studies-included", "6");
  text = draft (review, "surgery", TRUE);
  g_assert_cmpstr (
    text, ==,
    "We searched PubMed on 2021-08-31 (desmoplastic AND targeted; 34 hits) and Embase (Ovid) on "
    "[date not recorded] ([search string not recorded]; [hits not recorded]). Of 40 records "
    "screened, [not recorded] reports were assessed in full and 6 studies were included. "
    "Proportions are given with exact (Clopper-Pearson) 95% confidence intervals (CI); cases whose "
    "cell is missing are left out of the denominator and counted.\n"
    "\n"
    "Seven cases were analysed, ours included. All patients were male. The median age was 32 years "
    "(range 21 to 69). Surgery was done in 5 of 7 (71%). Targeted therapy was given in 6 of 7 "
    "(86%). The objective response rate (complete and partial) was 4 of 6 evaluable cases (67%; "
    "95% CI 22% to 96%), the disease control rate 6 of 6 evaluable cases (100%; 95% CI 54% to "
    "100%); one case had no evaluable response. Comparing the responses of the groups of "
    "“Surgery”, Fisher's exact test gave p = 1.00.");
}

/* What is missing is counted where it is missing. */
static void
test_missing (void)
{
  g_autoptr (CwReview) review = load_review ("times.tsv");
  g_autofree char *text = draft (review, NULL, FALSE);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "[No search is recorded.] [The study flow is not recorded.]"));
  g_assert_nonnull (strstr (text, "11 cases were analysed, without ours."));
  g_assert_nonnull (strstr (text, " 8 of 10 patients were male; not mentioned in one."));
  g_assert_nonnull (strstr (text, "(range 19 to 45); not readable in one."));
  g_assert_nonnull (strstr (text, "; two cases had no evaluable response."));
  g_assert_nonnull (strstr (text, "how the time ended is not recorded in one case"));
  g_assert_nonnull (strstr (text, "no time was given in two cases."));
}

/* One case has no interval, and is not “1 cases”. */
static void
test_one_time (void)
{
  g_autoptr (CwReview) review =
    build_review ("citation\tprogression-free-survival\tprogressed\nAbel\t8\tYes\n");
  g_autofree char *text = draft (review, NULL, FALSE);

  g_assert_nonnull (strstr (text,
                            " The median progression-free survival was 8.0 months (95% CI not "
                            "estimable; 1 event in 1 case)."));
}

static void
test_empty (void)
{
  g_autoptr (CwReview) review = build_review ("");
  g_autofree char *text = draft (review, NULL, FALSE);

  g_assert_nonnull (strstr (text, "No cases were analysed, without ours."));
  g_assert_null (strstr (text, "median"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-paragraph/published", test_published);
  g_test_add_func ("/review-paragraph/missing", test_missing);
  g_test_add_func ("/review-paragraph/one-time", test_one_time);
  g_test_add_func ("/review-paragraph/empty", test_empty);
  return g_test_run ();
}
