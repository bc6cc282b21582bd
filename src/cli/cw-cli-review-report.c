/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review-private.h"
#include "io/cw-json-writer.h"

/* What is said about tables that came in. */

/* More problems than these nobody reads on a terminal. */
#define MAX_TOLD 50

/* "“Cases”, “Values”" */
char *
cw_cli_review_join (const GPtrArray *texts)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *text = cw_cli_dup_line (texts->pdata[i]);

      g_string_append_printf (line, "%s“%s”", i ? ", " : "", text);
    }
  return g_string_free (line, FALSE);
}

static void
tell_problem (CwCli *cli, const CwCliReviewFile *file, const CwImportProblem *problem)
{
  g_autofree char *heading = cw_cli_dup_line (problem->heading);
  g_autofree char *text = cw_cli_dup_line (problem->text);
  g_autofree char *message =
    *heading
      /* Translators: a file, a row, a column, what stands in the cell, and a sentence. */
      ? g_strdup_printf (_ ("%s, row %u, column “%s”, “%s”: %s"), file->name, problem->line,
                         heading, text, problem->reason)
      /* Translators: a file, a row, what stands in it, and a sentence. */
      : g_strdup_printf (_ ("%s, row %u, “%s”: %s"), file->name, problem->line, text,
                         problem->reason);

  cw_cli_complain (cli, message);
}

static void
tell_problems (CwCli *cli, const CwCliReviewFile *file)
{
  const GPtrArray *problems = file->preview->problems;

  for (guint i = 0; i < MIN (problems->len, MAX_TOLD); i++)
    tell_problem (cli, file, problems->pdata[i]);
  if (problems->len > MAX_TOLD)
    cw_cli_complain (cli, _ ("There is more that could not be read; --json lists all of it."));
}

static void
tell_ambiguous (CwCli *cli, const CwCliReviewFile *file)
{
  g_autofree char *marks = cw_cli_review_join (file->ambiguous);
  g_autofree char *message = NULL;

  if (*marks == '\0')
    return;
  message =
    g_strdup_printf (_ ("%s: the table does not say what %s means; --na does."), file->name, marks);
  cw_cli_complain (cli, message);
}

static void
tell_counts (CwCli *cli, const CwCliReviewFile *file)
{
  guint n = file->preview->n_new, n_known = file->preview->rows->len - n;
  gboolean dry_run = cw_cli_has (cli, "dry-run");
  g_autofree char *message =
    dry_run ? g_strdup_printf (
                ngettext ("“%s”: %u row would come in.", "“%s”: %u rows would come in.", n),
                file->name, n)
            : g_strdup_printf (ngettext ("“%s”: %u row came in.", "“%s”: %u rows came in.", n),
                               file->name, n);
  g_autofree char *known =
    g_strdup_printf (ngettext ("%u row is there already and is brought up to date.",
                               "%u rows are there already and are brought up to date.", n_known),
                     n_known);

  cw_cli_say (cli, message);
  if (n_known > 0)
    cw_cli_say (cli, known);
}

/* Says on the standard error how a file fared. */
void
cw_cli_review_tell (CwCli *cli, const CwCliReviewFile *file)
{
  g_autofree char *message = NULL, *names = NULL;

  if (file->preview == NULL)
    {
      message = g_strdup_printf (_ ("“%s” did not come in: %s"), file->name,
                                 file->error ? file->error->message : "");
      cw_cli_complain (cli, message);
      return;
    }
  if (file->names->len > 1 && !cw_cli_has (cli, "table"))
    {
      names = cw_cli_review_join (file->names);
      message = g_strdup_printf (_ ("“%s” holds the tables %s; “%s” was taken. --table "
                                    "names another."),
                                 file->name, names, file->table);
      cw_cli_say (cli, message);
    }
  tell_problems (cli, file);
  tell_ambiguous (cli, file);
  tell_counts (cli, file);
}

/* ---- for programs ---- */

static void
begin_list (CwJsonWriter *writer, const char *key)
{
  cw_json_writer_key (writer, key);
  cw_json_writer_begin_array (writer);
}

static void
write_problem (CwJsonWriter *writer, const CwImportProblem *problem)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_integer (writer, "row", problem->line);
  cw_cli_write_text (writer, "column", problem->heading);
  cw_cli_write_text (writer, "text", problem->text);
  cw_cli_write_text (writer, "reason", problem->reason);
  cw_json_writer_end_object (writer);
}

static void
write_preview (CwJsonWriter *writer, const CwCliReviewFile *file)
{
  const CwImportPreview *preview = file->preview;

  cw_cli_write_text (writer, "table", file->table);
  begin_list (writer, "tables");
  for (guint i = 0; i < file->names->len; i++)
    cw_json_writer_string (writer, file->names->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_cli_write_integer (writer, "new", preview->n_new);
  cw_cli_write_integer (writer, "updated", preview->rows->len - preview->n_new);
  begin_list (writer, "columns");
  for (guint i = 0; i + 1 < file->columns->len; i += 2)
    {
      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "heading", file->columns->pdata[i]);
      cw_cli_write_text (writer, "key", file->columns->pdata[i + 1]);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
  begin_list (writer, "ambiguous");
  for (guint i = 0; i < file->ambiguous->len; i++)
    cw_json_writer_string (writer, file->ambiguous->pdata[i]);
  cw_json_writer_end_array (writer);
  begin_list (writer, "problems");
  for (guint i = 0; i < preview->problems->len; i++)
    write_problem (writer, preview->problems->pdata[i]);
  cw_json_writer_end_array (writer);
}

/* Writes how a file with tables fared. */
void
cw_cli_review_write (CwJsonWriter *writer, gconstpointer data)
{
  const CwCliReviewFile *file = data;

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "file", file->name);
  if (file->preview)
    write_preview (writer, file);
  cw_cli_write_text (writer, "error", file->error ? file->error->message : NULL);
  cw_json_writer_end_object (writer);
}

/* Prints the id of the review, or with --json everything. */
gboolean
cw_cli_review_print (CwCli *cli,
                     const char *id,
                     GPtrArray *files,
                     CwCliReviewWrite write,
                     GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autofree char *line = id ? g_strconcat (id, "\n", NULL) : g_strdup ("");
  g_autoptr (GBytes) json = NULL;

  if (!cw_cli_has (cli, "json"))
    return cw_cli_print (line, error);
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "review", id);
  begin_list (writer, "files");
  for (guint i = 0; i < files->len; i++)
    write (writer, files->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}
