/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "io/cw-safe-file.h"
#include "plot/cw-plot.h"
#include "plot/cw-scene-file.h"

/* Figures that are drawn from the facts of a case. */

#define DPI_MIN 72
#define DPI_MAX 1200
#define DPI_DEFAULT 600

/* What one call of “figure” draws, and where. */
typedef struct
{
  CwCli *cli;
  CwPlotKind kind;
  CwSceneFormat format;
  const char *output;
  guint width_mm;
  guint dpi;
  guint regimen;
} Figure;

/* ---- usage ---- */

static gboolean
fail_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, sentence);
  return FALSE;
}

/* Leaves the default when the option was not given. */
static gboolean
read_number (Figure *self,
             const char *option,
             guint minimum,
             guint maximum,
             guint *number,
             GError **error)
{
  const char *text = cw_cli_get (self->cli, option);
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, minimum, maximum, &value, NULL))
    {
      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                   _ ("--%s is a whole number from %u to %u, not “%s”."), option, minimum, maximum,
                   text);
      return FALSE;
    }
  *number = (guint)value;
  return TRUE;
}

static gboolean
read_format (Figure *self, GError **error)
{
  const char *nick = cw_cli_get (self->cli, "format");

  if (nick ? cw_scene_format_from_nick (nick, &self->format)
           : cw_scene_format_from_path (self->output, &self->format))
    return TRUE;
  return fail_usage (error, _ ("The name of the output does not tell its format: it ends in .pdf, "
                               ".svg, .png, .tiff, .tsv or .txt, or --format is given."));
}

static gboolean
check_usage (const Figure *self, GError **error)
{
  if (*self->output == '\0')
    return fail_usage (error, _ ("The name after --output is empty."));
  if (cw_cli_is_library (self->cli, self->output))
    return fail_usage (error, _ ("The output is the library itself."));
  if (cw_cli_has (self->cli, "json") && strcmp (self->output, "-") == 0)
    return fail_usage (error, _ ("--json and --output - both want the standard output."));
  if (cw_cli_has (self->cli, "dpi") && !cw_scene_format_has_pixels (self->format))
    return fail_usage (error, _ ("Only png and tiff have a --dpi."));
  if (cw_cli_has (self->cli, "regimen") && self->kind != CW_PLOT_CYCLE)
    return fail_usage (error, _ ("Only a cycle has a --regimen."));
  return TRUE;
}

static gboolean
read_call (Figure *self, GError **error)
{
  const char *kind = cw_cli_get_argument (self->cli, 0);

  self->output = cw_cli_get (self->cli, "output");
  self->dpi = DPI_DEFAULT;
  self->width_mm = CW_PLOT_PAGE_MM;
  self->regimen = 1;
  if (!cw_plot_kind_from_nick (kind, &self->kind))
    {
      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                   _ ("There is no figure “%s”: the kinds are timeline, burden and cycle."), kind);
      return FALSE;
    }
  return read_format (self, error) &&
         read_number (self, "dpi", DPI_MIN, DPI_MAX, &self->dpi, error) &&
         read_number (self, "width-mm", CW_PLOT_COLUMN_MM, CW_PLOT_PAGE_MM, &self->width_mm,
                      error) &&
         read_number (self, "regimen", 1, G_MAXUINT16, &self->regimen, error) &&
         check_usage (self, error);
}

/* ---- work ---- */

static GBytes *
draw (const Figure *self, CwEntity *root, GError **error)
{
  g_autoptr (CwScene) scene =
    cw_plot_new (self->kind, root, self->regimen, self->width_mm * CW_SCENE_POINTS_PER_MM, error);

  return scene ? cw_scene_to_bytes (scene, self->format, self->dpi, error) : NULL;
}

static gboolean
report (const Figure *self, const char *id, GError **error)
{
  g_autofree char *shown = g_filename_display_name (self->output);
  g_autofree char *message = g_strdup_printf (_ ("“%s” was written."), shown);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer)id);
  g_ptr_array_add (files, shown);
  if (cw_cli_has (self->cli, "json"))
    return cw_cli_print_written (ids, files, error);
  cw_cli_say (self->cli, message);
  return TRUE;
}

static gboolean
write_figure (const Figure *self, CwEntity *root, GError **error)
{
  g_autoptr (GBytes) bytes = draw (self, root, error);
  CwSafeFileFlags flags = cw_cli_has (self->cli, "force") ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE;

  if (bytes == NULL)
    return FALSE;
  if (strcmp (self->output, "-") == 0)
    return cw_cli_print_bytes (bytes, error);
  if (!cw_safe_file_write (self->output, bytes, flags, error))
    {
      cw_cli_hint_at_force (error);
      return FALSE;
    }
  return report (self, cw_entity_get_id (root), error);
}

/**
 * cw_cli_run_figure:
 * @cli: the call
 * @error: return location
 *
 * The command “figure”: a figure of a case as a file.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_figure (CwCli *cli, GError **error)
{
  Figure self = { .cli = cli };
  g_autoptr (CwRecord) record = NULL;

  if (!read_call (&self, error))
    return CW_CLI_USAGE;
  record = cw_cli_open_record (cli, cw_cli_get_argument (cli, 1), error);
  return record && write_figure (&self, cw_record_get_root (record), error) ? CW_CLI_DONE
                                                                            : CW_CLI_FAILED;
}
