/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/cw-error.h"
#include "cli/cw-cli-deidentify.h"
#include "cli/cw-cli-figure.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-review.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "document/cw-export.h"
#include "io/cw-safe-file.h"
#include "model/cw-article.h"
#include "plot/cw-plot.h"
#include "plot/cw-scene-file.h"

/* Figures that are drawn from the facts of a case or of a review. */

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
  guint first; /* which argument names the kind */
  CwReviewEndpoint endpoint;
  gboolean is_panels;
  guint number;
  gboolean has_findings; /* whether something wants a look before it is passed on */
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
                               ".svg, .png, .tiff, .jpg, .tsv or .txt, or --format is given."));
}

static gboolean
check_panels_usage (const Figure *self, GError **error)
{
  if (self->is_panels && self->format == CW_SCENE_TABLE)
    return fail_usage (error, _ ("Panels are images, so they have no table."));
  if (!self->is_panels && (cw_cli_has (self->cli, "number") || cw_cli_has (self->cli, "profile")))
    return fail_usage (error, _ ("Only panels have a --number and a --profile."));
  return TRUE;
}

static gboolean
check_review_usage (const Figure *self, GError **error)
{
  if (cw_cli_has (self->cli, "by") && !cw_plot_kind_has_groups (self->kind))
    return fail_usage (error, _ ("Only km and forest draw groups, so only they have a --by."));
  if (cw_cli_has (self->cli, "outcome") && self->kind != CW_PLOT_SURVIVAL)
    return fail_usage (error, _ ("Only km has an --outcome."));
  if (cw_cli_has (self->cli, "without-our-case") && !cw_plot_kind_is_of_review (self->kind))
    return fail_usage (error, _ ("Only figures of reviews have rows to leave out."));
  if (self->first > 0 && (self->is_panels || !cw_plot_kind_is_of_review (self->kind)))
    return fail_usage (error, _ ("This is a figure of a case, not of a review."));
  return TRUE;
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
    return fail_usage (error, _ ("Only png, tiff and jpeg have a --dpi."));
  if (cw_cli_has (self->cli, "regimen") && self->kind != CW_PLOT_CYCLE)
    return fail_usage (error, _ ("Only a cycle has a --regimen."));
  if (cw_cli_has (self->cli, "deidentify") && (self->is_panels || self->kind != CW_PLOT_TIMELINE))
    return fail_usage (error, _ ("Only a timeline can be drawn without dates."));
  return check_panels_usage (self, error) && check_review_usage (self, error);
}

static gboolean
check_output (const Figure *self, GError **error)
{
  if (self->output == NULL)
    return fail_usage (error, _ ("--output names the file to write."));
  return TRUE;
}

static gboolean
read_endpoint (Figure *self, GError **error)
{
  const char *nick = cw_cli_get (self->cli, "outcome");

  if (nick == NULL || cw_review_endpoint_from_nick (nick, &self->endpoint))
    return TRUE;
  return fail_usage (error, _ ("--outcome is os or pfs."));
}

static gboolean
read_call (Figure *self, GError **error)
{
  const char *kind = cw_cli_get_argument (self->cli, self->first);

  self->output = cw_cli_get (self->cli, "output");
  self->dpi = DPI_DEFAULT;
  self->width_mm = CW_PLOT_PAGE_MM;
  self->regimen = 1;
  self->number = 1;
  self->is_panels = g_str_equal (kind, CW_CLI_FIGURE_PANELS);
  if (!self->is_panels && !cw_plot_kind_from_nick (kind, &self->kind))
    {
      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                   _ ("There is no figure “%s”: the kinds are timeline, burden, cycle and panels "
                      "for a case, and swimmer, km, waterfall, forest and prisma for a review."),
                   kind);
      return FALSE;
    }
  return check_output (self, error) && read_format (self, error) && read_endpoint (self, error) &&
         read_number (self, "dpi", DPI_MIN, DPI_MAX, &self->dpi, error) &&
         read_number (self, "width-mm", CW_PLOT_COLUMN_MM, CW_PLOT_PAGE_MM, &self->width_mm,
                      error) &&
         read_number (self, "regimen", 1, G_MAXUINT16, &self->regimen, error) &&
         read_number (self, "number", 1, G_MAXUINT16, &self->number, error) &&
         check_usage (self, error);
}

/* ---- work ---- */

static GBytes *
to_bytes (const Figure *self, CwScene *scene, GError **error)
{
  return scene ? cw_scene_to_bytes (scene, self->format, self->dpi, error) : NULL;
}

static CwScene *
draw_masked (Figure *self, CwEntity *root, double width, GError **error)
{
  g_autoptr (CwSnapshot) record = cw_snapshot_new_from_entity (root);
  g_autoptr (CwDeidentified) masked = cw_cli_deidentify (self->cli, record, error);

  if (masked == NULL)
    return NULL;
  self->has_findings = masked->findings->len > 0;
  return cw_export_new_masked_timeline (masked, width);
}

static GBytes *
draw_case (Figure *self, CwEntity *root, double width, GError **error)
{
  g_autoptr (CwScene) scene = NULL;

  if (!CW_IS_CASE (root))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("This record is a review; the figure is one of a case."));
      return NULL;
    }
  scene = cw_cli_has (self->cli, "deidentify")
            ? draw_masked (self, root, width, error)
            : cw_plot_new (self->kind, root, self->regimen, width, error);
  return to_bytes (self, scene, error);
}

static GBytes *
draw_review (const Figure *self, CwRecord *record, double width, GError **error)
{
  g_auto (CwCliReview) review = { 0 };
  CwReviewPlotOptions options = { NULL, cw_cli_get (self->cli, "by"), self->endpoint };
  g_autoptr (CwScene) scene = NULL;

  if (!cw_cli_review_take (&review, self->cli, g_object_ref (record), error))
    return NULL;
  options.our_case = review.ours ? review.ours->row : NULL;
  scene = cw_plot_new_for_review (self->kind, review.review, &options, width, error);
  return to_bytes (self, scene, error);
}

static GBytes *
draw (Figure *self, CwRecord *record, GError **error)
{
  double width = self->width_mm * CW_SCENE_POINTS_PER_MM;

  return cw_plot_kind_is_of_review (self->kind)
           ? draw_review (self, record, width, error)
           : draw_case (self, cw_record_get_root (record), width, error);
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
write_figure (Figure *self, CwRecord *record, GError **error)
{
  g_autoptr (GBytes) bytes = draw (self, record, error);
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
  return report (self, cw_record_get_id (record), error);
}

static CwCliStatus
write_panels (const Figure *self, CwRecord *record, GError **error)
{
  const CwFigureExport export = {
    .profile_id = cw_cli_get (self->cli, "profile"),
    .number = self->number,
    .width_mm = cw_cli_has (self->cli, "width-mm") ? self->width_mm : 0,
    .format = self->format,
    .dpi = self->dpi,
  };

  return cw_cli_figure_panels (self->cli, record, &export, error);
}

static CwCliStatus
run (CwCli *cli, guint first, GError **error)
{
  Figure self = { .cli = cli, .first = first };
  g_autoptr (CwRecord) record = NULL;

  if (!read_call (&self, error))
    return CW_CLI_USAGE;
  record = cw_cli_open_record (cli, cw_cli_get_argument (cli, first + 1), error);
  if (record && self.is_panels)
    return write_panels (&self, record, error);
  if (record == NULL || !write_figure (&self, record, error))
    return CW_CLI_FAILED;
  return self.has_findings ? CW_CLI_FINDINGS : CW_CLI_DONE;
}

/**
 * cw_cli_run_figure:
 * @cli: the call
 * @error: return location
 *
 * The command “figure”: a figure of a case or a review as a file.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_figure (CwCli *cli, GError **error)
{
  return run (cli, 0, error);
}

/**
 * cw_cli_review_figure:
 * @cli: the call
 * @error: return location
 *
 * The command “review figure”: the same for a review.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_review_figure (CwCli *cli, GError **error)
{
  return run (cli, 1, error);
}
