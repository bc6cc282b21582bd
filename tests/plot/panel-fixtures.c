/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "panel-fixtures.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>

/* Rings around the middle, tinted towards the corners. */
static void
fill (GdkPixbuf *pixbuf, gboolean is_dark)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *at = gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + 3 * x;
        double wave = sin (hypot (x - width / 2.0, y - height / 2.0) / 12.0);
        double base = is_dark ? 45 : 205;

        at[0] = (guint8)(base + 40 * wave);
        at[1] = (guint8)(base + 40 * wave * x / width);
        at[2] = (guint8)(base + 40 * wave * y / height);
      }
}

GBytes *
make_panel_image (const char *name, gpointer user_data, GError **error)
{
  int width = atoi (name), height = atoi (strchr (name, 'x') + 1);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  gboolean is_jpeg = strstr (name, "jpeg") != NULL;
  char *buffer = NULL;
  gsize length = 0;

  fill (pixbuf, strstr (name, "dark") != NULL);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, is_jpeg ? "jpeg" : "png", error, NULL);
  return buffer ? g_bytes_new_take (buffer, length) : NULL;
}

CwFigure *
build_figure (CwEntity *root, const char *const *images)
{
  CwFigure *figure = CW_FIGURE (build_row (root, "figures", "label", "Fig. 1", NULL));

  for (; *images; images++)
    {
      CwFigurePanel *panel = cw_figure_add_panel (figure, NULL);

      /* No checksum, so that a test can read it; a figure only carries it to where images are. */
      g_free (panel->image);
      panel->image = g_strdup (*images);
    }
  return figure;
}

CwEntity *
get_panel (CwFigure *figure, guint position)
{
  g_autoptr (CwEntity) panel = g_list_model_get_item (G_LIST_MODEL (figure->panels), position);

  return panel;
}

CwScene *
compose_figure (CwFigure *figure, double width_mm, guint dpi, CwFigureMeasure **measure)
{
  g_autoptr (CwFigureSpec) spec = cw_figure_spec_new (figure);
  const CwPanelComposer composer = {
    .spec = spec, .width_mm = width_mm, .dpi = dpi, .load = make_panel_image
  };
  g_autoptr (GError) error = NULL;
  CwScene *scene = cw_panel_composer_compose (&composer, measure, &error);

  g_assert_no_error (error);
  return scene;
}
