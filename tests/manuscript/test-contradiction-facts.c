/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>

#include "../rules/case-builder.h"
#include "manuscript/cw-answer.h"
#include "manuscript/cw-inspect.h"
#include "model/cw-history.h"

/* Prose against treatment, stage, complaints and outcome of a woman, and the abstract against the
 * text: each rule with a text where it fires and one where it must not. */

static const CwFinding *
find (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const CwFinding *)findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

static void
print (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      g_test_message ("%s %s: %s", cw_severity_to_string (finding->severity), finding->rule,
                      finding->message);
    }
}

static CwEntity *
make_case (void)
{
  CwEntity *root = build_case ();
  CwEntity *regimen;

  build_set (build_child (root, "patient"), "sex", "female");
  build_set (build_child (root, "presentation"), "date", "2021-01");
  build_set (build_child (root, "diagnosis"), "stage-system", "TNM");
  build_set (build_child (root, "diagnosis"), "stage", "IIIA");
  build_set (build_child (root, "diagnosis"), "tnm", "cT2 N1 M0");
  build_row (root, "complaints", "complaint", "Cough", "duration", "3 mo", NULL);
  regimen = build_row (root, "regimens", "name", "TC", "line", "1", "cycle-length", "21 d", NULL);
  build_row (regimen, "drugs", "name", "carboplatin", "route", "intravenous", NULL);
  build_row (regimen, "drugs", "name", "paclitaxel", "route", "intravenous", NULL);
  regimen =
    build_row (root, "regimens", "name", "Maintenance", "line", "2", "cycle-length", "28 d", NULL);
  build_row (regimen, "drugs", "name", "olaparib", "route", "oral", NULL);
  build_set (build_child (root, "outcome"), "progression-free-survival", "8 mo");
  build_set (build_child (root, "outcome"), "best-response", "pr");
  build_set (build_child (root, "outcome"), "follow-up", "12 mo");
  return root;
}

static const struct
{
  const char *rule;
  CwSeverity severity;
  const char *fires; /* in the section that presents the case */
  const char *silent;
} rows[] = {
  { "complaint-in-text", CW_SEVERITY_ERROR, "She had a cough for five months.",
    "She had a cough for three months." },
  { "complaint-in-text", CW_SEVERITY_ERROR, "She came with a 5-month history of dry cough.",
    "With a 10-year history of diabetes she presented with a cough." },
  { "complaint-in-text", CW_SEVERITY_WARNING, "She presented with a cough for more than a year.",
    "She had a cough, which worsened for two weeks. She had hypertension for five years." },
  { "complaint-in-text", CW_SEVERITY_ERROR, "She had a 6-month history of progressive dry cough.",
    "She came with a cough and was under monitoring for 48 h." },
  { "complaint-in-text", CW_SEVERITY_ERROR, "She had had a cough since two months.",
    "She had a cough, which worsened for two months." },
  { "cycle-length-in-text", CW_SEVERITY_ERROR,
    "Carboplatin and paclitaxel were repeated every four weeks.",
    "Carboplatin and paclitaxel were repeated every 3 weeks." },
  { "cycle-length-in-text", CW_SEVERITY_ERROR, "She received carboplatin and paclitaxel q4w.",
    "She received carboplatin and paclitaxel q3w. Olaparib was given in 28-day cycles." },
  { "cycle-length-in-text", CW_SEVERITY_WARNING, "Chemotherapy was given in 14-day cycles.",
    "Chemotherapy was given in 21-day cycles. CT was repeated every 8 weeks." },
  { "cycle-length-in-text", CW_SEVERITY_ERROR, "Carboplatin was given every 2 weeks.",
    "Denosumab was given every 2 weeks. Carboplatin was planned every 2 weeks." },
  { "stage-in-text", CW_SEVERITY_ERROR, "The tumor was stage IIIB.",
    "The tumor was stage III. She had stage 4 chronic kidney disease." },
  { "stage-in-text", CW_SEVERITY_ERROR, "A carcinoma of stage IV was diagnosed.",
    "The disease progressed to stage IV. It was of FIGO stage IV." },
  { "stage-in-text", CW_SEVERITY_ERROR, "It was classified as cT3N1M0.",
    "It was classified as cT2aN1Mx, and as pT3N1M0 after surgery." },
  { "route-in-text", CW_SEVERITY_ERROR, "She received oral carboplatin.",
    "She received oral olaparib and intravenous carboplatin." },
  { "route-in-text", CW_SEVERITY_ERROR, "Olaparib 300 mg was given intravenously twice a day.",
    "Olaparib 300 mg was given orally twice a day. Morphine was given intravenously." },
  { "route-in-text", CW_SEVERITY_ERROR, "Paclitaxel (175 mg/m2) was administered orally.",
    "She was switched from intravenous to oral paclitaxel." },
  { "route-in-text", CW_SEVERITY_ERROR, "Paclitaxel was given orally.",
    "IV paclitaxel was stopped and oral paclitaxel was initiated." },
  { "line-in-text", CW_SEVERITY_ERROR, "She received carboplatin as second-line chemotherapy.",
    "She received carboplatin as first-line chemotherapy." },
  { "line-in-text", CW_SEVERITY_ERROR, "Third-line olaparib was started.",
    "Second-line olaparib was started. After third-line chemotherapy olaparib is approved." },
  { "date-in-text", CW_SEVERITY_WARNING, "In March 2021 she presented with cough.",
    "In 2021 she presented with cough." },
  { "date-in-text", CW_SEVERITY_WARNING, "In December 2020, the patient was admitted.",
    "In January 2021 she presented. In March 2021 she presented with fever." },
  { "date-in-text", CW_SEVERITY_ERROR, "In March 2021, a 50-year-old woman presented with cough.",
    "In March 2021 she was admitted again." },
  { "sex-in-text", CW_SEVERITY_WARNING, "His cough subsided.", "Her cough subsided." },
  { "sex-in-text", CW_SEVERITY_WARNING, "On day 3 he had fever.",
    "On day 3 her doctor said that he had fever. “He was kind,” she said." },
  { "sex-in-text", CW_SEVERITY_ERROR, "The man recovered.",
    "Smith et al. treated a man; he recovered [4]. His bundle was blocked." },
  { "duration-in-text", CW_SEVERITY_ERROR, "Progression-free survival was 9 months.",
    "Progression-free survival was 8.3 months. The median PFS is 12 months [3]." },
  { "duration-in-text", CW_SEVERITY_WARNING, "She was progression-free for nearly a year.",
    "PFS with second-line treatment was 4 months." },
  { "duration-in-text", CW_SEVERITY_ERROR, "She was followed for 20 months.",
    "She was followed for 6 months." },
  { "best-response-in-text", CW_SEVERITY_ERROR, "She achieved a complete response.",
    "She achieved a partial response. A complete response of the liver lesions was seen." },
};

static GPtrArray *
inspect (CwEntity *root, const char *kind, const char *text)
{
  CwEntity *section = build_row (root, "sections", "kind", kind, "text", text, NULL);
  GPtrArray *findings = cw_inspect (CW_CASE (root), NULL, NULL);

  cw_entity_remove (section);
  return findings;
}

/* The prose stands first, and the fact beside it. */
static void
assert_places (CwEntity *root, const CwFinding *finding)
{
  const CwFindingPlace *prose, *fact;

  g_assert_cmpuint (finding->places->len, ==, 2);
  prose = finding->places->pdata[0];
  fact = finding->places->pdata[1];
  g_assert_nonnull (prose->quote);
  g_assert_nonnull (cw_entity_lookup (root, fact->entity_id));
}

static void
test_rules (void)
{
  g_autoptr (CwEntity) root = make_case ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = inspect (root, "case-presentation", rows[i].fires);
      g_autoptr (GPtrArray) none = inspect (root, "case-presentation", rows[i].silent);
      const CwFinding *finding = find (found, rows[i].rule);

      g_test_message ("%s: %s", rows[i].rule, rows[i].fires);
      print (found);
      g_assert_nonnull (finding);
      g_assert_cmpint (finding->severity, ==, rows[i].severity);
      assert_places (root, finding);
      g_test_message ("silent: %s", rows[i].silent);
      print (none);
      g_assert_null (find (none, rows[i].rule));
    }
}

/* What is said of others, or in general, contradicts nobody's facts. */
static void
test_others (void)
{
  static const char *const said[] = {
    "A man with stage IV disease was treated with oral carboplatin every four weeks [7].",
    "Carboplatin may be given as second-line treatment.",
    "In a series of 20 patients progression-free survival was 14 months.",
    "His case was reported by Smith [9].",
  };
  g_autoptr (CwEntity) root = make_case ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autoptr (GPtrArray) findings = inspect (root, j ? "literature" : "discussion", said[i]);

        g_test_message ("%s", said[i]);
        print (findings);
        for (guint k = 0; k < findings->len; k++)
          g_assert_false (
            g_str_has_suffix (((const CwFinding *)findings->pdata[k])->rule, "-in-text"));
      }
}

/* Without facts the abstract is held against the text. */
static void
test_told_twice (void)
{
  static const struct
  {
    const char *rule;
    const char *abstract;
    const char *fires;
    const char *silent;
  } told[] = {
    { "duration-in-text", "Progression-free survival was 9 months.", "The PFS was 8 months.",
      "The PFS was 8.7 months." },
    { "duration-in-text", "She reached a PFS of 9 months.", "The PFS was 8 months.",
      "The PFS was 9 months, that of second-line treatment 4." },
    { "response-in-text", "A partial response was seen in September 2020.",
      "CT in August 2020 showed a partial response.",
      "CT in August and September 2020 showed a partial response." },
    { "amount-in-text", "Hemoglobin was 8.2 g/dL.", "Her hemoglobin level was 9.2 g/dL.",
      "Hemoglobin fell from 12 g/dL to 8.2 g/dL: hemoglobin was 8.2 g/dL. Albumin was 30 g/L." },
    { "amount-in-text", "The tumor shrank by 45%.", "The size of the tumor decreased by 55%.",
      "A 45% reduction of the tumor was seen. Proteinuria decreased by 20%." },
    { "stage-in-text", "She had carcinoma of stage IIB.", "The carcinoma was stage IIIA.",
      "The carcinoma was stage II." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (CwEntity) root = build_case ();
      CwEntity *abstract = build_row (root, "sections", "kind", "abstract-case-presentation",
                                      "text", told[i].abstract, NULL);
      g_autoptr (GPtrArray) found = inspect (root, "case-presentation", told[i].fires);
      g_autoptr (GPtrArray) none = inspect (root, "case-presentation", told[i].silent);
      const CwFinding *finding = find (found, told[i].rule);

      g_test_message ("%s / %s / %s", told[i].abstract, told[i].fires, told[i].silent);
      g_assert_nonnull (finding);
      g_assert_cmpuint (finding->places->len, ==, 2);
      g_assert_cmpstr (finding->entity_id, ==, cw_entity_get_id (abstract));
      g_assert_nonnull (((const CwFindingPlace *)finding->places->pdata[1])->quote);
      print (none);
      g_assert_null (find (none, told[i].rule));
    }
}

/* ---- answers ---- */

static const struct
{
  const char *rule;
  const char *text;
  const char *by_fact; /* the text when the fact is used */
} answered[] = {
  { "sex-in-text", "His cough subsided.", "Her cough subsided." },
  { "cycle-length-in-text", "Carboplatin was given every four weeks.",
    "Carboplatin was given every 3 weeks." },
  { "cycle-length-in-text", "Carboplatin was given in 28-day cycles.",
    "Carboplatin was given in 21-day cycles." },
  { "complaint-in-text", "She had a cough for five months.", "She had a cough for 3 months." },
  { "complaint-in-text", "She had a 5-month history of cough.",
    "She had a 3-month history of cough." },
  { "duration-in-text", "Progression-free survival was 9 months.",
    "Progression-free survival was 8 months." },
  { "stage-in-text", "It was cT3N1M0.", "It was cT2 N1 M0." },
  { "route-in-text", "She received oral carboplatin.", NULL },
  { "line-in-text", "She received second-line carboplatin.", NULL },
};

static const CwFindingAnswer *
get_answer (const CwFinding *finding, CwFindingAnswerKind kind)
{
  for (guint i = 0; i < finding->answers->len; i++)
    if (((const CwFindingAnswer *)finding->answers->pdata[i])->kind == kind)
      return finding->answers->pdata[i];
  return NULL;
}

/* "Her" is "his" before a noun and "him" elsewhere. */
static void
test_pronouns (void)
{
  static const char *const said[][2] = {
    { "his", "Her pain subsided." },        { "him", "Pain woke her because it was severe." },
    { "him", "We saw her again." },         { "him", "Pain woke her when it came." },
    { "him", "Nobody saw her until May." }, { "him", "We observed her closely." },
    { "him", "We treated her this time." }, { "him", "We treated her, and it helped." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (CwEntity) root = make_case ();
      g_autoptr (GPtrArray) found = NULL;
      const CwFinding *finding;
      g_autofree char *words = NULL;

      build_set (build_child (root, "patient"), "sex", "male");
      found = inspect (root, "case-presentation", said[i][1]);
      finding = find (found, "sex-in-text");
      g_test_message ("%s", said[i][1]);
      g_assert_nonnull (finding);
      words = g_ascii_strdown (get_answer (finding, CW_FINDING_USE_FACT)->text, -1);
      g_assert_cmpstr (words, ==, said[i][0]);
    }
}

static gboolean
is_found (CwEntity *root, const char *rule)
{
  g_autoptr (GPtrArray) findings = cw_inspect (CW_CASE (root), NULL, NULL);

  return find (findings, rule) != NULL;
}

/* Each answer silences the finding, undo brings it back, redo silences it again. */
static void
try_answer (CwEntity *root, CwHistory *history, const char *rule, CwFindingAnswerKind kind)
{
  g_autoptr (GPtrArray) before = cw_inspect (CW_CASE (root), NULL, NULL);
  const CwFindingAnswer *answer = get_answer (find (before, rule), kind);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (answer);
  cw_history_begin (history, "answer");
  g_assert_true (cw_answer_apply (root, find (before, rule), answer, "A reason.", &error));
  cw_history_end (history);
  g_assert_no_error (error);
  g_assert_false (is_found (root, rule));
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_true (is_found (root, rule));
  g_assert_true (cw_history_redo (history, NULL));
  g_assert_false (is_found (root, rule));
}

static void
test_answers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (answered); i++)
    for (guint kind = 0; kind <= CW_FINDING_KEEP; kind++)
      {
        g_autoptr (CwEntity) root = make_case ();
        g_autoptr (CwHistory) history = cw_history_new (root);
        CwEntity *section =
          build_row (root, "sections", "kind", "case-presentation", "text", answered[i].text, NULL);

        g_test_message ("%s %u", answered[i].text, kind);
        if (kind == CW_FINDING_USE_FACT && answered[i].by_fact == NULL)
          continue;
        try_answer (root, history, answered[i].rule, kind);
        if (kind == CW_FINDING_USE_FACT)
          g_assert_cmpstr (CW_SECTION (section)->text, ==, answered[i].by_fact);
      }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contradiction-facts/rules", test_rules);
  g_test_add_func ("/contradiction-facts/pronouns", test_pronouns);
  g_test_add_func ("/contradiction-facts/others", test_others);
  g_test_add_func ("/contradiction-facts/told-twice", test_told_twice);
  g_test_add_func ("/contradiction-facts/answers", test_answers);
  return g_test_run ();
}
