/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-sample.h"
#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"

#include <locale.h>
#include <string.h>

/* Facts in the words of the article. */

static CwCase *
load_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) sample = cw_sample_load (&error);

  g_assert_no_error (error);
  return CW_CASE (cw_snapshot_to_entity (sample));
}

/* Every fact that is listed is found again by its name, and every wording has words. */
static void
test_list (void)
{
  g_autoptr (CwCase) root = load_sample ();
  g_autoptr (GPtrArray) facts = cw_fact_list (root);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (facts->len, >, 100);
  for (guint i = 0; i < facts->len; i++)
    {
      const CwFact *fact = facts->pdata[i];
      char *key = g_strconcat (fact->name, ":", fact->target, NULL);

      g_assert_true (g_hash_table_add (seen, key));
      g_assert_nonnull (cw_entity_lookup (CW_ENTITY (root), fact->entity_id));
      for (guint j = 0; j < fact->wordings->len; j++)
        {
          const CwFactWording *wording = fact->wordings->pdata[j];
          g_autofree char *text = cw_fact_dup_text (root, fact->name, fact->target, wording->nick);

          g_test_message ("%s|%s [%s] %s", key, wording->nick, fact->label, wording->text);
          g_assert_cmpstr (text, ==, wording->text);
          g_assert_cmpuint (strlen (text), >, 0);
        }
    }
}

/* The sample case, in words. */
static void
test_sample (void)
{
#define ID(tail) "01890000-0000-7000-8000-0000000000" tail
  static const struct
  {
    const char *name;
    const char *target;
    const char *wording;
    const char *text;
  } rows[] = {
    { "patient", NULL, NULL, "27-year-old man" },
    { "age", NULL, "aged", "aged 27 years" },
    { "sex", NULL, "subject-capital", "He" },
    { "complaint", ID ("12"), "duration", "palpable mass for more than 4 months" },
    { "complaint.duration", NULL, NULL, ">4 months" },
    { "presentation.date", NULL, NULL, "May 2019" },
    { "ihc", NULL, "positive", "desmin, CD56, and Ki-67 (20%)" },
    { "ihc", ID ("19"), "negative", "EMA, CK7, SMA, and S-100" },
    { "diagnosis", NULL, "defined", "desmoplastic small-round-cell tumor (IADSRCT)" },
    { "regimen", ID ("26"), "course",
      "6 cycles of vincristine, epirubicin, ifosfamide, mesna, and anlotinib" },
    { "regimen", ID ("26"), "line",
      "vincristine 2 mg d1, epirubicin 100 mg d1, ifosfamide 2000 mg d1-5, mesna 400 mg three "
      "times "
      "daily d1-5, anlotinib 12 mg orally once daily in cycles 1-2, 14 days on/7 days off, "
      "anlotinib "
      "8 mg orally once daily in cycles 3-6, 14 days on/7 days off, every 21 days 6 cycles given" },
    { "drug", ID ("2a"), NULL, "mesna 400 mg three times daily on days 1–5" },
    { "drug", ID ("2b"), NULL, "anlotinib 12 mg once daily, 14 days on and 7 days off" },
    { "drug.dose", ID ("2b"), NULL, "12 mg" },
    { "adverse-event", ID ("38"), NULL, "grade 3 hematochezia" },
    { "adverse-events", NULL, NULL,
      "grade 3 hematochezia, grade 3 proteinuria, and grade 3 hypertension" },
    { "response", ID ("3f"), "cycle", "partial response after 2 cycles" },
    { "response", ID ("42"), "date", "progressive disease in June 2021" },
    { "best-response", NULL, "defined", "partial response (PR)" },
    { "duration-of-response", NULL, NULL, "20.7–22.6 months" },
    { "overall-survival", NULL, NULL, "at least 22 months" },
    /* Nothing is said where nothing is recorded, or where it is not clear what is meant. */
    { "patient.height", NULL, NULL, NULL },
    { "drug", NULL, NULL, NULL },
    { "drug", ID ("38"), NULL, NULL },
    { "age", NULL, "roman", NULL },
    { "no-such-fact", NULL, NULL, NULL },
    { "patient.record-number", NULL, NULL, NULL },
    { "section.text", NULL, NULL, NULL },
  };
  g_autoptr (CwCase) root = load_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
        cw_fact_dup_text (root, rows[i].name, rows[i].target, rows[i].wording);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* What is said follows what is recorded. */
static void
test_follows (void)
{
  static const struct
  {
    const char *age;
    const char *sex;
    const char *text;
  } rows[] = {
    { "27 a", "male", "27-year-old man" },
    { "12 a", "female", "12-year-old girl" },
    { "5 mo", "male", "5-month-old boy" },
    { "60 a", "other", "60-year-old patient" },
    { "~60 a", "female", NULL },
    { "60-70 a", "female", "60–70-year-old woman" },
    { "10-19 a", "female", "10–19-year-old female patient" },
    { ">=90 a", "female", "≥90-year-old woman" },
    { "<1 mo", "male", "<1-month-old boy" },
    { NULL, "female", NULL },
    { "60 a", NULL, "60-year-old patient" },
  };
  g_autoptr (CwCase) root = CW_CASE (cw_entity_new (CW_TYPE_CASE, NULL));
  CwEntity *patient = cw_entity_get_child (
    CW_ENTITY (root), cw_entity_info_find (cw_entity_get_info (CW_ENTITY (root)), "patient"));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (cw_entity_set_by_name (patient, "age", rows[i].age, NULL));
      g_assert_true (cw_entity_set_by_name (patient, "sex", rows[i].sex, NULL));
      text = cw_fact_dup_text (root, "patient", NULL, "adjective");
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_names (void)
{
  static const char *const rows[][2] = {
    { "Ewing Sarcoma", "Ewing sarcoma" },
    { "Desmoplastic Small-Round-Cell Tumor", "desmoplastic small-round-cell tumor" },
    { "Non-Hodgkin Lymphoma", "non-Hodgkin lymphoma" },
    { "B-Cell Acute Lymphoblastic Leukemia", "B-cell acute lymphoblastic leukemia" },
    { "NUT Carcinoma", "NUT carcinoma" },
    { "Melanoma, NOS", "melanoma, NOS" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = cw_english_dup_name (rows[i][0]);

      g_assert_cmpstr (name, ==, rows[i][1]);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fact/list", test_list);
  g_test_add_func ("/fact/sample", test_sample);
  g_test_add_func ("/fact/follows", test_follows);
  g_test_add_func ("/fact/names", test_names);
  return g_test_run ();
}
