/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "../rules/case-builder.h"
#include "io/cw-sample.h"
#include "manuscript/cw-answer.h"
#include "manuscript/cw-inspect.h"
#include "model/cw-history.h"
#include "published-case.h"

/* Prose against facts and against itself: each rule with a text where it fires and one where it
 * must not. */

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

/* A case with all kinds of facts that prose can contradict. */
static CwEntity *
make_case (void)
{
  CwEntity *root = build_case ();
  CwEntity *regimen, *panel, *figure;

  build_set (build_child (root, "patient"), "age", "27 a");
  build_set (build_child (root, "patient"), "sex", "male");
  build_set (build_child (root, "presentation"), "date", "2019-05");
  build_set (build_child (root, "outcome"), "vital-status", "alive");
  build_row (root, "complaints", "complaint", "Palpable mass", "duration", ">4 mo", NULL);
  regimen =
    build_row (root, "regimens", "name", "VIP", "start", "2019-07", "cycles-given", "6", NULL);
  build_row (regimen, "drugs", "name", "anlotinib", "dose", "12 mg", NULL);
  build_row (regimen, "drugs", "name", "immunoglobulin", "dose", "2 g/kg", NULL);
  build_row (regimen, "drugs", "name", "filgrastim", "dose", "5 ug/kg", NULL);
  build_row (regimen, "drugs", "name", "cytarabine", "dose", "2 g/m2", NULL);
  build_row (regimen, "drugs", "name", "heparin", "dose", "5000 [iU]", NULL);
  build_row (regimen, "drugs", "name", "mesna", "dose", "400 mg", "times-per-day", "3", NULL);
  panel = build_row (root, "panels", "name", "Biopsy", NULL);
  build_row (panel, "stains", "marker", "Desmin", "result", "positive", NULL);
  build_row (panel, "stains", "marker", "Ki-67", "result", "positive", "percent", "20 %", NULL);
  build_row (root, "adverse-events", "as-written", "proteinuria", "term", "Proteinuria", "grade",
             "3", NULL);
  figure = build_row (root, "figures", "label", "Fig. 1", NULL);
  build_row (root, "assessments", "after-cycle", "2", "overall", "pr", "figure",
             cw_entity_get_id (figure), "panels", "D–F", NULL);
  build_row (root, "assessments", "date", "2021-06", "overall", "pd", NULL);
  build_row (root, "procedures", "procedure", "Partial nephrectomy", "date", "2020-03", NULL);
  return root;
}

/* The same patient dead, with a second line whose cycles are counted and a first that is open. */
static CwEntity *
make_dead_case (void)
{
  CwEntity *root = build_case ();
  CwEntity *outcome = build_child (root, "outcome");
  CwEntity *regimen = build_row (root, "regimens", "name", "Osimertinib", NULL);

  build_row (regimen, "drugs", "name", "osimertinib", NULL);
  regimen = build_row (root, "regimens", "name", "Carboplatin", "cycles-given", "4", NULL);
  build_row (regimen, "drugs", "name", "carboplatin", NULL);
  build_set (outcome, "vital-status", "dead");
  build_set (outcome, "vital-status-date", "2021-09-05");
  build_set (outcome, "best-response", "pr");
  return root;
}

static const struct
{
  const char *rule;
  const char *fires;
  const char *silent;
} dead_rows[] = {
  { "status-in-text", "The patient is alive.", "The patient was alive in May 2020." },
  { "status-in-text", "She remains alive.", "Her mother is alive." },
  { "death-in-text", "She died in December 2021.", "She died in September 2021." },
  { "death-in-text", "She died of pneumonia on 5 October 2021.",
    "She died after a relapse in May 2021. Her father died in December 2011." },
  { "best-response-in-text", "The best overall response was complete response.",
    "The best overall response was a partial response." },
  { "best-response-in-text", "Best overall response was stable disease.",
    "Best overall response to the second line was stable disease." },
  { "cycles-in-text", "She received six cycles of carboplatin.",
    "She received four cycles of carboplatin." },
  { "cycles-in-text", "She received six cycles of carboplatin, followed by osimertinib.",
    "She received six cycles of osimertinib. Six cycles of carboplatin were planned." },
  { "cycles-in-text", "A total of six cycles of carboplatin were given.",
    "She received six cycles of cisplatin, and carboplatin later." },
};

static const struct
{
  const char *rule;
  const char *fires; /* in the section that presents the case */
  const char *silent;
} rows[] = {
  { "age-in-text", "A 28-year-old man presented with pain.", "A 27-year-old man presented." },
  { "age-in-text", "We saw a man of thirty years.", "His 60-year-old mother had diabetes." },
  { "age-in-text", "A 72-year-old man was admitted.",
    "In one study a 72-year-old man was treated [4]." },
  { "sex-in-text", "A 27-year-old woman presented with pain.", "The young man refused surgery." },
  { "sex-in-text", "He had pain. He had fever. He had chills. She was admitted.",
    "He had pain. His mother came with him. He had fever." },
  { "date-in-text", "In June 2019, a 27-year-old man visited our hospital.",
    "In 2019, a 27-year-old man visited our hospital." },
  { "complaint-in-text", "He presented with a palpable mass for two months.",
    "He presented with a palpable mass for longer than 4 months." },
  { "response-in-text", "After two cycles, CT showed stable disease.",
    "After two cycles, CT showed a partial response (PR)." },
  { "response-in-text", "CT in June 2021 showed a partial response.",
    "CT in June 2021 showed progressive disease (PD)." },
  { "response-in-text", "The patient was alive with stable disease at the time of reporting.",
    "Stable disease could not be achieved at the time of reporting." },
  { "response-in-text", "After 2 cycles MRI revealed a complete response.",
    "After 2 cycles the complete response rate is low." },
  { "status-in-text", "The patient died of sepsis.", "The patient was alive at last follow-up." },
  { "panels-in-text", "After six cycles the response continued (Fig. 1D–F).",
    "After two cycles the masses were smaller (Fig. 1D–F)." },
  { "dose-in-text", "He received anlotinib at a dose of 10 mg daily.",
    "He received anlotinib 12 mg and mesna 1200 mg." },
  { "dose-in-text", "Immunoglobulin 1 g/kg was given.", "Immunoglobulin 2000 mg/kg was given." },
  { "dose-in-text", "He was given filgrastim 10 μg/kg.", "He was given filgrastim 5 mcg/kg." },
  { "dose-in-text", "He was given cytarabine 3 g/m².", "He was given cytarabine 2000 mg/m²." },
  { "dose-in-text", "He was given heparin 2500 IU.",
    "He was given heparin 5000 IU, not 80 IU/kg." },
  { "dose-in-text", "He received mesna at 800 mg.", "He received mesna at 400 mg." },
  { "cycles-in-text", "Anlotinib and mesna were given for eight cycles.",
    "Anlotinib and mesna were given for six cycles." },
  { "cycles-in-text", "After eight courses of chemotherapy he was well.",
    "After two courses of chemotherapy he was well." },
  { "date-in-text", "In October 2020, CT showed progressive disease.",
    "In June 2021, CT showed progressive disease. In May 2019 surgery was refused." },
  { "date-in-text", "Partial nephrectomy was performed in October 2020.",
    "Partial nephrectomy was performed in March 2020. Nephrectomy was planned in October 2020." },
  { "cycles-in-text", "A total of eight cycles were administered.",
    "He received two cycles of chemotherapy; a total of six cycles were given." },
  { "grade-in-text", "The patient developed grade 2 proteinuria.",
    "The patient developed grade 3 proteinuria." },
  { "marker-in-text", "Immunohistochemistry: desmin (-), Ki-67 (+, 20%).",
    "Immunohistochemistry: desmin (+), Ki-67 (+, 20%)." },
  { "marker-in-text", "Immunohistochemistry: desmin (+), Ki-67 (60%).",
    "In the literature, desmin is negative in many patients [3]." },
  { "event-ended-twice",
    "Hematochezia stopped 3 days later. After the dose adjustment, hematochezia disappeared.",
    "Hematochezia stopped 3 days later. It recurred in cycle 3. After the dose adjustment, "
    "hematochezia disappeared." },
  { "schedule-in-text",
    "The patient received anlotinib 2-week on/1-week off. Proteinuria came in the first days of "
    "the continuous dose schedule.",
    "The patient received anlotinib 2-week on/1-week off. Continuous monitoring was done." },
  { "reduction-in-text",
    "The patient received anlotinib 12 mg. A 1-week on/1-week off schedule was adopted (12 mg). "
    "The dose reduction was well tolerated.",
    "The patient received anlotinib 12 mg. A 1-week on/1-week off schedule was adopted (8 mg). "
    "The dose reduction was well tolerated." },
  { "intent-in-text", "The tumour was unresectable. The patient received neoadjuvant chemotherapy.",
    "The tumour was unresectable. The patient received chemotherapy." },
};

static GPtrArray *
inspect (CwEntity *root, const char *text)
{
  CwEntity *section = build_row (root, "sections", "kind", "case-presentation", "text", text, NULL);
  GPtrArray *findings = cw_inspect (CW_CASE (root), NULL, NULL);

  cw_entity_remove (section);
  return findings;
}

static void
test_rules (void)
{
  g_autoptr (CwEntity) root = make_case ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = inspect (root, rows[i].fires);
      g_autoptr (GPtrArray) none = inspect (root, rows[i].silent);

      g_test_message ("%s: %s", rows[i].rule, rows[i].fires);
      print (found);
      g_assert_nonnull (find (found, rows[i].rule));
      g_test_message ("silent: %s", rows[i].silent);
      print (none);
      g_assert_null (find (none, rows[i].rule));
    }
}

/* Without facts the prose is compared with itself. */
static void
test_prose_alone (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) found = NULL;
  const CwFinding *finding;
  CwEntity *abstract =
    build_row (root, "sections", "kind", "abstract-case-presentation", "text",
               "A 27-year-old man came. CT after two cycles showed a partial response.", NULL);

  none = inspect (root, "In May 2019, a 27-year-old man visited. After two cycles, MRI showed PR.");
  g_assert_cmpuint (none->len, ==, 0);
  found =
    inspect (root, "In May 2019, a 29-year-old man visited. After two cycles, MRI showed SD.");
  print (found);
  finding = find (found, "age-in-text");
  g_assert_nonnull (finding);
  g_assert_cmpuint (finding->places->len, ==, 2);
  g_assert_cmpstr (finding->entity_id, ==, cw_entity_get_id (abstract));
  g_assert_nonnull (find (found, "response-in-text"));
}

/* Lesions before treatment against those that are recorded. */
static void
test_lesions (void)
{
  static const struct
  {
    const char *rule;
    const char *fires;
    const char *silent;
  } told[] = {
    { "lesions-in-text", "CT showed two liver metastases.", "CT showed three liver metastases." },
    { "lesions-in-text", "MRI revealed a single hepatic lesion.",
      "MRI revealed five liver lesions." },
    { "lesions-in-text", "At diagnosis, CT showed two liver metastases.",
      "After two cycles, CT showed two liver metastases." },
    { "size-in-text", "CT showed a 6.2 × 4.1 cm mass in the pancreas.",
      "CT showed a 5.2 × 4.1 cm mass in the pancreas." },
    { "size-in-text", "CT showed a pancreatic mass measuring 62 mm.",
      "CT showed a pancreatic mass measuring 52 mm." },
    { "size-in-text", "CT showed a 7 cm pancreatic mass.", "CT showed a 5 cm pancreatic mass." },
    { "size-in-text", "CT at diagnosis showed a 3 cm pancreatic mass.",
      "CT after six cycles showed a 3 cm pancreatic mass." },
  };
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *assessment = build_row (root, "assessments", "overall", "baseline", NULL);
  CwEntity *mass =
    build_row (root, "lesions", "label", "T1", "role", "target", "organ", "Pancreas", NULL);

  build_row (assessment, "measurements", "lesion", cw_entity_get_id (mass), "diameter", "52 mm",
             NULL);
  for (guint i = 0; i < 3; i++)
    build_row (root, "lesions", "role", "non-target", "organ", "Liver", NULL);
  build_row (root, "lesions", "role", "new", "organ", "Liver", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (GPtrArray) found = inspect (root, told[i].fires);
      g_autoptr (GPtrArray) none = inspect (root, told[i].silent);

      g_test_message ("%s / %s", told[i].fires, told[i].silent);
      g_assert_nonnull (find (found, told[i].rule));
      g_assert_null (find (none, told[i].rule));
    }
}

/* Abstract and case tell of the same lesion; another unit is no other size. */
static void
test_lesions_told_twice (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) found = NULL, same = NULL, other = NULL;
  const CwFinding *size;

  build_row (root, "sections", "kind", "abstract-case-presentation", "text",
             "CT showed a 5.2 cm liver mass. MRI showed two brain metastases.", NULL);
  found = inspect (root, "CT showed a liver mass of 48 mm. MRI showed three brain metastases.");
  size = find (found, "size-in-text");
  g_assert_nonnull (size);
  g_assert_cmpuint (size->places->len, ==, 2);
  g_assert_nonnull (find (found, "lesions-in-text"));
  same = inspect (root, "CT showed a 52 × 40 mm liver mass. MRI showed two brain metastases.");
  g_assert_null (find (same, "size-in-text"));
  g_assert_null (find (same, "lesions-in-text"));
  other = inspect (root, "CT showed a lung nodule of 48 mm. MRI showed three bone metastases.");
  g_assert_null (find (other, "size-in-text"));
  g_assert_null (find (other, "lesions-in-text"));
}

/* The sample review: six published cases, ages 69, 32, 31, 32, 21 and 38, all male; three PR, two
 * SD, one without a response. Our case makes seven. */
static void
test_review (void)
{
  static const struct
  {
    const char *kind;
    const char *fires;
    const char *silent;
  } said[] = {
    { "literature", "Eight cases have been reported.", "Six cases have been reported." },
    { "literature", "To date, five similar cases have been reported.",
      "To date, seven similar cases have been reported." },
    { "discussion", "Nine patients were included in our review.",
      "Seven patients were included in our review." },
    { "discussion", "We identified nine cases of desmoplastic tumor.",
      "We identified nine cases of hypertension." },
    { "literature", "Four of six patients were male.", "Six of six patients were male." },
    { "literature", "Two of five patients achieved a partial response.",
      "Two of four patients achieved a partial response." },
    { "literature", "A partial response was seen in 5 of 6 patients.",
      "A partial response was seen in 3 of 6 patients." },
    { "literature", "The median age was 36 years.", "The median age was 32 years." },
    { "discussion", "In our review, the median age was 34 years.",
      "The median age of patients was 34 years." },
    { "literature", "The objective response rate was 75%.",
      "The objective response rate was 60%." },
    { "literature", "The response rate was 40%.", "The response rate was 50%." },
  };
  g_autoptr (CwSnapshot) sample = cw_sample_load_review (NULL);
  g_autoptr (CwEntity) review = cw_snapshot_to_entity (sample);
  g_autoptr (CwEntity) root = build_case ();

  build_set (build_child (root, "diagnosis"), "name", "Desmoplastic small round cell tumor");
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      CwEntity *section =
        build_row (root, "sections", "kind", said[i].kind, "text", said[i].fires, NULL);
      g_autoptr (GPtrArray) found = cw_inspect (CW_CASE (root), CW_REVIEW (review), NULL);
      g_autoptr (GPtrArray) alone = cw_inspect (CW_CASE (root), NULL, NULL);
      g_autoptr (GPtrArray) none = NULL;
      const CwFinding *finding = find (found, "review-in-text");

      g_test_message ("%s / %s", said[i].fires, said[i].silent);
      g_assert_nonnull (finding);
      g_assert_cmpuint (finding->places->len, ==, 2);
      g_assert_nonnull (((const CwFindingPlace *)finding->places->pdata[1])->quote);
      g_assert_null (find (alone, "review-in-text"));
      build_set (section, "text", said[i].silent);
      none = cw_inspect (CW_CASE (root), CW_REVIEW (review), NULL);
      print (none);
      g_assert_null (find (none, "review-in-text"));
      cw_entity_remove (section);
    }
}

/* What a chip says is no mention. */
static void
test_chip (void)
{
  g_autoptr (CwEntity) root = make_case ();
  g_autoptr (GPtrArray) findings =
    inspect (root, "A {age|adjective} man came. The patient received anlotinib {drug.dose:x}.");

  g_assert_null (find (findings, "age-in-text"));
  g_assert_null (find (findings, "dose-in-text"));
}

/* ---- answers ---- */

static const CwFindingAnswer *
get_answer (const CwFinding *finding, CwFindingAnswerKind kind)
{
  for (guint i = 0; i < finding->answers->len; i++)
    if (((const CwFindingAnswer *)finding->answers->pdata[i])->kind == kind)
      return finding->answers->pdata[i];
  return NULL;
}

static void
answer (CwEntity *root, CwHistory *history, const CwFinding *finding, CwFindingAnswerKind kind)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (get_answer (finding, kind));
  cw_history_begin (history, "answer");
  g_assert_true (cw_answer_apply (root, finding, get_answer (finding, kind), "A reason.", &error));
  cw_history_end (history);
  g_assert_no_error (error);
}

/* Each answer silences the finding, undo brings it back, redo silences it again. */
static void
test_answers (void)
{
  g_autoptr (CwEntity) root = make_case ();
  g_autoptr (CwHistory) history = cw_history_new (root);
  CwEntity *section = build_row (root, "sections", "kind", "case-presentation", "text",
                                 "Then *a 28-year-old* man came.", NULL);

  for (guint kind = 0; kind <= CW_FINDING_KEEP; kind++)
    {
      g_autoptr (GPtrArray) before = cw_inspect (CW_CASE (root), NULL, NULL);
      g_autoptr (GPtrArray) after = NULL, again = NULL, redone = NULL;

      g_assert_nonnull (find (before, "age-in-text"));
      answer (root, history, find (before, "age-in-text"), kind);
      if (kind == CW_FINDING_USE_FACT)
        g_assert_cmpstr (CW_SECTION (section)->text, ==, "Then *a 27-year-old* man came.");
      after = cw_inspect (CW_CASE (root), NULL, NULL);
      g_assert_null (find (after, "age-in-text"));
      g_assert_true (cw_history_undo (history, NULL));
      again = cw_inspect (CW_CASE (root), NULL, NULL);
      g_assert_nonnull (find (again, "age-in-text"));
      g_assert_true (cw_history_redo (history, NULL));
      redone = cw_inspect (CW_CASE (root), NULL, NULL);
      g_assert_null (find (redone, "age-in-text"));
      g_assert_true (cw_history_undo (history, NULL));
    }
}

/* A kept text speaks again when it changes, and nothing stale is written. */
static void
test_kept (void)
{
  g_autoptr (CwEntity) root = make_case ();
  g_autoptr (CwHistory) history = cw_history_new (root);
  CwEntity *section = build_row (root, "sections", "kind", "case-presentation", "text",
                                 "A 28-year-old man came.", NULL);
  g_autoptr (GPtrArray) before = cw_inspect (CW_CASE (root), NULL, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  const CwFinding *finding = find (before, "age-in-text");

  g_assert_false (
    cw_answer_apply (root, finding, get_answer (finding, CW_FINDING_KEEP), "", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  answer (root, history, finding, CW_FINDING_KEEP);
  build_set (section, "text", "A 29-year-old man came.");
  after = cw_inspect (CW_CASE (root), NULL, NULL);
  g_assert_nonnull (find (after, "age-in-text"));
  g_assert_false (
    cw_answer_apply (root, finding, get_answer (finding, CW_FINDING_USE_FACT), NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (CW_SECTION (section)->text, ==, "A 29-year-old man came.");
}

/* ---- the published case ---- */

static const struct
{
  const char *rule;
  CwSeverity severity;
  const char *words; /* in one of its quotes */
} published[] = {
  { "response-in-text", CW_SEVERITY_ERROR, "still alive with stable disease" },
  { "panels-in-text", CW_SEVERITY_ERROR, "A total of 6 cycles" },
  { "agreement-against-rarity", CW_SEVERITY_WARNING, "in line with previous studies" },
  { "event-ended-twice", CW_SEVERITY_WARNING, "hematochezia stopped" },
  { "schedule-in-text", CW_SEVERITY_WARNING, "continuous dose schedule" },
  { "reduction-in-text", CW_SEVERITY_WARNING, "The dose reduction" },
  { "kind-of-review", CW_SEVERITY_WARNING, "systematic review" },
  { "intent-in-text", CW_SEVERITY_WARNING, "neoadjuvant" },
  { "duration-in-text", CW_SEVERITY_NOTE, "the duration of response" },
};

static gboolean
quotes (const CwFinding *finding, const char *words)
{
  for (guint i = 0; i < finding->places->len; i++)
    {
      const char *quote = ((const CwFindingPlace *)finding->places->pdata[i])->quote;

      if (quote && strstr (quote, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_contradiction (const CwFinding *finding)
{
  return finding->severity == CW_SEVERITY_ERROR || strstr (finding->rule, "-in-text");
}

/* What is printed there is found, and the true agreements are silent. */
static void
test_published (void)
{
  g_autoptr (CwEntity) root = published_case_new ();
  g_autoptr (GPtrArray) findings = NULL;
  guint n_contradictions = 0;

  if (root == NULL)
    {
      g_test_skip ("The text of the published case is not here.");
      return;
    }
  findings = cw_inspect (CW_CASE (root), NULL, NULL);
  print (findings);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      const CwFinding *finding = find (findings, published[i].rule);

      g_test_message ("%s", published[i].rule);
      g_assert_nonnull (finding);
      g_assert_cmpint (finding->severity, ==, published[i].severity);
      g_assert_true (quotes (finding, published[i].words));
    }
  for (guint i = 0; i < findings->len; i++)
    n_contradictions += is_contradiction (findings->pdata[i]);
  g_assert_cmpuint (n_contradictions, ==, 6);
}

/* The sample is written to agree with its facts. */
static void
test_sample (void)
{
  g_autoptr (CwSnapshot) sample = cw_sample_load (NULL);
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (sample);
  g_autoptr (GPtrArray) findings = cw_inspect (CW_CASE (root), NULL, NULL);

  print (findings);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((const CwFinding *)findings->pdata[i])->severity, !=, CW_SEVERITY_ERROR);
}

/* What the end of the course contradicts, and what only sounds like it. */
static void
test_dead (void)
{
  g_autoptr (CwEntity) root = make_dead_case ();

  for (guint i = 0; i < G_N_ELEMENTS (dead_rows); i++)
    {
      g_autoptr (GPtrArray) found = inspect (root, dead_rows[i].fires);
      g_autoptr (GPtrArray) none = inspect (root, dead_rows[i].silent);

      g_test_message ("%s: %s / %s", dead_rows[i].rule, dead_rows[i].fires, dead_rows[i].silent);
      g_assert_nonnull (find (found, dead_rows[i].rule));
      g_assert_null (find (none, dead_rows[i].rule));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contradiction/rules", test_rules);
  g_test_add_func ("/contradiction/prose-alone", test_prose_alone);
  g_test_add_func ("/contradiction/chip", test_chip);
  g_test_add_func ("/contradiction/answers", test_answers);
  g_test_add_func ("/contradiction/kept", test_kept);
  g_test_add_func ("/contradiction/published", test_published);
  g_test_add_func ("/contradiction/lesions", test_lesions);
  g_test_add_func ("/contradiction/lesions-told-twice", test_lesions_told_twice);
  g_test_add_func ("/contradiction/review", test_review);
  g_test_add_func ("/contradiction/sample", test_sample);
  g_test_add_func ("/contradiction/dead", test_dead);
  return g_test_run ();
}
