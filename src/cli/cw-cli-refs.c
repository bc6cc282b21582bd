/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-action.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-refs-private.h"
#include "cli/cw-cli-work.h"
#include "document/cw-citation-style.h"
#include "document/cw-references.h"
#include "io/cw-json-writer.h"

/* The references of a library: what can be done with them. */

static CwCliStatus cw_cli_refs_export (CwCli *cli, GError **error);
static CwCliStatus cw_cli_refs_format (CwCli *cli, GError **error);

static const CwCliAction actions[] = {
  { "import", cw_cli_refs_import, " format dry-run ", 1, G_MAXUINT },
  { "export", cw_cli_refs_export, " format output force ", 0, 0 },
  { "dedupe", cw_cli_refs_dedupe, " merge ", 0, 0 },
  { "format", cw_cli_refs_format, " style ", 0, 0 },
};

/* ---- export ---- */

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
    return cw_cli_fail_usage (error, _ ("“refs export” needs --format and --output."));
  if (!cw_reference_format_can_write (format))
    return cw_cli_fail_usage (error, _ ("This format can be read but not written."));
  if (cw_cli_is_library (cli, output))
    return cw_cli_fail_usage (error, _ ("The output is the library itself."));
  publications = load (cli, error);
  bytes = publications ? cw_reference_write (publications, format, error) : NULL;
  return bytes && cw_cli_write_output (cli, bytes, error) ? CW_CLI_DONE : CW_CLI_FAILED;
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
  return cw_cli_run_action (cli, actions, G_N_ELEMENTS (actions), error);
}
