/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-figure.h"
#include "cli/cw-cli-output.h"
#include "document/cw-export-figure.h"

/* The figure of panels: images of the case side by side, and what a journal would object to. */

static void
write_panel (CwJsonWriter *writer, const CwPanelMeasure *panel)
{
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "id", panel->panel_id);
  cw_cli_write_text (writer, "letter", panel->letter);
  cw_cli_write_double (writer, "width-mm", TRUE, panel->width_mm);
  cw_cli_write_double (writer, "height-mm", TRUE, panel->height_mm);
  cw_cli_write_double (writer, "dpi", panel->dpi > 0, panel->dpi);
  cw_json_writer_end_object (writer);
}

static void
write_finding (CwJsonWriter *writer, const CwFinding *finding)
{
  g_autofree char *sentences = cw_finding_dup_sentences (finding);

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "rule", finding->rule);
  cw_cli_write_text (writer, "severity", cw_severity_to_string (finding->severity));
  cw_cli_write_text (writer, "message", sentences);
  cw_cli_write_text (writer, "id", finding->entity_id);
  cw_cli_write_text (writer, "field", finding->field);
  cw_json_writer_end_object (writer);
}

static void
write_written (CwJsonWriter *writer, CwCli *cli, const char *id)
{
  g_autofree char *shown = g_filename_display_name (cw_cli_get (cli, "output"));

  cw_json_writer_key (writer, "written");
  cw_json_writer_begin_array (writer);
  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "id", id);
  cw_cli_write_text (writer, "file", shown);
  cw_json_writer_end_object (writer);
  cw_json_writer_end_array (writer);
}

static gboolean
print_json (CwCli *cli, const char *id, const CwFigureResult *result, GError **error)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  cw_json_writer_begin_object (writer);
  write_written (writer, cli, id);
  cw_cli_write_double (writer, "width-mm", TRUE, result->measure->width_mm);
  cw_cli_write_double (writer, "height-mm", TRUE, result->measure->height_mm);
  cw_cli_write_integer (writer, "bytes", result->measure->n_bytes);
  cw_json_writer_key (writer, "panels");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < result->measure->panels->len; i++)
    write_panel (writer, result->measure->panels->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_key (writer, "findings");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < result->findings->len; i++)
    write_finding (writer, result->findings->pdata[i]);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_object (writer);
  json = cw_json_writer_end (writer);
  return cw_cli_print_bytes (json, error);
}

static void
complain (CwCli *cli, const CwFigureResult *result)
{
  for (guint i = 0; i < result->findings->len; i++)
    {
      const CwFinding *finding = result->findings->pdata[i];
      g_autofree char *sentences = cw_finding_dup_sentences (finding);
      g_autofree char *line =
        g_strdup_printf ("%s: %s", cw_severity_get_label (finding->severity), sentences);

      if (cw_cli_has (cli, "quiet") && finding->severity != CW_SEVERITY_ERROR)
        continue;
      cw_cli_complain (cli, line);
    }
}

/**
 * cw_cli_figure_panels:
 * @cli: the call
 * @record: the case
 * @export: which figure, and how
 * @error: return location
 *
 * Writes a figure of panels, and says what a journal would object to.
 *
 * Returns: how it went; findings are said and are no failure
 */
CwCliStatus
cw_cli_figure_panels (CwCli *cli, CwRecord *record, const CwFigureExport *export, GError **error)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (record);
  CwDocument *document = cw_cli_open (cli, CW_DOCUMENT_READ_ONLY, error);
  g_auto (CwFigureResult) result = { 0 };

  if (document == NULL || !cw_export_figure (document, snapshot, export, &result, error) ||
      !cw_cli_write_output (cli, result.bytes, error))
    return CW_CLI_FAILED;
  if (!cw_cli_has (cli, "json"))
    complain (cli, &result);
  else if (!print_json (cli, snapshot->id, &result, error))
    return CW_CLI_FAILED;
  return CW_CLI_DONE;
}
