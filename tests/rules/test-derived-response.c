/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What the computed values say of responses: of which assessment, and what the lesions give. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "rules/cw-derived.h"

static const CwDerived *
find (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_has_prefix (((CwDerived *)list->pdata[i])->id, id))
      return list->pdata[i];
  g_error ("no value %s", id);
}

static void
assert_says (const CwDerived *derived, const char *words)
{
  const char *text = derived->problem ? derived->problem : derived->formula;

  g_test_message ("%s: %s", derived->id, text);
  g_assert_nonnull (strstr (text, words));
}

static void
assert_silent (const CwDerived *derived, const char *words)
{
  const char *text = derived->problem ? derived->problem : derived->formula;

  g_assert_null (strstr (text, words));
}

/* ---- names ---- */

/* Five lines with one name tell nothing. */
static void
test_names (void)
{
  static const struct
  {
    const char *label, *date, *cycle, *name;
  } rows[] = {
    { NULL, "2020-01-01", NULL, NULL }, /* the baseline */
    { "Week 8", "2020-03-01", "2", "Response by RECIST 1.1: Week 8" },
    { NULL, "2020-05", "4", "Response by RECIST 1.1: 2020-05" },
    { NULL, NULL, "6", "Response by RECIST 1.1: after cycle 6" },
    { NULL, NULL, NULL, "Response by RECIST 1.1: Response assessment 5" },
  };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwEntity *row = build_row (root, "assessments", "overall", i == 0 ? "baseline" : "sd", NULL);

      if (rows[i].label)
        build_set (row, "label", rows[i].label);
      if (rows[i].date)
        build_set (row, "date", rows[i].date);
      if (rows[i].cycle)
        build_set (row, "after-cycle", rows[i].cycle);
    }
  list = cw_derived_list (root);
  for (guint i = 0, n = 1; i < list->len; i++)
    {
      const CwDerived *derived = list->pdata[i];

      if (g_str_has_prefix (derived->id, "recist-response:"))
        g_assert_cmpstr (derived->label, ==, rows[n++].name);
    }
}

/* ---- what the lesions give ---- */

/* One target by its size in mm and, with “new”, a new lesion beside it. */
static void
build_course (CwEntity *root, const char *course)
{
  g_auto (GStrv) rows = g_strsplit (course, "|", -1);
  CwEntity *lesion =
    build_row (root, "lesions", "label", "T1", "role", "target", "lymph-node", "no", NULL);

  build_row (root, "regimens", "start", "2020-01-10", NULL);
  for (guint i = 0; rows[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], " ", -1);
      g_autofree char *size = g_strconcat (words[2], " mm", NULL);
      CwEntity *row = build_row (root, "assessments", "date", words[0], "new-lesions",
                                 words[3] ? "yes" : "no", NULL);

      if (strcmp (words[1], "-") != 0)
        build_set (row, "overall", words[1]);
      build_row (row, "measurements", "lesion", cw_entity_get_id (lesion), "diameter", size, NULL);
    }
}

/* What is reported stays the value; what the lesions give stands beside it where it is another. */
static void
test_by_lesions (void)
{
  static const struct
  {
    const char *course;
    const char *best, *best_words; /* the value, and what the lesions give; NULL: nothing is said */
    const char *response, *response_words;
    const char *free_time, *free_words;
  } table[] = {
    /* Sums of 80, 60, 54, 39, 48 mm: the lesions grew two months before it was reported. */
    { "2020-01-01 baseline 80|2020-03-01 sd 60|2020-05-01 pr 54|2020-07-01 sd 39|"
      "2020-09-01 sd 48|2020-11-01 pd 49 new",
      "SD",
      "SD, PR, SD, SD, PD as reported; but the recorded lesions give SD, PR, PR, PD, PD, and by "
      "them the best response is PR",
      "6.0",
      "by the recorded lesions it is 4.0 months, from first response (2020-05-01) to "
      "progression (2020-09-01)",
      "9.7", "by the recorded lesions it is 7.7 months" },
    /* A response that nobody reported. */
    { "2020-01-01 baseline 80|2020-03-01 sd 50|2020-05-01 sd 48|2020-07-01 pd 70", "SD",
      "SD, SD, PD as reported; but the recorded lesions give PR, PR, PD, and by them the best "
      "response is PR",
      NULL, "no response is recorded; but by the recorded lesions it is 4.0 months", "5.7", NULL },
    /* They agree, or nothing is reported, or SD after a response is called that response. */
    { "2020-01-01 baseline 80|2020-03-01 pr 50|2020-05-01 pr 48|2020-07-01 pd 70", "PR", NULL,
      "4.0", NULL, "5.7", NULL },
    { "2020-01-01 baseline 80|2020-03-01 - 50|2020-05-01 - 48|2020-07-01 - 70", "PR", NULL, "4.0",
      NULL, "5.7", NULL },
    { "2020-01-01 baseline 80|2020-03-01 pr 52|2020-05-01 pr 57|2020-07-01 pd 70", "PR", NULL,
      "4.0", NULL, "5.7", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) list = NULL;
      const char *const ids[] = { "best-response-confirmed", "duration-of-response",
                                  "progression-free-survival" };
      const char *const values[] = { table[i].best, table[i].response, table[i].free_time };
      const char *const words[] = { table[i].best_words, table[i].response_words,
                                    table[i].free_words };

      build_course (root, table[i].course);
      list = cw_derived_list (root);
      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          const CwDerived *derived = find (list, ids[j]);

          g_assert_cmpstr (derived->value, ==, values[j]);
          if (words[j])
            assert_says (derived, words[j]);
          else
            assert_silent (derived, "recorded lesions");
        }
      assert_silent (find (list, "overall-survival"), "recorded lesions");
    }
}

/* ---- the choice of targets ---- */

/* Each row: organs, nodes with “*”, and their sizes before treatment. All are half as large later.
 */
static void
test_targets (void)
{
  static const struct
  {
    const char *lesions;
    const char *criteria;
    const char *words[3]; /* one sentence each */
  } table[] = {
    { "liver 20|liver 10|lung 12|Lung 30|node* 15", "recist-1-1", { NULL } },
    { "liver 20|brain 20|lung 12|skin 30|bone 20|node* 15",
      "recist-1-1",
      { "6 lesions are recorded as targets; RECIST 1.1 takes five at most (section 4.2)." } },
    { "liver 20|Liver 20|liver 12",
      NULL,
      { "3 lesions in one organ (liver) are recorded as targets; RECIST 1.1 takes two at most" } },
    { "neck* 20|axilla* 20|groin* 18",
      "irecist",
      { "3 lesions in one organ (lymph nodes) are recorded as targets" } },
    { "node* 14.9",
      "recist-1-1",
      { "node had a short axis of 14.9 mm at baseline; RECIST 1.1 takes a lymph node as a target "
        "from 15 mm on (section 3.1.1)." } },
    { "lung 9",
      "recist-1-1",
      { "lung had 9 mm at baseline; RECIST 1.1 takes a lesion as a target from 10 mm on (section "
        "3.1.1)." } },
    { "lung 9|lung 30|lung 30|skin 9|bone 20|brain 20",
      "recist-1-1",
      { "6 lesions", "3 lesions in one organ (lung)", "skin had 9 mm" } },
    /* Other criteria count otherwise. */
    { "lung 9|lung 30|lung 30|skin 9|bone 20|brain 20", "recist-1-0", { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (GPtrArray) list = NULL;
      g_auto (GStrv) lesions = g_strsplit (table[i].lesions, "|", -1);
      CwEntity *before =
        build_row (root, "assessments", "overall", "baseline", "date", "2020-01-01", NULL);
      CwEntity *after =
        build_row (root, "assessments", "date", "2020-03-01", "new-lesions", "no", NULL);

      if (table[i].criteria)
        build_set (after, "criteria", table[i].criteria);
      for (guint j = 0; lesions[j]; j++)
        {
          g_auto (GStrv) parts = g_strsplit (lesions[j], " ", 2);
          gboolean is_node = g_str_has_suffix (parts[0], "*");
          g_autofree char *organ = g_strndup (parts[0], strcspn (parts[0], "*"));
          g_autofree char *size = g_strconcat (parts[1], " mm", NULL);
          CwEntity *lesion = build_row (root, "lesions", "label", organ, "organ", organ, "role",
                                        "target", "lymph-node", is_node ? "yes" : "no", NULL);

          build_row (before, "measurements", "lesion", cw_entity_get_id (lesion), "diameter", size,
                     NULL);
          build_row (after, "measurements", "lesion", cw_entity_get_id (lesion), "diameter", "7 mm",
                     NULL);
        }
      list = cw_derived_list (root);
      g_test_message ("%u", i);
      for (guint j = 0; j < G_N_ELEMENTS (table[i].words); j++)
        if (table[i].words[j])
          {
            const CwDerived *derived =
              find (list, g_strcmp0 (table[i].criteria, "irecist") ? "recist-response:"
                                                                   : "irecist-response:");

            g_assert_nonnull (derived->value);
            assert_says (derived, table[i].words[j]);
          }
      if (table[i].words[0] == NULL)
        assert_silent (find (list, "recist-response:"), "RECIST 1.1 takes");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/derived-response/names", test_names);
  g_test_add_func ("/derived-response/by-lesions", test_by_lesions);
  g_test_add_func ("/derived-response/targets", test_targets);
  return g_test_run ();
}
