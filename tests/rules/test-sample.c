/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The sample case: its facts, its CARE report, its findings, its checklists. */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "io/cw-care-sheet.h"
#include "io/cw-sample.h"
#include "rules/cw-care.h"
#include "rules/cw-check.h"

static CwEntity *
load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) sample = cw_sample_load (&error);

  g_assert_no_error (error);
  return cw_snapshot_to_entity (sample);
}

/* Follows "regimens.0.drugs.3" from the case down. */
static CwEntity *
follow (CwEntity *entity, const char *path, const CwField **field)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);

  for (guint i = 0; names[i]; i++)
    {
      *field = cw_entity_info_find (cw_entity_get_info (entity), names[i]);
      g_assert_nonnull (*field);
      if ((*field)->kind == &cw_kind_child)
        entity = cw_entity_get_child (entity, *field);
      else if ((*field)->kind == &cw_kind_list && names[i + 1])
        {
          guint position = (guint)g_ascii_strtoull (names[++i], NULL, 10);
          g_autoptr (CwEntity) item =
            g_list_model_get_item (cw_entity_get_list (entity, *field), position);

          g_assert_nonnull (item);
          entity = item;
        }
    }
  return entity;
}

static const struct
{
  const char *path;
  const char *text;
} facts[] = {
  { "article-type", "case-report-review" },
  { "doi", "10.1186/s12876-022-02463-y" },
  { "licence", "CC BY 4.0" },
  { "authors.0.equal-contribution", "yes" },
  { "authors.1.equal-contribution", "yes" },
  { "authors.2.equal-contribution", NULL },
  { "authors.4.family-name", "Li" },
  { "authors.4.corresponding", "yes" },
  { "keywords.2.term", "Anlotinib" },
  { "patient.age", "27 a" },
  { "patient.sex", "male" },
  { "patient.ecog", NULL },
  { "presentation.date", "2019-05" },
  { "complaints.0.duration", ">4 mo" },
  { "imaging.0.ascites", "Moderate" },
  { "imaging.3.date", "2020-08" },
  { "specimens.0.guidance", "CT-guided" },
  { "panels.0.stains.0.result", "positive" },
  { "panels.0.stains.2.result", "negative" },
  { "panels.0.stains.6.percent", "20 %" },
  { "panels.0.stains.5.percent", NULL },
  { "diagnosis.oncotree", "DSRCT" },
  { "diagnosis.icd-o-morphology", "8806/3" },
  { "diagnosis.ncit", "C8300" },
  { "diagnosis.resectable", "no" },
  { "diagnosis.stage", NULL },
  { "decisions.2.answer", "refused" },
  { "regimens.0.start", "2019-07" },
  { "regimens.0.cycle-length", "21 d" },
  { "regimens.0.cycles-given", "6" },
  { "regimens.0.cycles-planned", NULL },
  { "regimens.0.drugs.0.dose", "2 mg" },
  { "regimens.0.drugs.1.dose", "100 mg" },
  { "regimens.0.drugs.2.dose", "2000 mg" },
  { "regimens.0.drugs.2.days", "1-5" },
  { "regimens.0.drugs.3.dose", "400 mg" },
  { "regimens.0.drugs.3.times-per-day", "3" },
  { "regimens.0.drugs.3.route", NULL },
  { "regimens.0.drugs.4.dose", "12 mg" },
  { "regimens.0.drugs.4.on-days", "14 d" },
  { "regimens.0.drugs.4.off-days", "7 d" },
  { "regimens.0.drugs.5.dose", "8 mg" },
  { "regimens.0.drugs.5.cycles", "3-6" },
  { "regimens.1.drugs.0.dose", NULL },
  { "regimens.1.drugs.1.on-days", "7 d" },
  { "dose-changes.0.kind", "interrupt" },
  { "dose-changes.1.kind", "reduce" },
  { "dose-changes.2.duration", "7 d" },
  { "dose-changes.3.kind", "reschedule" },
  { "procedures.0.status", "refused" },
  { "adverse-events.0.as-written", "hematochezia" },
  { "adverse-events.0.term", NULL },
  { "adverse-events.0.grade", "3" },
  { "adverse-events.0.duration", "3 d" },
  { "adverse-events.1.term", "Proteinuria" },
  { "adverse-events.2.grading-system", "ctcae-5" },
  { "assessments.1.after-cycle", "2" },
  { "assessments.1.overall", "pr" },
  { "assessments.2.after-cycle", "6" },
  { "assessments.4.date", "2021-06" },
  { "assessments.4.overall", "pd" },
  { "outcome.vital-status", "alive" },
  { "outcome.disease-status", "progressive" },
  { "outcome.duration-of-response-text", "nearly 2 years" },
  { "outcome.duration-of-response", NULL },
  { "figures.1.panels.0.magnification", "×200" },
  { "declarations.consent", NULL },
};

static void
test_facts (void)
{
  g_autoptr (CwEntity) root = load ();

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const CwField *field = NULL;
      CwEntity *entity = follow (root, facts[i].path, &field);
      g_autofree char *text = cw_entity_dup_text (entity, field);

      g_test_message ("%s", facts[i].path);
      g_assert_cmpstr (text, ==, facts[i].text);
    }
}

static void
test_counts (void)
{
  static const struct
  {
    const char *path;
    guint n;
  } lists[] = {
    { "authors", 5 },          { "keywords", 3 },         { "sections", 8 },
    { "complaints", 1 },       { "history", 0 },          { "examinations", 0 },
    { "imaging", 5 },          { "specimens", 1 },        { "panels.0.stains", 7 },
    { "differentials", 0 },    { "decisions", 4 },        { "regimens", 2 },
    { "regimens.0.drugs", 6 }, { "regimens.1.drugs", 2 }, { "dose-changes", 4 },
    { "supportive-drugs", 3 }, { "adverse-events", 3 },   { "assessments", 5 },
    { "figures", 3 },          { "figures.0.panels", 9 }, { "figures.1.panels", 4 },
    { "figures.2.panels", 2 }, { "care-reasons", 0 },
  };
  g_autoptr (CwEntity) root = load ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const CwField *field = NULL;
      CwEntity *entity = follow (root, lists[i].path, &field);

      g_test_message ("%s", lists[i].path);
      g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (entity, field)), ==,
                        lists[i].n);
    }
}

/* Each dose change and supportive drug is tied to the event it was for. */
static void
test_links (void)
{
  static const char *const links[] = { "dose-changes.0", "dose-changes.1", "supportive-drugs.0",
                                       "supportive-drugs.2" };
  g_autoptr (CwEntity) root = load ();

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *path = g_strconcat (links[i], ".adverse-event", NULL);
      const CwField *field = NULL;
      CwEntity *entity = follow (root, path, &field);
      g_autofree char *title = cw_entity_dup_description (entity, field);

      g_assert_cmpstr (title, ==, "hematochezia");
    }
}

/* As read by a clinician from the printed article. */
static void
test_care (void)
{
  static const struct
  {
    CwCareStatus status;
    const char *items;
  } expected[] = {
    { CW_CARE_MET, "1 3a 3b 3c 3d 4 5b 8a 9a 9c 10b 10d 11b 11d" },
    { CW_CARE_PARTLY, "2 5a 8d 9b 10a 10c 11c" },
    { CW_CARE_MISSING, "5c 5d 6 7 8b 8c 11a 12 13" },
  };
  g_autoptr (CwEntity) root = load ();
  g_autoptr (CwCareReport) report = cw_care_evaluate (root);
  guint met, total, n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_auto (GStrv) ids = g_strsplit (expected[i].items, " ", -1);

      for (guint j = 0; ids[j]; j++, n++)
        {
          const CwCareLeaf *leaf = cw_care_report_get_leaf (report, ids[j]);

          g_test_message ("%s", ids[j]);
          g_assert_cmpstr (cw_care_status_to_string (leaf->status), ==,
                           cw_care_status_to_string (expected[i].status));
        }
    }
  g_assert_cmpuint (n, ==, CW_CARE_N_ITEMS);
  cw_care_report_count (report, &met, &total);
  g_assert_cmpuint (met, ==, 14);
  g_assert_cmpuint (total, ==, 30);
}

/* Nothing in it contradicts itself; the article names no affiliations. */
static void
test_check (void)
{
  g_autoptr (CwEntity) root = load ();
  g_autoptr (GPtrArray) findings = cw_check_case (root);
  g_autoptr (GPtrArray) contradictions = NULL;

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((CwFinding *)findings->pdata[0])->rule, ==, "author-without-affiliation");
  /* The abstract of the article says so. */
  build_set (build_child (root, "outcome"), "disease-status", "stable");
  contradictions = cw_check_case (root);
  g_assert_cmpstr (((CwFinding *)contradictions->pdata[0])->rule, ==, "status-against-assessment");
}

/* ---- checklists ---- */

static const CwSheetCell *
find_cell (CwSheet *sheet, const char *id)
{
  for (guint i = 0; i < cw_sheet_get_n_rows (sheet); i++)
    if (g_str_equal (cw_sheet_get_cell (sheet, i, 0)->text, id))
      return cw_sheet_get_cell (sheet, i, 2);
  g_error ("no line %s", id);
}

static void
assert_cell (CwSheet *sheet, const char *id, CwSheetMark mark, const char *words)
{
  const CwSheetCell *cell = find_cell (sheet, id);

  g_test_message ("%s: %s", id, cell->text);
  g_assert_cmpint (cell->mark, ==, mark);
  g_assert_nonnull (strstr (cell->text, words));
}

static void
test_sheets (void)
{
  static const guint n_rows[] = { 28, 30, 13 };
  g_autoptr (CwEntity) root = load ();
  g_autoptr (CwCareReport) report = NULL;
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 26, 0, 0, 0);
  CwSheet *sheets[CW_CARE_N_LAYOUTS];

  build_row (root, "care-reasons", "item", "12", "reason", "The patient was not asked.", NULL);
  report = cw_care_evaluate (root);
  for (guint i = 0; i < CW_CARE_N_LAYOUTS; i++)
    {
      sheets[i] = cw_care_sheet_new (root, report, i, NULL, date);
      g_assert_cmpuint (cw_sheet_get_n_rows (sheets[i]), ==, n_rows[i]);
      g_assert_cmpuint (cw_sheet_get_n_columns (sheets[i]), ==, 3);
      g_assert_nonnull (strstr (cw_sheet_get_notes (sheets[i])[0], "https://"));
      assert_cell (sheets[i], "12", CW_SHEET_MARK_NOT_APPLICABLE, "The patient was not asked.");
      assert_cell (sheets[i], "2", CW_SHEET_MARK_PARTLY, "Anlotinib");
    }
  g_assert_cmpstr (cw_sheet_get_column_title (sheets[CW_CARE_LAYOUT_FORM], 2), ==,
                   "Reported on page/line");
  assert_cell (sheets[CW_CARE_LAYOUT_FORM], "5d", CW_SHEET_MARK_MISSING, "To do: ");
  assert_cell (sheets[CW_CARE_LAYOUT_FORM], "3d", CW_SHEET_MARK_MET, "Abstract: conclusions");
  assert_cell (sheets[CW_CARE_LAYOUT_FORM], "8a", CW_SHEET_MARK_MET, "Desmin");
  assert_cell (sheets[CW_CARE_LAYOUT_PAPER], "3c", CW_SHEET_MARK_MET, "Abstract: conclusions");
  assert_cell (sheets[CW_CARE_LAYOUT_PAPER], "5c", CW_SHEET_MARK_MISSING, "(5d) To do: ");
  assert_cell (sheets[CW_CARE_LAYOUT_EQUATOR], "8", CW_SHEET_MARK_PARTLY, "(8a) Imaging study: ");
  for (guint i = 0; i < CW_CARE_N_LAYOUTS; i++)
    g_clear_pointer (&sheets[i], cw_sheet_unref);
}

/* Rows beyond the first few are counted, equal names are said once. */
static void
test_many_rows (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwCareReport) report = NULL;
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 26, 0, 0, 0);
  CwSheet *sheet;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *name = g_strdup_printf ("pain %u", i / 2);

      build_row (root, "complaints", "complaint", name, NULL);
    }
  report = cw_care_evaluate (root);
  sheet = cw_care_sheet_new (root, report, CW_CARE_LAYOUT_FORM, NULL, date);
  assert_cell (sheet, "5b", CW_SHEET_MARK_MET,
               "pain 0, pain 1, pain 2, pain 3, pain 4, pain 5 and 1494 more");
  cw_sheet_unref (sheet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/facts", test_facts);
  g_test_add_func ("/sample/counts", test_counts);
  g_test_add_func ("/sample/links", test_links);
  g_test_add_func ("/sample/care", test_care);
  g_test_add_func ("/sample/check", test_check);
  g_test_add_func ("/sample/sheets", test_sheets);
  g_test_add_func ("/sample/many-rows", test_many_rows);
  return g_test_run ();
}
