/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report.h"

#include "model/cw-article.h"
#include "report-classes.h"
#include "report-courses.h"
#include "report-diagnoses.h"
#include "report-findings.h"
#include "report-histories.h"
#include "report-laboratory.h"
#include "report-names.h"
#include "report-outcomes.h"
#include "report-patients.h"
#include "report-results.h"
#include "report-studies.h"
#include "report-support.h"
#include "report-tables.h"

/* Compiled once for all the texts. */
static CwPatterns *patterns;

/* A field of a row, or what the rows of its list are called. */
static void
add_values (GPtrArray *values, const CwSnapshot *item, const char *name)
{
  const CwField *field = cw_entity_info_find (item->info, name);
  const GPtrArray *rows = field ? item->items[field->index] : NULL;

  if (field && item->texts[field->index])
    g_ptr_array_add (values, item->texts[field->index]);
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const CwField *title = cw_snapshot_find_title (rows->pdata[i]);

      if (title)
        g_ptr_array_add (values, ((CwSnapshot *)rows->pdata[i])->texts[title->index]);
    }
}

/* All values of a field, apart by "; ". */
static char *
dup_values (const char *text, const char *target, const char *name)
{
  g_autoptr (CwReport) report = cw_report_parse_with (patterns, text);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      if (g_str_equal (fact->target, target))
        add_values (values, fact->item, name);
    }
  g_ptr_array_add (values, NULL);
  return values->len > 1 ? g_strjoinv ("; ", (char **)values->pdata) : NULL;
}

static void
check_rules (const Rule *list, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = dup_values (list[i].text, list[i].target, list[i].field);

      if (g_strcmp0 (value, list[i].value) == 0)
        continue;
      g_test_message ("%s %s %s: %s", list[i].text, list[i].target, list[i].field, value);
      g_test_fail ();
    }
}

static void
test_rules (void)
{
  check_rules (rules, G_N_ELEMENTS (rules));
  check_rules (class_rules, G_N_ELEMENTS (class_rules));
  check_rules (course_rules, G_N_ELEMENTS (course_rules));
  check_rules (diagnosis_rules, G_N_ELEMENTS (diagnosis_rules));
  check_rules (name_rules, G_N_ELEMENTS (name_rules));
  check_rules (finding_rules, G_N_ELEMENTS (finding_rules));
  check_rules (history_rules, G_N_ELEMENTS (history_rules));
  check_rules (patient_rules, G_N_ELEMENTS (patient_rules));
  check_rules (outcome_rules, G_N_ELEMENTS (outcome_rules));
  check_rules (study_rules, G_N_ELEMENTS (study_rules));
  check_rules (support_rules, G_N_ELEMENTS (support_rules));
}

static void
append_series (GString *rows, CwSnapshot *series)
{
  const GPtrArray *results = series->items[cw_entity_info_find (series->info, "results")->index];
  const char *specimen = cw_snapshot_get_text (series, "specimen");
  const char *low = cw_snapshot_get_text (series, "reference-low");
  const char *high = cw_snapshot_get_text (series, "reference-high");
  const char *flag = NULL;

  g_string_append (rows, cw_snapshot_get_text (series, "analyte"));
  for (guint i = 0; i < results->len; i++)
    {
      const char *value = cw_snapshot_get_text (results->pdata[i], "value");
      const char *time = cw_snapshot_get_text (results->pdata[i], "relative-time");

      g_string_append_printf (rows, " %s",
                              value ? value : cw_snapshot_get_text (results->pdata[i], "text"));
      if (time)
        g_string_append_printf (rows, " @%s", time);
      flag = cw_snapshot_get_text (results->pdata[i], "flag");
    }
  if (flag)
    g_string_append_printf (rows, " %s", flag);
  if (specimen)
    g_string_append_printf (rows, " of %s", specimen);
  if (low || high)
    g_string_append_printf (rows, " (%s-%s)", low ? low : "", high ? high : "");
}

static void
append_sign (GString *rows, const CwSnapshot *sign)
{
  const char *value = cw_snapshot_get_text (sign, "value");

  const char *system = cw_snapshot_get_text (sign, "system");

  if (system)
    g_string_append_printf (rows, "%s ", system);
  g_string_append (rows, cw_snapshot_get_text (sign, "finding"));
  if (value)
    g_string_append_printf (rows, " = %s", value);
}

static void
check_laboratory (const LaboratoryRule *list, guint n, const char *target)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strconcat ("A 50-year-old man was seen. ", list[i].text, NULL);
      g_autoptr (CwReport) report = cw_report_parse_with (patterns, text);
      g_autoptr (GString) rows = g_string_new (NULL);

      for (guint j = 0; j < report->facts->len; j++)
        {
          const CwReportFact *fact = report->facts->pdata[j];

          if (!g_str_equal (fact->target, target))
            continue;
          if (rows->len)
            g_string_append (rows, "; ");
          if (g_str_equal (target, "laboratory"))
            append_series (rows, fact->item);
          else
            append_sign (rows, fact->item);
        }
      if (g_str_equal (rows->str, list[i].rows))
        continue;
      g_test_message ("%s: %s", list[i].text, rows->str);
      g_test_fail ();
    }
}

static void
test_laboratory (void)
{
  check_laboratory (laboratory_rules, G_N_ELEMENTS (laboratory_rules), "laboratory");
  check_laboratory (table_rules, G_N_ELEMENTS (table_rules), "laboratory");
  check_laboratory (result_rules, G_N_ELEMENTS (result_rules), "laboratory");
  check_laboratory (examination_rules, G_N_ELEMENTS (examination_rules), "examinations");
  check_laboratory (sign_rules, G_N_ELEMENTS (sign_rules), "examinations");
}

static char *
dup_candidates (const char *text)
{
  g_autoptr (CwReport) report = cw_report_parse_with (patterns, text);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < report->candidates->len; i++)
    {
      const CwReportFact *fact = report->candidates->pdata[i];

      g_assert_cmpstr (fact->target, ==, "adverse-events");
      g_assert_cmpuint (fact->spans->len, >, 0);
      g_string_append_printf (names, "%s%s", i ? "; " : "",
                              cw_snapshot_get_text (fact->item, "as-written"));
    }
  return g_strdup (names->str);
}

/* What is told as an event without a treatment behind it is neither a fact nor lost; a complaint,
 * an infection, what did not happen and what a fact says already are no question. */
static void
test_candidates (void)
{
  static const struct
  {
    const char *text, *names;
  } rows[] = {
#define OPERATED "A 60-year-old man underwent a hemicolectomy. "
#define COURSE "The postoperative course was complicated by "
#define LATER "Three days after the operation he developed "
    { OPERATED LATER "delirium and ileus.", "delirium; ileus" },
    { OPERATED LATER "delirium. After the operation he also had delirium.", "delirium" },
    /* The words call it a complication: that is a fact. */
    { OPERATED COURSE "delirium and ileus.", "" },
    { OPERATED "There were no complications such as delirium.", "" },
    { OPERATED COURSE "wound infection.", "" },
    { "A man was given cisplatin. After two cycles he developed tinnitus. " COURSE "tinnitus.",
      "" },
    { "A man presented with abdominal pain. " COURSE "abdominal pain.", "" },
    { OPERATED "On the 12th postoperative day, he was readmitted with basal pneumonia.",
      "basal pneumonia" },
    { OPERATED "On the 12th postoperative day, he was readmitted with his daughter.", "" },
    { OPERATED "At the fifth postoperative day a colocutaneous fistula appeared.",
      "colocutaneous fistula" },
    { OPERATED "Ultrasound on postoperative day 4 showed no fluid collection.", "" },
    { OPERATED "A scan five days after surgery showed no extravasation or biliary fistula.", "" },
    { OPERATED "On postoperative day 4 his pain had disappeared.", "" },
    { OPERATED "Two weeks after surgery he developed a recurrence.", "" },
    { OPERATED "He underwent closure of a stoma and subsequently developed small bowel "
               "obstruction.",
      "small bowel obstruction" },
    { "A girl took methanol in a suicide attempt and had methanol intoxication.", "" },
    { "A barbiturate-induced coma was begun.", "" },
    { "A woman took riluzole and showed an improvement in motor and cognitive symptoms.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *names = dup_candidates (rows[i].text);

      if (g_strcmp0 (names, rows[i].names) == 0)
        continue;
      g_test_message ("%s: %s", rows[i].text, names);
      g_test_fail ();
    }
}

/* One fact for what is said twice, and a second one that knows the first for what differs. */
static void
test_repetition (void)
{
  g_autoptr (CwReport) report = cw_report_parse (
    "A 27-year-old man was seen. The 27-year-old man had a cough. This 28-year-old "
    "man was treated.");
  const CwReportFact *first = report->facts->pdata[0];
  guint others = 0;

  g_assert_cmpstr (cw_snapshot_get_text (first->item, "age"), ==, "27 a");
  g_assert_cmpuint (first->spans->len, ==, 2);
  for (guint i = 1; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      if (fact->alternative_to < 0)
        continue;
      others++;
      g_assert_cmpint (fact->alternative_to, ==, 0);
      g_assert_cmpstr (cw_snapshot_get_text (fact->item, "age"), ==, "28 a");
    }
  g_assert_cmpuint (others, ==, 1);
}

/* What comes with a disease or after an operation is told in the same words as what a medicine
 * brings. */
static void
test_events_of_treatment (void)
{
  static const Rule list[] = {
    { "A 60-year-old man with melanoma received nivolumab. After two cycles he developed colitis.",
      "adverse-events", "as-written", "colitis" },
    { "A 60-year-old man was operated on for appendicitis. Two days after the surgery, he "
      "developed "
      "sepsis and respiratory failure.",
      "adverse-events", "as-written", NULL },
    { "A 45-year-old man presented with fever. He was given ciprofloxacin. On day nine, he "
      "reported "
      "worsening of symptoms, adding jaundice, abdominal pain and respiratory failure.",
      "adverse-events", "as-written", NULL },
    { "A 70-year-old man with prostate cancer and kidney disease due to obstructive nephropathy "
      "who "
      "developed hypocalcemia after denosumab was admitted.",
      "adverse-events", "as-written", "hypocalcemia" },
  };

  check_rules (list, G_N_ELEMENTS (list));
}

/* What has another cause is no event of a treatment, however near a medicine stands. */
static void
test_events_of_other_cause (void)
{
  static const Rule list[] = {
    /* An infection for which a medicine is held, and a toxicity for which it is. */
    { "A woman with arthritis received anakinra. Anakinra was held due to a urinary tract "
      "infection.",
      "adverse-events", "as-written", NULL },
    { "A woman with melanoma received nivolumab. Nivolumab was held due to hepatitis.",
      "adverse-events", "as-written", "hepatitis" },
    /* A medicine that was not yet given. */
    { "A woman received pembrolizumab. Rituximab could not be administered because she developed "
      "hepatitis.",
      "adverse-events", "as-written", NULL },
    /* Grades of breath and of a newborn's bleeding, and of a toxicity. */
    { "A man received cisplatin. The symptoms came with grade II dyspnea.", "adverse-events",
      "as-written", NULL },
    { "A man received cisplatin. He developed grade 2 diarrhea.", "adverse-events", "as-written",
      "diarrhea" },
    /* "-related" and "-induced" by no treatment and by one. */
    { "A man had immobilization-related hypercalcaemia.", "adverse-events", "as-written", NULL },
    { "A man had hydroxychloroquine-induced myopathy.", "adverse-events", "as-written",
      "myopathy" },
    /* The cause of something else, and an effect. */
    { "A man had sepsis, possibly related to Clostridium difficile colitis.", "adverse-events",
      "as-written", NULL },
    { "A man received nivolumab and developed colitis, possibly related to nivolumab.",
      "adverse-events", "as-written", "colitis" },
    /* What comes in spite of support, and what comes with a treatment. */
    { "A man received infliximab. Despite intensive supportive therapy, he developed kidney "
      "failure.",
      "adverse-events", "as-written", NULL },
    { "A man received cisplatin. After cisplatin he developed kidney failure.", "adverse-events",
      "as-written", "kidney failure" },
    /* A condition that is known already, and one for which a medicine is stopped. */
    { "A boy received diazoxide. Due to his hyperinsulinemia, genetics was consulted.",
      "adverse-events", "as-written", NULL },
    { "A man received nivolumab. Due to his hepatitis, nivolumab was stopped.", "adverse-events",
      "as-written", "hepatitis" },
    { "A man had pneumonia. After 2 days of hydroxychloroquine, he developed worsening hypoxemia.",
      "adverse-events", "as-written", NULL },
    /* Medicines that raise the blood pressure do not bring shortness of urine. */
    { "A man was hypotensive, became oliguric and was commenced on a dopamine infusion.",
      "adverse-events", "as-written", NULL },
  };

  check_rules (list, G_N_ELEMENTS (list));
}

/* Readings that share their patterns find what one alone does. */
static void
test_shared_patterns (void)
{
  const char *text = "A 60-year-old man with melanoma received nivolumab and developed colitis.";
  g_autoptr (CwReport) alone = cw_report_parse (text);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CwReport) report = cw_report_parse_with (patterns, text);

      g_assert_cmpuint (report->facts->len, ==, alone->facts->len);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/rules", test_rules);
  g_test_add_func ("/report/laboratory", test_laboratory);
  g_test_add_func ("/report/candidates", test_candidates);
  g_test_add_func ("/report/repetition", test_repetition);
  g_test_add_func ("/report/events-of-treatment", test_events_of_treatment);
  g_test_add_func ("/report/events-of-other-cause", test_events_of_other_cause);
  g_test_add_func ("/report/shared-patterns", test_shared_patterns);
  patterns = cw_patterns_new ();
  result = g_test_run ();
  cw_patterns_unref (patterns);
  return result;
}
