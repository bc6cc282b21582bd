/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-figure-check.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "manuscript/cw-figure-words-private.h"
#include "manuscript/cw-journal-check-private.h"

/* A figure before it is handed in: does it come out as the journal wants it, is every panel told of
 * and described, may it be printed, and did somebody look whether it shows who the patient is. */

/* Half a millimetre is not seen. */
#define WIDTH_SLACK 0.5
/* Rounding of pixels. */
#define DPI_SLACK 0.5
/* What is left of a printed page above the legend, as most journals have it. */
#define MAX_HEIGHT_MM 225.0

typedef struct
{
  CwCase *root;
  CwFigure *figure;
  const CwFigureMeasure *measure; /* NULL when it could not be composed */
  const CwManuscript *manuscript;
  const CwJournalProfile *profile;
  GPtrArray *findings;
} Check;

/* Takes @sentence. */
static CwFinding *
add (Check *check,
     const char *rule,
     CwSeverity severity,
     CwEntity *entity,
     const char *field,
     char *sentence)
{
  return cw_finding_add_to (check->findings, rule, severity,
                            entity ? entity : CW_ENTITY (check->figure), field, sentence);
}

static CwEntity *
find_panel (Check *check, const CwPanelMeasure *panel)
{
  return cw_entity_lookup (CW_ENTITY (check->root), panel->panel_id);
}

static const char *
get_letter (const CwPanelMeasure *panel)
{
  /* Translators: in place of a panel's letter when the figure has only one panel. */
  return panel->letter ? panel->letter : _ ("(only one)");
}

/* ---- what the journal wants ---- */

static void
check_dpi (Check *check)
{
  const CwProfileLimit *limit = cw_journal_profile_get_limit (check->profile, "figure-dpi");
  double least = limit ? limit->least : CW_FIGURE_CHECK_DPI;

  for (guint i = 0; i < check->measure->panels->len; i++)
    {
      const CwPanelMeasure *panel = check->measure->panels->pdata[i];

      if (panel->dpi == 0 || panel->dpi + DPI_SLACK >= least)
        continue;
      cw_journal_tell_limit (
        add (
          check, "figure-dpi", CW_SEVERITY_WARNING, find_panel (check, panel), "image",
          g_strdup_printf (
            _ ("Panel %s has %.0f pixels an inch at this size; %s asks for at least %g. A larger "
               "image is needed, or the panel has to be smaller."),
            get_letter (panel), floor (panel->dpi), check->profile->name, least)),
        limit);
    }
}

static gboolean
is_width_allowed (const CwProfileRule *rule, double width)
{
  for (guint i = 0; rule->values[i]; i++)
    if (fabs (g_ascii_strtod (rule->values[i], NULL) - width) <= WIDTH_SLACK)
      return TRUE;
  return FALSE;
}

static void
check_size (Check *check)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (check->profile, "figure-widths");

  if (rule && rule->values[0] && !is_width_allowed (rule, check->measure->width_mm))
    {
      g_autofree char *widths = g_strjoinv (", ", rule->values);

      cw_journal_tell_rule (
        add (check, "figure-width", CW_SEVERITY_WARNING, NULL, "printed-width",
             g_strdup_printf (_ ("The figure is %g mm wide; the widths of %s are %s mm."),
                              check->measure->width_mm, check->profile->name, widths)),
        rule);
    }
  if (check->measure->height_mm > MAX_HEIGHT_MM)
    add (
      check, "figure-height", CW_SEVERITY_WARNING, NULL, "columns",
      g_strdup_printf (_ ("The figure is %.0f mm high, more than a page: put more panels side by "
                          "side or split it."),
                       check->measure->height_mm));
}

static void
check_strokes (Check *check)
{
  const CwProfileLimit *text = cw_journal_profile_get_limit (check->profile, "figure-lettering");
  const CwProfileLimit *line = cw_journal_profile_get_limit (check->profile, "figure-line");
  double least = text ? text->least : CW_FIGURE_CHECK_LETTERING;

  if (check->measure->lettering_pt > 0 && check->measure->lettering_pt < least)
    add (check, "figure-lettering", CW_SEVERITY_WARNING, NULL, "panels",
         g_strdup_printf (_ ("The letters in the picture are %g points high; %s asks for %g."),
                          check->measure->lettering_pt, check->profile->name, least));
  if (line && check->measure->line_pt > 0 && check->measure->line_pt < line->least)
    add (check, "figure-line", CW_SEVERITY_WARNING, NULL, "panels",
         g_strdup_printf (_ ("The lines in the picture are %g points wide; %s asks for %g."),
                          check->measure->line_pt, check->profile->name, line->least));
}

static void
check_file (Check *check)
{
  const CwProfileRule *formats = cw_journal_profile_get_rule (check->profile, "figure-formats");
  const CwProfileLimit *size = cw_journal_profile_get_limit (check->profile, "figure-megabytes");
  double megabytes = (double)check->measure->n_bytes / 1e6;

  if (check->measure->format && formats && formats->values[0] &&
      !g_strv_contains ((const char *const *)formats->values, check->measure->format))
    {
      g_autofree char *list = g_strjoinv (", ", formats->values);

      cw_journal_tell_rule (
        add (check, "figure-format", CW_SEVERITY_WARNING, NULL, "panels",
             g_strdup_printf (_ ("The file is %s; %s takes %s."), check->measure->format,
                              check->profile->name, list)),
        formats);
    }
  if (size && size->most > 0 && megabytes > size->most)
    cw_journal_tell_limit (add (check, "figure-megabytes", CW_SEVERITY_WARNING, NULL, "panels",
                                g_strdup_printf (_ ("The file has %.1f MB; %s allows at most %g."),
                                                 megabytes, check->profile->name, size->most)),
                           size);
}

/* ---- what was drawn ---- */

/* Why a scale bar that is asked for is not there, or %NULL. */
static char *
dup_bar_problem (const CwPanelMeasure *panel)
{
  const char *letter = get_letter (panel);

  switch (panel->scale_bar)
    {
    case CW_SCALE_BAR_UNREADABLE:
      return g_strdup_printf (
        _ ("The scale bar of panel %s is no length, so none is drawn: write “50 µm”."), letter);
    case CW_SCALE_BAR_UNKNOWN:
      return g_strdup_printf (_ ("No scale bar is drawn on panel %s: the width of the image in "
                                 "reality is not recorded."),
                              letter);
    case CW_SCALE_BAR_MISFIT:
      return g_strdup_printf (
        _ ("No scale bar is drawn on panel %s: at this size it would be too long or too short."),
        letter);
    case CW_SCALE_BAR_NONE:
    case CW_SCALE_BAR_DRAWN:
    default:
      return NULL;
    }
}

static void
check_scale_bar (Check *check, const CwPanelMeasure *panel)
{
  char *problem = dup_bar_problem (panel);

  if (problem)
    add (check, "figure-scale-bar", CW_SEVERITY_WARNING, find_panel (check, panel),
         panel->scale_bar == CW_SCALE_BAR_UNKNOWN ? "real-width" : "scale-bar", problem);
}

static void
check_drawing (Check *check)
{
  for (guint i = 0; i < check->measure->panels->len; i++)
    {
      const CwPanelMeasure *panel = check->measure->panels->pdata[i];

      check_scale_bar (check, panel);
      if (panel->n_lost_marks > 0)
        add (check, "figure-marks", CW_SEVERITY_WARNING, find_panel (check, panel), "marks",
             g_strdup_printf (_ ("Marks of panel %s are not drawn: they lie outside of the part "
                                 "that is shown, or cannot be read."),
                              get_letter (panel)));
    }
}

/* ---- the panels themselves ---- */

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n")] == '\0';
}

static void
check_identity (Check *check, CwFigurePanel *panel)
{
  CwDeclarations *declarations = check->root->declarations;
  gboolean is_photograph = check->figure->kind == CW_FIGURE_KIND_CLINICAL_PHOTOGRAPH;
  gboolean needs_consent =
    is_photograph || panel->deidentification == CW_DEIDENTIFICATION_IDENTIFIABLE_CONSENTED;

  if (panel->deidentification <= CW_DEIDENTIFICATION_NOT_CHECKED)
    add (check, "figure-deidentification", CW_SEVERITY_ERROR, CW_ENTITY (panel), "deidentification",
         g_strdup_printf (_ ("Nobody has signed off that panel %s shows no name, number, date or "
                             "face that points to the patient."),
                          panel->letter ? panel->letter : "?"));
  if (needs_consent && declarations->consent_photographs != CW_TRISTATE_YES)
    add (
      check, "figure-consent", CW_SEVERITY_ERROR, CW_ENTITY (declarations), "consent-photographs",
      g_strdup_printf (_ ("Panel %s may show the patient, and no consent that covers photographs "
                          "is recorded."),
                       panel->letter ? panel->letter : "?"));
}

static void
check_panels (Check *check)
{
  GListModel *panels = G_LIST_MODEL (check->figure->panels);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);
      const char *letter = panel->letter ? panel->letter : "?";

      if (is_blank (panel->image))
        add (check, "figure-image", CW_SEVERITY_ERROR, CW_ENTITY (panel), "image",
             g_strdup_printf (_ ("Panel %s has no image."), letter));
      else
        check_identity (check, panel);
      if (is_blank (panel->alternative_text))
        add (
          check, "figure-alternative-text", CW_SEVERITY_NOTE, CW_ENTITY (panel), "alternative-text",
          g_strdup_printf (_ ("Panel %s is not described for readers who cannot see it."), letter));
    }
}

static void
check_permission (Check *check)
{
  if (check->figure->permission != 0 && check->figure->permission != CW_PERMISSION_REQUESTED)
    return;
  add (check, "figure-permission", CW_SEVERITY_WARNING, NULL, "permission",
       g_strdup (check->figure->permission
                   ? _ ("The permission to print this figure is requested but not obtained.")
                   : _ ("Whether this figure may be printed is not recorded.")));
}

/* ---- everything ---- */

/**
 * cw_figure_check:
 * @root: a case
 * @figure: a figure of it
 * @measure: (nullable): how it comes out; %NULL when it could not be composed
 * @manuscript: (nullable): the article, made for @profile; %NULL leaves out whether it is told of
 * @profile: what the journal wants; where it says nothing about it, 300 dpi and 8 points are asked
 *   for
 *
 * Looks at a figure before it is handed in.
 *
 * Returns: (transfer full) (element-type CwFinding): what was found; an error is what no journal
 * may be sent: a panel without image, without sign-off, without consent
 */
GPtrArray *
cw_figure_check (CwCase *root,
                 CwFigure *figure,
                 const CwFigureMeasure *measure,
                 const CwManuscript *manuscript,
                 const CwJournalProfile *profile)
{
  Check check = {
    .root = root,
    .figure = figure,
    .measure = measure,
    .manuscript = manuscript,
    .profile = profile,
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free),
  };

  check_panels (&check);
  if (measure)
    {
      check_dpi (&check);
      check_size (&check);
      check_strokes (&check);
      check_file (&check);
      check_drawing (&check);
    }
  check_permission (&check);
  if (manuscript)
    cw_figure_check_words (figure, manuscript, check.findings);
  return check.findings;
}
