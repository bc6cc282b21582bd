/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-import-report.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-import.h"
#include "io/cw-json-writer.h"

/* How one file fared. */
typedef struct
{
  char *name;
  CwImportResult *result; /* NULL when it did not come in */
  CwReportImport *report; /* the case that was made, when it is the text of a report */
  GError *error;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *self = data;

  g_free (self->name);
  g_clear_pointer (&self->result, cw_import_result_free);
  g_clear_pointer (&self->report, cw_report_import_free);
  g_clear_error (&self->error);
  g_free (self);
}

/* ---- one file ---- */

static gboolean
is_standard_input (const char *file)
{
  return strcmp (file, "-") == 0;
}

static gboolean
check_file (CwCli *cli, const char *file, GError **error)
{
  const char *sentence = NULL;
  GStatBuf state;

  if (is_standard_input (file))
    return TRUE;
  if (g_stat (file, &state) != 0)
    sentence = _ ("There is no such file.");
  else if (!S_ISREG (state.st_mode))
    sentence = _ ("This is no ordinary file.");
  else if (cw_cli_is_library (cli, file))
    sentence = _ ("This is the library itself.");
  if (sentence)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND, sentence);
  return sentence == NULL;
}

/* A trial on no library at all happens on an empty one that goes away again. */
static CwDocument *
open_library (CwCli *cli, char **trial_folder, GError **error)
{
  g_autofree char *path = cw_cli_dup_library_path (cli);
  g_autofree char *trial = NULL;

  if (!cw_cli_has (cli, "dry-run"))
    return cw_cli_open (cli, CW_DOCUMENT_CREATE, error);
  if (*trial_folder == NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  if (*trial_folder == NULL)
    *trial_folder = g_dir_make_tmp ("casewright-XXXXXX", error);
  if (*trial_folder == NULL)
    return NULL;
  trial = g_build_filename (*trial_folder, "trial.casewright", NULL);
  /* Made, and opened again so that nothing of a patient can get into it. */
  if (!g_file_test (trial, G_FILE_TEST_EXISTS) &&
      (cw_cli_open_path (cli, trial, CW_DOCUMENT_CREATE, error) == NULL ||
       !cw_cli_close (cli, error)))
    return NULL;
  return cw_cli_open_path (cli, trial, CW_DOCUMENT_READ_ONLY, error);
}

static void
remove_trial (CwCli *cli, const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (folder == NULL)
    return;
  cw_cli_close (cli, NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* A case that was made from a report counts like one that came from a file of cases. */
static CwImportResult *
count_report (const CwReportImport *report)
{
  CwImportResult *result = g_new0 (CwImportResult, 1);
  CwRecord *record = cw_report_draft_get_record (report->draft);

  result->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (result->ids, g_strdup (cw_record_get_id (record)));
  result->total = 1;
  return result;
}

static CwImportResult *
import_one (CwCli *cli, CwDocument *document, const char *file, GBytes *input, GError **error)
{
  if (input)
    return cw_import_bytes (document, input, cw_cli_has (cli, "dry-run"), cw_cli_progress, cli,
                            cw_cli_get_cancellable (cli), error);
  return cw_import_file (document, file, cw_cli_has (cli, "dry-run"), cw_cli_progress, cli,
                         cw_cli_get_cancellable (cli), error);
}

/* ---- what came in and what did not ---- */

static CwCliStatus
rate (const GError *error)
{
  if (error == NULL)
    return CW_CLI_DONE;
  if (g_error_matches (error, CW_ERROR, CW_ERROR_INVALID_VALUE) ||
      g_error_matches (error, CW_ERROR, CW_ERROR_UNREADABLE) ||
      g_error_matches (error, CW_ERROR, CW_ERROR_CONSTRAINT) ||
      g_error_matches (error, CW_ERROR, CW_ERROR_NEWER_VERSION))
    return CW_CLI_FINDINGS;
  return CW_CLI_FAILED;
}

static char *
describe (CwCli *cli, const Outcome *outcome)
{
  const CwImportResult *result = outcome->result;
  g_autofree char *records =
    g_strdup_printf (ngettext ("%u record", "%u records", result->ids->len), result->ids->len);

  if (result->copies && cw_cli_has (cli, "dry-run"))
    return g_strdup_printf (_ ("“%s”: %s would come in; copies of records already here: %u."),
                            outcome->name, records, result->copies);
  if (cw_cli_has (cli, "dry-run"))
    return g_strdup_printf (_ ("“%s”: %s would come in."), outcome->name, records);
  if (result->copies)
    return g_strdup_printf (_ ("“%s”: %s came in; copies of records already here: %u."),
                            outcome->name, records, result->copies);
  return g_strdup_printf (_ ("“%s”: %s came in."), outcome->name, records);
}

static void
tell (CwCli *cli, const Outcome *outcome)
{
  g_autofree char *message = NULL;

  if (outcome->error)
    {
      message =
        g_strdup_printf (_ ("“%s” did not come in: %s"), outcome->name, outcome->error->message);
      cw_cli_complain (cli, message);
      return;
    }
  message = describe (cli, outcome);
  cw_cli_say (cli, message);
  if (outcome->report)
    cw_cli_tell_report (cli, outcome->report);
}

/* The ids of a trial are those of no record: copies get new ones each time. */
static guint
count_ids (CwCli *cli, const Outcome *outcome)
{
  return outcome->result && !cw_cli_has (cli, "dry-run") ? outcome->result->ids->len : 0;
}

static void
write_outcome (CwCli *cli, CwJsonWriter *writer, const Outcome *outcome)
{
  const CwImportResult *result = outcome->result;

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "file", outcome->name);
  cw_cli_write_integer (writer, "records", result ? result->ids->len : 0);
  cw_json_writer_key (writer, "ids");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < count_ids (cli, outcome); i++)
    cw_json_writer_string (writer, result->ids->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_cli_write_integer (writer, "copies", result ? result->copies : 0);
  if (outcome->report)
    cw_cli_write_report (writer, outcome->report);
  cw_json_writer_key (writer, "error");
  if (outcome->error)
    cw_json_writer_string (writer, outcome->error->message);
  else
    cw_json_writer_null (writer);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (CwCli *cli, GPtrArray *outcomes, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "files");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < outcomes->len; i++)
    write_outcome (cli, writer, outcomes->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static gboolean
print_ids (CwCli *cli, GPtrArray *outcomes, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const Outcome *outcome = outcomes->pdata[i];

      for (guint j = 0; j < count_ids (cli, outcome); j++)
        g_string_append_printf (out, "%s\n", (char *)outcome->result->ids->pdata[j]);
    }
  return cw_cli_print (out->str, error);
}

/* ---- all files ---- */

static Outcome *
take_in (CwCli *cli, const char *file, char **trial_folder, GError **error)
{
  Outcome *outcome = g_new0 (Outcome, 1);
  g_autoptr (GBytes) input = NULL;
  CwDocument *document;

  outcome->name =
    is_standard_input (file) ? g_strdup (_ ("standard input")) : g_filename_display_name (file);
  if (!check_file (cli, file, &outcome->error))
    return outcome;
  /* Read before the library is held, which somebody else may want meanwhile. */
  if (is_standard_input (file) && (input = cw_cli_read_input (cli, &outcome->error)) == NULL)
    return outcome;
  document = open_library (cli, trial_folder, error);
  if (document && cw_cli_is_report (cli, file, input))
    {
      outcome->report = cw_cli_import_report (cli, document, file, input, &outcome->error);
      outcome->result = outcome->report ? count_report (outcome->report) : NULL;
    }
  else if (document)
    outcome->result = import_one (cli, document, file, input, &outcome->error);
  return outcome;
}

static CwCliStatus
import_all (CwCli *cli, GPtrArray *outcomes, char **trial_folder, GError **error)
{
  CwCliStatus status = CW_CLI_DONE;

  for (guint i = 0; i < cw_cli_get_n_arguments (cli); i++)
    {
      g_autoptr (GError) failure = NULL;
      Outcome *outcome = take_in (cli, cw_cli_get_argument (cli, i), trial_folder, &failure);

      g_ptr_array_add (outcomes, outcome);
      if (failure)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return CW_CLI_FAILED;
        }
      tell (cli, outcome);
      status = MAX (status, rate (outcome->error));
      if (g_cancellable_is_cancelled (cw_cli_get_cancellable (cli)))
        break;
    }
  return status;
}

static gboolean
came_in (GPtrArray *outcomes)
{
  for (guint i = 0; i < outcomes->len; i++)
    if (((const Outcome *)outcomes->pdata[i])->result)
      return TRUE;
  return FALSE;
}

static gboolean
is_empty (CwDocument *document)
{
  g_autoptr (GPtrArray) summaries = cw_document_list_summaries (document, NULL, NULL);
  g_autofree char *bibliography = cw_document_find_bibliography (document, NULL);

  return summaries && summaries->len == 0 && g_strcmp0 (bibliography, "") == 0;
}

/* A library that was made for files that did not come in is not left behind. It goes while it is
 * held, so that nobody can write into it; who made it just before may have. */
static void
remove_empty (CwCli *cli, gboolean was_there, GPtrArray *outcomes)
{
  g_autofree char *path = cw_cli_dup_library_path (cli);
  CwDocument *document;

  if (was_there || cw_cli_has (cli, "dry-run") || came_in (outcomes))
    return;
  document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, NULL);
  if (document == NULL || !is_empty (document))
    return;
  g_unlink (path);
  cw_cli_close (cli, NULL);
}

/**
 * cw_cli_run_import:
 * @cli: the call
 * @error: return location
 *
 * The command “import”: cases from files. A file that is rejected does not keep the others out.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_import (CwCli *cli, GError **error)
{
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (outcome_free);
  g_autofree char *trial_folder = NULL;
  g_autofree char *library = cw_cli_dup_library_path (cli);
  gboolean was_there = g_file_test (library, G_FILE_TEST_EXISTS);
  CwCliStatus status = import_all (cli, outcomes, &trial_folder, error);
  gboolean printed = TRUE;

  remove_trial (cli, trial_folder);
  remove_empty (cli, was_there, outcomes);
  if (error && *error)
    return CW_CLI_FAILED;
  printed =
    cw_cli_has (cli, "json") ? print_json (cli, outcomes, error) : print_ids (cli, outcomes, error);
  return printed ? status : CW_CLI_FAILED;
}
