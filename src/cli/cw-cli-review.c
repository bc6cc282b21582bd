/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "cli/cw-cli-action.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review-private.h"
#include "cli/cw-cli-review.h"
#include "cli/cw-cli-work.h"
#include "io/cw-review-writer.h"

/* What can be done with a review of published cases. */

static CwCliStatus cw_cli_review_export (CwCli *cli, GError **error);

static const CwCliAction actions[] = {
  { "import", cw_cli_review_import, " into map na table dry-run ", 1, G_MAXUINT },
  { "add", cw_cli_review_add, " into row dry-run ", 1, G_MAXUINT },
  { "export", cw_cli_review_export, " format output force without-our-case ", 0, 1 },
  { "stats", cw_cli_review_stats, " by without-our-case map na table ", 1, 1 },
  { "figure", cw_cli_review_figure,
    " by without-our-case outcome output format width-mm dpi force ", 1, 2 },
  { "check", cw_cli_review_check, " ", 1, 1 },
};

/**
 * cw_cli_review_get_action:
 * @index: 0 and up
 *
 * Returns: (nullable): what can be done, by name; %NULL behind the last
 */
const char *
cw_cli_review_get_action (guint index)
{
  return index < G_N_ELEMENTS (actions) ? actions[index].name : NULL;
}

/* ---- export ---- */

/* Without an id the only review is meant, however many cases there are. */
static char *
dup_only_review (CwDocument *document, GError **error)
{
  g_autoptr (GPtrArray) summaries = cw_document_list_summaries (document, NULL, error);
  char *found = NULL;
  guint n = 0;

  for (guint i = 0; summaries && i < summaries->len; i++)
    {
      const CwSummary *summary = summaries->pdata[i];

      if (strcmp (summary->kind, "review") != 0)
        continue;
      g_free (found);
      found = g_strdup (summary->id);
      n++;
    }
  if (summaries == NULL || n == 1)
    return found;
  g_free (found);
  if (n == 0)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The library holds no review."));
  else
    g_set_error_literal (
      error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CHOICE,
      _ ("The library holds several reviews, so name one by its id; “list --kind "
         "review” lists them."));
  return NULL;
}

static CwRecord *
open_review (CwCli *cli, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  const char *given = cw_cli_get_argument (cli, 1);
  g_autofree char *id = NULL;
  g_autoptr (CwRecord) record = NULL;

  if (document)
    id = given ? cw_cli_resolve (cli, given, error) : dup_only_review (document, error);
  record = id ? cw_document_open_record (document, id, error) : NULL;
  if (record == NULL || CW_IS_REVIEW (cw_record_get_root (record)))
    return g_steal_pointer (&record);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The record “%s” is no review."), id);
  return NULL;
}

static CwCliStatus
cw_cli_review_export (CwCli *cli, GError **error)
{
  const char *output = cw_cli_get (cli, "output");
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *language = cw_text_dup_language ();
  g_auto (CwCliReview) review = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  CwRecord *record;
  CwReviewFormat format;

  if (!cw_review_format_from_nick (cw_cli_get (cli, "format"), &format) ||
      (output && *output == '\0'))
    return cw_cli_fail_usage (error, _ ("“review export” needs --format."));
  if (output && cw_cli_is_library (cli, output))
    return cw_cli_fail_usage (error, _ ("The output is the library itself."));
  record = open_review (cli, error);
  if (record && cw_cli_review_take (&review, cli, record, error))
    bytes = cw_review_write (review.review, review.ours ? review.ours->row : NULL, NULL, format,
                             language, now, error);
  if (bytes == NULL)
    return CW_CLI_FAILED;
  return (output ? cw_cli_write_output (cli, bytes, error) : cw_cli_print_bytes (bytes, error))
           ? CW_CLI_DONE
           : CW_CLI_FAILED;
}

/**
 * cw_cli_run_review:
 * @cli: the call
 * @error: return location
 *
 * The command “review”: tables of reported cases.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_review (CwCli *cli, GError **error)
{
  return cw_cli_run_action (cli, actions, G_N_ELEMENTS (actions), error);
}
