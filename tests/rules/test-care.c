/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What makes an item of CARE met, partly met, missing or not applicable. */
#include "config.h"

#include "case-builder.h"
#include "rules/cw-care.h"

/* The short way and the long way come to the same. */
static void
assert_counts (CwEntity *root, const CwCareReport *report)
{
  guint met, total, met_alone, total_alone;

  cw_care_report_count (report, &met, &total);
  cw_care_count (root, &met_alone, &total_alone);
  g_assert_cmpuint (met_alone, ==, met);
  g_assert_cmpuint (total_alone, ==, total);
}

static void
assert_status (CwEntity *root, const char *item, CwCareStatus status)
{
  g_autoptr (CwCareReport) report = cw_care_evaluate (root);
  const CwCareLeaf *leaf = cw_care_report_get_leaf (report, item);

  assert_counts (root, report);
  g_assert_cmpstr (cw_care_status_to_string (leaf->status), ==, cw_care_status_to_string (status));
  if (status == CW_CARE_MET)
    g_assert_cmpuint (leaf->evidence->len, >, 0);
  if (status == CW_CARE_MET || status == CW_CARE_NOT_APPLICABLE)
    g_assert_cmpuint (leaf->gaps->len, ==, 0);
  else
    g_assert_cmpuint (leaf->gaps->len, >, 0);
}

/* The first gap of an item: where it sends the author. */
static void
assert_gap (CwEntity *root,
            const char *item,
            CwEntity *entity,
            const char *field,
            const char *choice)
{
  g_autoptr (CwCareReport) report = cw_care_evaluate (root);
  const CwCareLeaf *leaf = cw_care_report_get_leaf (report, item);
  const CwCareGap *gap = leaf->gaps->pdata[0];

  g_assert_cmpstr (gap->entity_id, ==, cw_entity_get_id (entity));
  g_assert_cmpstr (gap->entity_name, ==, cw_entity_get_info (entity)->name);
  g_assert_cmpstr (gap->field, ==, field);
  g_assert_cmpstr (gap->choice, ==, choice);
  g_assert_nonnull (gap->message);
}

static void
test_empty (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwCareReport) report = cw_care_evaluate (root);
  guint met, total;

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      g_assert_cmpint (report->leaves[i].status, ==, CW_CARE_MISSING);
      g_assert_cmpuint (report->leaves[i].gaps->len, >, 0);
    }
  cw_care_report_count (report, &met, &total);
  g_assert_cmpuint (met, ==, 0);
  g_assert_cmpuint (total, ==, 30);
  g_assert_null (cw_care_report_get_leaf (report, "5"));
}

static void
test_title (void)
{
  static const struct
  {
    const char *title;
    CwCareStatus status;
  } rows[] = {
    { NULL, CW_CARE_MISSING },
    { "   ", CW_CARE_MISSING },
    { "A rare tumour", CW_CARE_PARTLY },
    { "A rare tumour: a case report", CW_CARE_MET },
    { "A rare tumour: A Case-Report", CW_CARE_MET },
    { "罕见肿瘤:病例报告", CW_CARE_MET },
    { "A reported case", CW_CARE_PARTLY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();

      build_set (root, "title", rows[i].title);
      assert_status (root, "1", rows[i].status);
    }
}

static void
test_keywords (void)
{
  static const struct
  {
    const char *terms;
    CwCareStatus status;
  } rows[] = {
    { "case report", CW_CARE_PARTLY },       { "sarcoma|case report", CW_CARE_MET },
    { "a|b|c|d|Case Reports", CW_CARE_MET }, { "a|b|c|d|e|case report", CW_CARE_PARTLY },
    { "sarcoma|anlotinib", CW_CARE_PARTLY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      g_auto (GStrv) terms = g_strsplit (rows[i].terms, "|", -1);

      for (guint j = 0; terms[j]; j++)
        build_row (root, "keywords", "term", terms[j], NULL);
      assert_status (root, "2", rows[i].status);
    }
}

/* Two fields of one entity, one aspect each. */
static void
test_patient (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *patient = build_child (root, "patient");

  build_set (patient, "age", "27 a");
  assert_status (root, "5a", CW_CARE_PARTLY);
  assert_gap (root, "5a", patient, "sex", NULL);
  build_set (patient, "sex", "male");
  build_set (patient, "occupation", "teacher");
  assert_status (root, "5a", CW_CARE_MET);
  build_set (patient, "age", "twenty-seven");
  assert_status (root, "5a", CW_CARE_PARTLY);
}

/* What the text of a section proves depends on its kind, and an empty one proves nothing. */
static void
test_sections (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *section;

  assert_gap (root, "4", root, "sections", "introduction");
  section = build_row (root, "sections", "kind", "introduction", NULL);
  assert_status (root, "4", CW_CARE_MISSING);
  assert_gap (root, "4", section, "text", NULL);
  build_set (section, "text", "Why this is worth telling.");
  assert_status (root, "4", CW_CARE_MET);
  build_set (section, "kind", "timeline");
  assert_status (root, "4", CW_CARE_MISSING);
  assert_status (root, "7", CW_CARE_MISSING);
  build_set (section, "text", "See {table:018f} and Table 1.");
  assert_status (root, "7", CW_CARE_MISSING);
  build_set (section, "text", "- May 2019: a lump\n- July 2019: treatment");
  assert_status (root, "7", CW_CARE_MET);
  build_set (section, "kind", NULL);
  assert_status (root, "7", CW_CARE_MISSING);
}

/* What a draft asks for is not written yet. */
static void
test_unwritten (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *section = build_row (root, "sections", "kind", "conclusions", "text",
                                 "[The lessons of this case, with caution.]", NULL);

  assert_status (root, "11d", CW_CARE_MISSING);
  assert_gap (root, "11d", section, "text", NULL);
  build_set (section, "text", "[The lessons of this case, with caution.] Biopsies matter.");
  assert_status (root, "11d", CW_CARE_MET);
}

static void
test_history (void)
{
  g_autoptr (CwEntity) root = build_case ();

  build_row (root, "history", "kind", "genetic", "item", "TP53 wild type", NULL);
  assert_status (root, "5c", CW_CARE_PARTLY);
  build_row (root, "history", "kind", "surgical", "item", "none", NULL);
  build_row (root, "history", "kind", "family", "item", "no cancer", NULL);
  assert_status (root, "5c", CW_CARE_PARTLY);
  build_row (root, "history", "kind", "exposure", "item", "never smoked", NULL);
  assert_status (root, "5c", CW_CARE_MET);
}

/* Every drug needs its dose, route and schedule; empty rows do not count. */
static void
test_every_drug (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "VI", "start", "2019-07", NULL);
  CwEntity *drug = build_row (regimen, "drugs", "name", "vincristine", "dose", "2 mg", "route",
                              "intravenous", "days", "1", NULL);

  assert_status (root, "9a", CW_CARE_MET);
  assert_status (root, "9b", CW_CARE_MET);
  build_row (regimen, "drugs", NULL);
  assert_status (root, "9b", CW_CARE_MET);
  drug =
    build_row (regimen, "drugs", "name", "ifosfamide", "dose", "2 g", "frequency", "daily", NULL);
  assert_status (root, "9b", CW_CARE_PARTLY);
  assert_gap (root, "9b", drug, "route", NULL);
  build_set (drug, "route", "intravenous");
  assert_status (root, "9b", CW_CARE_MET);
  build_row (root, "regimens", "name", "Maintenance", NULL);
  assert_status (root, "9b", CW_CARE_PARTLY);
}

/* Radiotherapy has no route: what no row can carry is not asked for. */
static void
test_radiotherapy (void)
{
  g_autoptr (CwEntity) root = build_case ();

  build_row (root, "radiotherapy", "site", "pelvis", "dose", "30 Gy", NULL);
  assert_status (root, "9b", CW_CARE_MET);
}

static void
test_changes (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *event = build_row (root, "adverse-events", "as-written", "bleeding", NULL);
  CwEntity *change = build_row (root, "dose-changes", "kind", "reduce", NULL);

  assert_status (root, "9c", CW_CARE_PARTLY);
  assert_gap (root, "9c", change, "reason", NULL);
  build_set (change, "adverse-event", cw_entity_get_id (event));
  assert_status (root, "9c", CW_CARE_MET);
}

/* The absence of adverse events has to be said; "not absent" says nothing about them. */
static void
test_adverse_events (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *outcome = build_child (root, "outcome");

  build_set (outcome, "adverse-events-absent", "no");
  assert_status (root, "10d", CW_CARE_MISSING);
  build_set (outcome, "adverse-events-absent", "yes");
  assert_status (root, "10d", CW_CARE_MET);
  build_set (outcome, "adverse-events-absent", NULL);
  build_row (root, "adverse-events", "term", "Proteinuria", NULL);
  assert_status (root, "10d", CW_CARE_MET);
}

/* Causality alone is evidence, but does not replace the rationale. */
static void
test_rationale (void)
{
  g_autoptr (CwEntity) root = build_case ();

  build_row (root, "adverse-events", "attribution", "possible", NULL);
  assert_status (root, "11c", CW_CARE_PARTLY);
  build_row (root, "sections", "kind", "rationale", "text", "Because.", NULL);
  assert_status (root, "11c", CW_CARE_MET);
}

static void
test_follow_up (void)
{
  g_autoptr (CwEntity) root = build_case ();

  build_row (root, "assessments", "modality", "CT", "overall", "baseline", NULL);
  assert_status (root, "10b", CW_CARE_MISSING);
  build_row (root, "assessments", "modality", "CT", "overall", "pr", NULL);
  assert_status (root, "10b", CW_CARE_MET);
  assert_status (root, "10a", CW_CARE_PARTLY);
}

static void
test_consent (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *declarations = build_child (root, "declarations");

  build_set (declarations, "consent", "not-obtained");
  assert_status (root, "13", CW_CARE_PARTLY);
  build_set (declarations, "consent", "written-patient");
  assert_status (root, "13", CW_CARE_MET);
}

static void
test_diagnosis_name (void)
{
  g_autoptr (CwEntity) root = build_case ();

  build_set (build_child (root, "diagnosis"), "name", "Sarcoma");
  assert_status (root, "8c", CW_CARE_MISSING);
}

static void
test_reasons (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwCareReport) report = NULL;
  CwEntity *diagnosis = build_child (root, "diagnosis");
  CwEntity *reason = build_row (root, "care-reasons", "item", " 12 ", NULL);
  guint total;

  assert_status (root, "12", CW_CARE_MISSING);
  build_set (reason, "reason", "The patient could not be reached.");
  assert_status (root, "12", CW_CARE_NOT_APPLICABLE);
  build_set (build_child (root, "perspective"), "text", "It was hard.");
  assert_status (root, "12", CW_CARE_MET);
  build_set (build_child (root, "perspective"), "text", NULL);

  build_set (diagnosis, "prognosis", "poor");
  assert_status (root, "8d", CW_CARE_PARTLY);
  build_row (root, "care-reasons", "item", "8d", "reason", "This is not staged.", NULL);
  assert_status (root, "8d", CW_CARE_PARTLY);
  build_row (root, "care-reasons", "item", "8d.stage", "reason", "This is not staged.", NULL);
  assert_status (root, "8d", CW_CARE_MET);

  report = cw_care_evaluate (root);
  cw_care_report_count (report, NULL, &total);
  g_assert_cmpuint (total, ==, 29);
  g_assert_cmpstr (cw_care_report_get_leaf (report, "12")->reason, ==,
                   "The patient could not be reached.");
}

static void
test_combine (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwCareReport) report = cw_care_evaluate (root);
  CwCareRow row = { .items = "3a 3b" };

  g_assert_cmpint (cw_care_report_combine (report, &row), ==, CW_CARE_MISSING);
  report->leaves[2].status = CW_CARE_MET;
  g_assert_cmpint (cw_care_report_combine (report, &row), ==, CW_CARE_PARTLY);
  report->leaves[3].status = CW_CARE_NOT_APPLICABLE;
  g_assert_cmpint (cw_care_report_combine (report, &row), ==, CW_CARE_MET);
  report->leaves[2].status = CW_CARE_NOT_APPLICABLE;
  g_assert_cmpint (cw_care_report_combine (report, &row), ==, CW_CARE_NOT_APPLICABLE);
  report->leaves[2].status = CW_CARE_MISSING;
  g_assert_cmpint (cw_care_report_combine (report, &row), ==, CW_CARE_MISSING);
}

/* The report outlives the case, and long text is cut between characters. */
static void
test_evidence (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CwCareReport) report = NULL;
  const CwCareEvidence *evidence;
  CwEntity *section;
  g_autofree char *id = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "语");
  section = build_row (root, "sections", "kind", "introduction", "text", text->str, NULL);
  id = g_strdup (cw_entity_get_id (section));
  report = cw_care_evaluate (root);
  g_clear_object (&root);
  evidence = cw_care_report_get_leaf (report, "4")->evidence->pdata[0];
  g_assert_cmpstr (evidence->entity_id, ==, id);
  g_assert_cmpstr (evidence->entity_name, ==, "section");
  g_assert_cmpstr (evidence->field, ==, "text");
  g_assert_cmpstr (evidence->title, ==, "Introduction");
  g_assert_true (g_utf8_validate (evidence->text, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (evidence->text, -1), ==, 81);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/care/empty", test_empty);
  g_test_add_func ("/care/title", test_title);
  g_test_add_func ("/care/keywords", test_keywords);
  g_test_add_func ("/care/patient", test_patient);
  g_test_add_func ("/care/sections", test_sections);
  g_test_add_func ("/care/unwritten", test_unwritten);
  g_test_add_func ("/care/history", test_history);
  g_test_add_func ("/care/every-drug", test_every_drug);
  g_test_add_func ("/care/radiotherapy", test_radiotherapy);
  g_test_add_func ("/care/changes", test_changes);
  g_test_add_func ("/care/adverse-events", test_adverse_events);
  g_test_add_func ("/care/rationale", test_rationale);
  g_test_add_func ("/care/follow-up", test_follow_up);
  g_test_add_func ("/care/consent", test_consent);
  g_test_add_func ("/care/diagnosis-name", test_diagnosis_name);
  g_test_add_func ("/care/reasons", test_reasons);
  g_test_add_func ("/care/combine", test_combine);
  g_test_add_func ("/care/evidence", test_evidence);
  return g_test_run ();
}
