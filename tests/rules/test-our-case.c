/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The row of our case: every cell from the facts of the case, or empty with the reason. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "io/cw-sample.h"
#include "rules/cw-our-case.h"

static const char *
get_cell (const CwOurCase *ours, const char *column)
{
  const CwDerived *cell = cw_our_case_find (ours, column);

  g_assert_nonnull (cell);
  g_assert_cmpint (cell->value == NULL, ==, cell->problem != NULL);
  return cell->value;
}

/* The last row of table 1 of Cheng 2022, and what the case adds to it. */
static void
test_sample (void)
{
  static const char *const cells[][2] = {
    { "sex", "male" },
    { "age", "27 a" },
    { "diagnosis", "Desmoplastic Small-Round-Cell Tumor" },
    { "primary-site", "Pelvic and abdominal cavity" },
    { "surgery", "no" },
    { "targeted-therapy", "Anlotinib" },
    { "treatment-line", "1st and maintenance" },
    { "other-therapy", "Yes" },
    { "best-response", "pr" },
    { "progressed", "yes" },
    /* 1-31 July 2019 to 1-30 June 2021: 671 to 729 days */
    { "progression-free-survival", "22.0-24.0 mo" },
    { "overall-survival", ">22.0 mo" },
    { "status", "with-disease" },
    { "adverse-events", "hematochezia (grade 3); Proteinuria (grade 3); Hypertension (grade 3)" },
    { "year", "2022" },
    { "stage", NULL },
    { "country", NULL },
    { "size-change", NULL },
  };
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (sample);
  g_autoptr (CwOurCase) ours = cw_our_case_new (CW_CASE (root));

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_test_message ("%s", cells[i][0]);
      g_assert_cmpstr (get_cell (ours, cells[i][0]), ==, cells[i][1]);
    }
  g_assert_cmpstr (ours->row->citation, ==, "Our case");
  g_assert_cmpstr (ours->row->age, ==, "27 a");
  g_assert_cmpstr (cw_entity_get_id (CW_ENTITY (ours->row)), ==, cw_entity_get_id (root));
  g_assert_nonnull (strstr (get_cell (ours, "dose"), "Anlotinib 12\u00a0mg once daily, 14"));
}

/* Each cell says where it comes from, and each of these is in the case. */
static void
test_inputs (void)
{
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (sample);
  g_autoptr (CwOurCase) ours = cw_our_case_new (CW_CASE (root));

  for (guint i = 0; i < ours->cells->len; i++)
    {
      const CwDerived *cell = ours->cells->pdata[i];

      if (cell->value)
        g_assert_cmpuint (cell->inputs->len, >, 0);
      for (guint j = 0; j < cell->inputs->len; j++)
        {
          const CwDerivedInput *input = cell->inputs->pdata[j];
          CwEntity *entity = cw_entity_lookup (root, input->entity_id);

          g_assert_nonnull (entity);
          g_assert_nonnull (cw_entity_info_find (cw_entity_get_info (entity), input->field));
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwOurCase) ours = cw_our_case_new (CW_CASE (root));

  for (guint i = 0; i < ours->cells->len; i++)
    g_assert_null (((CwDerived *)ours->cells->pdata[i])->value);
}

static void
test_surgery (void)
{
  static const struct
  {
    const char *procedure, *status, *intent, *cell;
  } rows[] = {
    { "Right hemicolectomy", "done", "", "yes" },
    { "Tumour resection", "refused", "", "no" },
    { "Tumour resection", "not-possible", "", "no" },
    { "Tumour resection", "planned", "", NULL },
    { "Tumour resection", "", "", NULL },
    { "CT-guided biopsy", "done", "", NULL },
    { "Excisional biopsy", "done", "diagnostic", NULL },
    { "Biopsy", "refused", "", NULL },
    { "Surgical biopsy", "done", "", NULL },
    { "Biopsy, then partial hepatectomy", "done", "", "yes" },
    { "Paracentesis", "done", "palliative", NULL },
    { "Debulking surgery", "done", "palliative", "yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_autoptr (CwOurCase) ours = NULL;

      build_row (root, "procedures", "procedure", rows[i].procedure, "status", rows[i].status,
                 "intent", rows[i].intent, NULL);
      ours = cw_our_case_new (CW_CASE (root));
      g_test_message ("%s, %s", rows[i].procedure, rows[i].status);
      g_assert_cmpstr (get_cell (ours, "surgery"), ==, rows[i].cell);
    }
}

/* No drug is targeted only when every role is known. */
static void
test_targeted (void)
{
  static const struct
  {
    const char *first, *second, *targeted, *line, *other;
  } rows[] = {
    { "targeted", "antineoplastic", "Imatinib", "2nd", "Yes" },
    { "antineoplastic", "supportive", "?none", NULL, "Yes" },
    { "antineoplastic", "", NULL, NULL, "Yes" },
    { "supportive", "supportive", "?none", NULL, NULL },
    { "targeted", "targeted", "Imatinib, Sunitinib", "2nd", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *regimen = build_row (root, "regimens", "line", "2", NULL);
      g_autoptr (CwOurCase) ours = NULL;

      build_row (regimen, "drugs", "name", "imatinib", "role", rows[i].first, NULL);
      build_row (regimen, "drugs", "name", "sunitinib", "role", rows[i].second, NULL);
      ours = cw_our_case_new (CW_CASE (root));
      g_assert_cmpstr (get_cell (ours, "targeted-therapy"), ==, rows[i].targeted);
      g_assert_cmpstr (get_cell (ours, "treatment-line"), ==, rows[i].line);
      g_assert_cmpstr (get_cell (ours, "other-therapy"), ==, rows[i].other);
    }
}

/* Of a text nothing follows that it does not say; what its drugs are for is told by their names. */
static void
test_told (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "line", "2", "start", "2020-01-01", NULL);
  g_autoptr (CwOurCase) chemotherapy = NULL, ours = NULL;

  build_row (regimen, "drugs", "name", "vincristine", "role", "antineoplastic", NULL);
  build_row (root, "assessments", "date", "2020-03-01", "overall", "pd", NULL);
  build_row (root, "assessments", "date", "2020-05-01", "overall", "sd", NULL);
  build_set (build_child (root, "outcome"), "vital-status", "alive");
  chemotherapy = cw_our_case_new_told (CW_CASE (root));
  g_assert_null (get_cell (chemotherapy, "targeted-therapy"));
  g_assert_null (get_cell (chemotherapy, "progression-free-survival"));
  g_assert_null (get_cell (chemotherapy, "overall-survival"));
  g_assert_null (get_cell (chemotherapy, "follow-up"));
  g_assert_cmpstr (get_cell (chemotherapy, "other-therapy"), ==, "Yes");
  g_assert_cmpstr (get_cell (chemotherapy, "status"), ==, "alive");
  g_assert_null (chemotherapy->row->citation);
  build_row (regimen, "drugs", "name", "anlotinib", NULL);
  ours = cw_our_case_new_told (CW_CASE (root));
  g_assert_cmpstr (get_cell (ours, "targeted-therapy"), ==, "Anlotinib");
  g_assert_cmpstr (get_cell (ours, "treatment-line"), ==, "2nd");
}

/* Events that are told twice are one in the table. */
static void
test_events (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwOurCase) ours = NULL;

  build_row (root, "adverse-events", "term", "Fatigue", "grade", "2", NULL);
  build_row (root, "adverse-events", "term", "Fatigue", "grade", "2", NULL);
  build_row (root, "adverse-events", "term", "Fatigue", "grade", "3", NULL);
  ours = cw_our_case_new (CW_CASE (root));
  g_assert_cmpstr (get_cell (ours, "adverse-events"), ==, "Fatigue (grade 2); Fatigue (grade 3)");
}

static void
test_lines (void)
{
  static const char *const lines[] = { "1", "2", "3", "11", "21", "salvage" };
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwOurCase) ours = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    build_row (build_row (root, "regimens", "line", lines[i], NULL), "drugs", "name", "x", "role",
               "targeted", NULL);
  ours = cw_our_case_new (CW_CASE (root));
  g_assert_cmpstr (get_cell (ours, "treatment-line"), ==, "1st, 2nd, 3rd, 11th, 21st and salvage");
}

/* The response and the times where none is reported: computed, ">" while the event is not there. */
static void
test_computed (void)
{
  static const char *const sizes[][2] = { { "2020-01-01", "100 mm" },
                                          { "2020-03-01", "60 mm" },
                                          { "2020-05-01", "45 mm" } };
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *lesion = build_row (root, "lesions", "label", "T1", "role", "target", NULL);
  g_autoptr (CwOurCase) ours = NULL;

  build_row (root, "regimens", "start", "2020-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    build_row (build_row (root, "assessments", "date", sizes[i][0], "new-lesions", "no", "overall",
                          i ? "" : "baseline", NULL),
               "measurements", "lesion", cw_entity_get_id (lesion), "diameter", sizes[i][1], NULL);
  build_set (build_child (root, "outcome"), "vital-status", "alive");
  ours = cw_our_case_new (CW_CASE (root));
  g_assert_cmpstr (get_cell (ours, "best-response"), ==, "pr");
  g_assert_cmpstr (get_cell (ours, "size-change"), ==, "-55 %");
  g_assert_cmpstr (get_cell (ours, "progressed"), ==, "no");
  g_assert_cmpstr (get_cell (ours, "progression-free-survival"), ==, ">4.0 mo");
  g_assert_cmpstr (get_cell (ours, "status"), ==, "alive");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/our-case/sample", test_sample);
  g_test_add_func ("/our-case/inputs", test_inputs);
  g_test_add_func ("/our-case/empty", test_empty);
  g_test_add_func ("/our-case/surgery", test_surgery);
  g_test_add_func ("/our-case/targeted", test_targeted);
  g_test_add_func ("/our-case/told", test_told);
  g_test_add_func ("/our-case/events", test_events);
  g_test_add_func ("/our-case/lines", test_lines);
  g_test_add_func ("/our-case/computed", test_computed);
  return g_test_run ();
}
