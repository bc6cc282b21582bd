/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* iRECIST (Seymour L et al., Lancet Oncol 2017;18:e143-e152, PMC5648544): tables 2 and 3 of the
 * guideline, and courses of lesions. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "rules/cw-best-response.h"
#include "rules/cw-course.h"
#include "rules/cw-derived.h"
#include "rules/cw-irecist.h"

#define S(nick) CW_RECIST_SET (CW_RESPONSE_CATEGORY_##nick)
#define NONE CW_RECIST_NO_LESIONS
#define FRESH (1u << CW_IRECIST_PHASE_NONE)
#define WAITING (1u << CW_IRECIST_PHASE_UNCONFIRMED)
#define CONFIRMED (1u << CW_IRECIST_PHASE_CONFIRMED)
#define YES CW_TRISTATE_YES
#define NO CW_TRISTATE_NO
#define OPEN CW_TRISTATE_NOT_RECORDED

/* ---- table 2 ---- */

static const struct
{
  CwIrecistFacts facts; /* phases, target, non-target, new, grew further, late enough, shrank */
  guint responses;
} rows[] = {
  /* Column “no previous iUPD in any category”, line by line. */
  { { FRESH, S (CR), S (CR), NO, NO, NO, NO }, S (CR) },
  { { FRESH, S (CR), S (NON_CR_NON_PD), NO, NO, NO, NO }, S (PR) },
  { { FRESH, S (PR), S (NON_CR_NON_PD), NO, NO, NO, NO }, S (PR) },
  { { FRESH, S (SD), S (NON_CR_NON_PD), NO, NO, NO, NO }, S (SD) },
  { { FRESH, S (SD), S (PD), NO, NO, NO, NO }, S (IUPD) },
  { { FRESH, S (PD), S (NON_CR_NON_PD), NO, NO, NO, NO }, S (IUPD) },
  { { FRESH, S (PD), S (PD), NO, NO, NO, NO }, S (IUPD) },
  { { FRESH, S (PD), S (PD), YES, NO, NO, NO }, S (IUPD) },
  { { FRESH, S (PR), S (NON_CR_NON_PD), YES, NO, NO, NO }, S (IUPD) },
  /* Column “previous iUPD”: better than progression is called so, and sets it back. */
  { { WAITING, S (CR), S (CR), NO, NO, YES, YES }, S (CR) },
  { { WAITING, S (CR), S (NON_CR_NON_PD), NO, NO, YES, YES }, S (PR) },
  { { WAITING, S (PR), S (NON_CR_NON_PD), NO, NO, YES, YES }, S (PR) },
  { { WAITING, S (SD), S (NON_CR_NON_PD), NO, NO, YES, YES }, S (SD) },
  /* The same column: no change stays iUPD, more of it is iCPD. */
  { { WAITING, S (PD), S (PD), YES, NO, YES, NO }, S (IUPD) },
  { { WAITING, S (PD), S (PD), YES, YES, YES, NO }, S (ICPD) },
  { { WAITING, S (SD), S (PD), NO, NO, YES, NO }, S (IUPD) },
  { { WAITING, S (SD), S (PD), NO, YES, YES, NO }, S (ICPD) },
  { { WAITING, S (PD), S (CR), NO, NO, YES, NO }, S (IUPD) },
  { { WAITING, S (PD), S (CR), NO, YES, YES, NO }, S (ICPD) },
  { { WAITING, S (SD), S (NON_CR_NON_PD), YES, NO, YES, NO }, S (IUPD) },
  { { WAITING, S (SD), S (NON_CR_NON_PD), YES, YES, YES, NO }, S (ICPD) },
  /* A growth of other lesions that is not unequivocal confirms as well (last lines of the table).
   */
  { { WAITING, S (SD), S (NON_CR_NON_PD), NO, YES, YES, NO }, S (ICPD) },
  /* recist.eortc.org/irecist: not before four weeks. */
  { { WAITING, S (PD), NONE, NO, YES, NO, NO }, S (IUPD) },
  { { WAITING, S (PD), NONE, NO, YES, OPEN, NO }, S (IUPD) | S (ICPD) },
  { { WAITING, S (PD), NONE, NO, OPEN, YES, NO }, S (IUPD) | S (ICPD) },
  /* recist.eortc.org, FAQ “Assigning response after the appearance of new lesions”: scenario B
   * (target lesions shrink beside the new one) and F (no change since it appeared). */
  { { WAITING, S (PR), NONE, YES, NO, YES, YES }, S (PR) },
  { { WAITING, S (PR), NONE, YES, NO, YES, NO }, S (IUPD) },
  /* What could not be evaluated changes nothing; what was confirmed stays so. */
  { { WAITING, S (NE), NONE, NO, NO, YES, NO }, S (NE) },
  { { CONFIRMED, S (PD), NONE, NO, NO, NO, NO }, S (ICPD) },
  { { FRESH | WAITING, S (PD), NONE, NO, YES, YES, NO }, S (IUPD) | S (ICPD) },
  /* Whether there are new lesions is not recorded. */
  { { FRESH, S (PR), NONE, OPEN, NO, NO, NO }, S (PR) | S (IUPD) },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpuint (cw_irecist_rate (&rows[i].facts), ==, rows[i].responses);
    }
}

/* ---- table 3 ---- */

/* Best responses without confirmation; one of the ways each line of the table allows, eight weeks
 * apart. */
static const struct
{
  const char *points;
  guint best;
} bests[] = {
  { "CR PR UPD UPD CPD", S (CR) }, /* example 1 */
  { "CR NE CR UPD CPD", S (CR) },    { "UPD PR CR UPD CPD", S (CR) }, /* 2 */
  { "UPD NE CR NE SD", S (CR) },     { "UPD PR SD UPD CPD", S (PR) }, /* 3 */
  { "UPD PR UPD CPD CPD", S (PR) },  { "UPD SD PR UPD CPD", S (PR) }, /* 4 */
  { "UPD NE PR SD NE", S (PR) },     { "UPD SD UPD CPD CPD", S (SD) }, /* 5 */
  { "UPD SD NE SD SD", S (SD) },     { "UPD CPD PR CR CR", S (ICPD) }, /* 6 */
  { "UPD UPD CPD CR CR", S (ICPD) }, /* 7 */
  { "UPD NE NE NE NE", S (IUPD) }, /* 8 */
};

static int
read_category (const char *name)
{
  static const char *const names[] = { "", "CR", "PR", "SD", "NN", "PD", "NE", "", "UPD", "CPD" };

  for (int i = 1; i < (int)G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return i;
  g_error ("no category %s", name);
}

static void
test_best (void)
{
  CwMoment start = { FALSE, FALSE, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (bests); i++)
    {
      g_auto (GStrv) names = g_strsplit (bests[i].points, " ", -1);
      CwRecistPoint points[5];
      guint n = 0;

      for (; names[n]; n++)
        points[n] =
          (CwRecistPoint){ read_category (names[n]), { TRUE, TRUE, 56 * (n + 1), 56 * (n + 1) } };
      g_test_message ("%s", bests[i].points);
      g_assert_cmpuint (cw_best_response_unconfirmed (points, n, &start), ==, bests[i].best);
    }
}

/* ---- courses ---- */

/* Target T of 100 mm, other lesion O and perhaps new lesions N and M; each assessment in turn.
 * “T110 O+ N10 @2020-03-01”: sizes, O+ for unequivocal progression, O= for present; T- for not
 * evaluated, “new” ticks the box. */
static const struct
{
  const char *assessments; /* after baseline, separated by | */
  const char *responses; /* ? where several are possible */
} courses[] = {
  /* Pseudoprogression: up by a fifth, then down; the bar is reset, and only the second progression
   * is confirmed. The sums follow the explanation of the reset in the paper (p. e147). */
  { "T120 O= @2020-03-01|T80 O= @2020-04-05|T100 O= @2020-06-01|T105 O= @2020-07-05",
    "iUPD iSD iUPD iCPD" },
  /* Target lesions: 5 mm more confirm, 4.9 do not. */
  { "T120 O= @2020-03-01|T125 O= @2020-04-05", "iUPD iCPD" },
  { "T120 O= @2020-03-01|T124.9 O= @2020-04-05", "iUPD iUPD" },
  /* No change twice, then more than at the last time. */
  { "T120 O= @2020-03-01|T121 O= @2020-04-05|T126 O= @2020-05-10", "iUPD iUPD iCPD" },
  /* Less than four weeks after; and the next one counts from the first. */
  { "T120 O= @2020-03-01|T130 O= @2020-03-15", "iUPD iUPD" },
  { "T120 O= @2020-03-01|T130 O= @2020-03-15|T135 O= @2020-03-29", "iUPD iUPD iCPD" },
  /* A month alone leaves open whether it was four weeks. */
  { "T120 O= @2020-03|T130 O= @2020-04", "iUPD ?" },
  { "T120 O= @2020-03|T130 O= @2020-05", "iUPD iCPD" },
  /* Progression in a second category confirms. */
  { "T120 O= @2020-03-01|T120 O+ @2020-04-05", "iUPD iCPD" },
  { "T120 O= @2020-03-01|T120 O= N10 @2020-04-05", "iUPD iCPD" },
  { "T100 O= N10 @2020-03-01|T120 O= N10 @2020-04-05", "iUPD iCPD" },
  /* Other lesions: any growth does, whether the same state twice means growth is not known. */
  { "T100 O+ @2020-03-01|T100 O+ @2020-04-05", "iUPD ?" },
  { "T100 O+ @2020-03-01|T100 O= @2020-04-05", "iUPD iSD" },
  /* New lesions: 5 mm when measurable, any growth when not, or one more. */
  { "T100 O= N10 @2020-03-01|T100 O= N14 @2020-04-05", "iUPD iUPD" },
  { "T100 O= N10 @2020-03-01|T100 O= N15 @2020-04-05", "iUPD iCPD" },
  { "T100 O= N8 @2020-03-01|T100 O= N9 @2020-04-05", "iUPD iCPD" },
  { "T100 O= N10 M10 @2020-03-01|T100 O= N12 M13 @2020-04-05", "iUPD iCPD" },
  { "T100 O= N10 @2020-03-01|T100 O= N10 M6 @2020-04-05", "iUPD iCPD" },
  { "T100 O= new @2020-03-01|T100 O= new @2020-04-05", "iUPD ?" },
  { "T100 O= new @2020-03-01|T100 O= @2020-04-05", "iUPD iSD" },
  /* Slow growth adds up from the first progression on: 4 mm and 2 mm more, or from the least. */
  { "T100 O= N12 @2020-03-01|T100 O= N16 @2020-05-01|T100 O= N18 @2020-07-01", "iUPD iUPD iCPD" },
  { "T100 O= N12 @2020-03-01|T100 O= N14 @2020-05-01|T100 O= N16 @2020-07-01", "iUPD iUPD iUPD" },
  { "T120 O= @2020-03-01|T124 O= @2020-05-01|T125 O= @2020-07-01", "iUPD iUPD iCPD" },
  { "T140 O= @2020-03-01|T121 O= @2020-05-01|T124 O= @2020-07-01|T127 O= @2020-09-01",
    "iUPD iUPD iUPD iCPD" },
  /* Scenarios B and F of the paper's figure. */
  { "T100 O= N10 @2020-03-01|T60 O= N10 @2020-04-05", "iUPD iPR" },
  { "T60 O= @2020-03-01|T60 O= N10 @2020-04-05|T60 O= N10 @2020-05-10", "iPR iUPD iUPD" },
  /* In between not evaluable: it still waits. */
  { "T120 O= @2020-03-01|T- O= @2020-04-05|T126 O= @2020-05-10", "iUPD NE iCPD" },
};

static const char *
get_state (char sign)
{
  switch (sign)
    {
    case '+':
      return "unequivocal-progression";
    case '=':
      return "present";
    case '-':
      return "not-evaluated";
    default:
      return NULL;
    }
}

static void
measure (CwEntity *root, CwEntity *assessment, const char *token)
{
  const char *labels = "TONM", *state = get_state (token[1]);
  g_autofree char *size = g_strconcat (token + 1, " mm", NULL);
  g_autoptr (CwEntity) lesion = g_list_model_get_item (G_LIST_MODEL (CW_CASE (root)->lesions),
                                                       (guint)(strchr (labels, token[0]) - labels));

  build_row (assessment, "measurements", "lesion", cw_entity_get_id (lesion),
             state ? "state" : "diameter", state ? state : size, NULL);
}

static void
add_assessment (CwEntity *root, const char *text)
{
  g_auto (GStrv) tokens = g_strsplit (text, " ", -1);
  CwEntity *assessment =
    build_row (root, "assessments", "criteria", "irecist", "new-lesions", "no", NULL);

  for (guint i = 0; tokens[i]; i++)
    if (tokens[i][0] == '@')
      build_set (assessment, "date", tokens[i] + 1);
    else if (g_str_equal (tokens[i], "new"))
      build_set (assessment, "new-lesions", "yes");
    else
      measure (root, assessment, tokens[i]);
}

static CwEntity *
build_course (const char *text)
{
  CwEntity *root = build_case ();
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);
  CwEntity *before;

  build_row (root, "lesions", "label", "T", "role", "target", "lymph-node", "no", NULL);
  build_row (root, "lesions", "label", "O", "role", "non-target", "lymph-node", "no", NULL);
  build_row (root, "lesions", "label", "N", "role", "new", "lymph-node", "no", NULL);
  build_row (root, "lesions", "label", "M", "role", "new", "lymph-node", "no", NULL);
  before = build_row (root, "assessments", "overall", "baseline", "date", "2020-01-01", NULL);
  measure (root, before, "T100");
  measure (root, before, "O=");
  for (guint i = 0; parts[i]; i++)
    add_assessment (root, parts[i]);
  return root;
}

static void
test_courses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    {
      g_autoptr (CwEntity) root = build_course (courses[i].assessments);
      g_autoptr (CwCourse) course = cw_course_new (CW_CASE (root));
      g_autoptr (GString) responses = g_string_new (NULL);

      for (guint j = 1; j < course->readings->len; j++)
        {
          const CwRecistReading *reading = course->readings->pdata[j];
          int category = cw_recist_set_get_single (reading->overall);

          g_assert_true ((category == 0) == (reading->problem != NULL));
          g_string_append_printf (responses, "%s%s", j > 1 ? " " : "",
                                  category ? cw_irecist_get_abbreviation (category) : "?");
        }
      g_test_message ("%s", courses[i].assessments);
      g_assert_cmpstr (responses->str, ==, courses[i].responses);
    }
}

/* Progression by RECIST 1.1 is what a later assessment by iRECIST confirms. */
static void
test_mixed (void)
{
  g_autoptr (CwEntity) root = build_course ("T120 O= @2020-03-01|T126 O= @2020-04-05");
  g_autoptr (CwEntity) first =
    g_list_model_get_item (G_LIST_MODEL (CW_CASE (root)->assessments), 1);
  g_autoptr (CwCourse) course = NULL;

  build_set (first, "criteria", "recist-1-1");
  course = cw_course_new (CW_CASE (root));
  g_assert_cmpuint (((CwRecistReading *)course->readings->pdata[1])->overall, ==, S (PD));
  g_assert_cmpuint (((CwRecistReading *)course->readings->pdata[2])->overall, ==, S (ICPD));
}

/* The parts alone, without lesions: the first is iUPD, whether the second is more is not known. */
static void
test_parts (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwCourse) course = NULL;

  build_row (root, "assessments", "overall", "baseline", NULL);
  for (guint i = 0; i < 2; i++)
    build_row (root, "assessments", "criteria", "irecist", "target-response", "pd",
               "non-target-response", "non-cr-non-pd", "new-lesions", "no", "date",
               i ? "2020-04-05" : "2020-03-01", NULL);
  course = cw_course_new (CW_CASE (root));
  g_assert_cmpuint (((CwRecistReading *)course->readings->pdata[1])->overall, ==, S (IUPD));
  g_assert_cmpuint (((CwRecistReading *)course->readings->pdata[2])->overall, ==,
                    S (IUPD) | S (ICPD));
}

/* ---- computed values ---- */

static const CwDerived *
find (GPtrArray *list, const char *prefix, guint n)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_has_prefix (((CwDerived *)list->pdata[i])->id, prefix) && n-- == 0)
      return list->pdata[i];
  g_error ("no value %s", prefix);
}

static void
test_derived (void)
{
  g_autoptr (CwEntity) root =
    build_course ("T120 O= @2020-03-01|T60 O= @2020-04-05|T80 O= @2020-06-01|T90 O= @2020-07-05");
  g_autoptr (GPtrArray) list = cw_derived_list (root);
  const CwDerived *first = find (list, "irecist-response:", 0);
  const CwDerived *best = find (list, "best-response", 0);

  g_assert_cmpstr (first->value, ==, "iUPD");
  g_assert_nonnull (strstr (first->formula, "sum 120 mm"));
  g_assert_cmpstr (find (list, "irecist-response:", 3)->value, ==, "iCPD");
  g_assert_nonnull (strstr (find (list, "irecist-response:", 3)->formula,
                            "further progression yes, four weeks or more later yes"));
  g_assert_cmpstr (best->value, ==, "iPR");
  g_assert_nonnull (strstr (best->label, "iRECIST"));
  g_assert_cmpstr (best->formula, ==, "iUPD, iPR, iUPD, iCPD");
  /* From the first response to the unconfirmed progression that was confirmed later. */
  g_assert_nonnull (strstr (find (list, "duration-of-response", 0)->formula, "57 days"));
}

/* Progression counts from the day it was first seen, when nothing better came after it. */
static void
test_progression_free (void)
{
  static const struct
  {
    const char *assessments;
    const char *words;
  } table[] = {
    { "T120 O= @2020-03-01|T126 O= @2020-04-05", "to progression (2020-03-01): 60 days" },
    { "T120 O= @2020-03-01|T121 O= @2020-04-05",
      "to progression that was not confirmed (2020-03-01): 60 days" },
    { "T120 O= @2020-03-01|T- O= @2020-04-05",
      "to progression that was not confirmed (2020-03-01): 60 days" },
    { "T120 O= @2020-03-01|T100 O= @2020-04-05", "to last assessment (2020-04-05): 95 days" },
    { "T120 O= @2020-03-01|T100 O= @2020-04-05|T120 O= @2020-06-01|T126 O= @2020-07-05",
      "to progression (2020-06-01): 152 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_course (table[i].assessments);
      g_autoptr (GPtrArray) list = NULL;

      build_row (root, "regimens", "start", "2020-01-01", NULL);
      list = cw_derived_list (root);
      g_test_message ("%s", find (list, "progression-free-survival", 0)->formula);
      g_assert_nonnull (
        strstr (find (list, "progression-free-survival", 0)->formula, table[i].words));
    }
}

/* Every fact that becomes known leaves fewer responses possible, never others. */
static void
test_knowledge (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      CwIrecistFacts facts = { 1u << g_test_rand_int_range (0, 3),
                               CW_RECIST_SET (g_test_rand_int_range (0, 7)),
                               CW_RECIST_SET (g_test_rand_int_range (0, 7)),
                               g_test_rand_int_range (1, 3),
                               g_test_rand_int_range (1, 3),
                               g_test_rand_int_range (1, 3),
                               g_test_rand_int_range (1, 3) };
      CwIrecistFacts less = facts;
      guint known = cw_irecist_rate (&facts);

      less.phases |= (guint)g_test_rand_int_range (0, 8);
      less.target |= (guint)g_test_rand_int_range (0, 128);
      less.new_lesions = g_test_rand_bit () ? OPEN : less.new_lesions;
      less.grew_further = g_test_rand_bit () ? OPEN : less.grew_further;
      less.late_enough = g_test_rand_bit () ? OPEN : less.late_enough;
      less.shrank = g_test_rand_bit () ? OPEN : less.shrank;
      g_assert_cmpuint (known & (known - 1), ==, 0); /* exact facts, one response */
      g_assert_cmpuint (known & ~cw_irecist_rate (&less), ==, 0);
    }
}

/* Who reports PD by iRECIST has not seen it confirmed, unless the lesions confirm it. */
static void
test_reported (void)
{
  g_autoptr (CwEntity) root =
    build_course ("T120 O= @2020-03-01|T60 O= @2020-04-05|T80 O= @2020-06-01|T90 O= @2020-07-05");
  GListModel *assessments = G_LIST_MODEL (CW_CASE (root)->assessments);
  g_autoptr (CwEntity) first = g_list_model_get_item (assessments, 1);
  g_autoptr (CwEntity) last = g_list_model_get_item (assessments, 4);
  g_autoptr (GPtrArray) list = NULL;

  build_set (first, "overall", "pd");
  build_set (last, "overall", "pd");
  list = cw_derived_list (root);
  g_assert_cmpstr (find (list, "best-response", 0)->value, ==, "iPR");
  g_assert_cmpstr (find (list, "best-response", 0)->formula, ==, "iUPD, iPR, iUPD, iCPD");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/irecist/table", test_table);
  g_test_add_func ("/irecist/best", test_best);
  g_test_add_func ("/irecist/courses", test_courses);
  g_test_add_func ("/irecist/mixed", test_mixed);
  g_test_add_func ("/irecist/parts", test_parts);
  g_test_add_func ("/irecist/derived", test_derived);
  g_test_add_func ("/irecist/progression-free", test_progression_free);
  g_test_add_func ("/irecist/knowledge", test_knowledge);
  g_test_add_func ("/irecist/reported", test_reported);
  return g_test_run ();
}
