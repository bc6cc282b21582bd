/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The figures of a review: golden scenes, poor and hostile tables. */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "plot-fixtures.h"
#include "review-fixtures.h"
#include "rules/cw-our-case.h"

static CwScene *
draw (CwPlotKind kind, CwReview *review, const CwReviewPlotOptions *options, double width)
{
  g_autoptr (GError) error = NULL;
  CwScene *scene = cw_plot_new_for_review (kind, review, options, width, &error);

  g_assert_no_error (error);
  assert_sound (scene);
  return scene;
}

static CwOurCase *
make_our_case (void)
{
  g_autoptr (CwEntity) root = load_sample ();

  return cw_our_case_new (CW_CASE (root));
}

static void
fill_flow (CwReview *review, gboolean others)
{
  static const char *const counts[][2] = {
    { "databases", "412" },       { "duplicates", "57" }, { "screened", "355" },
    { "screened-out", "310" },    { "sought", "45" },     { "assessed", "42" },
    { "studies-included", "12" },
  };
  CwEntity *flow = CW_ENTITY (review->flow);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    build_set (flow, counts[i][0], counts[i][1]);
  build_row (flow, "exclusions", "reason", "Not desmoplastic small round cell tumour", "reports",
             "9", NULL);
  build_row (flow, "exclusions", "reason", "No outcome reported", "reports", "21", NULL);
  if (!others)
    return;
  build_set (flow, "websites", "4");
  build_set (flow, "other-sought", "15");
  build_row (flow, "exclusions", "reason", "Patient reported before", "other-methods", "yes", NULL);
}

/* ---- golden ---- */

static void
test_golden (void)
{
  static const struct
  {
    CwPlotKind kind;
    const char *by, *name;
    CwReviewEndpoint endpoint;
  } rows[] = {
    { CW_PLOT_SWIMMER, NULL, "swimmer", CW_REVIEW_OVERALL_SURVIVAL },
    { CW_PLOT_SURVIVAL, NULL, "km", CW_REVIEW_OVERALL_SURVIVAL },
    { CW_PLOT_SURVIVAL, "surgery", "km-groups", CW_REVIEW_PROGRESSION_FREE },
    { CW_PLOT_WATERFALL, NULL, "waterfall", CW_REVIEW_OVERALL_SURVIVAL },
    { CW_PLOT_FOREST, "treatment-line", "forest", CW_REVIEW_OVERALL_SURVIVAL },
  };
  g_autoptr (CwReview) review = load_review ("times.tsv");
  g_autoptr (CwOurCase) ours = make_our_case ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwReviewPlotOptions options = { ours->row, rows[i].by, rows[i].endpoint };
      g_autoptr (CwScene) page = draw (rows[i].kind, review, &options, PAGE);
      g_autoptr (CwScene) column = draw (rows[i].kind, review, &options, COLUMN);
      g_autofree char *page_name = g_strdup_printf ("%s-176.txt", rows[i].name);
      g_autofree char *column_name = g_strdup_printf ("%s-85.txt", rows[i].name);

      assert_golden (page, page_name);
      assert_golden (column, column_name);
    }
}

static void
test_golden_flow (void)
{
  g_autoptr (CwReview) one = build_review (""), both = build_review ("");
  CwReviewPlotOptions options = { NULL, NULL, CW_REVIEW_OVERALL_SURVIVAL };
  g_autoptr (CwScene) column = NULL, page = NULL, narrow = NULL;

  fill_flow (one, FALSE);
  fill_flow (both, TRUE);
  column = draw (CW_PLOT_FLOW, one, &options, COLUMN);
  page = draw (CW_PLOT_FLOW, both, &options, PAGE);
  narrow = draw (CW_PLOT_FLOW, both, &options, COLUMN);
  assert_golden (column, "prisma-85.txt");
  assert_golden (page, "prisma-others-176.txt");
  assert_golden (narrow, "prisma-others-85.txt");
}

/* ---- wider than the window ---- */

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

/* Legends and notes are as wide as what is seen of the figure, and stay there. */
static void
test_stretched (void)
{
  static const struct
  {
    CwPlotKind kind;
    const char *by;
    const char *words[3];
  } rows[] = {
    { CW_PLOT_SWIMMER, NULL, { "Progression", "No event at last news", "1 case without a time" } },
    { CW_PLOT_SURVIVAL, "surgery", { "A Yes: ", "B No: ", "Log-rank test" } },
  };
  g_autoptr (CwReview) review = load_review ("times.tsv");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwReviewPlotOptions options = { .by = rows[i].by,
                                      .endpoint = CW_REVIEW_OVERALL_SURVIVAL,
                                      .in_sight = PAGE };
      g_autoptr (CwScene) scene = draw (rows[i].kind, review, &options, 4 * PAGE);
      g_autoptr (CwScene) whole = draw (rows[i].kind, review, &options, PAGE);

      for (guint j = 0; j < G_N_ELEMENTS (rows[i].words); j++)
        {
          const CwSceneItem *item = find_text (scene, rows[i].words[j]);

          g_assert_cmpfloat (item->x + cw_scene_item_get_shift (item, 2 * PAGE), ==,
                             item->x + 2 * PAGE);
          g_assert_cmpfloat (item->x + item->width, <=, PAGE);
        }
      /* Time becomes longer, the figure not higher. */
      g_assert_cmpfloat (ABS (cw_scene_get_height (scene) - cw_scene_get_height (whole)), <, 0.01);
    }
}

/* ---- what they say ---- */

/* A number that is not recorded is never 0, and leads to its field. */
static void
test_flow_facts (void)
{
  g_autoptr (CwReview) review = build_review ("");
  CwReviewPlotOptions options = { NULL, NULL, CW_REVIEW_OVERALL_SURVIVAL };
  g_autoptr (CwScene) scene = NULL;
  const CwSceneFact *fact;

  fill_flow (review, FALSE);
  scene = draw (CW_PLOT_FLOW, review, &options, PAGE);
  fact = find_fact (scene, "Reports not retrieved");
  g_assert_cmpstr (fact->date, ==, "n = ?");
  g_assert_cmpstr (fact->field, ==, "not-retrieved");
  g_assert_cmpstr (fact->entity_id, ==, cw_entity_get_id (CW_ENTITY (review->flow)));
  fact = find_fact (scene, "No outcome reported");
  g_assert_cmpstr (fact->date, ==, "n = 21");
  g_assert_false (has_text (scene, "other methods"));
}

static void
test_swimmer_facts (void)
{
  g_autoptr (CwReview) review = load_review ("times.tsv");
  CwReviewPlotOptions options = { NULL, NULL, CW_REVIEW_OVERALL_SURVIVAL };
  g_autoptr (CwScene) scene = draw (CW_PLOT_SWIMMER, review, &options, PAGE);
  g_autofree char *table = cw_scene_to_table (scene);
  const CwSceneFact *longest = cw_scene_get_fact (scene, 0);

  g_assert_cmpstr (longest->date, ==, "20.0 months");
  g_assert_cmpstr (longest->event, ==, "NED");
  g_assert_cmpstr (longest->entity_id, ==,
                   cw_entity_get_id (CW_ENTITY (get_reported_case (review, 2))));
  g_assert_true (g_str_has_prefix (table, "Time\tCase\tEvent\tDetail\n"));
  /* Everybody but the one without a time, who is named. */
  g_assert_cmpuint (cw_scene_get_n_facts (scene), ==, 10);
  g_assert_true (has_text (scene, "1 case without a time: Kowalski, 2021."));
}

static void
test_survival_facts (void)
{
  g_autoptr (CwReview) review = load_review ("times.tsv");
  CwReviewPlotOptions options = { NULL, "surgery", CW_REVIEW_OVERALL_SURVIVAL };
  g_autoptr (CwScene) scene = draw (CW_PLOT_SURVIVAL, review, &options, PAGE);

  g_assert_true (has_text (scene, "Log-rank test: chi-square"));
  g_assert_true (has_text (scene, "Gallo et al., 2017"));
  g_assert_nonnull (find_fact (scene, "1 with the event, 0 censored, 5 at risk, estimate 80 %"));
  g_assert_cmpstr (cw_scene_get_fact (scene, 0)->category, ==, "Yes");
}

/* The letters, not the colour alone. */
static void
test_waterfall_facts (void)
{
  g_autoptr (CwReview) review = load_review ("times.tsv");
  CwReviewPlotOptions options = { NULL, NULL, CW_REVIEW_OVERALL_SURVIVAL };
  g_autoptr (CwScene) scene = draw (CW_PLOT_WATERFALL, review, &options, COLUMN);

  g_assert_cmpstr (cw_scene_get_fact (scene, 0)->date, ==, "38 %");
  g_assert_cmpstr (cw_scene_get_fact (scene, 7)->date, ==, "−100 %");
  g_assert_cmpstr (cw_scene_get_fact (scene, 7)->event, ==, "CR");
  g_assert_cmpuint (count_items (scene, 0, CW_SCENE_TEXT), ==, 2); /* its response and its number */
  g_assert_true (has_text (scene, "3 cases without a change in size"));
}

static void
test_forest_facts (void)
{
  g_autoptr (CwReview) review = load_review ("desmoplastic-tumor.tsv");
  CwReviewPlotOptions options = { NULL, "surgery", CW_REVIEW_OVERALL_SURVIVAL };
  g_autoptr (CwScene) scene = draw (CW_PLOT_FOREST, review, &options, PAGE);
  const CwSceneFact *all = cw_scene_get_fact (scene, 2);

  g_assert_cmpuint (cw_scene_get_n_facts (scene), ==, 3);
  g_assert_cmpstr (all->date, ==, "4/6");
  g_assert_cmpstr (all->event, ==, "4 of 6 (67 %; 95 % CI 22 to 96 %, Wilson 30 to 90 %)");
  g_assert_true (g_str_has_suffix (all->detail, "; 1 without an evaluable response"));
}

/* ---- poor and hostile ---- */

static void
draw_all (CwReview *review, const char *by)
{
  for (guint kind = CW_PLOT_SWIMMER; kind <= CW_PLOT_FLOW; kind++)
    for (guint i = 0; i < 4; i++)
      {
        CwReviewPlotOptions options = { NULL, i < 2 ? NULL : by, i % 2 };
        g_autoptr (CwScene) scene = draw (kind, review, &options, i % 2 ? COLUMN : PAGE);
        g_autofree char *table = cw_scene_to_table (scene);

        g_assert_cmpfloat (cw_scene_get_width (scene), >, 0);
      }
}

static void
test_poor (void)
{
  static const char *const tables[] = {
    "",
    "best-response\n\n",
    "best-response\tstatus\nPR\tDead\n",
    "overall-survival\tstatus\tsize-change\n0\tDead\t0\n",
    "overall-survival\tsex\n>0\tMale\n",
    "overall-survival\tsex\tprogression-free-survival\n<3\tNA\t<1\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (CwReview) review = build_review (tables[i]);

      g_test_message ("table %u", i);
      draw_all (review, "sex");
    }
}

static void
test_hostile (void)
{
  g_autoptr (CwReview) review = build_review ("");
  g_autofree char *endless = g_strnfill (20000, 'w');

  add_reported_case (review, "citation", endless, "overall-survival", "1e300 a", "status", "Dead",
                     "size-change", "9999", "sex", "Male", "best-response", "PD", NULL);
  add_reported_case (review, "citation", "<b>&\u202e مرجع \u200b", "overall-survival", "1e-300",
                     "status", "Dead", "size-change", "-1e-300", "sex", "Female", NULL);
  add_reported_case (review, "overall-survival", "1500", "status", "Alive", "size-change", "-100",
                     "best-response", "SD", "sex", "Male", NULL);
  build_set (CW_ENTITY (review->flow), "databases", "many");
  build_set (CW_ENTITY (review->flow), "screened", ">100");
  build_row (CW_ENTITY (review->flow), "exclusions", "reason", endless, NULL);
  draw_all (review, "sex");
  draw_all (review, "citation");
}

static void
test_many (void)
{
  g_autoptr (CwReview) review = build_review ("");

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("Author number %u", i);
      g_autofree char *time = g_strdup_printf ("%u", i * 7919 % 120);
      g_autofree char *change = g_strdup_printf ("%d", (int)(i * 31 % 160) - 100);
      g_autofree char *country = g_strdup_printf ("Country %u", i % 60);

      build_row (CW_ENTITY (review), "cases", "citation", name, "overall-survival", time, "status",
                 i % 3 ? "dead" : "alive", "size-change", change, "best-response",
                 i % 2 ? "pr" : "sd", "country", country, NULL);
    }
  draw_all (review, "country");
}

static void
test_no_column (void)
{
  g_autoptr (CwReview) review = build_review ("");
  CwReviewPlotOptions options = { NULL, "shoe-size", CW_REVIEW_OVERALL_SURVIVAL };
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_plot_new_for_review (CW_PLOT_FOREST, review, &options, PAGE, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-plot/golden", test_golden);
  g_test_add_func ("/review-plot/golden-flow", test_golden_flow);
  g_test_add_func ("/review-plot/stretched", test_stretched);
  g_test_add_func ("/review-plot/flow-facts", test_flow_facts);
  g_test_add_func ("/review-plot/swimmer-facts", test_swimmer_facts);
  g_test_add_func ("/review-plot/survival-facts", test_survival_facts);
  g_test_add_func ("/review-plot/waterfall-facts", test_waterfall_facts);
  g_test_add_func ("/review-plot/forest-facts", test_forest_facts);
  g_test_add_func ("/review-plot/poor", test_poor);
  g_test_add_func ("/review-plot/hostile", test_hostile);
  g_test_add_func ("/review-plot/many", test_many);
  g_test_add_func ("/review-plot/no-column", test_no_column);
  return g_test_run ();
}
