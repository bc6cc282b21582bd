/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-private.h"
#include "io/cw-manuscript-writer.h"
#include "plot/cw-plot.h"

/* The pictures of an article: every file shows a figure as its author composed it, with crop,
 * letters, marks and scale bars, or the timeline drawn from the facts. An article is worth reading
 * without one of its pictures, so images that cannot be had are only counted. */

typedef struct
{
  CwScene *scene; /* or NULL */
  GBytes *file; /* of the scene, once it was asked for */
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_clear_pointer (&picture->scene, cw_scene_unref);
  g_clear_pointer (&picture->file, g_bytes_unref);
  g_free (picture);
}

/* @self lends what is not made here. */
void
cw_export_pictures_init (CwExportPictures *self,
                         CwDocument *document,
                         const CwSnapshot *record,
                         const CwJournalProfile *profile)
{
  *self = (CwExportPictures){ .document = document, .profile = profile };
  self->root = cw_snapshot_to_entity (record);
  self->drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, picture_free);
}

void
cw_export_pictures_clear (CwExportPictures *self)
{
  g_clear_object (&self->root);
  g_clear_pointer (&self->drawn, g_hash_table_unref);
}

/* ---- composing ---- */

static CwScene *
compose (CwExportPictures *self, CwFigure *figure)
{
  const CwFigureExport export = { .dpi = CW_MANUSCRIPT_DPI,
                                  .purpose = CW_FIGURE_ARTICLE,
                                  .cancellable = self->cancellable };
  g_auto (CwFigureResult) result = { 0 };

  cw_export_compose_figure (self->document, figure, self->profile, &export, &result, NULL);
  self->n_lost += result.n_skipped;
  return g_steal_pointer (&result.scene);
}

/* Of a masked case it tells no date. */
static CwScene *
draw_timeline (CwExportPictures *self)
{
  double width = CW_PLOT_PAGE_MM * CW_SCENE_POINTS_PER_MM;

  return self->masked ? cw_export_new_masked_timeline (self->masked, width)
                      : cw_plot_new (CW_PLOT_TIMELINE, self->root, 1, width, NULL);
}

static CwScene *
draw (CwExportPictures *self, const CwManuscriptFloat *figure)
{
  CwEntity *source = cw_entity_lookup (self->root, figure->entity_id);

  if (source == NULL || !CW_IS_FIGURE (source))
    return NULL;
  if (cw_manuscript_float_count_images (figure) > 0)
    return compose (self, CW_FIGURE (source));
  return CW_FIGURE (source)->kind == CW_FIGURE_KIND_TIMELINE ? draw_timeline (self) : NULL;
}

static Picture *
find_picture (CwExportPictures *self, const CwManuscriptFloat *figure)
{
  Picture *picture = g_hash_table_lookup (self->drawn, figure->entity_id);

  if (picture)
    return picture;
  picture = g_new0 (Picture, 1);
  picture->scene = draw (self, figure);
  g_hash_table_insert (self->drawn, g_strdup (figure->entity_id), picture);
  return picture;
}

/* A #CwPageGetScene. */
CwScene *
cw_export_get_scene (const CwManuscriptFloat *figure, gpointer pictures)
{
  const Picture *picture = find_picture (pictures, figure);

  return picture->scene ? cw_scene_ref (picture->scene) : NULL;
}

/* A #CwManuscriptGetPicture. */
GBytes *
cw_export_get_picture (const CwManuscriptFloat *figure, gpointer pictures)
{
  Picture *picture = find_picture (pictures, figure);

  if (picture->scene && picture->file == NULL)
    picture->file = cw_scene_to_bytes (picture->scene, CW_SCENE_PNG, CW_MANUSCRIPT_DPI, NULL);
  return picture->file ? g_bytes_ref (picture->file) : NULL;
}
