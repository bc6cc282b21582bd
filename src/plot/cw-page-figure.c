/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>

#include "plot/cw-page-private.h"

/* The pictures of a figure, in rows. */

#define GAP 8.0
#define LETTER_SIZE 10.5
#define LETTER_PITCH 15.0
/* The tallest picture, in points. */
#define HEIGHT_MOST 300.0
/* As many pixels as paper shows. */
#define PIXELS_PER_POINT (300.0 / 72)

static cairo_surface_t *
copy_pixels (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; data && y < height; y++)
    {
      const guint8 *from =
        gdk_pixbuf_read_pixels (pixbuf) + (gsize)y * (gsize)gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to =
        (guint32 *)(gpointer)(data + (gsize)y * (gsize)cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += n_channels)
        to[x] = (guint32)from[0] << 16 | (guint32)from[1] << 8 | from[2];
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* What can be seen through becomes paper. */
static GdkPixbuf *
put_on_white (GdkPixbuf *pixbuf)
{
  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return g_object_ref (pixbuf);
  return gdk_pixbuf_composite_color_simple (pixbuf, gdk_pixbuf_get_width (pixbuf),
                                            gdk_pixbuf_get_height (pixbuf), GDK_INTERP_NEAREST, 255,
                                            8, 0xFFFFFF, 0xFFFFFF);
}

static cairo_surface_t *
load_picture (CwPageDraft *self, const CwManuscriptPanel *panel, double width)
{
  const CwPageOptions *options = &self->layout->options;
  g_autoptr (GBytes) bytes = panel->image && options->get_image
                               ? options->get_image (panel, options->image_data)
                               : NULL;
  g_autoptr (GInputStream) stream = bytes ? g_memory_input_stream_new_from_bytes (bytes) : NULL;
  g_autoptr (GdkPixbuf) pixbuf =
    stream ? gdk_pixbuf_new_from_stream_at_scale (stream, (int)(width * PIXELS_PER_POINT),
                                                  (int)(HEIGHT_MOST * PIXELS_PER_POINT), TRUE,
                                                  options->cancellable, NULL)
           : NULL;
  g_autoptr (GdkPixbuf) opaque = pixbuf ? put_on_white (pixbuf) : NULL;

  return opaque ? copy_pixels (opaque) : NULL;
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
