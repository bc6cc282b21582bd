/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The bars of a timeline: how high, how long, and on which days. */
#include "config.h"

#include "plot-fixtures.h"

/* Half the dose is half as high; a day off is a gap. */
static void
test_dose_height (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", "start", "2020-01-01", NULL);
  g_autoptr (CwScene) scene = NULL;
  double high = 0, low = 0;

  build_row (regimen, "drugs", "name", "A", "dose", "10 mg", "start", "2020-01-01", "end",
             "2020-02-10", NULL);
  build_row (regimen, "drugs", "name", "A", "dose", "5 mg", "start", "2020-02-20", "end",
             "2020-03-31", NULL);
  scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      if (item->kind == CW_SCENE_SHAPE && item->fact == 0)
        high = MAX (high, item->height);
      if (item->kind == CW_SCENE_SHAPE && item->fact == 1)
        low = MAX (low, item->height);
    }
  g_assert_cmpfloat (high, >, 10);
  g_assert_cmpfloat_with_epsilon (low, high / 2, 0.01);
}

static guint
count_stripes (const CwScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    n += cw_scene_get_item (scene, i)->kind == CW_SCENE_SHAPE &&
         cw_scene_get_item (scene, i)->fill == CW_INK_TREATMENT;
  return n;
}

static void
set_if (CwEntity *entity, const char *field, const char *text)
{
  if (text)
    build_set (entity, field, text);
}

static void
test_rhythm_and_pause (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", "start", "2020-01-01", NULL);
  CwEntity *drug = build_row (regimen, "drugs", "name", "A", "dose", "10 mg", "start", "2020-01-01",
                              "end", "2020-03-03", "on-days", "14 d", "off-days", "7 d", NULL);
  g_autoptr (CwScene) whole = draw_plot (CW_PLOT_TIMELINE, root, PAGE), paused = NULL;

  g_assert_cmpuint (count_stripes (whole), ==, 3); /* 63 days */
  build_row (root, "dose-changes", "kind", "interrupt", "drug", cw_entity_get_id (drug), "date",
             "2020-01-22", "duration", "14 d", NULL);
  paused = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_assert_cmpuint (count_stripes (paused), ==, 2);
}

/* As many stripes as cycles were given, whatever the ends of the bar leave open. */
static void
test_stripe_for_each_cycle (void)
{
  static const struct
  {
    const char *start, *end, *given, *delays;
    const char *cycles[2]; /* of one drug or of its two doses */
    guint n;
    gboolean is_delayed;
  } table[] = {
    { "2020-01-01", NULL, "6", NULL, { NULL, NULL }, 6, FALSE },
    { "2020-01-01", "2020-05-13", "6", "14 d", { NULL, NULL }, 6, TRUE },
    { "2020-01-01", "2020-05-13", "6", "14 d", { "1-3", "4-6" }, 6, TRUE },
    { "2020-01", NULL, "6", "0 d", { NULL, NULL }, 6, FALSE },
    { "2020-01", NULL, "6", NULL, { "1-2", "3-6" }, 6, FALSE },
    { "2020-01-01", NULL, "4", NULL, { "1, 3", NULL }, 2, FALSE },
    { "2020-01-01", NULL, "4", NULL, { "1-2", "3-6" }, 4, FALSE },
    /* Nobody says how many: as many as there is room for, the last one begun. */
    { "2020-01-01", "2020-03-04", NULL, NULL, { NULL, NULL }, 4, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *regimen = build_row (root, "regimens", "name", "A", "start", table[i].start,
                                     "cycle-length", "21 d", NULL);
      g_autoptr (CwScene) scene = NULL;

      set_if (regimen, "end", table[i].end);
      set_if (regimen, "cycles-given", table[i].given);
      set_if (regimen, "delays", table[i].delays);
      for (guint j = 0; j < (table[i].cycles[1] ? 2 : 1); j++)
        set_if (build_row (regimen, "drugs", "name", "A", "dose", j ? "8 mg" : "10 mg", "days", "1",
                           NULL),
                "cycles", table[i].cycles[j]);
      scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
      g_test_message ("%u", i);
      g_assert_cmpuint (count_stripes (scene), ==, table[i].n);
      g_assert_cmpint (has_text (scene, "delays"), ==, table[i].is_delayed);
    }
}

/* How far the shapes of a fact reach that are filled with an ink, or drawn with one. */
static double
get_reach (const CwScene *scene, const char *event, CwInk fill, CwInk stroke)
{
  int fact = cw_scene_find_fact_of (scene, find_fact (scene, event)->entity_id);
  double reach = 0;

  for (guint i = 0; i < cw_scene_get_n_items (scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (scene, i);

      if (item->kind == CW_SCENE_SHAPE && item->fact == fact &&
          (item->fill == fill || fill == CW_INK_NONE) &&
          (item->stroke == stroke || stroke == CW_INK_NONE))
        reach = MAX (reach, item->x + item->width);
    }
  return reach;
}

/* A drug without a recorded end beside one that was given until 1 March: its bar is filled as far
 * as somebody says that it was given so, and drawn until something ends it. */
static void
test_bounds (void)
{
  static const struct
  {
    const char *change; /* kind and date */
    const char *death;
    double filled; /* of the way to 1 March */
    gboolean goes_on;
  } table[] = {
    { NULL, NULL, 0, TRUE },
    { "stop 2020-03-01", NULL, 1, FALSE },
    { "reduce 2020-03-02", NULL, 1, TRUE },
    { "interrupt 2020-03-02", NULL, 1, TRUE },
    { NULL, "2020-03-01", 0, FALSE },
    { "reduce 2020-02-01", "2020-03-01", 31.0 / 61, FALSE },
    { "stop 2019-12-01", NULL, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *regimen = build_row (root, "regimens", "name", "A", "start", "2020-01-01", NULL);
      CwEntity *drug = build_row (regimen, "drugs", "name", "Open", "dose", "10 mg", NULL);
      g_autoptr (CwScene) scene = NULL;
      double start, ended, last, drawn;

      build_row (regimen, "drugs", "name", "Ended", "dose", "10 mg", "end", "2020-03-01", NULL);
      build_row (regimen, "drugs", "name", "Whole", "dose", "10 mg", "end", "2020-12-31", NULL);
      build_row (root, "procedures", "procedure", "Early", "date", "2019-11-30", NULL);
      if (table[i].change)
        {
          g_auto (GStrv) words = g_strsplit (table[i].change, " ", 2);

          build_row (root, "dose-changes", "kind", words[0], "date", words[1], "drug",
                     cw_entity_get_id (drug), NULL);
        }
      if (table[i].death)
        {
          build_set (build_child (root, "outcome"), "vital-status", "dead");
          build_set (build_child (root, "outcome"), "vital-status-date", table[i].death);
        }
      scene = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
      start = find_fact (scene, "Open: 10")->x;
      ended = get_reach (scene, "Ended:", CW_INK_TREATMENT, CW_INK_NONE);
      last = get_reach (scene, "Whole:", CW_INK_TREATMENT, CW_INK_NONE);
      g_test_message ("%u: from %g to %g and %g", i, start, ended, last);
      g_assert_cmpfloat_with_epsilon (
        get_reach (scene, "Open: 10", CW_INK_TREATMENT, CW_INK_NONE),
        table[i].filled > 0 ? start + table[i].filled * (ended - start) : 0, 0.5);
      drawn = get_reach (scene, "Open: 10", CW_INK_NONE, CW_INK_TREATMENT);
      if (table[i].goes_on)
        g_assert_cmpfloat (drawn, >, last);
      else
        g_assert_cmpfloat_with_epsilon (drawn, ended, 0.5);
      g_assert_cmpint (has_text (scene, "Arrow"), ==, table[i].goes_on);
    }
}

/* A stop of which only the month is known is a slope; one that was followed by a restart is none.
 * The table says the same. */
static void
test_partial_stop (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "A", "start", "2020-01-01", NULL);
  CwEntity *drug = build_row (regimen, "drugs", "name", "A", "dose", "10 mg", NULL);
  g_autoptr (CwScene) stopped = NULL, restarted = NULL;

  build_row (root, "dose-changes", "kind", "stop", "date", "2020-03", "drug",
             cw_entity_get_id (drug), NULL);
  stopped = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_assert_true (has_text (stopped, "Slope"));
  g_assert_cmpstr (find_fact (stopped, "A:")->date, ==, "2020-01-01 – 2020-03");
  build_row (root, "dose-changes", "kind", "restart", "date", "2020-05-01", "drug",
             cw_entity_get_id (drug), NULL);
  restarted = draw_plot (CW_PLOT_TIMELINE, root, PAGE);
  g_assert_cmpstr (find_fact (restarted, "A:")->date, ==, "2020-01-01 – ?");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-doses/dose-height", test_dose_height);
  g_test_add_func ("/timeline-doses/rhythm-and-pause", test_rhythm_and_pause);
  g_test_add_func ("/timeline-doses/stripe-for-each-cycle", test_stripe_for_each_cycle);
  g_test_add_func ("/timeline-doses/bounds", test_bounds);
  g_test_add_func ("/timeline-doses/partial-stop", test_partial_stop);
  return g_test_run ();
}
