/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* A figure that is wider than the window: what is drawn and hit where it is scrolled. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "plot-fixtures.h"
#include "plot/cw-burden.h"
#include "plot/cw-scene-paint.h"
#include "plot/cw-timeline.h"

#define STRETCH 4

static CwScene *
draw_timeline (CwEntity *root)
{
  CwScene *scene = cw_timeline_new_stretched (CW_CASE (root), STRETCH * PAGE, PAGE);

  assert_sound (scene);
  return scene;
}

static const CwSceneItem *
find_text (const CwScene *scene, const char *start)
{
  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      if (item->text && g_str_has_prefix (item->text, start))
        return item;
    }
  g_error ("“%s” is not in the figure", start);
}

/* Where it is seen, from the left of what is in sight. */
static double
get_seen (const CwSceneItem *item, double scroll)
{
  return item->x + cw_scene_item_get_shift (item, scroll) - scroll;
}

/* Names of tracks and drugs stay; marks and what is written at them go by. */
static void
test_names (void)
{
  static const char *const names[] = { "Course",    "Treatment", "vincristine:",
                                       "anlotinib", "Not dated", "Adverse events" };
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_timeline (root);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const CwSceneItem *item = find_text (scene, names[i]);

      g_assert_cmpfloat (get_seen (item, 0), ==, item->x);
      g_assert_cmpfloat (get_seen (item, 2 * PAGE), >=, 0);
      g_assert_cmpfloat (get_seen (item, 2 * PAGE), <, 10);
    }
  g_assert_cmpfloat (get_seen (find_text (scene, "Presentation"), 2 * PAGE), <, 0);
  g_assert_cmpfloat (get_seen (find_text (scene, "hematochezia"), 2 * PAGE), <, 0);
}

/* A name that is wider than the window could never be read to its end. */
static void
test_long_name (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = cw_timeline_new_stretched (CW_CASE (root), STRETCH * COLUMN, COLUMN);

  g_assert_cmpfloat (find_text (scene, "anlotinib: 12 mg")->width, <=, COLUMN);
}

/* What is written below the axis is read without scrolling. */
static void
test_sentences (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) timeline = draw_timeline (root);
  g_autoptr (CwScene) burden = cw_burden_new_stretched (CW_CASE (root), STRETCH * PAGE, PAGE);
  const CwSceneItem *note = find_text (timeline, "Band between bars");
  const CwSceneItem *sentence = find_text (burden, "No diameters are recorded");

  g_assert_cmpfloat (note->width, >, PAGE / 2);
  g_assert_cmpfloat (note->x + note->width, <=, PAGE);
  g_assert_true (note->is_pinned);
  g_assert_true (sentence->is_pinned);
  g_assert_cmpfloat (cw_scene_get_width (timeline), >, STRETCH * PAGE - 1);
}

static void
measure (CwEntity *assessment, CwEntity *lesion, const char *diameter)
{
  CwEntity *row = cw_entity_insert (
    assessment, cw_entity_info_find (cw_entity_get_info (assessment), "measurements"), 0, NULL);

  cw_entity_set_by_name (row, "lesion", cw_entity_get_id (lesion), NULL);
  cw_entity_set_by_name (row, "diameter", diameter, NULL);
}

/* Time becomes longer, the curve not higher. */
static void
test_height (void)
{
  static const char *const diameters[] = { "80 mm", "50 mm", "40 mm", "35 mm", "60 mm" };
  g_autoptr (CwEntity) root = load_sample ();
  CwEntity *lesion =
    cw_entity_insert (root, cw_entity_info_find (cw_entity_get_info (root), "lesions"), 0, NULL);
  GListModel *assessments = G_LIST_MODEL (CW_CASE (root)->assessments);
  g_autoptr (CwScene) plain = NULL, stretched = NULL;

  cw_entity_set_by_name (lesion, "label", "T1", NULL);
  cw_entity_set_by_name (lesion, "role", "target", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (diameters); i++)
    {
      g_autoptr (CwEntity) assessment = g_list_model_get_item (assessments, i);

      measure (assessment, lesion, diameters[i]);
    }
  plain = cw_burden_new_stretched (CW_CASE (root), PAGE, PAGE);
  stretched = cw_burden_new_stretched (CW_CASE (root), STRETCH * PAGE, PAGE);
  g_assert_true (has_text (plain, "Sum of target diameters"));
  g_assert_cmpfloat (cw_scene_get_height (stretched), <, cw_scene_get_height (plain) + 30);
}

static int
hit (const CwScene *scene, const CwSceneItem *item, double scroll)
{
  return cw_scene_find_fact_scrolled (
    scene, item->x + cw_scene_item_get_shift (item, scroll) + item->width / 2,
    item->y + item->height / 2, scroll);
}

static void
test_hits (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_timeline (root);
  const CwSceneItem *drug = find_text (scene, "vincristine:");
  const CwSceneItem *undated = find_text (scene, "Diagnosis: ");
  const CwSceneItem *mark = find_text (scene, "Progressive disease");

  for (double scroll = 0; scroll < (STRETCH - 1) * PAGE; scroll += PAGE / 3)
    {
      g_assert_cmpint (hit (scene, find_text (scene, "Treatment"), scroll), ==, -1);
      g_assert_cmpint (hit (scene, drug, scroll), ==, drug->fact);
      g_assert_cmpint (hit (scene, undated, scroll), ==, undated->fact);
      g_assert_cmpint (hit (scene, mark, scroll), ==, mark->fact);
    }
  g_assert_cmpint (drug->fact, >=, 0);
  g_assert_cmpint (undated->fact, >=, 0);
  /* Where the name stood there is nothing any more. */
  g_assert_cmpint (cw_scene_find_fact_scrolled (scene, drug->x + 1, drug->y + 1, 2 * PAGE), ==, -1);
}

/* ---- a column of names ---- */

/* The middle of a mark of the figure. */
static const CwSceneItem *
find_mark (const CwScene *scene)
{
  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      if (item->fact >= 0 && item->kind == CW_SCENE_BOX)
        return item;
    }
  g_error ("no mark");
}

/* @x and @y in points of the figure; a pixel is a point. */
static guint32
paint (const CwScene *scene, CwInkMode mode, double scroll, gboolean names, double x, double y)
{
  int width = (int)PAGE, height = (int)cw_scene_get_height (scene);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cairo = cairo_create (surface);
  const guint8 *data;
  guint32 pixel;

  cairo_translate (cairo, -scroll, 0);
  cw_scene_paint_scrolled (scene, cairo, mode, scroll);
  if (names)
    cw_scene_paint_names (scene, cairo, mode, scroll);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface) +
         (gsize)y * (gsize)cairo_image_surface_get_stride (surface);
  pixel = ((const guint32 *)(gconstpointer)data)[(int)(x - scroll)] & 0xFFFFFF;
  cairo_surface_destroy (surface);
  return pixel;
}

/* What is scrolled below the names is neither seen nor hit. */
static void
test_column (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = cw_burden_new_stretched (CW_CASE (root), STRETCH * PAGE, PAGE);
  double width = cw_scene_get_names_width (scene);
  const CwSceneItem *mark = find_mark (scene);
  double x = mark->x + mark->width / 2, y = mark->y + mark->height / 2;
  double below = x - width + 1, beside = x - width - 5;

  g_assert_cmpfloat (width, >, 20);
  g_assert_cmpint (cw_scene_find_fact_scrolled (scene, x, y, beside), ==, mark->fact);
  g_assert_cmpint (cw_scene_find_fact_scrolled (scene, x, y, below), ==, -1);
  for (CwInkMode mode = CW_INK_ON_WHITE; mode <= CW_INK_ON_DARK; mode++)
    {
      guint32 paper = cw_ink_get_rgb (CW_INK_PAPER, mode);

      g_assert_cmphex (paint (scene, mode, beside, TRUE, x, y), !=, paper);
      g_assert_cmphex (paint (scene, mode, below, FALSE, x, y), !=, paper);
      g_assert_cmphex (paint (scene, mode, below, TRUE, x, y), ==, paper);
    }
}

/* In a file nothing is scrolled. */
static void
test_unscrolled (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) plain = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_autoptr (CwScene) same = cw_timeline_new_stretched (CW_CASE (root), PAGE, PAGE);
  g_autofree char *text = cw_scene_to_text (plain), *other = cw_scene_to_text (same);

  g_assert_cmpstr (text, ==, other);
  for (guint i = 0; i < cw_scene_get_n_items (plain); i++)
    g_assert_cmpfloat (cw_scene_item_get_shift (cw_scene_get_item (plain, i), 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-scrolled/names", test_names);
  g_test_add_func ("/scene-scrolled/long-name", test_long_name);
  g_test_add_func ("/scene-scrolled/sentences", test_sentences);
  g_test_add_func ("/scene-scrolled/height", test_height);
  g_test_add_func ("/scene-scrolled/hits", test_hits);
  g_test_add_func ("/scene-scrolled/column", test_column);
  g_test_add_func ("/scene-scrolled/unscrolled", test_unscrolled);
  return g_test_run ();
}
