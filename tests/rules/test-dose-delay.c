/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Delays, as the regimen says them or dose changes do: the dose intensity, the end of a cycle and
 * what is printed about a duration must make the same of them. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "rules/cw-course.h"
#include "rules/cw-derived.h"
#include "rules/cw-dose-delay.h"
#include "rules/cw-dose-intensity.h"

#define NONE CW_DOSE_DELAYS_NONE
#define KNOWN CW_DOSE_DELAYS_KNOWN
#define UNKNOWN CW_DOSE_DELAYS_UNKNOWN

typedef struct
{
  const char *regimen; /* what the regimen says */
  const char *first; /* delays of the drug in its first dose; "" is one of unknown length */
  const char *second; /* in its second dose */
  const char *other; /* of another drug */
  CwDoseDelays drug; /* what is known of the drug */
  double drug_days;
  CwDoseDelays all; /* and of the regimen */
  double low, high;
} Row;

static const Row rows[] = {
  { NULL, NULL, NULL, NULL, NONE, 0, NONE, 0, 0 },
  { "0 d", NULL, NULL, NULL, KNOWN, 0, KNOWN, 0, 0 },
  { "2 wk", NULL, NULL, NULL, KNOWN, 14, KNOWN, 14, 14 },
  { NULL, "7 d", NULL, NULL, KNOWN, 7, KNOWN, 7, 7 },
  { NULL, "1 wk", "7 d", NULL, KNOWN, 14, KNOWN, 14, 14 },
  { NULL, "7 d", NULL, "3 d", KNOWN, 7, KNOWN, 7, 10 },
  { NULL, NULL, NULL, "3 d", NONE, 0, KNOWN, 3, 3 },
  { NULL, "", NULL, NULL, UNKNOWN, 0, UNKNOWN, 0, 0 },
  { NULL, "7 d", "", NULL, UNKNOWN, 0, UNKNOWN, 0, 0 },
  { NULL, "7 d", NULL, "", KNOWN, 7, UNKNOWN, 0, 0 },
  { "10 d", "7 d", "", NULL, KNOWN, 10, KNOWN, 10, 10 },
};

static void
add_delay (CwEntity *root, CwEntity *drug, const char *days)
{
  CwEntity *change;

  if (days == NULL)
    return;
  change = build_row (root, "dose-changes", "kind", "delay", "drug", cw_entity_get_id (drug), NULL);
  if (*days)
    build_set (change, "duration", days);
}

static CwEntity *
build_drug (CwEntity *regimen, const char *name, const char *dose, const char *cycles)
{
  return build_row (regimen, "drugs", "name", name, "dose", dose, "times-per-day", "1", "days", "1",
                    "cycles", cycles, NULL);
}

/* Six cycles of three weeks; response after the second one. */
static CwEntity *
build_delayed (const Row *row)
{
  CwEntity *root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "start", "2020-01-01", "cycle-length", "21 d",
                                 "cycles-given", "6", NULL);
  CwEntity *mesna, *later;

  if (row->regimen)
    build_set (regimen, "delays", row->regimen);
  add_delay (root, build_drug (regimen, "epirubicin", "100 mg", "1-2"), row->first);
  add_delay (root, build_drug (regimen, "Epirubicin", "100 mg", "3-6"), row->second);
  mesna = build_drug (regimen, "mesna", "1 g", "1-6");
  add_delay (root, mesna, row->other);
  /* An interruption is no delay, and that of another regimen does not count here. */
  build_row (root, "dose-changes", "kind", "interrupt", "drug", cw_entity_get_id (mesna),
             "duration", "5 d", NULL);
  later = build_row (root, "regimens", "name", "later", NULL);
  add_delay (root, build_drug (later, "epirubicin", "80 mg", "1-2"), "30 d");
  build_row (root, "assessments", "overall", "pr", "after-cycle", "2", NULL);
  build_row (root, "assessments", "overall", "pd", "date", "2020-06-01", NULL);
  return root;
}

static CwRegimen *
get_regimen (CwEntity *root)
{
  g_autoptr (CwRegimen) regimen =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (root)->regimens), 0);

  return regimen;
}

static CwDrug *
get_drug (CwRegimen *regimen)
{
  g_autoptr (CwDrug) drug = g_list_model_get_item (G_LIST_MODEL (regimen->drugs), 0);

  return drug;
}

static void
check_read (CwEntity *root, const Row *row)
{
  CwRegimen *regimen = get_regimen (root);
  CwRange days;

  g_assert_cmpint (cw_dose_read_delays (CW_CASE (root), regimen, get_drug (regimen), &days), ==,
                   row->drug);
  if (row->drug == KNOWN)
    g_assert_cmpfloat (days.low, ==, row->drug_days);
  g_assert_cmpint (cw_dose_read_delays (CW_CASE (root), regimen, NULL, &days), ==, row->all);
  if (row->all != KNOWN)
    return;
  g_assert_cmpfloat (days.low, ==, row->low);
  g_assert_cmpfloat (days.high, ==, row->high);
}

static void
check_intensity (CwEntity *root, const Row *row)
{
  CwRegimen *regimen = get_regimen (root);
  g_autofree char *words = NULL;
  CwRange percent;
  gboolean computed =
    cw_dose_intensity_get (CW_CASE (root), regimen, get_drug (regimen), &percent, &words);

  g_assert_cmpint (computed, ==, row->drug == KNOWN);
  if (computed)
    g_assert_cmpfloat_with_epsilon (percent.low, 100 * 126 / (126 + row->drug_days), 1e-9);
}

static void
check_end_of_cycle (CwEntity *root, const Row *row)
{
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));
  CwMoment moment = cw_course_get_end_of_cycle (course, NULL, &(CwRange){ 2, 2 });

  g_assert_cmpint (moment.known, ==, row->all != UNKNOWN);
  if (!moment.known)
    return;
  g_assert_cmpfloat (moment.low, ==, 42);
  g_assert_cmpfloat (moment.high, ==, 42 + row->high);
}

static const CwDerived *
find (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((CwDerived *)list->pdata[i])->id, id))
      return list->pdata[i];
  g_assert_not_reached ();
}

/* What is said beside a duration that was counted in cycles. */
static void
check_words (CwEntity *root, const Row *row)
{
  g_autoptr (GPtrArray) list = cw_derived_list (root);
  const CwDerived *duration = find (list, "duration-of-response");

  if (row->all == UNKNOWN)
    {
      g_assert_null (duration->formula);
      return;
    }
  g_assert_nonnull (strstr (duration->formula, row->all == KNOWN ? "with the recorded delays"
                                                                 : "taken to be without delay"));
}

static void
test_agreement (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_delayed (&rows[i]);

      g_test_message ("row %u", i);
      check_read (root, &rows[i]);
      check_intensity (root, &rows[i]);
      check_end_of_cycle (root, &rows[i]);
      check_words (root, &rows[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-delay/agreement", test_agreement);
  return g_test_run ();
}
