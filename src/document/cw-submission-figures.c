/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/cw-case-figures.h"
#include "document/cw-export-private.h"
#include "document/cw-submission-private.h"
#include "model/cw-article.h"
#include "plot/cw-scene-file.h"

/* Each figure as one file that holds what is shown and nothing else, and the timeline drawn from
 * the facts where a figure asks for one. */

/* Of lines and letters. */
#define DPI 600

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

static void
check (CwSubmissionWork *work, const CwManuscriptFloat *figure, const CwFigureMeasure *measure)
{
  cw_case_figures_check (work->findings, CW_CASE (work->root), figure, measure, work->manuscript,
                         work->options->profile);
}

static gboolean
add_picture (CwSubmissionWork *work,
             const CwManuscriptFloat *figure,
             CwFigure *source,
             GError **error)
{
  g_autofree char *name = NULL;
  g_auto (CwFigureResult) result = { 0 };
  CwSceneFormat format;
  GError *cause = NULL;

  if (!cw_case_figures_compose (work->document, source, work->options->profile, work->cancellable,
                                &format, &result, &cause))
    return fail_picture (figure, cause, error);
  check (work, figure, result.measure);
  name = dup_name (figure, format);
  return cw_submission_add (work, name, "figure", figure->label, files[format].media_type,
                            g_steal_pointer (&result.bytes));
}

/* ---- drawn from the facts ---- */

static gboolean
add_timeline (CwSubmissionWork *work, const CwManuscriptFloat *figure, GError **error)
{
  CwSceneFormat format =
    cw_case_figures_allow (work->options->profile, CW_SCENE_PDF) ? CW_SCENE_PDF : CW_SCENE_TIFF;
  g_autofree char *name = dup_name (figure, format);
  g_autoptr (CwScene) scene = cw_export_get_scene (figure, &work->pictures);

  return scene && cw_submission_add (work, name, "figure", figure->label, files[format].media_type,
                                     cw_scene_to_bytes (scene, format, DPI, error));
}

static gboolean
add_figure (CwSubmissionWork *work, const CwManuscriptFloat *figure, GError **error)
{
  CwEntity *source = cw_entity_lookup (work->root, figure->entity_id);
  guint n_pictures = cw_manuscript_float_count_images (figure);

  if (n_pictures > 0)
    return add_picture (work, figure, CW_FIGURE (source), error);
  check (work, figure, NULL);
  return CW_FIGURE (source)->kind != CW_FIGURE_KIND_TIMELINE || add_timeline (work, figure, error);
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
