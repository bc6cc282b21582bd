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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course/words", test_words);
  g_test_add_func ("/course/two-regimens", test_two_regimens);
  return g_test_run ();
}
