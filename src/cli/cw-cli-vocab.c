/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-criteria-shelf.h"
#include "io/cw-json-writer.h"
#include "io/cw-safe-file.h"
#include "vocab/cw-vocabulary.h"

/* The vocabularies that are there, and those that the user has to bring. */

#define MAX_FILE_BYTES ((gsize)32 * 1024 * 1024)

/* By #CwVocabularyKind; never translated. */
static const char *const names[] = {
  "ctcae",    "antibodies", "dose-frequencies", "units",         "diagnoses",
  "analytes", "modalities", "event-names",      "abbreviations", "trade-names",
};
G_STATIC_ASSERT (G_N_ELEMENTS (names) == CW_VOCABULARY_N_KINDS);

/* One line of the list. */
typedef struct
{
  const char *name;
  guint n_terms;
  const char *source; /* NULL for what comes with the application */
  const char *date;
} Line;

static void
write_line (CwJsonWriter *writer, const Line *line)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "name", line->name);
  cw_cli_write_integer (writer, "terms", line->n_terms);
  if (line->source)
    {
      cw_json_writer_key (writer, "source");
      cw_json_writer_string (writer, line->source);
    }
  if (line->date)
    {
      cw_json_writer_key (writer, "loaded");
      cw_json_writer_string (writer, line->date);
    }
  cw_json_writer_end_object (writer);
}

static void
append_line (GString *out, const Line *line)
{
  g_autofree char *source = line->source ? cw_cli_dup_line (line->source) : NULL;

  g_string_append_printf (out, "%s\t%u\t%s\t%s\n", line->name, line->n_terms, source ? source : "",
                          line->date ? line->date : "");
}

/* ---- list ---- */

static GArray *
list_lines (CwCriteriaShelf *shelf)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  CwCtcaeCriteria *criteria = cw_criteria_shelf_get (shelf);

  for (guint i = 0; i < CW_VOCABULARY_N_KINDS; i++)
    {
      Line line = { names[i], cw_vocabulary_get_n_terms (cw_vocabulary_get (i)), NULL, NULL };

      g_array_append_val (lines, line);
    }
  if (criteria)
    {
      Line line = { "ctcae-criteria", cw_ctcae_criteria_get_n_terms (criteria),
                    cw_ctcae_criteria_get_source (criteria),
                    cw_ctcae_criteria_get_date (criteria) };

      g_array_append_val (lines, line);
    }
  return lines;
}

static gboolean
print_json (GArray *lines, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "vocabularies");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < lines->len; i++)
    write_line (writer, &g_array_index (lines, Line, i));
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static CwCliStatus
run_list (CwCli *cli, CwCriteriaShelf *shelf, GError **error)
{
  g_autoptr (GArray) lines = list_lines (shelf);
  const char *problem = cw_criteria_shelf_get_problem (shelf);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean printed;

  for (guint i = 0; i < lines->len; i++)
    append_line (out, &g_array_index (lines, Line, i));
  printed = cw_cli_has (cli, "json") ? print_json (lines, error) : cw_cli_print (out->str, error);
  if (problem)
    cw_cli_complain (cli, problem);
  if (!printed)
    return CW_CLI_FAILED;
  return problem ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

/* ---- import ---- */

static GBytes *
read_file (CwCli *cli, const char *file, GError **error)
{
  return strcmp (file, "-") == 0 ? cw_cli_read_input (cli, error)
                                 : cw_safe_file_read (file, MAX_FILE_BYTES, error);
}

static gboolean
print_imported (CwCli *cli, CwCtcaeCriteria *criteria, GError **error)
{
  Line line = { "ctcae-criteria", cw_ctcae_criteria_get_n_terms (criteria),
                cw_ctcae_criteria_get_source (criteria), cw_ctcae_criteria_get_date (criteria) };
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GString) out = g_string_new (NULL);

  g_array_append_val (lines, line);
  if (cw_cli_has (cli, "json"))
    return print_json (lines, error);
  append_line (out, &line);
  return cw_cli_print (out->str, error);
}

static CwCliStatus
run_import (CwCli *cli, CwCriteriaShelf *shelf, GError **error)
{
  const char *file = cw_cli_get_argument (cli, 1);
  g_autofree char *name = g_filename_display_basename (file);
  g_autoptr (GBytes) bytes = read_file (cli, file, error);
  g_autoptr (GPtrArray) problems = NULL;

  if (bytes == NULL)
    return CW_CLI_FAILED;
  if (!cw_criteria_shelf_import (shelf, bytes, name, &problems, error))
    {
      g_prefix_error (error, "%s: ", name);
      return CW_CLI_FAILED;
    }
  for (guint i = 0; i < problems->len; i++)
    cw_cli_complain (cli, problems->pdata[i]);
  if (!print_imported (cli, cw_criteria_shelf_get (shelf), error))
    return CW_CLI_FAILED;
  return problems->len ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

/* ---- remove ---- */

static CwCliStatus
run_remove (CwCli *cli, CwCriteriaShelf *shelf, GError **error)
{
  return cw_criteria_shelf_remove (shelf, error) ? CW_CLI_DONE : CW_CLI_FAILED;
}

static const struct
{
  const char *name;
  guint n_arguments;
  CwCliStatus (*run) (CwCli *cli, CwCriteriaShelf *shelf, GError **error);
} actions[] = {
  { "import", 2, run_import },
  { "list", 1, run_list },
  { "remove", 1, run_remove },
};

/**
 * cw_cli_run_vocab:
 * @cli: the call
 * @error: return location
 *
 * The command “vocab”: vocabularies that come from elsewhere.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_vocab (CwCli *cli, GError **error)
{
  const char *name = cw_cli_get_argument (cli, 0);
  g_autoptr (CwCriteriaShelf) shelf = cw_criteria_shelf_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].name, name) == 0 &&
        cw_cli_get_n_arguments (cli) == actions[i].n_arguments)
      return actions[i].run (cli, shelf, error);
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                       _ ("Say “import FILE”, “list” or “remove”."));
  return CW_CLI_USAGE;
}
