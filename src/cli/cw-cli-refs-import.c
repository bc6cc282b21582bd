/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-refs-private.h"
#include "document/cw-references.h"
#include "io/cw-json-writer.h"

/* References from files: what came in and what could not be read. */

/* How one file fared. */
typedef struct
{
  char *name;
  CwReferenceReading *reading; /* NULL when nothing could be read */
  GPtrArray *ids; /* of what came in */
  guint n_known;
  GError *error;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *self = data;

  g_free (self->name);
  g_clear_pointer (&self->reading, cw_reference_reading_free);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static void
add (CwRecord *record, Outcome *outcome)
{
  GListModel *list = cw_references_get_list (record);
  guint before = g_list_model_get_n_items (list);

  cw_references_add_all (record, outcome->reading->items);
  for (guint i = before; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) publication = g_list_model_get_item (list, i);

      g_ptr_array_add (outcome->ids, g_strdup (cw_entity_get_id (publication)));
    }
}

static Outcome *
read_one (CwCli *cli, const char *file)
{
  Outcome *outcome = g_new0 (Outcome, 1);
  CwReferenceFormat format = cw_reference_format_from_nick (cw_cli_get (cli, "format"));
  g_autoptr (GBytes) bytes = NULL;

  outcome->name =
    strcmp (file, "-") == 0 ? g_strdup (_ ("standard input")) : g_filename_display_name (file);
  outcome->ids = g_ptr_array_new_with_free_func (g_free);
  if (cw_cli_is_library (cli, file))
    g_set_error_literal (&outcome->error, CW_ERROR, CW_ERROR_NOT_FOUND,
                         _ ("This is the library itself."));
  else
    bytes = cw_cli_read_file (cli, file, &outcome->error);
  if (bytes)
    outcome->reading =
      cw_reference_read (bytes, format, cw_cli_get_cancellable (cli), &outcome->error);
  return outcome;
}

static void
tell_problems (CwCli *cli, const Outcome *outcome)
{
  const CwReferenceReading *reading = outcome->reading;

  for (guint i = 0; i < reading->problems->len; i++)
    {
      const CwReferenceProblem *problem = reading->problems->pdata[i];
      /* Translators: a file, a line number and a sentence. */
      g_autofree char *message =
        g_strdup_printf (_ ("%s, line %u: %s"), outcome->name,
                         (guint)MIN (problem->line, G_MAXUINT), problem->reason);

      cw_cli_complain (cli, message);
    }
  if (reading->n_problems > reading->problems->len)
    cw_cli_complain (cli, _ ("There is more that could not be read."));
}

static void
tell (CwCli *cli, const Outcome *outcome)
{
  g_autofree char *message = NULL;
  guint n = outcome->reading ? outcome->reading->items->len : 0;

  if (outcome->error)
    {
      message =
        g_strdup_printf (_ ("“%s” did not come in: %s"), outcome->name, outcome->error->message);
      cw_cli_complain (cli, message);
      return;
    }
  tell_problems (cli, outcome);
  message = cw_cli_has (cli, "dry-run")
              ? g_strdup_printf (ngettext ("“%s”: %u reference would come in.",
                                           "“%s”: %u references would come in.", n),
                                 outcome->name, n)
              : g_strdup_printf (
                  ngettext ("“%s”: %u reference came in.", "“%s”: %u references came in.", n),
                  outcome->name, n);
  cw_cli_say (cli, message);
  g_clear_pointer (&message, g_free);
  if (outcome->n_known == 0)
    return;
  message = g_strdup_printf (ngettext ("%u of them seems to be there already; see “refs dedupe”.",
                                       "%u of them seem to be there already; see “refs dedupe”.",
                                       outcome->n_known),
                             outcome->n_known);
  cw_cli_say (cli, message);
}

static CwCliStatus
rate (const Outcome *outcome)
{
  if (outcome->error == NULL)
    return outcome->reading->n_problems ? CW_CLI_FINDINGS : CW_CLI_DONE;
  return g_error_matches (outcome->error, CW_ERROR, CW_ERROR_UNREADABLE) ? CW_CLI_FINDINGS
                                                                         : CW_CLI_FAILED;
}

/* ---- what is printed ---- */

static void
write_problems (CwJsonWriter *writer, const CwReferenceReading *reading)
{
  cw_json_writer_key (writer, "problems");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; reading && i < reading->problems->len; i++)
    {
      const CwReferenceProblem *problem = reading->problems->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_integer (writer, "line", problem->line);
      cw_cli_write_text (writer, "reason", problem->reason);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static void
write_outcome (CwJsonWriter *writer, const Outcome *outcome)
{
  const CwReferenceReading *reading = outcome->reading;

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "file", outcome->name);
  cw_cli_write_text (writer, "format",
                     reading ? cw_reference_format_get_nick (reading->format) : NULL);
  cw_cli_write_integer (writer, "references", reading ? reading->items->len : 0);
  cw_cli_write_integer (writer, "known", outcome->n_known);
  cw_json_writer_key (writer, "ids");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < outcome->ids->len; i++)
    cw_json_writer_string (writer, outcome->ids->pdata[i]);
  cw_json_writer_end_array (writer);
  write_problems (writer, reading);
  cw_cli_write_text (writer, "error", outcome->error ? outcome->error->message : NULL);
  cw_json_writer_end_object (writer);
}

static gboolean
print (CwCli *cli, GPtrArray *outcomes, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "files");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const Outcome *outcome = outcomes->pdata[i];

      write_outcome (writer, outcome);
      for (guint j = 0; j < outcome->ids->len; j++)
        g_string_append_printf (ids, "%s\n", (char *)outcome->ids->pdata[j]);
    }
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_has (cli, "json") ? cw_cli_print_bytes (json, error)
                                  : cw_cli_print (ids->str, error);
}

/* ---- all files ---- */

static CwRecord *
open_references (CwCli *cli, GError **error)
{
  gboolean dry_run = cw_cli_has (cli, "dry-run");
  g_autofree char *path = cw_cli_dup_library_path (cli);
  CwDocument *document;

  if (dry_run && !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  document = cw_cli_open (cli, dry_run ? CW_DOCUMENT_READ_ONLY : CW_DOCUMENT_CREATE, error);
  return document ? cw_document_open_bibliography (document, error) : NULL;
}

/* Files are read before the library is held, which somebody else may want meanwhile. */
static GPtrArray *
read_all (CwCli *cli)
{
  GPtrArray *outcomes = g_ptr_array_new_with_free_func (outcome_free);

  for (guint i = 1; i < cw_cli_get_n_arguments (cli); i++)
    g_ptr_array_add (outcomes, read_one (cli, cw_cli_get_argument (cli, i)));
  return outcomes;
}

static gboolean
add_all (CwCli *cli, CwRecord *record, GPtrArray *outcomes, GError **error)
{
  for (guint i = 0; i < outcomes->len; i++)
    {
      Outcome *outcome = outcomes->pdata[i];

      if (outcome->reading == NULL)
        continue;
      outcome->n_known = cw_references_count_known (record, outcome->reading->items);
      if (!cw_cli_has (cli, "dry-run"))
        add (record, outcome);
    }
  return cw_cli_has (cli, "dry-run") || cw_record_flush_sync (record, error);
}

/**
 * cw_cli_refs_import:
 * @cli: the call
 * @error: return location
 *
 * “refs import”: references from files. A file that is rejected does not keep the others out.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_refs_import (CwCli *cli, GError **error)
{
  g_autoptr (GPtrArray) outcomes = read_all (cli);
  g_autoptr (GError) failure = NULL;
  g_autoptr (CwRecord) record = open_references (cli, &failure);
  CwCliStatus status = CW_CLI_DONE;

  if (record)
    add_all (cli, record, outcomes, &failure);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return CW_CLI_FAILED;
    }
  for (guint i = 0; i < outcomes->len; i++)
    {
      tell (cli, outcomes->pdata[i]);
      status = MAX (status, rate (outcomes->pdata[i]));
    }
  return print (cli, outcomes, error) ? status : CW_CLI_FAILED;
}
