/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-paragraph.h"

#include <string.h>

#include "base/cw-number-word.h"
#include "rules/cw-p-value.h"
#include "rules/cw-range.h"
#include "rules/cw-review-agreement.h"

/* Methods and results of a review, drafted from its numbers. It is part of an English manuscript,
 * so nothing here is translated. What is not recorded is said in square brackets, for the author to
 * fill in: no sentence hides it. What PRISMA 2020 asks for, items 5 to 8 and 16 to 20, gives the
 * order. */

/* Numbers below ten as words, as medical prose has them. */
static char *
dup_count (guint n)
{
  return n < 10 ? g_strdup (cw_number_word_get (n)) : g_strdup_printf ("%u", n);
}

static char *
dup_cases (guint n)
{
  g_autofree char *count = dup_count (n);

  return g_strdup_printf ("%s %s", count, n == 1 ? "case" : "cases");
}

static void
capitalize (GString *text, gsize at)
{
  if (at < text->len)
    text->str[at] = g_ascii_toupper (text->str[at]);
}

/* ---- methods ---- */

static char *
dup_count_of (const CwQuantity *quantity)
{
  return cw_quantity_is_readable (quantity) ? cw_quantity_to_string (quantity) : NULL;
}

static void
append_search (GString *text, CwLiteratureSearch *search)
{
  g_autofree char *date = search->date && cw_date_is_readable (search->date)
                            ? cw_date_to_string (search->date)
                            : g_strdup ("[date not recorded]");
  g_autofree char *hits = dup_count_of (search->hits);

  g_string_append (text, search->database ? search->database : "[database not recorded]");
  if (search->platform)
    g_string_append_printf (text, " (%s)", search->platform);
  g_string_append_printf (text, " on %s (%s; %s%s)", date,
                          search->strategy ? search->strategy : "[search string not recorded]",
                          hits ? hits : "[hits not recorded]",
                          hits == NULL              ? ""
                          : g_str_equal (hits, "1") ? " hit"
                                                    : " hits");
}

static void
append_searches (GString *text, CwReview *review)
{
  GListModel *list = G_LIST_MODEL (review->searches);
  guint n = g_list_model_get_n_items (list);

  if (n == 0)
    {
      g_string_append (text, "[No search is recorded.]");
      return;
    }
  g_string_append (text, "We searched ");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwLiteratureSearch) search = g_list_model_get_item (list, i);

      g_string_append (text, i == 0 ? "" : i + 1 == n ? " and " : ", ");
      append_search (text, search);
    }
  g_string_append_c (text, '.');
}

static void
append_flow (GString *text, CwStudyFlow *flow)
{
  g_autofree char *screened = dup_count_of (flow->screened);
  g_autofree char *assessed = dup_count_of (flow->assessed);
  g_autofree char *studies = dup_count_of (flow->studies_included);

  if (screened == NULL && assessed == NULL && studies == NULL)
    {
      g_string_append (text, " [The study flow is not recorded.]");
      return;
    }
  g_string_append_printf (text,
                          " Of %s records screened, %s reports were assessed in full and %s "
                          "studies were included.",
                          screened ? screened : "[not recorded]",
                          assessed ? assessed : "[not recorded]",
                          studies ? studies : "[not recorded]");
}

static void
append_readers (GString *text, CwReview *review)
{
  g_autoptr (GPtrArray) agreement = cw_review_agreement_list (review);
  const CwReviewAgreement *all = agreement->len ? agreement->pdata[agreement->len - 1] : NULL;

  if (all == NULL)
    return;
  g_string_append_printf (text, " Two readers agreed on %u of %u cells", all->n_equal, all->n);
  if (all->problem == NULL)
    g_string_append_printf (text, " (Cohen's kappa %.2f)", all->kappa);
  g_string_append_c (text, '.');
}

static void
append_statistics (GString *text, const CwReviewStatistics *statistics)
{
  g_string_append (text, " Proportions are given with exact (Clopper-Pearson) 95% confidence "
                         "intervals (CI); cases whose cell is missing are left out of the "
                         "denominator and counted.");
  if (statistics->all->survival[0]->curve->n_evaluable ||
      statistics->all->survival[1]->curve->n_evaluable)
    g_string_append (text, " Times to events were estimated by the Kaplan-Meier method.");
}

/* ---- results ---- */

static void
append_missing (GString *text, const CwColumnStatistics *column)
{
  static const struct
  {
    CwCellState state;
    const char *words;
  } states[] = {
    { CW_CELL_NOT_MENTIONED, "not mentioned" },
    { CW_CELL_NOT_APPLICABLE, "not applicable" },
    { CW_CELL_EMPTY, "not yet extracted" },
    { CW_CELL_UNREADABLE, "not readable" },
  };
  gboolean is_first = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *count = dup_count (cw_column_statistics_get_n (column, states[i].state));

      if (cw_column_statistics_get_n (column, states[i].state) == 0)
        continue;
      g_string_append_printf (text, "%s%s in %s", is_first ? "; " : ", ", states[i].words, count);
      is_first = FALSE;
    }
}

static void
append_cases (GString *text, const CwReviewStratum *all, gboolean with_our_case)
{
  g_autofree char *cases = dup_cases (all->rows->len);
  gsize start = text->len;

  g_string_append_printf (text, "%s %s analysed%s.", cases, all->rows->len == 1 ? "was" : "were",
                          !with_our_case        ? ", without ours"
                          : all->rows->len == 1 ? ", which is ours"
                                                : ", ours included");
  capitalize (text, start);
}

static void
append_sex (GString *text, const CwReviewStratum *all)
{
  const CwColumnStatistics *sex = cw_review_stratum_find (all, "sex");
  const CwCellAnswer *male = sex ? cw_column_statistics_find (sex, "male") : NULL;
  guint n = sex ? cw_column_statistics_get_n (sex, CW_CELL_EVALUABLE) : 0;
  guint n_male = male ? male->rows->len : 0;

  if (n == 0)
    return;
  if (n == sex->n && n_male == n)
    g_string_append (text, " All patients were male");
  else
    g_string_append_printf (text, " %u of %u patients were male", n_male, n);
  append_missing (text, sex);
  g_string_append_c (text, '.');
}

static void
append_age (GString *text, const CwReviewStratum *all)
{
  const CwColumnStatistics *age = cw_review_stratum_find (all, "age");
  g_autofree char *median = NULL, *low = NULL, *high = NULL;

  if (age == NULL || age->quantiles.problem)
    return;
  median = cw_range_format_number (age->quantiles.median, 1);
  low = cw_range_format_number (age->quantiles.minimum, -1);
  high = cw_range_format_number (age->quantiles.maximum, -1);
  if (g_str_has_suffix (median, ".0"))
    median[strlen (median) - 2] = '\0';
  g_string_append_printf (text, " The median age was %s years (range %s to %s)", median, low, high);
  if (age->about->len)
    g_string_append_printf (text, ", %u of them approximate", age->about->len);
  append_missing (text, age);
  g_string_append_c (text, '.');
}

static void
append_yes (GString *text, const CwReviewStratum *all, const char *key, const char *words)
{
  const CwColumnStatistics *column = cw_review_stratum_find (all, key);
  g_autoptr (CwReviewRate) rate = column ? cw_review_rate_new_yes (column) : NULL;

  if (rate == NULL || rate->evaluable->len == 0)
    return;
  g_string_append_printf (text, " %s in %u of %u (%.0f%%)", words, rate->rows->len,
                          rate->evaluable->len, cw_range_round (100 * rate->exact.estimate, 0));
  append_missing (text, column);
  g_string_append_c (text, '.');
}

static void
append_rate (GString *text, const CwReviewRate *rate, const char *words)
{
  g_string_append_printf (
    text, "%s %u of %u evaluable cases (%.0f%%; 95%% CI %.0f%% to %.0f%%)", words, rate->rows->len,
    rate->evaluable->len, cw_range_round (100 * rate->exact.estimate, 0),
    cw_range_round (100 * rate->exact.low, 0), cw_range_round (100 * rate->exact.high, 0));
}

static void
append_responses (GString *text, const CwReviewStratum *all)
{
  const CwColumnStatistics *column = cw_review_stratum_find (all, "best-response");
  guint n_left = all->rows->len - all->objective->evaluable->len;

  if (column == NULL)
    return;
  if (all->objective->exact.problem)
    {
      g_string_append (text, " [No response is evaluable.]");
      return;
    }
  append_rate (text, all->objective, " The objective response rate (complete and partial) was");
  append_rate (text, all->disease_control, ", the disease control rate");
  if (n_left)
    {
      g_autofree char *count = dup_cases (n_left);

      g_string_append_printf (text, "; %s had no evaluable response", count);
    }
  g_string_append_c (text, '.');
}

static char *
dup_interval (const CwSurvivalMedian *median)
{
  g_autofree char *low = cw_range_format_number (median->low, 1);
  g_autofree char *high = cw_range_format_number (median->high, 1);

  if (!median->has_low && !median->has_high)
    return g_strdup ("95% CI not estimable");
  return g_strdup_printf ("95%% CI %s to %s", median->has_low ? low : "not reached",
                          median->has_high ? high : "not reached");
}

static void
append_not_on_curve (GString *text, const CwReviewSurvival *survival)
{
  guint n = survival->rows[CW_REVIEW_TIME_UNDETERMINED]->len;
  guint missing = survival->rows[CW_REVIEW_TIME_MISSING]->len;
  g_autofree char *undetermined = dup_cases (n);
  g_autofree char *without = dup_cases (missing);

  if (n)
    g_string_append_printf (text, "; how the time ended is not recorded in %s", undetermined);
  if (missing)
    g_string_append_printf (text, "; no time was given in %s", without);
}

static void
append_survival (GString *text, const CwReviewSurvival *survival, const char *name)
{
  const CwSurvivalMedian *median = &survival->median;
  g_autofree char *time = cw_range_format_number (median->time, 1);
  g_autofree char *interval = dup_interval (median);
  guint n_events = survival->curve->n_events, n_cases = survival->curve->n_evaluable;

  if (survival->curve->problem)
    return;
  g_string_append_printf (text, " The median %s was ", name);
  if (median->reached)
    g_string_append_printf (text, "%s months", time);
  else
    g_string_append (text, "not reached");
  g_string_append_printf (text, " (%s; %u %s in %u %s)", interval, n_events,
                          n_events == 1 ? "event" : "events", n_cases,
                          n_cases == 1 ? "case" : "cases");
  append_not_on_curve (text, survival);
  g_string_append_c (text, '.');
}

/* ---- groups ---- */

static void
append_comparison (GString *text, const CwReviewStatistics *self)
{
  static const char *const names[] = { "overall", "progression-free" };
  g_autofree char *fisher = NULL;

  if (self->by == NULL || self->comparison_problem)
    return;
  if (self->fisher.problem == NULL)
    {
      fisher = cw_p_value_format (self->fisher.p);
      g_string_append_printf (text,
                              " Comparing the responses of the groups of “%s”, Fisher's exact "
                              "test gave %s.",
                              self->by, fisher);
    }
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    if (self->log_rank[i].problem == NULL)
      {
        g_autofree char *p = cw_p_value_format (self->log_rank[i].p);

        g_string_append_printf (text,
                                " Between the groups of “%s”, %s survival gave a log-rank "
                                "chi-square of %.2f (%s).",
                                self->by, names[i], self->log_rank[i].chi_square, p);
      }
}

/**
 * cw_review_paragraph_draft:
 * @review: a review
 * @statistics: its numbers
 * @with_our_case: whether our case is among them
 *
 * Drafts methods and results in plain clinical English: searches with date and hits, what was
 * included, how many cases, medians, proportions with intervals, times to events. Every number is
 * one of @statistics or of the study flow; what is missing stands in square brackets or is counted.
 *
 * Returns: (transfer full): two paragraphs with an empty line between them
 */
char *
cw_review_paragraph_draft (CwReview *review,
                           const CwReviewStatistics *statistics,
                           gboolean with_our_case)
{
  const CwReviewStratum *all = statistics->all;
  GString *text = g_string_new (NULL);

  append_searches (text, review);
  append_flow (text, review->flow);
  append_readers (text, review);
  append_statistics (text, statistics);
  g_string_append (text, "\n\n");
  append_cases (text, all, with_our_case);
  append_sex (text, all);
  append_age (text, all);
  append_yes (text, all, "surgery", "Surgery was done");
  append_yes (text, all, "targeted-therapy", "Targeted therapy was given");
  append_responses (text, all);
  append_survival (text, all->survival[CW_REVIEW_PROGRESSION_FREE], "progression-free survival");
  append_survival (text, all->survival[CW_REVIEW_OVERALL_SURVIVAL], "overall survival");
  append_comparison (text, statistics);
  return g_string_free (text, FALSE);
}
