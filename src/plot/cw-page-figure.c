/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-page-private.h"
#include "plot/cw-panel-picture.h"

/* The pictures of a figure, in rows. */

#define GAP 8.0
#define LETTER_SIZE 10.5
#define LETTER_PITCH 15.0
/* The tallest picture, in points. */
#define HEIGHT_MOST 300.0
/* As many pixels as paper shows. */
#define PIXELS_PER_POINT (300.0 / 72)

static void
unref_cb (void *pixels)
{
  g_bytes_unref (pixels);
}

/* The surface keeps the pixels. */
static cairo_surface_t *
wrap_pixels (const CwPanelPicture *picture)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
    (unsigned char *)g_bytes_get_data (picture->pixels, NULL), CAIRO_FORMAT_RGB24,
    (int)picture->n_columns, (int)picture->n_rows, 4 * (int)picture->n_columns);

  if (cairo_surface_set_user_data (surface, &key, g_bytes_ref (picture->pixels), unref_cb) ==
      CAIRO_STATUS_SUCCESS)
    return surface;
  g_bytes_unref (picture->pixels);
  cairo_surface_destroy (surface);
  return NULL;
}

/* How many pixels a row has room for, or 0 when the file says no size. */
static double
get_max_columns (GBytes *file, double width)
{
  guint n_columns, n_rows;

  if (!cw_panel_picture_read_size (file, &n_columns, &n_rows, NULL))
    return 0;
  return ceil (fmin (width, HEIGHT_MOST * n_columns / n_rows) * PIXELS_PER_POINT);
}

/* What comes in is cut already; a file that cannot be read leaves its legend. */
static cairo_surface_t *
load_picture (CwPageDraft *self, const CwManuscriptPanel *panel, double width)
{
  const CwPageOptions *options = &self->layout->options;
  g_autoptr (GBytes) file =
    panel->image && options->get_image ? options->get_image (panel, options->image_data) : NULL;
  double max_columns = file ? get_max_columns (file, width) : 0;
  g_auto (CwPanelPicture) picture = { 0 };

  if (max_columns <= 0 ||
      !cw_panel_picture_load (&picture, file, &CW_PANEL_CROP_WHOLE, max_columns, NULL))
    return NULL;
  return wrap_pixels (&picture);
}

static void
add_panel (CwPageDraft *self,
           CwPageBox *box,
           const CwManuscriptPanel *panel,
           double x,
           double width)
{
  cairo_surface_t *picture = load_picture (self, panel, width);
  double top = panel->letter ? LETTER_PITCH : 0;
  CwPageItem *item;
  double scale;

  if (panel->letter)
    cw_page_draft_add_mark (self, box, panel->letter, LETTER_SIZE, TRUE, x, LETTER_PITCH);
  if (picture == NULL)
    return;
  scale = fmin (width / cairo_image_surface_get_width (picture),
                HEIGHT_MOST / cairo_image_surface_get_height (picture));
  item = cw_page_box_add (box, CW_PAGE_PICTURE, x, top);
  item->picture = picture;
  item->place.width = scale * cairo_image_surface_get_width (picture);
  item->place.height = scale * cairo_image_surface_get_height (picture);
  box->height = fmax (box->height, top + item->place.height);
}

/* Adds the pictures of a figure, which stay with its legend. */
void
cw_page_draft_add_panels (CwPageDraft *self, const CwManuscriptFloat *figure)
{
  guint n = figure->panels->len;
  guint n_columns = n <= 1 ? 1 : n <= 4 ? 2 : 3;
  double width = (cw_page_draft_get_width (self) - GAP * (n_columns - 1)) / n_columns;

  for (guint i = 0; i < n; i += n_columns)
    {
      CwPageBox *box = cw_page_box_new (self);

      box->is_kept = TRUE;
      for (guint j = 0; j < n_columns && i + j < n; j++)
        add_panel (self, box, figure->panels->pdata[i + j], j * (width + GAP), width);
      box->height += GAP;
    }
}
