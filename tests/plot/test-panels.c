/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Panels of a figure: where they stand, what is drawn upon them, what is cut off, and that their
 * files hold the picture and nothing else. */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>

#include "base/cw-error.h"
#include "panel-fixtures.h"
#include "plot-fixtures.h"
#include "plot/cw-panel-layout.h"
#include "plot/cw-scene-file.h"

/* ---- geometry ---- */

#define MAX_N 9

static const struct
{
  double aspects[MAX_N]; /* 0 ends them */
  double width;
  guint columns; /* 0: chosen */
  guint chosen;
  double height;
} layouts[] = {
  { { 2 }, 400, 0, 1, 200 },
  { { 1, 1 }, 404, 0, 2, 200 },
  { { 1.25, 1.25 }, 404, 0, 2, 160 },
  { { 1, 3 }, 404, 2, 2, 100 },
  { { 1, 1, 1, 1 }, 404, 0, 2, 404 },
  { { 1, 1, 1 }, 408, 0, 3, 400 / 3.0 },
  { { 1, 1, 1, 1, 1, 1 }, 500, 0, 3, (500 - 8) / 3.0 * 2 + 4 },
  { { 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 500, 0, 3, 500 },
  /* A last row with one panel is half as high again as the one above it. */
  { { 1, 1, 1 }, 404, 2, 2, 200 + 4 + 300 },
  /* No row is higher than a page. */
  { { 0.1 }, 500, 1, 1, 225 / 25.4 * 72 },
};

static guint
count (const double *aspects)
{
  guint n = 0;

  while (n < MAX_N && aspects[n] > 0)
    n++;
  return n;
}

static void
test_layout (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      const double *aspects = layouts[i].aspects, width = layouts[i].width;
      guint n = count (aspects), columns = layouts[i].columns;
      CwPanelPlace places[MAX_N];

      if (columns == 0)
        columns = cw_panel_layout_choose_columns (aspects, n, width);
      g_assert_cmpuint (columns, ==, layouts[i].chosen);
      g_assert_cmpfloat_with_epsilon (cw_panel_layout_place (aspects, n, width, columns, places),
                                      layouts[i].height, 0.01);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpfloat_with_epsilon (places[j].width / places[j].height, aspects[j], 1e-6);
          g_assert_cmpfloat (places[j].x + places[j].width, <=, width + 1e-6);
          g_assert_cmpfloat (places[j].y, ==, places[j - j % columns].y);
          g_assert_cmpfloat (places[j].height, ==, places[j - j % columns].height);
        }
    }
}

/* ---- what is drawn ---- */

static const char *const four[] = { "400x300 dark", "300x300 bright", "200x300 bright jpeg",
                                    "480x270 dark", NULL };
static const char *const nine[] = {
  "400x300 dark",   "400x300 bright", "300x400 dark",   "400x400 bright", "450x250 dark",
  "400x300 bright", "350x300 dark",   "400x350 bright", "400x300 dark",   NULL
};

static void
test_golden (void)
{
  static const struct
  {
    guint n;
    const char *name;
  } goldens[] = {
    { 1, "panels-1.txt" }, { 2, "panels-2.txt" }, { 4, "panels-4.txt" }, { 9, "panels-9.txt" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwFigure *figure = build_figure (root, goldens[i].n == 9 ? nine : four);
      g_autoptr (CwScene) scene = NULL;

      while (g_list_model_get_n_items (G_LIST_MODEL (figure->panels)) > goldens[i].n)
        cw_figure_remove_panel (figure, goldens[i].n);
      build_set (CW_ENTITY (figure), "shows-details", "yes");
      build_set (get_panel (figure, 0), "stain", "H&E");
      build_set (get_panel (figure, 0), "magnification", "×200");
      build_set (get_panel (figure, 0), "scale-bar", "50 µm");
      build_set (get_panel (figure, 0), "real-width", "0.4 mm");
      build_set (get_panel (figure, 0), "marks",
                 "arrow 0.2 0.3 0.45 0.45; arrowhead 0.8 0.3 0.7 0.4; circle 0.5 0.5 0.7 0.7; "
                 "star 0.3 0.7");
      scene = compose_figure (figure, 85, 100, NULL);
      assert_golden (scene, goldens[i].name);
    }
}

static const CwPanelMeasure *
measure_first (CwFigure *figure, CwFigureMeasure **measure)
{
  g_autoptr (CwScene) scene = compose_figure (figure, 85, 72, measure);

  return (*measure)->panels->pdata[0];
}

static void
test_measure (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure = build_figure (root, (const char *const[]){ "1000x500 dark", NULL });
  g_autoptr (CwFigureMeasure) whole = NULL, half = NULL;

  g_assert_cmpfloat_with_epsilon (measure_first (figure, &whole)->dpi, 1000 / (85 / 25.4), 0.01);
  g_assert_cmpfloat_with_epsilon (whole->height_mm, 42.5, 0.01);
  g_assert_cmpfloat (whole->lettering_pt, ==, 0);
  build_set (get_panel (figure, 0), "crop", "0.25 0 0.75 0.5");
  g_assert_cmpfloat_with_epsilon (measure_first (figure, &half)->dpi, 500 / (85 / 25.4), 0.01);
  g_assert_cmpfloat_with_epsilon (half->height_mm, 42.5, 0.01);
}

static const struct
{
  const char *bar;
  const char *real_width;
  const char *crop;
  CwScaleBar expected;
  double length_mm; /* in print, of 100 mm */
} bars[] = {
  { NULL, "1 mm", NULL, CW_SCALE_BAR_NONE, 0 },
  { "100 µm", "1 mm", NULL, CW_SCALE_BAR_DRAWN, 10 },
  { "100 μm", "1000 um", NULL, CW_SCALE_BAR_DRAWN, 10 },
  { "1 cm", "4 cm", NULL, CW_SCALE_BAR_DRAWN, 25 },
  { "100 µm", "1 mm", "0.5 0.5 1 1", CW_SCALE_BAR_DRAWN, 20 },
  { "100 µm", NULL, NULL, CW_SCALE_BAR_UNKNOWN, 0 },
  { "100", "1 mm", NULL, CW_SCALE_BAR_UNREADABLE, 0 },
  { "about 100 µm", "1 mm", NULL, CW_SCALE_BAR_UNREADABLE, 0 },
  { "0 µm", "1 mm", NULL, CW_SCALE_BAR_UNREADABLE, 0 },
  { "2 mm", "1 mm", NULL, CW_SCALE_BAR_MISFIT, 0 },
  { "1 µm", "10 cm", NULL, CW_SCALE_BAR_MISFIT, 0 },
};

static double
find_bar (const CwScene *scene)
{
  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    if (cw_scene_get_item (scene, i)->kind == CW_SCENE_PATH)
      return cw_scene_get_item (scene, i)->width / CW_SCENE_POINTS_PER_MM;
  return 0;
}

static void
test_scale_bar (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwFigure *figure = build_figure (root, (const char *const[]){ "400x300 dark", NULL });
      g_autoptr (CwFigureMeasure) measure = NULL;
      g_autoptr (CwScene) scene = NULL;

      build_set (get_panel (figure, 0), "scale-bar", bars[i].bar);
      build_set (get_panel (figure, 0), "real-width", bars[i].real_width);
      build_set (get_panel (figure, 0), "crop", bars[i].crop);
      scene = compose_figure (figure, 100, 72, &measure);
      g_assert_cmpint (((CwPanelMeasure *)measure->panels->pdata[0])->scale_bar, ==,
                       bars[i].expected);
      g_assert_cmpfloat_with_epsilon (find_bar (scene), bars[i].length_mm, 0.01);
      g_assert_true (has_text (scene, "µm") == FALSE || bars[i].expected == CW_SCALE_BAR_DRAWN);
    }
}

static void
test_ground (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure = build_figure (root, four);
  g_autoptr (CwScene) scene = compose_figure (figure, 176, 72, NULL);
  static const CwInk expected[] = { CW_INK_WHITE, CW_INK_BLACK, CW_INK_BLACK, CW_INK_WHITE };
  guint n = 0;

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      if (item->kind != CW_SCENE_TEXT)
        continue;
      g_assert_cmpint (item->fill, ==, expected[n]);
      g_assert_cmpint (item->halo, !=, item->fill);
      g_assert_cmpfloat (item->text_scale * CW_SCENE_TEXT_SIZE, >=, 8);
      g_assert_cmpint (*item->text, ==, 'A' + (int)n++);
    }
  g_assert_cmpuint (n, ==, 4);
}

static void
test_lost_marks (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure = build_figure (root, (const char *const[]){ "400x300 dark", NULL });
  g_autoptr (CwFigureMeasure) measure = NULL, unreadable = NULL;

  build_set (get_panel (figure, 0), "crop", "0 0 0.5 1");
  build_set (get_panel (figure, 0), "marks", "star 0.4 0.4; star 0.6 0.4");
  g_assert_cmpuint (measure_first (figure, &measure)->n_lost_marks, ==, 1);
  build_set (get_panel (figure, 0), "marks", "star 7 7");
  g_assert_cmpuint (measure_first (figure, &unreadable)->n_lost_marks, ==, 1);
}

static void
test_refusals (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure = build_figure (root, (const char *const[]){ "400x300 dark", NULL });
  g_autoptr (CwFigureSpec) full = NULL, empty = NULL;
  CwPanelComposer composer = { .width_mm = 85, .dpi = 72, .load = make_panel_image };
  g_autoptr (GError) error = NULL;
  g_autoptr (CwScene) scene = NULL;

  composer.spec = full = cw_figure_spec_new (figure);
  cw_figure_add_panel (figure, NULL);
  composer.spec = empty = cw_figure_spec_new (figure);
  g_assert_null (cw_panel_composer_compose (&composer, NULL, &error));
  g_assert_cmpstr (error->message, ==, "Panel B has no image.");
  composer.is_preview = TRUE;
  scene = cw_panel_composer_compose (&composer, NULL, NULL);
  g_assert_true (has_text (scene, ": no image"));
}

/* Nobody knows what of the image may be seen, so none of it is drawn, in a preview neither. */
static void
test_unreadable_crop (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure =
    build_figure (root, (const char *const[]){ "400x300 dark", "400x300 dark", NULL });
  g_autoptr (CwFigureSpec) spec = NULL;
  CwPanelComposer composer = { .width_mm = 85, .dpi = 72, .load = make_panel_image };

  build_set (get_panel (figure, 1), "crop", "0,0.5,1,1");
  composer.spec = spec = cw_figure_spec_new (figure);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      composer.is_preview = i;
      g_assert_null (cw_panel_composer_compose (&composer, NULL, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
      g_assert_true (g_str_has_prefix (error->message, "Panel B: "));
    }
}

static GBytes *
load_some_cb (const char *name, gpointer user_data, GError **error)
{
  if (!g_str_equal (name, user_data))
    return make_panel_image (name, NULL, error);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, "Too large.");
  return NULL;
}

/* In a preview one bad image does not take the others out of sight; a file is not written. */
static void
test_unreadable (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure =
    build_figure (root, (const char *const[]){ "400x300 dark", "300x400 dark", NULL });
  g_autoptr (CwFigureSpec) spec = cw_figure_spec_new (figure);
  CwPanelComposer composer = { .spec = spec, .width_mm = 85, .dpi = 72, .load = load_some_cb };
  g_autoptr (CwFigureMeasure) measure = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CwScene) scene = NULL;

  composer.user_data = (gpointer)((CwPanelSpec *)spec->panels->pdata[0])->image;
  g_assert_null (cw_panel_composer_compose (&composer, NULL, &error));
  g_assert_cmpstr (error->message, ==, "Panel A: Too large.");
  composer.is_preview = TRUE;
  scene = cw_panel_composer_compose (&composer, &measure, NULL);
  g_assert_true (has_text (scene, ": cannot be read"));
  g_assert_cmpstr (((CwPanelMeasure *)measure->panels->pdata[0])->problem, ==,
                   "Panel A: Too large.");
  g_assert_null (((CwPanelMeasure *)measure->panels->pdata[1])->problem);
  g_assert_cmpuint (((CwPanelMeasure *)measure->panels->pdata[1])->n_columns, ==, 300);
}

/* ---- files ---- */

static GBytes *
write_four (CwSceneFormat format)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure = build_figure (root, four);
  g_autoptr (CwScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  build_set (CW_ENTITY (figure), "title", "SECRET");
  build_set (get_panel (figure, 0), "caption", "SECRET");
  scene = compose_figure (figure, 85, 150, NULL);
  bytes = cw_scene_to_bytes (scene, format, 150, &error);
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
  for (guint format = 0; format < CW_SCENE_TABLE; format++)
    {
      g_autoptr (GBytes) first = write_four ((CwSceneFormat)format);
      g_autoptr (GBytes) second = write_four ((CwSceneFormat)format);

      /* The TIFF writer leaves a byte between two parts of its file as it was in memory. */
      g_assert_true (format == CW_SCENE_TIFF || g_bytes_equal (first, second));
      g_assert_cmpuint (g_bytes_get_size (first), ==, g_bytes_get_size (second));
      g_assert_false (holds (first, "SECRET"));
    }
}

static guint32
read_32 (const guint8 *at)
{
  return (guint32)at[0] << 24 | (guint32)at[1] << 16 | (guint32)at[2] << 8 | at[3];
}

static void
test_bare_png (void)
{
  g_autoptr (GBytes) png = write_four (CW_SCENE_PNG);
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);

  for (gsize at = 8; at + 12 <= length; at += 12 + read_32 (data + at))
    g_assert_true (
      memcmp (data + at + 4, "IHDR", 4) == 0 || memcmp (data + at + 4, "sBIT", 4) == 0 ||
      memcmp (data + at + 4, "pHYs", 4) == 0 || memcmp (data + at + 4, "IDAT", 4) == 0 ||
      memcmp (data + at + 4, "IEND", 4) == 0);
}

/* Only what a decoder needs: no APP1 (EXIF, XMP), no APP13 (IPTC), no comment. */
static void
test_bare_jpeg (void)
{
  g_autoptr (GBytes) jpeg = write_four (CW_SCENE_JPEG);
  gsize length;
  const guint8 *data = g_bytes_get_data (jpeg, &length);
  gsize at = 2;

  while (at + 4 <= length && data[at + 1] != 0xDA)
    {
      g_assert_cmpuint (data[at], ==, 0xFF);
      g_assert_true (data[at + 1] < 0xE1 && data[at + 1] != 0xFE);
      at += 2 + ((gsize)data[at + 2] << 8 | data[at + 3]);
    }
  g_assert_cmpuint (at, >, 100);
}

/* Tags of the picture itself (TIFF 6.0, sections 2 to 8), sizes, strips and the predictor. */
static void
test_bare_tiff (void)
{
  static const guint16 allowed[] = { 256, 257, 258, 259, 262, 266, 273, 274, 277,
                                     278, 279, 282, 283, 284, 296, 317, 338, 339 };
  g_autoptr (GBytes) tiff = write_four (CW_SCENE_TIFF);
  gsize length;
  const guint8 *data = g_bytes_get_data (tiff, &length);
  gsize at = (gsize)data[4] | (gsize)data[5] << 8 | (gsize)data[6] << 16 | (gsize)data[7] << 24;
  guint n = data[at] | (guint)data[at + 1] << 8;

  g_assert_cmpuint (n, >, 8);
  for (guint i = 0; i < n; i++)
    {
      guint tag = data[at + 2 + 12 * i] | (guint)data[at + 3 + 12 * i] << 8;
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (allowed); j++)
        found |= allowed[j] == tag;
      if (!found)
        g_test_message ("tag %u", tag);
      g_assert_true (found);
    }
}

static void
test_bare_vectors (void)
{
  g_autoptr (GBytes) pdf = write_four (CW_SCENE_PDF), svg = write_four (CW_SCENE_SVG);
  static const char *const words[] = { "/Title",  "/Author", "/Subject",     "/Keywords",
                                       "xpacket", "<title",  "/Creator (Ca", "<metadata" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_false (holds (pdf, words[i]));
      g_assert_false (holds (svg, words[i]));
    }
}

static void
test_exiv2 (void)
{
  static const CwSceneFormat formats[] = { CW_SCENE_PNG, CW_SCENE_JPEG };
  g_autofree char *program = g_find_program_in_path ("exiv2");

  if (program == NULL)
    {
      g_test_skip ("exiv2 is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = write_four (formats[i]);
      g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "picture", NULL);
      const char *argv[] = { program, "-pa", path, NULL };
      g_autofree char *out = NULL;

      g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                          (gssize)g_bytes_get_size (bytes), NULL));
      g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL,
                    NULL, NULL);
      g_assert_cmpstr (out, ==, "");
    }
}

/* A red corner that is cropped away must not be in any pixel that is drawn. */
static GBytes *
load_marked_cb (const char *name, gpointer user_data, GError **error)
{
  static const guint8 red[] = { 255, 0, 0 }, grey[] = { 90, 90, 90 };
  guint8 pixels[100 * 100 * 3];

  for (guint i = 0; i < 100 * 100; i++)
    memcpy (pixels + 3 * i, i % 100 < 50 ? red : grey, 3);
  {
    g_autoptr (GdkPixbuf) pixbuf =
      gdk_pixbuf_new_from_data (pixels, GDK_COLORSPACE_RGB, FALSE, 8, 100, 100, 300, NULL, NULL);
    char *buffer = NULL;
    gsize length = 0;

    gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, "png", error, NULL);
    return g_bytes_new_take (buffer, length);
  }
}

static void
test_crop_cuts_off (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwFigure *figure = build_figure (root, (const char *const[]){ "any", NULL });
  g_autoptr (CwFigureSpec) spec = NULL;
  CwPanelComposer composer = { .width_mm = 85, .dpi = 300, .load = load_marked_cb };
  g_autoptr (CwScene) scene = NULL;
  const CwSceneItem *item;

  build_set (get_panel (figure, 0), "crop", "0.5 0 1 1");
  composer.spec = spec = cw_figure_spec_new (figure);
  scene = cw_panel_composer_compose (&composer, NULL, NULL);
  item = cw_scene_get_item (scene, 0);
  g_assert_cmpint (item->kind, ==, CW_SCENE_IMAGE);
  g_assert_cmpuint (item->n_columns, ==, 50);
  for (guint i = 0; i < item->n_columns * item->n_rows; i++)
    g_assert_cmphex (((const guint32 *)g_bytes_get_data (item->pixels, NULL))[i], ==, 0x5A5A5A);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/panels/layout", test_layout);
  g_test_add_func ("/panels/golden", test_golden);
  g_test_add_func ("/panels/measure", test_measure);
  g_test_add_func ("/panels/scale-bar", test_scale_bar);
  g_test_add_func ("/panels/ground", test_ground);
  g_test_add_func ("/panels/lost-marks", test_lost_marks);
  g_test_add_func ("/panels/refusals", test_refusals);
  g_test_add_func ("/panels/unreadable-crop", test_unreadable_crop);
  g_test_add_func ("/panels/unreadable", test_unreadable);
  g_test_add_func ("/panels/same-bytes", test_same_bytes);
  g_test_add_func ("/panels/bare-png", test_bare_png);
  g_test_add_func ("/panels/bare-jpeg", test_bare_jpeg);
  g_test_add_func ("/panels/bare-tiff", test_bare_tiff);
  g_test_add_func ("/panels/bare-vectors", test_bare_vectors);
  g_test_add_func ("/panels/exiv2", test_exiv2);
  g_test_add_func ("/panels/crop-cuts-off", test_crop_cuts_off);
  return g_test_run ();
}
