/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* RECIST 1.1 (Eisenhauer EA et al., Eur J Cancer 2009;45:228-247): the tables of the guideline,
 * published series of sums, and cases. */
#include "config.h"

#include "case-builder.h"
#include "rules/cw-best-response.h"
#include "rules/cw-course.h"

#define CR CW_RESPONSE_CATEGORY_CR
#define PR CW_RESPONSE_CATEGORY_PR
#define SD CW_RESPONSE_CATEGORY_SD
#define NN CW_RESPONSE_CATEGORY_NON_CR_NON_PD
#define PD CW_RESPONSE_CATEGORY_PD
#define NE CW_RESPONSE_CATEGORY_NE
#define NONE 0

/* ---- tables 1 and 2 ---- */

static const struct
{
  int target;
  int non_target;
  gboolean new_lesions;
  int overall;
} combinations[] = {
  /* Table 1, line by line. */
  { CR, CR, FALSE, CR },
  { CR, NONE, FALSE, CR },
  { CR, NN, FALSE, PR },
  { CR, NE, FALSE, PR },
  { PR, CR, FALSE, PR },
  { PR, NN, FALSE, PR },
  { PR, NE, FALSE, PR },
  { PR, NONE, FALSE, PR },
  { SD, CR, FALSE, SD },
  { SD, NN, FALSE, SD },
  { SD, NE, FALSE, SD },
  { SD, NONE, FALSE, SD },
  { NE, CR, FALSE, NE },
  { NE, NN, FALSE, NE },
  { NE, NE, FALSE, NE },
  { NE, NONE, FALSE, NE },
  /* Table 2: only lesions that are not measured. */
  { NONE, CR, FALSE, CR },
  { NONE, NN, FALSE, NN },
  { NONE, NE, FALSE, NE },
};

static void
test_combinations (void)
{
  static const int targets[] = { CR, PR, SD, PD, NE }, others[] = { CR, NN, PD, NE, NONE };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (combinations); i++)
    g_assert_cmpint (cw_recist_combine (combinations[i].target, combinations[i].non_target,
                                        combinations[i].new_lesions),
                     ==, combinations[i].overall);
  /* All 50 with targets: progression anywhere wins, everything else stands above. */
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    for (guint j = 0; j < G_N_ELEMENTS (others); j++)
      for (int new_lesions = 0; new_lesions < 2; new_lesions++, n++)
        {
          int overall = cw_recist_combine (targets[i], others[j], new_lesions);

          g_assert_cmpint (overall == PD, ==, targets[i] == PD || others[j] == PD || new_lesions);
          g_assert_cmpint (overall, !=, 0);
          g_assert_cmpuint (cw_recist_combine_sets (CW_RECIST_SET (targets[i]),
                                                    CW_RECIST_SET (others[j]),
                                                    new_lesions ? CW_TRISTATE_YES : CW_TRISTATE_NO),
                            ==, CW_RECIST_SET (overall));
        }
  g_assert_cmpuint (n, ==, 50);
  for (guint j = 0; j < G_N_ELEMENTS (others); j++)
    g_assert_cmpint (cw_recist_combine (NONE, others[j], TRUE), ==, PD);
}

/* ---- sums ---- */

static const struct
{
  double baseline;
  double nadir;
  double sum;
  int category;
} sums[] = {
  /* recist.eortc.org, FAQ “Managing PR when TP measurements change slightly over time”: 100, 70. */
  { 100, 100, 70, PR },
  /* 4.3.1: at least 30 % below baseline; one tenth of a millimetre short of it is not. */
  { 100, 100, 70.1, SD },
  { 100, 100, 100, SD },
  /* recist.eortc.org, FAQ “The definition of SD: a clarification”: 165, 63, 65. */
  { 165, 63, 65, PR },
  /* 4.3.1: at least 20 % above the nadir and 5 mm. */
  { 100, 50, 60, PD },
  { 100, 50, 59.9, PR },
  { 100, 70, 84, PD },
  { 100, 70, 83.9, SD },
  /* 4.3.1, small sums: 20 % alone is not enough. */
  { 40, 20, 24, PR },
  { 40, 20, 25, PD },
  { 30, 10, 14.9, PR },
  { 30, 10, 15, PD },
  /* From nothing: 5 mm are needed. */
  { 30, 0, 4.9, PR },
  { 30, 0, 5, PD },
};

static void
test_sums (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      CwRecistLesion lesion = { TRUE, sums[i].sum, CW_TRISTATE_NO };

      g_test_message ("%u", i);
      g_assert_cmpint (cw_recist_rate_targets (&lesion, 1, sums[i].baseline, sums[i].nadir), ==,
                       sums[i].category);
    }
}

/* 4.3.1 and 4.3.2: nodes below 10 mm are normal, so the sum need not be 0; what was not measured
 * cannot be evaluated unless the rest has grown enough. */
static void
test_lesions (void)
{
  CwRecistLesion gone[] = { { TRUE, 0, CW_TRISTATE_NO }, { TRUE, 9.9, CW_TRISTATE_YES } };
  CwRecistLesion node[] = { { TRUE, 0, CW_TRISTATE_NO }, { TRUE, 10, CW_TRISTATE_YES } };
  CwRecistLesion other[] = { { TRUE, 0, CW_TRISTATE_NO }, { TRUE, 9, CW_TRISTATE_NO } };
  CwRecistLesion unsure[] = { { TRUE, 0, CW_TRISTATE_NO }, { TRUE, 9, 0 } };
  CwRecistLesion missing[] = { { TRUE, 30, CW_TRISTATE_NO }, { FALSE, 0, CW_TRISTATE_NO } };

  g_assert_cmpint (cw_recist_rate_targets (gone, 2, 60, 20), ==, CR);
  g_assert_cmpint (cw_recist_rate_targets (node, 2, 60, 20), ==, PR);
  g_assert_cmpint (cw_recist_rate_targets (other, 2, 60, 20), ==, PR);
  g_assert_cmpint (cw_recist_rate_targets (unsure, 2, 60, 20), ==, 0);
  g_assert_cmpint (cw_recist_rate_targets (missing, 2, 60, 40), ==, NE);
  g_assert_cmpint (cw_recist_rate_targets (missing, 2, 60, 25), ==, PD);
}

/* ---- best response ---- */

/* Days after the start; 0 ends the list. Sets are compared. */
static const struct
{
  const char *points; /* "PR 56, SD 84" */
  guint confirmed;
  guint unconfirmed;
} bests[] = {
#define S(c) CW_RECIST_SET (c)
  /* Table 3, line by line, with assessments every 8 weeks. */
  { "CR 56, CR 112", S (CR), S (CR) },
  { "CR 56, PR 112", S (SD) | S (PR), S (CR) },
  { "CR 56, SD 112", S (SD), S (CR) },
  { "CR 56, PD 112", S (SD), S (CR) },
  { "CR 56, NE 112", S (SD), S (CR) },
  { "PR 56, CR 112", S (PR), S (CR) },
  { "PR 56, PR 112", S (PR), S (PR) },
  { "PR 56, SD 112", S (SD), S (PR) },
  { "PR 56, PD 112", S (SD), S (PR) },
  { "PR 56, NE 112", S (SD), S (PR) },
  { "NE 56, NE 112", S (NE), S (NE) },
  /* The same when six weeks had not been reached: footnotes of table 3. */
  { "CR 28, PD 56", S (PD), S (CR) },
  { "CR 28, PR 84", S (PD) | S (PR), S (CR) }, /* pharmaverse/admiralonco issue 275 */
  { "PR 36, PD 78", S (PD), S (PR) }, /* pharmaverse/admiralonco issue 244: day 37, day 79 */
  { "PR 28, PD 56", S (PD), S (PR) },
  { "PR 28, NE 56", S (NE), S (PR) },
  { "SD 41, PD 80", S (PD), S (PD) },
  { "SD 42, PD 80", S (SD), S (SD) },
  /* Four weeks between, not a day less. */
  { "PR 56, PR 83", S (SD), S (PR) },
  { "PR 56, PR 84", S (PR), S (PR) },
  /* What could not be evaluated does not interrupt; worse does, and so does progression. */
  { "PR 56, NE 84, PR 112", S (PR), S (PR) },
  { "PR 56, PD 84, PR 112", S (SD), S (PR) },
  { "PD 56, PR 112", S (PD), S (PD) },
  { "NN 56, NN 112", S (NN), S (NN) },
  /* Table 2: without targets a complete response that does not stand leaves no SD; one that was
   * reported so stays. */
  { "NN 56, CR 112", S (NN), S (CR) },
  { "CR 56, NN 112", S (NN), S (CR) },
  { "NN 28, CR 35, PD 84", S (PD), S (CR) },
  { "NN 56, SD 112", S (SD), S (SD) },
  { "", 0, 0 },
#undef S
};

static CwRecistPoint
read_point (const char *text)
{
  static const char names[][3] = { "", "CR", "PR", "SD", "NN", "PD", "NE" };
  CwRecistPoint point = { 0, { TRUE, TRUE, 0, 0 } };

  for (int i = 1; i < (int)G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (text, names[i]))
      point.category = i;
  g_assert_cmpint (point.category, !=, 0);
  point.moment.low = point.moment.high = g_ascii_strtod (text + 3, NULL);
  return point;
}

static void
test_best (void)
{
  CwMoment start = { FALSE, FALSE, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (bests); i++)
    {
      g_auto (GStrv) texts = g_strsplit (bests[i].points, ", ", -1);
      CwRecistPoint points[4];
      guint n = 0;

      for (; texts[n]; n++)
        points[n] = read_point (texts[n]);
      g_test_message ("%s", bests[i].points);
      g_assert_cmpuint (cw_best_response_confirmed (points, n, &start), ==, bests[i].confirmed);
      g_assert_cmpuint (cw_best_response_unconfirmed (points, n, &start), ==, bests[i].unconfirmed);
    }
}

/* Without dates nobody knows whether four weeks lay between. */
static void
test_best_undated (void)
{
  CwMoment unknown = { FALSE, FALSE, 0, 0 };
  CwRecistPoint points[] = { { PR, unknown, FALSE }, { PR, unknown, FALSE } };

  g_assert_cmpuint (cw_best_response_unconfirmed (points, 2, &unknown), ==, CW_RECIST_SET (PR));
  g_assert_cmpuint (cw_best_response_confirmed (points, 2, &unknown), ==,
                    CW_RECIST_SET (PR) | CW_RECIST_SET (SD) | CW_RECIST_SET (NE));
}

/* ---- cases ---- */

static CwEntity *
add_lesion (CwEntity *root, const char *label, const char *role, const char *node)
{
  return build_row (root, "lesions", "label", label, "role", role, "lymph-node", node, NULL);
}

static void
measure (CwEntity *assessment, CwEntity *lesion, const char *field, const char *value)
{
  build_row (assessment, "measurements", "lesion", cw_entity_get_id (lesion), field, value, NULL);
}

static int
read_last (CwEntity *root, char **problem)
{
  g_autoptr (GPtrArray) readings = cw_recist_read_case (CW_CASE (root));
  const CwRecistReading *last = readings->pdata[readings->len - 1];

  *problem = g_strdup (last->problem);
  return cw_recist_set_get_single (last->overall);
}

/* Two targets, one other lesion; a second assessment that the rows below describe. */
static const struct
{
  const char *t1_field;
  const char *t1;
  const char *t2_field;
  const char *t2;
  const char *other;
  const char *new_lesions;
  int overall; /* 0: not computable */
} followed[] = {
  { "diameter", "20 mm", "diameter", "15 mm", "present", "no", PR },
  { "diameter", "2 cm", "diameter", "1.5 cm", "present", "no", PR },
  { "diameter", "40 mm", "diameter", "20 mm", "present", "no", SD },
  { "state", "absent", "diameter", "9 mm", "absent", "no", CR },
  { "state", "absent", "diameter", "9 mm", "present", "no", PR },
  { "state", "absent", "diameter", "9 mm", "not-evaluated", "no", PR },
  { "state", "too-small", "diameter", "9 mm", "absent", "no", PR },
  { "diameter", "60 mm", "diameter", "20 mm", "present", "no", PD },
  { "diameter", "20 mm", "diameter", "15 mm", "unequivocal-progression", "no", PD },
  { "diameter", "20 mm", "diameter", "15 mm", "present", "yes", PD },
  { "diameter", "40 mm", "state", "not-evaluated", "present", "no", NE },
  { "diameter", "80 mm", "state", "not-evaluated", "present", "no", PD },
  { "diameter", "20 mm", "diameter", "15 mm", "present", NULL, 0 },
  { "diameter", "60 mm", "diameter", "20 mm", "present", NULL, PD },
  { "diameter", "<20 mm", "diameter", "15 mm", "present", "no", 0 },
  { "diameter", "20-25 mm", "diameter", "15 mm", "present", "no", 0 },
  { "diameter", "20 mm", "diameter", "15 mm", NULL, "no", 0 },
  /* A size that is not recorded is not one that could not be evaluated, and still can prove PD. */
  { "diameter", "40 mm", NULL, NULL, "present", "no", 0 },
  { "diameter", "40 mm", "state", "present", "present", "no", 0 },
  { "diameter", "75 mm", NULL, NULL, "present", "no", PD },
  { "state", "not-evaluated", "state", "not-evaluated", "present", "no", NE },
  { "state", "not-evaluated", NULL, NULL, "present", "no", 0 },
};

static void
test_case (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *t1 = add_lesion (root, "T1", "target", "no");
      CwEntity *t2 = add_lesion (root, "T2", "target", "yes");
      CwEntity *other = add_lesion (root, "NT1", "non-target", "no");
      CwEntity *before = build_row (root, "assessments", "overall", "baseline", NULL);
      CwEntity *after = build_row (root, "assessments", "label", "later", NULL);
      g_autofree char *problem = NULL;
      int overall;

      measure (before, t1, "diameter", "40 mm");
      measure (before, t2, "diameter", "20 mm");
      measure (after, t1, followed[i].t1_field, followed[i].t1);
      if (followed[i].t2)
        measure (after, t2, followed[i].t2_field, followed[i].t2);
      if (followed[i].other)
        measure (after, other, "state", followed[i].other);
      if (followed[i].new_lesions)
        build_set (after, "new-lesions", followed[i].new_lesions);
      overall = read_last (root, &problem);
      g_test_message ("%u: %s", i, problem);
      g_assert_cmpint (overall, ==, followed[i].overall);
      g_assert_true ((problem == NULL) == (overall != 0));
    }
}

/* The nadir is the smallest sum so far, not the baseline: 100, 50, 61. */
static void
test_nadir (void)
{
  static const char *const sizes[] = { "100 mm", "50 mm", "61 mm" };
  static const int categories[] = { 0, PR, PD };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) readings = NULL;
  CwEntity *lesion = add_lesion (root, "T1", "target", "no");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CwEntity *assessment = build_row (root, "assessments", "new-lesions", "no", NULL);

      if (i == 0)
        build_set (assessment, "overall", "baseline");
      measure (assessment, lesion, "diameter", sizes[i]);
    }
  readings = cw_recist_read_case (CW_CASE (root));
  for (guint i = 1; i < readings->len; i++)
    g_assert_cmpuint (((CwRecistReading *)readings->pdata[i])->overall, ==,
                      CW_RECIST_SET (categories[i]));
  g_assert_cmpfloat (((CwRecistReading *)readings->pdata[2])->nadir, ==, 50);
}

/* Nodes alone: all below 10 mm is complete although the sum is 24 mm (4.3.2); one of 10 mm is not.
 * Only lesions that are not measured: table 2. */
static void
test_nodes (void)
{
  CwRecistLesion nodes[] = { { TRUE, 8, CW_TRISTATE_YES },
                             { TRUE, 9, CW_TRISTATE_YES },
                             { TRUE, 7, CW_TRISTATE_YES } };

  g_assert_cmpint (cw_recist_rate_targets (nodes, 3, 60, 24), ==, CR);
  nodes[1].mm = 10;
  g_assert_cmpint (cw_recist_rate_targets (nodes, 3, 60, 24), ==, PR);
  /* A sum of 0 before treatment: nothing can shrink, 5 mm are progression. */
  nodes[0] = (CwRecistLesion){ TRUE, 12, CW_TRISTATE_YES };
  g_assert_cmpint (cw_recist_rate_targets (nodes, 1, 0, 0), ==, PD);
}

/* recist.eortc.org, FAQ “Does a new lesion always result in PD?”: what comes back after a complete
 * response is progression, whatever its size; after a partial one it is not. */
static void
test_seen_again (void)
{
  static const struct
  {
    const char *other; /* size of the other lesion when the first one was gone */
    const char *node;
    const char *again;
    int overall;
  } table[] = {
    { "0 mm", "no", "3 mm", PD },
    { "10 mm", "no", "3 mm", PR },
    { "0 mm", "no", "0 mm", CR },
    { "0 mm", "yes", "9 mm", CR }, /* a node of that size is normal */
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *t1 = add_lesion (root, "T1", "target", table[i].node);
      CwEntity *t2 = add_lesion (root, "T2", "target", "no");
      const char *const sizes[][2] = { { "40 mm", "40 mm" },
                                       { "0 mm", table[i].other },
                                       { table[i].again, table[i].other } };
      g_autofree char *problem = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          CwEntity *assessment = build_row (root, "assessments", "new-lesions", "no", NULL);

          if (j == 0)
            build_set (assessment, "overall", "baseline");
          measure (assessment, t1, "diameter", sizes[j][0]);
          measure (assessment, t2, "diameter", sizes[j][1]);
        }
      g_test_message ("%u", i);
      g_assert_cmpint (read_last (root, &problem), ==, table[i].overall);
    }
}

/* A complete response alone, of other lesions only and with a target beside. */
static void
test_non_target_only_best (void)
{
  for (int with_target = 0; with_target < 2; with_target++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwCourse) course = NULL;
      CwEntity *lesion = add_lesion (root, "NT1", "non-target", "no"), *before, *after;

      build_row (root, "regimens", "start", "2020-01-01", NULL);
      before = build_row (root, "assessments", "overall", "baseline", "date", "2019-12-20", NULL);
      after = build_row (root, "assessments", "overall", "cr", "date", "2020-03-01", NULL);
      measure (before, lesion, "state", "present");
      measure (after, lesion, "state", "absent");
      if (with_target)
        {
          lesion = add_lesion (root, "T1", "target", "no");
          measure (before, lesion, "diameter", "20 mm");
          measure (after, lesion, "state", "absent");
        }
      course = cw_course_new (CW_CASE (root));
      g_assert_cmpuint (cw_course_get_best (course, FALSE), ==, CW_RECIST_SET (CR));
      g_assert_cmpuint (cw_course_get_best (course, TRUE), ==,
                        CW_RECIST_SET (with_target ? SD : NN));
    }
}

static void
test_non_target_only (void)
{
  static const struct
  {
    const char *state;
    const char *new_lesions;
    int overall;
  } table[] = {
    { "absent", "no", CR },        { "present", "no", NN },
    { "not-evaluated", "no", NE }, { "unequivocal-progression", "no", PD },
    { "present", "yes", PD },      { "present", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *lesion = add_lesion (root, "NT1", "non-target", "no");
      CwEntity *before = build_row (root, "assessments", "overall", "baseline", NULL);
      CwEntity *after = build_row (root, "assessments", "label", "later", NULL);
      g_autofree char *problem = NULL;

      measure (before, lesion, "state", "present");
      measure (after, lesion, "state", table[i].state);
      if (table[i].new_lesions)
        build_set (after, "new-lesions", table[i].new_lesions);
      g_assert_cmpint (read_last (root, &problem), ==, table[i].overall);
    }
}

/* Another lesion of which nothing is recorded may have gone, stayed or grown. */
static void
test_unrecorded_other (void)
{
  static const struct
  {
    const char *target; /* its size, after 40 mm */
    const char *first; /* state of the first other lesion; the second is not recorded */
    const char *response; /* what the assessment says of both together */
    guint overall;
  } table[] = {
#define S(c) CW_RECIST_SET (c)
    { "0 mm", "absent", NULL, S (CR) | S (PR) | S (PD) },
    { "0 mm", "absent", "cr", S (CR) },
    { "0 mm", "present", NULL, S (PR) | S (PD) },
    { "0 mm", "not-evaluated", NULL, S (PR) | S (PD) },
    { "0 mm", "not-evaluated", "cr", S (PR) | S (PD) },
    { "0 mm", "unequivocal-progression", NULL, S (PD) },
    { "60 mm", "present", NULL, S (PD) },
#undef S
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *target = add_lesion (root, "T1", "target", "no");
      CwEntity *first = add_lesion (root, "NT1", "non-target", "no");
      CwEntity *before = build_row (root, "assessments", "overall", "baseline", NULL);
      CwEntity *after = build_row (root, "assessments", "new-lesions", "no", NULL);
      g_autoptr (GPtrArray) readings = NULL;
      const CwRecistReading *last;

      add_lesion (root, "NT2", "non-target", "no");
      measure (before, target, "diameter", "40 mm");
      measure (after, target, "diameter", table[i].target);
      measure (after, first, "state", table[i].first);
      if (table[i].response)
        build_set (after, "non-target-response", table[i].response);
      readings = cw_recist_read_case (CW_CASE (root));
      last = readings->pdata[1];
      g_test_message ("%u: %s", i, last->problem);
      g_assert_cmpuint (last->overall, ==, table[i].overall);
      g_assert_true ((last->problem == NULL) == (cw_recist_set_get_single (last->overall) != 0));
    }
}

/* A lesion listed as new counts although nobody ticked the box. */
static void
test_new_lesion (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *lesion = add_lesion (root, "T1", "target", "no");
  CwEntity *new_lesion = add_lesion (root, "N1", "new", "no");
  CwEntity *before = build_row (root, "assessments", "overall", "baseline", NULL);
  CwEntity *after = build_row (root, "assessments", "label", "later", NULL);
  g_autofree char *problem = NULL;

  measure (before, lesion, "diameter", "40 mm");
  measure (after, lesion, "diameter", "10 mm");
  measure (after, new_lesion, "state", "present");
  g_assert_cmpint (read_last (root, &problem), ==, PD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recist/combinations", test_combinations);
  g_test_add_func ("/recist/sums", test_sums);
  g_test_add_func ("/recist/lesions", test_lesions);
  g_test_add_func ("/recist/best", test_best);
  g_test_add_func ("/recist/best-undated", test_best_undated);
  g_test_add_func ("/recist/case", test_case);
  g_test_add_func ("/recist/nadir", test_nadir);
  g_test_add_func ("/recist/nodes", test_nodes);
  g_test_add_func ("/recist/non-target-only-best", test_non_target_only_best);
  g_test_add_func ("/recist/non-target-only", test_non_target_only);
  g_test_add_func ("/recist/seen-again", test_seen_again);
  g_test_add_func ("/recist/unrecorded-other", test_unrecorded_other);
  g_test_add_func ("/recist/new-lesion", test_new_lesion);
  return g_test_run ();
}
