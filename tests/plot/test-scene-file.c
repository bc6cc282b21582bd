/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Figures as files: resolution, metadata, the same bytes twice, the ground. */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <malloc.h>
#include <math.h>
#include <string.h>

#include "plot-fixtures.h"
#include "plot/cw-scene-file.h"
#include "plot/cw-scene-paint.h"

static GBytes *
write_sample (CwSceneFormat format, guint dpi)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cw_scene_to_bytes (scene, format, dpi, &error);

  g_assert_no_error (error);
  return bytes;
}

static gboolean
holds (GBytes *bytes, const char *part)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (part) <= length; i++)
    if (memcmp (data + i, part, strlen (part)) == 0)
      return TRUE;
  return FALSE;
}

static void
test_same_bytes (void)
{
  for (guint format = 0; format < CW_SCENE_N_FORMATS; format++)
    {
      g_autoptr (GBytes) first = write_sample ((CwSceneFormat)format, 300);
      g_autoptr (GBytes) second = write_sample ((CwSceneFormat)format, 300);

      g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* New memory begins with the bytes of @fill turned over, as that of another run would. */
static GBytes *
write_after (const CwScene *scene, guint dpi, int fill)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  mallopt (M_PERTURB, fill);
  bytes = cw_scene_to_bytes (scene, CW_SCENE_TIFF, dpi, &error);
  mallopt (M_PERTURB, 0);
  g_assert_no_error (error);
  return bytes;
}

/* Of strips whose length is odd the directory begins one byte later, and that byte is written by
 * nobody. */
static void
test_tiff_filler (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);

  for (guint dpi = 72; dpi < 104; dpi++)
    {
      g_autoptr (GBytes) first = write_after (scene, dpi, 0x5A);
      g_autoptr (GBytes) second = write_after (scene, dpi, 0xA5);

      g_test_message ("%u dpi", dpi);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_vector (void)
{
  g_autoptr (GBytes) pdf = write_sample (CW_SCENE_PDF, 0), svg = write_sample (CW_SCENE_SVG, 0);

  g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF-"));
  g_assert_true (holds (pdf, "(Timeline)"));
  g_assert_true (holds (pdf, "(20000101000000Z)"));
  g_assert_true (holds (svg, "<title>Timeline</title>"));
  g_assert_true (holds (svg, "<desc>Timeline of the case with"));
}

/* Loads a picture and compares its width with that of a column. */
static void
assert_pixels (CwSceneFormat format, guint dpi)
{
  g_autoptr (GBytes) bytes = write_sample (format, dpi);
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *resolution = g_strdup_printf ("%u", dpi);
  GdkPixbuf *pixbuf;

  gdk_pixbuf_loader_write_bytes (loader, bytes, &error);
  g_assert_no_error (error);
  gdk_pixbuf_loader_close (loader, &error);
  g_assert_no_error (error);
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, (int)ceil (85 / 25.4 * dpi));
  g_assert_cmpstr (gdk_pixbuf_get_option (pixbuf, "x-dpi"), ==, resolution);
  g_assert_cmpstr (gdk_pixbuf_get_option (pixbuf, "y-dpi"), ==, resolution);
}

static void
test_pixels (void)
{
  assert_pixels (CW_SCENE_PNG, 300);
  assert_pixels (CW_SCENE_TIFF, 600);
}

static void
test_too_large (void)
{
  g_autoptr (CwEntity) root = build_busy_case (4000);
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);

  for (guint format = 0; format < CW_SCENE_TABLE; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = cw_scene_to_bytes (scene, (CwSceneFormat)format, 1200, &error);

      g_assert_null (bytes);
      g_assert_nonnull (strstr (error->message, "mm high"));
    }
}

static void
test_format_from_path (void)
{
  CwSceneFormat format;

  g_assert_true (cw_scene_format_from_path ("a.b/C.TIF", &format));
  g_assert_cmpint (format, ==, CW_SCENE_TIFF);
  g_assert_true (cw_scene_format_from_path ("x.tsv", &format));
  g_assert_cmpint (format, ==, CW_SCENE_TABLE);
  g_assert_false (cw_scene_format_from_path ("pdf", &format));
  g_assert_true (cw_scene_format_from_path ("x.JPG", &format));
  g_assert_cmpint (format, ==, CW_SCENE_JPEG);
  g_assert_false (cw_scene_format_from_path ("x.gif", &format));
}

static guint32
paint_corner (const CwScene *scene, CwInkMode mode)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  cairo_t *cairo = cairo_create (surface);
  guint32 pixel;

  cw_scene_paint (scene, cairo, mode);
  cairo_surface_flush (surface);
  pixel = *(guint32 *)(gpointer)cairo_image_surface_get_data (surface) & 0xFFFFFF;
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return pixel;
}

static void
test_modes (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_TIMELINE, root, COLUMN);

  g_assert_cmphex (paint_corner (scene, CW_INK_ON_WHITE), ==, 0xFFFFFF);
  g_assert_cmphex (paint_corner (scene, CW_INK_ON_DARK), ==,
                   cw_ink_get_rgb (CW_INK_PAPER, CW_INK_ON_DARK));
}

/* Relative luminance, WCAG 2.1. */
static double
get_luminance (guint32 rgb)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    {
      double c = (rgb >> (8 * i) & 0xFF) / 255.0;

      sum += weights[i] * (c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
    }
  return sum;
}

static double
get_contrast (CwInk a, CwInk b, CwInkMode mode)
{
  double x = get_luminance (cw_ink_get_rgb (a, mode)), y = get_luminance (cw_ink_get_rgb (b, mode));

  return (fmax (x, y) + 0.05) / (fmin (x, y) + 0.05);
}

/* Grades are told apart in grey; words can be read on whatever they stand. */
static void
test_inks (void)
{
  static const CwInk grounds[] = { CW_INK_PAPER,   CW_INK_TREATMENT, CW_INK_GRADE_1, CW_INK_GRADE_2,
                                   CW_INK_GRADE_3, CW_INK_GRADE_4,   CW_INK_GRADE_5 };

  for (CwInkMode mode = CW_INK_ON_WHITE; mode <= CW_INK_ON_DARK; mode++)
    {
      for (int grade = 1; grade < 5; grade++)
        g_assert_cmpfloat (
          get_contrast (cw_ink_for_grade (grade), cw_ink_for_grade (grade + 1), mode), >, 1.25);
      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        g_assert_cmpfloat (get_contrast (grounds[i], cw_ink_for_text_on (grounds[i]), mode), >=,
                           4.5);
      g_assert_cmpfloat (get_contrast (CW_INK_DIM, CW_INK_PAPER, mode), >=, 4.5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-file/tiff-filler", test_tiff_filler);
  g_test_add_func ("/scene-file/same-bytes", test_same_bytes);
  g_test_add_func ("/scene-file/vector", test_vector);
  g_test_add_func ("/scene-file/pixels", test_pixels);
  g_test_add_func ("/scene-file/too-large", test_too_large);
  g_test_add_func ("/scene-file/format-from-path", test_format_from_path);
  g_test_add_func ("/scene-file/modes", test_modes);
  g_test_add_func ("/scene-file/inks", test_inks);
  return g_test_run ();
}
