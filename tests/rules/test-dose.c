/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Doses, dose intensity, body surface, H-score: worked examples and what must stay unanswered. */
#include "config.h"

#include <math.h>

#include "case-builder.h"
#include "rules/cw-body-surface.h"
#include "rules/cw-dose-intensity.h"
#include "rules/cw-h-score.h"

static void
assert_near (double value, double expected, double tolerance)
{
  if (!(fabs (value - expected) <= tolerance))
    g_error ("%g is not %g", value, expected);
}

/* Mosteller 1987: 170 cm, 70 kg is the example of medicalequations.com/body-surface-area, 1.818;
 * 175 cm, 70 kg that of omnicalc's page, 1.845. Du Bois 1916 for the same, by its formula. */
static void
test_body_surface (void)
{
  static const struct
  {
    double height, weight, mosteller, du_bois;
  } rows[] = {
    { 170, 70, 1.818, 1.810 },
    { 175, 70, 1.845, 1.848 },
    { 180, 80, 2.000, 1.996 },
    { 110, 18, 0.742, 0.741 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_near (cw_body_surface_mosteller (rows[i].height, rows[i].weight), rows[i].mosteller,
                   0.0006);
      assert_near (cw_body_surface_du_bois (rows[i].height, rows[i].weight), rows[i].du_bois,
                   0.0016);
    }
  g_assert_cmpfloat (cw_body_surface_mosteller (0, 70), ==, 0);
  g_assert_cmpfloat (cw_body_surface_du_bois (170, NAN), ==, 0);
}

static void
test_count (void)
{
  static const struct
  {
    const char *list;
    guint highest;
    guint n;
  } rows[] = {
    { "1", 0, 1 },         { "1-5", 0, 5 }, { "1, 8, 15", 0, 3 }, { "1-5, 3-8", 0, 8 },
    { "3-6", 4, 2 },       { "1-2", 6, 2 }, { "5-1", 0, 0 },      { "", 0, 0 },
    { NULL, 0, 0 },        { "-3", 0, 0 },  { "1-5x", 0, 0 },     { "1-99999999999", 0, 0 },
    { "1-9999", 0, 9999 }, { ",", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].list);
      g_assert_cmpuint (cw_dose_count_numbers (rows[i].list, rows[i].highest), ==, rows[i].n);
    }
}

/* ---- relative dose intensity ---- */

/* By the definition of Hryniuk and Bush 1984: dose through time in percent of plan. */
static void
test_intensity (void)
{
  static const struct
  {
    double given, planned, planned_days, actual_days, percent;
  } rows[] = {
    { 100, 100, 84, 84, 100 }, /* as planned */
    { 85, 100, 84, 84, 85 }, /* less dose */
    { 100, 100, 84, 98, 85.71 }, /* two weeks late */
    { 85, 100, 84, 98, 72.86 }, /* both */
    { 100, 100, 126, 84, 150 }, /* every two weeks instead of three */
    { 0, 100, 84, 84, 0 },
  };
  double percent;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (cw_dose_intensity_compute (
        rows[i].given, rows[i].planned, rows[i].planned_days, rows[i].actual_days, &percent));
      assert_near (percent, rows[i].percent, 0.005);
    }
  g_assert_false (cw_dose_intensity_compute (1, 0, 1, 1, &percent));
  g_assert_false (cw_dose_intensity_compute (1, 1, 1, 0, &percent));
  g_assert_false (cw_dose_intensity_compute (NAN, 1, 1, 1, &percent));
}

/* 100 mg a cycle, then 75 mg in cycles 3 to 6; planned 600 mg. */
static CwEntity *
build_reduced (CwEntity *root, const char *delays)
{
  CwEntity *regimen =
    build_row (root, "regimens", "cycle-length", "21 d", "cycles-given", "6", NULL);

  if (delays)
    build_set (regimen, "delays", delays);
  build_row (regimen, "drugs", "name", "epirubicin", "dose", "100 mg", "times-per-day", "1", "days",
             "1", "cycles", "1-2", NULL);
  build_row (regimen, "drugs", "name", "Epirubicin", "dose", "75 mg", "times-per-day", "1", "days",
             "1", "cycles", "3-6", NULL);
  return regimen;
}

static CwDrug *
get_drug (CwEntity *regimen)
{
  g_autoptr (CwDrug) drug = g_list_model_get_item (G_LIST_MODEL (CW_REGIMEN (regimen)->drugs), 0);

  return drug;
}

static gboolean
get_intensity (CwEntity *root, CwEntity *regimen, CwRange *percent)
{
  g_autofree char *words = NULL;
  gboolean computed = cw_dose_intensity_get (CW_CASE (root), CW_REGIMEN (regimen),
                                             get_drug (regimen), percent, &words);

  g_test_message ("%s", words);
  g_assert_nonnull (words);
  return computed;
}

static void
test_intensity_of_case (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_reduced (root, "0 d");
  CwRange percent;

  g_assert_true (get_intensity (root, regimen, &percent));
  assert_near (percent.low, 100 * 500.0 / 600, 1e-9);
  assert_near (percent.high, percent.low, 0);
  build_set (regimen, "delays", "14 d");
  g_assert_true (get_intensity (root, regimen, &percent));
  assert_near (percent.low, 100 * 500.0 / 600 * 126 / 140, 1e-9);
  build_set (regimen, "delays", "7-14 d");
  g_assert_true (get_intensity (root, regimen, &percent));
  assert_near (percent.low, 75, 1e-9);
  assert_near (percent.high, 100 * 500.0 / 600 * 126 / 133, 1e-9);
}

/* The formula holds the number that it divides by. */
static void
test_intensity_words (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_reduced (root, "14 d");
  g_autofree char *words = NULL;
  CwRange percent;

  g_assert_true (cw_dose_intensity_get (CW_CASE (root), CW_REGIMEN (regimen), get_drug (regimen),
                                        &percent, &words));
  g_assert_cmpstr (words, ==,
                   "(100 mg × 1 a day × 1 day × 2 cycles + 75 mg × 1 a day × 1 day × 4 cycles) "
                   "÷ 600 mg planned for 6 cycles × 126 planned days ÷ (126 + 14 days of delay)");
}

static void
test_intensity_unknown (void)
{
  g_autoptr (CwEntity) undelayed = build_case ();
  g_autoptr (CwEntity) gap = build_case ();
  g_autoptr (CwEntity) changed = build_case ();
  CwEntity *regimen;
  CwRange percent;

  /* Delays that nobody recorded are not “no delays”. */
  g_assert_false (get_intensity (undelayed, build_reduced (undelayed, NULL), &percent));
  /* A cycle without a dose. */
  regimen = build_reduced (gap, "0 d");
  build_set (regimen, "cycles-given", "7");
  g_assert_false (get_intensity (gap, regimen, &percent));
  /* A reduction without the cycles that had it. */
  regimen = build_row (changed, "regimens", "cycle-length", "21 d", "cycles-given", "6", "delays",
                       "0 d", NULL);
  build_row (regimen, "drugs", "name", "epirubicin", "dose", "100 mg", "times-per-day", "1", "days",
             "1", NULL);
  g_assert_true (get_intensity (changed, regimen, &percent));
  build_row (changed, "dose-changes", "kind", "reduce", "drug",
             cw_entity_get_id (CW_ENTITY (get_drug (regimen))), NULL);
  g_assert_false (get_intensity (changed, regimen, &percent));
}

/* Delays that dose changes say, of this drug alone, count when the regimen says nothing. */
static void
test_intensity_delayed (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_reduced (root, NULL);
  CwEntity *mesna = build_row (regimen, "drugs", "name", "mesna", NULL);
  const char *drug = cw_entity_get_id (CW_ENTITY (get_drug (regimen)));
  CwEntity *late;
  CwRange percent;

  build_row (root, "dose-changes", "kind", "delay", "drug", drug, "duration", "1 wk", NULL);
  late = build_row (root, "dose-changes", "kind", "delay", "drug", drug, NULL);
  build_row (root, "dose-changes", "kind", "delay", "drug", cw_entity_get_id (mesna), "duration",
             "70 d", NULL);
  g_assert_false (get_intensity (root, regimen, &percent)); /* for how long? */
  build_set (late, "duration", "7 d");
  g_assert_true (get_intensity (root, regimen, &percent));
  assert_near (percent.low, 100 * 500.0 / 600 * 126 / 140, 1e-9);
  build_set (regimen, "delays", "0 d");
  g_assert_true (get_intensity (root, regimen, &percent));
  assert_near (percent.low, 100 * 500.0 / 600, 1e-9);
}

/* Seven days of interruption cost nothing, if all were days off, or seven doses. */
static void
test_interruption (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen =
    build_row (root, "regimens", "cycle-length", "21 d", "cycles-given", "2", NULL);
  CwEntity *drug = build_row (regimen, "drugs", "name", "anlotinib", "dose", "12 mg", "frequency",
                              "once daily", "on-days", "14 d", "off-days", "7 d", NULL);
  CwEntity *change =
    build_row (root, "dose-changes", "kind", "interrupt", "drug", cw_entity_get_id (drug), NULL);
  g_autofree char *reason = NULL, *formula = NULL;
  CwRange amount;

  g_assert_false (
    cw_dose_get_given (CW_CASE (root), CW_REGIMEN (regimen), CW_DRUG (drug), &amount, &reason));
  build_set (change, "duration", "7 d");
  g_assert_true (
    cw_dose_get_given (CW_CASE (root), CW_REGIMEN (regimen), CW_DRUG (drug), &amount, &formula));
  assert_near (amount.low, 336 - 84, 1e-9);
  assert_near (amount.high, 336, 1e-9);
}

/* ---- a cycle ---- */

static const struct
{
  const char *dose, *times, *frequency, *days, *on, *off, *length;
  double per_cycle; /* below 0: not computable */
} cycles[] = {
  { "2000 mg", "1", NULL, "1-5", NULL, NULL, "21 d", 10000 },
  { "400 mg", "3", NULL, "1-5", NULL, NULL, "21 d", 6000 },
  { "400 mg", NULL, "three times daily", "1-5", NULL, NULL, NULL, 6000 },
  { "400 mg", NULL, "t.i.d.", "1-5", NULL, NULL, NULL, 6000 },
  { "85 mg/m2", "1", NULL, "1", NULL, NULL, NULL, 85 },
  { "12 mg", "1", NULL, NULL, "2 wk", "1 wk", "3 wk", 168 },
  { "8 mg", "1", NULL, NULL, "7 d", "7 d", "28 d", 112 },
  { "8 mg", "1", NULL, NULL, "7 d", "7 d", "21 d", -1 },
  { "8 mg", "1", NULL, NULL, "7 d", "7 d", NULL, -1 },
  { "8 mg", "1", NULL, NULL, "7 d", NULL, "21 d", -1 },
  { "8 mg", "1", NULL, NULL, NULL, NULL, "21 d", -1 },
  /* Protocols mean the dose of each of the days; where a frequency is told that cannot be read, or
   * no days are, nobody knows. */
  { "75 mg/m2", NULL, NULL, "1", NULL, NULL, "21 d", 75 },
  { "2000 mg", NULL, NULL, "1-5", NULL, NULL, "21 d", 10000 },
  { "8 mg", NULL, "as needed", "1", NULL, NULL, "21 d", -1 },
  { "8 mg", NULL, NULL, NULL, "7 d", "7 d", "28 d", -1 },
  { NULL, "1", NULL, "1", NULL, NULL, "21 d", -1 },
  { ">8 mg", "1", NULL, "1", NULL, NULL, "21 d", -1 },
  { "8 mg", "1", NULL, "some", NULL, NULL, "21 d", -1 },
};

static void
set_if (CwEntity *entity, const char *field, const char *text)
{
  if (text)
    build_set (entity, field, text);
}

static void
test_cycle (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cycles); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *regimen = build_row (root, "regimens", "name", "R", NULL);
      CwEntity *drug = build_row (regimen, "drugs", "name", "D", NULL);
      g_autofree char *words = NULL;
      gboolean computed;
      CwRange amount;

      set_if (regimen, "cycle-length", cycles[i].length);
      set_if (drug, "dose", cycles[i].dose);
      set_if (drug, "times-per-day", cycles[i].times);
      set_if (drug, "frequency", cycles[i].frequency);
      set_if (drug, "days", cycles[i].days);
      set_if (drug, "on-days", cycles[i].on);
      set_if (drug, "off-days", cycles[i].off);
      computed = cw_dose_get_per_cycle (CW_REGIMEN (regimen), CW_DRUG (drug), &amount, &words);
      g_test_message ("%u: %s", i, words);
      g_assert_nonnull (words);
      g_assert_cmpint (computed, ==, cycles[i].per_cycle >= 0);
      if (computed)
        assert_near (amount.low, cycles[i].per_cycle, 1e-9);
    }
}

/* ---- H-score ---- */

/* McCarty 1985: 1 × weak + 2 × moderate + 3 × strong, in percent of cells. */
static void
test_h_score (void)
{
  static const struct
  {
    const char *intensity, *percent;
    double low, high;
  } rows[] = {
    { "3", "100 %", 300, 300 }, { "2", "50 %", 100, 100 }, { "0", "0 %", 0, 0 },
    { "1", "15-20 %", 15, 20 }, { NULL, "50 %", -1, -1 },  { "3", NULL, -1, -1 },
    { "3", ">50 %", -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *panel = build_row (root, "panels", "name", "P", NULL);
      CwEntity *stain = build_row (panel, "stains", "marker", "ER", NULL);
      CwRange score;

      set_if (stain, "intensity", rows[i].intensity);
      set_if (stain, "percent", rows[i].percent);
      g_assert_cmpint (cw_h_score_compute (CW_STAIN (stain), &score), ==, rows[i].low >= 0);
      if (rows[i].low < 0)
        continue;
      assert_near (score.low, rows[i].low, 1e-9);
      assert_near (score.high, rows[i].high, 1e-9);
    }
}

/* Rows of one marker add up: breastcancercalc.com/hscore, examples 1 and 2. */
static void
test_h_score_sum (void)
{
  static const struct
  {
    const char *weak, *moderate, *strong;
    double score; /* below 0: not computable */
  } rows[] = {
    { "50 %", "50 %", NULL, 150 },   { NULL, NULL, "80 %", 240 },
    { "30 %", "20 %", "10 %", 100 }, { "60 %", "50 %", NULL, -1 }, /* more than all cells */
    { "60 %", "some", NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *panel = build_row (root, "panels", "name", "P", NULL);
      const char *percents[] = { rows[i].weak, rows[i].moderate, rows[i].strong };
      const char *const intensities[] = { "1", "2", "3" };
      g_autoptr (CwStain) first = NULL;
      CwRange score, cells;

      for (guint j = 0; j < G_N_ELEMENTS (percents); j++)
        if (percents[j])
          build_row (panel, "stains", "marker", j ? "er" : "ER", "scoring", "h-score", "intensity",
                     intensities[j], "percent", percents[j], NULL);
      /* Another marker, and the same one scored by other rules, have no part in it. */
      build_row (panel, "stains", "marker", "PR", "scoring", "h-score", NULL);
      build_row (panel, "stains", "marker", "ER", "intensity", "3", "percent", "9 %", NULL);
      first = g_list_model_get_item (G_LIST_MODEL (CW_PANEL (panel)->stains), 0);
      g_test_message ("%u", i);
      g_assert_cmpint (cw_h_score_sum (CW_PANEL (panel), first, &score, &cells), ==,
                       rows[i].score >= 0);
      if (rows[i].score >= 0)
        assert_near (score.high, rows[i].score, 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/body-surface", test_body_surface);
  g_test_add_func ("/dose/count", test_count);
  g_test_add_func ("/dose/cycle", test_cycle);
  g_test_add_func ("/dose/interruption", test_interruption);
  g_test_add_func ("/dose/intensity", test_intensity);
  g_test_add_func ("/dose/intensity-of-case", test_intensity_of_case);
  g_test_add_func ("/dose/intensity-words", test_intensity_words);
  g_test_add_func ("/dose/intensity-unknown", test_intensity_unknown);
  g_test_add_func ("/dose/intensity-delayed", test_intensity_delayed);
  g_test_add_func ("/dose/h-score-sum", test_h_score_sum);
  g_test_add_func ("/dose/h-score", test_h_score);
  return g_test_run ();
}
