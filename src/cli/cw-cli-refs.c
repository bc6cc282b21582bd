/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-refs-private.h"
#include "cli/cw-cli-work.h"
#include "document/cw-citation-style.h"
#include "document/cw-references.h"
#include "io/cw-json-writer.h"
#include "io/cw-safe-file.h"

/* The references of a library: what can be done with them. */

static CwCliStatus cw_cli_refs_export (CwCli *cli, GError **error);
static CwCliStatus cw_cli_refs_format (CwCli *cli, GError **error);

static const struct
{
  const char *name;
  CwCliStatus (*run) (CwCli *cli, GError **error);
  const char *options; /* that make sense for it */
  gboolean takes_files;
} actions[] = {
  { "import", cw_cli_refs_import, " format dry-run ", TRUE },
  { "export", cw_cli_refs_export, " format output force ", FALSE },
  { "dedupe", cw_cli_refs_dedupe, " merge ", FALSE },
  { "format", cw_cli_refs_format, " style ", FALSE },
};

static CwCliStatus
fail_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, sentence);
  return CW_CLI_USAGE;
}

/* ---- export ---- */

static gboolean
write_output (CwCli *cli, GBytes *bytes, GError **error)
{
  const char *output = cw_cli_get (cli, "output");
  g_autofree char *shown = g_filename_display_name (output);
  g_autofree char *message = g_strdup_printf (_ ("“%s” was written."), shown);
  CwSafeFileFlags flags = cw_cli_has (cli, "force") ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE;

  if (strcmp (output, "-") == 0)
    return cw_cli_print_bytes (bytes, error);
  if (!cw_safe_file_write (output, bytes, flags, error))
    {
      cw_cli_hint_at_force (error);
      return FALSE;
    }
  cw_cli_say (cli, message);
  return TRUE;
}

static GPtrArray *
load (CwCli *cli, GError **error)
{
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  g_autoptr (CwRecord) record = document ? cw_document_open_bibliography (document, error) : NULL;

  return record ? cw_references_snapshot (record) : NULL;
}

static CwCliStatus
cw_cli_refs_export (CwCli *cli, GError **error)
{
  CwReferenceFormat format = cw_reference_format_from_nick (cw_cli_get (cli, "format"));
  const char *output = cw_cli_get (cli, "output");
  g_autoptr (GPtrArray) publications = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (format == CW_REFERENCE_FORMAT_UNKNOWN || output == NULL || *output == '\0')
    return fail_usage (error, _ ("“refs export” needs --format and --output."));
  if (!cw_reference_format_can_write (format))
    return fail_usage (error, _ ("This format can be read but not written."));
  if (cw_cli_is_library (cli, output))
    return fail_usage (error, _ ("The output is the library itself."));
  publications = load (cli, error);
  bytes = publications ? cw_reference_write (publications, format, error) : NULL;
  return bytes && write_output (cli, bytes, error) ? CW_CLI_DONE : CW_CLI_FAILED;
}

/* ---- format ---- */

static gboolean
print_json (GPtrArray *publications, const char *text, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  cw_cli_write_integer (writer, "references", publications->len);
  cw_cli_write_text (writer, "text", text);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static CwCliStatus
cw_cli_refs_format (CwCli *cli, GError **error)
{
  g_autoptr (GPtrArray) publications = load (cli, error);
  g_autoptr (CwCitationStyle) style = cw_citation_style_new ();
  g_autofree char *text = NULL;
  gboolean printed;

  if (publications)
    text = cw_citation_style_format (style, publications, cw_cli_get (cli, "style"),
                                     cw_cli_get_cancellable (cli), error);
  if (text == NULL)
    return CW_CLI_FAILED;
  printed =
    cw_cli_has (cli, "json") ? print_json (publications, text, error) : cw_cli_print (text, error);
  return printed ? CW_CLI_DONE : CW_CLI_FAILED;
}

/* ---- any of them ---- */

static int
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].name, name) == 0)
      return i;
  return -1;
}

/* An option of another action would be passed over in silence. */
static const char *
find_foreign_option (CwCli *cli, int action)
{
  const CwCliCommand *command = cw_cli_get_command (cli);

  for (guint i = 0; i < command->n_options; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", command->options[i].name);

      if (cw_cli_has (cli, command->options[i].name) &&
          strstr (actions[action].options, word) == NULL)
        return command->options[i].name;
    }
  return NULL;
}

/**
 * cw_cli_run_refs:
 * @cli: the call
 * @error: return location
 *
 * The command “refs”: the references of the library.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_refs (CwCli *cli, GError **error)
{
  int action = find_action (cw_cli_get_argument (cli, 0));
  const char *foreign = action >= 0 ? find_foreign_option (cli, action) : NULL;
  g_autofree char *sentence = NULL;

  if (action < 0)
    return fail_usage (error, _ ("“refs” can import, export, dedupe and format."));
  if (foreign)
    {
      sentence = g_strdup_printf (_ ("“refs %s” takes no --%s."), actions[action].name, foreign);
      return fail_usage (error, sentence);
    }
  if (actions[action].takes_files != (cw_cli_get_n_arguments (cli) > 1))
    return fail_usage (error, actions[action].takes_files
                                ? _ ("Name the files that are to come in.")
                                : _ ("There is an argument too many."));
  return actions[action].run (cli, error);
}
