/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "io/cw-json-writer.h"

static gboolean
is_wanted (CwCli *cli, const CwSummary *summary)
{
  const char *kind = cw_cli_get (cli, "kind");

  return kind == NULL || strcmp (kind, summary->kind) == 0;
}

/* ---- text ---- */

static char *
dup_day (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_local (utc) : NULL;

  return local ? g_date_time_format (local, "%Y-%m-%d") : g_strdup ("");
}

static void
append_line (GString *out, const CwSummary *summary)
{
  g_autofree char *day = dup_day (summary->modified);
  g_autofree char *title = cw_cli_dup_line (*summary->title ? summary->title : _ ("No title"));
  g_autofree char *patient = cw_cli_dup_line (summary->patient);
  g_autofree char *diagnosis = cw_cli_dup_line (summary->diagnosis);

  g_string_append_printf (out, "%s\t%s\t%u/%u\t%s\t%s\t%s\n", summary->id, day, summary->care_met,
                          summary->care_total, title, patient, diagnosis);
}

static gboolean
print_lines (CwCli *cli, GPtrArray *summaries, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < summaries->len; i++)
    {
      const CwSummary *summary = summaries->pdata[i];

      if (!is_wanted (cli, summary))
        continue;
      if (cw_cli_has (cli, "ids"))
        g_string_append_printf (out, "%s\n", summary->id);
      else
        append_line (out, summary);
    }
  if (out->len == 0)
    cw_cli_say (cli, _ ("No record."));
  return cw_cli_print (out->str, error);
}

/* ---- JSON ---- */

static void
write_time (CwJsonWriter *writer, const char *key, gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autofree char *text = utc ? g_date_time_format_iso8601 (utc) : g_strdup ("");

  cw_cli_write_text (writer, key, text);
}

static void
write_summary (CwJsonWriter *writer, const CwSummary *summary)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "id", summary->id);
  cw_cli_write_text (writer, "kind", summary->kind);
  cw_cli_write_text (writer, "title", summary->title);
  cw_cli_write_text (writer, "patient", summary->patient);
  cw_cli_write_text (writer, "diagnosis", summary->diagnosis);
  cw_cli_write_text (writer, "status", summary->status);
  cw_json_writer_key (writer, "care");
  cw_json_writer_begin_object (writer);
  cw_cli_write_integer (writer, "met", summary->care_met);
  cw_cli_write_integer (writer, "total", summary->care_total);
  cw_json_writer_end_object (writer);
  write_time (writer, "created", summary->created);
  write_time (writer, "modified", summary->modified);
  cw_json_writer_end_object (writer);
}

static gboolean
print_json (CwCli *cli, GPtrArray *summaries, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "records");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < summaries->len; i++)
    {
      const CwSummary *summary = summaries->pdata[i];

      if (!is_wanted (cli, summary))
        continue;
      if (cw_cli_has (cli, "ids"))
        cw_json_writer_string (writer, summary->id);
      else
        write_summary (writer, summary);
    }
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

/**
 * cw_cli_run_list:
 * @cli: the call
 * @error: return location
 *
 * The command “list”: one line a record.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_list (CwCli *cli, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  g_autoptr (GPtrArray) summaries = NULL;
  gboolean printed;

  if (document)
    summaries = cw_document_list_summaries (document, cw_cli_get (cli, "search"), error);
  if (summaries == NULL)
    return CW_CLI_FAILED;
  printed = cw_cli_has (cli, "json") ? print_json (cli, summaries, error)
                                     : print_lines (cli, summaries, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}
