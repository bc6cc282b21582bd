/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-action.h"
#include "cli/cw-cli-import-report.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review-private.h"

/* “review add”: published reports become rows of a review, each cell with its quotes. What stands
 * in the review is never overwritten. */

typedef struct
{
  char *name;
  CwSourceText *text; /* until the draft has it */
  CwReportDraft *draft; /* NULL when nothing came in */
  guint accepted;
  gboolean is_new;
  GError *error;
} Report;

static void
report_free (gpointer data)
{
  Report *self = data;

  g_free (self->name);
  g_clear_pointer (&self->text, cw_source_text_free);
  g_clear_object (&self->draft);
  g_clear_error (&self->error);
  g_free (self);
}

/* ---- in ---- */

static Report *
read_report (CwCli *cli, const char *path)
{
  Report *self = g_new0 (Report, 1);
  gboolean is_input = strcmp (path, "-") == 0;
  g_autoptr (GBytes) input = NULL;

  self->name = is_input ? g_strdup (_ ("standard input")) : g_filename_display_basename (path);
  if (is_input)
    input = cw_cli_read_input (cli, &self->error);
  if (!is_input && cw_cli_is_library (cli, path))
    g_set_error_literal (&self->error, CW_ERROR, CW_ERROR_NOT_FOUND,
                         _ ("This is the library itself."));
  if (self->error == NULL)
    self->text = cw_cli_read_report (cli, path, input, &self->error);
  return self;
}

/* By its id, or by what it cites. */
static const char *
find_row (CwReview *review, const char *name, GError **error)
{
  const char *found = NULL;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (review->cases)); i++)
    {
      g_autoptr (CwReportedCase) row = g_list_model_get_item (G_LIST_MODEL (review->cases), i);
      const char *id = cw_entity_get_id (CW_ENTITY (row));

      if (strcmp (id, name) != 0 && g_strcmp0 (row->citation, name) != 0)
        continue;
      found = id; /* the review holds the row */
      n++;
    }
  if (n != 1)
    g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                 n ? _ ("Several rows of the review are called “%s”; name one by its id.")
                   : _ ("The review has no row “%s”."),
                 name);
  return n == 1 ? found : NULL;
}

static void
take_report (Report *self, CwRecord *record, const char *row)
{
  self->draft = cw_report_draft_new (record, g_steal_pointer (&self->text), self->name);
  if (row)
    cw_report_draft_set_row (self->draft, row);
  self->is_new = cw_report_draft_get_row (self->draft) == NULL;
  self->accepted = cw_report_draft_accept_all (self->draft);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->draft)) > 0)
    return;
  g_clear_object (&self->draft);
  g_set_error_literal (&self->error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("Nothing in it was recognised as a fact about a patient."));
}

static gboolean
take_all (CwCli *cli, GPtrArray *reports, CwRecord *record, GError **error)
{
  CwReview *review = CW_REVIEW (cw_record_get_root (record));
  const char *name = cw_cli_get (cli, "row");
  const char *row = name ? find_row (review, name, error) : NULL;

  if (name && row == NULL)
    return FALSE;
  for (guint i = 0; i < reports->len; i++)
    {
      Report *report = reports->pdata[i];

      if (report->text)
        take_report (report, record, row);
    }
  return TRUE;
}

static gboolean
is_any_read (GPtrArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    if (((Report *)reports->pdata[i])->text)
      return TRUE;
  return FALSE;
}

/* ---- what came in and what did not ---- */

static void
tell_quotes (CwCli *cli, CwDraftFact *cell)
{
  const GPtrArray *quotes = cw_draft_fact_get_quotes (cell);

  for (guint i = 0; i < quotes->len; i++)
    {
      const CwDraftQuote *quote = quotes->pdata[i];
      g_autofree char *line = cw_cli_dup_line (quote->text);
      g_autofree char *message =
        /* Translators: a quote, and where it stands in the report. */
        quote->page ? g_strdup_printf (_ ("    “%s”, page %u"), line, quote->page)
                    : g_strdup_printf (_ ("    “%s”, paragraph %u"), line, quote->paragraph);

      cw_cli_say (cli, message);
    }
}

static char *
describe_cell (CwDraftFact *cell)
{
  const char *description = cw_draft_fact_get_description (cell);
  CwDraftFact *alternative = cw_draft_fact_get_alternative (cell);

  if (cw_draft_fact_get_state (cell) == CW_DRAFT_ACCEPTED)
    return g_strdup_printf ("+ %s", description);
  if (alternative)
    /* Translators: what a report says of a cell, and what else it says. */
    return g_strdup_printf (_ ("- %s (the report also says: %s)"), description,
                            cw_draft_fact_get_description (alternative));
  /* Translators: %s is a cell that stays as it is, such as "Age: 28 years". */
  return g_strdup_printf (_ ("- %s (the row says something else)"), description);
}

static void
tell_report (CwCli *cli, const Report *self)
{
  GListModel *cells = self->draft ? G_LIST_MODEL (self->draft) : NULL;
  g_autofree char *message = NULL;

  if (self->draft == NULL)
    {
      message = g_strdup_printf (_ ("“%s” did not come in: %s"), self->name, self->error->message);
      cw_cli_complain (cli, message);
      return;
    }
  message = g_strdup_printf (
    self->is_new
      ? ngettext ("“%s”: %u cell of a new row.", "“%s”: %u cells of a new row.", self->accepted)
      : ngettext ("“%s”: %u cell of a row that is there already.",
                  "“%s”: %u cells of a row that is there already.", self->accepted),
    self->name, self->accepted);
  cw_cli_say (cli, message);
  for (guint i = 0; i < g_list_model_get_n_items (cells); i++)
    {
      g_autoptr (CwDraftFact) cell = g_list_model_get_item (cells, i);
      g_autofree char *line = describe_cell (cell);

      cw_cli_say (cli, line);
      tell_quotes (cli, cell);
    }
}

static void
write_cell (CwJsonWriter *writer, CwDraftFact *cell)
{
  const GPtrArray *quotes = cw_draft_fact_get_quotes (cell);
  const char *value, *column = cw_draft_fact_get_cell (cell, &value);

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "column", column);
  cw_cli_write_text (writer, "value", value);
  cw_json_writer_key (writer, "accepted");
  cw_json_writer_boolean (writer, cw_draft_fact_get_state (cell) == CW_DRAFT_ACCEPTED);
  cw_json_writer_key (writer, "quotes");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < quotes->len; i++)
    {
      const CwDraftQuote *quote = quotes->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "text", quote->text);
      if (quote->page)
        cw_cli_write_integer (writer, "page", quote->page);
      cw_cli_write_integer (writer, "paragraph", quote->paragraph);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
}

static void
write_report (CwJsonWriter *writer, gconstpointer report)
{
  const Report *self = report;
  CwReportedCase *row = self->draft ? cw_report_draft_get_row (self->draft) : NULL;
  GListModel *cells = self->draft ? G_LIST_MODEL (self->draft) : NULL;

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "file", self->name);
  cw_cli_write_text (writer, "row", row ? cw_entity_get_id (CW_ENTITY (row)) : NULL);
  cw_json_writer_key (writer, "new");
  cw_json_writer_boolean (writer, self->draft && self->is_new);
  cw_json_writer_key (writer, "cells");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; cells && i < g_list_model_get_n_items (cells); i++)
    {
      g_autoptr (CwDraftFact) cell = g_list_model_get_item (cells, i);

      write_cell (writer, cell);
    }
  cw_json_writer_end_array (writer);
  cw_cli_write_text (writer, "error", self->error ? self->error->message : NULL);
  cw_json_writer_end_object (writer);
}

/* ---- the call ---- */

static CwCliStatus
rate (const Report *self)
{
  if (self->error)
    return g_error_matches (self->error, CW_ERROR, CW_ERROR_UNREADABLE) ? CW_CLI_FINDINGS
                                                                        : CW_CLI_FAILED;
  return cw_report_draft_count (self->draft, CW_DRAFT_OPEN) ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

static CwCliStatus
report_all (CwCli *cli, const char *id, GPtrArray *reports, GError **error)
{
  CwCliStatus status = CW_CLI_DONE;

  for (guint i = 0; i < reports->len; i++)
    {
      tell_report (cli, reports->pdata[i]);
      status = MAX (status, rate (reports->pdata[i]));
    }
  return cw_cli_review_print (cli, id, reports, write_report, error) ? status : CW_CLI_FAILED;
}

/**
 * cw_cli_review_add:
 * @cli: the call
 * @error: return location
 *
 * “review add”: a row from each report. A report that is rejected does not keep the others out.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_review_add (CwCli *cli, GError **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (report_free);
  g_autoptr (CwRecord) record = NULL;
  const char *id = NULL;

  if (cw_cli_has (cli, "row") && (cw_cli_get_n_arguments (cli) > 2 || !cw_cli_has (cli, "into")))
    return cw_cli_fail_usage (error, _ ("“--row” needs --into, and one report."));
  for (guint i = 1; i < cw_cli_get_n_arguments (cli); i++)
    g_ptr_array_add (reports, read_report (cli, cw_cli_get_argument (cli, i)));
  if (is_any_read (reports))
    {
      record = cw_cli_review_open_target (cli, error);
      if (record == NULL || !take_all (cli, reports, record, error) ||
          !cw_record_flush_sync (record, error))
        return CW_CLI_FAILED;
      id = cw_cli_has (cli, "dry-run") ? NULL : cw_record_get_id (record);
    }
  return report_all (cli, id, reports, error);
}
