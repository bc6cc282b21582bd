/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "document/cw-export-private.h"
#include "document/cw-submission-private.h"
#include "model/cw-article.h"
#include "plot/cw-scene-file.h"

/* Each figure as one file that holds what is shown and nothing else, and the timeline drawn from
 * the facts where a figure asks for one. */

/* Of lines and letters, and the finest that is asked of photographs. */
#define DPI 600
#define PHOTOGRAPH_DPI 300
/* Rounding of pixels. */
#define DPI_SLACK 0.5

/* Takes @message. */
static void
add_finding (CwSubmissionWork *work,
             const char *rule,
             const CwManuscriptFloat *figure,
             char *message)
{
  cw_finding_add_to (work->findings, rule, CW_SEVERITY_WARNING,
                     cw_entity_lookup (work->root, figure->entity_id), "panels", message);
}

/* ---- what the journal wants of a file ---- */

static gboolean
allows_format (const CwJournalProfile *profile, CwSceneFormat format)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, "figure-formats");

  return rule == NULL || rule->values[0] == NULL ||
         g_strv_contains ((const char *const *)rule->values, cw_scene_format_get_nick (format));
}

static double
get_least_dpi (const CwFigureMeasure *measure)
{
  double least = 0;

  for (guint i = 0; i < measure->panels->len; i++)
    {
      double dpi = ((const CwPanelMeasure *)measure->panels->pdata[i])->dpi;

      least = i ? MIN (least, dpi) : dpi;
    }
  return least;
}

static void
check_resolution (CwSubmissionWork *work,
                  const CwManuscriptFloat *figure,
                  const char *name,
                  const CwFigureMeasure *measure)
{
  const CwJournalProfile *profile = work->options->profile;
  const CwProfileLimit *limit = cw_journal_profile_get_limit (profile, "figure-dpi");
  double dpi = get_least_dpi (measure);

  if (limit && dpi + DPI_SLACK < limit->least)
    add_finding (work, "journal-figure-dpi", figure,
                 g_strdup_printf (_ ("%s: %.0f dpi at a width of %g mm; %s asks for at least %g."),
                                  name, floor (dpi), measure->width_mm, profile->name,
                                  limit->least));
}

static void
check_file (CwSubmissionWork *work,
            const CwManuscriptFloat *figure,
            const char *name,
            CwSceneFormat format,
            GBytes *content)
{
  const CwJournalProfile *profile = work->options->profile;
  const CwProfileLimit *limit = cw_journal_profile_get_limit (profile, "figure-megabytes");
  double megabytes = g_bytes_get_size (content) / 1e6;

  if (limit && limit->most > 0 && megabytes > limit->most)
    add_finding (work, "journal-figure-megabytes", figure,
                 g_strdup_printf (_ ("%s: %.1f MB; %s allows at most %g."), name, megabytes,
                                  profile->name, limit->most));
  if (!allows_format (profile, format))
    add_finding (work, "journal-figure-formats", figure,
                 g_strdup_printf (_ ("%s: %s does not take this format."), name, profile->name));
}

/* ---- pictures ---- */

static const struct
{
  const char *suffix;
  const char *media_type;
} files[CW_SCENE_N_FORMATS] = {
  [CW_SCENE_PDF] = { "pdf", "application/pdf" },
  [CW_SCENE_PNG] = { "png", "image/png" },
  [CW_SCENE_TIFF] = { "tiff", "image/tiff" },
  [CW_SCENE_JPEG] = { "jpg", "image/jpeg" },
};

static char *
dup_name (const CwManuscriptFloat *figure, CwSceneFormat format)
{
  return g_strdup_printf ("figure-%u.%s", figure->number, files[format].suffix);
}

/* The first that the journal takes; the first of all when it takes none of them. */
static CwSceneFormat
choose_format (const CwJournalProfile *profile)
{
  static const CwSceneFormat formats[] = { CW_SCENE_PNG, CW_SCENE_TIFF, CW_SCENE_JPEG,
                                           CW_SCENE_PDF };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (allows_format (profile, formats[i]))
      return formats[i];
  return formats[0];
}

static guint
choose_dpi (const CwJournalProfile *profile)
{
  const CwProfileLimit *limit = cw_journal_profile_get_limit (profile, "figure-dpi");

  return (guint)CLAMP (limit ? limit->least : 0, PHOTOGRAPH_DPI, DPI);
}

/* Takes @cause. */
static gboolean
fail_picture (const CwManuscriptFloat *figure, GError *cause, GError **error)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return cw_submission_fail_cancelled (error);
  g_propagate_prefixed_error (error, g_steal_pointer (&owned), "%s: ", figure->label);
  return FALSE;
}

/* The panels side by side as they are composed, so that crop, marks and scale bars are those that
 * the author saw. */
static gboolean
add_picture (CwSubmissionWork *work,
             const CwManuscriptFloat *figure,
             CwFigure *source,
             GError **error)
{
  const CwJournalProfile *profile = work->options->profile;
  const CwFigureExport export = { .format = choose_format (profile),
                                  .dpi = choose_dpi (profile),
                                  .purpose = CW_FIGURE_SUBMISSION,
                                  .cancellable = work->cancellable };
  g_autofree char *name = dup_name (figure, export.format);
  g_auto (CwFigureResult) result = { 0 };
  GError *cause = NULL;

  if (!cw_export_compose_figure (work->document, source, profile, &export, &result, &cause))
    return fail_picture (figure, cause, error);
  check_resolution (work, figure, name, result.measure);
  check_file (work, figure, name, export.format, result.bytes);
  return cw_submission_add (work, name, "figure", figure->label, files[export.format].media_type,
                            g_steal_pointer (&result.bytes));
}

/* ---- drawn from the facts ---- */

static gboolean
add_timeline (CwSubmissionWork *work, const CwManuscriptFloat *figure, GError **error)
{
  CwSceneFormat format =
    allows_format (work->options->profile, CW_SCENE_PDF) ? CW_SCENE_PDF : CW_SCENE_TIFF;
  g_autofree char *name = dup_name (figure, format);
  g_autoptr (CwScene) scene = cw_export_get_scene (figure, &work->pictures);

  return scene && cw_submission_add (work, name, "figure", figure->label, files[format].media_type,
                                     cw_scene_to_bytes (scene, format, DPI, error));
}

static void
check_withheld (CwSubmissionWork *work, const CwManuscriptFloat *figure)
{
  for (guint i = 0; i < figure->panels->len; i++)
    {
      const CwManuscriptPanel *panel = figure->panels->pdata[i];

      if (panel->is_withheld)
        add_finding (work, "submission-picture", figure,
                     /* Translators: "Fig. 1", and the letter of a panel of it, or nothing. */
                     g_strdup_printf (_ ("%s%s: the part of the image that is shown cannot be "
                                         "read, so the picture was left out; crop it again."),
                                      figure->label, panel->letter ? panel->letter : ""));
    }
}

static gboolean
add_figure (CwSubmissionWork *work, const CwManuscriptFloat *figure, GError **error)
{
  CwEntity *source = cw_entity_lookup (work->root, figure->entity_id);
  guint n_pictures = cw_manuscript_float_count_images (figure);

  if (n_pictures == 0 && CW_FIGURE (source)->kind == CW_FIGURE_KIND_TIMELINE)
    return add_timeline (work, figure, error);
  if (n_pictures > 0 && !add_picture (work, figure, CW_FIGURE (source), error))
    return FALSE;
  check_withheld (work, figure);
  if (n_pictures < MAX (1, figure->panels->len))
    add_finding (work, "submission-picture", figure,
                 g_strdup_printf (_ ("%s lacks a picture."), figure->label));
  return TRUE;
}

/* One file for each figure. */
gboolean
cw_submission_add_figures (CwSubmissionWork *work, GError **error)
{
  const GPtrArray *figures = work->manuscript->figures;

  for (guint i = 0; i < figures->len; i++)
    if (!add_figure (work, figures->pdata[i], error))
      return FALSE;
  return TRUE;
}
