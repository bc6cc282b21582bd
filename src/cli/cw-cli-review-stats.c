/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review-stats-private.h"
#include "rules/cw-p-value.h"
#include "rules/cw-review-agreement.h"
#include "rules/cw-review-paragraph.h"

/* The numbers of a review as lines: what, then the numbers, separated by a tab. */

static void
append_line (GString *out, const char *label, const char *numbers)
{
  g_autofree char *name = cw_cli_dup_line (label);
  g_autofree char *text = cw_cli_dup_line (numbers);

  g_string_append_printf (out, "%s\t%s\n", name, text);
}

static void
append_stratum (GString *out, const CwReviewStratum *stratum)
{
  g_autofree char *objective = cw_review_rate_describe (stratum->objective);
  g_autofree char *control = cw_review_rate_describe (stratum->disease_control);

  for (guint i = 0; i < stratum->columns->len; i++)
    {
      const CwColumnStatistics *column = stratum->columns->pdata[i];
      g_autofree char *numbers = cw_column_statistics_describe (column);

      append_line (out, column->label, numbers);
    }
  append_line (out, _ ("Objective response"), objective);
  append_line (out, _ ("Disease control"), control);
  for (guint i = 0; i < CW_REVIEW_N_ENDPOINTS; i++)
    {
      g_autofree char *numbers = cw_review_survival_describe (stratum->survival[i]);

      append_line (out, cw_review_endpoint_get_label (i), numbers);
    }
}

static void
append_test (GString *out, const char *label, const char *problem, double p)
{
  g_autofree char *text =
    problem ? g_strdup_printf (_ ("Not computable, because %s."), problem) : cw_p_value_format (p);

  append_line (out, label, text);
}

static void
append_groups (GString *out, const CwReviewStatistics *self)
{
  const char *problem = self->comparison_problem;

  for (guint i = 0; i < self->strata->len; i++)
    {
      const CwReviewStratum *stratum = self->strata->pdata[i];
      g_autofree char *label = cw_cli_dup_line (stratum->label);

      g_string_append_printf (out, "\n%s: %s (n = %u)\n", self->by, label, stratum->rows->len);
      append_stratum (out, stratum);
    }
  if (self->by == NULL)
    return;
  g_string_append_c (out, '\n');
  append_test (out, _ ("Fisher’s exact test of the responses"),
               problem ? problem : self->fisher.problem, self->fisher.p);
  append_test (out, _ ("Log-rank test, overall survival"),
               problem ? problem : self->log_rank[0].problem, self->log_rank[0].p);
  append_test (out, _ ("Log-rank test, progression-free survival"),
               problem ? problem : self->log_rank[1].problem, self->log_rank[1].p);
}

static void
append_agreement (GString *out, CwReview *review)
{
  g_autoptr (GPtrArray) list = cw_review_agreement_list (review);

  if (list->len)
    g_string_append_printf (out, "\n%s\n", _ ("Agreement of two readers"));
  for (guint i = 0; i < list->len; i++)
    {
      const CwReviewAgreement *agreement = list->pdata[i];
      g_autofree char *kappa =
        agreement->problem
          ? g_strdup_printf (_ ("kappa not computable, because %s"), agreement->problem)
          : g_strdup_printf (_ ("kappa %.2f"), agreement->kappa);
      g_autofree char *text =
        g_strdup_printf (_ ("%u of %u alike, %s"), agreement->n_equal, agreement->n, kappa);

      append_line (out, agreement->label, text);
    }
}

static gboolean
print_lines (const CwCliReview *review, const CwReviewStatistics *statistics, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *draft =
    cw_review_paragraph_draft (review->review, statistics, review->ours != NULL);

  append_line (out, _ ("Cases"), review->ours ? _ ("with our case") : _ ("without our case"));
  append_stratum (out, statistics->all);
  append_groups (out, statistics);
  append_agreement (out, review->review);
  g_string_append_printf (out, "\n%s\n%s\n", _ ("Draft"), draft);
  return cw_cli_print (out->str, error);
}

/**
 * cw_cli_review_stats:
 * @cli: the call
 * @error: return location
 *
 * The command “review stats”: the numbers of a review, or of a table in a file.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_review_stats (CwCli *cli, GError **error)
{
  g_auto (CwCliReview) review = { 0 };
  g_autoptr (GPtrArray) columns = NULL, rows = NULL;
  g_autoptr (CwReviewStatistics) statistics = NULL;
  const char *by = cw_cli_get (cli, "by");
  const CwTableColumn *column;
  gboolean printed;

  if (!cw_cli_review_open_any (&review, cli, cw_cli_get_argument (cli, 1), error))
    return CW_CLI_FAILED;
  columns = cw_review_table_list_columns (review.review);
  column = cw_review_table_find_column (columns, by);
  if (by && column == NULL)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The review has no column “%s”."), by);
      return CW_CLI_FAILED;
    }
  rows = cw_review_list_rows (review.review, review.ours ? review.ours->row : NULL);
  statistics = cw_review_statistics_new (columns, rows, column);
  printed = cw_cli_has (cli, "json") ? cw_cli_review_stats_print_json (&review, statistics, error)
                                     : print_lines (&review, statistics, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}
