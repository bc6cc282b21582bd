/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Times that are counted in cycles: the end of one, and how authors write it. */
#include "config.h"

#include "case-builder.h"
#include "rules/cw-course.h"

/* Two days of delay may have come before any cycle. */
static CwEntity *
build_treated (void)
{
  CwEntity *root = build_case ();

  build_row (root, "regimens", "name", "A", "start", "2020-01-01", "cycle-length", "21 d", "delays",
             "2 d", NULL);
  build_row (root, "regimens", "name", "B", "start", "2020-06-01", NULL);
  return root;
}

static void
test_words (void)
{
  static const struct
  {
    const char *words;
    double low, high; /* -1: not understood */
  } rows[] = {
    { "After 2 cycles", 42, 44 },
    { "after cycle 2", 42, 44 },
    { "  AFTER   CYCLE  2 and refusal of surgery", 42, 44 },
    { "After 1 cycle", 21, 23 },
    { "Before cycle 3", 42, 44 },
    { "Cycle 3", 42, 65 },
    { "cycle 1", 0, 23 },
    { "After 0 cycles", 0, 2 },
    { "Cycle 0", -1, 0 },
    { "After 2.5 cycles", -1, 0 },
    { "After 99999999999999999999 cycles", -1, 0 },
    { "After two cycles", -1, 0 },
    { "During maintenance", -1, 0 },
    { "aftercycle 2", -1, 0 },
    { "2 bicycles", -1, 0 },
    { "", -1, 0 },
    { NULL, -1, 0 },
  };
  g_autoptr (CwEntity) root = build_treated ();
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwMoment moment = { 0 };

      g_test_message ("%s", rows[i].words);
      g_assert_cmpint (cw_course_read_words (course, rows[i].words, &moment), ==, rows[i].low >= 0);
      if (rows[i].low < 0)
        continue;
      g_assert_true (moment.from_start);
      g_assert_cmpfloat (moment.low, ==, rows[i].low);
      g_assert_cmpfloat (moment.high, ==, rows[i].high);
    }
}

/* Another regimen with cycles makes “cycle 2” say nothing, but its own rows still say when. */
static void
test_two_regimens (void)
{
  g_autoptr (CwEntity) root = build_treated ();
  CwEntity *second =
    build_row (root, "regimens", "name", "C", "start", "2020-03", "cycle-length", "14 d", NULL);
  CwEntity *undated = build_row (root, "regimens", "name", "D", "cycle-length", "14 d", NULL);
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));
  CwRange two = { 2, 2 };
  CwMoment moment;
  g_autofree char *text = NULL;

  g_assert_false (cw_course_read_words (course, "After 2 cycles", &moment));
  moment = cw_course_get_end_of_cycle (course, CW_REGIMEN (second), &two);
  g_assert_true (moment.known && !moment.from_start);
  text = cw_moment_format (&moment);
  g_assert_cmpstr (text, ==, "2020-03-29…2020-04-28");
  moment = cw_course_get_end_of_cycle (course, CW_REGIMEN (undated), &two);
  g_assert_false (moment.known);
}

/* Six cycles from July 2019, an upkeep without cycles, and another regimen in cycles that has no
 * date. An assessment is a count, “d” and a date or “p” and the date of progression, and behind it
 * perhaps what it is called. */
static void
test_undated_regimen (void)
{
  static const struct
  {
    const char *given; /* cycles of the other */
    const char *start; /* its beginning in words */
    gboolean is_first; /* whether it stands before the others */
    const char *assessments;
    const char *clear; /* for each count whether it is dated */
  } table[] = {
    /* Nothing says whose cycles are meant. */
    { NULL, NULL, FALSE, "2|6|p2021-06", "??" },
    { "6", NULL, FALSE, "2|6|d2020-08", "??" },
    { NULL, "After surgery", FALSE, "2|6|p2021-06", "??" },
    /* The other one was not given so often. */
    { "1", NULL, FALSE, "2|6|p2021-06", "++" },
    { "2", NULL, FALSE, "2|6|p2021-06", "?+" },
    /* The first was not either. */
    { "1", NULL, FALSE, "2|8|p2021-06", "+?" },
    /* It follows a regimen that was still being given later. */
    { NULL, NULL, FALSE, "2|6|d2020-08 During upkeep|p2021-06", "++" },
    { NULL, NULL, FALSE, "2|d2020-08 During upkeep|6|p2021-06", "+?" },
    { NULL, NULL, TRUE, "2|6|d2020-08 During upkeep|p2021-06", "??" },
    { NULL, NULL, FALSE, "2|6|d2020-08 After upkeep|p2021-06", "??" },
    /* It cannot have begun before the first one ended. */
    { NULL, NULL, FALSE, "2|d2019-10-01|6|p2021-06", "+?" },
    /* It began after progression. */
    { NULL, "After progression", FALSE, "2|6|p2021-06|2", "++?" },
    { NULL, "Before progression", FALSE, "2|6|p2021-06", "??" },
    /* The assessment says which; the other one is never dated. */
    { NULL, NULL, FALSE, "2 After 2 cycles of ifosfamide|6|p2021-06", "+?" },
    { NULL, NULL, FALSE, "2 After 2 cycles of Other|6 After 6 cycles of VEI", "?+" },
    { NULL, NULL, FALSE, "2 After 2 cycles of VEI and Other", "?" },
    /* Where the count falls the other one begins. */
    { NULL, NULL, FALSE, "2|6|2|4", "++??" },
    { NULL, NULL, FALSE, "2|6|2|4|2", "?????" },
    { NULL, NULL, TRUE, "2|6|2|4", "????" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwCourse) course = NULL;
      g_auto (GStrv) rows = g_strsplit (table[i].assessments, "|", -1);
      g_autoptr (GString) clear = g_string_new (NULL);
      CwEntity *first, *other;

      if (table[i].is_first)
        build_row (root, "regimens", "name", "Other", "cycle-length", "21 d", NULL);
      first = build_row (root, "regimens", "name", "VEI", "start", "2019-07-10", "cycle-length",
                         "21 d", "cycles-given", "6", NULL);
      build_row (first, "drugs", "name", "ifosfamide", NULL);
      build_row (root, "regimens", "name", "upkeep", NULL);
      if (!table[i].is_first)
        {
          other = build_row (root, "regimens", "name", "Other", "cycle-length", "21 d", NULL);
          if (table[i].given)
            build_set (other, "cycles-given", table[i].given);
          if (table[i].start)
            build_set (other, "start-text", table[i].start);
        }
      for (guint j = 0; rows[j]; j++)
        {
          g_auto (GStrv) parts = g_strsplit (rows[j], " ", 2);
          gboolean is_count = g_ascii_isdigit (parts[0][0]);
          CwEntity *row =
            build_row (root, "assessments", "overall", parts[0][0] == 'p' ? "pd" : "pr",
                       is_count ? "after-cycle" : "date", parts[0] + !is_count, NULL);

          if (parts[1])
            build_set (row, "label", parts[1]);
        }
      course = cw_course_new (CW_CASE (root));
      for (guint j = 0; j < course->points->len; j++)
        if (g_ascii_isdigit (rows[j][0]))
          g_string_append_c (
            clear, g_array_index (course->points, CwCoursePoint, j).moment.known ? '+' : '?');
      g_test_message ("%u: %s", i, table[i].assessments);
      g_assert_cmpstr (clear->str, ==, table[i].clear);
    }
}

/* Where words stand says whose cycles they count, whatever other regimens there are. */
static void
test_words_in_place (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *first =
    build_row (root, "regimens", "name", "VEI", "start", "2020-01-01", "cycle-length", "21 d",
               "cycles-given", "6", "end-text", "After 6 cycles", NULL);
  CwEntity *upkeep =
    build_row (root, "regimens", "name", "upkeep", "start-text", "After cycle 6", NULL);
  CwEntity *other = build_row (root, "regimens", "name", "Other", "cycle-length", "14 d",
                               "start-text", "After cycle 6", NULL);
  CwEntity *last = build_row (root, "regimens", "start-text", "After cycle 6", NULL);
  CwEntity *drug = build_row (first, "drugs", "name", "ifosfamide", NULL);
  CwEntity *second = build_row (other, "drugs", "name", "pazopanib", NULL);
  CwEntity *change = build_row (root, "dose-changes", "drug", cw_entity_get_id (drug), "cycle",
                                "After cycle 2", NULL);
  CwEntity *late = build_row (root, "dose-changes", "drug", cw_entity_get_id (second), "cycle",
                              "After cycle 2", NULL);
  CwEntity *event = build_row (root, "adverse-events", "onset-text", "Cycle 2", NULL);
  CwEntity *decision = build_row (root, "decisions", "relative-time", "After 6 cycles", NULL);
  g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));
  CwMoment moment;

  g_assert_true (cw_course_read_words_of (course, first, "end-text", &moment));
  g_assert_cmpfloat (moment.low, ==, 126);
  g_assert_true (cw_course_read_words_of (course, upkeep, "start-text", &moment));
  g_assert_true (cw_course_read_words_of (course, other, "start-text", &moment));
  g_assert_false (cw_course_read_words_of (course, last, "start-text", &moment));
  g_assert_true (cw_course_read_words_of (course, change, "cycle", &moment));
  g_assert_cmpfloat (moment.low, ==, 42);
  g_assert_false (cw_course_read_words_of (course, late, "cycle", &moment));
  g_assert_false (cw_course_read_words_of (course, event, "onset-text", &moment));
  build_row (event, "suspected", "drug", cw_entity_get_id (drug), NULL);
  g_assert_true (cw_course_read_words_of (course, event, "onset-text", &moment));
  g_assert_cmpfloat (moment.low, ==, 21);
  build_row (event, "suspected", "drug", cw_entity_get_id (second), NULL);
  g_assert_false (cw_course_read_words_of (course, event, "onset-text", &moment));
  /* No place: not before the other one is known to have had fewer. */
  g_assert_false (cw_course_read_words_of (course, decision, "relative-time", &moment));
  build_set (decision, "relative-time", "After 6 cycles of VEI");
  g_assert_true (cw_course_read_words_of (course, decision, "relative-time", &moment));
  build_set (decision, "relative-time", "After 6 cycles");
  build_set (other, "cycles-given", "4");
  g_assert_true (cw_course_read_words_of (course, decision, "relative-time", &moment));
}

/* What an assessment means by the same words, if only one has them. */
static void
test_words_of_assessment (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *decision;
  CwMoment moment;

  build_row (root, "regimens", "name", "VEI", "start", "2020-01-01", "cycle-length", "21 d",
             "cycles-given", "6", NULL);
  build_row (root, "regimens", "name", "Other", "cycle-length", "14 d", NULL);
  build_row (root, "assessments", "label", "After 6 cycles", "after-cycle", "6", NULL);
  build_row (root, "assessments", "label", "Latest", "date", "2020-04-01", NULL);
  decision = build_row (root, "decisions", "relative-time", "after 6 cycles", NULL);
  {
    g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));

    g_assert_true (cw_course_read_words_of (course, decision, "relative-time", &moment));
    g_assert_cmpfloat (moment.low, ==, 126);
  }
  build_row (root, "assessments", "label", "After 6 cycles", "after-cycle", "6", NULL);
  {
    g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));

    g_assert_false (cw_course_read_words_of (course, decision, "relative-time", &moment));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course/words", test_words);
  g_test_add_func ("/course/two-regimens", test_two_regimens);
  g_test_add_func ("/course/undated-regimen", test_undated_regimen);
  g_test_add_func ("/course/words-in-place", test_words_in_place);
  g_test_add_func ("/course/words-of-assessment", test_words_of_assessment);
  return g_test_run ();
}
