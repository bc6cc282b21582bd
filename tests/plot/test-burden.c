/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The tumour burden plot: sums, thresholds, gaps, new lesions, steps without diameters. */
#include "config.h"

#include <string.h>

#include "plot-fixtures.h"

/* One target lesion through the course; an empty size was not evaluated. */
static CwEntity *
build_measured (void)
{
  static const char *const rows[][3] = {
    { "2020-01-10", "100 mm", "baseline" }, { "2020-03", "60 mm", "pr" },
    { "2020-05-12", "40 mm", "pr" },        { "2020-07-01", "", "ne" },
    { "2020-09-20", "58 mm", "pd" },
  };
  CwEntity *root = build_case ();
  CwEntity *lesion = build_row (root, "lesions", "label", "T1", "role", "target", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwEntity *assessment =
        build_row (root, "assessments", "date", rows[i][0], "overall", rows[i][2], NULL);
      CwEntity *measurement =
        build_row (assessment, "measurements", "lesion", cw_entity_get_id (lesion), NULL);

      build_set (measurement, *rows[i][1] ? "diameter" : "state",
                 *rows[i][1] ? rows[i][1] : "not-evaluated");
      if (i == G_N_ELEMENTS (rows) - 1)
        build_set (assessment, "new-lesions", "yes");
    }
  return root;
}

static void
test_golden (void)
{
  g_autoptr (CwEntity) sample = load_sample (), measured = build_measured ();
  g_autoptr (CwScene) steps = draw_plot (CW_PLOT_BURDEN, sample, PAGE);
  g_autoptr (CwScene) sums = draw_plot (CW_PLOT_BURDEN, measured, COLUMN);

  assert_golden (steps, "burden-steps-176.txt");
  assert_golden (sums, "burden-sums-85.txt");
}

static void
test_sums (void)
{
  g_autoptr (CwEntity) root = build_measured ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_BURDEN, root, PAGE);

  g_assert_cmpstr (cw_scene_get_fact (scene, 1)->event, ==,
                   "Sum of target diameters 60 mm (-40 % from baseline)");
  g_assert_cmpstr (cw_scene_get_fact (scene, 1)->date, ==, "2020-03");
  g_assert_cmpstr (cw_scene_get_fact (scene, 3)->event, ==, "Not evaluable (NE)");
  g_assert_true (has_text (scene, "40, nadir"));
  g_assert_true (has_text (scene, "−30 %"));
  g_assert_true (has_text (scene, "PD, new lesion"));
  g_assert_false (has_text (scene, "No diameters"));
}

/* The line is broken where a sum is missing: two pieces of three, not four. */
static void
test_gap (void)
{
  g_autoptr (CwEntity) root = build_measured ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_BURDEN, root, PAGE);
  guint n = 0;

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    n += cw_scene_get_item (scene, i)->stroke == CW_INK_TREATMENT;
  g_assert_cmpuint (n, ==, 2);
}

/* Assessments of one target lesion, apart from their criteria. */
static CwEntity *
build_sizes (const char *const (*rows)[2], guint n, const char *criteria)
{
  CwEntity *root = build_case ();
  CwEntity *lesion = build_row (root, "lesions", "label", "T1", "role", "target", NULL);

  for (guint i = 0; i < n; i++)
    {
      CwEntity *assessment = build_row (root, "assessments", NULL);

      if (rows[i][0])
        build_set (assessment, "date", rows[i][0]);
      if (i == 0)
        build_set (assessment, "overall", "baseline");
      else if (criteria)
        {
          build_set (assessment, "criteria", criteria);
          build_set (assessment, "new-lesions", "no");
        }
      build_row (assessment, "measurements", "lesion", cw_entity_get_id (lesion), "diameter",
                 rows[i][1], NULL);
    }
  return root;
}

/* What is immune is named so in both figures, and growth is growth: it has its colour and, with the
 * baseline as the smallest sum, its line. */
static void
test_immune (void)
{
  static const char *const rows[][2] = { { "2020-01-01", "50 mm" }, { "2020-03-01", "65 mm" } };
  g_autoptr (CwEntity) root = build_sizes (rows, 2, "irecist");
  g_autoptr (CwScene) burden = draw_plot (CW_PLOT_BURDEN, root, PAGE);
  g_autoptr (CwScene) timeline = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  guint n_lines = 0, n_dots = 0;

  g_assert_true (has_text (timeline, "iUPD, computed by iRECIST"));
  g_assert_true (has_text (burden, "iUPD"));
  g_assert_true (has_text (burden, "50, nadir"));
  for (guint i = 0; i < cw_scene_get_n_items (burden); i++)
    {
      n_lines += cw_scene_get_item (burden, i)->stroke == CW_INK_PROGRESSION;
      n_dots += cw_scene_get_item (burden, i)->fill == CW_INK_PROGRESSION;
    }
  g_assert_cmpuint (n_lines, ==, 1);
  g_assert_cmpuint (n_dots, >=, 1);
}

static guint
count_dashed_dots (const CwScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      n += item->is_dashed && item->fact >= 0;
    }
  return n;
}

static void
test_approximate (void)
{
  static const char *const exact[][2] = { { "2020-01-01", "50 mm" }, { "2020-03-01", "40 mm" } };
  static const char *const about[][2] = { { "2020-01-01", "50 mm" }, { "2020-03-01~", "40 mm" } };
  g_autoptr (CwEntity) one = build_sizes (exact, 2, NULL), other = build_sizes (about, 2, NULL);
  g_autoptr (CwScene) plain = draw_plot (CW_PLOT_BURDEN, one, PAGE);
  g_autoptr (CwScene) broken = draw_plot (CW_PLOT_BURDEN, other, PAGE);

  g_assert_cmpuint (count_dashed_dots (plain), ==, 0);
  g_assert_cmpuint (count_dashed_dots (broken), >, 0);
}

/* A baseline without a day is not left out of the picture: it was before treatment. */
static void
test_undated_baseline (void)
{
  static const char *const rows[][2] = { { NULL, "52 mm" }, { "2020-03-04", "30 mm" } };
  g_autoptr (CwEntity) root = build_sizes (rows, G_N_ELEMENTS (rows), NULL);
  g_autoptr (CwScene) unknown = draw_plot (CW_PLOT_BURDEN, root, PAGE);
  g_autoptr (CwScene) scene = NULL;

  g_assert_false (cw_scene_get_fact (unknown, 1)->is_placed);
  build_row (root, "regimens", "start", "2020-01-02", NULL);
  scene = draw_plot (CW_PLOT_BURDEN, root, PAGE);
  g_assert_true (cw_scene_get_fact (scene, 0)->is_placed);
  g_assert_cmpstr (cw_scene_get_fact (scene, 1)->event, ==,
                   "Sum of target diameters 30 mm (-42 % from baseline)");
  g_assert_true (has_text (scene, "The baseline is drawn at the start of treatment"));
}

static void
test_steps (void)
{
  g_autoptr (CwEntity) root = load_sample ();
  g_autoptr (CwScene) scene = draw_plot (CW_PLOT_BURDEN, root, COLUMN);

  g_assert_true (has_text (scene, "No diameters are recorded"));
  g_assert_cmpuint (cw_scene_get_n_facts (scene), ==, 5);
  g_assert_cmpstr (cw_scene_get_fact (scene, 0)->event, ==, "Partial response (PR)");
  g_assert_false (find_fact (scene, "Baseline")->is_placed);
}

static void
test_poor (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwScene) empty = draw_plot (CW_PLOT_BURDEN, root, COLUMN), undated = NULL;

  g_assert_true (has_text (empty, "No assessment of the disease is recorded yet"));
  build_row (root, "assessments", "overall", "pr", "date", "0000", NULL);
  undated = draw_plot (CW_PLOT_BURDEN, root, COLUMN);
  g_assert_true (has_text (undated, "has a date that can be placed"));
  g_assert_true (has_text (undated, "Not dated"));
}

static void
test_hostile (void)
{
  static const char *const sizes[] = { "0 mm",     "1000 mm", "1e300 mm", "x",     "-4 mm",
                                       "0.001 mm", "> 5 mm",  "3-9 mm",   "999 cm" };
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *lesion = build_row (root, "lesions", "label", "T1", "role", "target", NULL);

  for (guint n = 0; n < 60; n++)
    {
      g_autofree char *date = g_strdup_printf ("2020-01-%02u", n % 31 + 1);
      CwEntity *assessment = build_row (root, "assessments", "date", n % 7 ? date : "9999",
                                        "overall", n % 2 ? "pd" : "pr", "new-lesions", "yes", NULL);
      g_autoptr (CwScene) scene = NULL;

      build_row (assessment, "measurements", "lesion", cw_entity_get_id (lesion), "diameter",
                 sizes[n % G_N_ELEMENTS (sizes)], NULL);
      scene = draw_plot (CW_PLOT_BURDEN, root, n % 2 ? COLUMN : PAGE);
      g_assert_cmpuint (cw_scene_get_n_facts (scene), ==, n + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/burden/golden", test_golden);
  g_test_add_func ("/burden/sums", test_sums);
  g_test_add_func ("/burden/gap", test_gap);
  g_test_add_func ("/burden/immune", test_immune);
  g_test_add_func ("/burden/approximate", test_approximate);
  g_test_add_func ("/burden/undated-baseline", test_undated_baseline);
  g_test_add_func ("/burden/steps", test_steps);
  g_test_add_func ("/burden/poor", test_poor);
  g_test_add_func ("/burden/hostile", test_hostile);
  return g_test_run ();
}
