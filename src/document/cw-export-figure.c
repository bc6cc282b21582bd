/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-figure.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-article-sources.h"
#include "document/cw-export-profile.h"
#include "document/cw-export-private.h"
#include "manuscript/cw-deidentify-case.h"
#include "plot/cw-plot.h"
#include "plot/cw-timeline.h"

/* A figure of panels as a file, and what its journal would object to. Works on copies, so that it
 * is safe in any thread. */

/* ---- which figure ---- */

static const char *
find_numbered (const CwManuscript *manuscript, guint number)
{
  for (guint i = 0; i < manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *figure = manuscript->figures->pdata[i];

      if (figure->number == number)
        return figure->entity_id;
    }
  return NULL;
}

static CwFigure *
find_figure (CwEntity *root,
             const CwManuscript *manuscript,
             const CwFigureExport *export,
             GError **error)
{
  const char *id =
    export->figure_id ? export->figure_id : find_numbered (manuscript, export->number);
  CwEntity *entity = id ? cw_entity_lookup (root, id) : NULL;

  if (entity && CW_IS_FIGURE (entity))
    return CW_FIGURE (entity);
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               ngettext ("There is no figure %u: the article has %u figure.",
                         "There is no figure %u: the article has %u figures.",
                         manuscript->figures->len),
               export->number, manuscript->figures->len);
  return NULL;
}

/* ---- how wide ---- */

static double
get_widest (const CwJournalProfile *profile)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, "figure-widths");
  double widest = 0;

  for (guint i = 0; rule && rule->values[i]; i++)
    widest = MAX (widest, g_ascii_strtod (rule->values[i], NULL));
  /* Two columns of most journals, where neither the figure nor the journal says. */
  return widest > 0 ? widest : CW_PLOT_PAGE_MM;
}

static double
choose_width (const CwFigureExport *export,
              const CwFigureSpec *spec,
              const CwJournalProfile *profile)
{
  double width = export->width_mm > 0 ? export->width_mm : spec->width_mm;

  if (width <= 0)
    width = get_widest (profile);
  return CLAMP (width, CW_PANEL_COMPOSER_MIN_MM, CW_PANEL_COMPOSER_MAX_MM);
}

/* ---- work ---- */

static gboolean
wants_file (const CwFigureExport *export)
{
  return export->purpose == CW_FIGURE_FILE || export->purpose == CW_FIGURE_SUBMISSION;
}

static gboolean
write_file (const CwFigureExport *export, CwFigureResult *result, GError **error)
{
  if (!wants_file (export) || result->scene == NULL)
    return TRUE;
  result->bytes = cw_scene_to_bytes (result->scene, export->format, export->dpi, error);
  if (result->bytes == NULL)
    return FALSE;
  result->measure->format = cw_scene_format_get_nick (export->format);
  result->measure->n_bytes = g_bytes_get_size (result->bytes);
  return TRUE;
}

static void
drop_empty (CwFigureSpec *spec)
{
  for (guint i = spec->panels->len; i-- > 0;)
    {
      const CwPanelSpec *panel = spec->panels->pdata[i];

      if (panel->image == NULL || panel->is_crop_lost)
        g_ptr_array_remove_index (spec->panels, i);
    }
}

/* Returns how many. */
static guint
drop_unreadable (CwFigureSpec *spec, const CwFigureMeasure *measure)
{
  guint n = 0;

  for (guint i = measure->panels->len; i-- > 0;)
    if (((const CwPanelMeasure *)measure->panels->pdata[i])->problem)
      {
        g_ptr_array_remove_index (spec->panels, i);
        n++;
      }
  return n;
}

/* The others move together: no reader is shown an empty box. */
static CwScene *
compose_readable (const CwPanelComposer *composer,
                  CwFigureSpec *spec,
                  CwFigureResult *result,
                  GError **error)
{
  for (;;)
    {
      g_autoptr (CwFigureMeasure) measure = NULL;
      g_autoptr (CwScene) scene = cw_panel_composer_compose (composer, &measure, error);
      guint n = scene ? drop_unreadable (spec, measure) : 0;

      result->n_skipped += n;
      if (n > 0)
        continue;
      result->measure = g_steal_pointer (&measure);
      return g_steal_pointer (&scene);
    }
}

/* Of the first panel that could not be drawn. */
static char *
dup_problem (const CwFigureMeasure *measure)
{
  for (guint i = 0; measure && i < measure->panels->len; i++)
    {
      const CwPanelMeasure *panel = measure->panels->pdata[i];

      if (panel->problem)
        return g_strdup (panel->problem);
    }
  return NULL;
}

/* Composes and writes; the findings are for the caller to make. */
gboolean
cw_export_compose_figure (CwDocument *document,
                          CwFigure *figure,
                          const CwJournalProfile *profile,
                          const CwFigureExport *export,
                          CwFigureResult *result,
                          GError **error)
{
  g_autoptr (CwFigureSpec) spec = cw_figure_spec_new (figure);
  const CwPanelComposer composer = { spec,
                                     choose_width (export, spec, profile),
                                     export->dpi,
                                     !wants_file (export),
                                     cw_export_load_clean_image,
                                     document,
                                     export->cancellable };
  g_autoptr (GError) cause = NULL;

  if (export->purpose == CW_FIGURE_SUBMISSION || export->purpose == CW_FIGURE_ARTICLE)
    drop_empty (spec);
  result->scene = export->purpose == CW_FIGURE_ARTICLE
                    ? compose_readable (&composer, spec, result, &cause)
                    : cw_panel_composer_compose (&composer, &result->measure, &cause);
  if (result->scene || !wants_file (export))
    {
      result->problem = cause ? g_strdup (cause->message) : dup_problem (result->measure);
      return write_file (export, result, error);
    }
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * cw_export_figure:
 * @document: the library
 * @record: a case
 * @export: what is wanted
 * @result: (out caller-allocates): what came of it; to be cleared in any case
 * @error: return location
 *
 * Composes a figure of a case, and checks it against its journal. The list of references, which no
 * figure shows, is not brought into the style of the journal.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when there is no such figure, and with the errors of
 * cw_article_sources_new(), cw_panel_composer_compose() and cw_scene_to_bytes()
 */
gboolean
cw_export_figure (CwDocument *document,
                  const CwSnapshot *record,
                  const CwFigureExport *export,
                  CwFigureResult *result,
                  GError **error)
{
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (record, export->profile_id, error);
  g_autoptr (CwArticleSources) sources =
    profile ? cw_article_sources_new (document, record, error) : NULL;
  g_autoptr (CwEntity) root = sources ? cw_snapshot_to_entity (record) : NULL;
  g_autoptr (CwManuscript) manuscript =
    root ? cw_manuscript_new (CW_CASE (root), sources->works, sources->review, profile) : NULL;
  CwFigure *figure = root ? find_figure (root, manuscript, export, error) : NULL;

  *result = (CwFigureResult){ 0 };
  if (figure == NULL ||
      !cw_export_compose_figure (document, figure, profile, export, result, error))
    return FALSE;
  result->findings = cw_figure_check (CW_CASE (root), figure, result->measure, manuscript, profile);
  return TRUE;
}

/**
 * cw_figure_result_clear:
 * @self: a result
 *
 * Frees what it holds.
 */
void
cw_figure_result_clear (CwFigureResult *self)
{
  g_clear_pointer (&self->scene, cw_scene_unref);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->measure, cw_figure_measure_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}

/**
 * cw_export_new_masked_timeline:
 * @masked: a masked case
 * @width: how wide it is to be, in points
 *
 * Draws the course of a case without a date: its axis tells how long it has been since
 * presentation. Safe in any thread.
 *
 * Returns: (transfer full): the figure
 */
CwScene *
cw_export_new_masked_timeline (const CwDeidentified *masked, double width)
{
  g_autoptr (CwSnapshot) facts = cw_deidentified_copy_for_drawing (masked);
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (facts);

  return cw_timeline_new_elapsed (CW_CASE (root), width);
}
