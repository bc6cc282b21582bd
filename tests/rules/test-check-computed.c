/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What is reported against what follows from other facts: when it speaks and when it is silent. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "rules/cw-check.h"

static const CwFinding *
find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((CwFinding *)findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

static void
assert_found (CwEntity *root, const char *rule, gboolean fires, const char *words)
{
  g_autoptr (GPtrArray) findings = cw_check_case (root);
  const CwFinding *finding = find (findings, rule);

  g_assert_cmpint (finding != NULL, ==, fires);
  if (!fires)
    return;
  g_test_message ("%s", finding->message);
  g_assert_cmpint (finding->severity, ==, CW_SEVERITY_WARNING);
  g_assert_nonnull (strstr (finding->message, words));
  for (guint i = 0; i < finding->places->len; i++)
    {
      const CwFindingPlace *place = finding->places->pdata[i];
      CwEntity *entity = cw_entity_lookup (root, place->entity_id);

      g_assert_nonnull (entity);
      g_assert_nonnull (cw_entity_info_find (cw_entity_get_info (entity), place->field));
    }
}

/* ---- responses ---- */

/* One target lesion of 100 mm before treatment, then its size and what was reported. */
static const struct
{
  const char *size;
  const char *new_lesions;
  const char *criteria;
  const char *reported;
  gboolean fires;
} responses[] = {
  { "60 mm", "no", "recist-1-1", "pr", FALSE },
  { "60 mm", "no", "recist-1-1", "sd", TRUE },
  { "60 mm", "no", NULL, "cr", TRUE },
  { "60 mm", "yes", "recist-1-1", "pr", TRUE },
  { "60 mm", "yes", "recist-1-1", "pd", FALSE },
  /* Whether there are new lesions is not recorded: PR or PD, but not SD. */
  { "60 mm", NULL, "recist-1-1", "pr", FALSE },
  { "60 mm", NULL, "recist-1-1", "pd", FALSE },
  { "60 mm", NULL, "recist-1-1", "sd", TRUE },
  /* A size that is no number may be any; other criteria are not judged. */
  { "<60 mm", NULL, "recist-1-1", "sd", FALSE },
  { "60 mm", "no", "choi", "sd", FALSE },
  /* iRECIST has no PD, and confirms nothing at once. */
  { "60 mm", "no", "irecist", "pr", FALSE },
  { "60 mm", "no", "irecist", "sd", TRUE },
  { "60 mm", "yes", "irecist", "iupd", FALSE },
  { "60 mm", "yes", "irecist", "pd", TRUE },
  { "60 mm", "yes", "irecist", "icpd", TRUE },
  { "60 mm", "no", "recist-1-1", NULL, FALSE },
};

static void
test_responses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *lesion =
        build_row (root, "lesions", "label", "T1", "role", "target", "lymph-node", "no", NULL);
      CwEntity *before = build_row (root, "assessments", "overall", "baseline", NULL);
      CwEntity *after = build_row (root, "assessments", "label", "Week 8", NULL);

      build_row (before, "measurements", "lesion", cw_entity_get_id (lesion), "diameter", "100 mm",
                 NULL);
      build_row (after, "measurements", "lesion", cw_entity_get_id (lesion), "diameter",
                 responses[i].size, NULL);
      if (responses[i].new_lesions)
        build_set (after, "new-lesions", responses[i].new_lesions);
      if (responses[i].criteria)
        build_set (after, "criteria", responses[i].criteria);
      if (responses[i].reported)
        build_set (after, "overall", responses[i].reported);
      g_test_message ("%u", i);
      assert_found (root, "response-against-lesions", responses[i].fires, "Week 8");
    }
}

/* recist.eortc.org, FAQ “Managing PR when TP measurements change slightly over time”: sums of 100,
 * 70, 70, 80, 80, 80 are all reported as PR. */
static void
test_response_stands (void)
{
  static const char *const sizes[] = { "100 mm", "70 mm", "70 mm", "80 mm", "80 mm", "80 mm" };
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *lesion = build_row (root, "lesions", "role", "target", "lymph-node", "no", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CwEntity *assessment = build_row (root, "assessments", "overall", i ? "pr" : "baseline",
                                        "new-lesions", "no", NULL);

      build_row (assessment, "measurements", "lesion", cw_entity_get_id (lesion), "diameter",
                 sizes[i], NULL);
    }
  assert_found (root, "response-against-lesions", FALSE, "");
}

/* The parts alone, without lesions. */
static void
test_parts (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *assessment =
    build_row (root, "assessments", "label", "Week 8", "target-response", "cr",
               "non-target-response", "non-cr-non-pd", "new-lesions", "no", "overall", "pr", NULL);

  build_row (root, "assessments", "overall", "baseline", NULL);
  assert_found (root, "response-against-lesions", FALSE, "");
  build_set (assessment, "overall", "cr");
  assert_found (root, "response-against-lesions", TRUE, "PR");
}

/* A target lesion that RECIST 1.1 would not have taken. */
static void
test_targets (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *lesion =
    build_row (root, "lesions", "label", "T1", "role", "target", "lymph-node", "yes", NULL);
  CwEntity *before = build_row (root, "assessments", "overall", "baseline", NULL);
  CwEntity *size = build_row (before, "measurements", "lesion", cw_entity_get_id (lesion),
                              "diameter", "15 mm", NULL);
  CwEntity *after = build_row (root, "assessments", "label", "Week 8", "overall", "sd", NULL);

  assert_found (root, "targets-against-criteria", FALSE, "");
  build_set (size, "diameter", "14 mm");
  assert_found (root, "targets-against-criteria", TRUE, "T1 had a short axis of 14 mm");
  build_set (lesion, "lymph-node", NULL);
  assert_found (root, "targets-against-criteria", FALSE, "");
  build_set (size, "diameter", "9 mm");
  assert_found (root, "targets-against-criteria", TRUE, "T1 had 9 mm");
  build_set (after, "criteria", "rano");
  assert_found (root, "targets-against-criteria", FALSE, "");
}

/* ---- durations ---- */

/* First response in the middle of 2019-08 to 2019-09, progression in June 2021: 20.7-22.6 months;
 * from the start in July 2019 22.0-24.0 months. */
static const struct
{
  const char *field;
  const char *value;
  gboolean fires;
} durations[] = {
  { "duration-of-response", "21 mo", FALSE },
  { "duration-of-response", "23 mo", FALSE }, /* 22.5 is possible */
  { "duration-of-response", "23.0 mo", TRUE },
  { "duration-of-response", "20 mo", TRUE },
  { "duration-of-response", "20.7 mo", FALSE },
  { "duration-of-response", "2 a", FALSE }, /* 1.5 to 2.5 */
  { "duration-of-response", "90 wk", FALSE },
  { "duration-of-response", "100 wk", TRUE },
  { "duration-of-response", ">12 mo", FALSE },
  { "duration-of-response", ">24 mo", TRUE },
  { "duration-of-response", "<24 mo", FALSE },
  { "duration-of-response", "<12 mo", TRUE },
  { "duration-of-response", "~30 mo", FALSE },
  { "duration-of-response", "nearly two years", FALSE },
  { "progression-free-survival", "23 mo", FALSE },
  { "progression-free-survival", "26 mo", TRUE },
  /* The patient was alive then, and followed for longer perhaps. */
  { "overall-survival", "30 mo", FALSE },
  { "overall-survival", "12 mo", TRUE },
  { "follow-up", "36 mo", FALSE },
  { "follow-up", "6 mo", TRUE },
};

static void
test_durations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autoptr (CwEntity) root = build_case ();

      build_set (build_child (root, "presentation"), "date", "2019-05");
      build_row (root, "regimens", "start", "2019-07", "cycle-length", "21 d", NULL);
      build_row (root, "assessments", "overall", "pr", "after-cycle", "2", NULL);
      build_row (root, "assessments", "overall", "pd", "date", "2021-06", NULL);
      build_set (build_child (root, "outcome"), durations[i].field, durations[i].value);
      g_test_message ("%s %s", durations[i].field, durations[i].value);
      assert_found (root, "duration-against-dates", durations[i].fires, "months");
    }
}

/* ---- causality ---- */

static void
test_naranjo (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *event = build_row (root, "adverse-events", "as-written", "rash", NULL);

  build_set (event, "naranjo", "possible");
  assert_found (root, "naranjo-against-score", FALSE, "");
  build_set (event, "naranjo-score", "3");
  assert_found (root, "naranjo-against-score", FALSE, "");
  build_set (event, "naranjo-score", "5");
  assert_found (root, "naranjo-against-score", TRUE, "probable");
}

static void
test_challenge (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *event =
    build_row (root, "adverse-events", "as-written", "rash", "outcome", "resolved", NULL);
  const char *rule = "challenge-against-dose-changes";

  build_row (root, "dose-changes", "kind", "stop", "adverse-event", cw_entity_get_id (event), NULL);
  assert_found (root, rule, FALSE, "");
  build_set (event, "dechallenge", "positive");
  assert_found (root, rule, FALSE, "");
  build_set (event, "dechallenge", "not-evaluable");
  assert_found (root, rule, FALSE, "");
  build_set (event, "dechallenge", "not-done");
  assert_found (root, rule, TRUE, "positive");
  build_set (event, "outcome", "ongoing");
  assert_found (root, rule, FALSE, "");
  build_set (event, "dechallenge", "positive");
  assert_found (root, rule, TRUE, "went on");
}

/* The system asks for time and withdrawal: Uppsala Monitoring Centre, “The use of the WHO-UMC
 * system for standardised case causality assessment”, table 2. */
static const struct
{
  const char *category, *onset, *dechallenge;
  gboolean fires;
} categories[] = {
  { "certain", "2020-02-01", "positive", FALSE },  { "certain", "2020-02-01", "negative", TRUE },
  { "probable", "2020-02-01", "negative", TRUE },  { "possible", "2020-02-01", "negative", FALSE },
  { "probable", "2019-12-01", "positive", TRUE },  { "possible", "2019-12-01", "positive", TRUE },
  { "unlikely", "2019-12-01", "positive", FALSE }, { "probable", "2020", "positive", FALSE },
};

static void
test_who_umc (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *drug = build_row (build_row (root, "regimens", NULL), "drugs", "name", "D", "start",
                                  "2020-01-01", NULL);
      CwEntity *event =
        build_row (root, "adverse-events", "as-written", "rash", "onset", categories[i].onset,
                   "dechallenge", categories[i].dechallenge, NULL);

      build_set (event, "who-umc", categories[i].category);
      assert_found (root, "who-umc-against-facts", FALSE, ""); /* no drug is suspected */
      build_row (event, "suspected", "drug", cw_entity_get_id (drug), NULL);
      g_test_message ("%u", i);
      assert_found (root, "who-umc-against-facts", categories[i].fires, "rash");
    }
}

/* ---- delays ---- */

static void
test_delays (void)
{
  static const struct
  {
    const char *all, *kind, *one;
    gboolean fires;
  } table[] = {
    { "0 d", "delay", "14 d", TRUE },      { "2 wk", "delay", "14 d", FALSE },
    { "7-10 d", "delay", "9 d", FALSE },   { "10 d", "delay", "14-21 d", TRUE },
    { "0 d", "interrupt", "14 d", FALSE }, { NULL, "delay", "14 d", FALSE },
    { "0 d", "delay", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *regimen = build_row (root, "regimens", "name", "Backbone", NULL);
      CwEntity *drug = build_row (regimen, "drugs", "name", "D", NULL);
      CwEntity *change = build_row (root, "dose-changes", "kind", table[i].kind, "drug",
                                    cw_entity_get_id (drug), NULL);

      if (table[i].all)
        build_set (regimen, "delays", table[i].all);
      if (table[i].one)
        build_set (change, "duration", table[i].one);
      g_test_message ("%u", i);
      assert_found (root, "delays-against-dose-changes", table[i].fires, "Backbone");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-computed/targets", test_targets);
  g_test_add_func ("/check-computed/responses", test_responses);
  g_test_add_func ("/check-computed/response-stands", test_response_stands);
  g_test_add_func ("/check-computed/parts", test_parts);
  g_test_add_func ("/check-computed/durations", test_durations);
  g_test_add_func ("/check-computed/naranjo", test_naranjo);
  g_test_add_func ("/check-computed/challenge", test_challenge);
  g_test_add_func ("/check-computed/who-umc", test_who_umc);
  g_test_add_func ("/check-computed/delays", test_delays);
  return g_test_run ();
}
