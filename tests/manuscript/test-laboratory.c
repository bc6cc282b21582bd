/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>

#include "../rules/case-builder.h"
#include "manuscript/cw-answer.h"
#include "manuscript/cw-inspect.h"
#include "model/cw-examination.h"
#include "model/cw-history.h"

/* Laboratory values in the prose against the recorded series: each rule with a text where it fires
 * and one where it must not. */

#define VALUE "laboratory-in-text"
#define TREND "laboratory-trend-in-text"

static const CwFinding *
find (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      g_test_message ("  %s: %s", finding->rule, finding->message);
      if (g_str_equal (finding->rule, rule))
        return finding;
    }
  return NULL;
}

static CwEntity *
add_series (CwEntity *root, const char *analyte, const char *low, const char *high)
{
  CwEntity *series = build_row (root, "laboratory", "analyte", analyte, NULL);

  if (low)
    build_set (series, "reference-low", low);
  if (high)
    build_set (series, "reference-high", high);
  return series;
}

static CwEntity *
make_case (void)
{
  CwEntity *root = build_case ();
  CwEntity *series;

  build_set (build_child (root, "patient"), "sex", "female");
  build_set (build_child (root, "presentation"), "date", "2021-01-04");
  series = add_series (root, "CA-125", NULL, "35 U/mL");
  build_row (series, "results", "date", "2021-01-04", "value", "450 U/mL", NULL);
  build_row (series, "results", "date", "2021-03-02", "value", "1184 U/mL", NULL);
  build_row (series, "results", "date", "2021-05", "value", "61 U/mL", NULL);
  series = add_series (root, "Hemoglobin", "12 g/dL", "16 g/dL");
  build_row (series, "results", "date", "2021-01-04", "value", "8.2 g/dL", NULL);
  series = add_series (root, "Creatinine", NULL, NULL);
  build_row (series, "results", "relative-time", "On admission", "value", "1.2 mg/dL", NULL);
  series = add_series (root, "LDH", NULL, "250 U/L");
  build_row (series, "results", "date", "2021-01-04", "value", "300 U/L", NULL);
  build_row (series, "results", "date", "2021-02-04", "value", "410 U/L", NULL);
  series = add_series (root, "Glucose", NULL, NULL);
  build_set (series, "specimen", "Serum");
  build_row (series, "results", "value", "90 mg/dL", NULL);
  series = add_series (root, "Platelets", NULL, NULL);
  build_row (series, "results", "value", "90 10*9/L", NULL);
  series = add_series (root, "Albumin", NULL, NULL);
  build_row (series, "results", "value", "38 g/L", "flag", "normal", NULL);
  return root;
}

static const struct
{
  const char *rule;
  CwSeverity severity;
  const char *fires;
  const char *silent;
} rows[] = {
  { VALUE, CW_SEVERITY_WARNING, "CA-125 was 540 U/mL.", "CA-125 was 450 U/mL." },
  { VALUE, CW_SEVERITY_ERROR, "On admission the CA 125 level was 61 U/mL.",
    "On admission the cancer antigen 125 level was 450 U/mL." },
  { VALUE, CW_SEVERITY_WARNING, "In March 2021 CA-125 was 1,300 U/mL.",
    "In March 2021 CA-125 was about 1,200 U/mL, and in May 61 U/mL." },
  { VALUE, CW_SEVERITY_ERROR, "On 2 March 2021 CA-125 was 450 U/mL.",
    "In April 2021 CA-125 was 450 U/mL." },
  { VALUE, CW_SEVERITY_ERROR, "In May 2021 CA-125 was 450 U/mL.",
    "In June 2021 CA-125 was 61 U/mL." },
  { VALUE, CW_SEVERITY_WARNING, "CA-125 rose to more than 1500 U/mL.",
    "CA-125 rose to more than 1000 U/mL." },
  { VALUE, CW_SEVERITY_WARNING, "CA-125 fell from 1184 U/mL to 16 U/mL.",
    "CA-125 fell from 1184 U/mL to 61 U/mL." },
  { VALUE, CW_SEVERITY_ERROR, "Haemoglobin was 7.2 g/dL.", "Haemoglobin was 8 g/dL." },
  { VALUE, CW_SEVERITY_WARNING, "Haemoglobin fell to 7.2 g/dL.",
    "Her Hb (8.2 g/dL) was low (reference range, 12-16 g/dL)." },
  { VALUE, CW_SEVERITY_ERROR, "Hemoglobin was 8.2 g/L.", "Hemoglobin was 82 g/L." },
  { VALUE, CW_SEVERITY_ERROR, "Hemoglobin was 5.9 mmol/L.", "Hemoglobin was 5.1 mmol/L." },
  { VALUE, CW_SEVERITY_ERROR, "Serum creatinine on admission was 160 µmol/L.",
    "Serum creatinine on admission was 106 µmol/L. Creatinine clearance was 45 mL/min." },
  { VALUE, CW_SEVERITY_ERROR, "Platelets were 9 × 10^9/L.",
    "The platelet count was 90,000/µL: platelets, 90 × 10⁹/L." },
  { VALUE, CW_SEVERITY_ERROR, "The blood glucose was 190 mg/dL.",
    "The glucose in the CSF was 20 mg/dL. Cerebrospinal fluid glucose was 1.1 mmol/L." },
  { VALUE, CW_SEVERITY_ERROR, "Hemoglobin was 9.2 g/dL.",
    "Ferritin was 9 ug/L. Red cells are given when hemoglobin is 7 g/dL. "
    "Her mother's hemoglobin was 9.2 g/dL. In one series hemoglobin was 6 g/dL [4]." },
  { VALUE, CW_SEVERITY_ERROR, "Hemoglobin was 10.2 g/dL.",
    "Hemoglobin was below the lower limit of 12 g/dL. The threshold was a hemoglobin of 7 g/dL." },
  { TREND, CW_SEVERITY_WARNING, "LDH fell rapidly.", "LDH rose. CA-125 fell." },
  { TREND, CW_SEVERITY_WARNING, "LDH normalised.", "CRP normalised. Her hemoglobin normalised." },
  { TREND, CW_SEVERITY_WARNING, "LDH levels were normal.", "LDH levels were elevated." },
  { TREND, CW_SEVERITY_WARNING, "Albumin was low.", "Albumin was normal." },
  { TREND, CW_SEVERITY_WARNING, "Hemoglobin was elevated.",
    "Hemoglobin was low. Hemoglobin was not elevated. Creatinine was elevated." },
};

static GPtrArray *
inspect (CwEntity *root, const char *kind, const char *text)
{
  CwEntity *section = build_row (root, "sections", "kind", kind, "text", text, NULL);
  GPtrArray *findings = cw_inspect (CW_CASE (root), NULL, NULL);

  cw_entity_remove (section);
  return findings;
}

/* The sentence stands first, and the result beside it. */
static void
test_rules (void)
{
  g_autoptr (CwEntity) root = make_case ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < 2; j++)
      {
        const char *kind = j ? "abstract-case-presentation" : "case-presentation";
        g_autoptr (GPtrArray) found = inspect (root, kind, rows[i].fires);
        g_autoptr (GPtrArray) none = inspect (root, kind, rows[i].silent);
        const CwFinding *finding;
        const CwFindingPlace *prose, *fact;

        g_test_message ("fires: %s", rows[i].fires);
        finding = find (found, rows[i].rule);
        g_assert_nonnull (finding);
        g_assert_cmpint (finding->severity, ==, rows[i].severity);
        g_assert_cmpuint (finding->places->len, ==, 2);
        prose = finding->places->pdata[0];
        fact = finding->places->pdata[1];
        g_assert_nonnull (prose->quote);
        g_assert_true (CW_IS_LABORATORY_RESULT (cw_entity_lookup (root, fact->entity_id)));
        g_test_message ("silent: %s", rows[i].silent);
        g_assert_null (find (none, VALUE));
        g_assert_null (find (none, TREND));
      }
}

static void
test_caption (void)
{
  g_autoptr (CwEntity) root = make_case ();
  CwEntity *figure = build_row (root, "figures", "caption", "Hemoglobin was 7.2 g/dL.", NULL);
  g_autoptr (GPtrArray) found = cw_inspect (CW_CASE (root), NULL, NULL);
  g_autoptr (GPtrArray) none = NULL;

  g_assert_nonnull (find (found, VALUE));
  build_set (figure, "caption", "Hemoglobin was 8.2 g/dL.");
  none = cw_inspect (CW_CASE (root), NULL, NULL);
  g_assert_null (find (none, VALUE));
}

/* Each answer silences the finding, undo brings it back. */
static void
test_answers (void)
{
  for (guint kind = 0; kind <= CW_FINDING_KEEP; kind++)
    {
      g_autoptr (CwEntity) root = make_case ();
      g_autoptr (CwHistory) history = cw_history_new (root);
      CwEntity *section = build_row (root, "sections", "kind", "case-presentation", "text",
                                     "Hemoglobin was 7.2 g/dL.", NULL);
      g_autoptr (GPtrArray) before = cw_inspect (CW_CASE (root), NULL, NULL);
      const CwFinding *finding = find (before, VALUE);
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (GPtrArray) undone = NULL;
      const CwFindingAnswer *answer = NULL;

      g_assert_nonnull (finding);
      for (guint i = 0; i < finding->answers->len; i++)
        if (((const CwFindingAnswer *)finding->answers->pdata[i])->kind == kind)
          answer = finding->answers->pdata[i];
      g_assert_nonnull (answer);
      cw_history_begin (history, "answer");
      g_assert_true (cw_answer_apply (root, finding, answer, "A reason.", NULL));
      cw_history_end (history);
      after = cw_inspect (CW_CASE (root), NULL, NULL);
      g_assert_null (find (after, VALUE));
      if (kind == CW_FINDING_USE_FACT)
        g_assert_cmpstr (CW_SECTION (section)->text, ==, "Hemoglobin was 8.2 g/dL.");
      g_assert_true (cw_history_undo (history, NULL));
      undone = cw_inspect (CW_CASE (root), NULL, NULL);
      g_assert_nonnull (find (undone, VALUE));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/laboratory/rules", test_rules);
  g_test_add_func ("/laboratory/caption", test_caption);
  g_test_add_func ("/laboratory/answers", test_answers);
  return g_test_run ();
}
