/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-panel-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/cw-error.h"

/* The pixels of a panel. What was cropped away is cut off here, before anything is drawn: a file
 * with vectors would hold it otherwise, and with it the name of the patient in the corner. */

/* Enough for the header of a file that came through the gate. */
#define CHUNK 4096

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("An image of the figure cannot be read; take it in anew."));
  return FALSE;
}

/* The gate lets only JPEG and PNG out. */
static gboolean
is_jpeg (GBytes *file)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);

  return length > 0 && data[0] == 0xFF;
}

static GdkPixbufLoader *
open_loader (GBytes *file)
{
  return gdk_pixbuf_loader_new_with_type (is_jpeg (file) ? "jpeg" : "png", NULL);
}

static GdkPixbuf *
decode (GBytes *file)
{
  g_autoptr (GdkPixbufLoader) loader = open_loader (file);
  gboolean is_read = loader && gdk_pixbuf_loader_write_bytes (loader, file, NULL);

  is_read = loader && gdk_pixbuf_loader_close (loader, NULL) && is_read;
  return is_read ? g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader)) : NULL;
}

/* ---- size ---- */

typedef struct
{
  int width;
  int height;
} Size;

static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Size *size)
{
  size->width = width;
  size->height = height;
}

/**
 * cw_panel_picture_read_size:
 * @file: a PNG or JPEG that came through the gate
 * @n_columns: (out): its pixels in a row
 * @n_rows: (out): its rows
 * @error: return location
 *
 * Reads as much of @file as tells its size.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE when it cannot be read
 */
gboolean
cw_panel_picture_read_size (GBytes *file, guint *n_columns, guint *n_rows, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = open_loader (file);
  Size size = { 0, 0 };
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);

  if (loader == NULL)
    return fail (error);
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &size);
  for (gsize done = 0; done < length && size.width == 0; done += CHUNK)
    if (!gdk_pixbuf_loader_write (loader, data + done, MIN (CHUNK, length - done), NULL))
      break;
  gdk_pixbuf_loader_close (loader, NULL);
  if (size.width <= 0 || size.height <= 0)
    return fail (error);
  *n_columns = (guint)size.width;
  *n_rows = (guint)size.height;
  return TRUE;
}

/* ---- crop ---- */

/* The whole pixels between two edges, at least one. */
static void
cut (double low, double high, guint size, guint *first, guint *n)
{
  guint end = (guint)round (high * size);

  *first = MIN ((guint)round (low * size), size - 1);
  *n = end > *first ? end - *first : 1;
}

/**
 * cw_panel_picture_crop_size:
 * @crop: the part that is shown
 * @n_columns: (inout): pixels in a row of the whole, then of the part
 * @n_rows: (inout): the same of the rows
 *
 * Says how large a part is in pixels.
 */
void
cw_panel_picture_crop_size (const CwPanelCrop *crop, guint *n_columns, guint *n_rows)
{
  guint first;

  cut (crop->left, crop->right, *n_columns, &first, n_columns);
  cut (crop->top, crop->bottom, *n_rows, &first, n_rows);
}

static GdkPixbuf *
copy_part (GdkPixbuf *whole, const CwPanelCrop *crop)
{
  guint x, y, width, height;

  cut (crop->left, crop->right, (guint)gdk_pixbuf_get_width (whole), &x, &width);
  cut (crop->top, crop->bottom, (guint)gdk_pixbuf_get_height (whole), &y, &height);
  return gdk_pixbuf_new_subpixbuf (whole, (int)x, (int)y, (int)width, (int)height);
}

/* More pixels than the file has room for are averaged; fewer stay what they are. */
static GdkPixbuf *
shrink (GdkPixbuf *part, double max_columns)
{
  int width = gdk_pixbuf_get_width (part), height = gdk_pixbuf_get_height (part);
  double scale = max_columns / width;

  if (scale >= 1)
    return g_object_ref (part);
  return gdk_pixbuf_scale_simple (part, MAX (1, (int)round (width * scale)),
                                  MAX (1, (int)round (height * scale)), GDK_INTERP_BILINEAR);
}

/* ---- pixels ---- */

static guint8
on_white (guint8 value, guint8 alpha)
{
  return (guint8)((value * alpha + 255 * (255 - alpha) + 127) / 255);
}

static gboolean
take_pixels (CwPanelPicture *self, GdkPixbuf *pixbuf)
{
  gsize width = (gsize)gdk_pixbuf_get_width (pixbuf),
        height = (gsize)gdk_pixbuf_get_height (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  gsize step = has_alpha ? 4 : 3;
  guint32 *pixels = g_try_malloc_n (width * height, sizeof *pixels), *to = pixels;

  if (pixels == NULL)
    return FALSE;
  for (gsize y = 0; y < height; y++)
    {
      const guint8 *from =
        gdk_pixbuf_read_pixels (pixbuf) + y * (gsize)gdk_pixbuf_get_rowstride (pixbuf);

      for (gsize x = 0; x < width; x++, from += step)
        {
          guint8 alpha = has_alpha ? from[3] : 255;

          *to++ = (guint32)on_white (from[0], alpha) << 16 |
                  (guint32)on_white (from[1], alpha) << 8 | on_white (from[2], alpha);
        }
    }
  self->pixels = g_bytes_new_take (pixels, width * height * sizeof *pixels);
  self->n_columns = (guint)width;
  self->n_rows = (guint)height;
  return TRUE;
}

/**
 * cw_panel_picture_load:
 * @self: (out caller-allocates): the picture
 * @file: a PNG or JPEG that came through the gate
 * @crop: the part that is shown
 * @max_columns: how many pixels a row has room for; more are averaged
 * @error: return location
 *
 * Decodes the part of an image that is shown, on white. May take a second; call it from a thread.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE when it cannot be read or there is no memory
 */
gboolean
cw_panel_picture_load (CwPanelPicture *self,
                       GBytes *file,
                       const CwPanelCrop *crop,
                       double max_columns,
                       GError **error)
{
  g_autoptr (GdkPixbuf) whole = decode (file);
  g_autoptr (GdkPixbuf) part = whole ? copy_part (whole, crop) : NULL;
  g_autoptr (GdkPixbuf) small = part ? shrink (part, max_columns) : NULL;

  *self = (CwPanelPicture){ 0 };
  return (small && take_pixels (self, small)) || fail (error);
}

/**
 * cw_panel_picture_clear:
 * @self: a picture
 *
 * Frees what it holds.
 */
void
cw_panel_picture_clear (CwPanelPicture *self)
{
  g_clear_pointer (&self->pixels, g_bytes_unref);
}

/**
 * cw_panel_picture_is_dark:
 * @self: a picture
 * @left: left edge of a part, 0 to 1
 * @top: top edge
 * @right: right edge
 * @bottom: bottom edge
 *
 * Returns: whether that part is darker than middle grey on average, so that white is seen on it
 */
gboolean
cw_panel_picture_is_dark (const CwPanelPicture *self,
                          double left,
                          double top,
                          double right,
                          double bottom)
{
  const guint32 *pixels = g_bytes_get_data (self->pixels, NULL);
  guint x0, y0, width, height;
  double sum = 0;

  cut (CLAMP (left, 0, 1), CLAMP (right, 0, 1), self->n_columns, &x0, &width);
  cut (CLAMP (top, 0, 1), CLAMP (bottom, 0, 1), self->n_rows, &y0, &height);
  for (gsize y = y0; y < (gsize)y0 + height; y++)
    for (gsize x = x0; x < (gsize)x0 + width; x++)
      {
        guint32 rgb = pixels[y * self->n_columns + x];

        /* Luma by ITU-R BT.709. */
        sum += 0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF);
      }
  return sum / ((double)width * height) < 128;
}
