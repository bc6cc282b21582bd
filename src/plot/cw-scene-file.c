/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-scene-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-pdf-surface.h"
#include "plot/cw-scene-paint.h"
#include "plot/cw-tiff-filler.h"

/* A scene as a file, always on white. The same scene gives the same bytes: no file holds a clock.
 */

/* The largest side that cairo draws, in pixels. */
#define MAX_PIXELS 32767
/* Memory for one picture; 176 mm at 600 dpi are 4157 pixels a line. */
#define MAX_BYTES (1024.0 * 1024 * 1024)
/* The largest page that readers of PDF show, in points. */
#define MAX_POINTS 14400
/* The format asks for a day; this one says nothing about the patient. */
#define NO_DAY "2000-01-01T00:00:00Z"

static const struct
{
  const char *nick;
  const char *label;
  gboolean has_pixels;
} formats[CW_SCENE_N_FORMATS] = {
  [CW_SCENE_PDF] = { "pdf", N_ ("PDF (vector)"), FALSE },
  [CW_SCENE_SVG] = { "svg", N_ ("SVG (vector)"), FALSE },
  [CW_SCENE_PNG] = { "png", N_ ("PNG (pixels)"), TRUE },
  [CW_SCENE_TIFF] = { "tiff", N_ ("TIFF (pixels)"), TRUE },
  [CW_SCENE_JPEG] = { "jpeg", N_ ("JPEG (pixels)"), TRUE },
  [CW_SCENE_TABLE] = { "table", N_ ("Table as text"), FALSE },
};

/**
 * cw_scene_format_get_nick:
 * @self: a format
 *
 * Returns: its name on the command line
 */
const char *
cw_scene_format_get_nick (CwSceneFormat self)
{
  g_return_val_if_fail (self < CW_SCENE_N_FORMATS, NULL);

  return formats[self].nick;
}

/**
 * cw_scene_format_get_label:
 * @self: a format
 *
 * Returns: its translated name
 */
const char *
cw_scene_format_get_label (CwSceneFormat self)
{
  g_return_val_if_fail (self < CW_SCENE_N_FORMATS, NULL);

  return _ (formats[self].label);
}

/**
 * cw_scene_format_from_nick:
 * @nick: (nullable): a name
 * @format: (out): the format
 *
 * Returns: whether there is a format of that name
 */
gboolean
cw_scene_format_from_nick (const char *nick, CwSceneFormat *format)
{
  for (guint i = 0; i < CW_SCENE_N_FORMATS; i++)
    if (g_strcmp0 (formats[i].nick, nick) == 0)
      {
        *format = (CwSceneFormat)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cw_scene_format_from_path:
 * @path: a file
 * @format: (out): what its name ends in
 *
 * Returns: whether the name tells a format
 */
gboolean
cw_scene_format_from_path (const char *path, CwSceneFormat *format)
{
  static const struct
  {
    const char *ending;
    CwSceneFormat format;
  } endings[] = { { ".pdf", CW_SCENE_PDF },  { ".svg", CW_SCENE_SVG },
                  { ".png", CW_SCENE_PNG },  { ".tiff", CW_SCENE_TIFF },
                  { ".tif", CW_SCENE_TIFF }, { ".jpeg", CW_SCENE_JPEG },
                  { ".jpg", CW_SCENE_JPEG }, { ".tsv", CW_SCENE_TABLE },
                  { ".txt", CW_SCENE_TABLE } };
  gsize length = strlen (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i].ending);

      if (length < n || g_ascii_strcasecmp (path + length - n, endings[i].ending) != 0)
        continue;
      *format = endings[i].format;
      return TRUE;
    }
  return FALSE;
}

/**
 * cw_scene_format_has_pixels:
 * @self: a format
 *
 * Returns: whether a resolution means anything for it
 */
gboolean
cw_scene_format_has_pixels (CwSceneFormat self)
{
  g_return_val_if_fail (self < CW_SCENE_N_FORMATS, FALSE);

  return formats[self].has_pixels;
}

static gboolean
fail_height (const CwScene *self, GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
               _ ("The figure is %.0f mm high, more than this format can hold: lower the "
                  "resolution, make it wider or write the table."),
               cw_scene_get_height (self) / CW_SCENE_POINTS_PER_MM);
  return FALSE;
}

/* ---- vector ---- */

static cairo_surface_t *
make_pdf (const CwScene *self, GByteArray *bytes)
{
  cairo_surface_t *surface =
    cw_pdf_surface_new (bytes, cw_scene_get_width (self), cw_scene_get_height (self));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_DAY);
  if (cw_scene_is_bare (self))
    return surface;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, cw_scene_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  cw_scene_get_description (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Casewright");
  return surface;
}

static cairo_surface_t *
make_svg (const CwScene *self, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
    cw_surface_take_bytes_cb, bytes, cw_scene_get_width (self), cw_scene_get_height (self));

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  return surface;
}

static gboolean
number_image_cb (const GMatchInfo *match, GString *out, gpointer numbers)
{
  g_autofree char *before = g_match_info_fetch (match, 1);
  g_autofree char *name = g_match_info_fetch (match, 2);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, name));

  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, g_steal_pointer (&name), GUINT_TO_POINTER (number));
    }
  g_string_append_printf (out, "%simage%u\"", before, number);
  return FALSE;
}

/* cairo counts images over all calls; takes @svg. Numbers that cannot be changed stay. */
static char *
number_images (char *svg)
{
  g_autofree char *owned = svg;
  g_autoptr (GRegex) regex =
    g_regex_new ("( id=\"|href=\"#)image(\\d+)\"", G_REGEX_RAW | G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *numbered = g_regex_replace_eval (regex, owned, -1, 0, 0, number_image_cb, numbers, NULL);

  return numbered ? numbered : g_steal_pointer (&owned);
}

/* Title and description are what a screen reader says of the picture. cairo numbers its surfaces,
 * so that their names differ from call to call. */
static GBytes *
finish_svg (const CwScene *self, GByteArray *bytes)
{
  g_autofree char *title = g_markup_escape_text (cw_scene_get_title (self), -1);
  g_autofree char *description = g_markup_escape_text (cw_scene_get_description (self), -1);
  g_autofree char *text = g_strndup ((char *)bytes->data, bytes->len);
  char *root = strstr (text, "<svg "), *end = root ? strchr (root, '>') : NULL;
  char *group = end ? strstr (end, "<g id=\"surface") : NULL;
  char *rest = group ? strchr (group, '>') : NULL;
  char *svg;

  if (rest == NULL)
    return g_bytes_new (text, strlen (text));
  *end = *group = '\0';
  if (cw_scene_is_bare (self))
    svg = number_images (g_strconcat (text, ">", end + 1, "<g id=\"figure\"", rest, NULL));
  else
    svg = g_strconcat (text, ">\n<title>", title, "</title>\n<desc>", description, "</desc>",
                       end + 1, "<g id=\"figure\"", rest, NULL);
  return g_bytes_new_take (svg, strlen (svg));
}

static GBytes *
write_vector (const CwScene *self, CwSceneFormat format, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cairo;
  cairo_status_t status;

  if (cw_scene_get_height (self) > MAX_POINTS || cw_scene_get_width (self) > MAX_POINTS)
    {
      fail_height (self, error);
      return NULL;
    }
  surface = format == CW_SCENE_PDF ? make_pdf (self, bytes) : make_svg (self, bytes);
  cairo = cairo_create (surface);
  cw_scene_paint (self, cairo, CW_INK_ON_WHITE);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The figure could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  if (format == CW_SCENE_SVG)
    return finish_svg (self, bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* ---- pixels ---- */

static cairo_surface_t *
draw_pixels (const CwScene *self, guint dpi, GError **error)
{
  double scale = dpi / 72.0;
  double width = ceil (cw_scene_get_width (self) * scale);
  double height = ceil (cw_scene_get_height (self) * scale);
  cairo_surface_t *surface;
  cairo_t *cairo;

  if (width > MAX_PIXELS || height > MAX_PIXELS || width * height * 7 > MAX_BYTES)
    {
      fail_height (self, error);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  cw_scene_paint (self, cairo, CW_INK_ON_WHITE);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  fail_height (self, error);
  return NULL;
}

static GdkPixbuf *
copy_pixels (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  for (int y = 0; pixbuf && y < height; y++)
    {
      const guint32 *from =
        (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) +
                                         y * cairo_image_surface_get_stride (surface));
      guint8 *to = gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf);

      for (int x = 0; x < width; x++)
        {
          to[3 * x] = (guint8)(from[x] >> 16);
          to[3 * x + 1] = (guint8)(from[x] >> 8);
          to[3 * x + 2] = (guint8)from[x];
        }
    }
  return pixbuf;
}

static gboolean
save_pixels (GdkPixbuf *pixbuf,
             CwSceneFormat format,
             const CwScene *self,
             guint dpi,
             char **buffer,
             gsize *length,
             GError **error)
{
  g_autofree char *resolution = g_strdup_printf ("%u", dpi);

  if (format == CW_SCENE_JPEG)
    return gdk_pixbuf_save_to_buffer (pixbuf, buffer, length, "jpeg", error, "quality", "95",
                                      "x-dpi", resolution, "y-dpi", resolution, NULL);
  if (format == CW_SCENE_PNG && cw_scene_is_bare (self))
    return gdk_pixbuf_save_to_buffer (pixbuf, buffer, length, "png", error, "x-dpi", resolution,
                                      "y-dpi", resolution, NULL);
  if (format == CW_SCENE_PNG)
    return gdk_pixbuf_save_to_buffer (pixbuf, buffer, length, "png", error, "x-dpi", resolution,
                                      "y-dpi", resolution, "tEXt::Title", cw_scene_get_title (self),
                                      "tEXt::Description", cw_scene_get_description (self), NULL);
  /* 5 is LZW, which every program of a journal reads. */
  return gdk_pixbuf_save_to_buffer (pixbuf, buffer, length, "tiff", error, "compression", "5",
                                    "x-dpi", resolution, "y-dpi", resolution, NULL);
}

static GBytes *
write_pixels (const CwScene *self, CwSceneFormat format, guint dpi, GError **error)
{
  cairo_surface_t *surface = draw_pixels (self, dpi, error);
  g_autoptr (GdkPixbuf) pixbuf = surface ? copy_pixels (surface) : NULL;
  g_autoptr (GError) cause = NULL;
  char *buffer = NULL;
  gsize length = 0;

  g_clear_pointer (&surface, cairo_surface_destroy);
  if (pixbuf == NULL)
    {
      if (error && *error == NULL)
        fail_height (self, error);
      return NULL;
    }
  if (save_pixels (pixbuf, format, self, dpi, &buffer, &length, &cause))
    {
      if (format == CW_SCENE_TIFF)
        cw_tiff_clear_filler ((guint8 *)buffer, length);
      return g_bytes_new_take (buffer, length);
    }
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The figure could not be drawn: %s."),
               cause->message);
  return NULL;
}

/**
 * cw_scene_to_bytes:
 * @self: a scene
 * @format: what to write
 * @dpi: pixels an inch, 72 to 1200; for formats of pixels only, and stored in the file
 * @error: return location for an error
 *
 * Makes a file on white ground, byte for byte the same for the same scene and fonts. May run in any
 * thread.
 *
 * Returns: (transfer full): the content; %NULL with %CW_ERROR_FAILED when the figure is too large
 * for the format or memory ran out
 */
GBytes *
cw_scene_to_bytes (const CwScene *self, CwSceneFormat format, guint dpi, GError **error)
{
  g_return_val_if_fail (self != NULL && format < CW_SCENE_N_FORMATS, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (format == CW_SCENE_TABLE)
    {
      char *table = cw_scene_to_table (self);

      return g_bytes_new_take (table, strlen (table));
    }
  return formats[format].has_pixels ? write_pixels (self, format, dpi, error)
                                    : write_vector (self, format, error);
}
