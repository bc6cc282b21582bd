/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-panel-composer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/cw-error.h"
#include "plot/cw-panel-draft-private.h"

/* Composes the panels of a figure into one picture. Each image is decoded only for as long as its
 * pixels are cut and averaged to what the file has room for. */

/* A panel without an image has the shape of most cameras. */
#define EMPTY_ASPECT (4.0 / 3)
/* What a shape can be; a line of pixels is no picture. */
#define MAX_ASPECT 20.0

typedef struct
{
  const CwPanelComposer *how;
  CwScene *scene;
  CwTypesetter *types;
  CwFigureMeasure *measure;
  double *aspects;
  CwPanelPlace *places;
} Composition;

static gboolean
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED, sentence);
  g_free (sentence);
  return FALSE;
}

/* ---- shapes ---- */

static GBytes *
load (const Composition *self, const CwPanelSpec *spec, GError **error)
{
  return spec->image ? self->how->load (spec->image, self->how->user_data, error) : NULL;
}

/* FALSE with an error unless it is known what may be drawn of the image. */
static gboolean
check_crop (const CwPanelSpec *spec, GError **error)
{
  return !spec->is_crop_lost ||
         fail (error, g_strdup_printf (_ ("Panel %s: the part of its image that is shown cannot be "
                                          "read, so nothing of it is drawn; crop it again."),
                                       spec->letter));
}

/* Takes @cause. One image that cannot be read does not take the others out of sight. */
static gboolean
judge (const Composition *self,
       const CwPanelSpec *spec,
       CwPanelMeasure *measure,
       GError *cause,
       GError **error)
{
  gboolean is_cancelled = g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_prefix_error (&cause, _ ("Panel %s: "), spec->letter);
  if (is_cancelled || !self->how->is_preview)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  measure->problem = g_strdup (cause->message);
  g_error_free (cause);
  return TRUE;
}

static gboolean
measure_panel (Composition *self, guint i, GError **error)
{
  const CwPanelSpec *spec = self->how->spec->panels->pdata[i];
  CwPanelMeasure *measure = cw_figure_measure_add (self->measure, spec->entity_id);
  g_autoptr (GBytes) file = NULL;
  GError *cause = NULL;

  self->aspects[i] = EMPTY_ASPECT;
  measure->crop = spec->crop;
  measure->letter = self->how->spec->panels->len > 1 ? g_strdup (spec->letter) : NULL;
  if (spec->image == NULL)
    return self->how->is_preview ||
           fail (error, g_strdup_printf (_ ("Panel %s has no image."), spec->letter));
  if (!check_crop (spec, error))
    return FALSE;
  file = load (self, spec, &cause);
  if (file == NULL ||
      !cw_panel_picture_read_size (file, &measure->n_columns, &measure->n_rows, &cause))
    return judge (self, spec, measure, cause, error);
  cw_panel_picture_crop_size (&spec->crop, &measure->n_columns, &measure->n_rows);
  self->aspects[i] =
    CLAMP ((double)measure->n_columns / measure->n_rows, 1 / MAX_ASPECT, MAX_ASPECT);
  return TRUE;
}

/* Places all panels and says how fine they come out. */
static void
lay_out (Composition *self)
{
  guint n = self->measure->panels->len;
  double width = self->how->width_mm * CW_SCENE_POINTS_PER_MM;
  guint columns = self->how->spec->columns
                    ? self->how->spec->columns
                    : cw_panel_layout_choose_columns (self->aspects, n, width);

  self->scene = cw_scene_new (width);
  self->scene->height =
    cw_panel_layout_place (self->aspects, n, width, MIN (columns, n), self->places);
  self->measure->width_mm = self->how->width_mm;
  self->measure->height_mm = self->scene->height / CW_SCENE_POINTS_PER_MM;
  for (guint i = 0; i < n; i++)
    {
      CwPanelMeasure *panel = self->measure->panels->pdata[i];

      panel->x_mm = self->places[i].x / CW_SCENE_POINTS_PER_MM;
      panel->y_mm = self->places[i].y / CW_SCENE_POINTS_PER_MM;
      panel->width_mm = self->places[i].width / CW_SCENE_POINTS_PER_MM;
      panel->height_mm = self->places[i].height / CW_SCENE_POINTS_PER_MM;
      panel->dpi = panel->n_columns * 72.0 / self->places[i].width;
    }
}

/* ---- drawing ---- */

static int
add_fact (Composition *self, const CwPanelSpec *spec)
{
  CwSceneFact *fact = cw_scene_add_fact (self->scene);

  fact->entity_id = g_strdup (spec->entity_id);
  fact->field = g_strdup ("image");
  fact->date = g_strdup ("");
  /* Translators: part of a figure, by its letter. */
  fact->category = g_strdup_printf (_ ("Panel %s"), spec->letter);
  fact->event = g_strdup (*spec->words ? spec->words : _ ("not described"));
  fact->detail = g_strdup (spec->details);
  fact->is_placed = TRUE;
  return (int)self->scene->facts->len - 1;
}

/* With its letter, so that the author sees which picture is missing. */
static void
draw_empty (Composition *self, const CwPanelDraft *draft)
{
  const CwPanelPlace *place = draft->place;
  g_autofree char *letter = cw_typesetter_clean (draft->spec->letter, 4);
  g_autofree char *text =
    draft->measure->problem
      /* Translators: letter of a panel. */
      ? (draft->measure->letter ? g_strdup_printf (_ ("%s: cannot be read"), letter)
                                : g_strdup (_ ("Cannot be read")))
      /* Translators: letter of a panel. */
      : (draft->measure->letter ? g_strdup_printf (_ ("%s: no image"), letter)
                                : g_strdup (_ ("No image")));
  double width = cw_typesetter_measure (self->types, text, FALSE);
  double height = cw_typesetter_get_line_height (self->types);
  CwSceneItem *box = cw_scene_add_box (self->scene, place->x + 1, place->y + 1, place->width - 2,
                                       place->height - 2, CW_INK_PAPER, CW_INK_DIM);

  box->is_dashed = TRUE;
  cw_scene_link (self->scene, box, draft->fact);
  cw_scene_add_text (self->scene, place->x + (place->width - width) / 2,
                     place->y + (place->height - height) / 2, width, height, text);
}

static gboolean
draw_image (Composition *self, CwPanelDraft *draft, GError **error)
{
  const CwPanelPlace *place = draft->place;
  GError *cause = NULL;
  g_autoptr (GBytes) file = load (self, draft->spec, &cause);
  g_auto (CwPanelPicture) picture = { 0 };

  if (file == NULL || !cw_panel_picture_load (&picture, file, &draft->spec->crop,
                                              ceil (place->width / 72 * self->how->dpi), &cause))
    return judge (self, draft->spec, draft->measure, cause, error);
  draft->picture = &picture;
  cw_scene_link (self->scene,
                 cw_scene_add_image (self->scene, place->x, place->y, place->width, place->height,
                                     picture.pixels, picture.n_columns, picture.n_rows),
                 draft->fact);
  cw_panel_draft_add_marks (draft);
  if (self->how->spec->shows_details)
    cw_panel_draft_add_details (draft);
  cw_panel_draft_add_scale_bar (draft);
  if (draft->measure->letter)
    cw_panel_draft_add_letter (draft);
  return TRUE;
}

static gboolean
draw_panel (Composition *self, guint i, GError **error)
{
  CwPanelDraft draft = {
    .scene = self->scene,
    .types = self->types,
    .spec = self->how->spec->panels->pdata[i],
    .place = &self->places[i],
    .measure = self->measure->panels->pdata[i],
  };

  draft.fact = add_fact (self, draft.spec);
  if (draft.spec->image && draft.measure->problem == NULL && !draw_image (self, &draft, error))
    return FALSE;
  if (draft.spec->image == NULL || draft.measure->problem)
    draw_empty (self, &draft);
  return TRUE;
}

static void
note_sizes (Composition *self)
{
  for (guint i = 0; i < self->scene->items->len; i++)
    {
      const CwSceneItem *item = self->scene->items->pdata[i];
      double size = CW_SCENE_TEXT_SIZE * (item->text_scale > 0 ? item->text_scale : 1);
      double *least =
        item->kind == CW_SCENE_TEXT ? &self->measure->lettering_pt : &self->measure->line_pt;

      if (item->kind != CW_SCENE_TEXT)
        size = item->line_width;
      if ((item->kind == CW_SCENE_TEXT || item->stroke) && (*least == 0 || size < *least))
        *least = size;
    }
}

/* Each panel takes as long as its image is large. */
static gboolean
do_each (Composition *self,
         gboolean (*step) (Composition *self, guint i, GError **error),
         GError **error)
{
  for (guint i = 0; i < self->how->spec->panels->len; i++)
    if (g_cancellable_set_error_if_cancelled (self->how->cancellable, error) ||
        !step (self, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
compose (Composition *self, GError **error)
{
  const CwFigureSpec *spec = self->how->spec;

  if (!do_each (self, measure_panel, error))
    return FALSE;
  lay_out (self);
  if (!do_each (self, draw_panel, error))
    return FALSE;
  cw_scene_set_names (self->scene, g_strdup (spec->title), cw_scene_to_table (self->scene));
  cw_scene_set_bare (self->scene);
  note_sizes (self);
  return TRUE;
}

/**
 * cw_panel_composer_compose:
 * @self: how it is composed
 * @measure: (out) (optional) (transfer full): how it comes out
 * @error: return location
 *
 * Composes a figure. May take seconds; call it from a thread.
 *
 * Returns: (transfer full): the picture, whose files say nothing but it; %NULL with
 * %CW_ERROR_FAILED when the figure has no panel, or one of them no image or a crop that cannot be
 * read, with the error of @load when an image is not there, and with %G_IO_ERROR_CANCELLED
 */
CwScene *
cw_panel_composer_compose (const CwPanelComposer *self, CwFigureMeasure **measure, GError **error)
{
  guint n = self->spec->panels->len;
  g_autoptr (CwFigureMeasure) measured = cw_figure_measure_new ();
  g_autoptr (CwTypesetter) types = NULL;
  g_autofree double *aspects = g_new0 (double, n + 1);
  g_autofree CwPanelPlace *places = g_new0 (CwPanelPlace, n + 1);
  Composition composition = { self, NULL, NULL, measured, aspects, places };

  g_return_val_if_fail (self->width_mm >= CW_PANEL_COMPOSER_MIN_MM, NULL);

  if (n == 0)
    {
      fail (error, g_strdup (_ ("The figure has no panels; add an image first.")));
      return NULL;
    }
  composition.types = types = cw_typesetter_new ();
  if (!compose (&composition, error))
    {
      g_clear_pointer (&composition.scene, cw_scene_unref);
      return NULL;
    }
  if (measure)
    *measure = g_steal_pointer (&measured);
  return composition.scene;
}
