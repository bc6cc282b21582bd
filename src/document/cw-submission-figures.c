/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/cw-submission-private.h"
#include "io/cw-image-header.h"
#include "io/cw-image.h"
#include "model/cw-article.h"
#include "plot/cw-plot.h"
#include "plot/cw-scene-file.h"

/* Each picture as a file that holds pixels and nothing else, and the timeline drawn from the facts
 * where a figure asks for one. */

#define DPI 600
#define MM_PER_INCH 25.4

/* Takes @message. */
static void
add_finding (CwSubmissionWork *work,
             const char *rule,
             const char *entity_id,
             const char *field,
             char *message)
{
  CwFinding *finding = cw_finding_new (rule, CW_SEVERITY_WARNING, message);
  CwEntity *entity = cw_entity_lookup (work->root, entity_id);

  if (entity)
    cw_finding_add_place (finding, entity, field);
  g_ptr_array_add (work->findings, finding);
}

/* ---- what the journal wants of a file ---- */

static gboolean
allows_format (const CwJournalProfile *profile, const char *format)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, "figure-formats");

  return rule == NULL || rule->values[0] == NULL ||
         g_strv_contains ((const char *const *)rule->values, format);
}

/* The width of one column, in millimetres. */
static double
get_least_width (const CwJournalProfile *profile)
{
  const CwProfileRule *rule = cw_journal_profile_get_rule (profile, "figure-widths");
  double least = CW_PLOT_COLUMN_MM;

  for (guint i = 0; rule && rule->values[i]; i++)
    {
      double width = g_ascii_strtod (rule->values[i], NULL);

      least = i ? MIN (least, width) : width;
    }
  return least;
}

static void
check_resolution (CwSubmissionWork *work,
                  const CwManuscriptFloat *figure,
                  const char *name,
                  guint32 pixels)
{
  const CwJournalProfile *profile = work->options->profile;
  const CwProfileLimit *limit = cw_journal_profile_get_limit (profile, "figure-dpi");
  double width = get_least_width (profile);
  double dpi = pixels * MM_PER_INCH / MAX (width, 1);

  if (limit && dpi < limit->least)
    add_finding (work, "journal-figure-dpi", figure->entity_id, "panels",
                 g_strdup_printf (_ ("%s: %.0f dpi at a width of %g mm; %s asks for at least %g."),
                                  name, dpi, width, profile->name, limit->least));
}

static void
check_file (CwSubmissionWork *work,
            const CwManuscriptFloat *figure,
            const char *name,
            const char *format,
            GBytes *content)
{
  const CwJournalProfile *profile = work->options->profile;
  const CwProfileLimit *limit = cw_journal_profile_get_limit (profile, "figure-megabytes");
  double megabytes = g_bytes_get_size (content) / 1e6;

  if (limit && limit->most > 0 && megabytes > limit->most)
    add_finding (work, "journal-figure-megabytes", figure->entity_id, "panels",
                 g_strdup_printf (_ ("%s: %.1f MB; %s allows at most %g."), name, megabytes,
                                  profile->name, limit->most));
  if (!allows_format (profile, format))
    add_finding (work, "journal-figure-formats", figure->entity_id, "panels",
                 g_strdup_printf (_ ("%s: %s does not take this format."), name, profile->name));
}

/* ---- pictures ---- */

static void
read_header (CwImageHeader *header, GBytes *image)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (image, &length);

  cw_image_header_read (header, data, length);
}

/* What came through the gate is clean already, and decoding a JPEG again would lose quality. NULL
 * with an error, never the image as it is. */
GBytes *
cw_submission_load_image (CwDocument *document, const char *checksum, GError **error)
{
  g_autofree char *media_type = NULL;
  g_autoptr (GBytes) image = cw_document_load_image (document, checksum, &media_type, error);
  CwImageHeader header;

  if (image == NULL)
    return NULL;
  read_header (&header, image);
  return header.clean ? g_steal_pointer (&image) : cw_image_import (image, NULL, NULL, error);
}

/* "figure-2", "figure-2b": by its place, whatever its letter. */
static char *
dup_stem (const CwManuscriptFloat *figure, guint panel)
{
  if (figure->panels->len <= 1)
    return g_strdup_printf ("figure-%u", figure->number);
  if (panel < 26)
    return g_strdup_printf ("figure-%u%c", figure->number, (char)('a' + panel));
  return g_strdup_printf ("figure-%u-%u", figure->number, panel + 1);
}

static gboolean
add_panel (CwSubmissionWork *work, const CwManuscriptFloat *figure, guint index, GError **error)
{
  const CwManuscriptPanel *panel = figure->panels->pdata[index];
  CwImageHeader header = { CW_IMAGE_KIND_OTHER };
  g_autoptr (GBytes) image = cw_submission_load_image (work->document, panel->image, error);
  g_autofree char *stem = dup_stem (figure, index);
  g_autofree char *name = NULL;
  g_autofree char *title = figure->panels->len > 1
                             ? g_strdup_printf ("%s, panel %u", figure->label, index + 1)
                             : g_strdup (figure->label);
  gboolean is_png;

  if (image == NULL)
    return FALSE;
  read_header (&header, image);
  is_png = header.kind == CW_IMAGE_KIND_PNG;
  name = g_strconcat (stem, is_png ? ".png" : ".jpg", NULL);
  check_resolution (work, figure, name, header.width);
  check_file (work, figure, name, is_png ? "png" : "jpeg", image);
  return cw_submission_add (work, name, "figure", title, is_png ? "image/png" : "image/jpeg",
                            g_bytes_ref (image));
}

/* ---- drawn from the facts ---- */

static gboolean
is_timeline (CwSubmissionWork *work, const CwManuscriptFloat *figure)
{
  CwEntity *entity = cw_entity_lookup (work->root, figure->entity_id);

  return CW_IS_FIGURE (entity) && CW_FIGURE (entity)->kind == CW_FIGURE_KIND_TIMELINE;
}

/* Its axis is the calendar, so a masked case has none. */
static gboolean
add_timeline (CwSubmissionWork *work, const CwManuscriptFloat *figure, GError **error)
{
  gboolean is_pdf = allows_format (work->options->profile, "pdf");
  g_autofree char *name = g_strdup_printf ("figure-%u.%s", figure->number, is_pdf ? "pdf" : "tiff");
  double width = CW_PLOT_PAGE_MM * CW_SCENE_POINTS_PER_MM;
  g_autoptr (CwScene) scene = NULL;

  if (work->submission->masked)
    {
      add_finding (work, "deidentify-timeline", figure->entity_id, "kind",
                   g_strdup_printf (_ ("%s, the timeline, shows calendar dates and was left out."),
                                    figure->label));
      return TRUE;
    }
  scene = cw_plot_new (CW_PLOT_TIMELINE, work->root, 1, width, error);
  return scene && cw_submission_add (
                    work, name, "figure", figure->label, is_pdf ? "application/pdf" : "image/tiff",
                    cw_scene_to_bytes (scene, is_pdf ? CW_SCENE_PDF : CW_SCENE_TIFF, DPI, error));
}

static gboolean
add_figure (CwSubmissionWork *work, const CwManuscriptFloat *figure, GError **error)
{
  guint n_pictures = 0;

  for (guint i = 0; i < figure->panels->len; i++)
    {
      const CwManuscriptPanel *panel = figure->panels->pdata[i];

      if (panel->image == NULL)
        continue;
      if (!add_panel (work, figure, i, error))
        return FALSE;
      n_pictures++;
    }
  if (n_pictures == 0 && is_timeline (work, figure))
    return add_timeline (work, figure, error);
  if (n_pictures < MAX (1, figure->panels->len))
    add_finding (work, "submission-picture", figure->entity_id, "panels",
                 g_strdup_printf (_ ("%s lacks a picture."), figure->label));
  return TRUE;
}

/* Each panel of each figure. */
gboolean
cw_submission_add_figures (CwSubmissionWork *work, GError **error)
{
  const GPtrArray *figures = work->manuscript->figures;

  for (guint i = 0; i < figures->len; i++)
    if (!add_figure (work, figures->pdata[i], error))
      return FALSE;
  return TRUE;
}
