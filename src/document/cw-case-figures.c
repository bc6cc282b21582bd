/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-case-figures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/cw-export-private.h"
#include "model/cw-article.h"

/* The figures of an article as a journal is handed them, and what it would object to. */

/* Of lines and letters, and the finest that is asked of photographs. */
#define DPI 600
#define PHOTOGRAPH_DPI 300

/* ---- as which file ---- */

/**
 * cw_case_figures_allow:
 * @profile: a journal
 * @format: a format
 *
 * Returns: whether the journal takes figures in it
 */
gboolean
cw_case_figures_allow (const CwJournalProfile *profile, CwSceneFormat format)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, "figure-formats");

  return rule == NULL || rule->values[0] == NULL ||
         g_strv_contains ((const char *const *)rule->values, cw_scene_format_get_nick (format));
}

/* The first that the journal takes; the first of all when it takes none of them. */
static CwSceneFormat
choose_format (const CwJournalProfile *profile)
{
  static const CwSceneFormat formats[] = { CW_SCENE_PNG, CW_SCENE_TIFF, CW_SCENE_JPEG,
                                           CW_SCENE_PDF };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (cw_case_figures_allow (profile, formats[i]))
      return formats[i];
  return formats[0];
}

static guint
choose_dpi (const CwJournalProfile *profile)
{
  const CwProfileLimit *limit = cw_journal_profile_get_limit (profile, "figure-dpi");

  return (guint)CLAMP (limit ? limit->least : 0, PHOTOGRAPH_DPI, DPI);
}

/**
 * cw_case_figures_compose:
 * @document: the library
 * @figure: a figure with pictures
 * @profile: the journal
 * @cancellable: (nullable): stops the work
 * @format: (out): what it was written as
 * @result: (out caller-allocates): what came of it; to be cleared in any case
 * @error: return location
 *
 * Puts the panels side by side as they are composed, so that crop, marks and scale bars are those
 * that the author saw, and writes them as the journal wants them. Safe in any thread.
 *
 * Returns: %FALSE with the errors of cw_export_figure()
 */
gboolean
cw_case_figures_compose (CwDocument *document,
                         CwFigure *figure,
                         const CwJournalProfile *profile,
                         GCancellable *cancellable,
                         CwSceneFormat *format,
                         CwFigureResult *result,
                         GError **error)
{
  const CwFigureExport export = { .format = choose_format (profile),
                                  .dpi = choose_dpi (profile),
                                  .purpose = CW_FIGURE_SUBMISSION,
                                  .cancellable = cancellable };

  *format = export.format;
  return cw_export_compose_figure (document, figure, profile, &export, result, error);
}

/* ---- what is wrong with it ---- */

/* Takes @message. */
static void
add_picture (GPtrArray *findings, CwEntity *figure, CwSeverity severity, char *message)
{
  cw_finding_add_to (findings, "submission-picture", severity, figure, "panels", message);
}

static void
check_withheld (GPtrArray *findings, CwEntity *source, const CwManuscriptFloat *figure)
{
  for (guint i = 0; i < figure->panels->len; i++)
    {
      const CwManuscriptPanel *panel = figure->panels->pdata[i];

      if (panel->is_withheld)
        add_picture (findings, source, CW_SEVERITY_WARNING,
                     /* Translators: "Fig. 1", and the letter of a panel of it, or nothing. */
                     g_strdup_printf (_ ("%s%s: the part of the image that is shown cannot be "
                                         "read, so the picture was left out; crop it again."),
                                      figure->label, panel->letter ? panel->letter : ""));
    }
}

/* Of a figure without any picture one sentence is enough. */
static gboolean
is_idle (const CwFinding *finding, gboolean has_pictures)
{
  static const char *const rules[] = { "figure-image", "figure-alternative-text", NULL };

  return !has_pictures && g_strv_contains (rules, finding->rule);
}

/* Each says which figure it is about. */
static void
name_figure (CwFinding *finding, const char *label)
{
  g_autofree char *message = finding->message;

  /* Translators: "Fig. 1", and a sentence about it. */
  finding->message =
    strstr (message, label) ? g_strdup (message) : g_strdup_printf (_ ("%s: %s"), label, message);
}

static void
take_all (GPtrArray *findings, const char *label, gboolean has_pictures, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      CwFinding *finding = g_steal_pointer (&found->pdata[i]);

      if (is_idle (finding, has_pictures))
        {
          cw_finding_free (finding);
          continue;
        }
      name_figure (finding, label);
      g_ptr_array_add (findings, finding);
    }
}

/**
 * cw_case_figures_check:
 * @findings: (element-type CwFinding): findings are added here
 * @root: a case
 * @figure: a figure of its article
 * @measure: (nullable): how it comes out; %NULL when it was not composed
 * @manuscript: the article
 * @profile: the journal
 *
 * Adds what cw_figure_check() finds, and which pictures are not there.
 */
void
cw_case_figures_check (GPtrArray *findings,
                       CwCase *root,
                       const CwManuscriptFloat *figure,
                       const CwFigureMeasure *measure,
                       const CwManuscript *manuscript,
                       const CwJournalProfile *profile)
{
  CwEntity *source = cw_entity_lookup (CW_ENTITY (root), figure->entity_id);
  guint n_pictures = cw_manuscript_float_count_images (figure);
  gboolean is_drawn = n_pictures == 0 && CW_FIGURE (source)->kind == CW_FIGURE_KIND_TIMELINE;
  g_autoptr (GPtrArray) found =
    cw_figure_check (root, CW_FIGURE (source), measure, manuscript, profile);

  check_withheld (findings, source, figure);
  if (!is_drawn && n_pictures < MAX (1, figure->panels->len))
    add_picture (findings, source, CW_SEVERITY_WARNING,
                 g_strdup_printf (_ ("%s lacks a picture."), figure->label));
  take_all (findings, figure->label, n_pictures > 0, found);
}

/* ---- all figures ---- */

static void
outcome_free (CwFigureOutcome *self)
{
  g_clear_pointer (&self->measure, cw_figure_measure_free);
  g_free (self->problem);
  g_free (self);
}

static CwFigureOutcome *
compose (CwDocument *document,
         CwFigure *figure,
         const CwJournalProfile *profile,
         GCancellable *cancellable)
{
  CwFigureOutcome *outcome = g_new0 (CwFigureOutcome, 1);
  g_auto (CwFigureResult) result = { 0 };
  g_autoptr (GError) error = NULL;
  CwSceneFormat format;

  if (!cw_case_figures_compose (document, figure, profile, cancellable, &format, &result, &error))
    outcome->problem = g_strdup (error->message);
  outcome->measure = g_steal_pointer (&result.measure);
  return outcome;
}

/**
 * cw_case_figures_compose_all:
 * @document: the library
 * @root: a case
 * @manuscript: its article
 * @profile: the journal
 * @cancellable: (nullable): stops the work; figures that are left are not in the table then
 *
 * Composes every figure that has a picture. It takes as long as its images are large. Safe in any
 * thread.
 *
 * Returns: (transfer full) (element-type utf8 CwFigureOutcome): what came of each, by its id
 */
GHashTable *
cw_case_figures_compose_all (CwDocument *document,
                             CwCase *root,
                             const CwManuscript *manuscript,
                             const CwJournalProfile *profile,
                             GCancellable *cancellable)
{
  GHashTable *outcomes =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)outcome_free);

  for (guint i = 0; i < manuscript->figures->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const CwManuscriptFloat *figure = manuscript->figures->pdata[i];
      CwEntity *source = cw_entity_lookup (CW_ENTITY (root), figure->entity_id);

      if (cw_manuscript_float_count_images (figure) > 0)
        g_hash_table_insert (outcomes, g_strdup (figure->entity_id),
                             compose (document, CW_FIGURE (source), profile, cancellable));
    }
  return outcomes;
}

/**
 * cw_case_figures_check_all:
 * @root: a case
 * @manuscript: its article
 * @profile: the journal
 * @outcomes: (nullable) (element-type utf8 CwFigureOutcome): what came of its figures, as far as
 *   they were composed
 *
 * Looks at every figure. One that cannot be composed, which no submission can be made of, is an
 * error among the findings.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found
 */
GPtrArray *
cw_case_figures_check_all (CwCase *root,
                           const CwManuscript *manuscript,
                           const CwJournalProfile *profile,
                           GHashTable *outcomes)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);

  for (guint i = 0; i < manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *figure = manuscript->figures->pdata[i];
      const CwFigureOutcome *outcome =
        outcomes ? g_hash_table_lookup (outcomes, figure->entity_id) : NULL;

      if (outcome && outcome->problem)
        add_picture (findings, cw_entity_lookup (CW_ENTITY (root), figure->entity_id),
                     CW_SEVERITY_ERROR,
                     g_strdup_printf (_ ("%s: %s"), figure->label, outcome->problem));
      cw_case_figures_check (findings, root, figure, outcome ? outcome->measure : NULL, manuscript,
                             profile);
    }
  return findings;
}
