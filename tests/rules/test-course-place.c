/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "case-builder.h"
#include "rules/cw-course-place.h"

#include <locale.h>

/* Where events without a date of their own stand in the course. */

static CwEntity *
build_course (void)
{
  CwEntity *root = build_case ();
  CwEntity *first = build_row (root, "regimens", "name", "VIP", "phase", "induction", "start",
                               "2020-01-06", "cycle-length", "21 d", "cycles-given", "4", NULL);
  CwEntity *second =
    build_row (root, "regimens", "name", "Anlotinib", "phase", "maintenance", NULL);

  build_row (first, "drugs", "name", "cisplatin", NULL);
  build_row (second, "drugs", "name", "anlotinib", NULL);
  build_set (build_child (root, "presentation"), "date", "2019-11");
  build_row (root, "assessments", "date", "2020-12", "overall", "pd", NULL);
  return root;
}

static CwCoursePlace
find_event (CwEntity *root, const char *onset, const char *words)
{
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));
  CwEntity *event = build_row (root, "adverse-events", NULL);
  CwCoursePlace place;

  if (onset)
    build_set (event, "onset", onset);
  if (words)
    build_set (event, "onset-text", words);
  place = cw_course_place_find (course, event, "onset", "onset-text", FALSE);
  cw_entity_remove (event);
  return place;
}

/* Each comes before the next; what says nothing comes last. */
static void
test_order (void)
{
  static const char *const rows[][2] = {
    { "2019", NULL },           { "2019-11", NULL },
    { NULL, "At diagnosis" },   { "2020-01-06", NULL },
    { NULL, "After 2 cycles" }, { "2020-02-18", NULL },
    { NULL, "After cycle 4" },  { NULL, "During maintenance" },
    { "2020-12", NULL },        { NULL, "After progression" },
    { NULL, "Some day" },
  };
  g_autoptr (CwEntity) root = build_course ();

  for (guint i = 0; i + 1 < G_N_ELEMENTS (rows); i++)
    {
      CwCoursePlace first = find_event (root, rows[i][0], rows[i][1]);
      CwCoursePlace second = find_event (root, rows[i + 1][0], rows[i + 1][1]);

      g_test_message ("%s %s", rows[i][0], rows[i][1]);
      g_assert_true (first.is_known);
      g_assert_cmpint (cw_course_place_compare (&first, &second), <, 0);
      g_assert_cmpint (cw_course_place_compare (&second, &first), >, 0);
    }
}

/* What nobody can read is not where the row before it was. */
static void
test_unknown (void)
{
  static const char *const rows[][2] = { { NULL, NULL },
                                         { NULL, "" },
                                         { "spring of 2022", NULL },
                                         { NULL, "After cycle 99999999999999999999" } };
  g_autoptr (CwEntity) root = build_course ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_false (find_event (root, rows[i][0], rows[i][1]).is_known);
}

/* A dose change belongs to the regimen of its drug, an event to that of the suspected drug. */
static void
test_belonging (void)
{
  g_autoptr (CwEntity) root = build_course ();
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));
  g_autoptr (CwRegimen) first = g_list_model_get_item (G_LIST_MODEL (CW_CASE (root)->regimens), 0);
  g_autoptr (CwEntity) drug = g_list_model_get_item (G_LIST_MODEL (first->drugs), 0);
  CwEntity *change =
    build_row (root, "dose-changes", "drug", cw_entity_get_id (drug), "kind", "reduce", NULL);
  CwEntity *event = build_row (root, "adverse-events", NULL);
  CwCoursePlace start, place;

  build_row (event, "suspected", "drug", cw_entity_get_id (drug), NULL);
  start = cw_course_place_find (course, CW_ENTITY (first), "start", "start-text", FALSE);
  place = cw_course_place_find (course, change, "date", "cycle", FALSE);
  g_assert_true (place.is_known);
  g_assert_cmpint (cw_course_place_compare (&start, &place), <, 0);
  place = cw_course_place_find (course, event, "onset", "onset-text", FALSE);
  g_assert_true (place.is_known);
  g_assert_cmpint (cw_course_place_compare (&start, &place), <, 0);
}

/* Assessments stand in order: one without any time came before the next that has a date. */
static void
test_series (void)
{
  g_autoptr (CwEntity) root = build_course ();
  CwEntity *undated = build_row (root, "assessments", "label", "At the end", "overall", "sd", NULL);
  g_autoptr (CwCourse) course = NULL;
  g_autoptr (CwEntity) dated =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (root)->assessments), 0);
  CwCoursePlace first, second;

  cw_entity_move (undated, 0);
  course = cw_course_new (CW_CASE (root));
  first = cw_course_place_find (course, undated, "date", "label", FALSE);
  second = cw_course_place_find (course, dated, "date", "label", FALSE);
  g_assert_true (first.is_known);
  g_assert_cmpint (cw_course_place_compare (&first, &second), <, 0);
}

/* A year in which somebody died ends with its last day. */
static void
test_end (void)
{
  g_autoptr (CwEntity) root = build_course ();
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));
  CwEntity *outcome = build_child (root, "outcome");
  CwCoursePlace begin, end;

  build_set (outcome, "vital-status-date", "2021");
  begin = cw_course_place_find (course, outcome, "vital-status-date", NULL, FALSE);
  end = cw_course_place_find (course, outcome, "vital-status-date", NULL, TRUE);
  g_assert_cmpfloat (end.day - begin.day, ==, 364);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course-place/order", test_order);
  g_test_add_func ("/course-place/unknown", test_unknown);
  g_test_add_func ("/course-place/belonging", test_belonging);
  g_test_add_func ("/course-place/series", test_series);
  g_test_add_func ("/course-place/end", test_end);
  return g_test_run ();
}
