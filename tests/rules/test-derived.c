/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The list of computed values: the sample case, durations, and missing facts. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "case-builder.h"
#include "io/cw-sample.h"
#include "rules/cw-derived.h"

#define SAMPLE "01890000-0000-7000-8000-0000000000"

static const CwDerived *
find (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((CwDerived *)list->pdata[i])->id, id))
      return list->pdata[i];
  g_error ("no value %s", id);
}

/* Every place exists, and there is either a value with its formula or a reason. */
static void
assert_sound (CwEntity *root, GPtrArray *list)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      const CwDerived *derived = list->pdata[i];

      g_test_message ("%s: %s; %s; %s", derived->id, derived->value, derived->formula,
                      derived->problem);
      g_assert_true (g_hash_table_add (ids, derived->id));
      g_assert_true ((derived->value == NULL) == (derived->problem != NULL));
      g_assert_true ((derived->formula == NULL) == (derived->problem != NULL));
      g_assert_true (!derived->is_number ||
                     (isfinite (derived->low) && derived->low <= derived->high));
      g_assert_true (derived->problem == NULL || derived->inputs->len == 0 || derived->gap);
      for (guint j = 0; j < derived->inputs->len; j++)
        {
          const CwDerivedInput *input = derived->inputs->pdata[j];
          CwEntity *entity = cw_entity_lookup (root, input->entity_id);

          g_assert_nonnull (entity);
          g_assert_nonnull (cw_entity_info_find (cw_entity_get_info (entity), input->field));
        }
    }
}

/* ---- the sample ---- */

static const struct
{
  const char *id;
  const char *value; /* NULL: not computable */
  const char *unit;
  const char *words; /* part of the formula or the problem */
} values[] = {
  { "body-surface-mosteller", NULL, NULL, "height and weight" },
  { "dose-per-cycle:" SAMPLE "27", "2", "mg", "2 mg × 1 a day × 1 day" },
  { "dose-per-cycle:" SAMPLE "28", "100", "mg", "100 mg" },
  { "dose-per-cycle:" SAMPLE "29", "10", "g", "2000 mg × 1 a day × 5 days" },
  { "dose-per-cycle:" SAMPLE "2a", "6", "g", "400 mg × 3 a day × 5 days" },
  { "cumulative-dose:" SAMPLE "27", "12", "mg", "6 cycles" },
  { "cumulative-dose:" SAMPLE "28", "600", "mg", "6 cycles" },
  { "cumulative-dose:" SAMPLE "29", "60", "g", "6 cycles" },
  { "cumulative-dose:" SAMPLE "2a", "36", "g", "6 cycles" },
  { "cumulative-dose:" SAMPLE "2b", NULL, NULL, "how long it was interrupted" },
  { "relative-dose-intensity:" SAMPLE "29", NULL, NULL, "delay" },
  { "mean-daily-dose:" SAMPLE "2b", "8.00", "mg/d", "14 days on ÷ 21 days" },
  { "mean-daily-dose:" SAMPLE "2c", "5.33", "mg/d", "14 days on ÷ 21 days" },
  { "mean-daily-dose:" SAMPLE "2f", "4.00", "mg/d", "7 days on ÷ 14 days" },
  { "recist-response:" SAMPLE "3f", NULL, NULL, "no lesions are recorded" },
  { "best-response", "PR", NULL, "PR, PR, PR, PD" },
  { "best-response-confirmed", "PR", NULL, "PR, PR, PR, PD" },
  { "duration-of-response", "20.7–22.6", "mo", "629–688 days" },
  { "duration-of-response", "20.7–22.6", "mo", "2019-08-12…2019-09-11" },
  { "progression-free-survival", "22.0–24.0", "mo", "671–730 days" },
  { "overall-survival", "22.0–24.0", "mo", "censored" },
  { "follow-up", "24.0–26.0", "mo", "732–791 days" },
  { "naranjo:" SAMPLE "38", "3 (possible)", NULL, "rechallenge no -1" },
  { "who-umc:" SAMPLE "38", "possible", NULL, "dechallenge yes" },
  { "who-umc:" SAMPLE "3a", NULL, NULL, "other causes" },
};

static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) sample = cw_sample_load (&error);
  g_autoptr (CwEntity) root = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_no_error (error);
  root = cw_snapshot_to_entity (sample);
  list = cw_derived_list (root);
  assert_sound (root, list);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const CwDerived *derived = find (list, values[i].id);

      g_assert_cmpstr (derived->value, ==, values[i].value);
      g_assert_cmpstr (derived->unit, ==, values[i].unit);
      g_assert_nonnull (
        strstr (derived->problem ? derived->problem : derived->formula, values[i].words));
    }
}

/* ---- durations ---- */

/* Days between the start, a response and the end; -1 for not computable. */
static const struct
{
  const char *start;
  const char *response;
  const char *progression;
  const char *death;
  double response_low, response_high; /* of the response */
  double free_low, free_high; /* progression-free */
  gboolean censored;
} courses[] = {
  /* Full dates leave nothing open. */
  { "2020-01-01", "2020-02-01", "2020-12-31", NULL, 334, 334, 365, 365, FALSE },
  /* The same by the month, and by the year. */
  { "2020-01", "2020-02", "2020-12", NULL, 276, 334, 305, 365, FALSE },
  { "2020", "2020", "2021", NULL, 1, 730, 1, 730, FALSE },
  /* The month of the response may be that of the progression: not below 0. */
  { "2020-01-01", "2020-02", "2020-02", NULL, 0, 28, 31, 59, FALSE },
  /* Without progression death ends both. */
  { "2020-01-01", "2020-02-01", NULL, "2020-03-01", 29, 29, 60, 60, FALSE },
  /* Without either the last assessment does, censored. */
  { "2020-01-01", "2020-02-01", NULL, NULL, 0, 0, 31, 31, TRUE },
  /* About a date nobody can say how far it reaches. */
  { "2020-01-01", "2020-02~", "2020-12-31", NULL, -1, -1, 365, 365, FALSE },
  { "2020-01~", "2020-02-01", "2020-12-31", NULL, 334, 334, -1, -1, FALSE },
  /* The end before the beginning. */
  { "2020-05-01", "2020-05-02", "2020-01-01", NULL, -1, -1, -1, -1, FALSE },
};

static void
assert_days (const CwDerived *derived, double low, double high)
{
  g_test_message ("%s: %s%s", derived->id, derived->formula, derived->problem);
  g_assert_cmpint (derived->problem == NULL, ==, low >= 0);
  if (low < 0)
    return;
  g_assert_cmpfloat (fabs (derived->low * 30.4375 - low), <, 1e-6);
  g_assert_cmpfloat (fabs (derived->high * 30.4375 - high), <, 1e-6);
}

static void
test_durations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) list = NULL;
      const CwDerived *free_time;

      build_row (root, "regimens", "start", courses[i].start, NULL);
      /* In the order of the list, for dates may be wrong. */
      build_row (root, "assessments", "overall", "pr", "date", courses[i].response, NULL);
      if (courses[i].progression)
        build_row (root, "assessments", "overall", "pd", "date", courses[i].progression, NULL);
      if (courses[i].death)
        {
          build_set (build_child (root, "outcome"), "vital-status", "dead");
          build_set (build_child (root, "outcome"), "vital-status-date", courses[i].death);
        }
      list = cw_derived_list (root);
      assert_sound (root, list);
      assert_days (find (list, "duration-of-response"), courses[i].response_low,
                   courses[i].response_high);
      free_time = find (list, "progression-free-survival");
      assert_days (free_time, courses[i].free_low, courses[i].free_high);
      g_assert_cmpint (free_time->formula && strstr (free_time->formula, "censored"), ==,
                       courses[i].censored);
    }
}

/* An assessment whose response is open may have shown progression: neither the best response nor
 * the time to progression is exact then. “?” stands for one without anything about new lesions. */
static void
test_open_progression (void)
{
  static const struct
  {
    const char *assessments;
    const char *death;
    const char *best; /* NULL: several are possible */
    double response_low, response_high;
    double free_low, free_high;
  } table[] = {
    { "pr 2020-02-01|? 2020-03-01|pd 2020-12-31", NULL, "PR", 29, 334, 60, 365 },
    { "? 2020-02-01|pr 2020-03-01|pd 2020-12-31", NULL, NULL, 305, 305, 31, 365 },
    { "? 2020-02-01|pd 2020-03-01", NULL, "PD", -1, -1, 31, 60 },
    { "pr 2020-02-01|pd 2020-03-01|? 2020-12-31", NULL, "PR", 29, 29, 60, 60 },
    { "pr 2020-02-01|? 2020-03-01", "2020-12-31", "PR", 29, 334, 60, 365 },
    { "pr 2020-02-01|? 2020-03-01|pr 2020-04-01", NULL, "PR", 29, 60, 60, 91 },
    { "pr 2020-02-01|pr 2020-04-01|? 2020-05-01", NULL, "PR", 60, 60, 91, 91 },
    { "pr 2020-02-01|? x|pd 2020-12-31", NULL, "PR", -1, -1, -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) list = NULL;
      g_auto (GStrv) rows = g_strsplit (table[i].assessments, "|", -1);

      build_row (root, "regimens", "start", "2020-01-01", NULL);
      build_row (root, "assessments", "overall", "baseline", "date", "2019-12-20", NULL);
      for (guint j = 0; rows[j]; j++)
        {
          g_auto (GStrv) words = g_strsplit (rows[j], " ", 2);
          CwEntity *row = build_row (root, "assessments", "target-response", "pr", NULL);

          if (!g_str_equal (words[0], "?"))
            build_set (row, "overall", words[0]);
          if (!g_str_equal (words[1], "x"))
            build_set (row, "date", words[1]);
        }
      if (table[i].death)
        {
          build_set (build_child (root, "outcome"), "vital-status", "dead");
          build_set (build_child (root, "outcome"), "vital-status-date", table[i].death);
        }
      list = cw_derived_list (root);
      assert_sound (root, list);
      g_assert_cmpstr (find (list, "best-response")->value, ==, table[i].best);
      assert_days (find (list, "duration-of-response"), table[i].response_low,
                   table[i].response_high);
      assert_days (find (list, "progression-free-survival"), table[i].free_low, table[i].free_high);
    }
}

/* Recorded delays may lie before the assessment or behind it. */
static void
test_delays (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) list = NULL;

  build_row (root, "regimens", "start", "2020-01-01", "cycle-length", "3 wk", "delays", "10 d",
             NULL);
  build_row (root, "assessments", "overall", "pr", "after-cycle", "2", NULL);
  build_row (root, "assessments", "overall", "pd", "date", "2020-06-01", NULL);
  list = cw_derived_list (root);
  assert_days (find (list, "duration-of-response"), 100, 110);
}

/* Each reason leads to where the fact is entered. */
static void
assert_gap (GPtrArray *list, const char *id, CwEntity *entity, const char *field, const char *words)
{
  const CwDerived *derived = find (list, id);

  g_test_message ("%s: %s; %s", id, derived->value, derived->problem);
  g_assert_nonnull (derived->problem);
  g_assert_nonnull (strstr (derived->problem, words));
  g_assert_cmpstr (derived->gap->entity_id, ==, cw_entity_get_id (entity));
  g_assert_cmpstr (derived->gap->field, ==, field);
}

/* A second regimen takes nothing away when it surely began after an assessment; and where it does,
 * the reason is said. */
static void
test_second_regimen (void)
{
  static const struct
  {
    const char *start;
    gboolean is_clear;
  } table[] = { { NULL, FALSE }, { "2020-07", TRUE }, { "2020-06", FALSE }, { "2020", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) list = NULL;
      CwEntity *second, *first;

      build_row (root, "regimens", "start", "2020-01-01", "cycle-length", "21 d", NULL);
      second = build_row (root, "regimens", "cycle-length", "14 d", NULL);
      if (table[i].start)
        build_set (second, "start", table[i].start);
      first = build_row (root, "assessments", "overall", "pr", "label", "After 2 cycles",
                         "after-cycle", "2", NULL);
      build_row (root, "assessments", "overall", "pr", "after-cycle", "4", NULL);
      build_row (root, "assessments", "overall", "pd", "date", "2020-06-01", NULL);
      list = cw_derived_list (root);
      assert_sound (root, list);
      assert_days (find (list, "duration-of-response"), table[i].is_clear ? 110 : -1, 110);
      if (table[i].is_clear)
        {
          g_assert_cmpstr (find (list, "best-response-confirmed")->value, ==, "PR");
          continue;
        }
      assert_gap (list, "best-response-confirmed", first, "date", "“After 2 cycles”");
      assert_gap (list, "best-response-confirmed", first, "date", "several regimens have cycles");
      assert_gap (list, "duration-of-response", first, "date", "several regimens have cycles");
    }
}

static void
assert_answer (GPtrArray *list,
               const char *id,
               const char *text,
               const char *said,
               gboolean differs)
{
  const CwDerived *derived = find (list, id);

  g_assert_nonnull (derived->answer);
  g_assert_cmpstr (derived->answer_text, ==, text);
  g_assert_cmpstr (derived->recorded, ==, said);
  g_assert_cmpint (derived->differs, ==, differs);
}

/* What is written down by hand stands beside what is computed. */
static void
test_answers (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *outcome = build_child (root, "outcome");
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autofree char *id = NULL;
  CwEntity *first;

  build_row (root, "regimens", "start", "2020-01-01", NULL);
  build_row (root, "assessments", "overall", "baseline", "date", "2019-12-20", NULL);
  first = build_row (root, "assessments", "target-response", "pr", "non-target-response", "sd",
                     "new-lesions", "no", "overall", "sd", "date", "2020-02-01", NULL);
  build_row (root, "assessments", "overall", "pd", "date", "2020-06-01", NULL);
  before = cw_derived_list (root);
  assert_sound (root, before);
  assert_answer (before, "follow-up", "5.0 mo", NULL, FALSE);
  assert_answer (before, "overall-survival", NULL, NULL, FALSE);
  assert_answer (before, "progression-free-survival", "5.0 mo", NULL, FALSE);
  assert_answer (before, "best-response", "pd", NULL, FALSE);
  id = g_strconcat ("recist-response:", cw_entity_get_id (first), NULL);
  assert_gap (before, id, first, "non-target-response", "non-target");
  build_set (outcome, "follow-up", "5 mo");
  build_set (outcome, "progression-free-survival", "9 mo");
  build_set (outcome, "best-response", "cr");
  after = cw_derived_list (root);
  assert_answer (after, "follow-up", "5.0 mo", "5\u00a0mo", FALSE);
  assert_answer (after, "progression-free-survival", "5.0 mo", "9\u00a0mo", TRUE);
  assert_answer (after, "best-response", "pd", "Complete response (CR)", TRUE);
}

/* With two regimens in cycles nobody knows whose cycle is meant. */
static void
test_cycles_unclear (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) list = NULL;

  build_row (root, "regimens", "start", "2020-01-01", "cycle-length", "21 d", NULL);
  build_row (root, "regimens", "cycle-length", "28 d", NULL);
  build_row (root, "assessments", "overall", "pr", "after-cycle", "2", NULL);
  build_row (root, "assessments", "overall", "pd", "date", "2020-06-01", NULL);
  list = cw_derived_list (root);
  assert_days (find (list, "duration-of-response"), -1, -1);
}

/* ---- the rest ---- */

static void
test_empty (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) list = cw_derived_list (root);

  assert_sound (root, list);
  for (guint i = 0; i < list->len; i++)
    g_assert_nonnull (((CwDerived *)list->pdata[i])->problem);
}

static void
test_body_surface (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *patient = build_child (root, "patient");
  g_autoptr (GPtrArray) without = NULL, with = NULL;

  build_set (patient, "height", "1.70 m");
  without = cw_derived_list (root);
  g_assert_nonnull (strstr (find (without, "body-surface-mosteller")->problem, "the weight"));
  build_set (patient, "weight", "70 kg");
  with = cw_derived_list (root);
  assert_sound (root, with);
  g_assert_cmpstr (find (with, "body-surface-mosteller")->value, ==, "1.82");
  g_assert_cmpstr (find (with, "body-surface-du-bois")->value, ==, "1.81");
  g_assert_cmpstr (find (with, "body-surface-mosteller")->formula, ==, "√(170 cm × 70 kg ÷ 3600)");
}

/* A dose by body surface or weight, for the body there is: 85 mg/m² × √(170 × 70 ÷ 3600) m². */
static void
test_absolute_dose (void)
{
  static const struct
  {
    const char *dose, *height, *weight;
    const char *value, *unit; /* NULL: not computable */
    const char *words;
  } table[] = {
    { "85 mg/m2", "170 cm", "70 kg", "155", "mg", "85 mg/m² × 1.82 m²" },
    { "2400 mg/m2", "170 cm", "68.8 kg", "4326", "mg", "2400 mg/m² × 1.8025 m²" },
    { "1.4 mg/m2", "170 cm", "70 kg", "2.5", "mg", "1.4 mg/m² × 1.82 m²" },
    { "85 mg/m2", NULL, "70 kg", NULL, NULL, "the height" },
    { "85 mg/m2", NULL, NULL, NULL, NULL, "height and weight" },
    { ">85 mg/m2", "170 cm", "70 kg", NULL, NULL, "plain number" },
    { "5 mg/kg", NULL, "70 kg", "350", "mg", "5 mg/kg × 70 kg" },
    { "5 mg/kg", "170 cm", NULL, NULL, NULL, "the weight" },
    { "0.4 g/kg", NULL, "70 kg", "28.0", "g", "0.4 g/kg × 70 kg" },
    { "5 ug/kg", NULL, "70 kg", "350", "ug", "5 μg/kg × 70 kg" },
    { "150 [iU]/kg", NULL, "70 kg", "10500", "[iU]", "150 IU/kg × 70 kg" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) list = NULL;
      g_autofree char *id = NULL;
      CwEntity *drug = build_row (build_row (root, "regimens", NULL), "drugs", "name",
                                  "oxaliplatin", "dose", table[i].dose, NULL);
      const CwDerived *derived;

      if (table[i].height)
        build_set (build_child (root, "patient"), "height", table[i].height);
      if (table[i].weight)
        build_set (build_child (root, "patient"), "weight", table[i].weight);
      list = cw_derived_list (root);
      assert_sound (root, list);
      id = g_strconcat ("absolute-dose:", cw_entity_get_id (drug), NULL);
      derived = find (list, id);
      g_assert_cmpstr (derived->value, ==, table[i].value);
      g_assert_cmpstr (derived->unit, ==, table[i].unit);
      g_assert_nonnull (
        strstr (derived->problem ? derived->problem : derived->formula, table[i].words));
    }
}

/* Values that cannot be understood, and numbers beyond all bounds, end nothing. */
static void
test_hostile (void)
{
  static const char *const numbers[] = { "1e300",  "-1", "0",  "1e-300", "99999999999999",
                                         "banana", ">5", "~5", "5-4",    "1e400" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) list = NULL;
      g_autofree char *days = g_strconcat (numbers[i], " d", NULL);
      g_autofree char *dose = g_strconcat (numbers[i], " mg", NULL);
      CwEntity *regimen =
        build_row (root, "regimens", "start", "0001-01-01", "cycle-length", days, "cycles-given",
                   numbers[i], "cycles-planned", numbers[i], "delays", days, NULL);

      build_row (regimen, "drugs", "dose", dose, "times-per-day", numbers[i], "on-days", days,
                 "off-days", days, "cycles", numbers[i], NULL);
      build_row (regimen, "drugs", "dose", dose, "times-per-day", numbers[i], "days", numbers[i],
                 NULL);
      build_row (root, "assessments", "overall", "pr", "after-cycle", numbers[i], NULL);
      build_row (root, "assessments", "overall", "pd", "date", "9999", NULL);
      list = cw_derived_list (root);
      g_assert_cmpuint (list->len, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/derived/sample", test_sample);
  g_test_add_func ("/derived/durations", test_durations);
  g_test_add_func ("/derived/open-progression", test_open_progression);
  g_test_add_func ("/derived/delays", test_delays);
  g_test_add_func ("/derived/cycles-unclear", test_cycles_unclear);
  g_test_add_func ("/derived/second-regimen", test_second_regimen);
  g_test_add_func ("/derived/answers", test_answers);
  g_test_add_func ("/derived/empty", test_empty);
  g_test_add_func ("/derived/body-surface", test_body_surface);
  g_test_add_func ("/derived/absolute-dose", test_absolute_dose);
  g_test_add_func ("/derived/hostile", test_hostile);
  return g_test_run ();
}
