/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The picture of a cycle: which days are shaded. */
#include "config.h"

#include "plot-fixtures.h"
#include "plot/cw-cycle.h"

static CwScene *
draw_cycle (CwEntity *regimen, double width)
{
  CwScene *scene = cw_cycle_new (CW_REGIMEN (regimen), width);

  assert_sound (scene);
  return scene;
}

/* Days in runs, as boxes of the treatment's ink. */
static guint
count_runs (const CwScene *scene, int fact)
{
  guint n = 0;

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      n += item->kind == CW_SCENE_BOX && item->fill == CW_INK_TREATMENT && item->fact == fact;
    }
  return n;
}

static void
test_golden (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) page = draw_plot (CW_PLOT_CYCLE, root, PAGE);
  g_autoptr (CwScene) column = draw_plot (CW_PLOT_CYCLE, root, COLUMN);

  assert_golden (page, "cycle-176.txt");
  g_assert_true (has_text (page, "400 mg × 3"));
  g_assert_true (has_text (column, "400 mg × 3"));
}

static void
test_days (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", "cycle-length", "28 d", NULL);
  g_autoptr (CwScene) scene = NULL;

  build_row (regimen, "drugs", "name", "weekly", "dose", "80 mg/m2", "days", "1, 8, 15", NULL);
  build_row (regimen, "drugs", "name", "in turn", "on-days", "7 d", "off-days", "7 d", NULL);
  build_row (regimen, "drugs", "name", "unknown", "dose", "1 mg", NULL);
  scene = draw_cycle (regimen, PAGE);
  g_assert_cmpuint (count_runs (scene, 0), ==, 3);
  g_assert_cmpuint (count_runs (scene, 1), ==, 2);
  g_assert_cmpuint (count_runs (scene, 2), ==, 0);
  g_assert_true (has_text (scene, "days not recorded"));
  g_assert_true (has_text (scene, "28"));
  /* The table holds the days that are shaded. */
  g_assert_cmpstr (cw_scene_get_fact (scene, 0)->date, ==, "Day 1, 8, 15");
  g_assert_cmpstr (cw_scene_get_fact (scene, 1)->date, ==, "Day 1-7, 15-21");
  g_assert_cmpstr (cw_scene_get_fact (scene, 2)->date, ==, "days not recorded");
}

/* Nobody says how long the cycle is: the longest schedule is drawn whole. */
static void
test_days_without_length (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", NULL);
  g_autoptr (CwScene) scene = NULL;

  build_row (regimen, "drugs", "name", "one", "days", "1", NULL);
  build_row (regimen, "drugs", "name", "two", "days", "1, 8, 14", NULL);
  scene = draw_cycle (regimen, PAGE);
  g_assert_cmpuint (count_runs (scene, 0), ==, 1);
  g_assert_cmpuint (count_runs (scene, 1), ==, 3);
}

/* A day beyond the cycle is not drawn as one within it. */
static void
test_days_beyond (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", "cycle-length", "14 d", NULL);
  g_autoptr (CwScene) scene = NULL;

  build_row (regimen, "drugs", "name", "late", "days", "1, 21", NULL);
  scene = draw_cycle (regimen, COLUMN);
  g_assert_cmpuint (count_runs (scene, 0), ==, 1);
}

static void
test_poor (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", NULL);
  g_autoptr (CwScene) empty = draw_cycle (regimen, COLUMN), without = NULL, missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (has_text (empty, "No drug of this regimen"));
  build_row (regimen, "drugs", "name", "B", NULL);
  without = draw_cycle (regimen, COLUMN);
  g_assert_true (has_text (without, "no cycle to draw"));
  missing = cw_plot_new (CW_PLOT_CYCLE, root, 7, COLUMN, &error);
  g_assert_null (missing);
  g_assert_nonnull (error);
}

static void
test_hostile (void)
{
  static const char *const lengths[] = { "0 d", "400 d", "1 d", "57 wk", "x", "1-30 d", "0.5 d" };
  static const char *const days[] = { "1-9999", "0", "x", "1,3,5,7,9,11,13", "400", "3-1" };
  g_autofree char *huge = g_strnfill (10240, 'W');

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *regimen =
        build_row (root, "regimens", "name", huge, "cycle-length", lengths[i], NULL);
      g_autoptr (CwScene) scene = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        build_row (regimen, "drugs", "name", j ? days[j] : huge, "days", days[j], "dose",
                   j % 2 ? "8 mg" : "1e300 mg", NULL);
      scene = draw_cycle (regimen, COLUMN);
      g_assert_cmpuint (cw_scene_get_n_items (scene), <, 10000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cycle/golden", test_golden);
  g_test_add_func ("/cycle/days", test_days);
  g_test_add_func ("/cycle/days-without-length", test_days_without_length);
  g_test_add_func ("/cycle/days-beyond", test_days_beyond);
  g_test_add_func ("/cycle/poor", test_poor);
  g_test_add_func ("/cycle/hostile", test_hostile);
  return g_test_run ();
}
